"""Places among the marks of a sentence: lists of them, and those named only in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import PROVINCES, Province
from provgdp.wording.claims import Place, has, is_break
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.words import GROUPS, LANGUAGES, listed, of_role
from provgdp.wording.words import places as names

if TYPE_CHECKING:
    from provgdp.wording.text import Text

_JOINT = (
    "separator", "and", "or", "possessive", "filler", "own", "break", "function", "each", "of",
    "dash", "group",
)  # fmt: skip
_PREDICATE = ("goal", "set", "aim", "expected", "actual", "outcome", RATE, *YEARS)
_ELSEWHERE = ("elsewhere", "national", "national_goal")
_MAY_BE_PLACES = frozenset((*_ELSEWHERE, PLACE, "locality", "anaphor", "unknown"))
_OPENERS = ("separator", "bracket", "dash")
NATION = "nation"
_SEATS = frozenset(word for language in LANGUAGES for word in listed(language.SEATS))
_INITIALS = {place.abbr_zh: place for place in PROVINCES} | {
    pair[0]: Province.parse(pair[2:]) for pair in listed(names.INITIALS)
}
_OWN = frozenset(of_role("own"))
_ENDINGS = tuple(ending for language in LANGUAGES for ending in listed(language.MODIFIERS))
_BESIDE = {
    "beside": "beside", "than": "beside", "outcome": "beside", "versus": "beside",
    "higher": "beside", "lower": "beside", "hedge": "beside", "same": "beside",
    "except": "except", "at": "in", "from": "in", "from_what": "in",
}  # fmt: skip
_OPENING = ("beside", "opening", "outcome", "except", "from", "from_what", "move", "sought")
_DISPOSALS = frozenset(word for language in LANGUAGES for word in listed(language.DISPOSALS))
_COUNTED = ("number", "each", "function")
_SKIPPED = ("filler", "article", "own", "unknown", "of", "possessive", "function", "peer")


def resolved(marks: list[Mark], text: Text | None) -> list[Mark]:
    """Return the marks with every place as one: names of papers left out, cities told apart.

    The text tells capitals, with which names of cities begin; None is a text without any.
    """
    found: list[Mark] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark.role not in _MAY_BE_PLACES:
            found.append(mark)
            continue
        following = marks[at] if at < len(marks) else None
        beside = following is not None and following.start <= mark.end + 1
        if mark.role in _ELSEWHERE and _of_the_nation(mark, marks[at : at + 6]):
            found.append(mark._replace(role="filler"))
        elif mark.role in _ELSEWHERE:
            found.append(mark._replace(role=PLACE, value=NATION))
            if mark.role == "national_goal":
                found.append(Mark("goal", mark.end, mark.end, mark.word))
        elif mark.role == "locality" and len(mark.word) > 2 and mark.word > "z":
            found.append(mark._replace(role=PLACE, value=None))
        elif mark.word in GROUPS:
            part = bool(found) and found[-1].role == "of" and has(found[-4:-1], *_COUNTED)
            members = () if part else GROUPS[mark.word]
            found += [mark._replace(value=place) for place in members] or [mark]
        elif mark.role == PLACE and _is_dateline(marks[at - 1 : at + 2]):
            found.append(mark._replace(role="unknown", value=None))
        elif mark.role == "anaphor" and (group := _initials(found, mark)):
            del found[-len(group[1]) :]
            found += group[0]
        elif mark.role == PLACE and (size := _firm(marks[at - 1 : at + 5])):
            found.append(mark._replace(end=marks[at + size - 2].end, value=None))
            at += size - 1
        elif mark.role == PLACE and beside and following and _heads(mark, following):
            found += [mark, Mark("own", following.start, following.start + 1)]
            rest = following._replace(start=following.start + 1, word=following.word[1:])
            marks[at : at + 1] = [rest] if rest.word else []
        elif mark.role == PLACE and beside and following and following.role == "outlet":
            found.append(mark._replace(role="unknown", value=None))
        elif mark.role == PLACE and beside and following and following.role == "locality":
            city = mark.place is not None and mark.place.kind == "municipality"
            whole = city and following.word in listed(names.OF_A_CITY)
            found.append(mark._replace(end=following.end, value=mark.place if whole else None))
            at += 1
        elif mark.role == PLACE and beside and following and _is_seat(mark, following):
            found.append(mark._replace(end=following.end, value=None))
            at += 1
        elif mark.role == "unknown" and _is_local(mark, following, text):
            found.append(Mark(PLACE, mark.start, following.end if following else mark.end))
            at += 1
        else:
            found.append(mark)
    return found


def _of_the_nation(mark: Mark, following: list[Mark]) -> bool:
    """Whether the nation only says where a province is, or its rank: the nation's lowest goal."""
    if mark.word.endswith("'s") and has(following[:1], "function"):
        return True
    for mark in following:
        if mark.role == PLACE:
            return mark.place is not None
        if mark.role not in ("possessive", "article", "unknown", "own", "of", "filler", "vague"):
            return False
    return False


