"""What is seen: no text on another, ink that stands out on any fill, labels clear of all else."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING, Any

import altair as alt
import polars as pl
import pytest
import vl_convert
from drawn import contrast, contrasts, overlaps

import provgdp as pg
from provgdp import plot
from provgdp.plot import coloring, style
from provgdp.plot.extents import fit, spread, width_of, wrap
from provgdp.plot.labels import PLACES, Box, Line, label_at, place_labels

if TYPE_CHECKING:
    from collections.abc import Callable

PANEL = pg.load_panel(range(2015, 2026))
SIZES: list[dict[str, Any]] = [{}, {"width": 280, "lang": "zh"}]
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


@pytest.mark.parametrize("size", [*SIZES, {"width": 1200}], ids=["default", "phone", "page"])
@pytest.mark.parametrize("name", OF_YEARS)
def test_no_two_texts_overlap_in_charts_of_many_years(name: str, size: dict[str, Any]) -> None:
    assert overlaps(svg(OF_YEARS[name](PANEL, **size))) == []


@pytest.mark.parametrize("size", SIZES, ids=["default", "phone"])
def test_no_two_texts_overlap_in_two_years_face_to_face(size: dict[str, Any]) -> None:
    two = PANEL.filter(pl.col("year").is_in([2016, 2025]))
    assert overlaps(svg(plot.target_histogram(two, **size))) == []


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


# --- scales ---


def test_the_ends_of_a_scale_hold_the_bulk() -> None:
    ends = coloring.robust_ends
    assert ends(pl.Series([1.0, 2.0, 3.0, 4.0, 1000.0])) == (1.0, 4.0)
    assert ends(pl.Series([-1.0, 0.0, 2.0])) == (-2.0, 2.0)
    assert ends(pl.Series([5.0, 5.0])) == (4.5, 5.5)
    assert ends(pl.Series([None], dtype=pl.Float64)) == (0.0, 1.0)


# --- extents and labels ---


def test_widths_are_those_of_the_font() -> None:
    assert width_of("粤", 10) == pytest.approx(10.6)
    assert width_of("ii", 10) < width_of("mm", 10) / 3
    assert width_of("one\nlonger", 10) == width_of("longer", 10)
    assert width_of("") == 0


def test_texts_break_at_spaces_and_between_chinese_characters() -> None:
    assert wrap("two words", 30, 10) == ["two", "words"]
    assert wrap("内蒙古自治区", 40, 10) == ["内蒙古", "自治区"]
    assert wrap("增速，目标", 22, 10) == ["增速，", "目标"]
    assert wrap("unbreakable", 5, 10) == ["unbreakable"]


def test_texts_share_the_largest_size_that_fits() -> None:
    assert fit(["abc"], 100, most=12, least=8) == (12, {"abc": "abc"})
    assert fit(["Inner Mongolia"], 50, most=10, least=8) is None
    size, broken = fit(["Inner Mongolia"], 50, most=10, least=8, lines=2) or (0, {})
    assert broken == {"Inner Mongolia": "Inner\nMongolia"}
    assert 8 <= size <= 10


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
