"""A spreadsheet of provinces as people keep it: where its head is, and what its columns hold."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import attrs
import polars as pl

from provgdp import elsewhere, spelling
from provgdp.data.cells import is_bare, read_days, unit_of_title, with_unit
from provgdp.errors import ColumnTypeError, MissingExtraError, OptionError, PanelError
from provgdp.province import Province
from provgdp.report.heads import NATION, ROLES, SHORT_YEAR, UNIT, YEAR, YEARS, in_years
from provgdp.wording.sheet.files import decoded
from provgdp.wording.words.zh_sheet import DATE

_YEAR, _MONTH, _DAY = DATE
_DAY_OF_THE_YEAR = re.compile(f"[0-9]{{1,2}} ?{_MONTH} ?[0-9]{{1,2}} ?{_DAY}")
_PARTS = ("\t", ";", ",")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")

Grid = list[list[str]]


class _Column(NamedTuple):
    """Where a column is, what it holds, and of which year and in which unit if its head says so."""

    at: int
    role: str
    year: int | None
    unit: str | None
    head: str

    def of(self, stated: str | None, year: int) -> str:
        """Return the year of its cell in a row: its own, the row's or what goes without saying."""
        return str(self.year or stated or _default(self.role, year))


@attrs.frozen(kw_only=True)
class Worksheet:
    """What a spreadsheet says, as texts.

    Attributes:
        name: What to call it in a message.
        rows: ``province``, ``year``, ``wording``, ``growth``, ``gdp``, the day on which a target
            was ``announced``, and the ``target`` of which only the number stands there; null
            where blank.
        lines: The line of each row, the first line being 1.
        heads: The head over each figure of a row.
        national: The nation's, by year, as `make_panel` takes them.
        left_out: The cells that name a total or a group of provinces.
        left_alone: The heads of columns that hold something else.
    """

    name: str
    rows: pl.DataFrame
    lines: tuple[int, ...]
    heads: tuple[Mapping[str, str], ...]
    national: Mapping[int, Mapping[str, str]]
    left_out: tuple[str, ...]
    left_alone: tuple[str, ...]


def read_worksheet(
    source: pl.DataFrame | str | Path, year: int, as_of: date | None = None
) -> Worksheet:
    """Read outcomes from a frame, a text file or a workbook, with titles, totals and footnotes.

    Args:
        source: The frame, or the file: .csv or another text, .xlsx and other workbooks.
        year: The year of targets without a year; outcomes without one are of the year before.
        as_of: Leaves out the targets announced after that day; one without a day stays.

    Raises:
        FileNotFoundError: If there is no such file.
        PanelError: If no column of provinces or of figures is found, or one is there twice; if
            two lines say two figures of the nation's for a year.
        ColumnTypeError: If a column of the frame holds lists or structs.
        MissingExtraError: If a workbook is to be read without the extra ``excel``.
    """
    if isinstance(source, pl.DataFrame):
        _refuse_nested(source)
        return _worksheet([source.columns, *_texts(source)], year, as_of, "outcomes")
    if not isinstance(source, str | Path):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"outcomes must be a polars DataFrame or a file, got a {type(source).__module__}."
            f"{type(source).__qualname__}; pl.from_pandas(df) makes a DataFrame of one of pandas"
        )
    path = Path(source)
    grid = _workbook(path) if path.suffix.lower() in _WORKBOOKS else _text(path)
    return _worksheet(grid, year, as_of, str(path))


def _refuse_nested(frame: pl.DataFrame) -> None:
    for name, dtype in frame.schema.items():
        if dtype.is_nested() or dtype == pl.Object:
            raise ColumnTypeError(
                f"outcomes: column {name!r} is {dtype}, expected text or numbers; cast it, or drop "
                f"it before the call"
            )


def _texts(frame: pl.DataFrame) -> Grid:
    rows = frame.select(pl.all().cast(pl.String).fill_null("")).rows()
    return [[str(cell) for cell in row] for row in rows]


def _workbook(path: Path) -> Grid:
    if not path.exists():
        raise FileNotFoundError(f"no such file: {path}")
    try:
        return _texts(pl.read_excel(path, has_header=False, infer_schema_length=0))
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            'a workbook is read with fastexcel; install it: pip install "provgdp[excel]"'
        ) from error


