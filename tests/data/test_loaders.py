"""The loaders: what they return, which years and releases, and what was known on a day."""

from __future__ import annotations

from calendar import monthrange
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.data.choice import report_days, spans
from provgdp.data.loaders import SMALL
from provgdp.data.tables import TABLES, bundled, read_once, read_table, schema_of

if TYPE_CHECKING:
    from collections.abc import Callable

ALL = [
    pg.coverage,
    pg.load_gdp,
    pg.load_growth,
    pg.load_indicators,
    pg.load_national,
    pg.load_panel,
    pg.load_population,
    pg.load_sources,
    pg.load_targets,
    *(partial(pg.load_table, name) for name in SMALL),
]
BY_YEAR = [load for load in ALL if load is not pg.coverage and "year" in load().columns]


def column(frame: pl.DataFrame, name: str) -> list[Any]:
    return frame[name].unique(maintain_order=True).to_list()


@pytest.mark.parametrize("load", ALL)
def test_a_returned_frame_may_be_changed_in_place(load: Callable[[], pl.DataFrame]) -> None:
    expected = load().clone()
    mine = load()
    first, last = mine.columns[0], mine.columns[-1]
    mine[0, last] = None
    mine.replace_column(0, pl.Series(first, [None] * mine.height))
    mine.insert_column(0, pl.lit(1).alias("extra"))
    mine.drop_in_place(last)
    mine.extend(mine)
    assert_frame_equal(expected, load())


@pytest.mark.parametrize("load", ALL)
def test_threads_get_equal_frames(load: Callable[[], pl.DataFrame]) -> None:
    read_once.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        frames = list(pool.map(lambda _: load(), range(16)))
    for frame in frames:
        assert_frame_equal(frames[0], frame)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_schema(name: str) -> None:
    assert schema_of(name) == read_table(name, bundled()).schema


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (2024, [2024]),
        (range(2023, 2025), [2023, 2024]),
        ([2025, 2021, 2021], [2021, 2025]),
        ((2024,), [2024]),
        ({2024}, [2024]),
        (pl.Series([2023, 2024]), [2023, 2024]),
        ([], []),
    ],
)
def test_years(years: Any, expected: list[int]) -> None:
    assert expected == column(pg.load_targets(years), "year")
    assert expected == column(pg.load_panel(years), "year")


@pytest.mark.parametrize(
    ("years", "remedy"),
    [
        ("2024", "write 2024"),
        (["2023", "2024"], r"write \[2023, 2024\]"),
        (2024.0, "write 2024"),
        (date(2024, 1, 1), "write 2024"),
        ([2024, datetime(2025, 1, 1)], r"write \[2024, 2025\]"),
        ("Guangdong", r"filter\(province='Guangdong'\) picks a province of what is loaded"),
        (["Guangdong", 2024], r"filter\(province="),
        (2024.5, r"filter\(province="),
        (float("nan"), r"filter\(province="),
        (-3.0, r"filter\(province="),
    ],
)
def test_the_years_that_may_be_meant(years: Any, remedy: str) -> None:
    with pytest.raises(TypeError, match=f"; {remedy}$" if "write" in remedy else remedy):
        pg.load_panel(years)


@pytest.mark.parametrize(
    "years", ["2024", 2024.0, True, [True], [2024.5], [None], date(2024, 1, 1)]
)
@pytest.mark.parametrize("load", BY_YEAR)
def test_years_must_be_integers(load: Callable[[Any], pl.DataFrame], years: Any) -> None:
    with pytest.raises(TypeError, match="years must be an integer, a range or a list of integers"):
        load(years)


def test_a_year_written_as_a_text_has_its_own_remedy() -> None:
    with pytest.raises(TypeError, match=r"got '2024'; write 2024$"):
        pg.load_panel("2024")  # type: ignore[arg-type]


