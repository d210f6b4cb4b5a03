"""The language of targets: what is read, what is refused and why."""

from __future__ import annotations

import re
from collections import Counter
from types import ModuleType

import pytest
from hypothesis import given
from laws import check_wording
from strategies import hostile, jumbles

import provgdp as pg
from provgdp.wording import words
from provgdp.wording.tokens import scan
from provgdp.wording.words import overlaps

POINTS = {
    "exact": """
        5% | ５％ | 5 % | 5 percent | 5 per cent | 5 per-cent | 5 pct. | 5 p.c. | five percent |
        5个百分点 | 5 percentage points | 5pp | 5 ppt | 50‰ | 500 basis points | 500bps |
        百分之五 | 百分之5 | 五个百分点 | 千分之五十 | 增长5% | 按增长5%安排 | GDP增长5% |
        GDP growth of 5% | a 5% growth target | 5-percent growth | (5%) | '5%' | 「5%」 | 5%。 |
        +5% | 5.0% | 5.00% | 2024年地区生产总值增长5% | GDP growth of 5% in 2024 | 2024: 5% |
        5% (2024) | 5%的增长 | aims to grow its economy by 5% | 地區生產總值增長5% |
        二〇二四年增长5% | 𝟓% | 5﹪ | 5%\u200b | \u200f5%\u200f | \ufeff5% | 5\u00a0% |
        百分之五（5%） | 5pc | 5 p.p. | five hundred basis points | 5 个 百分点 | exactly 5% |
        增长目标为5% | 定在5% | 按可比价格增长5% | 地区生产总值比上年增长5% |
        the target was 5% | the growth goal is 5% | increase the GDP by 5% | 增长目标提高到5% |
        a target of a 5% increase in GDP | raises its growth target to 5% | 我省的5%增长 |
        GDP的增长目标5% | 在二〇二四年增长5% | 1999年增长5%
    """,
    "about": """
        about 5% | around 5% | roughly 5% | approximately 5% | approx. 5% | circa 5% | 5% or so |
        5% or thereabouts | nearly 5% | close to 5% | in the region of 5% | about 5% or so | ~5% |
        ≈5% | 5%左右 | 5%上下 | 约5% | 大约5% | 約5% | 百分之五左右 | 5%（左右） | 5 % 左右 |
        ５％左右 | GDP growth target of around 5 percent for 2024 | 经济增长预期目标为5%左右 |
        确保5%左右 | the province's GDP growth target is set at around 5 percent |
        GDP同比增长5%左右 | ca. 5% | of the order of 5% | more or less 5% | 差不多5% | 5%附近 |
        增长约5% | 约增长5% | 约（5%） | 地区GDP增长5%左右 |
        今年经济社会发展的主要预期目标是：地区生产总值增长5%左右
    """,
    "at_least": """
        at least 5% | no less than 5% | not less than 5% | no lower than 5% | not below 5% |
        5% or more | 5% or above | 5% or higher | 5% and above | 5% and up | 5%+ | 5+% | 5%-plus |
        5-plus percent | five plus per cent | a minimum of 5% | 5% minimum | 5 percent at least |
        at or above 5% | a floor of 5% | ≥5% | >=5% | ⩾5% | 5%以上 | 5%及以上 | 5%或以上 |
        不低于5% | 不少于5% | 至少5% | 至少5%以上 | 确保5% | 确保5%以上 | 保底5% | 百分之五以上 |
        經濟增長不低於5% | min. 5% | a 5% floor | at the very least 5% | not be less than 5% |
        higher than or equal to 5% | no worse than 5% | 5% or even higher | 5% GDP growth or more |
        5% at least this year | about or above 5% | 5%或者以上 | 5% growth and above | ((5%))以上 |
        5%（含）以上 | 底线5% | 不应低于5% | 不可能低于5% | 达到或超过5% | 等于或高于5% |
        年内增长5%以上
    """,
    "above": """
        above 5% | over 5 percent | more than 5% | greater than 5% | higher than 5% |
        exceeding 5% | in excess of 5% | upwards of 5% | just over 5% | >5% | ＞5% | 高于5% |
        超过5% | 大于5% | 突破5% | 超5% | 逾5% | 略高于5% | GDP增长高于5% |
        設定的GDP增長目標都超過5% | well above 5% | a bit more than 5% | 破5% | 稍高于5%
    """,
    "at_most": """
        不会高于5% | 不可能超过5% | 不宜高于5% |
        at most 5% | no more than 5% | not more than 5% | not above 5% | not exceeding 5% |
        up to 5% | within 5% | 5% or less | 5% and below | capped at 5% | a maximum of 5% | ≤5% |
        5%以下 | 5%及以下 | 5%以内 | 不超过5% | 不高于5% | 控制在5%以内 | 至多5% | 不突破5% |
        max. 5% | at the most 5% | no faster than 5% | must not exceed 5% | limited to 5% |
        not be more than 5% | lower than or equal to 5% | 5%(含)以下 | 不超出5% | 达到或低于5% |
        5%以下（5%以下）
    """,
    "below": "below 5% | under 5% | less than 5% | <5% | 低于5% | 不足5% | 不满5% | 不到5% | "
    "short of 5% | just under 5% | 未达5% | 未到5%",
}
RANGES = """
    5%-6% | 5-6% | 5%—6% | 5% – 6% | 5%~6% | 5%〜6% | 5%～6% | 5%−6% | 5%——6% | 5%--6% | 5%至6% |
    5%到6% | 5至6个百分点 | between 5% and 6% | between 5 and 6 percent | between 5 and 6 |
    5 to 6 percent | five to six percent | from 5% to 6% | a range of 5-6 percent |
    5-to-6 percent | ranging from 5% to 6% | 百分之五到六 | 百分之五至百分之六 | 介于5%和6%之间 |
    在5%-6%之间 | 5%以上6%以下 | 5%以上、6%以下 | at least 5% but no more than 6% | [5%, 6%] |
    50‰ to 6% | 定在5%-6% | anywhere between 5% and 6% | between 5% & 6% | 5%─6% | 5%-6%区间内 |
    5%以上且不超过6% | 不低于5%、不高于6% | 6%以下、5%以上 | 5%与6%之间 |
    百分之5到6 | not more than 6% and at least 5%
"""
SIDES = {
    "exact": (5.0, 5.0, True, True),
    "about": (5.0, 5.0, True, True),
    "at_least": (5.0, None, True, None),
    "above": (5.0, None, False, None),
    "at_most": (None, 5.0, None, True),
    "below": (None, 5.0, None, False),
}


