"""Target and growth of every province over the years, each panel where its tile lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import polars as pl

from provgdp.columns import as_province
from provgdp.expressions import interval, number
from provgdp.frame import require, require_unique
from provgdp.measures.gaps import attainment
from provgdp.plot import figures, panels, style, words
from provgdp.plot.extents import LINE, fit, spread, width_of
from provgdp.schema import Lang
from provgdp.target import ABOUT, DECIMALS

_STATED = ("target_lower", "target_upper", "hedge")


def paths(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    about: float = ABOUT,
    covered: float = 0.5,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: Sequence[str] | None = None,
    domain: tuple[float, float] | None = None,
    width: float = 900,
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    growth: str = "growth",
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return 31 small charts in the places of the tiles: target against growth, year by year.

    A short bar is the number of a target, on the band that its wording may stand for: about ±0.3, a
    range from end to end, fading where nothing bounds it. The line is growth, with a
    dot where it fell short of the number. All panels have one scale; the nation's, where the tiles
    leave room, carries the axes and says what the marks are.

    Args:
        frame: One row per province and year, as `load_panel` gives it; rates in percent.
        about: Half-width of "about", in percentage points.
        covered: Least share of the provinces, 0 to 1, whose target or growth must be known in the
            first year drawn.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default it names the first and the last year.
        subtitle: Line below the title; by default what the marks are.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colour of growth, and of targets; by default the theme's.
        domain: The two ends of the scale of rates, in percent; what lies beyond stands at the end.
        width: Width of the picture in pixels; panels and texts follow.
        target: Column of the headline number.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge.
        growth: Column of the growth of the year.
        unit: Column of the province, in any spelling that `as_province` reads.
        time: Column of the year.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If nothing is known, or an option is none.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same province and year.
        UnknownProvinceError: If a province can't be read.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.paths(pg.load_panel(range(2011, 2026)))
        >>> chart.to_dict()["title"]["text"]
        'Growth targets and growth, 2011 to 2025'
    """
    lang = words.check_lang(lang)
    style.check_colors(colors, 2)
    for name, argument in ((target, "target"), (growth, "growth")):
        frame = figures.with_column(frame, name, argument, unit=unit, time=time)
    frame = figures.optional(
        frame, *(name for name in (target_lower, target_upper, hedge) if name in _STATED)
    )
    require(
        frame,
        groups=[unit],
        numbers=[target, target_lower, target_upper, growth],
        texts=[hedge],
        times=[time],
    )
    read = frame.lazy().with_columns(as_province(unit).alias(unit)).collect()
    rows = figures.inert(read.drop_nulls([unit, time]))
    require_unique(rows, [unit, time], what="paths")
    low, high = interval(target_lower, target_upper, hedge, about)
    judged = attainment(rows, target=target, hedge=hedge, growth=growth, about=about)
    drawn = rows.select(
        pl.col(unit).cast(pl.String).alias("unit"),
        pl.col(time).cast(pl.Int64).alias("year"),
        number(target).alias("target"),
        number(growth).alias("growth"),
        low.alias("lower"),
        high.alias("upper"),
        (number(growth) - number(target)).round(DECIMALS).alias("gap"),
        judged["fell_short"].alias("fell_short"),
        figures.stated(rows, lang, target, target_lower, target_upper, hedge).alias("printed"),
        figures.column(rows, words.pick(lang, "wording_en", "wording")).alias("wording"),
        figures.cited(rows, [target, growth]).alias("source"),
    )
    drawn = _from_first(drawn, covered)
    nation = _nation(rows, drawn, about)
    return _chart(
        drawn,
        nation,
        said=style.Said(lang, title, subtitle, source),
        credit=figures.credit(lang, rows, [target, growth]),
        colors=colors,
        domain=style.check_domain(domain),
        width=width,
    )


def _from_first(drawn: pl.DataFrame, covered: float) -> pl.DataFrame:
    """Return the rows from the first year of which enough is known to the last known one.

    Raises:
        ValueError: If no year has so much.
    """
    is_known = pl.col("target").is_not_null() | pl.col("growth").is_not_null()
    share = is_known.sum().over("year") / pl.len().over("year")
    years = drawn.filter(is_known, share >= covered, share > 0)["year"].to_list()
    if not years:
        raise ValueError(
            f"no year has a target or growth of {covered:.0%} of its provinces; "
            f"covered= asks for less"
        )
    return drawn.filter(pl.col("year").is_between(min(years), max(years)))


