"""What the wordings of the record say, kept beside them so that loading needn't read them anew.

The check of the record holds ``tables/readings.csv`` to the grammar; after a change of either,
``python -m provgdp.data.write_readings`` writes it. A wording that isn't in it is read when it is
loaded.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import polars as pl

from provgdp import schema
from provgdp.columns import with_targets
from provgdp.data.tables import bundled
from provgdp.schema import TARGET_COLUMNS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


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
