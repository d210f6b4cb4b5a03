"""The head of a report: when it was delivered, whose it is and for which year."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from provgdp.province import PROVINCES, Province
from provgdp.wording.naming import alternatives, any_of
from provgdp.wording.words import zh_sheet as lexicon

_YEAR, _MONTH, _DAY = lexicon.DATE
_DIGITS = {**{str(i): i for i in range(10)}, **lexicon.DIGITS}
_DIGIT = "[" + "".join(_DIGITS) + "]"
_FOUR = f"{_DIGIT}{{4}}"
_SMALL = f"(?:{_DIGIT}?{lexicon.TEN}{_DIGIT}?|{_DIGIT}{{1,2}})"
_DATE = re.compile(rf"({_FOUR}){_YEAR}({_SMALL}){_MONTH}({_SMALL}){_DAY}")
_TITLE = re.compile(rf"({_FOUR}){_YEAR}[^。;\n]{{0,16}}?{any_of(lexicon.REPORT)}")
_REVIEW = re.compile(rf"({_FOUR}){_YEAR}[^。;\n]{{0,16}}?{any_of(lexicon.REVIEW)}")
_AHEAD = re.compile(
    rf"(?:^|\n)[^。;,\n]{{0,24}}(?<![-—~{lexicon.UNTIL}{_DIGIT[1:-1]}])({_FOUR}){_YEAR}"
    rf"[^。;,\n]{{0,24}}{any_of(lexicon.TITLE_AHEAD)}(?=\n)"
)
_OF_SHEET = re.compile(rf"(?<![-—~{lexicon.UNTIL}])({_FOUR}){_YEAR}[^。;\n]{{0,20}}\n?$")
_NAMES = {
    spelling: place for place in PROVINCES for spelling in (place.full_name_zh, place.name_zh)
}
_FULL = re.compile(alternatives(place.full_name_zh for place in PROVINCES))
_SHORT = re.compile(alternatives(place.name_zh for place in PROVINCES))
_HEAD = 800
_OFTEN = 5
_TIMES = 2
_LAST_MONTH = 6


def delivered_on(text: str) -> date | None:
    r"""Return the first date in the head of a report, if it is of the first half of a year.

    Examples:
        >>> delivered_on("政府工作报告\n二〇二一年一月二十三日在某省人民代表大会上")
        datetime.date(2021, 1, 23)
    """
    for found in _DATE.finditer(text[:_HEAD]):
        year, month, day = map(_number, found.groups())
        if month <= _LAST_MONTH:
            try:
                return date(year, month, day)
            except ValueError:
                continue
    return None


def year_of(text: str) -> int | None:
    """Return the year that the title of a report names, or the year after the one it reviews."""
    title = _TITLE.search(text[:_HEAD])
    review = _REVIEW.search(text[: 2 * _HEAD])
    if title:
        return _number(title[1])
    return _number(review[1]) + 1 if review else None


def year_ahead(text: str, passage: int | None) -> int | None:
    """Return the year that the heading of the sheet names, or all titles of what lies ahead do.

    A report speaks of the year before as well: a horizon such as 2035 is no year of a report.
    """
    sheet = _OF_SHEET.search(text[:passage]) if passage else None
    years = {_number(found[1]) for found in ([sheet] if sheet else _AHEAD.finditer(text))}
    year = years.pop() if len(years) == 1 else None
    return year if year and f"{year - 1}{_YEAR}" in text else None


def place_of(text: str) -> Province | None:
    """Return the province that the head of a report names in full, or that the text is full of."""
    found = _FULL.search(text[:_HEAD])
    if found:
        return _NAMES[found[0]]
    named = Counter(_SHORT.findall(text)).most_common(2)
    if not named or named[0][1] < _OFTEN:
        return None
    alone = len(named) == 1 or named[0][1] >= _TIMES * named[1][1]
    return _NAMES[named[0][0]] if alone else None


def _number(run: str) -> int:
    """Read digits, plain or Chinese, one by one or with a ten."""
    tens, ten, ones = run.partition(lexicon.TEN)
    if not ten:
        return int("".join(str(_DIGITS[char]) for char in run))
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
