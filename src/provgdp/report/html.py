"""The page of a briefing as HTML: a fragment for a notebook, or a document that stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from provgdp.report.page import Heading, Pictures
from provgdp.report.tables import Table

if TYPE_CHECKING:
    from provgdp.report.language import Language
    from provgdp.report.page import Block

_TAGS = {"en": "en", "zh": "zh-Hans"}
"""How HTML calls a language."""

_URL = re.compile(r"https?://[^\s<>\"']+?(?=[.,;]?(?:\s|$))")


def to_document(page: Iterable[Block], to: Language, title: str) -> str:
    """Write the page as a file of its own, with its styles, drawings and sorting inside."""
    style, script = (
        (files("provgdp.report") / f"page.{end}").read_text("utf-8") for end in ("css", "js")
    )
    return (
        f'<!doctype html>\n<html lang="{_TAGS[to.code]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{to_html(page)}\n</main>\n<script>\n{script}</script>\n</body>\n</html>\n"
    )


def to_html(page: Iterable[Block]) -> str:
    """Write the page as a fragment, every text escaped; small sections stand side by side."""
    parts: list[tuple[int, list[str]]] = [(1, [])]
    for block in page:
        if isinstance(block, Heading) and block.level > 1:
            parts.append((block.level, []))
        parts[-1][1].append(_html(block))
    written: list[str] = []
    for level, group in groupby(parts, key=lambda part: part[0]):
        sections = ["\n".join(lines) for _, lines in group]
        if level == 3:
            inside = "\n".join(f"<section>\n{section}\n</section>" for section in sections)
            sections = [f'<div class="grid">\n{inside}\n</div>']
        written += sections
    return "\n".join(written)


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Pictures):
        drawn = (f'<figure class="{kind}">{svg}</figure>' for kind, svg in block.svg.items())
        return f'<div class="charts">{"".join(drawn)}</div>'
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, list):
        return f"<ul>{''.join(f'<li>{_text(text)}</li>' for text in block)}</ul>"
    return f"<p>{_text(block)}</p>"


def _table(table: Table) -> str:
    """Write a table; what a column holds is its class."""
    head = _row(table.columns, table.kinds, "th")
    rows = "\n".join(_row(row, table.kinds, "td") for row in table.rows)
    inside = f"<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>"
    return f'<div class="wide"><table>\n{inside}\n</table></div>'


def _row(texts: Sequence[str], kinds: Sequence[str], tag: str) -> str:
    cells = (
        f"<{tag}{f' class={kind}' if kind else ''}>{escape(text)}</{tag}>"
        for text, kind in zip(texts, kinds, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _text(text: str) -> str:
    """Escape a text, and make its addresses links."""
    links = [f'<a href="{escape(url)}">{escape(url)}</a>' for url in _URL.findall(text)]
    plain = map(escape, _URL.split(text))
    return "".join(part + link for part, link in zip(plain, [*links, ""], strict=True))
