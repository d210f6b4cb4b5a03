"""Whose a number is that names no place: of whom was told, whom a word means, whose text it is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.wording.claims import ELSEWHERE, Context, Place, has, is_break, is_year
from provgdp.wording.marks import PLACE, RATE, Mark
from provgdp.wording.numerals import ENGLISH, read_english
from provgdp.wording.places import runs, topics
from provgdp.wording.resolve import NATION
from provgdp.wording.words import every

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from provgdp.province import Province
    from provgdp.wording.claims import Claim

Group = tuple[Place, ...]

_WHOLE = tuple(every("WHOLE"))
_NUMERAL = re.compile(ENGLISH)
_KINDS = frozenset(word.rpartition(" ")[2] for word in _WHOLE)
_CITIES = tuple(every("CITIES"))
_ANOTHER = every("ANOTHER")
_INSIDE = every("INSIDE")
_BODIES = tuple(every("BODIES"))
_DELEGATIONS = tuple(every("DELEGATIONS"))
_SAME = every("SAME")
_OF = ("of", "from_what", "beside", "except")
_COUNTED = ("group", "amount")
_AMONG = every("AMONG")
_THEIRS = every("THEIRS")
SCOPES = dict(pair.split("=") for pair in every("SCOPES"))
_TO_ITS_OWN = (PLACE, "and", "filler", "each", "at", "goal", "set", "aim", "bracket", "this_year")


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


NOBODY = Owner(ELSEWHERE)


def carried(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Owner:
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
    away = basis in ("sentence_before", "document") and not context.report
    nobody = (
        (plural and len(known) == 1 and not context.own)
        or (away and _is_told_in_the_capital(sentence))
        or _is_of_many(claim)
        or _is_another_s(claim.clause)
        or (any(place and place.kind != "municipality" for place in known) and _is_a_city_s(claim))
        or _is_told_apart(known, claim, context, sentence)
    )
    return NOBODY if nobody else Owner(known, basis)


def left_out(sentence: tuple[Mark, ...]) -> Group:
    """Return the places that a sentence leaves out of its list: 除湖北外, except Hubei."""
    if not has(sentence, "except", "outside"):
        return ()
    return tuple(p for run in runs(sentence) if run.beside == "except" for p in run.places)


def without(group: Group, others: Group) -> Group:
    """Return a list less those left out of it; all of it if none is left."""
    return tuple(place for place in group if place not in others) or group


def one_of_two(which: Mark, rest: tuple[Mark, ...], context: Context) -> Group:
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


def meant(pronoun: Mark, context: Context, sentence: tuple[Mark, ...]) -> Group:
    """Return the places named before, if they are as many as the words for them say."""
    known = context.subject or context.earlier
    if not known or len(set(known)) != pronoun.value:
        # Hubei grew 5 percent and Hunan 6: both provinces are named one by one.
        before = tuple(mark for mark in sentence if mark.start < pronoun.start)
        known = tuple(dict.fromkeys(topics(runs(before), before, ()) or context.mentioned))
        # The capitals of both provinces; the target of both is theirs.
        others = has(before[-1:], *_OF) and not has(before[-2:-1], "goal")
        if others or len(known) != pronoun.value or len(known) < 2 or None in known:
            return ELSEWHERE
    cities = all(place is not None and place.kind == "municipality" for place in known)
    city = pronoun.value == 1 or SCOPES.get(pronoun.word[1:2]) == "municipality"
    return known if cities or not city else ELSEWHERE


def _is_another_s(clause: tuple[Mark, ...]) -> bool:
    """Whether a clause is of a place that was not told of yet: another central province aims."""
    nouns = (mark.word.rpartition(" ")[2] for mark in clause[1:4] if mark.role == "own")
    other = bool(clause) and clause[0].word in _ANOTHER
    return other and any(noun in _KINDS for noun in nouns)


def _is_a_city_s(claim: Claim) -> bool:
    """Whether a number is that of a city, or its mayor said it: 全市增长6%, the mayor said."""
    before = claim.left if has(claim.left, "said") else claim.clause
    after = claim.right if has(claim.right, "said") else ()
    words = [mark for mark in (*before, *after) if mark.role in ("own", "gdp")]
    city = any(mark.word.startswith(_CITIES) for mark in words)
    return city and not any(
        names_the_whole(mark) and not mark.word.startswith(_CITIES) for mark in words
    )


def _is_of_many(claim: Claim) -> bool:
    """Whether a number is that of many targets, and of nobody named: 设在5%左右的有14个省份.

    Targets cluster around 5 percent; 目标介于4%和8%之间，其中湖北6%.
    """
    near, right = claim.near[:3], claim.right[:3]
    picked = any(mark.word in _AMONG for mark in right) and has(right[-1:], PLACE)
    # 目标在6%以上的有12个，湖北除外.
    counted = [m.role for m in right[:2]] == ["has", "number"] and has(right[2:], *_COUNTED)
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
    before = context.carried or context.elsewhere
    own_list = before and set(context.listed) <= set(context.named)
    every_province = any(
        a.role == "each" and b.role in ("own", "group") for a, b in pairwise(sentence)
    )
    if less < set(context.listed) and (own_list or (told <= less and not every_province)):
        # "All four except Tianjin, which wants 4%, aim for 5%": the four without it.
        return Owner(without(context.listed, tuple(less)), "list", named=True)
    others = told <= less or (before and (every_province or not less < told))
    # All provinces except Tianjin, which wants 4%, aim for 5%: it is not Tianjin's.
    return NOBODY if others and has(sentence, "each", "group") else None


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
    said = [m for m in (*claim.whole, *claim.near[:3]) if names_the_whole(m)]
    if not said:
        return None
    if (quoted := _of_a_paper(context, sentence)) and _is_scope(quoted, said):
        return quoted
    if context.subject and not context.elsewhere:
        return None
    named = {m.place for m in sentence if m.place and m.start < claim.start}
    own = context.own if context.report or context.basis == "given" else None
    nearest: tuple[Collection[Place], ...] = (
        named, {own}, context.earlier or (), {context.host or context.own}, context.topics
    )  # fmt: skip
    known = next((told for places in nearest if (told := set(places) - {None})), set[Place]())
    place = next(iter(known)) if len(known) == 1 else None
    return place if place and _is_scope(place, said) else None


def _of_a_paper(context: Context, sentence: tuple[Mark, ...]) -> Place:
    """Return the place after which a paper is called that is quoted: 据湖北日报报道，全省."""
    place = context.host
    names = (place.name_zh, place.name.lower()) if place else ()
    quoted = any(a.word in names and b.role == "outlet" for a, b in pairwise(sentence))
    return place if quoted else None


def names_the_whole(mark: Mark) -> bool:
    """Whether a word means the whole of a place: 全省, "the region", 全省生产总值."""
    return mark.role in ("own", "gdp") and mark.word.startswith(_WHOLE)


def _is_scope(place: Province, said: Sequence[Mark]) -> bool:
    """Whether words for the whole of a place are of its kind: 全省 are, of a province."""
    scopes = {SCOPES[mark.word[1]] for mark in said if mark.word[1:2] in SCOPES}
    return not scopes or place.kind in scopes


def _of_the_text(left: tuple[Mark, ...], context: Context) -> tuple[Group, str]:
    """Return whose text it is; a word for another kind of place makes it another's."""
    host = None if context.seen - {context.host, None} else context.host
    own = context.own or host
    if own is None:
        return ELSEWHERE, ""
    fits = _is_scope(own, [mark for mark in left if mark.role == "own"])
    return ((own,), context.basis if context.own else "document") if fits else (ELSEWHERE, "")


