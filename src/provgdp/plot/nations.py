"""What the provinces promise together, beside what the nation promises."""

from __future__ import annotations

from math import ceil
from typing import Any

import altair as alt
import attrs
import polars as pl

from provgdp.data.loaders import load_national
from provgdp.errors import ColumnValueError
from provgdp.expressions import number
from provgdp.frame import check_finite, require, require_unique
from provgdp.measures.weighted import weighted_target
from provgdp.plot import figures, style, words
from provgdp.plot.extents import last_of, width_of
from provgdp.schema import Lang
from provgdp.target import DECIMALS

_NATIONAL = ("target", "target_lower", "target_upper")
_TOLD = ("hedge", "wording", "wording_en", "target_source_id")
"""What a tooltip tells of the nation's target, as far as it is there."""


def target_vs_national(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    national: pl.DataFrame | pl.LazyFrame | None = None,
    *,
    covered: float = 0.5,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float = 460,
    height: float | None = None,
    weighted: str = "target_weighted",
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    time: str = "year",
) -> alt.LayerChart:
    """Return a chart of the provinces' weighted target beside the nation's, year by year.

    A filled dot is a year in which the mean is of every province, a ring one in which some lack a
    target or a weight. Years that cover less of either are left out, and a dotted line leads over
    them. The nation's target is
    a diamond, where it is a range at its midpoint on a bar, as the provinces' are in the mean. The
    last value of both stands at the end of its line.

    Args:
        frame: A panel as `load_panel` gives it, or one row per year as `weighted_target` does.
        national: One row per year: the nation's target in percent; by default that of the panel,
            else `load_national`.
        covered: Least share, 0 to 1, of the known weight and of the provinces that a year must
            cover.
        lang: Language of the words, "en" or "zh".
        title: Title; by default the first and last year are in it.
        subtitle: Line below the title; by default what dots, diamonds and dotted lines are.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colour of the provinces' line, and of the nation's; by default the theme's.
        domain: The two ends of the axis of targets, in percent.
        width: Width of the picture in pixels.
        height: Height of the drawing in pixels; by default 300, or two fifths of a
            picture that is wider than 750.
        weighted: Column of the weighted target.
        target: Column of the nation's headline number, in ``national``.
        target_lower: Column of its literal lower bound.
        target_upper: Column of its literal upper bound.
        time: Column of the year, in both frames.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ColumnValueError: If no year covers so much.
        OptionError: If an option is no value that it may have.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        DuplicateRowsError: If two rows are of the same year.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.target_vs_national(pg.load_panel(range(2021, 2026)))
        >>> chart.to_dict()["title"]["text"]
        "The provinces' targets and the nation's, 2021 to 2025"
        >>> chart.to_dict()["description"].partition(": ")[2]
        'in 2025 5.26 against 5 percent, 0.26 points above'
    """
    check_finite(covered=covered)
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width, height)
    is_panel = weighted not in require(frame)
    means = weighted_target(frame.lazy(), time=time) if is_panel else frame
    means = figures.optional(means, "n", "n_weighted")
    require(means, numbers=[weighted, "weight_covered"], times=[time, "n_missing"])
    nation = _nation(frame, national, time)
    require(nation, numbers=[target, target_lower, target_upper], times=[time])
    low, high = number(target_lower), number(target_upper)
    units = pl.col("n") + pl.col("n_missing")
    share = pl.min_horizontal("weight_covered", pl.col("n_weighted") / units)
    sums = means.lazy().select(
        year=pl.col(time).cast(pl.Int64),
        weighted=pl.when(share >= covered).then(number(weighted)),
        covered="weight_covered",
        left_out=pl.coalesce(units - pl.col("n_weighted"), "n_missing"),
    )
    stated = figures.inert(nation.lazy().collect())
    aims = stated.select(
        *_told(stated, lang, target, target_lower, target_upper),
        year=pl.col(time).cast(pl.Int64),
        national=pl.coalesce((low + high) / 2, number(target)),
        lower=low,
        upper=high,
    )
    tables = [sums.collect(), aims]
    for rows in tables:
        require_unique(rows, ["year"], what="target_vs_national")
    drawn = _joined(tables[0], tables[1], lang)
    if drawn.is_empty():
        raise ColumnValueError(
            f"no year has {covered:.0%} of the weight and of the provinces in {weighted!r}; "
            "covered= asks for less"
        )
    panel = frame.lazy().collect() if is_panel and source is None else pl.DataFrame()
    of_these = pl.col(time).cast(pl.Int64).is_in(drawn["year"].to_list())
    ends, last = asked.domain or _ends(drawn), _last(drawn, lang)
    by = style.larger(width)
    right = 18 + max(width_of(text, style.SMALL * by) for text in last)
    space = style.Space(width, style.tall(height, width), style.gutter(ends, by), right, style.AXIS)
    names = [words.pick(lang, "provinces", "各省"), words.pick(lang, "nation", "全国")]
    what = words.pick(lang, "The provinces' targets and the nation's", "各省加权目标与全国目标")
    return style.chart(
        [
            *_layers(drawn, lang, names, ends, space),
            style.beside(list(last), [space.level(rate, ends) for rate in last.values()], space),
        ],
        data=drawn,
        color=asked.named(names, "series"),
        space=space,
        asked=asked,
        head=words.with_years(lang, what, drawn["year"].to_list()),
        below=_key(drawn, lang, covered),
        credit=figures.credit(
            lang,
            _with_sources(panel, stated.filter(of_these)),
            ["target", "gdp_weight", "national_target"],
        ),
        finding=_finding(drawn, lang),
    )


