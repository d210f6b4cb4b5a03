"""Each target against the growth before it, with what the wording may stand for."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from provgdp.expressions import number
from provgdp.frame import require
from provgdp.plot import figures, style, words
from provgdp.plot.compared import Compared, tips
from provgdp.plot.extents import width_of
from provgdp.schema import Lang
from provgdp.target import ABOUT, DECIMALS

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
    range from end to end, and open to the edge where nothing bounds it. A unit without a number
    says why: relative, no target, not yet announced, not on record.

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
        domain: The two ends of the axis, in percent.
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
        OptionError: If an option is none.
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
    asked = style.Asked(lang, title, subtitle, source, colors, domain)
    columns = Compared(target, target_lower, target_upper, hedge, growth)
    frame = columns.ready(frame, unit=unit, time=time)
    require(frame, groups=[unit, sort or target])
    rows, year = figures.one_year(frame, unit=unit, time=time, what="dumbbell")
    why = figures.absent(rows, target, hedge, time)
    gap = number(target) - number(growth)
    drawn = rows.select(
        *columns.of(rows, lang, about),
        figures.names(rows[unit], lang).alias("unit"),
        gap.round(DECIMALS).alias("gap"),
        pl.Series("reason", [words.say(lang, word) for word in why], dtype=pl.String),
        (pl.col(sort) if sort else gap).alias("order"),
    ).sort("order", descending=True, nulls_last=True, maintain_order=True)
    ends = asked.domain or _ends(drawn)
    shown = _banded(drawn, ends)
    head, key = _said(lang, year, about)
    by = style.larger(width)
    names, right = (
        max(width_of(text, style.SMALL * by) for text in ["", *shown[name].drop_nulls()])
        for name in ("unit", "printed")
    )
    least = _LEAST * by * shown.height
    tall = max(17 / _LEAST * least if height is None else height, least)
    space = style.Space(width, tall, names + 10, right + 14, style.TITLED)
    return style.chart(
        _marks(shown, ends, lang, by),
        data=shown,
        color=_color(asked),
        space=space,
        asked=asked,
        head=head,
        below=[key],
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
        f"色带：措辞所含区间（左右±{about:g}，以上为开口）",
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
        + f" ({words.number(end, sign=True)})"
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
    """Return where the axis begins and ends: half a point beyond what is drawn, no more."""
    drawn_at = [drawn[name].drop_nulls() for name in ("target", "growth", "lower", "upper")]
    known = [float(value) for column in drawn_at for value in column]
    return (min(known) - 0.4, max(known) + 0.4) if known else (0.0, 10.0)


def _banded(drawn: pl.DataFrame, ends: tuple[float, float]) -> pl.DataFrame:
    """Add where each band begins and ends, and whether the target is higher or lower."""
    is_known = pl.col("lower").is_not_null() | pl.col("upper").is_not_null()
    is_wide = pl.col("lower").ne_missing(pl.col("upper")) & is_known
    return drawn.with_columns(
        start=pl.when(is_wide).then(pl.col("lower").fill_null(ends[0])),
        end=pl.when(is_wide).then(pl.col("upper").fill_null(ends[1])),
        aim=pl.when(pl.col("gap") > 0)
        .then(pl.lit("higher"))
        .when(pl.col("gap") < 0)
        .then(pl.lit("lower")),
        printed=pl.coalesce("printed", "reason"),
    )


def _color(asked: style.Asked) -> Any:
    """Return the colours of higher and lower targets; grey where they are the same or unknown."""
    aim = asked.named(["higher", "lower"], "aim")
    return alt.when("isValid(datum.aim)").then(aim).otherwise(alt.value(style.GREY))


def _marks(rows: pl.DataFrame, ends: tuple[float, float], lang: Lang, by: float) -> list[alt.Chart]:
    label = words.say(lang, "rate")
    scale = alt.Scale(domain=list(ends), nice=False, zero=False)
    base = alt.Chart().encode(
        y=alt.Y("unit:N", sort=rows["unit"].to_list(), axis=style.axis(None, labelLimit=0)),
        description=alt.Description("spoken:N"),
        tooltip=[
            alt.Tooltip("unit:N", title=words.say(lang, "province")),
            *tips(lang, "growth_prev", "ambition_gap"),
        ],
    )
    base = base.transform_calculate(spoken="datum.unit + ': ' + datum.printed")

    def at(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=style.axis(label, tickMinStep=1))

    band = base.transform_filter("isValid(datum.start)").mark_bar(
        height=9 * by, opacity=0.35, clip=True, aria=False
    )
    way = base.transform_filter("isValid(datum.growth) && isValid(datum.target)").mark_rule(
        strokeWidth=1.5 * by, clip=True, aria=False
    )
    ring = base.mark_point(
        shape="circle", size=70 * by * by, strokeWidth=1.7 * by, opacity=1, aria=False
    )
    diamond = base.mark_point(shape="diamond", filled=True, size=62 * by * by, opacity=1)
    return [
        band.encode(x=at("start"), x2=alt.X2("end:Q")),
        way.encode(x=at("growth"), x2=alt.X2("target:Q")),
        ring.transform_filter("isValid(datum.growth)").encode(x=at("growth")),
        diamond.transform_filter("isValid(datum.target)").encode(x=at("target")),
        style.text_mark(base, style.SMALL * by, align="left", dx=7).encode(
            x=alt.value("width"), text=alt.Text("printed:N")
        ),
    ]
