"""The target sheet of an English report: its sentences, and their items one by one."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.errors import TargetParseError
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import GDP, OTHER, naming
from provgdp.wording.parse import parse_target
from provgdp.wording.sheet.english_shares import find_shared, shares
from provgdp.wording.sheet.rows import (
    PER_MILLE,
    PERCENT,
    POINTS,
    Row,
    Unread,
    filled,
    is_index,
    unit_of,
)
from provgdp.wording.text import FIRST_CHINESE, Text
from provgdp.wording.words import en_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.target import Target
    from provgdp.wording.sheet.english_shares import Share

Span = tuple[int, int]


def words_of(text: str) -> re.Pattern[str]:
    """Return a pattern of one word of a list that bars part."""
    words = "|".join(word.strip() for word in text.split("|"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_HEADING = re.compile(rf"\b{lexicon.HEADING}", re.IGNORECASE)
_GOAL = words_of(lexicon.GOAL)
_PLAN, _PAST, _SEVERAL = map(words_of, (lexicon.PLANS, lexicon.PAST, lexicon.SEVERAL))
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PER_MILLE = re.compile(lexicon.PER_MILLE, re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])|\n\s*\n|\n(?=\s*[-*•·—–])")
_CUT = re.compile(rf";|,(?!\d{{3}}(?!\d))|{words_of(lexicon.PARTING).pattern}", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:[\s\-*•·—–:,.]|\(?\d{{1,2}}[.)]\s|\b(?:{'|'.join(lexicon.LEADING.split())})\b)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()\d]*\)")
_AROUND = frozenset(lexicon.AROUND.split())
_WORD = re.compile(r"\S+")
_HYPHEN = re.compile(r"(?<=[a-z])- (?=[a-z])")
_DIGIT = re.compile(r"(?<![a-z.\d])\d", re.IGNORECASE)
_FIGURE = re.compile(r"(?i)(?<![a-z\d.])(?!(?:19|20)\d\d(?![\d.,%]))\d")
_LISTED = re.compile(r"\s*(?:[-*•·—–]|\(?\d{1,2}[.)]\s|[^:\n.]{2,60}:\s)")
_COUNT = re.compile(r"\d,\d{3}(?![\d,.])")
_FEWEST = 2
_CHINESE, _LATIN = re.compile(f"[{FIRST_CHINESE}-\u9fff]+"), re.compile("[a-z]+")
_FEW_CHINESE = 0.02
_SAMPLE = 3000
"""How many characters tell the language of a text."""

_MOST_PIECES = 3
_WIDEST = 6


class Sheet(NamedTuple):
    """An English sheet: where it begins, the target of growth, and its rows."""

    start: int
    target: Target | None
    rows: tuple[Row | Unread, ...]


class Item(NamedTuple):
    """One item as read: where it stands, what it says, and its name if that stands elsewhere."""

    start: int
    end: int
    target: Target
    name: str | None = None


def is_english(text: str) -> bool:
    """Whether a text is written in English: Chinese stands in it for a name at most."""
    sample = text[:_SAMPLE]
    chinese, latin = (sum(map(len, run.findall(sample))) for run in (_CHINESE, _LATIN))
    return chinese < _FEW_CHINESE * latin


def sentences(text: str) -> list[Span]:
    """Return where the sentences of a text stand, and the lines that were meant to end."""
    source = Text(text)
    lines = {source.place(place) for place in source.breaks if 0 < place < len(source.folded)}
    edges = {0, len(text), *lines, *(found.start() for found in _SENTENCE.finditer(text))}
    return [(a, b) for a, b in pairwise(sorted(edges)) if text[a:b].strip()]


def find_sheet(text: str, year: int | None) -> Sheet | None:
    """Return the passage of an English text that states growth and other targets for the year."""
    spans = sentences(text)
    for place, (start, end) in enumerate(spans):
        if not _opens(text, start, end, year):
            continue
        heading = _HEADING.search(text, start, end)
        first = heading.end() if heading else start
        found = list(_items(text, first, end))
        for begin, stop in spans[place + 1 :]:
            heading = _HEADING.search(text, begin, stop)
            at = heading.end() if heading else begin
            more = [] if _is_other(text, begin, stop, year) else list(_items(text, at, stop))
            listed = _LISTED.match(text, begin) is not None
            if found and not listed and not any(isinstance(item, Item) for item in more):
                break
            found += more
        sheet = _sheet(text, start, found)
        if sheet is not None:
            return sheet
    return None


def _opens(text: str, start: int, end: int, year: int | None) -> bool:
    """Whether a sentence may open the sheet: it speaks of targets or plans of the year."""
    headed = _GOAL.search(text, start, end) or _PLAN.search(text, start, end)
    return headed is not None and not _is_other(text, start, end, year)


def _is_other(text: str, start: int, end: int, year: int | None) -> bool:
    """Whether a sentence is of several years, of another year or of what was."""
    years = {int(found[0]) for found in _YEAR.finditer(text, start, end)}
    if _SEVERAL.search(text, start, end) or (years and year is not None and year not in years):
        return True
    plan = _PLAN.search(text, start, end)
    past = _PAST.search(text, start, end)
    return past is not None and (plan is None or past.start() < plan.start())


def _sheet(text: str, start: int, found: list[Item | Unread]) -> Sheet | None:
    items = [item for item in found if isinstance(item, Item)]
    growth = next((item.target for item in items if _is_growth(item.target)), None)
    kinds = {item.target.indicator for item in items}
    no_target = any(item.target.hedge == "no_target" for item in items)
    if len(kinds) < _FEWEST or not (growth or no_target):
        return None
    rows = tuple(_row(text, item) if isinstance(item, Item) else item for item in found)
    return Sheet(start, growth, rows)


def _is_growth(target: Target) -> bool:
    return target.indicator == GDP and target.unit == PERCENT


# Items: the pieces between commas, joined again as far as one of them reads.


def _items(text: str, start: int, end: int) -> Iterator[Item | Unread]:
    """Yield the items of a sentence, and what holds a number and can't be read."""
    for shared in find_shared(text, start, end):
        first = _names_start(text, start, shared.start())
        yield from _plain_items(text, start, first)
        dealt = [_dealt(share) for share in shares(text, first, shared)]
        items = [item for item in dealt if item]
        if items and len(items) == len(dealt):
            yield from items
        else:
            yield Unread("", text[first : shared.end()], "unreadable", first, shared.end())
        start = shared.end()
    yield from _plain_items(text, start, end)


