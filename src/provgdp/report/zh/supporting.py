"""The supporting sentences of a briefing in Chinese, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.report import facts
from provgdp.report.digits import fixed, mean, percent
from provgdp.report.facts import UP_TO
from provgdp.report.zh.words import bracketed, day, few, joined, number, place
from provgdp.target import decimal_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def sides(fact: facts.Sides) -> str:
    """Count who grew faster than the nation."""
    above, same, below = map(number, (fact.above, fact.same, fact.below))
    return (
        f"{fact.year}年：{fact.above + fact.same + fact.below}个省份中{above}增速高于全国"
        f"（{percent(fact.rate)}），{same}持平，{below}低于。"
    )


def passed(fact: facts.Passed) -> str:
    """Name the trillions passed for the first time."""
    named = [f"{joined(names)}首破{level / 10_000:g}万亿元" for level, names in fact.levels]
    return f"{fact.year}年：{'，'.join(named) or '无一'}。"


def ranked(fact: facts.Ranked) -> str:
    """Name who moved, and how far apart the two largest are."""
    climbs = [f"{place(name)}由第{before}位升至第{now}位" for name, before, now in fact.climbs]
    text = f"{'，'.join(climbs)}；" if climbs else ""
    if fact.all_known and not climbs:
        text = "位次无变动；"
    if text and fact.n < facts.ALL:
        text = f"已知的{fact.n}个省份中，{text}"
    apart = f"{'与'.join(map(place, fact.two_largest))}相差{_trillions(fact.apart)}"
    if fact.apart_before is not None:
        apart += f"，同口径上年相差{_trillions(fact.apart_before)}"
    return f"{fact.year}年：{text}{apart}。"


def _trillions(x: float) -> str:
    return f"{fixed(x / 10_000, 2)}万亿元"


def prices(fact: facts.Prices) -> str:
    """Write combined, nominal growth and the deflator on the comparable base."""
    falling = fact.falling
    who = bracketed(falling) if len(falling) <= UP_TO else ""
    return (
        f"{fact.year}年：{fact.n}个省份合计增长{mean(fact.growth)}，按可比基数名义增长"
        f"{mean(fact.nominal_growth)}，相当于价格变动{mean(fact.deflator_change)}；"
        f"{number(len(falling))}省份价格下降{who}。"
    )


def contributed(fact: facts.Contributed) -> str:
    """Name who added the most."""
    named = [
        f"{place(name)}{fixed(part, 2)}个百分点"
        + ("" if rate is None else f"（{fixed(rate, 1)}%）")
        for name, part, rate in fact.largest
    ]
    total = f"{fact.n}个省份合计增长{fixed(fact.total, 2)}个百分点"
    return f"{fact.year}年：{total}，其中{'、'.join(named)}。"


def streaks(fact: facts.Streaks) -> str:
    """Name who has fallen short for three years or more."""
    named = [
        f"{few(names)}（{'均' if len(names) > 1 else ''}{'' if complete else '至少'}{length}年）"
        for length, complete, names in fact.streaks
    ]
    return f"{fact.year}年：{'；'.join(named)}。"


def basis(fact: facts.Basis) -> str:
    """Say what the figures rest on."""
    undated = f"，含{fact.undated}个公布日期不详的目标" if fact.undated else ""
    known = f"截至{day(fact.as_of)}{undated}。" if fact.as_of else ""
    return (
        f"{known}{_releases(fact)}；权重为{fact.year - 1}年GDP；求平均时区间取中点，计数时取下限；"
        f"“未完成”指增速低于目标数；“左右”按±{decimal_text(fact.about)}计。"
        f"{_overruled(fact.overruled)}"
    )


_OVERRULED = {"target": "目标", "growth": "增速", "GDP": "GDP"}


def _overruled(figures: Sequence[facts.Overruled]) -> str:
    """Name what sources state otherwise, and which was taken."""
    named = [
        f"{place(x.province)}{x.year}年{_OVERRULED[x.figure]}{x.taken}（{x.taken_from}），"
        f"未取{x.left}（{x.left_in}）"
        for x in figures[:UP_TO]
    ]
    more = len(figures) - UP_TO
    named += [f"另有{more}处"] if more > 0 else []
    return f"来源说法不一时采用：{'；'.join(named)}。" if named else ""


def _releases(fact: facts.Basis) -> str:
    """Name the releases of growth and GDP, which a panel may have chosen."""
    said = (
        _FIGURES[figures] + "、".join(_RELEASES.get(x, f"取自{x!r}") for x in names)
        for figures, names in fact.releases.items()
    )
    return "；".join(said) or "没有增速或GDP数据"


_FIGURES: dict[tuple[str, ...], str] = {
    ("growth", "gdp"): "增速和GDP",
    ("growth",): "增速",
    ("gdp",): "GDP",
}
_RELEASES = {"announced": "为首次公布数", "own": "为自行提供", "unknown": "的版本不详"}
