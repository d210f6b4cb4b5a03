"""Do the units draw together: spread by year, growth on the level at the start, and ranks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs
import polars as pl

from provgdp.errors import OptionError
from provgdp.expressions import how_many, number
from provgdp.frame import (
    FrameT,
    check_ddof,
    names_of,
    refuse_taken,
    require,
    require_eager,
    require_unique,
)
from provgdp.measures._regression import Term, least_squares, terms_of
from provgdp.measures._results import Result, short
from provgdp.measures.inequality import cv


@attrs.frozen(kw_only=True)
class BetaConvergence(Result):
    """The regression of `beta_convergence`; a figure that isn't defined is None.

    Attributes:
        coefficient: Change in yearly log growth per unit of log level; below 0 is convergence.
        ci_low: Low end of its 95% confidence interval, from ``se`` and Student's t.
        ci_high: High end.
        se: Its standard error under equal variances; ``t`` and ``p`` (two-sided, n − k degrees of
            freedom) rest on it.
        se_hc1: Its standard error after White with the factor n / (n − k).
        se_hc3: Its standard error after MacKinnon and White; None if a unit fits itself, as with
            a control that only this unit has.
        t: The coefficient over ``se``.
        p: The probability of a t as far from 0, if the coefficient were 0.
        controls: The same of each control, yearly log growth per unit of it; in ``to_frame()`` a
            row each, below that of the level.
        intercept: Yearly log growth at a log level, and controls, of 0.
        r2: The share of the variance of growth that the regression explains.
        n: Units in the regression.
        n_missing: Units left out: a value is missing, or is not above 0.
        start: First year.
        end: Last year.
        speed: Yearly rate at which the distance to the steady state closes: 0.02 is 2% a year;
            None if nothing is left of it, or the order turned round.
        half_life: Years in which half of that distance closes; None unless ``speed`` is above 0.

    Examples:
        >>> import provgdp as pg
        >>> gdp = pg.load_gdp(vintage="census4")
        >>> beta = pg.beta_convergence(gdp, "gdp", 2003, 2023)
        >>> beta.n, round(beta.coefficient, 4), round(beta.half_life)
        (31, -0.0047, 141)
    """

    coefficient: float = attrs.field(repr=short)
    ci_low: float | None = attrs.field(repr=short)
    ci_high: float | None = attrs.field(repr=short)
    se: float | None = attrs.field(repr=short)
    se_hc1: float | None = attrs.field(repr=short)
    se_hc3: float | None = attrs.field(repr=short)
    t: float | None = attrs.field(repr=short)
    p: float | None = attrs.field(repr=short)
    controls: tuple[Term, ...]
    intercept: float = attrs.field(repr=short)
    r2: float | None = attrs.field(repr=short)
    n: int
    n_missing: int
    start: int
    end: int
    speed: float | None = attrs.field(repr=short)
    half_life: float | None = attrs.field(repr=short)

    def _split(self) -> tuple[list[dict[str, object]], dict[str, object]]:
        whole = attrs.asdict(self)
        names = [field.name for field in attrs.fields(Term) if field.name != "term"]
        level: dict[str, object] = {"term": "level"}
        level |= {name: whole.pop(name) for name in names}
        return [level, *whole.pop("controls")], whole


@attrs.frozen(kw_only=True)
class RankMobility(Result):
    """The rank correlations of `rank_mobility`; None if the ranks don't vary.

    Attributes:
        kendall_tau_b: Kendall's τ-b: 1 if no pair of units changed its order, −1 if all did.
        spearman: Spearman's ρ: the correlation of the ranks, tied units at their mean rank.
        n: Units compared.
        n_missing: Units left out because a value is missing.
        start: First year.
        end: Last year.

    Examples:
        >>> import provgdp as pg
        >>> mobility = pg.rank_mobility(pg.load_gdp(vintage="census4"), "gdp", 2013, 2023)
        >>> mobility.n, round(mobility.spearman, 3)
        (31, 0.984)
    """

    kendall_tau_b: float | None = attrs.field(repr=short)
    spearman: float | None = attrs.field(repr=short)
    n: int
    n_missing: int
    start: int
    end: int


def sigma_convergence(
    panel: FrameT,
    /,
    value: str,
    *,
    time: str = "year",
    by: str | Sequence[str] | None = None,
    ddof: int = 0,
) -> FrameT:
    """Return one row per year: the spread of the units, whose fall over time is σ-convergence.

    Reference: Barro and Sala-i-Martin (1992), Journal of Political Economy 100(2), 223-251.

    Args:
        panel: One row per unit and year.
        value: Column of levels, such as GDP per head, on one basis; any unit.
        time: Column of years.
        by: Columns within which the spread is measured apart, such as a region.
        ddof: 0 takes the units as the whole population, as `cv` does, 1 as a sample; in both
            measures.

    Returns:
        One row per year (and ``by``), sorted, with ``sd_log`` (standard deviation of the natural
        logs), ``cv`` (standard deviation over mean), ``n`` and ``n_missing``. ``sd_log`` is null
        if a value is not above 0, both with no more than ``ddof`` values.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_gdp(range(2000, 2021, 10), vintage="census4").join(
        ...     pg.load_population(), on=["province", "year"]
        ... ).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> pg.sigma_convergence(panel, "per_head").with_columns(pl.col("sd_log", "cv").round(3))
        shape: (3, 5)
        ┌──────┬────────┬───────┬─────┬───────────┐
        │ year ┆ sd_log ┆ cv    ┆ n   ┆ n_missing │
        │ ---  ┆ ---    ┆ ---   ┆ --- ┆ ---       │
        │ i32  ┆ f64    ┆ f64   ┆ i64 ┆ i64       │
        ╞══════╪════════╪═══════╪═════╪═══════════╡
        │ 2000 ┆ 0.52   ┆ 0.691 ┆ 31  ┆ 0         │
        │ 2010 ┆ 0.433  ┆ 0.514 ┆ 31  ┆ 0         │
        │ 2020 ┆ 0.364  ┆ 0.436 ┆ 31  ┆ 0         │
        └──────┴────────┴───────┴─────┴───────────┘
    """
    keys: list[str] = names_of(time, by)
    require(panel, groups=keys, numbers=[value])
    refuse_taken("sigma_convergence", keys)
    check_ddof(ddof)
    level = number(value)
    spread = level.log().std(ddof)
    return (
        panel.group_by(keys)
        .agg(
            sd_log=pl.when(spread.is_finite()).then(spread),
            cv=cv(value, ddof=ddof),
            n=how_many(level.count()),
            n_missing=how_many(level.null_count()),
        )
        .sort(keys, nulls_last=True)
    )


def beta_convergence(
    df: pl.DataFrame,
    /,
    value: str,
    start: int,
    end: int,
    *,
    controls: str | Sequence[str] | None = None,
    unit: str = "province",
    time: str = "year",
) -> BetaConvergence:
    """Return the regression of the units' growth on the level they started from.

    ln(x_end / x_start) / T = a + b ln(x_start) + controls + e, with T = end − start. Growth is
    per year and not in percent, so that b = −(1 − e^(−λT)) / T and the speed of convergence is
    λ = −ln(1 + bT) / T. Reference: Barro and Sala-i-Martin (1992), Journal of Political Economy
    100(2), 223-251. With 31 units this illustrates more than it tests.

    Args:
        df: One row per unit and year.
        value: Column of levels, such as GDP per head, on one basis; any unit.
        start: First year.
        end: Last year.
        controls: One or more columns of further regressors, at their value of the first year.
        unit: Column of units.
        time: Column of years.

    Returns:
        The regression, frozen, with ``to_frame()``.

    Raises:
        TypeError: If ``df`` is a LazyFrame.
        DuplicateRowsError: If a unit has two rows in one of the years.
        OptionError: If ``start`` isn't before ``end``, or a year isn't in the frame.
        ColumnValueError: If the units are too few, or the levels or controls don't vary.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_gdp(vintage="census4").join(
        ...     pg.load_population(), on=["province", "year"]
        ... ).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> beta = pg.beta_convergence(panel, "per_head", 2005, 2020)
        >>> beta.n, round(beta.coefficient, 4), round(beta.speed, 4), round(beta.half_life, 1)
        (31, -0.025, 0.0313, 22.1)
    """
    require_eager(df, "beta_convergence")
    others = names_of(controls)
    units = _two_years(df, value, start, end, unit=unit, time=time, controls=others)
    complete = units.drop_nulls().filter(pl.col("start") > 0, pl.col("end") > 0)
    span = end - start
    log_start = pl.col("start").log()
    design = complete.select(log_start, pl.exclude("unit", "start", "end"), pl.lit(1.0))
    growth = complete.select((pl.col("end").log() - log_start) / span).to_series()
    fit = least_squares(growth.to_numpy(), design.to_numpy())
    level, *terms = terms_of(fit, ["level", *others], fit.classical(), fit.dof)
    left = 1 + level.coefficient * span
    # The distance that is left after the years; what is dust stands for none.
    speed = -math.log(left) / span if left > 1e-12 else None
    return BetaConvergence(
        **attrs.asdict(level, filter=attrs.filters.exclude("term")),
        controls=tuple(terms),
        intercept=float(fit.coefficients[-1]),
        r2=fit.r2,
        n=complete.height,
        n_missing=units.height - complete.height,
        start=start,
        end=end,
        speed=speed,
        half_life=math.log(2) / speed if speed is not None and speed > 0 else None,
    )


def rank_mobility(
    df: pl.DataFrame,
    /,
    value: str,
    start: int,
    end: int,
    *,
    unit: str = "province",
    time: str = "year",
) -> RankMobility:
    """Return the rank correlations between the order of the units in one year and in another.

    τ-b = Σ sgn(Δx) sgn(Δy) / √(Σ sgn(Δx)² Σ sgn(Δy)²) over all pairs of units; the work grows
    with the square of their number. Reference: Kendall (1945), Biometrika 33(3), 239-251.

    Args:
        df: One row per unit and year.
        value: Column to rank by, on one basis; any unit.
        start: First year.
        end: Last year.
        unit: Column of units.
        time: Column of years.

    Returns:
        The two correlations, frozen, with ``to_frame()``.

    Raises:
        TypeError: If ``df`` is a LazyFrame.
        DuplicateRowsError: If a unit has two rows in one of the years.
        OptionError: If ``start`` isn't before ``end``.

    Examples:
        >>> import provgdp as pg
        >>> gdp = pg.load_gdp(vintage="census4")
        >>> pg.rank_mobility(gdp, "gdp", 2003, 2023)
        RankMobility(kendall_tau_b=0.7849, spearman=0.9202, n=31, n_missing=0, start=2003, end=2023)
    """
    require_eager(df, "rank_mobility")
    units = _two_years(df, value, start, end, unit=unit, time=time)
    both = units.drop_nulls()
    before, after = ((pl.col(year) - pl.col(f"{year}_right")).sign() for year in ("start", "end"))
    kendall, spearman = (
        both.lazy()
        .join(both.lazy(), how="cross")
        .select(before.dot(after) / (before.dot(before) * after.dot(after)).sqrt())
        .collect(engine="streaming")
        .item(),
        both.select(pl.corr("start", "end", method="spearman")).item(),
    )
    return RankMobility(
        kendall_tau_b=_finite(kendall),
        spearman=_finite(spearman),
        n=both.height,
        n_missing=units.height - both.height,
        start=start,
        end=end,
    )


def _two_years(
    df: pl.DataFrame,
    value: str,
    start: int,
    end: int,
    *,
    unit: str,
    time: str,
    controls: Sequence[str] = (),
) -> pl.DataFrame:
    """Return one row per unit: ``unit``, its value at ``start`` and ``end``, its controls."""
    require(df, groups=[unit], times=[time], numbers=[value, *controls])
    if not start < end:
        raise OptionError(f"start must be before end, got {start!r} and {end!r}")
    absent = [str(year) for year in (start, end) if year not in df[time]]
    if absent and df.height:
        first, last = df[time].min(), df[time].max()
        raise OptionError(
            f"no row of {' or '.join(absent)}; {time!r} goes from {first!r} to {last!r}"
        )
    rows = df.filter(pl.col(time).is_in([start, end]))
    require_unique(rows, [unit, time], what="a comparison of two years")

    def at(year: int, column: str) -> pl.Expr:
        return number(column).filter(pl.col(time) == year).first()

    return rows.group_by(pl.col(unit).alias("unit"), maintain_order=True).agg(
        at(start, value).alias("start"),
        at(end, value).alias("end"),
        *(at(start, control).alias(f"control {control}") for control in controls),
    )


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
