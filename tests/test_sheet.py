"""The target sheet of a work report, on reports made up for it."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

import pytest

import provgdp as pg
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import listed
from provgdp.wording.other_names import OTHERS
from provgdp.wording.words import zh_sheet as lexicon

HEAD = "2026年1月20日在青海省第十四届人民代表大会第四次会议上\n\n各位代表：\n\n"
REVIEW = "一、2025年工作回顾\n\n过去一年，全省生产总值达到4120.5亿元，比上年增长4.6%。\n\n"
TAIL = (
    "\n\n围绕上述目标，重点抓好以下工作：\n\n（一）扩大投资。全年新开工项目300个，工业投资增长9%。"
)


def sheet(items: str, heading: str = "今年经济社会发展主要预期目标是：") -> str:
    return f"{HEAD}{REVIEW}二、2026年工作安排\n\n{heading}{items}{TAIL}"


def rows(
    items: str, *columns: str, heading: str = "今年主要预期目标是："
) -> list[tuple[object, ...]]:
    """Return columns of the targets of a sheet, growth of GDP at its head left out."""
    text = sheet(f"地区生产总值增长5%左右；{items}。", heading)
    report = pg.read_report(text)
    check_offsets(text, report)
    return report.targets.select(columns or COLUMNS).rows()[1:]


COLUMNS = ("indicator", "measure", "hedge", "lower", "upper", "unit", "direction")


def check_offsets(text: str, report: pg.WorkReport) -> None:
    for start, end, wording in report.targets.select("start", "end", "wording").rows():
        assert text[start:end] == wording


def test_a_report_read_whole() -> None:
    text = sheet(
        "地区生产总值增长5%左右，在实际工作中努力争取更好结果；一般公共预算收入增长2%；"
        "城镇新增就业6万人以上，城镇调查失业率5.5%左右；居民消费价格涨幅2%左右；"
        "居民收入增长与经济增长同步；粮食产量110万吨以上；完成国家下达的节能减排任务。"
    )
    report = pg.read_report(text)
    check_offsets(text, report)
    assert report.province is pg.Province.parse("Qinghai")
    assert (report.year, report.delivered) == (2026, date(2026, 1, 20))
    assert (report.growth, report.gdp, report.expected) == (4.6, 4120.5, False)
    assert report.target == pg.parse_target("5%左右，在实际工作中努力争取更好结果")
    assert report.unread.is_empty()
    assert report.targets.select(COLUMNS).rows() == [
        ("gdp", "growth", "about", 5.0, 5.0, "percent", "up"),
        ("budget_revenue", "growth", "exact", 2.0, 2.0, "percent", "up"),
        ("new_jobs", "amount", "at_least", 6.0, None, "10k_persons", None),
        ("unemployment_surveyed", "level", "about", 5.5, 5.5, "percent", None),
        ("cpi", "growth", "about", 2.0, 2.0, "percent", "up"),
        ("income", "growth", "relative", None, None, None, "up"),
        ("grain", "amount", "at_least", 110.0, None, "10k_tonnes", None),
        ("other", "task", None, None, None, None, None),
    ]
    assert report.targets["place"].to_list() == list(range(1, 9))
    assert report.targets["name_en"][-1] == "energy saving, emission and carbon cuts"
    assert report.targets["strives"][0]


# Lists, shared numbers and names that are left out.


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            "城镇、农村居民人均可支配收入分别增长6%和7%左右",
            [("urban_income", "about", 6.0), ("rural_income", "about", 7.0)],
            id="hedge shared",
        ),
        pytest.param(
            "城乡居民人均可支配收入分别增长6.5%和6.5%以上",
            [("urban_income", "exact", 6.5), ("rural_income", "at_least", 6.5)],
            id="equal numbers differ by their hedge",
        ),
        pytest.param(
            "固定资产投资、社会消费品零售总额、进出口总额分别增长6%、7%和8%以上",
            [
                ("investment", "at_least", 6.0),
                ("retail_sales", "at_least", 7.0),
                ("trade", "at_least", 8.0),
            ],
            id="three",
        ),
        pytest.param(
            "城镇居民人均可支配收入和农村居民人均可支配收入均增长7%以上",
            [("urban_income", "at_least", 7.0), ("rural_income", "at_least", 7.0)],
            id="one number for two names",
        ),
        pytest.param(
            "财政总收入、一般公共预算收入分别增长5%",
            [("fiscal_revenue", "exact", 5.0), ("budget_revenue", "exact", 5.0)],
            id="one number dealt to two",
        ),
        pytest.param(
            "第一、二、三产业增加值分别增长4%、5%、6%",
            [("primary", "exact", 4.0), ("secondary", "exact", 5.0), ("tertiary", "exact", 6.0)],
            id="three industries",
        ),
        pytest.param(
            "外贸进出口增长9%，其中出口增长8%、进口增长10%",
            [("trade", "exact", 9.0), ("exports", "exact", 8.0), ("other", "exact", 10.0)],
            id="of which",
        ),
        pytest.param(
            "城镇居民人均可支配收入增长5%左右，农村居民人均可支配收入超过7%",
            [("urban_income", "about", 5.0), ("rural_income", "above", 7.0)],
            id="two items",
        ),
    ],
)
def test_numbers_shared_out(items: str, expected: list[tuple[object, ...]]) -> None:
    assert rows(items, "indicator", "hedge", "target") == expected


def test_a_rate_and_an_amount_of_one_name() -> None:
    found = rows("固定资产投资达到900亿元，增长8%", "indicator", "measure", "unit", "target")
    assert found == [
        ("investment", "amount", "100m_yuan", 900.0),
        ("investment", "growth", "percent", 8.0),
    ]


@pytest.mark.parametrize(
    ("item", "wording"),
    [
        ("出口增长6%以上", "6%以上"),
        ("出口同口径增长6%左右", "6%左右"),
        ("单位GDP能耗下降3%左右", "下降3%左右"),
        ("城镇登记失业率控制在4%以内", "控制在4%以内"),
        ("常住人口城镇化率提高1个百分点", "提高1个百分点"),
        ("居民收入增长与经济增长同步", "与经济增长同步"),
        ("节能减排完成国家下达任务", "完成国家下达任务"),
    ],
)
def test_the_wording_is_what_binds_the_number(item: str, wording: str) -> None:
    assert rows(item, "wording") == [(wording,)]


def test_a_rate_and_an_amount_that_is_striven_for() -> None:
    found = rows("进出口总额增长9%左右、力争突破900亿元", "measure", "unit", "hedge", "target")
    assert found == [
        ("growth", "percent", "about", 9.0),
        ("amount", "100m_yuan", "above", 900.0),
    ]


def test_a_number_before_what_it_counts() -> None:
    text = sheet("地区生产总值增长5%，50万农村贫困人口脱贫")
    told = pg.read_report(text).targets.select("name", "wording", "unit", "target").rows()
    assert told == [
        ("地区生产总值", "5%", "percent", 5.0),
        ("农村贫困人口脱贫", "50万农村贫困人口脱贫", "10k_persons", 50.0),
    ]


def test_an_amount_that_is_striven_for_beside_a_rate() -> None:
    report = pg.read_report(sheet("地区生产总值增长5%，力争突破3万亿元"))
    assert report.targets.select("indicator", "measure", "target").rows() == [
        ("gdp", "growth", 5.0),
        ("gdp", "amount", 30_000.0),
    ]


def test_an_intensity_goes_on_in_the_names_after_it() -> None:
    found = rows("单位GDP能耗、二氧化碳排放分别下降3%和4%", "indicator", "direction", "target")
    assert found == [("energy_intensity", "down", 3.0), ("carbon_intensity", "down", 4.0)]


def test_more_numbers_than_names_are_left_out_with_a_reason() -> None:
    text = sheet("地区生产总值增长5%；出口、进口、利用外资分别增长5%和6%；居民消费价格涨幅2%。")
    report = pg.read_report(text)
    assert report.targets["indicator"].to_list() == ["gdp", "cpi"]
    assert report.unread.select("wording", "reason").rows() == [
        ("分别增长5%和6%", "3 names and 2 numbers")
    ]


@pytest.mark.parametrize(
    ("items", "told", "left_out"),
    [
        ("固定资产投资2025年增长3%；出口增长4%", [("exports", 4.0)], ["of a year before"]),
        (
            "出口增长5%（2025年增长6%）；居民消费价格涨幅2%",
            [("exports", 5.0), ("cpi", 2.0)],
            ["of a year before"],
        ),
        ("出口累计增长30%；居民消费价格涨幅2%", [("cpi", 2.0)], ["over several years"]),
        ("地区生产总值40万人", [], ["GDP is counted in no such unit"]),
        (
            "单位GDP能耗下降2%、出口增长3%、二氧化碳排放下降4%",
            [("energy_intensity", 2.0), ("exports", 3.0), ("carbon_intensity", 4.0)],
            [],
        ),
        (
            "节能减排完成国家下达任务；城乡居民收入稳步增长",
            [("other", None), ("income", None)],
            [],
        ),
    ],
)
def test_which_items_are_told_and_why_others_are_not(
    items: str, told: list[tuple[str, float | None]], left_out: list[str]
) -> None:
    report = pg.read_report(sheet(f"地区生产总值增长5%左右；{items}。"))
    assert report.targets.select("indicator", "target").rows()[1:] == told
    assert report.unread["reason"].to_list() == left_out


# Kinds of items.


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("单位生产总值能耗下降3%以上", ("energy_intensity", "growth", "at_least", 3.0, "down")),
        ("居民消费价格指数103%左右", ("cpi", "level", "about", 103.0, None)),
        ("居民消费价格指数控制在103左右", ("cpi", "level", "about", 103.0, None)),
        ("居民消费价格涨幅控制在3%以内", ("cpi", "growth", "at_most", 3.0, "up")),
        ("城镇登记失业率控制在4.3%", ("unemployment_registered", "level", "exact", 4.3, None)),
        ("人口自然增长率控制在6.5‰以内", ("population_growth", "level", "at_most", 6.5, None)),
        ("人口自然增长率控制在6.5％0以内", ("population_growth", "level", "at_most", 6.5, None)),
        ("人口自然增长率控制在6.5%。以下", ("population_growth", "level", "at_most", 6.5, None)),
        ("常住人口城镇化率提高1.2个百分点", ("urbanisation", "change", "exact", 1.2, "up")),
        ("常住人口城镇化率提高到66%", ("urbanisation", "level", "exact", 66.0, None)),
        ("研发投入强度达到2.1%左右", ("rd_intensity", "level", "about", 2.1, None)),
        ("进出口总额增长9。5％", ("trade", "growth", "exact", 9.5, "up")),
        ("进出口总额增长l0%", ("trade", "growth", "exact", 10.0, "up")),
        (
            "城镇登记失业率百分之四点五以内",
            ("unemployment_registered", "level", "at_most", 4.5, None),
        ),
        ("减少农村贫困人口20万人", ("other", "amount", "exact", 20.0, "down")),
        ("力争一般公共预算收入增长3%", ("budget_revenue", "growth", "exact", 3.0, "up")),
        ("完成固定资产投资增长6%以上", ("investment", "growth", "at_least", 6.0, "up")),
        ("细颗粒物（PM2.5）平均浓度34微克左右", ("air_quality", "amount", "about", 34.0, None)),
    ],
)
def test_kinds_of_items(item: str, expected: tuple[object, ...]) -> None:
    assert rows(item, "indicator", "measure", "hedge", "target", "direction") == [expected]


@pytest.mark.parametrize(
    ("item", "reference", "low", "high"),
    [
        ("居民收入增长与经济增长基本同步", "gdp", 0.0, 0.0),
        ("一般公共预算收入增速高于经济增速", "gdp", 0.0, None),
        ("农村居民收入增速高于全国平均水平", "national", 0.0, None),
        ("居民消费价格涨幅略低于上年", "previous_year", None, 0.0),
        ("居民消费价格涨幅控制在上年水平以下", "previous_year", None, 0.0),
        ("居民消费价格涨幅控制在全国平均水平以内", "national", None, 0.0),
        ("居民消费价格指数与国家价格调控目标保持衔接", "national_target", 0.0, 0.0),
        ("农村居民收入增速快于城镇居民收入增速", "urban_income", 0.0, None),
    ],
)
def test_relations(item: str, reference: str, low: float | None, high: float | None) -> None:
    found = rows(item, "hedge", "reference", "offset_lower", "offset_upper", "unit", "lower")
    assert found == [("relative", reference, low, high, None, None)]


@pytest.mark.parametrize(
    ("item", "indicators", "direction"),
    [
        ("主要污染物减排完成国家下达任务", ["other"], None),
        ("单位GDP能耗和PM2.5浓度控制在国家下达目标内", ["energy_intensity", "air_quality"], None),
        ("全面完成国家下达的能耗强度下降目标", ["energy_intensity"], None),
        ("外贸外资促稳提质", ["trade", "fdi"], None),
        ("外贸外资稳量提质", ["trade", "fdi"], None),
        ("主要污染物排放控制在国家下达目标范围内", ["other"], None),
        ("居民收入稳步增长", ["income"], "up"),
        ("单位生产总值能耗进一步下降", ["energy_intensity"], "down"),
        ("外贸进出口实现正增长", ["trade"], "up"),
    ],
)  # fmt: skip
def test_tasks(item: str, indicators: list[str], direction: str | None) -> None:
    found = rows(item, "indicator", "measure", "hedge", "target", "direction")
    assert found == [(name, "task", None, None, direction) for name in indicators]


def test_a_stretch_and_a_promise_belong_to_their_item() -> None:
    text = sheet(
        "地区生产总值增长6%以上，力争7%；出口增长4%，努力争取更好结果；居民消费价格涨幅3%。"
    )
    found = pg.read_report(text).targets
    assert found.select("indicator", "target", "stretch", "strives").rows() == [
        ("gdp", 6.0, 7.0, False),
        ("exports", 4.0, None, True),
        ("cpi", 3.0, None, False),
    ]


@pytest.mark.parametrize(
    "basis",
    [
        "剔除减税降费因素",
        "扣除留抵退税因素后",
        "剔除一次性因素影响后同口径",
        "按自然口径",
        "（还原基数）",
    ],
)
def test_what_a_rate_is_reckoned_without_is_no_part_of_its_name(basis: str) -> None:
    found = rows(f"一般公共预算收入{basis}增长3%左右", "indicator", "hedge", "target", "wording")
    assert found == [("budget_revenue", "about", 3.0, "3%左右")]


@pytest.mark.parametrize(
    "items",
    [
        "\n一、地区生产总值增长5%\n二、一般公共预算收入增长4%\n三、三产增加值增长6%",
        "\n一、地区生产总值增长5%；\n二、一般公共预算收入增长4%；\n三、三产增加值增长6%。",
        "<p>地区生产总值增长5%</p><p>一般公共预算收入增长4%</p><p>三产增加值增长6%</p>",
        "\n|指标|目标|\n|--|--|\n|地区生产总值增速（%）|5|\n|一般公共预算收入增速（%）|4|\n|三产增速（%）|6|",
    ],
)
def test_how_the_items_of_a_list_are_parted(items: str) -> None:
    found = pg.read_report(f"{HEAD}今年主要预期目标是：{items}")
    assert found.targets.select("indicator", "hedge", "target").rows() == [
        ("gdp", "exact", 5.0),
        ("budget_revenue", "exact", 4.0),
        ("tertiary", "exact", 6.0),
    ]
    assert found.unread.is_empty()


def test_what_is_no_quantity_takes_no_number_of_the_next_name() -> None:
    found = rows("确保零就业家庭动态清零、城镇调查失业率不超过5.5%", "indicator", "hedge", "target")
    assert found == [("unemployment_surveyed", "at_most", 5.5)]


def test_an_unknown_name_is_another_indicator_with_the_name_as_printed() -> None:
    found = rows("低空经济营业收入增长12%", "indicator", "name", "name_en", "measure", "target")
    assert found == [("other", "低空经济营业收入", None, "growth", 12.0)]


NAMES = [
    *[(indicator, name) for indicator, entry in INDICATORS.items() for name in listed(entry.zh)],
    *[("other", name) for names in OTHERS.values() for name in listed(names)],
]


@pytest.mark.parametrize(
    ("said", "hedge", "number"),
    [
        ("增长5%左右", "about", 5.0),
        ("控制在4%以内", "at_most", 4.0),
        ("下降3%", "exact", 3.0),
        ("与经济增长同步", "relative", None),
        ("完成国家下达任务", None, None),
    ],
)
def test_every_name_is_read_in_a_sheet(said: str, hedge: str | None, number: float | None) -> None:
    wrong = []
    for indicator, name in NAMES:
        items = f"地区生产总值增长7%，{name}{said}，固定资产投资增长8%。"
        found = pg.read_report(f"今年主要预期目标是：{items}").targets
        if found.select("indicator", "hedge", "target").rows()[1:-1] != [
            (indicator, hedge, number)
        ]:
            wrong.append(name)
    assert wrong == []


# The passage.


@pytest.mark.parametrize(
    "heading",
    [
        "今年经济社会发展的主要预期目标是：",
        "综合考虑，建议今年主要预期目标为：",
        "主要目标：",
        "今年发展主要预期指标是，",
        "坚持稳中求进，凝心聚力。今年全省的奋斗目标为",
        "**今年主要预期目标是：**",
        "今年主要预期目标是：\n\n",
        "2026年主要预期目标\n\n",
    ],
)
def test_headings(heading: str) -> None:
    items = "地区生产总值增长5%，居民消费价格涨幅2%，城镇登记失业率4%以内。"
    found = pg.read_report(sheet(items, heading)).targets
    assert found["indicator"].to_list() == ["gdp", "cpi", "unemployment_registered"]


@pytest.mark.parametrize(
    "items",
    [
        "地区生产总值增长5%，居民消费价格涨幅2%，登记失业率4%以内。",
        "地区生产总值增长5%；居民消费价格涨幅2%；登记失业率4%以内。",
        "地区生产总值增长5%。居民消费价格涨幅2%。登记失业率4%以内。",
        "\n\n——地区生产总值增长5%。\n\n——居民消费价格涨幅2%。\n\n——登记失业率4%以内。",
        "\n\n- 地区生产总值增长5%；\n- 居民消费价格涨幅2%；\n- 登记失业率4%以内。",
        "一是地区生产总值增长5%。二是居民消费价格涨幅2%。三是登记失业率4%以内。",
        "地区生产总值增长5%，居民消费价格涨幅2%。\n\n约束性指标是：登记失业率4%以内。",
        "地区生产总值增长5%；约束性目标为：居民消费价格涨幅2%，登记失业率4%以内。",
        "\n\n1．地区生产总值增长5%。\n\n2．居民消费价格涨幅2%。\n\n3．登记失业率4%以内。",
        "\n\n增长：地区生产总值增长5%。\n\n价格：居民消费价格涨幅2%。\n\n就业：登记失业率4%以内。",
        "地区生产总值增长5%。\n\n居民消费价格涨幅2%，登记失业率4%以内。",
    ],
)
def test_layouts(items: str) -> None:
    found = pg.read_report(sheet(items)).targets
    assert found["indicator"].to_list() == ["gdp", "cpi", "unemployment_registered"]


@pytest.mark.parametrize(
    "lines",
    [
        "地区生产总值：增长5%左右\n一般公共预算收入：增长3%\n城镇调查失业率：5.5%左右",
        "地区生产总值增长5%左右\n一般公共预算收入增长3%\n城镇调查失业率5.5%左右",
        "| 指标 | 目标 |\n|---|---|\n| 地区生产总值 | 增长5%左右 |\n"
        "| 一般公共预算收入 | 增长3% |\n| 城镇调查失业率 | 5.5%左右 |",
        "地区生产总值 | 增长5%左右\n一般公共预算收入 | 增长3%\n城镇调查失业率 | 5.5%左右",
        "1. 地区生产总值增长5%左右\n2. 一般公共预算收入增长3%\n3. 城镇调查失业率5.5%左右",
        "①地区生产总值增长5%左右；②一般公共预算收入增长3%；③城镇调查失业率5.5%左右。",
    ],
)
def test_a_list_without_marks_and_a_table(lines: str) -> None:
    text = sheet(lines, "今年主要预期目标如下：\n\n")
    report = pg.read_report(text)
    check_offsets(text, report)
    assert report.targets.select("indicator", "hedge", "target").rows() == [
        ("gdp", "about", 5.0),
        ("budget_revenue", "exact", 3.0),
        ("unemployment_surveyed", "about", 5.5),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "| 指标 | 2025年完成 | 2026年目标 |\n|---|---|---|\n"
        "| 地区生产总值 | 增长4.6% | 增长5%左右 |\n| 居民消费价格 | 0.1% | 2%左右 |",
        "| 指标 | 2025年目标 | 2026年目标 |\n"
        "| 地区生产总值 | 增长4.5% | 增长5%左右 |\n| 居民消费价格 | 3% | 2%左右 |",
        "| 指标 | 2025年完成 | 2026年目标 |\n|---|---|---|\n"
        "| 地区生产总值 | 增长4.6% | 增长5%左右 |\n| 居民消费价格 | 0.1% | 2%左右 |\n| 出口 | 3% |",
        "| 序号 | 指标 | 目标 |\n|---|---|---|\n| 1 | 地区生产总值 | 5%左右 |\n"
        "| 2 | 居民消费价格 | 2%左右 |",
        "| 指标 | 单位 | 目标 |\n|---|---|---|\n| 地区生产总值增速 | % | 5左右 |\n"
        "| 居民消费价格涨幅 | % | 2左右 |",
        "<table><tr><td>指标</td><td>目标</td></tr><tr><td>地区生产总值</td><td>增长5%左右</td></tr>"
        "<tr><td>居民消费价格</td><td>涨幅2%左右</td></tr></table>",
        "指标\n目标\n地区生产总值\n增长5%左右\n居民消费价格\n涨幅2%左右\n",
    ],
)
def test_tables(lines: str) -> None:
    text = sheet(lines, "今年主要预期目标如下：\n\n")
    report = pg.read_report(text)
    check_offsets(text, report)
    assert report.targets.select("indicator", "hedge", "target", "unit").rows() == [
        ("gdp", "about", 5.0, "percent"),
        ("cpi", "about", 2.0, "percent"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "| 地区生产总值 | 增长4.6% | 增长5%左右 |\n| 居民消费价格 | 0.1% | 2%左右 |",
        "| 指标 | 目标 | 目标 |\n| 地区生产总值 | 增长4% | 增长5% |\n| 出口 | 1% | 2% |",
        "地区生产总值\n增长4.6%\n增长5%左右\n居民消费价格\n0.1%\n2%左右",
    ],
)
def test_a_table_whose_columns_nobody_knows_tells_nothing(lines: str) -> None:
    report = pg.read_report(sheet(lines, "2025年和2026年：\n\n"))
    assert report.targets.is_empty()


@pytest.mark.parametrize(
    ("later", "left_out"),
    [
        ("到2030年，全省生产总值突破6000亿元，城镇化率达到66%。", ["突破6000亿元", "达到66%"]),
        ("单位生产总值能耗降低3%，完成“十四五”下降14%的目标。", ["下降14%的目标"]),
        ("“十五五”期间研发经费投入增长8%。", ["8%"]),
    ],
)
def test_what_is_for_a_later_year_or_a_plan_is_left_out(later: str, left_out: list[str]) -> None:
    report = pg.read_report(sheet(f"地区生产总值增长5%左右，居民消费价格涨幅2%左右。{later}"))
    told = report.targets["wording"].to_list()
    assert told[:2] == ["5%左右", "2%左右"]
    assert not set(left_out) & set(told)
    unread = report.unread.filter(reason="over several years")
    assert unread["wording"].to_list() == left_out


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("一、二、三产业增加值分别增长3%、5%、6%", ["primary", "secondary", "tertiary"]),
        ("第一、二、三产业增加值分别增长3%、5%、6%", ["primary", "secondary", "tertiary"]),
        ("风电装机、光伏装机、储能装机分别增长3%、5%、6%", ["other", "other", "other"]),
    ],
)
def test_a_number_each(item: str, expected: list[str]) -> None:
    assert rows(item, "indicator", "target") == list(zip(expected, (3.0, 5.0, 6.0), strict=True))


def test_more_numbers_than_a_single_name_can_share() -> None:
    report = pg.read_report(sheet("地区生产总值增长5%；出口分别增长3%、5%。"))
    assert report.targets["indicator"].to_list() == ["gdp"]
    assert report.unread["reason"].to_list() == ["1 names and 2 numbers"]


@pytest.mark.parametrize(
    ("item", "unit", "value"),
    [
        ("城镇新增就业一百一十万人以上", "10k_persons", 110.0),
        ("粮食产量一千二百八十万吨以上", "10k_tonnes", 1280.0),
        ("人口自然增长率控制在千分之六以内", "per_mille", 6.0),
        ("居民消费价格涨幅百分之二点五左右", "percent", 2.5),
    ],
)
def test_chinese_numerals(item: str, unit: str, value: float) -> None:
    assert rows(item, "unit", "target") == [(unit, value)]


@pytest.mark.parametrize(
    "opening", ["今年不设经济增长具体目标，", "综合研判，今年没有提出全年经济增速具体目标。"]
)
def test_a_sheet_may_set_no_target_of_growth(opening: str) -> None:
    text = sheet(
        "居民消费价格涨幅2%，城镇新增就业6万人，出口增长3%。", f"{opening}主要预期目标是："
    )
    report = pg.read_report(text)
    check_offsets(text, report)
    assert report.target is not None
    assert report.target.hedge == "no_target"
    first = report.targets.row(0, named=True)
    assert (first["indicator"], first["hedge"], first["target"]) == ("gdp", "no_target", None)


def test_what_is_said_of_cities_after_the_sheet_is_none_of_it() -> None:
    report = pg.read_report(
        sheet(
            "地区生产总值增长5%，居民消费价格涨幅2%。支持西宁地区生产总值增长6%以上，海东增长7%。"
        )
    )
    assert report.targets["indicator"].to_list() == ["gdp", "cpi"]


def test_a_task_may_be_of_a_plan() -> None:
    report = pg.read_report(
        sheet("地区生产总值增长5%，居民消费价格涨幅2%，完成“十五五”期间节能减排目标。")
    )
    assert report.targets["measure"].to_list() == ["growth", "growth", "task"]


@pytest.mark.parametrize("opening", ["2026年，", "2026年全省预期", "今年，预期"])
def test_what_is_said_of_the_year_to_come_needs_no_heading(opening: str) -> None:
    text = sheet("地区生产总值增长5%左右，出口增长3%，居民消费价格上涨2%左右。", opening)
    report = pg.read_report(text)
    assert report.targets["indicator"].to_list() == ["gdp", "exports", "cpi"]


def test_a_heading_on_its_own_line_is_no_part_of_the_sentence_after_it() -> None:
    text = (
        f"{HEAD}一、2025年工作回顾\n全省生产总值增长4.9%，达到5.3万亿元。\n二、2026年安排\n{TAIL}"
    )
    report = pg.read_report(text)
    assert (report.growth, report.gdp) == (4.9, 53000.0)


def test_a_sheet_without_a_heading() -> None:
    items = "力争地区生产总值增长5%以上，固定资产投资增长6%，居民消费价格涨幅2%左右。"
    found = pg.read_report(sheet(items, "今年形势更趋复杂，")).targets
    assert found["indicator"].to_list() == ["gdp", "investment", "cpi"]


def test_five_years_and_the_year_before_are_no_sheet() -> None:
    review = (
        "2025年主要目标完成情况：预计地区生产总值增长4%，居民消费价格上涨1%，出口增长2%，"
        "固定资产投资增长3%，社会消费品零售总额增长4%。\n\n"
    )
    plan = (
        "“十五五”时期主要目标是：地区生产总值年均增长6%，出口年均增长8%，"
        "居民消费价格涨幅3%，固定资产投资年均增长7%，社会消费品零售总额年均增长8%。\n\n"
    )
    text = sheet("地区生产总值增长5%，居民消费价格涨幅2%。").replace("二、", review + plan + "二、")
    assert pg.read_report(text).targets.select("indicator", "target").rows() == [
        ("gdp", 5.0),
        ("cpi", 2.0),
    ]


def test_what_follows_the_sheet_is_none_of_it() -> None:
    after = "经济增长目标确定为5%，是因为就业需要增长托底，也与长远目标衔接。"
    text = sheet("地区生产总值增长5%，居民消费价格涨幅2%，出口增长3%。" + after)
    assert pg.read_report(text).targets["indicator"].to_list() == ["gdp", "cpi", "exports"]


def test_cut_out_the_sheet_and_nothing_is_told() -> None:
    text = HEAD + REVIEW + "二、2026年工作安排" + TAIL
    report = pg.read_report(text)
    assert not report.found
    assert report.target is None
    assert report.targets.is_empty()
    assert report.growth == 4.6


@pytest.mark.parametrize("width", [20, 40, 72])
def test_wrapping_spaces_and_marks_change_nothing(width: int) -> None:
    plain = sheet("地区生产总值增长5%左右；城乡居民收入分别增长5%、6%以上；人口自然增长率5‰以内。")
    spaced = plain.replace("增长", "增 长").replace("收入", "**收入**").replace("%", "％")
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in plain.split("\n\n"))
    expected = pg.read_report(plain)
    for text in (spaced, wrapped):
        report = pg.read_report(text)
        check_offsets(text, report)
        assert report.targets.select(COLUMNS).equals(expected.targets.select(COLUMNS))
        assert report.outcomes["growth"].to_list() == [4.6]


# Whose, when and what came of the year before.


@pytest.mark.parametrize(
    ("head", "province", "year", "day"),
    [
        ("二〇二六年一月二十三日在北京市人民代表大会上", "Beijing", 2026, date(2026, 1, 23)),
        ("（2026年2月3日）四川省省长", "Sichuan", 2026, date(2026, 2, 3)),
        ("2026年吉林省政府工作报告", "Jilin", 2026, None),
        ("吉林省人民政府\n\n一、2025年工作回顾", "Jilin", 2026, None),
        ("各位代表：", None, None, None),
        ("湖南发展。" * 5, "Hunan", None, None),
        ("湖南发展。" * 4, None, None, None),
        ("湖南发展。" * 10 + "湖北发展。" * 5, "Hunan", None, None),
        ("湖南发展。" * 9 + "湖北发展。" * 5, None, None, None),
    ],
)
def test_the_head_of_a_report(
    head: str, province: str | None, year: int | None, day: date | None
) -> None:
    report = pg.read_report(f"{head}\n\n主要预期目标是：地区生产总值增长5%，出口增长6%。")
    assert (report.province.name if report.province else None) == province
    assert (report.year, report.delivered) == (year, day)
    assert report.targets["year"].to_list() == [year, year]


def test_what_the_caller_says_goes_before_what_the_text_says() -> None:
    report = pg.read_report(sheet("地区生产总值增长5%，出口增长6%。"), year=2027, province="湖南")
    assert (str(report.province), report.year) == (str(pg.Province.parse("Hunan")), 2027)


@pytest.mark.parametrize(
    "title",
    [
        "安徽省2026年政府工作报告",
        "政府工作报告（2026年1月12日）",
        "2026年1月12日，在安徽省第十四届人民代表大会第四次会议上",
    ],
)
def test_a_title_is_no_part_of_the_line_below_it(title: str) -> None:
    for review in (
        "2025年全省生产总值达到9017亿元",
        "全省生产总值9017亿元",
        "一年来，实现生产总值9017亿元",
    ):
        targets = "今年主要预期目标是：地区生产总值增长5%，出口增长6%。"
        report = pg.read_report(f"{title}\n{review}，比上年增长4.6%。\n{targets}")
        assert (report.growth, report.gdp) == (4.6, 9017.0)


@pytest.mark.parametrize(
    ("review", "growth", "gdp", "expected"),
    [
        ("预计全年地区生产总值增长5.2%左右。", 5.2, None, True),
        ("初步核算，全省生产总值1.05万亿元、增长5.2%。", 5.2, 10500.0, False),
        ("全省生产总值突破1万亿元，达到10531亿元，比上年增长6.1%。", 6.1, 10531.0, False),
        ("全年生产总值可望达到10531亿元，增长6.1%左右。", 6.1, 10531.0, True),
        ("生产总值年均增长7%，2025年增长6.1%、达到10531亿元。", 6.1, 10531.0, False),
        (
            "全省生产总值达到9017亿元，较“十三五”末的6557亿元增加2460亿元，增长37.5%。",
            None,
            9017.0,
            False,
        ),
        ("生产总值年均增长7%，2030年达到2万亿元。", None, None, None),
        ("五年来，全省生产总值从6557亿元增加到9017亿元，年均增长5.6%。", None, 9017.0, False),
        ("2025年全省生产总值达到6500亿元（预计数），五年年均增长6%。", None, 6500.0, True),
        ("一季度全省生产总值增长3%，全年增长5%。", 5.0, None, False),
        ("人均生产总值增长4%，工业增加值增长6%。", None, None, None),
        ("2025年，全省生产总值比上年下降2.4%。", -2.4, None, False),
        ("全省生产总值达到9017亿元、负增长1.5%。", -1.5, 9017.0, False),
        ("全省生产总值下降2%以上。", -2.0, None, False),
        ("全省生产总值增速下降到4%，经济总量达到9017亿元。", 4.0, 9017.0, False),
        ("2020年生产总值0.6万亿元，2025年达到0.9万亿元。", None, 9000.0, False),
        ("2024年生产总值增长6.5%，2025年增长5%。", 5.0, None, False),
        ("2023年生产总值达到8000亿元、增长6.5%。", None, None, None),
        ("生产总值由2020年的6000亿元增加到9017亿元。", None, 9017.0, False),
        ("生产总值增长目标7%，实际增长4%。", 4.0, None, False),
        ("五年来，生产总值突破9000亿元。去年完成生产总值9317亿元、增长4%。", 4.0, 9317.0, False),
        ("全国国内生产总值增长5%，全省增长6%。", 6.0, None, False),
        ("全国国内生产总值增长5%，工业增加值增长6%。", None, None, None),
        ("2024年生产总值8000亿元。2025年生产总值9017亿元，增长4.6%。", 4.6, 9017.0, False),
        ("经济增长4.4%。全省生产总值增长4.6%。", 4.6, None, False),
    ],
)
def test_outcomes(
    review: str, growth: float | None, gdp: float | None, expected: bool | None
) -> None:
    text = f"{HEAD}一、过去一年\n\n{review}\n\n今年主要预期目标是：地区生产总值增长5%，出口增长6%。"
    report = pg.read_report(text)
    assert (report.growth, report.gdp, report.expected) == (growth, gdp, expected)
    wording, start = report.outcomes.select("growth_wording", "growth_start").row(0)
    if growth is not None:
        assert text[start : start + len(wording)] == wording
        assert report.outcomes["year"].to_list() == [2025]


def test_a_fall_by_at_least_a_rate_is_growth_of_at_most_that() -> None:
    report = pg.read_report(f"{HEAD}全省生产总值下降2%以上。\n\n今年目标是：地区生产总值增长5%。")
    assert report.outcomes.select("growth", "growth_hedge").row(0) == (-2.0, "at_most")


@pytest.mark.parametrize("path", ["a/path.txt", "x.MD", "C:\\政府\\2026-hunan.docx", "./年.html"])
def test_the_name_of_a_file_is_no_text(path: str) -> None:
    for read in (pg.read_report, pg.extract_targets, pg.explain_targets):
        with pytest.raises(pg.errors.OptionError, match=r"looks like a file.*pg\.read_reports"):
            read(path)


@pytest.mark.parametrize(
    "text",
    [
        *("", "a.txt\n", "见附件 2026.pdf", "https://example.org/a.html", "原文：年报.html"),
        *("www.example.org/a.html", "原文见www.example.org/2026/a.html"),
        "今年预期目标是地区生产总值增长5%/a.txt",
    ],
)
def test_a_text_may_end_like_a_file(text: str) -> None:
    assert pg.read_report(text, year=2026, province="湖南").found == ("5%" in text)
    assert pg.extract_targets(text, year=2026, province="湖南").height == text.count("5%")


def test_refusals() -> None:
    with pytest.raises(TypeError, match="expected a text as str, got bytes"):
        pg.read_report(b"x")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="between 1949 and 2100"):
        pg.read_report("x", year=20)
    with pytest.raises(pg.errors.UnknownProvinceError):
        pg.read_report("x", province="Atlantis")


def test_repr() -> None:
    report = pg.read_report(sheet("地区生产总值增长5%左右，出口增长6%。"))
    assert repr(report) == "<WorkReport Qinghai 2026: about 5%; 2 targets>"
    assert "4.6%" in report._repr_html_()
    assert "Unknown province" in pg.read_report("")._repr_html_()
    assert repr(pg.read_report("")) == (
        "<WorkReport unknown province ?: no target of growth read; 0 targets>"
    )


GROWTH_AND_PRICES = "地区生产总值增长5%，居民消费价格涨幅2%左右"


@pytest.mark.parametrize(
    ("passage", "wordings"),
    [
        (f"今年主要目标是：主要预期目标是：{GROWTH_AND_PRICES}。", ["5%", "2%左右"]),
        (
            f"总体目标是：粮食产量600亿斤。主要预期目标是：{GROWTH_AND_PRICES}，粮食产量610亿斤。",
            ["5%", "2%左右", "610亿斤"],
        ),
        (
            f"主要预期目标是：{GROWTH_AND_PRICES}，粮食产量目标为610亿斤。",
            ["5%", "2%左右", "为610亿斤"],
        ),
    ],
    ids=["one right after another", "nearer by", "within an item"],
)
def test_a_sheet_begins_at_the_last_heading_that_leaves_none_of_its_indicators_out(
    passage: str, wordings: list[str]
) -> None:
    report = pg.read_report(f"2026年湖南省政府工作报告。\n{passage}")
    assert report.targets["wording"].to_list() == wordings


def test_every_role_of_the_lexicon_is_used() -> None:
    modules = Path(pg.__file__).parent.rglob("*.py")
    code = "".join(p.read_text("utf-8") for p in modules if p != Path(lexicon.__file__))
    roles = [name for name in vars(lexicon) if name.isupper()]
    assert [role for role in roles if role not in code] == []


def test_the_columns_are_those_of_the_record() -> None:
    record = pg.load_indicators(2024).schema
    found = pg.read_report("").targets.schema
    shared = [name for name in record if name in found]
    assert shared == [name for name in found if name not in ("start", "end")]
    assert {name: found[name] for name in shared} == {name: record[name] for name in shared}


def test_a_day_that_is_no_numeral_is_none() -> None:
    report = pg.read_report("2026年1月十二五日在湖南省人民代表大会上。主要目标是：生产总值增长5%。")
    assert report.delivered is None


@pytest.mark.parametrize("number", ["1,5%", "1，5%", "05%"])
def test_a_number_that_is_not_well_formed_is_left_unread_whole(number: str) -> None:
    passage = f"主要预期目标是：地区生产总值增长5%左右，进出口增长{number}，粮食产量1,200万吨。"
    report = pg.read_report(passage, year=2026, province="湖南")
    assert report.targets.select("indicator", "target").rows() == [("gdp", 5.0), ("grain", 1200.0)]
    assert report.unread["wording"].to_list() == [number]


@pytest.mark.parametrize(
    ("item", "name", "value"),
    [
        ("战略性新兴产业产值增长11%", "战略性新兴产业产值", 11.0),
        ("超高清显示产业规模达到300亿元", "超高清显示产业规模", 300.0),
        ("限额以上零售业销售额增长7%", "限额以上零售业销售额", 7.0),
        ("亿元以上项目投资增长9%", "亿元以上项目投资", 9.0),
        ("新增减税降费80亿元", "新增减税降费", 80.0),
        ("文化创意产业营收增长6%", "文化创意产业营收", 6.0),
        ("城镇新增就业大约8万人", "城镇新增就业", 8.0),
        ("大约5万人就业", None, None),
    ],
)
def test_a_word_within_a_longer_one_ends_no_name(
    item: str, name: str | None, value: float | None
) -> None:
    rows = pg.read_report(sheet(f"地区生产总值增长5%；{item}；出口增长6%。")).targets
    found = rows.select("name", "target").rows()[1:-1]
    assert found == ([(name, value)] if name else [])


def test_what_is_counted_before_its_name_keeps_its_hedge() -> None:
    rows = pg.read_report(sheet("地区生产总值增长5%；大约8万贫困人口脱贫；出口增长6%。")).targets
    assert rows.select("name", "hedge", "target").row(1) == ("贫困人口脱贫", "about", 8.0)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("主要污染物减排2%", ("主要污染物减排", "growth", "down", 2.0)),
        ("二氧化硫减排3%左右", ("二氧化硫减排", "growth", "down", 3.0)),
        ("节能减排万元GDP能耗下降3.2%", ("万元GDP能耗", "growth", "down", 3.2)),
        ("增速高于全国平均水平", ("地区生产总值", "growth", "up", None)),
    ],
)
def test_falls_in_names_and_growth_of_whom_was_named(
    item: str, expected: tuple[str, str, str, float | None]
) -> None:
    rows = pg.read_report(sheet(f"地区生产总值增长5%，{item}；出口增长6%。")).targets
    assert rows.height == 3
    assert rows.select("name", "measure", "direction", "target").row(1) == expected


def test_growth_of_what_was_named_last() -> None:
    text = sheet("地区生产总值增长5%；社会消费品零售总额增长6%，增速快于全国；投资增长7%。")
    rows = pg.read_report(text).targets.select("indicator", "reference").rows()
    assert rows[1:3] == [("retail_sales", None), ("retail_sales", "national")]


def test_an_average_over_several_years_is_no_row() -> None:
    report = pg.read_report(sheet("地区生产总值增长5%；出口增长6%；居民收入年均增长7%。"))
    assert report.targets["indicator"].to_list() == ["gdp", "exports"]
    assert report.unread["wording"].to_list() == ["年均增长7%"]


def test_a_target_spoken_of_is_no_heading() -> None:
    text = (
        f"{HEAD}我们建议，今年全市地区生产总值增长7%左右，这个目标是可行的。城镇居民人均可支配收入增长"
        "8%左右，农村居民人均可支配收入增长9%左右。居民消费价格涨幅控制在2%左右。"
    )
    report = pg.read_report(text)
    assert report.target is not None
    assert report.target.headline == 7.0
    assert report.targets["target"].to_list() == [7.0, 8.0, 9.0, 2.0]


def test_the_mark_of_a_footnote_is_no_digit() -> None:
    review = "去年全市生产总值达到9017.5³亿元、增长4.5¹%。"
    text = f"{HEAD}{review}今年主要预期目标是：地区生产总值增长5%左右，出口增长6%³，投资增长7²%。"
    report = pg.read_report(text)
    assert (report.growth, report.gdp) == (None, None)
    assert report.targets.select("target", "wording").rows() == [(5.0, "5%左右"), (6.0, "6%")]
    assert report.unread["name"].to_list() == ["投资"]


@pytest.mark.parametrize(
    "said",
    [
        "。去年全省地区生产总值增长6.3%。",
        "。2023年地区生产总值增长6.3%。",
        "。初步核算，2023年全省地区生产总值增长6.3%。社会消费品零售总额增长2%，进出口增长3%。",
        "\n2023年全省地区生产总值增长6.3%，固定资产投资增长1%。",
        "，2023年增长6.3%；",
        "（2023年实际增长6.3%，2022年3.7%）；",
        "（上年6.3%，前年3.7%）；",
    ],
)
def test_what_was_is_no_target_of_this_year(said: str) -> None:
    opening = "2024年主要预期目标是：城镇新增就业30万人，地区生产总值增长6.5%左右"
    report = pg.read_report(opening + said, year=2024, province="Guizhou")
    assert report.targets["wording"].to_list() == ["30万人", "6.5%左右"]
    assert (report.growth, report.outcomes["growth_wording"].item()) == (6.3, "6.3%")
    assert set(report.unread["reason"]) <= {"of a year before"}


def test_a_figure_of_a_year_to_come_is_left_out_also_behind_the_name() -> None:
    text = "2024年主要预期目标是：地区生产总值增长6%左右，2025年增长6.5%；进出口增长3%。"
    report = pg.read_report(text, year=2024)
    assert report.targets["wording"].to_list() == ["6%左右", "3%"]


@pytest.mark.parametrize(
    "said",
    [
        "地区生产总值比上年增长6%；进出口比2023年增长3%",
        "地区生产总值2023年增长5.1%，今年增长6%；进出口增长3%",
        "地区生产总值增长6%（2023年增长5.1%），进出口增长3%",
        "地区生产总值去年增长5.1%、目标为6%；进出口同比增长3%",
        "1.地区生产总值增长6%。2023年增长5.1%。\n2.进出口增长3%。2023年增长1%。",
    ],
)
def test_what_is_set_beside_what_was_is_a_target(said: str) -> None:
    report = pg.read_report(f"2024年主要预期目标是：{said}。", year=2024)
    assert [one for one in report.targets["target"].to_list() if one != 6] == [3], report.unread
    assert 5.1 not in report.targets["target"].to_list()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("2025年目标 | 2025年 | 2026年", [5.5, 7.0]),
        ("2026年目标 | 2025年完成 | 2025年目标", [6.0, 4.0]),
        ("去年目标 | 去年完成 | 今年目标", [5.5, 7.0]),
        ("2024年目标 | 2025年完成 | 2025年目标", []),
    ],
)
def test_the_column_of_the_year_is_told(head: str, expected: list[float]) -> None:
    rows = "| 地区生产总值增长 | 6% | 4.4% | 5.5% |\n| 进出口增长 | 4% | 1% | 7% |"
    text = f"2026年主要预期目标：\n\n| 指标 | {head} |\n{rows}\n"
    report = pg.read_report(text, year=2026, province="Hubei")
    check_offsets(text, report)
    assert report.targets["target"].to_list() == expected


def test_an_empty_cell_is_no_target() -> None:
    rows = "| 地区生产总值增长 | 6% | 4.4% |\n| 进出口增长 | | 1% |\n| 出口增长 | 3% | |"
    text = f"2026年主要预期目标：\n\n| 指标 | 2026年目标 | 2025年完成 |\n{rows}\n"
    assert pg.read_report(text, year=2026).targets["target"].to_list() == [6, 3]


@pytest.mark.parametrize(
    "table",
    [
        "| 指标 | 2025年目标 | 2025年完成 |\n| 地区生产总值增长 | 6% | 4.4% |",
        "| 指标 | 2026年目标 | 2025年完成 |\n| 地区生产总值增长 | 6% | 4.4% |",
        "| Indicator | 2026 target | 2025 actual |\n|---|---|---|\n| GDP growth | 6% | 4.4% |",
    ],
)
def test_a_target_of_a_table_is_no_outcome(table: str) -> None:
    assert pg.read_report(table, year=2026, province="Hubei").growth is None


@pytest.mark.parametrize(
    "lines",
    [
        "> 地区生产总值增长6%；\n> 出口增长3%。",
        "> 地区生产总值增长6%\n> 出口增长3%",
        "> - 地区生产总值增长6%\n> - 出口增长3%",
        "> 1. 地区生产总值增长6%\n> 2. 出口增长3%",
        "> 地区生产总值增\n> 长6%，出\n> 口增长3%。",
    ],
)
def test_the_marks_of_a_quotation_are_no_words(lines: str) -> None:
    text = f"2026年主要预期目标是：\n\n{lines}"
    report = pg.read_report(text, year=2026)
    assert report.targets.select("indicator", "target").rows() == [("gdp", 6), ("exports", 3)]
    assert set(report.targets["name"]) == {"地区生产总值", "出口"}


@pytest.mark.parametrize("end", ["", "。", "，", "；"])
def test_items_may_be_paragraphs_of_their_own(end: str) -> None:
    lines = [f"{item}{end}" for item in ("地区生产总值增长6%", "出口增长3%", "粮食产量300万吨")]
    after = ["去年全省进口增长8%。", "围绕上述目标，抓好以下工作：", "进口增长9%。"]
    text = "\n\n".join(["今年主要预期目标：", *lines, *after])
    assert pg.read_report(text, year=2026).targets["target"].to_list() == [6, 3, 300]


def test_a_paragraph_of_one_figure_is_no_part_of_a_sheet_in_one() -> None:
    text = "今年主要预期目标：地区生产总值增长6%，出口增长3%。\n\n粮食产量300万吨。"
    assert pg.read_report(text, year=2026).targets["target"].to_list() == [6, 3]


@pytest.mark.parametrize("mark", ["", "- ", "1. "])
@pytest.mark.parametrize(
    ("title", "expected"),
    [("2026年主要预期目标", [6, 3]), ("2025年主要目标", []), ("今后五年主要目标", [])],
)
def test_a_line_may_be_the_heading(title: str, mark: str, expected: list[float]) -> None:
    text = f"{title}\n{mark}地区生产总值增长6%\n{mark}出口增长3%"
    report = pg.read_report(text, year=2026, province="Hubei")
    assert (report.targets["target"].to_list(), report.growth) == (expected, None)


def test_the_heading_of_a_year_before_opens_no_sheet() -> None:
    before = "2025年主要预期目标是：地区生产总值增长6%，出口增长3%。\n\n"
    own = "2026年主要预期目标是：地区生产总值增长5%，出口增长2%。"
    assert pg.read_report(before + own, year=2026).targets["target"].to_list() == [5, 2]
    assert not pg.read_report(before, year=2026).found
    assert pg.read_report(before, year=2025).found
