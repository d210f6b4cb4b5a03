"""A work report read whole: the target sheet, and what came of the year before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs
import polars as pl

from provgdp import dtypes, schema
from provgdp.card import card
from provgdp.forks import refuse_forked
from provgdp.province import Province
from provgdp.wording.prose import as_province, as_year, refuse_path, whole_letters
from provgdp.wording.sheet import english_past
from provgdp.wording.sheet.clauses import is_beyond
from provgdp.wording.sheet.compact import Compact
from provgdp.wording.sheet.english import find_sheet, is_english
from provgdp.wording.sheet.heading import delivered_on, place_of, year_ahead, year_of
from provgdp.wording.sheet.no_target import find_no_target
from provgdp.wording.sheet.outcomes import Figure, Outcome, find_outcome
from provgdp.wording.sheet.passage import find_passage
from provgdp.wording.sheet.phrase import read_phrase, spans_years
from provgdp.wording.sheet.rows import Row, Unread, is_growth_of_gdp, row, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from polars._typing import PolarsDataType

    from provgdp.target import Target
    from provgdp.wording.sheet.english_past import Told
    from provgdp.wording.sheet.passage import Passage

TARGETS: dict[str, PolarsDataType] = {
    **{name: schema.column(name, "indicators").dtype for name in schema.SHEET_COLUMNS},
    "start": pl.Int64(),
    "end": pl.Int64(),
}
_KEY: dict[str, PolarsDataType] = {name: TARGETS[name] for name in ("province", "year")}
_ROW = [name for name in TARGETS if name not in (*_KEY, "place")]
OUTCOMES: dict[str, PolarsDataType] = {
    **_KEY,
    "growth": pl.Float64(),
    "growth_hedge": dtypes.HEDGE,
    "growth_wording": pl.String(),
    "growth_start": pl.Int64(),
    "gdp": pl.Float64(),
    "gdp_hedge": dtypes.HEDGE,
    "gdp_wording": pl.String(),
    "gdp_start": pl.Int64(),
    "expected": pl.Boolean(),
}
UNREAD: dict[str, PolarsDataType] = {
    **_KEY,
    "name": pl.String(),
    "wording": pl.String(),
    "reason": pl.String(),
    "start": pl.Int64(),
    "end": pl.Int64(),
}


@attrs.frozen(kw_only=True, repr=False, eq=False)
class WorkReport:
    """What one work report promises for the year, and what it says came of the year before.

    Attributes:
        province: Whose report it is; None if neither the text nor the caller says so.
        year: The year it is for; None if unknown.
        delivered: The day it was delivered, as its head says; None if it doesn't.
        target: The target of GDP growth; None where there is none.
        targets: One row per target of the sheet, in the order of the text.
        growth: Real growth of GDP in the year before, in percent, as the report states it.
        gdp: GDP of the year before in 100 million yuan, as the report states it.
        expected: Whether those two are said to be expected (预计); None where neither is stated.
        outcomes: One row: growth and GDP of the year before with their hedges and wordings.
        unread: One row per figure of the sheet that was left out, with the reason.
        found: Whether a target sheet was found.

    Examples:
        >>> import provgdp as pg
        >>> text = "2026年湖南省政府工作报告。主要预期目标是：地区生产总值增长5%，出口增长6%以上。"
        >>> report = pg.read_report(text)
        >>> report.target.format("en"), report.targets["wording"].to_list()
        ('5%', ['5%', '6%以上'])
    """

    province: Province | None
    year: int | None
    delivered: date | None
    target: Target | None
    targets: pl.DataFrame
    growth: float | None
    gdp: float | None
    expected: bool | None
    outcomes: pl.DataFrame
    unread: pl.DataFrame
    found: bool

    def __repr__(self) -> str:
        whose = f"{self.province.name if self.province else 'unknown province'} {self.year or '?'}"
        target = self.target.format("en") if self.target else "no target of growth read"
        n = self.targets.height
        return f"<WorkReport {whose}: {target}; {n} target{'s' * (n != 1)}>"

    def _repr_html_(self) -> str:
        rows = {
            "Target of growth": self.target.format("en") if self.target else "none read",
            "Targets": str(self.targets.height),
            "Growth of the year before": "" if self.growth is None else f"{self.growth:g}%",
            "Delivered": str(self.delivered or ""),
        }
        whose = self.province.name if self.province else "Unknown province"
        return card(f"{whose} {self.year or ''}", rows)


def read_report(
    text: str, *, year: int | None = None, province: str | Province | None = None
) -> WorkReport:
    r"""Return what a government work report promises for the year, and how the last year went.

    The whole target sheet is read: growth, revenue, prices, jobs, unemployment, investment, retail
    sales, income, grain, energy and what else it names. Numbers shared out by 分别 get a row each;
    targets without a number (完成国家下达任务) are tasks. An English translation is read too, but
    for its tasks. The text's offsets hold: ``text[start:end]`` is the wording.

    Args:
        text: The report, or any text with its target passage.
        year: The year the targets are for; without it the head of the text says so.
        province: Whose report it is, in any spelling; without it the head of the text says so.

    Returns:
        A frozen `WorkReport`. Rates and shares are in percent, changes in percentage points, GDP in
        100 million yuan, other amounts in their ``unit``; null is unknown, a task has no hedge. A
        text without a target sheet gives empty frames.

    Raises:
        TypeError: If an argument has another type.
        OptionError: If ``year`` isn't between 1949 and 2100, or ``text`` is the name of a file.
        UnknownProvinceError: If ``province`` is none of the 31.

    Examples:
        >>> import provgdp as pg
        >>> text = (
        ...     "2026年1月20日在青海省人民代表大会上\n\n"
        ...     "过去一年，预计全省生产总值增长4.6%。\n\n"
        ...     "今年主要预期目标是：全省生产总值增长5%左右；城镇、农村居民人均可支配收入分别增长"
        ...     "5%、6%以上；城镇调查失业率5.5%以内；完成国家下达的节能减排任务。"
        ... )
        >>> report = pg.read_report(text)
        >>> report
        <WorkReport Qinghai 2026: about 5%; 5 targets>
        >>> for row in report.targets.select("indicator", "measure", "hedge", "target").rows():
        ...     print(*row)
        gdp growth about 5.0
        urban_income growth at_least 5.0
        rural_income growth at_least 6.0
        unemployment_surveyed level at_most 5.5
        other task None None
        >>> report.growth, report.expected, str(report.delivered)
        (4.6, True, '2026-01-20')
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"expected a text as str, got {type(text).__name__}: {text!r}; read_reports reads files"
        )
    found = read_rows(text, year, province)
    if not found.passage:
        refuse_path(text)
    name, for_year = found.key
    stated = found.outcome
    return WorkReport(
        province=Province.parse(name) if name else None,
        year=for_year,
        delivered=found.delivered,
        target=found.target,
        targets=frame(found.targets(), TARGETS),
        growth=stated.growth,
        gdp=stated.gdp,
        expected=stated.expected,
        outcomes=frame(found.outcomes(), OUTCOMES),
        unread=frame(found.unread(), UNREAD),
        found=found.passage,
    )


