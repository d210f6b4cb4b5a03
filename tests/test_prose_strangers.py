"""What no list knows is neither the economy nor a province: nothing is told of it."""

from __future__ import annotations

import pytest

import provgdp as pg


def told(text: str) -> list[tuple[str, float]]:
    rows = pg.extract_targets(text, year=2024).iter_rows(named=True)
    return [(row["province"], row["target"]) for row in rows]


PHRASES = (
    "Gansu aims to raise {} by 8 percent this year.",
    "Hainan has set an 8 percent growth target for {} this year.",
    "Anhui plans 8 percent growth in {} in 2024.",
    "The growth target for {} in Shaanxi is 8 percent.",
    "Ningxia wants {} to grow by about 8 percent this year.",
    "Jilin's target is for {} to expand 8 percent.",
)


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize(
    "noun",
    [
        "mining", "seafood catches", "ticket sales", "the catering business", "refinery output",
        "hospital beds", "the silver economy", "harbour dredging", "start-up funding",
    ],
)  # fmt: skip
def test_an_unknown_noun_is_what_grows(phrase: str, noun: str) -> None:
    assert told(phrase.format(noun)) == []


@pytest.mark.parametrize("noun", ["its economy", "GDP", "economic output", "a healthy economy"])
@pytest.mark.parametrize("phrase", PHRASES)
def test_the_economy_grows_where_a_noun_would(phrase: str, noun: str) -> None:
    assert [rate for _, rate in told(phrase.format(noun))] == [8]


@pytest.mark.parametrize(
    "text",
    [
        "Gansu aims to raise growth to 8 percent this year.",
        "Gansu has set an 8 percent growth target for the coming year.",
        "Gansu has set a growth target for 2024 of 8 percent in its work report.",
        "The growth target for landlocked Gansu is 8 percent in 2024.",
        "Officials in Gansu expect to lift the growth target to 8 percent this year.",
        "Gansu plans 8 percent growth in real terms in 2024.",
        "Gansu wants growth of its weaker economy to reach 8 percent in 2024.",
    ],
)
def test_what_is_no_noun_of_its_own_leaves_the_economy(text: str) -> None:
    assert told(text) == [("Gansu", 8.0)]
