"""What cannot be: columns in another unit, an index for growth, figures of another year."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import polars as pl

from provgdp import schema
from provgdp.data.cells import plain_title
from provgdp.data.tables import cached_table
from provgdp.wording.naming import any_of
from provgdp.wording.words import en_sheet as en
from provgdp.wording.words import every
from provgdp.wording.words import zh_sheet as zh

_INDEX = (80.0, 140.0)
_RATIO = (0.9, 1.3)
_FRACTION = 0.3
_WIDE = {"growth": 3, "target": 2}
"""How many times the range of the panel no rate is beyond, even of the years of leaps."""
_EVEN = 1993
"""The year since which none is beyond the range itself; Hainan grew by over 40% in 1992."""
_FEW = 3
_MANY = 10

_FACTORS: dict[str, dict[int, str]] = {
    "gdp": {
        -4: "trillions of yuan (万亿元)",
        -1: "billions of yuan (十亿元)",
        2: "millions of yuan (百万元)",
        4: "10 thousand yuan (万元)",
        8: "yuan (元)",
    },
    "population": {
        -4: "100 million persons (亿人)",
        -2: "million persons (百万人)",
        1: "thousand persons (千人)",
        4: "persons (人)",
    },
}
"""What a level is in, by the power of ten that parts it from the panel's unit."""

_DRIFT = {"gdp": (2.0, 1.35), "population": (1.5, 1.1)}
"""How far two levels of one province may lie apart: in one year, and more for each between them."""

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_SHORT_YEAR = re.compile(rf"(?<![0-9])([0-9]{{2}}){zh.DATE[0]}")
_YEAR_BEFORE = "|".join(
    # A short word may begin another; a space may be nothing.
    f"{word}(?![a-z])" if word.isascii() and word.isalpha() else word.replace(" ", ".?")
    for word in every("YEAR_BEFORE")
)
_BEFORE = re.compile(_YEAR_BEFORE)
_OVER = re.compile(rf"(?:{any_of(zh.COMPARED)}|\b(?:{en.COMPARED}) *)(?:{_YEAR_BEFORE})")
_RATES = ("growth", "target")


def _words(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of(chinese)}|(?<![a-z])(?:{english})(?![a-z])")


_KINDS = {
    "an index with 100 for the year before? subtract 100": (_RATES, re.compile(r"= ?100(?!\d)")),
    "is of a part of the year, the panel of whole years": (
        (*_RATES, "gdp"),
        re.compile(rf"{_words(zh.PART_OF_YEAR, en.PARTS).pattern}|1-(?:[2-9]|1[01]){zh.DATE[1]}"),
    ),
    "is an average over several years, the panel's growth over the year before": (
        _RATES,
        _words(zh.AVERAGED, en.AVERAGED),
    ),
    "is nominal, the panel's growth real": (_RATES, _words(zh.NOMINAL, en.NOMINAL)),
    "is in per mille, the panel in percent; divide by 10": (
        _RATES,
        _words(zh.PER_MILLE, en.PER_MILLE),
    ),
    "is per head, the panel's GDP that of the whole province": (
        (*_RATES, "gdp"),
        _words(zh.PER_HEAD, en.PER_HEAD),
    ),
    "is in dollars, the panel in 100 million yuan": (("gdp",), _words(zh.DOLLARS, en.DOLLARS)),
}
"""What the title of a column may say that it holds instead: of which columns, in which words."""

FIGURES = ("wording", "target", "growth", "gdp", "population")
"""What `make_panel` reads beside the key."""