class Stated(NamedTuple):
    """What a report states of the year before; the columns of `WorkReport.outcomes`."""

    growth: float | None
    growth_hedge: str | None
    growth_wording: str | None
    growth_start: int | None
    gdp: float | None
    gdp_hedge: str | None
    gdp_wording: str | None
    gdp_start: int | None
    expected: bool | None


@attrs.frozen(kw_only=True)
class Found:
    """What was read of one report, before it is a frame: cheap to send between processes."""

    key: tuple[str | None, int | None]
    delivered: date | None
    target: Target | None
    outcome: Stated
    rows: tuple[Row | Unread, ...]
    passage: bool

    def targets(self) -> Iterator[tuple[object, ...]]:
        """Return the rows of `WorkReport.targets`."""
        rows = (row for row in self.rows if isinstance(row, Row))
        for place, one in enumerate(rows, 1):
            yield (*self.key, place, *(getattr(one, name) for name in _ROW))

    def outcomes(self) -> Iterator[tuple[object, ...]]:
        """Return the row of `WorkReport.outcomes`."""
        province, year = self.key
        yield (province, year - 1 if year else None, *self.outcome)

    def unread(self) -> Iterator[tuple[object, ...]]:
        """Return the rows of `WorkReport.unread`."""
        for one in self.rows:
            if isinstance(one, Unread):
                yield (*self.key, *one)


_SPARE = re.compile(r"[\s*>\u200b]+")
_NUMBER_OR_MORE = re.compile(r"\d[.,，]?\Z")
_NOTHING = (None, None, None, None)


