"""From a cell of a table to the GB code of the province it names.

Every answer is looked up in `provgdp.gazetteer`; nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from provgdp import gazetteer
from provgdp.gazetteer import ROWS, Row

_SHANXI, _SHAANXI = "140000", "610000"
_MOST_PARTS = 10
LONGEST = 100


OUTSIDE_CODES = {"71": "Taiwan", "81": "Hong Kong", "82": "Macao"}


def full_names(row: Row) -> Iterator[str]:
    """Yield the names of a province, without its codes and its one-character abbreviation."""
    names = [row.name, row.name_zh, *filter(None, gazetteer.VARIANTS.get(row.iso, "").split("|"))]
    if row.iso in gazetteer.PEOPLES:
        people, people_zh = gazetteer.PEOPLES[row.iso]
        names += [f"{row.name} {people}", row.name_zh + people_zh]
    suffixes, suffixes_zh = gazetteer.SUFFIXES[row.kind]
    for name in names:
        yield name
        if name.isascii():
            yield from (f"{name} {suffix}" for suffix in suffixes)
        elif len(name) > 1:
            yield from (name + suffix for suffix in suffixes_zh)


def codes(row: Row) -> Iterator[str]:
    """Yield the codes of a province and its one-character abbreviation."""
    short = row.code[:2]
    yield from (row.iso, f"CN-{row.iso}", short, row.code, f"CN-{short}", row.abbr_zh)


# What is written

_INVISIBLE = [0xAD, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_JOINING = dict.fromkeys(map(ord, "-_'.,()·`‐–—―‘’“”′ʻʼ"))
_ASCII_JOINING = re.compile(r"[\s\-_'.,()`]+")
_CARON, _BREVE, _MACRON = "\u030c", "\u0306", "\u0304"
CHARACTERS = str.maketrans(
    "內廣東遼寧甯龍蘇貴雲陝陜肅慶區壯僮維爾國華別滬閩贛魯粵瓊隴晉臺灣門縣團總計陽島広黒竜粛"
    + _BREVE,
    "内广东辽宁宁龙苏贵云陕陕肃庆区壮壮维尔国华别沪闽赣鲁粤琼陇晋台湾门县团总计阳岛广黑龙肃"
    + _CARON,
    "".join(map(chr, [*_INVISIBLE, *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)])),
)
FOOTNOTE = r"(?:[*＊†‡①-⑳]+|\[[0-9]{1,2}\]|[\[(（]注[0-9]{0,2}[\])）])"
"""The mark of a note behind a name or a number, as a pattern."""

_FOOTNOTE_MARK = re.compile(rf"(?<=\w)\s*{FOOTNOTE}\s*$")
_TONE = re.compile(r"(?<=[a-z])[0-5](?![0-9])")
_TONED = re.compile(
    r"(?:[bcdfghjklmnpqrstwxyz']{0,4}[aeiouv]{1,3}(?:ng?|r|h)?[0-5][\s'\-_·.]*){2,}[a-z\s'.]*"
)
_SHANXI_FAMILY = re.compile(
    r"sha(?P<mark>[\u0300-\u036f]*)(?P<long>a?)(?P<mark2>[\u0300-\u036f]*)n(?P<digit>[1-4]?)"
    r"(?P<gap>[^0-9a-z\u0300-\u036f]*)(?P<rest>(?:x|hs)i.*)",
    re.DOTALL,
)


def fold(text: str) -> str:
    """Reduce a spelling to its key: no case, width, script, spaces, joining marks or tones.

    A number keeps its punctuation ("4.4" is not the code 44), and so does a HASC code ("CN.HE" is
    Henan, CN-HE is Hebei). The two provinces that differ by a tone alone have keys of their own
    where a tone tells them apart, and a third one, "shan?xi", where nothing does.
    """
    text = _FOOTNOTE_MARK.sub("", text)
    if text.isascii():
        text = text.lower().strip()
        toned = plain = _ASCII_JOINING.sub("", text)
    else:
        if text.isdigit() and not text.isdecimal():
            return text  # 1² is no code
        text = unicodedata.normalize("NFKD", text).casefold().translate(CHARACTERS).strip()
        toned = "".join(text.split()).translate(_JOINING)
        plain = toned.translate(_ACCENTS)
    if toned.isdigit() or text.startswith(("cn.", "chn.")):
        return text
    if family := _SHANXI_FAMILY.fullmatch(text):
        return _fold_shanxi(family)
    # A digit after each syllable is its tone; one after a word may be anything (Guangdong2).
    is_toned = any(map(str.isdigit, plain)) and _TONED.fullmatch(text.translate(_ACCENTS))
    return _TONE.sub("", plain) if is_toned else plain


def _fold_shanxi(family: re.Match[str]) -> str:
    """Tell Shān xī from Shǎn xī by the first tone, and leave open what has none and is parted."""
    tones = {_MACRON: "1", _CARON: "3", "": ""}
    tone = family["digit"] or tones.get(family["mark"] + family["mark2"], "?")
    rest = "".join(family["rest"].split()).translate(_JOINING)
    plain = rest.translate(_ACCENTS)
    plain = _TONE.sub("", plain) if family["digit"] else plain
    if family["long"]:
        first = {"": "shaan", "3": "shaan"}
    elif family["gap"] or plain != rest or plain.startswith("h"):
        first = {"1": "shan", "3": "shaan"}
    else:
        first = {"": "shan", "1": "shan", "3": "shaan"}
    return first.get(tone, "shan?") + plain.replace("hsi", "xi", 1)


_NUMBER = re.compile(r"([0-9]+)(?:\.0+)?")
_POWER = re.compile(r"([0-9])(?:\.([0-9]+))?[eE]\+?([0-9]{1,2})")


def as_digits(text: str) -> str | None:
    """Return the digits of a whole number, also of one that went through a float or Excel.

    A code loses the country's ISO number before it. A footnote's mark is no digit: 1² isn't 12.
    """
    if not text.isascii():
        if any(map(str.isdigit, text)) and not all(c.isdecimal() for c in text if c.isdigit()):
            return None
        text = unicodedata.normalize("NFKC", text).translate(CHARACTERS)
    text = text.strip()
    if number := _NUMBER.fullmatch(text):
        digits = number[1]
        return digits[3:] if len(digits) == 9 and digits.startswith("156") else digits
    if power := _POWER.fullmatch(text):
        digits, zeros = power[1] + (power[2] or "").rstrip("0"), int(power[3])
        return digits.ljust(zeros + 1, "0") if len(digits) <= zeros + 1 else None
    return None


def short_code(digits: str) -> str | None:
    """Return the first two digits of a number in the form of a province's code."""
    return digits[:2] if len(digits) in (2, 6, 9, 12) and not digits[2:].strip("0") else None


