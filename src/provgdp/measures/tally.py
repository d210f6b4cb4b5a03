"""How many, and who: the counts of a column's values with the units behind them."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from provgdp import dtypes
from provgdp.expressions import how_many
from provgdp.frame import FrameT, names_of, refuse_taken, require


def tally(
    frame: FrameT,
    /,
    column: str,
    *,
    by: str | Sequence[str] | None = None,
    unit: str = "province",
) -> FrameT:
    """Return one row per value of a column: how many rows have it, and the units they are of.

    The tally of a verdict bounds a headline count: it lies between `certain` and `certain` and
    `possible` together. A value that isn't known is counted in a row of its own, with null as the
    value, so the counts always add up to the rows.

    Args:
        frame: One row per unit, or per unit and group of ``by``: filter the year first, or pass
            it in ``by``.
        column: The column whose values are counted.
        by: One or more columns; each group is tallied apart.
        unit: Column of the unit.

    Returns:
        One row per value (of each group), sorted, an Enum in the order of its categories and null
        last: the ``by`` columns, ``column``, `n`, `units` (list of the units: an Enum in its
        order, names of provinces in the official one, others as they come) and `names` (String:
        "A, B and C"). A value that no row has is left out.

    Raises:
        MissingColumnError: If a column is missing.
        ColumnNameError: If a column of the result has the name of one that is read.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> gaps = pg.ambition_gap(pg.load_panel(2024))
        >>> pg.tally(gaps, "above_previous_verdict").select("above_previous_verdict", "n").rows()
        [('certain', 10), ('possible', 12), ('impossible', 9)]
        >>> largest = gaps.filter(pl.col("gdp_weight") > 80_000)
        >>> pg.tally(largest, "hedge").select("hedge", "names").rows()
        [('exact', 'Guangdong'), ('about', 'Zhejiang'), ('at_least', 'Jiangsu and Shandong')]
    """
    groups: list[str] = names_of(by, column)
    schema = require(frame, groups=[*groups, unit])
    refuse_taken("tally", groups)
    units = pl.col(unit).drop_nulls()
    if schema[unit] == pl.Enum:
        units = units.sort()
    elif isinstance(schema[unit], (pl.String, pl.Categorical)):
        place = units.cast(dtypes.PROVINCE, strict=False)
        units = units.sort_by(place, nulls_last=True, maintain_order=True)
    names = pl.col("units").list.eval(pl.element().cast(pl.String))
    count = names.list.len()
    listed = names.list.head(count - 1).list.join(", ") + " and " + names.list.last()
    return (
        frame.group_by(groups)
        .agg(how_many(pl.len()).alias("n"), units.alias("units"))
        .select(
            *(*groups, "n", "units"),
            pl.when(count > 1).then(listed).otherwise(names.list.first()).alias("names"),
        )
        .sort(groups, nulls_last=True)
    )
