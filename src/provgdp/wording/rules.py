"""Why a rate is no target of a province: one rule a reason, each with an example that shows it.

A rule sees everything that is known of one rate of one place and changes nothing. The first that
finds its reason decides; a rate for which none does is told as a target.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING, NamedTuple

import attrs

from provgdp.target import Hedge
from provgdp.wording import stance
from provgdp.wording.claims import (
    ACTUAL,
    LISTED,
    PROMISES,
    after_last,
    has,
    is_break,
    is_year,
    last_of,
)
from provgdp.wording.goes_on import is_hedged
from provgdp.wording.marks import BETWEEN, PENDING, PLACE, RATE, YEARS
from provgdp.wording.relations import LOWER, UPPER
from provgdp.wording.resolve import NATION
from provgdp.wording.speakers import leads_to_none
from provgdp.wording.what import GDP, GROWTH, OTHER, head_before
from provgdp.wording.when import is_of_growth, of_a_target
from provgdp.wording.words import GROUPS, POINTS, every, of_role

if TYPE_CHECKING:
    from provgdp.wording.carried import Owner
    from provgdp.wording.claims import Claim, Context, Place
    from provgdp.wording.marks import Mark

_MUNICIPAL = every("MUNICIPAL")
_SCOPES = frozenset(pair[0] for pair in every("SCOPES"))
_ENDS = tuple(every("ENDS"))
_ONLY_IF = every("ONLY_IF")
_ORIGINAL = tuple(every("ORIGINAL"))
_COPULAS = tuple(every("COPULAS"))
_BEING = (*_COPULAS, *every("SEEMING"))
_WHOLES = every("ALL")
_ALL = tuple(f"{word} " for word in _WHOLES)
_ALL_YEAR = every("ALL_YEAR")
_ASKING = tuple(every("ASKING"))
_AVERAGES = every("AVERAGES")
_BOUNDS = every("BOUNDS")
_INVERSIONS = every("INVERSIONS")
_STATE_MONTH = tuple(every("STATE_MONTH"))
_WISHES = every("WISHES")
_DISPOSALS = every("DISPOSALS")
_ATTAINED = tuple(every("ATTAINED"))
_THAN = tuple(of_role("than"))
_BEFORE_SIZE = ("article", "filler", "unknown", "quality", "vague")
_BESIDE_DENIAL = ("filler", "set", "aim", "at", "goal", "gdp", "growth", "practice", "article")
_DESCRIBING = ("growth", "gdp", "filler", "own", "quality", "vague", "unknown", *YEARS)
_COMPARING = ("hedge", "higher", "lower", "than", "same", "versus", "beside")
_OF_A_RATE = ("growth", "gdp", "goal")
_TO_A_PART = (
    "at", "hedge", "by", "between", "from_what", "article", "function", "rest", "number", "unknown",
)  # fmt: skip
_MOVED = ("possessive", "gdp", "growth", "goal", "to", "move", "set", "filler")
_WHOSE = ("own", "possessive", "article", "filler", *YEARS)
_SAID_OF = ("set", "own", "relative", "separator")
_LOWEST, _HIGHEST = 1.0, 25.0


class Judged(NamedTuple):
    """One rate of one place, and everything that is known of it.

    Attributes:
        rate: The rate.
        claim: The claim it stands in.
        context: What was known after the claim was read.
        sentence: The marks of its sentence.
        owner: Whose the claim is, and how that was found.
        year: The year it would be for.
        measure: What it measures.
        bound: Whether the words right beside it make it a target.
        compared: The word that makes it what another rate is compared with.
        place: Whose it would be.
        breadth: How many places it is stated for.
        paired: Whether a list of places and one of rates go together, or there is one rate.
    """

    rate: Mark
    claim: Claim
    context: Context
    sentence: tuple[Mark, ...]
    owner: Owner
    year: int | None
    measure: str | None
    bound: bool
    compared: Mark | None
    place: Place = None
    breadth: int = 1
    paired: bool = True


@attrs.frozen
class Rule:
    """A reason to leave a rate out.

    Attributes:
        name: The name of the rule.
        decision: What a rate that it finds is.
        finds: Whether it is the reason for this rate.
        example: A text in which it is, read as of 2024 (or of no year, where that is the reason).
        expected: The targets of that text.
    """

    name: str
    decision: str
    finds: Callable[[Judged], bool]
    example: str
    expected: str = ""


def _unreadable(it: Judged) -> bool:
    if _is_hedged_apart(it) or _ends_what_is_refused(it):
        return True
    last, reading = it.claim.left[-1] if it.claim.left else None, it.rate.reading
    parted = last is not None and last.role == "hedge" and last.end >= it.rate.start - 1
    if parted and last and last.before is Hedge.ABOUT and reading:
        return reading.hedge is not Hedge.RANGE
    return reading is None or (parted and not it.bound)


def _ends_what_is_refused(it: Judged) -> bool:
    """Whether a number goes on with one that can't be read: from 5.5% to 5-5.5%."""
    at = it.sentence.index(it.rate)
    first, *between = it.sentence[max(0, at - 2) : at] or (it.rate,)
    refused = first.role == RATE and first.reading is None
    return refused and has(between, "dash", "to") and first.end + 1 >= between[0].start


