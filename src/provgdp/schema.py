"""Every column once: its dtype, unit, label and meaning in two languages, and plausible range.

The panel, `make_panel`, the check of the record, the axes of the charts, the pages about the record
and `describe` read it. The words are in ``schema.csv``, a row per column; what a name means in one
table only has the table in ``of``.
"""

from __future__ import annotations

import csv
import functools
from importlib import resources
from typing import Literal

import attrs
import polars as pl

from provgdp import dtypes

Lang = Literal["en", "zh"]

UNITS = {
    "percent": {"en": "percent", "zh": "%"},
    "points": {"en": "percentage points", "zh": "百分点"},
    "100m_yuan": {"en": "100 million yuan", "zh": "亿元"},
    "10k_persons": {"en": "10 thousand persons", "zh": "万人"},
    "share": {"en": "0 to 1", "zh": "0至1"},
    "count": {"en": "count", "zh": "个"},
}
"""What each unit is called."""

_DTYPES = {
    "PRECISION": pl.Enum(["day", "month", "bound"]),
    "WHEN": pl.Enum(["day", "month", "year"]),
    "HOW": pl.Enum(["day", "month", "none"]),
    "List": pl.List(pl.String),
}

TARGET_COLUMNS = {
    "target": "headline",
    "target_mid": "mid",
    "target_lower": "lower",
    "target_upper": "upper",
    "hedge": "hedge",
    "stretch": "stretch",
    "strives": "strives",
    "target_reference": "reference",
    "target_offset_lower": "offset_lower",
    "target_offset_upper": "offset_upper",
}
"""The target columns of a frame, and the field of `dtypes.TARGET` that each holds."""

SHEET_COLUMNS = (
    "province year place indicator name name_en measure unit direction wording hedge lower upper "
    "target target_mid stretch strives reference offset_lower offset_upper"
).split()
"""The columns of a target sheet, on record and as read of a report."""

RESULTS = {
    "ambition_gap": "growth_prev ambition_gap ambition_gap_lower ambition_gap_upper "
    "above_previous above_previous_verdict",
    "attainment": "attainment_gap attainment_ratio fell_short attainment",
    "target_change": "target_prev target_change direction wording_change",
    "weighted_target": "year n n_missing n_weighted weight_covered target_mean target_weighted "
    "target_median target_mode target_weighted_lower target_weighted_upper weight_unbounded",
    "amplification": "year n n_missing n_weighted weight_covered national_low national_mid "
    "national_high weighted_gap mean_gap median_gap n_above n_within n_below weighted_gap_to_low "
    "weighted_gap_to_high mean_gap_to_low mean_gap_to_high median_gap_to_low median_gap_to_high",
    "aggregate": "year n n_missing gdp growth_weighted growth_covered target_weighted "
    "target_covered gdp_share",
    "contributions": "contribution contribution_rate",
    "nominal_growth": "nominal_growth deflator_change nominal_note",
    "tally": "n units names",
    "thresholds": "province level year certain crossing withdrawn rank rank_within",
    "rank_table": "rank rank_prev rank_change",
    "miss_streak": "miss_streak streak_complete",
    "project": "gdp_at_target gdp_at_target_lower gdp_at_target_upper",
    "revisions": "province year level_old level_new level_change share_old share_new share_change "
    "rank_old rank_new rank_change",
    "theil_decomposition": "n n_missing mean weight_share value_share theil between_part "
    "within_part between within total",
    "sigma_convergence": "year sd_log cv n n_missing",
    "beta_convergence": "term coefficient ci_low ci_high se se_hc1 se_hc3 t p intercept r2 n "
    "n_missing start end speed half_life",
    "rank_mobility": "kendall_tau_b spearman n n_missing start end",
    "ratchet": "term coefficient ci_low ci_high se se_hc1 se_hc3 t p intercept r2 n n_missing "
    "units fixed_effects",
    "bunching": "just_met just_short n n_missing width",
}
"""The columns that each measure adds or returns (in its `to_frame`), beside the user's own keys."""


def added_by(measure: str) -> tuple[str, ...]:
    """Return the columns of a measure's result that are neither a key nor of the year before."""
    given = ("province", "year", "growth_prev", "target_prev")
    return tuple(name for name in RESULTS[measure].split() if name not in given)


@attrs.frozen(kw_only=True, eq=False)
class Column:
    """One column, as ``schema.csv`` has it; `lackable` of a panel: it may do without."""

    name: str
    of: str
    dtype: pl.DataType | type[pl.DataType]
    unit: str
    labels: dict[Lang, str]
    meanings: dict[Lang, str]
    block: str
    before: str
    low: float | None
    high: float | None
    lackable: bool

    def title(self, lang: Lang = "en") -> str:
        """Return what the column holds, with its unit: the title of an axis."""
        unit = UNITS.get(self.unit)
        if unit is None:
            return self.labels[lang]
        return (
            f"{self.labels[lang]} ({unit[lang]})"
            if lang == "en"
            else (f"{self.labels[lang]}（{unit[lang]}）")
        )

    @property
    def type_name(self) -> str:
        """The dtype in a word."""
        return "Enum" if isinstance(self.dtype, pl.Enum) else str(self.dtype).partition("(")[0]


@functools.cache
def _columns() -> dict[tuple[str, str], Column]:
    text = (resources.files("provgdp") / "schema.csv").read_text(encoding="utf-8")
    found = [_column(row) for row in csv.DictReader(text.splitlines())]
    return {(column.name, column.of): column for column in found}


def _column(row: dict[str, str]) -> Column:
    kind = row["dtype"]
    dtype = _DTYPES.get(kind) or getattr(dtypes, kind, None) or getattr(pl, kind)
    return Column(
        name=row["column"],
        of=row["of"],
        dtype=dtype,
        unit=row["unit"],
        labels={"en": row["label"], "zh": row["label_zh"]},
        meanings={"en": row["meaning"], "zh": row["meaning_zh"]},
        block=row["block"],
        before=row["before"],
        low=float(row["low"]) if row["low"] else None,
        high=float(row["high"]) if row["high"] else None,
        lackable=row["optional"] == "yes",
    )


def find(name: str, of: str = "") -> Column | None:
    """Return the column of that name, as a table or measure means it; None of one's own."""
    columns = _columns()
    return columns.get((name, of)) or columns.get((name, ""))


def column(name: str, of: str = "") -> Column:
    """Return the column of that name, which must be here."""
    found = find(name, of)
    if found is None:
        raise KeyError(f"no column {name!r} in schema.csv")
    return found


@functools.cache
def panel() -> tuple[Column, ...]:
    """Return the columns of a panel, in order."""
    return tuple(column for column in _columns().values() if column.block)


def panel_schema() -> pl.Schema:
    """Return the names and dtypes of a panel's columns, in order."""
    return pl.Schema({column.name: column.dtype for column in panel()})


@functools.cache
def block(name: str) -> dict[str, str]:
    """Return the panel's columns that are known together, and what each repeats, or nothing."""
    return {column.name: column.before for column in panel() if column.block == name}
