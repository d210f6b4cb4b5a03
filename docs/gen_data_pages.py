"""Write the pages about the record, docs/data/*.md, from the record itself.

Run it after a change of the tables: ``python docs/gen_data_pages.py``. A test holds the pages to
it.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

import provgdp as pg
from provgdp import schema
from provgdp.data.tables import TABLES, Table, bundled, read_table

FOLDER = Path(__file__).parent / "data"

DESCRIBED = ["column", "dtype", "unit", "meaning"]

LICENCE = (
    "The figures are facts published by governments and statistical bureaus; this project claims "
    "no right in them. They were taken one by one, or read from public copies that mostly carry no "
    "licence: facts were taken, not files. The tables as arranged here are under the licence of "
    "the package. `pg.cite(frame)` lists the sources of any selection."
)

LIMITS = {
    "targets": [
        "Before 2000 only single provinces; a few of 2000 to 2002 and of 2008 are missing.",
        "Where only a number is known, its hedge is not: the row is not a plain number. Most are "
        "from a replication panel, in which a number ending in .5 may be the midpoint of a range.",
        "`rendered_from_english` wordings are not quotations: 左右 stands for about or around, "
        "以上 for above or more than, as translations use them.",
        "A promise to do better that closes the whole list of targets, or stands in a sentence of "
        "its own, is quoted in `note`; whether it covers growth is left open.",
        "2020: the targets are of January, before the pandemic, except those of Sichuan and "
        "Yunnan, which were set in May relative to the nation.",
        "Tibet 2003, 2006, 2007 and Shanxi 2006: the report names no target of the year; the "
        "number is the panel's or the press's.",
        "`announced` is empty mostly before 2012; such a target counts as known from the end of "
        "February. Some days rest on a compiler's date line: see `sessions`.",
    ],
    "national_targets": [
        "2000 to 2002 are from the report on the plan, the others from the Premier's; those of "
        "1990 to 1993 are for gross national product; none was set for 2020.",
        "Where no day is known the target counts as known from the end of March.",
        "Whether a clause follows the number was not recorded.",
    ],
    "gdp": [
        "Levels of different vintages stand on different bases: growth may be computed within a "
        "vintage, or with the base that `comparable` names.",
        "`first` is a list of first-published values for some years; that of 2018 agrees with the "
        "reports within 0.16%, that of 2012 where these are not rounded.",
        "`report` and `expected` are as the work report of the next January prints them, often "
        "rounded.",
        "`yearbook` holds 2000 and 2005 after the first economic census, not first announcements.",
        "`census5` has 2015 and 2020 to 2024 only, rounded to 0.1.",
        "Within `census3` Liaoning falls by 22% in 2016 and Inner Mongolia by 11% in 2017: their "
        "levels were corrected, the years before were not.",
        "Announcements from 2024 on stand on the basis of the fifth census, earlier ones do "
        "not: the step is 0.5% in Hainan and 8.9% in Shanghai.",
    ],
    "growth": [
        "Growth as announced is `first`, else `report`, else `expected`. The reports of a new term "
        "often state only a five-year average: such years are missing.",
        "`nbs_index` is revised and not what was announced: do not judge targets by it. What "
        "was reported for 2005 to 2014 is above it on average.",
        "A figure printed with 以上 is a bound and was left out; a report's hedge is in `note`.",
        "Expected figures differ from what came: Hebei expected 7 for 2019, then 6.8 were "
        "announced. They stand in for nothing that is known better.",
        "Tibet 2021 is the communiqué's 6.7; the January press said 7.",
        "Shanxi 2024 is the communiqué's 2.3; its report of 2026 implies 2.2.",
    ],
    "indicators": [
        "A row missing does not mean that the report has no such target elsewhere: new jobs, for "
        "one, often stand later.",
        "An indicator may have two rows in a sheet, a rate and an amount; only `place` is a key.",
        "A hedge printed once for a list is given to each of its items, and two items joined by "
        "one number share a wording; `note` says so.",
        "控制在4.3% without 以内 is exact as printed. An index (103%左右, last year 100) is a "
        "level with the unit `other`.",
        "正增长, 零增长 and 稳步提升 are tasks without bounds.",
        "财政收入 without 地方 or 一般预算 is `fiscal_revenue`; 城乡居民收入 with one value is "
        "`income`, with 分别 `urban_income` and `rural_income`.",
        "Some reports have no copy, and a few name no targets for the year: see the coverage.",
    ],
    "sessions": [
        "Days of 2003 to 2011 rest partly on a compiler's date line; Tibet 2004 and 2005 (May) and "
        "Jiangsu 2004 are implausible. A few rest on announcements made before; see `note`.",
    ],
    "population": [
        "Sichuan before 1997 is left out: it included Chongqing.",
        "1999 to 2000 is a break (census). 2000 to 2019 are revised with later censuses, but 2005 "
        "(Hunan, Guangxi and Guizhou fall by 4 to 6%) and 2010 (Guangxi by 5%) are breaks still.",
        "2025 rests on a compilation of the communiqués, checked against GDP per head for most.",
    ],
    "national": [
        "`first` is the communiqué of each year; 1990 and 1991 are gross national product.",
        "`as_cited_2017` holds growth as the press gave it in March 2017, after revisions.",
    ],
    "trillion_cities": [
        "Foshan, Quanzhou and Yantai have no figure; eleven rest on one secondary list.",
        "Only 2023.",
    ],
    "priorities": [
        "One article on the sessions of January 2024, read in English translation: a province that "
        "isn't named here may plan the same.",
        "`item` is normalised by hand; `named_as` is nearer to the source.",
    ],
    "vintages": ["What became public when is partly general knowledge; see `releases`."],
    "releases": [
        "Where only a month or a year is known, the date is its later bound, so that `as_of` never "
        "shows what was not yet out.",
        "`report` and `expected` have no rows: they are known from the day of the report of the "
        "year after, in `sessions`.",
    ],
    "comparable": [
        "`census3` has none for 2016, when levels rose by up to 3% over the announcements by a "
        "change of accounting that 2015 lacks, and none for 2017, when Inner Mongolia's level was "
        "corrected and its past was not.",
    ],
    "sources": [
        "`url` is null where the original page was not seen; `via` says what was read instead.",
    ],
}


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    tables = {name: read_table(name, bundled()) for name in TABLES}
    found = {f"{name}.md": _table_page(name, frame) for name, frame in tables.items()}
    rest = {"panel.md": _panel_page(), "columns.md": _columns_page(), "index.md": _index(tables)}
    return found | rest


def _markdown(header: list[str], rows: list[list[str]]) -> str:
    """Return a table; a column of numbers stands right."""
    sides = [
        "---:" if all(row[i].isdecimal() for row in rows) else "---" for i in range(len(header))
    ]
    lines = [header, sides, *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _table_page(name: str, frame: pl.DataFrame) -> str:
    table = TABLES[name]
    columns = [
        [*_described(schema.column(column, name)), "yes" if column in table.optional else "no"]
        for column in table.columns
    ]
    loader = table.loader if table.loader != "load_table" else f'load_table("{name}")'
    parts = [
        f"# {table.title}",
        f"`tables/{name}.csv`, {frame.height} rows, one per {', '.join(table.key)}."
        f" Loaded by `pg.{loader}`{_added(table)}.",
        "## Columns of the file",
        _markdown([*DESCRIBED, "may be null"], columns),
        "## Coverage",
        _coverage(frame),
        "## Known limits",
        "\n".join(f"- {limit}" for limit in LIMITS[name]),
        "## Sources and licence",
    ]
    if "source_id" in frame.columns and name != "sources":
        parts.append(_publishers(frame))
    return "\n\n".join([*parts, LICENCE]) + "\n"


def _added(table: Table) -> str:
    """Say which columns the loader's frame has beside the file's."""
    if table.loader == "load_table":
        return ""
    names = [name for name in getattr(pg, table.loader)().columns if name not in table.columns]
    listed = ", ".join(f"`{name}`" for name in names)
    return f", with {listed} ([all columns](columns.md))" if names else ""


def _described(column: schema.Column) -> list[str]:
    unit = schema.UNITS[column.unit]["en"] if column.unit else ""
    return [f"`{column.name}`", column.type_name, unit, column.meanings["en"]]


def _coverage(frame: pl.DataFrame) -> str:
    if "year" not in frame.columns:
        return "No years: every entry that another table uses is here."
    by = [name for name in ("table", "vintage") if name in frame.columns]
    counts = frame.group_by(*by, "year", maintain_order=True).len()
    if not by:
        return f"Rows per year: {_runs(counts)}."
    rows = [
        [*(f"`{part}`" if part else "" for part in key), _runs(rows)]
        for key, rows in counts.sort("year").group_by(by, maintain_order=True)
    ]
    return _markdown([*by, "years (rows in each)"], rows)


def _runs(counts: pl.DataFrame) -> str:
    """Write rows per year in short, a run of years with one count at a time."""
    counts = counts.sort("year")
    broken = (pl.col("year").diff() != 1) | (pl.col("len").diff() != 0)
    runs = counts.with_columns(run=broken.fill_null(False).cum_sum()).group_by(
        "run", maintain_order=True
    )
    ends = runs.agg(
        first=pl.col("year").first(), last=pl.col("year").last(), n=pl.col("len").first()
    )
    return ", ".join(
        (f"{first}" if first == last else f"{first}-{last}") + f" ({n})"
        for _, first, last, n in ends.iter_rows()
    )


def _publishers(frame: pl.DataFrame) -> str:
    rows = (
        frame.join(pg.load_sources(), on="source_id")
        .group_by("publisher")
        .agg(pl.col("source_id").n_unique(), pl.len())
        .sort("len", "publisher", descending=[True, False])
    )
    shown = [[publisher, str(n), str(count)] for publisher, n, count in rows.head(12).iter_rows()]
    rest = rows.slice(12)
    if rest.height:
        shown.append([f"{rest.height} more", str(rest["source_id"].sum()), str(rest["len"].sum())])
    return _markdown(["publisher", "sources", "rows"], shown)


def _panel_page() -> str:
    panel = pg.load_panel()
    years = panel["year"].to_list()
    columns = [_described(column) for column in schema.panel()]
    known = panel.group_by("year", maintain_order=True).agg(
        pl.col("target", "hedge", "gdp", "gdp_prev", "growth", "population").count()
    )
    return (
        "\n\n".join(
            [
                "# The panel",
                f"`pg.load_panel()`: {panel.height} rows, one per province and year, "
                f"{years[0]} to {years[-1]}.",
                "## Columns",
                _markdown(DESCRIBED, columns),
                "## Coverage",
                "How many of the 31 provinces are known, with GDP as first announced and growth as "
                "announced. `target` is a number; a relative target has a hedge and no number.",
                _markdown(
                    list(known.columns), [[str(x) for x in row] for row in known.iter_rows()]
                ),
                "## Known limits",
                "- Those of the tables it joins.\n"
                "- `gdp_prev` is null where no level on the same basis is known: one first "
                "announcement is never divided by another.",
                "## Sources and licence",
                LICENCE,
            ]
        )
        + "\n"
    )


def _columns_page() -> str:
    chinese = pg.describe(lang="zh")["meaning"]
    rows = [
        [f"`{column}`", dtype, unit or "", f"{meaning}<br>{zh}", source]
        for (column, dtype, unit, meaning, source), zh in zip(
            pg.describe().iter_rows(), chinese, strict=True
        )
    ]
    return (
        "\n\n".join(
            [
                "---\nhide: [toc]\n---",
                "# Columns",
                "Every column of the record and of the measures, as `pg.describe()` lists them. A "
                "word with two meanings has two rows.",
                _markdown([*DESCRIBED, "given by"], rows),
            ]
        )
        + "\n"
    )


def _index(tables: dict[str, pl.DataFrame]) -> str:
    rows = [
        [f"[{TABLES[name].title}]({name}.md)", f"{frame.height}", ", ".join(TABLES[name].key)]
        for name, frame in tables.items()
    ]
    coverage = pg.coverage()
    counts = [[str(x) for x in row] for row in coverage.iter_rows()]
    return (
        "\n\n".join(
            [
                "# The record",
                "What the provinces promised and delivered, every figure with its source. A figure "
                "that nobody read is missing: nothing was filled in, interpolated or estimated.",
                _markdown(["table", "rows", "one row per"], rows),
                "[The panel](panel.md) joins them: one row per province and year. "
                "[Columns](columns.md) says what every column means; the "
                "[changelog](changelog.md), what was added and corrected, and how to cite it.",
                "## How many of the 31 are known",
                "As `pg.coverage()` counts them: `targets` a number, a wording or expressly none; "
                "`wordings` and `days` those whose hedge, whose day of the report is known too; "
                "`sheets` whole target sheets; growth and GDP by [release]"
                "(../concepts/vintages.md). 0 is a count.",
                _markdown(list(coverage.columns), counts),
            ]
        )
        + "\n"
    )


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
