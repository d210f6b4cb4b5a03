"""From a cell of a table to the GB code of the province it names, or the reason why it names none.

Every answer is looked up in `provgdp.gazetteer`; nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from provgdp import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

ACCEPTED = (
    "write an English, pinyin or Chinese name, a one-character abbreviation, "
    "a GB code (440000) or an ISO code (CN-GD)"
)
"""How to fix an unknown province: the last clause of the messages."""

RECODE = "replace the codes by names, GB codes (440000) or ISO codes (CN-GD)"
"""What to do with the codes of another list."""

_DROP = "drop the row"
_SHANXI, _SHAANXI = "140000", "610000"
_MOST_PARTS = 10
_LONGEST = 100


class Row(NamedTuple):
    """A line of the table of provinces."""

    code: str
    iso: str
    name: str
    name_zh: str
    abbr_zh: str
    capital: str
    capital_zh: str
    neighbours: str
    kind: gazetteer.ProvinceKind


def _row(line: str) -> Row:
    short, iso, name, name_zh, abbr, capital, capital_zh, neighbours = line.split("|")
    kind: gazetteer.ProvinceKind = "province"
    if short in ("11", "12", "31", "50"):
        kind = "municipality"
    elif short in ("15", "45", "54", "64", "65"):
        kind = "autonomous_region"
    code = short + "0000"
    return Row(code, iso, name, name_zh, abbr, capital, capital_zh, neighbours, kind)


ROWS = {row.code: row for row in map(_row, gazetteer.TABLE.split("\n")[1:-1])}
"""The 31 by GB code, in official order."""

_OUTSIDE_CODES = {"71": "Taiwan", "81": "Hong Kong", "82": "Macao"}


class Refusal(NamedTuple):
    """Why a text names no province, what it may mean, and what to do; empty where nothing is."""

    reason: str = ""
    suggestions: tuple[str, ...] = ()
    remedy: str = ACCEPTED


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
_CARON, _BREVE, _MACRON = "\u030c", "\u0306", "\u0304"
_CHARACTERS = str.maketrans(
    "內廣東遼寧甯龍蘇貴雲陝陜肅慶區壯僮維爾國華別滬閩贛魯粵瓊隴晉臺灣門縣團總計陽島" + _BREVE,
    "内广东辽宁宁龙苏贵云陕陕肃庆区壮壮维尔国华别沪闽赣鲁粤琼陇晋台湾门县团总计阳岛" + _CARON,
    "".join(map(chr, [*_INVISIBLE, *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)])),
)
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
    text = unicodedata.normalize("NFKD", text).casefold().translate(_CHARACTERS).strip()
    toned = "".join(text.split()).translate(_JOINING)
    if toned.isdigit() or text.startswith(("cn.", "chn.")):
        return text
    if family := _SHANXI_FAMILY.fullmatch(text):
        return _fold_shanxi(family)
    # A digit after each syllable is its tone; one after a word may be anything (Guangdong2).
    is_toned = _TONED.fullmatch(text.translate(_ACCENTS))
    plain = toned.translate(_ACCENTS)
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
    """Return the digits of a whole number, also of one that went through a float or Excel."""
    text = unicodedata.normalize("NFKC", text).translate(_CHARACTERS).strip()
    if number := _NUMBER.fullmatch(text):
        return number[1]
    if power := _POWER.fullmatch(text):
        digits, zeros = power[1] + (power[2] or "").rstrip("0"), int(power[3])
        return digits.ljust(zeros + 1, "0") if len(digits) <= zeros + 1 else None
    return None


def _short_code(digits: str) -> str | None:
    """Return the first two digits of a number in the form of a province's code."""
    if len(digits) == 9 and digits.startswith("156"):  # the country's ISO number before the code
        digits = digits[3:]
    return digits[:2] if len(digits) in (2, 6, 9, 12) and not digits[2:].strip("0") else None


# What it means

_COUNTRY = "country"


@cache
def _lookup() -> dict[str, str]:
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
        code = f"{_short_code(digits)}0000"
        return frozenset({code} & ROWS.keys())
    return _whole(fold(text)) or _agreed(text)


