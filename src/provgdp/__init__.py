"""China's provincial GDP growth targets: what is promised and what is delivered."""

from provgdp.columns import as_province
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
    GroupingError,
    NotInRecordError,
    PanelError,
    ProvgdpError,
    UnknownGroupingError,
    UnknownProvinceError,
)
from provgdp.grouping import GROUPINGS, Grouping, with_group
from provgdp.province import PROVINCE_DTYPE, PROVINCES, Province

__all__ = [
    "GROUPINGS",
    "PROVINCES",
    "PROVINCE_DTYPE",
    "THEME_DTYPE",
    "Grouping",
    "GroupingError",
    "NotInRecordError",
    "PanelError",
    "ProvgdpError",
    "Province",
    "UnknownGroupingError",
    "UnknownProvinceError",
    "as_province",
    "cite",
    "coverage",
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
    "with_group",
]
