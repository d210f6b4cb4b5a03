"""Names of indicators: by the list, by the words around them, else another indicator."""

from __future__ import annotations

import pytest

import provgdp as pg
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import LONGEST, NAMES, is_quantity, listed, naming
from provgdp.wording.other_names import OTHERS


@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_listed_name_means_its_indicator(indicator: str) -> None:
    names = listed(INDICATORS[indicator].zh) + listed(INDICATORS[indicator].en)
    assert {naming(name).indicator for name in names} == {indicator}


def test_no_name_stands_twice() -> None:
    entries = [listed(entry.zh) + listed(entry.en) for entry in INDICATORS.values()]
    names = [name for entry in (*entries, *map(listed, OTHERS.values())) for name in entry]
    assert len(names) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("全省规模以上工业增加值增速", "industry"),
        ("广西壮族自治区生产总值", "gdp"),
        ("全市 生产 **总值**", "gdp"),
        ("全省生产总值（GDP）", "gdp"),
        ("居民消费价格指数上涨幅度", "cpi"),
        ("全社会研究与试验发展经费支出相当于全市生产总值的比例", "rd_intensity"),
        ("研发支出与地区生产总值之比", "rd_intensity"),
    ],
)
def test_words_around_a_name_leave_it_what_it_is(name: str, indicator: str) -> None:
    assert naming(name).indicator == indicator


@pytest.mark.parametrize(
    "name", ["海洋生产总值", "人均生产总值", "高端装备制造业增加值", "林下经济", "外贸进口总额"]
)
def test_an_unlisted_name_is_another_indicator_whatever_it_contains(name: str) -> None:
    assert naming(name).indicator == "other"


def test_another_indicator_has_its_english() -> None:
    assert naming("工业增加值占GDP比重").english == "industry share of GDP"
    assert naming("全省主要污染物排放量").english == "main pollutants"


def test_a_text_is_no_name() -> None:
    assert naming("出口" + "的" * LONGEST).indicator == "other"
    assert not is_quantity("出口" + "的" * LONGEST)
    assert max(map(len, NAMES)) < LONGEST


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("per capita disposable income of urban residents", "urban_income"),
        ("rural households' per capita net income", "rural_income"),
        ("income of urban and rural residents", "income"),
        ("the value added of industries above the designated size", "industry"),
        ("value added of the service sector", "services"),
        ("total value of imports and exports of goods", "trade"),
        ("local general public budget revenues", "budget_revenue"),
        ("urban surveyed jobless rate", "unemployment_surveyed"),
        ("newly-created jobs in cities and towns", "new_jobs"),
        ("expenditure on research and development as a percentage of GDP", "rd_intensity"),
        ("energy use for every unit of GDP", "energy_intensity"),
        ("actual use of foreign investment", "fdi"),
        ("average PM2.5 concentration", "air_quality"),
        # A word that no list has makes another indicator of it.
        ("per capita income of urban migrants", "other"),
        ("value added of high-tech industry", "other"),
        ("exports of new-energy vehicles", "other"),
        ("per capita GDP", "other"),
        ("services trade", "other"),
    ],
)
def test_an_english_name_is_its_words_in_any_order(name: str, indicator: str) -> None:
    assert naming(name).indicator == indicator


def test_an_urban_name_is_not_of_all() -> None:
    said = "urban residents' per capita disposable income growth of about 6%"
    assert pg.parse_target(said, indicator="any").indicator == "urban_income"