def _nation(frame: figures.Frame, national: figures.Frame | None, time: str) -> figures.Frame:
    """Return the nation's targets: those given, those of the panel, or those on record."""
    if national is not None:
        return national
    schema = frame.collect_schema()
    own = [f"national_{name}" for name in _NATIONAL]
    if any(name not in schema for name in own):
        return load_national().rename({"year": time})
    named = {name: f"national_{name}" for name in (*_NATIONAL, *_TOLD)}
    columns = {name: pl.col(column) for name, column in named.items() if column in schema}
    rows = frame.lazy().select(time, **columns)
    return rows.filter(figures.has_any(columns)).unique()


def _with_sources(panel: pl.DataFrame, stated: pl.DataFrame) -> pl.DataFrame:
    """Add the sources of the nation's targets where the panel doesn't hold these itself."""
    of_nation = "national_target_source_id"
    if panel.is_empty() or of_nation in panel.columns or "target_source_id" not in stated.columns:
        return panel
    named = stated.select(pl.col("target_source_id").cast(pl.String).alias(of_nation))
    return pl.concat([panel, named], how="diagonal")


def _told(
    stated: pl.DataFrame, lang: Lang, target: str, lower: str, upper: str
) -> list[pl.Expr | pl.Series]:
    """Return the wording of each of the nation's targets, else its hedge in words, and source."""
    own = figures.column(stated, words.pick(lang, "wording_en", "wording"))
    hedge = figures.column(stated, "hedge")
    hedges = stated.select(hedge).to_series()
    said = pl.Series(
        [None if hedge is None else words.say(lang, hedge) for hedge in hedges], dtype=pl.String
    )
    printed = figures.stated(stated, lang, target, lower, upper, "hedge")
    texts = stated.select(pl.coalesce(own, pl.when(hedges.is_not_null()).then(printed), said))
    return [
        texts.to_series().alias("wording"),
        pl.when(hedge.is_in(figures.NUMBERLESS)).then(hedge).alias("why"),
        figures.cited(lang, stated, ["target"]).alias("source"),
    ]


def _joined(means: pl.DataFrame, aims: pl.DataFrame, lang: Lang) -> pl.DataFrame:
    """Return every year from the first to the last that is known, with both targets."""
    known = means.drop_nulls("weighted")
    if known.is_empty():
        return known
    first, last = known.select(first=pl.min("year"), last=pl.max("year")).row(0)
    every = pl.DataFrame({"year": range(first, last + 1)}, {"year": pl.Int64})
    joined = every.join(means, on="year", how="left").join(aims, on="year", how="left")
    joined = joined.sort("year").with_columns(
        gap=(pl.col("weighted") - pl.col("national")).round(DECIMALS),
        is_whole=(pl.col("left_out") == 0),
    )
    told = pl.DataFrame([_in_words(row, lang) for row in joined.iter_rows(named=True)])
    none = words.say(lang, "no_data")
    return joined.hstack(told).with_columns(pl.col("wording", "source").fill_null(none))


