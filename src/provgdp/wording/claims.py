"""A claim is a rate, or a list of rates, with the words beside it; a context is what is known."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from provgdp.province import Province
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.words import every

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Place: TypeAlias = Province | None
"""A province, or None for any other place: a city, the nation, a group that isn't named."""

ELSEWHERE: tuple[Place, ...] = (None,)
PROMISES = ("goal", "set", "aim", "expected", "strive", "ensure", "will")
"""Words of a promise; the first is a noun, and tells a target whatever its year."""

STANCES = ("goal", "set", "aim", "expected", "strive", "ensure", "forecast", "actual", "complete")
BREAKS = ("separator", "break", "dash", "bracket", "mark")
LISTED = (PLACE, "separator", "filler", "break", "dash")
"""What stands in a list, or in the row of a table, beside its rates."""

TARGET, ACTUAL = "target", "actual"
"""What is told: the modes of a context."""

REACH = 60
_SAYING = ("goal", "set", "aim")
_COMPARES = ("than", "lower", "higher", "hedge", "versus", "same", "beside", "no", "observer")
_HEADS = ("filler", "separator", "article", "growth", "gdp", "goal", "figure")
_SILENT = ("filler", "separator", "article", "dash")
_OF_A_GOAL = (
    "filler", "article", "figure", "set", "at", "of", "possessive", "growth", "gdp", "own", *YEARS,
)  # fmt: skip
_OF_WHOM = ("at", "of", "by", "article", "own", "filler", "separator", "and", "possessive", PLACE)
_BESIDES = every("BESIDES")
_PLANS = tuple(every("PLANS"))
_IN_A_PHRASE = ("to", "gdp", "growth", "of", "article", "filler")
_OF_A_PLAN = (
    PLACE, "possessive", "own", "goal", "aim", "at", "of", "growth", "gdp", "article", *YEARS,
)  # fmt: skip
_COPULAS = tuple(every("COPULAS"))
_MAYBES = every("MAYBES")


class Claim(NamedTuple):
    """One rate, or a list of rates, and the marks beside it.

    Attributes:
        left: The marks since the rate before, what is said in passing left out.
        rates: The rates.
        right: The marks up to the next rate.
        clause: The marks of its own clause before it.
        near: The marks of its own clause after it.
        whole: All marks since the rate before, or since a semicolon.
        follows: Whether a rate stands before it in its sentence.
    """

    left: tuple[Mark, ...]
    rates: tuple[Mark, ...]
    right: tuple[Mark, ...]
    clause: tuple[Mark, ...]
    near: tuple[Mark, ...]
    whole: tuple[Mark, ...] = ()
    follows: bool = False

    @property
    def start(self) -> int:
        """Where the first rate begins."""
        return self.rates[0].start

    @property
    def end(self) -> int:
        """Where the last rate ends."""
        return self.rates[-1].end

    @property
    def predicate(self) -> tuple[Mark, ...]:
        """The marks of what a rate that opens a sentence is said to be.

        5%是湖北今年的目标; "5 percent is what Hubei has promised"; "The 5 percent that it seeks".
        """
        roles = (*_SILENT, "growth", "goal", "of")
        if self.left and self.left[0].word in _BESIDES:
            return _plan_beside(self.left[1:], self.right)
        # GDP growth of 5 percent is Hubei's target; 投资增长6%、生产总值增长5% is a list.
        if any(m.role not in roles and (m.role != "gdp" or m.word > "~") for m in self.left):
            return ()
        right = self.right
        if called := _called(right):
            return called
        named = next((i for i, mark in enumerate(right) if mark.role == PLACE), len(right))
        end = next((i + 1 for i in range(named, len(right)) if right[i].role in _SAYING), 0)
        begun = _begun(right[:end])
        if begun is None:
            return ()
        while has(right[end : end + 1], "at", *YEARS):
            end += 1
        words = right[begun:end]
        parted = any(
            is_break(mark) and not (mark.word == "," and has(words[i + 1 : i + 2], PLACE))
            for i, mark in enumerate(words)
        )
        after = takewhile(lambda m: not (is_break(m) or m.role == "and"), right[end:])
        # 6 percent is the rate that Hubei wants for retail sales, is what it may set.
        other = has(after, "indicator", "share") or _is_a_guess(words)
        return () if parted or other or has(words, *_COMPARES) else words

    def last(self, *roles: str) -> Mark | None:
        """Return the last mark of one of the roles before the rates."""
        return last_of(self.left, *roles)


