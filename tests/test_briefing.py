"""The briefing: sentences, tables and pages, for whole years and for parts of them."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import attrs
import numpy as np
import polars as pl
import pytest
from paged import LATE, PANEL, without
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.__main__ import main
from provgdp.report import digits, drawing, en, facts
from provgdp.report.language import LANGUAGES


def test_2024_to_the_letter() -> None:
    report = pg.briefing(2024)
    assert report.as_of == "All 31 provinces have set a 2024 target."
    assert report.headlines == (
        "More than half of China's provinces lowered their growth target for 2024: 16 of 31 cut "
        "it, 11 kept it and 4 raised it (Beijing, Tianjin, Liaoning, Zhejiang). Of the 11, "
        "Guangdong, Chongqing and Gansu softened the wording; Inner Mongolia and Jiangsu hardened "
        "it.",
        "In 2023, 17 of 31 fell short of their target and 14 met it; 2 of the 17 (Hainan, "
        'Xinjiang) were within 0.3 points of an "about" target. The widest gaps were Heilongjiang '
        "(\N{MINUS SIGN}3.4), Jiangxi (\N{MINUS SIGN}2.9), Henan and Hunan (\N{MINUS SIGN}1.9 "
        "each).",
        "Thirteen provinces aim higher for 2024 than they grew in 2023: Tianjin, Liaoning, "
        "Heilongjiang, Anhui, Fujian, Jiangxi, Henan, Hunan, Guangdong, Guangxi, Guizhou, Yunnan "
        "and Shaanxi. Five aim for the same rate and 13 for less. Read with their hedges, a higher "
        "target is certain for 10, possible for 12 and ruled out for 9.",
        "Weighted by 2023 GDP, the targets come to 5.41%, down from 5.63% for 2023. The simple "
        "mean is 5.65%, the median 5.5%, and 5% is the most common target (10 provinces).",
        "That is 0.41 points above the national target of about 5%. Twenty provinces aim above it, "
        "10 match it and only Tianjin is below.",
        "Hainan and Tibet are highest (about 8%), Tianjin lowest (about 4.5%).",
    )


def test_2025_and_2026() -> None:
    last, this = pg.briefing(2025).headlines, pg.briefing(2026).headlines
    assert last[0] == (
        "Nearly half of China's provinces lowered their growth target for 2025: 15 of 31 cut it, "
        "15 kept it and only Tianjin raised it. Of the 15 that kept it, Inner Mongolia, Henan, "
        "Hubei, Guangdong and Guangxi softened the wording."
    )
    assert last[3].endswith(
        "the median 5%, and 5% is the most common target (14, and 1 range that starts there)."
    )
    assert this[0].startswith("More than half of China's provinces lowered")
    assert "12 kept it and only Jiangxi raised it" in this[0]
    assert this[3] == (
        "Weighted by 2025 GDP, the targets come to 5.04%, down from 5.26% for 2025. The simple "
        "mean is 5.10%, the median 5%, and 5% is the most common target (15, and 3 ranges that "
        "start there)."
    )
    assert this[4] == (
        "That is 0.29 points above the midpoint of the national target of 4.5% to 5%, and 0.04 "
        "points above its upper end. Six provinces aim above it, 25 are within it and none is "
        "below."
    )
    assert this[5] == (
        "Tibet is highest (7% or more); Tianjin, Liaoning, Yunnan and Qinghai are lowest (4.5%), "
        "where the ranges of Shanxi, Heilongjiang and Guangdong also start."
    )


def without_late(year: int) -> pl.DataFrame:
    """The record without nine of a year's targets."""
    return without(year, LATE)


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_so_far(year: int) -> None:
    report = pg.briefing(year, panel=without_late(year))
    assert report.n == 22
    assert report.as_of == f"22 of 31 provinces have set a {year} target (64% of {year - 1} GDP)."
    assert report.headlines[0].split(" known")[0].endswith("of the 22")
    assert "of 31 fell short" in report.headlines[1]
    assert report.headlines[2].startswith("Of the 22 known, ")
    assert "the 22 known targets come to" in report.headlines[3]
    assert f"for the same provinces in {year - 1}" in report.headlines[3]
    assert "Of the 22 known, " in report.headlines[4]
    assert report.headlines[5].startswith("Of the 22 known, ")
    assert not [text for text in report.headlines if " all " in text.lower()]


def test_so_far_the_tables_say_how_many() -> None:
    page = pg.briefing(2026, panel=without_late(2026)).to_markdown().splitlines()
    assert "| 6 | 44.50% | 44.44% | 5.00% (2 of 6) | 5.00% (2 of 6) |" in page
    assert "| East | 4.98% (5 of 10) | 5.04% (5 of 10) | +2.65 | +2.66 |" in page
    assert "| Provinces with a target | 22 | 22 |" in page
    assert "| Cut the target | 14 of 22 | 15 of 31 |" in page


def test_ranges_stand_whole_in_the_table() -> None:
    rows = pg.briefing(2026).to_markdown().splitlines()
    cells = {row.split(" | ")[0]: row.split(" | ") for row in rows if row.count(" | ") == 10}
    fujian, jiangxi = cells["| Fujian"], cells["| Jiangxi"]
    shandong = cells["| Shandong"]
    assert shandong[5] == "5%以上，在实际工作中努力争取更好结果 / 5% or more, striving for better"
    plain = pg.briefing(2024).to_markdown()
    assert " | 5% | 5% | kept (softer) |" in plain
    assert (
        "| Weighted, less the national target (points) | +0.29 (upper end +0.04) | +0.26 |" in rows
    )
    assert (fujian[3], fujian[6], fujian[7]) == ("5% to 5.5%", "5%", "cut")
    assert (jiangxi[3], jiangxi[6], jiangxi[7]) == ("5%", "5% to 5.5%", "raised")


def test_no_distance_is_told_from_a_national_target_of_which_only_the_upper_end_is_known() -> None:
    ends = ("national_target", "national_target_lower", "national_hedge")
    panel = PANEL.with_columns(pl.when(pl.col("year") != 2024).then(x).alias(x) for x in ends)
    page = pg.briefing(2024, panel=panel).to_markdown()
    assert "| Weighted, less the national target (points) |  | +" in page


