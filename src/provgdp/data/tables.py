"""The bundled tables: the columns of each, and how a file is read."""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from provgdp import schema
from provgdp.forks import refuse_forked

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class Table(NamedTuple):
    """One CSV file: its title, the columns that identify a row, and all of them in file order.

    Columns stand with blanks between; the name of one that may be null ends in ``?``.
    """

    title: str
    keys: str
    listed: str
    loader: str = "load_table"

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that identify a row."""
        return tuple(self.keys.split())

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in file order."""
        return tuple(self.listed.replace("?", "").split())

    @property
    def optional(self) -> set[str]:
        """The names of the columns that may be null."""
        return {name[:-1] for name in self.listed.split() if name.endswith("?")}


TABLES: dict[str, Table] = {
    "targets": Table(
        "Growth targets of the provinces",
        "year province",
        "province year target? wording? wording_en? wording_basis? wording_complete? announced? "
        "announced_precision? source_id second_source_id? note?",
        "load_targets",
    ),
    "national_targets": Table(
        "Growth targets of the nation",
        "year",
        "year wording? wording_en? wording_basis? announced? source_id note?",
        "load_national",
    ),
    "gdp": Table(
        "Nominal GDP of the provinces, by vintage",
        "year province vintage",
        "province year gdp vintage source_id",
        "load_gdp",
    ),
    "growth": Table(
        "Real growth of the provinces, by vintage",
        "year province vintage",
        "province year growth vintage source_id note?",
        "load_growth",
    ),
    "indicators": Table(
        "Target sheets of the work reports",
        "year province place",
        "province year place indicator name name_en? measure unit? direction? wording hedge? "
        "lower? upper? stretch? reference? relation? note? source_id",
        "load_indicators",
    ),
    "sessions": Table(
        "Days on which the work reports were delivered",
        "year province",
        "province year delivered? precision basis? source_url? note?",
    ),
    "population": Table(
        "Resident population of the provinces",
        "year province",
        "province year population source_id",
        "load_population",
    ),
    "national": Table(
        "GDP and growth of the nation, by vintage",
        "year vintage",
        "year gdp? growth? vintage source_id note?",
        "load_national",
    ),
    "trillion_cities": Table(
        "Cities with a GDP above 1 trillion yuan",
        "year city",
        "city city_zh province year gdp? source_id note?",
    ),
    "priorities": Table(
        "What the provinces put first in their work reports",
        "year province theme item named_as place",
        "province year theme item named_as place? amount? source_id",
    ),
    "vintages": Table(
        "Vintages: the releases a figure can be from", "vintage", "vintage title note?"
    ),
    "releases": Table(
        "When each release became known",
        "table year vintage",
        "table year vintage? released precision note?",
    ),
    "comparable": Table(
        "Which level of the year before a level may be divided by",
        "year vintage",
        "year vintage base_year base_vintage note?",
    ),
    "sources": Table(
        "Sources: who published what, when, and how it was read",
        "source_id",
        "source_id publisher title date_published? url? via note?",
        "load_sources",
    ),
}
"""Every bundled table by name; the file is ``tables/{name}.csv``."""


def schema_of(name: str) -> pl.Schema:
    """Return a table's column names and dtypes, in file order."""
    return pl.Schema({column: schema.column(column, name).dtype for column in TABLES[name].columns})


FOLDER: Traversable | None = None
"""Where the tables are read from in place of the package."""


def bundled() -> Traversable:
    """Return the folder of the bundled CSV files, or `FOLDER`."""
    return FOLDER or resources.files("provgdp.data") / "tables"


def read_table(name: str, folder: Traversable) -> pl.DataFrame:
    """Read one table; a name, dtype or province that isn't in its schema makes polars raise."""
    text = (folder / f"{name}.csv").read_bytes()
    return pl.read_csv(text, schema=schema_of(name))


def cached_table(name: str) -> pl.DataFrame:
    """Return one bundled table, read once per process; callers must not hand it on uncloned."""
    refuse_forked()
    return read_once(name)


@functools.cache
def read_once(name: str) -> pl.DataFrame:
    """Return one bundled table from the first reading."""
    return read_table(name, bundled())
