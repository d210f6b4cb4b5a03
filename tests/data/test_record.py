"""Figures that the record must give, recomputed from the loaders."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

import provgdp as pg


@pytest.mark.parametrize(
    ("vintage", "year", "expected"),
    [
        ("first", 2016, 103.70),
        ("first", 2020, 99.65),
        ("first", 2021, 99.48),
        ("first", 2022, 99.44),
        ("first", 2023, 99.23),
        ("first", 2024, 99.35),
        ("first", 2025, 99.42),
        ("census4", 2022, 99.11),
        ("census5", 2015, 100.32),
        ("census5", 2020, 99.64),
        ("census5", 2021, 99.40),
        ("census5", 2022, 99.10),
        ("census5", 2023, 99.19),
        ("census5", 2024, 99.22),
    ],
)
def test_the_provinces_over_the_nation(vintage: str, year: int, expected: float) -> None:
    provinces = pg.load_gdp(year, vintage=vintage)["gdp"].sum()
    nation = pg.load_national(year, vintage=vintage)["gdp"].item()
    assert expected == round(100 * provinces / nation, 2)


def test_targets_of_2024_above_growth_of_2023() -> None:
    panel = pg.load_panel(2024)
    above = panel.filter(pl.col("target") > pl.col("growth_prev"))["province"].to_list()
    assert [
        *("Tianjin", "Liaoning", "Heilongjiang", "Anhui", "Fujian", "Jiangxi", "Henan", "Hunan"),
        *("Guangdong", "Guangxi", "Guizhou", "Yunnan", "Shaanxi"),
    ] == above
    equal = panel.filter(pl.col("target") == pl.col("growth_prev"))["province"].to_list()
    assert equal == ["Hebei", "Shanxi", "Shanghai", "Hubei", "Sichuan"]


@pytest.mark.parametrize(
    ("year", "short", "known"),
    [
        *((year, 0, None) for year in range(2002, 2008)),
        (2014, 31, 31),
        *((2021, 6, 31), (2022, 31, 31), (2023, 17, 31), (2024, 23, 31), (2025, 16, 31)),
    ],
)
def test_growth_below_the_number_of_the_target(year: int, short: int, known: int | None) -> None:
    panel = pg.load_panel(year).drop_nulls(["target", "growth"])
    assert short == panel.filter(pl.col("growth") < pl.col("target")).height
    assert known in (None, panel.height)


DAYS = [(2026, 1, 28), (2026, 1, 31), (2025, 1, 21), (2025, 2, 10), (2024, 1, 31)]


@pytest.mark.parametrize("day", DAYS)
def test_targets_known_on_a_day_are_those_whose_report_was_delivered(
    day: tuple[int, int, int],
) -> None:
    known = pg.load_targets(day[0], as_of=date(*day))
    delivered = pg.load_table("sessions", day[0]).filter(pl.col("delivered") <= date(*day))
    missing = set(delivered["province"]) - set(known["province"])
    more = known.filter(~pl.col("province").is_in(delivered["province"].implode()))
    assert missing == set()
    assert set(more["announced_precision"]) <= {"bound"}


@pytest.mark.parametrize(
    ("province", "level"),
    [("Guangdong", 13), ("Shandong", 9), ("Zhejiang", 8), ("Sichuan", 6), ("Chongqing", 3)],
)
def test_thresholds_of_2023(province: str, level: int) -> None:
    gdp = pg.load_gdp([2022, 2023], vintage="first").filter(province=province)["gdp"]
    assert gdp[0] < level * 10_000 < gdp[1]


def test_the_first_announcement_and_its_copy_agree() -> None:
    first = pg.load_gdp(2023, vintage="first")["gdp"]
    census4 = pg.load_gdp(2023, vintage="census4")["gdp"]
    census5 = pg.load_gdp(2023, vintage="census5")["gdp"]
    assert (census4 / first - 1).abs().max() < 2e-5
    assert 0.005 < (census5 / first - 1).min() < (census5 / first - 1).max() < 0.09


def test_what_the_census_of_2018_did_to_tianjin() -> None:
    old = pg.load_gdp(2017, vintage="census3").filter(province="Tianjin")["gdp"].item()
    new = pg.load_gdp(2017, vintage="census4").filter(province="Tianjin")["gdp"].item()
    assert round(100 * (new / old - 1)) == -33


def test_growth_announced_and_indexed() -> None:
    liaoning = (
        pg.load_growth(2016, vintage="nbs_index").filter(province="Liaoning")["growth"].item()
    )
    assert liaoning == 0.5
    assert pg.load_growth(2016).filter(province="Liaoning")["growth"].item() == -2.5


def test_rows() -> None:
    assert (
        pg.load_targets().height,
        pg.load_gdp(vintage="all").height,
        pg.load_growth(vintage="all").height,
        pg.load_population().height,
        pg.load_sources().height,
        pg.load_table("vintages").height,
        pg.load_indicators().height,
        pg.load_table("sessions").height,
    ) == (854, 2914, 1741, 1107, 1212, 9, 8027, 837)
