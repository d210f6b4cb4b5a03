"""What `import provgdp` costs in CPU time, as a multiple of `import polars`.

Fresh processes take turns, so that a slow spell of the machine falls on both; medians are compared.
A first round, not counted, leaves the bytecode that an installation leaves.
Run it with `python benchmarks/import_cost.py [rounds]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

import polars

LIMIT = 1.25
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


def main(rounds: int) -> int:
    times: dict[str, list[float]] = {"polars": [], "provgdp": []}
    for _ in range(rounds + 1):
        for module, seconds in times.items():
            seconds.append(cpu_seconds(module))
    median = {module: statistics.median(seconds[1:]) for module, seconds in times.items()}
    ratio = median["provgdp"] / median["polars"]
    print(f"Python {sys.version.split()[0]}, polars {polars.__version__}, {rounds} rounds")
    for module, seconds in median.items():
        print(f"import {module:<8} {1000 * seconds:6.1f} ms CPU (median)")
    print(f"ratio {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 21))
