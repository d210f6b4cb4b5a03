"""The headlines of a briefing in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.report.digits import fixed, mean, percent, points, share, stated
from provgdp.report.en.words import bracketed, day, few, joined, part_of, some, some_provinces, verb
from provgdp.report.facts import ALL
from provgdp.target import decimal_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provgdp.report import facts
    from provgdp.report.facts import Names


def standing(fact: facts.Standing) -> str:
    """Say how many have set a target, or for how many one is on record once the year is over."""
    cover = "" if fact.coverage is None else f" ({share(fact.coverage, 0)} of {fact.year - 1} GDP)"
    if fact.n == ALL:
        text = f"All {ALL} provinces have set a {fact.year} target."
    elif fact.is_record:
        text = f"A {fact.year} target is on record for {fact.n} of {ALL} provinces{cover}."
    else:
        have = "has" if fact.n == 1 else "have"
        text = f"{fact.n} of {ALL} provinces {have} set a {fact.year} target{cover}."
    if fact.relative:
        aim = verb(fact.relative, "aims", "aim")
        text += f" {few(fact.relative)} {aim} for a rate relative to the nation's."
    return f"{text} {few(fact.without)} set none." if fact.without else text


def news(fact: facts.News) -> str:
    """Say who has set a target after a day, and what they did with it."""
    start = f"Since {day(fact.since)}, "
    undated = f" The day of {fact.undated} more isn't known." if fact.undated else ""
    if not fact.new:
        return f"{start}no province has set a {fact.year} target.{undated}"
    who = some(fact.new) if len(fact.new) == 1 else f"{len(fact.new)} provinces"
    text = f"{start}{who} {verb(fact.new, 'has', 'have')} set a {fact.year} target"
    did = [
        f"{len(names)} {word} it{bracketed(names) or f' ({names[0]})'}"
        for word, names in fact.groups.items()
        if names
    ]
    if not did:
        return f"{text}.{undated}"
    of = "" if fact.compared == len(fact.new) else f" of the {fact.compared} known for both years,"
    return f"{text}{';' if of else ':'}{of} {joined(did)}.{undated}"


def changed(fact: facts.Changed) -> str:
    """H1: how many cut, kept and raised the target, and who changed only its wording."""
    groups, whole, year = fact.groups, fact.whole, fact.year
    lead = fact.lead
    did = "lowered" if lead == "cut" else lead
    if whole == 1:
        reworded = "softened" if fact.softer else "hardened" if fact.harder else ""
        words = reworded and f" and {reworded} its wording"
        return f"The one known, {groups[lead][0]}, {did} its growth target for {year}{words}."
    most = groups[lead]
    if len(most) == whole:
        of = "of China's provinces" if whole == ALL else "known"
        text = f"All {whole} {of} {did} their growth target for {year}{bracketed(most)}."
        return text + _of_the_kept(fact)
    of = "China's provinces" if whole == ALL else f"the {whole} known"
    others = [word for word in groups if word != lead]
    named = f" ({most[0]})" if len(most) == 1 else bracketed(most)
    counts = [f"{len(most)} of {whole} {lead} it{named}"]
    counts += [f"{some(groups[word])} {word} it{bracketed(groups[word])}" for word in others]
    text = (
        f"{part_of(len(most), whole)} of {of} {did} "
        f"{verb(most, 'its', 'their')} growth target for {year}: {joined(counts)}."
    )
    return text + _of_the_kept(fact)


def _of_the_kept(fact: facts.Changed) -> str:
    if not (fact.softer or fact.harder):
        return ""
    kept = len(fact.kept)
    same_number = [len(names) for names in fact.groups.values()].count(kept) > 1
    of_them = f"Of the {kept}{' that kept it' if same_number else ''}, " if kept > 1 else ""
    pairs = ((fact.softer, "softened"), (fact.harder, "hardened"))
    words = [
        f"{few(names)} {did} {'it' if n else 'the wording'}"
        for n, (names, did) in enumerate(pair for pair in pairs if pair[0])
    ]
    return f" {of_them}{'; '.join(words)}."


def delivered(fact: facts.Delivered) -> str:
    """H2: how many fell short the year before, who only just, and by how much at worst."""
    short, met, year = fact.short, fact.met, fact.year
    of = f"{ALL}" if fact.whole == ALL else f"the {fact.whole} known"
    if fact.whole == 1:
        did = (
            f"fell short of its target ({points(fact.widest[0][0])})" if short else "met its target"
        )
        return f"In {year}, the one known, {(short or met)[0]}, {did}{_just_short(fact)}."
    if not short:
        return f"In {year}, none of {of} fell short of its target."
    who = some(short) if len(short) == 1 else f"{len(short)}"
    text = f"In {year}, {who} of {of} fell short of {verb(short, 'its', 'their')} target"
    text += f" and {some(met)} met it" if met else ""
    return f"{text}{_just_short(fact)}.{_widest(fact)}"


def _just_short(fact: facts.Delivered) -> str:
    """Name those within the width of an "about" target, among those whose wording is known."""
    names, judged = fact.just_short, fact.judged
    if not names:
        return ""
    of = f"of the {judged}" + (" whose wording is known" if judged < len(fact.short) else "")
    who = names[0] if len(fact.short) == 1 else f"{some(names)} {of}{bracketed(names)}"
    within = f'within {decimal_text(fact.about)} points of an "about" target'
    return f"; {who} {verb(names, 'was', 'were')} {within}"


def _widest(fact: facts.Delivered) -> str:
    """Name the widest gaps, equal ones together."""
    named = [
        f"{few(names)} ({points(gap)}{' each' if len(names) > 1 else ''})"
        for gap, names in fact.widest
    ]
    start = "The widest gap was" if len(fact.short) == 1 else "The widest gaps were"
    return f" {start} {', '.join(named)}." if named else ""


def ambition(fact: facts.Ambition) -> str:
    """H3: who aims higher than it grew, by the headline and with the hedge."""
    higher, year = fact.higher, fact.year
    if fact.whole == 1:
        way = "higher" if higher else "for the same rate" if fact.same else "for less"
        than = f"{'as' if fact.same else 'than'} it grew in {year - 1}"
        (name,) = higher or fact.same or fact.less
        text = f"The one known, {name}, aims {way} for {year} {than}."
    elif len(higher) == ALL:
        text = f"All {ALL} provinces aim higher for {year} than they grew in {year - 1}."
    else:
        text = (
            f"{_start(fact.whole, higher)} {verb(higher, 'aims', 'aim')} higher for {year} than "
            f"{verb(higher, 'it', 'they')} grew in {year - 1}"
            f"{': ' * (len(higher) > 1)}{joined(higher) if len(higher) > 1 else ''}."
            f"{_not_higher(fact)}"
        )
    return f"{text}{_verdicts(fact)}"


def _verdicts(fact: facts.Ambition) -> str:
    """Say what is left of it if the targets are read with their hedges."""
    if not fact.judged:
        return ""
    if fact.whole == 1:
        word = "certain" if fact.certain else "possible" if fact.possible else "ruled out"
        return f" Read with its hedge, a higher target is {word}."
    certain, possible, out = (n or "none" for n in (fact.certain, fact.possible, fact.ruled_out))
    limit = "" if fact.judged == fact.whole else f" (known for {fact.judged})"
    return (
        f" Read with their hedges{limit}, a higher target is certain for {certain}, "
        f"possible for {possible} and ruled out for {out}."
    )


def _not_higher(fact: facts.Ambition) -> str:
    """Count the rest: the same rate, or less."""
    first = fact.same or fact.less
    if not first:
        return ""
    start = some_provinces(first).removesuffix(" provinces")
    aims = f" {start} {verb(first, 'aims', 'aim')} for"
    if not fact.same:
        return f"{aims} less."
    return f"{aims} the same rate{f' and {some(fact.less)} for less' if fact.less else ''}."


def averages(fact: facts.Averages) -> str:
    """H4: what the targets come to, weighted and plainly."""
    text = _weighted(fact)
    of = "" if text or fact.n == ALL else f" of the {fact.n} known targets"
    median = percent(fact.median)
    return f"{text}The simple mean{of} is {mean(fact.mean)}" + (
        f", the median {median}, and {_modes(fact.modes)}."
        if fact.modes
        else f" and the median {median}."
    )


def _weighted(fact: facts.Averages) -> str:
    if fact.weighted is None:
        return ""
    of = "targets"
    if fact.n_weighted < ALL:
        what = "known targets" if fact.n_weighted == fact.n else "targets with known GDP"
        of = f"{fact.n_weighted} {what}"
    text = f"Weighted by {fact.year - 1} GDP, the {of} come to {mean(fact.weighted)}"
    if fact.before is not None and fact.n_before == fact.n_weighted:
        same = "" if fact.n_weighted == ALL else "the same provinces in "
        moved = _moved(fact.weighted, fact.before)
        text += f", {moved} {mean(fact.before)} for {same}{fact.year - 1}"
    elif fact.before is not None:
        text += f"; for {fact.year - 1}, {fact.n_before} of them came to {mean(fact.before)}"
    return f"{text}. "


def _modes(modes: Sequence[facts.Mode]) -> str:
    """Name the most common target, ranges that start there apart; and those tied with it."""
    counted = [
        f"{mode.n - mode.ranges}, and {mode.ranges} {_ranges(mode.ranges)} there"
        if mode.ranges
        else f"{mode.n} provinces"
        for mode in modes
    ]
    rates = [percent(mode.rate) for mode in modes]
    if len(rates) == 1:
        return f"{rates[0]} is the most common target ({counted[0]})"
    if any(mode.ranges for mode in modes):
        rates = [f"{rate} ({number})" for rate, number in zip(rates, counted, strict=True)]
        return f"{joined(rates)} are the most common targets"
    return f"{joined(rates)} are the most common targets ({counted[0]} each)"


def _ranges(n: int) -> str:
    return "range that starts" if n == 1 else "ranges that start"


def _moved(now: float, before: float) -> str:
    if mean(now) == mean(before):
        return "level with"
    return "up from" if now > before else "down from"


def national(fact: facts.National) -> str:
    """H5: against the national target, to the midpoint and the upper end of a range."""
    above, within, below = fact.above, fact.within, fact.below
    target = f"the national target of {stated(fact.target, fact.rate, 'en')}"
    if fact.gap is None or fact.gap_upper is None:
        alike = "within" if fact.is_range else "level with"
        side = "above" if above else "below" if below else alike
        return f"The one known target, {(above or within or below)[0]}'s, is {side} {target}."
    what = target
    if fact.is_range:
        what = f"the midpoint of {target}, and {_distance(fact.gap_upper)} its upper end"
    subject = "The simple mean is" if fact.is_simple else "That is"
    text = f"{subject} {_distance(fact.gap)} {what}."
    if fact.whole < 2:
        return text
    inside = verb(within, "matches", "match")
    if fact.is_range:
        inside = verb(within, "is within", "are within")
    return (
        f"{text} {_start(fact.whole, above)} {verb(above, 'aims', 'aim')} above it, "
        f"{some(within)} {inside} it and {some(below)} {verb(below, 'is', 'are')} below."
    )


def no_national(fact: facts.NoNational) -> str:
    """H5 without a national target."""
    if fact.reason == "none":
        return f"The nation set no growth target for {fact.year}."
    if fact.reason == "unknown" or fact.last is None:
        return f"The national target for {fact.year} isn't known."
    return f"The national target is due in March; last year's was {fact.last.format('en')}."


def _distance(gap: float) -> str:
    size = fixed(abs(gap), 2)
    if not float(size):
        return "level with"
    return f"{size} points {'above' if gap > 0 else 'below'}"


def extremes(fact: facts.Extremes) -> str:
    """H6: the highest and the lowest headline numbers, ranges that start there apart."""
    high, low = fact.high, fact.low
    if fact.n == 1:
        return f"Only {high.names[0]}'s target is known: {_what(high)}."
    among = "" if fact.n == ALL else f"Of the {fact.n} known, "
    if not high.ranges and not low.ranges:
        return (
            f"{among}{few(high.names)} {verb(high.names, 'is', 'are')} highest ({_what(high)}), "
            f"{few(low.names)} lowest ({_what(low)})."
        )
    ends = [
        f"{few(end.names)} {verb(end.names, 'is', 'are')} {word} ({_what(end)}){_also(end)}"
        for end, word in ((high, "highest"), (low, "lowest"))
    ]
    return f"{among}{'; '.join(ends)}."


def _what(end: facts.End) -> str:
    if end.target is None and end.only_ranges:
        return f"ranges from {percent(end.rate)}"
    return stated(end.target, end.rate, "en")


def _also(end: facts.End) -> str:
    if not end.ranges:
        return ""
    start = "range of {} also starts" if len(end.ranges) == 1 else "ranges of {} also start"
    return f", where the {start.format(few(end.ranges))}"


def _start(whole: int, names: Names) -> str:
    """Begin a count of provinces, saying how many are known unless all are."""
    return some_provinces(names) if whole == ALL else f"Of the {whole} known, {some(names)}"
