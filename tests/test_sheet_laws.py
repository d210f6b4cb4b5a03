"""Sheets made by chance, with the rows known: what the reader tells is what was written."""

from __future__ import annotations

import random
import textwrap
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_report
from opencc import OpenCC
from strategies import hostile

import provgdp as pg
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import listed

Row = tuple[str, str | None, float | None, str | None]

GROWTH = [name for name, entry in INDICATORS.items() if entry.measure == "growth" and name != "gdp"]
COMMON = [name for name in GROWTH if name not in ("cpi", "tax_revenue", "services")]
LEVELS = ("unemployment_surveyed", "unemployment_registered", "urbanisation", "rd_intensity")
HEDGES = {"": "exact", "左右": "about", "以上": "at_least", "以内": "at_most"}
HEADINGS = (
    "今年主要预期目标是：",
    "全省经济社会发展主要预期目标为:",
    "综合考虑各方面因素，建议2026年主要目标是：",
    "**今年的主要奋斗目标**：",
)
BEFORE = (
    "过去一年，全省生产总值增长4.6%，固定资产投资增长3%，进出口总额增长2%。\n\n",
    "“十五五”时期主要目标是：生产总值年均增长5%，出口年均增长6%，居民收入年均增长7%。\n\n",
)
AFTER = (
    "\n\n围绕上述目标，重点抓好以下工作：\n\n一、扩大投资。完成投资900亿元，增长9%。",
    "\n\n实现今年目标，要下更大功夫。工业投资增长9%、制造业投资增长8%。",
    "重点做好六方面工作。",
)


class Made(NamedTuple):
    """An item as written, and the rows it stands for."""

    text: str
    rows: list[Row]


def number(chance: random.Random) -> str:
    return f"{chance.choice((3, 4, 5, 6.5, 7.5, 8, 10, 12.5)):g}"


def one(chance: random.Random, indicator: str) -> Made:
    entry = INDICATORS[indicator]
    name = chance.choice(listed(entry.zh))
    # 全省一般预算收入 has a meaning of its own.
    whose = "" if "一般" in name else chance.choice(("", "", "全省"))
    n, hedge = number(chance), chance.choice(list(HEDGES))
    verb = {"growth": chance.choice(("增长", "增长", "同口径增长", "力争增长"))}
    said = verb.get(entry.measure, chance.choice(("控制在", "", "保持在")))
    direction = "up" if entry.measure == "growth" else None
    if "intensity" in indicator and entry.measure == "growth":
        said, direction = chance.choice(("下降", "降低")), "down"
    row = (indicator, HEDGES[hedge], float(n), direction)
    return Made(f"{whose}{name}{said}{n}%{hedge}", [row])


def shared(chance: random.Random) -> Made:
    """Return two or three names that numbers are dealt to, or one number for all of them."""
    picked = chance.sample(("investment", "retail_sales", "trade", "industry", "exports"), 3)
    picked = picked[: chance.choice((2, 3))]
    names = [chance.choice(listed(INDICATORS[indicator].zh)) for indicator in picked]
    joined = "、".join(names[:-1]) + chance.choice(("、", "和")) + names[-1]
    hedge = chance.choice(list(HEDGES))
    if chance.random() < 0.5:
        n = number(chance)
        rows: list[Row] = [(name, HEDGES[hedge], float(n), "up") for name in picked]
        return Made(f"{joined}均增长{n}%{hedge}", rows)
    numbers = [f"{n:g}" for n in chance.sample((2, 3, 4, 5.5, 6, 7, 8.5), len(picked))]
    dealt = "、".join(f"{n}%" for n in numbers[:-1]) + f"和{numbers[-1]}%{hedge}"
    rows = [(name, HEDGES[hedge], float(n), "up") for name, n in zip(picked, numbers, strict=True)]
    return Made(f"{joined}分别增长{dealt}", rows)


def worded(chance: random.Random) -> Made:
    income, task = ("income", "relative", None, "up"), ("other", None, None, None)
    energy, jobs = ("energy_intensity", None, None, None), ("new_jobs", "at_least", 40.0, None)
    return chance.choice(
        (
            Made("居民收入与经济增长同步", [income]),
            Made("城乡居民收入增长与经济增长基本同步", [income]),
            Made("完成国家下达的节能减排任务", [task]),
            Made("主要污染物减排完成国家下达目标", [task]),
            Made("单位GDP能耗和主要污染物排放控制在国家下达目标内", [energy, task]),
            Made("城镇新增就业40万人以上", [jobs]),
        )
    )


