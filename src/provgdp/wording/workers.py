"""Documents read by several processes at the same time."""

from __future__ import annotations

import multiprocessing
from collections.abc import Collection, Mapping, Set
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeVar, cast

from provgdp.errors import OptionError, ProcessError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 8


def check_workers(workers: int) -> None:
    """Refuse a number of processes that isn't 1 or more."""
    is_whole = isinstance(workers, int)  # pyright: ignore[reportUnnecessaryIsInstance]
    if not is_whole or workers < 1:
        raise OptionError(f"workers must be a number of processes, 1 or more, got {workers!r}")


def is_list(given: object) -> bool:
    """Whether what is given for documents is one value for each, in an order."""
    return isinstance(given, Collection) and not isinstance(given, str | bytes | Set | Mapping)


def for_each(name: str, given: object, total: int | None, kinds: tuple[type, ...]) -> Iterable[Any]:
    """Return what is given for each document: one value for all, or as many as there are."""
    if given is None or isinstance(given, kinds):
        return repeat(given)
    if not is_list(given):
        raise TypeError(f"{name} must be one value or a sequence, got {type(given).__name__}")
    each = cast("Collection[object]", given)
    if total is not None and len(each) != total:
        raise OptionError(f"{name} must be as many as the documents ({total}), got {len(each)}")
    return each


def read_all(read: Callable[[T], R], documents: Iterable[T], workers: int) -> Iterator[R]:
    """Yield what was read of each document, in order; 1 worker is this process.

    Raises:
        ProcessError: If a process ended before its documents were read.
    """
    if workers == 1:
        yield from map(read, documents)
        return
    # A forked process inherits the locks of polars' threads and may wait for them forever.
    context = multiprocessing.get_context("spawn")
    done = 0
    try:
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for result in pool.map(read, documents, chunksize=_CHUNK):
                yield result
                done += 1
    except BrokenProcessPool as error:
        raise ProcessError(
            f"a process that reads was ended after {done} documents; a script that asks for "
            "workers needs `if __name__ == '__main__':`, and where memory runs out the system ends "
            "the largest process: ask for fewer workers, or workers=1 to read in this process"
        ) from error
