"""Passages in the manner of the press that are read as their labels say.

Each line of `passages.jsonl` holds a passage with the year it is read in, maybe a title, and the
targets it states: province, year, wording, hedge, lower and upper bound. The wordings are those
that the reader told; all else was labelled before it met the passage.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import provgdp as pg

LINES = (Path(__file__).parent / "passages.jsonl").read_text("utf-8").splitlines()
PASSAGES = [json.loads(line) for line in LINES]
TOLD = ("province", "year", "wording", "hedge", "target_lower", "target_upper")


@pytest.mark.parametrize("passage", PASSAGES, ids=range(1, len(PASSAGES) + 1))
def test_a_passage_tells_the_targets_it_states(passage: dict[str, Any]) -> None:
    read = {key: value for key, value in passage.items() if key != "targets"}
    told = pg.extract_targets(**read).select(TOLD)
    assert passage["targets"] == [list(row) for row in told.rows()]
