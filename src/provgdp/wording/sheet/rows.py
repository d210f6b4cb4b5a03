"""Items to rows: the phrase read by the grammar, and what it measures of the indicator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import GDP, any_of, tidy
from provgdp.wording.sheet.phrase import read_phrase
from provgdp.wording.words import COUNTED, COUNTERS
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from provgdp.target import Target
    from provgdp.wording.sheet.items import Item

PERCENT, POINTS, PER_MILLE = "percent", "points", "per_mille"
_UP = any_of(lexicon.UP)
_DOWN = any_of(lexicon.DOWN)
_TO = any_of(lexicon.TO)
_RISES = re.compile(f"(?:{_UP})(?!{_TO})")
_FALLS = re.compile(f"(?:{_DOWN})(?!{_TO})")
_FALL_IN_NAME = re.compile(f"{any_of(lexicon.DOWN, lexicon.CUTS)}$")
_INDEX = 50
_INDEX_NAME = re.compile(f"{any_of(lexicon.INDEX)}$")
_SPEED = re.compile(f"{any_of(lexicon.SPEED)}$")
_BARE = re.compile(r"(?<![\d.])1?\d\d(?:\.\d+)?(?![\d.%])")
_UNIT_OF_NAME = re.compile(r"\(([^()\d]{1,8})\)$")
_NO_UNIT = re.compile(rf"\d(?=(?:{any_of(lexicon.AFTER_RATE)})?$)")
_PER_MILLE = re.compile(any_of(lexicon.PER_MILLE))
_COUNTED = (*COUNTERS.values(), *COUNTED)
_MOST_DECIMALS = 9


@attrs.frozen(kw_only=True)
class Row:
    """One target of a sheet; the columns are those of `WorkReport.targets`."""

    indicator: str
    name: str
    name_en: str | None
    measure: str
    unit: str | None = None
    direction: str | None = None
    wording: str
    hedge: str | None = None
    lower: float | None = None
    upper: float | None = None
    target: float | None = None
    target_mid: float | None = None
    stretch: float | None = None
    strives: bool | None = False
    reference: str | None = None
    offset_lower: float | None = None
    offset_upper: float | None = None
    start: int
    end: int


class Unread(NamedTuple):
    """What looked like a target of the sheet and was left out, and why."""

    name: str
    wording: str
    reason: str
    start: int
    end: int


def row(item: Item, printed: str, wording: str, start: int, end: int) -> Row | Unread:
    """Return the row of an item, its name and wording as printed, or why it has none."""
    name = item.name
    if item.why:
        return Unread(printed, wording, item.why, start, end)
    if item.is_task:
        return Row(
            indicator=name.means.indicator,
            name=printed,
            name_en=name.means.english,
            measure="task",
            direction=_direction_of_task(item),
            wording=wording,
            start=start,
            end=end,
        )
    if name.text.endswith(lexicon.OF_IT):
        return Unread(printed, wording, "no name of what is counted", start, end)
    found = read_phrase(with_unit(item))
    if isinstance(found, str):
        return Unread(printed, wording, found, start, end)
    read = found.target
    if name.means.indicator == GDP and read.unit in _COUNTED:
        return Unread(printed, wording, "GDP is counted in no such unit", start, end)
    unit = unit_of(read, _PER_MILLE.search(item.phrase) is not None)
    measure = _measure(item, read, unit)
    return filled(
        read,
        indicator=name.means.indicator,
        name=printed,
        name_en=name.means.english,
        measure=measure,
        unit=unit,
        direction=_direction(item, measure),
        reference=found.reference,
        wording=wording,
        start=start,
        end=end,
    )


def unit_of(read: Target, per_mille: bool) -> str | None:
    """Return the unit of a row, None where it has no number."""
    if read.lower is None and read.upper is None:
        return None
    return PER_MILLE if read.unit == PERCENT and per_mille else read.unit


def filled(
    read: Target,
    *,
    indicator: str,
    name: str,
    name_en: str | None,
    measure: str,
    unit: str | None,
    direction: str | None,
    reference: str | None,
    wording: str,
    start: int,
    end: int,
) -> Row:
    """Return the row of an item that was read, its numbers in the row's unit."""
    scale = 10.0 if unit == PER_MILLE else 1.0

    def scaled(value: float | None) -> float | None:
        return None if value is None else round(value * scale, _MOST_DECIMALS)

    return Row(
        indicator=indicator,
        name=name,
        name_en=name_en,
        measure=measure,
        unit=unit,
        direction=direction,
        wording=wording,
        hedge=read.hedge,
        lower=scaled(read.lower),
        upper=scaled(read.upper),
        target=scaled(read.headline),
        target_mid=scaled(read.mid),
        stretch=scaled(read.stretch),
        strives=read.strives,
        reference=reference,
        offset_lower=read.offset_lower,
        offset_upper=read.offset_upper,
        start=start,
        end=end,
    )


def with_unit(item: Item) -> str:
    """Return a phrase to read: an index of 103 is printed with or without its %.

    The unit of any other bare number may stand behind its name: 城镇新增就业(万人): 50.
    """
    name = tidy(item.name.text)
    if _INDEX_NAME.search(name):
        return _BARE.sub(r"\g<0>%", item.phrase)
    unit = _UNIT_OF_NAME.search(name)
    return _NO_UNIT.sub(rf"\g<0>{unit[1]}", item.phrase) if unit else item.phrase


def _measure(item: Item, read: Target, unit: str | None) -> str:
    """Return what a number measures: growth, a level, a change or an amount."""
    if unit == POINTS:
        return "change"
    if unit not in (None, PERCENT, PER_MILLE):
        return "change" if _FALLS.search(item.phrase) and unit.startswith("micro") else "amount"
    entry = INDICATORS.get(item.name.means.indicator)
    usual = entry.measure if entry else None
    if unit is None and usual in ("level", "amount"):
        return "growth" if _SPEED.search(tidy(item.name.text)) else usual
    if is_index(item.name.means.indicator, read):
        return "level"
    moves = _moves(item)
    if usual == "growth" or (usual == "amount" and moves):
        return "growth"
    return "growth" if moves else "level"


def is_index(indicator: str, read: Target) -> bool:
    """Whether a number of prices is an index, with 100 for the year before."""
    return indicator == "cpi" and (read.headline or 0) > _INDEX


def _moves(item: Item) -> str | None:
    """Return the way a phrase says that something goes; None where it says what to reach."""
    if _FALLS.search(item.phrase) or _FALL_IN_NAME.search(tidy(item.name.text)):
        return "down"
    return "up" if _RISES.search(item.phrase) else None


def _direction(item: Item, measure: str) -> str | None:
    moves = _moves(item)
    if measure in ("growth", "change"):
        return moves or "up"
    return moves if measure == "amount" else None


def _direction_of_task(item: Item) -> str | None:
    said = item.phrase.replace(item.name.text, "")
    if _RISES.search(said):
        return "up"
    return "down" if _FALLS.search(said) else None


def is_growth_of_gdp(found: Row) -> bool:
    """Whether a row is the target of growth."""
    return found.indicator == GDP and found.measure == "growth"
