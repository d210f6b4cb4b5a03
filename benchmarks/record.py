"""Time to load the whole record: cold in a fresh process, without importing polars, and warm."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

LOAD = """
import time
import polars
start = time.perf_counter()
import provgdp as pg
imported = time.perf_counter()
pg.load_panel()
for load in (pg.load_sources, pg.load_vintages, pg.load_trillion_cities, pg.load_priorities):
    load()
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
    from provgdp.data import choice, loaders, panel, tables

    caches = (tables.cached_table, choice.releases_of, loaders._targets, panel._panel)
    rest = (pg.load_sources, pg.load_vintages, pg.load_trillion_cities, pg.load_priorities)

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


if __name__ == "__main__":
    imported, loaded = cold()
    again, kept = warm()
    print(f"import provgdp, polars imported:  {imported:7.1f} ms")
    print(f"whole record, first in a process: {loaded:7.1f} ms (aim: 150)")
    print(f"whole record, files read again:   {again:7.1f} ms (aim: 50)")
    print(f"whole record, kept:               {kept:7.1f} ms")
