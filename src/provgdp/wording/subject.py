"""What a phrase is about: the indicator that it names, and whether that is to rise or to fall."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import GDP, OTHER, naming
from provgdp.wording.plan import ShapeError
from provgdp.wording.words import LANGUAGES, listed

if TYPE_CHECKING:
    from provgdp.wording.tokens import Token

ANY = "any"
"""What a caller asks for who takes every indicator."""

_NAMES = ("indicator", "share", "name", "amount")
_WITHIN = (*_NAMES, "gdp", "possessive", "and", "of", "own", "separator")
_AFTER_NAME = (*_WITHIN, "growth", "rise", "yoy", "fall", "action", "set", "keep", "filler")
_UP = ("growth", "rise", "yoy")
_DENIES = frozenset(word for language in LANGUAGES for word in listed(language.DENIES))


class Subject(NamedTuple):
    """What was asked for, what the phrase names, and which way it is to go."""

    asked: str
    indicator: str | None
    direction: str | None


def subject_of(shape: str, tokens: list[Token], asked: str) -> Subject:
    """Return what a phrase is about; raises `ShapeError` if that isn't what was asked for."""
    roles = {token.role for token in tokens}
    direction = "down" if "fall" in roles else "up" if not roles.isdisjoint(_UP) else None
    _check_names(tokens)
    indicator = _indicator(shape, tokens)
    if asked not in (ANY, GDP) and indicator != asked:
        why = f"it isn't about {asked}" + (f" but {indicator}" if indicator else "")
        raise ShapeError("unreadable", why)
    return Subject(asked, indicator, direction)


def _indicator(shape: str, tokens: list[Token]) -> str | None:
    """Return the indicator whose name, in one stretch, the phrase holds."""
    named = [i for i, token in enumerate(tokens) if token.role in _NAMES and _is_name(tokens, i)]
    if not named:
        return _counted(tokens) or (GDP if any(t.role == "gdp" for t in tokens) else None)
    first = last = named[0]
    while first and tokens[first - 1].role in ("gdp", "own", "possessive"):
        first -= 1
    for i in range(last + 1, len(tokens)):
        if tokens[i].role not in _WITHIN:
            break
        last = i if tokens[i].role in (*_NAMES, "gdp") else last
    whole = naming(shape[tokens[first].start : tokens[last].end]).indicator
    known = {str(tokens[i].value) for i in named if tokens[i].value} - {OTHER}
    return whole if whole != OTHER or len(known) != 1 else known.pop()


def _counted(tokens: list[Token]) -> str | None:
    """Return the indicator that a unit names: 12 million new urban jobs."""
    counted = [token.word for token in tokens if token.role == "amount"]
    names = [naming(name) for word in counted for name in (word, word.partition(" ")[2])]
    return next((name.indicator for name in names if name.indicator != OTHER), None)


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether a word is (part of) a name: a unit is one where no number stands before it."""
    token = tokens[at]
    return token.role != "amount" or at == 0 or tokens[at - 1].number is None


def _check_names(tokens: list[Token]) -> None:
    """Refuse an unknown word that is no name: beside no known one, or with a negation."""
    for token, beside in zip_longest(tokens, tokens[1:]):
        if token.role != "name":
            continue
        alone = beside is None or beside.role not in _AFTER_NAME
        if alone or any(word in token.word for word in _DENIES):
            raise ShapeError("unreadable", "an unknown word", token.start, token.end)
