"""How a study becomes a page: sections of a sentence, a table and a chart, each computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import attrs
import polars as pl

from provgdp import plot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

COLOURS = ("#1b3a6b", "#316d96", "#62a1ae", "#a8c8bb", "#d9b44a", "#b5651d", "#8a8a8a")
"""Dark to light blue, then two warm ones, then grey."""


@attrs.frozen
class Section:
    """One question: what was found, the figures behind it, and a chart with its file name."""

    title: str
    text: str
    table: pl.DataFrame | None = None
    chart: alt.Chart | alt.LayerChart | None = None
    picture: str = ""


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
            parts.append(f"![{section.title}]({section.picture})")
        if section.table is not None:
            parts.append(table(section.table))
    return "\n\n".join([*parts, f"Written by `python {source}`."]) + "\n"


def table(frame: pl.DataFrame) -> str:
    """Return a frame as a Markdown table: floats with two decimals, null as a dash."""
    sides = ["---:" if dtype.is_numeric() else "---" for dtype in frame.dtypes]
    lines = [[name.replace("_", " ") for name in frame.columns], sides]
    lines += [[_cell(value) for value in row] for row in frame.iter_rows()]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}".replace("-", "\N{MINUS SIGN}") if isinstance(value, float) else str(value)


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
