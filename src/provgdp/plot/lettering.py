"""What is written on tiles: as much as fits, in sizes that can be read."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import polars as pl

from provgdp.plot import words
from provgdp.plot.extents import fit
from provgdp.plot.grid import FILLED, Sheet
from provgdp.plot.style import larger
from provgdp.schema import Lang

TWO_LINES = 40.0
"""Width of a tile in pixels below which it holds one line."""

Fitted = tuple[float, dict[str, str]] | None


class Written(NamedTuple):
    """The column that the tiles show, "" for none, and whether they say why a value is missing."""

    column: str
    reasons: bool


def lettered(tiles: pl.DataFrame, sheet: Sheet, lang: Lang) -> tuple[pl.DataFrame, Written]:
    """Add what fits on each tile: name or code; value, its sign, text or why there is none."""
    tile, room = sheet.tile, sheet.tile * FILLED * 0.9
    has_two, by = tile >= TWO_LINES, larger(sheet.width)
    most = max(min((0.2 if has_two else 0.36) * tile, 21 * by), 7)

    bold = partial(fit, bold=True)

    def fits(column: str) -> Fitted:
        return bold(tiles[column].drop_nulls(), room, most=most, least=7)

    column = next((name for name in ("_printed", "_signs") if fits(name)), "")
    values = fits(column) if column else None
    why = {word: words.say(lang, word) for word in tiles["_why"].unique()}
    reasons = bold(why.values(), room, most=min(most, 0.15 * tile), least=6.5, lines=2)

    def shown(value: str | None, text: str | None, reason: str) -> tuple[str | None, float]:
        longer = text and bold([text], room, most=min(most, 0.135 * tile), least=7, lines=2)
        if longer and text:
            return longer[1][text], longer[0]
        found, said = (reasons, why[reason]) if value is None else (values, value)
        return (found[1][said], found[0]) if found else (None, most)

    rows = tiles.select(column or "_printed", "_text", "_why").rows()
    labels, sizes = zip(*(shown(*row) for row in rows), strict=True)
    lettered = _headed(tiles, room, tile, by) if has_two else tiles
    return lettered.with_columns(
        _label=pl.Series(labels, dtype=pl.String),
        _size=pl.Series(sizes, dtype=pl.Float64),
        _reason=pl.col("_why").replace_strict(why),
    ), Written(column, reasons is not None)


def _headed(tiles: pl.DataFrame, room: float, tile: float, by: float) -> pl.DataFrame:
    """Add the name of each province, or its code where names don't fit."""
    names = fit(tiles["_name"], room, most=max(min(0.14 * tile, 14 * by), 8), least=8)
    codes = fit(tiles["_short"], room, most=max(min(0.2 * tile, 11), 8), least=8)
    size, texts = names or codes or (8.0, {})
    shown = tiles["_name" if names else "_short"]
    return tiles.with_columns(
        _head=pl.Series([texts.get(text) for text in shown], dtype=pl.String),
        _head_size=pl.lit(size),
    )