def phrases(text: str) -> list[str]:
    return re.split(r"\s\|\s+", text.strip(" \n"))


@pytest.mark.parametrize(
    ("text", "hedge"), [(text, hedge) for hedge, all_ in POINTS.items() for text in phrases(all_)]
)
def test_a_number_with_its_hedge(text: str, hedge: str) -> None:
    target = pg.parse_target(text)
    sides = (target.lower, target.upper, target.lower_closed, target.upper_closed)
    assert (hedge, *SIDES[hedge]) == (target.hedge, *sides)
    assert (target.headline, target.text) == (5.0, text)


@pytest.mark.parametrize("text", phrases(RANGES))
def test_a_range(text: str) -> None:
    target = pg.parse_target(text)
    sides = (target.lower, target.upper, target.lower_closed, target.upper_closed)
    assert (target.hedge, *sides) == ("range", 5.0, 6.0, True, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("-1%~-0.5%", -1.0, -0.5),
        ("-1%至-0.5%", -1.0, -0.5),
        ("百分之零--百分之一", 0.0, 1.0),
        ("百分之零点五--百分之一", 0.5, 1.0),
    ],
)
def test_a_range_about_zero(text: str, low: float, high: float) -> None:
    target = pg.parse_target(text)
    assert (target.hedge, target.lower, target.upper) == ("range", low, high)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("[5%,6%)", (True, False)),
        ("[5, 6)%", (True, False)),
        ("[5%;6%)", (True, False)),
        ("(5%, 6%]", (False, True)),
        ("(5%,6%)", (False, False)),
        ("more than 5% and less than 6%", (False, False)),
        ("大于5%且小于6%", (False, False)),
        ("5%以上、低于6%", (True, False)),
        ("above 5% and up to 6%", (False, True)),
    ],
)
def test_an_interval_open_at_an_end(text: str, closed: tuple[bool, bool]) -> None:
    target = pg.parse_target(text)
    assert (5.0, 6.0, *closed) == (
        target.lower, target.upper, target.lower_closed, target.upper_closed,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0%", 0.0),
        ("−5%", -5.0),
        ("-5%", -5.0),
        ("负5%", -5.0),
        ("minus 1 percent", -1.0),
        ("增长-5%", -5.0),
        ("5.5%", 5.5),
        ("5½%", 5.5),
        ("½%", 0.5),
        ("５．５％", 5.5),
        ("５½％", 5.5),
        ("½％", 0.5),
        ("five and three quarters percent", 5.75),
        ("one hundred and five percent", 105.0),
        ("hundred percent", 100.0),
        ("two hundred thirty-one and a half percent", 231.5),
        ("半个百分点", 0.5),
        ("五个半百分点", 5.5),
        ("百分之百", 100.0),
        ("百分之零", 0.0),
        ("百分之二百一十", 210.0),
        ("百分之一百一十五", 115.0),
        ("负百分之五", -5.0),
        ("百分之负五", -5.0),
        ("1,234.5%", 1234.5),
        ("-0%", 0.0),
        ("目标：-1%", -1.0),
        ("(-1%)", -1.0),
        ("目标-1%", -1.0),
        ("a rate of -1%", -1.0),
        ("five-and-a-half percent", 5.5),
        ("five point five percent", 5.5),
        ("twenty-five percent", 25.0),
        ("twenty-five point two five percent", 25.25),
        ("9%", 9.0),
        ("0.00000000000000000000001%", 1e-23),
        ("half a percentage point", 0.5),
        ("五点五个百分点", 5.5),
        ("百分之十二", 12.0),
        ("百分之二十", 20.0),
        ("百分之一百零五", 105.0),
        ("百分之十点二五", 10.25),
        ("两个百分点", 2.0),
        ("百分之十五", 15.0),
        ("百分之十五点九", 15.9),
        ("十五点五个百分点", 15.5),
        ("5.5‰", 0.55),
        ("25 basis points", 0.25),
        ("百分之五个半", 5.5),
        ("0.7‰", 0.07),
        ("70 basis points", 0.7),
        ("0.0012345678901234567%", 0.0012345678901234567),
        ("2024%", 2024.0),
    ],
)
def test_a_number_as_texts_write_it(text: str, value: float) -> None:
    target = pg.parse_target(text, indicator="any")
    assert ("exact", value) == (target.hedge, target.headline)
    assert str(target.headline) != "-0.0"


