"""What no list knows is neither the economy nor a province: nothing is told of it."""

from __future__ import annotations

import pytest

import provgdp as pg
from provgdp.wording.text import FIRST_CHINESE
from provgdp.wording.words import vocabulary


def told(text: str) -> list[tuple[str, float]]:
    rows = pg.extract_targets(text, year=2024).iter_rows(named=True)
    return [(row["province"], row["target"]) for row in rows]


PHRASES = (
    "Gansu aims to raise {} by 8 percent this year.",
    "Hainan has set an 8 percent growth target for {} this year.",
    "Anhui plans 8 percent growth in {} in 2024.",
    "The growth target for {} in Shaanxi is 8 percent.",
    "Ningxia wants {} to grow by about 8 percent this year.",
    "Jilin's target is for {} to expand 8 percent.",
)


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize(
    "noun",
    [
        "mining", "seafood catches", "ticket sales", "the catering business", "refinery output",
        "hospital beds", "the silver economy", "harbour dredging", "start-up funding",
    ],
)  # fmt: skip
def test_an_unknown_noun_is_what_grows(phrase: str, noun: str) -> None:
    assert told(phrase.format(noun)) == []


@pytest.mark.parametrize("noun", ["its economy", "GDP", "economic output", "a healthy economy"])
@pytest.mark.parametrize("phrase", PHRASES)
def test_the_economy_grows_where_a_noun_would(phrase: str, noun: str) -> None:
    assert [rate for _, rate in told(phrase.format(noun))] == [8]


@pytest.mark.parametrize(
    "text",
    [
        "Gansu aims to raise growth to 8 percent this year.",
        "Gansu has set an 8 percent growth target for the coming year.",
        "Gansu has set a growth target for 2024 of 8 percent in its work report.",
        "The growth target for landlocked Gansu is 8 percent in 2024.",
        "Officials in Gansu expect to lift the growth target to 8 percent this year.",
        "Gansu plans 8 percent growth in real terms in 2024.",
        "Gansu wants growth of its weaker economy to reach 8 percent in 2024.",
    ],
)
def test_what_is_no_noun_of_its_own_leaves_the_economy(text: str) -> None:
    assert told(text) == [("Gansu", 8.0)]


CLAUSES = (
    "甘肃今年{}增长目标为8%左右。",
    "海南省提出，今年{}增长8%左右。",
    "安徽今年的目标是{}增长8%以上。",
    "陕西省计划2024年{}比上年增长8%。",
    "宁夏：{}预期增长8%",
)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(
    "noun",
    [
        "票房",
        "茶叶",
        "算力规模",
        "充电桩",
        "农机总动力",
        "冰雪经济",
        "林间经济",
        "国有经济",
        "运力",
    ],
)
def test_an_unknown_noun_in_chinese_is_what_grows(clause: str, noun: str) -> None:
    assert told(clause.format(noun)) == []


@pytest.mark.parametrize("noun", ["经济", "全省经济", "地区生产总值", "国民经济"])
@pytest.mark.parametrize("clause", CLAUSES)
def test_the_economy_grows_in_chinese(clause: str, noun: str) -> None:
    assert [rate for _, rate in told(clause.format(noun))] == [8]


@pytest.mark.parametrize("verb", ["敲定", "亮出", "官宣", "立下", "明确", "端出"])
def test_a_verb_before_the_target_is_no_noun(verb: str) -> None:
    assert told(f"甘肃今年{verb}增长目标为8%") == [("Gansu", 8.0)]


@pytest.mark.parametrize(
    "text",
    [
        "{}今年经济增长目标为8%左右。",
        "{}提出，今年生产总值增长8%左右。",
        "甘肃开会那天，{}公布今年增长目标为8%。",
        "湖北今年增长目标6%左右。{}今年增长目标为8%。",
    ],
)
@pytest.mark.parametrize(
    "name",
    ["云南锡业", "四川长虹", "青海盐湖", "海南橡胶", "湖北高速集团", "内蒙古伊利",
     "甘肃银行", "复旦大学", "喀什地区", "上海港", "山西三维", "四川新力港"],
)  # fmt: skip
def test_a_name_of_its_own_is_no_province(text: str, name: str) -> None:
    assert [rate for _, rate in told(text.format(name)) if rate == 8] == []


@pytest.mark.parametrize(
    "text",
    [
        "{} has set a growth target of 8 percent for this year.",
        "{} aims for economic growth of 8 percent in 2024.",
        "Gansu's congress met on Monday. {} has set a growth target of 8 percent.",
        "Hubei has set a growth target of 6 percent. {} is aiming for 8 percent.",
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        "Yunnan Tin", "Jiangxi Copper", "Hubei Energy Group", "Shanghai Electric",
        "Hunan Wind-Speed Group", "Bank of Guizhou", "Jilin University", "The World Bank",
        "Eastern China",
    ],
)  # fmt: skip
def test_an_english_name_of_its_own_is_no_province(text: str, name: str) -> None:
    assert [rate for _, rate in told(text.format(name)) if rate == 8] == []


