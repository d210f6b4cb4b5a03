"""Clauses to items: names shared out over numbers, numbers over names, tasks, relatives."""

from __future__ import annotations

import re
from typing import NamedTuple

from provgdp.wording.naming import OTHER, any_of, is_quantity, naming
from provgdp.wording.sheet.clauses import Clause, clauses, skip_reported
from provgdp.wording.sheet.names import JOIN, Name, Names, are_known
from provgdp.wording.sheet.numbers import (
    DIGIT,
    SHARED,
    Said,
    after_verbs,
    dealt,
    in_one_unit,
    numbers,
    unit_of,
)
from provgdp.wording.sheet.phrase import read_phrase
from provgdp.wording.words import ADJUSTED
from provgdp.wording.words import zh_sheet as lexicon

_NATION = re.compile(any_of(lexicon.NATION))
_OF_LATEST = re.compile(f"{any_of(lexicon.WHOSE)}?({any_of(lexicon.SPEED)})?")
_STRIVE = re.compile(any_of(lexicon.STRIVE))
_STATE = re.compile(any_of(lexicon.STATE_TASK))
_DUTY = re.compile(any_of(lexicon.TASK_NOUN))
_TASK = re.compile(any_of(lexicon.TASK_VERB))
_OF = re.compile(any_of(lexicon.OF))
_TASK_TAIL = re.compile(f"{any_of(lexicon.TASK_TAIL)}+$")
_COUNTED = re.compile(
    rf"(\d[\d.,]*[{lexicon.MULTIPLES}]?){any_of(lexicon.COUNTERS)}?"
    f"({any_of(lexicon.AFTER_RATE)})?"
)
_GROWS = re.compile(
    f"(?:{ADJUSTED}|{any_of(lexicon.UP, lexicon.BASIS, lexicon.SHARED)})*(?!{any_of(lexicon.TO)})"
)
_ENDS = re.compile(r"[。;\n]")
_NEAR = 12
_MOST_SAID = 8
_LONGEST_NAME = 30


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


