"""What two sources state otherwise: the figure that was taken, and the one that was left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from provgdp.report.digits import percent
from provgdp.report.facts import Overruled
from provgdp.report.findings import stated
from provgdp.target import decimal_text

_READ = (
    *("hedge", "target_lower", "target_upper", "stretch"),
    *("target_reference", "target_offset_lower", "target_offset_upper"),
)
"""What a wording says, beside a promise to do better."""

_LEFT = "_left"
_MOST_APART = 100
"""Levels are apart by more than a hundredth however round they are."""


def overruled(before: pl.DataFrame, after: pl.DataFrame, name: str) -> Iterator[Overruled]:
    """Name the targets, growths and levels of GDP that read otherwise than before.

    ``name`` is what has no source of its own.
    """
    both = after.join(before, on=["province", "year"], suffix=_LEFT, maintain_order="left")
    for figure, differ, say in (
        ("target", _other_targets, _target),
        ("growth", _other_growths, _growth),
        ("GDP", _other_levels, _level),
    ):
        key = f"{figure.lower()}_source_id"
        for row in differ(both):
            yield Overruled(
                province=row["province"],
                year=row["year"],
                figure=figure,
                taken=say(row, ""),
                taken_from=row[key] or name,
                left=say(row, _LEFT),
                left_in=row[f"{key}{_LEFT}"] or "the panel",
            )


def _other_targets(both: pl.DataFrame) -> Iterator[Mapping[str, Any]]:
    """Yield the rows whose targets differ.

    Of a number whose wording nobody knows only the number can differ, and a promise to do better
    only where neither wording may have been cut off.
    """
    other = pl.any_horizontal(pl.col(x).ne_missing(pl.col(f"{x}_left")) for x in _READ)
    is_bare = pl.any_horizontal(pl.col("hedge", "hedge_left").is_null())
    differs = (
        pl.when(is_bare)
        .then(pl.col("target").ne_missing(pl.col("target_left")))
        .otherwise(other | (pl.col("strives") != pl.col("strives_left")).fill_null(value=False))
    )
    is_held = pl.any_horizontal(pl.col("hedge_left", "target_left").is_not_null())
    return both.filter(is_held & differs).iter_rows(named=True)


def _target(row: Mapping[str, Any], side: str) -> str:
    """Write a target as worded, else by what is known of it."""
    hedge, number = row[f"hedge{side}"], row[f"target{side}"]
    known = stated(hedge, number, row[f"target_upper{side}"])
    bare = f"{hedge} target" if number is None else f"{decimal_text(number)}%"
    worded: str | None = row[f"wording{side}"] or row[f"wording_en{side}"]
    return worded or (known.format("en") if known else bare)


def _other_growths(both: pl.DataFrame) -> Iterator[Mapping[str, Any]]:
    return both.filter(pl.col("growth") != pl.col("growth_left")).iter_rows(named=True)


def _growth(row: Mapping[str, Any], side: str) -> str:
    return percent(row[f"growth{side}"])


def _other_levels(both: pl.DataFrame) -> Iterator[Mapping[str, Any]]:
    """Yield the rows whose levels are apart by more than the rounder one leaves open.

    5.2 trillion yuan is 52,073.4 in 100 million, rounded or cut off after the last digit stated.
    """
    for row in both.filter(pl.col("gdp") != pl.col("gdp_left")).iter_rows(named=True):
        taken, left = row["gdp"], row["gdp_left"]
        if abs(taken - left) >= min(max(_last_digit(taken), _last_digit(left)), left / _MOST_APART):
            yield row


def _level(row: Mapping[str, Any], side: str) -> str:
    return f"{row[f'gdp{side}']:,}".removesuffix(".0")


def _last_digit(level: float) -> float:
    """Return the value of one in the last digit but noughts: 1,000 of 52,000."""
    return 10.0 ** int(Decimal(repr(level)).normalize().as_tuple().exponent)
