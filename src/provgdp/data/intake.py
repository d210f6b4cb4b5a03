"""A user's frame, cell by cell: the panel's columns that it gives, or every problem row at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes, elsewhere
from provgdp.columns import with_targets
from provgdp.data.cells import (
    is_bare,
    read_days,
    read_each,
    read_numbers,
    read_years,
    unit_of_title,
)
from provgdp.data.sanity import judge_days, judge_levels, judge_names, judge_rates, judge_year
from provgdp.errors import ColumnTypeError, PanelError, TargetParseError
from provgdp.frame import Kind, require_columns
from provgdp.province import Province, say_unknown
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from provgdp.data.cells import Quantity

KEY = ["province", "year"]
HIDDEN = "__provgdp_"
"""How a column's name begins that the user's frame doesn't have."""

_NUMBERS: dict[str, Quantity] = {
    "target": "rate",
    "growth": "rate",
    "gdp": "gdp",
    "gdp_prev": "gdp",
    "population": "population",
}
_DESCRIBED = 20
_BLANK = "blank; fill the column down if its cells were merged, else drop the row"
SHOWN = 5
"""So many problems stand in a message."""

Faults = list[tuple[str, pl.Series]]
"""What is wrong: the panel's name of a column, and a text or null for each row."""


def read_rows(frame: pl.DataFrame, names: Mapping[str, str], translated: bool) -> pl.DataFrame:
    """Return the columns, named by the panel and by the user, or raise with every problem."""
    kinds: dict[str, Kind] = dict.fromkeys(names.values(), "value")
    schema = require_columns(frame, dict.fromkeys(kinds, "any"))
    days = {names[name] for name in ("year", "announced") if name in names}
    is_day = {old for old in days if isinstance(schema[old], (pl.Date, pl.Datetime))}
    require_columns(frame, {old: kind for old, kind in kinds.items() if old not in is_day})
    given = frame.select(pl.col(old).alias(new) for new, old in names.items())
    faults: Faults = []
    rows = _with_targets(_columns(given, names, faults, translated))
    faults += _judge(rows, names)
    _refuse(given, names, faults)
    return rows


def _columns(
    given: pl.DataFrame, names: Mapping[str, str], faults: Faults, translated: bool
) -> pl.DataFrame:
    columns: dict[str, pl.Series] = {}
    for name, column in zip(given.columns, given, strict=True):
        wrong: pl.Series | None = None
        if name == "province":
            columns[name], wrong = _read_places(column)
        elif name == "year":
            columns[name], wrong = read_years(column)
        elif name == "announced":
            columns[name], wrong = read_days(column)
        elif name == "wording":
            if column.dtype.is_numeric() and column.count():
                raise ColumnTypeError(
                    f"column {names[name]!r} is {column.dtype}, no wordings; pass "
                    f"target={names[name]!r} for numbers in percent"
                )
            columns[name] = column.cast(pl.String)
            columns["wording_en"], wrong = read_each(
                columns[name], lambda text: _read_wording(text, translated), pl.String
            )
        elif name in _NUMBERS:
            unit = unit_of_title(names[name], _NUMBERS[name])
            read = read_numbers(column, _NUMBERS[name], unit or "")
            columns[name], columns[f"{name}_stated"], wrong = read
        else:
            columns[name] = column.cast(pl.String)
        if wrong is not None:
            faults.append((name, wrong))
    return pl.DataFrame(columns)


def _read_places(column: pl.Series) -> tuple[pl.Series, pl.Series]:
    described = iter(range(_DESCRIBED))

    def read(text: str) -> tuple[str | None, str | None]:
        province = Province.find(text)
        if province is not None:
            return province.name, None
        if not text.strip():
            return None, _BLANK
        # Near misses take a millisecond each: a wrong column may hold thousands of texts.
        refusal = elsewhere.refuse(text, suggest=next(described, None) is not None)
        return None, say_unknown(text, refusal)

    places, wrong = read_each(column.cast(pl.String).fill_null(""), read, pl.String)
    return places.cast(dtypes.PROVINCE), wrong


def _read_wording(text: str, translated: bool) -> tuple[str | None, str | None]:
    try:
        return parse_target(text, translated=translated).format("en"), None
    except TargetParseError as error:
        if is_bare(text):
            return None, "a number, no wording; write 5%, or name a column of numbers with target="
        return None, None if error.reason == "missing" else str(error)


