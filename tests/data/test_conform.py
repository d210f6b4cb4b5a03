"""A panel that went through a file."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.data.conform import conform
from provgdp.data.panel import as_panel
from provgdp.errors import ColumnTypeError

PANEL = pg.load_panel([2024, 2025])


@pytest.mark.parametrize("options", [{}, {"infer_schema": False}, {"try_parse_dates": True}])
def test_a_panel_through_csv_is_the_panel(options: dict[str, Any]) -> None:
    back = pl.read_csv(StringIO(PANEL.write_csv()), **options)
    assert back.schema != PANEL.schema
    assert_frame_equal(PANEL, as_panel(back, "base"))
    assert_frame_equal(
        PANEL, pg.make_panel(PANEL.clear(), province="province", year=2025, base=back)
    )


def test_a_panel_through_json_and_pandas_like_dtypes_is_the_panel() -> None:
    back = pl.read_json(BytesIO(PANEL.write_json().encode()), infer_schema_length=None)
    assert_frame_equal(PANEL, as_panel(back, "base"))
    loose = PANEL.with_columns(
        pl.col("year").cast(pl.Float64),
        pl.col("announced").cast(pl.Datetime),
        pl.col("strives").cast(pl.Float64),
        pl.col("hedge").cast(pl.Categorical),
        pl.col("gdp").cast(pl.String),
    )
    assert_frame_equal(PANEL, as_panel(loose, "base"))


SCHEMA = {
    "hedge": pg.dtypes.HEDGE,
    "day": pl.Date,
    "flag": pl.Boolean,
    "year": pl.Int32,
    "rate": pl.Float64,
    "text": pl.String,
}


def test_cells_by_dtype() -> None:
    given = pl.DataFrame(
        {
            "text": [1, None],
            "rate": ["5.3", " "],
            "year": [2024.0, None],
            "flag": ["TRUE", "0"],
            "day": ["2024-01-20 00:00:00", ""],
            "hedge": ["about", None],
        }
    )
    expected = pl.DataFrame(
        {
            "hedge": ["about", None],
            "day": [date(2024, 1, 20), None],
            "flag": [True, False],
            "year": [2024, None],
            "rate": [5.3, None],
            "text": ["1", None],
        },
        schema=SCHEMA,
    )
    assert_frame_equal(expected, conform(given, SCHEMA, "base"))
    assert_frame_equal(expected, conform(expected, SCHEMA, "base"))
    assert_frame_equal(
        expected["day"].to_frame(),
        conform(pl.DataFrame({"day": [datetime(2024, 1, 20), None]}), {"day": pl.Date}, "base"),
    )


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("hedge", "aboutt", "one of exact, about, at_least, "),
        ("day", "soon", "a date"),
        ("day", 45000, "a date"),
        ("flag", "maybe", "true or false"),
        ("flag", 2, "true or false"),
        ("year", 2024.5, "a whole number"),
        ("rate", "5%", "a number"),
    ],
)
def test_a_cell_that_cannot_be_is_named(name: str, value: Any, expected: str) -> None:
    frame = pl.DataFrame({name: [None, value]})
    with pytest.raises(
        ColumnTypeError,
        match=rf"^base: column '{name}' holds {value!r} in row 1, expected {expected}.*Parquet",
    ):
        conform(frame, {name: SCHEMA[name]}, "base")


def test_an_enum_of_many_words_is_shown_in_part() -> None:
    with pytest.raises(ColumnTypeError, match=r"one of Beijing, .*, …; correct the cell"):
        conform(pl.DataFrame({"p": ["Atlantis"]}), {"p": pg.dtypes.PROVINCE}, "base")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("day", "20/01/2024", "a date (2024-01-20)"),
        ("day", "2024/01/20", "a date (2024-01-20)"),
        ("year", "soon", "a whole number"),
        ("year", 1e12, "a whole number"),
        ("few", "c", "one of a, b"),
    ],
)
def test_the_message_says_what_a_cell_may_be(name: str, value: Any, expected: str) -> None:
    frame = pl.DataFrame({name: [value]})
    told = f"base: column '{name}' holds {value!r} in row 0, expected {expected}; correct the cell"
    with pytest.raises(ColumnTypeError) as caught:
        conform(frame, {name: {**SCHEMA, "few": pl.Enum(["a", "b"])}[name]}, "base")
    assert str(caught.value).startswith(told)


def test_a_column_of_numbers_without_one_is_a_column_of_unknown_days() -> None:
    given = pl.DataFrame({"day": [None, None]}, schema={"day": pl.Int64})
    expected = pl.DataFrame({"day": [None, None]}, schema={"day": pl.Date})
    assert_frame_equal(expected, conform(given, {"day": pl.Date}, "base"))


def test_an_enum_of_twelve_words_is_shown_whole() -> None:
    words = [f"w{n}" for n in range(12)]
    with pytest.raises(pg.errors.ColumnTypeError, match=r"w10, w11; correct the cell"):
        conform(pl.DataFrame({"word": ["x"]}), {"word": pl.Enum(words)}, "a table")