def _whole(key: str) -> frozenset[str]:
    if key.startswith("shan?xi"):
        known = key.replace("?", "") in _lookup()
        return frozenset({_SHANXI, _SHAANXI} if known else ())
    return frozenset({_lookup().get(key, "")} & ROWS.keys())


# Between scripts and at the marks that people put between two names
_BREAK = re.compile(
    r"[\s/|,;:&=、，；：()（）\[\]【】<>《》_‐–—\-·]+|(?<=[㐀-鿿])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9.])(?=[㐀-鿿])"
)
_HAN_COUNTRY = re.compile("^(?:中华人民共和国|中国)(?=.)")


def _parts(text: str) -> list[str]:
    text = _HAN_COUNTRY.sub("中国 ", unicodedata.normalize("NFKC", text).translate(_CHARACTERS))
    return [part for part in _BREAK.split(text) if part]


def _agreed(text: str) -> frozenset[str]:
    """Read a cell of several names, codes and the country where all of them mean one province."""
    parts = _parts(text) if len(text) <= _LONGEST else []
    if not 1 < len(parts) <= _MOST_PARTS:
        return frozenset()
    found = _joint(tuple(parts))
    return frozenset(code for code, named in found.items() if named)


def _joint(parts: tuple[str, ...]) -> dict[str, bool]:
    """Return the provinces that all parts mean, and whether one of the parts is a whole name."""
    ways: dict[tuple[int, int], dict[str, bool]] = {}
    for width in range(1, len(parts) + 1):
        for start in range(len(parts) - width + 1):
            end = start + width
            found = _one(" ".join(parts[start:end]))
            for cut in range(start + 1, end):
                left, right = ways[start, cut], ways[cut, end]
                found = found or _both(left, right)
            ways[start, end] = found
    return ways[0, len(parts)]


def _one(part: str) -> dict[str, bool]:
    digits = as_digits(part)
    if digits is not None:
        return dict.fromkeys({f"{_short_code(digits)}0000"} & ROWS.keys(), False)
    key = fold(part)
    if key in _country():
        return dict.fromkeys(ROWS, False)
    return dict.fromkeys(_whole(key), key in _named() or key.startswith("shan?xi"))


def _both(left: dict[str, bool], right: dict[str, bool]) -> dict[str, bool]:
    return {code: left[code] or right[code] for code in left if code in right}


# What it is, where it is no province


def foreign(text: str) -> str | None:
    """Return the other list that a code is from: one such code condemns a whole column."""
    digits = as_digits(text)
    if digits is None:
        plain = unicodedata.normalize("NFKC", text).translate(_CHARACTERS).strip().casefold()
        return next(
            (name for form, name in gazetteer.CODE_LISTS.items() if re.fullmatch(form, plain)), None
        )
    known = {row.code[:2] for row in ROWS.values()} | _OUTSIDE_CODES.keys() | {"66"}
    if len(digits) <= 2:
        return None if digits in known else "serial numbers, FIPS codes or another list of numbers"
    short = _short_code(digits)
    if short and len(digits) == 6 and short not in known | {"10", "00"}:
        return "postcodes or another list of numbers"
    return None


def refuse(text: str, *, suggest: bool = True) -> Refusal:
    """Return why a text that names no province names none; near misses take a while to find."""
    key = fold(text)
    digits = as_digits(text)
    outside = _lookup().get(key)
    if outside is None and digits:
        outside = _OUTSIDE_CODES.get(_short_code(digits) or "")
    if outside is not None and outside not in ROWS:
        reason = f"{outside} is outside the 31 of the mainland provincial accounts"
        return Refusal(reason, remedy="leave it out")
    meant = read(text)
    if len(meant) == 1:
        return Refusal(suggestions=tuple(ROWS[code].name for code in meant))
    if meant:
        return Refusal(
            "machine pinyin of both 山西 Shanxi and 陕西 Shaanxi",
            ("Shanxi", "Shaanxi"),
            "write the Chinese name, Shanxi or Shaanxi in one word, or a code",
        )
    if others := foreign(text):
        return Refusal(f"a code of another list: {others}", remedy=RECODE)
    elsewhere = _elsewhere(key, digits)
    known = elsewhere or _several(text)
    return known or Refusal(suggestions=_suggest(key) if suggest else ())


