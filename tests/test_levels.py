from __future__ import annotations

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg


def levels(**columns: object) -> pl.DataFrame:
    return pl.DataFrame(
        {"province": ["a", "a", "b", "b"], "year": [2023, 2024, 2023, 2024], **columns}
    )


ONE_BASIS = levels(gdp=[100.0, 110.0, 105.0, 108.0], growth=[None, 5.0, None, None])


def test_nominal_growth_by_hand() -> None:
    result = pg.nominal_growth(ONE_BASIS)
    assert result["nominal_growth"].to_list() == pytest.approx([None, 10.0, None, 300 / 105])
    assert result["deflator_change"].to_list() == pytest.approx(
        [None, 100 * (1.1 / 1.05 - 1), None, None]
    )
    missing = "no level of the year before on the same basis; 'gdp_prev' takes one"
    assert result["nominal_note"].to_list() == [missing, None, missing, None]


@pytest.mark.parametrize("column", ["gdp_vintage", "vintage"])
@pytest.mark.parametrize(
    ("releases", "known"),
    [
        (["census4", "census4"], True),
        (["census4", "census5"], False),
        (["first", "first"], False),
        ([None, None], False),
    ],
)
def test_only_one_basis_is_compared(column: str, releases: list[str | None], known: bool) -> None:
    frame = ONE_BASIS.with_columns(pl.Series(column, releases * 2, dtype=pl.String))
    frame = frame.with_columns(target_mid=5.0, gdp_weight=1.0)
    assert (pg.nominal_growth(frame)["nominal_growth"][1] is not None) == known
    assert (pg.rank_table(frame, "gdp")["rank_prev"][1] is not None) == known
    assert (pg.contributions(frame)["contribution"][1] is not None) == known
    assert (pg.aggregate(frame, [])["growth_weighted"][1] is not None) == known
    named = frame.rename({column: "release"})
    assert_frame_equal(
        pg.contributions(frame).rename({column: "release"}),
        pg.contributions(named, vintage="release"),
    )
    assert_frame_equal(pg.aggregate(frame, []), pg.aggregate(named, [], vintage="release"))


@pytest.mark.parametrize("carried", [{}, {"gdp_vintage_prev": "census4"}])
def test_the_release_of_the_year_before_comes_and_goes_as_given(carried: dict[str, str]) -> None:
    frame = ONE_BASIS.with_columns(
        gdp_vintage=pl.lit("census4"), **{name: pl.lit(value) for name, value in carried.items()}
    )
    result = pg.nominal_growth(frame)
    assert result.columns == [*frame.columns, "nominal_growth", "deflator_change", "nominal_note"]
    with pytest.raises(pg.errors.ColumnTypeError, match="column 'gdp_vintage' is Int"):
        pg.nominal_growth(frame.with_columns(gdp_vintage=4))


def test_a_row_twice_is_refused_by_the_name_of_the_measure() -> None:
    twice = pl.concat([ONE_BASIS, ONE_BASIS]).with_columns(vintage=pl.lit("census4"))
    with pytest.raises(pg.errors.DuplicateRowsError, match=r"^nominal_growth needs one row per"):
        pg.nominal_growth(twice)
    with pytest.raises(pg.errors.DuplicateRowsError, match=r"^rank_table needs one row per"):
        pg.rank_table(twice, "growth")


def test_reasons_for_no_nominal_growth() -> None:
    frame = levels(gdp=[None, 1.0, 1.0, 1.0], gdp_prev=[1.0, None, 0.0, 0.5], growth=[0.0] * 4)
    result = pg.nominal_growth(frame)
    assert result["nominal_growth"].to_list() == [None, None, None, 100.0]
    assert result["deflator_change"].to_list() == [None, None, None, 100.0]
    assert result["nominal_note"].to_list() == [
        "no level",
        "no level of the year before on the same basis; 'gdp_prev' takes one",
        "the level of the year before is not above 0",
        None,
    ]


def test_deflator_of_a_vanished_economy_is_null() -> None:
    frame = ONE_BASIS.with_columns(growth=pl.lit(-100.0))
    assert pg.nominal_growth(frame)["deflator_change"].to_list() == [None] * 4


def test_first_announcements_are_not_divided_by_one_another() -> None:
    gdp = pg.load_gdp([2022, 2023], vintage="first").with_columns(growth=pl.lit(0.0))
    assert pg.nominal_growth(gdp)["nominal_growth"].null_count() == 62


def test_ranks_share_the_better_place() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "b", "c", "d", "e"],
            "year": 2024,
            "x": [3.0, 2.0, 2.0, 2.0, 1.0],
            "x_prev": [1.0, 2.0, 2.0, 2.0, 0.5],
        }
    )
    result = pg.rank_table(frame, "x")
    assert result.columns == [*frame.columns, "rank", "rank_prev", "rank_change"]
    assert result.select("rank", "rank_prev", "rank_change").rows() == [
        (1, 4, 3),
        (2, 1, -1),
        (2, 1, -1),
        (2, 1, -1),
        (5, 5, 0),
    ]


