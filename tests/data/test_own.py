"""A user's own frame in the shape of the panel."""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_table
from polars.testing import assert_frame_equal
from strategies import hostile

import provgdp as pg
from provgdp.data.tables import cached_table
from provgdp.errors import ColumnTypeError, MissingColumnError

MINE = pl.DataFrame(
    {
        "who": ["广东省", "CN-JS", "Shanghai", "shanghai"],
        "when": [2027, 2027, 2026, 2027],
        "says": ["5%左右", "at least 5%", None, "N/A"],
        "number": [5.0, None, None, 4.5],
        "real": [None, None, 5.1, None],
        "level": [None, None, 57_000.0, 60_000.0],
        "from": ["report", "report", "bureau", "press"],
    }
)
NAMES: dict[str, Any] = {
    "province": "who",
    "year": "when",
    "wording": "says",
    "target": "number",
    "growth": "real",
    "gdp": "level",
    "source_id": "from",
}


def test_alone() -> None:
    panel = pg.make_panel(MINE, **NAMES)
    assert panel.schema == pg.load_panel().schema
    columns = ["province", "year", "target", "target_upper", "hedge", "wording", "wording_en"]
    assert panel.select(columns).rows() == [
        ("Guangdong", 2027, 5.0, 5.0, "about", "5%左右", "about 5%"),
        ("Jiangsu", 2027, 5.0, None, "at_least", None, "5% or more"),
        ("Shanghai", 2026, None, None, None, None, None),
        ("Shanghai", 2027, 4.5, None, None, None, None),
    ]
    columns = ["gdp", "gdp_vintage", "gdp_prev", "gdp_prev_vintage", "gdp_weight", "growth_prev"]
    assert panel.select(columns).rows() == [
        (None, None, None, None, None, None),
        (None, None, None, None, None, None),
        (57_000.0, "own", None, None, None, None),
        (60_000.0, "own", 57_000.0, "own", 57_000.0, 5.1),
    ]
    sources = ["target_source_id", "gdp_source_id", "growth_source_id", "gdp_prev_source_id"]
    assert panel.select(sources).rows() == [
        ("report", None, None, None),
        ("report", None, None, None),
        (None, "bureau", "bureau", None),
        ("press", "press", None, "bureau"),
    ]


def test_beside_the_record() -> None:
    record = pg.load_panel(range(1990, 2027), as_of=date(2026, 12, 31))
    panel = pg.make_panel(MINE, **NAMES, base=record)
    untouched = (pl.col("year") < 2026) | (
        (pl.col("year") == 2026) & (pl.col("province") != "Shanghai")
    )
    assert_frame_equal(record.filter(untouched), panel.filter(untouched))
    columns = ["target", "target_source_id", "growth", "gdp_vintage", "gdp_prev", "national_target"]
    shanghai = panel.filter(province="Shanghai", year=2026)
    known = record.filter(province="Shanghai", year=2026)["target_source_id"].item()
    assert shanghai.select(columns).row(0) == (5.0, known, 5.1, "own", None, 4.5)
    columns = ["province", "hedge_prev", "target_prev", "target_upper_prev", "growth_prev"]
    coming = panel.filter(year=2027).select(columns)
    assert coming.head(3).rows() == [
        ("Guangdong", "range", 4.5, 5.0, None),
        ("Jiangsu", "exact", 5.0, 5.0, None),
        ("Shanghai", "about", 5.0, 5.0, 5.1),
    ]
    mine = ("Guangdong", "Jiangsu", "Shanghai")
    rest = [str(place) for place in pg.PROVINCES if place.name not in mine]
    assert coming["province"].to_list()[3:] == rest
    assert panel.height == record.height + 31


def test_own_figures_stand_in_for_the_record_block_by_block() -> None:
    mine = pl.DataFrame({"p": ["Guangdong"], "y": [2024], "w": ["4.5%以上"], "g": [3.6]})
    record = pg.load_panel([2024, 2025])
    panel = pg.make_panel(mine, province="p", year="y", wording="w", growth="g", base=record)
    columns = ["target", "target_upper", "hedge", "growth", "growth_vintage", "gdp", "gdp_vintage"]
    guangdong = panel.filter(province="Guangdong")
    assert guangdong.select(columns).row(0) == (
        *(4.5, None, "at_least", 3.6, "own"),
        *(141633.81, "first"),
    )
    columns = ["target_prev", "target_upper_prev", "hedge_prev", "growth_prev", "gdp_weight"]
    assert guangdong.select(columns).rows() == [
        (5.0, None, "at_least", 4.8, 135673.16),
        (4.5, None, "at_least", 3.6, 141633.81),
    ]
    touched = ("target", "hedge", "strives", "wording", "announced", "growth", "stretch")
    rest = [name for name in record.columns if not name.startswith(touched)]
    assert_frame_equal(record.select(rest), panel.select(rest))


def test_a_record_laid_over_itself_is_the_record() -> None:
    record = pg.load_panel(range(1990, 2027), as_of=date(2026, 12, 31))
    names = {name: name for name in ("province", "year", "growth", "gdp", "population")}
    panel = pg.make_panel(record, **names, base=record)
    figures = ["province", "year", "gdp", "growth", "population", "target", "hedge", "growth_prev"]
    assert_frame_equal(record.select(figures), panel.select(figures))


def test_measures_take_it() -> None:
    panel = pg.make_panel(
        MINE, **NAMES, base=pg.load_panel(range(1990, 2027), as_of=date(2026, 12, 31))
    )
    gaps = pg.ambition_gap(panel).filter(year=2027).select("province", "ambition_gap")
    assert gaps.head(3).rows() == [("Guangdong", None), ("Jiangsu", None), ("Shanghai", -0.6)]


def test_every_problem_row_is_named() -> None:
    bad = pl.DataFrame(
        {
            "who": ["Guangdong", "Atlantis", None, "粤", "Hebei", "Henan"],
            "when": ["2027", "2027", "2027", "2027", "soon", None],
            "says": ["5%", "5%或6%左右", "5%", "5%", "—", None],
            "number": ["6", "x", None, "5", None, "inf"],
            "level": [150_000.0, 0.0, float("nan"), -1.0, None, 70_000.0],
        }
    )
    with pytest.raises(
        pg.errors.PanelError, match=r"^6 rows can't be used:\n  row 0, who"
    ) as caught:
        pg.make_panel(
            bad, province="who", year="when", wording="says", target="number", gdp="level"
        )
    problems = caught.value.problems
    assert problems.columns == ["row", "column", "value", "problem"]
    assert problems.select("row", "column", "value").rows() == [
        (0, "who", "Guangdong"),
        (0, "number", "6"),
        (1, "who", "Atlantis"),
        (1, "says", "5%或6%左右"),
        (1, "number", "x"),
        (1, "level", "0.0"),
        (2, "who", None),
        (2, "level", "NaN"),
        (3, "who", "粤"),
        (3, "level", "-1.0"),
        (4, "when", "soon"),
        (5, "when", None),
        (5, "number", "inf"),
    ]
    said = dict(problems.select(pl.format("{} {}", "row", "column"), "problem").iter_rows())
    assert said["0 who"] == said["3 who"] == "more than one row for Guangdong 2027: keep one"
    assert said["0 number"] == "differs from the wording beside it, 5%: correct one of the two"
    assert said["1 who"].startswith("unknown province 'Atlantis'")
    assert said["1 says"].startswith("can't read '5%或6%左右'")
    assert said["4 when"] == "not a year from 1900 to 2100; write 2024, 2024年 or a date"
    assert "row 0, who 'Guangdong' (and 1 row more): more than one row" in str(caught.value)
    assert "and 5 more, all in .problems of this error" in str(caught.value)


@pytest.mark.parametrize(
    "years",
    [
        *(
            [2027],
            [2027.0],
            ["2027"],
            [" 2027 "],
            ["2027年"],
            ["２０２７"],
            ["2027年度"],
            ["FY2027"],
        ),
        *(["2027-12-31"], ["2027/1/1"], ["2027-12"], ["二〇二七年"], ["2027年1—12月"], ["2027.0"]),
        *(["2027.12.31"], ["2027/12"]),
        *([date(2027, 12, 31)], [datetime(2027, 6, 30, 12)], ["2027-12-31 00:00:00"]),
    ],
)
def test_years_may_be_anything_that_says_a_year(years: list[Any]) -> None:
    panel = pg.make_panel(pl.DataFrame({"p": ["Hebei"], "y": years}), province="p", year="y")
    assert panel["year"].to_list() == [2027]


@pytest.mark.parametrize(
    "year",
    [
        None,
        2027.5,
        20277,
        -1,
        1e12,
        float("nan"),
        float("inf"),
        "2027上半年",
        46022,
        "27",
        "2027/28",
    ],
)
def test_what_is_no_year(year: Any) -> None:
    with pytest.raises(pg.errors.PanelError, match=r"row 0, y .*: not a year"):
        pg.make_panel(pl.DataFrame({"p": ["Hebei"], "y": [year]}), province="p", year="y")


