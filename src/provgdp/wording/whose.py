"""Whose a rate is: the places named before it, or right after it, or whoever is being told of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording import what
from provgdp.wording.claims import ELSEWHERE, REACH, Context, Place, has, is_break, is_year, last_of
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.places import Run, asides, runs
from provgdp.wording.resolve import NATION
from provgdp.wording.strangers import is_apart, is_of_a_place, is_of_a_stranger
from provgdp.wording.when import of_a_target
from provgdp.wording.words import every
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from provgdp.province import Province
    from provgdp.wording.claims import Claim

Group = tuple[Place, ...]


class Owner(NamedTuple):
    """Whose a claim is.

    Attributes:
        places: The places; None for one that is none of the 31.
        basis: How that was found.
        taken: How many of the marks after the claim name them.
        named: Whether they become who is told of.
    """

    places: Group
    basis: str = ""
    taken: int = 0
    named: bool = False


_WHOLE = tuple(every("WHOLE"))
_BY = tuple(f" {word}" for word in every("BY"))
_INSIDE = every("INSIDE")
_ADVISERS = every("ADVISERS")
_BODIES = tuple(every("BODIES"))
_DELEGATIONS = tuple(every("DELEGATIONS"))
_DENIES = tuple(every("DENIES"))
_COPULAS = every("COPULAS")
_SAME = every("SAME")
_AMONG = every("AMONG")
_CONTRASTS = every("CONTRASTS")
_THEIRS = every("THEIRS")
_SCOPES = dict(pair.split("=") for pair in every("SCOPES"))
_NOBODY = Owner(ELSEWHERE)

_PREDICATE = ("goal", "set", "aim", "expected", "actual", "outcome", *YEARS)
_TO_OWNER = (
    "possessive", "filler", "article", "own", "goal", "growth", "gdp", "at", "of", "by", "set",
    "each", "group", "function", "number", "amount", "such_as", "rest", "separator", "dash",
    "bracket", "has", "anaphor", "quality", "unknown", "and", "yearly", "past", "respectively",
)  # fmt: skip
_OF_ITS_OWN = ("possessive", "own", "growth", "gdp", "goal", "of", "filler")
_COMPARING = ("hedge", "higher", "lower", "than", "versus", "same", "outcome")
_TO_ITS_OWN = (PLACE, "and", "filler", "each", "at", "goal", "set", "aim", "bracket", "this_year")
_IN_LIST = ("separator", "and", "article", "filler", "anaphor", "own", "locality", "of")


def owner(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Owner:
    """Return whose a claim is: who is named before it, right after, or was told of before."""
    if is_apart(claim):
        return Owner(ELSEWHERE, named=True)
    own_subject = is_of_a_stranger(claim) and not what.of_each(claim)
    national = not claim.whole and _follows_the_nation(claim, sentence)
    if national or _is_whose(claim) or is_of_a_place(claim.clause) or _is_the_nation_s(claim):
        return _NOBODY
    if (said := _said_after(claim)) is not None:
        return said
    group, taken = _right_after(claim, context)
    if group is None:
        group = _named_before(claim, context, own_subject)
    if group is None or _is_only_where(group, claim):
        after, taken = group_after(claim.right, claim.end)
        if after and _has_its_own(claim.right, taken, sentence):
            return _NOBODY
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
        return _NOBODY if nobody else _carried(claim, context, sentence)
    if len(group) > 1:
        group = _less(group, left_out(sentence))
    basis = "list" if len(group) > 1 else "named"
    return Owner(group, basis, taken, named=taken > 0 or not _is_beside(claim.whole))


def _said_after(claim: Claim) -> Owner | None:
    """Return whose a rate is said to be, or by whom it was set, in the words after it."""
    if said := claim.predicate:
        places = tuple(mark.place for mark in said if mark.role == PLACE)
        return Owner(places, "named", claim.right.index(said[-1]) + 1, named=True)
    setter = _set_by(claim)
    return Owner((setter.place,), "named", claim.right.index(setter) + 1) if setter else None


def _set_by(claim: Claim) -> Mark | None:
    """Return who else set, or reached, what a target is compared with.

    "Above the 5% that Hubei set", "above the 5% set by the premier".
    """
    words = [m for m in claim.left if m.role not in ("article", "filler", "goal", "growth")]
    if not has(words[-1:], *_COMPARING) or words[-1].word > "~":
        return None
    near = [m for m in claim.right[:6] if m.role not in ("article", "own", "relative", "filler")]
    if has(near[:1], PLACE) and has(near[1:2], "set", "aim", "actual"):
        return near[0]
    if has(near[:1], "set", "aim"):
        rest = near[2:] if has(near[1:2], "by") else near[1:]
        return next((m for m in rest[:1] if m.role == PLACE), None)
    return None


def _right_after(claim: Claim, context: Context) -> tuple[Group | None, int]:
    """Return the places of the list that a rate heads, 5%以上：江苏、山东, or both named before."""
    at = next((i for i, m in enumerate(claim.right) if m.role not in ("at", *YEARS)), 0)
    opener, rest = claim.right[at : at + 1], claim.right[at + 1 :]
    heads = has(opener, "separator") and opener[0].word == ":"
    # Among those aiming for 6 percent this year are Hubei and Hunan.
    verb = bool(opener) and opener[0].word in _COPULAS and opener[0].word < "~"
    verb = verb and not has(rest[1:2], "possessive") and has(claim.clause, "set", "aim")
    if (heads or verb) and has(rest[:1], PLACE) and not has(claim.left, PLACE):
        group, taken = group_after(rest, opener[0].end)
        return group, taken + at + 1
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
        return _one_of_two(one, left[left.index(one) + 1 :], context)
    group = owner_after(claim)
    if group is None and (not own_subject or has(claim.clause, PLACE)):
        shared = last_of(left, "each", "respectively") or shared_by(claim.right, claim.end)
        beside = has(left[-1:], PLACE) and left[-1].word > "~" and of_a_target(claim.near)
        # 高于湖北5%的目标 is Hubei's, whoever is above it.
        beside = beside and has(left[-2:-1], "hedge") and context.mode == "target"
        group = runs(left)[-1].places if beside else None
        group = group or group_before(left, shared is not None)
    return group


def _named_around(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Group | None:
    """Return where it was said to be, who said it, or whom a word stands for."""
    left = claim.whole
    if [m.role for m in claim.right[:4]] == ["separator", "at", PLACE, "separator"]:
        # Growth was 4%, against a target of 5%, in Hubei.
        return (claim.right[2].place,)
    group = speaker_after(sentence[sentence.index(claim.rates[-1]) + 1 :])
    if group is None and has(left, "rest"):
        group = _rest(claim, context, sentence)
    pronoun = last_of(left, "anaphor")
    return _meant(pronoun, context) if group is None and pronoun else group


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
    if not rest:
        return has(following[:1], RATE) and following[0].start == last.end and last.word > "~"
    end = next((i for i, mark in enumerate(following) if mark.word == ")"), 0)
    return rest == ["("] and [mark.role for mark in following[:end]] == [RATE]


def left_out(sentence: tuple[Mark, ...]) -> Group:
    """Return the places that a sentence leaves out of its list: 除湖北外, except Hubei."""
    if not has(sentence, "except", "outside"):
        return ()
    return tuple(p for run in runs(sentence) if run.beside == "except" for p in run.places)


def _less(group: Group, others: Group) -> Group:
    return tuple(place for place in group if place not in others) or group


def _one_of_two(which: Mark, rest: tuple[Mark, ...], context: Context) -> Group:
    """Return the former or the latter of the two places named, or the last of those listed."""
    known = tuple(dict.fromkeys(context.named or context.earlier or ()))
    if which.value == 0:
        return known[-1:] or ELSEWHERE
    if len(known) > 2:
        # 三省均为7%，河南、江西略有分化，前者…: the two named last.
        known = context.listed
    described = has(rest[:1], "own", "unknown", "elsewhere")
    if len(known) != 2 or described:
        return ELSEWHERE
    return known[:1] if which.value == 1 else known[1:]


def _meant(pronoun: Mark, context: Context) -> Group:
    """Return the places named before, if they are as many as the words for them say."""
    known = context.subject or context.earlier
    if not known or len(set(known)) != pronoun.value:
        return ELSEWHERE
    cities = all(place is not None and place.kind == "municipality" for place in known)
    city = pronoun.value == 1 or _SCOPES.get(pronoun.word[1:2]) == "municipality"
    return known if cities or not city else ELSEWHERE


def _carried(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Owner:
    """Return who was told of before, for a clause that names nobody."""
    left = claim.whole
    if (whole := _whole(claim, context, sentence)) is not None:
        return Owner((whole,), "named", named=True)
    plural = any(m.role == "each" and m.word > "~" and m.word not in _SAME for m in left)
    earlier = context.earlier or ()
    theirs = any(m.word in _THEIRS for m in left[:3])
    if not context.subject and theirs and len(set(earlier)) > 1 and None not in earlier:
        return Owner(earlier, "sentence_before")
    if (others := _all_but(claim, context, sentence)) is not None:
        return others
    if context.subject:
        known, basis = context.subject, "sentence_before" if context.carried else "named"
    else:
        known, basis = _of_the_text(left, context)
        known = ELSEWHERE if _is_only_beside(known[0], claim, sentence) else known
    nobody = (plural and len(known) == 1 and not context.own) or (
        basis in ("sentence_before", "document")
        and not context.report
        and _is_told_in_the_capital(sentence)
    )
    nobody = nobody or _is_of_many(claim) or _is_told_apart(known, claim, context, sentence)
    return _NOBODY if nobody else Owner(known, basis)


def _is_of_many(claim: Claim) -> bool:
    """Whether a number is that of many targets, and of nobody named: 设在5%左右的有14个省份.

    Targets cluster around 5 percent; 目标介于4%和8%之间，其中湖北6%.
    """
    near, right = claim.near[:3], claim.right[:3]
    picked = any(mark.word in _AMONG for mark in right) and has(right[-1:], PLACE)
    counted = [mark.role for mark in right] == ["has", "number", "group"]
    return picked or counted or has((*claim.clause[-2:], *near), "spread")


def _is_told_apart(
    known: Group, claim: Claim, context: Context, sentence: tuple[Mark, ...]
) -> bool:
    """Whether a place has its number in a later clause: 目标集中在5%左右，湖北为6%."""
    years = (mark for mark in (*claim.left, *claim.near) if is_year(mark))
    if has(claim.left, "sought") or any(context.is_past(context.resolve(year)) for year in years):
        return False
    later = tuple(mark for mark in sentence if mark.start > claim.end)
    for i, mark in enumerate(later):
        if mark.role == PLACE and mark.place in known:
            rest = later[i + 1 :]
            own = next((j for j, other in enumerate(rest) if other.role == RATE), None)
            if own is not None and all(m.role in _TO_ITS_OWN or m.word == "、" for m in rest[:own]):
                return True
    return False


def _all_but(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Owner | None:
    """Return whose a claim is that a sentence makes for all but those it leaves out."""
    less = set(left_out(sentence))
    if not less or not has((*claim.clause, *claim.near), "goal", "set", "aim", "each"):
        return None
    told = set(context.subject or (context.own and (context.own,)) or ())
    carried = context.carried or context.elsewhere
    own_list = carried and set(context.listed) <= set(context.named)
    every_province = any(
        a.role == "each" and b.role in ("own", "group") for a, b in pairwise(sentence)
    )
    if less < set(context.listed) and (own_list or (told <= less and not every_province)):
        # "All four except Tianjin, which wants 4%, aim for 5%": the four without it.
        return Owner(_less(context.listed, tuple(less)), "list", named=True)
    others = told <= less or (carried and (every_province or not less < told))
    # All provinces except Tianjin, which wants 4%, aim for 5%: it is not Tianjin's.
    return _NOBODY if others and has(sentence, "each", "group") else None


def _is_told_in_the_capital(sentence: tuple[Mark, ...]) -> bool:
    """Whether a sentence that names other places is about the country's assembly or government.

    全国两会上，6%左右的目标引发关注，青海将发力; …，青海代表团审议时表示赞同; 国务院要求青海发力.
    """
    bodies = (m for m in sentence if m.role in ("state", PLACE) and m.value != NATION)
    seated = any(m.word.endswith(_DELEGATIONS) or m.word.startswith(_BODIES) for m in bodies)
    telling = zip(sentence, sentence[1:], sentence[3:], strict=False)
    told = any(is_break(a) and b.value == NATION and c.place for a, b, c in telling)
    return told or (seated and has(sentence, PLACE))


def _is_only_beside(place: Place, claim: Claim, sentence: tuple[Mark, ...]) -> bool:
    """Whether a place is only where somebody is: a target of 5% pleased investors in Hubei."""
    named = [i for i, mark in enumerate(sentence) if mark.role == PLACE and mark.place is place]
    where = (sentence[i - 1].word in _INSIDE for i in named)
    late = all(sentence[i].start > claim.end and sentence[i].word < "~" for i in named)
    return bool(named) and late and all(where) and not has(claim.near, "set", "aim")


def _whole(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Place:
    """Return the province of which a part was told of, for 全省 and "the region"."""
    said = [m for m in (*claim.whole, *claim.near[:3]) if _names_the_whole(m)]
    if not said or (context.subject and not context.elsewhere):
        return None
    named = {m.place for m in sentence if m.place and m.start < claim.start}
    own = context.own if context.report or context.basis == "given" else None
    nearest: tuple[Collection[Place], ...] = (
        named, {own}, context.earlier or (), {context.host or context.own}, context.topics
    )  # fmt: skip
    known = next((told for places in nearest if (told := set(places) - {None})), set[Place]())
    place = next(iter(known)) if len(known) == 1 else None
    return place if place and _is_scope(place, said) else None


def _names_the_whole(mark: Mark) -> bool:
    """Whether a word means the whole of a place: 全省, "the region", 全省生产总值."""
    return mark.role in ("own", "gdp") and mark.word.startswith(_WHOLE)


def _is_scope(place: Province, said: Sequence[Mark]) -> bool:
    """Whether words for the whole of a place are of its kind: 全省 are, of a province."""
    scopes = {_SCOPES[mark.word[1]] for mark in said if mark.word[1:2] in _SCOPES}
    return not scopes or place.kind in scopes


def _of_the_text(left: tuple[Mark, ...], context: Context) -> tuple[Group, str]:
    """Return whose text it is; a word for another kind of place makes it another's."""
    host = None if context.seen - {context.host, None} else context.host
    own = context.own or host
    if own is None:
        return ELSEWHERE, ""
    fits = _is_scope(own, [mark for mark in left if mark.role == "own"])
    return ((own,), context.basis if context.own else "document") if fits else (ELSEWHERE, "")


