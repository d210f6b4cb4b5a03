"""The schema says of every column what it is: each name, dtype and label is held to the data."""

from __future__ import annotations

from functools import partial
from importlib import resources
from typing import TYPE_CHECKING

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp import schema

if TYPE_CHECKING:
    from collections.abc import Callable

PANEL = pg.load_panel(range(2021, 2026)).pipe(pg.with_group, "nbs4", name="region")
HEADS = PANEL.with_columns(head=pl.col("gdp") / pl.col("population"))

MEASURES: dict[str, Callable[[], pl.DataFrame]] = {
    "ambition_gap": lambda: pg.ambition_gap(PANEL),
    "attainment": lambda: pg.attainment(PANEL),
    "target_change": lambda: pg.target_change(PANEL),
    "weighted_target": lambda: pg.weighted_target(PANEL),
    "amplification": lambda: pg.amplification(PANEL),
    "aggregate": lambda: pg.aggregate(PANEL, "region"),
    "contributions": lambda: pg.contributions(PANEL),
    "nominal_growth": lambda: pg.nominal_growth(PANEL),
    "tally": lambda: pg.tally(pg.attainment(PANEL), "attainment"),
    "thresholds": lambda: pg.thresholds(PANEL, by="region"),
    "rank_table": lambda: pg.rank_table(PANEL, "gdp"),
    "miss_streak": lambda: pg.miss_streak(PANEL),
    "project": lambda: pg.project(PANEL),
    "revisions": lambda: pg.revisions(pg.load_gdp(2017, vintage="all"), "census3", "census4"),
    "theil_decomposition": lambda: pg.theil_decomposition(
        HEADS.filter(year=2023), "head", "region", weight="population"
    ),
    "sigma_convergence": lambda: pg.sigma_convergence(HEADS, "head"),
    "beta_convergence": lambda: pg.beta_convergence(HEADS, "head", 2021, 2024).to_frame(),
    "rank_mobility": lambda: pg.rank_mobility(HEADS, "head", 2021, 2024).to_frame(),
    "ratchet": lambda: pg.ratchet(PANEL).to_frame(),
    "bunching": lambda: pg.bunching(PANEL).to_frame(),
}
OWN = {"region", "head", "attainment"}


def same(dtype: pl.DataType, column: schema.Column) -> bool:
    return dtype == column.dtype or (dtype.is_nested() and column.type_name == "List")


def test_the_panel_has_the_columns_of_the_schema() -> None:
    assert pg.load_panel().schema == schema.panel_schema()


def test_every_measure_is_here() -> None:
    assert MEASURES.keys() == schema.RESULTS.keys()


@pytest.mark.parametrize("name", MEASURES)
def test_results_have_the_columns_of_the_schema(name: str) -> None:
    result, told = MEASURES[name](), schema.RESULTS[name].split()
    assert set(told) <= set(result.columns)
    assert set(result.columns) - set(told) <= {*PANEL.columns, *OWN}
    for column in told:
        assert same(result.schema[column], schema.column(column, name)), column


def test_every_column_is_labelled_in_two_languages() -> None:
    rows = pl.read_csv(resources.files("provgdp").joinpath("schema.csv").read_bytes())
    words = rows.select("label", "label_zh", "meaning", "meaning_zh")
    assert sum(words.null_count().row(0)) == 0
    chinese = pl.col("meaning_zh").str.contains(r"\p{Han}|^−ln")
    assert rows.filter(~chinese)["column"].to_list() == []
    assert rows.filter(pl.col("meaning").str.contains(r"\p{Han}"))["column"].to_list() == []


def test_a_column_repeats_one_of_its_own_dtype() -> None:
    nation = pg.load_national().schema
    shape = schema.panel_schema()
    for column in schema.panel():
        if column.before:
            given = nation if column.block == "national" else shape
            assert given[column.before] == column.dtype, column.name


def test_titles_have_their_unit() -> None:
    assert schema.column("target").title() == "Growth target (percent)"
    assert schema.column("gdp").title("zh") == "地区生产总值（亿元）"
    assert schema.column("hedge").title() == "Hedge of the target"
    assert schema.find("gap of my own") is None
    with pytest.raises(KeyError, match=r"no column 'gap of my own' in schema\.csv"):
        schema.column("gap of my own")


def test_describe() -> None:
    every = pg.describe()
    assert every.columns == ["column", "dtype", "unit", "meaning", "source"]
    assert every.null_count().select(pl.exclude("unit")).row(0) == (0, 0, 0, 0)
    assert pg.describe("load_panel")["column"].to_list() == pg.load_panel().columns
    assert pg.describe("sessions")["column"].to_list() == pg.load_table("sessions").columns
    assert pg.describe("load_indicators")["column"].to_list() == pg.load_indicators().columns
    assert pg.describe("growth")["column"].to_list() == ["growth"]
    assert_frame_equal(pg.describe(pg.attainment), pg.describe("attainment"))
    assert_frame_equal(pg.describe(pg.load_panel), pg.describe("load_panel"))
    directions = pg.describe("direction")
    assert directions["source"].to_list() == ["load_indicators", "target_change"]
    assert "fall of 3%" in directions["meaning"][0]
    assert pg.describe("attainment")["column"].to_list() == schema.RESULTS["attainment"].split()


def test_describe_refuses_what_it_does_not_know() -> None:
    for given in (3, pl.DataFrame({"gdp": [1.0]}), ["gdp"]):
        with pytest.raises(TypeError, match="describe takes the name of a column, function or tab"):
            pg.describe(given)  # type: ignore[arg-type]
    with pytest.raises(pg.errors.NotInRecordError, match="'gdp_wieght'; did you mean 'gdp_weight'"):
        pg.describe("gdp_wieght")
    with pytest.raises(pg.errors.OptionError, match="lang must be 'en' or 'zh'"):
        pg.describe(lang="fr")  # type: ignore[arg-type]


def test_every_row_of_the_file_is_used() -> None:
    rows = pl.read_csv(resources.files("provgdp").joinpath("schema.csv").read_bytes())
    used = {(name, of) for of, names in schema_places() for name in names}
    unused = [
        (name, of)
        for name, of in rows.select("column", pl.col("of").fill_null("")).iter_rows()
        if not any(name == held and of in ("", place) for held, place in used)
    ]
    assert unused == []


def schema_places() -> list[tuple[str, list[str]]]:
    from provgdp.data.describing import _places
    from provgdp.data.tables import TABLES

    tables = [(name, list(table.columns)) for name, table in TABLES.items()]
    return [*((of, names) for _, of, names in _places()), *tables]


def test_describe_names_all_that_give_a_column_and_refuses_what_gives_none() -> None:
    assert pg.describe("population")["source"].to_list() == ["load_panel, load_population"]
    for given, kind in ((partial(pg.describe), "functools.partial"), (schema, "module")):
        with pytest.raises(TypeError, match=f"function or table, got {kind}; write pg.describe"):
            pg.describe(given)  # type: ignore[arg-type]
    told = r"^describe knows no column, function or table 'zzzzzz'; pg\.describe\(\) lists all$"
    with pytest.raises(pg.errors.NotInRecordError, match=told):
        pg.describe("zzzzzz")


def test_the_unit_of_a_column_without_one_is_a_null_text() -> None:
    assert pg.describe("province").schema["unit"] == pl.String
    assert pg.describe("province")["unit"].null_count() == pg.describe("province").height