def the_rest(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Group:
    """Return the list above less those named since: 其余两省; nobody if the count is another."""
    found = runs(tuple(mark for mark in sentence if mark.start < claim.start))
    whole = max(found, key=lambda run: len(run.places), default=None)
    lists = [(whole.places, found[found.index(whole) + 1 :])] if whole else []
    for known, since in (*lists, (context.listed, found)):
        # 五省区里 after its five names is the list once more.
        named = {p for run in since if not set(run.places) >= set(known) for p in run.places}
        rest = _less(known, named)
        if len(known) > len(rest) > 0 and None not in rest:
            return rest
    before = set(context.mentioned)
    rest = () if found or before >= set(context.listed) else _less(context.listed, before)
    # Hubei has gone for 6 percent. The other two …: those of a list that was told before it.
    return rest if None not in rest and _are_so_many(rest, claim.left) else ELSEWHERE


def _less(known: Group, named: Collection[Place]) -> Group:
    """Return a list, each place once, without some of it."""
    return tuple(place for place in dict.fromkeys(known) if place not in named)


def _are_so_many(rest: Group, left: tuple[Mark, ...]) -> bool:
    """Whether the rest of a list is as many as a word for it says: the other two, 其余两省."""
    at = next((i for i, mark in enumerate(left) if mark.role == "rest"), len(left))
    for mark in left[at + 1 : at + 2]:
        number = mark.number.constant if mark.number else mark.value
        last = left[at].word.rpartition(" ")[2]
        said = read_english(last) if _NUMERAL.fullmatch(last) else None
        if rest and len(rest) in (number, said):
            return True
    return False
