"""The frames of a briefing, each computed once by a public measure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from provgdp import dtypes, schema
from provgdp.data.panel import previous
from provgdp.expressions import words_of
from provgdp.grouping import with_group
from provgdp.measures.gaps import ambition_gap, attainment, target_change
from provgdp.measures.levels import nominal_growth
from provgdp.measures.ranks import rank_table
from provgdp.measures.regions import aggregate, contributions
from provgdp.measures.streaks import miss_streak
from provgdp.measures.thresholds import thresholds
from provgdp.measures.weighted import weighted_target
from provgdp.previous import FIRST
from provgdp.target import Hedge

SIDE_DTYPE = pl.Enum(["above", "within", "below"])
"""On which side of the nation's rate a province is; "within" is at a point, or in a range."""

IS_SET = pl.col("target").is_not_null() | (pl.col("hedge") == Hedge.RELATIVE)
"""Who has set a target: a number, or one relative to the nation's."""

SEVERAL = 3
"""So many years in a row short of the target are news."""

MASTER = (
    "province year gdp_weight growth_prev target_prev target_upper_prev hedge_prev fell_short "
    "attainment attainment_gap wording wording_en announced hedge target target_upper "
    "target_change direction wording_change ambition_gap above_previous above_previous_verdict "
    "against_nation region"
).split()
"""Columns of the master table."""


