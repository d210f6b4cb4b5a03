"""From prose to targets: an article or a whole work report, one row per target of a province.

A text is folded and split into sentences; `marks` finds the rates, places and words of each;
`reader` makes claims of them, each judged by the `rules` in the context of those before it;
`statements` keeps one per province and year. Every rate has its verdict: told, or why not.
"""

from __future__ import annotations

import re
from numbers import Integral
from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes
from provgdp.errors import OptionError
from provgdp.forks import refuse_forked
from provgdp.province import Province
from provgdp.schema import TARGET_COLUMNS
from provgdp.wording.reader import TOLD
from provgdp.wording.statements import verdicts

if TYPE_CHECKING:
    from polars._typing import PolarsDataType

    from provgdp.wording.reader import Verdict
    from provgdp.wording.text import Text

_FIELDS = [field.name for field in dtypes.TARGET.fields]
_PLACES = {name: _FIELDS.index(field) for name, field in TARGET_COLUMNS.items()}
BASIS = pl.Enum(["named", "list", "sentence_before", "document", "title", "given"])
_TARGET: dict[str, PolarsDataType] = {
    name: dtypes.TARGET.fields[place].dtype for name, place in _PLACES.items()
}
SCHEMA: dict[str, PolarsDataType] = {
    "province": dtypes.PROVINCE,
    "year": pl.Int32(),
    "wording": pl.String(),
    **_TARGET,
    "basis": BASIS,
    "start": pl.Int64(),
    "end": pl.Int64(),
    "sentence": pl.String(),
}
_EXPLAINED: dict[str, PolarsDataType] = {
    "start": pl.Int64(),
    "end": pl.Int64(),
    "wording": pl.String(),
    **_TARGET,
    "decision": pl.String(),
    "rule": pl.String(),
    "province": dtypes.PROVINCE,
    "year": pl.Int32(),
    "basis": BASIS,
    "sentence": pl.String(),
}
_SURROGATE = re.compile("[\ud800-\udfff]")
# No blank, no colon but a drive's, no address: a line that ends with a link is a text.
_PATH = re.compile(
    r"(?!.*www\.)(?:[A-Za-z]:)?[^\s:：，。；]{1,1000}\.(?:txt|md|html?|docx|pdf)", re.IGNORECASE
)


