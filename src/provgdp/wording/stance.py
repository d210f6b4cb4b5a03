"""Whether a rate is a target at all, by the words around it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import (
    ACTUAL,
    LISTED,
    PROMISES,
    STANCES,
    TARGET,
    Context,
    has,
    is_break,
    is_year,
    last_of,
)
from provgdp.wording.goes_on import goes_on, is_hedged, is_new, only_lists
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.speakers import is_only_expected
from provgdp.wording.tokens import is_finite
from provgdp.wording.when import of_a_target
from provgdp.wording.words import POINTS, every

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim


_AFTERWARDS = tuple(every("AFTERWARDS"))
_ALL_YEAR = every("ALL_YEAR")
_COPULAS = every("COPULAS")
_EITHER = every("EITHER")
_BEFORE_LEVEL = ("separator", "filler", "at", *YEARS)
_OF_A_LEVEL = (
    "article", "own", "filler", "gdp", "growth", "goal", "of", "at", "possessive", "set",
)  # fmt: skip
OF_THE_RATE = ("possessive", "growth", "gdp", "goal")
_DATED = (
    *YEARS, "filler", "possessive", "separator", "from_what", "to", "move", "at", "respectively",
    "own", "past", "and",
)  # fmt: skip
_PURSUITS = every("PURSUITS")
_RESETS = every("RESETS")
_ORIGINAL = tuple(every("ORIGINAL"))
_FULFILLED = tuple(every("FULFILLED"))
_DENIES = tuple(every("DENIES"))
_MAYBES = every("MAYBES")
_REPORTS = tuple(every("REPORTS"))
_ITS = ("own", "idle", "possessive")
_MET = ("complete", "actual", "outcome")
_PASSED = (*_MET, "action", "hedge", "higher", "lower")
_OUTCOMES = ("actual", "complete", "real")


def is_bound(claim: Claim, compared: Mark | None) -> bool:
    """Whether the words right beside a rate make it a target, whatever came before."""
    if of_a_target(claim.near) or has(claim.near[:2], "organise") or _is_promise(claim):
        return True
    if compared is None:
        return _is_set_after(claim) and not has(claim.left, *_OUTCOMES)
    # 从5.5%上调至6% moves what a bank expects, too.
    moved = compared.role in ("from", "from_what")
    sought = compared.role == "sought" and not has(claim.left, "observer")
    return sought or (not moved and _is_set_after(claim))


def _is_set_after(claim: Claim) -> bool:
    """Whether the verb follows its rate: 按6%安排."""
    verb = next((mark for mark in claim.near if mark.role != "filler"), None)
    return verb is not None and verb.role == "set" and verb.word > "~"


def _is_promise(claim: Claim) -> bool:
    """Whether a wording alone says that it is a target: it strives for more, or sets none."""
    reading = claim.rates[0].reading
    if reading is None:
        return False
    if reading.hedge is not Hedge.NO_TARGET:
        return reading.strives or reading.stretch is not None
    return (
        claim.rates[0].word == "growth"
        or reading.indicator == "gdp"
        or reading.direction == "up"
        or has((*claim.left, *claim.near[:3]), "gdp", "growth", "goal")
    )


def is_looked_back_on(claim: Claim, context: Context) -> bool:
    """Whether a target is named beside the growth that was to reach it: "its 6% target"."""
    if context.mode != ACTUAL or has(claim.left, "versus", *PROMISES, *YEARS):
        return False
    if [mark.role for mark in claim.left[-3:-1]] == ["to", "action"]:
        # It would have to grow 9% in the second half to reach its 5.5% target.
        return False
    if has(claim.near, "goal"):
        return True
    return has(claim.left[-1:], "own", "possessive", "article", "hedge", "outcome", "complete")


def is_yet_to_be_told(claim: Claim, context: Context) -> bool:
    """Whether the growth that was to reach a target follows: "it aimed for 6% but grew 5%"."""
    if has(claim.left[:1], "opening") and has(claim.right, "actual"):
        return True
    near = claim.right[:6]
    said = said_of(claim, context)
    if said is not None and is_finite(said.word):
        # It wants 5.5 percent and grew 4.5: a verb in the present is of this year.
        return False
    # 湖南（目标5%）增长4%
    bracketed = has(claim.left, "bracket") and [m.word for m in near[:1]] == [")"]
    silent = ("separator", "filler", "article", "own")
    words = [m for m in near[bracketed:] if m.role not in silent]
    if any(mark.word in _MAYBES for mark in near):
        return False
    if has(claim.left, *YEARS) or has(near, PLACE) or any(m.word == ";" for m in near):
        return False
    while words and (words[0].role == "and" or words[0].role in YEARS):
        words.pop(0)
    # Growth that a target follows upon was before it: "it targets 6% after growth of 5%".
    came = ("actual", "real", *(("growth",) if bracketed and len(words) == 1 else ()))
    return has(words[:1], *came) and not words[0].word.startswith(_AFTERWARDS)


def said_of(claim: Claim, context: Context) -> Mark | None:
    """Return the last word before a rate that says whether it is a promise or an outcome.

    增速降至5%, 公布增长5% and 带动增长5% say neither of a bare number, but for a year to come, and
    neither does a clause before that is of something else.
    """
    words = [m for m in claim.left if m.role in (*STANCES, "real")]
    around = (*claim.left, *claim.near)
    new = is_new(claim, context)
    grown = has(around, "growth", "gdp") or not (new or context.measure is None)
    years = [mark for mark in around if is_year(mark) and mark.word not in _ALL_YEAR]
    past = all(context.is_past(context.resolve(year)) for year in years)
    if grown and past and (new or context.mode != TARGET) and not is_hedged(claim):
        words = [m for m in words if m.word not in _EITHER and not _is_spent(claim, m)]
    return words[-1] if words else None


def _is_spent(claim: Claim, said: Mark) -> bool:
    """Whether a Chinese word of promise has an object of its own in a clause before the rate's.

    湖北制定措施，经济增长5%; a target that is only worked for is none set: 紧盯目标，经济增长5%.
    """
    left, at = claim.left, claim.left.index(said)
    end = next((i for i in range(at, len(left)) if is_break(left[i])), len(left))
    if said.word < "~" or said in claim.clause or [m.word for m in left[end : end + 1]] != [","]:
        return False
    rest = left[at + 1 : end]
    if said.role == "goal":
        start = next((i for i in range(at, 0, -1) if is_break(left[i - 1])), 0)
        led = [m for m in left[start:at] if m.role not in ("filler", *YEARS)]
        if any(m.role == "set" and m.word not in _PURSUITS for m in led):
            # 制定了务实目标，….
            return False
        led = [mark for mark in led if mark.role != "own"][-1:]
        return has(led, "unknown", "action", "complete") or any(
            mark.word in _PURSUITS for mark in led
        )
    pursued = said.word in _PURSUITS and has(rest, "goal", "strive")
    idle = said.role == "strive" and not rest
    return pursued or idle or has(rest, "unknown", "indicator")


def is_actual(claim: Claim, context: Context, bound: bool) -> bool:
    """Whether nothing says that a rate is a target."""
    said = said_of(claim, context)
    if said and _is_of_the_rate_before(claim, said, context, past=False):
        said = None
    told = goes_on(claim, context)
    mode = (ACTUAL if said.role in _OUTCOMES else TARGET) if said else told
    return not bound and mode in (ACTUAL, None)


def mode_of(
    claim: Claim, context: Context, bound: bool, compared: Mark | None, year: int | None
) -> str | None:
    """Return whether a target or an outcome is told, or neither yet."""
    said = said_of(claim, context)
    past = context.is_past(year)
    if said and _is_of_the_rate_before(claim, said, context, past):
        said = None
    if bound or _is_reset(claim):
        return TARGET
    if said is None and (
        _is_a_year_s_target(claim, context) if past else _is_ahead(claim, context)
    ):
        return TARGET
    if _is_in_part(claim) or (said and _is_what_came(claim, context, said)):
        return ACTUAL
    if context.mode == TARGET and [m.role for m in claim.left] == ["bracket", "growth"]:
        # 没有完成去年的增长目标6%（增速5%）
        return ACTUAL
    if said and said.role == "forecast":
        return TARGET if _is_forecast_of_its_own(claim, context, year) else ACTUAL
    if said and said.role not in _OUTCOMES:
        return TARGET
    if has(claim.clause, "this_year") and has(claim.clause, "move") and is_hedged(claim):
        return TARGET
    if said or (past and not compared and not _is_titled(claim, context, year)):
        return ACTUAL
    return goes_on(claim, context) or _mode_of_a_list(claim, context, year)


def _is_titled(claim: Claim, context: Context, year: int | None) -> bool:
    """Whether a row stands below a title of the targets of its year: 2023年各省目标, 湖北：6%.

    Or behind the first of them: 湖北2023年的目标为6%，湖南为5%.
    """
    goes_on = claim.follows and context.year == year and looks_set(claim)
    titled = context.mode == TARGET and (context.heading == year or goes_on)
    return titled and all(mark.role in (*LISTED, "possessive") for mark in claim.left)


def _is_of_the_rate_before(claim: Claim, said: Mark, context: Context, past: bool) -> bool:
    """Whether a target is that of the rate before, and growth follows: 7%的目标，次年增长4.5%."""
    at = claim.left.index(said)
    beside, parted = claim.left[: at + 1], claim.left[at + 1 : at + 2]
    if not all(mark.role in OF_THE_RATE for mark in beside):
        return False
    told = context.mode == ACTUAL and has(parted, "separator", "and") and parted[0].word != ":"
    return told or (past and said.role == "goal" and _is_growth(claim.clause))


def _is_growth(clause: tuple[Mark, ...]) -> bool:
    """Whether a clause says what growth was in a year, or fell or rose to: 次年增速降到4.5%."""
    moved = has(clause[-1:], "move", "fall", "rise", "action")
    at = len(clause) - moved
    return has(clause[at - 1 : at], "growth") and has(clause, "that_year", *YEARS)


def _is_reset(claim: Claim) -> bool:
    """Whether a government moves its target by so many points: 上调0.5个百分点."""
    points = claim.rates[0].word == POINTS
    return points and bool(claim.left) and claim.left[-1].word in _RESETS


def _is_ahead(claim: Claim, context: Context) -> bool:
    """Whether GDP is put at a rate that no other word calls a target: it will, or is to."""
    reading = claim.rates[0].reading
    if reading and reading.hedge is Hedge.RELATIVE and has(claim.clause, "growth"):
        return any(mark.role == "will" and mark.word < "~" for mark in claim.clause)
    if not has(claim.clause, "gdp"):
        return False
    alone = context.report or all(m.role in ("gdp", "growth") for m in claim.left)
    pending = context.pending and alone and is_hedged(claim)
    # The main goals are laid out. These include GDP growth of 5 percent.
    listed = [m.role for m in claim.left if m.role not in ("gdp", "growth", "of")]
    pending = pending or (context.pending and listed == ["own", "has"])
    return pending or has(claim.clause, "will") or _is_headline(claim, context)


def _is_headline(claim: Claim, context: Context) -> bool:
    """Whether a headline tells what is to come: "Economy to grow 7 pct"."""
    roles = [mark.role for mark in claim.clause]
    if context.report and roles[:1] == ["gdp"] and roles[-1] == "by":
        # An item of a report, and not of what banks see.
        roles.pop()
    return roles[-3:] == ["gdp", "to", "growth"] and not has(claim.right, "observer")


def is_measured_against(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> bool:
    """Whether growth that no word calls a target is measured by one: 增长6%，低于6.5%的目标.

    Or right beside it: 增长5.5%低于年初目标6%.
    """
    levels = ("hedge", "outcome")
    at = next((i for i, mark in enumerate(claim.right) if mark.role in levels), None)
    if at == 0 and claim.right[0].word.startswith(_ORIGINAL):
        # Its 5.5 percent initial target.
        return False
    beside = claim.right[:at]
    said = said_of(claim, context)
    told = said is not None and said.role != "forecast" and not is_only_expected(claim, said)
    if at is None or told or any(m.role not in _BEFORE_LEVEL for m in beside):
        return False
    # 高于年初5.5%的目标
    rest = [mark for mark in claim.right[at + 1 :] if not mark.word.startswith(_ORIGINAL)]
    rest = list(takewhile(lambda mark: not is_break(mark), rest))
    if any(m.role not in _OF_A_LEVEL for m in rest):
        return False
    if has(rest, "goal"):
        # Expected to grow 4 percent this year, below the target of 5 percent.
        return True
    return of_a_target(sentence[sentence.index(claim.right[-1]) + 2 :][:3])


def _is_a_year_s_target(claim: Claim, context: Context) -> bool:
    """Whether targets go on with a year gone by and its number: ..., 2022年的6%."""
    # 5% (2025: above 5%) is dated as 5%（2025年5%以上） is; 5% (2025: 5%) may be growth.
    bracketed = bool(claim.left) and claim.left[0].word == "("
    bare = _is_dated(claim.left if bracketed else claim.clause)
    dated = not bracketed and _names_its_year(claim, claim.clause)
    reading = claim.rates[0].reading
    none = reading is not None and reading.hedge is Hedge.NO_TARGET
    return bare and context.mode == TARGET and (dated or none or is_hedged(claim))


def _is_dated(clause: tuple[Mark, ...]) -> bool:
    return all(mark.role in _DATED or mark.word in ("(", ":") for mark in clause)


def _names_its_year(claim: Claim, clause: tuple[Mark, ...]) -> bool:
    # 今年是7%左右，去年是8%: what targets go on with is one, and what one moves to; growth would be
    # called so.
    copula = bool(clause) and (clause[-1].word in _COPULAS or clause[-1].role == "to")
    named = ("year", "year_before_last", *(("last_year", "prior_year") if copula else ()))
    return has((*clause, *claim.near), *named) and looks_set(claim)


def is_dated_in_brackets(claim: Claim) -> bool:
    """Whether brackets hold but a year and its number: (2023: 5.5%)."""
    bracketed = bool(claim.left) and claim.left[0].word == "("
    return bracketed and _is_dated(claim.left) and _names_its_year(claim, claim.left)


def _is_in_part(claim: Claim) -> bool:
    return has(claim.clause, "part") and not has(claim.clause, "goal")


def _is_what_came(claim: Claim, context: Context, said: Mark) -> bool:
    """Whether a word for a target only says that one was met, or what growth may have been."""
    if said.role == "goal":
        return _is_met(claim, said)
    return said.role == "expected" and _is_estimated(claim, context, said)


def _mode_of_a_list(claim: Claim, context: Context, year: int | None) -> str | None:
    """Return what a clause is that only names a place, or the year in hand."""
    # Its target was 6% in 2023. This year it is 5%.
    words = [m for m in claim.left if m.role not in ("separator", *YEARS)]
    it = [m.role for m in words] == ["own", "filler"] and words[1].word in _COPULAS
    listed = context.pending and (it or (has(claim.left, PLACE) and only_lists(claim)))
    return TARGET if listed or _is_outlook(claim, context, year) else None


def _is_met(claim: Claim, goal: Mark) -> bool:
    """Whether a target is only said to be met, in a clause before that of the rate: 完成目标.

    So it is by those that are listed: 增速超过目标的有湖南（7%）.
    """
    first = claim.left.index(goal)
    listing = has(claim.left[first + 1 : first + 4], "has") and not has(claim.left[:first], "goal")
    if listing and has([m for m in claim.left[:first] if m.role not in _ITS][-1:], *_PASSED):
        return True
    if [mark.word for mark in claim.left[first + 1 :]] == ["("]:
        # 没有完成去年的增长目标（6%）
        return False
    at = claim.clause.index(goal) if goal in claim.clause else None
    if at is not None and not has(claim.clause[at + 1 :], "gdp"):
        return False
    at = claim.left.index(goal)
    start = next((i + 1 for i in range(at - 1, -1, -1) if is_break(claim.left[i])), 0)
    end = next((i for i in range(at, len(claim.left)) if is_break(claim.left[i])), at)
    if has(claim.left[start:at], *_MET):
        return True
    # 主要目标圆满完成 says so at its end; of one not met (未完成) the number may follow.
    last = claim.left[end - 1]
    return last.word.endswith(_FULFILLED) and not last.word.startswith(_DENIES)


def _is_estimated(claim: Claim, context: Context, said: Mark) -> bool:
    """Whether growth is only expected to come to that, beside growth that was: all are expected."""
    at = claim.left.index(said)
    passive = has(claim.left[max(0, at - 1) : at], "filler") and said.word < "~"
    dated = has((*claim.left, *claim.near), "this_year", "next_year", "goal")
    return passive and context.mode == ACTUAL and not dated


def _is_forecast_of_its_own(claim: Claim, context: Context, year: int | None) -> bool:
    """Whether 预计 tells of the year to come: not of one gone by, nor in a report on it."""
    ahead = year is not None and not context.is_past(year)
    said = claim.left.index(said_of(claim, context) or claim.left[0])
    if any(mark.word.endswith(_REPORTS) for mark in claim.left[max(0, said - 1) : said]):
        # Hubei's work report forecasts growth of 5 percent.
        return ahead
    # Forecasts for 2024 in percent, and a row for each: nobody's own.
    headed = any(m.role == "break" or m.word in (":", "|") for m in claim.left[said + 1 :])
    if context.report or headed or _is_of_the_outcome(claim, context):
        return False
    named = has(claim.left, "this_year", "next_year", "year")
    return named and ahead and not has(claim.left, "part", "complete")


def _is_of_the_outcome(claim: Claim, context: Context) -> bool:
    """Whether growth is expected after that of a part of its year, or is to meet its target.

    前三季度增长5.4%，预计全年增长5.5%; 预计全年增长8%，能够完成年初目标.
    """
    years = [mark.word for mark in claim.left if mark.role in YEARS]
    if context.mode == ACTUAL and years and all(word in _ALL_YEAR for word in years):
        return True
    goal = next((i for i, mark in enumerate(claim.right[:8]) if mark.role == "goal"), 0)
    verb = last_of(claim.right[:goal], "complete", "action", "outcome", "indicator", "unknown")
    return verb is not None and verb.role not in ("indicator", "unknown")


def _is_outlook(claim: Claim, context: Context, year: int | None) -> bool:
    """Whether GDP is put at a hedged rate for the year in hand, which is still to come."""
    named = has((*claim.left, *claim.near), "year", "this_year")
    if not named or year is None or year != context.base or context.partial:
        return False
    return has(claim.clause, "will") or (is_hedged(claim) and context.measure == "gdp")


def is_seen(claim: Claim, context: Context, named_after: bool) -> bool:
    """Whether a rate is what growth came to, by the words right beside it."""
    if claim.near and claim.near[0].role == "will" and not of_a_target(claim.near):
        return True
    if has(claim.near[:1], "outcome") and has(claim.near[1:3], "goal"):
        # 9.5 percent dwarfed its target; "5 percent, its earlier target" is one.
        return not claim.near[0].word.startswith(_ORIGINAL)
    told = context.pending or context.mode == TARGET
    for mark in claim.near[:4]:
        if mark.role in ("actual", "seen") or (mark.role == "rank" and not told):
            return True
        if mark.role not in ("growth", "filler", "will", "possessive", "past", "own"):
            break
    if _is_of_a_year_gone(claim.left, context):
        return True
    last = [m for m in claim.left[-3:] if m.role not in ("article", "filler")]
    after = bool(last) and last[-1].role == "beside" and last[-1].word < "~"
    return after and not named_after and not of_a_target(claim.near)


def _is_of_a_year_gone(left: tuple[Mark, ...], context: Context) -> bool:
    """Whether a rate is somebody's growth of a past year: to match its 2023 growth of 6%."""
    words = [mark for mark in left if mark.role not in ("filler", "article", "gdp")]
    roles = ["own" if mark.role == "possessive" else mark.role for mark in words[-4:]]
    return roles == ["own", "year", "growth", "of"] and context.is_past(context.resolve(words[-3]))


def looks_set(claim: Claim) -> bool:
    """Whether every number looks set rather than measured: all targets on record are halves.

    In a list of places, …，江西4.8%左右, a hedge does too.
    """
    if is_hedged(claim) and all(mark.role in LISTED for mark in claim.left):
        return True
    for mark in claim.rates:
        reading = mark.reading
        if reading and reading.headline is not None and (reading.headline * 2) % 1:
            return False
    return True


def is_earlier_target(claim: Claim, compared: Mark) -> bool:
    """Whether what a target is compared with looks like a target itself."""
    rest = [m for m in claim.left if m.start > compared.start]
    if has(rest, *_OUTCOMES):
        return False
    if compared.role in ("from", "from_what"):
        return True
    readings = [mark.reading for mark in claim.rates]
    hedged = all(reading and reading.hedge is not Hedge.EXACT for reading in readings)
    dated = has(claim.near[:3], *YEARS) or has(rest, *YEARS)
    # Against 7 percent in Henan last year: a number of others is growth.
    of_another = has(rest, PLACE) or [mark.role for mark in claim.near[:2]] == ["at", PLACE]
    of_growth = has(claim.near[:2], "growth") or of_another
    return hedged or has(claim.near, "move", "fall") or (dated and not of_growth)
