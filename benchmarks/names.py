"""Names of provinces beside names of countries: `as_province` and country_converter.

Two tables of spellings, each resolved by its own library to one name; every spelling is one that
the library knows. Needs the group `bench`; run it with `python benchmarks/names.py`.
"""

from __future__ import annotations

import logging

import country_converter
import pandas as pd
import polars as pl
from timing import Row, in_turns, versions

import provgdp as pg


def rows(size: int = 1_000_000) -> list[Row]:
    ours = [
        text
        for place in pg.PROVINCES
        for text in (place.name, place.name_zh, place.full_name_zh, place.code, place.iso)
    ]
    logging.disable(logging.WARNING)
    converter = country_converter.CountryConverter()
    theirs = [
        str(text)
        for column in ("name_short", "name_official", "ISO2", "ISO3")
        for text in converter.data[column]
    ]
    provinces = pl.DataFrame({"name": (ours * (size // len(ours) + 1))[:size]})
    countries = pd.Series((theirs * (size // len(theirs) + 1))[:size])
    mine, peer = in_turns(
        lambda: provinces.select(pg.as_province("name")),
        lambda: converter.pandas_convert(countries, to="ISO3"),
        rounds=3,
    )
    what = f"`as_province`, {size:,} names of provinces in {len(ours)} spellings"
    beside = f"country_converter, as many names of countries in {len(theirs):,} spellings"
    return [Row(what, beside, mine / peer)]


if __name__ == "__main__":
    print(versions("polars", "pandas", "country_converter", "provgdp"))
    print(*rows(), sep="\n")
