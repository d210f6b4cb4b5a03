"""Which years and which release: what every loader shares."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from contextlib import suppress
from datetime import MINYEAR, date, datetime

import polars as pl

from provgdp.data.tables import cached_table
from provgdp.errors import NotInRecordError, OptionError
from provgdp.forks import refuse_forked

Years = int | Iterable[int]
"""One year, or several: a range, a list, any iterable of integers."""


def pick_years(frame: pl.DataFrame, years: Years | None, what: str) -> pl.DataFrame:
    """Keep the wanted years, in the order of the frame, or say which of them aren't there."""
    refuse_forked()
    if years is None:
        return frame
    wanted = _wanted(years)
    held = set(frame["year"])
    missing = sorted(wanted - held)
    if missing:
        raise NotInRecordError(
            f"no {what} for {spans(missing)}; on record: {spans(sorted(held)) or 'no year'}"
        )
    return frame.filter(pl.col("year").is_in(sorted(wanted)))


def _wanted(years: Years) -> set[int]:
    given = list(years) if isinstance(years, Iterable) else [years]
    try:
        if any(isinstance(year, bool) for year in given):
            raise TypeError
        return {operator.index(year) for year in given}
    except TypeError:
        of_province = "filter(province='Guangdong') picks a province of what is loaded"
        several = isinstance(years, Iterable) and not isinstance(years, str)
        meant = [_meant(year) for year in (given if several else [years])]
        remedy = f"write {meant if several else meant[0]}" if all(meant) else of_province
        raise TypeError(
            f"years must be an integer, a range or a list of integers, got {years!r}; {remedy}"
        ) from None


def _meant(given: object) -> int | None:
    """Return the year that a text, a float or a day stands for, for the remedy."""
    if isinstance(given, date):
        return given.year
    with suppress(ValueError):
        number = float(str(given))
        return int(number) if number.is_integer() and number > MINYEAR else None
    return None


def spans(years: Iterable[int]) -> str:
    """Write sorted years in short: ``2004, 2006-2009``."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


ANNOUNCED = pl.Enum(["first", "report", "expected"])
"""The vintages that the public was given first, by the order in which they are taken."""


def figures(
    table: str, vintage: str, as_of: date | None, *, value: str | None = None
) -> pl.DataFrame:
    """Return a table's rows of one vintage, or one row of each province and year.

    "latest" takes the newest of each, "announced" the first of `ANNOUNCED`, of those that were
    released on the day and whose ``value`` (the table's name by default) is known.
    """
    check_as_of(as_of)
    held = cached_table(table)["vintage"].unique(maintain_order=True).to_list()
    if vintage not in ("announced", "latest", *held):
        choice = ", ".join(map(repr, ("announced", "latest", *held)))
        raise NotInRecordError(f"no vintage {vintage!r} in {table}; there are {choice}")
    frame = released(table, as_of).drop_nulls(value or table)
    if vintage not in ("announced", "latest"):
        return frame.filter(vintage=vintage)
    if vintage == "announced":
        rank = pl.col("vintage").cast(ANNOUNCED, strict=False)
        frame = frame.filter(rank.is_not_null()).sort(rank.to_physical(), maintain_order=True)
    else:
        # Of two of one day the first announcement counts as the newer: the other is a copy of it.
        frame = frame.sort("released", descending=True, maintain_order=True)
    key = [name for name in ("year", "province") if name in frame.columns]
    return frame.unique(key, keep="first").sort(key)


def released(table: str, as_of: date | None) -> pl.DataFrame:
    """Return a table's rows with the day each is ``released``, all or those out on a day.

    Rows of a province and year stand in the order of the vintages.
    """
    frame = _dated(table)
    return frame if as_of is None else frame.filter(pl.col("released") <= as_of)


@functools.cache
def _dated(table: str) -> pl.DataFrame:
    releases = cached_table("releases").filter(table=table)
    if table == "population":
        days = releases.select("year", "released")
        return cached_table(table).join(days, on="year", how="left", maintain_order="left")
    days = releases.select("year", "vintage", "released")
    dated = cached_table(table).join(
        days, on=["year", "vintage"], how="left", maintain_order="left"
    )
    if table == "national":
        return dated
    # What a report tells has no release of its own: it is known when the report is.
    known = report_days(dated.select("province", pl.col("year") + 1))
    return dated.with_columns(pl.col("released").fill_null(known))


def report_days(rows: pl.DataFrame) -> pl.Series:
    """Return the day by which each row's report was out; the end of February where none is known.

    That is the day its target was announced, or else the one of the session.
    """
    key = ["province", "year"]
    days = rows.select(key)
    for table, day in (("targets", "announced"), ("sessions", "delivered")):
        known = cached_table(table).select(*key, day)
        days = days.join(known, on=key, how="left", maintain_order="left")
    return days.select(pl.coalesce("announced", "delivered", month_end(2))).to_series()


def month_end(month: int) -> pl.Expr:
    """Return the last day of a month of each row's year."""
    return pl.date("year", month, 1).dt.month_end()


def check_as_of(as_of: object, name: str = "as_of") -> None:
    """Refuse a day that isn't a plain date."""
    if as_of is not None and (not isinstance(as_of, date) or isinstance(as_of, datetime)):
        raise TypeError(f"{name} must be a datetime.date such as date(2024, 3, 1), got {as_of!r}")


def choose_release(
    vintage: str | None, as_of: date | None, *, default: str, on_a_day: str = "latest"
) -> str:
    """Return the vintage that is meant; a vintage and a day exclude each other."""
    if as_of is None:
        return default if vintage is None else vintage
    if vintage is not None:
        raise OptionError(
            f"vintage={vintage!r} and as_of={as_of!r} exclude each other: as_of takes what was "
            "known on that day; leave one out"
        )
    return on_a_day


def describe(what: str, vintage: str | None, as_of: date | None) -> str:
    """Say what was asked for, for a message."""
    if as_of is not None:
        return f"{what} known on {as_of}"
    return what if vintage in (None, "latest") else f"{what} of vintage {vintage!r}"
