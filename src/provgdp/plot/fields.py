"""Four fields of size against growth: which is whose, and where its names and figures stand."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, dist, floor, log, log10, sqrt

import attrs
import polars as pl

from provgdp.plot import style, words
from provgdp.plot.extents import LINE, width_of
from provgdp.plot.labels import Box, Place, place_labels
from provgdp.schema import Lang

_NAME = 10.0
_ROOMY = 330
"""Width of the drawing in pixels below which codes go before names."""

_NOWHERE = Place("left", 0.0, 0.0)
_ONE = 2.5
"""Pixels between the middles of two dots that are seen as one."""

_CORNERS = {
    ("right", "top"): ("larger, faster", "规模较大、增速较快"),
    ("right", "bottom"): ("larger, slower", "规模较大、增速较慢"),
    ("left", "top"): ("smaller, faster", "规模较小、增速较快"),
    ("left", "bottom"): ("smaller, slower", "规模较小、增速较慢"),
}
FIELDS = [english for english, _ in _CORNERS.values()]


@attrs.frozen(kw_only=True)
class Field:
    """The drawing: its ends, its lines, and its room."""

    sizes: tuple[float, float]
    rates: tuple[float, float]
    large: float
    fast: float
    space: style.Space

    @property
    def text(self) -> float:
        """Size of the names."""
        return _NAME * self.space.by

    @property
    def dot(self) -> float:
        """Half the width of a point."""
        return 3.4 * sqrt(self.space.by)

    def at(self, size: float, rate: float) -> tuple[float, float]:
        """Return the pixels of a point from the left and from the top."""
        (left, right), (low, high) = self.sizes, self.rates
        across = log(size / left) / log(right / left)
        return self.space.width * across, self.space.height * (high - rate) / (high - low)


def in_fields(drawn: pl.DataFrame, field: Field) -> pl.DataFrame:
    """Add in which field each point lies; on a line is beyond it."""
    larger = pl.when(pl.col("size") >= field.large).then(pl.lit("larger"))
    faster = pl.when(pl.col("growth") >= field.fast).then(pl.lit("faster"))
    return drawn.with_columns(
        field=pl.format(
            "{}, {}", larger.otherwise(pl.lit("smaller")), faster.otherwise(pl.lit("slower"))
        )
    )


def captions(drawn: pl.DataFrame, field: Field, lang: Lang) -> list[tuple[str, str, str, Box]]:
    """Return the captions and where they stand, if two fit side by side; none on a point."""
    found: list[tuple[str, str, str, Box]] = []
    for (side, edge), said in _CORNERS.items():
        text = words.pick(lang, *said)
        wide, high = width_of(text, field.text), field.text * LINE
        left = 4 if side == "left" else field.space.width - 4 - wide
        top = 3 if edge == "top" else field.space.height - 3 - high
        found.append((text, side, edge, Box(left, top, left + wide, top + high)))
    fits = all(2 * (box.right - box.left) + 16 < field.space.width for *_, box in found)
    points = [field.at(*pair) for pair in drawn.select("size", "at").iter_rows()]

    def is_free(box: Box) -> bool:
        return all(box.distance(*point) > field.dot for point in points)

    return [each for each in found if fits and is_free(each[-1])]


def with_labels(drawn: pl.DataFrame, field: Field, lang: Lang) -> pl.DataFrame:
    """Add what is written beside each point, and where."""
    points = [field.at(*pair) for pair in drawn.select("size", "at").iter_rows()]
    x, y = field.at(field.large, field.fast)
    lines = [
        Box(x - 1.5, 0, x + 1.5, field.space.height),
        Box(0, y - 1.5, field.space.width, y + 1.5),
    ]
    order = ["label", "code"] if field.space.width >= _ROOMY else ["code", "label"]
    groups = together(points)
    found = place_labels(
        points,
        _texts(drawn, groups, order, lang),
        room=Box(2, 1, field.space.width - 2, field.space.height - 1),
        size=field.text,
        kept_free=[*lines, *(box for *_, box in captions(drawn, field, lang))],
    )
    named = {index for group in groups if found[group[0]] for index in group}
    placed = [
        (
            *(("", *_NOWHERE) if each is None else (each.text, *each.place)),
            each is not None and each.leader is not None,
            index in named,
        )
        for index, each in enumerate(found)
    ]
    names = ["shown", "align", "dx", "dy", "is_led", "is_named"]
    return drawn.hstack(pl.DataFrame(placed, names, orient="row"))


def _texts(
    drawn: pl.DataFrame, groups: list[list[int]], order: list[str], lang: Lang
) -> list[list[str]]:
    """Return the texts of each point, best first; of several in one place the first has them."""
    names = drawn.select(order).rows()
    texts: list[list[str]] = [[]] * drawn.height
    for first, *others in groups:
        named = zip(*(names[index] for index in (first, *others)), strict=True)
        lists = ([name for name in told if name] for told in named)
        texts[first] = [words.listed(lang, told) for told in lists if told]
    return texts


def together(points: list[tuple[float, float]]) -> list[list[int]]:
    """Return the points that are seen as one: each with those that lie on it."""
    groups: list[list[int]] = []
    for index, point in enumerate(points):
        near = (group for group in groups if dist(points[group[0]], point) < _ONE)
        group = next(near, None)
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    return groups


def log_ticks(field: Field) -> list[float]:
    """Return the powers of ten on the axis, with 2 and 5 times them where the figures fit."""
    low, high = field.sizes
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    for leads in ((1, 2, 5), (1,)):
        found = [lead * 10.0**power for power in powers for lead in leads]
        found = [value for value in found if low <= value <= high]
        figures_wide = [width_of(f"{value:,g}", style.SMALL * field.space.by) for value in found]
        middles = [field.at(value, field.rates[0])[0] for value in found]
        pairs = zip(pairwise(middles), pairwise(figures_wide), strict=True)
        if all(right - left > 4 + (one + two) / 2 for (left, right), (one, two) in pairs):
            break
    return found
