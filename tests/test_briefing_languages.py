"""The two languages of a briefing say the same: numbers, names, and nothing of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from string import Formatter
from typing import Literal, get_args

import attrs
import polars as pl
import pytest
from paged import CASES, PANEL, SINCE, said_by, told

import provgdp as pg
from provgdp.report import en, facts
from provgdp.report.digits import fixed
from provgdp.report.labels import LABELS
from provgdp.report.language import LANGUAGES
from provgdp.report.said import SAID
from provgdp.report.sentences import SENTENCES, say
from provgdp.target import Target, decimal_text

MARCH, ZERO = "March|3月", r"(?<!set )\bnone\b|\b[Nn]o province\b|无一"
ONE = r"\b(?:[Oo]nly|[Tt]he one)\b|仅|唯一"
MONTHS = {"January": 1, "February": 2}
MONTH = rf"\b(?:{'|'.join(MONTHS)})\b"
IN_WORDS = {en.word(n): str(n) for n in range(31, 0, -1)}


def numbers(text: str) -> set[float]:
    """Every number of a sentence, in digits or in words, without its sign."""
    text = text.replace("100 million yuan", "亿元")
    for word, digits in IN_WORDS.items():
        text = re.sub(rf"\b{word}\b(?! known)", digits, text)
    text = re.sub(MONTH, lambda found: f" {MONTHS[found[0]]} ", text)
    for pattern, digits in ((MARCH, " 3 "), (ZERO, " 0 "), (ONE, " 1 ")):
        text = re.sub(pattern, digits, text)
    return {float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def names(text: str, language: Literal["en", "zh"]) -> set[str]:
    """Every province a sentence names, by its English name."""
    called = {p.name: p.name if language == "en" else p.name_zh for p in pg.PROVINCES}
    return {name for name, said in called.items() if said in text}


def leaves(value: object) -> Iterator[float]:
    """Every number in a fact, and how many there are of what it lists."""
    if isinstance(value, tuple):
        yield len(value)
        yield from chain.from_iterable(map(leaves, value))
    elif isinstance(value, Target):
        yield from (x for x in (value.lower, value.upper) if x is not None)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from leaves(getattr(value, field.name))
        yield from (
            getattr(value, name) for name in ("whole", "judged", "compared") if hasattr(value, name)
        )
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def prints(x: float) -> set[float]:
    """How a number may stand in a sentence: as it is, rounded, in percent, in trillions."""
    exact = {float(decimal_text(abs(x))), abs(x) / 10_000}
    rounded = (fixed(abs(y), places) for y in (x, x / 10_000) for places in (0, 1, 2))
    whole = fixed(100 * abs(x), 0)
    return exact | {float(text.replace(",", "")) for text in (*rounded, whole)}


@pytest.mark.parametrize("case", CASES)
def test_both_languages_say_the_same(case: str) -> None:
    year, report = CASES[case][0], told(case)
    for fact in said_by(report):
        english, chinese = (say(fact, to) for to in LANGUAGES.values())
        assert numbers(english) == numbers(chinese), (english, chinese)
        assert names(english, "en") == names(chinese, "zh"), (english, chinese)
        known = {0.0, 1.0, 3.0, 31.0, float(year), float(year - 1), float(SINCE.day)}
        for x in leaves(fact):
            known |= prints(x) | ({x - 1} if x > 1900 else set())
        if isinstance(fact, facts.Averages):
            known |= {float(mode.n - mode.ranges) for mode in fact.modes}
        if isinstance(fact, facts.Sides):
            known.add(float(fact.above + fact.same + fact.below))
        assert numbers(english) <= known, (english, numbers(english) - known)


@pytest.mark.parametrize("case", CASES)
def test_both_pages_hold_the_same_numbers(case: str) -> None:
    year, panel = CASES[case]
    pages = [
        pg.briefing(year, panel=panel, lang=lang).to_markdown().splitlines()
        for lang in ("en", "zh")
    ]
    english, chinese = (
        [line.split(" | ") for line in page if line.startswith("|")] for page in pages
    )
    assert [len(row) for row in english] == [len(row) for row in chinese]
    for row, row_zh in zip(english, chinese, strict=True):
        for n, (cell, cell_zh) in enumerate(zip(row, row_zh, strict=True)):
            is_text = len(row) == 11 and n == 5
            assert is_text or numbers(cell) == numbers(cell_zh), (cell, cell_zh)


def fields(text: str) -> list[tuple[str, str]]:
    """The values that a text is filled in with, each with its form."""
    return [(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name is not None]


def test_both_languages_have_every_label() -> None:
    for key, text in LABELS["en"].items():
        assert len(fields(text)) == len(fields(LABELS["zh"][key])), key


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_a_template_is_there(code: Literal["en", "zh"]) -> None:
    named = {spec for text in SAID[code].values() for _, spec in fields(text)}
    forms = {spec for spec in named if "|" not in spec and spec[:1] not in ("+", "?", "=")}
    assert forms <= LANGUAGES[code].forms.keys()
    templates = {spec[1:] for spec in named if spec[:1] in ("?", "=")}
    assert templates <= SAID[code].keys()


def test_every_kind_of_fact_has_a_sentence() -> None:
    assert set(get_args(facts.Fact)) == set(SENTENCES)


def test_2024_in_chinese() -> None:
    report = pg.briefing(2024, lang="zh")
    assert report.as_of == "31个省份均已公布2024年经济增长目标。"
    assert report.headlines == (
        "2024年，超过半数省份下调增长目标：31个省份中16个下调、11个持平、4个上调（北京、天津、辽宁、"
        "浙江）。持平的11个中，广东、重庆和甘肃措辞放宽，内蒙古和江苏措辞趋紧。",
        "2023年，31个省份中17个未完成增长目标、14个完成；未完成的17个中，2个（海南、新疆）与“左右”类"
        "目标相差不超过0.3个百分点。差距最大的是黑龙江（低3.4个百分点）、江西（低2.9个百分点）、"
        "河南和湖南（均低1.9个百分点）。",
        "13个省份2024年目标高于2023年实际增速：天津、辽宁、黑龙江、安徽、福建、江西、河南、湖南、"
        "广东、广西、贵州、云南和陕西；5个持平，13个低于。计入“左右”“以上”等措辞的余地，10个必然"
        "高于上年增速，12个可能高于，9个不可能高于。",
        "按2023年GDP加权，各省份目标平均为5.41%，低于2023年的5.63%。简单平均为5.65%，中位数为"
        "5.5%，最常见的是5%（10个省份）。",
        "加权目标比全国5%左右的目标高0.41个百分点。20个省份高于全国目标，10个持平，仅天津低于。",
        "海南和西藏最高（8%左右），天津最低（4.5%左右）。",
    )
    page = report.to_markdown()
    assert (
        "| 广东 | 135,673 | 4.8% | 5% | 未完成 | 5% | 5% | 持平（放宽） | +0.2 | 必然 | 东部 |"
        in page
    )
    assert "- 2023年：河南（4年）；云南（至少3年）。" in page


def test_all_are_said_as_all() -> None:
    """Of two known that did the same, and of a class of verdicts that is empty."""
    mine = pl.DataFrame({"province": ["Jiangsu", "Guangdong"], "wording": ["5%左右", "5%以上"]})
    base = pg.load_panel([2022, 2023])
    panel = pg.make_panel(mine, province="province", year=2024, wording="wording", base=base)
    english, chinese = (pg.briefing(2024, panel=panel, lang=lang) for lang in ("en", "zh"))
    assert english.headlines[0] == (
        "All 2 known kept their growth target for 2024 (Jiangsu, Guangdong)."
    )
    assert chinese.headlines[0] == "2024年，已知的2个省份增长目标均与上年持平（江苏、广东）。"
    assert chinese.headlines[2].endswith("1个必然高于上年增速，0个可能高于，1个不可能高于。")


def test_the_day_stands_in_the_basis() -> None:
    day = date(2025, 2, 5)
    for lang, said in (("en", "As known on 5 February 2025. "), ("zh", "截至2025年2月5日。")):
        assert said in pg.briefing(2025, as_of=day, lang=lang).to_markdown()
        assert said not in pg.briefing(2025, lang=lang).to_markdown()


def test_one_in_chinese() -> None:
    guangdong = pg.briefing(2024, panel=PANEL.filter(province="Guangdong"), lang="zh")
    assert guangdong.headlines == (
        "唯一已知的省份广东2024年增长目标与上年持平，措辞放宽。",
        "2023年，唯一已知的省份广东未完成增长目标（\N{MINUS SIGN}0.2）。",
        "唯一已知的省份广东2024年目标高于2023年实际增速。计入措辞的余地，目标必然高于上年增速。",
        "唯一已知的省份广东目标与全国5%左右的目标持平。",
        "仅广东的目标已知：5%。",
    )


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        ("no target", "不设具体目标"),
        ("5.5% or more", "5.5%以上"),
        ("5%-5.5%", "5%-5.5%"),
        ("5% or more, striving for 6%", "5% or more, striving for 6%"),
    ],
)
def test_a_wording_in_english_stands_in_chinese_where_nothing_is_lost(
    wording: str, told: str
) -> None:
    mine = pl.DataFrame({"who": ["Hebei", "Henan"], "said": [wording, "6%"]})
    panel = pg.make_panel(mine, province="who", wording="said", year=2031)
    page = pg.briefing(2031, panel=panel, lang="zh").to_markdown()
    assert f"| {told} |" in page


def test_no_other_language() -> None:
    with pytest.raises(ValueError, match="lang must be 'en' or 'zh', got 'fr'"):
        pg.briefing(2024, lang="fr")


def own(rows: list[tuple[str, int, str | None, float | None, float | None]]) -> pl.DataFrame:
    """A panel of one's own: province, year, wording, growth and GDP; the nation aims for 6%."""
    names = ("province", "year", "wording", "growth", "gdp")
    frame = pl.DataFrame(rows, schema=names, orient="row", infer_schema_length=None)
    national = {2031: {"target": "6%左右"}}
    return pg.make_panel(frame, **{name: name for name in names}, national=national)