def _names_start(text: str, start: int, end: int) -> int:
    """Return where the names begin that numbers are shared out among: after the item before."""
    last = max((found.end() for found in _FIGURE.finditer(text, start, end)), default=start)
    cut = _CUT.search(text, last, end) if last > start else None
    first = max(cut.end() if cut else last, text.rfind(";", start, end) + 1)
    lead = _LEAD.match(text, first, end)
    return lead.end() if lead else first


def _dealt(share: Share) -> Item | None:
    """Return what is said of a name whose number stands apart, by the first known phrase."""
    read = [(target, phrase) for phrase in share.phrases if (target := _read(phrase))]
    named = [said for said in read if said[0].indicator]
    target, phrase = min(named, key=lambda said: said[0].indicator == OTHER, default=(None, ""))
    if target is None:
        return None
    number = len(phrase) - (share.end - share.start)
    name = _name(phrase, Item(0, len(phrase), target), (number, len(phrase)))
    return Item(share.start, share.end, target, name)


def _plain_items(text: str, start: int, end: int) -> Iterator[Item | Unread]:
    """Yield the items of a stretch of which each has its number beside it."""
    pieces = list(_pieces(text, start, end))
    at = 0
    last: Item | None = None
    while at < len(pieces):
        for size in range(_MOST_PIECES, 0, -1):
            item = _read_item(text, pieces[at : at + size]) if at + size <= len(pieces) else None
            if item is not None:
                break
        else:
            size, item = 1, None
        if item is not None:
            if last is not None:
                yield last
            last = item
        elif last is not None and (longer := _longer(text, last, pieces[at])) is not None:
            last = longer
        elif _FIGURE.search(text, *pieces[at]):
            if last is not None:
                yield last
                last = None
            a, b = pieces[at]
            yield Unread("", text[a:b], "unreadable", a, b)
        at += size
    if last is not None:
        yield last


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    for cut in (*_CUT.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        lead = _LEAD.match(text, start, stop)
        first = lead.end() if lead else start
        last = first + len(text[first:stop].rstrip(" \t\r\n.:"))
        if first < last:
            yield first, last
        start = cut.end() if cut else end


def _read_item(text: str, pieces: list[Span]) -> Item | None:
    """Read pieces as one item, if all of them are needed: a list of names, then its number."""
    start, end = pieces[0][0], pieces[-1][1]
    numbered = [bool(_DIGIT.search(text, *piece)) for piece in pieces]
    if sum(numbered) > 1:
        return None
    phrase = _ASIDE.sub("", text[start:end])
    target = _read(phrase)
    if target is None and _COUNT.search(phrase):
        # New jobs will exceed 160,000: what is counted is named.
        counted = _read(_COUNT.sub(r"\g<0> people", phrase))
        target = counted if counted and counted.indicator == "new_jobs" else None
    if target is None or (target.indicator is None and target.hedge != "no_target"):
        return None
    return Item(start, end, target)


def _longer(text: str, item: Item, piece: Span) -> Item | None:
    """Return an item with the clause after it that strives for more."""
    target = _read(text[item.start : piece[1]])
    if target is None or not (target.stretch or target.strives):
        return None
    return Item(item.start, piece[1], target)


def _plain(text: str) -> str:
    """Return a stretch of text without the ends of its lines."""
    return _HYPHEN.sub("-", " ".join(text.split()))


@lru_cache(maxsize=1 << 12)
def _read(phrase: str) -> Target | None:
    try:
        return parse_target(_plain(phrase), indicator="any")
    except TargetParseError:
        return None


# Rows.


def _row(text: str, item: Item) -> Row:
    """Return the row of an item, its name and wording as printed."""
    read = item.target
    indicator = read.indicator or GDP
    start, end = _wording(text, item)
    unit = unit_of(read, _PER_MILLE.search(text, item.start, item.end) is not None)
    measure = _measure(read, indicator, unit)
    direction = read.direction if measure == "amount" else None
    moves = measure in ("growth", "change")
    return filled(
        read,
        indicator=indicator,
        name=item.name or _name(text, item, (start, end)),
        name_en=None,
        measure=measure,
        unit=unit,
        direction=(read.direction or "up") if moves else direction,
        reference=read.reference,
        wording=text[start:end],
        start=start,
        end=end,
    )


def _measure(read: Target, indicator: str, unit: str | None) -> str:
    if unit == POINTS:
        return "change"
    if unit not in (None, PERCENT, PER_MILLE):
        return "change" if read.direction == "down" and unit.startswith("micro") else "amount"
    if is_index(indicator, read):
        return "level"
    entry = INDICATORS.get(indicator)
    usual = entry.measure if entry else "growth" if read.direction else "level"
    if usual == "amount" or (usual == "level" and read.direction == "down"):
        return "growth"
    return usual


def _wording(text: str, item: Item) -> Span:
    """Return the fewest words around the numbers of an item that say as much as it does."""
    words = [found.span() for found in _WORD.finditer(text, item.start, item.end)]
    numbered = [i for i, word in enumerate(words) if _DIGIT.search(text, *word)]
    if not numbered:
        return item.start, item.end
    first, last = numbered[0], numbered[-1]
    sizes = sorted((b + a, a, b) for a in range(_WIDEST) for b in range(_WIDEST))
    for _, before, after in sizes:
        if before > first or last + after >= len(words):
            continue
        start, end = words[first - before][0], words[last + after][1]
        end = start + len(text[start:end].rstrip(",;.:"))
        if _says_as_much(_read(text[start:end]), item.target):
            return start, end
    return item.start, item.end


def _says_as_much(one: Target | None, other: Target) -> bool:
    if one is None or one.unit != other.unit:
        return False
    said = [(x.hedge, x.lower, x.upper, x.stretch, x.strives, x.reference) for x in (one, other)]
    return said[0] == said[1]


def _name(text: str, item: Item, wording: Span) -> str:
    """Return the words of an item that name its indicator; of another, what isn't its wording."""
    means = item.target.indicator or GDP
    words = [found.span() for found in _WORD.finditer(text, item.start, item.end)]
    inner = [word for word in words if text[slice(*word)].casefold() not in _AROUND]
    spans = sorted(
        ((a[0], b[1]) for i, a in enumerate(inner) for b in inner[i:]),
        key=lambda span: (span[0] - span[1], span),
    )
    if means != OTHER:
        for start, end in spans:
            named = _plain(text[start:end]).strip(",;.:")
            if naming(named).indicator == means:
                return named
    before, after = text[item.start : wording[0]], text[wording[1] : item.end]
    return _plain(max(before, after, key=len).strip(" ,;.:\n") or text[item.start : item.end])