@pytest.mark.parametrize("load", BY_YEAR)
def test_a_year_off_the_record_is_named(load: Callable[[Any], pl.DataFrame]) -> None:
    with pytest.raises(pg.errors.NotInRecordError, match=r"^no .+ for 1949; on record: .*20\d\d"):
        load([1949])


@pytest.mark.parametrize(
    ("load", "what"),
    [
        (pg.load_targets, "target"),
        (pg.load_indicators, "target sheet"),
        (pg.load_growth, "growth of vintage 'announced'"),
        (partial(pg.load_growth, vintage="all"), "growth"),
        (partial(pg.load_growth, as_of=date(2024, 3, 1)), "growth known on 2024-03-01"),
        (pg.load_gdp, "GDP"),
        (pg.load_population, "population"),
        (partial(pg.load_population, as_of=date(2024, 3, 1)), "population known on 2024-03-01"),
    ],
)
def test_the_message_says_of_what_there_is_no_such_year(
    load: Callable[[Any], pl.DataFrame], what: str
) -> None:
    with pytest.raises(pg.errors.NotInRecordError, match=f"^no {what} for 1949; on record: "):
        load(1949)


def test_the_message_lists_the_years_of_the_vintage() -> None:
    message = r"^no GDP of vintage 'census3' for 2018-2020; on record: 1998-2017$"
    with pytest.raises(pg.errors.NotInRecordError, match=message):
        pg.load_gdp(range(2016, 2021), vintage="census3")


def test_an_unknown_vintage_is_named() -> None:
    with pytest.raises(
        pg.errors.NotInRecordError,
        match="no vintage 'census6' in gdp; there are 'announced', 'latest'",
    ):
        pg.load_gdp(vintage="census6")
    with pytest.raises(pg.errors.NotInRecordError, match="no vintage 'census4' in growth"):
        pg.load_growth(vintage="census4")
    with pytest.raises(pg.errors.NotInRecordError, match="no vintage 'census6' in gdp"):
        pg.load_panel(gdp="census6")


def test_spans() -> None:
    assert spans([2004, 2006, 2007, 2008, 2009, 2011]) == "2004, 2006-2009, 2011"
    assert spans([]) == ""


def test_targets_keep_what_is_known() -> None:
    columns = ["target", "target_mid", "target_lower", "target_upper", "hedge", "strives"]
    columns += ["wording", "wording_en", "wording_basis"]
    targets = pg.load_targets()

    def row(province: str, year: int) -> tuple[Any, ...]:
        return targets.filter(province=province, year=year).select(columns).row(0)

    assert row("Guangdong", 2024) == (5.0, 5.0, 5.0, 5.0, "exact", False, "5%", "5%", "verbatim")
    assert row("Jiangsu", 2000) == (10.0, 10.0, None, None, None, None, None, None, None)
    assert row("Shanghai", 2015) == (None,) * 4 + ("no_target", None, None, "no target", None)
    promise = "6%左右，在实际工作中争取更好结果"
    english = "about 6%, striving for better"
    assert (6.0, 6.0, 6.0, 6.0, "about", True, promise, english, "verbatim") == row("Gansu", 2024)
    assert row("Shanxi", 2026) == (
        4.5,
        4.75,
        4.5,
        5.0,
        "range",
        False,
        "4.5%—5%",
        "4.5% to 5%",
        "verbatim",
    )


def test_open_ended_is_known_only_of_whole_sentences_or_promises_read() -> None:
    targets = pg.load_targets()
    known = targets.drop_nulls("strives")
    assert known.filter(~pl.col("strives"), ~pl.col("wording_complete").fill_null(False)).is_empty()
    whole = targets.filter("wording_complete")
    assert whole["strives"].null_count() == 0


