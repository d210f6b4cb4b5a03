"""A reading that still lacks its numbers, and why a wording has none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import attrs

from provgdp.errors import ParseFailure
from provgdp.target import DECIMALS, Hedge


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
    """A number of the text: its place among the digits or a constant, its sign and its scale."""

    place: int | None
    constant: float
    scale: float = 1.0

    def read(self, numbers: list[float]) -> float:
        """Return the number in percent."""
        value = self.constant if self.place is None else self.constant * numbers[self.place]
        if self.scale != 1.0:
            # 0.7‰ is 0.07%, which division by 10 misses by a hair.
            value = float(Decimal(repr(value)) / Decimal(self.scale))
        return value + 0.0


@attrs.frozen
class Plan:
    """A shape's reading: the target but for its numbers."""

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
    point: Number | None = attrs.field(
        init=False, default=attrs.Factory(lambda plan: plan.only_number(), takes_self=True)
    )

    def only_number(self) -> Number | None:
        """Return the number where it is the only one: then nothing is left to check."""
        alone = self.hedge is not Hedge.RANGE and not self.same and not self.stretch
        return (self.low or self.high) if alone else None

    def read(self, numbers: list[float]) -> Reading:
        """Fill in the numbers; raises `ShapeError` where they contradict the shape."""
        if self.point:
            x = self.point.read(numbers)
            low, high = (x if self.low else None), (x if self.high else None)
            return Reading(
                self.hedge, x, x, low, high, *self.closed, None, self.strives, None, None, None,
                self.indicator, self.unit, self.direction,
            )  # fmt: skip
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
        stretch = self.stretch.read(numbers) if self.stretch else None
        highest = headline if high is None else high
        strives = self.strives
        if stretch is not None and stretch == highest and self.beyond:
            # 6%左右，力争达到6%以上 strives for more than its number, without a second one.
            stretch, strives = None, True
        if stretch is not None and highest is not None and stretch <= highest:
            raise ShapeError("ambiguous", "a number to strive for that isn't higher", *self.span)
        low_offset, high_offset = (x.read(numbers) if x else None for x in self.offsets)
        if low_offset is not None and high_offset is not None and low_offset > high_offset:
            raise ShapeError("ambiguous", "a reversed range", *self.span)
        return Reading(
            hedge, headline, mid, low, high, *self.closed,
            stretch, strives, self.reference, low_offset, high_offset,
            self.indicator, self.unit, self.direction,
        )  # fmt: skip
