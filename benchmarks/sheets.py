"""Read target sheets: rows right by indicator, layout and era; outcomes; memory and time.

    python benchmarks/sheets.py REPORTS [--labels FILE.jsonl] [--outcomes FILE.jsonl]
        [--table FILE.csv] [--targets FILE.csv] [--speed] [--show]

REPORTS holds work reports as PROVINCE/YEAR.txt. The labels are one target a line (`province`,
`year`, `indicator`, `hedge`, `lower`, `upper`, `unit`, `direction`, `measure`, `contested`); the
outcomes one report a line (`growth`, `level`, `expected`). The table holds whole sheets with the
columns of `load_indicators`, FILE.csv of --targets the targets of growth with `wording_zh`. A row
is right if indicator, hedge, bounds, unit and direction are; contested labels count neither way.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl

import provgdp as pg

ERAS = ((2010, "to 2010"), (2015, "2011-2015"), (2020, "2016-2020"), (2100, "from 2021"))
PRINTED = ("percent", "points", "per_mille", "10k_persons", "100m_yuan", "100m_jin", "10k_tonnes")


class Key(NamedTuple):
    """What of a row is compared."""

    indicator: str
    hedge: str | None
    lower: float | None
    upper: float | None
    unit: str | None
    direction: str | None

    def is_like(self, true: Key) -> bool:
        """Whether a row read is the true one; a unit that isn't listed is "other" there."""
        same_unit = self.unit == true.unit or (true.unit == "other" and self.unit not in PRINTED)
        index = self.indicator == "cpi" and true.unit == "other" and self.unit == "percent"
        loose = self.hedge in (None, "relative")
        return (
            self[:4] == true[:4]
            and (same_unit or index or loose)
            and (self.direction == true.direction or self.hedge is None)
        )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("reports", type=Path)
    for name in ("labels", "outcomes", "table", "targets"):
        arguments.add_argument(f"--{name}", type=Path)
    arguments.add_argument("--speed", action="store_true")
    arguments.add_argument("--show", action="store_true", help="print what differs")
    options = arguments.parse_args()
    read = Reports(options.reports)
    if options.labels:
        against_labels(read, options.labels, options.show)
    if options.outcomes:
        against_outcomes(read, options.outcomes, options.show)
    if options.table:
        against_table(read, options.table, options.show)
    if options.targets:
        against_targets(read, options.targets, options.show)
    if options.speed:
        speed(options.reports)


class Reports:
    """The reports of a folder, each read once with its province and year given."""

    def __init__(self, folder: Path) -> None:
        self.files = {
            (path.parent.name.replace("_", " "), int(path.stem)): path
            for path in sorted(folder.rglob("*.txt"))
        }
        self.known: dict[tuple[str, int], pg.WorkReport] = {}

    def __getitem__(self, key: tuple[str, int]) -> pg.WorkReport:
        if key not in self.known:
            text = self.files[key].read_text(encoding="utf-8")
            report = pg.read_report(text, province=key[0], year=key[1])
            for start, end, wording in report.targets.select("start", "end", "wording").rows():
                assert text[start:end] == wording
            self.known[key] = report
        return self.known[key]


