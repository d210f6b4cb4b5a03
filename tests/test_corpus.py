"""A corpus on another engine: the rows are those of this process."""

from __future__ import annotations

from pathlib import Path

import dask.bag as db
import polars as pl

import provgdp as pg

TEXTS = [f"今年增长目标为{n}%左右。" for n in range(4, 10)]


def read(part: object) -> list[pl.DataFrame]:
    return [pg.extract_many(list(part), years=2025, provinces="山西")]  # type: ignore[call-overload]


def test_dask_reads_the_same() -> None:
    bag = db.from_sequence(TEXTS, npartitions=3)
    parts = bag.map_partitions(read).compute(scheduler="processes")
    here = pg.extract_many(TEXTS, years=2025, provinces="山西")
    assert here.drop("document").equals(pl.concat(parts).drop("document"))


def test_files_are_read_by_the_streaming_engine(tmp_path: Path) -> None:
    pl.DataFrame({"text": TEXTS}).write_parquet(tmp_path / "texts.parquet")
    corpus = pl.scan_parquet(tmp_path / "texts.parquet")
    targets = pg.extract_targets_expr("text", year=2025, province=pl.lit("山西"))
    found = corpus.select(targets).collect(engine="streaming").explode("text").unnest("text")
    here = pg.extract_many(TEXTS, years=2025, provinces="山西")
    assert here.drop("document").equals(found)
