"""Where small charts lie, in the places of the tiles or in rows, and where their marks do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, sqrt

import altair as alt
import attrs
import polars as pl
import polars.selectors as cs

from provgdp.plot.compared import faded
from provgdp.plot.extents import LINE, last_of, width_of
from provgdp.plot.grid import TILES
from provgdp.plot.style import SMALL, Space, gutter, larger
from provgdp.province import PROVINCES

NATION = ""
"""The unit of the nation's panel."""

MANY = len(PROVINCES) // 2
"""Above so many provinces the picture is one of the country: their places tell, and the nation."""

ASPECT, FILLED = 0.66, 0.92
FIGURE, _LEAST, _ROW, _TALL = 8.5, 84.0, 190.0, 240.0
"""Size of the figures; least width of a panel, and of those in one row; height of one alone."""
_STEP = 90.0
"""Width of a tile below which a map's panels can't be read."""
_HEADROOM = 0.04
"""What stays free above the highest rate, as a share of all that is drawn."""
_BAR, _RING = 24.0, 9.0
"""Half the width of the widest bar, and of a year that has room for a ring."""


@attrs.frozen(kw_only=True)
class Panel:
    """One drawing, in pixels from the top left of the whole, and the figures that it carries."""

    left: float
    top: float
    width: float
    height: float
    years: tuple[int, int]
    rates: tuple[float, float]
    has_rates: bool = False
    has_years: bool = False

    @property
    def step(self) -> float:
        """From one year to the next."""
        return self.width / (self.years[1] - self.years[0] + 1)

    def x(self, year: pl.Expr) -> pl.Expr:
        """Return where the middle of a year is."""
        return self.left + (year - self.years[0] + 0.5) * self.step

    def y(self, rate: pl.Expr) -> pl.Expr:
        """Return where a rate stands; one beyond the ends stands at the end."""
        low, high = self.rates
        share = (high - rate.clip(low, high)) / (high - low)
        return self.top + share * self.height

    def dates(self, size: float) -> list[tuple[float, float, str]]:
        """Return the years below the panel: evenly spaced, or where few fit the first and last."""
        half = width_of("2000", size) / 2
        years = list(range(self.years[0], self.years[1] + 1))
        shown = last_of(years, max(self.width - 2 * half, 1), size)
        if len(shown) < 4:
            shown = list(dict.fromkeys([years[0], years[-1]]))
        ends = self.left + half, self.left + self.width - half
        middles = [self.left + (year - years[0] + 0.5) * self.step for year in shown]
        under = self.top + self.height + 4
        return [
            (min(max(at, ends[0]), ends[1]), under, str(year))
            for at, year in zip(middles, shown, strict=True)
        ]


@attrs.frozen(kw_only=True)
class Layout:
    """Where the panels lie, how tall they are together, and the sizes of names and figures."""

    panels: dict[str, Panel]
    height: float
    head: float
    figure: float

    @property
    def first(self) -> Panel:
        """The panel that carries figures: the nation's if it is there."""
        return next(iter(self.panels.values()))

    @property
    def typical(self) -> Panel:
        """A province's panel: marks are as large in all."""
        return next(reversed(self.panels.values()))

    @property
    def has_rings(self) -> bool:
        """Whether a year has the room for a ring where growth met its target."""
        return self.typical.step >= _RING


