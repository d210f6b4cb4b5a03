"""Years and numbers as people type them: the value of a cell, or what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple, TypedDict

import polars as pl

from provgdp.errors import TargetParseError
from provgdp.spelling import FOOTNOTE
from provgdp.wording.naming import any_of
from provgdp.wording.parse import parse_target
from provgdp.wording.text import odd_digit
from provgdp.wording.words import zh_sheet as lexicon

Quantity = Literal["rate", "gdp", "population"]

_FIRST, _LAST = 1900, 2100
_NO_YEAR = f"not a year from {_FIRST} to {_LAST}"
_Y, _M, _D = lexicon.DATE
_YEAR = re.compile(
    r"(?:fy ?)?([0-9]{4})(?:\.0+)?"
    rf"(?: ?{_Y} ?(?:{any_of(lexicon.WHOLE_YEAR)}"
    rf"|1 ?[-–—~{lexicon.UNTIL}{lexicon.BY}] ?12 ?{_M})?"
    r"|[-/](?:0?[1-9]|1[0-2])(?:[-/][0-9]{1,2}(?:[ t].*)?)?|\.[0-9]{1,2}\.[0-9]{1,2})?"
)
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_EXCEL_DAYS = range(32_874, 73_415)  # 1990 to 2100, the days since 1900 that a workbook counts

_UNSEEN = dict.fromkeys([0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)])
_MINUS = str.maketrans("−–—‒‐‑", "------")
_NUMBER = re.compile(
    r"(?P<before>[^0-9.+-]*)(?P<sign>[+-]?) ?"
    r"(?P<number>[0-9]{1,3}(?P<mark>[,' ])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?P<power>e[+-]?[0-9]+)? ?(?P<unit>[^0-9]*)"
)

_MONEY = {
    **{"亿": "1", "万亿": "1e4", "千亿": "1e3", "百亿": "1e2"},
    **{"千万": "0.1", "百万": "0.01", "万": "1e-4", "": "1e-8"},
}
_POWERS = {
    **dict.fromkeys(("trillion", "trn", "tn"), "1e4"),
    **dict.fromkeys(("billion", "bn"), "10"),
    **dict.fromkeys(("million", "mn"), "0.01"),
    "": "1e-8",
}
_HEADS = {"million": "100", "thousand": "0.1", "billion": "1e5", "10 thousand": "1", "": "1e-4"}


def _counted(powers: dict[str, str], *units: str) -> dict[str, str]:
    """Return what makes a number in each power of each unit one of the panel's."""
    return {
        f"{power} {unit}".strip(): factor
        for power, factor in powers.items()
        for unit in units
        if power or unit
    }


UNITS: dict[Quantity, dict[str, str]] = {
    "rate": {"%": "1", "percent": "1", "per cent": "1", "pct": "1", "‰": "0.1"},
    "gdp": {
        **{f"{x}{yuan}": by for x, by in _MONEY.items() for yuan in ("元", "元人民币", "人民币")},
        **{power: factor for power, factor in _MONEY.items() if power.endswith("亿")},
        **_counted(_POWERS, "", "yuan", "rmb", "cny", "renminbi"),
    },
    "population": {
        **{"万": "1", "万人": "1", "亿": "1e4", "亿人": "1e4", "百万人": "100", "千人": "0.1"},
        **_counted(_HEADS, "", "人", "people", "persons", "residents"),
    },
}
"""What may follow a number, and what makes it percent, 100 million yuan or 10 thousand persons."""

_BEFORE: dict[Quantity, dict[str, int]] = {
    "rate": {
        **dict.fromkeys(("", "增长", "同比增长", "比上年增长", "上升", "增", "up"), 1),
        **dict.fromkeys(
            ("下降", "同比下降", "比上年下降", "减少", "负增长", "降", "负", "down"), -1
        ),
    },
    "gdp": dict.fromkeys(("", "¥", "cny", "rmb", "人民币"), 1),
    "population": {"": 1},
}
_UNIT_NAMES: dict[Quantity, str] = {
    "rate": "percent",
    "gdp": "100 million yuan",
    "population": "10 thousand persons",
}


_NO_NUMBER = "not a number; leave what isn't known null"
_COMMA = "not a number: the comma parts no thousands; write a point for decimals"


class Read(NamedTuple):
    """A column as read: its values, whether a cell states its own unit, and what is wrong."""

    values: pl.Series
    stated: pl.Series
    faults: pl.Series


