"""Where the target sheet of a report stands: its heading, and how far its sentences go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import GDP, OTHER, any_of, listed
from provgdp.wording.sheet.clauses import (
    LONGEST,
    MANY_YEARS,
    begin,
    is_item_label,
    is_past,
    next_sentence,
    sentence_end,
    sentences,
)
from provgdp.wording.sheet.compact import BREAK
from provgdp.wording.sheet.items import Reader
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provgdp.wording.sheet.items import Item


_ANY_HEADING = re.compile(
    f"{any_of(lexicon.GOAL)}"
    f"(?:{any_of(lexicon.HEADING_BETWEEN)}*"
    f"{any_of(lexicon.HEADING_END)}[:,]?|[^,;。:\\n]{{0,12}}:|(?=\\n))[\\n:]*"
)
_HEADING = re.compile(
    "".join(f"(?<!{this})" for this in listed(lexicon.THIS)) + _ANY_HEADING.pattern
)
"""A heading; 这个目标是 speaks of a target that stands before it."""

_PAST = re.compile(any_of(lexicon.PAST))
_REFERS_BACK = re.compile(any_of(lexicon.REFERS_BACK))
_STATE = re.compile(any_of(lexicon.STATE_TASK))
_TASK = re.compile(any_of(lexicon.TASK_VERB))
_BULLET = re.compile(any_of(lexicon.BULLETS, lexicon.ENUMERATORS))
_NUMBERED = re.compile(rf"\(?[{lexicon.NUMERALS}\d]{{1,3}}[){lexicon.COMMA}.]")
_LABEL = re.compile(r"[^,;。:\n\d]{1,8}:")
_OF_YEAR = re.compile(
    "".join(f"(?<!{word})" for word in listed(lexicon.COMPARED))
    + rf"(?<!\d)(\d{{4}}){lexicon.DATE[0]}(?!{any_of(lexicon.NOT_OF_YEAR)})[^\d:]{{0,12}}$"
)
_SEVERAL = 2
_DIGIT = re.compile(r"\d")
_RATE = re.compile(rf"\d[\d.]*%?(?:[-—~{lexicon.UNTIL}]\d[\d.]*)?%")

PAST = "of a year before"
"""Why the figure of another year is no target."""

_FEWEST = 3
"""A passage with fewer indicators is no sheet, unless it has growth in numbers."""

_LONGEST = 5000
"""No sheet goes on for longer."""

_NEAR, _BEFORE, _AFTER, _AT_ONCE = 20, 30, 40, 6
"""How far into a sentence its own heading may begin, and how far around one words count."""


class Passage(NamedTuple):
    """A target sheet: where its heading ends, where it ends, and its items.

    ``skipped`` is where sentences stand in it that are no part of it.
    """

    start: int
    end: int
    items: tuple[Item, ...]
    skipped: tuple[tuple[int, int], ...] = ()

    @property
    def last(self) -> dict[str, int]:
        """Where each of its indicators is named last."""
        named = {item.name.means.indicator: item.name.start for item in self.items if not item.why}
        return {indicator: at for indicator, at in named.items() if indicator != OTHER}

    @property
    def score(self) -> int:
        """How many indicators it has; growth counts double."""
        return len(self.last) + (GDP in self.last)

    def following(self, headings: list[re.Match[str]], at: int) -> int:
        """Return the next heading after one that may begin another passage, or as good a one.

        Of the headings within a passage that is the last that leaves none of its indicators out.
        """
        latest = min(self.last.values(), default=self.start)
        after = at + 1
        while after < len(headings) and self._holds(headings[after].end(), latest):
            after += 1
        if after > at + 1:
            return after - 1
        while after < len(headings) and self._holds(headings[after].end(), self.end):
            after += 1
        return after

    def _holds(self, place: int, end: int) -> bool:
        return place <= end and not any(a <= place <= b for a, b in self.skipped)

    @property
    def is_sheet(self) -> bool:
        """Whether it is a sheet at all: of several indicators, or of growth in numbers."""
        return self.score >= _FEWEST or GDP in _numbered(self.items)

    def beats(self, other: Passage | None) -> bool:
        """Whether it says more than another, or as much from nearer by."""
        if other is None or self.score > other.score:
            return True
        return self.score == other.score and self.start < other.end


def _indicators(items: Iterable[Item]) -> set[str]:
    return {item.name.means.indicator for item in items} - {OTHER}


def _numbered(items: Iterable[Item]) -> set[str]:
    return _indicators(item for item in items if not item.is_task)


def find_passage(text: str, year: int | None = None) -> Passage | None:
    """Return the passage that reads most like the target sheet of the year, if any does."""
    return (
        _headed(text, _HEADING, year) or _unheaded(text, year) or _headed(text, _ANY_HEADING, year)
    )


def _headed(text: str, heading: re.Pattern[str], year: int | None) -> Passage | None:
    best: Passage | None = None
    headings = [found for found in heading.finditer(text) if _is_heading(text, found, year)]
    at = 0
    while at < len(headings):
        passage = _Walk(text, _first(text, headings[at]), year).passage()
        if passage.is_sheet and passage.beats(best):
            best = passage
        at = passage.following(headings, at)
    return best


def _is_heading(text: str, heading: re.Match[str], year: int | None) -> bool:
    """Whether a heading is of the year to come, and no year follows that it sets beside others."""
    end = heading.end()
    figure = _RATE.match(text, end) or _NUMBERED.match(text, end)
    if _DIGIT.match(text, end) and not figure:
        return False
    return not _is_of_other_years(text, heading) and not _is_of_year_before(
        text, heading.start(), year
    )


def _is_of_year_before(text: str, at: int, year: int | None) -> bool:
    """Whether a heading is of a year before the report's: 2023年主要目标."""
    named = _OF_YEAR.search(text[begin(text, at, ",。;\n") : at])
    return named is not None and year is not None and int(named[1]) < year


