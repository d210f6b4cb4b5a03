"""A map of 31 equal tiles, in which a small province is seen as well as a large one."""

from __future__ import annotations

from collections import Counter
from typing import Any

import altair as alt
import attrs
import polars as pl

from provgdp import dtypes
from provgdp.columns import as_province
from provgdp.frame import require_columns, require_unique
from provgdp.plot import figures, style, words
from provgdp.plot.coloring import Coloring, coloring
from provgdp.plot.extents import fit, wrap
from provgdp.province import PROVINCES
from provgdp.schema import Lang

# Of the 68 land borders 42 are a shared edge here and 21 a shared corner.
_GRID = """
.. .. .. .. .. HL
.. .. .. NM LN JL
XJ .. NX SX HE BJ
QH GS SN HA SD TJ
XZ SC CQ HB AH JS
YN GZ HN JX ZJ SH
.. GX GD FJ .. ..
.. .. HI .. .. ..
"""

TILES: dict[str, tuple[int, int]] = {
    f"CN-{code}": (column, row)
    for row, line in enumerate(_GRID.split("\n")[1:-1])
    for column, code in enumerate(line.split())
    if code != ".."
}
"""Column and row of each province's tile, by ISO code, from the north-west corner."""

_ASPECT, _FILLED = 0.72, 0.95
_DASHES = "{relative: [1, 0], no_target: [1, 0], not_yet: [1, 3]}[datum._why] || [3, 3]"
_TWO_LINES = 40.0
"""Width of a tile in pixels below which it holds one line."""

_STATED = {
    "target": ("target_lower", "target_upper", "hedge"),
    "target_mid": ("", "", "hedge"),
    "target_prev": ("target_lower_prev", "target_upper_prev", "hedge_prev"),
}
"""Columns of numbers that a hedge belongs to: its bounds and the hedge."""


