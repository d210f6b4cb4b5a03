"""The words of a wording: the lexicon as a table, and a shape split by it.

A shape is a folded wording with a mark in place of each number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from provgdp.target import Hedge
from provgdp.wording import lexicon
from provgdp.wording.numerals import CHINESE, ENGLISH, read_chinese, read_english
from provgdp.wording.plan import Number, ShapeError

NUMBER, YEAR = "\x01", "\x02"
"""What stands in a shape for a number, and for one that may be a year."""

BRACKETS = {"(": ")", "[": "]", "【": "】", "{": "}"}


class Token(NamedTuple):
    """A word and where it stands in the shape; a word may play a part before and after a number."""

    kind: str
    start: int
    end: int
    word: str = ""
    before: Hedge | None = None
    after: Hedge | None = None
    number: Number | None = None
    scale: float = 1.0


def split_words(*entries: str) -> list[str]:
    """Split entries of the lexicon into their words."""
    words = (word for entry in entries for word in re.split(r";\s+", entry.strip()) if word)
    return [" ".join(word.split()) for word in words]


@cache
def word_set(*entries: str) -> frozenset[str]:
    """Return the words of entries, to look words up in."""
    return frozenset(split_words(*entries))


@cache
def _vocabulary() -> tuple[dict[str, Token], dict[str, list[int]]]:
    """Return each word as a token, and the lengths of words by first letter, longest first."""
    words: dict[str, Token] = {}
    for hedge, text in lexicon.PREFIX_HEDGES.items():
        for word in split_words(text):
            words[word] = Token("hedge", 0, 0, word, before=hedge)
    for hedge, text in lexicon.SUFFIX_HEDGES.items():
        for word in split_words(text):
            words[word] = words.get(word, Token("hedge", 0, 0, word))._replace(after=hedge)
    for scale, text in lexicon.UNITS.values():
        words |= {word: Token("unit", 0, 0, word, scale=scale) for word in split_words(text)}
    for word, scale in lexicon.UNITS_BEFORE.items():
        words[word] = Token("unit_before", 0, 0, word, scale=scale)
    for kind, text in lexicon.WORDS.items():
        words |= {word: Token(kind, 0, 0, word) for word in split_words(text)}
    for mark in (*BRACKETS, *BRACKETS.values()):
        words[mark] = Token("bracket", 0, 0, mark)
    words |= {dash: Token("dash", 0, 0, dash) for dash in ("-", "–", "—", "―", "--", "——", "––")}
    words["~"] = Token("dash", 0, 0, "~", before=Hedge.ABOUT)
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return words, {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}


_YEAR = re.compile(r"[零一二三四五六七八九]{4} ?年")
_LETTERS = re.compile(r"[a-z]{2}")
_HYPHEN = re.compile(r"(?<=[a-z\x01\x02])-(?=[a-z])|(?<= to)-|(?<=-to)-")


@cache
def _numeral_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<chinese>{CHINESE})|(?P<english>{ENGLISH})|(?P<unknown>[a-z]+|.)", re.DOTALL
    )


def tokenise(shape: str) -> list[Token]:
    """Split a shape into words and numbers; raises `ShapeError` at one the lexicon lacks."""
    words, lengths = _vocabulary()
    shape = _HYPHEN.sub(" ", shape)
    tokens: list[Token] = []
    at, digits = 0, 0
    while at < len(shape):
        first = shape[at]
        if first == " ":
            at += 1
            continue
        if first in (NUMBER, YEAR):
            number = Number(digits, 1.0)
            kind = "number" if first == NUMBER else "year"
            tokens.append(Token(kind, at, at + 1, number=number))
            digits, at = digits + 1, at + 1
            continue
        for size in lengths.get(first, ()):
            word = words.get(shape[at : at + size])
            end = at + len(word.word) if word else at
            if word and not _LETTERS.match(shape, end - 1):
                tokens.append(word._replace(start=at, end=end))
                at = end
                break
        else:
            token = _numeral(shape, at)
            tokens.append(token)
            at = token.end
    return tokens


def _numeral(shape: str, at: int) -> Token:
    match = next(_numeral_pattern().finditer(shape, at))
    if match["unknown"]:
        raise ShapeError("unreadable", "an unknown word", at, match.end())
    text = match.group()
    if _YEAR.match(shape, at):
        return Token("year", at, match.end())
    value = read_chinese(text) if match["chinese"] else read_english(text)
    if value is None:
        raise ShapeError("ambiguous", "a numeral with more than one reading", at, match.end())
    return Token("number", at, match.end(), number=Number(None, value))
