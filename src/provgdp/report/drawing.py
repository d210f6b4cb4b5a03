"""Who draws a page's charts: this process, or one of its own that was started ahead."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager, suppress
from functools import partial
from subprocess import DEVNULL, PIPE, Popen
from typing import IO, TYPE_CHECKING, TypeAlias, cast

from provgdp.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

Specs: TypeAlias = "Iterable[tuple[str, str]]"
"""What each chart is called, and its Vega-Lite specification as a line of JSON."""

Begin: TypeAlias = "Callable[[Specs], Callable[[], dict[str, str]]]"
"""Begins to draw, and returns what waits for the drawings: SVG, by what each is called."""

_ELSEWHERE = """
import json, sys, vl_convert
vl_convert.vega_to_svg({"marks": []})
json.dump([vl_convert.vegalite_to_svg(line) for line in sys.stdin], sys.stdout)
"""


def draw_here(specs: Specs) -> Callable[[], dict[str, str]]:
    """Draw in this process, at once.

    Raises:
        MissingExtraError: If vl-convert isn't installed.
    """
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            'charts in a page are drawn with vl-convert; install it: pip install "provgdp[plot]"'
        ) from error
    drawn = {kind: vl_convert.vegalite_to_svg(spec) for kind, spec in specs}
    return lambda: drawn


@contextmanager
def drawing_ahead() -> Generator[Begin]:
    """Start a process that draws, so that it is ready when there is something to draw.

    Its engine takes longer to start than a page to compute, and would keep this process waiting.
    Where no process can be started, or it ends, this one draws.
    """
    # -P: no module is found in the folder that the user happens to be in
    command = [sys.executable or "", "-P", "-c", _ELSEWHERE]
    try:
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    except OSError:
        yield draw_here
        return
    with process:
        try:
            yield partial(_draw_elsewhere, process)
        finally:
            process.kill()


def _draw_elsewhere(process: Popen[bytes], specs: Specs) -> Callable[[], dict[str, str]]:
    """Hand over each specification as soon as it is written."""
    pipe = cast("IO[bytes]", process.stdin)
    handed: dict[str, str] = {}
    for kind, spec in specs:
        handed[kind] = spec
        with suppress(OSError):  # it has ended, as `wait` will see
            pipe.write(f"{spec}\n".encode())
            pipe.flush()

    def wait() -> dict[str, str]:
        drawn, _ = process.communicate()
        if process.returncode:
            return draw_here(handed.items())()
        return dict(zip(handed, json.loads(drawn), strict=True))

    return wait
