"""Places among the marks of a sentence: lists of them, and those named only in passing."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.claims import Place, after_last, has, is_break
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.resolve import NATION
from provgdp.wording.words import every
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINT = (
    "separator", "and", "or", "possessive", "filler", "own", "break", "function", "each", "of",
    "dash", "group",
)  # fmt: skip
_IN_ASIDE = (PLACE, "separator", "and")
_NO_NOUN = (PLACE, "separator", "relative", "by", "beside", "except", "between", "set", "aim")
_NO_REMARK = (
    PLACE, "and", "or", "such_as", "beside", "except", "same", "no", "each", "anaphor", "function",
)  # fmt: skip
_DESCRIBING = ("unknown", "filler", "quality")
_VERBS = ("set", "aim", "expected", "will")
_PREDICATE = ("goal", "set", "aim", "expected", "actual", "outcome", RATE, *YEARS)
_OPENERS = ("separator", "bracket", "dash", "relative")
_COUNTED = ("group", "anaphor", "rest", "number", "amount")
_BESIDE = {
    "beside": "beside", "than": "beside", "outcome": "beside", "versus": "beside",
    "higher": "beside", "lower": "beside", "hedge": "beside", "same": "beside",
    "between": "beside", "except": "except", "at": "in", "from": "in", "from_what": "in",
}  # fmt: skip
_OPENING = (
    "condition", "beside", "opening", "outcome", "except", "from", "from_what", "move", "sought",
)  # fmt: skip
_LEADING = ("to", "at", "same", "action", "complete", "ensure", "set", "aim")
_NOUN = ("possessive", "growth", "goal", "gdp", "filler", "at", "of", "yoy", *YEARS)
_AND_SO_ON = every("AND_SO_ON")
_BUSINESSES = every("BUSINESSES")
_CONTRASTS = every("CONTRASTS")
_COPULAS = every("COPULAS")
_DISPOSALS = every("DISPOSALS")
_ENDINGS = tuple(every("MODIFIERS"))
_ORIGINAL = tuple(every("ORIGINAL"))
_PASSIVES = every("PASSIVES")
_WHOLE = every("WHOLE")
_SUMMING = every("SUMMING")
_SKIPPED = ("filler", "article", "own", "unknown", "of", "possessive", "function", "peer")


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
    closed, opened = -1, False
    for at, mark in enumerate(marks):
        if mark.role not in _OPENERS:
            continue
        # Hubei, home to Wuhan, where Hunan invests, aims: what closes a remark may open another.
        if at > closed or (at == closed and mark.word == ","):
            if mark.word == ")" and not opened:
                # It closes what was opened before these marks.
                inside.update(range(at + 1))
            end = _aside_end(marks, at)
            if end:
                inside.update(range(at, end + 1))
                closed = end
        opened = opened or mark.word == "("
    return inside


def _aside_end(marks: tuple[Mark, ...], at: int) -> int | None:
    """Return the mark that closes an aside that a mark opens."""
    mark = marks[at]
    closers: tuple[str, ...] = ()
    if mark.word == ",":
        closers = (",", ":") if at and at + 1 < len(marks) and _opens_remark(marks, at + 1) else ()
    elif mark.word == "(":
        named = has(marks[max(0, at - 1) : at], *_COUNTED)
        closers = () if named or _lists_subjects(marks, at) else (")",)
    elif mark.role == "dash" and at and not has(marks[:at], RATE):
        named = has(marks[max(0, at - 1) : at], *_COUNTED)
        listed = has(marks[at + 1 : at + 2], PLACE) and (named or _lists_subjects(marks, at))
        closers = () if listed else (mark.word,)
    elif mark.role == "relative" and has(marks[max(0, at - 1) : at], PLACE, "own"):
        closers = (",",)
    for end in range(at + 1, len(marks)) if closers else ():
        if marks[end].word in closers:
            return end
        if marks[end].role == RATE and mark.word != ",":
            return None
    return None


def _listed_aside(marks: tuple[Mark, ...], at: int) -> tuple[Mark, ...]:
    """Return what follows an aside that is nothing but a list of places, up to the next break."""
    close = BRACKETS.get(marks[at].word, marks[at].word)
    end = next((i for i in range(at + 1, len(marks)) if marks[i].word == close), at)
    inside = marks[at + 1 : end]
    alone = sum(m.role == PLACE for m in inside) > 1 and all(m.role in _IN_ASIDE for m in inside)
    return tuple(takewhile(lambda mark: not is_break(mark), marks[end + 1 :])) if alone else ()


def _lists_subjects(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether an aside lists who it goes on about: Hunan's neighbours – Hubei, Jiangxi – each …."""
    rest, led = _listed_aside(marks, at), marks[:at]
    # The province flanked by two giants – Hubei and Hunan – has set its own target.
    alone = not has(led, *_NO_NOUN) and not any(mark.word in _WHOLE for mark in led)
    alone = alone and not has(rest[:1], "and", "outside")
    return bool(rest) and (alone or has(rest, "each"))


