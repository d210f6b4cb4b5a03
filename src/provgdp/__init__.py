"""China's provincial GDP growth targets: what is promised and what is delivered.

Text becomes a target, a target a column, a column a measure, a measure a page:

- Places: `Province`, `PROVINCES`, `as_province`; `Grouping`, `GROUPINGS`, `with_group`.
- Wordings: `parse_target` (one phrase), `parse_targets` and `with_targets` (a column),
  `extract_targets` and `extract_many` (documents); `GrowthTarget`, `Hedge`, `Verdict`.
- The record: `load_panel` and the loaders of its tables, `make_panel`, `cite`, `coverage`.
- Targets judged: `ambition_gap`, `attainment`, `target_change`, `tally`, `miss_streak`.
- Targets added up: `weighted_target`, `amplification`, `aggregate`, `contributions`.
- Levels: `nominal_growth`, `thresholds`, `rank_table`, `revisions`, `project`.
- Research: `gini`, `theil` and kin, convergence, `ratchet`, `bunching`.
- The news of a year: `briefing`; charts are in `provgdp.plot`.

Rates are in percent, differences in percentage points, GDP in 100 million yuan, population in
10 thousand persons. Null means unknown.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from provgdp.columns import (
    ATTAINMENT_DTYPE,
    HEDGE_DTYPE,
    TARGET_DTYPE,
    VERDICT_DTYPE,
    as_province,
    parse_targets,
    with_targets,
)
from provgdp.data.loaders import (
    coverage,
    load_gdp,
    load_growth,
    load_national,
    load_population,
    load_priorities,
    load_sources,
    load_targets,
    load_trillion_cities,
    load_vintages,
)
from provgdp.data.panel import load_panel
from provgdp.data.tables import THEME_DTYPE
from provgdp.errors import (
    ColumnTypeError,
    DuplicateRowsError,
    GroupingError,
    MissingColumnError,
    MissingExtraError,
    NoPreviousYearError,
    NotInRecordError,
    PanelError,
    ProvgdpError,
    TargetParseError,
    UnknownGroupingError,
    UnknownProvinceError,
)
from provgdp.grouping import GROUPINGS, Grouping, with_group
from provgdp.measures.gaps import (
    DIRECTION_DTYPE,
    WORDING_CHANGE_DTYPE,
    ambition_gap,
    attainment,
    target_change,
)
from provgdp.measures.inequality import (
    atkinson,
    cv,
    gini,
    hhi,
    theil,
    theil_decomposition,
    williamson,
)
from provgdp.measures.levels import nominal_growth, project, rank_table, revisions
from provgdp.measures.rates import cagr, chain_index, required_growth
from provgdp.measures.regions import aggregate, contributions
from provgdp.measures.streaks import miss_streak
from provgdp.measures.tally import tally
from provgdp.measures.thresholds import CROSSING_DTYPE, thresholds
from provgdp.measures.weighted import amplification, weighted_target
from provgdp.province import PROVINCE_DTYPE, PROVINCES, Province
from provgdp.target import Attainment, GrowthTarget, Hedge, Verdict
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from provgdp.data.citation import cite
    from provgdp.data.own import make_panel
    from provgdp.measures.convergence import (
        BetaConvergence,
        RankMobility,
        beta_convergence,
        rank_mobility,
        sigma_convergence,
    )
    from provgdp.measures.structure import Bunching, Ratchet, Slope, bunching, ratchet
    from provgdp.report.briefing import Briefing, briefing
    from provgdp.wording.prose import extract_many, extract_targets

__all__ = [
    "ATTAINMENT_DTYPE",
    "CROSSING_DTYPE",
    "DIRECTION_DTYPE",
    "GROUPINGS",
    "HEDGE_DTYPE",
    "PROVINCES",
    "PROVINCE_DTYPE",
    "TARGET_DTYPE",
    "THEME_DTYPE",
    "VERDICT_DTYPE",
    "WORDING_CHANGE_DTYPE",
    "Attainment",
    "BetaConvergence",
    "Briefing",
    "Bunching",
    "ColumnTypeError",
    "DuplicateRowsError",
    "Grouping",
    "GroupingError",
    "GrowthTarget",
    "Hedge",
    "MissingColumnError",
    "MissingExtraError",
    "NoPreviousYearError",
    "NotInRecordError",
    "PanelError",
    "ProvgdpError",
    "Province",
    "RankMobility",
    "Ratchet",
    "Slope",
    "TargetParseError",
    "UnknownGroupingError",
    "UnknownProvinceError",
    "Verdict",
    "aggregate",
    "ambition_gap",
    "amplification",
    "as_province",
    "atkinson",
    "attainment",
    "beta_convergence",
    "briefing",
    "bunching",
    "cagr",
    "chain_index",
    "cite",
    "contributions",
    "coverage",
    "cv",
    "extract_many",
    "extract_targets",
    "gini",
    "hhi",
    "load_gdp",
    "load_growth",
    "load_national",
    "load_panel",
    "load_population",
    "load_priorities",
    "load_sources",
    "load_targets",
    "load_trillion_cities",
    "load_vintages",
    "make_panel",
    "miss_streak",
    "nominal_growth",
    "parse_target",
    "parse_targets",
    "project",
    "rank_mobility",
    "rank_table",
    "ratchet",
    "required_growth",
    "revisions",
    "sigma_convergence",
    "tally",
    "target_change",
    "theil",
    "theil_decomposition",
    "thresholds",
    "weighted_target",
    "williamson",
    "with_group",
    "with_targets",
]

_ON_FIRST_USE = {
    "provgdp.data.citation": ("cite",),
    "provgdp.data.own": ("make_panel",),
    "provgdp.measures.convergence": (
        "BetaConvergence",
        "RankMobility",
        "beta_convergence",
        "rank_mobility",
        "sigma_convergence",
    ),
    "provgdp.measures.structure": ("Bunching", "Ratchet", "Slope", "bunching", "ratchet"),
    "provgdp.report.briefing": ("Briefing", "briefing"),
    "provgdp.wording.prose": ("extract_many", "extract_targets"),
}
"""What `import provgdp` doesn't wait for: modules, and the public names they hold."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a name of `_ON_FIRST_USE`."""
        for module, names in _ON_FIRST_USE.items():
            if name in names:
                return globals().setdefault(name, getattr(import_module(module), name))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
