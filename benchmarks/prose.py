"""Extract targets from prose: precision, recall, what is missed or wrong, and the time of a report.

    python benchmarks/prose.py [--cases FILE.jsonl] [--reports DIR] [--article FILE --year YEAR]
        [--targets FILE.csv]

FILE.jsonl holds one object a line with `text`, `context_year` (what "this year" means, or null) and
`pairs`: the `province`, `year`, `hedge`, `lower` and `upper` of each target that the text states.
DIR holds work reports as PROVINCE.txt. FILE.csv holds the true targets of reports and article with
`province`, `year` and `wording_zh`; without it the targets that the package brings are used.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Iterable
from pathlib import Path

import polars as pl

import provgdp as pg

Target = tuple[str, int, str, float | None, float | None]
FIELDS = ("province", "year", "hedge", "target_lower", "target_upper")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=Path)
    arguments.add_argument("--reports", type=Path)
    arguments.add_argument("--article", type=Path)
    arguments.add_argument("--year", type=int)
    arguments.add_argument("--targets", type=Path)
    options = arguments.parse_args()
    truth = true_targets(options.targets)
    if options.cases:
        cases(options.cases)
    if options.reports:
        reports(options.reports, truth)
    if options.article:
        article(options.article, options.year, truth)


def true_targets(file: Path | None) -> pl.DataFrame:
    """Return the province, year and target columns of the targets on record."""
    if file is None:
        return pg.load_targets()
    record = pl.read_csv(file, columns=["province", "year", "wording_zh"])
    return pg.with_targets(record, "wording_zh", errors="null")


def rows(found: pl.DataFrame) -> set[Target]:
    return set(found.select(FIELDS).rows())


def cases(file: Path) -> None:
    """Print precision and recall, with the misses and the false pairs."""
    right = claimed = stated = 0
    for line in file.read_text("utf-8").splitlines():
        case = json.loads(line)
        found = rows(pg.extract_targets(case["text"], year=case["context_year"]))
        true = {
            (pair["province"], pair["year"], pair["hedge"], pair["lower"], pair["upper"])
            for pair in case["pairs"]
        }
        right += len(found & true)
        claimed += len(found)
        stated += len(true)
        if found != true:
            print(case["text"])
            show("missed", true - found)
            show("false", found - true)
    print(f"cases: precision {right / claimed:.3f}, recall {right / stated:.3f} of {stated} pairs")


def show(name: str, targets: Iterable[Target]) -> None:
    for target in sorted(targets, key=str):
        print(f"    {name}:", *target)


def reports(folder: Path, truth: pl.DataFrame) -> None:
    """Print what each report says beside the record, and its time after a warm call."""
    files = sorted(folder.glob("*.txt"))
    hits = 0
    spent: list[float] = []
    for file in files:
        text = file.read_text("utf-8")
        found = pg.extract_targets(text, province=file.stem)
        seconds = [clock(text, file.stem) for _ in range(5)]
        spent.append(1000 * statistics.median(seconds))
        true = rows(truth) & rows(found)
        hits += len(true) == found.height == 1
        wordings = ", ".join(found.select(pl.format("{} {}", "year", "wording")).to_series())
        print(f"{file.stem}: {len(text):,} characters, {spent[-1]:.0f} ms, {wordings}")
        show("not on record", rows(found) - true)
    print(f"reports: {hits} of {len(files)} right and alone, {max(spent):.0f} ms at most")


def clock(text: str, province: str) -> float:
    start = time.perf_counter()
    pg.extract_targets(text, province=province)
    return time.perf_counter() - start


def article(file: Path, year: int | None, truth: pl.DataFrame) -> None:
    """Print what an article says, and where its headline numbers are not those on record."""
    found = pg.extract_targets(file.read_text("utf-8"), year=year)
    number = ["province", "year", "target"]
    known = set(truth.select(number).rows())
    for place, when, wording, target in found.select(
        "province", "year", "wording", "target"
    ).rows():
        note = "" if (place, when, target) in known else " (another number is on record)"
        print(f"{place} {when}: {wording}{note}")
    agreed = len(set(found.select(number).rows()) & known)
    print(f"article: {agreed} of {found.height} headline numbers as on record")


if __name__ == "__main__":
    main()
