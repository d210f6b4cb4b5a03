"""Growth targets as values: what a wording says, and how it compares with a rate."""

from __future__ import annotations

import math
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Literal, NoReturn

import attrs

from provgdp.card import card
from provgdp.errors import OptionError
from provgdp.phrases import PHRASES, UNITS

ABOUT = 0.3
"""Half-width of "about", in percentage points: in March 2014 the finance minister counted 7.2 and
7.3 as "around 7.5"."""

DECIMALS = 9
"""Differences and interval ends are rounded to this many decimals; inputs never are."""


class Hedge(StrEnum):
    """How a wording binds its number; equal to the values of a ``hedge`` column.

    Examples:
        >>> import provgdp as pg
        >>> pg.parse_target("5%左右").hedge
        <Hedge.ABOUT: 'about'>
        >>> pg.Hedge.AT_LEAST == "at_least"
        True
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    RANGE = "range"
    RELATIVE = "relative"
    NO_TARGET = "no_target"


class Verdict(StrEnum):
    """Whether a hedged target lies above a rate: three-valued, so it refuses to be a bool.

    Examples:
        >>> import provgdp as pg
        >>> pg.parse_target("5%左右").above(5.2)
        <Verdict.POSSIBLE: 'possible'>
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"

    def __bool__(self) -> bool:
        raise TypeError(
            f"a verdict is three-valued and has no truth value; compare it: "
            f"verdict == Verdict.{self.name}"
        )


class Attainment(StrEnum):
    """Whether growth met a target, with "about" given its width.

    ``just_short`` fell short of an "about" target by no more than its width; ``short`` fell short
    otherwise. "Fell short" in a sentence means both.

    Examples:
        >>> import provgdp as pg
        >>> pg.Attainment("just_short") == "just_short"
        True
    """

    MET = "met"
    JUST_SHORT = "just_short"
    SHORT = "short"


BOUNDS: dict[Hedge, tuple[bool | None, bool | None]] = {
    Hedge.EXACT: (True, True),
    Hedge.ABOUT: (True, True),
    Hedge.AT_LEAST: (True, None),
    Hedge.ABOVE: (False, None),
    Hedge.AT_MOST: (None, True),
    Hedge.BELOW: (None, False),
    Hedge.RELATIVE: (None, None),
    Hedge.NO_TARGET: (None, None),
}
"""Openness of the lower and upper bound that each hedge but a range implies; None: no bound."""


REFERENCES = ("national", "gdp", "previous_year", "national_target")
"""What a relative target may refer to."""


def _hedge(word: str) -> Hedge:
    try:
        return Hedge(word)
    except ValueError:
        raise OptionError(f"hedge must be one of {', '.join(Hedge)}, got {word!r}") from None


def _is_down(direction: str | None) -> bool:
    return direction == "down"


