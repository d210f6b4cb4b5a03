from __future__ import annotations

import math
import re
import struct
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import altair as alt
import polars as pl
import pytest
import vl_convert

import provgdp as pg
from provgdp import plot
from provgdp.plot import figures, style, words
from provgdp.plot.extents import width_of

if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS = pg.load_panel(2024)
_UNKNOWN = (pl.col("year") == 2022) & (pl.col("gdp_weight").rank().over("year") < 5)
YEARS = pg.load_panel(range(2021, 2026)).with_columns(
    pl.when(~_UNKNOWN).then(name).alias(name)
    for name in ("target", "target_mid", "target_lower", "target_upper", "hedge")
)
NATIONAL = [name for name in YEARS.columns if name.startswith("national_")]
OWN = pl.DataFrame(
    {
        "province": ["粤", "Henan", "CN-SH", "Sichuan"],
        "year": [2031] * 4,
        "target": [5.0, 6.0, None, None],
        "target_lower": [5.0, None, None, None],
        "target_upper": [None, 6.0, None, None],
        "hedge": ["at_least", "at_most", "no_target", None],
        "growth_prev": [4.0, None, 5.0, float("nan")],
    }
)

CHARTS: dict[str, Callable[..., alt.LayerChart]] = {
    "tile_map": lambda **more: plot.tile_map(TARGETS, **more),
    "tile_map of a gap": lambda **more: plot.tile_map(TARGETS, "ambition_gap", **more),
    "tile_map of a word": lambda **more: plot.tile_map(TARGETS, "direction", **more),
    "tile_map of years": lambda **more: plot.tile_map(YEARS, **more),
    "dumbbell": lambda **more: plot.dumbbell(TARGETS, **more),
    "target_histogram": lambda **more: plot.target_histogram(pg.load_panel([2024, 2025]), **more),
    "change_bars": lambda **more: plot.change_bars(YEARS, **more),
    "quadrant": lambda **more: plot.quadrant(pg.load_panel(2023), **more),
    "target_vs_national": lambda **more: plot.target_vs_national(YEARS, **more),
    "paths": lambda **more: plot.paths(YEARS, **more),
}


def rows(chart: alt.LayerChart, holding: str) -> list[dict[str, Any]]:
    """Return the rows of the one data set that has a column."""
    found: list[dict[str, Any]]
    (found,) = [
        data for data in chart.to_dict()["datasets"].values() if data and holding in data[0]
    ]
    return found


def tiles(chart: alt.LayerChart) -> dict[str, dict[str, Any]]:
    """Return the tiles of a map by province."""
    return {row["_province"]: row for row in rows(chart, "_province")}


def axis_titles(spec: Any) -> list[str]:
    """Return every title of an axis or a legend in a spec."""
    if isinstance(spec, list):
        return [title for part in spec for title in axis_titles(part)]
    if not isinstance(spec, dict):
        return []
    own = [
        "".join(spec[key]["title"])
        for key in ("axis", "legend")
        if isinstance(spec.get(key), dict) and spec[key].get("title")
    ]
    return own + [title for part in spec.values() for title in axis_titles(part)]


# --- every chart ---


@pytest.mark.parametrize(("width", "lang"), [(280, "zh"), (640, "en"), (1200, "en")])
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_picture_as_wide_as_asked(name: str, width: int, lang: str) -> None:
    png = vl_convert.vegalite_to_png(CHARTS[name](width=width, lang=lang).to_dict(), scale=1)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    drawn, height = struct.unpack(">II", png[16:24])
    assert abs(drawn - width) < 0.03 * width + 22
    assert 0.3 * width < height < 3.2 * width
    assert len(png) > 10_000


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_units_a_source_and_a_finding(name: str) -> None:
    for lang, units, source in [
        ("en", ("percent", "100 million yuan", "Number of provinces"), "Sources: "),
        ("zh", ("%", "百分点", "亿元", "省份数"), "资料来源："),
    ]:
        spec = CHARTS[name](lang=lang).to_dict()
        found = axis_titles(spec)
        assert all(any(unit in title.lower() for unit in map(str.lower, units)) for title in found)
        head = "".join(spec["title"]["text"]).replace(" ", "")
        assert head in spec["description"].replace(" ", "")
        assert any(char.isdigit() for char in spec["description"].partition(":")[2] or "1")
        (foot,) = rows(CHARTS[name](lang=lang), "_foot")
        assert foot["_foot"].startswith(source)
        assert "provgdp" in foot["_foot"]


@pytest.mark.parametrize("name", CHARTS)
def test_texts_around_a_chart_are_the_users_to_choose(name: str) -> None:
    chart = CHARTS[name](title="Promises", subtitle="as announced", source="Own work")
    spec = chart.to_dict()
    assert spec["title"]["text"] == "Promises"
    assert spec["title"]["subtitle"][0] == "as announced"
    assert rows(chart, "_foot") == [{"_foot": "Own work"}]
    bare = CHARTS[name](title="", subtitle="", source="").to_dict()
    assert bare["title"]["text"] == ""
    assert "_foot" not in str(bare)


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_is_named_or_silent_for_screen_readers(name: str) -> None:
    for layer in CHARTS[name]().to_dict()["layer"]:
        is_silent = layer["mark"].get("aria") is False
        assert is_silent or "description" in layer["encoding"] or "tooltip" in layer["encoding"]


@pytest.mark.parametrize("name", CHARTS)
def test_the_look_gives_way_to_configs_and_themes(name: str) -> None:
    chart = CHARTS[name]()
    assert chart.to_dict()["config"]["title"]["anchor"] == "start"
    own = chart.properties(title="mine").configure(font="Serif")
    assert own.to_dict()["config"]["font"] == "Serif"
    assert own.to_dict()["config"]["title"]["anchor"] == "start"
    reds = chart.configure_range(category=["red"], heatmap=["red", "blue"]).to_dict()["config"]
    assert reds["range"]["category"] == ["red"]
    assert reds["range"]["diverging"]
    with alt.theme.enable("dark"):
        dark = chart.to_dict()["config"]
        assert dark["background"] == "#333"
        assert dark["title"]["subtitleColor"] == "#fff"
    assert "background" not in chart.to_dict()["config"]
    assert "font" not in str([layer["mark"].get("font") for layer in chart.to_dict()["layer"]])


@pytest.mark.parametrize("name", CHARTS)
def test_charts_stand_side_by_side_and_keep_what_they_are(name: str) -> None:
    chart = CHARTS[name]()
    beside = (chart | chart).to_dict()
    assert len(beside["hconcat"]) == 2
    assert "config" not in beside["hconcat"][0]
    assert isinstance(chart, alt.LayerChart)
    assert type(chart.properties(width=100)) is type(chart)
    assert chart.to_dict(format="vega")["$schema"].startswith("https://vega.github.io/schema/vega/")


def test_colours_can_be_given_or_encoded_anew() -> None:
    given = plot.tile_map(TARGETS, colors=["white", "red"], domain=(0, 20)).to_dict()
    scale = given["encoding"]["color"]["scale"]
    assert (scale["range"], scale["domain"]) == (["white", "red"], [0, 20])
    assert plot.tile_map(TARGETS, colors="viridis").to_dict()["encoding"]["color"]["scale"][
        "scheme"
    ] == ("viridis")
    anew = plot.tile_map(TARGETS).encode(color=alt.Color("target:Q").scale(scheme="greys"))
    assert anew.to_dict()["encoding"]["color"]["scale"] == {"scheme": "greys"}


@pytest.mark.parametrize("draw", [plot.tile_map, plot.dumbbell, plot.quadrant])
def test_no_text_ends_the_script_that_holds_a_chart(draw: Any) -> None:
    hostile = "</script><script>alert(1)</script>"
    frame = TARGETS.with_columns(pl.col("gdp", "growth").fill_null(5.0))
    frame = frame.with_columns(pl.lit(hostile).alias("wording"), pl.lit(5.0).alias(hostile))
    options = {"text": "wording"} if draw is plot.tile_map else {"unit": "wording"}
    chart = draw(frame if draw is plot.tile_map else frame.head(1), lang="zh", **options)
    assert "alert(1)" in chart.to_json()
    assert "</script" not in chart.to_json()


def test_no_column_name_ends_the_script_either() -> None:
    frame = TARGETS.rename({"target_mid": "</script>"})
    assert "</script" not in plot.tile_map(frame, "</script>").to_json()


@pytest.mark.parametrize(
    "draw", [plot.tile_map, plot.dumbbell, plot.quadrant], ids=["tile_map", "dumbbell", "quadrant"]
)
def test_lazy_frames_give_the_same_chart(draw: Any) -> None:
    assert draw(TARGETS.lazy()).to_dict() == draw(TARGETS).to_dict()


def test_tooltips_tell_wording_hedge_and_source() -> None:
    tile = tiles(plot.tile_map(TARGETS))["Jiangsu"]
    assert (tile["_printed"], tile["_wording"]) == ("5+", "5% or more")
    assert "Jiangsu government, 20" in tile["_cited"]
    assert "江苏省人民政府，20" in tiles(plot.tile_map(TARGETS, lang="zh"))["Jiangsu"]["_cited"]
    drawn = {row["unit"]: row for row in rows(plot.dumbbell(TARGETS, lang="zh"), "gap")}
    assert (drawn["江苏"]["printed"], drawn["江苏"]["wording"]) == ("5以上", "5%以上")
    bars = rows(plot.target_histogram(TARGETS), "names")
    assert [bar["names"] for bar in bars if bar["target"] == 8.0] == ["Hainan, Tibet"]
    parts = rows(plot.change_bars(YEARS), "names")
    (raised,) = [row["names"] for row in parts if (row["year"], row["part"]) == (2024, "raised")]
    assert raised == "Beijing, Tianjin, Liaoning, Zhejiang"


def test_whole_tiles_have_a_tooltip_and_are_read_out_with_what_they_show() -> None:
    layers = plot.tile_map(TARGETS, "ambition_gap").to_dict()["layer"]
    assert [bool(layer["encoding"].get("tooltip")) for layer in layers] == [True] * 4 + [False]
    read = {
        value: vl_convert.vegalite_to_svg(plot.tile_map(TARGETS, value).to_dict())
        for value in ("target", "ambition_gap")
    }
    assert 'aria-label="Heilongjiang: +2.9"' in read["ambition_gap"]
    assert 'aria-label="Jiangsu: 5% or more"' in read["target"]


# --- the tiles ---


def test_tiles_are_31_unique_cells_and_neighbours_mostly_touch() -> None:
    places = {province.iso: plot.TILES[province.iso] for province in pg.PROVINCES}
    assert len(set(places.values())) == len(plot.TILES) == 31
    borders = [(p.iso, other) for p in pg.PROVINCES for other in p.neighbours if p.iso < other]
    apart = [
        [abs(a - b) for a, b in zip(places[one], places[two], strict=True)] for one, two in borders
    ]
    assert len(borders) == 68
    assert [max(steps) for steps in apart].count(1) == 63
    assert [sum(steps) for steps in apart].count(1) == 42


def test_tile_map_draws_all_31_and_says_why_a_number_is_missing() -> None:
    drawn = tiles(plot.tile_map(OWN))
    assert len(drawn) == 31
    shown = {name: drawn[name]["_label"] for name in ("Guangdong", "Henan", "Shanghai", "Tibet")}
    assert shown == {"Guangdong": "5+", "Henan": "≤6", "Shanghai": "no target", "Tibet": "no data"}
    assert drawn["Guangdong"]["target"] == 5.0
    assert drawn["Tibet"]["target"] is None
    assert plot.tile_map(OWN).to_dict()["title"]["text"] == "Growth target, 2031"


@pytest.mark.parametrize(
    ("outcome", "expected"), [(None, "not yet"), (5.1, "no record")], ids=["before", "after"]
)
def test_a_target_to_come_differs_from_one_that_nobody_wrote_down(
    outcome: float | None, expected: str
) -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Shanxi", "Jilin"],
            "year": [2031] * 3,
            "target": [5.0, None, None],
            "hedge": ["about", None, "relative"],
            "growth": pl.Series([outcome, None, None], dtype=pl.Float64),
        }
    )
    drawn = tiles(plot.tile_map(frame))
    assert [drawn[name]["_label"] for name in frame["province"]] == ["≈5", expected, "relative"]


def test_tile_map_prints_a_hedge_in_either_language_and_explains_those_that_occur() -> None:
    frame = pl.DataFrame(
        {
            "province": ["京", "津", "冀", "晋", "蒙", "辽", "吉"],
            "target": [5.0, 5.5, 6.0, 7.0, 8.0, 4.5, 6.5],
            "target_lower": [5.0, 5.5, 6.0, 7.0, None, 4.5, None],
            "target_upper": [5.0, 5.5, None, None, 8.0, 5.0, None],
            "hedge": ["exact", "about", "at_least", "above", "at_most", "range", None],
        }
    )
    names = frame.select(pg.as_province("province")).to_series()
    labels = {
        lang: [tiles(plot.tile_map(frame, lang=lang))[name]["_label"] for name in names]
        for lang in ("en", "zh")
    }
    assert labels["en"] == ["5", "≈5.5", "6+", ">7", "≤8", "4.5–5", "6.5*"]
    assert labels["zh"] == ["5", "5.5左右", "6以上", ">7", "≤8", "4.5–5", "6.5*"]
    (key,) = plot.tile_map(frame.head(3)).to_dict()["title"]["subtitle"]
    assert key == "≈ about · + or more"
    ranges = plot.tile_map(frame.slice(5, 1), lang="zh").to_dict()["title"]["subtitle"]
    assert ranges == ["区间按下限着色"]


