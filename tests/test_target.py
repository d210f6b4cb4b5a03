"""Targets as values: bounds, intervals, verdicts, formats."""

from __future__ import annotations

import copy
import math
import pickle
import re
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import numeric_targets, rates, targets

import provgdp as pg

widths = st.sampled_from([0.0, 0.1, 0.3, 0.5])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5%", (5.0, 5.0)),
        ("about 4.5%", (4.2, 4.8)),
        ("at least 5%", (5.0, math.inf)),
        ("above 5%", (5.0, math.inf)),
        ("at most 5%", (-math.inf, 5.0)),
        ("below 5%", (-math.inf, 5.0)),
        ("5% to 6%", (5.0, 6.0)),
        ("in line with the national average", None),
        ("no target", None),
    ],
)
def test_interval_of_each_hedge(text: str, expected: tuple[float, float] | None) -> None:
    assert pg.parse_target(text).interval() == expected


def test_width_of_about_is_an_argument() -> None:
    target = pg.parse_target("about 5%")
    assert target.interval(about=0.5) == (4.5, 5.5)
    assert target.above(4.6, about=0.5) == "possible"
    assert target.above(4.6) == "certain"


@pytest.mark.parametrize(
    "compare",
    [
        lambda target: target > 4,
        lambda target: target <= 4,
        lambda target: target < pg.parse_target("6%"),
        lambda target: sorted([target, pg.parse_target("4%")]),
    ],
)
def test_a_target_has_no_order_and_says_what_to_ask(
    compare: Callable[[pg.Target], object],
) -> None:
    with pytest.raises(TypeError, match=r"compare target\.headline, or ask target\.above"):
        compare(pg.parse_target("about 5%"))


@pytest.mark.parametrize("about", [-0.1, math.nan, math.inf])
def test_impossible_width_is_refused(about: float) -> None:
    with pytest.raises(ValueError, match="about must be a width"):
        pg.parse_target("about 5%").interval(about=about)


@pytest.mark.parametrize(
    ("text", "x", "expected"),
    [
        ("5%", 4.9, "certain"),
        ("5%", 5.0, "impossible"),
        ("about 5%", 5.2, "possible"),
        ("about 5%", 5.3, "impossible"),
        ("about 5%", 4.7, "possible"),
        ("about 5%", 4.6, "certain"),
        ("5% or more", 5.0, "possible"),
        ("5% or more", 4.99, "certain"),
        ("5% or more", 50.0, "possible"),
        ("above 5%", 5.0, "possible"),
        ("5% or less", 5.0, "impossible"),
        ("5% or less", 4.0, "possible"),
        ("5% to 6%", 5.0, "possible"),
        ("5% to 6%", 6.0, "impossible"),
        ("5% to 6%", 4.9, "certain"),
    ],
)
def test_verdict_on_a_target_above_a_rate(text: str, x: float, expected: str) -> None:
    assert pg.parse_target(text).above(x) == expected


def test_no_verdict_without_a_number() -> None:
    assert pg.parse_target("no target").above(5.0) is None
    assert pg.parse_target("与全国同步").above(5.0) is None


def test_unknown_growth_has_no_verdict() -> None:
    with pytest.raises(ValueError, match="got nan"):
        pg.parse_target("5%").above(math.nan)


@pytest.mark.parametrize("verdict", list(pg.Verdict))
def test_a_verdict_is_no_bool(verdict: pg.Verdict) -> None:
    with pytest.raises(TypeError, match=rf"verdict == Verdict.{verdict.name}"):
        bool(verdict)


@given(numeric_targets(), rates, widths)
def test_verdict_agrees_with_the_headline(target: pg.Target, x: float, about: float) -> None:
    headline = target.headline
    assert headline is not None
    verdict = target.above(x, about=about)
    if verdict is pg.Verdict.CERTAIN:
        assert headline > x
    if verdict is pg.Verdict.IMPOSSIBLE:
        assert not headline > x


