"""From a folder of work reports to the finished page, beside Altair saving one small chart.

    python benchmarks/page.py [REPORTS [YEAR]] [--rounds N]

Fresh processes take turns, after a round that leaves the bytecode of an installation: the command
that writes the page with its three charts, in English and in Chinese, the same without charts
(Markdown), and a program that saves a chart of five bars as SVG with Altair, which is what any
drawing costs first. By the clock, interpreter's start and all; CPU time includes the processes that
draw. REPORTS is by default the invented January of the examples.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from import_cost import ENVIRONMENT
from timing import Row, versions

EXAMPLE = Path(__file__).parents[1] / "examples" / "january" / "reports"
LANGUAGES = ("en", "zh")
CHART = """
import sys
import altair as alt
bars = [{"a": letter, "b": n} for n, letter in enumerate("abcde")]
alt.Chart(alt.Data(values=bars)).mark_bar().encode(x="a:N", y="b:Q").save(sys.argv[1])
"""


class Spent(NamedTuple):
    """Seconds of one process, by the clock and of the processor."""

    wall: float
    cpu: float


def run(command: list[str]) -> Spent:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True, env=ENVIRONMENT)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall, cpu)


def measure(reports: Path, year: int, rounds: int) -> dict[str, Spent]:
    """Return the medians of the page in both languages, the Markdown and the chart."""
    page = ["-m", "provgdp", str(year), "--reports", str(reports)]
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            **{lang: [*page, "--lang", lang, "-o", f"{folder}/{lang}.html"] for lang in LANGUAGES},
            "markdown": [*page, "-o", f"{folder}/page.md"],
            "chart": ["-c", CHART, f"{folder}/chart.svg"],
        }
        spent: dict[str, list[Spent]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                spent[name].append(run(command))
    return {
        name: Spent(*map(statistics.median, zip(*times[1:], strict=True)))
        for name, times in spent.items()
    }


def rows(reports: Path = EXAMPLE, year: int = 2027, rounds: int = 7) -> list[Row]:
    spent = measure(reports, year, rounds)
    n = len(os.listdir(reports))
    what = "`provgdp {} --reports FOLDER --lang {} -o page.html`, {} reports, by the clock"
    beside = "Altair saving one bar chart as SVG, new process"
    return [
        Row(what.format(year, lang, n), beside, spent[lang].wall / spent["chart"].wall)
        for lang in LANGUAGES
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("reports", type=Path, nargs="?", default=EXAMPLE)
    parser.add_argument("year", type=int, nargs="?", default=2027)
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    print(versions("polars", "altair", "vl-convert-python", "provgdp"))
    found = measure(chosen.reports, chosen.year, chosen.rounds)
    for name, spent in found.items():
        ratio = spent.wall / found["chart"].wall
        print(f"{name}: {spent.wall:.2f} s, {spent.cpu:.2f} s CPU, {ratio:.2f} × the chart")
