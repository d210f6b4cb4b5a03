"""What the wordings of the record say, kept beside them so that loading needn't read them anew.

The check of the record holds ``tables/readings.csv`` to the grammar; after a change of either,
``python -m provgdp.data.readings`` writes it. A wording that isn't in it is read when it is loaded.
"""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from provgdp import schema
from provgdp.columns import with_targets
from provgdp.data.choice import check_as_of, month_end, report_days
from provgdp.data.tables import bundled, cached_table, read_table
from provgdp.schema import SHEET_COLUMNS, TARGET_COLUMNS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


_PROMISES = "争取|力争|力求|努力|奋力|冲刺|能快则快"


def _shape() -> pl.Schema:
    panel = schema.panel_schema()
    return pl.Schema({"said": pl.String} | {name: panel[name] for name in TARGET_COLUMNS})


def texts_of(table: pl.DataFrame) -> pl.Series:
    """Return what each row of a table of targets says: the phrase as printed, else in English."""
    return table.select(said=pl.coalesce("wording", "wording_en")).to_series()


def read_targets(texts: pl.Series) -> pl.DataFrame:
    """Return the target columns of each text, as `with_targets` gives them."""
    kept, rows = _kept(), texts.alias("said").to_frame()
    if not texts.drop_nulls().is_in(kept["said"].implode()).all():
        kept = with_targets(rows, "said").unique("said")
    found = rows.join(kept, on="said", how="left", maintain_order="left")
    return found.select(TARGET_COLUMNS.keys())


@functools.cache
def _kept() -> pl.DataFrame:
    return read_kept(bundled())


def read_kept(folder: Traversable) -> pl.DataFrame:
    """Return the readings kept in a folder."""
    return pl.read_csv((folder / "readings.csv").read_bytes(), schema=_shape())


def read_anew(tables: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """Return the readings of every wording of the tables, as the grammar has them now."""
    said = pl.concat(texts_of(tables[name]) for name in ("targets", "national_targets"))
    rows = said.drop_nulls().unique().sort().to_frame()
    return with_targets(rows, "said").select(_shape().names())


@functools.cache
def _targets(table: str) -> pl.DataFrame:
    """Return a table of targets with its wordings parsed."""
    frame = cached_table(table)
    read = read_targets(texts_of(frame))
    whole = pl.col("strives") | pl.lit(frame.get_column("wording_complete", default=None))
    number = pl.lit(frame.get_column("target", default=None))
    columns = read.with_columns(
        pl.col("target", "target_mid").fill_null(number), strives=pl.when(whole).then("strives")
    )
    key = [name for name in ("province", "year") if name in frame.columns]
    rest = frame.drop(*key, "target", strict=False)
    return pl.concat([frame.select(key), columns, rest], how="horizontal").pipe(_with_released)


def _with_released(targets: pl.DataFrame) -> pl.DataFrame:
    """Add the last day on which each target's source can have come out, before its key."""
    day = pl.col("date_published").str.to_date("%Y-%m-%d", strict=False)
    month = pl.col("date_published").str.to_date("%Y-%m", strict=False).dt.month_end()
    year = pl.date(pl.col("date_published").cast(pl.Int32, strict=False), 12, 31)
    sources = cached_table("sources").select("source_id", released=pl.coalesce(day, month, year))
    dated = targets.join(sources, on="source_id", how="left", maintain_order="left")
    at = targets.columns.index("source_id")
    return dated.select(*targets.columns[:at], "released", *targets.columns[at:])


def targets_known(table: str, as_of: date | None) -> pl.DataFrame:
    """Return a table of targets, all or those whose report was out on a day."""
    check_as_of(as_of)
    frame = _targets(table)
    out = pl.coalesce("announced", month_end(2 if table == "targets" else 3))
    return frame.clone() if as_of is None else frame.filter(out <= as_of)


@functools.cache
def _sheets() -> pl.DataFrame:
    """Return the table of target sheets with what follows from its bounds and relations."""
    lower, upper = pl.col("lower"), pl.col("upper")
    relation, promise = pl.col("relation"), pl.col("wording").str.contains(_PROMISES)
    frame = cached_table("indicators").with_columns(
        target=pl.coalesce(lower, upper),
        target_mid=pl.mean_horizontal(lower, upper),
        strives=pl.when(promise & pl.col("stretch").is_null()).then(pl.lit(True)),
        offset_lower=pl.when(relation.is_in(["same", "higher", "at_least"])).then(0.0),
        offset_upper=pl.when(relation.is_in(["same", "lower", "at_most"])).then(0.0),
    )
    return frame.select(*SHEET_COLUMNS, "relation", "note", "source_id")


def sheets_known(as_of: date | None) -> pl.DataFrame:
    """Return the target sheets, all or those whose report was out on a day."""
    check_as_of(as_of)
    frame = _sheets()
    return frame.clone() if as_of is None else frame.filter(report_days(frame) <= as_of)


def main() -> None:
    """Write the readings into the folder of the tables."""
    tables = {name: read_table(name, bundled()) for name in ("targets", "national_targets")}
    text = read_anew(tables).write_csv()
    Path(str(bundled() / "readings.csv")).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
