"""Arithmetic of growth rates, as expressions; they see no vintage, so give them one basis."""

from __future__ import annotations

import polars as pl

from provgdp.errors import OptionError
from provgdp.expressions import number
from provgdp.target import DECIMALS


def required_growth(
    target: str | pl.Expr | float, ytd: str | pl.Expr | float, share: str | pl.Expr | float
) -> pl.Expr:
    """Return the growth that the rest of the year needs for the year to come out at its target.

    (target − share × ytd) / (1 − share). An expression sees no vintage: all three must be of one.

    Args:
        target: The target for the whole year, in percent.
        ytd: Growth of the year so far over the same months of the year before, in percent.
        share: The part of the year before's GDP that those months made, 0 to below 1.

    Returns:
        Percent, rounded to 9 decimals and named as ``target``; null if a figure is missing or
        a column's share isn't in that range.

    Raises:
        OptionError: If ``share`` is a number beyond that range.
        ColumnTypeError: If a column is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> nine_months = pl.DataFrame({"target": [5.0, 5.5], "ytd": [4.8, None]})
        >>> nine_months.select(pg.required_growth("target", "ytd", 0.72)).to_series().to_list()
        [5.514285714, None]
        >>> pl.select(pg.required_growth(5, 5.2, share=0.75)).item()
        4.4
    """
    if isinstance(share, int | float) and (share < 0 or share >= 1):
        raise OptionError(f"share must be from 0 to below 1, such as 0.72, got {share!r}")
    done = number(share)
    rest = (number(target) - done * number(ytd)) / (1 - done)
    return pl.when(done >= 0, done < 1).then(rest.round(DECIMALS))


def chain_index(growth: str | pl.Expr) -> pl.Expr:
    """Return an expression: growth rates chained to an index, 100 the year before the first rate.

    Rows must be in the order of the years and one year apart; the expression sees neither years
    nor vintages. For a panel: ``pg.chain_index("growth").over("province", order_by="year")``.

    Args:
        growth: Growth over the year before, in percent.

    Returns:
        The index, named as ``growth``. A missing rate breaks the chain: null from there on. The
        rows before the first rate are null too.

    Raises:
        ColumnTypeError: If ``growth`` is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> rates = pl.DataFrame({"growth": [None, 5.0, 10.0, None, 5.0]})
        >>> rates.select(pg.chain_index("growth").round(2)).to_series().to_list()
        [None, 105.0, 115.5, None, None]
        >>> hubei = pg.load_growth(range(2021, 2026)).filter(province="Hubei")
        >>> index = pg.chain_index("growth").over("province", order_by="year")
        >>> hubei.select("year", "growth", index=index.round(1)).rows()[:3]
        [(2021, 12.9, 112.9), (2022, 4.3, 117.8), (2023, 6.0, 124.8)]
    """
    rate = number(growth)
    broken = (rate.is_null() & (rate.cum_count() > 0)).cum_sum() > 0
    return pl.when(~broken).then((rate / 100 + 1).cum_prod() * 100)


def cagr(
    start: str | pl.Expr | float, end: str | pl.Expr | float, years: str | pl.Expr | float
) -> pl.Expr:
    """Return the compound growth a year that leads from one level to another.

    ((end / start)^(1/years) − 1) × 100. An expression sees no vintage: both levels must be of
    one, and of current prices the rate is nominal.

    Args:
        start: The level at the start, in any unit.
        end: The level at the end, in the same unit.
        years: The number of years between them.

    Returns:
        Percent a year, named as ``end``; null if a figure is missing, or unless the start and the
        years are above 0 and the end is not below.

    Raises:
        ColumnTypeError: If a column is the data itself: a Series, a list.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> pl.select(pg.cagr(100.0, 121.0, 2).round(9)).item()
        10.0
        >>> gdp = pg.load_gdp([2015, 2024], vintage="census5").pivot(
        ...     "year", index="province", values="gdp"
        ... )
        >>> gdp.select("province", pg.cagr("2015", "2024", 9).round(2)).head(3)
        shape: (3, 2)
        ┌──────────┬──────┐
        │ province ┆ 2024 │
        │ ---      ┆ ---  │
        │ enum     ┆ f64  │
        ╞══════════╪══════╡
        │ Beijing  ┆ 7.44 │
        │ Tianjin  ┆ 5.7  │
        │ Hebei    ┆ 6.58 │
        └──────────┴──────┘
    """
    first, last, span = number(start), number(end), number(years)
    rate = ((last / first) ** (1 / span) - 1) * 100
    return pl.when(first > 0, last >= 0, span > 0).then(rate)
