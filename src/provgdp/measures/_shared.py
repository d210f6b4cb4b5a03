"""What several measures share: columns as clean expressions, and the year before."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes
from provgdp.errors import NoPreviousYearError
from provgdp.frame import FrameT, Kind, require_columns, require_unique
from provgdp.target import DECIMALS, Hedge, check_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FIRST = "first"
"""The vintage of first announcements, in which each year stands on a basis of its own."""

_ROW = "__provgdp_row"


def as_float(x: str | pl.Expr | float) -> pl.Expr:
    """Return a column by its name, an expression or a plain number as Float64."""
    column = pl.col(x) if isinstance(x, str) else x if isinstance(x, pl.Expr) else pl.lit(x)
    return column.cast(pl.Float64)


def number(x: str | pl.Expr | float) -> pl.Expr:
    """Return the same with what is no figure, NaN and the infinities, as null."""
    column = as_float(x)
    return pl.when(column.is_finite()).then(column)


def hedge_of(name: str) -> pl.Expr:
    """Return a hedge column as `dtypes.HEDGE`; an unknown word raises."""
    return pl.col(name).cast(dtypes.HEDGE)


def words_of(dtype: pl.Enum) -> list[pl.Expr]:
    """Return each category as a literal of the dtype."""
    return [pl.lit(word, dtype) for word in dtype.categories]


def difference(left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """Return left − right, free of binary dust: 5.3 − 5.5 is −0.2."""
    return (left - right).round(DECIMALS)


def ratio(part: pl.Expr, whole: pl.Expr) -> pl.Expr:
    """Return part / whole, null unless the whole is above 0."""
    return pl.when(whole > 0).then(part / whole)


def weighted_mean(value: pl.Expr, weight: pl.Expr) -> pl.Expr:
    """Aggregate to Σ w·x / Σ w over the rows that have both."""
    return ratio((weight * value).sum(), weight.filter(value.is_not_null()).sum())


def covered(value: pl.Expr, weight: pl.Expr) -> pl.Expr:
    """Aggregate to the share of the known weight whose value is known."""
    return ratio(weight.filter(value.is_not_null()).sum(), weight.sum())


def interval(lower: str, upper: str, hedge: str, about: float) -> tuple[pl.Expr, pl.Expr]:
    """Return the ends of `Target.interval` over columns: null if open, or if not known."""
    check_about(about)
    word = hedge_of(hedge)
    width = pl.when(word == Hedge.ABOUT).then(about).when(word.is_not_null()).then(0.0)
    return (number(lower) - width).round(DECIMALS), (number(upper) + width).round(DECIMALS)


def names_of(*groups: str | Sequence[str] | None) -> list[str]:
    """Return grouping columns, each given as one, several or none, as a list that has each once."""
    lists = ([names] if isinstance(names, str) else names or () for names in groups)
    return list(dict.fromkeys(itertools.chain.from_iterable(lists)))


def check_finite(**options: float) -> None:
    """Refuse an option that is infinite or not a number, which no result may be."""
    for name, value in options.items():
        if not math.isfinite(value):
            raise ValueError(f"{name} must be a finite number, got {value!r}")


def require(
    frame: pl.DataFrame | pl.LazyFrame,
    *,
    groups: Iterable[str] = (),
    numbers: Iterable[str] = (),
    times: Iterable[str] = (),
    texts: Iterable[str] = (),
) -> pl.Schema:
    """Check the columns by what they hold, and return the schema."""
    kinds: dict[Kind, Iterable[str]] = {
        "any": groups,
        "number": numbers,
        "integer": times,
        "text": texts,
    }
    return require_columns(frame, {name: kind for kind in kinds for name in kinds[kind]})


def refuse_duplicates(frame: FrameT, key: Sequence[str], *, what: str) -> None:
    """Refuse a DataFrame whose rows share a key; a row that lacks part of it has none.

    Raises:
        DuplicateRowsError: If rows share the key.
    """
    require_unique(frame.drop_nulls(key), key, what=what)


def with_unique_keys(frame: FrameT, key: Sequence[str], *, what: str) -> FrameT:
    """Return the frame, refusing rows that share a key.

    Raises:
        DuplicateRowsError: If rows of a DataFrame do; for a LazyFrame polars raises its own error
            at collect, from a join that is there for its check.
    """
    if isinstance(frame, pl.LazyFrame):
        keys = frame.select(key)
        return frame.join(keys, on=key, how="left", validate="m:1", maintain_order="left")
    refuse_duplicates(frame, key, what=what)
    return frame


def as_given(frame: FrameT, result: pl.LazyFrame) -> FrameT:
    """Return a result as what the caller gave, collected for a DataFrame.

    Measures build on ``.lazy()`` for DataFrames too, so that polars computes shared parts once.
    """
    if isinstance(frame, pl.DataFrame):
        return result.collect()
    return result


def with_previous(
    frame: FrameT,
    numbers: Sequence[str],
    *,
    texts: Sequence[str] = (),
    unit: str,
    time: str,
    what: str,
) -> FrameT:
    """Add each column's value of the year before as ``…_prev``, unless the frame carries it.

    The year before is found by value, so a gap in years gives null. Numbers come as `number`.

    Raises:
        DuplicateRowsError: If rows of a DataFrame share unit and year; for a LazyFrame polars
            raises its own error at collect.
        NoPreviousYearError: If no row of a DataFrame has its year before.
    """
    schema = require(frame)
    absent: list[str] = [name for name in (*numbers, *texts) if f"{name}_prev" not in schema]
    asked = [
        [name if name in absent else f"{name}_prev" for name in kind] for kind in (numbers, texts)
    ]
    require(frame, numbers=asked[0], texts=asked[1])
    if not absent:
        return frame
    require(frame, groups=[unit], times=[time])
    values = [
        (number(name) if name in numbers else pl.col(name)).alias(f"{name}_prev") for name in absent
    ]
    if isinstance(frame, pl.LazyFrame):
        # A year that its dtype can't hold becomes null, which matches nothing.
        following = (pl.col(time).cast(pl.Int64) + 1).cast(schema[time], strict=False)
        before = frame.select(unit, following, *values)
        return frame.join(
            before, on=[unit, time], how="left", validate="m:1", maintain_order="left"
        )
    rows = _rows_before(frame, unit, time, what)
    if frame.height and rows.null_count() == frame.height:
        raise NoPreviousYearError(
            f"{what} compares with the year before, but no row has its year before; give it "
            f"several years and filter afterwards, or the columns "
            f"{', '.join(repr(f'{name}_prev') for name in absent)}"
        )
    return frame.with_columns(column.gather(rows) for column in frame.select(values))


def _rows_before(frame: pl.DataFrame, unit: str, time: str, what: str) -> pl.Series:
    """Return, for each row, the index of the row of its unit a year before, or null."""
    who, year, row = pl.col(unit), pl.col(time), pl.col(_ROW)
    rows = frame.select(unit, time).with_row_index(_ROW)
    stays = who == who.shift(1)
    ascends = (who > who.shift(1)) | (stays & (year > year.shift(1)))
    # In a sorted panel the last row of a unit is the row above, and nothing need be grouped.
    if rows.select(ascends.slice(1).all(ignore_nulls=False)).item():
        rows = rows.with_columns(pl.when(stays).then(row - 1))
    else:
        rows = rows.with_columns(row.shift(1).over(unit, order_by=time))
    if rows.select((year.gather(row) == year).any()).item():
        refuse_duplicates(frame, [unit, time], what=what)
    is_before = (year.gather(row) + 1 == year) & who.is_not_null()
    return rows.select(pl.when(is_before).then(row)).to_series()


def release_column(schema: pl.Schema, vintage: str) -> str | None:
    """Return the column that names each level's release, as in a panel or in `load_gdp`."""
    return next((name for name in (vintage, "vintage") if name in schema), None)


def on_one_basis(now: pl.Expr, then: pl.Expr) -> pl.Expr:
    """Say whether levels of two years can be compared, from the releases they are of."""
    return (now == then) & (now.cast(pl.String) != FIRST)


def with_base(frame: FrameT, gdp: str, *, vintage: str, unit: str, time: str, what: str) -> FrameT:
    """Add the level of the year before on the same basis as ``…_prev``, unless it is there.

    Found in the frame itself, where both years are of one vintage other than `FIRST`; a frame
    without the vintage column is taken to stand on one basis.
    """
    schema = require(frame)
    before = f"{gdp}_prev"
    release = release_column(schema, vintage)
    if before in schema or release is None:
        return with_previous(frame, [gdp], unit=unit, time=time, what=what)
    require(frame, texts=[release])
    is_comparable = on_one_basis(pl.col(release), pl.col(f"{release}_prev"))
    temporary = () if f"{release}_prev" in schema else (f"{release}_prev",)
    return (
        with_previous(frame, [gdp], texts=[release], unit=unit, time=time, what=what)
        .with_columns(pl.when(is_comparable).then(pl.col(before)).alias(before))
        .drop(temporary)
    )
