"""Columns as clean expressions: figures without NaN, hedges, differences, sums, weighted means."""

from __future__ import annotations

from numbers import Number

import polars as pl
import polars.selectors as cs

from provgdp import dtypes
from provgdp.errors import ColumnTypeError
from provgdp.target import DECIMALS, Hedge, check_about

_NARROW = cs.by_dtype(pl.Float16, pl.Float32)

_STEPS = 2.0**56

_MOST = 0.999 * 2.0**127
"""So many steps may add up: a little less than Int128 holds."""

_TOO_LARGE = "figures that add up to more than 10²¹; give them in a larger unit"


def as_expr(expr: str | pl.Expr, what: str) -> pl.Expr:
    """Return a column name or expression as an expression; the data itself is refused."""
    if isinstance(expr, str):
        return pl.col(expr)
    if isinstance(expr, pl.Expr):  # pyright: ignore[reportUnnecessaryIsInstance]
        return expr
    kind, name = type(expr), getattr(expr, "name", None)
    name = name if isinstance(name, str) and name else "column"
    if isinstance(expr, (pl.DataFrame, pl.LazyFrame)):
        way = f"df.with_columns(pg.{what}('{name}'))"
    elif isinstance(expr, pl.Series):
        way = f"df.with_columns(pg.{what}({name!r})), or s.to_frame().select(pg.{what}({name!r}))"
    elif kind.__module__.partition(".")[0] == "pandas":
        way = f"pl.from_pandas(df).with_columns(pg.{what}({name!r}))"
    else:
        way = f"pl.DataFrame({{'{name}': values}}).select(pg.{what}({name!r}))"
    raise ColumnTypeError(
        f"{what} takes a column name or a polars expression, got {_kind(expr)}; write {way}"
    )


def _kind(given: object) -> str:
    """Say what was given in place of a column."""
    kind = type(given)
    package = kind.__module__.partition(".")[0]
    return f"a {package} {kind.__qualname__}".replace("builtins ", "")


def as_float(x: str | pl.Expr | float) -> pl.Expr:
    """Return a column by its name, an expression or a plain number as Float64.

    A column of a narrower float goes by its shortest text: a Float32 of 5.3 is 5.3.
    """
    if isinstance(x, str):
        named = cs.by_name(x)
        narrow = (named & _NARROW).cast(pl.String)
        # Selects one of the two, by the column's dtype.
        return pl.coalesce((named - _NARROW).cast(pl.Float64), narrow.cast(pl.Float64))
    if isinstance(x, pl.Expr):
        return x.cast(pl.Float64)
    if isinstance(x, Number):  # pyright: ignore[reportUnnecessaryIsInstance]
        return pl.lit(x, pl.Float64)
    raise ColumnTypeError(
        f"expected a column name, a polars expression or a number, got {_kind(x)}; name the "
        "column within select, with_columns or agg: df.select(pg.gini('gdp'))"
    )


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


def in_steps(x: pl.Expr) -> pl.Expr:
    """Return figures as whole numbers of steps of 2⁻⁵⁶, which add up exactly in any order.

    Sums may reach 2⁷¹, some 10²¹; figures beyond raise here, what adds up to more in `total_of`.
    """
    return (x * _STEPS).cast(pl.Int128)


def total_of(steps: pl.Expr) -> pl.Expr:
    """Aggregate what `in_steps` gives to the sum of the figures, refusing what is too large."""
    is_too_large = steps.cast(pl.Float64).abs().sum() > _MOST
    # polars refuses the cast of what isn't a number, and quotes it.
    refused = pl.when(is_too_large).then(pl.lit(_TOO_LARGE)).cast(pl.Float64)
    return pl.when(refused.is_null()).then(steps.sum().cast(pl.Float64)) / _STEPS


def total(x: pl.Expr) -> pl.Expr:
    """Aggregate to Σ x, the same to the last bit whatever the order of the rows."""
    return total_of(in_steps(x))


def how_many(x: pl.Expr) -> pl.Expr:
    """Return a count or a rank as the package gives them, Int64."""
    return x.cast(pl.Int64)


def rank_of(x: pl.Expr) -> pl.Expr:
    """Return the place of each figure: the largest has 1, equal ones share the better place."""
    return how_many(x.rank("min", descending=True))


def weighted_mean(value: pl.Expr, weight: pl.Expr) -> pl.Expr:
    """Aggregate to Σ w·x / Σ w over the rows that have both; null with a weight below 0."""
    known = pl.when(value.is_not_null()).then(weight)
    mean = ratio(total(weight * value), total(known))
    return pl.when(~(weight < 0).any()).then(mean)


def covered(value: pl.Expr, weight: pl.Expr) -> pl.Expr:
    """Aggregate to the share of the known weight whose value is known."""
    known = pl.when(value.is_not_null()).then(weight)
    share = ratio(total(known), total(weight))
    return pl.when(~(weight < 0).any()).then(share)


def interval(lower: str, upper: str, hedge: str, about: float) -> tuple[pl.Expr, pl.Expr]:
    """Return the ends of `Target.interval` over columns: null if open, or if not known."""
    check_about(about)
    word = hedge_of(hedge)
    width = pl.when(word == Hedge.ABOUT).then(about).when(word.is_not_null()).then(0.0)
    return (number(lower) - width).round(DECIMALS), (number(upper) + width).round(DECIMALS)
