"""Gini and Theil side by side with PySAL's, on a million values in one process.

The two take turns, so that a slow spell of the machine falls on both; medians are compared, after
one round that is not counted, and each pair of answers must agree. Needs the extra `bench`; run it
with `python benchmarks/against_pysal.py [rounds]`.
"""

from __future__ import annotations

import importlib.metadata
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import polars as pl
from inequality.gini import Gini
from inequality.theil import Theil, TheilD

import provgdp as pg

SIZE = 1_000_000
GROUPS = 31
MANY = 10_000


def seconds(run: Callable[[], float]) -> tuple[float, float]:
    """Return how long a run takes, and its answer."""
    start = time.perf_counter()
    answer = run()
    return time.perf_counter() - start, answer


def compare(name: str, ours: Callable[[], float], peer: Callable[[], float], rounds: int) -> float:
    """Print the medians of both and return peer / ours."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        answers = []
        for run, taken in zip((ours, peer), times, strict=True):
            duration, answer = seconds(run)
            taken.append(duration)
            answers.append(answer)
        np.testing.assert_allclose(*answers, rtol=1e-9)
    mine, theirs = (1000 * statistics.median(taken[1:]) for taken in times)
    print(f"{name:<52} {mine:10.1f} {theirs:10.1f} {theirs / mine:8.1f}")
    return theirs / mine


def main(rounds: int) -> int:
    rng = np.random.default_rng(1)
    x = rng.lognormal(size=SIZE)
    group = rng.integers(0, GROUPS, SIZE)
    frame = pl.DataFrame({"x": x, "group": group, "county": rng.integers(0, MANY, SIZE)})
    by_county = [part["x"].to_numpy() for part in frame.partition_by("county")]
    versions = (f"{name} {importlib.metadata.version(name)}" for name in ("polars", "inequality"))
    print(f"Python {sys.version.split()[0]}, {', '.join(versions)}, {SIZE:,} values")
    print(f"{'median of ' + str(rounds):<52} {'ours, ms':>10} {'PySAL, ms':>10} {'ratio':>8}")
    split = compare(
        f"theil_decomposition, {GROUPS} groups",
        lambda: pg.theil_decomposition(frame, "x", "group")["between"][0],
        lambda: float(TheilD(x, group).bg[0]),
        max(1, rounds // 10),
    )
    gini = compare(
        "gini",
        lambda: frame.select(pg.gini("x")).item(),
        lambda: Gini(x).g,
        rounds,
    )
    compare("theil", lambda: frame.select(pg.theil("x")).item(), lambda: Theil(x).T, rounds)
    compare(
        f"gini of {MANY:,} groups (PySAL: split beforehand)",
        lambda: statistics.fmean(frame.group_by("county").agg(pg.gini("x"))["x"]),
        lambda: statistics.fmean(Gini(part).g for part in by_county),
        rounds,
    )
    print(
        f"aims: theil_decomposition at least 10 (is {split:.0f}), gini at least 1 (is {gini:.1f})"
    )
    return int(split < 10 or gini < 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 21))