@pytest.mark.parametrize(
    ("text", "headline", "stretch", "strives"),
    [
        ("7%以上、力争8%", 7.0, 8.0, False),
        ("5% GDP growth, striving for 6%", 5.0, 6.0, False),
        ("6%以上，争取6.5%", 6.0, 6.5, False),
        ("确保6%、力争7%", 6.0, 7.0, False),
        ("力争5%左右，确保4.5%", 4.5, 5.0, False),
        ("力争6%，确保5%左右", 5.0, 6.0, False),
        ("around 5%, aiming for 6%", 5.0, 6.0, False),
        ("aims for around 5%, with an effort to reach 6%", 5.0, 6.0, False),
        ("5%左右，力争做得更好", 5.0, None, True),
        ("5%左右，力争更高一些", 5.0, None, True),
        ("around 5%, making every effort to achieve the best results", 5.0, None, True),
        ("守住5%、力争6%", 5.0, 6.0, False),
        ("预期目标5%左右，奋斗目标6%", 5.0, 6.0, False),
        ("5.5%左右（力争6%）", 5.5, 6.0, False),
        ("5%—6%，力争6.5%", 5.0, 6.5, False),
        ("7% or more, striving for 8%", 7.0, 8.0, False),
        ("more than 7%, and strive to reach 8%", 7.0, 8.0, False),
        ("above 6%, with efforts to reach 7%", 6.0, 7.0, False),
        ("5%左右，在实际工作中努力争取更好结果", 5.0, None, True),
        ("5.0%—5.5%，根据实际情况争取更好的结果", 5.0, None, True),
        ("6%以上、争取实现更好的结果", 6.0, None, True),
        ("4.5%左右、力争更好结果", 4.5, None, True),
        ("地區生產總值增長4.5%至5%、努力爭取更好結果", 4.5, None, True),
        ("around 5%, and strive for better results in actual work", 5.0, None, True),
        ("6%以上，力争7%，努力争取更好结果", 6.0, 7.0, True),
        ("力争6%", 6.0, None, True),
        ("生产总值力争增长6%以上", 6.0, None, True),
        ("strive for 6%", 6.0, None, True),
        ("保9%争11%", 9.0, 11.0, False),
        ("10%，按13%组织", 10.0, 13.0, False),
        ("9%，力争两位数增长", 9.0, 10.0, False),
        ("6%左右，力争达到6%以上", 6.0, None, True),
        ("8%，力争更快更好些", 8.0, None, True),
        ("7%以上，争取更高质量、更高效益、更好结果", 7.0, None, True),
        ("6%-6.5%，在高质量基础上能快则快", 6.0, None, True),
        ("8%，保持比全国高2个百分点左右的增幅", 8.0, None, False),
        ("生产总值突破3万亿元，增长8%", 8.0, None, False),
        ("比上年增长8%", 8.0, None, False),
        ("增长\n5%\n左右", 5.0, None, False),
        ("about\n  5%", 5.0, None, False),
    ],
)
def test_stretch_and_open_promise(
    text: str, headline: float, stretch: float | None, strives: bool
) -> None:
    target = pg.parse_target(text)
    assert (headline, stretch, strives) == (target.headline, target.stretch, target.strives)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("与全国同步", 0.0, 0.0),
        ("与全国保持同步", 0.0, 0.0),
        ("与全国平均水平持平", 0.0, 0.0),
        ("in line with the national average", 0.0, 0.0),
        ("on par with the national growth rate", 0.0, 0.0),
        ("高于全国平均水平", 0.0, None),
        ("不低于全国平均水平", 0.0, None),
        ("快于全国", 0.0, None),
        ("above national growth", 0.0, None),
        ("faster than the national average", 0.0, None),
        ("低于全国", None, 0.0),
        ("至少高于全国1个百分点", 1.0, None),
        ("高于今年全国1个百分点", 1.0, 1.0),
        ("低于全国0至1个百分点", -1.0, 0.0),
        ("高出全国平均水平1到2个百分点", 1.0, 2.0),
        ("高于全国1-2个百分点", 1.0, 2.0),
        ("比全国高1个百分点", 1.0, 1.0),
        ("about 2 percentage points above national growth", 2.0, 2.0),
        ("outpace the national average by 1 percentage point", 1.0, 1.0),
        ("高于全国平均水平2个百分点以上", 2.0, None),
        ("at least 1 percentage point above the national average", 1.0, None),
        ("高于全国1个百分点以内", 0.0, 1.0),
        ("低于全国不到1个百分点", -1.0, 0.0),
        ("50 basis points above the national average", 0.5, 0.5),
        ("高于全国平均水平半个百分点", 0.5, 0.5),
        ("较全国高1个百分点", 1.0, 1.0),
        ("faster than the country's growth", 0.0, None),
        ("1 percentage point below the national average", -1.0, -1.0),
        ("低于全国1至2个百分点", -2.0, -1.0),
        ("比全国低1个百分点", -1.0, -1.0),
        ("higher than that of the nation", 0.0, None),
        ("1 percentage point higher than that of the country", 1.0, 1.0),
    ],
)
def test_relative_to_the_nation(text: str, low: float | None, high: float | None) -> None:
    target = pg.parse_target(text)
    assert ("relative", "national", low, high) == (
        target.hedge, target.reference, target.offset_lower, target.offset_upper,
    )  # fmt: skip
    assert (target.headline, target.lower, target.upper) == (None, None, None)
    assert "-0.0" not in str((target.offset_lower, target.offset_upper))


