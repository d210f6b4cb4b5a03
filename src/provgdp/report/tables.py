"""The tables of a briefing as texts in a language, last year's figures beside this year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

import attrs
import polars as pl

from provgdp.errors import TargetParseError
from provgdp.report.digits import fixed, mean, percent, points, share, signed
from provgdp.report.facts import UP_TO
from provgdp.report.findings import stated
from provgdp.target import Hedge, decimal_text
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from provgdp.report.figures import Figures
    from provgdp.report.language import Language
    from provgdp.target import Target

    Write = Callable[["Row", str, Language], str]

Kind = Literal["", "n", "w"]
"""What a column holds: words, numbers, which stand on the right, or wordings, which are long."""

_COUNTS: dict[str, tuple[object, ...]] = {
    "direction": ("cut", "kept", "raised"),
    "wording_change": ("softer", "harder"),
    "fell_short": (True, False),
    "attainment": ("just_short",),
    "above_previous": (True,),
    "above_previous_verdict": ("certain", "possible", "impossible"),
    "against_nation": ("above", "within", "below"),
}
"""Columns of the master table, and the values of each that are counted."""

_MEANS: dict[str, Callable[[float], str]] = {
    "target_weighted": mean,
    "target_weighted_lower": mean,
    "target_mean": mean,
    "target_median": percent,
}

_MASTER = (
    "province gdp_weight growth_prev target_prev outcome wording target change ambition_gap "
    "above_previous_verdict region"
).split()
_NEW = "province announced target_prev wording target change ambition_gap".split()
_BEFORE = ("gdp_weight", "growth_prev", "target_prev")
"""Columns of the master table as printed, of what is news, and those of the year before."""


@attrs.frozen
class Table:
    """A table of texts, and what its columns hold."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    kinds: Sequence[Kind]


def tables(f: Figures, to: Language) -> Iterator[Table]:
    """Yield the supporting tables, without rows in which nothing is known."""
    this, last = f.year, f.year - 1
    weighted = [to.label("weighted", y) for y in (this, last)]
    shares = [to.label("gdp_share", y) for y in (last, last - 1)]
    added = [to.label("added", y) for y in (last, last - 1)]
    years = [str(this), str(last)]
    found = (
        ("counts", ["", *years], counts(f, to)),
        ("means", ["", *years], averages(f, to)),
        ("largest", [to.label("size"), *shares, *weighted], largest(f, to)),
        ("regions", [to.label("region"), *weighted, *added], regions(f, to)),
    )
    if f.indicators.height:
        yield indicators(f, to)
    for key, columns, rows in found:
        known = [row for row in rows if any(row[1:])]
        if known:
            kinds: list[Kind] = ["n"] * len(columns)
            yield Table(to.label(key), columns, known, ["", *kinds[1:]])


def master(f: Figures, to: Language) -> Table:
    """Write the master table, a row of texts per province."""
    return _provinces(f.table, _MASTER, f.year, to)


def new(f: Figures, to: Language) -> Table:
    """Write the targets that are news, by day."""
    return _provinces(f.new, _NEW, f.year, to)


def _provinces(rows: pl.DataFrame, names: Sequence[str], year: int, to: Language) -> Table:
    columns = [to.label(name, year - (name in _BEFORE)) for name in names]
    kinds: list[Kind] = [_CELLS.get(name, _WORD)[0] for name in names]
    cells = [
        [_CELLS.get(name, _WORD)[1](row, name, to) for name in names]
        for row in rows.iter_rows(named=True)
    ]
    return Table(to.label("provinces"), columns, cells, kinds)


Row = dict[str, Any]


def _figure(write: Callable[[float], str]) -> tuple[Kind, Write]:
    return "n", lambda row, name, _: _cell(row[name], write)


def _word(row: Row, name: str, to: Language) -> str:
    return "" if row[name] is None else to.word(row[name])


def _outcome(row: Row, _: str, to: Language) -> str:
    if row["attainment"] is None and row["fell_short"] is not None:
        return to.word("short" if row["fell_short"] else "met")
    return _word(row, "attainment", to)


def _rate(row: Row, name: str, to: Language) -> str:
    """Write a headline number, and a range whole."""
    end = name.removeprefix("target")
    number, hedge = row[name], row[f"hedge{end}"]
    if number is None:
        return ""
    is_range = hedge == Hedge.RANGE
    target = stated(hedge, number, row[f"target_upper{end}"]) if is_range else None
    return to.stated(target, number)


def _wording(row: Row, _: str, to: Language) -> str:
    """Write the wording, in English its translation too; in Chinese one in English as it reads."""
    wordings: list[str | None] = [row["wording"], row["wording_en"]]
    said = list(dict.fromkeys(text for text in wordings if text))
    if to.code == "en" or not said:
        return " / ".join(said)
    target = stated(row["hedge"], row["target"], row["target_upper"])
    is_english = said[0].isascii() and any(map(str.isalpha, said[0]))
    # What says more than its number, such as a stretch, stays as it is worded.
    is_all = is_english and _says(said[0], target)
    return target.format(to.code) if target and is_all else said[0]


def _says(wording: str, target: Target | None) -> bool:
    with suppress(TargetParseError):
        return parse_target(wording) == target
    return False


def _change(row: Row, _: str, to: Language) -> str:
    """Write the direction, by how much, and whether only the wording changed."""
    if row["direction"] is None:
        return ""
    by = f" {points(row['target_change'])}" if row["target_change"] else ""
    changed = row["wording_change"]
    reworded = to.label("reworded", to.word(changed)) if changed in ("softer", "harder") else ""
    return f"{to.word(row['direction'])}{by}{reworded}"


