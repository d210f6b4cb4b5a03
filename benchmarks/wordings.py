"""Read wordings: speed against a bare `str.extract`, answers against other parsers.

    python benchmarks/wordings.py [--cases FILE.jsonl]

The group `bench` brings the other parsers. FILE holds one object a line with `text`, `lower`,
`upper` and, if another indicator is meant, `subject`; without it the phrases below are used.
Every figure is a ratio of two things measured in this run.
"""

from __future__ import annotations

import argparse
import json
import warnings
from importlib.metadata import version
from typing import TYPE_CHECKING

import polars as pl
from timing import Row, in_turns, versions

import provgdp as pg

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Bounds = tuple[float | None, float | None]

HEDGES: dict[str, tuple[float | None, float | None]] = {
    "5%; 5 per cent; 增长5%; 百分之五": (5, 5),
    "about 5%; around 5 percent; 5% or so; 5%左右; 约5%; 百分之五左右": (5, 5),
    "at least 5%; no less than 5 per cent; 5% or more; 5%+; ≥5%; 5%以上; 不低于5%": (5, None),
    "above 5%; more than 5 percent; exceeding 5%; >5%; 超过5%; 突破5%": (5, None),
    "at most 5%; no more than 5%; not exceeding 5%; ≤5%; 5%以内; 不超过5%": (None, 5),
    "below 5%; less than 5 percent; 低于5%; 不足5%": (None, 5),
    "between 5% and 6%; 5-6%; 5 to 6 per cent; 5%—6%; 5%至6%; 百分之五到六": (5, 6),
    "7%以上、力争8%; 7% or more, striving for 8%": (7, None),
    "5%左右，在实际工作中努力争取更好结果": (5, 5),
    "in line with the national average; 与全国同步; no specific target; 不设具体目标": (None, None),
}
NUMBER = r"(\d+(?:\.\d+)?)"
PEERS = ("quantulum3", "recognizers-text-number")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=argparse.FileType(encoding="utf-8"))
    arguments.add_argument("--rows", type=int, default=2_000_000)
    options = arguments.parse_args()
    print(versions("polars", "provgdp", *PEERS))
    print(*rows(options.rows), sep="\n")
    whose = [] if options.cases is None else [f"of {options.cases.name}"]
    print(*pace(), *peers(cases(options.cases), *whose), sep="\n")


def rows(size: int = 2_000_000) -> list[Row]:
    """Return the time of `parse_targets` over that of extracting and casting the number."""
    some = [
        template.format(tenths / 10)
        for tenths in range(1, 401)
        for template in (
            "{}%左右",
            "{}%以上",
            "GDP growth of around {}%",
            "at least {}%",
            "增长{}%",
        )
    ]
    few = pl.DataFrame({"text": some}).sample(size, with_replacement=True, seed=0)
    distinct = pl.select(
        text=pl.format("地区生产总值增长{}%左右", pl.int_range(size).cast(pl.Float64) / 100_000)
    )
    bare = pl.col("text").str.extract(NUMBER).cast(pl.Float64)
    found = []
    for name, frame in ((f"{len(some):,} wordings", few), ("distinct wordings", distinct)):
        for engine in ("in-memory", "streaming"):
            ours, theirs = in_turns(
                lambda f=frame, e=engine: (
                    f.lazy().select(pg.parse_targets("text")).collect(engine=e)
                ),
                lambda f=frame, e=engine: f.lazy().select(bare).collect(engine=e),
            )
            what = f"`parse_targets`, {size:,} rows, {name}, {engine} engine"
            found.append(Row(what, "`str.extract` of the number and a cast", ours / theirs))
    return found


def pace(size: int = 400_000) -> list[str]:
    """Say how many wordings a second are read, none of which comes twice."""
    frame = pl.select(text=pl.format("增长{}%左右", pl.int_range(size).cast(pl.Float64) / 100_000))
    (seconds,) = in_turns(lambda: frame.select(pg.parse_targets("text")), rounds=3)
    return [f"`parse_targets`: {size / seconds:,.0f} wordings a second where none comes twice"]


def cases(file: Path | None) -> list[tuple[str, str, Bounds]]:
    """Return text, subject and literal bounds of each case."""
    if file is None:
        return [
            (text, "gdp", bounds) for texts, bounds in HEDGES.items() for text in texts.split("; ")
        ]
    rows = [json.loads(line) for line in file]
    return [(row["text"], row.get("subject", "gdp"), (row["lower"], row["upper"])) for row in rows]


def peers(phrases: list[tuple[str, str, Bounds]], whose: str = "of our own choosing") -> list[str]:
    """Say how many bounds each parser gets right, and its time over ours."""
    warnings.simplefilter("ignore")
    from quantulum3 import parser
    from recognizers_number import Culture, recognize_percentage

    def provgdp(text: str, subject: str) -> Bounds:
        target = pg.parse_target(text, indicator=subject)  # type: ignore[arg-type]
        return target.lower, target.upper

    def quantulum3(text: str, _: str) -> Bounds | None:
        found = parser.parse(text)
        if len(found) != 1:
            return None
        width = found[0].uncertainty or 0
        return found[0].value - width, found[0].value + width

    def recognizers(text: str, _: str) -> Bounds | None:
        culture = Culture.English if text.isascii() else Culture.Chinese
        found = recognize_percentage(text, culture)
        if len(found) != 1 or found[0].resolution is None:
            return None
        value = float(found[0].resolution["value"].rstrip("%"))
        return value, value

    read = dict(zip(("provgdp", *PEERS), (provgdp, quantulum3, recognizers), strict=True))
    spent = in_turns(
        *(
            lambda f=f: [attempt(f, text, subject) for text, subject, _ in phrases]
            for f in read.values()
        )
    )
    said = []
    for (name, parse), seconds in zip(read.items(), spent, strict=True):
        answers = [attempt(parse, text, subject) for text, subject, _ in phrases]
        right = sum(a == bounds for a, (_, _, bounds) in zip(answers, phrases, strict=True))
        reads = f"reads {right} of {len(phrases)} phrases {whose} with their bounds"
        own = name == "provgdp"
        beside = f", in {seconds / spent[0]:.0f} × the time of provgdp"
        said.append(f"{name} {reads}" if own else f"{name} {version(name)} {reads}{beside}")
    return said


def attempt(parse: Callable[[str, str], Bounds | None], text: str, subject: str) -> object:
    """Return what a parser reads, or the kind of error it raises."""
    try:
        return parse(text, subject)
    except Exception as error:
        return type(error).__name__


if __name__ == "__main__":
    main()
