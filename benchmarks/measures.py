"""Cost of the panel measures beside polars written by hand for the same columns.

A synthetic panel of 100 thousand units × 40 years: each measure and its hand-written twin take
turns, one warm round and then the median of five, and their answers must agree. A twin finds the
year before by value, with a self-join; "lazy" is the twin on ``frame.lazy()``, collected, and
"shift" a lazy twin that trusts the panel to be sorted and without gaps. Then time against rows,
and the memory that a fresh process needs beyond a copy of the file when a measure runs from
Parquet to Parquet in the streaming engine.

Run it with ``python benchmarks/measures.py``; it takes some minutes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import polars as pl
from polars.testing import assert_frame_equal

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
            "hedge": hedge.replace_strict([0, 1, 2, 3], HEDGES, return_dtype=pg.HEDGE_DTYPE),
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
        .then(pl.lit("certain", pg.VERDICT_DTYPE))
        .when(high <= prev)
        .then(pl.lit("impossible", pg.VERDICT_DTYPE))
        .when(known)
        .then(pl.lit("possible", pg.VERDICT_DTYPE))
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
    met, near, far = (pl.lit(word, pg.ATTAINMENT_DTYPE) for word in pg.Attainment)
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
            sign(step, pg.DIRECTION_DTYPE).alias("direction"),
            pl.when(step == 0)
            .then(sign(now - then, pg.WORDING_CHANGE_DTYPE))
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
            target.count().alias("n"),
            target.null_count().alias("n_missing"),
            (known / weight.sum()).alias("weight_covered"),
            mid.mean().alias("target_mean"),
            mean(mid).alias("target_weighted"),
            target.median().alias("target_median"),
            target.drop_nulls().mode().min().alias("target_mode"),
            mean(low).alias("target_weighted_lower"),
            mean(high).alias("target_weighted_upper"),
            mean(is_open).alias("weight_open"),
        )
        .sort("year")
    )


PAIRS: dict[str, tuple[Measure, Callable[..., Any]]] = {
    "ambition_gap": (pg.ambition_gap, ambition_gap),
    "attainment": (pg.attainment, attainment),
    "target_change": (pg.target_change, target_change),
    "weighted_target": (pg.weighted_target, weighted_target),
}


def in_turns(runs: dict[str, Callable[[], object]], rounds: int = 5) -> dict[str, float]:
    """Return the median seconds of each, after a warm round."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds + 1):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def beside_hand_written(frame: pl.DataFrame) -> float:
    """Print each measure beside its twins and return the largest ratio to the first twin."""
    columns = ("ours, s", "by hand", "ratio", "lazy", "shift")
    print(f"{'median of five':<16} " + " ".join(f"{name:>8}" for name in columns))
    worst = 0.0
    for name, (ours, twin) in PAIRS.items():
        assert_frame_equal(ours(frame), twin(frame, joined), check_column_order=False)
        times = in_turns(
            {
                "ours": lambda ours=ours: ours(frame),
                "by hand": lambda twin=twin: twin(frame, joined),
                "lazy": lambda twin=twin: twin(frame.lazy(), joined).collect(),
                "shift": lambda twin=twin: twin(frame.lazy(), shifted).collect(),
            }
        )
        ratio = times["ours"] / times["by hand"]
        worst = max(worst, ratio)
        mine, eager, lazy, shift = times.values()
        print(f"{name:<16} {mine:8.2f} {eager:8.2f} {ratio:8.2f} {lazy:8.2f} {shift:8.2f}")
    return worst


def against_rows() -> None:
    """Print seconds per million rows at growing sizes: level if the cost is linear."""
    sizes = [UNITS // 100, UNITS // 10, UNITS]
    print(f"{'s per 10⁶ rows':<16} " + " ".join(f"{units * YEARS:>10,}" for units in sizes))
    frames = [panel(units) for units in sizes]
    for name, (ours, _) in PAIRS.items():
        runs = {str(f.height): (lambda f=f, ours=ours: ours(f)) for f in frames}
        times = in_turns(runs, rounds=3)
        print(f"{name:<16} " + " ".join(f"{1e6 * s / int(n):10.3f}" for n, s in times.items()))


def peak_memory(source: Path, name: str | None) -> float:
    """Return the peak memory, in MB, of a process that sinks a measure of the file."""
    program = """
import resource, sys
import polars as pl
import provgdp as pg
source, name = sys.argv[1:]
frame = pl.scan_parquet(source)
frame = getattr(pg, name)(frame) if name else frame
frame.sink_parquet(source + ".out")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
    command = [sys.executable, "-c", program, str(source), name or ""]
    return float(subprocess.check_output(command))


def memory() -> None:
    """Print what each measure needs beyond a copy of the file, at two sizes."""
    sizes = [UNITS // 4, UNITS]
    print(
        f"{'MB beyond a copy':<16} " + " ".join(f"{u * YEARS:>10,}" for u in sizes) + "  bytes/row"
    )
    with tempfile.TemporaryDirectory() as folder:
        sources = [Path(folder) / f"{units}.parquet" for units in sizes]
        for source, units in zip(sources, sizes, strict=True):
            panel(units).write_parquet(source, row_group_size=100_000)
        copies = [peak_memory(source, None) for source in sources]
        for name in PAIRS:
            small, large = (
                peak_memory(source, name) - copy
                for source, copy in zip(sources, copies, strict=True)
            )
            slope = (large - small) * 2**20 / (YEARS * (sizes[1] - sizes[0]))
            print(f"{name:<16} {small:10.0f} {large:10.0f} {slope:10.0f}")


def main() -> int:
    print(f"Python {sys.version.split()[0]}, polars {pl.__version__}, {UNITS * YEARS:,} rows")
    worst = beside_hand_written(panel(UNITS))
    against_rows()
    memory()
    print(f"aim: at most 1.3 × the time by hand (is {worst:.2f})")
    return int(worst > 1.3)


if __name__ == "__main__":
    sys.exit(main())
