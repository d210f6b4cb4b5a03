"""For which year a rate is: the one named with it, the one before, or that of growth beside it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from provgdp.wording.claims import (
    ACTUAL,
    TARGET,
    Context,
    after_last,
    has,
    is_break,
    is_year,
    last_of,
)
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.senses import is_early
from provgdp.wording.tokens import is_finite
from provgdp.wording.what import OTHER
from provgdp.wording.words import every, of_role

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

COMPARING = (
    "sought", "from", "from_what", "versus", "outcome", "complete", "hedge", "higher", "lower",
    "than", "beside",
)  # fmt: skip
_AFTERWARDS = tuple(every("AFTERWARDS"))
_AHEAD = every("AHEAD")
_ALL_YEAR = every("ALL_YEAR")
_GROWTH = tuple(word for word in of_role("growth") if word > "~")
FROM = ("from", "from_what")
_TO_YEAR = (
    "at", "of", "filler", "article", "growth", "gdp", "goal", "yoy", "rise", "set", "aim", "own",
    "each", "past", "real", "outcome", "sought", "anaphor", "by", "vague", "quality", "expected",
    "respectively",
)  # fmt: skip
_BEFORE_ANOTHER = (
    *FROM, "versus", "outcome", "beside", "than", "hedge", "higher", "lower", "same",
)  # fmt: skip
_LATE = every("LATE_MONTHS")
_EFFORTS = tuple(every("EFFORTS"))
_LINES = every("LINES")
LEVELS = ("hedge", "higher", "lower")
_MET = ("outcome", "complete", "action", "hedge", "higher")
_MISSED = ("sought", "outcome", "complete", "hedge")
_CAME = ("actual", "real", "growth", "complete")
_NAMING = ("goal", "filler", "gdp", "growth")
_NEW = every("NEW")
_ORIGINAL = tuple(every("ORIGINAL"))
_MIDYEAR = every("MIDYEAR")
_YEAR_GOALS = every("YEAR_GOALS")
_LATER = tuple(every("LATER"))
_MOVING = (
    "separator", "and", "filler", "past", "own", "to", "function", "article", "goal", "move", "set",
    "at", "number", "month", "possessive", "unknown",
)  # fmt: skip
_YEAR_STARTS = tuple(every("YEAR_STARTS"))
_YEAR_UNITS = every("YEAR_UNITS")


def of_a_target(near: tuple[Mark, ...]) -> bool:
    """Whether a rate is said to be a target by the words right after it: its 5% growth target."""
    for i, mark in enumerate(near):
        if mark.role in ("goal", "sought"):
            # Growth of 4% after promising 7% is none.
            passed = i == 0 and mark.word in _LINES
            return not (passed or mark.word.startswith(_AFTERWARDS))
        if mark.role == "hedge" and has(near[:i], "past", "growth"):
            return False
        if mark.role == "outcome" and not mark.word.startswith(_ORIGINAL):
            # Growth of 6% beat the target: it was none.
            return False
        if mark.role in ("set", "aim") and mark.word < "~":
            following = near[i + 1] if i + 1 < len(near) else None
            return (
                following is None
                or following.role in ("by", "at", "filler", "of", *YEARS, "own")
                or is_break(following)
            )
        silent = mark.role in (
            "possessive", "will", "growth", "gdp", "own", "quality", "filler", "outcome", "yoy",
            "expected", "vague", "hedge", "yearly", "article", "past", "relative", *YEARS,
        )  # fmt: skip
        if not silent:
            return False
    return False


def year_after(claim: Claim) -> Mark | None:
    """Return the year that follows a rate in English, in brackets, or in what it is said to be."""
    bracketed = [mark for mark in claim.right[:4] if mark.role != "filler"][:3]
    if [is_year(m) or m.role for m in bracketed] == ["bracket", True, "bracket"]:
        # 8%左右（2014年）, 6%（明年）
        return bracketed[1]
    if year := last_of(claim.predicate, *YEARS):
        return year
    for i, mark in enumerate(claim.near):
        if is_year(mark):
            own = mark.role != "year" or i > 0
            return mark if own and all(m.word.isascii() for m in claim.near[: i + 2]) else None
        dated = mark.role == "month" and mark.word not in _LATE
        if mark.role not in _TO_YEAR and not dated:
            return None
    return None


def shared_years(claim: Claim, after: Mark | None) -> tuple[Mark, ...]:
    """Return the years that a rate is for: 2024年和2025年的目标均为6%; none if it is for one."""
    marks = claim.right if after else claim.clause
    marks = tuple(m for m in marks if m.role != "filler" or m.word < "~")
    at = next((i for i, mark in enumerate(marks) if is_year(mark)), len(marks))
    if has(marks[:at][-1:], "between"):
        return ()
    years = list(marks[at : at + 1])
    for join, year in zip(marks[at + 1 :: 2], marks[at + 2 :: 2], strict=False):
        if not is_year(year) or not (join.role == "and" or join.word == "、"):
            break
        if after and _opens_a_clause(marks[marks.index(year) + 1 :]):
            break
        years.append(year)
    return tuple(years) if len(years) > 1 and len(claim.rates) == 1 else ()


def _opens_a_clause(rest: tuple[Mark, ...]) -> bool:
    """Whether a verb follows a year: 5 percent in 2023, and this year has a 6 percent aim."""
    following = [mark for mark in rest if mark.role != "filler"][:1]
    return has(following, "set", "aim", "goal", "will", "keep", "move", "article", "actual")


def year_before(left: tuple[Mark, ...], context: Context) -> Mark | None:
    """Return the year that is named last before a rate, if it is of the rate's clause."""
    end = len(left)
    for i in range(len(left) - 1, -1, -1):
        mark = left[i]
        if not is_year(mark) or (mark.word in _ALL_YEAR and any(map(is_year, left[:i]))):
            # 2023年湖北提出全年增长6%: the whole of that year.
            continue
        before = left[i - 1] if i else None
        rest = left[i + 1 : end]
        led = before.role if before else ""
        compared = led in _BEFORE_ANOTHER
        of_figures = has(rest[:1], "figure") and rest[0].word < "~"
        closed = any(m.word in (",", ":") or m.role == "has" for m in rest)
        # Raised from last year to 6 percent: what it is moved to is for no year gone by.
        closed = closed or (led in FROM and has(rest, "to", "move", "set"))
        joined = has(left[max(0, i - 1) : i], "and")
        skipped = ("filler", "goal", "gdp", "possessive") if joined else ("filler",)
        following = [m for m in rest[:5] if m.role not in skipped][:2]
        headed = not joined and following[-1:] and following[-1].word == ":"
        if has(following[:1], "versus", "same") and not headed:
            # 2023年目标与2022年一致 is told of 2023; 各省目标2023年对比： heads a list.
            end = i - 1 if joined else end
            continue
        # 没有完成去年的任务，目标13%: what was missed is named again, and nothing is set.
        said = after_last(rest, "separator", "bracket")
        named = has(left[max(0, i - 1) : i], "outcome") and (
            _only_names(said) or has(said, "that_year")
        )
        # 完成了2023年任务，新目标为6%: a new target is that of no year whose was met.
        met = has(after_last(left[:i], "separator"), "outcome", "complete")
        renewed = met and said != rest and _names_a_new(said)
        if (compared and closed and not named) or of_figures or renewed:
            continue
        if _describes_a_place(rest):
            continue
        if named or not _of_another_clause(mark, rest, context):
            return mark
    return None