def _is_dateline(marks: list[Mark]) -> bool:
    """Whether a place only says where a message was sent from: HEFEI, Jan 20."""
    return len(marks) == 3 and marks[1].word == "," and marks[2].role == "month"


def _firm(marks: list[Mark]) -> int:
    """Return how many marks are the name of a firm that begins with a province: 湖北某某集团."""
    for i, mark in enumerate(marks[1:], 1):
        latin = mark.word <= "z"
        if mark.start > marks[i - 1].end + latin or has(marks[i : i + 1], "separator"):
            return 0
        if latin and i > 1 and mark.role in ("set", "aim", "expected", "will", "goal"):
            return i
        if not latin and i > 1 and mark.role in ("outlet", "elsewhere"):
            return i + 1
        noun = mark.role == "unknown" and not (latin and mark.word.endswith(_ENDINGS))
        if not noun and (latin or mark.role not in ("number", "indicator")):
            return 0
    return 0


def _heads(place: Mark, following: Mark) -> bool:
    """Whether 省 of a province's name belongs to the word for its head: 浙江省长."""
    return following.role == "unknown" and place.word[-1:] + following.word[:1] in _OWN


def _is_seat(place: Mark, following: Mark) -> bool:
    """Whether 省 of a province's name belongs to the word for its seat: 陕西省会西安."""
    return place.word[-1:] + following.word in _SEATS


def _initials(found: list[Mark], anaphor: Mark) -> tuple[list[Mark], list[Mark]] | None:
    """Return the provinces that initials before a word for so many stand for: 京沪两市."""
    taken: list[Mark] = []
    end = anaphor.start
    for mark in reversed(found):
        if mark.end != end or not mark.word or not set(mark.word) <= set(_INITIALS):
            break
        taken.insert(0, mark)
        end = mark.start
    initials = "".join(mark.word for mark in taken)
    if len(initials) != anaphor.value:
        return None
    places = [
        Mark(PLACE, end + i, end + i + 1, initial, _INITIALS[initial])
        for i, initial in enumerate(initials)
    ]
    return places, taken


def _is_local(mark: Mark, following: Mark | None, text: Text | None) -> bool:
    """Whether an unknown word is the name of a city or county: 某某市, Gotham city."""
    if following is None or following.role != "locality" or following.start > mark.end + 1:
        return False
    if mark.word > "z":
        return True
    return text is not None and text.given[text.place(mark.start)].isupper()


class Run(NamedTuple):
    """A list of places, how it hangs in its sentence, and which marks it takes."""

    places: tuple[Place, ...]
    beside: str
    linked: bool
    first: int
    last: int


def asides(marks: tuple[Mark, ...]) -> set[int]:
    """Return which marks stand in an aside that is closed: ", which …,", "– … –", "( … )"."""
    inside: set[int] = set()
    at = 0
    while at < len(marks):
        if marks[at].word == ")" and not any(mark.word == "(" for mark in marks[:at]):
            # It closes what was opened before these marks.
            inside.update(range(at + 1))
        end = _aside_end(marks, at) if marks[at].role in _OPENERS else None
        if end:
            inside.update(range(at, end + 1))
            at = end
        at += 1
    return inside


def _aside_end(marks: tuple[Mark, ...], at: int) -> int | None:
    """Return the mark that closes an aside that a mark opens."""
    mark = marks[at]
    closers: tuple[str, ...] = ()
    named = has(marks[max(0, at - 1) : at], "group", "anaphor", "rest", "number", "amount")
    if mark.word == "(":
        closers = () if named else (")",)
    elif mark.role == "dash" and at and not has(marks[:at], RATE):
        closers = () if named and has(marks[at + 1 : at + 2], PLACE) else (mark.word,)
    elif mark.word == "," and at and at + 1 < len(marks):
        closers = (",", ":") if _opens_remark(marks, at + 1) else ()
    for end in range(at + 1, len(marks)) if closers else ():
        if marks[end].word in closers:
            return end
        if marks[end].role == RATE and mark.word != ",":
            return None
    return None