def test_before_march() -> None:
    panel = PANEL.with_columns(
        pl.when(pl.col("year") != 2026).then(name)
        for name in PANEL.columns
        if name.startswith("national_")
    )
    panel = panel.with_columns(year=PANEL["year"])
    report = pg.briefing(2026, panel=panel)
    due = "The national target is due in March; last year's was about 5%."
    assert report.headlines[4] == due
    assert report.nation["weighted_gap"].to_list()[1] is None
    february = pg.briefing(2026, panel=pg.load_panel(as_of=date(2026, 2, 28)))
    assert due in february.headlines


@pytest.mark.parametrize(
    ("day", "n"), [(date(2026, 1, 28), 20), (date(2026, 1, 31), 22), (date(2026, 3, 15), 31)]
)
def test_a_january_replayed(day: date, n: int) -> None:
    report = pg.briefing(2026, as_of=day)
    assert report.n == n
    due = "The national target is due in March; last year's was about 5%."
    assert (due in report.headlines) == (day < date(2026, 3, 5))


def test_earlier_years_say_what_they_rest_on() -> None:
    known = pg.load_targets(2001).height
    assert pg.briefing(2001).as_of.startswith(f"A 2001 target is on record for {known} of 31 prov")
    places, in_2022 = pl.col("province").cast(pl.String), pl.col("year") == 2022
    unknown = in_2022 & places.is_in(["Hebei", "Liaoning", "Shaanxi", "Qinghai"])
    number_only = in_2022 & places.is_in(["Henan", "Hunan", "Tibet"])
    panel = PANEL.with_columns(
        *(pl.when(~unknown).then(name).alias(name) for name in ("target", "target_mid")),
        *(
            pl.when(~unknown & ~number_only).then(name).alias(name)
            for name in ("target_lower", "target_upper", "hedge")
        ),
    )
    assert pg.briefing(2022, panel=panel).headlines[2] == (
        "Of the 27 known, 3 aim higher for 2022 than they grew in 2021: Henan, Tibet and Ningxia. "
        "Twenty-four aim for less. Read with their hedges (known for 24), a higher target is "
        "certain for 1, possible for 8 and ruled out for 15."
    )
    assert (
        pg.briefing(2023)
        .headlines[1]
        .startswith(
            "In 2022, 31 of 31 fell short of their target. The widest gaps were Hainan "
            "(\N{MINUS SIGN}8.8), "
        )
    )
    assert pg.briefing(2015).as_of.endswith("Shanghai set none.")
    assert "The nation set no growth target for 2020." in pg.briefing(2020).headlines


@pytest.mark.parametrize("year", [2004, *range(2006, 2027)])
def test_every_year_reads(year: int) -> None:
    report = pg.briefing(year)
    page = report.to_markdown().partition("## Basis")[0]
    assert re.findall(r"\bnan\b|\bNone\b|\bnull\b|\bthe 1\b|\N{MINUS SIGN}0\.0\b", page) == []
    assert all(text[0].isupper() and text[-1] == "." for text in report.headlines)


def own_panel() -> pl.DataFrame:
    mine = pl.DataFrame(
        {"p": ["粤", "Jiangsu", "山东"], "y": [2027] * 3, "w": ["about 5%", "≥5%", "4.5%-5%"]}
    )
    return pg.make_panel(mine, province="p", year="y", wording="w", base=PANEL)


def test_own_panel_with_provinces_as_text() -> None:
    report = pg.briefing(2027, panel=own_panel().with_columns(pl.col("province").cast(pl.String)))
    assert report.as_of == "3 of 31 provinces have set a 2027 target."
    assert report.coverage is None
    assert report.headlines == (
        "One of the 3 known lowered its growth target for 2027: 1 of 3 cut it (Shandong), only "
        "Jiangsu kept it and only Guangdong raised it. Jiangsu hardened the wording.",
        "The simple mean of the 3 known targets is 4.92%, the median 5%, and 5% is the most common "
        "target (2 provinces).",
        "The national target is due in March; last year's was 4.5% to 5%.",
        "Of the 3 known, Jiangsu and Guangdong are highest (5%), Shandong lowest (4.5% to 5%).",
    )
    assert report.table.schema["province"] == pg.dtypes.PROVINCE


def test_a_panel_of_some_rows_counts_the_rest_as_missing() -> None:
    report = pg.briefing(2024, panel=PANEL.filter(pl.col("province") != "Tibet", year=2024))
    assert (report.n, report.coverage, report.table.height) == (30, None, 31)
    assert report.headlines[5] == (
        "Of the 30 known, Hainan is highest (about 8%), Tianjin lowest (about 4.5%)."
    )
    assert report.headlines[3].startswith(
        "Weighted by 2023 GDP, the 30 known targets come to 5.41%. The"
    )


def test_outcomes_count_without_a_target_for_the_new_year() -> None:
    is_late = pl.col("province").cast(pl.String).is_in(LATE) & (pl.col("year") == 2024)
    report, whole = pg.briefing(2024, panel=PANEL.filter(~is_late)), pg.briefing(2024)
    assert report.as_of == "22 of 31 provinces have set a 2024 target (64% of 2023 GDP)."
    assert report.headlines[1] == whole.headlines[1]
    assert "of the 22 known" in report.headlines[0]


def test_texts_and_sources_may_be_left_out() -> None:
    spare = ["population", "wording", "wording_en", "wording_basis", "stretch", "strives"]
    spare += [name for name in PANEL.columns if name.endswith("source_id")]
    report = pg.briefing(2024, panel=PANEL.drop(spare))
    assert report.headlines[:5] == pg.briefing(2024).headlines[:5]
    assert (
        report.headlines[5]
        == "Hainan and Tibet are highest (about 8%), Tianjin lowest (about 4.5%)."
    )
    assert report.source_ids == ()


