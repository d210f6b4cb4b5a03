"""Numbers as texts write them: digits, Chinese numerals, English number words."""

from __future__ import annotations

import re

from provgdp.wording.text import FRACTIONS

_PARTS_OF_ONE = "".join(FRACTIONS)
DIGITS = re.compile(rf"(\.?[0-9](?:[0-9.,]*[0-9])?[{_PARTS_OF_ONE}]?|[{_PARTS_OF_ONE}])")
"""A run of digits with its points and commas, and a fraction at its end, well formed or not."""

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_LONGEST = 25

CHINESE_CHARACTERS = "半零一二两三四五六七八九十百"
CHINESE = r"(?:半(?=个)|[零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+|个半(?=百分点))?)"
_CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE_INTEGER = re.compile(
    r"(?:(?P<h>[一二两三四五六七八九])百(?=$|零[^十]$|[^零]?十))?(?:(?<=百)零(?=.$))?"
    r"(?:(?P<t>[一二三四五六七八九]?)十)?(?P<u>[一二两三四五六七八九])?"
)

_ONE = "zero|one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TEN = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = {word: i for i, word in enumerate(f"{_ONE}|{_TEEN}".split("|"))} | {
    word: 10 * i for i, word in enumerate(_TEN.split("|"), 2)
}
_HUNDRED = rf"(?:{_TEN})(?:[ -](?:{_ONE}))?|{_TEEN}|{_ONE}"
_PARTS = {"a half": 0.5, "one half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
ENGLISH = (
    rf"(?:half a|(?:(?:(?:{_ONE[5:]})[ -])?hundred(?:[ -](?:and[ -])?(?:{_HUNDRED}))?|{_HUNDRED})"
    rf"(?:[ -]point(?:[ -](?:{_ONE}))+"
    rf"|[ -]and[ -](?:{'|'.join(_PARTS).replace(' ', '[ -]')}))?)(?![a-z])"
)


def read_digits(run: str) -> float | None:
    """Read a run that `DIGITS` found; None if it isn't well formed (5..5, 05, 1,5)."""
    if run[-1] in FRACTIONS:
        whole = read_digits(run[:-1]) if run[:-1] else 0.0
        return None if whole is None or whole % 1 else whole + FRACTIONS[run[-1]]
    if len(run) > _LONGEST or not ("1" <= run[0] <= "9" or run == "0" or run.startswith("0.")):
        return None
    try:
        return float(run)
    except ValueError:
        return float(run.replace(",", "")) if _GROUPED.fullmatch(run) else None


def read_chinese(numeral: str) -> float | None:
    """Read a Chinese numeral below 1,000 with its decimals; None for 五六, 二三十 and the like."""
    if numeral in ("半", "百"):
        return 0.5 if numeral == "半" else 100.0
    if numeral.endswith("个半"):
        whole_points = read_chinese(numeral[:-2])
        return whole_points and whole_points + 0.5
    whole, _, decimals = numeral.partition("点")
    match = _CHINESE_INTEGER.fullmatch("" if whole == "零" else whole)
    if match is None:
        return None
    tens = match["t"] if match["t"] else "一" if "十" in whole else "零"
    value = sum(
        weight * _CHINESE_DIGITS[digit or "零"]
        for weight, digit in ((100, match["h"]), (10, tens), (1, match["u"]))
    )
    return float(f"{value}.{''.join(str(_CHINESE_DIGITS[c]) for c in decimals) or 0}")


def read_english(words: str) -> float:
    """Read English number words that `ENGLISH` matched."""
    if words == "half a":
        return 0.5
    whole, _, decimals = words.partition(" point ")
    for part, fraction in _PARTS.items():
        if whole.endswith(f" and {part}"):
            return read_english(whole.removesuffix(f" and {part}")) + fraction
    hundreds, hundred, rest = whole.rpartition("hundred")
    value = sum(_WORDS[word] for word in rest.replace(" and ", " ").split())
    if hundred:
        value += 100 * _WORDS[hundreds.strip() or "one"]
    return float(f"{value}.{''.join(str(_WORDS[word]) for word in decimals.split()) or 0}")