def _in_words(row: dict[str, Any], lang: Lang) -> dict[str, str]:
    """Write what the tooltip tells of a year: what has no number says why."""
    weighted, national, gap, why = (row[name] for name in ("weighted", "national", "gap", "why"))
    none = words.say(lang, "no_data")
    no_gap = words.say(lang, "not_comparable") if why else none
    return {
        "told_weighted": none if weighted is None else words.number(weighted),
        "told_national": words.say(lang, why or "no_data") if national is None else _written(row),
        "told_gap": no_gap if gap is None else words.number(gap, sign=True),
    }


def _ends(drawn: pl.DataFrame) -> tuple[float, float]:
    parts = [drawn[name].drop_nulls() for name in ("weighted", "national", "lower", "upper")]
    values = [float(value) for part in parts for value in part]
    return min(values) - 0.4, max(values) + 0.4


def _key(drawn: pl.DataFrame, lang: Lang, covered: float) -> list[str]:
    """Say what the marks are: only those that occur."""
    is_missing = drawn.filter(pl.col("weighted").is_not_null() & ~pl.col("is_whole")).height
    gaps = drawn.filter(pl.col("weighted").is_null())["year"].to_list()
    none, unknown = (
        drawn.filter(pl.col("national").is_null(), is_so)["year"].to_list()
        for is_so in (pl.col("why").is_not_null(), pl.col("why").is_null())
    )
    ranges = drawn.filter(pl.col("upper") > pl.col("lower")).height
    dots = words.pick(lang, "Dots: provinces, weighted by GDP", "圆点：各省，按GDP加权")
    if is_missing:
        dots += words.pick(lang, " (rings: some missing)", "（空心：部分缺失）")
    diamonds = words.pick(lang, "diamonds: nation", "菱形：全国")
    if ranges:
        diamonds += words.pick(lang, " (bars: its range)", "（竖条：区间）")
    lines = [f"{dots} · {diamonds}"]
    if gaps:
        spans = words.spans(lang, gaps)
        lines.append(
            words.pick(
                lang,
                f"Dotted: under {covered:.0%} of GDP or of provinces on record in {spans}",
                f"点线：{spans}年有目标记录的省份数或其GDP占比不足{covered:.0%}",
            )
        )
    if none:
        spans = words.spans(lang, none)
        lines.append(words.pick(lang, f"No national target in {spans}", f"{spans}年无全国目标"))
    if unknown:
        spans = words.spans(lang, unknown)
        told = words.pick(lang, f"The nation's for {spans} isn't known", f"{spans}年全国目标不详")
        lines.append(told)
    return lines


def _written(row: dict[str, Any]) -> str:
    """Write the nation's target of a year: its ends if it is a range."""
    if row["upper"] is not None and row["lower"] is not None and row["upper"] > row["lower"]:
        return f"{words.number(row['lower'])}–{words.number(row['upper'])}"
    return words.number(row["national"])


def _last(drawn: pl.DataFrame, lang: Lang) -> dict[str, float]:
    """Return what stands at the end of each line, and at which rate."""
    found: dict[str, float] = {}
    for name, said in (("weighted", ("Provinces", "各省")), ("national", ("Nation", "全国"))):
        for row in drawn.drop_nulls(name).tail(1).iter_rows(named=True):
            written = _written(row) if name == "national" else words.number(row[name])
            found[f"{words.pick(lang, *said)} {written}"] = float(row[name])
    return found