def remarked_on(marks: tuple[Mark, ...], at: int) -> tuple[Place, ...]:
    """Return whom the remark is about that ends after a rate: Hunan, which is 1 point ahead, …."""
    inside = asides(marks)
    head = next((i for i in range(at, -1, -1) if i not in inside), at)
    end = next((i for i in range(at, len(marks)) if i not in inside), at)
    rest = [mark for mark in marks[end:] if mark.role != "filler"]
    if head == at or has(marks[at + 1 : end], RATE) or not has(rest[:1], "goal", *_VERBS):
        return ()
    found = runs(marks[: head + 1])
    return found[-1].places if found and found[-1].last == head else ()


def _opens_remark(marks: tuple[Mark, ...], at: int) -> bool:
    if marks[at].role in ("relative", "opening"):
        return True
    if marks[at - 2].role not in (PLACE, *YEARS):
        return False
    noun = [mark.role for mark in marks[at : at + 3] if mark.role != "article"]
    if noun[:2] == ["own", "own"]:
        # Hunan, a province that outgrew Hubei, ….
        return True
    close = next((i for i in range(at, len(marks)) if marks[i].word in (",", ":")), len(marks))
    inside, rest = marks[at:close], [m for m in marks[close + 1 :] if m.role != "filler"]
    told = has(inside, "goal", "set", "aim", "expected", "actual")
    # …, has a growth target of 6%.
    had = [m.role for m in marks[close + 1 : close + 6] if m.role not in ("growth", "gdp")][:3]
    verb = has(rest[:1], *_VERBS, *(() if told else ("goal",)))
    verb = verb or had == ["filler", "article", "goal"]
    # Hunan, Hubei's neighbour, aims for 5 percent.
    possessed = marks[at].role == PLACE and has(marks[at + 1 : at + 2], "possessive")
    if possessed or marks[at].role in ("article", "own"):
        return verb or not (told or has(inside, RATE))
    # Hunan, pressed hard by Beijing to shut mines, aims for 5 percent.
    # Rich Hunan, poor Hubei, target it: a list.
    named = next((i for i in range(at, close) if marks[i].role == PLACE), close)
    listed = all(mark.role in _DESCRIBING for mark in marks[at:named])
    # Hunan and Hubei, among the poorer parts of the country, aim for 5 percent.
    ranked = marks[at].role == "function" and has(inside[1:2], "article")
    ranked = ranked and all(mark.role != PLACE or mark.value == NATION for mark in inside)
    led = marks[at].word < "~" and not listed and (ranked or marks[at].role not in _NO_REMARK)
    parted = marks[at - 2].role == PLACE and not _beside(marks, at - 2)
    return parted and led and verb and not told


def topics(
    found: list[Run], marks: tuple[Mark, ...], before: tuple[Place, ...]
) -> tuple[Place, ...]:
    """Return the places that a sentence is about: not those named only beside them.

    One after a sentence on a province is about no firms for which something is only done.
    """
    if before and None not in before:
        found = [r for r in found if r.beside != "in" or marks[r.first].word not in _BUSINESSES]
    free = [run for run in found if not run.beside] or [run for run in found if run.beside == "in"]
    return tuple(place for run in free for place in run.places)