def test_one_target_is_no_tally() -> None:
    guangdong = pg.briefing(2024, panel=PANEL.filter(province="Guangdong"))
    assert guangdong.as_of == "1 of 31 provinces has set a 2024 target."
    assert guangdong.headlines == (
        "The one known, Guangdong, kept its growth target for 2024 and softened its wording.",
        "In 2023, the one known, Guangdong, fell short of its target (\N{MINUS SIGN}0.2).",
        "The one known, Guangdong, aims higher for 2024 than it grew in 2023. Read with its "
        "hedge, a higher target is certain.",
        "The one known target, Guangdong's, is level with the national target of about 5%.",
        "Only Guangdong's target is known: 5%.",
    )
    mine = pl.DataFrame({"p": ["粤"], "y": [2027], "w": ["与全国同步"]})
    relative = pg.make_panel(mine, province="p", year="y", wording="w", base=PANEL)
    report = pg.briefing(2027, panel=relative)
    assert report.as_of == (
        "1 of 31 provinces has set a 2027 target. Guangdong aims for a rate relative to the "
        "nation's."
    )
    assert report.headlines == ("The national target is due in March; last year's was 4.5% to 5%.",)


@pytest.mark.parametrize(
    ("name", "year", "en", "zh"),
    [
        ("Tibet", 2024, "is above the national target of about 5%", "西藏目标高于全国5%左右的目标"),
        ("Tianjin", 2024, "is below the national target of about 5%", "低于全国5%左右的目标"),
        ("Guangdong", 2016, "is within the national target of 6.5% to 7%", "6.5%至7%的目标区间内"),
    ],
)
def test_one_target_against_the_nation_s(name: str, year: int, en: str, zh: str) -> None:
    one = PANEL.filter(province=name)
    assert f"The one known target, {name}'s, {en}." in pg.briefing(year, panel=one).headlines
    assert pg.briefing(year, panel=one, lang="zh").headlines[3].endswith(f"{zh}。")


@pytest.mark.parametrize(
    ("name", "year", "word"),
    [("辽宁", 2016, "必然"), ("天津", 2024, "可能"), ("西藏", 2024, "不可能")],
)
def test_whether_one_target_is_higher_in_chinese(name: str, year: int, word: str) -> None:
    one = PANEL.filter(province=str(pg.Province.parse(name)))
    told = pg.briefing(year, panel=one, lang="zh").headlines[2]
    assert told.endswith(f"计入措辞的余地，目标{word}高于上年增速。")


def test_ranges_stand_apart_among_equals() -> None:
    report, panel = pg.briefing(2017), PANEL
    assert report.headlines[3].endswith(
        "the median 7.5%, and 7% (6, and 1 range that starts there) and 7.5% (7 provinces) are "
        "the most common targets."
    )
    assert "| Most common | 7% and 7.5% | 7.5% |" in report.to_markdown()
    for name, high in (("Tibet", 9.5), ("Hainan", 10.0)):
        given = {"target": 9.0, "target_upper": high, "hedge": "range", "wording_en": f"to {high}%"}
        is_it = (pl.col("province") == name) & (pl.col("year") == 2024)
        panel = panel.with_columns(
            pl.when(is_it).then(pl.lit(value, PANEL.schema[key])).otherwise(key).alias(key)
            for key, value in given.items()
        )
    assert (
        pg.briefing(2024, panel=panel)
        .headlines[5]
        .startswith("Hainan and Tibet are highest (ranges from 9%), ")
    )


def test_the_basis_names_the_releases_of_a_panel() -> None:
    panel = pg.load_panel(growth="nbs_index", gdp="latest")
    page = pg.briefing(2012, panel=panel).to_markdown()
    assert "Growth as in 'nbs_index'; GDP as in 'census4'; weights GDP of 2011; " in page


def test_the_basis_claims_no_release_that_it_does_not_know() -> None:
    growth = pg.load_panel(growth="nbs_index")
    none_of_growth = pg.briefing(2024, panel=growth).to_markdown()
    assert "\n\nGDP as announced at the time; weights GDP of 2023; " in none_of_growth
    silent = PANEL.with_columns(growth_vintage=None)
    page = pg.briefing(2024, panel=silent).to_markdown()
    assert "Growth of an unknown release; GDP as announced at the time; weights" in page
    nothing = PANEL.with_columns(growth=None, gdp=None)
    assert "No growth or GDP on record; weights" in pg.briefing(2024, panel=nothing).to_markdown()


def test_what_is_no_figure_is_no_figure_on_the_page() -> None:
    beijing = (pl.col("province") == "Beijing") & (pl.col("year") == 2024)
    spoilt = [
        pl.when(beijing).then(value).otherwise(name).alias(name)
        for name, value in (("target", float("nan")), ("gdp_weight", float("inf")))
    ]
    report = pg.briefing(2024, panel=PANEL.with_columns(spoilt))
    assert report.as_of.startswith("30 of 31 provinces have set")
    assert report.coverage is None
    assert not re.search(r"\bnan\b|\binf\b", report.to_markdown(), re.IGNORECASE)


def test_a_source_of_your_own_stands_as_it_is() -> None:
    panel = PANEL.with_columns(target_source_id=pl.lit("my notes"))
    assert "my notes" in pg.briefing(2024, panel=panel).sources.splitlines()


def test_master_table() -> None:
    table = pg.briefing(2024).table
    assert table["gdp_weight"].is_sorted(descending=True)
    row = table.filter(province="Guangdong").select(
        "growth_prev", "target_prev", "attainment", "wording", "target", "direction"
    )
    assert row.row(0) == (4.8, 5.0, "short", "5%", 5.0, "kept")
    row = table.filter(province="Henan").select(
        "target_change", "ambition_gap", "above_previous_verdict", "region"
    )
    assert row.row(0) == (-0.5, 1.4, "certain", "Central")


def test_a_size_named_twice_is_one() -> None:
    twice = pg.briefing(2024, top=(6, 6)).largest
    assert_frame_equal(twice, pg.briefing(2024, top=(6,)).largest)


