"""What the targets add up to: means over the units, and their distance to the nation's target."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from provgdp.errors import ColumnValueError
from provgdp.expressions import (
    covered,
    difference,
    hedge_of,
    how_many,
    in_steps,
    interval,
    number,
    ratio,
    total,
    total_of,
    weighted_mean,
)
from provgdp.frame import FrameT, as_given, check_finite, names_of, refuse_taken, require
from provgdp.schema import added_by
from provgdp.target import ABOUT, DECIMALS, Hedge

_HEADLINE, _KNOWN = "__provgdp_headline", "__provgdp_known"

_OPEN_ABOVE = [Hedge.AT_LEAST, Hedge.ABOVE]


def weighted_target(
    panel: FrameT,
    /,
    *,
    weight: str = "gdp_weight",
    by: str | Sequence[str] | None = None,
    cap: float | None = None,
    about: float = ABOUT,
    target: str = "target",
    target_mid: str = "target_mid",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    time: str = "year",
) -> FrameT:
    """Return one row per year: the mean of its targets, plain and weighted, median and mode.

    Σ w·target / Σ w over the units whose target and weight are known: units without a number, or
    without a weight, leave numerator and denominator. The bounds average the ends of what each
    wording may stand for (`Target.interval`); they are null if a weighted target is open on
    that side or its wording isn't known.

    Args:
        panel: One row per unit and year, targets in percent.
        weight: Column of the weight; by default GDP of the year before as announced.
        by: One or more grouping columns: averages within each group.
        cap: The rate in percent at which a target without an upper end is taken to stop, so that
            the upper bound exists; a target whose number is higher stops there.
        about: Half-width of "about", in percentage points, for the two bounds.
        target: Column of the headline number.
        target_mid: Column of the number with ranges at their midpoint.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.
        time: Column of the year, an integer.

    Returns:
        One row per year (and group), sorted: `n` (targets with a number), `n_missing` (units
        without), `n_weighted` (targets with a number and a weight, which the weighted figures rest
        on), `weight_covered` (their share of the known weight, 0 to 1), `target_mean` and
        `target_weighted` (ranges at their midpoint), `target_median` and `target_mode` (the
        headline; of equally common ones the lowest), `target_weighted_lower`,
        `target_weighted_upper` (all in percent) and `weight_unbounded` (share of the weight on "at
        least" and "above"; null if a weighted target's wording isn't known).

    Raises:
        OptionError: If ``about`` is negative or not a number, or ``cap`` isn't finite.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`, or a weight is negative.
        ColumnNameError: If a column of the result has the name of one that is read.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> year = pg.weighted_target(pg.load_panel(2024))
        >>> year.select(pl.col("target_weighted", "target_weighted_lower").round(4)).row(0)
        (5.4149, 5.2403)
        >>> year.select("n", "target_median", "target_mode", "target_weighted_upper").row(0)
        (31, 5.5, 5.0, None)
        >>> regions = pg.load_panel(2024).pipe(pg.with_group, "nbs4", name="region")
        >>> by_region = pg.weighted_target(regions, by="region")
        >>> by_region.select("region", pl.col("target_weighted").round(3)).rows()
        [('East', 5.161), ('Central', 5.676), ('West', 5.725), ('Northeast', 5.613)]
    """
    low, high = interval(target_lower, target_upper, hedge, about)
    groups: list[str] = names_of(time, by)
    numbers = [target, target_mid, target_lower, target_upper]
    require(panel, groups=groups, numbers=numbers, weights=[weight], times=[time], hedges=[hedge])
    refuse_taken("weighted_target", groups)
    is_open = hedge_of(hedge).is_in(_OPEN_ABOVE)
    if cap is not None:
        check_finite(cap=cap)
        high = pl.when(is_open).then(pl.max_horizontal(low, pl.lit(cap))).otherwise(high)
    mid, heads = number(target_mid), number(weight)
    known: pl.Expr = pl.when(mid.is_not_null(), heads > 0).then(heads)
    averaged = {
        "target_weighted": mid,
        "target_weighted_lower": low,
        "target_weighted_upper": high,
        "weight_unbounded": is_open.cast(pl.Float64),
    }
    # Row by row first: inside the aggregation each shared part would be computed anew.
    rows = panel.lazy().select(
        *groups,
        number(target).alias(_HEADLINE),
        in_steps(mid).alias("target_mean"),
        in_steps(heads).alias("weight_covered"),
        in_steps(known).alias(_KNOWN),
        *(in_steps(known * x).alias(name) for name, x in averaged.items()),
    )
    headline, mid, heads, known = map(pl.col, (_HEADLINE, "target_mean", "weight_covered", _KNOWN))
    # An average is null unless every weighted target has the figure.
    has_all = pl.col(*averaged).count() == known.count()
    averages = (
        rows.group_by(groups)
        .agg(
            how_many(headline.count()).alias("n"),
            how_many(headline.null_count()).alias("n_missing"),
            ratio(total_of(mid), mid.count()).alias("target_mean"),
            how_many(known.count()).alias("n_weighted"),
            total_of(heads).alias("weight_covered"),
            # A negative weight leaves no average.
            pl.when(~(heads < 0).any()).then(total_of(known)).alias(_KNOWN),
            pl.when(has_all).then(total_of(pl.col(*averaged))),
        )
        .with_columns(ratio(pl.col(*averaged), known), ratio(known, heads).alias("weight_covered"))
        # Median and mode hold the rows; the sums, apart from them, stream.
        .join(_typical(panel, groups, target), on=groups, nulls_equal=True)
    )
    return as_given(
        panel, averages.select(*groups, *added_by("weighted_target")).sort(groups, nulls_last=True)
    )


def _typical(panel: pl.DataFrame | pl.LazyFrame, groups: list[str], target: str) -> pl.LazyFrame:
    """Return the median and the mode of each group."""
    headline = pl.col(_HEADLINE)
    rows = panel.lazy().select(*groups, number(target).alias(_HEADLINE))
    return rows.group_by(groups).agg(
        headline.median().alias("target_median"),
        headline.drop_nulls().mode().min().alias("target_mode"),
    )


def amplification(
    panel: FrameT,
    /,
    *,
    weight: str = "gdp_weight",
    target: str = "target",
    target_mid: str = "target_mid",
    national_target: str = "national_target",
    national_target_lower: str = "national_target_lower",
    national_target_upper: str = "national_target_upper",
    time: str = "year",
) -> FrameT:
    """Return one row per year: by how much the units promise more than the nation.

    The gaps are weighted mean, plain mean and median less the national target. A national range
    has its midpoint, its low and its high end; of a national point all three are the number.

    Args:
        panel: One row per unit and year, targets in percent; the nation's repeats in each row.
        weight: Column of the weight; by default GDP of the year before as announced.
        target: Column of the headline number.
        target_mid: Column of the number with ranges at their midpoint.
        national_target: Column of the nation's headline number.
        national_target_lower: Column of the nation's literal lower bound, null on an open side.
        national_target_upper: Column of the nation's literal upper bound, null on an open side.
        time: Column of the year, an integer.

    Returns:
        One row per year, sorted: `n`, `n_missing`, `n_weighted`, `weight_covered`, as in
        `weighted_target`;
        `national_low`, `national_mid`, `national_high` (percent); `weighted_gap`, `mean_gap` and
        `median_gap` to the midpoint, each with ``_to_low`` and ``_to_high`` (percentage points);
        `n_above`, `n_within` (at a point, or within a range) and `n_below`, by the headline. From
        `national_low` on all are null in a year without a national number.

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a weight is negative, or the nation has two targets in
            a year (of a LazyFrame, what is compared with them is null).
        ColumnNameError: If a column of the result has the name of one that is read.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> gaps = pg.amplification(pg.load_panel([2024, 2026]))
        >>> gaps.select("n_above", "n_within", "n_below", pl.col("weighted_gap").round(2)).rows()
        [(20, 10, 1, 0.41), (6, 25, 0, 0.29)]
        >>> gaps.select("national_low", "national_mid", "national_high").row(1)
        (4.5, 4.75, 5.0)
    """
    nation: list[str] = [national_target, national_target_lower, national_target_upper]
    require(panel, numbers=[target, target_mid, *nation], weights=[weight], times=[time])
    refuse_taken("amplification", [time])
    headline, mid, heads = number(target), number(target_mid), number(weight)
    if isinstance(panel, pl.DataFrame):
        _refuse_two_nations(panel, nation, time)
    point, low, high = (_only(name) for name in nation)
    low, high = pl.coalesce(low, point), pl.coalesce(high, point)
    means = {
        "weighted_gap": weighted_mean(mid, heads),
        "mean_gap": ratio(total(mid), mid.count()),
        "median_gap": headline.median(),
    }
    counts = {
        "n_above": headline > high,
        "n_within": (headline >= low) & (headline <= high),
        "n_below": headline < low,
    }
    ends = {"": "national_mid", "_to_low": "national_low", "_to_high": "national_high"}
    gaps = (
        panel.lazy()
        .group_by(time)
        .agg(
            how_many(headline.count()).alias("n"),
            how_many(headline.null_count()).alias("n_missing"),
            how_many((mid.is_not_null() & (heads > 0)).sum()).alias("n_weighted"),
            covered(mid, heads).alias("weight_covered"),
            low.alias("national_low"),
            ((low + high) / 2).round(DECIMALS).alias("national_mid"),
            high.alias("national_high"),
            *(mean.alias(name) for name, mean in means.items()),
            *(
                pl.when(point.is_not_null()).then(how_many(is_so.sum())).alias(n)
                for n, is_so in counts.items()
            ),
        )
        .sort(time, nulls_last=True)
        .with_columns(
            difference(pl.col(name), pl.col(end)).alias(name + to)
            for name in means
            for to, end in ends.items()
        )
    )
    return as_given(panel, gaps)


def _only(name: str) -> pl.Expr:
    """Aggregate to the one value of a column that repeats it, null if there are several."""
    values = number(name).drop_nulls()
    return pl.when(values.n_unique() <= 1).then(values.first())


def _refuse_two_nations(panel: pl.DataFrame, nation: Sequence[str], time: str) -> None:
    for name in nation:
        values = panel.select(time, number(name)).drop_nulls().unique(maintain_order=True)
        twice = values.filter(pl.col(time).is_duplicated())
        if twice.height:
            (year, one), (_, other) = twice.filter(pl.col(time) == twice[time][0]).head(2).rows()
            raise ColumnValueError(
                f"column {name!r} repeats the nation's figure in each row, but holds {one!r} and "
                f"{other!r} for {year!r}; give each year one"
            )
