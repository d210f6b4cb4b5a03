"""A map of 31 equal tiles, in which a small province is seen as well as a large one."""

from __future__ import annotations

from collections import Counter
from typing import Any

import altair as alt
import polars as pl

from provgdp import dtypes
from provgdp.columns import as_province
from provgdp.frame import require_columns, require_unique
from provgdp.plot import figures, style, words
from provgdp.plot.coloring import Coloring, coloring
from provgdp.plot.extents import wrap
from provgdp.plot.grid import ASPECT, FILLED, TILES, Sheet, sheet
from provgdp.plot.lettering import TWO_LINES, Written, lettered
from provgdp.province import PROVINCES
from provgdp.schema import Lang
from provgdp.target import Hedge

_STATED = {
    "target": ("target_lower", "target_upper", "hedge"),
    "target_mid": ("", "", "hedge"),
    "target_prev": ("target_lower_prev", "target_upper_prev", "hedge_prev"),
}
"""Columns of numbers that a hedge belongs to: its bounds and the hedge."""


def tile_map(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    value: str = "target",
    *,
    text: str | None = None,
    lang: Lang = "en",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    colors: style.Colors = None,
    domain: tuple[float, float] | None = None,
    width: float = 456,
    columns: int | None = None,
    value_title: str | None = None,
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Return a map of 31 equal tiles, of a column or of what a measure computes; one per year.

    Neighbours mostly touch: 63 of the 68 land borders are a shared edge or corner. Every tile
    prints its value, so that the map can be read without colour, and a target with its hedge
    (≈5.5, 5.5+, 5–5.5). One scale of colours serves each kind of figure, so that years compare;
    gaps and changes have a neutral zero. A tile without a number is empty and says why: relative,
    no target, not yet announced, not on record.

    Args:
        frame: Rows of provinces, one per year; provinces may be missing. Several years are drawn
            as small maps on one scale.
        value: Column to draw, or one that a measure adds, such as ``ambition_gap`` or
            ``direction``: a number, or categories (Enum, String, Boolean).
        text: Column of the text to print instead of the value, on the tiles that it fits.
        lang: Language of names and words, "en" or "zh".
        title: Title; by default what is drawn, and the year.
        subtitle: Line below the title, above the key of the signs; by default none.
        source: Line of sources; by default the record's. "" leaves it out.
        colors: Colours from low to high, or a Vega scheme by name; by default the theme's.
        domain: The numbers at the two ends of the colours; those beyond are coloured as the ends.
        width: Width of the drawing in pixels; tiles and texts follow.
        columns: How many small maps stand side by side.
        value_title: Title of the legend, with the unit; a column of the measures has its own.
        unit: Column of the province, in any spelling that `as_province` reads.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        OptionError: If ``lang``, ``colors``, ``domain`` or ``columns`` is none.
        MissingColumnError: If a column is missing and no measure computes it.
        ColumnTypeError: If the year is no integer.
        DuplicateRowsError: If two rows are of the same province and year.
        UnknownProvinceError: If a province can't be read.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> panel = pg.load_panel([2023, 2024])
        >>> heading = plot.tile_map(panel.filter(year=2024)).to_dict()["title"]
        >>> heading["text"], heading["subtitle"]
        ('Growth target, 2024', ['≈ about · + or more'])
        >>> plot.tile_map(panel, "direction", lang="zh").to_dict()["title"]["text"]
        '2023至2024年目标升降'
    """
    asked = style.Asked(lang, title, subtitle, source, colors, domain, width)
    found = figures.with_column(frame, value, "value", unit=unit, time=time)
    require_columns(found, dict.fromkeys([unit, text or value], "any"))
    read = found.with_columns(as_province(unit).alias(unit)).lazy().collect().drop_nulls(unit)
    years = figures.years_in(read, time)
    require_unique(read, [unit, time] if len(years) > 1 else [unit], what="tile_map")
    rows = figures.inert(read)
    maps = sheet(width, years, columns)
    what = figures.safe(value_title or words.axis_title(lang, value))
    paint = coloring(
        rows[value],
        value,
        asked,
        _legend(what if title or value_title else words.unit(lang, value), maps),
    )
    tiles, written = lettered(_tiles(rows, paint, value, text, lang, unit, time, maps), maps, lang)
    name = figures.safe(words.label(lang, value)) if value_title is None else what
    return style.chart(
        _layers(tiles, paint, what, maps, lang, is_stated=value in _STATED),
        data=tiles,
        color=paint.color,
        space=style.Space(width, maps.height),
        framed=False,
        asked=asked,
        head=words.with_years(lang, name, years),
        below=[],
        key=_key(tiles, paint, written, value, lang),
        credit=figures.credit(lang, rows, [value]),
        finding=_finding(lang, tiles, paint, years),
    )


def _legend(what: str, sheet: Sheet) -> alt.Legend:
    """Return the legend: in the empty north-west of one map, above several."""
    by = style.larger(sheet.width)
    room = min(240 * by, sheet.width) if sheet.is_many else 2.8 * sheet.tile
    columns = 1 + (room > 180)
    corner = {"orient": "none", "legendX": 0, "legendY": 0, "columns": columns}
    place: dict[str, Any] = {"orient": "top"} if sheet.is_many else corner
    return alt.Legend(
        title=wrap(what, room, style.SMALL * by) or None,
        direction="horizontal",
        titleLimit=0,
        gradientLength=room,
        gradientThickness=8 * by,
        **place,
    )


def _tiles(
    rows: pl.DataFrame,
    paint: Coloring,
    value: str,
    text: str | None,
    lang: Lang,
    unit: str,
    time: str,
    sheet: Sheet,
) -> pl.DataFrame:
    """Return a row per tile: where it lies, whose it is, and what is known of it."""
    hedge = _STATED.get(value, ("", "", "hedge"))[2]
    is_promise = "target" in figures.stems(value) and hedge in rows.columns
    year = pl.col(time).cast(pl.Int64) if sheet.is_many else pl.lit(0, pl.Int64)
    wording = words.pick(lang, "wording_en", "wording")
    facts = rows.select(
        paint.values.alias(paint.field),
        _province=unit,
        _year=year,
        _printed=_printed(rows, paint.printed, value, lang),
        _signs=_printed(rows, paint.signs, value, "en"),
        _why=figures.absent(
            rows, "target" if is_promise else None, hedge, time, unit=unit, value=value
        ),
        _text=figures.column(rows, text or ""),
        _hedge=figures.column(rows, hedge),
        _wording=figures.column(rows, wording if hedge == "hedge" else ""),
        _cited=figures.cited(lang, rows, [value]),
    )
    names = pl.DataFrame(
        {
            "_province": pl.Series([p.name for p in PROVINCES], dtype=dtypes.PROVINCE),
            "_name": [words.pick(lang, p.name, p.name_zh) for p in PROVINCES],
            "_short": [words.pick(lang, p.iso[-2:], p.abbr_zh) for p in PROVINCES],
        }
    )
    maps = pl.DataFrame({"_year": sheet.years if sheet.is_many else [0]}, {"_year": pl.Int64})
    corners = [sheet.corner(place) for place in range(maps.height)]
    cells = [TILES[province.iso] for province in PROVINCES]
    lefts = [left + column * sheet.tile for left, _ in corners for column, _ in cells]
    tops = [top + row * sheet.tile * ASPECT for _, top in corners for _, row in cells]
    return (
        maps.join(names, how="cross")
        .with_columns(
            _left=pl.Series(lefts),
            _right=pl.Series(lefts) + sheet.tile * FILLED,
            _top=pl.Series(tops),
            _bottom=pl.Series(tops) + sheet.tile * ASPECT * FILLED,
        )
        .join(facts, on=["_year", "_province"], how="left", maintain_order="left")
        .with_columns(pl.col("_why").fill_null("no_data"))
    )


def _printed(rows: pl.DataFrame, written: list[str | None], value: str, lang: Lang) -> pl.Series:
    """Return each value as a tile prints it, a target with its hedge."""
    if value in _STATED and _STATED[value][2] in rows.columns:
        return figures.stated(rows, lang, value, *_STATED[value])
    return pl.Series(written, dtype=pl.String)


def _key(tiles: pl.DataFrame, paint: Coloring, written: Written, value: str, lang: Lang) -> str:
    """Explain the signs, colours and outlines that the tiles can't explain themselves."""
    parts = [paint.key] * (written.column == "_signs")
    if value in _STATED and written.column:
        hedges = tiles.drop_nulls("_printed")["_hedge"].to_list()
        by_signs = written.column == "_signs" or lang == "en"
        parts = [figures.key_of(lang, hedges, by_signs=by_signs)]
        if Hedge.RANGE in hedges and _STATED[value][0]:
            parts.append(words.say(lang, "low_ends"))
    empty = tiles.filter(pl.col(paint.field).is_null(), not written.reasons)
    whys = set(empty["_why"].to_list())
    for outline, reasons in style.OUTLINES.items():
        told = [words.say(lang, reason) for reason in reasons if reason in whys]
        line = words.say(lang, outline) + words.pick(lang, ": ", "：")
        parts += [line + words.pick(lang, ", ", "、").join(told)] * bool(told)
    return " · ".join(filter(None, parts))


def _layers(
    tiles: pl.DataFrame, paint: Coloring, what: str, sheet: Sheet, lang: Lang, *, is_stated: bool
) -> list[alt.Chart]:
    """Return the tiles, their names and their values, and the year above each of several maps."""
    known = f"isValid(datum.{paint.field})"
    tile, has_two = sheet.tile, sheet.tile >= TWO_LINES
    across = alt.X("_left:Q", axis=None, scale=alt.Scale(domain=[0, sheet.width], nice=False))
    down = alt.Y("_top:Q", axis=None, scale=alt.Scale(domain=[sheet.height, 0], nice=False))
    base = alt.Chart().transform_calculate(
        _told="datum._printed || datum._reason",
        _full="datum._wording || ''",
        _spoken=f"datum._name + ': ' + ({'datum._wording || ' * is_stated}datum._told)",
    )
    base = base.encode(tooltip=_tips(what, sheet, lang))  # of the letters, too: they cover the tile
    box = base.encode(
        x=across,
        x2=alt.X2("_right:Q"),
        y=down,
        y2=alt.Y2("_bottom:Q"),
        description=alt.Description("_spoken:N"),
    )
    empty = box.transform_filter(f"!{known}").mark_rect(
        stroke=style.GREY, strokeDash=alt.ExprRef(style.dashes("datum._why"))
    )
    ink = alt.when(known).then(alt.value(paint.ink)).otherwise(style.INK)

    def lettering(field: str, size: str, dy: float, **options: Any) -> alt.Chart:
        mark = style.text_mark(
            base.transform_filter(f"isValid(datum.{field})"),
            alt.ExprRef(f"datum.{size}"),
            lineBreak="\n",
            lineHeight=alt.ExprRef(f"datum.{size} * 1.15"),
            baseline="middle",
            dy=alt.ExprRef(
                f"{dy:g} - (length(split(datum.{field}, '\\n')) - 1) * datum.{size} * 0.575"
            ),
            **options,
        ).transform_calculate(
            _x="(datum._left + datum._right) / 2", _y="(datum._top + datum._bottom) / 2"
        )
        placed: alt.Chart = mark.encode(
            x=alt.X("_x:Q"), y=alt.Y("_y:Q"), text=alt.Text(f"{field}:N"), color=ink
        )
        return placed

    layers = [
        box.transform_filter(known).mark_rect(),
        empty.encode(color=alt.ColorValue("transparent")),
        lettering("_label", "_size", 0.17 * tile * ASPECT if has_two else 0, fontWeight="bold"),
    ]
    if has_two:
        layers.append(lettering("_head", "_head_size", -0.2 * tile * ASPECT))
    return layers + _years(sheet)


def _tips(what: str, sheet: Sheet, lang: Lang) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("_name:N", title=words.say(lang, "province")),
        *[alt.Tooltip("_year:Q", title=words.say(lang, "year"))] * sheet.is_many,
        alt.Tooltip("_told:N", title=what),
        alt.Tooltip("_full:N", title=words.say(lang, "wording")),
        alt.Tooltip("_cited:N", title=words.say(lang, "source")),
    ]


