"""What the result objects share: eager input, short figures, frames, notebook cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp.card import card

if TYPE_CHECKING:
    from collections.abc import Iterable


def short(value: object) -> str:
    """Write a float with four digits and anything else as its repr."""
    return f"{value:.4g}" if isinstance(value, float) else repr(value)


def to_rows(records: Iterable[dict[str, object]]) -> pl.DataFrame:
    """Return a frame of one row per record; a column without any value is Float64."""
    return pl.DataFrame(list(records)).with_columns(pl.col(pl.Null).cast(pl.Float64))


def result_card(result: attrs.AttrsInstance) -> str:
    """Return an HTML table of the fields."""
    fields = attrs.asdict(result)
    return card(type(result).__name__, {name: short(value) for name, value in fields.items()})
