"""What every frame function checks before polars does the work, each check in one place."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from numbers import Integral
from typing import Literal, TypeVar, get_args

import polars as pl

from provgdp import dtypes
from provgdp.errors import (
    ColumnNameError,
    ColumnTypeError,
    ColumnValueError,
    DuplicateRowsError,
    MissingColumnError,
    OptionError,
)
from provgdp.expressions import number
from provgdp.forks import refuse_forked
from provgdp.schema import RESULTS, TARGET_COLUMNS, added_by, panel
from provgdp.target import check_is_number

FrameT = TypeVar("FrameT", pl.DataFrame, pl.LazyFrame)
"""A DataFrame or a LazyFrame: what goes in comes out."""

_MOST_LISTED = 12
"""So many columns stand in a message: a panel has four times as many."""

Kind = Literal["number", "integer", "text", "value", "key", "any"]

_ACCEPTED: dict[Kind, str] = {
    "number": "a numeric column",
    "integer": "an integer column",
    "text": "a String, Categorical or Enum column",
    "value": "a numeric, String, Categorical or Enum column",
    "key": "a column of single values",
}


def is_kind(dtype: pl.DataType, kind: Kind) -> bool:
    """Say whether a column of the dtype can hold the kind; an all-null one of dtype Null can."""
    if kind == "any" or dtype == pl.Null:
        return True
    if kind == "key":
        return not dtype.is_nested() and dtype != pl.Object
    if kind == "number":
        return dtype.is_numeric()
    if kind == "integer":
        return dtype.is_integer()
    is_text = isinstance(dtype, (pl.String, pl.Categorical, pl.Enum))
    return is_text or (kind == "value" and dtype.is_numeric())


_NAME_IT = "rename a column, or name it in the call"


def require_columns(
    frame: pl.DataFrame | pl.LazyFrame, columns: Mapping[str, Kind], remedy: str = _NAME_IT
) -> pl.Schema:
    """Check from the schema that the columns are there and of a usable dtype, and return it."""
    if not isinstance(frame, (pl.DataFrame, pl.LazyFrame)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"expected a polars DataFrame or LazyFrame, got {type_of(frame)}; "
            "pl.from_pandas(df), pl.DataFrame(data) or pl.read_csv(path) makes one"
        )
    refuse_forked()
    schema = frame.collect_schema()
    missing = [name for name in columns if name not in schema]
    if missing:
        raise MissingColumnError(
            f"missing column{'s' * (len(missing) > 1)} {_named(missing, schema)}; {remedy}; "
            f"the frame has {_listed(schema)}"
        )
    for name, kind in columns.items():
        if not is_kind(schema[name], kind):
            raise ColumnTypeError(
                f"column {name!r} is {schema[name].base_type()}, expected {_ACCEPTED[kind]}; "
                f"cast it before the call"
            )
    return schema


def type_of(value: object) -> str:
    """Name the type of a value; another library's with its module, which may call it DataFrame."""
    kind = type(value)
    module = kind.__module__.partition(".")[0]
    return kind.__name__ if module == "builtins" else f"{module}.{kind.__name__}"


def _listed(schema: pl.Schema) -> str:
    """List the columns of a frame, the first of many."""
    names = list(map(repr, schema))
    more = [f"{len(names) - _MOST_LISTED} more"] if len(names) > _MOST_LISTED else []
    return ", ".join([*names[:_MOST_LISTED], *more]) or "no column"


def _named(missing: Sequence[str], schema: pl.Schema) -> str:
    """List the missing columns, with what is meant or gives them; what is said of several, once."""
    of: dict[str, list[str]] = {}
    for name in missing:
        of.setdefault(_where_it_is(name, schema), []).append(repr(name))
    return ", ".join(
        ", ".join(names) + (f" ({hint})" if hint else "") for hint, names in of.items()
    )


def _where_it_is(name: str, schema: pl.Schema) -> str:
    """Say which measure gives the missing column, or which column may be meant."""
    from difflib import get_close_matches

    known = {column.name: column for column in panel()}
    givers = [measure for measure, columns in RESULTS.items() if name in columns.split()]
    if len(givers) == 1 and name not in known:
        return f"pg.{givers[0]} gives it"
    # The bounds of a target sheet are called lower and upper.
    tail = name.partition("_")[2]
    near = [tail] if tail in schema else get_close_matches(name, schema, n=1)
    if name in known and known[name].before and not set(near) - known.keys():
        return "given by pg.make_panel and pg.load_panel"
    if near:
        return f"did you mean {near[0]!r}?"
    return "given by pg.with_targets from a column of wordings" if name in TARGET_COLUMNS else ""


def require(
    frame: pl.DataFrame | pl.LazyFrame,
    *,
    groups: Iterable[str] = (),
    times: Iterable[str] = (),
    numbers: Iterable[str] = (),
    weights: Iterable[str] = (),
    texts: Iterable[str] = (),
    hedges: Iterable[str] = (),
    adds: str | None = None,
) -> pl.Schema:
    """Check the columns by what they hold, and that ``adds``, a measure, replaces none of them.

    A DataFrame's weights must not be negative and its hedges words of `Hedge`. Returns the schema.
    """
    kinds: dict[Kind, list[str]] = {
        "key": [*groups],
        "number": [*numbers, *weights],
        "integer": [*times],
        "text": [*texts, *hedges],
    }
    columns: dict[str, Kind] = {name: kind for kind in kinds for name in kinds[kind]}
    schema = require_columns(frame, columns)
    if adds is not None:
        refuse_taken(adds, columns)
    if isinstance(frame, pl.DataFrame):
        for name in weights:
            _refuse_negative(frame, name)
        for name in hedges:
            _refuse_unknown_hedges(frame, name)
    return schema


