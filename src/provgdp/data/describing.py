"""What the columns mean: a frame of the schema, and where each column is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

import polars as pl

from provgdp import schema
from provgdp.data import loaders
from provgdp.errors import NotInRecordError
from provgdp.frame import check_choice, type_of

_LOADERS = {
    "load_targets": "load_targets",
    "load_gdp": "gdp",
    "load_growth": "growth",
    "load_population": "population",
    "load_national": "national",
    "load_indicators": "indicators",
    "load_sources": "sources",
}
"""Each loader, and the table whose meanings its columns have."""


def describe(
    name: str | Callable[..., object] | None = None, *, lang: schema.Lang = "en"
) -> pl.DataFrame:
    """Return one row per column: its dtype, its unit, what it means and where it comes from.

    Args:
        name: The name of a column, or of a small table or function of which all columns are
            wanted, or such a function; every column of the record and of the measures by default.
        lang: The language of unit and meaning, "en" or "zh".

    Returns:
        `column`, `dtype`, `unit` (null where there is none), `meaning`, `source` (the functions
        that give it).

    Raises:
        NotInRecordError: If there is no such column, function or table; names the nearest.
        TypeError: If ``name`` is neither a name nor a function.
        OptionError: If ``lang`` is neither "en" nor "zh".

    Examples:
        >>> import provgdp as pg
        >>> pg.describe("gdp_weight").select("dtype", "unit", "source").row(0)
        ('Float64', '100 million yuan', 'load_panel')
        >>> pg.describe("weighted_target")["column"].to_list()[:4]
        ['year', 'n', 'n_missing', 'n_weighted']
        >>> pg.describe("fell_short", lang="zh")["meaning"].item()
        '增速是否低于目标数字'
    """
    check_choice(schema.Lang, lang=lang)
    if name is not None and not isinstance(name, str):
        name = _name_of(name)
    found: dict[schema.Column, list[str]] = {}
    wanted: list[schema.Column] = []
    for place, of, columns in _places():
        held = [schema.column(column, of) for column in columns]
        for column in held:
            found.setdefault(column, []).append(place)
        # The word "gdp" is a column; its table is asked for by its loader.
        if name == place or (name == of and name in loaders.SMALL):
            wanted = wanted or held
    if name is None:
        wanted = list(found)
    wanted = wanted or [column for column in found if column.name == name]
    if not wanted:
        raise NotInRecordError(_unknown(name or "", [column.name for column in found]))
    rows: list[dict[str, Any]] = [
        {
            "column": column.name,
            "dtype": column.type_name,
            "unit": schema.UNITS[column.unit][lang] if column.unit else None,
            "meaning": column.meanings[lang],
            "source": ", ".join(found[column]),
        }
        for column in wanted
    ]
    return pl.DataFrame(rows, schema_overrides={"unit": pl.String})


def _name_of(given: object) -> str:
    """Return the name of a function."""
    name: object = getattr(given, "__name__", None)
    if not callable(given) or not isinstance(name, str):
        raise TypeError(
            f"describe takes the name of a column, function or table, got {type_of(given)}; "
            'write pg.describe("gdp_weight"), or pg.describe("load_panel") for a whole panel'
        )
    return name


def _places() -> Iterator[tuple[str, str, list[str]]]:
    """Give each function that returns columns, the table they belong to, and their names."""
    yield "load_panel", "panel", [column.name for column in schema.panel()]
    for loader, table in _LOADERS.items():
        yield loader, table, getattr(loaders, loader)().columns
    for table in loaders.SMALL:
        yield f'load_table("{table}")', table, loaders.load_table(table).columns
    for measure, columns in schema.RESULTS.items():
        yield measure, measure, columns.split()


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name, {*known, *schema.RESULTS, *_LOADERS, *loaders.SMALL}, n=3)
    hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
    return (
        f"describe knows no column, function or table {name!r}{hint or ';'} pg.describe() lists all"
    )
