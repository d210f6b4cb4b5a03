"""What a cell is that names no province: why, what it may mean, and what to do."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from provgdp import gazetteer
from provgdp.gazetteer import ROWS
from provgdp.spelling import (
    CHARACTERS,
    LONGEST,
    OUTSIDE_CODES,
    as_digits,
    fold,
    lookup,
    meant_by,
    parts_of,
    read,
    short_code,
)

ACCEPTED = (
    "write an English, pinyin or Chinese name, a one-character abbreviation, "
    "a GB code (440000) or an ISO code (CN-GD)"
)
"""How to fix an unknown province: the last clause of the messages."""

RECODE = "replace the codes by names, GB codes (440000) or ISO codes (CN-GD)"
"""What to do with the codes of another list."""

_DROP = "drop the row"
_PROVINCE, _REGION = (gazetteer.SUFFIXES[kind][1][0] for kind in ("province", "autonomous_region"))


class Refusal(NamedTuple):
    """Why a text names no province, what it may mean, and what to do; empty where nothing is."""

    reason: str = ""
    suggestions: tuple[str, ...] = ()
    remedy: str = ACCEPTED

    def of_one(self) -> Refusal:
        """Return the same of a name that stands in no row."""
        if self.remedy != _DROP:
            return self
        meant = f"write {self.suggestions[0]} if that is meant, or " if self.suggestions else ""
        return self._replace(remedy=f"{meant}leave it out")


def foreign(text: str) -> str | None:
    """Return the other list that a code is from: one such code condemns a whole column."""
    digits = as_digits(text)
    if digits is None:
        plain = unicodedata.normalize("NFKC", text).translate(CHARACTERS).strip().casefold()
        if fold(plain) in lookup():
            return None
        lists = gazetteer.CODE_LISTS.items()
        return next((name for form, name in lists if re.fullmatch(form, plain)), None)
    known = {row.code[:2] for row in ROWS.values()} | OUTSIDE_CODES.keys() | {"66"}
    if len(digits) <= 2:
        return None if digits in known else "serial numbers, FIPS codes or another list of numbers"
    short = short_code(digits)
    if short and len(digits) == 6 and short not in known | {"10", "00"}:
        return "postcodes or another list of numbers"
    return None


def refuse(text: str, *, suggest: bool = True) -> Refusal:
    """Return why a text that names no province names none; near misses take a while to find."""
    key = fold(text)
    digits = as_digits(text)
    if not text.strip():
        return Refusal("blank", remedy=_DROP)
    outside = lookup().get(key)
    if outside is None and digits:
        outside = OUTSIDE_CODES.get(short_code(digits) or "")
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
    elsewhere = _elsewhere(text, key, digits)
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
    heading = Refusal("a heading", (), _DROP)
    table |= dict.fromkeys(map(fold, gazetteer.HEADINGS.split("|")), heading)
    corps = Refusal("a corps that the accounts count in Xinjiang", ("Xinjiang",), _DROP)
    return table | dict.fromkeys(map(fold, gazetteer.CORPS.split("|")), corps)


_TOTAL = Refusal("the nation or a total, no province", (), _DROP)
_GROUP = Refusal("a group of provinces", (), _DROP)
_SUM = re.compile(f"(?:{gazetteer.SUMS}).*|.*(?:{gazetteer.SUMS}|{gazetteer.AVERAGES})")


@cache
def _groups() -> re.Pattern[str]:
    zh, en = (
        "|".join(map(re.escape, map(fold, heads.split("|"))))
        for heads in (gazetteer.GROUP_HEADS_ZH, gazetteer.GROUP_HEADS_EN)
    )
    return re.compile(
        f"(?:{zh})+(?:{gazetteer.GROUP_TAILS_ZH})*{gazetteer.GROUP_COUNT_ZH}"
        f"(?:{gazetteer.GROUP_TAILS_ZH})*"
        f"|(?:{gazetteer.GROUP_ARTICLE_EN})?(?:{en})+(?:{gazetteer.GROUP_TAILS_EN})*"
    )


def _elsewhere(text: str, key: str, digits: str | None) -> Refusal | None:
    """Return why a total, a group or a place within a province is no province."""
    if digits:
        owner = ROWS.get(digits[:2] + "0000")
        if owner and len(digits) in (4, 6, 9, 12):
            return Refusal(f"a code within {owner.name}, {owner.code}", (owner.name,), _DROP)
        return _no_provinces().get(digits)
    if known := _no_provinces().get(key):
        return known
    if re.match(rf"(?:{gazetteer.FOOTNOTES})\s*[0-9]*\s*[:：.．、]", text.strip().casefold()):
        return Refusal("a footnote", remedy=_DROP)
    if len(key) > LONGEST:
        return None
    if _groups().fullmatch(key):
        return _GROUP
    if _SUM.fullmatch(key):
        return _TOTAL
    place = re.fullmatch(f"(.+?)(?:{gazetteer.PLACE_ENDINGS})", key)
    # What bears a province's name, or its kind, is more likely misspelt than a place within one.
    if place is None or key.endswith(_REGION) or place[1] in lookup():
        return None
    owners = [row.name for row in ROWS.values() if key.startswith(row.name_zh + _PROVINCE)]
    within = f"a place in {owners[0]}" if owners else "a city, county or other place"
    return Refusal(within, tuple(owners), _DROP)


def _several(text: str) -> Refusal | None:
    """Return the provinces that the parts of a cell name, where they don't agree."""
    parts = parts_of(text) if len(text) <= LONGEST else []
    if len(parts) < 2 or as_digits(text):
        return None
    found = dict.fromkeys(
        code for part in parts for code in meant_by(part) if len(meant_by(part)) < 3
    )
    names = tuple(ROWS[code].name for code in found)
    if len(names) < 2:
        return None
    return Refusal(f"it names {' and '.join(names[:3])}", names[:3], "write one province a cell")


def _suggest(key: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    names = {k: ROWS[code].name for k, code in lookup().items() if code in ROWS}
    # No key has sixty characters: a longer text is no misspelling of one.
    # Of a name of two characters one is half.
    cutoff = 0.8 if key.isascii() else 0.5 if len(key) == 2 else 0.6
    near = get_close_matches(key, names, n=9, cutoff=cutoff) if len(key) < 60 else []
    return tuple(dict.fromkeys(names[k] for k in near))[:3]
