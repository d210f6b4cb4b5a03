"""Each target against the growth before it, with what the wording may stand for."""

from __future__ import annotations

import altair as alt
import polars as pl

from provgdp.expressions import interval, number
from provgdp.frame import require
from provgdp.plot.style import (
    FONT,
    INK,
    PALETTE,
    QUIET,
    absent,
    axis,
    heading,
    one_year,
)
from provgdp.target import ABOUT

_WIDTH = 330
_ARROW = 0.4


def dumbbell(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    about: float = ABOUT,
    sort: str | None = None,
    title: str | None = None,
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    growth: str = "growth_prev",
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Draw each target against the growth of the year before.

    A ring is the growth, a diamond the headline number of the target. The hedge is drawn with it:
    a bar over the rates that "about" or a range may stand for, an arrow where the wording is open
    on one side; neither where the wording is exact or not known. A unit without a number says why.

    Args:
        frame: One row per unit, of one year, as `ambition_gap` returns it; rates in percent.
        about: Half-width of "about", in percentage points.
        sort: Column to sort by, highest first; by default target minus growth.
        title: Title; by default it names the two years.
        target: Column of the headline number.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge.
        growth: Column of the growth of the year before.
        unit: Column of the unit.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If the frame holds several years, or ``about`` is no width.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same unit.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.dumbbell(pg.ambition_gap(pg.load_panel(2024)))
        >>> chart.to_dict()["title"]["text"]
        'Targets for 2024 against growth in 2023'
        >>> chart.properties(width=500).to_dict()["width"]
        500
    """
    low, high = interval(target_lower, target_upper, hedge, about)
    order = pl.col(sort) if sort else number(target) - number(growth)
    numbers = [target, target_lower, target_upper, growth]
    require(frame, groups=[unit, sort or target], numbers=numbers, texts=[hedge])
    rows, year = one_year(frame, unit=unit, time=time, what="dumbbell")
    drawn = rows.sort(order, descending=True, nulls_last=True, maintain_order=True).select(
        pl.col(unit).cast(pl.String).alias("unit"),
        number(target).alias("target"),
        number(growth).alias("growth"),
        low.alias("lower"),
        high.alias("upper"),
        absent(hedge).alias("absent"),
    )
    then, now = ("last year", "this year") if year is None else (f"in {year - 1}", f"for {year}")
    return _promises(drawn).properties(
        title=heading(
            title or f"Targets {now} against growth {then}",
            f"○ growth {then} · ◆ target {now} · → open on that side",
            f"■ rates that a range, or about (±{about:g}), may stand for",
        ),
        width=_WIDTH,
        height=alt.Step(17),
    )


def _promises(drawn: pl.DataFrame) -> alt.LayerChart:
    """Return, from back to front: the hedge, the way from growth to target, and the two."""
    has_both_ends = "isValid(datum.lower) && isValid(datum.upper)"
    is_open = "isValid(datum.target) && isValid(datum.lower) != isValid(datum.upper)"
    tip = f"{is_open} ? datum.target + (isValid(datum.lower) ? {_ARROW} : -{_ARROW}) : null"
    rates = alt.Scale(zero=False, padding=14)
    base = (
        alt.Chart(drawn)
        .transform_calculate(tip=tip)
        .encode(
            y=alt.Y("unit:N", sort=drawn["unit"].to_list(), axis=axis(None, labelLimit=140)),
            tooltip=[
                alt.Tooltip("unit:N", title="Province"),
                alt.Tooltip("target:Q", title="Target (percent)"),
                alt.Tooltip("lower:Q", title="Lower end of the wording (percent)"),
                alt.Tooltip("upper:Q", title="Upper end of the wording (percent)"),
                alt.Tooltip("growth:Q", title="Growth of the year before (percent)"),
            ],
        )
    )

    def at(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=rates, axis=axis("Growth (percent)", tickMinStep=1))

    bar = base.transform_filter(has_both_ends).mark_rule(strokeWidth=9, color=PALETTE[1])
    way = base.transform_filter("isValid(datum.growth) && isValid(datum.target)")
    shaft = base.transform_filter(is_open)
    head = shaft.mark_point(filled=True, size=45, opacity=1, color=PALETTE[3])
    ring = base.mark_point(
        shape="circle", fill="white", stroke=INK, size=80, strokeWidth=1.5, opacity=1
    )
    diamond = base.mark_point(shape="diamond", fill=PALETTE[4], size=48, strokeWidth=0, opacity=1)
    unknown = base.transform_filter("!isValid(datum.target)")
    return alt.LayerChart(
        layer=[
            bar.encode(x=at("lower"), x2="upper:Q"),
            way.mark_rule(color=QUIET).encode(x=at("growth"), x2="target:Q"),
            shaft.mark_rule(strokeWidth=2, color=PALETTE[3]).encode(x=at("target"), x2="tip:Q"),
            head.encode(
                x=at("tip"),
                shape=alt.when("isValid(datum.lower)")
                .then(alt.value("triangle-right"))
                .otherwise(alt.value("triangle-left")),
            ),
            ring.encode(x=at("growth")),
            diamond.encode(x=at("target")),
            unknown.mark_text(font=FONT, align="right", dx=-4, color=QUIET).encode(
                x=alt.value("width"), text="absent:N"
            ),
        ]
    )
