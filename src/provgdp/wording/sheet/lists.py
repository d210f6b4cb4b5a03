"""Lists without marks and tables, as edits that make items of their lines and rows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from provgdp.wording.naming import NAMES, alternatives, any_of, listed, naming
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.wording.text import Text

Edit: TypeAlias = tuple[int, int, str]
"""A place of a folded text, how many characters are left out there, and what stands for them."""

_COUNTED = any_of(lexicon.COUNTED_IN)
_VALUE = re.compile(rf"[\d%‰](?:{_COUNTED})?(?:{any_of(lexicon.AFTER_RATE)})?$")
_NAMED = re.compile(
    rf"(?: *>)* *(?:{any_of(lexicon.BULLETS)})? *"
    rf"(?:\(?(?:\d{{1,2}}|[{lexicon.NUMERALS}]{{1,3}})[.){lexicon.COMMA}])? *"
    rf"(?:\d{{4}}{lexicon.DATE[0]}|{alternatives(lexicon.EARLIER)})?{any_of(lexicon.WHOSE)}?"
    f"(?:{alternatives(n for n in NAMES if len(n) > 1)})"
)
_TITLE = re.compile(f"[^,;。:]{{0,30}}{any_of(lexicon.GOAL)} *")
_CELL = re.compile(r"(?<=[|｜])[^|｜]*(?=[|｜])|[^|｜]+")
_RULE = re.compile(r"[|｜\s:-]+-[|｜\s:-]*")
_GOAL = re.compile(f"{any_of(lexicon.GOAL, lexicon.PLANNED)}(?!{any_of(lexicon.FULFILLED)})")
_UNIT = re.compile(any_of(lexicon.UNIT))
_YEAR = re.compile(r"\d{4}")
_DONE = re.compile(any_of(lexicon.FULFILLED))
_EARLIER = re.compile(alternatives(lexicon.EARLIER))
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d.,]*(?:[-—~]\d[\d.,]*)?")
_MOST_LETTERS = 12
_PAIR = 2


class Line(NamedTuple):
    """A line that was meant to end, and its cells if bars part them."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]
    ruled: bool


class Columns(NamedTuple):
    """Which cells of a table's rows hold the name, the target and its unit.

    `head` is what the head says of the target, in the words of prose: 2026年预期.
    """

    name: int
    value: int
    head: str
    unit: int | None = None


def lines_of(source: Text) -> list[tuple[int, int]]:
    """Return where the lines stand that were meant to end."""
    edges = [0, *source.breaks, len(source.folded)]
    return [(start, end) for start, end in pairwise(edges) if start < end]


def item_edits(source: Text) -> Iterator[Edit]:
    """Yield what makes items of a list without marks and of the rows of a table.

    A line that ends with a value ends an item where the next begins with a name; a name on a line
    of its own goes with the value on the next, if that is the only one.
    """
    folded = source.folded
    lines = lines_of(source)
    yield from _tables(folded, lines)
    before = (0, 0)
    for name, value, after in zip(lines, lines[1:], [*lines[2:], (0, 0)], strict=False):
        alone = _is_value(folded, value) and not _is_value(folded, after)
        if alone and name[1] - name[0] < _MOST_LETTERS and naming(folded[slice(*name)]).is_known:
            yield name[0], 0, "" if _is_value(folded, before) else "\n"
            yield name[1], 0, ":"
            yield value[1], 0, ";"
        before = name
    for begun, place in pairwise(sorted({0, *source.newlines, *source.breaks})):
        if not _NAMED.match(folded, place):
            continue
        if _VALUE.search(folded, max(0, place - _MOST_LETTERS), place):
            yield place, 0, ";"
        elif _TITLE.fullmatch(folded, begun, place):
            yield place, 0, "\n"


def _is_value(folded: str, line: tuple[int, int]) -> bool:
    """Whether a line is a value and nothing else: 增长5%左右."""
    start, end = line
    short = 0 < end - start <= _MOST_LETTERS
    return short and _VALUE.search(folded[start:end]) is not None


