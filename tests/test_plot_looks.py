"""What is seen: no text on another, ink that stands out on any fill, labels clear of all else."""

from __future__ import annotations

import random
import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import altair as alt
import polars as pl
import pytest
import vl_convert
from drawn import contrast, contrasts, luminance, overlaps, shown

import provgdp as pg
from provgdp import plot
from provgdp.plot import coloring, fields, figures, style
from provgdp.plot.extents import (
    balance,
    bulk,
    fit,
    last_of,
    parted,
    spread,
    ticks,
    width_of,
    wrap,
)
from provgdp.plot.labels import PLACES, Box, Label, Line, Place, label_at, make_room, place_labels

if TYPE_CHECKING:
    from collections.abc import Callable

PANEL = pg.load_panel(range(2015, 2026))
SIZES: list[dict[str, Any]] = [{}, {"width": 280, "lang": "zh"}]
PAGES: list[dict[str, Any]] = [{"width": 1200}, {"width": 1200, "lang": "zh"}]
NOT_KNOWN = pl.lit(None, pl.Float64)
OF_A_YEAR: dict[str, Callable[..., alt.LayerChart]] = {
    "tile_map": plot.tile_map,
    "dumbbell": plot.dumbbell,
    "quadrant": plot.quadrant,
}
OF_YEARS: dict[str, Callable[..., alt.LayerChart]] = {
    "tile_map": plot.tile_map,
    "change_bars": plot.change_bars,
    "target_vs_national": plot.target_vs_national,
    "paths": plot.paths,
}
LEAST = 4.5


def svg(chart: alt.LayerChart) -> str:
    return vl_convert.vegalite_to_svg(chart.to_dict())


# --- texts keep apart ---


@pytest.mark.parametrize("year", range(2016, 2026))
@pytest.mark.parametrize("name", OF_A_YEAR)
def test_no_two_texts_overlap_in_ten_years(name: str, year: int) -> None:
    frame = PANEL.filter(year=year)
    assert overlaps(svg(OF_A_YEAR[name](frame, **SIZES[year % 2]))) == []


@pytest.mark.parametrize("size", [*SIZES, *PAGES], ids=["default", "phone", "page", "zh"])
@pytest.mark.parametrize("name", OF_YEARS)
def test_no_two_texts_overlap_in_charts_of_many_years(name: str, size: dict[str, Any]) -> None:
    assert overlaps(svg(OF_YEARS[name](PANEL, **size))) == []


@pytest.mark.parametrize("width", [280, 640, 1200])
@pytest.mark.parametrize("n", [1, 2, 3, 5, 12, 16])
def test_no_two_texts_overlap_in_paths_of_some_provinces(n: int, width: int) -> None:
    some = PANEL.filter(pl.col("province").rank("dense") <= n)
    lang: Any = "zh" if n % 2 else "en"
    assert overlaps(svg(plot.paths(some, width=width, lang=lang))) == []


@pytest.mark.parametrize("size", SIZES, ids=["default", "phone"])
def test_no_two_texts_overlap_in_two_years_face_to_face(size: dict[str, Any]) -> None:
    two = PANEL.filter(pl.col("year").is_in([2016, 2025]))
    assert overlaps(svg(plot.target_histogram(two, **size))) == []


def test_the_count_of_the_lowest_bar_has_room_in_a_wide_picture() -> None:
    chart = plot.target_histogram(PANEL.filter(pl.col("year") >= 2024), width=1200)
    low, high = chart.to_dict()["layer"][0]["encoding"]["y"]["scale"]["domain"]
    bars = chart.data
    per_count = 300 / (high - low)
    room = 1.2 * 10 * style.larger(1200)
    assert (bars["end"].min() - low) * per_count > room
    assert (high - bars["end"].max()) * per_count > room


def test_the_check_of_overlaps_finds_one() -> None:
    frame = pl.DataFrame({"x": [1, 1], "word": ["Heilongjiang", "Inner Mongolia"]})
    chart = alt.Chart(frame).mark_text().encode(x="x:Q", text="word:N")
    assert overlaps(vl_convert.vegalite_to_svg(chart.to_dict())) == [
        ("Heilongjiang", "Inner Mongolia")
    ]


# --- ink stands out ---


def test_black_or_white_stands_out_on_any_grey() -> None:
    for level in range(256):
        fill = f"#{level:02x}{level:02x}{level:02x}"
        linear = level / 255 / 12.92 if level <= 10 else ((level / 255 + 0.055) / 1.055) ** 2.4
        ink = "white" if linear < style.DIM else "black"
        assert contrast(ink, fill) > LEAST


@pytest.mark.parametrize(
    "colors",
    [None, "viridis", "greys", "turbo", "redblue", ["#767676", "#777777"]],
    ids=str,
)
@pytest.mark.parametrize("value", ["target", "ambition_gap", "direction"])
def test_text_stands_out_on_every_fill(value: str, colors: Any) -> None:
    chart = plot.tile_map(PANEL.filter(year=2020), value, colors=colors)
    found = contrasts(svg(chart))
    assert len(found) > 31
    assert min(found.values()) > LEAST


