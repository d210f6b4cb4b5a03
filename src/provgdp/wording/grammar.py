"""From a shape to a plan: what a wording says, its digits apart.

A shape is a folded wording with its numbers taken out ("\\x01%左右"). `compile_shape` reads it once
into a `Plan`, which then takes any numbers: wordings that differ only there share one reading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

import attrs

from provgdp.errors import ParseFailure
from provgdp.target import DECIMALS, Hedge
from provgdp.wording import lexicon
from provgdp.wording.numerals import CHINESE, ENGLISH, read_chinese, read_english

Subject = Literal["gdp", "any"]

Values: TypeAlias = tuple[
    Hedge,
    float | None,
    float | None,
    float | None,
    float | None,
    bool | None,
    bool | None,
    float | None,
    bool,
    str | None,
    float | None,
    float | None,
]
"""The fields of `TARGET_DTYPE`, in its order."""

NUMBER, YEAR = "\x01", "\x02"
"""What stands in a shape for a number, and for one that may be a year."""


_LOWER = (Hedge.AT_LEAST, Hedge.ABOVE)
_UPPER = (Hedge.AT_MOST, Hedge.BELOW)
_CLOSED = {Hedge.AT_LEAST: True, Hedge.ABOVE: False, Hedge.AT_MOST: True, Hedge.BELOW: False}
_BRACKETS = {"(": ")", "[": "]", "【": "】", "{": "}"}


class Fault(Exception):
    """Why a shape has no reading, and where in it."""

    def __init__(self, reason: ParseFailure, why: str, start: int = 0, end: int = 0) -> None:
        super().__init__(reason, why, start, end)
        self.reason: ParseFailure = reason
        self.why = why
        self.start = start
        self.end = end


class Number(NamedTuple):
    """A number of the text: its place among the digits or a constant, its sign and its scale."""

    index: int | None
    constant: float
    scale: float

    def read(self, numbers: list[float]) -> float:
        """Return the number in percent."""
        value = self.constant if self.index is None else self.constant * numbers[self.index]
        return value / self.scale + 0.0


class Token(NamedTuple):
    """A word and where it stands in the shape; a word may play a part before and after a number."""

    kind: str
    start: int
    end: int
    word: str = ""
    before: Hedge | None = None
    after: Hedge | None = None
    number: Number | None = None
    scale: float = 1.0


@attrs.frozen
class Plan:
    """A shape's reading: the target but for its numbers."""

    hedge: Hedge
    span: tuple[int, int] = (0, 0)
    low: Number | None = None
    high: Number | None = None
    closed: tuple[bool | None, bool | None] = (None, None)
    same: tuple[tuple[Number, Number | None], ...] = ()
    stretch: Number | None = None
    open_ended: bool = False
    reference: str | None = None
    offsets: tuple[Number | None, Number | None] = (None, None)
    point: Number | None = attrs.field(init=False)
    """The number, where it is the only one: then nothing is left to check."""

    @point.default
    def _point(self) -> Number | None:
        one = self.hedge is not Hedge.RANGE and not self.same and not self.stretch
        return (self.low or self.high) if one else None

    def read(self, numbers: list[float]) -> Values:
        """Fill in the numbers; raises `Fault` where they contradict the shape."""
        if self.point:
            x = self.point.read(numbers)
            low, high = (x if self.low else None), (x if self.high else None)
            return (
                self.hedge, x, x, low, high, *self.closed, None, self.open_ended, None, None, None,
            )  # fmt: skip
        hedge = self.hedge
        low = self.low.read(numbers) if self.low else None
        high = self.high.read(numbers) if self.high else None
        headline, mid = (high if low is None else low), (high if low is None else low)
        if low is not None and high is not None and high != low:
            if high < low:
                raise Fault("ambiguous", "a reversed range", *self.span)
            mid = round((low + high) / 2, DECIMALS)
        elif hedge is Hedge.RANGE:
            if self.closed != (True, True):
                raise Fault("unreadable", "an empty range", *self.span)
            hedge = Hedge.EXACT
        for a, b in self.same:
            if a.read(numbers) != (high if low is None else low) or (b and b.read(numbers) != high):
                raise Fault("ambiguous", "two different rates", *self.span)
        stretch = self.stretch.read(numbers) if self.stretch else None
        if stretch is not None and headline is not None and stretch <= (high or headline):
            raise Fault("ambiguous", "a number to strive for that isn't higher", *self.span)
        low_offset, high_offset = (x.read(numbers) if x else None for x in self.offsets)
        if low_offset is not None and high_offset is not None and low_offset > high_offset:
            raise Fault("ambiguous", "a reversed range", *self.span)
        return (
            hedge, headline, mid, low, high, *self.closed,
            stretch, self.open_ended, self.reference, low_offset, high_offset,
        )  # fmt: skip