class Score:
    """Right, extra and missing rows, overall and by group."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.groups: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))

    def add(self, kind: str, indicator: str, year: int, layout: str = "") -> None:
        named = {"all": "all", "indicator": indicator, "era": era(year), "layout": layout}
        if indicator != "other":
            named["listed"] = "listed indicators"
        for group, value in named.items():
            if value:
                self.groups[group][value][kind] += 1

    def show(self) -> None:
        print(f"\n{self.what}")
        for group in ("all", "listed", "era", "layout", "indicator"):
            for value, n in sorted(self.groups[group].items()):
                precision = n["right"] / max(1, n["right"] + n["extra"])
                recall = n["right"] / max(1, n["right"] + n["missing"])
                print(
                    f"  {value:26} precision {precision:.3f} recall {recall:.3f} "
                    f"right {n['right']} extra {n['extra']} missing {n['missing']}"
                )


def era(year: int) -> str:
    return next(name for last, name in ERAS if year <= last)


def keys(report: pg.WorkReport) -> list[Key]:
    return [Key(*row) for row in report.targets.select(*Key._fields).rows()]


def layout(text: str) -> str:
    """Return by which mark the items of a sheet are parted."""
    marks = {
        "；": text.count("；") + text.count(";"),
        "，": text.count("，"),
        "。": text.count("。"),
    }
    return max(marks, key=lambda mark: marks[mark])


def compare(ours: Iterable[Key], true: Iterable[Key]) -> tuple[list[Key], list[Key], list[Key]]:
    """Return what is right, what is extra and what is missing."""
    left = list(true)
    right: list[Key] = []
    extra: list[Key] = []
    for key in ours:
        found = next((one for one in left if key.is_like(one)), None)
        if found is None:
            extra.append(key)
        else:
            left.remove(found)
            right.append(key)
    return right, extra, left


def against_labels(read: Reports, file: Path, show: bool) -> None:
    sheets: dict[tuple[str, int], list[dict[str, object]]] = defaultdict(list)
    for line in lines(file):
        sheets[str(line["province"]), int(str(line["year"]))].append(line)
    score = Score(f"against the labels of {len(sheets)} reports")
    for sheet, labels in sheets.items():
        text = read.files[sheet].read_text(encoding="utf-8")
        spans = [int(str(label[name])) for label in labels for name in ("start", "end")]
        certain = [labelled(label) for label in labels if not label["contested"]]
        contested = [labelled(label) for label in labels if label["contested"]]
        right, extra, missing = compare(renamed(keys(read[sheet]), labels), certain)
        unclear = Counter(key.indicator for key in contested)
        kept: list[Key] = []
        for key in extra:
            if unclear[key.indicator]:
                unclear[key.indicator] -= 1
            else:
                kept.append(key)
        tell(score, sheet, right, kept, missing, show, layout(text[min(spans) : max(spans)]))
    score.show()


def labelled(label: dict[str, object]) -> Key:
    blank = {"none": None, "no_number": None}
    values = [label[name] for name in Key._fields]
    return Key(*(blank.get(value, value) if isinstance(value, str) else value for value in values))  # type: ignore[arg-type]


def renamed(found: list[Key], labels: list[dict[str, object]]) -> list[Key]:
    """Call other what the labels, which know fewer indicators, call so."""
    known = {str(label["indicator"]) for label in labels}
    return [
        key if key.indicator in known or key.indicator != "air_quality"
        else key._replace(indicator="other")
        for key in found
    ]  # fmt: skip


def against_outcomes(read: Reports, file: Path, show: bool) -> None:
    right: Counter[str] = Counter()
    n = 0
    for line in lines(file):
        n += 1
        report = read[str(line["province"]), int(str(line["year"]))]
        pairs = {
            "growth": (report.growth, line["growth"]),
            "level": (report.gdp, line["level"]),
            "expected": (bool(report.expected), line["expected"]),
        }
        for name, (ours, true) in pairs.items():
            right[name] += ours == true
            if show and ours != true:
                print(f"  {line['province']} {line['year']} {name}: {ours}, true {true}")
    print(f"\noutcomes of {n} reports: " + ", ".join(f"{k} {v / n:.3f}" for k, v in right.items()))


def against_table(read: Reports, file: Path, show: bool) -> None:
    table = pl.read_csv(file, infer_schema_length=None)
    sheets: dict[tuple[str, int], list[Key]] = defaultdict(list)
    for province, year, *values in table.select("province", "year", *Key._fields).rows():
        sheets[province, year].append(Key(*values))
    common = [sheet for sheet in sheets if sheet in read.files]
    score = Score(f"against the table, {len(common)} reports")
    rows: dict[str, list[int]] = defaultdict(list)
    found = 0
    for sheet in common:
        found += read[sheet].found
        rows[era(sheet[1])].append(read[sheet].targets.height)
        right, extra, missing = compare(keys(read[sheet]), sheets[sheet])
        tell(score, sheet, right, extra, missing, show)
    score.show()
    print(f"  a sheet is found in {found} of {len(common)} reports; rows per report:")
    for name, counts in rows.items():
        print(f"  {name:12} {sum(counts) / len(counts):.1f}")


def against_targets(read: Reports, file: Path, show: bool) -> None:
    """Compare the target of growth with the record, which holds the same wording."""
    record = pl.read_csv(file, columns=["province", "year", "wording_zh"]).drop_nulls()
    right = wrong = silent = 0
    for province, year, wording in record.rows():
        if (province, year) not in read.files:
            continue
        target = read[province, year].target
        true = pg.parse_target(wording)
        pair = [(t.hedge, t.lower, t.upper, t.reference) for t in (target, true) if t is not None]
        right += len(pair) == 2 and pair[0] == pair[1]
        silent += target is None
        if target is not None and pair[0] != pair[1]:
            wrong += 1
        if show and (target is None or pair[0] != pair[1]):
            print(f"  {province} {year}: {target}, true {true}")
    print(f"\ntargets of growth against the record: right {right} wrong {wrong} silent {silent}")


def tell(
    score: Score,
    sheet: tuple[str, int],
    right: list[Key],
    extra: list[Key],
    missing: list[Key],
    show: bool,
    laid: str = "",
) -> None:
    for kind, found in (("right", right), ("extra", extra), ("missing", missing)):
        for key in found:
            score.add(kind, key.indicator, sheet[1], laid)
            if show and kind != "right":
                print(f"  {kind} {sheet[0]} {sheet[1]}: {tuple(key)}")


def lines(file: Path) -> Iterator[dict[str, object]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def speed(folder: Path) -> None:
    """Print how long 31 reports take on one and two processes, and the memory of 2,000."""
    paths = sorted(folder.rglob("*.txt"))
    months = paths[:31]
    for workers in (1, 2):
        start = time.perf_counter()
        pg.read_reports(months, workers=workers)
        print(f"31 reports, {workers} processes: {time.perf_counter() - start:.2f} s")
    text = [path.read_text(encoding="utf-8") for path in months]
    start = time.perf_counter()
    for one in text:
        pg.read_report(one)
    print(f"a report: {1000 * (time.perf_counter() - start) / len(text):.1f} ms")
    many = [paths[i % len(paths)] for i in range(2000)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pg.read_reports(many, workers=2)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"2,000 documents: {(after - before) / 1024:.0f} MB more")


if __name__ == "__main__":
    main()
