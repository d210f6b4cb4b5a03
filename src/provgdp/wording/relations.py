"""Targets that are relative to something else: the nation, the economy, the year before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provgdp.target import Hedge
from provgdp.wording.plan import Number, ShapeError
from provgdp.wording.quantities import END, Quantity
from provgdp.wording.words import POINTS, every, of_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.wording.tokens import Token

LOWER = (Hedge.AT_LEAST, Hedge.ABOVE)
UPPER = (Hedge.AT_MOST, Hedge.BELOW)
_RELATIONS = {"same": Hedge.EXACT, "higher": Hedge.ABOVE, "lower": Hedge.BELOW}
_MOVED = {"rise": Hedge.ABOVE, "fall": Hedge.BELOW}
_OR_SAME = {
    Hedge.ABOVE: Hedge.AT_LEAST, Hedge.BELOW: Hedge.AT_MOST,
    Hedge.AT_LEAST: Hedge.AT_LEAST, Hedge.AT_MOST: Hedge.AT_MOST,
}  # fmt: skip
_SKIPPED = ("filler", "peer", "own", "growth", "this_year", "next_year", "at", "article")
_NATION = ("national", "national_goal")
_GOAL = ("goal", "national_goal")
_NAMED = ("indicator", "share", "name", "amount")
_BEFORE = ("last_year", "prior_year")
_STRIVEN = ("strive", "aim")
_YEARS_BEFORE = tuple(word for role in _BEFORE for word in of_role(role))
_REFERRED = (*_NATION, *_BEFORE, "versus", "gdp")
_WITHIN = every("WITHIN")
_ZERO = Number(None, 0.0)


class Relation(NamedTuple):
    """What a wording is relative to, and how; EXACT is "in line with"."""

    reference: str
    hedge: Hedge
    span: tuple[int, int]

    def offsets(self, quantity: Quantity | None) -> tuple[Number | None, Number | None]:
        """Return the least and the greatest distance, in percentage points."""
        low: Number | None = _ZERO
        high: Number | None = _ZERO if self.hedge is Hedge.EXACT else None
        if quantity:
            low, high = self._distance(quantity)
        return (_negative(high), _negative(low)) if self.hedge in UPPER else (low, high)

    def _distance(self, quantity: Quantity) -> tuple[Number | None, Number | None]:
        hedge = quantity.hedge()
        if self.hedge not in (Hedge.ABOVE, Hedge.BELOW) or quantity.unit != POINTS:
            why = "a number that isn't a distance from the nation in percentage points"
            raise ShapeError("ambiguous", why, quantity.start, quantity.end)
        if hedge is Hedge.RANGE:
            return quantity.low, quantity.high
        low = _ZERO if hedge in UPPER else quantity.low
        return low, None if hedge in LOWER else quantity.low


def _negative(number: Number | None) -> Number | None:
    return number and number._replace(constant=-number.constant)


def drop_remark(tokens: list[Token], any_indicator: bool) -> tuple[list[Token], bool]:
    """Return the words of a wording without a closing clause on a relation, and what that says.

    In "8%，保持比全国高2个百分点" the number is the target, the distance what it comes to; in
    "9%以上，力争与经济增长同步" the relation is what is striven for, in "7%，力争超过预期目标"
    more than the number.
    """
    related = _REFERRED if any_indicator else _NATION
    places = range(1, len(tokens))
    found = next((i for i in places if tokens[i].role in related or _is_passed(tokens[: i + 1])), 0)
    cuts = [i for i, token in enumerate(tokens[:found]) if token.role == "separator"]
    if not cuts or not any(token.role in ("number", "unit_before") for token in tokens[: cuts[-1]]):
        return tokens, False
    remark = tokens[cuts[-1] :]
    if any(of.number is None and token.role in _NAMED for of, token in pairwise(remark)):
        # 8%，出口比全国高2个百分点 is about two indicators.
        return tokens, False
    distance = any(token.role == "unit" and token.value == POINTS for token in remark)
    if tokens[found].role in _NATION and distance:
        return tokens[: cuts[-1]], False
    strives = any(token.role in _STRIVEN for token in remark) or _is_passed(tokens[: found + 1])
    if strives and not any(token.role in ("number", "unit_before") for token in remark):
        return tokens[: cuts[-1]], True
    return tokens, False


def _is_passed(tokens: list[Token]) -> bool:
    """Whether the last word is the goal itself, of which more is striven for: 力争超过这一目标."""
    before = [token for token in tokens[-5:-1] if token.role not in _SKIPPED]
    more = any(token.role == "higher" or token.before is Hedge.ABOVE for token in before[-1:])
    striven = any(token.role in (*_STRIVEN, "practice") for token in before)
    return more and striven and tokens[-1].role in ("goal", "expected")


def relation_of(tokens: list[Token], any_indicator: bool) -> Relation | None:
    """Take the relation out of the words and return it, if there is one.

    Args:
        tokens: The words; those that state the relation are taken out.
        any_indicator: Whether the wording may be relative to the economy or the year before.

    Raises:
        ShapeError: If the nation is named without a relation to it.
    """
    found = reference_of(tokens, any_indicator)
    if found is None:
        return None
    reference, at = found
    token = tokens[at]
    for places, hedge in _stated(tokens, at):
        if hedge is not Hedge.ABOUT:
            for place in sorted(places, reverse=True):
                del tokens[place]
            return Relation(reference, hedge, (token.start, token.end))
    if reference == "previous_year":
        return None
    why = "the nation without a relation to it"
    raise ShapeError("ambiguous", why, token.start, token.end)


def _stated(tokens: list[Token], at: int) -> Iterator[tuple[tuple[int, ...], Hedge]]:
    """Yield the words that may state the relation to a reference, the likeliest first."""
    yield from _alternatives(tokens)
    yield from _bounded(tokens)
    yield from _compared(tokens[:at])
    same = [i for i, other in enumerate(tokens) if other.role == "same"]
    before = [i for i in range(at) if tokens[i].role not in (*_SKIPPED, "of")][-1:]
    compared = [i for i, other in enumerate(tokens) if other.role in ("higher", "lower")]
    for i in (*same, *before, *compared):
        hedge = _RELATIONS.get(tokens[i].role, tokens[i].before)
        if hedge:
            yield (i,), hedge
    after = next((i for i in range(at + 1, len(tokens)) if tokens[i].role not in _SKIPPED), at)
    if tokens[after].word in _WITHIN:
        yield (after,), Hedge.AT_MOST
    elif tokens[after].after in (*LOWER, *UPPER):
        yield (after,), tokens[after].after or Hedge.EXACT
    if before and tokens[before[0]].role == "keep":
        yield (before[0],), Hedge.EXACT


def _alternatives(tokens: list[Token]) -> Iterator[tuple[tuple[int, ...], Hedge]]:
    """Yield what says "as much or more": match or exceed, 持平或略高于."""
    said = [i for i, token in enumerate(tokens) if token.role not in _SKIPPED]
    for first, middle, last in zip(said, said[1:], said[2:], strict=False):
        one, other = tokens[first], tokens[last]
        if tokens[middle].role != "or":
            continue
        same, compared = (one, other) if one.role == "same" else (other, one)
        side = (_RELATIONS | _MOVED).get(compared.role, compared.before or Hedge.EXACT)
        hedge = _OR_SAME.get(side)
        if same.role == "same" and hedge:
            yield (first, middle, last), hedge


def _bounded(tokens: list[Token]) -> Iterator[tuple[tuple[int, ...], Hedge]]:
    """Yield what bounds "in line with": at least on a par, 至少与全国同步."""
    said = [i for i, token in enumerate(tokens) if token.role in ("hedge", "same")]
    for first, last in pairwise(said):
        hedge = tokens[first].before
        if tokens[last].role == "same" and hedge and hedge in (Hedge.AT_LEAST, Hedge.AT_MOST):
            yield (first, last), hedge


def _compared(tokens: list[Token]) -> Iterator[tuple[tuple[int, ...], Hedge]]:
    """Yield a comparative and its "than" about the growth: faster growth than the nation."""
    said = [i for i, token in enumerate(tokens) if token.role not in ("article", "filler")]
    for first, noun, last in zip([-1, *said], said, said[1:], strict=False):
        one = tokens[noun]
        better = noun if one.role == "better" and one.word.endswith(" growth") else first
        grown = better == noun or one.role in ("gdp", "growth")
        if grown and better >= 0 and (tokens[better].role, tokens[last].role) == ("better", "than"):
            yield (better, last), Hedge.ABOVE


def _is_year_before(token: Token) -> bool:
    """Whether a word names the year before, alone or as what is compared with: 比上年."""
    compared = token.role == "versus" and token.word.endswith(_YEARS_BEFORE)
    return token.role in _BEFORE or compared


def reference_of(tokens: list[Token], any_indicator: bool) -> tuple[str, int] | None:
    """Return what a wording may be relative to, and the word that names it."""
    national = [i for i, token in enumerate(tokens) if token.role in _NATION]
    if national:
        goal = any_indicator and any(t.role in _GOAL for t in tokens[national[-1] :])
        return "national_target" if goal else "national", national[-1]
    if not any_indicator:
        return None
    before = [i for i, token in enumerate(tokens) if _is_year_before(token)]
    if before:
        return "previous_year", before[-1]
    flat = next((places[0] for places, _ in _alternatives(tokens)), None)
    if flat is not None and not any(token.role == "gdp" for token in tokens):
        # 持平或略有上升: level with the year before, which needs no word.
        return "previous_year", flat
    same = any(token.role == "same" for token in tokens)
    number = any(token.role == "number" for token in tokens)
    hedges = (Hedge.ABOVE, Hedge.BELOW) if number else (*LOWER, *UPPER)
    previous, economy = END, None
    for i, token in enumerate(tokens):
        related = previous.role in ("higher", "lower", "than") or previous.before in hedges
        if token.role == "gdp" and (same or related):
            economy = i
        if token.role not in _SKIPPED:
            previous = token
    return None if economy is None else ("gdp", economy)
