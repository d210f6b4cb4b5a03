"""A folded text as words and numbers: strict for a phrase, lenient for prose."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import Province
from provgdp.wording.naming import alternatives
from provgdp.wording.numerals import (
    CHINESE,
    CHINESE_CHARACTERS,
    CHINESE_POINTS,
    CHINESE_YEAR,
    DIGITS,
    ENGLISH,
    read_chinese,
    read_digits,
    read_english,
)
from provgdp.wording.plan import Number, Reading, ShapeError
from provgdp.wording.text import FIRST_CHINESE
from provgdp.wording.words import (
    ADJUSTED,
    CIRCUMSTANCE,
    COUNTED,
    MULTIPLES,
    every,
    of_role,
    overlaps,
    vocabulary,
)

if TYPE_CHECKING:
    from provgdp.target import Hedge
    from provgdp.wording.words import Entry

NUMBER, YEAR = "\x01", "\x02"
"""What stands in a shape for a number, and for one that may be a year."""


class Token(NamedTuple):
    """A word, a place or a rate, and where it stands; what a word means is that of its `Entry`."""

    role: str
    start: int
    end: int
    word: str = ""
    value: Province | Reading | str | int | None = None
    before: Hedge | None = None
    after: Hedge | None = None
    scale: float = 1.0
    number: Number | None = None

    @property
    def place(self) -> Province | None:
        """The province of a place; None for any other place."""
        return self.value if isinstance(self.value, Province) else None

    @property
    def reading(self) -> Reading | None:
        """What a rate says; None for one that can't be read."""
        return self.value if isinstance(self.value, Reading) else None


_LATIN = re.compile("[a-z&]+")
_PRESENTS = tuple(every("PRESENTS"))
_GOES_ON = re.compile("[a-z]{2}|[0-9]{2}")
# A pattern that begins with its hyphen is searched for at the speed of a plain string.
_HYPHEN = re.compile(r"-(?:(?<=[a-z0-9\x01\x02]-)(?=[a-z])|(?<= to-)|(?<=-to-))")
_ONE = (1,)
_DIGITS = frozenset("\x01\x020123456789.½¼¾⅕⅖⅗⅘⅛")
_NUMERALS = frozenset(CHINESE_CHARACTERS)
_IN_POINTS = re.compile(CHINESE_POINTS)
_CIRCUMSTANCE = re.compile(CIRCUMSTANCE)
_BEGINS = frozenset(word[0] for word in every("PURSUING"))
_UNKNOWN = re.compile(r"[a-z]+(?:'s(?![a-z]))?")
_PARTS = frozenset((
    "set", "rise", "fall", "move", "higher", "lower", "ensure", "strive", "share", "no", "growth",
))  # fmt: skip
_STRICT = frozenset(
    ("hedge", "unit", "unit_before", "amount", "gdp", "growth", "indicator", "share", "rise",
     "fall", "yoy", "yearly", "goal", "set", "aim", "expected", "forecast", "will", "ensure",
     "strive", "better", "open", "standing", "practice", "organise", "past", "complete", "action",
     "no", "quality", "own", "peer", "national", "national_goal", "this_year", "next_year", "each",
     "to", "by", "between", "between_after", "from_what", "than", "same", "higher", "lower", "at",
     "and", "or", "of", "possessive", "vague", "two_digits", "minus", "filler", "separator",
     "dash", "bracket", "number", "year", "name", "figure", "keep", "article", "locality", "group",
     "half", "move", "thing", "real")
)  # fmt: skip
"""The parts that a word may play in a phrase; all others are words of prose."""

_OF_OTHERS = frozenset(("last_year", "prior_year", "versus", "rest"))
"""The parts that it may play too where the phrase may be about another indicator than GDP."""

_WHY = {
    "several": "a goal for several years",
    "actual": "what was, not a goal",
    "outcome": "what was, not a goal",
    "last_year": "what was, not a goal",
    "forecast": "what somebody expects",
    "observer": "what somebody expects",
}
"""Why a word of prose can't stand in a phrase, where that is more than that no list knows it."""


@cache
def _numerals() -> re.Pattern[str]:
    return re.compile(rf"(?P<chinese>{CHINESE})|(?P<english>{ENGLISH})")


