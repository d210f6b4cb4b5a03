"""The check of the record: it finds nothing wrong here, and finds each thing that can go wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest

import provgdp as pg
from provgdp.data.check import check_record
from provgdp.data.tables import TABLES, bundled

if TYPE_CHECKING:
    from collections.abc import Callable

HEADS = {name: ",".join(table.columns) for name, table in TABLES.items()}


def test_the_record_keeps_every_rule() -> None:
    assert check_record().rows() == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in TABLES:
        shutil.copy(str(bundled() / f"{name}.csv"), tmp_path)
    shutil.copy(str(bundled() / "readings.csv"), tmp_path)
    return tmp_path


CHANGES = [
    # table, what is replaced, by what, in which table the problem is told, and how
    ("gdp", "Beijing,1992,", "Peking,1992,", "gdp", "could not parse `Peking`"),
    ("gdp", ",710.2,", ",much,", "gdp", "could not parse `much`"),
    ("gdp", HEADS["gdp"], HEADS["gdp"].replace("gdp", "level"), "gdp", "column names"),
    ("gdp", ",710.2,", ",NaN,", "gdp", "1992, Beijing, census4: gdp is not a finite number"),
    ("gdp", ",710.2,", ",,", "gdp", "1992, Beijing, census4: gdp is missing"),
    ("gdp", ",710.2,", ",7.102,", "gdp", "1992, Beijing, census4: gdp is outside 30.0 to"),
    (
        "gdp",
        "135673.16",
        "235673.16",
        "gdp",
        "2023, first: the provinces sum to 1.072 of the nation",
    ),
    (
        "gdp",
        "Tianjin,1992,",
        "Beijing,1992,",
        "gdp",
        "1992, Beijing, census4: the key is not unique",
    ),
    ("gdp", "Tianjin,1992,", "Xinjiang,1992,", "gdp", "the rows are not sorted by year, province"),
    ("gdp", "nbs-db-1992-2020", "nowhere", "gdp", "1992, Beijing, census4: source_id is not in"),
    ("gdp", ",census3,", ",census2,", "gdp", "1998, Beijing, census2: vintage is not in vintages"),
    ("gdp", ",census3,", ",census2,", "releases", "gdp, 1998, census2: no release"),
    (
        "releases",
        "gdp,1998,census3",
        "gdp,1997,census3",
        "releases",
        "1997, census3: no figure has",
    ),
    (
        "releases",
        "first,2024-03-01",
        "first,2023-12-31",
        "releases",
        "released before the year was",
    ),
    (
        "growth",
        "Beijing,2000,12,",
        "Beijing,2000,120,",
        "growth",
        "growth is outside -10.0 to 25.0",
    ),
    ("population", "1990,1086,", "1990,10.86,", "population", "population is outside 200.0 to"),
    ("comparable", "2023,first,2022,", "2023,first,2021,", "comparable", "is not the year before"),
    (
        "comparable",
        "first,2022,census4",
        "first,2022,yearbook",
        "comparable",
        "a province has no GDP of the",
    ),
    (
        "comparable",
        "first,2022,census4",
        "first,2022,census9",
        "comparable",
        "base_vintage is not in vintages",
    ),
    ("sources", "cns-2024-01-24,", "CNS 2024,", "sources", "CNS 2024: source_id doesn't match"),
    ("sources", ",2010-02-02,", ",2010-02-32,", "sources", "date_published doesn't match"),
    ("sources", ",https://", ",htp://", "sources", "url doesn't match"),
    (
        "targets",
        "gwr-2026-xinjiang-text,,",
        "gwr-2026-xinjiang-text,gone,",
        "targets",
        "second_source_id is not in",
    ),
    ("targets", ",9%,9%,", ",9%左右以上,9%,", "targets", "can't read '9%左右以上'"),
    ("targets", ",9%,9%,", ",9%,9 percent,", "targets", "wording_en must be '9%', not '9 percent'"),
    ("targets", ",9%,9%,", ",9%,about 9%,", "targets", "wording_en must be '9%', not 'about 9%'"),
    ("targets", ",9%,9%,", ",9%,,", "targets", "1996, Gansu: needs wording_en or"),
    ("targets", ",9%,9%,", ",9%,,", "targets", "1996, Gansu: a wording needs its English"),
    ("targets", ",,9%,9%,", ",9,9%,9%,", "targets", "1996, Gansu: needs wording_en or"),
    ("targets", ",9%,9%,verbatim,", ",9%,9%,,", "targets", "a wording, and no other row, has"),
    ("targets", ",9%,9%,verbatim,", ",9%,9%,heard,", "targets", "wording_basis is not one of"),
    (
        "targets",
        ",,no target,,,",
        ",,no target,,true,",
        "targets",
        "only a wording can be complete",
    ),
    ("targets", ",9%,9%,", ", 9%,9%,", "targets", "1996, Gansu: wording has a stray space"),
    ("targets", ",2004-01-08,", ",2003-01-08,", "targets", "2004, Hebei: announced is not in"),
    (
        "targets",
        ",2004-01-08,day,",
        ",2004-01-09,day,",
        "targets",
        "on another day than the session",
    ),
    (
        "targets",
        ",2004-01-08,day,",
        ",2004-01-08,,",
        "targets",
        "2004, Hebei: a day, and nothing else",
    ),
    (
        "targets",
        "Liaoning,2003,,9%,9%,",
        "Liaoning,2003,,8%,8%,",
        "indicators",
        "growth isn't the target's",
    ),
    (
        "sessions",
        ",2026-01-27,day",
        ",2025-01-27,day",
        "sessions",
        "delivered is not in the winter",
    ),
    ("sessions", ",2026-01-27,day", ",2026-01-27,none", "sessions", "known just where precision"),
    ("sessions", "Hebei,2001,", "Hebei,1999,", "gdp", "no session of the year after"),
    ("sessions", ",heading,", ",hearsay,", "sessions", "basis is not one of"),
    (
        "indicators",
        ",at_least,9,,",
        ",at_least,,9,",
        "indicators",
        "Beijing, 1: its hedge has other",
    ),
    ("indicators", ",at_least,9,,", ",at_least,8,,", "indicators", "1: its wording has other numb"),
    ("indicators", ",at_least,9,,", ",,,,", "indicators", "Beijing, 1: a task, and nothing else"),
    ("indicators", ",about,15,15,", ",about,15,16,", "indicators", "only a range has two ends"),
    ("indicators", ",percent,up,", ",,up,", "indicators", "Beijing, 1: only a number has a unit"),
    ("indicators", "Beijing,2003,2,", "Beijing,2003,3,", "indicators", "place must count from 1"),
    ("indicators", ",growth,percent,", ",rise,percent,", "indicators", "measure is not one of"),
    (
        "indicators",
        ",gdp,国内生产总值,,",
        ",other,国内生产总值,,",
        "indicators",
        "needs an English",
    ),
    ("indicators", ",gdp,same,", ",gdp,,", "indicators", "relation and a relative hedge go"),
    (
        "national_targets",
        ",7%左右,about 7%",
        ",7%左右,7%",
        "national_targets",
        "wording_en must be",
    ),
    ("national_targets", ",2024-03-05,", ",2026-03-05,", "national_targets", "announced is not in"),
    ("targets", ",9%,9%,", ",8.75%,8.75%,", "readings", "not what the grammar reads"),
    ("priorities", "pilot zone", "pilot", "priorities", "could not parse `pilot`"),
    ("trillion_cities", ",43760.7,", ",-43760.7,", "trillion_cities", "gdp is outside"),
    ("trillion_cities", ",43760.7,", ",4376.07,", "trillion_cities", "below 1 trillion yuan"),
    ("releases", ",day,", ",week,", "releases", "could not parse `week`"),
    ("vintages", "first,", "First,", "gdp", "vintage is not in vintages"),
]


@pytest.mark.parametrize(("name", "old", "new", "table", "problem"), CHANGES)
def test_a_change_is_found(
    copy: Path, name: str, old: str, new: str, table: str, problem: str
) -> None:
    path = copy / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    assert [
        found for found in check_record(copy).rows() if found[0] == table and problem in found[1]
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: b"\xef\xbb\xbf" + raw,
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.rstrip(b"\n"),
    ],
    ids=["mark", "crlf", "no end"],
)
def test_the_form_of_a_file_is_held(copy: Path, spoil: object) -> None:
    assert callable(spoil)
    path = copy / "vintages.csv"
    path.write_bytes(spoil(path.read_bytes()))
    problems = check_record(copy).filter(table="vintages")["problem"].to_list()
    assert any(problem.startswith("the file must be UTF-8 without a mark") for problem in problems)


def test_the_order_of_columns_is_held(copy: Path) -> None:
    frame = pl.read_csv(copy / "comparable.csv")
    frame.select(reversed(frame.columns)).write_csv(copy / "comparable.csv")
    expected = [("comparable", "the columns must be in the order of the schema")]
    assert check_record(copy).rows() == expected


def test_a_missing_file_is_found(copy: Path) -> None:
    (copy / "growth.csv").unlink()
    assert check_record(copy)["table"].to_list() == ["growth"]


def test_sums_that_are_off_are_told_year_by_year(copy: Path) -> None:
    path = copy / "national.csv"
    nation = pl.read_csv(path, infer_schema=False)
    nation.with_columns(gdp=pl.col("gdp").cast(pl.Float64) / 2).write_csv(path)
    problems = check_record(copy)["problem"]
    years = problems.str.extract(r"^(\d{4}), \w+: the provinces sum").drop_nulls()
    assert years.n_unique() > 9
    assert years.is_sorted()


@pytest.mark.parametrize("load", [pg.load_targets, pg.load_national])
def test_every_wording_reads_and_comes_back_from_its_english(
    load: Callable[[], pl.DataFrame],
) -> None:
    said = load().drop_nulls("wording_en").select("wording", "wording_en").unique()
    for wording, english in said.iter_rows():
        target = pg.parse_target(wording or english)
        assert target.format("en") == english
        assert pg.parse_target(english) == target
        assert pg.parse_target(target.format("zh")) == target


def test_the_program_names_each_problem(copy: Path) -> None:
    (copy / "growth.csv").unlink()
    program = f"""
