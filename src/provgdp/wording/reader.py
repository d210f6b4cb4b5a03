"""Reads the sentences of a text in order: claims, each judged in the context of those before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from provgdp.province import Province
from provgdp.target import Hedge
from provgdp.wording import likewise, speakers, stance, what, when, whose
from provgdp.wording.carried import Owner
from provgdp.wording.claims import (
    ACTUAL,
    ELSEWHERE,
    LISTED,
    PROMISES,
    TARGET,
    Claim,
    Context,
    Place,
    after_last,
    has,
    is_break,
    is_number,
    is_year,
    last_of,
)
from provgdp.wording.compared import is_of_another_place, prior
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark, marks_of
from provgdp.wording.places import asides, named_late, remarked_on, runs, topics
from provgdp.wording.quantities import led_by
from provgdp.wording.resolve import resolved
from provgdp.wording.rules import RULES, Judged
from provgdp.wording.tables import Cell, cells, is_called_late, is_listing
from provgdp.wording.words import POINTS
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provgdp.wording.text import Text

TOLD = "target"
_TELLING = ("set", "aim", "move", "keep", "will", "outcome", "complete", "no", "said", "mark")
_LIMITS = (Hedge.ABOVE, Hedge.BELOW)
_IN_A_HEAD = ("year", "unit", "separator", "filler")
_TURN = (
    PLACE, "possessive", "separator", "and", "filler", "past", "function", "set", "keep",
    "last_year", "this_year",
)  # fmt: skip
_JOINT = ("separator", "and", "or", "at", "to", "by", "of", "filler", "break")


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
        self.verdicts: list[Verdict] = []
        self.all: tuple[Mark, ...] = ()
        self.sentence = (0, 0)
        self.first: Context | None = None
        self.item: int | None = None

    def forget(self) -> None:
        """Start anew: what was read last isn't the sentence before."""
        self.context = self.context._replace(
            subject=None, earlier=None, named=(), mode=None, measure=None,
            respective=False,
        )  # fmt: skip
        self.sentence = (0, 0)

    def marks(self, start: int, end: int) -> list[Mark]:
        """Return the marks of a sentence, and where its lines break."""
        found = resolved(marks_of(self.text.folded, start, end), self.text)
        breaks, lines = (
            places[bisect_right(places, start) : bisect_left(places, end)]
            for places in (self.text.breaks, self.text.newlines)
        )
        breaks = sorted({*breaks, *_rows(found, [start, *lines])} - {start})
        if breaks:
            inside = [at for at in breaks if not any(m.start < at < m.end for m in found)]
            found = [*found, *(Mark("break", at, at, "\n") for at in inside)]
            found.sort(key=lambda mark: (mark.start, mark.end))
        return _unbracketed(found) if has(found, "bracket") else found

    def read(self, start: int, end: int, *, headed: bool = False) -> None:
        """Judge the rates of one sentence."""
        marks = self.marks(start, end)
        self.before, self.all = self.all, tuple(marks)
        self.earlier, self.sentence = self.sentence, (start, end)
        self.outside: list[Context] = []
        begun, self.first, self.item = self.first, None, None
        self._begin(marks, headed, begun)
        table = cells(marks, self.context.pending)
        if table is not None:
            self._tell_table(marks, {cell.rate: cell for cell in table})
            return
        at = 0
        for first, last in _runs(marks):
            left = tuple(marks[_past_an_aside(marks, at, first) : first])
            stop = next(
                (i for i in range(last + 1, len(marks)) if marks[i].role == RATE), len(marks)
            )
            rates = tuple(mark for mark in marks[first : last + 1] if mark.role == RATE)
            right = tuple(marks[last + 1 : stop])
            named = all(mark.role in ("gdp", "growth") for mark in left)
            headline = has(right[:1], "mark") or (
                right[:1] and right[0].word == ":" and stop == len(marks) and has(right, "goal")
            )
            if named and headline:
                # GDP增长7%! …: what follows a headline's number is read as if it stood before.
                left, right = (*right[1:], *left), ()
            self._enter(left)
            at = last + 1 + self._link(left, rates, right)
            self.first = self.first or self.context
        self._finish(tuple(marks[at:]))

    def overhear(self, start: int, end: int) -> list[Verdict]:
        """Return the verdicts on a sentence that tells nothing, and remember nothing of it."""
        known = (self.context, self.all, self.sentence, self.first)
        told = len(self.verdicts)
        self.read(start, end)
        self.context, self.all, self.sentence, self.first = known
        heard, self.verdicts = self.verdicts[told:], self.verdicts[:told]
        return [
            said._replace(decision="not_called_a_target", rule="no word for growth or a target")
            if said.decision == TOLD
            else said
            for said in heard
        ]

    def _enter(self, left: tuple[Mark, ...]) -> None:
        """Forget what was said within brackets once they are closed."""
        for i, mark in enumerate(left):
            row = mark.role == PLACE and i and left[i - 1].role == "break"
            if row and self.first and _is_title(left[: i - 1]):
                # Another list begins below a head of its own.
                years = [m for m in left[:i] if m.role == "year"]
                head = self.context.resolve(years[-1])
                self.context, self.first = self.context._replace(heading=head), None
            elif row and self.first and _heads_outcomes(left[: i - 1]):
                self.first = None
            elif row and self.first:
                self._restore(self.first)
            if mark.word == "(":
                self.outside.append(self._told_so_far(left[:i]))
            elif mark.word == ")" and self.outside:
                self._restore(self.outside.pop())

    def _told_so_far(self, left: tuple[Mark, ...]) -> Context:
        """Return what is known where brackets open: the year before them is not that within."""
        context = self._heard(left)
        year = when.year_before(left, context)
        listed = runs(left)
        return context._replace(
            year=context.resolve(year, context.year) if year else context.year,
            subject=listed[0].places if len(listed) == 1 else context.subject,
        )

    def _restore(self, before: Context) -> None:
        self.context = self.context._replace(
            mode=before.mode, year=before.year, of_actual=before.of_actual,
            measure=before.measure, several=before.several, subject=before.subject,
        )  # fmt: skip

    def _begin(self, marks: list[Mark], headed: bool, begun: Context | None) -> None:
        old, signed = self.context, _is_signed(marks)
        if signed and old.basis != "given":
            # A paper's own story is told by no report before it.
            old = old._replace(own=None, report=False)
        found = runs(tuple(marks))
        named = topics(found, tuple(marks), old.named)
        lists = [run.places for run in found if len(run.places) > 1]
        alone = len(set(old.named)) == 1 and not old.own and not old.foreign
        late = named_late(found, tuple(marks))
        theirs = set(old.named) == {None} or signed
        if late is None and not old.report and old.basis != "given" and theirs:
            # What is said after a sentence on the nation, or on a city, is of those.
            late = ELSEWHERE
        titled = _is_title(self.before)
        past = any(old.is_past(old.resolve(mark)) for mark in marks if is_year(mark))
        listing = is_listing(marks, past) or is_called_late(marks)
        # "How fast does it want to grow? By 6 percent."
        asked = old.mode == TARGET and has(self.before[-1:], "mark")
        asked = asked and not has(self.before, RATE)
        headed = headed or (asked and has(marks[:3], RATE))
        # A list that names what it lists has it from no sentence before.
        unnamed = listing and not has(marks, "gdp", "goal", "growth")
        known = old.mode == TARGET and (headed or not old.is_past(old.year))
        # 湖北2023年的目标为6%。湖南为5%。: a place and its number are of what was told before.
        bare = has(marks, PLACE) and all(mark.role in (*LISTED, RATE) for mark in marks)
        # The year of a plan, or of somebody's advice, is that of no other sentence.
        apart = old.several or old.observed
        known = known and (headed or not apart)
        same = bare and _was_of_one_year(old, begun) and not apart
        self.context = old._replace(
            earlier=None if signed else (old.carried and old.named) or old.subject or old.named,
            subject=late or (old.named[:1] if alone and old.named[0] else None),
            carried=late is None,
            named=named,
            mentioned=() if signed else old.named,
            listed=lists[-1] if lists else old.listed,
            seen=old.seen | {mark.place for mark in marks if mark.role == PLACE},
            topics=old.topics | set(named),
            pending=old.mode == TARGET,
            mode=TARGET if listing or headed or same or (titled and old.mode == TARGET) else None,
            measure=old.measure if headed or unnamed or bare else None,
            several=old.several and (headed or bare),
            observed=old.observed and bare,
            year=old.year if known or titled or same else None,
            before=old.year,
            heading=old.year if same else self._heading(marks, titled),
            of_actual=False,
            partial=old.partial and bare,
            halfway=False,
            late=False,
            revised=False,
            respective=False,
        )

    def _heading(self, marks: list[Mark], titled: bool) -> int | None:
        """Return the year for all that a sentence tells: 2023年，…; 2023年各省目标：湖北6%."""
        if when.heads_a_sentence(marks):
            return self.context.resolve(marks[0])
        end = next((i for i, m in enumerate(marks) if m.word == ":" or m.role == "break"), 0)
        head = tuple(marks[: end - (end > 0 and marks[end - 1].word == "|")])
        year = last_of(head, *YEARS) if head and _is_title(head, *YEARS) else None
        return self.context.resolve(year) if year else self.context.year if titled else None

    def _finish(self, rest: tuple[Mark, ...]) -> None:
        """Keep what words after the last rate, or without one, say about the next sentence."""
        context = self._heard(rest)
        year = last_of(rest, "year", *(() if has(self.all, RATE) else ("last_year", "prior_year")))
        titled = _is_title(self.all)
        if year and (context.mode == TARGET or titled) and context.year is None:
            # A year gone by is that of what it heads, and of nothing else.
            known = context.resolve(year)
            dropped = has(self.all, RATE) and context.is_past(known)
            context = context._replace(year=None if dropped else known)
        elif context.pending and context.mode is None and not rest:
            context = context._replace(mode=TARGET)
        if rest and rest[-1].word == ":" and not has(self.all, RATE):
            context = context._replace(several=when.spans_years(rest, context.several))
        if not has(self.all, RATE) or has(after_last(rest[:-1], "separator"), "goal"):
            context = context._replace(measure=what.heading(rest) or context.measure)
        self.context = context
        self._tell_the_same(rest)
        if has(rest, "no") and self.earlier != (0, 0) and not has(self.all, RATE):
            self._tell_none(rest)

    def _heard(self, marks: tuple[Mark, ...]) -> Context:
        said = last_of(marks, *PROMISES, "actual", "real")
        if said is None:
            return self.context
        mode = ACTUAL if said.role in ("actual", "real") else TARGET
        return self.context._replace(mode=mode)

    # One rate, or one list of rates.

    def _link(
        self, left: tuple[Mark, ...], rates: tuple[Mark, ...], right: tuple[Mark, ...]
    ) -> int:
        """Judge a list of rates, and return how many of the marks after it that took."""
        claim = self._claim(left, rates, right)
        part = self.context.elsewhere
        known = self.context
        owner = whose.owner(claim, known, self.all)
        if told_of := self._told_of(owner, rates):
            self.context = self.context._replace(subject=told_of, carried=False)
        compared = prior(claim, self.all)
        if compared and part and owner.places != ELSEWHERE and not has(claim.whole, PLACE):
            # A city's number compares with that of the whole province, not of another year.
            compared = None
        if compared and is_of_another_place(claim, compared, owner.taken, known):
            compared = None
        bound = stance.is_bound(claim, compared) or self._is_called_after(claim)
        bound = bound or self._is_its_turn(claim) or self._is_of_two_years(claim)
        bound = bound or self._is_noted_beside(claim)
        context = self.context
        theirs = has(claim.left, "advice", "observer") or when.year_after(claim)
        if compared is None and not theirs and stance.is_yet_to_be_told(claim, context):
            compared, bound = Mark("outcome", claim.start, claim.start), True
            told = next((m for m in self.all if is_year(m) and m.start > claim.end), None)
            context = context._replace(year=context.resolve(told) if told else context.year)
        elif compared and compared.role in when.FROM:
            context = when.dated_by_the_next(claim, context, self.all)
        elif bound and compared is None and stance.is_looked_back_on(claim, context):
            compared = Mark("outcome", claim.start, claim.start)
        measure = what.measured(claim, context, compared)
        several = when.several_years(claim, context)
        actual = stance.is_actual(claim, context, bound)
        actual = actual or stance.is_measured_against(claim, context, self.all)
        year, context = when.year_of(claim, context, compared, actual)
        follows = bool(left) and self._follows_a_rate(left[0])
        if when.is_long_ago(claim, claim.clause if follows else claim.left):
            year = None
        context = context._replace(
            measure=context.measure if rates[0].word == POINTS else measure or context.measure,
            observed=speakers.is_observed(claim, context),
            several=several,
        )
        mode = _mode_after(stance.mode_of(claim, context, bound, compared, year), claim, context)
        self.context = context = context._replace(mode=mode)
        it = Judged(rates[0], claim, context, self.all, owner, year, measure, bound, compared)
        after = when.year_after(claim)
        shared = when.shared_years(claim, after)
        for one in [context.resolve(mark) for mark in shared] or [year]:
            self._tell(it._replace(year=one))
        owner = self._tell_alike(it)
        self._go_on(known, claim, compared)
        after = shared[-1] if after and shared else after
        return max(owner.taken, right.index(after) + 1 if after else 0)

    def _tell_alike(self, it: Judged) -> Owner:
        """Tell of those too who do as the subject, and return of whom the words go on."""
        claim, owner = it.claim, it.owner
        followed = has(self.all[self.all.index(claim.rates[-1]) + 1 :], RATE)
        same, taken = likewise.ditto(claim.right, followed)
        if same:
            owner = Owner(same, "list", taken, named=True)
            self._tell(it._replace(owner=owner))
        if it.year == it.context.base and (others := likewise.likened(claim)):
            self._tell(it._replace(owner=Owner(others, "list")))
        return owner

    def _told_of(self, owner: Owner, rates: tuple[Mark, ...]) -> tuple[Place, ...]:
        """Return whom the words after a rate go on with, if they don't go on as before."""
        if not owner.named and owner.basis != "named":
            return ()
        # Hunan, which outgrew Hubei by 1 point, aims for 6 percent.
        told_of = remarked_on(self.all, self.all.index(rates[-1]))
        return told_of or (owner.places if owner.named else ())

    def _go_on(self, before: Context, claim: Claim, compared: Mark | None) -> None:
        """Go on with growth behind a target that it was only measured by.

        A list goes on with the year of its head: 2023年目标：湖北6%，2022年为7%，湖南5%.
        """
        listed = before.mode == TARGET and before.heading in (before.year, self.item)
        if listed and before.heading != self.context.year and not has(claim.left, PLACE):
            self.item = before.heading
        if before.mode == ACTUAL and when.is_only_met(claim, compared):
            self.context = self.context._replace(mode=ACTUAL)

    def _is_called_after(self, claim: Claim) -> bool:
        """Whether the clause after a rate calls it a target: "At 7%, its target is high"."""
        if claim.predicate:
            return True
        return whose.owner_after(claim) is not None and has(claim.right, "goal")

    def _is_its_turn(self, claim: Claim) -> bool:
        """Whether growth and target take turns, place by place: 去年2.7%，今年4.5%左右."""
        alone = [mark.role for mark in claim.left if mark.role != "separator"] == ["this_year"]
        told = (said.decision == TOLD for said in self.verdicts if said.sentence == self.sentence)
        grown = self.context.mode == ACTUAL and stance.looks_set(claim)
        return alone and grown and any(told)

    def _is_of_two_years(self, claim: Claim) -> bool:
        """Whether a place has its targets of two years as one before: 云南去年是8%，今年仍是8%."""
        said, following, base = claim.left, claim.right, self.context.base
        dated = has((*said, *following[:1]), "last_year") and has(said, PLACE)
        if self.context.mode != TARGET or not dated or base is None:
            return False
        bare = all(m.role in _TURN for m in (*said, *following)) and not has(following, PLACE)
        at = self.all.index(claim.rates[-1]) + len(following) + 2
        now = has((*following, *self.all[at : at + 1]), "this_year")
        told = [one for one in self.verdicts if one.sentence == self.sentence]
        both = {base - 1, base} <= {one.year for one in told}
        only = both and all(one.decision == TOLD for one in told)
        return only and bare and now and stance.looks_set(claim)

    def _is_noted_beside(self, claim: Claim) -> bool:
        """Whether brackets hold the target of a year gone by where a noun names what they follow.

        5%是湖北今年的目标（去年为6%）; Targets for 2024: Hubei 5% (2023: 5.5%).
        """
        if self.context.mode != TARGET or not stance.is_dated_in_brackets(claim):
            return False
        at = self.all.index(claim.left[0])
        end = next((i for i, mark in enumerate(self.all[:at]) if mark.word == ":"), 0)
        named = has(after_last(self.all[:at], "separator"), "goal")
        return named or (end > 0 and _is_title(self.all[:end]))

    def _claim(
        self, left: tuple[Mark, ...], rates: tuple[Mark, ...], right: tuple[Mark, ...]
    ) -> Claim:
        """Return the claim of some rates; what a clause before it said is heard first."""
        cut = max((i for i, mark in enumerate(left) if mark.word == ";"), default=-1) + 1
        if cut:
            measure = all(mark.role in stance.OF_THE_RATE for mark in left[: cut - 1])
            if not (measure and self.context.mode == ACTUAL):
                self.context = self._heard(left[:cut])
            year = when.own_year(left[:cut])
            if year and not has(left[:cut], "same"):
                self.context = self.context._replace(year=self.context.resolve(year))
            elif self.first and self.context.is_past(self.context.year) and has(left[cut:], PLACE):
                # 浙江今年为5%，去年为6%；江苏…: the next place begins as the first did.
                first = self.first
                self.context = self.context._replace(year=first.year, of_actual=first.of_actual)
            turns = [mark.role for mark in (*left[cut:], *right[:2])]
            if self.first and turns == [PLACE, "separator", "this_year"]:
                # 去年增长，湖北2.7%，今年目标4.5%；湖南3%，今年5%: growth, and a target again.
                self._restore(self.first)
        if self.item is not None and has(left, PLACE):
            if not has(left, *YEARS):
                self.context = self.context._replace(year=self.item)
            self.item = None
        near = tuple(_until_break(right))
        following = self.all[self.all.index(rates[-1]) + len(right) + 1 :][:1]
        if near == right and any(map(is_number, following)) and _leads_to_a_target(near):
            near = ()
        inside = asides(left)
        outside = tuple(mark for i, mark in enumerate(left) if i not in inside and i >= cut)
        clause = _own_clause(outside, goes_on=bool(left) and self._follows_a_rate(left[0]))
        follows = has(self.all[: self.all.index(rates[0])], RATE)
        return Claim(outside, rates, right, clause, near, left[cut:], follows)

    def _follows_a_rate(self, mark: Mark) -> bool:
        at = self.all.index(mark)
        return at > 0 and self.all[at - 1].role == RATE

    # What is told.

    def _tell(self, it: Judged) -> None:
        """Judge each rate for each place: each its own if the lists go together."""
        claim, group = it.claim, it.owner.places
        respective = self._is_respective(claim, len(group))
        self.context = self.context._replace(respective=respective)
        years = [mark for mark in claim.left if is_year(mark)]
        if respective and len(years) == len(claim.rates) > len(group):
            # 2023年、2024年分别为6%和5%: each rate for its own year.
            for rate, year in zip(claim.rates, years, strict=True):
                one = claim._replace(rates=(rate,))
                self._tell(it._replace(claim=one, year=self.context.resolve(year)))
            return
        measures = what.of_each(claim) if len(group) == 1 else []
        for rate, measure in zip(claim.rates, measures, strict=False):
            # 生产总值、投资增长目标分别为6%和8%: each rate for its own indicator.
            self._tell(it._replace(claim=claim._replace(rates=(rate,)), measure=measure))
        if measures:
            return
        pairs: list[tuple[tuple[Place, ...], Mark]] = [(group, rate) for rate in claim.rates]
        paired = True
        if len(claim.rates) > 1 or (respective and len(group) > 1):
            paired = respective and len(claim.rates) == len(group)
            if paired:
                pairs = [((one,), rate) for one, rate in zip(group, claim.rates, strict=True)]
        for places, rate in pairs:
            for place in places:
                self._judge(
                    it._replace(
                        rate=rate, context=self.context, place=place, breadth=len(places),
                        paired=paired,
                    )
                )  # fmt: skip

    def _is_respective(self, claim: Claim, places: int) -> bool:
        """Whether a list of places and a list of rates go together."""
        paired = len(claim.rates) == places or not claim.last("each")
        if len(claim.rates) > 1 and sum(map(is_year, claim.left)) < 2 and paired:
            return True
        changed = bool(claim.left) and claim.left[-1].role in ("from", "from_what")
        after = None if changed else whose.shared_by(claim.right, claim.end)
        shared = after or claim.last("respectively", "each", PLACE)
        said = shared is not None and shared.role == "respectively"
        return said or (self.context.respective and not claim.last(PLACE, "each"))

    def _judge(self, it: Judged) -> None:
        rule = next((rule for rule in RULES if rule.finds(it)), None)
        strength = 2 * has((*it.claim.left, *it.claim.near), "goal") + has(it.claim.clause, "gdp")
        # It set 6 percent and revised it to 5: the last word counts.
        moved = [m.role for m in it.claim.left if m.role != "article"][-3:]
        strength += 4 * (moved in (["move", "own", "to"], ["move", "goal", "to"]))
        left = it.compared is not None and it.compared.role in when.FROM
        strength -= 4 * (left or when.is_moved_later(it.claim))
        self.verdicts.append(
            Verdict(
                it.rate, rule.decision if rule else TOLD, rule.name if rule else "", it.place,
                it.year, it.owner.basis, self.sentence, it.breadth, strength,
            )
        )  # fmt: skip
        if rule is None and it.compared is None and self.context.base is None:
            self.context = self.context._replace(base=it.year)

    def _tell_the_same(self, marks: tuple[Mark, ...]) -> None:
        """Tell of whoever has the same target what was told right before, if that was one."""
        named, other = likewise.of_the_same(marks)
        span = self.sentence if has(self.all, RATE) else self.earlier
        named = named or likewise.echoed(self.all, self.before)
        told = [it for it in self.verdicts if named and it.sentence == span]
        told = [it for it in told if it.decision == TOLD and other in (None, it.province)]
        year = self.context.base if has(marks, "this_year") else None
        if len({(it.rate, it.year) for it in told}) == 1 and year in (None, told[0].year):
            same = told[0]._replace(basis="named", breadth=len(named))
            self.verdicts += [same._replace(province=place) for place in named]

    def _tell_none(self, marks: tuple[Mark, ...]) -> None:
        """Tell who sets none of the targets that the sentence before told of."""
        named, none = likewise.sets_none(marks, self.before)
        if none is None:
            return
        dated = [mark for mark in marks if is_year(mark)] or [*filter(is_year, self.before)]
        years = {self.context.resolve(mark) for mark in dated} or {self.context.base}
        ahead = [year for year in years if year is not None and not self.context.is_past(year)]
        if len(ahead) == 1:
            one = Verdict(none, TOLD, "", None, ahead[0], "named", self.sentence, len(named))
            self.verdicts += [one._replace(province=place) for place in named]

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
        titled = self.context.year if self.context.pending else None
        year = year or self.context.base or titled
        year = None if year is None else year + shift
        told = bool(fits and year is not None)
        self.verdicts.append(
            Verdict(rate, TOLD if told else "unreadable", "" if told else "a cell of a table",
                    place.place, year, "list", self.sentence, 1)
        )  # fmt: skip


