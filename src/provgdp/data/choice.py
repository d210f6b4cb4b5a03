"""Which years and which release: what every loader shares."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from datetime import date, datetime

import polars as pl

from provgdp.data.tables import cached_table
from provgdp.errors import NotInRecordError

Years = int | Iterable[int]
"""One year, or several: a range, a list, any iterable of integers."""


def pick_years(frame: pl.DataFrame, years: Years | None, what: str) -> pl.DataFrame:
    """Keep the wanted years, in the order of the frame, or say which of them aren't there."""
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
    try:
        given = list(years) if isinstance(years, Iterable) else [years]
        if any(isinstance(year, bool) for year in given):
            raise TypeError
        return {operator.index(year) for year in given}
    except TypeError:
        raise TypeError(
            f"years must be an integer, a range or a list of integers, got {years!r}"
        ) from None


def spans(years: Iterable[int]) -> str:
    """Write sorted years in short: ``2004, 2006-2009``."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def figures(
    table: str, vintage: str, as_of: date | None, *, value: str | None = None
) -> pl.DataFrame:
    """Return a table's rows of one vintage, or the newest of each province and year.

    Args:
        table: "gdp", "growth" or "national".
        vintage: A vintage of the table, or "latest".
        as_of: Leave out what was not yet released on that day.
        value: The column that must be known; the table's name by default.
    """
    check_as_of(as_of)
    held = cached_table(table)["vintage"].unique(maintain_order=True).to_list()
    if vintage not in ("latest", *held):
        choice = ", ".join(map(repr, ("latest", *held)))
        raise NotInRecordError(f"no vintage {vintage!r} in {table}; there are {choice}")
    frame = released(table, as_of).drop_nulls(value or table)
    if vintage != "latest":
        return frame.filter(vintage=vintage).drop("age")
    key = [name for name in ("year", "province") if name in frame.columns]
    newest = frame.sort("age").unique(key, keep="first", maintain_order=True)
    return newest.sort(key).drop("age")


def released(table: str, as_of: date | None) -> pl.DataFrame:
    """Return a table's rows, all or those out on a day, with the ``age`` of their release."""
    releases = releases_of(table)
    if as_of is not None:
        releases = releases.filter(pl.col("released") <= as_of)
    return cached_table(table).join(
        releases.drop("released"), on=["year", "vintage"], maintain_order="left"
    )


@functools.cache
def releases_of(table: str) -> pl.DataFrame:
    """Return a table's releases with ``age``, 0 for the newest.

    Of two of one day the first announcement counts as the newer: the other is a copy of it.
    """
    order = cached_table("vintages").select("vintage").with_row_index("position")
    return (
        cached_table("releases")
        .filter(table=table)
        .join(order, on="vintage", how="left")
        .sort("released", "position", descending=[True, False])
        .with_row_index("age")
        .select("year", "vintage", "released", "age")
    )


def check_as_of(as_of: object) -> None:
    """Refuse an ``as_of`` that isn't a plain date."""
    if as_of is not None and (not isinstance(as_of, date) or isinstance(as_of, datetime)):
        raise TypeError(f"as_of must be a datetime.date such as date(2024, 3, 1), got {as_of!r}")


def choose_release(vintage: str | None, as_of: date | None, *, default: str) -> str:
    """Return the vintage that is meant; a vintage and a day exclude each other."""
    if as_of is None:
        return default if vintage is None else vintage
    if vintage is not None:
        raise ValueError(
            f"vintage={vintage!r} and as_of={as_of!r} exclude each other: as_of takes the newest "
            "release of that day; leave one out"
        )
    return "latest"


def describe(what: str, vintage: str | None, as_of: date | None) -> str:
    """Say what was asked for, for a message."""
    if as_of is not None:
        return f"{what} known on {as_of}"
    return what if vintage in (None, "latest") else f"{what} of vintage {vintage!r}"
