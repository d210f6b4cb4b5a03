"""Charts of targets and outcomes, drawn with Altair: ``pip install "provgdp[plot]"``.

Each takes a frame from the measures and returns an Altair chart, to be shown in a notebook, changed
(``chart.properties(width=600)``), or saved (``chart.save("chart.png")``). Colour is never the only
sign: every chart can be read in greyscale. Names in Chinese need a font that has them; a picture
saved on a machine without one shows boxes (Debian: ``apt-get install fonts-noto-cjk``).
"""

from provgdp.errors import MissingExtraError

try:
    from provgdp.plot.dumbbells import dumbbell
    from provgdp.plot.quadrants import quadrant
    from provgdp.plot.tiles import TILES, tile_map
    from provgdp.plot.years import change_bars, target_histogram, target_vs_national
except ModuleNotFoundError as error:
    raise MissingExtraError(
        'provgdp.plot draws with altair; install it: pip install "provgdp[plot]"'
    ) from error

__all__ = [
    "TILES",
    "change_bars",
    "dumbbell",
    "quadrant",
    "target_histogram",
    "target_vs_national",
    "tile_map",
]
