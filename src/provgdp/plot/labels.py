"""Where to write the name of each point so that names don't cover one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE, _LETTER, _DOT = 12.0, 6.0, 4.0

# Alignment of the text and its distance from the point in pixels, the best place first.
_PLACES = (
    ("left", 6.0, 0.0),
    ("right", -6.0, 0.0),
    ("center", 0.0, -11.0),
    ("center", 0.0, 11.0),
    ("left", 5.0, -9.0),
    ("left", 5.0, 9.0),
    ("right", -5.0, -9.0),
    ("right", -5.0, 9.0),
    ("left", 10.0, -20.0),
    ("left", 10.0, 20.0),
    ("right", -10.0, -20.0),
    ("right", -10.0, 20.0),
    ("center", 0.0, -26.0),
    ("center", 0.0, 26.0),
    ("left", 10.0, -34.0),
    ("left", 10.0, 34.0),
    ("right", -10.0, -34.0),
    ("right", -10.0, 34.0),
)
NEAR = 12.0
"""A text farther above or below its point than this needs a line that leads to it."""
_START = {"left": 0.0, "center": -0.5, "right": -1.0}

Place = tuple[str, float, float]


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: _Box) -> float:
        """Return the area that two boxes share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)


def _box(x: float, y: float, text: str, place: Place) -> _Box:
    align, dx, dy = place
    width = sum(_LETTER if letter.isascii() else 2 * _LETTER for letter in text)
    left, top = x + dx + _START[align] * width, y + dy - _LINE / 2
    return _Box(left, top, left + width, top + _LINE)


def _around(boxes: Iterable[_Box]) -> _Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return _Box(min(lefts), min(tops), max(rights), max(bottoms))


def places(
    points: Sequence[tuple[float, float]], texts: Sequence[str], width: float
) -> list[Place]:
    """Choose for each point the place at which its text covers least of what is there.

    Args:
        points: Pixels from the left and from the top of the drawing.
        texts: The name of each point.
        width: Width of the drawing in pixels; a text shouldn't leave it.

    Returns:
        Alignment, and the distance of the text from its point to the right and downwards.
    """
    taken = [_Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in points]
    taken += [_Box(-1e4, -1e4, 0.0, 1e4), _Box(width, -1e4, 1e4, 1e4)]
    tried = [
        {place: _box(x, y, text, place) for place in _PLACES}
        for (x, y), text in zip(points, texts, strict=True)
    ]
    reaches = [_around(choices.values()) for choices in tried]
    boxes: dict[int, _Box] = {}
    chosen = [_PLACES[0]] * len(tried)
    for _ in range(3):  # later names make room only when the earlier ones choose again
        for index, (choices, reach) in enumerate(zip(tried, reaches, strict=True)):
            boxes.pop(index, None)
            filled = [box for box in (*taken, *boxes.values()) if box.shared(reach)]
            covered = {place: sum(map(box.shared, filled)) for place, box in choices.items()}
            chosen[index] = min(_PLACES, key=covered.__getitem__)
            boxes[index] = choices[chosen[index]]
    return chosen
