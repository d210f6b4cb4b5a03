from __future__ import annotations

import math

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import provgdp as pg


@pytest.mark.parametrize(
    ("target", "ytd", "share", "expected"),
    [
        (5.0, 5.2, 0.75, 4.4),  # 4.399999999999999 before rounding
        (5.0, 4.8, 0.5, 5.2),
        (5.0, 4.8, 0.72, 5.514285714),
        (5.0, 9.9, 0.0, 5.0),
        (-1.0, 1.0, 0.5, -3.0),
        (5.0, math.nan, 0.5, None),
        (5.0, math.inf, 0.5, None),
        (5.0, 5.0, math.nan, None),
    ],
)
def test_required_growth(target: float, ytd: float, share: float, expected: float | None) -> None:
    assert pl.select(pg.required_growth(target, ytd, share)).item() == expected


@pytest.mark.parametrize("share", [1, -0.1, 72.0])
def test_a_share_that_is_none_is_refused_or_null_in_a_column(share: float) -> None:
    with pytest.raises(pg.errors.OptionError, match=f"from 0 to below 1.*, got {share}$"):
        pg.required_growth(5.0, 5.0, share)
    frame = pl.DataFrame({"share": [share]})
    assert frame.select(pg.required_growth(5.0, 5.0, "share")).item() is None


def test_required_growth_of_columns() -> None:
    frame = pl.DataFrame({"target": [5, None, 6], "ytd": [5.5, 5.0, None], "share": [0.5] * 3})
    assert frame.select(pg.required_growth("target", pl.col("ytd"), "share")).to_dict(
        as_series=False
    ) == {"target": [4.5, None, None]}


@given(st.floats(-20, 20), st.floats(-20, 20), st.floats(0, 0.9))
def test_required_growth_reaches_the_target(target: float, ytd: float, share: float) -> None:
    rest = pl.select(pg.required_growth(target, ytd, share)).item()
    assert share * ytd + (1 - share) * rest == pytest.approx(target, abs=1e-8)


@pytest.mark.parametrize(
    ("growth", "expected"),
    [
        ([5.0, 10.0], [105.0, 115.5]),
        ([None, None, 5, 10], [None, None, 105.0, 115.5]),
        ([5.0, None, 10.0, 10.0], [105.0, None, None, None]),
        ([5.0, math.nan, 10.0], [105.0, None, None]),
        ([5.0, math.inf, 10.0], [105.0, None, None]),
        ([-50.0, 100.0], [50.0, 100.0]),
        ([None], [None]),
        ([], []),
    ],
)
def test_chain_index(growth: list[float | None], expected: list[float | None]) -> None:
    frame = pl.DataFrame({"growth": growth}, schema={"growth": pl.Float64}, strict=False)
    result = frame.lazy().select(pg.chain_index("growth")).collect(engine="streaming")
    assert result.columns == ["growth"]
    assert result["growth"].to_list() == pytest.approx(expected)


def test_chain_index_by_unit() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Hainan", "Hebei", "Hainan"],
            "year": [2022, 2021, 2021, 2022],
            "growth": [10.0, 20.0, 5.0, None],
        }
    )
    index = pg.chain_index("growth").over("province", order_by="year")
    assert frame.select(index)["growth"].to_list() == pytest.approx([115.5, 120.0, 105.0, None])


@pytest.mark.parametrize(
    ("start", "end", "years", "expected"),
    [
        (100.0, 121.0, 2, 10.0),
        (100, 50, 1, -50.0),
        (0.5, 1.0, 0.5, 300.0),
        (100, 0, 5, -100.0),
        (0, 100, 5, None),
        (-100, 100, 5, None),
        (100, -100, 2, None),
        (100, 121, 0, None),
        (math.nan, 121, 2, None),
        (100, math.nan, 2, None),
        (math.inf, math.inf, 2, None),
    ],
)
def test_cagr(start: float, end: float, years: float, expected: float | None) -> None:
    assert pl.select(pg.cagr(start, end, years)).item() == (
        None if expected is None else pytest.approx(expected)
    )


def test_cagr_of_columns_is_named_as_the_end() -> None:
    frame = pl.DataFrame({"2015": [100, None], "2017": [121, 5], "span": [2, 2]})
    result = frame.select(pg.cagr("2015", pl.col("2017"), "span"))
    assert result.to_dict(as_series=False) == {"2017": [pytest.approx(10.0), None]}
