"""The briefings say what they said when they were read; `texts` tells and accepts a change."""

from __future__ import annotations

import pytest
from texts import COMMAND, KEPT, differences, names


@pytest.mark.parametrize("name", names())
def test_a_briefing_says_what_it_said_when_it_was_read(name: str) -> None:
    found = differences(name)
    told = [f"{name} says something else:", *found, f"If that is meant: {COMMAND} --accept {name}"]
    assert not found, "\n".join(told)


def test_no_text_is_kept_that_nobody_says() -> None:
    assert {path.stem for path in KEPT.iterdir()} == {*names()}
