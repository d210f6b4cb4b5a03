from __future__ import annotations

import math
import re
import runpy
import struct
import subprocess
import sys
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt
import polars as pl
import pytest
import vl_convert

import provgdp as pg
from provgdp import plot
from provgdp.plot import labels, style

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS = Path(__file__).parent.parent / "docs"
TARGETS = pg.load_panel(2024)
_GAPS = pl.col("year").is_in([2012, 2018]) & (pl.col("gdp_weight").rank().over("year") > 9)
_UNKNOWN = (pl.col("year") == 2022) & (pl.col("gdp_weight").rank().over("year") < 5)
YEARS = pg.load_panel(range(2011, 2027)).with_columns(
    pl.when(~(_GAPS | _UNKNOWN)).then(name).alias(name)
    for name in ("target", "target_mid", "target_lower", "target_upper", "hedge")
)
CHANGES = pg.target_change(YEARS.filter(pl.col("year") > 2020))
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


CHARTS: dict[str, Callable[[], alt.LayerChart]] = {
    "tile_map": lambda: plot.tile_map(TARGETS, text="wording_en"),
    "tile_map of a gap": lambda: plot.tile_map(pg.ambition_gap(TARGETS), "ambition_gap"),
    "tile_map of a word": lambda: plot.tile_map(CHANGES.filter(year=2022), "direction"),
    "dumbbell": lambda: plot.dumbbell(pg.ambition_gap(TARGETS)),
    "target_histogram": lambda: plot.target_histogram(pg.load_panel([2025, 2026])),
    "change_bars": lambda: plot.change_bars(CHANGES),
    "quadrant": lambda: plot.quadrant(pg.load_panel(2023)),
    "target_vs_national": lambda: plot.target_vs_national(pg.weighted_target(YEARS)),
}


def rows(chart: alt.LayerChart, holding: str) -> list[dict[str, Any]]:
    """Return the rows of the one data set that has a column."""
    (found,) = [
        data for data in chart.to_dict()["datasets"].values() if data and holding in data[0]
    ]
    return found


def titles(spec: Any) -> list[str]:
    """Return every title of an axis or a legend in a spec."""
    if isinstance(spec, list):
        return [title for part in spec for title in titles(part)]
    if not isinstance(spec, dict):
        return []
    own = [
        spec[key]["title"]
        for key in ("axis", "legend")
        if isinstance(spec.get(key), dict) and spec[key].get("title")
    ]
    return own + [title for part in spec.values() for title in titles(part)]


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_picture(name: str) -> None:
    png = vl_convert.vegalite_to_png(CHARTS[name]().to_dict(), scale=1)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert 280 < width < 600
    assert 350 < height < 800
    assert len(png) > 10_000


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_a_title_and_units(name: str) -> None:
    spec = CHARTS[name]().to_dict()
    assert spec["title"]["text"]
    units = ("percent", "percentage points", "100 million yuan", "Number of provinces", "Year")
    counted = {"Target against the year before"}
    for title in titles(spec["layer"]):
        assert any(unit in title for unit in units) or title in counted


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_can_be_changed_further(name: str) -> None:
    changed = CHARTS[name]().properties(title="mine", width=300).configure_axis(grid=True)
    assert changed.to_dict()["title"] == "mine"
    assert len((CHARTS[name]() | CHARTS[name]()).to_dict()["hconcat"]) == 2


@pytest.mark.parametrize("draw", [plot.tile_map, plot.dumbbell, plot.quadrant])
def test_no_text_ends_the_script_that_holds_a_chart(draw: Any) -> None:
    hostile = "</script><script>alert(1)</script>"
    frame = TARGETS.with_columns(pl.col("gdp", "growth").fill_null(5.0))
    frame = frame.with_columns(pl.lit(hostile).alias("wording"), pl.lit(5.0).alias(hostile))
    options = {"text": "wording"} if draw is plot.tile_map else {"unit": "wording"}
    chart = draw(frame if draw is plot.tile_map else frame.head(1), **options)
    assert "alert(1)" in chart.to_json()
    assert "</script" not in chart.to_json()


def test_no_column_name_ends_the_script_either() -> None:
    frame = TARGETS.rename({"target_mid": "</script>"})
    assert "</script>" not in titles(plot.tile_map(frame, "</script>").to_dict()["layer"])


@pytest.mark.parametrize("draw", [plot.tile_map, plot.dumbbell], ids=["tile_map", "dumbbell"])
def test_lazy_frames_give_the_same_chart(draw: Any) -> None:
    assert draw(TARGETS.lazy()).to_dict() == draw(TARGETS).to_dict()


