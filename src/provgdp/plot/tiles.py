"""A map of 31 equal tiles, in which a small province is seen as well as a large one."""

from __future__ import annotations

from typing import Literal, get_args

import altair as alt
import polars as pl

from provgdp import dtypes
from provgdp.columns import as_province
from provgdp.expressions import number
from provgdp.frame import require_columns
from provgdp.plot.style import (
    DARK,
    FAINT,
    FONT,
    INK,
    NO_DATA,
    PALETTE,
    QUIET,
    absent,
    heading,
    legend,
    one_year,
    shades,
    with_year,
    words,
)
from provgdp.province import PROVINCES

Language = Literal["en", "zh", "both"]

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

_WIDTH, _HEIGHT = 76, 54
_SECOND_CLAUSE = r"(, |[，、；]).*$"


def tile_map(
    frame: pl.DataFrame | pl.LazyFrame,
    /,
    value: str = "target",
    *,
    text: str | None = None,
    language: Language = "en",
    title: str | None = None,
    value_title: str | None = None,
    unit: str = "province",
    time: str = "year",
) -> alt.LayerChart:
    """Draw one column as a map of 31 equal tiles.

    Neighbours mostly touch: 63 of the 68 land borders are a shared edge or corner. A darker tile
    is a higher number, or a later one of the categories, and every tile prints its own, so that
    the map can be read without colour. A tile without a value is white, dashed, and says so.

    Args:
        frame: One row per province, of one year at most; provinces may be missing.
        value: Column to draw: a number, or categories (Enum, in its order; String; Boolean).
        text: Column of the text to print instead of the value, for example ``wording_en``; of a
            text with a second clause, the first and a "+".
        language: Names on the tiles: "en", "zh" or "both".
        title: Title; by default what the column holds, and the year.
        value_title: Title of the legend, with the unit; a column of the measures has its own.
        unit: Column of the province, in any spelling that `as_province` reads.
        time: Column of the year; it may be missing.

    Returns:
        A chart of layers, to be changed or saved like any other.

    Raises:
        ValueError: If the frame holds several years, or ``language`` is none of the three.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If the year is no integer.
        DuplicateRowsError: If two rows are of the same province.
        UnknownProvinceError: If a province can't be read.

    Examples:
        >>> import provgdp as pg
        >>> from provgdp import plot
        >>> chart = plot.tile_map(pg.load_panel(2024), text="wording_en")
        >>> chart.to_dict()["title"]["text"]
        'Growth target, 2024'
        >>> gaps = pg.ambition_gap(pg.load_panel(2024))
        >>> bilingual = plot.tile_map(gaps, "ambition_gap", language="both")
        >>> len(bilingual.properties(title="Ambition").to_dict()["layer"])
        4
    """
    if language not in get_args(Language):
        raise ValueError(f"language must be 'en', 'zh' or 'both', got {language!r}")
    schema = require_columns(frame, dict.fromkeys([unit, value, text or value], "any"))
    hedge = "hedge" if value in ("target", "target_mid") and "hedge" in schema else None
    read = frame.with_columns(as_province(unit).alias(unit))
    rows, year = one_year(read, unit=unit, time=time, what="tile_map")
    values = _values(rows[value])
    printed = (pl.col(text) if text else pl.lit(None)).cast(pl.String)
    given = rows.select(
        pl.col(unit).alias("province"),
        values.alias("value"),
        _shade(values).alias("shade"),
        printed.alias("text"),
        printed.str.replace(_SECOND_CLAUSE, " +").alias("short"),
        absent(hedge).alias("absent"),
    )
    tiles = _places(language).join(given, on="province", how="left", maintain_order="left")
    name = value_title or words(value)
    return _layers(tiles.with_columns(pl.col("absent").fill_null(NO_DATA)), name).properties(
        title=heading(title or with_year(name, year)),
        width=6 * _WIDTH,
        height=8 * _HEIGHT,
        view=alt.ViewBackground(stroke=None),
    )