def test_one_scale_serves_each_kind_of_figure() -> None:
    def scale(frame: pl.DataFrame, value: str) -> Any:
        return plot.tile_map(frame, value).to_dict()["encoding"]["color"]["scale"]

    assert scale(pg.load_panel(2021), "target") == scale(TARGETS, "target")
    gaps = scale(TARGETS, "ambition_gap")
    assert (gaps["domain"], gaps["domainMid"]) == ([-3.0, 3.0], 0)
    assert gaps == scale(pg.load_panel(2022), "ambition_gap")


def test_an_outlier_does_not_flatten_the_rest_and_is_marked_at_the_end() -> None:
    own = TARGETS.select(
        "province", x=pl.when(province="Tibet").then(1000.0).otherwise(pl.col("target"))
    )
    color = plot.tile_map(own, "x").to_dict()["encoding"]["color"]
    assert color["scale"]["domain"] == [4.5, 6.5]
    assert "≥" in color["legend"]["labelExpr"]
    assert "≤" not in color["legend"]["labelExpr"]
    assert tiles(plot.tile_map(own, "x"))["Tibet"]["_label"] == "1,000"


def test_tile_map_computes_what_a_measure_gives() -> None:
    for value, name, expected in [
        ("direction", "Zhejiang", "raised"),
        ("ambition_gap", "Heilongjiang", "+2.9"),
        ("attainment", "Tibet", "short"),
        ("above_previous", "Beijing", "no"),
    ]:
        assert tiles(plot.tile_map(TARGETS, value))[name]["_label"] == expected
    assert tiles(plot.tile_map(TARGETS, "direction", lang="zh"))["Zhejiang"]["_label"] == "上调"


def test_tile_map_keeps_an_unknown_yes_or_no_unknown() -> None:
    frame = pl.DataFrame({"province": ["粤", "豫", "沪"], "is_met": [True, None, False]})
    drawn = tiles(plot.tile_map(frame, "is_met"))
    values = [drawn[name]["_label"] for name in ("Guangdong", "Henan", "Shanghai")]
    assert values == ["yes", "no data", "no"]


def test_tile_map_of_one_value_or_none_draws() -> None:
    one = pl.DataFrame({"province": ["Tibet"], "target": [5.0]})
    assert plot.tile_map(one).to_dict()["title"]["text"] == "Growth target"
    none = plot.tile_map(one.clear())
    assert [tile["target"] for tile in tiles(none).values()] == [None] * 31
    assert none.to_dict()["description"] == "Growth target: 0 of 31 known"


def test_tile_map_leaves_an_infinite_figure_open() -> None:
    endless = TARGETS.with_columns(
        pl.when(pl.col("province") == "Tibet").then(math.inf).otherwise("target").alias("target")
    )
    tibet = tiles(plot.tile_map(endless))["Tibet"]
    assert (tibet["target"], tibet["_label"]) == (None, "no data")


def test_text_takes_the_place_of_the_value_where_it_fits() -> None:
    drawn = tiles(plot.tile_map(TARGETS, text="wording_en"))
    assert drawn["Jiangsu"]["_label"] == "5% or more"
    small = tiles(plot.tile_map(TARGETS, text="wording_en", width=280))
    assert (small["Jiangsu"]["_label"], small["Jiangsu"]["_head"]) == ("5+", "JS")


def test_the_smallest_tiles_of_two_lines_carry_the_codes_of_their_provinces() -> None:
    drawn = tiles(plot.tile_map(TARGETS, width=6 * 40))
    assert (drawn["Jiangsu"]["_head"], drawn["Jiangsu"]["_label"]) == ("JS", "5+")
    assert all(tile["_head"] == tile["_short"] for tile in drawn.values())


# --- the other charts ---


def test_dumbbell_shows_the_hedge_as_a_band() -> None:
    drawn = {row["unit"]: row for row in rows(plot.dumbbell(OWN, domain=(0, 9)), "lower")}
    assert list(drawn) == ["粤", "Henan", "CN-SH", "Sichuan"]
    bands = {unit: (row["near"], row["far"]) for unit, row in drawn.items()}
    assert bands == {
        "粤": (5.0, pytest.approx(6.8)),
        "Henan": (6.0, pytest.approx(4.2)),
        "CN-SH": (None, None),
        "Sichuan": (None, None),
    }
    assert [row["printed"] for row in drawn.values()] == ["5+", "≤6", "no target", "no data"]
    about = {row["unit"]: row for row in rows(plot.dumbbell(TARGETS, about=0.5), "lower")}
    assert (about["Beijing"]["near"], about["Beijing"]["far"]) == (4.5, 5.5)
    assert about["Guangdong"]["near"] is None
    fading = [row for row in rows(plot.dumbbell(OWN), "faint") if row["unit"] == "粤"]
    assert [row["faint"] for row in fading] == sorted((r["faint"] for r in fading), reverse=True)
    assert all(one["far"] == pytest.approx(two["near"]) for one, two in pairwise(fading))


def test_dumbbell_has_what_would_flatten_the_rest_as_a_triangle_at_the_edge() -> None:
    is_tibet = pl.col("province") == "Tibet"
    far = TARGETS.with_columns(
        pl.when(is_tibet).then(30.0).otherwise(name).alias(name) for name in ("target", "growth")
    )
    chart = plot.dumbbell(far, width=640)
    low, high = chart.to_dict()["layer"][1]["encoding"]["x"]["scale"]["domain"]
    assert high < 12
    drawn = {row["unit"]: row for row in rows(chart, "lower") if "gap" in row}
    assert (drawn["Tibet"]["target_off"], drawn["Tibet"]["printed"]) == (1, "≈30")
    assert low < drawn["Tibet"]["target_at"] < high
    assert sum(abs(row["target_off"]) for row in drawn.values()) == 1
    assert "triangle: beyond the axis" in chart.to_dict()["title"]["subtitle"][-1]
    assert "triangle" not in str(plot.dumbbell(TARGETS).to_dict()["title"])
    cut = plot.dumbbell(TARGETS, domain=(5, 9))
    is_left = [row["growth_off"] < 0 for row in rows(cut, "lower") if row.get("growth")]
    assert 0 < sum(is_left) < len(is_left)


@pytest.mark.parametrize("name", ["target", "growth_prev"])
def test_dumbbell_explains_a_triangle_whichever_of_the_two_rates_it_stands_for(name: str) -> None:
    rate = pl.when(pl.col("province") == "Tibet").then(30.0).otherwise(name)
    chart = plot.dumbbell(TARGETS.with_columns(rate.alias(name)))
    (tibet,) = [row for row in rows(chart, "gap") if row["unit"] == "Tibet"]
    assert tibet["target_off"] + tibet["growth_off"] == 1
    assert "triangle: beyond the axis" in chart.to_dict()["title"]["subtitle"][-1]


def test_dumbbell_sorts_by_the_gap_or_by_a_column() -> None:
    by_gap = [row["unit"] for row in rows(plot.dumbbell(TARGETS), "lower")]
    by_size = [row["unit"] for row in rows(plot.dumbbell(TARGETS, sort="gdp_weight"), "lower")]
    assert (by_gap[0], by_gap[-1]) == ("Heilongjiang", "Tibet")
    assert by_size[:3] == ["Guangdong", "Jiangsu", "Shandong"]


def test_target_histogram_keeps_ranges_apart() -> None:
    labelled = rows(CHARTS["target_histogram"](), "total")
    found = {(row["year"], row["target"]): row["total"] for row in labelled}
    assert found[2025, 5.0] == "14 + 1"
    assert {row["end"] > 0 for row in labelled if row["year"] == 2025} == {True}
    assert {row["end"] < 0 for row in labelled if row["year"] == 2024} == {True}


def test_target_histogram_says_how_many_are_known_and_spaces_odd_numbers() -> None:
    frame = pl.DataFrame({"year": [2030] * 4, "target": [4.6, 4.5, 6.0, None]})
    chart = plot.target_histogram(frame)
    assert [row["word"] for row in rows(chart, "word")] == ["2030\n3 of 4\nknown"]
    x = chart.to_dict()["layer"][0]["encoding"]["x"]
    assert x["scale"]["domain"] == ["4.5", "4.6", "5", "5.5", "6"]
    far = plot.target_histogram(frame.with_columns(pl.col("target").replace(6.0, 40.0)))
    steps = far.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert [step.rstrip("\N{ZERO WIDTH SPACE}") for step in steps] == ["4.5", "4.6", "…", "40"]


def test_target_histogram_leaves_out_no_step_over_three_points() -> None:
    chart = plot.target_histogram(pl.DataFrame({"year": [2030] * 2, "target": [4.0, 7.0]}))
    steps = chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert steps == ["4", "4.5", "5", "5.5", "6", "6.5", "7"]


def test_target_histogram_of_nothing_known_says_so() -> None:
    none = pl.DataFrame({"year": [2030] * 3, "target": pl.Series([None] * 3, dtype=pl.Float64)})
    chart = plot.target_histogram(none)
    assert rows(chart, "word") == [{"word": "2030\n0 of 3\nknown", "up": 35}]
    assert chart.to_dict()["description"] == "Growth targets for 2030: 0 of 3 known"


def test_target_histogram_says_sums_where_bars_are_narrow_and_how_many_are_ranges() -> None:
    frame = pl.DataFrame(
        {
            "year": [2030] * 6,
            "target": [5.0, 5.0, 5.0, 5.5, 6.0, 8.0],
            "hedge": ["range", "range", "about", "about", "about", "about"],
        }
    )
    for width, total, said in ((460, "1 + 2", ", and after the plus"), (120, "3", "")):
        chart = plot.target_histogram(frame, width=width)
        assert {row["total"] for row in rows(chart, "total") if row["target"] == 5} == {total}
        (told,) = [" ".join(chart.to_dict()["title"]["subtitle"])]
        assert told == f"Faint{said}: ranges, at their low end"
    assert "5% is the most common (3 of 6; 2 of them ranges)" in chart.to_dict()["description"]


def test_target_histogram_counts_at_even_steps_that_large_figures_leave_room_for() -> None:
    frame = pl.DataFrame({"year": [2030] * 13, "target": [5.0] * 13})
    for width, steps in ((460, [0, 2, 4, 6, 8, 10, 12]), (1200, [0, 2, 4, 6, 8, 10, 12])):
        y = plot.target_histogram(frame, width=width).to_dict()["layer"][0]["encoding"]["y"]
        assert y["axis"]["values"] == steps


def test_target_histogram_counts_what_has_no_target_in_a_column_of_ones_own() -> None:
    own = EXPRESS.rename({"target": "aim"}).filter(year=2030)
    assert "2030\n3 of 4\nknown\n1 no target" in texts(plot.target_histogram(own, target="aim"))


def test_target_histogram_counts_a_change_in_columns_of_ones_own() -> None:
    own = EXPRESS.rename({"province": "where", "year": "when"})
    told = [
        plot.target_histogram(frame, target="target_change", **names).to_dict()["description"]
        for frame, names in ((EXPRESS, {}), (own, {"unit": "where", "time": "when"}))
    ]
    assert told[0] == told[1]
    assert "2031: 0% is the most common (1 of 4)" in told[0]


def test_change_bars_count_what_is_known_and_what_is_not() -> None:
    parts: dict[int, dict[str, tuple[int, int]]] = {}
    for bar in rows(CHARTS["change_bars"](), "part"):
        parts.setdefault(bar["year"], {})[bar["part"]] = (bar["start"], bar["end"])
    assert parts[2024] == {"cut": (0, 16), "kept": (16, 27), "raised": (27, 31)}
    assert parts[2022]["dashed"] == (27, 31)


EXPRESS = pl.DataFrame(
    {
        "province": ["Shanghai", "Sichuan", "Henan", "Tibet"] * 2,
        "year": [2030] * 4 + [2031] * 4,
        "target": [None, 6.0, 6.0, 6.0, 5.0, None, 6.0, None],
        "target_lower": [None, 6.0, 6.0, 6.0, 5.0, None, 6.0, None],
        "target_upper": [None, 6.0, 6.0, 6.0, 5.0, None, 6.0, None],
        "hedge": ["no_target", "exact", "exact", "exact", "exact", "relative", "exact", None],
        "growth": [5.0] * 8,
    }
)


@pytest.mark.parametrize(
    ("lang", "label", "names"),
    [
        ("en", "not comparable", "Shanghai, Sichuan (relative)"),
        ("zh", "无法比较", "上海、四川（相对目标）"),
    ],
)
def test_change_bars_tell_what_cannot_be_compared_from_what_is_not_known(
    lang: Any, label: str, names: str
) -> None:
    chart = plot.change_bars(EXPRESS, lang=lang, covered=0.3)
    assert {row["year"] for row in rows(chart, "part")} == {2031}
    said = {row["word"]: row["names"] for row in rows(chart, "part")}
    assert said[label] == names
    assert said[words.say(lang, "no_record")] == words.pick(lang, "Tibet", "西藏")
    sets = [data for data in chart.to_dict()["datasets"].values() if data]
    (named,) = [data for data in sets if data[0].keys() == {"word", "at"}]
    assert [row["word"] for row in named] == [
        words.say(lang, "no_record"),
        label,
        words.say(lang, "kept"),
    ]
    assert words.pick(lang, "2 not comparable", "无法比较2个") in chart.to_dict()["description"]
    assert {row["part"]: row["n"] for row in rows(chart, "part")}["solid"] == 2


