"""The pages about the record are what the record writes."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_pages_are_those_of_the_record() -> None:
    written = runpy.run_path(str(DOCS / "gen_data_pages.py"))["pages"]()
    kept = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "data").glob("*.md")}
    assert kept.pop("changelog.md").startswith("# Changelog of the record")
    assert kept == written
