"""Who has the same target as another: "as does Hubei", 与湖北相同."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.wording.claims import Place, has, is_break, last_of
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.places import runs
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.carried import Group

_LIKEWISE = every("LIKEWISE")
_SAME = every("SAME")
_OF_THE_SAME = (
    PLACE, "same", "each", "goal", "growth", "gdp", "filler", "article", "possessive", "own", "and",
    "separator", "function", "this_year", "set", "keep",
)  # fmt: skip
_BESIDE_DITTO = ("separator", "and", "filler", "article", "at", "growth", *YEARS)


def ditto(right: tuple[Mark, ...], followed: bool) -> tuple[Group, int]:
    """Return the places of which the same is said right after, and how many marks they take.

    "5%, as does Hubei"; with a rate that follows, the last place named may have its own.
    """
    said = last_of(right, "ditto")
    if said is None:
        return (), 0
    at = right.index(said)
    after = said.word.isascii() and said.word not in _LIKEWISE
    found = [run for run in runs(right) if (run.first > at if after else run.last < at)]
    if not found:
        return (), 0
    places, first, last = found[0].places, found[0].first, found[0].last
    between = right[at + 1 : first] if after else right[last + 1 : at]
    before = right[: min(at, first)]
    if not all(m.role in _BESIDE_DITTO for m in (*before, *between)):
        return (), 0
    if after and followed and len(places) > 1 and not any(map(is_break, right[last + 1 :])):
        # "as does Hunan, and Jiangxi 6%"
        places = places[:-1]
        last = next(i for i in range(last - 1, -1, -1) if right[i].role == PLACE)
    return places, max(at, last) + 1


def of_the_same(marks: tuple[Mark, ...]) -> tuple[Group, Place]:
    """Return who a sentence without a number says to have the same target, and as whom.

    "Hunan has the same target"; 湖南的目标与湖北相同. That is nobody else's for None.
    """
    same = any(mark.role == "same" or mark.word in _SAME for mark in marks)
    if not same or not has(marks, "goal") or not all(m.role in _OF_THE_SAME for m in marks):
        return (), None
    found = runs(marks)
    others = [place for run in found if run.beside for place in run.places]
    named = [run.places for run in found if not run.beside]
    if len(named) != 1 or len(others) > 1 or None in (*named[0], *others):
        return (), None
    return named[0], others[0] if others else None
