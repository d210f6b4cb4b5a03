"""Read by mypy and pyright, which fail where a type isn't the one asserted."""

from __future__ import annotations

from typing import assert_type

import polars as pl

import provgdp as pg


def same_kind_out(frame: pl.DataFrame, lazy: pl.LazyFrame) -> None:
    assert_type(pg.with_group(frame, "nbs4"), pl.DataFrame)
    assert_type(pg.with_group(lazy, "nbs4"), pl.LazyFrame)
    assert_type(pg.with_targets(frame), pl.DataFrame)
    assert_type(pg.with_targets(lazy), pl.LazyFrame)
    assert_type(pg.ambition_gap(frame), pl.DataFrame)
    assert_type(pg.ambition_gap(lazy), pl.LazyFrame)
    assert_type(pg.attainment(lazy), pl.LazyFrame)
    assert_type(pg.target_change(lazy), pl.LazyFrame)
    assert_type(pg.target_change(frame, unit=["province", "indicator"]), pl.DataFrame)
    assert_type(pg.with_group(lazy, {"Pacific": ["Oregon"]}, unit="state"), pl.LazyFrame)
    assert_type(pg.weighted_target(lazy), pl.LazyFrame)
    assert_type(pg.thresholds(lazy), pl.LazyFrame)
    assert_type(pg.tally(lazy, "direction"), pl.LazyFrame)
    assert_type(lazy.pipe(pg.ambition_gap, about=0.5).pipe(pg.attainment), pl.LazyFrame)


def values(target: pg.Target) -> None:
    assert_type(pg.parse_target("5%"), pg.Target)
    assert_type(target.hedge, pg.Hedge)
    assert_type(target.headline, float | None)
    assert_type(target.interval(), tuple[float, float] | None)
    assert_type(target.above(5.0), pg.Verdict | None)
    assert_type(pg.Province.parse("Hebei"), pg.Province)
    assert_type(pg.Province.find("Hebei"), pg.Province | None)


def expressions() -> None:
    assert_type(pg.as_province(pl.col("name")), pl.Expr)
    assert_type(pg.parse_targets(pl.col("wording")), pl.Expr)
    assert_type(pg.gini("income", "population"), pl.Expr)