def own_year(marks: tuple[Mark, ...]) -> Mark | None:
    """Return the last year of some marks that targets aren't compared with: 今年目标低于去年."""
    last: Mark | None = None
    led = ""
    for mark in marks:
        last = mark if is_year(mark) and led not in (*LEVELS, "than") else last
        led = led if mark.role in ("at", "own", "of", "article") else mark.role
    return last


def _names_a_new(marks: tuple[Mark, ...]) -> bool:
    """Whether a target is called new: 新的增长目标, its new target, a new one; no new low."""
    at = next((i for i, mark in enumerate(marks) if mark.word in _NEW), len(marks))
    silent = (*_NAMING[1:], "possessive", "article", "of")
    named = next((m for m in marks[at + 1 :] if m.role not in silent), None)
    return at < len(marks) and (named is None or named.role == "goal")


def _describes_a_place(rest: tuple[Mark, ...]) -> bool:
    """Whether a year only says which place is meant: 去年增速垫底的湖北."""
    at = next((i for i, m in enumerate(rest) if m.role == PLACE), 0)
    of = at > 1 and rest[at - 1].role == "possessive" and rest[at - 1].word > "~"
    return of and has(rest[:at], "growth", "actual", "gdp") and not has(rest[:at], "separator")


def _of_another_clause(year: Mark, rest: tuple[Mark, ...], context: Context) -> bool:
    """Whether a past year belongs to what was, before "…, and plans": it opens no clause."""
    goal = last_of(rest, "goal", "set", "aim", "expected")
    if goal is None or not context.is_past(context.resolve(year)) or has(rest, "that_year"):
        return False
    # A title heads what stands below it: 2023年目标与完成情况.
    between = [
        mark
        for i, mark in enumerate(rest[: rest.index(goal)])
        if not (has(rest[i - 1 : i], "goal", "set") and has(rest[i + 1 : i + 2], *_CAME))
    ]
    rest = tuple(mark for mark in rest if not mark.word.startswith(_YEAR_STARTS))
    if rest[1:2] and is_early(rest[1]):
        # 2023年1月15日，: what was set then is that year's.
        rest = tuple(mark for mark in rest if mark.role != "number")
    opening = next((m for m in rest if m.role not in ("unknown", "filler", "possessive")), None)
    opens = opening is not None and opening.word == ","
    return not opens and any(m.word == "," or m.role == "and" for m in between)


