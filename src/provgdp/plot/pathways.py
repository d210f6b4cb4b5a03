"""Target and growth of every province over the years, each panel where its tile lies."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from provgdp.columns import as_province
from provgdp.errors import ColumnValueError
from provgdp.expressions import interval, number
from provgdp.frame import require, require_unique
from provgdp.measures.gaps import attainment
from provgdp.plot import figures, panels, style, words
from provgdp.plot.compared import Compared, tips
from provgdp.plot.extents import LINE, fit, spread, ticks, width_of
from provgdp.schema import Lang
from provgdp.target import ABOUT, DECIMALS

_SMALL = 8.5
"""Size of the figures at the nation's panel."""


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
    colors: style.Colors = None,
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
        width: Width of the drawing in pixels; panels and texts follow.
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
        ColumnValueError: If too little is known in every year.
        OptionError: If an option is none.
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
    asked = style.Asked(lang, title, subtitle, source, colors, domain)
    columns = Compared(target, target_lower, target_upper, hedge, growth)
    frame = columns.ready(frame, unit=unit, time=time)
    require(frame, times=[time])
    read = frame.lazy().with_columns(as_province(unit).alias(unit)).collect()
    rows = figures.inert(read.drop_nulls([unit, time]))
    require_unique(rows, [unit, time], what="paths")
    judged = attainment(rows, target=target, hedge=hedge, growth=growth, about=about)
    drawn = rows.select(
        *columns.of(rows, lang, about, number(growth) - number(target)),
        pl.col(unit).cast(pl.String).alias("unit"),
        pl.col(time).cast(pl.Int64).alias("year"),
        judged["fell_short"].alias("fell_short"),
    )
    drawn = _from_first(drawn, covered)
    whole = pl.concat([drawn, _nation(rows, drawn, about)])
    years = sorted(drawn["year"].unique().to_list())
    rates = asked.domain or panels.ends(whole)
    every = panels.panels(width, (years[0], years[-1]), rates)
    what = words.pick(lang, "Growth targets and growth", "增长目标与实际增速")
    series = [words.pick(lang, "growth", "增速"), words.pick(lang, "target", "目标")]
    placed = panels.placed(whole, every)
    nationwide = words.pick(lang, "Nation", "全国")
    space = style.Space(width, 8 * width / 6 * panels.ASPECT)
    return style.chart(
        [
            *_frames(every, space, lang, nationwide if whole.height > drawn.height else ""),
            *_marks(placed, series, space, lang),
            *_ends_named(placed, every[panels.NATION], series, space),
        ],
        data=placed.with_columns(
            name=figures.names(placed["unit"], lang).replace(panels.NATION, nationwide)
        ),
        color=asked.named(series, "series"),
        space=space,
        framed=False,
        asked=asked,
        head=words.with_years(lang, what, years),
        below=[_key(lang)],
        credit=figures.credit(lang, rows, [target, growth]),
        finding=_finding(drawn, lang),
    )


