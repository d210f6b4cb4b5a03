"""What every frame function checks, from the schema alone, before polars does the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import polars as pl

from provgdp.errors import ColumnTypeError, DuplicateRowsError, MissingColumnError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FrameT = TypeVar("FrameT", pl.DataFrame, pl.LazyFrame)
"""A DataFrame or a LazyFrame: what goes in comes out."""

Kind = Literal["number", "integer", "text", "value", "any"]

_ACCEPTED: dict[Kind, str] = {
    "number": "a numeric column",
    "integer": "an integer column",
    "text": "a String, Categorical or Enum column",
    "value": "a numeric, String, Categorical or Enum column",
}


def _is_kind(dtype: pl.DataType, kind: Kind) -> bool:
    if kind == "any" or dtype == pl.Null:
        return True
    if kind == "number":
        return dtype.is_numeric()
    if kind == "integer":
        return dtype.is_integer()
    is_text = isinstance(dtype, (pl.String, pl.Categorical, pl.Enum))
    return is_text or (kind == "value" and dtype.is_numeric())


def require_columns(frame: pl.DataFrame | pl.LazyFrame, columns: Mapping[str, Kind]) -> pl.Schema:
    """Check from the schema that the columns are there and of a usable dtype, and return it.

    Raises:
        TypeError: If ``frame`` is no polars frame.
        MissingColumnError: If a column is missing; names those that are there.
        ColumnTypeError: If a column's dtype isn't usable; an all-null column of dtype Null is.
    """
    if not isinstance(frame, (pl.DataFrame, pl.LazyFrame)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"expected a polars DataFrame or LazyFrame, got {type(frame).__name__}; "
            "pl.from_pandas(df) or pl.DataFrame(data) makes one"
        )
    schema = frame.collect_schema()
    missing = [name for name in columns if name not in schema]
    if missing:
        raise MissingColumnError(
            f"missing column{'s' * (len(missing) > 1)} {', '.join(map(repr, missing))}; the frame "
            f"has {', '.join(map(repr, schema))}; rename a column, or name it in the call"
        )
    for name, kind in columns.items():
        if not _is_kind(schema[name], kind):
            raise ColumnTypeError(
                f"column {name!r} is {schema[name].base_type()}, expected {_ACCEPTED[kind]}; "
                f"cast it before the call"
            )
    return schema


def require_eager(df: pl.DataFrame, what: str) -> None:
    """Refuse a LazyFrame where the data has to be read.

    Raises:
        TypeError: If ``df`` is a LazyFrame.
    """
    if isinstance(df, pl.LazyFrame):
        raise TypeError(f"{what} reads the data at once: call .collect() on the LazyFrame first")


def require_unique(frame: pl.DataFrame | pl.LazyFrame, key: Sequence[str], *, what: str) -> None:
    """Refuse a DataFrame in which rows share a key, naming the first five; a LazyFrame passes.

    Raises:
        DuplicateRowsError: If rows share the key.
    """
    if isinstance(frame, pl.LazyFrame):
        return
    keys = frame.select(key)
    twice = keys.filter(keys.is_duplicated())
    if twice.is_empty():
        return
    shown = twice.unique(maintain_order=True)
    rows = "; ".join(
        ", ".join(f"{name}={value!r}" for name, value in row.items())
        for row in shown.head(5).iter_rows(named=True)
    )
    more = f" and {shown.height - 5} more" if shown.height > 5 else ""
    raise DuplicateRowsError(
        f"{what} needs one row per {' and '.join(key)}, but {twice.height} rows share "
        f"{shown.height} key{'s' * (shown.height > 1)}: {rows}{more}; "
        f"drop the extra rows, or name the columns that tell them apart"
    )