def _called(right: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks of whose target a rate is called the number, or the wording, of.

    "5 percent is the number chosen for the growth target in the reports of Hubei and Hunan".
    """
    if not (right and right[0].word in _COPULAS and has(right[1:3], "figure")):
        return ()
    goal = next((i for i, mark in enumerate(right) if mark.role == "goal"), 0)
    of_whom = tuple(takewhile(lambda mark: mark.role in _OF_WHOM, right[goal + 1 :]))
    listed = max((i for i, mark in enumerate(of_whom, 1) if mark.role == PLACE), default=0)
    end = goal + 1 + listed
    end += has(right[end : end + 1], *YEARS)
    closed = end == len(right) or is_break(right[end])
    of_it = all(m.role in _OF_A_GOAL for m in right[:goal]) and has(right[:goal], "growth", "gdp")
    told = goal and listed and closed and of_it and has(of_whom[:1], "of", "at", "by")
    return right[1:end] if told else ()


def _plan_beside(left: tuple[Mark, ...], right: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks of the plan that a rate which opens a sentence is of too.

    "Apart from GDP growth of 5 percent, Hubei's plan for 2025"; 除经济增长5%外，湖北今年的目标.
    """
    rest = right[has(right[:1], "outside") :]
    if not all(m.role in _IN_A_PHRASE for m in left) or [m.word for m in rest[:1]] != [","]:
        return ()
    clause = tuple(takewhile(lambda mark: not is_break(mark), rest[1:]))
    begun = tuple(takewhile(lambda mark: mark.role in _OF_A_PLAN, clause))
    plan = any(m.role in ("goal", "aim") or m.word.startswith(_PLANS) for m in begun)
    told = (
        plan
        and has(begun, PLACE)
        and not has(clause, "past", "actual", "outcome", "complete", "no")
    )
    return begun if told else ()


def _is_a_guess(words: tuple[Mark, ...]) -> bool:
    """Whether a target is only what may be set, or is expected to be."""
    expected = any(
        one.role in ("expected", "forecast") and other.role in _SAYING
        for one, other in pairwise(words)
    )
    return expected or has(words, "rumour") or any(mark.word in _MAYBES for mark in words)


def _begun(said: tuple[Mark, ...]) -> int | None:
    """Return where what a rate is begins: after its copula, or what joins a clause to it."""
    dated = 2 if has(said[:1], "at") and has(said[1:2], *YEARS) else 0
    at = next((i for i, m in enumerate(said) if i >= dated and m.role not in _HEADS), 0)
    named = has(said[at + 1 : at + 2], PLACE)
    copula = next((i for i, m in enumerate(said[: dated + 3]) if m.word.endswith(_COPULAS)), None)
    if copula is not None and all(mark.role in _SILENT for mark in said[dated:copula]):
        told = said[-1].role == "goal" or named or has(said[at : at + 1], PLACE)
        return copula + 1 if told else None
    joined = named and has(said[at : at + 1], "relative", "own", "dash")
    return at + 1 if joined else None


class Context(NamedTuple):
    """What the words before a claim have said; each claim makes the context of the next.

    Attributes:
        base: The year that "this year" means.
        own: Whose report the text is, or who alone it is about.
        host: Whose people's congress was named last.
        subject: Whose the claims of this sentence are, until another place is named.
        earlier: Whose those of the sentence before were.
        named: The places of the sentence, in order.
        mentioned: Those of the sentence before.
        seen: The places of the text so far.
        topics: Those of them that sentences were about.
        mode: Whether targets or outcomes are told.
        pending: Whether the sentence before ended on a target.
        measure: What is measured: "gdp", "other", or nothing yet.
        several: Whether rates are averages of several years.
        observed: Whether somebody else's numbers are told.
        year: The year of the sentence, and whether only an outcome named it.
        before: The year of the sentence before.
        heading: The year that opens the sentence, for all that it tells.
        partial: Whether a part of a year was named.
        late: Whether the year stood after its rate, and may be of no other.
        revised: Whether a time within the year was named, at which its target was moved.
        halfway: Whether that was a part of this year, of which the target is still to be met.
        carried: Whether the subject is that of the sentence before.
        listed: The last list of places.
        report: Whether the text is a work report, which looks back before it looks ahead.
        respective: Whether a list of places and a list of rates go together.
    """

    base: int | None = None
    own: Province | None = None
    basis: str = "document"
    foreign: bool = False
    host: Place = None
    subject: tuple[Place, ...] | None = None
    earlier: tuple[Place, ...] | None = None
    named: tuple[Place, ...] = ()
    mentioned: tuple[Place, ...] = ()
    seen: frozenset[Place] = frozenset()
    topics: frozenset[Place] = frozenset()
    mode: str | None = None
    pending: bool = False
    measure: str | None = None
    several: bool = False
    observed: bool = False
    year: int | None = None
    before: int | None = None
    of_actual: bool = False
    heading: int | None = None
    partial: bool = False
    halfway: bool = False
    late: bool = False
    revised: bool = False
    respective: bool = False
    carried: bool = False
    report: bool = False
    listed: tuple[Place, ...] = ()

    @property
    def elsewhere(self) -> bool:
        """Whether somebody is told of, and nobody known."""
        return self.subject is not None and set(self.subject) == {None}

    def is_past(self, year: int | None) -> bool:
        """Whether a year is before this one."""
        return year is not None and self.base is not None and year < self.base

    def resolve(self, mark: Mark, own: int | None = None) -> int | None:
        """Return the year that a mark names; "the year before" counts from a clause's own year."""
        if mark.role == "year":
            return mark.value if isinstance(mark.value, int) else None
        if mark.role == "prior_year" and own is not None:
            return own - 1
        if mark.role == "year_after":
            known = next((year for year in (own, self.before, self.base) if year is not None), None)
            return None if known is None else known + 1
        shift = {"last_year": -1, "prior_year": -1, "next_year": 1, "year_before_last": -2}
        return None if self.base is None else self.base + shift.get(mark.role, 0)


def last_of(marks: Sequence[Mark], *roles: str) -> Mark | None:
    """Return the last mark of one of the roles."""
    return next((mark for mark in reversed(marks) if mark.role in roles), None)


def has(marks: Iterable[Mark], *roles: str) -> bool:
    """Whether one of the marks has one of the roles."""
    for mark in marks:  # noqa: SIM110 (asked a thousand times a report, where any() is slower)
        if mark.role in roles:
            return True
    return False


def after_last(marks: tuple[Mark, ...], *roles: str) -> tuple[Mark, ...]:
    """Return the marks after the last of one of the roles; all if there is none."""
    for i in range(len(marks) - 1, -1, -1):
        if marks[i].role in roles:
            return marks[i + 1 :]
    return marks


def is_year(mark: Mark) -> bool:
    """Whether a mark names a year."""
    return mark.role in YEARS


def is_number(mark: Mark) -> bool:
    """Whether a mark is a rate with a number."""
    return mark.role == RATE and mark.reading is not None and mark.reading.headline is not None


def is_break(mark: Mark) -> bool:
    """Whether a clause ends at a mark; 、 joins."""
    return mark.role in BREAKS and mark.word not in ("、", "·", "|", "/")