def is_of_growth(claim: Claim, context: Context) -> bool:
    """Whether a rate is what a past year grew by: 去年5.4%的增速, 5.4%的实际增速."""
    last = claim.left[-1:]
    years = (context.resolve(mark) for mark in last if is_year(mark))
    gone = has(last, "versus") or any(map(context.is_past, years))
    beside = [mark.role for mark in claim.near[:2]]
    if gone and last[0].word.endswith(_GROWTH):
        # 去年实际增速8.2%
        return True
    real = beside == ["possessive", "real"] or (gone and beside == ["possessive", "growth"])
    return real and not of_a_target(claim.near[2:])


def year_of(
    claim: Claim, context: Context, compared: Mark | None, actual: bool
) -> tuple[int | None, Context]:
    """Return the year a rate is for, and the context with what the sentence says of it.

    A year that only an actual figure names (``actual``) isn't that of the target after it.
    """
    known = context.before if context.year is None else context.year
    named = last_of(claim.left, *YEARS)
    opening = [mark for mark in claim.left if mark.role != "at"][:1]
    own = named is not None and (_is_of_that_year(claim) or opening == [named])
    if named and own:
        # 2023年，湖北提出当年的目标: the sentence's own year, whatever was told before.
        known = context.resolve(named)
    was = (own or named is None) and _was(claim, context, known)
    if known is not None and (_is_of_that_year(claim) or was):
        return known, context
    return _own_year(claim, context, compared, actual or is_of_growth(claim, context))


