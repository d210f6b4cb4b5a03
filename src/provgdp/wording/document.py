"""What a whole text says before its sentences: whose report it is, of which year, about whom."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import Province
from provgdp.wording.marks import PLACE, Mark
from provgdp.wording.places import resolved
from provgdp.wording.text import fold
from provgdp.wording.tokens import scan
from provgdp.wording.words import LANGUAGES, listed

if TYPE_CHECKING:
    from provgdp.wording.text import Text

_HEAD = 1500
_SHORT = 6000
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_REACH = 60


class Heading(NamedTuple):
    """A heading of a report: where it stands, its year, and whose it is.

    ``foreign`` is a report of a place that is none of the 31.
    """

    start: int
    year: int | None
    province: Province | None
    foreign: bool


@cache
def _named(kind: str) -> re.Pattern[str]:
    words = [word for language in LANGUAGES for word in listed(getattr(language, kind))]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _places(folded: str, start: int, end: int) -> list[Mark]:
    tokens = scan(folded, start, end, strict=False)
    marks = [
        Mark(t.role, t.start, t.end, t.word, t.value if t.role == PLACE else None) for t in tokens
    ]
    return [mark for mark in resolved(marks, folded[start:end], start) if mark.role == PLACE]


def headings(folded: str, title: str | None) -> list[Heading]:
    """Return the headings of reports: the title, and each line that dates a session."""
    found: list[Heading] = []
    if title:
        seen = fold(title)
        report = _named("REPORTS").search(seen)
        found += [_heading(seen, 0, len(seen))] if report else []
    for match in _named("CONGRESSES").finditer(folded):
        start = _line(folded, match.start())
        dated = _YEAR.search(folded, start, match.start())
        if dated and (match.start() < _HEAD or match.start() - start < _REACH):
            found.append(
                _heading(folded, start, match.start())._replace(start=start if found else 0)
            )
    head = _named("REPORTS").search(folded, 0, _HEAD)
    if head and not any(heading.province for heading in found):
        found.insert(0, _heading(folded, _line(folded, head.start()), head.end()))
    return found


def _line(folded: str, at: int) -> int:
    """Return where the line or sentence that a place stands in begins, not too far before it."""
    before = folded[max(0, at - _REACH) : at]
    cut = max(before.rfind(mark) for mark in "。!?;—-:|")
    return max(0, at - _REACH) + cut + 1


def _heading(folded: str, start: int, end: int) -> Heading:
    year = _YEAR.search(folded, start, end)
    places = _places(folded, start, end)
    named = [mark.place for mark in places if mark.place]
    foreign = bool(places) and not named
    return Heading(start, int(year[1]) if year else None, named[-1] if named else None, foreign)


def hosts(folded: str) -> list[tuple[int, Province | None]]:
    """Return where a people's congress is named, and whose; None is another place's."""
    found: list[tuple[int, Province | None]] = []
    for match in _named("CONGRESSES").finditer(folded):
        places = _places(folded, _line(folded, match.start()), match.start())
        if places:
            found.append((match.start(), places[-1].place))
    return found


def salient(text: Text, report: bool) -> Province | None:
    """Return the one province that a text is about: alone in an article, foremost in a report."""
    folded = text.folded
    if not report and len(folded) > _SHORT:
        return None
    counts = Counter(mark.place for mark in _places(folded, 0, min(len(folded), 4 * _SHORT)))
    named = [(place, n) for place, n in counts.most_common() if place]
    if not named:
        return None
    first, n = named[0]
    if report:
        return first if len(named) == 1 or n >= 2 * named[1][1] else None
    return first if len(named) == 1 else None
