"""Each target against the growth before it, with what the wording may stand for."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from provgdp.expressions import number
from provgdp.frame import require
from provgdp.plot import figures, style, words
from provgdp.plot.compared import Compared, faded, reasons, tips, told
from provgdp.plot.extents import bulk, width_of
from provgdp.schema import Lang
from provgdp.target import ABOUT

_RING, _DIAMOND = 5.0, 3.4
"""Half the width of both marks: of equal rates, the diamond is seen within the ring."""

_FAR, _REACH = 5.0, 0.2
"""A rate is left out of the axis that is so many times farther from the middle half than that is
wide; an open band fades within that share of the axis."""

_LEAST = 13
"""Height of a row in pixels below which names would touch."""


def dumbbell(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    about: float = ABOUT,
    sort: str | None = None,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float = 460,
    height: float | None = None,
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    growth: str = "growth_prev",
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return a chart of each target against the growth of the year before.

    A ring is the growth, a diamond the number of the target, which stands at the end of the row
    with its hedge (≈5.5, 5.5+, 5–5.5). The band is what the wording may stand for: about ±0.3, a
    range from end to end, and fading where nothing bounds it. A rate that would flatten the rest is
    a triangle at the edge. A unit without a number says why: relative, no target, not yet
    announced, not on record.

    Args:
        frame: One row per unit, of one year, as `load_panel` gives it; rates in percent. Without
            the columns of bounds and hedge no band is drawn.
        about: Half-width of "about", in percentage points.
        sort: Column to sort by, highest first; by default target minus growth.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default it names the two years.
        subtitle: Line below the title; by default what ring, diamond and band are.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colour of targets above the growth before, and of those below; by default the
            theme's.
        domain: The two ends of the axis, in percent; rates beyond are triangles at the edge.
        width: Width of the picture in pixels, names and all.
        height: Height of the rows together in pixels; they are never so low that names touch.
        target: Column of the headline number.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge.
        growth: Column of the growth of the year before; by default computed where it is missing.
        unit: Column of the unit.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ColumnValueError: If the frame holds several years.
        OptionError: If an option is no value that it may have.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same unit.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.dumbbell(pg.load_panel(2024))
        >>> chart.to_dict()["title"]["text"]
        'Targets for 2024 against growth in 2023'
        >>> chart.to_dict()["description"].partition(";")[0]
        'Targets for 2024 against growth in 2023: 13 of 31 are higher, 5 the same, 13 lower'
    """
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    columns = Compared(target, target_lower, target_upper, hedge, growth)
    frame = columns.ready(frame, unit=unit, time=time)
    require(frame, groups=[unit, sort or target])
    rows, year = figures.one_year(frame, unit=unit, time=time, what="dumbbell")
    gap = number(target) - number(growth)
    drawn = rows.select(
        *columns.of(rows, lang, about, gap, time),
        figures.names(rows[unit], lang).alias("unit"),
        (pl.col(sort) if sort else gap).alias("order"),
    ).sort("order", descending=True, nulls_last=True, maintain_order=True)
    drawn = drawn.with_columns(printed=pl.coalesce("printed", reasons(drawn, lang)))
    ends = asked.domain or _ends(drawn)
    by = style.larger(width)
    head, key = _said(lang, year, about)
    column = words.pick(lang, "Target", "目标")
    names, right = (
        max(width_of(text, style.SMALL * by) for text in [first, *drawn[name].drop_nulls()])
        for name, first in (("unit", ""), ("printed", column))
    )
    least = _LEAST * by * drawn.height
    tall = max(17 / _LEAST * least if height is None else height, least)
    space = style.Space(width, tall, names + 10, right + 14, style.TITLED)
    shown = _placed(drawn, ends, _RING * by * (ends[1] - ends[0]) / space.width)
    if shown.select(pl.any_horizontal("target_off", "growth_off").any()).item():
        key += words.pick(lang, " · triangle: beyond the axis", " · 三角：超出坐标范围")
    return style.chart(
        [
            *_marks(shown, ends, lang, space),
            style.text_mark(
                alt.Chart(pl.DataFrame([{"word": column}])), style.SMALL * by, align="left", dx=7
            ).encode(x=style.at_x("width"), y=style.at_y(-5 * by), text=alt.Text("word:N")),
        ],
        data=told(shown, lang),
        color=_color(asked),
        space=space,
        asked=asked,
        head=head,
        below=[figures.with_star(lang, key, drawn["printed"].drop_nulls())],
        credit=figures.credit(lang, rows, [target, growth]),
        finding=_finding(lang, drawn),
    )


def _said(lang: Lang, year: int | None, about: float) -> tuple[str, str]:
    """Return the title, and what ring, diamond and band are."""
    then, now = ("last year", "this year") if year is None else (f"in {year - 1}", f"for {year}")
    before, after = ("上年", "今年") if year is None else (f"{year - 1}年", f"{year}年")
    title = words.pick(lang, f"Targets {now} against growth {then}", f"{after}目标与{before}增速")
    key = words.pick(
        lang,
        f"Ring: growth {then} · diamond: target {now} · band: what the wording allows "
        f"(≈ ±{about:g}, + open)",
        f"圆圈：{before}增速 · 菱形：{after}目标 · "
        f"色带：措辞所含区间（“左右”±{about:g}，“以上”不封顶）",
    )
    return title, key


