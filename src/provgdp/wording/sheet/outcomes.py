"""What a report says came of the year before: growth and GDP, and whether it was expected only."""

from __future__ import annotations

import re
from typing import NamedTuple

from provgdp.wording.naming import GDP, NAMES, alternatives, any_of
from provgdp.wording.sheet.clauses import MANY_YEARS, begin, sentences, year_told
from provgdp.wording.sheet.compact import BREAK
from provgdp.wording.sheet.items import Item, Reader
from provgdp.wording.sheet.phrase import read_phrase, spans_years
from provgdp.wording.words import zh_sheet as lexicon

_GDP = re.compile(
    alternatives(name for name, means in NAMES.items() if means.indicator == GDP and len(name) > 2),
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\d|{any_of(lexicon.IN_WORDS)}")
_PART = re.compile(any_of(lexicon.PART_OF_YEAR))
_EXPECTED = re.compile(any_of(lexicon.EXPECTED))
_STEP = re.compile(f"^{any_of(lexicon.SINCE)}")
_FROM_TO = re.compile(
    f"^{any_of(lexicon.FROM)}.*{any_of(lexicon.TO)}"
    rf"(?:\d{{4}}{lexicon.DATE[0]}{lexicon.OF_IT}?)?"
)
_NAMED = re.compile(any_of(lexicon.GDP_BY_NAME), re.IGNORECASE)
_ONE_YEAR = re.compile(rf"{any_of(lexicon.ONE_YEAR)}|\d{{4}}{lexicon.DATE[0]}")
_YEARS = re.compile(any_of(lexicon.YEARS))
_YEAR = re.compile(
    rf"(?<!{any_of(lexicon.OVER, lexicon.FROM)})(\d{{4}}){lexicon.DATE[0]}"
    f"|{any_of(lexicon.LAST_YEAR)}"
)
_BASES = re.compile(any_of(lexicon.BASES))
_WHOSE = re.compile(any_of(lexicon.WHOSE))
_STEPS = re.compile(any_of(lexicon.STEPS))
_TO_COME = re.compile(any_of(lexicon.TO_COME))
_AHEAD = re.compile(any_of(lexicon.AHEAD))
_OPEN = ("above", "at_least")
_FALLS = re.compile(
    rf"^[^\d,]*{any_of(lexicon.DOWN)}(?!{any_of(lexicon.TO)})(?:(?!{any_of(lexicon.UP)})[^\d,])*\d"
)
_GOAL = re.compile(f"{any_of(lexicon.GOAL, lexicon.PLANNED)}(?!{any_of(lexicon.FULFILLED)})")
_HEADED = re.compile(
    f"{any_of(lexicon.GOAL)}(?:{any_of(lexicon.HEADING_END)})?"
    rf"(?:[:\n]|{any_of(lexicon.BULLETS)}|\(?[{lexicon.NUMERALS}\d]{{1,2}}[){lexicon.COMMA}.])*$"
)
"""The end of a heading of targets, right before the first of them."""

_OTHER_SIDE = {"above": "below", "at_least": "at_most", "below": "above", "at_most": "at_least"}
_PART_OF = 0.6
_NEAR = 12
_LEVEL, _RATE = "100m_yuan", "percent"


class Figure(NamedTuple):
    """A figure of GDP: its sentence, whether it is of GDP by name, and amid several years.

    A fall of 5% is growth of -5%, one of 5% or more at most that.
    """

    sentence: int
    item: Item
    value: float
    unit: str | None
    hedge: str
    named: bool
    of_years: bool


class Outcome(NamedTuple):
    """Growth and GDP of the year before; `expected` is None where neither is stated."""

    growth: Figure | None
    gdp: Figure | None
    expected: bool | None


def find_outcome(text: str, end: int, year: int | None) -> Outcome:
    """Return what the review of a year states, before the sheet or else of the year named after."""
    found = _outcome(text, *_figures(text, 0, end, year))
    if found.expected is None:
        found = _outcome(text, *_figures(text, end, len(text), year, named=True))
    return found


def _figures(
    text: str, begins: int, end: int, year: int | None, *, named: bool = False
) -> tuple[list[Figure], list[Figure]]:
    """Return the rates and the levels of GDP that a stretch states, or those of the year named."""
    growth: list[Figure] = []
    levels: list[Figure] = []
    for start, stop in sentences(text, begins, end):
        gdp = _GDP.search(text, start, stop)
        if not gdp or not _NUMBER.search(text, gdp.end(), stop):
            continue  # most sentences end here: reading one takes far longer
        if _AHEAD.search(text, start, stop):
            continue
        for item in Reader(text).read(start, stop):
            figure = _figure(text, start, item)
            if figure is None:
                continue
            if not _is_named(text, item, year, begins) if named else _is_other(text, item, year):
                continue
            if figure.unit == _LEVEL and not _is_step(figure.item):
                levels.append(figure)
            elif figure.unit == _RATE and _is_of_one_year(text, figure.item, year):
                growth.append(figure)
    return growth, levels


def _is_named(text: str, item: Item, year: int | None, since: int) -> bool:
    """Whether the year of a figure is named as the one before: 2024年增长5.8%."""
    told = year_told(text, item.name.end, item.start, year and year + 1, since)
    return told == (-1 if year is None else year)


def _figure(text: str, sentence: int, read_item: Item) -> Figure | None:
    """Return what an item says of GDP in a whole year, if it does."""
    item = read_item._replace(phrase=_FROM_TO.sub("", read_item.phrase))
    if item.name.means.indicator != GDP or item.is_task or item.why:
        return None
    found = read_phrase(item.phrase)
    clause = _clause(text, item.start)
    if isinstance(found, str) or found.target.headline is None:
        return None
    planned = _GOAL.search(text, max(clause, item.name.start), item.end)
    planned = planned or _HEADED.search(text[max(0, item.name.start - _NEAR) : item.name.start])
    if planned or _PART.search(text, clause, item.end):
        return None
    value, hedge = found.target.headline, found.target.hedge.value
    if found.target.unit == _RATE and _FALLS.match(item.phrase):
        value, hedge = -value, _OTHER_SIDE.get(hedge, hedge)
    before = begin(text, max(sentence - 1, 0), f"。{BREAK}")
    start = item.name.start
    years = _YEARS.search(text, before, start) or MANY_YEARS.search(text, sentence, start)
    return Figure(
        sentence=sentence,
        item=item,
        value=value,
        unit=found.target.unit,
        hedge=hedge,
        named=bool(_NAMED.search(item.name.text)),
        of_years=bool(years) and not _ONE_YEAR.search(text, sentence, item.end),
    )


def _is_other(text: str, item: Item, year: int | None) -> bool:
    """Whether a figure is of a later year, or of the last one named before it: 2015年为2万亿元."""
    if year is None:
        return False
    named = _YEAR.findall(text, _clause(text, item.start), item.end)
    last = _YEAR.findall(text, begin(text, item.name.start, "。;\n"), item.end)[-1:]
    return any(int(found or 0) > year for found in named) or any(
        int(found or year) != year for found in last
    )


def _is_of_one_year(text: str, item: Item, year: int | None) -> bool:
    """Whether growth is over the year before, and neither over several nor still to come."""
    name, end = item.name.start, item.end
    clause = max(_clause(text, item.start), name)
    several = MANY_YEARS.search(text, clause, end) or _BASES.search(text, name, end)
    to_come = _TO_COME.search(text, _clause(text, name), name)
    return not (several or to_come or spans_years(item.phrase, year))


def _clause(text: str, at: int) -> int:
    return begin(text, at, ",。;\n")


def _outcome(text: str, growth: list[Figure], levels: list[Figure]) -> Outcome:
    """Take the first level of GDP, and the growth beside it before the first one elsewhere.

    A level far below one of the whole province is a part of it, and so is the growth beside it; a
    level as such is told rather than the mark that it has crossed.
    """
    levels = [one for one in levels if one.named] or levels
    whole = [one for one in levels if _WHOSE.match(one.item.name.text)]
    level = next(iter(levels), None)
    if level and whole and _is_part(level, whole[0]):
        level = whole[0]
    level = next((one for one in levels if level and _is_stated_of(one, level)), level)
    parts = {one.sentence for one in levels if level and _is_part(one, level)}
    rates = [one for one in growth if one.sentence not in parts and not one.of_years]
    rate = min(
        rates,
        key=lambda one: (level is None or one.sentence != level.sentence, not one.named),
        default=None,
    )
    found = [_is_expected(text, one.item) for one in (rate, level) if one]
    return Outcome(rate, level, any(found) if found else None)


def _is_step(item: Item) -> bool:
    return bool(_STEP.match(item.phrase) or _STEPS.search(item.phrase))


def _is_part(one: Figure, whole: Figure) -> bool:
    return one.value < _PART_OF * whole.value


def _is_stated_of(one: Figure, mark: Figure) -> bool:
    """Whether a level is the one that has crossed a mark: 32765 of 突破3万亿元."""
    crossed = mark.hedge in _OPEN and one.hedge == "exact" and one.value >= mark.value
    return crossed and not _is_part(mark, one)


def _is_expected(text: str, item: Item) -> bool:
    """Whether a figure is said to be expected, before it or in brackets after it."""
    start = begin(text, item.name.start, "。;\n")
    following = text[item.end : item.end + 5]
    return bool(_EXPECTED.search(text, start, item.end)) or (
        following.startswith("(") and bool(_EXPECTED.search(following))
    )
