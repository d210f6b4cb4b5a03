"""A user's own frame in the shape of the panel, with every problem row named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from provgdp import dtypes
from provgdp.columns import with_targets
from provgdp.data.panel import (
    GDP_BEFORE,
    GROWTH_BEFORE,
    LEVEL_BEFORE,
    NATIONAL,
    TARGET,
    TARGET_BEFORE,
    as_panel,
    load_panel,
    previous,
)
from provgdp.errors import PanelError, TargetParseError, UnknownProvinceError
from provgdp.frame import require_columns, require_eager
from provgdp.province import Province
from provgdp.wording.parse import parse_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_BLOCKS = (
    TARGET,
    (*LEVEL_BEFORE.values(), *LEVEL_BEFORE),
    ("growth", "growth_vintage", "growth_source_id"),
    ("population", "population_source_id"),
)
"""Columns that go together: a row takes each block whole from one side, never a mixture."""

_KEY = ["province", "year"]
_YEARS = (1900, 2100)


def make_panel(
    frame: pl.DataFrame,
    /,
    *,
    province: str,
    year: str,
    wording: str | None = None,
    target: str | None = None,
    growth: str | None = None,
    gdp: str | None = None,
    population: str | None = None,
    source_id: str | None = None,
    translated: bool = False,
    base: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Bring a frame of your own into the shape of `load_panel`, alone or beside the record.

    Your levels count as one series on one basis: ``gdp_prev`` is your own level of the year
    before, and never one of the record. Their vintage is "own".

    Args:
        frame: One row per province and year, provinces in any spelling `Province.parse` reads.
        province: Name of the column of provinces.
        year: Name of the column of years.
        wording: Name of the column of target wordings, in English or Chinese; blank is unknown.
        target: Name of the column of target numbers in percent, for rows without a wording; beside
            a wording it must agree.
        growth: Name of the column of real growth in percent.
        gdp: Name of the column of GDP in 100 million yuan.
        population: Name of the column of residents in 10 thousand persons.
        source_id: Name of a column that says where a row is from, kept for each of its figures.
        translated: Read "above", "over" and "more than" as 以上.
        base: A panel to add the rows to, such as ``pg.load_panel()``. A figure of yours stands
            in for the one there, and what you leave unknown is kept.

    Returns:
        The columns of `load_panel`: the rows of ``base`` first, then yours in their order. The
        columns of the year before are found in your rows, then in ``base``.

    Raises:
        PanelError: If a row can't be used; ``problems`` has a row per problem, all of them:
            ``row`` (counted from 0), ``column``, ``value``, ``problem``.
        MissingColumnError: If a named column isn't in the frame.
        ColumnTypeError: If a named column is neither text nor numbers.
        DuplicateRowsError: If rows of ``base`` share province and year.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> mine = pl.DataFrame(
        ...     {"place": ["粤", "Jiangsu"], "y": [2027, 2027], "goal": ["5%左右", "≥5%"]}
        ... )
        >>> record = pg.load_panel()
        >>> panel = pg.make_panel(mine, province="place", year="y", wording="goal", base=record)
        >>> panel.filter(year=2027).select("province", "target", "hedge", "hedge_prev").rows()
        [('Guangdong', 5.0, 'about', 'range'), ('Jiangsu', 5.0, 'at_least', 'exact')]
        >>> try:
        ...     pg.make_panel(mine, province="goal", year="y")
        ... except pg.errors.PanelError as error:
        ...     error.problems["column"].to_list()
        ['goal', 'goal']
    """
    chosen = {
        "province": province,
        "year": year,
        "wording": wording,
        "target": target,
        "growth": growth,
        "gdp": gdp,
        "population": population,
        "source_id": source_id,
    }
    names = {new: old for new, old in chosen.items() if old is not None}
    require_eager(frame, "make_panel")
    base = load_panel().clear() if base is None else as_panel(base, "base")
    return _combine(base, _figures(_read(frame, names, translated)))


