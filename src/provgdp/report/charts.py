"""The charts of a briefing's page, as pictures that stand inside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import polars as pl

from provgdp.errors import MissingExtraError
from provgdp.report.drawing import draw_here
from provgdp.report.frames import both_years
from provgdp.report.page import Pictures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import altair as alt

    from provgdp.report.drawing import Begin, Specs
    from provgdp.report.language import Language
    from provgdp.report.page import Block
    from provgdp.schema import Lang

_MEASURED = 2
"""Fewer provinces than this make no chart of two figures."""


def begin(
    panel: pl.DataFrame, year: int, to: Language, draw: Begin = draw_here
) -> Callable[[], Block]:
    """Begin to draw the tile map, the targets' numbers, and targets beside growth.

    Args:
        panel: Holds the rows of the year and of the year before.
        year: The year the targets are for.
        to: The language of the page.
        draw: Who draws.

    Returns:
        What waits for the drawings; a note, if altair or vl-convert isn't installed.
    """
    try:
        wait = draw(_specs(both_years(panel, year), year, to.code))
    except MissingExtraError:
        return lambda: to.label("no_charts")
    return lambda: Pictures({kind: _own_ids(svg, kind) for kind, svg in wait().items()})


def _specs(panel: pl.DataFrame, year: int, lang: Lang) -> Specs:
    for kind, chart in _charts(panel, year, lang):
        yield kind, json.dumps(chart.to_dict(validate=False))


def _charts(panel: pl.DataFrame, year: int, lang: Lang) -> Iterator[tuple[str, alt.TopLevelMixin]]:
    from provgdp import plot

    this = panel.filter(year=year)
    yield "map", plot.tile_map(this, lang=lang)
    both = this.filter(pl.all_horizontal(pl.col("target", "growth_prev").is_not_null()))
    if both.height >= _MEASURED:
        yield "dumbbell", plot.dumbbell(this, lang=lang)
    if panel.group_by("year").agg(pl.col("target").count())["target"].min():
        yield "histogram", plot.target_histogram(panel, lang=lang)


def _own_ids(svg: str, kind: str) -> str:
    """Number the ids inside a drawing anew, so that several can stand on one page."""
    own = {name: f"{kind}-{n}" for n, name in enumerate(re.findall(r'\bid="([^"]+)"', svg))}
    named = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')
    return named.sub(lambda found: found[1] + own[found[2]], svg)
