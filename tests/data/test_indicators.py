"""The record of the target sheets: what follows from its bounds, and that the measures take it."""

from __future__ import annotations

import polars as pl
import pytest

import provgdp as pg
from provgdp.schema import SHEET_COLUMNS

SHEETS = pg.load_indicators()


def test_the_columns_are_those_of_a_sheet() -> None:
    assert [*SHEET_COLUMNS, "relation", "note", "source_id"] == SHEETS.columns
    assert SHEETS.schema["indicator"] == pg.dtypes.INDICATOR
    assert SHEETS.schema["hedge"] == pg.dtypes.HEDGE
    assert SHEETS.select("province", "year", "place").is_unique().all()


@pytest.mark.parametrize(
    ("hedge", "target", "mid"),
    [
        ("at_most", "upper", "upper"),
        ("below", "upper", "upper"),
        ("at_least", "lower", "lower"),
        ("above", "lower", "lower"),
        ("exact", "lower", "upper"),
        ("about", "lower", "upper"),
    ],
)
def test_the_headline_is_the_number_that_is_printed(hedge: str, target: str, mid: str) -> None:
    rows = SHEETS.filter(hedge=hedge)
    assert rows.height > 0
    assert rows["target"].equals(rows[target], check_names=False)
    assert rows["target_mid"].equals(rows[mid], check_names=False)


def test_a_range_is_at_its_low_end_and_at_its_midpoint() -> None:
    rows = SHEETS.filter(hedge="range")
    assert rows["target"].equals(rows["lower"], check_names=False)
    middle = rows.select((pl.col("lower") + pl.col("upper")) / 2).to_series()
    assert rows["target_mid"].equals(middle, check_names=False)


def test_a_relation_is_a_pair_of_offsets() -> None:
    columns = ["relation", "offset_lower", "offset_upper"]
    pairs = SHEETS.select(columns).unique().sort("relation", nulls_last=True).rows()
    assert pairs == [
        ("at_least", 0.0, None),
        ("at_most", None, 0.0),
        ("higher", 0.0, None),
        ("lower", None, 0.0),
        ("same", 0.0, 0.0),
        (None, None, None),
    ]
    tied = SHEETS.filter(wording="与经济增长同步")
    assert tied["reference"].unique().to_list() == ["gdp"]
    assert tied["target"].null_count() == tied.height


def test_a_task_has_no_number_and_no_hedge() -> None:
    tasks = SHEETS.filter(measure="task")
    assert tasks.select("hedge", "target", "lower", "upper").null_count().row(0) == (
        (tasks.height,) * 4
    )
    others = SHEETS.filter(pl.col("measure") != "task", pl.col("hedge") != "relative")
    assert others["target"].null_count() == 0


def test_growth_in_the_sheet_is_the_target_on_record() -> None:
    growth = SHEETS.filter(indicator="gdp", measure="growth").unique(["province", "year"])
    both = growth.join(pg.load_targets(), on=["province", "year"], suffix="_told").filter(
        pl.col("hedge_told").is_not_null(), pl.col("target_told").is_not_null()
    )
    assert both.height > 600
    differs = (pl.col("target") != pl.col("target_told")) | (
        pl.col("hedge") != pl.col("hedge_told")
    )
    assert both.filter(differs).select("province", "year", "wording", "wording_told").rows() == []


def test_striving_is_told_only_where_it_is_read() -> None:
    assert set(SHEETS["strives"].drop_nulls()) == {True}
    told = SHEETS.filter("strives")["wording"]
    assert told.str.contains("争|力|努|冲刺|能快则快").all()
    assert SHEETS.filter(pl.col("stretch").is_not_null())["strives"].null_count() == (
        SHEETS["stretch"].count()
    )


def test_the_measures_take_any_indicator() -> None:
    prices = SHEETS.filter(indicator="cpi", measure="growth", year=2025).with_columns(value=0.2)
    judged = pg.attainment(prices, target="target", growth="value", hedge="hedge")
    assert judged.filter(hedge="about")["fell_short"].all()
    assert judged.filter(hedge="at_most")["attainment"].unique().to_list() == ["met"]
    counts = pg.tally(judged, "hedge")
    assert counts["n"].sum() == prices.height
    two = SHEETS.filter(
        pl.col("year").is_in([2024, 2025]), indicator="retail_sales", measure="growth"
    ).unique(["province", "year"], maintain_order=True)
    changed = pg.target_change(two, target_upper="upper")
    cut = changed.filter(year=2025, direction="cut").height
    assert 0 < cut < 31


def test_years_are_chosen_and_a_year_without_sheets_is_named() -> None:
    assert pg.load_indicators([2024, 2025])["year"].unique().sort().to_list() == [2024, 2025]
    with pytest.raises(pg.errors.NotInRecordError, match="no target sheet for 1999; on record: 20"):
        pg.load_indicators(1999)