def _rest(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Group:
    """Return the list above less those named since: 其余两省; nobody if the count is another."""
    found = runs(tuple(mark for mark in sentence if mark.start < claim.start))
    whole = max(found, key=lambda run: len(run.places), default=None)
    lists = [(whole.places, found[found.index(whole) + 1 :])] if whole else []
    for known, since in (*lists, (context.listed, found)):
        # 五省区里 after its five names is the list once more.
        named = {p for run in since if not set(run.places) >= set(known) for p in run.places}
        rest = tuple(place for place in dict.fromkeys(known) if place not in named)
        if len(known) > len(rest) > 0 and None not in rest:
            return rest
    return ELSEWHERE


def group_before(left: tuple[Mark, ...], shared: bool) -> Group | None:
    """Return the places that the marks before a rate name as its own."""
    found = runs(left)
    if not found:
        return None
    last = found[-1]
    rest = left[last.last + 1 :]
    passing = asides(left)
    whole = (m for i, m in enumerate(left) if i > last.last and i not in passing)
    whole = (m for m in whole if _SCOPES.get(m.word[1:2]) != "municipality")
    if set(last.places) == {None} and any(map(_names_the_whole, whole)):
        return None
    commas = sum(mark.word in (",", ";") for mark in rest)
    left_out = last.beside == "except" and not commas and not has(rest, "outside")
    open_rest = [m for i, m in enumerate(left) if i > last.last and i not in passing]
    own_clause = bool(last.beside) and commas < 2 and _relates(open_rest)
    direct = bool(rest) and all(m.role in _OF_ITS_OWN for m in rest)
    by = last.first and left[last.first - 1].word.endswith(_BY)
    if [mark.word for mark in rest] == ["("] or (by and [m.role for m in rest] == ["at"]):
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
            return ELSEWHERE
        found = [run for run in found if run.beside not in ("beside", "except")]
        if not found:
            return None
    free = [run for run in found if run.beside != "in"]
    free = free or [run for run in found if run.first not in passing] or found
    return _joined(free, left, shared)


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
            if group and not all(m.role in _IN_LIST for m in gap):
                break
            if not group and not _leads_to(gap):
                return None, 0
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
    if any(mark.word.startswith(_DENIES) for mark in right[taken : taken + 1]):
        # …有12个，四川不在此列: it is none of them.
        return None, 0
    return (tuple(group), taken) if group else (None, 0)


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
    """Return the place whose governor or government said it: "… 5%, Hebei's governor said"."""
    for i, mark in enumerate(right):
        if mark.role == PLACE and mark.value != NATION:
            near = right[i + 1 : i + 6]
            own = next((j for j, m in enumerate(near[:4]) if m.role == "own"), None)
            if own is not None and has(near[:own], "state"):
                # 山西的全国人大代表 speaks of the country's.
                return None
            saying = ("said",) if has(right[:i], RATE) else ("said", "set")
            said = own is not None and has((*right[:i][-4:], *near[own:]), *saying)
            return (mark.place,) if said else None
    return None


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
