"""One target at a time: against the growth before it, the growth after it, and the last target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import polars as pl

from provgdp import dtypes
from provgdp.expressions import difference, hedge_of, interval, number, ratio, words_of
from provgdp.frame import FrameT, as_given, check_choice, names_of, refuse_taken, require
from provgdp.previous import with_previous
from provgdp.target import ABOUT, DECIMALS, Hedge, check_about

RangeRule = Literal["bounds", "low", "mid"]

_STEP, _HARDER = "__provgdp_step", "__provgdp_harder"

_BY_STRENGTH = (
    [Hedge.AT_MOST, Hedge.BELOW],
    [Hedge.ABOUT],
    [Hedge.EXACT],
    [Hedge.RANGE],
    [Hedge.AT_LEAST, Hedge.ABOVE],
)
"""The hedges of a number from the softest to the hardest."""


def ambition_gap(
    panel: FrameT,
    /,
    *,
    about: float = ABOUT,
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    growth: str = "growth",
    unit: str | Sequence[str] = "province",
    time: str = "year",
) -> FrameT:
    """Add how far each target lies above or below the growth of the year before.

    The gap is target − growth of the year before. The headline rule counts a target as higher if
    its number is; the verdict asks the same of every rate that the wording may stand for, as
    `Target.above` does. Where only the number is known, the verdict is null.

    Args:
        panel: One row per unit and year: targets and growth in percent.
        about: Half-width of "about", in percentage points.
        target: Column of the headline number.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.
        growth: Column of growth. If the frame has this name with ``_prev``, that is the growth of
            the year before; else it is found by unit and year.
        unit: Column of the unit, or several that name it together.
        time: Column of the year, an integer.

    Returns:
        The frame with `growth_prev` (percent), `ambition_gap`, `ambition_gap_lower` and
        `ambition_gap_upper` (percentage points; the ends of what the wording allows, null on an
        open side), `above_previous` (Boolean, headline rule) and `above_previous_verdict`.

    Raises:
        OptionError: If ``about`` is negative or not a number, or ``unit`` names no column.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`, or a year before that it
            carries isn't the one in its rows.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If the year before is looked up and rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import provgdp as pg
        >>> gaps = pg.ambition_gap(pg.load_panel(2024))
        >>> gaps["above_previous"].sum()
        13
        >>> row = gaps.filter(province="Henan").select(
        ...     "target", "growth_prev", "ambition_gap", "above_previous_verdict"
        ... )
        >>> row.row(0)
        (5.5, 4.1, 1.4, 'certain')
    """
    low, high = interval(target_lower, target_upper, hedge, about)
    numbers = [target, target_lower, target_upper]
    require(panel, numbers=numbers, hedges=[hedge], adds="ambition_gap")
    refuse_taken("ambition_gap", [growth, *names_of(unit), time])
    panel = with_previous(panel, [growth], unit=unit, time=time, what="ambition_gap")
    figures = {
        "__provgdp_low": low,
        "__provgdp_high": high,
        "__provgdp_goal": number(target),
        "__provgdp_before": number(f"{growth}_prev"),
    }
    # In two steps, so that the second reads what the first has worked out.
    low, high, goal, before = map(pl.col, figures)
    certain, possible, impossible = words_of(dtypes.VERDICT)
    is_known = (low.is_not_null() | high.is_not_null()) & before.is_not_null()
    added = (
        panel.lazy()
        .with_columns(**figures)
        .with_columns(
            difference(goal, before).alias("ambition_gap"),
            difference(low, before).alias("ambition_gap_lower"),
            difference(high, before).alias("ambition_gap_upper"),
            (goal > before).alias("above_previous"),
            pl.when(low > before)
            .then(certain)
            .when(high <= before)
            .then(impossible)
            .when(is_known)
            .then(possible)
            .alias("above_previous_verdict"),
        )
        .drop(list(figures))
    )
    return as_given(panel, added)


def falls_short(target: str, hedge: str, growth: str) -> pl.Expr:
    """Return the press's rule: growth below the number, or above it for "at most" and "below"."""
    is_ceiling = hedge_of(hedge).is_in([Hedge.AT_MOST, Hedge.BELOW]).fill_null(False)
    goal, actual = number(target), number(growth)
    return pl.when(is_ceiling).then(actual > goal).otherwise(actual < goal)


def attainment(
    panel: FrameT,
    /,
    *,
    about: float = ABOUT,
    target: str = "target",
    hedge: str = "hedge",
    growth: str = "growth",
) -> FrameT:
    """Add whether the growth of the year met each target, and by how much.

    The press's rule: it fell short if growth is below the number; equal is met, a range is judged
    by its low end, and "at most" and "below" the other way round. With the hedge, a target of
    "about 5%" that is missed by at most ``about`` is ``just_short``. A number whose wording isn't
    known is judged by the press's rule only. Judge by growth as announced.

    Any other indicator is judged alike, from its own columns: ``growth="value"`` for a column of
    outcomes. Where less is better, as with prices, a number is a ceiling whatever its hedge: give
    such rows the hedge "at_most".

    Args:
        panel: Targets and growth in percent; any rows.
        about: Half-width of "about", in percentage points.
        target: Column of the headline number.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.
        growth: Column of growth.

    Returns:
        The frame with `attainment_gap` = growth − target (percentage points), `attainment_ratio`
        = growth / target (null where the target is not above 0), `fell_short` (Boolean) and
        `attainment` (met, just_short or short).

    Raises:
        OptionError: If ``about`` is negative or not a number.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`.
        ColumnNameError: If a column of the result has the name of one that is read.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> judged = pg.attainment(pg.load_panel(2023))
        >>> judged["fell_short"].sum()
        17
        >>> judged.filter(attainment="just_short")["province"].to_list()
        ['Hainan', 'Xinjiang']
        >>> judged.filter(province="Henan").select("target", "growth", "attainment_gap").row(0)
        (6.0, 4.1, -1.9)
        >>> prices = pg.load_indicators(2024).filter(indicator="cpi", province="Henan")
        >>> outcome = prices.with_columns(value=pl.lit(0.2), hedge=pl.lit("at_most"))
        >>> pg.attainment(outcome, growth="value").select("target", "attainment").row(0)
        (3.0, 'met')
    """
    check_about(about)
    require(panel, numbers=[target, growth], hedges=[hedge], adds="attainment")
    goal, actual, word = number(target), number(growth), hedge_of(hedge)
    gap, short = pl.col("attainment_gap"), pl.col("fell_short")
    met, just_short, fully_short = words_of(dtypes.ATTAINMENT)
    is_close = (word == Hedge.ABOUT) & (gap >= -round(about, DECIMALS))
    added = (
        panel.lazy()
        .with_columns(
            difference(actual, goal).alias("attainment_gap"),
            ratio(actual, goal).alias("attainment_ratio"),
            falls_short(target, hedge, growth).alias("fell_short"),
        )
        .with_columns(
            pl.when(word.is_null() | short.is_null())
            .then(None)
            .when(~short)
            .then(met)
            .when(is_close)
            .then(just_short)
            .otherwise(fully_short)
            .alias("attainment")
        )
    )
    return as_given(panel, added)


def target_change(
    panel: FrameT,
    /,
    *,
    range_rule: RangeRule = "bounds",
    target: str = "target",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
    unit: str | Sequence[str] = "province",
    time: str = "year",
) -> FrameT:
    """Add how each target differs from the target of the year before: cut, kept or raised.

    The stated numbers are compared, a point as a range of no width: cut if the low end falls, or
    stays and the high end falls; raised the other way round; else kept. Hedges, striving and
    stretch don't count. Where the numbers are kept, the wording is softer or harder by this order:
    at_least and above, range, exact, about, at_most and below.

    Args:
        panel: One row per unit and year, targets in percent.
        range_rule: "bounds" compares both ends, "low" the low ends, "mid" the midpoints.
        target: Column of the headline number, a range's low end. If the frame has this name with
            ``_prev``, and the two below, those are the year before; else it is found by unit and
            year.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.
        unit: Column of the unit, or several that name it together.
        time: Column of the year, an integer.

    Returns:
        The frame with `target_prev` (percent), `target_change` (of the low ends, in percentage
        points), `direction` (cut, kept or raised) and `wording_change` (softer, same or harder;
        null unless the direction is kept and both hedges are known).

    Raises:
        OptionError: If ``range_rule`` is none of the three, or ``unit`` names no column.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`, or a year before that it
            carries isn't the one in its rows.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If the year before is looked up and rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> changes = pg.target_change(pg.load_panel(2024))
        >>> pg.tally(changes, "direction").select("direction", "n").rows()
        [('cut', 16), ('kept', 11), ('raised', 4)]
        >>> changes.filter(wording_change="softer")["province"].to_list()
        ['Guangdong', 'Chongqing', 'Gansu']
        >>> sheets = pg.load_indicators([2024, 2025]).filter(measure="growth")
        >>> rates = sheets.filter(pl.col("indicator").is_in(["cpi", "retail_sales"]))
        >>> changes = pg.target_change(rates, target_upper="upper", unit=["province", "indicator"])
        >>> counts = pg.tally(changes.filter(year=2025), "direction", by="indicator")
        >>> counts.select("indicator", "direction", "n").rows()[-3:]
        [('cpi', 'cut', 26), ('cpi', 'kept', 1), ('cpi', None, 2)]
    """
    check_choice(RangeRule, range_rule=range_rule)
    held = require(panel, numbers=[target, target_upper], hedges=[hedge], adds="target_change")
    refuse_taken("target_change", [*names_of(unit), time])
    panel = with_previous(
        panel, [target, target_upper], texts=[hedge], unit=unit, time=time, what="target_change"
    )
    target_prev, upper_prev, hedge_prev = (f"{x}_prev" for x in (target, target_upper, hedge))
    ends = (_stated(target, target_upper), _stated(target_prev, upper_prev))
    low, high, mid = (difference(now, then) for now, then in zip(*ends, strict=True))
    bounds = pl.when(low != 0).then(low).otherwise(high)
    step = {"bounds": bounds, "low": low, "mid": mid}[range_rule]
    harder = _strength(hedge) - _strength(hedge_prev)
    added = (
        panel.lazy()
        .with_columns(low.alias("target_change"), step.alias(_STEP), harder.alias(_HARDER))
        .with_columns(
            _sign(_STEP, dtypes.DIRECTION).alias("direction"),
            pl.when(pl.col(_STEP) == 0)
            .then(_sign(_HARDER, dtypes.WORDING_CHANGE))
            .alias("wording_change"),
        )
    )
    temporary = [name for name in (upper_prev, hedge_prev) if name not in held]
    return as_given(panel, added.drop(_STEP, _HARDER, *temporary))


def _stated(target: str, upper: str) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    """Return low end, high end and midpoint of the stated numbers."""
    low = number(target)
    high = pl.when(low.is_not_null()).then(pl.coalesce(number(upper), low))
    return low, high, (low + high) / 2


def _strength(hedge: str) -> pl.Expr:
    return pl.coalesce(
        pl.when(hedge_of(hedge).is_in(words)).then(pl.lit(rank))
        for rank, words in enumerate(_BY_STRENGTH)
    )


def _sign(name: str, dtype: pl.Enum) -> pl.Expr:
    """Name a step below, at and above 0 by the three categories."""
    step = pl.col(name)
    below, level, above = words_of(dtype)
    return pl.when(step < 0).then(below).when(step > 0).then(above).when(step == 0).then(level)