def _years(sheet: Sheet) -> list[alt.Chart]:
    """Return the year in the empty corner of each of several maps."""
    if not sheet.is_many:
        return []
    corners = [sheet.corner(place) for place in range(len(sheet.years))]
    rows = pl.DataFrame(
        [(year, *corner) for year, corner in zip(sheet.years, corners, strict=True)],
        ["_year", "_left", "_top"],
        orient="row",
    )
    size = max(min(sheet.tile * 0.55, 16), 10)
    mark = style.text_mark(alt.Chart(rows), size, align="left", baseline="top", fontWeight="bold")
    return [mark.encode(x=alt.X("_left:Q"), y=alt.Y("_top:Q"), text=alt.Text("_year:N"))]


def _finding(lang: Lang, tiles: pl.DataFrame, paint: Coloring, years: list[int]) -> str:
    """Say in words what the map shows: the extremes and the middle, or how many of each."""
    many = len(years) > 1
    last = tiles.filter(pl.col("_year") == (years[-1] if many else 0))
    known = last.drop_nulls(paint.field)
    none = last.filter(pl.col(paint.field).is_null())["_why"]
    count = words.of_units(lang, known.height, last.height, figures.numberless(none, lang))
    if known.is_empty():
        return count
    if paint.is_number:
        ends: list[Any] = [known[paint.field].max(), known[paint.field].min()]
        at = [known.filter(pl.col(paint.field) == end) for end in ends]
        names = [words.listed(lang, rows["_name"].to_list()) for rows in at]
        worded = [rows["_printed"].unique() for rows in at]
        shown = [
            texts.item() if texts.len() == 1 else words.number(end)
            for texts, end in zip(worded, ends, strict=True)
        ]
        middle = words.number(known.select(pl.median(paint.field)).item())
        found = words.pick(
            lang,
            f"highest {names[0]} ({shown[0]}), lowest {names[1]} ({shown[1]}), median {middle}",
            f"最高{names[0]}（{shown[0]}），最低{names[1]}（{shown[1]}），中位数{middle}",
        )
    else:
        parts = Counter(known["_printed"].to_list()).most_common()
        found = words.pick(lang, ", ", "，").join(f"{word} {n}" for word, n in parts)
    when = words.pick(lang, f"in {years[-1]} ", f"{years[-1]}年") if many else ""
    return when + found + words.pick(lang, "; ", "；") + count
