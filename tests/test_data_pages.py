"""The pages about the record, the studies and the gallery are what the record writes and draws."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import altair as alt
import polars as pl
from pictures import seal

DOCS = Path(__file__).parent.parent / "docs"


def test_the_pages_are_those_of_the_record() -> None:
    written = runpy.run_path(str(DOCS / "gen_data_pages.py"))["pages"]()
    kept = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "data").glob("*.md")}
    assert kept.pop("changelog.md").startswith("# Changelog of the record")
    assert kept == written


def is_drawn(picture: Path, chart: Any) -> bool:
    """Say whether a picture was drawn of the chart as it is now."""
    return picture.read_text(encoding="utf-8").splitlines()[-1] == seal(chart)


def test_the_studies_are_what_they_compute() -> None:
    studies = runpy.run_path(str(DOCS / "gen_studies.py"))["studies"]()
    folder = DOCS / "studies"
    drawn: dict[str, Any] = {}
    for name, (text, sections) in studies.items():
        assert (folder / name).read_text(encoding="utf-8") == text
        drawn |= {each.picture: each.chart for each in sections if each.chart is not None}
    assert {path.name for path in folder.iterdir()} == {*studies, *drawn}
    stale = [name for name, chart in drawn.items() if not is_drawn(folder / name, chart)]
    assert stale == [], "look at what docs/gen_studies.py draws"


def test_the_gallery_is_what_the_code_of_its_page_draws() -> None:
    drawn = runpy.run_path(str(DOCS / "gen_gallery.py"))["charts"]()
    kept = (path for folder in ("gallery", "zh/gallery") for path in (DOCS / folder).iterdir())
    assert {path.relative_to(DOCS).as_posix() for path in kept} == {*drawn}
    stale = [name for name, chart in drawn.items() if not is_drawn(DOCS / name, chart)]
    assert stale == [], "look at what docs/gen_gallery.py draws"
    assert max((DOCS / name).stat().st_size for name in drawn) < 400_000


def test_a_picture_goes_stale_when_its_chart_draws_otherwise() -> None:
    bars = alt.Chart(pl.DataFrame({"x": [1, 2], "y": [3, 4]})).mark_bar().encode(x="x", y="y")
    others = [
        bars.mark_point(),
        bars.encode(y="x"),
        bars.properties(title="Bars"),
        bars.properties(data=pl.DataFrame({"x": [1, 2], "y": [3, 5]})),
        bars.configure(font="Georgia"),
    ]
    assert len({seal(bars), *map(seal, others)}) == 1 + len(others)
    assert seal(bars) == seal(bars.copy())
