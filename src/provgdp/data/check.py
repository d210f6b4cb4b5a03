"""The check of the record: every rule that the bundled tables keep.

Run it with ``python -m provgdp.data.check``.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import polars as pl

from provgdp.data.tables import TABLES, bundled, read_table
from provgdp.errors import TargetParseError
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

RANGES = {
    "target": (-10.0, 20.0),
    "growth": (-10.0, 25.0),
    "gdp": (30.0, 2e6),
    "population": (200.0, 2e4),
    "amount": (1.0, 1e5),
    "year": (1990, 2100),
}
"""Plausible values, lowest and highest, of each column in the units of the record."""

SUM_RANGE = (0.98, 1.05)
"""The provinces' GDP over the nation's: the nation is accounted for apart, and once it was less."""

PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


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
    tables: dict[str, pl.DataFrame] = {}
    problems: list[tuple[str, str]] = []
    for name in TABLES:
        try:
            tables[name] = read_table(name, place)
        except (pl.exceptions.PolarsError, OSError) as error:
            problems.append((name, str(error).splitlines()[0]))
            continue
        problems += [(name, text) for text in _file(name, place)]
        problems += [(name, text) for text in _columns(name, tables[name])]
    if len(tables) == len(TABLES):
        for rule in (_order, _sources, _vintages, _releases, _bases, _wordings, _sums):
            problems += rule(tables)
    return pl.DataFrame(problems, schema={"table": pl.String, "problem": pl.String}, orient="row")


def _rows(name: str, frame: pl.DataFrame, bad: pl.Expr, problem: str) -> Iterator[str]:
    """Name each bad row by its key."""
    for key in frame.filter(bad).select(TABLES[name].key).iter_rows():
        yield f"{', '.join(map(str, key))}: {problem}"


def _file(name: str, place: Traversable) -> Iterator[str]:
    raw = (place / f"{name}.csv").read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw or not raw.endswith(b"\n"):
        yield "the file must be UTF-8 without a mark, with LF at the end of every line"
    if raw.split(b"\n", 1)[0].decode() != ",".join(TABLES[name].columns):
        yield "the columns must be in the order of the schema"


def _columns(name: str, frame: pl.DataFrame) -> Iterator[str]:
    yield from _rows(name, frame, frame.select(TABLES[name].key).is_duplicated(), "the key is not unique")
    for column, spec in TABLES[name].columns.items():
        value = pl.col(column)
        if not spec.optional:
            yield from _rows(name, frame, value.is_null(), f"{column} is missing")
        if spec.dtype == pl.String:
            stray = value.str.strip_chars() != value
            yield from _rows(name, frame, stray, f"{column} has a stray space")
        if spec.dtype == pl.Float64:
            yield from _rows(name, frame, ~value.is_finite(), f"{column} is not a finite number")
        if column in RANGES:
            low, high = RANGES[column]
            yield from _rows(
                name, frame, ~value.is_between(low, high), f"{column} is outside {low} to {high}"
            )


def _order(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    position = tables["vintages"].select("vintage", position=pl.int_range(pl.len()))
    for name, frame in tables.items():
        placed = frame
        if "vintage" in frame.columns:
            placed = frame.join(position, on="vintage", how="left", maintain_order="left")
        by = ("table", "year", "province", "position") if name != "sources" else ("source_id",)
        ranks = placed.select(column for column in by if column in placed.columns)
        if not ranks.equals(ranks.sort(ranks.columns)):
            yield name, f"the rows are not sorted by {', '.join(ranks.columns)}"


def _missing(
    tables: dict[str, pl.DataFrame], name: str, column: str, target: str, key: str
) -> Iterator[tuple[str, str]]:
    """Name the rows whose value isn't a key of the table it points to."""
    known = tables[target][key].implode()
    for text in _rows(name, tables[name], ~pl.col(column).is_in(known), f"{column} is not in {target}"):
        yield name, text


