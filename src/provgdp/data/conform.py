"""A table that went through a file, brought back to its dtypes; a cell that can't be is named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import polars as pl

from provgdp.errors import ColumnTypeError

if TYPE_CHECKING:
    from polars.datatypes import DataType, DataTypeClass

_TRUTH = {"true": True, "false": False, "1": True, "0": False, "1.0": True, "0.0": False}
_SHOWN = 12


def conform(
    frame: pl.DataFrame, schema: Mapping[str, DataType | DataTypeClass], what: str
) -> pl.DataFrame:
    """Return the columns of a schema in its order and dtypes; the frame has them all.

    CSV files and workbooks keep no dtypes: an Enum comes back as text, a date too, a whole number
    as a float, a column of nulls as text.
    """
    columns: list[pl.Series] = []
    for name, dtype in schema.items():
        given = frame[name]
        if given.dtype == dtype:
            columns.append(given)
            continue
        if given.dtype == pl.String:
            given = given.set(given.str.strip_chars() == "", None)
        read = _read(given, dtype)
        lost = (read.is_null() & given.is_not_null()).arg_true()
        if len(lost):
            row = lost[0]
            raise ColumnTypeError(
                f"{what}: column {name!r} holds {given[row]!r} in row {row}, expected "
                f"{_expected(dtype)}; correct the cell, or keep the frame as Parquet, which "
                "keeps the dtypes too"
            )
        columns.append(read.alias(name))
    return pl.DataFrame(columns)


def _read(column: pl.Series, dtype: DataType | DataTypeClass) -> pl.Series:
    """Return a column in another dtype, null where a cell can't be read."""
    if isinstance(dtype, pl.Enum) or dtype == pl.String:
        return column.cast(pl.String).cast(dtype, strict=False)
    if dtype == pl.Boolean:
        words = column.cast(pl.String).str.to_lowercase()
        return words.replace_strict(_TRUTH, default=None, return_dtype=pl.Boolean)
    if dtype == pl.Date and column.dtype == pl.String:
        # A workbook writes the hour too.
        return column.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
    if dtype == pl.Date and column.dtype.is_numeric():
        return pl.repeat(None, len(column), dtype=pl.Date, eager=True)
    if dtype.is_integer():
        return _whole(column, dtype)
    return column.cast(dtype, strict=False)


def _whole(column: pl.Series, dtype: DataType | DataTypeClass) -> pl.Series:
    number = column.cast(pl.Float64, strict=False)
    return number.set(number % 1 != 0, None).cast(dtype, strict=False)


def _expected(dtype: DataType | DataTypeClass) -> str:
    if isinstance(dtype, pl.Enum):
        words = dtype.categories.to_list()
        return "one of " + ", ".join(words[:_SHOWN]) + (", …" if len(words) > _SHOWN else "")
    if dtype == pl.Date:
        return "a date (2024-01-20)"
    if dtype == pl.Boolean:
        return "true or false"
    return "a whole number" if dtype.is_integer() else "a number"