def split_words(text: str) -> list[str]:
    """Split an entry of the lexicon into its words."""
    return [" ".join(word.split()) for word in re.split(r";\s+", text.strip()) if word]


@cache
def _vocabulary() -> tuple[dict[str, Token], dict[str, list[int]]]:
    """Return each word as a token, and the lengths of words by their first letter, longest first."""
    words: dict[str, Token] = {}
    for hedge, text in lexicon.PREFIX_HEDGES.items():
        for word in split_words(text):
            words[word] = Token("hedge", 0, 0, word, before=hedge)
    for hedge, text in lexicon.SUFFIX_HEDGES.items():
        for word in split_words(text):
            words[word] = words.get(word, Token("hedge", 0, 0, word))._replace(after=hedge)
    for scale, text in lexicon.UNITS.values():
        words |= {word: Token("unit", 0, 0, word, scale=scale) for word in split_words(text)}
    for scale, text in lexicon.UNITS_BEFORE.values():
        words |= {word: Token("unit_before", 0, 0, word, scale=scale) for word in split_words(text)}
    for kind in sorted(lexicon.WORDS, key=lambda kind: kind in ("filler", "gdp")):
        for word in split_words(lexicon.WORDS[kind]):
            words.setdefault(word, Token(kind, 0, 0, word))
    for mark in (*_BRACKETS, *_BRACKETS.values()):
        words[mark] = Token("bracket", 0, 0, mark)
    words |= {dash: Token("dash", 0, 0, dash) for dash in ("-", "–", "—", "―", "--", "——", "––")}
    words["~"] = Token("dash", 0, 0, "~", before=Hedge.ABOUT)
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return words, {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}


_WORD = re.compile(r"[a-z]+|.", re.DOTALL)
_HYPHEN = re.compile(r"(?<=[a-z\x01\x02])-(?=[a-z])|(?<= to)-|(?<=-to)-")
_NUMERAL = re.compile(rf"(?P<chinese>{CHINESE})|(?P<english>{ENGLISH})")


def tokenise(shape: str) -> list[Token]:
    """Split a shape into words of the lexicon and numbers; raises `Fault` at the first other word."""
    words, lengths = _vocabulary()
    shape = _HYPHEN.sub(" ", shape)
    tokens: list[Token] = []
    at, digits = 0, 0
    while at < len(shape):
        first = shape[at]
        if first == " ":
            at += 1
            continue
        if first in (NUMBER, YEAR):
            number = Number(digits, 1.0, 1.0)
            kind = "number" if first == NUMBER else "year"
            tokens.append(Token(kind, at, at + 1, number=number))
            digits, at = digits + 1, at + 1
            continue
        for size in lengths.get(first, ()):
            word = words.get(shape[at : at + size])
            end = at + len(word.word) if word else at
            if word and not ("a" <= shape[end - 1] <= "z" and "a" <= shape[end : end + 1] <= "z"):
                tokens.append(word._replace(start=at, end=end))
                at = end
                break
        else:
            token = _numeral(shape, at)
            tokens.append(token)
            at = token.end
    return tokens


