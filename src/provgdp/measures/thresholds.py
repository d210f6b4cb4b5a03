"""Who passed a round number, when, and as which of the units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import polars as pl

from provgdp import dtypes
from provgdp.errors import OptionError
from provgdp.expressions import how_many, number, words_of
from provgdp.frame import (
    FrameT,
    as_given,
    check_finite,
    keys_of,
    names_of,
    refuse_duplicates,
    refuse_taken,
    require,
)
from provgdp.previous import on_one_basis, release_column
from provgdp.target import DECIMALS

_UNIT = "__provgdp_unit"

_MOST = 5000
"""Levels that a unit may reach: more says that the step is in another unit."""

_FOREVER = 1 << 40
"""A year before and after every other, for what is not on record."""


def thresholds(
    panel: FrameT,
    /,
    *,
    step: float = 10_000,
    levels: Sequence[float] | None = None,
    by: str | Sequence[str] | None = None,
    gdp: str = "gdp",
    vintage: str = "gdp_vintage",
    unit: str = "province",
    time: str = "year",
) -> FrameT:
    """Return one row per unit and round level that it reached, with the year and the place.

    A unit reaches a level in a year that puts it at or above, when the last year on record, or the
    year before on the same basis, was below. Give it the whole record and filter afterwards: what
    was reached earlier, and in which order, is read from the other years. Between two years on
    record a unit is taken to reach a level once.

    Args:
        panel: One row per unit and year: levels, by default GDP in 100 million yuan. A column of
            the level's name with ``_prev`` is the level of the year before on the same basis;
            without it, years of one vintage (but not of first announcements) are on one basis, or
            all years if there is no vintage column.
        step: Distance between the levels, in the unit of ``gdp``: 10 000 is a trillion yuan.
        levels: These levels instead.
        by: One or more grouping columns to rank within; a unit counts in its last year's group.
        gdp: Column of the level.
        vintage: Column of its release.
        unit: Column of the unit.
        time: Column of the year, an integer.

    Returns:
        One row per unit, level and crossing, by year and from the highest level: the unit, the
        ``by`` columns, `level`, `year`, `certain` (False if the year before isn't on record: "by
        2020"), `crossing` (first or again on the record; basis: the year before is above too on
        the same basis, so that only its revision is new; null where no year before is known on
        this basis), `withdrawn` (True if the next year's base puts it below, null if there is
        none), `rank` among the units to reach the level and, with ``by``, `rank_within` the group.
        Ranks are null for basis and withdrawn, and where an earlier year of another unit isn't
        known.

    Raises:
        OptionError: If ``step`` is not above 0, or gives more levels than a unit could mean to
            reach (of a LazyFrame polars says so at collect); if ``levels`` is empty or no list, or
            a number isn't finite.
        MissingColumnError: If a column is missing.
        ColumnTypeError: If a column has an unusable dtype.
        ColumnNameError: If a column of the result has the name of one that is read.
        DuplicateRowsError: If rows share unit and year.

    Examples:
        >>> import provgdp as pg
        >>> passed = pg.load_panel().pipe(pg.with_group, "nbs4", name="region")
        >>> passed = pg.thresholds(passed, by="region").filter(year=2023)
        >>> passed.select("province", "rank", "rank_within").head(4).rows()
        [('Guangdong', 1, 1), ('Shandong', 3, 3), ('Zhejiang', 4, 4), ('Sichuan', 5, 1)]
    """
    if not isinstance(levels, Iterable | None):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise OptionError(f"levels must be a list of numbers, such as [{levels!r}]; got one")
    levels = levels if levels is None else list(levels)
    check_finite(step=step, **{f"levels[{i}]": level for i, level in enumerate(levels or ())})
    if step <= 0 or levels == []:
        raise OptionError(f"step must be above 0 and levels not empty, got {step!r} and {levels!r}")
    keys: list[str] = keys_of(unit=unit, by=by, time=time)
    schema = require(panel, groups=keys, numbers=[gdp], times=[time])
    refuse_taken("thresholds", keys)
    refuse_duplicates(panel, [unit, time], what="thresholds")
    frame = panel.lazy()
    record = _record(frame, schema, gdp, vintage, unit, time)
    if levels is None and isinstance(panel, pl.DataFrame):
        _refuse_small_step(panel.select(number(gdp).max()).item(), step, gdp)
    events = _events(record, step, levels)
    # The caller's columns may bear any name, so they go by one of ours until the end.
    groups = {f"__provgdp_by_{name}": name for name in names_of(by)}
    units = frame.group_by(pl.col(unit).alias(_UNIT)).agg(
        pl.col(name).sort_by(time).drop_nulls().last().alias(ours) for ours, name in groups.items()
    )
    ranks = _ranks(units, record, events, list(groups))
    is_news = pl.col("crossing").ne_missing("basis") & (pl.col("at") == pl.col("reached"))
    found = ["rank", "rank_within"] if groups else ["rank"]
    return as_given(
        panel,
        events.join(ranks, on=[_UNIT, "level"])
        .with_columns(pl.when(is_news).then(pl.col(found)))
        .sort("at", "level", _UNIT, descending=[False, True, False])
        .select(
            pl.col(_UNIT).alias(unit),
            *(pl.col(ours).alias(name) for ours, name in groups.items()),
            "level",
            pl.col("at").cast(schema[time]).alias(time),
            *("certain", "crossing", "withdrawn"),
            *found,
        ),
    )


def _refuse_small_step(top: float | None, step: float, gdp: str) -> None:
    """Refuse a step so small beside the largest level that the crossings would fill the memory."""
    if top is not None and top / step > _MOST:
        raise OptionError(
            f"a step of {step:,g} gives the largest {gdp!r}, {top:,g}, more than {_MOST:,} levels "
            f"to reach; is the unit 100 million yuan? In another one, give step in that unit too"
        )


def _record(
    frame: pl.LazyFrame, schema: pl.Schema, gdp: str, vintage: str, unit: str, time: str
) -> pl.LazyFrame:
    """Return the known levels, each with the last one, its base, and the next year's base."""
    release = release_column(schema, vintage)
    given = [name for name in (f"{gdp}_prev",) if name in schema]
    require(frame, numbers=given)
    known = frame.select(
        pl.col(unit).alias(_UNIT),
        pl.col(time).cast(pl.Int64).alias("at"),
        number(gdp).alias("value"),
        (number(given[0]) if given else pl.lit(None)).alias("given"),
        (pl.lit("") if release is None else pl.col(release)).alias("release"),
    ).drop_nulls([_UNIT, "at", "value"])
    last_at, last, last_release = (
        pl.col(name).shift(1).over(_UNIT, order_by="at") for name in ("at", "value", "release")
    )
    own = pl.when(on_one_basis(pl.col("release"), last_release)).then(last)
    record = known.with_columns(
        last_at.alias("last_at"),
        last.alias("last"),
        (pl.col("given") if given else own).alias("base"),
    )
    following = record.select(_UNIT, pl.col("at") - 1, pl.col("base").alias("later"))
    return record.join(following, on=[_UNIT, "at"], how="left", validate="m:1")


