"""A table that went through a file, brought back to its dtypes; a cell that can't be is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
        read = _reader(given.dtype, dtype)(given, dtype)
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


def _reader(
    given: DataType, dtype: DataType | DataTypeClass
) -> Callable[[pl.Series, DataType | DataTypeClass], pl.Series]:
    if isinstance(dtype, pl.Enum) or dtype == pl.String:
        return lambda column, dtype: column.cast(pl.String).cast(dtype, strict=False)
    if dtype == pl.Boolean:
        return lambda column, _: (
            column.cast(pl.String)
            .str.to_lowercase()
            .replace_strict(_TRUTH, default=None, return_dtype=pl.Boolean)
        )
    if dtype == pl.Date and given == pl.String:
        # A workbook writes the hour too.
        return lambda column, _: column.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
    if dtype == pl.Date and given.is_numeric():
        return lambda column, dtype: pl.repeat(None, len(column), dtype=pl.Date, eager=True)
    if dtype.is_integer():
        return _whole
    return lambda column, dtype: column.cast(dtype, strict=False)


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