def judge_rates(
    values: pl.Series, stated: pl.Series, years: pl.Series, name: str = "growth"
) -> pl.Series:
    """Say of each rate in percent that it is an index or a fraction, judged as a column.

    A cell that has ``stated`` its percent sign is no fraction; the range of the panel's column
    ``name`` says what no rate of its year can be.
    """
    frame = pl.DataFrame({"x": values, "stated": stated, "year": years})
    bare = frame.filter(~pl.col("stated"))["x"].drop_nulls()
    x = pl.col("x")
    index = "an index with 100 for the year before? subtract 100"
    column: str | None = None
    if len(bare) and (bare == 0).all():
        column = "0 for what isn't known? leave it null, or write 0% where that is meant"
    elif len(bare) and (bare.abs() <= _FRACTION).all():
        column = "a fraction? multiply the column by 100, or write the % behind what is meant so"
    elif len(bare) >= _FEW and bare.is_between(*_RATIO).all() and bare.n_unique() > 1:
        column = "an index with 1 for the year before? subtract 1 and multiply by 100"
    judged = pl.when(x.is_between(*_INDEX)).then(pl.lit(index)).otherwise(_beyond(name))
    of_column = pl.when(~pl.col("stated") & x.is_not_null()).then(pl.lit(column, pl.String))
    return frame.select(pl.coalesce(judged, of_column, _lone_fraction(name))).to_series()


def _beyond(name: str) -> pl.Expr:
    """Say that no rate of the year is as large, and what is if it has lost its decimal point."""
    range_of = schema.column(name)
    low, high = range_of.low or 0.0, range_of.high or 0.0
    x, wide = pl.col("x"), pl.when(pl.col("year") >= _EVEN).then(1).otherwise(_WIDE[name])
    said = f"no rate in percent: those on record lie within {low:g} and {high:g}"
    points = [(x / ten).round(9) for ten in (10, 100)]
    fits = [pl.when(point.is_between(low, high)).then(point) for point in points]
    lost = pl.format(f"{said}; a decimal point lost? write {{}}", pl.coalesce(fits))
    beyond = ~x.is_between(wide * low, wide * high)
    return pl.when(beyond).then(pl.coalesce(lost, pl.lit(said)))


def _lone_fraction(name: str) -> pl.Expr:
    """Say that a rate is a fraction among percents: near 0 and with more decimals than those.

    No target is as near 0, whatever its decimals.
    """
    x, bare = pl.col("x"), ~pl.col("stated")
    near = bare & (x.abs() <= _FRACTION) & (x != 0)
    decimals = x.cast(pl.String).str.extract(r"\.(\d*[1-9])").str.len_chars().fill_null(0)
    longest = decimals.filter(bare & (x.abs() > _FRACTION)).max()
    fine = decimals > longest if name == "growth" else pl.lit(True)
    percent = (x * 100).round(9).cast(pl.String).str.strip_suffix(".0")
    said = pl.format("a fraction among percents? write {}, or {}% where that is meant", percent, x)
    return pl.when(near & fine).then(said)


def judge_days(days: pl.Series, years: pl.Series) -> pl.Series:
    """Say of each day on which a target was announced that it is of another year's."""
    gap = pl.col("year") - pl.col("day").dt.year()
    text = pl.format("a day of another year for a target of {}; check both", "year")
    frame = pl.DataFrame({"day": days, "year": years})
    return frame.select(pl.when(~gap.is_between(0, 1)).then(text)).to_series()


def known_levels(name: str) -> pl.DataFrame:
    """Return the levels of the record, one a province and year: ``province``, ``year``, `known`."""
    table = cached_table(name)
    return table.group_by("province", "year").agg(known=pl.col(name).median())