@given(numeric_targets(), rates, widths)
def test_headline_lies_in_the_interval(target: pg.Target, x: float, about: float) -> None:
    low, high = target.interval(about=about) or (math.nan, math.nan)
    assert target.headline is not None
    assert low <= target.headline <= high


@given(numeric_targets(), rates, widths, widths)
def test_a_narrower_about_never_reverses_a_verdict(
    target: pg.Target, x: float, one: float, other: float
) -> None:
    wide = target.above(x, about=max(one, other))
    narrow = target.above(x, about=min(one, other))
    assert wide is narrow or wide is pg.Verdict.POSSIBLE


@given(targets, rates, rates)
def test_verdicts_fall_as_the_rate_rises(target: pg.Target, x: float, y: float) -> None:
    order = list(pg.Verdict)
    low, high = target.above(min(x, y)), target.above(max(x, y))
    if low is None or high is None:
        assert low is high
    else:
        assert order.index(low) <= order.index(high)


@given(targets)
def test_what_format_writes_parses_back(target: pg.Target) -> None:
    assert pg.parse_target(target.format("en")) == target
    assert pg.parse_target(target.format("zh")) == target


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("5%", "5%", "5%"),
        ("5%左右", "about 5%", "5%左右"),
        ("5%以上", "5% or more", "5%以上"),
        ("超过5%", "above 5%", "超过5%"),
        ("5%以内", "5% or less", "不超过5%"),
        ("不足5%", "below 5%", "低于5%"),
        ("5%—5.5%", "5% to 5.5%", "5%至5.5%"),
        ("[5%,6%)", "5% or more and below 6%", "5%以上、低于6%"),
        ("7%以上、力争8%", "7% or more, striving for 8%", "7%以上，力争8%"),
        ("高出全国平均水平1到2个百分点",
         "1 to 2 percentage points above national growth", "高于全国1至2个百分点"),
        ("低于全国1个百分点", "1 percentage point below national growth", "低于全国1个百分点"),
        ("高于全国1个百分点以上",
         "1 percentage point or more above national growth", "高于全国1个百分点以上"),
        ("高于全国2个百分点", "2 percentage points above national growth", "高于全国2个百分点"),
        ("高于全国2个点", "2 percentage points above national growth", "高于全国2个百分点"),
        ("低于全国", "below national growth", "低于全国"),
        ("高于全国1个百分点以内",
         "0 to 1 percentage points above national growth", "高于全国0至1个百分点"),
        ("低于全国不到1个百分点",
         "0 to 1 percentage points below national growth", "低于全国0至1个百分点"),
        ("低于全国2个百分点以上",
         "2 percentage points or more below national growth", "低于全国2个百分点以上"),
        ("(5%,6%]", "above 5% and 6% or less", "超过5%、不超过6%"),
        ("0.0000001%", "0.0000001%", "0.0000001%"),
        ("与全国同步", "in line with national growth", "与全国同步"),
        ("不设具体目标", "no target", "不设具体目标"),
    ],
)  # fmt: skip
def test_format(text: str, en: str, zh: str) -> None:
    target = pg.parse_target(text)
    assert (en, zh) == (target.format("en"), target.format("zh"))


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("下降3%左右", "a fall of about 3%", "下降3%左右"),
        ("下降2%—3%", "a fall of 2% to 3%", "下降2%至3%"),
        ("下降3%，力争3.5%", "a fall of 3%, striving for 3.5%", "下降3%，力争3.5%"),
        ("能耗降低高于全国1个百分点", "a fall 1 percentage point above national growth",
         "下降高于全国1个百分点"),
        ("新增100万人，力争150万人", "1 million people, striving for 1.5 million people",
         "100万人，力争150万人"),
    ],
)  # fmt: skip
def test_format_of_what_falls_or_is_counted(text: str, en: str, zh: str) -> None:
    target = pg.parse_target(text, indicator="any")
    assert (target.format("en"), target.format("zh")) == (en, zh)


