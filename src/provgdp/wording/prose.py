"""From prose to targets: an article or a whole work report, one row per target of a province.

A text is read in three passes: `mentions` marks rates, places, years and the words that tell them
apart; `linking` links each rate to its provinces, its year and whether it is a target at all;
`_settle` keeps one statement per province and year. A rate that could belong elsewhere is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from typing import TYPE_CHECKING, NamedTuple

import attrs
import polars as pl

from provgdp.columns import TARGET_COLUMNS, TARGET_DTYPE
from provgdp.province import PROVINCE_DTYPE, Province
from provgdp.target import Hedge
from provgdp.wording.linking import Reader, Statement
from provgdp.wording.mentions import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.wording.grammar import Values


_FIELDS = [field.name for field in TARGET_DTYPE.fields]
SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "province": PROVINCE_DTYPE,
    "year": pl.Int32,
    "wording": pl.String,
    **{name: TARGET_DTYPE.fields[_FIELDS.index(field)].dtype for name, field in TARGET_COLUMNS.items()},
    "start": pl.Int64,
    "end": pl.Int64,
    "sentence": pl.String,
}


def extract_targets(
    text: str, *, year: int | None = None, province: str | Province | None = None
) -> pl.DataFrame:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"expected a text as str, got {type(text).__name__}: {text!r}")
    found = _statements(text, _as_year(year), _as_province(province))
    return _frame([(text, statement) for statement in found])


def _as_year(year: int | None) -> int | None:
    if year is None:
        return None
    if isinstance(year, bool) or not isinstance(year, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"year must be an int or None, got {type(year).__name__}: {year!r}")
    if not 1949 <= year <= 2100:
        raise ValueError(f"year must be between 1949 and 2100, got {year!r}")
    return year


def _as_province(province: str | Province | None) -> Province | None:
    return Province.parse(province) if isinstance(province, str) else province


def _frame(found: list[tuple[str, Statement]]) -> pl.DataFrame:
    columns: dict[str, list[object]] = {name: [] for name in SCHEMA}
    for text, said in found:
        target = dict(zip(_FIELDS, said.values, strict=True))
        row = {
            "province": said.province.name,
            "year": said.year,
            "wording": text[said.start : said.end],
            **{name: target[field] for name, field in TARGET_COLUMNS.items()},
            "start": said.start,
            "end": said.end,
            "sentence": text[slice(*said.sentence)],
        }
        for name, value in row.items():
            columns[name].append(value)
    return pl.DataFrame(columns, schema=SCHEMA)


# The text: sentences, and what its heading says.

_BREAK = re.compile(r"[。!?]+[\"')]*|\.(?=[\s\"')]|$)|\n\s*\n|(?<=[:;。])\s*\n")
_ABBREVIATED = re.compile(r"(?:\b[a-z]|jan|feb|mar|apr|aug|sept?|oct|nov|dec|mr|ms|dr|vs|approx|pct|p\.c)$")
_RATE_AHEAD = re.compile(r"[%‰]|per ?cent|pct|百分|个百分点|不设|设定|未提|设|全国|target|goal")
_LONGEST = 3000


def _sentences(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(folded):
        if match[0] == "." and _ABBREVIATED.search(folded, max(start, match.start() - 6), match.start()):
            continue
        yield from _pieces(start, match.end())
        start = match.end()
    yield from _pieces(start, len(folded))


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, _LONGEST):
        yield at, min(end, at + _LONGEST)


_HEADINGS = (
    re.compile(
        r"(?P<year>20\d\d)年\d{1,2}月\d{1,2}日在?\s*(?P<place>[一-龥]{2,12}?)第[^\s第]{1,5}届\s*人民代表大会"
    ),
    re.compile(r"(?P<year>20\d\d)年?(?P<place>[一-龥]{2,12}?)(?:人民)?政府工作报告"),
)
_HEAD = 1500


def _heading(folded: str) -> tuple[int | None, Province | None, bool]:
    """Return the year and province of a work report, and whether it is another place's."""
    for pattern in _HEADINGS:
        match = pattern.search(folded, 0, _HEAD)
        if match:
            place = match["place"].removesuffix("人民")
            province = Province.find(place)
            return int(match["year"]), province, province is None
    return None, None, False


def _statements(text: str, year: int | None, province: Province | None) -> list[Statement]:
    folded = fold(text)
    titled, own, elsewhere = _heading(folded)
    reader = Reader(text, folded, year or titled, None if elsewhere else province or own, elsewhere)
    last = -1
    spans = list(_sentences(folded))
    for i, (start, end) in enumerate(spans):
        if not _RATE_AHEAD.search(folded, start, end):
            continue
        if last != i - 1:
            reader.forget()
            if i:
                reader.read(*spans[i - 1])
        reader.read(start, end)
        last = i
    return _settle(reader.found)


def _settle(found: list[Statement]) -> list[Statement]:
    """Keep one statement per province and year: a detail before a generality, then the first."""
    best: dict[tuple[Province, int], Statement] = {}
    for said in found:
        key = (said.province, said.year)
        known = best.get(key)
        if known is None or _rank(said, known) < _rank(known, known):
            best[key] = said
    return sorted(best.values(), key=lambda said: said.start)


def _rank(said: Statement, first: Statement) -> tuple[bool, bool, int]:
    """Order statements: with a number, then as the detail of the same number, then for fewer."""
    hedge, headline, *_ = said.values
    vaguer = hedge is Hedge.EXACT and headline == first.values[1]
    return headline is None, vaguer, said.breadth
