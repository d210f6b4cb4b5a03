"""The charts of a page, drawn by this process, or by others that were started ahead."""

from __future__ import annotations

import json
import pickle
import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from subprocess import DEVNULL, PIPE, Popen
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from provgdp.errors import MissingExtraError

if TYPE_CHECKING:
    import altair as alt
    import polars as pl

    from provgdp.schema import Lang

Drawn: TypeAlias = "Callable[[], dict[str, str]]"
"""Waits for the drawings: SVG, by what each is called."""

Draw: TypeAlias = "Callable[[pl.DataFrame, int, Lang], Drawn]"
"""Begins to draw what `draw` draws."""

_MEASURED = 2
"""Fewer provinces than this make no chart of two figures."""

# -P and this process's path: it finds the modules that are found here, and starts no other's.
_START = "import gc, os, sys; gc.disable(); sys.path[:] = sys.argv[1:]\n"

PEN = """
import json, vl_convert
from provgdp.report.drawing import pictures
vl_convert.vegalite_to_svg({"data": {"values": [{}]}, "mark": "text"})
print(json.dumps(pictures(line.split(" ", 1) for line in sys.stdin)), flush=True)
os._exit(0)
"""
"""Draws the specifications that come to it; it takes as long to start as all drawings take."""

_BOARD = r"""
import pickle
from provgdp.plot import tile_map
from provgdp.report import drawing
with drawing.start(drawing.PEN, stdout=None) as pen:
    for kind, spec in drawing.specs(*pickle.load(sys.stdin.buffer)):
        pen.stdin.write(f"{kind} {spec}\n".encode())
        pen.stdin.flush()
os._exit(pen.returncode)
"""
"""Makes the specifications of what it is asked, as soon as it has started what draws them."""


def draw(panel: pl.DataFrame, year: int, lang: Lang) -> dict[str, str]:
    """Return the tile map, targets beside growth, and the targets' numbers, as SVG by name.

    Args:
        panel: Holds the rows of the year and of the year before.
        year: The year the targets are for.
        lang: The language of the texts.

    Raises:
        MissingExtraError: If altair or vl-convert isn't installed.
    """
    return pictures(specs(panel, year, lang))


def specs(panel: pl.DataFrame, year: int, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield each chart's name, and its Vega-Lite specification as a line of JSON."""
    for kind, chart in _charts(panel, year, lang):
        yield kind, json.dumps(chart.to_dict(validate=False))


def pictures(specs: Iterable[Iterable[str]]) -> dict[str, str]:
    """Draw each specification.

    Raises:
        MissingExtraError: If vl-convert isn't installed.
    """
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            'charts in a page are drawn with vl-convert; install it: pip install "provgdp[plot]"'
        ) from error
    return {kind: _own_ids(vl_convert.vegalite_to_svg(spec), kind) for kind, spec in specs}


def _charts(panel: pl.DataFrame, year: int, lang: Lang) -> Iterator[tuple[str, alt.TopLevelMixin]]:
    import polars as pl

    from provgdp import plot

    this = panel.filter(year=year)
    yield "map", plot.tile_map(this, lang=lang)
    both = this.filter(pl.all_horizontal(pl.col("target", "growth_prev").is_not_null()))
    if both.height >= _MEASURED:
        yield "dumbbell", plot.dumbbell(this, lang=lang)
    if panel.group_by("year").agg(pl.col("target").count())["target"].min():
        yield "histogram", plot.target_histogram(panel, lang=lang)


def _own_ids(svg: str, kind: str) -> str:
    """Number the ids inside a drawing anew, so that several can stand on one page."""
    own = {name: f"{kind}-{n}" for n, name in enumerate(re.findall(r'\bid="([^"]+)"', svg))}
    named = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')
    return named.sub(lambda found: found[1] + own[found[2]], svg)


def draw_here(panel: pl.DataFrame, year: int, lang: Lang) -> Drawn:
    """Draw in this process, when the drawings are asked for."""
    return partial(draw, panel, year, lang)


@contextmanager
def drawing_ahead() -> Generator[Draw]:
    """Start processes that draw, so that they are ready when there is something to draw.

    What draws takes longer to start than a page to compute, and would keep this process waiting.
    Where no process can be started, or one ends, this one draws.
    """
    try:
        board = start(_BOARD, stdout=PIPE)
    except OSError:
        yield draw_here
        return
    with board:
        try:
            yield partial(_draw_elsewhere, board)
        finally:
            board.kill()


def start(code: str, stdout: int | None) -> Popen[bytes]:
    """Start a process that finds the modules that are found here."""
    # -P: not even the first import looks into the folder that the user happens to be in
    command = [sys.executable or "", "-P", "-c", _START + code, *sys.path]
    return Popen(command, stdin=PIPE, stdout=stdout, stderr=DEVNULL)


def _draw_elsewhere(board: Popen[bytes], *asked: Any) -> Drawn:
    pipe = cast("IO[bytes]", board.stdin)
    with suppress(OSError):  # it has ended, as `wait` will see
        pickle.dump(asked, pipe)
        pipe.flush()

    def wait() -> dict[str, str]:
        drawn, _ = board.communicate()
        drawings: dict[str, str] = draw(*asked) if board.returncode else json.loads(drawn)
        return drawings

    return wait
