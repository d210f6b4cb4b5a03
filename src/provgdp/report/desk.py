"""What lies on the desk in January: the record, the reports that are out, and a spreadsheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import polars as pl

from provgdp.data.choice import check_as_of, spans
from provgdp.data.intake import SHOWN, first_problems
from provgdp.data.loaders import load_indicators
from provgdp.data.own import check_base_vintage, make_panel
from provgdp.data.panel import as_panel, load_panel
from provgdp.errors import NotInRecordError, OptionError, PanelError
from provgdp.report import frames
from provgdp.report.overruled import overruled
from provgdp.report.worksheet import Worksheet, read_worksheet
from provgdp.target import Hedge

if TYPE_CHECKING:
    from provgdp.report.facts import Overruled
    from provgdp.wording.sheet.documents import WorkReports

_KEY = ["province", "year"]

Outcomes: TypeAlias = "pl.DataFrame | str | Path | Worksheet"
"""A frame, a file, or what was read of either."""


@attrs.frozen(kw_only=True)
class Desk:
    """A panel with targets of the year, and the target sheets beside it.

    ``is_record`` says that nothing was handed in, and no day asked for; ``overruled`` are the
    figures that what was handed in states otherwise than what lay there.
    """

    year: int
    panel: pl.DataFrame
    sheets: pl.DataFrame
    as_of: date | None
    is_record: bool
    overruled: tuple[Overruled, ...] = ()


def lay_out(
    year: int,
    *,
    panel: pl.DataFrame | None = None,
    as_of: date | None = None,
    reports: WorkReports | None = None,
    outcomes: Outcomes | None = None,
    base_vintage: str | None = None,
    indicators: pl.DataFrame | None = None,
) -> Desk:
    """Set reports and a spreadsheet beside a panel; the spreadsheet's figures come first.

    A target announced after the day isn't there yet; one without a day is. The levels of both
    compare with the release of the year before that `make_panel` takes as ``base_vintage``.

    Raises:
        NotInRecordError: If no province has a target for the year, or there is no such release.
    """
    if base_vintage is not None:
        check_base_vintage(base_vintage)
    if panel is not None and as_of is not None:
        raise OptionError("as_of asks the record; for a panel, pg.load_panel(as_of=...) makes one")
    is_record = all(x is None for x in (panel, as_of, reports, outcomes))
    panel = load_panel(as_of=as_of) if panel is None else as_panel(panel, "briefing")
    sheets = load_indicators().filter(pl.col("year").is_in([year - 1, year]))
    differ: list[Overruled] = []
    if reports is not None:
        out = reports.documents.select("document", announced="delivered")
        if as_of is not None:
            out = out.filter(pl.col("announced").is_null() | (pl.col("announced") <= as_of))
        before, panel = panel, _with_reports(panel, reports, out, base_vintage)
        differ += overruled(before, panel, "reports")
        sheets = _with_sheets(sheets, reports.targets.join(out, on="document", how="semi"))
    if outcomes is not None:
        sheet = outcomes
        if not isinstance(sheet, Worksheet):
            sheet = read_worksheet(sheet, year, as_of)
        before, panel = panel, _with_worksheet(panel, sheet, base_vintage)
        differ += overruled(before, panel, Path(sheet.name).name)
    _require_targets(panel, year, as_of)
    return Desk(
        year=year,
        panel=panel,
        sheets=sheets if indicators is None else indicators,
        as_of=as_of,
        is_record=is_record,
        overruled=tuple(differ),
    )


def check_days(as_of: date | None, since: date | None) -> None:
    """Refuse days of which nothing can be new on the one since the other."""
    check_as_of(as_of)
    check_as_of(since, "since")
    if as_of and since and since > as_of:
        raise OptionError(
            f"nothing known on {as_of} (as_of) is new since {since} (since); exchange the days, or "
            "leave one out"
        )


def _require_targets(panel: pl.DataFrame, year: int, as_of: date | None) -> None:
    """Refuse a year for which no province has a target."""
    years = panel.filter(frames.IS_SET)["year"].unique().sort().to_list()
    if year not in years:
        day = "" if as_of is None else f" that was known on {as_of}"
        raise NotInRecordError(
            f"no province has a target for {year}{day}; "
            f"years with targets: {spans(years) or 'none'}; "
            "those of another year come from reports= or outcomes= (in a terminal --reports, "
            "--outcomes), or a panel= of your own"
        )


def _with_reports(
    panel: pl.DataFrame, reports: WorkReports, out: pl.DataFrame, base_vintage: str | None
) -> pl.DataFrame:
    """Return the panel with the targets of the reports that are out, and last year's outcomes.

    An outcome stated as a bound ("more than 5.5 trillion") is no figure, nor is GDP in round terms.
    """
    is_figure = pl.col("growth_hedge").is_in([Hedge.EXACT, Hedge.ABOUT])
    of_growth = reports.targets.filter(indicator="gdp", measure="growth").drop_nulls(_KEY)
    targets = of_growth.sort("place").unique(["document", *_KEY], keep="first", maintain_order=True)
    _refuse_two(targets)
    came = reports.outcomes.drop_nulls(_KEY).join(out, on="document", how="semi")
    figures = came.select(
        *_KEY,
        pl.when(is_figure).then("growth").alias("growth"),
        pl.when(pl.col("gdp_hedge") == Hedge.EXACT).then("gdp").alias("gdp"),
        source="document",
    )
    rows = (
        targets.join(out, on="document")
        .select(*_KEY, "wording", "announced", "document")
        .join(figures, on=_KEY, how="full", coalesce=True, maintain_order="left_right")
    )
    rows = rows.with_columns(pl.coalesce("document", "source").alias("document"))
    return _beside(panel, rows, base_vintage, source_id="document")


def _beside(
    panel: pl.DataFrame, rows: pl.DataFrame, base_vintage: str | None, **options: Any
) -> pl.DataFrame:
    """Lay rows beside a panel, each column under its own name."""
    names: dict[str, Any] = {x: x for x in (*_KEY, "wording", "growth", "gdp", "announced")}
    return make_panel(rows, **names, base=panel, base_vintage=base_vintage, **options)


def _refuse_two(targets: pl.DataFrame) -> None:
    """Refuse reports of one province and year that aren't one text: a draft, or the wrong year."""
    several = targets.group_by(_KEY, maintain_order=True).agg("document", "wording")
    said: list[str] = []
    for province, year, *read in several.filter(pl.col("document").list.len() > 1).iter_rows():
        each = (f"{name} ({wording})" for name, wording in zip(*read, strict=True))
        said.append(f"several reports for {province} {year}: {', '.join(each)}")
    if said:
        raise PanelError(f"{'; '.join(said)}; keep one of each")


