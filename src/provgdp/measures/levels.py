"""Levels on one basis: nominal growth, what a target would make of them, and revisions."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from provgdp.errors import NotInRecordError
from provgdp.expressions import difference, interval, number, rank_of, ratio, total
from provgdp.frame import (
    FrameT,
    as_given,
    check_finite,
    keys_of,
    refuse_duplicates,
    refuse_taken,
    require,
)
from provgdp.previous import with_base
from provgdp.schema import added_by
from provgdp.target import ABOUT


def nominal_growth(
    panel: FrameT,
    /,
    *,
    gdp: str = "gdp",
    growth: str = "growth",
    vintage: str = "gdp_vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Add growth in current prices and the price change it implies, on the comparable base.

    Nominal growth is (GDP / GDP of the year before − 1) × 100, and the implied deflator
    ((1 + nominal/100) / (1 + real/100) − 1) × 100. One first announcement is never divided by
    another, because the year before has been revised meanwhile.

    Args:
        panel: One row per unit and year.
        gdp: Column of the level. If the frame has this name with ``_prev``, that is the level of
            the year before on the same basis; else it is found by unit and year, in rows of the
            same vintage (but not of first announcements).
        growth: Column of real growth, in percent.
        vintage: Column of the level's release; a column "vintage" is used as well, and without
            either all years are taken to stand on one basis.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        The frame with `nominal_growth` and `deflator_change` (percent) and `nominal_note` (why
        nominal growth is null, else null).

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If the year before is looked up and rows share unit and year.
        NoPreviousYearError: If it is looked up and no row has one.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> panel = pg.nominal_growth(pg.load_panel(2023))
        >>> henan = panel.filter(province="Henan")
        >>> henan.select(pl.col("nominal_growth", "deflator_change").round(2)).row(0)
        (1.57, -2.43)
        >>> panel.filter(pl.col("deflator_change") < 0).height
        22
        >>> pg.nominal_growth(pg.load_panel(2020))["nominal_note"][0]
        "no level of the year before on the same basis; 'gdp_prev' takes one"
    """
    held = require(panel, numbers=[gdp, growth], adds="nominal_growth")
    refuse_taken("nominal_growth", [unit, time])
    before = f"{gdp}_prev"
    panel = with_base(panel, gdp, vintage=vintage, unit=unit, time=time, what="nominal_growth")
    level, base = number(gdp), number(before)
    factor = pl.when(base > 0).then(level / base)
    real = number(growth)
    note = (
        pl.when(level.is_null())
        .then(pl.lit("no level"))
        .when(base.is_null())
        .then(pl.lit(f"no level of the year before on the same basis; {before!r} takes one"))
        .when(base <= 0)
        .then(pl.lit("the level of the year before is not above 0"))
    )
    added = panel.lazy().with_columns(
        ((factor - 1) * 100).alias("nominal_growth"),
        pl.when(real > -100).then((factor / (1 + real / 100) - 1) * 100).alias("deflator_change"),
        note.alias("nominal_note"),
    )
    return as_given(panel, added.drop([] if before in held else [before]))


def project(
    panel: FrameT,
    /,
    *,
    deflator_change: float = 0.0,
    about: float = ABOUT,
    weight: str = "gdp_weight",
    target: str = "target",
    target_lower: str = "target_lower",
    target_upper: str = "target_upper",
    hedge: str = "hedge",
) -> FrameT:
    """Add the level that each target would lead to.

    gdp_weight × (1 + target/100) × (1 + deflator_change/100), for the headline number and
    for the ends of what the wording may stand for.

    Args:
        panel: Targets in percent, and levels of the year before; any rows.
        deflator_change: Expected change of prices, in percent.
        about: Half-width of "about", in percentage points.
        weight: Column of the level of the year before, by default as announced.
        target: Column of the headline number.
        target_lower: Column of the literal lower bound, null on an open side.
        target_upper: Column of the literal upper bound, null on an open side.
        hedge: Column of the hedge, an Enum or a String of the words of `Hedge`.

    Returns:
        The frame with `gdp_at_target`, `gdp_at_target_lower` and `gdp_at_target_upper`, in the
        unit of ``weight`` and null on an open side. They stand on the basis of ``weight``: a
        revision of the year before moves them.

    Raises:
        OptionError: If ``about`` is negative or not a number, or ``deflator_change`` isn't finite.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnValueError: If in a DataFrame a hedge is no word of `Hedge`, or a weight is negative.
        ColumnNameError: If a column of the result has the name of one that is read.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> goals = pg.project(pg.load_panel(2024), deflator_change=1.0).filter(province="Jiangsu")
        >>> goals.select("gdp_weight", pl.col("^gdp_at_.*$").round()).row(0)
        (128222.2, 135980.0, 135980.0, None)
    """
    low, high = interval(target_lower, target_upper, hedge, about)
    numbers = [target, target_lower, target_upper]
    require(panel, numbers=numbers, weights=[weight], hedges=[hedge], adds="project")
    check_finite(deflator_change=deflator_change)
    base = number(weight) * (1 + deflator_change / 100)
    added = panel.lazy().with_columns(
        (base * (1 + rate / 100)).alias(name)
        for name, rate in zip(added_by("project"), (number(target), low, high), strict=True)
    )
    return as_given(panel, added)


