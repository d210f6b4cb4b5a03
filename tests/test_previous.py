"""A carried year before: used, and held against the row of the year before."""

from __future__ import annotations

import polars as pl
import pytest

import provgdp as pg

PANEL = pl.DataFrame(
    {
        "province": ["a", "a", "b", "b"],
        "year": [2023, 2024, 2023, 2024],
        "growth": [5.0, 4.8, 6.0, None],
        "growth_prev": [3.0, 5.0, None, 6.0],
        "wording": ["5%", "about 5%", "5% or more", "6%"],
    }
).pipe(pg.with_targets)


def stale(column: str, rows: dict[int, float | str | None]) -> pl.DataFrame:
    values = PANEL[column].to_list()
    for row, value in rows.items():
        values[row] = value
    return PANEL.with_columns(pl.Series(column, values, PANEL.schema[column]))


def test_what_agrees_is_used() -> None:
    assert pg.ambition_gap(PANEL)["ambition_gap"].to_list() == [2.0, 0.0, None, 0.0]


@pytest.mark.parametrize(
    ("column", "rows", "said"),
    [
        (
            "growth_prev",
            {1: 5.1},
            r"province='a', year=2024: growth_prev is 5\.1, but",
        ),
        ("growth", {2: 6.1}, r"province='b', year=2024: .* is 6\.0, but growth was 6\.1;"),
        ("growth_prev", {1: None}, r".* growth_prev is None, but growth was 5\.0"),
    ],
)
def test_what_differs_is_refused(
    column: str, rows: dict[int, float | str | None], said: str
) -> None:
    frame = stale(column, rows)
    with pytest.raises(pg.errors.ColumnValueError, match=f"^ambition_gap .* in 1 row: {said}"):
        pg.ambition_gap(frame)
    assert pg.ambition_gap(frame.lazy()).collect().height == 4
    assert pg.ambition_gap(frame.drop("growth_prev"))["growth_prev"].null_count() == 2


@pytest.mark.parametrize(
    ("rows", "rest"), [(5, "; correct them"), (6, " and 1 more; c"), (9, " and 4 more; c")]
)
def test_five_rows_are_named_and_the_rest_counted(rows: int, rest: str) -> None:
    years = range(2000, 2001 + rows)
    frame = pl.DataFrame({"province": "a", "year": years, "growth": 5.0, "growth_prev": 4.0})
    frame = pg.with_targets(frame.with_columns(wording=pl.lit("5%")))
    with pytest.raises(pg.errors.ColumnValueError, match=f"in {rows} rows: ") as caught:
        pg.ambition_gap(frame)
    said = str(caught.value)
    assert [year for year in years if f"year={year}" in said] == list(range(2001, 2006))
    assert f"year=2005: growth_prev is 4.0, but growth was 5.0{rest}" in said
    assert said.endswith("or drop 'growth_prev' and the year before is found in the rows")


def test_a_year_before_that_is_unknown_contradicts_nothing() -> None:
    unknown = stale("growth", {0: None})
    assert pg.ambition_gap(unknown)["growth_prev"].to_list() == [3.0, 5.0, None, 6.0]


def test_a_target_is_held_against_as_a_whole() -> None:
    carried = pg.target_change(PANEL).with_columns(
        target_upper_prev=pl.Series([None, 5.0, None, None], dtype=pl.Float64),
        hedge_prev=pl.Series([None, "exact", None, "at_least"]),
    )
    expected = pg.target_change(PANEL)["direction"]
    assert pg.target_change(carried)["direction"].equals(expected)
    for column, value, said in (
        ("hedge_prev", "exact", "hedge_prev is 'exact', but hedge was 'at_least'"),
        ("target_upper_prev", 6.0, "target_upper_prev is 6.0, but target_upper was None"),
    ):
        wrong = carried.with_columns(
            pl.when(pl.int_range(pl.len()) == 3).then(pl.lit(value)).otherwise(column).alias(column)
        )
        with pytest.raises(pg.errors.ColumnValueError, match=said):
            pg.target_change(wrong)


