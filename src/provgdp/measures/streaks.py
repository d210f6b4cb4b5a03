"""How long in a row: years of falling short, up to each year."""

from __future__ import annotations

import polars as pl

from provgdp.expressions import how_many
from provgdp.frame import FrameT, as_given, keys_of, require, with_unique_keys
from provgdp.measures.gaps import falls_short
from provgdp.schema import added_by


def miss_streak(
    panel: FrameT,
    /,
    *,
    target: str = "target",
    hedge: str = "hedge",
    growth: str = "growth",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Add for how many years in a row, up to each year, a unit fell short of its target.

    Falling short is the press's rule, as in `attainment`. A year that is missing, or in which it
    isn't known whether the unit fell short, breaks the streak: what follows starts anew, and is
    marked as incomplete.

    Args:
        panel: One row per unit and year, targets and growth in percent; the whole record, filtered
            afterwards.
        target: Column of the headline number.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.
        growth: Column of growth.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        The frame with `miss_streak` (years; 0 where the target was met, null where it isn't
        known) and `streak_complete` (False where the year before the streak isn't known: read "at
        least").

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If rows share unit and year.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> streaks = pg.miss_streak(pg.load_panel()).filter(year=2025)
        >>> streaks.filter(pl.col("miss_streak") >= 4)["province"].len()
        9
        >>> longest = streaks.filter(pl.col("miss_streak") >= 5)
        >>> longest.select("province", "miss_streak", "streak_complete").rows()
        [('Yunnan', 5, False)]
    """
    numbers = [target, growth]
    require(panel, groups=[unit], numbers=numbers, times=[time], hedges=[hedge], adds="miss_streak")
    panel = with_unique_keys(panel, keys_of(unit=unit, time=time), what="miss_streak")
    short = falls_short(target, hedge, growth)
    missed = short.fill_null(False)
    follows = (pl.col(time).cast(pl.Int64).diff() == 1).fill_null(False)
    starts = ~(missed & follows)
    misses = how_many(missed.cum_sum())
    before = pl.when(starts).then(misses - missed).forward_fill()
    is_met = pl.when(starts).then(~short.fill_null(True)).forward_fill()
    is_known = short.is_not_null() & pl.all_horizontal(pl.col(unit, time).is_not_null())
    added = panel.lazy().with_columns(
        pl.when(is_known).then(column.over(unit, order_by=time)).alias(name)
        for name, column in zip(added_by("miss_streak"), (misses - before, is_met), strict=True)
    )
    return as_given(panel, added)
