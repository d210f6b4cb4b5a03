"""Call other functions beside a function, and tell which of them do otherwise.

A mutant that does what its function does on every call that a test makes can't be noticed by the
test. So it need only meet the tests that see it do otherwise, and where none does, a test is to be
written, or an argument found.
"""

from __future__ import annotations

import ast
import inspect
import signal
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache, partial
from time import process_time
from types import FunctionType
from typing import Any

import polars as pl

INSIDE = ("__code__", "__defaults__", "__kwdefaults__")
"""What one function takes from another to do the same."""

FILLS = {"add", "append", "clear", "discard", "extend", "insert", "pop", "remove", "sort", "update"}
WRITES = {"communicate", "dump", "flush", "kill", "mkdir"}
WRITES |= {"unlink", "write", "write_bytes", "write_text"}
DEEPEST = 12
LONGEST = 20.0
"""Seconds of the processor in all that others are called beside a function."""

Kept = tuple[Any, BaseException | None]
Others = dict[str, FunctionType]


class LateError(BaseException):
    """A test, or a call, that takes far longer than it did."""


def put(function: FunctionType, inside: FunctionType) -> Callable[[], None]:
    """Let a function do what another does; return what undoes it."""
    before = [getattr(function, key) for key in INSIDE]
    for key in INSIDE:
        setattr(function, key, getattr(inside, key))

    def undo() -> None:
        for key, value in zip(INSIDE, before, strict=True):
            setattr(function, key, value)

    return undo


@cache
def is_pure(function: FunctionType) -> bool:
    """Tell whether a function changes only what has a name in it, as far as its text shows."""
    inside = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))))
    own = {x.id for x in inside if isinstance(x, ast.Name) and isinstance(x.ctx, ast.Store)}
    parts = [x for x in inside if isinstance(x, ast.Attribute | ast.Subscript)]
    held = [x.value for x in parts if not isinstance(x.ctx, ast.Load)]
    called = [x.func for x in inside if isinstance(x, ast.Call)]
    held += [x.value for x in called if isinstance(x, ast.Attribute) and x.attr in FILLS | WRITES]
    takes = {x.id for x in called if isinstance(x, ast.Name)} & {"Popen", "next", "open", "print"}

    def holder(node: ast.expr) -> ast.expr:
        return holder(node.value) if isinstance(node, ast.Attribute | ast.Subscript) else node

    own_only = all(isinstance(x, ast.Name) and x.id in own for x in map(holder, held))
    return own_only and not takes and not function.__closure__


def plain(value: Any) -> Any:
    """Return what a table, a chart or a function says, in values that can be compared."""
    match value:
        case pl.DataFrame():
            return list(value.schema.items()), value.rows()
        case pl.Series():
            return value.name, value.dtype, value.to_list()
        case pl.LazyFrame():
            return value.explain(optimized=False)
        case pl.Expr():
            return str(value)
        case FunctionType():
            return value.__code__.co_code
    return getattr(value, "_kwds", value)  # of altair


def are_alike(one: Any, other: Any, depth: int = 0) -> bool:
    """Tell whether two values are of one type and say the same."""
    if one is other:
        return True
    if type(one) is not type(other) or depth > DEEPEST:
        return False
    one, other = plain(one), plain(other)
    within = partial(are_alike, depth=depth + 1)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(within, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(within, one.values(), other.values()))
    return (one == other) is True


class Watch:
    """The functions that tell of their calls, and what was seen beside them.

    What is called beside them is called in a context that may end it.
    """

    def __init__(self, guard: Callable[[], AbstractContextManager[object]]) -> None:
        self.guard = guard
        self.is_on = False
        self.unlike: set[str] = set()
        self.asked: set[tuple[object, ...]] = set()
        self.others: dict[str, Others] = {}
        self.seconds: Counter[FunctionType] = Counter()
        self.late: set[str] = set()

    def start(self) -> None:
        """Forget what was asked and seen, and ask from now on."""
        self.unlike.clear()
        self.asked.clear()
        self.is_on = True

    def is_new(self, original: FunctionType, *given: object) -> bool:
        """Tell whether a function has not been asked this; what can't be compared is new."""
        try:
            known = (original, given) in self.asked
            self.asked.add((original, given))
        except TypeError:
            return True
        return not known

    def over(self, function: FunctionType, others: Others) -> None:
        """Call others, each with its key, beside a function from now on."""
        original = FunctionType(function.__code__, function.__globals__, function.__name__)
        put(original, function)
        name = f"_watched_{id(original)}"
        function.__globals__[name] = partial(self.called, original, others)
        space: dict[str, Any] = {}
        give = "yield from" if inspect.isgeneratorfunction(function) else "return"
        exec(f"def watched(*args, **options): {give} {name}(args, options)", space)
        put(function, space["watched"])
        self.others |= dict.fromkeys(others, others)

    def called(
        self,
        original: FunctionType,
        others: Others,
        args: tuple[Any, ...],
        options: dict[str, Any],
    ) -> Any:
        """Return what the function returns; keep the keys of those that do otherwise."""
        asks = self.is_on and others and self.is_new(original, args, *options.items())
        if not asks:
            return original(*args, **options)
        once = [list(x) if isinstance(x, Iterator) else None for x in args]

        def ask(function: FunctionType) -> Kept:
            given = [x if kept is None else iter(kept) for x, kept in zip(args, once, strict=True)]
            try:
                found = function(*given, **options)
                return (list(found) if inspect.isgenerator(found) else found), None
            except (Exception, LateError) as error:
                return None, error

        found, error = ask(original)
        if isinstance(error, LateError):
            raise error
        self.is_on = False
        began = process_time()
        for key, other in others.items():
            if key not in self.unlike:
                with self.guard():
                    given = ask(other)
                if not same((found, error), given):
                    self.unlike.add(key)
        self.seconds[original] += process_time() - began
        if self.seconds[original] > LONGEST:
            self.late |= others.keys()
            others.clear()
        self.is_on = True
        if error:
            raise error
        return iter(found) if inspect.isgeneratorfunction(original) else found


def same(one: Kept, other: Kept) -> bool:
    """Tell whether two calls came to the same, an error or what was returned."""
    if one[1] or other[1]:
        return type(one[1]) is type(other[1]) and str(one[1]) == str(other[1])
    try:
        return are_alike(one[0], other[0])
    except Exception:
        # What can't be compared may differ.
        return False


def give_up(*_: object) -> None:
    raise LateError


@contextmanager
def late_after(seconds: float) -> Iterator[None]:
    """Raise what is late after some seconds of the processor, or ten times as long in all."""
    timers = ((signal.SIGPROF, signal.ITIMER_PROF, 1), (signal.SIGALRM, signal.ITIMER_REAL, 10))
    before = [signal.signal(sign, give_up) for sign, _, _ in timers]
    for _, timer, times in timers:
        signal.setitimer(timer, times * seconds)
    try:
        yield
    finally:
        for (sign, timer, _), handler in zip(timers, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(sign, handler)
