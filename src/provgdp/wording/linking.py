"""The rates of a sentence linked to their marks: whose they are (`whose`), when, and if at all."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.judge import Claim, Judge
from provgdp.wording.mentions import Mark, mentions
from provgdp.wording.prose_lexicon import SCOPES
from provgdp.wording.sound import is_rate_of_growth, is_spread, is_the_city
from provgdp.wording.tables import cells, is_listing
from provgdp.wording.when import YEARS, Calendar
from provgdp.wording.whose import (
    ELSEWHERE,
    REACH,
    group_after,
    group_before,
    last_of,
    outside_asides,
    owner_after,
    shared_by,
    speaker_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.province import Province
    from provgdp.wording.mentions import Place
    from provgdp.wording.plan import Reading


class Statement(NamedTuple):
    """A target as stated once: whose, for which year, in which words, beside how many others."""

    province: Province
    year: int
    values: Reading
    start: int
    end: int
    sentence: tuple[int, int]
    breadth: int


_CLAUSE = re.compile(
    r"[,;:、()\n]|[–—]|(?<![a-z])(?:and|while|but|whereas|versus|compared|with|after|from|vs)(?![a-z])"
)
_JOINT = re.compile(
    r"(?:[\s、\"'/&]|,(?![与同跟和]))*(?:(?:and|or|和|与|及|以及|或)(?![a-z]))?[\s\"']*"
    r"(?:(?:at|to|by|of) )?[\s\"']*"
)
_TO = re.compile(r"(?<![a-z])to(?![a-z])|[至到]")
_THEIR = re.compile(r"\W*their(?![a-z])")
_OPENING = re.compile(r"\W*(?:after|having|despite|following|missing|while|although|though) ")
_SCOPE = {kind: re.compile(entry.replace("; ", "|")) for kind, entry in SCOPES.items()}
_MOST = 64


def _runs(marks: list[Mark], folded: str) -> Iterator[tuple[int, int]]:
    """Yield where each rate stands among the marks; rates in one list count as one."""
    first = last = -1
    for i, mark in enumerate(marks):
        if mark.kind != "rate":
            continue
        if first >= 0 and _is_number(marks[last]) and _is_number(mark):
            gap = marks[last].end, mark.start
            moved = marks[first - 1].kind == "from" and _TO.search(folded, *gap)
            if not moved and gap[1] - gap[0] < 20 and _JOINT.fullmatch(folded, *gap):
                last = i
                continue
        if first >= 0:
            yield first, last
        first = last = i
    if first >= 0:
        yield first, last


def _is_number(mark: Mark) -> bool:
    return mark.rate is not None and mark.rate.numeric


class Reader:
    """Reads the sentences of a text in order, and remembers what a list or a pronoun needs.

    Args:
        text: The text as given.
        folded: The same, folded.
        year: What "this year" means, if known.
        own: Whose report it is, if it is one.
        foreign: Whether it is the report of another place, so that only named provinces count.
    """

    def __init__(
        self, text: str, folded: str, year: int | None, own: Province | None, foreign: bool
    ) -> None:
        self.text = text
        self.folded = folded
        self.calendar = Calendar(folded, year)
        self.judge = Judge(folded, self.calendar)
        self.own = own
        self.foreign = foreign
        self.host: Place = None
        self.found: list[Statement] = []
        self.seen: set[Place] = set()
        self.sentence = (0, 0)
        self.forget()

    def forget(self) -> None:
        """Start anew: what was read last isn't the sentence before."""
        self.subject: list[Place] | None = None
        self.earlier: list[Place] | None = None
        self.named: list[Place] = []
        self.judge.mode = None
        self.respective = self.named_after = False

    def read(self, start: int, end: int) -> None:
        """Link the rates of one sentence."""
        headed = self.folded[max(0, start - 4) : start].rstrip().endswith(":")
        self.sentence = (start, end)
        marks = mentions(self.text, self.folded, start, end)
        self._begin(marks, headed)
        table = cells(marks, self.folded, start)
        if table is not None:
            for place, rate, year in table:
                self._note([place.place], rate, year or self.calendar.base)
            return
        at = 0
        for first, last in _runs(marks, self.folded):
            left, right = marks[at:first], marks[last + 1 : last + 1 + _MOST]
            rates = [mark for mark in marks[first : last + 1] if mark.kind == "rate"]
            at = last + 1 + self._link(left, rates, right)
        self._finish(marks[at:])

    def _begin(self, marks: list[Mark], headed: bool) -> None:
        self.earlier = self.subject or (self.named or None)
        alone = len(set(self.named)) == 1 and not self.own and not self.foreign
        self.subject = self.named[:1] if alone and self.named[0] else None
        self.named = [mark.place for mark in marks if mark.kind == "place"]
        self.seen.update(self.named)
        headed = headed and self.judge.mode == "target"
        self.judge.begin(headed or is_listing(marks, self.folded))
        self.calendar.begin(self.judge.pending)
        self.respective = False

    def _finish(self, rest: list[Mark]) -> None:
        """Keep what words after the last rate, or without one, say about the next sentence."""
        judge = self.judge
        judge.hear(rest)
        year = last_of(rest, "year")
        if year and judge.mode == "target" and self.calendar.year is None:
            self.calendar.year = None if self.calendar.is_past(year.year) else year.year
        elif judge.pending and judge.mode is None and not rest:
            judge.mode = "target"

    # One rate, or one list of rates.

    def _link(self, left: list[Mark], rates: list[Mark], right: list[Mark]) -> int:
        """Link a list of rates, and return how many of the marks after it that took."""
        start, end = rates[0].start, rates[-1].end
        stop = next((m.start for m in right if m.kind == "rate"), end + REACH)
        clause = _CLAUSE.search(self.folded, end, min(stop, end + REACH, self.sentence[1]))
        until = clause.start() if clause else stop
        near = list(takewhile(lambda mark: mark.start < until, right))
        group, taken = self._places(left, right, start, end)
        left = outside_asides(self._clause(left, start), self.folded, start)
        claim = Claim(left, rates, near, self.calendar.after(near, end))
        prior = self.calendar.prior(claim.left, start, self.sentence)
        bound = self.judge.is_bound(claim, prior)
        if prior is None and not claim.after and self.judge.is_yet_to_be_told(claim):
            prior = Mark("outcome", start, start)
            told = next((m for m in right if m.kind in YEARS and m.start - end < REACH), None)
            self.calendar.year = self.calendar.resolve(told) if told else self.calendar.year
            bound = True
        elif bound and prior is None and self.judge.is_looked_back_on(claim):
            prior = Mark("outcome", start, start)
        measured = self.judge.measure(claim)
        actual = self.judge.is_actual(claim, bound)
        year = self.calendar.find(claim.left, start, claim.after, prior, actual)
        target = self.judge.is_target(claim, year, bound, prior, self.named_after)
        if claim.after:
            taken = max(taken, right.index(claim.after) + 1)
        if target and measured and year is not None:
            before = len(self.found)
            self._state(group, claim, right, year)
            if prior is None and self.calendar.base is None and len(self.found) > before:
                self.calendar.base = year
        return taken

    def _clause(self, left: list[Mark], start: int) -> list[Mark]:
        """Return the marks since the last semicolon, and keep what the others say."""
        cut = self.folded.rfind(";", left[0].start if left else start, start)
        before = [mark for mark in left if mark.start < cut]
        self.judge.hear(before)
        year = last_of(before, *YEARS)
        if year:
            self.calendar.year = self.calendar.resolve(year)
        return left[len(before) :]

    def _places(
        self, left: list[Mark], right: list[Mark], start: int, end: int
    ) -> tuple[list[Place], int]:
        """Return whose rate it is: who was named before it, else right after, else the subject."""
        shared = last_of(left, "each", "respectively") or shared_by(right, end)
        group = owner_after(right, self.folded, start, end)
        if group is None:
            group = group_before(left, self.folded, start, shared is not None)
        taken = 0
        if group is None:
            group, taken = group_after(right, self.folded, end, self.named)
        if group is None:
            group = speaker_after(right, self.folded)
        if group is None and _OPENING.match(self.folded, self.sentence[0]):
            group = next(([mark.place] for mark in right if mark.kind == "place"), None)
        self.named_after = taken > 0
        pronoun = last_of(left, "anaphor")
        if group is None and pronoun:
            group = self._meant(pronoun)
        if group is None and not self.subject and self._is_theirs():
            group = self.earlier
        if group is None:
            plural = any(mark.kind == "each" and self.folded[mark.start] < "z" for mark in left)
            known = self.subject or self._default(start)
            return (ELSEWHERE if plural and len(known) == 1 else known), 0
        self.subject = group
        return group, taken

    def _is_theirs(self) -> bool:
        """Whether "their target" is that of the provinces that the sentence before listed."""
        known = self.earlier or []
        listed = len(set(known)) > 1 and None not in known
        return listed and _THEIR.match(self.folded, self.sentence[0]) is not None

    def _meant(self, pronoun: Mark) -> list[Place]:
        """Return the places named before, if they are as many as the words for them say."""
        known = self.subject or self.earlier or []
        if len(set(known)) != pronoun.value:
            return ELSEWHERE
        city = known[0] is not None and known[0].kind == "municipality"
        return known if city or pronoun.value != 1 else ELSEWHERE

    def _default(self, start: int) -> list[Place]:
        host = None if self.seen - {self.host, None} else self.host
        own = self.own or host
        if own is None:
            return ELSEWHERE
        sentence = (self.sentence[0], start)
        scopes = {kind for kind, scope in _SCOPE.items() if scope.search(self.folded, *sentence)}
        return [own] if not scopes or own.kind in scopes else ELSEWHERE

    # What is told.

    def _state(self, group: list[Place], claim: Claim, right: list[Mark], year: int) -> None:
        """Note whose targets the rates are, each its own if the lists go together."""
        left, rates = claim.left, claim.rates
        # In "from 7% to 6% and 6.5% respectively" the first is everybody's.
        changed = left and left[-1].kind == "from"
        after = None if changed else shared_by(right, claim.end)
        respective = claim.last("respectively") or (after and after.kind == "respectively")
        years = sum(mark.kind in YEARS for mark in left)
        if len(rates) > 1 and years < 2 and not claim.last("each"):
            respective = True
        # The rest of a list that a word broke off is no rate of them all.
        self.respective = bool(respective or (self.respective and not claim.last("place")))
        if len(rates) > 1 or (self.respective and len(group) > 1):
            if not self.respective or len(rates) != len(group):
                return
            pairs = [([place], rate) for place, rate in zip(group, rates, strict=True)]
        else:
            pairs = [(group, rates[0])]
        for places, mark in pairs:
            self._note(places, mark, year)

    def _note(self, places: list[Place], mark: Mark, year: int | None) -> None:
        rate, begin, breadth = mark.rate, self.sentence[0], len(places)
        if rate is None or year is None or not is_rate_of_growth(self.folded, begin, mark, rate):
            return
        if not self.named_after and is_spread(self.folded, begin, mark, breadth):
            return
        sentence = self.folded[slice(*self.sentence)]
        for place in places:
            alone = place is not self.own and not self.seen - {place, None}
            if place and is_the_city(sentence, place, alone):
                span = mark.start, mark.end, self.sentence
                self.found.append(Statement(place, year, rate.values, *span, breadth))