@cache
def _no_provinces() -> dict[str, Refusal]:
    """Return why the key of a total or of a known city is no province."""
    table: dict[str, Refusal] = {}
    for row in ROWS.values():
        within = Refusal(f"a place in {row.name}", (row.name,), _DROP)
        lists = (gazetteer.CITIES_EN.get(row.iso, ""), gazetteer.CITIES.get(row.iso, ""))
        cities = [city for cities in lists for city in cities.split("|") if city]
        if row.kind != "municipality":
            cities += [row.capital, row.capital_zh]
        for city in cities:
            endings = gazetteer.CITY_ENDINGS_EN if city.isascii() else gazetteer.CITY_ENDINGS
            table |= dict.fromkeys((fold(city + end) for end in endings.split("|")), within)
    table |= dict.fromkeys(map(fold, gazetteer.TOTALS.split("|")), _TOTAL)
    corps = Refusal("a corps that the accounts count in Xinjiang", ("Xinjiang",), _DROP)
    return table | dict.fromkeys(map(fold, gazetteer.CORPS.split("|")), corps)


_TOTAL = Refusal("the nation or a total, no province", (), _DROP)
_GROUP = Refusal("a group of provinces", (), _DROP)
_SUM = re.compile("(?:合计|总计|小计|total).*|.*(?:合计|总计|小计|平均|均值|total|average)")


@cache
def _groups() -> re.Pattern[str]:
    zh, en = (
        "|".join(map(re.escape, map(fold, heads.split("|"))))
        for heads in (gazetteer.GROUP_HEADS_ZH, gazetteer.GROUP_HEADS_EN)
    )
    return re.compile(
        f"(?:{zh})+(?:{gazetteer.GROUP_TAILS_ZH})*[0-9一二三四五六七八九十]*个?"
        f"(?:{gazetteer.GROUP_TAILS_ZH})*|(?:the)?(?:{en})+(?:{gazetteer.GROUP_TAILS_EN})*"
    )


def _elsewhere(key: str, digits: str | None) -> Refusal | None:
    """Return why a total, a group or a place within a province is no province."""
    if digits:
        owner = ROWS.get(digits[:2] + "0000")
        if owner and len(digits) in (4, 6, 9, 12):
            return Refusal(f"a code within {owner.name}, {owner.code}", (owner.name,), _DROP)
        return _no_provinces().get(digits)
    if known := _no_provinces().get(key):
        return known
    if len(key) > _LONGEST:
        return None
    if _groups().fullmatch(key):
        return _GROUP
    if _SUM.fullmatch(key):
        return _TOTAL
    place = re.fullmatch(f".+(?:{gazetteer.PLACE_ENDINGS})", key)
    if place is None or key[:-1] in _lookup():
        return None
    owners = [row.name for row in ROWS.values() if key.startswith(f"{row.name_zh}省")]
    within = f"a place in {owners[0]}" if owners else "a city, county or other place"
    return Refusal(within, tuple(owners), _DROP)


def _several(text: str) -> Refusal | None:
    """Return the provinces that the parts of a cell name, where they don't agree."""
    parts = _parts(text) if len(text) <= _LONGEST else []
    if len(parts) < 2 or as_digits(text):
        return None
    found = dict.fromkeys(code for part in parts for code in _one(part) if len(_one(part)) < 3)
    names = tuple(ROWS[code].name for code in found)
    if len(names) < 2:
        return None
    return Refusal(f"it names {' and '.join(names[:3])}", names[:3], "write one province a cell")


def _suggest(key: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    names = {k: ROWS[code].name for k, code in _lookup().items() if code in ROWS}
    # The longest key has some forty characters: a longer text is no misspelling of it.
    cutoff = 0.8 if key.isascii() else 0.6
    near = get_close_matches(key, names, n=9, cutoff=cutoff) if len(key) < 60 else []
    return tuple(dict.fromkeys(names[k] for k in near))[:3]
