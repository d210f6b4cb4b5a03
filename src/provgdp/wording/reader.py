"""Reads the sentences of a text in order: claims, each judged in the context of those before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import attrs

from provgdp.province import Province
from provgdp.wording import stance, what, when, whose
from provgdp.wording.claims import (
    ELSEWHERE,
    PROMISES,
    Claim,
    Context,
    Place,
    has,
    is_break,
    is_number,
    is_year,
    last_of,
)
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark, marks_of
from provgdp.wording.places import asides, resolved, topics
from provgdp.wording.rules import RULES, Judged
from provgdp.wording.tables import Cell, cells, is_listing
from provgdp.wording.words import LANGUAGES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.wording.text import Text

_THEIRS = frozenset(word for language in LANGUAGES for word in listed(language.THEIRS))
_SCOPES = dict(pair.split("=") for language in LANGUAGES for pair in listed(language.SCOPES))
_JOINT = ("separator", "and", "or", "at", "to", "by", "of", "filler", "break")
_OPENING = ("beside", "opening", "outcome", "except")


class Verdict(NamedTuple):
    """What became of one rate: a target, or the rule that left it out."""

    rate: Mark
    decision: str
    rule: str
    province: Province | None
    year: int | None
    basis: str
    sentence: tuple[int, int]
    breadth: int
    strength: int = 0


class Reader:
    """Reads sentences one after another; all that is remembered is one `Context`."""

    def __init__(self, text: Text, context: Context) -> None:
        self.text = text
        self.context = context
        self.host: Place = None
        self.verdicts: list[Verdict] = []

    def forget(self) -> None:
        """Start anew: what was read last isn't the sentence before."""
        self.context = attrs.evolve(
            self.context, subject=None, earlier=None, named=(), mode=None, measure=None,
            respective=False,
        )  # fmt: skip

    def marks(self, start: int, end: int) -> list[Mark]:
        """Return the marks of a sentence, and where its lines break."""
        folded = self.text.folded
        given = self.text.given
        first = self.text.place(start)
        found = resolved(marks_of(folded, start, end), given[first : first + end - start], start)
        breaks = [at for at in self.text.breaks if start < at < end]
        if not breaks:
            return found
        inside = [at for at in breaks if not any(m.start < at < m.end for m in found)]
        marks = [*found, *(Mark("break", at, at, "\n") for at in inside)]
        return sorted(marks, key=lambda mark: (mark.start, mark.end))

    def read(self, start: int, end: int, *, headed: bool = False) -> None:
        """Judge the rates of one sentence."""
        marks = self.marks(start, end)
        self.sentence, self.all = (start, end), tuple(marks)
        self.outside: list[Context] = []
        self.first: Context | None = None
        self._begin(marks, headed)
        table = cells(marks)
        if table is not None:
            self._tell_table(marks, {cell.rate: cell for cell in table})
            return
        at = 0
        for first, last in _runs(marks):
            left = tuple(marks[at:first])
            stop = next(
                (i for i in range(last + 1, len(marks)) if marks[i].role == RATE), len(marks)
            )
            rates = tuple(mark for mark in marks[first : last + 1] if mark.role == RATE)
            right = tuple(marks[last + 1 : stop])
            if not left and right and right[0].role == "mark":
                # 7%! …: what follows a headline's number is read as if it stood before.
                left, right = right[1:], ()
            self._enter(left)
            at = last + 1 + self._link(left, rates, right)
            self.first = self.first or self.context
        self._finish(tuple(marks[at:]))

    def overhear(self, start: int, end: int) -> list[Verdict]:
        """Return the verdicts on a sentence that tells nothing, and remember nothing of it."""
        known, told = self.context, len(self.verdicts)
        self.read(start, end)
        self.context = known
        heard, self.verdicts = self.verdicts[told:], self.verdicts[:told]
        return [
            said._replace(decision="not_called_a_target", rule="no word for growth or a target")
            if said.decision == "target"
            else said
            for said in heard
        ]

    def _enter(self, left: tuple[Mark, ...]) -> None:
        """Forget what was said within brackets once they are closed."""
        for i, mark in enumerate(left):
            row = mark.role == PLACE and i and left[i - 1].role == "break"
            if row and self.first:
                self._restore(self.first)
            if mark.word == "(" and i == 0:
                self.outside.append(self.context)
            elif mark.word == ")" and self.outside:
                self._restore(self.outside.pop())

    def _restore(self, before: Context) -> None:
        self.context = attrs.evolve(
            self.context, mode=before.mode, year=before.year, of_actual=before.of_actual,
            measure=before.measure, several=before.several, subject=before.subject,
        )  # fmt: skip

    def _begin(self, marks: list[Mark], headed: bool) -> None:
        old = self.context
        named = topics(tuple(marks))
        alone = len(set(old.named)) == 1 and not old.own and not old.foreign
        past = any(old.is_past(old.resolve(mark)) for mark in marks if is_year(mark))
        listing = is_listing(marks, past)
        self.context = attrs.evolve(
            old,
            earlier=old.subject or old.named or None,
            subject=old.named[:1] if alone and old.named[0] else None,
            carried=True,
            named=named,
            seen=old.seen | {mark.place for mark in marks if mark.role == PLACE},
            pending=old.mode == stance.TARGET,
            mode=stance.TARGET if listing or headed else None,
            measure=old.measure if headed or listing else None,
            several=old.several and headed,
            observed=False,
            year=old.year if old.mode == stance.TARGET else None,
            of_actual=False,
            partial=False,
            respective=False,
        )

    def _finish(self, rest: tuple[Mark, ...]) -> None:
        """Keep what words after the last rate, or without one, say about the next sentence."""
        context = self._heard(rest)
        year = last_of(rest, "year")
        if year and context.mode == stance.TARGET and context.year is None:
            known = context.resolve(year)
            context = attrs.evolve(context, year=None if context.is_past(known) else known)
        elif context.pending and context.mode is None and not rest:
            context = attrs.evolve(context, mode=stance.TARGET)
        if rest and not has(self.all, RATE):
            opens = rest[-1].word == ":"
            context = attrs.evolve(
                context,
                several=when.spans_years(rest, context.several) if opens else context.several,
                measure=what.heading(rest) or context.measure,
            )
        self.context = context

    def _heard(self, marks: tuple[Mark, ...]) -> Context:
        said = last_of(marks, *PROMISES, "actual", "real")
        if said is None:
            return self.context
        mode = stance.ACTUAL if said.role in ("actual", "real") else stance.TARGET
        return attrs.evolve(self.context, mode=mode)

    # One rate, or one list of rates.

    def _link(
        self, left: tuple[Mark, ...], rates: tuple[Mark, ...], right: tuple[Mark, ...]
    ) -> int:
        """Judge a list of rates, and return how many of the marks after it that took."""
        claim, group, basis, taken = self._claim(left, rates, right)
        named_after = taken > 0
        compared = when.prior(claim, self.all)
        bound = stance.is_bound(claim, compared) or self._is_called_after(claim)
        context = self.context
        if compared is None and not when.year_after(claim) and stance.is_yet_to_be_told(claim):
            compared, bound = Mark("outcome", claim.start, claim.start), True
            told = next((m for m in right if is_year(m)), None)
            context = attrs.evolve(context, year=context.resolve(told) if told else context.year)
        elif bound and compared is None and stance.is_looked_back_on(claim, context):
            compared = Mark("outcome", claim.start, claim.start)
        measure = what.measured(claim, context, compared)
        several = when.several_years(claim, context)
        actual = stance.is_actual(claim, context, bound)
        year, context = when.year_of(claim, context, compared, actual)
        context = attrs.evolve(
            context,
            measure=measure or context.measure,
            observed=stance.is_observed(claim, context),
            several=several,
        )
        mode = stance.mode_of(claim, context, bound, compared, year)
        if measure == what.OTHER and context.mode == stance.TARGET and mode == stance.ACTUAL:
            # 收入实际增长 among targets is the real growth of another thing.
            mode = stance.TARGET if claim.last("real") else mode
        self.context = context = attrs.evolve(context, mode=mode)
        self._tell(
            claim, group, basis, year, measure, context.several, bound, compared, named_after
        )
        after = when.year_after(claim)
        return max(taken, right.index(after) + 1) if after else taken

    def _is_called_after(self, claim: Claim) -> bool:
        """Whether the clause after a rate calls it a target: "At 7%, its target is high"."""
        return whose.owner_after(claim) is not None and has(claim.right, "goal")

    def _claim(
        self, left: tuple[Mark, ...], rates: tuple[Mark, ...], right: tuple[Mark, ...]
    ) -> tuple[Claim, tuple[Place, ...], str, int]:
        """Return the claim of some rates, whose it is, how that is known, and the marks it took."""
        cut = max((i for i, mark in enumerate(left) if mark.word == ";"), default=-1) + 1
        if cut:
            self.context = self._heard(left[:cut])
            year = last_of(left[:cut], *YEARS)
            if year and not has(left[:cut], "same", "than"):
                self.context = attrs.evolve(self.context, year=self.context.resolve(year))
        near = tuple(_until_break(right))
        inside = asides(left)
        outside = tuple(mark for i, mark in enumerate(left) if i not in inside and i >= cut)
        clause = _own_clause(outside, goes_on=bool(left) and self._follows_a_rate(left[0]))
        claim = Claim(outside, rates, right, clause, near)
        group, basis, taken = self._group(claim, left[cut:])
        return claim, group, basis, taken

    def _follows_a_rate(self, mark: Mark) -> bool:
        at = self.all.index(mark)
        return at > 0 and self.all[at - 1].role == RATE

    def _group(self, claim: Claim, left: tuple[Mark, ...]) -> tuple[tuple[Place, ...], str, int]:
        """Return whose a claim is: who is named before it, right after, or was told of before."""
        shared = last_of(left, "each", "respectively") or whose.shared_by(claim.right, claim.end)
        one = last_of(left, "one", PLACE)
        if one and one.role == "one":
            named = self._one_of_two(one, left[left.index(one) + 1 :])
            self.context = attrs.evolve(self.context, subject=named, carried=False)
            return named, "named", 0
        group, taken, basis = whose.owner_after(claim), 0, "named"
        stranger = whose.stranger(claim.clause)
        if (group is None and not stranger) or (group is None and has(claim.clause, PLACE)):
            group = whose.group_before(left, shared is not None)
        if group is None:
            group, taken = whose.group_after(claim.right, claim.end, self.context)
        if group is None:
            group = whose.speaker_after(claim)
        if group is None and left and left[0].role in _OPENING:
            place = next((mark.place for mark in claim.right if mark.role == PLACE), None)
            group = (place,) if place else None
        if group is None and has(left, "rest"):
            group = self._rest(left)
        if group is None:
            pronoun = last_of(left, "anaphor")
            group = self._meant(pronoun) if pronoun else None
        grouped = any(a.role == "number" and b.role == "group" for a, b in pairwise(claim.left))
        if group is None and (stranger or grouped):
            return ELSEWHERE, "", 0
        if group is None:
            group, basis = self._default(claim, left)
            return group, basis, 0
        named = tuple(group)
        if not (named == ELSEWHERE and whose.is_beside(left)):
            self.context = attrs.evolve(self.context, subject=named, carried=False)
        return named, "list" if len(named) > 1 else basis, taken

    def _rest(self, left: tuple[Mark, ...]) -> tuple[Place, ...] | None:
        """Return the list above less those that were told of: 其余两省."""
        told = {
            v.province
            for v in self.verdicts
            if v.sentence == self.sentence and v.decision == "target" and v.breadth == 1
        }
        rest = tuple(p for p in dict.fromkeys(self.context.listed) if p not in told)
        return rest if len(self.context.listed) > len(rest) > 0 and None not in rest else ELSEWHERE

    def _meant(self, pronoun: Mark) -> tuple[Place, ...]:
        """Return the places named before, if they are as many as the words for them say."""
        known = self.context.subject or self.context.earlier
        if not known or len(set(known)) != pronoun.value:
            return ELSEWHERE
        city = known[0] is not None and known[0].kind == "municipality"
        return known if city or pronoun.value != 1 else ELSEWHERE

    def _one_of_two(self, which: Mark, rest: tuple[Mark, ...]) -> tuple[Place, ...]:
        """Return the former or the latter of the two places named; nobody known if not two are."""
        known = tuple(dict.fromkeys(self.context.named or self.context.earlier or ()))
        described = has(rest[:1], "own", "unknown", "elsewhere")
        if len(known) != 2 or described:
            return ELSEWHERE
        return known[:1] if which.value == 1 else known[1:]

    def _default(self, claim: Claim, left: tuple[Mark, ...]) -> tuple[tuple[Place, ...], str]:
        context = self.context
        plural = any(m.role == "each" and m.word > "z" for m in left)
        earlier = context.earlier or ()
        if (
            not context.subject
            and any(m.word in _THEIRS for m in left[:3])
            and len(set(earlier)) > 1
            and None not in earlier
        ):
            return tuple(earlier), "sentence_before"
        if context.subject:
            known, basis = context.subject, "sentence_before" if context.carried else "named"
        else:
            known, basis = self._owner(left)
        return (ELSEWHERE, "") if plural and len(known) == 1 and not context.own else (known, basis)

    def _owner(self, left: tuple[Mark, ...]) -> tuple[tuple[Place, ...], str]:
        """Return whose text it is; a word for another kind of place makes it another's."""
        context = self.context
        host = None if context.seen - {self.host, None} else self.host
        own = context.own or host
        if own is None:
            return ELSEWHERE, ""
        words = [mark.word for mark in left if mark.role == "own"]
        said = {_SCOPES[word[-1]] for word in words if len(word) == 2 and word[-1] in _SCOPES}
        fits = not said or own.kind in said
        return ((own,), context.basis if context.own else "document") if fits else (ELSEWHERE, "")

    # What is told.

    def _tell(
        self,
        claim: Claim,
        group: tuple[Place, ...],
        basis: str,
        year: int | None,
        measure: str | None,
        several: bool,
        bound: bool,
        compared: Mark | None,
        named_after: bool,
    ) -> None:
        """Judge each rate for each place: each its own if the lists go together."""
        rates = claim.rates
        changed = bool(claim.left) and claim.left[-1].role in ("from", "from_what")
        after = None if changed else whose.shared_by(claim.right, claim.end)
        shared = after or claim.last("respectively", "each", PLACE)
        respective = shared is not None and shared.role == "respectively"
        if len(rates) > 1 and sum(map(is_year, claim.left)) < 2 and not claim.last("each"):
            respective = True
        respective = respective or (self.context.respective and not claim.last(PLACE))
        self.context = attrs.evolve(self.context, respective=respective)
        paired = True
        pairs: list[tuple[tuple[Place, ...], Mark]] = [(group, rate) for rate in rates]
        if len(rates) > 1 or (respective and len(group) > 1):
            paired = respective and len(rates) == len(group)
            if paired:
                pairs = [((place,), rate) for place, rate in zip(group, rates, strict=True)]
        for places, rate in pairs:
            for place in places:
                self._judge(
                    Judged(
                        rate, claim, self.context, self.all, place, len(places), year, measure,
                        several, bound, compared, named_after, paired,
                    ),
                    basis,
                )  # fmt: skip

    def _judge(self, it: Judged, basis: str) -> None:
        rule = next((rule for rule in RULES if rule.finds(it)), None)
        self.verdicts.append(
            Verdict(
                it.rate,
                rule.decision if rule else "target",
                rule.name if rule else "",
                it.place,
                it.year,
                basis,
                self.sentence,
                it.breadth,
                2 * has((*it.claim.left, *it.claim.near), "goal") + has(it.claim.clause, "gdp"),
            )
        )
        context = self.context
        if it.breadth > 1 and context.subject:
            context = attrs.evolve(context, listed=context.subject)
        if rule is None and it.compared is None and context.base is None:
            context = attrs.evolve(context, base=it.year)
        self.context = context

    def _tell_table(self, marks: list[Mark], found: dict[Mark, Cell]) -> None:
        """Tell the targets of a table, and that its other cells are none."""
        owner: Place = None
        for mark in marks:
            owner = mark.place if mark.role == PLACE else owner
            if mark in found:
                self._tell_cell(found[mark])
            elif mark.role == RATE:
                rule = "a cell that no head of a column calls a target"
                self.verdicts.append(
                    Verdict(mark, "not_called_a_target", rule, owner, None, "", self.sentence, 1)
                )

    def _tell_cell(self, cell: Cell) -> None:
        place, rate, year, shift = cell
        reading = rate.reading
        fits = reading is not None and 1.0 <= (reading.headline or 1.0) <= 25.0 and place.place
        year = year or self.context.base
        year = None if year is None else year + shift
        told = bool(fits and year is not None)
        self.verdicts.append(
            Verdict(rate, "target" if told else "unreadable", "" if told else "a cell of a table",
                    place.place, year, "list", self.sentence, 1)
        )  # fmt: skip


