"""Work reports to rows of the tables: what a person then checks and adds to the record.

Run it with ``python -m provgdp.data.sheets REPORTS ROWS``: reads the folder of reports REPORTS and
writes to the folder ROWS one CSV per table with the rows that the reports give, in the columns of
the tables, each with its source, and beside them what to look at: ``documents.csv`` (a line per
report with its problem), ``unread.csv`` (what was left out, with the reason) and ``differs.csv``
(what the record holds already and says otherwise).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from provgdp.data.tables import TABLES, bundled, read_table
from provgdp.errors import ProvgdpError
from provgdp.province import PROVINCES
from provgdp.wording.sheet.documents import read_reports

if TYPE_CHECKING:
    from provgdp.wording.sheet.documents import WorkReports

_OPEN = ("above", "at_least", "at_most", "below")
_KEY = ("province", "year")
_COMPARED = {"targets": "wording", "sessions": "delivered", "growth": "growth", "gdp": "gdp"}
_SHEET = ("indicator", "hedge", "lower", "upper", "direction")


def rows_of(reports: WorkReports) -> dict[str, pl.DataFrame]:
    """Return the rows that reports give of each table, in its columns; to be checked by a person.

    A figure that is printed as a bound (超过2万亿元) is none. A row's source is
    ``gwr-YEAR-PROVINCE-text``, whose page and title are still to be filled in.

    Examples:
        >>> import provgdp as pg
        >>> text = "2026年湖南省政府工作报告。主要预期目标是：地区生产总值增长5%左右，出口增长6%。"
        >>> rows_of(pg.read_reports([text]))["targets"].select("province", "wording_en").rows()
        [('Hunan', 'about 5%')]
    """
    known = reports.documents.filter(
        pl.col("province").is_not_null() & pl.col("year").is_not_null()
    )
    sheets = reports.targets.join(known.select("document"), on="document")
    rows = {
        "targets": _targets(sheets, known),
        "indicators": _indicators(sheets),
        "sessions": _sessions(known),
        "growth": _outcome(reports.outcomes, "growth"),
        "gdp": _outcome(reports.outcomes, "gdp"),
        "sources": _sources(known),
    }
    return {name: _shaped(name, frame) for name, frame in rows.items()}


def _source(year: pl.Expr) -> pl.Expr:
    place = pl.col("province").cast(pl.String).str.to_lowercase().str.replace_all(" ", "-")
    return pl.format("gwr-{}-{}-text", year, place).alias("source_id")


def _targets(sheets: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    growth = sheets.filter(indicator="gdp", measure="growth")
    growth = growth.unique(["province", "year"], keep="first")
    told = known.select("document", "delivered", wording_en="growth_target")
    return growth.join(told, on="document").select(
        "province",
        "year",
        "wording",
        "wording_en",
        _source(pl.col("year")),
        wording_basis=pl.lit("verbatim"),
        wording_complete=pl.lit(value=True),
        announced="delivered",
        announced_precision=pl.when(pl.col("delivered").is_not_null()).then(pl.lit("day")),
    )


def _indicators(sheets: pl.DataFrame) -> pl.DataFrame:
    low, high = pl.col("offset_lower"), pl.col("offset_upper")
    relation = (
        pl.when((low == 0) & (high == 0))
        .then(pl.lit("same"))
        .when(low >= 0)
        .then(pl.lit("higher"))
        .when(high <= 0)
        .then(pl.lit("lower"))
    )
    names = [name for name in TABLES["indicators"].columns if name in sheets.columns]
    return sheets.select(*names, _source(pl.col("year")), relation=relation)


def _sessions(known: pl.DataFrame) -> pl.DataFrame:
    day = pl.col("delivered").is_not_null()
    return known.select(
        "province",
        "year",
        "delivered",
        precision=pl.when(day).then(pl.lit("day")).otherwise(pl.lit("none")),
        basis=pl.when(day).then(pl.lit("heading")),
    )


def _outcome(outcomes: pl.DataFrame, figure: str) -> pl.DataFrame:
    """Return the growth or GDP of the year before, as a fact or as expected."""
    hedge = pl.col(f"{figure}_hedge").cast(pl.String)
    stated = outcomes.drop_nulls([figure, "province", "year"]).filter(~hedge.is_in(_OPEN))
    about = pl.when(hedge == "about").then(pl.lit("the report says 左右"))
    return stated.select(
        "province",
        "year",
        figure,
        _source(pl.col("year") + 1),
        vintage=pl.when("expected").then(pl.lit("expected")).otherwise(pl.lit("report")),
        note=about,
    )


def _sources(known: pl.DataFrame) -> pl.DataFrame:
    places = {place.name: place.full_name for place in PROVINCES}
    name = pl.col("province").cast(pl.String)
    publisher = pl.format("People's Government of {}", name.replace_strict(places))
    return known.select(
        _source(pl.col("year")),
        publisher=publisher,
        title=pl.format("government work report of {}, {}", name, pl.col("year")),
        date_published=pl.col("delivered").cast(pl.String),
        via="document",
        note=pl.lit("page and title to be filled in"),
    )


def _shaped(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Return rows in the columns of their table, in its order."""
    columns = TABLES[name].columns
    held = frame.with_columns(
        pl.lit(None).alias(column) for column in columns if column not in frame.columns
    )
    order = [column for column in ("year", "province", "place") if column in columns]
    return held.select(columns).sort(order or ["source_id"], maintain_order=True)