def _is_hedged_apart(it: Judged) -> bool:
    """Whether the hedge of a bare number stands for itself in a later clause: 粤为“左右”."""
    reading = it.rate.reading
    if reading is None or reading.hedge is not Hedge.EXACT:
        return False
    after = [m for m in it.sentence if m.start > it.rate.start and m.role != "filler"]
    return any(
        [m.role for m in after[i : i + 3]] == [PLACE, "hedge", "separator"]
        and after[i + 1].before is None
        for i in range(len(after) - 2)
    )


def _negated(it: Judged) -> bool:
    left = [mark for mark in it.claim.clause if mark.role not in _BESIDE_DENIAL]
    # Hubei did not, as some had reported, set a target of 6 percent.
    parted = any(a.role == "no" and b.word == "," for a, b in pairwise(it.claim.left[1:]))
    # None of the three – Hubei, Hunan and Henan – has set a target of 6 percent.
    none = [mark.role for mark in it.claim.left[:2]] == ["no", "of"]
    none = none and all(
        a.role != "separator" or b.role in (PLACE, "and") for a, b in pairwise(it.claim.left)
    )
    # 没有提出6%的目标
    lead = leads_to_none(it.claim)
    denied = none or has((*left[-1:], *((lead,) if lead else ())), "deny", "no")
    denied = denied or (parted and not it.bound)
    return denied or (has(it.claim.clause, "no") and not it.bound) or _is_moved(it, "no", "deny")


def _supposed(it: Judged) -> bool:
    """Growth that is only supposed: 如果要增长5%, if it is to grow 5%; not the target itself."""
    clause = it.claim.clause
    asked = [m.word for m in it.sentence[-1:]] == ["?"]
    # Will Hubei meet its target of 5%? That is one.
    opens = has(it.sentence[:1], "condition") and not has(clause, "outcome", "action")
    if asked and (opens or it.sentence[-2].word.endswith(_ASKING)):
        return True
    if _is_of_no_one(it.claim) or any(mark.word in _ONLY_IF for mark in it.claim.near[:3]):
        # 必须增长5%才能稳定就业.
        return True
    at = next((i for i, mark in enumerate(clause) if mark.role == "condition"), None)
    if at is None:
        return False
    if clause[at].word in _INVERSIONS:
        # Had Hubei set its target at 5%, …
        return True
    said = last_of(clause[at:], "set", "aim", "goal")
    if said is None:
        return not of_a_target(it.claim.near)
    if any(mark.word in _DISPOSALS for mark in clause[at + 1 :]):
        return True
    if said.word.endswith(_ATTAINED) and of_a_target(it.claim.near):
        return False
    before, rest = clause[: clause.index(said)], clause[clause.index(said) :]
    if said.role == "goal":
        return has(before[-3:], "article") and not any(m.word == "the" for m in before[-3:])
    return not has(rest, "own", "outcome", "complete", "action")


