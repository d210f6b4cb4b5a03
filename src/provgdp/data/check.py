"""The check of the record: every rule that the bundled tables keep.

Run it with ``python -m provgdp.data.check``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import polars as pl

from provgdp import schema
from provgdp.data.readings import read_anew, read_kept
from provgdp.data.tables import TABLES, bundled, read_table
from provgdp.errors import TargetParseError
from provgdp.target import BOUNDS
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SUM_RANGE, SUM_RANGE_BEFORE_2019 = (0.98, 1.01), (0.98, 1.11)
"""The provinces' GDP over the nation's: until the accounts were unified in 2019 it was more."""

WORDS = {
    "measure": ("growth", "level", "change", "amount", "task"),
    "direction": ("up", "down"),
    "relation": ("same", "higher", "lower", "at_least", "at_most"),
    "basis": ("heading", "url", "other"),
    "wording_basis": ("verbatim", "rendered_from_english"),
}
"""The words of columns that hold one of a few."""

_SIDES = {"range": "LU"} | {
    hedge: "L" * (lower is not None) + "U" * (upper is not None)
    for hedge, (lower, upper) in BOUNDS.items()
}
"""Which bounds a hedge has: lower, upper, both or none."""

PATTERNS = {
    "source_id": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "date_published": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
    "url": r"^https?://\S+$",
}
"""What keys, dates and addresses of sources look like."""

SORTED = {"sources": ("source_id",), "indicators": ("year", "province", "place")}
"""What a table is sorted by, if not by year, province and vintage."""

Tables = dict[str, pl.DataFrame]
Problem = tuple[str, str]


def check_record(folder: Traversable | None = None) -> pl.DataFrame:
    """Hold every rule of the record against its tables.

    Each file is UTF-8 with LF and has the columns and dtypes of its schema, no stray space, no NaN,
    no null where a value is needed, unique keys, the official order. Every province, source,
    vintage, release and comparable base resolves. Figures are plausible, and the provinces' GDP
    sums to about the nation's. Every wording parses, and ``wording_en`` is what ``format("en")``
    writes of it.

    Args:
        folder: Where the CSV files are, a path for instance; those of the package by default.

    Returns:
        One row per problem: ``table``, ``problem``. Empty if all is well.

    Examples:
        >>> from provgdp.data.check import check_record
        >>> check_record().height
        0
    """
    place = bundled() if folder is None else folder
    tables: Tables = {}
    problems: list[Problem] = []
    for name in TABLES:
        try:
            tables[name] = read_table(name, place)
        except (pl.exceptions.PolarsError, OSError) as error:
            problems.append((name, str(error).splitlines()[0]))
        else:
            problems += [*_file(name, place), *_columns(name, tables[name])]
    if len(tables) == len(TABLES):
        for rule in RULES:
            problems += rule(tables)
        problems += _readings(place, tables)
    return pl.DataFrame(problems, schema={"table": pl.String, "problem": pl.String}, orient="row")


def _rows(name: str, frame: pl.DataFrame, bad: pl.Expr, problem: str) -> Iterator[Problem]:
    """Name each bad row by its key; null is not bad."""
    for key in frame.filter(bad).select(TABLES[name].key).iter_rows():
        yield name, f"{', '.join(map(str, key))}: {problem}"


def _file(name: str, place: Traversable) -> Iterator[Problem]:
    raw = (place / f"{name}.csv").read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw or not raw.endswith(b"\n"):
        yield name, "the file must be UTF-8 without a mark, with LF at the end of every line"
    if raw.split(b"\n", 1)[0].decode() != ",".join(TABLES[name].columns):
        yield name, "the columns must be in the order of the schema"


def _columns(name: str, frame: pl.DataFrame) -> Iterator[Problem]:
    twice = pl.struct(TABLES[name].key).is_duplicated()
    yield from _rows(name, frame, twice, "the key is not unique")
    for column, words in WORDS.items():
        if column in frame.columns:
            other = ~pl.col(column).is_in(words)
            yield from _rows(name, frame, other, f"{column} is not one of {', '.join(words)}")
    for column in TABLES[name].columns:
        value, spec = pl.col(column), schema.column(column, name)
        if column not in TABLES[name].optional:
            yield from _rows(name, frame, value.is_null(), f"{column} is missing")
        if spec.dtype == pl.String:
            stray = value.str.strip_chars() != value
            yield from _rows(name, frame, stray, f"{column} has a stray space")
        if spec.dtype == pl.Float64:
            yield from _rows(name, frame, ~value.is_finite(), f"{column} is not a finite number")
        if spec.low is not None and spec.high is not None:
            beyond = f"{column} is outside {spec.low} to {spec.high}"
            yield from _rows(name, frame, ~value.is_between(spec.low, spec.high), beyond)


def _order(tables: Tables) -> Iterator[Problem]:
    position = tables["vintages"].select("vintage", position=pl.int_range(pl.len()))
    for name, frame in tables.items():
        placed = frame
        if "vintage" in frame.columns:
            placed = frame.join(position, on="vintage", how="left", maintain_order="left")
        by = SORTED.get(name, ("table", "year", "province", "position"))
        ranks = placed.select(column for column in by if column in placed.columns)
        if not ranks.equals(ranks.sort(ranks.columns)):
            yield name, f"the rows are not sorted by {', '.join(ranks.columns)}"


def _known(tables: Tables, columns: tuple[str, ...], target: str, key: str) -> Iterator[Problem]:
    """Name the rows that point to a key which the target table doesn't have."""
    known = tables[target][key].implode()
    for name, frame in tables.items():
        for column in columns:
            if column in frame.columns and name != target:
                unknown = ~pl.col(column).is_in(known)
                yield from _rows(name, frame, unknown, f"{column} is not in {target}")