def test_figures_of_2024_stand_beside_last_years() -> None:
    report = pg.briefing(2024)
    assert report.means.select("year", pl.col("target_weighted").round(4)).rows() == [
        (2023, 5.6324),
        (2024, 5.4149),
    ]
    largest = report.largest.filter(year=2024, largest=6)
    assert largest.select(pl.col("gdp_share", "target_weighted").round(4)).row(0) == (
        0.4459,
        5.2348,
    )
    east = report.regions.filter(year=2024, region="East")
    assert east.select(pl.col("target_weighted", "contribution").round(3)).row(0) == (5.161, 2.814)
    sides = pg.tally(report.growth_sides.filter(year=2023), "side")
    assert sides.select("side", "n").rows() == [("above", 17), ("within", 1), ("below", 13)]
    prices = report.prices.filter(year=2023)
    figures = pl.col("growth", "nominal_growth").round(2)
    assert prices.select("n", figures, pl.col("falling").list.len()).row(0) == (31, 5.32, 4.77, 22)
    page = report.to_markdown()
    for line in (
        "| East | 5.16% | 5.18% | +2.81 | +1.35 |",
        "| Weight on open-ended wordings | 21.75% | 36.45% |",
        "- 2023: 17 of 31 grew faster than the nation (5.2%), 1 as fast and 13 slower.",
        "- 2023: Guangdong 13, Shandong 9, Zhejiang 8, Sichuan 6, Hunan 5, Liaoning, Chongqing and "
        "Yunnan 3 trillion yuan.",
        "- 2023: Henan (4 years); Yunnan (at least 3 years).",
    ):
        assert line in page.splitlines()


def test_figures_of_both_years_come_year_by_year_and_the_largest_first() -> None:
    report = pg.briefing(2025, panel=PANEL)
    for frame, largest in ((report.ranks, "gdp"), (report.contributions, "contribution")):
        order = frame.select("year", pl.col(largest).neg())
        assert frame["year"].unique().to_list() == [2023, 2024]
        assert order.equals(order.sort("year", largest))


def test_what_is_no_news() -> None:
    page = pg.briefing(2025).to_markdown()
    assert "- 2024: climbed: Inner Mongolia from 21 to 20; " in page
    assert "prices changed by \N{MINUS SIGN}0.63%; they fell in 26." in page
    assert pg.briefing(2021).passed.filter(year=2020).is_empty()


def test_a_level_passed_and_withdrawn_was_news() -> None:
    of_then = pg.load_panel(range(2022, 2026), as_of=date(2025, 12, 31))
    passed = "Guangdong 14, Zhejiang 9, Hubei 6, Anhui 5, Xinjiang 2 trillion yuan"
    assert f"- 2024: {passed}.\n" in pg.briefing(2025, panel=of_then).to_markdown()
    now = pg.briefing(2025, panel=PANEL)
    assert f"- 2024: {passed} (Hubei below it since a revision).\n" in now.to_markdown()
    assert now.passed.filter(withdrawn=True)["province"].to_list() == ["Hubei"]


def test_one_target_with_a_weight_has_no_weighted_mean() -> None:
    weighted = pl.when(province="Hebei").then("gdp_weight")
    report = pg.briefing(2024, panel=PANEL.with_columns(gdp_weight=weighted))
    assert report.headlines[3].startswith("The simple mean is 5.65%")
    assert report.headlines[4].startswith("The simple mean is 0.65 points above")


def test_ranks_of_fewer_than_half_are_not_told() -> None:
    known = PANEL["province"].unique(maintain_order=True)
    for n, is_told in ((15, False), (16, True)):
        page = pg.briefing(2024, panel=PANEL.filter(pl.col("province").is_in(known[:n].implode())))
        assert ("### Ranks" in page.to_markdown()) is is_told


def test_it_says_what_it_is() -> None:
    assert repr(pg.briefing(2024)) == "<Briefing 2024: All 31 provinces have set a 2024 target.>"
    with pytest.raises(TypeError, match="year must be an integer such as 2024, got '2024'"):
        pg.briefing("2024")  # type: ignore[arg-type]


def test_about_and_top_are_arguments() -> None:
    report = pg.briefing(2024, about=0, top=(3,))
    assert '"about" target' not in report.headlines[1]
    assert "'about' = ±0 points." in report.to_markdown()
    assert report.largest["largest"].unique().to_list() == [3]
    assert pg.briefing(2024, top=(n for n in (3,))).largest.equals(  # type: ignore[arg-type]
        pg.briefing(2024, top=[3]).largest
    )
    for top in ((0,), (32,), ()):
        with pytest.raises(ValueError, match="top must be numbers of provinces from 1 to 31"):
            pg.briefing(2024, top=top)
    with pytest.raises(ValueError, match="about must be a width"):
        pg.briefing(2024, about=-1)


def test_html_is_escaped_and_markdown_keeps_its_columns() -> None:
    wording = "<script>\\|\n# `x` <5%"
    panel = PANEL.with_columns(
        pl.when(pl.col("province") == "Tianjin")
        .then(pl.lit(wording))
        .otherwise("wording_en")
        .alias("wording_en")
    )
    report = pg.briefing(2024, panel=panel)
    html = report._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    lines = report.to_markdown().splitlines()
    (row,) = (line for line in lines if line.startswith("| Tianjin "))
    assert r"4.5%左右 / \<script>\\\| # \`x\` <5% | 4.5% |" in row


def test_csv_reads_back(tmp_path: Path) -> None:
    report, path = pg.briefing(2024), tmp_path / "2024.csv"
    text = report.to_csv(path)
    assert path.read_text("utf-8") == text
    assert_frame_equal(pl.read_csv(path, schema=report.table.schema), report.table)


