"""Every figure of docs/performance.md and of the table in README.md, in one run.

    python benchmarks [REPORTS [--against SRC]]

Prints each figure as it comes, writes the page with the cost against size as a picture, and brings
what README.md quotes up to date. With a folder of work reports (PROVINCE/YEAR.txt) it measures how
they are read too, beside the source folder of another version; without one the page keeps what it
says of them. Needs the group `bench`, 3 GB of disk, and some twenty quiet minutes.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import against_pysal
import import_cost
import larger_than_memory
import measures
import names
import page
import reading
import record
import sizes
import wordings
import work_reports
from timing import versions

T = TypeVar("T")
PACKAGES = (
    *("polars", "numpy", "attrs", "pandas", "inequality"),
    *("quantulum3", "recognizers-text-number", "country_converter"),
)
TOP = Path(__file__).parents[1]
PAGE, README = TOP / "docs" / "performance.md", TOP / "README.md"
QUOTED = ("|", "- ")
FIGURE = re.compile(r"\d[\d.,]*")
TEXT = """# Performance

Printed by `python benchmarks`, which needs the group `bench`. Every ratio is of two times
measured side by side; below 1 is faster than what stands beside it. The machine was shared and had
{cores} cores, with
{versions}.

| what | beside | ratio of the times |
|---|---|---|
{rows}

![Nanoseconds per row from a thousand to ten million rows, for eight functions](performance.svg)

```text
{sizes}
```

Memory, loading and answers:

{notes}

`ambition_gap` and `target_change` looked up the year before here, so they held the rows. What works
row by row streams: see [beyond one machine](distributed.md).
"""


def told(found: Iterable[T]) -> Iterator[T]:
    """Print what is found as soon as it is."""
    for one in found:
        print(one, flush=True)
        yield one


def quoted(page: str, printed: str) -> str:
    """Return a page that quotes another, its rows and notes with the figures of the other."""
    now = {FIGURE.sub("", line): line for line in printed.splitlines() if line.startswith(QUOTED)}
    lines = (now.get(FIGURE.sub("", line), line) for line in page.splitlines())
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("reports", type=Path, nargs="?")
    arguments.add_argument("--against", type=Path)
    options = arguments.parse_args()
    benchmarks = (import_cost, page, wordings, reading, names, measures, against_pysal)
    rows = [row for benchmark in benchmarks for row in told(benchmark.rows())]
    notes = [
        *told(wordings.pace()),
        *told(wordings.peers(wordings.cases(None))),
        *told(reading.said()),
        *told(record.said()),
        *told(measures.memory()),
        *told(larger_than_memory.said()),
    ]
    text = TEXT.format(
        cores=os.cpu_count(),
        versions=versions(*PACKAGES),
        rows="\n".join(map(str, rows)),
        notes="\n".join(f"- {note}" for note in notes),
        sizes="\n".join(told(sizes.said())),
    )
    reports = (
        work_reports.section(options.reports, options.against)
        if options.reports
        else work_reports.kept(PAGE.read_text(encoding="utf-8"))
    )
    PAGE.write_text(f"{text}\n{reports}", encoding="utf-8")
    README.write_text(quoted(README.read_text(encoding="utf-8"), text), encoding="utf-8")


if __name__ == "__main__":
    main()