def _layers(
    drawn: pl.DataFrame,
    lang: Lang,
    names: list[str],
    ends: tuple[float, float],
    space: style.Space,
) -> list[alt.Chart]:
    """Return the nation's ranges and line, and the provinces' line with its dots."""
    years = drawn["year"].to_list()
    shown = last_of(years, space.width, style.SMALL * space.by)
    x = alt.X(
        "year:Q",
        scale=alt.Scale(domain=[years[0] - 0.4, years[-1] + 0.4], nice=False),
        axis=alt.Axis(title=None, format="d", values=shown, grid=False),
    )
    y = {
        "scale": alt.Scale(domain=list(ends), nice=False, zero=False),
        "axis": style.up(
            words.axis_title(lang, "target"), space, tickCount=ceil(space.height / 45 / space.by)
        ),
    }
    base = alt.Chart().encode(x=x, tooltip=_tips(lang))
    weighted, national = (
        _Series(base.transform_calculate(series=f"'{name}'"), y, column)
        for name, column in zip(names, ("weighted", "national"), strict=True)
    )
    # dots of neighbouring years don't touch
    across = min(8.4 * space.by, max(0.9 * space.width / len(years), 3.5))
    size, dots = 0.785 * across**2, weighted.known()
    bars = national.of.transform_filter("datum.upper > datum.lower").mark_bar(
        width=across, opacity=0.35, aria=False, clip=True
    )
    diamonds = national.known().mark_point(shape="diamond", filled=True, size=size, opacity=1)
    return [
        bars.encode(y=national.at("lower"), y2=alt.Y2("upper:Q")),
        *national.line(space.by),
        *weighted.line(space.by),
        diamonds,
        dots.transform_filter("datum.is_whole").mark_point(filled=True, size=size, opacity=1),
        dots.transform_filter("!datum.is_whole").mark_point(
            size=0.9 * size, opacity=1, strokeWidth=1.7
        ),
    ]


def _tips(lang: Lang) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("year:Q", title=words.say(lang, "year")),
        alt.Tooltip("told_weighted:N", title=words.axis_title(lang, "target_weighted")),
        alt.Tooltip("covered:Q", title=words.say(lang, "weight_covered"), format=".0%"),
        alt.Tooltip("told_national:N", title=words.axis_title(lang, "national_target")),
        alt.Tooltip("wording:N", title=words.say(lang, "wording")),
        alt.Tooltip("told_gap:N", title=words.say(lang, "to_nation")),
        alt.Tooltip("source:N", title=words.say(lang, "source")),
    ]


@attrs.frozen
class _Series:
    """One of the two: its marks, its axis, and the column of its values."""

    of: alt.Chart
    axis: dict[str, Any]
    column: str

    def at(self, column: str) -> alt.Y:
        """Return the place of a column on the axis."""
        return alt.Y(f"{column}:Q", **self.axis)

    def known(self) -> alt.Chart:
        """Return the years that have a value."""
        mine: alt.Chart = self.of.encode(y=self.at(self.column))
        return mine.transform_filter(f"isValid(datum.{self.column})")

    def line(self, by: float) -> list[alt.Chart]:
        """Return its line, dotted over the years that have none."""
        mine = self.of.encode(y=self.at(self.column))
        return [
            self.known().mark_line(strokeDash=[1, 4], strokeWidth=1.5 * by, clip=True, aria=False),
            mine.mark_line(
                strokeWidth=2.2 * by,
                strokeJoin="round",
                clip=True,
                invalid="break-paths-show-domains",
                aria=False,
            ),
        ]


def _finding(drawn: pl.DataFrame, lang: Lang) -> str:
    """Say what both promise in the last year that has both."""
    both = drawn.drop_nulls(["weighted", "national"])
    if both.is_empty():
        return ""
    row = both.row(-1, named=True)
    year, ours, theirs, gap = row["year"], words.number(row["weighted"]), _written(row), row["gap"]
    told = words.number(abs(gap))
    is_range = "–" in theirs
    if told == "0":
        en = "level" + " with the middle" * is_range
        zh = "与中点" * is_range + "持平"
    else:
        en = (
            f"{told} point{'s' * (told != '1')} {'above' if gap > 0 else 'below'}"
            + " the middle" * is_range
        )
        zh = "比中点" * is_range + f"{'高' if gap > 0 else '低'}{told}个百分点"
    return words.pick(
        lang,
        f"in {year} {ours} against {theirs} percent, {en}",
        f"{year}年{ours}%，全国{theirs}%，{zh}",
    )
