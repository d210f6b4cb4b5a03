"""Every figure of the performance table in README.md, in one run: python benchmarks.

Prints the table and what stands beside it, writes both to results.md here, and draws the cost
against size. Needs the extras `bench` and `plot`, 3 GB of disk, and some ten quiet minutes.
"""

from __future__ import annotations

import os
from pathlib import Path

import against_pysal
import import_cost
import larger_than_memory
import measures
import names
import record
import sizes
import wordings
from timing import versions

PACKAGES = (
    *("polars", "numpy", "attrs", "pandas", "inequality"),
    *("quantulum3", "recognizers-text-number", "country_converter"),
)
RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    rows = [
        row
        for benchmark in (import_cost, wordings, names, measures, against_pysal)
        for row in benchmark.rows()
    ]
    table = ["| what | beside | ratio of the times |", "|---|---|---|", *map(str, rows)]
    notes = [
        *wordings.peers(wordings.cases(None)),
        *record.said(),
        *measures.memory(),
        *larger_than_memory.said(),
        *sizes.said(),
    ]
    head = f"{versions(*PACKAGES)}; {os.cpu_count()} cores"
    text = "\n".join(
        ["# What the benchmarks printed", "", head, "", *table, "", "```text", *notes, "```"]
    )
    RESULTS.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
