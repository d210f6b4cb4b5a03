"""What the target sheets say beside growth, one row per indicator."""

from __future__ import annotations

import polars as pl

from provgdp.frame import require_columns
from provgdp.measures.gaps import target_change

SHOWN = {
    "cpi": ("growth", "percent"),
    "unemployment_surveyed": ("level", "percent"),
    "new_jobs": ("amount", "10k_persons"),
    "budget_revenue": ("growth", "percent"),
    "retail_sales": ("growth", "percent"),
    "investment": ("growth", "percent"),
    "industry": ("growth", "percent"),
    "trade": ("growth", "percent"),
    "income": ("growth", "percent"),
}
"""The indicators that are news, with the measure and unit in which most state them."""

_NEEDED = "province year place indicator measure unit direction hedge upper target".split()
_SAID = ["hedge", "target", "upper"]
"""What tells one wording of a rate from another."""


def indicators(sheets: pl.DataFrame, setters: pl.Series, year: int) -> pl.DataFrame:
    """Sum up each indicator of a year's sheets, and compare it with the same provinces' last one.

    Args:
        sheets: Rows of `load_indicators` or `read_reports`.
        setters: The provinces whose report is out.
        year: The year the targets are for.

    Returns:
        ``indicator``; ``n`` provinces with a number; the most common ``hedge``, ``target`` and
        ``upper`` with ``n_common``, null if several are; ``lowest``, ``highest``; ``cut``, ``kept``
        and ``raised``, lists of provinces; and of amounts ``total``, and for the ``n_both``
        provinces with one in both years ``total_now`` and ``total_before``.
    """
    remedy = "indicators has the columns of load_indicators"
    require_columns(sheets, dict.fromkeys(_NEEDED, "any"), remedy)
    rows, last = (_numbers(sheets.filter(year=y)) for y in (year, year - 1))
    rows = rows.filter(pl.col("province").is_in(setters.implode()))
    before = last.select(
        "province", "indicator", target_prev="target", upper_prev="upper", hedge_prev="hedge"
    )
    both = rows.join(before, on=["province", "indicator"], how="left", maintain_order="left")
    unit = pl.concat_str("province", "indicator", separator=" ").alias("of")
    return _summed(target_change(both.with_columns(unit), target_upper="upper", unit="of"))


def _numbers(rows: pl.DataFrame) -> pl.DataFrame:
    """Keep the first number of each indicator shown, in its measure and unit."""
    kinds = pl.DataFrame(
        [(name, *kind) for name, kind in SHOWN.items()],
        schema=["indicator", "measure", "unit"],
        orient="row",
    )
    is_fall = (pl.col("direction") == "down").fill_null(False)
    return (
        rows.select(_NEEDED)
        .with_columns(pl.col("indicator").cast(pl.String))
        .filter(pl.col("target").is_not_null() & ~is_fall)
        .join(kinds, on=["indicator", "measure", "unit"], how="semi")
        .sort("province", "place")
        .unique(["province", "indicator"], keep="first", maintain_order=True)
        .drop("direction")
    )


def _summed(rows: pl.DataFrame) -> pl.DataFrame:
    """Return a row per indicator, in the order in which they are shown."""
    who = {
        word: pl.col("province").filter(pl.col("direction") == word)
        for word in ("cut", "kept", "raised")
    }
    both = pl.col("target_prev").is_not_null()
    is_amount = pl.col("measure").first() == "amount"
    totals = {
        "total": pl.col("target").sum(),
        "total_now": pl.col("target").filter(both).sum(),
        "total_before": pl.col("target_prev").sum(),
    }
    summed = rows.group_by("indicator").agg(
        pl.len().cast(pl.Int64).alias("n"),
        pl.col("target").min().alias("lowest"),
        pl.col("target").max().alias("highest"),
        *(names.alias(word) for word, names in who.items()),
        both.sum().cast(pl.Int64).alias("n_both"),
        *(pl.when(is_amount).then(total).alias(name) for name, total in totals.items()),
    )
    order = pl.col("indicator").replace_strict({name: n for n, name in enumerate(SHOWN)})
    return summed.join(_common(rows), on="indicator", how="left").sort(order)


def _common(rows: pl.DataFrame) -> pl.DataFrame:
    """Return what most provinces say of a rate, where one wording is more common than the rest."""
    is_most = pl.col("n_common") == pl.col("n_common").max().over("indicator")
    return (
        rows.filter(pl.col("unit") == "percent")
        .group_by("indicator", *_SAID)
        .agg(pl.len().cast(pl.Int64).alias("n_common"))
        .filter(is_most)
        .filter((pl.col("n_common") > 1) & (pl.len().over("indicator") == 1))
    )
