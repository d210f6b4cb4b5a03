"""Whose a rate is: the places named before it, or right after it, or whoever is being told of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording import what
from provgdp.wording.carried import (
    NOBODY,
    SCOPES,
    Group,
    Owner,
    carried,
    left_out,
    meant,
    names_the_whole,
    one_of_two,
    the_rest,
    without,
)
from provgdp.wording.claims import (
    ELSEWHERE,
    REACH,
    TARGET,
    Context,
    Place,
    after_last,
    has,
    is_break,
    is_year,
    last_of,
)
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.places import Run, asides, ends_a_clause, is_of_it, is_out, runs
from provgdp.wording.resolve import NATION
from provgdp.wording.strangers import is_apart, is_of_a_place, is_of_a_stranger
from provgdp.wording.when import of_a_target
from provgdp.wording.words import every, of_role
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

_AFTERWARDS = tuple(every("AFTERWARDS"))
_SOON = every("SOON")
_BY = tuple(f" {word}" for word in every("BY"))
_OF_WHOM = tuple(word for word in of_role("possessive") if word > "~")
_MAYORS = every("CITIES")
_ADVISERS = every("ADVISERS")
_BODIES = tuple(every("BODIES"))
_DENIES = tuple(every("DENIES"))
_COPULAS = every("COPULAS")
_PARTICIPLES = tuple(every("PARTICIPLES"))
_INSIDE = every("INSIDE")
_CONTRASTS = every("CONTRASTS")

_PREDICATE = ("goal", "set", "aim", "expected", "actual", "outcome", *YEARS)
_TO_OWNER = (
    "possessive", "filler", "article", "own", "goal", "growth", "gdp", "at", "of", "by", "set",
    "each", "group", "function", "number", "amount", "such_as", "rest", "separator", "dash",
    "bracket", "has", "anaphor", "quality", "unknown", "and", "yearly", "past", "respectively",
)  # fmt: skip
_OF_ITS_OWN = ("possessive", "own", "growth", "gdp", "goal", "of", "filler")
_PASSED = ("article", "own", "relative", "filler", "function", "quality", "goal")
_COMPARING = ("hedge", "higher", "lower", "than", "versus", "same", "outcome")
_PERSON = ("unknown", "article", "of", "separator", "filler")
_GOES_ON = ("unknown", "possessive", "outlet", "indicator", "locality", PLACE)
_IN_LIST = ("separator", "and", "article", "filler", "anaphor", "own", "locality", "of")


def owner(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Owner:
    """Return whose a claim is: who is named before it, right after, or was told of before."""
    if is_apart(claim):
        return Owner(ELSEWHERE, named=True)
    own_subject = is_of_a_stranger(claim) and not what.of_each(claim)
    national = not claim.whole and _follows_the_nation(claim, sentence)
    another_s = _is_whose(claim) or is_of_a_place(claim.clause) or _is_none_of_a_city(claim)
    if national or another_s or _is_the_nation_s(claim):
        return NOBODY
    if (said := _said_after(claim) or _compared_with(claim)) is not None:
        return said
    group, taken = _right_after(claim, context, sentence)
    if group is None:
        group = _named_before(claim, context, own_subject)
    if group is None or _is_only_where(group, claim):
        after, taken = group_after(claim.right, claim.end)
        if after and _has_its_own(claim.right, taken, sentence):
            return NOBODY
        group = after or group
    if group is None:
        group = _named_around(claim, context, sentence)
    if group is None:
        counted = any(
            b.role == "group" and (a.role == "number" or b.word < "~")
            for a, b in pairwise(claim.left)
        )
        # 目标在6%以上的省份有22个 is of none of them.
        many = has(claim.right[:1], "possessive") and has(claim.right[1:2], "group")
        nobody = own_subject or counted or many
        return NOBODY if nobody else carried(claim, context, sentence)
    if len(group) > 1:
        group = without(group, left_out(sentence))
    basis = "list" if len(group) > 1 else "named"
    return Owner(group, basis, taken, named=_is_told_of(claim, context, taken, sentence))


def _is_told_of(claim: Claim, context: Context, taken: int, sentence: tuple[Mark, ...]) -> bool:
    """Whether the words that go on may be about those whose a claim is.

    Hubei grew 5%, compared with 7% in Henan, and aims for 6%: those are still about Hubei.
    """
    after = claim.right[:1]
    if not taken:
        # 与河南的7%相比
        return not (_is_beside(claim.whole) or (has(after, "versus") and after[0].word > "~"))
    goes_on = has(claim.right[taken : taken + 2], "relative", "one")
    return goes_on or not (context.subject and _is_in_a_comparison(claim, sentence))


def _is_in_a_comparison(claim: Claim, sentence: tuple[Mark, ...]) -> bool:
    """Whether a rate is what another is compared with: against 7% in Henan and 6% in Hunan."""
    at = sentence.index(claim.rates[0]) - 1
    goes_on = all(mark.role in ("separator", "and") for mark in claim.left)
    while at > 0 and goes_on and _is_listed(sentence, at):
        at -= 1
    return _is_compared(claim) or has(sentence[max(0, at) : at + 1], *_COMPARING)


def _is_listed(sentence: tuple[Mark, ...], at: int) -> bool:
    """Whether a mark stands in a list of rates, each with its place behind it."""
    joint = has(sentence[at : at + 1], RATE, PLACE, "at", "and")
    return joint or (has(sentence[at : at + 1], "separator") and has(sentence[at - 1 : at], PLACE))


def _compared_with(claim: Claim) -> Owner | None:
    """Return whose a target is with whom another is compared: 与目标定在7%的山西相比，….

    That is nobody told of behind 相比, which leaves open of which year it is.
    """
    opener, right = claim.left[:1], claim.right
    opens = has(opener, "and", "versus") and opener[0].word > "~"
    owned = has(right[:1], "possessive") and has(right[1:2], PLACE)
    if not (opens and owned and has(claim.clause, "goal")):
        return None
    end = next((i for i, m in enumerate(right) if m.word == "," or m.role == "versus"), len(right))
    group, taken = group_after(right[1:end], right[0].end)
    closed = has(right[end : end + 1], "separator" if has(opener, "versus") else "versus")
    if not group or not closed or taken != end - 1:
        return None
    return Owner(group if has(opener, "and") else ELSEWHERE, "list", end)


def _said_after(claim: Claim) -> Owner | None:
    """Return whose a rate is said to be, or by whom it was set, in the words after it."""
    if said := claim.predicate:
        places = tuple(place for run in runs(said) for place in run.places)
        return Owner(places, "named", claim.right.index(said[-1]) + 1, named=True)
    setter = _set_by(claim)
    return Owner((setter.place,), "named", claim.right.index(setter) + 1) if setter else None


def _is_compared(claim: Claim) -> bool:
    """Whether a rate is only what another is compared with, by the word right before it."""
    passed = ("article", "filler", "goal", "growth", "of")
    words = [mark for mark in claim.left if mark.role not in passed]
    return has(words[-1:], *_COMPARING)


def _set_by(claim: Claim) -> Mark | None:
    """Return who else set, or reached, what a target is compared with.

    "Above the 5% that Hubei set", "above the 5% target of neighbouring Hubei", "above the 5% set by
    the premier".
    """
    if not _is_compared(claim) or claim.left[-1].word > "~":
        return None
    near = [mark for mark in claim.right[:6] if mark.role not in _PASSED]
    if has(near[:1], PLACE) and has(near[1:2], "set", "aim", "actual"):
        return near[0]
    if has(near[:1], "set", "aim", "of"):
        rest = near[2:] if has(near[1:2], "by", "at") else near[1:]
        return next((m for m in rest[:1] if m.role == PLACE), None)
    return None


def _right_after(
    claim: Claim, context: Context, sentence: tuple[Mark, ...]
) -> tuple[Group | None, int]:
    """Return the places of the list that a rate heads, 5%以上：江苏、山东, or both named before."""
    at = next((i for i, m in enumerate(claim.right) if m.role not in ("at", *YEARS)), 0)
    opener, rest = claim.right[at : at + 1], claim.right[at + 1 :]
    heads = has(opener, "separator") and opener[0].word == ":"
    # Among those aiming for 6 percent this year are Hubei and Hunan.
    verb = bool(opener) and opener[0].word in _COPULAS and opener[0].word < "~"
    # …, are Hubei's cities of Wuhan and Yichang.
    part = next((i for i, mark in enumerate(rest[1:5], 1) if mark.role == PLACE), 0)
    whole = not has(rest[1:2], "possessive") or (part and is_of_it(rest[1:part]))
    verb = verb and bool(whole) and has(claim.clause, "set", "aim")
    if (heads or verb) and has(rest[:1], PLACE) and not has(claim.left, PLACE):
        group, taken = group_after(rest, opener[0].end)
        if len(group or ()) == 1 and _has_its_own(rest, taken, sentence):
            # Targets of 7 percent or more: Hainan (9 percent) and Tibet (8 percent).
            return ELSEWHERE, 0
        return group and tuple(dict.fromkeys(group)), taken + at + 1
    return _both(claim.right, context), 0


def _is_whose(claim: Claim) -> bool:
    """Whether a clause is of the noun that nobody knows before it: Erewhon, whose government."""
    before = claim.whole[: len(claim.whole) - len(claim.clause)]
    said = [mark for mark in claim.clause[1:] if mark.role != "filler"][:1]
    of_it = has(claim.clause[:1], "relative") and has(said, "own", "gdp", "actual", "expected")
    return of_it and has(before[-2:-1], "unknown")


def _is_the_nation_s(claim: Claim) -> bool:
    """Whether a target is the nation's: Beijing kept its target for national growth."""
    clause = claim.clause
    aimed = (
        mark.value == NATION
        and [m.role for m in clause[i - 2 : i]] in (["goal", "at"], ["goal", "of"])
        for i, mark in enumerate(clause)
    )
    # The 5 percent expected for the country.
    after = next((i for i, m in enumerate(claim.right[:5]) if m.value == NATION), 0)
    ahead = [m.role for m in claim.right[:after] if m.role not in ("article", "growth")]
    expected = ahead in (["expected", "at"], ["set", "at"], ["goal", "at"], ["at"])
    if _is_told_to(claim.left) or _is_met_away(clause):
        return True
    spoken = last_of(claim.left, "own")
    seated = any(m.role == "state" and m.word.startswith(_BODIES) for m in claim.left)
    # At the national congress, delegates of a province call the country's target prudent.
    told = seated and spoken is not None and spoken.word in _ADVISERS
    return told or expected or any(aimed)


