"""What makes a language: what it calls things, and how it fills a sentence in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING, Any

import attrs

from provgdp.report import digits, en, zh
from provgdp.report.facts import ALL, UP_TO
from provgdp.report.labels import LABELS
from provgdp.report.said import SAID

if TYPE_CHECKING:
    from types import ModuleType

    from provgdp.report.facts import Fact
    from provgdp.schema import Lang
    from provgdp.target import Target


@attrs.frozen(kw_only=True)
class Language:
    """A language a briefing is written in.

    Attributes:
        code: "en" or "zh".
        labels: What titles and columns are called.
        words: Names of provinces and regions and words of a column that print otherwise.
        forms: How a value prints in a sentence, by the name of the form.
    """

    code: Lang
    labels: Mapping[str, str]
    words: Mapping[str, str]
    forms: Mapping[str, Callable[[Any], str]]

    def day(self, date: date) -> str:
        """Write a day."""
        return self.forms["day"](date)

    def stated(self, target: Target | None, rate: float) -> str:
        """Write a target as it was stated, or its number if that is all there is."""
        return digits.percent(rate) if target is None else target.format(self.code)

    def label(self, key: str, *values: object) -> str:
        """Return what something is called, with values filled in."""
        return self.labels[key].format(*values)

    def word(self, name: str) -> str:
        """Return how a province, a region or a word of a column prints."""
        return self.words.get(name, name)


def _forms(said: Mapping[str, str], words: Mapping[str, str]) -> dict[str, Callable[[Any], str]]:
    """Return the forms that every language has, of names, texts and numbers of them."""

    def named(names: Sequence[str]) -> list[str]:
        return [words.get(name, name) for name in names]

    def listed(texts: Sequence[str], last: str = "then") -> str:
        first, end = said["comma"].join(texts[:-1]), "".join(texts[-1:])
        return f"{first}{said[last]}{end}" if first else end

    def joined(names: Sequence[str]) -> str:
        return listed(named(names), "and")

    def few(names: Sequence[str]) -> str:
        return joined(names) if len(names) <= UP_TO else said["many"].format(len(names))

    def in_brackets(names: Sequence[str]) -> str:
        shown = said["comma"].join(named(names))
        return said["in brackets"].format(shown) if 0 < len(names) <= UP_TO else ""

    def some(names: Sequence[str], several: str = "several", none: str = "none") -> str:
        if len(names) == 1:
            return said["only"].format(*named(names))
        return said[several if names else none].format(len(names))

    def number(of: int | Sequence[str]) -> str:
        n = of if isinstance(of, int) else len(of)
        return said["several" if n else "none"].format(n)

    return {
        "": str,
        "word": lambda name: words.get(name, name),
        "count": lambda names: str(len(names)),
        "number": number,
        "listed": listed,
        "joined": joined,
        "few": few,
        "named": in_brackets,
        "bracketed": lambda names: in_brackets(names) if len(names) > 1 else "",
        "some": some,
        "provinces": lambda names: some(names, "many", "none of many"),
        "points apart": digits.points,
        **digits.FORMS,
    }


class Teller(Formatter):
    """Fills templates of `SAID` in with the fields of a fact and other values."""

    def __init__(self, fact: Fact, to: Language) -> None:
        self._fact, self.to = fact, to

    def __call__(self, key: str, **values: object) -> str:
        """Write a template; the one of no name says nothing."""
        return self.vformat(SAID[self.to.code][key], (), {"all": ALL} | values)

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Return a value that was given, or else is the fact's."""
        if key == "last":
            return self.get_value("year", args, kwargs) - 1
        return kwargs[str(key)] if key in kwargs else getattr(self._fact, str(key))

    def format_field(self, value: Any, format_spec: str) -> str:
        """Print a value in its form."""
        mark, rest = format_spec[:1], format_spec[1:]
        if mark == "?":
            is_nothing = value in (None, ()) or (isinstance(value, int) and not value)
            return "" if is_nothing else self(rest, it=value)
        if mark == "=":
            return self(f"{rest}, all" if value == ALL else rest, it=value)
        if mark == "+":
            return rest.join(value)
        if "|" in format_spec:
            one, several = format_spec.split("|")
            is_one = value == 1 if isinstance(value, int) else len(value) < 2
            return one if is_one else several
        return self.to.forms[format_spec](value)


def _language(code: Lang, own: ModuleType) -> Language:
    forms = _forms(LABELS[code], own.WORDS) | own.FORMS
    return Language(code=code, labels=LABELS[code], words=own.WORDS, forms=forms)


LANGUAGES: dict[Lang, Language] = {"en": _language("en", en), "zh": _language("zh", zh)}
"""The languages a briefing is written in."""
