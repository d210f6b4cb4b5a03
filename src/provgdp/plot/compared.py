"""A target and the growth that it is drawn against: their columns, and what is told of each row."""

from __future__ import annotations

import altair as alt
import attrs
import polars as pl

from provgdp.expressions import interval, number
from provgdp.frame import require
from provgdp.plot import figures, words
from provgdp.schema import Lang
from provgdp.target import DECIMALS

FAINT, _SLICES = 0.35, 8
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

    def of(
        self, rows: pl.DataFrame, lang: Lang, about: float, gap: pl.Expr, time: str
    ) -> list[pl.Expr | pl.Series]:
        """Return both rates, their gap, the ends of what the wording allows, and the tooltip's."""
        stated = (self.target, self.target_lower, self.target_upper, self.hedge)
        low, high = interval(*stated[1:], about)
        gaps = rows.select(gap=gap.round(DECIMALS)).to_series()
        told = [None if each is None else words.number(each, sign=True) for each in gaps]
        return [
            number(self.target).alias("target"),
            number(self.growth).alias("growth"),
            gaps,
            pl.Series("told_gap", told, dtype=pl.String),
            low.alias("lower"),
            high.alias("upper"),
            figures.stated(rows, lang, *stated).alias("printed"),
            figures.absent(rows, self.target, self.hedge, time),
            figures.column(rows, words.pick(lang, "wording_en", "wording")).alias("wording"),
            figures.cited(lang, rows, [self.target, self.growth]).alias("source"),
        ]


def faded(rows: pl.DataFrame, near: str, far: str, is_open: pl.Expr) -> pl.DataFrame:
    """Return the bands of what wordings allow, those that are open as slices that fade.

    Args:
        rows: One per band.
        near: Column of the end that is known.
        far: Column of the other end, of an open band where it has faded; the slices' ends are in
            these two columns, and how strong they are is in ``faint``.
        is_open: Whether nothing bounds a band there.
    """
    slice_of = (pl.col(far) - pl.col(near)) / _SLICES
    slices = [
        rows.filter(is_open).with_columns(
            (pl.col(near) + part * slice_of).alias(near),
            (pl.col(near) + (part + 1) * slice_of).alias(far),
            faint=pl.lit(FAINT * (1 - part / _SLICES)),
        )
        for part in range(_SLICES)
    ]
    return pl.concat([rows.filter(~is_open).with_columns(faint=pl.lit(FAINT)), *slices])


def told(rows: pl.DataFrame, lang: Lang) -> pl.DataFrame:
    """Add what the tooltips tell: what isn't known says so."""
    none = words.say(lang, "no_data")
    rates = [none if rate is None else words.number(rate) for rate in rows["growth"]]
    is_known = pl.col("why").is_in(figures.NUMBERLESS)
    no_gap = pl.when(is_known).then(pl.lit(words.say(lang, "not_comparable")))
    return rows.with_columns(
        pl.Series("told_growth", rates, dtype=pl.String),
        pl.col("wording", "source").fill_null(none),
        told_gap=pl.coalesce("told_gap", no_gap.otherwise(pl.lit(none))),
        told_target=pl.coalesce("printed", reasons(rows, lang), pl.lit(none)),
    )


def reasons(rows: pl.DataFrame, lang: Lang) -> pl.Series:
    """Return why each row may lack a target, in words; unknown of a row that isn't there."""
    said = [None if why is None else words.say(lang, why) for why in rows["why"]]
    return pl.Series("reason", said, dtype=pl.String)


def tips(lang: Lang, growth: str) -> list[alt.Tooltip]:
    """Return the tooltip of a target and growth; the name says which growth."""
    return [
        alt.Tooltip("told_target:N", title=words.say(lang, "target_tip")),
        alt.Tooltip("wording:N", title=words.say(lang, "wording")),
        alt.Tooltip("told_growth:N", title=words.say(lang, f"{growth}_tip")),
        alt.Tooltip("told_gap:N", title=words.say(lang, "gap_tip")),
        alt.Tooltip("source:N", title=words.say(lang, "source")),
    ]
