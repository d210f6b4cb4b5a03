"""Clauses to items: names shared out over numbers, numbers over names, tasks, relatives."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from provgdp.wording.naming import OTHER, Naming, alternatives, is_quantity, listed, naming, tidy
from provgdp.wording.sheet import lexicon
from provgdp.wording.sheet.clauses import Clause, clauses, skip_reported

_ROLES = ("JOIN", "STRIVE", "STATE_TASK", "TASK_VERB", "TASK_NOUN", "OF")
_WORD = {role: re.compile(alternatives(listed(getattr(lexicon, role)))) for role in _ROLES}
_SHARED = re.compile(f"(?<![{lexicon.NOT_SHARED_AFTER}])(?:{alternatives(listed(lexicon.SHARED))})")
_MOST_SAID = 8
_NEAR = 12
_LONGEST_NAME = 40
_DIGIT = re.compile(r"\d")
_LEAD = re.compile(
    f"(?:{alternatives({*listed(lexicon.UP), *listed(lexicon.DOWN), *listed(lexicon.REACH)})})*"
)
_ENDS = re.compile(r"[。;\n]")
_GROWS = re.compile(
    f"(?:{alternatives([*listed(lexicon.UP), *listed(lexicon.BASIS), *listed(lexicon.SHARED)])})*"
    f"(?!{alternatives(listed(lexicon.TO))})"
)
_SHARE_OF = re.compile(f"(?:{alternatives(listed(lexicon.SHARE_OF))}).*$")
_HEDGED = re.compile(f"(?:{alternatives(listed(lexicon.AFTER_RATE))})$")
_TAIL = re.compile(r"(\d[\d.,]*)(\D*)$")
_ASIDE = re.compile(r"\([^()]*\)?")
_NUMBER = re.compile(
    rf"(\d[\d.,]*[{lexicon.MULTIPLES}]?)(?:{alternatives(listed(lexicon.COUNTERS))})?"
    f"({alternatives(listed(lexicon.AFTER_RATE))})?"
)
_TASK_TAIL = re.compile(f"(?:{alternatives(listed(lexicon.TASK_TAIL))})+$")


class Name(NamedTuple):
    """A name as printed: its text, where it stands and what it means."""

    text: str
    start: int
    end: int
    means: Naming


class Item(NamedTuple):
    """One target: its name, its phrase to be read, and where its wording stands.

    `phrase` is what the grammar reads: the wording with the verb and the hedge it shares. A task
    has no number; `why` says what is wrong with an item that is no target.
    """

    name: Name
    start: int
    end: int
    phrase: str
    is_task: bool = False
    why: str | None = None


class _Said(NamedTuple):
    """One number with what belongs to it: where it stands, and the phrase to read."""

    start: int
    end: int
    phrase: str


class Reader:
    """Reads the items of a stretch of text, clause by clause."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.items: list[Item] = []
        self.pending: list[Name] = []
        self.latest: list[Name] = []
        self.per: Name | None = None

    def read(self, start: int, end: int) -> list[Item]:
        """Return the items of the sentence that stands there."""
        before = len(self.items)
        self.latest, self.per = [], None
        for clause in clauses(self.text, start, end):
            self._clause(clause)
        self.pending = []
        return self.items[before:]

    def _clause(self, clause: Clause) -> None:
        text = self.text
        names = self._names(clause.start, clause.said)
        known = any(_is_known(name.means) for name in names)
        if not known and self._continues(clause.opened, clause.end):
            return
        verb = _WORD["TASK_VERB"].search(text, clause.opened, clause.end)
        if verb and not _DIGIT.search(text, clause.opened, clause.end):
            before = clause.opened == verb.start() or not any(
                _is_known(name.means) for name in names if name.start < verb.start()
            )
            if before and self._task(verb.start(), clause.end):
                return
        start = clause.said
        if not names and _DIGIT.search(text, start, clause.end):
            names, start = self._name_after_verb(start, clause.end)
        start = skip_reported(text, start, clause.end)
        said = text[start : clause.end]
        if _DIGIT.search(said):
            self._numbers(names, start, clause.end)
        elif names and not said:
            self._bare(clause, names)
        elif names:
            self._words(names, start, clause.end)
        elif said:
            self._nameless(clause)

    # Names.

    def _names(self, start: int, end: int) -> list[Name]:
        """Return the names that stand there: one if it is known, else parted and completed."""
        whole = self._name(start, end)
        if whole is None:
            return []
        if _is_known(whole.means):
            return [self._of_latest(whole)]
        parted = self._parted(start, end)
        return parted if any(_is_known(name.means) for name in parted) else [whole]

    def _of_latest(self, name: Name) -> Name:
        """Complete a name that goes on with an intensity: 单位GDP能耗下降2%、二氧化碳排放下降3%."""
        if name.text.startswith(listed(lexicon.PER)):
            self.per = name
        if name.means.indicator != OTHER or not self.per:
            return name
        return name._replace(means=_completed(name.text, self.per.text, name.text))

    def _name(self, start: int, end: int, text: str | None = None) -> Name | None:
        printed = self.text[start:end]
        return Name(printed, start, end, naming(text or printed)) if tidy(printed) else None

    def _parted(self, start: int, end: int, *, whole: bool = True) -> list[Name]:
        """Part names at joining words where the parts are known, the last one's end shared."""
        pieces: list[tuple[int, int]] = []
        at = start
        for join in _WORD["JOIN"].finditer(self.text, start, end):
            pieces.append((at, join.start()))
            at = join.end()
        pieces.append((at, end))
        pieces = _run_together(self.text, start, end) if len(pieces) == 1 else pieces
        pieces = [piece for piece in pieces if piece[0] < piece[1]]
        pieces = _rejoined(self.text, pieces) if whole else pieces
        if not pieces:
            return []
        first, last = self.text[slice(*pieces[0])], self.text[slice(*pieces[-1])]
        return [
            Name(self.text[a:b], a, b, _completed(self.text[a:b], first, last)) for a, b in pieces
        ]

    def _pair(self, name: Name) -> list[Name]:
        """Part a name of two in one, 城乡, or one that joins two."""
        for both, ones in lexicon.PAIRS.items():
            if both in name.text:
                return [name._replace(means=naming(name.text.replace(both, one))) for one in ones]
        parted = self._parted(name.start, name.end, whole=False)
        return parted if all(_is_known(part.means) for part in parted) else [name]

    def _name_after_verb(self, start: int, end: int) -> tuple[list[Name], int]:
        """Find the name between a verb and its number: 减少贫困人口20万人."""
        lead = _LEAD.match(self.text, start, end)
        digit = _DIGIT.search(self.text, start, end)
        at = lead.end() if lead else start
        if digit and at < digit.start():
            name = self._name(at, digit.start())
            if name and _is_known(name.means):
                return [name], start
        return [], start

    # What is said of them.

    def _numbers(self, names: list[Name], start: int, end: int) -> None:
        """Share the numbers of a clause out among its names."""
        text = self.text[start:end]
        digit = _DIGIT.search(text)
        lead = text[: digit.start()] if digit else text
        shared = _SHARED.search(lead)
        if not names and self._counted(start, end):
            return
        numbers = self._parts(start, end)
        more = any(_WORD["STRIVE"].match(number.phrase) for number in numbers[1:])
        if more and not shared and self.reads(text):
            numbers = [_Said(start, end, text)]
        names = names or (self._last_named() if shared else self.latest)
        if len(names) == 1 and (shared or _same_unit(numbers)):
            names = self._pair(names[0])
        dealt = _dealt(names, numbers)
        for name, number in dealt:
            self._add(name, number)
        if names and not dealt:
            why = f"{len(names)} names and {len(numbers)} numbers"
            self.items.append(Item(names[0], start, end, self.text[start:end], why=why))
        if names:
            self.latest = names

    def _last_named(self) -> list[Name]:
        """Return the last two names, which a shared number goes on with: A 5元，B 6元，均增长3%."""
        names = dict.fromkeys(item.name for item in self.items)
        return list(names)[-2:]

    def _counted(self, start: int, end: int) -> bool:
        """Take a number that stands before the name of what it counts: 20万贫困人口脱贫."""
        number = _NUMBER.match(self.text, start, end)
        name = self._first_known(number.end(), end) if number else None
        if not number or not name:
            return False
        if _DIGIT.search(self.text, name.end, end):
            self._numbers([name], name.end, end)
            return True
        unit = lexicon.COUNTED[any(map(name.text.__contains__, lexicon.PEOPLE))]
        phrase = f"{number[1]}{unit}{number[2] or ''}"
        self._add(name, _Said(start, end, phrase))
        return True

    def _first_known(self, start: int, end: int) -> Name | None:
        """Return the longest name that begins there and is known."""
        for last in range(end, start + 1, -1):
            name = self._name(start, last)
            if name and _is_known(name.means):
                return name
        return None

    def _parts(self, start: int, end: int) -> list[_Said]:
        """Part the numbers of a clause, each with the verb and the hedge that it shares."""
        text = self.text
        digit = _DIGIT.search(text, start, end)
        cuts = []
        for join in _WORD["JOIN"].finditer(text, digit.start() if digit else end, end):
            lead = _LEAD.match(text, join.end(), end)
            if _DIGIT.match(text, lead.end() if lead else join.end(), end):
                cuts.append(join.span())
        starts = [start, *(cut[1] for cut in cuts)]
        ends = [*(cut[0] for cut in cuts), end]
        verb = _SHARED.sub("", text[start : digit.start()] if digit else "")
        parts = []
        for i, (a, b) in enumerate(zip(starts, ends, strict=True)):
            own = _ASIDE.sub("", text[a:b])
            own = own if b == end else _with_tail(own, _ASIDE.sub("", text[starts[-1] : end]))
            if _DIGIT.match(own):
                own = verb + own
            parts.append(_Said(a, b, _SHARED.sub("", own, count=1) if i == 0 else own))
        return parts

    def _continues(self, start: int, end: int) -> bool:
        """Take a clause that strives for more than the number before it into that number."""
        if not self.items or not _WORD["STRIVE"].match(self.text, start, end):
            return False
        last = self.items[-1]
        between = self.text[last.end : start]
        if last.is_task or not 0 < len(between) < _NEAR or _ENDS.search(between):
            return False
        more = self.text[start:end]
        if _DIGIT.search(more) and _unit(more) != _unit(last.phrase):
            return False
        longer = f"{last.phrase},{more}"
        if self.reads(longer):
            self.items[-1] = last._replace(phrase=longer, end=end)
            return True
        return False

    def _add(self, name: Name, said: _Said, *, is_task: bool = False) -> None:
        """Add an item; that it grows, and on what basis, is no part of its wording."""
        start = said.start
        plain = _GROWS.match(self.text, said.start, said.end)
        if plain and not is_task and lexicon.POINT not in said.phrase:
            start = plain.end()
        self.items.append(Item(name, start, said.end, said.phrase, is_task))

    def _words(self, names: list[Name], start: int, end: int) -> None:
        """Take what is said without a number: a relation or a task."""
        said = _Said(start, end, self.text[start:end])
        if _SHARED.match(said.phrase) and len(names) == 1:
            names = self._pair(names[0])
        said, relative = self._relation(said)
        stated = _WORD["STATE_TASK"].search(said.phrase) and _WORD["TASK_NOUN"].search(said.phrase)
        names = [*self.pending, *names]
        if not relative and not stated and not all(is_quantity(name.text) for name in names):
            return
        for name in names:
            self._add(name, said, is_task=not relative)
        self.latest, self.pending = names, []

    def _relation(self, said: _Said) -> tuple[_Said, bool]:
        """Return what is said as far as it is one relation, and whether it is one."""
        for end in (said.end, self.text.find("、", said.start, said.end)):
            phrase = _SHARED.sub("", self.text[said.start : max(end, said.start)], count=1)
            if self.reads(phrase):
                return _Said(said.start, end, phrase), True
        return said, False

    def _bare(self, clause: Clause, names: list[Name]) -> None:
        """Take names of which nothing is said yet, or what no list of verbs holds."""
        if all(_is_known(name.means) for name in names):
            self.pending += names
        else:
            self._prefixed(clause)

    def _prefixed(self, clause: Clause) -> None:
        """Take an indicator with words about it that no list holds: 固定资产投资提质提效."""
        for at in range(clause.end - 2, clause.start + 1, -1):
            names = self._names(clause.start, at)
            if names and all(name.means.indicator != OTHER for name in names):
                if clause.end - at < _MOST_SAID:
                    said = _Said(at, clause.end, self.text[at : clause.end])
                    for name in names:
                        self._add(name, said, is_task=True)
                self.latest = names
                return

    def _nameless(self, clause: Clause) -> None:
        if self.pending:
            said = _Said(clause.said, clause.end, self.text[clause.said : clause.end])
            for name in self.pending:
                self._add(name, said, is_task=True)
            self.pending = []

    def _task(self, start: int, end: int) -> bool:
        """Take a task whose name follows its verb: 完成国家下达的节能减排任务."""
        text = self.text
        verb = _WORD["TASK_VERB"].match(text, start, end)
        at = verb.end() if verb else start
        for of in _WORD["OF"].finditer(text, at, end):
            at = of.end()
        tail = _TASK_TAIL.search(text, at, end)
        last = tail.start() if tail and tail.start() > at else end
        tried = (self._names(first, last) for first in range(at, min(last, at + _LONGEST_NAME)))
        known = (names for names in tried if names and all(_is_known(n.means) for n in names))
        names = [*self.pending, *next(known, [])]
        for name in names:
            self._add(name, _Said(start, end, text[start:end]), is_task=True)
        if names:
            self.latest, self.pending = names, []
        return bool(names)

    def reads(self, phrase: str) -> bool:
        """Whether the grammar reads a phrase."""
        from provgdp.wording.sheet.phrase import read_phrase

        return not isinstance(read_phrase(phrase), str)


