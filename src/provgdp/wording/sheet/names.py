"""The names of a clause: known, parted at joining words, completed by those beside them."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from provgdp.wording.naming import NAMES, OTHER, Naming, any_of, listed, naming, tidy
from provgdp.wording.words import zh_sheet as lexicon

JOIN = re.compile(any_of(lexicon.JOIN))
"""A word between one name and the next."""

_SHARE_OF = re.compile(f"{any_of(lexicon.SHARE_OF)}.*$")
_SHORTEST = 2
_LONGEST, _LONGEST_LIST = 60, 200
"""No name, and no list of them, is longer: what is, nobody knows."""

_PER = listed(lexicon.PER)

Span = tuple[int, int]


class Name(NamedTuple):
    """A name as printed: its text, where it stands and what it means."""

    text: str
    start: int
    end: int
    means: Naming


def are_known(names: list[Name]) -> bool:
    """Whether there are names and all of them are known."""
    return bool(names) and all(name.means.is_known for name in names)


class Names:
    """Finds the names of one sentence; `per` is the intensity that later names may go on with."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.per: Name | None = None

    def at(self, start: int, end: int) -> list[Name]:
        """Return the names that stand there: one if it is known, else parted and completed."""
        whole = self.one(start, end)
        if whole is None:
            return []
        if whole.means.is_known:
            return [self._of_intensity(whole)]
        parted = self._parted(start, end)
        return parted if any(name.means.is_known for name in parted) else [whole]

    def one(self, start: int, end: int) -> Name | None:
        """Return what stands there as one name; None where there is nothing."""
        text = self.text[start:end]
        if not tidy(text):
            return None
        return Name(text, start, end, naming(text))

    def longest(self, start: int, end: int) -> Name | None:
        """Return the longest name that begins there and is known."""
        names = (self.one(start, last) for last in range(min(end, start + _LONGEST), start + 1, -1))
        return next((name for name in names if name and name.means.is_known), None)

    def several(self, name: Name, shares: int = 0) -> list[Name]:
        """Part a name of several in one, 城乡, or one that joins two; else return it alone.

        Names that no list has are parted too, if there are as many as shares.
        """
        for both, ones in lexicon.PAIRS.items():
            if both in name.text:
                return [name._replace(means=naming(name.text.replace(both, one))) for one in ones]
        parted = self._parted(name.start, name.end, whole=False)
        return parted if are_known(parted) or 1 < len(parted) == shares else [name]

    def _of_intensity(self, name: Name) -> Name:
        """Complete a name that goes on with an intensity: 单位GDP能耗下降2%、二氧化碳排放下降3%."""
        if name.text.startswith(_PER):
            self.per = name
        if name.means.indicator != OTHER or not self.per:
            return name
        return name._replace(means=_completed(name.text, self.per.text, name.text))

    def _parted(self, start: int, end: int, *, whole: bool = True) -> list[Name]:
        """Part names at joining words where the parts are known, the last one's end shared."""
        if not 0 < end - start <= _LONGEST_LIST:
            return []
        pieces = _pieces(self.text, start, end)
        pieces = _rejoined(self.text, pieces) if whole else pieces
        texts = [self.text[a:b] for a, b in pieces]
        return [
            Name(text, *piece, _completed(text, texts[0], texts[-1]))
            for text, piece in zip(texts, pieces, strict=True)
        ]


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Return the pieces between joining words, or two known names that nothing parts: 外贸外资."""
    joins = [join.span() for join in JOIN.finditer(text, start, end)]
    edges = [start, *chain.from_iterable(joins), end]
    pieces = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    if joins:
        return pieces
    for at in range(start + _SHORTEST, end - _SHORTEST + 1):
        first, last = naming(text[start:at]), naming(text[at:end])
        if first.is_known and last.is_known:
            # 节能减排万元GDP能耗 is a heading and its item.
            heads = first.indicator == OTHER != last.indicator
            return [(at, end)] if heads else [(start, at), (at, end)]
    return pieces


def _rejoined(text: str, pieces: list[Span]) -> list[Span]:
    """Join pieces that are one known name together: 货物和服务贸易."""
    joined: list[Span] = []
    i = 0
    while i < len(pieces):
        start = pieces[i][0]
        later = (j for j in range(len(pieces) - 1, i, -1) if pieces[j][1] - start <= _LONGEST)
        j = next((j for j in later if naming(text[start : pieces[j][1]]).is_known), i)
        joined.append((start, pieces[j][1]))
        i = j + 1
    return joined


def _completed(piece: str, first: str, last: str) -> Naming:
    """Name a part of a list, with the start of the first name or the end of the last if need be."""
    heads = [first[:i] for i in range(len(first) - 1, 0, -1)] if piece != first else []
    tails = [last[i:] for i in range(1, len(last))] if piece != last else []
    if first.startswith(_PER):
        intensities = (NAMES.get(tidy(head + piece)) for head in heads)
        found = next((means for means in intensities if means and means.indicator != OTHER), None)
        if found:
            return found
    share = _SHARE_OF.search(last)
    if share and tails and not _SHARE_OF.search(piece):
        return naming(piece + share.group())
    means = naming(piece)
    if means.is_known and not _is_cut_short(piece, last):
        return means
    tried = chain(
        (piece + tail for tail in tails),
        (head + piece for head in heads),
        (head + piece + tail for head in heads[-_SHORTEST:] for tail in tails),
    )
    return next((found for found in map(naming, tried) if found.is_known), means)


def _is_cut_short(piece: str, last: str) -> bool:
    """Whether a known name goes on in the last one: 城镇居民、农村居民人均可支配收入."""
    end = piece[-_SHORTEST:]
    goes_on = end in last[:-_SHORTEST] and not last.endswith(end)
    return goes_on and not last.startswith(piece)
