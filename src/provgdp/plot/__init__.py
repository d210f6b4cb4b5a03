"""Charts of targets and outcomes, drawn with Altair: ``pip install "provgdp[plot]"``.

Each takes a panel as `load_panel` gives it, computes what it needs, and returns an Altair chart, to
be shown in a notebook, changed (``chart.configure_axis(grid=False)``), or saved
(``chart.save("chart.png")``). Themes, ``configure_*`` and ``encode`` reach it. Colour is never the
only sign: every chart can be read in greyscale. Names in Chinese need a font that has them; a
picture saved on a machine without one shows boxes (Debian: ``apt-get install fonts-noto-cjk``).
"""

from provgdp.errors import MissingExtraError

try:
    from provgdp.plot.changes import change_bars
    from provgdp.plot.dumbbells import dumbbell
    from provgdp.plot.grid import TILES
    from provgdp.plot.histograms import target_histogram
    from provgdp.plot.nations import target_vs_national
    from provgdp.plot.pathways import paths
    from provgdp.plot.quadrants import quadrant
    from provgdp.plot.style import THEME
    from provgdp.plot.tiles import tile_map
except ModuleNotFoundError as error:
    raise MissingExtraError(
        'provgdp.plot draws with altair; install it: pip install "provgdp[plot]"'
    ) from error

__all__ = [
    "THEME",
    "TILES",
    "change_bars",
    "dumbbell",
    "paths",
    "quadrant",
    "target_histogram",
    "target_vs_national",
    "tile_map",
]


def __dir__() -> list[str]:
    return __all__