def _events(record: pl.LazyFrame, step: float, levels: Sequence[float] | None) -> pl.LazyFrame:
    """Return a row for each level that a year's figure reaches from below, on either basis."""
    below = pl.min_horizontal("last", "base")
    if levels is None:
        floor, top = (
            (x / step).round(DECIMALS).floor() for x in (below.fill_null(0), pl.col("value"))
        )
        # Of a LazyFrame too: polars refuses the cast of what isn't a number, and quotes it.
        said = pl.lit(f"more than {_MOST:,} levels to reach; is the unit 100 million yuan?")
        last = pl.when(top <= _MOST).then((top + 1).cast(pl.Int64).cast(pl.String)).otherwise(said)
        level = pl.int_ranges(floor.cast(pl.Int64) + 1, last.cast(pl.Int64))
        level = level.list.eval((pl.element() * float(step)).round(DECIMALS))
    else:
        level = pl.concat_list([pl.lit(float(x)) for x in dict.fromkeys(levels)])
    at, base, level_up = pl.col("at"), pl.col("base"), pl.col("level")
    follows = (pl.col("last_at") == at - 1).fill_null(False)
    certain = follows | (pl.col("given") < level_up).fill_null(False)
    first, again, basis = words_of(dtypes.CROSSING)
    return (
        record.with_columns(level.alias("level"))
        .explode("level")
        .filter(level_up <= pl.col("value"), (below < level_up) | below.is_null())
        .with_columns(
            certain.alias("certain"),
            # Years after the last on record, a base above may be growth as well as revision.
            pl.when(base >= level_up)
            .then(pl.when(follows).then(basis))
            .when(base.is_not_null() & (at > at.min().over(_UNIT, "level")))
            .then(again)
            .when(base.is_not_null())
            .then(first)
            .alias("crossing"),
            (pl.col("later") < level_up).alias("withdrawn"),
        )
    )


def _ranks(
    units: pl.LazyFrame, record: pl.LazyFrame, events: pl.LazyFrame, groups: Sequence[str]
) -> pl.LazyFrame:
    """Return the rank of each unit at each level, null where the order isn't known.

    Each unit reaches a level between two years, ``lo`` and ``hi``. Its rank is known if whoever
    may be earlier is earlier.
    """
    at, start = pl.col("at"), pl.col("start")
    standing = events.filter(~pl.col("withdrawn").fill_null(False)).sort("at")
    since = pl.when("certain").then(at).otherwise(pl.col("last_at") + 1)
    reached = standing.group_by(_UNIT, "level").agg(
        at.first().alias("reached"), since.first().fill_null(-_FOREVER).alias("since")
    )
    span = record.group_by(_UNIT).agg(
        at.min().alias("begin"),
        at.max().alias("end"),
        pl.col("base").sort_by("at").first().alias("start"),
    )
    before_record = start >= pl.col("level")
    lo = pl.when(before_record).then(-_FOREVER).otherwise(pl.col("end") + 1).fill_null(-_FOREVER)
    hi = pl.when(before_record).then(pl.col("begin") - 1).otherwise(_FOREVER)
    earlier = how_many(pl.col("hi").sort().search_sorted(pl.col("lo"), side="left"))
    perhaps = how_many(pl.col("lo").sort().search_sorted(pl.col("hi"), side="left"))
    is_known = perhaps - (pl.col("lo") < pl.col("hi")) == earlier
    rank = pl.when(is_known).then(earlier + 1)
    is_member = pl.all_horizontal(pl.col(_UNIT, *groups).is_not_null())
    return (
        units.join(span, on=_UNIT, how="left")
        .join(events.select("level").unique(), how="cross")
        .join(reached, on=[_UNIT, "level"], how="left")
        .with_columns(pl.coalesce("since", lo).alias("lo"), pl.coalesce("reached", hi).alias("hi"))
        .select(
            _UNIT,
            *groups,
            "level",
            "reached",
            rank.over("level").alias("rank"),
            pl.when(is_member).then(rank.over("level", *groups)).alias("rank_within"),
        )
    )