def _with_worksheet(
    panel: pl.DataFrame, sheet: Worksheet, base_vintage: str | None
) -> pl.DataFrame:
    """Return the panel with a spreadsheet's figures; what can't be used is named by its line."""
    try:
        return _beside(panel, sheet.rows, base_vintage, target="target", national=sheet.national)
    except PanelError as error:
        if error.problems.is_empty():
            raise
        heads: list[str] = [
            sheet.heads[int(row)].get(column, column)
            for row, column in error.problems.select("row", "column").iter_rows()
        ]
        problems = error.problems.with_columns(
            pl.Series("column", heads, dtype=pl.String),
            line=pl.col("row").replace_strict(dict(enumerate(sheet.lines))),
        ).unique(["line", "column", "value", "problem"], keep="first", maintain_order=True)
        shown = problems.head(SHOWN).select("line", "column", "value", "problem")
        said = [
            f"\n  line {line}, {column} {value!r}: {problem}"
            for line, column, value, problem in shown.iter_rows()
        ]
        message = f"{sheet.name} can't be used:{first_problems(said, problems.height)}"
        raise PanelError(message, problems=problems) from error


def _with_sheets(held: pl.DataFrame, read: pl.DataFrame) -> pl.DataFrame:
    """Return the record's sheets with those just read in place of the same provinces'."""
    kept = held.join(read, on=_KEY, how="anti")
    words = pl.col("measure", "direction").cast(pl.String)
    return pl.concat([kept.with_columns(words), read.with_columns(words)], how="diagonal")
