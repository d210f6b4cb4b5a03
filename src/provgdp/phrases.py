"""The words in which a target is written, as data."""

from __future__ import annotations

from collections.abc import Mapping


def by_language(said: Mapping[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Return a table of English and Chinese texts as one of each, by its code."""
    return {
        code: {key: texts[place] for key, texts in said.items()}
        for place, code in enumerate(("en", "zh"))
    }


PHRASES = by_language(
    {
        "exact": ("{}", "{}"),
        "about": ("about {}", "{}左右"),
        "at_least": ("{} or more", "{}以上"),
        "above": ("above {}", "超过{}"),
        "at_most": ("{} or less", "不超过{}"),
        "below": ("below {}", "低于{}"),
        "range": ("{} to {}", "{}至{}"),
        "down": ("a fall of {}", "下降{}"),
        "down_relative": ("a fall {}", "下降{}"),
        "no_target": ("no target", "不设具体目标"),
        "and": (" and ", "、"),
        "join": (", ", "，"),
        "stretch": ("striving for {}", "力争{}"),
        "strives": ("striving for better", "在实际工作中努力争取更好结果"),
        "reference_national": ("national growth", "全国"),
        "reference_gdp": ("economic growth", "经济增长"),
        "reference_previous_year": ("the previous year", "上年"),
        "reference_national_target": ("the national target", "国家目标"),
        "same": ("in line with {}", "与{}同步"),
        "higher": ("above {}", "高于{}"),
        "lower": ("below {}", "低于{}"),
        "higher_by": ("{1} above {0}", "高于{0}{1}"),
        "lower_by": ("{1} below {0}", "低于{0}{1}"),
        "offset": ("{} percentage points", "{}个百分点"),
        "offset_one": ("{} percentage point", "{}个百分点"),
        "offset_range": ("{} to {} percentage points", "{}至{}个百分点"),
        "offset_at_least": ("{} percentage points or more", "{}个百分点以上"),
        "offset_at_least_one": ("{} percentage point or more", "{}个百分点以上"),
    }
)
"""How a target is written, in English and Chinese; each phrase parses back."""

WORDS_ZH = {
    **{"cut": "下调", "kept": "持平", "raised": "上调"},
    **{"softer": "放宽", "same": "不变", "harder": "趋紧"},
    **{"met": "完成", "just_short": "略低", "short": "未完成"},
    **{"certain": "必然", "possible": "可能", "impossible": "不可能"},
    **{"exact": "确数", "about": "左右", "range": "区间", "at_least": "以上", "above": "超过"},
    **{"at_most": "以内", "below": "低于", "relative": "相对目标", "no_target": "未设目标"},
}
"""How the words of a column print in Chinese; in English as they are."""

UNITS: dict[str, tuple[str, str, str]] = {
    "percent": ("1", "{}%", "{}%"),
    "points": ("1", "{} percentage point{s}", "{}个百分点"),
    "10k_persons": ("0.01", "{} million people", "{}万人"),
    "100m_yuan": ("0.1", "{} billion yuan", "{}亿元"),
    "yuan": ("1", "{} yuan", "{}元"),
    "100m_usd": ("0.1", "{} billion dollars", "{}亿美元"),
    "100m_jin": ("0.1", "{} billion jin", "{}亿斤"),
    "10k_tonnes": ("0.01", "{} million tonnes", "{}万吨"),
    "10k_mu": ("0.01", "{} million mu", "{}万亩"),
    "10k_units": ("0.01", "{} million units", "{}万套"),
    "micrograms_per_m3": ("1", "{} micrograms per cubic metre", "{}微克/立方米"),
    "days": ("1", "{} days", "{}天"),
    "usd": ("1", "{} US dollars", "{}美元"),
    "10k_yuan_per_person": ("10", "{} thousand yuan per person", "{}万元/人"),
    "100m_kg": ("0.1", "{} billion kilograms", "{}亿公斤"),
    "tonnes_of_coal": ("1", "{} tonnes of standard coal", "{}吨标准煤"),
    "pieces": ("1", "{} pieces", "{}件"),
    "ratio": ("1", "{}:1", "{}:1"),
    "10k_m2": ("0.01", "{} million square metres", "{}万平方米"),
    "km": ("1", "{} kilometres", "{}公里"),
    "years": ("1", "{} years of age", "{}岁"),
    "school_years": ("1", "{} years of schooling", "{}年教育"),
}
"""Units: what a number is multiplied by in English, and how it is written, English first; `{s}`
is nothing after 1."""

INDICATORS = (
    *("gdp", "primary", "secondary", "tertiary", "services", "industry"),
    *("investment", "industrial_investment", "retail_sales", "trade", "exports", "fdi"),
    *("budget_revenue", "fiscal_revenue", "tax_revenue", "cpi"),
    *("unemployment_surveyed", "unemployment_registered", "new_jobs"),
    *("income", "urban_income", "rural_income", "grain"),
    *("energy_intensity", "carbon_intensity", "rd_intensity", "rd_spending"),
    *("urbanisation", "population_growth", "labour_productivity", "air_quality", "other"),
)
"""What a target may be of, by name."""
