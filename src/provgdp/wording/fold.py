"""Fold a text to the one spelling that the lexicon is written in."""

from __future__ import annotations

import re
import unicodedata

from provgdp.wording.lexicon import SIMPLIFIED, TRADITIONAL

_FRACTIONS = dict(
    zip("½¼¾⅕⅖⅗⅘⅛", (".5", ".25", ".75", ".2", ".4", ".6", ".8", ".125"), strict=True)
)
_FRACTION = re.compile(rf"(\d?)([{''.join(_FRACTIONS)}])(?!\d)")
_MARKS = (
    0xAD,
    0x180E,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
)
_UNSEEN = frozenset(map(chr, _MARKS))

_BEFORE = str.maketrans(dict.fromkeys(_UNSEEN, "") | dict.fromkeys("〜～∼˜", "~"))
_AFTER = str.maketrans(
    dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    | dict.fromkeys('"`“”„‟«»‹›「」『』《》〈〉﹁﹂﹃﹄', " ")
    | dict.fromkeys("‘’‚‛′", "'")
    | {"‑": "-", "‐": "-", "‒": "–", "─": "—", "〇": "零"}
)


def fold(text: str) -> str:
    """Return the text in lower case, simplified script, NFKC and single spaces, without marks."""
    return " ".join(_fold_characters(text).split())


def squeeze(text: str) -> str:
    """Return the text without marks and spare spaces: what is left to fold."""
    return " ".join(text.translate(_BEFORE).split())


def _fold_characters(text: str) -> str:
    if not text.isascii():
        text = _FRACTION.sub(_decimal, text.translate(_BEFORE))
        text = unicodedata.normalize("NFKC", text)
    return text.translate(_AFTER).lower()


def _decimal(match: re.Match[str]) -> str:
    whole, fraction = match.groups()
    return (whole or "0") + _FRACTIONS[fraction]


def place(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the characters ``start`` to ``end`` of the folded text stand in the text."""
    first, size, after_space = len(text), 0, True
    for i, char in enumerate(text):
        if char in _UNSEEN:
            continue
        for out in _fold_characters(char):
            if after_space and out.isspace():
                continue
            after_space = out.isspace()
            if size == start:
                first = i
            size += 1
            if size >= end:
                return first, i + 1
    return first, len(text)


def odd_digit(text: str) -> int | None:
    """Return where a digit stands that NFKC would silently turn into a plain one (⑤, ⁵, Ⅴ)."""
    for i, char in enumerate(text):
        plain = char.isascii() or char == "〇" or char in _FRACTIONS
        if not plain and unicodedata.category(char) in ("No", "Nl"):
            return i
    return None