def test_the_palette_darkens_evenly_and_text_on_it_is_readable() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lightness = [116 * luminance(colour) ** (1 / 3) - 16 for colour in style.PALETTE]
    steps = [first - second for first, second in pairwise(lightness)]
    assert min(steps) > 14
    assert max(steps) < 20
    for place, colour in enumerate(style.shades(101)):
        on = luminance(colour)
        text = 1.0 if place / 100 > style.DARK else luminance(style.INK)
        assert (max(on, text) + 0.05) / (min(on, text) + 0.05) > 4.5


# --- the tiles ---


def test_tiles_are_31_unique_cells_and_neighbours_mostly_touch() -> None:
    places = {province.iso: plot.TILES[province.iso] for province in pg.PROVINCES}
    assert len(set(places.values())) == len(plot.TILES) == 31
    borders = [(p.iso, other) for p in pg.PROVINCES for other in p.neighbours if p.iso < other]
    apart = [
        max(abs(a - b) for a, b in zip(places[one], places[two], strict=True))
        for one, two in borders
    ]
    sides = [
        sum(abs(a - b) for a, b in zip(places[one], places[two], strict=True))
        for one, two in borders
    ]
    assert len(borders) == 68
    assert apart.count(1) == 63
    assert sides.count(1) == 42


def test_tile_map_draws_all_31_and_says_where_data_are_missing() -> None:
    chart = plot.tile_map(OWN, language="both")
    tiles = {row["province"]: row for row in rows(chart, "absent")}
    assert len(tiles) == 31
    assert (tiles["Guangdong"]["value"], tiles["Guangdong"]["name"]) == (5.0, "广东\nGuangdong")
    assert (tiles["Shanghai"]["value"], tiles["Shanghai"]["absent"]) == (None, "no target")
    assert (tiles["Tibet"]["value"], tiles["Tibet"]["absent"]) == (None, "no data")
    assert chart.to_dict()["title"]["text"] == "Growth target, 2031"


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Inner Mongolia"), ("zh", "内蒙古"), ("both", "内蒙古\nInner Mongolia")],
)
def test_tile_map_names_tiles_in_both_languages(language: Any, name: str) -> None:
    tiles = rows(plot.tile_map(TARGETS, language=language), "absent")
    assert name in [tile["name"] for tile in tiles]


def test_tile_map_prints_numbers_words_and_texts() -> None:
    gaps = pg.ambition_gap(TARGETS)
    for value, expected in [
        ("ambition_gap", "'+.2~f'"),
        ("gdp_weight", "',.0f'"),
        ("target", "'.2~f'"),
    ]:
        (printed,) = plot.tile_map(gaps, value).to_dict()["layer"][0]["transform"][:1]
        assert expected in printed["calculate"]
    tiles = rows(plot.tile_map(gaps, "above_previous"), "absent")
    assert sorted({tile["value"] for tile in tiles}) == ["no", "yes"]
    by_text = rows(plot.tile_map(gaps, text="wording_en"), "absent")
    shown = {tile["province"]: tile["short"] for tile in by_text}
    assert (shown["Jiangsu"], shown["Gansu"]) == ("5% or more", "about 6% +")


def test_tile_map_writes_like_beside_like() -> None:
    def labels(chart: alt.LayerChart) -> set[str]:
        return set(re.findall(">([^<>]+)</text>", vl_convert.vegalite_to_svg(chart.to_dict())))

    gaps = pg.ambition_gap(TARGETS)
    assert {"5%", "about 5%"} < labels(plot.tile_map(TARGETS, text="wording_en"))
    assert {"0", "+2.9"} < labels(plot.tile_map(gaps, "ambition_gap"))
    assert {"just short", "met"} < labels(plot.tile_map(pg.attainment(TARGETS), "attainment"))
    title = plot.tile_map(gaps, "above_previous_verdict").to_dict()["title"]["text"]
    assert title == "Target above last year's growth, read with the hedge, 2024"


def test_tile_map_keeps_an_unknown_yes_or_no_unknown() -> None:
    frame = pl.DataFrame({"province": ["粤", "豫", "沪"], "is_met": [True, None, False]})
    tiles = {row["province"]: row for row in rows(plot.tile_map(frame, "is_met"), "absent")}
    values = [tiles[name]["value"] for name in ("Guangdong", "Henan", "Shanghai")]
    assert values == ["yes", None, "no"]
    assert tiles["Henan"]["absent"] == "no data"


