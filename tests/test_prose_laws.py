"""Laws of prose: layout says nothing, a phrase means the same everywhere, words keep their role."""

from __future__ import annotations

import re
import textwrap
from itertools import product

import pytest
from opencc import OpenCC
from test_prose import SAID
from test_wording import POINTS as PHRASES
from test_wording import RANGES, phrases

import provgdp as pg
from provgdp.wording import words
from provgdp.wording.text import fold
from provgdp.wording.words.keys import KEYS

Row = tuple[object, ...]

LINES = [text for text in SAID if "\n" not in text]
OLD_SCRIPT = {name: OpenCC(name) for name in ("s2t", "s2tw", "s2hk")}


def rows(text: str, **options: object) -> list[Row]:
    found = pg.extract_targets(text, **{"year": 2024, **options})  # type: ignore[arg-type]
    return found.select("province", "year", "hedge", "target_lower", "target_upper").rows()


def wrapped(text: str, width: int) -> str:
    """Break a text as an editor does: between words, and anywhere in Chinese."""
    if text.isascii() or re.search("[a-z]{3} [a-z]{3}", text):
        return "\n".join(textwrap.wrap(text, width))
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


LAYOUTS = {
    "wrapped at 20": lambda text: wrapped(text, 20),
    "wrapped at 33": lambda text: wrapped(text, 33),
    "wrapped at 60": lambda text: wrapped(text, 60),
    "spaced out": lambda text: re.sub(" ", "  ", text),
    "spaced Chinese": lambda text: re.sub("(?<=[一-龥])(?=[一-龥])", " ", text),
    "tagged": lambda text: re.sub(r"(\d+(?:\.\d+)?%)", r"<b>\1</b>", text),
    "bold": lambda text: re.sub(r"(\d+(?:\.\d+)?%)", r"**\1**", text),
    "old script": OLD_SCRIPT["s2t"].convert,
    "paragraph": lambda text: f"<p>{text}</p>\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout_says_nothing(layout: str) -> None:
    changed = [
        (text, rows(text), rows(LAYOUTS[layout](text)))
        for text in LINES
        if rows(text) != rows(LAYOUTS[layout](text))
    ]
    assert changed == []


@pytest.mark.parametrize("script", OLD_SCRIPT)
def test_every_word_is_known_in_the_old_script(script: str) -> None:
    known = [word for word in words.vocabulary()[0] if word > "~"]
    written = [OLD_SCRIPT[script].convert(word) for word in known]
    assert [fold(word) for word in written] == [fold(word) for word in known]


def test_what_a_character_folds_into_stays() -> None:
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    folded = fold(every)
    assert len(folded) == len(every)
    assert fold(folded) == folded
    # As a PDF may hold Liaoning, and what it grows by.
    assert fold("\uf9c3\uf95f增\u2fa7") == "辽宁增长"


IN_A_SENTENCE = ["湖北今年的增长目标为{}。", "Hubei has set a growth target of {} for 2024."]


@pytest.mark.parametrize("sentence", IN_A_SENTENCE)
def test_a_phrase_means_the_same_in_a_sentence(sentence: str) -> None:
    otherwise = []
    for phrase in phrases(" | ".join([*PHRASES.values(), RANGES])):
        alone = pg.parse_target(phrase)
        told = pg.extract_targets(sentence.format(phrase), year=2024)
        for how in told["wording"].to_list():
            # Within a sentence a change may be told: from 5% to 6%.
            if not phrase.startswith("from ") and pg.parse_target(how) != alone:
                otherwise.append((phrase, how))
    assert otherwise == []


SIDES = [
    (
        ["6%以上", "不低于6%", "高于6%"],
        ["、", "，", "", "但", "且"],
        ["不超过7%", "7%以下", "低于7%"],
    ),
    (
        ["at least 6%", "above 6%", "6% or more"],
        [" and ", " but ", ", but "],
        ["no more than 7%", "below 7%"],
    ),
]


@pytest.mark.parametrize("text", ["".join(said) for sides in SIDES for said in product(*sides)])
def test_a_floor_and_a_ceiling_are_one_range_in_a_sentence(text: str) -> None:
    sentence = IN_A_SENTENCE[text.isascii()]
    told = pg.extract_targets(sentence.format(text), year=2024)["wording"].to_list()
    assert [pg.parse_target(wording) for wording in told] == [pg.parse_target(text)]


REPORT = """政府工作报告
——2024年1月20日在湖南省第十四届人民代表大会第二次会议上
一、2023年工作回顾
一年来，全省地区生产总值增长4.8%，规模以上工业增加值增长6.5%，高于预期目标。城镇新增就业70万人，农产品出口增长12%。
我们全面完成了年度目标任务，社会消费品零售总额增长7%以上，群众满意度高于全国平均水平。
二、2024年的任务
{}
全面推进重点工程，高新技术产业增长目标为10%左右，森林覆盖率稳定在59%以上。力争全省用电量增长8%。
我们要与全国同步迈入新阶段，城乡低保标准增长10%。
"""
TARGET = "今年的主要预期目标是：地区生产总值增长6%左右，居民消费价格涨幅3%以内，进出口增长5%以上。"


def test_a_report_without_its_sentence_tells_nothing() -> None:
    assert rows(REPORT.format(TARGET)) == [("Hunan", 2024, "about", 6.0, 6.0)]
    assert rows(REPORT.format("")) == []


@pytest.mark.parametrize(
    "page",
    [
        "政府工作报告\n\n2024年1月22日在湖北省第十四届人民代表大会第二次会议上\n\n省长",
        "# 湖北省政府工作报告\n\n（2024年1月22日）\n\n省长",
        "**湖北省第十四届人民代表大会第二次会议文件**\n\n政府工作报告\n\n（2024年1月22日）",
        "---\nsource: https://example.org/2021/3/4/a.html\ntitle: 湖北省政府工作报告\n---\n\n"
        "——2024年1月22日在湖北省第十四届人民代表大会第二次会议上",
        "湖北省人民政府2024年工作报告\n\n——2024年1月22日在省第十四届人民代表大会第二次会议上",
    ],
)
def test_several_reports_in_one_text_switch_at_each_title_page(page: str) -> None:
    body = REPORT[REPORT.index("一、2023") :].format(TARGET.replace("6%左右", "5.5%"))
    told = rows(REPORT.format(TARGET) + "\n\n" + page + "\n\n" + body, year=None)
    assert told == [("Hunan", 2024, "about", 6.0, 6.0), ("Hubei", 2024, "exact", 5.5, 5.5)]


def test_a_report_of_nobody_known_is_not_the_one_before() -> None:
    page = "政府工作报告\n\n——2024年1月22日在省第十四届人民代表大会第二次会议上"
    body = REPORT[REPORT.index("一、2023") :].format(TARGET.replace("6%左右", "5.5%"))
    told = rows(REPORT.format(TARGET) + "\n\n" + page + "\n\n" + body, year=None)
    assert told == [("Hunan", 2024, "about", 6.0, 6.0)]


@pytest.mark.parametrize("language", words.LANGUAGES, ids=["en", "zh"])
def test_a_language_has_every_list(language: object) -> None:
    assert [key for key in KEYS if not isinstance(getattr(language, key, None), str)] == []


WORDS = {
    "goal": ("湖北今年{}增长6%。", "Hubei's growth {} for 2024 is 6%."),
    "actual": ("湖北今年{}6%。", "Hubei {} 6% this year."),
    "indicator": ("湖北今年的{}增长目标为6%。", "Hubei aims for {} growth of 6% in 2024."),
    "share": ("湖北今年的目标是{}6%。", "Hubei aims for a {} of 6% in 2024."),
    "elsewhere": ("{}今年的增长目标为6%。", "{} has set a growth target of 6% for 2024."),
    "several": ("湖北{}年均增长目标为6%。", "Hubei has a growth target of 6% over {}."),
    "observer": ("{}认为湖北今年增长6%。", "{} say Hubei will grow 6% this year."),
}
_TOLD = {"goal"}


@pytest.mark.parametrize("role", WORDS)
@pytest.mark.parametrize("language", words.LANGUAGES, ids=["en", "zh"])
def test_every_word_keeps_its_role(role: str, language: object) -> None:
    templates = dict(zip(words.LANGUAGES, reversed(WORDS[role]), strict=True))
    listed = words.forms_of(language.WORDS[role])  # type: ignore[attr-defined]
    amiss = [
        word
        for word in listed
        if bool(rows(templates[language].format(word))) is not (role in _TOLD)  # type: ignore[index]
    ]
    assert amiss == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The growth targets for 2024 are 6% for Hunan and Hubei, and 7% for Jiangxi.",
            {"Hunan": 6.0, "Hubei": 6.0, "Jiangxi": 7.0},
        ),
        (
            "Growth targets for 2024 are 6% for Hunan, 7% for Jiangxi and 8% for Tibet.",
            {"Hunan": 6.0, "Jiangxi": 7.0, "Tibet": 8.0},
        ),
        (
            "For 2024, targets of 6% in Hunan and Hubei and 7% in Jiangxi were set for growth.",
            {"Hunan": 6.0, "Hubei": 6.0, "Jiangxi": 7.0},
        ),
        ("增长目标6%的有湖南、湖北，7%的有江西。", {"Hunan": 6.0, "Hubei": 6.0, "Jiangxi": 7.0}),
        ("除湖南外，湖北、江西今年的经济增长目标均为6%。", {"Hubei": 6.0, "Jiangxi": 6.0}),
        ("全国增长目标为5%左右，湖南则为5.5%左右。", {"Hunan": 5.5}),
        ("湖南今年增长目标为6%左右，高于湖北的5.5%。", {"Hunan": 6.0, "Hubei": 5.5}),
        ("At 7%, Hunan's growth target for 2024 is the highest.", {"Hunan": 7.0}),
        (
            "Compared with 2021, when growth was 6%, Hunan set a target of 7% for 2024.",
            {"Hunan": 7.0},
        ),
        ("比2021年低1个百分点，湖南2024年的增长目标为7%。", {"Hunan": 7.0}),
        ("6%左右的增长目标，是湖南今年定下的。", {"Hunan": 6.0}),
        ("湖南今年地区生产总值目标达到6万亿元，增长6%左右。", {"Hunan": 6.0}),
        ("到2030年，湖南经济总量年均增长6%以上；今年增长目标为5.5%。", {"Hunan": 5.5}),
        ("湖南预计2024年经济增长6%。", {"Hunan": 6.0}),
        ("湖南预计2022年经济增长6%。", {}),
        ("Growth of 5% was achieved in Hunan in 2023.", {}),
        ("第一季度湖南的增长目标为6%。", {}),
        ("Hunan's target for steel output growth is 6% in 2024.", {}),
        ("湖南今年的用电量增长目标为6%。", {}),
    ],
)
def test_each_rate_goes_to_those_it_is_said_of(text: str, told: dict[str, float]) -> None:
    assert {row[0]: row[3] for row in rows(text, year=2024) if row[1] == 2024} == told
