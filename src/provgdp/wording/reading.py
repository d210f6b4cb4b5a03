"""From a text to the numbers of its target: fast for shapes known, with care for the others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from provgdp.errors import TargetParseError
from provgdp.wording.grammar import compile_shape
from provgdp.wording.naming import GDP
from provgdp.wording.numerals import DIGITS, read_digits
from provgdp.wording.plan import ShapeError
from provgdp.wording.text import TYPED, Text, odd_digit
from provgdp.wording.tokens import NUMBER, YEAR
from provgdp.wording.words import every
from provgdp.wording.words.marks import NOTHING, WITH_DIGITS

if TYPE_CHECKING:
    from provgdp.errors import ParseFailure
    from provgdp.wording.plan import Plan, Reading

_ACCEPTED = (
    "accepted is one rate with its unit and at most one hedge, such as '5%', 'about 5%', '5%以上', "
    "'5%—5.5%' or '7%以上、力争8%'"
)
_MOST_SHOWN = 60
_LONGEST_KNOWN = 200
_LONGEST = 1000
_MISSING = every("MISSING")


def read(text: str, translated: bool, indicator: str) -> Reading:
    """Read a wording into the values of `dtypes.TARGET`; raises `TargetParseError`."""
    found = read_known(text, translated, indicator)
    return found or _read_with_care(text, translated, indicator)


def read_known(text: str, translated: bool = False, indicator: str = GDP) -> Reading | None:
    """Return what a text says by its shape; None if it is long or the grammar refuses it."""
    if len(text) > _LONGEST_KNOWN:
        return None
    shape, numbers = _take_digits(DIGITS.split(text))
    plan = plan_of(shape, translated, indicator)
    if plan is None or len(numbers) != shape.count(NUMBER) + shape.count(YEAR):
        return None
    try:
        return plan.read(numbers)
    except ShapeError:
        return None


def _take_digits(parts: list[str]) -> tuple[str, list[float]]:
    """Return the shape of a text split at its digits, and the numbers; short of one that is bad."""
    shape = parts[0]
    numbers: list[float] = []
    for i in range(1, len(parts), 2):
        run = parts[i]
        number = read_digits(run)
        if number is not None:
            numbers.append(number)
        year = len(run) == 4 and run[:2] in ("19", "20") and run.isdecimal()
        shape += (YEAR if year else NUMBER) + parts[i + 1]
    return shape, numbers


def _split(folded: str) -> list[str]:
    """Return a folded text split at its digits, but for those of a name: PM2.5."""
    parts = DIGITS.split(folded)
    for i in range(len(parts) - 3, -1, -2):
        if parts[i].endswith(WITH_DIGITS):
            parts[i : i + 3] = ["".join(parts[i : i + 3])]
    return parts


@lru_cache(maxsize=1 << 14)
def plan_of(shape: str, translated: bool, indicator: str) -> Plan | None:
    """Return the reading of a shape as written; None if it has none, or folding makes digits."""
    marks = [char for char in shape if char in (NUMBER, YEAR)]
    if odd_digit(shape) is not None:
        return None
    sevens = shape.replace(NUMBER, "7").replace(YEAR, "7")
    seen = Text(sevens, mend=TYPED, per_mille=indicator != GDP)
    parts = DIGITS.split(seen.folded.strip())
    if parts[1::2] != ["7"] * len(marks):
        return None
    parts[1::2] = marks
    try:
        return compile_shape("".join(parts), translated, indicator)
    except ShapeError:
        return None


def _read_with_care(text: str, translated: bool, indicator: str) -> Reading:
    """Read any text whatever, slowly, and say where it fails."""
    seen = Text(text, mend=TYPED, per_mille=indicator != GDP)
    folded = seen.folded.strip(" ") if len(seen.folded) > _LONGEST else seen.folded
    if len(folded) > _LONGEST:
        why = f"{len(folded)} characters are a text, not a phrase (extract_targets reads texts)"
        raise _error(text, "unreadable", why, None)
    odd = odd_digit(text)
    if odd is not None:
        raise _error(text, "ambiguous", "a digit of a special form", (odd, odd + 1))
    bare = folded.strip("()[]【】.。 ")
    if not bare or bare in _MISSING or not folded.strip(NOTHING + " "):
        raise _error(text, "missing", "it stands for a missing value", None)
    parts = _split(folded)
    at = 0
    for part, run in zip(parts[::2], parts[1::2], strict=False):
        at += len(part)
        if read_digits(run) is None:
            why = "a number that isn't well formed (decimals take a point, thousands commas)"
            reason: ParseFailure = "ambiguous" if run.count(",") == 1 else "unreadable"
            raise _error(text, reason, why, seen.span(at, at + len(run)))
        at += len(run)
    try:
        if not {NUMBER, YEAR}.isdisjoint(folded):
            raise ShapeError("unreadable", "a control character")
        shape, numbers = _take_digits(parts)
        return compile_shape(shape, translated, indicator).read(numbers)
    except ShapeError as fault:
        ends = [_unshape(parts, end) for end in (fault.start, fault.end)] if fault.end else None
        span = seen.span(*ends) if ends else None
        raise _error(text, fault.reason, fault.why, span) from None


def _error(
    text: str, reason: ParseFailure, why: str, span: tuple[int, int] | None
) -> TargetParseError:
    where = f" at {span[0]}:{span[1]} {_shown(text[slice(*span)])}" if span else ""
    message = f"can't read {_shown(text)}: {why}{where}; {_ACCEPTED}"
    return TargetParseError(message, text=text, reason=reason, span=span)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…")


def _unshape(parts: list[str], position: int) -> int:
    """Return where a position of the shape stands in the folded text."""
    shift = 0
    for i, part in enumerate(parts):
        size = 1 if i % 2 else len(part)
        if position < size:
            break
        position -= size
        shift += len(part)
    return shift + position