def named_late(found: list[Run], marks: tuple[Mark, ...]) -> tuple[Place, ...] | None:
    """Return the subject that follows an opening clause: 将目标下调到5%的，是湖北."""
    if not found or found[0].beside:
        return None
    before, after = marks[: found[0].first], marks[found[0].last + 1 :]
    if not has(before, RATE):
        return None
    if None in found[0].places:
        # …，这是武汉今年的目标
        return (None,) if _sums_up(before, after) else None
    if has(before, "has"):
        # 从目标看，5%左右的有14个省份；6%的有湖北: a list of its own.
        return None
    opened = has(before[:1], *_OPENING) or before[0].word in _DISPOSALS
    late = opened or _hangs(marks, found[0]) or _sums_up(before, after)
    return found[0].places if late else None


def _hangs(marks: tuple[Mark, ...], first: Run) -> bool:
    """Whether the clause of a rate has no subject but the place that its comma is followed by.

    "To meet its target of 5%, Hubei", "With a target of 5%, Hubei", 锚定5%的增长目标，湖北.
    """
    at = next(i for i, mark in enumerate(marks) if mark.role == RATE)
    led, rest = after_last(marks[:at], "separator"), marks[at + 1 : first.first]
    after = marks[first.last + 1 : first.last + 3]
    of_it = has(after[:1], "possessive") and not has(after, "own")
    if of_it or not rest or rest[-1].word != "," or not all(m.role in _NOUN for m in rest[:-1]):
        return False
    if marks[first.first].word < "~":
        return has([mark for mark in led if mark.role != "filler"][:1], *_LEADING)
    named = [mark.role for mark in rest[-2:-1]] == ["goal"] and has(rest[:1], "possessive")
    return named and not has(led, "own", "gdp", "locality")


def _sums_up(before: tuple[Mark, ...], after: tuple[Mark, ...]) -> bool:
    """Whether a clause says whose targets a list of nouns and rates was.

    GDP增长6%、投资增长8%，这是湖北今年的目标.
    """
    listed, rest = before[:-1], before[-1]
    summed = rest.word in _SUMMING
    if rest.role == "filler" and listed:
        listed, rest = listed[:-1], listed[-1]
    if rest.word not in (",", "。") or has(after, RATE):
        return False
    owned = [
        mark.role for mark in after if mark.role not in (*YEARS, "unknown", "number", "amount")
    ]
    only = all(m.role in ("gdp", "growth", "indicator", RATE) or m.word == "、" for m in listed)
    if owned[:2] == ["possessive", "goal"] and only:
        return True
    # 今年GDP增长6%，投资增长8%。这是湖北省省长报告的目标。
    ends = owned[:-1] if owned[-1:] == ["separator"] else owned
    closed = ends[-2:] in (["possessive", "goal"], ["set", "goal"], ["goal"])
    closed = closed and "separator" not in ends
    return summed and closed and not has((*listed, *after), "actual", "observer", "outcome")


def runs(marks: tuple[Mark, ...]) -> list[Run]:
    """Return the lists of places among the marks."""
    found: list[Run] = []
    if not has(marks, PLACE):
        return found
    passing = asides(marks)
    for i, mark in enumerate(marks):
        if mark.role != PLACE:
            continue
        last = found[-1] if found else None
        gap = marks[last.last + 1 : i] if last else ()
        if last and marks[last.last].value != NATION and _is_one_city(last, gap, mark):
            found[-1] = last._replace(places=(*last.places[:-1], None), last=i)
            continue
        compared = has(gap, "and") and _is_compared(marks[i:])
        apart = compared or (last is not None and _resumes(marks, last, i))
        if last and i not in passing and not apart and _joins(last, gap, mark):
            found[-1] = last._replace(places=(*last.places, mark.place), last=i)
            continue
        kind = "in" if i in passing else "beside" if compared else _beside(marks, i)
        linked = bool(gap) and has(gap, "and") and not has(gap, *_PREDICATE)
        linked = linked and not any(m.word in _CONTRASTS for m in gap)
        linked = linked and not ends_a_clause(gap)
        found.append(Run((mark.place,), kind, linked, i, i))
    after = [marks[run.last + 1 : run.last + 3] for run in found]
    pairs = zip(found, after, strict=True)
    return [run._replace(beside="except") if is_out(rest) else run for run, rest in pairs]


