"""A target and the growth that it is drawn against: their columns, and what is told of each row."""

from __future__ import annotations

import altair as alt
import attrs
import polars as pl

from provgdp.expressions import interval, number
from provgdp.frame import require
from provgdp.plot import figures, words
from provgdp.schema import Lang

_MAY_LACK = {"target_lower", "target_upper", "hedge"}


@attrs.frozen
class Compared:
    """The columns of a target, of what its wording allows, and of growth."""

    target: str
    target_lower: str
    target_upper: str
    hedge: str
    growth: str

    def ready(self, frame: figures.Frame, *, unit: str, time: str) -> figures.Frame:
        """Return the frame with these columns: computed, or unknown, where it lacks them."""
        columns = {"target": self.target, "growth": self.growth}
        found = figures.with_columns(frame, unit=unit, time=time, **columns)
        stated = [self.target_lower, self.target_upper, self.hedge]
        found = figures.optional(found, *(name for name in stated if name in _MAY_LACK))
        numbers = [self.target, self.target_lower, self.target_upper, self.growth]
        require(found, groups=[unit], numbers=numbers, texts=[self.hedge])
        return found

    def of(self, rows: pl.DataFrame, lang: Lang, about: float) -> list[pl.Expr | pl.Series]:
        """Return both rates, the ends of what the wording allows, and what a tooltip tells."""
        stated = (self.target, self.target_lower, self.target_upper, self.hedge)
        low, high = interval(*stated[1:], about)
        return [
            number(self.target).alias("target"),
            number(self.growth).alias("growth"),
            low.alias("lower"),
            high.alias("upper"),
            figures.stated(rows, lang, *stated).alias("printed"),
            figures.column(rows, words.pick(lang, "wording_en", "wording")).alias("wording"),
            figures.cited(rows, [self.target, self.growth]).alias("source"),
        ]


def tips(lang: Lang, growth: str, gap: str) -> list[alt.Tooltip]:
    """Return the tooltip of a target and growth; the two names say which growth and which gap."""
    return [
        alt.Tooltip("printed:N", title=words.axis_title(lang, "target")),
        alt.Tooltip("wording:N", title=words.say(lang, "wording")),
        alt.Tooltip("growth:Q", title=words.axis_title(lang, growth)),
        alt.Tooltip("gap:Q", title=words.axis_title(lang, gap), format="+.2~f"),
        alt.Tooltip("source:N", title=words.say(lang, "source")),
    ]
