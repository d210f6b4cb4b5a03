"""The panel: one row per province and year, on one basis, as known on a day."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg


def test_every_province_has_a_row_in_every_year() -> None:
    panel = pg.load_panel()
    keys = panel.select("year", "province")
    years = panel["year"].unique().sort().to_list()
    assert panel.height == 31 * len(years)
    assert years == list(range(1990, years[-1] + 1))
    assert keys.equals(keys.sort("year", "province"))
    assert keys.is_unique().all()
    assert pl.Int32 == panel.schema["year"]
    assert panel.schema["province"] == pg.dtypes.PROVINCE
    assert pg.dtypes.HEDGE == panel.schema["hedge"] == panel.schema["hedge_prev"]


def test_years_filter_after_the_year_before_is_found() -> None:
    assert_frame_equal(pg.load_panel().filter(year=2024), pg.load_panel(2024))
    guangdong = pg.load_panel(2024).filter(province="Guangdong")
    columns = ["growth_prev", "target_prev", "target_lower_prev", "target_upper_prev", "hedge_prev"]
    assert guangdong.select(columns).row(0) == (4.8, 5.0, 5.0, None, "at_least")
    assert guangdong["gdp_weight"].item() == 135673.16


def test_every_figure_has_its_source() -> None:
    panel = pg.load_panel(gdp="latest", growth="latest")
    for figure in (
        *("gdp", "growth", "population", "national_growth"),
        *("growth_prev", "gdp_weight", "gdp_prev"),
    ):
        known = panel[figure].is_not_null()
        assert known.equals(panel[f"{figure}_source_id"].is_not_null(), check_names=False), figure
    promised = panel["target"].is_not_null() | panel["hedge"].is_not_null()
    assert promised.equals(panel["target_source_id"].is_not_null(), check_names=False)
    national = panel["national_hedge"].is_not_null()
    assert national.equals(panel["national_target_source_id"].is_not_null(), check_names=False)
    sources = pg.load_sources()["source_id"].implode()
    for name in panel.columns:
        if name.endswith("_source_id"):
            assert panel[name].drop_nulls().is_in(sources).all(), name


def test_the_base_of_a_first_announcement_is_comparable() -> None:
    panel = pg.load_panel().drop_nulls("gdp_prev")
    assert dict(panel.select("year", "gdp_prev_vintage").unique().sort("year").iter_rows()) == {
        2021: "census4",
        2022: "census4",
        2023: "census4",
        2024: "census5",
        2025: "census5",
    }
    henan = panel.filter(province="Henan", year=2023)
    assert henan.select("gdp", "gdp_prev", "gdp_weight").row(0) == (59132.39, 58220.1, 61345.05)


@pytest.mark.parametrize("vintage", ["census3", "census4", "census5", "latest"])
def test_two_bases_never_meet(vintage: str) -> None:
    panel = pg.load_panel(gdp=vintage).drop_nulls("gdp_prev")
    assert panel.height > 0
    own = panel.filter(pl.col("gdp_vintage") != "first")
    assert own["gdp_vintage"].equals(own["gdp_prev_vintage"], check_names=False)
    levels = pg.load_gdp(vintage="all").with_columns(pl.col("year") + 1)
    found = own.select("province", "year", "gdp_prev_vintage", "gdp_prev").join(
        levels,
        left_on=["province", "year", "gdp_prev_vintage"],
        right_on=["province", "year", "vintage"],
        maintain_order="left",
    )
    assert own.height == found.height
    assert found["gdp_prev"].equals(found["gdp"], check_names=False)


def test_a_series_has_no_base_before_its_start() -> None:
    census5 = pg.load_panel(gdp="census5")
    assert census5.filter(year=2020)["gdp_prev"].null_count() == 31
    census3 = pg.load_panel(gdp="census3").drop_nulls("gdp_prev")
    assert census3["year"].unique().sort().to_list() == list(range(1999, 2016))
    assert census5.filter(year=2021)["gdp_prev"].null_count() == 0


def test_nominal_growth_of_2023_on_the_comparable_base() -> None:
    panel = pg.load_panel(2023)
    assert round(100 * (panel["gdp"].sum() / panel["gdp_prev"].sum() - 1), 2) == 4.77
    assert round(100 * (panel["gdp"].sum() / panel["gdp_weight"].sum() - 1), 2) == 3.94
    nominal = 100 * (pl.col("gdp") / pl.col("gdp_prev") - 1)
    assert panel.filter(nominal < pl.col("growth")).height == 22


def test_growth_by_the_index() -> None:
    panel = pg.load_panel(2013, growth="nbs_index").filter(province="Tianjin")
    assert panel.select("growth", "growth_vintage").row(0) == (10.1, "nbs_index")
    assert pg.load_panel(2013).filter(province="Tianjin")["growth"].item() == 12.5


def test_as_of_first_of_march_2024() -> None:
    panel = pg.load_panel(as_of=date(2024, 3, 1))
    assert panel["year"].max() == 2024
    last = panel.filter(year=2024)
    assert last["target"].count() == 31
    assert last["growth_prev"].count() == 31
    assert last["gdp_weight"].count() == 31
    for later in ("gdp", "growth", "population", "national_growth", "national_target", "gdp_prev"):
        assert last[later].count() == 0, later
    year = panel.filter(year=2023)
    assert year["gdp_vintage"].unique().to_list() == ["first"]
    assert year["gdp_prev_vintage"].unique().to_list() == ["census4"]


def test_in_january_what_the_reports_say_is_in_hand_and_nothing_else() -> None:
    day = date(2024, 1, 25)
    panel = pg.load_panel(as_of=day)
    year = panel.filter(year=2024)
    reported = pg.load_table("sessions", 2024).filter(pl.col("delivered") <= day)["province"]
    assert year.filter(pl.col("target_source_id").is_not_null())["province"].equals(reported)
    for figure in ("growth_prev", "gdp_weight"):
        assert set(year.drop_nulls(figure)["province"]) <= set(reported), figure
    assert set(panel.filter(year=2023)["growth_vintage"].drop_nulls()) <= {"report", "expected"}
    assert year["growth_prev"].count() > 0 < year["gdp_weight"].count()
    assert year["target_prev"].count() == 31
    assert year["gdp_prev"].count() == 0


def test_growth_is_the_first_figure_that_was_given() -> None:
    every = pg.load_growth(vintage="all")
    announced = pg.load_growth()
    order = ["first", "report", "expected"]
    for (province, year), rows in every.filter(pl.col("vintage").is_in(order)).group_by(
        "province", "year"
    ):
        held = rows["vintage"].to_list()
        expected = next(vintage for vintage in order if vintage in held)
        told = announced.filter(province=province, year=year)
        assert told.select("vintage", "growth").rows() == [
            (expected, rows.filter(vintage=expected)["growth"].item())
        ]
    only_index = every.filter(year=2000, province="Tianjin")
    assert only_index["vintage"].to_list() == ["nbs_index"]
    assert announced.filter(year=2000, province="Tianjin").is_empty()


def test_the_nations_target_is_known_from_the_premiers_report() -> None:
    for year in range(2021, 2026):
        eve, day = date(year, 3, 4), date(year, 3, 5)
        assert pg.load_panel(year, as_of=eve)["national_target"].count() == 0
        assert pg.load_panel(year, as_of=day)["national_target"].count() == 31


def test_as_of_with_latest_takes_the_newest_of_that_day() -> None:
    then = pg.load_panel(2019, gdp="latest", as_of=date(2021, 1, 1))
    assert then["gdp_vintage"].unique().to_list() == ["census4"]
    early = pg.load_panel(2016, gdp="latest", as_of=date(2018, 1, 1))
    assert early["gdp_vintage"].unique().to_list() == ["census3"]


def test_as_of_before_the_base_is_out_leaves_it_unknown() -> None:
    before = pg.load_panel(2024, as_of=date(2025, 3, 1))
    assert (before["gdp"].count(), before["gdp_prev"].count()) == (31, 0)


def test_nothing_is_known_before_the_record() -> None:
    panel = pg.load_panel(as_of=date(1980, 1, 1))
    assert_frame_equal(pg.load_panel().clear(), panel)
    with pytest.raises(
        pg.errors.NotInRecordError, match=r"no row known on 1980-01-01 for 2024; .*: no year"
    ):
        pg.load_panel(2024, as_of=date(1980, 1, 1))


def test_nothing_known_later_changes_what_was_known() -> None:
    known = pg.load_panel(gdp="first", as_of=date(2024, 3, 1))
    now = pg.load_panel()
    for figure in ("target", "gdp", "growth", "gdp_weight", "growth_prev", "national_growth"):
        then = known.select("province", "year", figure).drop_nulls(figure)
        assert_frame_equal(
            then, then.drop(figure).join(now, on=["province", "year"]).select(then.columns)
        )


@pytest.mark.parametrize(
    "day", [date(2004, 1, 31), date(2010, 2, 1), date(2017, 12, 31), date(2021, 1, 20)]
)
def test_nothing_is_known_before_its_day(day: date) -> None:
    panel = pg.load_panel(as_of=day)
    told = panel.filter(pl.col("target_source_id").is_not_null())
    february = pl.date("year", 2, 1).dt.month_end()
    assert told.filter(pl.coalesce("announced", february) > day).is_empty()
    assert told.height == pg.load_targets().filter(pl.coalesce("announced", february) <= day).height
    sessions = pg.load_table("sessions").select("province", pl.col("year") - 1, "delivered")
    reported = panel.filter(pl.col("growth_vintage").is_in(["report", "expected"]))
    days = reported.join(sessions, on=["province", "year"], how="left")
    assert days.filter(pl.col("delivered") > day).is_empty()
    assert panel.filter(pl.col("year") >= day.year)["growth"].count() == 0


def test_a_list_of_a_year_is_no_day() -> None:
    with pytest.raises(TypeError, match=r"^as_of must be a datetime\.date .*, got \[2024\]$"):
        pg.load_panel(as_of=[2024])  # type: ignore[arg-type]