@pytest.mark.parametrize("name", OF_YEARS)
def test_text_stands_out_on_a_dark_ground_and_in_bars(name: str) -> None:
    assert min(contrasts(svg(OF_YEARS[name](PANEL))).values()) > LEAST
    with alt.theme.enable("dark"):
        dark = OF_YEARS[name](PANEL)
        assert min(contrasts(svg(dark), "#333").values()) > LEAST


@pytest.mark.parametrize("name", OF_A_YEAR)
def test_text_stands_out_on_a_dark_ground_in_charts_of_a_year(name: str) -> None:
    with alt.theme.enable("dark"):
        drawn = svg(OF_A_YEAR[name](PANEL.filter(year=2025), width=640))
    assert min(contrasts(drawn, "#333").values()) > LEAST


def test_text_follows_a_palette_that_is_configured_or_encoded() -> None:
    chart = plot.tile_map(PANEL.filter(year=2024))
    black = chart.configure_range(heatmap=["black", "black"])
    anew = chart.encode(color=alt.Color("target:Q").scale(scheme="inferno"))
    for changed in (black, anew):
        assert min(contrasts(svg(changed)).values()) > LEAST


def test_text_follows_the_fill_in_charts_that_stand_side_by_side() -> None:
    frame = PANEL.filter(year=2020)
    maps = [plot.tile_map(frame, value) for value in ("growth", "attainment_gap")]
    bars = plot.change_bars(PANEL, colors=["black", "white", "black"])
    pair = (maps[0] | maps[1] | bars).resolve_scale(color="independent")
    assert min(contrasts(vl_convert.vegalite_to_svg(pair.to_dict())).values()) > LEAST


def test_marks_stand_out_on_white_and_on_a_dark_ground() -> None:
    for colour in [*style.HOUSE["range"]["category"], style.HOUSE["mark"]["color"], style.GREY]:
        assert min(contrast(colour, ground) for ground in ("white", "#333333")) > 3


def test_rise_and_fall_differ_without_colour() -> None:
    colours = style.HOUSE["range"]["diverging"]
    cut, kept, raised = (luminance(colours[place]) for place in (1, 3, 5))
    lights = sorted([cut, kept, raised])
    assert all((b + 0.05) / (a + 0.05) > 1.5 for a, b in pairwise(lights))


# --- words where there is room, signs where there is little, and a key of what is written ---


def labels(chart: alt.LayerChart) -> set[str | None]:
    return set(chart.data["_label"].to_list())


def below(chart: alt.LayerChart) -> list[str]:
    found: list[str] = chart.to_dict()["title"].get("subtitle", [])
    return found


def test_small_maps_write_signs_and_explain_them() -> None:
    two = PANEL.filter(pl.col("year") >= 2024)
    small = plot.tile_map(two, "direction", width=280)
    assert labels(small) == {"▼", "=", "▲"}
    assert below(small) == ["▼ cut · = kept · ▲ raised"]
    large = plot.tile_map(two, "direction", width=900)
    assert labels(large) == {"cut", "kept", "raised"}
    assert below(large) == []
    assert labels(plot.tile_map(two, "attainment_gap", width=200)) <= {"+", "−", "0"}


def test_what_a_tile_says_is_no_wider_than_the_tile() -> None:
    for width in range(240, 1000, 40):
        for value, text in (("target", "wording_en"), ("ambition_gap", None)):
            drawn = plot.tile_map(PANEL.filter(year=2024), value, text=text, width=width).data
            told = drawn.drop_nulls("_label").select("_label", "_size").rows()
            room = width / 6 * 0.95 * 0.9
            assert told
            assert all(width_of(label, size, bold=True) <= room for label, size in told)


def test_codes_on_tiles_are_as_large_as_their_tiles_ask() -> None:
    for width, size in ((240, 8), (270, 9), (360, 11)):
        drawn = plot.tile_map(PANEL.filter(year=2024), width=width).data
        assert drawn["_head"].to_list() == drawn["_short"].to_list()
        assert set(drawn["_head_size"]) == {size}


def test_the_key_explains_what_is_written_and_no_more() -> None:
    one, many = PANEL.filter(year=2025), PANEL.filter(pl.col("year") >= 2018)
    low_ends = " · ranges in the colour of their low end"
    assert below(plot.tile_map(one)) == ["≈ about · + or more" + low_ends]
    assert below(plot.tile_map(one, lang="zh")) == ["区间按下限着色"]
    assert below(plot.tile_map(one, "target_mid", lang="zh")) == []
    assert below(plot.tile_map(one, lang="zh", width=100)) == []  # nothing is written
    by_signs = plot.tile_map(many, lang="zh", width=640)
    assert "≈5" in labels(by_signs)
    assert below(by_signs)[0].startswith("≈ 左右 · + 以上")