# What it means


@cache
def lookup() -> dict[str, str]:
    """Return what each key is: the code of a province, or the name of what is outside the 31."""
    table: dict[str, str] = {}
    for row in ROWS.values():
        table |= dict.fromkeys(map(fold, (*codes(row), *_names_in_tables(row))), row.code)
    for name, others in gazetteer.OUTSIDE.items():
        table |= dict.fromkeys(map(fold, (name, *others.split("|"))), name)
    return table


def _names_in_tables(row: Row) -> Iterator[str]:
    names = list(full_names(row))
    yield from names
    for name in names:
        if name.isascii():
            yield from (f"{prefix} {name}" for prefix in gazetteer.PREFIXES[row.kind])
        for suffix in gazetteer.RARE_SUFFIXES[row.kind]:
            if name.isascii() == suffix.isascii() and len(name) > 1:
                yield f"{name} {suffix}"


@cache
def _named() -> frozenset[str]:
    """Return the keys of whole names."""
    return frozenset(fold(name) for row in ROWS.values() for name in _names_in_tables(row))


@cache
def _country() -> frozenset[str]:
    return frozenset(map(fold, gazetteer.COUNTRY.split("|")))


def read(text: str) -> frozenset[str]:
    """Return the codes of the provinces a text may mean: one where it is told, two for shan xi."""
    digits = as_digits(text)
    if digits is not None:
        code = f"{short_code(digits)}0000"
        return frozenset({code} & ROWS.keys())
    return _whole(fold(text)) or _agreed(text)


def _whole(key: str) -> frozenset[str]:
    if key.startswith("shan?xi"):
        known = key.replace("?", "") in lookup()
        return frozenset({_SHANXI, _SHAANXI} if known else ())
    return frozenset({lookup().get(key, "")} & ROWS.keys())


_HAN = re.compile("[㐀-鿿]+")
_BREAK = re.compile(r"[\s/|\\,;:&+=~、，；：()（）\[\]【】<>《》_‐–—\-·•]+")
_HAN_COUNTRY = re.compile(f"^(?:{'|'.join(gazetteer.COUNTRY_HEADS)})(?=.)")


def parts_of(text: str) -> list[str]:
    """Return a cell's words, parted at marks and between scripts."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(CHARACTERS)
        text = _HAN.sub(r" \g<0> ", _HAN_COUNTRY.sub(f"{gazetteer.COUNTRY_HEADS[-1]} ", text))
    return [part for part in _BREAK.split(text) if part]


def _agreed(text: str) -> frozenset[str]:
    """Read a cell of several names, codes and the country where all of them mean one province."""
    parts = parts_of(text) if len(text) <= LONGEST else []
    if not 1 < len(parts) <= _MOST_PARTS:
        return frozenset()
    # From the end, so that a text whose last word means nothing is done with at once.
    tails = [*({} for _ in parts), dict.fromkeys(ROWS, False)]
    for start in reversed(range(len(parts))):
        for end in range(start + 1, len(tails)):
            if tails[end]:
                both = _both(meant_by(" ".join(parts[start:end])), tails[end])
                tails[start] = tails[start] or both
    return frozenset(code for code, named in tails[0].items() if named)


def meant_by(part: str) -> dict[str, bool]:
    """Return the provinces that a part may mean, and whether it is a whole name."""
    digits = as_digits(part)
    if digits is not None:
        return dict.fromkeys({f"{short_code(digits)}0000"} & ROWS.keys(), False)
    key = fold(part)
    if key in _country():
        return dict.fromkeys(ROWS, False)
    return dict.fromkeys(_whole(key), key in _named() or key.startswith("shan?xi"))


def _both(left: dict[str, bool], right: dict[str, bool]) -> dict[str, bool]:
    return {code: left[code] or right[code] for code in left if code in right}