def test_ranks_among_other_units_are_not_compared() -> None:
    frame = pl.DataFrame({"province": ["a", "b"], "year": 2024, "x": [1, 2], "x_prev": [1, None]})
    assert pg.rank_table(frame, "x").select("rank", "rank_prev", "rank_change").rows() == [
        (2, 1, None),
        (1, None, None),
    ]


def test_rates_are_ranked_whatever_their_vintage() -> None:
    growth = pg.load_growth([2022, 2023])
    assert pg.rank_table(growth, "growth").filter(year=2023)["rank_change"].null_count() == 0


def test_projection_by_hand() -> None:
    frame = pg.with_targets(
        pl.DataFrame(
            {
                "wording": ["about 5%", "5% or more", "no target"],
                "gdp_weight": [100.0, 200.0, 300.0],
            }
        )
    )
    result = pg.project(frame, deflator_change=-1.0, about=0.5)
    expected = [(103.95, 103.455, 104.445), (207.9, 207.9, None), (None, None, None)]
    found = result.select(pl.col("^gdp_at_.*$").round(9)).rows()
    assert found == expected
    assert pg.project(frame)["gdp_at_target"].to_list() == [pytest.approx(105), 210.0, None]
    with pytest.raises(ValueError, match="deflator_change must be a finite number, got nan"):
        pg.project(frame, deflator_change=float("nan"))


def test_revisions_by_hand() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "b", "c", "a", "b"],
            "year": 2023,
            "gdp": [100.0, 300.0, 50.0, 330.0, 270.0],
            "vintage": ["old", "old", "old", "new", "new"],
        }
    )
    result = pg.revisions(frame, "old", "new")
    assert result.rows(named=True) == [
        {
            "province": "a",
            "year": 2023,
            "level_old": 100.0,
            "level_new": 330.0,
            "level_change": pytest.approx(230.0),
            "share_old": 0.25,
            "share_new": 0.55,
            "share_change": 0.3,
            "rank_old": 2,
            "rank_new": 1,
            "rank_change": 1,
        },
        {
            "province": "b",
            "year": 2023,
            "level_old": 300.0,
            "level_new": 270.0,
            "level_change": pytest.approx(-10.0),
            "share_old": 0.75,
            "share_new": 0.45,
            "share_change": -0.3,
            "rank_old": 1,
            "rank_new": 2,
            "rank_change": -1,
        },
    ]


def test_shares_of_nothing_are_null() -> None:
    frame = pl.DataFrame({"province": "a", "year": 2023, "gdp": 0.0, "vintage": ["old", "new"]})
    result = pg.revisions(frame, "old", "new")
    assert result.select("share_old", "share_change", "level_change").row(0) == (None, None, None)


def test_revisions_names_the_releases_there_are() -> None:
    gdp = pg.load_gdp(2017, vintage="all")
    with pytest.raises(
        pg.errors.NotInRecordError,
        match=r"no row of 'census9'.*'census3', 'census4'.*vintage='all'",
    ):
        pg.revisions(gdp, "census3", "census9")


def test_revisions_refuses_two_figures_of_one_release() -> None:
    gdp = pg.load_gdp(2017, vintage="all")
    twice = pl.concat([gdp, gdp])
    with pytest.raises(pg.errors.DuplicateRowsError, match="revisions needs one row per"):
        pg.revisions(twice, "census3", "census4")
    with pytest.raises(pl.exceptions.ComputeError, match="1:1"):
        pg.revisions(twice.lazy(), "census3", "census4").collect()


def test_revisions_share_the_better_rank() -> None:
    frame = pl.DataFrame(
        {
            "province": list("abcd") * 2,
            "year": 2023,
            "gdp": [4.0, 3.0, 3.0, 3.0, 5.0, 5.0, 5.0, 9.0],
            "vintage": ["old"] * 4 + ["new"] * 4,
        }
    )
    ranks = pg.revisions(frame, "old", "new").select("rank_old", "rank_new")
    assert ranks.rows() == [(1, 2), (2, 2), (2, 2), (2, 1)]


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_revisions_keep_the_order_of_the_old_release(engine: str) -> None:
    units = [f"{i * 7919 % 100_003}" for i in range(100_000)]
    old = pl.DataFrame({"province": units, "year": 2023, "gdp": 1.0, "vintage": "old"})
    new = old.sample(fraction=1, shuffle=True, seed=1).with_columns(vintage=pl.lit("new"))
    result = pg.revisions(pl.concat([new, old]).lazy(), "old", "new").collect(engine=engine)
    assert result["province"].to_list() == units