@pytest.mark.parametrize("marker", ["未公布", "not announced", "—", " "])
def test_a_missing_marker_leaves_what_the_base_knows(marker: str) -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "y": [2024], "w": [marker]})
    names = {"province": "p", "year": "y", "wording": "w"}
    record = pg.load_panel(2024)
    assert_frame_equal(record, pg.make_panel(mine, **names, base=record))
    assert pg.make_panel(mine, **names).select("wording", "wording_basis").row(0) == (None, None)


def test_a_float32_is_the_number_it_shows() -> None:
    mine = pl.DataFrame({"p": ["Hebei", "Henan"], "y": [2027, 2027], "w": ["5.3%", None]})
    mine = mine.with_columns(n=pl.lit(5.3, pl.Float32))
    panel = pg.make_panel(mine, province="p", year="y", wording="w", target="n", growth="n")
    assert panel.select("target", "growth").rows() == [(5.3, 5.3), (5.3, 5.3)]


def test_translated() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "y": [2027], "w": ["above 5%"]})
    names = {"province": "p", "year": "y", "wording": "w"}
    assert pg.make_panel(mine, **names)["hedge"].item() == "above"
    assert pg.make_panel(mine, **names, translated=True)["hedge"].item() == "at_least"


def test_provinces_may_be_codes_or_an_enum() -> None:
    codes = pl.DataFrame({"p": [130000, 440000], "y": [2027, 2027]})
    names = pg.make_panel(codes, province="p", year="y")["province"].to_list()
    assert names == ["Hebei", "Guangdong"]


def test_one_column_may_serve_twice_and_empty_columns_pass() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "y": [2027], "w": ["5%"], "nothing": [None]})
    panel = pg.make_panel(
        mine, province="p", year="y", wording="w", source_id="w", gdp="nothing", growth="nothing"
    )
    assert panel.select("target_source_id", "gdp", "growth").row(0) == ("5%", None, None)


def test_the_nation_is_kept_wherever_the_base_knows_it() -> None:
    record = pg.load_panel(2024)
    alone = pg.make_panel(
        pl.DataFrame({"who": ["Beijing"], "when": [2024], "says": ["5%"]}),
        province="who",
        year="when",
        wording="says",
    )
    for base in (
        pl.concat([alone, record.filter(pl.col("province") != "Beijing")]),
        pl.concat([record.filter(pl.col("province") != "Beijing"), alone]),
    ):
        panel = pg.make_panel(MINE.clear(), **NAMES, base=base)
        assert panel["national_target"].to_list() == [5.0] * 31


def test_an_empty_frame_gives_an_empty_panel() -> None:
    assert_frame_equal(pg.load_panel().clear(), pg.make_panel(MINE.clear(), **NAMES))


def test_nothing_given_is_changed() -> None:
    mine, record = MINE.clone(), pg.load_panel(2026)
    before = record.clone()
    pg.make_panel(mine, **NAMES, base=record)
    assert_frame_equal(MINE, mine)
    assert_frame_equal(before, record)


def test_columns_are_checked() -> None:
    with pytest.raises(MissingColumnError, match="missing column 'goal'"):
        pg.make_panel(MINE, province="who", year="when", wording="goal")
    with pytest.raises(ColumnTypeError, match="column 'flag' is Boolean"):
        pg.make_panel(MINE.with_columns(flag=True), province="who", year="when", gdp="flag")
    with pytest.raises(MissingColumnError, match="missing columns"):
        pg.make_panel(MINE, **NAMES, base=MINE)
    for frames in ({"frame": MINE.lazy()}, {"frame": MINE, "base": pg.load_panel(2024).lazy()}):
        with pytest.raises(TypeError, match=r"reads the data at once: call \.collect\(\)"):
            pg.make_panel(frames.pop("frame"), **NAMES, **frames)  # type: ignore[arg-type]
    with pytest.raises(ColumnTypeError, match="is Date, expected a numeric, String"):
        pg.make_panel(MINE.with_columns(real=pl.date(2024, 1, 1)), **NAMES)
    with pytest.raises(ColumnTypeError, match="is Boolean, expected a numeric, String"):
        pg.make_panel(MINE.with_columns(when=True), province="who", year="when")


def test_base_may_hold_other_dtypes_but_no_row_twice() -> None:
    record = pg.load_panel(2024)
    other = record.with_columns(pl.col("province").cast(pl.String), pl.col("year").cast(pl.Int64))
    expected = pg.make_panel(MINE, **NAMES, base=record)
    assert_frame_equal(expected, pg.make_panel(MINE, **NAMES, base=other))
    codes = {str(place): place.iso for place in pg.PROVINCES}
    written = record.with_columns(pl.col("province").cast(pl.String).replace_strict(codes))
    assert_frame_equal(expected, pg.make_panel(MINE, **NAMES, base=written))
    with pytest.raises(ColumnTypeError, match="column 'year' is Date"):
        pg.make_panel(MINE, **NAMES, base=record.with_columns(year=pl.date("year", 1, 1)))
    with pytest.raises(
        pg.errors.DuplicateRowsError, match="base needs one row per province and year"
    ):
        pg.make_panel(MINE, **NAMES, base=pl.concat([record, record.head(1)]))


def one(column: list[Any], name: str, **options: Any) -> list[Any]:
    """Read a column of figures of 2027, one a province."""
    places = [str(place) for place in pg.PROVINCES][: len(column)]
    mine = pl.DataFrame({"p": places, "x": column}, strict=False)
    return pg.make_panel(mine, province="p", year=2027, **{name: "x"}, **options)[name].to_list()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("5.2%", 5.2), ("5.2 ％", 5.2), ("−2.1", -2.1), ("–2.1%", -2.1), ("－0.5", -0.5)),
        *(("+5", 5.0), (" 5.0 ", 5.0), ("5.2 percent", 5.2), ("52‰", 5.2), ("５．２", 5.2)),
        *(
            ("增长5.2%", 5.2),
            ("下降0.4%", -0.4),
            ("百分之五点二", 5.2),
            ("0.2%", 0.2),
            ("…", None),
            ("N/A", None),
        ),
        *(("—", None), ("未公布", None), ("待公布", None), ("", None), ("nan", None)),
    ],
)
def test_rates_as_people_type_them(text: str, value: float | None) -> None:
    assert one([text, "4.8"], "growth") == [value, 4.8]
    assert one([text, "4.8"], "target") == [value, 4.8]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "54,945.6",
            "54 945.6",
            "54945.6亿元",
            "54,945.6 亿",
            "5.49456万亿元",
            "5.49456 trillion",
        ),
        *(
            "5494.56 billion yuan",
            "549456000万元",
            "5,494,560,000,000元",
            "¥54,945.6亿",
            "5.49456e4",
        ),
        *("RMB 5,494.56 billion", "54,945.6 100 million yuan"),
    ],
)
def test_levels_as_people_type_them(text: str) -> None:
    if text.endswith("100 million yuan"):
        with pytest.raises(pg.errors.PanelError, match="not a number"):
            one([text], "gdp")
    else:
        assert one([text, None], "gdp") == [54_945.6, None]


@pytest.mark.parametrize(
    "text", ["2183万人", "2,183", "21,830,000人", "0.2183亿人", "21.83 million"]
)
def test_heads_as_people_type_them(text: str) -> None:
    assert one([text, "—"], "population") == [2_183.0, None]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("growth", "5,2", "the comma parts no thousands; write a point for decimals"),
        ("growth", "5.2亿元", "'亿元' is no unit of this column, which is in percent"),
        (
            "growth",
            "5%左右",
            "a wording, not a number; a column of wordings is named with wording=",
        ),
        ("growth", "5.2*", r"'\*' is no digit; leave marks of footnotes out"),
        ("growth", "5.2%[1]", r"'\[1\]' is no digit; leave marks of footnotes out"),
        ("growth", "5.2x", "'x' is no unit of this column"),
        ("growth", "x", "not a number; leave what isn't known null"),
        ("gdp", "5.2%", "'%' is no unit of this column, which is in 100 million yuan"),
        ("gdp", "1,35,673", "not a number"),
        ("gdp", "1900 billion usd", "'billion usd' is no unit"),
        ("gdp", "0", "not above 0"),
        (
            "population",
            "2183亿元",
            "'亿元' is no unit of this column, which is in 10 thousand persons",
        ),
        ("announced", "soon", "not a day; write 2027-01-20 or a date"),
        ("announced", "5%", "not a day; write 2027-01-20 or a date"),
    ],
)
def test_what_is_no_number(name: str, text: str, problem: str) -> None:
    with pytest.raises(pg.errors.PanelError, match=rf"row 0, x '{re.escape(text)}': .*{problem}"):
        one([text], name)