def test_outlines_are_explained_where_no_word_fits_in() -> None:
    unknown = PANEL.filter(pl.col("year") >= 2024).with_columns(
        pl.when(pl.col("year") == 2025).then(NOT_KNOWN).otherwise(name).alias(name)
        for name in ("target", "growth", "national_growth")
    )
    unknown = unknown.drop(name for name in unknown.columns if name.endswith("_prev"))
    assert below(plot.tile_map(unknown, width=280)) == ["≈ about · + or more · Dotted: not yet"]
    assert below(plot.tile_map(unknown, width=900)) == ["≈ about · + or more"]


def test_a_map_without_a_figure_has_no_scale() -> None:
    none = PANEL.filter(year=2025).with_columns(target=NOT_KNOWN)
    assert plot.tile_map(none).to_dict()["encoding"]["color"]["legend"] is None


def test_maps_stand_side_by_side_as_far_as_they_can_be_read() -> None:
    for width, across in ((280, 2), (456, 3), (640, 4), (1200, 4)):
        lefts = plot.tile_map(PANEL, width=width).data.filter(_short="XJ")["_left"]
        assert lefts.n_unique() == across


def test_a_legend_repeats_no_title() -> None:
    def title(**options: Any) -> Any:
        chart = plot.tile_map(PANEL.filter(year=2025), "ambition_gap", **options)
        return chart.to_dict()["encoding"]["color"]["legend"]["title"]

    assert title() == ["Percentage points"]
    assert " ".join(title(title="Who dares")).startswith("Target minus last year's growth (")


def test_the_last_year_is_on_the_axis_and_counts_are_whole() -> None:
    years = list(range(2000, 2026))
    assert last_of(years, 2000, 11) == years[::-1]
    assert last_of(years, 150, 11)[0] == 2025
    assert last_of(years, 150, 11)[1] == 2019
    assert ticks(0, 1, 8) == [0, 1]
    assert ticks(0, 31, 7) == [0, 5, 10, 15, 20, 25, 30]
    assert ticks(-7, 9, 4) == [-5, 0, 5]


def test_fonts_of_the_language_come_first() -> None:
    for lang, first in (("en", "Arial"), ("zh", "PingFang SC")):
        chart = plot.dumbbell(PANEL.filter(year=2025), lang=lang)
        assert chart.to_dict()["config"]["font"].startswith(first)


def test_the_look_is_a_theme_for_charts_of_ones_own() -> None:
    own = alt.Chart(pl.DataFrame({"x": [1]})).mark_bar().encode(x="x:Q")
    with alt.theme.enable(plot.THEME):
        assert own.to_dict()["config"]["title"]["anchor"] == "start"
        assert plot.change_bars(PANEL).to_dict()["config"]["title"]["anchor"] == "start"
    assert "title" not in own.to_dict().get("config", {})


def test_a_body_of_a_few_figures_is_among_the_others_which_come_last() -> None:
    known = figures.publishers("zh").filter(pl.col("publisher").is_in(["其他来源", "财新"]))
    ids = known.group_by("publisher").agg(pl.col("source_id").first()).sort("publisher")
    drawn = pl.DataFrame({"target_source_id": [*ids["source_id"], ids["source_id"][0]]})
    assert figures.credit("zh", drawn, ["target"]) == "资料来源：财新、其他来源；provgdp"


def test_sources_that_are_one_body_are_named_as_one() -> None:
    def foot(chart: alt.LayerChart) -> str:
        (found,) = [
            data[0]["_foot"] for data in chart.to_dict()["datasets"].values() if "_foot" in data[0]
        ]
        return str(found).replace("\n", " ")

    frame = PANEL.filter(year=2025)
    both = foot(plot.tile_map(frame, "attainment_gap", width=900))
    assert both == "Sources: Provincial governments and provincial statistics bureaus; provgdp"
    assert foot(plot.tile_map(frame, lang="zh")) == "资料来源：各省级政府；provgdp"


# --- scales ---


def test_the_ends_of_a_scale_hold_the_bulk() -> None:
    ends = coloring.robust_ends
    assert ends(pl.Series([1.0, 2.0, 3.0, 4.0, 1000.0])) == (1.0, 4.0)
    assert ends(pl.Series([-1.0, 0.0, 2.0])) == (-2.0, 2.0)
    assert ends(pl.Series([5.0, 5.0])) == (4.5, 5.5)
    assert ends(pl.Series([None], dtype=pl.Float64)) == (0.0, 1.0)
    assert bulk([5.0, 5.0, 5.0, 5.0, 30.0], 5, 1.0) == (5.0, 5.0)
    assert bulk([-5.0, 2.2, 3.0, 3.9, 7.9], 5, 1.0) == (-5.0, 7.9)
    assert bulk([], 5) is None


