"""What makes a language: how it says a fact, and what it calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from provgdp.report import digits, en, facts, zh
from provgdp.report.labels import labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from types import ModuleType

    from provgdp.schema import Lang
    from provgdp.target import Target


@attrs.frozen(kw_only=True)
class Language:
    """A language a briefing is written in.

    Attributes:
        code: "en" or "zh".
        sentences: Writes a fact of each kind as a sentence or two.
        day: Writes a day.
        labels: What titles and columns are called.
        words: Names of provinces and regions and words of a column that print otherwise.
    """

    code: Lang
    sentences: Mapping[type[facts.Fact], Callable[[Any], str]]
    day: Callable[[date], str]
    labels: Mapping[str, str]
    words: Mapping[str, str]

    def say(self, fact: facts.Fact) -> str:
        """Write a fact as a sentence or two."""
        return self.sentences[type(fact)](fact)

    def stated(self, target: Target | None, rate: float) -> str:
        """Write a target as it was stated, or its number if that is all there is."""
        return digits.stated(target, rate, self.code)

    def label(self, key: str, *values: object) -> str:
        """Return what something is called, with values filled in."""
        return self.labels[key].format(*values)

    def word(self, name: str) -> str:
        """Return how a province, a region or a word of a column prints."""
        return self.words.get(name, name)


def _language(code: Lang, said: ModuleType) -> Language:
    headlines, supporting = said.headlines, said.supporting
    return Language(
        code=code,
        sentences={
            facts.Standing: headlines.standing,
            facts.News: headlines.news,
            facts.Changed: headlines.changed,
            facts.Delivered: headlines.delivered,
            facts.Ambition: headlines.ambition,
            facts.Averages: headlines.averages,
            facts.National: headlines.national,
            facts.NoNational: headlines.no_national,
            facts.Extremes: headlines.extremes,
            facts.Sides: supporting.sides,
            facts.Passed: supporting.passed,
            facts.Ranked: supporting.ranked,
            facts.Prices: supporting.prices,
            facts.Contributed: supporting.contributed,
            facts.Streaks: supporting.streaks,
            facts.Basis: supporting.basis,
        },
        day=said.words.day,
        labels=labels(code),
        words=said.words.WORDS,
    )


LANGUAGES: dict[Lang, Language] = {"en": _language("en", en), "zh": _language("zh", zh)}
"""The languages a briefing is written in."""
