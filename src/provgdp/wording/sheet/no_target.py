"""A sheet that expressly sets no target of growth: 今年不设经济增长具体目标."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording.naming import GDP, NAMES, alternatives
from provgdp.wording.sheet.clauses import begin
from provgdp.wording.sheet.compact import BREAK
from provgdp.wording.sheet.phrase import read_phrase
from provgdp.wording.sheet.rows import Row

if TYPE_CHECKING:
    from provgdp.target import Target
    from provgdp.wording.sheet.passage import Passage

_NAMED = re.compile(
    alternatives(name for name, means in NAMES.items() if means.indicator == GDP), re.IGNORECASE
)
_CLAUSE = re.compile(rf"[^,;。:{BREAK}]+")


class NoTarget(NamedTuple):
    """Where a report says that it sets no target of growth, and as what that is read."""

    place: tuple[int, int]
    name: str
    target: Target

    def row(self, text: str, start: int, end: int) -> Row:
        """Return its row, by where it stands in the text as given."""
        return Row(
            indicator=GDP,
            name=self.name,
            name_en=None,
            measure="growth",
            wording=text[start:end],
            hedge=self.target.hedge,
            start=start,
            end=end,
        )


def find_no_target(text: str, passage: Passage) -> NoTarget | None:
    """Return the clause of the sheet's paragraph that says that growth has no target."""
    start = begin(text, passage.start, BREAK)
    for clause in _CLAUSE.finditer(text, start, passage.end):
        named = _NAMED.search(clause[0])
        found = read_phrase(clause[0]) if named else ""
        if named and not isinstance(found, str) and found.target.hedge is Hedge.NO_TARGET:
            return NoTarget(clause.span(), named[0], found.target)
    return None
