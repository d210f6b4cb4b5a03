"""What a drawing shows where: texts and filled shapes of an SVG, in its pixels."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

from provgdp.plot.extents import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Matrix = tuple[float, float, float, float, float, float]

_ASCENT, _DESCENT = 0.75, 0.2
_SHIFTS = {"middle": -0.5, "end": -1.0}
_BOX = re.compile(r"M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)")


class Shown(NamedTuple):
    """A text or a filled shape, its colour and the box that it takes."""

    text: str
    fill: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Shown, slack: float = 0.5) -> bool:
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    )


def _matrix(transform: str | None) -> Matrix:
    from math import cos, radians, sin

    found: Matrix = (1, 0, 0, 1, 0, 0)
    for kind, inside in re.findall(r"(\w+)\(([^)]*)\)", transform or ""):
        numbers = [float(part) for part in re.split(r"[ ,]+", inside.strip())]
        if kind == "translate":
            found = _times(found, (1, 0, 0, 1, numbers[0], (numbers[1:] or [0.0])[0]))
        elif kind == "rotate":
            turn = radians(numbers[0])
            found = _times(found, (cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0))
    return found


def _box(matrix: Matrix, left: float, top: float, right: float, bottom: float) -> list[float]:
    corners = [
        (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
        for x in (left, right)
        for y in (top, bottom)
    ]
    xs, ys = zip(*corners, strict=True)
    return [min(xs), min(ys), max(xs), max(ys)]


def shown(svg: str) -> Iterator[Shown]:
    """Yield filled boxes and texts, from back to front; a text of several lines line by line."""
    yield from _walk(ElementTree.fromstring(svg), (1, 0, 0, 1, 0, 0))


def _walk(node: ElementTree.Element, outer: Matrix) -> Iterator[Shown]:
    matrix = _times(outer, _matrix(node.get("transform")))
    kind = node.tag.rpartition("}")[2]
    fill = node.get("fill") or ""
    if kind == "text" and node.get("opacity") != "0":
        yield from _texts(node, matrix, fill)
        return
    found = _BOX.match(node.get("d") or "")
    solid = fill not in ("", "none", "transparent") and not fill.startswith("url")
    if found and solid and node.get("opacity") != "0":
        x, y, wide, high = map(float, found.groups())
        yield Shown("", fill, *_box(matrix, x, y, x + wide, y + high))
    for child in node:
        yield from _walk(child, matrix)


def _texts(node: ElementTree.Element, matrix: Matrix, fill: str) -> Iterator[Shown]:
    size = float((node.get("font-size") or "11").removesuffix("px"))
    lines = [(child.text or "", float(child.get("dy") or 0)) for child in node] or [
        (node.text or "", 0.0)
    ]
    down = 0.0
    for text, step in lines:
        down += step
        wide = width_of(text, size, node.get("font-weight") == "bold") / 1.06
        left = wide * _SHIFTS.get(node.get("text-anchor") or "", 0.0)
        box = _box(matrix, left, down - _ASCENT * size, left + wide, down + _DESCENT * size)
        yield Shown(text, fill, *box)


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Return the pairs of texts that lie on each other."""
    texts = [each for each in shown(svg) if each.text.strip()]
    return [(a.text, b.text) for a, b in combinations(texts, 2) if a.meets(b)]


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as SVG writes it."""
    names = {"white": "#ffffff", "black": "#000000"}
    colour = names.get(colour, colour)
    if len(colour) == 4:
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    if colour.startswith("#"):
        parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    else:
        parts = [int(part) for part in re.findall(r"\d+", colour)[:3]]
    linear = [
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def contrasts(svg: str, ground: str = "white") -> dict[str, float]:
    """Return of each text the contrast with what it stands on: the last shape drawn before it."""
    boxes: list[Shown] = []
    found: dict[str, float] = {}
    for each in shown(svg):
        if not each.text:
            boxes.append(each)
        elif each.text.strip():
            x, y = (each.left + each.right) / 2, (each.top + each.bottom) / 2
            under = [box.fill for box in boxes if box.holds(x, y)]
            ratio = contrast(each.fill, under[-1] if under else ground)
            found[each.text] = min(ratio, found.get(each.text, 21.0))
    return found
