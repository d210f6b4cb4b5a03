"""The charts of a page, drawn here or by a process that the command starts ahead."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

import provgdp as pg
from provgdp.__main__ import main
from provgdp.report import charts, drawing
from provgdp.report.drawing import draw_here, drawing_ahead

_SPEC = '{"data": {"values": [{}]}, "mark": "text", "encoding": {"text": {"value": "%s"}}}'
SPECS = {name: _SPEC % name for name in "ab"}


def drawn_ahead() -> dict[str, str]:
    with drawing_ahead() as draw:
        return draw(SPECS.items())()


def test_another_process_draws_the_same() -> None:
    drawn = drawn_ahead()
    assert drawn == draw_here(SPECS.items())()
    assert ">a</text>" in drawn["a"]
    assert ">b</text>" in drawn["b"]


def test_it_finds_no_module_in_the_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vl_convert.py").write_text("raise SystemExit('not this one')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(drawing, "draw_here", None)
    assert list(drawn_ahead()) == list(SPECS)


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "import sys; sys.stdin.readline(); 1/0"])
def test_where_it_ends_this_process_draws(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_ELSEWHERE", code)
    assert drawn_ahead() == draw_here(SPECS.items())()


@pytest.mark.parametrize("python", ["/no/such/python", "", None])
def test_where_none_can_be_started_this_process_draws(
    python: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    with drawing_ahead() as draw:
        assert draw is draw_here


def test_it_is_ended_where_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_ELSEWHERE", "import time; time.sleep(600)")
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
    def refuse(*_: object) -> None:
        raise pg.errors.MissingExtraError

    monkeypatch.setattr(charts, "_specs", refuse)
    assert main(["2024", "-o", str(tmp_path / "page.html")]) == 0
    assert "Charts need the extra" in (tmp_path / "page.html").read_text("utf-8")