def _numeral(shape: str, at: int) -> Token:
    match = _NUMERAL.match(shape, at)
    if match is None:
        end = _WORD.match(shape, at).end()  # type: ignore[union-attr]
        raise Fault("unreadable", "an unknown word", at, end)
    text = match.group()
    if match["chinese"] and len(text) == 4 and shape[match.end() :].lstrip().startswith("年"):
        return Token("year", at, match.end(), text)
    value = read_chinese(text) if match["chinese"] else read_english(text)
    if value is None:
        raise Fault("ambiguous", "a numeral with more than one reading", at, match.end())
    return Token("number", at, match.end(), text, number=Number(None, value, 1.0))


def compile_shape(shape: str, translated: bool, subject: Subject) -> Plan:
    """Return the reading of a folded shape; raises `Fault` if it has none."""
    return _Reader(tokenise(shape), translated, subject).plan()


@attrs.define
class _Quantity:
    """A rate or a range as stated, with the hedges around it."""

    start: int
    end: int
    low: Number
    high: Number | None = None
    closed: tuple[bool, bool] = (True, True)
    hedges: list[Hedge] = attrs.Factory(list)
    point_unit: bool = False
    ensured: bool = False

    def hedge(self) -> Hedge:
        found = set(self.hedges)
        if len(found) > 1:
            raise Fault("ambiguous", "contradictory hedges", self.start, self.end)
        if self.high:
            if found:
                raise Fault("ambiguous", "a hedge on a range", self.start, self.end)
            return Hedge.RANGE
        return found.pop() if found else Hedge.AT_LEAST if self.ensured else Hedge.EXACT


