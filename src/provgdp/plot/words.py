"""What the charts say, in English and Chinese."""

from __future__ import annotations

from typing import Literal

from provgdp.province import PROVINCES
from provgdp.target import Hedge

Lang = Literal["en", "zh"]
_LANGS: dict[str, Lang] = {"en": "en", "zh": "zh"}

_UNITS = {
    "percent": ("percent", "%"),
    "points": ("percentage points", "百分点"),
    "yuan": ("100 million yuan", "亿元"),
    "persons": ("10 thousand persons", "万人"),
    "share": ("0 to 1", "0至1"),
    "": ("", ""),
}

_LABELS: dict[str, tuple[str, str, str]] = {
    "target": ("Growth target", "增长目标", "percent"),
    "target_mid": ("Growth target, ranges at the midpoint", "增长目标（区间取中值）", "percent"),
    "target_prev": ("Growth target of the year before", "上年增长目标", "percent"),
    "growth": ("Real growth", "实际增速", "percent"),
    "growth_rate": ("Growth", "增速", "percent"),
    "target_weighted": ("Weighted growth target", "加权增长目标", "percent"),
    "gap_to_nation": ("Provinces minus nation", "各省减全国", "points"),
    "national_target": ("National growth target", "全国增长目标", "percent"),
    "growth_prev": ("Real growth of the year before", "上年实际增速", "percent"),
    "nominal_growth": ("Nominal growth", "名义增速", "percent"),
    "deflator_change": ("Implied deflator", "隐含平减指数涨幅", "percent"),
    "ambition_gap": ("Target minus last year's growth", "目标与上年增速之差", "points"),
    "attainment_gap": ("Growth minus target", "增速与目标之差", "points"),
    "target_change": ("Change of the target", "目标较上年变动", "points"),
    "contribution": ("Contribution to growth", "对增长的拉动", "points"),
    "contribution_rate": ("Share of the combined growth", "对增长的贡献率", "share"),
    "gdp": ("GDP", "地区生产总值", "yuan"),
    "gdp_weight": ("GDP of the year before", "上年地区生产总值", "yuan"),
    "population": ("Residents", "常住人口", "persons"),
    "gdp_share": ("Share of GDP", "占地区生产总值比重", "share"),
    "direction": ("Target against the year before", "目标较上年", ""),
    "wording_change": ("Wording against the year before", "措辞较上年", ""),
    "above_previous": ("Target above last year's growth", "目标高于上年增速", ""),
    "above_previous_verdict": (
        "Target above last year's growth, read with the hedge",
        "目标高于上年增速（计入措辞）",
        "",
    ),
    "attainment": ("Outcome against the target", "目标完成情况", ""),
    "fell_short": ("Fell short of the target", "未达目标", ""),
    "hedge": ("Hedge of the target", "目标措辞", ""),
}

