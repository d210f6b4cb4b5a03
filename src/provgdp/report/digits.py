"""Numbers as every language prints them: rounded half away from zero, with a true minus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from provgdp.target import decimal_text, rounded


def fixed(x: float, places: int) -> str:
    """Write a number with so many decimals: 4.625 is 4.63, never −0.00."""
    return _minus(format(rounded(x, places), ",f"))


def percent(x: float) -> str:
    """Write a rate as it was stated: 5.5%."""
    return f"{_minus(decimal_text(x))}%"


def mean(x: float) -> str:
    """Write a computed rate with two decimals: 5.40%."""
    return f"{fixed(x, 2)}%"


def share(x: float, places: int = 2) -> str:
    """Write a share from 0 to 1 in percent: 44.59%."""
    return f"{fixed(100 * x, places)}%"


def signed(x: float) -> str:
    """Write a computed difference with its sign and two decimals: +0.40."""
    text = fixed(x, 2)
    return text if text.startswith("\N{MINUS SIGN}") or not float(text) else f"+{text}"


def points(x: float) -> str:
    """Write a difference with its sign, in one decimal or two: −1.9, +0.25, 0.0."""
    return signed(x).removesuffix("0")


FORMS: dict[str, Callable[[Any], str]] = {
    "percent": percent,
    "mean": mean,
    "points": points,
    "share": lambda x: share(x, 0),
    "decimal": decimal_text,
    "tenths": lambda x: fixed(x, 1),
    "hundredths": lambda x: fixed(x, 2),
    "trillions": lambda x: f"{x / 10_000:g}",
    "trillions2": lambda x: fixed(x / 10_000, 2),
}
"""How a number prints in a sentence, where its template names the form after it."""


def _minus(text: str) -> str:
    return text.replace("-", "\N{MINUS SIGN}")
