"""The January-to-March briefing: what is computed, and how it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp.data.choice import pick_years, spans
from provgdp.data.citation import cite
from provgdp.data.loaders import load_sources
from provgdp.data.panel import as_panel, load_panel
from provgdp.errors import NotInRecordError
from provgdp.measures.weighted import amplification
from provgdp.report import figures, headlines, page
from provgdp.target import ABOUT, Hedge, check_about

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Briefing:
    """One year's targets in figures and sentences, built by `briefing`.

    Rates are in percent, gaps and contributions in percentage points, GDP in 100 million yuan,
    shares from 0 to 1. Frames with a ``year`` hold last year's figures beside this year's; of
    growth and GDP they are those of the two years before the targets.

    Attributes:
        year: The year the targets are for.
        about: Half-width of "about" in percentage points.
        n: How many of the 31 have set a target: a number, or one relative to the nation.
        coverage: Their share of the GDP of the year before; None unless all 31 are known.
        is_record: Whether a missing target is one that isn't on record, since the year is over and
            no panel was given, rather than one that is still to be set.
        table: The master table, a row per province by GDP.
        table_prev: The same of the year before.
        means: Plain and weighted means by year, as `weighted_target` gives them, with
            ``n_weighted``; last year's are of the same provinces.
        nation: Gaps to the national target by year, as `amplification` gives them; of the same.
        national_wording: The national target in English, None if there is none or isn't known.
        national_wording_prev: The same of the year before.
        national_hedge: The national target's hedge, None if it isn't known.
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
        growth_vintages: Releases that the growth is from; "unknown" where a panel doesn't say.
        gdp_vintages: The same of the GDP; weights are GDP as first announced.
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

    year: int
    about: float
    n: int
    coverage: float | None
    is_record: bool
    table: pl.DataFrame
    table_prev: pl.DataFrame
    means: pl.DataFrame
    nation: pl.DataFrame
    national_wording: str | None
    national_wording_prev: str | None
    national_hedge: str | None
    largest: pl.DataFrame
    regions: pl.DataFrame
    growth_sides: pl.DataFrame
    passed: pl.DataFrame
    ranks: pl.DataFrame
    prices: pl.DataFrame
    contributions: pl.DataFrame
    streaks: pl.DataFrame
    growth_vintages: tuple[str, ...]
    gdp_vintages: tuple[str, ...]
    source_ids: tuple[str, ...]

    @property
    def as_of(self) -> str:
        """How many provinces have set a target."""
        return headlines.as_of(self)

    @property
    def headlines(self) -> tuple[str, ...]:
        """The headline sentences; one about which nothing is known is left out."""
        return headlines.headlines(self)

    @property
    def sources(self) -> str:
        """The sources of the figures, one per line; a key of your own stands as it is."""
        known = set(load_sources()["source_id"])
        return "\n".join(cite(key) if key in known else key for key in self.source_ids)

    def to_markdown(self) -> str:
        """Return the whole page as Markdown.

        Examples:
            >>> import provgdp as pg
            >>> page = pg.briefing(2024).to_markdown()
            >>> [line for line in page.splitlines() if line.startswith("## ")][-1]
            '## Basis'
        """
        return page.to_markdown(self)

    def to_html(self) -> str:
        """Return the whole page as HTML, every text escaped.

        Examples:
            >>> import provgdp as pg
            >>> pg.briefing(2024).to_html()[:27]
            '<h1>Provincial growth targe'
        """
        return page.to_html(self)

    def to_csv(self, path: str | Path | None = None) -> str:
        """Return the master table as CSV, and write it to a file if one is named.

        Args:
            path: Where to write it, in UTF-8.

        Examples:
            >>> import provgdp as pg
            >>> pg.briefing(2024).to_csv().partition(",")[0]
            'province'
        """
        text = self.table.write_csv()
        if path is not None:
            self.table.write_csv(path)
        return text

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Briefing {self.year}: {self.as_of}>"


