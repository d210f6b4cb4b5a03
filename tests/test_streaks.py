from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import provgdp as pg

Rows = list[tuple[int, float | None]]


def streaks(rows: Rows, hedge: str = "exact") -> list[tuple[int | None, bool | None]]:
    """Streaks of one unit with a target of 5, from its years and growth."""
    frame = pl.DataFrame(rows, schema={"year": pl.Int64, "growth": pl.Float64}, orient="row")
    frame = frame.with_columns(province=pl.lit("a"), target=pl.lit(5.0), hedge=pl.lit(hedge))
    return pg.miss_streak(frame).select("miss_streak", "streak_complete").rows()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(2020, 4.0), (2021, 4.0)], [(1, False), (2, False)]),
        ([(2020, 5.0), (2021, 4.0), (2022, 4.0)], [(0, True), (1, True), (2, True)]),
        ([(2020, 4.0), (2021, 6.0), (2022, 4.0)], [(1, False), (0, True), (1, True)]),
        ([(2020, 4.0), (2021, None), (2022, 4.0)], [(1, False), (None, None), (1, False)]),
        ([(2020, 6.0), (2022, 4.0), (2023, 4.0)], [(0, True), (1, False), (2, False)]),
        ([(2022, 4.0), (2020, 6.0), (2021, 4.0)], [(2, True), (0, True), (1, True)]),
    ],
)
def test_streaks_by_hand(rows: Rows, expected: list[tuple[int | None, bool | None]]) -> None:
    assert streaks(rows) == expected


def test_a_ceiling_is_missed_from_above() -> None:
    assert streaks([(2020, 4.0), (2021, 6.0)], hedge="at_most") == [(0, True), (1, True)]


def test_units_do_not_mix() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "b", "a", "b"],
            "year": pl.Series([20, 20, 21, 21], dtype=pl.UInt8),
            "growth": [4.0, 6.0, 4.0, 4.0],
            "target": 5.0,
            "hedge": "about",
        }
    )
    assert pg.miss_streak(frame)["miss_streak"].to_list() == [1, 0, 2, 1]


@pytest.mark.parametrize("key", ["province", "year"])
def test_a_row_that_lacks_a_key_has_no_streak(key: str) -> None:
    frame = pl.DataFrame({"province": ["a", "a"], "year": [2020, 2021], "growth": 4.0})
    frame = frame.with_columns(
        pl.when(pl.col("year") == 2021).then(key).alias(key), target=5.0, hedge=pl.lit("exact")
    )
    result = pg.miss_streak(frame).select("miss_streak", "streak_complete")
    assert result.rows() == [(None, None), (1, False)]


def test_duplicate_years_are_refused() -> None:
    with pytest.raises(pg.errors.DuplicateRowsError, match="year=2020"):
        streaks([(2020, 4.0), (2020, 6.0)])


@given(
    st.lists(
        st.tuples(st.integers(2000, 2020), st.sampled_from([4.0, 6.0, None])),
        unique_by=lambda row: row[0],
    )
)
def test_streaks_agree_with_a_plain_loop(rows: Rows) -> None:
    growth = dict(rows)
    expected: list[tuple[int | None, bool | None]] = []
    for year, rate in rows:
        length = 0
        while growth.get(year - length) == 4.0:
            length += 1
        complete = growth.get(year - length) == 6.0
        expected.append((None, None) if rate is None else (length, complete))
    assert streaks(rows) == expected
