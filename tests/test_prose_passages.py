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
TOLD = ("province", "year", "wording", "hedge", "target_lower", "target_upper")
PAGE = 20


def told(passage: dict[str, Any]) -> list[list[Any]]:
    """Return the targets that a passage is read as stating."""
    read = {key: value for key, value in passage.items() if key != "targets"}
    return [list(row) for row in pg.extract_targets(**read).select(TOLD).rows()]


@pytest.mark.parametrize("first", range(0, len(LINES), PAGE))
def test_passages_tell_the_targets_they_state(first: int) -> None:
    passages = [json.loads(line) for line in LINES[first : first + PAGE]]
    amiss = {x["text"]: read for x in passages if (read := told(x)) != x["targets"]}
    assert amiss == {}