def _read(frame: pl.DataFrame, names: dict[str, str], translated: bool) -> pl.DataFrame:
    """Return the named columns under the panel's names and dtypes, or raise with every problem."""
    require_columns(frame, dict.fromkeys(names.values(), "value"))
    # Numbers go by their shortest text too, so that a Float32 of 5.3 is 5.3.
    given = frame.select(pl.col(old).cast(pl.String).alias(new) for new, old in names.items())
    rows = given
    faults: dict[str, list[pl.Series]] = {name: [] for name in (*names, "target")}
    for name in names:
        if name == "province":
            places, wrong = _each(rows[name].fill_null(""), _read_province)
            rows = rows.with_columns(province=places.cast(dtypes.PROVINCE))
        elif name == "wording":
            english, wrong = _each(rows[name], lambda text: _read_wording(text, translated))
            rows = rows.with_columns(wording_en=english)
        elif name == "source_id":
            continue
        else:
            numbers, wrong = _read_numbers(rows[name])
            rows = rows.with_columns(numbers)
        faults[name].append(wrong)
    rows = _with_targets(rows)
    faults["province"].append(_repeated(rows))
    faults["target"].append(_contradicted(rows))
    problems = [
        pl.DataFrame({"value": given[name], "problem": wrong})
        .with_row_index("row")
        .filter(pl.col("problem").is_not_null())
        .insert_column(1, pl.lit(names[name]).alias("column"))
        for name in names
        for wrong in faults[name]
    ]
    _refuse(pl.concat(problems).sort("row", maintain_order=True))
    return rows


def _each(
    texts: pl.Series, read: Callable[[str], tuple[str | None, str | None]]
) -> tuple[pl.Series, pl.Series]:
    """Read each distinct text once: what it is, and what is wrong with it."""
    distinct = texts.drop_nulls().unique(maintain_order=True)
    pairs = [read(text) for text in distinct]
    values = pl.Series([value for value, _ in pairs], dtype=pl.String)
    faults = pl.Series([fault for _, fault in pairs], dtype=pl.String)
    return (
        texts.replace_strict(distinct, values, default=None),
        texts.replace_strict(distinct, faults, default=None),
    )


def _read_province(text: str) -> tuple[str | None, str | None]:
    try:
        return Province.parse(text).name, None
    except UnknownProvinceError as error:
        return None, str(error)


def _read_wording(text: str, translated: bool) -> tuple[str | None, str | None]:
    try:
        return parse_target(text, translated=translated).format("en"), None
    except TargetParseError as error:
        return None, None if error.reason == "missing" else str(error)


