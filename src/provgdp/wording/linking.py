"""Whose rate, for which year, and is it a target: the rates of a sentence linked to their marks."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording.mentions import Mark, Place, Rate, mentions
from provgdp.wording.prose_lexicon import CHANGES, SCOPES
from provgdp.wording.whose import ELSEWHERE, REACH, group_after, group_before, last_of, shared_by
from provgdp.wording.words import split_words

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
    r"[\s,、\"'/&]*(?:(?:and|or|和|与|及|以及|或)(?![a-z]))?[\s\"']*(?:(?:at|to|by|of) )?[\s\"']*"
)
_BOUND = re.compile(
    r"[\"')]*(?:[ -](?:or (?:more|above|higher|so)|annual|full-year|gdp|economic|growth|expansion"
    r"|regional|year-on-year|official|own|20\d\d))*"
    r"[ -](?:targets?|goals?|objectives?|benchmarks?)(?![a-z])"
    r"|[\"')]* (?:targeted|planned|set) (?:by|for|in|last)(?![a-z])"
    r"|[\"']?的?(?:gdp|经济|地区生产总值|年度|预期|全年|年初|既定|增长|增速|发展|主要)*目标"
)
_YEAR_AFTER = re.compile(
    r"[\"')]*\s*(?:(?:in|year-on-year|gdp|economic|growth|expansion|target|goal|increase|rise|annual"
    r"|targeted|planned|set|by|both|on year|its|their|regional|real)\s+)*"
    r"(?:for|in|over|during|of)?\s*(?:the\s+)?(?:whole of |full year |year )?"
)
_CHANGE = re.compile(rf"(?<![a-z])(?:{'|'.join(split_words(CHANGES))})(?![a-z])")
_GROWTH = re.compile(r"gdp|growth|economic|增长|增速|经济|生产总值")
_AFTER = re.compile(r"(?:after|following|on the back of) (?:an? |the )?$")
_SPREAD = re.compile(r"(?:rang(?:e|es|ed|ing)|vary|varying|varied|anywhere)[a-z ]*$|从$|介于$")
_SPREAD_AFTER = re.compile(r"[到至]|之间|[^,。;]{0,20}不[等一]")
_MOVED = re.compile(r"(?:下调|上调|调整|调降|调低|调高|提高|降低|降|升)[至为到]")
_BY = re.compile(r"(?<!gr[oe]w)(?<!growth)(?<!owing)(?<!rise)(?<!crease)(?<!expand)(?<!gdp) by $")
_MUNICIPAL = re.compile(
    r"municipal|(?:capital|this) city|the capital|china's capital|mayor|people's congress"
)
_SCOPE = {kind: re.compile(entry.replace("; ", "|")) for kind, entry in SCOPES.items()}
_YEARS = {"this year": 0, "last year": -1, "next year": 1, "year before last": -2}
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
            moved = marks[first - 1].kind == "from" and first == last
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
        self.base = year
        self.own = own
        self.foreign = foreign
        self.found: list[Statement] = []
        self.seen: set[Place] = set()
        self.forget()

    def forget(self) -> None:
        """Start anew: what was read last isn't the sentence before."""
        self.subject: list[Place] | None = None
        self.earlier: list[Place] | None = None
        self.named: list[Place] = []
        self.mode: str | None = None
        self.year: int | None = None
        self.year_of_actual = self.other = self.multi = self.respective = False

    def read(self, start: int, end: int) -> None:
        """Link the rates of one sentence."""
        self.sentence = (start, end)
        marks = mentions(self.text, self.folded, start, end)
        self._begin(marks)
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
        self.mode = "target" if _is_listing(marks, self.folded) else None
        if not self.pending:
            self.year = None
        self.year_of_actual = self.other = self.multi = self.respective = False

    def _finish(self, rest: list[Mark]) -> None:
        """Keep what words after the last rate, or without one, say about the next sentence."""
        said = last_of(rest, "target", "goal", "actual")
        if said:
            self.mode = "target" if said.kind != "actual" else "actual"
        year = last_of(rest, "year")
        if year and self.mode == "target" and self.year is None:
            self.year = year.year
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
        prior = self._prior(left, start)
        bound = _BOUND.match(self.folded, end) is not None or self._is_promise(left, rates[0])
        bound = bound or (prior is not None and _MOVED.match(self.folded, end) is not None)
        year_after = self._year_after(near, end)
        self._measure(left, near, end)
        year = self._year(left, start, year_after, prior, bound)
        target = self._is_target(left, rates, year, bound, prior)
        if year_after:
            taken = max(taken, right.index(year_after) + 1)
        if target and year is not None and not self.other and not self.multi:
            self._state(group, rates, left, right, year)
        return taken

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
        group = group_before(left, self.folded, start, shared is not None)
        taken = 0
        if group is None:
            group, taken = group_after(right, self.folded, end, self.named)
        pronoun = last_of(left, "anaphor")
        if group is None and pronoun and (pronoun.value == 1 or not self.subject):
            group = self._meant(pronoun)
        if group is None:
            return self.subject or self._default(start), 0
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
        if self.own is None:
            return ELSEWHERE
        sentence = (self.sentence[0], start)
        scopes = {kind for kind, scope in _SCOPE.items() if scope.search(self.folded, *sentence)}
        return [self.own] if not scopes or self.own.kind in scopes else ELSEWHERE

    # The year.

    def _prior(self, left: list[Mark], start: int) -> Mark | None:
        """Return the word that makes a rate what another is compared with, if there is one."""
        mark = last_of(left, "from", "versus", "outcome")
        if mark is None or "," in self.folded[mark.end : start]:
            return None
        if mark.kind == "from":
            near = self.folded[mark.end : start].strip(" \"'") == "" or start - mark.end < 25
            changed = _CHANGE.search(self.folded, *self.sentence)
            return mark if near and changed else None
        return mark

    def _year_after(self, near: list[Mark], end: int) -> Mark | None:
        for mark in near:
            if mark.kind == "year" or mark.kind in _YEARS:
                gap = self.folded[end : mark.start]
                english = self.folded[mark.start : mark.end].isascii()
                if not english or not _YEAR_AFTER.fullmatch(gap):
                    return None
                return mark if mark.kind != "year" or gap.strip() else None
        return None

    def _resolve(self, mark: Mark) -> int | None:
        if mark.kind == "year":
            return mark.year
        return None if self.base is None else self.base + _YEARS[mark.kind]

    def _year(
        self, left: list[Mark], start: int, after: Mark | None, prior: Mark | None, bound: bool
    ) -> int | None:
        """Return the year a rate is for, and remember it for the rest of the sentence."""
        own = after or self._year_before(left, start)
        said = last_of(left, "target", "goal", "actual")
        if after:
            self.multi = False
        if own and not (prior and own.start < prior.start):
            year = self._resolve(own)
            if not prior:
                self.year = year
                mode = said.kind if said else self.mode
                self.year_of_actual = not bound and mode in ("actual", None)
            return year
        if own:
            self.year = self._resolve(own)
            self.year_of_actual = prior is not None and prior.kind == "outcome"
        if prior is None:
            return self.base if self.year is None or self.year_of_actual else self.year
        of_actual = self.year_of_actual or (prior.kind == "outcome" and self._is_past(self.year))
        if self.year is not None and of_actual:
            return self.year
        known = self.base if self.year is None else self.year
        return None if known is None else known - 1

    def _is_past(self, year: int | None) -> bool:
        return year is not None and self.base is not None and year < self.base

    def _year_before(self, left: list[Mark], start: int) -> Mark | None:
        for i in range(len(left) - 1, -1, -1):
            mark = left[i]
            if mark.kind != "year" and mark.kind not in _YEARS:
                continue
            before = left[i - 1] if i else None
            compared = before and before.kind in ("beside", "from", "versus", "outcome")
            near = before and mark.start - before.end < 12
            if not (compared and near and "," in self.folded[mark.end : start]):
                return mark
        return None

    # What is measured, and whether it is a target.

    def _measure(self, left: list[Mark], near: list[Mark], end: int) -> None:
        """Remember whether the rate is of another indicator, or of several years."""
        what = last_of(left, "gdp", "other") or (last_of(left, "growth") and Mark("gdp", 0, 0))
        after = next((m for m in near if m.kind in ("gdp", "other", "multi")), None)
        if after and self.folded[after.start] <= "z" and after.start - end < 35:
            what = after if after.kind != "multi" else what
            self.multi = self.multi or after.kind == "multi"
        if what:
            self.other = what.kind == "other"
        span = last_of(left, "multi", "year", *_YEARS)
        if span:
            self.multi = span.kind == "multi"

    def _is_target(
        self, left: list[Mark], rates: list[Mark], year: int | None, bound: bool, prior: Mark | None
    ) -> bool:
        said = last_of(left, "target", "goal", "actual")
        past = self._is_past(year)
        strong = bound or any(m.kind == "target" for m in left)
        if bound or (said and said.kind != "actual"):
            self.mode = "target"
        elif said or (past and not prior):
            self.mode = "actual"
        elif self.pending and self.mode is None and any(m.kind == "place" for m in left):
            self.mode = "target"
        came_after = _AFTER.search(self.folded, max(0, rates[0].start - 20), rates[0].start)
        target = self.mode == "target" and not came_after
        observed = last_of(left, "observer", "target")
        target = target and not (observed and observed.kind == "observer")
        if prior and not strong:
            rounded = all(mark.rate and mark.rate.round for mark in rates)
            target = target and prior.kind == "from" and rounded
        elif past and not strong:
            target = target and not any(m.kind == "goal" for m in left)
        return target

    def _state(
        self, group: list[Place], rates: list[Mark], left: list[Mark], right: list[Mark], year: int
    ) -> None:
        """Note whose targets the rates are, each its own if the lists go together."""
        after = shared_by(right, rates[-1].end)
        respective = last_of(left, "respectively") or (after and after.kind == "respectively")
        years = sum(m.kind == "year" or m.kind in _YEARS for m in left)
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
            for place in places:
                rate = mark.rate
                if place and rate and self._is_sound(place, len(places), mark, rate):
                    self.found.append(
                        Statement(
                            place,
                            year,
                            rate.values,
                            mark.start,
                            mark.end,
                            self.sentence,
                            len(places),
                        )
                    )
                    self.base = self.base or year

    def _is_sound(self, place: Province, breadth: int, mark: Mark, rate: Rate) -> bool:
        hedge, headline, *_ = rate.values
        # "Only one is below 5%" describes a target; no province promises less than a number.
        if hedge in (Hedge.BELOW, Hedge.AT_MOST) or not _LOWEST <= (headline or 1.0) <= _HIGHEST:
            return False
        before = self.folded[max(self.sentence[0], mark.start - 20) : mark.start]
        if _BY.search(before):
            return False
        if breadth > 1 and self._is_spread(before, mark, breadth):
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
