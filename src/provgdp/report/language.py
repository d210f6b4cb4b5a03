"""What makes a language: how it says a fact, and what it calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from provgdp.report.facts import Fact
    from provgdp.target import Target


@attrs.frozen(kw_only=True)
class Language:
    """A language a briefing is written in.

    Attributes:
        code: "en" or "zh".
        say: Writes a fact as a sentence or two.
        stated: Writes a target as it was stated, or its number if that is all there is.
        labels: What titles, columns and words are called; every language has the same keys.
        places: The names of provinces and regions that aren't the English ones.
    """

    code: str
    say: Callable[[Fact], str]
    stated: Callable[[Target | None, float], str]
    labels: Mapping[str, str]
    places: Mapping[str, str]

    def label(self, key: str, *values: object) -> str:
        """Return what something is called, with values filled in."""
        return self.labels[key].format(*values)

    def place(self, name: str) -> str:
        """Return what a province or region is called."""
        return self.places.get(name, name)
