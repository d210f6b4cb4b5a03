"""Files to texts: plain text and Markdown, and with the extra `reports` HTML, Word and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.errors import MissingExtraError, OptionError

if TYPE_CHECKING:
    from pathlib import Path

BETWEEN = "\n\n"
_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "section", "article")
_NO_TEXT = ("script", "style", "noscript", "template")


def read_file(path: Path) -> str:
    """Return the text of a file; raises `MissingExtraError` without the library it needs."""
    if not path.is_file():
        raise OSError("no file, or none that may be opened")
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(SUFFIXES)
        raise OptionError(f"{path.suffix or 'a file without a suffix'} is none of {kinds}")
    try:
        return reader(path)
    except ImportError as error:
        raise MissingExtraError(
            f"{path.suffix} files need the extra: pip install 'provgdp[reports]' ({error.name})"
        ) from error


def _plain(path: Path) -> str:
    """Decode a text: UTF-8, else the encoding of older Chinese pages."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def _html(path: Path) -> str:
    from bs4 import BeautifulSoup

    page = BeautifulSoup(path.read_bytes(), "html.parser")
    for tag in page(_NO_TEXT):
        tag.decompose()
    for tag in page(_BLOCKS):
        tag.insert_after(BETWEEN)
    return page.get_text()


def _docx(path: Path) -> str:
    from docx import Document

    return BETWEEN.join(part.text for part in Document(str(path)).paragraphs)


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
