"""What the briefing calls things, in English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provgdp.schema import Lang

_LABELS = {
    "title": ("Provincial growth targets for {}", "{}年各省份经济增长目标"),
    "new": ("New since {}", "{}以来新公布"),
    "announced": ("Delivered", "公布日期"),
    "provinces": ("The provinces, by GDP", "各省份目标（按GDP排序）"),
    "supporting": ("Supporting figures", "更多数据"),
    "no_charts": (
        'Charts need the extra "plot": pip install "provgdp[plot]".',
        '图表需安装附加组件plot：pip install "provgdp[plot]"。',
    ),
    "basis": ("Basis", "口径说明"),
    # columns of the master table
    "province": ("Province", "省份"),
    "gdp_weight": ("GDP {} (100 million yuan)", "{}年GDP（亿元）"),
    "growth_prev": ("Growth {}", "{}年增速"),
    "target_prev": ("Target {}", "{}年目标"),
    "outcome": ("Outcome", "完成情况"),
    "wording": ("Wording", "目标表述"),
    "target": ("Target {}", "{}年目标"),
    "change": ("Change", "调整"),
    "ambition_gap": ("Ambition gap", "目标减增速"),
    "above_previous_verdict": ("Higher than last growth", "高于上年增速"),
    "region": ("Region", "地区"),
    # inside its cells
    "reworded": (" ({})", "（{}）"),
    # how many provinces
    "counts": ("How many provinces", "省份数"),
    "of": ("{} of {}", "{1}个中{0}个"),
    "direction cut": ("Cut the target", "下调目标"),
    "direction kept": ("Kept it", "目标持平"),
    "direction raised": ("Raised it", "上调目标"),
    "wording_change softer": ("Kept it, softer", "持平而措辞放宽"),
    "wording_change harder": ("Kept it, harder", "持平而措辞趋紧"),
    "fell_short True": ("Fell short the year before", "上年未完成目标"),
    "fell_short False": ("Met it", "上年完成目标"),
    "attainment just_short": ('Fell short within "about"', "略低于“左右”类目标"),
    "above_previous True": ("Aim higher than the last growth", "目标高于上年增速"),
    "above_previous_verdict certain": ("Certainly higher, with the hedge", "计入措辞，必然高于"),
    "above_previous_verdict possible": ("Possibly higher", "可能高于"),
    "above_previous_verdict impossible": ("Not higher", "不可能高于"),
    "against_nation above": ("Above the national target", "高于全国目标"),
    "against_nation within": ("At it, or within a range", "持平或在区间内"),
    "against_nation below": ("Below it", "低于全国目标"),
    # means
    "means": ("Means, last year's of the same provinces", "平均值（上年为同样省份）"),
    "target_weighted": ("Weighted by GDP", "GDP加权平均"),
    "target_weighted_lower": ("Weighted, lower end with the hedge", "加权平均，按措辞取下限"),
    "target_mean": ("Simple mean", "简单平均"),
    "target_median": ("Median", "中位数"),
    "modes": ("Most common", "最常见"),
    "n": ("Provinces with a target", "有目标的省份"),
    "weight_unbounded": ("Weight on open-ended wordings", "不设上限的目标所占权重"),
    "weighted_gap": ("Weighted, less the national target", "加权平均减全国目标"),
    "upper_end": ("{} (upper end {})", "{}（减上限{}）"),
    # the largest, and regions
    "largest": (
        "The largest provinces, last year's weighted target of the same",
        "经济大省（上年加权目标为同样省份）",
    ),
    "size": ("Largest", "前几位"),
    "gdp_share": ("Share of GDP {}", "占{}年GDP"),
    "weighted": ("Weighted target {}", "{}年加权目标"),
    "some_of": ("{} ({} of {})", "{0}（{2}个中{1}个）"),
    "regions": ("Regions, last year's of the same provinces", "四大地区（上年为同样省份）"),
    "added": ("Added to growth {} (points)", "拉动{}年增长（百分点）"),
    # beside growth
    "indicators": ("Beside growth, by the target sheets", "增长之外的预期目标"),
    "indicators n": ("Provinces", "省份数"),
    "indicators common": ("Most common", "最常见"),
    "indicators span": ("Lowest to highest", "最低至最高"),
    "indicators cut": ("Cut", "下调"),
    "indicators raised": ("Raised", "上调"),
    "indicators total": ("In all", "合计"),
    "both_years": ("{}; {} to {} for the {} of both years", "{0}；两年均有的{3}个由{1}变为{2}"),
    "to": (" to ", "至"),
    "named": ("{} ({})", "{}（{}）"),
    "cpi": ("Consumer prices", "居民消费价格"),
    "unemployment_surveyed": ("Surveyed urban unemployment", "城镇调查失业率"),
    "new_jobs": ("New urban jobs (ten thousand)", "城镇新增就业（万人）"),
    "budget_revenue": ("Budget revenue", "一般公共预算收入"),
    "retail_sales": ("Retail sales", "社会消费品零售总额"),
    "investment": ("Fixed investment", "固定资产投资"),
    "industry": ("Industrial output", "规模以上工业增加值"),
    "trade": ("Foreign trade", "货物进出口"),
    "income": ("Income of residents", "居民收入"),
    # sections
    "Sides": ("Growth against the nation", "增速与全国相比"),
    "Passed": ("Thresholds passed", "首破万亿关口"),
    "Ranked": ("Ranks", "位次"),
    "Prices": ("Nominal growth and prices", "名义增长与价格"),
    "Contributed": ("Contributions", "贡献"),
    "Streaks": ("Short of the target three years in a row or more", "连续三年以上未完成目标"),
    # sheets of the workbook
    "sheet headlines": ("Headlines", "要点"),
    "sheet table": ("Provinces", "各省份"),
    "sheet new": ("New", "新公布"),
    "sheet means": ("Means", "平均值"),
    "sheet modes": ("Most common", "最常见目标"),
    "sheet nation": ("Against the nation", "与全国相比"),
    "sheet largest": ("Largest", "经济大省"),
    "sheet regions": ("Regions", "四大地区"),
    "sheet growth_sides": ("Growth", "增速"),
    "sheet passed": ("Thresholds", "万亿关口"),
    "sheet ranks": ("Ranks", "位次"),
    "sheet prices": ("Prices", "价格"),
    "sheet contributions": ("Contributions", "贡献"),
    "sheet indicators": ("Beside growth", "其他目标"),
    "sheet streaks": ("Streaks", "连续未完成"),
    # columns of the workbook, where the schema has no word
    "column against_nation": ("Against the national target", "与全国目标相比"),
    "column region": ("Region", "地区"),
    "column n_weighted": ("Targets with a weight", "有权重的目标数"),
    "column ranges": ("Ranges that start there", "以此为下限的区间数"),
    "column largest": ("Largest", "前几位"),
    "column side": ("Against the nation", "与全国相比"),
    "column falling": ("Prices fell in", "价格下降的省份"),
    "column modes target": ("Target (percent)", "目标（%）"),
    "column modes n": ("Provinces", "省份数"),
    "column indicators indicator": ("Indicator", "指标"),
    "column indicators n": ("Provinces", "省份数"),
    "column indicators lowest": ("Lowest", "最低"),
    "column indicators highest": ("Highest", "最高"),
    "column indicators cut": ("Cut", "下调"),
    "column indicators kept": ("Kept", "持平"),
    "column indicators raised": ("Raised", "上调"),
    "column indicators n_both": ("Provinces with both years", "两年均有的省份数"),
    "column indicators total": ("In all", "合计"),
    "column indicators total_now": ("Of those, this year", "两年均有省份本年合计"),
    "column indicators total_before": ("Of those, last year", "两年均有省份上年合计"),
    "column indicators hedge": ("Hedge of the most common", "最常见目标的措辞"),
    "column indicators target": ("Most common", "最常见目标"),
    "column indicators upper": ("Its upper end", "最常见目标的上限"),
    "column indicators n_common": ("Provinces that say so", "如此表述的省份数"),
    # lists
    "and": (" and ", "、"),
    "comma": (", ", "、"),
}
"""Titles and columns: the English and the Chinese of each."""


def labels(lang: Lang) -> dict[str, str]:
    """Return what titles and columns are called in a language."""
    place = ("en", "zh").index(lang)
    return {key: said[place] for key, said in _LABELS.items()}
