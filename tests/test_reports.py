"""Many work reports at once: texts, files and folders."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

import provgdp as pg

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = (
    "2026年湖南省政府工作报告\n\n主要预期目标是：地区生产总值增长5%左右，居民消费价格涨幅2%左右。"
)
NO_GROWTH = "今年主要预期目标是：城镇新增就业50万人，居民消费价格涨幅2%左右，出口增长7%。"
BARE = "各位代表：\n\n今年主要预期目标是：地区生产总值增长6%，出口增长7%。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with good reports, empty, damaged and foreign ones."""
    (tmp_path / "Anhui").mkdir()
    (tmp_path / "2026-hunan.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "Anhui" / "2025.md").write_text(BARE, encoding="utf-8")
    (tmp_path / "old.txt").write_bytes(TEXT.replace("湖南", "湖北").encode("gb18030"))
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "foreign.txt").write_text("Quarterly results of a company.", encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 cut short")
    (tmp_path / "broken.docx").write_bytes(b"PK no zip")
    (tmp_path / "table.xlsx").write_bytes(b"PK")
    return tmp_path


def test_a_folder(folder: Path) -> None:
    reports = pg.read_reports(folder)
    assert reports.targets.select("document", "province", "year", "indicator", "target").rows() == [
        ("2026-hunan.txt", "Hunan", 2026, "gdp", 5.0),
        ("2026-hunan.txt", "Hunan", 2026, "cpi", 2.0),
        ("Anhui/2025.md", "Anhui", 2025, "gdp", 6.0),
        ("Anhui/2025.md", "Anhui", 2025, "exports", 7.0),
        ("old.txt", "Hubei", 2026, "gdp", 5.0),
        ("old.txt", "Hubei", 2026, "cpi", 2.0),
    ]
    problems = dict(reports.documents.select("document", "problem").rows())
    assert list(problems) == sorted(problems)
    assert {
        name: problem for name, problem in problems.items() if problem is None
    } == dict.fromkeys(("2026-hunan.txt", "Anhui/2025.md", "old.txt"))
    assert problems["empty.txt"] == "empty"
    assert problems["foreign.txt"] == "no target sheet found"
    kinds = ".txt, .md, .html, .htm, .docx, .pdf"
    assert problems["table.xlsx"] == f"can't be read: .xlsx is none of {kinds}"
    for name in ("broken.pdf", "broken.docx"):
        assert str(problems[name]).startswith("can't be read: ")
    assert '<td style="text-align:left">8</td>' in reports._repr_html_()
    assert repr(reports) == "<WorkReports: 8 documents, 3 without a problem, 6 targets>"


def test_processes_read_the_same(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    one = pg.read_reports(folder)
    two = pg.read_reports(folder, workers=2, progress=lambda done, n: seen.append((done, n)))
    assert seen == [(i, 8) for i in range(1, 9)]
    for name in ("targets", "outcomes", "unread", "documents"):
        assert getattr(one, name).equals(getattr(two, name))


def test_texts_years_and_provinces() -> None:
    reports = pg.read_reports([BARE, None, BARE], years=[2024, None, 2025], provinces="Tibet")
    assert reports.documents.select("document", "province", "year", "problem").rows() == [
        ("0", "Tibet", 2024, None),
        ("1", None, None, "not a text but NoneType"),
        ("2", "Tibet", 2025, None),
    ]
    unknown = pg.read_reports([BARE]).documents["problem"].to_list()
    remedy = "name the file as in 2026-hunan.txt, or pass provinces= and years="
    assert unknown == [f"unknown province and year: {remedy}"]


def test_outcomes_of_those_that_state_them() -> None:
    stated = "2026年湖南省政府工作报告\n\n一、回顾\n\n预计地区生产总值增长5.3%。\n\n" + BARE
    reports = pg.read_reports([TEXT, stated])
    assert reports.outcomes.select("document", "year", "growth", "expected").rows() == [
        ("1", 2025, 5.3, True)
    ]


def test_no_documents_give_empty_frames(tmp_path: Path) -> None:
    reports = pg.read_reports(tmp_path)
    assert reports.documents.is_empty()
    assert reports.targets.schema == pg.read_reports([TEXT]).targets.schema


def test_html_and_word(tmp_path: Path) -> None:
    pytest.importorskip("bs4")
    docx = pytest.importorskip("docx")
    page = "".join(f"<p>{line}</p>" for line in TEXT.replace("5%", "<b>5%</b>").split("\n\n"))
    (tmp_path / "a.html").write_text(
        f"<html><script>var x = '9%'</script><body>{page}</body></html>", encoding="utf-8"
    )
    document = docx.Document()
    for line in TEXT.replace("湖南", "湖北").split("\n\n"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "b.docx"))
    (tmp_path / "c.txt").write_bytes((tmp_path / "b.docx").read_bytes())
    reports = pg.read_reports(tmp_path)
    by_document = reports.targets.group_by("document", maintain_order=True)
    assert by_document.agg("indicator", "target").rows() == [
        ("a.html", ["gdp", "cpi"], [5.0, 2.0]),
        ("b.docx", ["gdp", "cpi"], [5.0, 2.0]),
    ]
    assert reports.documents["problem"].to_list() == [None, None, "a copy of b.docx"]


def test_the_rows_of_a_table_in_a_file_stay_apart(tmp_path: Path) -> None:
    pytest.importorskip("bs4")
    docx = pytest.importorskip("docx")
    title, lead = "2026年湖南省政府工作报告", "今年主要预期目标是："
    rows = [("指标", "2026年目标"), ("地区生产总值", "增长5%左右"), ("居民消费价格", "2%左右")]
    cells = "".join(f"<tr><td><p>{name}</p></td><td>{said}</td></tr>" for name, said in rows)
    table = f"<h1>{title}</h1><p>{lead}</p><table>{cells}</table><p>完。</p>"
    laid_out = f"<table><tr><td>首页</td><td>{table}</td></tr></table>"
    (tmp_path / "a.html").write_text(table, "utf-8")
    (tmp_path / "b.html").write_text(laid_out.replace("湖南", "湖北"), "utf-8")
    document = docx.Document()
    document.add_paragraph(title.replace("湖南", "河南"))
    document.add_paragraph(lead)
    grid = document.add_table(rows=3, cols=2)
    for i, row in enumerate(rows):
        for j, said in enumerate(row):
            grid.cell(i, j).text = said
    document.save(str(tmp_path / "c.docx"))
    found = pg.read_reports(tmp_path).targets.group_by("document", maintain_order=True)
    assert found.agg("indicator", "target").rows() == [
        (name, ["gdp", "cpi"], [5.0, 2.0]) for name in ("a.html", "b.html", "c.docx")
    ]


def test_a_copy_counts_once_whatever_its_layout(tmp_path: Path) -> None:
    (tmp_path / "2026-hunan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "again.md").write_text(TEXT.replace("\n\n", "\n"), "utf-8")
    (tmp_path / "other.txt").write_text(TEXT.replace("5%", "6%"), "utf-8")
    reports = pg.read_reports(tmp_path)
    assert reports.targets["document"].to_list() == ["2026-hunan.txt"] * 2 + ["other.txt"] * 2
    assert reports.documents["problem"].to_list() == [None, "a copy of 2026-hunan.txt", None]
    assert pg.read_reports([TEXT, TEXT]).targets.height == 4


def test_the_name_of_a_file_that_contradicts_its_text_is_told(tmp_path: Path) -> None:
    for name in ("2025-hunan.txt", "2026-hubei.md"):
        (tmp_path / name).write_text(TEXT.replace("5%", f"5.{name[3]}%"), "utf-8")
    reports = pg.read_reports(tmp_path)
    assert reports.documents.select("province", "year", "problem").rows() == [
        ("Hunan", 2026, "its name says 2025, its text 2026"),
        ("Hunan", 2026, "its name says Hubei, its text Hunan"),
    ]
    given = pg.read_reports(tmp_path, years=2025, provinces=["Hunan", "Hubei"])
    assert given.documents["problem"].to_list() == [None, None]


def test_what_a_system_leaves_in_a_folder_is_no_document(tmp_path: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$湖南.docx", "desktop.ini.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    for folder in (".git/logs", "2026"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "HEAD.txt").write_text(f"{TEXT}{folder}", "utf-8")
    read = pg.read_reports(tmp_path).documents["document"].to_list()
    assert read == ["2026/HEAD.txt", "desktop.ini.txt"]


def test_texts_in_other_encodings_and_old_word_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("utf-16"))
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\x01")
    (tmp_path / "c.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    documents = pg.read_reports(tmp_path).documents
    assert documents.select("province", "problem").rows() == [
        ("Hunan", None),
        (None, "can't be read: it is neither UTF-8 nor GB 18030; save it as UTF-8"),
        (
            None,
            "can't be read: .doc is none of .txt, .md, .html, .htm, .docx, .pdf; save it as .docx",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "过去的2025年不容易。\n\n三、2026年工作安排\n\n今年预期目标是：出口增长7%，经济增长5%。",
            2026,
        ),
        ("2025年很好。建议2026年全省经济社会发展主要预期目标为：地区生产总值增长5%。", 2026),
        ("2025年很好。\n\n2025年工作成效和2026年总体要求\n\n目标是：地区生产总值增长5%。", 2026),
        ("2025年很好。\n\n2026年重点任务\n\n2027年重点任务\n\n目标是：地区生产总值增长5%。", None),
        ("2025年很好。\n\n2035年远景目标\n\n主要预期目标是：地区生产总值增长5%。", None),
    ],
)
def test_the_year_that_a_title_of_what_lies_ahead_names(text: str, year: int | None) -> None:
    assert pg.read_report(text).year == year


def pdf(lines: list[str]) -> bytes:
    """Return a page of text without a font of its own, as a program writes it."""
    chars = sorted({char for line in lines for char in line})
    ids = {char: i for i, char in enumerate(chars, 1)}
    shown = "".join(
        f"1 0 0 1 40 {760 - 20 * i} Tm <{''.join(f'{ids[char]:04x}' for char in line)}> Tj "
        for i, line in enumerate(lines)
    )
    pairs = "".join(f"<{i:04x}> <{ord(char):04x}> " for char, i in ids.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> "
        f"endcodespacerange {len(ids)} beginbfchar {pairs} endbfchar endcmap end"
    )
    page = f"BT /F1 12 Tf {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >> stream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >> stream\n{cmap}\nendstream",
    ]
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for i, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{i} 0 obj {body} endobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        out
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
        ).encode()
    )


