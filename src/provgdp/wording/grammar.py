"""The grammar: from the words of a wording to one target, but for its numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from provgdp.target import BOUNDS, Hedge
from provgdp.wording.naming import GDP
from provgdp.wording.plan import Number, Plan, ShapeError
from provgdp.wording.quantities import END, LONE_DASH, Quantities, Quantity
from provgdp.wording.relations import LOWER, UPPER, Relation, drop_remark, relation_of
from provgdp.wording.subject import Subject, subject_of
from provgdp.wording.text import FIRST_CHINESE
from provgdp.wording.tokens import Token, scan
from provgdp.wording.words import LANGUAGES, POINTS, listed, of_role
from provgdp.wording.words.marks import BRACKETS

if TYPE_CHECKING:
    from provgdp.errors import ParseFailure

SILENT = (
    "filler", "peer", "own", "growth", "at", "by", "each", "yearly", "yoy", "this_year",
    "next_year", "set", "will", "article", "locality", "group", "figure", "keep",
)  # fmt: skip
_BESIDE_NO_GOAL = frozenset(
    ("no", "goal", "quality", "gdp", "indicator", "year", *SILENT, "past", "of", "possessive",
     "aim", "expected", "and", "to", "separator", "bracket")
)  # fmt: skip
_COMPARED = ("gdp", "goal", "expected", "peer", "own", "this_year", "next_year")
_OWNERS = ("gdp", "indicator", "goal")
_FROM = frozenset(of_role("from_what"))
_UNFINISHED = frozenset(word for lang in LANGUAGES for word in listed(lang.UNFINISHED))
_CELLS = frozenset(word for lang in LANGUAGES for word in listed(lang.CELLS))
_LOOSE = frozenset(word for lang in LANGUAGES for word in listed(lang.TRANSLATED_LOOSELY))
_ALONE = ("better", "open", "minus", "unit_before", "same", "higher", "lower")
_BEFORE_NUMBER = ("number", "unit_before", "hedge")
_TEN = Number(None, 10.0)


def compile_shape(shape: str, translated: bool, indicator: str) -> Plan:
    """Return the reading of a folded shape; raises `ShapeError` if it has none.

    Wordings that differ only in their numbers have one shape, and so one reading.
    """
    tokens = scan(shape, names=indicator != GDP)
    subject = subject_of(shape, tokens, indicator)
    plan = _Reader(tokens, translated, subject).plan()
    of_growth = plan.unit == POINTS and subject.asked == GDP
    return attrs.evolve(
        plan,
        indicator=subject.indicator,
        unit="percent" if of_growth else plan.unit,
        direction=subject.direction,
    )


class _Reader:
    """Reads the words of one wording from left to right."""

    def __init__(self, tokens: list[Token], translated: bool, subject: Subject) -> None:
        self.tokens = drop_remark(tokens)
        self.rates = Quantities(self.tokens)
        self.token = self.rates.token
        self.translated = translated
        self.subject = subject
        self.quantities: list[Quantity] = []
        self.stretch: list[Quantity] = []
        self.hedges: list[Token] = []
        self.latest: Quantity | None = None
        self.strive: Token | None = None
        self.renamed: Token | None = None
        self.ensured = False
        self.strives = False

    def plan(self) -> Plan:
        self._check_end()
        self.relation = relation_of(self.tokens, self.subject.asked != GDP)
        self._scan()
        self._check_left_over()
        if any(token.role == "no" for token in self.tokens):
            return self._no_target()
        if self.relation:
            return self._relative(self.relation)
        if not self.quantities and self.stretch:
            # The only number is striven for: it is the target.
            self.quantities, self.stretch, self.strives = self.stretch, [], True
        if self.quantities:
            return self._absolute()
        raise ShapeError("unreadable", "no rate")

    # Scanning: quantities and what belongs to them.

    def _scan(self) -> None:
        at = years = 0
        brackets: list[Token] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            found = self.rates.at(at)
            if found:
                quantity, following = found
                quantity.aside = bool(brackets)
                self._add(quantity, self.token(following))
                at = following
                continue
            at += 1
            years += token.role == "year"
            self._take(token, at, brackets)
            if token.role in ("gdp", "indicator") and self.latest:
                self.renamed = token
            if years > 1:
                raise ShapeError("ambiguous", "two years", token.start, token.end)
        for token in brackets:
            raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)

    def _take(self, token: Token, following: int, brackets: list[Token]) -> None:
        """Take in a word that begins no quantity."""
        if token.role == "hedge" or (token.before and not self.quantities):
            self._add_hedge(token, following)
        elif self.hedges and self._parts_a_hedge(token):
            start, end = self.hedges[0].start, token.end
            raise ShapeError("unreadable", "a hedge without its number", start, end)
        elif self._is_share(token, following):
            raise ShapeError("ambiguous", "a share of something", token.start, token.end)
        elif token.word in BRACKETS:
            brackets.append(token)
        elif token.role == "bracket":
            if not brackets or token.word != BRACKETS[brackets.pop().word]:
                raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)
        elif token.role == "strive" or (token.role == "aim" and self.latest):
            self.strive = token
        elif token.role == "ensure":
            self.ensured = True
        elif token.role == "better" and (self.strive or self.strives):
            self.strives, self.strive = True, None
        elif token.role == "open" and self.latest:
            self.strives = True
        elif token.role == "two_digits" and self.strive and self.quantities:
            self.stretch.append(Quantity(token.start, token.end, _TEN))
            self.strive = None
        else:
            self._refuse(token, following)

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
            return owner.role in _OWNERS and owned.role in _BEFORE_NUMBER
        if token.role == "share":
            return self.subject.asked == GDP
        shared = token.role == "of" and self._follows_latest(following - 1)
        return shared and self.subject.indicator in (None, GDP)

    def _refuse(self, token: Token, following: int) -> None:
        """Raise `ShapeError` unless the token may stand beside a target."""
        reason: ParseFailure = "unreadable"
        beside = self.token(following)
        if token.role in ("indicator", "fall", "name"):
            if self.subject.asked != GDP:
                return
            rates = sum(t.role == "number" for t in self.tokens)
            reason = "ambiguous" if rates > 1 else "unreadable"
            why = "another indicator (indicator='any' reads it)"
        elif token.role in ("vague", "two_digits"):
            reason, why = "ambiguous", "growth without a number"
        elif token.role in ("unit", "amount"):
            reason = "ambiguous" if beside.role == "number" else "unreadable"
            why = "a unit without its number before it"
        elif token.role == "dash":
            reason, why = "ambiguous", LONE_DASH
        elif token.role in _ALONE or (token.role == "than" and not self.relation):
            why = "a word without what it belongs to"
        elif token.role in ("past", "complete") and not any(t.role == "goal" for t in self.tokens):
            why = "what was, not a goal"
        elif token.role in ("by", "to") and beside.role == "year" and not self.rates.between:
            why = "a goal for several years"
        elif token.role == "or" and not (self.latest and beside.role in _BEFORE_NUMBER):
            reason, why = "ambiguous", "an alternative that is cut short"
        elif token.role == "to" and self._is_half_a_range(token, following):
            why = "half a range"
        else:
            return
        raise ShapeError(reason, why, token.start, token.end)

    def _is_half_a_range(self, token: Token, following: int) -> bool:
        """Whether a number that would end a range follows: 至5%, 2024 to 5%; not "grow to 5%"."""
        parted = token.word[0] > "z" or self.token(following - 2).role == "year"
        return parted and self.token(following).role in _BEFORE_NUMBER

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
            token = self.hedges[0]
            raise ShapeError("unreadable", "a hedge without its number", token.start, token.end)
        if self.strive and not self.relation:
            why = "nothing to strive for"
            raise ShapeError("unreadable", why, self.strive.start, self.strive.end)
        if self.rates.between and not any(q.high for q in self.quantities):
            for token in self.tokens:
                if token.word in self.rates.between:
                    raise ShapeError("unreadable", "half a range", token.start, token.end)

    # Combining: one target from what was found.

    def _absolute(self) -> Plan:
        if any(quantity.unit == "percent" for quantity in self.quantities):
            # 突破2万亿元，增长8%: a level beside a rate is no part of it.
            self.quantities = [q for q in self.quantities if q.unit in ("percent", POINTS)]
        hedges = [quantity.hedge() for quantity in self.quantities]
        main, *others = self.quantities
        span = (main.start, max(quantity.end for quantity in self.quantities))
        if self.subject.asked == GDP and main.unit not in ("percent", POINTS):
            raise ShapeError("unreadable", "an amount, no rate", *span)
        if self._is_change():
            raise ShapeError("ambiguous", "a change of a rate or a goal, not a rate", *span)
        hedge, low, high = hedges[0], main.low, main.high
        closed: tuple[bool | None, bool | None] = main.closed
        ends = sorted(zip(hedges, self.quantities, strict=True), key=lambda end: end[0] in UPPER)
        same: list[Quantity] = []
        if len(ends) == 2 and ends[0][0] in LOWER and ends[1][0] in UPPER:
            hedge, low, high = Hedge.RANGE, ends[0][1].low, ends[1][1].low
            closed = BOUNDS[ends[0][0]][0], BOUNDS[ends[1][0]][1]
        elif others and (main.aside or not all(q.aside and q.hedge() is hedge for q in others)):
            raise ShapeError("ambiguous", "two rates", *span)
        else:
            same = others
        stretch, beyond = self._stretch()
        return Plan(
            hedge=hedge,
            span=span,
            low=None if hedge in UPPER else low,
            high=None if hedge in LOWER else high or low,
            closed=BOUNDS.get(hedge, closed),
            same=tuple((other.low, other.high) for other in same),
            stretch=stretch,
            beyond=beyond,
            strives=self.strives,
            unit=main.unit,
        )

    def _is_change(self) -> bool:
        """Whether the number says by how much a rate or a goal moves: 目标提高0.5%."""
        roles = [token.role for token in self.tokens]
        in_points = any(quantity.unit == POINTS for quantity in (*self.quantities, *self.stretch))
        if self.subject.indicator not in (None, GDP) and "goal" not in roles:
            return False
        named = [role for role in roles if role not in (*SILENT, "gdp")]
        of_a_goal = ("rise", "goal") in pairwise(named) or ("goal", "rise") in pairwise(roles)
        moved = (of_a_goal and "to" not in roles) or not self.rates.between.isdisjoint(_FROM)
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

    def _no_target(self) -> Plan:
        at, *more = (i for i, token in enumerate(self.tokens) if token.role == "no")
        # 未设 fills the cell of a table: it needs no goal beside it, as 无 and 取消 do.
        said = [token for token in self.tokens if token.role not in ("bracket", "separator")]
        cell = len(said) == 1 and said[0].word in _CELLS
        goal = cell or any(token.role in ("goal", "figure") for token in self.tokens[at:])
        alone = all(token.role in _BESIDE_NO_GOAL for token in self.tokens)
        if more or not goal or not alone or self.strives:
            token = self.tokens[at]
            raise ShapeError("ambiguous", "a negation beside it", token.start, token.end)
        return Plan(hedge=Hedge.NO_TARGET)

    def _relative(self, relation: Relation) -> Plan:
        if self.stretch and not self.quantities:
            self.quantities, self.stretch = self.stretch, []
        if self.stretch or len(self.quantities) > 1:
            raise ShapeError("ambiguous", "two different rates", *relation.span)
        offsets = relation.offsets(self.quantities[0] if self.quantities else None)
        return Plan(
            hedge=Hedge.RELATIVE,
            span=relation.span,
            reference=relation.reference,
            offsets=offsets,
            strives=self.strives,
        )
