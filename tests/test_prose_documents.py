"""Documents of two to six made-up sentences whose targets are known: wholly right or not.

`PROVGDP_DOCUMENTS` sets their number; `nox -s laws` takes a million.
"""

from __future__ import annotations

import os
from collections import defaultdict
from random import Random

import pytest
from said import LEANING, Frame, frames, passages

import provgdp as pg

YEAR = 2024
"""Of the documents; a target told is `who year wording` of its sentence."""
DOCUMENTS = int(os.environ.get("PROVGDP_DOCUMENTS", "800"))
BLOCKS = 4
PLACES = [place for place in pg.PROVINCES if place.name != "Beijing"]

ZH_WORDINGS = [
    "6%左右",
    "5.5%以上",
    "5%",
    "6%—6.5%",
    "不低于5%",
    "约5.5%",
    "5%左右，力争6%",
    "高于5%",
]
EN_WORDINGS = [
    "about 6 percent",
    "5.5% or more",
    "5%",
    "6 to 6.5 percent",
    "at least 5%",
    "above 5%",
]

ZH_TOLD = {
    "{a}今年的经济增长目标为{x}。": "a 2024 x",
    "{a}将2024年GDP增长目标定为{x}。": "a 2024 x",
    "{a}提出，今年地区生产总值增长{x}。": "a 2024 x",
    "{a}去年增长4.8%，今年的预期目标是增长{x}。": "a 2024 x",
    "{a}省级财政收入增长3%，地区生产总值预期增长{x}。": "a 2024 x",
    "与去年相比，{a}今年的增长目标为{x}，固定资产投资增长8%。": "a 2024 x",
    "2024年{a}的增长目标为{x}。": "a 2024 x",
    "增长目标方面，{a}为{x}，而{b}则是{y}。": "a 2024 x, b 2024 y",
    "{a}和{b}今年的增长目标都是{x}。": "a 2024 x, b 2024 x",
    "{a}、{b}今年的增长目标分别为{x}、{y}。": "a 2024 x, b 2024 y",
    "{a}今年的增长目标为{x}，{b}为{y}。": "a 2024 x, b 2024 y",
    "{a}今年的增长目标是{x}，{b}与之相同。": "a 2024 x, b 2024 x",
    "{a}2023年和2024年的增长目标均为{x}。": "a 2023 x, a 2024 x",
    "{a}把增长目标从去年的{x}调整为今年的{y}。": "a 2023 x, a 2024 y",
    "{a}今年的增长目标为{x}（2023年为{y}）。": "a 2023 y, a 2024 x",
    "{a}去年增长4.8%，没有完成{x}的目标，今年的增长目标为{y}。": "a 2023 x, a 2024 y",
    "{a}去年的增长目标是{x}，实际增长5.6%。": "a 2023 x",
    "{a}把增长目标改为{x}。": "a 2024 x",
    "今年把增长目标定在{x}的有{a}和{b}。": "a 2024 x, b 2024 x",
    "增长目标为{x}的省份：{a}、{b}。": "a 2024 x, b 2024 x",
    "{a}年初提出的增长目标为{x}，前三季度增长5.2%。": "a 2024 x",
    "{a}要实现今年{x}的增长目标，四季度须增长7%。": "a 2024 x",
    "与{a}{x}的增长目标相比，{b}今年的目标为{y}。": "a 2024 x, b 2024 y",
    "2024年增长目标：{a}{x}，{b}{y}。": "a 2024 x, b 2024 y",
    "{a}（{x}）和{b}（{y}）公布了今年的增长目标。": "a 2024 x, b 2024 y",
    "{a}的增长目标是{x}，低于{b}的{y}。": "a 2024 x, b 2024 y",
    "{a}去年增长4.8%，没有完成{x}的目标，{b}则增长5.8%。": "a 2023 x",
    "{a}没有完成去年的增长任务：目标{x}，实际4.1%。": "a 2023 x",
    "2023年，{a}提出当年GDP增长目标为{x}，实际增长5.8%。": "a 2023 x",
    "为实现{x}的增长目标，{a}将加大投资。": "a 2024 x",
    "锚定今年{x}的增长目标，{a}提出十项措施。": "a 2024 x",
    "今年增长目标与去年持平的有：{a}{x}、{b}{y}。": "a 2024 x, b 2024 y",
}
ZH_UNTOLD = [
    "{a}去年地区生产总值增长5.2%。",
    "{a}今年的目标是用电量增长7%。",
    "{a}高新技术产业增长目标为8%左右。",
    "{a}“十五五”时期年均增长目标为6%。",
    "越南今年的经济增长目标为6.5%。",
    "某集团今年的营收增长目标为9%。",
    "分析师认为，{a}今年经济增长5%。",
    "{a}今年上半年增长5%左右。",
    "{a}的群众满意度目标是高于全国平均水平。",
    "全国今年的增长目标为5%左右。",
    "{a}的货物贸易增长目标为7%。",
    "武汉今年的增长目标为7%。",
    "报告还谈到了就业和民生。",
    "中部六省今年力争增长6%。",
    "{a}、{b}等省增长目标的平均值为5.8%。",
    "{a}今年的增长目标会不会定到6%？",
    "更正：本报误将{a}今年的增长目标写作6%。",
    "经济学家认为{a}今年的增长目标会落在5%。",
    "目标增速在6%以上的省份有12个，{a}不在此列。",
    "有传闻称{a}今年的增长目标为6%，当地发改委予以否认。",
    "{a}增长目标较去年下调0.5个百分点。",
    "{a}前三季度增长5.4%，预计全年增长5.5%左右。",
    "我们预计{a}今年增长4.5%，{b}增长5.5%。",
    "2023年GDP增速超过目标的有{a}（5.7%）、{b}（6.5%）。",
    "据高盛预测，{a}今年增长5%。",
    "{a}今年的增长目标尚未公布，去年增长5.3%。",
    "{a}把城镇调查失业率控制在5.5%以内。",
    "{a}2000年至2010年年均增长9%。",
]
EN_TOLD = {
    "{a} has set a growth target of {x} for this year.": "a 2024 x",
    "{a} aims for GDP growth of {x} in 2024.": "a 2024 x",
    "{a} grew 4.8% last year and targets growth of {x} in 2024.": "a 2024 x",
    "For 2024, {a} wants its economy to grow by {x}.": "a 2024 x",
    "{a}'s goal for GDP growth is {x}, with inflation of about 3 percent.": "a 2024 x",
    "A growth target of {x} is shared this year by {a}, whereas {b} wants {y}.": (
        "a 2024 x, b 2024 y"
    ),
    "{a} and {b} have both set growth targets of {x} for 2024.": "a 2024 x, b 2024 x",
    "{a} and {b} target growth of {x} and {y}, respectively, this year.": "a 2024 x, b 2024 y",
    "{a} is aiming for growth of {x} this year and {b} for {y}.": "a 2024 x, b 2024 y",
    "{a} has set a growth target of {x} for 2024, and {b} has the same target.": (
        "a 2024 x, b 2024 x"
    ),
    "{a} set a growth target of {x} for both 2023 and 2024.": "a 2023 x, a 2024 x",
    "{a}'s growth target for 2024 is {x}, compared with {y} in 2023.": "a 2023 y, a 2024 x",
    "{a} missed its {x} growth target for 2023, growing 4%.": "a 2023 x",
    "{a} grew 4.8% last year, short of its target of {x}.": "a 2023 x",
    "{a} will miss its growth target of {x} this year, analysts say.": "a 2024 x",
    "{a} lowered its growth target to {x} from {y} last year.": "a 2023 y, a 2024 x",
    "{a} kept its growth target at {x} for 2024.": "a 2024 x",
    "Growth targets for 2024: {a} {x}, {b} {y}.": "a 2024 x, b 2024 y",
    "{a} ({x}) and {b} ({y}) have published growth targets for 2024.": "a 2024 x, b 2024 y",
    "{a}'s growth target of {x} for 2024 is below {b}'s {y}.": "a 2024 x, b 2024 y",
    "While {a} targets growth of {x} this year, {b} is aiming for {y}.": "a 2024 x, b 2024 y",
    "{a}, which grew 4.8% in 2023, has set a growth target of {x} for this year.": "a 2024 x",
    "In {a}, the 2024 growth target is {x}.": "a 2024 x",
    "{a} grew 2.8 percent and aims for {x} this year.": "a 2024 x",
    "Speaking in {b}, {a}'s governor set a growth target of {x}.": "a 2024 x",
    "{a}, not {b}, targets growth of {x}.": "a 2024 x",
    "{a} missed last year's growth goal: the target was {x}.": "a 2023 x",
    "To meet its growth target of {x}, {a} will build roads.": "a 2024 x",
    "With a growth target of {x} for 2024, {a} is the boldest.": "a 2024 x",
    "{a} met last year's growth goal and has a target of {x}.": "a 2024 x",
    "The governor of {a} announced a growth target of {x} for this year.": "a 2024 x",
}
EN_UNTOLD = [
    "{a} grew 5.2% last year.",
    "{a} aims to raise retail sales by 7% this year.",
    "{a} is aiming for steel output growth of 7% in 2024.",
    "{a} plans average annual growth of 6% over the next five years.",
    "Vietnam has set a growth target of 6.5% for 2024.",
    "The carmaker aims for growth of 9% this year.",
    "Analysts expect {a} to grow by 5% in 2024.",
    "{a} posted growth of 5% in the first half.",
    "China has set a national growth target of about 5% for 2024.",
    "Shenzhen has set a growth target of 7% for 2024.",
    "The report also dwelt on jobs and schools.",
    "The six central provinces as a whole aim for growth of 6% this year.",
    "The average growth target of {a} and {b} is 5.8% this year.",
    "Could {a} really set a target of 6% for 2024?",
    "Were {a} to aim for growth of 6% in 2024, it would need luck.",
    "Correction: an earlier version gave {a}'s growth target for 2024 as 6%.",
    "{a} beats growth target as GDP climbs 6% in 2023.",
    "{a} denied rumours that it would set a growth target of 6% for 2024.",
    "{a} cut its growth target by 0.5 percentage points for 2024.",
    "{a} is aiming for growth of 8 percent in the second quarter.",
    "We expect {a} to grow 4.5% this year and {b} 5.5%.",
    "{a} once aimed for 6.5 percent growth.",
    "{a} should grow by 5% this year, according to Goldman Sachs.",
    "{a} has yet to announce a growth target, after growth of 5.3% last year.",
    "{a} will announce its growth target next week, after growth of 5.3% last year.",
    "{a} aims to keep urban unemployment at about 5.5% in 2024.",
    "{a} grew by an average of 9% a year between 2000 and 2010.",
]


