"""Laws of phrases: every hedge with every indicator, unit and language says the same.

Each line of ``phrases.jsonl`` holds a phrase with its options and what is told: how the target is
written, its indicator and direction, or why it is refused and where.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import provgdp as pg
from provgdp.phrases import PHRASES, UNITS
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import listed

ZH = {
    "exact": "{}",
    "about": "{}左右; {}上下; 约{}; 大约{}",
    "at_least": "{}以上; 不低于{}; 至少{}; {}及以上",
    "above": "超过{}; 高于{}; 突破{}",
    "at_most": "{}以内; 不超过{}; 不高于{}; {}以下",
    "below": "低于{}; 不足{}",
}
EN = {
    "exact": "{}",
    "about": "about {}; around {}; roughly {}; {} or so",
    "at_least": "at least {}; no less than {}; {} or more",
    "above": "above {}; over {}; more than {}; north of {}",
    "at_most": "no more than {}; within {}; at most {}; {} or less",
    "below": "below {}; under {}; less than {}",
}
HEDGED = [
    (hedge, text) for side in (ZH, EN) for hedge, all_ in side.items() for text in listed(all_)
]
NAMES = [
    (indicator, name)
    for indicator, entry in INDICATORS.items()
    for name in (listed(entry.zh)[0], *listed(entry.en)[:1])
]
AMOUNTS = {"10k_persons": ("万人", "0,000 people"), "10k_tonnes": ("万吨", "0,000 tonnes"),
           "yuan": ("元", " yuan")}  # fmt: skip


def phrase(name: str, template: str, unit: str) -> tuple[str, str]:
    """Return a phrase on an indicator, and the same without its name."""
    zh, en = AMOUNTS.get(unit, ("%", " percent"))
    chinese = not name.isascii()
    bare = template.format("12" + (zh if chinese else en))
    return (f"{name}{bare}" if chinese else f"{name} of {bare}"), bare


@pytest.mark.parametrize(("indicator", "name"), NAMES)
def test_a_hedge_says_the_same_of_every_indicator(indicator: str, name: str) -> None:
    unit = INDICATORS[indicator].unit
    for hedge, template in HEDGED:
        if ("{}" in template and template.isascii() != name.isascii()) and template != "{}":
            continue
        text, bare = phrase(name, template, unit)
        target = pg.parse_target(text, indicator="any")
        assert (hedge, 12.0) == (target.hedge, target.headline), text
        assert indicator == target.indicator, text
        assert target == pg.parse_target(text, indicator=indicator)
        alone = pg.parse_target(bare, indicator=indicator)
        assert (target, None) == (alone, alone.indicator), bare


@pytest.mark.parametrize(("hedge", "template"), HEDGED)
def test_a_column_reads_what_a_phrase_does(hedge: str, template: str) -> None:
    texts = [template.format(f"{x / 10}%") for x in (5, 50, 55, 120)]
    read = pl.DataFrame({"text": texts}).select(pg.parse_targets("text").struct.unnest())
    alone = [pg.parse_target(text) for text in texts]
    assert read["headline"].to_list() == [target.headline for target in alone]
    assert read["hedge"].to_list() == [hedge] * len(texts)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("language", PHRASES)
def test_a_number_survives_in_every_unit(unit: str, language: str) -> None:
    for tenths in (1, 3, 7, 10, 27, 54, 72, 77, 108, 276, 2203, 99999):
        number = tenths / 10
        target = pg.Target(
            hedge="exact", lower=number, upper=number, lower_closed=True, upper_closed=True,
            unit=unit,
        )  # fmt: skip
        written = target.format("en" if language == "en" else "zh")
        if unit == "ratio" or "people" not in written:
            assert pg.parse_target(written, indicator="any") == target, written


def test_one_point_is_singular() -> None:
    wordings = {
        "提高1个百分点左右": "about 1 percentage point",
        "1.1个百分点": "1.1 percentage points",
    }
    written = {text: pg.parse_target(text, indicator="any").format("en") for text in wordings}
    assert written == wordings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("全国平均水平以上", ("national", 0.0, None)),
        ("保持在全国平均水平以上", ("national", 0.0, None)),
        ("全国平均水平以下", ("national", None, 0.0)),
        ("match or exceed the national average", ("national", 0.0, None)),
        ("match or exceed national growth", ("national", 0.0, None)),
        ("与全国持平或略高于全国", ("national", 0.0, None)),
        ("at least in line with the national average", ("national", 0.0, None)),
        ("至少与全国同步", ("national", 0.0, None)),
    ],
)
def test_a_relation_that_includes_what_it_is_to(
    text: str, said: tuple[str, float | None, float | None]
) -> None:
    target = pg.parse_target(text)
    assert said == (target.reference, target.offset_lower, target.offset_upper)
    for language in ("en", "zh"):
        assert target == pg.parse_target(target.format(language))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("低于去年实际涨幅", ("previous_year", None, 0.0)),
        ("控制在上年水平以下", ("previous_year", None, 0.0)),
        ("保持上年水平", ("previous_year", 0.0, 0.0)),
        ("持平或略有上升", ("previous_year", 0.0, None)),
        ("失业率比上年低0.5个百分点", ("previous_year", -0.5, -0.5)),
        ("持平或略有下降", ("previous_year", None, 0.0)),
        ("控制在国家调控范围内", ("national_target", None, 0.0)),
        ("控制在国家调控目标范围内", ("national_target", None, 0.0)),
        ("控制在全国平均水平以内", ("national", None, 0.0)),
        ("持续高于经济增速", ("gdp", 0.0, None)),
        ("income growth broadly in line with the economy", ("gdp", 0.0, 0.0)),
        ("growth roughly on par with the national average", ("national", 0.0, 0.0)),
    ],
)
def test_what_a_sheet_is_relative_to(
    text: str, said: tuple[str, float | None, float | None]
) -> None:
    target = pg.parse_target(text, indicator="any")
    assert said == (target.reference, target.offset_lower, target.offset_upper)


@pytest.mark.parametrize(
    ("about", "why"),
    [
        ("出口", "two indicators"),
        ("其中进出口", "two indicators"),
        ("个", "a unit without its number"),
        ("亿元", "a unit without its number"),
    ],
)
def test_a_remark_on_another_indicator_is_none(about: str, why: str) -> None:
    own = pg.parse_target("8%，比全国高2个百分点", indicator="any")
    assert (own.lower, own.indicator) == (8.0, None)
    with pytest.raises(pg.errors.TargetParseError, match=why):
        pg.parse_target(f"8%，{about}比全国高2个百分点", indicator="any")
    with pytest.raises(pg.errors.TargetParseError, match=r"another indicator|a unit without"):
        pg.parse_target(f"8%，{about}比全国高2个百分点")


@pytest.mark.parametrize(
    "level",
    ["力争突破3万亿元", "力争总量达到3万亿元", "冲刺30000亿元大关", "striving for 3 trillion yuan"],
)
def test_a_level_that_is_striven_for_beside_a_rate_is_no_stretch(level: str) -> None:
    target = pg.parse_target(f"GDP growth of 6%, {level}")
    assert (target.lower, target.stretch, target.strives) == (6.0, None, False)
    only = pg.parse_target("生产总值达到3万亿元，力争增长6%")
    assert (only.lower, only.stretch, only.strives) == (6.0, None, True)


@pytest.mark.parametrize("text", ["新增就业50万人，力争增长5%", "粮食100万吨，力争300亿斤"])
def test_a_stretch_is_in_the_unit_of_its_target(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError, match="strive for in another unit"):
        pg.parse_target(text, indicator="any")


def test_a_relation_may_strive_for_a_number() -> None:
    target = pg.parse_target("高于全国平均水平，力争8%")
    assert (target.reference, target.stretch) == ("national", 8.0)
    assert target == pg.parse_target(target.format("en"))
    with pytest.raises(pg.errors.TargetParseError, match="isn't a distance"):
        pg.parse_target("低于全国平均水平，力争8%")
    with pytest.raises(pg.errors.OptionError, match="a stretch lies above"):
        pg.Target(hedge="no_target", stretch=8.0)


@pytest.mark.parametrize(
    "text", ["9%以上，力争与经济增长同步", "9%以上，力争高于上年", "9%以上、力争比去年实现更多增长"]
)
def test_a_number_may_strive_for_a_relation(text: str) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (target.hedge, target.lower, target.strives) == ("at_least", 9.0, True)


@pytest.mark.parametrize(
    "text",
    [
        "不提GDP增速",
        "未提及增长",
        "淡化GDP",
        "淡化GDP，不再设增长目标",
        "GDP目标未提及",
        "GDP增长目标：未设定",
        "GDP 未设",
    ],
)
def test_what_isnt_mentioned_is_no_target(text: str) -> None:
    assert pg.parse_target(text).hedge is pg.Hedge.NO_TARGET


@pytest.mark.parametrize(
    "text", ["没有GDP增速", "没有不设增长目标", "不提GDP，5%", "不提", "增长目标未公布"]
)
def test_a_negation_that_says_less(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text)


@pytest.mark.parametrize(
    ("text", "unit", "lower", "upper"),
    [
        ("固定资产投资完成2800亿元", "100m_yuan", 2800.0, 2800.0),
        ("完成2800亿元，增长8%", "percent", 8.0, 8.0),
        ("生产总值突破万亿元", "100m_yuan", 10_000.0, None),
        ("进出口总额突破千亿元", "100m_yuan", 1000.0, None),
        ("投资5千亿元以上", "100m_yuan", 5000.0, None),
        ("8个贫困县摘帽", "pieces", 8.0, 8.0),
        ("新增就业岗位300000个", "10k_persons", 30.0, 30.0),
        ("新增经营主体10万个以上", "10k_units", 10.0, None),
        ("城乡居民收入比缩小到2.5∶1以内", "ratio", None, 2.5),
        ("城乡居民收入比2.5:1", "ratio", 2.5, 2.5),
        ("基尼系数降至0.4左右", "ratio", 0.4, 0.4),
        ("人均受教育年限达到8.1年", "school_years", 8.1, 8.1),
        ("居民消费价格指数控制在103以内", "percent", None, 103.0),
        ("CPI of about 102", "percent", 102.0, 102.0),
        ("贫困发生率降到1.3%以下", "percent", None, 1.3),
        ("失业率降低到5%以下", "percent", None, 5.0),
        ("unemployment cut to 5 percent", "percent", 5.0, 5.0),
        ("人口自然增长率控制在6.2%。以内", "percent", None, 0.62),
        ("出口翻番", "percent", 100.0, 100.0),
        ("比上年降低4%以上", "percent", 4.0, None),
        ("较上年提高2个百分点", "points", 2.0, 2.0),
        ("提高1个百分点左右", "points", 1.0, 1.0),
        ("R&D spending equal to 3 percent of GDP", "percent", 3.0, 3.0),
        ("细颗粒物浓度控制在每立方米60微克左右", "micrograms_per_m3", 60.0, 60.0),
        ("城镇居民人均可支配收入突破3万元", "yuan", 30_000.0, None),
        ("限额以上消费品零售额增长7%", "percent", 7.0, 7.0),
        ("PM2.5浓度控制在30微克/立方米以下", "micrograms_per_m3", None, 30.0),
        ("高校毕业生就业率90%以上", "percent", 90.0, None),
        ("一般公共预算收入剔除一次性因素后增长3%", "percent", 3.0, 3.0),
        ("税收收入（扣除减税影响）增长5%以上", "percent", 5.0, None),
        ("工业增加值可比增长6%", "percent", 6.0, 6.0),
        ("growth of about 9 percent in total retail sales", "percent", 9.0, 9.0),
        ("350,000 new jobs in cities and towns", "10k_persons", 35.0, 35.0),
        ("an unemployment rate staying within 5 percent", "percent", None, 5.0),
    ],
)
def test_what_sheets_say(text: str, unit: str, lower: float | None, upper: float | None) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (unit, lower, upper) == (target.unit, target.lower, target.upper)


@pytest.mark.parametrize("text", ["贫困发生率降到1.3%", "unemployment to fall to 5%"])
def test_what_falls_to_a_level_is_no_fall(text: str) -> None:
    assert pg.parse_target(text, indicator="any").direction is None


@pytest.mark.parametrize("text", ["降低3%", "减少贫困人口100万人", "a fall of 3 percent"])
def test_a_fall(text: str) -> None:
    assert pg.parse_target(text, indicator="any").direction == "down"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("去年完成投资2800亿元", "what was, not a goal"),
        ("2024年完成投资2800亿元", "what was, not a goal"),
        ("居民收入去年增长5%", "what was, not a goal"),
        ("较2015年下降17%", "a change over another year than the one before"),
        ("快于城镇居民", "relative to another indicator"),
        ("提高1.5个", "a count of nothing that is named"),
        ("8个县增长5%", "two rates"),
        ("城镇调查失业率50万人", "an amount, no rate"),
        ("居民收入其余增长5%", "a word without what it belongs to"),
        ("居民消费价格指数3左右", "a number without a unit"),
        ("翻番", "a goal for several years"),
    ],
)
def test_why_a_sheet_is_refused(text: str, why: str) -> None:
    indicator = "gdp" if text == "翻番" else "any"
    with pytest.raises(pg.errors.TargetParseError, match=why):
        pg.parse_target(text, indicator=indicator)


@pytest.mark.parametrize(
    "text", ["GDP 108%", "108%左右", "GDP 108% to 109%", "GDP指数108%", "-60%", "-60%到5%"]
)
def test_no_growth_of_gdp_is_an_index(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    assert caught.value.reason in ("ambiguous", "unreadable")
    column = pl.DataFrame({"text": [text, "5%"]})
    read = column.select(pg.parse_targets("text", errors="null").struct.field("headline"))
    assert read["headline"].to_list() == [None, 5.0]


@pytest.mark.parametrize("text", ["2024 -5%", "2024年-5%", "2024 - 5%", "2024年 −5%"][:3])
def test_a_dash_after_a_year_may_be_a_minus(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError, match="a dash that may be a minus"):
        pg.parse_target(text)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("5 and a half percent", 5.5),
        ("5 and a half to 6 percent", 5.5),
        ("9。5％", 9.5),
        ("cut to 5%", 5.0),
        ("增长至5%左右", 5.0),
        ("lower its target to 5 percent", 5.0),
        ("按不变价计算，增长6%", 6.0),
        ("6 percent at constant prices", 6.0),
        ("GDP实际增长6%", 6.0),
        ("revised down to 5%", 5.0),
        ("at least 5%, with 6% as a stretch goal", 5.0),
    ],
)
def test_a_rate_as_it_may_be_printed(text: str, headline: float) -> None:
    assert pg.parse_target(text).headline == headline


@pytest.mark.parametrize(
    "text", ["cut by 0.5 percentage points", "2024年实际增长6%", "cut 5%", "5% on average"]
)
def test_a_change_or_an_outcome_is_refused(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text)


@pytest.mark.parametrize(
    "text", ["税收占比70%以上", "三产占比55%", "工业投资占固定资产投资比重30%"]
)
def test_a_share_is_another_indicator_than_what_it_is_of(text: str) -> None:
    assert pg.parse_target(text, indicator="any").indicator == "other"


@pytest.mark.parametrize("text", ["CPI逼近3%", "失业率压在5%", "居民收入未超5%"])
def test_an_unknown_word_before_a_number_is_never_dropped(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError, match="an unknown word"):
        pg.parse_target(text, indicator="any")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("fixed-asset investment up 5 percent", "investment"),
        ("value-added industrial output growth of about 6 percent", "industry"),
        ("personal income growth in step with the economy", "income"),
        ("urban surveyed jobless rate of around 5.5 percent", "unemployment_surveyed"),
        ("research spending equal to 3 percent of GDP", "rd_intensity"),
        ("add 600,000 new jobs", "new_jobs"),
    ],
)
def test_a_name_in_english(text: str, indicator: str) -> None:
    assert pg.parse_target(text, indicator="any").indicator == indicator


@pytest.mark.parametrize(
    "text", ["与经济增长同步", "高于经济增速", "faster than the economy", "in line with GDP growth"]
)
def test_what_something_is_relative_to_isnt_what_it_is(text: str) -> None:
    target = pg.parse_target(text, indicator="income")
    assert (target.reference, target.indicator) == ("gdp", None)
    assert target == pg.parse_target(text, indicator="any")


@pytest.mark.parametrize("text", ["l0%", "about l5%", "增长l2%左右"])
def test_a_letter_for_a_digit_is_refused_in_a_phrase_and_mended_in_a_scan(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError, match="an unknown word"):
        pg.parse_target(text)
    with pytest.raises(pg.errors.TargetParseError):
        pl.DataFrame({"text": [text]}).select(pg.parse_targets("text"))
    scanned = pg.extract_targets("湖北今年的增长目标为l0%左右。", year=2010)
    assert scanned.select("target_lower", "hedge").rows() == [(10.0, "about")]


@pytest.mark.parametrize(
    ("text", "indicator", "reason", "span"),
    [
        ("年均增长6%", "gdp", "unreadable", (0, 4)),
        ("5%或", "gdp", "ambiguous", (2, 3)),
        ("growth of 5% by 2030", "gdp", "unreadable", (13, 15)),
        ("增长5.5%至6,5%", "gdp", "ambiguous", (7, 10)),
        ("GDP增长10.5%乱", "gdp", "unreadable", (10, 11)),
        ("增长", "gdp", "unreadable", None),
        ("GDP growth was 5%", "gdp", "unreadable", (11, 14)),
        ("目标至5%", "gdp", "unreadable", (2, 3)),
        ("2023年和2024年增长6%", "gdp", "ambiguous", (6, 10)),
        ("5%（5.5%）", "gdp", "ambiguous", (0, 7)),
        ("5% of the economy", "gdp", "ambiguous", (3, 5)),
        ("提高0.5个百分点", "gdp", "ambiguous", (2, 9)),
        ("经济增长提高0.5个百分点", "any", "ambiguous", (6, 13)),
        ("提高目标0.5%", "gdp", "ambiguous", (4, 8)),
        ("-1%––2%", "gdp", "ambiguous", (3, 5)),
        ("增长6%，力争6%", "gdp", "ambiguous", (2, 4)),
        ("城镇新增就业8万人，非硬性目标", "any", "unreadable", (10, 11)),
        ("居民收入增长同步6%", "any", "unreadable", (6, 8)),
    ],
)
def test_a_refusal_points_at_its_place(
    text: str, indicator: str, reason: str, span: tuple[int, int] | None
) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text, indicator=indicator)
    assert (caught.value.reason, caught.value.span) == (reason, span)


def test_a_long_wording_is_shown_cut() -> None:
    text = "湖北省今年全省地区生产总值增长预期目标为6%左右，" + "同时固定资产投资增长8%以上，" * 4
    with pytest.raises(pg.errors.TargetParseError, match="…'") as caught:
        pg.parse_target(text)
    assert text[:40] in str(caught.value)
    assert text not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("GDP growth of 300 billion yuan or 6%", {}, "6%"),
        ("above ６%", {"translated": True}, "6% or more"),
        ("人口自然增长率控制在７％。左右", {"indicator": "any"}, "about 0.7%"),
        ("增长6‰（或0.6%）", {}, "0.6%"),
        ("不低于目标6%", {}, "6% or more"),
        ("增长5%，按6%组织", {}, "5%, striving for 6%"),
        ("出口翻一番", {"indicator": "any"}, "100%"),
        ("投资突破万亿元", {"indicator": "any"}, "above 1000 billion yuan"),
        ("5%−6%", {}, "5% to 6%"),
        ("增长-1个半百分点", {}, "-1.5%"),
        ("居民消费价格指数80", {"indicator": "any"}, "80%"),
        ("0%", {}, "0%"),
        ("Retail sales growth on last year 6%", {"indicator": "any"}, "6%"),
        ("增速未提及", {}, "no target"),
        ("目标未提及", {}, "no target"),
        ("6%左右，继续比全国高1个百分点", {}, "about 6%"),
        ("exceed or match the national average", {}, "above national growth"),
    ],
)
def test_a_phrase_that_a_word_decides(text: str, options: dict[str, object], expected: str) -> None:
    assert expected == pg.parse_target(text, **options).format()  # type: ignore[arg-type]


LINES = (Path(__file__).parent / "phrases.jsonl").read_text("utf-8").splitlines()
TOLD: list[dict[str, Any]] = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("said", TOLD, ids=[said["text"] for said in TOLD])
def test_what_is_told_of_a_phrase(said: dict[str, Any]) -> None:
    assert _told(said["text"], said["options"]) == said["told"]


def _told(text: str, options: dict[str, Any]) -> str:
    try:
        target = pg.parse_target(text, **options)
    except pg.errors.TargetParseError as error:
        return f"{error.reason}: {text[slice(*error.span)]}" if error.span else error.reason
    return "; ".join(filter(None, (target.format(), target.indicator, target.direction)))


def test_two_relations_are_none_of_one_rate() -> None:
    frame = pl.DataFrame({"said": ["与全国同步、与经济增长基本同步"]})
    told = frame.select(pg.parse_targets("said", errors="null").struct.field("hedge"))
    assert told.item() is None


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("国内生产总值价格指数上涨2%", "other"),
        ("规模以上进出口和经济增长6%", "other"),
        ("规模以上进出口和经济增长同步", "trade"),
        ("力争出口占GDP比重达到20%", "other"),
        ("investment at industrial enterprises to grow 6%", "other"),
        ("我们的出口增长6%", "exports"),
        ("研发经费投入占全省经济总规模的比重达到3%", "rd_intensity"),
    ],
)
def test_what_stands_beside_a_name_makes_it_another_or_not(text: str, indicator: str) -> None:
    assert pg.parse_target(text, indicator="any").indicator == indicator


@pytest.mark.parametrize("text", ["地区生产总值增长108%", "6%，比全国高1,5个百分点"])
def test_a_column_refuses_what_a_phrase_does(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text, indicator="any")
    frame = pl.DataFrame({"said": [text]})
    assert frame.select(pg.parse_targets("said", indicator="any", errors="null")).item() is None
