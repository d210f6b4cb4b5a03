"""Documents of two to six made-up sentences whose targets are known: wholly right or not.

`PROVGDP_DOCUMENTS` sets their number; `nox -s laws` takes a million.
"""

from __future__ import annotations

import os
from collections import defaultdict
from random import Random

import pytest

import provgdp as pg

Answer = tuple[str, int, str]
YEAR = 2024
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

ZH_TOLD = [
    "{0}今年的经济增长目标为{1}。",
    "{0}将2024年GDP增长目标定为{1}。",
    "{0}提出，今年地区生产总值增长{1}。",
    "{0}去年增长4.8%，今年的预期目标是增长{1}。",
    "{0}省级财政收入增长3%，地区生产总值预期增长{1}。",
    "与去年相比，{0}今年的增长目标为{1}，固定资产投资增长8%。",
]
ZH_UNTOLD = [
    "{0}去年地区生产总值增长5.2%。",
    "{0}今年的目标是用电量增长7%。",
    "{0}高新技术产业增长目标为8%左右。",
    "{0}“十五五”时期年均增长目标为6%。",
    "越南今年的经济增长目标为6.5%。",
    "某集团今年的营收增长目标为9%。",
    "分析师认为，{0}今年经济增长5%。",
    "{0}今年上半年增长5%左右。",
    "{0}的群众满意度目标是高于全国平均水平。",
    "全国今年的增长目标为5%左右。",
    "{0}的货物贸易增长目标为7%。",
    "武汉今年的增长目标为7%。",
    "报告还谈到了就业和民生。",
]
EN_TOLD = [
    "{0} has set a growth target of {1} for this year.",
    "{0} aims for GDP growth of {1} in 2024.",
    "{0} grew 4.8% last year and targets growth of {1} in 2024.",
    "For 2024, {0} wants its economy to grow by {1}.",
    "{0}'s goal for GDP growth is {1}, with inflation of about 3 percent.",
]
EN_UNTOLD = [
    "{0} grew 5.2% last year.",
    "{0} aims to raise retail sales by 7% this year.",
    "{0} is aiming for steel output growth of 7% in 2024.",
    "{0} plans average annual growth of 6% over the next five years.",
    "Vietnam has set a growth target of 6.5% for 2024.",
    "The carmaker aims for growth of 9% this year.",
    "Analysts expect {0} to grow by 5% in 2024.",
    "{0} posted growth of 5% in the first half.",
    "China has set a national growth target of about 5% for 2024.",
    "Shenzhen has set a growth target of 7% for 2024.",
    "The report also dwelt on jobs and schools.",
]


def document(random: Random, language: str) -> tuple[str, list[Answer]]:
    """Return a text and the targets it states."""
    chinese = language == "zh"
    told, untold = (ZH_TOLD, ZH_UNTOLD) if chinese else (EN_TOLD, EN_UNTOLD)
    wordings = ZH_WORDINGS if chinese else EN_WORDINGS
    places = random.sample(PLACES, 6)
    sentences: list[str] = []
    answers: list[Answer] = []
    for place in places[: random.randint(2, 6)]:
        name = place.name_zh if chinese else place.name
        if random.random() < 0.5:
            wording = random.choice(wordings)
            sentences.append(random.choice(told).format(name, wording))
            answers.append((place.name, YEAR, pg.parse_target(wording).format()))
        else:
            sentences.append(random.choice(untold).format(name))
    return ("" if chinese else " ").join(sentences), answers


@pytest.mark.parametrize("block", range(BLOCKS))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_document_is_wholly_right(language: str, block: int) -> None:
    random = Random(2024 + block)
    made = [document(random, language) for _ in range(DOCUMENTS // (2 * BLOCKS))]
    found = pg.extract_many([text for text, _ in made], years=YEAR)
    told: dict[int, list[Answer]] = defaultdict(list)
    for place, who, year, how in found.select("document", "province", "year", "wording").rows():
        told[place].append((who, year, pg.parse_target(how).format()))
    amiss = [(*made[i], told[i]) for i, (_, answers) in enumerate(made) if told[i] != answers]
    assert amiss[:20] == []