def _nation(rows: pl.DataFrame, drawn: pl.DataFrame, about: float) -> pl.DataFrame:
    """Return the nation's targets and growth where the frame has them, one row per year."""
    names = ["national_target", "national_target_lower", "national_target_upper"]
    names += ["national_growth", "national_hedge"]
    if "year" not in rows.columns or any(name not in rows.columns for name in names):
        return drawn.clear()
    own = rows.select("year", *names).unique("year").sort("year")
    own = own.filter(pl.col("year").is_in(drawn["year"].unique().to_list()))
    low, high = interval(names[1], names[2], names[4], about)
    told = own.select(
        pl.lit(panels.NATION).alias("unit"),
        pl.col("year").cast(pl.Int64),
        number(names[0]).alias("target"),
        number(names[3]).alias("growth"),
        low.alias("lower"),
        high.alias("upper"),
    ).with_columns(gap=(pl.col("growth") - pl.col("target")).round(DECIMALS))
    told = told.with_columns(fell_short=pl.col("gap") < 0)
    return pl.concat([drawn.clear(), told], how="diagonal").select(drawn.columns)


def _chart(
    drawn: pl.DataFrame,
    nation: pl.DataFrame,
    *,
    said: style.Said,
    credit: str,
    colors: style.Colors,
    domain: tuple[float, float] | None,
    width: float,
) -> alt.LayerChart:
    whole = pl.concat([drawn, nation])
    years, lang = sorted(drawn["year"].unique().to_list()), said.lang
    every = panels.panels(width, (years[0], years[-1]), domain or panels.ends(whole))
    height = 8 * width / 6 * panels.ASPECT
    what = words.pick(lang, "Growth targets and growth", "增长目标与实际增速")
    names = [words.pick(lang, "growth", "增速"), words.pick(lang, "target", "目标")]
    placed = panels.placed(whole, every)
    nationwide = words.pick(lang, "Nation", "全国")
    named = placed.with_columns(name=figures.names(placed["unit"], lang).replace("", nationwide))
    return style.chart(
        [
            *_frames(every, width, height, lang, has_nation=not nation.is_empty()),
            *_marks(placed, names, width, height, lang),
            *_ends_named(placed, every[panels.NATION], names, width, height),
        ],
        data=named,
        color=alt.Color("series:N", legend=None, scale=style.scale_of(colors, domain=names)),
        width=width,
        height=height,
        framed=False,
        said=said,
        head=words.with_years(lang, what, years),
        below=[_key(lang)],
        credit=credit,
        finding=_finding(drawn, lang),
    )


def _key(lang: Lang) -> str:
    return words.pick(
        lang,
        "Line: growth (● fell short of the target's number) · short bars: targets, "
        "on the band that their wording may stand for",
        "折线：增速（● 低于目标数字）· 短横：目标，色带为措辞所含区间",
    )


def _frames(
    every: dict[str, panels.Panel], width: float, height: float, lang: Lang, *, has_nation: bool
) -> list[alt.Chart]:
    """Return the lines behind each panel, its name above, and the axes at the nation's."""
    size = panels.head_height(width / 6) / LINE
    step = width / 6 * panels.FILLED
    full = fit([words.unit_name(lang, unit) for unit in every], step, most=size, least=7)
    rates = every[panels.NATION].rates
    ticks = panels.ticks(*rates, every[panels.NATION].height)
    lines = pl.DataFrame(
        [
            (panel.left, panel.left + panel.width, at)
            for panel in every.values()
            for at in pl.select(panel.y(pl.lit(pl.Series(ticks)))).to_series()
        ],
        ["_left", "_right", "_at"],
        orient="row",
    )
    nationwide = words.pick(lang, "Nation", "全国") if has_nation else ""
    titles = pl.DataFrame(
        [
            (
                panel.left,
                panel.top - 2,
                (words.unit_name if full else words.code)(lang, unit) or nationwide,
            )
            for unit, panel in every.items()
        ],
        ["_left", "_at", "word"],
        orient="row",
    )
    across, down = panels.axes(width, height)
    grid = alt.Chart(lines).mark_rule(color=style.GREY, opacity=0.3, aria=False)
    named = style.text_mark(
        alt.Chart(titles), full[0] if full else 7, align="left", baseline="bottom"
    )
    return [
        grid.encode(x=across("_left"), x2="_right:Q", y=down("_at"), color=alt.value(style.GREY)),
        named.encode(x=across("_left"), y=down("_at"), text="word:N"),
        *_key_axes(every[panels.NATION], ticks, across, down, lang),
    ]


