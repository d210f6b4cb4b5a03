"""Target and growth of provinces over the years: one large panel, some in rows, or a map."""

from __future__ import annotations

import altair as alt
import polars as pl

from provgdp.columns import as_province
from provgdp.errors import ColumnValueError
from provgdp.expressions import interval, number
from provgdp.frame import check_finite, require, require_unique
from provgdp.measures.gaps import attainment
from provgdp.plot import figures, panels, style, words
from provgdp.plot.compared import Compared, told
from provgdp.plot.extents import width_of
from provgdp.plot.pathmarks import frames, marks, named
from provgdp.province import PROVINCES
from provgdp.schema import Lang
from provgdp.target import ABOUT, DECIMALS

Ends = list[tuple[str, float]]
"""What stands at the end of a panel, and at which rates."""

_ROOM = 0.3
"""The share of its width that a panel's last figures may take."""


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
    """Return a chart of target against growth, year by year, for each province of the frame.

    A short bar is the number of a target, on the band that its wording may stand for: about ±0.3, a
    range from end to end, fading where nothing bounds it. The line is growth, with a
    dot where it fell short of the number and, where there is room, a ring where it met it. All
    panels have one scale.

    One province has one large panel, with its last figures and the years in which it fell short.
    Some have their panels in rows, in the order of the record. Most of the 31 have theirs in the
    places of the tiles, or in rows where the picture is narrow, and the nation's beside them.

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
        OptionError: If an option is no value that it may have.
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
    check_finite(covered=covered)
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width)
    columns = Compared(target, target_lower, target_upper, hedge, growth)
    frame = columns.ready(frame, unit=unit, time=time)
    require(frame, times=[time])
    read = frame.lazy().with_columns(as_province(unit).alias(unit)).collect()
    rows = figures.inert(read.drop_nulls([unit, time]))
    require_unique(rows, [unit, time], what="paths")
    judged = attainment(rows, target=target, hedge=hedge, growth=growth, about=about)
    drawn = rows.select(
        *columns.of(rows, lang, about, number(growth) - number(target), time),
        pl.col(unit).cast(pl.String).alias("unit"),
        pl.col(time).cast(pl.Int64).alias("year"),
        judged["fell_short"].alias("fell_short"),
    )
    drawn = _every_year(_from_first(drawn, covered))
    units = _in_order(drawn)
    whole = drawn
    if len(units) > panels.MANY:
        whole = pl.concat([drawn, _nation(rows, drawn, about, lang, time)])
    years = drawn["year"].unique().sort().to_list()
    rates = asked.domain or panels.ends(whole)
    last, layout = _laid_out(whole, width, rates, lang)
    ends = [text for each in last.values() for text, _ in each]
    space = style.Space(width, layout.height)
    series = [words.pick(lang, "growth", "增速"), words.pick(lang, "target", "目标")]
    names = {unit: words.unit_name(lang, unit) or _nationwide(lang) for unit in layout.panels}
    placed = told(panels.placed(whole, layout.panels), lang)
    return style.chart(
        [
            *frames(layout, placed, names, space, lang),
            *marks(layout, placed, series, space, lang),
            *named(layout, last, space),
        ],
        data=placed.with_columns(name=pl.col("unit").replace_strict(names)),
        color=asked.named(series, "series"),
        space=space,
        framed=False,
        asked=asked,
        head=_head(lang, units, years),
        below=[
            figures.with_star(lang, _key(lang, layout), ends),
            _told(drawn, lang) if len(units) == 1 else "",
        ],
        credit=figures.credit(lang, rows, [target, growth]),
        finding=_told(drawn, lang) if len(units) == 1 else _finding(drawn, lang),
    )


def _nationwide(lang: Lang) -> str:
    return words.pick(lang, "Nation", "全国")


def _in_order(drawn: pl.DataFrame) -> list[str]:
    """Return the provinces that are drawn, in the order of the record."""
    own = set(drawn["unit"])
    return [province.name for province in PROVINCES if province.name in own]


def _every_year(drawn: pl.DataFrame) -> pl.DataFrame:
    """Return a row for each unit and year, so that no line leads over a year without one."""
    first, last = drawn.select(first=pl.min("year"), last=pl.max("year")).row(0)
    years = pl.DataFrame({"year": range(first, last + 1)}, {"year": pl.Int64})
    keys = drawn.select(pl.col("unit").unique()).join(years, how="cross")
    found = keys.join(drawn, on=["unit", "year"], how="left").select(drawn.columns)
    return found.sort("unit", "year")


def _laid_out(
    whole: pl.DataFrame, width: float, rates: tuple[float, float], lang: Lang
) -> tuple[dict[str, Ends], panels.Layout]:
    """Return what stands at the end of each panel, with its rate, and where the panels lie."""
    own = _in_order(whole)
    units = [panels.NATION] * (len(own) > panels.MANY) + own
    occurring = whole["year"].to_list()
    years = (min(occurring), max(occurring))
    if panels.is_map(own, width):
        return _series(whole, width, lang), panels.tiles(width, years, rates)
    last = {unit: _last(whole.filter(unit=unit), lang, is_alone=len(units) == 1) for unit in units}
    plain = panels.rows(units, width, years, rates, 0)
    room = max(width_of(text, plain.figure) for each in last.values() for text, _ in each)
    if len(units) > 1 and room > _ROOM * plain.first.width:
        return {}, plain
    return last, panels.rows(units, width, years, rates, room + 8)


def _series(whole: pl.DataFrame, width: float, lang: Lang) -> dict[str, Ends]:
    """Return what the nation's line and bars are called, if that fits after them."""
    said = {
        "growth": words.pick(lang, "growth", "增速"),
        "target": words.pick(lang, "target", "目标"),
    }
    nation = whole.filter(unit=panels.NATION).sort("year")
    last = [(said[name], rate) for name in said for rate in nation[name].drop_nulls()[-1:]]
    # A quarter of a sixth of the width, less a gap before the next name.
    room = 0.25 * width / 6 - 4 - style.SMALL * style.larger(width)
    fits = all(width_of(word, panels.FIGURE * style.larger(width)) <= room for word, _ in last)
    return {panels.NATION: last} if last and fits else {}