_WORD: tuple[Kind, Write] = ("", _word)
_CELLS: dict[str, tuple[Kind, Write]] = {
    "gdp_weight": _figure(lambda x: fixed(x, 0)),
    "growth_prev": _figure(percent),
    "ambition_gap": _figure(points),
    "target_prev": ("n", _rate),
    "target": ("n", _rate),
    "wording": ("w", _wording),
    "announced": ("", lambda row, name, to: to.day(row[name])),
    "outcome": ("", _outcome),
    "change": ("", _change),
}
"""What a column of provinces holds, and how a cell of it is written; others hold words."""


def counts(f: Figures, to: Language) -> list[list[str]]:
    """Count this year and last; blank where nothing is known."""
    rows: list[list[str]] = []
    for column, values in _COUNTS.items():
        for value in values:
            row = [to.label(f"{column} {value}")]
            for table in (f.table, f.table_prev):
                known = table[column].drop_nulls()
                n = known.len()
                row.append(to.label("of", (known == value).sum(), n) if n else "")
            rows.append(row)
    return rows


def averages(f: Figures, to: Language) -> list[list[str]]:
    """Write the means of this year and last."""
    years = (f.year, f.year - 1)
    rows = [
        [to.label(column), *(_cell(_at(f.means, column, y), write) for y in years)]
        for column, write in _MEANS.items()
    ]
    rows[0][1:] = (_weighted(f.means, y, _at(f.means, "n", y), to) for y in years)
    common = (f.modes.filter(year=y)["target"] for y in years)
    rows.append(
        [to.label("modes"), *(to.forms["listed"]([percent(x) for x in rates]) for rates in common)]
    )
    rows.append([to.label("n"), *(_cell(_at(f.means, "n", y), str) for y in years)])
    opened = (_cell(_at(f.means, "weight_unbounded", y), share) for y in years)
    rows.append([to.label("weight_unbounded"), *opened])
    rows.append([to.label("weighted_gap"), *(_gap(f, y, to) for y in years)])
    return rows


def _gap(f: Figures, year: int, to: Language) -> str:
    """Write the distance to the national target, of a range to its midpoint and its upper end."""
    middle, upper = (_at(f.nation, f"weighted_gap{end}", year) for end in ("", "_to_high"))
    if middle is None or upper is None or middle == upper:
        return _cell(middle, signed)
    return to.label("upper_end", signed(middle), signed(upper))


def largest(f: Figures, to: Language) -> list[list[str]]:
    """Write the largest provinces' share and target."""
    rows: list[list[str]] = []
    for size in f.largest["largest"].unique().sort():
        part = f.largest.filter(largest=size)
        shares = [_cell(_at(part, "gdp_share", y), share) for y in (f.year, f.year - 1)]
        rows.append([f"{size}", *shares, *_targets(f, part, size, to)])
    return rows


def regions(f: Figures, to: Language) -> list[list[str]]:
    """Write the regions' targets and contributions."""
    rows: list[list[str]] = []
    for region in f.regions["region"].unique().sort():
        part = f.regions.filter(region=region)
        added = [_cell(_at(part, "contribution", y), signed) for y in (f.year, f.year - 1)]
        size = f.table.filter(region=region).height
        rows.append([to.word(region), *_targets(f, part, size, to), *added])
    return rows


def indicators(f: Figures, to: Language) -> Table:
    """Write what the target sheets say beside growth, an indicator a row."""
    columns = ["n", "common", "span", "cut", "raised", "total"]
    rows = [_indicator(row, to) for row in f.indicators.iter_rows(named=True)]
    heads = [to.label(f"indicators {name}") for name in columns]
    return Table(to.label("indicators"), ["", *heads], rows, ["", "n", "n", "n", "w", "w", "w"])


def _indicator(row: dict[str, Any], to: Language) -> list[str]:
    both = len(row["cut"]) + len(row["kept"]) + len(row["raised"])
    common = total = ""
    if row["n_common"]:
        said = to.stated(stated(row["hedge"], row["target"], row["upper"]), row["target"])
        common = to.label("some_of", said, row["n_common"], row["n"])
    if row["total"] is not None:
        total = fixed(row["total"], 0)
    if total and both:
        before, now = fixed(row["total_before"], 0), fixed(row["total_now"], 0)
        total = to.label("both_years", total, before, now, row["n_both"])
    write = percent if row["total"] is None else decimal_text
    ends = dict.fromkeys((write(row["lowest"]), write(row["highest"])))
    named = [_counted(row[word], both, to) if both else "" for word in ("cut", "raised")]
    span = to.label("to").join(ends)
    return [to.label(row["indicator"]), str(row["n"]), common, span, *named, total]


def _counted(names: list[str], whole: int, to: Language) -> str:
    """Write how many, and who if they are few."""
    count = to.label("of", len(names), whole)
    if not 0 < len(names) <= UP_TO:
        return count
    return to.label("named", count, to.label("comma").join(map(to.word, names)))


def _targets(f: Figures, part: pl.DataFrame, size: int, to: Language) -> list[str]:
    """Write a part's weighted target of this year and last, and of how many unless of all."""
    return [_weighted(part, y, size, to) for y in (f.year, f.year - 1)]


def _weighted(part: pl.DataFrame, year: int, size: float | None, to: Language) -> str:
    """Write a weighted target, and of how many unless of all."""
    weighted, n = _at(part, "target_weighted", year), _at(part, "n_weighted", year)
    rate = _cell(weighted, mean)
    return rate if weighted is None or n == size else to.label("some_of", rate, n, size)


def _at(frame: pl.DataFrame, column: str, year: int) -> float | None:
    values = frame.filter(year=year)[column]
    return None if values.is_empty() else values[0]


def _cell(x: float | None, write: Callable[[float], str]) -> str:
    """Write a figure, or leave the cell blank where it isn't known."""
    return "" if x is None else write(x)
