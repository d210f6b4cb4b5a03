"""A process forked while polars' threads run: an error in place of waiting forever."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

from provgdp.errors import ProcessError

_THREADS = "/proc/self/task"
_POOL = tuple(f"polars-{digit}" for digit in range(10))
_STATE = {"runs": False, "forked": False}


def watch() -> None:
    """Notice every fork from now on, where the system has forks."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_look, after_in_child=_remember)


def refuse_forked() -> None:
    """Raise in a process that was forked from one in which polars had run.

    Raises:
        ProcessError: If it was; where the system doesn't list its threads nobody can tell.
    """
    if _STATE["forked"]:
        raise ProcessError(
            "this process was forked after polars had run, and polars would wait in it forever; "
            "start processes afresh, by multiprocessing.get_context('spawn')"
        )


def _look() -> None:
    _STATE["runs"] |= any(name.startswith(_POOL) for name in _names())


def _names() -> Iterator[str]:
    """Yield the names of the threads of this process, where the system lists them."""
    for thread in os.listdir(_THREADS) if os.path.isdir(_THREADS) else ():
        # It may just have ended, and its name be cut off within a character.
        with (
            suppress(OSError),
            open(f"{_THREADS}/{thread}/comm", encoding="utf-8", errors="replace") as file,
        ):
            yield file.read()


def _remember() -> None:
    _STATE["forked"] = _STATE["runs"]