def _is_none_of_a_city(claim: Claim) -> bool:
    """Whether only a city is said to have no target: no growth target for the city of Wuhan."""
    reading = claim.rates[0].reading
    led = has(claim.near[:1], "of", "at") and claim.near[0].word not in _INSIDE
    if not led or reading is None or reading.hedge is not Hedge.NO_TARGET:
        return False
    rest = [mark for mark in claim.near[1:] if mark.role not in ("article", "own", "of")][:1]
    return has(rest, PLACE) and rest[0].place is None and rest[0].value != NATION


def _is_of_the_whole_city(claim: Claim, group: Group) -> bool:
    """Whether a rate is that of a city, and a province only says where it lies: 浙江某地全市."""
    within = any(place and place.kind != "municipality" for place in group)
    return within and any(
        names_the_whole(mark) and SCOPES.get(mark.word[1:2]) == "municipality"
        for mark in after_last(claim.whole, PLACE)
    )


def _is_told_to(left: tuple[Mark, ...]) -> bool:
    """Whether one place told others to do something for its target: Beijing told Hubei to help."""
    at = next((i for i, mark in enumerate(left) if mark.role == "said"), len(left))
    told = has(left[:at], PLACE) and has(left[at + 1 : at + 2], PLACE) and left[at].word < "~"
    rest = [mark.role for mark in left[at + 2 :] if mark.role not in (PLACE, "and", "separator")]
    return told and rest[:1] == ["to"] and "goal" in rest


