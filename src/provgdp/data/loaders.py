"""Loaders: one function per table, with its years, its vintage, or what was known on a day."""

from __future__ import annotations

import functools
from datetime import date

import polars as pl

from provgdp.columns import TARGET_COLUMNS, with_targets
from provgdp.data.choice import (
    Years,
    check_as_of,
    choose_release,
    describe,
    figures,
    pick_years,
    releases_of,
)
from provgdp.data.tables import cached_table
from provgdp.errors import NotInRecordError

PROMISE = ("wording", "wording_en", "wording_basis")
"""The words of a target, beside the columns that they are parsed into."""

SMALL = ("comparable", "priorities", "releases", "trillion_cities", "vintages")
"""The tables that `load_table` gives."""


def load_targets(years: Years | None = None, *, as_of: date | None = None) -> pl.DataFrame:
    """Load the growth targets of the provinces, 2004 to 2026, in percent.

    Where only the number was sourced, ``target`` and ``target_mid`` are set and hedge, bounds and
    wording are null. ``strives`` is null where the sentence may have been cut short and no
    promise to do better was read. A target counts as known from the day in ``released``: when a
    source had it, or 1 March of its year, whichever is earlier, but not before the congress met,
    which was in May for two provinces in 2020; in doubt the later date.

    Args:
        years: Keep these years; all by default.
        as_of: Keep only what was known on that day.

    Returns:
        One row per province and year that has a target: ``province``, ``year``, the target
        columns, ``wording``, ``wording_en``, ``wording_basis``, ``wording_complete``,
        ``released``, ``source_id``, ``second_source_id``, ``note``.

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
        4
    """
    return _known(_targets("targets"), years, as_of, what="target")


