"""Frames that break careless code: one shared set that goes through every frame function."""

from __future__ import annotations

import polars as pl

import provgdp as pg

UNITS = ["Jilin", "Beijing", "Guangdong", "Tibet"]
YEARS = [2022, 2023, 2024, 2026]
KEYS = ["province", "year"]

_WORDINGS = [
    *("about 6%", "6%", "5.5% to 6%", "5.5% or more"),
    *("5% or more", None, "about 5%", "no target"),
    *("at most 6%", "above 5%", "5%", "4.5% to 5%"),
    *("in line with the national average", "8%", "about 8%", "below 8%"),
]
_GROWTH = [5.0, 6.3, None, 4.0, 0.7, 5.2, 5.2, 5.4, 1.9, 4.8, 3.5, 3.9, 1.1, 9.5, 6.3, 7.0]


def regular() -> pl.DataFrame:
    """Four units in four years with a gap; every hedge, and nulls in every figure."""
    rows = range(len(UNITS) * len(YEARS))
    levels = pl.Series([9000.0 + 3000 * i + 7000 * (i % 4) for i in rows])
    frame = pl.DataFrame(
        {
            "province": pl.Series(
                [unit for unit in UNITS for _ in YEARS], dtype=pg.dtypes.PROVINCE
            ),
            "year": pl.Series(YEARS * len(UNITS), dtype=pl.Int32),
            "wording": _WORDINGS,
            "growth": _GROWTH,
            "gdp": levels.set(levels == 16000.0, None),
            "gdp_weight": levels.set(levels == 43000.0, None),
            "region": [None if unit == "Tibet" else unit[0] for unit in UNITS for _ in YEARS],
        }
    )
    nation = pl.DataFrame(
        {
            "year": pl.Series([2023, 2024, 2026], dtype=pl.Int32),
            "national_target": [5.0, 5.0, 4.5],
            "national_target_lower": [5.0, 5.0, 4.5],
            "national_target_upper": [5.0, None, 5.0],
        }
    )
    return pg.with_targets(frame).join(nation, on="year", how="left", maintain_order="left")


REGULAR = regular()

VALUES = [name for name in REGULAR.columns if name not in (*KEYS, "region", "wording")]

SAME = {
    "shuffled": REGULAR.sample(fraction=1, shuffle=True, seed=3),
    "chunked": pl.concat([REGULAR.head(5), REGULAR.tail(-5)], rechunk=False),
    "String keys": REGULAR.with_columns(pl.col("province").cast(pl.String)),
    "Categorical keys": REGULAR.with_columns(pl.col("province").cast(pl.Categorical)),
    "Enum keys": REGULAR.with_columns(pl.col("province").cast(pl.Enum(UNITS))),
    "String hedges": REGULAR.with_columns(pl.col("hedge").cast(pl.String)),
    "Int64 years": REGULAR.with_columns(pl.col("year").cast(pl.Int64)),
    "UInt16 years": REGULAR.with_columns(pl.col("year").cast(pl.UInt16)),
    "NaN": REGULAR.with_columns(pl.col(pl.Float64).fill_null(float("nan"))),
    "extra columns": REGULAR.with_columns(note=pl.lit("x"), parts=pl.concat_list("gdp", "growth")),
}
"""The regular frame in other clothes: the same answers must come out."""

DEGENERATE = {
    "empty": REGULAR.clear(),
    "null values": REGULAR.with_columns(pl.when(pl.lit(False)).then(pl.col(VALUES))),
    "values of dtype Null": REGULAR.with_columns(pl.lit(None).alias(name) for name in VALUES),
    "null keys": REGULAR.with_columns(pl.when(pl.lit(False)).then(pl.col(KEYS))),
    "one row": REGULAR.head(1),
    "one unit": REGULAR.head(len(YEARS)),
}
"""Frames without an answer, or with little of one."""
