"""Size against growth, in four fields."""

from __future__ import annotations

from math import ceil, pi
from statistics import median
from typing import Any

import altair as alt
import polars as pl

from provgdp.errors import ColumnValueError, OptionError
from provgdp.expressions import number
from provgdp.frame import check_finite, require
from provgdp.plot import figures, style, words
from provgdp.plot.extents import bulk
from provgdp.plot.fields import FIELDS, Field, captions, in_fields, log_ticks, with_labels
from provgdp.schema import Lang

_FAR = 3.0
"""How many widths of the middle half from it a rate stands off the axis."""


def quadrant(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    size: str = "gdp",
    growth: str = "growth",
    label: str | None = None,
    size_line: float | None = None,
    growth_line: float | None = None,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float = 500,
    height: float | None = None,
    size_title: str | None = None,
    growth_title: str | None = None,
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return a chart of size against growth, in four fields: who is large, fast, or both.

    Size is on a logarithmic axis, so that the same distance is the same ratio. Names cover neither
    one another nor points, lines or captions: where a name finds no place, its code stands, and
    where that finds none, it is in the tooltip and in the line below the title. Points that lie on
    each other share a name. Units without size or growth are counted below the title, not drawn. A
    rate that would flatten the rest is a triangle at the edge, with its figure.

    Args:
        frame: One row per unit, of one year, as `load_panel` gives it.
        size: Column of the size, above 0, by default GDP (100 million yuan).
        growth: Column of the rate, by default real growth (percent).
        label: Column of the text at each point; by default the unit's name.
        size_line: Where large begins; by default the median.
        growth_line: Where fast begins; by default the national growth of the panel, else the
            median.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default what is drawn, and the year.
        subtitle: Line below the title; by default where the lines are.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colours of the four fields: larger and faster, larger and slower, smaller and
            faster, smaller and slower; by default one for all.
        domain: The two ends of the axis of growth; rates beyond are triangles at the edge.
        width: Width of the picture in pixels.
        height: Height of the drawing in pixels; by default four fifths of the width
            or less, and 300 or more.
        size_title: Title of the axis of size, with its unit.
        growth_title: Title of the axis of growth, with its unit.
        unit: Column of the unit.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ColumnValueError: If the frame holds several years, or nothing can be drawn.
        OptionError: If an option is no value that it may have.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same unit.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.quadrant(pg.load_panel(2023))
        >>> chart.to_dict()["title"]["text"]
        'GDP and real growth, 2023'
        >>> chart.to_dict()["layer"][0]["encoding"]["x"]["axis"]["title"]
        'GDP (100 million yuan), log scale'
    """
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    frame = figures.with_columns(frame, unit=unit, time=time, size=size, growth=growth)
    schema = require(frame, groups=[unit, label or unit], numbers=[size, growth])
    rows, year = figures.one_year(frame, unit=unit, time=time, what="quadrant")
    drawn = _points(rows, size, growth, label, unit, lang)
    if drawn.is_empty():
        raise ColumnValueError(
            f"no unit has {size!r} above 0 and a known {growth!r}; nothing to draw"
        )
    nation = growth == "growth" and "national_growth" in schema
    rates = rows.select(number("national_growth")).to_series() if nation else pl.Series()
    large, large_is = _line(size_line, [], drawn["size"], lang)
    fast, fast_is = _line(growth_line, rates.drop_nulls().to_list(), drawn["growth"], lang)
    check_finite(size_line=large, growth_line=fast)
    if large <= 0:
        raise OptionError(f"size_line must be above 0 on a logarithmic axis, got {large!r}")
    rates_ends = asked.domain or _ends(drawn["growth"].to_list(), fast)
    by = style.larger(width)
    left = style.gutter(rates_ends, by)
    wide = style.Space(width, 0, left, 8).width
    high = max(min(0.8 * wide, 0.4 * wide + 200), 300) if height is None else height
    space = style.Space(width, high, left, 8, style.TITLED)
    field = Field(
        sizes=(min(*drawn["size"], large) / 1.4, max(*drawn["size"], large) * 1.8),
        rates=rates_ends,
        large=large,
        fast=fast,
        space=space,
    )
    logged = words.pick(lang, ", log scale", "，对数刻度")
    what = figures.safe(size_title or words.axis_title(lang, size))
    across = what if size_title else what + logged
    up = figures.safe(growth_title or words.axis_title(lang, growth))
    missing = _missing(rows, size, growth, unit, time, lang)
    points = with_labels(in_fields(_placed(drawn, field), field), field, lang)
    at = [words.measured(lang, *pair) for pair in ((size, large), (growth, fast))]
    lines = _said(lang, at[0] + large_is, at[1] + fast_is, missing) + _unnamed(points, lang)
    if points.select(pl.col("off").any()).item():
        lines += words.pick(lang, "; triangle: beyond the axis", "；三角：超出坐标范围")
    return style.chart(
        _layers(points, field, lang, what, across, up),
        data=points,
        color=None if colors is None else asked.named(FIELDS, "field"),
        space=space,
        asked=asked,
        head=_head(lang, size, growth, year),
        below=[lines],
        credit=figures.credit(lang, rows, [size, growth]),
        finding=_finding(points, lang),
    )


def _points(
    rows: pl.DataFrame, size: str, growth: str, label: str | None, unit: str, lang: Lang
) -> pl.DataFrame:
    named = figures.names(rows[unit], lang)
    texts = named if label is None else rows[label].cast(pl.String)
    return rows.select(
        unit=named,
        label=texts.fill_null(""),
        code=pl.Series([words.code(lang, name) for name in rows[unit].cast(pl.String)]),
        size=number(size),
        growth=number(growth),
        source=figures.cited(lang, rows, [size, growth]).fill_null(words.say(lang, "no_data")),
    ).filter(pl.col("size") > 0, pl.col("growth").is_not_null())


def _line(
    given: float | None, nation: list[float], values: pl.Series, lang: Lang
) -> tuple[float, str]:
    """Return where a line stands, and what that is."""
    if given is not None:
        return given, ""
    if nation:
        return nation[0], words.pick(lang, " (the nation)", "（全国）")
    return median(values.to_list()), words.pick(lang, " (median)", "（中位数）")


def _ends(rates: list[float], fast: float) -> tuple[float, float]:
    """Return where the axis of growth begins and ends: about all rates, unless one flattens it."""
    known = [*(bulk(rates, _FAR, 1.0) or ()), fast]
    room = 0.12 * (max(known) - min(known)) or 1.0
    return min(known) - room, max(known) + room


def _placed(drawn: pl.DataFrame, field: Field) -> pl.DataFrame:
    """Add where each point stands, and on which side of the axis it is off, with its rate."""
    (low, high), rate = field.rates, pl.col("growth")
    half = field.dot * (high - low) / field.space.height
    beyond, under = rate > high, rate < low
    rates = pl.Series([words.number(value) for value in drawn["growth"]], dtype=pl.String)
    told = pl.when(beyond | under).then(pl.lit(" ") + rates).otherwise(pl.lit(""))
    return drawn.with_columns(
        off=beyond.cast(pl.Int8) - under.cast(pl.Int8),
        at=pl.when(beyond | under).then(rate.clip(low + half, high - half)).otherwise(rate),
        label=_followed("label", told),
        code=_followed("code", told),
    )


def _followed(name: str, told: pl.Expr) -> pl.Expr:
    """Return a text with what follows it, if there is one."""
    return pl.when(pl.col(name) == "").then(pl.lit("")).otherwise(pl.col(name) + told)


def _missing(
    rows: pl.DataFrame, size: str, growth: str, unit: str, time: str, lang: Lang
) -> list[str]:
    """Count the units that aren't drawn, by whether it is known that they have no number."""
    is_drawn = pl.all_horizontal(number(size) > 0, number(growth).is_not_null())
    value = next((x for x in (growth, size) if "target" in figures.stems(x)), None)
    target = value and "target"
    whys = figures.absent(rows, target, "hedge", time, unit=unit, value=value or "")
    whys = whys.filter(~rows.select(is_drawn.fill_null(False)).to_series())
    rest = whys.len() - whys.is_in(figures.TOLD).sum()
    told = words.pick(lang, f"{rest} without data", f"{rest}个无数据")
    return [*figures.numberless(whys, lang), *[told] * bool(rest)]


def _said(lang: Lang, large: str, fast: str, missing: list[str]) -> str:
    """Say where the lines are, and how many units lack what is drawn."""
    lines = words.pick(lang, f"Lines at {large} and {fast}", f"分界线：{large}与{fast}")
    rest = words.pick(lang, ", ", "，").join(missing)
    return words.pick(lang, "; ", "；").join(filter(None, [lines, rest]))


def _unnamed(points: pl.DataFrame, lang: Lang) -> str:
    """Say which names found no place in the drawing."""
    names = points.filter(~pl.col("is_named"))["unit"].to_list()
    told = words.listed(lang, names)
    return words.pick(lang, f"; no room to name {told}", f"；{told}无处标名") if names else ""


def _head(lang: Lang, size: str, growth: str, year: int | None) -> str:
    first, second = words.label(lang, size), words.label(lang, growth)
    what = words.pick(lang, f"{first} and {second.lower()}", f"{first}与{second}")
    return figures.safe(words.with_years(lang, what, [] if year is None else [year]))


def _layers(
    points: pl.DataFrame, field: Field, lang: Lang, what: str, across: str, up: str
) -> list[alt.Chart]:
    """Return the lines, a caption in each corner, the points, and the names beside them."""
    x = alt.X(
        "size:Q",
        scale=alt.Scale(type="log", domain=list(field.sizes), nice=False),
        axis=alt.Axis(title=across, format=",~r", values=log_ticks(field), grid=False),
    )
    y = alt.Y(
        "at:Q",
        scale=alt.Scale(domain=list(field.rates), nice=False, zero=False),
        axis=style.up(
            up, field.space, grid=False, tickCount=ceil(field.space.height / 45 / field.space.by)
        ),
    )
    base = alt.Chart().encode(x=x, y=y)
    lines = alt.Chart(pl.DataFrame([{"size": field.large, "at": field.fast}]))
    line = lines.mark_rule(strokeDash=[4, 3], aria=False)
    grey = alt.ColorValue(style.GREY)
    shape = "datum.off > 0 ? 'triangle-up' : datum.off < 0 ? 'triangle-down' : 'circle'"
    dots = base.mark_point(
        filled=True, size=pi * field.dot**2, shape=alt.ExprRef(shape), opacity=1
    ).encode(
        description=alt.Description("unit:N"),
        tooltip=[
            alt.Tooltip("unit:N", title=words.say(lang, "province")),
            alt.Tooltip("size:Q", title=what, format=",.6~g"),
            alt.Tooltip("growth:Q", title=up),
            alt.Tooltip("source:N", title=words.say(lang, "source")),
        ],
    )
    names = style.text_mark(
        base.transform_filter("datum.shown != ''"),
        field.text,
        align=alt.ExprRef("datum.align"),
        dx=alt.ExprRef("datum.dx"),
        dy=alt.ExprRef("datum.dy"),
        baseline="middle",
    )
    leaders = base.transform_filter("datum.is_led").mark_rule(
        strokeWidth=0.7,
        aria=False,
        x2Offset=alt.ExprRef("datum.dx"),
        y2Offset=alt.ExprRef(f"datum.dy + (datum.dy > 0 ? -1 : 1) * {field.text / 2:g}"),
    )
    return [
        line.encode(x=x, color=grey),
        line.encode(y=y, color=grey),
        *_corners(points, field, lang),
        leaders.encode(x2=alt.X2("size:Q"), y2=alt.Y2("at:Q"), color=grey),
        dots,
        names.encode(text=alt.Text("shown:N")),
    ]


def _corners(points: pl.DataFrame, field: Field, lang: Lang) -> list[alt.Chart]:
    drawn: list[alt.Chart] = []
    for text, side, edge, _ in captions(points, field, lang):
        options: dict[str, Any] = {"align": side, "baseline": edge}
        mark = style.text_mark(
            alt.Chart(pl.DataFrame([{"word": text}])),
            field.text,
            opacity=0.65,
            dx=4 if side == "left" else -4,
            dy=4 if edge == "top" else -4,
            **options,
        )
        drawn.append(
            mark.encode(
                x=style.at_x(0 if side == "left" else "width"),
                y=style.at_y(0 if edge == "top" else "height"),
                text=alt.Text("word:N"),
            )
        )
    return drawn


def _finding(drawn: pl.DataFrame, lang: Lang) -> str:
    """Say who is both, who is the fastest and who the largest."""
    both = drawn.filter(pl.col("field") == "larger, faster")["unit"].to_list()
    tops = [
        words.listed(lang, drawn.filter(pl.col(name) == pl.col(name).max())["unit"].to_list())
        for name in ("size", "growth")
    ]
    n = drawn.height
    return words.pick(
        lang,
        f"{len(both)} of {n} are larger and faster; largest {tops[0]}, fastest {tops[1]}",
        f"{n}个中{len(both)}个规模较大且增速较快；规模最大{tops[0]}，增速最快{tops[1]}",
    )
