"""How many targets were cut, kept and raised, year by year."""

from __future__ import annotations

import json
from typing import Any

import altair as alt
import polars as pl

from provgdp.errors import ColumnValueError
from provgdp.frame import check_finite, require
from provgdp.plot import figures, style, words
from provgdp.plot.coloring import LEVELS, STRONG
from provgdp.plot.extents import last_of, ticks, width_of
from provgdp.schema import Lang

_SIGNS = {part: words.SIGNS[level] for part, level in LEVELS["direction"].items()}

_UNKNOWN = ["dotted", "dashed"]
_PARTS = pl.Enum([*_SIGNS, "solid", *_UNKNOWN])
"""Parts of a bar from the foot; those after the directions are outlines of what has none."""

_COMMON = {"solid": "not_comparable", "dashed": "no_data"}
"""What the reasons of an outline have in common."""

_SWATCH = 9.0
"""Side of the square in the colour of a part."""


def change_bars(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    covered: float = 0.5,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float | None = None,
    height: float | None = None,
    direction: str = "direction",
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return a chart that counts the targets cut, kept and raised, year by year.

    Bars are cut, kept and raised from the foot: these words stand beside the last bar, each with
    its colour; a part that has the room carries its number and sign: ▼, =, ▲. Targets without a
    direction are the empty part on top: those that can't be compared, because this year's or last
    year's is relative or expressly none, have a solid outline, those not yet announced a dotted
    one, and those of which too little is known a dashed one. Years in which too few are known are
    left out, and the line below the title names them.

    Args:
        frame: One row per unit and year, as `load_panel` gives it; the direction is computed.
        covered: Least share of a year's rows, 0 to 1, of which must be known what became of
            the target, be it that it can't be compared.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default the first and last year are in it.
        subtitle: Line below the title; by default the years left out.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colours from cut to raised, or a Vega scheme by name; by default the theme's.
        domain: The two ends of the axis of counts.
        width: Width of the picture in pixels; by default 38 a year, or a little more for few.
        height: Height of the drawing in pixels; by default 300, or two fifths of a
            picture that is wider than 750.
        direction: Column of the direction: cut, kept or raised.
        unit: Column of the unit.
        time: Column of the year.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ColumnValueError: If no year has so many directions.
        OptionError: If an option is no value that it may have.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.change_bars(pg.load_panel(range(2021, 2026)))
        >>> chart.to_dict()["title"]["text"]
        'Targets cut, kept and raised, 2021 to 2025'
        >>> chart.to_dict()["description"].partition(": ")[2]
        'in 2025 15 cut, 15 kept, 1 raised; of 31'
    """
    check_finite(covered=covered)
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    found = figures.with_column(frame, direction, "direction", unit=unit, time=time)
    require(found, groups=[unit], texts=[direction], times=[time])
    rows = figures.inert(found.lazy().collect()).drop_nulls(time)
    why = figures.absent(rows, "target", "hedge", time, unit=unit, value="direction")
    counted = _counts(rows, pl.coalesce(pl.col(direction).cast(pl.String), why), unit, time, lang)
    unknown = pl.col("n").filter(pl.col("part").is_in(_UNKNOWN)).sum().over("year")
    share = 1 - unknown / pl.col("n").sum().over("year")
    is_shown = (share >= covered) & (share > 0)
    counts = counted.filter(is_shown)
    if counts.is_empty():
        raise ColumnValueError(
            f"no year has the {direction} of {covered:.0%} of its rows; covered= asks for less"
        )
    years = counts["year"].unique().sort().to_list()
    head = words.pick(lang, "Targets cut, kept and raised", "目标下调、持平与上调")
    ends = asked.domain or (0.0, float(max(counts["end"].to_list())))
    by = style.larger(width or 0)
    left = style.gutter([10], by)
    parts = _parts(counts, lang)
    right = _SWATCH * by + 18 + max(width_of(word, style.SMALL * by) for word in parts["word"])
    wide = max(38.0 * len(years), 270) + left + right if width is None else width
    space = style.Space(wide, style.tall(height, wide), left, right, style.AXIS)
    return style.chart(
        [*_layers(counts, lang, ends, space), *_beside(parts, ends, space)],
        data=counts,
        color=alt.Color(
            "level:Q",
            legend=None,
            scale=asked.diverging(STRONG),
        ),
        space=space,
        asked=asked,
        head=words.with_years(lang, head, years),
        below=[_note(lang, _left_out(counted, years))],
        credit=figures.credit(lang, rows.filter(pl.col(time).is_in(years)), [direction]),
        finding=_finding(lang, counts),
    )


def _counts(
    rows: pl.DataFrame, direction: pl.Expr, unit: str, time: str, lang: Lang
) -> pl.DataFrame:
    """Return a row per year and part of its bar, from the foot: each direction, or why none.

    What looks the same is one part: its names then have their reasons behind them.
    """
    looks = {why: look for look, whys in style.OUTLINES.items() for why in whys}
    part = pl.col("part").cast(pl.String)
    return (
        rows.select(
            direction.alias("why"),
            direction.replace(looks).cast(_PARTS).alias("part"),
            year=pl.col(time).cast(pl.Int64),
            name=figures.names(rows[unit], lang),
        )
        .with_columns(word=_one_of("why", _said(lang), lang).over("year", "part"))
        .with_columns(name=_named(lang))
        .group_by("year", "part")
        .agg(
            pl.col("word").first(),
            n=pl.len().cast(pl.Int64),
            names=pl.col("name").str.join(words.pick(lang, ", ", "、")),
        )
        .sort("year", "part")
        .with_columns(end=pl.col("n").cum_sum().over("year"))
        .with_columns(start=pl.col("end") - pl.col("n"), part=part)
        .with_columns(
            level=part.replace_strict(LEVELS["direction"], default=None, return_dtype=pl.Float64),
            sign=part.replace_strict(_SIGNS, default=""),
        )
    )


def _said(lang: Lang) -> pl.Expr:
    """Return each row's direction or reason in words."""
    whys = [*_SIGNS, *(why for whys in style.OUTLINES.values() for why in whys)]
    return pl.col("why").replace_strict({why: words.say(lang, why) for why in whys})


def _one_of(column: str, said: pl.Expr, lang: Lang) -> pl.Expr:
    """Return what the rows of a part are called: the same, or what several have in common."""
    common = {part: words.say(lang, why) for part, why in _COMMON.items()}
    shared = pl.col("part").cast(pl.String).first().replace(common)
    return pl.when(pl.col(column).n_unique() > 1).then(shared).otherwise(said.first())


def _named(lang: Lang) -> pl.Expr:
    """Return each name, with its reason where its part has several."""
    said = _said(lang)
    form = words.pick(lang, "{} ({})", "{}（{}）")
    is_said = (pl.col("word") == said) | (pl.col("part") != "solid")
    return pl.when(is_said).then("name").otherwise(pl.format(form, "name", said))


def _left_out(counted: pl.DataFrame, drawn: list[int]) -> list[int]:
    """Return the years that aren't drawn, from the first to the last that is known in part."""
    known = counted.filter(~pl.col("part").is_in(_UNKNOWN))["year"]
    is_within = pl.col("year").is_between(known.min(), known.max())
    years = counted.filter(is_within)["year"].unique().sort().to_list()
    return [year for year in years if year not in drawn]


def _note(lang: Lang, left_out: list[int]) -> str:
    """Say which years aren't drawn."""
    listed = words.spans(lang, left_out)
    told = words.pick(lang, f"Too little is known of {listed}", f"{listed}年数据不足，未绘出")
    return told if left_out else ""


def _parts(counts: pl.DataFrame, lang: Lang) -> pl.DataFrame:
    """Return the parts that any bar has, from the top, and where they stand beside the last."""
    is_last = pl.col("year") == pl.col("year").max()
    return (
        counts.with_columns(
            n=pl.when(is_last).then("n").otherwise(0),
            word=_one_of("word", pl.col("word"), lang).over("part"),
        )
        .group_by(pl.col("part").cast(_PARTS), "level", "word")
        .agg(pl.col("n").sum())
        .sort("part")
        .with_columns(pl.col("part").cast(pl.String))
        .with_columns(middle=pl.col("n").cum_sum() - pl.col("n") / 2)
        .reverse()
    )


def _beside(parts: pl.DataFrame, ends: tuple[float, float], space: style.Space) -> list[alt.Chart]:
    """Return what each part is, beside the last bar, after a square in its colour."""
    size, middles = _SWATCH * space.by, [space.level(at, ends) for at in parts["middle"]]
    rows = parts.select("level", outline="part").with_columns(
        at=pl.Series(style.apart(middles, space))
    )
    square = alt.Chart(rows).encode(
        x=style.at_x(space.width + 7 + size / 2), y=alt.Y("at:Q", scale=None, axis=None)
    )
    options: dict[str, Any] = {"size": size**2, "opacity": 1, "aria": False, "shape": "square"}
    known = "isValid(datum.level)"
    return [
        square.transform_filter(known)
        .mark_point(filled=True, strokeWidth=0, **options)
        .encode(color=alt.Color("level:Q")),
        square.transform_filter(f"!{known}")
        .mark_point(stroke=style.GREY, strokeDash=_dashes("outline"), **options)
        .encode(color=alt.ColorValue("transparent")),
        style.beside(parts["word"].to_list(), middles, space, dx=size + 13),
    ]


def _layers(
    counts: pl.DataFrame, lang: Lang, ends: tuple[float, float], space: style.Space
) -> list[alt.Chart]:
    """Return the bars, the part that isn't known, and the numbers."""
    years, by = counts["year"].unique().sort().to_list(), space.by
    step, per = space.width / len(years), space.height / (ends[1] - ends[0])
    shown = last_of(years, space.width, style.SMALL * by)
    x = alt.X("year:O", axis=alt.Axis(title=None, labelAngle=0, labelOverlap=False, values=shown))
    y = alt.Y(
        "start:Q",
        scale=alt.Scale(domain=list(ends), nice=False),
        axis=style.up(
            words.say(lang, "n_provinces"),
            space,
            grid=False,
            format="d",
            values=ticks(*ends, space.height / 40 / by),
        ),
    )
    base = alt.Chart().encode(x=x)
    # numbers tell what their bar does: they lie on it
    base = base.encode(tooltip=style.counted(lang, "word:N", words.label(lang, "direction")))
    bar = base.encode(y=y, y2=alt.Y2("end:Q"), description=alt.Description("names:N"))
    known = "isValid(datum.level)"
    unknown = bar.transform_filter(f"!{known}").mark_bar(
        stroke=style.GREY, strokeDash=_dashes("part"), clip=True
    )
    is_legible, is_wide = step * 0.9 > 13 * by, step * 0.9 > 30 * by
    ink = alt.when(known).then(alt.value(alt.ExprRef(style.ink_on(style.fill_of("datum.level")))))
    foot, top = f"max(datum.start, {ends[0]:g})", f"min(datum.end, {ends[1]:g})"
    numbers = style.text_mark(
        base.transform_calculate(
            middle=f"({foot} + {top}) / 2",
            printed="trim(datum.sign + ' ' + datum.n)" if is_wide else "'' + datum.n",
        ).transform_filter(f"({top} - {foot}) * {per:g} >= {11 * by:g}"),
        10 * by,
    )
    return [
        bar.transform_filter(known).mark_bar(clip=True, y2Offset=1),
        unknown.encode(color=alt.ColorValue("transparent")),
        *[
            numbers.encode(
                y=alt.Y("middle:Q"), text=alt.Text("printed:N"), color=ink.otherwise(style.INK)
            )
        ]
        * is_legible,
    ]


def _dashes(field: str) -> alt.ExprRef:
    return alt.ExprRef(f"{json.dumps(style.DASHES)}[datum.{field}]")


def _finding(lang: Lang, counts: pl.DataFrame) -> str:
    """Say how many were cut, kept and raised in the last year."""
    last = counts.filter(pl.col("year") == pl.col("year").max())
    year, of = last["year"][0], last["n"].sum()
    said = {part: (words.say(lang, part), 0) for part in _SIGNS}
    said |= {part: (word, n) for part, word, n in last.select("part", "word", "n").iter_rows()}
    told = words.pick(
        lang,
        ", ".join(f"{n} {word}" for word, n in said.values()),
        "、".join(f"{word}{n}个" for word, n in said.values()),
    )
    return words.pick(lang, f"in {year} {told}; of {of}", f"{year}年{told}，共{of}个")
