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


PLACES = [place.name for place in pg.PROVINCES[:9]]
NOTHING = {
    "targets": {
        **{"province": pl.String, "year": pl.Int32, "target": pl.Float64},
        **{"wording": pl.String, "wording_en": pl.String},
    },
    "growth": {
        **{"province": pl.String, "year": pl.Int32, "vintage": pl.String},
        "growth": pl.Float64,
    },
    "gdp": {"province": pl.String, "year": pl.Int32, "vintage": pl.String, "gdp": pl.Float64},
    "indicators": {
        **{"province": pl.String, "year": pl.Int32, "indicator": pl.String, "measure": pl.String},
        **{"unit": pl.String, "lower": pl.Float64, "upper": pl.Float64},
    },
}


def listed(**tables: pl.DataFrame) -> list[tuple[str, str, int, str, float, float, float]]:
    whole = {name: pl.DataFrame(schema=shape) for name, shape in NOTHING.items()}
    return outliers(whole | tables).rows()  # type: ignore[return-value]


def sheet(year: int, indicator: str, rates: list[float], unit: str = "percent") -> pl.DataFrame:
    words = {"year": year, "indicator": indicator, "measure": "growth", "unit": unit}
    named = pl.DataFrame({"province": PLACES[: len(rates)], **words, "lower": rates})
    return named.with_columns(upper="lower")


def test_where_nothing_is_on_record_nothing_is_far_off() -> None:
    assert listed() == []


def test_the_largest_stand_first_in_each_figure_and_equals_by_year_and_place() -> None:
    rates = [2.0] * 6 + [6.0, 7.0, 6.0]
    sheets = [
        sheet(year, indicator, rates, "per_mille")
        for year in (2031, 2030)
        for indicator in ("gdp", "cpi", "other")
    ]
    assert listed(indicators=pl.concat(sheets)) == [
        ("indicators", PLACES[at], year, f"{indicator}, growth", rates[at], 2.0, rates[at] - 2.0)
        for indicator in ("cpi", "gdp")
        for at, year in (
            (7, 2030),
            (7, 2031),
            *((at, year) for year in (2030, 2031) for at in (6, 8)),
        )
    ]


def test_rates_that_lie_apart_may_lie_six_times_as_far() -> None:
    apart = [1.0, 1.0, 1.0, 1.0, 2.0, 3.0, 3.0, 3.0]
    sheets = pl.concat([sheet(2030, "cpi", [*apart, 7.9]), sheet(2031, "cpi", [*apart, 8.0])])
    told = ("indicators", PLACES[8], 2031, "cpi, growth", 8.0, 2.0, 6.0)
    assert listed(indicators=sheets) == [told]


def test_a_target_without_a_wording_is_a_number_too() -> None:
    targets = pl.DataFrame(
        {"province": ["Hebei"] * 3, "year": [2030, 2031, 2032], "target": [5.0, 8.0, 5.1]},
    ).with_columns(pl.lit(None, pl.String).alias(name) for name in ("wording", "wording_en"))
    told = ("targets", "Hebei", 2031, "target, against the year before", 8.0, 5.0, 3.0)
    assert listed(targets=targets) == [told]


def test_distances_are_judged_in_hundredths_and_equal_ones_stand_by_name() -> None:
    key = {"province": ["Tianjin", "Hebei", "Beijing"], "year": [2030] * 3}
    reported = pl.DataFrame({**key, "vintage": ["report"] * 3, "growth": [5.996, 5.996, 5.994]})
    first = pl.DataFrame({**key, "vintage": ["first"] * 3, "growth": [5.0] * 3})
    assert listed(growth=pl.concat([reported, first])) == [
        ("growth", place, 2030, "growth, report against first", 5.996, 5.0, 1.0)
        for place in ("Hebei", "Tianjin")
    ]


def test_releases_that_differ_are_listed_pair_by_pair() -> None:
    def releases(name: str, *figures: tuple[str, float]) -> pl.DataFrame:
        schema = {"vintage": pl.String, name: pl.Float64}
        rows = pl.DataFrame(list(figures), schema=schema, orient="row")
        return rows.with_columns(province=pl.lit("Hebei"), year=pl.lit(2030, pl.Int32))

    growth = releases(
        "growth", ("first", 5.0), ("report", 6.0), ("expected", 3.5), ("nbs_index", 2.0)
    )
    assert listed(growth=growth) == [
        ("growth", "Hebei", 2030, "growth, report against first", 6.0, 5.0, 1.0),
        ("growth", "Hebei", 2030, "growth, expected against first", 3.5, 5.0, 1.5),
        ("growth", "Hebei", 2030, "growth, first against nbs_index", 5.0, 2.0, 3.0),
        ("growth", "Hebei", 2030, "growth, report against nbs_index", 6.0, 2.0, 4.0),
    ]
    near = releases(
        "growth", ("first", 5.0), ("report", 5.9), ("expected", 4.1), ("nbs_index", 2.95)
    )
    assert listed(growth=near) == []
    gdp = releases("gdp", ("first", 200.0), ("report", 196.0))
    told = ("gdp", "Hebei", 2030, "gdp, report against first", 98.0, 100.0, 2.0)
    assert listed(gdp=gdp) == [told]
    assert listed(gdp=releases("gdp", ("first", 200.0), ("report", 203.9))) == []
