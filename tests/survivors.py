"""Give each mutant that outlived mutmut a second chance: python tests/survivors.py [PATTERN].

mutmut runs the tests that it saw call a function; what is called while a test module is imported
is seen by none of them. Here each survivor meets all the tests of pyproject.toml's selection, and
those that outlive these too are printed with their change.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CONFIG = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
OUTLIVED = ("survived", "no tests")


def mutmut(*arguments: str) -> str:
    return subprocess.run(
        ["mutmut", *arguments], check=False, capture_output=True, text=True
    ).stdout


def survives(name: str) -> bool:
    tests = [*CONFIG["pytest_add_cli_args_test_selection"], *CONFIG["pytest_add_cli_args"]]
    environment = os.environ | {"MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
    command = [sys.executable, "-m", "pytest", "-qx", *tests]
    done = subprocess.run(command, check=False, cwd="mutants", env=environment, capture_output=True)
    return done.returncode == 0


def main(pattern: str = "") -> None:
    if not survives(""):
        sys.exit("the tests fail without a mutant")
    rows = [line.strip().rsplit(": ", 1) for line in mutmut("results").splitlines()]
    names = [row[0] for row in rows if len(row) == 2 and row[1] in OUTLIVED and pattern in row[0]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outlived = list(pool.map(survives, names))
    for name, alive in zip(names, outlived, strict=True):
        if alive:
            change = [line for line in mutmut("show", name).splitlines() if line[:1] in "+-"]
            print(name, *change[2:], sep="\n")
    print(f"{sum(outlived)} of {len(names)} survive all the tests")


if __name__ == "__main__":
    main(*sys.argv[1:])
