"""The headline sentences, written from the figures of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from provgdp.measures.tally import tally
from provgdp.province import PROVINCES
from provgdp.report.english import (
    bracketed,
    few,
    joined,
    mean,
    percent,
    points,
    sentence,
    share,
    some,
    some_provinces,
    verb,
)
from provgdp.report.figures import most_common
from provgdp.target import Hedge, decimal_text

if TYPE_CHECKING:
    from provgdp.report.briefing import Briefing

ALL = len(PROVINCES)

COUNTED = 2
"""Fewer provinces than this are no tally; the master table has them."""


def members(table: pl.DataFrame, column: str, value: object) -> list[str]:
    """Name the provinces with a value, in official order."""
    counted = tally(table, column).filter(pl.col(column) == value)
    return counted["units"].explode().cast(pl.String).to_list() if counted.height else []


def as_of(b: Briefing) -> str:
    """Say how many have set a target, or for how many one is on record once the year is over."""
    cover = "" if b.coverage is None else f" ({100 * b.coverage:.0f}% of {b.year - 1} GDP)"
    if b.n == ALL:
        text = f"All {ALL} provinces have set a {b.year} target."
    elif b.is_record:
        text = f"A {b.year} target is on record for {b.n} of {ALL} provinces{cover}."
    else:
        text = f"{b.n} of {ALL} provinces have set a {b.year} target{cover}."
    if b.n == 1:
        text = text.replace("provinces have", "provinces has")
    relative = members(b.table, "hedge", Hedge.RELATIVE)
    if relative:
        aim = "aims" if len(relative) == 1 else "aim"
        text += f" {few(relative)} {aim} for a rate relative to the nation's."
    without = members(b.table, "hedge", Hedge.NO_TARGET)
    return f"{text} {few(without)} set none." if without else text


def headlines(b: Briefing) -> tuple[str, ...]:
    """Write H1 to H6, leaving out what nothing is known about."""
    written = (changed(b), delivered(b), ambition(b), means(b), nation(b), extremes(b))
    return tuple(text for text in written if text)


def changed(b: Briefing) -> str:
    """H1: how many cut, kept and raised the target, and who changed only its wording."""
    known = b.table.drop_nulls("direction")
    if known.height < COUNTED:
        return ""
    groups = {word: members(known, "direction", word) for word in ("cut", "kept", "raised")}
    lead = max(groups, key=lambda word: len(groups[word]))
    whole = known.height
    of = "China's provinces" if whole == ALL else f"the {whole} known"
    others = [word for word in groups if word != lead]
    most = groups[lead]
    named = f" ({most[0]})" if len(most) == 1 else bracketed(most)
    counts = [f"{len(most)} of {whole} {lead} it{named}"]
    counts += [f"{some(groups[word])} {word} it{bracketed(groups[word])}" for word in others]
    text = (
        f"{share(len(most), whole)} of {of} {'lowered' if lead == 'cut' else lead} "
        f"{'its' if len(most) == 1 else 'their'} growth target for {b.year}: {joined(counts)}."
    )
    softer, harder = (members(known, "wording_change", word) for word in ("softer", "harder"))
    words = [
        f"{few(names)} {did} {'it' if n else 'the wording'}"
        for n, (names, did) in enumerate(
            pair for pair in ((softer, "softened"), (harder, "hardened")) if pair[0]
        )
    ]
    if not words:
        return text
    kept = len(groups["kept"])
    same_number = [len(names) for names in groups.values()].count(kept) > 1
    of_them = f"Of the {kept}{' that kept it' if same_number else ''}, " if kept > 1 else ""
    return f"{text} {of_them}{'; '.join(words)}."


def delivered(b: Briefing) -> str:
    """H2: how many fell short the year before, who only just, and by how much at worst."""
    known = b.table.drop_nulls("fell_short")
    if known.height < COUNTED:
        return ""
    short, whole = known.filter("fell_short"), known.height
    of = f"{ALL}" if whole == ALL else f"the {whole} known"
    if short.is_empty():
        return f"In {b.year - 1}, none of {of} fell short of its target."
    names = members(known, "fell_short", True)
    met = members(known, "fell_short", False)
    who, whose = (some(names), "its") if len(names) == 1 else (len(names), "their")
    text = f"In {b.year - 1}, {who} of {of} fell short of {whose} target"
    if met:
        text += f" and {some(met)} met it"
    return f"{text}{_just_short(b, short)}. {_widest(short)}"


def _just_short(b: Briefing, short: pl.DataFrame) -> str:
    """Name those within the width of an "about" target, among those whose wording is known."""
    judged, names = short["attainment"].count(), members(short, "attainment", "just_short")
    if not names:
        return ""
    of = f"of the {judged}" + (" whose wording is known" if judged < short.height else "")
    who = names[0] if short.height == 1 else f"{some(names)} {of}{bracketed(names)}"
    within = f'within {decimal_text(b.about)} points of an "about" target'
    return f"; {who} {verb(names, 'was', 'were')} {within}"


def _widest(short: pl.DataFrame) -> str:
    """Name the three widest gaps, equal ones together."""
    gaps = (
        short.sort("province")
        .group_by("attainment_gap", maintain_order=True)
        .agg(pl.col("province").cast(pl.String))
        .sort(pl.col("attainment_gap").abs(), descending=True)
        .head(3)
    )
    named = [
        f"{few(names)} ({points(gap)}{' each' if len(names) > 1 else ''})"
        for gap, names in gaps.iter_rows()
    ]
    start = "The widest gap was" if short.height == 1 else "The widest gaps were"
    return f"{start} {', '.join(named)}."


def ambition(b: Briefing) -> str:
    """H3: who aims higher than it grew, by the headline and with the hedge."""
    known = b.table.drop_nulls("ambition_gap")
    if known.height < COUNTED:
        return ""
    higher = members(known, "above_previous", True)
    signs = known.with_columns(pl.col("ambition_gap").sign().alias("sign"))
    same, less = (members(signs, "sign", sign) for sign in (0, -1))
    if len(higher) == ALL:
        text = f"All {ALL} provinces aim higher for {b.year} than they grew in {b.year - 1}."
    else:
        aims = f"{_start(known, higher)} {verb(higher, 'aims', 'aim')}"
        text = (
            f"{aims} higher for {b.year} than {verb(higher, 'it', 'they')} grew in {b.year - 1}"
            f"{': ' * (len(higher) > 1)}{joined(higher) if len(higher) > 1 else ''}."
        )
    start = some_provinces(same or less).removesuffix(" provinces")
    aims = f" {start} {verb(same or less, 'aims', 'aim')} for"
    if same:
        text += f"{aims} the same rate{f' and {some(less)} for less' if less else ''}."
    elif less:
        text += f"{aims} less."
    verdicts = [
        len(members(known, "above_previous_verdict", word))
        for word in ("certain", "possible", "impossible")
    ]
    if not sum(verdicts):
        return text
    certain, possible, ruled_out = (n or "none" for n in verdicts)
    limit = "" if sum(verdicts) == known.height else f" (known for {sum(verdicts)})"
    return (
        f"{text} Read with their hedges{limit}, a higher target is certain for {certain}, "
        f"possible for {possible} and ruled out for {ruled_out}."
    )


def _start(known: pl.DataFrame, names: list[str]) -> str:
    """Begin a count of provinces, saying how many are known unless all are."""
    if known.height == ALL:
        return some_provinces(names)
    return f"Of the {known.height} known, {some(names)}"


def means(b: Briefing) -> str:
    """H4: what the targets come to, weighted and plainly."""
    now = b.means.row(-1, named=True)
    if now["n"] < COUNTED:
        return ""
    last = b.means.row(0, named=True) if b.means.height > 1 else {}
    weighted, before = now["target_weighted"], last.get("target_weighted")
    text = ""
    if weighted is not None:
        of = "targets"
        if now["n_weighted"] < ALL:
            what = "known targets" if now["n_weighted"] == now["n"] else "targets with known GDP"
            of = f"{now['n_weighted']} {what}"
        text = f"Weighted by {b.year - 1} GDP, the {of} come to {mean(weighted)}"
        if before is not None and last["n_weighted"] == now["n_weighted"]:
            same = "" if now["n_weighted"] == ALL else "the same provinces in "
            text += f", {_moved(weighted, before)} {mean(before)} for {same}{b.year - 1}"
        elif before is not None:
            text += f"; for {b.year - 1}, {last['n_weighted']} of them came to {mean(before)}"
        text += ". "
    median, common = percent(now["target_median"]), _most_common(b)
    of = "" if text or now["n"] == ALL else f" of the {now['n']} known targets"
    return f"{text}The simple mean{of} is {mean(now['target_mean'])}" + (
        f", the median {median}, and {common}." if common else f" and the median {median}."
    )


def _most_common(b: Briefing) -> str:
    """Name the most common target, ranges that start there apart; and those tied with it."""
    modes = most_common(b.table)
    if modes.is_empty():
        return ""
    counted = [
        f"{n - ranges}, and {ranges} {_ranges(ranges)} there" if ranges else f"{n} provinces"
        for n, ranges in modes.select("n", "ranges").iter_rows()
    ]
    rates = [percent(rate) for rate in modes["target"]]
    if len(rates) == 1:
        return f"{rates[0]} is the most common target ({counted[0]})"
    if modes["ranges"].sum():
        rates = [f"{rate} ({number})" for rate, number in zip(rates, counted, strict=True)]
        return f"{joined(rates)} are the most common targets"
    return f"{joined(rates)} are the most common targets ({counted[0]} each)"


def _ranges(n: int) -> str:
    return "range that starts" if n == 1 else "ranges that start"


def _moved(now: float, before: float) -> str:
    if mean(now) == mean(before):
        return "level with"
    return "up from" if now > before else "down from"


def nation(b: Briefing) -> str:
    """H5: against the national target, to the midpoint and the upper end of a range."""
    gaps = b.nation.row(-1, named=True)
    if gaps["national_mid"] is None:
        return _no_national_target(b)
    if b.means["n"][-1] < COUNTED:
        return ""
    subject, gap = "That is", gaps["weighted_gap"]
    upper = gaps["weighted_gap_to_high"]
    if gap is None:
        subject, gap, upper = "The simple mean is", gaps["mean_gap"], gaps["mean_gap_to_high"]
    is_range = gaps["national_low"] < gaps["national_high"]
    what = f"the national target of {b.national_wording or percent(gaps['national_mid'])}"
    if is_range:
        what = f"the midpoint of {what}, and {_distance(upper)} its upper end"
    known = b.table.drop_nulls("against_nation")
    above, within, below = (
        members(known, "against_nation", word) for word in ("above", "within", "below")
    )
    inside = (
        verb(within, "is within", "are within") if is_range else verb(within, "matches", "match")
    )
    text = f"{subject} {_distance(gap)} {what}."
    if known.height < COUNTED:
        return text
    return (
        f"{text} {_start(known, above)} {verb(above, 'aims', 'aim')} above it, {some(within)} "
        f"{inside} it and {some(below)} {verb(below, 'is', 'are')} below."
    )


def _no_national_target(b: Briefing) -> str:
    if b.national_hedge == Hedge.NO_TARGET:
        return f"The nation set no growth target for {b.year}."
    if b.national_wording_prev is None or b.is_record:
        return f"The national target for {b.year} isn't known."
    return f"The national target is due in March; last year's was {b.national_wording_prev}."


def _distance(gap: float) -> str:
    size = f"{abs(gap):.2f}"
    if not float(size):
        return "level with"
    return f"{size} points {'above' if gap > 0 else 'below'}"


def extremes(b: Briefing) -> str:
    """H6: the highest and the lowest headline numbers, ranges that start there apart."""
    known = b.table.drop_nulls("target").sort("province")
    if known.height == 1:
        name, _, what, _ = _extreme(known)
        return f"Only {name}'s target is known: {what}."
    if known["target"].n_unique() < COUNTED:
        return ""
    high, low = (
        known.filter(pl.col("target") == end)
        for end in (known["target"].max(), known["target"].min())
    )
    who, verb_high, what, starts = _extreme(high)
    who_low, verb_low, what_low, starts_low = _extreme(low)
    among = "" if known.height == ALL else f"Of the {known.height} known, "
    if not starts and not starts_low:
        return f"{among}{who} {verb_high} highest ({what}), {who_low} lowest ({what_low})."
    return (
        f"{among}{who} {verb_high} highest ({what}){starts}; "
        f"{who_low} {verb_low} lowest ({what_low}){starts_low}."
    )


def _extreme(rows: pl.DataFrame) -> tuple[str, str, str, str]:
    """Return the names, their verb, what they aim for, and the ranges that start there."""
    is_range = pl.col("hedge").eq_missing(pl.lit(Hedge.RANGE, rows.schema["hedge"]))
    ranges, plain = rows.filter(is_range), rows.filter(~is_range)
    if plain.is_empty():
        plain, ranges = ranges, plain
    names = plain["province"].cast(pl.String).to_list()
    also = ranges["province"].cast(pl.String).to_list()
    ranges_start = "range of {} also starts" if len(also) == 1 else "ranges of {} also start"
    starts = f", where the {ranges_start.format(few(also))}" if also else ""
    said = set(plain["wording_en"].str.split(",").list.first())
    wording = said.pop() if len(said) == 1 else None
    what = wording or percent(rows["target"][0])
    if wording is None and set(plain["hedge"]) == {Hedge.RANGE}:
        what = f"ranges from {what}"
    return sentence(few(names)), verb(names, "is", "are"), what, starts
