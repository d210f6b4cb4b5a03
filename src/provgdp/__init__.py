"""China's provincial GDP growth targets: what is promised and what is delivered."""

from provgdp.columns import (
    ATTAINMENT_DTYPE,
    HEDGE_DTYPE,
    TARGET_DTYPE,
    VERDICT_DTYPE,
    as_province,
    parse_targets,
    with_targets,
)
from provgdp.data.citation import cite
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
from provgdp.data.own import make_panel
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
from provgdp.measures.convergence import (
    BetaConvergence,
    RankMobility,
    beta_convergence,
    rank_mobility,
    sigma_convergence,
)
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
from provgdp.measures.structure import Bunching, Ratchet, Slope, bunching, ratchet
from provgdp.measures.tally import tally
from provgdp.measures.thresholds import CROSSING_DTYPE, thresholds
from provgdp.measures.weighted import amplification, weighted_target
from provgdp.province import PROVINCE_DTYPE, PROVINCES, Province
from provgdp.report.briefing import Briefing, briefing
from provgdp.target import Attainment, GrowthTarget, Hedge, Verdict
from provgdp.wording.parse import parse_target
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
