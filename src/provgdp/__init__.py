"""China's provincial GDP growth targets: what is promised and what is delivered.

Text becomes a target, a target a column, a column a measure, a measure a page:

- Places: `Province`, `PROVINCES`, `as_province` and back by `from_province`; `Grouping`,
  `GROUPINGS`, `with_group`.
- Wordings: `parse_target` (one phrase), `parse_targets` and `with_targets` (a column),
  `extract_targets` and `extract_many` (documents); `Target`, `Hedge`, `Verdict`.
- The record: `load_panel` and the loaders of its tables, `make_panel`, `cite`, `coverage`,
  `describe`.
- Targets judged: `ambition_gap`, `attainment`, `target_change`, `tally`, `miss_streak`.
- Targets added up: `weighted_target`, `amplification`, `aggregate`, `contributions`.
- Levels: `nominal_growth`, `thresholds`, `rank_table`, `revisions`, `project`.
- Research: `gini`, `theil` and kin, convergence, `ratchet`, `bunching`.
- The news of a year: `briefing`; charts are in `plot`, exceptions in `errors`, dtypes in `dtypes`.

Rates are in percent, differences in percentage points, GDP in 100 million yuan, population in
10 thousand persons. Null means unknown.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from provgdp import dtypes, errors
from provgdp.columns import as_province, from_province, parse_targets, with_targets
from provgdp.data.loaders import (
    coverage,
    load_gdp,
    load_growth,
    load_indicators,
    load_national,
    load_population,
    load_sources,
    load_table,
    load_targets,
)
from provgdp.data.panel import load_panel
from provgdp.grouping import GROUPINGS, Grouping, with_group
from provgdp.measures.gaps import ambition_gap, attainment, target_change
from provgdp.measures.inequality import (
    atkinson,
    cv,
    gini,
    hhi,
    theil,
    theil_decomposition,
    williamson,
)
from provgdp.measures.levels import nominal_growth, project, revisions
from provgdp.measures.ranks import rank_table
from provgdp.measures.rates import cagr, chain_index, required_growth
from provgdp.measures.regions import aggregate, contributions
from provgdp.measures.streaks import miss_streak
from provgdp.measures.tally import tally
from provgdp.measures.thresholds import thresholds
from provgdp.measures.weighted import amplification, weighted_target
from provgdp.province import PROVINCES, Province
from provgdp.target import Attainment, Hedge, Target, Verdict
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from provgdp import plot
    from provgdp.data.citation import cite
    from provgdp.data.describing import describe
    from provgdp.data.own import make_panel
    from provgdp.measures.convergence import beta_convergence, rank_mobility, sigma_convergence
    from provgdp.measures.incentives import bunching, ratchet
    from provgdp.report.briefing import Briefing, briefing
    from provgdp.wording.corpus import extract_many, extract_targets_expr
    from provgdp.wording.prose import explain_targets, extract_targets
    from provgdp.wording.sheet.documents import read_reports
    from provgdp.wording.sheet.report import WorkReport, read_report

RECORD_VERSION = "2026.11"
"""The version of the record, by the calendar; `__version__` is the library's."""

_ON_FIRST_USE = {
    "provgdp.plot": ("plot",),
    "provgdp.data.citation": ("cite",),
    "provgdp.data.describing": ("describe",),
    "provgdp.data.own": ("make_panel",),
    "provgdp.measures.convergence": ("beta_convergence", "rank_mobility", "sigma_convergence"),
    "provgdp.measures.incentives": ("bunching", "ratchet"),
    "provgdp.report.briefing": ("Briefing", "briefing"),
    "provgdp.wording.corpus": ("extract_many", "extract_targets_expr"),
    "provgdp.wording.prose": ("explain_targets", "extract_targets"),
    "provgdp.wording.sheet.documents": ("read_reports",),
    "provgdp.wording.sheet.report": ("WorkReport", "read_report"),
}
"""What `import provgdp` doesn't wait for: modules, and the public names they hold."""

__all__ = [
    "GROUPINGS",
    "PROVINCES",
    "RECORD_VERSION",
    "Attainment",
    "Briefing",
    "Grouping",
    "Hedge",
    "Province",
    "Target",
    "Verdict",
    "WorkReport",
    "__version__",
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
    "describe",
    "dtypes",
    "errors",
    "explain_targets",
    "extract_many",
    "extract_targets",
    "extract_targets_expr",
    "from_province",
    "gini",
    "hhi",
    "load_gdp",
    "load_growth",
    "load_indicators",
    "load_national",
    "load_panel",
    "load_population",
    "load_sources",
    "load_table",
    "load_targets",
    "make_panel",
    "miss_streak",
    "nominal_growth",
    "parse_target",
    "parse_targets",
    "plot",
    "project",
    "rank_mobility",
    "rank_table",
    "ratchet",
    "read_report",
    "read_reports",
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

if TYPE_CHECKING:
    __version__: str
else:

    def __getattr__(name: str) -> object:
        """Import a name of `_ON_FIRST_USE`, or read the version from the package's metadata."""
        if name == "__version__":
            from importlib.metadata import version

            return globals().setdefault(name, version(__name__))
        for module, names in _ON_FIRST_USE.items():
            if name in names:
                found = import_module(module)
                return globals().setdefault(name, getattr(found, name, found))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