def test_years_are_listed_as_the_language_lists() -> None:
    assert words.spans("en", [2004, 2008, 2009, 2010]) == "2004, 2008–2010"
    assert words.spans("zh", [2004, 2008, 2009, 2010]) == "2004、2008–2010"


def test_a_target_to_come_is_no_missing_one() -> None:
    coming = EXPRESS.with_columns(growth=pl.when(pl.col("year") < 2031).then("growth"))
    (word,) = [row["word"] for row in rows(plot.change_bars(coming), "part") if row["n"] and
               row["names"] == "Tibet"]  # fmt: skip
    assert word == "not yet"


@pytest.mark.parametrize("hedge", [None, "about"])
def test_a_star_at_a_number_is_explained_wherever_it_is_drawn(hedge: str | None) -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei"] * 2,
            "year": [2030, 2031],
            "target": [5.0, 6.0],
            "hedge": pl.Series([hedge] * 2, dtype=pl.String),
            "growth": [5.0, 5.5],
            "growth_prev": [5.5, 5.0],
        }
    )
    now = frame.filter(year=2031)
    for chart in (plot.dumbbell(now), plot.tile_map(now), plot.paths(frame, width=640)):
        subtitle = " ".join(chart.to_dict()["title"]["subtitle"])
        assert ("* wording not known" in subtitle) == (hedge is None)


def test_numbers_that_are_equally_common_are_named_together() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Shanxi", "Jilin", "Henan", "Hunan"],
            "year": [2031] * 5,
            "target": [5.0, 6.0, 5.0, 6.0, 7.0],
            "hedge": ["about", "range", "about", "exact", "about"],
        }
    )
    told = [
        plot.target_histogram(frame, lang=lang).to_dict()["description"].partition(sign)[2]
        for lang, sign in (("en", ": "), ("zh", "："))
    ]
    assert told == [
        "5% and 6% are the most common (2 of 5 each; 1 of them a range)",
        "5%、6%最多（5个中各2个，其中区间1个）",
    ]


def test_a_province_that_expressly_set_no_target_is_not_said_to_lack_data() -> None:
    then, now = (EXPRESS.filter(year=year) for year in (2030, 2031))
    changes = plot.tile_map(EXPRESS, "direction")
    of_2031 = {row["_name"]: row["_reason"] for row in rows(changes, "_why") if row["_year"] > 2030}
    assert (of_2031["Shanghai"], of_2031["Sichuan"]) == ("not comparable", "relative")
    wording = tiles(plot.tile_map(YEARS.filter(year=2024), "wording_change"))
    moved = {row["_label"] for name, row in wording.items() if name in ("Beijing", "Zhejiang")}
    assert moved == {"new\nnumber"}
    n = sum(row["_reason"] == "new number" for row in wording.values())
    told = plot.tile_map(YEARS.filter(year=2024), "wording_change").to_dict()["description"]
    assert told.endswith(f"; {31 - n} of 31 known, {n} new number")
    one = plot.target_histogram(then)
    assert "2030\n3 of 4\nknown\n1 no target" in texts(one)
    assert one.to_dict()["description"].endswith("(3 of 4), 1 no target")
    none = plot.target_histogram(EXPRESS.filter(province="Shanghai"), lang="zh")
    assert none.to_dict()["description"].endswith("2030年：1个中0个有数据，1个未设目标")
    sized = now.with_columns(gdp=pl.lit(2e4))
    (said,) = plot.quadrant(sized, growth="target").to_dict()["title"]["subtitle"]
    assert said.endswith("; 1 relative, 1 without data")


def test_quadrant_of_changes_counts_what_had_no_number_the_year_before() -> None:
    then, now = (pg.target_change(EXPRESS).filter(year=year) for year in (2030, 2031))
    now = now.with_columns(then["hedge"].alias("hedge_prev"), gdp=pl.lit(2e4))
    said = plot.quadrant(now, growth="target_change").to_dict()["title"]["subtitle"]
    assert said[-1].endswith("; 1 relative, 1 not comparable, 1 without data")


def test_tooltips_say_that_there_is_no_number_to_compare() -> None:
    drawn = {(row["unit"], row["year"]): row for row in rows(plot.paths(EXPRESS), "told_gap")}
    assert drawn["Shanghai", 2030]["told_target"] == "no target"
    assert drawn["Shanghai", 2030]["told_gap"] == "not comparable"
    assert drawn["Tibet", 2031]["told_target"] == "no record"
    assert drawn["Tibet", 2031]["told_gap"] == "no data"
    only = EXPRESS.filter(province="Shanghai").with_columns(growth=pl.lit(None, pl.Float64))
    both = pl.concat([only.filter(year=2030), EXPRESS.filter(province="Henan", year=2030)])
    assert texts(plot.paths(both)).count("no target") == 1


def test_the_nation_without_a_target_is_told_from_one_that_is_not_known() -> None:
    means = pl.DataFrame(
        {"year": [1, 2, 3], "target_weighted": 5.0, "weight_covered": 1.0, "n_missing": 0}
    )
    nation = pl.DataFrame(
        {"year": [1, 3], "target": [5.0, None], "hedge": ["exact", "no_target"]}
    ).with_columns(target_lower="target", target_upper="target")
    chart = plot.target_vs_national(means, nation)
    drawn = {row["year"]: row for row in rows(chart, "told_gap")}
    assert [drawn[year]["told_national"] for year in (2, 3)] == ["no data", "no target"]
    assert [drawn[year]["told_gap"] for year in (2, 3)] == ["no data", "not comparable"]
    lines = chart.to_dict()["title"]["subtitle"]
    assert lines[-2:] == ["No national target in 3", "The nation's for 2 isn't known"]


def test_change_bars_leave_out_years_of_which_little_is_known() -> None:
    frame = pl.DataFrame(
        {"year": [1, 1, 1, 2, 2, 2], "direction": ["cut", "kept", "cut", "raised", None, None]}
    ).with_columns(province=pl.lit("Hebei"))
    chart = plot.change_bars(frame)
    assert {row["year"] for row in rows(chart, "part")} == {1}
    assert chart.to_dict()["title"]["subtitle"] == ["Too little is known of 2"]
    every = plot.change_bars(frame, covered=0.3)
    assert {row["year"] for row in rows(every, "part")} == {1, 2}


def test_change_bars_name_every_part_that_a_bar_has_beside_the_last() -> None:
    to_2022 = plot.change_bars(YEARS.filter(pl.col("year") <= 2022))
    last = [row["part"] for row in rows(to_2022, "part") if row["year"] == 2022]
    assert "raised" not in last
    sets = [data for data in to_2022.to_dict()["datasets"].values() if data]
    (named,) = [data for data in sets if data[0].keys() == {"word", "at"}]
    assert [row["word"] for row in named] == [
        "no record",
        "not comparable",
        "raised",
        "kept",
        "cut",
    ]
    heights = [row["at"] for row in named]
    assert heights == sorted(heights)
    (squares,) = [data for data in sets if data[0].keys() == {"level", "outline", "at"}]
    assert [row["level"] for row in squares] == [None, None, 1.0, 0.0, -1.0]
    assert [row["outline"] for row in squares][:2] == ["dashed", "solid"]


def test_a_wide_picture_of_years_is_no_strip() -> None:
    two = YEARS.filter(pl.col("year") > 2023)
    assert plot.target_histogram(two, width=1200).to_dict()["height"] == 480
    for draw in (plot.change_bars, plot.target_vs_national):
        assert draw(YEARS, width=640).to_dict()["height"] == 300
        assert draw(YEARS, width=1200).to_dict()["height"] == 480
        assert draw(YEARS, width=1200, height=200).to_dict()["height"] == 200


def test_quadrant_lines_are_the_median_and_the_nation() -> None:
    spec = CHARTS["quadrant"]().to_dict()
    assert spec["title"]["subtitle"] == [
        "Lines at 3.02 trillion yuan (median) and 5.2% (the nation)"
    ]
    given = plot.quadrant(OWN, size="target", growth="growth_prev", size_line=5, growth_line=3)
    assert given.to_dict()["title"]["subtitle"] == [
        "Lines at 5% and 3%; 1 no target, 2 without data"
    ]
    assert [row["unit"] for row in rows(given, "align")] == ["粤"]
    mine = plot.quadrant(TARGETS, size_title="Size").to_dict()["layer"][0]["encoding"]["x"]
    assert mine["axis"]["title"] == "Size"
    assert 5000 in mine["axis"]["values"]


@pytest.mark.parametrize(
    ("lang", "column", "value", "written"),
    [
        ("en", "gdp", 33757.6, "3.38 trillion yuan"),
        ("zh", "gdp", 33757.6, "33,758亿元"),
        ("en", "gdp", 920.8, "92.08 billion yuan"),
        ("en", "gdp", 2.5, "250 million yuan"),
        ("en", "growth", 5.25, "5.25%"),
        ("zh", "ambition_gap", -0.3, "−0.3个百分点"),
        ("en", "ambition_gap", -0.3, "−0.3 points"),
        ("en", "population", 12706.0, "127.1 million people"),
        ("zh", "population", 12706.0, "12,706万人"),
        ("en", "population", 36.5, "365 thousand people"),
        ("zh", "gdp_share", 0.0425, "4.25%"),
        ("en", "mine", 1234.5, "1,235"),
        ("zh", "rank", 3.0, "3"),
    ],
)
def test_figures_are_written_in_the_unit_of_their_column(
    lang: Any, column: str, value: float, written: str
) -> None:
    assert words.measured(lang, column, value) == written


def test_quadrant_takes_no_line_from_what_is_no_rate() -> None:
    for rate in (math.nan, None, math.inf):
        nation = TARGETS.with_columns(national_growth=pl.lit(rate, pl.Float64))
        (subtitle,) = plot.quadrant(nation).to_dict()["title"]["subtitle"]
        assert subtitle.endswith(" and 5.3% (median)")


def test_quadrant_of_one_province_holds_its_lines() -> None:
    one = plot.quadrant(TARGETS.filter(province="Tibet")).to_dict()
    assert one["title"]["subtitle"] == ["Lines at 276.5 billion yuan (median) and 5% (the nation)"]
    low, high = one["layer"][-2]["encoding"]["y"]["scale"]["domain"]
    assert low < 5.0 < 6.3 < high


def test_quadrant_says_below_the_title_which_names_found_no_place() -> None:
    n = 40
    crowd = pl.DataFrame(
        {
            "province": [f"a long name, {place}" for place in range(n)],
            "gdp": [5e4 + 300 * place for place in range(n)],
            "growth": [5.0 + 0.01 * (place % 7) for place in range(n)],
        }
    )
    chart = plot.quadrant(crowd, width=280, domain=(0, 10))
    points = rows(chart, "is_named")
    unnamed = [row["unit"] for row in points if not row["is_named"]]
    assert 0 < len(unnamed) < n
    told = " ".join(chart.to_dict()["title"]["subtitle"])
    assert f"no room to name {unnamed[0]}" in told
    assert all(row["is_named"] for row in rows(plot.quadrant(TARGETS), "is_named"))
    assert "no room" not in plot.quadrant(TARGETS).to_dict()["title"]["subtitle"][0]


def test_quadrant_marks_a_rate_beyond_its_axis_with_its_figure() -> None:
    is_far = pl.col("province") == "Tibet"
    growth = pl.when(is_far).then(pl.lit(-30.0)).otherwise("growth")
    chart = plot.quadrant(TARGETS.with_columns(growth=growth))
    spec = chart.to_dict()
    low, high = spec["layer"][1]["encoding"]["y"]["scale"]["domain"]
    assert 0 < low < high < 10
    drawn = {row["unit"]: row for row in rows(chart, "off")}
    assert {unit for unit, row in drawn.items() if row["off"]} == {"Tibet"}
    assert (drawn["Tibet"]["off"], drawn["Tibet"]["growth"]) == (-1, -30.0)
    assert drawn["Tibet"]["shown"] == "Tibet −30"
    assert low < drawn["Tibet"]["at"] < low + 0.05 * (high - low)
    assert spec["title"]["subtitle"][0].endswith("; triangle: beyond the axis")
    asked = plot.quadrant(TARGETS, domain=(5, 6))
    off = {row["unit"]: row["off"] for row in rows(asked, "off")}
    assert off["Shanxi"] == -1
    assert off["Tibet"] == 1
    assert "triangle" not in " ".join(plot.quadrant(TARGETS).to_dict()["title"]["subtitle"])


def test_quadrant_writes_no_caption_over_a_point() -> None:
    def captions(chart: alt.LayerChart) -> set[str]:
        sets = chart.to_dict()["datasets"].values()
        return {data[0]["word"] for data in sets if len(data) == 1 and data[0].keys() == {"word"}}

    free = captions(plot.quadrant(TARGETS))
    assert free == {"larger, faster", "larger, slower", "smaller, faster", "smaller, slower"}
    tight = plot.quadrant(TARGETS, domain=(2.3, 6.1))
    assert captions(tight) < free