def both(panel: pl.DataFrame, year: int = 2031) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headlines in English and Chinese."""
    english, chinese = (pg.briefing(year, panel=panel, lang=lang) for lang in ("en", "zh"))
    return english.headlines, chinese.headlines


def test_who_alone_did_something_is_named_once_and_not_counted_again() -> None:
    """Of three, one keeps its number and softens it; one aims higher than it grew."""
    last = [("粤", 2030, "6%", 4.0, None), ("苏", 2030, "6%", 6.0, None)]
    last.append(("浙", 2030, "5%以上", 6.0, None))
    now = {"粤": "5%", "苏": "5%", "浙": "5%左右"}
    panel = own(last + [(name, 2031, wording, None, None) for name, wording in now.items()])
    english, chinese = both(panel)
    assert english[0].endswith(
        ": 2 of 3 cut it (Jiangsu, Guangdong), only Zhejiang kept it and none raised it. Zhejiang "
        "softened the wording."
    )
    assert chinese[0].endswith("2个下调（江苏、广东）、1个持平（浙江）、无一上调。浙江措辞放宽。")
    assert english[2].startswith(
        "Of the 3 known, only Guangdong aims higher for 2031 than it grew in 2030. Two aim for "
        "less."
    )
    assert chinese[2].startswith("已知的3个省份中，仅广东2031年目标高于2030年实际增速；2个低于。")
    assert english[4].startswith(
        "The simple mean is 1.00 points below the national target of about 6%. "
    )
    assert chinese[4].startswith("简单平均比全国6%左右的目标低1.00个百分点。")


def test_means_that_are_level_and_targets_that_are_as_common() -> None:
    """Two pairs swap 5% and 6% while all four produce as much: 5.5% before and after."""
    of = dict(zip("粤苏浙鲁", ("5%", "6%") * 2, strict=True))
    now = dict(zip("粤苏浙鲁", ("6%", "5%") * 2, strict=True))
    panel = own(
        [(name, 2029, None, None, 100_000.0) for name in of]
        + [(name, 2030, wording, None, 100_000.0) for name, wording in of.items()]
        + [(name, 2031, wording, None, None) for name, wording in now.items()]
    )
    english, chinese = both(panel)
    assert english[1] == (
        "Weighted by 2030 GDP, the 4 known targets come to 5.50%, level with 5.50% for the same "
        "provinces in 2030. The simple mean is 5.50%, the median 5.5%, and 5% and 6% are the most "
        "common targets (2 provinces each)."
    )
    assert chinese[1] == (
        "按2030年GDP加权，已知的4个目标平均为5.50%，与同样省份2030年的5.50%持平。简单平均为5.50%，"
        "中位数为5.5%，最常见的是5%、6%（各2个省份）。"
    )
    english, chinese = both(panel.filter(pl.col("province").is_in(["Guangdong", "Jiangsu"])))
    assert english[1].endswith(" The simple mean is 5.50% and the median 5.5%.")
    assert chinese[1].endswith("。简单平均为5.50%，中位数为5.5%。")


def test_where_prices_fell_is_named() -> None:
    """From 100 to 103 is 3%: less than the 4% that one grew, more than the other's 2%."""
    panel = own(
        [(name, 2029, None, None, 100_000.0) for name in "粤苏"]
        + [("粤", 2030, "5%", 4.0, 103_000.0), ("苏", 2030, "5%", 2.0, 103_000.0)]
        + [(name, 2031, "5%", None, None) for name in "粤苏"]
    )
    english, chinese = (
        pg.briefing(2031, panel=panel, lang=lang).to_markdown() for lang in ("en", "zh")
    )
    assert "; they fell in 1 (Guangdong).\n" in english
    assert "；1个省份价格下降（广东）。\n" in chinese