def rows_of(panel: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return a row for each of the 31 provinces, null where the panel has none.

    A province without a row of its own has what its row of the year before says of that year.
    """
    names = pl.DataFrame({"province": dtypes.PROVINCE.categories.cast(dtypes.PROVINCE)})
    mine = panel.filter(year=year)
    last = panel.filter(year=year - 1).join(mine, on="province", how="anti")
    first = last.with_columns(gdp=pl.when(gdp_vintage=FIRST).then("gdp"))
    carried = previous(last, schema.block("growth_prev") | schema.block("target_prev")).join(
        previous(first, schema.block("gdp_weight")), on=["province", "year"]
    )
    held = pl.concat([mine, carried], how="diagonal")
    rows = names.join(held, on="province", how="left", maintain_order="left")
    return with_group(
        rows.with_columns(pl.lit(year, pl.Int32).alias("year")), "nbs4", name="region"
    )


def both_years(panel: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return the rows of the year before and of the year, 31 each."""
    return pl.concat([rows_of(panel, year - 1), rows_of(panel, year)]).drop("region")


def master(rows: pl.DataFrame, about: float) -> pl.DataFrame:
    """Judge each province: last target against outcome, this target against both."""
    low, high = (
        pl.coalesce(pl.col(f"national_target_{end}"), "national_target").drop_nulls().first()
        for end in ("lower", "upper")
    )
    side = _side(pl.col("target"), low, high)
    return (
        rows.pipe(
            attainment, about=about, target="target_prev", hedge="hedge_prev", growth="growth_prev"
        )
        .pipe(target_change)
        .pipe(ambition_gap, about=about)
        .with_columns(side.alias("against_nation"))
        .sort("gdp_weight", descending=True, nulls_last=True, maintain_order=True)
        .select(MASTER)
    )


def new_since(table: pl.DataFrame, since: date) -> pl.DataFrame:
    """Return the rows whose target was announced after a day, by day."""
    rows = table.filter(IS_SET, pl.col("announced") > since)
    return rows.sort("announced", maintain_order=True)


def _side(value: pl.Expr, low: pl.Expr, high: pl.Expr) -> pl.Expr:
    above, within, below = words_of(SIDE_DTYPE)
    return (
        pl.when(value > high)
        .then(above)
        .when(value < low)
        .then(below)
        .when(value >= low)
        .then(within)
    )


def alike(rows: pl.DataFrame, rows_prev: pl.DataFrame) -> pl.DataFrame:
    """Return this year's rows and, of the provinces with a target, last year's.

    A weight counts last year only if there is one this year too.
    """
    known = rows.filter(pl.col("target_mid").is_not_null()).select("province", now="gdp_weight")
    same = rows_prev.join(known, on="province", maintain_order="left").with_columns(
        pl.when(pl.col("now").is_not_null()).then("gdp_weight").alias("gdp_weight")
    )
    return pl.concat([same.drop("now"), rows])


def means(rows: pl.DataFrame) -> pl.DataFrame:
    """Average the targets of each year."""
    return weighted_target(rows)


def modes(rows: pl.DataFrame) -> pl.DataFrame:
    """Find each year's most common targets, how many they are and how many ranges start there."""
    is_range = (pl.col("hedge") == Hedge.RANGE).fill_null(False)
    is_most = pl.col("n") == pl.col("n").max().over("year")
    return (
        rows.drop_nulls("target")
        .group_by("year", "target")
        .agg(pl.len().cast(pl.Int64).alias("n"), is_range.sum().cast(pl.Int64).alias("ranges"))
        .filter(is_most, pl.col("n") > 1)
        .sort("year", "target")
    )


def gdp_share(part: pl.DataFrame, rows: pl.DataFrame) -> float | None:
    """Return the provinces' share of the GDP of all 31, None unless each one's is known."""
    weight = pl.col("gdp_weight")
    if rows["gdp_weight"].null_count():
        return None
    share: float = part.select(weight.sum()).item() / rows.select(weight.sum()).item()
    return share


def largest(years: Sequence[pl.DataFrame], top: Sequence[int]) -> pl.DataFrame:
    """Give the largest provinces' share and weighted target, a row per size and year.

    The weighted target is that of those with a target in the last of the years.
    """
    known = years[-1].drop_nulls("target_mid")["province"].implode()
    target = pl.when(pl.col("province").is_in(known)).then(pl.col("target_mid"))
    parts = [
        part.with_columns(
            target,
            pl.lit(n, pl.Int32).alias("largest"),
            pl.lit(gdp_share(part, rows), pl.Float64).alias("gdp_share"),
        )
        for rows in years
        for n in dict.fromkeys(top)
        for part in [rows.top_k(n, by="gdp_weight")]
    ]
    found = weighted_target(pl.concat(parts), target="target_mid", by=["largest", "gdp_share"])
    return (
        found.select("year", "largest", "n_weighted", "gdp_share", "target_weighted")
        .drop_nulls("gdp_share")
        .sort("largest", "year")
    )


def regions(rows: pl.DataFrame, outcomes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Give each region's weighted target by year, and what it added to growth the year before."""
    targets = weighted_target(rows, by="region")
    added = pl.concat(_added(part) for part in outcomes)
    return (
        targets.select("year", "region", "n_weighted", "target_weighted")
        .join(added, on=["year", "region"], how="full", coalesce=True)
        .sort("region", "year")
    )


def _added(outcome: pl.DataFrame) -> pl.DataFrame:
    """Sum contributions by region, null unless all are known, under the year of the targets."""
    part = pl.col("contribution")
    return (
        contributions(outcome)
        .group_by(pl.col("year") + 1, "region")
        .agg(pl.when(part.null_count() == 0).then(part.sum()).alias("contribution"))
    )


def growth_sides(outcomes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Say of each province in each year whether it grew faster than the nation."""
    nation = pl.col("national_growth").drop_nulls().first().over("year")
    rows = pl.concat(
        part.select("province", "year", "growth", "national_growth") for part in outcomes
    )
    return rows.with_columns(side=_side(pl.col("growth"), nation, nation))


def prices(outcomes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Give each year's combined growth, nominal growth and deflator, and who had falling prices."""
    return pl.concat(_prices(part) for part in outcomes).filter(pl.col("n") > 0)


def _prices(outcome: pl.DataFrame) -> pl.DataFrame:
    """Add the levels up, and list the provinces whose deflator is below 0."""
    levels = outcome.with_columns(
        pl.when(pl.all_horizontal(pl.col("gdp", "gdp_prev", "growth").is_not_null())).then(name)
        for name in ("gdp", "gdp_prev", "growth")
    )
    falling = nominal_growth(levels).filter(pl.col("deflator_change") < 0)["province"].sort()
    base = levels.select("year", pl.col("gdp_prev").sum()).unique()
    return (
        aggregate(levels, [])
        .rename({"growth_weighted": "growth"})
        .join(base, on="year")
        .pipe(nominal_growth)
        .select(
            "year",
            "n",
            "growth",
            "nominal_growth",
            "deflator_change",
            pl.lit(falling.implode()).alias("falling"),
        )
    )


def ranked(outcomes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Rank the provinces of each year by GDP, and as they stood the year before on one basis."""
    rows = pl.concat(
        rank_table(part, "gdp").select(
            "year", "province", "gdp", "gdp_prev", "rank", "rank_prev", "rank_change"
        )
        for part in outcomes
    )
    return rows.drop_nulls("gdp").sort("year", "rank")


def passed(panel: pl.DataFrame, years: Sequence[int]) -> pl.DataFrame:
    """Find the trillions that provinces passed for the first time, known to the year.

    One that a later release puts below its level again was news, and is marked as withdrawn.
    """
    crossed = thresholds(panel)
    is_news = (pl.col("crossing") == "first") & pl.col("certain")
    return crossed.filter(pl.col("year").is_in(years), is_news).select(
        "year", "province", "level", "rank", "withdrawn"
    )


def contributed(outcomes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Give what each province added to the combined growth, the most first."""
    columns = ("year", "province", "contribution", "contribution_rate")
    rows = pl.concat(contributions(part).select(columns) for part in outcomes)
    return rows.drop_nulls("contribution").sort("year", "contribution", descending=[False, True])


def streaks(panel: pl.DataFrame, years: Sequence[int]) -> pl.DataFrame:
    """Find who fell short for several years, up to each year."""
    columns = ("year", "province", "miss_streak", "streak_complete")
    found = miss_streak(panel).filter(pl.col("year").is_in(years), pl.col("miss_streak") >= SEVERAL)
    return found.select(columns).sort(
        "year", "miss_streak", "province", descending=[False, True, False]
    )
