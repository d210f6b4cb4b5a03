"""The bundled tables: what each holds, column by column, and how a file is read and checked."""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp import dtypes

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table: its dtype, what it means with its unit, and whether it may be null."""

    dtype: pl.DataType | type[pl.DataType]
    about: str
    optional: bool = False


@attrs.frozen(kw_only=True)
class Table:
    """One CSV file: its title, the columns that identify a row, and every column in file order."""

    title: str
    key: tuple[str, ...]
    columns: dict[str, Column]

    @property
    def schema(self) -> pl.Schema:
        """The file's column names and dtypes, in order."""
        return pl.Schema({name: column.dtype for name, column in self.columns.items()})


def _text(about: str, *, optional: bool = False) -> Column:
    return Column(dtype=pl.String, about=about, optional=optional)


def _number(about: str, *, optional: bool = False) -> Column:
    return Column(dtype=pl.Float64, about=about, optional=optional)


PROVINCE = Column(dtype=dtypes.PROVINCE, about="one of the 31 provinces")
YEAR = Column(dtype=pl.Int32, about="the year the figure is about; of a target, the year it is for")
GDP = _number("nominal GDP in 100 million yuan, current prices")
GROWTH = _number("real growth over the year before, percent, constant prices")
VINTAGE = _text("which release the figure is from, a key into the table of vintages")
SOURCE = _text("where the figure was read, a key into `load_sources`")
NOTE = _text("what else is known about the row", optional=True)

INTEGER = Column(dtype=pl.Int64, about="1, 2, … in the order of the text")

_PROMISE = {
    "wording": _text("the target phrase in Chinese; null if it was never read", optional=True),
    "wording_en": _text(
        'the same in English, as `format("en")` writes it; null if only a number is known',
        optional=True,
    ),
    "wording_basis": _text(
        "verbatim: the phrase was read; rendered_from_english: it was translated back",
        optional=True,
    ),
}
_ANNOUNCED = {
    "announced": Column(
        dtype=pl.Date,
        about="the day the report was delivered, or by which its target was public; null: no day "
        "is known",
        optional=True,
    ),
}

