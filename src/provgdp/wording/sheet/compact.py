"""A report as it is read: without layout but for the ends of its paragraphs and items."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from provgdp.wording.naming import any_of
from provgdp.wording.numerals import LARGE_CHARACTERS, read_large
from provgdp.wording.sheet.lists import item_edits, lines_of
from provgdp.wording.text import Text
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAK = "\n"
"""Stands where a paragraph or an item of a list ends, and nowhere else."""

_ENDS = frozenset("。;!?:")
_BULLET = re.compile(rf"(?: *>)* *{any_of(lexicon.BULLETS)}")
_QUOTE = re.compile(rf" *(?:> *)+(?=\d{{1,2}}[.){lexicon.COMMA}](?!\d)|[^\d=> ])")
_HEADING = re.compile(rf"(?:\(?[{lexicon.NUMERALS}]{{1,3}}[){lexicon.COMMA}])[^,;。:]{{1,24}}")
_TITLE = re.compile(
    rf"[^;。:]{{0,60}}(?:{any_of(lexicon.REPORT)}|{any_of(lexicon.SESSION)})(?:\([^()]*\))?"
)
_TITLES = 400
_LONGEST_VALUE = 12
# What begins with one of two characters is searched for fast: the rest looks back at it.
_AMOUNT = re.compile(
    rf"[{lexicon.MULTIPLES}](?<=[{LARGE_CHARACTERS}].)(?:{any_of(lexicon.UNITS)}|[{lexicon.MULTIPLES}])"
)
_NUMERAL = re.compile(rf"(?<![{LARGE_CHARACTERS}\d])[{LARGE_CHARACTERS}]+$")
# What begins with one character is searched for fast: the rest looks back at it.
# A space behind the digits of a name parts them from a number: CO2 5%.
_SPACE = re.compile(r" (?!(?:(?<=[a-z]\d )|(?<=[a-z]\d\d ))\d)(?:(?![a-z])|(?<![a-z] ))")
_ONE = re.compile(r"l(?<![a-z0-9]l)(?=[\d.])")
_POINT = re.compile(r"。(?<=\d。)(?=\d+[%‰])")
_PER_MILLE = re.compile(rf"%。(?<=\d%。)(?={any_of(lexicon.AFTER_RATE)})")


class Compact:
    r"""A text to read, and where its characters stand in the text as given.

    Examples:
        >>> report = Compact("人口 自然增长率\n6.5%。以下\n\n出口")
        >>> report.text, report.span(9, 12)
        ('人口自然增长率6.5‰以下\n出口', (11, 15))
    """

    def __init__(self, given: str) -> None:
        self._source = source = Text(given, mend="l")
        folded = source.folded
        edits = [(place, 0, BREAK) for place in _breaks(source)]
        edits += item_edits(source)
        edits += _amounts(folded)
        marks = (_QUOTE.match(folded, place) for place in (0, *source.newlines))
        edits += [(mark.start(), len(mark[0]), "") for mark in marks if mark]
        edits += [(found.start(), 2, "‰") for found in _PER_MILLE.finditer(folded)]
        edits += [(found.start(), 1, "1") for found in _ONE.finditer(folded)]
        edits += [(found.start(), 1, ".") for found in _POINT.finditer(folded)]
        edits += [(found.start(), 1, "") for found in _SPACE.finditer(folded)]
        pieces: list[str] = []
        self._starts, self._shifts = [0], [0]
        at = size = 0
        for place, length, new in sorted(edits, key=_in_order):
            if place < at:
                continue  # within a line that is left out
            pieces += (folded[at:place], new)
            size += place - at
            at = place + length
            # A character put in place of two stands where the last of them does.
            self._starts += (size, size + len(new))
            self._shifts += (at - bool(length and new) - size, at - size - len(new))
            size += len(new)
        pieces.append(folded[at:])
        self.text = "".join(pieces)

    def _place(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text as given."""
        return self._source.span(self._place(start), self._place(end - 1) + 1)


def _amounts(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield the Chinese numerals of amounts as digits: 七十万人."""
    for found in _AMOUNT.finditer(folded):
        before = max(0, found.start() - _LONGEST_VALUE)
        numeral = _NUMERAL.search(folded[before : found.start()])
        number = read_large(numeral[0]) if numeral else None
        if numeral and number:
            yield before + numeral.start(), len(numeral[0]), str(number)


def _in_order(edit: tuple[int, int, str]) -> tuple[int, bool, int]:
    """Return by what edits are sorted: at one place what is added first, then the longest."""
    place, length, _ = edit
    return place, length > 0, -length


def _breaks(source: Text) -> list[int]:
    """Return where paragraphs, headings, titles and sentences end, and lines before an item."""
    folded = source.folded
    places = set(source.paragraphs)
    places |= {b for a, b in pairwise([0, *source.newlines]) if _is_title(folded, a, b)}
    for start, end in lines_of(source):
        if folded[end - 1] in _ENDS or _BULLET.match(folded, end):
            places.add(end)
        if _HEADING.fullmatch(folded, start, end):
            places |= {start, end}
    return sorted(place for place in places if 0 < place < len(folded))


def _is_title(folded: str, start: int, end: int) -> bool:
    """Whether a line of the head names the report, or where it was delivered."""
    return end < _TITLES and _TITLE.fullmatch(folded, start, end) is not None
