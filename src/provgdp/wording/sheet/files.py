"""Files to texts: plain text and Markdown, and with the extra `reports` HTML, Word and PDF."""

from __future__ import annotations

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

from provgdp.errors import MissingExtraError, OptionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from bs4 import Tag

BETWEEN = "\n\n"
_BLOCKS = (
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "tr",
    "br",
    "section",
    "article",
)
_MOST_SPANNED = 50
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

    page = BeautifulSoup(path.read_bytes(), "html.parser")
    for tag in page(_NO_TEXT):
        tag.decompose()
    table, held = None, dict[int, tuple[int, str]]()
    for row in page("tr"):
        cells = row(("td", "th"))
        if (now := row.find_parent("table")) is not table:
            table, held = now, {}
        # A page may be laid out in a table, whose cells hold its paragraphs.
        if len(cells) + len(held) > 1 and not any(len(cell(_BLOCKS)) > 1 for cell in cells):
            row.string = _row(_spread(cells, held))
            row.unwrap()
    for tag in page(_BLOCKS):
        tag.insert_after(BETWEEN)
    return page.get_text()


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
    from docx.table import Table

    parts: list[str] = []
    for part in Document(str(path)).iter_inner_content():
        if isinstance(part, Table):
            # A merged cell stands in each of its columns.
            rows = ([cell.text for cell in row.cells] for row in part.rows)
            parts.append("".join(map(_row, rows)))
        else:
            parts.append(part.text)
    return BETWEEN.join(parts)


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
