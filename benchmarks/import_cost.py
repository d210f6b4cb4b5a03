"""What `import provgdp` costs in CPU time, and its first names, as a multiple of `import polars`.

The package loads what is asked for, polars included, when it is asked for.

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
{program}
print(time.process_time() - start)
"""


BESIDE = "import polars"
IMPORTS = ("import provgdp", "from provgdp import load_panel, ambition_gap")


def cpu_seconds(program: str) -> float:
    """CPU time of one import in a fresh interpreter."""
    command = [sys.executable, "-c", PROGRAM.format(program=program)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return float(run.stdout)


def rows(rounds: int = 21) -> list[Row]:
    spent: dict[str, list[float]] = {program: [] for program in (BESIDE, *IMPORTS)}
    for _ in range(rounds + 1):
        for program, seconds in spent.items():
            seconds.append(cpu_seconds(program))
    median = {program: statistics.median(seconds[1:]) for program, seconds in spent.items()}
    return [
        Row(f"`{program}`, CPU time", f"`{BESIDE}`", median[program] / median[BESIDE])
        for program in IMPORTS
    ]


if __name__ == "__main__":
    print(versions("polars", "attrs", "provgdp"))
    print(*rows(int(sys.argv[1]) if len(sys.argv) > 1 else 21), sep="\n")