@pytest.mark.parametrize(
    ("name", "column", "problem"),
    [
        ("growth", [104.8, 106.0], "an index with 100 for the year before\\? subtract 100"),
        ("growth", ["104.8%", "4.8%"], "an index with 100"),
        ("target", [105, 105.5], "an index with 100"),
        ("wording", ["105%左右", "5%"], "no growth of GDP but perhaps an index"),
        ("growth", [1.048, 1.06, 1.055], "an index with 1 .* subtract 1 and multiply by 100"),
        ("growth", [0.055, 0.048], "a fraction\\? multiply the column by 100"),
        ("target", [0.05], "a fraction\\? multiply the column by 100"),
        ("growth", ["0.048", "5%"], "a fraction\\? multiply the column by 100"),
        ("growth", [520, 4.8], "no rate .* within -10 and 25; a decimal point lost\\? write 5.2"),
        ("growth", [53.0, 5.4], "no rate .* within -10 and 25; a decimal point lost\\? write 5.3"),
        ("growth", [-25, 5.4], "no rate .* a decimal point lost\\? write -2.5"),
        ("target", [-48, 5], "no rate .* within -10 and 20; a decimal point lost\\? write -4.8"),
        ("growth", [1e6, 4.8], "no rate in percent: those on record lie within -10 and 25$"),
        ("growth", [0, 0.0], "0 for what isn't known\\? leave it null"),
    ],
)
def test_a_column_that_holds_no_percent(name: str, column: list[Any], problem: str) -> None:
    with pytest.raises(pg.errors.PanelError, match=f"row 0, x .*: {problem}"):
        one(column, name)


def test_small_and_odd_rates_pass() -> None:
    assert one([24.9, -9.9, 5.3], "growth") == [24.9, -9.9, 5.3]
    assert one([0.2, 1.1, -5.0], "growth") == [0.2, 1.1, -5.0]
    assert one(["0.2%", "-0.1%"], "growth") == [0.2, -0.1]
    assert one([1.1, 1.2], "growth") == [1.1, 1.2]


def test_rates_of_the_years_of_leaps_pass() -> None:
    mine = pl.DataFrame({"p": ["Hainan", "Hebei"], "y": [1992, 1961], "g": [40.5, -27.3]})
    panel = pg.make_panel(mine, province="p", year="y", growth="g")
    assert panel["growth"].to_list() == [40.5, -27.3]
    with pytest.raises(pg.errors.PanelError, match=r"row 0, g '40\.5': no rate in percent"):
        pg.make_panel(mine.with_columns(y=1993), province="p", year="y", growth="g")


def test_numbers_named_as_wordings_are_sent_to_target() -> None:
    with pytest.raises(pg.errors.ColumnTypeError, match=r"column 'x' is Float64, .* target='x'"):
        one([5.3, 5.0], "wording")
    with pytest.raises(pg.errors.PanelError, match=r"row 0, x '5\.3': a number, no wording; write"):
        one(["5.3", "5%"], "wording")
    assert one([None, None], "wording") == [None, None]


def test_a_number_that_the_base_has_in_words_leaves_the_words() -> None:
    base = pg.load_panel([2024, 2025])
    mine = pl.DataFrame({"p": ["粤", "苏"], "t": [5.0, 6.0]})
    panel = pg.make_panel(mine, province="p", year=2025, target="t", base=base)
    columns = ["target", "hedge", "wording", "target_source_id"]
    guangdong, held = (
        frame.filter(province="Guangdong", year=2025).select(columns) for frame in (panel, base)
    )
    assert_frame_equal(guangdong, held)
    assert held["hedge"].item() == "about"
    jiangsu = panel.filter(province="Jiangsu", year=2025).select(columns).row(0)
    assert jiangsu == (6.0, None, None, None)


@pytest.mark.parametrize(
    ("name", "factor", "problem"),
    [
        ("gdp", 1e4, "in 10 thousand yuan \\(万元\\)\\? multiply by 0.0001"),
        ("gdp", 1e-4, "in trillions of yuan \\(万亿元\\)\\? multiply by 10000"),
        ("gdp", 1e8, "in yuan"),
        ("gdp", 1e2, "in millions of yuan .* multiply by 0.01"),
        ("gdp", 0.1, "in billions of yuan .* multiply by 10"),
        ("gdp", 1e3, "another unit\\? multiply by 0.001"),
        ("gdp", 3.5, "another unit\\? "),
        ("population", 1e4, "in persons \\(人\\)\\? multiply by 0.0001"),
        ("population", 1e-2, "in million persons"),
    ],
)
def test_a_level_in_another_unit(name: str, factor: float, problem: str) -> None:
    column = "gdp" if name == "gdp" else "population"
    loaded = pg.load_gdp(2024, vintage="first") if name == "gdp" else pg.load_population(2024)
    mine = loaded.with_columns(pl.col(column) * factor)
    with pytest.raises(
        pg.errors.PanelError, match=f"(times|of) the .* on record for .* 2024: {problem}"
    ) as caught:
        pg.make_panel(mine, province="province", year="year", **{name: column})
    assert caught.value.problems.height == loaded.height
    right = pg.make_panel(loaded, province="province", year="year", **{name: column})
    assert right[column].to_list() == loaded[column].to_list()


def test_levels_long_before_and_after_the_record_pass() -> None:
    mine = pl.DataFrame({"p": ["Hebei"] * 2, "y": [1960, 2040], "g": [60.0, 120_000.0]})
    panel = pg.make_panel(mine, province="p", year="y", gdp="g")
    assert panel["gdp"].to_list() == [60.0, 120_000.0]


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        ({"growth": "2026年增速", "target": "2027年目标"}, "is about 2026, the rows about 2027"),
        ({"growth": "26年增速", "target": "27年目标"}, "is about 2026, the rows about 2027"),
        ({"growth": "上年增速"}, "is about the year before that of the rows"),
        ({"growth": "previous_year_growth"}, "is about the year before that of the rows"),
        ({"gdp": "GDP 2026"}, "is about 2026, the rows about 2027"),
    ],
)
def test_a_wide_sheet_of_two_years_is_refused(names: dict[str, str], problem: str) -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "y": [2027], **{old: [5.0] for old in names.values()}})
    mine = mine.with_columns(pl.col("^GDP.*$") * 10_000)
    with pytest.raises(pg.errors.PanelError, match=f"{problem}: a row holds one year; call make"):
        pg.make_panel(mine, province="p", year="y", **names)


def test_a_wide_sheet_is_read_year_by_year() -> None:
    sheet = pl.DataFrame(
        {
            "地区": ["河北", "广东"],
            "2026年增速": ["5.3%", "4.3%"],
            "2027年目标": ["5%左右", "待公布"],
        }
    )
    first = pg.make_panel(sheet, province="地区", year=2026, growth="2026年增速")
    panel = pg.make_panel(sheet, province="地区", year=2027, wording="2027年目标", base=first)
    columns = ["province", "year", "growth", "growth_prev", "wording"]
    assert panel.select(columns).head(4).rows() == [
        ("Hebei", 2026, 5.3, None, None),
        ("Guangdong", 2026, 4.3, None, None),
        ("Hebei", 2027, None, 5.3, "5%左右"),
        ("Guangdong", 2027, None, 4.3, None),
    ]


def test_figures_that_repeat_the_year_before_are_refused() -> None:
    told = ": it repeats what the record has of the year before: a row holds one year; call make_pa"
    for loader, name in ((pg.load_growth, "growth"), (pg.load_gdp, "gdp")):
        late = loader(2023, vintage="first").with_columns(year=pl.lit(2024))
        with pytest.raises(pg.errors.PanelError, match=told):
            pg.make_panel(late, province="province", year="year", **{name: name})


def test_no_outcome_is_lost_where_a_target_is_missing() -> None:
    mine = pl.DataFrame(
        {
            "p": ["Hebei", "Henan", "Hebei"],
            "y": [2026, 2026, 2027],
            "g": [5.3, 5.0, None],
            "w": [None, None, "5%"],
        }
    )
    base = pg.load_panel([2025, 2026], as_of=date(2026, 12, 31))
    panel = pg.make_panel(mine, province="p", year="y", growth="g", wording="w", base=base)
    coming = panel.filter(year=2027)
    assert coming.height == 31
    known = coming.drop_nulls("growth_prev").select("province", "growth_prev", "target")
    assert known.rows() == [("Hebei", 5.3, 5.0), ("Henan", 5.0, None)]


