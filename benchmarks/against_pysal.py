"""Gini and Theil side by side with PySAL's, on a million values in one process.

The answers must agree. Needs the group `bench`; run it with `python benchmarks/against_pysal.py`.
"""

from __future__ import annotations

import statistics

import numpy as np
import polars as pl
from inequality.gini import Gini
from inequality.theil import Theil, TheilD
from timing import Row, in_turns, versions

import provgdp as pg

GROUPS = 31
MANY = 10_000
PEER = "PySAL `inequality`"


def rows(size: int = 1_000_000) -> list[Row]:
    rng = np.random.default_rng(1)
    x = rng.lognormal(size=size)
    group = rng.integers(0, GROUPS, size)
    frame = pl.DataFrame({"x": x, "group": group, "county": rng.integers(0, MANY, size)})
    by_county = [part["x"].to_numpy() for part in frame.partition_by("county")]
    pairs = {
        f"`theil_decomposition`, {size:,} values in {GROUPS} groups": (
            lambda: pg.theil_decomposition(frame, "x", "group")["between"][0],
            lambda: float(TheilD(x, group).bg[0]),
        ),
        f"`gini`, {size:,} values": (
            lambda: frame.select(pg.gini("x")).item(),
            lambda: Gini(x).g,
        ),
        f"`theil`, {size:,} values": (
            lambda: frame.select(pg.theil("x")).item(),
            lambda: Theil(x).T,
        ),
        f"`gini` in a `group_by` of {MANY:,} groups (PySAL: split beforehand)": (
            lambda: statistics.fmean(frame.group_by("county").agg(pg.gini("x"))["x"]),
            lambda: statistics.fmean(Gini(part).g for part in by_county),
        ),
    }
    found = []
    for name, (ours, theirs) in pairs.items():
        np.testing.assert_allclose(ours(), theirs(), rtol=1e-9)
        mine, peer = in_turns(ours, theirs, rounds=3 if "decomposition" in name else 15)
        found.append(Row(name, PEER, mine / peer))
    return found


if __name__ == "__main__":
    print(versions("polars", "inequality", "provgdp"))
    print(*rows(), sep="\n")
