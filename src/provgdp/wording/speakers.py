"""Who says a number: a government its target, or somebody else what they expect of it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import (
    BREAKS,
    LISTED,
    PROMISES,
    TARGET,
    Context,
    after_last,
    has,
    is_break,
    last_of,
)
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.resolve import NATION
from provgdp.wording.whose import speaker_after
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

_ADVISERS = every("ADVISERS")
_AHEAD = every("AHEAD")
_SOURCES = every("SOURCES")
_PARTICIPLES = tuple(every("PARTICIPLES"))
_SAYING = ("said", "set", "forecast", "expected")
_NAMES = ("unknown", "outlet", "indicator", "locality", PLACE)
_FORECASTS = every("FORECASTS")
_COPULAS = every("COPULAS")
_GUESSES = every("GUESSES")
_IN_A_LIST = (*LISTED, "has", "bracket", "article", "at", *YEARS)
_INSTITUTIONS = tuple(every("INSTITUTIONS"))
_MAYBES = every("MAYBES")
_OPEN = frozenset((*_MAYBES, *_AHEAD))
_BECOMING = (
    "filler", "to", "article", "function", "own", "amount", "number", "of", "unknown", "group",
    "quality", *YEARS,
)  # fmt: skip
_MAY_BE = ("at", "goal", "set", "move", "keep", "will", "growth", "aim", "rise")
_SETS = ("set", "move", "keep", "aim", "rise", "fall")
_OF_A_PLAN = ("hedge", "own", "possessive", "this_year", "year")
_PLANS = tuple(every("PLANS"))
_SEEMING = every("SEEMING")
_SETTLED = tuple(every("SETTLED"))
_WE = every("WE")


def is_only_expected(claim: Claim, said: Mark) -> bool:
    """Whether an economy is only expected to grow, or set to: no target is named."""
    led = claim.left[: claim.left.index(said)][-1:]
    passive = has(led, "filler") and led[0].word in _COPULAS and said.role in ("expected", "set")
    passive = passive and not said.word.partition(" ")[0].endswith(_PARTICIPLES)
    return passive and said.word < "~" and not has(claim.left, "goal")


def is_observed(claim: Claim, context: Context) -> bool:
    """Whether somebody else's number is told: an analyst's, a bank's, a deputy's advice."""
    left = _past_the_nation(claim, context)
    observer = last_of(left, "observer")
    said = has(claim.near, "said") or has(claim.right[-1:], "said")
    adviser = observer or (said and has(claim.right, "observer"))
    adviser = adviser or any(
        one.role == "observer" and other.role == "said" for one, other in pairwise(claim.right)
    )
    # The 6.5 percent economists had expected; it may grow 6.5 percent.
    if has(claim.near[:1], "observer") or _is_guessed(claim):
        return True
    advice = [mark for mark in left if mark.role == "advice"]
    if advice and (adviser or not all(_is_official(left, one, context) for one in advice)):
        return True
    if observer and _is_an_opinion(claim, observer):
        return True
    # The targets we propose are a government's own in its report.
    ours = _WE if context.report and not has(claim.right, "said") else ()
    advisers = (i for i, m in enumerate(left[:-1]) if m.word in _ADVISERS and m.word not in ours)
    verbs = [left[i + 1] for i in advisers if not left[i + 1].word.startswith(_SETTLED)]
    if has(left, "own") and has(verbs, "set", "said") and not _is_said_in_office(claim.right):
        return True
    if observer and has(_verb_after(left[left.index(observer) + 1 :]), "expected", "forecast"):
        return True
    expects = has(left, "expected", "forecast")
    if expects and (_expects_of_another(left, context) or _is_expected_by_us(claim, context)):
        return True
    moved = has(left[-1:], "from", "from_what")
    if any(m.word in _FORECASTS and (moved or m.word > "~") for m in left) and not context.report:
        # 某研究院把预测值由5%上调至6%; 某研究院预测，湖北经济将增长5%.
        return True
    if _is_predicted(claim.clause) or _is_sourced(left) or _is_said_by_another(claim):
        return True
    source = last_of(left, "observer", "goal")
    if source:
        return source.role == "observer"
    settled = any(m.word.startswith(_SETTLED) for m in claim.clause) or _acts(left)
    return context.observed and not settled


def _past_the_nation(claim: Claim, context: Context) -> tuple[Mark, ...]:
    """Return the marks before a rate, less what was expected of the nation by that before it.

    Targets above the 5 percent expected for the nation include Hubei's (6 percent).
    """
    left, rest = claim.left, claim.left[3:]
    led = context.mode == TARGET and has(left[:1], "expected", "forecast") and has(left[1:2], "at")
    national = led and any(mark.value == NATION for mark in left[2:3])
    return rest if national and all(mark.role in _IN_A_LIST for mark in rest) else left


def _acts(left: tuple[Mark, ...]) -> bool:
    """Whether a place itself sets what follows: …, while Hunan has set its own at 6%."""
    rest = [mark for mark in after_last(left, PLACE) if mark.role != "filler"]
    return has(left, PLACE) and has(rest[:1], *_SETS)


def _is_an_opinion(claim: Claim, observer: Mark) -> bool:
    """Whether somebody calls a target fit, or guesses it: 认为目标定在5%较为合适, 会落在5%."""
    rest = claim.left[claim.left.index(observer) :]
    # 定在5%这个水平合适, but not 5%的目标合适.
    near = [*takewhile(lambda mark: mark.role != "goal" and mark.word > "~", claim.near)]
    return has((*near, *claim.near[:2]), "advice") or any(mark.word in _GUESSES for mark in rest)


def _is_guessed(claim: Claim) -> bool:
    """Whether something may be set, or may grow, or is expected to be set, or none may be set."""
    if (none := leads_to_none(claim)) and none.word in _OPEN:
        return True
    clause = claim.clause
    seems = next((i for i in range(len(clause)) if _is_likely(clause[i : i + 3])), None)
    if seems is not None and not has(clause[seems:], "outcome"):
        # It looks set to raise its target to 5%, not to meet its target of 5%.
        return True
    told = [m for m in clause if m.role not in ("to", *YEARS)]
    for i, (be, expected, verb) in enumerate(zip(told, told[1:], told[2:], strict=False)):
        passive = be.word in _COPULAS and expected.role in ("expected", "forecast")
        if passive and verb.role in _SETS and has(told[i:], "goal") and not has(told[i:], PLACE):
            # It is expected to raise its target to 5%.
            return True
    silent = ("filler", "to", "possessive", *YEARS)
    words = [m for m in clause if m.role not in (silent if m.word < "~" else (*silent, "unknown"))]
    maybe = any(a.word in _MAYBES and b.role in _MAY_BE for a, b in pairwise(words))
    return maybe or any(mark.word in _MAYBES for mark in words[-1:])


def leads_to_none(claim: Claim) -> Mark | None:
    """Return the word that leads to no target: it *could*, it did *not*, become the first to."""
    reading = claim.rates[0].reading
    if reading is None or reading.hedge is not Hedge.NO_TARGET:
        return None
    leading = (m for m in reversed(claim.clause) if m.role not in _BECOMING or m.word in _OPEN)
    return next(leading, None)


def _is_likely(words: tuple[Mark, ...]) -> bool:
    """Whether words begin with what seems to come: it looks set to; not: it looks modest."""
    if words[0].word not in _SEEMING:
        return False
    return has(words[1:], "set", "to") or any(mark.word in _AHEAD for mark in words[1:])


def _is_predicted(clause: tuple[Mark, ...]) -> bool:
    """Whether only what a target may be is told: predictions for its target are around 5%."""
    led = any(a.word in _FORECASTS and b.role in ("at", "of") for a, b in pairwise(clause))
    return led and has(clause, "goal") and not has(clause, *_SETS)


def _is_sourced(left: tuple[Mark, ...]) -> bool:
    """Whether somebody unknown says what will be: "According to Acme, Hubei will grow 5%".

    Or whether it is what observers expected: growth that beat analysts' expectations of 5%.
    """
    theirs = ["observer", "possessive", "goal"]
    observers = (i for i, mark in enumerate(left) if mark.role == "observer")
    if any([m.role for m in left[i : i + 3]] == theirs for i in observers):
        return True
    at = next((i for i, mark in enumerate(left) if mark.word in _SOURCES), None)
    if at is None or has(left, *PROMISES[:-1]):
        return False
    source = left[at + 1 :]
    end = next((i for i, mark in enumerate(source) if is_break(mark)), len(source))
    return has(source[:end], "unknown") and not has(source[:end], "own", PLACE)


def _is_said_by_another(claim: Claim) -> bool:
    """Whether somebody unknown says what a place will grow by, and no word calls it a target."""
    left = claim.left
    # It will grow 5 percent, according to Goldman Sachs.
    its = 0 if has(left[:1], "own", "anaphor") else len(left)
    at = next((i for i, mark in enumerate(left) if mark.place), its)
    promise = last_of(left[at:], *PROMISES[:-1])
    if at == len(left) or (promise and not is_only_expected(claim, promise)):
        return False
    words = [m for m in left[:at] if m.role not in ("article", "at", "function", "filler")]
    if len(words) > 1 and (words[-1].role in _SAYING or words[-1].word == ":"):
        *names, verb = words
        known = verb.word == ":" and not names[-1].word.endswith(_INSTITUTIONS)
        named = has(names, "unknown", PLACE) and all(mark.role in _NAMES for mark in names)
        return named and not known
    after = [m for m in claim.right if m.role not in ("article", *YEARS)]
    first = next(
        (m for m in after if m.word not in (",", ":") and m.role not in ("said", "at")), None
    )
    if first is not None and first.role == "observer":
        # It will grow 5 percent, according to Goldman Sachs.
        return True
    said = next((i for i, mark in enumerate(after) if mark.role == "said"), None)
    if said is None:
        return False
    near = after[said + 1 : said + 3] if after[said].word in _SOURCES else after[:said]
    near = [mark for mark in near if mark.role not in ("at", "separator")]
    return bool(near) and all(m.role in _NAMES and m.word < "~" for m in near)


def _is_said_in_office(right: tuple[Mark, ...]) -> bool:
    """Whether a government's own head said it: "We set a target of 5%," Hubei's governor said."""
    at = next((i for i, mark in enumerate(right) if mark.place), len(right))
    near = right[: at + 4]
    return speaker_after(near) is not None and not any(mark.word in _ADVISERS for mark in near)


def _is_official(left: tuple[Mark, ...], advice: Mark, context: Context) -> bool:
    """Whether a government proposes its target: 我们建议 in a report, 省政府建议; not 委员建议."""
    before = left[: left.index(advice)]
    clause = after_last(before, *BREAKS)
    people = [mark for mark in clause if mark.role == "own"]
    if not people and has(clause[-1:], "unknown"):
        return False
    people = people or [mark for mark in before if mark.role == "own"]
    # 人大代表建议 and 省长告诉代表 differ in who is named first.
    parted = next((i for i, (a, b) in enumerate(pairwise(people), 1) if b.start > a.end + 1), None)
    if any(mark.word in _ADVISERS and mark.word > "~" for mark in before[-1:]):
        # 有代表建议, whatever report is named; 各位代表，建议 is a report's own.
        return False
    own = context.report or (context.basis == "given" and not clause)
    return own or (bool(people) and not any(m.word in _ADVISERS for m in people[:parted]))


def _verb_after(marks: tuple[Mark, ...]) -> list[Mark]:
    """Return the marks up to the first place or target."""
    ends = (i for i, mark in enumerate(marks) if mark.role in (PLACE, "goal", "said"))
    return list(marks[: next(ends, 0)])


def _expects_of_another(left: tuple[Mark, ...], context: Context) -> bool:
    """Whether whoever expects is not the one that promises.

    "Acme expects Hubei to grow by 5%" and "Hubei is expected to set a target of 5%" are forecasts,
    and so is growth that is forecast by somebody.
    """
    words = tuple(m for m in left if m.role not in ("article", "at"))
    words = tuple(m for m in words if m.role != "filler" or m.word > "~")
    for i, (verb, following) in enumerate(pairwise(words)):
        if verb.role != "forecast" and (verb.word > "~" or verb.role != "expected"):
            continue
        # 某研究院预计，湖北….
        whom = i + 1 + (following.word == ",")
        if has(words[whom : whom + 1], PLACE):
            if following.word == "," and verb.word.startswith(_PLANS) and has(left, "gdp"):
                # Under this year's plan, Hubei's economy will grow by 5 percent.
                return i == 0 or not all(mark.role in _OF_A_PLAN for mark in words[:i])
            known = any(mark.place for mark in words[:i])
            return not (context.report or known or _is_one_s_own(words[:i]))
        # It said it expected to see growth of 5 percent.
        at = left.index(verb)
        passive = has(left[max(0, at - 1) : at], "filler") and left[at - 1].word in _COPULAS
        own = has(words[max(0, i - 1) : i], "own") and not passive
        led = verb.role == "forecast" or (verb.word.startswith("expected") and not own)
        by = verb.role == "forecast" and following.role == "by"
        if by or (led and following.role in ("set", "move", "aim")):
            return True
    return False


def _is_expected_by_us(claim: Claim, context: Context) -> bool:
    """Whether a writer's own "we" expects growth of a place that is named only after it.

    "We expect Hubei to grow 5%" is a forecast, unless its governor or its report says so.
    """
    left = claim.left
    at = next((i for i, mark in enumerate(left) if mark.word in _WE), len(left))
    verb = [m for m in left[at + 1 :] if m.role not in ("filler", "function", *YEARS)][:1]
    named = has((*left[at:], *claim.near), PLACE) and not has(left[:at], PLACE)
    own = context.report or context.basis == "given"
    alone = named and not own and not has(left[at:], "goal")
    spoken = _is_said_in_office(claim.right) or (
        has(claim.right, "said") and has(claim.right, "own")
    )
    return alone and has(verb, "expected", "forecast") and not spoken


def _is_one_s_own(marks: tuple[Mark, ...]) -> bool:
    """Whether a government is named, and not only "its" after another's verb: Acme raised its…."""
    verb = next((i for i, m in enumerate(marks) if m.role in ("move", "set", "keep")), len(marks))
    return has(marks[:verb], "own") or (has(marks, "own") and not has(marks[:verb], "unknown"))