def differences(rows: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return one row per key and column in which the record says otherwise, both sides as text.

    Sheets are compared as a whole: a row of one side that the other lacks stands alone.
    """
    return pl.concat([*(_differences(name, rows[name]) for name in _COMPARED), _of_sheets(rows)])


def _differences(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    column = _COMPARED[name]
    key = [*_KEY, *(["vintage"] if "vintage" in rows.columns else [])]
    record = _texts(read_table(name, bundled()), key, [column])
    both = _texts(rows, key, [column]).join(record, on=key, suffix="_record")
    other = pl.col(f"{column}_record")
    return both.filter(pl.col(column).ne_missing(other)).select(
        pl.lit(name).alias("table"),
        pl.concat_str(key, separator=" ").alias("key"),
        pl.lit(column).alias("column"),
        pl.col(column).alias("report"),
        other.alias("record"),
    )


def _of_sheets(rows: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Compare the sheets that both hold, whatever the place of a row."""
    key = list(_KEY)
    ours = _texts(rows["indicators"], key, _SHEET)
    record = _texts(read_table("indicators", bundled()), key, _SHEET)
    record = record.join(ours, on=key, how="semi")
    ours = ours.join(record, on=key, how="semi")
    row = pl.concat_str(pl.col(_SHEET).fill_null("-"), separator=" ")
    sides = [
        one.join(other, on=[*key, *_SHEET, "nth"], how="anti", nulls_equal=True).select(
            pl.lit("indicators").alias("table"),
            pl.concat_str(key, separator=" ").alias("key"),
            pl.lit("row").alias("column"),
            (row if one is ours else pl.lit(None, pl.String)).alias("report"),
            (row if one is record else pl.lit(None, pl.String)).alias("record"),
        )
        for one, other in ((ours, record), (record, ours))
    ]
    return pl.concat(sides)


def _texts(frame: pl.DataFrame, key: Sequence[str], columns: Sequence[str]) -> pl.DataFrame:
    """Return key and columns as text, with the how-manieth of equal rows each is."""
    texts = frame.select(pl.col(*key, *columns).cast(pl.String))
    return texts.with_columns(nth=pl.int_range(pl.len()).over([*key, *columns]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Read a folder of reports and write the rows of the tables."""
    parser = argparse.ArgumentParser(prog="python -m provgdp.data.sheets", description=__doc__)
    parser.add_argument("reports", type=Path, help="folder of work reports")
    parser.add_argument("rows", type=Path, help="folder to write the CSV files to")
    parser.add_argument("--workers", type=int, default=1, help="processes that read")
    options = parser.parse_args(arguments)
    try:
        reports = read_reports(options.reports, workers=options.workers)
        tables = rows_of(reports)
        rows = tables | {"documents": reports.documents, "unread": reports.unread}
        rows["differs"] = differences(tables)
        write(rows, options.rows)
    except (ProvgdpError, OSError) as error:
        parser.error(str(error))
    problems = reports.documents["problem"].drop_nulls()
    print(f"documents: {reports.documents.height}, with a problem: {len(problems)}")
    for name in (*tables, "unread", "differs"):
        print(f"rows in {options.rows / name}.csv: {rows[name].height}")


def write(rows: Mapping[str, pl.DataFrame], folder: Path) -> None:
    """Write one CSV per table into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in rows.items():
        frame.write_csv(folder / f"{name}.csv", line_terminator="\n")


if __name__ == "__main__":
    main()
