"""Whose a rate is: the places named before it, or right after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from provgdp.wording.mentions import Mark, Place

_KIND = (
    r"(?:(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|coastal|inland|nearby"
    r"|neighbou?ring|populous|industrial)(?: china's)? )*"
)
_LIST = re.compile(
    r"(?:'s)?[\s,、/&]*"
    r"(?:(?:and|or|nor|as well as|along with|together with|和|与|及|以及)(?![a-z]))?\s*"
    rf"(?:the )?(?:{_KIND}(?:[a-z]+ ){{0,2}}(?:province|region|municipalit|cit|hub|heartland"
    rf"|powerhouse|island|econom|like)(?:s|y|ies)? of )?(?:the )?{_KIND}\s*"
)
_OWNED = re.compile(r"'s? (?:[a-z]+ )?(?:(?:target|goal) of )?|(?:全省|全市|全区)?的|全[省市区]")
_INSIDE = re.compile(r"(?:'s)?[\s,(]*(?:(?:the |an? )?(?:[a-z]+ ){0,3}(?:of|in) )?")
_PLACE_AFTER = re.compile(
    r"[\"')]*\s*(?:(?:gdp|economic|growth|target|goal|targeted|set|expansion|rate|planned)\s+)*"
    r"[–—-]?\s*(?:for|in|by|:)\s+(?:the |china's )?(?:[a-z]+ (?:china's )?){0,3}(?:of )?"
    r"|,? (?:was|is|were|are) (?:set|announced|adopted|unveiled) (?:by|for|in) (?:the )?"
    r"|[\"']?(?:的|之间|省份|省市|省区市|地区|目标|有|共|主要|还|个|\d)*(?:包括|有|是|为|:|分别是|分别为):?\s*"
    r"|\s*\(\s*"
)
ELSEWHERE: list[Place] = [None]
REACH = 60
_PREDICATE = ("target", "goal", "actual", "outcome", "year", "last year", "this year")
_BESIDE = {
    "beside": "beside",
    "outcome": "beside",
    "versus": "beside",
    "except": "except",
    "in": "in",
    "from": "in",
}
_WHICH = re.compile(r",? (?:which|whose|where|who|home to)(?![a-z])")
# "Hebei, which surrounds Beijing, aims for 5%": Beijing is only named on the way.
_REMARK = re.compile(rf"{_WHICH.pattern}|, (?:together|long|once|already) ")
_ASIDE = re.compile(rf"{_REMARK.pattern}|, (?:the|an?|one of) (?=(?:[a-z'-]+ ){{2}})")
_STOP = re.compile(r"[,;:]")


class _Run(NamedTuple):
    """A place list: its places, how it hangs in the sentence, and where it ends."""

    places: list[Place]
    linked: bool
    beside: str
    start: int
    end: int


def last_of(marks: list[Mark], *kinds: str) -> Mark | None:
    """Return the last mark of one of the kinds."""
    return next((mark for mark in reversed(marks) if mark.kind in kinds), None)


def shared_by(right: list[Mark], end: int) -> Mark | None:
    """Return an "each" or "respectively" that closes the list which ends there."""
    for mark in right:
        if mark.kind == "place" or mark.start - end > 3 * REACH:
            return None
        if mark.kind == "respectively" or (mark.kind == "each" and mark.start - end < 12):
            return mark
    return None


def group_before(left: list[Mark], folded: str, start: int, shared: bool) -> list[Place] | None:
    """Return the places that the marks before a rate name as its own."""
    runs = _runs(left, folded, start)
    if not runs:
        return None
    last = runs[-1]
    commas = folded.count(",", last.end, start)
    left_out = last.beside == "except" and not commas and "外" not in folded[last.end : start]
    own_clause = last.beside and commas < 2 and _WHICH.match(folded, last.end)
    if left_out or own_clause or _OWNED.fullmatch(folded, last.end, start):
        return last.places
    if last.beside in ("beside", "except"):
        if not commas:
            return ELSEWHERE
        runs = [run for run in runs if run.beside not in ("beside", "except")]
        if not runs:
            return None
    free = [run for run in runs if run.beside != "in"] or runs
    chosen = free[-1]
    places = chosen.places
    for i in range(len(free) - 2, -1, -1):
        if free[i].beside or not (free[i + 1].linked or shared):
            break
        after = max(free[i].end, _aside_end(folded, free[i].end, free[i + 1].start))
        if last_of([m for m in left if after <= m.start < free[i + 1].start], *_PREDICATE):
            break
        places = free[i].places + places
    return list(dict.fromkeys(places))


def _aside_end(folded: str, start: int, until: int, kind: re.Pattern[str] = _ASIDE) -> int:
    """Return the comma that closes a ", which …," that begins there, or -1 if there is none."""
    aside = kind.match(folded, start, until)
    return folded.find(",", aside.end(), until) if aside else -1


def outside_asides(left: list[Mark], folded: str, start: int) -> list[Mark]:
    """Return the marks before a rate but for what a closed ", which …," says on the way."""
    until = -1
    kept: list[Mark] = []
    for mark in left:
        if mark.kind == "place":
            until = max(until, _aside_end(folded, mark.end, start, _REMARK))
        if mark.kind == "place" or mark.start > until:
            kept.append(mark)
    return kept


def _runs(marks: list[Mark], folded: str, start: int) -> list[_Run]:
    """Return the lists of places before a rate that starts there."""
    runs: list[_Run] = []
    inside = -1
    for i, mark in enumerate(marks):
        if mark.kind != "place":
            continue
        place = mark.place
        gap = folded[runs[-1].end : mark.start] if runs else "."
        if runs:
            inside = max(inside, _aside_end(folded, runs[-1].end, start))
        again = runs and place and place in runs[-1].places
        if runs and len(gap) < 45 and _LIST.fullmatch(gap) and not again:
            run = runs[-1]
            # "Suzhou, Jiangsu" and 江苏苏州 are one city, "江苏、苏州" two places.
            if gap.strip() in ("", ",", "'s") and (place is None) != (run.places[-1] is None):
                run.places.pop()
                place = None
            runs[-1] = run._replace(places=[*run.places, place], end=mark.end)
            continue
        of_a_city = runs and place and runs[-1].places[-1] is None
        if of_a_city and _INSIDE.fullmatch(gap):
            runs[-1] = runs[-1]._replace(end=mark.end)
            continue
        before = marks[i - 1] if i else None
        kind = ""
        if before and mark.start - before.end < 25:
            cut = _STOP.search(folded, before.end, mark.start) or folded[mark.start - 1] == "的"
            kind = "" if cut else _BESIDE.get(before.kind, "")
        if runs and not kind and mark.start < inside:
            kind = "in"
        linked = bool(before and before.kind == "and" and mark.start - before.end < 45)
        runs.append(_Run([place], linked, kind, mark.start, mark.end))
    return runs


def group_after(
    right: list[Mark], folded: str, end: int, named: list[Place]
) -> tuple[list[Place] | None, int]:
    """Return the places named right after a rate, and how many marks they take."""
    group: list[Place] = []
    at, taken = end, 0
    for i, mark in enumerate(right):
        gap = folded[at : min(mark.start, at + REACH)]
        if mark.kind == "anaphor" and named and not group:
            both = list(dict.fromkeys(named))
            if folded.startswith(("by", "for"), mark.start):
                return (both if len(both) == 2 else ELSEWHERE), 0
        if mark.kind in ("in", "and", "goal", "target", "growth", "gdp", "respectively"):
            continue
        if mark.kind != "place" or not (_LIST if group else _PLACE_AFTER).fullmatch(gap):
            break
        group.append(mark.place)
        at, taken = mark.end, i + 1
    return (group, taken) if group else (None, 0)


_AT = re.compile(r"(?:^|[.;:,] |and )(?:at|with) $")
_SET_BY = re.compile(
    r"[\"')]*(?: (?:gdp|growth|economic|annual|increase|expansion|target|goal|rate))*"
    r" (?:set|eyed|sought|targeted|adopted|announced|pursued) (?:by|for|in) (?:the )?"
)
_NOUNS = ("gdp", "growth", "target", "goal", "in")


def owner_after(right: list[Mark], folded: str, start: int, end: int) -> list[Place] | None:
    """Return the place of "At 7%, Tibet's target is the highest" or "the 7% goal set by Tibet"."""
    first = next((mark for mark in right if mark.kind not in _NOUNS), None)
    if first is None or first.kind != "place":
        return None
    at = _AT.search(folded[max(0, start - 8) : start])
    owner = at and folded[end : first.start].strip() == ","
    return [first.place] if owner or _SET_BY.fullmatch(folded, end, first.start) else None


_SAID_BY = re.compile(
    r"(?:,[\"']?|according to|said|(?:announc|unveil|propos|releas)ed by)(?: the)? $"
)
_SPEAKER = re.compile(
    r"(?:'s)? (?:provincial |municipal |regional |acting |vice |deputy )*"
    r"(?:governor|mayor|chairman|chairwoman|party (?:secretary|chief)|government|authorities"
    r"|people's congress)"
)


def speaker_after(right: list[Mark], folded: str) -> list[Place] | None:
    """Return the place whose governor or government said it: "… 5%, Hebei's governor said"."""
    for mark in right:
        if mark.kind == "rate":
            return None
        if mark.kind == "place" and _SPEAKER.match(folded, mark.end):
            said = _SAID_BY.search(folded, max(0, mark.start - 20), mark.start)
            return [mark.place] if said else None
    return None