@attrs.frozen(kw_only=True)
class Sheet:
    """Where tiles lie, in pixels: one map, or a small one for each year."""

    width: float
    years: list[int]
    across: int

    @property
    def is_many(self) -> bool:
        """Whether there are several maps."""
        return len(self.years) > 1

    @property
    def tile(self) -> float:
        """From one tile to the next."""
        return self.width / (self.across * 6 + (self.across - 1) * 0.8)

    @property
    def height(self) -> float:
        """Height of all maps together."""
        rows = -(-max(len(self.years), 1) // self.across)
        return rows * self._map_height - (0.4 * self.tile * _ASPECT if self.is_many else 0)

    @property
    def _map_height(self) -> float:
        return self.tile * _ASPECT * (8.4 if self.is_many else 8)

    def corner(self, place: int) -> tuple[float, float]:
        """Return the north-west corner of a map."""
        row, column = divmod(place, self.across)
        return column * self.tile * 6.8, row * self._map_height


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
        ValueError: If ``lang``, ``colors`` or ``domain`` is none.
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
    lang = words.check_lang(lang)
    found = figures.with_column(frame, value, "value", unit=unit, time=time)
    require_columns(found, dict.fromkeys([unit, text or value], "any"))
    read = found.with_columns(as_province(unit).alias(unit)).lazy().collect().drop_nulls(unit)
    years = figures.years_in(read, time)
    require_unique(read, [unit, time] if len(years) > 1 else [unit], what="tile_map")
    rows = figures.inert(read)
    sheet = Sheet(width=width, years=years, across=_across(len(years), columns))
    what = figures.safe(value_title or words.axis_title(lang, value))
    paint = coloring(
        rows[value],
        value,
        lang=lang,
        colors=colors,
        domain=domain,
        legend=_legend(what, sheet),
    )
    tiles = _lettered(_tiles(rows, paint, value, text, lang, unit, time, sheet), sheet, lang)
    name = figures.safe(words.label(lang, value)) if value_title is None else what
    key = figures.key_of(lang, _hedges(tiles)) if value in _STATED else ""
    return style.chart(
        _layers(tiles, paint, what, sheet, lang),
        data=tiles,
        color=paint.color,
        width=width,
        height=sheet.height,
        framed=False,
        said=style.Said(lang, title, subtitle, source),
        head=words.with_years(lang, name, years),
        below=[],
        key=key,
        credit=figures.credit(lang, rows, [value]),
        finding=_finding(lang, tiles, paint, years),
    )


def _across(maps: int, columns: int | None) -> int:
    if columns is not None and columns < 1:
        raise ValueError(f"columns must be 1 or more, got {columns!r}")
    return min(columns or 4, max(maps, 1))


def _legend(what: str, sheet: Sheet) -> alt.Legend:
    """Return the legend: in the empty north-west of one map, above several."""
    room = 2.8 * sheet.tile
    if sheet.is_many:
        return style.legend(what, gradientLength=min(240, sheet.width), gradientThickness=8)
    return alt.Legend(
        title=wrap(what, room, style.SMALL * style.larger(sheet.width)),
        orient="none",
        legendX=0,
        legendY=0,
        direction="horizontal",
        titleLimit=0,
        gradientLength=room,
        gradientThickness=8,
        columns=1 + (room > 180),
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
        pl.col(unit).alias("_province"),
        year.alias("_year"),
        paint.values.alias(paint.field),
        _printed(rows, paint, value, lang).alias("_printed"),
        figures.absent(rows, "target" if is_promise else None, hedge, time).alias("_why"),
        (pl.col(text).cast(pl.String) if text else pl.lit(None, pl.String)).alias("_text"),
        figures.column(rows, hedge).alias("_hedge"),
        figures.column(rows, wording if hedge == "hedge" else "").alias("_wording"),
        figures.cited(rows, [value]).alias("_cited"),
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
    tops = [top + row * sheet.tile * _ASPECT for _, top in corners for _, row in cells]
    return (
        maps.join(names, how="cross")
        .with_columns(
            _left=pl.Series(lefts),
            _right=pl.Series(lefts) + sheet.tile * _FILLED,
            _top=pl.Series(tops),
            _bottom=pl.Series(tops) + sheet.tile * _ASPECT * _FILLED,
        )
        .join(facts, on=["_year", "_province"], how="left", maintain_order="left")
        .with_columns(pl.col("_why").fill_null("no_data"))
    )


def _printed(rows: pl.DataFrame, paint: Coloring, value: str, lang: Lang) -> pl.Series:
    """Return each value as a tile prints it, a target with its hedge."""
    if value in _STATED and _STATED[value][2] in rows.columns:
        return figures.stated(rows, lang, value, *_STATED[value])
    return pl.Series(paint.printed, dtype=pl.String)


def _hedges(tiles: pl.DataFrame) -> list[str | None]:
    return tiles.drop_nulls("_printed")["_hedge"].to_list()


def _lettered(tiles: pl.DataFrame, sheet: Sheet, lang: Lang) -> pl.DataFrame:
    """Add what fits on each tile: name or code; value, text or why there is none."""
    room, tile = sheet.tile * _FILLED - 3, sheet.tile
    has_two = tile >= _TWO_LINES
    most = max(min((0.19 if has_two else 0.36) * tile, 28), 7)
    names = fit(tiles["_name"], room, most=max(min(0.14 * tile, 20), 8), least=8)
    codes = fit(tiles["_short"], room, most=max(min(0.2 * tile, 11), 8), least=8)
    values = fit(tiles["_printed"].drop_nulls(), room, most=most, least=7)
    why = {word: words.say(lang, word) for word in tiles["_why"].unique()}
    reasons = fit(why.values(), room, most=min(most, 0.15 * tile), least=6.5, lines=2)

    def shown(value: str | None, text: str | None, reason: str) -> tuple[str | None, float]:
        longer = text and fit([text], room, most=min(most, 0.135 * tile), least=7, lines=2)
        found, said = (
            (longer, text)
            if longer
            else (values, value)
            if value is not None
            else (reasons, why[reason])
        )
        return (found[1][said or ""], found[0]) if found else (None, most)

    rows = tiles.select("_printed", "_text", "_why").rows()
    labels, sizes = zip(*(shown(*row) for row in rows), strict=True)
    heads = (names or codes) if has_two else None
    of = "_name" if names else "_short"
    return tiles.with_columns(
        _head=pl.Series([heads[1][n] if heads else None for n in tiles[of]], dtype=pl.String),
        _head_size=pl.lit(heads[0] if heads else 8.0),
        _label=pl.Series(labels, dtype=pl.String),
        _size=pl.Series(sizes, dtype=pl.Float64),
        _reason=pl.col("_why").replace_strict(why),
    )


def _layers(
    tiles: pl.DataFrame, paint: Coloring, what: str, sheet: Sheet, lang: Lang
) -> list[alt.Chart]:
    """Return the tiles, their names and their values, and the year above each of several maps."""
    known = f"isValid(datum.{paint.field})"
    tile, has_two = sheet.tile, sheet.tile >= _TWO_LINES
    full = "datum._wording || datum._printed || datum._reason"
    across = alt.X("_left:Q", axis=None, scale=alt.Scale(domain=[0, sheet.width], nice=False))
    down = alt.Y("_top:Q", axis=None, scale=alt.Scale(domain=[sheet.height, 0], nice=False))
    tips = [alt.Tooltip("_name:N", title=words.say(lang, "province"))]
    if sheet.is_many:
        tips.append(alt.Tooltip("_year:Q", title=words.say(lang, "year")))
    tips += [
        alt.Tooltip("_told:N", title=what),
        alt.Tooltip("_full:N", title=words.say(lang, "wording")),
        alt.Tooltip("_cited:N", title=words.say(lang, "source")),
    ]
    base = alt.Chart().transform_calculate(
        _told="datum._printed || datum._reason",
        _full="datum._wording || ''",
        _spoken=f"datum._name + ': ' + ({full})",
    )
    box = base.encode(
        x=across,
        x2=alt.X2("_right:Q"),
        y=down,
        y2=alt.Y2("_bottom:Q"),
        tooltip=tips,
        description=alt.Description("_spoken:N"),
    )
    empty = box.transform_filter(f"!{known}").mark_rect(
        fill="transparent", stroke=style.GREY, strokeDash=alt.ExprRef(_DASHES)
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
        lettering("_label", "_size", 0.17 * tile * _ASPECT if has_two else 0, fontWeight="bold"),
    ]
    if has_two:
        layers.append(lettering("_head", "_head_size", -0.2 * tile * _ASPECT))
    return layers + _years(sheet)


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
    return [mark.encode(x="_left:Q", y="_top:Q", text="_year:N")]


def _finding(lang: Lang, tiles: pl.DataFrame, paint: Coloring, years: list[int]) -> str:
    """Say in words what the map shows: the extremes and the middle, or how many of each."""
    many = len(years) > 1
    last = tiles.filter(pl.col("_year") == (years[-1] if many else 0))
    known = last.drop_nulls(paint.field)
    count = words.of_units(lang, known.height, last.height)
    if known.is_empty():
        return count
    if paint.is_number:
        ends = [known[paint.field].max(), known[paint.field].min()]
        at = [known.filter(pl.col(paint.field) == end) for end in ends]
        names = [words.listed(lang, rows["_name"].to_list()) for rows in at]
        shown = [rows["_printed"][0] for rows in at]
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
