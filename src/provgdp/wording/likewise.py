"""Who has the same target as another: "as does Hubei", 与湖北相同."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import Place, has, is_break, last_of
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.places import runs
from provgdp.wording.plan import Number, Reading
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.carried import Group
    from provgdp.wording.claims import Claim
    from provgdp.wording.places import Run

_AVERAGES = every("AVERAGES")
_LIKENING = every("LIKENING")
_LIKEWISE = every("LIKEWISE")
_NEITHER = tuple(every("NEITHER"))
_ONE = Number(None, 1.0)
_SAME = every("SAME")
_OF_THE_SAME = (
    PLACE, "same", "each", "goal", "growth", "gdp", "filler", "article", "possessive", "own", "and",
    "separator", "function", "this_year", "set", "keep",
)  # fmt: skip
_PLAINLY = (
    PLACE, "set", "aim", "expected", "will", "to", "growth", "gdp", "filler", "function", "of",
    "at", "by", "own", "article", *YEARS,
)  # fmt: skip
_ECHOING = (PLACE, "ditto", "and", "separator", "possessive")
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


def _known(run: Run) -> bool:
    """Whether all places are of the 31: Beijing alone may be the government of the country."""
    return None not in run.places and [place and place.name for place in run.places] != ["Beijing"]


def likened(claim: Claim) -> Group:
    """Return who is said to do the same as the subject: "Like Henan, Anhui is aiming for 7%"."""
    left = claim.left
    opened = next((i for i, mark in enumerate(left[:2]) if mark.word in _LIKENING), None)
    if opened is None or not has(left, "set", "aim", "expected", "will"):
        return ()
    found = runs(left)
    if len(found) != 2 or not found[0].beside or found[1].beside:
        return ()
    # Like neighbouring Henan, …
    if not all(mark.role in ("function", "article") for mark in left[opened + 1 : found[0].first]):
        return ()
    parted = [mark.word for mark in left[found[0].last + 1 : found[1].first]] == [","]
    plain = _is_plain(left[found[1].last + 1 :])
    again = {mark.place for mark in claim.right} & {*found[0].places}
    return found[0].places if parted and plain and not again and _known(found[0]) else ()


def sets_none(marks: tuple[Mark, ...], before: tuple[Mark, ...]) -> tuple[Group, Mark | None]:
    """Return who a sentence says to set none of the growth targets told of before, and its words.

    "Hubei did not set one.", "Hubei set none."; that is nobody if more is said.
    """
    said = tuple(mark for mark in marks if mark.role not in ("filler", "at", "separator", *YEARS))
    found, verb = runs(marks), said[-2:]
    one = [mark.role for mark in verb] == ["no", "number"] and verb[1].number == _ONE
    if not (one or [mark.role for mark in verb] == ["set", "no"]) or len(found) != 1:
        return (), None
    alone = all(mark.role in (PLACE, "and") for mark in said[:-2])
    if not (alone and _tells_only_growth(before)) or found[0].beside or not _known(found[0]):
        return (), None
    none = Reading(Hedge.NO_TARGET)
    return found[0].places, Mark(RATE, verb[0].start, verb[1].end, "growth", none)


def _tells_only_growth(marks: tuple[Mark, ...]) -> bool:
    """Whether the targets of a sentence are those of a year's growth, and no other's."""
    other = has(marks, "indicator", "share", "no", "condition", "rumour", "part")
    other = other or any(m.role == "several" and m.word not in _AVERAGES for m in marks)
    goals = [i for i, mark in enumerate(marks) if mark.role == "goal"]
    return bool(goals) and not other and all(has(marks[i - 1 : i], "growth", "gdp") for i in goals)


def _is_plain(said: tuple[Mark, ...]) -> bool:
    """Whether some words only aim for a rate, or set a target of it, and say nothing of their own.

    That it has cut its target to so much, or set its own at so much, another need not have done.
    """
    goal = last_of(said, "goal")
    at = said.index(goal) if goal else len(said)
    led = [mark for mark in said[:at] if mark.role not in ("growth", "gdp")]
    a_target = has(led[-1:], "article") and [m.role for m in said[at + 1 :]] == ["of"]
    rest = said[:at] if goal else said
    return (goal is None or a_target) and all(mark.role in _PLAINLY for mark in rest)


def echoed(marks: tuple[Mark, ...], before: tuple[Mark, ...]) -> Group:
    """Return who a sentence says to do as the one before, if that told a target and no more.

    "So does Hubei.", "Neither has Hubei."; 湖北亦然.
    """
    said = last_of(marks, "ditto")
    if said is None or not all(m.role in _ECHOING for m in marks):
        return ()
    rate = last_of(before, RATE)
    if rate is None:
        return ()
    at = before.index(rate)
    plain = all(m.role in (*_PLAINLY, "goal", "possessive", "and") for m in before[:at])
    plain = plain and all(m.role in ("separator", "at", "filler", *YEARS) for m in before[at + 1 :])
    none = rate.reading is not None and rate.reading.hedge is Hedge.NO_TARGET
    if not plain or (said.word.startswith(_NEITHER) and not none):
        return ()
    found, told = runs(marks), runs(before)
    if len(found) != 1 or len(told) != 1 or found[0].beside or not _known(found[0]):
        return ()
    # Hubei's target is 5 percent. So is Hunan's.
    its = has(before[told[0].last + 1 :][:1], "possessive")
    same = said.word > "~" or its == has(marks[found[0].last + 1 :][:1], "possessive")
    return found[0].places if same else ()
