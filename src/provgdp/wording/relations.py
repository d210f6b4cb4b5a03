"""Targets that are relative to something else: the nation, the economy, the year before."""

from __future__ import annotations

from typing import NamedTuple

from provgdp.target import Hedge
from provgdp.wording.plan import Number, ShapeError
from provgdp.wording.quantities import END, Quantity
from provgdp.wording.tokens import Token
from provgdp.wording.words import POINTS

LOWER = (Hedge.AT_LEAST, Hedge.ABOVE)
UPPER = (Hedge.AT_MOST, Hedge.BELOW)
_RELATIONS = {"same": Hedge.EXACT, "higher": Hedge.ABOVE, "lower": Hedge.BELOW}
_SKIPPED = ("filler", "peer", "own", "growth", "this_year", "next_year", "at", "article")
_NATION = ("national", "national_goal")
_GOAL = ("goal", "national_goal")
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


def drop_remark(tokens: list[Token]) -> list[Token]:
    """Return the words of a wording without a closing clause on the distance to the nation.

    In "8%，保持比全国高2个百分点" the number is the target, the distance what it comes to.
    """
    nation = next((i for i, token in enumerate(tokens) if token.role in _NATION), 0)
    cuts = [i for i, token in enumerate(tokens[:nation]) if token.role == "separator"]
    if not cuts or not any(token.role in ("number", "unit_before") for token in tokens[: cuts[-1]]):
        return tokens
    remark = tokens[cuts[-1] :]
    distance = any(token.role == "unit" and token.value == POINTS for token in remark)
    return tokens[: cuts[-1]] if distance else tokens


def relation_of(tokens: list[Token], any_indicator: bool) -> Relation | None:
    """Take the relation out of the words and return it, if there is one.

    Args:
        tokens: The words; the one that states the relation is taken out.
        any_indicator: Whether the wording may be relative to the economy or the year before.

    Raises:
        ShapeError: If the nation is named without a relation to it.
    """
    found = _reference(tokens, any_indicator)
    if found is None:
        return None
    reference, at = found
    token = tokens[at]
    before = [i for i in range(at) if tokens[i].role not in (*_SKIPPED, "of")][-1:]
    same = [i for i, other in enumerate(tokens) if other.role == "same"]
    compared = [i for i, other in enumerate(tokens) if other.role in ("higher", "lower")]
    for i in (*same, *before, *compared):
        hedge = _RELATIONS.get(tokens[i].role, tokens[i].before)
        if hedge and hedge is not Hedge.ABOUT:
            del tokens[i]
            return Relation(reference, hedge, (token.start, token.end))
    if reference == "previous_year":
        return None
    why = "the nation without a relation to it"
    raise ShapeError("ambiguous", why, token.start, token.end)


def _reference(tokens: list[Token], any_indicator: bool) -> tuple[str, int] | None:
    national = [i for i, token in enumerate(tokens) if token.role in _NATION]
    if national:
        goal = any_indicator and any(t.role in _GOAL for t in tokens[national[-1] :])
        return "national_target" if goal else "national", national[-1]
    if not any_indicator:
        return None
    before = [i for i, token in enumerate(tokens) if token.role in ("prior_year", "last_year")]
    if before:
        return "previous_year", before[-1]
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
