"""What the charts share: colours, fonts, words for the axes, and the checks of a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import polars as pl
import polars.selectors as cs

from provgdp.frame import require_columns, require_unique
from provgdp.target import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterable

FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif"
"""Fonts of every text, those with Chinese first: not every renderer falls back by character."""

PALETTE = ("#f2ecd2", "#a8c8bb", "#62a1ae", "#316d96", "#1b3a6b")
"""Light to dark in even steps of lightness, so that the order survives greyscale."""

DARK = 0.68
"""Where on the palette white text becomes easier to read than black."""

INK, QUIET, FAINT = "#000000", "#6b6b6b", "#c8c8c8"

NO_DATA = "no data"

_INERT = "<\N{WORD JOINER}"
"""An opening bracket that can't end the script in which Altair puts a text on a page."""

_TITLES = {
    "target": "Growth target (percent)",
    "target_mid": "Growth target, ranges at the midpoint (percent)",
    "target_prev": "Growth target of the year before (percent)",
    "growth": "Real growth (percent)",
    "growth_prev": "Real growth of the year before (percent)",
    "nominal_growth": "Nominal growth (percent)",
    "deflator_change": "Implied deflator (percent)",
    "ambition_gap": "Target minus last year's growth (percentage points)",
    "attainment_gap": "Growth minus target (percentage points)",
    "target_change": "Change of the target (percentage points)",
    "contribution": "Contribution to growth (percentage points)",
    "gdp": "GDP (100 million yuan)",
    "gdp_weight": "GDP of the year before (100 million yuan)",
    "population": "Residents (10 thousand persons)",
    "gdp_share": "Share of GDP (0 to 1)",
    "direction": "Target against the year before",
    "wording_change": "Wording against the year before",
    "above_previous": "Target above last year's growth",
    "above_previous_verdict": "Target above last year's growth, read with the hedge",
    "attainment": "Outcome against the target",
    "fell_short": "Fell short of the target",
    "hedge": "Hedge of the target",
}


def words(column: str) -> str:
    """Return what a column holds, with its unit; a column of one's own keeps its name."""
    return _TITLES.get(column, column).replace("<", _INERT)


def with_year(name: str, year: int | None) -> str:
    """Return a title: what is drawn, without its unit, and the year."""
    what = name.partition(" (")[0]
    return what if year is None else f"{what}, {year}"


def shades(count: int) -> list[str]:
    """Return so many colours, evenly spaced from the light to the dark end of the palette."""
    steps = [index * (len(PALETTE) - 1) / max(count - 1, 1) for index in range(count)]
    return [_mix(PALETTE[int(at)], PALETTE[min(int(at) + 1, 4)], at - int(at)) for at in steps]


def _mix(first: str, second: str, part: float) -> str:
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + part * (b - a)):02x}" for a, b in pairs)


def heading(text: str, *below: str) -> alt.TitleParams:
    """Return a chart's title, with what the reader must know in lines below it."""
    return alt.TitleParams(
        text,
        subtitle=list(below),
        anchor="start",
        font=FONT,
        fontSize=15,
        offset=10,
        subtitleFont=FONT,
        subtitleColor=QUIET,
    )


def axis(title: str | None, **options: Any) -> alt.Axis:
    """Return an axis in the house's fonts; a title names its unit."""
    defaults: dict[str, Any] = {
        "titleFontWeight": "normal",
        "gridColor": "#ececec",
        "domainColor": FAINT,
    }
    return alt.Axis(title=title, labelFont=FONT, titleFont=FONT, **defaults | options)


def legend(title: str | None, **options: Any) -> alt.Legend:
    """Return a legend below the chart, where it takes no width."""
    defaults: dict[str, Any] = {"orient": "bottom", "titleFontWeight": "normal", "titleLimit": 400}
    return alt.Legend(title=title, labelFont=FONT, titleFont=FONT, **defaults | options)


def one_year(
    frame: pl.DataFrame | pl.LazyFrame, /, *, unit: str, time: str, what: str
) -> tuple[pl.DataFrame, int | None]:
    """Return the rows that have a unit, with their texts inert, and their year or None.

    Raises:
        ValueError: If the frame holds several years.
        ColumnTypeError: If the year is no integer.
        DuplicateRowsError: If two rows have the same unit.
    """
    rows = frame.lazy().collect().drop_nulls(unit)
    if time in rows.columns:
        require_columns(rows, {time: "integer"})
    texts = rows.select((cs.string() | cs.categorical() | cs.enum()).cast(pl.String))
    risky = (text for text in texts if text.str.contains("<", literal=True).any())
    rows = rows.with_columns(text.str.replace_all("<", _INERT, literal=True) for text in risky)
    years = rows[time].drop_nulls().unique().sort().to_list() if time in rows.columns else []
    if len(years) > 1:
        raise ValueError(
            f"{what} draws one year, but the frame has {some(years)}; "
            f"filter it first: frame.filter({time}={years[-1]})"
        )
    require_unique(rows, [unit], what=what)
    return rows, years[0] if years else None


def some(values: Iterable[object]) -> str:
    """Count the values of a message and name up to five."""
    listed = [repr(value) for value in values]
    named = ", ".join(listed[:5]) + (", …" if len(listed) > 5 else "")
    return f"{len(listed)}: {named}" if listed else "none"


def absent(hedge: str | None) -> pl.Expr:
    """Say why there is no number: none was set, it is tied to another, or it isn't known."""
    if hedge is None:
        return pl.lit(NO_DATA)
    reasons = {Hedge.NO_TARGET: "no target", Hedge.RELATIVE: "relative"}
    return pl.col(hedge).cast(pl.String).replace_strict(reasons, default=NO_DATA)
