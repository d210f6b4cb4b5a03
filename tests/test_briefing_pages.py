"""The briefing as a document, a workbook and files: self-contained, escaped, the same figures."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

import provgdp as pg
from provgdp.report.worksheet import Worksheet, read_worksheet

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


def test_what_a_column_holds_is_the_class_of_its_cells() -> None:
    """Two provinces state a range of prices, and nothing is known of the year before."""
    stated = pl.DataFrame(
        {
            "province": ["Beijing", "Tianjin", "Hebei"],
            "hedge": ["range", "range", "exact"],
            "target": [2.0, 2.0, 3.0],
            "upper": [3.0, 3.0, None],
        }
    ).with_columns(
        year=YEAR,
        place=1,
        indicator=pl.lit("cpi"),
        measure=pl.lit("growth"),
        unit=pl.lit("percent"),
    )
    report = pg.briefing(YEAR, panel=PANEL, indicators=stated.with_columns(direction=None))
    page = report.to_html(charts=False)
    assert (
        "<tr><td>Consumer prices</td><td class=n>3</td><td class=n>2% to 3% (2 of 3)</td>"
        "<td class=n>2% to 3%</td><td class=w></td><td class=w></td><td class=w></td></tr>"
    ) in page
    cells = [(tag, found.get("class")) for tag, found in Reader(page).tags if tag in ("td", "th")]
    assert {kind for _, kind in cells} == {None, "n", "w"}
    assert "<thead><tr><th></th><th class=n>2024</th><th class=n>2023</th></tr></thead>" in page
    assert re.search(r"</tr>\n<tr><td>Kept it</td><td class=n>\d+ of 31</td>", page)


def test_the_first_number_of_a_sheet_counts_wherever_it_stands() -> None:
    """Hebei's sheet says 3% in its second place and 2% in its first, and is listed upside down."""
    stated = pl.DataFrame({"place": [2, 1], "target": [3.0, 2.0]}).with_columns(
        province=pl.lit("Hebei"),
        year=YEAR,
        indicator=pl.lit("cpi"),
        measure=pl.lit("growth"),
        unit=pl.lit("percent"),
        hedge=pl.lit("about"),
        upper=None,
        direction=None,
    )
    held = pg.briefing(YEAR, panel=PANEL, indicators=stated).indicators
    assert held.select("n", "lowest", "highest").rows() == [(1, 2.0, 2.0)]


def test_no_text_stands_between_the_parts_of_a_page(page: str) -> None:
    body = page.partition("<main>")[2].partition("</main>")[0]
    parts = "p h1 h2 h3 li ul td th tr thead tbody table figure div section".split()
    between = re.findall(rf"</(?:{'|'.join(parts)})>([^<]*)", body)
    assert len(between) > 400
    assert not "".join(between).strip()


def test_an_address_at_the_end_of_a_source_ends_it() -> None:
    panel = PANEL.with_columns(target_source_id=pl.lit("my notes, https://example.org"))
    page = pg.briefing(YEAR, panel=panel).to_html(charts=False)
    assert '<li>my notes, <a href="https://example.org">https://example.org</a></li>' in page


def sheet(path: Path, text: str) -> Worksheet:
    """A spreadsheet of this text, as read for the targets of 2027."""
    path.write_text(text, "utf-8")
    return read_worksheet(path, 2027)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no column names provinces; .*; the first line is ''"),
        ("广东\n江苏\n", "no column is headed growth, GDP or target; heads: none"),
        ("p,area,size\n广东,1,2\n", "no column is headed .*; heads: 'area', 'size'"),
        ("p,GDP增速,growth\n广东,1,2\n", "'GDP增速' and 'growth' both hold growth; name .*"),
        ("p,目标,2027年目标\n广东,5%,4%\n", "'目标' and '2027年目标' both hold wording; name .*"),
    ],
)
def test_what_a_spreadsheet_lacks_is_said_of_the_file(
    tmp_path: Path, text: str, fault: str
) -> None:
    path = tmp_path / "own.csv"
    with pytest.raises(pg.errors.PanelError) as raised:
        sheet(path, text)
    assert re.fullmatch(f"{re.escape(str(path))}: {fault}", str(raised.value))