def test_rows_that_an_overlap_repeats_are_held_against_once() -> None:
    both = {"x": ["a", "b"], "y": ["a"]}
    repeated = pg.with_group(PANEL, both)
    assert pg.ambition_gap(repeated).height == 6
    with pytest.raises(pg.errors.ColumnValueError, match="in 1 row: province='a', year=2024"):
        pg.ambition_gap(pg.with_group(stale("growth_prev", {1: 9.0}), both))


def test_rows_that_the_unit_does_not_tell_apart_are_not_held_against() -> None:
    other = PANEL.with_columns(pl.col("growth", "growth_prev") + 1)
    assert pg.ambition_gap(pl.concat([PANEL, other])).height == 8


@pytest.mark.parametrize("narrow", [["growth", "growth_prev"], ["growth"], ["growth_prev"]])
def test_a_narrow_float_agrees_with_the_number_it_shows(narrow: list[str]) -> None:
    frame = stale("growth", {0: 5.3}).with_columns(growth_prev=pl.Series([3.0, 5.3, None, 6.0]))
    result = pg.ambition_gap(frame.cast(dict.fromkeys(narrow, pl.Float32)))
    assert result["ambition_gap"].to_list() == [2.0, -0.3, None, 0.0]


def test_without_keys_or_figures_there_is_nothing_to_hold_against() -> None:
    wrong = stale("growth_prev", {1: 9.0})
    for frame in (
        wrong.drop("province"),
        wrong.drop("year"),
        wrong.drop("growth"),
        wrong.cast({"year": pl.String}),
        wrong.cast({"growth": pl.String}),
    ):
        assert pg.ambition_gap(frame)["growth_prev"][1] == 9.0


def test_levels_stand_on_another_basis_by_design() -> None:
    panel = pg.load_panel(range(2021, 2026))
    assert pg.nominal_growth(panel).height == panel.height
    assert pg.rank_table(panel, "gdp").height == panel.height
    wrong = panel.with_columns(population_prev=pl.col("population") + 1)
    with pytest.raises(pg.errors.ColumnValueError, match=r"^rank_table .* population_prev is"):
        pg.rank_table(wrong, "population")


@pytest.mark.parametrize("as_of", [None, pytest.param("2024-06-30", id="as_of")])
def test_the_record_agrees_with_itself(as_of: str | None) -> None:
    day = None if as_of is None else pl.Series([as_of]).str.to_date().item()
    panel = pg.load_panel(as_of=day)
    for measure in (pg.ambition_gap, pg.target_change):
        assert measure(panel).height == panel.height
    assert pg.ratchet(panel).n > 0


def test_several_columns_name_a_unit_together() -> None:
    frame = pl.DataFrame(
        {
            "province": ["a", "a", "a", "a", "a", None],
            "indicator": ["cpi", "jobs", "cpi", "jobs", None, "cpi"],
            "year": pl.Series([2023, 2023, 2024, 2024, 2024, 2024], dtype=pl.Int16),
            "target": [3.0, 5.0, 2.0, 5.0, 1.0, 2.0],
            "upper": [3.0, None, 2.0, None, 1.0, 2.0],
            "hedge": ["about", "at_least", "about", "exact", "exact", "about"],
        }
    )
    options = {"target_upper": "upper", "unit": ["province", "indicator"]}
    expected = [None, None, 3.0, 5.0, None, None]
    for order in ([0, 1, 2, 3, 4, 5], [3, 5, 0, 2, 4, 1]):
        rows = frame[order]
        result = pg.target_change(rows, **options)
        assert result["target_prev"].to_list() == [expected[i] for i in order]
        lazy = pg.target_change(rows.lazy(), **options)
        assert lazy.collect(engine="streaming").equals(result)
    assert result["wording_change"].to_list()[0] == "softer"
    assert result["direction"].to_list()[3] == "cut"
    said = "one row per province and indicator and year, .* indicator='cpi', year=2023"
    with pytest.raises(pg.errors.DuplicateRowsError, match=said):
        pg.target_change(pl.concat([frame, frame.head(1)]), **options)
    stale = result.with_columns(target_prev=pl.lit(9.0))
    with pytest.raises(pg.errors.ColumnValueError, match="province='a', indicator='jobs', year=2"):
        pg.target_change(stale, **options)