def test_target_vs_national_tells_wording_and_source_and_no_null() -> None:
    for frame in (YEARS, pg.weighted_target(YEARS)):
        told = {row["year"]: row for row in rows(plot.target_vs_national(frame), "covered")}
        assert told[2024]["told_national"] == "5"
        assert told[2024]["wording"] == "about 5%"
        assert told[2024]["source"]
        assert told[2024]["told_gap"] == "+0.41"
    zh = {row["year"]: row for row in rows(plot.target_vs_national(YEARS, lang="zh"), "covered")}
    assert zh[2024]["wording"] == "5左右"
    none = YEARS.with_columns(national_hedge=pl.lit("no_target", pg.dtypes.HEDGE))
    said = {row["wording"] for row in rows(plot.target_vs_national(none, lang="zh"), "covered")}
    assert said == {"未设目标"}
    unknown = plot.target_vs_national(
        pg.weighted_target(YEARS),
        pl.DataFrame(
            {"year": [2024], "target": [5.0], "target_lower": [5.0], "target_upper": [5.0]}
        ),
    )
    told = {row["year"]: row for row in rows(unknown, "covered")}
    assert told[2023]["told_national"] == told[2023]["told_gap"] == "no data"
    assert told[2024]["wording"] == "no data"


@pytest.mark.parametrize("name", ["dumbbell", "paths", "target_vs_national", "quadrant"])
def test_a_tooltip_says_no_null(name: str) -> None:
    holes = pl.when(pl.int_range(pl.len()) % 5 > 0)
    lacking = TARGETS.with_columns(
        holes.then(column).alias(column)
        for column in ("target", "growth", "growth_prev", "wording_en", "target_source_id")
    )
    chart = getattr(plot, name)(lacking)
    tips = {
        tip["field"]
        for layer in chart.to_dict()["layer"]
        for tip in layer["encoding"].get("tooltip", [])
    }
    drawn = rows(chart, min(tips - {"year"}))
    assert tips
    assert [row for row in drawn if any(row[field] is None for field in tips - {"covered"})] == []


def test_numbers_on_bars_tell_what_their_bar_does() -> None:
    layers = CHARTS["change_bars"]().to_dict()["layer"]
    (numbers,) = [
        layer["encoding"]
        for layer in layers
        if layer["mark"]["type"] == "text" and "middle" in str(layer["encoding"]["y"])
    ]
    assert [tip["field"] for tip in numbers["tooltip"]] == ["year", "word", "n", "names"]


def test_target_vs_national_takes_a_panel_or_its_means() -> None:
    by_panel = rows(plot.target_vs_national(YEARS), "covered")
    by_means = rows(plot.target_vs_national(pg.weighted_target(YEARS)), "covered")
    assert by_panel == by_means
    drawn = {row["year"]: row for row in by_panel}
    assert round(drawn[2024]["weighted"], 4) == 5.4149
    assert drawn[2024]["national"] == 5.0


def test_target_vs_national_has_a_range_at_its_midpoint() -> None:
    nation = pl.DataFrame(
        {"year": [2024], "target": [4.5], "target_lower": [4.5], "target_upper": [5.0]}
    )
    chart = plot.target_vs_national(TARGETS, nation)
    (drawn,) = rows(chart, "covered")
    assert (drawn["national"], drawn["lower"], drawn["upper"]) == (4.75, 4.5, 5.0)
    assert "bars: its range" in chart.to_dict()["title"]["subtitle"][0]
    assert [row["word"] for row in rows(chart, "word")][-1] == "Nation 4.5–5"
    assert "against 4.5–5 percent" in chart.to_dict()["description"]
    assert "points above the middle" in chart.to_dict()["description"]


def test_target_vs_national_bridges_and_names_what_is_not_known() -> None:
    means = pl.DataFrame(
        {
            "year": [2030, 2031, 2032],
            "target_weighted": [6.0, 5.5, 5.0],
            "weight_covered": [1.0, 0.2, 0.9],
            "n_missing": [0, 20, 3],
        }
    )
    nation = pl.DataFrame(
        {
            "year": [2030, 2032],
            "target": [5.0, 5.0],
            "target_lower": [5.0, 5.0],
            "target_upper": [5.0, 5.0],
        }
    )
    chart = plot.target_vs_national(means, nation)
    assert [row["weighted"] for row in rows(chart, "covered")] == [6.0, None, 5.0]
    assert chart.to_dict()["title"]["subtitle"] == [
        "Dots: provinces, weighted by GDP (rings: some missing) · diamonds: nation",
        "Dotted: under 50% of GDP or of provinces on record in 2031",
        "The nation's for 2031 isn't known",
    ]
    assert [row["word"] for row in rows(chart, "word")] == ["Provinces 5", "Nation 5"]


def test_paths_put_the_hedge_under_the_number_and_mark_what_fell_short() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei"] * 4,
            "year": [2030, 2031, 2032, 2033],
            "target": [5.0, 5.0, 5.0, None],
            "target_lower": [5.0, 5.0, 4.0, None],
            "target_upper": [5.0, None, 6.0, None],
            "hedge": ["about", "at_least", "range", None],
            "growth": [4.8, 5.0, 5.5, 3.0],
        }
    )
    chart = plot.paths(frame, domain=(0, 10))
    drawn = rows(chart, "_growth")
    assert [row["fell_short"] for row in drawn] == [True, False, False, None]
    per_point = (drawn[0]["_bottom"] - drawn[0]["_top"]) / 10
    bands = sorted(rows(chart, "faint"), key=lambda row: (row["_left"], -row["faint"]))
    heights = [abs(row["_near"] - row["_far"]) / per_point for row in bands]
    assert [round(height, 1) for height in (heights[0], heights[-1])] == [0.6, 2.0]
    fading = [row["faint"] for row in bands[1:-1]]
    assert fading == sorted(fading, reverse=True)
    assert fading[0] > 3 * fading[-1]
    assert chart.to_dict()["description"].endswith(
        "Growth fell short of the number of the target in 1 of 3 years: 2030"
    )


def test_paths_begin_where_enough_is_known_and_end_with_the_last_known_year() -> None:
    known = pl.when(pl.col("year") > 2021, pl.col("year") < 2025)
    own = YEARS.with_columns(known.then(name).alias(name) for name in ("target", "growth"))
    assert {row["year"] for row in rows(plot.paths(own), "_growth")} == {2022, 2023, 2024}
    with pytest.raises(ValueError, match="no year has a target or growth of 50%"):
        plot.paths(own.filter(year=2021))


def test_paths_of_a_rate_that_never_moves_have_room() -> None:
    flat = pl.DataFrame({"province": ["Tibet"], "year": [2030], "target": [5.0], "growth": [5.0]})
    (drawn,) = rows(plot.paths(flat), "_growth")
    assert drawn["_growth"] == drawn["_target"] == drawn["_bottom"]


def texts(chart: alt.LayerChart) -> list[str]:
    """Return every text of a chart that stands at a place in pixels."""
    sets = chart.to_dict()["datasets"].values()
    return [row["word"] for data in sets for row in data if "word" in row]


def panels_of(chart: alt.LayerChart) -> dict[str, tuple[float, float]]:
    """Return the top left corner of each panel, as its first year has it."""
    drawn = rows(chart, "_growth")
    return {row["unit"]: (row["_begin"], row["_top"]) for row in reversed(drawn)}


def test_paths_of_one_province_are_one_large_panel_that_tells_its_end() -> None:
    one = YEARS.filter(province="Sichuan")
    chart = plot.paths(one, width=640)
    drawn = rows(chart, "_growth")
    assert {row["unit"] for row in drawn} == {"Sichuan"}
    assert drawn[-1]["_end"] - drawn[0]["_begin"] > 400
    assert drawn[0]["_bottom"] - drawn[0]["_top"] > 200
    head, told = chart.to_dict()["title"]["subtitle"]
    assert "rings: met" in head
    assert told == "Growth fell short of the number of the target in 2 of 5 years: 2022, 2024"
    assert chart.to_dict()["title"]["text"] == "Sichuan: growth targets and growth, 2021 to 2025"
    assert {"2025 growth 5.5", "2025 target 5.5+", "2021", "2025"} <= set(texts(chart))
    zh = plot.paths(one, lang="zh")
    assert zh.to_dict()["title"]["text"] == "2021至2025年四川增长目标与实际增速"
    assert zh.to_dict()["title"]["subtitle"][-1] == "5年中2年增速低于目标数字：2022、2024"
    assert "2025年目标5.5以上" in texts(zh)


def test_paths_of_one_province_without_a_verdict_say_so() -> None:
    to_come = YEARS.filter(province="Tibet").with_columns(growth=pl.lit(None, pl.Float64))
    chart = plot.paths(to_come)
    assert chart.to_dict()["title"]["subtitle"][-1] == "No year has both a target and growth"
    assert "2025 target 7+" in texts(chart)


def test_paths_of_some_provinces_are_their_panels_in_rows() -> None:
    some = YEARS.filter(pl.col("province").is_in(["Sichuan", "Hebei", "Tibet", "Hainan"]))
    chart = plot.paths(some, width=640)
    corners = panels_of(chart)
    assert list(dict.fromkeys(row["unit"] for row in rows(chart, "_growth"))) == [
        "Hebei", "Hainan", "Sichuan", "Tibet",
    ]  # fmt: skip
    assert corners["Hebei"][1] == corners["Hainan"][1] < corners["Sichuan"][1]
    assert corners["Hebei"][0] == corners["Sichuan"][0] < corners["Tibet"][0]
    assert {"Hebei", "Hainan", "Sichuan", "Tibet", "growth 5.6", "target 5+"} <= set(texts(chart))
    in_a_row = panels_of(plot.paths(some, width=900))
    assert len({top for _, top in in_a_row.values()}) == 1
    assert "growth 5.6" not in texts(plot.paths(some, width=280))


def test_paths_of_most_provinces_are_a_map_or_on_a_phone_rows_with_the_nation() -> None:
    def tops(**options: Any) -> dict[str, tuple[float, float]]:
        return panels_of(plot.paths(YEARS, **options))

    wide, narrow = tops(width=900), tops(width=280)
    assert set(wide) == set(narrow) == {"", *YEARS["province"]}
    assert wide["Heilongjiang"][0] > wide["Xinjiang"][0]
    assert wide["Heilongjiang"][1] < wide["Hainan"][1]
    assert len({left for left, _ in narrow.values()}) == 3
    assert len({top for _, top in narrow.values()}) == 11


def test_paths_say_where_nothing_is_known() -> None:
    is_tibet = pl.col("province") == "Tibet"
    unknown = YEARS.with_columns(
        pl.when(~is_tibet).then(name).alias(name) for name in ("target", "growth")
    )
    for frame in (unknown, unknown.filter(~is_tibet)):
        assert texts(plot.paths(frame)).count("no data") == 1
    assert "no data" not in texts(plot.paths(YEARS))


def test_paths_lose_no_year_that_stands_alone_and_lead_over_none_that_is_missing() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei"] * 4,
            "year": [2030, 2031, 2033, 2035],
            "target": [5.0] * 4,
            "growth": [5.0, 5.1, 4.0, None],
        }
    )
    drawn = rows(plot.paths(frame), "_growth")
    assert [row["year"] for row in drawn] == list(range(2030, 2036))
    assert [row["growth"] for row in drawn] == [5.0, 5.1, None, 4.0, None, None]
    assert [row["is_alone"] for row in drawn] == [False, False, False, True, False, False]
    assert "2033 growth 4" in texts(plot.paths(frame))


def test_paths_say_the_year_of_a_figure_only_where_a_newer_one_was_due() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Henan"] * 3,
            "year": [2030, 2030, 2031, 2031, 2032, 2032],
            "target": [5.0] * 6,
            "hedge": ["exact"] * 6,
            "growth": [4.5, 4.0, 4.75, None, None, None],
        }
    )
    told = texts(plot.paths(frame, width=640))
    assert told[-4:] == ["growth 4.75", "target 5", "2030 growth 4", "target 5"]


def test_paths_begin_with_the_first_target() -> None:
    later = YEARS.with_columns(target=pl.when(pl.col("year") > 2022).then("target"))
    assert {row["year"] for row in rows(plot.paths(later), "_growth")} == {2023, 2024, 2025}
    none = YEARS.with_columns(target=pl.lit(None, pl.Float64))
    assert {row["year"] for row in rows(plot.paths(none), "_growth")} == set(range(2021, 2026))


# --- what they refuse ---


@pytest.mark.parametrize("draw", [plot.dumbbell, plot.quadrant])
def test_one_year_charts_refuse_several(draw: Any) -> None:
    with pytest.raises(
        pg.errors.ColumnValueError, match=r"one year, but the frame has 2: 2023, 2024; filter"
    ):
        draw(pg.load_panel([2023, 2024]))


