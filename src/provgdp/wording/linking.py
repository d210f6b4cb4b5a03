"""Whose rate, for which year, and is it a target: the rates of a sentence linked to their marks."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording.mentions import OF_A_TARGET, Mark, Place, Rate, mentions
from provgdp.wording.prose_lexicon import SCOPES
from provgdp.wording.tables import cells
from provgdp.wording.when import YEARS, Calendar
from provgdp.wording.whose import (
    ELSEWHERE,
    REACH,
    group_after,
    group_before,
    last_of,
    owner_after,
    shared_by,
    speaker_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.province import Province
    from provgdp.wording.plan import Values


class Statement(NamedTuple):
    """A target as stated once: whose, for which year, in which words, beside how many others."""

    province: Province
    year: int
    values: Values
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
_BOUND = re.compile(
    r"[\"')]*(?:[ -](?:or (?:more|above|higher|so)|annual|full-year|gdp|economic|growth|expansion"
    r"|regional|year-on-year|official|own|20\d\d|gross domestic product|\(gdp\)))*"
    r"[ -](?:targets?|goals?|objectives?|benchmarks?)(?![a-z])"
    r"|[\"')]* (?:targeted|planned|set) (?:by|for|in|last)(?![a-z])"
    r"|[\"')]* (?:growth )?(?:that )?(?:it|they|the (?:province|region|city|government)) (?:had )?"
    r"(?:set|targeted|planned|aimed|sought)(?![a-z])"
    r"|, [a-z ]{3,20}'s (?:[a-z]+ ){0,3}(?:target|goal)(?![a-z])"
    rf"|{OF_A_TARGET.pattern}"
)
_GROWTH = re.compile(r"gdp|growth|economic|增长|增速|经济|生产总值")
_OF_WHAT = re.compile(
    r"[\"')]*(?:[ -]*(?:growth|increases?|rise|gains?|expansion|annual|year-on-year|average|rate"
    r"|target|goal|in|of|for|to|the|its|their|total|an?|real|nominal|urban|rural|surveyed"
    r"|regional|local|overall)(?![a-z]))*[ -]*"
)
_AFTER = re.compile(r"(?:after|following|on the back of) (?:an? |the )?$")
_SEEN = re.compile(r" (?:seen|recorded|registered|posted|reported|achieved|logged)(?![a-z])")
_SPREAD = re.compile(r"(?:rang(?:e|es|ed|ing)|vary|varying|varied|anywhere)[a-z ]*$|从$|介[于乎]$")
_SPREAD_AFTER = re.compile(r"[到至]|之间|[^,。;]{0,20}不[等一]")
_MOVED = re.compile(r"(?:下调|上调|调整|调降|调低|调高|提高|降低|降|升)[至为到]")
_MOVED_BY = re.compile(r"的?(?:目标)?(?:有所)?(?:下调|上调|下降|调低|调高|降低|提高|回落)")
# Verbs of a target whatever the year; what was only expected of a past year is its growth.
_FIRM = re.compile("target|aim|sought|pledged|vowed|set|设|定|订|提出|确定")
_OPENING = re.compile(r"\W*(?:after|having|despite|following|missing|while|although|though) ")
_ITS = re.compile(r"(?:its|their|the) [\"']?$")
_BY = re.compile(
    r"(?:(?<![a-z])(?:cut|lower|trim|slash|reduc|shav|scal|contribut|miss|beat|exceed|undersho|trail|lag|short|down"
    r"|outpac)[a-z]*(?: [a-z']+){0,5}|(?:target|goal)s?) by $"
)
_MUNICIPAL = re.compile(
    r"municipal|(?:capital|this) city|the capital|china's capital|mayor|people's congress"
)
_SCOPE = {kind: re.compile(entry.replace("; ", "|")) for kind, entry in SCOPES.items()}
_HEDGED = (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.RANGE)
_LOWEST, _HIGHEST = 1.0, 25.0
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
        self.own = own
        self.foreign = foreign
        self.host: Place = None
        self.found: list[Statement] = []
        self.seen: set[Place] = set()
        self.named_after = False
        self.forget()

    def forget(self) -> None:
        """Start anew: what was read last isn't the sentence before."""
        self.subject: list[Place] | None = None
        self.earlier: list[Place] | None = None
        self.named: list[Place] = []
        self.mode: str | None = None
        self.calendar.begin(False)
        self.other = self.gdp = self.multi = self.respective = self.observed = False

    def read(self, start: int, end: int) -> None:
        """Link the rates of one sentence."""
        self.sentence = (start, end)
        marks = mentions(self.text, self.folded, start, end)
        self._begin(marks)
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

    def _begin(self, marks: list[Mark]) -> None:
        self.earlier = self.subject or (self.named or None)
        alone = len(set(self.named)) == 1 and not self.own and not self.foreign
        self.subject = self.named[:1] if alone and self.named[0] else None
        self.named = [mark.place for mark in marks if mark.kind == "place"]
        self.seen.update(self.named)
        self.pending = self.mode == "target"
        headed = self.pending and self.folded[: self.sentence[0]].rstrip().endswith(":")
        self.mode = "target" if headed or _is_listing(marks, self.folded) else None
        self.calendar.begin(self.pending)
        self.other = self.gdp = self.multi = self.respective = self.observed = False

    def _finish(self, rest: list[Mark]) -> None:
        """Keep what words after the last rate, or without one, say about the next sentence."""
        said = last_of(rest, "target", "goal", "actual")
        if said:
            self.mode = "target" if said.kind != "actual" else "actual"
        year = last_of(rest, "year")
        if year and self.mode == "target" and self.calendar.year is None:
            self.calendar.year = None if self.calendar.is_past(year.year) else year.year
        elif self.pending and self.mode is None and not rest:
            self.mode = "target"

    # One rate, or one list of rates.

    def _link(self, left: list[Mark], rates: list[Mark], right: list[Mark]) -> int:
        """Link a list of rates, and return how many of the marks after it that took."""
        start, end = rates[0].start, rates[-1].end
        stop = next((m.start for m in right if m.kind == "rate"), end + REACH)
        clause = _CLAUSE.search(self.folded, end, min(stop, end + REACH, self.sentence[1]))
        until = clause.start() if clause else stop
        near = list(takewhile(lambda mark: mark.start < until, right))
        group, taken = self._places(left, right, start, end)
        left = self._clause(left, start)
        prior = self.calendar.prior(left, start, self.sentence)
        bound = _BOUND.match(self.folded, end) is not None or self._is_promise(left, rates[0])
        bound = bound or (prior is not None and _MOVED.match(self.folded, end) is not None)
        if bound and prior is None and self._is_looked_back_on(left, start):
            prior = Mark("outcome", start, start)
        year_after = self.calendar.after(near, end)
        self._measure(left, near, end)
        if year_after:
            self.multi = False
        said = last_of(left, "target", "goal", "actual")
        actual = not bound and (said.kind if said else self.mode) in ("actual", None)
        year = self.calendar.find(left, start, year_after, prior, actual)
        target = self._is_target(left, rates, year, year_after, bound, prior)
        if year_after:
            taken = max(taken, right.index(year_after) + 1)
        if target and year is not None and not self.other and not self.multi:
            self._state(group, rates, left, right, year)
        return taken

    def _clause(self, left: list[Mark], start: int) -> list[Mark]:
        """Return the marks since the last semicolon, and keep what the others say."""
        cut = self.folded.rfind(";", left[0].start if left else start, start)
        before = [mark for mark in left if mark.start < cut]
        said = last_of(before, "target", "goal", "actual")
        if said:
            self.mode = "target" if said.kind != "actual" else "actual"
        year = last_of(before, *YEARS)
        if year:
            self.calendar.year = self.calendar.resolve(year)
        return left[len(before) :]

    def _is_looked_back_on(self, left: list[Mark], start: int) -> bool:
        """Whether a target is named beside the growth that was to reach it: "its 6% target"."""
        if self.mode != "actual" or last_of(left, "goal", "target", *YEARS):
            return False
        chinese = self.folded[start - 1] > "z" if start else False
        return chinese or _ITS.search(self.folded, max(0, start - 8), start) is not None

    def _is_promise(self, left: list[Mark], mark: Mark) -> bool:
        """Whether a wording alone says that it is a target: it strives for more, or sets none."""
        if mark.rate is None:
            return False
        hedge, *_, stretch, open_ended, _, _, _ = mark.rate.values
        if hedge is not Hedge.NO_TARGET:
            return open_ended or stretch is not None
        growth = _GROWTH.search(self.folded, mark.start, mark.end) or last_of(left, "gdp", "growth")
        return growth is not None

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
        if group is None and pronoun and (pronoun.value == 1 or not self.subject):
            group = self._meant(pronoun)
        if group is None:
            plural = any(mark.kind == "each" and self.folded[mark.start] < "z" for mark in left)
            known = self.subject or self._default(start)
            return (ELSEWHERE if plural and len(known) == 1 else known), 0
        self.subject = group
        return group, taken

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

    # What is measured, and whether it is a target.

    def _measure(self, left: list[Mark], near: list[Mark], end: int) -> None:
        """Remember whether the rate is of another indicator, or of several years."""
        what = last_of(left, "gdp", "other") or (last_of(left, "growth") and Mark("gdp", 0, 0))
        after = next((m for m in near if m.kind in ("gdp", "other", "multi")), None)
        if after and self.folded[after.start] <= "z" and after.start - end < 35:
            if after.kind == "multi":
                self.multi = True
            elif _OF_WHAT.fullmatch(self.folded, end, after.start):
                what = after
        if what:
            self.other = what.kind == "other"
            self.gdp = not self.other and (self.gdp or what.end > 0)
        span = last_of(left, "multi", *YEARS)
        if span:
            self.multi = span.kind == "multi"

    def _is_target(
        self,
        left: list[Mark],
        rates: list[Mark],
        year: int | None,
        after: Mark | None,
        bound: bool,
        prior: Mark | None,
    ) -> bool:
        said = last_of(left, "target", "goal", "actual")
        past = self.calendar.is_past(year)
        strong = bound or any(m.kind == "target" for m in left)
        if bound or (said and said.kind != "actual"):
            self.mode = "target"
        elif said or (past and not prior):
            self.mode = "actual"
        elif self.mode is None:
            listed = self.pending and any(m.kind == "place" for m in left)
            outlook = self._is_outlook(left, rates, year, after)
            self.mode = "target" if listed or outlook else None
        came_after = _AFTER.search(self.folded, max(0, rates[0].start - 20), rates[0].start)
        seen = (came_after and not self.named_after) or _SEEN.match(self.folded, rates[-1].end)
        target = self.mode == "target" and not seen
        source = last_of(left, "observer", "target")
        self.observed = source.kind == "observer" if source else self.observed
        target = target and (bound or not self.observed)
        if not strong and not all(mark.rate is None or mark.rate.round for mark in rates):
            return False
        if prior and not strong:
            target = target and self._is_earlier_target(left, rates, prior)
        elif past and not strong:
            weak = [m for m in left if m.kind == "goal"]
            target = target and all(_FIRM.match(self.folded, m.start) for m in weak)
        return target

    def _is_outlook(
        self, left: list[Mark], rates: list[Mark], year: int | None, after: Mark | None
    ) -> bool:
        """Whether GDP is put at a hedged rate for the year in hand, which is still to come."""
        named = after or last_of(left, "year", "this year")
        if named is None or year is None or year != self.calendar.base:
            return False
        hedged = all(mark.rate and mark.rate.values[0] in _HEDGED for mark in rates)
        return last_of(left, "will") is not None or (hedged and self.gdp)

    def _is_earlier_target(self, left: list[Mark], rates: list[Mark], prior: Mark) -> bool:
        """Whether what a target is compared with looks like a target itself."""
        if last_of(left, "actual"):
            return False
        hedged = all(mark.rate and mark.rate.values[0] is not Hedge.EXACT for mark in rates)
        return prior.kind == "from" or hedged or bool(_MOVED_BY.match(self.folded, rates[-1].end))

    def _state(
        self, group: list[Place], rates: list[Mark], left: list[Mark], right: list[Mark], year: int
    ) -> None:
        """Note whose targets the rates are, each its own if the lists go together."""
        # In "from 7% to 6% and 6.5% respectively" the first is everybody's.
        changed = left and left[-1].kind == "from"
        after = None if changed else shared_by(right, rates[-1].end)
        respective = last_of(left, "respectively") or (after and after.kind == "respectively")
        years = sum(m.kind in YEARS for m in left)
        if len(rates) > 1 and years < 2 and not last_of(left, "each"):
            respective = True
        # The rest of a list that a word broke off is no rate of them all.
        self.respective = bool(respective or (self.respective and not last_of(left, "place")))
        if len(rates) > 1 or (self.respective and len(group) > 1):
            if not self.respective or len(rates) != len(group):
                return
            pairs = [([place], rate) for place, rate in zip(group, rates, strict=True)]
        else:
            pairs = [(group, rates[0])]
        for places, mark in pairs:
            self._note(places, mark, year)

    def _note(self, places: list[Place], mark: Mark, year: int | None) -> None:
        rate = mark.rate
        if rate is None or year is None:
            return
        for place in places:
            if place and self._is_sound(place, len(places), mark, rate):
                span = mark.start, mark.end, self.sentence
                self.found.append(Statement(place, year, rate.values, *span, len(places)))
                self.calendar.base = self.calendar.base or year

    def _is_sound(self, place: Province, breadth: int, mark: Mark, rate: Rate) -> bool:
        hedge, headline, *_ = rate.values
        # "Only one is below 5%" describes a target; no province promises less than a number.
        if hedge in (Hedge.BELOW, Hedge.AT_MOST) or not _LOWEST <= (headline or 1.0) <= _HIGHEST:
            return False
        before = self.folded[max(self.sentence[0], mark.start - 40) : mark.start]
        if _BY.search(before):
            return False
        if breadth > 1 and not self.named_after and self._is_spread(before, mark, breadth):
            return False
        return place.name != "Beijing" or self._is_a_city(place)

    def _is_spread(self, before: str, mark: Mark, breadth: int) -> bool:
        """Whether a range says how far the targets of several provinces lie apart."""
        between = breadth > 2 and self.folded.startswith(("between", "介于"), mark.start)
        after = _SPREAD_AFTER.match(self.folded, mark.end)
        return bool(between or after or _SPREAD.search(before))

    def _is_a_city(self, place: Province) -> bool:
        """Whether "Beijing" in English is the city, and not the government of the country."""
        sentence = self.folded[slice(*self.sentence)]
        if "beijing" not in sentence:
            return True
        others = self.seen - {place, None}
        return bool(others or place is self.own or _MUNICIPAL.search(sentence))


def _is_listing(marks: list[Mark], folded: str) -> bool:
    """Whether a sentence lists provinces, each with its number, and says so later or not at all."""
    at = [i for i, mark in enumerate(marks) if mark.kind == "rate"]
    if not at or {"actual", "other", "multi", "outcome", "last year"} & {m.kind for m in marks}:
        return False
    pairs = [(marks[i - 1], marks[i]) for i in at]
    if any(
        place.kind != "place" or folded[place.end : rate.start].strip(" :-(\n")
        for place, rate in pairs
    ):
        return False
    if {"target", "goal"} & {mark.kind for mark in marks[: at[-1]]}:
        return False
    set_numbers = all(rate.rate and rate.rate.round for _, rate in pairs)
    return set_numbers and (len(at) > 2 or last_of(marks, "target") is not None)
