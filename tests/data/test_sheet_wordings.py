"""Every wording of the record's sheets reads as its row says, or is a refusal of a known kind."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import polars as pl
import pytest

import provgdp as pg

SHEETS = pg.load_indicators().filter(pl.col("wording").is_not_null())
ROWS = SHEETS.unique(
    ["name", "indicator", "measure", "wording", "hedge", "lower", "upper", "unit", "direction",
     "reference", "note"],
    maintain_order=True,
)  # fmt: skip
TASKS = ROWS.filter(measure="task")
NUMBERS = ROWS.filter(pl.col("measure") != "task")

ELSEWHERE = "shared|print|striving"
"""Notes of rows that say more than their wording: what a list shares, what is misprinted."""

SCALES = {1.0, 10.0, 1e4, 1e-4}
"""What the record's number, as printed, is multiplied by for the unit of a target."""

REFUSED = {
    "relative to another indicator": "no reference of a target: another indicator, a year's level",
    "it isn't about": "names another indicator, to which it is relative",
    "a change over another year than the one before": "a goal over several years",
    "a goal for several years": "a plan's, or an average of years or places that can't be told",
    "what was, not a goal": "relative to a year that is named by its number",
    "two rates": "two counts in one wording",
    "a number that isn't a distance": "a relation and a rate that contradict each other",
    "an amount, no rate": "个 cut short of 百分点",
    "a word without what it belongs to": "in step, but its clause doesn't say with what",
    "an unknown word": "what is to be done by when, or where, and no more than its number",
}
"""The kinds of refusal that a row with a number or a relation may meet, and why it is right."""


def read(row: dict[str, Any]) -> pg.Target | str:
    """Read a wording alone, for its indicator and for any, then after its name."""
    asked = "any" if row["indicator"] == "other" else row["indicator"]
    why = ""
    tries = (
        (row["wording"], asked),
        (row["wording"], "any"),
        (row["name"] + row["wording"], "any"),
    )
    for text, indicator in tries:
        try:
            return pg.parse_target(text, indicator=indicator)
        except pg.errors.TargetParseError as error:
            why = why or re.split(r": ", str(error), maxsplit=1)[1]
    return why


READINGS = [(row, read(row)) for row in NUMBERS.iter_rows(named=True)]
TARGETS = [(row, found) for row, found in READINGS if isinstance(found, pg.Target)]


def test_the_refused_are_of_the_kinds_that_are_right_to_refuse() -> None:
    kinds: dict[str, list[str]] = defaultdict(list)
    for row, found in READINGS:
        if isinstance(found, str):
            kind = next((kind for kind in REFUSED if found.startswith(kind)), found)
            kinds[kind].append(row["wording"])
    assert {kind: texts for kind, texts in kinds.items() if kind not in REFUSED} == {}
    refused = {text for texts in kinds.values() for text in texts}
    assert len(refused) < 0.02 * NUMBERS["wording"].n_unique()


@pytest.mark.parametrize("indicator", ["any", "gdp"])
def test_a_task_is_no_target(indicator: str) -> None:
    for text in TASKS["wording"].unique():
        with pytest.raises(pg.errors.TargetParseError):
            pg.parse_target(text, indicator=indicator)


def test_a_wording_reads_as_its_row_says() -> None:
    own = [(row, found) for row, found in TARGETS if not re.search(ELSEWHERE, row["note"] or "")]
    assert len(own) > 0.8 * NUMBERS.height
    for row, found in own:
        # 分别下降2%和3%: the verb of a list stands before its first number.
        listed = "list, item" in (row["note"] or "")
        falls = listed or (row["direction"] == "down") is (found.direction == "down")
        strives = row["strives"] in (None, found.strives)
        said, told = (row["hedge"], row["stretch"]), (found.hedge, found.stretch)
        assert (said, True, True) == (told, falls, strives), row["wording"]
        assert (row["reference"] or "").split(";")[0] == (found.reference or ""), row["wording"]


def scales(row: dict[str, Any], found: pg.Target) -> set[float]:
    """Return what the numbers of a reading are of those of its row."""
    pairs = ((row["lower"], found.lower), (row["upper"], found.upper))
    assert [a is None for a, _ in pairs] == [b is None for _, b in pairs], row["wording"]
    return {1.0 if a == b else round(b / a, 12) for a, b in pairs if a is not None}


def test_the_bounds_are_those_of_the_row_in_its_unit() -> None:
    for row, found in TARGETS:
        if re.search(ELSEWHERE, row["note"] or ""):
            continue
        same = row["unit"] == found.unit
        wanted = {1.0} if same else {0.1} if row["unit"] == "per_mille" else SCALES
        assert scales(row, found) <= wanted, row["wording"]
        if row["unit"] not in (None, "other", "per_mille"):
            assert row["unit"] == found.unit, row["wording"]


def test_a_relation_is_on_the_side_of_its_row() -> None:
    for row, found in TARGETS:
        if found.hedge is not pg.Hedge.RELATIVE:
            continue
        same = (row["offset_lower"], row["offset_upper"])
        if same == (0.0, 0.0):
            assert (found.offset_lower, found.offset_upper) == same, row["wording"]
        elif row["offset_lower"] == 0.0:
            assert found.offset_lower is not None
            assert found.offset_lower >= 0.0
        else:
            assert found.offset_upper is not None
            assert found.offset_upper <= 0.0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reading_survives_the_round_trip(language: str) -> None:
    for row, found in TARGETS:
        written = found.format("en" if language == "en" else "zh")
        assert pg.parse_target(written, indicator="any") == found, (row["wording"], written)
