"""What a briefing says, as numbers and names: a fact is a sentence in no language yet.

A fact holds all that its sentence needs and nothing that depends on the language, so that two
languages can't say different things. Names are the English ones, in official order.
"""

from __future__ import annotations

from datetime import date

import attrs

from provgdp.data.choice import ANNOUNCED
from provgdp.province import PROVINCES
from provgdp.target import Target

ALL = len(PROVINCES)

UP_TO = 8
"""This many names stand in a sentence; more are counted."""

Names = tuple[str, ...]


def portion(part: int, whole: int) -> str:
    """Return how large a part is: "most", "more", "half" or "nearly" half, or "" below that."""
    if part <= 1:
        return "most" if part == whole else ""
    for least, name in ((0.6, "most"), (0.5, "more")):
        if part > least * whole:
            return name
    return "half" if 2 * part == whole else "nearly" if part >= 0.45 * whole else ""


@attrs.frozen(kw_only=True)
class Standing:
    """How many have set a target, or for how many one is on record once the year is over."""

    year: int
    n: int
    coverage: float | None
    is_record: bool
    relative: Names
    without: Names


@attrs.frozen(kw_only=True)
class News:
    """Who has set a target after a day, and who of them cut, kept and raised it.

    ``undated`` counts the targets whose day isn't known.
    """

    year: int
    since: date
    new: Names
    cut: Names
    kept: Names
    raised: Names
    undated: int

    @property
    def groups(self) -> dict[str, Names]:
        """The three directions by their word, of those known in both years."""
        return {"cut": self.cut, "kept": self.kept, "raised": self.raised}

    @property
    def compared(self) -> int:
        """How many are compared."""
        return sum(map(len, self.groups.values()))


@attrs.frozen(kw_only=True)
class Changed:
    """Who cut, kept and raised the target, and who kept it and changed only its wording."""

    year: int
    cut: Names
    kept: Names
    raised: Names
    softer: Names
    harder: Names

    @property
    def groups(self) -> dict[str, Names]:
        """The three directions by their word."""
        return {"cut": self.cut, "kept": self.kept, "raised": self.raised}

    @property
    def lead(self) -> str:
        """The direction that most took, the first of equals."""
        return max(self.groups, key=lambda word: len(self.groups[word]))

    @property
    def whole(self) -> int:
        """How many are compared."""
        return sum(map(len, self.groups.values()))


@attrs.frozen(kw_only=True)
class Delivered:
    """Who fell short of the last target, who only just, and the widest gaps, equal ones together.

    ``judged`` counts those short of their number whose wording is known.
    """

    year: int
    about: float
    short: Names
    met: Names
    just_short: Names
    judged: int
    widest: tuple[tuple[float, Names], ...]

    @property
    def whole(self) -> int:
        """How many are judged."""
        return len(self.short) + len(self.met)


@attrs.frozen(kw_only=True)
class Ambition:
    """Who aims higher than it grew, for the same rate or for less; and the verdicts' numbers."""

    year: int
    higher: Names
    same: Names
    less: Names
    certain: int
    possible: int
    ruled_out: int

    @property
    def whole(self) -> int:
        """How many are compared."""
        return len(self.higher) + len(self.same) + len(self.less)

    @property
    def judged(self) -> int:
        """How many have a verdict."""
        return self.certain + self.possible + self.ruled_out


@attrs.frozen(kw_only=True)
class Mode:
    """One of the most common targets, how many have it, and how many of those are ranges."""

    rate: float
    n: int
    ranges: int


@attrs.frozen(kw_only=True)
class Averages:
    """What the targets come to, weighted and plainly, and the same provinces' the year before."""

    year: int
    n: int
    n_weighted: int
    weighted: float | None
    n_before: int
    before: float | None
    mean: float
    median: float
    modes: tuple[Mode, ...]


@attrs.frozen(kw_only=True)
class National:
    """The targets against the nation's: the weighted mean, or the simple one, and each.

    ``gap`` is to the midpoint, ``gap_upper`` to the upper end; the target is None where only its
    number is known.
    """

    year: int
    rate: float
    target: Target | None
    is_range: bool
    is_simple: bool
    gap: float | None
    gap_upper: float | None
    above: Names
    within: Names
    below: Names

    @property
    def whole(self) -> int:
        """How many are compared."""
        return len(self.above) + len(self.within) + len(self.below)