def test_eight_names_stand_in_brackets() -> None:
    """Nine provinces in official order, of which all but the last lower their target."""
    first = [province.name for province in pg.PROVINCES[:9]]
    panel = own(
        [(name, 2030, "6%", None, None) for name in first]
        + [(name, 2031, "5%", None, None) for name in first[:-1]]
        + [(first[-1], 2031, "6%", None, None)]
    )
    english, chinese = both(panel)
    assert ": 8 of 9 cut it (Beijing, Tianjin, Hebei, Shanxi, Inner Mongolia, " in english[0]
    assert "8个下调（北京、天津、河北、山西、内蒙古、辽宁、吉林、黑龙江）" in chinese[0]


def test_targets_without_wordings_were_met_or_not() -> None:
    rows = pl.DataFrame(
        {"p": ["粤", "苏"] * 2, "y": [2030] * 2 + [2031] * 2, "t": [5.0, 5.5, 5.0, 5.0]}
    ).with_columns(g=pl.Series([4.9, 5.5, None, None]))
    panel = pg.make_panel(rows, province="p", year="y", target="t", growth="g")
    english, chinese = (
        pg.briefing(2031, panel=panel, lang=lang).to_markdown() for lang in ("en", "zh")
    )
    assert "| Guangdong |  | 4.9% | 5% | short |  | 5% | kept | +0.1 |  | East |" in english
    assert "| Jiangsu |  | 5.5% | 5.5% | met |  | 5% | cut " in english
    assert "| 广东 |  | 4.9% | 5% | 未完成 |  | 5% | 持平 | +0.1 |  | 东部 |" in chinese
    assert "| 江苏 |  | 5.5% | 5.5% | 完成 |  | 5% | 下调 " in chinese


def test_a_wording_that_says_something_else_stands_in_chinese_as_it_is() -> None:
    """It is no target, or not the row's; the number beside it is all that is known."""
    panel = own([("粤", 2031, "about 5%", None, None), ("苏", 2031, "about 5%", None, None)])
    said = pl.when(province="Guangdong").then(pl.lit("see below")).otherwise(pl.lit("about 6%"))
    panel = panel.with_columns(wording=said, wording_en=None)
    page = pg.briefing(2031, panel=panel, lang="zh").to_markdown()
    assert "| 广东 |  |  |  |  | see below | 5% |" in page
    assert "| 江苏 |  |  |  |  | about 6% | 5% |" in page


def test_a_target_that_is_a_ceiling_is_missed_upwards() -> None:
    panel = own(
        [
            ("粤", 2030, "不超过5%", 5.5, None),
            ("苏", 2030, "5%", 5.0, None),
            ("粤", 2031, "5%", None, None),
            ("苏", 2031, "5%", None, None),
        ]
    )
    english, chinese = both(panel)
    assert english[1].endswith(" The widest gap was Guangdong (+0.5).")
    assert chinese[1].endswith("差距最大的是广东（高0.5个百分点）。")
