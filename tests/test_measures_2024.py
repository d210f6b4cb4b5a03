"""The published figures of the 2024 two sessions, from the bundled record."""

from __future__ import annotations

import polars as pl
import pytest

import provgdp as pg

PANEL = pg.load_panel()
YEAR = PANEL.filter(year=2024)
BEFORE = PANEL.filter(year=2023)
HIGHER = (
    "Tianjin, Liaoning, Heilongjiang, Anhui, Fujian, Jiangxi, Henan, Hunan, Guangdong, Guangxi, "
    "Guizhou, Yunnan and Shaanxi"
)


def counts(frame: pl.DataFrame, column: str) -> dict[object, int]:
    return dict(pg.tally(frame, column).select(column, "n").rows())


def names(frame: pl.DataFrame, column: str, value: object) -> str:
    return pg.tally(frame, column).filter(pl.col(column) == value)["names"].item()


def by_region(frame: pl.DataFrame) -> pl.DataFrame:
    return pg.with_group(frame, "nbs4", name="region")


def test_cut_kept_and_raised() -> None:
    changes = pg.target_change(YEAR)
    assert counts(changes, "direction") == {"cut": 16, "kept": 11, "raised": 4}
    assert names(changes, "direction", "raised") == "Beijing, Tianjin, Liaoning and Zhejiang"
    assert names(changes, "wording_change", "softer") == "Guangdong, Chongqing and Gansu"
    assert names(changes, "wording_change", "harder") == "Inner Mongolia and Jiangsu"


def test_a_raise_of_the_high_end_only_counts() -> None:
    jiangxi = PANEL.filter(year=2026, province="Jiangxi")
    assert jiangxi.select("target_prev", "target", "target_upper").row(0) == (5.0, 5.0, 5.5)
    assert pg.target_change(jiangxi)["direction"].item() == "raised"
    assert pg.target_change(jiangxi, range_rule="low")["direction"].item() == "kept"


def test_short_of_the_target() -> None:
    judged = pg.attainment(BEFORE)
    assert counts(judged, "fell_short") == {False: 14, True: 17}
    assert counts(judged, "attainment") == {"met": 14, "just_short": 2, "short": 15}
    assert names(judged, "attainment", "just_short") == "Hainan and Xinjiang"
    widest = judged.sort("attainment_gap", "province").head(4)
    assert widest.select("province", "attainment_gap").rows() == [
        ("Heilongjiang", -3.4),
        ("Jiangxi", -2.9),
        ("Henan", -1.9),
        ("Hunan", -1.9),
    ]


def test_targets_above_the_last_growth() -> None:
    gaps = pg.ambition_gap(YEAR)
    assert names(gaps, "above_previous", True) == HIGHER
    assert (gaps["ambition_gap"].sign().value_counts().sort("ambition_gap")["count"]).to_list() == [
        13,
        5,
        13,
    ]
    verdicts = {"certain": 10, "possible": 12, "impossible": 9}
    assert counts(gaps, "above_previous_verdict") == verdicts


def test_means() -> None:
    means = pg.weighted_target(PANEL.filter(pl.col("year").is_in([2023, 2024])))
    figures = ("target_weighted", "target_weighted_lower", "target_mean", "weight_unbounded")
    last, this = means.select(pl.col(figures).round(4)).rows()
    assert last[0] == 5.6324
    assert this == (5.4149, 5.2403, 5.6452, 0.2175)
    assert means.select("n", "weight_covered", "target_median", "target_mode").row(1) == (
        31,
        1.0,
        5.5,
        5.0,
    )
    assert means["target_weighted_upper"].to_list() == [None, None]
    assert counts(YEAR, "target")[5.0] == 10


def test_weighted_by_region_and_by_the_largest() -> None:
    regions = pg.weighted_target(by_region(YEAR), by="region")
    assert regions.select("region", pl.col("target_weighted").round(3)).rows() == [
        ("East", 5.161),
        ("Central", 5.676),
        ("West", 5.725),
        ("Northeast", 5.613),
    ]
    largest = YEAR.top_k(6, by="gdp_weight")
    assert round(100 * largest["gdp_weight"].sum() / YEAR["gdp_weight"].sum(), 2) == 44.59
    assert round(pg.weighted_target(largest)["target_weighted"].item(), 3) == 5.235


