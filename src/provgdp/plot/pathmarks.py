"""What stands in the panels of `paths`: lines and figures, bands, bars, growth and last figures."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from provgdp.plot import figures, panels, style, words
from provgdp.plot.compared import tips
from provgdp.plot.extents import fit, spread, ticks
from provgdp.plot.panels import Layout
from provgdp.schema import Lang

_AT: dict[str, Any] = {"schema": ["_left", "_at", "word"], "orient": "row"}


def frames(
    layout: Layout, placed: pl.DataFrame, names: dict[str, str], space: style.Space, lang: Lang
) -> list[alt.Chart]:
    """Return the lines behind each panel, its name above, the figures, and who has no data."""
    every = layout.panels
    marked = ticks(*layout.first.rates, min(layout.first.height / layout.figure / 1.5, 5))
    lines = pl.DataFrame(
        [
            (panel.left, panel.left + panel.width, at)
            for panel in every.values()
            for at in _heights(panel, marked)
        ],
        ["_left", "_right", "_at"],
        orient="row",
    )
    across, down = panels.axes(space)
    grid = alt.Chart(lines).mark_rule(opacity=0.3, aria=False)
    return [
        grid.encode(
            x=across("_left"),
            x2=alt.X2("_right:Q"),
            y=down("_at"),
            color=alt.ColorValue(style.GREY),
        ),
        *_heads(layout, names, space, lang),
        *_figures(layout, marked, space),
        *_unknown(layout, placed, space, lang),
    ]


def _heights(panel: panels.Panel, rates: list[float]) -> list[float]:
    heights = panel.y(pl.lit(pl.Series(rates, dtype=pl.Float64)))
    return pl.select(heights).to_series().to_list()


def _texts(
    rows: list[tuple[float, float, str]], size: float, space: style.Space, **options: Any
) -> list[alt.Chart]:
    """Return texts at their places; none of none."""
    if not rows:
        return []
    across, down = panels.axes(space)
    mark = style.text_mark(alt.Chart(pl.DataFrame(rows, **_AT)), size, **options)
    return [mark.encode(x=across("_left"), y=down("_at"), text=alt.Text("word:N"))]


def _heads(
    layout: Layout, names: dict[str, str], space: style.Space, lang: Lang
) -> list[alt.Chart]:
    """Return the names above the panels, or codes; above one alone what its axis measures."""
    every, size = layout.panels, layout.head
    if len(every) == 1:
        (panel,) = every.values()
        title = [(0.0, panel.top - size, words.say(lang, "rate"))]
        return _texts(title, size, space, align="left", baseline="bottom")
    room = min(panel.width for panel in every.values())
    full = fit(names.values(), room, most=size, least=7)
    told = {unit: names[unit] if full else words.code(lang, unit) or names[unit] for unit in every}
    rows = [(panel.left, panel.top - 2, told[unit]) for unit, panel in every.items()]
    return _texts(rows, full[0] if full else 7, space, align="left", baseline="bottom")


def _figures(layout: Layout, marked: list[float], space: style.Space) -> list[alt.Chart]:
    """Return the rates beside the first panels of rows, and the years below the last."""
    rated = [panel for panel in layout.panels.values() if panel.has_rates]
    rates = [
        (panel.left - 4, at, words.number(rate))
        for panel in rated
        for at, rate in zip(_heights(panel, marked), marked, strict=True)
    ]
    dated = [panel for panel in layout.panels.values() if panel.has_years]
    years = [date for panel in dated for date in panel.dates(layout.figure)]
    return [
        *_texts(rates, layout.figure, space, align="right", baseline="middle"),
        *_texts(years, layout.figure, space, align="center", baseline="top"),
    ]


def _unknown(
    layout: Layout, placed: pl.DataFrame, space: style.Space, lang: Lang
) -> list[alt.Chart]:
    """Return a word in each province's panel of which nothing is known."""
    is_known = pl.col("target").is_not_null() | pl.col("growth").is_not_null()
    known = {panels.NATION, *placed.filter(is_known)["unit"]}
    rows = [
        (panel.left + panel.width / 2, panel.top + panel.height / 2, _said_of(unit, placed, lang))
        for unit, panel in layout.panels.items()
        if unit not in known
    ]
    return _texts(rows, layout.figure, space, align="center", baseline="middle", opacity=0.65)


