"""What a rate is compared with: another target, a year before, or another place's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import TARGET, Context, has, is_number, is_year, last_of
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.when import COMPARING, FROM, LEVELS, of_a_target, year_after
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

_DISPOSALS = every("DISPOSALS")
_OF_A_RATE = (
    "goal", "gdp", "growth", "possessive", "own", "filler", "article", "of", "at", "past", "rise",
    "fall", PLACE, *YEARS,
)  # fmt: skip
_MOVING = ("move", "rise", "fall")
_MOVES = (["set"], ["move"], ["move", "to"])
_OF_A_FIGURE = ("possessive", "quality", "peer", "figure")
_NEAR = 6
_RANKS = ("higher", "lower")


def prior(claim: Claim, sentence: tuple[Mark, ...]) -> Mark | None:
    """Return the word that makes a rate what another is compared with, if there is one."""
    left = claim.left
    after = [m for m in claim.right[:4] if m.role not in _OF_A_FIGURE][:1]
    if after and after[0].word == "→":
        return Mark("from", claim.start, claim.start)
    if has(after, "versus") and after[0].word > "~" and (has(left, *YEARS) or not has(left, PLACE)):
        # 与去年的6%相比 compares as an outcome does; 与湖北6%相比 compares places.
        return Mark("outcome", claim.start, claim.start)
    if earlier := _goes_on_from(claim, sentence) or _made_another(claim, sentence):
        return earlier
    for i in range(len(left) - 1, -1, -1):
        mark = left[i]
        if _begins_anew(left, i):
            return None
        kept = mark.role == "outcome" and has(left[max(0, i - 2) : i], "keep")
        if mark.role not in COMPARING or kept or _holds(mark, claim):
            # 保留了年初确定的6% is this year's.
            continue
        if mark.role in FROM:
            return mark if _leads_from(i, claim, sentence) else None
        if mark.role in LEVELS and has(left[i:], PLACE) and not has(left[i:], *YEARS):
            # Above Hunan's target compares places.
            return None
        if _compares(mark, left[i + 1 :], claim.near):
            return mark
    return None


def _begins_anew(left: tuple[Mark, ...], at: int) -> bool:
    """Whether what stands before a mark compares nothing with what comes after it."""
    mark = left[at]
    if mark.role == "and":
        # It met last year's goal and has a target of 6%.
        return has(left[:at], "goal") and has(left[at:], "goal", "aim", "set")
    place = mark.role == PLACE and not has(left[:at], *COMPARING)
    return place or mark.word in (",", ";", "。", ":") or mark.role == "has"


def _holds(mark: Mark, claim: Claim) -> bool:
    """Whether a word only holds growth within its range: within the 5 to 6 percent range."""
    reading = claim.rates[0].reading
    ranged = reading is not None and reading.hedge is Hedge.RANGE
    return ranged and mark.before is Hedge.AT_MOST


def _made_another(claim: Claim, sentence: tuple[Mark, ...]) -> Mark | None:
    """Return where a rate begins that is made another: 把目标6.5%下调为6%, cut its 6% goal to 5%.

    What moves it stands before it, or behind what it is of: its 6% target was cut to 5%.
    """
    led = [m for m in claim.clause if m.role in _MOVING or m.word in _DISPOSALS][-1:]
    if led and has(claim.clause[: claim.clause.index(led[0])], "no", "deny"):
        # It did not cut its 6% target to 5%.
        return None
    # Last year's 6% target was cut to 5%.
    dated = [mark for mark in claim.clause if mark.role != "possessive"][-1:]
    start = led[0].start if led else dated[0].start if has(dated, *YEARS) else claim.start
    if not all(m.role in _OF_A_RATE for m in claim.clause if m.start > start):
        return None
    verb = [mark.role for mark in claim.right if mark.role not in _OF_A_RATE]
    following = sentence[sentence.index(claim.rates[-1]) + len(claim.right) + 1 :][:1]
    moved = verb in _MOVES or (verb in (["to"], ["by"]) and has(led, *_MOVING))
    made = moved and (led or of_a_target(claim.near)) and any(map(is_number, following))
    return Mark("from", start, start) if made else None


def _goes_on_from(claim: Claim, sentence: tuple[Mark, ...]) -> Mark | None:
    """Return the "from" of the rate before: from 6 percent last year and 7 the year before."""
    if [mark.role for mark in claim.left] != ["and"] or not year_after(claim):
        return None
    before = sentence[: sentence.index(claim.left[0])]
    rate = last_of(before, RATE)
    led = [m for m in before[: before.index(rate)] if m.role != "article"] if rate else []
    return led[-1] if has(led[-1:], *FROM) else None


def _leads_from(at: int, claim: Claim, sentence: tuple[Mark, ...]) -> bool:
    """Whether something moves from a rate."""
    mark, rest = claim.left[at], claim.left[at + 1 :]
    if has(rest[:1], PLACE) and mark.word < "~" and not has(rest[1:2], "possessive"):
        # The report from Hubei sets out growth of 5 percent.
        return False
    if mark is sentence[0] or len(rest) >= _NEAR or has(rest, "gdp", "to"):
        return False
    if has(rest[-1:], "move", "set", "fall", "rise") and rest[-1].word > "~":
        # 从去年的两位数降到6%: the rate is where it moves to.
        return False
    moved = mark.role == "from" and mark.word.isascii()
    return moved or has(sentence, "move", "rise", "fall", "set")


def _compares(mark: Mark, rest: tuple[Mark, ...], near: tuple[Mark, ...]) -> bool:
    """Whether a word compares with a target, or with that of a year: 比2019年, not 比上海."""
    if mark.role in ("than", "beside"):
        # 比目标6%低0.5个百分点
        missed = has(near[:1], "lower", "higher") and has(rest, "goal") and mark.word > "~"
        missed = missed and not has(rest, PLACE)
        return missed or (bool(rest) and is_year(rest[0]))
    if mark.role not in (*LEVELS, "complete"):
        return True
    ranked = has(rest[:1], "unknown", "rest", "own") and has(rest[1:2], "at")
    if ranked and mark.role in _RANKS and mark.word < "~":
        # Hunan and Hubei come in behind them with goals of 8 percent.
        return False
    return has(rest, "goal", *YEARS) or has(rest[:1], "article", "own") or of_a_target(near)


def is_of_another_place(claim: Claim, compared: Mark, taken: int, context: Context) -> bool:
    """Whether targets are compared with that of another place, not of another year.

    "They aim for 5 percent, against 7 percent in Henan", against Henan's target of 7 percent.
    """
    named = [mark for mark in claim.right[:taken] if mark.role == PLACE]
    if compared.role in LEVELS and named:
        # Above the 5 percent that Hubei set.
        return True
    if compared.role != "versus" or context.mode != TARGET:
        return False
    beside = [m for m in claim.left if m.start > compared.start]
    others = {mark.place for mark in (*beside, *named) if mark.role == PLACE}
    # Compared with Henan's growth of 7 percent, with 7 percent last year.
    words = (*beside, *claim.near)
    other = has(words, *YEARS) or (has(words, "growth") and not has(words, "goal"))
    return bool(others) and not other and others.isdisjoint(context.subject or ())
