"""Where tiles lie: the 31 cells, and one map of them or a small one for each year, in pixels."""

from __future__ import annotations

import attrs

from provgdp.errors import OptionError

# Of the 68 land borders 42 are a shared edge here and 21 a shared corner.
_GRID = """
.. .. .. .. .. HL
.. .. .. NM LN JL
XJ .. NX SX HE BJ
QH GS SN HA SD TJ
XZ SC CQ HB AH JS
YN GZ HN JX ZJ SH
.. GX GD FJ .. ..
.. .. HI .. .. ..
"""

TILES: dict[str, tuple[int, int]] = {
    f"CN-{code}": (column, row)
    for row, line in enumerate(_GRID.split("\n")[1:-1])
    for column, code in enumerate(line.split())
    if code != ".."
}
"""Column and row of each province's tile, by ISO code, from the north-west corner."""

ASPECT, FILLED = 0.72, 0.95
_SMALL = 150.0
"""Width of a small map in pixels, below which fewer stand side by side."""


@attrs.frozen(kw_only=True)
class Sheet:
    """Where tiles lie, in pixels: one map, or a small one for each year."""

    width: float
    years: list[int]
    across: int

    @property
    def is_many(self) -> bool:
        """Whether there are several maps."""
        return len(self.years) > 1

    @property
    def tile(self) -> float:
        """From one tile to the next."""
        return self.width / (self.across * 6 + (self.across - 1) * 0.8)

    @property
    def height(self) -> float:
        """Height of all maps together."""
        rows = -(-max(len(self.years), 1) // self.across)
        return rows * self._map_height - (0.4 * self.tile * ASPECT if self.is_many else 0)

    @property
    def _map_height(self) -> float:
        return self.tile * ASPECT * (8.4 if self.is_many else 8)

    def corner(self, place: int) -> tuple[float, float]:
        """Return the north-west corner of a map."""
        row, column = divmod(place, self.across)
        return column * self.tile * 6.8, row * self._map_height


def sheet(width: float, years: list[int], columns: int | None) -> Sheet:
    """Return where the maps of some years lie, by default up to four side by side.

    Raises:
        OptionError: If there is no column.
    """
    if columns is not None and columns < 1:
        raise OptionError(f"columns must be 1 or more, got {columns!r}")
    fitting = min(max(round(width / _SMALL), 2), 4)
    return Sheet(width=width, years=years, across=min(columns or fitting, max(len(years), 1)))
