"""Parts and the whole: the units summed by group, and what each adds to the growth of all."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from provgdp.expressions import covered, how_many, number, ratio, total, weighted_mean
from provgdp.frame import FrameT, as_given, names_of, refuse_taken, require, with_unique_keys
from provgdp.previous import with_base

_LEVEL = "__provgdp_level"


def aggregate(
    panel: FrameT,
    /,
    by: str | Sequence[str],
    *,
    gdp: str = "gdp",
    growth: str = "growth",
    target_mid: str = "target_mid",
    weight: str = "gdp_weight",
    vintage: str = "gdp_vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Return one row per year and group: what its units add up to.

    Growth is weighted by the level of the year before on the same basis, so that it is the growth
    of the group at constant prices, and targets by ``weight``. A unit whose rate or weight is
    missing leaves numerator and denominator.

    Args:
        panel: One row per unit and year; an overlapping grouping may repeat a unit.
        by: One or more grouping columns.
        gdp: Column of the level. Its year before is found as in `nominal_growth`.
        growth: Column of real growth, in percent.
        target_mid: Column of the target, ranges at their midpoint, in percent.
        weight: Column of the weight of the targets.
        vintage: Column of the level's release.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        One row per year and group, sorted: `n` (units with a level), `n_missing` (without),
        `gdp` (their sum), `growth_weighted` and `target_weighted` (percent),
        each with the share of the group's known weight that it rests on, `growth_covered` and
        `target_covered`, and `gdp_share` (of all units of the year); shares are 0 to 1.

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a weight is negative.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If rows share unit, year and groups; if a unit has two levels in a
            year; if the year before is looked up and rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2023).pipe(pg.with_group, "nbs4", name="region")
        >>> regions = pg.aggregate(panel, "region")
        >>> shown = pl.col("gdp_share", "growth_weighted").round(2)
        >>> regions.select("region", "n", shown).rows()[:2]
        [('East', 10, 0.52, 5.42), ('Central', 6, 0.22, 4.96)]
    """
    groups: list[str] = names_of(time, by)
    before = f"{gdp}_prev"
    numbers = [gdp, growth, target_mid]
    require(panel, groups=[*groups, unit], numbers=numbers, weights=[weight], times=[time])
    refuse_taken("aggregate", groups)
    panel = with_unique_keys(panel, [unit, time], groups=groups, what="aggregate")
    panel = with_base(panel, gdp, vintage=vintage, unit=unit, time=time, what="aggregate")
    require(panel, weights=[before])
    level, base, heads = number(gdp), number(before), number(weight)
    rate, goal = number(growth), number(target_mid)
    frame = panel.lazy()
    whole = _once(panel, level, unit, time).lazy()
    whole = whole.group_by(time).agg(total(pl.col(_LEVEL)).alias("gdp_share"))
    sums = frame.group_by(groups).agg(
        how_many(level.count()).alias("n"),
        how_many(level.null_count()).alias("n_missing"),
        pl.when(level.count() > 0).then(total(level)).alias("gdp"),
        weighted_mean(rate, base).alias("growth_weighted"),
        covered(rate, base).alias("growth_covered"),
        weighted_mean(goal, heads).alias("target_weighted"),
        covered(goal, heads).alias("target_covered"),
    )
    return as_given(
        panel,
        sums.join(whole, on=time, how="left")
        .with_columns(ratio(pl.col("gdp"), pl.col("gdp_share")).alias("gdp_share"))
        .sort(groups, nulls_last=True),
    )


def _once(panel: FrameT, level: pl.Expr, unit: str, time: str) -> FrameT:
    """Return each unit's level of a year once, however many groups it is in."""
    rows = panel.select(unit, time, level.alias(_LEVEL))
    rows = rows.filter(pl.col(unit).is_null() | pl.struct(pl.all()).is_first_distinct())
    return with_unique_keys(rows, [unit, time], what="the sum of all levels")


def contributions(
    panel: FrameT,
    /,
    *,
    gdp: str = "gdp",
    growth: str = "growth",
    vintage: str = "gdp_vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Add what each unit adds to the combined growth of the units of its year.

    A unit adds its share of the level of the year before, on the same basis, times its growth. The
    total of a year is the combined growth of its units, not the nation's; sum over a grouping for
    regions. A unit whose growth or base is missing is left out of the shares.

    Args:
        panel: One row per unit and year.
        gdp: Column of the level. Its year before is found as in `nominal_growth`.
        growth: Column of real growth, in percent.
        vintage: Column of the level's release.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        The frame with `contribution` (percentage points) and `contribution_rate` (percent of the
        total; null unless the total is above 0).

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a level of the year before is negative.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> parts = pg.contributions(pg.load_panel(2023))
        >>> round(parts["contribution"].sum(), 3)
        5.316
        >>> regions = parts.pipe(pg.with_group, "nbs4", name="region").group_by("region")
        >>> total = regions.agg(pl.col("contribution").sum().round(3)).sort("region")
        >>> dict(total.rows())
        {'East': 2.814, 'Central': 1.079, 'West': 1.193, 'Northeast': 0.23}
    """
    before = f"{gdp}_prev"
    held = require(panel, groups=[unit], numbers=[growth], times=[time], adds="contributions")
    refuse_taken("contributions", [gdp])
    if before in held:
        panel = with_unique_keys(panel, [unit, time], what="contributions")
    panel = with_base(panel, gdp, vintage=vintage, unit=unit, time=time, what="contributions")
    require(panel, weights=[before])
    rate = number(growth)
    base = pl.when(rate.is_not_null()).then(number(before))
    part = pl.col("contribution")
    added = (
        panel.lazy()
        .with_columns((ratio(base, total(base).over(time)) * rate).alias("contribution"))
        .with_columns((ratio(part, total(part).over(time)) * 100).alias("contribution_rate"))
    )
    return as_given(panel, added.drop([] if before in held else [before]))
