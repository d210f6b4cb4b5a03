"""From a name as printed to its indicator: by the list, by its head, else another indicator."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import PROVINCES
from provgdp.wording import other_names as words
from provgdp.wording.english_names import english_indicator
from provgdp.wording.indicators import INDICATORS

if TYPE_CHECKING:
    from collections.abc import Iterable

GDP = "gdp"
OTHER = "other"
INDEX = "index"
"""The unit of a bare number that is an index: it is read as percent of the year before."""


class Naming(NamedTuple):
    """The indicator a name means; of another indicator, what it is in English if known."""

    indicator: str
    english: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether a list holds it, as one of the indicators or as another."""
        return self.indicator != OTHER or self.english is not None


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list that semicolons part."""
    return tuple(word for part in text.split(";") if (word := part.strip()))


_SPACE = re.compile(r"[\s*\u200b]+")


def tidy(name: str) -> str:
    """Return a name as the lists write it: no spaces or marks, one case, NFKC."""
    plain = _SPACE.sub("", unicodedata.normalize("NFKC", name)).casefold()
    return plain.replace("“", '"').replace("”", '"')


NAMES: dict[str, Naming] = {
    **{
        tidy(name): Naming(OTHER, english)
        for english, names in words.OTHERS.items()
        for name in listed(names)
    },
    **{
        tidy(name): Naming(indicator)
        for indicator, entry in INDICATORS.items()
        for name in (*listed(entry.zh), *listed(entry.en))
    },
}
"""Every name of the lists."""

_KINDS = listed(words.KINDS)
_PLACES = {
    spelling
    for place in PROVINCES
    for spelling in (place.full_name_zh, *(place.name_zh + kind for kind in ("", *_KINDS)))
}


def alternatives(found: Iterable[str]) -> str:
    """Return a pattern of words, the longest first."""
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


def any_of(*lists: str) -> str:
    """Return a pattern of one word of some lists."""
    return f"(?:{alternatives(word for text in lists for word in listed(text))})"


_BARE = {unit: listed(ends) for unit, ends in words.BARE.items()}
_BEFORE = re.compile("^(?:" + alternatives([*listed(words.NEUTRAL), *_PLACES]) + ")")
_AFTER = re.compile("(?:" + alternatives(listed(words.TAILS)) + ")$")
_ASIDE = re.compile(r"[（(][^（）()]*[)）]")
_SHARE = re.compile(
    f"^(.+)(?:{alternatives(listed(words.SHARE))})(.+?)(?:{alternatives(listed(words.SHARES))})$"
)


LONGEST = 200
"""No name is longer, in characters: what is, is some other text and means no indicator."""


def naming(name: str) -> Naming:
    """Return what a name means.

    Known names come first; then the name without what says whose figure it is and what its verb
    says again. What is left unknown is another indicator.

    Examples:
        >>> naming("全省规模以上工业增加值增速").indicator
        'industry'
        >>> naming("高新技术产业增加值").english
        'high-tech manufacturing value added'
        >>> naming("高端装备制造业增加值")
        Naming(indicator='other', english=None)
    """
    return _meaning(name) if len(name) <= LONGEST else Naming(OTHER)


@lru_cache(maxsize=1 << 16)
def _meaning(name: str) -> Naming:
    key = tidy(name)
    found = _known(key)
    indicator = english_indicator(name) if not found and key.isascii() else None
    return found or (Naming(indicator) if indicator else _share(key)) or Naming(OTHER)


def _known(key: str) -> Naming | None:
    """Look up a name, and then without the words before and after it, the fewest first."""
    seen = [key]
    for candidate in seen:
        found = NAMES.get(candidate)
        if found:
            return found
        for shorter in (
            _BEFORE.sub("", candidate),
            _AFTER.sub("", candidate),
            _ASIDE.sub("", candidate),
        ):
            if shorter and shorter not in seen:
                seen.append(shorter)
    return None


def _share(key: str) -> Naming | None:
    """Read the share of one thing in another: R&D spending in GDP has a name of its own."""
    match = _SHARE.match(_AFTER.sub("", key)) or _SHARE.match(key)
    if not match:
        return None
    part, whole = (_known(text) for text in match.groups())
    if whole and whole.indicator == GDP and part:
        if part.indicator == "rd_spending":
            return Naming("rd_intensity")
        if part.english == "environmental investment":
            return Naming(OTHER, "environmental investment share")
        return Naming(OTHER, f"{part.english or part.indicator} share of GDP")
    return Naming(OTHER)


def is_quantity(name: str) -> bool:
    """Whether a name is listed, or ends as the name of a quantity does.

    Examples:
        >>> is_quantity("绿色建筑占新建建筑比重"), is_quantity("综合实力")
        (True, False)
    """
    return naming(name).is_known or tidy(name[-LONGEST:]).endswith(listed(words.QUANTITIES))


def bare_unit(name: str) -> str | None:
    """Return the unit of a number that stands without one beside a name; None if none may.

    Examples:
        >>> bare_unit("居民消费价格指数"), bare_unit("基尼系数"), bare_unit("出口")
        ('index', 'ratio', None)
    """
    key = tidy(name)
    ends = (key, _AFTER.sub("", key))
    return next((unit for unit, said in _BARE.items() for end in ends if end.endswith(said)), None)
