"""A text as sentences, and which of them are worth a close look."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from provgdp.province import Province
from provgdp.wording.naming import alternatives
from provgdp.wording.words import every, of_role, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provgdp.wording.text import Text

# A pattern that begins with one class of characters is searched for fastest.
_BREAK = re.compile(r"[。!?.](?:(?<=\.)(?=[\s\"')]|$)|(?<!\.)[。!?]*[\"')]*)")
# The s of "last year's." is no initial.
_WORD = re.compile(r"(?<![a-z]')(?<![a-z.])[a-z.]+$|(?<![\d.])\d{1,2}$")
_LONGEST = 2000
_MOST_RATES = 250
"""More than a table of all provinces holds, in eight columns: a longer row of rates is data."""
_ABBREVIATIONS = every("ABBREVIATIONS")


def sentences(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends: at a full stop, or where a paragraph ends."""
    folded = text.folded
    lines = {0, *text.breaks, *(at + 1 for at in text.breaks)}
    found = _BREAK.finditer(folded)
    ends = {
        m.end()
        for m in found
        if not (_goes_on(folded, m, lines) if m[0] == "." else _is_told_after(folded, m.end()))
    }
    ends.update(text.paragraphs)
    ends.update(at for at in text.breaks if folded[max(0, at - 1) : at] in (":", "。"))
    start = 0
    for end in sorted({*ends, len(folded)} - {0}):
        # A rate alone is the headline of what follows: 7%! …
        leads = folded[end - 1] == "!" and end < len(folded)
        headline = leads and _RATE_ALONE.fullmatch(folded, start, end)
        if not (headline or folded[start:end].isspace()):
            for at in range(start, end, _LONGEST):
                yield at, min(end, at + _LONGEST)
            start = end


_RATE_ALONE = re.compile(r"\s*[^\s。!?,、]{0,12}[\d.]+ ?%[^\s。!?,、]{0,4} ?!")


def _goes_on(folded: str, match: re.Match[str], lines: set[int]) -> bool:
    """Whether a point ends no sentence: an initial, an abbreviation, the number of an item."""
    word = _WORD.search(folded, max(0, match.start() - 8), match.start())
    if word is None:
        return False
    number = word[0].isdecimal()
    return (number and word.start() in lines) or (
        not number and (len(word[0]) == 1 or word[0] in _ABBREVIATIONS)
    )


def _is_told_after(folded: str, end: int) -> bool:
    """Whether only who said a quote follows it, or whose targets those were.

    "…。"湖北省省长说; …。这是湖北今年的目标.
    """
    following = folded[end : end + 1]
    if following < "~" or folded[end - 1] not in '"。':
        return False
    return _late("said" if folded[end - 1] == '"' else "goal").match(folded, end) is not None


@cache
def _late(role: str) -> re.Pattern[str]:
    """Return the pattern of a sentence that ends with a word of a role and tells no number."""
    ends = "|".join(word for word in of_role(role) if word > "~")
    begins = "" if role == "said" else f"(?:{'|'.join(every('SUMMING'))})"
    return re.compile(rf'{begins}[^。!?;%"\n]{{1,60}}(?:{ends})(?:。|$)')


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of texts that hold a word; a word that holds another adds none."""
    kept: list[str] = []
    for word in sorted(set(words), key=len):
        if not any(part in word for part in kept):
            kept.append(word)
    return re.compile("|".join(map(re.escape, kept)))


@cache
def _ahead() -> re.Pattern[str]:
    """Return the pattern of what every sentence with a target has: a unit, the nation, no goal."""
    units = (
        w for role in ("percent", "permille", "percent_of", "permille_of") for w in of_role(role)
    )
    latin = {w for w in units if len(w) > 2 or not w.isalpha()}
    return _pattern({*latin, "%", "‰", "pc", *of_role("national"), *of_role("no")} - {""})


@cache
def _gate() -> re.Pattern[str]:
    """Return the pattern of what a sentence with a target names: growth, a target, a province."""
    entries = vocabulary()[0].values()
    places = (entry.word for entry in entries if isinstance(entry.value, Province))
    return _pattern([*every("ROOTS"), *places])


@cache
def _goals() -> re.Pattern[str]:
    return _pattern(of_role("goal"))


def names_a_target(folded: str, start: int, end: int) -> bool:
    """Whether a sentence has a noun for a target."""
    return _goals().search(folded, start, end) is not None


@cache
def _echoes() -> re.Pattern[str]:
    """Return the pattern of a sentence that only says who does the same: So does Hunan."""
    opening = alternatives(every("ECHOES") | every("NEITHER"))
    closing = alternatives([word for word in of_role("ditto") if word > "~"])
    return re.compile(rf"\s*(?:(?:{opening}) .{{0,80}}|.{{0,30}}(?:{closing}))[.。]?\s*")


@cache
def _likeness() -> re.Pattern[str]:
    return _pattern([*of_role("same"), *every("SAME")])


def likens_a_target(folded: str, start: int, end: int) -> bool:
    """Whether a sentence may say that a target is another's: "Hunan has the same target"."""
    if _echoes().fullmatch(folded, start, end):
        return True
    likened = _likeness().search(folded, start, end) is not None
    return likened and names_a_target(folded, start, end)


def worth_reading(folded: str, spans: list[tuple[int, int]]) -> list[bool]:
    """Return for each sentence whether it is worth a close look: few of a report's are."""
    ahead, worth = -1, list[bool]()
    for start, end in spans:
        if ahead < start:
            found = _ahead().search(folded, start)
            ahead = found.start() if found else len(folded)
        worth.append(ahead < end and _may_tell(folded, start, end))
    return worth


def _may_tell(folded: str, start: int, end: int) -> bool:
    rates = _ahead().findall(folded, start, end)
    if not rates or len(rates) > _MOST_RATES:
        return False
    asked = "?" in folded[max(0, start - 2) : start]
    return asked or _gate().search(folded, start, end) is not None
