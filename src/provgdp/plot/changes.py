"""How many targets were cut, kept and raised, year by year."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from provgdp import dtypes
from provgdp.errors import ColumnValueError
from provgdp.frame import require
from provgdp.plot import figures, style, words
from provgdp.plot.coloring import LEVELS, STRONG
from provgdp.plot.extents import last_of, ticks, width_of
from provgdp.schema import Lang

_SIGNS = {part: words.SIGNS[level] for part, level in LEVELS["direction"].items()}


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
    direction are the dashed part on top. Years in which too few are known are left out, and the
    line below the title names them.

    Args:
        frame: One row per unit and year, as `load_panel` gives it; the direction is computed.
        covered: Least share of a year's rows, 0 to 1, whose direction must be known.
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
        OptionError: If an option is none.
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
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    found = figures.with_column(frame, direction, "direction", unit=unit, time=time)
    require(found, groups=[unit], texts=[direction], times=[time])
    rows = figures.inert(found.lazy().collect()).drop_nulls(time)
    counted = _counts(rows, direction, unit, time, lang)
    unknown = pl.col("n").filter(pl.col("part") == "").sum().over("year")
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


def _counts(rows: pl.DataFrame, direction: str, unit: str, time: str, lang: Lang) -> pl.DataFrame:
    """Return a row per year and part of its bar, from the foot; the unknown are part ""."""
    order = pl.Enum([*_SIGNS, ""])
    said = {part: words.say(lang, part) for part in _SIGNS}
    return (
        rows.select(
            year=pl.col(time).cast(pl.Int64),
            part=pl.col(direction).cast(dtypes.DIRECTION).cast(pl.String).fill_null("").cast(order),
            name=figures.names(rows[unit], lang),
        )
        .group_by("year", "part")
        .agg(n=pl.len().cast(pl.Int64), names=pl.col("name").str.join(words.pick(lang, ", ", "、")))
        .sort("year", "part")
        .with_columns(end=pl.col("n").cum_sum().over("year"))
        .with_columns(start=pl.col("end") - pl.col("n"), part=pl.col("part").cast(pl.String))
        .with_columns(
            level=pl.col("part").replace_strict(
                LEVELS["direction"], default=None, return_dtype=pl.Float64
            ),
            sign=pl.col("part").replace_strict(_SIGNS, default="?"),
            word=pl.col("part").replace_strict(said, default=words.say(lang, "no_data")),
        )
    )


def _left_out(counted: pl.DataFrame, drawn: list[int]) -> list[int]:
    """Return the years that aren't drawn, from the first to the last that is known in part."""
    known = counted.filter(pl.col("part") != "")["year"]
    is_within = pl.col("year").is_between(known.min(), known.max())
    years = counted.filter(is_within)["year"].unique().sort().to_list()
    return [year for year in years if year not in drawn]


def _note(lang: Lang, left_out: list[int]) -> str:
    """Say which years aren't drawn."""
    listed = words.spans(left_out)
    told = words.pick(lang, f"Too little is known of {listed}", f"{listed}年数据不足，未绘出")
    return told if left_out else ""


def _parts(counts: pl.DataFrame, lang: Lang) -> pl.DataFrame:
    """Return the parts that any bar has, from the top, and where they stand beside the last."""
    is_last = pl.col("year") == pl.col("year").max()
    order = pl.Enum([*_SIGNS, ""])
    return (
        counts.with_columns(n=pl.when(is_last).then("n").otherwise(0))
        .group_by(pl.col("part").cast(order), "word", "level")
        .agg(pl.col("n").sum())
        .sort("part")
        .with_columns(middle=pl.col("n").cum_sum() - pl.col("n") / 2)
        .reverse()
    )


def _beside(parts: pl.DataFrame, ends: tuple[float, float], space: style.Space) -> list[alt.Chart]:
    """Return what each part is, beside the last bar, after a square in its colour."""
    size, middles = _SWATCH * space.by, [space.level(at, ends) for at in parts["middle"]]
    rows = parts.select("level").with_columns(at=pl.Series(style.apart(middles, space)))
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
        .mark_point(stroke=style.GREY, strokeDash=[3, 2], **options)
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
        stroke=style.GREY, strokeDash=[3, 3], clip=True
    )
    is_legible, is_wide = step * 0.9 > 13 * by, step * 0.9 > 30 * by
    ink = alt.when(known).then(alt.value(alt.ExprRef(style.ink_on(style.fill_of("datum.level")))))
    foot, top = f"max(datum.start, {ends[0]:g})", f"min(datum.end, {ends[1]:g})"
    numbers = style.text_mark(
        base.transform_calculate(
            middle=f"({foot} + {top}) / 2",
            printed="datum.sign + ' ' + datum.n" if is_wide else "'' + datum.n",
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


def _finding(lang: Lang, counts: pl.DataFrame) -> str:
    """Say how many were cut, kept and raised in the last year."""
    last = counts.filter(pl.col("year") == pl.col("year").max())
    year, of = last["year"][0], last["n"].sum()
    parts = dict(last.select("part", "n").iter_rows())
    told = [f"{parts.get(part, 0)} {words.say(lang, part)}" for part in _SIGNS]
    told_zh = [f"{words.say(lang, part)}{parts.get(part, 0)}个" for part in _SIGNS]
    return words.pick(
        lang,
        f"in {year} {', '.join(told)}; of {of}",
        f"{year}年{'、'.join(told_zh)}，共{of}个",
    )
