"""The grammar: from the words of a wording to one target, but for its numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provgdp.target import BOUNDS, Hedge
from provgdp.wording import lexicon
from provgdp.wording.plan import Number, Plan, ShapeError
from provgdp.wording.quantities import END, FIRST_CHINESE, LONE_DASH, Quantities, Quantity
from provgdp.wording.words import BRACKETS, Token, tokenise, word_set

if TYPE_CHECKING:
    from provgdp.errors import ParseFailure
    from provgdp.wording.plan import Indicator

_LOWER = (Hedge.AT_LEAST, Hedge.ABOVE)
_UPPER = (Hedge.AT_MOST, Hedge.BELOW)
_RELATIONS = {"same": Hedge.EXACT, "higher": Hedge.ABOVE, "lower": Hedge.BELOW}
_SILENT = ("filler", "peer")
_BESIDE_NO_GOAL = frozenset(
    ("no", "goal", "quality", "gdp", "other", "year", *_SILENT, "past", "of", "possessive", "aim",
     "and", "to", "separator", "bracket")
)  # fmt: skip
_COMPARED = ("gdp", "goal", "expected", "peer")
_OWNERS = ("gdp", "other", "goal")
_FROM = ("from", "从", "自")
_ZERO = Number(None, 0.0)


def compile_shape(shape: str, translated: bool, indicator: Indicator) -> Plan:
    """Return the reading of a folded shape; raises `ShapeError` if it has none.

    Wordings that differ only in their numbers have one shape, and so one reading.
    """
    return _Reader(tokenise(shape), translated, indicator).plan()


class _Reader:
    """Reads the words of one wording from left to right."""

    def __init__(self, tokens: list[Token], translated: bool, indicator: Indicator) -> None:
        self.tokens = tokens
        self.rates = Quantities(tokens)
        self.token = self.rates.token
        self.translated = translated
        self.indicator = indicator
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
        reference = self._reference()
        relation = self._take_relation(reference) if reference else None
        self.related = relation is not None
        self._scan()
        self._check_left_over()
        if any(token.kind == "no" for token in self.tokens):
            return self._no_target()
        if reference and relation:
            return self._relative(reference, relation)
        if self.quantities:
            return self._absolute()
        if self.stretch:
            what = "only an aspiration, no number that is set"
            raise ShapeError("ambiguous", what, self.stretch[0].start, self.stretch[0].end)
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
                self._add(quantity)
                at = following
                continue
            at += 1
            if token.kind == "hedge" or (token.before and not self.quantities):
                self._add_hedge(token, at)
            elif self.hedges and self._parts_a_hedge(token):
                start, end = self.hedges[0].start, token.end
                raise ShapeError("unreadable", "a hedge without its number", start, end)
            elif self._is_share(token, at):
                raise ShapeError("ambiguous", "a share of something", token.start, token.end)
            elif token.kind == "year":
                years += 1
            elif token.word in BRACKETS:
                brackets.append(token)
            elif token.kind == "bracket":
                if not brackets or token.word != BRACKETS[brackets.pop().word]:
                    raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)
            elif token.kind == "strive" or (token.kind == "aim" and self.latest):
                self.strive = token
            elif token.kind == "ensure":
                self.ensured = True
            elif token.kind == "better" and self.strive:
                self.strives, self.strive = True, None
            else:
                self._refuse(token, at)
            if token.kind in ("gdp", "other") and self.latest:
                self.renamed = token
            if years > 1:
                raise ShapeError("ambiguous", "two years", token.start, token.end)
        for token in brackets:
            raise ShapeError("unreadable", "an unmatched bracket", token.start, token.end)

    def _parts_a_hedge(self, token: Token) -> bool:
        """Whether a token parts a hedge from its number: 约定5%, 超过2023年5%, above target 5%."""
        last = self.hedges[-1].word
        if len(last) == 1 and last > FIRST_CHINESE and token.kind != "bracket":
            return True
        if token.kind in _COMPARED:
            return any(hedge.before in (Hedge.ABOVE, Hedge.BELOW) for hedge in self.hedges)
        return token.kind in ("year", "separator")

    def _is_share(self, token: Token, following: int) -> bool:
        """Whether a word makes a rate a share of something: 3% of GDP, GDP的3%."""
        if token.kind == "possessive":
            owner, owned = self.token(following - 2), self.token(following)
            return owner.kind in _OWNERS and owned.kind in ("number", "unit_before", "hedge")
        return token.kind == "of" and self._follows_latest(following - 1)

    def _refuse(self, token: Token, following: int) -> None:
        """Raise `ShapeError` unless the token may stand beside a target."""
        reason: ParseFailure = "unreadable"
        if token.kind == "other":
            if self.indicator == "any":
                return
            rates = sum(t.kind == "number" for t in self.tokens)
            reason = "ambiguous" if rates > 1 else "unreadable"
            why = "another indicator (indicator='any' reads it)"
        elif token.kind == "vague":
            reason, why = "ambiguous", "growth without a number"
        elif token.kind == "unit":
            reason = "ambiguous" if self.token(following).kind == "number" else "unreadable"
            why = "a unit without its number before it"
        elif token.kind == "dash":
            reason, why = "ambiguous", LONE_DASH
        elif token.kind in ("better", "minus", "unit_before", "same", "higher", "lower") or (
            token.kind == "than" and not self.related
        ):
            why = "a word without what it belongs to"
        elif token.kind == "past" and not any(t.kind == "goal" for t in self.tokens):
            why = "what was, not a goal"
        elif token.kind == "unknown":
            why = "an unknown word"
        elif token.kind == "or" and not (
            self.latest and self.token(following).kind in ("number", "unit_before", "hedge")
        ):
            reason, why = "ambiguous", "an alternative that is cut short"
        elif token.kind == "to" and self._is_half_a_range(token, following):
            why = "half a range"
        else:
            return
        raise ShapeError(reason, why, token.start, token.end)

    def _is_half_a_range(self, token: Token, following: int) -> bool:
        """Whether a number that would end a range follows: 至5%, 2024 to 5%; not "grow to 5%"."""
        parted = token.word != "to" or self.token(following - 2).kind == "year"
        return parted and self.token(following).kind in ("number", "unit_before", "hedge")

    def _add_hedge(self, token: Token, following: int) -> None:
        last = self._before_suffix(token, following)
        if token.after and last and not (token.before and self._more_numbers(following)):
            last.hedges.append(token.after)
            last.end = token.end
        elif token.before:
            loose = self.translated and token.word in word_set(lexicon.TRANSLATED_LOOSELY)
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
        while self.token(at).kind == "bracket" and self.token(at).end > self.latest.end:
            at -= 1
        return self.token(at).end == self.latest.end

    def _add(self, quantity: Quantity) -> None:
        if self.renamed and any(token.kind == "other" for token in self.tokens):
            named = self.renamed
            raise ShapeError("ambiguous", "two indicators", named.start, named.end)
        if self.hedges:
            quantity.start = self.hedges[0].start
        quantity.hedges += [token.before for token in self.hedges if token.before]
        quantity.ensured, self.ensured, self.hedges = self.ensured, False, []
        self.latest = quantity
        if self.strive:
            self.stretch.append(quantity)
            self.strive = None
        else:
            self.quantities.append(quantity)

    def _check_end(self) -> None:
        tokens = (t for t in reversed(self.tokens) if t.kind not in ("separator", "bracket"))
        last = next(tokens, END)
        if last.word in word_set(lexicon.UNFINISHED):
            raise ShapeError("unreadable", "a wording that is cut short", last.start, last.end)

    def _check_left_over(self) -> None:
        if self.hedges:
            token = self.hedges[0]
            raise ShapeError("unreadable", "a hedge without its number", token.start, token.end)
        if self.strive:
            why = "nothing to strive for"
            raise ShapeError("unreadable", why, self.strive.start, self.strive.end)
        if self.rates.between and not any(q.high for q in self.quantities):
            for token in self.tokens:
                if token.word in self.rates.between:
                    raise ShapeError("unreadable", "half a range", token.start, token.end)

    # Combining: one target from what was found.

    def _absolute(self) -> Plan:
        hedges = [quantity.hedge() for quantity in self.quantities]
        main, *others = self.quantities
        span = (main.start, max(quantity.end for quantity in self.quantities))
        if self._is_change():
            raise ShapeError("ambiguous", "a change of a rate or a goal, not a rate", *span)
        hedge, low, high = hedges[0], main.low, main.high
        closed: tuple[bool | None, bool | None] = main.closed
        ends = sorted(zip(hedges, self.quantities, strict=True), key=lambda end: end[0] in _UPPER)
        same: list[Quantity] = []
        if len(ends) == 2 and ends[0][0] in _LOWER and ends[1][0] in _UPPER:
            hedge, low, high = Hedge.RANGE, ends[0][1].low, ends[1][1].low
            closed = BOUNDS[ends[0][0]][0], BOUNDS[ends[1][0]][1]
        elif others and (main.aside or not all(q.aside and q.hedge() is hedge for q in others)):
            raise ShapeError("ambiguous", "two rates", *span)
        else:
            same = others
        return Plan(
            hedge=hedge,
            span=span,
            low=None if hedge in _UPPER else low,
            high=None if hedge in _LOWER else high or low,
            closed=BOUNDS.get(hedge, closed),
            same=tuple((other.low, other.high) for other in same),
            stretch=self._stretch(),
            strives=self.strives,
        )

    def _is_change(self) -> bool:
        """Whether the number says by how much a rate or a goal moves: 目标提高0.5%."""
        kinds = [token.kind for token in self.tokens]
        in_points = any(quantity.point_unit for quantity in (*self.quantities, *self.stretch))
        named = [kind for kind in kinds if kind not in (*_SILENT, "gdp")]
        of_a_goal = ("change", "goal") in pairwise(named) or ("goal", "change") in pairwise(kinds)
        moved = (of_a_goal and "to" not in kinds) or not self.rates.between.isdisjoint(_FROM)
        return "change" in kinds and (in_points or moved)

    def _stretch(self) -> Number | None:
        if not self.stretch:
            return None
        first, *others = self.stretch
        hedge = first.hedge()
        if others or hedge in (*_UPPER, Hedge.RANGE):
            why = "more than one number to strive for"
            raise ShapeError("ambiguous", why, first.start, self.stretch[-1].end)
        return first.low

    def _no_target(self) -> Plan:
        at, *more = (i for i, token in enumerate(self.tokens) if token.kind == "no")
        goal = any(token.kind == "goal" for token in self.tokens[at:])
        alone = all(token.kind in _BESIDE_NO_GOAL for token in self.tokens)
        if more or not goal or not alone or self.strives:
            token = self.tokens[at]
            raise ShapeError("ambiguous", "a negation beside it", token.start, token.end)
        return Plan(hedge=Hedge.NO_TARGET)

    # Relative targets.

    def _reference(self) -> Token | None:
        """Return what a relative target refers to: the nation, or another indicator's economy."""
        tokens = self.tokens
        national = [token for token in tokens if token.kind == "national"]
        if national or self.indicator == "gdp":
            return national[-1] if national else None
        same = any(token.kind == "same" for token in tokens)
        number = any(token.kind == "number" for token in tokens)
        hedges = (Hedge.ABOVE, Hedge.BELOW) if number else (*_LOWER, *_UPPER)
        previous = END
        economy = None
        for token in tokens:
            related = previous.kind in ("higher", "lower", "than") or previous.before in hedges
            if token.kind == "gdp" and (same or related):
                economy = token
            if token.kind not in _SILENT:
                previous = token
        return economy

    def _take_relation(self, reference: Token) -> Hedge:
        """Take the relation out of the tokens and return it; EXACT is "in line with"."""
        tokens = self.tokens
        at = tokens.index(reference)
        before = [i for i in range(at) if tokens[i].kind not in (*_SILENT, "of")][-1:]
        same = [i for i, token in enumerate(tokens) if token.kind == "same"]
        compared = [i for i, token in enumerate(tokens) if token.kind in ("higher", "lower")]
        for i in (*same, *before, *compared):
            hedge = _RELATIONS.get(tokens[i].kind, tokens[i].before)
            if hedge and hedge is not Hedge.ABOUT:
                del tokens[i]
                return hedge
        why = "the nation without a relation to it"
        raise ShapeError("ambiguous", why, reference.start, reference.end)

    def _relative(self, reference: Token, relation: Hedge) -> Plan:
        span = (reference.start, reference.end)
        if self.stretch or len(self.quantities) > 1:
            raise ShapeError("ambiguous", "two different rates", *span)
        low: Number | None = _ZERO
        high: Number | None = _ZERO if relation is Hedge.EXACT else None
        if self.quantities:
            low, high = self._offset(self.quantities[0], relation)
        if relation in _UPPER:
            low, high = _negative(high), _negative(low)
        return Plan(
            hedge=Hedge.RELATIVE,
            span=span,
            reference="national" if reference.kind == "national" else "economy",
            offsets=(low, high),
            strives=self.strives,
        )

    def _offset(self, quantity: Quantity, relation: Hedge) -> tuple[Number | None, Number | None]:
        hedge = quantity.hedge()
        if relation not in (Hedge.ABOVE, Hedge.BELOW) or not quantity.point_unit:
            why = "a number that isn't a distance from the nation in percentage points"
            raise ShapeError("ambiguous", why, quantity.start, quantity.end)
        if hedge is Hedge.RANGE:
            return quantity.low, quantity.high
        low = _ZERO if hedge in _UPPER else quantity.low
        return low, None if hedge in _LOWER else quantity.low


def _negative(number: Number | None) -> Number | None:
    return number and number._replace(constant=-number.constant)