def _own_year(
    claim: Claim, context: Context, compared: Mark | None, actual: bool
) -> tuple[int | None, Context]:
    """Return the year that a claim names, or else that of the words before it."""
    beside = claim.right if compared and compared.role == "versus" else ()
    named = last_of((*claim.left, *beside), "part", "this_year")
    partial = named.role == "part" if named else context.partial
    halfway = context.halfway or _is_halfway(claim, context)
    revised = context.revised or _is_midyear((*claim.left, *claim.near))
    context = context._replace(partial=partial, halfway=halfway, revised=revised)
    after = year_after(claim)
    own = after or year_before(claim.left, context)
    if own and own is not after and own.role in ("last_year", "prior_year"):
        at = claim.left.index(own)
        # "It kept last year's target of 5%": so it is this year's.
        own = None if at and claim.left[at - 1].role == "keep" else own
    if own and not (compared and own.start < compared.start):
        before = _told_before(claim.left, own, context)
        year = context.resolve(own, before)
        if not compared:
            headed = any(own.start < m.start and m.word == ":" for m in claim.left)
            known = year if before == context.year else before
            found = context._replace(year=known, of_actual=actual and not headed)
            return year, found._replace(late=own is after)
        left = tuple(mark for mark in claim.left if mark.start < compared.start)
        # It beat its 6% target last year, Hunan its 5% target.
        met = own is after and compared.role in _MISSED
        earlier = own if met else year_before(left, context)
        if earlier:
            of_actual = compared.role in _MISSED
            context = context._replace(year=context.resolve(earlier), of_actual=of_actual)
        return year, context
    if own:
        of_actual = compared is not None and compared.role in _MISSED
        context = context._replace(year=context.resolve(own), of_actual=of_actual)
    if compared is None:
        return _year_told_of(claim, context, actual)
    if _is_of_the_same_year(claim, compared, context):
        return context.base if context.year is None else context.year, context
    return _compared_year(claim, context, compared), context


def _told_before(left: tuple[Mark, ...], year: Mark, context: Context) -> int | None:
    """Return the year that "the year before" counts from: 2022年的目标（上年为7%）为6%."""
    if year.role != "prior_year":
        return context.year
    named = year_before(tuple(m for m in left if m.start < year.start), context)
    return context.resolve(named, context.year) if named else context.year


def _year_told_of(claim: Claim, context: Context, actual: bool) -> tuple[int | None, Context]:
    """Return the year of a claim that names none, and is compared with nothing."""
    if _names_a_new(claim.left) and context.heading is None and context.is_past(context.year):
        # 去年提出6%的目标，已公布的新目标为5%.
        return context.base, context
    if context.of_actual and _only_names_it(claim):
        return context.heading or context.year, context
    if context.of_actual and _is_of_another(claim):
        # Growth of 5% last year fell short of Hunan's target: that of last year.
        return context.year, context
    gone = context.year is None or context.of_actual
    # Having grown 2.3% last year it aims for 5%: that is this year's.
    grown = actual and context.is_past(context.year)
    told = context._replace(of_actual=context.of_actual or grown)
    return context.base if gone else context.year, told


def _is_halfway(claim: Claim, context: Context) -> bool:
    """Whether a part of this year is named: growth of 5% last year and 4% in the first half."""
    marks = (*claim.left, *claim.near)
    at = next((i for i, mark in enumerate(marks) if mark.role == "part"), None)
    if at is None:
        return False
    # Last year it grew 5% in the first half, in the first half of last year.
    own = any(context.is_past(context.resolve(m)) for m in marks[: at + 3] if is_year(m))
    return not own and (context.late or not context.is_past(context.year))


def is_long_ago(claim: Claim, told: tuple[Mark, ...]) -> bool:
    """Whether a rate is of a time gone by that no year is named for: before the pandemic."""
    words = (*told, *claim.near)
    at = next((i for i, mark in enumerate(words) if mark.role == "former"), None)
    # Unlike in previous years it set 5 percent, far below the rates of the boom years.
    compares = (*COMPARING, "except", "ditto", "same")
    return at is not None and not has(words, *YEARS) and not has(words[:at], *compares)


