"""A text to the verdict on each of its rates, and to one statement per province and year."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.claims import Context
from provgdp.wording.document import headings, hosts, salient
from provgdp.wording.reader import TOLD, Reader, Verdict
from provgdp.wording.sentences import likens_a_target, names_a_target, sentences, worth_reading
from provgdp.wording.text import SCANNED, Text, opens_a_list
from provgdp.wording.tokens import unhyphened

if TYPE_CHECKING:
    from provgdp.province import Province
    from provgdp.wording.document import Heading

_LONG = 3000
_HEADED = 4
"""How many sentences after a heading such as "the main targets are:" go on with it."""

SUPERSEDED = "superseded"


def verdicts(
    given: str,
    title: str | None,
    year: int | None,
    province: Province | None,
    *,
    everything: bool = False,
) -> tuple[Text, list[Verdict]]:
    """Return a text as read and the verdict on each rate, in order.

    Args:
        given: The text.
        title: Its headline, if that is known apart.
        year: What "this year" means, if known.
        province: Whose report it is, if known.
        everything: Whether the rates of sentences that can't tell a target are judged too.
    """
    text = Text(given, mend=SCANNED)
    folded = text.folded = unhyphened(text.folded)
    parts = deque(headings(text, title))
    reader = Reader(text, Context(base=year, own=province, basis="given"))
    if title:
        _read_title(reader, title)
    if not parts or parts[0].start > 0:
        _about(reader, text, None, year, province)
    known = deque(hosts(folded))
    spans = list(sentences(text))
    worth = worth_reading(folded, spans)
    last = headed_until = -1
    overheard: list[Verdict] = []
    for i, (start, end) in enumerate(spans):
        while parts and parts[0].start < end:
            _about(reader, text, parts.popleft(), year, province)
        while known and known[0][0] < end:
            reader.context = reader.context._replace(host=known.popleft()[1])
        opens = opens_a_list(folded, start, end) and names_a_target(folded, start, end)
        headed_until = i + _HEADED if opens else headed_until
        same = last == i - 1 and likens_a_target(folded, start, end)
        if not (opens or worth[i] or same):
            overheard += reader.overhear(start, end) if everything else ()
            continue
        if last != i - 1:
            reader.forget()
            if i and (len(folded) < _LONG or names_a_target(folded, *spans[i - 1])):
                reader.read(*spans[i - 1], headed=i <= headed_until + 1)
        reader.read(start, end, headed=i <= headed_until)
        last = i
    told = settled(reader.verdicts)
    judged = {said.sentence for said in told}
    return text, told + [said for said in overheard if said.sentence not in judged]


def _read_title(reader: Reader, title: str) -> None:
    """Let the title say what is listed under it, as a sentence before the first."""
    seen = Text(title, mend=SCANNED)
    seen.folded = unhyphened(seen.folded)
    other = Reader(seen, reader.context)
    other.read(0, len(seen.folded))
    found = other.context
    reader.context = found._replace(subject=None, named=found.named)


def _about(
    reader: Reader, text: Text, heading: Heading | None, year: int | None, province: Province | None
) -> None:
    """Take in whose report begins, or whom an article without a heading is about."""
    foreign = heading is not None and heading.foreign and province is None
    own, basis = province, "given"
    if own is None and heading is not None and not foreign:
        own, basis = heading.province, "document"
    if own is None and not foreign:
        part = text.folded[heading.start : heading.end] if heading else text.folded
        own, basis = salient(part, heading is not None), "document"
    base = year if year is not None else heading.year if heading else reader.context.base
    reader.context = reader.context._replace(
        base=base,
        own=None if foreign else own,
        basis=basis,
        foreign=foreign,
        report=heading is not None or (province is not None and len(text.folded) > _LONG),
    )


def settled(found: list[Verdict]) -> list[Verdict]:
    """Keep one statement per province and year; the others are superseded."""
    best: dict[tuple[Province | None, int | None], int] = {}
    for i, said in enumerate(found):
        key = (said.province, said.year)
        if said.decision == TOLD and (key not in best or _supersedes(said, found[best[key]])):
            best[key] = i
    kept = set(best.values())
    rule = "another statement says more, or said it first"
    return [
        said
        if said.decision != TOLD or i in kept
        else said._replace(decision=SUPERSEDED, rule=rule)
        for i, said in enumerate(found)
    ]


def _supersedes(said: Verdict, known: Verdict) -> bool:
    """Whether a later statement tells more: a number, its hedge, or for fewer."""
    reading, other = said.rate.reading, known.rate.reading
    if reading and other and other.hedge is Hedge.NO_TARGET and reading.hedge is Hedge.RELATIVE:
        return True
    if reading is None or other is None or reading.headline is None or other.headline is None:
        return bool(reading and reading.headline is not None)
    if known.basis == "document" and said.basis == "named":
        # 增长目标集中在5%左右。湖北为6%: of whom a number is said, not whose text it is in.
        return True
    if said.breadth == known.breadth and said.strength != known.strength:
        return said.strength > known.strength
    bare, known_bare = reading.hedge is Hedge.EXACT, other.hedge is Hedge.EXACT
    if reading.headline == other.headline and bare is not known_bare:
        return known_bare
    return said.breadth < known.breadth