def test_a_first_announcement_meets_the_level_that_comparable_names() -> None:
    record = pg.load_panel([2023, 2024])
    known = record.filter(year=2024)
    base = record.with_columns(
        pl.when(pl.col("year") < 2024).then(name).alias(name)
        for name in ("gdp", "gdp_vintage", "gdp_source_id", "gdp_prev", "gdp_prev_vintage")
    )
    mine = known.select("province", "year", "gdp")
    panel = pg.make_panel(mine, province="province", year="year", gdp="gdp", base=base)
    own = panel.filter(year=2024)
    columns = ["gdp", "gdp_prev", "gdp_prev_vintage", "gdp_prev_source_id", "gdp_weight"]
    assert_frame_equal(known.select(columns), own.select(columns))
    assert own["gdp_vintage"].unique().to_list() == ["own"]
    again = pg.make_panel(mine, province="province", year="year", gdp="gdp", base=panel)
    assert_frame_equal(panel, again)
    assert own["gdp_prev_vintage"].unique().to_list() == ["census5"]


def test_a_release_in_place_of_a_known_one_meets_none_that_nobody_named() -> None:
    names = {"province": "province", "year": "year", "gdp": "gdp"}
    mine = pg.load_panel(2024).select("province", "year", "gdp")
    panel = pg.make_panel(mine, **names, base=pg.load_panel([2023, 2024]))
    assert panel.filter(year=2024)["gdp_prev"].null_count() == 31
    given = pg.make_panel(mine, **names, base_vintage="census5")
    known = pg.load_panel(2024)["gdp_prev"].to_list()
    assert given["gdp_prev"].to_list() == known
    with pytest.raises(pg.errors.NotInRecordError, match="no vintage 'x' in gdp; there are '"):
        pg.make_panel(mine, **names, base_vintage="x")


def test_the_year_before_may_be_handed_in() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "g": ["52,000亿元"], "b": [49_400.0], "s": ["bureau"]})
    panel = pg.make_panel(
        mine,
        province="p",
        year=2026,
        gdp="g",
        gdp_prev="b",
        source_id="s",
        base=pg.load_panel(range(1990, 2027), as_of=date(2026, 12, 31)),
    )
    hebei = panel.filter(province="Hebei", year=2026)
    columns = ["gdp", "gdp_prev", "gdp_prev_vintage", "gdp_prev_source_id"]
    assert hebei.select(columns).row(0) == (52_000.0, 49_400.0, "own", "bureau")
    assert pg.nominal_growth(hebei)["nominal_growth"].item() == pytest.approx(5.263158)


def test_the_year_before_in_another_unit() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "b": [4.94]})
    with pytest.raises(pg.errors.PanelError, match=r"row 0, b .* in trillions of yuan .* by 10000"):
        pg.make_panel(mine, province="p", year=2026, gdp_prev="b")


def test_a_frame_of_another_library_is_refused_with_the_remedy() -> None:
    with pytest.raises(TypeError, match=r"got dict; pl.from_pandas\(df\), pl.DataFrame"):
        pg.make_panel({"p": ["Hebei"]}, province="p", year=2027)  # type: ignore[arg-type]


def test_the_nation_of_a_year() -> None:
    national: Any = {
        2026: {"growth": 4.9, "gdp": "146.7万亿元"},
        2027: {"target": "4.5%—5%"},
        2028: {"target": 5.0, "growth": None},
    }
    mine = pl.DataFrame({"p": ["Hebei"] * 3, "y": [2026, 2027, 2028]})
    panel = pg.make_panel(mine, province="p", year="y", base=pg.load_panel(2026), national=national)
    columns = ["growth", "gdp", "target", "target_mid", "target_upper", "hedge", "wording_en"]
    nation = panel.group_by("year", maintain_order=True).agg(
        pl.col(f"national_{name}").unique() for name in columns
    )
    record = pg.load_panel(2026).select(f"national_{name}" for name in columns[2:]).row(0)
    rows = nation.sort("year").explode(pl.exclude("year")).rows()
    assert rows[0] == (2026, 4.9, 1_467_000.0, *record)
    assert rows[1:] == [
        (2027, None, None, 4.5, 4.75, 5.0, "range", "4.5% to 5%"),
        (2028, None, None, 5.0, 5.0, None, None, None),
    ]


def test_the_nation_may_be_a_frame() -> None:
    mine = pl.DataFrame({"p": ["Hebei"] * 2, "y": [2024, 2025]})
    names = {"province": "p", "year": "y"}
    panel = pg.make_panel(mine, **names, national=pg.load_national([2024, 2025]))
    columns = [name for name in panel.columns if name.startswith("national")]
    columns = [name for name in columns if not name.endswith("source_id")]
    record = pg.load_panel([2024, 2025]).filter(province="Hebei")
    assert_frame_equal(record.select(columns), panel.select(columns))
    small = pl.DataFrame({"year": [2025], "growth": ["4.9%"]})
    panel = pg.make_panel(mine, **names, national=small)
    assert panel["national_growth"].to_list() == [None, 4.9]
    with pytest.raises(MissingColumnError, match="missing column 'year'"):
        pg.make_panel(mine, **names, national=small.drop("year"))


def test_a_year_of_the_nation_without_figures_needs_no_row() -> None:
    mine = pl.DataFrame({"p": ["Hebei"]})
    national: Any = {2030: {"growth": "待公布", "target": None}, 2027: {}}
    panel = pg.make_panel(mine, province="p", year=2027, national=national)
    assert panel["national_growth"].to_list() == [None]


@pytest.mark.parametrize(
    ("national", "problem"),
    [
        ({2030: {"growth": 5.0}}, "national holds 2030, of which the panel has no row"),
        ({"year": 2027, "growth": 5.0}, "national maps a year to its figures, got 'year': 2027"),
    ],
)
def test_the_nation_of_no_year(national: Any, problem: str) -> None:
    with pytest.raises(pg.errors.PanelError, match=problem):
        pg.make_panel(pl.DataFrame({"p": ["Hebei"]}), province="p", year=2027, national=national)


@pytest.mark.parametrize(
    ("figures", "problem"),
    [
        ({"growth": 104.9}, r"national\[2027\]\['growth'\] is '104.9': an index with 100"),
        ({"target": "soonish"}, r"national\[2027\]\['target'\] is 'soonish': can't read"),
        ({"target": 0.05}, "a fraction"),
        ({"gdp": "5%"}, "'%' is no unit"),
        ({"gdp": 146.7}, r"on record for the nation .*: in trillions of yuan .* multiply by 10000"),
        ({"growth": 53}, r"no rate in percent: .* a decimal point lost\? write 5\.3"),
        ({"growth": 490}, r"no rate in percent: .* -10 and 25; a decimal point lost\? write 4\.9"),
        ({"rate": 5.0}, r"holds 'rate'; it takes \('growth', 'gdp', 'target'\)"),
    ],
)
def test_what_the_nation_cannot_be(figures: dict[str, Any], problem: str) -> None:
    mine = pl.DataFrame({"p": ["Hebei"]})
    with pytest.raises(pg.errors.PanelError, match=problem):
        pg.make_panel(mine, province="p", year=2027, national={2027: figures})


def test_a_year_that_is_none_is_called_so() -> None:
    mine = pl.DataFrame({"p": ["Hebei"]})
    with pytest.raises(pg.errors.PanelError, match="row 0, year '2207': not a year") as caught:
        pg.make_panel(mine, province="p", year=2207)
    assert caught.value.problems["column"].to_list() == ["year"]
    said = r"an integer, to its figures, got '2026'; write {2026: {'growth': 5}}"
    with pytest.raises(pg.errors.PanelError, match=said):
        pg.make_panel(mine, province="p", year=2026, national={"2026": {"growth": 5}})  # type: ignore[dict-item]


def test_wordings_are_kept_as_written_and_days_are_read() -> None:
    wordings = ["4.5%—5%", "5％左右", "≥5%", "5.0%", "at least 5%", "未公布"]
    days = ["2027-01-20", "2027年1月20日", date(2027, 1, 20), None, "待定", "2027/1/20"]
    places = [str(place) for place in pg.PROVINCES[:6]]
    mine = pl.DataFrame({"p": places, "w": wordings, "d": [str(day or "") for day in days]})
    panel = pg.make_panel(mine, province="p", year=2027, wording="w", announced="d")
    assert panel["wording"].to_list() == ["4.5%—5%", "5％左右", "≥5%", "5.0%", None, None]
    assert panel["wording_basis"].to_list() == ["verbatim"] * 4 + [None] * 2
    assert panel["wording_en"].to_list()[3:] == ["5%", "5% or more", None]
    typed = mine.with_columns(d=pl.lit(datetime(2027, 1, 20, 9)))
    dated = pg.make_panel(typed, province="p", year=2027, wording="w", announced="d")
    assert dated["announced"].unique().to_list() == [date(2027, 1, 20)]
    day = date(2027, 1, 20)
    assert panel["announced"].to_list() == [day, day, day, None, None, day]