def test_relative_targets() -> None:
    relative = pg.load_targets().filter(hedge="relative")
    offsets = ["province", "year", "target_reference", "target_offset_lower", "target_offset_upper"]
    assert relative.select(offsets).rows() == [
        ("Henan", 2011, "national", 1.0, 2.0),
        ("Liaoning", 2019, "national", 0.0, 0.0),
        ("Sichuan", 2020, "national", 2.0, 2.0),
        ("Yunnan", 2020, "national", 0.0, None),
    ]
    assert relative["target"].null_count() == 4


def test_gdp_by_vintage() -> None:
    guangdong = pg.load_gdp(2023, vintage="all").filter(province="Guangdong")
    assert guangdong["vintage"].to_list() == ["first", "report", "census4", "census5"]
    assert guangdong["gdp"][0] == 135673.16
    latest = pg.load_gdp()
    assert latest.select("province", "year").is_unique().all()
    by_year = dict(latest.select("year", "vintage").unique().iter_rows())
    assert [by_year[year] for year in (2014, 2015, 2019, 2020, 2024, 2025)] == [
        "census4",
        "census5",
        "census4",
        "census5",
        "census5",
        "first",
    ]


def test_growth_by_vintage() -> None:
    assert {"first", "report", "expected"} == set(pg.load_growth()["vintage"])
    assert {"first"} == set(pg.load_growth(range(2021, 2026))["vintage"])
    latest = dict(pg.load_growth(vintage="latest").select("year", "vintage").unique().iter_rows())
    assert (latest[2019], latest[2021]) == ("nbs_index", "first")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 22), None),
        (date(2024, 1, 23), "report"),
        (date(2024, 3, 1), "first"),
        (date(2025, 12, 30), "first"),
        (date(2025, 12, 31), "census5"),
    ],
)
def test_gdp_of_2023_as_known_on_a_day(day: date, expected: str | None) -> None:
    known = pg.load_gdp(as_of=day).filter(year=2023, province="Guangdong")
    assert ([expected] if expected else []) == column(known, "vintage")


def test_of_two_releases_on_one_day_the_first_announcement_is_taken() -> None:
    frame = pg.load_gdp(2023, as_of=date(2024, 3, 1)).filter(province="Guangdong")
    assert frame.select("vintage", "gdp").row(0) == ("first", 135673.16)


@pytest.mark.parametrize("load", [pg.load_gdp, pg.load_growth, pg.load_national])
def test_as_of_and_a_vintage_exclude_each_other(load: Callable[..., pl.DataFrame]) -> None:
    with pytest.raises(
        pg.errors.OptionError, match=r"vintage='first' and as_of=.* exclude each other"
    ):
        load(vintage="first", as_of=date(2024, 3, 1))


@pytest.mark.parametrize("as_of", ["2024-03-01", 2024, True, datetime(2024, 3, 1)])
@pytest.mark.parametrize(
    "load",
    [
        pg.load_gdp,
        pg.load_growth,
        pg.load_indicators,
        pg.load_national,
        pg.load_panel,
        pg.load_population,
        pg.load_targets,
    ],
)
def test_as_of_must_be_a_date(load: Callable[..., pl.DataFrame], as_of: Any) -> None:
    with pytest.raises(TypeError, match=r"as_of must be a datetime\.date"):
        load(as_of=as_of)


def test_targets_come_in_one_by_one() -> None:
    counts = [
        pg.load_targets(as_of=date(2024, month, day)).filter(year=2024).height
        for month, day in ((1, 1), (1, 22), (1, 29), (3, 1))
    ]
    days = pg.load_table("sessions", 2024)["delivered"]
    assert [(days <= date(2024, 1, day)).sum() for day in (1, 22, 29)] == counts[:3]
    assert counts == [0, 7, 28, 31]
    with pytest.raises(pg.errors.NotInRecordError, match="no target known on 2024-01-01 for 2024"):
        pg.load_targets(2024, as_of=date(2024, 1, 1))


