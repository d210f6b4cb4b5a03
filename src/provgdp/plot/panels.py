"""Where small charts lie in the places of the tiles, in pixels, and where their marks do."""

from __future__ import annotations

from collections.abc import Callable

import altair as alt
import attrs
import polars as pl
import polars.selectors as cs

from provgdp.plot.compared import faded
from provgdp.plot.extents import LINE
from provgdp.plot.grid import TILES
from provgdp.plot.style import Space, larger
from provgdp.province import PROVINCES

NATION = ""
"""The unit of the nation's panel, which lies where the tiles leave room."""

ASPECT, FILLED = 0.66, 0.92


@attrs.frozen(kw_only=True)
class Panel:
    """One small drawing, in pixels from the top left of the whole."""

    left: float
    top: float
    width: float
    height: float
    years: tuple[int, int]
    rates: tuple[float, float]

    def x(self, year: pl.Expr) -> pl.Expr:
        """Return where a year begins."""
        step = self.width / (self.years[1] - self.years[0] + 1)
        return self.left + (year - self.years[0]) * step

    def y(self, rate: pl.Expr) -> pl.Expr:
        """Return where a rate stands; one beyond the ends stands at the end."""
        low, high = self.rates
        share = (high - rate.clip(low, high)) / (high - low)
        return self.top + share * self.height


def ends(drawn: pl.DataFrame) -> tuple[float, float]:
    """Return whole rates about all that is drawn."""
    values = [x for name in ("target", "growth") for x in drawn[name].drop_nulls().to_list()]
    low = float(min(values) // 1)
    return low, max(float(-(-max(values) // 1)), low + 1)


def panels(width: float, years: tuple[int, int], rates: tuple[float, float]) -> dict[str, Panel]:
    """Return where each province's panel lies, and the nation's in the free corner."""
    step, head = width / 6, head_height(width / 6)

    def panel(left: float, top: float, wide: float, high: float) -> Panel:
        return Panel(left=left, top=top, width=wide, height=high, years=years, rates=rates)

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
    return {NATION: panel(24, head + 2, 2.75 * step - 24, room), **found}


def head_height(step: float) -> float:
    """Return the room for a name above its panel."""
    return max(min(0.085 * step, 14), 7) * LINE


def placed(drawn: pl.DataFrame, every: dict[str, Panel]) -> pl.DataFrame:
    """Add where each year's marks lie in its panel."""
    parts: list[pl.DataFrame] = []
    for unit, panel in every.items():
        left, step = panel.x(pl.col("year")), panel.width / (panel.years[1] - panel.years[0] + 1)
        lower, upper = panel.y(pl.col("lower")), panel.y(pl.col("upper"))
        reach = 0.24 * panel.height
        parts.append(
            drawn.filter(pl.col("unit") == unit)
            .sort("year")
            .with_columns(
                _left=left + 0.06 * step,
                _right=left + 0.94 * step,
                _middle=left + step / 2,
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
