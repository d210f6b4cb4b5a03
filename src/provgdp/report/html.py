"""The page of a briefing as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from provgdp.report.page import Block, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def to_html(page: Iterator[Block]) -> str:
    """Write the page as HTML, every text escaped."""
    return "\n".join(map(_html, page))


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, list):
        return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in block)}</ul>"
    if isinstance(block, str):
        return f"<p>{escape(block)}</p>"
    head = _cells(block.columns, "th")
    rows = "".join(_cells(row, "td") for row in block.rows)
    return f'<div style="overflow-x: auto"><table>{head}{rows}</table></div>'


def _cells(texts: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(text)}</{tag}>' for text in texts)}</tr>"