def read_each(
    texts: pl.Series,
    read: Callable[[str], tuple[object, str | None]],
    dtype: pl.DataType | type[pl.DataType],
) -> tuple[pl.Series, pl.Series]:
    """Read each distinct text once: what it is, and what is wrong with it."""
    distinct = texts.drop_nulls().unique(maintain_order=True)
    pairs = [read(text) for text in distinct]
    values = pl.Series([value for value, _ in pairs], dtype=dtype)
    faults = pl.Series([fault for _, fault in pairs], dtype=pl.String)
    return (
        texts.replace_strict(distinct, values, default=None, return_dtype=dtype),
        texts.replace_strict(distinct, faults, default=None, return_dtype=pl.String),
    )


def _folded(text: str) -> str:
    """Return a cell in lower case and half-width forms, but for the marks of footnotes: 5.0²."""
    marked = odd_digit(text) is not None
    folded = text if marked else unicodedata.normalize("NFKC", text)
    return " ".join(folded.translate(_UNSEEN).casefold().split())


_FOOTNOTE_MARK = re.compile(f"(?<=[0-9%％]){FOOTNOTE}$")


def _marked(text: str, problem: str) -> str:
    """Return the problem of a cell, or that it holds the mark of a footnote if that is why."""
    odd = odd_digit(text)
    mark = _FOOTNOTE_MARK.search(text)
    if odd is None and mark is None:
        return problem
    return f"{mark[0] if mark else text[odd or 0]!r} is no digit; leave marks of footnotes out"


def plain_title(title: str) -> str:
    """Return the title of a column in lower case and half-width forms, without footnote marks."""
    while (odd := odd_digit(title)) is not None:
        title = f"{title[:odd]} {title[odd + 1 :]}"
    return unicodedata.normalize("NFKC", title).casefold()