@pytest.mark.parametrize(
    ("text", "growth", "gdp"),
    [
        ("Unit: bn yuan,,\nregion,GDP,growth\n广东,15200,4.3\n", "4.3", "15200bn yuan"),
        ("单位：万亿元,,\n地区,去年GDP,去年增速\n广东,15.2,4.3\n", "4.3", "15.2万亿元"),
    ],
)
def test_a_unit_over_the_heads_is_that_of_levels_alone(
    tmp_path: Path, text: str, growth: str, gdp: str
) -> None:
    found = sheet(tmp_path / "own.csv", text)
    assert found.rows.rows() == [("广东", "2026", None, growth, gdp, None, None)]
    assert set(found.rows.dtypes) == {pl.String}


def test_a_total_may_stand_between_the_only_heads_and_the_first_province(tmp_path: Path) -> None:
    found = sheet(tmp_path / "own.csv", "地区,GDP\n东部地区,70\n广东,15\n")
    assert found.rows["gdp"].to_list() == ["15"]
    assert found.left_out == ("东部地区",)


def test_beside_a_column_of_years_only_a_head_of_its_own_year_has_another(tmp_path: Path) -> None:
    """Last year is the one before the row's then, which may be any."""
    text = "p,year,2026年GDP,GDP,去年增速\n广东,2025,16,15,4.3\n"
    found = sheet(tmp_path / "own.csv", text)
    assert sorted(found.rows.select("year", "gdp").rows()) == [("2025", "15"), ("2026", "16")]
    assert found.left_alone == ("去年增速",)


def test_a_fault_is_named_by_the_head_over_it(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    for text, said in (
        ("p,年份,实际增速\n广东,2025,4.3x\n", "line 2, 实际增速 '4.3x': "),
        ("p,2027年目标\n广东,53\n", "line 2, 2027年目标 '53': "),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(pg.errors.PanelError, match=f"own.csv can't be used:\n  {said}"):
            pg.briefing(2027, panel=PANEL, outcomes=path)


def test_a_target_that_is_not_out_yet_leaves_no_row(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("地区,2027年目标,公布日期\n广东,5%,2027-01-20\n江苏,5%,2027-01-10\n", "utf-8")
    assert read_worksheet(path, 2027, date(2027, 1, 15)).rows["province"].to_list() == ["江苏"]


def test_a_number_over_the_heads_of_a_workbook_makes_no_column_of_numbers(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "own.xlsx") as workbook:
        written = workbook.add_worksheet()
        for at, row in enumerate([["", 2026, 2025], ["地区", "增速", "增速"], ["广东", 4.3, 3.9]]):
            written.write_row(at, 0, row)
    rows = read_worksheet(tmp_path / "own.xlsx", 2027).rows.select("province", "year", "growth")
    assert rows.rows() == [("广东", "2026", "4.3"), ("广东", "2025", "3.9")]


@pytest.mark.parametrize(
    ("column", "held", "given", "differs"),
    [
        ("wording", "4.5%左右", 4.5, False),
        ("wording", "4.5%左右", 4.4, True),
        ("gdp", 152_090.0, 152_200.0, True),  # neither rounded nor cut off is it 152,200
        ("gdp", 152_190.0, 152_200.0, False),
    ],
)
def test_a_bare_or_round_number_says_no_more_than_its_digits(
    column: str, held: object, given: float, differs: bool
) -> None:
    rows = pl.DataFrame({"p": ["粤", "粤"], "y": [2031, 2032], "wording": ["5%", "5%"]})
    rows = rows.with_columns(pl.lit(held).alias(column))
    names = dict.fromkeys(("wording", column))
    panel = pg.make_panel(rows, province="p", year="y", **{name: name for name in names})
    head = "2032年目标" if column == "wording" else "2031年GDP"
    sheet = pl.DataFrame({"p": ["粤"], head: [given]})
    overruled = pg.briefing(2032, panel=panel, outcomes=sheet).basis.overruled
    assert [x.province for x in overruled] == ["Guangdong"] * differs


def test_the_page_is_the_same_in_a_c_locale() -> None:
    program = (
        "import provgdp as pg; page = pg.briefing(2024).to_html(charts=False); print(len(page))"
    )
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | plain,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"{len(pg.briefing(2024).to_html(charts=False))}\n", done.stderr