def _last(own: pl.DataFrame, lang: Lang, *, is_alone: bool) -> Ends:
    """Return the last growth and the last target; the year is said where it isn't plain."""
    found: Ends = []
    for name, said in (("growth", ("growth", "增速")), ("target", ("target", "目标"))):
        for row in own.drop_nulls(name).tail(1).iter_rows(named=True):
            year, rate = row["year"], row[name]
            number = (row["printed"] if name == "target" else None) or words.number(rate)
            text = words.pick(lang, f"{said[0]} {number}", f"{said[1]}{number}")
            is_old = year + 1 < own["year"].max()
            when = words.pick(lang, f"{year} ", f"{year}年") if is_alone or is_old else ""
            found.append((when + text, rate))
    return found


def _head(lang: Lang, units: list[str], years: list[int]) -> str:
    """Return the title, which names a province that is drawn alone."""
    what = words.pick(lang, "Growth targets and growth", "增长目标与实际增速")
    if len(units) == 1:
        name = words.unit_name(lang, units[0])
        what = words.pick(lang, f"{name}: growth targets and growth", f"{name}{what}")
    return words.with_years(lang, what, years)


def _from_first(drawn: pl.DataFrame, covered: float) -> pl.DataFrame:
    """Return the rows from the first year with targets of which enough is known to the last.

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
    aimed = drawn.drop_nulls("target")["year"].to_list()
    since = [year for year in years if aimed and year >= min(aimed)]
    return drawn.filter(pl.col("year").is_between(min(since or years), max(years)))


def _nation(
    rows: pl.DataFrame, drawn: pl.DataFrame, about: float, lang: Lang, time: str
) -> pl.DataFrame:
    """Return the nation's targets and growth where the frame has them, one row per year."""
    names = ["national_target", "national_target_lower", "national_target_upper"]
    names += ["national_growth", "national_hedge"]
    if any(name not in rows.columns for name in names):
        return drawn.clear()
    own = rows.select(pl.col(time).alias("year"), *names).filter(figures.has_any(names))
    own = own.unique("year").sort("year")
    own = own.filter(pl.col("year").is_in(drawn["year"].unique().to_list()))
    low, high = interval(names[1], names[2], names[4], about)
    told = own.select(
        pl.lit(panels.NATION).alias("unit"),
        pl.col("year").cast(pl.Int64),
        number(names[0]).alias("target"),
        number(names[3]).alias("growth"),
        low.alias("lower"),
        high.alias("upper"),
        figures.stated(own, lang, names[0], names[1], names[2], names[4]),
        figures.absent(own, names[0], names[4], "year"),
    ).with_columns(gap=(pl.col("growth") - pl.col("target")).round(DECIMALS))
    gaps = [None if gap is None else words.number(gap, sign=True) for gap in told["gap"]]
    told = told.with_columns(
        pl.Series("told_gap", gaps, dtype=pl.String), fell_short=pl.col("gap") < 0
    )
    return pl.concat([drawn.clear(), told], how="diagonal").select(drawn.columns)


def _key(lang: Lang, layout: panels.Layout) -> str:
    met = words.pick(lang, "; rings: met", "；圆圈：完成") * layout.has_rings
    unit = words.pick(lang, "Percent · ", "单位：% · ") * (len(layout.panels) > 1)
    return unit + words.pick(
        lang,
        f"Line: growth (dots: short of the target{met}) · Bars: targets, on what their wording "
        "allows",
        f"折线：增速（圆点：低于目标{met}） · 短横：目标，色带为措辞所含区间",
    )


def _told(drawn: pl.DataFrame, lang: Lang) -> str:
    """Say of one province in how many years growth fell short, and in which."""
    known = drawn.drop_nulls("fell_short")
    short = known.filter("fell_short")["year"].to_list()
    n, of = len(short), known.height
    if not known.height:
        return words.pick(lang, "No year has both a target and growth", "没有目标与增速俱全的年份")
    years = words.spans(lang, short) if short else ""
    return words.pick(
        lang,
        f"Growth fell short of the number of the target in {n} of {of} years"
        + (f": {years}" if years else ""),
        f"{of}年中{n}年增速低于目标数字" + (f"：{years}" if years else ""),
    )


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
        f"{known.height}个省份年度中{short}个增速低于目标数字，{listed}最多（{most}次）",
    )