def ends(drawn: pl.DataFrame) -> tuple[float, float]:
    """Return whole rates about all that is drawn, with room for a ring below the names."""
    names = ("target", "growth", "lower", "upper")
    values: list[float] = [x for name in names for x in drawn[name].drop_nulls().to_list()]
    low, high = float(min(values) // 1), max(values)
    return low, max(float(ceil(high + _HEADROOM * (high - low))), low + 1)


def is_map(units: Sequence[str], width: float) -> bool:
    """Say whether panels lie where their tiles do: those of most provinces, if that fits."""
    return len(units) > MANY and width / 6 >= _STEP


def tiles(width: float, years: tuple[int, int], rates: tuple[float, float]) -> Layout:
    """Return where each province's panel lies, and the nation's in the free corner."""
    step = width / 6
    size = max(min(0.085 * step, 14), 7)
    head = size * LINE

    def panel(left: float, top: float, wide: float, high: float, figures: bool = False) -> Panel:
        return Panel(
            left=left, top=top, width=wide, height=high, years=years, rates=rates,
            has_rates=figures, has_years=figures,
        )  # fmt: skip

    high = step * ASPECT * FILLED - head
    found = {
        province.name: panel(
            TILES[province.iso][0] * step,
            TILES[province.iso][1] * step * ASPECT + head,
            step * FILLED,
            high,
        )
        for province in PROVINCES
    }
    room = 2 * step * ASPECT - head - 10 - 12 * larger(width)
    nation = panel(24, head + 2, 2.75 * step - 24, room, figures=True)
    return Layout(
        panels={NATION: nation, **found},
        height=8 * step * ASPECT,
        head=size,
        figure=FIGURE * larger(width),
    )


def across(n: int, width: float) -> int:
    """Return how many panels stand side by side: all in a row if wide enough, else a square."""
    return n if n * _ROW <= width else max(min(ceil(sqrt(n)), int(width // _LEAST)), 1)


def rows(
    units: Sequence[str],
    width: float,
    years: tuple[int, int],
    rates: tuple[float, float],
    right: float,
) -> Layout:
    """Return where panels lie in rows, with room for what stands on the right of each.

    The first of a row carries the rates, the last of a column the years.
    """
    by, n = larger(width), len(units)
    wide = across(n, width)
    figure = (SMALL if n == 1 else FIGURE) * by
    left = gutter(rates, figure / SMALL)
    cell = (width - left) / wide
    size = figure if n == 1 else max(min(0.085 * cell, 12 * by), 9)
    head, gap = size * LINE, 0.0 if wide == 1 else 10 * by
    span = cell - right - gap
    high = max(0.4 * width, _TALL) if n == 1 else max(0.62 * span, 44)
    found = {
        unit: Panel(
            left=left + place % wide * cell,
            top=head + 4 + place // wide * (head + high + 12 * by),
            width=span,
            height=high,
            years=years,
            rates=rates,
            has_rates=place % wide == 0,
            has_years=place + wide >= n,
        )
        for place, unit in enumerate(units)
    }
    foot = max(panel.top + panel.height for panel in found.values())
    return Layout(panels=found, height=foot + 4 + figure * LINE, head=size, figure=figure)


def placed(drawn: pl.DataFrame, every: dict[str, Panel]) -> pl.DataFrame:
    """Add where each year's marks lie in its panel."""
    parts: list[pl.DataFrame] = []
    known = pl.col("growth").is_not_null()
    for unit, panel in every.items():
        middle, half = panel.x(pl.col("year")), min(0.44 * panel.step, _BAR)
        lower, upper = panel.y(pl.col("lower")), panel.y(pl.col("upper"))
        reach = 0.24 * panel.height
        parts.append(
            drawn.filter(pl.col("unit") == unit)
            .sort("year")
            .with_columns(
                _left=middle - half,
                _right=middle + half,
                is_alone=known
                & ~known.shift(1, fill_value=False)
                & ~known.shift(-1, fill_value=False),
                _middle=middle,
                _begin=middle - panel.step / 2,
                _end=middle + panel.step / 2,
                _target=panel.y(pl.col("target")),
                _growth=panel.y(pl.col("growth")),
                _lower=lower.fill_null(upper + reach).clip(upper_bound=panel.top + panel.height),
                _upper=upper.fill_null(lower - reach).clip(lower_bound=panel.top),
                _top=pl.lit(panel.top),
                _bottom=pl.lit(panel.top + panel.height),
            )
        )
    return pl.concat(parts).with_columns(cs.starts_with("_").round(2))


def bands(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the bands, those that are open as slices that fade."""
    is_open = pl.col("lower").is_null() != pl.col("upper").is_null()
    known = rows.filter(pl.col("_lower").is_not_null(), pl.col("lower").ne_missing(pl.col("upper")))
    ends = [pl.col("_lower"), pl.col("_upper")]
    near, far = (
        pl.when(pl.col("lower").is_null()).then(one).otherwise(other)
        for one, other in (ends[::-1], ends)
    )
    bands = known.select("_left", "_right", _near=near, _far=far, is_open=is_open)
    return (
        faded(bands, "_near", "_far", pl.col("is_open"))
        .drop("is_open")
        .with_columns(pl.col("_near", "_far").round(2))
    )


Across = Callable[[str], alt.X]
Down = Callable[[str], alt.Y]


def axes(space: Space) -> tuple[Across, Down]:
    """Return the pixels of the drawing as its two axes."""

    def across(field: str) -> alt.X:
        scale = alt.Scale(domain=[0, space.width], nice=False)
        return alt.X(f"{field}:Q", scale=scale, axis=None)

    def down(field: str) -> alt.Y:
        scale = alt.Scale(domain=[space.height, 0], nice=False)
        return alt.Y(f"{field}:Q", scale=scale, axis=None)

    return across, down
