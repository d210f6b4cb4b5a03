"""What a sentence of prose is made of: rates as the grammar reads them, places, and words."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from provgdp.target import Hedge
from provgdp.wording.plan import Reading, ShapeError
from provgdp.wording.quantities import END, Quantities
from provgdp.wording.reading import read_known
from provgdp.wording.tokens import Token, is_finite, scan
from provgdp.wording.words import POINTS, every, of_role

Mark: TypeAlias = Token
"""A word, a place or a rate, and where it stands."""

PLACE, RATE, BETWEEN, PENDING = "place", "rate", "between", "pending"
_BETWEEN = ("between", "between_after")
YEARS = (
    "year", "this_year", "last_year", "prior_year", "next_year", "year_before_last", "year_after",
)  # fmt: skip
"""Words that name a year."""

_TO_NUMBER = (
    "growth", "yoy", "action", "keep", "by", "at", "filler", "gdp", "to", "own", "real", "rise",
    "article",
)  # fmt: skip
_TO_ENSURED = (*_TO_NUMBER, "this_year", "next_year", "year")
_ENDS_A_CLAUSE = (";", *(word for word in every("COPULAS") if word < "~"))
_BETTER = ("better", "two_digits", "standing")
_IN_TAIL = (
    "to", "at", "filler", "action", "of", "growth", "practice", "by", "yoy", "own", "set", "keep",
    "article",
)  # fmt: skip
_BEFORE_TAIL = ("separator", "bracket", "and", "practice", "at", "filler", "own", "to", "article")
_RELATING = (
    "and", "than", "hedge", "higher", "lower", "ensure", "strive", "number", "unit", "same",
    "at", "to", "filler", "article",
)  # fmt: skip
_RELATED = (
    "peer", "filler", "growth", "gdp", "same", "number", "unit", "hedge", "higher", "lower", "set",
    "keep",
    "action", "possessive", "by", "dash", "to", "article", "at",
)  # fmt: skip
_TELLING = ("goal", "set", "aim", "expected", "strive", "ensure", "will", "actual", "rise")
_FARTHEST = 10
_NEAR = 6
_BEGINS = frozenset(("national", "no", "number", "unit_before", "dash", "minus", "bracket"))
_HIGHEST = 25
_ADVERBS = ("filler", "unknown", "quality", "function", "vague")
_UNITS = ("unit", "unit_before")
_COMPARING = (
    "from", "from_what", "possessive", "than", "hedge", "higher", "lower", "filler", "article",
    "beside", "versus", "own", "function", "relative", PLACE,
)  # fmt: skip
_BEFORE_BARE = ("from", "from_what", "possessive", "beside", "versus", PLACE, *YEARS)
_AFTER_BARE = ("separator", "bracket", "and", "end", "at", *YEARS)
_AIMING = ("set", "aim", "strive")
_PROMISING = ("goal", "expected", *_AIMING)
_OF_AN_AIM = ("at", "own", "filler", "goal", "growth", "of")
_AFTER_AIM = ("separator", "and", "end", *YEARS)
_IN_A_ROW = ("number", "hedge", "dash", "to")
_HEADS_A_ROW = (PLACE, "national")
_OF_A_COLUMN = ("goal", "actual", "real", "growth")
_BARS = ("|", ":")
_DIGITS = re.compile(r"\d{1,2}(\.\d)?")
_GROWTH = tuple(word for word in of_role("growth") if len(word) > 1)
_PENDING = tuple(every("PENDING"))
_SUPERLATIVES = every("SUPERLATIVES")
_ANDS = tuple(f"{word} " for word in of_role("and") if word < "~")
_UPWARDS = every("UPWARDS")
_UNTOLD = every("UNTOLD")
_REPORTS = tuple(every("REPORTS"))
_REPORTED = ("possessive", "own", "filler", "locality", *YEARS)
_ANOTHER_S = (PLACE, "national", "elsewhere", "own", "said")

_FLOORS = (Hedge.AT_LEAST, Hedge.ABOVE)
_CEILINGS = (Hedge.AT_MOST, Hedge.BELOW)
_AGO = ("last_year", "prior_year")


class _Rates:
    """Finds the rates among the words of a sentence: the longest stretch that the grammar reads."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.rates = Quantities(tokens, prose=True)
        self.respective = any(token.role == "respectively" for token in tokens)
        self.unit = "percent"

    @cached_property
    def in_percent(self) -> bool:
        """Whether a unit of rates stands in the sentence."""
        return any(t.value == "percent" and t.role in _UNITS for t in self.tokens)

    @cached_property
    def head(self) -> int | None:
        """Where a head says the unit of what stands below it, (%) or in percent, if one does."""
        before = (END, *self.tokens)
        units = (i for i, t in enumerate(self.tokens) if (t.role, t.value) == ("unit", "percent"))
        return next((i for i in units if before[i].number is None), None)

    def role(self, at: int) -> str:
        return self.tokens[at].role if 0 <= at < len(self.tokens) else "end"

    def at(self, at: int) -> tuple[int, int] | None:
        """Return the stretch of words that states a number beginning at one, hedges left out."""
        if self.role(at) in ("hedge", "no", "national"):
            return None
        try:
            found = self.rates.at(at)
        except ShapeError as error:
            return self._half_stated(at, error.end)
        if found is None:
            return self._malformed(at)
        if found[0].unit not in ("percent", POINTS):
            return None
        end = found[1]
        other = self._malformed(end + 1) if self.role(end) in ("dash", "to") else None
        self.unit = POINTS if self._is_moved_by(at, end) else found[0].unit
        return at, other[1] if other else end

    def _malformed(self, at: int) -> tuple[int, int] | None:
        """Return the stretch of a number that can't be read, with its sign: 05%, 百分之五六."""
        both = self.tokens[at : at + 2]
        amiss = any(token.role == "number" and token.number is None for token in both)
        percent = any(token.role in _UNITS and token.value == "percent" for token in both)
        self.unit = "percent"
        return (at, at + 2) if amiss and percent else None

    def _is_moved_by(self, at: int, end: int) -> bool:
        """Whether Chinese moves a target by so many "pct", which are points there."""
        if self.tokens[end - 1].word != "pct":
            return False
        while self.role(at - 1) in ("goal", "gdp", "growth", "hedge", "filler", "possessive"):
            at -= 1
        return self.role(at - 1) == "move" and self.tokens[at - 1].word > "~"

    def _half_stated(self, at: int, end: int) -> tuple[int, int] | None:
        """Return the stretch of a range of which one end has a unit, which can't be read: 5%至8."""
        last = next(i for i in range(at, len(self.tokens)) if self.tokens[i].end >= end) + 1
        self.unit = "percent"
        units = {token.value for token in self.tokens[at:last] if token.role == "unit"}
        return (at, last) if "percent" in units else None

    def read(self, first: int, last: int) -> Reading | None:
        """Read the words from one up to another."""
        return read_known(self.text[self.tokens[first].start : self.tokens[last - 1].end])

    def mark(self, first: int, last: int, reading: Reading | None) -> Mark:
        """Return a mark for a stretch of words and what they say."""
        between = any(token.role in _BETWEEN for token in self.tokens[first:last])
        unit = BETWEEN if between else self.unit
        return Mark(RATE, self.tokens[first].start, self.tokens[last - 1].end, unit, reading)

    def widened(self, first: int, last: int, floor: int) -> tuple[int, int, Reading | None]:
        """Return a number with its hedges and its clause of striving, as far as it can be read."""
        begin, end = self._before(first, floor), self._after(last)
        if begin and self.tokens[begin - 1].word == "(":
            outer = self._bracketed(begin, end)
            hedged = self.role(outer[0]) == "hedge" or self.role(outer[1] - 1) == "hedge"
            begin, end = outer if hedged and outer[0] >= floor else (begin, end)
        start = self._promise(begin, floor)
        tail = self._tail(end)
        if self._moves_up(begin):
            begin = start = begin + 1
        elif self._compares(begin, end):
            begin = start = first
        # 低于6%左右的目标: a hedge that compares is no part of the rate.
        for a, b in ((start, tail), (start, end), (begin, tail), (begin, end), (first, end)):
            reading = self.read(a, b)
            if reading is not None:
                return a, b, reading
        hedges = (*self.tokens[begin:first], *self.tokens[last:end])
        reading = self.read(first, last)
        about = all(Hedge.ABOUT in (token.before, token.after) for token in hedges)
        if about and reading and reading.hedge is Hedge.RANGE:
            # About 6 to 6.5 percent says no more than its range.
            return first, last, reading
        return begin, end, None

    def bounded(
        self, first: int, last: int, reading: Reading | None
    ) -> tuple[int, int, Reading | None]:
        """Return a floor with the ceiling after it, which are one range: 6%以上、不超过7%."""
        if self.respective or not reading or reading.hedge not in _FLOORS:
            return first, last, reading
        start = last
        while self.role(start) in ("separator", "and"):
            start += 1
        between = [token.word for token in self.tokens[last:start]]
        number = start
        while self.role(number) == "hedge":
            number += 1
        stretch = self.at(number)
        _, end, other = self.widened(*stretch, start) if stretch else (0, 0, None)
        dated = {self.role(end), self.role(end + 1)} & set(_AGO)
        # "Above 6%, below 7% in Hunan" compares.
        compares = between == [","] and number > start and self.tokens[start].word < "~"
        if dated or compares or not other or other.hedge not in _CEILINGS:
            return first, last, reading
        whole = self.read(first, end)
        return (first, end, whole) if whole else (first, last, reading)

    def _moves_up(self, begin: int) -> bool:
        """Whether "up to" says where something moves: nudged its target up to about 6 percent."""
        before = self.tokens[max(0, begin - _FARTHEST) : begin]
        moved = any(token.role == "move" for token in before)
        return moved and self.tokens[begin].word in _UPWARDS

    def _compares(self, begin: int, end: int) -> bool:
        """Whether a hedge only compares with a target: 低于6%的目标; 增长5.1%，略高于5%的目标."""
        before = self.tokens[begin].before
        if before is Hedge.ABOVE and self._is_growth_s(begin):
            before = Hedge.BELOW
        opens = next(t for t in (*self.tokens[:begin][::-1], END) if t.role not in _ADVERBS)
        grown = opens.word == "," and any(t.role == "number" for t in self.tokens[:begin])
        if before is not Hedge.BELOW and not (before is Hedge.ABOVE and grown):
            return False
        while self.role(end) in ("number", "unit", "and"):
            end += 1
        after = end + 1 + (self.role(end + 1) == "outcome")
        return self.role(end) == "possessive" and self.role(after) == "goal"

    def _is_growth_s(self, at: int) -> bool:
        """Whether growth that was is above what follows: 2015年增速高于8%的目标, not 今年."""
        if self.role(at - 1) not in ("growth", "gdp") or self.tokens[at].word < "~":
            return False
        start = next((i for i in range(at, 0, -1) if self.tokens[i - 1].word == ";"), 0)
        roles = {token.role for token in self.tokens[start:at]}
        ahead = ("set", "goal", "expected", "strive", "ensure", "will", "this_year", "next_year")
        return bool(roles & {"year", "last_year", "prior_year"}) and not roles & set(ahead)

    def _before(self, at: int, floor: int) -> int:
        """Return where the hedges before a number begin."""
        while at > floor and (
            (self.tokens[at - 1].before and self.role(at - 1) in ("hedge", "dash"))
            or self.role(at - 1) in ("between", "ensure", "minus")
        ):
            at -= 1
        return at

    def _promise(self, at: int, floor: int) -> int:
        """Return where a word that strives for or makes sure of a number stands before it."""
        for role, between in (("strive", _TO_NUMBER), ("ensure", _TO_ENSURED)):
            i = at - 1
            while i >= floor and at - i < _FARTHEST and self.role(i) in between:
                i -= 1
            if i >= floor and self.role(i) == role:
                return i
        return at

    def _after(self, at: int) -> int:
        """Return where the hedges after a number end."""
        while at < len(self.tokens):
            token = self.tokens[at]
            bracketed = token.word == "(" and self.role(at + 2) == "bracket"
            follows = token.role == "hedge" and token.after and not self._begins_a_rate(token, at)
            if bracketed and self.role(at + 1) == "hedge" and self.tokens[at + 1].after:
                at += 3
            elif follows or token.role == "between_after":
                at += 1
            else:
                named = at
                while self.role(named) in ("gdp", "growth"):
                    named += 1
                if named == at or not self._is_suffix(named):
                    break
                at = named + 1
        return at

    def _is_suffix(self, at: int) -> bool:
        """Whether a hedge in English words stands there: 5% growth or more."""
        if self.role(at) != "hedge":
            return False
        token = self.tokens[at]
        after = token.after is not None and token.word.isascii()
        return after and not self._begins_a_rate(token, at)

    def _bracketed(self, begin: int, end: int) -> tuple[int, int]:
        """Return a stretch with the brackets around it: 约（5%）, (5%)以上."""
        while self.role(begin - 1) == self.role(end) == "bracket" and self.tokens[end].word == ")":
            if begin > 1 and self.tokens[begin - 2].word in _SUPERLATIVES:
                # 增速最高（8%） ranks a place.
                break
            begin, end = self._before(begin - 1, 0), self._after(end + 1)
        return begin, end

    def _begins_a_rate(self, token: Token, at: int) -> bool:
        """Whether a hedge belongs to the number after it: "6% and above 7%"; 5%内蒙古."""
        if token.before and self.role(at + 1) in ("number", "unit_before"):
            return True
        short = len(token.word) == 1 and token.word > "~"
        return short and self.role(at + 1) not in ("separator", "bracket", "end", "possessive")

    def _tail(self, at: int) -> int:
        """Return where a clause of striving that follows a rate ends, or where it is."""
        end = at
        i = at
        while self._leads_to_a_tail(i) and i - at < _FARTHEST:
            i += 1
        if self.role(i) == "open":
            return i + 1
        stretch = self.at(i)
        if stretch and self.role(stretch[1]) == "organise":
            return stretch[1] + 1
        if self.role(i) not in ("strive", "ensure", "aim") or i == at or self._is_anew(at, i):
            return end
        while self.role(i) in ("strive", "ensure", "aim", *_IN_TAIL):
            i += 1
        if self.role(i) in (*_BETTER, "open"):
            while self.role(i) in (*_BETTER, "separator", "practice", "growth"):
                end = i + 1 if self.role(i) in (*_BETTER, "growth") else end
                i += 1
            return end
        while self.role(i) == "hedge":
            i += 1
        stretch = self.at(i)
        if stretch is None:
            return end
        end = self._after(stretch[1])
        opened = any(token.word == "(" for token in self.tokens[at:end])
        return end + (opened and end < len(self.tokens) and self.tokens[end].word == ")")

    def _is_anew(self, at: int, verb: int) -> bool:
        """Whether a verb begins a clause after growth, or an aside: it grew 4% and aims for 5%."""
        said = next((t for t in self.tokens[at - 1 :: -1] if t.role in _TELLING), END)
        word = self.tokens[verb].word
        if word > "~" or said.role == "actual":
            return word < "~"
        related = any(token.role == "relative" for token in self.tokens[:at])
        aside = related and self.role(at) == "separator"
        return is_finite(word) and (aside or said.role == "rise")

    def _leads_to_a_tail(self, at: int) -> bool:
        """Whether striving may follow: not in "growing 4.3 percent, it is aiming for 4.5"."""
        return self.role(at) in _BEFORE_TAIL and self.tokens[at].word not in _ENDS_A_CLAUSE

    def relative(self, nation: int, floor: int) -> tuple[int, int, Reading] | None:
        """Return the stretch around a word for the nation that states a relation to it."""
        first, last = nation, nation + 1
        while first > floor and nation - first < _FARTHEST and self.role(first - 1) in _RELATING:
            first -= 1
        while last - nation < _FARTHEST and self.role(last) in _RELATED:
            last += 1
        for a in range(first, nation + 1):
            for b in range(last, nation, -1):
                reading = self.read(a, b)
                if reading and reading.hedge is Hedge.RELATIVE:
                    return a, b, reading
        return None

    def related(self, first: int, last: int, floor: int) -> tuple[int, int, Reading] | None:
        """Return the stretch around points by which something is to be above the nation."""
        nation = next((i for i in range(last, last + _NEAR) if self.role(i) == "national"), None)
        found = None if nation is None else self.relative(nation, floor)
        return found if found and found[0] <= first else None

    def shares_its_unit(self, at: int, floor: int) -> tuple[int, int, Reading | None] | None:
        """Return a bare number of a list whose last has the unit: 6.5, above 5 and 6 percent."""
        i = at
        while self.role(i) == "number":
            i += 1
            while self.role(i) in ("separator", "and") and self.tokens[i].word not in (";", "。"):
                i += 1
            # 5 and above means another thing before a number: 5 and above 6 percent.
            above = any(token.word.startswith(_ANDS) for token in self.tokens[i : i + 1])
            closing = above or self.tokens[i - 1].word == "and"
            while self.role(i) == "hedge" and self.tokens[i].before:
                i += 1
            if (self.respective or closing) and self.at(i):
                return self._in_percent(self._before(at, floor), at)
        return None

    def in_a_row(self, at: int, floor: int) -> tuple[int, int, Reading | None] | None:
        """Return a bare number or range in a row below a head that says its unit: Hubei | 6-7."""
        if self.head is None or at < self.head:
            return None
        spans = self.role(at + 1) in ("dash", "to") and self.role(at + 2) == "number"
        first, last = self._before(at, floor), at + 2 * spans
        row = self._row(first, self._after(last + 1))
        fits = self._in_points_of_ten(at) and self._in_points_of_ten(last)
        return self._in_percent(first, last) if row and fits and self._has_a_head(row) else None

    def _row(self, start: int, end: int) -> range:
        """Return the words of the row of a number: a place, and nothing but numbers and bars."""
        words = [token.word for token in self.tokens]
        start -= 1
        while start >= 0 and (self.role(start) in _IN_A_ROW or words[start] in _BARS):
            start -= 1
        while end < len(words) and (self.role(end) in _IN_A_ROW or words[end] == "|"):
            end += 1
        known = self.role(start) in _HEADS_A_ROW and self.role(end) in (*_HEADS_A_ROW, "end")
        return range(start, end) if known else range(0)

    def _has_a_head(self, row: range) -> bool:
        """Whether a row has one number, or each of its columns a head that calls it growth."""
        numbers = sum(self.role(i) == "number" for i in row)
        numbers -= sum(self.role(i) in ("dash", "to") for i in row)
        if numbers == 1:
            return True
        head = range(self.head or 0, row[0])
        first = next((i for i in head if self.role(i) in _HEADS_A_ROW), row[0])
        bars = [i for i in range(head.start, first) if self.tokens[i].word == "|"]
        labels = [{self.role(i) for i in range(a, b)} for a, b in pairwise([*bars, first])]
        known = all(has & {*_OF_A_COLUMN} and "amount" not in has for has in labels)
        return known and len(labels) == sum(self.tokens[i].word == "|" for i in row) == numbers

    def without_its_unit(self, at: int, floor: int) -> tuple[int, int, Reading | None] | None:
        """Return a bare number that stands for a rate beside rates with a unit: up from 5."""
        number, first = self.tokens[at].number, self._before(at, floor)
        if number is None or not 1 <= number.constant <= _HIGHEST or not self._in_points_of_ten(at):
            return None
        if not self.in_percent:
            return None
        if self._is_aimed_for(first, at, floor):
            return self._in_percent(first, at)
        before, after = self.role(first - 1), self.role(self._after(at + 1))
        if before == "of" and self.role(first - 2) == "goal" and after in (*_AFTER_BARE, "to"):
            # Grew 4.2 percent, against a target of 8; cut its target of 6 to 5 percent.
            return self._in_percent(first, at)
        if self.tokens[first - 1].word == "(":
            before = self.role(first - 2)
        elif not (
            before == PLACE
            or self._goes_on(first - 1, floor)
            or (self.role(at + 1) == "to" and self.at(at + 2))
        ):
            return None
        fits = before in _BEFORE_BARE and (after in _AFTER_BARE or before in ("from", "from_what"))
        return self._in_percent(first, at) if fits and after in (*_AFTER_BARE, "to") else None

    def _is_aimed_for(self, first: int, at: int, floor: int) -> bool:
        """Whether a bare number is of a target behind one in percent: Hunan wants at least 12.

        What is counted stands behind the last of its numbers: Hunan wants 12 and Hubei 15 schools.
        """
        told = self.tokens[:floor]
        units = {token.value for token in told if token.role in _UNITS}
        if units != {"percent"} or not any(token.role in _PROMISING for token in told):
            return False
        since = [token.role for token in self.tokens[floor:first]]
        listed = [role for role in since if role not in ("separator", "and")] == [PLACE, "at"]
        lead = next((role for role in reversed(since) if role not in _OF_AN_AIM), "")
        aimed = lead in _AIMING and PLACE in since and not {"number", "amount"} & {*since}
        return (aimed or listed) and self._ends_a_clause(at)

    def _ends_a_clause(self, at: int) -> bool:
        """Whether nothing is counted by a number in digits, nor by those listed after it."""
        while _DIGITS.fullmatch(self.tokens[at].word):
            end = self._after(at + 1)
            dated = self.role(end) == "at" and self.role(end + 1) in YEARS
            if self.role(end) in _UNITS:
                return True
            if self.role(end) not in _AFTER_AIM and not dated:
                return False
            following = range(end, min(len(self.tokens), end + _NEAR))
            at = next((i for i in following if self.role(i) == "number"), -1)
            if at < 0:
                return True
            if PLACE not in [token.role for token in self.tokens[end:at]]:
                # Hunan wanted 6, but got 4.
                return self.role(at + 1) in _UNITS
        return False

    def _in_points_of_ten(self, at: int) -> bool:
        return bool(re.fullmatch(r"\d{1,2}(\.\d)?|[a-z ]+", self.tokens[at].word))

    def _goes_on(self, at: int, floor: int) -> bool:
        """Whether nothing but its comparison parts a bare number from the rate before it."""
        while at >= floor and self.role(at) in (*_COMPARING, *_AFTER_BARE):
            at -= 1
        return 0 <= at < floor or self.role(at) in ("unit", "hedge", "goal", "growth", PLACE)

    def _in_percent(self, first: int, at: int) -> tuple[int, int, Reading | None]:
        start, end = self.tokens[first].start, self.tokens[at].end
        last = self._after(at + 1)
        rest = self.text[end : self.tokens[last - 1].end]
        return first, last, read_known(f"{self.text[start:end]}%{rest}")

    def no_target(self, at: int) -> tuple[int, int, Reading] | None:
        """Return the stretch that says that no target is set."""
        if self.tokens[at].word in _UNTOLD and not self._is_a_report_s(at):
            return None
        for last in range(min(len(self.tokens), at + _FARTHEST), at + 1, -1):
            ends = ("goal", "figure", "gdp", *(("quality",) if self.role(at - 1) == "set" else ()))
            if self.role(last - 1) in ends:
                reading = self.read(at, last)
                if reading and reading.hedge is Hedge.NO_TARGET:
                    words = [token.word for token in self.tokens[at:last]]
                    growth = any(root in word for root in _GROWTH for word in words)
                    self.unit = "growth" if growth else ""
                    return at, last, reading
        return None

    def _is_a_report_s(self, at: int) -> bool:
        """Whether a place's own work report leaves a target out, as no other paper need hold one.

        "Hubei's work report did not mention a growth target"; "the target" is one that is set.
        """
        said = next((i for i in range(at, -1, -1) if self.tokens[i].word.endswith(_REPORTS)), -1)
        known = [token for token in self.tokens[at + 1 : at + 2] if token.word == "the"]
        if said < 0 or known or self.role(at + 1) == "own":
            return False
        owner, verb = said - 1, said + 1
        while self.role(owner) in _REPORTED:
            owner -= 1
        if self.role(verb) == "of":
            owner = verb + 1 + (self.role(verb + 1) == "article")
            verb = owner + 1
        another = any(token.role in _ANOTHER_S for token in self.tokens[verb:at])
        return self.role(owner) == PLACE and not another


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of a sentence of a folded text, in order.

    Examples:
        >>> text = "河北今年增长目标为5%左右"
        >>> [mark.role for mark in marks_of(text, 0, len(text))]
        ['place', 'this_year', 'goal', 'filler', 'rate']
    """
    tokens = scan(text, start, end, strict=False)
    finder = _Rates(text, tokens)
    marks: list[Mark] = []
    at = floor = 0
    while at < len(tokens):
        token = tokens[at]
        found = _found(finder, at, floor) if token.role in _BEGINS else None
        if found is None:
            marks.append(token)
            at += 1
            continue
        first, last, reading = found
        rate, within = finder.mark(first, last, reading), list[Mark]()
        while marks and marks[-1].start >= tokens[first].start:
            within.insert(0, marks.pop())
        # 确保今年增长6% is a rate with the year that it is for.
        said = (mark for mark in within if mark.role in ("ensure", *YEARS))
        marks += [mark._replace(start=rate.start, end=rate.start) for mark in said]
        marks.append(rate)
        at = floor = last
    for i, mark in reversed(list(enumerate(marks))):
        if mark.role == RATE and mark.reading and mark.reading.hedge is Hedge.NO_TARGET:
            still = [Mark(PENDING, mark.start, mark.start)] if _is_pending(marks[:i]) else []
            marks[i : i + 1] = (*still, *_denied(mark, marks[i + 1 :]))
    return marks


def _is_pending(before: list[Mark]) -> bool:
    """Whether a target that isn't set is still to come: 尚未公布增长目标."""
    words = [mark.word for mark in before if mark.role != "filler"]
    return any(word.endswith(_PENDING) for word in words[-1:])