def document(random: Random, language: str) -> tuple[str, list[str]]:
    """Return a text and the targets it tells: "Hubei 2023 about 6%"."""
    told, untold = (ZH_TOLD, ZH_UNTOLD) if language == "zh" else (EN_TOLD, EN_UNTOLD)
    wordings = ZH_WORDINGS if language == "zh" else EN_WORDINGS
    kinds = frames(language)
    made: list[Frame] = []
    named: frozenset[str] = frozenset()
    for _ in range(random.randint(2, 6)):
        if random.random() < 0.5:
            text = random.choice([*told] if random.random() < 0.5 else untold)
            made.append(filled(text, told.get(text, ""), random.sample(wordings, 2)))
        elif not named & (kind := random.choice(kinds)).kept:
            made.append(kind)
            named |= kind.kept
    rest = [place for place in PLACES if place.name not in named]
    random.shuffle(rest)
    sentences: list[str] = []
    answers: list[str] = []
    for frame in made:
        if len(frame.gaps) > len(rest):
            break
        places = {gap: rest.pop() for gap in frame.gaps}
        names = {gap: p.name_zh if language == "zh" else p.name for gap, p in places.items()}
        sentences.append(frame.text.format_map(names))
        answers += [
            answer.format_map({g: p.name for g, p in places.items()}) for answer in frame.told
        ]
    return ("" if language == "zh" else " ").join(sentences), answers


