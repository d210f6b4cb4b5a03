"""A reading that still lacks its numbers, and why a wording has none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, TypeAlias

import attrs

from provgdp.errors import ParseFailure
from provgdp.target import DECIMALS, Hedge

NO_UNIT = "a number without a unit such as % or percentage points"
NO_GROWTH = "no growth of GDP but perhaps an index (108 where the year before is 100): write 8%"

_Bounds: TypeAlias = tuple[Hedge, float | None, float | None, float | None, float | None]


class Reading(NamedTuple):
    """What a wording says: the fields of `provgdp.dtypes.TARGET`, in its order."""

    hedge: Hedge
    headline: float | None = None
    mid: float | None = None
    lower: float | None = None
    upper: float | None = None
    lower_closed: bool | None = None
    upper_closed: bool | None = None
    stretch: float | None = None
    strives: bool = False
    reference: str | None = None
    offset_lower: float | None = None
    offset_upper: float | None = None
    indicator: str | None = None
    unit: str = "percent"
    direction: str | None = None


class ShapeError(Exception):
    """Why a shape has no reading, and where in it."""

    def __init__(self, reason: ParseFailure, why: str, start: int = 0, end: int = 0) -> None:
        self.reason: ParseFailure = reason
        self.why = why
        self.start = start
        self.end = end


class Number(NamedTuple):
    """A number of the text: its place among the digits or a constant, its sign and its scale.

    Attributes:
        place: Its place among the digits of the text; None for a constant.
        constant: The number, or the sign of the one in its place.
        scale: What divides it to give its unit.
        plus: The part of one that is said in words after it: 5 and a half.
    """

    place: int | None
    constant: float
    scale: float = 1.0
    plus: float = 0.0

    def read(self, numbers: list[float]) -> float:
        """Return the number in its unit."""
        value = self.constant if self.place is None else self.constant * numbers[self.place]
        if self.plus:
            value += self.plus if value >= 0 else -self.plus
        if self.scale != 1.0:
            # 0.7‰ is 0.07%, which division by 10 misses by a hair.
            value = float(Decimal(repr(value)) / Decimal(repr(self.scale)))
        return value + 0.0


MOST = 50.0
"""No growth of GDP is further from zero: what is may be an index, the year before being 100."""

_INDEX = (80.0, 200.0)


@attrs.frozen
class Plan:
    """A shape's reading: the target but for its numbers.

    Attributes:
        same: Numbers that must be equal to the target's: 5%（5%）.
        beyond: Whether more than the number to strive for is promised.
        of_growth: Whether the numbers are of GDP growth, and so none is an index.
        of_index: Whether the numbers stand without a unit and are those of an index.
        point: The number where it is the only one, with nothing left to check but its size.
    """

    hedge: Hedge
    span: tuple[int, int] = (0, 0)
    low: Number | None = None
    high: Number | None = None
    closed: tuple[bool | None, bool | None] = (None, None)
    same: tuple[tuple[Number, Number | None], ...] = ()
    stretch: Number | None = None
    beyond: bool = False
    strives: bool = False
    reference: str | None = None
    offsets: tuple[Number | None, Number | None] = (None, None)
    indicator: str | None = None
    unit: str = "percent"
    direction: str | None = None
    of_growth: bool = False
    of_index: bool = False
    point: Number | None = attrs.field(
        init=False, default=attrs.Factory(lambda plan: plan.only_number(), takes_self=True)
    )

    def only_number(self) -> Number | None:
        """Return the number where it is the only one."""
        if self.hedge is Hedge.RANGE or self.same or self.stretch or self.of_index:
            return None
        return self.low or self.high

    def read(self, numbers: list[float]) -> Reading:
        """Fill in the numbers; raises `ShapeError` where they contradict the shape."""
        if self.point:
            x = self.point.read(numbers)
            if self.of_growth and not -MOST <= x <= MOST:
                raise ShapeError("ambiguous", NO_GROWTH, *self.span)
            low, high = (x if self.low else None), (x if self.high else None)
            return Reading(
                self.hedge, x, x, low, high, *self.closed, None, self.strives, None, None, None,
                self.indicator, self.unit, self.direction,
            )  # fmt: skip
        hedge, headline, mid, low, high = self._bounds(numbers)
        stretch, strives = None, self.strives
        if self.stretch:
            stretch, strives = self._striven(
                self.stretch, numbers, headline if high is None else high
            )
        low_offset = high_offset = None
        if self.reference:
            low_offset, high_offset = self._offsets(numbers)
        return Reading(
            hedge, headline, mid, low, high, *self.closed,
            stretch, strives, self.reference, low_offset, high_offset,
            self.indicator, self.unit, self.direction,
        )  # fmt: skip

    def _bounds(self, numbers: list[float]) -> _Bounds:
        """Return the hedge, the headline, the midpoint and the bounds."""
        hedge = self.hedge
        low = self.low.read(numbers) if self.low else None
        high = self.high.read(numbers) if self.high else None
        headline = mid = high if low is None else low
        if low is not None and high is not None and high != low:
            if high < low:
                raise ShapeError("ambiguous", "a reversed range", *self.span)
            mid = round((low + high) / 2, DECIMALS)
        elif hedge is Hedge.RANGE:
            if self.closed != (True, True):
                raise ShapeError("unreadable", "an empty range", *self.span)
            hedge = Hedge.EXACT
        for a, b in self.same:
            if a.read(numbers) != headline or (b and b.read(numbers) != high):
                raise ShapeError("ambiguous", "two different rates", *self.span)
        if self.of_growth or self.of_index:
            self._check_size(low, high)
        return hedge, headline, mid, low, high

    def _check_size(self, *bounds: float | None) -> None:
        """Refuse an index that is told as growth, and a bare number that is no index."""
        for bound in bounds:
            if bound is None:
                continue
            if self.of_growth and not -MOST <= bound <= MOST:
                raise ShapeError("ambiguous", NO_GROWTH, *self.span)
            if self.of_index and not _INDEX[0] <= bound <= _INDEX[1]:
                raise ShapeError("unreadable", NO_UNIT, *self.span)

    def _striven(
        self, number: Number, numbers: list[float], highest: float | None
    ) -> tuple[float | None, bool]:
        """Return the number to strive for, and whether more is striven for without one."""
        stretch = number.read(numbers)
        if stretch == highest and self.beyond:
            # 6%左右，力争达到6%以上 strives for more than its number, without a second one.
            return None, True
        if highest is not None and stretch <= highest:
            raise ShapeError("ambiguous", "a number to strive for that isn't higher", *self.span)
        return stretch, self.strives

    def _offsets(self, numbers: list[float]) -> tuple[float | None, float | None]:
        """Return the least and the greatest distance from the reference."""
        low, high = (x.read(numbers) if x else None for x in self.offsets)
        if low is not None and high is not None and low > high:
            raise ShapeError("ambiguous", "a reversed range", *self.span)
        return low, high