def _is_midyear(marks: tuple[Mark, ...]) -> bool:
    """Whether a time within a year is named: in July, 7月, 年中."""
    words = [mark.word for mark in marks]
    pairs = (a + b for a, b in pairwise(words))
    return not (_MIDYEAR.isdisjoint(words) and _MIDYEAR.isdisjoint(pairs))


def dated_by_the_next(claim: Claim, context: Context, sentence: tuple[Mark, ...]) -> Context:
    """Return the context of a target that was moved to the next rate, as of when that is said.

    "It raised its target from 5% to 6% last year": from that of the year before; "... in July".
    """
    right = claim.right
    following = sentence[sentence.index(claim.rates[-1]) + len(right) + 2 :]
    near = tuple(takewhile(lambda m: m.role in _TO_YEAR or m.role in (*YEARS, "month"), following))
    if any(map(is_break, right)) or not has(right, "to", "set", "move", "by"):
        return context
    year = next((mark for mark in near if is_year(mark)), None)
    dated = year is not None and not has(claim.left, *YEARS)
    known = context.resolve(year) if year and dated else context.year
    return context._replace(year=known, revised=context.revised or _is_midyear(near))


def is_moved_later(claim: Claim) -> bool:
    """Whether a target was moved to the next rate: 6%，后下调为5%; 6% was later cut to 5%."""
    right = claim.right
    later = any(m.role != "set" and m.word.startswith(_LATER) for m in right) or _is_midyear(right)
    return later and all(m.role in _MOVING for m in right) and has(right, "move", "set")


def _is_of_the_same_year(claim: Claim, compared: Mark, context: Context) -> bool:
    """Whether a target was set, or is left, within its year: it had set 5% in January.

    "In July it cut its target from 6 to 5 percent" revises that of the year.
    """
    revised = compared.role in FROM and context.revised and not has(claim.left, "next_year")
    # From 6 percent, set in January, to 5.
    right = tuple(m for m in claim.right if not _is_at_first(m))
    near = right[1:5] if has(right[1:2], "set") else claim.near
    dated = compared.role in ("sought", *FROM) and has(near, "month")
    set_then = dated and (compared.role == "sought" or has(near, "set"))
    return set_then or revised or (compared.role not in FROM and is_moved_later(claim))


def _is_at_first(mark: Mark) -> bool:
    """Whether a word says when a target was set, in vain: first set, originally set."""
    return mark.role == "function" or mark.word.startswith(_ORIGINAL)


def _is_yet_to_be_met(claim: Claim, compared: Mark) -> bool:
    """Whether a target is to be met, not one that was: it will miss its target; is to beat it."""
    if compared.role not in _MET or compared not in claim.left:
        return False
    before = claim.left[: claim.left.index(compared)]
    # To meet its target, Jiangsu would need to grow faster.
    purpose = [m.role for m in before[-2:] if not is_break(m)] == ["to"] and before[-1].word < "~"
    ahead = purpose or any(mark.word in _AHEAD for mark in before[-2:])
    # We expect Hubei to meet its target.
    led = [m for m in before if m.role not in ("to", "function", "unknown", PLACE)][-1:]
    meant = has(led, "expected", "set", "aim") and led[0].word < "~"
    hard = any(mark.word.startswith(_EFFORTS) for mark in claim.near)
    # 湖北会不会跑赢6%的目标？
    asked = hard or has((*before[:1], *before[-1:]), "condition") or has(claim.near, "will")
    return ahead or meant or asked or has(led, "will")


def is_only_met(claim: Claim, compared: Mark | None) -> bool:
    """Whether growth is told of the next place too: 湖北增长4%，低于5%的目标，湖南增长6%."""
    measure = compared is not None and compared.role in (*_MISSED, "versus", "higher", "lower")
    return measure and has(claim.right, PLACE) and not has(claim.right, "this_year", "next_year")