def _denied(mark: Mark, following: list[Mark]) -> list[Mark]:
    """Return a mark; "no target" before a number of its clause only denies that: 没有定在6%.

    A target that is dropped from one number to another moves, as none does in Chinese: 没有将增长
    目标从6%下调为5%.
    """
    for i, other in enumerate(following):
        if other.role == "separator":
            break
        led = following[i - 1] if i else mark
        if other.role == RATE and led.role in ("to", "from_what") and led.word < "~":
            return [mark._replace(role="move", value=None), Mark("goal", mark.end, mark.end)]
        if other.role == RATE:
            return [Mark("no", mark.start, mark.end, "no")]
    return [mark]


def _found(finder: _Rates, at: int, floor: int) -> tuple[int, int, Reading | None] | None:
    role = finder.role(at)
    if role == "national":
        return finder.relative(at, floor)
    if role == "no":
        return finder.no_target(at)
    stretch = finder.at(at)
    if stretch:
        unit = finder.unit
        related = finder.related(*stretch, floor) if unit == POINTS else None
        if related:
            finder.unit = "percent"
            return related
        found = finder.bounded(*finder.widened(*stretch, floor))
        finder.unit = unit
        return found
    if role != "number":
        return None
    shared = finder.shares_its_unit(at, floor) or finder.in_a_row(at, floor)
    return shared or finder.without_its_unit(at, floor)