def _opens_remark(marks: tuple[Mark, ...], at: int) -> bool:
    if marks[at].role == "relative":
        return True
    if marks[at].role != "article" or marks[at - 2].role not in (PLACE, *YEARS):
        return False
    close = next((i for i in range(at, len(marks)) if marks[i].word in (",", ":")), len(marks))
    told = has(marks[at:close], "goal", "set", "aim", "expected", "actual")
    verb = close + 1 < len(marks) and marks[close + 1].role in ("set", "aim", "expected", "will")
    return not has(marks[at:close], RATE) and (not told or verb)


def topics(found: list[Run]) -> tuple[Place, ...]:
    """Return the places that a sentence is about: not those named only beside them."""
    free = [run for run in found if not run.beside] or [run for run in found if run.beside == "in"]
    return tuple(place for run in free for place in run.places)


def named_late(found: list[Run], marks: tuple[Mark, ...]) -> tuple[Place, ...] | None:
    """Return the subject that follows an opening clause: 将目标下调到5%的，是湖北."""
    opened = has(marks[:1], *_OPENING) or (marks and marks[0].word in _DISPOSALS)
    if not found or found[0].beside or None in found[0].places or not opened:
        return None
    return found[0].places if has(marks[: found[0].first], RATE) else None


def runs(marks: tuple[Mark, ...]) -> list[Run]:
    """Return the lists of places among the marks."""
    found: list[Run] = []
    passing = asides(marks)
    for i, mark in enumerate(marks):
        if mark.role != PLACE:
            continue
        last = found[-1] if found else None
        gap = marks[last.last + 1 : i] if last else ()
        if last and marks[last.last].value != NATION and _is_one_city(last, gap, mark):
            found[-1] = last._replace(places=(*last.places[:-1], None), last=i)
            continue
        if last and i not in passing and _joins(last, gap, mark):
            found[-1] = last._replace(places=(*last.places, mark.place), last=i)
            continue
        kind = "in" if i in passing else _beside(marks, i)
        linked = bool(gap) and has(gap, "and") and not has(gap, *_PREDICATE)
        found.append(Run((mark.place,), kind, linked, i, i))
    return found


def _is_one_city(last: Run, gap: tuple[Mark, ...], mark: Mark) -> bool:
    """Whether a city and its province are one place: 江苏苏州; Suzhou in Jiangsu."""
    city, province = last.places[-1] is None, mark.place is None
    if city is province:
        return False
    words = [m.word for m in gap]
    if province and gap and all(m.role == "unknown" and m.word > "z" for m in gap):
        return gap[-1].end == mark.start
    direct = words in ([], [","]) or [m.role for m in gap] == ["possessive"]
    if direct and (city or words != [","]):
        return not (city and not words and mark.word > "z")
    ways = ("at", "of", "located") if all(m.word <= "z" for m in gap) else ("located",)
    within = has(gap, *ways) and not has(gap, *_PREDICATE, "and")
    return city and within and sum(is_break(m) for m in gap) < 2


def _joins(last: Run, gap: tuple[Mark, ...], mark: Mark) -> bool:
    if mark.place is not None and mark.place in last.places:
        return False
    if not all(m.role in _JOINT or (m.role == "unknown" and m.word <= "z") for m in gap):
        return False
    words = {m.word for m in gap}
    unknown = sum(m.role == "unknown" for m in gap)
    return not words & {";", ".", ":", "。"} and (unknown == 0 or (has(gap, "and") and unknown < 5))


def _beside(marks: tuple[Mark, ...], at: int) -> str:
    """Return how a list of places hangs in its sentence: compared with, left out, or only where."""
    if (
        at
        and marks[at - 1].word
        and marks[at - 1].role == "possessive"
        and marks[at - 1].word > "z"
    ):
        return ""
    if [m.role for m in marks[max(0, at - 2) : at]] in (["goal", "and"], ["growth", "and"]):
        # 目标与浙江持平 compares.
        return "beside" if marks[at - 1].word > "z" else ""
    for i in range(at - 1, max(-1, at - 6), -1):
        kind = _BESIDE.get(marks[i].role, "")
        if kind or marks[i].role not in _SKIPPED:
            return kind
    return ""