@pytest.mark.parametrize(
    ("values", "ends", "ticks"),
    [
        ([2765.0, 30000.0, 60000.0, 98566.0], (0, 100_000), [0, 50_000, 100_000]),
        ([3030.0, 40000.0, 103000.0], (0, 120_000), [0, 40_000, 80_000, 120_000]),
        ([0.21, 0.5, 0.88], (0.2, 1.0), [0.2, 0.4, 0.6, 0.8, 1.0]),
        ([-9.8, -4.0, -2.1], (-10, -2), [-10, -8, -6, -4, -2]),
        ([102.35, 102.4], (102.35, 102.4), [102.35, 102.375, 102.4]),
        ([-93.0, 20.0, 87.0], (-100, 100), [-100, 0, 100]),
    ],
)
def test_scales_of_ones_own_figures_are_round(
    values: list[float], ends: tuple[float, float], ticks: list[float]
) -> None:
    units = [province.name for province in pg.PROVINCES][: len(values)]
    color = plot.tile_map(pl.DataFrame({"province": units, "x": values}), "x").to_dict()
    legend = color["encoding"]["color"]
    assert tuple(legend["scale"]["domain"]) == ends
    assert legend["legend"]["values"] == ticks
    assert not {"≤", "≥"} & set(legend["legend"]["labelExpr"])


@pytest.mark.parametrize("year", [2015, 2020])
def test_numbers_below_a_histogram_on_a_phone_are_told_apart(year: int) -> None:
    drawn = shown(svg(plot.target_histogram(pg.load_panel(year), width=280)))
    numbers = [each for each in drawn if re.fullmatch(r"\d+(\.\d)?", each.text)]
    foot = max(each.bottom for each in numbers)
    line = sorted((each for each in numbers if each.bottom == foot), key=lambda each: each.left)
    assert len(line) > 4
    assert all(right.left - left.right > 3 for left, right in pairwise(line))


def test_the_nations_words_keep_clear_of_the_next_name() -> None:
    for width, n in ((640, 0), (1200, 2)):
        drawn = [*shown(svg(plot.paths(PANEL, lang="zh", width=width)))]
        (name,) = [each for each in drawn if each.text == "内蒙古"]
        near = [each for each in drawn if each.text in ("增速", "目标")]
        assert len(near) == n
        assert all(name.left - each.right > 8 for each in near)


def test_ends_asked_for_are_written_in_full_and_figures_between_are_round() -> None:
    own = pl.DataFrame({"province": ["Hebei", "Henan"], "gdp": [98_570.0, 150.0]})
    drawn = svg(plot.tile_map(own, "gdp", domain=(185, 98_566), width=640))
    assert {"≤185", "50,000", "≥98,566"} <= {each.text for each in shown(drawn)}


def test_own_colours_of_a_direction_are_those_given_and_no_third_hue_lies_between() -> None:
    colors = ["#b2182b", "#fddbc7", "#2166ac"]
    drawn = svg(plot.tile_map(PANEL.filter(year=2025), "attainment", colors=colors))
    assert {"rgb(178, 24, 43)", "rgb(33, 102, 172)"} <= {each.fill for each in shown(drawn)}
    assert all("rgb" in str(each.fill) or each.text for each in shown(drawn))


def test_names_and_figures_of_a_row_are_as_large_as_the_picture_asks() -> None:
    drawn = svg(plot.dumbbell(PANEL.filter(year=2025), width=1200))
    name, figure = (
        re.search(rf'font-size="([\d.]+)px"[^>]*>{text}<', drawn) for text in ("Hebei", "5\\+")
    )
    assert name is not None
    assert figure is not None
    assert float(name[1]) == pytest.approx(float(figure[1]), abs=0.1)


def test_a_bar_is_no_wider_than_it_can_be_read() -> None:
    frame = PANEL.filter(year=2025).with_columns(target=5.0)
    fills = [each for each in shown(svg(plot.target_histogram(frame))) if not each.text]
    assert 0 < max(each.right - each.left for each in fills if each.bottom < 400) <= 64


# --- extents and labels ---


def test_widths_are_those_of_the_font() -> None:
    assert width_of("粤", 10) == pytest.approx(10.6)
    assert width_of("ii", 10) < width_of("mm", 10) / 3
    assert width_of("one\nlonger", 10) == width_of("longer", 10)
    assert width_of("") == 0
    assert width_of("just short", 10, True) > 1.1 * width_of("just short", 10)
    assert width_of("≈5.5", 10, True) == width_of("≈5.5", 10)


def test_texts_break_at_spaces_and_between_chinese_characters() -> None:
    assert wrap("two words", 30, 10) == ["two", "words"]
    assert wrap("内蒙古自治区", 40, 10) == ["内蒙古", "自治区"]
    assert wrap("增速，目标", 22, 10) == ["增速，", "目标"]
    assert wrap("unbreakable", 5, 10) == ["unbreakable"]
    assert wrap("a sign ≈ about · + or more", 60, 10) == ["a sign", "≈ about", "+ or more"]
    assert wrap("增速（不足）", 36, 10) == ["增速", "（不足）"]
    assert wrap("分界线（中位数）", 60, 10) == ["分界线", "（中位数）"]