def _sources(tables: Tables) -> Iterator[Problem]:
    yield from _known(tables, ("source_id", "second_source_id"), "sources", "source_id")
    for column, pattern in PATTERNS.items():
        wrong = ~pl.col(column).str.contains(pattern)
        yield from _rows("sources", tables["sources"], wrong, f"{column} doesn't match {pattern}")


def _vintages(tables: Tables) -> Iterator[Problem]:
    yield from _known(tables, ("vintage", "base_vintage"), "vintages", "vintage")


def _releases(tables: Tables) -> Iterator[Problem]:
    releases, key = tables["releases"], ["table", "year", "vintage"]
    reported = pl.col("vintage").is_in(["report", "expected"])
    held = pl.concat(
        [
            tables[name].with_columns(table=pl.lit(name)).filter(~reported).select(key)
            for name in ("gdp", "growth", "national")
        ]
        + [tables["population"].select(table=pl.lit("population"), year="year", vintage=None)]
    ).unique(maintain_order=True)
    for left, right, problem in (
        (held, releases, "no release"),
        (releases.select(key), held, "no figure has this release"),
    ):
        for row in left.join(right, on=key, how="anti", nulls_equal=True).iter_rows():
            yield "releases", f"{', '.join(map(str, row))}: {problem}"
    early = pl.col("released").dt.year() <= pl.col("year")
    yield from _rows("releases", releases, early, "released before the year was over")


def _days(tables: Tables) -> Iterator[Problem]:
    for name, day in (
        ("targets", "announced"),
        ("national_targets", "announced"),
        ("sessions", "delivered"),
    ):
        # A congress meets from December, of the year before, to May.
        in_time = pl.col(day).is_between(pl.date(pl.col("year") - 1, 12, 1), pl.date("year", 6, 30))
        yield from _rows(name, tables[name], ~in_time, f"{day} is not in the winter of its year")
    targets, sessions = tables["targets"], tables["sessions"]
    lacks = pl.col("announced").is_null() != pl.col("announced_precision").is_null()
    yield from _rows("targets", targets, lacks, "a day, and nothing else, has a precision")
    lacks = pl.col("delivered").is_null() != (pl.col("precision") == "none")
    yield from _rows("sessions", sessions, lacks, "a day is known just where precision isn't none")
    both = targets.join(sessions, on=["province", "year"], how="inner", maintain_order="left")
    differs = (pl.col("announced") != pl.col("delivered")) & (
        pl.col("announced_precision") == "day"
    )
    yield from _rows("targets", both, differs, "announced on another day than the session's")
    reports = pl.col("vintage").is_in(["report", "expected"])
    for name in ("gdp", "growth"):
        told = tables[name].filter(reports).with_columns(said=pl.col("year") + 1)
        lost = told.join(
            sessions, left_on=["province", "said"], right_on=["province", "year"], how="anti"
        )
        yield from _rows(name, lost, pl.lit(True), "no session of the year after")


def _sheet_rules() -> dict[str, pl.Expr]:
    bounds = pl.concat_str(
        *(
            pl.when(pl.col(side).is_not_null()).then(pl.lit(mark)).otherwise(pl.lit(""))
            for side, mark in (("lower", "L"), ("upper", "U"))
        )
    )
    expected = (
        pl.col("hedge").cast(pl.String).replace_strict(_SIDES, default="", return_dtype=pl.String)
    )
    printed = pl.col("wording").str.normalize("NFKC").str.replace_all(r"[,\s]", "")
    numbers = printed.str.extract_all(r"\d+(?:\.\d+)?").cast(pl.List(pl.Float64))
    others = [
        pl.col(side).is_not_null() & ~numbers.list.contains(pl.col(side))
        for side in ("lower", "upper", "stretch")
    ]
    return {
        "its wording has other numbers, and no note says why": pl.any_horizontal(others)
        & pl.col("note").is_null(),
        "its hedge has other bounds": bounds != expected,
        "a task, and nothing else, has no hedge": pl.col("hedge").is_null()
        != (pl.col("measure") == "task"),
        "only a number has a unit": (expected != "") & pl.col("unit").is_null(),
        "only a range has two ends": (pl.col("lower") == pl.col("upper"))
        == (pl.col("hedge") == "range"),
        "the range is reversed": pl.col("lower") > pl.col("upper"),
        "the stretch is not beyond the number": pl.col("stretch") <= pl.col("lower"),
        "reference, relation and a relative hedge go together": (
            pl.col("reference").is_null() != pl.col("relation").is_null()
        )
        | (pl.col("relation").is_not_null() & (pl.col("hedge") != "relative"))
        | (pl.col("relation").is_null() & (pl.col("hedge") == "relative")),
        "only `other` needs an English name": (pl.col("indicator") == "other")
        != pl.col("name_en").is_not_null(),
        "place must count from 1 in each sheet": pl.col("place")
        != pl.col("place").cum_count().over("year", "province"),
    }