def _is_of_no_one(claim: Claim) -> bool:
    """Whether a target is only weighed: a target of 6 percent for Hubei would be too high."""
    opens = has(claim.clause[:1], "article") and claim.clause[0].word != "the"
    if not opens or claim.clause != claim.left or not has(claim.clause, "goal"):
        return False
    at = next((i for i, m in enumerate(claim.near) if m.word in _BEING), len(claim.near))
    return has(claim.near, "will") or has(claim.near[at + 1 : at + 2], "function", "vague")


def _by_how_much(it: Judged) -> bool:
    left = it.claim.left
    below = ("hedge", "lower", "higher", "outcome")
    if len(left) > 1 and left[-1].role == "goal" and left[-1].word > "~" and left[-2].role in below:
        original = any(mark.word.startswith(_ORIGINAL) for mark in left[-2:])
        return not (left[-1].word.endswith(_COPULAS) or original)
    # Raised it by a full 2 percent.
    size = next((i for i in range(len(left), 0, -1) if left[i - 1].role not in _BEFORE_SIZE), 0)
    by = bool(left) and has(left[size - 1 : size], "by") and it.rate.start - left[-1].end < 2
    # Cut the target it had set itself for growth this year by 2 percent.
    since = after_last(left, "separator", "and", "to", "aim", "will")
    moved = has((*left[max(0, size - 8) : size], *since), "move", "outcome")
    moved = moved or has(left[: size - 1][-1:], "goal")
    words = [mark for mark in left if mark.role != "filler"]
    far = ("move", "outcome", "fall", "lower", "higher")
    gap = bool(words) and words[-1].role in far and words[-1].word > "~"
    gap = gap and not words[-1].word.endswith(_ENDS)
    return _is_above_another(it) or (by and moved) or (gap and not stance.is_bound(it.claim, None))


def _is_above_another(it: Judged) -> bool:
    """Whether growth is to be so much above another: 1 percent higher than the national average."""
    near = it.claim.near[:1]
    beside = it.sentence[it.sentence.index(it.rate) + 1 :][:1]
    nation = has(beside, RATE) and beside[0].reading
    related = nation and nation.hedge is Hedge.RELATIVE
    related = related or (has(near, "hedge") and near[0].word.endswith(_THAN))
    return bool(related) and any(mark.word < "~" for mark in it.claim.left[-1:])


def _relative(it: Judged) -> bool:
    reading = it.rate.reading
    if reading is None or reading.hedge is not Hedge.RELATIVE:
        return False
    following = it.sentence[it.sentence.index(it.rate) + 1 :][:1]
    if has(following, RATE):
        return True
    # 增长目标：高于全国 names its subject before the colon.
    left = it.claim.left
    clause = it.claim.clause or (left if left and left[-1].word == ":" else ())
    called = has(clause, "goal") and not any(m.role == "unknown" and m.word > "~" for m in clause)
    growth = reading.indicator == "gdp" or head_before(clause) in (GDP, GROWTH) or called
    listed = all(m.role in (PLACE, "separator", "break") for m in clause) and it.measure is None
    return not (growth or listed or _instead_of_a_number(it)) or has(
        it.claim.near[:1], "unknown", "set", "action"
    )


def _instead_of_a_number(it: Judged) -> bool:
    """Whether a clause beside it says that growth has no number: 只说高于全国，没有提增速."""
    denied = any(
        mark.role == "no" or (mark.reading and mark.reading.hedge is Hedge.NO_TARGET)
        for mark in it.sentence
    )
    nouns = any(
        m.role == "unknown" and (len(m.word) > 1) is (m.word > "~") for m in it.claim.clause
    )
    return denied and not nouns and it.measure != OTHER


def _in_part(it: Judged) -> bool:
    near = it.claim.near
    second = it.context.partial and has(near[:1], "at") and has(near[-1:], "function", "unknown")
    if _is_for_months(near) or (second and all(m.role in _TO_A_PART for m in near)):
        # 6 percent in the first half and 5 percent in the second.
        return True
    follows = bool(it.claim.follows or it.claim.left)
    listed = follows and all(m.role in (*LISTED, "and") for m in it.claim.left)
    if it.context.partial and listed and not of_a_target(near):
        # 一季度目标：河南5.5%，四川5.6%; for the first quarter 5 percent for Hubei and 6 for Hunan.
        return True
    said = last_of(it.claim.clause, "part", "outcome", "action")
    if said is None and not has(it.claim.clause, "goal"):
        # 湖北一季度力保开门红，要求增长6%.
        said = last_of(it.claim.left, "part", *YEARS)
        head = it.claim.left[: len(it.claim.left) - len(it.claim.clause)]
        # Growth targets for the first quarter: Hubei 5.5 percent.
        headed = head[-1:] and head[-1].word == ":" and has(it.claim.clause, PLACE)
        said = said if said and (headed or said.word > "~") else None
    return said is not None and said.role == "part"