def test_titles_break_into_lines_of_about_the_same_length() -> None:
    assert wrap("Targets for 2026 against growth in 2025", 170, 10)[-1] == "2025"
    lines = balance("Targets for 2026 against growth in 2025", 170, 10)
    assert lines == ["Targets for 2026", "against growth in 2025"]
    assert balance("short", 170, 10) == ["short"]
    listed = "圆圈：增速 · 菱形：目标 · 色带：措辞所含区间"
    assert parted(listed, 150, 10) == ["圆圈：增速 · 菱形：目标", "色带：措辞所含区间"]
    assert parted(listed, 70, 10)[-2:] == ["色带：措辞", "所含区间"]


def test_texts_share_the_largest_size_that_fits() -> None:
    assert fit(["abc"], 100, most=12, least=8) == (12, {"abc": "abc"})
    assert fit(["Inner Mongolia"], 50, most=10, least=8) is None
    size, broken = fit(["Inner Mongolia"], 50, most=10, least=8, lines=2) or (0, {})
    assert broken == {"Inner Mongolia": "Inner\nMongolia"}
    assert 8 <= size <= 10
    size, _ = fit(["Hebei"], width_of("Hebei", 12), most=12, least=8, bold=True) or (0, {})
    assert 8 <= size < 12


def test_places_move_apart_no_farther_than_needed() -> None:
    assert spread([10, 50], 12, 0, 100) == [10, 50]
    assert spread([50, 50], 12, 0, 100) == [50, 62]
    assert spread([99, 98], 12, 0, 100) == [100, 88]
    assert spread([], 12, 0, 100) == []


def test_a_line_through_a_box_is_found() -> None:
    box = Box(10, 10, 20, 20)
    assert box.is_cut(Line(0, 15, 30, 15))
    assert box.is_cut(Line(15, 15, 40, 40))
    assert not box.is_cut(Line(0, 0, 9, 40))
    assert not box.is_cut(Line(0, 5, 30, 5))
    assert not box.is_cut(None)


def test_boxes_that_only_touch_do_not_meet() -> None:
    box = Box(0, 0, 10, 10)
    assert box.meets(Box(9, 9, 20, 20))
    for other in (Box(10, 0, 20, 10), Box(0, 10, 10, 20)):
        assert not box.meets(other)
        assert not other.meets(box)


def test_a_distance_is_that_to_the_nearest_place() -> None:
    box = Box(10, 20, 30, 40)
    assert [box.distance(*point) for point in ((20, 30), (20, 17), (7, 30), (33, 44))] == [
        *(0, 3, 3, 5)
    ]
    line = Line(10, 20, 40, 60)
    assert line.distance(25, 40) == 0
    for point in ((29, 37), (7, 16), (43, 64)):  # beside the middle, and beyond either end
        assert line.distance(*point) == pytest.approx(5)


def test_a_label_takes_the_room_of_its_text_and_a_leader_ends_at_its_edge() -> None:
    beside = label_at(50, 60, "Hebei", PLACES[0], 10).box
    assert beside == pytest.approx((56, 53.75, 58 + width_of("Hebei", 10), 66.25))
    for dy, edge in ((-30, 30 + 6.25), (30, 90 - 6.25)):
        leader = label_at(50, 60, "Hebei", Place("left", 8, dy), 10).leader
        assert leader == pytest.approx((50, 60, 58, edge))
    large = label_at(50, 60, "Hebei", Place("left", 2, 12), 20)
    assert (large.leader, large.place) == (None, ("left", 4, 24))
    assert large.box.bottom - large.box.top == 25


@pytest.mark.parametrize("seed", range(8))
def test_labels_cover_nothing_and_no_leader_runs_through_a_name(seed: int) -> None:
    chance = random.Random(seed)
    points = [(chance.uniform(150, 300), chance.uniform(100, 220)) for _ in range(31)]
    texts = [["Heilongjiang", "HL"] for _ in points]
    room, line = Box(0, 0, 448, 358), Box(220, 0, 223, 358)
    labels = place_labels(points, texts, room=room, size=10, kept_free=[line])
    told = [label for label in labels if label is not None]
    assert len(told) > 20
    for label in told:
        assert 0 <= label.box.left < label.box.right <= 448
        assert not label.box.meets(line)
    for one, other in combinations(told, 2):
        assert not one.box.meets(other.box)
        assert not one.box.is_cut(other.leader)
        assert not other.box.is_cut(one.leader)


