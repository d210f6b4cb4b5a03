"""Which colours a column is drawn in: one scale for each kind of figure, so that years compare."""

from __future__ import annotations

import math

import altair as alt
import attrs
import polars as pl

from provgdp.expressions import number as finite
from provgdp.plot import figures, style, words
from provgdp.plot.extents import bulk

DOMAINS: dict[str, tuple[float, float]] = {
    **dict.fromkeys(("target", "target_mid", "target_prev"), (4.0, 10.0)),
    **dict.fromkeys(("growth", "growth_prev", "nominal_growth"), (0.0, 12.0)),
    **dict.fromkeys(("ambition_gap", "attainment_gap"), (-3.0, 3.0)),
    "deflator_change": (-5.0, 5.0),
    "target_change": (-2.0, 2.0),
}
"""The ends of the scale of each kind of figure; a figure beyond is coloured as the end."""

LEVELS: dict[str, dict[str, float]] = {
    "direction": {"cut": -1, "kept": 0, "raised": 1},
    "wording_change": {"softer": -1, "same": 0, "harder": 1},
    "above_previous": {"no": -1, "yes": 1},
    "above_previous_verdict": {"impossible": -1, "possible": 0, "certain": 1},
    "attainment": {"short": -1, "just_short": -0.5, "met": 1},
    "fell_short": {"yes": -1, "no": 1},
}
"""Where categories with a middle stand about it."""

STRONG = 1.6
"""Where the scale of such categories ends: text on them is black on any usual palette."""


_LEADS = (0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 1.0, 2.0, 2.5, 3.0, 4.0, 5.0)
"""First digits of a round step."""

_CLEAR, _DUST = 0.15, 1e-9
"""Parts of a scale that a figure keeps from its ends, and that are no more than rounding."""


@attrs.frozen(kw_only=True)
class Coloring:
    """A column as it is drawn: its values, the field and the colours, and what is written.

    Where the words are too long there are signs for some, which the key explains.
    """

    field: str
    values: pl.Series
    color: alt.Color
    printed: list[str | None]
    signs: list[str | None]
    key: str = ""
    is_number: bool = False

    @property
    def ink(self) -> alt.ExprRef:
        """Ink on the fill that each value has, whatever the palette."""
        return alt.ExprRef(style.ink_on(style.fill_of(f"datum.{self.field}")))


def coloring(values: pl.Series, column: str, asked: style.Asked, legend: alt.Legend) -> Coloring:
    """Choose how a column is coloured: a number by its kind, a category by its place or name."""
    if values.dtype == pl.Boolean:
        values = values.replace_strict([False, True], ["no", "yes"], return_dtype=pl.String)
    if not values.dtype.is_numeric():
        return _words(values, column, asked, legend)
    known = values.to_frame().select(finite(values.name)).to_series()
    low, high = asked.domain or DOMAINS.get(column) or robust_ends(known)
    is_signed = low < 0 < high
    figures_known = known.drop_nulls().to_list()
    least, most = min(figures_known, default=low), max(figures_known, default=high)
    options = {"domainMid": 0} if is_signed else {}
    scale = asked.ramp([low, high], clamp=True, nice=False, **options)
    legend.values = _ticks(low, high, is_signed)
    legend.labelExpr = _marks(low, high, is_signed, least, most)
    printed = [None if x is None else words.number(x, sign=is_signed) for x in known.to_list()]
    field = figures.field(column)
    return Coloring(
        field=field,
        values=known,
        color=alt.Color(f"{field}:Q", scale=scale, legend=legend if figures_known else None),
        printed=printed,
        signs=[text and text[0] if is_signed else None for text in printed],
        is_number=True,
    )


def _words(values: pl.Series, column: str, asked: style.Asked, legend: alt.Legend) -> Coloring:
    """Colour categories about their middle, or each in a colour of its own."""
    lang = asked.lang
    kinds = values.drop_nulls().unique().sort().cast(pl.String).to_list()
    texts = values.cast(pl.String).to_list()
    printed = [None if text is None else words.say(lang, text) for text in texts]
    levels = LEVELS.get(column, {})
    if set(kinds) <= levels.keys():
        scale = asked.diverging(STRONG, nice=False)
        placed = [None if text is None else levels[text] for text in texts]
        told = [(words.SIGNS[levels[x]], words.say(lang, x)) for x in levels if x in kinds]
        return Coloring(
            field="_level",
            values=pl.Series(placed, dtype=pl.Float64),
            color=alt.Color("_level:Q", scale=scale, legend=None),
            printed=printed,
            signs=[None if at is None else words.SIGNS[at] for at in placed],
            key=" · ".join(map(" ".join, told)),
        )
    named = pl.Series(printed, dtype=pl.String)
    field = figures.field(column)
    scale = asked.scale([words.say(lang, kind) for kind in kinds])
    color = alt.Color(f"{field}:N", scale=scale, legend=legend)
    return Coloring(
        field=field, values=named, color=color, printed=printed, signs=[None] * len(texts)
    )


def robust_ends(values: pl.Series) -> tuple[float, float]:
    """Return the round ends of a scale that one outlier doesn't flatten, even if signs differ."""
    known = values.drop_nulls().to_list()
    low, high = bulk(known, 1.5) or (0.0, 1.0)
    if min(known, default=0.0) < 0 < max(known, default=0.0):
        far = _round_steps(0.0, max(-low, high, 0.0) or 1.0)[-1]
        return -far, far
    about = _round_steps(*((low, high) if low < high else (low - 0.5, high + 0.5)))
    return about[0], about[-1]


def _ticks(low: float, high: float, is_signed: bool) -> list[float]:
    """Return the ends and zero, or the round figures between the ends that keep clear of them."""
    if is_signed:
        return [low, 0.0, high]
    room = _CLEAR * (high - low)
    between = (x for x in _round_steps(low, high) if low + room < x < high - room)
    return [low, *between, high]


def _round_steps(low: float, high: float) -> list[float]:
    """Return three to five round figures, evenly spaced, about a span, close to its ends."""
    power = max(math.floor(math.log10(high - low)), -300)
    found: list[list[float]] = []
    for step in (lead * 10.0**power for lead in _LEADS):
        first, last = math.floor(low / step + _DUST), math.ceil(high / step - _DUST)
        if 2 <= last - first <= 4:
            found.append([round(at * step, 2 - power) for at in range(first, last + 1)])
    return min(
        found, key=lambda steps: (round((steps[-1] - steps[0]) / (high - low), 6), len(steps))
    )


def _marks(low: float, high: float, is_signed: bool, least: float, most: float) -> str:
    """Return the labels of the ticks, with ≤ and ≥ where figures lie beyond the ends."""
    under = f"datum.value == {low!r} ? '≤' : " if least < low else ""
    over = f"datum.value == {high!r} ? '≥' : " if most > high else ""
    digits = f"{'+' if is_signed else ''},.6~r"
    written = f"format(datum.value, datum.value ? '{digits}' : '~g')"
    return f"({under}{over}'') + {written}"