@pytest.mark.parametrize(
    "text",
    phrases(
        """
        no target | no specific target | no numerical GDP growth target | did not set a target |
        no GDP growth target for 2020 | 不设具体目标 | 不设GDP增长目标 | 未设定具体目标 |
        不再设定增长目标 | 没有设定GDP增长的量化目标 | 没有提出全年经济增速具体目标 |
        未设 | 不设 | 未設定 | 暂不设 | (未设) |
        不提具體增長目標 | 暂不设定具体目标 | 未设置具体目标 | no target was set for 2020
        """
    ),
)
def test_no_target(text: str) -> None:
    assert pg.parse_target(text) == pg.Target(hedge="no_target")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("above 5%", "at_least"),
        ("above ５%", "at_least"),
        ("over 5%", "at_least"),
        ("more than 5%", "at_least"),
        ("above 5% or more", "at_least"),
        ("超过5%", "above"),
        (">5%", "above"),
        ("below 5%", "below"),
        ("no more than 5%", "at_most"),
        ("exceeding 5%", "above"),
    ],
)
def test_translated_above_includes_its_number(text: str, hedge: str) -> None:
    assert pg.parse_target(text, translated=True).hedge == hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("居民收入增长与经济增长同步", 0.0, 0.0),
        ("in line with economic growth", 0.0, 0.0),
        ("居民收入增长快于经济增长", 0.0, None),
        ("居民收入增长快于今年经济增长", 0.0, None),
        ("居民收入增长快于 the 经济增长", 0.0, None),
        ("居民收入增长领先经济增长1个百分点", 1.0, 1.0),
        ("居民收入增长落后于经济增长1个百分点", -1.0, -1.0),
        ("居民收入增长不低于GDP增速", 0.0, None),
        ("income growth 1 percentage point above economic growth", 1.0, 1.0),
        ("居民收入增长比经济增长快1个百分点以上", 1.0, None),
    ],
)
def test_another_indicator_relative_to_the_economy(
    text: str, low: float, high: float | None
) -> None:
    target = pg.parse_target(text, indicator="any")
    assert ("relative", "gdp", low, high) == (
        target.hedge, target.reference, target.offset_lower, target.offset_upper,
    )  # fmt: skip
    for language in ("en", "zh"):
        assert target == pg.parse_target(target.format(language), indicator="any")
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text)


@pytest.mark.parametrize(
    ("text", "hedge", "headline"),
    [
        ("固定资产投资增长15%左右", "about", 15.0),
        ("CPI increase of around 3%", "about", 3.0),
        ("城镇调查失业率5.5%以内", "at_most", 5.5),
        ("确保失业率不超过5.5%", "at_most", 5.5),
        ("keep registered unemployment below 4.5 per cent", "below", 4.5),
        ("数字经济核心产业增加值增长10%", "exact", 10.0),
        ("農村居民人均可支配收入增長6%以上", "at_least", 6.0),
        ("社會消費品零售總額增長6%左右", "about", 6.0),
        ("CPI 3%左右，GDP", "about", 3.0),
    ],
)
def test_another_indicator_only_on_request(text: str, hedge: str, headline: float) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (hedge, headline) == (target.hedge, target.headline)
    with pytest.raises(pg.errors.TargetParseError, match="another indicator") as caught:
        pg.parse_target(text)
    assert caught.value.span is not None


@pytest.mark.parametrize(
    ("key", "roles"),
    [("EITHER", ("set",)), ("PURSUITS", ("set", "strive")), ("LINES", ("goal",))],
)
def test_a_list_that_qualifies_words_names_none_that_plays_no_such_part(
    key: str, roles: tuple[str, ...]
) -> None:
    assert words.every(key) <= {word for role in roles for word in words.of_role(role)}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_word_plays_one_part(language: ModuleType) -> None:
    # A hedge may stand on either side of its number.
    sides = {f"{hedge}_{side}" for hedge in words.SIDES for side in ("before", "after")}
    hedges = {
        word
        for role in sides & set(language.WORDS)
        for word in words.forms_of(language.WORDS[role])
    }
    others = [role for role in language.WORDS if role not in sides]
    times = Counter(hedges)
    times.update(word for role in others for word in words.forms_of(language.WORDS[role]))
    assert [word for word, n in times.items() if n > 1] == []


