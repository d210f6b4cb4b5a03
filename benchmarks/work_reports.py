"""How fast work reports are read, side by side, for the section of docs/performance.md on reading.

    python benchmarks/work_reports.py REPORTS [--against SRC]

REPORTS holds work reports as PROVINCE/YEAR.txt. SRC is the source folder of another version, read
in turns with this one. Times are processor time of all processes: others may share the machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polars as pl
from timing import Row

import provgdp as pg

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
HEAD = "## Work reports"
EVERY = 6
ROUNDS = 2
LENGTH = 20_000
OTHER = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import provgdp as pg
files = sorted(Path(sys.argv[2]).glob("*/*.txt"))[::int(sys.argv[3])]
texts = [(file.read_text("utf-8"), int(file.stem), file.parent.name) for file in files]
for _ in range(2):
    start = time.process_time()
    for text, year, place in texts:
        pg.extract_targets(text, year=year, province=place.replace("_", " "))
print(time.process_time() - start)
"""
TEXT = f"""{HEAD}

Printed by `python benchmarks REPORTS` with a folder of work reports of {{length:,}} characters on
average, on {{cores}} cores that others used too. Times are processor time, of both processes where
two read: on two free cores they take half of it on the clock.

| what | beside | ratio of the times |
|---|---|---|
{{rows}}

- `extract_targets` takes {{growth:.1f}} ms a report, {{growth_each:.1f}} ms for 20,000 characters
- `read_report`, the whole sheet, takes {{sheet:.1f}} ms a report, {{sheet_each:.1f}} ms for
  20,000 characters
- reports a second of processor time: {{one:.0f}} by one process, {{two:.0f}} by each of two, their
  start included, {{lazy:.0f}} in a lazy frame
"""


class Report:
    """A text, its year and its province."""

    def __init__(self, file: Path) -> None:
        self.text = file.read_text(encoding="utf-8")
        self.year = int(file.stem)
        self.place = file.parent.name.replace("_", " ")


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of a call, that of processes it starts and ends included."""
    start = sum(os.times()[:4])
    call()
    return sum(os.times()[:4]) - start


def fastest(*calls: Callable[[], object]) -> list[float]:
    """Return the least seconds of each call; they take turns, after a warm round."""
    turns = [[seconds(call) for call in calls] for _ in range(ROUNDS + 1)]
    return [min(times) for times in zip(*turns[1:], strict=True)]


def side_by_side(folder: Path, other: Path) -> Row:
    """Return the time of this version over that of another, each in a process of its own."""
    here = Path(pg.__file__).parents[1]
    spent: dict[Path, list[float]] = {here: [], other: []}
    for source in [here, other] * ROUNDS:
        command = [sys.executable, "-c", OTHER, str(source), str(folder), str(EVERY)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        spent[source].append(float(said))
    ratio = min(spent[here]) / min(spent[other])
    return Row("`extract_targets`, a report", "provgdp 0.1.0", ratio)


def section(folder: Path, other: Path | None) -> str:
    """Measure all that the section tells."""
    files = sorted(folder.glob("*/*.txt"))
    reports = [Report(file) for file in files[::EVERY]]
    whole = [Report(file) for file in files]
    frame = pl.LazyFrame(
        {
            "text": [one.text for one in reports],
            "year": [one.year for one in reports],
            "place": [one.place for one in reports],
        }
    )
    targets = pg.extract_targets_expr("text", year="year", province="place")

    def growth() -> None:
        for one in reports:
            pg.extract_targets(one.text, year=one.year, province=one.place)

    def sheets() -> None:
        for one in reports:
            pg.read_report(one.text, year=one.year, province=one.place)

    def many(workers: int) -> None:
        pg.extract_many(
            [one.text for one in whole],
            years=[one.year for one in whole],
            provinces=[one.place for one in whole],
            workers=workers,
        )

    plain, sheet, lazy, stream = fastest(
        growth,
        sheets,
        lambda: frame.select(targets).collect(),
        lambda: frame.select(targets).collect(engine="streaming"),
    )
    one, two = fastest(lambda: many(1), lambda: many(2))
    rows = [
        *([side_by_side(folder, other)] if other else []),
        Row("`read_report`, the whole sheet", "`extract_targets`", sheet / plain),
        Row("`extract_targets_expr`, in-memory engine", "`extract_targets`", lazy / plain),
        Row("`extract_targets_expr`, streaming engine", "`extract_targets`", stream / plain),
        Row("`extract_many`, two processes, both of them", "one process", two / one),
    ]
    each = 1000 / len(reports)
    length = sum(len(one.text) for one in reports) / len(reports)
    return TEXT.format(
        length=round(length),
        cores=os.cpu_count(),
        rows="\n".join(map(str, rows)),
        growth=plain * each,
        growth_each=plain * each / length * LENGTH,
        sheet=sheet * each,
        sheet_each=sheet * each / length * LENGTH,
        one=len(whole) / one,
        two=len(whole) / two,
        lazy=len(reports) / lazy,
    )


def kept(page: str) -> str:
    """Return the section as a page has it; nothing if it has none."""
    return "".join(page.partition(HEAD)[1:])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("reports", type=Path)
    arguments.add_argument("--against", type=Path)
    options = arguments.parse_args()
    text = section(options.reports, options.against)
    page = PAGE.read_text(encoding="utf-8")
    before = page.removesuffix(kept(page)).rstrip()
    PAGE.write_text(f"{before}\n\n{text}", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