def briefing(
    year: int,
    *,
    panel: pl.DataFrame | None = None,
    top: Sequence[int] = (6, 10),
    about: float = ABOUT,
) -> Briefing:
    """Sum up the provinces' targets for a year, as the press does when the work reports come out.

    It works while some reports are still out, before the national target is set in March, and for
    earlier years of which not everything is on record: every count says what it rests on.

    Args:
        year: The year the targets are for.
        panel: The record by default; or a panel from `load_panel` or `make_panel`, provinces in
            any spelling. A province without a row counts as one without a target. Wordings,
            sources and population may be left out.
        top: How many of the largest provinces to add up.
        about: Half-width of "about", in percentage points; 0.3 unless you say otherwise.

    Returns:
        Sentences, the master table, the figures behind both, as frames and numbers.

    Raises:
        NotInRecordError: If the panel has no such year, or no target for it.
        MissingColumnError: If the panel lacks another column of `load_panel`.
        UnknownProvinceError: If a province can't be read.
        DuplicateRowsError: If two rows share province and year.
        ValueError: If ``about`` is no width, or ``top`` no number of provinces.

    Examples:
        >>> import provgdp as pg
        >>> report = pg.briefing(2026)
        >>> print(report.headlines[4])
        That is 0.29 points above the midpoint of the national target of 4.5% to 5%, and 0.04 \
points above its upper end. Six provinces aim above it, 25 are within it and none is below.
        >>> from datetime import date
        >>> february = pg.briefing(2026, panel=pg.load_panel(as_of=date(2026, 2, 28)))
        >>> print(*(text for text in february.headlines if "national" in text))
        The national target is due in March; last year's was about 5%.
    """
    if not isinstance(year, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"year must be an integer such as 2024, got {year!r}")
    check_about(about)
    top = tuple(top)
    if not top or not all(1 <= n <= headlines.ALL for n in top):
        raise ValueError(f"top must be numbers of provinces from 1 to {headlines.ALL}, got {top!r}")
    held = load_panel() if panel is None else as_panel(panel, "briefing")
    pick_years(held, year, "rows")
    rows, last, earlier = (figures.rows_of(held, y) for y in (year, year - 1, year - 2))
    is_set = pl.col("target").is_not_null() | (pl.col("hedge") == Hedge.RELATIVE)
    setters = rows.filter(is_set)
    if setters.is_empty():
        known = held.filter(pl.col("target").is_not_null())["year"].unique().sort().to_list()
        raise NotInRecordError(
            f"no target for {year}; there are some for {spans(known) or 'no year'}"
        )
    both = figures.alike(rows, last)
    outcomes, years = (earlier, last), (year - 2, year - 1)
    later = held.filter(pl.col("year") > year)
    is_over = rows["national_growth"].count() or later["target"].count()
    return Briefing(
        year=year,
        about=about,
        n=setters.height,
        coverage=figures.gdp_share(setters, rows),
        is_record=panel is None and bool(is_over),
        table=figures.master(rows, about),
        table_prev=figures.master(last, about),
        means=figures.means(both),
        nation=amplification(both),
        national_wording=_first(rows, "national_wording_en"),
        national_wording_prev=_first(last, "national_wording_en"),
        national_hedge=_first(rows, "national_hedge"),
        largest=figures.largest((last, rows), top),
        regions=figures.regions(both, outcomes),
        growth_sides=figures.growth_sides(outcomes),
        passed=figures.passed(held, years),
        ranks=figures.ranked(outcomes),
        prices=figures.prices(outcomes),
        contributions=figures.contributed(outcomes),
        streaks=figures.streaks(held, years),
        growth_vintages=_vintages("growth", earlier, last),
        gdp_vintages=_vintages("gdp", earlier, last),
        source_ids=_source_ids(rows, last, earlier),
    )


def _first(rows: pl.DataFrame, column: str) -> str | None:
    known: list[str] = rows[column].cast(pl.String).drop_nulls().to_list()
    return known[0] if known else None


def _vintages(figure: str, *outcomes: pl.DataFrame) -> tuple[str, ...]:
    names = pl.concat([part.drop_nulls(figure)[f"{figure}_vintage"] for part in outcomes])
    return tuple(names.fill_null("unknown").unique(maintain_order=True))


def _source_ids(rows: pl.DataFrame, *outcomes: pl.DataFrame) -> tuple[str, ...]:
    """Return the sources of the targets, and of the growth and GDP of the years before."""
    used = ("target", "target_prev", "growth_prev", "gdp_weight", "national_target")
    keys = [rows[f"{name}_source_id"] for name in used]
    for part in outcomes:
        keys += [part[f"{name}_source_id"] for name in ("gdp", "gdp_prev", "national_growth")]
    known = pl.concat([key.cast(pl.String).alias("key") for key in keys]).drop_nulls()
    return tuple(known.unique(maintain_order=True))