class _Reader:
    """Reads the words of one wording from left to right."""

    def __init__(self, tokens: list[Token], translated: bool, subject: Subject) -> None:
        self.tokens = tokens
        self.translated = translated
        self.subject = subject
        self.quantities: list[_Quantity] = []
        self.stretch: list[_Quantity] = []
        self.hedges: list[Token] = []
        self.strive: Token | None = None
        self.ensured = False
        self.open_ended = False
        self.between = {t.word for t in tokens if t.kind in ("between", "between_after")}

    def plan(self) -> Plan:
        kinds = {token.kind for token in self.tokens}
        relation = self._take_relation() if "national" in kinds else None
        self._scan()
        self._check_left_over()
        if "no" in kinds:
            return self._no_target()
        if relation is not None:
            return self._relative(relation)
        if self.quantities:
            return self._absolute()
        if self.stretch:
            what = "only an aspiration, no number that is set"
            raise Fault("ambiguous", what, self.stretch[0].start, self.stretch[0].end)
        raise Fault("unreadable", "no rate")

    # Scanning: quantities and what belongs to them.

    def _scan(self) -> None:
        at = years = depth = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            quantity = self._interval(at) or self._quantity(at)
            if quantity:
                at = self._add(*quantity)
                continue
            at += 1
            if token.kind == "hedge" or (token.before and not self.quantities):
                self._add_hedge(token, at)
            elif token.kind == "year":
                years += 1
            elif token.kind == "bracket":
                depth += 1 if token.word in _BRACKETS else -1
            elif token.kind == "strive":
                self.strive = token
            elif token.kind == "ensure":
                self.ensured = True
            elif token.kind == "better" and self.strive:
                self.open_ended, self.strive = True, None
            else:
                self._refuse(token, at)
            if depth < 0 or years > 1:
                what = "an unmatched bracket" if depth < 0 else "two years"
                reason: ParseFailure = "unreadable" if depth < 0 else "ambiguous"
                raise Fault(reason, what, token.start, token.end)
        if depth:
            raise Fault("unreadable", "an unmatched bracket")

    def _refuse(self, token: Token, following: int) -> None:
        """Raise `Fault` unless the token may stand beside a target."""
        reason: ParseFailure = "unreadable"
        if token.kind == "other":
            if self.subject == "any":
                return
            rates = sum(t.kind == "number" for t in self.tokens)
            reason = "ambiguous" if rates > 1 else "unreadable"
            why = "another indicator (subject='any' reads it)"
        elif token.kind == "vague":
            reason, why = "ambiguous", "growth without a number"
        elif token.kind == "unit":
            number_follows = any(t.kind == "number" for t in self.tokens[following : following + 1])
            reason = "ambiguous" if number_follows else "unreadable"
            why = "a unit without its number before it"
        elif token.kind == "dash":
            reason, why = "ambiguous", "a dash that may be a minus or half a range"
        elif token.kind in ("better", "minus", "unit_before", "same", "higher", "lower"):
            why = "a word without what it belongs to"
        else:
            return
        raise Fault(reason, why, token.start, token.end)

    def _add_hedge(self, token: Token, following: int) -> None:
        last = (self.stretch if self.strive is None and self.stretch else self.quantities)[-1:]
        more = any(t.kind == "number" for t in self.tokens[following:])
        if token.after and last and not (token.before and more):
            last[0].hedges.append(token.after)
            last[0].end = token.end
        elif token.before:
            self.hedges.append(token)
        else:
            raise Fault("unreadable", "a hedge without its number", token.start, token.end)

    def _add(self, quantity: _Quantity, following: int) -> int:
        if self.hedges:
            quantity.start = self.hedges[0].start
        quantity.hedges += [self._meaning(token) for token in self.hedges]
        quantity.ensured, self.ensured, self.hedges = self.ensured, False, []
        if self.strive:
            self.stretch.append(quantity)
            self.strive = None
        else:
            self.quantities.append(quantity)
        return following

    def _meaning(self, token: Token) -> Hedge:
        assert token.before is not None
        loose = self.translated and token.word in _loose()
        return Hedge.AT_LEAST if loose else token.before

    def _number(self, at: int) -> tuple[Number, Token | None, list[Hedge], int] | None:
        """Read a number at a token: the number, its unit, a hedge inside, and what follows."""
        tokens = self.tokens
        start, sign = at, 1.0
        before = at < len(tokens) and tokens[at].kind == "unit_before"
        at += before
        if at + 1 < len(tokens) and self._is_sign(at):
            sign = 1.0 if tokens[at].word == "+" else -1.0
            at += 1
        if at >= len(tokens) or (number := tokens[at].number) is None:
            return None
        kind, inside = tokens[at].kind, []
        at += 1
        if at + 1 < len(tokens) and tokens[at].after and tokens[at + 1].kind == "unit":
            inside, at = [tokens[at].after], at + 1
        unit = tokens[start] if before else None
        if not before and at < len(tokens) and tokens[at].kind == "unit":
            unit, at = tokens[at], at + 1
        if kind == "year" and unit is None:
            return None
        scale = unit.scale if unit else 1.0
        return Number(number.index, sign * number.constant, scale), unit, inside, at  # type: ignore[return-value]

    def _is_sign(self, at: int) -> bool:
        token, number = self.tokens[at], self.tokens[at + 1]
        if number.number is None:
            return False
        if token.kind == "minus":
            return True
        if token.word not in ("-", "+") or token.end != number.start:
            return False
        previous = self.tokens[at - 1] if at else None
        if previous is None or previous.end < token.start or previous.kind == "separator":
            return previous is None or previous.kind not in ("number", "unit")
        return previous.kind in ("dash", "to", "bracket") or previous.word > "\u4e00"

    def _quantity(self, at: int) -> tuple[_Quantity, int] | None:
        first = self._number(at)
        if first is None:
            return None
        number, unit, hedges, following = first
        start = self.tokens[at].start
        quantity = _Quantity(start, 0, number, hedges=hedges)
        link = self.tokens[following] if following < len(self.tokens) else None
        second = None
        linking = ("to", "dash", "and") if self.between else ("to", "dash")
        if link and (link.kind in linking or link.word == "−"):
            second = self._number(following + 1)
        if second:
            high, high_unit, more_hedges, following = second
            if high_unit is None and unit is not None and unit.kind == "unit_before":
                high_unit = unit
            if high_unit is None and unit is None and "between" in self.between:
                high_unit = Token("unit", 0, 0)
            unit, low_unit = high_unit, unit or high_unit
            scales = [u.scale if u else 1.0 for u in (low_unit, high_unit)]
            quantity.low = number._replace(scale=scales[0])
            quantity.high = high._replace(scale=scales[1])
            quantity.hedges += more_hedges
        quantity.end = self.tokens[following - 1].end
        if unit is None:
            why = "a number without a unit such as % or percentage points"
            raise Fault("unreadable", why, start, quantity.end)
        quantity.point_unit = unit.word in _point_units()
        return quantity, following

    def _interval(self, at: int) -> tuple[_Quantity, int] | None:
        """Read interval notation, such as [5%, 6%)."""
        tokens = self.tokens
        if tokens[at].word not in ("[", "("):
            return None
        first = self._number(at + 1)
        if first is None or first[3] >= len(tokens) or tokens[first[3]].word not in (",", ";"):
            return None
        second = self._number(first[3] + 1)
        if second is None or second[3] >= len(tokens) or tokens[second[3]].word not in ("]", ")"):
            return None
        (low, low_unit, _, _), (high, high_unit, _, close) = first, second
        following = close + 1
        if high_unit is None and following < len(tokens) and tokens[following].kind == "unit":
            high_unit, following = tokens[following], following + 1
        if high_unit is None:
            why = "an interval without a unit"
            raise Fault("unreadable", why, tokens[at].start, tokens[close].end)
        quantity = _Quantity(
            tokens[at].start,
            tokens[following - 1].end,
            low._replace(scale=(low_unit or high_unit).scale),
            high._replace(scale=high_unit.scale),
            (tokens[at].word == "[", tokens[close].word == "]"),
        )
        return quantity, following

    def _check_left_over(self) -> None:
        for token in self.hedges[:1]:
            raise Fault("unreadable", "a hedge without its number", token.start, token.end)
        if self.strive:
            why = "nothing to strive for"
            raise Fault("unreadable", why, self.strive.start, self.strive.end)
        if self.between and not any(q.high for q in self.quantities):
            for token in self.tokens:
                if token.word in self.between:
                    raise Fault("unreadable", "half a range", token.start, token.end)

    # Combining: one target from what was found.

    def _absolute(self) -> Plan:
        main, *others = self.quantities
        hedges = [quantity.hedge() for quantity in self.quantities]
        span = (main.start, max(q.end for q in self.quantities))
        if len(others) == 1 and not main.high and not others[0].high:
            for low, high in ((0, 1), (1, 0)):
                if hedges[low] in _LOWER and hedges[high] in _UPPER:
                    return self._finish(
                        Hedge.RANGE,
                        span,
                        self.quantities[low].low,
                        self.quantities[high].low,
                        (_CLOSED[hedges[low]], _CLOSED[hedges[high]]),
                    )
        hedge = hedges[0]
        if any(other is not hedge for other in hedges):
            raise Fault("ambiguous", "two different rates", *span)
        same = tuple((other.low, other.high) for other in others)
        if hedge is Hedge.RANGE:
            return self._finish(hedge, span, main.low, main.high, main.closed, same)
        if hedge in _LOWER:
            return self._finish(hedge, span, main.low, None, (_CLOSED[hedge], None), same)
        if hedge in _UPPER:
            return self._finish(hedge, span, None, main.low, (None, _CLOSED[hedge]), same)
        return self._finish(hedge, span, main.low, main.low, (True, True), same)

    def _finish(
        self,
        hedge: Hedge,
        span: tuple[int, int],
        low: Number | None,
        high: Number | None,
        closed: tuple[bool | None, bool | None],
        same: tuple[tuple[Number, Number | None], ...] = (),
    ) -> Plan:
        return Plan(
            hedge=hedge,
            span=span,
            low=low,
            high=high,
            closed=closed,
            same=same,
            stretch=self._stretch(),
            open_ended=self.open_ended,
        )

    def _stretch(self) -> Number | None:
        if not self.stretch:
            return None
        first, *others = self.stretch
        hedge = first.hedge()
        if others or hedge in (*_UPPER, Hedge.RANGE):
            why = "more than one number to strive for"
            raise Fault("ambiguous", why, first.start, self.stretch[-1].end)
        return first.low

    def _no_target(self) -> Plan:
        at = next(i for i, token in enumerate(self.tokens) if token.kind == "no")
        goal = any(token.kind == "goal" for token in self.tokens[at:])
        if self.quantities or self.stretch or self.open_ended or not goal:
            token = self.tokens[at]
            raise Fault("ambiguous", "a negation beside it", token.start, token.end)
        return Plan(hedge=Hedge.NO_TARGET)

    # Relative targets.

    def _take_relation(self) -> Hedge | None:
        """Take the word that relates to the nation out of the tokens; EXACT is "in line with"."""
        tokens = self.tokens
        nation = next(i for i, token in enumerate(tokens) if token.kind == "national")
        skipped = ("filler", "gdp", "goal", "and", "other")
        before = [i for i in range(nation - 1, -1, -1) if tokens[i].kind not in skipped][:1]
        after = [i for i in range(nation + 1, len(tokens)) if tokens[i].kind in ("higher", "lower")]
        same = [i for i, token in enumerate(tokens) if token.kind == "same"]
        for i in (*same, *before, *after):
            token = tokens[i]
            hedge = {"same": Hedge.EXACT, "higher": Hedge.ABOVE, "lower": Hedge.BELOW}.get(
                token.kind, token.before
            )
            if hedge not in (None, Hedge.ABOUT):
                del tokens[i]
                return hedge
        token = tokens[nation]
        raise Fault("ambiguous", "the nation without a relation to it", token.start, token.end)

    def _relative(self, relation: Hedge) -> Plan:
        zero = Number(None, 0.0, 1.0)
        nation = next(token for token in self.tokens if token.kind == "national")
        span = (nation.start, nation.end)
        if self.stretch or len(self.quantities) > 1:
            raise Fault("ambiguous", "two different rates", *span)
        sign = 1.0 if relation in _LOWER else -1.0
        ends: tuple[Number | None, Number | None] = (zero, zero)
        if self.quantities:
            ends = self._offset(self.quantities[0], relation)
        elif relation is not Hedge.EXACT:
            ends = (zero, None)
        if sign < 0 and relation is not Hedge.EXACT:
            low, high = (x and x._replace(constant=-x.constant) for x in reversed(ends))
            ends = (low, high)
        return Plan(
            hedge=Hedge.RELATIVE,
            span=span,
            reference="national",
            offsets=ends,
            open_ended=self.open_ended,
        )

    def _offset(
        self, quantity: _Quantity, relation: Hedge
    ) -> tuple[Number | None, Number | None]:
        hedge = quantity.hedge()
        if relation is Hedge.EXACT or not quantity.point_unit or hedge in _UPPER:
            why = "a number that isn't a distance from the nation in percentage points"
            raise Fault("ambiguous", why, quantity.start, quantity.end)
        if hedge is Hedge.RANGE:
            return quantity.low, quantity.high
        return quantity.low, None if hedge in _LOWER else quantity.low


@cache
def _loose() -> frozenset[str]:
    return frozenset(split_words(lexicon.TRANSLATED_LOOSELY))


@cache
def _point_units() -> frozenset[str]:
    return frozenset(split_words(lexicon.UNITS["point"][1]))
