"""What makes a language: how it says a fact, and what it calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from provgdp.report.facts import Fact
    from provgdp.schema import Lang
    from provgdp.target import Target


@attrs.frozen(kw_only=True)
class Language:
    """A language a briefing is written in.

    Attributes:
        code: "en" or "zh".
        sentences: Writes a fact of each kind as a sentence or two.
        stated: Writes a target as it was stated, or its number if that is all there is.
        day: Writes a day.
        labels: What titles and columns are called; every language has the same keys.
        words: Names of provinces and regions and words of a column that print otherwise.
    """

    code: Lang
    sentences: Mapping[type[Fact], Callable[[Any], str]]
    stated: Callable[[Target | None, float], str]
    day: Callable[[date], str]
    labels: Mapping[str, str]
    words: Mapping[str, str]

    def say(self, fact: Fact) -> str:
        """Write a fact as a sentence or two."""
        return self.sentences[type(fact)](fact)

    def label(self, key: str, *values: object) -> str:
        """Return what something is called, with values filled in."""
        return self.labels[key].format(*values)

    def word(self, name: str) -> str:
        """Return how a province, a region or a word of a column prints."""
        return self.words.get(name, name)