def _is_of_other_years(text: str, heading: re.Match[str]) -> bool:
    """Whether a heading or what follows it is about several years or the year before."""
    start, end = heading.span()
    before = begin(text, start, "。;\n")
    after = min(end + _AFTER, sentence_end(text, end))
    near = max(before, start - _BEFORE)
    return bool(MANY_YEARS.search(text, before, after) or _PAST.search(text, near, end + _AT_ONCE))


def _first(text: str, heading: re.Match[str]) -> int:
    """Return where the first item begins: after the heading, or in it: 经济增长目标为6%."""
    if not _RATE.match(text, heading.end()):
        return heading.end()
    return begin(text, heading.start(), "。;,\n")


def _unheaded(text: str, year: int | None) -> Passage | None:
    """Return a sheet without a heading: a plan for growth and other things in one sentence.

    What is said of the report's own year is a plan.
    """
    plans = re.compile(f"{any_of(lexicon.PLAN)}|{year}{lexicon.DATE[0]}(?!\\d)")
    told = 0
    for start, end in sentences(text, 0, len(text)):
        plan = plans.search(text, start, end) if start >= told else None
        items = Reader(text).read(plan.start(), end) if plan else []
        if not items or items[0].name.means.indicator != GDP:
            continue
        if plan and _is_of_year_before(text, plan.start(), year):
            continue
        first = items[0]
        before = begin(text, first.name.start, ",:")
        passage = _Walk(text, max(start, before), year).passage()
        # What goes on from there says no more.
        told = told if passage.score >= _FEWEST else passage.end
        told_before = _PAST.search(text, start, first.end) or MANY_YEARS.search(
            text, start, first.end
        )
        if passage.score >= _FEWEST and not told_before:
            return passage
    return None


