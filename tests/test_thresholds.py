from __future__ import annotations

import numpy as np
import polars as pl
import pytest

import provgdp as pg

Crossing = tuple[str, float, int, bool, str | None]


def passed(rows: list[tuple[str, int, float | None]], **options: object) -> pl.DataFrame:
    """Thresholds of levels on one basis, from unit, year and level."""
    schema = {"province": pl.String, "year": pl.Int16, "gdp": pl.Float64}
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return pg.thresholds(frame, **({"step": 10} | options))  # type: ignore[arg-type]


def crossings(frame: pl.DataFrame) -> list[Crossing]:
    return frame.select("province", "level", "year", "certain", "crossing").rows()


def test_a_level_is_reached_when_it_is_equalled() -> None:
    result = passed([("a", 2020, 9.0), ("a", 2021, 10.0), ("a", 2022, 35.0)])
    assert crossings(result) == [
        ("a", 10.0, 2021, True, "first"),
        ("a", 30.0, 2022, True, "first"),
        ("a", 20.0, 2022, True, "first"),
    ]


def test_what_was_reached_before_the_record_is_dated_by_its_first_year() -> None:
    assert crossings(passed([("a", 2020, 12.0)])) == [("a", 10.0, 2020, False, None)]


def test_a_gap_leaves_the_year_uncertain() -> None:
    result = passed([("a", 2016, 9.0), ("a", 2020, 12.0)])
    assert crossings(result) == [("a", 10.0, 2020, False, "first")]


def test_a_base_at_the_level_is_not_below_it() -> None:
    after_a_gap = announced([(2019, 9.0, 8.0), (2022, 12.0, 10.0)])
    assert crossings(after_a_gap) == [("a", 10.0, 2022, False, None)]
    revised = announced([(2022, 9.0, 8.0), (2023, 11.0, 10.0)])
    assert crossings(revised) == [("a", 10.0, 2023, True, "basis")]
    kept = announced([(2022, 9.0, 8.0), (2023, 11.0, 9.5), (2024, 12.0, 10.0)])
    assert kept.select("year", "withdrawn").rows() == [(2023, False)]
    at_the_level = passed([("a", 2020, 9.0), ("a", 2021, 10.0), ("a", 2022, 11.0)], levels=[10])
    assert crossings(at_the_level) == [("a", 10.0, 2021, True, "first")]


def test_steps_below_one() -> None:
    assert passed([("a", 2020, 2.0)], step=0.5)["level"].to_list() == [2.0, 1.5, 1.0, 0.5]


@pytest.mark.parametrize("column", ["gdp_vintage", "vintage", "release"])
@pytest.mark.parametrize(
    ("releases", "crossing"),
    [(["new", "new"], "first"), (["old", "new"], None), (["first", "first"], None)],
)
def test_only_one_basis_dates_a_crossing(
    column: str, releases: list[str], crossing: str | None
) -> None:
    frame = pl.DataFrame(
        {"province": "a", "year": [2020, 2021], "gdp": [9.0, 11.0], column: releases}
    )
    named = {"vintage": column} if column == "release" else {}
    result = pg.thresholds(frame, step=10, **named)
    assert crossings(result) == [("a", 10.0, 2021, True, crossing)]


def test_falling_back_and_again() -> None:
    result = passed([("a", 2020, 9.0), ("a", 2021, 11.0), ("a", 2022, 8.0), ("a", 2023, 12.0)])
    assert crossings(result) == [("a", 10.0, 2021, True, "first"), ("a", 10.0, 2023, True, "again")]
    assert result["rank"].to_list() == [1, None]


def test_unknown_years_are_no_years() -> None:
    result = passed([("a", 2020, 9.0), ("a", 2021, None), ("a", 2022, 11.0)])
    assert crossings(result) == [("a", 10.0, 2022, False, "first")]


def test_levels_of_choice() -> None:
    rows = [("a", 2020, 9.0), ("a", 2021, 31.0)]
    for levels in ([5, 25, 25.0], range(5, 30, 20), np.array([5, 25])):
        assert passed(rows, levels=levels)["level"].to_list() == [5.0, 25.0]


