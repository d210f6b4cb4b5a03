"""Numbers that English shares out among names: exports and imports up 3% and 4% respectively."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.words import en_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"\d+(?:[.,]\d+)*"
_JOIN = r"\s*(?:,\s*(?:and\s+)?|\band\s+)"
_OWN = f"(?:(?:{lexicon.BEFORE_NUMBER})\\s+)?"
_SHARED = re.compile(
    rf"({_NUMBER}(?:\s*(?:%|[a-z]+(?:\s[a-z]+)?))??(?:{_JOIN}{_OWN}{_NUMBER}[^\d;,.]*?)+)"
    rf",?\s*\b(?:{lexicon.RESPECTIVELY})\b",
    re.IGNORECASE,
)
_PART = re.compile(_JOIN, re.IGNORECASE)
_DIGITS = re.compile(_NUMBER)

Span = tuple[int, int]


class Share(NamedTuple):
    """Where a number stands, and the phrases that it may be said in, the likeliest first."""

    start: int
    end: int
    phrases: tuple[str, ...]


def find_shared(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the lists of numbers that are shared out: 3% and 4%, respectively."""
    return _SHARED.finditer(text, start, end)


def shares(text: str, start: int, shared: re.Match[str]) -> list[Share]:
    """Return what each number of a list is said of; none unless there are as many names.

    Examples:
        >>> text = "urban and rural incomes up 5 and 6 percent respectively"
        >>> found = shares(text, 0, next(find_shared(text, 0, len(text))))
        >>> [share.phrases[0] for share in found]
        ['urban up 5 percent', 'rural incomes up 6 percent']
        >>> found[0].phrases[1]
        'urban incomes up 5 percent'
    """
    names = [text[a:b].split() for a, b in _parts(text, start, shared.start())]
    numbers = list(_parts(text, *shared.span(1)))
    if len(names) != len(numbers):
        return []
    unit = _unit(text[slice(*numbers[-1])])
    said = [text[a:b] if _unit(text[a:b]) else text[a:b] + unit for a, b in numbers]
    return [
        Share(*span, tuple(_phrases(name, names, number)))
        for name, span, number in zip(names, numbers, said, strict=True)
    ]


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the members of a list stand."""
    for join in (*_PART.finditer(text, start, end), None):
        stop = join.start() if join else end
        if text[start:stop].strip():
            yield start, start + len(text[start:stop].rstrip())
        start = join.end() if join else end


def _unit(number: str) -> str:
    """Return what stands behind a number."""
    return _DIGITS.split(number)[-1]


def _phrases(name: list[str], names: list[list[str]], number: str) -> Iterator[str]:
    """Yield a name with its number: alone, with the end of the last, with the start of the first.

    A number with a hedge of its own leaves out the one before the first.
    """
    first, last = names[0], names[-1]
    tails: list[list[str]] = (
        [last[i:] for i in range(len(last) - 1, 0, -1)] if name is not last else [[]]
    )
    heads: list[list[str]] = (
        [[], *(first[:i] for i in range(len(first) - 1, 0, -1))] if name is not first else [[]]
    )
    own = _DIGITS.split(number)[0].split()
    for head in heads:
        for tail in tails:
            words = [*head, *name, *tail]
            if own and words[-len(own) :] == own:
                words = words[: -len(own)]
            yield " ".join([*words, number])