def extract_targets(
    text: str,
    *,
    title: str | None = None,
    year: int | None = None,
    province: str | Province | None = None,
) -> pl.DataFrame:
    """Return one row per GDP growth target of a province that a text states.

    A sentence, a headline, a list, a flattened table, an article or a whole work report; English
    and Chinese, simplified or traditional. Actual growth, other indicators, averages of
    several years, and the targets of cities and of the nation are left out, and so is a rate that
    could belong to more than one province or year. Where a text states a target more than once,
    a number that is stated for the province alone wins, then the first.

    Args:
        text: The text; a work report is read in a few hundredths of a second.
        title: Its headline, read as what comes before it: under "31省份2023年GDP目标" a bare list
            of provinces and numbers is one of targets.
        year: What "this year" means. Without it the heading of a work report says so, or the first
            year the text names beside a target; a target whose year is unknown is left out.
        province: Whose report it is, in any spelling of `Province.parse`: a target that names no
            province is this one's. Without it the heading of a work report says so.

    Returns:
        One row per province and year, in the order of the text: `province`, `year` (that the target
        is for), `wording` (as it stands in the text), the target columns of `with_targets` (rates
        in percent), `basis` (how the province was found: named, list, sentence_before, document,
        title, given), `start` and `end` (offsets: ``text[start:end]`` is the wording) and
        `sentence`.
        No target found gives no rows.

    Raises:
        TypeError: If an argument has another type.
        OptionError: If ``year`` isn't between 1949 and 2100, or ``text`` is the name of a file.
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
    refuse_forked()
    _check_text(text)
    rows = target_rows(text, checked_title(title), as_year(year), as_province(province))
    if not rows:
        refuse_path(text)
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def explain_targets(
    text: str,
    *,
    title: str | None = None,
    year: int | None = None,
    province: str | Province | None = None,
) -> pl.DataFrame:
    """Return one row per rate that a text states, told as a target or not, and why.

    Args:
        text: The text.
        title: Its headline, as for `extract_targets`.
        year: What "this year" means.
        province: Whose report it is.

    Returns:
        One row per rate (and province and year, where it is stated for several), in the order of
        the text: `start`, `end` and `wording`; the target columns of `with_targets`, null where the
        wording can't be read; `decision` ("target", or why not: another_indicator, several_years,
        part_of_a_year, outcome, observer, no_owner, no_year, not_called_a_target, out_of_range,
        spread, change, unpaired, unreadable, superseded), `rule` (what decided), `province` and
        `year` (that it would have had, null if unknown), `basis` and `sentence`.

    Raises:
        TypeError: If an argument has another type.
        OptionError: If ``year`` isn't between 1949 and 2100, or ``text`` is the name of a file.
        UnknownProvinceError: If ``province`` is none of the 31.

    Examples:
        >>> import provgdp as pg
        >>> report = "今年预期目标：全省生产总值增长5%以上，用电量增长6%。去年经济增长4.8%。"
        >>> seen = pg.explain_targets(report, year=2026, province="湖南")
        >>> for row in seen.select("wording", "decision", "rule").rows():
        ...     print(row)
        ('5%以上', 'target', None)
        ('6%', 'another_indicator', 'another noun heads the rate')
        ('4.8%', 'outcome', 'growth that was reached')
    """
    refuse_forked()
    _check_text(text)
    year, place = as_year(year), as_province(province)
    seen, found = verdicts(text, checked_title(title), year, place, everything=True)
    if not found:
        refuse_path(text)
    rows = [
        (
            *seen.span(said.rate.start, said.rate.end),
            _cut(seen, said.rate.start, said.rate.end),
            *_values(said),
            said.decision,
            said.rule or None,
            said.province and said.province.name,
            said.year,
            said.basis or None,
            _cut(seen, *said.sentence),
        )
        for said in sorted(found, key=lambda said: said.rate.start)
    ]
    return pl.DataFrame(rows, schema=_EXPLAINED, orient="row")


def target_rows(
    text: str, title: str | None, year: int | None, province: Province | None
) -> list[tuple[object, ...]]:
    """Return the rows of `extract_targets`."""
    seen, found = verdicts(text, title, year, province)
    told = sorted((said for said in found if said.decision == TOLD), key=lambda s: s.rate.start)
    return [
        (
            said.province and said.province.name,
            said.year,
            _cut(seen, said.rate.start, said.rate.end),
            *_values(said),
            said.basis or "named",
            *seen.span(said.rate.start, said.rate.end),
            _cut(seen, *said.sentence),
        )
        for said in told
    ]


def _values(said: Verdict) -> tuple[object, ...]:
    reading = said.rate.reading
    return tuple(reading[place] if reading else None for place in _PLACES.values())


def _cut(seen: Text, start: int, end: int) -> str:
    """Return what the text given says there, without what UTF-8 can't hold."""
    return whole_letters(seen.given[slice(*seen.span(start, end))])


def whole_letters(text: str) -> str:
    """Return a text of the same length with a sign for what UTF-8 can't hold."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _check_text(text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"expected a text as str, got {type(text).__name__}: {text!r}")


def refuse_path(text: str) -> None:
    """Refuse a text in which nothing was found if it can only be the name of a file."""
    if _PATH.fullmatch(text):
        raise OptionError(
            f"{text!r} looks like a file, and a text is expected: "
            "Path(...).read_text('utf-8') gives that of a plain file, pg.read_reports reads any"
        )


def checked_title(title: str | None) -> str | None:
    """Return a headline; raises for what is no text."""
    if title is not None:
        _check_text(title)
    return title


YEARS_MEANT = range(1949, 2101)


def as_year(year: int | None) -> int | None:
    """Return a year that "this year" may mean; raises for another value."""
    if year is None:
        return None
    if isinstance(year, bool) or not isinstance(year, Integral):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"year must be an int or None, got {type(year).__name__}: {year!r}")
    if year not in YEARS_MEANT:
        raise OptionError(f"year must be between 1949 and 2100, got {year!r}")
    return int(year)


def as_province(province: str | Province | None) -> Province | None:
    """Return the province of a report by any of its names."""
    if province is None or isinstance(province, Province):
        return province
    if not isinstance(province, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        kind = type(province).__name__
        raise TypeError(f"province must be a Province, its name or None, got {kind}: {province!r}")
    return Province.parse(province)