class _Walk:
    """Goes from a heading on, sentence by sentence, as long as they state targets.

    One sentence without a target may stand between others of a paragraph.
    """

    def __init__(self, text: str, start: int, year: int | None) -> None:
        self.text, self.year = text, year
        self.reader = Reader(text)
        self.start = self.end = start
        self.gap = False
        self.skipped: list[tuple[int, int]] = []
        self.labelled = _LABEL.match(text, start) is not None
        self.numbered = _NUMBERED.match(text, start) is not None

    def passage(self) -> Passage:
        """Return the passage, its slogans left out."""
        at: int | None = self.start
        last = min(len(self.text), self.start + _LONGEST)
        while at is not None and at < last:
            at = self._sentence(at)
        items = _without_slogans(self.reader.items)
        return Passage(self.start, self.end, items, tuple(self.skipped))

    def _sentence(self, at: int) -> int | None:
        """Read a sentence, and return where the next one begins, None where the sheet ends."""
        text, reader = self.text, self.reader
        stop = sentence_end(text, at)
        if stop > at:
            heading = _own_heading(text, at, stop)
            items = self._read(reader, heading.end() if heading else at, stop)
            if self._goes_on(at, stop, items):
                self.gap, self.end = False, stop
            else:
                del reader.items[len(reader.items) - len(items) :]
                if items and items[0].why == PAST and not text.startswith("(", at):
                    return self._next_paragraph(stop)
                if reader.items and (self.gap or _REFERS_BACK.match(text, at)):
                    return self._next_part(at)
                self.gap = True
                self.skipped.append((at, stop))
        closes = text[stop : stop + 1] == BREAK and (self.gap or bool(reader.items))
        return None if closes and not self._paragraph_goes_on(stop) else next_sentence(text, stop)

    def _read(self, reader: Reader, start: int, end: int) -> list[Item]:
        """Read the items of a sentence; what is of a year before is no target of this one."""
        found = [
            item._replace(why=item.why or PAST)
            if is_past(self.text, item.name.end, item.start, self.year, self.start)
            else item
            for item in reader.read(start, end)
        ]
        reader.items[len(reader.items) - len(found) :] = found
        return found

    def _paragraph_goes_on(self, end: int) -> bool:
        """Whether the paragraph after one that ends there goes on with the sheet.

        It does after a semicolon, with a bullet, a number or a heading of its own, or where it
        begins at once with targets that the sheet doesn't have yet.
        """
        text, start = self.text, end + 1
        if text[end - 1 : end] == ";" or _is_sheet_paragraph(text, start):
            return True
        if self.numbered and _NUMBERED.match(text, start):
            return True
        if self.labelled and _LABEL.match(text, start):
            return True
        items = self._read(Reader(text), start, sentence_end(text, start))
        new = _numbered(items) - _indicators(self.reader.items)
        at_once = bool(items) and items[0].name.start - start <= _AT_ONCE and not items[0].is_task
        if not (at_once and new):
            return False
        # 出口增长5%，进口增长4%: imports have a name, and no indicator of their own.
        others = [item for item in items if item.name.means.english and not item.is_task]
        if len(new) + len(others) >= _SEVERAL:
            return True
        before = max(self.start, begin(text, end, BREAK))
        return self._is_item(before) and self._is_item(start)

    def _is_item(self, start: int) -> bool:
        """Whether the paragraph that begins there is a target and nothing else: 出口增长3%。.

        Of several it may be one target: 城乡居民收入均增长7%。.
        """
        text, end = self.text, sentence_end(self.text, start)
        items = self._read(Reader(text), start, end)
        last = next_sentence(text, end) if text[end : end + 1] != BREAK else end
        alone = len({item.start for item in items}) == 1
        alone = alone and not any(item.is_task or item.why for item in items)
        return alone and items[0].end >= end - 1 and text[last : last + 1] in ("", BREAK)

    def _next_paragraph(self, at: int) -> int | None:
        """Return where the next paragraph begins that goes on; of what was is the rest of this."""
        end = self.text.find(BREAK, at, at + LONGEST)
        self.gap = True
        return end + 1 if end >= 0 and self._paragraph_goes_on(end) else None

    def _next_part(self, at: int) -> int | None:
        """Return where the next paragraph begins, if it has a heading of its own: 约束性指标是."""
        start = self.text.find(BREAK, at, at + LONGEST) + 1
        bulleted = _BULLET.match(self.text, start)
        return start if start and not bulleted and _is_sheet_paragraph(self.text, start) else None

    def _goes_on(self, start: int, end: int, items: list[Item]) -> bool:
        """Whether a sentence belongs to the sheet: it states targets, and from its start on."""
        text = self.text
        new = [item for item in items if not item.why]
        known = self.reader.items[: len(self.reader.items) - len(items)]
        if not new or not known or _BULLET.match(text, start):
            return bool(new)
        label = text.find(":", start, end)
        labelled = label >= 0 and not _HEADING.search(text, start, label + 1)
        labelled = labelled and not is_item_label(text, start, label)
        if (labelled and not self.labelled) or _restates(text, start, end):
            return False
        if not _REFERS_BACK.match(text, start) or _TASK.match(text, start):
            return True
        return len(_numbered(new) - _indicators(known)) >= _FEWEST


def _without_slogans(items: list[Item]) -> tuple[Item, ...]:
    """Leave out what is said without a number of an indicator that has one: 保持经济平稳增长."""
    numbered = _numbered(items)
    return tuple(
        item
        for item in items
        if not item.is_task
        or item.name.means.indicator not in numbered
        or _STATE.search(item.phrase)
    )


def _own_heading(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the heading at the head of a sentence: 约束性指标是; none that a number follows."""
    heading = _HEADING.search(text, start, min(end, start + _NEAR))
    if not heading or _DIGIT.search(text, start, heading.start()):
        return None
    return heading if not _DIGIT.match(text, heading.end()) else None


def _is_sheet_paragraph(text: str, start: int) -> bool:
    """Whether the paragraph that begins there goes on with the sheet."""
    if _BULLET.match(text, start):
        return True
    end = text.find(BREAK, start, start + _NEAR)
    heading = _own_heading(text, start, end if end >= 0 else len(text))
    return (
        heading is not None
        and not _is_of_other_years(text, heading)
        and not _REFERS_BACK.match(text, start)
    )


def _restates(text: str, start: int, end: int) -> bool:
    """Whether a sentence names a target again: 经济增长目标确定为7%."""
    heading = _HEADING.search(text, start, end)
    return heading is not None and _DIGIT.match(text, heading.end()) is not None
