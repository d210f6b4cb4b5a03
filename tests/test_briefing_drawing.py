"""The charts of a page, drawn here or by a process that the command starts ahead."""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from pathlib import Path
from subprocess import Popen
from typing import Any

import polars as pl
import pytest
from drawn import Shown, contrast, shown

import provgdp as pg
from provgdp.__main__ import main
from provgdp.plot import style
from provgdp.report import drawing
from provgdp.report.drawing import draw, draw_here, drawing_ahead
from provgdp.report.frames import both_years

ASKED: Any = (both_years(pg.load_panel([2023, 2024]), 2024), 2024, "zh")
KINDS = ["map", "dumbbell", "histogram"]


def drawn_ahead() -> dict[str, str]:
    with drawing_ahead() as begin:
        return begin(*ASKED)()


def test_other_processes_draw_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    here = draw(*ASKED)
    monkeypatch.setattr(drawing, "draw", None)
    drawn = drawn_ahead()
    assert drawn == here
    assert list(drawn) == KINDS
    assert ">广东</text>" in drawn["map"]


def test_they_find_no_module_in_the_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "vl_convert"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not this one')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(drawing, "draw", None)
    assert list(drawn_ahead()) == KINDS


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit(1)",
        "sys.stdin.buffer.read(1); 1/0",
        drawing._BOARD.replace("drawing.PEN", "'raise SystemExit(1)'"),
    ],
)
def test_where_one_ends_this_process_draws(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_BOARD", code)
    assert list(drawn_ahead()) == KINDS


@pytest.mark.parametrize("python", ["/no/such/python", "", None])
def test_where_none_can_be_started_this_process_draws(
    python: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    with drawing_ahead() as draw:
        assert draw is draw_here


def test_it_is_ended_where_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_BOARD", "import time; time.sleep(600)")
    started: list[Popen[bytes]] = []

    def start(*arguments: Any, **options: Any) -> Popen[bytes]:
        started.append(Popen(*arguments, **options))
        return started[0]

    monkeypatch.setattr(drawing, "Popen", start)
    with pytest.raises(KeyError), drawing_ahead():
        raise KeyError
    assert started[0].returncode


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_command_s_page_is_the_call_s(lang: str, tmp_path: Path) -> None:
    assert main(["2024", "--lang", lang, "-o", str(tmp_path / "page.html")]) == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page == pg.briefing(2024, lang=lang).to_html()  # type: ignore[arg-type]


def test_without_the_extra_the_command_s_page_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "_BOARD", "raise SystemExit(1)")
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert main(["2024", "-o", str(tmp_path / "page.html")]) == 0
    assert "Charts need the extra" in (tmp_path / "page.html").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_on_the_ground_is_told_from_what_stands_on_a_colour(kind: str) -> None:
    panel, year, lang = ASKED
    is_few = pl.col("province").is_in(["Hebei", "Tibet", "Hainan"]) & (pl.col("year") == year)
    gone = [pl.when(~is_few).then(x).alias(x) for x in ("target", "target_mid", "hedge")]
    coloured: list[Shown] = []
    on_ground: set[str] = set()
    for each in shown(draw(panel.with_columns(gone), year, lang)[kind]):
        x, y = (each.left + each.right) / 2, (each.top + each.bottom) / 2
        if not each.text:
            coloured += [each] if each.fill != "white" else []
        elif any(box.holds(x, y) for box in coloured):
            assert each.fill in ("black", "white"), each.text
        else:
            on_ground.add(each.fill)
    css = (files("provgdp.report") / "page.css").read_text("utf-8")
    assert on_ground == {"#000", "#707070"} & on_ground
    assert all(f'text[fill="{ink}"]' in css for ink in on_ground)
    assert "filter:" not in css


def test_pictures_are_read_on_the_dark_page() -> None:
    css = (files("provgdp.report") / "page.css").read_text("utf-8")
    dark = css.partition("(prefers-color-scheme: dark)")[2].partition("}")[0]
    hues = dict(re.findall(r"--(\w+): (#\w+)", dark))
    assert contrast(hues["ink"], hues["paper"]) > 7
    assert contrast(hues["quiet"], hues["paper"]) > 4.5
    # the low end of the map's scale can't be taken for a tile without a number
    low, *_ = style.HOUSE["range"]["heatmap"]
    assert contrast(low, hues["paper"]) > 7
    for mark in style.HOUSE["range"]["category"][:2]:
        assert contrast(mark, hues["paper"]) > 3
