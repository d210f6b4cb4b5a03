"""For which year a rate is, and whether it is what another rate is compared with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provgdp.wording.prose_lexicon import CHANGES
from provgdp.wording.whose import last_of
from provgdp.wording.words import split_words

if TYPE_CHECKING:
    from provgdp.wording.mentions import Mark

RELATIVE_YEARS = {"this year": 0, "last year": -1, "next year": 1, "year before last": -2}
YEARS = ("year", *RELATIVE_YEARS)
_CHANGE = re.compile(rf"(?<![a-z])(?:{'|'.join(split_words(CHANGES))})(?![a-z])")
_YEAR_AFTER = re.compile(
    r"[\"')]*\s*(?:(?:in|year-on-year|gdp|economic|growth|expansion|target|goal|increase|rise|annual"
    r"|targeted|planned|set|aimed for|it|they|had|by|both|on year|its|their|regional|real)\s+)*"
    r"(?:for|in|over|during|of)?\s*(?:the\s+)?(?:whole of |full year |year )?"
)
_PART = re.compile("quarter|half|month|january|季度|半年|月")
_OPENS = re.compile("[初底末]?,")
_NEXT = re.compile(r",|(?<![a-z])(?:and|but)(?![a-z])")
_COMPARING = ("from", "versus", "outcome", "beside")


class Calendar:
    """The year that a text, a sentence and a rate are about.

    Args:
        folded: The text, folded.
        base: What "this year" means, if known.
    """

    def __init__(self, folded: str, base: int | None) -> None:
        self.folded = folded
        self.base = base
        self.year: int | None = None
        self.of_actual = self.partial = False

    def begin(self, keep: bool) -> None:
        """Start a sentence, with the year of the one before if it goes on with that."""
        if not keep:
            self.year = None
        self.of_actual = self.partial = False

    def is_past(self, year: int | None) -> bool:
        """Whether a year is before this one."""
        return year is not None and self.base is not None and year < self.base

    def resolve(self, mark: Mark) -> int | None:
        """Return the year that a mark names."""
        if mark.kind == "year":
            return mark.year
        return None if self.base is None else self.base + RELATIVE_YEARS[mark.kind]

    def prior(self, left: list[Mark], start: int, sentence: tuple[int, int]) -> Mark | None:
        """Return the word that makes a rate what another is compared with, if there is one."""
        mark = next((m for m in reversed(left) if self._compares(left, m)), None)
        if mark is None or mark.kind == "place" or "," in self.folded[mark.end : start]:
            return None
        if mark.kind == "from":
            near = self.folded[mark.end : start].strip(" \"'") == "" or start - mark.end < 25
            later = self.folded[: mark.start].endswith(", ")
            return mark if near and (later or _CHANGE.search(self.folded, *sentence)) else None
        return mark

    def _compares(self, left: list[Mark], mark: Mark) -> bool:
        if mark.kind == "beside":
            # "比2019年" compares years, "比上海" places.
            return any(m.kind in YEARS and 0 <= m.start - mark.end < 2 for m in left)
        return mark.kind in ("from", "versus", "outcome", "place")

    def after(self, near: list[Mark], end: int) -> Mark | None:
        """Return the year that follows a rate in English as its own."""
        mark = next((mark for mark in near if mark.kind in YEARS), None)
        if mark is None or not self.folded[mark.start : mark.end].isascii():
            return None
        gap = self.folded[end : mark.start]
        own = _YEAR_AFTER.fullmatch(gap) and (mark.kind != "year" or gap.strip())
        return mark if own else None

    def find(
        self, left: list[Mark], start: int, after: Mark | None, prior: Mark | None, actual: bool
    ) -> int | None:
        """Return the year a rate is for, and remember it for the rest of the sentence.

        A year that only an actual figure names (``actual``) isn't that of the target after it.
        """
        self.partial = self.partial or any(
            mark.kind == "actual" and _PART.search(self.folded, mark.start, mark.end)
            for mark in left
        )
        own = after or self._before(left, start)
        if own and not (prior and own.start < prior.start):
            year = self.resolve(own)
            if not prior:
                self.year, self.of_actual = year, actual
            elif earlier := self._before(
                [mark for mark in left if mark.start < prior.start], start
            ):
                self.year, self.of_actual = self.resolve(earlier), prior.kind == "outcome"
            return year
        if own:
            self.year = self.resolve(own)
            self.of_actual = prior is not None and prior.kind == "outcome"
        if prior is None:
            return self.base if self.year is None or self.of_actual else self.year
        of_actual = self.of_actual or (prior.kind == "outcome" and self.is_past(self.year))
        if self.year is not None and of_actual:
            return self.year
        known = self.base if self.year is None else self.year
        if prior.kind == "outcome" and self.partial:
            return known
        return None if known is None else known - 1

    def _before(self, left: list[Mark], start: int) -> Mark | None:
        for i in range(len(left) - 1, -1, -1):
            mark = left[i]
            if mark.kind not in YEARS:
                continue
            before = left[i - 1] if i else None
            compared = before and before.kind in _COMPARING
            near = before and mark.start - before.end < 12
            if compared and near and "," in self.folded[mark.end : start]:
                continue
            if not self._is_of_another_clause(mark, left[i + 1 :]):
                return mark
        return None

    def _is_of_another_clause(self, year: Mark, following: list[Mark]) -> bool:
        """Whether a year gone by belongs to what was, before "…, and plans": it opens no clause."""
        goal = last_of(following, "goal")
        if goal is None or not self.is_past(self.resolve(year)):
            return False
        between = self.folded[year.end : goal.start]
        return not _OPENS.match(between) and _NEXT.search(between) is not None
