"""The numbers of a clause: parted, with the verb, the unit and the hedge that they share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import any_of
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from provgdp.wording.sheet.names import Name

DIGIT = re.compile(r"\d")
_BARE = re.compile(rf"\d(?!\d{{3}}{lexicon.DATE[0]})")
SHARED = re.compile(f"(?<![{lexicon.NOT_SHARED_AFTER}]){any_of(lexicon.SHARED)}")
VERBS = re.compile(f"{any_of(lexicon.UP, lexicon.DOWN, lexicon.REACH)}*")
_JOIN = re.compile(any_of(lexicon.JOIN))
_HEDGE = re.compile(f"{any_of(lexicon.AFTER_RATE)}$")
_TAIL = re.compile(r"(\d[\d.,]*)(\D*)$")
_MORE = re.compile(rf"\(({any_of(lexicon.STRIVE_FOR)}[^()]*)\)")
_ASIDE = re.compile(r"\([^()]*\)?")


class Said(NamedTuple):
    """What is said of a name: where it stands, and the phrase to read."""

    start: int
    end: int
    phrase: str


def unit_of(phrase: str) -> str:
    """Return the mark or the first character of the unit after a phrase's last number."""
    return re.split(r"\d", phrase)[-1][:1]


def numbers(text: str, start: int, end: int) -> list[Said]:
    """Part the numbers of a clause, each with the verb and the hedge that it shares.

    Examples:
        >>> [said.phrase for said in numbers("分别增长5%、6%以上", 0, 11)]
        ['增长5%以上', '增长6%以上']
    """
    digit = DIGIT.search(text, start, end)
    first = digit.start() if digit else end
    cuts = [
        join.span()
        for join in _JOIN.finditer(text, first, end)
        if DIGIT.match(text, after_verbs(text, join.end(), end), end)
    ]
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    verb = SHARED.sub("", text[start:first])
    last = _ASIDE.sub("", text[starts[-1] : end])
    found: list[Said] = []
    for a, b in zip(starts, ends, strict=True):
        whole = _MORE.sub(r",\1", text[a:b])
        own = SHARED.sub("", _ASIDE.sub("", whole), count=1)
        own = own if b == end else _with_tail(own, last)
        found.append(Said(a, b, verb + own if _BARE.match(own) and a > start else own))
    return found


def after_verbs(text: str, start: int, end: int) -> int:
    """Return where the verbs and other words that begin there end."""
    verbs = VERBS.match(text, start, end)
    return verbs.end() if verbs else start


def _with_tail(part: str, last: str) -> str:
    """Complete a number with the unit and the hedge that stand once, after the last: 5%、6%以上.

    Of equal numbers the hedge is the last one's alone: it is all that tells them apart.
    """
    own, shared = _TAIL.search(part), _TAIL.search(last)
    if not own or not shared or own[1] == shared[1]:
        return part
    if shared[2].startswith(own[2]):
        return part[: own.start(2)] + shared[2]
    hedge = _HEDGE.search(shared[2])
    return part + hedge[0] if hedge and not _HEDGE.search(own[2]) else part


def in_one_unit(said: list[Said]) -> bool:
    """Whether there are several numbers, all in one unit."""
    return len(said) > 1 and len({unit_of(one.phrase) for one in said}) == 1


def dealt(names: list[Name], said: list[Said]) -> list[tuple[Name, Said]]:
    """Deal numbers to names: one to each, one to all, or all to one; else none."""
    if len(said) == 1 or len(names) == 1:
        return [(name, one) for one in said for name in names]
    if len(names) != len(said):
        return []
    return list(zip(names, said, strict=True))
