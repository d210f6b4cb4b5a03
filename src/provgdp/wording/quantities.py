"""From words to rates: a number with its sign and unit, and two of them as a range."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from provgdp.target import Hedge
from provgdp.wording.plan import NO_UNIT, Number, ShapeError
from provgdp.wording.text import FIRST_CHINESE
from provgdp.wording.tokens import Token
from provgdp.wording.words import MULTIPLES, every

END = Token("end", -1, -1)
"""What stands before the first token and after the last."""

UNITS = ("unit", "amount")
"""The parts that a unit may play."""

_FROM = ("from", "from_what")
_MOVING = (*_FROM, "move", "rise", "fall")
_BEFORE_FROM = ("hedge", "separator", "move", "fall", "growth", "filler")
_OF_A_NUMBER = (
    "last_year", "prior_year", "year", "possessive", "own", "article", "outcome", "goal", "peer",
    "growth", "gdp", "of", "at", "hedge",
)  # fmt: skip
"""What names a number between it and what leads to it: from last year's goal of 5%."""
_DESCRIBING = ("vague", "filler", "quality")
_DETERMINERS = ("own", "article", "last_year", "prior_year")
_BETWEEN = ("between", "between_after", "from_what")
LONE_DASH = "a dash that may be a minus or half a range"

_PERCENT = Token("unit", 0, 0, value="percent")
_HALF = 0.5
_ROUND = every("ROUND_AMOUNTS")
_TO_ROUND = ("hedge", "action", "set", "keep")


@attrs.define
class Quantity:
    """A rate or a range as stated, with the hedges around it."""

    start: int
    end: int
    low: Number
    high: Number | None = None
    closed: tuple[bool, bool] = (True, True)
    hedges: list[Hedge] = attrs.Factory(list[Hedge])
    unit: str = "percent"
    ensured: bool = False
    aside: bool = False
    bare: bool = False

    def hedge(self) -> Hedge:
        """Return the one hedge; raises `ShapeError` where they contradict each other."""
        found = set(self.hedges)
        if len(found) > 1:
            raise ShapeError("ambiguous", "contradictory hedges", self.start, self.end)
        if self.high:
            if found:
                raise ShapeError("ambiguous", "a hedge on a range", self.start, self.end)
            return Hedge.RANGE
        return found.pop() if found else Hedge.AT_LEAST if self.ensured else Hedge.EXACT


class _Found(NamedTuple):
    """A number found at a token: its unit, a hedge between the two, and what follows."""

    number: Number
    unit: Token | None
    hedges: list[Hedge]
    following: int


