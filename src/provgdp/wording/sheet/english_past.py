"""The head of an English report, and what it says came of the year before."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import PROVINCES, Province
from provgdp.wording.sheet.english import sentences, words_of
from provgdp.wording.words import en_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS: list[str] = list(lexicon.MONTHS.split())
_MONTH = f"({'|'.join(_MONTHS)})"
_DATE = re.compile(
    rf"\b{_MONTH}\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)\b|\b(\d{{1,2}})\s+{_MONTH},?\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_REPORT = words_of(lexicon.REPORTS)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMES = re.compile(
    rf"\b(?:{'|'.join(sorted((place.name for place in PROVINCES), key=len, reverse=True))})\b"
)
_GDP, _GROWN, _EXPECTED = map(words_of, (lexicon.GDP, lexicon.GROWN, lexicon.EXPECTED))
_FELL, _AT = words_of(lexicon.FELL), words_of(lexicon.AT)
_SEVERAL, _PART = words_of(lexicon.SEVERAL), words_of(lexicon.PARTS)
_RATE = re.compile(
    r"(?<![\d.\-−–])([\-−]?\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)", re.IGNORECASE
)
_LEVEL = re.compile(
    rf"(\d[\d,]*(?:\.\d+)?)\s*({'|'.join(lexicon.UNITS)})\s+(?:{lexicon.YUAN})\b", re.IGNORECASE
)
_BESIDE = frozenset(lexicon.BESIDE.split())
_WORDS = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_HEAD = 800
_LAST_MONTH = 6


class Told(NamedTuple):
    """A figure of the year before: its value, and where it stands."""

    value: float
    start: int
    end: int
    expected: bool


def delivered_on(text: str) -> date | None:
    """Return the first date in the head of an English report, if of the first half of a year."""
    for found in _DATE.finditer(text[:_HEAD]):
        month, day, year, other_day, other_month, other_year = found.groups()
        number = _MONTHS.index((month or other_month).casefold()) + 1
        if number <= _LAST_MONTH:
            try:
                return date(int(year or other_year), number, int(day or other_day))
            except ValueError:
                continue
    return None


def year_of(text: str) -> int | None:
    """Return the year that stands beside the title of an English report."""
    for line in text[:_HEAD].splitlines():
        year = _YEAR.search(line)
        if year and _REPORT.search(line):
            return int(year[0])
    return None


def place_of(text: str) -> Province | None:
    """Return the one province that the head of an English report names."""
    named = set(_NAMES.findall(text[:_HEAD]))
    return Province.parse(named.pop()) if len(named) == 1 else None


def find_told(text: str, end: int, year: int | None) -> tuple[Told | None, Told | None]:
    """Return growth and GDP of the year before, as the text before the sheet states them."""
    growth = level = None
    for start, stop in sentences(text[:end]):
        if _is_other(text, start, stop, year):
            continue
        growth = growth or next(_told(text, start, stop, _RATE), None)
        level = level or next(_told(text, start, stop, _LEVEL), None)
    return growth, level


def _is_other(text: str, start: int, end: int, year: int | None) -> bool:
    """Whether a sentence is of several years, of a part of one, or of other years too."""
    years = {int(found[0]) for found in _YEAR.finditer(text, start, end)}
    elsewhere = year is not None and not years <= {year}
    part = _SEVERAL.search(text, start, end) or _PART.search(text, start, end)
    return elsewhere or part is not None


def _told(text: str, start: int, end: int, figure: re.Pattern[str]) -> Iterator[Told]:
    """Yield what a sentence says of GDP: a figure with nothing between the two but its verb."""
    for named in _GDP.finditer(text, start, end):
        for found in figure.finditer(text, named.end(), end):
            between = text[named.end() : found.start()].casefold()
            if "|" in between:
                continue  # whose column a cell of a table stands in nobody knows
            sign = 1 if figure is _LEVEL else _sign(between)
            if not sign or not _BESIDE.issuperset(_WORDS.findall(between)):
                continue
            number = sign * float(found[1].replace(",", "").replace("−", "-"))
            scale = lexicon.UNITS[found[2].casefold()] if figure is _LEVEL else 1.0
            expected = _EXPECTED.search(text, start, end) is not None
            yield Told(round(number * scale, 6), found.start(), found.end(), expected)


def _sign(verb: str) -> int:
    """Return 1 for growth and -1 for a fall; 0 for what says neither, or growth that fell."""
    grown, fell = _GROWN.search(verb), _FELL.search(verb)
    if fell:
        return 0 if grown or _AT.search(verb) else -1
    return 1 if grown else 0