def _text(path: Path) -> Grid:
    try:
        lines = decoded(path.read_bytes()).splitlines()
    except OptionError as error:
        raise PanelError(f"{path}: {error}") from error
    part = max(_PARTS, key=lambda mark: sum(line.count(mark) for line in lines))
    reader = csv.reader(lines, delimiter=part, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        place = f"{path}, up to line {reader.line_num}"
        raise PanelError(f"{place}: {error}; check the quotation marks") from error


def _worksheet(grid: Grid, year: int, as_of: date | None, name: str) -> Worksheet:
    width = max(map(len, grid), default=0)
    grid = [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in grid]
    place, first = _provinces(grid, name)
    first = _end_of_heads(grid[:first])
    heads = _heads(grid[:first], place)
    columns = _columns(heads, _unit_above(grid[:first]), year, name)
    years = [column.at for column in columns if column.role == "year"]
    rows: list[dict[str, str]] = []
    lines: list[int] = []
    over: list[dict[str, str]] = []
    national: dict[int, dict[str, str]] = {}
    left_out: list[str] = []
    for at, line in enumerate(grid[first:], first + 1):
        stated = line[years[0]] if years else None
        said = _said(line, columns, stated, year, as_of)
        text = line[place]
        if not said:
            continue
        if spelling.fold(text) in NATION:
            _add_nation(national, said, f"{name}, line {at}")
        elif Province.find(text) is None and "drop" in elsewhere.refuse(text, suggest=False).remedy:
            left_out.append(text)
        else:
            rows += ({"province": text, "year": y, **figures} for y, figures in said.items())
            lines += [at] * len(said)
            over += (_over(columns, stated, year, of) for of in said)
    known = {column.at for column in columns}
    schema = dict.fromkeys(("province", "year", *ROLES, "target"), pl.String())
    return Worksheet(
        name=name,
        rows=pl.DataFrame(rows, schema=schema),
        lines=tuple(lines),
        heads=tuple(over),
        national=national,
        left_out=tuple(left_out),
        left_alone=tuple(head for at, head in heads.items() if at not in known),
    )


def _provinces(grid: Grid, name: str) -> tuple[int, int]:
    """Find the column that names the most provinces, and the first row of its body."""
    named = [[_is_place(cell) for cell in row] for row in grid]
    counts = [sum(column) for column in zip(*named, strict=True)]
    if not counts or not max(counts):
        first = next(filter(any, grid), [""])
        raise PanelError(
            f"{name}: no column names provinces; write Hebei, 河北 or 130000 in each row, or give "
            f"the sheet that has them; the first line is {', '.join(map(repr, first))}"
        )
    place = counts.index(max(counts))
    return place, next(i for i, row in enumerate(named) if row[place])


def _is_place(text: str) -> bool:
    """Say whether a cell names a province or the nation; a bare number such as 11 may be a code."""
    return bool(text) and (spelling.fold(text) in NATION or Province.find(text) is not None)


def _end_of_heads(above: Grid) -> int:
    """Return where the body begins: totals may stand between the heads and the first province."""
    for i in range(len(above), 0, -1):
        if any(words.has(cell) for cell in above[i - 1] for words in ROLES.values()):
            return i
    return len(above)


def _heads(above: Grid, place: int) -> dict[int, str]:
    """Return the heads: the last row above the body that has several cells.

    Where a row of years stands over it, merged over several columns, the year is part of each.
    """
    rows = [row for row in above if sum(map(bool, row)) > 1]
    if not rows:
        return {}
    years = [""] * len(rows[-1])
    if len(rows) > 1:
        over = ""
        for i, cell in enumerate(rows[-2]):
            over = cell or over
            years[i] = over if YEAR.search(over) and not YEAR.search(rows[-1][i]) else ""
    return {i: f"{years[i]}{cell}" for i, cell in enumerate(rows[-1]) if cell and i != place}


def _unit_above(above: Grid) -> str | None:
    """Return the unit of levels that a row over the heads states: 单位：亿元."""
    said = (cell for row in above for cell in row if any(word in cell.lower() for word in UNIT))
    return next(filter(None, (unit_of_title(cell, "gdp") for cell in said)), None)


def _columns(heads: Mapping[int, str], unit: str | None, year: int, name: str) -> list[_Column]:
    """Say what each column holds; one that says nothing known is left alone."""
    plain = {at: _column(at, head, unit) for at, head in heads.items()}
    undated = {column.role for column in plain.values() if column and column.year is None}
    for at, head in heads.items():
        # Beside a column of no year, or of years, the last year is the one before that.
        of = plain[at] or _column(at, in_years(head, year), unit)
        plain[at] = of if plain[at] or (of and not {of.role, "year"} & undated) else None
    columns = [column for column in plain.values() if column]
    if not any(column.role in ("wording", "growth", "gdp") for column in columns):
        said = ", ".join(map(repr, heads.values())) or "none"
        raise PanelError(f"{name}: no column is headed growth, GDP or target; heads: {said}")
    for column in columns:
        default = None if "year" in undated else _default(column.role, year)
        same = [
            heads[other.at]
            for other in columns
            if other.role == column.role and (other.year or default) == (column.year or default)
        ]
        if len(same) > 1:
            raise PanelError(
                f"{name}: {' and '.join(map(repr, same))} both hold {column.role}; name the year "
                f"of each in its head, or leave one out"
            )
    return columns


def _column(at: int, head: str, unit: str | None) -> _Column | None:
    """Say what a column of such a head holds, or nothing known."""
    title, head = head, SHORT_YEAR.sub(r"20\g<0>", head)
    roles = [role for role, words in ROLES.items() if words.has(head)]
    roles += ["year"] if head.lower() in YEARS else []
    if not roles:
        return None
    year, own = YEAR.search(head), unit_of_title(head, "gdp")
    of = int(year[0]) if year else None
    return _Column(at, roles[0], of, unit if own is None else own, title)


def _default(role: str, year: int) -> int:
    """Return the year of what has none: the year asked for is that of targets."""
    return year if role in ("wording", "announced") else year - 1


def _said(
    line: Sequence[str],
    columns: Sequence[_Column],
    stated: str | None,
    year: int,
    as_of: date | None,
) -> dict[str, dict[str, str]]:
    """Return what a row says of each year, without blanks; a day belongs to a target.

    A target that is a bare number is no wording: nobody knows its hedge.
    """
    said: dict[str, dict[str, str]] = {}
    for column in columns:
        if column.role == "year" or not line[column.at]:
            continue
        unit = column.unit if column.role == "gdp" else None
        cell, of = with_unit(line[column.at], unit or ""), column.of(stated, year)
        role = "target" if column.role == "wording" and is_bare(cell) else column.role
        said.setdefault(of, {})[role] = cell
    for of, cells in said.items():
        day = cells.pop("announced", "")
        if not day or not cells.keys() & {"wording", "target"}:
            continue
        cells["announced"] = f"{of}{_YEAR}{day}" if _DAY_OF_THE_YEAR.fullmatch(day) else day
        (known,) = read_days(pl.Series([cells["announced"]]))[0]
        if as_of and known and known > as_of:
            for name in ("wording", "target", "announced"):
                cells.pop(name, None)
    return {of: cells for of, cells in said.items() if cells}


def _over(columns: Sequence[_Column], stated: str | None, year: int, of: str) -> dict[str, str]:
    """Return the heads over what a row says of a year."""
    over = {x.role: x.head for x in columns if x.of(stated, year) == of}
    return over | ({"target": over["wording"]} if "wording" in over else {})


def _add_nation(
    national: dict[int, dict[str, str]], said: Mapping[str, Mapping[str, str]], place: str
) -> None:
    for text, figures in said.items():
        found = YEAR.search(text)
        if found is None:
            raise PanelError(f"{place}: the nation's year can't be read: {text!r}; write 2026")
        named = {("target" if role == "wording" else role): x for role, x in figures.items()}
        named.pop("announced", None)
        known = national.setdefault(int(found[0]), {})
        for role, x in named.items():
            if known.setdefault(role, x) != x:
                raise PanelError(
                    f"{place}: the nation's {role} of {found[0]} is {x!r}, and {known[role]!r} in "
                    f"a line above; leave one out"
                )