def test_a_year_before_of_which_nothing_is_known_is_stale_too() -> None:
    carried = pg.target_change(PANEL).with_columns(
        pl.lit(None).alias("hedge_prev"), pl.lit(None).alias("target_upper_prev")
    )
    said = r"year=2024: target_upper_prev is None, but target_upper was 5\.0"
    with pytest.raises(pg.errors.ColumnValueError, match=said):
        pg.target_change(carried)
    unworded = carried.with_columns(pl.lit(None).alias("hedge"), target_upper=None)
    assert pg.target_change(unworded)["direction"].to_list() == [None, "kept", None, "raised"]


def test_a_unit_is_a_column_of_single_values() -> None:
    for frame in (PANEL, PANEL.lazy()):
        with pytest.raises(pg.errors.OptionError, match=r"unit must name a column, .* got \[\]"):
            pg.ambition_gap(frame, unit=[])
        for column in (pl.concat_list("province"), pl.struct("province")):
            nested = frame.with_columns(province=column)
            for measure in (pg.target_change, pg.ambition_gap):  # which finds it, or reads it
                with pytest.raises(pg.errors.ColumnTypeError, match="expected a column of single"):
                    measure(nested)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("a", 2021, 1.0), ("a", 2020, 2.0), ("b", 2020, 3.0), ("b", 2021, 4.0)],
            [2, None, None, 3],
        ),
        (
            [("a", 2020, 1.0), ("a", 2021, 2.0), ("b", 2021, 3.0), ("b", 2020, 4.0)],
            [None, 1, 4, None],
        ),
        (
            [("a", 2020, 1.0), ("b", 2020, 2.0), ("a", 2021, 3.0), ("b", 2021, 4.0)],
            [None, None, 1, 2],
        ),
        (
            [("a", 2020, 1.0), ("b", 2019, 2.0), ("a", 2021, 3.0), ("a", 2022, 4.0)],
            [None, None, 1, 3],
        ),
        (
            [
                *(("a", 2020, 1.0), ("a", 2021, 2.0), ("c", 2020, 3.0)),
                *(("b", 2020, 4.0), ("d", 2020, 5.0), ("c", 2021, 6.0)),
            ],
            [None, 1, None, None, None, 3],
        ),
    ],
)
def test_the_year_before_is_found_wherever_it_stands(
    rows: list[tuple[str, int, float]], expected: list[float | None]
) -> None:
    """In the first rows, in a unit after the first, by the years, and among other units."""
    frame = pl.DataFrame(rows, schema=["province", "year", "growth"], orient="row")
    worded = pg.with_targets(frame.with_columns(wording=pl.lit("5%")))
    assert pg.ambition_gap(worded)["growth_prev"].to_list() == expected


def test_two_rows_of_a_year_are_refused_wherever_they_stand() -> None:
    twice = PANEL.drop("growth_prev")[[0, 0, 1, 2, 3]]
    for rows in (twice, twice.reverse(), twice[[2, 3, 0, 4, 1]]):
        with pytest.raises(pg.errors.DuplicateRowsError, match="'a', year=2023; drop"):
            pg.ambition_gap(rows)


def test_a_carried_hedge_is_text() -> None:
    frame = pg.target_change(PANEL).with_columns(hedge_prev=1.0)
    with pytest.raises(pg.errors.ColumnTypeError, match="'hedge_prev' is Float64, expected a Str"):
        pg.target_change(frame)


def test_of_rows_that_an_overlap_repeats_the_first_are_named() -> None:
    years = range(2000, 2040)
    frame = pl.DataFrame({"province": "a", "year": years, "growth": 5.0, "growth_prev": 4.0})
    frame = pg.with_targets(frame.with_columns(wording=pl.lit("5%")))
    repeated = pg.with_group(frame, {"x": ["a"], "y": ["a"]})
    with pytest.raises(pg.errors.ColumnValueError, match="in 39 rows: ") as caught:
        pg.ambition_gap(repeated)
    assert [year for year in years if f"year={year}:" in str(caught.value)] == [*range(2001, 2006)]