def test_against_the_nation() -> None:
    gaps = pg.amplification(YEAR)
    assert gaps.select("n_above", "n_within", "n_below").row(0) == (20, 10, 1)
    assert round(gaps["weighted_gap"].item(), 2) == 0.41
    side = (pl.col("growth") - pl.col("national_growth")).sign()
    growth = BEFORE.group_by(side).len().sort("growth", descending=True)
    assert growth["len"].to_list() == [17, 1, 13]


def test_highest_and_lowest() -> None:
    assert names(YEAR, "target", 8.0) == "Hainan and Tibet"
    assert names(YEAR, "target", 4.5) == "Tianjin"
    assert YEAR["target"].min() == 4.5
    assert YEAR["target"].max() == 8.0


def test_contributions() -> None:
    parts = pg.contributions(BEFORE)
    assert round(parts["contribution"].sum(), 3) == 5.316
    assert round(parts["contribution_rate"].sum(), 9) == 100
    regions = by_region(parts).group_by("region").agg(pl.col("contribution").sum().round(3))
    assert regions.sort("region").rows() == [
        ("East", 2.814),
        ("Central", 1.079),
        ("West", 1.193),
        ("Northeast", 0.23),
    ]
    assert round(pg.aggregate(BEFORE, [])["growth_weighted"].item(), 3) == 5.316


def test_nominal_growth_on_the_comparable_base() -> None:
    nominal = pg.nominal_growth(BEFORE)
    on_one_base = nominal["gdp"].sum() / nominal["gdp_prev"].sum()
    first_over_first = nominal["gdp"].sum() / nominal["gdp_weight"].sum()
    assert (round(on_one_base, 4), round(first_over_first, 4)) == (1.0477, 1.0394)
    assert nominal.filter(pl.col("deflator_change") < 0).height == 22
    henan = nominal.filter(province="Henan")
    assert round(henan["nominal_growth"].item(), 1) == 1.6


@pytest.mark.parametrize(("year", "falling"), [(2022, 0), (2023, 22), (2024, 26)])
def test_falling_prices(year: int, falling: int) -> None:
    deflators = pg.nominal_growth(PANEL.filter(year=year))["deflator_change"]
    assert (deflators < 0).sum() == falling


def test_thresholds_passed() -> None:
    passed = pg.thresholds(by_region(PANEL), by="region")
    assert passed.filter(year=2023).select("province", "level", "crossing", "certain").rows() == [
        ("Guangdong", 130_000.0, "first", True),
        ("Shandong", 90_000.0, "first", True),
        ("Zhejiang", 80_000.0, "first", True),
        ("Sichuan", 60_000.0, "first", True),
        ("Hunan", 50_000.0, "first", True),
        ("Liaoning", 30_000.0, "first", True),
        ("Chongqing", 30_000.0, "first", True),
        ("Yunnan", 30_000.0, "first", True),
    ]
    firsts = passed.filter(year=2023, rank_within=1)["province"].to_list()
    assert firsts == ["Guangdong", "Sichuan", "Liaoning"]


def test_what_is_no_news() -> None:
    passed = pg.thresholds(PANEL)
    guangdong = passed.filter(province="Guangdong", level=100_000)
    assert guangdong.select("year", "certain", "crossing", "rank").rows() == [(2019, True, None, 1)]
    rebased = passed.filter(year=2024, crossing="basis")["province"].to_list()
    assert rebased == ["Jiangsu", "Henan", "Shanghai"]
    ranks = pg.rank_table(YEAR, "gdp")
    assert ranks.filter(province="Beijing").select("rank", "rank_prev").row(0) == (12, 12)
    naive = pg.rank_table(YEAR.with_columns(gdp_prev="gdp_weight"), "gdp")
    assert naive.filter(province="Beijing").select("rank", "rank_prev").row(0) == (12, 13)


def test_census_of_2018() -> None:
    changes = pg.revisions(pg.load_gdp(2017, vintage="all"), "census3", "census4")
    tianjin = changes.filter(province="Tianjin")
    assert round(tianjin["level_change"].item(), 1) == -32.9
    assert round(changes["share_new"].sum(), 9) == 1