def test_what_is_new_since_a_day() -> None:
    january = pg.load_panel(as_of=date(2025, 1, 17))
    report = pg.briefing(2025, panel=january, since=date(2025, 1, 15))
    assert report.n == january.filter(year=2025)["target"].count()
    days = report.new["announced"]
    assert days.is_sorted()
    assert (days.min(), days.max()) == (date(2025, 1, 16), date(2025, 1, 17))
    before = pg.briefing(2025, panel=pg.load_panel(as_of=date(2025, 1, 15)))
    assert report.new.height == report.n - before.n > 2
    page = report.to_markdown()
    new = page.partition("## New since 15 January 2025\n")[2].partition("\n## ")[0]
    assert f"Since 15 January 2025, {report.new.height} provinces have set a 2025 target: " in new
    assert new.count(" January 2025 | ") == report.new.height
    assert "New since" not in before.to_markdown()
    assert before.new.is_empty()
    with pytest.raises(pg.errors.OptionError, match=r"nothing known on 2025-01-15 .* is new since"):
        pg.briefing(2025, as_of=date(2025, 1, 15), since=date(2025, 1, 16))
    with pytest.raises(TypeError, match="since must be a datetime"):
        pg.briefing(2025, since="2025-01-15")  # type: ignore[arg-type]


def sheet(**columns: list[object]) -> pl.DataFrame:
    """Rows of target sheets, what is the same for all filled in."""
    rows = pl.DataFrame(columns, orient="col")
    whole = {"place": 1, "measure": "growth", "unit": "percent", "direction": None, "upper": None}
    missing = {name: value for name, value in whole.items() if name not in columns}
    return rows.with_columns(pl.lit(value).alias(name) for name, value in missing.items())


def test_beside_growth() -> None:
    sheets = sheet(
        province=["Beijing", "Tianjin", "Hebei", "Hebei", "Beijing", "Tianjin", "Hebei", "Tibet"],
        year=[2024, 2024, 2024, 2024, 2023, 2023, 2023, 2024],
        indicator=["cpi", "cpi", "cpi", "retail_sales", "cpi", "cpi", "retail_sales", "cpi"],
        hedge=["about", "about", "exact", "at_least", "about", "exact", "at_least", "about"],
        target=[3.0, 3.0, 2.0, 5.0, 3.0, 3.5, 6.0, None],
    )
    jobs = sheet(
        province=["Beijing", "Tianjin", "Tianjin"],
        year=[2024, 2024, 2023],
        indicator=["new_jobs"] * 3,
        measure=["amount"] * 3,
        unit=["10k_persons"] * 3,
        hedge=["at_least"] * 3,
        target=[26.0, 35.0, 36.0],
    )
    report = pg.briefing(2024, indicators=pl.concat([sheets, jobs], how="diagonal_relaxed"))
    assert report.indicators.select(
        "indicator", "n", "n_common", "cut", "kept", "raised"
    ).rows() == [
        ("cpi", 3, 2, ["Tianjin"], ["Beijing"], []),
        ("new_jobs", 2, None, ["Tianjin"], [], []),
        ("retail_sales", 1, None, ["Hebei"], [], []),
    ]
    lines = report.to_markdown().splitlines()
    assert (
        "| Consumer prices | 3 | about 3% (2 of 3) | 2% to 3% | 1 of 2 (Tianjin) | 0 of 2 |  |"
        in lines
    )
    assert (
        "| New urban jobs (ten thousand) | 2 |  | 26 to 35 | 1 of 1 (Tianjin) | 0 of 1 | "
        "61; 36 to 35 for the 1 of both years |" in lines
    )


def test_sheets_are_of_those_who_have_a_target() -> None:
    held = pg.briefing(2024, panel=PANEL.filter(province="Guangdong")).indicators
    assert held["n"].to_list() == [1] * held.height
    assert held.filter(indicator="cpi")["lowest"].to_list() == [3.0]
    said = "; indicators has the columns of load_indicators; the frame has 'province'$"
    with pytest.raises(pg.errors.MissingColumnError, match=said):
        pg.briefing(2024, indicators=pl.DataFrame({"province": ["Beijing"]}))


def test_errors_say_what_is_on_record() -> None:
    for year in (1850, 1992):
        said = rf"no province has a target for {year}; years with targets: 1993-\d+; .* reports= or"
        with pytest.raises(pg.errors.NotInRecordError, match=said):
            pg.briefing(year)
    with pytest.raises(pg.errors.NotInRecordError, match="for 2025 that was known on 2024-06-01;"):
        pg.briefing(2025, as_of=date(2024, 6, 1))
    with pytest.raises(pg.errors.MissingColumnError):
        pg.briefing(2024, panel=PANEL.drop("hedge_prev"))
    said = "; make_panel brings a frame of your own into this shape; the frame has 'p'$"
    with pytest.raises(pg.errors.MissingColumnError, match=said):
        pg.briefing(2024, panel=pl.DataFrame({"p": ["粤"]}))
    with pytest.raises(pg.errors.DuplicateRowsError):
        pg.briefing(2024, panel=pl.concat([PANEL, PANEL.filter(year=2024)]))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        pg.briefing(2024).year = 2025  # type: ignore[misc]


def test_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2024"]) == 0
    assert capsys.readouterr().out == pg.briefing(2024).to_markdown()


def test_terminal_bears_a_reader_that_left() -> None:
    command = f"{sys.executable} -m provgdp 2024 | true; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.stderr) == ("0\n", "")


@pytest.mark.parametrize("year", ["1850", "1992"])
def test_terminal_refuses_a_year_without_targets(year: str) -> None:
    command = [sys.executable, "-m", "provgdp", year]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("provgdp: no ")
    assert year in ended.stderr


@pytest.mark.parametrize(
    ("part", "said"), [(19, "most"), (16, "more"), (15, "half"), (14, "nearly"), (13, "")]
)
def test_share_of_thirty(part: int, said: str) -> None:
    assert facts.portion(part, 30) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(1, 1, "most"), (1, 2, ""), (2, 2, "most"), (2, 3, "most"), (2, 4, "half"), (2, 5, "")],
)
def test_one_is_no_part_and_two_may_be_most(part: int, whole: int, said: str) -> None:
    assert facts.portion(part, whole) == said


