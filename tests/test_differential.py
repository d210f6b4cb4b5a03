"""Ten measures against the same written by hand, on random panels in several clothes.

`PROVGDP_PANELS` sets their number; `nox -s differential` takes a thousand.
"""

from __future__ import annotations

import os

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from twins import FIGURES, KEYS, TWINS, random_panel

PANELS = int(os.environ.get("PROVGDP_PANELS", "20"))

CLOTHES = {
    "Float64": (pl.Float64, pl.Int32),
    "Float32": (pl.Float32, pl.Int64),
    "Int16": (pl.Float64, pl.Int16),
    "whole": (pl.Int16, pl.Int16),
}
"""The dtypes of figures and years."""


def whole(frame: pl.DataFrame) -> pl.DataFrame:
    """The panel with figures that an Int16 can hold, whose sums it can't."""
    levels = pl.col("gdp", "gdp_weight").clip(upper_bound=32_000)
    return frame.with_columns(levels).with_columns(pl.col(FIGURES).round())


@pytest.mark.parametrize("clothes", CLOTHES)
@pytest.mark.parametrize("name", TWINS)
def test_measures_agree_with_polars_by_hand(name: str, clothes: str) -> None:
    ours, twin = TWINS[name]
    figures, years = CLOTHES[clothes]
    for seed in range(PANELS):
        panel = random_panel(seed).cast({"year": years})
        if clothes == "whole":
            panel = whole(panel)
        expected = twin(panel)
        keys = [key for key in (*KEYS, "region") if key in expected.columns]
        dressed = panel.cast(dict.fromkeys(FIGURES, figures))
        lazy = ours(dressed.lazy())
        results = (ours(dressed), lazy.collect(), lazy.collect(engine="streaming"))
        for result in results:
            assert_frame_equal(
                expected.sort(keys, maintain_order=True),
                result.select(expected.columns).sort(keys, maintain_order=True),
                abs_tol=1e-9,
                rel_tol=1e-12,
            )
