"""Change the package at places drawn by chance, and name the changes that no test notices.

python tests/mutants.py --sample 1500 --seed 1

mutmut makes the mutants. A first pass over the tests learns which functions each of them runs and
how long it takes. Then each mutant meets the tests that run its function, quickest first, in a
process of its own: forked from one that has imported everything and run nothing, since polars
survives no fork of a process in which it ran. What outlives them is printed with its change. What
runs while the package is imported has run before the change is made. Linux only.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import gc
import importlib
import os
import pickle
import random
import signal
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import coverage
import pytest
from libcst import FunctionDef, Module
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace
from mutmut.utils.file_utils import walk_mutatable_files

SOURCE = Path("src/provgdp")
PARTS = ("data", "measures", "plot", "report", "wording/sheet", "wording")
ELSEWHERE = "bad_days data_pages growth notebooks package release translation"
"""Tests of the files of the repository, or that start processes of their own."""

SLOW = 1.0
"""Seconds after which the first pass gives up a test."""

Say = Callable[[object], None]


@dataclass
class Mutant:
    """A module with one change, and the lines of the function in which it is."""

    path: Path
    number: int
    code: str
    change: list[str]
    place: tuple[int, ...]
    lines: range


def part_of(path: Path) -> str:
    inside = path.relative_to(SOURCE).as_posix()
    return next((part for part in PARTS if inside.startswith(f"{part}/")), "top")


def draw(sample: int, seed: int, within: str) -> tuple[list[Mutant], Counter[str]]:
    """Return mutants drawn by chance, as many of each part, and how many each part has."""
    made, places = {}, defaultdict(list)
    for path in sorted(walk_mutatable_files()):
        if path.as_posix().startswith(within):
            module, mutations, *_ = create_mutations(str(path), path.read_text("utf-8"))
            inside = [
                x for x in mutations if isinstance(x.contained_by_top_level_function, FunctionDef)
            ]
            made[path] = module, inside
            places[part_of(path)] += [(path, n) for n in range(len(made[path][1]))]
    chance, each = random.Random(seed), -(-sample // len(places))
    chosen = [
        x for _, known in sorted(places.items()) for x in chance.sample(known, len(known))[:each]
    ]
    chance.shuffle(chosen)
    sizes = Counter({part: len(known) for part, known in places.items()})
    return [mutant(path, n, made[path][0], made[path][1][n]) for path, n in chosen], sizes


def mutant(path: Path, number: int, module: Module, mutation: Mutation) -> Mutant:
    changed = deep_replace(module, mutation.original_node, mutation.mutated_node)
    assert isinstance(changed, Module)
    change = list(
        difflib.unified_diff(*(x.code.splitlines() for x in (module, changed)), lineterm="", n=0)
    )
    first, _, count = change[2].split()[1].lstrip("-").partition(",")
    # What is added stands after the line that the change names.
    place, function = owner(ast.parse(module.code), int(first) + (count == "0"))
    lines = range(function.body[0].lineno, (function.end_lineno or 0) + 1)
    return Mutant(path, number, changed.code, change[2:], place, lines)


def owner(tree: ast.Module, line: int) -> tuple[tuple[int, ...], ast.FunctionDef]:
    """Return the function at a line, after where it stands in the module or in its class."""
    for i, node in enumerate(tree.body):
        for j, inner in enumerate(node.body) if isinstance(node, ast.ClassDef) else [(-1, node)]:
            if not isinstance(inner, ast.FunctionDef):
                continue
            begins = min(x.lineno for x in (inner, *inner.decorator_list))
            if begins <= line <= (inner.end_lineno or 0):
                return ((i, j) if j >= 0 else (i,)), inner
    raise LookupError(f"no function at line {line}")


def switch(mutant: Mutant) -> None:
    """Let a function do what it does in the mutant."""
    tree = ast.parse(mutant.code)
    node = tree.body[mutant.place[0]]
    names = [node.name]
    if isinstance(node, ast.ClassDef):
        function = node.body[mutant.place[1]]
        names.append(function.name)
        node.body, node.decorator_list, node.bases, node.keywords = [function], [], [], []
    else:
        function = node
    function.decorator_list = []
    future = [x for x in tree.body if isinstance(x, ast.ImportFrom) and x.module == "__future__"]
    tree.body = [*future, node]
    dotted = ".".join(mutant.path.relative_to("src").with_suffix("").parts)
    module = importlib.import_module(dotted.removesuffix(".__init__"))
    space: dict[str, object] = {}
    exec(compile(tree, str(mutant.path), "exec", dont_inherit=True), vars(module), space)
    old, new = vars(module)[names[0]], space[names[0]]
    if names[1:]:
        old, new = vars(old)[names[1]], vars(new)[names[1]]
    while not hasattr(old, "__code__"):
        inner = (getattr(old, key, None) for key in ("__func__", "fget", "__wrapped__"))
        old = next(function for function in inner if function)
    for key in ("__code__", "__defaults__", "__kwdefaults__"):
        setattr(old, key, getattr(new, key))


def forked(work: Callable[[Say], None]) -> tuple[list, int]:
    """Return what a fork of this process says before it ends, and how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        signal.alarm(600)
        work(lambda said: os.write(writing, pickle.dumps(said)) and None)
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
        self.seconds: dict[str, float] = {}
        self.runs: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))

    def pytest_collection(self) -> bool:
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for path in SOURCE.rglob("[!_]*.py"):
            importlib.import_module(".".join(path.relative_to("src").with_suffix("").parts))
        session.items = []
        mutants, sizes = draw(self.options.sample, self.options.seed, self.options.within)
        gc.freeze()
        self.learn(session)
        fates = Counter()
        for mutant in mutants:
            fate = self.fate(session, mutant)
            fates[part_of(mutant.path), fate] += 1
            if fate in ("outlived", "untested"):
                print(fate, f"{mutant.path} {mutant.number}", *mutant.change, sep="\n", flush=True)
        print(table(fates, sizes))
        return True

    def learn(self, session: pytest.Session) -> None:
        """See which lines each test runs and how long it takes."""
        for path in sorted(Path("tests").rglob(self.options.tests)):
            if path.stem.removeprefix("test_") in ELSEWHERE.split():
                continue
            said, _ = forked(lambda say, file=str(path): self.trace(session, file, say))
            for name, seconds, lines in said:
                self.seconds[name] = seconds
                for source, numbers in lines.items():
                    for number in numbers:
                        self.runs[source][number].add(name)

    def trace(self, session: pytest.Session, file: str, say: Say) -> None:
        """Say what each test of a file runs, one by one, while there is time."""
        began = process_time()
        signal.signal(signal.SIGPROF, give_up)
        for item in session.perform_collect([file]):
            tracer = coverage.Coverage(data_file=None, config_file=False, include=[f"{SOURCE}/*"])
            start = process_time()
            with tracer.collect():
                signal.setitimer(signal.ITIMER_PROF, SLOW)
                passed = self.passes(item, None)
                signal.setitimer(signal.ITIMER_PROF, 0)
            data = tracer.get_data()
            lines = {os.path.relpath(x): data.lines(x) for x in data.measured_files()}
            if passed:
                say((item.nodeid, process_time() - start, lines))
            if process_time() - began > self.options.learning:
                return

    def passes(self, item: pytest.Item, following: pytest.Item | None) -> bool:
        self.failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return not self.failed

    def fate(self, session: pytest.Session, mutant: Mutant) -> str:
        """Return what becomes of a mutant: killed, too long, outlived or untested."""
        runs = self.runs[mutant.path.as_posix()]
        tests = sorted({x for n in mutant.lines for x in runs[n]}, key=self.seconds.__getitem__)
        if not tests:
            return "untested"
        said, status = forked(lambda say: self.meet(session, mutant, tests, say))
        return said[0] if said else {-signal.SIGPROF: "too long"}.get(status, "killed")

    def meet(self, session: pytest.Session, mutant: Mutant, tests: list[str], say: Say) -> None:
        """Say whether a mutant outlives the tests that there is time for."""
        known: dict[str, pytest.Item] = {}
        switch(mutant)
        left = self.options.seconds
        signal.setitimer(signal.ITIMER_PROF, 10 * (left + SLOW))
        for name in tests:
            left -= self.seconds[name]
            if left < 0 and known:
                break
            if name not in known:
                items = session.perform_collect([name.partition("::")[0]])
                known |= {item.nodeid: item for item in items}
            if not self.passes(known[name], None):
                return say("killed")
        return say("outlived")


def give_up(*_: object) -> None:
    raise TimeoutError


def table(fates: Counter[tuple[str, str]], sizes: Counter[str]) -> str:
    kinds = ("killed", "too long", "outlived", "untested")
    rows = [["part", "mutants", "drawn", *kinds]]
    for part in sizes:
        counts = [fates[part, kind] for kind in kinds]
        rows.append([part, f"{sizes[part]:,}", f"{sum(counts):,}", *(f"{n:,}" for n in counts)])
    return "\n".join(
        f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument(
        "--learning", type=float, default=4.0, help="seconds of a file that the first pass sees"
    )
    parser.add_argument("--within", default="src/provgdp/", help="only files that begin so")
    parser.add_argument("--tests", default="test_*.py", help="only these files of tests")
    options = ["-q", "-s", "-pno:cacheprovider", "-pno:cov", "-pno:xdist", "--tb=no"]
    options += ["--override-ini=addopts=--import-mode=importlib", "--hypothesis-profile=mutants"]
    os.environ["POLARS_MAX_THREADS"] = "1"
    pytest.main(options, plugins=[Bench(parser.parse_args())])


if __name__ == "__main__":
    main()
