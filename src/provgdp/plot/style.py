"""The look that the charts share, as a config beneath the theme's and the user's own."""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Sequence
from typing import Any

import altair as alt
import attrs
import polars as pl
import vl_convert

from provgdp.plot.extents import LINE, wrap
from provgdp.plot.words import pick
from provgdp.schema import Lang

GREY = "#858585"
"""Of lines that carry no data: seen on white and on the grounds of dark themes."""

DIM = 0.179
"""Luminance below which white text stands out more than black: either has 4.58 to 1 there."""

TITLE, SMALL, TINY = 15.0, 11.0, 9.0

HOUSE: dict[str, Any] = {
    "font": "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif",
    "view": {"stroke": None},
    "title": {
        "anchor": "start",
        "fontSize": TITLE,
        "offset": 12,
        "subtitleColor": "#707070",
        "subtitleFontSize": SMALL,
        "subtitlePadding": 4,
    },
    "axis": {
        "titleFontWeight": "normal",
        "titleFontSize": SMALL,
        "labelFontSize": SMALL,
        "gridOpacity": 0.4,
        "domainColor": GREY,
        "tickColor": GREY,
    },
    "legend": {"titleFontWeight": "normal", "titleFontSize": SMALL, "labelFontSize": SMALL},
    "mark": {"color": "#2b7bb0"},
    "range": {
        "heatmap": ["#f4efd9", "#b5d3c3", "#6ba9b8", "#35729c", "#1b3a6b"],
        "diverging": ["#a3450b", "#e08f45", "#f7d9b5", "#ecebe6", "#bcd7e8", "#5d9fcb", "#1c5c92"],
        "category": [
            "#2b7bb0", "#d9741a", "#3f9c78", "#8e63ad", "#b8912f", "#c2527c", "#5e8f2f", "#6f7f8f",
        ],
    },
}  # fmt: skip
"""Fonts with Chinese come first: not every renderer falls back letter by letter."""

_USUAL, _LARGEST = 480.0, 1.6
_NUMBERS = itertools.count(1)
_FILL = re.compile(r"scale\('color', ([^)]*)\)")


def larger(width: float) -> float:
    """Return by how much texts are larger in a picture of that width than in a usual one."""
    return min(max(math.sqrt(width / _USUAL), 1.0), _LARGEST)


def _house(width: Any) -> dict[str, Any]:
    """Return the look for a drawing of that width."""
    by = larger(width) if isinstance(width, (int, float)) else 1.0
    sizes: dict[str, Any] = {
        part: {name: by * look for name, look in HOUSE[part].items() if name.endswith("ontSize")}
        for part in ("title", "axis", "legend")
    }
    return _merged(HOUSE, sizes)


Colors = str | Sequence[str] | None


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    both = {**under, **over}
    for key in under.keys() & over.keys():
        if isinstance(under[key], dict) and isinstance(over[key], dict):
            both[key] = _merged(under[key], over[key])
    return both


def _themed() -> dict[str, Any]:
    """Return the config of Altair's theme in force, whether it holds it or names one of Vega's."""
    theme = alt.theme.get()
    spec: dict[str, Any] = dict(theme()) if theme else {}
    name = spec.get("usermeta", {}).get("embedOptions", {}).get("theme")
    named: dict[str, Any] = vl_convert.get_themes().get(name, {}) if name else {}
    known = alt.Config.resolve_references()["properties"]  # themes hold what Vega alone reads, too
    named = {key: value for key, value in named.items() if key in known}
    return _merged(named, spec.get("config", {}))


def _named(spec: dict[str, Any], name: str) -> dict[str, Any]:
    """Name a part of another chart, so that its ink finds its colours, which may be its own."""
    own = rf"(scale('{name}_color', \1) || scale('color', \1))"
    return {**spec, "layer": json.loads(_FILL.sub(own, json.dumps(spec["layer"]))), "name": name}