def test_more_than_eight_that_are_new_are_counted_and_none_named() -> None:
    report = pg.briefing(2025, panel=PANEL, since=date(2025, 1, 13))
    assert "12 cut it, 14 kept it and 1 raised it (Tianjin)." in report.to_markdown()


def test_numbers_and_names_in_words() -> None:
    assert [en.word(n) for n in (1, 12, 20, 31)] == ["One", "Twelve", "Twenty", "Thirty-one"]
    forms = LANGUAGES["en"].forms
    assert [forms["some"](names) for names in ([], ["A"], ["A", "B"])] == ["none", "only A", "2"]
    assert forms["joined"](["A", "B", "C"]) == "A, B and C"
    assert forms["few"](["A"] * 9) == "9 provinces"
    minus = "\N{MINUS SIGN}"
    points = [digits.points(x) for x in (-1.9, 0.25, 2.0, 0.0, -0.001)]
    assert points == [f"{minus}1.9", "+0.25", "+2.0", "0.0", "0.0"]
    halves = [digits.fixed(x, 2) for x in (4.625, 5.414999999999999, -0.125, -0.001, 58814.6)]
    assert halves == ["4.63", "5.42", f"{minus}0.13", "0.00", "58,814.60"]
    assert (digits.percent(5.0), digits.mean(5.4)) == ("5%", "5.40%")


def test_one_that_fell_short_is_named() -> None:
    grew = pl.when(pl.col("province") == "Yunnan").then(pl.col("target_prev") - 0.2).otherwise(9.9)
    report = pg.briefing(2024, panel=PANEL.with_columns(growth_prev=grew))
    assert report.headlines[1] == (
        "In 2023, only Yunnan of 31 fell short of its target and 30 met it; Yunnan was within 0.3 "
        'points of an "about" target. The widest gap was Yunnan (\N{MINUS SIGN}0.2).'
    )


@pytest.mark.parametrize("top", [6, "6", (), (0,), (32,), ("6",), (6.5,), None])
def test_what_is_no_number_of_provinces_is_refused(top: Any) -> None:
    with pytest.raises(pg.errors.OptionError, match="top must be numbers of provinces from 1 to 3"):
        pg.briefing(2024, top=top)


def test_a_year_may_be_an_integer_of_numpy_and_reports_are_what_read_reports_gives() -> None:
    given: Any = np.int64(2024)
    assert pg.briefing(given).year == 2024
    for reports in (pl.DataFrame(), [], {}):
        with pytest.raises(TypeError, match=r"reports must be what read_reports gives: pg\.read"):
            pg.briefing(2024, reports=reports)  # type: ignore[arg-type]


def test_sources_are_those_of_the_targets_and_then_of_two_years_of_outcomes() -> None:
    named = {"target": "t", "gdp": "g", "national_growth": "n"}
    panel = PANEL.drop([name for name in PANEL.columns if name.endswith("source_id")])
    own = panel.with_columns(
        pl.format(f"{letter}{{}}", "year").alias(f"{name}_source_id")
        for name, letter in named.items()
    )
    held = pg.briefing(2024, panel=own).source_ids
    assert held == ("t2024", "g2023", "n2023", "g2022", "n2022")


def test_the_most_common_targets_and_the_largest_provinces_stand_in_order() -> None:
    report = pg.briefing(2024, panel=PANEL, top=(10, 6))
    # In 2023 6% was the most common, in 2024 5%: by the year, not by the rate.
    assert report.modes.select("year", "target").rows() == [(2023, 6.0), (2024, 5.0)]
    sizes = report.largest.select("largest", "year").rows()
    assert sizes == [(6, 2023), (6, 2024), (10, 2023), (10, 2024)]


def test_frames_without_rows_keep_the_types_of_their_columns() -> None:
    only = pl.DataFrame({"p": ["Guangdong", "Fujian"], "w": ["5%", "5.5%"]})
    bare = pg.briefing(2024, panel=pg.make_panel(only, province="p", year=2024, wording="w"))
    whole = pg.briefing(2024, panel=PANEL)
    for name in ("largest", "modes", "regions", "prices", "ranks", "contributions", "streaks"):
        assert getattr(bare, name).schema == getattr(whole, name).schema, name
    assert bare.largest.is_empty()


def test_each_province_is_beside_the_nation_in_both_years() -> None:
    sides = pg.briefing(2024, panel=PANEL).growth_sides
    names = [place.name for place in pg.PROVINCES]
    assert sides.select("province", "year").rows() == [(x, y) for y in (2022, 2023) for x in names]
    grew = sides.filter(province="Guangdong").select("growth", "national_growth", "side")
    assert grew.rows() == [(1.9, 3.0, "below"), (4.8, 5.2, "below")]


@pytest.mark.parametrize("name", ["Beijing", "Guangdong"])
def test_the_nation_s_growth_need_not_stand_in_every_row(name: str) -> None:
    is_it = (pl.col("province") == name) & (pl.col("year") == 2023)
    panel = PANEL.with_columns(pl.when(~is_it).then("national_growth").alias("national_growth"))
    said = "- 2023: 17 of 31 grew faster than the nation (5.2%), 1 as fast and 13 slower."
    assert said in pg.briefing(2024, panel=panel).to_markdown().splitlines()


def test_no_national_target_is_due_of_a_year_that_is_over() -> None:
    stated = [x for x in PANEL.columns if x.startswith("national_") and x != "national_growth"]
    panel = PANEL.with_columns(pl.when(pl.col("year") != 2023).then(x).alias(x) for x in stated)
    headlines = pg.briefing(2023, panel=panel).headlines
    assert "The national target for 2023 isn't known." in headlines


