"""Numbers as texts write them: digits, Chinese numerals, English number words."""

from __future__ import annotations

import re

from provgdp.wording.text import FRACTIONS
from provgdp.wording.words import forms_of
from provgdp.wording.words.en import NUMBERS
from provgdp.wording.words.zh import NUMERALS

_PARTS_OF_ONE = "".join(FRACTIONS)
DIGITS = re.compile(
    rf"((?:(?<![a-z])\.)?[0-9](?:[0-9.,]*[0-9])?[{_PARTS_OF_ONE}]?|[{_PARTS_OF_ONE}])"
)
"""A run of digits with its points and commas, and a fraction at its end, well formed or not."""

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_LONGEST = 25

_TEN, _HUNDRED, _POINT, _HALF = (NUMERALS[key] for key in ("ten", "hundred", "point", "half"))
_THOUSAND = NUMERALS["thousand"]
_POWERS = {_TEN: 10, _HUNDRED: 100, _THOUSAND: 1000}
_NOUGHT, _FROM_ONE = NUMERALS["digits"][0], NUMERALS["digits"][1:]
_ANY = NUMERALS["digits"] + NUMERALS["two"]
CHINESE_CHARACTERS = _HALF + _ANY + _TEN + _HUNDRED
CHINESE = (
    rf"(?:{_HALF}(?={NUMERALS['halved']})|[{_ANY}{_TEN}{_HUNDRED}]+"
    rf"(?:{_POINT}[{NUMERALS['digits']}]+|{NUMERALS['and_half']}(?={NUMERALS['halved_point']}))?)"
)
CHINESE_POINTS = rf"{CHINESE} ?{NUMERALS['halved']}?{NUMERALS['halved_point']}"
CHINESE_YEAR = re.compile(rf"[{NUMERALS['digits']}]{{4}} ?{NUMERALS['year']}")
_CHINESE_DIGITS = {c: i for i, c in enumerate(NUMERALS["digits"])} | {NUMERALS["two"]: 2}
_CHINESE_INTEGER = re.compile(
    rf"(?:(?P<h>[{_FROM_ONE}{NUMERALS['two']}]){_HUNDRED}"
    rf"(?=$|{_NOUGHT}[^{_TEN}]$|[^{_NOUGHT}]?{_TEN}))?(?:(?<={_HUNDRED}){_NOUGHT}(?=.$))?"
    rf"(?:(?P<t>[{_FROM_ONE}]?){_TEN})?(?P<u>[{_FROM_ONE}{NUMERALS['two']}])?"
)

_ONES, _TEENS, _TENS = (forms_of(NUMBERS[key]) for key in ("ones", "teens", "tens"))
_WORDS = {word: i for i, word in enumerate((*_ONES, *_TEENS))} | {
    word: 10 * i for i, word in enumerate(_TENS, 2)
}
_PARTS = {
    part: float(value) for part, _, value in (x.partition("=") for x in forms_of(NUMBERS["parts"]))
}
_ONE = "|".join(_ONES)
_BELOW = rf"(?:{'|'.join(_TENS)})(?:[ -](?:{_ONE}))?|{'|'.join(_TEENS)}|{_ONE}"
ENGLISH = (
    rf"(?:{NUMBERS['half']}|(?:(?:(?:{'|'.join(_ONES[1:])})[ -])?{NUMBERS['hundred']}"
    rf"(?:[ -](?:{NUMBERS['and']}[ -])?(?:{_BELOW}))?|{_BELOW})"
    rf"(?:[ -]{NUMBERS['point']}(?:[ -](?:{_ONE}))+"
    rf"|[ -]{NUMBERS['and']}[ -](?:{'|'.join(_PARTS).replace(' ', '[ -]')}))?)(?![a-z])"
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
    if numeral in (_HALF, _HUNDRED):
        return 0.5 if numeral == _HALF else 100.0
    if numeral.endswith(NUMERALS["and_half"]):
        whole_points = read_chinese(numeral.removesuffix(NUMERALS["and_half"]))
        return whole_points and whole_points + 0.5
    whole, _, decimals = numeral.partition(_POINT)
    match = _CHINESE_INTEGER.fullmatch("" if whole == _NOUGHT else whole)
    if match is None:
        return None
    tens = match["t"] if match["t"] else _FROM_ONE[0] if _TEN in whole else _NOUGHT
    value = sum(
        weight * _CHINESE_DIGITS[digit or _NOUGHT]
        for weight, digit in ((100, match["h"]), (10, tens), (1, match["u"]))
    )
    return float(f"{value}.{''.join(str(_CHINESE_DIGITS[c]) for c in decimals) or 0}")


LARGE_CHARACTERS = _ANY + _TEN + _HUNDRED + _THOUSAND
"""What a Chinese numeral below 10,000 is written in, such as stands before 万 and 亿."""


def read_large(numeral: str) -> int | None:
    """Read a numeral of `LARGE_CHARACTERS`; None if it isn't well formed.

    Examples:
        >>> read_large("一千二百八十"), read_large("五六")
        (1280, None)
    """
    total, digit = 0, None
    for char in numeral:
        if char in _POWERS:
            total += _POWERS[char] * (1 if digit is None else digit)
            digit = None
        elif digit:
            return None
        else:
            digit = _CHINESE_DIGITS[char]
    return total + (digit or 0)


def read_english(words: str) -> float:
    """Read English number words that `ENGLISH` matched."""
    if words == NUMBERS["half"]:
        return 0.5
    whole, _, decimals = words.partition(f" {NUMBERS['point']} ")
    joined = f" {NUMBERS['and']} "
    for part, fraction in _PARTS.items():
        if whole.endswith(joined + part):
            return read_english(whole.removesuffix(joined + part)) + fraction
    hundreds, hundred, rest = whole.rpartition(NUMBERS["hundred"])
    value = sum(_WORDS[word] for word in rest.replace(joined, " ").split())
    if hundred:
        value += 100 * _WORDS[hundreds.strip() or _ONES[1]]
    return float(f"{value}.{''.join(str(_WORDS[word]) for word in decimals.split()) or 0}")