def test_languages_have_the_same_keys() -> None:
    first, *others = (list(language.WORDS) for language in words.LANGUAGES)
    assert [first] * len(others) == others


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("at the national average", "the nation without a relation to it at 7:23"),
        (
            "高于全国5%",
            "a number that isn't a distance from the nation in percentage points at 4:6",
        ),
        ("5%，力争6%至7%", "more than one number to strive for at 5:10"),
        ("5", "a number without a unit such as % or percentage points at 0:1"),
        ("5.25", "a number without a unit such as % or percentage points at 0:4"),
        ("[5, 6)", "an interval without a unit at 0:6"),
        ("(5%, 6%", "an unmatched bracket at 0:1"),
        ("GDP 5%, 6%)", "an unmatched bracket at 10:11"),
        ("5-6+%", "a hedge on a range at 0:5"),
        ("[5, 6)%左右", "a hedge on a range at 0:9"),
        ("GDP about", "a hedge without its number at 4:9"),
        ("高于GDP", "a hedge without its number at 0:5"),
        ("快于经济增长", "a hedge without its number at 0:6"),
        ("超过二〇二四年5%", "a hedge without its number at 0:6"),
        ("二〇二四年和二〇二五年5%", "two years at 6:10"),
        ("百分之五，CPI百分之三", "another indicator (indicator='any' reads it) at 5:8"),
        ("5%（控制在）", "a wording that is cut short at 3:6"),
        ("5%控制在。", "a wording that is cut short at 2:5"),
        ("5%  ¨", "an unknown word at 4:5"),
        ("Ⅴ%", "a digit of a special form at 0:1"),
        ("GDP-5%", "a dash that may be a minus or half a range at 3:4"),
        ("-1%––0.5%", "a dash that may be a minus or half a range at 3:5"),
        ("-1%--0.5%", "a dash that may be a minus or half a range at 3:5"),
        ("5%增长较快", "growth without a number at 4:6"),
        ("%", "a unit without its number before it at 0:1"),
        ("5%-", "a dash that may be a minus or half a range at 2:3"),
        ("5%更好结果", "a word without what it belongs to at 2:6"),
        ("5% minus", "a word without what it belongs to at 3:8"),
        ("5%千分之", "a word without what it belongs to at 2:5"),
        ("5%同步", "a word without what it belongs to at 2:4"),
        ("grow 5% ahead of", "a word without what it belongs to at 8:16"),
        ("grow 5% behind", "a word without what it belongs to at 8:14"),
        ("5% than the GDP", "a word without what it belongs to at 3:7"),
        ("5% was", "what was, not a goal at 3:6"),
        ("5%可能", "an unknown word at 2:4"),
        ("5%或", "an alternative that is cut short at 2:3"),
        ("5%或6%", "two rates at 0:5"),
        ("5%或百分之六", "two rates at 0:7"),
        ("5% or about 6%", "two rates at 0:14"),
        ("5% at least 6%", "two rates at 0:14"),
        ("2024年至百分之五", "half a range at 5:6"),
        ("2024年至约5%", "half a range at 5:6"),
        ("from 5%", "half a range at 0:4"),
        ("GDP的3%", "a share of something at 3:4"),
        ("GDP的百分之三", "a share of something at 3:4"),
        ("GDP的约3%", "a share of something at 3:4"),
        ("5% left", "an unknown word at 3:7"),
        ("GDP", "no rate;"),
        ("目标⑤%", "a digit of a special form at 2:3"),
        (
            "2024年目标5%，力争05%",
            "a number that isn't well formed (decimals take a point, thousands commas) at 12:14",
        ),
        ("目标\u200b5%  左右以上", "contradictory hedges at 3:11"),
        ("目标6%-5%", "a reversed range at 2:7 '6%-5%'"),
        ("增速高于全国2至1个百分点", "a reversed range at 4:6 '全国'"),
        ("目标5%，力争4%", "a number to strive for that isn't higher at 2:4 '5%'"),
        ("约5%以上", "contradictory hedges at 0:5"),
        ("力争5%以上左右", "contradictory hedges at 2:8"),
        ("at least around 5%", "contradictory hedges at 0:18"),
        ("5-6%左右", "a hedge on a range at 0:6"),
        ("5%左右，力争", "nothing to strive for at 5:7"),
        ("5%，CPI", "another indicator (indicator='any' reads it) at 3:6"),
        ("0.000000000000000000000001%", "a number that isn't well formed"),
    ],
)
def test_the_message_says_why_and_where(text: str, why: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    assert f"can't read {text!r}: {why}" in str(caught.value)


REFUSED = {
    "missing": """
        - | -- | — | N/A | n/a | #N/A | NaN | None | null | TBD | #REF! | 未公布 | 暂未公布 |
        待定 | not announced | not yet announced | unknown | … | …… | - - | ———— | ### | (n/a) |
        （未公布） | 未公布。 | 未定 | 暫無 | to be confirmed | T.B.D. | n.a.
    """,
    "ambiguous": """
        about 7% or more | 5%左右以上 | 约5%以上 | 超过5%以上 | 不低于5%左右 | 5.5-6.5%左右 |
        roughly 5-6% | 6%-5% | 7%以上、力争6% | 5% 6% |
        5%和6% | 5% or 6% | 百分之五六 | 百分之二三十 | 百分之一百二 | 1,5% | –5% | 5%- | %5 |
        ⑤% | 5⁵% | GDP 5%, CPI 3% | 5%左右，规模以上工业增加值增长6% | 2024年5%，2023年6% |
        5% in 2024 and 2025 | positive growth | 双位数增长 | 负增长 | GDP - 5% | 高于全国5% |
        5%左右，高于全国平均水平 | 全国GDP增长5% | (5%, 4%) | 5%5% | 5% 五% | 5%、5% |
        (5% 5%) | 3% of GDP | about 3% of its economy | [5%, 6%] of GDP |
        5% or more of GDP | 5% (of GDP) | GDP的3% | 目标的5%以上 | 50% of the target |
        百分之五，CPI百分之三 | 提高今年增长目标0.5% | 提高GDP目标0.5% | 不设今年 |
        增速提高1个百分点 | raise the target by 0.5 percentage points | 
        增长目标提高0.5% | increase its growth target by 5% | target increase of 5% |
        rise from 5% to 6% |
        no increase in the target | 没有不设目标 | 不设具体目标，与全国同步 | 5% or | or 5% |
        5%以上或6% | 百分之零五 | 百分之十零 | 百分之一百零十 | 不设，5% | no growth target but 5% |
        5%—6%（5%—7%） | 5%—6%（4%—6%） | 5%以下（6%以下） | 百分之五（6%） | 5%—6%，力争6% |
        5%—6%，力争5.5% | 5%，力争5% | 5%，力争6%至7% | 6%，力争7%以下 |
        5%、力争6%、力争7% | 5%以上、6%以上和7% |
        高于全国1个百分点、力争2个百分点 | 高于全国1个百分点，2个百分点 |
        不低于全国1个百分点 | 1 percentage point not above national growth
    """,
    "unreadable": """
        5 | about 5 | 5 to 6 | 5%-6 | .5% | 05% | 5..5% | 5_000% | 1 000% | 0x10% | ½5% |
        1e3% | inf% | NaN% | % | %% | 5%% | 百分之 | $5 | 5 points | 5 1/2 percent |
        fiver percent | 左右 | between 5% and | 5%以上（ | 5%) | 去年增长5% | GDP grew 5% |
        CPI 3% | Guangdong 5% | 广东5% | 5%1 | 与上年持平 | 5% left | 🎯5%左右 |
        力争 | 5%左右，力争 | 更好结果 | GDP | 增长 | (5%, 5%) | 5 growth % | 5%以 | 5%至 | 至5% |
        5% at | 5% and | 5%控制在 | 2024 to 5% | 比5% | than 5% | GDP growth was 5% | ½５% |
        GDP increased 5% | 5% in nominal terms | 超预期增长5% | above target 5% | 超过2023年5% |
        高于经济增长1个百分点 | 数字经济增长10% | 单位GDP能耗3%左右 | 省会增长5% | 可能超过5% |
        保定增长5% | 约定5% | 近年5% | 超市5% | 增长5%（省内） | 5%，以上为目标 | 一百五十年5% |
        半年增长5% | top 5% | 于5% | 7%以，力争8% | between 5% and 6% from |
        与经济增长同步 | above or below 5% | 5%左右，努力 | 百分之五个 | (5%] | [5%) | 超过，5% |
        (5%,5%] | [5%,5%) |
        高于全省平均水平1个百分点 | 超过今年0.5个百分点 | 高于今年5% | above-average growth of 5% |
        above the provincial average by 1 percentage point | more than this year's 5% |
        about or below 5% |
        超过2023年，5% | 至百分之五 | 2024年至百分之五 | 至约5% | 2024 to about 5% |
        没有完成 | 没有完成增长目标
    """,
}


@pytest.mark.parametrize(
    ("text", "reason"), [(text, why) for why, all_ in REFUSED.items() for text in phrases(all_)]
)
def test_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    assert (reason, text) == (caught.value.reason, caught.value.text)
    assert "accepted is one rate" in str(caught.value)


@pytest.mark.parametrize(
    "rest",
    [", CPI 3%", "，失业率", ", 9%", "、9个百分点", ", not", "，不", " left", "去年"],
)
def test_nothing_hides_beside_a_rate(rest: str) -> None:
    for text in phrases(" | ".join([*POINTS.values(), RANGES])):
        with pytest.raises(pg.errors.TargetParseError):
            pg.parse_target(text + rest)


@pytest.mark.parametrize("text", ["5%-5%", "[5%,5%]"])
def test_a_range_of_one_number_is_exact(text: str) -> None:
    assert pg.parse_target(text) == pg.parse_target("5%")


@pytest.mark.parametrize("text", ["5%—6%（5%—6%）", "百分之五到六（5%至6%）"])
def test_a_range_may_stand_again_in_brackets(text: str) -> None:
    assert pg.parse_target(text) == pg.parse_target("5%—6%")


@pytest.mark.parametrize("n", [60, 61])
def test_a_message_shows_the_beginning_of_a_long_text(n: int) -> None:
    text = "?" + "x" * (n - 1)
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    shown = text if n == 60 else text[:59] + "…"
    assert str(caught.value).startswith(f"can't read {shown!r}: an unknown word at 0:1")
    with pytest.raises(
        pg.errors.TargetParseError, match=r"^can't read ' ': it stands for a missing value;"
    ):
        pg.parse_target(" ")


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u200b", "　"])
def test_blank_is_missing(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    assert caught.value.reason == "missing"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("GDP grew 5%", "grew"),
        ("  GDP\u3000grew 5%", "grew"),
        ("地区生产总值去年增长５％", "去年"),
        ("5%左右，CPI涨幅3%", "CPI涨幅"),
        ("增长\u200b5..5%左右", "5..5"),
        ("about 7% or more", "about 7% or more"),
        ("⑤%", "⑤"),
        ("2024年5%，2023年6%", "2023"),
        ("6%以上，力争7%至8%", "7%至8%"),
        ("高于全国，增长1个百分点和2个百分点", "全国"),
    ],
)
def test_the_span_names_the_place(text: str, part: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text)
    assert caught.value.span is not None
    assert part == text[slice(*caught.value.span)]