def _said_of(unit: str, placed: pl.DataFrame, lang: Lang) -> str:
    """Return why a province has neither target nor growth, if that is known and always the same."""
    whys = set(placed.filter(unit=unit)["why"].drop_nulls())
    (why, *others) = whys or {"no_data"}
    is_told = why in figures.NUMBERLESS and not others
    return words.say(lang, why if is_told else "no_data")


def marks(
    layout: Layout, placed: pl.DataFrame, names: list[str], space: style.Space, lang: Lang
) -> list[alt.Chart]:
    """Return the bands, the targets, growth and how it turned out, and what the mouse finds."""
    across, down = panels.axes(space)
    growth, target = (
        alt.Chart().transform_calculate(series=f"'{name}'").encode(detail=alt.Detail("unit:N"))
        for name in names
    )
    thin = max(min(layout.typical.width / 85, 2.2 * space.by), 0.9)
    dot = min(max(0.9 * layout.typical.step, 1.8), 7 * space.by)
    line = growth.encode(x=across("_middle"), y=down("_growth"))
    box: dict[str, Any] = {"x": across("_left"), "x2": alt.X2("_right:Q")}
    known = line.transform_filter("isValid(datum._growth)")
    area = 0.785 * dot**2
    return [
        alt.Chart(panels.bands(placed))
        .transform_calculate(series=f"'{names[1]}'")
        .mark_rect(opacity=alt.ExprRef("datum.faint"), aria=False)
        .encode(**box, y=down("_far"), y2=alt.Y2("_near:Q")),
        target.transform_filter("isValid(datum._target)")
        .mark_rule(strokeWidth=thin * 1.3, aria=False)
        .encode(**box, y=down("_target")),
        line.mark_line(
            strokeWidth=thin, strokeJoin="round", invalid="break-paths-show-domains", aria=False
        ),
        known.transform_filter("datum.is_alone").mark_point(
            filled=True, size=area, opacity=1, aria=False
        ),
        *[
            known.transform_filter("datum.fell_short === false")
            .mark_point(
                size=area,
                opacity=1,
                strokeWidth=1.2 * space.by,
                fill=alt.ExprRef("background || 'transparent'"),
                aria=False,
            )
            .encode(color=style.INK)
        ]
        * layout.has_rings,
        known.transform_filter("datum.fell_short")
        .mark_point(filled=True, size=area, opacity=1, aria=False)
        .encode(color=style.INK),
        _hover(across, down, lang),
    ]


def _hover(across: panels.Across, down: panels.Down, lang: Lang) -> alt.Chart:
    """Return what the mouse finds: each year from the top of its panel to the foot."""
    told = [
        alt.Tooltip("name:N", title=words.say(lang, "province")),
        alt.Tooltip("year:Q", title=words.say(lang, "year")),
        *tips(lang, "growth"),
    ]
    area = alt.Chart().mark_rect(stroke=None, aria=False)
    found: alt.Chart = area.encode(
        x=across("_begin"),
        x2=alt.X2("_end:Q"),
        y=down("_top"),
        y2=alt.Y2("_bottom:Q"),
        color=alt.ColorValue("transparent"),
        tooltip=told,
    )
    return found


def named(
    layout: Layout,
    last: dict[str, list[tuple[str, float]]],
    space: style.Space,
) -> list[alt.Chart]:
    """Return what stands after the last years of panels, each near its rate and clear of others."""
    size = layout.figure
    rows: list[tuple[float, float, str]] = []
    for unit, told in last.items():
        panel = layout.panels[unit]
        heights = _heights(panel, [rate for _, rate in told])
        apart = spread(heights, 1.2 * size, panel.top, panel.top + panel.height)
        edge = panel.left + panel.width + 4
        rows += [(edge, at, text) for at, (text, _) in zip(apart, told, strict=True)]
    return _texts(rows, size, space, align="left", baseline="middle")
