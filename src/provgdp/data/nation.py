"""What a user knows of the nation, laid over a panel."""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Integral

import polars as pl

from provgdp import schema
from provgdp.columns import parse_targets
from provgdp.data.cells import read_each, read_numbers
from provgdp.data.panel import first_known
from provgdp.data.sanity import judge_nation, judge_rates
from provgdp.errors import PanelError, TargetParseError
from provgdp.frame import require_columns, require_eager, require_unique, type_of
from provgdp.schema import TARGET_COLUMNS
from provgdp.wording.parse import parse_target

Nation = Mapping[int, Mapping[str, float | str | None]]
"""By year, any of the nation's growth (percent), GDP (100 million yuan) and target."""

_NATIONAL = schema.block("national")
_FIGURES = ("growth", "gdp", "target")
_BLOCKS = [
    [name for name, old in _NATIONAL.items() if (old.removesuffix("_source_id") in block)]
    for block in (("growth",), ("gdp",), (*TARGET_COLUMNS, "wording_en"))
]
"""The panel's columns of each figure, which are known or unknown together."""


def add_nation(panel: pl.DataFrame, national: Nation | pl.DataFrame) -> pl.DataFrame:
    """Return the panel with a user's figures of the nation in place of those it has."""
    figures = _by_year(national)
    if not figures:
        return panel
    own = _read(figures)
    stated = own.filter(pl.any_horizontal(pl.exclude("year").is_not_null()))["year"]
    if lost := sorted(set(stated) - set(panel["year"])):
        raise PanelError(
            f"national holds {', '.join(map(str, lost))}, of which the panel has no row; leave it "
            "out, or give a base that has that year"
        )
    panel = panel.join(own, on="year", how="left", suffix="_own", maintain_order="left")
    for block in _BLOCKS:
        panel = panel.with_columns(first_known(block, ("_own", "")))
    return panel.select(name for name in panel.columns if not name.endswith("_own"))


def _by_year(national: Nation | pl.DataFrame) -> Nation:
    if isinstance(national, pl.DataFrame):
        known = [name for name in (*_FIGURES, "wording") if name in national.columns]
        require_columns(national, {"year": "integer", **dict.fromkeys(known, "value")})
        require_unique(national, ["year"], what="national")
        # As texts: a Float32 of 5.3 is 5.3.
        rows = national.select("year", pl.col(known).cast(pl.String)).iter_rows(named=True)
        # A frame such as load_national gives has the wording beside its number.
        figures = {
            row["year"]: {name: row.get(name) for name in _FIGURES}
            | ({"target": row["wording"]} if row.get("wording") else {})
            for row in rows
        }
        return figures
    require_eager(national, "make_panel")
    if not isinstance(national, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"national must be a DataFrame or map years to figures, got {type_of(national)}; write "
            '{2027: {"growth": 5.0, "target": "5%左右"}}'
        )
    for year, figures_of in national.items():
        if not isinstance(figures_of, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise PanelError(
                f"national maps a year to its figures, got {year!r}: {figures_of!r}; write "
                '{2027: {"growth": 5.0, "target": "5%左右"}}'
            )
        if not isinstance(year, Integral):
            meant = year if str(year).isdecimal() else 2027
            raise PanelError(
                f"national maps a year, an integer, to its figures, got {year!r}; write "
                f"{{{meant}: {figures_of!r}}}"
            )
    return national


def _read(national: Nation) -> pl.DataFrame:
    """Return the nation's figures as the panel has them, one row a year."""
    for year, figures in national.items():
        if unknown := [name for name in figures if name not in _FIGURES]:
            raise PanelError(
                f"national[{year}] holds {', '.join(map(repr, unknown))}; it takes {_FIGURES}"
            )
    texts = {
        name: pl.Series(
            [_text(figures.get(name)) for figures in national.values()], dtype=pl.String
        )
        for name in _FIGURES
    }
    english, wrong = read_each(texts["target"], _english, pl.String)
    numbers = {"growth": read_numbers(texts["growth"], "rate")}
    numbers["gdp"] = read_numbers(texts["gdp"], "gdp")
    numbers["target"] = read_numbers(texts["target"].set(english.is_not_null(), None), "rate")
    years = pl.Series("year", list(national), dtype=pl.Int32)
    faults = [("target", wrong), ("gdp", judge_nation(years, numbers["gdp"].values))]
    for name, (values, stated, unread) in numbers.items():
        faults += [(name, unread)]
        faults += [(name, judge_rates(values, stated, years))] if name != "gdp" else []
    for name, column in faults:
        for year, text, fault in zip(national, texts[name], column, strict=True):
            if fault:
                raise PanelError(f"national[{year}][{name!r}] is {text!r}: {fault}")
    targets = pl.DataFrame({"says": english}).select(parse_targets("says")).unnest("says")
    number = numbers["target"].values
    columns = {
        "growth": numbers["growth"].values,
        "gdp": numbers["gdp"].values,
        "wording_en": english,
        **{name: targets[field] for name, field in TARGET_COLUMNS.items()},
    }
    for name in ("target", "target_mid"):
        columns[name] = columns[name].zip_with(english.is_not_null(), number)
    own = pl.DataFrame(columns).with_columns(
        pl.lit(None, pl.String).alias(old)
        for old in _NATIONAL.values()
        if old.endswith("_source_id")
    )
    return own.select(years, **_NATIONAL)


def _text(value: float | str | None) -> str | None:
    return None if value is None else str(value)


def _english(text: str) -> tuple[str | None, str | None]:
    """Return a wording in English; a bare number is none and is read apart."""
    try:
        return parse_target(text).format("en"), None
    except TargetParseError as error:
        bare = text.strip().removeprefix("-").replace(".", "", 1).isdecimal()
        return None, None if bare or error.reason == "missing" else str(error)