def filled(text: str, told: str, wordings: list[str]) -> Frame:
    """Return a frame with its wordings in place, which tells "a 2024 x, b 2024 y"."""
    said = dict(zip("xy", wordings, strict=True))
    targets: list[str] = []
    for answer in filter(None, told.split(", ")):
        who, year, how = answer.split()
        targets.append(target(f"{{{who}}}", int(year), said[how]))
    gaps = {gap: f"{{{gap}}}" for gap in "ab"}
    return Frame(text.format(**gaps, **said), tuple(targets), tuple(gaps), frozenset())


def target(who: str, year: int, how: str) -> str:
    return f"{who} {'' if year == YEAR else f'{year} '}{pg.parse_target(how).format()}"


@pytest.mark.parametrize("block", range(BLOCKS))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_document_is_wholly_right(language: str, block: int) -> None:
    random = Random(2024 + block)
    made = [document(random, language) for _ in range(DOCUMENTS // (2 * BLOCKS))]
    found = pg.extract_many([text for text, _ in made], years=YEAR)
    told: dict[int, list[str]] = defaultdict(list)
    for place, who, year, how in found.select("document", "province", "year", "wording").rows():
        told[place].append(target(who, year, how))
    amiss = [
        (text, answers, told[i])
        for i, (text, answers) in enumerate(made)
        if sorted(told[i]) != sorted(answers)
    ]
    assert amiss[:20] == []


def test_what_leans_on_another_sentence_is_a_kind_that_is_read() -> None:
    assert {text for text, _ in passages()} >= LEANING