@attrs.frozen(kw_only=True)
class NoNational:
    """Why there is no national target: "none" was set, it is "unknown", or still "due"."""

    year: int
    reason: str
    last: Target | None


@attrs.frozen(kw_only=True)
class End:
    """The highest or lowest number: who has it, and the ranges that also start there.

    ``target`` is what all of them say, None if they say it in several ways; if there are only
    ranges, they are ``names``, and ``only_ranges`` is true.
    """

    rate: float
    names: Names
    ranges: Names
    target: Target | None
    only_ranges: bool


@attrs.frozen(kw_only=True)
class Extremes:
    """The highest and the lowest headline numbers; of one province both are its own."""

    n: int
    high: End
    low: End


@attrs.frozen(kw_only=True)
class Sides:
    """How many grew faster than the nation, as fast and slower."""

    year: int
    rate: float
    above: int
    same: int
    below: int


@attrs.frozen(kw_only=True)
class Passed:
    """Who passed which level of GDP, in 100 million yuan, for the first time.

    ``withdrawn`` are those of them that a later release puts below it again.
    """

    year: int
    levels: tuple[tuple[float, Names], ...]
    withdrawn: Names


@attrs.frozen(kw_only=True)
class Ranked:
    """Who of ``n`` climbed, from and to which rank, and how far apart the two largest are.

    ``all_known`` says whether every rank of the year before is.
    """

    year: int
    n: int
    climbs: tuple[tuple[str, int, int], ...]
    all_known: bool
    two_largest: Names
    apart: float
    apart_before: float | None


@attrs.frozen(kw_only=True)
class Prices:
    """Combined growth, the same in current prices, the change of prices, and where they fell."""

    year: int
    n: int
    growth: float
    nominal_growth: float
    deflator_change: float
    falling: Names


@attrs.frozen(kw_only=True)
class Contributed:
    """The combined growth, and who added the most: name, points, percent of it."""

    year: int
    n: int
    total: float
    largest: tuple[tuple[str, float, float | None], ...]


@attrs.frozen(kw_only=True)
class Streaks:
    """Who fell short for three years or more: how long, whether that is all of it, and who."""

    year: int
    streaks: tuple[tuple[int, bool, Names], ...]


@attrs.frozen(kw_only=True)
class Overruled:
    """A figure that two sources state otherwise: the one taken and the one left, and where from.

    ``figure`` is "target", "growth" or "GDP".
    """

    province: str
    year: int
    figure: str
    taken: str
    taken_from: str
    left: str
    left_in: str


@attrs.frozen(kw_only=True)
class Basis:
    """What the figures rest on: the day, the releases of growth and GDP, the weights, the width.

    ``undated`` counts the targets whose day isn't known, which stand for known on any.
    ``overruled`` are those that the sources handed in, or one of them and the panel, state apart.
    """

    year: int
    as_of: date | None
    undated: int
    about: float
    growth_vintages: Names
    gdp_vintages: Names
    overruled: tuple[Overruled, ...] = ()

    @property
    def releases(self) -> dict[tuple[str, ...], Names]:
        """The releases by what they are of, each once; any first figure is "announced"."""
        named = {"growth": self.growth_vintages, "gdp": self.gdp_vintages}
        first = ANNOUNCED.categories
        kinds: dict[tuple[str, ...], Names] = {
            (figure,): tuple(dict.fromkeys("announced" if x in first else x for x in vintages))
            for figure, vintages in named.items()
            if vintages
        }
        is_one = len(kinds) == len(named) and len(set(kinds.values())) == 1
        return {tuple(named): kinds["gdp",]} if is_one else kinds


Headline = Changed | Delivered | Ambition | Averages | National | NoNational | Extremes
"""What a headline may say, in their order."""

Supporting = Sides | Passed | Ranked | Prices | Contributed | Streaks
"""What a section's sentence may say, in their order."""

Fact = Standing | News | Headline | Supporting | Basis