@pytest.mark.parametrize(("seed", "n_short"), [(0, 2), (1, 0), (2, 0), (21, 0), (27, 3), (41, 1)])
def test_names_of_a_crowd_are_all_set_and_as_few_as_can_be_are_short(
    seed: int, n_short: int
) -> None:
    chance = random.Random(seed)
    n, across, down = (chance.choice(sizes) for sizes in ([6, 8, 10], [30, 60], [20, 40]))
    points = [(chance.uniform(100, 100 + across), chance.uniform(80, 80 + down)) for _ in range(n)]
    names = ["Heilongjiang", "Hebei", "Inner Mongolia", "Tibet", "Guangdong", "Sichuan"] * 2
    texts = [[name, name[:2]] for name in names[:n]]
    found = place_labels(points, texts, room=Box(60, 60, 220, 150), size=10)
    told = [label.text for label in found if label is not None]
    assert len(told) == n
    assert sum(len(text) == 2 for text in told) <= n_short


@pytest.mark.parametrize("seed", range(4))
def test_a_label_without_a_leader_is_nearest_to_its_own_point(seed: int) -> None:
    chance = random.Random(seed)
    points = [(chance.uniform(50, 400), chance.uniform(50, 300)) for _ in range(31)]
    found = place_labels(points, [["Hebei"]] * 31, room=Box(0, 0, 448, 358), size=10)
    alone = [(label, at) for label, at in zip(found, points, strict=True) if label]
    alone = [(label, at) for label, at in alone if label.leader is None]
    assert len(alone) > 10
    for label, at in alone:
        assert min(points, key=lambda point: label.box.distance(*point)) == at


def test_points_in_one_place_share_a_label() -> None:
    tied = PANEL.filter(year=2025).with_columns(gdp=pl.lit(5e4), growth=pl.lit(5.0))
    shown = plot.quadrant(tied).data["shown"].to_list()
    assert shown[0] == "Beijing, Tianjin, Hebei and 28 more"
    assert set(shown[1:]) == {""}


def test_captions_stand_in_their_corners() -> None:
    space = style.Space(480, 300)
    field = fields.Field(sizes=(1, 100), rates=(0, 10), large=10, fast=5, space=space)
    found = fields.captions(pl.DataFrame({"size": [10.0], "at": [5.0]}), field, "en")
    boxes = [box for *_, box in found]
    assert [(box.top, box.bottom) for box in boxes] == [(3, 15.5), (284.5, 297)] * 2
    assert [box.right for box in boxes[:2]] == [476, 476]
    assert [box.left for box in boxes[2:]] == [4, 4]


def test_points_seen_as_one_share_a_label_and_others_do_not() -> None:
    groups = fields.together([(10, 10), (50, 50), (11, 11), (13, 10)])
    assert groups == [[0, 2], [1], [3]]
    near = pl.DataFrame(
        {"province": ["Hebei", "Henan", "Hunan"], "gdp": [5e4, 5e4, 9e4], "growth": [5.0, 5.0, 7.0]}
    )
    assert plot.quadrant(near).data["shown"].to_list() == ["Hebei and Henan", "", "Hunan"]
    assert plot.quadrant(near).data["is_named"].all()


def test_labels_make_room_for_one_that_finds_none() -> None:
    first = [[label_at(50, 50, "a", place, 10)] for place in (PLACES[0], PLACES[1])]
    choices = [[[*first[0], *first[1]]], [[label_at(52, 50, "b", PLACES[0], 10)]]]
    stuck = [choices[0][0][0], None]
    assert [label and label.place for label in make_room(choices, stuck)] == [PLACES[1], PLACES[0]]
    assert make_room([[choices[0][0][:1]], choices[1]], stuck) == stuck


def stood(text: str, left: float, right: float) -> Label:
    """Return a label of a row, without a leader."""
    return Label(text, PLACES[0], Box(left, 0, right, 10), None)


def test_labels_move_two_others_in_turn_and_no_third() -> None:
    a, b, c, d = ([stood(text, at, at + 50) for at in (0, 100, 200, 300)] for text in "abcd")
    choices = [[a[:1]], [b[:2]], [c[1:3]], [d[2:]]]
    assert make_room(choices[:3], [None, b[0], c[1]]) == [a[0], b[1], c[2]]
    stuck = [None, b[0], c[1], d[2]]
    assert make_room(choices, stuck) == stuck


def test_two_labels_in_the_way_of_one_go_one_after_the_other() -> None:
    wanted = stood("wanted", 0, 100)
    one = [stood("one", 0, 40), stood("one", 110, 150)]
    two = [stood("two", 80, 140), stood("two", 200, 240)]
    three = [stood("three", 200, 240), stood("three", 300, 340)]
    choices = [[[wanted]], [one], [two], [three]]
    assert make_room(choices, [None, one[0], two[0], three[0]]) == [
        wanted,
        one[1],
        two[1],
        three[1],
    ]


def test_a_label_with_a_lesser_text_gets_a_better_one_but_nobody_else_loses_theirs() -> None:
    here, there = stood("Hebei", 0, 50), stood("Hebei", 100, 150)
    full, short, code = stood("Henan", 0, 50), stood("HA", 60, 70), stood("HE", 100, 110)
    assert make_room([[[here, there]], [[full], [short]]], [here, short]) == [there, full]
    assert make_room([[[here], [code]], [[full]]], [here, None]) == [here, None]
    assert make_room([[[here, there]]], [there]) == [there]


