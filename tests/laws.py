"""What must hold of every text whatever: for the tests, and for the fuzzer."""

from __future__ import annotations

import io
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import polars as pl
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.data.panel import as_panel
from provgdp.report.worksheet import read_worksheet

FIELDS = [field.name for field in pg.dtypes.TARGET.fields]
OPTIONS = [
    {"translated": translated, "indicator": indicator}
    for translated in (False, True)
    for indicator in ("gdp", "any")
]


def target_or_fault(text: str, **options: Any) -> pg.Target | pg.errors.TargetParseError:
    try:
        return pg.parse_target(text, **options)
    except pg.errors.TargetParseError as error:
        return error


def row(text: str | None, **options: Any) -> dict[str, object] | None:
    """Return what `parse_target` says as a row of the struct; null for no text and for a fault."""
    target = None if text is None else target_or_fault(text, **options)
    if target is None or isinstance(target, pg.errors.TargetParseError):
        return None
    return {name: getattr(target, name) for name in FIELDS}


def check_wording(text: str) -> None:
    """It is a target, and what that writes is the same target; or it is one kind of error."""
    for options in OPTIONS:
        target = target_or_fault(text, **options)
        if isinstance(target, pg.errors.TargetParseError):
            start, end = target.span or (0, 0)
            assert target.text == text
            assert target.reason in ("missing", "ambiguous", "unreadable")
            assert 0 <= start <= end <= len(text)
            continue
        for language in ("en", "zh"):
            again = target.format(language)
            assert target == pg.parse_target(again, indicator="any"), again


def check_column(texts: list[str | None]) -> None:
    """A column says of each text what is said of it alone."""
    column = pl.Series("text", texts, dtype=pl.String).to_frame()
    for options in OPTIONS:
        parsed = pg.parse_targets("text", errors="null", **options)
        alone = [row(text, **options) for text in texts]
        assert alone == column.select(parsed)["text"].to_list()
        assert alone == column.lazy().select(parsed).collect()["text"].to_list()


TOLD = [
    *("province", "year", "wording", "hedge", "target", "target_lower", "target_upper"),
    *("basis", "start", "end", "sentence"),
]
RATE = re.compile(r"(?<![A-Za-z\d.,])[1-9]\d?(?:\.\d)?%")
TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")


@contextmanager
def names_of_files_refused() -> Generator[None]:
    """Let a text be refused that can only be the name of a file."""
    try:
        yield
    except pg.errors.OptionError as error:
        if "looks like a file" not in str(error):
            raise


@names_of_files_refused()
def check_prose(text: str) -> None:
    """What is found stands where it says, once for a province and year; every rate has a reason."""
    given = {"year": 2024, "province": "江苏"}
    found, explained = pg.extract_targets(text, **given), pg.explain_targets(text, **given)
    check_places(text, found)
    check_places(text, explained)
    assert not found.select("province", "year").is_duplicated().any()
    told = explained.filter(decision="target")
    assert_frame_equal(found.select(TOLD), told.select(TOLD), check_row_order=False)
    untold = explained.filter(pl.col("decision") != "target")
    assert untold["rule"].null_count() == 0
    spans = explained.select("start", "end").rows()
    for rate in RATE.finditer(TAG.sub(lambda tag: " " * len(tag[0]), text)):
        assert any(start < rate.end() and rate.start() < end for start, end in spans), rate


@names_of_files_refused()
def check_report(text: str) -> None:
    """A row of the sheet stands where it says; many documents are read as each one alone."""
    whose = {"year": 2026, "province": "湖南"}
    pg.read_report(text)
    report = pg.read_report(text, **whose)
    rows = report.targets
    check_places(text, rows)
    check_places(text, report.unread)
    assert rows["place"].to_list() == [*range(1, rows.height + 1)]
    assert rows["start"].is_sorted()
    for name in ("growth", "gdp"):
        start, wording = report.outcomes.select(f"{name}_start", f"{name}_wording").row(0)
        assert (start is None) is (wording is None) is (getattr(report, name) is None)
        assert start is None or text.startswith(wording, start)
    growth = rows.filter(indicator="gdp", measure="growth")
    assert (report.target is None) or growth["hedge"][0] == report.target.hedge.value
    if rows.height + report.unread.height:
        assert report.found


WITHIN = re.compile(r"\d(?:[.,，]?\Z)")


def check_places(text: str, rows: pl.DataFrame) -> None:
    """A wording is what stands where it says, and begins within no number."""
    places = rows.select("start", "end").rows()
    assert rows["wording"].to_list() == [text[start:end] for start, end in places]
    for start, _ in places:
        begins = text[start : start + 1].isdecimal()
        assert not (begins and WITHIN.search(text[max(0, start - 2) : start])), text[start - 2 :]


CELLS = ["province", "year", "wording", "target", "growth", "gdp", "population", "announced"]


def panel_or_fault(frame: pl.DataFrame) -> pl.DataFrame | pg.errors.PanelError:
    try:
        return pg.make_panel(frame, **dict(zip(CELLS, CELLS, strict=True)))
    except pg.errors.PanelError as error:
        return error


def check_table(text: str) -> None:
    """Cells are a panel that loses none of them, or an error that tells which can't be read.

    The panel survives a CSV. A sheet as people keep it is told by its lines, or refused.
    """
    grid = [line.split(",") for line in text.split("\n")]
    check_worksheet(grid)
    cells = [(row + [""] * len(CELLS))[: len(CELLS)] for row in grid]
    frame = pl.DataFrame(cells, schema=dict.fromkeys(CELLS, pl.String), orient="row")
    panel = panel_or_fault(frame)
    if isinstance(panel, pg.errors.PanelError):
        for row, column, value in panel.problems.select("row", "column", "value").rows():
            assert frame[row, column] == value
        return
    assert panel.schema == pg.load_panel(2024).schema
    assert panel.height == frame.height
    for name in CELLS:
        known = panel["hedge" if name == "wording" else name].is_not_null()
        assert known.filter(frame[name].str.contains("[1-9]")).all(), name
    kept = pl.read_csv(io.StringIO(panel.write_csv()), infer_schema_length=None)
    assert_frame_equal(panel, as_panel(kept, "base"))


def check_worksheet(grid: list[list[str]]) -> None:
    """What a sheet says stands in the lines that it names."""
    width = max(map(len, grid))
    cells = [row + [""] * (width - len(row)) for row in grid]
    frame = pl.DataFrame(cells, schema=[str(at) for at in range(width)], orient="row")
    try:
        sheet = read_worksheet(frame, 2026)
    except pg.errors.PanelError:
        return
    for at, (place, *figures) in zip(sheet.lines, sheet.rows.rows(), strict=True):
        line = [cell.strip() for cell in cells[at - 2]]  # line 1 is the frame's own head
        assert {place, *figures[1:]} <= {*line, None}


def check_name(text: str) -> None:
    """It is one of the 31, or one kind of error with suggestions among them."""
    found, fault = pg.Province.find(text), None
    try:
        assert pg.Province.parse(text) is found
    except pg.errors.UnknownProvinceError as error:
        fault = error
    assert (found is None) is (fault is not None)
    if fault:
        assert fault.value == text
        assert {pg.Province.parse(name).name for name in fault.suggestions} == set(
            fault.suggestions
        )