def _is_met_away(clause: tuple[Mark, ...]) -> bool:
    """Whether people from a province speak of the target: "Deputies from Hubei hailed the goal"."""
    at = next((i for i, mark in enumerate(clause) if mark.word in _ADVISERS), len(clause))
    away = [mark.role for mark in clause[at + 1 : at + 3]] == ["from_what", PLACE]
    rest = clause[at + 3 :]
    whole = has(rest, "article") and has(rest, "goal")
    return away and whole and not has(rest, "own", "set", "aim", PLACE)


def _follows_the_nation(claim: Claim, sentence: tuple[Mark, ...]) -> bool:
    """Whether a rate is the nation's: above the national one of 5 percent."""
    at = sentence.index(claim.rates[0])
    before = sentence[at - 1].reading if at else None
    return before is not None and before.hedge is Hedge.RELATIVE


def _named_before(claim: Claim, context: Context, own_subject: bool) -> Group | None:
    left = claim.whole
    one = last_of(left, "one", PLACE)
    if one and one.role == "one":
        return one_of_two(one, left[left.index(one) + 1 :], context)
    listing = has(claim.right[:1], "has") and claim.right[0].word.startswith(_OF_WHOM)
    if listing and group_after(claim.right, claim.end)[0]:
        # 为6%的只有一个（江西）: those named before are of another rate.
        return None
    group = owner_after(claim)
    if group is None and (not own_subject or has(claim.clause, PLACE)):
        shared = last_of(left, "each", "respectively") or shared_by(claim.right, claim.end)
        beside = has(left[-1:], PLACE) and left[-1].word > "~" and of_a_target(claim.near)
        # 高于湖北5%的目标 is Hubei's, whoever is above it.
        beside = beside and has(left[-2:-1], "hedge") and context.mode == TARGET
        group = runs(left)[-1].places if beside else None
        group = group or group_before(left, shared is not None)
    return ELSEWHERE if group and _is_of_the_whole_city(claim, group) else group


