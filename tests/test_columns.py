"""A column of wordings: the same answers as the scalar, in every engine."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_column
from polars.testing import assert_frame_equal
from strategies import hostile, jumbles, wordings

import provgdp as pg

MIXED = ["5%左右", None, "7% or more, striving for 8%", "N/A", "5%左右", "no target", " "]


@given(st.lists(st.none() | wordings | jumbles | hostile, max_size=12))
def test_the_column_says_what_the_scalar_says(texts: list[str | None]) -> None:
    check_column(texts)


@pytest.mark.parametrize("mark", ["\x00", "\x01", "\x02", "\x03"])
def test_a_control_character_is_no_part_of_a_wording(mark: str) -> None:
    check_column([f"5%{mark}", f"{mark}5%", f"5{mark}%"])
    column = pl.DataFrame({"t": [f"5%{mark}"]}).select(pg.parse_targets("t", errors="null"))
    assert column["t"].to_list() == [None]


@pytest.mark.parametrize(
    "number",
    [
        *("5.123456789", "3.3878700000000004", "49." + 22 * "9", "4." + 23 * "9", "4." + 24 * "9"),
        *("1234567890." + 14 * "1", "1234567890." + 15 * "1", "1e1"),
    ],
)
def test_a_number_with_many_decimals_is_what_the_scalar_reads(number: str) -> None:
    check_column([f"{number}%", f"增长{number}%左右", f"at least {number}%"])


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_lazy_engines(engine: str) -> None:
    frame = pl.LazyFrame({"t": MIXED * 50_000}).select(pg.parse_targets("t"))
    actual = frame.collect(engine=engine)  # type: ignore[call-overload]
    expected = pl.DataFrame({"t": MIXED}).select(pg.parse_targets("t"))
    assert_frame_equal(pl.concat([expected] * 3), actual.head(21))
    assert actual.height == 350_000
    assert actual["t"].null_count() == 150_000


def test_schema_is_known_before_the_texts_are_read() -> None:
    frame = pl.LazyFrame({"t": ["nonsense"]}).select(pg.parse_targets("t"))
    assert frame.collect_schema() == pl.Schema({"t": pg.dtypes.TARGET})


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["5%左右", "6%"])])
def test_text_dtypes(dtype: pl.DataType) -> None:
    frame = pl.DataFrame({"t": pl.Series(["6%", None, "5%左右"], dtype=dtype)})
    lower = frame.select(pg.parse_targets("t").struct.field("lower"))["lower"]
    assert lower.to_list() == [6.0, None, 5.0]


@pytest.mark.parametrize("values", [[], [None, None]])
@pytest.mark.parametrize("dtype", [pl.String, pl.Null])
def test_nothing_to_read(values: list[None], dtype: pl.DataType) -> None:
    frame = pl.DataFrame({"t": pl.Series(values, dtype=dtype)}).select(pg.parse_targets("t"))
    assert_frame_equal(pl.DataFrame({"t": values}, schema={"t": pg.dtypes.TARGET}), frame)


def test_errors_are_counted_and_described() -> None:
    texts = [f"growth {i}" for i in range(2_000)] + ["growth 7"]
    with pytest.raises(
        pg.errors.TargetParseError, match="2000 distinct wordings can't be read"
    ) as caught:
        pl.DataFrame({"t": texts}).select(pg.parse_targets("t"))
    message = str(caught.value)
    assert all(f"'growth {i}'" in message for i in range(5))
    assert "'growth 5'" not in message
    assert "errors='null'" in message
    assert "accepted" not in message


def test_a_long_column_is_refused_for_all_its_faults() -> None:
    texts = ["growth a", *["5%"] * 100_000, "growth b"]
    told = "2 distinct wordings can't be read .*'growth a'.*'growth b'"
    with pytest.raises(pg.errors.TargetParseError, match=told):
        pl.DataFrame({"t": texts}).select(pg.parse_targets("t"))


def test_a_column_that_is_no_text_is_refused() -> None:
    with pytest.raises(pg.errors.ColumnTypeError, match="is Float64, expected String"):
        pl.DataFrame({"t": [5.0]}).select(pg.parse_targets("t"))


@pytest.mark.parametrize(
    ("options", "message"),
    [({"errors": "ignore"}, "'raise' or 'null'"), ({"indicator": "wine"}, "'any' or one of")],
)
def test_unknown_options_are_refused_at_the_call(options: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        pg.parse_targets("t", **options)  # type: ignore[arg-type]


def test_options_reach_the_grammar() -> None:
    frame = pl.DataFrame({"t": ["CPI above 3%"]})
    parsed = pg.parse_targets("t", translated=True, indicator="any").struct.field("hedge")
    assert frame.select(parsed)["hedge"].to_list() == ["at_least"]


@pytest.mark.parametrize("lazy", [False, True])
def test_with_targets_adds_the_target_columns(lazy: bool) -> None:
    frame = pl.DataFrame({"id": [1, 2, 3], "wording": ["4.5%—5%", None, "高于全国1个百分点"]})
    expected = pl.DataFrame(
        {
            "id": [1, 2, 3],
            "wording": ["4.5%—5%", None, "高于全国1个百分点"],
            "target": [4.5, None, None],
            "target_mid": [4.75, None, None],
            "target_lower": [4.5, None, None],
            "target_upper": [5.0, None, None],
            "hedge": pl.Series(["range", None, "relative"], dtype=pg.dtypes.HEDGE),
            "stretch": pl.Series([None, None, None], dtype=pl.Float64),
            "strives": [False, None, False],
            "target_reference": [None, None, "national"],
            "target_offset_lower": [None, None, 1.0],
            "target_offset_upper": [None, None, 1.0],
        }
    )
    actual = pg.with_targets(frame.lazy()).collect() if lazy else pg.with_targets(frame)
    assert_frame_equal(expected, actual)
    assert_frame_equal(expected, pg.with_targets(actual))


def test_with_targets_names_a_missing_column() -> None:
    with pytest.raises(pg.errors.MissingColumnError, match=r"missing column 'wording'.*has 'says'"):
        pg.with_targets(pl.DataFrame({"says": ["5%"]}))


@pytest.mark.parametrize("text", ["CPI above 3%", "GDP growth above 6%, striving for 8%"])
def test_options_reach_the_grammar_from_with_targets(text: str) -> None:
    frame = pl.DataFrame({"wording": [text, "no idea"]})
    found = pg.with_targets(frame, errors="null", translated=True, indicator="any")
    assert found["hedge"].to_list() == ["at_least", None]
    plain = pg.with_targets(frame, errors="null", indicator="any")
    assert plain["hedge"].to_list() == ["above", None]


def test_an_indicator_s_column_reads_the_phrases_that_name_it() -> None:
    frame = pl.DataFrame({"t": ["CPI 3%左右", "3%左右", "出口增长3%左右"]})
    with pytest.raises(pg.errors.TargetParseError, match=r"^1 distinct .*about cpi but exp"):
        frame.select(pg.parse_targets("t", indicator="cpi"))
    read = frame.select(pg.parse_targets("t", errors="null", indicator="cpi"))
    assert read["t"].struct.field("lower").to_list() == [3.0, 3.0, None]


def test_each_text_of_a_long_column_is_read_once() -> None:
    """A column is read in slices of 8192 texts."""
    texts = [f"{i / 1000}%" for i in range(8_192)]
    with pytest.raises(pg.errors.TargetParseError, match=r"^1 distinct wording can't"):
        pl.DataFrame({"t": [*texts, "no idea"]}).select(pg.parse_targets("t"))


def test_a_number_of_other_things_is_no_growth() -> None:
    frame = pl.DataFrame({"t": ["500亿元", "50万人以上", "300天", "提高0.5个百分点", "55%"]})
    assert frame.select(pg.parse_targets("t", errors="null"))["t"].to_list() == [None] * 5
    read = frame.select(pg.parse_targets("t", indicator="any").struct.unnest())
    assert read["lower"].to_list() == [500.0, 50.0, 300.0, 0.5, 55.0]


def test_growth_of_gdp_is_no_index_beside_other_indicators_either() -> None:
    frame = pl.DataFrame({"t": ["GDP增长108%", "GDP增长8%", "出口增长108%"]})
    read = frame.select(pg.parse_targets("t", errors="null", indicator="any").struct.unnest())
    assert read["lower"].to_list() == [None, 8.0, 108.0]


def test_a_column_of_rates_takes_no_amount() -> None:
    frame = pl.DataFrame({"t": ["50万人", "500亿元", "涨幅3%"]})
    read = frame.select(pg.parse_targets("t", errors="null", indicator="cpi").struct.unnest())
    assert read["lower"].to_list() == [None, None, 3.0]


def test_a_number_that_may_be_a_year_is_read_as_the_scalar_reads_it() -> None:
    shapes = ("完成进出口总额{}亿元", "出口完成增长{}%", "more-than-{}-percent", "{}万人")
    check_column([shape.format(n) for shape in shapes for n in (1899, 1900, 2099, 2100)])


def test_a_half_said_in_words_counts_in_a_column_too() -> None:
    check_column(["5 and a half percent", "5个半百分点左右", "不低于5个半百分点"])