import runpy
from pathlib import Path
from provgdp.data import tables
tables.FOLDER = Path({str(copy)!r})
runpy.run_module("provgdp.data.check", run_name="__main__")
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("growth: ")


SMALL = {
    "targets": [
        "Hebei,2004,,9%,9%,verbatim,,2004-01-08,day,a,,",
        "Hebei,2005,,9%左右,about 9%,verbatim,,2005-01-08,month,a,,",
    ],
    "national_targets": ["2004,7%左右,about 7%,verbatim,2004-03-05,a,"],
    "gdp": ["Hebei,2003,7000,first,a", "Hebei,2003,7001,report,a", "Hebei,2004,8000,first,a"],
    "growth": [
        *("Hebei,2003,11.6,first,a,", "Hebei,2003,11.5,report,a,", "Hebei,2004,12,expected,a,"),
    ],
    "indicators": [
        "Hebei,2004,1,gdp,生产总值,,growth,percent,up,9%,exact,9,9,,,,,a",
        'Hebei,2004,2,gdp,生产总值,,amount,100m_yuan,up,"12,345 亿元",exact,12345,12345,,,,,a',
        "Hebei,2004,3,income,居民收入,,growth,,up,与经济增长同步,relative,,,,gdp,same,,a",
        "Hebei,2004,4,other,节能,saving energy,task,,,完成任务,,,,,,,,a",
    ],
    "sessions": [
        "Hebei,2004,2004-01-08,day,heading,,",
        "Hebei,2005,2005-01-09,day,heading,,",
    ],
    "population": ["Hebei,2003,6769,a"],
    "national": ["2003,135823,10,first,a,"],
    "trillion_cities": ["Tangshan,唐山,Hebei,2023,10000,a,"],
    "priorities": ["Hebei,2024,new track,life sciences,life,,,a"],
    "vintages": ["first,First,", "report,Report,", "expected,Expected,"],
    "releases": [
        *("gdp,2003,first,2004-02-01,day,", "gdp,2004,first,2005-02-01,day,"),
        *("growth,2003,first,2004-02-01,day,", "national,2003,first,2004-02-28,day,"),
        "population,2003,,2004-12-31,year,",
    ],
    "comparable": ["2004,first,2003,first,"],
    "sources": ["a,Publisher,Title,2004-02-08,,book,"],
}
"""A record of one province: the rows of each table as they stand in its file."""
READINGS = (
    "said,target,target_mid,target_lower,target_upper,hedge,stretch,strives,target_reference,"
    "target_offset_lower,target_offset_upper\n"
    "7%左右,7.0,7.0,7.0,7.0,about,,false,,,\n"
    "9%,9.0,9.0,9.0,9.0,exact,,false,,,\n"
    "9%左右,9.0,9.0,9.0,9.0,about,,false,,,\n"
)


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[tuple[str, str]]]:
    """Return what the check says of the small record with other rows of some tables."""

    def problems(**other: list[str]) -> list[tuple[str, str]]:
        for name, rows in (SMALL | other).items():
            text = "\n".join([HEADS[name], *rows, ""])
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8", newline="\n")
        (tmp_path / "readings.csv").write_text(READINGS, encoding="utf-8", newline="\n")
        return check_record(tmp_path).rows()

    return problems