def is_out(after: tuple[Mark, ...]) -> bool:
    """Whether the words after a place leave it out: 天津除外, "Tianjin aside"."""
    aside = has(after[:1], "outside") and after[0].word < "~"
    return aside or [mark.role for mark in after] == ["except", "outside"]


def _is_compared(marks: tuple[Mark, ...]) -> bool:
    """Whether places that another is beside are what it is compared with: 与浙江、江苏相邻."""
    at = 0
    while has(marks[at : at + 1], PLACE, "anaphor", "number", "group") or _goes_on(marks, at):
        at += 1
    return has(marks[at : at + 1], "versus", "beside") and marks[at].word > "~"


def _goes_on(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether a list goes on, or ends, with a mark: 、, 等, the second half of 等地."""
    if at >= len(marks):
        return False
    word, before = marks[at].word, marks[max(0, at - 1)].word
    return word == "、" or word in _AND_SO_ON or before + word in _AND_SO_ON


def _resumes(marks: tuple[Mark, ...], last: Run, at: int) -> bool:
    """Whether a subject follows what it is beside: "Like Hunan, Hubei aims"; "Wedged between …".

    Or where somebody spoke: "Speaking in Hunan, the governor of Hubei".
    """
    between = marks[last.last + 1 : at]
    opened = last.beside and has(marks[:2], "beside", "except", "between")
    ahead = [mark for mark in marks[: last.first] if mark.role not in ("function", "filler")]
    visited = len(ahead) == 1 and ahead[0].role == "unknown"
    led = visited or has(ahead[-1:], "to", "at")
    led = led and [mark.role for mark in between[-2:]] == ["own", "of"]
    # The province that rings Beijing, Hebei, aims; "Visiting Beijing, Hebei's governor".
    named = has(marks[at + 1 : at + 2], "separator")
    verb = [mark for mark in marks[at + 2 : at + 5] if mark.role not in ("function", "filler")]
    named = named and has(verb[:1], "set", "aim", "goal", "will")
    spoken = led or last.beside == "in" or named or visited
    if not (opened or spoken) or marks[at].word > "~":
        return False
    after = next((m for m in marks[at + 1 :] if m.role not in ("separator", "and")), None)
    dated = has(between, "function")
    goes_on = not dated and after is not None and after.role == PLACE
    passed = ("possessive", "function", *(("own", "of") if led else ()))
    gap = [mark.word for mark in between if mark.role not in passed]
    return gap == [","] and not goes_on


def _is_one_city(last: Run, gap: tuple[Mark, ...], mark: Mark) -> bool:
    """Whether a city and its province are one place: 江苏苏州; Suzhou in Jiangsu."""
    city, province = last.places[-1] is None, mark.place is None
    if city is province:
        return False
    words = [m.word for m in gap]
    if province and gap and all(m.role == "unknown" and m.word > "~" for m in gap):
        return gap[-1].end == mark.start
    if city and len(words) == 1 and words[0] in _COPULAS:
        # 宁波是浙江第二大经济体
        return True
    direct = words in ([], [","]) or [m.role for m in gap] == ["possessive"]
    direct = direct or (province and is_of_it(gap))
    if direct and (city or words != [","]):
        return not (city and not words and mark.word > "~")
    ways = ("at", "of", "located") if all(m.word < "~" for m in gap) else ("located",)
    within = has(gap, *ways) and not has(gap, *_PREDICATE, "and")
    # Shut mills in Wuhan, authorities in Hubei.
    within = within and not any(a.role == "own" and b.role == "at" for a, b in pairwise(gap))
    return city and within and sum(is_break(m) for m in gap) < 2


def is_of_it(gap: Sequence[Mark]) -> bool:
    """Whether what stands behind a province is a part of it: Hubei's western cities, 湖北的城市."""
    described = (m.word < "~" and m.role in _DESCRIBING and _describes(m) for m in gap[1:])
    return not gap or (has(gap[:1], "possessive") and all(described))


def _describes(mark: Mark) -> bool:
    return mark.role != "unknown" or mark.word.endswith(_ENDINGS)


def _joins(last: Run, gap: tuple[Mark, ...], mark: Mark) -> bool:
    if mark.place is not None and mark.place in last.places:
        return False
    if not all(m.role in _JOINT or (m.role == "unknown" and m.word < "~") for m in gap):
        return False
    words = {m.word for m in gap}
    if last.beside == "beside" and [m.role for m in gap] == ["possessive"] and gap[0].word > "~":
        # 紧邻河南的湖北
        return False
    if words & _CONTRASTS or ("," in words and words & _AND_SO_ON):
        return False
    if words == {","} and last.beside == "in" and mark.place is None and len(last.places) == 1:
        # In Hubei, Wuhan aims for 5 percent.
        return False
    if "," in words and set(last.places) == {None} and mark.place and mark.word > "~":
        # 西部省份中，陕西、甘肃: the first is where the others lie.
        return False
    if ends_a_clause(gap) or any(m.word in _PASSIVES for m in gap[-1:]):
        return False
    unknown = sum(m.role == "unknown" and m.word != "/" for m in gap)
    return not words & {";", ".", ":", "。"} and (unknown == 0 or (has(gap, "and") and unknown < 5))


def ends_a_clause(gap: tuple[Mark, ...]) -> bool:
    """Whether a place has a clause of its own: Hubei has met, and Hunan …; 湖北达标，湖南…."""
    ends = (i for i, m in enumerate(gap) if is_break(m) or (m.role == "and" and m.word < "~"))
    end = next(ends, 0)
    named = has(gap[:end], "own") and all(m.role in (*_JOINT, "unknown") for m in gap[:end])
    if end and named and not is_break(gap[end]) and not has(gap[:end], "function", "filler"):
        # Hubei governor Wang and Hunan governor Mao.
        return False
    return not has(gap[:1], "at") and not all(m.role in _JOINT for m in gap[:end])


def _beside(marks: tuple[Mark, ...], at: int) -> str:
    """Return how a list of places hangs in its sentence: compared with, left out, or only where."""
    around = (*marks[max(0, at - 2) : at], *marks[at + 1 : at + 3])
    denied = [m.role for m in around[1:3]] == ["no", "separator"]
    if denied and has(around[:1], "separator", "and") and not has(around[3:], "at"):
        # Hubei, not Hunan, aims for 5 percent.
        return "beside"
    if has(marks[at + 1 : at + 2], "versus") and marks[at + 1].word > "~":
        # 与去年下降的吉林不同，辽宁….
        return "beside"
    if (
        at
        and marks[at - 1].word
        and marks[at - 1].role == "possessive"
        and marks[at - 1].word > "~"
    ):
        return ""
    if has(marks[max(0, at - 1) : at], "and") and has(marks[at + 1 : at + 2], "beside"):
        # 与吉林相邻的….
        return "beside" if marks[at - 1].word > "~" else ""
    if [m.role for m in marks[max(0, at - 2) : at]] in (["goal", "and"], ["growth", "and"]):
        # 目标与浙江持平 compares.
        return "beside" if marks[at - 1].word > "~" else ""
    if at and marks[at - 1].word in _PASSIVES:
        return "beside"
    for i in range(at - 1, max(-1, at - 6), -1):
        if marks[i].word.startswith(_ORIGINAL) and has(marks[max(0, i - 1) : i], "part"):
            # Two months earlier Hubei had set its own.
            return ""
        kind = _BESIDE.get(marks[i].role, "")
        if kind or marks[i].role not in _SKIPPED:
            return kind
    return ""
