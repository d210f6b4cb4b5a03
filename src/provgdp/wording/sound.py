"""What no province promises: the last look at a target before it is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provgdp.target import Hedge

if TYPE_CHECKING:
    from provgdp.province import Province
    from provgdp.wording.mentions import Mark, Rate

_SPREAD = re.compile(r"(?:rang(?:e|es|ed|ing)|vary|varying|varied|anywhere)[a-z ]*$|从$|介[于乎]$")
_SPREAD_AFTER = re.compile(r"[到至]|之间|[^,。;]{0,20}不[等一]")
_SUCH_AS = re.compile(r"(?<![a-z])(?:including|such as|like)(?![a-z])|包括|等\d*个?[,省地市]")
_BY = re.compile(
    r"(?:(?<![a-z])(?:cut|lower|trim|slash|reduc|shav|scal|contribut|miss|beat|exceed|undersho|trail"
    r"|lag|short|down|outpac)[a-z]*(?: [a-z']+){0,5}|(?:target|goal)s?) by $"
)
_MUNICIPAL = re.compile(
    r"municipal|(?:capital|this) city|the capital|china's capital|mayor|people's congress"
)
_LOWEST, _HIGHEST = 1.0, 25.0


def is_rate_of_growth(folded: str, begin: int, mark: Mark, rate: Rate) -> bool:
    """Whether a number can be a target, in a sentence that begins there."""
    hedge, headline, *_ = rate.values
    # "Only one is below 5%" describes a target; no province promises less than a number.
    if hedge in (Hedge.BELOW, Hedge.AT_MOST) or not _LOWEST <= (headline or 1.0) <= _HIGHEST:
        return False
    return _BY.search(folded[max(begin, mark.start - 40) : mark.start]) is None


def is_spread(folded: str, begin: int, mark: Mark, breadth: int) -> bool:
    """Whether a range says how far the targets of several provinces lie apart."""
    if breadth < 2:
        return False
    hedge = mark.rate.values[0] if mark.rate else None
    if hedge is Hedge.RANGE and _SUCH_AS.search(folded, begin, mark.start):
        return True
    between = breadth > 2 and folded.startswith(("between", "介于"), mark.start)
    before = _SPREAD.search(folded[max(begin, mark.start - 40) : mark.start])
    return bool(between or before or _SPREAD_AFTER.match(folded, mark.end))


def is_the_city(sentence: str, place: Province, alone: bool) -> bool:
    """Whether "Beijing" in English is the city, and not the government of the country."""
    if place.name != "Beijing" or "beijing" not in sentence:
        return True
    return not alone or _MUNICIPAL.search(sentence) is not None