def test_levels_are_free_of_binary_dust() -> None:
    levels = passed([("a", 2020, 0.1), ("a", 2021, 0.3)], step=0.1).filter(year=2021)["level"]
    assert levels.to_list() == [0.3, 0.2]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_levels_are_finite(number: float) -> None:
    with pytest.raises(ValueError, match="step must be a finite number, got"):
        passed([("a", 2020, 9.0)], step=number)
    with pytest.raises(ValueError, match=r"levels\[1\] must be a finite number, got"):
        passed([("a", 2020, 9.0)], levels=[5.0, number])


@pytest.mark.parametrize("options", [{"step": 0}, {"step": -1}, {"levels": []}])
def test_options_without_a_level_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="step must be above 0 and levels not empty"):
        pg.thresholds(pg.load_panel(2024), **options)  # type: ignore[arg-type]


def announced(rows: list[tuple[int, float, float | None]]) -> pl.DataFrame:
    """Thresholds of one unit from year, announced level and comparable level of the year before."""
    schema = {"year": pl.Int32, "gdp": pl.Float64, "gdp_prev": pl.Float64}
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return pg.thresholds(frame.with_columns(province=pl.lit("a")), step=10)


def test_a_revised_base_is_no_crossing() -> None:
    result = announced([(2022, 9.0, 8.0), (2023, 11.0, 10.5)])
    assert crossings(result) == [("a", 10.0, 2023, True, "basis")]
    assert result["rank"].to_list() == [None]


def test_after_a_gap_a_base_above_does_not_date_the_crossing() -> None:
    result = announced([(2019, 9.0, 8.0), (2022, 12.0, 11.0)])
    assert crossings(result) == [("a", 10.0, 2022, False, None)]


def test_a_crossing_withdrawn_and_made_good() -> None:
    result = announced([(2022, 9.0, 8.0), (2023, 11.0, 9.5), (2024, 12.0, 9.9), (2025, 13.0, 12.0)])
    assert crossings(result) == [("a", 10.0, 2023, True, "first"), ("a", 10.0, 2024, True, "again")]
    assert result.select("withdrawn", "rank").rows() == [(True, None), (False, 1)]


def test_without_a_base_the_kind_of_crossing_is_unknown() -> None:
    result = announced([(2022, 9.0, None), (2023, 11.0, None), (2024, 21.0, 11.0)])
    assert result.select("level", "certain", "crossing", "withdrawn").rows() == [
        (10.0, True, None, False),
        (20.0, True, "first", None),
    ]


def test_one_year_of_the_panel_knows_what_was_reached_before() -> None:
    columns = ["province", "level", "certain", "crossing", "rank"]
    one = pg.thresholds(pg.load_panel(2023)).select(columns)
    whole = pg.thresholds(pg.load_panel()).filter(year=2023).select(columns)
    assert one.equals(whole)


def test_ranks_and_ties() -> None:
    rows = [("a", 2020, 9.0), ("b", 2020, 9.0), ("c", 2020, 9.0), ("d", 2020, 1.0)]
    rows += [("a", 2021, 11.0), ("b", 2021, 9.5), ("c", 2021, 9.0), ("d", 2021, 1.0)]
    rows += [("a", 2022, 11.0), ("b", 2022, 10.0), ("c", 2022, 10.0), ("d", 2022, 1.0)]
    assert passed(rows).select("province", "rank").rows() == [("a", 1), ("b", 2), ("c", 2)]
    rows = [(unit, year, gdp) for unit in "abcdefg" for year, gdp in ((2020, 9.0), (2021, 11.0))]
    result = passed(rows)
    assert result["rank"].to_list() == [1] * 7
    assert "rank_within" not in result.columns


