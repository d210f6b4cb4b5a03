"""Charts of counts and means: two years face to face, or many in a row."""

from __future__ import annotations

import altair as alt
import polars as pl

from provgdp import dtypes
from provgdp.data.loaders import load_national
from provgdp.expressions import hedge_of, number
from provgdp.frame import require, require_unique
from provgdp.plot.style import (
    FONT,
    INK,
    PALETTE,
    QUIET,
    axis,
    heading,
    legend,
    some,
)
from provgdp.target import Hedge

_WIDTH = 420
_SIGNS = {"cut": "▼ cut", "kept": "= kept", "raised": "▲ raised"}
_UNKNOWN = "? no data"
_KINDS = ("a single number", "a range, at its low end")


def target_histogram(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    title: str | None = None,
    target: str = "target",
    hedge: str = "hedge",
    time: str = "year",
) -> alt.LayerChart:
    """Count the provinces at each target in two years, back to back.

    The later year stands on the line and the earlier one hangs from it. Each bar is one number,
    not a class of numbers. Ranges are apart: their light part of a bar is at their low end, and
    "15 + 3" means 15 single numbers and 3 ranges that start there.

    Args:
        frame: Rows of two years, targets in percent.
        title: Title; by default it names the two years.
        target: Column of the headline number, a range's low end.
        hedge: Column of the hedge; a target is a range where it says so.
        time: Column of the year.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If the frame doesn't hold exactly two years.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.target_histogram(pg.load_panel([2025, 2026]))
        >>> chart.to_dict()["title"]["text"]
        'Growth targets for 2025 and 2026'
        >>> chart.to_dict()["title"]["subtitle"]
        ['Above the line 2026, below it 2025']
    """
    require(frame, numbers=[target], texts=[hedge], times=[time])
    rows = frame.lazy().collect()
    years = rows[time].drop_nulls().unique().sort().to_list()
    if len(years) != 2:
        raise ValueError(
            f"target_histogram draws two years, but the frame has {some(years)}; "
            f"filter it first, or load two years: pg.load_panel([2023, 2024])"
        )
    is_range = (hedge_of(hedge) == Hedge.RANGE).fill_null(False)
    counts = (
        rows.select(year=time, target=number(target), is_range=is_range)
        .drop_nulls()
        .group_by("year", "target")
        .agg(singles=(~pl.col("is_range")).sum(), ranges=pl.col("is_range").sum())
        .with_columns(pl.col("singles", "ranges").cast(pl.Int32))
        .sort("year", "target")
    )
    up = pl.when(pl.col("year") == years[1]).then(1).otherwise(-1)
    singles, both = pl.col("singles") * up, pl.sum_horizontal("singles", "ranges") * up
    place = counts.select("year", "target", "ranges", singles=singles, both=both)
    bars = pl.concat(
        [
            place.select("year", "target", kind=pl.lit(_KINDS[0]), start=pl.lit(0), end="singles"),
            place.select("year", "target", kind=pl.lit(_KINDS[1]), start="singles", end="both"),
        ]
    ).filter(pl.col("start") != pl.col("end"))
    sums = place.with_columns(
        label=pl.when(pl.col("ranges") > 0)
        .then(pl.format("{} + {}", pl.col("singles").abs(), "ranges"))
        .otherwise(pl.col("singles").abs().cast(pl.String))
    )
    below = f"Above the line {years[1]}, below it {years[0]}"
    return _back_to_back(bars, sums).properties(
        title=heading(title or f"Growth targets for {years[0]} and {years[1]}", below),
        width=_WIDTH,
        height=300,
    )


def _back_to_back(bars: pl.DataFrame, sums: pl.DataFrame) -> alt.LayerChart:
    """Return the bars, the line between the years, and the count at the end of each bar."""
    steps = sums["target"].unique().sort().diff().drop_nulls().to_list()
    half = 0.4 * min([*steps, 0.5])
    x = alt.X(
        "left:Q",
        scale=alt.Scale(zero=False, nice=False, padding=10),
        axis=axis("Growth target (percent)", tickMinStep=0.5, grid=False),
    )
    y = alt.Y(
        "start:Q",
        scale=alt.Scale(padding=16),
        axis=axis("Number of provinces", labelExpr="abs(datum.value)", tickMinStep=1),
    )
    kinds = alt.Scale(domain=list(_KINDS), range=[PALETTE[3], PALETTE[0]])
    rects = (
        alt.Chart(bars)
        .transform_calculate(left=f"datum.target - {half}", right=f"datum.target + {half}")
        .mark_rect(stroke=PALETTE[4])
        .encode(
            x=x,
            x2="right:Q",
            y=y,
            y2="end:Q",
            color=alt.Color("kind:N", scale=kinds, legend=legend(None, symbolType="square")),
            tooltip=[
                alt.Tooltip("year:Q", title="Year"),
                alt.Tooltip("target:Q", title="Target (percent)"),
                "kind:N",
            ],
        )
    )
    ends = alt.Chart(sums).encode(x=alt.X("target:Q"), y=alt.Y("both:Q"), text="label:N")
    line = alt.Chart(pl.DataFrame({"start": [0]})).mark_rule(color=INK).encode(y=y)
    return alt.LayerChart(
        layer=[
            rects,
            line,
            ends.transform_filter("datum.both > 0").mark_text(font=FONT, dy=-8),
            ends.transform_filter("datum.both < 0").mark_text(font=FONT, dy=8),
        ]
    )


