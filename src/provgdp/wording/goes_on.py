"""Whether a clause of which no word says so goes on with the targets that were told before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import LISTED, TARGET, has, is_break
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim, Context

_HEDGED = (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.ABOVE, Hedge.RANGE)
_LINES = every("LINES")
_PARTICIPLES = tuple(every("PARTICIPLES"))
_OF_A_LIST = (
    *LISTED, *YEARS, "and", "each", "own", "possessive", "at", "article", "growth", "gdp", "of",
    "to", "by", "rest", "anaphor", "number",
)  # fmt: skip


def goes_on(claim: Claim, context: Context) -> str | None:
    """Return what was told before, or None if a new place says more than a number."""
    return None if is_new(claim, context) and not only_lists(claim, bare=True) else context.mode


def is_new(claim: Claim, context: Context) -> bool:
    """Whether a place of its own is told of behind a target, and not only compared with."""
    told = context.mode == TARGET and claim.follows and has(claim.left, PLACE)
    return told and not has(_of_its_own(claim), "versus", "than")


def _of_its_own(claim: Claim) -> tuple[Mark, ...]:
    """Return the marks from the clause on that first names a place: those before are of others."""
    first = next((i for i, mark in enumerate(claim.left) if mark.role == PLACE), 0)
    start = next((i + 1 for i in range(first - 1, -1, -1) if is_break(claim.left[i])), 0)
    return claim.left[start:]


def only_lists(claim: Claim, *, bare: bool = False) -> bool:
    """Whether a clause may go on with targets: one that tells of growth must say no more, hedged.

    湖北为6%, 湖北GDP增长6%左右; not 湖北GDP增长6%, but within a sentence (``bare``), and never
    湖北经济稳步增长6%左右.
    """
    near = [mark for mark in claim.near if mark.role != "possessive"]
    # Hubei is 5 percent behind; it passed the 5 percent bar; 5 percent in its first quarter.
    part = any(b.role == "part" and a.role != "number" for a, b in pairwise(claim.left))
    other = part or has(near[:1], "lower", "better", "higher") or _names_a_noun(claim)
    if other or any(mark.word in _LINES for mark in near[:1]):
        return False
    said = _of_its_own(claim) if bare else claim.left
    hedged = is_hedged(claim)
    rises = has(said, "rise") and not hedged
    came = has(said, "action") or [mark.role for mark in said[-2:]] == ["past", "at"]
    came = came and not (hedged or has(said, "will"))
    if not rises and not has((*said, *near[:1]), "growth", "gdp", "will", "yoy"):
        return not came
    growing = has(said[-1:], "growth") and said[-1].word.endswith(_PARTICIPLES)
    # GDP增速突破6% is growth; so is what Hubei's growth of about 6 percent was.
    above = any(mark.reading and mark.reading.hedge is Hedge.ABOVE for mark in claim.rates)
    above = above and any(mark.word > "~" for mark in said)
    plain = (*_OF_A_LIST, "will", "action") if hedged else _OF_A_LIST
    if growing or above or not all(mark.role in plain for mark in said):
        return False
    owned = any(
        a.role == "possessive" and a.word < "~" and b.role in ("growth", "gdp")
        for a, b in pairwise(said)
    )
    if owned and (has(near[:1], "past") or not hedged):
        return False
    return bare or (hedged and not has(near[:1], "growth"))


def _names_a_noun(claim: Claim) -> bool:
    """Whether a number is of an English noun that no list knows: Hubei's turnout was 5 percent."""
    marks = (*claim.left, *claim.rates)
    return any(
        a.role == "possessive" and b.role == "unknown" and b.word < "~" and c.role != RATE
        for a, b, c in zip(marks, marks[1:], marks[2:], strict=False)
    )


def is_hedged(claim: Claim) -> bool:
    """Whether every rate has a hedge, as targets have and growth has not."""
    return all(mark.reading and mark.reading.hedge in _HEDGED for mark in claim.rates)
