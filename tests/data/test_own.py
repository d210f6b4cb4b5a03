"""A user's own frame in the shape of the panel."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
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
    record = pg.load_panel()
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
    assert panel.filter(year=2027).select(columns).rows() == [
        ("Guangdong", "range", 4.5, 5.0, None),
        ("Jiangsu", "exact", 5.0, 5.0, None),
        ("Shanghai", "about", 5.0, 5.0, 5.1),
    ]
    assert panel.height == record.height + 3


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
    record = pg.load_panel()
    names = {name: name for name in ("province", "year", "growth", "gdp", "population")}
    panel = pg.make_panel(record, **names, base=record)
    figures = ["province", "year", "gdp", "growth", "population", "target", "hedge", "growth_prev"]
    assert_frame_equal(record.select(figures), panel.select(figures))


def test_measures_take_it() -> None:
    panel = pg.make_panel(MINE, **NAMES, base=pg.load_panel())
    gaps = pg.ambition_gap(panel).filter(year=2027).select("province", "ambition_gap")
    assert gaps.rows() == [("Guangdong", None), ("Jiangsu", None), ("Shanghai", -0.6)]


def test_every_problem_row_is_named() -> None:
    bad = pl.DataFrame(
        {
            "who": ["Guangdong", "Atlantis", None, "粤", "Hebei", "Henan"],
            "when": ["2027", "2027", "2027", "2027", "soon", None],
            "says": ["5%", "5%或6%左右", "5%", "5%", "—", None],
            "number": ["6", "x", None, "5", None, "inf"],
            "level": [1.0, 0.0, float("nan"), -1.0, None, 2.0],
        }
    )
    with pytest.raises(
        pg.errors.PanelError, match=r"^6 rows can't be used:\n  row 0, who"
    ) as caught:
        pg.make_panel(
            bad, province="who", year="when", wording="says", target="number", gdp="level"
        )
    problems = caught.value.problems
    assert problems is not None
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
    assert said["0 who"] == said["3 who"] == "more than one row for Guangdong 2027"
    assert said["0 number"] == "differs from the wording beside it, 5%"
    assert said["1 who"].startswith("unknown province 'Atlantis'")
    assert said["1 says"].startswith("can't read '5%或6%左右'")
    assert said["4 when"] == "not a year from 1900 to 2100"
    assert "and 8 more, all in .problems" in str(caught.value)


@pytest.mark.parametrize("years", [[2027], [2027.0], ["2027"], [" 2027 "]])
def test_years_may_be_text_or_floats(years: list[Any]) -> None:
    panel = pg.make_panel(pl.DataFrame({"p": ["Hebei"], "y": years}), province="p", year="y")
    assert panel["year"].to_list() == [2027]


@pytest.mark.parametrize(
    "year", [None, 2027.5, 20277, -1, 1e12, float("nan"), float("inf"), "2027年"]
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
        pg.make_panel(MINE.with_columns(when=pl.date(2024, 1, 1)), province="who", year="when")


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