def _is_for_months(near: tuple[Mark, ...]) -> bool:
    """Whether a rate is for a part of the year: in the fourth quarter, a month, by June."""
    if has(near[:1], "at") and has(near[1:2], *YEARS) and has(near[2:3], "possessive"):
        # In this year's first quarter.
        near = (*near[:1], *near[3:])
    size = next((i for i, m in enumerate(near) if m.role not in _TO_A_PART), len(near))
    to, months = near[:size], near[size : size + 2]
    if not to:
        return False
    ended = [m.role for m in to] in (["by"], ["between"], ["from_what"])
    spanned = ended or has(months[1:], "month")
    return has(months[:1], "part") or (has(months[:1], "month") and spanned)


def _grown(it: Judged) -> bool:
    """A growth rate in a year gone by, which no word of its own clause calls a target."""
    after = [mark for mark in it.claim.near[:3] if mark.role in YEARS]
    if it.bound or it.compared or not after or not has(it.claim.near[:1], "at"):
        return False
    said = after_last(it.claim.clause, "and")
    return has(said, "growth") and not has(said, *PROMISES) and it.context.is_past(it.year)


def _outcome(it: Judged) -> bool:
    # Above the 5.5 percent it recorded.
    near = it.claim.near
    said = [mark for mark in near if mark.role != "own"][:2]
    # It trails the 5 percent achieved in 2023, the 5 percent that it achieved.
    recorded = has(near[:1], "own") or has(said[1:], "at", *YEARS)
    recorded = recorded and has(said[:1], "actual")
    reached = it.compared is None or recorded
    # Above the 5 percent Guangdong achieved.
    another = has(near[:1], PLACE) and has(near[1:2], "actual")
    return (
        another
        or it.context.mode == ACTUAL
        or is_of_growth(it.claim, it.context)
        or [mark.role for mark in it.claim.left[-3:]] == ["opening", "growth", "of"]
        or _came_of_a_target(it)
        or stance.is_measured_against(it.claim, it.context, it.sentence)
        or (reached and stance.is_seen(it.claim, it.context, it.owner.taken > 0))
    )


def _came_of_a_target(it: Judged) -> bool:
    """Whether growth is told behind the target that it met, beat or missed.

    "It missed its 6 percent target, growing 4 percent", "with GDP at 4 percent"; 没有完成5%的目标，
    只增长4%. A word of a promise, or a year to come, tells another target.
    """
    clause, near = it.claim.clause, it.claim.near
    before = it.sentence[: it.sentence.index(it.claim.rates[0])]
    met = next((i for i, m in enumerate(before) if _is_met(m, it.context)), len(before))
    if not has(before[met:][-9:], RATE):
        return False
    # It exceeded its 8 percent target with 9.5 percent.
    handed = [mark.role for mark in it.claim.left] == ["goal", "at"]
    dated = any(is_year(m) and not _is_gone(m, it.context) for m in (*clause, *near))
    words = clause
    if clause == it.claim.left:
        # Last year's growth target, with growth of 5 percent.
        words = tuple(dropwhile(lambda mark: mark.role in stance.OF_THE_RATE, clause))
    other = dated or has(words, "goal", "set", "aim", "expected", "will", "and", "move")
    return not (other or it.bound) and (handed or has((*clause, *near[:1]), "growth", "gdp"))


def _is_met(mark: Mark, context: Context) -> bool:
    """Whether a word tells that a target was met, or 超过, of one of a year gone by."""
    met = ("outcome", "complete", *(("hedge",) if context.is_past(context.year) else ()))
    return mark.role in met and not mark.word.startswith(_ORIGINAL)


