"""Who stands where among the units of a year, and where it stood the year before."""

from __future__ import annotations

import polars as pl

from provgdp.expressions import number, rank_of
from provgdp.frame import FrameT, as_given, require, with_unique_keys
from provgdp.previous import with_base, with_previous


def rank_table(
    frame: FrameT,
    /,
    value: str,
    *,
    gdp: str = "gdp",
    vintage: str = "gdp_vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Add the rank of each unit in its year, and where it stood the year before on the same basis.

    The largest has rank 1, and equal values share the better rank (competition ranks).

    Args:
        frame: One row per unit and year.
        value: The column to rank by. If the frame has this name with ``_prev``, that is the value
            of the year before on the same basis; else it is found by unit and year.
        gdp: The column that, if it is ``value``, is a level: years are then compared only within
            one vintage, and first announcements not at all, unless ``gdp_prev`` is there.
        vintage: Column of the level's release; a column "vintage" is used as well.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        The frame with `rank`, `rank_prev` (this year's units by their value of the year before)
        and `rank_change` (places climbed, below 0 if it fell; null in a year in which a unit has
        only one of the two values, since the ranks count different units then).

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a year before that it carries isn't the one in its
            rows.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> ranks = pg.rank_table(pg.load_panel(2024), "gdp")
        >>> climbed = ranks.filter(pl.col("rank_change") > 0)
        >>> climbed.select("province", "rank", "rank_prev", "rank_change").rows()
        [('Inner Mongolia', 20, 21, 1)]
    """
    held = require(frame, groups=[unit], numbers=[value], times=[time], adds="rank_table")
    before = f"{value}_prev"
    if before in held:
        frame = with_unique_keys(frame, [unit, time], what="rank_table")
    if value == gdp:
        frame = with_base(frame, gdp, vintage=vintage, unit=unit, time=time, what="rank_table")
    else:
        frame = with_previous(frame, [value], unit=unit, time=time, what="rank_table")
    now, then = (number(name) for name in (value, before))
    rank, rank_prev = (rank_of(x).over(time) for x in (now, then))
    is_same = (now.is_null() == then.is_null()).all().over(time)
    added = frame.lazy().with_columns(
        rank.alias("rank"),
        rank_prev.alias("rank_prev"),
        pl.when(is_same).then(rank_prev - rank).alias("rank_change"),
    )
    return as_given(frame, added.drop([] if before in held else [before]))