def changed(name: str, at: int, old: str, new: str) -> dict[str, list[str]]:
    """Return the rows of a table of the small record, with something else in one of them."""
    assert old in SMALL[name][at]
    rows = [row.replace(old, new, 1) if at == n else row for n, row in enumerate(SMALL[name])]
    return {name: rows}


def test_a_small_record_keeps_every_rule(told: Callable[..., list[tuple[str, str]]]) -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("name", "at", "old", "new", "problems"),
    [
        (
            *("targets", 0, "Hebei,2004,,9%,9%,verbatim,", "Hebei,2003,,9%,9%,verbatim,"),
            [("targets", "2003, Hebei: announced is not in the winter of its year")],
        ),
        ("targets", 1, "2005-01-08,month", "2004-12-01,month", []),
        (
            *("targets", 1, "2005-01-08,month", "2004-11-30,month"),
            [("targets", "2005, Hebei: announced is not in the winter of its year")],
        ),
        ("targets", 1, "2005-01-08,month", "2005-06-30,bound", []),
        (
            *("targets", 1, "2005-01-08,month", "2005-07-01,bound"),
            [("targets", "2005, Hebei: announced is not in the winter of its year")],
        ),
        (
            *("targets", 1, "2005-01-08,month", "2005-01-08,day"),
            [("targets", "2005, Hebei: announced on another day than the session's")],
        ),
        (
            *("sessions", 0, "2004-01-08,day", ",day"),
            [("sessions", "2004, Hebei: a day is known just where precision isn't none")],
        ),
        (
            *("sessions", 0, "Hebei,2004,2004-01-08", "Hebei,2003,2003-01-08"),
            [
                ("gdp", "2003, Hebei, report: no session of the year after"),
                ("growth", "2003, Hebei, report: no session of the year after"),
            ],
        ),
        (
            *("sessions", 1, "Hebei,2005,2005-01-09", "Hebei,2006,2006-01-09"),
            [("growth", "2004, Hebei, expected: no session of the year after")],
        ),
        (
            *("indicators", 2, ",relative,,", ",relative,5,"),
            [
                (
                    "indicators",
                    "2004, Hebei, 3: its wording has other numbers, and no note says why",
                ),
                ("indicators", "2004, Hebei, 3: its hedge has other bounds"),
            ],
        ),
        (
            *("indicators", 3, "完成任务,,", "完成任务,,5"),
            [
                (
                    "indicators",
                    "2004, Hebei, 4: its wording has other numbers, and no note says why",
                ),
                ("indicators", "2004, Hebei, 4: its hedge has other bounds"),
            ],
        ),
        (
            *("indicators", 0, "9%,exact,9,9", "9%,exact,9,"),
            [("indicators", "2004, Hebei, 1: its hedge has other bounds")],
        ),
        (
            *("indicators", 0, "9%,exact,9,9", "10%,exact,10,10"),
            [("indicators", "2004, Hebei, 1: growth isn't the target's")],
        ),
        ("indicators", 0, "9%,exact,9,9", "10%左右,about,10,10", []),
        (
            *("indicators", 1, "12,345 亿元", "12,346 亿元"),
            [
                (
                    "indicators",
                    "2004, Hebei, 2: its wording has other numbers, and no note says why",
                ),
            ],
        ),
        (
            *("comparable", 0, "first,2003,first", "first,2002,first"),
            [
                ("comparable", "2004, first: base_year is not the year before"),
                ("comparable", "2004, first: a province has no GDP of the base"),
            ],
        ),
        (
            *("comparable", 0, "2004,first,2003,first", "2006,first,2005,first"),
            [("comparable", "2006, first: a province has no GDP of the base")],
        ),
        (
            *("trillion_cities", 0, ",10000,", ",9999,"),
            [("trillion_cities", "2023, Tangshan: below 1 trillion yuan")],
        ),
        (
            *("releases", 4, "2004-12-31", "2003-12-31"),
            [("releases", "population, 2003, None: released before the year was over")],
        ),
        (
            *("targets", 0, ",9%,9%,", ",10%,10%,"),
            [
                ("indicators", "2004, Hebei, 1: growth isn't the target's"),
                (
                    "readings",
                    "not what the grammar reads: python -m provgdp.data.readings writes it",
                ),
            ],
        ),
    ],
)
def test_what_is_said_of_a_change(
    told: Callable[..., list[tuple[str, str]]],
    name: str,
    at: int,
    old: str,
    new: str,
    problems: list[tuple[str, str]],
) -> None:
    assert told(**changed(name, at, old, new)) == problems