def test_totals_and_machine_pinyin_are_named() -> None:
    mine = pl.DataFrame({"p": ["合计", "shanxi", "shanxi", "青岛"]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year=2027)
    said = str(caught.value)
    assert (
        "row 0, p '合计': unknown province '合计' (the nation or a total, no province); drop"
        in said
    )
    assert "more than one row for Shanxi 2027: keep one; machine pinyin writes 陕西 so too" in said
    assert "'青岛' (a place in Shandong); drop the row" in said


def test_a_wrong_column_is_named_in_full_and_described_in_part() -> None:
    mine = pl.DataFrame({"p": [f"Guangdongg{i}" for i in range(5_000)]})
    with pytest.raises(pg.errors.PanelError, match="5000 rows can't be used") as caught:
        pg.make_panel(mine, province="p", year=2027)
    problems = caught.value.problems["problem"]
    assert len(problems) == 5_000
    assert problems.str.contains("did you mean").sum() == 20


CELL = (
    st.sampled_from(
        ["", "广东", "HE", "合计", "2027", "2026年", "5%左右", "5%", "—", "地区", "GDP增速"]
    )
    | st.text(max_size=12)
    | hostile
    | st.from_regex(r"\A[-−(]?\d[\d. ]{0,9}[%亿万元]{0,2}\Z")
)
ROW = st.lists(CELL.map(lambda cell: re.sub('[,\n\r"]', "", cell)), min_size=2, max_size=8)


@given(st.lists(ROW.map(",".join), min_size=1, max_size=4))
def test_any_cells_make_a_panel_or_one_kind_of_error(rows: list[str]) -> None:
    check_table("\n".join(rows))


@pytest.mark.parametrize(
    ("column", "cells", "problem"),
    [
        (
            "growth",
            [0.035, 5.8],
            "a fraction among percents? write 3.5, or 0.035% where that is meant",
        ),
        (
            "target",
            [55.0],
            "no rate in percent: those on record lie within -10 and 20; a decimal point lost? "
            "write 5.5",
        ),
        ("target", [0.05, 5.0], "a fraction among percents? write 5, or 0.05% where that is meant"),
    ],
)
def test_a_number_that_is_no_rate_in_percent(column: str, cells: list[float], problem: str) -> None:
    frame = pl.DataFrame({"who": ["广东", "江苏"][: len(cells)], column: cells})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(frame, province="who", year=2024, **{column: column})
    problems = caught.value.problems
    assert problems.select("row", "problem").rows() == [(0, problem)]


@pytest.mark.parametrize("cells", [[0.2, 5.8], [0.21, 5.83], ["0.035%", "5.8"], [0.0, 5.8]])
def test_growth_near_0_among_percents(cells: list[float] | list[str]) -> None:
    frame = pl.DataFrame({"who": ["广东", "江苏"], "growth": cells})
    panel = pg.make_panel(frame, province="who", year=2024, growth="growth")
    assert panel["growth"].to_list() == [float(str(cell).strip("%")) for cell in cells]


def test_a_day_of_another_year_than_the_target() -> None:
    days = ["2015-01-15", "2025-01-19", "2024-12-30", "2023-12-30", "2026-01-19"]
    who = ["广东", "江苏", "浙江", "山东", "河南"]
    frame = pl.DataFrame({"who": who, "goal": ["5%"] * 5, "day": days})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(frame, province="who", year=2025, wording="goal", announced="day")
    problems = caught.value.problems
    said = "a day of another year for a target of 2025; check both"
    assert problems.rows() == [(i, "day", days[i], said) for i in (0, 3, 4)]


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("GDP（万亿元）", 15.2),
        ("gdp, trillion yuan", "15.2"),
        ("GDP [bn yuan]", 15_200),
        ("GDP in billion yuan", 15_200.0),
        ("GDP（现价，万元）", "1,520,000,000"),
        ("GDP（亿元）", 152_000),
        ("GDP (CNY)", 152_000),
        ("GDP（万亿元）", "152,000亿元"),
    ],
)
def test_a_title_states_the_unit_of_a_level(title: str, level: object) -> None:
    frame = pl.DataFrame({"p": ["粤"], title: [level]})
    panel = pg.make_panel(frame, province="p", year=2026, gdp=title)
    assert panel["gdp"].to_list() == [152_000.0]


def test_a_unit_in_a_title_that_is_wrong_is_refused() -> None:
    frame = pl.DataFrame({"p": ["粤"], "GDP（万亿元）": [152_000], "人口（人）": [12_780.0]})
    with pytest.raises(pg.errors.PanelError) as raised:
        pg.make_panel(frame, province="p", year=2026, gdp="GDP（万亿元）", population="人口（人）")
    assert raised.value.problems["column"].to_list() == ["GDP（万亿元）", "人口（人）"]


def test_a_percent_sign_in_a_title_is_no_unit_of_its_cells() -> None:
    frame = pl.DataFrame({"p": ["粤", "苏"], "增速（%）": [0.043, 0.051]})
    with pytest.raises(pg.errors.PanelError, match="a fraction"):
        pg.make_panel(frame, province="p", year=2026, growth="增速（%）")


def test_a_missing_column_is_named_among_the_users_own() -> None:
    with pytest.raises(MissingColumnError, match=r"the frame has 'p', 'g'$"):
        pg.make_panel(pl.DataFrame({"p": ["粤"], "g": [4.3]}), province="p", year=2026, growth="x")


@pytest.mark.parametrize("growth", [np.float64(5.3), np.float32(5.3), Decimal("5.3"), 5.3])
def test_figures_of_the_nation_are_numbers_of_any_kind(growth: Any) -> None:
    frame = pl.DataFrame({"p": ["粤"], "growth": [4.3]})
    panel = pg.make_panel(frame, province="p", year=2026, national={2026: {"growth": growth}})
    assert panel["national_growth"].to_list() == [5.3]
    whole = pg.make_panel(frame, province="p", year=2026, national={2026: {"growth": np.int64(5)}})
    assert whole["national_growth"].to_list() == [5.0]


@pytest.mark.parametrize("dtype", [pl.Float32, pl.Float64, pl.Decimal(5, 2), pl.String])
def test_a_frame_of_the_nation_shows_the_number_it_holds(dtype: Any) -> None:
    frame = pl.DataFrame({"p": ["粤"], "growth": [4.3]})
    nation = pl.DataFrame({"year": [2026], "growth": ["4.7"]}).with_columns(
        pl.col("growth").cast(dtype)
    )
    panel = pg.make_panel(frame, province="p", year=2026, national=nation)
    assert panel["national_growth"].to_list() == [4.7]


def test_a_nation_has_one_row_a_year() -> None:
    frame = pl.DataFrame({"p": ["粤"], "growth": [4.3]})
    twice = pl.DataFrame({"year": [2026, 2026], "growth": [5.0, 4.8]})
    with pytest.raises(pg.errors.DuplicateRowsError, match="national needs one row per year"):
        pg.make_panel(frame, province="p", year=2026, national=twice)
    with pytest.raises(TypeError, match=r"call \.collect\(\) on the LazyFrame first"):
        pg.make_panel(frame, province="p", year=2026, national=twice.lazy())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"national must be a DataFrame or map years .* got list"):
        pg.make_panel(frame, province="p", year=2026, national=[5.0])  # type: ignore[arg-type]


@pytest.mark.parametrize("year", [True, 2026.5, None, [2026]])
def test_what_is_no_year_of_every_row_is_refused(year: Any) -> None:
    frame = pl.DataFrame({"p": ["粤"], "growth": [4.3]})
    with pytest.raises(TypeError, match="year must be the name of a column or the year of every"):
        pg.make_panel(frame, province="p", year=year, growth="growth")


@pytest.mark.parametrize(
    ("name", "cell", "year"),
    [
        ("growth", "4.8①", 2027),
        ("growth", "4.0³", 2027),
        ("growth", "4.0₃", 2027),
        ("gdp", "45000.5②", 2027),
        ("growth", "4.8", "2027①"),
        ("growth", "4.8", "202²"),
    ],
)
def test_the_mark_of_a_footnote_is_no_digit(name: str, cell: str, year: int | str) -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "y": [str(year)], "x": [cell]})
    with pytest.raises(pg.errors.PanelError, match=r"'.' is no digit; leave marks of footnotes"):
        pg.make_panel(mine, province="p", year="y", **{name: "x"})


def test_the_mark_of_a_footnote_in_a_title_says_nothing() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "2027年GDP②（万亿元）": ["5.1"]})
    panel = pg.make_panel(mine, province="p", year=2027, gdp="2027年GDP②（万亿元）")
    assert panel["gdp"].to_list() == [51000.0]


@pytest.mark.parametrize(
    "title",
    ["比上年增长(%)", "较上年±%", "与上年相比增长", "growth over previous year (%)", "同比增长"],
)
def test_growth_may_say_what_it_is_over(title: str) -> None:
    mine = pl.DataFrame({"p": ["Hebei"], title: ["4.8"]})
    assert pg.make_panel(mine, province="p", year=2027, growth=title)["growth"].to_list() == [4.8]


