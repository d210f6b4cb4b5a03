"""The figures of a briefing: everything that it says, computed once, in no language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp.measures.weighted import amplification
from provgdp.report import findings, frames
from provgdp.report.facts import Basis, Headline, News, Standing, Supporting
from provgdp.report.sheets import indicators
from provgdp.target import Hedge, Target

if TYPE_CHECKING:
    from provgdp.report.desk import Desk


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Figures:
    """One year's targets in frames, and the facts that are news.

    `Briefing`, which adds the sentences, describes the fields.
    """

    year: int
    about: float
    standing: Standing
    news: News | None
    findings: tuple[Headline, ...]
    supporting: tuple[tuple[Supporting, ...], ...]
    basis: Basis
    panel: pl.DataFrame
    table: pl.DataFrame
    table_prev: pl.DataFrame
    new: pl.DataFrame
    means: pl.DataFrame
    modes: pl.DataFrame
    nation: pl.DataFrame
    largest: pl.DataFrame
    regions: pl.DataFrame
    growth_sides: pl.DataFrame
    passed: pl.DataFrame
    ranks: pl.DataFrame
    prices: pl.DataFrame
    contributions: pl.DataFrame
    streaks: pl.DataFrame
    indicators: pl.DataFrame
    source_ids: tuple[str, ...]


def figures_of(desk: Desk, *, top: Sequence[int], about: float, since: date | None) -> Figures:
    """Compute a year's figures from what lies on the desk."""
    held, year = desk.panel, desk.year
    rows, last, earlier = (frames.rows_of(held, y) for y in (year, year - 1, year - 2))
    both, outcomes, years = frames.alike(rows, last), (earlier, last), (year - 2, year - 1)
    table, table_prev = frames.master(rows, about), frames.master(last, about)
    computed = {
        "means": frames.means(both),
        "modes": frames.modes(both),
        "nation": amplification(both),
        "largest": frames.largest((last, rows), top),
        "regions": frames.regions(both, outcomes),
        "growth_sides": frames.growth_sides(outcomes),
        "passed": frames.passed(held, years),
        "ranks": frames.ranked(outcomes),
        "prices": frames.prices(outcomes),
        "contributions": frames.contributed(outcomes),
        "streaks": frames.streaks(held, years),
        "indicators": indicators(desk.sheets, rows.filter(frames.IS_SET)["province"], year),
    }
    later = held.filter(pl.col("year") > year)
    is_over = bool(rows["national_growth"].count() or later["target"].count())
    new = table.clear() if since is None else frames.new_since(table, since)
    return Figures(
        year=year,
        about=about,
        new=new,
        news=None if since is None else findings.news(table, new, since, year),
        standing=_standing(table, rows, year, desk.is_record and is_over),
        findings=tuple(_headlines(table, computed, rows, last, about, is_over)),
        supporting=tuple(findings.supporting(computed, (year - 1, year - 2))),
        basis=Basis(
            year=year,
            as_of=desk.as_of,
            undated=rows.filter(frames.IS_SET, pl.col("announced").is_null()).height,
            about=about,
            growth_vintages=_vintages("growth", earlier, last),
            gdp_vintages=_vintages("gdp", earlier, last),
            overruled=desk.overruled,
        ),
        panel=pl.concat([last, rows]).drop("region"),
        table=table,
        table_prev=table_prev,
        source_ids=_source_ids(rows, last, earlier),
        **computed,
    )


def _standing(table: pl.DataFrame, rows: pl.DataFrame, year: int, is_record: bool) -> Standing:
    setters = rows.filter(frames.IS_SET)
    return Standing(
        year=year,
        n=setters.height,
        coverage=frames.gdp_share(setters, rows),
        is_record=is_record,
        relative=findings.members(table, "hedge", Hedge.RELATIVE),
        without=findings.members(table, "hedge", Hedge.NO_TARGET),
    )


def _headlines(
    table: pl.DataFrame,
    computed: dict[str, pl.DataFrame],
    rows: pl.DataFrame,
    last: pl.DataFrame,
    about: float,
    is_over: bool,
) -> list[Headline]:
    """Choose H1 to H6, leaving out what nothing is known about."""
    year = table["year"][0]
    target, target_prev = _national(rows), _national(last)
    if computed["nation"]["national_mid"][-1] is None:
        nation: Headline | None = findings.no_national(target, target_prev, year, is_over)
    else:
        nation = findings.national(table, computed["nation"], target, year)
    found = (
        findings.changed(table, year),
        findings.delivered(table, year, about),
        findings.ambition(table, year),
        findings.averages(computed["means"], computed["modes"].filter(year=year), year),
        nation,
        findings.extremes(table),
    )
    return [fact for fact in found if fact is not None]


def _national(rows: pl.DataFrame) -> Target | None:
    known = (rows[f"national_{end}"] for end in ("hedge", "target", "target_upper"))
    hedge, number, upper = (next(iter(values.drop_nulls()), None) for values in known)
    return findings.stated(hedge, number, upper)


def _vintages(figure: str, *outcomes: pl.DataFrame) -> tuple[str, ...]:
    names = pl.concat([part.drop_nulls(figure)[f"{figure}_vintage"] for part in outcomes])
    return tuple(names.fill_null("unknown").unique(maintain_order=True))


def _source_ids(rows: pl.DataFrame, *outcomes: pl.DataFrame) -> tuple[str, ...]:
    """Return the sources of the targets, and of the growth and GDP of the years before."""
    used = ("target", "target_prev", "growth_prev", "gdp_weight", "national_target")
    keys = [rows[f"{name}_source_id"] for name in used]
    for part in outcomes:
        keys += [part[f"{name}_source_id"] for name in ("gdp", "gdp_prev", "national_growth")]
    known = pl.concat([key.cast(pl.String).alias("key") for key in keys]).drop_nulls()
    return tuple(known.unique(maintain_order=True))