def test_a_label_on_anothers_leader_is_not_set() -> None:
    led = Label("led", PLACES[0], Box(50, 0, 60, 10), Line(0, 100, 50, 10))
    across = Label("across", PLACES[0], Box(20, 50, 40, 60), None)
    for labels in ([led, None], [None, across]):
        assert make_room([[[led]], [[across]]], labels) == labels


def test_leaders_that_do_not_reach_each_other_do_not_cross() -> None:
    upright = Label("a", PLACES[0], Box(45, 70, 55, 80), Line(50, 100, 50, 80))
    beside = Label("b", PLACES[0], Box(100, 84, 110, 94), Line(60, 90, 100, 90))
    across = Label("c", PLACES[0], Box(100, 84, 110, 94), Line(40, 90, 100, 90))
    below = Label("d", PLACES[0], Box(45, 170, 55, 180), Line(50, 200, 50, 180))
    for other, is_free in ((beside, True), (across, False), (below, True)):
        for one, two in ((upright, other), (other, upright)):
            found = make_room([[[one]], [[two]]], [one, None])
            assert found == [one, two if is_free else None]


def test_a_name_may_fill_its_room_to_the_edges() -> None:
    for place in PLACES[:2]:
        label = label_at(50, 50, "Hebei", place, 10)
        assert place_labels([(50, 50)], [["Hebei"]], room=label.box, size=10) == [label]
    assert place_labels([], [], room=label.box, size=10) == []


@pytest.mark.parametrize(("x", "is_free"), [(90, True), (30, False)])
def test_a_name_whose_leader_crosses_another_is_not_set(x: float, is_free: bool) -> None:
    far = next(place for place in PLACES if place.dy < -30 and place.dx > 30)
    near = next(place for place in PLACES if place.dy < -30 and place.dx < -30)
    one = label_at(0, 100, "a", far, 10)
    other = label_at(x, 100, "b", near, 10)
    found = make_room([[[one]], [[other]]], [one, None])
    assert found == [one, other if is_free else None]


def test_a_leader_may_begin_on_a_dot_that_it_leads_away_from() -> None:
    line = Line(0, 0, 20, 0)
    assert line.leaves(-2, 0)
    assert not line.leaves(2, 0)
    assert Line(50, 50, 70, 50).leaves(48, 50)
    assert Line(50, 50, 50, 70).leaves(50, 48)
    assert not line.leaves(10, 3)
    assert line.leaves(10, 5)
    assert Line(3, 4, 3, 4).distance(0, 0) == 5


@pytest.mark.parametrize("year", range(2016, 2026))
def test_names_find_a_place_in_ten_years(year: int) -> None:
    drawn: Any = plot.quadrant(PANEL.filter(year=year)).data
    assert drawn["is_named"].all()


def test_ticks_of_a_log_axis_keep_apart() -> None:
    for width in (280, 640):
        chart = plot.quadrant(PANEL.filter(year=2025), width=width)
        found = chart.to_dict()["layer"][0]["encoding"]["x"]["axis"]["values"]
        assert (5e3 in found) == (width == 640)
        assert 1e4 in found


def test_a_name_that_finds_no_place_gives_way_to_its_code_then_to_none() -> None:
    room = Box(0, 0, 40, 20)
    (full,) = place_labels([(5, 10)], [["Hebei", "HE"]], room=Box(0, 0, 90, 20), size=10)
    (short,) = place_labels([(5, 10)], [["Heilongjiang", "HL"]], room=room, size=10)
    (none,) = place_labels([(5, 10)], [["Heilongjiang"]], room=room, size=10)
    assert full is not None
    assert full.text == "Hebei"
    assert full.place == PLACES[0]
    assert short is not None
    assert short.text == "HL"
    assert none is None


def test_a_label_far_from_its_point_has_a_leader() -> None:
    near, far = (label_at(50, 50, "x", place, 10) for place in (PLACES[0], PLACES[-1]))
    assert near.leader is None
    assert far.leader is not None
    assert (far.leader.x, far.leader.y) == (50, 50)


def test_what_just_fits_fits() -> None:
    assert wrap("two words", width_of("two words", 10), 10) == ["two words"]
    exact = width_of("Hebei", 12)
    assert fit(["Hebei"], exact, most=12, least=8) == (12, {"Hebei": "Hebei"})
    assert ticks(0, 10, 2) == [0, 5, 10]
    assert ticks(0, 31, 3.1) == [0, 10, 20, 30]
    assert ticks(0, 31, 2) == [0, 20]


