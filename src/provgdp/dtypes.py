"""The dtypes of the columns that hold words: cast to them, or compare with their categories."""

import polars as pl

from provgdp import phrases as _phrases
from provgdp import target as _target
from provgdp.province import PROVINCES

PROVINCE = pl.Enum([province.name for province in PROVINCES])
"""A ``province`` column: the English names in the official order."""

HEDGE = pl.Enum(_target.Hedge)
"""A ``hedge`` column."""

VERDICT = pl.Enum(_target.Verdict)
"""A verdict column."""

ATTAINMENT = pl.Enum(_target.Attainment)
"""An ``attainment`` column."""

DIRECTION = pl.Enum(["cut", "kept", "raised"])
"""A ``direction`` column of `target_change`."""

WORDING_CHANGE = pl.Enum(["softer", "same", "harder"])
"""A ``wording_change`` column."""

CROSSING = pl.Enum(["first", "again", "basis"])
"""A ``crossing`` column of `thresholds`."""

THEME = pl.Enum(["future industry", "new track", "key technology", "pilot zone", "policy"])
"""The ``theme`` column of ``load_table("priorities")``."""

INDICATOR = pl.Enum(_phrases.INDICATORS)
"""An ``indicator`` column: what a target is of."""

TARGET = pl.Struct(
    {
        "hedge": HEDGE,
        "headline": pl.Float64,
        "mid": pl.Float64,
        "lower": pl.Float64,
        "upper": pl.Float64,
        "lower_closed": pl.Boolean,
        "upper_closed": pl.Boolean,
        "stretch": pl.Float64,
        "strives": pl.Boolean,
        "reference": pl.String,
        "offset_lower": pl.Float64,
        "offset_upper": pl.Float64,
        "indicator": INDICATOR,
        "unit": pl.String,
        "direction": pl.Enum(["up", "down"]),
    }
)
"""What `parse_targets` gives: the fields of a `Target`, rates in percent, without its text."""