@pytest.mark.parametrize("value", [None, True, 5, 5.0, b"5%", ["5%"]])
def test_what_is_no_text_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError, match="expected a wording as str"):
        pg.parse_target(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "GDP增长5%以上、CPI涨幅6%以下",
        "CPI 3%左右，失业率3%左右",
        "GDP增长5%以上，居民收入力争6%",
        "居民收入增长与经济增长同步，CPI 3%左右",
    ],
)
def test_two_indicators_are_refused(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError) as caught:
        pg.parse_target(text, indicator="any")
    assert caught.value.reason == "ambiguous"


def test_a_second_indicator_is_named() -> None:
    with pytest.raises(pg.errors.TargetParseError, match="two indicators at 9:12 'GDP'"):
        pg.parse_target("CPI 3%左右，GDP 5%", indicator="any")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("GDP增长5%", "5%"),
        ("不低于GDP增长5%", "5% or more"),
        ("CPI 3%左右，力争4%", "about 3%, striving for 4%"),
    ],
)
def test_any_subject_reads_what_one_reads(text: str, target: str) -> None:
    assert pg.parse_target(text, indicator="any") == pg.parse_target(target)


def test_unknown_indicator_is_refused() -> None:
    with pytest.raises(ValueError, match=r"indicator must be 'any' or one of gdp.*, got 'wine'"):
        pg.parse_target("5%", indicator="wine")