def scan(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    strict: bool = True,
    names: bool = False,
) -> list[Token]:
    """Split a folded text into words and numbers.

    Args:
        text: A shape of a phrase, or a folded text of prose without hyphens that join words.
        start: Where to begin.
        end: Where to stop; None at its end.
        strict: Raise `ShapeError` at a word that no list knows, or that only prose uses; else
            what is unknown is a token too, one for a run of Chinese and for each Latin word.
        names: Take a past year for what it is compared with, and what no list knows before the
            first number of a phrase for part of a name, or after 8个 for what is counted.
    """
    if strict:
        text = unhyphened(text)
    if names:
        text = _left_out().sub(lambda aside: " " * len(aside[0]), text)
    end = len(text) if end is None else end
    words, lengths = vocabulary()
    tokens: list[Token] = []
    at, digits = start, 0
    while at < end:
        first = text[at]
        token: Token | None = None
        if first < FIRST_CHINESE:
            if first in ' "' or (first == "-" and _joins(tokens, text, at)):
                at += 1
                continue
            if first in _DIGITS:
                token = _digits(text, at, digits)
                digits += token is not None
        elif first in _NUMERALS and _has_a_unit(tokens, text, at):
            token = _numeral(text, at)
        token = token or (_circumstance(text, at) if strict else None)
        token = token or _word(text, at, words, lengths) or _numeral(text, at)
        if strict:
            tokens.append(_checked(token or _unknown(text, at, at + 1), tokens, names))
        elif token is None or _is_part(token):
            _join(tokens, token or _unknown(text, at, end), text)
        else:
            tokens.append(token)
        at = tokens[-1].end
    return tokens


@cache
def _left_out() -> re.Pattern[str]:
    """Return the pattern of what is left out of a name, (不含农户), or of a rate."""
    words = alternatives((*of_role("except"), *every("ADJUSTING")))
    return re.compile(rf"\((?:{words})[^()0-9{NUMBER}{YEAR}]*\)|{ADJUSTED}")


def _circumstance(text: str, at: int) -> Token | None:
    """Return what goes with a promise and says nothing of its number: 在提高效益的基础上."""
    match = _CIRCUMSTANCE.match(text, at) if text[at] in _BEGINS else None
    return match and Token("practice", at, match.end(), match[0])


def _word(
    text: str, at: int, words: dict[str, Entry], lengths: dict[str, tuple[int, ...]]
) -> Token | None:
    """Return the longest word that begins at a place."""
    if "a" <= text[at] <= "z":
        latin = _LATIN.match(text, at)
        sizes = lengths.get(latin[0], ()) if latin else ()
    else:
        sizes = lengths.get(text[at : at + 2], _ONE)
    for size in sizes:
        entry = words.get(text[at : at + size])
        if entry:
            last = at + len(entry[1]) - 1
            if text[last] < "~" and _GOES_ON.match(text, last):
                continue
            chinese = size > 1 and text[last] > FIRST_CHINESE
            if chinese and _begins_a_place(entry[1], text, last + 1):
                continue
            if entry[1][-3:] == " at" and _is_hedge(_word(text, last - 1, words, lengths)):
                # Set at least 5%: "at" is of the hedge.
                continue
            return Token._make((entry[0], at, last + 1, *entry[1:], None))
    return None


def _begins_a_place(word: str, text: str, end: int) -> bool:
    """Whether a province's name begins within a word: 比重庆; not where one follows: 以上海南."""
    rests, names = overlaps()
    return text.startswith(rests.get(word, ()), end) and not text.startswith(names, end)


def _is_hedge(token: Token | None) -> bool:
    return token is not None and token.role == "hedge"


def is_finite(verb: str) -> bool:
    """Whether an English verb is of somebody and of now: "aims for", not "aiming for"."""
    return verb < "~" and verb.split(" ", maxsplit=1)[0].endswith(_PRESENTS)


def unhyphened(text: str) -> str:
    """Return a folded text with spaces for the hyphens that join words."""
    return _HYPHEN.sub(" ", text) if "-" in text else text


