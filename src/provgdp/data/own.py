"""A user's own frame in the shape of the panel, alone or beside the record."""

from __future__ import annotations

from numbers import Integral
from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes, schema
from provgdp.data.intake import HIDDEN, KEY, read_rows
from provgdp.data.loaders import named
from provgdp.data.nation import add_nation
from provgdp.data.panel import as_panel, first_known, previous
from provgdp.data.tables import cached_table
from provgdp.errors import NotInRecordError
from provgdp.frame import require_columns, require_eager

if TYPE_CHECKING:
    from provgdp.data.nation import Nation

_LEVEL_BEFORE = schema.block("gdp_prev")

_BLOCKS = (
    schema.block("target"),
    schema.block("announced"),
    schema.block("gdp") | _LEVEL_BEFORE,
    schema.block("growth"),
    schema.block("population"),
)
"""Columns that go together: a row takes each block whole from one side, never a mixture."""

_HANDED_IN = ("announced", "gdp", "gdp_prev", "growth", "population")
_OWN = "own"
"""The vintage of a user's figures."""

_YEAR = f"{HIDDEN}year"


def make_panel(
    frame: pl.DataFrame,
    /,
    *,
    province: str,
    year: str | int,
    wording: str | None = None,
    target: str | None = None,
    growth: str | None = None,
    gdp: str | None = None,
    gdp_prev: str | None = None,
    population: str | None = None,
    announced: str | None = None,
    source_id: str | None = None,
    translated: bool = False,
    base: pl.DataFrame | None = None,
    base_vintage: str | None = None,
    national: Nation | pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Return a frame of your own in the shape of `load_panel`, alone or beside the record.

    Cells are read as people type them: years as 2024年, "2024-12-31" or dates, numbers with
    separators, a percent sign, a Unicode minus, 亿元 or 万人, and every mark that stands for a
    missing value. What can't be is refused as a column: growth that lies around 100 (an index),
    rates that all lie within ±0.3 (fractions), levels in another unit than the province's known
    ones, and a wide sheet whose figures belong to two years. Your levels count as one series on
    one basis; their vintage is "own".

    Args:
        frame: One row per province and year, provinces in any spelling `Province.parse` reads.
        province: Name of the column of provinces.
        year: Name of the column of years, or the year of every row.
        wording: Name of the column of target wordings, in English or Chinese; blank is unknown.
        target: Name of the column of target numbers in percent, for rows without a wording; beside
            a wording it must agree.
        growth: Name of the column of real growth in percent.
        gdp: Name of the column of GDP in 100 million yuan.
        gdp_prev: Name of the column of the GDP of the year before on the same basis; by default
            your own level of that year, and else the record's (see ``base_vintage``).
        population: Name of the column of residents in 10 thousand persons.
        announced: Name of the column of dates on which the targets were announced.
        source_id: Name of a column that says where a row is from, kept for each of its figures.
        translated: Read "above", "over" and "more than" as 以上.
        base: A panel to add the rows to, such as ``pg.load_panel()``. A figure of yours stands
            in for the one there, and what you leave unknown is kept, as is a wording whose number
            is yours. Each year of yours then has all 31 rows.
        base_vintage: The release of the year before, in the record, that your levels compare with.
            By default, with ``base``, a level the record doesn't have yet counts as a first
            announcement and compares with what ``load_table("comparable")`` names; where that
            names nothing, ``gdp_prev`` stays null.
        national: What you know of the nation: by year, any of "growth" (percent), "gdp" (100
            million yuan) and "target" (a wording, or a number in percent); or a frame of these
            with a column ``year``.

    Returns:
        The columns of `load_panel`: the rows of ``base`` first, then yours in their order, then
        those of the provinces of which you know nothing yet. The columns of the year before are
        found in your rows, then in ``base``.

    Raises:
        PanelError: If a row can't be used; ``problems`` has a row per problem, all of them:
            ``row`` (counted from 0), ``column``, ``value``, ``problem``.
        MissingColumnError: If a named column isn't in the frame.
        ColumnTypeError: If a named column is neither text nor numbers.
        DuplicateRowsError: If rows of ``base`` share province and year, or of ``national`` a year.
        TypeError: If ``year`` is neither a name nor an integer, or ``national`` no table.
        NotInRecordError: If the record has no ``base_vintage``.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> mine = pl.DataFrame(
        ...     {"place": ["粤", "Jiangsu"], "y": ["2027年"] * 2, "goal": ["4.5%—5%", "≥5%"]}
        ... )
        >>> panel = pg.make_panel(
        ...     mine, province="place", year="y", wording="goal", national={2027: {"target": "5%"}}
        ... )
        >>> panel.select("province", "wording", "hedge", "national_target").rows()
        [('Guangdong', '4.5%—5%', 'range', 5.0), ('Jiangsu', '≥5%', 'at_least', 5.0)]
        >>> outcomes = pl.DataFrame({"place": ["粤", "合计"], "index": [104.8, 105.0]})
        >>> try:
        ...     pg.make_panel(outcomes, province="place", year=2026, growth="index")
        ... except pg.errors.PanelError as error:
        ...     error.problems.select("column", "problem").rows()[-1]
        ('index', 'an index with 100 for the year before? subtract 100')
    """
    chosen = {
        "province": province,
        "wording": wording,
        "target": target,
        "growth": growth,
        "gdp": gdp,
        "gdp_prev": gdp_prev,
        "population": population,
        "announced": announced,
        "source_id": source_id,
    }
    require_eager(frame, "make_panel")
    require_columns(frame, dict.fromkeys(filter(None, chosen.values()), "any"))
    if not isinstance(year, str):
        given: object = year
        if isinstance(given, bool) or not isinstance(given, Integral):
            raise TypeError(
                f"year must be the name of a column or the year of every row, such as 2027, got "
                f"{year!r}"
            )
        frame = frame.with_columns(pl.lit(year).alias(_YEAR))
    names = {"province": province, "year": year if isinstance(year, str) else _YEAR}
    names |= {new: old for new, old in chosen.items() if old is not None}
    held = schema.panel_schema().to_frame() if base is None else as_panel(base, "base")
    own = _figures(read_rows(frame, names, translated))
    if base is not None or base_vintage is not None:
        own = _beside(_less_known(own, held), held, base_vintage)
    panel = _combine(held, own, complete=base is not None)
    return add_nation(panel, {} if national is None else national)


def _figures(rows: pl.DataFrame) -> pl.DataFrame:
    """Return every column of `_BLOCKS`: each figure with its vintage and source, or null."""
    rows = rows.with_columns(
        pl.lit(None, dtype).alias(name)
        for name, dtype in schema.panel_schema().items()
        if name in _HANDED_IN and name not in rows.columns
    )
    if "source_id" not in rows.columns:
        rows = rows.with_columns(source_id=pl.lit(None, pl.String))
    # A missing marker such as 未公布 has no English: it is no wording. English isn't kept as such.
    said = pl.col("wording").str
    is_english = said.contains("[A-Za-z]{2}") & ~said.contains(r"\p{Han}")
    kept = pl.col("wording_en").is_not_null() & ~is_english
    rows = rows.with_columns(
        pl.when(kept).then("wording").alias("wording"),
        pl.when(kept).then(pl.lit("verbatim")).alias("wording_basis"),
    )
    known = {name: pl.col(name).is_not_null() for name in ("gdp", "growth", "population")}
    known["target"] = pl.col("target").is_not_null() | pl.col("hedge").is_not_null()
    rows = rows.with_columns(
        column
        for name, is_known in known.items()
        for column in (
            pl.when(is_known).then("source_id").alias(f"{name}_source_id"),
            pl.when(is_known).then(pl.lit(_OWN)).alias(f"{name}_vintage"),
        )
    )
    return _with_year_before(rows)


def _with_year_before(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the level of the year before: the one handed in, else the user's own of that year."""
    rows = rows.join(
        previous(rows, _LEVEL_BEFORE), on=KEY, how="left", suffix="_own", maintain_order="left"
    )
    handed = pl.col("gdp_prev").is_not_null()
    by_hand = {
        "gdp_prev": pl.col("gdp_prev"),
        "gdp_prev_vintage": pl.lit(_OWN),
        "gdp_prev_source_id": pl.col("source_id"),
    }
    own = {name: f"{name}_own" if name == "gdp_prev" else name for name in by_hand}
    known = pl.col("gdp").is_not_null()
    return rows.with_columns(
        pl.when(known & handed).then(value).when(known).then(own[name]).alias(name)
        for name, value in by_hand.items()
    ).select(*KEY, *(name for block in _BLOCKS for name in block))


def _less_known(own: pl.DataFrame, base: pl.DataFrame) -> pl.DataFrame:
    """Leave out a target's number where the base has the same with its wording, which says more."""
    worded = base.drop_nulls("hedge").select(*KEY, "target")
    bare = own.filter(pl.col("hedge").is_null())
    same = bare.join(worded, on=[*KEY, "target"], how="semi").select(KEY)
    rows = own.join(same.with_columns(same=True), on=KEY, how="left", maintain_order="left")
    return rows.with_columns(
        pl.when(pl.col("same").is_null()).then(name).alias(name) for name in schema.block("target")
    ).drop("same")


def check_base_vintage(name: str) -> None:
    """Refuse a release of levels that the record doesn't have."""
    releases = cached_table("gdp")["vintage"]
    if name not in releases:
        held = ", ".join(map(repr, releases.unique(maintain_order=True)))
        raise NotInRecordError(f"no vintage {name!r} in gdp; there are {held}")


def _beside(own: pl.DataFrame, base: pl.DataFrame, base_vintage: str | None) -> pl.DataFrame:
    """Set a level without its year before beside the record's, on the basis that is named.

    Without ``base_vintage`` that is the one of a first announcement, and only where ``base`` has
    no level of that province and year: another release of yours is on a basis nobody named.
    """
    levels = cached_table("gdp")
    if base_vintage is None:
        bases = cached_table("comparable").filter(vintage="first")
        bases = bases.select("year", gdp_prev_vintage="base_vintage")
        of_record = pl.col("gdp_vintage").ne_missing(_OWN)
        known = base.filter(pl.col("gdp").is_not_null(), of_record).select(KEY)
        rows = own.join(known, on=KEY, how="anti")
    else:
        check_base_vintage(base_vintage)
        bases = own.select(pl.col("year").unique(), gdp_prev_vintage=pl.lit(base_vintage))
        rows = own
    found = (
        rows.filter(pl.col("gdp").is_not_null(), pl.col("gdp_prev").is_null())
        .select(KEY)
        .join(bases, on="year")
        .join(previous(named(levels, "gdp"), _LEVEL_BEFORE), on=[*KEY, "gdp_prev_vintage"])
    )
    return own.update(found, on=KEY)


def _combine(base: pl.DataFrame, own: pl.DataFrame, *, complete: bool) -> pl.DataFrame:
    """Lay the user's figures over the base, block by block, and find the year before anew."""
    panel = base.join(
        own, on=KEY, how="full", coalesce=True, suffix="_own", maintain_order="left_right"
    )
    if complete:
        places = pl.Series("province", dtypes.PROVINCE.categories, dtype=dtypes.PROVINCE)
        years = own.select(pl.col("year").unique(maintain_order=True))
        rest = years.join(places.to_frame(), how="cross").join(panel, on=KEY, how="anti")
        panel = pl.concat([panel, rest.select(KEY)], how="diagonal")
    for block in _BLOCKS:
        panel = panel.with_columns(first_known(block, ("_own", "")))
    befores = [schema.block(name) for name in ("growth_prev", "target_prev", "gdp_weight")]
    for frame, side in ((own, "_own"), (base, "_base")):
        names = {new + side: old for before in befores for new, old in before.items()}
        panel = panel.join(previous(frame, names), on=KEY, how="left", maintain_order="left")
    for before in befores:
        panel = panel.with_columns(first_known(before, ("_own", "", "_base")))
    national = schema.block("national")
    nation = base.group_by("year").agg(pl.col(*national).drop_nulls().first())
    panel = panel.drop(national).join(nation, on="year", how="left", maintain_order="left")
    return panel.select(base.columns)
