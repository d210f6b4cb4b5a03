"""A passage to clauses: what is said of which names, word by word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.naming import NAMES, alternatives, any_of, listed, naming
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = {
    *listed(lexicon.UP),
    *listed(lexicon.DOWN),
    *listed(lexicon.REACH),
    *listed(lexicon.BASIS),
    *listed(lexicon.REPORTED),
}
_SAID_PATTERN = re.compile(alternatives(_SAID))
_BEGIN = {word[0] for word in _SAID if len(word) > 1}
_JOINS = listed(lexicon.RELATIVE)


def _is_misread(name: str) -> bool:
    """Whether a name holds, or begins with what follows it, what would be said of it: 社零|增长."""
    joins = any(join in name for join in _JOINS)
    said = joins or name[-1] in _BEGIN or _SAID_PATTERN.search(name) is not None
    return said or any(map(str.isdigit, name))


_KEPT = [name for name in (*NAMES, *listed(lexicon.HOLDS)) if _is_misread(name)]
_PACE = re.compile(f"{any_of(lexicon.RELATIVE)}[^{lexicon.COMMA},;。]*?{any_of(lexicon.PACE)}")
_HELD = rf"\d+{any_of(lexicon.COUNTS)}|\([^()\d,;。]*\)|{alternatives(_KEPT)}"
_HELD_OR_SAID = re.compile(
    f"(?=[\\d({''.join(sorted({word[0] for word in [*_KEPT, *_SAID, *_JOINS]}))}])"
    f"(?:({_HELD})|\\d|{_SAID_PATTERN.pattern}|{_PACE.pattern})"
)
_YEAR = re.compile(rf"\d{{4}}{lexicon.DATE[0]}(?![{lexicon.DATE[1]}{lexicon.AVERAGE}])")
_EARLIER = re.compile(
    rf"(?:(\d{{4}}){lexicon.DATE[0]}|({alternatives(lexicon.EARLIER)}))(?!{any_of(lexicon.NOT_OF_YEAR)})"
)
_REPORTED = re.compile(
    f"(?:{any_of(lexicon.REPORTED, lexicon.BASIS)}|{_YEAR.pattern}|{_EARLIER.pattern}"
    f'|"[^"]{{2,4}}"{any_of(lexicon.PERIOD)})+'
)
MANY_YEARS = re.compile(
    f"(?=[{''.join(sorted({word[0] for word in listed(lexicon.MANY_YEARS)}))}{lexicon.BY}])"
    f"(?!{any_of(lexicon.OF_ONE_YEAR)})"
    rf"(?<![\d.]){any_of(lexicon.MANY_YEARS)}"
    rf"|{lexicon.BY}\d{{4}}{lexicon.DATE[0]}"
)
"""Words of several years taken as one."""

_OPENS = f"{any_of(lexicon.OPENING)}|{_REPORTED.pattern}"
_OPENING = re.compile(f"(?:{_OPENS}|{any_of(lexicon.WHOSE)}(?={_OPENS}))")
_OPEN_NAME = re.compile(
    alternatives(name for name in [*NAMES, *_KEPT] if _OPENING.match(name)) or "(?!)"
)
_STOPS = re.compile(r"[,;。!?\n](?:(?<!,)|(?<!\d,)|(?!\d))")
_DIGITS = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d.,]*")
_JOIN = re.compile(any_of(lexicon.JOIN))
_LEADS = re.compile(f"(?:{alternatives(_SAID)})*")
_ASIDE = re.compile(
    rf"\((?={any_of(lexicon.OF_WHICH)}"
    rf"|(?:\d{{4}}{lexicon.DATE[0]}|{alternatives(lexicon.EARLIER)})"
    rf"(?!{any_of(lexicon.NOT_OF_YEAR)})[^()]*\d)"
)
_BULLET = re.compile(
    f"^(?:{any_of(lexicon.BULLETS, lexicon.ENUMERATORS)}"
    rf"|\(?[{lexicon.NUMERALS}\d]+[){lexicon.COMMA}]"
    rf"(?:(?={any_of(lexicon.NO_NUMERALS)})|(?![{lexicon.NUMERALS}]))|\d+[.](?!\d))+"
)


class Clause(NamedTuple):
    """One clause: where it opens, its names, what is said of them; `ends` is the mark after it."""

    opened: int
    start: int
    said: int
    end: int
    ends: str


LONGEST = 2000
"""A longer sentence is read as several, and no word is looked for farther away."""

_END = re.compile(r"[。!?\n]")


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends that begins at a place: at the mark that ends it."""
    last = min(len(text), start + LONGEST)
    found = _END.search(text, start, last)
    return found.start() if found else last


def next_sentence(text: str, end: int) -> int:
    """Return where the sentence begins after one that ends at a place."""
    return end + 1 if _END.match(text, end) else max(end, 1)