def read_rows(
    text: str,
    year: int | None,
    province: str | Province | None,
    named_year: int | None = None,
    named_province: Province | None = None,
) -> Found:
    """Read a report; the last two are what its file's name says, for what the text doesn't."""
    year, owner, text = as_year(year), as_province(province), whole_letters(text)
    if is_english(text):
        return _read_english(text, year, owner, named_year, named_province)
    whole = Compact(text)
    day = delivered_on(whole.text)
    owner = owner or place_of(whole.text) or named_province
    said = year or (day.year if day else None) or year_of(whole.text)
    passage = find_passage(whole.text, said or named_year)
    year = said or year_ahead(whole.text, passage.start if passage else None) or named_year
    end = passage.start if passage else len(whole.text)
    outcome = find_outcome(whole.text, end, year - 1 if year else None)
    rows = _rows(text, whole, passage, year)
    target = _target(passage, rows)
    if passage and target is None and (none := find_no_target(whole.text, passage)):
        start, end = whole.span(*none.place)
        rows = (none.row(text, start, end), *rows)
        target = none.target
    return Found(
        key=(owner.name if owner else None, year),
        delivered=day,
        target=target,
        outcome=_stated(text, whole, outcome),
        rows=rows,
        passage=passage is not None,
    )


def _read_english(
    text: str,
    year: int | None,
    owner: Province | None,
    named_year: int | None,
    named_province: Province | None,
) -> Found:
    """Read an English report."""
    day = english_past.delivered_on(text)
    owner = owner or english_past.place_of(text) or named_province
    year = year or (day.year if day else None) or english_past.year_of(text) or named_year
    sheet = find_sheet(text, year)
    before = year - 1 if year else None
    told = english_past.find_told(text, sheet.start if sheet else len(text), before)

    def stated(one: Told | None) -> tuple[float | None, str | None, str | None, int | None]:
        return (one.value, "exact", text[one.start : one.end], one.start) if one else _NOTHING

    expected = [one.expected for one in told if one]
    return Found(
        key=(owner.name if owner else None, year),
        delivered=day,
        target=sheet.target if sheet else None,
        outcome=Stated(*stated(told[0]), *stated(told[1]), any(expected) if expected else None),
        rows=sheet.rows if sheet else (),
        passage=sheet is not None,
    )


def _rows(
    text: str, whole: Compact, passage: Passage | None, year: int | None
) -> tuple[Row | Unread, ...]:
    found: list[Row | Unread] = []
    for item in passage.items if passage else ():
        start, end = whole.span(item.start, item.end)
        name = text[slice(*whole.span(item.name.start, item.name.end))]
        numbered = not item.is_task
        beyond = numbered and is_beyond(whole.text, item.name.start, item.start, item.end, year)
        several = beyond or spans_years(item.phrase, year)
        within = _begins_within_another(text, start)
        why = "over several years" if several else "ambiguous" if within else item.why
        printed = _SPARE.sub("", name)
        found.append(row(item._replace(why=why), printed, text[start:end], start, end))
    return tuple(found)


def _begins_within_another(text: str, start: int) -> bool:
    """Whether a number begins within another, as far as one can see: PM2.52.5%."""
    before = _NUMBER_OR_MORE.search(text, max(0, start - 2), start)
    return before is not None and text[start].isdecimal()


def _target(passage: Passage | None, rows: tuple[Row | Unread, ...]) -> Target | None:
    """Return the target of growth: the first of the sheet."""
    for item, read in zip(passage.items if passage else (), rows, strict=True):
        if isinstance(read, Row) and is_growth_of_gdp(read):
            found = read_phrase(with_unit(item))
            return None if isinstance(found, str) else found.target
    return None


def _stated(text: str, whole: Compact, outcome: Outcome) -> Stated:
    def told(figure: Figure | None) -> tuple[float | None, str | None, str | None, int | None]:
        if figure is None:
            return None, None, None, None
        start, end = whole.span(figure.item.start, figure.item.end)
        return figure.value, figure.hedge, text[start:end], start

    return Stated(*told(outcome.growth), *told(outcome.gdp), outcome.expected)


def frame(rows: Iterable[tuple[object, ...]], shape: dict[str, PolarsDataType]) -> pl.DataFrame:
    """Return a frame of rows of a schema."""
    refuse_forked()
    return pl.DataFrame(list(rows), schema=shape, orient="row")