def _is_gone(year: Mark, context: Context) -> bool:
    return year.word in _ALL_YEAR or context.is_past(context.resolve(year))


def _growth_compared(it: Judged) -> bool:
    """Whether a target is compared with growth: it is down from growth of 5 percent in 2023."""
    if it.bound or it.compared is None or it.compared.role == "from_what":
        return False
    if it.compared.role == "from" and it.compared.word > "~":
        # 目标由5.6%回落到5.3%
        return False
    rest = [m.role for m in it.claim.left if m.start > it.compared.start and m.role not in _WHOSE]
    # Below the 7 percent in actual growth of last year.
    near = [mark for mark in it.claim.near if mark.role != "at"][:1]
    called = has(near, "growth", "actual") and rest[-2:] != ["goal", "of"]
    return called or rest in (["growth", "of"], ["gdp", "of"])


def _strong(it: Judged) -> bool:
    return it.bound or has(_not_of_the_rate_before(it), "goal")


def _not_of_the_rate_before(it: Judged) -> tuple[Mark, ...]:
    """Return the marks before a rate, less what the one before is of: its 5% goal trails the 4%."""
    left = it.claim.left
    of_it = ("possessive", *_OF_A_RATE)
    size = next((i for i, mark in enumerate(left) if mark.role not in of_it), len(left))
    follows = bool(left) and has(it.sentence[: it.sentence.index(left[0])][-1:], RATE)
    compares = has(left[size : size + 1], "outcome", *_COMPARING)
    return left[size:] if follows and compares else left


def _not_round(it: Judged) -> bool:
    set_apart = stance.looks_set(it.claim) or is_hedged(it.claim) or _is_a_row(it)
    return not (set_apart or _strong(it))


def _is_a_row(it: Judged) -> bool:
    """Whether a line names a place and its number, under a head that calls the numbers targets."""
    row = has(it.claim.left, "break") and all(m.role in LISTED for m in it.claim.left)
    first = next(i for i, mark in enumerate(it.sentence) if mark.role == RATE)
    return row and has(it.sentence[:first], "goal")


def _is_relation_of_the_rate_before(it: Judged) -> bool:
    """Whether the target before is only compared: its 5% target matches the nation's growth."""
    left, reading = it.claim.left, it.rate.reading
    follows = bool(left) and has(it.sentence[: it.sentence.index(left[0])][-1:], RATE)
    related = reading is not None and reading.hedge is Hedge.RELATIVE
    return related and follows and all(mark.role in _OF_A_RATE for mark in left)


def _compared_outcome(it: Judged) -> bool:
    if _is_relation_of_the_rate_before(it):
        return True
    if _strong(it) or it.compared is None:
        return False
    return not stance.is_earlier_target(it.claim, it.compared)


def _weak_past(it: Judged) -> bool:
    """Only a promise, no target, tells of a year gone by: what was expected is its growth."""
    if _strong(it) or it.compared is not None or not it.context.is_past(it.year):
        return False
    if _is_a_goal_by_remark(it.claim.right):
        return False
    last = it.claim.left[-1:]
    expects = has(it.claim.left[-2:-1], "expected")
    if expects and has(last, "filler") and last[0].word in _COPULAS:
        # 去年的预期是5%以上 is a noun for a target.
        return False
    return has(it.claim.left, "expected", "forecast", "will")


def _is_a_goal_by_remark(right: tuple[Mark, ...]) -> bool:
    """Whether a remark right behind a rate calls it a target: 5% in 2022, a goal set early on."""
    rest = [mark for mark in right if mark.role not in ("at", *YEARS)]
    article = has(rest[1:2], "article") and rest[1].word != "the"
    called = [mark.role for mark in rest[2:] if mark.role not in _DESCRIBING][:1] == ["goal"]
    goal = next((i for i, mark in enumerate(rest) if mark.role == "goal"), 0)
    # A goal set in January having been dropped is another.
    closes = has(rest[goal + 1 :][:1], *_SAID_OF) and not has(rest[goal:], "opening", "observer")
    return has(rest[:1], "separator") and article and called and closes


