"""How many provinces chose which number, in one year or in two."""

from __future__ import annotations

import math
from itertools import pairwise

import altair as alt
import polars as pl

from provgdp.errors import ColumnValueError
from provgdp.expressions import number
from provgdp.frame import require
from provgdp.plot import figures, style, words
from provgdp.plot.extents import ticks, width_of
from provgdp.schema import Lang
from provgdp.target import Hedge

_FAINT, _COUNT, _WIDE = 0.45, 10.0, 64.0
_FAR = 3.0
"""Distance in points over which the axis leaves out what doesn't occur."""


def target_histogram(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    *,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float = 460,
    height: float | None = None,
    target: str = "target",
    hedge: str = "hedge",
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return a chart that counts the provinces at each target, in one year or two back to back.

    The later year stands on the line and the earlier one hangs from it. Each bar is one number,
    not a class of numbers. Ranges are apart: their faint part of a bar is at their low end, and
    "15 + 3" means 15 single numbers and 3 ranges that start there. How many targets of each year
    are known stands beside it.

    Args:
        frame: Rows of one or two years, targets in percent.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default it names the years.
        subtitle: Line below the title; by default what the faint part is.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colour of the later year, and of the earlier; by default the theme's.
        domain: The two ends of the axis of targets, in percent; those beyond aren't drawn.
        width: Width of the picture in pixels.
        height: Height of the drawing in pixels; by default 300, or two fifths of a
            picture that is wider than 750.
        target: Column of the headline number, a range's low end.
        hedge: Column of the hedge; a target is a range where it says so. It may be missing.
        unit: Column of the unit, for the names in the tooltips. It may be missing.
        time: Column of the year.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ColumnValueError: If the frame holds no year or more than two.
        OptionError: If an option is no value that it may have.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.target_histogram(pg.load_panel([2024, 2025]))
        >>> chart.to_dict()["title"]["text"]
        'Growth targets for 2025 and 2024'
        >>> one = plot.target_histogram(pg.load_panel(2024), lang="zh")
        >>> one.to_dict()["description"]
        '2024年增长目标：5%最多（31个中10个）'
    """
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    frame = figures.with_column(frame, target, "target", unit=unit, time=time)
    frame = figures.optional(frame, hedge, unit)
    require(frame, numbers=[target], texts=[hedge], times=[time])
    rows = figures.inert(frame.lazy().collect())
    years = figures.years_in(rows, time)[::-1]
    if len(years) not in (1, 2):
        raise ColumnValueError(
            f"target_histogram draws one year or two, but the frame has {figures.some(years)}; "
            f"filter it first: frame.filter(pl.col({time!r}).is_in([2023, 2024]))"
        )
    known = rows.select(
        year=pl.col(time).cast(pl.Int64),
        target=number(target),
        is_range=(pl.col(hedge).cast(pl.String) == Hedge.RANGE).fill_null(False),
        name=figures.names(rows[unit], lang),
        why=figures.absent(rows, target if figures.is_promise(target) else None, hedge, time),
    )
    ends = asked.domain or (-math.inf, math.inf)
    kept = known.drop_nulls().filter(pl.col("target").is_between(*ends))
    by = style.larger(width)
    right = 14 + max(width_of(text, style.SMALL * by) for text in _beside(lang, known, years))
    tall = style.tall(height, width)
    space = style.Space(width, tall, style.gutter([10], by), right, style.TITLED)
    bars = _bars(kept, years, space.width / max(len(_steps(kept)), 1) / by, lang)
    return style.chart(
        _layers(kept, known, years, lang, space),
        data=bars,
        color=asked.named(years, "year"),
        space=space,
        asked=asked,
        head=_head(lang, years),
        below=[_key(bars, lang)],
        credit=figures.credit(lang, rows, [target]),
        finding=_finding(lang, known, years),
    )


def _head(lang: Lang, years: list[int]) -> str:
    named = words.pick(lang, " and ", "年与").join(map(str, years))
    return words.pick(lang, f"Growth targets for {named}", f"{named}年增长目标")


def _beside(lang: Lang, known: pl.DataFrame, years: list[int]) -> list[str]:
    """Return what stands beside each year: how many of its targets are known, or have no number."""
    texts: list[str] = []
    for year in years:
        rows = known.filter(year=year)
        told = words.of_units(lang, rows["target"].count(), rows.height)
        lines = [str(year), told.replace(" known", "\nknown").replace("有", "\n有")]
        texts.append("\n".join([*lines, *_numberless(rows, lang)]))
    return texts


def _numberless(rows: pl.DataFrame, lang: Lang) -> list[str]:
    return figures.numberless(rows.filter(pl.col("target").is_null())["why"], lang)


def _key(bars: pl.DataFrame, lang: Lang) -> str:
    """Say what the faint parts are, where there are some, and how they are counted."""
    if not bars["is_range"].any():
        return ""
    if bars["total"].str.contains("+", literal=True).any():
        told = words.pick(lang, "Faint, and after the plus", "淡色及加号后")
    else:
        told = words.pick(lang, "Faint", "淡色")
    return told + words.pick(lang, ": ranges, at their low end", "：区间，按下限计")


def _bars(kept: pl.DataFrame, years: list[int], step: float, lang: Lang) -> pl.DataFrame:
    """Return a row per part of a bar: single numbers, then ranges, upwards or downwards.

    Where bars are too narrow for "15 + 3" their sums are written.
    """
    counted = (
        kept.sort("year", "target", "is_range", maintain_order=True)
        .group_by("year", "target", "is_range", maintain_order=True)
        .agg(n=pl.len().cast(pl.Int64), names=pl.col("name").str.join(words.pick(lang, ", ", "、")))
        .with_columns(end=pl.col("n").cum_sum().over("year", "target"))
        .with_columns(
            start=pl.col("end") - pl.col("n"), both=pl.col("end").max().over("year", "target")
        )
    )
    sign = pl.when(pl.col("year") == years[0]).then(1).otherwise(-1)
    ranges = pl.col("n").filter("is_range").sum().over("year", "target")
    singles = pl.col("both") - ranges
    drawn = counted.with_columns(
        at=pl.Series([words.number(value) for value in counted["target"]], dtype=pl.String),
        total=pl.when(ranges > 0)
        .then(pl.format("{} + {}", singles, ranges))
        .otherwise(singles.cast(pl.String)),
        is_last=pl.col("end") == pl.col("both"),
        whole=pl.col("both").cast(pl.String),
    ).with_columns(pl.col("start", "end") * sign)
    widest = max(map(width_of, drawn["total"]), default=0.0) * _COUNT
    return drawn if widest <= step else drawn.with_columns(total="whole")


def _steps(kept: pl.DataFrame) -> list[str]:
    """Return every number that occurs and every half point between, in order.

    Where nothing occurs over more than `_FAR`, a mark of omission stands for what lies between.
    """
    values = sorted(set(kept["target"].to_list()))
    steps = [words.number(value) for value in values[:1]]
    for last, value in pairwise(values):
        halves = range(math.floor(last * 2) + 1, math.ceil(value * 2))
        if value - last > _FAR:
            steps.append("…" + "\N{ZERO WIDTH SPACE}" * len(steps))
        else:
            steps += [words.number(half / 2) for half in halves]
        steps.append(words.number(value))
    return steps


def _rooms(kept: pl.DataFrame, years: list[int], space: style.Space) -> list[float]:
    """Return how far the axis goes for each year: over its highest bar and the figure there."""
    sizes = kept.group_by("year", "target").len()
    most = [max(sizes.filter(year=year)["len"].to_list(), default=1) for year in years]
    figure = 20 * space.by
    each = figure * sum(most) / max(space.height - figure * len(most), figure)
    return [n + each for n in most]


def _layers(
    kept: pl.DataFrame, known: pl.DataFrame, years: list[int], lang: Lang, space: style.Space
) -> list[alt.Chart]:
    """Return the bars, the line they stand on, their counts, and the years beside them."""
    by, rooms = space.by, _rooms(kept, years, space)
    x = alt.X(
        "at:O",
        scale=alt.Scale(domain=_steps(kept), paddingInner=0.15, paddingOuter=0.2),
        axis=alt.Axis(
            title=words.axis_title(lang, "target"),
            labelAngle=0,
            labelOverlap="greedy",
            labelSeparation=4 * by,
            grid=False,
        ),
    )
    y = alt.Y(
        "start:Q",
        scale=alt.Scale(domain=[-sum(rooms[1:]), rooms[0]], nice=False),
        axis=style.up(
            words.say(lang, "n_provinces"),
            space,
            grid=False,
            labelExpr="abs(datum.value)",
            values=ticks(-sum(rooms[1:]), rooms[0], space.height / 40 / by),
        ),
    )
    base = alt.Chart().encode(x=x)
    wide = alt.ExprRef(f"min(bandwidth('x'), {_WIDE * by:g})")
    base = base.transform_calculate(
        spoken="datum.year + ', ' + datum.at + '%, ' + datum.n + ': ' + datum.names"
    )
    bars = base.mark_bar(width=wide, opacity=alt.ExprRef(f"datum.is_range ? {_FAINT} : 1")).encode(
        y=y,
        y2=alt.Y2("end:Q"),
        description=alt.Description("spoken:N"),
        tooltip=style.counted(lang, "at:N", words.axis_title(lang, "target")),
    )
    ends = base.transform_filter("datum.is_last")
    texts = _beside(lang, known, years)
    # above the line the last line stands on it, below the first
    ups = [22 + 13 * (texts[0].count("\n") - 1), -14]
    beside = pl.DataFrame({"word": texts, "up": ups[: len(texts)]})
    line = alt.Chart(pl.DataFrame([{"start": 0}])).mark_rule(aria=False)
    named = style.text_mark(
        alt.Chart(beside), style.SMALL * by, align="left", lineBreak="\n", dx=8,
        lineHeight=13 * by, dy=alt.ExprRef(f"{-by:g} * datum.up"),
    )  # fmt: skip
    return [
        bars,
        line.encode(y=alt.Y("start:Q"), color=alt.ColorValue(style.GREY)),
        *(
            style.text_mark(
                ends.transform_filter(f"datum.end {side} 0"), _COUNT * by, dy=dy * by
            ).encode(y=alt.Y("end:Q"), text=alt.Text("total:N"))
            for side, dy in ((">", -8), ("<", 8))
        ),
        named.encode(x=style.at_x("width"), y=alt.YDatum(0), text=alt.Text("word:N")),
    ]


def _finding(lang: Lang, known: pl.DataFrame, years: list[int]) -> str:
    """Say which numbers are the most common, year by year where there are two."""
    told = [_commonest(lang, known.filter(year=year)) for year in years]
    if len(told) > 1:
        told = [
            words.pick(lang, f"{year}: {each}", f"{year}年：{each}")
            for year, each in zip(years, told, strict=True)
        ]
    return words.pick(lang, "; ", "；").join(told)


def _commonest(lang: Lang, rows: pl.DataFrame) -> str:
    """Say which number is the most common, or which are equally so: 5% and 6% (9 of 31 each)."""
    none = _numberless(rows, lang)
    counts = rows.drop_nulls("target").group_by("target").len("n").sort("target")
    most = counts.filter(pl.col("n") == pl.col("n").max())
    if most.is_empty():
        return words.of_units(lang, 0, rows.height, none)
    is_tie, n = most.height > 1, most["n"][0]
    shown = words.listed(lang, [f"{words.number(target)}%" for target in most["target"]])
    ranges = rows.filter("is_range", pl.col("target").is_in(most["target"].implode())).height
    they = "a range" if ranges == 1 else "ranges"
    among = words.pick(lang, f"; {ranges} of them {they}", f"，其中区间{ranges}个") * bool(ranges)
    verb, each = ("are", " each") if is_tie else ("is", "")
    return words.pick(
        lang,
        ", ".join([f"{shown} {verb} the most common ({n} of {rows.height}{each}{among})", *none]),
        "，".join([f"{shown}最多（{rows.height}个中{'各' * is_tie}{n}个{among}）", *none]),
    )
