"""Loaders: one function per table, with its years, its vintage, or what was known on a day."""

from __future__ import annotations

from datetime import date

import polars as pl

from provgdp.data.choice import (
    Years,
    check_as_of,
    choose_release,
    describe,
    figures,
    pick_years,
    released,
)
from provgdp.data.readings import sheets_known, targets_known
from provgdp.data.tables import TABLES, cached_table
from provgdp.errors import NotInRecordError, OptionError
from provgdp.schema import TARGET_COLUMNS

PROMISE = ("wording", "wording_en", "wording_basis")
"""The words of a target, beside the columns that they are parsed into."""

SMALL = tuple(sorted(name for name, table in TABLES.items() if table.loader == "load_table"))
"""The tables that `load_table` gives."""


def load_targets(years: Years | None = None, *, as_of: date | None = None) -> pl.DataFrame:
    """Return one row per province and year: growth targets, in percent; see `coverage` for years.

    Where only the number was sourced, ``target`` and ``target_mid`` are set and hedge, bounds and
    wording are null. ``strives`` is null where the sentence may have been cut short and no
    promise to do better was read. A target counts as known from the day its report was delivered,
    ``announced``; where no day is known, from the end of February.

    Args:
        years: Keep these years; all by default.
        as_of: Keep only what was known on that day.

    Returns:
        One row per province and year that has a target: ``province``, ``year``, the target
        columns, ``wording``, ``wording_en``, ``wording_basis``, ``wording_complete``,
        ``announced`` with ``announced_precision`` (day, month: no later than that, or bound: a
        page or the press had it by then), ``released`` (the day of our source, the last of its
        month or year where no more is known), ``source_id``, ``second_source_id``, ``note``.

    Raises:
        NotInRecordError: If there is no target for one of the years; says which there are.

    Examples:
        >>> import provgdp as pg
        >>> targets = pg.load_targets(2024)
        >>> targets.height
        31
        >>> targets.select("province", "target", "hedge", "wording").row(18)
        ('Guangdong', 5.0, 'exact', '5%')
        >>> from datetime import date
        >>> pg.load_targets(2024, as_of=date(2024, 1, 22)).height
        7
    """
    return pick_years(targets_known("targets", as_of), years, describe("target", None, as_of))


