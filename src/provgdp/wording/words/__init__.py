"""The vocabulary: every word of every language as an entry, looked up by how it begins.

A language is a module with one table, ``WORDS``: role to words, parted by semicolons and written
folded (lower case, simplified script). The longest word at a place wins, so a negated form such as
不低于 is its own entry and never falls back to 低于. A word plays one part; a hedge may stand on
either side of its number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import PROVINCES, Province, spellings
from provgdp.target import Hedge
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import GDP, OTHER, alternatives, listed
from provgdp.wording.other_names import OTHERS
from provgdp.wording.words import en, marks, places, zh

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = (en, zh)


def forms_of(text: str) -> tuple[str, ...]:
    """Return the words of a table's entry, each in its forms.

    Examples:
        >>> forms_of("aim~ {at|for}; target{|s}")[:4]
        ('aim at', 'aims at', 'aimed at', 'aiming at')
        >>> forms_of("aim~ {at|for}; target{|s}")[-2:]
        ('target', 'targets')
    """
    return tuple(form for word in listed(text) for form in _forms(" ".join(word.split())))


def _forms(word: str) -> Iterator[str]:
    choice, verb = _CHOICE.search(word), _VERB.search(word)
    if choice:
        for part in choice[1].split("|"):
            yield from _forms(word[: choice.start()] + part + word[choice.end() :])
    elif verb:
        for form in _inflected(verb[1]):
            yield word[: verb.start()] + form + word[verb.end() :]
    else:
        yield word


def _inflected(verb: str) -> tuple[str, str, str, str]:
    """Return the forms of a regular verb."""
    if re.search("[^aeiou]y$", verb):
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    doubled = re.fullmatch("[^aeiou]*[aeiou]([^aeiouwxy])", verb)
    stem = verb + doubled[1] if doubled else verb.removesuffix("e")
    ending = "es" if re.search("(?:s|x|z|ch|sh)$", verb) else "s"
    return verb, verb + ending, f"{stem}ed", f"{stem}ing"


_CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_VERB = re.compile("([a-z]{2,})~")


SIDES = ("about", "at_least", "above", "at_most", "below")
_BY_ABBR = {province.abbr_zh: province for province in PROVINCES}
GROUPS = {
    f"{article}{name}": tuple(_BY_ABBR[member] for member in members)
    for name, _, members in (group.partition("=") for group in forms_of(places.GROUPS))
    for article in (("", "the ", "all ") if name.isascii() else ("",))
}
"""Groups of provinces by their names."""

UNITS = {"percent": 1.0, "point": 1.0, "permille": 10.0, "basis_point": 100.0}
"""The units of a rate, and what divides a number in them to give percent."""

POINTS = "points"

COUNTERS = {"counted": "pieces", "10k_counted": "10k_units"}
"""What counts anything: the unit of its own, unless people or jobs are counted."""

COUNTED = (*COUNTERS, "10k_persons")
"""The units after which stands what is counted."""


class Entry(NamedTuple):
    """A word: its role, and what it stands for.

    Attributes:
        role: The part it plays.
        word: The word, folded.
        value: The unit, the province, the indicator, or how many provinces it stands for.
        before: The hedge it is before a number.
        after: The hedge it is after a number.
        scale: What divides a number in this unit.
    """

    role: str
    word: str
    value: Province | str | int | None = None
    before: Hedge | None = None
    after: Hedge | None = None
    scale: float = 1.0


def of_role(role: str) -> tuple[str, ...]:
    """Return the words of a role in every language."""
    return tuple(word for language in LANGUAGES for word in forms_of(language.WORDS[role]))


def every(name: str) -> frozenset[str]:
    """Return the words of a list that every language has, such as ``UNFINISHED``."""
    return frozenset(word for language in LANGUAGES for word in forms_of(getattr(language, name)))


ADJUSTED = (
    f"(?:{alternatives(every('ADJUSTING'))})"
    f"[\u4e00-\u9fff、]{{0,20}}?(?:{alternatives(every('ADJUSTED'))})+"
)
"""A pattern of what a rate is reckoned without."""

CIRCUMSTANCE = (
    f"(?:{alternatives(every('PURSUING'))})"
    f"[\u4e00-\u9fff、]{{0,24}}?(?:{alternatives(every('PURSUED'))})"
)
"""A pattern of what goes with a promise, which says nothing of its number."""


MULTIPLES = {
    word.strip(): float(growth)
    for word, _, growth in (entry.partition("=") for entry in every("MULTIPLES"))
}
"""Words for a multiple of the year before, and the growth that it is, in percent."""


def _entries() -> Iterator[Entry]:
    named = [(OTHER, names) for names in OTHERS.values()]
    named += [(key, names) for key, entry in INDICATORS.items() for names in (entry.zh, entry.en)]
    for indicator, names in named:
        for name in forms_of(names):
            if not re.search(r"[\"“(]", name):
                yield Entry("gdp" if indicator == GDP else "indicator", name, value=indicator)
    for language in (*LANGUAGES, marks):
        yield from _of_language(language.WORDS, language.AMOUNTS)
    for province in PROVINCES:
        for name in map(str.lower, spellings(province)):
            latin = name.isascii() and len(name) > 4 and not name[-1].isdigit()
            if latin or (len(name) > 1 and not name.isascii()):
                yield Entry("place", name, value=province)
        if province.kind != "municipality":
            yield Entry("place", province.capital.lower())
            yield Entry("place", province.capital_zh)
    for name in (*forms_of(places.CITIES), *GROUPS):
        yield Entry("place", name)


def _of_language(words: dict[str, str], amounts: dict[str, str]) -> Iterator[Entry]:
    for role, text in words.items():
        name, _, side = role.rpartition("_")
        for word in forms_of(text):
            if side == "before" and name in SIDES:
                yield Entry("hedge", word, before=Hedge(name))
            elif side == "after" and name in SIDES:
                yield Entry("hedge", word, after=Hedge(name))
            elif name in UNITS and side == "of":
                yield Entry("unit_before", word, scale=UNITS[name], value="percent")
            elif role in UNITS:
                unit = POINTS if role in ("point", "basis_point") else "percent"
                yield Entry("unit", word, scale=UNITS[role], value=unit)
            elif name in ("anaphor", "one"):
                yield Entry(name, word, value=int(side))
            else:
                yield Entry(role, word)
    for unit, text in amounts.items():
        for word in forms_of(text):
            name, _, scale = word.partition("=")
            yield Entry("amount", name.strip(), scale=float(scale or 1), value=unit)


@cache
def place_openings() -> frozenset[str]:
    """Return the first words of names that are written with a capital within a sentence."""
    entries = vocabulary()[0].values()
    return frozenset(entry.word.split(" ")[0] for entry in entries if entry.role in _NAMES)


_NAMES = ("place", "elsewhere", "month", "observer")


_JOINED = re.compile("(?<=[a-z0-9])-(?=[a-z])")
_KEY = re.compile("[a-z&]+|..?", re.DOTALL)


@cache
def overlaps() -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return how provinces go on whose names begin with the end of a word, and all their names.

    比重庆高 is no share (比重), 2025年内蒙古 is not within the year (年内).
    """
    entries = vocabulary()[0].values()
    names = tuple(entry.word for entry in entries if entry.value in PROVINCES and entry.word > "~")
    rests: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        word = entry.word
        if word < "~" or entry.role in _NAMES:
            continue
        ends = [word[i:] for i in range(1, len(word))]
        if found := [name[len(end) :] for end in ends for name in names if name.startswith(end)]:
            rests[word] = tuple(filter(None, found))
    return rests, names


@cache
def vocabulary() -> tuple[dict[str, Entry], dict[str, tuple[int, ...]]]:
    """Return the words, and the lengths of those that begin alike, the longest first.

    Words of Latin letters are found by their first word, all others by their first two characters.
    """
    words: dict[str, Entry] = {}
    for entry in _entries():
        known = words.get(entry.word)
        hedge = known if known and entry.role in ("hedge", "dash") else entry
        word = _JOINED.sub(" ", entry.word)
        words[word] = entry._replace(
            word=word, before=entry.before or hedge.before, after=entry.after or hedge.after
        )
    words[marks.SEMICOLON] = Entry("separator", marks.SEMICOLON)
    lengths: dict[str, set[int]] = {}
    for word in words:
        key = str(_KEY.findall(word)[0])
        lengths.setdefault(key, set() if "a" <= key[0] <= "z" else {1}).add(len(word))
    return words, {key: tuple(sorted(sizes, reverse=True)) for key, sizes in lengths.items()}
