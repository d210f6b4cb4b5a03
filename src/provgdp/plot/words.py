"""What the charts say, in English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp import schema
from provgdp.phrases import WORDS_ZH
from provgdp.province import PROVINCES
from provgdp.schema import Lang
from provgdp.target import Hedge, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID: dict[str, tuple[str, str]] = {
    "province": ("Province", "省份"),
    "year": ("Year", "年份"),
    "wording": ("Wording", "措辞"),
    "source": ("Source", "来源"),
    "names": ("Provinces", "省份"),
    "n_provinces": ("Number of provinces", "省份数"),
    "rate": ("Growth (percent)", "增速（%）"),
    "to_nation": ("Provinces minus nation (percentage points)", "各省减全国（百分点）"),
    "weight_covered": ("Share of GDP covered", "覆盖GDP比重"),
    "low_ends": ("ranges in the colour of their low end", "区间按下限着色"),
    "target_tip": ("Target (%)", "目标（%）"),
    "growth_tip": ("Growth (%)", "增速（%）"),
    "growth_prev_tip": ("Growth before (%)", "上年增速（%）"),
    "gap_tip": ("Gap (points)", "差距（百分点）"),
    # why there is no number
    "not_yet": ("not yet", "待公布"),
    "no_record": ("no record", "无记录"),
    "no_data": ("no data", "无数据"),
    "not_comparable": ("not comparable", "无法比较"),
    "new_number": ("new number", "数字已变"),
    "solid": ("Solid outline", "实线框"),
    "dotted": ("Dotted", "点线框"),
    "dashed": ("Dashed", "虚线框"),
    # values that are words
    "yes": ("yes", "是"),
    "no": ("no", "否"),
}

SIGNS: dict[float, str] = {-1: "▼", -0.5: "↓", 0: "=", 1: "▲"}
"""How a word with a place about a middle is written where space is short."""

HEDGED: dict[str | None, tuple[str, str, tuple[str, str]]] = {
    Hedge.EXACT: ("{}", "{}", ("", "")),
    Hedge.ABOUT: ("≈{}", "{}左右", ("≈ about", "≈ 左右")),
    Hedge.AT_LEAST: ("{}+", "{}以上", ("+ or more", "+ 以上")),
    Hedge.ABOVE: (">{}", ">{}", ("> above", "> 高于")),
    Hedge.AT_MOST: ("≤{}", "≤{}", ("≤ at most", "≤ 不高于")),
    Hedge.BELOW: ("<{}", "<{}", ("< below", "< 低于")),
    Hedge.RANGE: ("{}–{}", "{}–{}", ("", "")),
    None: ("{}*", "{}*", ("* wording not known", "* 措辞不详")),
}
"""How each hedge is written around its number (English and wherever space is short; Chinese), and
the entry of the key that explains it."""


_MEASURED: dict[str, tuple[list[tuple[float, str]], str]] = {
    "percent": ([(1, "%")], "%"),
    "points": ([(1, " points")], "个百分点"),
    "100m_yuan": (
        [(10_000, " trillion yuan"), (10, " billion yuan"), (0.01, " million yuan")],
        "亿元",
    ),
    "10k_persons": ([(100, " million people"), (0.1, " thousand people")], "万人"),
}
"""How a sentence calls each unit: how many make a larger one, its English; the unit's Chinese."""


def pick(lang: Lang, en: str, zh: str) -> str:
    """Return the text of the language."""
    return zh if lang == "zh" else en


def say(lang: Lang, word: str) -> str:
    """Return a word of the charts; one they don't know stays, with its underscores as spaces."""
    en = word.replace("_", " ")
    return pick(lang, *_SAID.get(word, (en, WORDS_ZH.get(word, en))))


def label(lang: Lang, column: str) -> str:
    """Return what a column holds; a column of one's own keeps its name."""
    found = schema.find(column)
    return found.labels[lang] if found else column


def axis_title(lang: Lang, column: str) -> str:
    """Return what a column holds, with its unit."""
    found = schema.find(column)
    return found.title(lang) if found else column


def unit(lang: Lang, column: str) -> str:
    """Return what a column is measured in; nothing for one without a unit or of one's own."""
    found = schema.find(column)
    name = schema.UNITS.get(found.unit) if found else None
    return name[lang][:1].upper() + name[lang][1:] if name else ""


def with_years(lang: Lang, what: str, years: list[int]) -> str:
    """Return a title: what is drawn, and its year or the first and the last."""
    if not years:
        return what
    ends = list(dict.fromkeys([years[0], years[-1]]))
    span = pick(lang, " to ", "至").join(map(str, ends))
    return pick(lang, f"{what}, {span}", f"{span}年{what}")


def of_units(lang: Lang, known: int, every: int, others: Sequence[str] = ()) -> str:
    """Say of how many units a number is known, and how many are known to have none."""
    told = pick(lang, f"{known} of {every} known", f"{every}个中{known}个有数据")
    return pick(lang, ", ", "，").join([told, *others])


def number(value: float, *, sign: bool = False, digits: int = 2) -> str:
    """Write a figure with a true minus: 5.5, +0.2, −1, 30,209."""
    if abs(value) >= 1000:
        digits = 0
    text = format(rounded(value, digits), f"{'+' if sign and value else ''},f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "+0") else text.replace("-", "−")


def measured(lang: Lang, column: str, value: float) -> str:
    """Write a figure in its column's unit: 5%, 3.38 trillion yuan; bare where there is none."""
    found = schema.find(column)
    kind = found.unit if found else ""
    if kind == "share":
        return f"{number(100 * value)}%"
    if kind not in _MEASURED:
        return number(value, digits=0 if abs(value) >= 100 else 2)
    large, zh = _MEASURED[kind]
    if lang == "zh":
        return number(value, digits=0 if abs(value) >= 100 else 2) + zh
    per, en = next((each for each in large if abs(value) >= each[0]), large[-1])
    return number(value / per, digits=1 if abs(value / per) >= 100 else 2) + en


def listed(lang: Lang, names: list[str], most: int = 4, *, counted: str = "个") -> str:
    """Join names for a sentence: all of up to ``most``, else the first and how many more."""
    if len(names) > most:
        shown, rest = names[: most - 1], f"等{len(names)}{counted}"
        more = f" and {len(names) - most + 1} more"
        return pick(lang, ", ".join(shown) + more, "、".join(shown) + rest)
    if lang == "zh":
        return "、".join(names)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_BY_NAME = {province.name: province for province in PROVINCES}


def unit_name(lang: Lang, unit: str) -> str:
    """Return a province's name in the language; what is no province keeps its own."""
    province = _BY_NAME.get(unit)
    return pick(lang, province.name, province.name_zh) if province else unit


def spans(lang: Lang, years: list[int]) -> str:
    """Write years in short: 2004, 2008–2010; 2004、2008–2010."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    told = (str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return pick(lang, ", ", "、").join(told)


def code(lang: Lang, unit: str) -> str:
    """Return the short form of a province's name: GD, 粤; nothing for what is no province."""
    province = _BY_NAME.get(unit)
    return pick(lang, province.iso[-2:], province.abbr_zh) if province else ""