_SAID: dict[str, tuple[str, str]] = {
    "province": ("Province", "省份"),
    "year": ("Year", "年份"),
    "wording": ("Wording", "措辞"),
    "source": ("Source", "来源"),
    "names": ("Provinces", "省份"),
    "n_provinces": ("Number of provinces", "省份数"),
    # why there is no number
    "relative": ("relative", "相对目标"),
    "no_target": ("no target", "未设目标"),
    "not_yet": ("not yet", "待公布"),
    "no_record": ("no record", "无记录"),
    "no_data": ("no data", "无数据"),
    # values that are words
    "cut": ("cut", "下调"),
    "kept": ("kept", "持平"),
    "raised": ("raised", "上调"),
    "softer": ("softer", "更松"),
    "same": ("same", "不变"),
    "harder": ("harder", "更紧"),
    "met": ("met", "完成"),
    "just_short": ("just short", "略低"),
    "short": ("short", "未完成"),
    "certain": ("certain", "必然"),
    "possible": ("possible", "可能"),
    "impossible": ("impossible", "不可能"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "exact": ("exact", "定值"),
    "about": ("about", "左右"),
    "at_least": ("at least", "以上"),
    "above": ("above", "超过"),
    "at_most": ("at most", "以内"),
    "below": ("below", "低于"),
    "range": ("range", "区间"),
}

HEDGED: dict[str | None, tuple[str, str, tuple[str, str]]] = {
    Hedge.EXACT: ("{}", "{}", ("", "")),
    Hedge.ABOUT: ("≈{}", "{}左右", ("≈ about", "≈ 左右")),
    Hedge.AT_LEAST: ("{}+", "{}以上", ("+ or more", "+ 以上")),
    Hedge.ABOVE: (">{}", ">{}", ("> above", "> 高于")),
    Hedge.AT_MOST: ("≤{}", "≤{}", ("≤ at most", "≤ 不高于")),
    Hedge.BELOW: ("<{}", "<{}", ("< below", "< 低于")),
    Hedge.RANGE: ("{}–{}", "{}–{}", ("– range", "– 区间")),
    None: ("{}*", "{}*", ("* wording not known", "* 措辞不详")),
}
"""How each hedge is written around its number (English and wherever space is short; Chinese), and
the entry of the key that explains it."""


def check_lang(lang: str) -> Lang:
    """Return the language, refusing one that the charts don't speak.

    Raises:
        ValueError: If it is none of the two.
    """
    if lang not in _LANGS:
        raise ValueError(f"lang must be 'en' or 'zh', got {lang!r}")
    return _LANGS[lang]


def pick(lang: Lang, en: str, zh: str) -> str:
    """Return the text of the language."""
    return zh if lang == "zh" else en


def say(lang: Lang, word: str) -> str:
    """Return a word of the charts; one they don't know stays, with its underscores as spaces."""
    return pick(lang, *_SAID[word]) if word in _SAID else word.replace("_", " ")


def label(lang: Lang, column: str) -> str:
    """Return what a column holds; a column of one's own keeps its name."""
    en, zh, _ = _LABELS.get(column, (column, column, ""))
    return pick(lang, en, zh)


def unit_of(lang: Lang, column: str) -> str:
    """Return the unit of a column, empty where it has none."""
    return pick(lang, *_UNITS[_LABELS.get(column, ("", "", ""))[2]])


def axis_title(lang: Lang, column: str) -> str:
    """Return what a column holds, with its unit."""
    unit = unit_of(lang, column)
    return label(lang, column) + (pick(lang, f" ({unit})", f"（{unit}）") if unit else "")


def with_years(lang: Lang, what: str, years: list[int]) -> str:
    """Return a title: what is drawn, and its year or the first and the last."""
    if not years:
        return what
    ends = list(dict.fromkeys([years[0], years[-1]]))
    span = pick(lang, " to ", "至").join(map(str, ends))
    return pick(lang, f"{what}, {span}", f"{span}年{what}")


def of_units(lang: Lang, known: int, every: int) -> str:
    """Say of how many units something is known."""
    return pick(lang, f"{known} of {every} known", f"{every}个中{known}个有数据")


def number(value: float, *, sign: bool = False, digits: int = 2) -> str:
    """Write a figure with a true minus: 5.5, +0.2, −1, 30,209."""
    if abs(value) >= 1000:
        digits = 0
    text = f"{value:{'+' if sign and value else ''},.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "+0") else text.replace("-", "−")


def listed(lang: Lang, names: list[str], most: int = 4) -> str:
    """Join names for a sentence: all of up to ``most``, else the first and how many more."""
    if len(names) > most:
        rest = len(names) - most + 1
        shown = names[: most - 1]
        return pick(
            lang, f"{', '.join(shown)} and {rest} more", f"{'、'.join(shown)}等{len(names)}个"
        )
    if lang == "zh":
        return "、".join(names)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_BY_NAME = {province.name: province for province in PROVINCES}


def unit_name(lang: Lang, unit: str) -> str:
    """Return a province's name in the language; what is no province keeps its own."""
    province = _BY_NAME.get(unit)
    return pick(lang, province.name, province.name_zh) if province else unit


def spans(years: list[int]) -> str:
    """Write years in short: 2004, 2008–2010."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def code(lang: Lang, unit: str) -> str:
    """Return the short form of a province's name: GD, 粤; nothing for what is no province."""
    province = _BY_NAME.get(unit)
    return pick(lang, province.iso[-2:], province.abbr_zh) if province else ""