def test_a_province_drawn_twice_is_refused() -> None:
    twice = pl.DataFrame({"province": ["粤", "Guangdong"], "target": [5.0, 6.0]})
    with pytest.raises(pg.errors.DuplicateRowsError, match="Guangdong"):
        plot.tile_map(twice)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_refuses_an_option_that_is_none(name: str) -> None:
    for option, value, match in [
        ("lang", "fr", "lang must be 'en' or 'zh', got 'fr'"),
        ("colors", ["red"], "at least"),
        ("colors", [], "at least"),
        ("colors", "nope", "name of a Vega colour scheme or a list of colours, got 'nope'"),
        ("domain", (5, 5), "domain must be two finite numbers, the lower first"),
        ("domain", (0, math.inf), "domain must be two finite numbers, the lower first"),
    ]:
        with pytest.raises(pg.errors.OptionError, match=match):
            CHARTS[name](**{option: value})


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (
            lambda: plot.tile_map(TARGETS, "ambition"),
            pg.errors.MissingColumnError,
            "no column 'ambition' to draw: value takes .* did you mean 'ambition_gap'",
        ),
        (
            lambda: plot.tile_map(OWN.drop("target"), "direction"),
            pg.errors.MissingColumnError,
            "value='direction' is computed by pg.target_change, which can't: missing column",
        ),
        (lambda: plot.dumbbell(OWN.drop("target")), pg.errors.MissingColumnError, "'target'"),
        (lambda: plot.dumbbell(OWN, about=-1), pg.errors.OptionError, "about"),
        (lambda: plot.quadrant(OWN.clear(), size="target", growth="target"), ValueError, "no unit"),
        (
            lambda: plot.quadrant(TARGETS, size_line=0),
            pg.errors.OptionError,
            "size_line must be above 0",
        ),
        (lambda: plot.quadrant(TARGETS, size_line=math.nan), ValueError, "size_line must be a fin"),
        (lambda: plot.quadrant(TARGETS, growth_line=math.inf), ValueError, "growth_line must be"),
        (
            lambda: plot.dumbbell(TARGETS.cast({"year": pl.String})),
            pg.errors.ColumnTypeError,
            "column 'year' is String, expected an integer",
        ),
        (
            lambda: plot.paths(YEARS.cast({"year": pl.String})),
            pg.errors.ColumnTypeError,
            "column 'year' is String, expected an integer",
        ),
        (lambda: plot.target_histogram(YEARS), ValueError, "one year or two, but the frame has 5"),
        (
            lambda: plot.tile_map(YEARS, columns=0),
            pg.errors.OptionError,
            "columns must be 1 or more, got 0",
        ),
        (
            lambda: plot.change_bars(OWN.with_columns(direction=pl.lit(None, pl.String))),
            ValueError,
            "no year has the direction of 50% of its rows",
        ),
        (
            lambda: plot.target_vs_national(TARGETS, covered=2),
            ValueError,
            "200%",
        ),
    ],
)
def test_errors_name_the_trouble(call: Any, error: type[Exception], match: str) -> None:
    with pytest.raises(error, match=match):
        call()


@pytest.mark.parametrize(
    ("years", "named"),
    [
        (range(0), "none; filter"),
        (range(2030, 2035), "5: 2034, 2033, 2032, 2031, 2030; filter"),
        (range(2030, 2036), "6: 2035, 2034, 2033, 2032, 2031, …; filter"),
    ],
)
def test_an_error_names_up_to_five_years(years: range, named: str) -> None:
    frame = pl.DataFrame({"year": years, "target": 5.0}, {"year": pl.Int64, "target": pl.Float64})
    with pytest.raises(pg.errors.ColumnValueError, match=f"but the frame has {named}"):
        plot.target_histogram(frame)


def test_an_error_names_the_argument_whose_column_is_missing() -> None:
    for draw, argument in (
        (plot.tile_map, "value"),
        (plot.quadrant, "size"),
        (plot.quadrant, "growth"),
        (plot.dumbbell, "growth"),
        (plot.target_histogram, "target"),
        (plot.change_bars, "direction"),
    ):
        with pytest.raises(
            pg.errors.MissingColumnError,
            match=f"^no column 'zzz' to draw: {argument} takes a column of the frame, or one that "
            r"a measure computes from it$",
        ):
            draw(TARGETS, **{argument: "zzz"})


def test_target_histogram_takes_numbers_and_hedges_that_are_words() -> None:
    for column, dtype in (("target", pl.String), ("hedge", pl.Int64)):
        frame = TARGETS.with_columns(pl.lit(None, dtype).alias(column))
        with pytest.raises(pg.errors.ColumnTypeError, match=f"column '{column}' is {dtype}"):
            plot.target_histogram(frame)


def test_without_the_extra_the_error_names_the_install_line() -> None:
    script = """
import sys
sys.modules["altair"] = None
import provgdp
assert "provgdp.plot" not in sys.modules
try:
    import provgdp.plot
except provgdp.errors.MissingExtraError as error:
    print(error)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert 'pip install "provgdp[plot]"' in run.stdout


def test_a_chart_s_text_says_what_it_shows() -> None:
    chart = pg.plot.tile_map(pg.load_panel(2025))
    assert repr(chart).startswith("<HouseChart: Growth target, 2025: highest Tibet (7+), lowest ")
    assert repr(chart.properties(width=300)) == repr(chart)


EVERY = [
    plot.tile_map,
    plot.dumbbell,
    plot.target_histogram,
    plot.change_bars,
    plot.quadrant,
    plot.target_vs_national,
    plot.paths,
]


@pytest.mark.parametrize("draw", EVERY)
@pytest.mark.parametrize("width", ["big", 0, -10, float("nan"), 1e9])
def test_a_width_that_is_none_is_refused(draw: Any, width: object) -> None:
    with pytest.raises(pg.errors.OptionError, match="width must be a number of pixels from 50"):
        draw(pg.load_panel(2024), width=width)


@pytest.mark.parametrize("draw", EVERY)
def test_the_narrowest_picture_is_drawn(draw: Any) -> None:
    assert draw(pg.load_panel(2024), width=50).to_dict()["$schema"]


@pytest.mark.parametrize("name", ["dumbbell", "target_histogram", "change_bars", "quadrant"])
def test_a_height_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(pg.errors.OptionError, match="height must be a number of pixels from 50"):
        CHARTS[name](height=0)


def test_a_column_is_suggested_once() -> None:
    with pytest.raises(pg.errors.MissingColumnError) as raised:
        plot.tile_map(pg.load_panel(2024).drop("target"))
    assert str(raised.value).count("'target_prev'") == 1
    assert str(raised.value).count(" or '") == 2  # of four that are alike


def test_a_measure_is_computed_by_the_year_of_any_name() -> None:
    own = TARGETS.rename({"year": "when"})
    for name in ("target_change", "contribution"):
        found = plot.quadrant(own, growth=name, time="when")
        assert found.to_dict() == plot.quadrant(TARGETS, growth=name).to_dict()


def test_what_has_no_row_or_no_target_is_drawn() -> None:
    none = plot.dumbbell(OWN.clear()).to_dict()["description"]
    assert none == "Targets this year against growth last year: 0 of 0 known"
    stated = [name for name in EXPRESS.columns if name.startswith("target")]
    frame = EXPRESS.with_columns(pl.lit(None, pl.Float64).alias(name) for name in stated)
    drawn = rows(plot.paths(frame.with_columns(hedge=pl.lit(None, pl.String))), "told_target")
    assert {row["growth"] for row in drawn if row["unit"] == "Henan"} == {5.0}
    assert {row["told_target"] for row in drawn} == {"no record"}


def test_a_range_without_its_ends_is_written_as_its_number() -> None:
    frame = pl.DataFrame({"province": ["Hebei"], "target": [5.0], "hedge": ["range"]})
    assert [tiles(plot.tile_map(frame, lang=lang))["Hebei"]["_label"] for lang in ("en", "zh")] == [
        *("5", "5")
    ]


def test_sources_are_named_as_far_as_they_are_known() -> None:
    of = {name: f"{name}_source_id" for name in ("target", "growth")}
    later, earlier = "communiques-2021", "gwr-2021-beijing-text"
    frame = pl.DataFrame(
        {"province": ["Beijing"], "target": [5.0], "hedge": ["exact"], "growth": [5.5]}
    )
    for target, growth in ((later, earlier), (earlier, later), (later, later)):
        own = frame.with_columns(
            pl.lit(target).alias(of["target"]), pl.lit(growth).alias(of["growth"])
        )
        told = tiles(plot.tile_map(own, "attainment_gap"))["Beijing"]["_cited"]
        each = [
            tiles(plot.tile_map(own, name))["Beijing"]["_cited"] for name in ("target", "growth")
        ]
        assert told == "; ".join(dict.fromkeys(each))
    for unknown in ("a file of my own", None):
        own = frame.with_columns(pl.lit(unknown, pl.String).alias(of["target"]))
        chart = plot.tile_map(own)
        assert tiles(chart)["Beijing"]["_cited"] in ("", None)
        assert not any("_foot" in data[0] for data in chart.to_dict()["datasets"].values())


def test_many_sources_are_counted_and_those_of_as_many_figures_go_by_name() -> None:
    known = figures.publishers("zh").filter(pl.col("publisher") != "其他来源")
    first = known.group_by("publisher").agg(pl.col("source_id").first()).sort("publisher").head(6)
    drawn = first.select(target_source_id="source_id")
    names = "、".join(first["publisher"].head(3))
    assert figures.credit("zh", drawn, ["target"]) == f"资料来源：{names}等6家；provgdp"


def test_the_column_of_years_may_have_any_name() -> None:
    renamed = YEARS.rename({"year": "my year"})
    for draw in (plot.paths, plot.target_vs_national):
        for frame, other in ((YEARS, renamed), (YEARS.drop(NATIONAL), renamed.drop(NATIONAL))):
            assert draw(other, time="my year").to_dict() == draw(frame).to_dict()
    # A column that happens to be called "year" isn't that of the years.
    shifted = renamed.with_columns(year=pl.col("my year") + 1)
    assert plot.paths(shifted, time="my year").to_dict() == plot.paths(YEARS).to_dict()
    with pytest.raises(pg.errors.ColumnValueError, match=r"filter\(pl\.col\('my year'\) == 2025\)"):
        plot.dumbbell(renamed, time="my year")


@pytest.mark.parametrize(
    ("others", "said"),
    [("5% or more", "highest Hebei and Henan (5)"), ("about 5%", "highest Hebei and Henan (≈5)")],
)
def test_equal_targets_that_are_worded_otherwise_are_read_out_by_their_number(
    others: str, said: str
) -> None:
    worded = {"Hebei": "about 5%", "Henan": others, "Hunan": "4%"}
    frame = pl.DataFrame({"province": worded.keys(), "wording": worded.values()}).with_columns(
        year=2031
    )
    panel = pg.make_panel(frame, province="province", year="year", wording="wording")
    assert said in plot.tile_map(panel).to_dict()["description"]


@pytest.mark.parametrize(
    ("nation", "en", "zh"),
    [
        ((6.0, 6.0), "6 against 6 percent, level", "6%，全国6%，持平"),
        ((5.0, 7.0), "6 against 5–7 percent, level with the middle", "6%，全国5–7%，与中点持平"),
        ((5.5, 5.5), "6 against 5.5 percent, 0.5 points above", "6%，全国5.5%，高0.5个百分点"),
        ((6.5, 7.5), "6 against 6.5–7.5 percent, 1 point below", "6%，全国6.5–7.5%，比中点低1个"),
    ],
)
def test_target_vs_national_says_where_the_provinces_stand(
    nation: tuple[float, float], en: str, zh: str
) -> None:
    means = pl.DataFrame(
        {"year": [2031], "target_weighted": [6.0], "weight_covered": [1.0], "n_missing": [0]}
    )
    low, high = nation
    aims = pl.DataFrame({"year": [2031], "target": low, "target_lower": low, "target_upper": high})
    for lang, said in (("en", en), ("zh", zh)):
        chart = plot.target_vs_national(means, aims, lang=lang)
        assert said in chart.to_dict()["description"]


@pytest.mark.parametrize("domain", [5, "ab", ("a", "b"), (1, 2, 3), (None, 5)])
def test_a_domain_of_another_type_is_refused(domain: Any) -> None:
    with pytest.raises(pg.errors.OptionError, match="domain must be two finite numbers, the lower"):
        plot.tile_map(TARGETS, domain=domain)


@pytest.mark.parametrize("draw", [plot.change_bars, plot.paths, plot.target_vs_national])
def test_a_share_that_is_no_number_is_refused(draw: Any) -> None:
    with pytest.raises(TypeError, match="covered must be a number, got 'most'"):
        draw(YEARS, covered="most")


# --- quadrants and tiles in their corners ---


def of_provinces(names: str, **columns: Any) -> pl.DataFrame:
    return pl.DataFrame({"province": names.split(), **columns})


def test_quadrant_computes_a_change_of_units_and_years_under_any_names() -> None:
    before = [pl.lit(5.5).alias(f"{name}_prev") for name in EXPRESS.columns if "target" in name]
    usual = EXPRESS.filter(year=2031).with_columns(*before, hedge_prev=pl.lit("exact"), gdp=2e4)
    renamed = usual.rename({"province": "where", "year": "when"})
    drawn = rows(plot.quadrant(renamed, growth="target_change", unit="where", time="when"), "off")
    assert {row["unit"]: row["growth"] for row in drawn} == {"Shanghai": -0.5, "Henan": 0.5}


def test_quadrant_refuses_figures_that_are_texts() -> None:
    frame = of_provinces("Hebei Henan", gdp=[1e4, 2e4], growth=[5.0, 6.0])
    for name in ("gdp", "growth"):
        with pytest.raises(pg.errors.ColumnTypeError, match=f"column '{name}' is String, expected"):
            plot.quadrant(frame.cast({name: pl.String}))


def test_charts_that_refuse_rows_say_which_chart_it_is() -> None:
    two = of_provinces("Hebei Hebei", year=[2030, 2031], target=5.0, gdp=1e4, growth=5.0)
    same = two.with_columns(year=2031)
    with pytest.raises(pg.errors.ColumnValueError, match=r"^quadrant draws one year"):
        plot.quadrant(two)
    with pytest.raises(pg.errors.DuplicateRowsError, match=r"^quadrant needs one row per province"):
        plot.quadrant(same)
    with pytest.raises(pg.errors.DuplicateRowsError, match=r"^tile_map needs one row per province"):
        plot.tile_map(same)


def test_quadrant_draws_every_size_above_0_and_counts_the_rest() -> None:
    frame = of_provinces("Hebei Henan Hunan Hubei Tibet", gdp=[0.25, 0.5, 1, 4, 0], growth=5.0)
    chart = plot.quadrant(frame)
    assert [row["size"] for row in rows(chart, "off")] == [0.25, 0.5, 1.0, 4.0]
    assert "; 1 without data" in " ".join(chart.to_dict()["title"]["subtitle"])
    shares = plot.quadrant(frame.filter(pl.col("gdp") > 0))
    assert "without data" not in " ".join(shares.to_dict()["title"]["subtitle"])


def test_quadrant_leaves_out_of_its_axis_what_is_3_points_from_rates_that_are_alike() -> None:
    def off(last: float) -> list[int]:
        frame = of_provinces("Hebei Henan Hunan Hubei Jilin", gdp=1e4, growth=[5.0] * 4 + [last])
        return [row["off"] for row in rows(plot.quadrant(frame), "off")]

    assert off(8.0) == [0, 0, 0, 0, 0]
    assert off(8.1) == [0, 0, 0, 0, 1]
    assert off(2.0) == [0, 0, 0, 0, 0]
    assert off(1.9) == [0, 0, 0, 0, -1]


def test_quadrant_of_rates_that_are_all_alike_ends_a_point_above_and_below() -> None:
    alike = plot.quadrant(of_provinces("Hebei Henan", gdp=[1e4, 9e4], growth=5.0))
    assert alike.to_dict()["layer"][-2]["encoding"]["y"]["scale"]["domain"] == [4.0, 6.0]


def test_triangles_at_the_edge_lie_whole_in_the_drawing() -> None:
    frame = of_provinces("Hebei Henan Hunan", gdp=[1e4, 2e4, 4e4], growth=[-30.0, 5.0, 30.0])
    chart = plot.quadrant(frame, domain=(4, 6), width=480, height=340)
    under, within, beyond = (row["at"] for row in rows(chart, "off"))
    # A point of a usual picture is 6.8 pixels wide; two points of growth are 340 pixels.
    assert under == pytest.approx(4.02)
    assert within == 5.0
    assert beyond == pytest.approx(5.98)


def test_a_point_beyond_the_axis_without_a_text_of_ones_own_has_its_code_and_rate() -> None:
    frame = of_provinces(
        "Hebei Henan Elsewhere",
        gdp=[1e4, 2e4, 4e4],
        growth=[30.0, 5.0, -30.0],
        mine=[None, "here", None],
    )
    chart = plot.quadrant(frame, label="mine", domain=(4, 6))
    assert [row["shown"] for row in rows(chart, "off")] == ["HE 30", "here", ""]
    assert "no room to name Elsewhere" in " ".join(chart.to_dict()["title"]["subtitle"])


def test_quadrant_lists_names_as_chinese_does() -> None:
    n = 40
    crowd = pl.DataFrame(
        {
            "province": [f"很长的名称之{place}" for place in range(n)],
            "gdp": [5e4 + 300 * min(place, n - 2) for place in range(n)],
            "growth": [5.0 + 0.01 * (place % 7) for place in range(n)],
        }
    )
    chart = plot.quadrant(crowd, width=280, domain=(0, 10), lang="zh")
    unnamed = [row["unit"] for row in rows(chart, "off") if not row["is_named"]]
    assert len(unnamed) > 4
    told = "".join(chart.to_dict()["title"]["subtitle"])
    assert f"；{'、'.join(unnamed[:3])}等{len(unnamed)}个无处标名" in told
    assert "规模最大很长的名称之38、很长的名称之39，" in chart.to_dict()["description"]


def test_the_narrowest_chinese_tiles_have_signs_for_words_and_a_key_to_them() -> None:
    frame = of_provinces(
        "京 津 冀 晋 蒙",
        target=[5.0, 5.5, 6.0, None, None],
        target_lower=[5.0, 5.5, 6.0, None, None],
        target_upper=[5.0, 5.5, None, None, None],
        hedge=["exact", "about", "at_least", "relative", "no_target"],
    )
    names = ["Beijing", "Tianjin", "Hebei"]
    narrow = plot.tile_map(frame, lang="zh", width=150)
    assert [tiles(narrow)[name]["_label"] for name in names] == ["5", "≈5.5", "6+"]
    signs, *outlines = narrow.to_dict()["title"]["subtitle"]
    assert signs == "≈ 左右 · + 以上"
    assert "".join(outlines) == "实线框：相对目标、未设目标虚线框：无数据"
    wide = plot.tile_map(frame.head(3), lang="zh")
    assert [tiles(wide)[name]["_label"] for name in names] == ["5", "5.5左右", "6以上"]
    assert "左右" not in str(wide.to_dict()["title"])


def test_narrow_tiles_explain_their_outlines_only_where_a_figure_is_missing() -> None:
    every = pl.DataFrame({"province": [each.name for each in pg.PROVINCES], "target": 5.0})
    every = every.with_columns(hedge=pl.lit("exact"))
    assert "subtitle" not in plot.tile_map(every, width=150).to_dict()["title"]
    some = plot.tile_map(every.head(30), width=150).to_dict()["title"]["subtitle"]
    assert some == ["Dashed: no data"]


@pytest.mark.parametrize(("width", "n"), [(234, 0), (240, 31)])
def test_tiles_name_their_provinces_from_40_pixels_on(width: float, n: int) -> None:
    codes = {province.iso[-2:] for province in pg.PROVINCES}
    drawn = vl_convert.vegalite_to_svg(plot.tile_map(TARGETS, width=width).to_dict())
    assert sum(f">{code}</text>" in drawn for code in codes) == n


@pytest.mark.parametrize(("width", "size"), [(200, 10.0), (320, 13.75), (456, 16.0)])
def test_the_year_above_a_small_map_is_set_in_10_to_16_pixels(width: float, size: float) -> None:
    two = YEARS.filter(pl.col("year") > 2023)
    chart = plot.tile_map(two, width=width, columns=2).to_dict()
    (mark,) = [
        layer["mark"]
        for layer in chart["layer"]
        if layer["encoding"].get("text", {}).get("field") == "_year"
    ]
    assert mark["fontSize"] == pytest.approx(size)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_what_several_maps_show_is_told_of_their_last_year(n: int) -> None:
    frame = pl.concat(
        of_provinces("Hebei Henan", year=2030 + at, x=[5.0 + at, 6.0 + at]) for at in range(n)
    )
    when = {1: "2030: ", 2: "2030 to 2031: in 2031 ", 3: "2030 to 2032: in 2032 "}[n]
    high, low, middle = 5 + n, 4 + n, 4.5 + n
    assert plot.tile_map(frame, "x").to_dict()["description"] == (
        f"x, {when}highest Henan ({high}), lowest Hebei ({low}), median {middle}; 2 of 31 known"
    )


# --- cases at the edge of a rule ---


@pytest.mark.parametrize(
    "draw",
    [
        plot.dumbbell,
        plot.target_histogram,
        plot.change_bars,
        plot.quadrant,
        plot.target_vs_national,
    ],
)
def test_every_chart_that_takes_a_height_refuses_one_that_is_none(draw: Any) -> None:
    for height in (0, "tall", 1e9):
        with pytest.raises(pg.errors.OptionError, match="height must be a number of pixels from"):
            draw(TARGETS, height=height)


def turned(*of_years: list[str | None]) -> pl.DataFrame:
    """Return the directions of a year's rows, in years from 1 on."""
    told = [(year, each) for year, every in enumerate(of_years, 1) for each in every]
    frame = pl.DataFrame(told, {"year": pl.Int64, "direction": pl.String}, orient="row")
    return frame.with_columns(province=pl.lit("Hebei"))