def test_prices_are_of_those_whose_gdp_is_known() -> None:
    is_gone = (pl.col("province") == "Guangdong") & (pl.col("year") == 2023)
    panel = PANEL.with_columns(pl.when(~is_gone).then("gdp").alias("gdp"))
    prices = pg.briefing(2024, panel=panel).prices.row(1, named=True)
    base, gdp, growth = (
        PANEL.filter(~is_gone, year=2023)
        .select(
            base=pl.col("gdp_prev").sum(),
            gdp=pl.col("gdp").sum(),
            growth=pl.col("growth").dot("gdp_prev") / pl.col("gdp_prev").sum(),
        )
        .row(0)
    )
    nominal = (gdp / base - 1) * 100
    assert (prices["year"], prices["n"]) == (2023, 30)
    assert prices["growth"] == pytest.approx(growth)
    assert prices["nominal_growth"] == pytest.approx(nominal)
    assert prices["deflator_change"] == pytest.approx(
        ((1 + nominal / 100) / (1 + growth / 100) - 1) * 100
    )


def test_ranks_are_told_where_those_of_the_year_before_are_not_known() -> None:
    base = pl.when(pl.col("year") != 2023).then("gdp_prev")
    report = pg.briefing(2024, panel=PANEL.with_columns(gdp_prev=base))
    ranks = report.ranks.filter(year=2023)
    assert ranks["rank"].to_list() == list(range(1, 32))
    assert ranks["rank_prev"].null_count() == 31
    said = "- 2023: Guangdong and Jiangsu are 0.75 trillion yuan apart."
    assert said in report.to_markdown().splitlines()


def test_what_each_added_is_held_where_together_they_shrank() -> None:
    shrank = pl.when(year=2023).then(-pl.col("growth")).otherwise("growth")
    report = pg.briefing(2024, panel=PANEL.with_columns(growth=shrank))
    added = report.contributions.filter(year=2023)
    assert added["contribution"].len() == 31
    assert added["contribution"].is_sorted(descending=True)
    assert added["contribution_rate"].null_count() == 31
    assert added["contribution"].sum() == pytest.approx(-5.316, abs=0.001)


def test_the_longest_streaks_of_a_year_come_first_and_equal_ones_in_official_order() -> None:
    # All fell short in every year, so that most streaks are equally long.
    short = PANEL.filter(pl.col("year") >= 2019).with_columns(growth=pl.col("target") - 0.5)
    streaks = pg.briefing(2024, panel=short).streaks
    order = [
        (year, -length, pg.PROVINCES.index(pg.Province.parse(name)))
        for year, length, name in streaks.select("year", "miss_streak", "province").rows()
    ]
    assert order == sorted(order)
    assert {year for year, *_ in order} == {2022, 2023}
    assert len({length for _, length, _ in order}) < 5 < 50 < len(order)


def test_targets_of_one_day_are_new_in_the_order_of_the_table() -> None:
    one_day = PANEL.with_columns(
        announced=pl.when(year=2024).then(date(2024, 1, 30)).otherwise("announced")
    )
    report = pg.briefing(2024, panel=one_day, since=date(2024, 1, 1))
    assert report.new["province"].to_list() == report.table["province"].to_list()


def test_a_mean_is_compared_with_no_mean_of_one() -> None:
    two = PANEL.filter(pl.col("province").is_in(["Beijing", "Shanghai"]))
    is_gone = (pl.col("year") == 2023) & (pl.col("province") == "Beijing")
    ends = ("target", "target_mid", "target_lower", "target_upper", "hedge")
    panel = two.with_columns(pl.when(~is_gone).then(name).alias(name) for name in ends)
    assert (
        pg.briefing(2024, panel=panel)
        .headlines[3]
        .startswith(
            "Weighted by 2023 GDP, the 2 known targets come to 5.00%. The simple mean is 5.00%, "
        )
    )


def test_a_national_target_is_compared_with_nothing_where_no_rate_is_known() -> None:
    relative = pl.DataFrame({"p": ["粤"], "w": ["与全国同步"]})
    panel = pg.make_panel(relative, province="p", year=2027, wording="w", base=PANEL)
    ends = ("national_target", "national_target_mid")
    national = panel.with_columns(
        pl.when(year=2027).then(5.0).otherwise(name).alias(name) for name in ends
    )
    report = pg.briefing(2027, panel=national)
    assert report.nation["national_mid"].to_list() == [5.0]
    assert report.headlines == ()


def test_a_number_that_starts_no_range_needs_no_upper_end() -> None:
    panel = PANEL.with_columns(target_upper=pl.when(hedge="range").then("target_upper"))
    assert pg.briefing(2024, panel=panel).headlines[4:] == (
        "That is 0.41 points above the national target of about 5%. Twenty provinces aim above it, "
        "10 match it and only Tianjin is below.",
        "Hainan and Tibet are highest (about 8%), Tianjin lowest (about 4.5%).",
    )


def test_a_workbook_is_laid_out_to_be_read(tmp_path: Path) -> None:
    report = pg.briefing(2024, panel=PANEL)
    report.to_excel(tmp_path / "page.xlsx")
    with ZipFile(tmp_path / "page.xlsx") as whole:
        said, rows, table, styles = (
            ElementTree.fromstring(
                re.sub(r' xmlns="[^"]+"', "", whole.read(f"xl/{name}.xml").decode())
            )
            for name in ("worksheets/sheet1", "worksheets/sheet2", "tables/table2", "styles")
        )
    frozen = [sheet.find(".//pane").attrib for sheet in (said, rows)]  # type: ignore[union-attr]
    assert [(pane.get("xSplit"), pane.get("ySplit")) for pane in frozen] == [
        (None, "1"),
        ("1", "1"),
    ]
    named = {x.attrib["numFmtId"]: x.attrib["formatCode"] for x in styles.iter("numFmt")}
    fonts, borders = (styles.findall(f"{kind}/*") for kind in ("fonts", "borders"))
    looks = [x.attrib for x in styles.findall("cellXfs/xf")]

    def look(column: str, row: int) -> dict[str, str]:
        at = f"{chr(ord('A') + report.table.columns.index(column))}{row}"
        (cell,) = (x for x in rows.iter("c") if x.attrib["r"] == at)
        return looks[int(cell.attrib["s"])]

    head = look("target", 1)
    assert fonts[int(head["fontId"])].find("b") is not None
    assert borders[int(head["borderId"])].find("bottom").attrib == {"style": "thin"}  # type: ignore[union-attr]
    assert look("year", 2)["numFmtId"] == "1"  # a whole number, without a comma
    assert named[look("target", 2)["numFmtId"]] == "0.0##"
    style = table.find("tableStyleInfo")
    assert style is not None
    assert (style.attrib["name"], style.attrib["showRowStripes"]) == ("TableStyleLight1", "1")
    widths = [float(x.attrib["width"]) for x in rows.iter("col")]
    assert len(widths) == report.table.width
    assert widths[report.table.columns.index("wording")] > 2 * widths[1]