def _is_of_that_year(claim: Claim) -> bool:
    """Whether a rate is for the year that was told of: 当时的目标是7%."""
    meant = has((*claim.left, *claim.near), "that_year")
    return meant and not has((*claim.clause, *claim.near), *YEARS)


def _was(claim: Claim, context: Context, known: int | None) -> bool:
    """Whether a sentence says what the target was of the year told of: "Its target was 7%"."""
    said = after_last(claim.left, "separator", "and")
    roles = [mark.role for mark in said if mark.role != "growth"]
    told = roles in (["own", "goal", "past"], ["article", "goal", "past"])
    return told and context.is_past(known)


def _is_of_another(claim: Claim) -> bool:
    """Whether growth is set beside the target of another place, or was in line with its own."""
    roles = (*LEVELS, "outcome", "same")
    last = len(claim.left) - len(after_last(claim.left, "separator"))
    # 与去年的5.4%相比略低，湖南的目标为6%: what is lower is the rate before.
    left = [m for i, m in enumerate(claim.left) if i >= last or m.role not in LEVELS]
    at = next((i for i, m in enumerate(left) if m.role in roles), None)
    if [m.role for m in claim.left[-3:]] == ["own", "goal", "of"] and has(
        claim.left[-4:-3], "of", "milestone"
    ):
        # Growth of 5.4 percent last year, at the top of its target of 5 to 5.5 percent.
        return True
    if at is None or not has(left[at:], "goal"):
        return False
    return left[at].role == "same" or has(left[at:], PLACE)


def heads_a_sentence(marks: list[Mark]) -> bool:
    """Whether a year opens a sentence in Chinese, for all that it tells: 去年，."""
    opening = [mark for mark in marks[:3] if mark.role != "filler"]
    return len(opening) > 1 and is_year(opening[0]) and opening[1].word == "," and _chinese(marks)


def _chinese(marks: list[Mark]) -> bool:
    return any(mark.role == "growth" and mark.word > "~" for mark in marks)


def _only_names(clause: tuple[Mark, ...]) -> bool:
    """Whether a clause names a target that no verb sets: the target was 5%."""
    goal = last_of(clause, "goal")
    named = goal is not None and not is_finite(goal.word)
    return named and all(mark.role in (*_NAMING, "article", "past") for mark in clause)


def _only_names_it(claim: Claim) -> bool:
    """Whether a target is named beside an outcome, and no verb sets it: 增长4%，目标是5%."""
    roles = (*_NAMING, "separator", "bracket", "possessive")
    # It grew 4 percent last year, targets 5 percent.
    verb = [mark for mark in claim.left if mark.role != "separator"][:1]
    last = after_last(claim.left, "separator")
    # 增长4%，居全国第二，目标是5%: what is said between dates nothing.
    between = claim.left[: len(claim.left) - len(last)]
    alone = has(last, "goal") and not has(between, PLACE, "set", "aim", "move", *YEARS)
    last = last if alone else claim.left
    # It beat its 6% target last year, Hunan its 5% target.
    own = [mark.role for mark in after_last(claim.left, "separator", "and")] == [PLACE, "own"]
    return (own and of_a_target(claim.near)) or (
        all(mark.role in roles for mark in last)
        and not (has(verb, "goal") and is_finite(verb[0].word))
    )


def _begins_its_year(claim: Claim, context: Context, compared: Mark) -> bool:
    """Whether a target is said to be set as the year began, and no growth is told that met it.

    年初定下的目标 is this year's, or of the year that the sentence before is about.
    """
    if not compared.word.startswith(_YEAR_STARTS) or context.is_past(context.year):
        return False
    met = any(m.role in _MISSED and m.word != compared.word for m in claim.left)
    grown = [mark.role for mark in claim.left[:2]] == ["possessive", "growth"]
    told = context.measure is not None and not context.partial and context.mode != TARGET
    return not (met or grown or told or context.mode == ACTUAL)


