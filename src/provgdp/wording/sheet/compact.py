"""A report as it is read: without layout but for the ends of its paragraphs and items."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from provgdp.wording.naming import NAMES, alternatives, any_of
from provgdp.wording.numerals import LARGE_CHARACTERS, read_large
from provgdp.wording.text import Text
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = 2
BREAK = "\n"
"""Stands where a paragraph or an item of a list ends, and nowhere else."""

_ENDS = frozenset("。;!?:")
_BULLET = re.compile(any_of(lexicon.BULLETS))
_HEADING = re.compile(rf"(?:\(?[{lexicon.NUMERALS}]{{1,3}}[){lexicon.COMMA}])[^,;。:]{{1,24}}")
_VALUE = re.compile(rf"[\d%‰](?:{any_of(lexicon.COUNTED_IN)})?(?:{any_of(lexicon.AFTER_RATE)})?$")
_NAMED = re.compile(
    rf"(?:\(?\d{{1,2}}[.){lexicon.COMMA}])?{any_of(lexicon.WHOSE)}?"
    f"(?:{alternatives(n for n in NAMES if len(n) > 1)})"
)
_LONGEST_VALUE = 12
# What begins with one of two characters is searched for fast: the rest looks back at it.
_AMOUNT = re.compile(
    rf"[{lexicon.MULTIPLES}](?<=[{LARGE_CHARACTERS}].)(?:{any_of(lexicon.UNITS)}|[{lexicon.MULTIPLES}])"
)
_NUMERAL = re.compile(rf"(?<![{LARGE_CHARACTERS}\d])[{LARGE_CHARACTERS}]+$")
_BAR = re.compile(r"[|｜]+")
_RULE = re.compile(r"[|｜\s:-]+-[|｜\s:-]*")
# What begins with one character is searched for fast: the rest looks back at it.
_SPACE = re.compile(r" (?:(?![a-z])|(?<![a-z] ))")
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
        self._source = source = Text(given)
        folded = source.folded
        edits = [(place, 0, BREAK) for place in _breaks(source)]
        edits += _items(source)
        edits += _amounts(folded)
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


def _lines(source: Text) -> Iterator[tuple[int, int]]:
    """Return where the lines stand that were meant to end."""
    edges = [0, *source.breaks, len(source.folded)]
    yield from ((start, end) for start, end in pairwise(edges) if start < end)


def _breaks(source: Text) -> list[int]:
    """Return where paragraphs and headings end, and lines before an item or after a sentence."""
    folded = source.folded
    places = set(source.paragraphs)
    for start, end in _lines(source):
        if folded[end - 1] in _ENDS or _BULLET.match(folded, end):
            places.add(end)
        if _HEADING.fullmatch(folded, start, end):
            places |= {start, end}
    return sorted(place for place in places if 0 < place < len(folded))


def _items(source: Text) -> Iterator[tuple[int, int, str]]:
    """Yield what parts the lines of a list without marks: one item a line, or a row of a table.

    A line that ends with a value ends an item where the next begins with a name; of a row of two
    cells the first is the name.
    """
    folded = source.folded
    lines = list(_lines(source))
    for (start, end), (_, after) in zip_longest(lines, lines[1:], fillvalue=(0, 0)):
        cells = [cell for cell in _BAR.split(folded[start:end]) if cell.strip()]
        ruled = _RULE.fullmatch(folded, start, end) or _RULE.fullmatch(folded, end, after)
        if ruled and len(cells) > 1:
            # The head of a table and the line below it.
            yield start, end - start, ""
        elif len(cells) == _PAIR:
            bars = [bar.span() for bar in _BAR.finditer(folded, start, end)]
            outer = not folded[start : bars[0][0]].strip()
            yield from ((a, b - a, ":" if i == outer else "") for i, (a, b) in enumerate(bars))
            yield end, 0, ";"
    for place in source.newlines:
        value = _VALUE.search(folded, max(0, place - _LONGEST_VALUE), place)
        if value and _NAMED.match(folded, place):
            yield place, 0, ";"