def refuse_taken(measure: str, reads: Iterable[str]) -> None:
    """Refuse a column of a measure's result that has the name of one that it reads or keeps."""
    taken = [name for name in added_by(measure) if name in set(reads)]
    if taken:
        raise ColumnNameError(
            f"the result has a column {taken[0]!r} of its own, and the call reads one of that "
            f"name; rename yours, and name it in the call"
        )


def _refuse_negative(frame: pl.DataFrame, name: str) -> None:
    weight = frame.select(number(name)).to_series()
    below = weight.filter(weight < 0)
    if len(below):
        raise ColumnValueError(
            f"column {name!r} holds a weight below 0 in {len(below)} row{'s' * (len(below) > 1)}, "
            f"first {below[0]!r}; a weight is 0 or more, null if not known"
        )


def _refuse_unknown_hedges(frame: pl.DataFrame, name: str) -> None:
    column = frame.get_column(name)
    if column.dtype == dtypes.HEDGE or column.dtype == pl.Null:
        return
    words = column.unique(maintain_order=True).drop_nulls().cast(pl.String)
    unknown = words.filter(words.cast(dtypes.HEDGE, strict=False).is_null()).to_list()
    if unknown:
        raise ColumnValueError(
            f"column {name!r} holds {', '.join(map(repr, unknown[:5]))}, which "
            f"{'is no hedge' if len(unknown) == 1 else 'are no hedges'}; the hedges are "
            f"{', '.join(dtypes.HEDGE.categories)}, null if not known; with_targets reads wordings"
        )


def names_of(*groups: str | Sequence[str] | None) -> list[str]:
    """Return grouping columns, each given as one, several or none, as a list that has each once."""
    lists = ([names] if isinstance(names, str) else names or () for names in groups)
    return list(dict.fromkeys(itertools.chain.from_iterable(lists)))


def keys_of(**arguments: str | Sequence[str] | None) -> list[str]:
    """Return the columns that arguments name, refusing one that two of them name."""
    owner: dict[str, str] = {}
    for argument, names in arguments.items():
        for name in names_of(names):
            if name in owner:
                raise ColumnNameError(
                    f"{owner[name]} and {argument} both name the column {name!r}; each needs one "
                    f"of its own"
                )
            owner[name] = argument
    return list(owner)


def check_finite(**options: float) -> None:
    """Refuse an option that is infinite or not a number, which no result may be."""
    for name, value in options.items():
        check_is_number(name, value)
        if not math.isfinite(value):
            raise OptionError(f"{name} must be a finite number, got {value!r}")


def check_ddof(ddof: int) -> None:
    """Refuse a number of degrees of freedom that is negative or none."""
    if not isinstance(ddof, Integral) or ddof < 0:
        raise OptionError(f"ddof must be 0 (all there are) or 1 (a sample), got {ddof!r}")


def check_choice(choices: object, **options: str) -> None:
    """Refuse an option that is none of the words of a Literal type."""
    for name, value in options.items():
        words = get_args(choices)
        if value not in words:
            *others, last = map(repr, words)
            raise OptionError(f"{name} must be {', '.join(others)} or {last}, got {value!r}")


def require_eager(df: object, what: str) -> None:
    """Refuse a LazyFrame where the data has to be read."""
    if isinstance(df, pl.LazyFrame):
        raise TypeError(f"{what} reads the data at once: call .collect() on the LazyFrame first")


def require_unique(frame: pl.DataFrame | pl.LazyFrame, key: Sequence[str], *, what: str) -> None:
    """Refuse a DataFrame in which rows share a key, naming the first five; a LazyFrame passes."""
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


def refuse_duplicates(frame: FrameT, key: Sequence[str], *, what: str) -> None:
    """Refuse a DataFrame whose rows share a key; a row that lacks part of it has none."""
    require_unique(frame.drop_nulls(key), key, what=what)


def with_unique_keys(
    frame: FrameT, key: Sequence[str], *, what: str, groups: Sequence[str] = ()
) -> FrameT:
    """Return the frame, refusing rows that share a key, or do so within groups; null is a group."""
    whole = names_of(key, groups)
    keys = frame.drop_nulls(key).select(whole)
    if isinstance(frame, pl.LazyFrame):  # polars raises its own error at collect
        return frame.join(
            keys.lazy(),
            on=whole,
            how="left",
            validate="m:1",
            nulls_equal=True,
            maintain_order="left",
        )
    require_unique(keys, whole, what=what)
    return frame


def as_given(frame: FrameT, result: pl.LazyFrame) -> FrameT:
    """Return a result as what the caller gave, collected for a DataFrame.

    Measures build on ``.lazy()`` for DataFrames too, so that polars computes shared parts once.
    """
    if isinstance(frame, pl.DataFrame):
        return result.collect()
    return result