def _out_of_range(it: Judged) -> bool:
    reading = it.rate.reading
    if reading is None:
        return False
    upper = reading.hedge in (Hedge.BELOW, Hedge.AT_MOST) and not _is_ceiling(it)
    number = reading.headline
    return upper or (number is not None and not _LOWEST <= number <= _HIGHEST)


def _is_ceiling(it: Judged) -> bool:
    """Whether the growth of GDP itself is to be no more than a number: a target against heat."""
    named = has((*it.claim.clause, *it.claim.near), "gdp")
    return named and has(it.claim.left, "goal") and it.compared is None


def _is_sorted_by(it: Judged) -> bool:
    """Whether targets are only sorted by a number: those with targets that reach 7 percent."""
    clause = it.claim.clause
    goal = last_of(clause, "goal")
    rest = clause[clause.index(goal) + 1 :] if goal else ()
    return has(rest[:1], "own", "relative") and has(rest[1:2], "action", "outcome", "hedge")


def _spread(it: Judged) -> bool:
    bound = any(m.word in _BOUNDS for m in (*it.claim.clause, *it.claim.near[:3]))
    hedge = it.rate.reading.hedge if it.rate.reading else None
    if (bound and not (hedge is Hedge.RANGE and it.breadth == 1)) or _is_sorted_by(it):
        return True
    if it.breadth < 2 or (it.owner.taken > 0):
        return False
    before, after = it.claim.left, it.claim.near
    such = has(before, "such_as")
    ranging = has(before[-4:], "from", "from_what", "between", "spread")
    # 湖北、湖南的目标从5%到6%: neither end is of both.
    to_another = it.compared is not None and has(it.claim.near[-1:], "to")
    ranging = ranging and (it.compared is None or hedge is Hedge.RANGE) and not to_another
    moved = has(it.sentence, "move", "rise", "fall")
    ranging = ranging or ([mark.role for mark in before] == ["to"] and not moved)
    ends = it.rate.word == BETWEEN and not _is_the_range_of_each(it.claim)
    apart = it.breadth > 2 and (has(it.claim.right[:3], "differ") or ends)
    # Several provinces "at around 5 to 6 percent" lie between the two.
    apart = apart or has((*before[-1:], *after[:1]), "hedge")
    return ranging or (hedge is Hedge.RANGE and (such or apart))


def _is_the_range_of_each(claim: Claim) -> bool:
    """Whether several places have one range: each targets growth of between 5 and 6 percent."""
    each = claim.last("each")
    return each is not None and each.word not in _WHOLES and has(claim.left[-1:], "of")


def _of_a_group(it: Judged) -> bool:
    """Whether a number is that of several provinces as one: of 中部六省, not of each."""
    words = (*it.claim.left, *it.claim.near)
    if any(mark.word in _AVERAGES for mark in it.claim.clause[-4:]):
        return True
    left = it.claim.left
    mean = next((i for i, mark in enumerate(left) if mark.word in _AVERAGES), len(left))
    compared = has(left[:mean], "hedge", "higher", "lower", "than", "versus")
    if it.breadth > 1 and mean < len(left) and not compared and not has(left[mean:], "set", "aim"):
        return True
    if mean < len(left) and not has(left, PLACE) and has(left[mean:], "number", "each", "group"):
        # The average of the 31 provincial targets is 6 percent.
        return has(left[mean:], "goal")
    named = [mark for mark in words if mark.place is it.place]
    as_one = all(mark.word in GROUPS and not mark.word.startswith(_ALL) for mark in named)
    return bool(named) and as_one and not (has(words, "each") or has(it.sentence, "except"))


def _observed(it: Judged) -> bool:
    """Whether somebody else says so: a call to set no target binds nobody, however it is said."""
    reading = it.rate.reading
    denied = reading is not None and reading.hedge is Hedge.NO_TARGET
    return it.context.observed and (denied or not it.bound)


def _rumoured(it: Judged) -> bool:
    """Whether a number is only rumoured, or denied by the clause after it."""
    right = it.claim.right
    end = next((i for i, mark in enumerate(right) if mark.role == PLACE), len(right))
    if end < len(right) and has(right[max(0, end - 1) : end], "rumour"):
        # 目标为7%；网传湖北…: that is told of the next place.
        end -= 1
    # It set 6 percent after weighing what is possible.
    said = [mark for before, mark in pairwise(right[:end]) if before.role != "beside"]
    heard = has(it.claim.left, "rumour") or has((*right[:1], *said), "rumour", "refuted")
    return heard or _is_denied(it)


