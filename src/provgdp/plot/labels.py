"""Where to write the name of each point so that names cover nothing, or a shorter one, or none."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, product
from typing import NamedTuple

from provgdp.plot.extents import LINE, width_of

_DOT, _SPACE = 4.0, 0.1
_START = {"left": 0.0, "center": -0.5, "right": -1.0}
_MOVES, _DEEP = 2, 2
"""How many labels one may move to get a place, and how many times those may do so in turn."""

_SIZE, _NEAR = 10.0, 14.0
"""The size of text that `PLACES` are for, and how far above or below its point such a text may
stand without a line that leads to it."""


class Place(NamedTuple):
    """Alignment of a text, and its distance from its point to the right and downwards."""

    align: str
    dx: float
    dy: float


# The best place first: beside the point, then above and below, then farther out.
PLACES = (
    *(Place(*place) for place in (("left", 7, 0), ("right", -7, 0))),
    *(Place("center", 0, dy) for dy in (-11, 11)),
    *(Place(a, s * 5, dy) for dy, (a, s) in product((-8, 8), (("left", 1), ("right", -1)))),
    *(Place(a, s * 2, dy) for dy, (a, s) in product((-12, 12), (("left", 1), ("right", -1)))),
    *(
        Place(align, side * dx, dy)
        for far, dx in product((18, 24, 32, 42, 54, 68), (8, 20, 36))
        for dy in (-far, far)
        for align, side in (("left", 1), ("right", -1), ("center", 0))
    ),
)


class Box(NamedTuple):
    """A part of the drawing, in pixels from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether two boxes share an area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the box."""
        across = max(self.left - x, x - self.right, 0.0)
        return math.hypot(across, max(self.top - y, y - self.bottom, 0.0))

    def is_cut(self, line: Line | None) -> bool:
        """Say whether a line runs through the box."""
        if line is None:
            return False
        start, end = 0.0, 1.0
        for at, to, low, high in (
            (line.x, line.x2, self.left, self.right),
            (line.y, line.y2, self.top, self.bottom),
        ):
            if at == to:
                if not low < at < high:
                    return False
                continue
            first, last = sorted(((low - at) / (to - at), (high - at) / (to - at)))
            start, end = max(start, first), min(end, last)
        return start < end


class Line(NamedTuple):
    """A straight line from one place to another."""

    x: float
    y: float
    x2: float
    y2: float

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the line."""
        across, down = self.x2 - self.x, self.y2 - self.y
        length = across * across + down * down
        along = ((x - self.x) * across + (y - self.y) * down) / length if length else 0.0
        along = min(max(along, 0.0), 1.0)
        return math.hypot(x - self.x - along * across, y - self.y - along * down)

    def leaves(self, x: float, y: float) -> bool:
        """Say whether the line keeps off a dot, or leads away from one on which it begins."""
        return self.distance(x, y) >= min(_DOT, 0.95 * math.hypot(x - self.x, y - self.y))


class Label(NamedTuple):
    """A text at its place, with its box and the line that leads to it."""

    text: str
    place: Place
    box: Box
    leader: Line | None


Choices = list[list[list[Label]]]
"""Of each point the labels that may stand, those of its first text first."""


def label_at(x: float, y: float, text: str, place: Place, size: float) -> Label:
    """Return a text at a place beside its point."""
    width, half, by = width_of(text, size), size * LINE / 2, size / _SIZE
    place = Place(place.align, place.dx * by, place.dy * by)
    left, middle = x + place.dx + _START[place.align] * width, y + place.dy
    space = _SPACE * size
    box = Box(left - space, middle - half, left + width + space, middle + half)
    if abs(place.dy) <= _NEAR * by:
        return Label(text, place, box, None)
    to = middle - half if place.dy > 0 else middle + half
    return Label(text, place, box, Line(x, y, x + place.dx, to))


def place_labels(
    points: Sequence[tuple[float, float]],
    texts: Sequence[Sequence[str]],
    *,
    room: Box,
    size: float,
    kept_free: Iterable[Box] = (),
) -> list[Label | None]:
    """Choose for each point a text and a place at which it covers nothing.

    Who chooses first matters, so several orders are tried and the one kept that leaves the fewest
    points without their first text, then the fewest leaders. A point whose texts all cover
    something, wherever they stand, has none: a missing name is in the tooltip, two names on each
    other are nowhere.

    Args:
        points: Pixels from the left and from the top of the drawing.
        texts: Texts of each point, the one to be preferred first.
        room: What a text mustn't leave.
        size: Size of the texts.
        kept_free: Where no text may stand: lines, captions.

    Returns:
        The label of each point, or None.
    """
    solid = list(kept_free)
    choices = [
        [
            [label for label in tried if _stands(label, index, points, solid, room)]
            for text in dict.fromkeys(texts[index])
            if (tried := [label_at(*point, text, place, size) for place in PLACES])
        ]
        for index, point in enumerate(points)
    ]
    fewest = [sum(map(len, ranks)) for ranks in choices]
    crowd = [sum(abs(x - a) < 60 and abs(y - b) < 40 for a, b in points) for x, y in points]
    keys: list[Callable[[int], float]] = [
        lambda index: fewest[index],
        lambda index: -crowd[index],
        *(
            lambda index, a=a, b=b: a * points[index][0] + b * points[index][1]
            for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1))
        ),
    ]
    found = [_placed(choices, sorted(range(len(points)), key=key)) for key in keys]
    best = make_room(choices, min(found, key=lambda labels: _cost(labels, texts)))
    return _settled(choices, _settled(choices, best))


