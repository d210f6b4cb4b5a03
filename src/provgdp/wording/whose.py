"""Whose a rate is: the places named before it, or right after it, or whoever is being told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.wording.claims import ELSEWHERE, REACH, Context, Place, has, is_break
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.places import Run, asides, runs
from provgdp.wording.words import LANGUAGES, listed

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

Group = tuple[Place, ...]

_SCOPES = frozenset(word for language in LANGUAGES for word in listed(language.WHOLE))

_PREDICATE = ("goal", "set", "aim", "expected", "actual", "outcome", *YEARS)
_TO_OWNER = (
    "possessive", "filler", "article", "own", "goal", "growth", "gdp", "at", "of", "by", "set",
    "each", "group", "function", "number", "amount", "such_as", "rest", "separator", "dash",
    "bracket", "has", "anaphor", "quality", "unknown", "and", "yearly",
)  # fmt: skip
_SUBJECT_END = ("goal", "growth", "gdp", "set", "aim", "expected", "strive", "ensure", "will")


def group_before(left: tuple[Mark, ...], shared: bool) -> Group | None:
    """Return the places that the marks before a rate name as its own."""
    found = runs(left)
    if not found:
        return None
    last = found[-1]
    rest = left[last.last + 1 :]
    if set(last.places) == {None} and any(m.role == "own" and m.word in _SCOPES for m in rest):
        return None
    commas = sum(mark.word in (",", ";") for mark in rest)
    left_out = last.beside == "except" and not commas and not has(rest, "outside")
    own_clause = bool(last.beside) and commas < 2 and bool(rest) and _relates(rest)
    direct = bool(rest) and all(m.role in ("possessive", "own", "growth", "filler") for m in rest)
    if left_out or own_clause or (direct and has(rest, "possessive", "own")):
        return last.places
    if last.beside in ("beside", "except"):
        if not commas:
            return ELSEWHERE
        found = [run for run in found if run.beside not in ("beside", "except")]
        if not found:
            return None
    free = [run for run in found if run.beside != "in"] or found
    return _joined(free, left, shared)


def is_beside(left: tuple[Mark, ...]) -> bool:
    """Whether the last place before a rate is only what it is compared with."""
    found = runs(left)
    return bool(found) and bool(found[-1].beside)


def _relates(rest: tuple[Mark, ...]) -> bool:
    words = [m for m in rest if m.word != ","]
    return bool(words) and words[0].role == "relative"


def _joined(free: list[Run], left: tuple[Mark, ...], shared: bool) -> Group:
    """Return the last list of places, with those before it that share its rate."""
    places = free[-1].places
    inside = asides(left)
    for before, after in zip(reversed(free[:-1]), reversed(free[1:]), strict=True):
        between = [left[i] for i in range(before.last + 1, after.first) if i not in inside]
        if before.beside or not (after.linked or shared) or has(between, *_PREDICATE):
            break
        places = before.places + places
    return tuple(dict.fromkeys(places))


def group_after(right: tuple[Mark, ...], end: int, context: Context) -> tuple[Group | None, int]:
    """Return the places named right after a rate, and how many marks they take."""
    group: list[Place] = []
    at, taken = end, 0
    for i, mark in enumerate(right):
        if mark.role == "anaphor" and mark.word.isascii() and context.named and not group:
            both = tuple(dict.fromkeys(context.named))
            return (both if len(both) == mark.value else ELSEWHERE), 0
        if mark.role == PLACE:
            gap = right[taken if group else 0 : i]
            if group and not all(m.role in ("separator", "and", "article", "filler") for m in gap):
                break
            group.append(mark.place)
            at, taken = mark.end, i + 1
            continue
        if mark.start - at > REACH or mark.role not in _TO_OWNER or mark.word in (";", "。"):
            break
        listed = i + 1 < len(right) and right[i + 1].role == "such_as"
        linked = has(right[:i], "by", "at", "set", "has") or listed
        if not group and mark.word in (",", "、") and not linked:
            break
        if mark.role == "unknown" and (not has(right[:i], "at", "by", "of") or mark.word > "z"):
            break
    if group and not _leads_to(right[:taken]):
        return None, 0
    return (tuple(group), taken) if group else (None, 0)


def _leads_to(marks: tuple[Mark, ...]) -> bool:
    """Whether what stands between a rate and a place gives it the rate: 5% for, 5%的有, 5% (."""
    first = next(i for i, mark in enumerate(marks) if mark.role == PLACE)
    between = marks[:first]
    if not between:
        return False
    if has(between, "break") and not has(between, "has", "by"):
        return False
    return has(between, "at", "by", "has", "bracket", "of", "such_as") or (
        has(between, "possessive") and has(between, "group", "anaphor", "filler")
    )


def owner_after(claim: Claim) -> Group | None:
    """Return the place of "At 7%, Tibet's target is the highest"."""
    before = [m for m in claim.left if m.role not in ("filler", "article")]
    first = next((m for m in claim.right if m.role not in ("separator", "mark", "break")), None)
    if first is None or first.role != PLACE:
        return None
    opening = claim.right[0].word == "," and not has(claim.left, PLACE)
    at = bool(before) and before[-1].role == "at" and (len(before) == 1 or is_break(before[-2]))
    return (first.place,) if opening and at else None


def speaker_after(claim: Claim) -> Group | None:
    """Return the place whose governor or government said it: "… 5%, Hebei's governor said"."""
    right = claim.right
    for i, mark in enumerate(right):
        if mark.role == RATE:
            return None
        if mark.role == PLACE:
            near = right[i + 1 : i + 5]
            said = any(m.role in ("said", "set") for m in (*right[:i][-4:], *right[i + 1 : i + 6]))
            return (mark.place,) if has(near, "own") and said else None
    return None


def stranger(clause: tuple[Mark, ...]) -> Mark | None:
    """Return the subject that a clause has of its own, if it is nobody known.

    A clause without a subject, or with 全省 or "the province", goes on with whoever was told of.
    """
    at = next((i for i, mark in enumerate(clause) if mark.role in _SUBJECT_END), len(clause))
    subject = clause[:at]
    unknown = [mark for mark in subject if mark.role in ("unknown", "indicator", "amount")]
    if not unknown or has(subject, "own", PLACE, "set", "aim", "expected", "actual", "complete"):
        return None
    last = unknown[-1]
    rest = subject[subject.index(last) + 1 :]
    if any(m.role not in ("possessive", "filler", "article", *YEARS, "at", "each") for m in rest):
        return None
    return last


def shared_by(right: tuple[Mark, ...], end: int) -> Mark | None:
    """Return an "each" or "respectively" that closes the list which ends there."""
    for mark in right:
        if mark.role in (PLACE, RATE) or mark.start - end > 3 * REACH:
            return None
        if mark.role == "respectively" or (mark.role == "each" and mark.start - end < 12):
            return mark
    return None
