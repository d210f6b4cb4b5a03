"""Words that mean something else beside others: a part of speech by the words around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from provgdp.wording.claims import after_last, has
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.words import every, of_role

if TYPE_CHECKING:
    from provgdp.wording.text import Text

Sense = Callable[[list[Mark], list[Mark], int, "Text | None"], int]
"""Takes so many of the marks at a place, or none, and adds what they are to those found."""

_ALL_YEAR = every("ALL_YEAR")
_ANNOUNCED = every("ANNOUNCED")
_DATING = ("filler", "possessive", "gdp", "growth", *YEARS)
_COPULAS = every("COPULAS")
_DISPOSALS = every("DISPOSALS")
_ECHOES = every("ECHOES") | every("NEITHER")
_FIRSTS = every("FIRSTS")
_FROM = tuple(f"{word} " for word in of_role("from_what") if word < "~")
_GDP = of_role("gdp")
_GROWN = ("gdp", "growth", "goal", "yoy", "expected")
_INVERSIONS = every("INVERSIONS")
_LANDINGS = every("LANDINGS")
_LASTS = every("LASTS")
_NAMES = ("unknown", "article", "own", "outlet", "filler")
_NOT_SINCE = tuple(a + b for a in every("SINCE") for b in _FIRSTS)
_OF = frozenset((*of_role("of"), *of_role("to")))
_ONCE = every("ONCE")
_PLACES = every("PLACES")
_PLANNED = every("PLANNED")
_PUTS = every("PUTS")
_SINCE = tuple(every("SINCE"))
_SOUGHT_AFTER = every("SOUGHT_AFTER")
_TAILS = every("TAILS")
_THENS = every("THENS")
_TOLD = ("set", "aim", "expected", "said")
_TOLD_IN = every("TOLD_IN")
_UPWARDS = every("UPWARDS")
_YEAR_STARTS = tuple(every("YEAR_STARTS"))
_WHEN = ("own", "unknown", "filler", "function")
_YEARLY = every("YEARLY")
_YEAR_UNITS = every("YEAR_UNITS")
_FEATS = every("FEATS")
_BEFORE_A_FEAT = ("filler", "own", "gdp", "growth", PLACE, "possessive", *YEARS)
_OF_A_TARGET = (
    "filler", "own", "gdp", "growth", PLACE, "possessive", "goal", "year", "this_year", "next_year",
)  # fmt: skip
_LAST_EARLY = 9
_PROVINCES = 31


def next_to(marks: list[Mark], at: int) -> Mark | None:
    """Return the mark that follows another at once."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    return following if following and following.start <= marks[at].end + 1 else None