class Reader:
    """Reads the items of a text, sentence by sentence and clause by clause.

    Within a sentence `latest` is whom a clause without a name is about, and `pending` are names of
    which nothing was said yet.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.items: list[Item] = []
        self.latest: list[Name] = []
        self.pending: list[Name] = []
        self.names = Names(text)

    def read(self, start: int, end: int) -> list[Item]:
        """Return the items of the sentence that stands there."""
        before = len(self.items)
        self.latest, self.pending, self.names = [], [], Names(self.text)
        for clause in clauses(self.text, start, end):
            self._clause(clause)
        return self.items[before:]

    def _clause(self, clause: Clause) -> None:
        names = self.names.at(clause.start, clause.said)
        names = self._of_latest(names, counts=DIGIT.match(self.text, clause.said) is not None)
        known = any(name.means.is_known for name in names)
        if not known and self._continues(clause.opened, clause.end):
            return
        if self._is_task(clause, names):
            return
        if not names and DIGIT.search(self.text, clause.said, clause.end):
            names = self._name_after_verb(clause.said, clause.end)
        start = skip_reported(self.text, clause.said, clause.end)
        if DIGIT.search(self.text, start, clause.end):
            self._numbers(names, start, clause.end)
        elif names and start == clause.end:
            self._bare(clause, names)
        elif names:
            self._words(names, start, clause.end)
        elif start < clause.end:
            self._add_tasks(self.pending, Said(start, clause.end, self.text[start : clause.end]))
            self.pending = []

    def _of_latest(self, names: list[Name], *, counts: bool) -> list[Name]:
        """Name what is said of whoever is named alone, or of growth as such.

        全国经济增长5%，全省增长6% is of the province's economy, 出口增长5%，增速高于全国 is of
        exports; 全省60%的县 are counted.
        """
        found = _OF_LATEST.fullmatch(names[0].text) if len(names) == 1 else None
        if not found or not self.latest or (counts and not found[1]):
            return names
        own = [self._without_nation(name) for name in self.latest]
        return [name._replace(text=name.text + (found[1] or "")) for name in own]

    def _without_nation(self, name: Name) -> Name:
        nation = _NATION.match(name.text)
        if not nation:
            return name
        text = name.text[nation.end() :]
        return name._replace(text=text, start=name.start + nation.end(), means=naming(text))

    def _add(self, name: Name, said: Said) -> None:
        """Add a number; that it grows, and on what basis, is no part of its wording."""
        plain = _GROWS.match(self.text, said.start, said.end)
        start = said.start
        if plain and lexicon.POINT not in said.phrase:
            start = plain.end()
        if self.text.startswith(":", start):
            start = skip_reported(self.text, start, said.end)
        self.items.append(Item(name, start, said.end, said.phrase))

    def _add_tasks(self, names: list[Name], said: Said) -> None:
        self.items += [Item(name, *said, is_task=True) for name in names]

    # Numbers.

    def _numbers(self, names: list[Name], start: int, end: int) -> None:
        """Share the numbers of a clause out among its names."""
        if not names and self._counted(start, end):
            return
        said = numbers(self.text, start, end)
        text = self.text[start:end]
        shared = SHARED.search(DIGIT.split(text)[0])
        strives = any(_STRIVE.match(one.phrase) for one in said[1:])
        if strives and not shared and in_one_unit(said) and _reads(text):
            said = [Said(start, end, text)]
        if len(said) == 1 and not shared:
            # 零就业家庭动态清零、城镇调查失业率5.5%以内: the first is none of a number.
            # 城镇、农村居民收入增长7%: the first is named with the end of the second.
            names = [
                name for name in names if is_quantity(name.text) or name.means.indicator != OTHER
            ] or names
        names = names or (self._last_two() if shared else self.latest)
        if len(names) == 1 and (shared or in_one_unit(said)):
            names = self.names.several(names[0], len(said) if shared else 0)
        unshared = shared and len(names) == 1 and in_one_unit(said)
        pairs = [] if unshared else dealt(names, said)
        for name, one in pairs:
            self._add(name, one)
        if names and not pairs:
            why = f"{len(names)} names and {len(said)} numbers"
            self.items.append(Item(names[0], start, end, text, why=why))
        self.latest = names or self.latest

    def _last_two(self) -> list[Name]:
        """Return the last two names, which a shared number goes on with: A 5元，B 6元，均增长3%."""
        return list(dict.fromkeys(item.name for item in self.items[-_NEAR:]))[-2:]

    def _name_after_verb(self, start: int, end: int) -> list[Name]:
        """Find the name between a verb and its number: 减少贫困人口20万人."""
        digit = DIGIT.search(self.text, start, end)
        name = self.names.one(after_verbs(self.text, start, end), digit.start() if digit else end)
        return [name] if name and name.means.is_known else []

    def _counted(self, start: int, end: int) -> bool:
        """Take a number that stands before the name of what it counts: 20万贫困人口脱贫."""
        number = _COUNTED.match(self.text, after_verbs(self.text, start, end), end)
        name = self.names.longest(number.end(), end) if number else None
        if not number or not name:
            return False
        join = JOIN.match(self.text, name.end, end)
        if join and _COUNTED.match(self.text, join.end(), end):
            # 20万贫困人口脱贫、8个贫困县摘帽.
            return self._counted(start, name.end) and self._counted(join.end(), end)
        if DIGIT.search(self.text, name.end, end):
            self._numbers([name], name.end, end)
            return True
        unit = lexicon.COUNTED[any(map(name.text.__contains__, lexicon.PEOPLE))]
        phrase = f"{self.text[start : number.end(1)]}{unit}{number[2] or ''}"
        self._add(name, Said(start, end, phrase))
        return True

    def _continues(self, start: int, end: int) -> bool:
        """Take a clause that strives for more than the number before it into that number."""
        if not self.items or not _STRIVE.match(self.text, start, end):
            return False
        last, more = self.items[-1], self.text[start:end]
        between = self.text[last.end : start]
        if last.is_task or not 0 < len(between) < _NEAR or _ENDS.search(between):
            return False
        if DIGIT.search(more) and unit_of(more) != unit_of(last.phrase):
            return False
        longer = f"{last.phrase},{more}"
        if not _reads(longer):
            return False
        self.items[-1] = last._replace(phrase=longer, end=end)
        return True

    # Words: relations and tasks.

    def _words(self, names: list[Name], start: int, end: int) -> None:
        """Take what is said without a number: a relation or a task."""
        if SHARED.match(self.text, start, end) and len(names) == 1:
            names = self.names.several(names[0])
        names = [*self.pending, *names]
        relation = self._relation(start, end)
        said = relation or Said(start, end, self.text[start:end])
        stated = _STATE.search(said.phrase) and _DUTY.search(said.phrase)
        if relation:
            for name in names:
                self._add(name, said)
        elif stated or all(is_quantity(name.text) for name in names):
            self._add_tasks(names, said)
        else:
            return
        self.latest, self.pending = names, []

    def _relation(self, start: int, end: int) -> Said | None:
        """Return what is said as far as it is one relation, if it is one."""
        part = self.text.find(lexicon.COMMA, start, end)
        for last in (end, part):
            phrase = SHARED.sub("", self.text[start : max(start, last)], count=1)
            if _reads(phrase):
                return Said(start, last, phrase)
        return None

    def _bare(self, clause: Clause, names: list[Name]) -> None:
        """Take names of which nothing is said yet, or an indicator with words that no list holds.

        固定资产投资提质提效 is a task of investment; a longer text is none, but about it.
        """
        if are_known(names):
            self.pending += names
            return
        last = min(clause.end - 2, clause.start + _LONGEST_NAME)
        for at in range(last, clause.start + 1, -1):
            names = self.names.at(clause.start, at)
            if names and all(name.means.indicator != OTHER for name in names):
                if clause.end - at < _MOST_SAID:
                    self._add_tasks(names, Said(at, clause.end, self.text[at : clause.end]))
                self.latest = names
                return

    def _is_task(self, clause: Clause, names: list[Name]) -> bool:
        """Take a task whose name follows its verb: 完成国家下达的节能减排任务."""
        text, end = self.text, clause.end
        verb = _TASK.search(text, clause.opened, end)
        if not verb or DIGIT.search(text, clause.opened, end):
            return False
        start = verb.start()
        if start > clause.opened and any(n.means.is_known for n in names if n.start < start):
            return False
        at = max((of.end() for of in _OF.finditer(text, verb.end(), end)), default=verb.end())
        tail = _TASK_TAIL.search(text, at, end)
        last = tail.start() if tail and tail.start() > at else end
        tried = (self.names.at(first, last) for first in range(at, min(last, at + _LONGEST_NAME)))
        named = next(filter(are_known, tried), list[Name]())
        found = [*self.pending, *named]
        self._add_tasks(found, Said(start, end, text[start:end]))
        if found:
            self.latest, self.pending = found, []
        return bool(found)


def _reads(phrase: str) -> bool:
    """Whether the grammar reads a phrase."""
    return not isinstance(read_phrase(phrase), str)