def _tables(folded: str, lines: list[tuple[int, int]]) -> Iterator[Edit]:
    """Yield the edits of every table: lines with bars that stand one after another."""
    if "|" not in folded and "｜" not in folded:
        return
    table: list[Line] = []
    for start, end in [*lines, (len(folded), len(folded))]:
        cells = tuple(
            _stripped(folded, *cell.span())
            for cell in _CELL.finditer(folded, start, end)
            if cell[0].strip() or cell.start() > start
        )
        line = Line(start, end, cells, _RULE.fullmatch(folded, start, end) is not None)
        if len(cells) > 1:
            table.append(line)
            continue
        yield from _rows(folded, table)
        table = []


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    inner = folded[start:end].strip()
    first = folded.index(inner, start)
    return first, first + len(inner)


def _rows(folded: str, table: list[Line]) -> Iterator[Edit]:
    """Yield the edits of a table's rows: the name, a colon and the target, and no other cell."""
    columns = _columns(folded, table)
    for i, line in enumerate(table):
        is_head = line.ruled or (i + 1 < len(table) and table[i + 1].ruled)
        if is_head or columns is None or len(line.cells) <= max(columns.name, columns.value):
            # The head of a table, the line below it, and what nobody knows the columns of.
            yield line.start, line.end - line.start, ";" if columns is None else ""
            continue
        name, value = line.cells[columns.name], line.cells[columns.value]
        if value[0] == value[1]:
            yield line.start, line.end - line.start, ""
            continue
        yield line.start, name[0] - line.start, ""
        yield name[1], value[0] - name[1], f":{columns.head}"
        number = _NUMBER.search(folded, *value) if columns.unit is not None else None
        if number and columns.unit is not None and columns.unit < len(line.cells):
            yield number.end(), 0, folded[slice(*line.cells[columns.unit])]
        yield value[1], line.end - value[1], ";"


def _columns(folded: str, table: list[Line]) -> Columns | None:
    """Return the columns of name and target: two of two, else by the head; None if unknown.

    Of several targets the one of the latest year of the table counts, else its column of that year.
    """
    rows = [[folded[slice(*cell)] for cell in line.cells] for line in table if not line.ruled]
    if not rows:
        return None
    head = rows[0]
    first, second = (
        sum(naming(cell).is_known for cell in {row[i] for row in rows}) for i in range(_PAIR)
    )
    # Of two columns of names the first groups the second: 经济 above 出口.
    grouped = second == first > 0 and not _GOAL.search(head[0])
    name = int(second > first or grouped)
    if all(len(row) == name + _PAIR for row in rows):
        return Columns(name, name + 1, _said_of(head[name + 1]))
    units = [i for i, cell in enumerate(head) if _UNIT.fullmatch(cell)]
    years = {i: max(map(int, _YEAR.findall(cell)), default=0) for i, cell in enumerate(head)}
    last = max(years.values())
    ahead = [i for i in years if i > name and not _DONE.search(head[i])]
    goals = [i for i in ahead if _GOAL.search(head[i]) and not _EARLIER.search(head[i])]
    ahead = [i for i in ahead if years[i] == last]
    dated = any(years[i] for i in goals)
    latest = [i for i in goals if years[i] == (last if dated else 0)]
    value = latest or (ahead if goals else [])
    if len(value) != 1:
        return None
    return Columns(name, value[0], _said_of(head[value[0]]), next(iter(units), None))


def _said_of(cell: str) -> str:
    """Return what the head of a column says of its figures: their year, and that they are ahead."""
    year = _YEAR.search(cell)
    if _DIGIT.search(_YEAR.sub("", cell)):
        return ""  # a figure, and no head
    planned = listed(lexicon.PLANNED)[0] if _GOAL.search(cell) else ""
    return f"{year[0]}{lexicon.DATE[0]}{planned}" if year else planned
