"""How a study becomes a page: sections of a sentence, a table and a chart, each computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import attrs
import polars as pl

from provgdp import plot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

COLOURS = ("#1b3a6b", "#316d96", "#62a1ae", "#a8c8bb", "#d9b44a", "#b5651d", "#8a8a8a")
"""Dark to light blue, then two warm ones, then grey."""


@attrs.frozen
class Section:
    """One question: what was found, the figures behind it, and a chart with its file name.

    ``heads`` are the heads of columns whose names don't say what they hold and in which unit;
    ``shares`` the columns from 0 to 1, which print in percent; ``alt`` says what the chart shows.
    """

    title: str
    text: str
    table: pl.DataFrame | None = None
    chart: alt.Chart | alt.LayerChart | None = None
    picture: str = ""
    alt: str = ""
    heads: Mapping[str, str] = attrs.field(factory=dict)
    shares: Sequence[str] = ()


def over_years(
    mark: alt.Chart, y: str, title: str, unit: str, *, among: Sequence[str] = (), **options: Any
) -> alt.Chart:
    """Return a chart over the years: what is drawn, its unit, and a colour for each name."""
    drawn: alt.Chart = mark.encode(
        alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")),
        alt.Y(f"{y}:Q", title=None, **options),
    ).properties(title=alt.TitleParams(title, subtitle=unit), width=560, height=220)
    if not among:
        return drawn
    top = alt.Legend(orient="top", title=None, labelExpr="replace(datum.label, /_/g, ' ')")
    scale: dict[str, Any] = {"range": [*COLOURS, "#444"]} if len(among) > 4 else {}
    return drawn.encode(
        alt.Color("what:N", sort=[*among], legend=top, scale=alt.Scale(domain=[*among], **scale))
    )


def save(section: Section, folder: Path) -> None:
    """Save the chart of a section, if it has one, in the look of the house."""
    if section.chart is not None:
        with alt.theme.enable(plot.THEME):
            section.chart.save(folder / section.picture)


def markdown(title: str, lead: str, sections: Sequence[Section], *, source: str) -> str:
    """Return the page: a heading, what it is about, and the sections in order."""
    parts = [f"# {title}", lead]
    for section in sections:
        parts += [f"## {section.title}", section.text]
        if section.chart is not None:
            parts.append(f"![{section.alt}]({section.picture})")
        if section.table is not None:
            parts.append(table(section.table, section.heads, section.shares))
    return "\n\n".join([*parts, f"Written by `python {source}`."]) + "\n"


def table(
    frame: pl.DataFrame, heads: Mapping[str, str] | None = None, shares: Sequence[str] = ()
) -> str:
    """Return a frame as a Markdown table: shares in percent, other floats with two decimals.

    Args:
        frame: What the table holds; null is a dash.
        heads: Heads of columns, where the name isn't one.
        shares: Columns from 0 to 1.
    """
    named = {name: name.replace("_", " ") for name in frame.columns} | dict(heads or {})
    named |= {name: f"{named[name]} (%)" for name in shares}
    sides = ["---:" if dtype.is_numeric() else "---" for dtype in frame.dtypes]
    lines = [[named[name] for name in frame.columns], sides]
    lines += [
        [_cell(value, is_share=name in shares) for name, value in row.items()]
        for row in frame.iter_rows(named=True)
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(value: object, *, is_share: bool) -> str:
    if value is None:
        return "–"
    if not isinstance(value, float):
        return str(value)
    text = percent(value).removesuffix("%") if is_share else f"{value:.2f}"
    return text.replace("-", "\N{MINUS SIGN}")


def percent(share: float) -> str:
    """Write a share of 0 to 1 as a whole percentage."""
    return f"{100 * share:.0f}%"


def signed(value: float) -> str:
    """Write a figure with its sign, and a minus that is one."""
    return f"{value:+.2f}".replace("-", "\N{MINUS SIGN}")


def years(found: Sequence[int]) -> str:
    """Write years in short: ``2003 to 2007, 2010``."""
    runs: list[list[int]] = []
    for year in sorted(found):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
