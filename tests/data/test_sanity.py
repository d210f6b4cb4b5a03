"""What makes a rate or a level one in another unit, told row by row."""

from __future__ import annotations

import polars as pl
import pytest

from provgdp.data import sanity


def _judged(values: list[float], stated: list[bool] | None = None) -> list[str | None]:
    years = pl.Series([2020] * len(values), dtype=pl.Int64)
    told = pl.Series(stated or [False] * len(values))
    return sanity.judge_rates(pl.Series(values, dtype=pl.Float64), told, years).to_list()


def test_a_column_is_told_to_be_fractions_up_to_the_largest_or_an_index_of_1_if_it_varies() -> None:
    assert all(str(said).startswith("a fraction? multiply") for said in _judged([0.05, 0.3]))
    assert all("an index with 1 for" in str(said) for said in _judged([1.05, 1.06, 1.05]))
    assert _judged([1.0, 1.0, 1.0]) == [None, None, None]
    assert _judged([0.05, 0.06], [False, True])[1] is None


def test_an_index_and_a_fraction_among_percents_are_told_in_their_row_alone() -> None:
    index = "an index with 100 for the year before? subtract 100"
    assert _judged([5.5, 106.1, 7.0]) == [None, index, None]
    said = "a fraction among percents? write 6, or 0.06% where that is meant"
    assert _judged([5.5, 0.06, 7.0]) == [None, said, None]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.0, "1/100 of the 100 on record for Hebei 2020: another unit? multiply by 100"),
        (10.0, "0.10 times the 100 on record for Hebei 2020: in billions of yuan (十亿元)? "),
        (250.0, "2.50 times the 100 on record for Hebei 2020: another unit? check it"),
        (900.0, "9.00 times the 100 on record for Hebei 2020: another unit? multiply by 0.1"),
        (960.0, "10 times the 100 on record for Hebei 2020: another unit? multiply by 0.1"),
    ],
)
def test_a_level_in_another_unit_is_told_with_factor_and_remedy(value: float, said: str) -> None:
    known = pl.DataFrame({"province": ["Hebei"], "year": [2020], "known": [100.0]})
    rows = pl.DataFrame({"province": ["Hebei"] * 2, "year": [2020] * 2, "gdp": [101.0, value]})
    fine, fault = sanity.judge_levels(rows, "gdp", known).to_list()
    assert fine is None
    assert fault.startswith(said)


def test_a_level_may_be_twice_the_known_one_of_its_year() -> None:
    levels = [2_000.0, 2_001.0, 500.0, 499.0, 9_000.0, 100.0]
    rows = pl.DataFrame({"province": ["Hebei"] * 6, "year": [2030] * 6, "gdp": levels})
    known = pl.DataFrame({"province": ["Hebei"], "year": [2030], "known": [1_000.0]})
    of = "the 1000 on record for Hebei 2030: "
    assert sanity.judge_levels(rows, "gdp", known).to_list() == [
        None,
        f"2.00 times {of}another unit? check it",
        None,
        f"0.50 times {of}another unit? check it",
        f"9.00 times {of}another unit? multiply by 0.1",
        f"0.10 times {of}in billions of yuan (十亿元)? multiply by 10",
    ]