def _joins(tokens: list[Token], text: str, at: int) -> bool:
    """Whether a hyphen joins a hedge to its number: more-than-7-percent, 5 percent-plus."""
    last = tokens[-1] if tokens else None
    hedge = last is not None and last.role == "hedge" and last.end == at and last.word.isascii()
    return hedge and text[at + 1 : at + 2] in ("\x01", *"0123456789")


def _digits(text: str, at: int, digits: int) -> Token | None:
    mark = text[at]
    if mark in "\x01\x02":
        role = "number" if mark == NUMBER else "year"
        return Token(role, at, at + 1, number=Number(digits, 1.0))
    match = DIGITS.match(text, at)
    if match is None:
        return None
    run = match[0]
    value = read_digits(run)
    year = len(run) == 4 and run[:2] in ("19", "20") and run.isdecimal()
    if year and _DECADE.match(text, match.end()):
        return Token("several", at, match.end() + 1, f"{run}s")
    number = None if value is None else Number(None, value)
    named = int(run) if year else None
    return Token("year" if year else "number", at, match.end(), run, named, number=number)


def _has_a_unit(tokens: list[Token], text: str, at: int) -> bool:
    """Whether a Chinese numeral has its unit beside it: 百分之十五 is no plan of years."""
    if tokens and tokens[-1].role == "unit_before":
        return True
    return _IN_POINTS.match(text, at) is not None


def _numeral(text: str, at: int) -> Token | None:
    if not ("a" <= text[at] <= "z" or text[at] in _NUMERALS):
        return None
    match = _numerals().match(text, at)
    if match is None:
        return None
    if CHINESE_YEAR.match(text, at):
        return Token("year", at, match.end())
    numeral = match[0]
    value = read_chinese(numeral) if match["chinese"] else read_english(numeral)
    number = None if value is None else Number(None, value)
    return Token("number", at, match.end(), numeral, number=number)


def _checked(token: Token, before: list[Token], names: bool) -> Token:
    """Return a word of a phrase by its part there; raises `ShapeError` if it plays none."""
    if token.role == "unknown" and names:
        if not any(other.number and other.number.place is not None for other in before):
            return token._replace(role="name")
        if any(other.value in COUNTED for other in before):
            return token._replace(role="thing")
    if token.role not in _STRICT and not (
        names and (token.role in _OF_OTHERS or token.word in MULTIPLES)
    ):
        why = _WHY.get(token.role, "an unknown word")
        raise ShapeError("unreadable", why, token.start, token.end)
    if token.role == "number" and token.number is None:
        why = "a numeral with more than one reading"
        raise ShapeError("ambiguous", why, token.start, token.end)
    return token


_DECADE = re.compile("s(?![a-z])")


def _unknown(text: str, at: int, end: int) -> Token:
    """Return what no list knows: a Latin word, a sign, Chinese characters at which none begins."""
    words, lengths = vocabulary()
    latin = _UNKNOWN.match(text, at)
    stop = latin.end() if latin else at + 1
    while text[at] >= FIRST_CHINESE and stop < end:
        char = text[stop]
        known = char in words or char in _NUMERALS or text[stop : stop + 2] in lengths
        if known or char < FIRST_CHINESE:
            break
        stop += 1
    return Token("unknown", at, stop, text[at:stop])


def _join(tokens: list[Token], token: Token, text: str) -> None:
    """Add a token of prose; a run of unknown Chinese, and single words inside one, are one."""
    last = tokens[-1] if tokens else None
    chinese = token.word[:1] >= FIRST_CHINESE
    if last and chinese and last.end == token.start and last.word[:1] >= FIRST_CHINESE:
        if token.role == "unknown" and len(last.word) == 1 and _is_inside(tokens):
            tokens.pop()
        begun = tokens[-1]
        if begun.role == "unknown":
            whole = text[begun.start : token.end]
            tokens[-1] = Token("unknown", begun.start, token.end, whole)
            return
    tokens.append(token)


def _is_part(token: Token) -> bool:
    """Whether a single character is no word after an unknown one: 设 in 基础建设."""
    return token.role in _PARTS and len(token.word) == 1


def _is_inside(tokens: list[Token]) -> bool:
    before, last = tokens[-2:] if len(tokens) > 1 else (None, tokens[-1])
    return before is not None and before.role == "unknown" and before.end == last.start