def _is_denied(it: Judged) -> bool:
    """Whether its own clause denies it: 湖北否认下调目标至5%, 否认将目标从6%下调至5%."""
    if has(after_last(it.claim.clause, "and"), "refuted"):
        return True
    return _is_moved(it, "rumour", "refuted")


def _is_moved(it: Judged, *said: str) -> bool:
    """Whether a rate is what a target moves to, and its clause says so before the other number."""
    left = it.claim.left
    before = it.sentence[: it.sentence.index(it.claim.rates[0])]
    start = next((i for i in range(len(before), 0, -1) if is_break(before[i - 1])), 0)
    moved = has(left[-1:], "to", "set", "move") and all(m.role in _MOVED for m in left)
    return moved and has(before[start:], RATE) and has(before[start:], *said)


def _capital(it: Judged) -> bool:
    """Whether Beijing may be the government of the country, in a list with no other place."""
    if it.place is None or it.place.name != "Beijing":
        return False
    if _is_wish(it):
        return True
    if it.context.seen - {it.place, None}:
        # Around 5 percent when parliament meets in March.
        return _is_only_measured_by(it) or has(it.claim.near, "state")
    named = [mark.word for mark in it.sentence if mark.place is it.place]
    given = it.place is it.context.own and (it.context.report or it.context.basis == "given")
    if given or any(word[-1:] in _SCOPES or word.split()[-1] in _MUNICIPAL for word in named):
        return False
    if it.place.name.lower() in named:
        return not any(mark.word in _MUNICIPAL for mark in it.sentence)
    dated = any(f"{a.word}{b.word}".startswith(_STATE_MONTH) for a, b in pairwise(it.sentence))
    return dated or any(mark.value == NATION or mark.role == "state" for mark in it.sentence)


def _is_only_measured_by(it: Judged) -> bool:
    """Whether a capital's target is what others heed, with no number of theirs beside it.

    "Hubei set 6 percent, above Beijing's goal of 5 percent"; a list names its city.
    """
    marks, at = it.sentence, it.sentence.index(it.rate)
    owned = next((i for i in range(at) if _is_target_of(marks[i : i + 8], it.place)), None)
    if owned is None or it.breadth > 1 or any(mark.word in _MUNICIPAL for mark in marks):
        return False
    others = {mark.place for mark in marks if mark.role == PLACE} - {it.place}
    compares = has(marks[max(0, owned - 1) : owned], *_COMPARING)
    alone = sum(mark.role == RATE for mark in marks) == 1
    return bool(others) and (compares or alone)


def _is_target_of(marks: tuple[Mark, ...], place: Place) -> bool:
    """Whether some words name the target of a place: Beijing's growth target."""
    named = bool(marks) and marks[0].place is place and has(marks[1:2], "possessive")
    goal = next((m for m in marks[2:] if m.role not in _DESCRIBING), None)
    return named and goal is not None and goal.role == "goal" and marks[0].word < "~"


def _is_wish(it: Judged) -> bool:
    """Whether only a capital's government says so: "Beijing wants", 北京方面, 北京在3月5日."""
    marks = it.sentence
    for at, mark in enumerate(marks):
        if mark.place is it.place and mark.end <= it.rate.start:
            rest = [m for m in marks[at + 1 : at + 5] if m.role not in ("filler", "function", "at")]
            spoken = has(rest[:1], "state") or (bool(rest) and rest[0].word in _WISHES)
            spoken = spoken or "".join(m.word for m in rest[:2]).startswith(_STATE_MONTH)
            if spoken and it.breadth == 1 and not any(m.word in _MUNICIPAL for m in marks):
                return True
    return False


