from __future__ import annotations

import polars as pl
import pytest

import provgdp as pg

ROWS = pl.DataFrame(
    {
        "province": ["c", "a", "b", "d", "e"],
        "region": ["n", "n", "s", "s", "s"],
        "says": [True, True, True, None, False],
    }
)


def test_counts_and_names_as_they_come() -> None:
    assert pg.tally(ROWS, "says").rows() == [
        (False, 1, ["e"], "e"),
        (True, 3, ["c", "a", "b"], "c, a and b"),
        (None, 1, ["d"], "d"),
    ]


def test_groups_are_tallied_apart() -> None:
    assert pg.tally(ROWS, "says", by="region").select("region", "says", "n", "names").rows() == [
        ("n", True, 2, "c and a"),
        ("s", False, 1, "e"),
        ("s", True, 1, "b"),
        ("s", None, 1, "d"),
    ]
    assert pg.tally(ROWS, "says", by=["region"]).equals(pg.tally(ROWS, "says", by="region"))


def test_enums_keep_the_order_of_their_categories() -> None:
    frame = ROWS.with_columns(
        pl.col("province").cast(pl.Enum(list("edcba"))),
        verdict=pl.Series(
            ["impossible", "certain", "certain", None, "possible"], dtype=pg.dtypes.VERDICT
        ),
    )
    assert pg.tally(frame, "verdict").select("verdict", "names").rows() == [
        ("certain", "b and a"),
        ("possible", "e"),
        ("impossible", "c"),
        (None, "d"),
    ]


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical])
def test_names_of_provinces_come_in_the_official_order(dtype: type[pl.DataType]) -> None:
    frame = pl.DataFrame({"province": ["y", "Tibet", "Hebei", "x"], "says": 1})
    frame = frame.with_columns(pl.col("province").cast(dtype))
    assert pg.tally(frame, "says")["names"].item() == "Hebei, Tibet, y and x"


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
@pytest.mark.parametrize("kind", ["county", 0])
def test_many_units_come_as_they_come(engine: str, kind: object) -> None:
    units = [i * 7919 % 100_003 for i in range(100_000)]
    names = [f"{kind} {unit}" for unit in units] if kind else units
    tallied = pg.tally(pl.LazyFrame({"province": names, "says": 1}), "says")
    assert tallied.collect(engine=engine)["units"].item().to_list() == names


@pytest.mark.parametrize("column", ["n", "units", "names"])
def test_a_column_of_the_result_is_no_column_to_tally(column: str) -> None:
    frame = pl.DataFrame({"province": ["a"], column: [1]})
    with pytest.raises(pg.errors.ColumnNameError, match=f"a column '{column}' of its own"):
        pg.tally(frame, column)


def test_a_row_without_a_unit_is_counted_and_not_named() -> None:
    frame = pl.DataFrame({"province": [None, "a"], "says": [1, 1]})
    assert pg.tally(frame, "says").rows() == [(1, 2, ["a"], "a")]
    nameless = pl.DataFrame(
        {"province": [None], "says": [1]}, schema_overrides={"province": pl.String}
    )
    assert pg.tally(nameless, "says").rows() == [(1, 1, [], None)]


def test_a_column_named_twice_counts_once() -> None:
    frame = pl.DataFrame({"province": ["a"], "says": [1]})
    assert pg.tally(frame, "says", by="says").rows() == [(1, 1, ["a"], "a")]


def test_the_unit_itself_can_be_counted() -> None:
    cities = pg.tally(pg.load_table("trillion_cities", 2023), "province")
    assert cities.filter(province="Jiangsu")["n"].item() == 5


@pytest.mark.parametrize("year", range(2021, 2027))
def test_verdicts_bound_the_headline(year: int) -> None:
    gaps = pg.ambition_gap(pg.load_panel(year)).drop_nulls("above_previous_verdict")
    counts = dict(
        pg.tally(gaps, "above_previous_verdict").select("above_previous_verdict", "n").rows()
    )
    certain, possible = counts.get("certain", 0), counts.get("possible", 0)
    assert certain <= gaps["above_previous"].sum() <= certain + possible