def _runs(marks: list[Mark]) -> Iterator[tuple[int, int]]:
    """Yield where each rate stands among the marks; rates in one list count as one."""
    first = last = -1
    for i, mark in enumerate(marks):
        if mark.role != RATE:
            continue
        if first >= 0 and is_number(marks[last]) and is_number(mark):
            gap = marks[last + 1 : i]
            before = marks[first - 1].role if first else ""
            moved = before in ("from", "from_what", "move", "rise", "fall") and has(gap, "to")
            moved = moved or any(
                a.word == "," and b.role == "and" and b.word > "z" for a, b in pairwise(gap)
            )
            joint = all(m.role in _JOINT and m.word not in (";", ":", "。") for m in gap)
            if not moved and joint and len(gap) < 5 and not has(gap, "break"):
                last = i
                continue
        if first >= 0:
            yield first, last
        first = last = i
    if first >= 0:
        yield first, last


def _until_break(right: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in right:
        if is_break(mark) or mark.role in ("and", "versus") or mark.word == "、":
            return
        yield mark


def _own_clause(left: tuple[Mark, ...], *, goes_on: bool) -> tuple[Mark, ...]:
    """Return the marks of a rate's own clause; what still belongs to a rate before is left out."""
    cut = next((i for i, m in enumerate(left) if m.role == "and" and m.word.isascii()), None)
    if goes_on and cut is not None:
        left = left[cut + 1 :]
    for i in range(len(left) - 1, -1, -1):
        if is_break(left[i]):
            return left[i + 1 :]
    return left
