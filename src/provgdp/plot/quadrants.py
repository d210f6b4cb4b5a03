"""Size against growth, in four fields."""

from __future__ import annotations

from math import log
from statistics import median
from typing import Literal

import altair as alt
import polars as pl

from provgdp.expressions import number
from provgdp.frame import check_finite, require
from provgdp.plot.labels import NEAR, places
from provgdp.plot.style import (
    FONT,
    INK,
    PALETTE,
    QUIET,
    axis,
    heading,
    one_year,
    with_year,
    words,
)

_WIDTH, _HEIGHT = 440, 380


def quadrant(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    size: str = "gdp",
    growth: str = "growth",
    label: str | None = None,
    size_line: float | None = None,
    growth_line: float | None = None,
    title: str | None = None,
    size_title: str | None = None,
    growth_title: str | None = None,
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Draw size against growth, in four fields: who is large, who is fast, who is both.

    Size is on a logarithmic axis, so that the same distance is the same ratio. Units without size
    or growth are counted below the title, not drawn.

    Args:
        frame: One row per unit, of one year.
        size: Column of the size, above 0, by default GDP (100 million yuan).
        growth: Column of the rate, by default real growth (percent).
        label: Column of the text at each point; by default the unit's name.
        size_line: Where large begins; by default the median.
        growth_line: Where fast begins; by default the national growth of the panel, else the
            median.
        title: Title; by default what is drawn, and the year.
        size_title: Title of the axis of size, with its unit.
        growth_title: Title of the axis of growth, with its unit.
        unit: Column of the unit.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If the frame holds several years, or a line can't be drawn where it is asked.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same unit.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.quadrant(pg.load_panel(2023))
        >>> chart.to_dict()["title"]["text"]
        'GDP and real growth, 2023'
        >>> chart.to_dict()["layer"][0]["encoding"]["x"]["axis"]["title"]
        'GDP (100 million yuan), logarithmic'
    """
    schema = require(frame, groups=[unit, label or unit], numbers=[size, growth])
    rows, year = one_year(frame, unit=unit, time=time, what="quadrant")
    drawn = rows.select(
        pl.col(unit).cast(pl.String).alias("unit"),
        pl.col(label or unit).cast(pl.String).fill_null("").alias("label"),
        number(size).alias("size"),
        number(growth).alias("growth"),
    ).filter(pl.col("size") > 0, pl.col("growth").is_not_null())
    if drawn.is_empty():
        raise ValueError(f"no unit has {size!r} above 0 and a known {growth!r}; nothing to draw")
    nation = growth == "growth" and "national_growth" in schema
    rates = rows.select(number("national_growth")).to_series() if nation else pl.Series()
    known = rates.drop_nulls().to_list()
    large, large_is = _line(size_line, [], drawn["size"])
    fast, fast_is = _line(growth_line, known, drawn["growth"])
    check_finite(size_line=large, growth_line=fast)
    if large <= 0:
        raise ValueError(f"size_line must be above 0 on a logarithmic axis, got {large!r}")
    missing = rows.height - drawn.height
    across, up = size_title or words(size), growth_title or words(growth)
    lines = f"Lines at {large:{',.0f' if large >= 100 else '.3g'}}{large_is}"
    lines += f" and {fast:.3g}{fast_is}" + (f"; {missing} without data" if missing else "")
    name = f"{with_year(across, None)} and {with_year(up, year).lower()}"
    return _fields(drawn, large, fast, across, up).properties(
        title=heading(title or name, lines), width=_WIDTH, height=_HEIGHT
    )


def _line(given: float | None, nation: list[float], values: pl.Series) -> tuple[float, str]:
    """Return where a line stands, and what that is."""
    if given is not None:
        return given, ""
    return (nation[0], " (the nation)") if nation else (median(values.to_list()), " (median)")


def _fields(drawn: pl.DataFrame, large: float, fast: float, across: str, up: str) -> alt.LayerChart:
    """Return the lines, a caption in each corner, the points, and the names beside them."""
    sizes, rates = drawn["size"].to_list(), drawn["growth"].to_list()
    left, right = min(*sizes, large) / 1.4, max(*sizes, large) * 1.6
    low, high = min(*rates, fast), max(*rates, fast)
    room = 0.12 * (high - low) or 1.0
    low, high = low - room, high + room
    points = [
        (_WIDTH * log(size / left) / log(right / left), _HEIGHT * (high - rate) / (high - low))
        for size, rate in zip(sizes, rates, strict=True)
    ]
    beside = pl.DataFrame(
        places(points, drawn["label"].to_list(), _WIDTH), ["align", "dx", "dy"], orient="row"
    )
    x = alt.X(
        "size:Q",
        scale=alt.Scale(type="log", domain=[left, right], nice=False),
        axis=axis(f"{across}, logarithmic", format=",", tickCount=5, grid=False),
    )
    y = alt.Y(
        "growth:Q",
        scale=alt.Scale(domain=[low, high], nice=False, zero=False),
        axis=axis(up, grid=False),
    )
    base = alt.Chart(drawn.hstack(beside)).encode(
        x=x,
        y=y,
        tooltip=[
            alt.Tooltip("unit:N", title="Province"),
            alt.Tooltip("size:Q", title=across, format=",.6~g"),
            alt.Tooltip("growth:Q", title=up),
        ],
    )
    lines = alt.Chart(pl.DataFrame({"size": [large], "growth": [fast]}))
    line = lines.mark_rule(color=QUIET, strokeDash=[4, 3])

    def corner(align: Literal["left", "right"], dy: int, text: str) -> alt.Chart:
        at_left = align == "left"
        mark = lines.mark_text(font=FONT, color=QUIET, align=align, dx=5 if at_left else -5, dy=dy)
        placed: alt.Chart = mark.encode(
            x=alt.value(0 if at_left else "width"),
            y=alt.value(0 if dy > 0 else "height"),
            text=alt.value(text),
        )
        return placed

    corners = [
        corner("left", 10, "smaller, faster"),
        corner("right", 10, "larger, faster"),
        corner("left", -10, "smaller, slower"),
        corner("right", -10, "larger, slower"),
    ]
    names = base.mark_text(
        font=FONT,
        fontSize=10,
        color=INK,
        align=alt.ExprRef("datum.align"),
        dx=alt.ExprRef("datum.dx"),
        dy=alt.ExprRef("datum.dy"),
    ).encode(text="label:N")
    leaders = base.transform_filter(f"abs(datum.dy) > {NEAR}").mark_rule(
        color=QUIET,
        strokeWidth=0.7,
        x2Offset=alt.ExprRef("datum.dx"),
        y2Offset=alt.ExprRef("datum.dy > 0 ? datum.dy - 6 : datum.dy + 6"),
    )
    dots = base.mark_point(filled=True, size=32, opacity=1, color=PALETTE[3])
    return alt.LayerChart(
        layer=[
            line.encode(x=x),
            line.encode(y=y),
            *corners,
            leaders.encode(x2="size:Q", y2="growth:Q"),
            dots,
            names,
        ]
    )