def change_bars(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    title: str | None = None,
    direction: str = "direction",
    time: str = "year",
) -> alt.LayerChart:
    """Count the targets that were cut, kept and raised, year by year.

    Every part of a bar carries a sign and its number, so that it can be read without colour:
    ▼ cut, = kept, ▲ raised. Targets without a direction are the dashed part on top. Years in which
    no direction is known are left out.

    Args:
        frame: One row per unit and year, as `target_change` returns it.
        title: Title; by default the first and last year are in it.
        direction: Column of the direction: cut, kept or raised.
        time: Column of the year.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If no direction is known.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.change_bars(pg.target_change(pg.load_panel(range(2021, 2027))))
        >>> chart.to_dict()["title"]["text"]
        'Targets cut, kept and raised, 2021 to 2026'
        >>> chart.to_dict()["layer"][0]["encoding"]["y"]["axis"]["title"]
        'Number of provinces'
    """
    require(frame, texts=[direction], times=[time])
    counts = (
        frame.lazy()
        .select(year=time, part=pl.col(direction).cast(dtypes.DIRECTION).cast(pl.String))
        .drop_nulls("year")
        .filter(pl.col("part").is_not_null().any().over("year"))
        .with_columns(pl.col("part").replace_strict(_SIGNS, default=_UNKNOWN))
        .group_by("year", "part")
        .agg(n=pl.len())
        .sort("year", pl.col("part").cast(pl.Enum([*_SIGNS.values(), _UNKNOWN])))
        .with_columns(end=pl.col("n").cum_sum().over("year"))
        .with_columns(start=pl.col("end") - pl.col("n"), sign=pl.col("part").str.head(1))
        .collect()
    )
    if counts.is_empty():
        raise ValueError(f"no row has a direction in {direction!r}; pg.target_change gives it")
    first, last = counts["year"][0], counts["year"][-1]
    years = f"{first}" if first == last else f"{first} to {last}"
    parts = alt.Scale(
        domain=[*_SIGNS.values(), _UNKNOWN], range=[PALETTE[4], PALETTE[2], PALETTE[0], "white"]
    )
    base = alt.Chart(counts).encode(
        x=alt.X("year:O", axis=axis("Year", labelAngle=0)),
        y=alt.Y(
            "start:Q",
            scale=alt.Scale(nice=False),
            axis=axis("Number of provinces", tickMinStep=1),
        ),
        y2="end:Q",
    )
    is_unknown = alt.datum.part == _UNKNOWN
    bars = base.mark_bar(stroke=QUIET).encode(
        color=alt.Color("part:N", scale=parts, legend=legend(None, symbolType="square")),
        strokeDash=alt.when(is_unknown).then(alt.value([3, 3])).otherwise(alt.value([1, 0])),
        tooltip=["year:O", "part:N", alt.Tooltip("n:Q", title="Provinces")],
    )
    signs = (
        base.transform_calculate(
            middle="(datum.start + datum.end) / 2", printed="datum.sign + ' ' + datum.n"
        )
        .transform_filter(f"datum.n >= {counts.select(pl.max('end') / 40).item()}")
        .mark_text(font=FONT, fontSize=10)
        .encode(
            y="middle:Q",
            y2=alt.Y2(),
            text="printed:N",
            color=alt.when(f"datum.part == '{_SIGNS['cut']}'")
            .then(alt.value("white"))
            .otherwise(alt.value(INK)),
        )
    )
    return alt.LayerChart(layer=[bars, signs]).properties(
        title=heading(title or f"Targets cut, kept and raised, {years}"),
        width=alt.Step(38),
        height=340,
    )


