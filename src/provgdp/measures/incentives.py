"""How targets are set: do they ratchet up after a good year, and are outcomes bunched on them."""

from __future__ import annotations

import attrs
import polars as pl

from provgdp.errors import OptionError
from provgdp.expressions import difference, number
from provgdp.frame import check_finite, require, require_eager
from provgdp.measures._regression import Term, least_squares, terms_of
from provgdp.measures._results import Result, short
from provgdp.previous import with_previous
from provgdp.target import DECIMALS


@attrs.frozen(kw_only=True)
class Ratchet(Result):
    """The regression of `ratchet`.

    Attributes:
        slopes: One on ``gap``, or one on ``shortfall`` and one on ``overshoot``: percentage points
            of the next target per percentage point of the term, with errors clustered by unit
            (None with a single unit), one degree of freedom less than there are units for the
            test and the 95% interval, and a row each in ``to_frame()``.
        intercept: The change of a target that was met exactly; None with fixed effects.
        r2: The share of the variance of the changes that is explained; within the units, if they
            have fixed effects; None if the changes don't vary.
        n: Changes of a target in the regression.
        n_missing: Rows left out: the year before is not on record, or a figure is missing.
        units: Units in the regression.
        fixed_effects: Whether each unit has its own intercept.

    Examples:
        >>> import provgdp as pg
        >>> within = pg.ratchet(pg.load_panel(range(2021, 2026)), fixed_effects=True)
        >>> within.n, within.units, within.fixed_effects
        (153, 31, True)
        >>> slope = within.slopes[0]
        >>> slope.term, round(slope.coefficient, 3), round(slope.ci_low, 3), round(slope.ci_high, 3)
        ('gap', -0.108, -0.204, -0.012)
    """

    slopes: tuple[Term, ...]
    intercept: float | None = attrs.field(repr=short)
    r2: float | None = attrs.field(repr=short)
    n: int
    n_missing: int
    units: int
    fixed_effects: bool

    def _split(self) -> tuple[list[dict[str, object]], dict[str, object]]:
        whole = attrs.asdict(self)
        return whole.pop("slopes"), whole


@attrs.frozen(kw_only=True)
class Bunching(Result):
    """The counts of `bunching`.

    Attributes:
        just_met: Outcomes at the target or above it by less than ``width``.
        just_short: Outcomes below the target by less than ``width``.
        n: Outcomes judged.
        n_missing: Rows without a target or an outcome.
        width: Width of each side, in percentage points.

    Examples:
        >>> import provgdp as pg
        >>> counts = pg.bunching(pg.load_panel(range(2021, 2026)), width=0.5)
        >>> counts.just_met, counts.just_short, counts.n
        (35, 21, 155)
    """

    just_met: int
    just_short: int
    n: int
    n_missing: int
    width: float = attrs.field(repr=short)


