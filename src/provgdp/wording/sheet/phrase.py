"""A phrase of a sheet, read by the one grammar."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp.errors import TargetParseError
from provgdp.wording.naming import GDP, NAMES, OTHER, alternatives, any_of, listed
from provgdp.wording.parse import parse_target
from provgdp.wording.words import zh_sheet as lexicon

if TYPE_CHECKING:
    from provgdp.target import Target

_OVER = re.compile(rf"{any_of(lexicon.OVER)}(\d{{4}}){lexicon.DATE[0]}")
_BASIS = re.compile(any_of(lexicon.BASIS, lexicon.REPORTED))
_MOVES = any_of(lexicon.UP, lexicon.DOWN)
_PRIOR = re.compile(f"^{any_of(lexicon.PRIOR)}(?={_MOVES})")
_DONE = re.compile(f"^{any_of(lexicon.DONE)}(?=[0-9])")
_MOVED = re.compile(rf"^(?:{_MOVES})+(?=[0-9][^,{lexicon.COMMA}]*{lexicon.POINT})")
_WITHIN = re.compile(
    rf"^{lexicon.WITHIN[0]}([^\d]+?)(?:{alternatives(listed(lexicon.WITHIN[1]))})$"
)
_SET = re.compile(any_of(lexicon.SET_BY))
_INDICATOR = re.compile(
    alternatives(
        name
        for name, means in NAMES.items()
        if means.indicator not in (GDP, OTHER) and len(name) > 3
    )
)


class Read(NamedTuple):
    """A phrase as read; `reference` may name another indicator than a `Target` can."""

    target: Target
    reference: str | None


@lru_cache(maxsize=1 << 14)
def read_phrase(phrase: str) -> Read | str:
    """Return what a phrase says, or why it can't be read.

    Examples:
        >>> read_phrase("同口径增长6%以上").target.lower
        6.0
        >>> read_phrase("高于城镇居民人均收入增速").reference
        'urban_income'
    """
    plain = _MOVED.sub("", _DONE.sub("", _PRIOR.sub("", _BASIS.sub("", _OVER.sub("", phrase)))))
    plain = plain.replace(*lexicon.FALLEN)
    if not _SET.search(plain):
        plain = _WITHIN.sub(rf"{lexicon.NOT_ABOVE}\1", plain)
    read = _read(plain)
    other = _INDICATOR.search(plain) if isinstance(read, str) else None
    if other is None or any(map(str.isdigit, plain)):
        return read
    related = _read(plain[: other.start()] + lexicon.ECONOMY + plain[other.end() :])
    if isinstance(related, str) or related.reference is None:
        return read
    return related._replace(reference=NAMES[other[0]].indicator)


def _read(phrase: str) -> Read | str:
    try:
        target = parse_target(phrase, indicator="any")
    except TargetParseError as error:
        return error.reason
    return Read(target, target.reference)


def spans_years(phrase: str, year: int | None) -> bool:
    """Whether a rate is over another year than the one before the year it is for."""
    if lexicon.CUMULATIVE in phrase:
        return True
    base = _OVER.search(phrase)
    return base is not None and (year is None or int(base[1]) != year - 1)