def load_gdp(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Load the nominal GDP of the provinces, 1992 to 2025, in 100 million yuan, current prices.

    Levels of different vintages stand on different bases: never divide one by another. The
    ``gdp_prev`` column of `load_panel` is the level of the year before on the same basis.

    Args:
        years: Keep these years; all by default.
        vintage: A name from ``load_table("vintages")``, "latest" (the newest release of each
            year) or "all" (every release, a row each). "latest" unless ``as_of`` is given.
        as_of: For each year, the newest release that was out on that day.

    Returns:
        One row per province and year: ``province``, ``year``, ``gdp``, ``vintage``,
        ``source_id``.

    Raises:
        NotInRecordError: If there is no such vintage, or not for one of the years.
        ValueError: If ``vintage`` and ``as_of`` are both given.

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


def load_growth(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Load the real growth of the provinces, 2000 to 2025, in percent over the year before.

    Judge a target by growth as first announced: the index of today's database, ``nbs_index``, has
    been revised since (Tianjin 2013 was announced as 12.5 and is 10.1 there).

    Args:
        years: Keep these years; all by default.
        vintage: "first", "nbs_index", "latest" (the newest release of each year) or "all" (every
            release, a row each). "first" unless ``as_of`` is given.
        as_of: For each year, the newest release that was out on that day.

    Returns:
        One row per province and year: ``province``, ``year``, ``growth``, ``vintage``,
        ``source_id``. Years before 2021 are incomplete in ``first``; see `coverage`.

    Raises:
        NotInRecordError: If there is no such vintage, or not for one of the years.
        ValueError: If ``vintage`` and ``as_of`` are both given.

    Examples:
        >>> import provgdp as pg
        >>> pg.load_growth(2023).row(0)
        ('Beijing', 2023, 5.2, 'first', 'communiques-2023')
        >>> pg.load_growth(2013, vintage="nbs_index").row(1)[:3]
        ('Tianjin', 2013, 10.1)
    """
    return _load("growth", "growth", years, vintage, as_of, default="first")


def load_population(years: Years | None = None, *, as_of: date | None = None) -> pl.DataFrame:
    """Load the residents of the provinces at year end, 1990 to 2024, in 10 thousand persons.

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
    released = releases_of("population").select("year", "released")
    population = cached_table("population").join(released, on="year", maintain_order="left")
    return _known(population, years, as_of, what="population").drop("released")


def load_national(
    years: Years | None = None, *, vintage: str | None = None, as_of: date | None = None
) -> pl.DataFrame:
    """Load the nation's GDP, growth and growth target.

    GDP is in 100 million yuan, growth and target in percent. A target counts as known at the end
    of the March of its year, when the Premier's report sets it; that none was set for 2020, from
    the day of the source.

    Args:
        years: Keep these years; all by default.
        vintage: Which release of GDP and growth: a name from ``load_table("vintages")``, or
            "latest", the newest of each figure. "first" unless ``as_of`` is given.
        as_of: For each figure, the newest release that was out on that day.

    Returns:
        One row per year: ``year``, ``gdp``, ``gdp_vintage``, ``gdp_source_id``, ``growth``,
        ``growth_vintage``, ``growth_source_id``, the target columns, ``wording``, ``wording_en``,
        ``wording_basis`` and ``target_source_id``; null where a figure isn't known.

    Raises:
        NotInRecordError: If there is no such vintage, or nothing for one of the years.
        ValueError: If ``vintage`` and ``as_of`` are both given.

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
    """Load the sources that the ``…source_id`` columns point to.

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
            "trillion_cities" (cities above 1 trillion yuan in 2023) or "vintages" (what each
            release is).
        years: Keep these years; all by default.

    Raises:
        NotInRecordError: If there is no such table, or nothing in it for one of the years.
        ValueError: If the table has no years to choose from.

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
        raise NotInRecordError(f"no table {name!r}; there are {choice}")
    table = cached_table(name).clone()
    if years is not None and "year" not in table.columns:
        raise ValueError(f"table {name!r} has no years to choose from, got years={years!r}")
    return pick_years(table, years, f"row of {name}")


def coverage() -> pl.DataFrame:
    """Count how many of the 31 provinces are known, by year and table.

    Returns:
        One row per year of the record: ``year``, ``targets`` (a number, a wording or expressly no
        target), ``wordings`` (the hedge is known too), one column per vintage (``gdp_first`` …,
        ``growth_first`` …) and ``population``. Here 0 is a count: none is known.

    Examples:
        >>> import provgdp as pg
        >>> known = pg.coverage()
        >>> known.filter(year=2022).select("targets", "wordings", "growth_first").row(0)
        (27, 20, 31)
        >>> known.filter(year=2012)["gdp_first"].item()
        0
    """
    targets = _targets("targets")
    counts = [targets.select("year", table=pl.lit("targets"))]
    counts += [targets.drop_nulls("hedge").select("year", table=pl.lit("wordings"))]
    vintages = cached_table("vintages")["vintage"].to_list()
    names = ["targets", "wordings"]
    for table in ("gdp", "growth"):
        frame = cached_table(table)
        counts.append(frame.select("year", table=pl.lit(f"{table}_") + pl.col("vintage")))
        held = set(frame["vintage"])
        names += [f"{table}_{vintage}" for vintage in vintages if vintage in held]
    counts.append(cached_table("population").select("year", table=pl.lit("population")))
    return (
        pl.concat(counts)
        .group_by("year", "table")
        .len()
        .pivot("table", on_columns=[*names, "population"], index="year", values="len")
        .with_columns(pl.exclude("year").fill_null(0))
        .sort("year")
    )


def _load(
    table: str,
    what: str,
    years: Years | None,
    vintage: str | None,
    as_of: date | None,
    default: str,
) -> pl.DataFrame:
    release = choose_release(vintage, as_of, default=default)
    if release == "all":
        return pick_years(cached_table(table).clone(), years, what)
    return pick_years(figures(table, release, as_of), years, describe(what, release, as_of))


def national(vintage: str, as_of: date | None) -> pl.DataFrame:
    """Return the nation's GDP and growth of one release, and its target, a row per year."""
    target = _known(_targets("national_targets"), None, as_of, what="target").select(
        "year", *TARGET_COLUMNS, *PROMISE, target_source_id="source_id"
    )
    frame = target
    for value in ("growth", "gdp"):
        figure = named(figures("national", vintage, as_of, value=value), value)
        frame = figure.join(frame, on="year", how="full", coalesce=True)
    return frame.sort("year")


@functools.cache
def _targets(table: str) -> pl.DataFrame:
    """Return a table of targets with its wordings parsed."""
    frame = cached_table(table)
    said = pl.coalesce("wording", "wording_en")
    parsed = with_targets(frame.select(said=said), wording="said")
    whole = pl.col("strives") | pl.lit(frame["wording_complete"])
    columns = parsed.select(*TARGET_COLUMNS).with_columns(
        pl.col("target", "target_mid").fill_null(frame["target"]),
        strives=pl.when(whole).then("strives"),
    )
    key = [name for name in ("province", "year") if name in frame.columns]
    rest = frame.drop(*key, "target")
    return pl.concat([frame.select(key), columns, rest], how="horizontal")


def _known(
    frame: pl.DataFrame, years: Years | None, as_of: date | None, *, what: str
) -> pl.DataFrame:
    check_as_of(as_of)
    known = frame.clone() if as_of is None else frame.filter(pl.col("released") <= as_of)
    return pick_years(known, years, describe(what, None, as_of))


def named(frame: pl.DataFrame, value: str) -> pl.DataFrame:
    """Keep key, value, vintage and source, the last two named after the value."""
    key = [name for name in ("province", "year") if name in frame.columns]
    return frame.select(
        *key,
        value,
        pl.col("vintage").alias(f"{value}_vintage"),
        pl.col("source_id").alias(f"{value}_source_id"),
    )
