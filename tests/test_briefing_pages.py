"""The briefing as a document, a workbook and files: self-contained, escaped, the same figures."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

import provgdp as pg

YEAR = 2024
PANEL = pg.load_panel([YEAR - 2, YEAR - 1, YEAR])


class Reader(HTMLParser):
    """Reads a page: its tags with attributes, the texts of its cells, and what is left open."""

    VOID = frozenset({"meta", "br", "path", "rect", "line", "image"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data


@pytest.fixture(scope="module", params=["en", "zh"])
def page(request: pytest.FixtureRequest) -> str:
    return pg.briefing(YEAR, panel=PANEL, lang=request.param).to_html()


def test_the_document_stands_alone(page: str) -> None:
    read = Reader(page)
    assert read.open == []
    assert page.startswith("<!doctype html>\n<html lang=")
    assert ("meta", {"charset": "utf-8"}) in read.tags
    loading = [
        (tag, attributes)
        for tag, attributes in read.tags
        if tag in ("link", "img", "iframe") or (tag == "script" and "src" in attributes)
    ]
    assert loading == []
    assert not re.search(r"@import|url\(\s*[\"']?http", page)
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_the_map_and_two_charts_are_inside(page: str) -> None:
    read = Reader(page)
    kinds = [attributes["class"] for tag, attributes in read.tags if tag == "figure"]
    assert kinds == ["map", "dumbbell", "histogram"]
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {name for name in re.findall(r"url\(#([^)]+)\)", page)} <= set(ids)


def test_the_tables_are_those_of_the_markdown() -> None:
    report = pg.briefing(YEAR, panel=PANEL)
    lines = [line for line in report.to_markdown().splitlines() if line.startswith("|")]
    cells = [line.strip("|").split("|") for line in lines if "---" not in line]
    plain = [[cell.strip().replace("\\", "") for cell in row] for row in cells]
    assert Reader(report.to_html(charts=False)).rows == plain


def test_numbers_stand_on_the_right() -> None:
    report = pg.briefing(YEAR, panel=PANEL)
    assert "<td class=n>135,673</td>" in report.to_html(charts=False)
    assert "\n| --- | ---: | ---: | ---: | --- | --- | ---: | --- | ---: | --- | --- |\n" in (
        report.to_markdown()
    )


def test_small_sections_stand_side_by_side_in_one_grid() -> None:
    page = pg.briefing(YEAR, panel=PANEL).to_html(charts=False)
    grid = r'<div class="grid">\n(.*?</section>)\n</div>'
    before, inside, after = re.split(grid, page, flags=re.DOTALL)
    assert re.findall("<(section|h[1-6])>", inside) == ["section", "h3"] * inside.count("<h3>")
    assert "<h3>" not in before + after


def test_addresses_of_sources_are_links_and_nothing_else_is() -> None:
    own = "my notes, https://example.org/a?b=1&c=2. <b>javascript:alert(1)</b>"
    panel = PANEL.with_columns(target_source_id=pl.lit(own))
    page = pg.briefing(YEAR, panel=panel).to_html(charts=False)
    assert '<a href="https://example.org/a?b=1&amp;c=2">' in page
    assert "<b>" not in page
    assert 'href="javascript' not in page


def test_without_the_extra_the_page_still_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    report = pg.briefing(YEAR, panel=PANEL)
    page = report.to_html()
    assert "<svg" not in page
    assert "Charts need the extra &quot;plot&quot;" in page
    assert "<td>Guangdong</td>" in page
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(pg.errors.MissingExtraError, match=r"provgdp\[excel\]"):
        report.to_excel("never.xlsx")


def test_one_year_alone_has_no_chart_of_two() -> None:
    only = pl.DataFrame({"p": ["Guangdong", "Fujian"], "y": [YEAR, YEAR], "w": ["5%", "5.5%"]})
    panel = pg.make_panel(only, province="p", year="y", wording="w")
    read = Reader(pg.briefing(YEAR, panel=panel).to_html())
    kinds = [attributes["class"] for tag, attributes in read.tags if tag == "figure"]
    assert kinds == ["map"]


def test_the_fragment_of_a_notebook_has_no_charts_and_no_head() -> None:
    fragment = pg.briefing(YEAR, panel=PANEL)._repr_html_()
    assert fragment.startswith("<h1>")
    assert not re.search(r"<svg|<script|<style|<html", fragment)


def test_every_form_writes_to_a_path(tmp_path: Path) -> None:
    report = pg.briefing(YEAR, panel=PANEL)
    for path, write in (
        (tmp_path / "page.md", report.to_markdown),
        (tmp_path / "page.csv", report.to_csv),
        (tmp_path / "page.html", lambda path: report.to_html(path, charts=False)),
    ):
        assert write(path) == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("lang", "sheet", "province"),
    [
        ("en", "Provinces", "Guangdong"),
        ("zh", "各省份", "广东"),
    ],
)
def test_the_workbook_has_a_sheet_per_table(
    tmp_path: Path, lang: str, sheet: str, province: str
) -> None:
    report = pg.briefing(YEAR, panel=PANEL, lang=lang)
    report.to_excel(tmp_path / "page.xlsx")
    sheets = pl.read_excel(tmp_path / "page.xlsx", sheet_id=0)
    said = sheets.pop("Headlines" if lang == "en" else "要点")
    assert said.to_series().to_list()[1:-1] == list(report.headlines)
    table = sheets[sheet]
    assert table.to_series(0)[0] == province
    for name in ("target", "ambition_gap"):
        at = report.table.columns.index(name)
        assert table.to_series(at).to_list() == report.table[name].to_list()
    heads = [head for frame in sheets.values() for head in frame.columns]
    assert not [head for head in heads if re.fullmatch("[a-z_]+", head)]
    names = [
        report.table,
        report.means,
        report.modes,
        report.nation,
        report.largest,
        report.regions,
        report.growth_sides,
        report.passed,
        report.ranks,
        report.prices,
        report.contributions,
        report.streaks,
        report.indicators,
    ]
    assert [frame.shape for frame in sheets.values()] == [
        frame.shape for frame in names if frame.height
    ]


def test_a_workbook_is_called_one() -> None:
    with pytest.raises(pg.errors.OptionError, match=r"ends with \.xlsx, got 'page\.xls'$"):
        pg.briefing(2024).to_excel("page.xls")