def _places(language: Language) -> pl.DataFrame:
    """Return the 31 tiles: province, name to print, column and row."""
    english = [province.name for province in PROVINCES]
    chinese = [province.name_zh for province in PROVINCES]
    both = [f"{zh}\n{en}" for zh, en in zip(chinese, english, strict=True)]
    columns, rows = zip(*(TILES[province.iso] for province in PROVINCES), strict=True)
    return pl.DataFrame(
        {
            "province": pl.Series(english, dtype=dtypes.PROVINCE),
            "name": {"en": english, "zh": chinese, "both": both}[language],
            "column": columns,
            "row": rows,
        }
    )


def _values(column: pl.Series) -> pl.Series:
    """Return finite numbers, or the categories that occur, in the order of their shades."""
    if column.dtype.is_numeric():
        return column.to_frame().select(number(column.name)).to_series()
    if column.dtype == pl.Boolean:
        column = column.replace_strict([False, True], ["no", "yes"])
    occurring = column.drop_nulls().unique().sort().cast(pl.String)
    return column.cast(pl.String).cast(pl.Enum(occurring))


def _ends(values: pl.Series) -> tuple[float, float]:
    known = values.drop_nulls().to_list()
    return min(known, default=0.0), max(known, default=1.0)


def _shade(values: pl.Series) -> pl.Series:
    """Return where on the palette each value stands, 0 (light) to 1 (dark)."""
    if isinstance(values.dtype, pl.Enum):
        return values.to_physical() / max(len(values.dtype.categories) - 1, 1)
    low, high = _ends(values)
    return (values - low) / ((high - low) or 1.0)


def _layers(tiles: pl.DataFrame, name: str) -> alt.LayerChart:
    """Return the tiles, their names and their values, one above the other."""
    values = tiles["value"]
    if isinstance(values.dtype, pl.Enum):
        kinds = values.dtype.categories.to_list()
        scale = alt.Scale(domain=kinds, range=shades(len(kinds)))
        spoken = "replace(datum.{}, regexp('_', 'g'), ' ')"
        key = legend(name, symbolType="square", columns=4, labelExpr=spoken.format("label"))
        colour = alt.Color("value:N", scale=scale, legend=key)
        printed = spoken.format("value")
    else:
        low, high = _ends(values)
        scale = alt.Scale(domain=[low, high], range=PALETTE)
        bar = legend(name, gradientLength=5 * _WIDTH, gradientThickness=10)
        colour = alt.Color("value:Q", scale=scale, legend=bar)
        sign, digits = "+" if low < 0 else "", ",.0f" if high >= 1000 else ".2~f"
        unit = "%" if tiles["text"].count() and "(percent)" in name else ""
        printed = f"format(datum.value, datum.value ? '{sign}{digits}' : '{digits}') + '{unit}'"
    is_known = "isValid(datum.value)"
    base = (
        alt.Chart(tiles)
        .transform_calculate(
            value_text=f"{is_known} ? {printed} : datum.absent",
            printed="datum.short || datum.value_text",
            full="datum.text || datum.value_text",
        )
        .encode(
            x=alt.X("column:O", axis=None, scale=alt.Scale(paddingInner=0.05)),
            y=alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0.06)),
            tooltip=[
                alt.Tooltip("province:N", title="Province"),
                alt.Tooltip("full:N", title=name),
            ],
        )
    )
    squares = base.transform_filter(is_known).mark_rect(stroke=FAINT).encode(color=colour)
    empty = base.transform_filter(f"!{is_known}").mark_rect(
        fill="white", stroke=QUIET, strokeDash=[3, 3]
    )
    ink = alt.when(f"datum.shade > {DARK}").then(alt.value("white")).otherwise(alt.value(INK))
    lettering = base.encode(color=ink)
    lines = tiles["name"].str.count_matches("\n").max()
    names = lettering.mark_text(
        font=FONT, fontSize=10, lineBreak="\n", lineHeight=12, dy=-16 if lines else -9
    ).encode(text="name:N")
    size = 12 if values.dtype.is_numeric() and not tiles["text"].count() else 10
    printed_values = lettering.mark_text(
        font=FONT, fontSize=size, fontWeight="bold", dy=15 if lines else 9, limit=_WIDTH - 4
    ).encode(text="printed:N")
    return alt.LayerChart(layer=[squares, empty, names, printed_values])
