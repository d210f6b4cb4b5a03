"""Files to texts: plain text and Markdown, and with the extra `reports` HTML, Word and PDF."""

from __future__ import annotations

import codecs
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from provgdp.errors import MissingExtraError, OptionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bs4 import Tag
    from docx.oxml.table import CT_Tbl

BETWEEN = "\n\n"
_PARAGRAPHS = (
    *("p", "div", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("blockquote", "center", "section", "article"),
)
_BLOCKS = (*_PARAGRAPHS, "title", "caption", "table", "tr", "td", "th", "br")
_LONGEST_CELL = 60
"""Characters of a paragraph of a cell with several; what is longer is of a page laid out so."""

_MOST_SPANNED = 50
_RUNS = ".//w:r[not(ancestor::w:r or ancestor::w:moveFrom or ancestor::w:del)]"
_GONE = ("}moveFrom", "}del")
_NO_TEXT = ("script", "style", "noscript", "template")


def read_file(path: Path) -> str:
    """Return the text of a file; raises `MissingExtraError` without the library it needs."""
    if not path.is_file():
        raise OSError("no file, or none that may be opened")
    reader = _by_content(path) or SUFFIXES.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(SUFFIXES)
        remedy = "; save it as .docx" if path.suffix.lower() in (".doc", ".wps", ".rtf") else ""
        raise OptionError(f"{path.suffix or 'a file without a suffix'} is none of {kinds}{remedy}")
    try:
        return reader(path)
    except ImportError as error:
        raise MissingExtraError(
            f"{path.suffix} files need the extra: pip install 'provgdp[reports]' ({error.name})"
        ) from error


def _by_content(path: Path) -> Callable[[Path], str] | None:
    """Return what reads a PDF or a Word file that is called a text."""
    if path.suffix.lower() not in _PLAIN:
        return None
    with path.open("rb") as file:
        start = file.read(5)
    return next((reader for mark, reader in _MARKS.items() if start.startswith(mark)), None)


def decoded(data: bytes) -> str:
    """Decode a text: UTF-16 if its mark says so, UTF-8, else the encoding of older Chinese pages.

    Raises:
        OptionError: If it is none of them.
    """
    marked = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise OptionError("it is neither UTF-8 nor GB 18030; save it as UTF-8")


def _plain(path: Path) -> str:
    return decoded(path.read_bytes())


def _html(path: Path) -> str:
    from bs4 import BeautifulSoup

    import_module("lxml.etree")  # which closes tags as browsers do
    page = BeautifulSoup(_page(path.read_bytes()), "lxml")
    for tag in page(_NO_TEXT):
        tag.decompose()
    spanned: dict[int, dict[int, tuple[int, str]]] = {}
    for row in page("tr"):
        # A merged cell ends with the head or the body that it stands in.
        cells, held = row(("td", "th")), spanned.setdefault(id(row.parent), {})
        begun = len(held)
        texts = _spread(cells, held)
        if len(cells) + begun > 1 and not any(map(_is_laid_out, cells)):
            row.string = _row(texts)
            row.unwrap()
    for tag in page(_BLOCKS):
        if tag.name != "br":
            tag.insert_before(BETWEEN)
        tag.insert_after(BETWEEN)
    return page.get_text()


def _page(data: bytes) -> str:
    """Decode a page, by what it says of itself only where that tells more than its bytes."""
    from bs4.dammit import EncodingDetector

    said = EncodingDetector.find_declared_encoding(data, is_html=True) or ""
    if said.lower().startswith("big5"):
        with suppress(UnicodeDecodeError):
            return data.decode("big5hkscs")
    return decoded(data)


def _is_laid_out(cell: Tag) -> bool:
    """Whether a cell holds a table or a page's sentences: 居民<p>消费价格 is still a name."""
    parts = [part.get_text(strip=True) for part in cell(_PARAGRAPHS)]
    told = any(part.endswith(("。", ".")) or len(part) > _LONGEST_CELL for part in parts)
    return (told and len(parts) > 1) or cell.find("table") is not None


def _spread(cells: Iterable[Tag], held: dict[int, tuple[int, str]]) -> list[str]:
    """Return the texts of a row, a merged cell in each of its columns and rows.

    `held` are the rows that cells from above still take, and their texts, by column.
    """
    texts: list[str] = []

    def take() -> None:
        while len(texts) in held:
            left, text = held.pop(len(texts))
            if left > 1:
                still[len(texts)] = (left - 1, text)
            texts.append(text)

    still: dict[int, tuple[int, str]] = {}
    for cell in cells:
        take()
        for _ in range(_span(cell, "colspan")):
            if (rows := _span(cell, "rowspan")) > 1:
                still[len(texts)] = (rows - 1, cell.get_text())
            texts.append(cell.get_text())
    take()
    held.clear()
    held.update(still)
    return texts


def _span(cell: Tag, name: str) -> int:
    """Return how many columns or rows a cell takes."""
    said = str(cell.get(name, ""))
    return min(max(int(said), 1), _MOST_SPANNED) if said.isdecimal() else 1


def _docx(path: Path) -> str:
    from docx import Document

    body: Any = Document(str(path)).element
    return BETWEEN.join(_parts(body))


def _parts(block: Any) -> Iterator[str]:
    """Yield the paragraphs and tables of a body or a cell, those in content controls too."""
    from docx.oxml.table import CT_Tbl
    from docx.oxml.text.paragraph import CT_P

    for element in block:
        if isinstance(element, CT_P):
            # What was inserted or moved here is said; what was moved away, or is drawn, is not.
            yield "".join(run.text for run in element.xpath(_RUNS))
        elif isinstance(element, CT_Tbl):
            yield from _tables(element)
        elif isinstance(element.tag, str) and not element.tag.endswith(_GONE):
            yield from _parts(element)


def _tables(table: CT_Tbl) -> Iterator[str]:
    """Yield rows that follow each other as one table; cells that hold tables lay out a page."""
    from docx.table import Table

    rows: list[str] = []
    for row in Table(table, cast("Any", None)).rows:
        # A merged cell stands in each of its columns.
        cells: list[Any] = [cell._element for cell in row.cells]  # pyright: ignore[reportPrivateUsage]
        if any(cell.xpath(".//w:tbl") for cell in cells):
            yield "".join(rows)
            rows = []
            for cell in dict.fromkeys(cells):
                yield from _parts(cell)
        else:
            before = [""] * row.grid_cols_before
            rows.append(_row([*before, *("\n".join(_parts(cell)) for cell in cells)]))
    yield "".join(rows)


def _row(cells: list[str]) -> str:
    """Return a line of a table of Markdown."""
    return "\n| " + " | ".join(" ".join(cell.split()) for cell in cells) + " |\n"


def _pdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


SUFFIXES = {
    ".txt": _plain,
    ".md": _plain,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
"""What is read, by suffix."""

_PLAIN = (".txt", ".md")
_MARKS = {b"%PDF-": _pdf, b"PK\3\4": _docx}
