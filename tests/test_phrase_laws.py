"""Phrases made by chance whose meaning is known: what a column and a phrase alone say is that.

`PROVGDP_PHRASES` sets their number; `nox -s laws` takes a million.
"""

from __future__ import annotations

import os
from random import Random
from typing import NamedTuple

import polars as pl
import pytest

import provgdp as pg

PHRASES = int(os.environ.get("PROVGDP_PHRASES", "8000"))
BLOCKS = 8
AT_ONCE = 20_000

ABOUT, LEAST, ABOVE, MOST, BELOW = "about", "at_least", "above", "at_most", "below"
ZH_HEDGES = {
    "{}": "exact",
    **dict.fromkeys(("{}左右", "约{}", "大约{}", "{}上下"), ABOUT),
    **dict.fromkeys(("{}以上", "不低于{}", "{}及以上", "至少{}", "不少于{}", "≥{}"), LEAST),
    **dict.fromkeys(("高于{}", "超过{}", "突破{}"), ABOVE),
    **dict.fromkeys(("{}以内", "不超过{}", "不高于{}"), MOST),
    **dict.fromkeys(("低于{}", "不足{}"), BELOW),
}
EN_HEDGES = {
    "{}": "exact",
    **dict.fromkeys(("about {}", "around {}", "{} or so", "roughly {}", "nearly {}"), ABOUT),
    **dict.fromkeys(("at least {}", "no less than {}", "{} or more", "a minimum of {}"), LEAST),
    **dict.fromkeys(("more than {}", "above {}", "over {}", "exceeding {}"), ABOVE),
    **dict.fromkeys(("no more than {}", "at most {}", "{} or less", "up to {}"), MOST),
    **dict.fromkeys(("below {}", "less than {}", "under {}"), BELOW),
}
ZH_RANGES = ("{}-{}", "{}—{}", "{}至{}", "{}到{}", "{}～{}", "在{}-{}之间", "介于{}和{}之间")
EN_RANGES = ("between {} and {}", "{} to {}", "from {} to {}", "{}–{}", "a range of {} to {}")
ZH_FRAMES = (
    *(
        "{}",
        "增长{}",
        "GDP增长{}",
        "地区生产总值增长{}",
        "全省生产总值比上年增长{}",
        "增长目标为{}",
    ),
    *(
        "2026年地区生产总值增长{}",
        "经济增长预期目标为{}",
        "地區生產總值增長{}",
        "（{}）",
        "增长{}。",
    ),
)
EN_FRAMES = (
    *("{}", "GDP growth of {}", "a growth target of {}", "aims for GDP growth of {}"),
    *("the GDP growth target is {}", "GDP growth of {} in 2026", "2026: {}", "({})"),
)
ZH_STRETCHES = ("，力争{}", "、力争达到{}", "，争取{}", "（力争{}）")
EN_STRETCHES = (", striving for {}", ", aiming for {}", ", with efforts to reach {}")
ZH_OPEN = ("，力争更好结果", "，在实际工作中努力争取更好结果", "、力争更快更好些")
EN_OPEN = (", striving for better results", ", making every effort to achieve the best results")
ZH_DIGITS = "零一二三四五六七八九"
EN_DIGITS = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()


class Made(NamedTuple):
    """A phrase, and what it says."""

    text: str
    hedge: str
    lower: float | None
    upper: float | None
    stretch: float | None = None
    strives: bool = False
    offset_lower: float | None = None
    offset_upper: float | None = None


FIELDS = Made._fields[1:]
SCHEMA = {
    **dict.fromkeys(Made._fields, pl.Float64),
    **dict.fromkeys(("text", "hedge"), pl.String),
    "strives": pl.Boolean,
}


def zh_number(tenths: int, style: int) -> str:
    """Write a rate below 20 percent in one of the ways of Chinese texts."""
    plain = f"{tenths / 10:g}"
    wide = plain.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    whole, tenth = divmod(tenths, 10)
    said = ("十" if whole > 9 else "") + (ZH_DIGITS[whole % 10] if whole != 10 else "")
    said += f"点{ZH_DIGITS[tenth]}" if tenth else ""
    points = f"{whole}个半百分点" if whole and tenth == 5 else f"{plain}个百分点"
    return (f"{plain}%", f"{plain}％", f"{wide}％", f"百分之{said}", points)[style % 5]


def en_number(tenths: int, style: int) -> str:
    """Write a rate below 20 percent in one of the ways of English texts."""
    plain = f"{tenths / 10:g}"
    whole, tenth = divmod(tenths, 10)
    said = (EN_DIGITS + TEENS)[whole] + (f" point {EN_DIGITS[tenth]}" if tenth else "")
    units = ("%", " %", " percent", " per cent", " percentage points")
    half = f"{whole} and a half" if whole and tenth == 5 else plain
    return (*(plain + unit for unit in units), f"{said} percent", f"{half} percent")[style % 7]


def made(chance: Random, chinese: bool) -> Made:
    """Return a phrase made by chance."""
    number = zh_number if chinese else en_number
    frame = chance.choice(ZH_FRAMES if chinese else EN_FRAMES)
    style, tenths, kind = chance.randrange(30), chance.randrange(1, 190), chance.randrange(10)
    more = chance.randrange(tenths + 1, 200)
    low, high = tenths / 10, more / 10
    if kind == 0:
        form = chance.choice(ZH_RANGES if chinese else EN_RANGES)
        text = form.format(number(tenths, style), number(more, style))
        return Made(frame.format(text), "range", low, high)
    if kind == 1 and chinese:
        above = chance.random() < 0.5
        form = chance.choice(("{0}于全国平均水平{1}个百分点", "比全国{0}{1}个百分点"))
        text = form.format("高" if above else "低", f"{low:g}")
        apart = low if above else -low
        return Made(text, "relative", None, None, offset_lower=apart, offset_upper=apart)
    form, hedge = chance.choice(list((ZH_HEDGES if chinese else EN_HEDGES).items()))
    text = form.format(number(tenths, style))
    sides = (None if hedge in (MOST, BELOW) else low, None if hedge in (LEAST, ABOVE) else low)
    if kind == 2 and hedge not in (MOST, BELOW):
        better = chance.choice(ZH_STRETCHES if chinese else EN_STRETCHES)
        text += better.format(number(more, style))
        return Made(frame.format(text), hedge, *sides, stretch=high)
    if kind == 3 and hedge not in (MOST, BELOW):
        text += chance.choice(ZH_OPEN if chinese else EN_OPEN)
        return Made(frame.format(text), hedge, *sides, strives=True)
    return Made(frame.format(text), hedge, *sides)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_phrases_made_by_chance(block: int) -> None:
    chance = Random(block)
    for first in range(0, PHRASES // BLOCKS, AT_ONCE):
        rows = [made(chance, i % 2 == 0) for i in range(min(AT_ONCE, PHRASES // BLOCKS - first))]
        expected = pl.DataFrame(rows, schema=SCHEMA, orient="row")
        told = expected.select("text", target=pg.parse_targets("text", errors="null"))
        found = told.unnest("target").select("text", pl.col("hedge").cast(pl.String), *FIELDS[1:])
        amiss = pl.any_horizontal(pl.col(name).ne_missing(found[name]) for name in FIELDS)
        assert found.filter(expected.select(amiss).to_series()).rows() == []
        for row in rows[::100]:
            alone = pg.parse_target(row.text)
            assert row == (row.text, *(getattr(alone, name) for name in FIELDS))
