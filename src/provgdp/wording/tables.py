"""Lists and tables flattened into a text: a province in each row, and its numbers beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.whose import last_of

if TYPE_CHECKING:
    from provgdp.wording.mentions import Mark

_LABEL = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)(?!\d)(?:年|'s)?[^|\t\n\d]{0,14}?)?"
    r"(?P<kind>(?:预期|预计|增速|增长)*目标|增长预期|预期增[速长幅]|(?P<actual>实际增[速长幅]|增[速长幅](?![目预])"
    r"|actual(?: growth)?|growth(?! targets?| goal))|targets?|goals?)"
)
_CELL_GAP = re.compile(r"[\s|:,、/()]*")
_FEWEST_ROWS = 2


class Cell(NamedTuple):
    """A target in a table: whose row it stands in, and the year of its column, if that has one."""

    place: Mark
    rate: Mark
    year: int | None


def cells(marks: list[Mark], folded: str, start: int) -> list[Cell] | None:
    """Return the targets of a table, or None for a text that is no table of several columns."""
    first = next((i for i, mark in enumerate(marks) if mark.kind == "place"), None)
    if first is None or any(mark.kind == "rate" for mark in marks[:first]):
        return None
    rows = _rows(marks[first:], folded)
    width = len(rows[0]) - 1 if rows else 0
    rows = [row for row in rows if len(row) == width + 1]
    labels = list(_LABEL.finditer(folded, start, marks[first].start))[-width:]
    if width < 2 or len(rows) < _FEWEST_ROWS or len(labels) < width:
        return None
    return [
        Cell(row[0], rate, int(label["year"]) if label["year"] else None)
        for row in rows
        for rate, label in zip(row[1:], labels, strict=True)
        if not label["actual"]
    ]


def _rows(marks: list[Mark], folded: str) -> list[list[Mark]]:
    """Return each place with the rates that follow it, if nothing else stands between them."""
    rows: list[list[Mark]] = []
    for mark in marks:
        if mark.kind == "place":
            rows.append([mark])
        elif mark.kind != "rate" or not _CELL_GAP.fullmatch(folded, rows[-1][-1].end, mark.start):
            return []
        else:
            rows[-1].append(mark)
    return rows


def is_listing(marks: list[Mark], folded: str) -> bool:
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
