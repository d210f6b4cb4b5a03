"""How wide a text will be, without drawing it: what layout, wrapping and leaders rest on."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Advance widths of Arial and its metric twins in thousandths of the size, code points 32 to 126.
_ADVANCE = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_MORE = {"–": 0.556, "−": 0.584, "≈": 0.549, "≤": 0.549, "≥": 0.549, "·": 0.333, "…": 1.0}
_WIDTHS = _MORE | {chr(32 + at): int(width) / 1000 for at, width in enumerate(_ADVANCE.split())}
_FULL, _OTHER, _BOLDER, _SPARE = 1.0, 0.62, 0.055, 1.06
LINE = 1.25
"""Height of a line of text in units of its size."""

# A few letters in brackets; or a letter of Chinese or a word, with an opening bracket or the sign
# that it explains before it.
_PIECES = re.compile(r"（[^（）\s]{1,8}）|[（《“]?(?:[^\w\s·]+ )?(?:[⺀-￯]|[^\s⺀-￯]+)|\s+")
_LETTERS = re.compile("[A-Za-z]")
_NO_START = frozenset("，。；：、）》”’％！？·")


@lru_cache(maxsize=4096)
def width_of(text: str, size: float = 1.0, bold: bool = False) -> float:
    """Return the width in pixels of the widest line of a text, with a little to spare."""
    heavy = _BOLDER if bold else 0.0
    lines = (_line(line) + heavy * len(_LETTERS.findall(line)) for line in text.split("\n"))
    return max(lines) * size * _SPARE


def _line(text: str) -> float:
    return sum(_WIDTHS.get(letter) or (_FULL if letter > "⺀" else _OTHER) for letter in text)


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break a text into lines that fit; a word wider than a line stands alone.

    A sign and its word (≈ about) keep together, and no line ends in a dot between two.
    """
    lines = [""]
    for piece in _PIECES.findall(text):
        longer = lines[-1] + piece
        if width_of(longer.rstrip(), size, bold) <= width or not lines[-1] or piece in _NO_START:
            lines[-1] = longer
        else:
            lines.append(piece.lstrip())
    return [line.rstrip(" ·") for line in lines if line.strip()]


def balance(text: str, width: float, size: float) -> list[str]:
    """Break a text into as few lines as fit, of about the same length."""
    lines = wrap(text, width, size)
    # Words that stand alone do so in any width.
    while len(lines) > 1 and (width := width - size) > 0:
        if len(closer := wrap(text, width, size)) > len(lines):
            break
        lines = closer
    return lines


def parted(text: str, width: float, size: float) -> list[str]:
    """Break a list with dots between its parts into lines: between parts, if each fits on one."""
    lines: list[str] = []
    for part in text.split(" · "):
        if lines and width_of(longer := f"{lines[-1]} · {part}", size) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return [piece for line in lines for piece in balance(line, width, size)]


def fit(
    texts: Iterable[str],
    width: float,
    *,
    most: float,
    least: float,
    lines: int = 1,
    bold: bool = False,
) -> tuple[float, dict[str, str]] | None:
    """Return the largest size at which every text fits, and each text broken into its lines.

    Args:
        texts: Texts that are to share one size.
        width: Room for a line, in pixels.
        most: Largest size.
        least: Smallest size that can be read.
        lines: How many lines a text may take.
        bold: Whether they are set in bold.

    Returns:
        The size and the broken texts, or None where they don't fit at the smallest size.
    """
    distinct = list(dict.fromkeys(texts))
    size = most
    while size >= least:
        broken = {text: wrap(text, width, size, bold) for text in distinct}
        if all(
            len(parts) <= lines and all(width_of(part, size, bold) <= width for part in parts)
            for parts in broken.values()
        ):
            return size, {text: "\n".join(parts) for text, parts in broken.items()}
        size -= 0.5
    return None


def bulk(values: Iterable[float], times: float, least: float = 0.0) -> tuple[float, float] | None:
    """Return the ends of what lies no farther from the middle half than so many times its width.

    Args:
        values: Figures of any number; None comes back of none.
        times: How many times.
        least: Smallest width of the middle half.
    """
    known = pl.Series(list(values), dtype=pl.Float64)
    first, last = known.quantile(0.25, "linear"), known.quantile(0.75, "linear")
    if first is None or last is None:
        return None
    reach = times * max(last - first, least)
    inside = known.filter(known.is_between(first - reach, last + reach)).to_list()
    return min(inside), max(inside)


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move places apart along a line until each is a gap from the next, as little as that takes.

    Args:
        places: Where labels would best stand, in any order.
        gap: Least distance between two.
        low: Where the line begins.
        high: Where it ends; places beyond are moved in, if the line has room for all.

    Returns:
        The places in the order given.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    moved: list[float] = []
    for rank, index in enumerate(order):
        least = moved[-1] + gap if moved else low
        most = high - gap * (len(order) - 1 - rank)
        moved.append(max(min(places[index], most), least))
    return [moved[order.index(index)] for index in range(len(places))]


def ticks(low: float, high: float, most: float) -> list[float]:
    """Return whole numbers between two, at round steps: no more than so many, but at least one."""
    steps = (lead * 10**power for power in itertools.count() for lead in (1, 2, 5))
    step = next(step for step in steps if (high - low) / step <= max(most, 1))
    return [float(step * at) for at in range(int(-(-low // step)), int(high // step) + 1)]


def last_of(years: Sequence[int], width: float, size: float) -> list[int]:
    """Return the years whose figures fit under an axis: the last, and others at even steps."""
    step = -(-len(years) * width_of("2000", size) * 1.3 // width)
    return list(years[:: -max(int(step), 1)])