def sentences(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Return where the sentences of a stretch stand, one paragraph's after another's."""
    while start < last:
        end = min(last, sentence_end(text, start))
        yield start, end
        start = next_sentence(text, end)


def begin(text: str, at: int, marks: str) -> int:
    """Return where the part of a text begins that a place stands in: after one of some marks."""
    least = max(0, at - LONGEST)
    return max(least, *(text.rfind(mark, least, at) + 1 for mark in marks))


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """Return the clauses of a stretch of text, parted at commas and between an item and another."""
    found: list[Clause] = []
    while start < end:
        stop = _STOPS.search(text, start, end)
        last = stop.start() if stop else end
        found += _parts(text, start, last, stop.group() if stop else "")
        start = last + 1
    return found


def _parts(text: str, start: int, end: int, mark: str) -> Iterator[Clause]:
    """Part a clause where a second item follows a number after a joining word."""
    while True:
        start = skip_reported(text, _skip_label(text, start, end), end)
        name = _skip_opening(text, start, end)
        said = _said(text, name, end)
        colon = text.find(":", name, said)
        said = colon if colon > name else said
        cut = _cut(text, said, end)
        last = cut[0] if cut else end - (text[end - 1] == ")" and text.count("(", start, end) < 1)
        if last > start:
            yield Clause(start, name, min(said, last), last, text[cut[0]] if cut else mark)
        if not cut:
            return
        start = cut[1]


def _skip_label(text: str, start: int, end: int) -> int:
    """Skip a bullet and what a colon ends, such as 约束性指标:, unless that is an item's name."""
    bullet = _BULLET.match(text[start:end])
    first = start + bullet.end() if bullet else start
    colon = text.rfind(":", start, end)
    if colon < 0 or text[colon - 1 : colon + 2].strip("0123456789") == ":":
        return first
    label = max(first, text.rfind(":", start, colon) + 1)
    return label if is_item_label(text, label, colon) else _skip_label(text, colon + 1, end)


def is_item_label(text: str, start: int, colon: int) -> bool:
    """Whether a colon ends the name of an item: 一般公共预算收入:增长3%."""
    return naming(text[start:colon]).is_known


def skip_reported(text: str, start: int, end: int) -> int:
    """Skip a year or how a figure is known, at the head of a clause: 2025年初步核算达到."""
    start += text.startswith(":", start, end)
    if _OPEN_NAME.match(text, start, end):
        return start
    found = _REPORTED.match(text, start, end)
    return found.end() if found else start


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the first joining word that another item follows.

    It follows words with a name and something said of it (全部脱贫、贫困县全部摘帽), and a number
    with anything but a number.
    """
    number = _DIGITS.search(text, start, end)
    join = text.find(lexicon.COMMA, start + 1, number.start() if number else end)
    if join >= 0 and join + 1 < _said(text, join + 1, end) < end:
        return join, join + 1
    if not number:
        return None
    aside = _ASIDE.search(text, number.start(), end)
    if aside:
        return aside.span()
    for found in _JOIN.finditer(text, number.start(), end):
        following = _LEADS.match(text, found.end(), end)
        after = following.end() if following else found.end()
        if not _DIGITS.match(text, after, end) and not _PACE.match(text, found.start(), end):
            return found.span()
    return None


def _skip_opening(text: str, start: int, end: int) -> int:
    """Skip verbs before a name: 力争实现, 完成; not before a number, of which they are said."""
    at = start
    while (found := _OPENING.match(text, at, end)) and not _OPEN_NAME.match(text, at, end):
        at = found.end()
    following = _LEADS.match(text, at, end)
    bare = following.end() if following else at
    return start if bare >= end or _DIGITS.match(text, bare, end) else at


def _said(text: str, start: int, end: int) -> int:
    """Return where a clause's names end and what is said of them begins."""
    for found in _HELD_OR_SAID.finditer(text, start, end):
        if found.lastindex is None:
            return found.start()
    return end


_TIMES = re.compile(rf"({lexicon.BY}?)(\d{{4}}){lexicon.DATE[0]}|{any_of(lexicon.THIS_YEAR)}")
_TOLD_OF = re.compile(
    rf"\([^()]*\)|{any_of(lexicon.THIS_YEAR_ALONE, lexicon.GOAL, lexicon.TO_COME)}"
    rf"|(?<![^,;。:()\n])(?:\(?[{lexicon.NUMERALS}\d]{{1,2}}[){lexicon.COMMA}.])?"
    f"{any_of(lexicon.REPORTED, lexicon.WHOSE)}*{_EARLIER.pattern}"
)
_AFTER_PLAN = any_of(lexicon.PERIOD, lexicon.UP, lexicon.DOWN, lexicon.CUMULATIVE)
_OF_PLAN = re.compile(f"[{lexicon.NUMERALS}]{lexicon.PLAN_OF_FIVE}{_AFTER_PLAN}")


def year_told(text: str, name_end: int, start: int, year: int | None, since: int = 0) -> int | None:
    """Return the year that what is said from a place on is of, None if none is named.

    That is the last behind its name (投资2024年增长3%) or at the head of a clause of its part,
    brackets apart: 增长5%(2024年增长6%，2023年7%). The report's own is none.
    """
    part = max(since, begin(text, start, "。!?;\n"))
    found = _EARLIER.match(text, name_end, start)
    for told in _TOLD_OF.finditer(text, max(part, name_end) if found else part, start):
        found = found if told[0].endswith(")") else told
    number, word = found.groups() if found else (None, None)
    if word:
        return (year or 0) - lexicon.EARLIER[word]
    return int(number) if number and year and int(number) != year else None


def is_past(text: str, name_end: int, start: int, year: int | None, since: int = 0) -> bool:
    """Whether what is said from a place on is of an earlier year than the report's."""
    told = year_told(text, name_end, start, year, since)
    return told is not None and told < (year or 0)


def is_beyond(text: str, name: int, start: int, end: int, year: int | None) -> bool:
    """Whether an item is for a later year than the report's, or for a plan of several years.

    A later year that opens the sentence is that of all of it (到2030年，城镇化率达到70%), another
    that of its part; a plan is named in its clause (完成"十四五"下降14%的目标).
    """
    sentence, part = (begin(text, name, marks) for marks in ("。!?\n", "。!?;\n"))
    last = _TIMES.match(text, sentence, name)
    for time in _TIMES.finditer(text, part, max(name, start)):
        last = time
    by, named = last.groups() if last else (None, None)
    if named and (by if year is None else int(named) > year):
        return True
    return _OF_PLAN.search(text, begin(text, name, ",。;\n"), end) is not None
