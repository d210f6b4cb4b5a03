"""How targets are set: do they ratchet up after a good year, and are outcomes bunched on them."""

from __future__ import annotations

import attrs
import polars as pl

from provgdp.card import card
from provgdp.expressions import difference, number
from provgdp.frame import require, require_eager
from provgdp.measures._regression import least_squares, standard_errors, t_test
from provgdp.measures._results import result_card, short, to_rows
from provgdp.previous import with_previous


@attrs.frozen(kw_only=True)
class Slope:
    """One slope of `Ratchet`.

    Attributes:
        term: What it is the slope on: ``gap``, ``shortfall`` or ``overshoot``.
        coefficient: Percentage points of the next target per percentage point of the term.
        se: Its standard error, clustered by unit; None with a single unit.
        t: The coefficient over ``se``.
        p: The probability of a t as far from 0, if the slope were 0: two-sided, with one degree
            of freedom less than there are units.

    Examples:
        >>> import provgdp as pg
        >>> slope = pg.ratchet(pg.load_panel(range(2021, 2027))).slopes[0]
        >>> slope.term, round(slope.coefficient, 3), round(slope.se, 3)
        ('gap', -0.088, 0.038)
    """

    term: str
    coefficient: float = attrs.field(repr=short)
    se: float | None = attrs.field(repr=short)
    t: float | None = attrs.field(repr=short)
    p: float | None = attrs.field(repr=short)


@attrs.frozen(kw_only=True)
class Ratchet:
    """The regression of `ratchet`.

    Attributes:
        slopes: One on ``gap``, or one on ``shortfall`` and one on ``overshoot``.
        r2: The share of the variance of the changes that is explained; within the units, if they
            have fixed effects; None if the changes don't vary.
        n: Changes of a target in the regression.
        n_missing: Rows left out: the year before is not on record, or a figure is missing.
        units: Units in the regression.
        fixed_effects: Whether each unit has its own intercept.

    Examples:
        >>> import provgdp as pg
        >>> within = pg.ratchet(pg.load_panel(range(2021, 2027)), fixed_effects=True)
        >>> within.n, within.units, within.fixed_effects
        (184, 31, True)
    """

    slopes: tuple[Slope, ...]
    r2: float | None = attrs.field(repr=short)
    n: int
    n_missing: int
    units: int
    fixed_effects: bool

    def to_frame(self) -> pl.DataFrame:
        """Return one row per slope, each with the other fields.

        Examples:
            >>> import provgdp as pg
            >>> both = pg.ratchet(pg.load_panel(range(2021, 2027)), asymmetric=True)
            >>> both.to_frame().select("term", "n", "units").rows()
            [('shortfall', 184, 31), ('overshoot', 184, 31)]
        """
        return to_rows(attrs.asdict(slope) | self._whole() for slope in self.slopes)

    def _repr_html_(self) -> str:
        slopes = {s.term: f"{short(s.coefficient)} (se {short(s.se)})" for s in self.slopes}
        return card(
            "Ratchet", slopes | {name: short(value) for name, value in self._whole().items()}
        )

    def _whole(self) -> dict[str, object]:
        return attrs.asdict(self, filter=attrs.filters.exclude("slopes"))


@attrs.frozen(kw_only=True)
class Bunching:
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

    def to_frame(self) -> pl.DataFrame:
        """Return the fields as one row.

        Examples:
            >>> import provgdp as pg
            >>> pg.bunching(pg.load_panel(range(2021, 2026))).to_frame().row(0)
            (21, 1, 155, 0, 0.2)
        """
        return to_rows([attrs.asdict(self)])

    def _repr_html_(self) -> str:
        return result_card(self)


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
    """Regress the change of the next target on this year's attainment gap.

    target(t+1) − target(t) = a + b (growth(t) − target(t)) + e. A planner who takes a good year as
    the new floor has b > 0: the ratchet effect. References: Weitzman (1980), Bell Journal of
    Economics 11(1), 302-308; on targets in China Li, Liu, Weng and Zhou (2019), Economic Journal
    129(623), 2888-2915.
    With five judged years this illustrates and does not test: common shocks, such as 2020, move
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
        ValueError: If there are too few rows, or if the gap doesn't vary.

    Examples:
        >>> import provgdp as pg
        >>> panel = pg.load_panel(range(2021, 2027))
        >>> result = pg.ratchet(panel, asymmetric=True)
        >>> result.to_frame().select("term", "coefficient", "se")
        shape: (2, 3)
        ┌───────────┬─────────────┬──────────┐
        │ term      ┆ coefficient ┆ se       │
        │ ---       ┆ ---         ┆ ---      │
        │ str       ┆ f64         ┆ f64      │
        ╞═══════════╪═════════════╪══════════╡
        │ shortfall ┆ -0.078116   ┆ 0.031538 │
        │ overshoot ┆ -0.152474   ┆ 0.102739 │
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
    if fixed_effects:
        # rounded, so that a gap that is the same in all years leaves zeros and not dust
        within = pl.col(columns) - pl.col(columns).mean().over("unit")
        data = data.with_columns(within.round(12))
    else:
        data = data.with_columns(constant=pl.lit(1.0))
    fit = least_squares(
        data["change"].to_numpy(),
        data.drop("unit", "change").to_numpy(),
        absorbed=units if fixed_effects else 0,
    )
    errors = standard_errors(fit.clustered((data["unit"].rank("dense") - 1).to_numpy()))
    return Ratchet(
        slopes=tuple(
            _slope(term, float(coefficient), se, units - 1)
            for term, coefficient, se in zip(terms, fit.coefficients, errors, strict=False)
        ),
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
    """Count the outcomes that just met their target and those that just fell short.

    Gaps growth − target of 0 to below ``width`` against gaps above −``width`` and below 0. Far
    more on the upper side would suggest that outcomes are fitted to targets, but rates announced
    to 0.1 put two steps there (0 and 0.1, with a width of 0.2) and one below (−0.1), and five
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
        ValueError: If ``width`` isn't above 0.

    Examples:
        >>> import provgdp as pg
        >>> pg.bunching(pg.load_panel(range(2021, 2026)))
        Bunching(just_met=21, just_short=1, n=155, n_missing=0, width=0.2)
    """
    require_eager(df, "bunching")
    require(df, numbers=[target, growth])
    if not width > 0:
        raise ValueError(f"width must be above 0 percentage points, got {width!r}")
    gap = df.select(difference(number(growth), number(target))).to_series().drop_nulls()
    return Bunching(
        just_met=int(gap.is_between(0, width, closed="left").sum()),
        just_short=int(gap.is_between(-width, 0, closed="none").sum()),
        n=len(gap),
        n_missing=df.height - len(gap),
        width=width,
    )


def _slope(term: str, coefficient: float, se: float | None, dof: int) -> Slope:
    t, p = t_test(coefficient, se, dof)
    return Slope(term=term, coefficient=coefficient, se=se, t=t, p=p)


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