def test_no_picture_of_two_figures_is_drawn_where_one_target_is_known() -> None:
    late = [place.name for place in pg.PROVINCES if place.name != "Guangdong"]
    page = pg.briefing(2024, panel=without(2024, late)).to_html()
    assert re.findall(r'<figure class="?(\w+)', page) == ["map", "histogram"]


def test_a_page_without_charts_has_none_and_is_called_by_its_year() -> None:
    page = pg.briefing(2024, panel=PANEL).to_html(charts=False)
    assert "<svg" not in page
    assert "<title>Provincial growth targets for 2024</title>" in page


def test_the_fragment_ends_with_the_sources() -> None:
    own = PANEL.with_columns(target_source_id=pl.lit("my notes"))
    report = pg.briefing(2024, panel=own)
    for page in (report._repr_html_(), report.to_markdown()):
        assert "my notes" in page
        assert "my notes" not in page.partition("Basis")[0]


def test_one_and_all_are_numbers_of_provinces() -> None:
    largest = pg.briefing(2024, panel=PANEL, top=(1, 31)).largest.filter(year=2024)
    one, whole = largest.select("gdp_share", "target_weighted").rows()
    weight = pl.col("gdp_weight")
    share, mean = (
        PANEL.filter(year=2024)
        .select(share=weight.max() / weight.sum(), mean=weight.dot("target_mid") / weight.sum())
        .row(0)
    )
    assert one == pytest.approx((share, 5.0))  # Guangdong's
    assert whole == pytest.approx((1.0, mean))


def test_a_panel_that_is_none_is_refused_by_the_name_of_the_call() -> None:
    with pytest.raises(TypeError, match=r"^briefing reads the data at once: call \.collect"):
        pg.briefing(2024, panel=PANEL.lazy())  # type: ignore[arg-type]
    with pytest.raises(pg.errors.DuplicateRowsError, match=r"^briefing needs one row per province"):
        pg.briefing(2024, panel=pl.concat([PANEL, PANEL.filter(year=2024)]))
    with pytest.raises(pg.errors.ColumnTypeError, match=r"^briefing: column 'target' holds 'x'"):
        pg.briefing(2024, panel=PANEL.with_columns(target=pl.lit("x")))


def test_a_day_is_a_date_whatever_else_is_asked() -> None:
    day, text = date(2025, 1, 15), "2025-01-15"
    for name, days in (
        ("as_of", {"as_of": text, "since": day}),
        ("as_of", {"as_of": text, "panel": PANEL}),
        ("since", {"as_of": day, "since": text}),
    ):
        with pytest.raises(TypeError, match=f"^{name} must be a datetime.date such as .*, got '"):
            pg.briefing(2025, **days)  # type: ignore[arg-type]


def test_the_remedy_of_what_is_no_reports_reads_a_folder() -> None:
    given: Any = pl.DataFrame({"report": ["2027"]})
    with pytest.raises(TypeError, match=r"reports gives: pg\.read_reports\(folder\)$"):
        pg.briefing(2024, reports=given)


@pytest.mark.parametrize(
    "code", ["raise SystemExit('no')", "1 / 0", "sys.stdin.buffer.read(); 1 / 0"]
)
def test_a_process_that_fails_to_draw_says_nothing_in_the_terminal(
    code: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(drawing, "_BOARD", code)
    panel = pg.briefing(2024, panel=PANEL).panel
    with drawing.drawing_ahead() as begin:
        drawn = begin(panel, 2024, "en")()
    assert list(drawn) == ["map", "dumbbell", "histogram"]
    assert capfd.readouterr() == ("", "")


def test_this_process_draws_where_the_other_ended_before_it_was_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen(*arguments, **options))
        return started[0]

    monkeypatch.setattr(drawing, "_BOARD", "raise SystemExit(1)")
    monkeypatch.setattr(drawing, "Popen", start)
    panel = pg.briefing(2024, panel=PANEL).panel
    with drawing.drawing_ahead() as begin:
        started[0].wait()
        drawn = begin(panel, 2024, "en")()
    assert list(drawn) == ["map", "dumbbell", "histogram"]


def test_each_finding_knows_its_year() -> None:
    found = pg.briefing(2024, panel=PANEL).findings
    of = {type(fact).__name__: getattr(fact, "year", None) for fact in found}
    assert of == {
        "Changed": 2024,
        "Delivered": 2023,
        "Ambition": 2024,
        "Averages": 2024,
        "National": 2024,
        "Extremes": None,
    }


def test_the_basis_holds_the_releases_of_both_years_of_outcomes() -> None:
    named = (pl.format("v{}", "year").alias(f"{name}_vintage") for name in ("growth", "gdp"))
    basis = pg.briefing(2024, panel=PANEL.with_columns(named)).basis
    assert basis.growth_vintages == basis.gdp_vintages == ("v2022", "v2023")


@pytest.mark.parametrize(("lang", "sheet", "said"), [("en", "Prices", ", "), ("zh", "价格", "、")])
def test_a_list_of_provinces_is_one_text_in_a_workbook(
    lang: Any, sheet: str, said: str, tmp_path: Path
) -> None:
    report = pg.briefing(2024, panel=PANEL, lang=lang)
    report.to_excel(tmp_path / "page.xlsx")
    fell = [pg.Province.parse(name) for name in report.prices["falling"][1]]
    names = [place.name if lang == "en" else place.name_zh for place in fell]
    written = pl.read_excel(tmp_path / "page.xlsx", sheet_name=sheet)
    assert written.to_series(-1).to_list()[1] == said.join(names)