def _stands(
    label: Label,
    index: int,
    points: Sequence[tuple[float, float]],
    solid: list[Box],
    room: Box,
) -> bool:
    """Say whether a label covers none of what stands already, its leader no point.

    Without a leader it is nearer to its own point than to any other, lest it be read as
    another's.
    """
    box, leader = label.box, label.leader
    if box.left < room.left or box.right > room.right or box.top < room.top:
        return False
    if box.bottom > room.bottom or any(map(box.meets, solid)):
        return False
    near = _DOT if leader else max(box.distance(*points[index]), _DOT)
    others = [point for point in points if point != points[index]]
    if any(box.distance(*point) < near for point in others):
        return False
    return leader is None or all(leader.leaves(*point) for point in others)


def _placed(choices: Choices, order: Sequence[int]) -> list[Label | None]:
    """Let the points choose one after the other, the first texts of all before the second."""
    labels: dict[int, Label] = {}
    for rank in range(max(map(len, choices), default=0)):
        for index in order:
            if index in labels or rank >= len(choices[index]):
                continue
            for label in choices[index][rank]:
                if not any(_collide(label, other) for other in labels.values()):
                    labels[index] = label
                    break
    return [labels.get(index) for index in range(len(choices))]


def make_room(choices: Choices, labels: list[Label | None]) -> list[Label | None]:
    """Let a point without a label, then one with a lesser text, move others to get a better one."""
    for rank in range(max(map(len, choices), default=0), 0, -1):
        for index, ranks in enumerate(choices):
            if rank <= len(ranks) and _rank(ranks, labels[index]) == rank:
                better = [*chain(*ranks[:rank])]
                labels = _moved(choices, labels, index, better, frozenset(), _DEEP) or labels
    return labels


def _rank(ranks: list[list[Label]], label: Label | None) -> int:
    """Return the place of a label's text among those of its point; none comes last."""
    own = (
        rank for rank, found in enumerate(ranks) if found and label and found[0].text == label.text
    )
    return next(own, len(ranks))


def _moved(
    choices: Choices,
    labels: list[Label | None],
    index: int,
    wanted: list[Label],
    held: frozenset[int],
    deep: int,
) -> list[Label | None] | None:
    """Return the labels with one more of some for a point, or None.

    Those in its way go where they have no lesser text, and may themselves move others.
    """
    held = held | {index}
    for label in wanted:
        in_way = [
            at
            for at, other in enumerate(labels)
            if other and at != index and _collide(label, other)
        ]
        if len(in_way) > (_MOVES if deep else 0) or held.intersection(in_way):
            continue
        found: list[Label | None] | None = [
            None if at in in_way else label if at == index else other
            for at, other in enumerate(labels)
        ]
        for at in in_way:
            if found is not None:
                own = chain(*choices[at][: _rank(choices[at], labels[at]) + 1])
                found = _moved(choices, found, at, [*own], held, deep - 1)
        if found is not None:
            return found
    return None


def _settled(choices: Choices, labels: list[Label | None]) -> list[Label | None]:
    """Let each point choose once more, now that it is known what the others leave free."""
    for index, ranks in enumerate(choices):
        others = [label for at, label in enumerate(labels) if label and at != index]
        free = (label for label in chain(*ranks) if not any(_collide(label, o) for o in others))
        labels[index] = next(free, None)
    return labels


def _collide(one: Label, other: Label) -> bool:
    return (
        one.box.meets(other.box)
        or other.box.is_cut(one.leader)
        or one.box.is_cut(other.leader)
        or _cross(one.leader, other.leader)
    )


def _cross(one: Line | None, other: Line | None) -> bool:
    """Say whether two lines cross."""
    if one is None or other is None:
        return False

    def side(line: Line, x: float, y: float) -> float:
        return (line.x2 - line.x) * (y - line.y) - (line.y2 - line.y) * (x - line.x)

    return (
        side(one, other.x, other.y) * side(one, other.x2, other.y2) < 0
        and side(other, one.x, one.y) * side(other, one.x2, one.y2) < 0
    )


def _cost(labels: Sequence[Label | None], texts: Sequence[Sequence[str]]) -> tuple[int, int, float]:
    """Return how many names are missing, how many are short, and how far the others stand off."""
    told = [label for label in labels if label is not None]
    short = sum(
        label is not None and label.text != text[0]
        for label, text in zip(labels, texts, strict=True)
    )
    away = sum(abs(label.place.dy) for label in told if label.leader)
    return len(labels) - len(told), short, away