def test_tile_map_of_one_value_or_none_draws() -> None:
    one = pl.DataFrame({"province": ["Tibet"], "target": [5.0]})
    assert plot.tile_map(one).to_dict()["title"]["text"] == "Growth target"
    none = plot.tile_map(one.clear())
    assert [tile["value"] for tile in rows(none, "absent")] == [None] * 31


# --- the other charts ---


def test_dumbbell_shows_the_hedge() -> None:
    drawn = {row["unit"]: row for row in rows(plot.dumbbell(OWN), "lower")}
    assert list(drawn) == ["粤", "Henan", "CN-SH", "Sichuan"]
    ends = {unit: (row["lower"], row["upper"]) for unit, row in drawn.items()}
    assert ends["粤"] == (5.0, None)
    assert ends["Henan"] == (None, 6.0)
    assert [row["absent"] for row in drawn.values()][2:] == ["no target", "no data"]
    about = {row["unit"]: row for row in rows(plot.dumbbell(TARGETS, about=0.5), "lower")}
    assert (about["Beijing"]["lower"], about["Beijing"]["upper"]) == (4.5, 5.5)


def test_dumbbell_sorts_by_the_gap_or_by_a_column() -> None:
    by_gap = [row["unit"] for row in rows(plot.dumbbell(TARGETS), "lower")]
    by_size = [row["unit"] for row in rows(plot.dumbbell(TARGETS, sort="gdp_weight"), "lower")]
    assert (by_gap[0], by_gap[-1]) == ("Heilongjiang", "Tibet")
    assert by_size[:3] == ["Guangdong", "Jiangsu", "Shandong"]


def test_target_histogram_keeps_ranges_apart() -> None:
    labelled = rows(CHARTS["target_histogram"](), "label")
    found = {(row["year"], row["target"]): row["label"] for row in labelled}
    assert found[2026, 5.0] == "15 + 3"
    assert found[2025, 5.0] == "14 + 1"
    assert {row["both"] > 0 for row in labelled if row["year"] == 2026} == {True}
    assert {row["both"] < 0 for row in labelled if row["year"] == 2025} == {True}


def test_change_bars_count_what_is_known_and_what_is_not() -> None:
    bars = rows(CHARTS["change_bars"](), "part")
    parts = {year: {} for year in range(2021, 2027)}
    for bar in bars:
        parts[bar["year"]][bar["part"]] = (bar["start"], bar["end"])
    assert parts[2024] == {"▼ cut": (0, 16), "= kept": (16, 27), "▲ raised": (27, 31)}
    assert parts[2022]["? no data"] == (27, 31)


def test_quadrant_lines_are_the_median_and_the_nation() -> None:
    spec = CHARTS["quadrant"]().to_dict()
    assert spec["title"]["subtitle"] == ["Lines at 30,209 (median) and 5.2 (the nation)"]
    given = plot.quadrant(OWN, size="target", growth="growth_prev", size_line=5, growth_line=3)
    assert given.to_dict()["title"]["subtitle"] == ["Lines at 5 and 3; 3 without data"]
    assert [row["unit"] for row in rows(given, "align")] == ["粤"]


def test_names_give_way_to_one_another() -> None:
    points = [(50.0, 50.0), (60.0, 50.0), (396.0, 50.0)]
    placed = labels.places(points, ["Alpha", "Beta", "Gamma"], 400)
    assert placed[0] == ("right", -6.0, 0.0)
    assert placed[1] == ("left", 6.0, 0.0)
    assert placed[2] == ("right", -6.0, 0.0)


def test_names_in_a_crowd_keep_apart() -> None:
    drawn = rows(plot.quadrant(pg.load_panel(2025)), "align")
    assert any(abs(row["dy"]) > labels.NEAR for row in drawn)
    points = [(float(x), 100.0) for x in range(100, 400, 60) for _ in range(4)]
    placed = labels.places(points, ["Province"] * len(points), 500)
    for first in range(0, len(points), 4):
        assert len(set(placed[first : first + 4])) == 4


def test_quadrant_takes_no_line_from_what_is_no_rate() -> None:
    for rate in (math.nan, None, math.inf):
        nation = TARGETS.with_columns(national_growth=pl.lit(rate, pl.Float64))
        (subtitle,) = plot.quadrant(nation).to_dict()["title"]["subtitle"]
        assert subtitle.endswith(" and 5.3 (median)")


def test_tile_map_leaves_an_infinite_figure_open() -> None:
    endless = TARGETS.with_columns(
        pl.when(pl.col("province") == "Tibet").then(math.inf).otherwise("target").alias("target")
    )
    unknown = endless.with_columns(pl.col("target").replace(math.inf, None))
    assert plot.tile_map(endless).to_dict() == plot.tile_map(unknown).to_dict()


