"""English days, and numbers in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = {20: "twenty", 30: "thirty"}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()

WORDS = {"just_short": "just short"}
"""Words of a column that print otherwise."""


def day(date: datetime.date) -> str:
    """Write a day: 20 January 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def word(n: int) -> str:
    """Write a number below forty in words, as a sentence begins: 31 is "Thirty-one"."""
    if n < len(_SMALL):
        return _SMALL[n].capitalize()
    tens = _TENS[n - n % 10].capitalize()
    return f"{tens}-{_SMALL[n % 10]}" if n % 10 else tens


def at_start(names: Sequence[str]) -> str:
    """Say how many as a sentence begins: "No", "Only Tianjin" or "Twenty"."""
    return f"Only {names[0]}" if len(names) == 1 else word(len(names))


FORMS: dict[str, Callable[[Any], str]] = {
    "day": day,
    "Number": lambda names: word(len(names)),
    "Some": at_start,
    "Provinces": lambda names: (
        at_start(names) + {0: " province", 1: ""}.get(len(names), " provinces")
    ),
}
"""Forms of a value that no other language needs, or has."""
