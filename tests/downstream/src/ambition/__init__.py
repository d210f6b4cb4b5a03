"""What a newsroom might build on provgdp: five functions wrapped, with types that must hold."""

from __future__ import annotations

import polars as pl

import provgdp as pg
from provgdp.errors import TargetParseError


def read_target(text: str) -> tuple[pg.Hedge, float | None] | None:
    """Return hedge and headline of a wording, None for one that can't be read."""
    try:
        target = pg.parse_target(text)
    except TargetParseError:
        return None
    return target.hedge, target.headline


def is_bold(text: str, growth: float) -> bool:
    """Say whether every rate that a wording may stand for lies above the growth."""
    return pg.parse_target(text).above(growth) is pg.Verdict.CERTAIN


def places(names: pl.DataFrame, column: str) -> pl.DataFrame:
    """Return the frame with a column of provinces, null where a name is none."""
    return names.with_columns(province=pg.as_province(column, errors="null"))


def judged(year: int) -> pl.DataFrame:
    """Return the year's panel with ambition and attainment."""
    return pg.load_panel(year).pipe(pg.ambition_gap).pipe(pg.attainment)


def by_region(panel: pl.LazyFrame) -> pl.LazyFrame:
    """Return the weighted target of each region, still lazy."""
    grouped = pg.with_group(panel, "nbs4", name="region")
    return pg.weighted_target(grouped, by="region")