def _with_targets(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the target columns: from the wording, and where there is none from the number alone."""
    absent = {"wording": pl.String, "wording_en": pl.String, "target": pl.Float64}
    rows = rows.with_columns(
        pl.lit(None, dtype).alias(name) for name, dtype in absent.items() if name not in rows
    )
    alone = pl.col("wording_en").is_null()
    rows = rows.with_columns(number="target")
    return with_targets(rows, wording="wording_en").with_columns(
        pl.when(alone).then("number").otherwise(name).alias(name)
        for name in ("target", "target_mid")
    )


def _judge(rows: pl.DataFrame, names: Mapping[str, str]) -> Faults:
    """Judge the rows by each other and by what is known."""
    faults: Faults = [("province", _repeated(rows))]
    if "wording" in names and "target" in names:
        faults.append(("target", _contradicted(rows)))
    if "announced" in names:
        faults.append(("announced", judge_days(rows["announced"], rows["year"])))
    rates = {"wording": "target", "target": "number", "growth": "growth"}
    for name in names.keys() & rates.keys():
        # A wording has its unit; beside it the column of numbers is judged by itself.
        own_unit = rows["wording_en"].is_not_null() if name == "wording" else rows[f"{name}_stated"]
        judged = rows[rates[name]].set(~own_unit, None) if name == "wording" else rows[rates[name]]
        ranged = "growth" if name == "growth" else "target"
        faults.append((name, judge_rates(judged, own_unit, rows["year"], ranged)))
    faults += [(name, judge_levels(rows, name)) for name in ("gdp", "population") if name in names]
    if "gdp_prev" in names:
        before = rows.select("province", pl.col("year") - 1, gdp="gdp_prev")
        faults.append(("gdp_prev", judge_levels(before, "gdp")))
    of_columns = judge_names(names, rows["year"])
    for name in ("growth", "gdp"):
        if name in names and name not in of_columns and (repeats := judge_year(rows, name)):
            of_columns[name] = repeats
    # What is wrong with a whole column says it all.
    faults = [fault for fault in faults if fault[0] not in of_columns]
    for name, fault in of_columns.items():
        told = rows.select(pl.when(pl.col(name).is_not_null()).then(pl.lit(fault)))
        faults.append((name, told.to_series()))
    return faults


def _repeated(rows: pl.DataFrame) -> pl.Series:
    again = pl.struct(KEY).is_duplicated()
    twin = pl.when(pl.col("province") == "Shanxi")
    # pl.format is null where a part is, so an unreadable key isn't called repeated
    hint = twin.then(pl.lit("; machine pinyin writes 陕西 so too: write Shaanxi or 陕西"))
    text = pl.format(
        "more than one row for {} {}: keep one{}", "province", "year", hint.otherwise(pl.lit(""))
    )
    return rows.select(pl.when(again).then(text)).to_series()


def _contradicted(rows: pl.DataFrame) -> pl.Series:
    agrees = pl.col("target").eq_missing(pl.col("number")) | pl.col("number").is_null()
    text = pl.format("differs from the wording beside it, {}: correct one of the two", "wording_en")
    return rows.select(pl.when(~agrees).then(text)).to_series()


def _refuse(given: pl.DataFrame, names: Mapping[str, str], faults: Faults) -> None:
    """Raise with a row per problem, by row and then by the order of the columns."""
    order = {name: at for at, name in enumerate(names)}
    found = [
        pl.DataFrame({"value": given[name].cast(pl.String), "problem": wrong})
        .with_row_index("row")
        .filter(pl.col("problem").is_not_null())
        .insert_column(1, pl.lit(names[name].removeprefix(HIDDEN)).alias("column"))
        for name, wrong in sorted(faults, key=lambda fault: order[fault[0]])
    ]
    problems = pl.concat(found).sort("row", maintain_order=True)
    if problems.is_empty():
        return
    alike = problems.group_by("column", "problem", maintain_order=True).agg(
        pl.col("row", "value").first(), again=pl.len() - 1
    )
    lines = [
        f"\n  row {row}, {column} {value!r}{_also(again)}: {problem}"
        for column, problem, row, value, again in alike.head(SHOWN).iter_rows()
    ]
    rows = problems["row"].n_unique()
    raise PanelError(
        f"{rows} row{'s' * (rows > 1)} can't be used:{first_problems(lines, alike.height)}",
        problems=problems,
    )


def first_problems(lines: Sequence[str], whole: int) -> str:
    """Join the lines of the first problems, and say where the rest are."""
    more = whole - len(lines)
    rest = [f"\n  and {more} more, all in .problems of this error"] if more > 0 else []
    return "".join([*lines, *rest])


def _also(again: int) -> str:
    return f" (and {again} row{'s' * (again > 1)} more)" if again else ""
