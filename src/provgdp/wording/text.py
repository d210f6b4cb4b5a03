"""A text as it is read: folded character by character, without its layout, and where that stands.

`fold` keeps the length, so that offsets are the text's own. `Text` then leaves out what says
nothing (marks, tags, white space beside Chinese) and remembers where everything stood: wrapped,
spaced out or in another script, a text reads the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import pairwise

from provgdp.wording.words import of_role, place_openings
from provgdp.wording.words.scripts import NUMERALS, SIMPLIFIED, TRADITIONAL, YEAR

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125}
FIRST_CHINESE = "\u4e00"

_UNSEEN = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_QUOTES = '"`“”„‟«»‹›「」『』《》〈〉﹁﹂﹃﹄'


class _Folding(dict[int, str]):
    """What each character is read as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFKC", char)
        low = (plain if len(plain) == 1 and char not in FRACTIONS else char).lower()
        found = low if len(low) == 1 else char
        # What folds into a character in an old script folds on.
        self[code] = found if found == char else self[ord(found)]
        return self[code]


_FOLDING = _Folding(
    dict(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True))
    | {ord(c): " " for c in "\t\v\f\x85\u2028\u2029"}
    | {ord(c): '"' for c in _QUOTES}
    | {ord(c): "'" for c in "‘’‚‛′"}
    | {ord(c): "~" for c in "〜～∼˜"}
    # ①, ⑴ and ⒈ number the items of a list, ² a footnote: none is a digit of what is said.
    | dict.fromkeys(range(0x2460, 0x249C), ";")
    | dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), ";")
    | dict(zip(map(ord, "‑‐‒─〇﹪…"), "--–—零%.", strict=True))
)


def fold(text: str) -> str:
    """Return the text in lower case, simplified script and half-width forms, of equal length."""
    # The commonest first: most of what is left stays as it is.
    plain = text.replace("，", ",")
    return _CHINESE_YEAR.sub(_in_digits, _folded().sub(lambda odd: _FOLDING[ord(odd[0])], plain))


@cache
def _folded() -> re.Pattern[str]:
    """Return the pattern of what doesn't stay as it is; one class is searched for fastest."""
    old = [0x4DFF, *sorted(map(ord, TRADITIONAL)), 0xA000]
    same = "".join(f"{chr(a + 1)}-{chr(b - 1)}" for a, b in pairwise(old) if b - a > 1)
    return re.compile(f"[^\n 0-9a-z.,:;%()。、{same}]")


_CHINESE_YEAR = re.compile(rf"[{NUMERALS}]{{4}}(?={YEAR})")
_PLAIN = str.maketrans(NUMERALS, "00123456789")


def _in_digits(year: re.Match[str]) -> str:
    return year[0].translate(_PLAIN)


def odd_digit(text: str) -> int | None:
    """Return where a digit stands that folding would silently turn into a plain one (⑤, ⁵, Ⅴ)."""
    if text.isascii():
        return None
    for i, char in enumerate(text):
        plain = char.isascii() or char == "〇" or char in FRACTIONS
        if not plain and unicodedata.category(char) in ("No", "Nl"):
            return i
    return None


_HEDGES = ("about_after", "at_least_after", "at_most_after")
_AFTER = "|".join(word for role in _HEDGES for word in of_role(role) if word >= FIRST_CHINESE)
_SPARE = re.compile(
    # What begins with one of a few characters is searched for fast: the rest looks back at it.
    rf"[{_UNSEEN}*_<& \r\n%.l:∶。](?:(?<=[{_UNSEEN}])[{_UNSEEN}]*|(?<=[ \r\n])[ \r\n]*"
    r"|(?<=\*)\*+|(?<=_)_+|(?<=<)/?[a-z][^<>\n]{0,200}>|(?<=&)nbsp;?"
    # 7‰ as it comes out of old files (7%o, 7%。左右), a ratio of 3:1, and 5.%, 9。5%, l0%.
    rf"|(?<=\d%)(?:[0o](?![0-9.%a-z])|。(?=(?:{_AFTER})(?:[,;。、)]|$)))"
    r"|(?<=\d[:∶])1(?![\d.,:%])|(?<=\d\.)(?=%)|(?<=\d。)(?=\d+(?:\.\d+)?[%‰])"
    r"|(?<=l)(?<![a-z\d.]l)(?=\d+(?:\.\d+)?%))"
)
_MENDED = {".": "", "。": ".", "l": "1"}
"""What old files garble, and what it is read as where that is mended."""
TYPED, SCANNED = ".。", ".。l"
"""What is mended in a phrase, which somebody typed, and in a text, which may have been scanned."""

_SIGNS = {"%": "‰", ":": "∶", "∶": "∶"}
"""Signs of two characters by the first, and what they are read as."""
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|h\d|t[rdh]|table|section|article)(?![a-z])")


