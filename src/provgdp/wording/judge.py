"""Whether a rate is a target at all: what is measured, in which words, and by whom it was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording.mentions import OF_A_TARGET, Mark
from provgdp.wording.when import YEARS
from provgdp.wording.whose import last_of

if TYPE_CHECKING:
    from provgdp.wording.when import Calendar

_BOUND = re.compile(
    r"[\"')]*(?:[ -](?:or (?:more|above|higher|so)|annual|full-year|gdp|economic|growth|expansion"
    r"|regional|year-on-year|official|own|20\d\d|gross domestic product|\(gdp\)))*"
    r"[ -](?:targets?|goals?|objectives?|benchmarks?)(?![a-z])"
    r"|[\"')]* (?:targeted|planned|set) (?:by|for|in|last)(?![a-z])"
    r"|[\"')]* (?:growth )?(?:that )?(?:it|they|the (?:province|region|city|government)) (?:had )?"
    r"(?:set|targeted|planned|aimed|sought)(?![a-z])"
    r"|, [a-z ]{3,20}'s (?:[a-z]+ ){0,3}(?:target|goal)(?![a-z])"
    r"|(?:来)?(?:安排|把握|掌握|考虑)"
    rf"|{OF_A_TARGET.pattern}"
)
_GROWTH = re.compile(r"gdp|growth|economic|增长|增速|经济|生产总值")
_OF_WHAT = re.compile(
    r"[\"')]*(?:[ -]*(?:growth|increases?|rise|gains?|expansion|annual|year-on-year|average|rate"
    r"|target|goal|in|of|for|to|the|its|their|total|an?|real|nominal|urban|rural|surveyed"
    r"|regional|local|overall)(?![a-z]))*[ -]*"
)
_AFTER = re.compile(r"(?:after|following|on the back of) (?:an? |the )?$")
_SEEN = re.compile(
    r"(?: growth| expansion)? (?:seen|recorded|registered|posted|reported|achieved|logged)(?![a-z])"
    r"| (?:would|could|might|may) (?:be|come|mean|signal)(?![a-z])"
)
# "It targeted 6% but grew 5%": the target is for the year that is told.
_YET = re.compile(
    r",? (?:but|yet|while) (?:[a-z']+ ){0,3}(?:grew|expanded|posted|recorded|managed|achieved)"
    r"|,(?:但|而)?(?:[全当去上]年|最终)?实际(?:增[长速]|完成|[只仅为])"
)
_GROWN = re.compile(r" (?:growth|expansion)(?![a-z])|的?(?:实际)?(?:增速|增长|增幅)(?!目标)")
_MOVED = re.compile(r"(?:下调|上调|调整|调降|调低|调高|提高|降低|降|升)[至为到]")
_MOVED_BY = re.compile(r"的?(?:目标)?(?:有所)?(?:下调|上调|下降|调低|调高|降低|提高|回落)")
# Verbs of a target whatever the year; what was only expected of a past year is its growth.
_FIRM = re.compile("target|aim|sought|pledged|vowed|set|设|定|订|提出|确定|计划")
_ITS = re.compile(r"(?:its|their|the) [\"']?$")
_HEDGED = (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.RANGE)


class Claim(NamedTuple):
    """One rate, or one list of rates, and the marks beside it that may say what it is.

    ``left`` are the marks since the rate before in the same clause, ``near`` those up to the end
    of the clause; ``after`` is the year that follows as its own.
    """

    left: list[Mark]
    rates: list[Mark]
    near: list[Mark]
    after: Mark | None

    @property
    def start(self) -> int:
        """Where the first rate begins."""
        return self.rates[0].start

    @property
    def end(self) -> int:
        """Where the last rate ends."""
        return self.rates[-1].end

    def last(self, *kinds: str) -> Mark | None:
        """Return the last mark of one of the kinds before the rates."""
        return last_of(self.left, *kinds)


class Judge:
    """Tells targets from all other rates, and remembers what the words before said of them.

    Args:
        folded: The text, folded.
        calendar: The years of the text.
    """

    def __init__(self, folded: str, calendar: Calendar) -> None:
        self.folded = folded
        self.calendar = calendar
        self.mode: str | None = None
        self.begin(False)

    def begin(self, listing: bool) -> None:
        """Start a sentence; ``pending`` is whether the one before ended on a target."""
        self.pending = self.mode == "target"
        self.mode = "target" if listing else None
        self.other = self.gdp = self.multi = self.observed = False

    def hear(self, marks: list[Mark]) -> None:
        """Take in words that have no rate of their own."""
        said = last_of(marks, "target", "goal", "actual")
        if said:
            self.mode = "target" if said.kind != "actual" else "actual"

    def is_bound(self, claim: Claim, prior: Mark | None) -> bool:
        """Whether the words right beside a rate make it a target, whatever came before."""
        if _BOUND.match(self.folded, claim.end) or self._is_promise(claim):
            return True
        if prior is None:
            return False
        # "It had aimed for 6%", "从5%下调为…".
        had = self.folded.startswith("had ", prior.start)
        return had or _MOVED.match(self.folded, claim.end) is not None

    def _is_promise(self, claim: Claim) -> bool:
        """Whether a wording alone says that it is a target: it strives for more, or sets none."""
        mark = claim.rates[0]
        if mark.rate is None:
            return False
        values = mark.rate.values
        hedge, stretch, strives = values.hedge, values.stretch, values.strives
        if hedge is not Hedge.NO_TARGET:
            return strives or stretch is not None
        growth = _GROWTH.search(self.folded, mark.start, mark.end) or claim.last("gdp", "growth")
        return growth is not None

    def is_looked_back_on(self, claim: Claim) -> bool:
        """Whether a target is named beside the growth that was to reach it: "its 6% target"."""
        if self.mode != "actual" or claim.last("goal", "target", *YEARS):
            return False
        before = self.folded[max(0, claim.start - 8) : claim.start]
        return before[-1:] > "z" or _ITS.search(before) is not None

    def is_yet_to_be_told(self, claim: Claim) -> bool:
        """Whether the growth that was to reach a target follows: "it aimed for 6% but grew 5%"."""
        return _YET.match(self.folded, claim.end) is not None and not claim.last(*YEARS)

    def measure(self, claim: Claim) -> bool:
        """Return whether a rate is of GDP and of one year, and remember it for the next."""
        end = claim.end
        what = claim.last("gdp", "other") or (claim.last("growth") and Mark("gdp", 0, 0))
        after = next((m for m in claim.near if m.kind in ("gdp", "other", "multi")), None)
        if after and self.folded[after.start] <= "z" and after.start - end < 35:
            if after.kind == "multi":
                self.multi = True
            elif _OF_WHAT.fullmatch(self.folded, end, after.start):
                what = after
        if what:
            self.other = what.kind == "other"
            self.gdp = not self.other and (self.gdp or what.end > 0)
        span = claim.last("multi", *YEARS)
        if span:
            self.multi = span.kind == "multi"
        if claim.after:
            self.multi = False
        return not self.other and not self.multi

    def is_actual(self, claim: Claim, bound: bool) -> bool:
        """Whether nothing says that a rate is a target."""
        said = claim.last("target", "goal", "actual")
        return not bound and (said.kind if said else self.mode) in ("actual", None)

    def is_target(
        self, claim: Claim, year: int | None, bound: bool, prior: Mark | None, named_after: bool
    ) -> bool:
        """Whether a rate is a target, and remember it for the rates after it."""
        left, rates = claim.left, claim.rates
        said = claim.last("target", "goal", "actual")
        past = self.calendar.is_past(year)
        strong = bound or any(mark.kind == "target" for mark in left)
        if bound or (said and said.kind != "actual"):
            self.mode = "target"
        elif said or (past and not prior):
            self.mode = "actual"
        elif self.mode is None:
            grown = _GROWN.match(self.folded, claim.end)
            listed = self.pending and claim.last("place") and not grown
            self.mode = "target" if listed or self._is_outlook(claim, year) else None
        source = claim.last("observer", "target")
        self.observed = source.kind == "observer" if source else self.observed
        if self.mode != "target" or (self.observed and not bound):
            return False
        if self._is_seen(claim, named_after) or self._is_growth(claim, prior, bound):
            return False
        if strong:
            return True
        if not all(mark.rate is None or mark.rate.round for mark in rates):
            return False
        if prior:
            return self._is_earlier_target(claim, prior)
        weak = [mark for mark in left if mark.kind == "goal"]
        return not past or all(_FIRM.match(self.folded, mark.start) for mark in weak)

    def _is_seen(self, claim: Claim, named_after: bool) -> bool:
        """Whether a rate is what growth came to, by the words right beside it."""
        if _SEEN.match(self.folded, claim.end):
            return True
        before = max(0, claim.start - 20), claim.start
        return not named_after and _AFTER.search(self.folded, *before) is not None

    def _is_growth(self, claim: Claim, prior: Mark | None, bound: bool) -> bool:
        """Whether what a target is compared with is called growth: "than the 6.9% growth"."""
        if bound or prior is None or prior.kind == "from":
            return False
        return _GROWN.match(self.folded, claim.end) is not None

    def _is_outlook(self, claim: Claim, year: int | None) -> bool:
        """Whether GDP is put at a hedged rate for the year in hand, which is still to come."""
        named = claim.after or claim.last("year", "this year")
        if named is None or year is None or year != self.calendar.base:
            return False
        hedged = all(mark.rate and mark.rate.values[0] in _HEDGED for mark in claim.rates)
        return claim.last("will") is not None or (hedged and self.gdp)

    def _is_earlier_target(self, claim: Claim, prior: Mark) -> bool:
        """Whether what a target is compared with looks like a target itself."""
        if claim.last("actual"):
            return False
        hedged = all(mark.rate and mark.rate.values[0] is not Hedge.EXACT for mark in claim.rates)
        beside = prior is claim.left[0] and claim.start - prior.end < 3 and claim.after
        moved = _MOVED_BY.match(self.folded, claim.end)
        return prior.kind == "from" or hedged or bool(moved or beside)