def judge_levels(rows: pl.DataFrame, name: str, known: pl.DataFrame | None = None) -> pl.Series:
    """Say of each level in another unit which factor parts it from the province's known ones."""
    known = known_levels(name) if known is None else known
    near = (
        rows.select("province", "year", name)
        .with_row_index("row")
        .filter(pl.col(name) > 0)
        .drop_nulls()
        .sort("year")
        .join_asof(
            known.with_columns(on="year").sort("year"),
            on="year",
            by="province",
            strategy="nearest",
            check_sortedness=False,
        )
        .drop_nulls()
    )
    start, drift = _DRIFT[name]
    gap = (pl.col("year") - pl.col("on")).abs()
    far = near.filter(
        (pl.col(name) / pl.col("known")).log().abs() > math.log(start) + gap * math.log(drift)
    )
    faults = [
        _other_unit(name, value, known, province, on)
        for value, known, province, on in far.select(name, "known", "province", "on").iter_rows()
    ]
    said = pl.DataFrame({"row": far["row"], "fault": pl.Series(faults, dtype=pl.String)})
    return rows.with_row_index("row").join(said, on="row", how="left", maintain_order="left")[
        "fault"
    ]


def judge_nation(years: pl.Series, gdp: pl.Series) -> pl.Series:
    """Say the same of the nation's GDP."""
    known = cached_table("national").group_by("year").agg(known=pl.col("gdp").median())
    nation = pl.lit("the nation").alias("province")
    rows = pl.DataFrame({"year": years, "gdp": gdp}).with_columns(nation)
    return judge_levels(rows, "gdp", known.drop_nulls().with_columns(nation))


def _other_unit(name: str, value: float, known: float, province: str, year: int) -> str:
    ratio = value / known
    power = round(math.log10(ratio))
    unit = _FACTORS[name].get(power)
    remedy = f"multiply by {10.0**-power:g}" if power else "check it"
    times = f"1/{1 / ratio:,.0f} of" if ratio < 0.1 else f"{ratio:,.{0 if ratio > 9 else 2}f} times"
    told = f"{times} the {known:g} on record for {province} {year}"
    return f"{told}: {'in ' + unit if unit else 'another unit'}? {remedy}"


def judge_names(names: Mapping[str, str], years: pl.Series) -> dict[str, str]:
    """Say of each figure's column that its name speaks of another kind of figure or another year.

    Growth is over the year before, and may say so: 比上年增长.
    """
    said: dict[str, str] = {}
    distinct = years.drop_nulls().unique().to_list()
    for name in FIGURES:
        title = plain_title(names.get(name, "")).replace("_", " ")
        named = {int(year) for year in _YEAR.findall(title)}
        named |= {2000 + int(year) for year in _SHORT_YEAR.findall(title)}
        before = _BEFORE.search(_OVER.sub("", title) if name in _RATES else title)
        if other := _other_kind(name, title):
            said[name] = other
        elif len(distinct) == 1 and len(named) == 1 and named != set(distinct):
            said[name] = _two_years(f"is about {named.pop()}, the rows about {distinct[0]}")
        elif distinct and not named and before:
            said[name] = _two_years("is about the year before that of the rows")
    return said


def _other_kind(name: str, title: str) -> str | None:
    """Say that a title names another kind of figure than the panel's, such as nominal growth."""
    kinds = (kind for kind, (columns, _) in _KINDS.items() if name in columns)
    return next((kind for kind in kinds if _KINDS[kind][1].search(title)), None)


def judge_year(rows: pl.DataFrame, name: str) -> str | None:
    """Say that growth or levels are those the record has of the year before, in every row."""
    own = rows.select("province", "year", name).drop_nulls()
    known = cached_table(name).select("province", "year", known=name)

    def repeats(shift: int) -> bool:
        shifted = known.with_columns(pl.col("year") + shift)
        same = own.join(shifted, on=["province", "year"]).filter(pl.col(name) == pl.col("known"))
        return same.select("province", "year").n_unique() == own.height

    # Levels never come again by chance; growth of a few provinces may.
    enough = own.height >= (_MANY if name == "growth" else _FEW)
    if enough and repeats(1) and not repeats(0):
        return _two_years("it repeats what the record has of the year before")
    return None


def _two_years(what: str) -> str:
    return (
        f"{what}: a row holds one year; call make_panel for each year (year=2026, growth=…, then "
        "year=2027, wording=…, base= the first panel)"
    )
