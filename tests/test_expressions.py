from __future__ import annotations

import math
import random
from decimal import Decimal
from fractions import Fraction

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import provgdp as pg
from provgdp.expressions import covered, number, total, weighted_mean

figures = st.floats(-1e15, 1e15, allow_subnormal=False)


def one(expression: pl.Expr, **columns: list[float | None]) -> float | None:
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Float64))
    return frame.select(x=expression).item()


@given(st.decimals(-30, 30, places=1).map(float), st.decimals(-30, 30, places=1).map(float))
def test_a_narrow_float_is_the_number_it_shows(growth: float, target: float) -> None:
    wide = pl.DataFrame({"growth": [growth], "target": [target], "hedge": ["about"]})
    narrow = wide.cast({"growth": pl.Float32, "target": pl.Float32})
    added = ["attainment_gap", "attainment_ratio", "fell_short", "attainment"]
    expected = pg.attainment(wide).select(added)
    assert pg.attainment(narrow).select(added).equals(expected)
    lazy = pg.attainment(narrow.lazy()).select(added)
    assert lazy.collect(engine="streaming").equals(expected)


def test_a_narrow_float_keeps_what_is_no_figure_apart() -> None:
    column = pl.Series("x", [5.3, None, math.nan, math.inf, -math.inf, 1e-30, 3e38], pl.Float32)
    assert column.to_frame().select(number("x")).to_series().to_list() == [
        *(5.3, None, None, None, None),
        *(1e-30, 3e38),
    ]


@given(st.lists(st.none() | figures, max_size=60), st.randoms(use_true_random=False))
def test_a_sum_is_exact_and_the_same_in_any_order(
    values: list[float | None], shuffler: random.Random
) -> None:
    exact = sum((Fraction(value) for value in values if value is not None), Fraction(0))
    result = one(total(pl.col("x")), x=values)
    assert result == pytest.approx(float(exact), rel=1e-15, abs=1e-14)
    shuffler.shuffle(values)
    assert result == one(total(pl.col("x")), x=values)


def test_a_sum_beyond_what_adds_up_exactly_raises() -> None:
    assert one(total(pl.col("x")), x=[2.0**70, 2.0**69]) == 2.0**70 + 2.0**69
    with pytest.raises(pl.exceptions.InvalidOperationError, match="failed"):
        one(total(pl.col("x")), x=[2.0**71])
    for values in ([2.0**70] * 2, [-1.9e21] * 2, [1.9e21] * 4):
        with pytest.raises(pl.exceptions.InvalidOperationError, match="more than 10²¹; give them"):
            one(total(pl.col("x")), x=values)


def test_a_weighted_mean_with_a_negative_weight_is_null() -> None:
    mean = weighted_mean(pl.col("x"), pl.col("w"))
    assert one(mean, x=[1.0, 4.0, None], w=[2.0, 1.0, 5.0]) == 2.0
    assert one(mean, x=[1.0, 4.0, None], w=[2.0, 1.0, -5.0]) is None
    assert one(mean, x=[1.0, 4.0], w=[0.0, None]) is None
    assert one(mean, x=[1.0, 4.0], w=[0.0, 0.5]) == 4.0
    share = covered(pl.col("x"), pl.col("w"))
    assert one(share, x=[1.0, None, 3.0], w=[0.0, 0.75, 0.25]) == 0.25
    assert one(share, x=[1.0, None], w=[1.0, -0.5]) is None