def revisions(
    gdp: FrameT,
    /,
    old: str,
    new: str,
    *,
    value: str = "gdp",
    vintage: str = "vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Return one row per unit and year in two releases: what a census did to level, share and rank.

    Args:
        gdp: One row per unit, year and release, as `load_gdp` gives with ``vintage="all"``.
        old: The earlier release.
        new: The later release.
        value: Column of the level.
        vintage: Column of the release.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        One row per unit and year that is in both, in the order of the old release: `level_old`,
        `level_new`, `level_change` (percent); `share_old`, `share_new` (of the units in both, 0 to
        1), `share_change`; `rank_old`, `rank_new` (1 is the largest), `rank_change` (places
        climbed, below 0 if it fell).

    Raises:
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnNameError: If a column of the result has the name of one that is read.
        NotInRecordError: If a DataFrame has no row of a release.
        DuplicateRowsError: If rows share unit, year and release.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> changes = pg.revisions(pg.load_gdp(2017, vintage="all"), "census3", "census4")
        >>> changes = changes.sort("level_change").head(3)
        >>> changes.select("province", pl.col("level_change").round(1), "rank_change").rows()
        [('Tianjin', -32.9, -5), ('Jilin', -26.9, -2), ('Heilongjiang', -22.6, -2)]
    """
    key = keys_of(unit=unit, time=time, vintage=vintage)
    require(gdp, groups=[unit, vintage], numbers=[value], times=[time])
    refuse_taken("revisions", [unit, time])
    refuse_duplicates(gdp, key, what="revisions")
    _require_releases(gdp, vintage, (old, new))
    release = pl.col(vintage).cast(pl.String)
    before, after = (
        gdp.lazy().filter(release == name).select(unit, time, number(value).alias(level))
        for name, level in ((old, "level_old"), (new, "level_new"))
    )
    both = before.join(after, on=[unit, time], validate="1:1", maintain_order="left")
    levels = pl.col("level_old", "level_new")
    return as_given(
        gdp,
        both.drop_nulls()
        .with_columns(
            ratio(levels, total(levels).over(time)).name.replace("level", "share"),
            rank_of(levels).over(time).name.replace("level", "rank"),
        )
        .with_columns(
            (ratio(pl.col("level_new"), pl.col("level_old")) * 100 - 100).alias("level_change"),
            difference(pl.col("share_new"), pl.col("share_old")).alias("share_change"),
            (pl.col("rank_old") - pl.col("rank_new")).alias("rank_change"),
        )
        .select(unit, time, *added_by("revisions")),
    )


def _require_releases(gdp: pl.DataFrame | pl.LazyFrame, vintage: str, names: Sequence[str]) -> None:
    """Refuse a DataFrame that has rows but none of a release; a LazyFrame passes."""
    if isinstance(gdp, pl.LazyFrame) or gdp.is_empty():
        return
    held = sorted(gdp[vintage].drop_nulls().cast(pl.String).unique())
    absent = [name for name in names if name not in held]
    if absent:
        raise NotInRecordError(
            f"no row of {' or '.join(map(repr, absent))} in column {vintage!r}; it has "
            f"{', '.join(map(repr, held))}; pg.load_gdp(years, vintage='all') has every release"
        )