def _compared_year(claim: Claim, context: Context, compared: Mark) -> int | None:
    """Return the year of what a rate is compared with, where no year is named beside it."""
    missed = compared.role in (*_MISSED, "versus", "higher", "lower")
    if _begins_its_year(claim, context, compared):
        told = context.carried and context.is_past(context.before)
        return context.before if told else context.base
    if missed and context.halfway and context.is_past(context.year):
        return context.base
    if context.year is not None and (
        context.of_actual or (missed and context.is_past(context.year))
    ):
        return context.year
    known = context.base if context.year is None else context.year
    if context.observed or _is_yet_to_be_met(claim, compared):
        return known
    if missed and (context.partial or context.measure == OTHER):
        # Incomes are to rise faster than its target for growth of the same year.
        return known
    return None if known is None else known - 1


def _by_a_year(near: tuple[Mark, ...]) -> bool:
    """Whether a rate is for the years until one: until 2025."""
    return any(m.role == "by" and is_year(n) for m, n in pairwise(near))


def _until_a_year(marks: tuple[Mark, ...], base: int | None) -> bool:
    """Whether what is to come until a year is told in Chinese: 到2030年."""
    return any(
        m.role == "to" and m.word > "~" and n.role == "year" and n.value != base
        for m, n in pairwise(marks)
    )


def ends_a_span(marks: tuple[Mark, ...]) -> bool:
    """Whether the last of some marks ends a span of years: 2021年至2025年."""
    roles = [mark.role for mark in marks[-6:] if mark.role != "filler"]
    between = roles[-4:] == ["between", "year", "and", "year"]
    return between or roles[-3:] in (["year", "to", "year"], ["year", "dash", "year"])


def several_years(claim: Claim, context: Context) -> bool:
    """Whether a rate is an average of several years, or for a year far ahead."""
    marks = claim.left
    near = claim.left[-3:]
    if any(mark.word in _YEAR_GOALS for mark in claim.near[:4]):
        return False
    ahead = not claim.follows and _until_a_year(marks, context.base)
    if ahead or (has(near, "yearly", "several") and not has(near, *YEARS)):
        return True
    planned = has(claim.near, "several") and not year_after(claim)
    # Growth of 12 percent in two years, in two full years.
    counted = [mark.role for mark in claim.near[:2]] == ["at", "number"]
    planned = planned or (counted and any(m.word in _YEAR_UNITS for m in claim.near[2:4]))
    if has(claim.near[:3], "several", "yearly") or planned or _by_a_year(claim.near):
        return True
    # 2021年增长6%，2022年至2025年…: in Chinese years stand before what is for them.
    after = tuple(takewhile(lambda mark: mark.word != ",", claim.right))
    after = after if any(mark.word > "~" for mark in claim.right) else claim.right
    if any(ends_a_span(after[:end]) for end in range(3, len(after) + 1)):
        return True
    return not year_after(claim) and spans_years(marks, context.several)


def spans_years(marks: tuple[Mark, ...], otherwise: bool) -> bool:
    """Whether words are about several years: 十五五时期, but not its first year; else as before."""
    found = last_of(marks, "several", "yearly", *YEARS)
    if found is None:
        return otherwise
    if is_year(found):
        if has(marks, "between") and has(marks, "move") and has(marks, *FROM):
            # Raised between 2023 and 2024 from 5% to 6%: one of each year.
            return False
        return ends_a_span(marks[: marks.index(found) + 1])
    # Adopted this year, and over the next five years growth is to be 6 percent.
    before = tuple(m for m in marks if m.start < found.start)
    clause = after_last(before, "separator", "and", "hedge")
    rest = tuple(m for m in marks if m.start > found.start)
    # 今年提出每年增长6%: no year tells off what is for each, and that of 1990年代 is none.
    named = [mark for mark in clause if mark.role != "year" or mark.end < found.start]
    dated = found.role == "several" and has(named, *YEARS)
    told_off = dated or has(rest[:3], "milestone")
    return not told_off