def _was_of_one_year(told: Context, begun: Context | None) -> bool:
    """Whether a sentence told targets of a year gone by, from its first to its last."""
    one = begun is not None and (begun.mode, begun.year) == (told.mode, told.year)
    return one and told.mode == TARGET and told.is_past(told.year)


def _unbracketed(marks: list[Mark]) -> list[Mark]:
    """Take the year of a head out of its brackets, in which but units stand: 目标（2023年，%）."""
    kept: list[Mark] = []
    at = 0
    while at < len(marks):
        opens = marks[at].word in BRACKETS and kept and kept[-1].role != RATE
        inside = [*takewhile(lambda m: m.role in _IN_A_HEAD, marks[at + 1 :])] if opens else []
        years = [mark for mark in inside if mark.role == "year"]
        end = at + 1 + len(inside)
        spare = inside and len(years) < 2 and has(marks[end : end + 1], "bracket")
        kept += years if spare else marks[at : at + 1]
        at = end + 1 if spare else at + 1
    return kept


def _is_title(marks: tuple[Mark, ...], *years: str) -> bool:
    """Whether a line only names the targets of a year, which what follows are: 2023年各省目标."""
    named = has(marks, "goal") and has(marks, "year", *years) and not has(marks, RATE, *_TELLING)
    return named and not is_break(marks[-1])


