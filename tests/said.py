"""Frames of sentences whose targets are known: the kinds that `test_prose_kinds` reads.

Each of its texts of one line is one, with gaps for its provinces, unless it leans on what stands
before it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import test_prose_kinds as kinds

import provgdp as pg

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER = re.compile("|".join(place.name for place in pg.PROVINCES))
ENDS = (*"。！？”.?!…", '"')
KEPT = re.compile(
    "[省区市辖].*(?:其余|其他|另外)|西北|东北|直辖市|京津冀|自治区|[全该我]省|常州|以上海南|两市|"
    r"municipal|north-?east|\bcit(?:y|ies)\b|[Tt]he province\b|All six|coastal"
)  # fmt: skip
"""Where a place has a kind, a part or a neighbour, or is only in passing, the names are kept."""
LEANING = {
    "“6%左右的目标令人振奋。”全国人大代表、青海省省长审议政府工作报告时说。",
    "China Daily: The province aims for growth of 5 percent this year.",
    "上调的有天津，为4.5%左右。加权平均目标由5.6%降至5.4%。",
    "湖北工业增速快于全国。武汉的马拉松办得热闹。全省今年的目标是GDP增长5.5%左右。",
    "湖北工业增速快于全国。武汉的马拉松办得热闹。全市今年的目标是GDP增长5.5%左右。",
    "湖北、湖南工业增速快于全国。武汉办了马拉松。全省今年的目标是GDP增长5.5%左右。",
    "为实现6%的增长目标，全省将加大投资，还要借鉴湖南的经验。",
    "要完成6%的增长目标，湖南的经验值得借鉴。",
    "湖北明年的目标是GDP增长6%、投资增长8%。湖南的目标是增长5.5%。",
    "To reach its 2024 target of 6 percent, the province, like Hunan, lends.",
    "To reach its target of 6 percent, Hunan's help is needed.",
    "The province aims for growth of 5 percent this year, Hainan Daily reported.",
    "The growth target of around 5 percent disappointed investors in Shanghai.",
    "Only Chongqing (6%) aims for growth above 5%.",
    "Last year's growth target of around 6 percent proved too much for Shanxi.",
    "Hainan (around 6.5%) and Tibet (around 8%) have growth targets that reach 6% for 2024.",
}
"""Texts that are right alone, and beside another may be of its place, or of a report."""
ALIKE = {
    kinds.test_what_a_target_is_measured_by_is_none: "",
    kinds.test_what_is_made_another_is_the_year_before_s: "Hubei 2023 6.5%; Hubei 6%",
    kinds.test_the_country_s_target_is_no_delegation_s: "",
    kinds.test_a_province_s_own_target_is_told_beside_the_country_s: "Qinghai about 4.5%",
    kinds.test_what_growth_comes_to_is_no_target: "",
    kinds.test_a_target_still_to_be_met_is_this_year_s: "Hubei 5%",
    kinds.test_a_target_that_is_only_talked_of_is_none: "",
    kinds.test_a_target_of_no_named_year_gone_by_is_of_none: "",
    kinds.test_a_part_of_a_province_or_an_average_is_not_it: "",
    kinds.test_a_province_beside_its_parts_is_told: "Jiangxi 6%",
    kinds.test_growth_that_nobody_promised_is_no_target: "",
}
"""Tests whose texts all tell the same."""


class Frame(NamedTuple):
    """A text with gaps for places, its targets with the same gaps, and the places it names itself.

    "{Hubei} targets 6%." tells "{Hubei} 6%".
    """

    text: str
    told: tuple[str, ...]
    gaps: tuple[str, ...]
    kept: frozenset[str]


def called(language: str) -> dict[str, str]:
    """Return the name of each place by what a language calls it."""
    return {place.name_zh if language == "zh" else place.name: place.name for place in pg.PROVINCES}


def passages() -> Iterator[tuple[str, list[str]]]:
    """Yield each text that is read with the targets that it tells."""
    for texts in kinds.KINDS.values():
        yield from ((text, kinds.expected(told)) for text, told in texts.items())
    for test in vars(kinds).values():
        for names, cases in (mark.args for mark in getattr(test, "pytestmark", ())):
            if test in ALIKE:
                yield from ((text, kinds.expected(ALIKE[test])) for text in cases)
            elif names == ("text", "told"):
                yield from (
                    (t, kinds.expected(to) if isinstance(to, str) else to) for t, to in cases
                )


@cache
def frames(language: str) -> tuple[Frame, ...]:
    """Return the frames of a language."""
    named = called(language)
    find = re.compile("|".join(sorted(named, key=len, reverse=True)))
    found: list[Frame] = []
    for text, told in passages():
        leans = "\n" in text or text in LEANING or not all(isinstance(t, str) for t in told)
        if leans or (max(text) >= "\u4e00") is not (language == "zh"):
            continue
        owners = {target: OWNER.match(target)[0] for target in told}
        here = {named[name] for name in find.findall(text)}
        fixed = KEPT.search(text) or not here.issuperset(owners.values())
        kept = here.union(owners.values()) if fixed else here & {"Beijing"}
        gaps = {name: f"{{{name}}}" for name in here - kept}
        filled = {name: gaps.get(place, name) for name, place in named.items()}
        end = "" if text.endswith(ENDS) else "." if language == "en" else "。"
        sentence = find.sub(lambda name, filled=filled: filled[name[0]], text) + end
        targets = (gaps.get(who, who) + target.removeprefix(who) for target, who in owners.items())
        found.append(Frame(sentence, tuple(targets), tuple(sorted(gaps)), frozenset(kept)))
    return tuple(found)