class Quantities:
    """The rates and ranges among the words of one wording.

    Args:
        tokens: The words.
        prose: Whether they are those of a sentence, where two numbers may be from what to what.
        bare: The unit of a number without one; None if there is none.
    """

    def __init__(
        self, tokens: list[Token], *, prose: bool = False, bare: str | None = None
    ) -> None:
        self.tokens = tokens
        self.prose = prose
        self.bare = Token("unit", 0, 0, value=bare) if bare else None
        self.between = {t.word for t in tokens if t.role in _BETWEEN}

    def token(self, at: int) -> Token:
        """Return a token, or `END` beyond the first and the last."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else END

    def at(self, at: int) -> tuple[Quantity, int] | None:
        """Read the rate, range or interval that begins at a token, and what follows."""
        token = self.token(at)
        if token.role == "amount":
            return self._round(at)
        if token.word in MULTIPLES and not self.prose:
            growth = Number(None, MULTIPLES[token.word])
            return Quantity(token.start, token.end, growth), at + 1
        return self._interval(at) or self._stated(at)

    def _round(self, at: int) -> tuple[Quantity, int] | None:
        """Read a unit that is an amount without a number too: 突破万亿元."""
        unit = self.token(at)
        if unit.word not in _ROUND or self.token(at - 1).role not in _TO_ROUND:
            return None
        one = Number(None, 1.0, unit.scale)
        return Quantity(unit.start, unit.end, one, unit=str(unit.value)), at + 1

    def has_number(self, at: int) -> bool:
        """Whether a number, and no year, begins at a token."""
        return self._number(at) is not None

    def _number(self, at: int) -> _Found | None:
        minus = self.token(at).role == "minus" and self.token(at + 1).role == "unit_before"
        at += minus
        unit = self.token(at) if self.token(at).role == "unit_before" else None
        at += unit is not None
        sign = -1.0 if minus else 1.0
        if not minus and self._is_sign(at):
            sign = 1.0 if self.token(at).word == "+" else -1.0
            at += 1
        token, hedges = self.token(at), []
        if token.number is None:
            return None
        at += 1
        half = self.token(at).role == "half"
        at += half
        inside = self.token(at).after
        if inside and self.token(at + 1).role in UNITS:
            hedges, at = [inside], at + 1
        if unit is None and self.token(at).role in UNITS:
            unit, at = self.token(at), at + 1
        if token.role == "year" and unit is None:
            return None
        number = token.number._replace(constant=sign * token.number.constant, plus=_HALF * half)
        return _Found(number, unit, hedges, at)

    def _is_sign(self, at: int) -> bool:
        token, number = self.token(at), self.token(at + 1)
        if number.number is None:
            return False
        if token.role == "minus":
            return True
        if token.word not in ("-", "+") or token.end != number.start:
            return False
        previous = self.token(at - 1)
        if self._names_a_year(at - 1):
            return False
        if previous.end < token.start or previous.word > FIRST_CHINESE:
            return True
        return previous.role in ("separator", "dash", "bracket")

    def _names_a_year(self, at: int) -> bool:
        """Whether a year ends at a token: what 2024 -5% says, nobody knows."""
        return self.token(at).role == "year" or (
            self.token(at).role == "filler" and self.token(at - 1).role == "year"
        )

    def _stated(self, at: int) -> tuple[Quantity, int] | None:
        low = self._number(at)
        if low is None:
            return None
        link = self.token(low.following)
        linking = ("to", "dash", "and") if self.between else ("to", "dash")
        high = None
        if link.role in linking or link.word == "−":
            high = self._number(low.following + 1)
            high = None if high and self._is_a_change(at, low, high, link) else high
        if high and link.word in ("--", "––") and low.number.constant < 0:
            raise ShapeError("ambiguous", LONE_DASH, link.start, link.end)
        found = high or low
        unit = found.unit
        if high and unit is None:
            before = low.unit and low.unit.role == "unit_before"
            unit = low.unit if before else _PERCENT if self._is_bare(low) else None
        bare = unit is None and self.bare is not None
        unit = unit or self.bare
        span = (self.token(at).start, self.token(found.following - 1).end)
        if unit is None:
            raise ShapeError("unreadable", NO_UNIT, *span)
        quantity = _quantity(low, high, unit, span)
        quantity.bare = bare
        quantity.hedges = [*low.hedges, *high.hedges] if high else low.hedges
        return quantity, found.following

    def _is_a_change(self, at: int, low: _Found, high: _Found, link: Token) -> bool:
        """Whether two numbers of prose are from what to what: "cut by 0.5 points to 5%"."""
        if low.unit and high.unit and low.unit.value != high.unit.value:
            return True
        if low.unit and low.unit.word == "pct" and link.word > FIRST_CHINESE:
            # 下调0.5pct至5%.
            return True
        before = led_by([(token.role, token.word) for token in self.tokens[:at]])
        if not self.prose or link.role != "to" or before not in _MOVING:
            return False
        if self.token(at - 1).word == "→" or self._is_moved_from(at, low, high):
            return False
        if high.unit and self.token(high.following).role == "to" and before not in _FROM:
            # Cut its target of 5 to 6 percent to 5 percent.
            return not self.has_number(high.following + 1)
        # "Growth of from 5% to 6%" is a range where nothing is said to move.
        still = before == "from_what" and link.word.isascii()
        return not still or any(token.role in ("move", "rise", "fall") for token in self.tokens)

    def _is_moved_from(self, at: int, low: _Found, high: _Found) -> bool:
        """Whether what moved from a range has been told: "cut to 5 percent from 6 to 6.5"."""
        if low.unit or low.number.constant >= high.number.constant:
            return False
        while self.token(at - 1).role == "hedge":
            at -= 1
        at -= 1
        if self.token(at).role not in _FROM:
            return False
        while self.token(at - 1).role in _BEFORE_FROM:
            at -= 1
        return self.token(at - 1).value == "percent"

    def _is_bare(self, low: _Found) -> bool:
        """Whether the range is "between 5 and 6", which needs no unit."""
        return low.unit is None and "between" in self.between

    def _interval(self, at: int) -> tuple[Quantity, int] | None:
        """Read interval notation, such as [5%, 6%), and what follows."""
        low = self._number(at + 1) if self.token(at).word in ("[", "(") else None
        if low is None or self.token(low.following).word not in (",", ";"):
            return None
        high = self._number(low.following + 1)
        if high is None or self.token(high.following).word not in ("]", ")"):
            return None
        close, following = self.token(high.following), high.following + 1
        unit = high.unit
        if unit is None and self.token(following).role in UNITS:
            unit, following = self.token(following), following + 1
        span = (self.token(at).start, self.token(following - 1).end)
        if unit is None:
            raise ShapeError("unreadable", "an interval without a unit", *span)
        quantity = _quantity(low, high, unit, span)
        quantity.closed = (self.token(at).word == "[", close.word == "]")
        return quantity, following


def led_by(before: list[tuple[str, str]]) -> str:
    """Return the role of the word that leads to a number, of those before it and their roles.

    Up from 5%; from last year's 5%, where English names the number first.
    """
    described = next(
        (i for i in range(len(before), 0, -1) if before[i - 1][0] not in _DESCRIBING), 0
    )
    if described and before[described - 1][0] == "article":
        # From a modest 5% to 6%.
        before = before[:described]
    leading = next((role for role, _ in reversed(before) if role != "hedge"), "")
    at = next((i for i in range(len(before), 0, -1) if before[i - 1][0] not in _OF_A_NUMBER), 0)
    role, word = before[at - 1] if at else ("", "")
    # Cut its target of 6 to 5 percent; not a reduced target of 5 to 6 percent.
    moved = role in _MOVING and leading == "of" and before[at][0] in _DETERMINERS
    return role if (moved or role in _FROM) and word.isascii() else leading


def _quantity(low: _Found, high: _Found | None, unit: Token, span: tuple[int, int]) -> Quantity:
    return Quantity(
        *span,
        low.number._replace(scale=(low.unit or unit).scale),
        high.number._replace(scale=unit.scale) if high else None,
        unit=str(unit.value),
    )