@pytest.mark.parametrize("day", [date(2024, 1, 22), date(2024, 1, 29), date(2024, 3, 1)])
def test_sheets_come_in_with_their_targets(day: date) -> None:
    sheets, targets = pg.load_indicators(as_of=day), pg.load_targets(as_of=day)
    key = ["province", "year"]
    assert sheets.join(targets, on=key, how="anti").is_empty()
    rest = pg.load_indicators().join(sheets, on=key, how="anti")
    assert rest.join(targets, on=key, how="semi").is_empty()
    assert rest.filter(year=2024)["province"].n_unique() == 31 - targets.filter(year=2024).height
    assert_frame_equal(pg.load_indicators().join(targets, on=key, how="semi"), sheets)


def test_a_sheet_without_a_day_is_known_from_the_end_of_february() -> None:
    nameless = pg.load_targets([2003, 2004]).filter(pl.col("announced").is_null())
    lacks = pg.load_indicators([2003, 2004]).join(nameless, on=["province", "year"], how="semi")
    place = lacks.select("province", "year").row(0, named=True)
    by = [date(place["year"], month, 28) for month in (1, 3)]
    assert pg.load_indicators(as_of=by[0]).filter(**place).is_empty()
    assert pg.load_indicators(as_of=by[1]).filter(**place).height > 0


def test_no_sheet_is_known_before_the_first_report() -> None:
    with pytest.raises(pg.errors.NotInRecordError, match="sheet known on 2024-01-01 for 2024"):
        pg.load_indicators(2024, as_of=date(2024, 1, 1))


def test_targets_set_after_the_outbreak_are_not_known_before() -> None:
    known = pg.load_targets(2020, as_of=date(2020, 3, 1))["province"].to_list()
    assert "Sichuan" not in known
    assert "Yunnan" not in known
    assert len(known) == 29


def test_national_figures() -> None:
    columns = ["year", "gdp", "growth", "target", "target_mid", "target_upper", "hedge"]
    assert pg.load_national([2019, 2020, 2026]).select(columns).rows() == [
        (2019, 990865.0, 6.1, 6.0, 6.25, 6.5, "range"),
        (2020, 1015986.0, 2.3, None, None, None, "no_target"),
        (2026, None, None, 4.5, 4.75, 5.0, "range"),
    ]


def test_national_figures_as_known_on_a_day() -> None:
    known = pg.load_national(as_of=date(2024, 3, 1)).tail(1)
    assert known.select("year", "gdp", "growth").row(0) == (2023, 1260582.0, 5.2)
    later = pg.load_national([2023, 2024], as_of=date(2024, 4, 1))
    assert later["target"].to_list() == [5.0, 5.0]
    assert pg.load_national(2023, as_of=date(2026, 1, 1))["gdp"].item() == 1294271.7


def test_population_leaves_out_sichuan_with_chongqing() -> None:
    assert "Sichuan" not in pg.load_population(1996)["province"].to_list()
    assert pg.load_population(1997).height == 31
    assert 2019 not in pg.load_population(as_of=date(2021, 12, 30))["year"].to_list()


def test_trillion_cities() -> None:
    cities = pg.load_table("trillion_cities")
    counts = dict(cities.group_by("province").len().iter_rows())
    assert (cities.height, counts["Jiangsu"], counts["Guangdong"]) == (26, 5, 4)
    assert cities["gdp"].min() == 10116.36
    unknown = cities.filter(pl.col("gdp").is_null())
    assert unknown["city"].to_list() == ["Quanzhou", "Yantai", "Foshan"]


def test_priorities() -> None:
    priorities = pg.load_table("priorities")
    counts = priorities.group_by("province", maintain_order=True).len().rows()
    assert [
        *(("Beijing", 6), ("Shanghai", 6), ("Jiangsu", 9), ("Zhejiang", 6), ("Shandong", 3)),
        *(("Hubei", 5), ("Guangdong", 7)),
    ] == counts
    zones = priorities.filter(theme="pilot zone", province="Shandong")
    assert zones["place"].to_list() == ["Jinan", "Qingdao", "Yantai"]
    money = priorities.drop_nulls("amount")
    assert money.select("province", "amount").rows() == [("Zhejiang", 1023.6)]
    named = priorities.filter(item="quantum technology")["province"].to_list()
    assert named == ["Beijing", "Jiangsu", "Guangdong"]