def _sources(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    for name, frame in tables.items():
        for column in ("source_id", "second_source_id"):
            if column in frame.columns and name != "sources":
                yield from _missing(tables, name, column, "sources", "source_id")
    rules = {
        "source_id must be lower-case letters, digits and hyphens": pl.col("source_id").str.contains(
            r"^[a-z0-9]+(-[a-z0-9]+)*$"
        ),
        "date_published must be YYYY, YYYY-MM or YYYY-MM-DD": pl.col(
            "date_published"
        ).str.contains(f"^{PARTIAL_DATE.pattern}$"),
        "url must start with http:// or https://": pl.col("url").str.contains("^https?://"),
    }
    for problem, rule in rules.items():
        for text in _rows("sources", tables["sources"], ~rule, problem):
            yield "sources", text


def _vintages(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    for name, frame in tables.items():
        for column in ("vintage", "base_vintage"):
            if column in frame.columns and name != "vintages":
                yield from _missing(tables, name, column, "vintages", "vintage")


def _releases(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    releases = tables["releases"]
    key = ["table", "year", "vintage"]
    held = pl.concat(
        pl.select(table=pl.lit(name)).join(
            tables[name].select(
                "year", vintage="vintage" if "vintage" in tables[name].columns else pl.lit(None, pl.String)
            ),
            how="cross",
        )
        for name in ("gdp", "growth", "national", "population")
    ).unique(maintain_order=True)
    for table, year, vintage in held.join(releases, on=key, how="anti", nulls_equal=True).iter_rows():
        yield "releases", f"{table}, {year}, {vintage}: no release"
    idle = releases.join(held, on=key, how="anti", nulls_equal=True)
    for table, year, vintage in idle.select(key).iter_rows():
        yield "releases", f"{table}, {year}, {vintage}: no figure has this release"
    early = pl.col("released").dt.year() <= pl.col("year")
    for text in _rows("releases", releases, early, "released before the year was over"):
        yield "releases", text
    for name in ("targets", "national_targets"):
        first, last = pl.date(pl.col("year") - 1, 12, 1), pl.date("year", 12, 31)
        for text in _rows(
            name, tables[name], ~pl.col("released").is_between(first, last), "released is not in its year"
        ):
            yield name, text


def _bases(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    bases, gdp = tables["comparable"], tables["gdp"]
    for text in _rows("comparable", bases, pl.col("base_year") != pl.col("year") - 1, "not the year before"):
        yield "comparable", text
    needed = bases.join(gdp.select("province", "year", "vintage"), on=["year", "vintage"], how="left")
    lost = needed.join(
        gdp,
        left_on=["province", "base_year", "base_vintage"],
        right_on=["province", "year", "vintage"],
        how="anti",
        nulls_equal=True,
    )
    for province, year in lost.select("province", "base_year").iter_rows():
        yield "comparable", f"{province}, {year}: no GDP of the base vintage"


def _wordings(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    for name in ("targets", "national_targets"):
        frame = tables[name]
        said, basis = pl.col("wording"), pl.col("wording_basis")
        rules = {
            "needs either wording_en or, where no wording is known, target": pl.col("wording_en").is_null()
            == pl.col("target").is_null(),
            "a wording needs its English": said.is_not_null() & pl.col("wording_en").is_null(),
            "a wording, and no other, has a basis": said.is_null() != basis.is_null(),
            "a basis is verbatim or rendered_from_english": ~basis.is_in(
                ["verbatim", "rendered_from_english"]
            ),
            "only a wording can be complete": said.is_null() & pl.col("wording_complete").is_not_null(),
        }
        for problem, bad in rules.items():
            for text in _rows(name, frame, bad, problem):
                yield name, text
        pairs = frame.filter(pl.col("wording_en").is_not_null()).select("wording", "wording_en")
        for wording, english in pairs.unique(maintain_order=True).iter_rows():
            problem = _wording(wording, english)
            if problem:
                yield name, problem


def _wording(wording: str | None, english: str) -> str | None:
    try:
        target = parse_target(wording or english)
        again = parse_target(english)
    except TargetParseError as error:
        return str(error)
    if target.format("en") != english:
        return f"{wording or english}: wording_en must be {target.format('en')!r}, not {english!r}"
    return None if target == again else f"{wording}: {english!r} is another target"


def _sums(tables: dict[str, pl.DataFrame]) -> Iterator[tuple[str, str]]:
    whole = (
        tables["gdp"]
        .group_by("year", "vintage", maintain_order=True)
        .agg(pl.len(), total=pl.col("gdp").sum())
        .filter(pl.col("len") == 31)
        .join(tables["national"], on=["year", "vintage"], maintain_order="left")
        .filter(~(pl.col("total") / pl.col("gdp")).is_between(*SUM_RANGE))
    )
    for year, vintage, total in whole.select("year", "vintage", "total").iter_rows():
        yield "gdp", f"{year}, {vintage}: the provinces sum to {total:.0f}, too far from the nation"


if __name__ == "__main__":
    found = check_record()
    for table, problem in found.iter_rows():
        print(f"{table}: {problem}", file=sys.stderr)
    sys.exit(found.height > 0)
