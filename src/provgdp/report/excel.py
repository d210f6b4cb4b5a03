"""The tables of a briefing as sheets of a workbook, numbers as numbers."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
import polars.selectors as cs

from provgdp import schema
from provgdp.errors import MissingExtraError, OptionError
from provgdp.report.sentences import say
from provgdp.report.sheets import SHOWN
from provgdp.report.writing import write_whole

if TYPE_CHECKING:
    from provgdp.report.figures import Figures
    from provgdp.report.language import Language

_SHEETS = (
    "table new means modes nation largest regions growth_sides passed ranks prices contributions "
    "streaks indicators"
).split()
"""Frames of the figures that have a sheet."""


def write(f: Figures, to: Language, path: str | Path) -> None:
    """Write the headlines and a sheet per table.

    Raises:
        OptionError: If the name is that of another file: Excel opens no workbook called .xls.
        MissingExtraError: If xlsxwriter isn't installed.
    """
    if Path(path).suffix.lower() != ".xlsx":
        raise OptionError(f"a workbook's name ends with .xlsx, got {str(path)!r}")
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            'a workbook is written with xlsxwriter; install it: pip install "provgdp[excel]"'
        ) from error
    said = [say(f.standing, to), *(say(fact, to) for fact in f.findings), say(f.basis, to)]
    whole = BytesIO()
    with xlsxwriter.Workbook(whole, {"in_memory": True}) as workbook:
        _sheet(
            pl.DataFrame({to.label("title", f.year): said}), workbook, to.label("sheet headlines")
        )
        for name in _SHEETS:
            frame: pl.DataFrame = getattr(f, name)
            if frame.height:
                heads = {column: _head(name, column, to) for column in frame.columns}
                _sheet(_worded(frame, to).rename(heads), workbook, to.label(f"sheet {name}"))
    write_whole(whole.getvalue(), path)


def _head(table: str, column: str, to: Language) -> str:
    """Return what a column is called, with its unit: by the briefing, else by the schema."""
    for key in (f"column {table} {column}", f"{table} {column}", f"column {column}"):
        if key in to.labels:
            return to.label(key)
    known = schema.find(column)
    return known.title(to.code) if known else column


def _sheet(frame: pl.DataFrame, workbook: Any, name: str) -> None:
    frame.write_excel(
        workbook,
        name,
        header_format={"bold": True, "bottom": 1},
        column_formats={cs.integer(): "0"},
        dtype_formats={pl.Float64: "0.0##"},
        autofit=True,
        freeze_panes=(1, 1 if frame.width > 1 else 0),
        table_style={"style": "Table Style Light 1", "banded_rows": True},
    )


def _worded(frame: pl.DataFrame, to: Language) -> pl.DataFrame:
    """Say provinces, regions and verdicts in the language, and a list as one text."""
    words = dict(to.words) | {name: to.label(name) for name in SHOWN}
    inside = pl.element().cast(pl.String).replace(words)
    return frame.with_columns(
        (cs.enum() | cs.by_name("indicator", require_all=False)).cast(pl.String).replace(words),
        cs.list().list.eval(inside).list.join(to.label("comma")),
    )
