"""The panel: one row per province and year, every figure with its vintage and its source."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from datetime import date

import polars as pl
import polars.selectors as cs

from provgdp import dtypes, schema
from provgdp.columns import as_province
from provgdp.data.choice import Years, check_as_of, describe, figures, pick_years, released
from provgdp.data.conform import conform
from provgdp.data.loaders import load_population, load_targets, named, national
from provgdp.data.tables import cached_table
from provgdp.frame import Kind, require_columns, require_eager, require_unique


def load_panel(
    years: Years | None = None,
    *,
    gdp: str = "first",
    growth: str = "announced",
    as_of: date | None = None,
) -> pl.DataFrame:
    """Return one row per province and year: the whole record, ready for every measure.

    All 31 provinces have a row in every year of the record; what isn't known is null. The
    columns of the year before are computed over the whole record before ``years`` filters.

    Args:
        years: Keep these years; all by default.
        gdp: The release of ``gdp``: "first" (as first announced), a name from
            ``load_table("vintages")``, "latest", the newest of each province and year, or
            "announced", the bureau's first release, else what the next work report says.
        growth: The same for ``growth``; targets are judged by "announced".
        as_of: Show only what was known on that day, in every column: of the chosen releases those
            that were out, with "latest" the newest of them.

    Returns:
        ``province``, ``year``; the target columns, ``wording``, ``wording_en``,
        ``wording_basis``, ``announced`` (the day of the report); ``gdp`` (100 million yuan),
        ``growth`` (percent), ``population`` (10 thousand persons); ``gdp_vintage``,
        ``growth_vintage``; the nation's growth and GDP as first announced and its target as
        ``national_…``; ``growth_prev``, ``target_prev``, ``target_lower_prev``,
        ``target_upper_prev``, ``hedge_prev``; ``gdp_weight``, the GDP of the year before as
        announced, which is in hand in January; ``gdp_prev`` with ``gdp_prev_vintage``, the level
        of the year before on the basis of ``gdp``, null where none is known; and, last, a
        ``…_source_id`` for each figure.

    Raises:
        NotInRecordError: If there is no such vintage, or no such year (on that day).
        TypeError: If ``as_of`` isn't a date.

    Examples:
        >>> import provgdp as pg
        >>> panel = pg.load_panel(2024)
        >>> panel.select("province", "wording", "target", "growth_prev").row(18)
        ('Guangdong', '5%', 5.0, 4.8)
        >>> henan = pg.load_panel(2023).filter(province="Henan")
        >>> henan.select("gdp", "gdp_prev", "gdp_prev_vintage", "gdp_weight").row(0)
        (59132.39, 58220.1, 'census4', 61345.05)
        >>> from datetime import date
        >>> pg.load_panel(2024, as_of=date(2024, 3, 1))["national_target"].null_count()
        31
    """
    check_as_of(as_of)
    return pick_years(_panel(gdp, growth, as_of).clone(), years, describe("row", None, as_of))


@functools.lru_cache(maxsize=16)
def _panel(gdp: str, growth: str, as_of: date | None) -> pl.DataFrame:
    """Build the panel; cached, because measures and examples ask for the same one again."""
    key = ["province", "year"]
    announced = named(figures("gdp", "announced", as_of), "gdp")
    targets = load_targets(as_of=as_of).rename({"source_id": "target_source_id"})
    parts = [
        targets.select(*key, *schema.block("target"), *schema.block("announced")),
        named(figures("gdp", gdp, as_of), "gdp"),
        named(figures("growth", growth, as_of), "growth"),
        load_population(as_of=as_of).rename({"source_id": "population_source_id"}),
    ]
    nation = national("first", as_of).select("year", **schema.block("national"))
    years = pl.concat([part["year"] for part in (*parts, nation)]).unique().sort().to_frame()
    names = pl.Series("province", dtypes.PROVINCE.categories, dtype=dtypes.PROVINCE)
    panel = years.join(names.to_frame(), how="cross").select(key)
    for part in parts:
        panel = panel.join(part, on=key, how="left", maintain_order="left")
    panel = panel.join(nation, on="year", how="left", maintain_order="left")
    for part in (
        previous(panel, schema.block("growth_prev") | schema.block("target_prev")),
        previous(announced, schema.block("gdp_weight")),
        _base(panel, as_of),
    ):
        panel = panel.join(part, on=key, how="left", maintain_order="left")
    return panel.select(schema.panel_schema().names())


def previous(frame: pl.DataFrame, columns: dict[str, str]) -> pl.DataFrame:
    """Return the frame's figures a year on: new name to old, keyed by province and year."""
    return frame.select("province", pl.col("year") + 1, **columns)


def first_known(block: Iterable[str], sides: Sequence[str]) -> list[pl.Expr]:
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


def as_panel(frame: pl.DataFrame, what: str) -> pl.DataFrame:
    """Bring a user's panel to the columns and dtypes of `load_panel`, provinces in any spelling."""
    require_eager(frame, what)
    needed: dict[str, Kind] = {c.name: "any" for c in schema.panel() if not c.lackable}
    needed["year"] = "value"
    shape = schema.panel_schema()
    require_columns(frame, needed, "make_panel brings a frame of your own into this shape")
    absent = [pl.lit(None).alias(name) for name in shape if name not in frame.columns]
    panel = conform(frame.with_columns(as_province("province"), *absent), shape, what)
    require_unique(panel, ["province", "year"], what=what)
    return panel.with_columns(pl.when(cs.float().is_finite()).then(cs.float()))


def _base(panel: pl.DataFrame, as_of: date | None) -> pl.DataFrame:
    """Return the level of the year before on the basis of each row's own, where there is one."""
    bases = cached_table("comparable").select("year", "vintage", gdp_prev_vintage="base_vintage")
    levels = previous(named(released("gdp", as_of), "gdp"), schema.block("gdp_prev"))
    return (
        panel.select("province", "year", vintage="gdp_vintage")
        .join(bases, on=["year", "vintage"])
        .join(levels, on=["province", "year", "gdp_prev_vintage"])
        .select("province", "year", *schema.block("gdp_prev"))
    )
