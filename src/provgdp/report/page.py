"""The page of a briefing: headings, sentences and tables, as Markdown and as HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

import attrs

from provgdp.report import supporting
from provgdp.report.english import joined, percent, points
from provgdp.target import Hedge, decimal_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from provgdp.report.briefing import Briefing


@attrs.frozen
class Heading:
    """A heading and its level, 1 the highest."""

    level: int
    text: str


@attrs.frozen
class Table:
    """A table of texts."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


Block = Heading | Table | str | list[str]
"""What a page is made of; a text is a paragraph, a list of them a list."""


def blocks(b: Briefing) -> Iterator[Block]:
    """Yield the page from top to bottom."""
    yield Heading(1, f"Provincial growth targets for {b.year}")
    yield b.as_of
    yield list(b.headlines)
    yield Heading(2, "The provinces, by GDP")
    yield Table(*master(b))
    yield Heading(2, "Supporting figures")
    for title, columns, rows in supporting.tables(b):
        yield Heading(3, title)
        yield Table(columns, rows)
    for title, sentences in supporting.sections(b):
        yield Heading(3, title)
        yield sentences
    yield Heading(2, "Basis")
    yield basis(b)
    if b.source_ids:
        yield b.sources.splitlines()


def basis(b: Briefing) -> str:
    """Say what the figures rest on."""
    return (
        f"{_releases(b)}; weights GDP of {b.year - 1}; ranges at the midpoint "
        "in means, at the low end in counts; 'fell short' = growth below the number; 'about' = "
        f"±{decimal_text(b.about)}."
    )


def _releases(b: Briefing) -> str:
    """Name the releases of growth and GDP, which a panel may have chosen."""
    if b.growth_vintages == b.gdp_vintages != ():
        return f"Growth and GDP {_release(b.gdp_vintages)}"
    figures = {"Growth": b.growth_vintages, "GDP": b.gdp_vintages}
    said = (f"{figure} {_release(names)}" for figure, names in figures.items() if names)
    return "; ".join(said) or "No growth or GDP on record"


def _release(vintages: Sequence[str]) -> str:
    said = {"first": "as first announced", "unknown": "of an unknown release"}
    return joined([said.get(name, f"as in {name!r}") for name in vintages])


def master(b: Briefing) -> tuple[list[str], list[list[str]]]:
    """Write the master table: its columns, and a row of texts per province."""
    before = b.year - 1
    columns = [
        "Province",
        f"GDP {before} (100 million yuan)",
        f"Growth {before}",
        f"Target {before}",
        "Outcome",
        "Wording",
        f"Target {b.year}",
        "Change",
        "Ambition gap",
        "Higher than last growth",
        "Region",
    ]
    return columns, [_row(row) for row in b.table.iter_rows(named=True)]


def _row(row: dict[str, Any]) -> list[str]:
    def write(name: str, say: Callable[[Any], str] = str) -> str:
        return "" if row[name] is None else say(row[name])

    def rate(end: str) -> str:
        if row[f"hedge{end}"] != Hedge.RANGE:
            return write(f"target{end}", percent)
        return f"{write(f'target{end}', percent)} to {write(f'target_upper{end}', percent)}"

    changed = [write("direction")]
    if row["target_change"]:
        changed.append(points(row["target_change"]))
    if row["wording_change"] in ("softer", "harder"):
        changed.append(f"({row['wording_change']})")
    wordings: tuple[str | None, str | None] = (row["wording"], row["wording_en"])
    outcome = write("fell_short", lambda short: "short" if short else "met")
    return [
        write("province"),
        write("gdp_weight", "{:,.0f}".format),
        write("growth_prev", percent),
        rate("_prev"),
        write("attainment").replace("_", " ") or outcome,
        " / ".join(dict.fromkeys(text for text in wordings if text)),
        rate(""),
        " ".join(changed),
        write("ambition_gap", points),
        write("above_previous_verdict"),
        write("region"),
    ]


def to_markdown(b: Briefing) -> str:
    """Write the page as Markdown."""
    return "\n\n".join(_markdown(block) for block in blocks(b)) + "\n"


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, list):
        return "\n".join(f"- {_plain(text)}" for text in block)
    if isinstance(block, str):
        return _plain(block)
    rule = ["---"] * len(block.columns)
    lines = (" | ".join(map(_cell, line)) for line in (block.columns, rule, *block.rows))
    return "\n".join(f"| {line} |" for line in lines)


def _plain(text: str) -> str:
    """Keep a text in one line, with what Markdown would read as code, a link or HTML escaped."""
    return re.sub(r"[\\`*\[]|<(?=[a-zA-Z/!?])", r"\\\g<0>", " ".join(text.split()))


def _cell(text: str) -> str:
    """Keep a cell in one column as well."""
    return _plain(text).replace("|", r"\|")


def to_html(b: Briefing) -> str:
    """Write the page as HTML, every text escaped."""
    return "\n".join(_html(block) for block in blocks(b))


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