@attrs.frozen(kw_only=True, repr=False)
class Target:
    """One target: numbers in percent or in ``unit``, bounds as literally stated, and the hedge.

    Built by `parse_target`; two targets are equal if they say the same, whatever the words.

    Attributes:
        hedge: How the wording binds its number.
        lower: Literal lower bound in ``unit``, None on an open side; "about 5%" has 5 on both.
        upper: Literal upper bound in ``unit``, None on an open side.
        lower_closed: Whether the lower bound belongs to the target; None without a bound.
        upper_closed: Whether the upper bound belongs to the target; None without a bound.
        stretch: A second, higher number in ``unit`` (力争8%), or None; a relative target may have
            one too (高于全国平均水平，力争8%).
        strives: Whether it promises to do better without a number (努力争取更好结果).
        reference: What a relative target refers to: "national"; of another indicator "gdp" (the
            economy), "previous_year" or "national_target" too; else None.
        offset_lower: Least distance from the reference in percentage points, None if open.
        offset_upper: Greatest distance from the reference in percentage points, None if open.
        indicator: The indicator that the wording names (a value of `provgdp.dtypes.INDICATOR`), or
            None; not compared.
        unit: What the numbers are in: percent, points, 10k_persons, 100m_yuan, ….
        direction: "down" for a fall (下降3%以上: at least a fall of 3), "up" where the wording
            speaks of growth or a rise, else None; only falls are told apart.
        text: The wording as read; not compared.

    Examples:
        >>> import provgdp as pg
        >>> target = pg.parse_target("7%以上，力争达到8%")
        >>> target.hedge.value, target.headline, target.upper, target.stretch
        ('at_least', 7.0, None, 8.0)
        >>> target.format("en")
        '7% or more, striving for 8%'
        >>> target == pg.parse_target("7% or more, striving for 8%")
        True
    """

    hedge: Hedge = attrs.field(converter=_hedge)
    lower: float | None = None
    upper: float | None = None
    lower_closed: bool | None = None
    upper_closed: bool | None = None
    stretch: float | None = None
    strives: bool = False
    reference: str | None = None
    offset_lower: float | None = None
    offset_upper: float | None = None
    indicator: str | None = attrs.field(default=None, eq=False)
    unit: str = "percent"
    direction: str | None = attrs.field(default=None, eq=_is_down)
    text: str = attrs.field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        for find in _FAULTS:
            fault = find(self)
            if fault:
                raise OptionError(fault)

    @property
    def headline(self) -> float | None:
        """The number a newspaper prints, in ``unit``: a range at its low end; None without one."""
        return self.upper if self.lower is None else self.lower

    @property
    def mid(self) -> float | None:
        """The headline number, but a range at its midpoint, in ``unit``."""
        if self.lower is None or self.upper is None or self.lower == self.upper:
            return self.headline
        return round((self.lower + self.upper) / 2, DECIMALS)

    def interval(self, *, about: float = ABOUT) -> tuple[float, float] | None:
        """Return the closed set of rates, in ``unit``, that the wording may stand for.

        Openness is not used here, so the headline always lies in the set.

        Args:
            about: Half-width of "about", in percentage points for a rate in percent.

        Returns:
            Lowest and highest rate, infinite on an open side; None for a relative target and for
            no target.

        Raises:
            OptionError: If ``about`` is negative or not a number.

        Examples:
            >>> import provgdp as pg
            >>> pg.parse_target("about 4.5%").interval()
            (4.2, 4.8)
            >>> pg.parse_target("above 5%").interval()
            (5.0, inf)
        """
        check_about(about)
        if self.headline is None:
            return None
        width = about if self.hedge is Hedge.ABOUT else 0.0
        low = -math.inf if self.lower is None else round(self.lower - width, DECIMALS)
        high = math.inf if self.upper is None else round(self.upper + width, DECIMALS)
        return low, high

    def above(self, x: float, *, about: float = ABOUT) -> Verdict | None:
        """Say whether the target lies above the rate ``x``, with the ends of its `interval`.

        Args:
            x: A rate in percent, or a number in ``unit``.
            about: Half-width of "about" in percentage points.

        Returns:
            ``certain`` if every rate the wording may stand for is above ``x``, ``impossible`` if
            none is, else ``possible``; None for a relative target and for no target.

        Raises:
            OptionError: If ``x`` is NaN or ``about`` is negative.

        Examples:
            >>> import provgdp as pg
            >>> pg.parse_target("5% or more").above(4.9).value
            'certain'
            >>> pg.parse_target("about 5%").above(5.3).value
            'impossible'
        """
        check_is_number("x", x)
        if math.isnan(x):
            raise OptionError("x must be a rate in percent, got nan; unknown growth has no verdict")
        interval = self.interval(about=about)
        if interval is None:
            return None
        low, high = interval
        if low > x:
            return Verdict.CERTAIN
        return Verdict.IMPOSSIBLE if high <= x else Verdict.POSSIBLE

    def format(self, language: Literal["en", "zh"] = "en") -> str:
        """Write the target in English or Chinese; parsing that gives an equal target.

        Examples:
            >>> import provgdp as pg
            >>> pg.parse_target("不低于5.5%").format("en")
            '5.5% or more'
            >>> pg.parse_target("between 5% and 6%").format("zh")
            '5%至6%'
        """
        if language not in PHRASES:
            raise OptionError(f"language must be 'en' or 'zh', got {language!r}")
        say = PHRASES[language]
        parts = [self._format_main(say, language)]
        if self.stretch is not None:
            parts.append(say["stretch"].format(self._amount(self.stretch, language)))
        if self.strives:
            parts.append(say["strives"])
        return say["join"].join(parts)

    def _amount(self, number: float, language: str) -> str:
        """Write a number in its unit."""
        per, en, zh = UNITS[self.unit]
        if language == "zh":
            return zh.format(decimal_text(number))
        text = decimal_text(Decimal(repr(number)) * Decimal(per))
        return en.format(text, s="" if text == "1" else "s")

    def _format_main(self, say: dict[str, str], language: str) -> str:
        if self.hedge is Hedge.RELATIVE:
            down = say["down_relative"] if self.direction == "down" else "{}"
            return down.format(self._format_relation(say))
        numbers = [self._amount(x, language) for x in (self.lower, self.upper) if x is not None]
        if self.hedge is Hedge.RANGE and not (self.lower_closed and self.upper_closed):
            low = say["at_least" if self.lower_closed else "above"].format(numbers[0])
            high = say["at_most" if self.upper_closed else "below"].format(numbers[1])
            text = low + say["and"] + high
        else:
            text = say[self.hedge.value].format(*numbers)
        return say["down"].format(text) if self.direction == "down" else text

    def _format_relation(self, say: dict[str, str]) -> str:
        reference = say[f"reference_{self.reference}"]
        low, high = self.offset_lower, self.offset_upper
        if low == high == 0:
            return say["same"].format(reference)
        if (low, high) == (0, None):
            return say["higher"].format(reference)
        if (low, high) == (None, 0):
            return say["lower"].format(reference)
        side = "higher_by" if high is None or high > 0 else "lower_by"
        if side == "lower_by":
            low, high = (None if x is None else 0.0 - x for x in (high, low))
        kind = "offset" if low == high else "offset_at_least" if high is None else "offset_range"
        if low == 1 and high in (1, None):
            kind += "_one"
        amounts = dict.fromkeys(decimal_text(x) for x in (low, high) if x is not None)
        amount = say[kind].format(*amounts)
        return say[side].format(reference, amount)

    def _repr_html_(self) -> str:
        rows = {"Says": self.format("en"), "Chinese": self.format("zh"), "Hedge": self.hedge.value}
        if self.headline is not None:
            low, high = (
                "open" if x is None else self._amount(x, "en") for x in (self.lower, self.upper)
            )
            rows["Lower, upper bound"] = f"{low}, {high}"
        return card(self.text or self.format("en"), rows)

    def _no_order(self, other: object) -> NoReturn:
        raise TypeError(
            "a target is no number and has no order: compare target.headline, or ask "
            "target.above(rate) for a verdict that reads the hedge"
        )

    __lt__ = __le__ = __gt__ = __ge__ = _no_order

    def __repr__(self) -> str:
        quoted = f", {self.text!r}" if self.text else ""
        return f"<Target {self.format('en')}{quoted}>"


