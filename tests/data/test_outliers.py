"""The list of figures to read again: what lies far off is on it, and a slip would be."""

from __future__ import annotations

import polars as pl

from provgdp.data.outliers import outliers
from provgdp.data.tables import TABLES, bundled, read_table

TABLES_READ = {name: read_table(name, bundled()) for name in TABLES}


def found(**edits: pl.DataFrame) -> pl.DataFrame:
    return outliers(TABLES_READ | edits)


def test_known_jumps_are_listed() -> None:
    listed = outliers().select("table", "province", "year", "value", "usual").rows()
    assert ("targets", "Hubei", 2022, 7.0, 10.0) in listed
    assert ("growth", "Liaoning", 2016, -2.5, 0.5) in listed
    assert ("indicators", "Xinjiang", 2017, 50.0, 12.0) in listed


def test_a_slip_would_be_listed() -> None:
    here = (pl.col("province") == "Hebei") & (pl.col("year") == 2019)
    gdp = TABLES_READ["gdp"].with_columns(
        gdp=pl.when(here & (pl.col("vintage") == "report"))
        .then(1.05 * pl.col("gdp"))
        .otherwise("gdp")
    )
    growth = TABLES_READ["growth"].with_columns(
        growth=pl.when(here & (pl.col("vintage") == "first")).then(16.8).otherwise("growth")
    )
    price = here & (pl.col("indicator") == "cpi")
    sheets = TABLES_READ["indicators"].with_columns(
        pl.when(price).then(30.0).otherwise(name).alias(name) for name in ("lower", "upper")
    )
    listed = found(gdp=gdp, growth=growth, indicators=sheets).filter(province="Hebei", year=2019)
    assert set(listed["table"]) >= {"growth", "indicators"}
    assert listed.filter(figure="cpi, growth")["value"].to_list() == [30.0]