def test_pdf_with_lines_wrapped(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    lines = [
        "2026年湖南省政府工作报告",
        "主要预期目标是：地区生产总值增长5%",
        "左右，居民消费价格涨",
        "幅2%左右。",
    ]
    (tmp_path / "report.pdf").write_bytes(pdf(lines))
    targets = pg.read_reports(tmp_path / "report.pdf").targets
    assert targets.select("province", "indicator", "hedge", "target").rows() == [
        ("Hunan", "gdp", "about", 5.0),
        ("Hunan", "cpi", "about", 2.0),
    ]


@pytest.mark.parametrize("library", ["bs4", "lxml.etree"])
def test_a_missing_extra_is_the_documents_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / "a.html").write_text("<p>x</p>", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    problems = pg.read_reports(tmp_path).documents["problem"].to_list()
    remedy = f".html files need the extra: pip install 'provgdp[reports]' ({library})"
    assert problems == [remedy, None]


def test_refusals(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="got one text; put it in a list"):
        pg.read_reports(TEXT)
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        pg.read_reports(tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError, match="no such file or folder: nowhere"):
        pg.read_reports("nowhere")
    with pytest.raises(TypeError, match="got int"):
        pg.read_reports(5)  # type: ignore[arg-type]
    with pytest.raises(pg.errors.OptionError, match="years must be as many as the documents"):
        pg.read_reports([TEXT], years=[2025, 2026])
    with pytest.raises(TypeError, match="provinces must be one value or a sequence"):
        pg.read_reports([TEXT], provinces=5)  # type: ignore[arg-type]
    with pytest.raises(pg.errors.OptionError, match="workers must be a number of processes"):
        pg.read_reports([TEXT], workers=0)


def test_the_invented_january() -> None:
    folder = Path(__file__).parents[1] / "examples" / "january"
    reports = pg.read_reports(folder / "reports")
    assert reports.documents["problem"].to_list() == [None] * reports.documents.height
    stated = reports.outcomes.select("province", "year", "growth")
    true = pl.read_csv(folder / "outcomes.csv").select(
        pl.col("province").cast(pg.dtypes.PROVINCE),
        pl.col("year").cast(pl.Int32),
        true="growth",
    )
    both = stated.join(true, on=["province", "year"], how="left").drop_nulls("growth")
    assert both.filter(pl.col("growth") != pl.col("true")).rows() == []


def test_a_merged_cell_of_a_page_stands_in_each_of_its_columns(tmp_path: Path) -> None:
    table = (
        '<tr><th rowspan="2">指标</th><th colspan=2>2025年</th><th rowspan=2>2026年目标</th></tr>'
        "<tr><th>目标</th><th>完成</th></tr>"
        "<tr><td>地区生产总值增长</td><td>6%</td><td>4.4%</td><td>5.5%</td></tr>"
        "<tr><td>出口增长</td><td>4%</td><td>1%</td><td>7%</td></tr>"
    )
    page = f"<p>2026年主要预期目标：</p><table>{table}</table>"
    (tmp_path / "2026-hubei.html").write_text(page, "utf-8")
    grouped = (
        "<tr><td rowspan=2>增长</td><td>地区生产总值增长</td><td>5.5%</td></tr>"
        "<tr><td>出口增长</td><td>7%</td></tr>"
    )
    page = f"<p>2026年主要预期目标：</p><table>{grouped}</table>"
    (tmp_path / "2026-hunan.html").write_text(page, "utf-8")
    found = pg.read_reports(tmp_path).targets
    assert found.select("indicator", "target").rows() == [("gdp", 5.5), ("exports", 7.0)] * 2


def test_a_file_of_another_word_processor_is_to_be_saved_as_docx(tmp_path: Path) -> None:
    for name in ("a.wps", "b.RTF", "c.ppt", "d"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
    kinds = "is none of .txt, .md, .html, .htm, .docx, .pdf"
    assert pg.read_reports(tmp_path).documents["problem"].to_list() == [
        f"can't be read: .wps {kinds}; save it as .docx",
        f"can't be read: .RTF {kinds}; save it as .docx",
        f"can't be read: .ppt {kinds}",
        f"can't be read: a file without a suffix {kinds}",
    ]


def test_a_text_is_read_in_each_encoding_and_a_pdf_that_is_called_a_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    encoded: dict[str, Callable[[str], bytes]] = {
        "湖南": lambda text: text.encode("utf-8"),
        "湖北": lambda text: text.encode("utf-8-sig"),
        "河南": lambda text: text.encode("utf-16"),
        "河北": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        "山东": lambda text: text.encode("gb18030"),
        "山西": lambda text: pdf(text.split("\n\n")),
    }
    for i, (place, encode) in enumerate(encoded.items()):
        (tmp_path / f"{i}.txt").write_bytes(encode(TEXT.replace("湖南", place)))
    found = pg.read_reports(tmp_path).targets.group_by("province", maintain_order=True)
    assert found.agg("target", "hedge").rows() == [
        (province, [5.0, 2.0], ["about", "about"])
        for province in ("Hunan", "Hubei", "Henan", "Hebei", "Shandong", "Shanxi")
    ]


def of_page(path: Path, body: str) -> list[tuple[str, str, float]]:
    """Return the targets that are read from a page of Hunan."""
    pytest.importorskip("bs4")
    path = path / "2026-hunan.html"
    path.write_text(body, "utf-8")
    return pg.read_reports(path).targets.select("indicator", "hedge", "target").rows()


def test_what_is_set_in_bold_in_a_page_stays_in_its_sentence(tmp_path: Path) -> None:
    title, said = (line.replace("5%", "<b>5</b>%<i>左右</i>") for line in TEXT.split("\n\n"))
    page = f"<p>{title}</p><p>{said.replace('左右，', '，')}</p>"
    assert of_page(tmp_path, page) == [("gdp", "about", 5.0), ("cpi", "about", 2.0)]


def test_what_is_set_in_bold_in_a_cell_is_no_cell_of_its_own(tmp_path: Path) -> None:
    rows = (
        "<tr><th>指标</th><th><b>2025年</b>完成</th><th>2026年目标</th></tr>"
        "<tr><td><b>地区</b>生产总值增长</td><td><b>4.4</b>%</td><td><i>5.5</i>%</td></tr>"
        "<tr><td>出口增长</td><td>1%</td><td>7%</td></tr>"
    )
    page = f"<p>2026年主要预期目标：</p><table>{rows}</table>"
    assert of_page(tmp_path, page) == [("gdp", "exact", 5.5), ("exports", "exact", 7.0)]


def test_a_page_laid_out_in_cells_is_read_as_paragraphs(tmp_path: Path) -> None:
    reviewed = "一、2025年工作回顾", "地区生产总值增长4.8%。"
    ahead = "二、2026年工作安排", "主要预期目标是：地区生产总值增长5%左右。"
    cells = [f"<p>{heading}</p><p>{said}</p>" for heading, said in (reviewed, ahead)]
    lines = "".join(f"<tr><td>{line}</td></tr>" for line in (*reviewed, *ahead))
    for page in (
        f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>",
        f"<table>{lines}</table>",
    ):
        assert of_page(tmp_path, page) == [("gdp", "about", 5.0)]
        outcomes = pg.read_reports(tmp_path).outcomes
        assert outcomes.select("year", "growth").rows() == [(2025, 4.8)]


def test_a_cell_merged_over_rows_stands_in_each_of_them_and_no_further(tmp_path: Path) -> None:
    rows = [
        '<td rowspan="4">经济</td><td>地区生产总值增长</td><td>6%</td><td>4.4%</td><td>5.5%</td>',
        "<td>出口增长</td><td>4%</td><td>1%</td><td>7%</td>",
        '<td colspan="1" rowspan="1">固定资产投资增长</td><td>8%</td><td>2%</td><td>9%</td>',
        "<td>社会消费品零售总额增长</td><td>3%</td><td>2.5%</td><td>6.5%</td>",
        "<td>民生</td><td>居民消费价格涨幅</td><td>3%</td><td>0.5%</td><td>2%</td>",
    ]
    heads = ("类别", "指标", "2025年目标", "2025年完成", "2026年目标")
    head = "".join(f"<th>{name}</th>" for name in heads)
    table = "".join(f"<tr>{cells}</tr>" for cells in (head, *rows))
    read = of_page(tmp_path, f"<p>2026年主要预期目标：</p><table>{table}</table>")
    assert [(indicator, target) for indicator, _, target in read] == [
        ("gdp", 5.5), ("exports", 7.0), ("investment", 9.0), ("retail_sales", 6.5), ("cpi", 2.0),
    ]  # fmt: skip


def test_a_cell_merged_beyond_its_table_does_not_reach_the_next(tmp_path: Path) -> None:
    head = "<tr><th>指标</th><th>2025年完成</th><th>2026年目标</th></tr>"
    first = "<tr><td>地区生产总值增长</td><td rowspan=5>4.4%</td><td>5.5%</td></tr>"
    second = "<tr><td>出口增长</td><td>1%</td><td>7%</td></tr>"
    tables = "".join(f"<table>{head}{row}</table>" for row in (first, second))
    read = of_page(tmp_path, f"<p>2026年主要预期目标：</p>{tables}")
    assert read == [("gdp", "exact", 5.5), ("exports", "exact", 7.0)]


def test_a_cell_wrapped_in_the_source_of_its_page_is_one_text(tmp_path: Path) -> None:
    rows = (
        "<tr><td>指标</td><td>2026年\n  目标</td></tr>"
        "<tr><td>地区生产总值\n    增长</td><td>\n 5.5%\n 左右 </td></tr>"
    )
    page = f"<p>2026年主要预期目标：</p><table>{rows}</table>"
    assert of_page(tmp_path, page) == [("gdp", "about", 5.5)]


def test_a_sentence_goes_on_on_the_next_page_of_a_pdf(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    before, after = TEXT.split("左右，")
    writer = pypdf.PdfWriter()
    for lines in (before.split("\n\n"), [f"左右，{after}"]):
        writer.append(BytesIO(pdf(lines)))
    writer.write(tmp_path / "report.pdf")
    targets = pg.read_reports(tmp_path / "report.pdf").targets
    assert targets.select("indicator", "hedge", "target").rows() == [
        ("gdp", "about", 5.0),
        ("cpi", "about", 2.0),
    ]


def test_a_list_may_hold_paths_names_of_files_and_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("more").mkdir()
    for name, whose in (("2026-hunan.txt", "湖南"), ("b.MD", "湖北"), ("more/c.md", "河南")):
        Path(name).write_text(TEXT.replace("湖南", whose), "utf-8")
    one_line = "2026年广东省政府工作报告。主要预期目标是：地区生产总值增长5%。"
    ends_like_a_name = TEXT.replace("湖南", "江西") + "\n\n来源：江西.txt"
    many = ["2026-hunan.txt", "b.MD", Path("more/c.md"), one_line, ends_like_a_name, "", " "]
    read = pg.read_reports(many).documents.select("document", "province", "targets", "problem")
    assert read.rows() == [
        ("2026-hunan.txt", "Hunan", 2, None),
        ("b.MD", "Hubei", 2, None),
        (str(Path("more/c.md")), "Henan", 2, None),
        ("3", "Guangdong", 1, None),
        ("4", "Jiangxi", 2, None),
        ("5", None, None, "empty"),
        ("6", None, None, "empty"),
    ]
    for source in ("more", "more/c.md", Path("more/c.md")):
        assert pg.read_reports(source).documents["document"].to_list() == ["c.md"]


def test_provinces_are_as_many_as_the_documents_so_that_none_is_left_over() -> None:
    for provinces in (["Hunan"], ["Hunan", "Hubei", "Henan"]):
        with pytest.raises(pg.errors.OptionError, match="provinces must be as many as the docu"):
            pg.read_reports([TEXT, BARE], provinces=provinces)


def test_a_folder_that_cannot_be_opened_is_a_document_with_its_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "2026-hubei.txt").write_text(TEXT, "utf-8")
    (tmp_path / "2026-hunan.txt").write_text(TEXT, "utf-8")
    opened = os.scandir

    def scandir(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert pg.read_reports(tmp_path).documents.select("document", "targets", "problem").rows() == [
        ("2026-hunan.txt", 2, None),
        ("closed", None, "can't be read: no file, or none that may be opened"),
    ]
    with pytest.raises(PermissionError, match="closed"):
        pg.read_reports(tmp_path / "closed")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is a text")
def test_the_name_of_a_file_in_another_encoding_is_shown_as_far_as_it_can_be(
    tmp_path: Path,
) -> None:
    name = os.fsdecode(b"2026-" + "湖南".encode("gb18030") + b".txt")
    (tmp_path / name).write_text(TEXT, "utf-8")
    read = pg.read_reports(tmp_path)
    assert read.documents.select("document", "problem").rows() == [
        ("2026-\ufffd\ufffd\ufffd\ufffd.txt", None)
    ]
    assert read.targets["document"].unique().to_list() == ["2026-\ufffd\ufffd\ufffd\ufffd.txt"]


def test_what_no_text_is_and_what_a_damaged_file_raises_are_named(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    (tmp_path / "broken.docx").write_bytes(b"PK no zip")
    read = pg.read_reports([5, TEXT.encode(), tmp_path / "broken.docx"])
    number, data, broken = read.documents["problem"]
    assert (number, data) == ("not a text but int", "not a text but bytes")
    assert broken.startswith("can't be read: PackageNotFoundError: ")


def test_a_copy_whose_lines_break_elsewhere_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("5%左右", "5%\n左右"), "utf-8")
    assert pg.read_reports(tmp_path).documents["problem"].to_list() == [None, "a copy of a.txt"]


def test_half_a_letter_in_a_pdf_loses_no_document(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    lines = ["2026年湖南省政府工作报告\ud800", "主要预期目标是：地区生产总值增长5%左右。"]
    (tmp_path / "a.pdf").write_bytes(pdf(lines))
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    read = pg.read_reports(tmp_path).documents
    assert read.select("document", "province", "growth_target", "problem").rows() == [
        ("a.pdf", "Hunan", "about 5%", None),
        ("b.txt", "Hunan", "about 5%", None),
    ]


def test_a_name_that_contradicts_its_text_in_both_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "2025-hubei.txt").write_text(TEXT, "utf-8")
    assert pg.read_reports(tmp_path).documents["problem"].to_list() == [
        "its name says Hubei, its text Hunan; its name says 2025, its text 2026"
    ]


def test_of_folders_that_name_provinces_the_nearest_counts(tmp_path: Path) -> None:
    for folder in ("Hunan/Hubei", "Hunan/old"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "2025.txt").write_text(BARE, "utf-8")
    assert pg.read_reports(tmp_path).documents.select("document", "province", "year").rows() == [
        ("Hunan/Hubei/2025.txt", "Hubei", 2025),
        ("Hunan/old/2025.txt", "Hunan", 2025),
    ]


def test_what_was_left_out_names_its_document_and_is_counted_there() -> None:
    sheet = "2026年湖南省政府工作报告\n\n今年主要预期目标是：出口增长7%，地区生产总值增长6%到。"
    read = pg.read_reports([TEXT, sheet])
    start = sheet.index("6%到")
    assert read.unread.rows(named=True) == [
        {
            "document": "1",
            "province": "Hunan",
            "year": 2026,
            "name": "地区生产总值",
            "wording": "6%到",
            "reason": "unreadable",
            "start": start,
            "end": start + 3,
        }
    ]
    assert read.unread.schema == pg.read_reports([TEXT]).unread.schema
    counted = read.documents.select("document", "targets", "unread", "growth_target", "problem")
    assert counted.rows() == [
        ("0", 2, 0, "about 5%", None),
        ("1", 1, 1, None, "no target of growth"),
    ]


def test_all_that_a_report_lacks_is_its_problem() -> None:
    read = pg.read_reports([NO_GROWTH] * 2, years=[2026, None], provinces=["Hunan", None])
    unknown = "unknown province and year: name the file as in 2026-hunan.txt, or pass "
    assert read.documents.select("targets", "problem").rows() == [
        (3, "no target of growth"),
        (3, f"{unknown}provinces= and years=; no target of growth"),
    ]


def test_the_card_counts_documents_targets_and_what_was_left_out() -> None:
    odd = TEXT.replace("2%左右", "2%到")
    card = pg.read_reports([TEXT, odd, TEXT, "", ""])._repr_html_()
    names = ("Documents", "Without a problem", "Targets", "Left out")
    for name, value in zip(names, (5, 3, 5, 1), strict=True):
        row = f'{name}</th><td style="text-align:left">{value}</td>'
        assert f'<th style="text-align:left">{row}' in card


class Unsent(str):
    """A text that can't be sent to another process."""

    __slots__ = ()

    def __reduce__(self) -> str:
        raise AssertionError("sent to another process")


@pytest.mark.parametrize(("texts", "workers"), [(3, 1), (1, 4)])
def test_one_worker_or_one_document_is_read_in_this_process(texts: int, workers: int) -> None:
    seen: list[tuple[int, int]] = []
    read = pg.read_reports(
        [Unsent(TEXT)] * texts, workers=workers, progress=lambda done, n: seen.append((done, n))
    )
    assert read.documents["targets"].to_list() == [2] * texts
    assert seen == [(i, texts) for i in range(1, texts + 1)]


LONG = "2026年湖南省政府工作报告。" + "我们要努力工作。" * 20
LONG += "主要预期目标是：地区生产总值增长5%左右，出口增长7%。"


def test_a_text_of_one_long_line_is_no_path() -> None:
    reports = pg.read_reports([LONG, TEXT])
    assert reports.documents["targets"].to_list() == [2, 2]
    with pytest.raises(TypeError, match="got one text; put it in a list"):
        pg.read_reports(LONG)


def test_the_place_of_a_text_in_its_list_says_no_year() -> None:
    row = pg.read_reports([""] * 1960 + [BARE], provinces="Hunan").documents.row(1960, named=True)
    assert (row["year"], row["targets"]) == (None, 2)
    assert row["problem"].startswith("unknown year: ")


def test_a_file_that_is_given_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "2026-hunan.txt"
    path.write_text(TEXT, "utf-8")
    reports = pg.read_reports([path, str(path)])
    assert reports.targets.height == 2
    assert reports.documents["problem"].to_list() == [None, f"a copy of {path.as_posix()}"]


def test_all_that_is_wrong_with_a_document_is_told(tmp_path: Path) -> None:
    (tmp_path / "hubei.txt").write_text("湖南省政府工作报告\n\n" + BARE, "utf-8")
    (problem,) = pg.read_reports(tmp_path).documents["problem"]
    assert problem.startswith("its name says Hubei, its text Hunan; unknown year: ")


def test_half_a_letter_costs_no_other_document() -> None:
    for whole, half in (("价格", "价\ud800格"), ("湖南", "湖\ud800南"), ("主要", "主\ud800要")):
        told = TEXT.replace(whole, half)
        reports = pg.read_reports([told, TEXT])
        assert reports.documents["targets"].to_list()[1] == 2
        assert pg.read_report(told).target == pg.read_report(TEXT).target


def test_a_file_s_name_and_its_folder_s_say_whose_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "henan" / "2019"
    folder.mkdir(parents=True)
    path = folder / "a.txt"
    path.write_text(BARE, "utf-8")
    for source in (path, [path], [str(path)]):
        documents = pg.read_reports(source).documents
        assert documents.select("province", "year").rows() == [(None, 2019)]
    whole = pg.read_reports(tmp_path).documents
    assert whole.select("province", "year").rows() == [("Henan", 2019)]


def test_a_year_before_there_were_reports_is_none(tmp_path: Path) -> None:
    (tmp_path / "1940-hunan.txt").write_text(BARE, "utf-8")
    (problem,) = pg.read_reports(tmp_path).documents["problem"]
    assert problem.startswith("unknown year: ")


def test_a_file_of_another_kind_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "c.doc"
    path.write_bytes(b"x")
    for source in (str(path), path, [str(path)]):
        (problem,) = pg.read_reports(source).documents["problem"]
        assert ".doc is none of" in problem
    with pytest.raises(TypeError, match="got dict"):
        pg.read_reports({"a": TEXT})


HEAD = "<p>2026年湖南省政府工作报告</p><p>2026年主要预期目标：</p>"


def cells(*lines: str) -> str:
    """Return the rows of a table of a page: lines of cells parted by bars."""
    return "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split("|")) + "</tr>" for line in lines
    )


PAGES = {
    "names on several lines": f"{HEAD}<table>"
    + cells(
        "指标|2025年<br>完成|2026年<br>预期<br>目标",
        "地区生产总值增长|4.4%|5%",
        "居民<p>消费</p><p>价格涨幅</p>|1%|2%",
        "出口增长|4%|7%",
    )
    + "</table>",
    "an empty line in a cell": f"{HEAD}<table>"
    + cells("指标|2025年完成|2026年目标", "地区生产总值增长|4.4%|5%", "出口增长<br><br>|1|7%")
    + "</table>",
    "a merged cell that ends with the head": f"{HEAD}<table><thead><tr><td>指标</td>"
    "<td rowspan=2>2025年完成</td><td>2026年目标</td></tr></thead><tbody>"
    + cells("地区生产总值增长|4%|5%", "出口增长|1%|7%")
    + "</tbody></table>",
    "paragraphs that are not closed": "<p>2026年湖南省政府工作报告<p>一、2025年工作回顾"
    "<p>地区生产总值增长4.8%。<p>二、2026年工作安排<p>主要预期目标是："
    "<p>地区生产总值增长5%<p>出口增长7%",
    "items that are not closed": f"{HEAD}<ul><li>地区生产总值增长5%<li>出口增长7%</ul>",
    "cells that are not closed": f"{HEAD}<table><tr><td>指标<td>2025年完成<td>2026年目标"
    "<tr><td>地区生产总值增长<td>6%<td>5%<tr><td>出口增长<td>4%<td>7%</table>",
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_read_as_it_is_seen(tmp_path: Path, page: str) -> None:
    found = {name: number for name, _, number in of_page(tmp_path, PAGES[page])}
    assert (found["gdp"], found["exports"]) == (5.0, 7.0)


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("gb2312", "gb18030"), ("", "gbk"), ("big5", "big5"), ("utf-8", "utf-8"), ("", "utf-16")],
)
def test_the_encoding_of_a_page_is_not_guessed(
    tmp_path: Path, said: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for guesser in ("charset_normalizer", "chardet", "cchardet"):
        monkeypatch.setitem(sys.modules, guesser, None)
    meta = f"<meta charset={said}>" if said else ""
    text = "2026年湖南省政府工作報告\n主要預期目標是：地區生產總值增長5%左右，出口增長7%。"
    text += "朱镕基" * (encoding == "gb18030")
    path = tmp_path / "a.html"
    path.write_bytes(f"{meta}<p>{text}</p>".encode(encoding))
    assert pg.read_reports(path).targets["target"].to_list() == [5.0, 7.0]


class Word:
    """A Word file in the making."""

    def __init__(self) -> None:
        self.file = pytest.importorskip("docx").Document()
        self.file.add_paragraph("2026年湖南省政府工作报告")
        self.lead = self.file.add_paragraph("2026年主要预期目标：")

    def wrapped(self, name: str, inside: str = "") -> tuple[Any, Any]:
        """Return an element of Word's, and the one in it that holds what it wraps."""
        element = pytest.importorskip("docx.oxml").OxmlElement(name)
        if not inside:
            return element, element
        held = pytest.importorskip("docx.oxml").OxmlElement(inside)
        element.append(held)
        return element, held

    def say(self, text: str, name: str = "") -> None:
        """Add a run, in an element that marks it."""
        run = self.lead.add_run(text)._r
        if name:
            outer, inner = self.wrapped(name, "w:sdtContent" * (name == "w:sdt"))
            run.addprevious(outer)
            inner.append(run)

    def read(self, path: Path) -> list[tuple[str, float]]:
        self.file.save(str(path / "a.docx"))
        return pg.read_reports(path / "a.docx").targets.select("indicator", "target").rows()


def test_what_was_inserted_is_read_and_what_was_moved_away_is_not(tmp_path: Path) -> None:
    word = Word()
    word.say("地区生产总值增长5")
    word.say(".5", "w:ins")
    word.say("%左右，")
    word.say("固定资产投资增长9%，", "w:moveFrom")
    word.say("出口增长", "w:moveTo")
    word.say("7%", "w:sdt")
    word.say("，居民消费价格涨幅")
    word.say("2%", "w:smartTag")
    word.say("左右。")
    assert word.read(tmp_path) == [("gdp", 5.5), ("exports", 7.0), ("cpi", 2.0)]


def test_paragraphs_in_a_content_control_are_read(tmp_path: Path) -> None:
    word = Word()
    said = word.file.add_paragraph("地区生产总值增长5%左右，出口增长7%。")._p
    outer, inner = word.wrapped("w:sdt", "w:sdtContent")
    said.addprevious(outer)
    inner.append(said)
    assert word.read(tmp_path) == [("gdp", 5.0), ("exports", 7.0)]


def test_a_table_in_a_cell_is_read(tmp_path: Path) -> None:
    word = Word()
    table = word.file.add_table(1, 1).cell(0, 0).add_table(2, 2)
    for cell, text in zip(table._cells, ("地区生产总值增长", "5%", "出口增长", "7%"), strict=True):
        cell.text = text
    assert word.read(tmp_path) == [("gdp", 5.0), ("exports", 7.0)]


def test_a_row_that_begins_later_keeps_its_columns(tmp_path: Path) -> None:
    word = Word()
    table = word.file.add_table(3, 4)
    lines = ("类别|指标|2025年目标|2026年目标", "经济|地区生产总值增长|4%|5%", "|出口增长|1%|7%")
    for row, line in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, line.split("|"), strict=True):
            cell.text = text
    row = table.rows[2]._tr
    row.remove(row.tc_lst[0])
    before, _ = word.wrapped("w:gridBefore")
    before.set(pytest.importorskip("docx.oxml.ns").qn("w:val"), "1")
    row.get_or_add_trPr().append(before)
    assert word.read(tmp_path) == [("gdp", 5.0), ("exports", 7.0)]


NAMED = {"gdp": "地区生产总值增长", "exports": "出口增长", "retail_sales": "社会消费品零售总额增长"}


def written(chance: Random, targets: dict[str, float]) -> str:
    """Return a page with a table of targets, written as pages may be."""
    closed, headed, framed = (chance.random() < 0.5 for _ in range(3))
    end = {name: f"</{name}>" * closed for name in ("tr", "td", "p")}

    def cell(text: str) -> str:
        broken = "<br>".join(text) if chance.random() < 0.3 else text
        inner = chance.choice((text, broken, f"<b>{text}</b>", f"<p>{text}{end['p']}"))
        return f"<td>{inner}{end['td']}"

    def row(*texts: str) -> str:
        return f"<tr>{''.join(map(cell, texts))}{end['tr']}"

    head = row("指标", "2025年完成", "2026年目标")
    body = "".join(row(NAMED[name], "4.4%", f"{number}%") for name, number in targets.items())
    if headed:
        head, body = f"<thead>{head}</thead>", f"<tbody>{body}</tbody>"
    lead = "".join(
        f"<p>{text}{end['p']}" for text in ("2026年湖南省政府工作报告", "2026年主要预期目标：")
    )
    page = f"{lead}<table>{head}{body}</table>"
    return f"<table><tr><td>首页</td><td>{page}</td></tr></table>" if framed else page


@pytest.mark.parametrize("seed", range(60))
def test_a_table_is_read_however_its_page_is_written(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    targets = {name: chance.randrange(2, 90) / 10 for name in NAMED}
    page = written(chance, targets)
    assert {name: number for name, _, number in of_page(tmp_path, page)} == targets, page


@pytest.mark.parametrize("seed", range(30))
def test_a_sentence_is_read_however_a_word_file_marks_its_parts(tmp_path: Path, seed: int) -> None:
    chance, word = Random(seed), Word()
    targets = [(name, chance.randrange(2, 90) / 10) for name in NAMED]
    said = "，".join(f"{NAMED[name]}{number}%" for name, number in targets) + "。"
    while said:
        size = chance.randrange(1, 9)
        word.say(said[:size], chance.choice(("", "w:ins", "w:moveTo", "w:sdt", "w:smartTag")))
        if chance.random() < 0.3:
            word.say("9", "w:moveFrom")
        said = said[size:]
    assert word.read(tmp_path) == targets