def read_years(given: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the years of a column (numbers, dates or texts) and what is wrong with each."""
    if isinstance(given.dtype, (pl.Date, pl.Datetime)):
        given = given.dt.year()
    years, faults = read_each(given.cast(pl.String), _read_year, pl.Int32)
    return years, faults.zip_with(given.is_not_null(), pl.Series([_NO_YEAR]))


def _read_year(text: str) -> tuple[int | None, str | None]:
    folded = _folded(text).translate(_DIGITS)
    match = _YEAR.fullmatch(folded)
    if match and _FIRST <= int(match[1]) <= _LAST:
        return int(match[1]), None
    number = re.fullmatch(r"([0-9]{5})(?:\.0+)?", folded)
    if number and int(number[1]) in _EXCEL_DAYS:
        return None, f"{_NO_YEAR}; a day as a workbook counts it? turn it into a date"
    return None, _marked(text, f"{_NO_YEAR}; write 2024, 2024年 or a date")


_DAY = re.compile(
    rf"([0-9]{{4}})(?:[-/.]|{_Y})([0-9]{{1,2}})(?:[-/.]|{_M})([0-9]{{1,2}}){_D}?(?:[ t].*)?"
)


def read_days(given: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the days of a column (dates or texts) and what is wrong with each."""
    if isinstance(given.dtype, (pl.Date, pl.Datetime)):
        return given.cast(pl.Date), pl.repeat(None, len(given), dtype=pl.String, eager=True)
    return read_each(given.cast(pl.String), _read_day, pl.Date)


def _read_day(text: str) -> tuple[date | None, str | None]:
    match = _DAY.fullmatch(_folded(text))
    if match:
        with suppress(ValueError):
            return date(int(match[1]), int(match[2]), int(match[3])), None
    problem = _marked(text, "not a day; write 2027-01-20 or a date")
    return None, None if stands_for_nothing(text) else problem


_TITLE_PARTS = re.compile(r"[][(){}<>:;,/|_、【】]| in ")
_CURRENCIES = ("cny", "rmb", "renminbi", "人民币")


def unit_of_title(title: str, quantity: Quantity) -> str | None:
    """Return the unit of a level that the title of its column states apart; "" is the panel's.

    A percent sign over rates is left: a workbook shows 5% where 0.05 is kept.

    Examples:
        >>> unit_of_title("2024年GDP（万亿元）", "gdp"), unit_of_title("GDP, bn yuan", "gdp")
        ('万亿元', 'bn yuan')
        >>> unit_of_title("GDP（亿元）", "gdp"), unit_of_title("增速（%）", "rate")
        ('', None)
    """
    if quantity == "rate":
        return None
    parts = (part.strip() for part in _TITLE_PARTS.split(plain_title(title)))
    units = UNITS[quantity].keys() - _CURRENCIES
    unit = next((part for part in parts if part in units), None)
    return "" if unit and UNITS[quantity][unit] == "1" else unit


def with_unit(text: str, unit: str) -> str:
    """Return a cell with the unit of its column's title, if it is a bare number."""
    match = _NUMBER.fullmatch(_number(text)) if unit else None
    return f"{text.strip()}{unit}" if match and not match["unit"] else text


def read_numbers(given: pl.Series, quantity: Quantity, unit: str = "") -> Read:
    """Return the numbers of a column in the panel's unit, and what is wrong with each.

    ``unit`` is what the column's title says bare numbers are in.
    """
    if unit:
        texts = given.cast(pl.String)
        distinct = texts.drop_nulls().unique()
        said = pl.Series([with_unit(text, unit) for text in distinct], dtype=pl.String)
        given = texts.replace_strict(distinct, said, default=None)
    if given.dtype.is_numeric() or given.dtype == pl.Null:
        # By the shortest text, so that a Float32 of 5.3 is 5.3.
        values = given.cast(pl.String).cast(pl.Float64)
        wrong = given.is_not_null() & ~values.is_finite().fill_null(False)
        faults = _fault(wrong, _NO_NUMBER)
        stated = pl.repeat(False, len(given), eager=True)
    else:
        dtype = pl.Struct({"value": pl.Float64, "stated": pl.Boolean})
        cells, faults = read_each(
            given.cast(pl.String), lambda text: _read_cell(text, quantity), dtype
        )
        values, stated = (cells.struct.field(name) for name in ("value", "stated"))
    if quantity != "rate":
        wrong = (values <= 0).fill_null(False) & faults.is_null()
        faults = _fault(wrong, "not above 0; leave what isn't known null").zip_with(wrong, faults)
    return Read(values, stated.fill_null(False), faults)


class _Cell(TypedDict):
    value: float
    stated: bool


def _number(text: str) -> str:
    return _folded(text).translate(_MINUS)


def is_bare(text: str) -> bool:
    """Say whether a cell is a number with neither a word nor a unit."""
    match = _NUMBER.fullmatch(_number(text))
    return match is not None and not (match["before"] + match["unit"]).strip()


def _read_cell(text: str, quantity: Quantity) -> tuple[_Cell | None, str | None]:
    folded = _number(text)
    match = _NUMBER.fullmatch(folded)
    if match is None or match["before"].strip() not in _BEFORE[quantity]:
        comma = re.fullmatch(r"\s*-?[0-9]+,[0-9]+\s*%?\s*", folded)
        return _read_words(text, quantity, _COMMA if comma else _NO_NUMBER)
    unit = match["unit"].strip()
    factor = UNITS[quantity].get(unit)
    if unit and factor is None:
        problem = f"{unit!r} is no unit of this column, which is in {_UNIT_NAMES[quantity]}"
        return _read_words(text, quantity, problem)
    digits = re.sub("[,' ]", "", match["number"]) + (match["power"] or "")
    number = Decimal(match["sign"] + digits) * Decimal(factor or "1")
    sign = _BEFORE[quantity][match["before"].strip()]
    if sign < 0 and match["sign"]:
        return None, f"{_NO_NUMBER}: it falls and has a sign"
    number *= sign
    return _Cell(value=float(number), stated=bool(unit)), None


def _read_words(text: str, quantity: Quantity, problem: str) -> tuple[_Cell | None, str | None]:
    """Read a cell that is no plain number: a rate in words, a mark for nothing, or a problem."""
    try:
        said = parse_target(text)
    except TargetParseError as error:
        return None, None if error.reason == "missing" else _marked(text, problem)
    if quantity != "rate":
        return None, problem
    is_rate = said.hedge == "exact" and said.stretch is None and not said.strives
    if is_rate and said.headline is not None and said.direction != "down":
        return _Cell(value=said.headline, stated=True), None
    return None, "a wording, not a number; a column of wordings is named with wording="


def stands_for_nothing(text: str) -> bool:
    """Say whether a cell is blank or holds a mark that wordings know for a missing value."""
    try:
        parse_target(text)
    except TargetParseError as error:
        return error.reason == "missing"
    return False


def _fault(bad: pl.Series, problem: str) -> pl.Series:
    return bad.to_frame("bad").select(pl.when("bad").then(pl.lit(problem))).to_series()