@pytest.mark.parametrize(
    ("text", "indicator", "unit", "direction", "lower"),
    [
        ("城镇新增就业50万人以上", "new_jobs", "10k_persons", None, 50.0),
        ("more than 1.2 million new urban jobs", "new_jobs", "10k_persons", None, 120.0),
        ("单位GDP能耗下降3%以上", "energy_intensity", "percent", "down", 3.0),
        ("粮食产量700亿斤以上", "grain", "100m_jin", None, 700.0),
        ("grain output of 35 billion kg", "grain", "100m_kg", None, 350.0),
        ("农村居民人均可支配收入突破1.9万元", "rural_income", "yuan", None, 19_000.0),
        ("人均地区生产总值达到8万元", "other", "yuan", None, 80_000.0),
        ("per capita GDP of 80 thousand yuan", "other", "yuan", None, 80_000.0),
        ("人均地区生产总值1.1万美元", "other", "usd", None, 11_000.0),
        ("财政收入90000万元", "fiscal_revenue", "yuan", None, 9e8),
        ("常住人口城镇化率提高1个百分点", "urbanisation", "points", "up", 1.0),
        ("人口自然增长率6‰左右", "population_growth", "percent", None, 0.6),
        ("研发经费支出占生产总值比重2%左右", "rd_intensity", "percent", None, 2.0),
        ("R&D spending of about 2% of GDP", "rd_intensity", "percent", None, 2.0),
        ("某某指数增长5%以上", "other", "percent", "up", 5.0),
        ("地区生产总值增长5%", "gdp", "percent", "up", 5.0),
        ("5%", None, "percent", None, 5.0),
        ("5个百分点", None, "points", None, 5.0),
    ],
)
def test_any_indicator_in_its_unit(
    text: str, indicator: str | None, unit: str, direction: str | None, lower: float
) -> None:
    target = pg.parse_target(text, indicator="any")
    said = (target.indicator, target.unit, target.direction, target.lower)
    assert (indicator, unit, direction, lower) == said
    for language in ("en", "zh"):
        assert target == pg.parse_target(target.format(language), indicator="any")
    if indicator and indicator != "other":
        assert target == pg.parse_target(text, indicator=indicator)


@pytest.mark.parametrize(
    ("text", "reference", "low", "high"),
    [
        ("城镇登记失业率略低于上年", "previous_year", None, 0.0),
        ("居民消费价格指数与国家价格调控目标衔接", "national_target", 0.0, 0.0),
        ("居民收入增长高于全国平均水平", "national", 0.0, None),
        ("居民收入增长与经济增长同步", "gdp", 0.0, 0.0),
    ],
)
def test_what_another_indicator_is_relative_to(
    text: str, reference: str, low: float | None, high: float | None
) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (reference, low, high) == (target.reference, target.offset_lower, target.offset_upper)
    for language in ("en", "zh"):
        assert target == pg.parse_target(target.format(language), indicator="any")


@pytest.mark.parametrize("text", ["失业率未超5%", "CPI 3%", "城镇新增就业5%万人"])
def test_what_the_name_of_an_indicator_does_not_hide(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text, indicator="unemployment_surveyed")


@pytest.mark.parametrize("text", ["5% by 2030", "5%至2030年", "2024年完成增长5%", "five-year 5%"])
def test_no_target_of_one_year_to_come(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text)


