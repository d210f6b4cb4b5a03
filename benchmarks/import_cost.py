"""What `import provgdp` costs in CPU time, as a multiple of `import polars`.

Fresh processes take turns; a first round, not counted, leaves the bytecode that an installation
leaves. Run it with `python benchmarks/import_cost.py [rounds]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

from timing import Row, versions

ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
PROGRAM = """
import time
start = time.process_time()
import {module}
print(time.process_time() - start)
"""


def cpu_seconds(module: str) -> float:
    """CPU time of one import in a fresh interpreter."""
    command = [sys.executable, "-c", PROGRAM.format(module=module)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return float(run.stdout)


def rows(rounds: int = 21) -> list[Row]:
    spent: dict[str, list[float]] = {"polars": [], "provgdp": []}
    for _ in range(rounds + 1):
        for module, seconds in spent.items():
            seconds.append(cpu_seconds(module))
    polars, provgdp = (statistics.median(seconds[1:]) for seconds in spent.values())
    return [Row("`import provgdp`, CPU time", "`import polars`", provgdp / polars)]


if __name__ == "__main__":
    print(versions("polars", "attrs", "provgdp"))
    print(*rows(int(sys.argv[1]) if len(sys.argv) > 1 else 21), sep="\n")