def special(chance: random.Random) -> Made:
    """Return an item of a kind of its own."""
    n = number(chance)
    low, high = sorted(chance.sample((2.0, 3.0, 4.5, 6.0, 7.5), 2))
    dash = chance.choice(("—", "-", "至", "%—", "%至"))
    before, hedge = chance.choice(
        (("不低于", "at_least"), ("超过", "above"), ("不超过", "at_most"))
    )
    return chance.choice(
        (
            Made(f"税收收入增长{low:g}{dash}{high:g}%", [("tax_revenue", "range", low, "up")]),
            Made(f"税收收入增长{before}{n}%", [("tax_revenue", hedge, float(n), "up")]),
            Made(
                f"税收收入达到900亿元，增长{n}%",
                [("tax_revenue", "exact", 900.0, None), ("tax_revenue", "exact", float(n), "up")],
            ),
            Made(
                f"服务业增加值增长{low:g}%以上、力争{high:g}%",
                [("services", "at_least", low, "up")],
            ),
            Made(
                f"服务业增加值增长{n}%，努力争取更好结果", [("services", "exact", float(n), "up")]
            ),
            Made(
                f"在优化结构的基础上，服务业增加值增长{n}%", [("services", "exact", float(n), "up")]
            ),
            Made(
                f"人口自然增长率控制在{n}‰以内", [("population_growth", "at_most", float(n), None)]
            ),
            Made("居民消费价格指数103左右", [("cpi", "about", 103.0, None)]),
            Made(f"居民消费价格涨幅{n}%左右", [("cpi", "about", float(n), "up")]),
            Made("户籍人口城镇化率提高1.2个百分点", [("other", "exact", 1.2, "up")]),
            Made("减少农村贫困人口20万人", [("other", "exact", 20.0, "down")]),
            Made("粮食产量稳定在500亿斤以上", [("grain", "at_least", 500.0, None)]),
            Made(
                f"第一、二、三产业增加值分别增长{low:g}%、{high:g}%、{n}%",
                [
                    ("primary", "exact", low, "up"),
                    ("secondary", "exact", high, "up"),
                    ("tertiary", "exact", float(n), "up"),
                ],
            ),
            Made(
                f"服务业增加值增长{low:g}%（其中金融业增长{high:g}%）",
                [("services", "exact", low, "up"), ("other", "exact", high, "up")],
            ),
        )
    )


def sheet(seed: int) -> tuple[str, list[Row]]:
    """Return a report made by chance, and the rows of its sheet."""
    chance = random.Random(seed)
    growth = chance.choice(("增长", "比上年增长"))
    items = [Made(f"地区生产总值{growth}5%左右", [("gdp", "about", 5.0, "up")])]
    for indicator in chance.sample(COMMON, 3) + chance.sample(LEVELS, 1):
        items.append(one(chance, indicator))
    items += [shared(chance), worded(chance), special(chance)]
    rest = items[1:]
    chance.shuffle(rest)
    items = [items[0], *rest]
    mark = chance.choice(("；", "，", "。", "；\n\n——"))
    first = "\n\n——" if "—" in mark else ""
    passage = first + mark.join(item.text for item in items) + "。"
    head = "2026年1月20日在湖南省第十四届人民代表大会第四次会议上\n\n"
    text = head + chance.choice(BEFORE) + chance.choice(HEADINGS) + passage + chance.choice(AFTER)
    return text, [row for item in items for row in item.rows]


@pytest.mark.parametrize("seed", range(0, 400, 100))
def test_sheets_made_by_chance(seed: int) -> None:
    for i in range(seed, seed + 100):
        text, rows = sheet(i)
        report = pg.read_report(text)
        found = report.targets.select("indicator", "hedge", "target", "direction").rows()
        assert found == rows, text
        assert report.unread.is_empty(), text
        for start, end, wording in report.targets.select("start", "end", "wording").rows():
            assert text[start:end] == wording


@pytest.mark.parametrize("seed", range(0, 400, 200))
def test_without_its_sheet_a_report_tells_nothing(seed: int) -> None:
    for i in range(seed, seed + 200):
        text, _ = sheet(i)
        found = pg.read_report(text).targets
        start, end = found["start"].min(), found["end"].max()
        assert isinstance(start, int)
        assert isinstance(end, int)
        before = text.rfind("\n\n", 0, start - 4)
        cut = text[: max(before, 0)] + text[end + 1 :]
        assert pg.read_report(cut).targets.is_empty(), cut


@pytest.mark.parametrize("width", [30, 47])
def test_wrapping_and_script_change_nothing(width: int) -> None:
    traditional = OpenCC("s2t")
    for seed in range(1000, 1100):
        text, rows = sheet(seed)
        parts = [textwrap.wrap(part, width, break_on_hyphens=False) for part in text.split("\n\n")]
        for other in ("\n\n".join(map("\n".join, parts)), traditional.convert(text)):
            found = pg.read_report(other).targets
            assert found.select("indicator", "hedge", "target", "direction").rows() == rows, other


SCRAPS = "分别 均 其中 、 ； ： 。 5% 6.5 左右 以上 以内 （ ） 亿元 万人 增长 —— 力争 目标 去年"
SCRAP = st.sampled_from(SCRAPS.split()) | hostile
CUT = st.tuples(st.integers(0, 700), st.integers(0, 9), SCRAP)


@given(st.integers(0, 10_000), st.lists(CUT, max_size=6))
def test_a_report_with_cuts_and_scraps_is_read(seed: int, cuts: list[tuple[int, int, str]]) -> None:
    text, _ = sheet(seed)
    for start, length, scrap in cuts:
        text = text[:start] + scrap + text[start + length :]
    check_report(text)
