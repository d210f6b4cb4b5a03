"""The January-to-March briefing: how it is asked for, and what it can do."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp.data.citation import cite
from provgdp.data.loaders import load_sources
from provgdp.errors import MissingExtraError, OptionError
from provgdp.report import drawing, excel, html, page
from provgdp.report.desk import check_days, lay_out
from provgdp.report.facts import ALL
from provgdp.report.figures import Figures, figures_of
from provgdp.report.language import LANGUAGES
from provgdp.report.sentences import say
from provgdp.report.writing import write_whole
from provgdp.target import ABOUT, check_about

if TYPE_CHECKING:
    from provgdp.report.desk import Desk, Outcomes
    from provgdp.report.drawing import Drawn
    from provgdp.report.language import Language
    from provgdp.schema import Lang
    from provgdp.wording.sheet.documents import WorkReports

TOP = (6, 10)
"""How many of the largest provinces are added up."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Briefing(Figures):
    """One year's targets in figures, sentences and a page, built by `briefing`.

    The fields are figures in no language, frames and numbers; the properties say them in the
    language asked for, and the methods write the page.

    Rates are in percent, gaps and contributions in percentage points, GDP in 100 million yuan,
    shares from 0 to 1. Frames with a ``year`` hold last year's figures beside this year's; of
    growth and GDP they are those of the two years before the targets.

    Attributes:
        lang: The language of the sentences, "en" or "zh".
        year: The year the targets are for.
        about: Half-width of "about" in percentage points.
        standing: How many of the 31 have set a target, a number or one relative to the nation, and
            their share of the GDP of the year before, None unless all 31 are known.
        news: Who has set a target after the day asked about, None unless one was.
        findings: What the headlines say, as numbers and names.
        supporting: What the sections below the tables say, the year before and last's.
        basis: What the figures rest on.
        panel: The rows of the year and the year before, 31 each, as `load_panel` has them.
        table: The master table, a row per province by GDP.
        table_prev: The same of the year before.
        new: The rows of the table whose target is news, by the day it was announced.
        means: Plain and weighted means by year, as `weighted_target` gives them, with
            ``n_weighted``; last year's are of the same provinces.
        modes: The most common targets by year, with their number and that of the ranges that start
            there; of the same.
        nation: Gaps to the national target by year, as `amplification` gives them; of the same.
        largest: The largest provinces' share of the GDP of the year before, and weighted target,
            last year's of those with one this year, by size and year of the target.
        regions: Weighted target, last year's of the same provinces, and contribution to the growth
            of the year before, by NBS region and year of the target.
        growth_sides: Each province's growth, and its side of the nation's, by year of the growth.
        passed: Trillions of GDP passed for the first time, by year.
        ranks: Rank by GDP and its change on one basis, by year.
        prices: Combined growth, nominal growth, deflator and falling prices, by year.
        contributions: What each province added to the combined growth, by year.
        streaks: Who fell short for three years or more, by the last of them.
        indicators: What the target sheets say beside growth, an indicator a row: most common,
            lowest and highest number, who cut and raised it, of amounts the total.
        source_ids: Where the figures are from, keys into `load_sources` or your own.

    Examples:
        >>> import provgdp as pg
        >>> report = pg.briefing(2024)
        >>> report.as_of
        'All 31 provinces have set a 2024 target.'
        >>> report.headlines[-1]
        'Hainan and Tibet are highest (about 8%), Tianjin lowest (about 4.5%).'
        >>> report.table.select("province", "target", "direction").row(0)
        ('Guangdong', 5.0, 'kept')
        >>> print(report.to_markdown().splitlines()[0])
        # Provincial growth targets for 2024
    """

    lang: Lang

    @property
    def n(self) -> int:
        """How many of the 31 have set a target, a number or one relative to the nation."""
        return self.standing.n

    @property
    def coverage(self) -> float | None:
        """Their share of the GDP of the year before, 0 to 1; None unless all 31 are known."""
        return self.standing.coverage

    @property
    def as_of(self) -> str:
        """How many provinces have set a target."""
        return say(self.standing, self._language)

    @property
    def headlines(self) -> tuple[str, ...]:
        """The headline sentences; one about which nothing is known is left out."""
        return tuple(say(fact, self._language) for fact in self.findings)

    @property
    def sources(self) -> str:
        """The sources of the figures, one per line; a key of your own stands as it is."""
        known = set(load_sources()["source_id"])
        held = [key for key in self.source_ids if key in known]
        cited = dict(zip(held, cite(held).splitlines(), strict=True))
        return "\n".join(cited.get(key, key) for key in self.source_ids)

    def to_markdown(self, path: str | Path | None = None) -> str:
        """Return the whole page as Markdown, and write it to a file if one is named.

        Args:
            path: Where to write it, in UTF-8.

        Examples:
            >>> import provgdp as pg
            >>> page = pg.briefing(2024).to_markdown()
            >>> [line for line in page.splitlines() if line.startswith("## ")][-1]
            '## Basis'
        """
        return _written(page.to_markdown(self._blocks()), path)

    def to_html(self, path: str | Path | None = None, *, charts: bool = True) -> str:
        """Return the page as one HTML document, and write it to a file if one is named.

        Styles, drawings and the sorting of the table are inside, so that it can be mailed; it
        prints, reads on a phone and follows a dark theme. Every text is escaped. Without the extra
        ``plot`` it comes without charts and says so.

        Args:
            path: Where to write it, in UTF-8.
            charts: Whether to draw the map and two charts.

        Examples:
            >>> import provgdp as pg
            >>> pg.briefing(2024).to_html(charts=False).splitlines()[:2]
            ['<!doctype html>', '<html lang="en">']
        """
        drawn = drawing.draw_here(self.panel, self.year, self.lang)
        return _written(document(self, drawn if charts else None), path)

    def to_csv(self, path: str | Path | None = None) -> str:
        """Return the master table as CSV, and write it to a file if one is named.

        Args:
            path: Where to write it, in UTF-8.

        Examples:
            >>> import provgdp as pg
            >>> pg.briefing(2024).to_csv().partition(",")[0]
            'province'
        """
        return _written(self.table.write_csv(), path)

    def to_excel(self, path: str | Path) -> None:
        """Write the headlines and every table to a workbook, a sheet each.

        Args:
            path: Where to write it, a name that ends with .xlsx.

        Raises:
            OptionError: If it ends otherwise.
            MissingExtraError: If xlsxwriter isn't installed, the extra ``excel``.

        Examples:
            >>> import tempfile
            >>> import polars as pl
            >>> import provgdp as pg
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     pg.briefing(2024).to_excel(f"{folder}/2024.xlsx")
            ...     sheet = pl.read_excel(f"{folder}/2024.xlsx", sheet_name="Provinces")
            >>> sheet.select("Province", "Growth target (percent)").row(0)
            ('Guangdong', 5.0)
        """
        excel.write(self, self._language, path)

    @property
    def _language(self) -> Language:
        return LANGUAGES[self.lang]

    def _blocks(self) -> Iterator[page.Block]:
        return page.blocks(self, self._language, self.sources.splitlines())

    def _repr_html_(self) -> str:
        return html.to_html(self._blocks())

    def __repr__(self) -> str:
        return f"<Briefing {self.year}: {self.as_of}>"