class HouseChart(alt.LayerChart):
    """An Altair chart of layers whose look, `HOUSE`, gives way to a theme and to `configure_*`."""

    def to_dict(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the spec, with the config that is in force; as part of another chart, without."""
        context: dict[str, Any] = kwargs.get("context") or {}
        if not context.get("top_level", True):
            return _named(super().to_dict(*args, **kwargs), f"chart_{next(_NUMBERS)}")
        chart: Any = self.copy(deep=False)
        own = {} if chart.config is alt.Undefined else alt.Config.to_dict(chart.config)
        chart.config = _merged(_merged(_house(chart.width), _themed()), own)
        return alt.LayerChart.to_dict(chart, *args, **kwargs)


def fill_of(value: str) -> str:
    """Return an expression for the colour of a value, itself an expression."""
    return f"scale('color', {value})"


def ink_on(fill: str) -> str:
    """Return an expression for the ink that is best read on a colour, itself an expression."""
    light = f"luminance({fill})"
    return f"{light} < {DIM} ? 'white' : {light} >= {DIM} ? 'black' : '{GREY}'"


INK = alt.ColorValue(alt.ExprRef(ink_on("background")))
"""Black or white, by what the chart stands on; grey where it stands on nothing."""


def text_mark(chart: alt.Chart, size: float | alt.ExprRef, **options: Any) -> alt.Chart:
    """Return a text that no screen reader reads twice, in the ink of the chart's ground."""
    marked: alt.Chart = chart.mark_text(fontSize=size, aria=False, **options).encode(color=INK)
    return marked


def heading(text: str, below: Sequence[str], width: float) -> alt.TitleParams:
    """Return a chart's title, with what the reader must know in lines below it."""
    by = larger(width)
    lines = [line for part in below if part for line in wrap(part, width, SMALL * by)]
    shown = wrap(text, width, TITLE * 1.06 * by) if text else [""]
    return alt.TitleParams(shown if len(shown) > 1 else shown[0], subtitle=lines)


@attrs.frozen
class Said:
    """What the user has said around a chart; None leaves it to the chart, "" leaves it out."""

    lang: Lang
    title: str | None
    subtitle: str | None
    source: str | None


def chart(
    layers: Sequence[alt.Chart],
    *,
    data: pl.DataFrame,
    width: float,
    height: float,
    said: Said,
    head: str,
    below: Sequence[str],
    credit: str,
    finding: str,
    key: str = "",
    room: float | None = None,
    left: float = 0.0,
    drop: float = 8.0,
    color: Any = None,
    framed: bool = True,
) -> HouseChart:
    """Return the layers as one chart, with what is said around it.

    Args:
        layers: The drawing, from back to front.
        data: What they draw, unless they have their own.
        width: Width of the drawing in pixels.
        height: Height of the drawing in pixels.
        said: Texts of the user, which go before the next three.
        head: Title.
        below: Lines below the title.
        credit: Line of sources.
        finding: What the chart shows, for its alternative text.
        key: A line that stands below the title in any case.
        room: Width of the picture, in which texts break; by default of the drawing.
        left: From the left of the picture to the drawing.
        drop: From the drawing down to the line of sources.
        color: The colour that layers share.
        framed: Whether a theme may draw a frame.
    """
    title, lines, source = (
        own if own is not None else other
        for own, other in ((said.title, head), (said.subtitle, None), (said.source, credit))
    )
    room = width if room is None else room
    under = foot(source or "", width=room, left=left, drop=drop * larger(room))
    told = pick(said.lang, ": ", "：").join(part for part in (title or head, finding) if part)
    drawn = HouseChart(
        layer=[*layers, *under],
        data=data,
        width=width,
        height=height,
        title=heading(title or "", [*(below if lines is None else [lines]), key], room),
        description=told,
        view=alt.Undefined if framed else alt.ViewBackground(stroke=None, fill=None),
    )
    return drawn if color is None else drawn.encode(color=color)


def foot(text: str, *, width: float, left: float, drop: float) -> list[alt.Chart]:
    """Return the line of sources, below everything and flush with the title; none of no text."""
    if not text:
        return []
    size = TINY * larger(width)
    printed = alt.Chart(pl.DataFrame([{"_foot": "\n".join(wrap(text, width, size))}]))
    mark = text_mark(
        printed, size, align="left", baseline="top", dy=drop, lineBreak="\n", lineHeight=size * LINE
    )
    at_foot: alt.Chart = mark.encode(
        x=alt.value(-left), y=alt.value("height"), text=alt.Text("_foot:N")
    )
    return [at_foot]


def axis(title: str | None, **options: Any) -> alt.Axis:
    """Return an axis with a title that names its unit; its looks are the config's."""
    return alt.Axis(title=title, **options)


def legend(title: str | None, **options: Any) -> alt.Legend:
    """Return a legend between the title and the drawing, where it takes no width."""
    at_top: dict[str, Any] = {"orient": "top", "direction": "horizontal", "titleLimit": 0}
    return alt.Legend(title=title, **at_top | options)


def check_colors(colors: Colors, least: int) -> Colors:
    """Return the colours, refusing too few.

    Raises:
        ValueError: If there are fewer than are drawn.
    """
    if colors is None or isinstance(colors, str):
        return colors
    listed = list(colors)
    if len(listed) < least:
        raise ValueError(
            f"colors must be the name of a Vega colour scheme or at least {least} colours, "
            f"got {listed!r}"
        )
    return listed


def check_domain(domain: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return the ends of a scale, refusing what is none.

    Raises:
        ValueError: If they aren't two finite numbers that rise.
    """
    if domain is None:
        return None
    ends = [float(end) for end in domain]
    if len(ends) != 2 or not all(map(math.isfinite, ends)) or ends[0] >= ends[1]:
        raise ValueError(f"domain must be two finite numbers, the lower first, got {domain!r}")
    return ends[0], ends[1]


def scale_of(colors: Colors, **options: Any) -> alt.Scale:
    """Return a colour scale: of the theme's colours, or of those given."""
    if isinstance(colors, str):
        return alt.Scale(scheme=colors, **options)  # type: ignore[arg-type]
    if colors is not None:
        return alt.Scale(range=list(colors), **options)
    return alt.Scale(**options)