def _key_axes(
    panel: panels.Panel, ticks: list[float], across: panels.Across, down: panels.Down, lang: Lang
) -> list[alt.Chart]:
    """Return the figures of both axes, at the nation's panel."""
    heights = pl.select(panel.y(pl.lit(pl.Series(ticks)))).to_series()
    rates = pl.DataFrame(
        {"_at": heights, "word": [words.number(tick) for tick in ticks]}
    ).with_columns(_left=pl.lit(panel.left - 4))
    first, last = panel.years
    under = panel.top + panel.height + 4
    years = pl.DataFrame(
        {
            "_left": [float(panel.left), float(panel.left + panel.width)],
            "_at": [under, under],
            "word": [str(first), str(last)],
            "side": ["left", "right"],
        }
    )
    unit = pl.DataFrame(
        {"_left": [panel.left + panel.width / 2], "_at": [under], "word": [words.say(lang, "rate")]}
    )
    small = 8.5
    at_side = style.text_mark(alt.Chart(rates), small, align="right", baseline="middle")
    parts = [(at_side, rates)]
    for rows, align in ((years.head(1), "left"), (years.tail(1), "right"), (unit, "center")):
        options: dict[str, Any] = {"align": align, "baseline": "top"}
        parts.append((style.text_mark(alt.Chart(rows), small, **options), rows))
    if panel.width < 150:
        parts.pop()
    return [mark.encode(x=across("_left"), y=down("_at"), text="word:N") for mark, _ in parts]


def _marks(
    placed: pl.DataFrame, names: list[str], width: float, height: float, lang: Lang
) -> list[alt.Chart]:
    """Return the bands, the targets, growth and its shortfalls, and what the mouse finds."""
    across, down = panels.axes(width, height)
    growth, target = (
        alt.Chart().transform_calculate(series=f"'{name}'").encode(detail="unit:N")
        for name in names
    )
    thin = max(min(width / 500, 2.2), 0.9)
    tips = [
        alt.Tooltip("name:N", title=words.say(lang, "province")),
        alt.Tooltip("year:Q", title=words.say(lang, "year")),
        alt.Tooltip("printed:N", title=words.axis_title(lang, "target")),
        alt.Tooltip("wording:N", title=words.say(lang, "wording")),
        alt.Tooltip("growth:Q", title=words.axis_title(lang, "growth")),
        alt.Tooltip("gap:Q", title=words.axis_title(lang, "attainment_gap"), format="+.2~f"),
        alt.Tooltip("source:N", title=words.say(lang, "source")),
    ]
    box: dict[str, Any] = {"x": across("_left"), "x2": "_right:Q"}
    return [
        alt.Chart(panels.bands(placed))
        .transform_calculate(series=f"'{names[1]}'")
        .mark_rect(opacity=alt.ExprRef("datum.faint"), aria=False)
        .encode(**box, y=down("_upper"), y2="_lower:Q"),
        target.transform_filter("isValid(datum._target)")
        .mark_rule(strokeWidth=thin * 1.3, aria=False)
        .encode(**box, y=down("_target")),
        growth.mark_line(strokeWidth=thin, invalid="break-paths-show-domains", aria=False).encode(
            x=across("_middle"), y=down("_growth")
        ),
        growth.transform_filter("datum.fell_short && isValid(datum._growth)")
        .mark_point(filled=True, size=thin * 7, opacity=1, aria=False)
        .encode(x=across("_middle"), y=down("_growth")),
        alt.Chart()
        .mark_rect(fill="transparent", stroke=None, aria=False)
        .encode(
            **box,
            y=down("_top"),
            y2="_bottom:Q",
            color=alt.value("transparent"),
            tooltip=tips,
        ),
    ]


def _ends_named(
    placed: pl.DataFrame, panel: panels.Panel, names: list[str], width: float, height: float
) -> list[alt.Chart]:
    """Return what the nation's line and bars are, after their last years, where that fits."""
    size, room = 9.0, 0.25 * width / 6 - 4
    own = placed.filter(pl.col("unit") == panels.NATION)
    last = [own[name].drop_nulls().to_list()[-1:] for name in ("_growth", "_target")]
    if not all(last) or max(width_of(name, size) for name in names) > room:
        return []
    at = spread([end for (end,) in last], 11, panel.top, panel.top + panel.height)
    across, down = panels.axes(width, height)
    rows = pl.DataFrame({"word": names, "_at": at}).with_columns(
        _left=pl.lit(panel.left + panel.width + 3)
    )
    mark = style.text_mark(alt.Chart(rows), size, align="left", baseline="middle")
    return [mark.encode(x=across("_left"), y=down("_at"), text="word:N")]


def _finding(drawn: pl.DataFrame, lang: Lang) -> str:
    """Say how often growth fell short, and where most often and least."""
    known = drawn.drop_nulls("fell_short")
    if known.is_empty():
        return words.of_units(lang, 0, drawn.height)
    short = int(known["fell_short"].sum())
    by = known.group_by("unit", maintain_order=True).agg(n=pl.col("fell_short").sum())
    (most,) = by.select(pl.max("n")).row(0)
    names = figures.names(by.filter(pl.col("n") == most)["unit"], lang).to_list()
    listed = words.listed(lang, names)
    return words.pick(
        lang,
        f"growth fell short of the number of the target in {short} of {known.height} "
        f"province-years, most often in {listed} ({most})",
        f"{known.height}个省年中{short}个增速低于目标数字，{listed}最多（{most}次）",
    )