@pytest.mark.parametrize(
    "call",
    [
        lambda frame: pg.aggregate(frame, "region"),
        pg.weighted_target,
        lambda frame: pg.weighted_target(frame, by="region", cap=9.0),
        pg.amplification,
        lambda frame: pg.contributions(frame).sort("year", "province"),
    ],
)
def test_rows_in_another_order_give_the_same_to_the_last_bit(call: object) -> None:
    rng = np.random.default_rng(11)
    panel = pl.concat(pg.load_panel(range(2021, 2026)) for _ in range(40))
    units = pl.format("{} {}", "province", pl.int_range(pl.len()) // (31 * 5))
    noise = pl.Series(rng.lognormal(0, 1, panel.height))
    panel = panel.pipe(pg.with_group, "nbs4", name="region").with_columns(
        units.alias("province"), pl.col("gdp", "gdp_prev", "gdp_weight") * noise
    )
    added = pl.selectors.exclude(panel.columns) | pl.selectors.by_name("region", require_all=False)
    expected = call(panel).select(added)  # type: ignore[operator]
    for seed in range(3):
        shuffled = panel.sample(fraction=1, shuffle=True, seed=seed)
        assert call(shuffled).select(added).equals(expected)  # type: ignore[operator]
        lazy = call(shuffled.lazy()).select(added)  # type: ignore[operator]
        assert lazy.collect(engine="streaming").equals(expected)


def test_releases_in_another_order_have_the_same_shares() -> None:
    rng = np.random.default_rng(12)
    levels = pl.DataFrame({"province": [f"unit {i}" for i in range(2000)], "year": 2023})
    releases = pl.concat(
        levels.with_columns(gdp=pl.Series(rng.lognormal(9, 1, 2000)), vintage=pl.lit(name))
        for name in ("old", "new")
    )
    expected = pg.revisions(releases, "old", "new").sort("province")
    for seed in range(5):
        shuffled = releases.sample(fraction=1, shuffle=True, seed=seed)
        assert pg.revisions(shuffled, "old", "new").sort("province").equals(expected)


def test_aggregate_gives_the_weighted_target_of_weighted_target() -> None:
    panel = pg.load_panel(range(2021, 2026)).pipe(pg.with_group, "nbs4", name="region")
    expected = pg.weighted_target(panel, by="region")
    result = pg.aggregate(panel, "region")
    assert result["target_weighted"].equals(expected["target_weighted"])
    assert result["target_covered"].to_list() == expected["weight_covered"].to_list()


@pytest.mark.parametrize("data", [pl.Series("x", [1.0]), pl.DataFrame({"x": [1.0]}), [1.0], None])
def test_the_data_in_place_of_a_column_is_refused(data: object) -> None:
    for measure in (pg.gini, pg.cv, pg.hhi):
        with pytest.raises(pg.errors.ColumnTypeError, match="expected a column name, a polars exp"):
            measure(data)  # type: ignore[operator]


def test_levels_that_add_up_to_too_much_are_refused_in_a_group_and_others_are_not() -> None:
    frame = pl.DataFrame({"g": ["a", "a", "b"], "x": [1.9e21, 1.9e21, 3.0]})
    for engine in ("in-memory", "streaming"):
        sums = frame.lazy().group_by("g").agg(total(pl.col("x")))
        with pytest.raises(pl.exceptions.InvalidOperationError, match="add up to more than"):
            sums.collect(engine=engine)
        known = frame.lazy().filter(g="b").select(total(pl.col("x")).over("g"))
        assert known.collect(engine=engine)["x"].to_list() == [3.0]


def test_a_column_of_any_pandas_has_the_remedy() -> None:
    """Before pandas 3 a Series was one of pandas.core.series."""
    series = type("Series", (), {"__module__": "pandas.core.series", "name": "省"})()
    with pytest.raises(pg.errors.ColumnTypeError, match=r"got a pandas Series; write pl\.from_pan"):
        pg.as_province(series)


@pytest.mark.parametrize("name", ["", 0, 2024])
def test_a_column_that_has_no_name_is_called_column(name: object) -> None:
    series = type("Series", (), {"__module__": "pandas", "name": name})()
    for data in (series, pl.Series("", ["粤"])):
        with pytest.raises(pg.errors.ColumnTypeError, match=r"\(pg\.as_province\('column'\)\)"):
            pg.as_province(data)  # type: ignore[arg-type]


def test_a_decimal_is_a_number_as_any_other() -> None:
    rate = pl.select(pg.cagr(Decimal(100), Decimal("121.0"), 2)).to_series()  # type: ignore[arg-type]
    assert rate.dtype == pl.Float64
    assert rate.round(9).item() == 10.0
    needed = pg.required_growth(Decimal(5), Decimal("5.2"), share=0.75)  # type: ignore[arg-type]
    assert pl.select(needed).item() == 4.4
