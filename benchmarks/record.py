"""Time to load the whole record: cold in a fresh process, without importing polars, and warm."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from functools import partial

LOAD = """
import time
import polars
start = time.perf_counter()
from provgdp import load_panel
import provgdp as pg
imported = time.perf_counter()
pg.load_panel()
pg.load_indicators()
pg.load_sources()
for name in ("vintages", "trillion_cities", "priorities"):
    pg.load_table(name)
print(1000 * (imported - start), 1000 * (time.perf_counter() - imported))
"""


def cold() -> tuple[float, float]:
    """Return milliseconds for importing provgdp and for loading, each the median of 9 processes."""
    runs = [
        [float(x) for x in subprocess.check_output([sys.executable, "-c", LOAD]).split()]
        for _ in range(9)
    ]
    imports, loads = zip(*runs, strict=True)
    return statistics.median(imports), statistics.median(loads)


def warm() -> tuple[float, float]:
    """Return milliseconds for loading again from the files, and from what the process keeps."""
    import provgdp as pg
    from provgdp.data import choice, panel, readings, tables

    caches = (
        *(tables.read_once, choice._dated, readings._kept),
        *(readings._targets, readings._sheets, panel._panel),
    )
    small = [partial(pg.load_table, name) for name in ("vintages", "trillion_cities", "priorities")]
    rest = (pg.load_indicators, pg.load_sources, *small)

    def run(*, forget: bool) -> float:
        for cache in caches if forget else ():
            cache.cache_clear()
        start = time.perf_counter()
        for load in (pg.load_panel, *rest):
            load()
        return 1000 * (time.perf_counter() - start)

    run(forget=True)
    return (
        statistics.median(run(forget=True) for _ in range(50)),
        statistics.median(run(forget=False) for _ in range(50)),
    )


def brief(ms: float) -> str:
    """Write a time in ms; one that rounds to nothing isn't nothing."""
    return f"{ms:.1f} ms" if ms >= 0.1 else "less than 0.1 ms"


def said() -> list[str]:
    """Say how long the whole record takes to load."""
    imported, loaded = cold()
    again, kept = warm()
    return [
        f"the whole record, first in a process: {loaded:.0f} ms (and {imported:.0f} ms to import)",
        f"the whole record, files read again: {again:.0f} ms; kept in the process: {brief(kept)}",
    ]


if __name__ == "__main__":
    print(*said(), sep="\n")