def test_a_year_of_which_just_so_much_is_known_is_drawn() -> None:
    half = turned(["cut", None], ["kept", None, None])
    assert {row["year"] for row in rows(plot.change_bars(half, covered=0.5), "part")} == {1}
    below = plot.change_bars(half, covered=1 / 3).to_dict()["title"].get("subtitle", [])
    assert below == []


def test_change_bars_name_no_year_before_the_first_or_after_the_last_that_is_known() -> None:
    frame = turned([None], ["kept"], [None], [None], ["cut"], [None])
    for lang, told in (("en", "Too little is known of 3–4"), ("zh", "3–4年数据不足，未绘出")):
        chart = plot.change_bars(frame, lang=lang)
        assert chart.to_dict()["title"]["subtitle"] == [told]
        assert {row["year"] for row in rows(chart, "part")} == {2, 5}


@pytest.mark.parametrize(("lang", "word"), [("en", "not comparable"), ("zh", "无法比较")])
def test_reasons_that_differ_between_years_share_a_name_beside_the_last_bar(
    lang: Any, word: str
) -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Henan"] * 3,
            "year": [2030, 2030, 2031, 2031, 2032, 2032],
            "target": [5.0, 5.0, 5.0, None, 5.0, None],
            "hedge": ["exact", "exact", "exact", "relative", "exact", "no_target"],
        }
    ).with_columns(target_upper="target")
    chart = plot.change_bars(frame, lang=lang)
    drawn = {(row["year"], row["part"]): row["word"] for row in rows(chart, "part")}
    own = [words.say(lang, why) for why in ("relative", "no_target")]
    assert [drawn[year, "solid"] for year in (2031, 2032)] == own
    sets = [data for data in chart.to_dict()["datasets"].values() if data]
    (named,) = [data for data in sets if data[0].keys() == {"word", "at"}]
    assert [row["word"] for row in named] == [word, words.say(lang, "kept")]


def test_counts_on_an_axis_stand_at_least_40_pixels_apart() -> None:
    for height, step in ((240, 5), (239, 10)):  # six steps of 5 up to 30 are 40 or less
        chart = plot.change_bars(YEARS, width=400, domain=(0, 30), height=height).to_dict()
        (found,) = {
            tuple(layer["encoding"]["y"]["axis"]["values"])
            for layer in chart["layer"]
            if (layer["encoding"].get("y") or {}).get("field") == "start"
        }
        assert found == tuple(range(0, 31, step))


@pytest.mark.parametrize(
    ("width", "n", "printed"),
    [
        (280, 5, ["▲ 73"] * 5),
        (280, 7, ["73"] * 7),
        (280, 13, ["73"] * 13),
        (280, 15, []),
        (1200, 20, ["▲ 73"] * 20),
        (1200, 24, ["73"] * 24),
        (1200, 45, ["73"] * 45),
        (1200, 50, []),
    ],
)
def test_a_bar_carries_as_much_as_it_has_room_for(width: int, n: int, printed: list[str]) -> None:
    chart = plot.change_bars(turned(*[["raised"] * 73] * n), width=width)
    svg = vl_convert.vegalite_to_svg(chart.to_dict())
    assert re.findall(r">([^<>]*73)</text>", svg) == printed


def test_a_direction_that_is_no_column_is_refused_by_its_argument() -> None:
    with pytest.raises(pg.errors.MissingColumnError, match="direction takes a column of the frame"):
        plot.change_bars(YEARS, direction="turn")
    for draw in (plot.dumbbell, plot.paths):
        with pytest.raises(pg.errors.MissingColumnError, match="growth takes a column of the fram"):
            draw(TARGETS, growth="pace")


def test_change_bars_refuse_years_that_are_texts() -> None:
    frame = turned(["cut"], ["kept"]).cast({"year": pl.String})
    with pytest.raises(pg.errors.ColumnTypeError, match="column 'year' is String"):
        plot.change_bars(frame)


def test_figures_on_tiles_too_small_for_them_are_left_out_not_cut() -> None:
    own = pl.DataFrame({"province": ["Hebei", "Henan"], "x": [12_345.0, 67_890.0]})
    assert plot.tile_map(own, "x", width=100).data["_label"].drop_nulls().to_list() == []


def test_a_year_that_the_frame_lacks_has_no_data_in_every_tooltip() -> None:
    frame = pl.DataFrame(
        {"province": ["Hebei"] * 2, "year": [2030, 2032], "target": [5.0] * 2, "growth": [5.0] * 2}
    )
    for lang, none in (("en", "no data"), ("zh", "无数据")):
        drawn = {row["year"]: row for row in rows(plot.paths(frame, lang=lang), "told_gap")}
        tips = ("told_target", "wording", "told_growth", "told_gap", "source")
        assert {drawn[2031][field] for field in tips} == {none}