def test_coverage() -> None:
    known = pg.coverage()
    assert list(range(1990, known["year"].max() + 1)) == known["year"].to_list()
    columns = ["targets", "wordings", "gdp_first", "gdp_census4", "gdp_census5", "growth_first"]
    assert known.filter(year=2015).select(columns).row(0) == (31, 31, 31, 31, 31, 30)
    closed = known.filter(pl.col("year").is_between(2021, 2025))
    whole = closed.select("targets", "days", "growth_announced", "sheets")
    assert whole.unique().rows() == [(31, 31, 31, 31)]
    assert sum(known.null_count().row(0)) == 0


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(pg.errors.NotInRecordError, match="no table 'targets'; there are 'compar"):
        pg.load_table("targets")
    with pytest.raises(
        pg.errors.OptionError, match="'vintages' has no years to choose from, got years=2024"
    ):
        pg.load_table("vintages", 2024)


def test_a_report_is_known_by_its_target_s_day_or_its_session_s_or_from_the_end_of_february() -> (
    None
):
    sessions = pg.load_table("sessions").select("province", "year", "delivered")
    targets = pg.load_targets().select("province", "year", "announced")
    by_target = {row[:2]: row[2] for row in targets.iter_rows()}
    by_session = {row[:2]: row[2] for row in sessions.iter_rows()}
    keys = sorted({*by_target, *by_session}, key=lambda key: (key[1], key[0]))
    rows = pl.DataFrame(
        keys, schema={"province": pg.dtypes.PROVINCE, "year": pl.Int32}, orient="row"
    )
    days = [
        by_target.get(key) or by_session.get(key) or date(key[1], 3, 1) - timedelta(1)
        for key in keys
    ]
    assert report_days(rows).to_list() == days


def test_a_target_without_a_day_is_known_from_the_end_of_february_or_march() -> None:
    provinces = pg.load_targets().filter(pl.col("announced").is_null())
    for year in provinces["year"].unique():
        places = set(provinces.filter(year=year)["province"])
        for known, day in ((set(), timedelta(2)), (places, timedelta(1))):
            loaded = pg.load_targets(as_of=date(year, 3, 1) - day).filter(year=year)
            assert places & set(loaded["province"]) == known
    nation = pg.load_national().filter(
        pl.col("announced").is_null() & pl.col("hedge").is_not_null()
    )
    assert nation.height
    for year in nation["year"]:
        for day, known in ((30, []), (31, [year])):
            loaded = pg.load_national(as_of=date(year, 3, day)).drop_nulls("hedge")
            assert loaded.filter(year=year)["year"].to_list() == known


def test_a_source_is_out_on_the_last_day_that_its_date_may_mean() -> None:
    def last(text: str) -> date:
        if len(text) == 4:
            return date(int(text), 12, 31)
        if len(text) == 7:
            year, month = map(int, text.split("-"))
            return date(year, month, monthrange(year, month)[1])
        return date.fromisoformat(text)

    dates = dict(pg.load_sources().select("source_id", "date_published").iter_rows())
    targets = pg.load_targets()
    told = [dates[key] for key in targets["source_id"]]
    assert {len(text) for text in told if text} == {4, 7, 10}
    assert targets["released"].to_list() == [text and last(text) for text in told]
    at = targets.columns.index("released")
    assert targets.columns[at + 1] == "source_id"