def target_vs_national(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    national: pl.DataFrame | pl.LazyFrame | None = None,
    *,
    covered: float = 0.5,
    title: str | None = None,
    weighted: str = "target_weighted",
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    time: str = "year",
) -> alt.LayerChart:
    """Draw the provinces' weighted target beside the nation's, year by year.

    A filled dot is a year with every province, a ring one in which some are missing; years that
    cover less of the weight are left out, and the line is broken there. The nation's target is a
    diamond, where it is a range at its midpoint on a bar, as the provinces' are in the mean.

    Args:
        frame: One row per year, as `weighted_target` returns it, in percent.
        national: One row per year: the nation's target in percent; by default `load_national`.
        covered: Least share of the weight, 0 to 1, that a year must cover.
        title: Title; by default the first and last year are in it.
        weighted: Column of the weighted target.
        target: Column of the nation's headline number, in ``national``.
        target_lower: Column of its literal lower bound.
        target_upper: Column of its literal upper bound.
        time: Column of the year, in both frames.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If no year covers so much.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same year.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.target_vs_national(pg.weighted_target(pg.load_panel(range(2003, 2027))))
        >>> chart.to_dict()["title"]["text"]
        "The provinces' targets and the nation's, 2003 to 2026"
        >>> chart.to_dict()["layer"][0]["encoding"]["y"]["axis"]["title"]
        'Growth target (percent)'
    """
    nation = load_national() if national is None else national
    require(frame, numbers=[weighted, "weight_covered"], times=[time, "n_missing"])
    require(nation, numbers=[target, target_lower, target_upper], times=[time])
    means = (
        frame.lazy()
        .select(
            year=pl.col(time).cast(pl.Int64),
            weighted=pl.when(pl.col("weight_covered") >= covered).then(number(weighted)),
            covered="weight_covered",
            n_missing="n_missing",
        )
        .collect()
    )
    low, high = number(target_lower), number(target_upper)
    aims = (
        nation.lazy()
        .select(
            year=pl.col(time).cast(pl.Int64),
            national=pl.coalesce((low + high) / 2, number(target)),
            lower=low,
            upper=high,
        )
        .collect()
    )
    for rows in (means, aims):
        require_unique(rows, ["year"], what="target_vs_national")
    drawn = means.drop_nulls("weighted")
    if drawn.is_empty():
        raise ValueError(f"no year has {covered:.0%} of the weight in {weighted!r}; lower covered")
    first, last = drawn.select(first=pl.min("year"), last=pl.max("year")).row(0)
    every = pl.DataFrame({"year": range(first, last + 1)})
    joined = every.join(means, on="year", how="left").join(aims, on="year", how="left")
    years = f"{first}" if first == last else f"{first} to {last}"
    return _two_lines(joined.sort("year")).properties(
        title=heading(
            title or f"The provinces' targets and the nation's, {years}",
            "● provinces, weighted by GDP (○ some missing) · ◆ the nation",
            "Ranges at the midpoint; bar: the nation's range",
            f"Years below {covered:.0%} of the weight are left out",
        ),
        width=_WIDTH,
        height=300,
    )


def _two_lines(drawn: pl.DataFrame) -> alt.LayerChart:
    """Return the nation's line and ranges, and the provinces' line with its dots."""
    rates, years = alt.Scale(zero=False, padding=10), drawn["year"].to_list()
    base = alt.Chart(drawn).encode(
        x=alt.X(
            "year:Q",
            scale=alt.Scale(zero=False, nice=False, padding=12),
            axis=axis("Year", format="d", values=years[:: -(1 + len(years) // 9)], grid=False),
        ),
        tooltip=[
            alt.Tooltip("year:Q", title="Year"),
            alt.Tooltip("weighted:Q", title="Weighted target (percent)", format=".2f"),
            alt.Tooltip("covered:Q", title="Share of the weight covered", format=".0%"),
            alt.Tooltip("national:Q", title="National target, a range at its midpoint (percent)"),
        ],
    )

    def at(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=rates, axis=axis("Growth target (percent)"))

    dots = alt.when("datum.n_missing > 0").then(alt.value("white")).otherwise(alt.value(PALETTE[4]))
    diamonds = base.mark_point(shape="diamond", fill=PALETTE[2], stroke=INK, size=60, opacity=1)
    return alt.LayerChart(
        layer=[
            base.transform_filter("datum.upper > datum.lower")
            .mark_rule(strokeWidth=9, color=PALETTE[1])
            .encode(y=at("lower"), y2="upper:Q"),
            base.mark_line(color=PALETTE[2], strokeDash=[5, 3]).encode(y=at("national")),
            diamonds.encode(y=at("national")),
            base.mark_line(color=PALETTE[4]).encode(y=at("weighted")),
            base.mark_point(stroke=PALETTE[4], size=50, opacity=1).encode(
                y=at("weighted"), fill=dots
            ),
        ]
    )