def _heads_outcomes(marks: tuple[Mark, ...]) -> bool:
    """Whether a line only says that what follows came about: 2023年实际增速."""
    return has(marks, "actual", "real") and not has(marks, RATE, "separator")


def _mode_after(mode: str | None, claim: Claim, context: Context) -> str | None:
    """Return what is told after a claim, of which only the words right before its rate decide."""
    if claim.rates[0].word == POINTS:
        # 比上年实际增幅低0.5个百分点 tells no growth: targets go on.
        return context.mode or mode
    other = context.measure == what.OTHER and context.mode == TARGET
    # 收入实际增长 among targets is the real growth of another thing.
    real = other and mode == ACTUAL and claim.last("real")
    return TARGET if real else mode


def _past_an_aside(marks: list[Mark], at: int, first: int) -> int:
    """Return where ", which is 10 percent of China's GDP," ends, whose number stands before."""
    opened = max((i for i, mark in enumerate(marks[:at]) if mark.role == "relative"), default=at)
    inside = asides(tuple(marks[:first])) if has(marks[opened:at], RATE) else set[int]()
    if opened not in inside or has(marks[opened:at], "bracket"):
        return at
    end = next((i for i in range(at, first) if i not in inside), first)
    return at if any(mark.word == ";" for mark in marks[at:end]) else end


