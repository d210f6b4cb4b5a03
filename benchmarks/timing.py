"""What the benchmarks share: calls that take turns, and rows of the table in README.md."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version

import attrs


@attrs.frozen
class Row:
    """How long something takes as a multiple of what stands beside it, in the same run."""

    what: str
    beside: str
    ratio: float

    def __str__(self) -> str:
        return f"| {self.what} | {self.beside} | {self.ratio:.2f} |"


def in_turns(*calls: Callable[[], object], rounds: int = 5) -> list[float]:
    """Return the median seconds of each call; they take turns, after a warm round.

    Taking turns lets a slow spell of a shared machine fall on all of them.
    """
    spent: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds + 1):
        for call, seconds in zip(calls, spent, strict=True):
            start = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds[1:]) for seconds in spent]


def versions(*packages: str) -> str:
    """Name the interpreter and the packages with their versions."""
    named = (f"{package} {version(package)}" for package in packages)
    return ", ".join((f"Python {platform.python_version()}", *named))
