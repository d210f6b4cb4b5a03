"""Cost of the panel measures beside polars written by hand for the same columns.

A synthetic panel of 100 thousand units × 40 years: each measure and its hand-written twins take
turns, and the answers must agree. A twin finds the year before by value, with a self-join; a "lazy"
twin does so in a lazy query, and a "shift" twin trusts the panel to be sorted and without gaps. Two
have a twin in pandas. Then the memory that a fresh process needs beyond a copy of the file when a
measure runs from Parquet to Parquet in the streaming engine.

Needs the group `bench`; run it with ``python benchmarks/measures.py``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import polars as pl
import polars.selectors as cs
from polars.testing import assert_frame_equal
from timing import Row, in_turns, versions

import provgdp as pg

Measure = Callable[[pl.DataFrame], pl.DataFrame]
FrameT = TypeVar("FrameT", pl.DataFrame, pl.LazyFrame)
Before = Callable[..., Any]

UNITS, YEARS = 100_000, 40
HEDGES = ["about", "exact", "at_least", "range"]


def panel(units: int, years: int = YEARS) -> pl.DataFrame:
    """A panel with the columns of the record: four hedges, a tenth of the targets missing."""
    rng = np.random.default_rng(2024)
    n = units * years
    target = pl.Series(np.round(rng.normal(6, 2, n) * 2) / 2)
    hedge = pl.Series(rng.integers(0, 4, n), dtype=pl.UInt8)
    frame = pl.DataFrame(
        {
            "province": np.repeat(np.arange(units, dtype=np.int32), years),
            "year": np.tile(np.arange(1980, 1980 + years, dtype=np.int32), units),
            "target": target,
            "growth": np.round(rng.normal(6, 2, n), 1),
            "gdp_weight": rng.lognormal(9, 1, n),
            "hedge": hedge.replace_strict([0, 1, 2, 3], HEDGES, return_dtype=pg.dtypes.HEDGE),
            "known": rng.random(n) < 0.9,
        }
    )
    is_range, is_open = pl.col("hedge") == "range", pl.col("hedge") == "at_least"
    known = pl.when("known")
    return frame.select(
        *("province", "year", "growth", "gdp_weight"),
        known.then("target").alias("target"),
        known.then(pl.col("target") + pl.when(is_range).then(0.5).otherwise(0)).alias("target_mid"),
        known.then("target").alias("target_lower"),
        known.then(
            pl.when(~is_open).then(pl.col("target") + pl.when(is_range).then(1).otherwise(0))
        ).alias("target_upper"),
        known.then("hedge").alias("hedge"),
    )


def joined(frame: FrameT, *columns: str) -> FrameT:
    """The columns of the year before, looked up by value."""
    before = frame.select(
        "province", pl.col("year") + 1, *(pl.col(x).alias(f"{x}_prev") for x in columns)
    )
    return frame.join(before, on=["province", "year"], how="left", maintain_order="left")


def shifted(frame: FrameT, *columns: str) -> FrameT:
    """The same for a panel known to be sorted and complete."""
    return frame.with_columns(
        pl.col(x).shift(1).over("province").alias(f"{x}_prev") for x in columns
    )


def ambition_gap(frame: FrameT, before: Before) -> FrameT:
    hedge, prev = pl.col("hedge"), pl.col("growth_prev")
    width = pl.when(hedge == "about").then(0.3).when(hedge.is_not_null()).then(0.0)
    low = (pl.col("target_lower") - width).round(9)
    high = (pl.col("target_upper") + width).round(9)
    known = (low.is_not_null() | high.is_not_null()) & prev.is_not_null()
    verdict = (
        pl.when(low > prev)
        .then(pl.lit("certain", pg.dtypes.VERDICT))
        .when(high <= prev)
        .then(pl.lit("impossible", pg.dtypes.VERDICT))
        .when(known)
        .then(pl.lit("possible", pg.dtypes.VERDICT))
    )
    return before(frame, "growth").with_columns(
        (pl.col("target") - prev).round(9).alias("ambition_gap"),
        (low - prev).round(9).alias("ambition_gap_lower"),
        (high - prev).round(9).alias("ambition_gap_upper"),
        (pl.col("target") > prev).alias("above_previous"),
        verdict.alias("above_previous_verdict"),
    )


def attainment(frame: FrameT, before: Before) -> FrameT:
    hedge, target, growth = pl.col("hedge"), pl.col("target"), pl.col("growth")
    ceiling = hedge.is_in(["at_most", "below"]).fill_null(False)
    short = pl.when(ceiling).then(growth > target).otherwise(growth < target)
    just = (hedge == "about") & ((target - growth).round(9) <= 0.3)
    met, near, far = (pl.lit(word, pg.dtypes.ATTAINMENT) for word in pg.Attainment)
    return frame.with_columns(
        (growth - target).round(9).alias("attainment_gap"),
        pl.when(target > 0).then(growth / target).alias("attainment_ratio"),
        short.alias("fell_short"),
        pl.when(hedge.is_not_null() & short.is_not_null())
        .then(pl.when(~short).then(met).when(just).then(near).otherwise(far))
        .alias("attainment"),
    )


def target_change(frame: FrameT, before: Before) -> FrameT:
    low, low_prev = pl.col("target"), pl.col("target_prev")
    high = pl.coalesce("target_upper", "target")
    high_prev = pl.coalesce("target_upper_prev", "target_prev")
    step_low, step_high = (low - low_prev).round(9), (high - high_prev).round(9)
    step = pl.when(step_low != 0).then(step_low).otherwise(step_high)
    ranked = (["at_most", "below"], ["about"], ["exact"], ["range"], ["at_least", "above"])
    now, then = (
        pl.coalesce(
            pl.when(pl.col(name).is_in(words)).then(pl.lit(rank, pl.Int8))
            for rank, words in enumerate(ranked)
        )
        for name in ("hedge", "hedge_prev")
    )

    def sign(x: pl.Expr, dtype: pl.Enum) -> pl.Expr:
        below, level, above = (pl.lit(word, dtype) for word in dtype.categories)
        return pl.when(x < 0).then(below).when(x > 0).then(above).when(x == 0).then(level)

    return (
        before(frame, "target", "target_upper", "hedge")
        .with_columns(
            step_low.alias("target_change"),
            sign(step, pg.dtypes.DIRECTION).alias("direction"),
            pl.when(step == 0)
            .then(sign(now - then, pg.dtypes.WORDING_CHANGE))
            .alias("wording_change"),
        )
        .drop("target_upper_prev", "hedge_prev")
    )


def weighted_target(frame: FrameT, before: Before) -> FrameT:
    hedge, mid, weight = pl.col("hedge"), pl.col("target_mid"), pl.col("gdp_weight")
    target = pl.col("target")
    width = pl.when(hedge == "about").then(0.3).when(hedge.is_not_null()).then(0.0)
    low = (pl.col("target_lower") - width).round(9)
    high = (pl.col("target_upper") + width).round(9)
    known = weight.filter(mid.is_not_null()).sum()
    weighted = mid.is_not_null() & (weight > 0)
    is_open = pl.when(mid.is_not_null()).then(hedge.is_in(["at_least", "above"]).cast(pl.Float64))

    def mean(x: pl.Expr) -> pl.Expr:
        return pl.when((weighted & x.is_null()).sum() == 0).then((weight * x).sum() / known)

    return (
        frame.group_by("year")
        .agg(
            target.count().cast(pl.Int64).alias("n"),
            target.null_count().cast(pl.Int64).alias("n_missing"),
            weighted.sum().cast(pl.Int64).alias("n_weighted"),
            (known / weight.sum()).alias("weight_covered"),
            mid.mean().alias("target_mean"),
            mean(mid).alias("target_weighted"),
            target.median().alias("target_median"),
            target.drop_nulls().mode().min().alias("target_mode"),
            mean(low).alias("target_weighted_lower"),
            mean(high).alias("target_weighted_upper"),
            mean(is_open).alias("weight_unbounded"),
        )
        .sort("year")
    )


PAIRS: dict[str, tuple[Measure, Callable[..., Any]]] = {
    "ambition_gap": (pg.ambition_gap, ambition_gap),
    "attainment": (pg.attainment, attainment),
    "target_change": (pg.target_change, target_change),
    "weighted_target": (pg.weighted_target, weighted_target),
}
JOINS = ("ambition_gap", "target_change")


def ambition_gap_in_pandas(frame: pd.DataFrame) -> pd.DataFrame:
    before = frame[["province", "year", "growth"]].rename(columns={"growth": "growth_prev"})
    before["year"] += 1
    both = frame.merge(before, on=["province", "year"], how="left")
    prev = both["growth_prev"]
    width = np.where(both["hedge"] == "about", 0.3, 0.0)
    low = (both["target_lower"] - width).round(9)
    high = (both["target_upper"] + width).round(9)
    both["ambition_gap"] = (both["target"] - prev).round(9)
    both["ambition_gap_lower"] = (low - prev).round(9)
    both["ambition_gap_upper"] = (high - prev).round(9)
    both["above_previous"] = both["target"] > prev
    known = prev.notna() & both["target"].notna()
    verdicts = [low > prev, high <= prev, known]
    both["above_previous_verdict"] = np.select(verdicts, [0, 2, 1], default=-1)
    return both


def attainment_in_pandas(frame: pd.DataFrame) -> pd.DataFrame:
    target, growth, hedge = frame["target"], frame["growth"], frame["hedge"]
    short = np.where(hedge.isin(["at_most", "below"]), growth > target, growth < target)
    just = short & (hedge == "about") & ((target - growth).round(9) <= 0.3)
    return frame.assign(
        attainment_gap=(growth - target).round(9),
        attainment_ratio=(growth / target).where(target > 0),
        fell_short=short,
        attainment=np.select([target.isna(), ~short, just], [-1, 0, 1], default=2),
    )


IN_PANDAS = {"ambition_gap": ambition_gap_in_pandas, "attainment": attainment_in_pandas}


def rows(units: int = UNITS) -> list[Row]:
    """Return the time of each measure over that of its twins, whose answers must be the same."""
    frame = panel(units)
    theirs = pd.DataFrame({column.name: column.to_numpy() for column in frame})
    theirs["hedge"] = theirs["hedge"].astype("category")
    found = []
    for name, (ours, twin) in PAIRS.items():
        answer = ours(frame)
        assert_frame_equal(answer, twin(frame, joined), check_column_order=False)
        calls: dict[str, Callable[[], object]] = {}
        if name in JOINS:
            calls["polars by hand, self-join"] = partial(twin, frame, joined)
            calls["polars by hand, lazy self-join"] = lambda f=twin: f(
                frame.lazy(), joined
            ).collect()
            calls["polars by hand, lazy shift"] = lambda f=twin: f(frame.lazy(), shifted).collect()
        else:
            calls["polars by hand"] = partial(twin, frame, joined)
        if name in IN_PANDAS:
            for column in answer.drop(frame.columns).select(cs.float()):
                theirs_too = IN_PANDAS[name](theirs)[column.name]
                np.testing.assert_allclose(theirs_too, column.to_numpy(), atol=1e-9)
            calls["pandas by hand"] = partial(IN_PANDAS[name], theirs)
        mine, *others = in_turns(partial(ours, frame), *calls.values())
        what = f"`{name}`, {frame.height:,} rows"
        found += [
            Row(what, beside, mine / other) for beside, other in zip(calls, others, strict=True)
        ]
    return found


def peak_memory(source: Path, name: str | None) -> float:
    """Return the peak memory, in MB, of a process that sinks a measure of the file."""
    program = """
