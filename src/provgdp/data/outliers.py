"""Figures worth reading again: far from what is usual, though no rule is broken.

Run it with ``python -m provgdp.data.outliers``. Those on record stand so in their sources.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from provgdp.data.tables import TABLES, bundled, read_table

Tables = dict[str, pl.DataFrame]

_KEY = ["province", "year"]
_SHEET = ["year", "indicator", "measure", "unit"]
_FEW = 8


def outliers(tables: Tables | None = None) -> pl.DataFrame:
    """Return one row per figure that lies far from what is usual.

    Compared are a target with that of the year before (3 points), the same year's growth in two
    releases (first and report 1 point, announced and index 3), levels as announced and as reported
    (2%), and a rate of a target sheet with the median of its year (six times the median distance
    from it, and 3 at the least).

    Args:
        tables: The tables by name; those of the package by default.

    Returns:
        `table`, `province`, `year`, `figure`, `value`, `usual` and `distance`, the largest first
        in each figure.

    Examples:
        >>> from provgdp.data.outliers import outliers
        >>> found = outliers().filter(province="Hainan", year=2021, table="targets")
        >>> found.select("figure", "value", "usual").row(0)
        ('target, against the year before', 10.0, 6.5)
    """
    held = tables or {name: read_table(name, bundled()) for name in TABLES}
    parts = [rule(held) for rule in _RULES]
    return pl.concat(part.select(*_SHAPE).cast(_SHAPE) for part in parts)


_SHAPE = pl.Schema(
    {
        "table": pl.String,
        "province": pl.String,
        "year": pl.Int32,
        "figure": pl.String,
        "value": pl.Float64,
        "usual": pl.Float64,
        "distance": pl.Float64,
    }
)


def _far(frame: pl.DataFrame, table: str, limit: float | pl.Expr) -> pl.DataFrame:
    far = frame.with_columns(
        table=pl.lit(table), distance=(pl.col("value") - pl.col("usual")).abs().round(2)
    )
    return far.filter(pl.col("distance") >= limit).sort(
        "figure", "distance", "year", "province", descending=[False, True, False, False]
    )


def _targets(tables: Tables) -> pl.DataFrame:
    from provgdp.data.readings import read_targets, texts_of

    frame = tables["targets"]
    stated = read_targets(texts_of(frame))["target"]
    now = frame.select(*_KEY, value=pl.coalesce(stated, "target"))
    before = now.select("province", pl.col("year") + 1, usual="value")
    return _far(
        now.join(before, on=_KEY).with_columns(figure=pl.lit("target, against the year before")),
        "targets",
        3.0,
    )


def _pairs(table: str, value: str, usual: str, limit: float) -> Callable[[Tables], pl.DataFrame]:
    def rule(tables: Tables) -> pl.DataFrame:
        frame = tables[table].rename({table: "figure_"})
        pair = [
            frame.filter(vintage=vintage).select(*_KEY, pl.col("figure_").alias(name))
            for vintage, name in ((value, "value"), (usual, "usual"))
        ]
        both = pair[0].join(pair[1], on=_KEY)
        if table == "gdp":
            both = both.with_columns(value=100 * pl.col("value") / pl.col("usual"), usual=100.0)
        named = both.with_columns(figure=pl.lit(f"{table}, {value} against {usual}"))
        return _far(named, table, limit)

    return rule


def _sheets(tables: Tables) -> pl.DataFrame:
    number = pl.coalesce("lower", "upper")
    usual = number.median().over(_SHEET)
    spread = (number - usual).abs().median().over(_SHEET)
    rate = pl.col("unit").is_in(["percent", "points", "per_mille"])
    rates = tables["indicators"].filter(rate, pl.col("indicator") != "other")
    framed = rates.with_columns(
        value=number,
        usual=usual,
        limit=pl.max_horizontal(6 * spread, pl.lit(3.0)),
        many=pl.len().over(_SHEET),
        figure=pl.format("{}, {}", "indicator", "measure"),
    ).filter(pl.col("many") >= _FEW)
    return _far(framed, "indicators", pl.col("limit"))


_RULES = (
    _targets,
    _pairs("growth", "report", "first", 1.0),
    _pairs("growth", "expected", "first", 1.0),
    _pairs("growth", "first", "nbs_index", 3.0),
    _pairs("growth", "report", "nbs_index", 3.0),
    _pairs("gdp", "report", "first", 2.0),
    _sheets,
)


if __name__ == "__main__":
    with pl.Config(tbl_rows=-1, tbl_hide_dataframe_shape=True, fmt_str_lengths=60):
        print(outliers())
