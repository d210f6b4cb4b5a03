"""The year before: found by value, or carried along and then checked against the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import polars as pl

from provgdp.errors import ColumnValueError, NoPreviousYearError, OptionError
from provgdp.expressions import number
from provgdp.frame import FrameT, is_kind, keys_of, names_of, refuse_duplicates, require
from provgdp.target import DECIMALS

if TYPE_CHECKING:
    from provgdp.frame import Kind

FIRST = "first"
"""The vintage of first announcements, in which each year stands on a basis of its own."""

_KINDS: tuple[Kind, Kind] = ("number", "text")

_ROW = "__provgdp_row"


def with_previous(
    frame: FrameT,
    numbers: Sequence[str],
    *,
    texts: Sequence[str] = (),
    unit: str | Sequence[str],
    time: str,
    what: str,
    restated: bool = False,
) -> FrameT:
    """Add each column's value of the year before as ``…_prev``, unless the frame carries it.

    The year before is found by value, so a gap in years gives null. Numbers come as `number`; with
    ``texts`` they are known together, as a target is. A carried value that isn't the one of the
    year before is refused, unless it may be ``restated`` on another basis.
    """
    schema, units = require(frame), names_of(unit)
    if not units:
        raise OptionError(f"unit must name a column, or several, got {unit!r}")
    require(frame, groups=[name for name in units if name in schema])
    held = {name: f"{name}_prev" in schema for name in (*numbers, *texts)}
    asked = [[f"{x}_prev" if held[x] else x for x in kind] for kind in (numbers, texts)]
    require(frame, numbers=asked[0], texts=asked[1])
    if not restated and isinstance(frame, pl.DataFrame):
        carried = {x: x in texts for x in held if held[x] and _holds(schema, x, _KINDS[x in texts])}
        is_keyed = all(name in schema for name in units) and _holds(schema, time, "integer")
        if carried and is_keyed:
            _refuse_stale(frame, carried, units, time, what)
    absent = [name for name in held if not held[name]]
    if not absent:
        return frame
    key = keys_of(unit=unit, time=time)
    require(frame, groups=units, times=[time])
    values = [
        (number(name) if name in numbers else pl.col(name)).alias(f"{name}_prev") for name in absent
    ]
    if isinstance(frame, pl.LazyFrame):
        # A year that its dtype can't hold becomes null, which matches nothing.
        following = (pl.col(time).cast(pl.Int64) + 1).cast(schema[time], strict=False)
        before = frame.select(*units, following, *values)
        return frame.join(before, on=key, how="left", validate="m:1", maintain_order="left")
    rows, is_repeated = _rows_before(frame, units, time)
    if is_repeated:
        refuse_duplicates(frame, key, what=what)
    if frame.height and rows.null_count() == frame.height:
        raise NoPreviousYearError(
            f"{what} compares with the year before, but no row has its year before; give it "
            f"several years and filter afterwards, or the column{'s' * (len(absent) > 1)} "
            f"{', '.join(repr(f'{name}_prev') for name in absent)}"
        )
    return frame.with_columns(column.gather(rows) for column in frame.select(values))


def _rows_before(frame: pl.DataFrame, units: Sequence[str], time: str) -> tuple[pl.Series, bool]:
    """Return the index of each row's year before, or null, and whether rows share their key."""
    who, year, row = [pl.col(name) for name in units], pl.col(time), pl.col(_ROW)
    rows = frame.select(*units, pl.col(time).cast(pl.Int64)).with_row_index(_ROW)
    stays = pl.all_horizontal(x == x.shift(1) for x in who)
    ascends = (who[0] > who[0].shift(1)) | (stays & (year > year.shift(1)))
    # In a panel sorted by one column the last row of a unit is the row above: nothing to group.
    if len(units) == 1 and rows.select(ascends.slice(1).all(ignore_nulls=False)).item():
        is_before = stays & (year.shift(1) + 1 == year)
        return rows.select(pl.when(is_before).then(row - 1)).to_series(), False
    rows = rows.with_columns(row.shift(1).over(units, order_by=time))
    is_named = pl.all_horizontal(x.is_not_null() for x in who)
    is_before = (year.gather(row) + 1 == year) & is_named
    found = rows.select(pl.when(is_before).then(row), again=year.gather(row) == year)
    return found.to_series(), bool(found["again"].any())


def _refuse_stale(
    frame: pl.DataFrame, carried: Mapping[str, bool], units: Sequence[str], time: str, what: str
) -> None:
    """Refuse carried values that aren't those of the year before, where its row is known."""
    if frame[time].min() == frame[time].max():  # a single year, as most often
        return
    prevs = [f"{name}_prev" for name in carried]
    rows, is_repeated = _rows_before(frame, units, time)
    if is_repeated:
        # Groups that overlap repeat whole rows; else the unit alone doesn't tell them apart.
        frame = frame.unique([*units, time, *carried, *prevs], maintain_order=True)
        rows, is_repeated = _rows_before(frame, units, time)
        if is_repeated:
            return
    then = frame.select(_comparable(x, is_text).gather(rows) for x, is_text in carried.items())
    now = frame.select(_comparable(f"{x}_prev", is_text).alias(x) for x, is_text in carried.items())
    differs = pl.DataFrame([now[name].ne_missing(then[name]) for name in carried])
    is_known = pl.any_horizontal(then.select(pl.all().is_not_null()))
    stale = frame.select(pl.any_horizontal(differs) & is_known).to_series().arg_true()
    if stale.is_empty():
        return
    said: list[str] = []
    for i in stale.head(5):
        name = next(name for name in carried if differs[name][i])
        where = ", ".join(f"{key}={frame[key][i]!r}" for key in (*units, time))
        said.append(f"{where}: {name}_prev is {now[name][i]!r}, but {name} was {then[name][i]!r}")
    more = f" and {len(stale) - 5} more" if len(stale) > 5 else ""
    raise ColumnValueError(
        f"{what} is given a year before that isn't the one in the rows, in {len(stale)} "
        f"row{'s' * (len(stale) > 1)}: {'; '.join(said)}{more}; correct them, or drop "
        f"{', '.join(map(repr, prevs))} and the year before is found in the rows"
    )


def _holds(schema: pl.Schema, name: str, kind: Kind) -> bool:
    return name in schema and is_kind(schema[name], kind)


def _comparable(name: str, is_text: bool) -> pl.Expr:
    """Return a column in the form in which two columns of a concept are compared."""
    return pl.col(name).cast(pl.String) if is_text else number(name).round(DECIMALS)


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
        return with_previous(frame, [gdp], unit=unit, time=time, what=what, restated=True)
    require(frame, texts=[release])
    is_comparable = on_one_basis(pl.col(release), pl.col(f"{release}_prev"))
    temporary = () if f"{release}_prev" in schema else (f"{release}_prev",)
    return (
        with_previous(frame, [gdp], texts=[release], unit=unit, time=time, what=what)
        .with_columns(pl.when(is_comparable).then(pl.col(before)).alias(before))
        .drop(temporary)
    )
