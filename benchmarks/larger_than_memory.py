"""A Parquet data set larger than the memory a process may use, measured row by row.

A plan is made here, serialised, and run by a fresh process that may not hold more data than a limit
(``RLIMIT_DATA``) and cannot import provgdp: the plan of a measure is polars alone. A plan that
parses wordings runs under the same limit, in a process that has provgdp. The same work on a
DataFrame must fail there, or the limit would show nothing. Linux only; run it with
``python benchmarks/larger_than_memory.py [million rows]``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import polars as pl
from timing import versions

import provgdp as pg

PART = 1_000_000
YEARS = 40
ROWS_IN_MILLIONS = 60
PROGRAM = """
import re, resource, sys
import polars as pl
source, plan, limit, mode = sys.argv[1:]
if mode == "plan, no provgdp":
    sys.modules["provgdp"] = None
else:
    import provgdp as pg
resource.setrlimit(resource.RLIMIT_DATA, (int(limit), int(limit)))
if mode == "DataFrame":
    pg.with_targets(pl.read_parquet(source)).pipe(pg.attainment).pipe(pg.project)
else:
    pl.LazyFrame.deserialize(plan).sink_parquet(source + "/../out.parquet")
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) >> 10)
"""


def part(number: int) -> pl.DataFrame:
    """Return a million rows of a panel: 25 thousand units over 40 years."""
    rng = np.random.default_rng(number)
    units = np.arange(PART // YEARS, dtype=np.int32) + number * (PART // YEARS)
    target = pl.Series(rng.integers(10, 120, PART) / 10)
    return pl.DataFrame(
        {
            "unit": np.repeat(units, YEARS),
            "year": np.tile(np.arange(1980, 1980 + YEARS, dtype=np.int32), PART // YEARS),
            "wording": pl.select(pl.format("{}%左右", target)).to_series(),
            "growth": np.round(rng.normal(6, 2, PART), 1),
            "gdp_weight": rng.lognormal(9, 1, PART),
            "target": target,
            "target_lower": target,
            "target_upper": target,
            "hedge": pl.repeat("about", PART, dtype=pg.dtypes.HEDGE, eager=True),
        }
    )


def peak(source: Path, plan: Path, limit: int, mode: str) -> int | None:
    """Return the peak memory, in MB, of a process with that limit; None if it ran out of it."""
    command = [sys.executable, "-c", PROGRAM, str(source), str(plan), str(limit), mode]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode and "alloc" not in done.stderr:
        raise RuntimeError(done.stderr)
    return None if done.returncode else int(done.stdout)


def said(millions: int = ROWS_IN_MILLIONS) -> list[str]:
    """Say what each way of working needs; raises unless just the DataFrame ran out of memory."""
    with tempfile.TemporaryDirectory() as folder:
        source, plan = Path(folder, "panel"), Path(folder, "plan")
        source.mkdir()
        for number in range(millions):
            file = source / f"{number:04}.parquet"
            part(number).write_parquet(file, compression="uncompressed", row_group_size=PART // 10)
        size = sum(file.stat().st_size for file in source.iterdir())
        limit = size // 2
        panel = pl.scan_parquet(source)
        plans = {
            "plan, no provgdp": panel.pipe(pg.attainment).pipe(pg.project),
            "plan": panel.pipe(pg.with_targets).pipe(pg.attainment),
        }
        peaks = {}
        for mode, lazy in plans.items():
            lazy.serialize(plan)
            peaks[mode] = peak(source, plan, limit, mode)
        peaks["DataFrame"] = peak(source, plan, limit, "DataFrame")
    if [mode for mode, megabytes in peaks.items() if megabytes is None] != ["DataFrame"]:
        raise RuntimeError(f"the limit of {limit >> 20} MB shows nothing: {peaks}")
    measure, parser, _ = peaks.values()
    given = f"{millions} million rows, {size >> 20:,} MB of Parquet, {limit >> 20:,} MB of memory"
    return [
        f"{given}: attainment and project, a plan run without provgdp: {measure:,} MB at most",
        f"{given}: with_targets and attainment, a plan: {parser:,} MB at most",
        f"{given}: the same on a DataFrame: out of memory",
    ]


if __name__ == "__main__":
    print(versions("polars", "provgdp"))
    print(*said(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS_IN_MILLIONS), sep="\n")