def _within_a_noun(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a character that ends an unknown word before what grows: 国有经济, 运力增长."""
    mark, following = marks[at], next_to(marks, at)
    if mark.word not in _TAILS or not (found and found[-1].role == "unknown"):
        return 0
    if found[-1].end != mark.start or not (following and following.role in _GROWN):
        return 0
    found[-1] = found[-1]._replace(end=mark.end, word=found[-1].word + mark.word)
    return 1


def _upwards(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "up to" that no number holds for where something moves: it nudged the bar up to 6%."""
    if marks[at].word not in _UPWARDS:
        return 0
    found.append(marks[at]._replace(role="to", before=None, after=None))
    return 1


def _span(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take years of which the last is short for several years: 2016-20."""
    beside = marks[at + 1 : at + 3]
    joined = [mark.role for mark in beside] == ["dash", "number"]
    if not joined or len(beside[1].word) != 2 or beside[1].start != marks[at].end + 1:
        return 0
    found.append(marks[at]._replace(role="several", end=beside[1].end, value=None))
    return 3


def _of_one_year(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take 年均 right after a year for 年 and 均, if that ends no span: 2014年均以11%为目标."""
    mark = marks[at]
    year = found[-1] if found else mark
    spanned = has(found[-2:-1], "dash", "to")
    if year.role != "year" or year.end != mark.start or spanned or mark.word not in _YEARLY:
        return 0
    found += [mark._replace(role="filler", end=mark.start + 1), mark._replace(role="each")]
    return 1


def _announced(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take what is announced for a word of targets beside them: 已公布2026年目标的省份."""
    if marks[at].word not in _ANNOUNCED:
        return 0
    following = [mark for mark in marks[at + 1 : at + 6] if mark.role not in _DATING]
    if not has((*found[-1:], *following[:1]), "goal"):
        return 0
    found.append(marks[at]._replace(role="set"))
    return 1


def _said(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take what somebody without a number reports for what is said: Hubei at 6%, media reported."""
    ends = has(marks[at + 1 : at + 2], "separator") or at + 1 == len(marks)
    if marks[at].word not in _ANNOUNCED or not ends:
        return 0
    start = next((i for i in range(at, 0, -1) if marks[i - 1].role == "separator"), at)
    if start == at or not all(mark.role in _NAMES for mark in marks[start:at]):
        return 0
    found.append(marks[at]._replace(role="said"))
    return 1


def _published(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take what provinces reported for what is said if no growth is named: that have reported."""
    end = next((i for i in range(at + 1, len(marks)) if marks[i].role not in _WHEN), len(marks))
    opens = any(mark.word == "(" for mark in marks[end : end + 1]) and end < at + 4
    # The provinces that have reported (this week) (Hubei, 6%; Hunan, 7%) …
    clause = [mark.role for mark in found[-3:] if mark.role != "filler"]
    if marks[at].word not in _ANNOUNCED or not opens or clause[-2:] != ["group", "own"]:
        return 0
    found.append(marks[at]._replace(role="said", end=marks[end - 1].end))
    return end - at


def _counted_places(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a noun behind a small number for so many provinces: four places, five places."""
    number = found[-1].number if marks[at].word in _PLACES and has(found[-1:], "number") else None
    so_many = number.constant if number else None
    if so_many is None or not 1 < so_many <= _PROVINCES or has(found[-2:-1], "unknown"):
        return 0
    found.append(marks[at]._replace(role="group"))
    return 1


def _put_by_figures(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take what figures put growth at for what it was: figures put Hubei's growth at 5%."""
    if marks[at].word not in _PUTS or not has(found[-1:], "figure"):
        return 0
    end = next((i for i in range(at, len(marks)) if marks[i].role == RATE), at)
    if has((*found[-2:], *marks[at:end]), "goal"):
        return 0
    found.append(marks[at]._replace(role="actual"))
    return 1


def _landed(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a verb for what growth came to right before its number: and got 5.8%, 最终落在3.9%."""
    following = marks[at + 1 : at + 2]
    if marks[at].word not in _LANDINGS or not has(following, RATE):
        return 0
    if [mark.role for mark in marks[at + 2 : at + 4]] == ["possessive", "goal"]:
        # Growth that landed in a target is no target set.
        found.append(marks[at]._replace(role="action"))
        return 1
    if marks[at].word > "~" and not has(found[-1:], "actual"):
        return 0
    if _is_a_target_alone(found[:-1]):
        # 今年的增长目标，最终落在6%
        found[-1:] = [mark._replace(role="filler") for mark in (found[-1], marks[at])]
        return 1
    found.append(marks[at]._replace(role="actual"))
    return 1


def _is_a_target_alone(found: list[Mark]) -> bool:
    """Whether a Chinese target and what follows it are told of, and nothing that came of it."""
    clause = found[: len(found) - has(found[-1:], "separator")]
    start = next((i for i in range(len(clause), 0, -1) if clause[i - 1].role == "separator"), 0)
    named = has(clause[-1:], "goal") and clause[-1].word > "~"
    return named and all(mark.role in _OF_A_TARGET for mark in clause[start:])


def _running(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a verb of what growth came to for one of a promise behind 要: 要让经济跑出6%的增速."""
    if marks[at].word not in _FEATS:
        return 0
    led = next((mark for mark in reversed(found) if mark.role not in _BEFORE_A_FEAT), None)
    if led is None or led.role not in ("will", "strive") or led.word in _DISPOSALS:
        return 0
    found.append(marks[at]._replace(role="set"))
    return 1


def _moving(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a verb between a target and "from" for its move: its target went from 6% to 5%."""
    if not has(found[-1:], "goal") or not has(marks[at + 1 : at + 2], "from", "from_what"):
        return 0
    found.append(marks[at]._replace(role="move"))
    return 1


def _at_that_time(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a word beside a target for the year told of: the goal then was, when its goal was."""
    ahead = has(marks[at + 1 : at + 2], "own", "article") and has(marks[at + 2 : at + 3], "goal")
    if marks[at].word not in _THENS or not (ahead or has(found[-1:], "goal")):
        return 0
    found.append(marks[at]._replace(role="that_year"))
    return 1


def _of_that_year(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take 全年 after a year for all of that year: 2025年全年, 2025年初提出全年."""
    year = next((mark for mark in reversed(found) if mark.role != "filler"), None)
    if marks[at].word not in _ALL_YEAR or year is None or not found:
        return 0
    beside = year.role in YEARS
    if not beside and not _opens_early(found):
        return 0
    found.append(marks[at]._replace(role="filler" if beside else "that_year"))
    return 1


def _opens_early(found: list[Mark]) -> bool:
    """Whether a sentence opens with the beginning of a year, and no rate since: 2023年1月，…."""
    year, *rest = [mark for mark in found[:4] if mark.role != "filler"] or found[:1]
    early = any(m.word.startswith(_YEAR_STARTS) or is_early(m) for m in rest[:1])
    return year.role in YEARS and early and not has(found, RATE)


def is_early(month: Mark) -> bool:
    """Whether a month is one of those in which targets of its own year are set."""
    return month.number is not None and 1 <= month.number.constant <= _LAST_EARLY


def _heads_a_list(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take a comparison that a heading ends with for its noun: 各省目标对比."""
    end, following = marks[at].end, marks[at + 1 : at + 2]
    row = marks[at + 2 : at + 3] if has(following, PLACE) else []
    # The line of a title is none that goes on where a place and its number are the next.
    lines = text.breaks if text is not None and following else []
    lines = [*lines, *text.newlines] if text is not None and has(row, RATE) else lines
    ends = [m.word for m in row or following] == [":"]
    ends = (ends or any(end <= line <= following[0].start for line in lines)) and not has(
        found, "and"
    )
    if not ends or not has(found[-1:], "goal", "year"):
        return 0
    found.append(marks[at]._replace(role="filler"))
    return 1


def _year_after(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a word for the year after one for the year that it is: 2022年12月提出次年的目标."""
    year = next((mark for mark in reversed(found) if mark.role in YEARS), None)
    if year is None:
        return 0
    later = {"last_year": "this_year", "year_before_last": "last_year", "this_year": "next_year"}
    after = year.value + 1 if isinstance(year.value, int) else year.value
    found.append(marks[at]._replace(role=later.get(year.role, year.role), value=after))
    return 1


def _for_years(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a number of years in which growth kept up for several years: 5年保持12%以上."""
    following = next_to(marks, at)
    years = following is not None and following.word in _YEAR_UNITS
    if not years or not has(marks[at + 2 : at + 3], "keep") or has(marks[at + 3 : at + 7], "goal"):
        return 0
    found.append(marks[at]._replace(role="several", end=marks[at + 1].end))
    return 2


def _how_rarely(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take years in which nothing was so for none of a target: 多年来首次, first in a decade."""
    mark = marks[at]
    if mark.word > "~":
        ends = (mark.end, mark.end - 1)
        rare = text is not None and any(text.folded.startswith(_NOT_SINCE, end) for end in ends)
    else:
        rare = _is_rare(found, mark) and not has(marks[at + 1 : at + 2], "to")
    if rare:
        found.append(mark._replace(role="filler"))
    return int(rare)


def _is_rare(found: list[Mark], years: Mark) -> bool:
    """Whether years only say how rare something is: its lowest target in a decade."""
    at = len(found)
    while at and has(found[at - 1 : at], "hedge", "article", "number"):
        at -= 1
    led = [mark for mark in found[max(0, at - 1) :] if mark.role not in ("hedge", "number")]
    said = after_last(tuple(found[max(0, at - 6) : max(0, at - 1)]), "separator", RATE)
    of_growth = has(said, "growth", "gdp") and not has(said, "goal")
    rare = any(mark.word in _FIRSTS for mark in said) and not of_growth
    return rare and " ".join(mark.word for mark in (*led, years)).startswith(_SINCE)


def _asking(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a verb that opens a question before its subject for "if": Could Hubei aim for 5%?"""
    latin = marks[at].role != "filler" or marks[at].word < "~"
    if found or marks[-1].word != "?" or not (latin and has(marks[at + 1 : at + 2], PLACE)):
        return 0
    found.append(marks[at]._replace(role="condition"))
    return 1


def _once(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "once" before a verb for a time gone by: Hubei once aimed for 12 percent."""
    verb = has(marks[at + 1 : at + 2], "set", "aim", "expected", "sought")
    if marks[at].word not in _ONCE or not verb:
        return 0
    found.append(marks[at]._replace(role="former"))
    return 1


def _sought_after(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "after" between a copula and a number for what a place wants: Hunan is after 5%."""
    following = [mark for mark in marks[at + 1 : at + 3] if mark.role != "article"]
    subject = has(found[-2:-1], PLACE) and any(m.word in _COPULAS for m in found[-1:])
    if marks[at].word not in _SOUGHT_AFTER or not (subject and has(following[:1], RATE)):
        return 0
    found.append(marks[at]._replace(role="set"))
    return 1


def _likewise(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "so" and its verb before who does as was told: So will Hubei. Neither has Hunan."""
    verb = marks[at + 1 : at + 2]
    known = not found and marks[at].word in _ECHOES and has(verb, "filler", "function", "will")
    if not known or not has(marks[at + 2 : at + 3], PLACE):
        return 0
    word = f"{marks[at].word} {verb[0].word}"
    found.append(marks[at]._replace(role="ditto", end=verb[0].end, word=word))
    return 2


def _supposing(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a verb that opens a sentence before its subject for "if": Were Hubei to aim for 5%."""
    opens = not found or has(found[-1:], "separator", "mark")
    if not opens or marks[at].word not in _INVERSIONS or not has(marks[at + 1 : at + 2], PLACE):
        return 0
    if not has(marks[at + 2 : at + 5], "to", "set", "aim"):
        return 0
    found.append(marks[at]._replace(role="condition"))
    return 1


def _once_set(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take what was first planned for what was set, if growth follows: 原定经济增长6%."""
    following = [mark for mark in marks[at + 1 : at + 5] if mark.role not in ("filler", *YEARS)]
    if marks[at].word not in _PLANNED or not has(following[:1], "gdp", "growth"):
        return 0
    found.append(marks[at]._replace(role="set"))
    return 1


def _last_of_a_list(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "the last" before its verb for the last of the places listed."""
    verb = has(marks[at + 1 : at + 2], "filler", "set", "aim", "expected")
    if marks[at].word not in _LASTS or not has(found[-1:], "article") or not verb:
        return 0
    found.append(marks[at]._replace(role="one", value=0))
    return 1


def _before_last(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "the year before" after "last year" for the year before that."""
    year = next((mark for mark in reversed(found) if mark.role in YEARS), None)
    if marks[at].word > "~" or year is None or year.role != "last_year":
        return 0
    found.append(marks[at]._replace(role="year_before_last"))
    return 1


def _of_the_year_before(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "from the previous year" before what is its own for two: from last year's 6 percent."""
    mark = marks[at]
    if not has(marks[at + 1 : at + 2], "possessive") or not mark.word.startswith(_FROM):
        return 0
    found += [mark._replace(role="from_what", end=mark.start), mark._replace(role="prior_year")]
    return 1


def _of_growth(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take "of GDP" before growth for what grows, which is no share of it: rates of GDP growth."""
    following = next_to(marks, at)
    word = marks[at].word
    if not word.endswith(_GDP) or following is None or following.role != "growth":
        return 0
    if word < "~" and _OF.isdisjoint(word.split()):
        # Per capita GDP growth is another thing's.
        return 0
    found.append(marks[at]._replace(role="gdp"))
    return 1


def _when_told(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a month for when a target was told of: targets set this month; Hubei last month set."""
    if marks[at].word not in _TOLD_IN:
        return 0
    before = [mark for mark in found if mark.role not in ("function", "filler")][-1:]
    opens = ("separator",) if not before or before[0].role == "separator" else ()
    passed = ("function", "filler", "own", PLACE, *opens)
    after = next((mark for mark in marks[at + 1 :] if mark.role not in passed), marks[at])
    # Growth targets released this month.
    released = has(before, "unknown") and before[0].word.endswith("ed") and has(found, "goal")
    if not (has(before, *_TOLD) or released or has((after,), *_TOLD)) or has(found[-1:], RATE):
        return 0
    found.append(marks[at]._replace(role="function"))
    return 1


SENSES: dict[str, tuple[Sense, ...]] = {
    "actual": (_announced, _said, _running, _published, _asking, _moving),
    "versus": (_heads_a_list,),
    "will": (_asking, _supposing),
    "beside": (_sought_after,),
    "between_after": (_within_a_noun,),
    "filler": (_within_a_noun, _asking, _supposing),
    "function": (_likewise, _last_of_a_list, _asking, _landed, _at_that_time, _moving),
    "has": (_within_a_noun,),
    "hedge": (_upwards,),
    "no": (_likewise,),
    "number": (_for_years,),
    "outcome": (_once_set,),
    "part": (_when_told,),
    "past": (_supposing,),
    "prior_year": (_before_last,),
    "relative": (_once,),
    "set": (_put_by_figures, _landed),
    "several": (_how_rarely,),
    "share": (_of_growth,),
    "this_year": (_of_that_year,),
    "unknown": (_counted_places,),
    "year": (_span,),
    "year_after": (_year_after,),
    "yearly": (_of_one_year,),
    "yoy": (_of_the_year_before,),
}
"""What reads a word of a role that no place plays."""