def _not_finite(target: Target) -> str | None:
    for name in ("lower", "upper", "stretch", "offset_lower", "offset_upper"):
        value = getattr(target, name)
        if value is not None and not math.isfinite(value):
            return f"{name} must be a finite number or None, got {value!r}"
    return None


def _bad_bounds(target: Target) -> str | None:
    low, high = target.lower, target.upper
    if (low is None, high is None) != (target.lower_closed is None, target.upper_closed is None):
        return "a bound and its openness are both given or both None"
    if target.hedge is Hedge.RANGE:
        if low is None or high is None or not low < high:
            return f"a range needs lower < upper, got {low!r} and {high!r}"
    elif (target.lower_closed, target.upper_closed) != BOUNDS[target.hedge]:
        return f"bounds do not fit the hedge {target.hedge.value!r}"
    elif target.hedge in (Hedge.EXACT, Hedge.ABOUT) and low != high:
        return f"{target.hedge.value!r} has its number as both bounds"
    return None


def _bad_reference(target: Target) -> str | None:
    if (target.reference in REFERENCES) is (target.hedge is Hedge.RELATIVE):
        return None
    accepted = ", ".join(map(repr, REFERENCES))
    got = f"got {target.reference!r}"
    return f"a relative target, and no other, has a reference, {accepted}, {got}"


def _bad_unit(target: Target) -> str | None:
    if target.unit in UNITS:
        return None
    return f"unit must be one of {', '.join(UNITS)}, got {target.unit!r}"


def _bad_offsets(target: Target) -> str | None:
    low, high = target.offset_lower, target.offset_upper
    if target.hedge is not Hedge.RELATIVE:
        given = (low, high) != (None, None)
        return "a relative target, and no other, has offsets" if given else None
    if low is None or high is None:
        if (low is None and high is None) or (low or 0) < 0 or (high or 0) > 0:
            return "an open offset leads away from the reference"
    elif low > high:
        return f"offsets need lower <= upper, got {low!r} and {high!r}"
    return None


def _bad_stretch(target: Target) -> str | None:
    if target.stretch is None:
        return None
    highest = target.headline if target.upper is None else target.upper
    if highest is None:
        # 高于全国平均水平，力争8%: what is relative may strive for a number; no target can't.
        lower = target.offset_upper is not None and target.offset_upper <= 0
        fits = target.hedge is Hedge.RELATIVE and (not lower or target.offset_lower == 0)
    else:
        fits = target.stretch > highest
    return None if fits else f"a stretch lies above the target, got {target.stretch!r}"


_FAULTS = (_not_finite, _bad_bounds, _bad_reference, _bad_unit, _bad_offsets, _bad_stretch)
"""What may be wrong with a target: each says it, or nothing."""


def check_is_number(name: str, value: float) -> None:
    """Refuse an option of another type than a number, such as the text "0.3" or True."""
    with suppress(TypeError):
        math.isfinite(value)
        if not isinstance(value, bool):
            return
    raise TypeError(f"{name} must be a number, got {value!r}")


def check_about(about: float) -> None:
    """Refuse a half-width of "about" that is negative, infinite or not a number."""
    check_is_number("about", about)
    if not (0 <= about < math.inf):
        raise OptionError(f"about must be a width in percentage points, 0 or more, got {about!r}")


def rounded(x: float, places: int) -> Decimal:
    """Return a number with so many decimals, halves away from zero: 4.625 is 4.63, never -0.00.

    Binary dust is cut first, as in every difference, so that what is a half in decimals is one.
    """
    exact = Decimal(repr(round(float(x), DECIMALS)))
    found = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return found or abs(found)


def decimal_text(x: float | Decimal) -> str:
    """Write a number in full, without exponent or trailing zeros: 5.0 is "5"."""
    text = format(x if isinstance(x, Decimal) else Decimal(repr(float(x))), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
