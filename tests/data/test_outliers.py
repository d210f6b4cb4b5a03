"""The list of figures to read again: what lies far off is on it, and a slip would be."""

from __future__ import annotations

import polars as pl

import provgdp as pg
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


def test_what_is_far_off_is_listed_and_what_is_nearer_is_not() -> None:
    places = [place.name for place in pg.PROVINCES[:8]]
    pair = {"province": ["Hebei", "Hebei", "Henan", "Henan"], "year": [2030] * 4}
    said = {"wording": ["5%", None, None, None], "wording_en": [None, "8%", None, None]}
    releases = {"vintage": ["first", "report"] * 2}
    sheet = {"province": places, "indicator": ["cpi"] * 8, "measure": ["growth"] * 8}
    lower, rates = [2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 5.0, None], [2.0] * 6 + [5.0, 5.1]
    sheets = [
        pl.DataFrame({**sheet, "year": year, "unit": unit, "lower": lower, "upper": rates})
        for year, unit in ((2030, "percent"), (2031, "points"), (2032, "10k_persons"))
    ]
    tables = {
        "targets": pl.DataFrame(
            {**pair, "year": [2030, 2031] * 2, **said, "target": [None, None, 5.0, 7.9]}
        ),
        "growth": pl.DataFrame({**pair, **releases, "growth": [5.0, 6.2, 5.0, 5.9]}),
        "gdp": pl.DataFrame({**pair, **releases, "gdp": [50.0, 51.5, 50.0, 50.9]}),
        "indicators": pl.concat([*sheets, sheets[0].head(7).with_columns(year=2033)]),
    }
    columns = ["province", "year", "figure", "value", "usual", "distance"]
    assert outliers(tables).select(columns).rows() == [
        ("Hebei", 2031, "target, against the year before", 8.0, 5.0, 3.0),
        ("Hebei", 2030, "growth, report against first", 6.2, 5.0, 1.2),
        ("Hebei", 2030, "gdp, report against first", 103.0, 100.0, 3.0),
        (places[7], 2030, "cpi, growth", 5.1, 2.0, 3.1),
        (places[7], 2031, "cpi, growth", 5.1, 2.0, 3.1),
        (places[6], 2030, "cpi, growth", 5.0, 2.0, 3.0),
        (places[6], 2031, "cpi, growth", 5.0, 2.0, 3.0),
    ]
