"""How well texts are read: reports, passages and phrases against what they state, and the pace.

    python benchmarks/prose.py [--reports DIR --targets FILE.csv] [--cases FILE.jsonl]
        [--phrases FILE.jsonl] [--indicators FILE.jsonl] [--against SRC]

DIR holds work reports as PROVINCE/YEAR.txt, FILE.csv their true targets (`province`, `year`,
`wording_zh`). Cases hold `text`, `context_year` (and `title`) and `pairs` with `province`, `year`,
`hedge`, `lower` and `upper`; phrases hold `text`, `outcome` and the bounds, indicators `unit` too.
SRC is the source folder of another version, whose pace is measured side by side.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import polars as pl

import provgdp as pg

FIELDS = ("province", "year", "hedge", "target_lower", "target_upper")
PACE = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import provgdp as pg
texts = [file.read_text("utf-8") for file in sorted(Path(sys.argv[2]).glob("*/*.txt"))[::18]]
pg.extract_targets(texts[0], year=2010, province="Hebei")
start = time.process_time()
for text in texts:
    pg.extract_targets(text, year=2010, province="Hebei")
print(len(texts) / (time.process_time() - start))
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("reports", "targets", "cases", "phrases", "indicators", "against"):
        arguments.add_argument(f"--{name}", type=Path)
    options = arguments.parse_args()
    if options.reports:
        truth = true_targets(options.targets)
        for given in (True, False):
            reports(options.reports, truth, given)
    if options.reports and options.against:
        side_by_side(options.reports, options.against)
    if options.cases:
        cases(options.cases)
    if options.phrases:
        phrases(options.phrases, "gdp")
    if options.indicators:
        phrases(options.indicators, "any")


def true_targets(file: Path | None) -> dict[tuple[str, int], tuple[object, ...]]:
    """Return hedge and bounds of the targets on record, by province and year."""
    record = pg.load_targets()
    if file is not None:
        record = pl.read_csv(file, columns=["province", "year", "wording_zh"])
        record = pg.with_targets(record, "wording_zh", errors="null")
    rows = record.drop_nulls("hedge").select(FIELDS).rows()
    return {(who, year): tuple(said) for who, year, *said in rows}


def reports(folder: Path, truth: dict[tuple[str, int], tuple[object, ...]], given: bool) -> None:
    """Count the reports whose own target is right, not told or wrong; false rows of others."""
    counts: Counter[str] = Counter()
    for file in sorted(folder.glob("*/*.txt")):
        who, year = file.parent.name.replace("_", " "), int(file.stem)
        own = {"year": year, "province": who} if given else {}
        found = pg.extract_targets(file.read_text("utf-8"), **own).select(FIELDS).rows()
        told = {(row[0], row[1]): row[2:] for row in found}
        mine = told.pop((who, year), None)
        counts["others, false"] += sum(truth.get(key) != said for key, said in told.items())
        if (who, year) in truth:
            right = mine == truth[who, year]
            counts["right" if right else "wrong" if mine else "silent"] += 1
    print("reports,", "year and province given:" if given else "from the heading:", dict(counts))


def side_by_side(folder: Path, other: Path) -> None:
    """Print reports a second of this version and another, one after the other, twice."""
    here = Path(pg.__file__).parents[1]
    paces: dict[Path, float] = {}
    for source in (here, other, here, other):
        command = [sys.executable, "-c", PACE, str(source), str(folder)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        paces[source] = max(paces.get(source, 0.0), float(said))
    print(f"reports a second, in processor time: this version {paces[here] / paces[other]:.2f} ×")


def lines(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text("utf-8").splitlines():
        yield json.loads(line)


def cases(file: Path) -> None:
    """Print precision and recall, with the misses and the false pairs."""
    right = claimed = stated = 0
    start = time.perf_counter()
    for case in lines(file):
        options = {"year": case["context_year"], "title": case.get("title")}
        found = set(pg.extract_targets(case["text"], **options).select(FIELDS).rows())
        pairs = ("province", "year", "hedge", "lower", "upper")
        true = {tuple(pair[name] for name in pairs) for pair in case["pairs"]}
        right, claimed = right + len(found & true), claimed + len(found)
        stated += len(true)
        if found != true:
            print(case["text"])
            show("missed", true - found)
            show("false", found - true)
    pace = time.perf_counter() - start
    print(
        f"passages: precision {right / claimed:.3f}, recall {right / stated:.3f} of {stated} pairs"
    )
    print(f"({pace:.1f} s)")


def show(name: str, targets: Iterable[tuple[object, ...]]) -> None:
    for target in sorted(targets, key=str):
        print(f"    {name}:", *target)


def phrases(file: Path, indicator: str) -> None:
    """Count the phrases that are read right, refused or read wrong."""
    counts: Counter[str] = Counter()
    for case in lines(file):
        want = (case["hedge"], case["lower"], case["upper"]) if case["outcome"] == "parse" else None
        try:
            target = pg.parse_target(case["text"], indicator=indicator)
            said = (target.hedge.value, target.lower, target.upper)
            same = said == want and target.unit == case.get("unit", target.unit)
            result = "right" if same else "wrong"
        except pg.errors.TargetParseError:
            result = "right" if want is None else "refused"
        counts[result] += 1
        if result != "right":
            print(f"    {result}:", case["text"])
    print(f"phrases of {indicator}:", dict(counts))


if __name__ == "__main__":
    main()
