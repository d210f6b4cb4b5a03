"""From prose to targets: an article or a whole work report, one row per target of a province.

A text is read in three passes: `mentions` marks rates, places, years and the words that tell them
apart; `linking` links each rate to its provinces (`whose`) and its year (`when`), and asks `judge`
whether it is a target at all; `_settle` keeps one statement per province and year. A rate that
could belong elsewhere is left out.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sized
from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes
from provgdp.columns import TARGET_COLUMNS
from provgdp.province import Province
from provgdp.target import Hedge
from provgdp.wording.linking import Reader, Statement
from provgdp.wording.mentions import about_growth, fold, is_crowded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from polars._typing import PolarsDataType

_FIELDS = [field.name for field in dtypes.TARGET.fields]
_PLACES = {name: _FIELDS.index(field) for name, field in TARGET_COLUMNS.items()}
_SCHEMA: dict[str, PolarsDataType] = {
    "province": dtypes.PROVINCE,
    "year": pl.Int32(),
    "wording": pl.String(),
    **{name: dtypes.TARGET.fields[place].dtype for name, place in _PLACES.items()},
    "start": pl.Int64(),
    "end": pl.Int64(),
    "sentence": pl.String(),
}


def extract_targets(
    text: str, *, year: int | None = None, province: str | Province | None = None
) -> pl.DataFrame:
    """Find the GDP growth targets of provinces in a sentence, an article or a work report.

    English and Chinese, simplified or traditional. Actual growth, other indicators, averages of
    several years, and the targets of cities and of the nation are left out, and so is a rate that
    could belong to more than one province or year. Where a text states a target more than once,
    a number that is stated for the province alone wins, then the first.

    Args:
        text: The text; a work report is read in a few hundredths of a second.
        year: What "this year" means. Without it the heading of a work report says so, or the first
            year the text names beside a target; a target whose year is unknown is left out.
        province: Whose report it is, in any spelling of `Province.parse`: a target that names no
            province is this one's. Without it the heading of a work report says so.

    Returns:
        One row per province and year, in the order of the text: `province`, `year` (that the target
        is for), `wording` (as it stands in the text), the target columns of `with_targets` (rates
        in percent), `start` and `end` (offsets: ``text[start:end]`` is the wording) and `sentence`.
        No target found gives no rows.

    Raises:
        TypeError: If an argument has another type.
        ValueError: If ``year`` isn't between 1949 and 2100.
        UnknownProvinceError: If ``province`` is none of the 31.

    Examples:
        >>> import provgdp as pg
        >>> news = "Hebei grew 5.4% last year and aims for about 5% in 2026; Hubei eyes 5.5%."
        >>> found = pg.extract_targets(news, year=2026)
        >>> found.select("province", "year", "wording", "hedge", "start").rows()
        [('Hebei', 2026, 'about 5%', 'about', 39), ('Hubei', 2026, '5.5%', 'exact', 68)]
        >>> report = "今年预期目标：全省生产总值增长5%以上，力争5.5%。"
        >>> found = pg.extract_targets(report, year=2026, province="湖南")
        >>> found.select("province", "year", "hedge", "target", "stretch").rows()
        [('Hunan', 2026, 'at_least', 5.0, 5.5)]
    """
    return pl.DataFrame(_rows(text, year, province), schema=_SCHEMA, orient="row")


def extract_many(
    texts: Iterable[str], *, progress: Callable[[int, int | None], object] | None = None
) -> pl.DataFrame:
    """Find the GDP growth targets of provinces in many documents, each read on its own.

    Args:
        texts: The documents: articles that name their year, work reports with their heading.
        progress: Called after each document with how many were read and how many there are (None
            for an iterator).

    Returns:
        The rows of `extract_targets` for each text in turn, after a column `document`: its place
        among the texts, counted from 0. A document without targets has no row.

    Raises:
        TypeError: If ``texts`` is a single text, or one of them isn't a text.

    Examples:
        >>> import provgdp as pg
        >>> texts = ["For 2026 Hebei targets 5%.", "No figures.", "2025年山西增长目标为5%左右。"]
        >>> found = pg.extract_many(texts, progress=lambda done, total: print(done, "of", total))
        1 of 3
        2 of 3
        3 of 3
        >>> found.select("document", "province", "year", "target").rows()
        [(0, 'Hebei', 2026, 5.0), (2, 'Shanxi', 2025, 5.0)]
    """
    if isinstance(texts, str):
        raise TypeError(
            "expected many texts, got one str; put it in a list, or use extract_targets"
        )
    total = len(texts) if isinstance(texts, Sized) else None
    rows: list[tuple[object, ...]] = []
    for place, text in enumerate(texts):
        rows += [(place, *row) for row in _rows(text, None, None)]
        if progress is not None:
            progress(place + 1, total)
    return pl.DataFrame(rows, schema={"document": pl.Int64(), **_SCHEMA}, orient="row")


def _rows(text: str, year: int | None, province: str | Province | None) -> list[tuple[object, ...]]:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"expected a text as str, got {type(text).__name__}: {text!r}")
    return [
        (
            said.province.name,
            said.year,
            text[said.start : said.end],
            *(said.values[place] for place in _PLACES.values()),
            said.start,
            said.end,
            _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[slice(*said.sentence)]),
        )
        for said in _statements(text, as_year(year), as_province(province))
    ]


def as_year(year: int | None) -> int | None:
    """Return a year within reach, or None; refuse what is none."""
    if year is None:
        return None
    whole = isinstance(year, int)  # pyright: ignore[reportUnnecessaryIsInstance]
    if not whole or isinstance(year, bool):
        raise TypeError(f"year must be an int or None, got {type(year).__name__}: {year!r}")
    if not 1949 <= year <= 2100:
        raise ValueError(f"year must be between 1949 and 2100, got {year!r}")
    return year


def as_province(province: str | Province | None) -> Province | None:
    """Return a province from any spelling of it, or None; refuse what is none."""
    if province is None or isinstance(province, Province):
        return province
    if not isinstance(province, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        kind = type(province).__name__
        raise TypeError(f"province must be a Province, its name or None, got {kind}: {province!r}")
    return Province.parse(province)


# The text: sentences, and what its heading says.

_BREAK = re.compile(r"[。!?]+[\"')]*|\.(?=[\s\"')]|$)|\n\s*\n|(?<=[:。])\s*\n")
_ABBREVIATED = re.compile(
    r"(?:\b[a-z]|(?:(?<=\n)|\A)\d{1,2}|jan|feb|mar|apr|aug|sept?|oct|nov|dec|mr|ms|dr|vs|approx|pct|p\.c)$"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST = 2000


def _sentences(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(folded):
        before = max(start, match.start() - 6), match.start()
        if match[0] == "." and _ABBREVIATED.search(folded, *before):
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


_CONGRESS = re.compile(
    r"第?[一二三四五六七八九十\d]{1,3}届(?:人民代表大会|人大)|people's congress(?![a-z])"
)
_LONGEST_NAME = 8


def _hosts(folded: str) -> list[tuple[int, Province | None]]:
    """Return where a people's congress is named, and whose; None for one that isn't a province's.

    What is said at a province's congress without another name is about that province.
    """
    found: list[tuple[int, Province | None]] = []
    for match in _CONGRESS.finditer(folded):
        start = match.start()
        if match[0][0] > "z":
            names = [folded[start - n : start] for n in range(min(_LONGEST_NAME, start), 1, -1)]
        else:
            before = folded[max(0, start - 60) : start].replace("'s", "").split()
            words = [w for w in before if w not in ("provincial", "municipal", "regional")]
            names = [" ".join(words[-n:]) for n in (4, 3, 2, 1)]
        found.append((start, next(filter(None, map(Province.find, names)), None)))
    return found


def _statements(text: str, year: int | None, province: Province | None) -> list[Statement]:
    folded = fold(text)
    titled, own, elsewhere = _heading(folded)
    reader = Reader(text, folded, year or titled, None if elsewhere else province or own, elsewhere)
    last = -1
    spans = [span for span in _sentences(folded) if not folded[slice(*span)].isspace()]
    hosts = deque(_hosts(folded))
    for i, (start, end) in enumerate(spans):
        while hosts and hosts[0][0] < end:
            reader.host = hosts.popleft()[1]
        if not about_growth(folded, start, end):
            continue
        if last != i - 1:
            reader.forget()
            if i and not is_crowded(folded, *spans[i - 1]):
                reader.read(*spans[i - 1])
        reader.read(start, end)
        last = i
    return _settle(reader.found)


def _settle(found: list[Statement]) -> list[Statement]:
    """Keep one statement per province and year."""
    best: dict[tuple[Province, int], Statement] = {}
    for said in found:
        key = (said.province, said.year)
        if key not in best or _supersedes(said, best[key]):
            best[key] = said
    return sorted(best.values(), key=lambda said: said.start)


def _supersedes(said: Statement, known: Statement) -> bool:
    """Whether a later statement tells more: a number, its hedge, or for fewer."""
    hedge, number, *_ = said.values
    known_hedge, known_number, *_ = known.values
    if number is None or known_number is None:
        return number is not None
    bare, known_bare = hedge is Hedge.EXACT, known_hedge is Hedge.EXACT
    if number == known_number and bare is not known_bare:
        return known_bare
    return said.breadth < known.breadth
