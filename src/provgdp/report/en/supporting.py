"""The supporting sentences of a briefing in English, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.report import facts
from provgdp.report.digits import fixed, mean, percent
from provgdp.report.en.words import day, few, joined
from provgdp.report.facts import UP_TO
from provgdp.target import decimal_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def sides(fact: facts.Sides) -> str:
    """Count who grew faster than the nation."""
    return (
        f"{fact.year}: {fact.above or 'none'} of {fact.above + fact.same + fact.below} grew faster "
        f"than the nation ({percent(fact.rate)}), {fact.same or 'none'} as fast and "
        f"{fact.below or 'none'} slower."
    )


def passed(fact: facts.Passed) -> str:
    """Name the trillions passed for the first time."""
    named = [f"{joined(names)} {level / 10_000:g}" for level, names in fact.levels]
    return f"{fact.year}: {', '.join(named) + ' trillion yuan' if named else 'none'}."


def ranked(fact: facts.Ranked) -> str:
    """Name who moved, and how far apart the two largest are."""
    climbs = [f"{name} from {before} to {now}" for name, before, now in fact.climbs]
    text = f"climbed: {', '.join(climbs)}; " if climbs else ""
    if fact.all_known and not climbs:
        text = "no rank changed; "
    if text and fact.n < facts.ALL:
        text = f"among the {fact.n} known, {text}"
    apart = f"{joined(fact.two_largest)} are {fixed(fact.apart / 10_000, 2)} trillion yuan apart"
    if fact.apart_before is not None:
        apart += f", a year before {fixed(fact.apart_before / 10_000, 2)} on the same basis"
    return f"{fact.year}: {text}{apart}."


def prices(fact: facts.Prices) -> str:
    """Write combined, nominal growth and the deflator on the comparable base."""
    falling = fact.falling
    who = f" ({few(falling)})" if 0 < len(falling) <= UP_TO else ""
    return (
        f"{fact.year}: the {fact.n} grew {mean(fact.growth)} together, and "
        f"{mean(fact.nominal_growth)} in current prices on the comparable base, so that prices "
        f"changed by {mean(fact.deflator_change)}; they fell in {len(falling) or 'none'}{who}."
    )


def contributed(fact: facts.Contributed) -> str:
    """Name who added the most."""
    named = [
        f"{name} {fixed(part, 2)}" + ("" if rate is None else f" ({fixed(rate, 1)}%)")
        for name, part, rate in fact.largest
    ]
    return f"{fact.year}: of {fixed(fact.total, 2)} points by {fact.n} provinces, {joined(named)}."


def streaks(fact: facts.Streaks) -> str:
    """Name who has fallen short for three years or more."""
    named = [
        f"{few(names)} ({'' if complete else 'at least '}{length} years"
        f"{' each' if len(names) > 1 else ''})"
        for length, complete, names in fact.streaks
    ]
    return f"{fact.year}: {'; '.join(named)}."


def basis(fact: facts.Basis) -> str:
    """Say what the figures rest on."""
    n = fact.undated
    undated = f", with {n} target{'s' * (n > 1)} whose day isn't known" if n else ""
    known = f"As known on {day(fact.as_of)}{undated}. " if fact.as_of else ""
    return (
        f"{known}{_releases(fact)}; weights GDP of {fact.year - 1}; ranges at the midpoint "
        "in means, at the low end in counts; 'fell short' = growth below the number; 'about' = "
        f"±{decimal_text(fact.about)}.{_overruled(fact.overruled)}"
    )


def _overruled(figures: Sequence[facts.Overruled]) -> str:
    """Name what sources state otherwise, and which was taken."""
    named = [
        f"{x.province} {x.year} {x.figure} {x.taken} ({x.taken_from}), not {x.left} ({x.left_in})"
        for x in figures[:UP_TO]
    ]
    more = len(figures) - UP_TO
    named += [f"and {more} more"] if more > 0 else []
    return f" Where sources disagree, taken: {'; '.join(named)}." if named else ""


def _releases(fact: facts.Basis) -> str:
    """Name the releases of growth and GDP, which a panel may have chosen."""
    said = (
        f"{_FIGURES[figures]} {joined([_RELEASES.get(x, f'as in {x!r}') for x in names])}"
        for figures, names in fact.releases.items()
    )
    return "; ".join(said) or "No growth or GDP on record"


_FIGURES: dict[tuple[str, ...], str] = {
    ("growth", "gdp"): "Growth and GDP",
    ("growth",): "Growth",
    ("gdp",): "GDP",
}
_RELEASES = {
    "announced": "as first announced",
    "own": "as handed in",
    "unknown": "of an unknown release",
}
