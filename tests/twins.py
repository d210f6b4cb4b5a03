"""Random panels, and the same measures by hand in plain polars, a join and a line at a time.

Each twin returns the keys and what the measure adds, computed from columns of Float64.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

import provgdp as pg

KEYS = ["province", "year"]
FIGURES = ["target", "target_mid", "target_lower", "target_upper", "growth", "gdp", "gdp_weight"]
CEILINGS, FLOORS = ["at_most", "below"], ["at_least", "above"]


def random_panel(seed: int) -> pl.DataFrame:
    """A panel with gaps in its years, every hedge and unknown figures, its rows in any order."""
    rng = np.random.default_rng(seed)
    rows = [
        (f"unit {unit}", int(year))
        for unit in range(rng.integers(1, 9))
        for year in range(2000, 2000 + rng.integers(3, 9))
        if rng.random() < 0.8 or (unit == 0 and year < 2002)
    ]
    n = len(rows)
    hedges = rng.choice([*pg.dtypes.HEDGE.categories, None], n)
    number = np.round(rng.normal(6, 3, n) * 2) / 2
    known = rng.random(n) < 0.9
    # Seven digits at most, which is what a Float32 can show.
    figures = {
        "number": number,
        "width": np.round(rng.random(n), 1) + 0.1,
        "growth": np.round(rng.normal(6, 3, n), 1),
        "gdp": np.round(rng.lognormal(9, 1, n), 1),
        "gdp_weight": np.round(rng.lognormal(9, 1, n), 1),
    }
    frame = pl.DataFrame(rows, KEYS, orient="row").with_columns(
        pl.Series("hedge", hedges.tolist(), dtype=pg.dtypes.HEDGE),
        pl.Series("region", rng.choice(["n", "s", None], n).tolist(), dtype=pl.String),
        pl.Series("known", known),
        *(pl.Series(name, values) for name, values in figures.items()),
        *(pl.Series(f"has_{x}", rng.random(n) < 0.9) for x in ("growth", "gdp", "gdp_weight")),
    )
    hedge, number_of = pl.col("hedge"), pl.when("known").then("number")
    has_number = hedge.is_null() | ~hedge.is_in(["relative", "no_target"])
    top = pl.when(hedge == "range").then(pl.col("number") + pl.col("width")).otherwise("number")
    target = pl.when(has_number).then(number_of)
    stated = target.is_not_null() & hedge.is_not_null()
    return (
        frame.with_columns(
            target.alias("target"),
            pl.when(has_number & pl.col("known"))
            .then((pl.col("number") + top) / 2)
            .alias("target_mid"),
            pl.when(stated & ~hedge.is_in(CEILINGS)).then("number").alias("target_lower"),
            pl.when(stated & ~hedge.is_in(FLOORS)).then(top).alias("target_upper"),
            pl.when("known").then("hedge").alias("hedge"),
            *(pl.when(f"has_{x}").then(x).alias(x) for x in ("growth", "gdp", "gdp_weight")),
        )
        .select(*KEYS, "region", "hedge", pl.col(FIGURES).round(4))
        .sample(fraction=1, shuffle=True, seed=seed)
    )


def with_before(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
    before = frame.select(
        "province", pl.col("year") + 1, *(pl.col(x).alias(f"{x}_prev") for x in columns)
    )
    return frame.join(before, on=KEYS, how="left")


def ambition_gap(frame: pl.DataFrame) -> pl.DataFrame:
    about = pl.when(pl.col("hedge") == "about").then(0.3).otherwise(0.0)
    prev = pl.col("growth_prev")
    low = (pl.col("target_lower") - about).round(9)
    high = (pl.col("target_upper") + about).round(9)
    worded = low.is_not_null() | high.is_not_null()
    verdict = (
        pl.when(~worded | prev.is_null())
        .then(None)
        .when(low.is_not_null() & (low > prev))
        .then(pl.lit("certain"))
        .when(high.is_not_null() & (high <= prev))
        .then(pl.lit("impossible"))
        .otherwise(pl.lit("possible"))
    )
    return with_before(frame, "growth").select(
        *KEYS,
        "growth_prev",
        (pl.col("target") - prev).round(9).alias("ambition_gap"),
        (low - prev).round(9).alias("ambition_gap_lower"),
        (high - prev).round(9).alias("ambition_gap_upper"),
        (pl.col("target") > prev).alias("above_previous"),
        verdict.cast(pg.dtypes.VERDICT).alias("above_previous_verdict"),
    )


def fell_short() -> pl.Expr:
    below = pl.col("growth") < pl.col("target")
    over = pl.col("growth") > pl.col("target")
    return pl.when(pl.col("hedge").is_in(CEILINGS)).then(over).otherwise(below)


def attainment(frame: pl.DataFrame) -> pl.DataFrame:
    gap = (pl.col("growth") - pl.col("target")).round(9)
    word = (
        pl.when(pl.col("hedge").is_null() | gap.is_null())
        .then(None)
        .when(~fell_short())
        .then(pl.lit("met"))
        .when((pl.col("hedge") == "about") & (gap >= -0.3))
        .then(pl.lit("just_short"))
        .otherwise(pl.lit("short"))
    )
    return frame.select(
        *KEYS,
        gap.alias("attainment_gap"),
        pl.when(pl.col("target") > 0)
        .then(pl.col("growth") / pl.col("target"))
        .alias("attainment_ratio"),
        fell_short().alias("fell_short"),
        word.cast(pg.dtypes.ATTAINMENT).alias("attainment"),
    )


def target_change(frame: pl.DataFrame) -> pl.DataFrame:
    low = (pl.col("target") - pl.col("target_prev")).round(9)
    ends = (pl.coalesce(f"target_upper{x}", f"target{x}") for x in ("", "_prev"))
    top, top_prev = (
        pl.when(pl.col(f"target{x}").is_not_null()).then(end)
        for x, end in zip(("", "_prev"), ends, strict=True)
    )
    step = pl.when(low == 0).then((top - top_prev).round(9)).otherwise(low)
    strength = {
        **dict.fromkeys(CEILINGS, 0),
        "about": 1,
        "exact": 2,
        "range": 3,
        **dict.fromkeys(FLOORS, 4),
    }
    harder = pl.col("hedge").replace_strict(strength, default=None, return_dtype=pl.Int64) - pl.col(
        "hedge_prev"
    ).replace_strict(strength, default=None, return_dtype=pl.Int64)

    def words(x: pl.Expr, down: str, level: str, up: str) -> pl.Expr:
        return (
            pl.when(x < 0)
            .then(pl.lit(down))
            .when(x == 0)
            .then(pl.lit(level))
            .when(x > 0)
            .then(pl.lit(up))
        )

    wording = pl.when(step == 0).then(words(harder, "softer", "same", "harder"))
    return with_before(frame, "target", "target_upper", "hedge").select(
        *KEYS,
        "target_prev",
        low.alias("target_change"),
        words(step, "cut", "kept", "raised").cast(pg.dtypes.DIRECTION).alias("direction"),
        wording.cast(pg.dtypes.WORDING_CHANGE).alias("wording_change"),
    )


def weighted_target(frame: pl.DataFrame) -> pl.DataFrame:
    about = pl.when(pl.col("hedge") == "about").then(0.3).otherwise(0.0)
    mid = pl.col("target_mid")
    weight = pl.when(mid.is_not_null()).then("gdp_weight")
    ends = {
        "target_weighted_lower": pl.col("target_lower") - about,
        "target_weighted_upper": pl.col("target_upper") + about,
        "weight_unbounded": pl.col("hedge").is_in(FLOORS).cast(pl.Float64),
    }

    def average(x: pl.Expr) -> pl.Expr:
        return pl.when(weight.sum() > 0).then((weight * x).sum() / weight.sum())

    counts = pl.col("target").drop_nulls().value_counts(sort=True)
    most = counts.struct.field("count").max()
    return (
        frame.group_by("year")
        .agg(
            pl.col("target").count().cast(pl.Int64).alias("n"),
            pl.col("target").null_count().cast(pl.Int64).alias("n_missing"),
            pl.when(pl.col("gdp_weight").sum() > 0)
            .then(weight.sum() / pl.col("gdp_weight").sum())
            .alias("weight_covered"),
            mid.mean().alias("target_mean"),
            average(mid).alias("target_weighted"),
            pl.col("target").median().alias("target_median"),
            counts.filter(counts.struct.field("count") == most)
            .struct.field("target")
            .min()
            .alias("target_mode"),
            *(
                pl.when((weight.is_not_null() & x.is_null()).sum() == 0)
                .then(average(x))
                .alias(name)
                for name, x in ends.items()
            ),
        )
        .sort("year")
    )


def aggregate(frame: pl.DataFrame) -> pl.DataFrame:
    frame = with_before(frame, "gdp")
    sums = {"growth": ("growth", "gdp_prev"), "target": ("target_mid", "gdp_weight")}
    columns = []
    for name, (value, weight) in sums.items():
        known = pl.col(weight).filter(pl.col(value).is_not_null()).sum()
        part, whole = (pl.col(value) * pl.col(weight)).sum(), pl.col(weight).sum()
        columns += [
            pl.when(known > 0).then(part / known).alias(f"{name}_weighted"),
            pl.when(whole > 0).then(known / whole).alias(f"{name}_covered"),
        ]
    nation = frame.group_by("year").agg(pl.col("gdp").sum().alias("all"))
    return (
        frame.group_by("year", "region")
        .agg(
            pl.col("gdp").count().cast(pl.Int64).alias("n"),
            pl.col("gdp").null_count().cast(pl.Int64).alias("n_missing"),
            pl.when(pl.col("gdp").count() > 0).then(pl.col("gdp").sum()).alias("gdp"),
            *columns,
        )
        .join(nation, on="year")
        .with_columns(
            pl.when(pl.col("all") > 0).then(pl.col("gdp") / pl.col("all")).alias("gdp_share")
        )
        .drop("all")
        .sort("year", "region", nulls_last=True)
    )


def contributions(frame: pl.DataFrame) -> pl.DataFrame:
    frame = with_before(frame, "gdp").with_columns(
        pl.when(pl.col("growth").is_not_null()).then("gdp_prev").alias("base")
    )
    whole = frame.group_by("year").agg(pl.col("base").sum().alias("all"))
    frame = frame.join(whole, on="year").with_columns(
        pl.when(pl.col("all") > 0)
        .then(pl.col("base") / pl.col("all") * pl.col("growth"))
        .alias("contribution")
    )
    summed = frame.group_by("year").agg(pl.col("contribution").sum().alias("sum"))
    return frame.join(summed, on="year").select(
        *KEYS,
        "contribution",
        pl.when(pl.col("sum") > 0)
        .then(pl.col("contribution") / pl.col("sum") * 100)
        .alias("contribution_rate"),
    )


def nominal_growth(frame: pl.DataFrame) -> pl.DataFrame:
    factor = pl.col("gdp") / pl.col("gdp_prev")
    note = (
        pl.when(pl.col("gdp").is_null())
        .then(pl.lit("no level"))
        .when(pl.col("gdp_prev").is_null())
        .then(pl.lit("no level of the year before on the same basis; 'gdp_prev' takes one"))
    )
    return with_before(frame, "gdp").select(
        *KEYS,
        ((factor - 1) * 100).alias("nominal_growth"),
        pl.when(pl.col("growth") > -100)
        .then((factor / (1 + pl.col("growth") / 100) - 1) * 100)
        .alias("deflator_change"),
        note.alias("nominal_note"),
    )


def rank_table(frame: pl.DataFrame) -> pl.DataFrame:
    frame = with_before(frame, "gdp").rename({"gdp": "now", "gdp_prev": "then"})
    pairs = frame.select("year", "now", "then").join(
        frame.select(*KEYS, mine="now", mine_prev="then"), on="year"
    )
    above = pairs.group_by(KEYS).agg(
        pl.when(pl.col("mine").first().is_not_null())
        .then((pl.col("now") > pl.col("mine")).sum().cast(pl.Int64) + 1)
        .alias("rank"),
        pl.when(pl.col("mine_prev").first().is_not_null())
        .then((pl.col("then") > pl.col("mine_prev")).sum().cast(pl.Int64) + 1)
        .alias("rank_prev"),
        (pl.col("now").is_null() == pl.col("then").is_null()).all().alias("same"),
    )
    return above.select(
        *KEYS,
        "rank",
        "rank_prev",
        pl.when("same").then(pl.col("rank_prev") - pl.col("rank")).alias("rank_change"),
    )


def miss_streak(frame: pl.DataFrame) -> pl.DataFrame:
    rows = frame.select(*KEYS, fell_short().alias("short")).sort(KEYS).rows()
    told: list[tuple[str, int, int | None, bool | None]] = []
    last: dict[str, tuple[int, int, bool]] = {}
    for unit, year, short in rows:
        before = last.pop(unit, None)
        follows = before is not None and before[0] == year - 1
        if short is None:
            told.append((unit, year, None, None))
            continue
        streak, complete = (before[1], before[2]) if before is not None and follows else (0, False)
        now = (streak + 1, complete) if short else (0, True)
        told.append((unit, year, *now))
        last[unit] = (year, *now)
    schema = {"miss_streak": pl.Int64, "streak_complete": pl.Boolean}
    return pl.DataFrame(
        told, {"province": pl.String, "year": frame.schema["year"], **schema}, orient="row"
    )


def tally(frame: pl.DataFrame) -> pl.DataFrame:
    def named(units: list[str]) -> str:
        return " and ".join((", ".join(units[:-1]), units[-1])) if len(units) > 1 else units[0]

    groups = frame.group_by("year", "hedge", maintain_order=True).agg(
        pl.len().cast(pl.Int64).alias("n"), pl.col("province").alias("units")
    )
    names = pl.Series("names", [named(units) for units in groups["units"].to_list()])
    return groups.with_columns(names).sort("year", "hedge", nulls_last=True)


TWINS: dict[str, tuple[Callable[..., pl.DataFrame], Callable[[pl.DataFrame], pl.DataFrame]]] = {
    "ambition_gap": (pg.ambition_gap, ambition_gap),
    "attainment": (pg.attainment, attainment),
    "target_change": (pg.target_change, target_change),
    "weighted_target": (pg.weighted_target, weighted_target),
    "aggregate": (lambda frame: pg.aggregate(frame, "region"), aggregate),
    "contributions": (pg.contributions, contributions),
    "nominal_growth": (pg.nominal_growth, nominal_growth),
    "rank_table": (lambda frame: pg.rank_table(frame, "gdp"), rank_table),
    "miss_streak": (pg.miss_streak, miss_streak),
    "tally": (lambda frame: pg.tally(frame, "hedge", by="year"), tally),
}