def load_gdp(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Return one row per province and year: nominal GDP, 100 million yuan at current prices.

    Levels of different vintages stand on different bases: never divide one by another. The
    ``gdp_prev`` column of `load_panel` is the level of the year before on the same basis.

    Args:
        years: Keep these years; all by default.
        vintage: A name from ``load_table("vintages")``, "latest" (the newest release of each
            province and year), "announced" (``first``, the bureau's first release, else
            ``report``, else ``expected``) or "all" (every release, a row each). "latest"
            unless ``as_of`` is given.
        as_of: For each province and year, the newest release that was out on that day.

    Returns:
        One row per province and year: ``province``, ``year``, ``gdp``, ``vintage``,
        ``source_id``.

    Raises:
        NotInRecordError: If there is no such vintage, or not for one of the years.
        OptionError: If ``vintage`` and ``as_of`` are both given.

    Examples:
        >>> import provgdp as pg
        >>> from datetime import date
        >>> pg.load_gdp(2023, vintage="first").row(18)
        ('Guangdong', 2023, 135673.16, 'first', 'list-gdp-2023-b')
        >>> pg.load_gdp(2023)["vintage"].unique().to_list()
        ['census5']
        >>> pg.load_gdp(2023, as_of=date(2024, 3, 1))["vintage"].unique().to_list()
        ['first']
    """
    return _load("gdp", "GDP", years, vintage, as_of, default="latest")


def load_indicators(years: Years | None = None, *, as_of: date | None = None) -> pl.DataFrame:
    """Return one row per target of each report's sheet: what provinces aim for beside growth.

    A rate is in percent, a change in percentage points, an amount in its ``unit``; a fall of 3% is
    3 with ``direction`` down. An indicator may have two rows in a sheet, a rate and an amount, so
    only ``place`` is a key. A sheet counts as known from the day its report was delivered, as a
    target does; where no day is known, from the end of February.

    Args:
        years: Keep these years; all by default.
        as_of: Keep only the sheets that were known on that day.

    Returns:
        One row per target, in the order of the text: ``province``, ``year``, ``place``,
        ``indicator``, ``name`` (as printed), ``name_en`` (of `other`, what it is), ``measure``
        (growth, level, change, amount; task: no number), ``unit``, ``direction``, ``wording``,
        ``hedge`` (null of a task), ``lower``, ``upper``, ``target``, ``target_mid``, ``stretch``,
        ``strives`` (true where a promise to do better was read, else null), ``reference``,
        ``offset_lower``, ``offset_upper`` (of a relative target; the one or the other is null
        where it is open), ``relation`` (same, higher, lower, at_least, at_most), ``note``,
        ``source_id``.

    Raises:
        NotInRecordError: If there is no sheet of one of the years (on that day).

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> sheets = pg.load_indicators(2024)
        >>> prices = sheets.filter(indicator="cpi", measure="growth")
        >>> prices.group_by("target").len().sort("len", descending=True).row(0)
        (3.0, 30)
        >>> sheets.filter(province="Guangdong").select("indicator", "wording", "hedge").rows()[:2]
        [('gdp', '5%', 'exact'), ('investment', '4%', 'exact')]
        >>> from datetime import date
        >>> pg.load_indicators(2024, as_of=date(2024, 1, 22))["province"].n_unique()
        7
    """
    return pick_years(sheets_known(as_of), years, describe("target sheet", None, as_of))


def load_growth(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Return one row per province and year: real growth, in percent over the year before.

    Judge a target by growth as announced: the index of today's database, ``nbs_index``, has been
    revised since (Tianjin 2013 was announced as 12.5 and is 10.1 there).

    Args:
        years: Keep these years; all by default.
        vintage: "announced" (as announced at the time: ``first``, the bureau's first
            release, else ``report``, a fact in the next work report, else ``expected``, which
            that report only expects), one of these, "nbs_index", "latest" (the newest release of
            each province and year) or "all" (every release, a row each). "announced" by default.
        as_of: Growth as announced, of what was out on that day: in late January that of the
            reports that were out.

    Returns:
        One row per province and year: ``province``, ``year``, ``growth``, ``vintage`` (which
        release it is), ``source_id``, ``note``; `coverage` counts them.

    Raises:
        NotInRecordError: If there is no such vintage, or not for one of the years.
        OptionError: If ``vintage`` and ``as_of`` are both given.

    Examples:
        >>> import provgdp as pg
        >>> pg.load_growth(2023).row(0)
        ('Beijing', 2023, 5.2, 'first', 'communiques-2023', None)
        >>> pg.load_growth(2013, vintage="nbs_index").row(1)[:3]
        ('Tianjin', 2013, 10.1)
    """
    return _load("growth", "growth", years, vintage, as_of, "announced", on_a_day="announced")


def load_population(years: Years | None = None, *, as_of: date | None = None) -> pl.DataFrame:
    """Return one row per province and year: residents at year end, in 10 thousand persons.

    Sichuan before 1997 is left out, because it included Chongqing. There is one vintage; 2000 to
    2019 are revised with later censuses. 2000 is a break, and in some provinces 2005 and 2010 are.

    Args:
        years: Keep these years; all by default.
        as_of: Keep only what was out on that day in its present form.

    Returns:
        One row per province and year: ``province``, ``year``, ``population``, ``source_id``.

    Raises:
        NotInRecordError: If there is no population for one of the years.

    Examples:
        >>> import provgdp as pg
        >>> pg.load_population(2024).row(18)
        ('Guangdong', 2024, 12780.0, 'population-yearbooks-1990-2024')
    """
    check_as_of(as_of)
    population = released("population", as_of).drop("released")
    return pick_years(population, years, describe("population", None, as_of))


def load_national(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Return one row per year: the nation's GDP, growth and growth target.

    GDP is in 100 million yuan, growth and target in percent. A target counts as known from the
    day of the Premier's report, ``announced``; where no day is known, from the end of March.

    Args:
        years: Keep these years; all by default.
        vintage: Which release of GDP and growth: a name from ``load_table("vintages")``, or
            "latest", the newest of each figure. "first" unless ``as_of`` is given.
        as_of: For each figure, the newest release that was out on that day.

    Returns:
        One row per year: ``year``, ``gdp``, ``gdp_vintage``, ``gdp_source_id``, ``growth``,
        ``growth_vintage``, ``growth_source_id``, the target columns, ``wording``, ``wording_en``,
        ``wording_basis``, ``announced`` and ``target_source_id``; null where a figure isn't known.

    Raises:
        NotInRecordError: If there is no such vintage, or nothing for one of the years.
        OptionError: If ``vintage`` and ``as_of`` are both given.

    Examples:
        >>> import provgdp as pg
        >>> pg.load_national(2023).select("gdp", "growth", "target", "hedge").row(0)
        (1260582.0, 5.2, 5.0, 'about')
        >>> pg.load_national(2023, vintage="latest")["gdp"].item()
        1294271.7
    """
    frame = national(choose_release(vintage, as_of, default="first"), as_of)
    return pick_years(frame, years, describe("national figure", None, as_of))


def load_sources() -> pl.DataFrame:
    """Return one row per source that the ``…source_id`` columns point to.

    Returns:
        One row per source: ``source_id``, ``publisher``, ``title``, ``date_published``, ``url``
        (null unless the original page was seen), ``via`` (how it was read), ``note``.

    Examples:
        >>> import provgdp as pg
        >>> sources = pg.load_sources()
        >>> sources.filter(source_id="xinhua-2026-01-19")["publisher"].item()
        'Xinhua'
    """
    return cached_table("sources").clone()


def load_table(name: str, years: Years | None = None) -> pl.DataFrame:
    """Return one of the small tables, a row per entry; `describe` says what its columns mean.

    Args:
        name: "comparable" (the base on which a level's year before stands), "priorities" (what
            seven provinces put first in 2024), "releases" (from when a release counts as known),
            "sessions" (the days on which the work reports were delivered), "trillion_cities"
            (cities above 1 trillion yuan in 2023) or "vintages" (what each release is).
        years: Keep these years; all by default.

    Raises:
        NotInRecordError: If there is no such table, or nothing in it for one of the years.
        OptionError: If the table has no years to choose from.

    Examples:
        >>> import provgdp as pg
        >>> cities = pg.load_table("trillion_cities", 2023)
        >>> cities.height, cities.filter(province="Jiangsu").height
        (26, 5)
        >>> priorities = pg.load_table("priorities")
        >>> priorities.filter(item="6G")["province"].to_list()
        ['Beijing', 'Guangdong']
    """
    if name not in SMALL:
        choice = ", ".join(map(repr, SMALL))
        raise NotInRecordError(
            f"no table {name!r}; there are {choice}; the large ones have functions of their own, "
            "such as load_targets and load_gdp"
        )
    table = cached_table(name).clone()
    if years is not None and "year" not in table.columns:
        raise OptionError(
            f"table {name!r} has no years to choose from, got years={years!r}; leave them out"
        )
    return pick_years(table, years, f"row of {name}")


def coverage() -> pl.DataFrame:
    """Return one row per year: how many of the 31 provinces each table knows.

    Returns:
        One row per year of the record: ``year``, ``targets`` (a number, a wording or expressly no
        target), ``wordings`` (the hedge is known too), ``days`` (the day of the report too),
        ``sheets`` (the whole target sheet), growth and GDP ``…_announced`` (by any of the
        vintages that count as announced) and by vintage, and ``population``. Here 0 is a count:
        none is known.

    Examples:
        >>> import provgdp as pg
        >>> known = pg.coverage()
        >>> known.filter(year=2012).select("targets", "growth_announced", "growth_first").row(0)
        (31, 29, 18)
    """
    targets = targets_known("targets", None)
    parts = {
        "targets": targets,
        "wordings": targets.drop_nulls("hedge"),
        "days": targets.drop_nulls("announced"),
        "sheets": cached_table("indicators").unique(["province", "year"]),
    }
    vintages = cached_table("vintages")["vintage"].to_list()
    for table in ("growth", "gdp"):
        parts[f"{table}_announced"] = figures(table, "announced", None)
        by_vintage = cached_table(table).partition_by("vintage", as_dict=True)
        held = [vintage for vintage in vintages if (vintage,) in by_vintage]
        parts |= {f"{table}_{vintage}": by_vintage[vintage,] for vintage in held}
    parts["population"] = cached_table("population")
    counts = [frame.select("year", table=pl.lit(name)) for name, frame in parts.items()]
    return (
        pl.concat(counts)
        .group_by("year", "table")
        .len()
        .pivot("table", on_columns=list(parts), index="year", values="len")
        .with_columns(pl.exclude("year").fill_null(0).cast(pl.Int64))
        .sort("year")
    )


def _load(
    table: str,
    what: str,
    years: Years | None,
    vintage: str | None,
    as_of: date | None,
    default: str,
    *,
    on_a_day: str = "latest",
) -> pl.DataFrame:
    release = choose_release(vintage, as_of, default=default, on_a_day=on_a_day)
    if release == "all":
        return pick_years(cached_table(table).clone(), years, what)
    frame = figures(table, release, as_of).drop("released")
    return pick_years(frame, years, describe(what, release, as_of))


def national(vintage: str, as_of: date | None) -> pl.DataFrame:
    """Return the nation's GDP and growth of one release, and its target, a row per year."""
    target = targets_known("national_targets", as_of).select(
        "year", *TARGET_COLUMNS, *PROMISE, "announced", target_source_id="source_id"
    )
    frame = target
    for value in ("growth", "gdp"):
        figure = named(figures("national", vintage, as_of, value=value), value)
        frame = figure.join(frame, on="year", how="full", coalesce=True)
    return frame.sort("year")


def named(frame: pl.DataFrame, value: str) -> pl.DataFrame:
    """Keep key, value, vintage and source, the last two named after the value."""
    key = [name for name in ("province", "year") if name in frame.columns]
    return frame.select(
        *key,
        value,
        pl.col("vintage").alias(f"{value}_vintage"),
        pl.col("source_id").alias(f"{value}_source_id"),
    )