def _finding(lang: Lang, drawn: pl.DataFrame) -> str:
    """Say how many aim higher than they grew, and who most and least."""
    gaps = drawn.drop_nulls("gap").sort("gap", descending=True, maintain_order=True)
    if gaps.is_empty():
        return words.of_units(lang, 0, drawn.height)
    counts = [gaps.filter(is_so).height for is_so in (pl.col("gap") > 0, pl.col("gap") == 0)]
    counts.append(gaps.height - sum(counts))
    ends = [gaps["gap"][place] for place in (0, -1)]
    named = [
        words.listed(lang, gaps.filter(pl.col("gap") == end)["unit"].to_list())
        + words.pick(lang, " ({})", "（{}）").format(words.number(end, sign=True))
        for end in ends
    ]
    n = gaps.height
    return words.pick(
        lang,
        f"{counts[0]} of {n} are higher, {counts[1]} the same, {counts[2]} lower; "
        f"widest {named[0]} and {named[1]}",
        f"{n}个中{counts[0]}个更高，{counts[1]}个持平，{counts[2]}个更低；"
        f"差距最大：{named[0]}与{named[1]}",
    )


def _ends(drawn: pl.DataFrame) -> tuple[float, float]:
    """Return where the axis begins and ends: about all that is drawn, unless one flattens it."""
    rates = [rate for name in ("target", "growth") for rate in drawn[name].drop_nulls()]
    low, high = bulk(rates, _FAR, 1.0) or (0.4, 9.6)
    bands = drawn.select(pl.col("lower", "upper").filter(pl.col("target").is_between(low, high)))
    known = [low, high, *bands["lower"].drop_nulls(), *bands["upper"].drop_nulls()]
    return min(known) - 0.4, max(known) + 0.4


def _placed(drawn: pl.DataFrame, ends: tuple[float, float], half: float) -> pl.DataFrame:
    """Add where both marks stand, on which side they are off the axis, and where the band lies.

    Args:
        drawn: One row per unit.
        ends: Those of the axis.
        half: Half the width of a mark in points; one that is off stands so far within.
    """
    low, high = pl.col("lower"), pl.col("upper")
    is_wide = low.ne_missing(high) & pl.any_horizontal(low.is_not_null(), high.is_not_null())
    reach = _REACH * (ends[1] - ends[0])
    known, other = (pl.coalesce(low, high), pl.coalesce(high, low + reach))
    other = pl.when(low.is_null()).then(high - reach).otherwise(other)
    rates = pl.col("target", "growth")
    beyond, under = rates > ends[1], rates < ends[0]
    at = pl.when(~beyond & ~under).then(rates).otherwise(rates.clip(ends[0] + half, ends[1] - half))
    return drawn.with_columns(
        (beyond.cast(pl.Int8) - under.cast(pl.Int8)).name.suffix("_off"),
        at.name.suffix("_at"),
        near=pl.when(is_wide).then(known.clip(*ends)),
        far=pl.when(is_wide).then(other.clip(*ends)),
        aim=pl.when(pl.col("gap") > 0)
        .then(pl.lit("higher"))
        .when(pl.col("gap") < 0)
        .then(pl.lit("lower")),
    )


def _color(asked: style.Asked) -> Any:
    """Return the colours of higher and lower targets; grey where they are the same or unknown."""
    aim = asked.named(["higher", "lower"], "aim")
    return alt.when("isValid(datum.aim)").then(aim).otherwise(alt.value(style.GREY))


def _marks(
    rows: pl.DataFrame, ends: tuple[float, float], lang: Lang, space: style.Space
) -> list[alt.Chart]:
    label, by = words.say(lang, "rate"), space.by
    scale = alt.Scale(domain=list(ends), nice=False, zero=False)
    row = alt.Y("unit:N", sort=rows["unit"].to_list(), axis=alt.Axis(title=None, labelLimit=0))
    base = alt.Chart().encode(
        y=row,
        description=alt.Description("spoken:N"),
        tooltip=[
            alt.Tooltip("unit:N", title=words.say(lang, "province")),
            *tips(lang, "growth_prev"),
        ],
    )
    base = base.transform_calculate(spoken="datum.unit + ': ' + datum.printed")

    def at(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=alt.Axis(title=label, tickMinStep=1))

    def mark(name: str, shape: str, size: float, **options: Any) -> alt.Chart:
        off = f"datum.{name}_off"
        shapes = f"{off} > 0 ? 'triangle-right' : {off} < 0 ? 'triangle-left' : '{shape}'"
        known = base.transform_filter(f"isValid(datum.{name})")
        drawn = known.mark_point(shape=alt.ExprRef(shapes), size=size, opacity=1, **options)
        placed: alt.Chart = drawn.encode(x=at(f"{name}_at"))
        return placed

    known = rows.drop_nulls("near").select(
        "unit", "aim", "near", "far", is_open=pl.col("lower").is_null() | pl.col("upper").is_null()
    )
    bands = faded(known, "near", "far", pl.col("is_open"))
    band = alt.Chart(bands).mark_bar(height=9 * by, opacity=alt.ExprRef("datum.faint"), aria=False)
    # from the rim of the ring, not through it
    rim, per = _RING * by, space.width / (ends[1] - ends[0])
    way = base.transform_filter(f"abs(datum.target_at - datum.growth_at) * {per:g} > {rim:g}")
    return [
        band.encode(x=at("near"), x2=alt.X2("far:Q"), y=row),
        way.mark_rule(
            strokeWidth=1.5 * by,
            aria=False,
            xOffset=alt.ExprRef(f"datum.target_at > datum.growth_at ? {rim:g} : {-rim:g}"),
        ).encode(x=at("growth_at"), x2=alt.X2("target_at:Q")),
        mark("growth", "circle", (2 * _RING * by) ** 2, strokeWidth=1.7 * by, aria=False),
        mark("target", "diamond", (2 * _DIAMOND * by) ** 2, filled=True),
        style.text_mark(base, style.SMALL * by, align="left", dx=7).encode(
            x=style.at_x("width"), text=alt.Text("printed:N")
        ),
    ]