import re, sys
import polars as pl
import provgdp as pg
source, name = sys.argv[1:]
frame = pl.scan_parquet(source)
frame = getattr(pg, name)(frame) if name else frame
frame.sink_parquet(source + ".out")
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024)
"""
    command = [sys.executable, "-c", program, str(source), name or ""]
    return float(subprocess.check_output(command))


def memory(units: int = 4 * UNITS) -> list[str]:
    """Say what each measure needs beyond a copy of the file, in bytes for each further row."""
    sizes = [units // 4, units]
    with tempfile.TemporaryDirectory() as folder:
        sources = [Path(folder) / f"{units}.parquet" for units in sizes]
        for source, units in zip(sources, sizes, strict=True):
            panel(units).write_parquet(source, row_group_size=100_000)
        copies = [peak_memory(source, None) for source in sources]
        said = []
        for name in PAIRS:
            small, large = (
                peak_memory(source, name) - copy
                for source, copy in zip(sources, copies, strict=True)
            )
            slope = (large - small) * 2**20 / (YEARS * (sizes[1] - sizes[0]))
            said.append(
                f"{name}, Parquet to Parquet: {large:.0f} MB beyond a copy at "
                f"{sizes[1] * YEARS:,} rows, {slope:.0f} bytes for each further row"
            )
    return said


if __name__ == "__main__":
    print(versions("polars", "pandas", "provgdp"))
    print(*rows(), *memory(), sep="\n")