def _named_around(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Group | None:
    """Return where it was said to be, who said it, or whom a word stands for."""
    left = claim.whole
    if [m.role for m in claim.right[:4]] == ["separator", "at", PLACE, "separator"]:
        # Growth was 4%, against a target of 5%, in Hubei.
        return (claim.right[2].place,)
    group = speaker_after(sentence[sentence.index(claim.rates[-1]) + 1 :])
    if group is None and has(left, "rest"):
        group = the_rest(claim, context, sentence)
    pronoun = last_of(left, "anaphor")
    return meant(pronoun, context, sentence) if group is None and pronoun else group


def _is_only_where(group: Group, claim: Claim) -> bool:
    """Whether a city only says where it was said: "In Wuhan, deputies endorsed 6% for Hubei"."""
    found = runs(claim.whole)
    return group == ELSEWHERE and bool(found) and all(run.beside == "in" for run in found)


def _has_its_own(right: tuple[Mark, ...], taken: int, sentence: tuple[Mark, ...]) -> bool:
    """Whether a place has its own number beside it: 6%以上的有…，其中西藏8%; 有西藏（8%）.

    What stands in brackets with a year is that of another: （去年8%）.
    """
    last, rest = right[taken - 1], [mark.word for mark in right[taken:]]
    following = sentence[sentence.index(right[-1]) + 1 :]
    if all(mark.role == "filler" for mark in right[taken:]):
        # …其中西藏8%, …其中西藏为8%.
        near = right[-1]
        return has(following[:1], RATE) and following[0].start == near.end and last.word > "~"
    end = next((i for i, mark in enumerate(following) if mark.word == ")"), 0)
    return rest == ["("] and [mark.role for mark in following[:end]] == [RATE]


def group_before(left: tuple[Mark, ...], shared: bool) -> Group | None:
    """Return the places that the marks before a rate name as its own."""
    # 湖北（去年8%，高于湖南）今年为6%: who is named in brackets that are closed is not meant.
    bracket = next((i for i, mark in enumerate(left) if mark.role == "bracket"), 0)
    left = left[bracket:] if left[bracket : bracket + 1] and left[bracket].word == ")" else left
    found = runs(left)
    if not found:
        return None
    last = found[-1]
    rest = left[last.last + 1 :]
    passing = asides(left)
    whole = (m for i, m in enumerate(left) if i > last.last and i not in passing)
    whole = (m for m in whole if SCOPES.get(m.word[1:2]) != "municipality")
    if set(last.places) == {None} and any(map(names_the_whole, whole)):
        return None
    commas = sum(mark.word in (",", ";") for mark in rest)
    left_out = last.beside == "except" and not commas and not has(rest, "outside")
    open_rest = [m for i, m in enumerate(left) if i > last.last and i not in passing]
    own_clause = bool(last.beside) and _relates(open_rest)
    own_clause = own_clause and sum(mark.word in (",", ";") for mark in open_rest) < 2
    direct = bool(rest) and all(m.role in _OF_ITS_OWN for m in rest)
    by = last.first and left[last.first - 1].word.endswith(_BY)
    led = by and [m.role for m in rest] in (["at"], ["filler"])
    if [mark.word for mark in rest] == ["("] or led or _are_both(found, rest):
        # The rest are led by Guizhou at 9 percent.
        return last.places
    of_the_others = has(rest, "set", "aim", "will") or has(rest[:1], "filler", "goal")
    if left_out and last.places and left[last.first].word < "~" and of_the_others:
        # Every province except Tianjin is targeting 5 percent.
        return ELSEWHERE
    if left_out or own_clause or (direct and has(rest, "possessive", "own")):
        return last.places
    if last.beside == "beside" and [m.role for m in rest if m.word != ","] == ["same", "each"]:
        # 山东的目标与江苏一样，都是5%以上.
        own = [run.places for run in found if not run.beside]
        return own[-1] + last.places if own else ELSEWHERE
    if last.beside in ("beside", "except"):
        # Hubei follows Hunan in cutting its target.
        likewise = has(rest[:1], "at", "and") and has(rest[1:2], "set", "aim", "move")
        if not (commas or likewise):
            return last.places if _acts_first(left, last) else ELSEWHERE
        found = [run for run in found if run.beside not in ("beside", "except")]
        if not found:
            return None
    free = [run for run in found if run.beside != "in"]
    free = free or [run for run in found if run.first not in passing] or found
    return _joined(free, left, shared)


def _acts_first(left: tuple[Mark, ...], last: Run) -> bool:
    """Whether a place set its target shortly before another did: days after Hubei announced 5%."""
    led, rest = left[: last.first], left[last.last + 1 :]
    after = has(led[-1:], "beside") and led[-1].word.startswith(_AFTERWARDS)
    after = after and (len(led) == 1 or led[-2].word in _SOON)
    verb = has([m for m in rest if m.role not in ("filler", "function")][:1], "set", "move", "keep")
    # Beijing alone may be the government of the country.
    known = all(place and place.name != "Beijing" for place in last.places)
    return after and verb and known and has(rest, "goal") and not has(rest, "separator")


def _are_both(found: list[Run], rest: tuple[Mark, ...]) -> bool:
    """Whether a rate is of all those beside whom one is: ahead of Hunan and Hubei, both on 6."""
    last, said = found[-1], [mark for mark in rest if mark.word != ","]
    alone = last.beside == "beside" and all(run.beside for run in found) and len(last.places) > 1
    if not alone or len(said) != 2 or said[0].role != "each" or said[0].word > "~":
        return False
    aiming = said[1].word.partition(" ")[0].endswith(_PARTICIPLES)
    return has(said[1:], "at", "filler") or (aiming and has(said[1:], "set", "aim"))


def _is_beside(left: tuple[Mark, ...]) -> bool:
    """Whether the last place before a rate is only what another is compared with, or left out."""
    found = runs(left)
    return bool(found) and found[-1].beside in ("beside", "except")


def _relates(rest: list[Mark]) -> bool:
    words = [m for m in rest if m.word != "," and m.role != "possessive"]
    return bool(words) and words[0].role == "relative"


def _joined(free: list[Run], left: tuple[Mark, ...], shared: bool) -> Group:
    """Return the last list of places, with those before it that share its rate."""
    places = free[-1].places
    inside = asides(left)
    for before, after in zip(reversed(free[:-1]), reversed(free[1:]), strict=True):
        between = [left[i] for i in range(before.last + 1, after.first) if i not in inside]
        if set(before.places) >= set(after.places):
            # 六省中，湖北、湖南…: some of the list.
            break
        if before.places == ELSEWHERE and not after.linked:
            break
        if before.beside or not (after.linked or shared) or has(between, *_PREDICATE):
            break
        if ends_a_clause(tuple(between)) and not has(left[after.last + 1 :], "separator"):
            # 湖北达标，湖南、江西均为5%; 湖北稳健，湖南积极，均为5% is of both.
            break
        places = before.places + places
    return tuple(dict.fromkeys(places))


def group_after(right: tuple[Mark, ...], end: int) -> tuple[Group | None, int]:
    """Return the places named right after a rate, and how many marks they take."""
    group: list[Place] = []
    gap: list[Mark] = []
    at, taken, joined = end, 0, False
    for i, mark in enumerate(right):
        following = right[i + 1] if i + 1 < len(right) else mark
        if is_year(mark) or (mark.role == "at" and is_year(following)):
            at = mark.end
            continue
        if mark.role == PLACE:
            part = bool(group) and mark.place is None and is_of_it(gap)
            if group and not part and _begins_anew(group, gap, right[i:]):
                break
            if not group and not _leads_to(gap):
                return None, 0
            group = group[:-1] if part else group
            group.append(mark.place)
            joined = joined or has(gap, "and")
            at, taken, gap = mark.end, i + 1, []
            continue
        if len(group) > 1 and mark.word == "," and any(m.word == "、" for m in right[:taken]):
            # …的有湖北、湖南，江西为5%: the list is closed.
            break
        again = joined and mark.word < "~" and has(gap, "separator")
        if group and mark.role == "and" and (again or mark.word in _CONTRASTS):
            # "shared by Hunan and Hubei, while Jiangxi …": the list is closed.
            break
        leads = following.role in ("such_as", "has") or has(gap, "by", "at", "set", "has")
        if mark.start - at > REACH or not _may_lead(mark, gap, bool(group), leads):
            break
        gap.append(mark)
    if _is_none_of_them(right[taken:]):
        return None, 0
    return (tuple(group), taken) if group else (None, 0)


def _is_none_of_them(after: tuple[Mark, ...]) -> bool:
    """Whether a list leaves out the place before some marks: 四川不在此列, 四川除外."""
    return any(mark.word.startswith(_DENIES) for mark in after[:1]) or is_out(after[:2])


def _begins_anew(group: list[Place], gap: list[Mark], right: tuple[Mark, ...]) -> bool:
    """Whether a place is the subject of what follows, and no more of a list behind a rate."""
    mark, rest = right[0], right[1:]
    parted, chinese = has(gap[:1], "separator"), mark.word > "~"
    verb = has(rest[:1], "aim", "set", "will", "expected")
    told = has(gap[1:2], "and") and bool(rest) and not is_break(rest[0])
    if parted and not chinese and len(group) == 1 and (verb or told):
        # 7% in Henan, and Hunan aims for 6%: no list of two has a comma.
        return True
    # 以6%为目标的有湖北，湖南，江西的目标为5%; …，江西为5%.
    owned = [mark.role for mark in rest[:2]] == ["possessive", "goal"]
    owned = owned or (bool(rest) and all(mark.role == "filler" for mark in rest))
    comma = [m.word for m in gap] == [","]
    if comma and (_is_none_of_them(rest) or (chinese and (verb or owned))):
        return True
    return not all(m.role in _IN_LIST for m in gap)


def _both(right: tuple[Mark, ...], context: Context) -> Group | None:
    """Return the places of the sentence where a rate is said to be for both, or all three."""
    near = next((i for i, mark in enumerate(right) if mark.role in ("anaphor", PLACE)), None)
    if near is None or right[near].role == PLACE or not context.named:
        return None
    if not right[near].word.isascii() or has(right[near + 1 : near + 2], PLACE, *YEARS):
        return None
    if not all(_may_lead(mark, [], False, False) for mark in right[:near]):
        return None
    both = tuple(dict.fromkeys(context.named))
    return both if len(both) == right[near].value else ELSEWHERE


def _may_lead(mark: Mark, gap: list[Mark], listing: bool, leads: bool) -> bool:
    """Whether a mark may stand between a rate and its places, or within their list."""
    if listing and mark.role in _IN_LIST and mark.word not in (";", "。"):
        return True
    if mark.role not in _TO_OWNER or mark.word in (";", "。"):
        return False
    if not listing and mark.word in (",", "、"):
        return leads
    return mark.role != "unknown" or (has(gap, "at", "by", "of") and mark.word < "~")


def _leads_to(between: list[Mark]) -> bool:
    """Whether what stands between a rate and a place gives it the rate: 5% for, 5%的有, 5% (."""
    if not between:
        return True
    if has(between, "break") and not has(between, "has", "by"):
        return False
    opened = any(mark.word in BRACKETS for mark in between)
    return (
        opened
        or has(between, "at", "by", "has", "of", "such_as", "anaphor")
        or (has(between, "possessive") and has(between, "group", "filler"))
    )


def owner_after(claim: Claim) -> Group | None:
    """Return the place of "At 7%, Tibet's target is the highest"."""
    before = [m for m in claim.left if m.role not in ("filler", "article")]
    skipped = ("separator", "mark", "break", "own", "of")
    first = next((m for m in claim.right if m.role not in skipped), None)
    if first is None or first.role != PLACE:
        return None
    opening = claim.right[0].word == "," and not has(claim.left, PLACE)
    at = bool(before) and before[-1].role == "at" and (len(before) == 1 or is_break(before[-2]))
    return runs(claim.right)[0].places if opening and at else None


def speaker_after(right: tuple[Mark, ...]) -> Group | None:
    """Return the place whose governor or government said it: "… 5%, Hebei's governor said".

    Or the city whose mayor did: "said the mayor of Wuhan, the capital of Hubei".
    """
    for i, mark in enumerate(right):
        if i > 1 and (right[i - 2].role, right[i - 1].role) == ("own", "of"):
            led = _led_by(right, i)
            if led is not None:
                return led or None
        if mark.role == PLACE and mark.value != NATION:
            near = right[i + 1 : i + 6]
            own = next((j for j, m in enumerate(near[:4]) if m.role == "own"), None)
            passed = near[: own or 0]
            if mark.place and has(passed, PLACE) and passed[0].role != "and":
                # 云南省昆明市市长说
                continue
            if own is not None and has((*right[:i], *passed), "state"):
                # 山西的全国人大代表, or 全国人大代表、山西省省长, speaks of the country's.
                return None
            headless = mark.place and mark.place.kind != "municipality"
            if headless and own is not None and near[own].word in _MAYORS:
                # A province has no mayor.
                return ELSEWHERE
            saying = ("said",) if has(right[:i], RATE) else ("said", "set")
            said = own is not None and has((*right[:i][-4:], *near[own:]), *saying)
            return (mark.place,) if said else None
    return None


def _led_by(right: tuple[Mark, ...], at: int) -> Group | None:
    """Return the place whose head said something: said Li Si, governor of Hubei.

    That is nobody, (), for an adviser; None where no such place stands there.
    """
    mark = right[at]
    if mark.place is None and mark.value != NATION and mark.role in (PLACE, "unknown"):
        return ELSEWHERE if has(right, "said") else None
    led = [m for m in right[max(0, at - 8) : at] if m.role not in _PERSON][-2:]
    whole = mark.place and not has(right[at + 1 : at + 2], *_GOES_ON)
    if not whole or [m.role for m in led] != ["said", "own"]:
        return None
    return () if led[1].word in _ADVISERS else (mark.place,)


def shared_by(right: tuple[Mark, ...], end: int) -> Mark | None:
    """Return an "each" or "respectively" that closes the list which ends there."""
    for i, mark in enumerate(right):
        if mark.role in (PLACE, RATE) or mark.start - end > 3 * REACH:
            return None
        # 都在5%以上，分别为…: the numbers follow; CPI目标分别为… is about another thing.
        direct = all(m.role in ("separator", "filler") for m in right[:i])
        # 均为7%，分别比去年低0.5个百分点: by how much follows.
        direct = direct and not has(right[i:], "versus", "lower", "higher", "move", "than")
        closes = mark.role == "respectively" and (mark.word < "~" or direct)
        if closes or (mark.role == "each" and mark.start - end < 12):
            return mark
    return None