def _met_in_brackets(it: Judged) -> bool:
    """Whether its place has its number in brackets: only Chongqing (6%) aims above 5%."""
    before = it.sentence[: it.sentence.index(it.claim.rates[0])]
    at = max((i for i, mark in enumerate(before) if mark.place is it.place), default=len(before))
    limit = it.rate.reading is not None and it.rate.reading.hedge in (*LOWER, *UPPER)
    return limit and [mark.role for mark in before[at + 1 : at + 4]] == ["bracket", RATE, "bracket"]


RULES: tuple[Rule, ...] = (
    Rule("a wording that the grammar refuses", "unreadable", _unreadable,
         "湖北今年的增长目标为5%左右以上。"),
    Rule("percentage points are how much a rate moves", "change", lambda it: it.rate.word == POINTS,
         "Hubei has set a goal of 2 percentage points for growth in 2024."),
    Rule("a target moved or was missed by so much", "change", _by_how_much,
         "Hubei cut its growth target by 2 percent this year."),
    Rule("another noun heads the rate", "another_indicator", lambda it: it.measure == OTHER,
         "湖北今年的目标是用电量增长5%。"),
    Rule("relative to the nation, and growth is not its subject", "another_indicator", _relative,
         "湖北今年提出高于全国平均水平。"),
    Rule("an average of several years", "several_years", lambda it: it.context.several,
         "“十五五”时期，湖北经济年均增长目标为6%。"),
    Rule("a goal for a part of the year", "part_of_a_year", _in_part,
         "湖北今年第一季度的增长目标为5%。"),
    Rule("a list that does not pair with its places", "unpaired", lambda it: not it.paired,
         "湖北、湖南、江西今年的增长目标分别为5%和6%。"),
    Rule("somebody else's number", "observer", _observed,
         "Analysts see Hubei's economy growing, and expect growth of 5% this year."),
    Rule("a rumour, or what is denied", "observer", _rumoured,
         "网传湖北今年的增长目标为6%，官方否认。"),
    Rule("growth that is only supposed", "not_called_a_target", _supposed,
         "如果湖北今年经济要增长6%，投资须增长8%。"),
    Rule("nothing calls it a target", "not_called_a_target", lambda it: it.context.mode is None,
         "湖北经济增长5.5%。"),
    Rule("a target that is still to be announced", "not_called_a_target",
         lambda it: has(it.claim.left[-1:], PENDING), "湖北尚未公布今年的增长目标。"),
    Rule("no target is so", "not_called_a_target", _negated,
         "湖北没有把今年的增长目标定在6%以上。"),
    Rule("growth that was reached", "outcome", _outcome,
         "Hubei posted growth of 5% this year."),
    Rule("growth in a year gone by", "outcome", _grown,
         "Hubei targets 6% this year, in line with last year's target and growth of 5% in 2023.",
         "Hubei 2024 6%"),
    Rule("growth that a target is compared with", "outcome", _growth_compared,
         "Hubei's goal is lower than the 6% growth of last year."),
    Rule("what a target is compared with is no target", "outcome", _compared_outcome,
         "湖北今年计划增长6%，而比去年4.5%要快。", "Hubei 2024 6%"),
    Rule("a measured number, which no word calls a target", "outcome", _not_round,
         "Hubei eyes 5.7% in 2024."),
    Rule("what was expected of a year gone by", "outcome", _weak_past,
         "Hubei was expected to grow 5% in 2021."),
    Rule("no province promises less than a number, or so much", "out_of_range", _out_of_range,
         "湖北今年的增长目标为30%。"),
    Rule("how far targets lie apart, or an end of their range", "spread", _spread,
         "Provinces such as Hubei and Hunan set goals of 5 to 6 percent."),
    Rule("a limit that a number in brackets is within", "spread", _met_in_brackets,
         "只有湖北（6%）的增长目标在5%以上。", "Hubei 2024 6%"),
    Rule("of a group as one, or an average", "spread", _of_a_group,
         "中部六省今年的增长目标为6%左右。"),
    Rule("another place, or nobody known", "no_owner", lambda it: it.place is None,
         "武汉今年的增长目标为5%。"),
    Rule("Beijing alone may be the government of the country", "no_owner", _capital,
         "Beijing has set a growth target of 5% for 2024."),
    Rule("no year to count from", "no_year", lambda it: it.year is None, "湖北的增长目标为5%。"),
)  # fmt: skip