def test_the_order_of_the_rows_does_not_matter() -> None:
    rng = np.random.default_rng(4)
    frame = pl.DataFrame(
        {
            "province": [unit for unit in "abcdefgh" for _ in range(20)],
            "year": list(range(2000, 2020)) * 8,
            "gdp": (rng.normal(0.3, 3, (8, 20)).cumsum(axis=1) + 20).ravel(),
        }
    ).filter(pl.int_range(pl.len()) % 7 != 3)
    expected = pg.thresholds(frame, step=3)
    assert {"first", "again"} <= set(expected["crossing"])
    for seed in range(5):
        shuffled = frame.sample(fraction=1, shuffle=True, seed=seed)
        assert pg.thresholds(shuffled, step=3).equals(expected)
    before = pl.col("gdp").shift().over("province", order_by="year").fill_null(19.0)
    frame = frame.with_columns(gdp_prev=before)
    expected = pg.thresholds(frame, step=3)
    for seed in range(5):
        shuffled = frame.sample(fraction=1, shuffle=True, seed=seed)
        assert pg.thresholds(shuffled, step=3).equals(expected)


def test_a_rank_is_known_if_the_order_is_though_the_year_is_not() -> None:
    rows = [("a", 2000, 9.0), ("a", 2003, 11.0), ("b", 1999, 9.0), ("b", 2000, 11.0)]
    rows += [("c", 2003, 9.0), ("c", 2004, 11.0)]
    found = passed(rows).select("province", "certain", "rank")
    assert found.rows() == [("b", True, 1), ("a", False, 2), ("c", True, 3)]


@pytest.mark.parametrize(
    ("competitor", "rank"),
    [
        ([(2019, 8.0), (2020, 9.0), (2021, 11.0)], 1),
        ([(2019, 8.0), (2021, 11.0)], 1),
        ([(2018, 8.0), (2021, 11.0)], None),
        ([(2018, 8.0), (2019, 11.0)], 2),
        ([(2020, 11.0)], None),
        ([(2019, 11.0)], 2),
        ([(2021, 11.0)], None),
        ([(2021, 9.0)], 1),
        ([(2018, 8.0)], None),
        ([(2018, None)], None),
    ],
)
def test_first_is_unknown_where_a_competitor_may_be_earlier(
    competitor: list[tuple[int, float | None]], rank: int | None
) -> None:
    rows = [("a", 2019, 9.0), ("a", 2020, 11.0), *(("b", year, gdp) for year, gdp in competitor)]
    assert passed(rows).filter(province="a")["rank"].to_list() == [rank]


@pytest.mark.parametrize(
    ("begin", "base", "rank"),
    [(2020, 10.0, 2), (2020, 9.9, 1), (2021, 10.0, None), (2022, 10.0, None)],
)
def test_who_was_there_when_its_record_begins_was_there_the_year_before(
    begin: int, base: float, rank: int | None
) -> None:
    rows = [("a", 2019, 9.0, 8.0), ("a", 2020, 11.0, 9.0), ("b", begin, 12.0, base)]
    frame = pl.DataFrame(rows, schema=["province", "year", "gdp", "gdp_prev"], orient="row")
    result = pg.thresholds(frame, levels=[10])
    assert result.filter(province="a")["rank"].to_list() == [rank]


def test_the_record_begins_with_its_earliest_year_wherever_that_stands() -> None:
    rows = [("a", 2019, 9.0, 8.0), ("a", 2020, 11.0, 9.0), ("b", 2021, 9.0, 9.0)]
    rows.append(("b", 2020, 12.0, 10.0))
    frame = pl.DataFrame(rows, schema=["province", "year", "gdp", "gdp_prev"], orient="row")
    assert pg.thresholds(frame, levels=[10]).select("province", "rank").rows() == [("a", 2)]


def test_ranks_within_groups() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "b", "c"] * 2,
            "year": [2020] * 3 + [2021] * 3,
            "gdp": [11.0, 9.0, 9.0, 12.0, 11.0, 11.0],
            "gdp_prev": [10.5, 8.0, 8.0, 11.0, 9.0, 9.0],
            "region": ["n", "s", None] * 2,
        }
    )
    result = pg.thresholds(frame, step=10, by="region").filter(year=2021)
    assert result.select("province", "region", "rank", "rank_within").rows() == [
        ("b", "s", 2, 1),
        ("c", None, 2, None),
    ]


