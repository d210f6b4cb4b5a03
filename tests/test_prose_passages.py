"""Passages in the manner of the press that are read as their labels say: see `passages`."""

from __future__ import annotations

import re
import textwrap
from typing import Any

import pytest
from laws import check_prose
from opencc import OpenCC
from passages import PASSAGES, others, told

PAGE = 20
OLD_SCRIPTS = [OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
WORD = re.compile(r"[A-Za-z]+|[\d.]+|\S")


@pytest.mark.parametrize("first", range(0, len(PASSAGES), PAGE))
def test_passages_tell_the_targets_they_state(first: int) -> None:
    some = PASSAGES[first : first + PAGE]
    assert {x["text"]: told(x) for x in some} == {x["text"]: x["targets"] for x in some}


@pytest.mark.parametrize("first", range(0, len(PASSAGES), PAGE))
def test_other_rates_of_passages_are_none_for_the_reasons_that_are_kept(first: int) -> None:
    some = PASSAGES[first : first + PAGE]
    assert {x["text"]: others(x) for x in some} == {x["text"]: x["others"] for x in some}


@pytest.mark.parametrize("first", range(0, len(PASSAGES), PAGE))
def test_a_passage_is_read_wherever_it_is_cut(first: int) -> None:
    for i, passage in enumerate(PASSAGES[first : first + PAGE], first):
        text = passage["text"]
        words = list(WORD.finditer(text))
        cut = words[i % len(words)].end()
        check_prose(text[:cut])
        check_prose(text[cut:])


def without_wordings(rows: list[list[Any]]) -> list[list[Any]]:
    return [[*row[:2], *row[3:]] for row in rows]


@pytest.mark.parametrize("first", range(0, len(PASSAGES), PAGE))
def test_a_passage_says_the_same_in_other_lines_and_in_the_old_script(first: int) -> None:
    for i, passage in enumerate(PASSAGES[first : first + PAGE], first):
        text, said = passage["text"], without_wordings(passage["targets"])
        old = passage | {"text": OLD_SCRIPTS[i % 3].convert(text)}
        assert without_wordings(told(old)) == said, old["text"]
        if "\n" not in text:
            wrapped = passage | {"text": textwrap.fill(text, (40, 60, 72)[i % 3])}
            assert without_wordings(told(wrapped)) == said, text