class Text:
    r"""A text without its layout: what is read, where it stood, and where its lines broke.

    Attributes:
        given: The text as given.
        folded: What is read of it.
        newlines: Where lines ended, as places in ``folded``.
        breaks: Those of them where a line was meant to end, and none where it was wrapped.
        paragraphs: Where paragraphs ended.

    Args:
        given: The text as given.
        mend: What old files garble that is mended too: "." for 5.%, which is 5%, "。" for 9。5%,
            which is 9.5%, "l" for l0%, which is 10% (7%o is always 7‰).
        per_mille: Whether 7%。左右 is 7‰, which of growth it never is.

    Examples:
        >>> text = Text("增长<b>5%</b>\n左右")
        >>> text.folded, text.span(0, 6)
        ('增长5%左右', (0, 14))
    """

    def __init__(self, given: str, *, mend: str = "", per_mille: bool = False) -> None:
        self.given = given
        whole = fold(given)
        pieces: list[str] = []
        self._starts, self._shifts = [0], [0]
        self.newlines: list[int] = []
        self.breaks: list[int] = []
        self.paragraphs: list[int] = []
        at = size = 0
        lines = _line_ends(whole, given)
        kept = (*(sign for sign in _MENDED if sign not in mend), *(() if per_mille else ("%。",)))
        for match in _SPARE.finditer(whole):
            start, end = match.span()
            mark = match[0]
            if start < at or mark in kept:
                continue
            pieces.append(whole[at:start])
            size += start - at
            space = _takes_space(whole, start, end, mark)
            sign = " " if space else _SIGNS.get(mark[0]) or _MENDED.get(mark, "")
            pieces.append(sign)
            size += len(sign)
            if mark[0] in "\r\n <":
                self._note_break(mark, size - space, lines.get(start, False))
            self._starts.append(size)
            self._shifts.append(end - size)
            at = end
        pieces.append(whole[at:])
        self.folded = "".join(pieces)

    def _note_break(self, mark: str, place: int, ends: bool) -> None:
        if "\n" in mark:
            self.newlines.append(place)
        if mark.count("\n") > 1:
            self.paragraphs.append(place)
            self.breaks.append(place)
        elif ends or _BLOCK_TAG.match(mark):
            self.breaks.append(place)

    def place(self, at: int) -> int:
        """Return where a character of the folded text stands in the text as given."""
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text stands in the text as given."""
        return self.place(start), self.place(end - 1) + 1 if end > start else self.place(start)


_OF_NUMBERS = frozenset("0123456789.%")


def _takes_space(whole: str, start: int, end: int, mark: str) -> bool:
    """Whether a space stays: between two words of letters or digits, and nowhere else."""
    if mark[0] not in " \r\n&":
        return False
    before, after = whole[start - 1 : start], whole[end : end + 1]
    if _COMPOUND.match(whole, max(0, start - 2)):
        # First-half growth, wrapped after its hyphen.
        return False
    if mark == "\n" and before in _OF_NUMBERS and after in _OF_NUMBERS:
        # A wrapped line of Chinese may break within a number; a line of digits is a cell.
        line = whole[max(0, start - 20, whole.rfind("\n", 0, start) + 1) : start]
        return not any(char >= FIRST_CHINESE for char in line)
    return bool(before and after) and before < FIRST_CHINESE and after < FIRST_CHINESE


def _line_ends(whole: str, given: str) -> dict[int, bool]:
    """Return where white space with a line break begins, and whether the line was meant to end.

    A line is wrapped, and goes on in the next, where the next word had no room in it; one of Latin
    letters ends where the next begins with a capital that is no place's.
    """
    ends: dict[int, bool] = {}
    lines = whole.split("\n")
    at, width, start = 0, 0, 0
    for i, line in enumerate(lines[:-1]):
        if i >= start:
            # The width of a paragraph is that of its longest line.
            start = next((j for j in range(i, len(lines)) if not lines[j].strip()), len(lines)) + 1
            width = max(map(len, lines[i : start - 1]), default=0)
        if not lines[i + 1].strip():
            # A paragraph ends here whatever the line is.
            at += len(line) + 1
            continue
        word = _FIRST_WORD.match(lines[i + 1])
        length = len(line.rstrip())
        room = width - length - (len(word[1]) if word else 0)
        begins = _ITEM.match(lines[i + 1]) is not None
        named = word is not None and word[1].strip(f"{_OPENERS}.,%") in place_openings()
        capital = given[at + len(line) + 1 : at + len(line) + 2].isupper() and not named
        # GDP may go on with a line, as the name of a row begins one.
        second = given[at + len(line) + 2 : at + len(line) + 3]
        shouted = second.isupper() and ":" not in lines[i + 1]
        header = capital and not shouted and line.rstrip()[-1:] not in (",", ";", "-", "")
        row = width < _NARROW or _is_row(given[at : at + length])
        ends[at + length] = room > 1 or begins or header or row
        at += len(line) + 1
    return ends


def opens_a_list(folded: str, start: int, end: int) -> bool:
    """Whether a sentence leads to a list: by its colon, or as a heading above an item."""
    last = folded[start:end].rstrip()[-1:]
    return last == ":" or (last.isalnum() and _ITEM.match(folded, end) is not None)


def _is_row(line: str) -> bool:
    """Whether a line is a row of a table: cells parted by bars or tabs."""
    return any(bar in line.strip() for bar in _BARS)


_BARS = "|｜\t"
_NARROW = 12
_OPENERS = "(['\"“‘"
_FIRST_WORD = re.compile(rf"[ ]*([{re.escape(_OPENERS)}]*[a-z0-9.%'-]+|.)")
_COMPOUND = re.compile(r"[a-z]-\n[a-z]")
_ITEM = re.compile(r"[ \t]*(?:[-*•·●■◆▪▶►▲○✔√]|[-—–]{2}|\(?\d{1,2}[.)、])\s*(?=\S)(?![\d%])")