@pytest.mark.parametrize("names", [["value", "at", "base"], ["base", "last_at", "release"]])
def test_columns_may_have_any_name(names: list[str]) -> None:
    panel = pg.load_panel(range(2021, 2026)).pipe(pg.with_group, "nbs4", name="region")
    panel = panel.select("province", "year", "region", "gdp", "gdp_prev")
    unit, time, region = names
    renamed = panel.rename(dict(zip(panel.columns, names, strict=False)))
    result = pg.thresholds(renamed, by=region, unit=unit, time=time)
    assert result.rows() == pg.thresholds(panel, by="region").rows()


def test_duplicate_rows_are_refused() -> None:
    rows = [("a", 2020, 9.0), ("a", 2020, 9.0)]
    with pytest.raises(pg.errors.DuplicateRowsError, match="province='a', year=2020"):
        passed(rows)
    lazy = pl.DataFrame(rows, schema=["province", "year", "gdp"], orient="row").lazy()
    with pytest.raises(pl.exceptions.ComputeError, match="m:1"):
        pg.thresholds(lazy).collect()


def test_a_unit_counts_in_the_group_of_its_last_year() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "a", "b", "b"],
            "year": [2020, 2021, 2020, 2021],
            "gdp": [9.0, 11.0, 9.0, 12.0],
            "region": ["old", "new", "new", None],
        }
    )
    for rows in (frame, frame.reverse()):
        result = pg.thresholds(rows, step=10, by="region")
        assert result.select("province", "region").rows() == [("a", "new"), ("b", "new")]


def test_a_step_in_another_unit_is_refused() -> None:
    yuan = pg.load_panel(2023).with_columns(pl.col("gdp", "gdp_prev") * 1e8)
    said = r"a step of 10,000 gives the largest 'gdp', 1\.35\d+e\+13, more than 5,000 levels"
    with pytest.raises(pg.errors.OptionError, match=said):
        pg.thresholds(yuan)
    for engine in ("in-memory", "streaming"):
        with pytest.raises(pl.exceptions.InvalidOperationError, match="is the unit 100 million y"):
            pg.thresholds(yuan.lazy()).collect(engine=engine)
    there = pg.thresholds(yuan, step=1e12)
    assert there["level"].to_list() == [
        x * 1e8 for x in pg.thresholds(pg.load_panel(2023))["level"]
    ]


def test_five_thousand_levels_are_not_too_many() -> None:
    assert passed([("a", 2020, 4999.0), ("a", 2021, 5000.0)], step=1)["level"].max() == 5000
    assert passed([("a", 2021, 5001.0)], levels=[1, 5001])["level"].to_list() == [5001, 1]
    with pytest.raises(pg.errors.OptionError, match="more than 5,000"):
        passed([("a", 2021, 5001.0)], step=1)
    lazy = pl.LazyFrame({"province": "a", "year": 2021, "gdp": [5000.0]})
    assert pg.thresholds(lazy, step=1).collect().height == 5000
    with pytest.raises(pl.exceptions.InvalidOperationError, match="more than 5,000"):
        pg.thresholds(lazy.with_columns(gdp=5001.0), step=1).collect()


def test_groups_may_have_any_name_and_levels_are_a_list() -> None:
    panel = pg.load_panel(range(2019, 2024)).pipe(pg.with_group, "nbs4", name="g")
    expected = pg.thresholds(panel, by="g")
    for name in ("_provgdp_unit", "__provgdp_unit", "at", "value", "base"):
        named = pg.thresholds(panel.rename({"g": name}), by=name)
        assert named.rename({name: "g"}).equals(expected)
    with pytest.raises(pg.errors.OptionError, match=r"such as \[50000\]; got one"):
        pg.thresholds(panel, levels=50_000)  # type: ignore[arg-type]
