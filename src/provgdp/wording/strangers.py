"""Subjects that a clause has of its own and that are nobody known: what they promise is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.wording.claims import has
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.words import every, of_role

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

_OF_A_NAME = ("unknown", "indicator", "amount", "outlet", "filler", "article", "and", "of", "set")
_NOUNS = ("unknown", "indicator", "amount", "observer")
_SUBJECT_END = ("goal", "growth", "gdp", "set", "aim", "expected", "strive", "ensure", "will")
_INSTITUTIONS = every("INSTITUTIONS")
_GOVERNMENTS = every("GOVERNMENTS")
_ENDINGS = tuple(every("MODIFIERS"))
_FOLLOWERS = tuple(every("FOLLOWERS"))
_WHOSE = every("WHOSE")
_FACING = every("FACING")
_ABROAD = frozenset(of_role("elsewhere"))


def is_of_a_stranger(claim: Claim) -> bool:
    """Whether the subject of a claim is nobody known."""
    return stranger(claim.clause) is not None


def is_of_a_place(clause: tuple[Mark, ...]) -> bool:
    """Whether nobody known is said to be of a place, or rules nobody known: Acme of Hubei aims."""
    words = [mark for mark in clause if mark.role not in ("article", "filler", "and")]
    at = next((i for i, mark in enumerate(words) if mark.role in _SUBJECT_END), len(words))
    subject = words[:at]
    roles = [mark.role for mark in subject]
    size = (
        1
        if subject and subject[0].word in _WHOSE
        else 2
        if roles[:2] == [PLACE, "possessive"]
        else 0
    )
    if size and set(roles[size:]) == {"unknown"}:
        # Hubei's lenders aim for 8 percent; its newly set target is its own.
        verb = has(words[at : at + 1], "set", "aim", "expected", "will", "strive")
        return verb and subject[-1].word < "~" and not subject[-1].word.endswith(_ENDINGS)
    if len(roles) < 3 or roles[-2] != "of" or any(mark.word > "~" for mark in subject):
        return False
    if roles[-1] == PLACE:
        return set(roles[:-2]) <= {"unknown", "outlet", "indicator", "set"}
    return roles[-3:] == ["own", "of", "unknown"]


def stranger(clause: tuple[Mark, ...]) -> Mark | None:
    """Return the subject that a clause has of its own, if it is nobody known.

    A clause without a subject, or with 全省 or "the province", goes on with whoever was told of.
    """
    at = next((i for i, mark in enumerate(clause) if mark.role in _SUBJECT_END), len(clause))
    subject = clause[:at]
    unknown = [m for m in subject if _is_nobody_known(m)]
    if (
        not unknown
        or has(clause[:1], "relative")
        or has(subject, PLACE, "set", "aim", "expected", "actual", "complete")
    ):
        return None
    last = unknown[-1]
    rest = subject[subject.index(last) + 1 :]
    if has(rest[:1], "own") and rest[0].word in _GOVERNMENTS and rest[0].start == last.end:
        # 老挝政府 is not the government that was told of.
        return last if not last.word.startswith(_FOLLOWERS) else None
    if has(subject, "own"):
        return None
    said = ("possessive", "filler", "article", *YEARS, "at", "each", "group", "forecast", "said")
    return last if all(m.role in said or m.word in _INSTITUTIONS for m in rest) else None


def is_apart(claim: Claim) -> bool:
    """Whether nobody known is parted from its verb: "Acme, the largest employer, aims for 5%"."""
    commas = [i for i, mark in enumerate(claim.whole) if mark.word == ","][:2]
    if len(commas) < 2:
        return False
    first, second = commas
    head, remark = claim.whole[:first], claim.whole[first + 1 : second]
    verb = [m for m in claim.whole[second + 1 :] if m.role != "filler"][:1]
    person = has(remark[1:], "own") or (has(remark[:1], "own") and has(remark[1:2], "of", "at"))
    ruled = next((i for i in range(first) if [m.role for m in head[i : i + 2]] == ["own", "of"]), 0)
    # The border province of Erewhon, which trades with Hubei, aims for 5%.
    name = head[ruled + 2 :] if ruled else head
    return (
        has(name, "unknown")
        and all(m.role in _OF_A_NAME and m.word < "~" for m in name)
        and bool(remark)
        and not person
        and has(verb, "set", "aim", "expected", "will", "goal", "strive")
    )


def _is_nobody_known(mark: Mark) -> bool:
    """Whether a word of a subject is somebody, and nobody known: western China, 北京大学."""
    if mark.role == "idle":
        abroad = mark.word.isascii() and mark.word.split()[-1] in _ABROAD
        return abroad or mark.word.endswith(tuple(_INSTITUTIONS))
    if mark.role == "outlet":
        return mark.word in _INSTITUTIONS
    if mark.word in _FACING:
        return False
    return mark.role in _NOUNS and not (len(mark.word) == 1 and mark.word > "~")