def _is_known(means: Naming) -> bool:
    return means.indicator != OTHER or means.english is not None


def _run_together(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part two known names that nothing parts: 外贸外资."""
    for at in range(start + 2, end - 1):
        if _is_known(naming(text[start:at])) and _is_known(naming(text[at:end])):
            return [(start, at), (at, end)]
    return [(start, end)]


def _rejoined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join pieces that are one known name together: 货物和服务贸易."""
    joined: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        ends = [
            j
            for j in range(len(pieces) - 1, i, -1)
            if _is_known(naming(text[pieces[i][0] : pieces[j][1]]))
        ]
        j = ends[0] if ends else i
        joined.append((pieces[i][0], pieces[j][1]))
        i = j + 1
    return joined


def _completed(piece: str, first: str, last: str) -> Naming:
    """Name a part of a list, with the end of the last name or the start of the first if need be."""
    means = naming(piece)
    if first.startswith(listed(lexicon.PER)) and piece != first:
        for i in range(len(first) - 1, 1, -1):
            found = naming(first[:i] + piece)
            if found.indicator != OTHER:
                return found
    share = _SHARE_OF.search(last)
    if share and piece != last and not _SHARE_OF.search(piece):
        return naming(piece + share.group())
    if _is_known(means) and not _is_cut_short(piece, last):
        return means
    ends = [last[i:] for i in range(1, len(last))] if piece != last else []
    starts = [first[:i] for i in range(len(first) - 1, 0, -1)] if piece != first else []
    both = (start + piece + end for start in starts for end in ends)
    candidates = chain((piece + end for end in ends), (start + piece for start in starts), both)
    for candidate in candidates:
        found = naming(candidate)
        if _is_known(found):
            return found
    return means


def _is_cut_short(piece: str, last: str) -> bool:
    """Whether a known name goes on in the last one: 城镇居民、农村居民人均可支配收入."""
    return piece != last and piece[-2:] in last[:-2] and not last.endswith(piece[-2:])


def _same_unit(numbers: list[_Said]) -> bool:
    """Whether there are two numbers in one unit."""
    return len(numbers) > 1 and len({_unit(number.phrase) for number in numbers}) == 1


def _with_tail(part: str, last: str) -> str:
    """Complete a number with the unit and the hedge that stand once, after the last: 5%、6%以上.

    Of equal numbers the hedge is the last one's alone: it is all that tells them apart.
    """
    own, shared = _TAIL.search(part), _TAIL.search(last)
    if not own or not shared or own[1] == shared[1]:
        return part
    if shared[2].startswith(own[2]):
        return part[: own.start(2)] + shared[2]
    hedge = _HEDGED.search(shared[2])
    return part + hedge[0] if hedge and not _HEDGED.search(own[2]) else part


def _unit(phrase: str) -> str:
    """Return what follows a phrase's last number: % or another unit."""
    return re.split(r"\d", phrase)[-1][:1]


def _dealt(names: list[Name], numbers: list[_Said]) -> list[tuple[Name, _Said]]:
    """Deal numbers to names: one to each, one to all, or all to one; else none."""
    if len(numbers) == 1 or len(names) == 1:
        return [(name, number) for number in numbers for name in names]
    if len(names) != len(numbers):
        return []
    return list(zip(names, numbers, strict=True))