def test_bold_texts_break_where_their_bold_letters_end() -> None:
    name = "Inner Mongolia"
    between = (width_of(name, 12) + width_of(name, 12, True)) / 2
    broken = (12, {name: "Inner\nMongolia"})
    assert fit([name], between, most=12, least=12, lines=2, bold=True) == broken
    assert fit([name], between, most=12, least=12, lines=2) == (12, {name: name})


def test_figures_that_hardly_differ_are_a_bulk_of_no_width() -> None:
    assert bulk([5.0, 5.0, 5.0, 5.0, 5.5], 1.5) == (5.0, 5.0)
    assert bulk([5.0, 5.0, 5.0, 5.0, 5.5], 1.5, 1.0) == (5.0, 5.5)


@pytest.mark.parametrize(
    ("values", "ends", "ticks"),
    [
        ([-10.0, -4.0, 0.0], (-10, 0), [-10, -5, 0]),
        ([0.0, 4.0, 10.0], (0, 10), [0, 5, 10]),
        (
            [0.00012, 0.00031, 0.00048],
            (0.0001, 0.0005),
            [0.0001, 0.0002, 0.0003, 0.0004, 0.0005],
        ),
    ],
)
def test_scales_that_end_in_zero_have_one_sign_and_small_ones_are_close(
    values: list[float], ends: tuple[float, float], ticks: list[float]
) -> None:
    units = [province.name for province in pg.PROVINCES][: len(values)]
    own = pl.DataFrame({"province": units, "x": values})
    color = plot.tile_map(own, "x").to_dict()["encoding"]["color"]
    assert tuple(color["scale"]["domain"]) == ends
    assert "domainMid" not in color["scale"]
    assert color["legend"]["values"] == ticks


def test_captions_are_left_out_where_two_have_no_room_side_by_side() -> None:
    def n_in(width: float) -> int:
        field = fields.Field(
            sizes=(1, 100), rates=(0, 10), large=10, fast=5, space=style.Space(width, 300)
        )
        return len(fields.captions(pl.DataFrame({"size": [10.0], "at": [5.0]}), field, "en"))

    both = width_of("smaller, slower", 10) + max(
        width_of(text, 10) for text in ("larger, slower", "smaller, slower")
    )
    assert n_in(both + 15) == 0
    assert n_in(both + 17) == 4


NAME = width_of("Hebei", 10)


@pytest.mark.parametrize(
    ("across", "down", "is_free"),
    [
        # a name beside its point begins 6 pixels from it and is 12.5 high
        (4.4, 50, True),
        (4.6, 50, False),
        (NAME + 9.6, 50, True),
        (NAME + 9.4, 50, False),
        (-50, 7.8, True),
        (-50, 7.7, False),
        (-50, -7.8, True),
        (-50, -7.7, False),
    ],
)
def test_a_name_keeps_a_pixel_and_a_half_from_a_line(
    across: float, down: float, is_free: bool
) -> None:
    assert (beside(150, 100, across, down) == PLACES[0]) == is_free


@pytest.mark.parametrize(("y", "is_free"), [(292.7, True), (292.8, False)])
def test_a_name_keeps_a_pixel_from_the_foot_of_the_drawing(y: float, is_free: bool) -> None:
    assert (beside(150, y, -50, -100) == PLACES[0]) == is_free


def beside(x: float, y: float, across: float, down: float) -> Place:
    """Return where the name of a point stands, with the lines so far from the point."""

    def size(at: float) -> float:
        return float(100 ** (at / 400))

    field = fields.Field(
        sizes=(1, 100),
        rates=(0, 300),
        large=size(x + across),
        fast=300 - y - down,
        space=style.Space(400, 300),
    )
    point = {"size": [size(x)], "at": [300 - y], "label": ["Hebei"], "code": ["HE"]}
    (row,) = fields.with_labels(pl.DataFrame(point), field, "en").iter_rows(named=True)
    return Place(row["align"], row["dx"], row["dy"])


@pytest.mark.parametrize("picture", [480, 1200])
def test_figures_of_a_log_axis_are_four_pixels_apart_or_powers_of_ten_alone(picture: float) -> None:
    fine, by = {}, style.larger(picture)
    for width in range(60, 480):
        space = style.Space(picture, 300, left=picture - width)
        field = fields.Field(sizes=(100, 10_000), rates=(0, 10), large=1e3, fast=5, space=space)
        found = fields.log_ticks(field)
        fine[width] = len(found) == 7
        assert found in ([100, 200, 500, 1000, 2000, 5000, 10_000], [100, 1000, 10_000])
    first = min(width for width, is_fine in fine.items() if is_fine)
    # the narrowest gap is between 1,000 and 2,000, or 5,000 and 10,000: log 2 is 0.30103
    figure, last = (width_of(text, style.SMALL * by) for text in ("1,000", "10,000"))
    gap = 0.30103 / 2 * first - (figure + last) / 2
    assert 4 < gap < 4 + 0.30103 / 2 + 0.001
    assert all(is_fine == (width >= first) for width, is_fine in fine.items())