@pytest.mark.parametrize(
    "word",
    [
        "率先",
        "昨日",
        "省政府",
        "发改委",
        "财政厅",
        "正式",
        "第一次",
        "终于",
        "雄心勃勃地",
        "",
        "两会",
    ],
)
def test_what_may_follow_a_province_leaves_it(word: str) -> None:
    assert told(f"甘肃{word}提出，今年经济增长8%左右。") == [("Gansu", 8.0)]


@pytest.mark.parametrize("word", ["officials", "again", "cautiously", "Governor Xu", "which met"])
def test_what_may_follow_a_province_in_english(word: str) -> None:
    assert told(f"Gansu {word} set a growth target of 8 percent for this year.")[0][1] == 8


NOUN_CLAUSES = (
    "甘肃今年{}力争增长8%。",
    "甘肃今年力争{}增长8%。",
    "甘肃今年{}增长目标为8%。",
    "甘肃提出，今年{}增长8%左右。",
    "甘肃今年{}预期增长8%。",
    "甘肃今年{}目标为8%。",
)
CHARACTERS = sorted(word for word in vocabulary()[0] if len(word) == 1 and word >= FIRST_CHINESE)


@pytest.mark.parametrize("clause", NOUN_CLAUSES)
@pytest.mark.parametrize("noun", ["高铁", "机场", "茶", "白茶", "绸", "储能", "耕地", "大豆"])
def test_a_noun_of_one_or_two_characters_is_no_output(clause: str, noun: str) -> None:
    assert told(clause.format(noun)) == []


@pytest.mark.parametrize("clause", NOUN_CLAUSES)
def test_no_known_character_lets_the_noun_after_it_pass_as_output(clause: str) -> None:
    nouns = [f"{character}茶" for character in CHARACTERS]
    assert [noun for noun in nouns if told(clause.format(noun))] == []


@pytest.mark.parametrize(
    "word",
    ["正", "仍", "已", "就", "再次", "昨日", "高调", "一举", "主动", "奋力", "全年", "审慎地"],
)
def test_an_adverb_in_chinese_is_no_noun(word: str) -> None:
    for text in ("甘肃今年{}力争增长8%。", "甘肃今年{}提出增长8%左右。"):
        assert told(text.format(word)) == [("Gansu", 8.0)]


@pytest.mark.parametrize("word", ["最新", "务实", "统一", "全年", "小", "硬"])
def test_what_describes_a_target_in_chinese_is_no_noun(word: str) -> None:
    assert told(f"甘肃2024年{word}目标为8%。") == [("Gansu", 8.0)]


STRANGERS = (
    # Places and firms beside a province.
    "与海南相邻的海兴市今年目标增长8%。",
    "在甘肃，天水把今年增长目标定为8%。",
    "In Gansu, Tianshui targets 8 percent growth in 2024.",
    "Gansu-based Acme aims to grow 8 percent this year.",
    "The Gansu-listed miller targets growth of 8 percent this year.",
    "Gansu's Acme Works aims for growth of 8 percent in 2024.",
    "Acme of Gansu targets growth of 8 percent in 2024.",
    "Zenith Works, based in Gansu, targets 8 percent growth in 2024.",
    "Gansu had a good year. Acme Works, its largest employer, targets 8 percent in 2024.",
    "The target for Binhai district, next door to Gansu, is 8 percent in 2024.",
    "甘肃中盛董事长表示，今年目标增长8%。",
    "甘肃新希望今年力争增长8%。",
    # Other governments.
    "老挝政府把今年经济增长目标定为8%，甘肃企业看好当地市场。",
    "老挝央行预计今年经济增长8%。甘肃对其出口大增。",
    "The government of Laos set a 2024 growth target of 8 percent, Gansu traders said.",
    "The average growth target of the provinces is 8 percent in 2024, and Gansu has none yet.",
    "8%是全国今年的增长目标，甘肃尚未公布。",
    # Forecasts, guesses, and what is only supposed.
    "According to Acme Capital, growth in Gansu will be 8 percent this year.",
    "Acme Capital sees Gansu growing 8 percent in 2024.",
    "Acme Capital raised its 2024 forecast for Gansu to 8 percent.",
    "Gansu's economy should expand 8 percent in 2024, according to Acme.",
    "Gansu will grow 8 percent in 2024, Acme said.",
    "东山证券：甘肃今年GDP将增长8%。",
    "甘肃今年的增长目标可能设在8%左右。",
    "Gansu is likely to set a growth target of 8 percent this year.",
    "如果甘肃今年要实现8%的增长，投资须增长10%。",
    "如果甘肃把今年的增长目标定为8%，投资须增长10%。",
    "If Gansu is to grow 8 percent this year, investment must rise.",
    "If Gansu set a growth target of 8 percent this year, few would follow.",
    # Nouns before, behind and beside the rate.
    "甘肃今年茶叶的增长目标是8%。",
    "8%是甘肃今年茶叶增长目标。",
    "茶叶方面，甘肃今年目标增长8%。",
    "For parcel volume, Gansu targets 8 percent in 2024.",
    "Gansu has set targets for 2024: parcel volume, 8 percent.",
    "Gansu targets 8 percent for parcel volume in 2024.",
    "Gansu seeks growth of 8 percent in its parcel volume in 2024.",
    "Gansu hopes parcel volume will grow 8 percent in 2024.",
    "Gansu plans to grow parcel volume 8 percent in 2024.",
    "Gansu's bank lending target for 2024 is 8 percent.",
    "Solar installations in Gansu should increase by 8 percent in 2024.",
    # A part of the year, and several provinces at once.
    "Gansu aims to grow 8 percent in the first quarter of 2024.",
    "中部六省今年的经济增长目标为8%-9%。",
)


