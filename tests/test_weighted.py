from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from strategies import rates

import provgdp as pg

WORDINGS = ["5% or more", "about 6%", "7% to 8%", None]


def year(wordings: list[str | None], weights: list[float | None]) -> pl.DataFrame:
    frame = pl.DataFrame(
        {"year": 2024, "wording": wordings, "gdp_weight": weights},
        schema_overrides={"gdp_weight": pl.Float64},
    )
    return pg.with_targets(frame)


_NATION = tuple(
    pl.lit(5.0).alias(name)
    for name in ("national_target", "national_target_lower", "national_target_upper")
)


def test_means_by_hand() -> None:
    result = pg.weighted_target(year(WORDINGS, [1, 1, 2, 4])).row(0, named=True)
    assert result == {
        "year": 2024,
        "n": 3,
        "n_missing": 1,
        "n_weighted": 3,
        "weight_covered": 0.5,
        "target_mean": (5 + 6 + 7.5) / 3,
        "target_weighted": (5 + 6 + 2 * 7.5) / 4,
        "target_median": 6.0,
        "target_mode": 5.0,
        "target_weighted_lower": (5 + 5.7 + 2 * 7) / 4,
        "target_weighted_upper": None,
        "weight_unbounded": 0.25,
    }


def test_cap_closes_the_open_side_and_never_lowers_a_number() -> None:
    frame = year(["5% or more", "7% or more"], [1, 1])
    assert pg.weighted_target(frame, cap=6)["target_weighted_upper"].item() == 6.5
    assert pg.weighted_target(frame, cap=8)["target_weighted_upper"].item() == 8.0
    mixed = year(["7% or more", "about 5%"], [1, 1])
    assert pg.weighted_target(mixed, cap=8)["target_weighted_upper"].item() == 6.65
    with pytest.raises(ValueError, match="cap must be a finite number, got inf"):
        pg.weighted_target(frame, cap=float("inf"))


def test_what_has_no_weight_opens_nothing() -> None:
    result = pg.weighted_target(year(["about 6%", "7% or more"], [1, 0]))
    assert result.select("target_weighted_upper", "weight_unbounded").row(0) == (6.3, 0.0)


def test_rows_without_a_group_are_one_of_their_own() -> None:
    frame = year(["5%", "6%", "7%", "7%"], [1, 1, 1, 3])
    regions = frame.with_columns(region=pl.Series(["East", None, None, None]))
    result = pg.weighted_target(regions, by="region")
    assert result.select(
        "region", "n", "target_weighted", "target_median", "target_mode"
    ).rows() == [
        ("East", 1, 5.0, 5.0, 5.0),
        (None, 3, 6.8, 7.0, 7.0),
    ]


def test_about_widens_the_bounds() -> None:
    frame = year(["about 6%"], [1])
    ends = ("target_weighted_lower", "target_weighted_upper")
    assert pg.weighted_target(frame).select(ends).row(0) == (5.7, 6.3)
    assert pg.weighted_target(frame, about=0).select(ends).row(0) == (6.0, 6.0)


def test_missing_weights_leave_numerator_and_denominator() -> None:
    result = pg.weighted_target(year(["5%", "6%", "7%"], [1, None, 1]))
    assert result.select("n", "weight_covered", "target_mean", "target_weighted").row(0) == (
        3,
        1,
        6,
        6,
    )
    nothing = pg.weighted_target(year(["5%", "6%"], [None, None]))
    assert nothing.select("weight_covered", "target_mean", "target_weighted").row(0) == (
        None,
        5.5,
        None,
    )


def test_open_or_unknown_targets_without_weight_do_not_matter() -> None:
    result = pg.weighted_target(year(["5%", "6% or more"], [1, None]))
    assert result.select("target_weighted_upper", "weight_unbounded").row(0) == (5.0, 0.0)


def test_a_ceiling_has_no_lower_bound() -> None:
    result = pg.weighted_target(year(["5%", "at most 6%"], [1, 1]))
    assert result.select("target_weighted_lower", "target_weighted_upper").row(0) == (None, 5.5)


def test_a_number_without_wording_leaves_the_bounds_unknown() -> None:
    frame = year(["5%", None], [1, 1]).with_columns(pl.col("target", "target_mid").fill_null(6))
    columns = (
        "n",
        "target_weighted",
        "target_weighted_lower",
        "target_weighted_upper",
        "weight_unbounded",
    )
    assert pg.weighted_target(frame).select(columns).row(0) == (2, 5.5, None, None, None)


def test_no_target_is_counted_as_missing() -> None:
    frame = year(["5%", "no target", "same as the national average"], [1, 1, 2])
    columns = ("n", "n_missing", "weight_covered", "weight_unbounded")
    assert pg.weighted_target(frame).select(columns).row(0) == (1, 2, 0.25, 0.0)


def test_of_equally_common_targets_the_lowest_is_the_mode() -> None:
    assert pg.weighted_target(year(["7%", "5%", "6%"], [1, 1, 1]))["target_mode"].item() == 5.0


@pytest.mark.parametrize("name", ["headline", "mid", "heads", "known"])
def test_a_grouping_column_may_have_any_name(name: str) -> None:
    frame = year(["5%", "6%"], [1, 1]).with_columns(pl.lit("x").alias(name))
    assert pg.weighted_target(frame, by=name)["target_weighted"].item() == 5.5