def test_a_wording_that_is_none_is_told_once(told: Callable[..., list[tuple[str, str]]]) -> None:
    ((table, problem),) = told(**changed("targets", 1, ",9%左右,", ",9%左右以上,"))
    assert table == "targets"
    assert problem.startswith("can't read '9%左右以上'")


def test_rows_of_one_province_and_year_stand_in_the_order_of_the_vintages(
    told: Callable[..., list[tuple[str, str]]],
) -> None:
    first, report, later = SMALL["gdp"]
    problem = ("gdp", "the rows are not sorted by year, province, position")
    assert told(gdp=[report, first, later]) == [problem]
    first, report, expected = SMALL["growth"]
    problem = ("growth", "the rows are not sorted by year, province, position")
    assert told(growth=[report, first, expected]) == [problem]


def test_figures_without_a_release_are_told_in_their_order(
    told: Callable[..., list[tuple[str, str]]],
) -> None:
    keys = [
        *("gdp, 2003, first", "gdp, 2004, first", "growth, 2003, first", "national, 2003, first"),
        "population, 2003, None",
    ]
    assert told(releases=[]) == [("releases", f"{key}: no release") for key in keys]


@pytest.mark.parametrize(
    ("name", "rows", "problems"),
    [
        (
            "population",
            ["Hebei,2003,6769,a", "Hebei,2003,6770,a"],
            ["2003, Hebei: the key is not unique"] * 2,
        ),
        (
            "targets",
            ["Hebei,2004,,9%,9%,verbatim,,2004-01-08,,a,,", SMALL["targets"][1]],
            ["2004, Hebei: a day, and nothing else, has a precision"],
        ),
        (
            "sessions",
            ["Hebei,2004,2004-01-08,day,hearsay,,", SMALL["sessions"][1]],
            ["2004, Hebei: basis is not one of heading, url, other"],
        ),
        (
            "releases",
            [*SMALL["releases"][:3], "growth,2005,first,2006-02-01,day,", *SMALL["releases"][3:]],
            ["growth, 2005, first: no figure has this release"],
        ),
    ],
)
def test_a_row_is_named_by_its_key_with_what_is_wrong(
    told: Callable[..., list[tuple[str, str]]], name: str, rows: list[str], problems: list[str]
) -> None:
    assert [said for table, said in told(**{name: rows}) if table == name] == problems


def test_provinces_may_sum_to_more_than_the_nation_only_before_2019(
    told: Callable[..., list[tuple[str, str]]],
) -> None:
    provinces = pg.load_gdp(2023)["province"].to_list()
    shares = {2017: 1.2, 2018: 1.05, 2019: 1.05, 2020: 1.0}
    gdp = [f"{name},{year},{1000 * shares[year]},first,a" for name in provinces for year in shares]
    gdp.sort(key=lambda row: row.split(",")[1])
    nation = [f"{year},{1000 * len(provinces)},5,first,a," for year in shares]
    said = [problem for _, problem in told(gdp=gdp, national=nation) if " sum to " in problem]
    assert said == [
        "2017, first: the provinces sum to 1.200 of the nation",
        "2019, first: the provinces sum to 1.050 of the nation",
    ]
