"""What a whole text says before its sentences: whose report it is, of which year, about whom."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import Province
from provgdp.wording.marks import PLACE
from provgdp.wording.naming import alternatives
from provgdp.wording.resolve import resolved
from provgdp.wording.text import fold
from provgdp.wording.tokens import scan
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.marks import Mark
    from provgdp.wording.text import Text

_BODIES = tuple(every("BODIES"))
_DELEGATIONS = tuple(every("DELEGATIONS"))
_HEAD = 1500
_SHORT = 6000
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# 2024年1月23日, 2024-01-23; 2024年的5.5% is none.
_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d) ?(?:年 ?\d{1,2} ?月|([-./]) ?\d{1,2} ?\2) ?\d{1,2}(?!\d)"
)
_ADDRESS = re.compile(r"://\S*")
_SENTENCE = re.compile("[。!?;,]")
_SPOKEN = re.compile("[。!?;]")
_LINE = 80
_APART = 3
_REACH = 60
_BESIDE = 30
_CLOSE = 8
_QUOTED = 200


class Heading(NamedTuple):
    """A heading of a report: where it stands, its year, and whose it is.

    ``foreign`` is a report of a place that is none of the 31; ``end`` is where the report ends.
    """

    start: int
    year: int | None
    province: Province | None
    foreign: bool
    end: int = 0


@cache
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(alternatives(every(kind)))


def _places(folded: str, start: int, end: int) -> list[Mark]:
    tokens = scan(folded, start, end, strict=False)
    return [mark for mark in resolved(tokens, None) if mark.role == PLACE]


def headings(text: Text, title: str | None) -> list[Heading]:
    """Return the headings of reports: what the head of a text says, and each later title page."""
    # The digits of an address are no date.
    folded = _ADDRESS.sub(lambda found: " " * len(found[0]), text.folded)
    head = _head(folded, fold(title) if title else "")
    found = [head] if head else []
    for start, end in _title_pages(folded, text.breaks):
        dated = _DATE.search(folded, start, end + _REACH)
        page = _heading(folded, start, end, int(dated[1]) if dated else None)
        if page.province or dated:
            found.append(page)
    ends = [*(heading.start for heading in found[1:]), len(folded)]
    return [heading._replace(end=end) for heading, end in zip(found, ends, strict=False)]


def _title_pages(folded: str, breaks: list[int]) -> list[list[int]]:
    """Return where the title pages after the first sentence begin and end.

    A page is made of short lines without a sentence that name a report or its session; a few
    others, such as a date or a name, may stand between them.
    """
    pages: list[list[int]] = []
    begun, apart = False, _APART
    for start, end in pairwise([0, *breaks, len(folded)]):
        line = folded[start:end]
        if len(line) > _LINE or _SENTENCE.search(line):
            begun, apart = begun or bool(_SPOKEN.search(line)), _APART
        elif not (_named("REPORTS").search(line) or _named("CONGRESSES").search(line)):
            apart += bool(line.strip())
        elif begun and apart < _APART:
            pages[-1][1], apart = end, 0
        elif begun:
            pages.append([start, end])
            apart = 0
    return pages


def _head(folded: str, title: str) -> Heading | None:
    """Return what the head of a text says of a report, if it is one: the session, or its name."""
    seen = f"{title}\n{folded[:_HEAD]}" if title else folded[:_HEAD]
    report = _named("REPORTS").search(seen)
    sessions = [m for m in _named("CONGRESSES").finditer(seen) if _dated(seen, m.start())]
    if not sessions and (report is None or _is_no_report(folded)):
        return None
    spans = [(_line(seen, m.start()), m.start()) for m in sessions[:1]]
    spans += [(_line(seen, report.start()), report.end() + _BESIDE)] if report else []
    read = [_heading(seen, start, end, None) for start, end in spans]
    named = next((heading for heading in read if heading.province), None)
    dates = [_dated(seen, m.start()) for m in sessions[:1]]
    years = [int(date[1]) for date in dates if date]
    called = [heading.year for heading in read if heading.year]
    reviewed = _reviewed(folded)
    # A report on 2010 is called that of 2010 or of 2011; what it looks back on tells.
    if reviewed and (not called or reviewed == called[0] + 1):
        called = [reviewed]
    first = _DATE.search(seen)
    years += called or ([int(first[1])] if first else [])
    foreign = named is None and any(heading.foreign for heading in read)
    year = years[0] if years else None
    return Heading(0, year, named.province if named else None, foreign)


def _is_no_report(folded: str) -> bool:
    """Whether a short article tells of several provinces or of a delegation: it quotes one."""
    places = _places(folded, 0, len(folded)) if len(folded) < _HEAD else []
    several = len({mark.place for mark in places} - {None}) > 1
    return several or any(mark.word.endswith(_DELEGATIONS) for mark in places)


def _dated(seen: str, at: int) -> re.Match[str] | None:
    """Return the day that stands right before a place."""
    found = None
    for match in _DATE.finditer(seen, max(0, at - _REACH), at):
        found = match
    return found


def _reviewed(folded: str) -> int | None:
    """Return the year after that on which the first pages look back."""
    for match in _YEAR.finditer(folded, 0, 2 * _HEAD):
        looks_back = _named("REVIEWS").search(folded, match.end(), match.end() + _BESIDE)
        before = max(0, match.start() - _CLOSE)
        looks_back = looks_back or _named("PRELIMINARY").search(folded, before, match.start())
        if looks_back and not _DATE.match(folded, match.start()):
            return int(match[1]) + 1
    return None


def _line(folded: str, at: int) -> int:
    """Return where the line or sentence that a place stands in begins, not too far before it."""
    before = folded[max(0, at - _REACH) : at]
    cut = max(before.rfind(mark) for mark in "。!?;—-:|\n")
    return max(0, at - _REACH) + cut + 1


def _heading(folded: str, start: int, end: int, year: int | None) -> Heading:
    found = _YEAR.search(folded, start, end)
    end = min(end, len(folded))
    places = [] if _is_of_the_nation(folded[start:end]) else _places(folded, start, end)
    named = [mark.place for mark in places if mark.place]
    foreign = bool(places) and not named
    known = year or (int(found[1]) if found else None)
    return Heading(start, known, named[0] if named else None, foreign)


def hosts(folded: str) -> list[tuple[int, Province | None]]:
    """Return where a people's congress is named, or a paper that tells of "the province".

    Each with the province whose it is; None is another place's.
    """
    found: list[tuple[int, Province | None]] = []
    for name in ("CONGRESSES", "PAPERS"):
        for match in _named(name).finditer(folded):
            at = match.start()
            if folded[:at].rstrip().endswith(_BODIES):
                continue
            places = _places(folded, _line(folded, at), at)
            beside = bool(places) and places[-1].end >= at - 1
            around = max(0, at - _QUOTED), match.end() + _QUOTED
            own = beside and _named("WHOLE").search(folded, *around)
            if places and (own or name == "CONGRESSES"):
                found.append((at, places[-1].place))
    return sorted(found, key=lambda host: host[0])


def _is_of_the_nation(folded: str) -> bool:
    """Whether an article tells of what the country's own assemblies say, of whatever place."""
    tokens = scan(folded, 0, len(folded), strict=False)
    return any(t.word.startswith(_BODIES) and t.role in ("state", "elsewhere") for t in tokens)


def salient(folded: str, report: bool) -> Province | None:
    """Return the one province that a text is about: alone in an article, foremost in a report."""
    if not report and len(folded) > _SHORT:
        return None
    if (not report or len(folded) < _HEAD) and _is_of_the_nation(folded):
        return None
    counts = Counter(mark.place for mark in _places(folded, 0, min(len(folded), 4 * _SHORT)))
    named = [(place, n) for place, n in counts.most_common() if place]
    if not named:
        return None
    first, n = named[0]
    if report:
        return first if len(named) == 1 or n >= 2 * named[1][1] else None
    return first if len(named) == 1 else None
