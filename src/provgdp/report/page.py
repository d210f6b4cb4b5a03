"""The page of a briefing: headings, sentences and tables in a language; and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from provgdp.report import tables
from provgdp.report.sentences import say
from provgdp.report.tables import Table

if TYPE_CHECKING:
    from provgdp.report.figures import Figures
    from provgdp.report.language import Language


@attrs.frozen
class Heading:
    """A heading and its level, 1 the highest."""

    level: int
    text: str


@attrs.frozen
class Pictures:
    """Drawings in SVG, by what each is called in the page's style."""

    svg: Mapping[str, str]


Block = Heading | Table | Pictures | str | list[str]
"""What a page is made of; a text is a paragraph, a list of them a list."""


def blocks(
    f: Figures, to: Language, sources: list[str], drawn: Sequence[Block] = ()
) -> Iterator[Block]:
    """Yield the page from top to bottom, with what is drawn below the headlines."""
    yield Heading(1, to.label("title", f.year))
    yield say(f.standing, to)
    yield [say(fact, to) for fact in f.findings]
    if f.news is not None:
        yield Heading(2, to.label("new", to.day(f.news.since)))
        yield say(f.news, to)
        if f.new.height:
            yield tables.new(f, to)
    yield from drawn
    master = tables.master(f, to)
    yield Heading(2, master.title)
    yield master
    yield Heading(2, to.label("supporting"))
    for table in tables.tables(f, to):
        yield Heading(3, table.title)
        yield table
    for known in f.supporting:
        yield Heading(3, to.label(type(known[0]).__name__))
        yield [say(fact, to) for fact in known]
    yield Heading(2, to.label("basis"))
    yield say(f.basis, to)
    if sources:
        yield sources


def to_markdown(page: Iterable[Block]) -> str:
    """Write the page as Markdown."""
    return "\n\n".join(map(_markdown, page)) + "\n"


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Pictures):
        return "\n\n".join(block.svg.values())
    if isinstance(block, list):
        return "\n".join(f"- {_plain(text)}" for text in block)
    if isinstance(block, str):
        return _plain(block)
    rule = ["---:" if kind == "n" else "---" for kind in block.kinds]
    lines = (" | ".join(map(_cell, line)) for line in (block.columns, rule, *block.rows))
    return "\n".join(f"| {line} |" for line in lines)


def _plain(text: str) -> str:
    """Keep a text in one line, with what Markdown would read as code, a link or HTML escaped."""
    return re.sub(r"[\\`*\[]|<(?=[a-zA-Z/!?])", r"\\\g<0>", " ".join(text.split()))


def _cell(text: str) -> str:
    """Keep a cell in one column as well."""
    return _plain(text).replace("|", r"\|")