def _from_first(drawn: pl.DataFrame, covered: float) -> pl.DataFrame:
    """Return the rows from the first year of which enough is known to the last known one.

    Raises:
        ColumnValueError: If no year has so much.
    """
    is_known = pl.col("target").is_not_null() | pl.col("growth").is_not_null()
    share = is_known.sum().over("year") / pl.len().over("year")
    years = drawn.filter(is_known, share >= covered, share > 0)["year"].to_list()
    if not years:
        raise ColumnValueError(
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


def _key(lang: Lang) -> str:
    return words.pick(
        lang,
        "Percent. Line: growth (dots: short of the target) · bars: targets, "
        "with the band that the wording allows",
        "单位：%。折线：增速（圆点：低于目标） · 短横：目标，色带为措辞所含区间",
    )


def _frames(
    every: dict[str, panels.Panel], space: style.Space, lang: Lang, nationwide: str
) -> list[alt.Chart]:
    """Return the lines behind each panel, its name above, and the axes at the nation's."""
    size = panels.head_height(space.width / 6) / LINE
    step = space.width / 6 * panels.FILLED
    full = fit([words.unit_name(lang, unit) for unit in every], step, most=size, least=7)
    nation, small = every[panels.NATION], _SMALL * space.by
    marked = ticks(*nation.rates, min(nation.height / small / 1.5, 5))
    lines = pl.DataFrame(
        [
            (panel.left, panel.left + panel.width, at)
            for panel in every.values()
            for at in pl.select(panel.y(pl.lit(pl.Series(marked)))).to_series()
        ],
        ["_left", "_right", "_at"],
        orient="row",
    )
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
    across, down = panels.axes(space)
    grid = alt.Chart(lines).mark_rule(color=style.GREY, opacity=0.3, aria=False)
    named = style.text_mark(
        alt.Chart(titles), full[0] if full else 7, align="left", baseline="bottom"
    )
    return [
        grid.encode(x=across("_left"), x2="_right:Q", y=down("_at"), color=alt.value(style.GREY)),
        named.encode(x=across("_left"), y=down("_at"), text="word:N"),
        *_key_axes(nation, marked, space),
    ]


def _key_axes(panel: panels.Panel, marked: list[float], space: style.Space) -> list[alt.Chart]:
    """Return the figures of both axes, at the nation's panel."""
    heights = pl.select(panel.y(pl.lit(pl.Series(marked)))).to_series().to_list()
    rates = [
        (panel.left - 4, at, words.number(rate)) for at, rate in zip(heights, marked, strict=True)
    ]
    under, ends = panel.top + panel.height + 4, (panel.left, panel.left + panel.width)
    first, last = ([(at, under, str(year))] for at, year in zip(ends, panel.years, strict=True))
    parts: list[tuple[dict[str, Any], list[tuple[float, float, str]]]] = [
        ({"align": "right", "baseline": "middle"}, rates),
        ({"align": "left", "baseline": "top"}, first),
        ({"align": "right", "baseline": "top"}, last),
    ]
    across, down = panels.axes(space)
    return [
        style.text_mark(
            alt.Chart(pl.DataFrame(rows, ["_left", "_at", "word"], orient="row")),
            _SMALL * space.by,
            **options,
        ).encode(x=across("_left"), y=down("_at"), text="word:N")
        for options, rows in parts
    ]


def _marks(
    placed: pl.DataFrame, names: list[str], space: style.Space, lang: Lang
) -> list[alt.Chart]:
    """Return the bands, the targets, growth and its shortfalls, and what the mouse finds."""
    across, down = panels.axes(space)
    growth, target = (
        alt.Chart().transform_calculate(series=f"'{name}'").encode(detail="unit:N")
        for name in names
    )
    thin = max(min(space.width / 500, 2.2), 0.9)
    (step,) = placed.select((pl.col("_right") - pl.col("_left")).min()).row(0)
    told = [
        alt.Tooltip("name:N", title=words.say(lang, "province")),
        alt.Tooltip("year:Q", title=words.say(lang, "year")),
        *tips(lang, "growth"),
    ]
    box: dict[str, Any] = {"x": across("_left"), "x2": "_right:Q"}
    return [
        alt.Chart(panels.bands(placed))
        .transform_calculate(series=f"'{names[1]}'")
        .mark_rect(opacity=alt.ExprRef("datum.faint"), aria=False)
        .encode(**box, y=down("_far"), y2="_near:Q"),
        target.transform_filter("isValid(datum._target)")
        .mark_rule(strokeWidth=thin * 1.3, aria=False)
        .encode(**box, y=down("_target")),
        growth.mark_line(strokeWidth=thin, invalid="break-paths-show-domains", aria=False).encode(
            x=across("_middle"), y=down("_growth")
        ),
        growth.transform_filter("datum.fell_short && isValid(datum._growth)")
        .mark_point(filled=True, size=0.785 * max(0.9 * step, 1.8) ** 2, opacity=1, aria=False)
        .encode(x=across("_middle"), y=down("_growth"), color=style.INK),
        alt.Chart()
        .mark_rect(fill="transparent", stroke=None, aria=False)
        .encode(
            **box,
            y=down("_top"),
            y2="_bottom:Q",
            color=alt.value("transparent"),
            tooltip=told,
        ),
    ]


def _ends_named(
    placed: pl.DataFrame, panel: panels.Panel, names: list[str], space: style.Space
) -> list[alt.Chart]:
    """Return what the nation's line and bars are, after their last years, where that fits."""
    size, room = _SMALL * space.by, 0.25 * space.width / 6 - 4
    own = placed.filter(pl.col("unit") == panels.NATION)
    last = [own[name].drop_nulls().to_list()[-1:] for name in ("_growth", "_target")]
    if not all(last) or max(width_of(name, size) for name in names) > room:
        return []
    at = spread([end for (end,) in last], 1.2 * size, panel.top, panel.top + panel.height)
    across, down = panels.axes(space)
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
