from __future__ import annotations

import polars as pl
import pytest

import provgdp as pg

PANEL = pl.DataFrame(
    {
        "province": ["a", "b", "c", "d"],
        "year": 2024,
        "region": ["n", "n", "s", "s"],
        "gdp": [110.0, 210.0, 55.0, None],
        "gdp_prev": [100.0, 200.0, 50.0, 50.0],
        "growth": [4.0, 7.0, None, 2.0],
        "target_mid": [5.0, 6.0, 7.0, None],
        "gdp_weight": [90.0, 210.0, 50.0, 50.0],
    }
)


def test_a_grouping_column_may_have_any_name() -> None:
    expected = pg.aggregate(PANEL, "region")
    renamed = pg.aggregate(PANEL.rename({"region": "whole"}), "whole")
    assert renamed.rename({"whole": "region"}).equals(expected)


def test_aggregate_by_hand() -> None:
    assert pg.aggregate(PANEL, "region").rows(named=True) == [
        {
            "year": 2024,
            "region": "n",
            "n": 2,
            "n_missing": 0,
            "gdp": 320.0,
            "growth_weighted": 6.0,
            "growth_covered": 1.0,
            "target_weighted": 5.7,
            "target_covered": 1.0,
            "gdp_share": 320 / 375,
        },
        {
            "year": 2024,
            "region": "s",
            "n": 1,
            "n_missing": 1,
            "gdp": 55.0,
            "growth_weighted": 2.0,
            "growth_covered": 0.5,
            "target_weighted": 7.0,
            "target_covered": 0.5,
            "gdp_share": 55 / 375,
        },
    ]


def test_aggregate_of_nothing_known_is_null_and_not_0() -> None:
    figures = pl.col("gdp", "growth", "target_mid", "gdp_weight")
    unknown = PANEL.with_columns(pl.when(pl.lit(False)).then(figures))
    result = pg.aggregate(unknown, "region")
    assert result.select("n", "n_missing").rows() == [(0, 2), (0, 2)]
    assert set(
        result.select(
            "gdp", "gdp_share", "growth_weighted", "target_weighted", "target_covered"
        ).row(0)
    ) == {None}


def test_shares_of_overlapping_groups_are_of_each_unit_once() -> None:
    twice = pl.concat([PANEL, PANEL.head(1).with_columns(region=pl.lit("s"))])
    assert pg.aggregate(twice, "region")["gdp_share"].to_list() == [320 / 375, 165 / 375]


def test_aggregate_without_a_group_is_the_whole() -> None:
    result = pg.aggregate(PANEL, [])
    assert result.select("year", "gdp", "gdp_share").row(0) == (2024, 375.0, 1.0)


@pytest.mark.parametrize("key", ["region", "year"])
def test_rows_without_a_group_or_a_year_are_summed_last(key: str) -> None:
    panel = PANEL.with_columns(pl.when(pl.col("region") != "n").then(key).alias(key))
    result = pg.aggregate(panel, "region")
    assert result[key].is_null().to_list() == [False, True]
    assert result["gdp"].to_list() == [55.0, 320.0]


def test_the_year_is_an_integer() -> None:
    with pytest.raises(
        pg.errors.ColumnTypeError, match="column 'year' is String, expected an integer"
    ):
        pg.aggregate(PANEL.cast({"year": pl.String}), "region")


def test_aggregate_agrees_with_weighted_target() -> None:
    panel = pg.load_panel(2024).pipe(pg.with_group, "nbs4", name="region")
    expected = pg.weighted_target(panel, by="region")["target_weighted"]
    assert pg.aggregate(panel, "region")["target_weighted"].to_list() == pytest.approx(
        expected.to_list()
    )


def test_contributions_by_hand() -> None:
    result = pg.contributions(PANEL)
    parts = [100 / 350 * 4, 200 / 350 * 7, None, 50 / 350 * 2]
    assert result["contribution"].to_list() == parts
    total = 400 / 350 + 1400 / 350 + 100 / 350
    assert result["contribution_rate"].to_list() == pytest.approx(
        [None if part is None else 100 * part / total for part in parts]
    )


def test_contribution_rates_of_a_total_that_does_not_grow_are_null() -> None:
    shrinking = PANEL.with_columns(growth=pl.lit(-1.0))
    result = pg.contributions(shrinking)
    assert result["contribution"].to_list() == [-0.25, -0.5, -0.125, -0.125]
    assert result["contribution_rate"].null_count() == 4


def test_contributions_add_up_to_the_aggregate() -> None:
    for year in range(2021, 2026):
        panel = pg.load_panel(year)
        total = pg.contributions(panel)["contribution"].sum()
        assert total == pytest.approx(pg.aggregate(panel, [])["growth_weighted"].item())


def test_without_a_comparable_base_nothing_is_weighted() -> None:
    panel = pg.load_panel(2016)
    assert pg.contributions(panel)["contribution"].null_count() == 31
    assert pg.aggregate(panel, [])["growth_weighted"].item() is None


def _levels(*rows: tuple[str | None, str | None, float]) -> pl.DataFrame:
    """Return a panel of 2024 of units, their groups and their levels."""
    frame = pl.DataFrame(rows, ["province", "group", "gdp"], orient="row")
    return frame.with_columns(
        year=2024, gdp_prev=1.0, growth=5.0, target_mid=5.0, gdp_weight=pl.lit(1.0)
    )


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (_levels(("a", "x", 1.0), ("a", "x", 200.0), ("b", "y", 3.0)), "province='a', .*group='x'"),
        (_levels(("a", "x", 1.0), ("a", "x", 1.0), ("b", "y", 1.0)), "province='a', .*group='x'"),
        (_levels(("a", None, 1.0), ("a", None, 1.0), ("b", "y", 1.0)), "province='a', .*=None"),
        (_levels(("a", "x", 1.0), ("a", "y", 2.0)), "sum of all levels needs one row per province"),
    ],
)
def test_a_unit_counts_once_in_a_group_and_has_one_level(panel: pl.DataFrame, said: str) -> None:
    for rows in (panel, panel.reverse()):
        with pytest.raises(pg.errors.DuplicateRowsError, match=said):
            pg.aggregate(rows, "group")
        for engine in ("in-memory", "streaming"):
            with pytest.raises(pl.exceptions.ComputeError, match="m:1"):
                pg.aggregate(rows.lazy(), "group").collect(engine=engine)


def test_a_share_has_units_in_several_groups_once_and_unknown_ones_each() -> None:
    several = _levels(("a", "x", 1.0), ("a", "y", 1.0), ("b", "y", 3.0), ("c", None, 4.0))
    unknown = _levels((None, "x", 1.0), (None, "x", 1.0), ("b", "y", 2.0))
    for panel, shares in ((several, [0.125, 0.5, 0.5]), (unknown, [0.5, 0.5])):
        for rows in (panel, panel.reverse()):
            assert pg.aggregate(rows, "group")["gdp_share"].to_list() == shares
            lazy = pg.aggregate(rows.lazy(), "group")
            for engine in ("in-memory", "streaming"):
                assert lazy.collect(engine=engine)["gdp_share"].to_list() == shares
