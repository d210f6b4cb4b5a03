"""The pages about the record and of the studies are what the record writes."""

from __future__ import annotations

import html
import runpy
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_pages_are_those_of_the_record() -> None:
    written = runpy.run_path(str(DOCS / "gen_data_pages.py"))["pages"]()
    kept = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "data").glob("*.md")}
    assert kept.pop("changelog.md").startswith("# Changelog of the record")
    assert kept == written


def test_the_studies_are_what_they_compute() -> None:
    studies = runpy.run_path(str(DOCS / "gen_studies.py"))["studies"]()
    folder = DOCS / "studies"
    pictures: set[str] = set()
    for name, (text, sections) in studies.items():
        assert (folder / name).read_text(encoding="utf-8") == text
        for section in sections:
            if section.chart is not None:
                svg = (folder / section.picture).read_text(encoding="utf-8")
                for said in section.chart.to_dict()["title"].values():
                    assert html.escape(said, quote=False) in svg
                pictures.add(section.picture)
    assert {path.name for path in folder.iterdir()} == {*studies, *pictures}
