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