def _read_numbers(given: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the numbers of a column and what is wrong with each, null where nothing is."""
    name = given.name
    number = given.str.strip_chars().cast(pl.Float64, strict=False)
    if name == "year":
        whole = number.is_between(*_YEARS) & (number % 1 == 0)
        years = number.set(~whole, None).cast(pl.Int32)
        return years, _fault(years.is_null(), "not a year from {} to {}".format(*_YEARS))
    good, problem = number.is_finite(), "not a number; leave what isn't known null"
    if name in ("gdp", "population"):
        good, problem = good & (number > 0), "not a number above 0; leave what isn't known null"
    return number, _fault(given.is_not_null() & ~good.fill_null(False), problem)


def _fault(bad: pl.Series, problem: str) -> pl.Series:
    return bad.to_frame("bad").select(pl.when("bad").then(pl.lit(problem))).to_series()


def _with_targets(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the target columns: from the wording, and where there is none from the number alone."""
    words = {name: pl.String for name in ("wording", "wording_en")}
    rows = _with_missing(rows, words | {"target": pl.Float64}).with_columns(stated="target")
    alone = pl.col("wording_en").is_null()
    return with_targets(rows, wording="wording_en").with_columns(
        pl.when(alone).then("stated").otherwise(name).alias(name)
        for name in ("target", "target_mid")
    )


def _with_missing(rows: pl.DataFrame, dtypes: Mapping[str, type[pl.DataType]]) -> pl.DataFrame:
    absent = dtypes.keys() - set(rows.columns)
    return rows.with_columns(pl.lit(None, dtypes[name]).alias(name) for name in absent)


def _repeated(rows: pl.DataFrame) -> pl.Series:
    again = pl.struct(_KEY).is_duplicated()
    # pl.format is null where a part is, so an unreadable key isn't called repeated
    text = pl.format("more than one row for {} {}", "province", "year")
    return rows.select(pl.when(again).then(text)).to_series()


def _contradicted(rows: pl.DataFrame) -> pl.Series:
    agrees = pl.col("target").eq_missing(pl.col("stated")) | pl.col("stated").is_null()
    text = pl.format("differs from the wording beside it, {}", "wording_en")
    return rows.select(pl.when(~agrees).then(text)).to_series()


def _refuse(problems: pl.DataFrame) -> None:
    if problems.is_empty():
        return
    shown = "".join(
        f"\n  row {row}, {column} {value!r}: {problem}"
        for row, column, value, problem in problems.head(5).iter_rows()
    )
    more = problems.height - 5
    tail = f"\n  and {more} more, all in .problems of this error" if more > 0 else ""
    rows = problems["row"].n_unique()
    raise PanelError(f"{rows} row{'s' * (rows > 1)} can't be used:{shown}{tail}", problems=problems)


def _figures(rows: pl.DataFrame) -> pl.DataFrame:
    """Return every column of `_BLOCKS`: each figure with its vintage and source, or null."""
    numbers = {name: pl.Float64 for name in ("gdp", "growth", "population")}
    rows = _with_missing(rows, numbers | {"source_id": pl.String, "announced": pl.Date})
    # A missing marker such as 未公布 has no English: it is no wording.
    chinese = pl.col("wording").str.contains(r"\p{Han}") & pl.col("wording_en").is_not_null()
    rows = rows.with_columns(
        pl.when(chinese).then("wording").alias("wording"),
        pl.when(chinese).then(pl.lit("verbatim")).alias("wording_basis"),
    )
    for name in ("target", "gdp", "growth", "population"):
        known = pl.col(name).is_not_null()
        if name == "target":
            known |= pl.col("hedge").is_not_null()
        rows = rows.with_columns(
            pl.when(known).then("source_id").alias(f"{name}_source_id"),
            pl.when(known).then(pl.lit("own")).alias(f"{name}_vintage"),
        )
    rows = rows.join(previous(rows, LEVEL_BEFORE), on=_KEY, how="left", maintain_order="left")
    known = pl.col("gdp").is_not_null()
    rows = rows.with_columns(pl.when(known).then(name).alias(name) for name in LEVEL_BEFORE)
    return rows.select(*_KEY, *(name for block in _BLOCKS for name in block))


def _combine(base: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """Lay the user's figures over the base, block by block, and find the year before anew."""
    panel = base.join(
        own, on=_KEY, how="full", coalesce=True, suffix="_own", maintain_order="left_right"
    )
    for block in _BLOCKS:
        panel = panel.with_columns(_first_known(block, ("_own", "")))
    befores = (GROWTH_BEFORE, TARGET_BEFORE, GDP_BEFORE)
    for frame, side in ((own, "_own"), (base, "_base")):
        names = {new + side: old for before in befores for new, old in before.items()}
        panel = panel.join(previous(frame, names), on=_KEY, how="left", maintain_order="left")
    for before in befores:
        panel = panel.with_columns(_first_known(before, ("_own", "", "_base")))
    nation = base.group_by("year").agg(pl.col(*NATIONAL).drop_nulls().first())
    panel = panel.drop(NATIONAL).join(nation, on="year", how="left", maintain_order="left")
    return panel.select(base.columns)


def _first_known(block: Iterable[str], sides: Sequence[str]) -> list[pl.Expr]:
    """Take the columns of a block from the first side on which any of them is known."""
    names = list(block)
    known = [
        pl.any_horizontal(pl.col(name + side).is_not_null() for name in names) for side in sides
    ]
    chosen: list[pl.Expr] = []
    for name in names:
        value: pl.Expr = pl.lit(None)
        for side, there in zip(reversed(sides), reversed(known), strict=True):
            value = pl.when(there).then(name + side).otherwise(value)
        chosen.append(value.alias(name))
    return chosen
