"""Words beside a rate that decide what it is: by rule, sentences and what is told of each rate.

Each line of ``sentences.jsonl`` holds a sentence of 2024, the rule that it shows, and what is told:
whose a target is, with its year if it isn't 2024's, or why a rate is none.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import provgdp as pg

YEAR = 2024
LINES = (Path(__file__).parent / "sentences.jsonl").read_text("utf-8").splitlines()
SENTENCES: list[dict[str, str]] = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("said", SENTENCES, ids=[said["text"] for said in SENTENCES])
def test_what_each_rate_is(said: dict[str, str]) -> None:
    seen = pg.explain_targets(said["text"], year=YEAR)
    assert "; ".join(map(_short, seen.to_dicts())) == said["told"], said["rule"]


def _short(row: dict[str, object]) -> str:
    """Return whose a target is, with its year if it isn't this one, or why it is none."""
    year = "" if row["year"] == YEAR else f" {row['year']}"
    what = f"{row['province']}{year}" if row["decision"] == "target" else row["decision"]
    return f"{what} {row['wording']}"


@pytest.mark.parametrize("others", range(2, len(pg.PROVINCES) - 1))
def test_the_others_of_a_list_are_as_many_as_said(others: int) -> None:
    # Beijing alone may be the country's government.
    listed = [place.name for place in pg.PROVINCES if place.name != "Beijing"][: others + 1]
    led = f"{', '.join(listed[:-1])} and {listed[-1]} have set growth targets for 2024."
    for said, told in ((others, others + 1), (others + 1, 1)):
        text = f"{led} {listed[0]} has gone for 6 percent. The other {said} settled on 5 percent."
        assert pg.extract_targets(text, year=2024).height == told