def aims(targets: list[float], growth: list[float], **more: Any) -> pl.DataFrame:
    """Return the targets of one year and the growth before."""
    units = [pg.PROVINCES[place].name for place in range(len(targets))]
    return pl.DataFrame({"province": units, "target": targets, "growth_prev": growth, **more})


def axis_of(chart: alt.LayerChart) -> list[float]:
    """Return the ends of a dumbbell's axis."""
    (found,) = {
        tuple(layer["encoding"]["x"]["scale"]["domain"])
        for layer in chart.to_dict()["layer"]
        if layer["encoding"]["x"].get("scale")
    }
    return list(found)


def test_an_axis_of_rates_holds_the_bands_of_the_targets_on_it() -> None:
    frame = aims(
        [5.0, 5.0, 5.0],
        [5.0, 5.0, 5.5],
        target_lower=[2.0, 5.0, 5.0],
        target_upper=[5.0, 8.0, 5.0],
        hedge=["range", "range", "exact"],
    )
    assert axis_of(plot.dumbbell(frame)) == pytest.approx([1.6, 8.4])


def test_a_rate_more_than_five_points_from_like_ones_is_off_the_axis() -> None:
    alike = [5.0] * 9
    for rate, is_off in ((10.0, False), (10.5, True)):
        chart = plot.dumbbell(aims([*alike, rate], [*alike, 5.0]))
        assert ("triangle" in str(chart.to_dict()["title"])) == is_off
        assert axis_of(chart) == pytest.approx([4.6, 5.4 if is_off else 10.4])


def test_rows_of_short_names_leave_the_rest_of_the_width_to_the_drawing() -> None:
    frame = pl.DataFrame({"province": ["A", "B"], "target": [5.0, 6.0], "growth_prev": [5.0, 5.0]})
    taken = width_of("B", 11) + 10 + width_of("Target", 11) + 14
    assert plot.dumbbell(frame, width=400).to_dict()["width"] == pytest.approx(400 - taken)


def test_a_dumbbell_reads_out_units_with_the_widest_gap_as_the_language_lists() -> None:
    frame = aims([6.0, 6.0, 5.0, 4.0, 4.0], [5.0] * 5)
    for lang, told in (
        ("en", "widest Beijing and Tianjin (+1) and Shanxi and Inner Mongolia (−1)"),
        ("zh", "差距最大：北京、天津（+1）与山西、内蒙古（−1）"),
    ):
        assert plot.dumbbell(frame, lang=lang).to_dict()["description"].endswith(told)


def test_a_point_on_a_line_of_a_quadrant_lies_beyond_it() -> None:
    frame = pl.DataFrame(
        {
            "province": ["Hebei", "Henan", "Hunan"],
            "gdp": [1e4, 2e4, 3e4],
            "growth": [5.0, 6.0, 4.0],
        }
    )
    on_both = plot.quadrant(frame, size_line=2e4, growth_line=5).data
    assert on_both["field"].to_list() == ["smaller, faster", "larger, faster", "larger, slower"]


def test_points_seen_as_one_are_named_as_the_language_lists() -> None:
    near = pl.DataFrame(
        {"province": ["Hebei", "Henan", "Hunan"], "gdp": [5e4, 5e4, 9e4], "growth": [5.0, 5.0, 7.0]}
    )
    shown = plot.quadrant(near, lang="zh", width=640).data["shown"].to_list()
    assert shown == ["河北、河南", "", "湖南"]


def test_paths_of_provinces_whose_growth_is_to_come_stand_beside_the_nation() -> None:
    to_come = YEARS.with_columns(growth=pl.lit(None, pl.Float64))
    chart = plot.paths(to_come, width=900)
    drawn = {(row["unit"], row["year"]): row for row in rows(chart, "_growth")}
    assert len({unit for unit, _ in drawn}) == 32
    assert drawn["Hebei", 2024]["told_gap"] == drawn["Hebei", 2024]["told_growth"] == "no data"
    assert drawn["", 2024]["told_growth"] == "5"
    assert drawn["", 2024]["told_gap"] == "0"


# --- what neither a picture nor a test above shows ---


def nations_rows(frame: pl.DataFrame) -> list[dict[str, Any]]:
    """Return the nation's rows in `paths` of 16 provinces, which all have what the frame has."""
    every = pl.DataFrame({"province": [province.name for province in pg.PROVINCES[:16]]})
    panel = every.join(frame, how="cross").with_columns(target=5.0, growth=5.0)
    drawn = rows(plot.paths(panel), "_growth")
    return sorted((row for row in drawn if not row["unit"]), key=lambda row: int(row["year"]))


def of_the_nation(**columns: Any) -> pl.DataFrame:
    """Return years with the nation's target and growth; what isn't given is 5 percent exactly."""
    usual = {f"national_{name}": 5.0 for name in ("target", "target_lower", "target_upper")}
    given = {f"national_{name}": values for name, values in columns.items() if name != "year"}
    frame = pl.DataFrame({"year": columns["year"], **given}, infer_schema_length=None, strict=False)
    lacking = {**usual, "national_hedge": "exact", "national_growth": 5.0}
    return frame.with_columns(
        pl.lit(value).alias(name) for name, value in lacking.items() if name not in frame.columns
    )


def mean_targets(**columns: Any) -> pl.DataFrame:
    """Return the provinces' weighted targets of some years, all of them known."""
    lacking = {"target_weighted": 6.0, "weight_covered": 1.0, "n_missing": 0}
    frame = pl.DataFrame(columns)
    return frame.with_columns(
        pl.lit(value).alias(name) for name, value in lacking.items() if name not in columns
    )


def nation_aims(*years: int, **columns: Any) -> pl.DataFrame:
    """Return the nation's target of some years: 5 percent, or what is given."""
    usual = dict.fromkeys(("target", "target_lower", "target_upper"), 5.0)
    return pl.DataFrame({"year": years}).with_columns(
        pl.lit(value).alias(name) for name, value in {**usual, **columns}.items()
    )


def test_a_year_counts_in_which_just_half_of_the_provinces_have_a_target_and_a_weight() -> None:
    panel = pl.DataFrame(
        {
            "province": ["Hebei", "Henan", "Hubei", "Hunan"] * 2,
            "year": [2030] * 4 + [2031] * 4,
            "target": [5.0] * 8,
            "hedge": ["exact"] * 8,
            "gdp_weight": [1.0, None, None, None, 1.0, 2.0, None, None],
        }
    ).with_columns(pl.col("target").alias(f"target_{end}") for end in ("mid", "lower", "upper"))
    (drawn,) = rows(plot.target_vs_national(panel, nation_aims(2030, 2031)), "covered")
    assert (drawn["year"], drawn["covered"]) == (2031, 1.0)
    means = mean_targets(year=[2030, 2031], weight_covered=[0.5, 0.49])
    (drawn,) = rows(plot.target_vs_national(means, nation_aims(2030, 2031)), "covered")
    assert drawn["year"] == 2030


def test_a_year_without_a_row_is_one_that_is_not_known() -> None:
    chart = plot.target_vs_national(mean_targets(year=[2030, 2032]), nation_aims(2030, 2031, 2032))
    assert [(row["year"], row["weighted"]) for row in rows(chart, "covered")] == [
        (2030, 6.0),
        (2031, None),
        (2032, 6.0),
    ]


def test_rings_are_explained_only_where_some_are_drawn() -> None:
    whole = plot.target_vs_national(mean_targets(year=[2030, 2031]), nation_aims(2030, 2031))
    some = plot.target_vs_national(mean_targets(year=[2030], n_missing=[1]), nation_aims(2030))
    assert "rings" not in whole.to_dict()["title"]["subtitle"][0]
    assert "rings: some missing" in some.to_dict()["title"]["subtitle"][0]


def test_the_nations_wording_is_that_of_the_language() -> None:
    worded = nation_aims(2030, hedge="about", wording="5%左右", wording_en="about 5%")
    for lang, said in (("en", "about 5%"), ("zh", "5%左右")):
        chart = plot.target_vs_national(mean_targets(year=[2030]), worded, lang=lang)
        (drawn,) = rows(chart, "covered")
        assert drawn["wording"] == said
    none = nation_aims(2030, hedge="no_target").with_columns(
        pl.lit(None, pl.Float64).alias(name) for name in ("target", "target_lower", "target_upper")
    )
    (drawn,) = rows(plot.target_vs_national(mean_targets(year=[2030]), none, lang="zh"), "covered")
    assert (drawn["told_national"], drawn["told_gap"]) == ("未设目标", "无法比较")


def test_who_published_the_gdp_that_weighs_is_named() -> None:
    def foot(frame: pl.DataFrame) -> str:
        (found,) = rows(plot.target_vs_national(frame), "_foot")
        return str(found["_foot"]).replace("\n", " ")

    of_weights = "gdp_weight_source_id"
    assert "provincial statistics bureaus" in foot(YEARS)
    assert "provincial statistics bureaus" not in foot(YEARS.drop(of_weights))


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (
            lambda: plot.target_vs_national(
                mean_targets(year=[2030], target_weighted=["six"]), nation_aims(2030)
            ),
            pg.errors.ColumnTypeError,
            "column 'target_weighted' is String",
        ),
        (
            lambda: plot.target_vs_national(mean_targets(year=[2030.5]), nation_aims(2030)),
            pg.errors.ColumnTypeError,
            "column 'year' is Float64, expected an integer",
        ),
        (
            lambda: plot.target_vs_national(
                mean_targets(year=[2030]), nation_aims(2030).cast({"year": pl.Float64})
            ),
            pg.errors.ColumnTypeError,
            "column 'year' is Float64, expected an integer",
        ),
        (
            lambda: plot.target_vs_national(mean_targets(year=[2030]), nation_aims(2030, 2030)),
            pg.errors.DuplicateRowsError,
            "^target_vs_national needs one row per year, but 2 rows share 1 key: year=2030",
        ),
        (
            lambda: plot.paths(
                pl.DataFrame(
                    {"province": ["Hebei", "冀"], "year": [2030] * 2, "target": 5.0, "growth": 5.0}
                )
            ),
            pg.errors.DuplicateRowsError,
            "^paths needs one row per province and year, but 2 rows share 1 key",
        ),
    ],
)
def test_charts_of_years_refuse_what_they_cannot_draw(
    call: Any, error: type[Exception], match: str
) -> None:
    with pytest.raises(error, match=match):
        call()


TWO_PROVINCES = pl.DataFrame(
    {
        "province": ["Heilongjiang", "Inner Mongolia"] * 3,
        "year": [2030] * 2 + [2031] * 2 + [2032] * 2,
        "target": [5.0, 5.0, 6.0, 5.5, 5.9, 5.0],
        "target_lower": [5.0, 5.0, 6.0, 5.5, 5.9, 5.0],
        "target_upper": [5.0, None, 6.0, 6.0, None, 5.0],
        "hedge": ["about", "at_least", "exact", "range", "above", "exact"],
        "growth": [4.0, 5.5, 7.5, 5.0, 5.5, 5.0],
    }
)


def test_paths_read_provinces_in_any_spelling_and_columns_of_any_name() -> None:
    drawn = plot.paths(TWO_PROVINCES, width=640).to_dict()
    spelt = {"Heilongjiang": "黑", "Inner Mongolia": "内蒙古自治区"}
    own = TWO_PROVINCES.with_columns(pl.col("province").replace(spelt)).rename("my_{}".format)
    names = ("target", "target_lower", "target_upper", "hedge", "growth")
    columns = {name: f"my_{name}" for name in names}
    again = plot.paths(own, width=640, unit="my_province", time="my_year", **columns)
    assert again.to_dict() == drawn


def test_what_lies_beyond_the_ends_stands_at_the_end_of_its_panel() -> None:
    one = TWO_PROVINCES.filter(province="Heilongjiang")
    chart = plot.paths(one, domain=(5, 6))
    below, above, within = rows(chart, "_growth")
    assert (below["growth"], below["_growth"]) == (4.0, below["_bottom"])
    assert (above["growth"], above["_growth"]) == (7.5, above["_top"])
    assert within["_growth"] == pytest.approx((within["_top"] + within["_bottom"]) / 2)
    edges = [edge for band in rows(chart, "faint") for edge in (band["_near"], band["_far"])]
    assert (min(edges), max(edges)) == (within["_top"], below["_bottom"])


def test_a_scale_of_paths_ends_at_the_next_whole_rate() -> None:
    one = TWO_PROVINCES.filter(province="Heilongjiang")
    flat = one.with_columns(target=5.0, target_lower=5.0, target_upper=5.0, growth=5.2)
    rates = {text for text in texts(plot.paths(flat, about=0)) if len(text) == 1}
    assert rates == {"5", "6"}


def test_growth_known_only_at_the_ends_is_two_dots() -> None:
    one = TWO_PROVINCES.filter(province="Heilongjiang")
    known = pl.when(pl.col("year") != 2031).then("growth")
    drawn = rows(plot.paths(one.with_columns(growth=known)), "_growth")
    assert [row["is_alone"] for row in drawn] == [True, False, True]


