"""Where the target sheet of a report stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import GDP, OTHER, alternatives, listed
from provgdp.wording.sheet import lexicon
from provgdp.wording.sheet.clauses import sentences
from provgdp.wording.sheet.compact import BREAK
from provgdp.wording.sheet.items import Item, Reader

if TYPE_CHECKING:
    pass

_GOAL = alternatives(listed(lexicon.GOAL))
_HEADING = re.compile(
    f"(?:{_GOAL})(?:(?:{alternatives(listed(lexicon.HEADING_BETWEEN))})*"
    f"(?:{alternatives(listed(lexicon.HEADING_END))})[:,]?|[^,;。:\\n]{{0,12}}:)[\\n:]*"
)
_MANY_YEARS = re.compile(rf"(?<!\d)(?:{alternatives(listed(lexicon.MANY_YEARS))})")
_PAST = re.compile(alternatives(listed(lexicon.PAST)))
_REFERS_BACK = re.compile(f"(?:{alternatives(listed(lexicon.REFERS_BACK))})")
_END = re.compile(r"[。!?\n]")
_BULLET = re.compile(alternatives([*listed(lexicon.BULLETS), *listed(lexicon.ENUMERATORS)]))
_RATE = re.compile(r"\d[\d.]*%?(?:[-—~至]\d[\d.]*)?%")
_PLAN = re.compile(alternatives(listed(lexicon.PLAN)))
_DIGIT = re.compile(r"\d")


class Passage(NamedTuple):
    """A target sheet: where its heading begins, where it ends, and its items."""

    start: int
    end: int
    items: tuple[Item, ...]

    @property
    def score(self) -> int:
        """How many indicators it has; growth counts double."""
        named = {item.name.means.indicator for item in self.items if not item.why} - {OTHER}
        return len(named) + (GDP in named)

    @property
    def is_sheet(self) -> bool:
        """Whether it is a sheet at all: of several indicators, or of growth in numbers."""
        return self.score >= FEWEST or any(
            item.name.means.indicator == GDP and not item.is_task for item in self.items
        )

    def beats(self, other: Passage) -> bool:
        """Whether it says more than another, or as much from nearer by."""
        return self.score > other.score or (self.score == other.score and self.start < other.end)


def find_passage(text: str) -> Passage | None:
    """Return the passage that reads most like the target sheet of the year, if any does."""
    best: Passage | None = None
    for heading in _HEADING.finditer(text):
        if _is_of_other_years(text, heading.start(), heading.end()) or (
            _DIGIT.match(text, heading.end()) and not _RATE.match(text, heading.end())
        ):
            continue
        passage = _from(text, _first(text, heading))
        if passage.is_sheet and (best is None or passage.beats(best)):
            best = passage
    return best or _unheaded(text)


def _unheaded(text: str) -> Passage | None:
    """Return a sheet without a heading: a plan for growth and other things in one sentence."""
    for start, end in sentences(text, 0):
        plan = _PLAN.search(text, start, end)
        if not plan:
            continue
        items = Reader(text).read(plan.start(), end)
        past = items and _PAST.search(text, start, items[0].end)
        if items and not past and items[0].name.means.indicator == GDP:
            passage = _from(
                text, max(start, *(text.rfind(c, 0, items[0].name.start) + 1 for c in ",:"))
            )
            if passage.score >= FEWEST and not _MANY_YEARS.search(
                text, start, passage.items[0].end
            ):
                return passage
    return None


_BEFORE, _AT_ONCE = 30, 6
FEWEST = 3
"""A passage with fewer indicators is no sheet; growth counts double."""


def _is_of_other_years(text: str, start: int, end: int) -> bool:
    """Whether a heading or what follows it is about several years or the year before."""
    before = max(text.rfind(mark, 0, start) for mark in "。;\n") + 1
    first = _END.search(text, end)
    head = text[before:end]
    after = text[end : min(end + 40, first.start() if first else len(text))]
    return bool(
        _MANY_YEARS.search(head + after)
        or _PAST.search(text[max(before, start - _BEFORE) : end + _AT_ONCE])
    )


def _first(text: str, heading: re.Match[str]) -> int:
    """Return where the first item begins: after the heading, or in it: 经济增长目标为6%."""
    if not _RATE.match(text, heading.end()):
        return heading.end()
    return max(text.rfind(mark, 0, heading.start()) for mark in "。;,\n") + 1


def _from(text: str, start: int) -> Passage:
    """Read sentence by sentence from a heading on, as long as they state targets."""
    reader = Reader(text)
    at: int | None = start
    end = start
    gap = False
    while at is not None and at < len(text):
        found = _END.search(text, at)
        stop = found.start() if found else len(text)
        if stop > at:
            heading = _HEADING.match(text, at + _label(text, at, stop), stop)
            items = reader.read(heading.end() if heading else at, stop)
            if _goes_on(text, at, stop, reader.items, items):
                gap, end = False, stop
            else:
                del reader.items[len(reader.items) - len(items) :]
                if reader.items and (gap or _REFERS_BACK.match(text, at)):
                    at = _next_part(text, at)
                    continue
                gap = True
        ends = found is not None and found.group() == BREAK and (gap or bool(reader.items))
        goes_on = text[stop - 1 : stop] == ";" or _is_sheet_paragraph(text, stop + 1)
        if ends and not goes_on:
            break
        at = stop + 1
    return Passage(start, end, _without_slogans(reader.items))


def _next_part(text: str, start: int) -> int | None:
    """Return where the next paragraph begins, if it has a heading of its own: 约束性指标是."""
    at = text.find(BREAK, start) + 1
    if at and not _BULLET.match(text, at) and _is_sheet_paragraph(text, at):
        return at
    return None


def _without_slogans(items: list[Item]) -> tuple[Item, ...]:
    """Leave out what is said without a number of an indicator that has one: 保持经济平稳增长."""
    numbered = {item.name.means.indicator for item in items if not item.is_task} - {OTHER}
    return tuple(
        item
        for item in items
        if not item.is_task
        or item.name.means.indicator not in numbered
        or _STATE.search(item.phrase)
    )


_STATE = re.compile(alternatives(listed(lexicon.STATE_TASK)))


def _label(text: str, start: int, end: int) -> int:
    """Return how far into a sentence its own heading begins, 0 if it has none."""
    heading = _HEADING.search(text, start, min(end, start + _NEAR))
    return heading.start() - start if heading and not _DIGIT.match(text, heading.end()) else 0


_NEAR = 20
_ENOUGH = 3


def _goes_on(text: str, start: int, end: int, items: list[Item], new: list[Item]) -> bool:
    """Whether a sentence belongs to the sheet: it states targets, and from its start on."""
    first = len(items) == len(new)
    new = [item for item in new if not item.why]
    if not new or first or _BULLET.match(text, start):
        return bool(new)
    label = text.find(":", start, end)
    if _restates(text, start, end) or (label >= 0 and not _HEADING.search(text, start, label + 1)):
        return False
    if not _REFERS_BACK.match(text, start):
        return True
    known = {item.name.means.indicator for item in items[: -len(new)]}
    added = {item.name.means.indicator for item in new if not item.is_task} - known
    return len(added - {OTHER}) >= _ENOUGH or _TASK.match(text, start) is not None


_TASK = re.compile(alternatives(listed(lexicon.TASK_VERB)))


def _is_sheet_paragraph(text: str, start: int) -> bool:
    """Whether the paragraph that begins there goes on with the sheet."""
    end = text.find(BREAK, start)
    end = end if end >= 0 else len(text)
    if _BULLET.match(text, start):
        return True
    heading = _HEADING.search(text, start, min(end, start + _NEAR))
    return (
        heading is not None
        and not _DIGIT.match(text, heading.end())
        and not _is_of_other_years(text, heading.start(), heading.end())
        and not _REFERS_BACK.match(text, start)
    )


def _restates(text: str, start: int, end: int) -> bool:
    """Whether a sentence names a target again: 经济增长目标确定为7%."""
    heading = _HEADING.search(text, start, end)
    return heading is not None and _DIGIT.match(text, heading.end()) is not None
