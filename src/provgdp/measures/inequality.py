"""How unequal the units are: expressions for one number, and the Theil index by group."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import polars as pl

from provgdp.errors import ColumnValueError, OptionError
from provgdp.expressions import as_float, how_many
from provgdp.frame import FrameT, check_choice, check_ddof, keys_of, names_of, refuse_taken, require
from provgdp.schema import added_by
from provgdp.target import check_is_number

_AMOUNT, _HEADS, _NOTHING = "__provgdp_amount", "__provgdp_heads", "__provgdp_nothing"

TheilKind = Literal["T", "L"]


def gini(x: str | pl.Expr, weight: str | pl.Expr | None = None) -> pl.Expr:
    """Return an expression: the Gini coefficient, 0 if all are equal, towards 1 if one has all.

    G = Σ wᵢxᵢ(2Wᵢ − wᵢ) / (Σw Σwx) − 1, with the values in rising order, the weights sorted with
    them, and Wᵢ the weight up to and with i: half the mean absolute difference over the mean.
    Reference: Lerman and Yitzhaki (1989), Journal of Econometrics 42, 43-47.

    Args:
        x: The values, in any unit; per head if ``weight`` counts the heads.
        weight: Weights, for example the population. A row whose value or weight is missing, or
            whose weight is 0, is left out. Without it, each row counts once.

    Returns:
        An aggregation named as ``x``, for ``select``, ``group_by().agg`` and ``over``. Null if
        there is no value, if a value or weight is negative or infinite, or if all values are 0.

    Raises:
        ColumnTypeError: If a column is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> panel.select(pg.gini("per_head").round(3)).item()
        0.22
        >>> panel.select(pg.gini("per_head", "population").round(3)).item()
        0.199
    """
    value, heads = _kept(x, weight)
    if heads is None:
        lorenz = value.sort(nulls_last=True).dot(pl.int_range(1, 2 * value.len() + 1, 2))
        area = value.sum() * value.count()
    else:
        ordered = heads.sort_by(value)
        lorenz = (value * heads).sort_by(value).dot(2 * ordered.cum_sum() - ordered)
        area = (value * heads).sum() * heads.sum()
    return _where_defined((lorenz / area - 1).clip(0), value, heads, value.min() >= 0)


def theil(
    x: str | pl.Expr, weight: str | pl.Expr | None = None, *, kind: TheilKind = "T"
) -> pl.Expr:
    """Return an expression: a Theil index, T (entropy) or L (mean log deviation), 0 if all equal.

    T = Σ wx/Σwx · ln(x/μ) and L = Σ w/Σw · ln(μ/x), μ the weighted mean: T weighs a unit by its
    share of the total, L by its share of the heads. Reference: Theil (1967), Economics and
    Information Theory, ch. 4.

    Args:
        x: The values, in any unit; per head if ``weight`` counts the heads.
        weight: As in `gini`.
        kind: "T" or "L". T keeps a value of 0 (0 ln 0 = 0), L is null with one.

    Returns:
        An aggregation named as ``x``; null as in `gini`.

    Raises:
        ColumnTypeError: If a column is the data itself: a Series, a list.
        OptionError: If ``kind`` is neither "T" nor "L".

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> panel.select(
        ...     T=pg.theil("per_head", "population").round(4),
        ...     L=pg.theil("per_head", "population", kind="L").round(4),
        ... ).row(0)
        (0.0664, 0.062)
    """
    check_choice(TheilKind, kind=kind)
    value, heads = _kept(x, weight)
    mean = _mean(value, heads)
    if kind == "L":
        deviation = (mean / value).log()
        return _where_defined(_mean(deviation, heads).clip(0), value, heads, value.min() > 0)
    ratio = value / mean
    entropy = pl.when(ratio == 0).then(ratio).otherwise(ratio * ratio.log())
    return _where_defined(_mean(entropy, heads).clip(0), value, heads, value.min() >= 0)


def cv(x: str | pl.Expr, *, ddof: int = 0) -> pl.Expr:
    """Return an expression: the coefficient of variation, standard deviation over mean.

    Args:
        x: The values, in any unit; missing ones are left out.
        ddof: 0 takes the units as the whole population (the default: the 31 are all there are,
            and with equal weights `williamson` is the same), 1 as a sample.

    Returns:
        An aggregation named as ``x``. Null unless the mean is a finite number above 0, and with
        no more than ``ddof`` values.

    Raises:
        ColumnTypeError: If ``x`` is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> panel.select(pg.cv("per_head").round(3)).item()
        0.448
        >>> panel.select(pg.cv("per_head", ddof=1).round(3)).item()
        0.456
    """
    check_ddof(ddof)
    value, _ = _kept(x, None)
    return _where_defined(value.std(ddof) / value.mean(), value)


def williamson(x: str | pl.Expr, weight: str | pl.Expr) -> pl.Expr:
    """Return an expression: Williamson's weighted coefficient of variation.

    V = √(Σ w(x − μ)² / Σw) / μ, with μ the weighted mean, not the mean of the units. Reference:
    Williamson (1965), Economic Development and Cultural Change 13(4), 1-84.

    Args:
        x: The values per head, in any unit.
        weight: The heads; as in `gini`.

    Returns:
        An aggregation named as ``x``. Null unless the weighted mean is a finite number above 0,
        and if a weight is negative.

    Raises:
        ColumnTypeError: If a column is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> panel.select(pg.williamson("per_head", "population").round(3)).item()
        0.388
    """
    value, heads = _kept(x, weight)
    mean = _mean(value, heads)
    return _where_defined(_mean((value - mean) ** 2, heads).sqrt() / mean, value, heads)


def hhi(x: str | pl.Expr) -> pl.Expr:
    """Return an expression: the Herfindahl-Hirschman index of concentration, Σ shares², 1/n to 1.

    Reference: Hirschman (1964), American Economic Review 54(5), 761-762.

    Args:
        x: The amounts that are shared out, such as GDP; not per head. Missing ones are left out.

    Returns:
        An aggregation named as ``x``. Null without a value, if one is negative or infinite,
        and if all are 0.

    Raises:
        ColumnTypeError: If ``x`` is the data itself: a Series, a list.

    Examples:
        >>> import provgdp as pg
        >>> pg.load_panel(2024).select(pg.hhi("gdp").round(4)).item()
        0.0527
    """
    value, _ = _kept(x, None)
    share = value / value.sum()
    return _where_defined(share.dot(share), value, None, value.min() >= 0)


def atkinson(x: str | pl.Expr, epsilon: float, weight: str | pl.Expr | None = None) -> pl.Expr:
    """Return an expression: the Atkinson index, the share of the total that equality could spare.

    A = 1 − (Σ w(x/μ)^(1−ε) / Σw)^(1/(1−ε)), and 1 − exp(Σ w ln(x/μ) / Σw) at ε = 1, where the
    geometric mean takes over. With ε of 1 or more a value of 0 gives 1. Reference: Atkinson
    (1970), Journal of Economic Theory 2(3), 244-263.

    Args:
        x: The values, in any unit; per head if ``weight`` counts the heads.
        epsilon: Aversion to inequality, 0 (none) or more.
        weight: As in `gini`.

    Returns:
        An aggregation named as ``x``; null as in `gini`.

    Raises:
        ColumnTypeError: If a column is the data itself: a Series, a list.
        OptionError: If ``epsilon`` is negative or no finite number.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> panel.select(pg.atkinson("per_head", 0.5).round(4)).item()
        0.0399
        >>> panel.select(pg.atkinson("per_head", 1).round(4)).item()
        0.0743
    """
    check_is_number("epsilon", epsilon)
    if not (epsilon >= 0 and math.isfinite(epsilon)):
        raise OptionError(f"epsilon must be a finite number of 0 or more, got {epsilon!r}")
    value, heads = _kept(x, weight)
    ratio = value / _mean(value, heads)
    if epsilon == 1:
        equivalent = _mean(ratio.log(), heads).exp()
    else:
        equivalent = _mean(ratio ** (1 - epsilon), heads) ** (1 / (1 - epsilon))
    return _where_defined((-equivalent + 1).clip(0), value, heads, value.min() >= 0)


def theil_decomposition(
    frame: FrameT,
    /,
    value: str,
    group: str,
    *,
    weight: str | None = None,
    kind: TheilKind = "T",
    by: str | Sequence[str] | None = None,
) -> FrameT:
    """Return one row per group: a Theil index split into inequality between groups and within them.

    T = Σ s_g ln(μ_g/μ) + Σ s_g T_g, where s_g is the group's share of the total; L has the share
    of the heads p_g instead: Σ p_g ln(μ/μ_g) + Σ p_g L_g. The first sum is the part between, the
    second the part within, and the two add up to `theil`. Reference: Shorrocks (1980),
    Econometrica 48(3), 613-625.

    Args:
        frame: One row per unit (and ``by``).
        value: Column of values, in any unit; per head if ``weight`` counts the heads.
        group: Column of groups. Rows without a group form one of their own.
        weight: Column of weights; as in `gini`.
        kind: "T" or "L".
        by: Columns for which the split is made apart, such as ``"year"``.

    Returns:
        One row per ``by`` and ``group``, sorted by them, with ``n``, ``n_missing`` (rows left out:
        value or weight missing, or weight 0), ``mean``, ``weight_share`` and ``value_share`` (0 to
        1), the group's own ``theil``, its parts ``between_part`` and ``within_part``, and, the same
        in each row of ``by``, their sums ``between`` and ``within`` and the ``total``. Null
        where a group has no value; the sums are null if there is none at all, or if one of a
        group is undefined.

    Raises:
        OptionError: If ``kind`` is unknown.
        ColumnValueError: If a value of a DataFrame is negative or, for L, 0. A LazyFrame isn't read
            at the call: its sums are then null.
        ColumnNameError: If a column of the result has the name of a group.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024).with_columns(per_head=pl.col("gdp") / pl.col("population"))
        >>> split = panel.pipe(pg.with_group, "nbs4").pipe(
        ...     pg.theil_decomposition, "per_head", "nbs4", weight="population"
        ... )
        >>> split.select("nbs4", pl.col("theil", "within_part", "between_part").round(4))
        shape: (4, 4)
        ┌───────────┬────────┬─────────────┬──────────────┐
        │ nbs4      ┆ theil  ┆ within_part ┆ between_part │
        │ ---       ┆ ---    ┆ ---         ┆ ---          │
        │ enum      ┆ f64    ┆ f64         ┆ f64          │
        ╞═══════════╪════════╪═════════════╪══════════════╡
        │ East      ┆ 0.0535 ┆ 0.028       ┆ 0.1373       │
        │ Central   ┆ 0.0117 ┆ 0.0025      ┆ -0.0395      │
        │ West      ┆ 0.023  ┆ 0.0049      ┆ -0.0507      │
        │ Northeast ┆ 0.0129 ┆ 0.0006      ┆ -0.0168      │
        └───────────┴────────┴─────────────┴──────────────┘
        >>> split.select((pl.col("between") / pl.col("total")).round(2)).item(0, 0)
        0.46
    """
    check_choice(TheilKind, kind=kind)
    keys: list[str] = names_of(by)
    keys_of(by=by, group=group)
    refuse_taken("theil_decomposition", [*keys, group])
    numbers = [value] if weight is None else [value, weight]
    require(frame, groups=[*keys, group], numbers=numbers)
    kept, heads = _kept(value, weight)
    if isinstance(frame, pl.DataFrame):
        _check_range(frame.select(kept.min()).item(), value, kind)
    sums = frame.group_by(*keys, group).agg(
        n=how_many(kept.count()),
        n_missing=how_many(kept.null_count()),
        theil=theil(value, weight, kind=kind),
        **{
            _AMOUNT: kept.sum() if heads is None else kept.dot(heads),
            _HEADS: kept.count() if heads is None else heads.sum(),
            # 0 ln 0 = 0: for T, a group in which all values are 0 takes part with nothing
            _NOTHING: (kept.max() == 0) & (kept.min() == 0) & (kind == "T"),
        },
    )

    def whole(column: pl.Expr) -> pl.Expr:
        return column.over(keys) if keys else column

    weight_share = pl.col(_HEADS) / whole(pl.col(_HEADS).sum())
    value_share = pl.col(_AMOUNT) / whole(pl.col(_AMOUNT).sum())
    share, ratio = value_share, value_share / weight_share
    if kind == "L":
        share, ratio = weight_share, weight_share / value_share
    defined = pl.when(_NOTHING).then(0.0).when(pl.col("theil").is_not_null())
    lost = (pl.col("n") > 0) & pl.col("within_part").is_null()
    known = pl.when(whole((pl.col(_AMOUNT).sum() > 0) & ~lost.any()))
    # Sorted first, because the last bit of a sum depends on the order.
    return (
        sums.sort(*keys, group, nulls_last=True)
        .with_columns(
            mean=pl.col(_AMOUNT) / pl.col(_HEADS),
            weight_share=weight_share,
            value_share=value_share,
            between_part=defined.then(share * ratio.log()),
            within_part=defined.then(share * pl.col("theil")),
        )
        .with_columns(
            between=known.then(whole(pl.col("between_part").sum()).clip(0)),
            within=known.then(whole(pl.col("within_part").sum())),
        )
        .with_columns(total=pl.col("between") + pl.col("within"))
        .select(*keys, group, pl.col(added_by("theil_decomposition")).fill_nan(None))
    )


def _check_range(lowest: float | None, value: str, kind: TheilKind) -> None:
    if lowest is not None and (lowest < 0 or (lowest == 0 and kind == "L")):
        needed, remedy = ("above 0", ", or use kind='T'") if kind == "L" else ("of 0 or more", "")
        raise ColumnValueError(
            f"the lowest {value!r} is {lowest!r}, but Theil {kind} needs values {needed}; "
            f"filter such rows out{remedy * (lowest == 0)}"
        )


def _kept(x: str | pl.Expr, weight: str | pl.Expr | None) -> tuple[pl.Expr, pl.Expr | None]:
    """Return values and weights as floats, null together where a row is left out."""
    value = as_float(x).fill_nan(None)
    if weight is None:
        return value, None
    heads = as_float(weight).fill_nan(None)
    counts = pl.when(value.is_not_null() & (heads != 0))
    return counts.then(value), counts.then(heads)


def _mean(value: pl.Expr, heads: pl.Expr | None) -> pl.Expr:
    return value.mean() if heads is None else value.dot(heads) / heads.sum()


def _where_defined(
    measure: pl.Expr, value: pl.Expr, heads: pl.Expr | None = None, *conditions: pl.Expr
) -> pl.Expr:
    """Return the measure, null unless the mean is finite and positive, weights and all."""
    # polars holds NaN (infinite values of both signs) above infinity: it fails the test too
    defined = _mean(value, heads).is_between(0, math.inf, closed="none")
    weights = () if heads is None else (heads.min() > 0,)
    return pl.when(defined, *weights, *conditions).then(measure)
