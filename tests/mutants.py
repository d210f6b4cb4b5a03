"""Change the package one place at a time, and name the changes that no test notices.

python tests/mutants.py --journal FILE [--within src/provgdp/measures/] [--sample 1500 --seed 1]

mutmut makes the mutants. A first pass over the tests and the examples of docstrings learns which
lines each of them runs and how long it takes. Each mutant meets the tests that run it: first those
that noticed another mutant of its function, then the quickest, until the time for it is up. Those
left are called beside their functions wherever a test comes to them, for twenty seconds in all,
which learns which tests see which of them do otherwise: these they meet too, and if there are none,
the mutant is alike to its function. What can't be called twice, or so often, has outlived them.
Mutants share a process in which a function's code is put in place and taken out again and every
cache of the package emptied; a test that fails must pass again without the mutant, else the process
ends and the mutant meets the tests in a new one. The journal keeps what became of each, by its
function's text: a run goes on where another ended, and asks anew only what has changed. What
nothing noticed is printed with its change. What is built when the package is imported or the tests
are collected stays as it was built. Linux only, and not as root: a mutant of what writes files may
replace a device.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import json
import os
import pickle
import random
import signal
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cached_property, partial
from hashlib import sha256
from pathlib import Path
from time import process_time
from types import FunctionType
from typing import Any

import coverage
import pytest
from libcst import ClassDef, CSTNode, FunctionDef, Module, SimpleString
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace
from mutmut.utils.file_utils import walk_mutatable_files
from watched import Others, Watch, give_up, is_pure, late_after, put

SOURCE = Path("src/provgdp")
PARTS = ("data", "measures", "plot", "report", "wording/sheet", "wording")
FATES = ("killed", "too long", "outlived", "alike", "untested")
LEFT = "left"
"""What became of a mutant, for now, that a second of tests did not notice."""

ELSEWHERE = "bad_days data_pages growth notebooks package release translation"
"""Tests of the files of the repository, or that start processes of their own."""

SLOW, FILE = 3.0, 60.0
"""Seconds of the processor after which the first pass gives up a test, and a file."""

SEEN, ALIKE = 12, 2
"""Tests that see a mutant do otherwise, the quickest, which it meets, and of one kind."""

LATE = 3.0
"""Seconds of the processor after which a call beside a function is given up."""

TURNS = 500
"""Mutants that one process takes before another goes on."""

Say = Callable[[object], None]


@dataclass
class Mutant:
    """A function with one change, the nth that could be made in it."""

    path: str
    name: str
    start: int
    lines: range
    old: str
    number: int
    change: Callable[[], str]

    @cached_property
    def key(self) -> str:
        parts = (self.path, self.name, self.old, str(self.number))
        return sha256("\0".join(parts).encode()).hexdigest()

    @cached_property
    def new(self) -> str:
        return self.change()

    @property
    def part(self) -> str:
        inside = Path(self.path).relative_to(SOURCE).as_posix()
        return next((part for part in PARTS if inside.startswith(f"{part}/")), "top")

    def told(self, fate: str) -> dict[str, Any]:
        pairs = zip(self.old.splitlines(), self.new.splitlines(), strict=False)
        change = next(([a.strip(), b.strip()] for a, b in pairs if a != b), [])
        place = f"{self.path}:{self.lines.start}"
        return {"key": self.key, "fate": fate, "at": place, "in": self.name, "change": change}


def every(within: tuple[str, ...]) -> Iterator[Mutant]:
    """Yield the mutants of all files that begin so; of a text one, not three."""
    for path in sorted(walk_mutatable_files()):
        if path.as_posix().startswith(within):
            module, mutations, *_ = create_mutations(str(path), path.read_text("utf-8"))
            places = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
            for function, name in named(module):
                start, old = places[function].start.line, code(module, function)
                inside = [x for x in mutations if x.contained_by_top_level_function is function]
                inside = [x for x in inside if not same_letters(x.original_node, x.mutated_node)]
                for n, one in enumerate(inside):
                    at, change = places[one.original_node], partial(mutated, module, one)
                    lines = range(at.start.line, at.end.line + 1)
                    yield Mutant(path.as_posix(), name, start, lines, old, n, change)


def mutated(module: Module, mutation: Mutation) -> str:
    function = mutation.contained_by_top_level_function
    assert function is not None
    return code(module, deep_replace(function, mutation.original_node, mutation.mutated_node))


def same_letters(old: CSTNode, new: CSTNode) -> bool:
    """Tell whether one text is changed into its capitals or small letters."""
    texts = [x.value.lower() for x in (old, new) if isinstance(x, SimpleString)]
    return len(texts) == 2 and len(set(texts)) == 1


def named(module: Module) -> Iterator[tuple[CSTNode, str]]:
    for node in module.body:
        if isinstance(node, FunctionDef):
            yield node, node.name.value
        elif isinstance(node, ClassDef):
            for inner in node.body.body:
                if isinstance(inner, FunctionDef):
                    yield inner, f"{node.name.value}.{inner.name.value}"


def code(module: Module, function: CSTNode) -> str:
    return textwrap.dedent(module.code_for_node(function)).strip()


def changed(mutant: Mutant) -> tuple[FunctionType, FunctionType]:
    """Return a function of the package, and what it is in the mutant."""
    (node,) = ast.parse(mutant.new).body
    assert isinstance(node, ast.FunctionDef)
    node.decorator_list = []
    owner, _, name = mutant.name.rpartition(".")
    tree = ast.parse("from __future__ import annotations")
    if owner:
        holder = ast.ClassDef(owner, [], [], [node], [])
        tree.body.append(ast.copy_location(holder, node))
    else:
        tree.body.append(node)
    dotted = ".".join(Path(mutant.path).relative_to("src").with_suffix("").parts)
    module = importlib.import_module(dotted.removesuffix(".__init__"))
    space: dict[str, object] = {}
    exec(compile(tree, mutant.path, "exec", dont_inherit=True), vars(module), space)
    old, new = vars(module)[owner or name], space[owner or name]
    if owner:
        old, new = vars(old)[name], vars(new)[name]
    while not hasattr(old, "__code__"):
        inner = (getattr(old, key, None) for key in ("__func__", "fget", "__wrapped__"))
        old = next(function for function in inner if function)
    return old, new


def switch(mutant: Mutant) -> Callable[[], None]:
    """Let a function do what it does in the mutant; return what undoes it."""
    return put(*changed(mutant))


def forked(work: Callable[[Say], None]) -> tuple[list, int]:
    """Return what a fork of this process says before it ends, and how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        try:
            work(lambda said: os.write(writing, pickle.dumps(said)) and None)
        except BaseException:
            os._exit(1)
        os._exit(0)
    os.close(writing)
    said = []
    with open(reading, "rb") as pipe:
        while True:
            try:
                said.append(pickle.load(pipe))
            except EOFError:
                break
    return said, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Bench:
    """The plugin of pytest that does all of it, in place of pytest's own run."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.failed = False
        self.caches: list[_lru_cache_wrapper] = []
        self.items: dict[str, pytest.Item] = {}
        self.seconds: dict[str, float] = {}
        self.runs: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.seen: dict[str, list[str]] = {}
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)

    def pytest_collection(self) -> bool:
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for path in SOURCE.rglob("[!_]*.py"):
            importlib.import_module(".".join(path.relative_to("src").with_suffix("").parts))
        session.items = []
        known, mutants = journal(self.options.journal), list(every(tuple(self.options.within)))
        random.Random(self.options.seed).shuffle(mutants)
        drawn = mutants[: self.options.sample]
        kept = (*self.options.keep, LEFT)
        left = [x for x in drawn if known.get(x.key, {}).get("fate") not in kept]
        print(f"{len(mutants):,} mutants, {len(drawn):,} drawn, {len(left):,} to try", flush=True)
        self.caches = [x for x in gc.get_objects() if isinstance(x, _lru_cache_wrapper)]
        self.caches = [x for x in self.caches if str(x.__module__).startswith("provgdp")]
        gc.freeze()
        self.learn(session)
        print(f"{len(self.seconds):,} tests", flush=True)
        self.share(lambda n: self.oversee(session, left[n :: self.options.workers]))
        known = journal(self.options.journal)
        left = [x for x in drawn if known.get(x.key, {}).get("fate") == LEFT]
        print(f"{len(left):,} left by the first tests", flush=True)
        self.watch(session, left)
        print(f"{len(self.seen):,} of them called beside their functions", flush=True)
        for mutant in left:
            if mutant.key not in self.seen:
                self.write(mutant, "outlived")
        left = [x for x in left if x.key in self.seen]
        self.share(lambda n: self.oversee(session, left[n :: self.options.workers]))
        known = journal(self.options.journal)
        told = [known[x.key] for x in drawn if x.key in known]
        for row in sorted(told, key=lambda row: row["at"]):
            if row["fate"] in FATES[2:]:
                print(row["fate"], row["at"], row["in"], *row["change"], sep="\n  ")
        print(table(drawn, mutants, known))
        return True

    def share(self, work: Callable[[int], None]) -> None:
        """Let several forks do a share each, and wait for them."""
        for n in range(self.options.workers):
            if not os.fork():
                try:
                    work(n)
                finally:
                    os._exit(0)
        for _ in range(self.options.workers):
            os.wait()

    def learn(self, session: pytest.Session) -> None:
        """See which lines each test runs and how long it takes."""
        texts = (
            x.read_bytes() for place in ("src", "tests") for x in sorted(Path(place).rglob("*.py"))
        )
        digest = sha256(b"\0".join(texts)).hexdigest()
        store = Path(f"{self.options.journal}.{digest[:8]}")
        if not store.exists():
            left_out = {f"test_{name}" for name in ELSEWHERE.split()}
            files = [x for x in Path("tests").rglob(self.options.tests) if x.stem not in left_out]
            files += [x for x in SOURCE.rglob("*.py") if ">>> " in x.read_text("utf-8")]
            files.sort()
            pieces = [Path(f"{store}.{n}") for n in range(self.options.workers)]
            self.share(lambda n: self.learn_some(session, files[n :: len(pieces)], pieces[n]))
            told = [row for piece in pieces for row in pickle.loads(piece.read_bytes())]
            store.write_bytes(pickle.dumps(told))
            for piece in pieces:
                piece.unlink()
        for name, seconds, lines in pickle.loads(store.read_bytes()):
            self.seconds[name] = seconds
            for source, numbers in lines.items():
                for number in numbers:
                    self.runs[source][number].add(name)

    def learn_some(self, session: pytest.Session, files: list[Path], piece: Path) -> None:
        told = []
        for file in files:
            said, _ = forked(lambda say, file=str(file): self.trace(session, file, say))
            told += said
        piece.write_bytes(pickle.dumps(told))

    def watch(self, session: pytest.Session, left: list[Mutant]) -> None:
        """See which tests see which mutants do otherwise than their functions."""
        pieces = [Path(f"{self.options.journal}.seen.{n}") for n in range(self.options.workers)]

        def some(n: int) -> None:
            said, status = forked(lambda say: self.watch_some(session, left[n :: len(pieces)], say))
            pieces[n].write_bytes(pickle.dumps([] if status else said))

        self.share(some)
        for piece in pieces:
            for key, test in pickle.loads(piece.read_bytes()):
                self.seen.setdefault(key, []).extend([test] * bool(test))
            piece.unlink()

    def watch_some(self, session: pytest.Session, mutants: list[Mutant], say: Say) -> None:
        """Say which mutants can be called beside their functions, and which tests see them."""
        watch, times = Watch(partial(late_after, LATE)), Counter[tuple[str, str]]()
        run = self.set_beside(watch, mutants)
        for name in sorted(run, key=self.seconds.__getitem__):
            if not any(run[name]):
                continue
            item, kind = self.item(session, name), name.partition("[")[0]
            self.empty()
            watch.start()
            self.passes(item)
            watch.is_on = False
            for key in watch.unlike:
                times[key, kind] += 1
                if times[key, kind] <= ALIKE:
                    say((key, name))
                    times[key, ""] += 1
                if times[key, ""] == SEEN:
                    watch.others[key].pop(key, None)
        for key in watch.others.keys() - watch.late:
            say((key, ""))

    def set_beside(self, watch: Watch, mutants: list[Mutant]) -> dict[str, list[Others]]:
        """Let mutants be called beside their functions; return those that each test runs."""
        functions = defaultdict[FunctionType, Others](dict)
        run = defaultdict[str, list[Others]](list)
        for mutant in mutants:
            function, other = changed(mutant)
            if not is_pure(function):
                continue
            if function not in functions:
                for test in self.running(mutant):
                    run[test].append(functions[function])
            functions[function][mutant.key] = other
        for function, others in functions.items():
            watch.over(function, others)
        return run

    def running(self, mutant: Mutant) -> set[str]:
        """Return the tests that run the function of a mutant."""
        inside = range(mutant.start + 1, mutant.start + len(mutant.old.splitlines()))
        return {test for n in inside for test in self.runs[mutant.path][n]}

    def item(self, session: pytest.Session, name: str) -> pytest.Item:
        if name not in self.items:
            items = session.perform_collect([name.partition("::")[0]])
            self.items |= {item.nodeid: item for item in items}
        return self.items[name]

    def trace(self, session: pytest.Session, file: str, say: Say) -> None:
        """Say what each test of a file runs, one by one, while there is time."""
        began = process_time()
        signal.alarm(600)
        signal.signal(signal.SIGPROF, give_up)
        items = session.perform_collect([file])
        if items:
            self.passes(items[0])
        for item in items:
            self.empty()
            tracer = coverage.Coverage(data_file=None, config_file=False, include=[f"{SOURCE}/*"])
            tracer.set_option("run:disable_warnings", ["no-data-collected"])
            start = process_time()
            with tracer.collect():
                signal.setitimer(signal.ITIMER_PROF, 2 * SLOW)
                passed = self.passes(item)
                signal.setitimer(signal.ITIMER_PROF, 0)
            data = tracer.get_data()
            lines = {os.path.relpath(x): data.lines(x) for x in data.measured_files()}
            if passed:
                say((item.nodeid, process_time() - start, lines))
            if process_time() - began > FILE:
                return

    def passes(self, item: pytest.Item) -> bool:
        self.failed = False
        example = getattr(item, "dtest", None)
        known = example and dict(example.globs)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if example:
            # doctest has forgotten them
            example.globs = known
        return not self.failed

    def empty(self) -> None:
        for cache in self.caches:
            cache.cache_clear()

    def oversee(self, session: pytest.Session, left: list[Mutant]) -> None:
        """Let processes that end, or are ended, take turns until no mutant is left."""
        while left:
            said, status = forked(lambda say, next=left[:TURNS]: self.turn(session, next, say))
            for mutant, killer in zip(left, said, strict=False):
                self.killers[mutant.path + mutant.name][killer] += 1
            left = left[len(said) :]
            if left and (status or not said):
                self.write(left.pop(0), "too long" if status == -signal.SIGALRM else "killed")

    def turn(self, session: pytest.Session, mutants: list[Mutant], say: Say) -> None:
        """Let mutants meet their tests, until one leaves something behind."""
        signal.signal(signal.SIGPROF, give_up)
        for mutant in mutants:
            tests = self.tests(mutant)
            if not tests:
                self.write(mutant, "alike" if mutant.key in self.seen else "untested")
                say("")
                continue
            undo = switch(mutant)
            fate, killer = self.meet(session, mutant, tests)
            undo()
            self.empty()
            if killer and not self.passes(self.items[killer]):
                return
            self.write(mutant, fate)
            say(killer)

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests to meet, the likeliest to notice what is changed first."""
        if mutant.key in self.seen:
            return self.seen[mutant.key]
        runs, killers = self.runs[mutant.path], self.killers[mutant.path + mutant.name]
        tests = {x for n in mutant.lines for x in runs[n]} or self.running(mutant)
        kinds = defaultdict(list)
        for test in sorted(tests, key=self.seconds.__getitem__):
            kinds[test.partition("[")[0]].append(test)
        # The quickest test of each kind before the next of any.
        turn = {test: i for kind in kinds.values() for i, test in enumerate(kind)}
        return sorted(tests, key=lambda x: (-killers[x], turn[x], self.seconds[x]))

    def meet(self, session: pytest.Session, mutant: Mutant, tests: list[str]) -> tuple[str, str]:
        """Return what becomes of a mutant, and the test that notices it, if one does."""
        left = self.options.seconds
        self.empty()
        signal.alarm(60 + 10 * int(left))
        for name in tests:
            item = self.item(session, name)
            began = process_time()
            signal.setitimer(signal.ITIMER_PROF, 5 + 10 * self.seconds[name])
            passed = self.passes(item)
            late = signal.setitimer(signal.ITIMER_PROF, 0)[0] == 0
            if not passed:
                return ("too long" if late else "killed"), name
            left -= process_time() - began
            if left < 0 and mutant.key not in self.seen:
                break
        return ("outlived" if mutant.key in self.seen else LEFT), ""

    def write(self, mutant: Mutant, fate: str) -> None:
        with open(self.options.journal, "a", encoding="utf-8") as file:
            file.write(json.dumps(mutant.told(fate), ensure_ascii=False) + "\n")