@pytest.mark.parametrize(
    ("name", "title", "value", "problem"),
    [
        ("growth", "增长率（上年=100）", 104.8, "an index with 100 for the year before"),
        ("growth", "一季度增速", 4.8, "is of a part of the year"),
        ("growth", "Q1 growth", 4.8, "is of a part of the year"),
        ("growth", "1-9月增速", 4.8, "is of a part of the year"),
        ("growth", "名义增速(%)", 4.8, "is nominal"),
        ("growth", "2022-2027年均增长", 4.8, "is an average over several years"),
        ("growth", "增速(‰)", 4.8, "is in per mille"),
        ("growth", "人均GDP增速", 4.8, "is per head"),
        ("gdp", "人均GDP(元)", 61_000.0, "is per head"),
        ("gdp", "gdp_usd", 7_000.0, "is in dollars"),
        ("gdp", "GDP（亿美元）", 7_000.0, "is in dollars"),
    ],
)
def test_a_title_of_another_kind_of_figure_is_refused_once(
    name: str, title: str, value: float, problem: str
) -> None:
    mine = pl.DataFrame({"p": ["Hebei"], title: [value]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year=2027, **{name: title})
    (said,) = caught.value.problems["problem"].to_list()
    assert said.startswith(problem)


def test_merged_cells_are_to_be_filled_down() -> None:
    mine = pl.DataFrame({"p": ["Shandong", None], "y": [2026, 2027], "w": ["5%以上", "5%"]})
    with pytest.raises(pg.errors.PanelError, match="row 1, p None: blank; fill the column down"):
        pg.make_panel(mine, province="p", year="y", wording="w")


def test_a_fall_in_words_and_one_with_a_sign_too() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "g": ["负1.3"]})
    assert pg.make_panel(mine, province="p", year=2027, growth="g")["growth"].to_list() == [-1.3]
    with pytest.raises(pg.errors.PanelError, match="it falls and has a sign"):
        pg.make_panel(mine.with_columns(g=pl.lit("下降-1.3")), province="p", year=2027, growth="g")


