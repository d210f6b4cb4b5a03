"""What a phrase is about: the indicator that it names, and whether that is to rise or to fall."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import GDP, INDEX, OTHER, bare_unit, listed, naming
from provgdp.wording.other_names import QUANTITIES
from provgdp.wording.plan import ShapeError
from provgdp.wording.quantities import END
from provgdp.wording.relations import reference_of
from provgdp.wording.tokens import unhyphened
from provgdp.wording.words import every, of_role

if TYPE_CHECKING:
    from provgdp.wording.tokens import Token

ANY = "any"
"""What a caller asks for who takes every indicator."""

_NAMES = ("indicator", "share", "name", "amount")
_WITHIN = (*_NAMES, "gdp", "possessive", "and", "of", "own", "separator", "article")
_AFTER_NAME = (
    *_WITHIN, "growth", "rise", "yoy", "fall", "action", "set", "keep", "filler", "move", "real",
)  # fmt: skip
_QUANTITIES = listed(QUANTITIES)
_FALLS = of_role("fall")
_UP = ("growth", "rise", "yoy", "real")
_DENIES = every("DENIES")
_ROUND = every("ROUND_AMOUNTS")
_ASKED_BARE = {"cpi": INDEX}


class Subject(NamedTuple):
    """What was asked for, what the phrase names, and which way it is to go.

    Attributes:
        bare: The unit of a number that stands without one, as that of an index may; else None.
    """

    asked: str
    indicator: str | None
    direction: str | None
    bare: str | None = None


def subject_of(shape: str, tokens: list[Token], asked: str) -> Subject:
    """Return what a phrase is about; raises `ShapeError` if that isn't what was asked for."""
    roles = {token.role for token in tokens}
    direction = "down" if _falls(tokens) else "up" if not roles.isdisjoint(_UP) else None
    shape = unhyphened(shape)
    _check_names(shape, tokens)
    name, indicator = _named(shape, tokens)
    if indicator == GDP and asked != GDP and _is_related(tokens):
        indicator = None
    if asked not in (ANY, GDP) and indicator not in (None, asked):
        raise ShapeError("unreadable", f"it isn't about {asked} but {indicator}")
    bare = None if asked == GDP else _ASKED_BARE.get(asked) or bare_unit(name)
    return Subject(asked, indicator, direction, bare)


def _is_related(tokens: list[Token]) -> bool:
    """Whether the economy is named only as what something else is relative to."""
    found = reference_of(tokens, True)
    once = sum(token.role == "gdp" for token in tokens) == 1
    return once and found is not None and found[0] == "gdp"


def _falls(tokens: list[Token]) -> bool:
    """Whether something is to fall: 下降3%, 减排2%; not 下降到3%, which is a level."""
    return any(
        (token.role == "fall" and following.role != "to")
        or (token.role == "indicator" and token.word.startswith(_FALLS))
        for token, following in pairwise([*tokens, END])
    )


def _named(shape: str, tokens: list[Token]) -> tuple[str, str | None]:
    """Return the name, in one stretch, that the phrase holds, and the indicator it means."""
    named = [i for i, token in enumerate(tokens) if token.role in _NAMES and _is_name(tokens, i)]
    if not named:
        return "", _counted(tokens) or (GDP if any(t.role == "gdp" for t in tokens) else None)
    first = last = named[0]
    while first and tokens[first - 1].role in ("gdp", "own", "possessive"):
        first -= 1
    same = any(token.role == "same" for token in tokens)
    for i in range(last + 1, len(tokens)):
        related = same and tokens[i].role == "gdp" and tokens[i - 1].role == "and"
        within = tokens[i].role in _WITHIN or (tokens[i].role == "at" and tokens[i].word.isascii())
        if related or not within:
            break
        last = i if tokens[i].role in (*_NAMES, "gdp") else last
    name = shape[tokens[first].start : tokens[last].end]
    whole = naming(name).indicator
    # The value of an amount is its unit.
    words = [tokens[i] for i in named if tokens[i].role != "amount"]
    known = {str(token.value) for token in words if token.value} - {OTHER}
    # 税收占比 is no revenue, exports of cars are no exports: every word of a name counts.
    parts = sum(token.role in ("indicator", "share", "name") for token in tokens[first : last + 1])
    found = whole if whole != OTHER or len(known) != 1 or parts > 1 else known.pop()
    if found == OTHER:
        # 500,000 jobs in urban areas: the unit is part of the name.
        units = (t.word for t in tokens if t.role == "amount")
        said = (naming(f"{unit} {name}").indicator for unit in units)
        found = next((indicator for indicator in said if indicator != OTHER), OTHER)
    shares = [i for i in named if tokens[i].role == "share"]
    if found == OTHER and shares and shares[0] > first:
        before = naming(shape[tokens[first].start : tokens[shares[0] - 1].end]).indicator
        found = before if before == "rd_spending" else found
    if found == "rd_spending" and shares:
        # R&D spending of 3% of GDP.
        found = "rd_intensity"
    return name, found


def _counted(tokens: list[Token]) -> str | None:
    """Return the indicator that a unit names: 12 million urban jobs, but none for graduates."""
    counted = [token.word for token in tokens if token.role == "amount"]
    things = " ".join(token.word for token in tokens if token.role == "thing")
    if things and any(word.isascii() for word in counted):
        return naming(f"{' '.join(counted)} {things}").indicator
    names = [naming(name) for word in counted for name in (word, word.partition(" ")[2])]
    return next((name.indicator for name in names if name.indicator != OTHER), None)


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether a word is (part of) a name: a unit is one where no number stands before it."""
    token = tokens[at]
    if token.role != "amount":
        return True
    return token.word not in _ROUND and (at == 0 or tokens[at - 1].number is None)


def _check_names(shape: str, tokens: list[Token]) -> None:
    """Refuse an unknown word that is no name: beside no known one, or with a negation."""
    start = 0
    following = [*tokens[1:], END]
    for before, token, beside in zip([END, *tokens], tokens, following, strict=False):
        if token.role not in _NAMES or token.start != before.end:
            start = token.start
        if token.role not in ("name", "thing"):
            continue
        alone = token.role == "name" and beside.role not in _AFTER_NAME
        quantity = alone and shape[start : token.end].endswith(_QUANTITIES)
        if (alone and not quantity) or any(word in token.word for word in _DENIES):
            raise ShapeError("unreadable", "an unknown word", token.start, token.end)