def test_quadrant_holds_its_lines() -> None:
    one = plot.quadrant(TARGETS.filter(province="Tibet")).to_dict()
    assert one["title"]["subtitle"] == ["Lines at 2,765 (median) and 5 (the nation)"]
    low, high = one["layer"][-1]["encoding"]["y"]["scale"]["domain"]
    assert low < 5.0 < 6.3 < high


def test_target_vs_national_has_a_range_at_its_midpoint_and_whole_years() -> None:
    chart = plot.target_vs_national(pg.weighted_target(pg.load_panel([2024, 2025, 2026])))
    drawn = {row["year"]: row for row in rows(chart, "covered")}
    assert [drawn[y]["national"] for y in (2024, 2025, 2026)] == [5.0, 5.0, 4.75]
    years = chart.to_dict()["layer"][0]["encoding"]["x"]["axis"]["values"]
    assert sorted(years) == [2024, 2025, 2026]


def test_target_vs_national_breaks_where_the_record_does() -> None:
    drawn = {row["year"]: row for row in rows(CHARTS["target_vs_national"](), "covered")}
    assert list(drawn) == list(range(2011, 2027))
    assert drawn[2018]["weighted"] is None
    assert drawn[2012]["weighted"] is None
    assert (drawn[2026]["lower"], drawn[2026]["upper"]) == (4.5, 5.0)
    assert drawn[2020]["national"] is None
    assert round(drawn[2024]["weighted"], 4) == 5.4149


# --- the gallery ---


def test_the_gallery_shows_the_charts_it_names() -> None:
    drawn = runpy.run_path(str(DOCS / "gen_gallery.py"))["charts"]()
    kept = {f"gallery/{path.name}" for path in (DOCS / "gallery").iterdir()}
    assert kept == set(drawn)
    for picture, chart in drawn.items():
        svg = (DOCS / picture).read_text(encoding="utf-8")
        assert len(svg.encode()) < 150_000
        assert escape(chart.to_dict()["title"]["text"], quote=False) in svg


# --- what they refuse ---


@pytest.mark.parametrize("draw", [plot.tile_map, plot.dumbbell, plot.quadrant])
def test_one_year_charts_refuse_several(draw: Any) -> None:
    with pytest.raises(ValueError, match=r"one year, but the frame has 2: 2023, 2024; filter"):
        draw(pg.load_panel([2023, 2024]))


def test_a_province_drawn_twice_is_refused() -> None:
    twice = pl.DataFrame({"province": ["粤", "Guangdong"], "target": [5.0, 6.0]})
    with pytest.raises(pg.errors.DuplicateRowsError, match="Guangdong"):
        plot.tile_map(twice)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: plot.tile_map(OWN, "gap"), pg.errors.MissingColumnError, "'gap'"),
        (lambda: plot.tile_map(OWN, language="fr"), ValueError, "'en', 'zh' or 'both'"),
        (lambda: plot.dumbbell(OWN.drop("hedge")), pg.errors.MissingColumnError, "'hedge'"),
        (lambda: plot.dumbbell(OWN, about=-1), ValueError, "about"),
        (lambda: plot.quadrant(OWN.clear(), size="target", growth="target"), ValueError, "no unit"),
        (lambda: plot.quadrant(TARGETS, size_line=0), ValueError, "size_line must be above 0"),
        (lambda: plot.quadrant(TARGETS, size_line=math.nan), ValueError, "size_line must be a fin"),
        (lambda: plot.quadrant(TARGETS, growth_line=math.inf), ValueError, "growth_line must be"),
        (
            lambda: plot.dumbbell(TARGETS.cast({"year": pl.String})),
            pg.errors.ColumnTypeError,
            "column 'year' is String, expected an integer",
        ),
        (lambda: plot.target_histogram(OWN), ValueError, "two years, but the frame has 1"),
        (lambda: plot.change_bars(OWN), pg.errors.MissingColumnError, "'direction'"),
        (
            lambda: plot.change_bars(OWN.with_columns(direction=pl.lit(None, pl.String))),
            ValueError,
            "no row has a direction",
        ),
        (
            lambda: plot.target_vs_national(pg.weighted_target(YEARS.filter(year=2012))),
            ValueError,
            "50%",
        ),
        (lambda: plot.target_vs_national(OWN), pg.errors.MissingColumnError, "'target_weighted'"),
    ],
)
def test_errors_name_the_trouble(call: Any, error: type[Exception], match: str) -> None:
    with pytest.raises(error, match=match):
        call()


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
