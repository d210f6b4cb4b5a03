"""Columns: the Enum dtypes, and expressions that read a column of texts into values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from provgdp.target import Attainment, Hedge, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

HEDGE_DTYPE = pl.Enum(Hedge)
"""Dtype of a ``hedge`` column."""

VERDICT_DTYPE = pl.Enum(Verdict)
"""Dtype of a verdict column."""

ATTAINMENT_DTYPE = pl.Enum(Attainment)
"""Dtype of an ``attainment`` column."""

TARGET_DTYPE = pl.Struct(
    {
        "hedge": HEDGE_DTYPE,
        "headline": pl.Float64,
        "mid": pl.Float64,
        "lower": pl.Float64,
        "upper": pl.Float64,
        "lower_closed": pl.Boolean,
        "upper_closed": pl.Boolean,
        "stretch": pl.Float64,
        "open_ended": pl.Boolean,
        "reference": pl.String,
        "offset_lower": pl.Float64,
        "offset_upper": pl.Float64,
    }
)
"""Dtype of `parse_targets`: the fields of a `GrowthTarget`, rates in percent, without its text."""

TARGET_COLUMNS = {
    "target": "headline",
    "target_mid": "mid",
    "target_lower": "lower",
    "target_upper": "upper",
    "hedge": "hedge",
    "stretch": "stretch",
    "open_ended": "open_ended",
    "target_reference": "reference",
    "target_offset_lower": "offset_lower",
    "target_offset_upper": "offset_upper",
}
"""The target columns of a frame, and the field of `TARGET_DTYPE` that each holds."""


def map_distinct(expr: pl.Expr, read: Callable[[pl.Series], pl.Series], dtype: pl.DataType) -> pl.Expr:
    """Read a column of texts by its distinct values: ``read`` sees each of a batch's texts once.

    Args:
        expr: A String, Categorical or Enum column.
        read: Turns a String series of distinct texts (no null) into a series of ``dtype``.
        dtype: What ``read`` returns; null texts become null without being read.
    """

    def batch(texts: pl.Series) -> pl.Series:
        if texts.dtype == pl.Null:
            return pl.Series(texts.name, [None] * len(texts), dtype=dtype)
        coded = texts if texts.dtype == pl.Enum else texts.cast(pl.Categorical(pl.Categories.random()))
        codes = coded.to_physical()
        distinct = codes.drop_nulls().unique()
        values = read(distinct.cast(coded.dtype).cast(pl.String))
        place = codes.replace_strict(distinct, pl.int_range(len(distinct), dtype=pl.UInt32, eager=True))
        return values.gather(place).alias(texts.name)

    return expr.map_batches(batch, return_dtype=dtype, is_elementwise=True)
