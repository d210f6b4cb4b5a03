"""What can't stand beside a target, and why: a function for each part that a word may play."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from provgdp.wording.naming import GDP, OTHER, naming
from provgdp.wording.quantities import END, LONE_DASH
from provgdp.wording.words import every

if TYPE_CHECKING:
    from collections.abc import Callable

    from provgdp.errors import ParseFailure
    from provgdp.wording.subject import Subject
    from provgdp.wording.tokens import Token

BEFORE_NUMBER = ("number", "unit_before", "hedge")
MOVES = ("rise", "fall", "growth", "yoy")
_LINKED = ("than", "at", "by", "of", "and", "hedge", "keep", "action", "to")
_LEADING = (*MOVES, "move", "set", "keep", "action")
_YEARS = ("year", "last_year", "prior_year")

Fault: TypeAlias = "tuple[ParseFailure, str] | None"


_FULFILLED = every("FULFILLED")


class Beside(NamedTuple):
    """A word that is no part of a number, and what stands around it.

    Attributes:
        tokens: The words of the phrase.
        at: Which of them it is.
        subject: What the phrase is about.
        related: Whether the phrase is relative to something.
        counted: Whether a number stands before it.
        ranged: Whether the words of a range are in the phrase: between, from.
    """

    tokens: list[Token]
    at: int
    subject: Subject
    related: bool
    counted: bool
    ranged: bool

    def role(self, step: int = 0) -> str:
        """Return the part that the word plays, or one so many steps after it."""
        at = self.at + step
        return self.tokens[at].role if 0 <= at < len(self.tokens) else END.role

    @property
    def word(self) -> str:
        """The word."""
        return self.tokens[self.at].word

    def says(self, *roles: str) -> bool:
        """Whether a word of one of the roles is in the phrase."""
        return any(token.role in roles for token in self.tokens)

    def compares(self) -> bool:
        """Whether it begins what a change is over: 比上年下降, 较上年提高."""
        step = 2 if self.role(1) in _YEARS[1:] else 1
        over = step == 2 or self.role() == "versus"
        return self.subject.asked != GDP and over and self.role(step) in MOVES


def fault(beside: Beside) -> Fault:
    """Return why a word can't stand beside a target; None if it can."""
    find = _FAULTS.get(beside.role())
    return find(beside) if find else None


def _other(it: Beside) -> Fault:
    if it.subject.asked != GDP:
        return None
    rates = sum(token.role == "number" for token in it.tokens)
    why = "another indicator (indicator='any' reads it)"
    return "ambiguous" if rates > 1 else "unreadable", why


def _yearly(it: Beside) -> Fault:
    # 年均增长6%; PM2.5年均浓度 is of one year, and so is a rate of 6% a year.
    averaged = it.word[0] > "z" and it.role(1) not in ("indicator", "name")
    return ("unreadable", "a goal for several years") if averaged else None


def _vague(_: Beside) -> Fault:
    return "ambiguous", "growth without a number"


def _unit(it: Beside) -> Fault:
    named = it.role() == "amount" and naming(it.word).indicator != OTHER
    if named and it.subject.asked != GDP and it.role(-1) != "unit":
        # New jobs of 120,000 people.
        return None
    reason: ParseFailure = "ambiguous" if it.role(1) == "number" else "unreadable"
    return reason, "a unit without its number before it"


def _dash(_: Beside) -> Fault:
    return "ambiguous", LONE_DASH


def _alone(_: Beside) -> Fault:
    return "unreadable", "a word without what it belongs to"


def _same(it: Beside) -> Fault:
    # R&D spending equal to 3% of GDP.
    return None if it.subject.asked != GDP and it.says("share") else _alone(it)


def _than(it: Beside) -> Fault:
    if it.related or it.compares():
        return None
    if it.role(1) == "year" and it.role(2) in ("filler", *MOVES):
        return "unreadable", "a change over another year than the one before"
    return _alone(it)


def _last_year(it: Beside) -> Fault:
    over = it.related or it.role(-1) in _LINKED or it.role(1) in ("unit_before", "number")
    return None if over else ("unreadable", "what was, not a goal")


def _rest(it: Beside) -> Fault:
    return None if it.role(1) in BEFORE_NUMBER else _alone(it)


def _past(it: Beside) -> Fault:
    return None if it.says("goal") else ("unreadable", "what was, not a goal")


def _real(it: Beside) -> Fault:
    return _past(it) if it.says("year") else None


def _complete(it: Beside) -> Fault:
    """完成2800亿元 is planned as well as told, but for growth and where a year is named."""
    named = it.subject.indicator not in (None, GDP)
    planned = it.word in _FULFILLED and (named or it.says("amount")) and it.subject.asked != GDP
    return None if planned and not it.says(*_YEARS) else _past(it)


def _several(it: Beside) -> Fault:
    if it.role(1) == "year" and not it.ranged:
        return "unreadable", "a goal for several years"
    return None


def _to(it: Beside) -> Fault:
    # 至5%, 2024 to 5% are half of a range; "grow to 5%" isn't.
    parted = it.word[0] > "z" or it.role(-1) == "year"
    half = parted and it.role(1) in BEFORE_NUMBER and it.role(-1) not in _LEADING
    return _several(it) or (("unreadable", "half a range") if half else None)


def _or(it: Beside) -> Fault:
    whole = it.counted and it.role(1) in BEFORE_NUMBER
    return None if whole else ("ambiguous", "an alternative that is cut short")


_FAULTS: dict[str, Callable[[Beside], Fault]] = {
    "indicator": _other, "fall": _other, "name": _other,
    "vague": _vague, "two_digits": _vague,
    "unit": _unit, "amount": _unit,
    "dash": _dash,
    "better": _alone, "open": _alone, "standing": _alone,
    "minus": _alone, "unit_before": _alone, "half": _alone,
    "higher": _alone, "lower": _alone,
    "same": _same,
    "than": _than, "versus": _than,
    "last_year": _last_year, "prior_year": _last_year,
    "rest": _rest,
    "past": _past,
    "yearly": _yearly,
    "real": _real,
    "complete": _complete,
    "by": _several,
    "to": _to,
    "or": _or,
}  # fmt: skip