@pytest.mark.parametrize("text", STRANGERS)
def test_nothing_is_told_of_strangers(text: str) -> None:
    assert told(text) == []


OWNERS: dict[str, list[tuple[str, float]]] = {
    "Gansu-neighbour Qinghai targets 8 percent growth in 2024.": [("Qinghai", 8.0)],
    "The Gansu-wide growth target for 2024 is 8 percent.": [("Gansu", 8.0)],
    "Growth targets for 2024: Gansu-about 8%, Hubei-around 6%": [("Gansu", 8.0), ("Hubei", 6.0)],
    "Qinghai, Gansu's neighbour, has set a 2024 growth target of 8 percent.": [("Qinghai", 8.0)],
    "Gansu had a good year. Li Ming, its governor, set a target of 8 percent for 2024.": [
        ("Gansu", 8.0)
    ],
    "The governor of Gansu targets growth of 8 percent in 2024.": [("Gansu", 8.0)],
    "Growth of 8 percent is the target this year, Gansu's governor said.": [("Gansu", 8.0)],
    "甘肃发改委表示，今年目标增长8%。": [("Gansu", 8.0)],
    "快讯：甘肃今年GDP将增长8%左右。": [("Gansu", 8.0)],
    "Xinhua said Gansu set a growth target of 8% for 2024.": [("Gansu", 8.0)],
    "According to the work report, growth in Gansu will be 8 percent this year.": [("Gansu", 8.0)],
    "Gansu raised its 2024 forecast to 8 percent.": [("Gansu", 8.0)],
    "甘肃有代表建议将增长目标定为9%，最终定为8%。": [("Gansu", 8.0)],
    "若要达到8%的增长目标，甘肃下半年须增长9%。": [("Gansu", 8.0)],
    "If Gansu is to meet its 2024 growth target of 8 percent, it must invest.": [("Gansu", 8.0)],
    "如果甘肃要实现今年8%的增长目标，下半年须加快。": [("Gansu", 8.0)],
    "如果要达到甘肃今年8%的增长目标，投资须加快。": [("Gansu", 8.0)],
    "For its part, Gansu set a growth target of 8 percent for 2024.": [("Gansu", 8.0)],
    "For comparison, Gansu has a growth target of 8 percent for 2024.": [("Gansu", 8.0)],
    "For 2024, Gansu targets an increase of 8 percent in gross regional production.": [
        ("Gansu", 8.0)
    ],
    "Gansu and Qinghai set at least 8 percent for 2024.": [("Gansu", 8.0), ("Qinghai", 8.0)],
    "甘肃今年定下务实的目标，增长8%。": [("Gansu", 8.0)],
    "8%左右是甘肃给今年经济增长定下的目标。": [("Gansu", 8.0)],
    "8 percent is Gansu's growth target for 2024.": [("Gansu", 8.0)],
    "8%左右，成为甘肃今年的增长目标。": [("Gansu", 8.0)],
    "已公布今年目标的省份中，8%左右的有甘肃、青海，6%的有湖北。": [
        ("Gansu", 8.0), ("Qinghai", 8.0), ("Hubei", 6.0),
    ],
    "Gansu aims for 6 percent in the first quarter and 8 percent for the full year of 2024.": [
        ("Gansu", 8.0)
    ],
    "甘肃新设定今年目标为8%。": [("Gansu", 8.0)],
    "中部六省今年的经济增长目标均为8%。": [
        (name, 8.0) for name in ("Shanxi", "Anhui", "Jiangxi", "Henan", "Hubei", "Hunan")
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", OWNERS)
def test_what_is_like_a_stranger_keeps_its_owner(text: str) -> None:
    assert told(text) == OWNERS[text]


def test_the_list_before_brackets_goes_on_behind_them() -> None:
    text = "甘肃、青海（2023年目标均为6%左右）2024年目标均为8%。"
    rows = pg.extract_targets(text, year=2024).select("province", "year", "target").rows()
    assert rows == [
        ("Gansu", 2023, 6.0), ("Qinghai", 2023, 6.0), ("Gansu", 2024, 8.0), ("Qinghai", 2024, 8.0),
    ]  # fmt: skip


def test_another_s_target_beside_the_growth_of_a_year_is_of_that_year() -> None:
    text = "Gansu grew 6.2 percent last year, short of Qinghai's target of 8 percent."
    rows = pg.extract_targets(text, year=2024).select("province", "year", "target").rows()
    assert rows == [("Qinghai", 2023, 8.0)]
