"""Words beside a rate that decide what it is: by rule, sentences and what is told of each rate."""

from __future__ import annotations

import pytest

import provgdp as pg

YEAR = 2024

SENTENCES: dict[str, dict[str, str]] = {
    "the year of a target": {
        "湖北前年的增长目标是7%，今年是6%。": "Hubei 2022 7%; Hubei 6%",
        "Hubei's target was 7% the year before last and is 6% this year.": (
            "Hubei 2022 7%; Hubei 6%"
        ),
        "In 2022 Hubei set a growth target of 6%, down from 7% the previous year.": (
            "Hubei 2022 6%; Hubei 2021 7%"
        ),
        "Hubei aims for 6% this year, compared with 5.5% growth in 2023.": "Hubei 6%; outcome 5.5%",
        "Hubei aims for 6% this year, compared with 5.5% in 2023.": "Hubei 6%; Hubei 2023 5.5%",
        "去年增速最慢的湖北，增长目标为6%。": "Hubei 6%",
        "去年GDP垫底的湖北增长目标为6%。": "Hubei 6%",
        "去年增速最慢的湖北增长目标为6%。": "Hubei 6%",
        "去年GDP垫底的湖北，增长目标为6%。": "Hubei 6%",
        "今年完成去年6%目标的湖北，增长目标为5%。": "Hubei 2023 6%; Hubei 5%",
        "Hubei grew 5% in 2023; higher than in 2022; its target is 6%.": "outcome 5%; Hubei 6%",
        "While Hubei aimed for growth of 6%, the economy grew 5% in 2023.": "Hubei 6%; outcome 5%",
        "Hubei aimed for growth of 6% in 2023 but grew 5%.": "Hubei 2023 6%; outcome 5%",
        "Targets for 2024: Hubei: 6%; Hunan: 5%; actual growth in 2023: 5%.": (
            "Hubei 6%; Hunan 5%; outcome 5%"
        ),
        "湖北前年提出次年的增长目标为6%。": "Hubei 2023 6%",
        "前年湖北的增长目标为7%，次年为6%。": "Hubei 2022 7%; Hubei 2023 6%",
        "Hubei grew 5% in 2022, when its target was 6%.": "outcome 5%; Hubei 2022 6%",
        "湖北2023年和2022年的目标一致，为6%。": "Hubei 2023 6%",
        "去年生产总值第一的湖北增长目标为6%。": "Hubei 6%",
        "In 2023 Hubei grew 4% in the first half, below its target of 6%.": (
            "part_of_a_year 4%; Hubei 2023 6%"
        ),
        "7月，湖北把今年的增长目标从6%下调到5%。": "superseded 6%; Hubei 5%",
        "In July Hubei cut its growth target for next year from 6% to 5%.": (
            "Hubei 6%; Hubei 2025 5%"
        ),
        "Growth in Hubei was 5.4% last year, at the top of its goal of 5%-5.5%.": (
            "outcome 5.4%; Hubei 2023 5%-5.5%"
        ),
        "湖北今年的目标是7%，上年是6%。": "Hubei 7%; Hubei 2023 6%",
        "各省2024年增长目标对比 湖北：6%；湖南：5%。": "Hubei 6%; Hunan 5%",
        "湖北原定今年经济增长6%。": "Hubei 6%",
        "湖北没有完成去年的增长目标（6%）。": "Hubei 2023 6%",
        "Hubei grew 5% last year, and it is expected to grow 6% this year.": "outcome 5%; Hubei 6%",
        "Hubei grew 5% in the first quarter and 6% in the second.": (
            "part_of_a_year 5%; part_of_a_year 6%"
        ),
        "Hubei grew 5% in the first quarter and aims for 6%.": "part_of_a_year 5%; Hubei 6%",
    },
    "several years": {
        "2021—2025年，湖北的增长目标为6%。": "several_years 6%",
        "湖北从2021年至2025年的目标为增长6%，2024年目标为5%。": "several_years 6%; Hubei 5%",
        "From 2021 to 2025, Hubei targets growth of 6%.": "several_years 6%",
        "Hubei targets growth of 6% for 2021-2025.": "several_years 6%",
        "湖北的增长目标为6%（2021—2025年）。": "several_years 6%",
        "湖北年均增长目标为6%。": "several_years 6%",
        "湖北的目标是五年增长6%。": "several_years 6%",
        "湖北今年提出年均增长6%左右的目标。": "several_years 6%左右",
        "湖北今年提出每年力争增长6%。": "several_years 力争增长6%",
        "In 2024 Hubei set a target of average annual growth of 6%.": "several_years 6%",
        "2024年是“十四五”关键之年，湖北的增长目标为6%。": "Hubei 6%",
        "Hubei targets growth of 6% over the next five years.": "several_years 6%",
        "Hubei targets growth of 6% a year until 2030.": "several_years 6%",
        "“十五五”开局之年，湖北的增长目标为6%。": "Hubei 6%",
        "“十五五”时期的第一年，湖北的增长目标为6%。": "Hubei 6%",
        "湖北近5年保持增长6%，今年目标5%。": "several_years 6%; Hubei 5%",
    },
    "several places with two numbers": {
        "湖北、湖南的增长目标从5%到6%。": "spread 5%; spread 5%; spread 6%; spread 6%",
        "湖北、湖南的增长目标从6%下调到5%。": ("Hubei 2023 6%; Hunan 2023 6%; Hubei 5%; Hunan 5%"),
        "Hubei and Hunan cut their targets from 6% to 5% this year.": (
            "Hubei 2023 6%; Hunan 2023 6%; Hubei 5%; Hunan 5%"
        ),
        "The targets of Hubei and Hunan go from 5% to 6% this year.": (
            "spread 5% to 6%; spread 5% to 6%"
        ),
        "Hubei, Hunan and Jiangxi set growth targets from 5% to 6% this year.": (
            "spread 5% to 6%; spread 5% to 6%; spread 5% to 6%"
        ),
        "Hubei, Hunan and Jiangxi set growth targets between 5% and 6% this year.": (
            "spread between 5% and 6%; spread between 5% and 6%; spread between 5% and 6%"
        ),
        "湖北、湖南、江西今年的增长目标在5%至6%之间。": (
            "spread 5%至6%之间; spread 5%至6%之间; spread 5%至6%之间"
        ),
        "湖北、湖南、江西今年的增长目标为5%—6%不等。": ("spread 5%—6%; spread 5%—6%; spread 5%—6%"),
        "Hubei and Hunan, above the average, have a target of 5% this year.": "Hubei 5%; Hunan 5%",
        "Hubei (5) and Hunan (6 percent) have growth targets this year.": (
            "Hubei 5; Hunan 6 percent"
        ),
        "湖北、湖南今年目标为7%，分别下调0.5个百分点。": (
            "Hubei 7%; Hunan 7%; change 0.5个百分点; change 0.5个百分点"
        ),
        "湖北5%、湖南6%，今年如此。": "not_called_a_target 5%; not_called_a_target 6%",
    },
    "the same of another place": {
        "Hubei targets growth of 5% this year, as do Hunan and Jiangxi.": (
            "Hubei 5%; Hunan 5%; Jiangxi 5%"
        ),
        "Hubei targets growth of 5% this year, as does Hunan, and Jiangxi 6%.": (
            "Hubei 5%; Hunan 5%; Jiangxi 6%"
        ),
        "Hubei targets growth of 5% this year, as does Hunan, while Jiangxi targets 6%.": (
            "Hubei 5%; Hunan 5%; Jiangxi 6%"
        ),
        "Hubei targets growth of 5% this year, as do Hunan and Jiangxi; Anhui eyes 6%.": (
            "Hubei 5%; Hunan 5%; Jiangxi 5%; Anhui 6%"
        ),
        "湖北今年增长目标为5%，湖南也是如此，江西为6%。": "Hubei 5%; Hunan 5%; Jiangxi 6%",
    },
    "whose a target is": {
        "Hubei/Hunan set growth targets of 5% this year.": "Hubei 5%; Hunan 5%",
        "湖北与浙江、江苏相比，今年6%的增长目标不高。": "Hubei 6%",
        "某大学今年的增长目标为6%，湖北为5%。": "no_owner 6%; Hubei 5%",
        "Like Hunan, Hubei targets growth of 5% this year.": "Hubei 5%",
        "Unlike Hunan and Jiangxi, Hubei targets growth of 5% this year.": "Hubei 5%",
        "Unlike Hunan, Hubei and Jiangxi, Anhui targets growth of 5% this year.": "Anhui 5%",
        "四个直辖市今年的增长目标都为5%左右，天津除外。": (
            "Beijing 5%左右; Shanghai 5%左右; Chongqing 5%左右"
        ),
        "湖北的增长目标，湖南除外，为6%，今年公布。": "Hubei 6%",
        "3 provinces – Hubei, Hunan and Jiangxi – target 6% this year.": (
            "Hubei 6%; Hunan 6%; Jiangxi 6%"
        ),
        "共计3个——湖北、湖南、江西——今年目标为6%。": "Hubei 6%; Hunan 6%; Jiangxi 6%",
        "Wuhan, which is located in Hubei, targets 6% this year.": "no_owner 6%",
        "Hubei (growth of 5% last year) targets 6% this year.": "outcome 5%; Hubei 6%",
        "湖北大学今年增长目标为9%。": "no_owner 9%",
        "湖北联通今年增长目标为6%。": "no_owner 6%",
        "京沪今年的增长目标均为5%。": "Beijing 5%; Shanghai 5%",
        "Hubei and Hunan each set growth targets of 5% and 6% this year.": "Hubei 5%; Hunan 6%",
        "Hubei and Hunan differ: the former country aims for growth of 5% this year.": (
            "no_owner 5%"
        ),
        "Growth targets in Suzhou and in Jiangsu are 6% this year.": "Jiangsu 6%",
        "Suzhou in Jiangsu aims for growth of 6% this year.": "no_owner 6%",
        "江苏下辖的苏州今年的增长目标为6%。": "no_owner 6%",
        "今年增长目标为6%的有2个（湖北、湖南）。": "Hubei 6%; Hunan 6%",
        "今年增长目标为6%的有5个——湖北、湖南、江西、安徽、河南。": (
            "Hubei 6%; Hunan 6%; Jiangxi 6%; Anhui 6%; Henan 6%"
        ),
        "Hubei, a province that has set records, targets growth of 5% this year.": "Hubei 5%",
        "Hubei, the province aiming to overtake Henan, targets growth of 5% this year.": (
            "Hubei 5%"
        ),
        "湖北武汉去年增长6%，全省今年的增长目标为5%。": "outcome 6%; Hubei 5%",
        "A growth target of 6% for 2024 was set, by Hubei.": "Hubei 6%",
        "A growth target of 6% for 2024 was announced, in Hubei.": "Hubei 6%",
        "今年6%的目标由湖北提出。": "Hubei 6%",
        "今年增长目标定为6%的省份包括湖北、湖南。": "Hubei 6%; Hunan 6%",
        "湖北、湖南今年的增长目标各为5%。": "Hubei 5%; Hunan 5%",
        "湖北、湖南、江西三省，除湖北外，今年的增长目标为5%。": "Hunan 5%; Jiangxi 5%",
        "The province that rings Beijing, Hebei, aims for growth of 5% this year.": "Hebei 5%",
        "Next to Hunan, Hubei, poor and remote, has a target of 5% this year.": "Hubei 5%",
        "Hubei, Hunan aim for growth of 5% this year.": "Hubei 5%; Hunan 5%",
        "After mills shut in Wuhan, officials in Hubei target growth of 5% this year.": "Hubei 5%",
        "Hubei / Hunan set growth targets of 5% this year.": "Hubei 5%; Hunan 5%",
        "Hunan, told by Beijing to shut mines, aims for growth of 5% this year.": "Hunan 5%",
        "The 5% target that Hubei set this year is above the 4% that Hunan set.": (
            "Hubei 5%; Hunan 4%"
        ),
        "Hubei's target this year is above the 5% Hubei achieved in 2023.": "outcome 5%",
        "Erewhon, whose GDP is expected to grow 5% this year, borders Hubei.": "no_owner 5%",
        "Hubei trades with Erewhon, whose expected growth this year is 5%.": "no_owner 5%",
        "Shanghai kept its target at national growth of 5% this year.": "no_owner 5%",
        "Hubei's target this year is above the 5% expected for the country.": "no_owner 5%",
        "Beijing told Hubei and Hunan to help it meet its target of 5% this year.": "no_owner 5%",
        "Hubei and Hunan trade with Erewhon: the former colony aims for growth of 5% this year.": (
            "no_owner 5%"
        ),
        "武汉去年增长5%，全市今年目标6%。": "outcome 5%; no_owner 6%",
        "All provinces except Tianjin will grow 5% this year.": "no_owner 5%",
        "除湖北外，中部六省今年的增长目标为6%。": (
            "Shanxi 6%; Anhui 6%; Jiangxi 6%; Henan 6%; Hunan 6%"
        ),
        "Hubei's eastern counties aim for growth of 6% this year.": "no_owner 6%",
        "Eastern Hubei aims for growth of 6% this year.": "no_owner 6%",
        "Hubei aims for growth of 5% this year. The provincial capital aims for 6%.": (
            "Hubei 5%; no_owner 6%"
        ),
        "Hubei, Hunan and Henan met; at last aims were set: growth of 5% this year.": "no_owner 5%",
        "Acme, the largest employer in Hubei, aims for growth of 5% this year.": "no_owner 5%",
        "湖北去年增长6%，北京大学今年目标增长5%。": "outcome 6%; no_owner 5%",
        "Hubei grew 6% last year. Western China targets growth of 5% this year.": (
            "outcome 6%; no_owner 5%"
        ),
        "湖北盛世集团今年增长目标为6%。": "no_owner 6%",
        "湖北提出增长5%，自治州为6%，今年如此。": "Hubei 5%; no_owner 6%",
        "Shanghai's target is higher than the 5% growth set for the country this year.": (
            "no_owner 5%"
        ),
        "5%左右，这就是今年的增长目标，湖北如此。": "Hubei 5%左右",
        "5%左右，湖北的目标今年如此。": "Hubei 5%左右",
    },
    "what heads a rate": {
        "Hubei wants electricity use to grow by 5% this year.": "another_indicator 5%",
        "Hubei aims for exports to grow by 5% this year.": "another_indicator 5%",
        "Hubei expects pensions to grow by 5% this year.": "another_indicator 5%",
        "At a meeting on wages to grow 5% this year Hubei promised support.": (
            "another_indicator 5%"
        ),
        "Hubei expects visitor numbers to grow by 5% this year.": "another_indicator 5%",
        "Hubei wants visitor numbers to grow by 5% this year.": "another_indicator 5%",
        "Hubei has a plan this year with visitor numbers to rise by 5%.": "another_indicator 5%",
        "Hubei wants 5% of firms to list this year.": "another_indicator 5%",
        "Hubei wants 5% of households to have pensions this year.": "another_indicator 5%",
        "Hubei targets 5% of growth this year.": "Hubei 5%",
        "Hubei's target is for wages of 5% this year.": "another_indicator 5%",
        "湖北今年的目标是GDP的5%。": "another_indicator 5%",
        "湖北外卖今年力争增长9%。": "another_indicator 力争增长9%",
        "湖北今年进出口总额达到1000亿元，增长5%。": "another_indicator 5%",
        "新增就业100万人，增长5%，这是湖北今年的目标。": "another_indicator 5%",
        "Jobs, and the economy: Hubei wants growth of 5% this year.": "Hubei 5%",
        "With exports up, growth of 5% is targeted by Hubei this year.": "Hubei 5%",
        "湖北今年的GDP和投资目标分别增长5%和6%。": "Hubei 5%; another_indicator 6%",
        "Hubei's target of electricity growth is 9% this year.": "another_indicator 9%",
        "Hubei leaders agreed to set growth at 5% this year.": "Hubei 5%",
        "Steel is set for growth of 5% in Hubei this year.": "another_indicator 5%",
        "湖北今年经济和收入目标增长5%、6%。": "Hubei 5%; another_indicator 6%",
        "Hubei's exports rose 6%; its growth target this year is 5%.": (
            "another_indicator 6%; Hubei 5%"
        ),
        "湖北今年科学地预期增长5%。": "Hubei 5%",
        "湖北今年一心一意地预期增长5%。": "another_indicator 5%",
        "Hubei targets 5% parcel growth this year.": "another_indicator 5%",
    },
    "how a target moves": {
        "湖北今年的增长目标下调了1%。": "change 1%",
        "湖北今年的增长目标下调到了6%。": "Hubei 6%",
        "湖北去年增速高出目标1%，今年目标为6%。": "change 1%; Hubei 6%",
        "湖北去年增速超出预期目标1%，今年目标为6%。": "change 1%; Hubei 6%",
        "湖北把增长目标从6%升至6.5%。": "Hubei 2023 6%; Hubei 6.5%",
        "Hubei's target rises from 6% to 6.5% this year.": "Hubei 2023 6%; Hubei 6.5%",
        "湖北今年增长目标上调0.5个百分点。": "change 0.5个百分点",
        "Hubei's growth target is up 5 percentage points from 6 this year.": (
            "change 5 percentage points"
        ),
        "Hubei lifted its growth target this year to 2 percent from 1.": (
            "Hubei 2 percent; Hubei 2023 1"
        ),
        "Hubei denied it had cut its target from 6% to 5% this year.": "observer 6%; observer 5%",
    },
    "whether it is a target, and whose word it is": {
        "Hubei's economy will grow by 5%.": "Hubei 5%",
        "湖北GDP将增长5%。": "Hubei 5%",
        "Hubei economy to grow 7 pct": "Hubei 7 pct",
        "Hubei economy to grow 7 pct, analyst says": "observer 7 pct",
        "Growth in Hubei will outpace the national average this year.": (
            "Hubei outpace the national average"
        ),
        "What is Hubei's growth target this year? 6%.": "Hubei 6%",
        "增长目标定多少？湖北今年是6%。": "Hubei 6%",
        '"6% is our growth target this year," said the party secretary of Hubei.': "Hubei 6%",
        "湖北今年生产总值按6%组织。": "Hubei 6%",
        "Hubei's 5% year-on-year growth target for 2024 is lower.": "Hubei 5%",
        "Hubei confirmed a 5% expected growth target for 2024.": "Hubei 5%",
        "Hubei aims for 5%, or higher, target this year.": "Hubei 5%",
        "Hubei's economy grew by 5.4 percent in 2023, missing 6 percent.": (
            "outcome 5.4 percent; outcome 6 percent"
        ),
        "Hubei grew 5 percent last year, below a 6 percent goal.": (
            "outcome 5 percent; Hubei 2023 6 percent"
        ),
        "湖北省人大代表提出，今年增长目标定为6%。": "observer 6%",
        "Acme expects Hubei to grow by 5% this year.": "observer 5%",
        "Hunan's government expects Hunan to grow by 5% this year.": "Hunan 5%",
        "Hubei is expected to set a target of 5% this year.": "observer 5%",
        "湖北没有把增长目标定在6%以上，而是5%左右，今年如此。": (
            "not_called_a_target 6%以上; Hubei 5%左右"
        ),
        "湖北今年的增长目标为25%。": "Hubei 25%",
        "Hubei's main goals are laid out. These include GDP growth of 5%.": "Hubei 5%",
        "Hubei says GDP will be up 5%.": "Hubei 5%",
        "Hubei's economy is set to grow 5% this year, below the 6% target.": "outcome 5%; Hubei 6%",
        "工作报告预计湖北今年增长5%。": "Hubei 5%",
        "湖北今年GDP为5%左右。": "Hubei 5%左右",
        "湖北今年生产总值5%。": "not_called_a_target 5%",
        "Official figures put Hubei at 5% growth this year; its target is 6%.": (
            "outcome 5%; Hubei 6%"
        ),
        "Hubei may set a target of 5% this year.": "observer 5%",
        "人大代表说，湖北今年目标5%。": "observer 5%",
        "某研究院：湖北今年GDP将增长5%。": "observer 5%",
        "Hubei's economy will grow 5% this year, Acme said.": "observer 5%",
        '"We set a target of 5% this year," Hubei\'s governor said.': "Hubei 5%",
        "Hubei said it expected to see growth of 5% this year.": "Hubei 5%",
        "We forecast target growth of 5% for Hubei this year.": "Hubei 5%",
        "We expect Hubei to grow 5% this year, Acme said.": "observer 5%",
        "湖北今年确保GDP增长5%以上、力争6%。": "Hubei 确保GDP增长5%以上、力争6%",
        "湖北今年增长目标为5%（左右），湖南为6%。": "Hubei 5%（左右）; Hunan 6%",
        "湖北今年增长5%、上不封顶。": "Hubei 5%、上不封顶",
        "湖北今年增长9%，力争达到两位数，目标如此。": "Hubei 9%，力争达到两位数",
        "According to its governor Wang, Hubei's economy will grow 5% this year.": "Hubei 5%",
    },
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pair for sentences in SENTENCES.values() for pair in sentences.items()],
)
def test_what_each_rate_is(text: str, expected: str) -> None:
    seen = pg.explain_targets(text, year=YEAR)
    assert expected == "; ".join(map(_short, seen.to_dicts()))


def _short(row: dict[str, object]) -> str:
    """Return whose a target is, with its year if it isn't this one, or why it is none."""
    year = "" if row["year"] == YEAR else f" {row['year']}"
    what = f"{row['province']}{year}" if row["decision"] == "target" else row["decision"]
    return f"{what} {row['wording']}"
