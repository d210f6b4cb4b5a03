"""Passages in the manner of the press that are read as their labels say.

Each line of `passages.jsonl` holds a passage with the year it is read in, maybe a title, and the
targets it states: province, year, wording, hedge, lower and upper bound. The wordings are those
that the reader told; all else was labelled before it met the passage.
"""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from laws import check_prose
from opencc import OpenCC

import provgdp as pg

LINES = (Path(__file__).parent / "passages.jsonl").read_text("utf-8").splitlines()
TOLD = ("province", "year", "wording", "hedge", "target_lower", "target_upper")
PAGE = 20
OLD_SCRIPTS = [OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
WORD = re.compile(r"[A-Za-z]+|[\d.]+|\S")


def told(passage: dict[str, Any]) -> list[list[Any]]:
    """Return the targets that a passage is read as stating."""
    read = {key: value for key, value in passage.items() if key != "targets"}
    return [list(row) for row in pg.extract_targets(**read).select(TOLD).rows()]


@pytest.mark.parametrize("first", range(0, len(LINES), PAGE))
def test_passages_tell_the_targets_they_state(first: int) -> None:
    passages = [json.loads(line) for line in LINES[first : first + PAGE]]
    amiss = {x["text"]: read for x in passages if (read := told(x)) != x["targets"]}
    assert amiss == {}


@pytest.mark.parametrize("first", range(0, len(LINES), PAGE))
def test_a_passage_is_read_wherever_it_is_cut(first: int) -> None:
    for i, line in enumerate(LINES[first : first + PAGE], first):
        text = json.loads(line)["text"]
        words = list(WORD.finditer(text))
        cut = words[i % len(words)].end()
        check_prose(text[:cut])
        check_prose(text[cut:])


def without_wordings(rows: list[list[Any]]) -> list[list[Any]]:
    return [[*row[:2], *row[3:]] for row in rows]


@pytest.mark.parametrize("first", range(0, len(LINES), PAGE))
def test_a_passage_says_the_same_in_other_lines_and_in_the_old_script(first: int) -> None:
    for i, line in enumerate(LINES[first : first + PAGE], first):
        passage = json.loads(line)
        text, said = passage["text"], without_wordings(passage["targets"])
        old = passage | {"text": OLD_SCRIPTS[i % 3].convert(text)}
        assert without_wordings(told(old)) == said, old["text"]
        if "\n" not in text:
            wrapped = passage | {"text": textwrap.fill(text, (40, 60, 72)[i % 3])}
            assert without_wordings(told(wrapped)) == said, text
