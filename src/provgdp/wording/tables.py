"""Lists and tables flattened into a text: a province in each row, and its numbers beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from provgdp.wording.claims import has
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark

_CELL_GAP = ("separator", "break", "bracket", "dash", "filler")
_ASIDE = ("bracket", "unit", "filler")
_FEWEST_ROWS = 2
_GOING_ON = ("gdp", "growth", "goal", "real", "expected")
_OTHERS = ("indicator", "share")
_HEADS = ("goal", "actual", "growth", "real", "gdp", "complete", "expected")
_OUTCOMES = ("actual", "real", "complete", "outcome", "forecast", "move")
_ROW_HEADS = ("group", "own")
_BESIDE_BRACKETS = (PLACE, "separator", "and", "article", "filler", "function", "break")
_BEFORE_A_BRACKET = ("each", "article", "number", "group", "filler", "function", "rest")
_WITHIN = (RATE, "separator", "at", "from", "from_what", "versus", "hedge", "filler", *YEARS)
_NO_LIST = ("actual", "indicator", "share", "several", "outcome", "last_year")
_NO_PROMISE = (
    "complete", "forecast", "observer", "hedge", "higher", "lower", "than", "versus", "action",
    "part", "prior_year", "move", "fall",
)  # fmt: skip


class Cell(NamedTuple):
    """A target in a table: whose row it stands in, and the year of its column, if that has one.

    ``shift`` is -1 in a column of the year before.
    """

    place: Mark
    rate: Mark
    year: int | None
    shift: int


class _Label(NamedTuple):
    """The head of a column: whether it holds targets, of which year, and of another indicator."""

    target: bool
    year: int | None
    shift: int = 0
    other: bool = False


def cells(marks: list[Mark], called: bool) -> list[Cell] | None:
    """Return the targets of a table, or None for a text that is no table of several columns.

    Args:
        marks: The marks of a sentence.
        called: Whether a title says that the table is one of targets, whose columns may be years.
    """
    first = next((i for i, mark in enumerate(marks) if mark.role == RATE), 0)
    while first and marks[first].role != PLACE:
        first -= 1
    if marks[first : first + 1] and marks[first].role != PLACE:
        return None
    rows = _rows(marks[first:])
    if not rows:
        return _barred(marks)
    width = len(rows[0]) - 1 if rows else 0
    rows = [row for row in rows if len(row) == width + 1]
    labels = _titled(marks[:first], width) or _labels(marks[:first])
    more = len(labels) > width > 1
    labels = labels[-width:]
    if more and any(label.other for label in labels):
        return []  # whose column has no rates isn't known
    titled = labels == [_Label(True, None)] and width > 1
    if titled or (called and not labels):
        named = [mark.value for mark in marks[:first] if mark.role == "year"][-width:]
        labels = [_Label(True, year) for year in named if isinstance(year, int)]
    if width < 2 or len(rows) < _FEWEST_ROWS or len(labels) < width:
        return None
    years = {m.value for m in marks[:first] if m.role == "year" and isinstance(m.value, int)}
    dated = any(label.year for label in labels if not (label.other and label.target))
    only = next(iter(years)) if len(years) == 1 and not dated else None
    return [
        Cell(row[0], rate, label.year or only, label.shift)
        for row in rows
        for rate, label in zip(row[1:], labels, strict=True)
        if label.target and not label.other
    ]


def _barred(marks: list[Mark]) -> list[Cell] | None:
    """Return the targets of a table with bars, of which other columns hold more than rates.

    None where no head calls a column of rates a target, or a row has another number of cells.
    """
    lines = [_split(line, "|") for line in _split(marks, "\n")]
    lines = [line for line in lines if len(line) > 2 and not all(has(c, "dash") for c in line)]
    if len(lines) <= _FEWEST_ROWS or len({len(line) for line in lines}) > 1:
        return None
    labels = [next(reversed(_labels(cell)), _Label(False, None)) for cell in lines[0]]
    years = {m.value for cell in lines[0] for m in cell if m.role == "year"}
    only = next(iter(years)) if len(years) == 1 else None
    only = only if isinstance(only, int) and not any(label.year for label in labels) else None
    found: list[Cell] = []
    for line in lines[1:]:
        places = [mark for cell in line for mark in cell if mark.role == PLACE]
        for label, cell in zip(labels, line, strict=True):
            alone = len(places) == 1 and [mark.role for mark in cell] == [RATE]
            if label.target and not label.other and alone:
                found.append(Cell(places[0], cell[0], label.year or only, label.shift))
    return found or None


def _split(marks: list[Mark], word: str) -> list[list[Mark]]:
    """Part marks at one of them; what is empty at either end is left out."""
    at = [i for i, mark in enumerate(marks) if mark.word == word]
    parts = [marks[a + 1 : b] for a, b in pairwise([-1, *at, len(marks)])]
    return parts[not parts[0] : len(parts) - (not parts[-1])]


def _rows(marks: list[Mark]) -> list[list[Mark]]:
    """Return each place with the rates that follow it, if nothing else stands between them."""
    rows: list[list[Mark]] = []
    for mark in marks:
        if mark.role == PLACE:
            rows.append([mark])
        elif mark.role == RATE:
            rows[-1].append(mark)
        elif mark.role not in _CELL_GAP:
            return []
    return rows


def _labels(marks: list[Mark]) -> list[_Label]:
    """Return the heads of columns among the marks before the first row."""
    found: list[_Label] = []
    year: int | None = None
    open_year = False
    marks = [
        mark
        for i, mark in enumerate(marks)
        if mark.role != "filler" or not has(marks[i - 1 : i], "year")
    ]
    dated = has([mark for mark in marks if mark.role != "break"][-1:], "year")
    for i, mark in enumerate(marks):
        open_year = open_year and mark.word != "(" and mark.role != "break"
        value = mark.value if mark.role == "year" and isinstance(mark.value, int) else None
        if value is not None:
            beside = i > 0 and marks[i - 1].role in ("at", "filler", "of")
            # Target 2024 Target 2025: each year follows its head, where the last does.
            before = [one for one in marks[:i] if one.role != "separator"][-1:]
            follows = has(before, *_HEADS) and has(marks[i + 1 : i + 2], *_HEADS)
            ends = i > 0 and (_ends_a_head(marks, i) or (follows and dated))
            if open_year and found and (beside or ends):
                found[-1] = found[-1]._replace(year=value)
            else:
                year = value
            open_year = False
        elif mark.role in (*_HEADS, *_OTHERS):
            named = (*_GOING_ON, "actual") if mark.role == "growth" else _GOING_ON
            target = mark.role in ("goal", "expected")
            noun = mark.role in _OTHERS
            before = [one for one in marks[:i] if one.role not in _ASIDE][-1:]
            other = noun or has(before, "unknown")
            if found and has(before, *((*_OTHERS, "at", "of") if noun else (*named, *_OTHERS))):
                begun = found[-1]
                target, other = begun.target or target, begun.other or other
                found[-1] = begun._replace(target=target, other=other)
            else:
                earlier = i > 0 and marks[i - 1].role in ("outcome", "prior_year", "last_year")
                found.append(_Label(target, year, -earlier, other))
                year = None
            open_year = True
    return found


def _titled(marks: list[Mark], width: int) -> list[_Label]:
    """Return the heads of columns below a title that calls all of them targets; none elsewhere.

    A title is no column's head: where the heads are fewer than the columns, none is a target.
    """
    rows = next((i for i in range(len(marks) - 1, 0, -1) if marks[i].role in _ROW_HEADS), 0)
    end = rows or next((i for i, mark in enumerate(marks) if mark.role == "break"), 0)
    title, heads = marks[:end], marks[end:]
    if not has(title, "goal") or has(heads, *_OUTCOMES, *YEARS, "goal", "expected"):
        return []
    found = _labels(heads)
    if len(found) == width:
        called = sum(mark.role in YEARS for mark in title) < 2 and not has(title, *_OUTCOMES)
        return [one._replace(target=called) for one in found]
    return [_Label(False, None)] * width if found and rows else []


def _ends_a_head(marks: list[Mark], at: int) -> bool:
    """Whether a year ends the head of a column, and no list of years goes on: Target 2024, …."""
    after = marks[at + 1 : at + 3]
    parted = has(after[:1], "separator") and not has(after[1:], "year")
    return parted or not after or after[0].role == "break" or after[0].word == "|"


def is_listing(marks: list[Mark], past: bool) -> bool:
    """Whether a sentence lists provinces, each with its number, and says so later or not at all."""
    at = [i for i, mark in enumerate(marks) if mark.role == RATE]
    ranked = has(marks, "rank") and not has(marks, "goal")
    if not at or ranked or has(marks, *_NO_LIST) or has(marks[: at[-1]], "set", "aim"):
        return False
    bracketed = _is_in_brackets(marks, at[-1] + 1) or _are_in_one_bracket(marks, at[-1] + 1)
    if past and not bracketed:
        return False
    readings = [marks[i].reading for i in at]
    if not all(r and (r.headline is not None or r.hedge == "relative") for r in readings):
        return False
    if any(r and r.headline is not None and (r.headline * 2) % 1 for r in readings):
        return False
    if has(marks[: at[-1]], "goal"):
        # A target named late is that of the first rates too.
        return not has(marks[: at[0]], "goal") and not has(marks, *_NO_PROMISE)
    if bracketed:
        return True
    return all(_follows_a_place(marks, i) for i in at) and (len(at) > 2 or has(marks, "goal"))


def _is_in_brackets(marks: list[Mark], last: int) -> bool:
    """Whether targets of listed places stand in brackets: Hubei (6%, from 7%) cut its target."""
    inside = False
    for i, mark in enumerate(marks[:last]):
        if mark.word == "(" and has(marks[i - 1 : i], PLACE):
            inside = True
        elif mark.word == ")":
            inside = False
        elif mark.role not in (_WITHIN if inside else _BESIDE_BRACKETS):
            return False
    after = [i for i, mark in enumerate(marks) if i >= last and mark.word == ")"]
    rest = marks[after[0] + 1 :] if after else []
    return inside and has(rest[:1], "move", "set", "keep", "gdp", "goal") and has(rest[:6], "goal")


def _are_in_one_bracket(marks: list[Mark], last: int) -> bool:
    """Whether targets are listed behind whose they are: provinces (Hubei, 6%; …) have cut them."""
    at = next((i for i, mark in enumerate(marks[:last]) if mark.word == "("), 0)
    head, inside = marks[:at], marks[at + 1 : last]
    # All provinces that have reported (Hubei, 6%; …) cut theirs.
    leads = (*_BEFORE_A_BRACKET, *(("own", "said") if has(head, "said") else ()))
    if not has(head, "group") or not all(mark.role in leads for mark in head):
        return False
    items = [m.role for m in inside if m.role in (PLACE, RATE)]
    plain = all(m.role in (PLACE, RATE, "separator", "and", "at") for m in inside)
    paired = plain and len(items) > 2 and items == [PLACE, RATE] * (len(items) // 2)
    rest = [mark for mark in marks[last + 1 :] if mark.role != "filler"]
    named = has(rest[:6], "goal") and has(rest[:6], "growth", "gdp") and not has(rest, "by")
    told = has(rest[:1], "move", "set", "keep") and named
    return paired and has(marks[last : last + 1], "bracket") and told


def is_called_late(marks: list[Mark]) -> bool:
    """Whether the clause after the last rate calls them targets: …, 这是湖北今年的目标."""
    last = max((i for i, mark in enumerate(marks) if mark.role == RATE), default=len(marks))
    after = [m for m in marks[last + 1 :] if m.role not in ("gdp", "growth", "article")]
    parted = has(after[:1], "separator", "dash")
    if not parted or has(marks, "actual", "observer", "outcome"):
        return False
    said = [m for m in after[1:] if m.role not in ("filler", *YEARS) or m is after[1]]
    subject = [m.role for m in said[:2]]
    end = next((i for i in range(1, len(after)) if after[i].role == "separator"), len(after))
    clause = after[1:end]
    told = {mark.place for mark in marks[:last] if mark.role == PLACE}
    if told and {mark.place for mark in clause if mark.role == PLACE} - told:
        # 湖南今年增长9%，这是江西去年的目标
        return False
    named = (
        subject[:1] == [PLACE] and has(said[1:2], "goal", "possessive") and has(said[1:4], "goal")
    )
    meant = subject[:1] in (["anaphor"], ["filler"], ["own"]) and has(clause, "goal")
    return named or (meant and not has(clause, *_NO_PROMISE))


def _follows_a_place(marks: list[Mark], at: int) -> bool:
    before = at - 1
    while before >= 0 and marks[before].role in (*_CELL_GAP, "at", "function"):
        parted = marks[before].word in (",", ";") and not has(marks[before + 1 : at], "at")
        if parted:
            return False
        before -= 1
    return before >= 0 and marks[before].role == PLACE