def test_fractions_are_refused_without_naming_another_cell() -> None:
    mine = pl.DataFrame({"p": ["Hebei", "Henan"], "t": [0.05, 0.045]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year=2027, target="t")
    assert not caught.value.problems["problem"].str.contains("0.05").any()


def refused(columns: dict[str, list[Any]], **names: Any) -> list[str]:
    """Return what is said of each row of provinces in the official order."""
    rows = max(map(len, columns.values()))
    frame = pl.DataFrame({"p": [str(place) for place in pg.PROVINCES[:rows]], **columns})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(frame, province="p", **names)
    found = caught.value.problems.select("row", "problem").rows()
    assert [row for row, _ in found] == sorted({row for row, _ in found})
    return [problem for _, problem in found]


def test_the_mark_of_a_footnote_is_told() -> None:
    said = "is no digit; leave marks of footnotes out"
    assert refused({"g": ["4.0³"]}, year=2027, growth="g") == [f"'³' {said}"]
    assert refused({"g": ["①4.8"]}, year=2027, growth="g") == [f"'①' {said}"]
    assert refused({"g": ["4.8①", "5.2%[1]"]}, year=2027, growth="g") == [
        f"'①' {said}",
        f"'[1]' {said}",
    ]


def test_the_first_and_the_last_year() -> None:
    mine = pl.DataFrame({"p": ["Hebei", "Henan"], "y": ["1900", "2100"]})
    assert pg.make_panel(mine, province="p", year="y")["year"].to_list() == [1900, 2100]
    problem = "not a year from 1900 to 2100; write 2024, 2024年 or a date"
    assert refused({"y": ["1899", "2101"]}, year="y") == [problem] * 2


def test_a_day_as_a_workbook_counts_it_is_told_from_other_numbers() -> None:
    problem = "not a year from 1900 to 2100"
    day = f"{problem}; a day as a workbook counts it? turn it into a date"
    other = f"{problem}; write 2024, 2024年 or a date"
    cells = ["46023", "46023.0", "32874", "73414", "32873", "73415", "99999", "460235"]
    assert refused({"y": cells}, year="y") == [day] * 4 + [other] * 4


def test_dates_stand_beside_what_is_wrong_elsewhere() -> None:
    days = [date(2027, 1, 20), date(2027, 1, 21)]
    problem = "not a number; leave what isn't known null"
    figures: dict[str, list[Any]] = {"d": days, "g": ["x", "4.8%"]}
    assert refused(figures, year=2027, announced="d", growth="g") == [problem]


def test_a_day_that_no_month_has() -> None:
    days = ["2027-02-30", "2027年13月1日"]
    problem = "not a day; write 2027-01-20 or a date"
    assert refused({"d": days}, year=2027, announced="d") == [problem] * 2


def test_a_blank_under_a_title_with_a_unit_is_unknown() -> None:
    title = "GDP（万亿元）"
    for cells, levels in (([2.2, None], [22_000.0, None]), ([None, None], [None, None])):
        mine = pl.DataFrame({"p": ["粤", "苏"], title: cells}, schema_overrides={title: pl.Float64})
        panel = pg.make_panel(mine, province="p", year=2005, gdp=title)
        assert panel["gdp"].to_list() == levels


def test_a_level_of_0_is_no_level() -> None:
    problem = "not above 0; leave what isn't known null"
    for cells in ([0.0, -1.0], ["0", "-1亿元"]):
        assert refused({"g": cells}, year=2024, gdp="g") == [problem] * 2


def test_rates_in_words_are_in_percent() -> None:
    assert one(["百分之零点二", "百分之零点一"], "growth") == [0.2, 0.1]
    problem = "not a number; leave what isn't known null"
    assert refused({"g": ["下降百分之五"]}, year=2027, growth="g") == [problem]


def test_a_wording_among_numbers_is_told_where_wordings_go() -> None:
    problem = "a wording, not a number; a column of wordings is named with wording="
    for name in ("growth", "target"):
        assert refused({"x": ["5%左右", "5%以上"]}, year=2027, **{name: "x"}) == [problem] * 2


def test_a_wording_of_no_rate_of_its_year_is_refused() -> None:
    problem = "no rate in percent: those on record lie within -10 and 20; a decimal point lost?"
    (told,) = refused({"w": ["50%左右"]}, year=2027, wording="w")
    assert told == f"{problem} write 5.0"


def test_the_first_of_many_unknown_places_are_described() -> None:
    mine = pl.DataFrame({"p": [f"Guangdongg{i}" for i in range(300)]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year=2027)
    described = caught.value.problems["problem"].str.contains("did you mean")
    assert described.to_list() == [True] * 20 + [False] * 280


def test_the_message_names_five_problems_and_counts_the_rest() -> None:
    cells = [f"{word}!" for word in ("5 a", "5 b", "5 c", "5 d", "5 e", "5 f", "5 g")]
    lines = [
        f"\n  row {row}, g '{cell}': '{cell[2:]}' is no unit of this column, which is in percent"
        for row, cell in enumerate(cells)
    ]
    for rows, rest in (
        (5, ""),
        (6, "\n  and 1 more, all in .problems of this error"),
        (7, "\n  and 2 more, all in .problems of this error"),
    ):
        mine = pl.DataFrame({"p": [str(place) for place in pg.PROVINCES[:rows]], "g": cells[:rows]})
        with pytest.raises(pg.errors.PanelError) as caught:
            pg.make_panel(mine, province="p", year=2027, growth="g")
        assert str(caught.value) == f"{rows} rows can't be used:{''.join(lines[:5])}{rest}"


def test_many_problems_stand_by_row_and_then_by_column() -> None:
    keys = [(str(place), year) for year in range(2000, 2020) for place in pg.PROVINCES]
    cells = [f"5 {'ab'[nth % 2]}{'xyz'[nth % 3]}{'k' * (nth % 7 + 1)}" for nth in range(len(keys))]
    mine = pl.DataFrame([*zip(*keys, strict=True), cells, cells], schema=["p", "y", "g", "t"])
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year="y", target="t", growth="g")
    problems = caught.value.problems
    assert problems.columns == ["row", "column", "value", "problem"]
    told = problems.select("row", "column", "value").rows()
    assert told == [(n, column, cell) for n, cell in enumerate(cells) for column in ("t", "g")]
    lines = re.findall(r"row (\d+), (\w+) ", str(caught.value))
    assert lines == [("0", "t"), ("0", "g"), ("1", "t"), ("1", "g"), ("2", "t")]


def test_equal_problems_are_told_once_with_their_rows_counted() -> None:
    mine = pl.DataFrame({"p": ["Hebei", "Henan", "Hubei", "Hunan"], "g": ["x", "x", "x", "5%"]})
    problem = "not a number; leave what isn't known null"
    for rows, also in ((1, ""), (2, " (and 1 row more)"), (3, " (and 2 rows more)")):
        with pytest.raises(pg.errors.PanelError) as caught:
            pg.make_panel(mine[3 - rows :], province="p", year=2027, growth="g")
        told = f"{rows} row{'s' * (rows > 1)} can't be used:\n  row 0, g 'x'{also}: {problem}"
        assert str(caught.value) == told


def test_the_level_of_the_year_before_is_held_against_that_year() -> None:
    known = pg.load_gdp(2023).filter(province="Hebei")["gdp"].item()
    mine = pl.DataFrame({"p": ["Hebei"], "b": [known / 10_000]})
    with pytest.raises(pg.errors.PanelError, match=r"on record for Hebei 2023: in trillions"):
        pg.make_panel(mine, province="p", year=2024, gdp_prev="b")


def test_a_level_before_the_record_is_held_against_its_first_year() -> None:
    first = pg.load_gdp()["year"].min()
    mine = pl.DataFrame({"p": ["Hebei"], "g": [2.19e10]})
    with pytest.raises(pg.errors.PanelError, match=f"on record for Hebei {first}: another unit"):
        pg.make_panel(mine, province="p", year=1980, gdp="g")


@pytest.mark.parametrize(
    ("factor", "times", "remedy"),
    [
        (10_000.0, "10,000 times", "in persons (人)? multiply by 0.0001"),
        (12.5, "12 times", "in thousand persons (千人)? multiply by 0.1"),
        (9.4, "9 times", "in thousand persons (千人)? multiply by 0.1"),
        (3.5, "3.50 times", "in thousand persons (千人)? multiply by 0.1"),
        (3.0, "3.00 times", "another unit? check it"),
        (0.3, "0.30 times", "another unit? multiply by 10"),
        (0.01, "1/100 of", "in million persons (百万人)? multiply by 100"),
    ],
)
def test_how_far_a_level_is_from_the_known_one(factor: float, times: str, remedy: str) -> None:
    known = pg.load_population(2024).filter(province="Beijing")["population"].item()
    said = f"{times} the {known:g} on record for Beijing 2024: {remedy}"
    assert refused({"n": [known * factor]}, year=2024, population="n") == [said]


def test_no_rate_is_beyond_the_years_of_leaps() -> None:
    low, high = "no rate in percent: those on record lie within -10 and ", "; a decimal point lost?"
    assert refused({"g": [74.0, 76.0, -29.0, -31.0]}, year=1992, growth="g") == [
        f"{low}25{high} write 7.6",
        f"{low}25{high} write -3.1",
    ]
    assert refused({"t": [39.0, 41.0, -19.0, -21.0]}, year=1992, target="t") == [
        f"{low}20{high} write 4.1",
        f"{low}20{high} write -2.1",
    ]


def test_a_target_of_0_and_equal_rates_near_1_pass() -> None:
    assert one([0.0, 5.0], "target") == [0.0, 5.0]
    assert one([1.1, 1.1, 1.1], "growth") == [1.1, 1.1, 1.1]


def test_the_largest_fraction_among_whole_percents() -> None:
    said = "a fraction among percents? write 30, or 0.3% where that is meant"
    assert refused({"g": [0.3, 5.0]}, year=2027, growth="g") == [said]


def test_a_column_of_the_largest_fraction_is_one_of_fractions() -> None:
    said = "a fraction? multiply the column by 100, or write the % behind what is meant so"
    assert refused({"g": [0.3, -0.3]}, year=2027, growth="g") == [said] * 2


def test_a_cell_with_a_percent_sign_is_no_fraction_beside_those_that_are() -> None:
    said = "a fraction? multiply the column by 100, or write the % behind what is meant so"
    cells = {"g": ["0.048", None, "5%"]}
    frame = pl.DataFrame({"p": ["Hebei", "Henan", "Hubei"], **cells})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(frame, province="p", year=2027, growth="g")
    assert caught.value.problems.select("row", "problem").rows() == [(0, said)]


def test_two_ratios_are_enough_for_an_index() -> None:
    said = "an index with 1 for the year before? subtract 1 and multiply by 100"
    assert refused({"g": [1.05, 1.06, 1.05]}, year=2027, growth="g") == [said] * 3


def test_a_target_near_0_is_a_fraction_beside_targets_with_as_many_decimals() -> None:
    said = "a fraction among percents? write 5, or 0.05% where that is meant"
    assert refused({"t": [0.05, 5.25]}, year=2027, target="t") == [said]


def test_underscores_in_a_title_are_blanks() -> None:
    title = "growth_over_previous_year"
    mine = pl.DataFrame({"p": ["Hebei"], title: [4.8]})
    assert pg.make_panel(mine, province="p", year=2027, growth=title)["growth"].to_list() == [4.8]


def test_a_level_is_over_no_year_before() -> None:
    (said,) = refused({"GDP比上年": [50_000.0]}, year=2024, gdp="GDP比上年")
    assert said.startswith("is about the year before that of the rows: a row holds one year")


def test_levels_of_three_provinces_and_growth_of_ten_that_repeat_the_year_before() -> None:
    told = "it repeats what the record has of the year before: a row holds one year"
    for loader, name, few in ((pg.load_growth, "growth", 9), (pg.load_gdp, "gdp", 2)):
        late = loader([2022, 2023], vintage="first").with_columns(pl.col("year") + 1)
        names = {"province": "province", "year": "year", name: name}
        passed = pg.make_panel(late.filter(year=2024).head(few), **names)
        assert passed.height == few
        for rows in (late.filter(year=2024).head(few + 1), late):
            with pytest.raises(pg.errors.PanelError) as caught:
                pg.make_panel(rows, **names)
            problems = caught.value.problems["problem"]
            assert problems.str.starts_with(told).to_list() == [True] * rows.height


def test_growth_that_is_in_fact_that_of_the_year_before_passes() -> None:
    growth = pg.load_growth(vintage="first").select("province", "year", "growth")
    same = pl.col("growth") == pl.col("growth").shift().over("province")
    follows = pl.col("year") == pl.col("year").shift().over("province") + 1
    steady = growth.sort("province", "year").filter(same & follows)
    assert steady.height >= 10
    panel = pg.make_panel(steady, province="province", year="year", growth="growth")
    assert panel["growth"].to_list() == steady["growth"].to_list()


def test_chinese_that_writes_gdp_is_kept_as_a_wording() -> None:
    mine = pl.DataFrame({"p": ["Hebei", "Henan"], "w": ["GDP增长5%左右", "GDP growth of about 5%"]})
    panel = pg.make_panel(mine, province="p", year=2027, wording="w")
    assert panel.select("wording", "wording_basis", "wording_en").rows() == [
        ("GDP增长5%左右", "verbatim", "about 5%"),
        (None, None, "about 5%"),
    ]


def test_a_level_of_the_year_before_goes_with_a_level() -> None:
    base = pg.load_panel(2024)
    mine = pl.DataFrame({"p": ["Hebei"], "b": [44_000.0]})
    columns = ["gdp", "gdp_vintage", "gdp_prev", "gdp_prev_vintage"]
    alone = pg.make_panel(mine, province="p", year=2024, gdp_prev="b")
    assert alone.select(columns).row(0) == (None, None, None, None)
    beside = pg.make_panel(mine, province="p", year=2024, gdp_prev="b", base=base)
    assert_frame_equal(base.select(columns), beside.select(columns))


def test_a_level_of_the_year_before_by_hand_stands_beside_the_record_too() -> None:
    empty = pg.load_panel(2024).with_columns(
        pl.lit(None, pl.Float64).alias(name) for name in ("gdp", "gdp_prev")
    )
    empty = empty.with_columns(
        pl.lit(None, pl.String).alias(name)
        for name in ("gdp_vintage", "gdp_prev_vintage", "gdp_source_id", "gdp_prev_source_id")
    )
    mine = pl.DataFrame({"p": ["Hebei", "Henan"], "g": [47_000.0, 63_000.0], "b": [44_000.0, None]})
    panel = pg.make_panel(mine, province="p", year=2024, gdp="g", gdp_prev="b", base=empty)
    found = panel.filter(pl.col("gdp").is_not_null()).select("province", "gdp_prev_vintage")
    assert found.rows() == [("Hebei", "own"), ("Henan", "census5")]
    assert panel.filter(province="Hebei")["gdp_prev"].to_list() == [44_000.0]


def test_rows_stand_in_the_users_order_and_then_in_the_official_one() -> None:
    mine = pl.DataFrame(
        {"p": ["Xinjiang", "Hebei", "Beijing", "Hebei"], "y": [2028, 2030, 2028, 2029]}
    )
    keys = [("Xinjiang", 2028), ("Hebei", 2030), ("Beijing", 2028), ("Hebei", 2029)]
    alone = pg.make_panel(mine, province="p", year="y")
    assert alone.select("province", "year").rows() == keys
    base = pg.load_panel(2024)
    panel = pg.make_panel(mine, province="p", year="y", base=base).select("province", "year")
    known = base.select("province", "year").rows()
    rest = [
        (place.name, year)
        for year in (2028, 2030, 2029)
        for place in pg.PROVINCES
        if (place.name, year) not in keys
    ]
    assert panel.rows() == known + keys + rest


def test_a_base_that_is_no_panel_is_told_what_makes_one() -> None:
    mine, base = pl.DataFrame({"p": ["Hebei"]}), pg.load_panel(2024)
    names: dict[str, Any] = {"province": "p", "year": 2027}
    remedy = "missing column 'gdp_vintage'.*; make_panel brings a frame of your own into this shape"
    with pytest.raises(MissingColumnError, match=f"^{remedy}; the frame has "):
        pg.make_panel(mine, **names, base=base.drop("gdp_vintage"))
    with pytest.raises(TypeError, match=r"^base reads the data at once: call \.collect\(\)"):
        pg.make_panel(mine, **names, base=base.lazy())
    with pytest.raises(ColumnTypeError, match=r"^base: column 'gdp' holds 'much' in row 0"):
        pg.make_panel(mine, **names, base=base.with_columns(gdp=pl.lit("much")))
    with pytest.raises(TypeError, match=r"^make_panel reads the data at once: call \.collect\(\)"):
        pg.make_panel(mine, **names, national=pl.LazyFrame({"year": [2027]}))  # type: ignore[arg-type]


def test_a_base_may_do_without_what_no_measure_needs() -> None:
    mine, base = pl.DataFrame({"p": ["Hebei"]}), pg.load_panel(2024)
    lacks = ["population", "wording", "announced", "gdp_source_id"]
    panel = pg.make_panel(mine, province="p", year=2027, base=base.drop(lacks))
    assert panel.schema == base.schema
    assert_frame_equal(base.drop(lacks), panel.filter(year=2024).drop(lacks))
    assert panel.select(pl.col(lacks).null_count()).row(0) == (62,) * 4


def test_a_target_of_the_nation_may_be_below_0() -> None:
    mine = pl.DataFrame({"p": ["Hebei"]})
    for number in (-1.5, "-1.5"):
        nation: Any = {2027: {"target": number}}
        panel = pg.make_panel(mine, province="p", year=2027, national=nation)
        assert panel["national_target"].to_list() == [-1.5]
    with pytest.raises(pg.errors.PanelError, match=r"is '5\.0\.1': can't read '5\.0\.1': a number"):
        pg.make_panel(mine, province="p", year=2027, national={2027: {"target": "5.0.1"}})


def test_the_nation_adds_no_column() -> None:
    mine, record = pl.DataFrame({"p": ["Hebei"]}), pg.load_panel(2024)
    nations: list[dict[str, Any]] = [{"growth": 5.0}, {"target": "5%"}, {"gdp": 1_400_000}]
    for nation in nations:
        panel = pg.make_panel(mine, province="p", year=2027, national={2027: nation})
        assert panel.schema == record.schema


def test_a_nation_by_no_year_is_told_how_to_write_one() -> None:
    mine = pl.DataFrame({"p": ["Hebei"]})
    said = r"got 'next'; write \{2027: \{'target': '5%'\}\}$"
    with pytest.raises(pg.errors.PanelError, match=said):
        pg.make_panel(mine, province="p", year=2027, national={"next": {"target": "5%"}})  # type: ignore[dict-item]


def test_columns_of_texts_without_a_single_cell_are_unknown() -> None:
    names = ("wording", "target", "growth", "gdp", "gdp_prev", "population", "announced")
    mine = pl.DataFrame({"p": ["Hebei", "Henan"]}).with_columns(
        pl.lit(None, pl.String).alias(name) for name in names
    )
    panel = pg.make_panel(mine, province="p", year=2027, **{name: name for name in names})
    assert panel.schema == pg.load_panel().schema
    assert panel.select(pl.col(*names).null_count()).row(0) == (2,) * len(names)


def test_levels_in_any_order_are_judged_without_a_warning() -> None:
    mine = pl.DataFrame({"p": ["Hunan", "Hebei"], "y": [2024, 2023], "g": [53_000.0, 44_000.0]})
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        pg.make_panel(mine, province="p", year="y", gdp="g")
    assert told == []


def test_a_lazy_frame_is_told_which_function_reads_at_once() -> None:
    mine = pl.LazyFrame({"p": ["Hebei"]})
    with pytest.raises(TypeError, match=r"^make_panel reads the data at once: call \.collect\(\)"):
        pg.make_panel(mine, province="p", year=2027)  # type: ignore[arg-type]


def test_problems_of_one_row_stand_in_the_order_of_the_arguments() -> None:
    mine = pl.DataFrame({"g": ["x"], "t": ["y"], "w": ["z"], "y": ["soon"], "p": ["Atlantis"]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, growth="g", target="t", wording="w", year="y", province="p")
    assert caught.value.problems["column"].to_list() == ["p", "y", "w", "t", "g"]


def test_a_release_that_the_record_lacks_is_told_those_it_has() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "g": [47_000.0]})
    with pytest.raises(pg.errors.NotInRecordError) as caught:
        pg.make_panel(mine, province="p", year=2024, gdp="g", base_vintage="x")
    releases = list(dict.fromkeys(cached_table("gdp")["vintage"].to_list()))
    held = ", ".join(f"'{name}'" for name in releases)
    assert str(caught.value) == f"no vintage 'x' in gdp; there are {held}"