def test_the_message_lists_the_vintages_as_they_stand_in_the_table() -> None:
    for load, table in ((pg.load_gdp, "gdp"), (pg.load_growth, "growth")):
        held = dict.fromkeys(load(vintage="all")["vintage"])
        listed = ", ".join(map(repr, ("announced", "latest", *held)))
        told = f"no vintage 'x' in {table}; there are {listed}"
        with pytest.raises(pg.errors.NotInRecordError) as caught:
            load(vintage="x")
        assert str(caught.value) == told


def test_growth_known_on_a_day_is_the_one_announced() -> None:
    day = date(2026, 1, 1)
    assert pg.load_growth(2013, vintage="latest")["vintage"].unique().to_list() == ["nbs_index"]
    known = pg.load_growth(2013, as_of=day)
    assert_frame_equal(pg.load_growth(2013), known)
    assert "nbs_index" not in known["vintage"]


def test_the_message_of_the_nation_names_its_figures_and_the_day() -> None:
    with pytest.raises(pg.errors.NotInRecordError, match=r"^no national figure for 1949; on rec"):
        pg.load_national(1949)
    told = r"^no national figure known on 2024-03-01 for 2024; on record: 1990-2023$"
    with pytest.raises(pg.errors.NotInRecordError, match=told):
        pg.load_national(2024, as_of=date(2024, 3, 1))


def test_the_message_lists_the_small_tables() -> None:
    listed = (
        "'comparable', 'priorities', 'releases', 'sessions', 'trillion_cities', 'vintages'; the"
    )
    with pytest.raises(
        pg.errors.NotInRecordError, match=f"^no table 'x'; there are {listed} large"
    ):
        pg.load_table("x")


def test_coverage_counts_each_row_of_each_table() -> None:
    known = pg.coverage()
    assert known.schema == {
        name: pl.Int32 if name == "year" else pl.Int64 for name in known.columns
    }
    heights = {
        "targets": pg.load_targets().height,
        "days": pg.load_targets()["announced"].count(),
        "growth_announced": pg.load_growth().height,
        "gdp_announced": pg.load_gdp(vintage="announced").height,
        "population": pg.load_population().height,
        "sheets": pg.load_indicators().select("province", "year").n_unique(),
    }
    for table, load in (("growth", pg.load_growth), ("gdp", pg.load_gdp)):
        for (vintage,), rows in load(vintage="all").group_by("vintage"):
            heights[f"{table}_{vintage}"] = rows.height
    assert set(known.columns) == {"year", "wordings", *heights}
    assert known.select(pl.col(*heights).sum()).row(0, named=True) == heights


@pytest.mark.parametrize("day", [None, date(2024, 3, 1)])
def test_the_newest_release_is_taken_and_of_one_day_the_first_of_the_table(
    day: date | None,
) -> None:
    table = read_table("gdp", bundled())
    told = pg.load_table("releases").filter(table="gdp").select("year", "vintage", "released")
    releases = {row[:2]: row[2] for row in told.iter_rows()}
    reports = report_days(table.select("province", pl.col("year") + 1))
    newest: dict[tuple[str, int], tuple[date, str]] = {}
    for row, report in zip(table.iter_rows(named=True), reports, strict=True):
        released = releases.get((row["year"], row["vintage"])) or report
        place = (row["province"], row["year"])
        is_newer = place not in newest or released > newest[place][0]
        if is_newer and (day is None or released <= day):
            newest[place] = (released, row["vintage"])
    loaded = pg.load_gdp(as_of=day).select("province", "year", "vintage")
    assert {row[:2]: row[2] for row in loaded.iter_rows()} == {
        place: vintage for place, (_, vintage) in newest.items()
    }


def test_two_years_side_by_side_are_both_named_where_they_are_missing() -> None:
    with pytest.raises(
        pg.errors.NotInRecordError, match=r"^no row of trillion_cities for 1990-1991"
    ):
        pg.load_table("trillion_cities", [1990, 1991])
    with pytest.raises(pg.errors.NotInRecordError, match=r"^no GDP for 1900;"):
        pg.load_gdp(1900, vintage="latest")