def ratchet(
    df: pl.DataFrame,
    /,
    *,
    asymmetric: bool = False,
    fixed_effects: bool = False,
    target: str = "target",
    growth: str = "growth",
    unit: str = "province",
    time: str = "year",
) -> Ratchet:
    """Return the regression of the change of the next target on this year's attainment gap.

    target(t+1) − target(t) = a + b (growth(t) − target(t)) + e. A planner who takes a good year as
    the new floor has b > 0: the ratchet effect. References: Weitzman (1980), Bell Journal of
    Economics 11(1), 302-308; on targets in China Li, Liu, Weng and Zhou (2019), Economic Journal
    129(623), 2888-2915.
    With few judged years this illustrates and does not test: common shocks, such as 2020, move
    all provinces at once, and errors clustered by unit don't see that. A single year of
    `load_panel` compares the provinces of that year alone.

    Args:
        df: One row per unit and year. If it has the columns ``target_prev`` and ``growth_prev`` of
            `load_panel` (or such of the names given), they are the year before of each row; else
            that is found among the rows, by value: a gap in the years gives no pair.
        asymmetric: Estimate two slopes: on the ``shortfall`` min(gap, 0) and on the ``overshoot``
            max(gap, 0).
        fixed_effects: Give each unit its own intercept, by taking unit means out; the small-sample
            correction counts them as parameters, as in a regression on dummies.
        target: Column of targets, in percent.
        growth: Column of outcomes, in percent.
        unit: Column of units, which are the clusters.
        time: Column of years.

    Returns:
        The slopes, frozen, with ``to_frame()``. Errors are clustered (CR1: the factor
        G/(G − 1) · (n − 1)/(n − k) for G units and k parameters).

    Raises:
        TypeError: If ``df`` is a LazyFrame.
        DuplicateRowsError: If a unit has two rows in a year.
        NoPreviousYearError: If no row has its year before.
        ColumnValueError: If there are too few rows, if the gap doesn't vary, or if a year before
            that the frame carries isn't the one in its rows.

    Examples:
        >>> import provgdp as pg
        >>> panel = pg.load_panel(range(2021, 2026))
        >>> result = pg.ratchet(panel, asymmetric=True)
        >>> result.to_frame().select("term", "coefficient", "se")
        shape: (2, 3)
        ┌───────────┬─────────────┬──────────┐
        │ term      ┆ coefficient ┆ se       │
        │ ---       ┆ ---         ┆ ---      │
        │ str       ┆ f64         ┆ f64      │
        ╞═══════════╪═════════════╪══════════╡
        │ shortfall ┆ -0.081508   ┆ 0.032786 │
        │ overshoot ┆ -0.16947    ┆ 0.100941 │
        └───────────┴─────────────┴──────────┘
    """
    require_eager(df, "ratchet")
    pairs = _pairs(df, target=target, growth=growth, unit=unit, time=time)
    gap = pl.col("gap")
    terms = {"gap": gap}
    if asymmetric:
        terms = {"shortfall": gap.clip(upper_bound=0), "overshoot": gap.clip(lower_bound=0)}
    data = pairs.select("unit", "change", **terms)
    units = data["unit"].n_unique()
    columns = ["change", *terms]
    absorbed = None
    if fixed_effects:
        absorbed = data.select(1 / pl.len().over("unit")).to_series().to_numpy()
        # rounded, so that a gap that is the same in all years leaves zeros and not dust
        within = pl.col(columns) - pl.col(columns).mean().over("unit")
        data = data.with_columns(within.round(12))
    else:
        data = data.with_columns(constant=pl.lit(1.0))
    fit = least_squares(
        data["change"].to_numpy(), data.drop("unit", "change").to_numpy(), absorbed=absorbed
    )
    clusters = (data["unit"].rank("dense") - 1).to_numpy()
    return Ratchet(
        slopes=tuple(terms_of(fit, list(terms), fit.clustered(clusters), units - 1)),
        intercept=None if fixed_effects else float(fit.coefficients[-1]),
        r2=fit.r2,
        n=data.height,
        n_missing=df.height - data.height,
        units=units,
        fixed_effects=fixed_effects,
    )


def bunching(
    df: pl.DataFrame,
    /,
    *,
    width: float = 0.2,
    target: str = "target",
    growth: str = "growth",
) -> Bunching:
    """Return the counts of outcomes that just met their target and of those that just fell short.

    Gaps growth − target of 0 to below ``width`` against gaps above −``width`` and below 0. Far
    more on the upper side would suggest that outcomes are fitted to targets, but rates announced
    to 0.1 put two steps there (0 and 0.1, with a width of 0.2) and one below (−0.1), and a few
    judged years illustrate and do not test. Reference: Lyu, Wang, Zhang and Zhang (2018),
    Journal of Accounting and Economics 66(1), 318-338.

    Args:
        df: One row per unit and year.
        width: Width of each side, in percentage points; rates are announced to 0.1.
        target: Column of targets, in percent.
        growth: Column of outcomes, in percent.

    Returns:
        The counts, frozen, with ``to_frame()``.

    Raises:
        TypeError: If ``df`` is a LazyFrame.
        OptionError: If ``width`` isn't above 0.

    Examples:
        >>> import provgdp as pg
        >>> pg.bunching(pg.load_panel(range(2021, 2026)))
        Bunching(just_met=21, just_short=1, n=155, n_missing=0, width=0.2)
    """
    require_eager(df, "bunching")
    require(df, numbers=[target, growth])
    check_finite(width=width)
    width = round(width, DECIMALS)  # as the gaps are
    if not width > 0:
        raise OptionError(f"width must be above 0 percentage points, got {width!r}")
    gap = df.select(difference(number(growth), number(target))).to_series().drop_nulls()
    return Bunching(
        just_met=int(gap.is_between(0, width, closed="left").sum()),
        just_short=int(gap.is_between(-width, 0, closed="none").sum()),
        n=len(gap),
        n_missing=df.height - len(gap),
        width=width,
    )


def _pairs(df: pl.DataFrame, *, target: str, growth: str, unit: str, time: str) -> pl.DataFrame:
    """Return ``unit``, the ``change`` of its target and the ``gap`` of the year before it."""
    before = [f"{target}_prev", f"{growth}_prev"]
    df = with_previous(df, [target, growth], unit=unit, time=time, what="ratchet")
    require(df, groups=[unit], numbers=[target, *before])
    target_prev, growth_prev = map(number, before)
    return df.select(
        pl.col(unit).alias("unit"),
        difference(number(target), target_prev).alias("change"),
        difference(growth_prev, target_prev).alias("gap"),
    ).drop_nulls()