def test_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'en' or 'zh', got 'fr'"):
        pg.parse_target("5%").format("fr")  # type: ignore[arg-type]


def test_midpoint_and_headline_of_a_range() -> None:
    target = pg.parse_target("4.5%—5%")
    assert (target.headline, target.mid) == (4.5, 4.75)


REFERENCE = "a reference, 'national', 'gdp', 'previous_year', 'national_target', got "
BOTH = {"lower_closed": True, "upper_closed": True}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"hedge": "range", "lower": 6.0, "upper": 5.0, **BOTH}, "lower < upper, got 6.0 and 5.0"),
        ({"hedge": "exact", "lower": 5.0, "upper": 6.0, **BOTH}, "'exact' has its number as both"),
        ({"hedge": "range", "lower": 5.0, "upper": 5.0, **BOTH}, "lower < upper, got 5.0 and 5.0"),
        ({"hedge": "range", "lower": 5.0, "lower_closed": True}, "< upper, got 5.0 and None"),
        ({"hedge": "range", "lower": 5.0, "upper": 6.0, **BOTH, "stretch": 5.5}, "got 5.5"),
        ({"hedge": "at_least", "upper": 5.0, "upper_closed": True}, "not fit the hedge 'at_least'"),
        ({"hedge": "at_least", "lower": 5.0},
         "^a bound and its openness are both given or both None$"),
        ({"hedge": "exact", "lower": math.nan, "upper": math.nan, **BOTH}, "lower must .* got nan"),
        ({"hedge": "exact", "lower": 5.0, "upper": 5.0, **BOTH, "unit": "pct"}, "got 'pct'"),
        ({"hedge": "relative"}, f"{REFERENCE}None"),
        ({"hedge": "relative", "reference": "national"},
         "^an open offset leads away from the reference$"),
        ({"hedge": "relative", "reference": "provincial", "offset_lower": 1.0}, REFERENCE),
        ({"hedge": "relative", "reference": "gdp", "offset_lower": 2.0, "offset_upper": 1.0},
         "offsets need lower <= upper, got 2.0 and 1.0"),
        ({"hedge": "relative", "reference": "national", "offset_upper": 1.0}, "leads away"),
        ({"hedge": "relative", "reference": "national", "offset_lower": -1.0}, "leads away"),
        ({"hedge": "relative", "reference": "gdp", "offset_lower": -2.0, "offset_upper": -1.0,
          "stretch": 5.0}, "a stretch lies above the target, got 5.0"),
        ({"hedge": "no_target", "offset_lower": 1.0},
         "^a relative target, and no other, has offsets$"),
        ({"hedge": "no_target", "stretch": 5.0}, "a stretch lies above the target, got 5.0"),
        ({"hedge": "at_least", "lower": 5.0, "lower_closed": True, "stretch": 5.0}, "got 5.0"),
        ({"hedge": "no_target", "reference": "national"}, f"{REFERENCE}'national'"),
        ({"hedge": "approximately"}, "hedge must be one of exact, about, .*, got 'approximately'"),
    ],
)  # fmt: skip
def test_a_target_that_contradicts_itself_is_refused(fields: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        pg.Target(**fields)  # type: ignore[arg-type]


def test_a_bound_is_finite() -> None:
    with pytest.raises(ValueError, match="stretch must be a finite number or None, got inf"):
        pg.Target(hedge="at_least", lower=5.0, lower_closed=True, stretch=math.inf)


def test_large_numbers_are_written_in_full() -> None:
    bounds = {"lower": 1e22, "upper": 1e22, "lower_closed": True, "upper_closed": True}
    assert pg.Target(hedge="exact", **bounds).format() == "10000000000000000000000%"


@pytest.mark.parametrize(
    ("number", "en"),
    [
        (0.1 + 0.2, "0.0030000000000000004 million people"),
        (100 / 3, "0.33333333333333336 million people"),
    ],
)
def test_every_digit_of_a_number_is_written_in_another_unit_too(number: float, en: str) -> None:
    target = pg.Target(hedge="exact", lower=number, upper=number, unit="10k_persons", **BOTH)
    assert target.format("en") == en
    assert pg.parse_target(en, indicator="any") == target


def test_text_is_kept_and_not_compared() -> None:
    one, other = pg.parse_target("about 5%"), pg.parse_target("5%左右")
    assert one == other
    assert hash(one) == hash(other)
    assert (one.text, other.text) == ("about 5%", "5%左右")


def test_a_fall_is_no_rise() -> None:
    fall, rise, number = (
        pg.parse_target(text, indicator="any") for text in ("下降3%", "增长3%", "3%")
    )
    assert fall != rise == number


def test_copies_are_equal() -> None:
    target = pg.parse_target("7%以上、力争8%")
    assert target == pickle.loads(pickle.dumps(target)) == copy.deepcopy(target)


def test_enums_equal_their_column_values() -> None:
    assert pg.Hedge.AT_LEAST == "at_least"
    assert pg.Verdict.CERTAIN == "certain"
    assert pg.Attainment.JUST_SHORT == "just_short"
    assert pg.dtypes.HEDGE.categories.to_list() == [hedge.value for hedge in pg.Hedge]


def test_repr_is_one_line() -> None:
    target = pg.parse_target("5%以上")
    assert repr(target) == "<Target 5% or more, '5%以上'>"
    assert repr(attrs.evolve(target, text="")) == "<Target 5% or more>"


def test_card_says_what_is_known_and_escapes_the_text() -> None:
    def card(target: pg.Target) -> list[str]:
        return re.findall(r">([^<]+)</(?:caption|th|td)>", target._repr_html_())

    bounds = ["Lower, upper bound", "5%, open"]
    said = ["Says", "5% or more", "Chinese", "5%以上", "Hedge", "at_least"]
    target = pg.parse_target("5%以上")
    assert card(attrs.evolve(target, text="<b>")) == ["&lt;b&gt;", *said, *bounds]
    assert card(attrs.evolve(target, text="")) == ["5% or more", *said, *bounds]
    assert card(pg.parse_target("no target"))[-2:] == ["Hedge", "no_target"]


def test_a_rate_and_a_width_are_numbers() -> None:
    target = pg.parse_target("6%左右")
    for other in ("5", None, True):
        with pytest.raises(TypeError, match=f"x must be a number, got {other!r}"):
            target.above(other)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=f"about must be a number, got {other!r}"):
            target.above(5, about=other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (1.0, "1 percentage point", "1个百分点"),
        (1.5, "1.5 percentage points", "1.5个百分点"),
        (0.0, "0 percentage points", "0个百分点"),
    ],
)
def test_a_number_in_points_is_written_in_singular_and_plural(
    number: float, en: str, zh: str
) -> None:
    target = pg.Target(hedge="exact", lower=number, upper=number, unit="points", **BOTH)
    assert (target.format("en"), target.format("zh")) == (en, zh)


def test_the_units_are_listed_where_one_is_none() -> None:
    with pytest.raises(pg.errors.OptionError, match="one of percent, points, 10k_persons, 100m_yu"):
        pg.Target(hedge="no_target", unit="pct")


def test_what_lies_below_the_reference_strives_for_no_number() -> None:
    relative = {"hedge": "relative", "reference": "national", "stretch": 8.0}
    for low, high in ((0.0, 0.0), (0.0, None), (1.0, 1.0), (0.5, 1.0)):
        assert pg.Target(offset_lower=low, offset_upper=high, **relative).stretch == 8.0
    for low, high in ((None, 0.0), (-1.0, 0.0), (-1.0, -0.5)):
        with pytest.raises(pg.errors.OptionError, match="a stretch lies above the target, got 8"):
            pg.Target(offset_lower=low, offset_upper=high, **relative)