def test_groups_and_their_nulls_come_last() -> None:
    frame = year(["5%", "6%", "7%"], [1, 1, 1]).with_columns(region=pl.Series(["s", None, "n"]))
    result = pg.weighted_target(frame, by=["region"])
    assert result["region"].to_list() == ["n", "s", None]
    assert result["target_weighted"].to_list() == [7.0, 5.0, 6.0]
    assert_frame_equal(result, pg.weighted_target(frame, by=["year", "region", "region"]))


@given(st.lists(st.tuples(rates, st.integers(1, 9)), min_size=1))
def test_bounds_hold_the_mean(pairs: list[tuple[float, int]]) -> None:
    frame = year([f"about {rate}%" for rate, _ in pairs], [weight for _, weight in pairs])
    low, mean, high = (
        pg.weighted_target(frame)
        .select("target_weighted_lower", "target_weighted", "target_weighted_upper")
        .row(0)
    )
    assert low <= mean <= high
    assert high - low == pytest.approx(0.6)


def nation(*ends: float | None) -> pl.DataFrame:
    names = ("national_target", "national_target_lower", "national_target_upper")
    frame = year(["4%", "5%", "5% to 7%", "about 6%", None], [1, 1, 1, 1, 1])
    return frame.with_columns(
        pl.lit(end, pl.Float64).alias(name) for name, end in zip(names, ends, strict=True)
    )


def test_amplification_against_a_range() -> None:
    result = pg.amplification(nation(4.5, 4.5, 5.0)).row(0, named=True)
    assert result == {
        "year": 2024,
        "n": 4,
        "n_missing": 1,
        "n_weighted": 4,
        "weight_covered": 0.8,
        "national_low": 4.5,
        "national_mid": 4.75,
        "national_high": 5.0,
        "weighted_gap": 0.5,
        "mean_gap": 0.5,
        "median_gap": 0.25,
        "n_above": 1,
        "n_within": 2,
        "n_below": 1,
        "weighted_gap_to_low": 0.75,
        "weighted_gap_to_high": 0.25,
        "mean_gap_to_low": 0.75,
        "mean_gap_to_high": 0.25,
        "median_gap_to_low": 0.5,
        "median_gap_to_high": 0.0,
    }


@pytest.mark.parametrize(
    "ends", [(5.0, 5.0, 5.0), (5.0, 5.0, None), (5.0, None, 5.0), (5.0, None, None)]
)
def test_amplification_against_a_point(ends: tuple[float | None, ...]) -> None:
    result = pg.amplification(nation(*ends))
    assert result.select("weighted_gap", "n_above", "n_within", "n_below").row(0) == (0.25, 1, 2, 1)


def test_the_ends_of_a_range_go_before_a_number_inside_it() -> None:
    result = pg.amplification(nation(4.75, 4.5, 5.25))
    ends = result.select("national_low", "national_mid", "national_high", "n_within", "n_below")
    assert ends.row(0) == (4.5, 4.875, 5.25, 2, 1)


def test_no_national_target_yet() -> None:
    result = pg.amplification(nation(None, None, None))
    assert result.select("n", "n_missing", "weight_covered").row(0) == (4, 1, 0.8)
    counts = ("year", "n", "n_missing", "n_weighted", "weight_covered")
    assert set(result.drop(counts).row(0)) == {None}


def test_a_weight_that_is_not_known_is_counted_beside_the_weight_that_is() -> None:
    frame = year(["5%", "6%", "7%", None], [1, None, 0, 4])
    for result in (pg.weighted_target(frame), pg.amplification(frame.with_columns(_NATION))):
        assert result.select("n", "n_weighted", "weight_covered").row(0) == (3, 1, 0.2)


def test_one_row_per_year_whatever_the_order() -> None:
    panel = pg.load_panel([2022, 2023, 2024])
    shuffled = panel.sample(fraction=1, shuffle=True, seed=1)
    for measure in (pg.weighted_target, pg.amplification):
        assert_frame_equal(measure(panel), measure(shuffled))
        assert measure(panel)["year"].to_list() == [2022, 2023, 2024]
        undated = panel.with_columns(pl.when(pl.col("year") != 2023).then("year").alias("year"))
        assert measure(undated)["year"].to_list() == [2022, 2024, None]


def test_the_nation_has_one_target_a_year() -> None:
    panel = pg.load_panel(range(2023, 2026))
    odd = (pl.col("year") == 2024) & (pl.col("province") == "Hubei")
    two = panel.with_columns(national_target=pl.when(odd).then(5.5).otherwise("national_target"))
    said = "'national_target' repeats the nation's figure .* holds 5.0 and 5.5 for 2024"
    with pytest.raises(pg.errors.ColumnValueError, match=said):
        pg.amplification(two)
    result = pg.amplification(two.lazy()).collect()
    assert result["weighted_gap"].is_null().to_list() == [False, False, False]
    assert result["n_above"].is_null().to_list() == [False, True, False]


def test_of_several_national_targets_the_first_year_names_two() -> None:
    rows = [(2024, 5.0), (2025, 4.5), (2024, 5.5), (2025, 5.2), (2024, 6.0)]
    frame = pl.DataFrame(rows, schema=["year", "national_target"], orient="row").with_columns(
        target=5.0, target_mid=5.0, gdp_weight=1.0, national_target_lower=5.0,
        national_target_upper=5.0,
    )  # fmt: skip
    with pytest.raises(pg.errors.ColumnValueError, match=r"holds 5\.0 and 5\.5 for 2024;"):
        pg.amplification(frame)