@given(hostile | jumbles)
def test_no_text_raises_anything_else(text: str) -> None:
    check_wording(text)


@pytest.mark.parametrize(
    "text", ["1" * 10**6, "%" * 10**6, "(" * 10**6, "五" * 10**6, "5%左右" * 10**5, "½" * 10**6]
)
def test_a_long_text_is_no_phrase(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError, match="are a text, not a phrase"):
        pg.parse_target(text)


def test_spare_space_is_no_length() -> None:
    assert pg.parse_target("5%" + "。" * 998).headline == 5.0
    with pytest.raises(pg.errors.TargetParseError, match="1001 characters are a text"):
        pg.parse_target("5%" + "。" * 999)
    assert pg.parse_target("\u200b" * 10**6 + "5%" + " " * 10**6).headline == 5.0


def test_no_word_swallows_the_name_of_a_province() -> None:
    """Whatever word ends as a province's name begins, the name stays whole: 2025年内蒙古."""
    rests, names = overlaps()
    lost = [
        word[:-size] + name
        for word, ends in rests.items()
        for name in names
        for size in range(1, len(word))
        if name.startswith(word[-size:]) and name[size:] in ends
        if not any(token.word == name for token in scan(word[:-size] + name, strict=False))
    ]
    assert lost == []
    assert len(rests) > 20


@pytest.mark.parametrize(
    ("text", "lower", "upper", "stretch"),
    [
        ("保持在5.5%—6%的合理区间", 5.5, 6.0, None),
        ("5%左右，力争完成5.5%以上", 5.0, 5.0, 5.5),
    ],
)
def test_a_reasonable_range_and_a_number_to_fulfil(
    text: str, lower: float, upper: float, stretch: float | None
) -> None:
    target = pg.parse_target(text)
    assert (target.lower, target.upper, target.stretch) == (lower, upper, stretch)


@pytest.mark.parametrize(
    ("text", "indicator", "lower", "unit"),
    [
        ("more than 450 thousand new urban jobs", "new_jobs", 45.0, "10k_persons"),
        ("R&D investment accounting for 3% of the province's GDP", "rd_intensity", 3.0, "percent"),
        ("value added of the service sector up 6%", "services", 6.0, "percent"),
        ("over 500,000 jobs to be created in urban areas", "new_jobs", 50.0, "10k_persons"),
        ("500,000 jobs in tourism", "other", 50.0, "10k_persons"),
        ("create more than 1 million jobs", "new_jobs", 100.0, "10k_persons"),
        ("exports of cars up 20%", "other", 20.0, "percent"),
        ("property investment growth of 3%", "other", 3.0, "percent"),
        ("investment in infrastructure up 7%", "other", 7.0, "percent"),
        ("700,000 new jobs for college graduates", "other", 70.0, "10k_persons"),
        ("固定资产投资（不含农户）增长6%", "investment", 6.0, "percent"),
        ("新增城镇就业人员50万人以上", "new_jobs", 50.0, "10k_persons"),
        ("一般公共预算收入增长4%（同口径）", "budget_revenue", 4.0, "percent"),
        ("居民收入增速与GDP增速基本同步", "income", None, "percent"),
    ],
)
def test_names_that_are_qualified(
    text: str, indicator: str, lower: float | None, unit: str
) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (target.indicator, target.lower, target.unit) == (indicator, lower, unit)


@pytest.mark.parametrize("rate", [5, 5.0])
def test_a_number_in_place_of_a_wording_is_shown_how_to_be_written(rate: float) -> None:
    with pytest.raises(TypeError, match=f"got {type(rate).__name__}: {rate}; write '5%'$"):
        pg.parse_target(rate)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值年均增长7%",
        "年均增长7%左右",
        "经济年均增速6.5%",
        "每年增长7%",
        "全省生产总值逐年增长7%",
    ],
)
def test_an_average_of_several_years_is_refused(text: str) -> None:
    for indicator in ("gdp", "any"):
        with pytest.raises(pg.errors.TargetParseError, match="a goal for several years"):
            pg.parse_target(text, indicator=indicator)


@pytest.mark.parametrize(
    ("text", "indicator", "target"),
    [
        ("reduce energy consumption per unit of GDP by 3.5 percent", "energy_intensity", 3.5),
        ("lower energy intensity by 2 percent", "energy_intensity", 2.0),
        ("energy intensity to be cut by 4%", "energy_intensity", 4.0),
        ("能耗强度降幅2.5%左右", "energy_intensity", 2.5),
        ("PM2.5年均浓度下降4%", "air_quality", 4.0),
    ],
)
def test_a_cut_by_a_rate_is_a_fall(text: str, indicator: str, target: float) -> None:
    said = pg.parse_target(text, indicator="any")
    assert (said.indicator, said.direction, said.headline) == (indicator, "down", target)


@pytest.mark.parametrize("text", ["cut its target by 1% to 5%", "GDP降幅3%", "cut by 3%"])
def test_no_cut_is_growth_of_gdp(text: str) -> None:
    with pytest.raises(pg.errors.TargetParseError):
        pg.parse_target(text)


def test_a_cut_to_a_level_is_that_level() -> None:
    assert pg.parse_target("reduce unemployment to 5%", indicator="any").direction is None
