"""What a rate measures: gross domestic product, or whatever else heads it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from provgdp.wording.claims import BREAKS, Context, after_last, has, is_break
from provgdp.wording.marks import PLACE, YEARS, Mark
from provgdp.wording.tokens import is_finite
from provgdp.wording.words import every, of_role

if TYPE_CHECKING:
    from provgdp.wording.claims import Claim

GDP, OTHER, GROWTH = "gdp", "other", "growth"
_OTHERS = ("indicator", "share", "amount")
_TO_HEAD = (
    "growth", "rise", "goal", "of", "at", "article", "filler", "possessive", "quality", "own",
    "yoy", "yearly", "real", "vague", "by", "to", "set", "aim", "each", "hedge",
)  # fmt: skip
_HEADED = ("goal", "gdp", "growth", "rise", "expected")
_NOUNS = ("unknown", "indicator", "gdp", "own", "figure")
_WHERE = ("at", "of", "from_what")
_OF_MANY = ("article", "expected", "set", "each", "filler", "own")
_BARE = ("goal", "growth", "filler", "expected")
_OF_A_PLACE = ("filler", "possessive", "article")
_GROWTH = tuple(word for word in of_role("growth") if word > "~")
_COPULAS = every("COPULAS")
_RESPECTS = every("RESPECTS")
_TALKING = every("TALKING")
_TOPICS = tuple(every("TOPICS"))
_DISPOSALS = every("DISPOSALS")
_ENDINGS = tuple(every("MODIFIERS"))
_ENDS = tuple(every("ENDS"))
_MADE = every("MADE")
_FOLLOWERS = frozenset(word for word in every("FOLLOWERS") if len(word) > 1)
_LENGTHS = sorted({len(word) for word in _FOLLOWERS})
_TIMES = every("MIDYEAR") | every("LATER")
_WHOLE = tuple(every("WHOLE"))
_LESSER = every("LESSER")
_POSSESSIVES = tuple(word for word in of_role("possessive") if word < "~")
_PARTICLES = every("PARTICLES") | every("FOLLOWERS")
_OF_THINGS = tuple(every("THINGS"))
_IN_PHRASE = (
    "unknown", "article", "filler", "possessive", "own", "quality", "outlet", "figure", "indicator",
    "gdp", "elsewhere", "national", "vague", "dash", "idle", "share", "amount", "beside",
    "locality", "group",
)  # fmt: skip


def head_before(clause: tuple[Mark, ...]) -> str | None:
    """Return what heads a rate in the words of its clause before it, if they say.

    "growth" is growth as such; None is a clause that only goes on.
    """
    if _is_of_another_noun(clause):
        return OTHER
    if clause and clause[-1].value == "counted":
        # 三个6.5% counts rates.
        return OTHER
    grown = False
    for i in range(len(clause) - 1, -1, -1):
        mark = clause[i]
        before = clause[i - 1] if i else None
        if mark.role == "gdp" and _is_of_a_noun(clause[i + 1 :]):
            return OTHER
        if mark.role == "gdp":
            shared = len(clause) == i + 2 and clause[-1].role == "possessive"
            return OTHER if shared or _qualified(clause[: i + 1]) else GDP
        if mark.role in _OTHERS and not _is_level(mark, before):
            return OTHER
        if mark.role == "figure" and i + 1 < len(clause) and clause[i + 1].role == "growth":
            return OTHER
        if mark.role == "unknown" and _is_a_head(clause, i, grown):
            return OTHER
        if mark.role == "outlet" and mark.word > "~" and _grows_at_once(clause[i + 1 :]):
            return OTHER
        grown = grown or mark.role in ("growth", "yoy")
    return GROWTH if grown else None


def _is_a_head(clause: tuple[Mark, ...], at: int, grown: bool) -> bool:
    """Whether a word that no list knows is the noun that heads a rate."""
    mark, before, after = clause[at], clause[:at], clause[at + 1 :]
    if _is_noun(mark, after, grown) or _has_a_goal(before, mark, after):
        return True
    named = any(m.role == "goal" and not is_finite(m.word) for m in before)
    measured = has(before[-1:], "article") and not (named or has(before, "growth", "gdp"))
    if measured and [m.role for m in after if m.role != "filler"] == ["of"]:
        # Bonds at a coupon of 3 percent, a poverty rate of 5 percent.
        return not mark.word.endswith(_ENDINGS)
    of_a_bank = has(before[-1:], "outlet") and has(after[:1], "growth") and has(after[1:2], "goal")
    of_a_noun = has(before[-1:], "unknown", "outlet") and has(after[:1], "goal")
    if (of_a_noun or of_a_bank) and mark.word < "~":
        # The bank lending target: the word before makes it a noun, whatever its ending.
        return not before[-1].word.endswith(_ENDINGS)
    return mark.word < "~" and not has(after[:1], PLACE) and _is_of_a_goal(before)


def _has_a_goal(before: tuple[Mark, ...], mark: Mark, after: tuple[Mark, ...]) -> bool:
    """Whether a target is that of an unknown Chinese noun: 今年茶叶的目标, not 定下务实的目标."""
    if mark.word < "~" or _follows(mark.word) or not has(after[:1], "possessive"):
        return False
    led = [m for m in before if m.role != "filler"][-1:]
    return has(after[1:3], "goal") and (not led or has(led, PLACE, "own", "separator", *YEARS))


def _grows_at_once(rest: tuple[Mark, ...]) -> bool:
    """Whether what grows stands right before its growth: 高铁增长, 高铁增长目标, 高铁力争增长."""
    return not rest or rest[0].role in ("growth", "goal", "expected")


def _is_of_a_goal(before: tuple[Mark, ...]) -> bool:
    """Whether a word says what a target is for: the target for electricity use is growth of 9%."""
    roles = [mark.role for mark in before[-3:] if mark.role != "article"]
    return (
        roles[-2:] in (["goal", "filler"], ["goal", "of"], ["goal", "at"])
        and before[-1].word not in _COPULAS
    )


def _is_of_another_noun(clause: tuple[Mark, ...]) -> bool:
    """Whether English words say what grows: raise pensions; growth in lending; wages to grow."""
    for i, mark in enumerate(clause):
        if mark.word > "~":
            continue
        before = clause[i - 1] if i else None
        of = mark.role in ("at", "of") and before and before.role in ("goal", "growth", "filler")
        grows = mark.role == "growth" and before and before.word.endswith(_ENDS)
        if mark.role == "rise" or of or grows:
            if _heads_a_phrase(clause[i + 1 :]):
                return True
        elif mark.role == "will" or has(clause[i + 1 : i + 2], "growth", "rise"):
            start, end = _subject_before(clause[:i])
            led = clause[max(0, start - 1) : start]
            wanted = mark.role == "set" or has(led, "set", "aim", "expected", "at")
            wanted = wanted and mark.role in ("to", "set", "will") and not has(clause[i:], "gdp")
            if wanted and _heads_a_phrase(clause[start:end]):
                return True
    return False


def _subject_before(marks: tuple[Mark, ...]) -> tuple[int, int]:
    """Return where the noun that ends some words stands: electricity demand, of that in Hubei."""
    end = start = len(marks)
    while start and marks[start - 1].role in (*_IN_PHRASE, PLACE, *_WHERE):
        start -= 1
        if marks[start].role in _WHERE and has(marks[max(0, start - 1) : start], *_NOUNS):
            end = start
    while start < end and marks[start].role in (*_WHERE, PLACE, "possessive"):
        start += 1
    return start, end


def _heads_a_phrase(marks: tuple[Mark, ...]) -> bool:
    """Whether the noun that a phrase of English words ends on is none that is known."""
    # Its minimum wage is no hedge.
    marks = tuple(
        mark
        for i, mark in enumerate(marks)
        if not (mark.role == "hedge" and has(marks[i + 1 : i + 2], "unknown"))
    )
    known = (m.place if m.role == PLACE else m.role not in _IN_PHRASE for m in marks)
    size = next((i for i, ends in enumerate(known) if ends), len(marks))
    if has(marks[size : size + 1], PLACE, "goal", "growth", "yoy"):
        return False
    phrase = marks[:size]
    if has(phrase[-1:], "figure") and _is_of_a_noun(marks[size:]):
        # The number of visitors.
        return True
    while phrase and phrase[-1].role in ("figure", "filler", "dash"):
        phrase = phrase[:-1]
    if not phrase or phrase[-1].word > "~":
        return False
    noun = phrase[-1]
    if noun.role == "gdp":
        return _qualified(phrase)
    return noun.role in _OTHERS or (noun.role == "unknown" and not noun.word.endswith("ly"))


def _is_of_a_noun(after: tuple[Mark, ...]) -> bool:
    """Whether output is that of something: output of steel."""
    words = [mark.role for mark in after if mark.role not in ("article", "own")]
    return words[:1] == ["of"] and words[1:2] in (["unknown"], ["indicator"])


def _is_level(mark: Mark, before: Mark | None) -> bool:
    """Whether a unit follows its number: 2万亿元 beside a rate is a level of the same thing."""
    return mark.role == "amount" and before is not None and before.role == "number"


def _qualified(marks: tuple[Mark, ...]) -> bool:
    """Whether a word beside it makes gross domestic product another thing: 首店经济, 占生产总值."""
    *rest, gdp = marks
    last = [mark for mark in rest[-2:] if mark.role != "possessive"][-1:]
    # The coal-rich province's GDP.
    owned = has(last, "own") and (last[0].word.endswith(_POSSESSIVES) or last[0] is not rest[-1])
    while rest and rest[-1].role in ("own", "possessive", "to", "article", "at"):
        rest.pop()
    if not rest:
        return False
    if rest[-1].role in ("share", "indicator"):
        return True
    does = has(rest[-2:-1], "to") and has(rest[-3:-2], "set", "aim")
    if rest[-1].role != "unknown" or does or owned or gdp.word.startswith(_WHOLE):
        # It pledged to deliver economic growth of 6 percent.
        return False
    described = rest[-1].word.endswith(_ENDINGS) and not rest[-1].word.endswith(_OF_THINGS)
    noun = rest[-1].word.isascii() and (gdp.word in _MADE or not described)
    return noun or (rest[-1].end == gdp.start and not rest[-1].word.isascii())


def _is_noun(mark: Mark, rest: tuple[Mark, ...], grown: bool) -> bool:
    """Whether an unknown word may be a noun that heads the rate."""
    if mark.word > "~":
        if has(rest, PLACE) or mark.word in _PARTICLES or _follows(mark.word):
            return False
        if rest and rest[0].start == mark.end and _is_growth(rest[0]):
            # 审慎地计划增长 says how: two or four characters and 地; 耕地, 工业用地 are nouns.
            how = mark.word.endswith(_ENDINGS) and len(mark.word) % 2 == 1
            return rest[0].role != "expected" or not how
        return grown or not has(rest, "goal", "set", "aim", "expected", "forecast")
    if has([m for m in rest if m.role not in _OF_A_PLACE][:1], PLACE):
        return False
    inside = [m.role for m in rest if m.role not in ("article", "filler")][:3]
    if inside[:2] == ["at", PLACE] and has(rest, "will", "rise"):
        # Solar output in Jiangsu should rise; officials in Jiangsu expect growth.
        return inside[2:] in (["will"], ["rise"])
    if inside[:2] == ["at", PLACE] and inside[2:] == ["to"]:
        return has(rest, "growth")
    if not rest or rest[0].role not in ("growth", "goal", "rise", "fall", "possessive"):
        if has(rest[:1], "to") and has(rest[1:2], "set", "aim", "outcome", "action"):
            # Leaders agreed to aim for growth, or struggle to meet their target.
            return False
        grows = has(rest, "growth", "rise", "expected")
        return bool(rest) and rest[0].role in ("filler", "will", "to") and grows
    return not mark.word.endswith(_ENDINGS)


def _follows(word: str) -> bool:
    """Whether a Chinese word begins as an adverb or another word that is no noun."""
    return any(word[:size] in _FOLLOWERS for size in _LENGTHS)


def _is_growth(mark: Mark) -> bool:
    """Whether a Chinese word is growth, or what it is to be: 增长, 计划增长, 目标, 预期."""
    return mark.role in ("goal", "expected") or any(word in mark.word for word in _GROWTH)


def of_each(claim: Claim) -> list[str]:
    """Return what each rate of a list measures, where as many indicators are listed beside it."""
    if len(claim.rates) < 2:
        return []
    end = next((i for i, m in enumerate(claim.right) if m.role == "respectively"), 0)
    for marks in (claim.left, claim.right[:end]):
        # 收入与经济增长同步 names the economy only as what income keeps up with.
        named = [
            mark
            for i, mark in enumerate(marks)
            if mark.role in ("gdp", *_OTHERS) and not has(marks[i + 1 : i + 2], "same")
        ]
        if len(named) != len(claim.rates) or not has(named, "gdp"):
            continue
        between = marks[marks.index(named[0]) : marks.index(named[-1])]
        if sum(m.role == "and" or m.word in ("、", ",") for m in between) >= len(named) - 1:
            return [GDP if mark.role == "gdp" else OTHER for mark in named]
    return []


def _is_share(near: tuple[Mark, ...]) -> bool:
    """Whether so many percent are of things: 5% of firms, 5%的企业."""
    # Of the planned villages, of all newly projected ones; 5%的村.
    skipped = _OF_MANY if has(near[:1], "of") else _OF_MANY[:2]
    things = [m for m in near[1:5] if m.role not in skipped and not m.word.endswith("ly")][:1]
    at = near.index(things[0]) if things else len(near)
    # 高于5%的全国目标 is the target of the nation; 6%的区域增长目标 is growth.
    after = near[at + 1 :]
    after = after[1:] if has(after[:1], "unknown") and len(after[0].word) == 1 else after
    named = not has(after[:1], "goal", "gdp", "growth")
    elsewhere = named and any(
        m.role == "locality" or (m.role == PLACE and m.place is None) for m in things
    )
    if has(near[:1], "of"):
        return has(things, PLACE, "locality", "unknown", "indicator")
    owned = has(near[:1], "possessive") and near[0].word > "~"
    # 设定了5%的预期收益率
    return owned and (elsewhere or (has(near[1:2], "expected") and has(things, "unknown")))


def _is_in_things(near: tuple[Mark, ...]) -> bool:
    """Whether growth is in things that no list knows: 8% in cold-chain volume, for rare earths."""
    things = tuple(takewhile(lambda mark: mark.role in ("unknown", "indicator"), near[1:]))
    return has(near[:1], "at") and (len(things) > 1 or has(things, "indicator"))


def head_after(near: tuple[Mark, ...], *, of_growth: bool = False) -> str | None:
    """Return what heads a rate in the words right after it: 5% growth in retail sales."""
    if _is_share(near) or (of_growth and _is_in_things(near)):
        return OTHER
    into = grown = False
    for i, mark in enumerate(near):
        before = near[i - 1] if i else None
        if mark.role == "gdp":
            share = before is not None and before.role == "share"
            return OTHER if share or _is_of_a_noun(near[i + 1 :]) else GDP
        if into and grown and mark.word < "~" and _heads_a_phrase(near[i:]):
            return OTHER
        if mark.role in _OTHERS:
            return OTHER
        if mark.role == "unknown":
            if mark.word > "~":
                return OTHER if before is not None and before.role == "possessive" else None
            following = near[i + 1].role if i + 1 < len(near) else ""
            noun = (into and grown) or following in ("growth", "rise")
            noun = noun or (i == 0 and following in ("", "of", "at") and mark.word not in _TIMES)
            return OTHER if noun and not mark.word.endswith(_ENDINGS) else None
        # A 5 percent cut in coal use.
        more = i == 0 and (mark.word in _LESSER or (mark.role == "move" and mark.word < "~"))
        if mark.role not in _TO_HEAD and not more:
            return None
        # Growth of 8 percent in its parcel volume.
        owned = mark.role == "own" and before is not None and before.role == "at"
        grown = grown or more or mark.role in ("growth", "rise") or owned
        into = into or more or mark.role in ("at", "of")
    return None


def measured(claim: Claim, context: Context, compared: Mark | None) -> str | None:
    """Return what a claim measures, as its own clause says, or else as the one before did."""
    reading = claim.rates[0].reading
    if reading and reading.indicator == GDP:
        return GDP
    of_growth = has(claim.clause[-1:], "of") and has(claim.clause[-2:-1], "growth", "goal")
    after = head_after(claim.near, of_growth=of_growth)
    before = head_before(claim.predicate or claim.clause)
    if before == GDP and claim.near[:1] and claim.near[0].word > "~":
        # 生产总值增长7% 投资增长8%: the next item of a list.
        after = before if claim.near[0].role in _OTHERS else after
    if before is None and has(claim.near[:1], "at") and _heads_a_phrase(claim.near[1:]):
        # 7 percent for parcel volume.
        after = OTHER
    head = after if after == OTHER or (after and before != OTHER) else before
    if head in (GDP, OTHER):
        return head
    earlier = claim.left[: len(claim.left) - len(claim.clause)]
    if (
        _is_talked_of(claim.right)
        or _is_of_a_topic(earlier)
        or (_only_lists(claim.clause) and _is_headed_by_another(earlier))
    ):
        return OTHER
    if head == GROWTH:
        called = has(claim.clause, "goal") or (has(claim.near, "goal") and not compared)
        called = called and not _is_of_the_noun_before(claim.clause, earlier)
        return GDP if called else _goes_on(earlier) or context.measure or GDP
    goals = (mark.word for mark in claim.clause if mark.role == "goal")
    if has(claim.clause, PLACE) and any(root in word for word in goals for root in _GROWTH):
        # 山东今年的增长目标 after another's growth is that of its economy.
        return GDP
    return heading(earlier) or context.measure


def _is_talked_of(right: tuple[Mark, ...]) -> bool:
    """Whether a quote was about another thing: “我们定的是12%。”谈到投资目标，省长说."""
    said = (i for i, m in enumerate(right[1:], 1) if m.role in ("to", "and"))
    at = next((i for i in said if right[i - 1].word in _TALKING), len(right))
    topic = [*takewhile(lambda mark: not is_break(mark), right[at + 1 :])]
    other = has(topic, "indicator", "share") or (has(topic, "unknown") and has(topic, "goal"))
    return other and not has(topic, "gdp")


def _is_of_a_topic(earlier: tuple[Mark, ...]) -> bool:
    """Whether a clause before says of what the rate is: "For parcel volume, …", 茶叶方面，…."""
    if not earlier or earlier[-1].word != ",":
        return False
    clause = after_last(earlier[:-1], *BREAKS)
    if has(clause[:1], "filler") and has(clause[1:2], "at"):
        # As for parcel volume, ….
        clause, earlier = clause[1:], earlier[1:]
    if has(clause[:1], "at") and clause[0].word < "~":
        whole = len(clause) + 1 == len(earlier) and clause[-1].role in _IN_PHRASE
        return whole and _heads_a_phrase(clause[1:])
    if clause and (clause[-1].word in _RESPECTS or clause[0].word.startswith(_TOPICS)):
        named = [mark for mark in clause if mark.word not in _TOPICS]
        named = [mark for mark in named if mark.word not in _PARTICLES]
        return has(named, "unknown", *_OTHERS) and not has(named, "gdp")
    # Targets for 2026: parcel volume, 8 percent.
    alone = all(m.role in ("unknown", "article", "filler") and m.word < "~" for m in clause)
    return alone and _heads_a_phrase(clause) and has(earlier[: -len(clause) - 1][-1:], *BREAKS)


def _only_lists(clause: tuple[Mark, ...]) -> bool:
    """Whether a clause says nothing of what is measured: it names a place, or nothing."""
    return all(mark.role in (PLACE, *_OF_A_PLACE, *BREAKS) for mark in clause)


def _is_headed_by_another(earlier: tuple[Mark, ...]) -> bool:
    """Whether another noun heads the clause before a colon: "Target for export growth: 10%"."""
    if not earlier or earlier[-1].word != ":" or has(earlier[-2:-1], "said"):
        return False
    clause = after_last(earlier[:-1], *BREAKS)
    # 增长目标偏积极：what a heading says of its noun is no noun of its own.
    end = max((i for i, m in enumerate(clause) if m.role in _HEADED), default=-1)
    return head_before(clause[: end + 1]) == OTHER


def _is_of_the_noun_before(clause: tuple[Mark, ...], earlier: tuple[Mark, ...]) -> bool:
    """Whether a bare target is that of a noun in the clause before: 扩大内需，目标增长8%.

    It stands right before the comma, or is what that clause disposes of: 把茶叶列为重点，.
    """
    if len(earlier) < 2 or not all(m.role in _BARE for m in clause):
        return False
    if earlier[-2].role == "indicator" and earlier[-2].word > "~":
        return True
    before = after_last(earlier[:-1], *BREAKS)
    at = next((i for i, mark in enumerate(before) if mark.word in _DISPOSALS), len(before))
    verb = next((i for i, m in enumerate(before) if i > at and m.role in ("set", "relative")), at)
    disposed = before[at + 1 : verb]
    return has(disposed, "unknown", *_OTHERS) and not has(disposed, "gdp", "goal", "growth")


def _goes_on(earlier: tuple[Mark, ...]) -> str | None:
    """Return what growth as such goes on with: what the clause before it is about."""
    end = len(earlier)
    while end and is_break(earlier[end - 1]):
        end -= 1
    start = next((i + 1 for i in range(end - 1, -1, -1) if is_break(earlier[i])), 0)
    clause = earlier[start:end]
    if has(clause, "goal"):
        return heading(clause) or GDP
    if has(clause, "gdp"):
        return heading(clause)
    noun = any(m.role == "unknown" and m.word > "~" for m in clause)
    said = [m for m in clause if m.role not in ("article", "filler", "and", "own", "possessive")]
    if all(m.word < "~" for m in clause):
        return OTHER if has(clause, "amount") or has(said[:1], "indicator", "share") else None
    return OTHER if noun or has(clause, *_OTHERS) else None


def heading(marks: tuple[Mark, ...]) -> str | None:
    """Return what the clauses before name as measured, the last first."""
    for i in range(len(marks) - 1, -1, -1):
        if marks[i].role == "gdp":
            return OTHER if _qualified(marks[: i + 1]) else GDP
        if marks[i].role in ("indicator", "share"):
            return OTHER
    return None