def _sheets(tables: Tables) -> Iterator[Problem]:
    sheets = tables["indicators"]
    for problem, bad in _sheet_rules().items():
        yield from _rows("indicators", sheets, bad, problem)
    growth = sheets.filter(indicator="gdp", measure="growth", hedge="exact").join(
        tables["targets"].filter(pl.col("wording") == pl.col("wording_en")),
        on=["province", "year"],
        maintain_order="left",
    )
    stated = pl.col("wording_en").str.strip_suffix("%").cast(pl.Float64, strict=False)
    yield from _rows("indicators", growth, stated != pl.col("lower"), "growth isn't the target's")


def _bases(tables: Tables) -> Iterator[Problem]:
    bases, gdp = tables["comparable"], tables["gdp"]
    other = pl.col("base_year") != pl.col("year") - 1
    yield from _rows("comparable", bases, other, "base_year is not the year before")
    rows = bases.join(gdp.select("province", "year", "vintage"), on=["year", "vintage"], how="left")
    lost = rows.join(
        gdp,
        left_on=["province", "base_year", "base_vintage"],
        right_on=["province", "year", "vintage"],
        how="anti",
    )
    yield from _rows("comparable", lost, pl.lit(True), "a province has no GDP of the base")


def _wordings(tables: Tables) -> Iterator[Problem]:
    no_words, no_english = pl.col("wording").is_null(), pl.col("wording_en").is_null()
    basis = pl.col("wording_basis")
    rules = {
        "a wording needs its English": no_english & ~no_words,
        "a wording, and no other row, has a wording_basis": no_words != basis.is_null(),
    }
    only_targets = {
        "needs wording_en or, where no wording is known, target": no_english
        == pl.col("target").is_null(),
        "only a wording can be complete": no_words & pl.col("wording_complete").is_not_null(),
    }
    for name, more in (("targets", only_targets), ("national_targets", {})):
        for problem, bad in (rules | more).items():
            yield from _rows(name, tables[name], bad, problem)
        pairs = tables[name].filter(~no_english).select("wording", "wording_en")
        for wording, english in pairs.unique(maintain_order=True).iter_rows():
            fault = _wording(wording or english, english)
            if fault:
                yield name, fault


def _readings(place: Traversable, tables: Tables) -> Iterator[Problem]:
    with suppress(TargetParseError):  # told of above
        if not read_anew(tables).equals(read_kept(place)):
            told = "not what the grammar reads: python -m provgdp.data.readings writes it"
            yield "readings", told


def _wording(wording: str, english: str) -> str | None:
    try:
        target, again = parse_target(wording), parse_target(english)
    except TargetParseError as error:
        return str(error)
    written = target.format("en")
    if target != again or written != english:
        return f"{wording}: wording_en must be {written!r}, not {english!r}"
    return None


def _sums(tables: Tables) -> Iterator[Problem]:
    nation = tables["national"].select("year", "vintage", nation="gdp")
    share = pl.col("gdp").sum() / pl.col("nation").first()
    unified = pl.col("year") >= 2019
    plausible = (
        pl.when(unified)
        .then(pl.col("share").is_between(*SUM_RANGE))
        .otherwise(pl.col("share").is_between(*SUM_RANGE_BEFORE_2019))
    )
    sums = (
        tables["gdp"]
        .join(nation, on=["year", "vintage"], maintain_order="left")
        .group_by("year", "vintage", maintain_order=True)
        .agg(pl.len(), share=share)
        .filter(pl.col("len") == 31, ~plausible)
    )
    for year, vintage, _, part in sums.iter_rows():
        yield "gdp", f"{year}, {vintage}: the provinces sum to {part:.3f} of the nation"


def _cities(tables: Tables) -> Iterator[Problem]:
    small = pl.col("gdp") < 10_000
    yield from _rows("trillion_cities", tables["trillion_cities"], small, "below 1 trillion yuan")


RULES = (_order, _sources, _vintages, _releases, _days, _bases, _wordings, _sheets, _sums, _cities)
"""What holds between the tables."""


if __name__ == "__main__":
    found = check_record()
    for line in found.select(pl.format("{}: {}", "table", "problem")).to_series():
        print(line, file=sys.stderr)
    sys.exit(found.height > 0)