def _is_signed(marks: list[Mark]) -> bool:
    """Whether a sentence opens with the name of a paper, and so a story of its own: 某报讯：…."""
    return any(a.role == "outlet" and b.word == ":" for a, b in pairwise(marks[:6]))


def _rows(marks: list[Mark], lines: list[int]) -> list[int]:
    """Return which lines are rows, if several are: a place and its number, whatever follows."""
    rows: list[int] = []
    starts = [mark.start for mark in marks]
    for at in lines:
        first = bisect_left(starts, at)
        line = marks[first : first + 5]
        rest = [m for m in line[1:] if m.role not in (*YEARS, "filler") and m.word != ":"]
        if has(line[:1], PLACE) and has(rest[:1], RATE):
            rows.append(at)
    return rows if len(rows) > 1 else []


def _leads_to_a_target(near: tuple[Mark, ...]) -> bool:
    """Whether the words between two rates call the second a target: 增长5.5%低于年初目标6%."""
    return has(near[-1:], "goal") and all(mark.role in when.COMPARING for mark in near[:-1])


def _runs(marks: list[Mark]) -> Iterator[tuple[int, int]]:
    """Yield where each rate stands among the marks; rates in one list count as one."""
    first = last = -1
    chinese = any(mark.word > "~" for mark in marks)
    for i, mark in enumerate(marks):
        if mark.role != RATE:
            continue
        alike = first >= 0 and (marks[last].word == POINTS) is (mark.word == POINTS)
        if alike and is_number(marks[last]) and is_number(mark):
            gap = marks[last + 1 : i]
            before = led_by([(m.role, m.word) for m in marks[:first]])
            moved = before in ("from", "from_what", "move", "rise", "fall") and has(gap, "to")
            moved = moved or any(
                a.word == "," and b.role in ("and", "at") and b.word > "~" for a, b in pairwise(gap)
            )
            # 目标为6%，低于8%的投资目标: what compares is of no list.
            limit = chinese and mark.reading is not None and mark.reading.hedge in _LIMITS
            moved = moved or (limit and any(m.word == "," for m in gap))
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
