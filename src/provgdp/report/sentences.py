"""From a fact to its sentence: which templates say it, the same for every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from provgdp.report import facts
from provgdp.report.digits import fixed, percent
from provgdp.report.facts import ALL, UP_TO, portion
from provgdp.report.language import Teller

if TYPE_CHECKING:
    from provgdp.report.facts import Names
    from provgdp.report.language import Language


def say(fact: facts.Fact, to: Language) -> str:
    """Write a fact as a sentence or two."""
    return SENTENCES[type(fact)](fact, Teller(fact, to))


def _standing(fact: facts.Standing, tell: Teller) -> str:
    kind = " all" if fact.n == ALL else " record" if fact.is_record else ""
    others = [word for word in ("relative", "without") if getattr(fact, word)]
    return tell(f"standing{kind}") + "".join(map(tell, others))


def _news(fact: facts.News, tell: Teller) -> str:
    if not fact.new:
        return tell("no news")
    groups = fact.groups.items()
    counts = [tell("counted", names=names, did=word) for word, names in groups if names]
    key = "news did" if fact.compared == len(fact.new) else "news did, of some"
    return tell("news", did=tell(key if counts else "", counts=counts))


def _changed(fact: facts.Changed, tell: Teller) -> str:
    lead, most, did = fact.lead, fact.groups[fact.lead], tell(fact.lead)
    kept = " kept" if lead == "kept" else ""
    if fact.whole == 1:
        reworded = "softer" if fact.softer else "harder" if fact.harder else ""
        return tell(f"changed one{kept}", who=most[0], did=did, reworded=tell(reworded))
    if len(most) == fact.whole:
        return tell(f"changed all{kept}", did=did, most=most) + _of_the_kept(fact, tell)
    others = [(word, names) for word, names in fact.groups.items() if word != lead]
    counts = [tell("counted first", names=most, did=lead)]
    counts += [tell("counted others", names=names, did=word) for word, names in others]
    portioned = portion(len(most), fact.whole)
    key = "part" if portioned else "small part"
    part = tell(key, portion=tell(portioned), did=did, most=most)
    return tell("changed", part=part, did=did, most=most, counts=counts) + _of_the_kept(fact, tell)


def _of_the_kept(fact: facts.Changed, tell: Teller) -> str:
    """Say who changed only the wording."""
    words = [tell("softened")] if fact.softer else []
    if fact.harder:
        words.append(tell("hardened too" if fact.softer else "hardened"))
    kept = len(fact.kept)
    same_number = [len(names) for names in fact.groups.values()].count(kept) > 1
    of = "of those that kept it" if same_number else "of the kept"
    return tell("kept so" if words else "", of=tell(of if kept > 1 else ""), words=words)


def _delivered(fact: facts.Delivered, tell: Teller) -> str:
    if fact.whole == 1 and fact.met:
        return tell("delivered one met", who=fact.met[0])
    if not fact.short:
        return tell("delivered none short")
    just = _just_short(fact, tell)
    if fact.whole == 1:
        return tell("delivered one short", who=fact.short[0], gap=fact.widest[0][0], just=just)
    gaps = [tell("gap", names=names, gap=gap) for gap, names in fact.widest]
    key = "delivered" if fact.met else "delivered all short"
    return tell(key, just=just) + tell("widest" if gaps else "", gaps=gaps)


def _just_short(fact: facts.Delivered, tell: Teller) -> str:
    """Name those within the width of an "about" target, among those whose wording is known."""
    if not fact.just_short:
        return ""
    who = tell("just short of judged" if fact.judged < len(fact.short) else "just short of all")
    if len(fact.short) == 1:
        who = tell.to.word(fact.just_short[0])
    return tell("just short", who=who)


def _ambition(fact: facts.Ambition, tell: Teller) -> str:
    higher, verdicts = fact.higher, _verdicts(fact, tell)
    if fact.whole == 1:
        (name,) = higher or fact.same or fact.less
        way = "higher" if higher else "same" if fact.same else "less"
        return tell(f"ambition one {way}", who=name) + verdicts
    if len(higher) == ALL:
        return tell("ambition all higher") + verdicts
    others = [word for word in ("same", "less") if getattr(fact, word)]
    return tell(
        "ambition",
        who=_of(fact.whole, higher, tell),
        names=tell("who" if len(higher) > 1 else ""),
        others=tell(" and ".join(others)),
        verdicts=verdicts,
    )


def _of(whole: int, names: Names, tell: Teller) -> str:
    """Begin a count of provinces, saying how many are known unless all are."""
    return tell("who of all" if whole == ALL else "who of known", names=names)


def _verdicts(fact: facts.Ambition, tell: Teller) -> str:
    """Say what is left of it if the targets are read with their hedges."""
    if not fact.judged:
        return ""
    if fact.whole == 1:
        word = "certain" if fact.certain else "possible" if fact.possible else "ruled out"
        return tell("verdict", verdict=tell(word))
    return tell("verdicts", limit=tell("" if fact.judged == fact.whole else "judged"))


def _averages(fact: facts.Averages, tell: Teller) -> str:
    of = "" if fact.weighted is not None or fact.n == ALL else "of known targets"
    key = "mean and modes" if fact.modes else "mean"
    return _weighted(fact, tell) + tell(key, of=tell(of), modes=_modes(fact, tell))


def _weighted(fact: facts.Averages, tell: Teller) -> str:
    if fact.weighted is None:
        return ""
    than = ""
    if fact.before is not None and fact.n_before == fact.n_weighted:
        is_level = fixed(fact.weighted, 2) == fixed(fact.before, 2)
        than = "level" if is_level else "up" if fact.weighted > fact.before else "down"
    elif fact.before is not None:
        than = "of other provinces"
    of = "known targets" if fact.n_weighted == fact.n else "weighted targets"
    same = "same provinces"
    if fact.n_weighted == ALL:
        of, same = "targets", ""
    return tell("weighted", targets=tell(of), than=tell(than, same=tell(same)))


def _modes(fact: facts.Averages, tell: Teller) -> str:
    """Name the most common target, ranges that start there apart; and those tied with it."""
    numbers = [
        tell("mode with ranges" if x.ranges else "mode", plain=x.n - x.ranges, ranges=x.ranges)
        for x in fact.modes
    ]
    counted = [(percent(x.rate), number) for x, number in zip(fact.modes, numbers, strict=True)]
    if any(x.ranges for x in fact.modes) and len(counted) > 1:
        rates = [tell("rate and number", rate=rate, number=number) for rate, number in counted]
        return tell("modes", rates=rates)
    key = "modes alike" if len(counted) > 1 else "one mode" if counted else ""
    return tell(key, rates=[rate for rate, _ in counted], number=numbers[:1])


def _national(fact: facts.National, tell: Teller) -> str:
    what = tell("national target", said=tell.to.stated(fact.target, fact.rate))
    if fact.gap is None or fact.gap_upper is None:
        name = (fact.above or fact.within or fact.below)[0]
        alike = "within" if fact.is_range else "level"
        side = "above" if fact.above else "below" if fact.below else alike
        return tell(f"national one {side}", who=name, what=what)
    gaps = [_apart(fact.gap, what, tell)]
    if fact.is_range:
        middle = _apart(fact.gap, tell("midpoint", what=what), tell)
        gaps = [middle, _apart(fact.gap_upper, tell("upper end"), tell)]
    mean = tell("simple mean" if fact.is_simple else "weighted mean")
    key = "against a range" if fact.is_range else "against a point"
    sides = tell(key if fact.whole > 1 else "", who=_of(fact.whole, fact.above, tell))
    return tell("national", mean=mean, gaps=gaps) + sides


def _apart(gap: float, what: str, tell: Teller) -> str:
    size = fixed(abs(gap), 2)
    way = "level" if not float(size) else "above" if gap > 0 else "below"
    return tell(f"apart {way}", size=size, what=what)


def _no_national(fact: facts.NoNational, tell: Teller) -> str:
    said = fact.last and fact.last.format(tell.to.code)
    return tell(f"national target {fact.reason}", said=said)


def _extremes(fact: facts.Extremes, tell: Teller) -> str:
    high, low = fact.high, fact.low
    if fact.n == 1:
        return tell("only one", who=high.names[0], what=_what(high, tell))
    with_ranges = bool(high.ranges or low.ranges)
    return tell(
        "extremes with ranges" if with_ranges else "extremes",
        high=_end("highest", high, tell),
        low=_end("lowest" if with_ranges else "lowest too", low, tell),
    )


def _end(key: str, end: facts.End, tell: Teller) -> str:
    also = tell("also ranges" if end.ranges else "", ranges=end.ranges)
    return tell(key, names=end.names, what=_what(end, tell), also=also)


def _what(end: facts.End, tell: Teller) -> str:
    if end.target is None and end.only_ranges:
        return tell("from", rate=end.rate)
    return tell.to.stated(end.target, end.rate)


def _sides(fact: facts.Sides, tell: Teller) -> str:
    return tell("sides", whole=fact.above + fact.same + fact.below)


def _passed(fact: facts.Passed, tell: Teller) -> str:
    levels = [tell("level passed", level=level, names=names) for level, names in fact.levels]
    return tell("passed" if levels else "none passed", passed=levels)


def _ranked(fact: facts.Ranked, tell: Teller) -> str:
    climbs = [tell("climb", who=who, before=before, now=now) for who, before, now in fact.climbs]
    key = "climbed" if climbs else "none climbed" if fact.all_known else ""
    of = tell("among the known" if fact.n < ALL else "")
    first, second = fact.two_largest
    return tell("ranked", of=of, climbed=tell(key, climbed=climbs), first=first, second=second)


def _prices(fact: facts.Prices, tell: Teller) -> str:
    n = len(fact.falling)
    return tell("prices", where=n, who=tell("fell in" if 0 < n <= UP_TO else ""))


def _contributed(fact: facts.Contributed, tell: Teller) -> str:
    return tell(
        "contributed",
        parts=[tell("part added", who=who, added=x, rate=rate) for who, x, rate in fact.largest],
    )


def _streaks(fact: facts.Streaks, tell: Teller) -> str:
    streaks = [
        tell("streak", names=names, at_least=tell("" if is_whole else "at least"), length=length)
        for length, is_whole, names in fact.streaks
    ]
    return tell("streaks", said=streaks)


def _basis(fact: facts.Basis, tell: Teller) -> str:
    said = [
        tell(
            "release",
            what=tell(f"of {' and '.join(figures)}"),
            of=[_release(name, tell) for name in names],
        )
        for figures, names in fact.releases.items()
    ]
    return tell("basis", said=said or [tell("no releases")]) + _overruled(fact, tell)


def _release(name: str, tell: Teller) -> str:
    is_known = name in ("announced", "own", "unknown")
    return tell(name if is_known else "other release", name=name)


def _overruled(fact: facts.Basis, tell: Teller) -> str:
    """Name what sources state otherwise, and which was taken."""
    taken = [tell("taken", what=tell(x.figure), **attrs.asdict(x)) for x in fact.overruled[:UP_TO]]
    more = len(fact.overruled) - UP_TO
    taken += [tell("others", more=more)] if more > 0 else []
    return tell("disagree" if taken else "", taken=taken)


SENTENCES: dict[type[facts.Fact], Callable[[Any, Teller], str]] = {
    facts.Standing: _standing,
    facts.News: _news,
    facts.Changed: _changed,
    facts.Delivered: _delivered,
    facts.Ambition: _ambition,
    facts.Averages: _averages,
    facts.National: _national,
    facts.NoNational: _no_national,
    facts.Extremes: _extremes,
    facts.Sides: _sides,
    facts.Passed: _passed,
    facts.Ranked: _ranked,
    facts.Prices: _prices,
    facts.Contributed: _contributed,
    facts.Streaks: _streaks,
    facts.Basis: _basis,
}
"""How each fact is said."""