def test_growth_alone_leaves_the_levels_of_the_base() -> None:
    base = pg.load_panel(2024)
    bare = base.with_columns(
        pl.lit(None, dtype).alias(name)
        for name, dtype in base.schema.items()
        if name.startswith("gdp") and name != "gdp_weight"
    )
    mine = pl.DataFrame({"p": ["Hebei"], "g": [5.3]})
    names: dict[str, Any] = {"province": "p", "year": 2024, "growth": "g"}
    levels = ["gdp", "gdp_vintage", "gdp_prev", "gdp_prev_vintage"]
    for held in (base, bare):
        for vintage in (None, "census5"):
            panel = pg.make_panel(mine, **names, base=held, base_vintage=vintage)
            assert_frame_equal(held.select(levels), panel.select(levels))
            assert panel.filter(province="Hebei")["growth"].to_list() == [5.3]


def test_what_nobody_named_of_the_record_stays_out_of_a_panel_of_ones_own() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "g": [47_000.0], "t": [5.5]})
    panel = pg.make_panel(mine, province="p", year=2024, gdp="g", target="t")
    known = ["province", "year", "target", "target_mid", "gdp", "gdp_vintage"]
    assert panel.select(known).row(0) == ("Hebei", 2024, 5.5, 5.5, 47_000.0, "own")
    assert panel.drop(known).null_count().row(0) == (1,) * (panel.width - len(known))


def test_many_rows_in_any_order_keep_it_beside_a_base() -> None:
    keys = [(str(place), year) for year in range(2027, 2060) for place in pg.PROVINCES]
    keys = [keys[97 * nth % len(keys)] for nth in range(len(keys))]
    rates = [4.0 + nth % 20 / 10 for nth in range(len(keys))]
    mine = pl.DataFrame([*zip(*keys, strict=True), rates], schema=["p", "y", "t"])
    base = pg.load_panel(2024)
    names: dict[str, Any] = {"province": "p", "year": "y", "target": "t"}
    alone = pg.make_panel(mine, **names)
    beside = pg.make_panel(mine, **names, base=base).tail(len(keys))
    for panel in (alone, beside):
        found = panel.with_columns(pl.col("province").cast(pl.String))
        assert found.select("province", "year", "target").rows() == mine.rows()


def test_years_without_a_row_follow_in_the_order_they_came() -> None:
    years = [2000 + 37 * nth % 101 for nth in range(90)]
    mine = pl.DataFrame({"p": ["Beijing"] * 90, "y": years})
    panel = pg.make_panel(mine, province="p", year="y", base=pg.load_panel().clear())
    assert panel.head(90)["year"].to_list() == years
    assert panel.filter(province="Tianjin")["year"].to_list() == years


def test_a_level_between_0_and_1_is_told_by_its_unit() -> None:
    mine = pl.DataFrame({"p": ["Hebei"], "b": [0.5]})
    with pytest.raises(pg.errors.PanelError) as caught:
        pg.make_panel(mine, province="p", year=2024, gdp="b")
    assert "not above 0" not in str(caught.value)


def test_a_bare_number_under_a_title_with_a_unit_has_it_and_a_mark_for_nothing_has_none() -> None:
    cells = ["5", "6万亿元", "N/A", None]
    mine = pl.DataFrame({"p": ["Hebei", "Henan", "Hubei", "Hunan"], "GDP（万亿元）": cells})
    panel = pg.make_panel(mine, province="p", year=2027, gdp="GDP（万亿元）")
    assert panel["gdp"].to_list() == [50_000.0, 60_000.0, None, None]