def journal(path: Path) -> dict[str, dict[str, Any]]:
    """Return what was last written of each mutant, by its key."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {row["key"]: row for row in map(json.loads, lines)}


def table(drawn: list[Mutant], mutants: list[Mutant], known: dict[str, dict[str, Any]]) -> str:
    sizes = Counter(x.part for x in mutants)
    fates = Counter((x.part, known.get(x.key, {}).get("fate")) for x in drawn)
    rows = [["part", "mutants", "drawn", *FATES]]
    for part in sorted(sizes):
        counts = [fates[part, fate] for fate in FATES]
        rows.append([part, f"{sizes[part]:,}", f"{sum(counts):,}", *(f"{n:,}" for n in counts)])
    return "\n".join(
        f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--journal", type=Path, default=Path("mutants.jsonl"))
    parser.add_argument("--sample", type=int, default=None, help="as many, drawn by chance")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1.0, help="of tests for each mutant")
    keep = "fates of the journal that are not asked for anew"
    parser.add_argument("--keep", nargs="*", default=FATES, choices=FATES, help=keep)
    begin = "only files that begin so"
    parser.add_argument("--within", nargs="*", default=["src/provgdp/"], help=begin)
    parser.add_argument("--tests", default="test_*.py", help="only these files of tests")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = ["-q", "-s", "-pno:cacheprovider", "-pno:cov", "-pno:xdist", "--tb=no"]
    options += ["--override-ini=addopts=--import-mode=importlib --doctest-modules"]
    options += ["--hypothesis-profile=mutants"]
    os.environ["POLARS_MAX_THREADS"] = "1"
    pytest.main(options, plugins=[Bench(parser.parse_args())])


if __name__ == "__main__":
    main()
