"""English numbers and lists as a news desk writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.report.facts import UP_TO, portion

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = {20: "twenty", 30: "thirty"}


WORDS = {"just_short": "just short"}
"""Words of a column that print otherwise."""

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def day(date: datetime.date) -> str:
    """Write a day: 20 January 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def word(n: int) -> str:
    """Write a number below forty in words, as a sentence begins: 31 is "Thirty-one"."""
    if n < len(_SMALL):
        return _SMALL[n].capitalize()
    tens = _TENS[n - n % 10].capitalize()
    return f"{tens}-{_SMALL[n % 10]}" if n % 10 else tens


def joined(names: Sequence[str]) -> str:
    """List names as "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def few(names: Sequence[str]) -> str:
    """List up to eight names, and count more."""
    return joined(names) if len(names) <= UP_TO else f"{len(names)} provinces"


def bracketed(names: Sequence[str]) -> str:
    """Name two to eight in brackets after their number; one is named in its place, more aren't."""
    return f" ({', '.join(names)})" if 1 < len(names) <= UP_TO else ""


def some(names: Sequence[str]) -> str:
    """Say how many: "none", "only Tianjin" or the number."""
    if len(names) > 1:
        return str(len(names))
    return f"only {names[0]}" if names else "none"


def some_provinces(names: Sequence[str]) -> str:
    """Say how many as a sentence begins: "No province", "Only Tianjin" or "Twenty provinces"."""
    if len(names) > 1:
        return f"{word(len(names))} provinces"
    return f"Only {names[0]}" if names else "No province"


def verb(names: Sequence[str], one: str, several: str) -> str:
    """Choose the verb after `some` or `some_provinces`."""
    return several if len(names) > 1 else one


_PORTIONS = {"most": "Most", "more": "More than half", "half": "Half", "nearly": "Nearly half"}


def part_of(part: int, whole: int) -> str:
    """Say how large a part is, as a sentence begins, or write the number."""
    return _PORTIONS.get(portion(part, whole)) or word(part)