def document(report: Briefing, drawn: Drawn | None) -> str:
    """Return a briefing as one HTML document, with its charts."""
    to = LANGUAGES[report.lang]
    charts: list[page.Block] = []
    if drawn is not None:
        try:
            charts.append(page.Pictures(drawn()))
        except MissingExtraError:
            charts.append(to.label("no_charts"))
    blocks = page.blocks(report, to, report.sources.splitlines(), charts)
    return html.to_document(blocks, to, to.label("title", report.year))


def _written(text: str, path: str | Path | None) -> str:
    """Write a text to a file if one is named, and return it."""
    if path is not None:
        write_whole(text.encode(), path)
    return text


def briefing(
    year: int,
    *,
    panel: pl.DataFrame | None = None,
    lang: Lang = "en",
    as_of: datetime.date | None = None,
    since: datetime.date | None = None,
    reports: WorkReports | None = None,
    outcomes: Outcomes | None = None,
    base_vintage: str | None = None,
    indicators: pl.DataFrame | None = None,
    top: Sequence[int] = TOP,
    about: float = ABOUT,
) -> Briefing:
    """Return the page of a January: the provinces' targets for a year, summed up as the press does.

    It works while some reports are still out, before the national target is set in March, and for
    earlier years of which not everything is on record: every count says what it rests on.

    Args:
        year: The year the targets are for.
        panel: The record by default; or a panel from `load_panel` or `make_panel`, provinces in
            any spelling. A province without a row counts as one without a target. Wordings,
            sources and population may be left out.
        lang: The language of the sentences and the page, "en" or "zh".
        as_of: What was known on that day, of the record and of ``reports``.
        since: Adds what is new since that day: the targets ``announced`` after it; no day after
            ``as_of``.
        reports: Work reports from `read_reports`, whose targets, sheets and outcomes of the year
            before are laid beside the panel; a bound ("more than 5.5 trillion") is no outcome.
        outcomes: Growth and GDP of the year before, and targets if it has any: a frame, or a text
            file or workbook as people keep it, with titles, totals and footnotes. Its figures
            stand in for those of the reports and of the panel.
        base_vintage: The release of the year before that levels handed in compare with, as in
            `make_panel`; "first" until the bureau has revised it. Without one, thresholds, ranks
            and prices of a year that the record doesn't hold stay unknown.
        indicators: The target sheets, with the columns of `load_indicators`, for the table of what
            is aimed for beside growth; the record's by default, of those who have a target.
        top: How many of the largest provinces to add up.
        about: Half-width of "about", in percentage points; 0.3 unless you say otherwise.

    Returns:
        Sentences, the master table, the figures behind both, as frames and numbers.

    Raises:
        NotInRecordError: If the panel has no such year, or no target for it.
        MissingColumnError: If the panel lacks another column of `load_panel`.
        UnknownProvinceError: If a province can't be read.
        DuplicateRowsError: If two rows share province and year.
        PanelError: If ``reports`` or ``outcomes`` can't be used; it says which row.
        OptionError: If ``about`` is no width, ``top`` no number of provinces, ``since`` after
            ``as_of``, or the language isn't known.

    Examples:
        >>> import provgdp as pg
        >>> report = pg.briefing(2026)
        >>> print(report.headlines[4])
        That is 0.29 points above the midpoint of the national target of 4.5% to 5%, and 0.04 \
points above its upper end. Six provinces aim above it, 25 are within it and none is below.
        >>> from datetime import date
        >>> february = pg.briefing(2026, as_of=date(2026, 2, 28))
        >>> print(*(text for text in february.headlines if "national" in text))
        The national target is due in March; last year's was about 5%.
    """
    try:
        year = operator.index(year)
    except TypeError:
        raise TypeError(f"year must be an integer such as 2024, got {year!r}") from None
    check_about(about)
    check_days(as_of, since)
    top = _sizes(top)
    if lang not in LANGUAGES:
        raise OptionError(f"lang must be 'en' or 'zh', got {lang!r}")
    if reports is not None:
        _check_reports(reports)
    desk = lay_out(
        year,
        panel=panel,
        as_of=as_of,
        reports=reports,
        outcomes=outcomes,
        base_vintage=base_vintage,
        indicators=indicators,
    )
    return sum_up(desk, lang=lang, since=since, top=top, about=about)


def _check_reports(reports: object) -> None:
    from provgdp.wording.sheet.documents import WorkReports

    if not isinstance(reports, WorkReports):
        given = repr(str(reports)) if isinstance(reports, str | Path) else "folder"
        raise TypeError(f"reports must be what read_reports gives: pg.read_reports({given})")


def _sizes(top: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers of provinces, refusing what is none."""
    with suppress(TypeError):
        sizes = tuple(map(operator.index, top))
        if sizes and all(1 <= n <= ALL for n in sizes):
            return sizes
    raise OptionError(
        f"top must be numbers of provinces from 1 to {ALL}, such as {TOP}, got {top!r}"
    )


def sum_up(
    desk: Desk,
    *,
    lang: Lang,
    since: datetime.date | None,
    top: Sequence[int] = TOP,
    about: float = ABOUT,
) -> Briefing:
    """Return the page of what lies on the desk."""
    figures = figures_of(desk, top=top, about=about, since=since)
    return Briefing(lang=lang, **attrs.asdict(figures, recurse=False))
