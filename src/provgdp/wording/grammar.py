"""The grammar: from the words of a wording to one target, but for its numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import attrs

from provgdp.target import BOUNDS, Hedge
from provgdp.wording.absent import SILENT, no_target
from provgdp.wording.beside import BEFORE_NUMBER, Beside, fault
from provgdp.wording.indicators import INDICATORS
from provgdp.wording.naming import GDP, INDEX, OTHER
from provgdp.wording.plan import Number, Plan, ShapeError
from provgdp.wording.quantities import END, Quantities, Quantity
from provgdp.wording.relations import LOWER, UPPER, Relation, drop_remark, relation_of
from provgdp.wording.subject import ANY, Subject, subject_of
from provgdp.wording.text import FIRST_CHINESE
from provgdp.wording.tokens import Token, is_finite, scan
from provgdp.wording.words import COUNTERS, POINTS, every, of_role
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPARED = ("gdp", "goal", "expected", "peer", "own", "this_year", "next_year")
_OWNERS = ("gdp", "indicator", "goal")
_FROM = frozenset(of_role("from_what"))
_Bounds: TypeAlias = tuple[Hedge, Number, "Number | None", tuple[bool | None, bool | None]]

_LEVELS = {name for name, entry in INDICATORS.items() if entry.measure == "level"}
_RATES = ({"cpi"} | _LEVELS) - {"air_quality"}
_TEN = Number(None, 10.0)
_PERSONS = "10k_persons"

_CUTS = every("CUTS")
_UNFINISHED = every("UNFINISHED")
_LOOSE = every("TRANSLATED_LOOSELY")
_ENDS = tuple(every("ENDS"))


def compile_shape(shape: str, translated: bool, indicator: str) -> Plan:
    """Return the reading of a folded shape; raises `ShapeError` if it has none.

    Wordings that differ only in their numbers have one shape, and so one reading.
    """
    tokens = _falling(scan(shape, names=indicator != GDP)) if indicator != GDP else scan(shape)
    subject = subject_of(shape, tokens, indicator)
    plan = _Reader(tokens, translated, subject).plan()
    of_growth = subject.asked == GDP or subject.indicator == GDP
    in_percent = plan.unit == INDEX or (plan.unit == POINTS and subject.asked == GDP)
    unit = "percent" if in_percent else plan.unit
    return attrs.evolve(
        plan,
        indicator=subject.indicator,
        unit=unit,
        direction=subject.direction,
        of_growth=of_growth and unit == "percent",
    )


def _falling(tokens: list[Token]) -> list[Token]:
    """Read a cut by a rate as a fall by it: reduce energy intensity by 3%."""
    cuts = [i for i, token in enumerate(tokens) if token.word in _CUTS]
    bys = [i for i, token in enumerate(tokens) if token.role == "by" and i > min(cuts, default=i)]
    if len(cuts) != 1 or len(bys) != 1:
        return tokens
    tokens[bys[0]] = tokens[bys[0]]._replace(role="fall")
    return [*tokens[: cuts[0]], *tokens[cuts[0] + 1 :]]


class _Reader:
    """Reads the words of one wording from left to right."""

    def __init__(self, tokens: list[Token], translated: bool, subject: Subject) -> None:
        self.tokens, self.strives = drop_remark(tokens, subject.asked != GDP)
        self.rates = Quantities(self.tokens, bare=subject.bare)
        self.token = self.rates.token
        self.translated = translated
        self.subject = subject
        self.quantities: list[Quantity] = []
        self.stretch: list[Quantity] = []
        self.hedges: list[Token] = []
        self.latest: Quantity | None = None
        self.strive: Token | None = None
        self.renamed: Token | None = None
        self.brackets: list[Token] = []
        self.ensured = False
        self.practised = False

    def plan(self) -> Plan:
        self._check_end()
        self.relation = relation_of(self.tokens, self.subject.asked != GDP)
        self._scan()
        self._check_left_over()
        if any(token.role == "no" for token in self.tokens):
            return no_target(self.tokens, self.strives)
        if self.relation:
            return self._relative(self.relation)
        self._drop_levels()
        if not self.quantities and self.stretch:
            # The only number is striven for: it is the target.
            self.quantities, self.stretch, self.strives = self.stretch, [], True
        if self.quantities:
            return self._absolute()
        raise ShapeError("unreadable", "no rate")

    # Scanning: quantities and what belongs to them.

    def _scan(self) -> None:
        at = years = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            found = self.rates.at(at)
            if found:
                quantity, following = found
                quantity.aside = bool(self.brackets)
                self._add(quantity, self.token(following))
                at = following
                continue
            years += token.role == "year"
            self._take(token, at)
            at += 1
            if token.role in ("gdp", "indicator") and self.latest:
                self.renamed = token
            if years > 1:
                raise ShapeError("ambiguous", "two years", token.start, token.end)
        for token in self.brackets:
            raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)

    def _take(self, token: Token, at: int) -> None:
        """Take in a word that begins no quantity."""
        if token.role == "hedge" or (token.before and not self.quantities):
            self._add_hedge(token, at + 1)
            return
        if self.hedges and self._parts_a_hedge(token):
            self._refuse_hedge(self.hedges[0], token.end)
        if self._is_share(token, at + 1):
            raise ShapeError("ambiguous", "a share of something", token.start, token.end)
        take = _TAKES.get(token.role)
        if take is None or not take(self, token):
            self._refuse(token, at)

    def _refuse(self, token: Token, at: int) -> None:
        """Raise `ShapeError` unless the token may stand beside a target."""
        related, ranged = self.relation is not None, bool(self.rates.between)
        counted = self.latest is not None
        found = fault(Beside(self.tokens, at, self.subject, related, counted, ranged))
        if found:
            raise ShapeError(*found, token.start, token.end)

    # What a word does to what follows; False if it does nothing there.

    def take_bracket(self, token: Token) -> bool:
        if token.word in BRACKETS:
            self.brackets.append(token)
        elif not self.brackets or token.word != BRACKETS[self.brackets.pop().word]:
            raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)
        return True

    def take_strive(self, token: Token) -> bool:
        # Up 3%, aims for 5%: a verb of now begins anew after what rose.
        anew = is_finite(token.word) and any(t.role == "rise" for t in self.tokens)
        if token.role == "aim" and (anew or not self.latest):
            return False
        self.strive = token
        return True

    def take_ensure(self, _: Token) -> bool:
        self.ensured = True
        return True

    def take_practice(self, _: Token) -> bool:
        self.practised = self.latest is not None
        return True

    def take_better(self, _: Token) -> bool:
        promised = bool(self.strive or self.strives or self.practised)
        if promised:
            self.strives, self.strive = True, None
        return promised

    def take_open(self, _: Token) -> bool:
        self.strives = self.strives or self.latest is not None
        return self.latest is not None

    def take_standing(self, _: Token) -> bool:
        # 力争走在全国前列 says nothing of the number, but is what is striven for.
        self.strives, self.strive = self.strives or self.strive is not None, None
        return self.latest is not None

    def take_two_digits(self, token: Token) -> bool:
        if not (self.strive and self.quantities):
            return False
        self.stretch.append(Quantity(token.start, token.end, _TEN))
        self.strive = None
        return True

    def _parts_a_hedge(self, token: Token) -> bool:
        """Whether a token parts a hedge from its number: 约定5%, 超过2023年5%, above target 5%."""
        last = self.hedges[-1].word
        if len(last) == 1 and last > FIRST_CHINESE and token.role != "bracket":
            return True
        if token.role in _COMPARED:
            return any(hedge.before in (Hedge.ABOVE, Hedge.BELOW) for hedge in self.hedges)
        return token.role in ("year", "separator")

    def _is_share(self, token: Token, following: int) -> bool:
        """Whether a word makes a rate a share of something: 3% of GDP, GDP的3%."""
        if token.role == "possessive":
            owner, owned = self.token(following - 2), self.token(following)
            return owner.role in _OWNERS and owned.role in BEFORE_NUMBER
        if token.role == "share":
            return self.subject.asked == GDP
        shared = token.role == "of" and self._follows_latest(following - 1)
        return shared and self.subject.indicator in (None, GDP)

    def _add_hedge(self, token: Token, following: int) -> None:
        last = self._before_suffix(token, following)
        if token.after and last and not (token.before and self._more_numbers(following)):
            last.hedges.append(token.after)
            last.end = token.end
        elif token.before:
            loose = self.translated and token.word in _LOOSE
            self.hedges.append(token._replace(before=Hedge.AT_LEAST) if loose else token)
        else:
            raise ShapeError("unreadable", "a hedge without its number", token.start, token.end)

    def _more_numbers(self, following: int) -> bool:
        return any(self.rates.has_number(at) for at in range(following, len(self.tokens)))

    def _before_suffix(self, token: Token, following: int) -> Quantity | None:
        """Return the rate a hedge may follow: at once, or in English words."""
        latin = "a" <= token.word[0] <= "z"
        return self.latest if latin or self._follows_latest(following - 1) else None

    def _follows_latest(self, at: int) -> bool:
        """Whether but brackets part a token from the last rate and its hedges."""
        if self.latest is None:
            return False
        at -= 1
        while self.token(at).role == "bracket" and self.token(at).end > self.latest.end:
            at -= 1
        return self.token(at).end == self.latest.end

    def _add(self, quantity: Quantity, beside: Token) -> None:
        if self.renamed and any(t.role in ("indicator", "share") for t in self.tokens):
            named = self.renamed
            raise ShapeError("ambiguous", "two indicators", named.start, named.end)
        if self.hedges:
            quantity.start = self.hedges[0].start
        quantity.hedges += [token.before for token in self.hedges if token.before]
        quantity.ensured, self.ensured, self.hedges = self.ensured, False, []
        self.latest = quantity
        # 按13%组织: what work is organised for beside a target is its stretch.
        if self.strive or (beside.role == "organise" and self.quantities):
            self.stretch.append(quantity)
            self.strive = None
        else:
            self.quantities.append(quantity)

    def _check_end(self) -> None:
        tokens = (t for t in reversed(self.tokens) if t.role not in ("separator", "bracket"))
        last = next(tokens, END)
        if last.word in _UNFINISHED:
            raise ShapeError("unreadable", "a wording that is cut short", last.start, last.end)

    def _check_left_over(self) -> None:
        if self.hedges:
            self._refuse_hedge(self.hedges[0], self.hedges[0].end)
        if self.strive and not self.relation:
            why = "nothing to strive for"
            raise ShapeError("unreadable", why, self.strive.start, self.strive.end)
        if self.rates.between and not any(q.high for q in self.quantities):
            for token in self.tokens:
                if token.word in self.rates.between:
                    raise ShapeError("unreadable", "half a range", token.start, token.end)

    def _refuse_hedge(self, hedge: Token, end: int) -> None:
        following = (token for token in self.tokens if token.start >= hedge.end)
        named = any(token.role in _OWNERS or token.role == "peer" for token in following)
        related = named and self.subject.asked != GDP
        why = "relative to another indicator" if related else "a hedge without its number"
        raise ShapeError("unreadable", why, hedge.start, end)

    # Combining: one target from what was found.

    def _drop_levels(self) -> None:
        """Drop a level beside a rate, of which it is no part: 突破2万亿元，增长8%.

        Nor is one that is striven for, 增长8%，力争突破2万亿元; 8个县增长8% is no level.
        """
        of_growth = GDP in (self.subject.asked, self.subject.indicator)
        rates = [*self.quantities, *self.stretch] if of_growth else self.quantities
        if any(quantity.unit == "percent" for quantity in rates):
            beside = ("percent", POINTS, *COUNTERS)
            self.quantities = [q for q in self.quantities if q.unit in beside]
            self.stretch = [q for q in self.stretch if q.unit in beside]

    def _absolute(self) -> Plan:
        main, *others = self.quantities
        span = (main.start, max(quantity.end for quantity in self.quantities))
        self._check_rate(main, span)
        hedge, low, high, closed = self._bounds(span)
        ranged = hedge is Hedge.RANGE and main.high is None
        stretch, beyond = self._stretch()
        if any(quantity.unit != main.unit for quantity in self.stretch):
            raise ShapeError("ambiguous", "a number to strive for in another unit", *span)
        unit, scale = self._unit(main, span)
        low = low._replace(scale=low.scale * scale)
        high = high and high._replace(scale=high.scale * scale)
        return Plan(
            hedge=hedge,
            span=span,
            low=None if hedge in UPPER else low,
            high=None if hedge in LOWER else high or low,
            closed=BOUNDS.get(hedge, closed),
            same=() if ranged else tuple((other.low, other.high) for other in others),
            stretch=stretch,
            beyond=beyond,
            strives=self.strives,
            unit=unit,
            of_index=main.bare and main.unit == INDEX,
        )

    def _check_rate(self, main: Quantity, span: tuple[int, int]) -> None:
        """Refuse what is no rate where one was asked for, and what says how a goal moves."""
        rates = self.subject.asked == GDP or self.subject.indicator in _RATES
        if (rates or self.subject.asked in _RATES) and main.unit not in ("percent", POINTS, INDEX):
            raise ShapeError("unreadable", "an amount, no rate", *span)
        if self._is_change() or not self._moves_to(main):
            raise ShapeError("ambiguous", "a change of a rate or a goal, not a rate", *span)

    def _bounds(self, span: tuple[int, int]) -> _Bounds:
        """Return the hedge, the numbers and what is closed, of one rate or of two that bound it."""
        hedges = [quantity.hedge() for quantity in self.quantities]
        main, *others = self.quantities
        ends = sorted(zip(hedges, self.quantities, strict=True), key=lambda end: end[0] in UPPER)
        if len(ends) == 2 and ends[0][0] in LOWER and ends[1][0] in UPPER:
            closed = BOUNDS[ends[0][0]][0], BOUNDS[ends[1][0]][1]
            return Hedge.RANGE, ends[0][1].low, ends[1][1].low, closed
        aside = all(q.aside and q.hedge() is hedges[0] for q in others)
        if others and (main.aside or not aside):
            raise ShapeError("ambiguous", "two rates", *span)
        return hedges[0], main.low, main.high, main.closed

    def _unit(self, main: Quantity, span: tuple[int, int]) -> tuple[str, float]:
        """Return the unit of the target, and what else divides its numbers to give it."""
        own = COUNTERS.get(main.unit)
        if own is None:
            return main.unit, 1.0
        asked = None if self.subject.asked == ANY else self.subject.asked
        named = self.subject.indicator or asked
        entry = INDICATORS.get(named or "")
        persons = entry is not None and entry.unit == _PERSONS
        if main.unit != "counted":
            return (_PERSONS if persons or named is None else own), 1.0
        if not persons and named != OTHER and not any(t.role == "thing" for t in self.tokens):
            # 提高1.5个 is cut short of 百分点.
            raise ShapeError("unreadable", "a count of nothing that is named", *span)
        return (_PERSONS, 1e4) if persons else (own, 1.0)

    def _moves_to(self, main: Quantity) -> bool:
        """Whether what is moved is moved to the number: cut to 5%, 降到5%, not cut by 1 point."""
        if not any(token.role == "move" for token in self.tokens):
            return True
        before = [token for token in self.tokens if token.end <= main.start][-1:]
        return any(token.role == "to" or token.word.endswith(_ENDS) for token in before)

    def _is_change(self) -> bool:
        """Whether the number says by how much a rate or a goal moves: 目标提高0.5%."""
        roles = [token.role for token in self.tokens]
        in_points = any(quantity.unit == POINTS for quantity in (*self.quantities, *self.stretch))
        from_what = not self.rates.between.isdisjoint(_FROM)
        if self.subject.asked != GDP and "goal" not in roles:
            # 城镇化率提高1个百分点: what an indicator is to change by, named or not.
            named = self.subject.indicator not in (None, GDP)
            unnamed = self.subject.indicator is None and in_points and not from_what
            if named or unnamed:
                return False
        said = [role for role in roles if role not in (*SILENT, "gdp")]
        of_a_goal = ("rise", "goal") in pairwise(said) or ("goal", "rise") in pairwise(roles)
        moved = (of_a_goal and "to" not in roles) or from_what
        return "rise" in roles and (in_points or moved)

    def _stretch(self) -> tuple[Number | None, bool]:
        """Return the number to strive for, and whether more than it is."""
        if not self.stretch:
            return None, False
        first, *others = self.stretch
        hedge = first.hedge()
        if others or hedge in (*UPPER, Hedge.RANGE):
            why = "more than one number to strive for"
            raise ShapeError("ambiguous", why, first.start, self.stretch[-1].end)
        return first.low, hedge in LOWER

    def _relative(self, relation: Relation) -> Plan:
        stretch = None
        if self.stretch and not self.quantities:
            striven = self.stretch[0].start > relation.span[0]
            if striven and self.stretch[0].unit == "percent" and relation.hedge not in UPPER:
                # 高于全国平均水平，力争8%
                stretch, _ = self._stretch()
            else:
                self.quantities, self.stretch = self.stretch, []
        if len(self.quantities) > 1 or (self.stretch and not stretch):
            raise ShapeError("ambiguous", "two different rates", *relation.span)
        offsets = relation.offsets(self.quantities[0] if self.quantities else None)
        return Plan(
            hedge=Hedge.RELATIVE,
            span=relation.span,
            stretch=stretch,
            reference=relation.reference,
            offsets=offsets,
            strives=self.strives,
        )


_TAKES: dict[str, Callable[[_Reader, Token], bool]] = {
    "bracket": _Reader.take_bracket,
    "strive": _Reader.take_strive,
    "aim": _Reader.take_strive,
    "ensure": _Reader.take_ensure,
    "practice": _Reader.take_practice,
    "better": _Reader.take_better,
    "open": _Reader.take_open,
    "standing": _Reader.take_standing,
    "two_digits": _Reader.take_two_digits,
}
