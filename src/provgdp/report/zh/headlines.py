"""The headlines of a briefing in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.report.digits import fixed, mean, percent, points, share, stated
from provgdp.report.facts import ALL, portion
from provgdp.report.zh.words import (
    among,
    apart,
    bracketed,
    counted,
    day,
    few,
    joined,
    known,
    number,
    place,
)
from provgdp.target import decimal_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provgdp.report import facts

_DID = {"cut": "下调", "kept": "持平", "raised": "上调"}

_PORTIONS = {"most": "多数", "more": "超过半数", "half": "半数", "nearly": "近半数"}


def standing(fact: facts.Standing) -> str:
    """Say how many have set a target, or for how many one is on record once the year is over."""
    cover = ""
    if fact.coverage is not None:
        cover = f"（占{fact.year - 1}年GDP的{share(fact.coverage, 0)}）"
    if fact.n == ALL:
        text = f"{ALL}个省份均已公布{fact.year}年经济增长目标。"
    elif fact.is_record:
        text = f"{fact.year}年经济增长目标，{ALL}个省份中有{fact.n}个在册{cover}。"
    else:
        text = f"{ALL}个省份中已有{fact.n}个公布{fact.year}年经济增长目标{cover}。"
    if fact.relative:
        text += f"{few(fact.relative)}的目标以全国增速为参照。"
    return f"{text}{few(fact.without)}未设具体目标。" if fact.without else text


def news(fact: facts.News) -> str:
    """Say who has set a target after a day, and what they did with it."""
    start = f"{day(fact.since)}以来，"
    undated = f"另有{fact.undated}个公布日期不详。" if fact.undated else ""
    if not fact.new:
        return f"{start}无一省份公布{fact.year}年目标。{undated}"
    who = f"{len(fact.new)}个省份" if len(fact.new) > 1 else counted(fact.new)
    text = f"{start}{who}公布{fact.year}年目标"
    did = [
        f"{len(names)}个{_DID[word]}{bracketed(names)}"
        for word, names in fact.groups.items()
        if names
    ]
    if not did:
        return f"{text}。{undated}"
    of = "" if fact.compared == len(fact.new) else f"两年均已知的{fact.compared}个中，"
    return f"{text}{'；' if of else '：'}{of}{'、'.join(did)}。{undated}"


def changed(fact: facts.Changed) -> str:
    """H1: how many cut, kept and raised the target, and who changed only its wording."""
    groups, lead, whole = fact.groups, fact.lead, fact.whole
    if whole == 1:
        reworded = "，措辞放宽" if fact.softer else "，措辞趋紧" if fact.harder else ""
        said = {"kept": f"{fact.year}年增长目标与上年持平"}
        what = said.get(lead, f"{_DID[lead]}{fact.year}年增长目标")
        return f"唯一已知的{place(groups[lead][0])}{what}{reworded}。"
    did = f"增长目标与上年{_DID[lead]}" if lead == "kept" else f"{_DID[lead]}增长目标"
    if len(groups[lead]) == whole:
        all_did = f"增长目标均与上年{_DID[lead]}" if lead == "kept" else f"均{did}"
        text = f"{fact.year}年，{known(whole)}{all_did}{bracketed(groups[lead])}。"
        return f"{text}{_of_the_kept(fact)}"
    order = [lead, *(word for word in groups if word != lead)]
    counts = [f"{number(len(groups[word]))}{_DID[word]}{bracketed(groups[word])}" for word in order]
    part = _PORTIONS.get(portion(len(groups[lead]), whole))
    start = f"{fact.year}年增长目标，"
    if part:
        start = f"{fact.year}年，{part}省份{did}："
    return f"{start}{among(whole)}{'、'.join(counts)}。{_of_the_kept(fact)}"


def _of_the_kept(fact: facts.Changed) -> str:
    pairs = ((fact.softer, "措辞放宽"), (fact.harder, "措辞趋紧"))
    words = [f"{few(names)}{did}" for names, did in pairs if names]
    if not words:
        return ""
    of_them = f"持平的{len(fact.kept)}个中，" if len(fact.kept) > 1 else ""
    return f"{of_them}{'，'.join(words)}。"


def delivered(fact: facts.Delivered) -> str:
    """H2: how many fell short the year before, who only just, and by how much at worst."""
    short, met = fact.short, fact.met
    if fact.whole == 1:
        did = f"未完成增长目标（{points(fact.widest[0][0])}）" if short else "完成增长目标"
        return f"{fact.year}年，唯一已知的{place((short or met)[0])}{did}{_just_short(fact)}。"
    if not short:
        return f"{fact.year}年，{among(fact.whole)}无一未完成增长目标。"
    if not met:
        text = f"{fact.year}年，{known(fact.whole)}均未完成增长目标"
    else:
        did = f"{counted(short)}未完成增长目标、{counted(met)}完成"
        text = f"{fact.year}年，{among(fact.whole)}{did}"
    return f"{text}{_just_short(fact)}。{_widest(fact)}"


def _just_short(fact: facts.Delivered) -> str:
    """Name those within the width of an "about" target, among those whose wording is known."""
    names, judged = fact.just_short, fact.judged
    if not names:
        return ""
    within = f"与“左右”类目标相差不超过{decimal_text(fact.about)}个百分点"
    if len(fact.short) == 1:
        return f"；{place(names[0])}{within}"
    of = "其中措辞已知的" if judged < len(fact.short) else "未完成的"
    who = counted(names) + (bracketed(names) if len(names) > 1 else "")
    return f"；{of}{judged}个中，{who}{within}"


def _widest(fact: facts.Delivered) -> str:
    """Name the widest gaps, equal ones together."""
    named = [
        f"{few(names)}（{'均' if len(names) > 1 else ''}{_by(gap)}）" for gap, names in fact.widest
    ]
    return f"差距最大的是{'、'.join(named)}。" if named else ""


def _by(gap: float) -> str:
    return f"{'高' if gap > 0 else '低'}{points(abs(gap)).lstrip('+')}个百分点"


def ambition(fact: facts.Ambition) -> str:
    """H3: who aims higher than it grew, by the headline and with the hedge."""
    higher, year = fact.higher, fact.year
    than = f"{year - 1}年实际增速"
    if fact.whole == 1:
        (name,) = higher or fact.same or fact.less
        way = f"高于{than}" if higher else f"与{than}持平" if fact.same else f"低于{than}"
        text = f"唯一已知的{place(name)}{year}年目标{way}"
    elif len(higher) == ALL:
        text = f"{ALL}个省份{year}年目标均高于{than}"
    else:
        names = f"：{joined(higher)}" if len(higher) > 1 else ""
        start = "" if fact.whole == ALL else f"{among(fact.whole)}，"
        who = f"{len(higher)}个省份" if len(higher) > 1 else counted(higher)
        text = f"{start}{who}{year}年目标高于{than}{names}{_not_higher(fact)}"
    return f"{text}。{_verdicts(fact)}"


def _not_higher(fact: facts.Ambition) -> str:
    """Count the rest: the same rate, or less."""
    rest = [(fact.same, "持平"), (fact.less, "低于")]
    said = [f"{counted(names)}{way}" for names, way in rest if names]
    if fact.same and not fact.less:
        said = said[:1]
    return f"；{'，'.join(said)}" if said else ""


def _verdicts(fact: facts.Ambition) -> str:
    """Say what is left of it if the targets are read with their hedges."""
    if not fact.judged:
        return ""
    if fact.whole == 1:
        word = "必然" if fact.certain else "可能" if fact.possible else "不可能"
        return f"计入措辞的余地，目标{word}高于上年增速。"
    limit = "" if fact.judged == fact.whole else f"（{fact.judged}个已知措辞）"
    # In figures, as 无一不可能高于 would say the contrary of what it counts.
    return (
        f"计入“左右”“以上”等措辞的余地{limit}，{fact.certain}个必然高于上年增速，"
        f"{fact.possible}个可能高于，{fact.ruled_out}个不可能高于。"
    )


def averages(fact: facts.Averages) -> str:
    """H4: what the targets come to, weighted and plainly."""
    text = _weighted(fact)
    of = "" if text or fact.n == ALL else f"已知的{fact.n}个目标"
    modes = f"，{_modes(fact.modes)}" if fact.modes else ""
    return f"{text}{of}简单平均为{mean(fact.mean)}，中位数为{percent(fact.median)}{modes}。"


def _weighted(fact: facts.Averages) -> str:
    if fact.weighted is None:
        return ""
    last, of = fact.year - 1, "各省份目标"
    if fact.n_weighted < ALL:
        what = "已知的{}个目标" if fact.n_weighted == fact.n else "{}个GDP已知的目标"
        of = what.format(fact.n_weighted)
    text = f"按{last}年GDP加权，{of}平均为{mean(fact.weighted)}"
    if fact.before is not None and fact.n_before == fact.n_weighted:
        same = "" if fact.n_weighted == ALL else "同样省份"
        before = f"{same}{last}年的{mean(fact.before)}"
        if mean(fact.weighted) == mean(fact.before):
            text += f"，与{before}持平"
        else:
            text += f"，{'高' if fact.weighted > fact.before else '低'}于{before}"
    elif fact.before is not None:
        text += f"；其中{fact.n_before}个{last}年为{mean(fact.before)}"
    return f"{text}。"


def _modes(modes: Sequence[facts.Mode]) -> str:
    """Name the most common target, ranges that start there apart; and those tied with it."""
    numbers = [
        f"{mode.n - mode.ranges}个，另有{mode.ranges}个区间以此为下限"
        if mode.ranges
        else f"{mode.n}个省份"
        for mode in modes
    ]
    rates = [percent(mode.rate) for mode in modes]
    if len(rates) == 1 or any(mode.ranges for mode in modes):
        said = [f"{rate}（{number}）" for rate, number in zip(rates, numbers, strict=True)]
        return f"最常见的是{'、'.join(said)}"
    return f"最常见的是{'、'.join(rates)}（各{numbers[0]}）"


def national(fact: facts.National) -> str:
    """H5: against the national target, to the midpoint and the upper end of a range."""
    above, within, below = fact.above, fact.within, fact.below
    target = f"全国{stated(fact.target, fact.rate, 'zh')}的目标"
    if fact.gap is None or fact.gap_upper is None:
        name = place((above or within or below)[0])
        if within:
            way = f"在{target}区间内" if fact.is_range else f"与{target}持平"
        else:
            way = f"{'高' if above else '低'}于{target}"
        return f"唯一已知的{name}目标{way}。"
    subject = "简单平均" if fact.is_simple else "加权目标"
    if fact.is_range:
        gaps = f"{_against(target + '中点', fact.gap)}，{_against('其上限', fact.gap_upper)}"
    else:
        gaps = _against(target, fact.gap)
    text = f"{subject}{gaps}。"
    if fact.whole < 2:
        return text
    start = "" if fact.whole == ALL else f"{among(fact.whole)}，"
    inside = "在区间内" if fact.is_range else "持平"
    who = f"{len(above)}个省份" if len(above) > 1 else counted(above)
    return f"{text}{start}{who}高于全国目标，{counted(within)}{inside}，{counted(below)}低于。"


def _against(what: str, gap: float) -> str:
    return f"比{what}{apart(gap)}" if float(fixed(abs(gap), 2)) else f"与{what}持平"


def no_national(fact: facts.NoNational) -> str:
    """H5 without a national target."""
    if fact.reason == "none":
        return f"{fact.year}年全国未设增长目标。"
    if fact.reason == "unknown" or fact.last is None:
        return f"{fact.year}年全国增长目标不详。"
    return f"全国目标将于3月公布，上年为{fact.last.format('zh')}。"


def extremes(fact: facts.Extremes) -> str:
    """H6: the highest and the lowest headline numbers, ranges that start there apart."""
    high, low = fact.high, fact.low
    if fact.n == 1:
        return f"仅{place(high.names[0])}的目标已知：{_what(high)}。"
    start = "" if fact.n == ALL else f"{among(fact.n)}，"
    ends = [
        f"{few(end.names)}{way}（{_what(end)}）{_also(end)}"
        for end, way in ((high, "最高"), (low, "最低"))
    ]
    return f"{start}{('；' if high.ranges or low.ranges else '，').join(ends)}。"


def _what(end: facts.End) -> str:
    if end.target is None and end.only_ranges:
        return f"区间，下限{percent(end.rate)}"
    return stated(end.target, end.rate, "zh")


def _also(end: facts.End) -> str:
    return f"，{few(end.ranges)}的区间也以此为下限" if end.ranges else ""
