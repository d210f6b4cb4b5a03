"""China's provincial GDP growth targets: what is promised and what is delivered.

Text becomes a target, a target a column, a column a measure, a measure a page:

- Places: `Province`, `PROVINCES`, `as_province` and back by `from_province`; `Grouping`,
  `GROUPINGS`, `with_group`.
- Wordings: `parse_target` (one phrase), `parse_targets` and `with_targets` (a column); `Target`,
  `Hedge`, `Verdict`.
- Texts: `extract_targets` and `explain_targets` (one), `extract_many` (several) and
  `extract_targets_expr` (a column); `read_report` and `read_reports` (whole work reports).
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

from provgdp import forks

forks.watch()

RECORD_VERSION = "2026.11.2"
"""The version of the record, by the calendar; `__version__` is the library's."""

if TYPE_CHECKING:
    from provgdp import dtypes as dtypes
    from provgdp import errors as errors
    from provgdp import plot as plot
    from provgdp.columns import as_province as as_province
    from provgdp.columns import from_province as from_province
    from provgdp.columns import parse_targets as parse_targets
    from provgdp.columns import with_targets as with_targets
    from provgdp.data.citation import cite as cite
    from provgdp.data.describing import describe as describe
    from provgdp.data.loaders import coverage as coverage
    from provgdp.data.loaders import load_gdp as load_gdp
    from provgdp.data.loaders import load_growth as load_growth
    from provgdp.data.loaders import load_indicators as load_indicators
    from provgdp.data.loaders import load_national as load_national
    from provgdp.data.loaders import load_population as load_population
    from provgdp.data.loaders import load_sources as load_sources
    from provgdp.data.loaders import load_table as load_table
    from provgdp.data.loaders import load_targets as load_targets
    from provgdp.data.own import make_panel as make_panel
    from provgdp.data.panel import load_panel as load_panel
    from provgdp.grouping import GROUPINGS as GROUPINGS
    from provgdp.grouping import Grouping as Grouping
    from provgdp.grouping import with_group as with_group
    from provgdp.measures.convergence import beta_convergence as beta_convergence
    from provgdp.measures.convergence import rank_mobility as rank_mobility
    from provgdp.measures.convergence import sigma_convergence as sigma_convergence
    from provgdp.measures.gaps import ambition_gap as ambition_gap
    from provgdp.measures.gaps import attainment as attainment
    from provgdp.measures.gaps import target_change as target_change
    from provgdp.measures.incentives import bunching as bunching
    from provgdp.measures.incentives import ratchet as ratchet
    from provgdp.measures.inequality import atkinson as atkinson
    from provgdp.measures.inequality import cv as cv
    from provgdp.measures.inequality import gini as gini
    from provgdp.measures.inequality import hhi as hhi
    from provgdp.measures.inequality import theil as theil
    from provgdp.measures.inequality import theil_decomposition as theil_decomposition
    from provgdp.measures.inequality import williamson as williamson
    from provgdp.measures.levels import nominal_growth as nominal_growth
    from provgdp.measures.levels import project as project
    from provgdp.measures.levels import revisions as revisions
    from provgdp.measures.ranks import rank_table as rank_table
    from provgdp.measures.rates import cagr as cagr
    from provgdp.measures.rates import chain_index as chain_index
    from provgdp.measures.rates import required_growth as required_growth
    from provgdp.measures.regions import aggregate as aggregate
    from provgdp.measures.regions import contributions as contributions
    from provgdp.measures.streaks import miss_streak as miss_streak
    from provgdp.measures.tally import tally as tally
    from provgdp.measures.thresholds import thresholds as thresholds
    from provgdp.measures.weighted import amplification as amplification
    from provgdp.measures.weighted import weighted_target as weighted_target
    from provgdp.province import PROVINCES as PROVINCES
    from provgdp.province import Province as Province
    from provgdp.report.briefing import Briefing as Briefing
    from provgdp.report.briefing import briefing as briefing
    from provgdp.target import Attainment as Attainment
    from provgdp.target import Hedge as Hedge
    from provgdp.target import Target as Target
    from provgdp.target import Verdict as Verdict
    from provgdp.wording.corpus import extract_many as extract_many
    from provgdp.wording.corpus import extract_targets_expr as extract_targets_expr
    from provgdp.wording.parse import parse_target as parse_target
    from provgdp.wording.prose import explain_targets as explain_targets
    from provgdp.wording.prose import extract_targets as extract_targets
    from provgdp.wording.sheet.documents import read_reports as read_reports
    from provgdp.wording.sheet.report import WorkReport as WorkReport
    from provgdp.wording.sheet.report import read_report as read_report

    __version__: str
else:
    _MODULES = ("dtypes", "errors", "plot")
    _HELD = {
        "columns": "as_province from_province parse_targets with_targets",
        "data.citation": "cite",
        "data.describing": "describe",
        "data.loaders": "coverage load_gdp load_growth load_indicators load_national "
        "load_population load_sources load_table load_targets",
        "data.own": "make_panel",
        "data.panel": "load_panel",
        "grouping": "GROUPINGS Grouping with_group",
        "measures.convergence": "beta_convergence rank_mobility sigma_convergence",
        "measures.gaps": "ambition_gap attainment target_change",
        "measures.incentives": "bunching ratchet",
        "measures.inequality": "atkinson cv gini hhi theil theil_decomposition williamson",
        "measures.levels": "nominal_growth project revisions",
        "measures.ranks": "rank_table",
        "measures.rates": "cagr chain_index required_growth",
        "measures.regions": "aggregate contributions",
        "measures.streaks": "miss_streak",
        "measures.tally": "tally",
        "measures.thresholds": "thresholds",
        "measures.weighted": "amplification weighted_target",
        "province": "PROVINCES Province",
        "report.briefing": "Briefing briefing",
        "target": "Attainment Hedge Target Verdict",
        "wording.corpus": "extract_many extract_targets_expr",
        "wording.parse": "parse_target",
        "wording.prose": "explain_targets extract_targets",
        "wording.sheet.documents": "read_reports",
        "wording.sheet.report": "WorkReport read_report",
    }
    """What `import provgdp` doesn't wait for: modules, and the public names that others hold."""

    _HOLDER = {name: module for module, names in _HELD.items() for name in names.split()}
    _PUBLIC = sorted([*_MODULES, *_HOLDER, "RECORD_VERSION", "__version__"])

    __all__ = list(_PUBLIC)

    def __getattr__(name: str) -> object:
        """Import what is asked for, or read the version from the package's metadata."""
        if name in _MODULES:
            return import_module(f"provgdp.{name}")
        if name in _HOLDER:
            found = getattr(import_module(f"provgdp.{_HOLDER[name]}"), name)
        elif name == "__version__":
            from importlib.metadata import version

            found = version(__name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return globals().setdefault(name, found)

    def __dir__() -> list[str]:
        return __all__
