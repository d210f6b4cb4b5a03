"""What the targets add up to: means over the units, and their distance to the nation's target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from provgdp.frame import FrameT
from provgdp.measures._shared import hedge_of, interval, names_of, number, ratio, require
from provgdp.target import ABOUT, Hedge

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """Average the targets of each year, plainly and weighted.

    Σ w·target / Σ w over the units whose target and weight are known: units without a number, or
    without a weight, leave numerator and denominator. The bounds average the ends of what each
    wording may stand for (`GrowthTarget.interval`); they are null if a weighted target is open on
    that side or its wording isn't known.

    Args:
        panel: One row per unit and year, targets in percent.
        weight: Column of the weight; by default GDP of the year before as first announced.
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
        without), `weight_covered` (their share of the known weight, 0 to 1), `target_mean` and
        `target_weighted` (ranges at their midpoint), `target_median` and `target_mode` (the
        headline; of equally common ones the lowest), `target_weighted_lower`,
        `target_weighted_upper` (all in percent) and `weight_open` (share of the weight on "at
        least" and "above"; null if a weighted target's wording isn't known).

    Raises:
        ValueError: If ``about`` is negative or not a number.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.

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
    groups: list[str] = [time, *names_of(by)]
    numbers = [target, target_mid, target_lower, target_upper, weight]
    require(panel, groups=groups, numbers=numbers, times=[time], hedges=[hedge])
    is_open = hedge_of(hedge).is_in(_OPEN_ABOVE)
    if cap is not None:
        high = pl.when(is_open).then(pl.max_horizontal(low, pl.lit(cap))).otherwise(high)
    headline, mid, heads = number(target), number(target_mid), number(weight)
    total = heads.filter(mid.is_not_null()).sum()
    is_weighted = mid.is_not_null() & (heads > 0)

    def bound(end: pl.Expr) -> pl.Expr:
        """Average one end, null unless every weighted target has it."""
        return pl.when((is_weighted & end.is_null()).sum() == 0).then(
            ratio((heads * end).filter(mid.is_not_null()).sum(), total)
        )

    return (
        panel.group_by(groups)
        .agg(
            headline.count().alias("n"),
            headline.null_count().alias("n_missing"),
            ratio(total, heads.sum()).alias("weight_covered"),
            mid.mean().alias("target_mean"),
            ratio((heads * mid).sum(), total).alias("target_weighted"),
            headline.median().alias("target_median"),
            headline.drop_nulls().mode().min().alias("target_mode"),
            bound(low).alias("target_weighted_lower"),
            bound(high).alias("target_weighted_upper"),
            bound(is_open.cast(pl.Float64)).alias("weight_open"),
        )
        .sort(groups, nulls_last=True)
    )