TABLES: dict[str, Table] = {
    "targets": Table(
        title="Growth targets of the provinces",
        key=("year", "province"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "target": _number(
                "the number in percent, only where its wording is not known", optional=True
            ),
        }
        | _PROMISE
        | {
            "wording_complete": Column(
                dtype=pl.Boolean,
                about="true: the whole sentence was read; false: a following clause may be missing",
                optional=True,
            ),
        }
        | _ANNOUNCED
        | {
            "announced_precision": Column(
                dtype=pl.Enum(["day", "month", "bound"]),
                about="day; month: no later than that; bound: a page or the press had it by then",
                optional=True,
            ),
            "source_id": SOURCE,
            "second_source_id": _text("a second source that agrees", optional=True),
            "note": NOTE,
        },
    ),
    "national_targets": Table(
        title="Growth targets of the nation",
        key=("year",),
        columns={"year": YEAR} | _PROMISE | _ANNOUNCED | {"source_id": SOURCE, "note": NOTE},
    ),
    "gdp": Table(
        title="Nominal GDP of the provinces, by vintage",
        key=("year", "province", "vintage"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "gdp": GDP,
            "vintage": VINTAGE,
            "source_id": SOURCE,
        },
    ),
    "growth": Table(
        title="Real growth of the provinces, by vintage",
        key=("year", "province", "vintage"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "growth": GROWTH,
            "vintage": VINTAGE,
            "source_id": SOURCE,
            "note": attrs.evolve(NOTE, about="the hedge that a report puts on it, or a doubt"),
        },
    ),
    "indicators": Table(
        title="Target sheets of the work reports",
        key=("year", "province", "place"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "place": INTEGER,
            "indicator": Column(dtype=dtypes.INDICATOR, about="what the target is of"),
            "name": _text("the indicator's name as printed"),
            "name_en": _text("of `other`, what it is in English", optional=True),
            "measure": _text(
                "growth (percent over the year before), level (a rate or share), change "
                "(percentage points), amount, or task (no number)"
            ),
            "unit": _text("what lower, upper and stretch are in", optional=True),
            "direction": _text(
                "up or down: a fall of 3 % is 3 with down; null of a level", optional=True
            ),
            "wording": _text("the phrase as printed"),
            "hedge": Column(
                dtype=dtypes.HEDGE, about="how it binds; null of a task", optional=True
            ),
            "lower": _number("literal lower bound; null on an open side", optional=True),
            "upper": _number("literal upper bound; null on an open side", optional=True),
            "stretch": _number("a second, higher number", optional=True),
            "reference": _text(
                "what a relative target refers to, several parted by a semicolon", optional=True
            ),
            "relation": _text("same, higher, lower, at_least or at_most", optional=True),
            "note": NOTE,
            "source_id": SOURCE,
        },
    ),
    "sessions": Table(
        title="Days on which the work reports were delivered",
        key=("year", "province"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "delivered": Column(
                dtype=pl.Date, about="the day; null if it is not known", optional=True
            ),
            "precision": Column(
                dtype=pl.Enum(["day", "month", "none"]),
                about="day; month: no later than that; none: not known",
            ),
            "basis": _text("heading, url or other: what names the day", optional=True),
            "source_url": _text("the page of the report", optional=True),
            "note": NOTE,
        },
    ),
    "population": Table(
        title="Resident population of the provinces",
        key=("year", "province"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "population": _number("residents at the end of the year in 10 thousand persons"),
            "source_id": SOURCE,
        },
    ),
    "national": Table(
        title="GDP and growth of the nation, by vintage",
        key=("year", "vintage"),
        columns={
            "year": YEAR,
            "gdp": attrs.evolve(GDP, optional=True),
            "growth": attrs.evolve(GROWTH, optional=True),
            "vintage": VINTAGE,
            "source_id": SOURCE,
            "note": NOTE,
        },
    ),
    "trillion_cities": Table(
        title="Cities with a GDP above 1 trillion yuan",
        key=("year", "city"),
        columns={
            "city": _text("name in English"),
            "city_zh": _text("name in Chinese"),
            "province": attrs.evolve(PROVINCE, about="the province the city is in"),
            "year": YEAR,
            "gdp": attrs.evolve(GDP, optional=True),
            "source_id": SOURCE,
            "note": NOTE,
        },
    ),
    "priorities": Table(
        title="What the provinces put first in their work reports",
        key=("year", "province", "theme", "item", "named_as", "place"),
        columns={
            "province": PROVINCE,
            "year": YEAR,
            "theme": Column(dtype=dtypes.THEME, about="under which head it is named"),
            "item": _text("the industry, technology or measure, spelt alike for all provinces"),
            "named_as": _text("the same in the words of the source, shortened"),
            "place": _text("the city it is meant for, where stated", optional=True),
            "amount": _number("money in 100 million yuan, where stated", optional=True),
            "source_id": SOURCE,
        },
    ),
    "vintages": Table(
        title="Vintages: the releases a figure can be from",
        key=("vintage",),
        columns={
            "vintage": _text("name"),
            "title": _text("what it is"),
            "note": NOTE,
        },
    ),
    "releases": Table(
        title="When each release became known",
        key=("table", "year", "vintage"),
        columns={
            "table": _text("gdp, growth, national or population"),
            "year": YEAR,
            "vintage": attrs.evolve(VINTAGE, optional=True),
            "released": Column(dtype=pl.Date, about="day from which the figures count as known"),
            "precision": Column(
                dtype=pl.Enum(["day", "month", "year"]), about="how exactly that is known"
            ),
            "note": NOTE,
        },
    ),
    "comparable": Table(
        title="Which level of the year before a level may be divided by",
        key=("year", "vintage"),
        columns={
            "year": YEAR,
            "vintage": VINTAGE,
            "base_year": Column(dtype=pl.Int32, about="the year before"),
            "base_vintage": _text("the vintage of that year on the same basis"),
            "note": NOTE,
        },
    ),
    "sources": Table(
        title="Sources: who published what, when, and how it was read",
        key=("source_id",),
        columns={
            "source_id": _text("key, as used in the other tables"),
            "publisher": _text("the original publisher"),
            "title": _text("title of the item"),
            "date_published": _text("date as YYYY, YYYY-MM or YYYY-MM-DD", optional=True),
            "url": _text("the original publisher's page, where it was seen", optional=True),
            "via": _text("how it was read"),
            "note": NOTE,
        },
    ),
}
"""Every bundled table by name; the file is ``tables/{name}.csv``."""


def bundled() -> Traversable:
    """Return the folder of the bundled CSV files."""
    return resources.files("provgdp.data") / "tables"


def read_table(name: str, folder: Traversable) -> pl.DataFrame:
    """Read one table; a name, dtype or province that isn't in its schema makes polars raise."""
    text = (folder / f"{name}.csv").read_bytes()
    return pl.read_csv(text, schema=TABLES[name].schema)


@functools.cache
def cached_table(name: str) -> pl.DataFrame:
    """Return one bundled table, read once per process; callers must not hand it on uncloned."""
    return read_table(name, bundled())