def test_years_below_a_small_panel_do_not_reach_beyond_it() -> None:
    ten = pl.DataFrame({"year": range(2030, 2040)})
    frame = TWO_PROVINCES.select("province").unique().join(ten, how="cross")
    for width in (200, 280, 640):
        chart = plot.paths(frame.with_columns(target=5.0, growth=5.0), width=width)
        drawn = [row for row in rows(chart, "_growth") if row["unit"] == "Inner Mongolia"]
        left, right = drawn[0]["_begin"], drawn[-1]["_end"]
        (dates,) = [
            [row for row in data if left < row["_left"] < right]
            for data in chart.to_dict()["datasets"].values()
            if data and data[0].get("word", "").startswith("203")
        ]
        half = width_of("2000", 8.5 * style.larger(width)) / 2
        middles = {str(row["year"]): row["_middle"] for row in drawn}
        assert {"2030", "2039"} <= {row["word"] for row in dates} or width == 640
        for row in dates:
            inside = min(max(middles[row["word"]], left + half), right - half)
            assert row["_left"] == pytest.approx(inside, abs=0.02)


def test_years_below_a_panel_and_its_dots_keep_apart() -> None:
    many = pl.DataFrame({"year": range(1990, 2030)})
    frame = TWO_PROVINCES.select("province").unique().join(many, how="cross")
    for width in (100, 120, 400, 480, 560, 640, 720, 800):
        chart = plot.paths(frame.with_columns(target=5.0, growth=4.0), width=width)
        spec, drawn = chart.to_dict(), rows(chart, "_growth")
        (years,) = [
            data
            for data in spec["datasets"].values()
            if "2029" in [row.get("word") for row in data]
        ]
        one = drawn[0]["_end"] - drawn[0]["_begin"]
        (size,) = {layer["mark"]["size"] for layer in spec["layer"] if "size" in layer["mark"]}
        assert (size / 0.785) ** 0.5 <= max(one, 1.8) + 0.01
        if width >= 400:
            places = sorted(row["_left"] for row in years if row["_left"] < width / 2)
            room = width_of("2000", 8.5 * style.larger(width))
            assert len(places) > 3
            assert all(right - left > room for left, right in pairwise(places))


@pytest.mark.parametrize(("n", "is_map"), [(15, False), (16, True)])
def test_paths_of_more_than_half_of_the_provinces_are_a_map_with_the_nation(
    n: int, is_map: bool
) -> None:
    known = [province.name for province in pg.PROVINCES[:n]]
    far = YEARS.with_columns(national_growth=30.0)
    chart = plot.paths(far.filter(pl.col("province").is_in(known)))
    corners = panels_of(chart)
    assert ("" in corners) == is_map
    assert len(corners) == (n + 1 if is_map else n)
    # a panel for each, and one for the nation, whose rates are on the scale
    others = {"Tibet", "Nation", "30"}
    assert others & set(texts(chart)) == (others if is_map else set())


def test_panels_stand_below_each_other_where_two_have_no_room() -> None:
    one, other = panels_of(plot.paths(TWO_PROVINCES, width=150)).values()
    assert one[0] == other[0]
    assert one[1] != other[1]


def test_names_above_panels_give_way_to_codes_where_they_cannot_be_read() -> None:
    is_named = set()
    for width in range(50, 90, 2):
        chart = plot.paths(TWO_PROVINCES, width=width)
        drawn = [row for row in rows(chart, "_growth") if row["unit"] == "Heilongjiang"]
        room = drawn[-1]["_end"] - drawn[0]["_begin"]
        fits = max(width_of(name, 7) for name in ("Heilongjiang", "Inner Mongolia")) <= room
        is_named.add(fits)
        said = {"Heilongjiang", "Inner Mongolia"} if fits else {"HL", "NM"}
        assert said <= set(texts(chart))
    assert is_named == {True, False}
    narrow = plot.paths(TWO_PROVINCES, width=50, lang="zh", domain=(-1000, 1000))
    assert {"黑", "内蒙古"} & set(texts(narrow)) == {"黑"}


def test_paths_say_in_chinese_of_whom_nothing_is_known() -> None:
    is_known = pl.col("province") == "Heilongjiang"
    frame = TWO_PROVINCES.with_columns(
        pl.when(is_known).then(name).alias(name) for name in ("target", "growth", "hedge")
    )
    assert texts(plot.paths(frame, lang="zh", width=640)).count("无数据") == 1
    bare = plot.paths(TWO_PROVINCES.drop("hedge"), lang="zh", width=640).to_dict()
    assert "* 措辞不详" in " ".join(bare["title"]["subtitle"])
    none = frame.with_columns(hedge=pl.when(is_known).then("hedge").otherwise(pl.lit("relative")))
    assert texts(plot.paths(none, lang="zh", width=640)).count("相对目标") == 1


def test_the_nations_line_and_bars_are_named_once_where_that_fits() -> None:
    named = []
    for width in (900, 1200, 1300, 1400, 1500, 1600):
        chart = plot.paths(YEARS, width=width)
        places = [
            row
            for data in chart.to_dict()["datasets"].values()
            for row in data
            if row.get("word") in ("growth", "target", "Inner Mongolia")
        ]
        (beside,) = [row["_left"] for row in places if row["word"] == "Inner Mongolia"]
        words_there = [row for row in places if row["word"] != "Inner Mongolia"]
        size = 8.5 * style.larger(width)
        ends = [row["_left"] + width_of(row["word"], size) for row in words_there]
        assert all(beside - end >= 11 * style.larger(width) - 0.1 for end in ends)
        named.append(len(words_there))
    assert set(named) == {0, 2}


def test_paths_begin_in_a_year_of_which_just_so_much_is_known() -> None:
    half = pl.when((pl.col("year") > 2030) | (pl.col("province") == "Heilongjiang"))
    frame = TWO_PROVINCES.with_columns(half.then(name).alias(name) for name in ("target", "growth"))
    assert {row["year"] for row in rows(plot.paths(frame, covered=0.5), "_growth")} == {
        2030, 2031, 2032,
    }  # fmt: skip
    assert {row["year"] for row in rows(plot.paths(frame, covered=0.6), "_growth")} == {2031, 2032}


def test_the_nation_has_one_place_a_year_though_rows_differ() -> None:
    frame = pl.concat([of_the_nation(year=[2030], growth=[rate]) for rate in (5.0, 6.0)])
    every = pl.DataFrame({"province": [province.name for province in pg.PROVINCES[:20]]})
    rates = every.with_columns(
        frame["national_growth"].gather([0, 1] * 10), year=2030, target=5.0, growth=5.0
    )
    panel = rates.join(frame.drop("national_growth").unique(), on="year")
    drawn = rows(plot.paths(panel), "_growth")
    assert [row["year"] for row in drawn if not row["unit"]] == [2030]


def test_the_tooltip_of_the_nation_tells_its_range_and_why_it_has_no_number() -> None:
    told = nations_rows(
        of_the_nation(
            year=[2030, 2031, 2032],
            target=[4.5, None, None],
            target_lower=[4.5, None, None],
            target_upper=[5.0, None, None],
            hedge=["range", "no_target", None],
        )
    )
    assert [(row["told_target"], row["told_gap"]) for row in told] == [
        ("4.5–5", "+0.5"),
        ("no target", "not comparable"),
        ("no record", "no data"),
    ]


def test_growth_equal_to_the_nations_target_met_it() -> None:
    told = nations_rows(of_the_nation(year=[2030, 2031, 2032], growth=[5.0, 4.9, 5.1]))
    assert [row["fell_short"] for row in told] == [False, True, False]


def test_paths_say_that_no_year_has_a_verdict_or_none_fell_short() -> None:
    one = TWO_PROVINCES.filter(province="Heilongjiang")
    to_come = one.with_columns(growth=pl.lit(None, pl.Float64))
    chart = plot.paths(to_come, lang="zh").to_dict()
    assert chart["title"]["subtitle"][-1] == "没有目标与增速俱全的年份"
    met = one.with_columns(growth=9.0)
    for lang, said in (
        ("en", "Growth fell short of the number of the target in 0 of 3 years"),
        ("zh", "3年中0年增速低于目标数字"),
    ):
        assert plot.paths(met, lang=lang).to_dict()["title"]["subtitle"][-1] == said
    unjudged = TWO_PROVINCES.with_columns(growth=pl.lit(None, pl.Float64))
    assert plot.paths(unjudged).to_dict()["description"].endswith(": 0 of 6 known")


def test_a_long_title_and_lines_below_it_break_where_the_picture_ends() -> None:
    title = "What the governments of the provinces promised for the year, and what came of it"
    below = " · ".join(["one part of what the reader must know of this picture"] * 5)
    for width, n in ((460, 2), (1200, 1)):
        drawn = plot.tile_map(TARGETS, title=title, subtitle=below, width=width).to_dict()["title"]
        by = style.larger(width)
        lines = drawn["text"] if isinstance(drawn["text"], list) else [drawn["text"]]
        assert " ".join(lines) == title
        assert len(lines) == n
        assert all(width_of(line, 15 * by) <= width for line in lines)
        assert all(width_of(line, 11 * by) <= width for line in drawn["subtitle"])


def test_a_theme_of_ones_own_goes_before_the_look_and_one_unknown_to_vega_does_no_harm() -> None:
    def own() -> Any:
        embed = {"embedOptions": {"theme": "none of Vega's"}}
        return {"config": {"font": "Serif", "title": {"anchor": "end"}}, "usermeta": embed}

    alt.theme.register("own", enable=False)(own)
    chart = plot.tile_map(TARGETS)
    with alt.theme.enable("own"):
        found = chart.to_dict()["config"]
    assert (found["font"], found["title"]["anchor"]) == ("Serif", "end")
    assert found["title"]["offset"] == 12


def test_texts_are_as_large_as_the_whole_picture_asks() -> None:
    chart = plot.target_vs_national(YEARS, width=1200)
    assert chart.to_dict()["config"]["title"]["fontSize"] == pytest.approx(15 * (1200 / 480) ** 0.5)
    fluid = chart.properties(width="container").to_dict()
    assert fluid["config"]["title"]["fontSize"] == 15
    assert fluid["width"] == "container"


def test_a_chart_can_be_written_without_being_checked() -> None:
    chart: Any = plot.tile_map(TARGETS)
    chart.description = 5
    with pytest.raises(Exception, match="'5' is an invalid value"):
        chart.to_dict()
    assert chart.to_dict(False)["description"] == 5


def test_the_widest_picture_is_drawn_and_none_that_is_wider() -> None:
    assert plot.dumbbell(OWN, width=20_000).to_dict()["width"] > 19_000
    with pytest.raises(pg.errors.OptionError, match="from 50 to 20000, got 20001"):
        plot.dumbbell(OWN, width=20_001)


def test_texts_beside_a_wide_picture_are_a_line_apart_where_their_figures_are_equal() -> None:
    for width in (460, 1200):
        chart = plot.target_vs_national(
            mean_targets(year=[2030], target_weighted=[5.0]), nation_aims(2030), width=width
        )
        above, below = sorted(row["at"] for row in rows(chart, "at"))
        assert below - above >= 11 * style.larger(width)


NATION = [name for name in pg.load_panel(2024).columns if name.startswith("national_")]


def test_the_nation_s_figures_are_those_of_the_rows_that_have_them() -> None:
    whole = pg.load_panel([2023, 2024, 2025])
    is_own = pl.col("province") == "Beijing"
    added = [whole.filter(~is_own), whole.filter(is_own).drop(NATION)]
    own = pl.concat(added, how="diagonal").sort("year", "province")
    of_the_nation = (
        chart.data.filter(unit="").select("year", "target", "growth", "lower", "upper").rows()
        for chart in (plot.paths(own), plot.paths(whole))
    )
    assert next(of_the_nation) == next(of_the_nation)
    told = plot.target_vs_national(own).to_dict()
    assert told["description"] == plot.target_vs_national(whole).to_dict()["description"]


def test_a_year_of_few_provinces_is_left_out_for_these_too() -> None:
    names = ["Hubei", "Hunan", "Jiangxi", "Anhui"]
    panel = pl.DataFrame(
        {
            "province": names * 2,
            "year": [2023] * 4 + [2024] * 4,
            "wording": ["6%", "5%", None, None, "5%", "5%", "5%", "5%"],
            "gdp_weight": [99.0, 99.0, None, None, 99.0, 99.0, 1.0, 1.0],
        }
    )
    panel = pg.with_targets(panel, "wording")
    nation = pl.DataFrame({"year": [2023, 2024], "target": [5.0, 5.0]}).with_columns(
        target_lower="target", target_upper="target"
    )
    drawn = [plot.target_vs_national(panel, nation, source="", covered=x) for x in (0.5, 0.9)]
    assert rows(drawn[0], "covered")[0]["covered"] == 1.0
    assert [row["year"] for row in rows(drawn[1], "covered")] == [2024]
    with pytest.raises(pg.errors.ColumnValueError, match="of the weight and of the provinces"):
        plot.target_vs_national(panel.filter(year=2023), nation, source="", covered=0.9)


def test_the_nation_is_cited_where_its_targets_are_those_on_record() -> None:
    panel = pg.load_panel([2023, 2024, 2025])
    cited = plot.target_vs_national(panel.drop(NATION)).to_dict()
    assert "State Council" in str(cited)
    assert "State Council" in str(plot.target_vs_national(panel).to_dict())
