"""The charts of a briefing's page, as pictures that stand inside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polars as pl

from provgdp.errors import MissingExtraError
from provgdp.report.page import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    import altair as alt

    from provgdp.report.figures import Figures
    from provgdp.schema import Lang

_MEASURED = 2
"""Fewer provinces than this make no chart of two figures."""


def pictures(f: Figures, lang: Lang) -> Pictures:
    """Draw the tile map, the targets' numbers and targets beside growth.

    Raises:
        MissingExtraError: If altair or vl-convert isn't installed.
    """
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            'charts in a page are drawn with vl-convert; install it: pip install "provgdp[plot]"'
        ) from error
    return Pictures(
        {
            kind: _own_ids(vl_convert.vegalite_to_svg(chart.to_dict(validate=False)), kind)
            for kind, chart in _charts(f, lang)
        }
    )


def _charts(f: Figures, lang: Lang) -> Iterator[tuple[str, alt.TopLevelMixin]]:
    from provgdp import plot

    this = f.panel.filter(year=f.year)
    yield "map", plot.tile_map(this, lang=lang)
    both = this.filter(pl.all_horizontal(pl.col("target", "growth_prev").is_not_null()))
    if both.height >= _MEASURED:
        yield "dumbbell", plot.dumbbell(this, lang=lang)
    if f.panel.group_by("year").agg(pl.col("target").count())["target"].min():
        yield "histogram", plot.target_histogram(f.panel, lang=lang)


def _own_ids(svg: str, kind: str) -> str:
    """Number the ids inside a drawing anew, so that several can stand on one page."""
    own = {name: f"{kind}-{n}" for n, name in enumerate(re.findall(r'\bid="([^"]+)"', svg))}
    named = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')
    return named.sub(lambda found: found[1] + own[found[2]], svg)
