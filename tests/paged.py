"""The briefings whose texts are kept: whole pages of a few, and the sentences of many more."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
from made import panel as made_panel

import provgdp as pg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from provgdp.report import facts
    from provgdp.report.figures import Figures

JANUARY = Path(__file__).parents[1] / "examples" / "january"
PANEL = pg.load_panel(range(1993, 2027), as_of=date(2026, 12, 31))
LATE = ["Beijing", "Hebei", "Jilin", "Zhejiang", "Henan", "Guangdong", "Hainan", "Sichuan", "Tibet"]
SINCE = date(2024, 1, 24)


def without(year: int, provinces: list[str]) -> pl.DataFrame:
    """Return the record without some of a year's targets, outcomes and all."""
    columns = [*pg.schema.TARGET_COLUMNS, "wording", "wording_en"]
    is_late = (pl.col("year") == year) & pl.col("province").cast(pl.String).is_in(provinces)
    return PANEL.with_columns(pl.when(~is_late).then(name) for name in columns)


def flagged(province: list[str], **values: object) -> pl.DataFrame:
    """The record with other values for some provinces in 2024."""
    is_it = pl.col("province").cast(pl.String).is_in(province) & (pl.col("year") == 2024)
    return PANEL.with_columns(
        pl.when(is_it).then(pl.lit(value, PANEL.schema[name])).otherwise(name).alias(name)
        for name, value in values.items()
    )


CASES: dict[str, tuple[int, pl.DataFrame | None]] = {
    **{str(year): (year, None) for year in (1999, 2009, 2013, 2017, 2020, 2021, 2022, 2024, 2025)},
    "22 known": (2024, PANEL.filter(~pl.col("province").cast(pl.String).is_in(LATE))),
    "one known": (2024, PANEL.filter(province="Guangdong")),
    "one kept": (2024, PANEL.filter(province="Qinghai")),
    "one cut": (2024, PANEL.filter(province="Hainan")),
    "two known": (2024, PANEL.filter(pl.col("province").is_in(["Beijing", "Shanghai"]))),
    "before March": (2024, pg.load_panel(as_of=date(2024, 2, 28))),
    "ranges only": (
        2024,
        flagged(["Tibet", "Hainan"], target=9.0, target_upper=9.5, hedge="range"),
    ),
    "ranges that part": (
        2024,
        flagged(["Tibet", "Hainan"], target=9.0, target_upper=9.5, hedge="range").with_columns(
            target_upper=pl.when(province="Tibet").then(10.0).otherwise("target_upper")
        ),
    ),
    "relative": (
        2024,
        flagged(["Tibet", "Hainan"], target=None, target_mid=None, hedge="relative"),
    ),
    "all fell short": (2024, PANEL.with_columns(growth_prev=pl.col("target_prev") - 0.1)),
    "none fell short": (2024, PANEL.with_columns(growth_prev=pl.col("target_prev"))),
    "all aim higher": (2024, PANEL.with_columns(growth_prev=pl.col("target") - 0.5)),
    "all for the same": (2024, PANEL.with_columns(growth_prev=pl.col("target"))),
    "one short": (
        2024,
        PANEL.with_columns(
            growth_prev=pl.when(province="Yunnan").then(pl.col("target_prev") - 0.2).otherwise(9.9)
        ),
    ),
    "one against a range": (2026, PANEL.filter(province="Guangdong")),
    "against a range": (2026, None),
    "words unknown": (2024, PANEL.with_columns(hedge=None)),
    "level with the nation": (
        2024,
        PANEL.with_columns(
            pl.when(year=2024).then(5.0).otherwise(name).alias(name)
            for name in ("target", "target_mid", "target_upper")
        ),
    ),
    "numbers relative but one": (
        2024,
        flagged(
            [p.name for p in pg.PROVINCES if p.name != "Hunan"],
            **{"target": None, "target_mid": None, "hedge": "relative"},
        ),
    ),
    "no national target before": (
        2024,
        pg.load_panel(as_of=date(2024, 2, 28)).with_columns(
            pl.when(pl.col("year") > 2024).then(name).alias(name)
            for name in ("national_target", "national_hedge", "national_target_upper")
        ),
    ),
    "one is new": (
        2024,
        pg.load_panel(as_of=date(2024, 1, 25)).with_columns(
            announced=pl.when(province="Hainan").then("announced")
        ),
    ),
    "none is new": (2024, PANEL.with_columns(announced=date(2024, 1, 1))),
    "new without a target before": (2024, PANEL.with_columns(target_prev=None, hedge_prev=None)),
    "new, some without": (
        2024,
        flagged(["Hainan", "Tibet"], target_prev=None, target_lower_prev=None),
    ),
    "level with last year": (2024, PANEL.with_columns(target_prev="target")),
}


def said_by(figures: Figures) -> Iterator[facts.Fact]:
    yield from (figures.standing, *figures.findings, figures.basis)
    yield from filter(None, [figures.news])
    yield from chain.from_iterable(figures.supporting)


def told(case: str) -> pg.Briefing:
    """Return the briefing of a case, with what is new if it is one of the year of the day."""
    year, panel = CASES[case]
    return pg.briefing(year, panel=panel, since=SINCE if year == SINCE.year else None)


def made() -> pg.Briefing:
    """Return a year made up, in which targets of every kind stand."""
    size = PANEL.filter(year=2025).select("province", size="gdp")
    rows = made_panel().join(size, on="province")
    rows = rows.with_columns(
        gdp=(pl.col("size") * (1 + 0.05 * (pl.col("year") - 2025))).round(1),
        announced=pl.date("year", 1, 20),
    )
    names = ("province", "year", "wording", "growth", "gdp", "announced")
    nation = rows.unique("year", maintain_order=True).select(
        "year", growth="national_growth", wording="national_wording_en"
    )
    own = pg.make_panel(rows, **{name: name for name in names}, national=nation, base=PANEL.clear())
    return pg.briefing(2033, panel=own, since=date(2033, 1, 1), top=(5, 12), about=0.5)


def early() -> pg.Briefing:
    """Return the page of a day on which two of one region have set a target."""
    late = [place.name for place in pg.PROVINCES if place.name not in ("Fujian", "Shandong")]
    return pg.briefing(2025, panel=without(2025, late), top=(1, 3))


def january() -> pg.Briefing:
    """Return the page of the example's reports and spreadsheet."""
    reports = pg.read_reports(JANUARY / "reports")
    return pg.briefing(2027, panel=PANEL, reports=reports, outcomes=JANUARY / "outcomes_messy.csv")


PAGES: dict[str, Callable[[], pg.Briefing]] = {
    "whole": lambda: told("2024"),
    "early": early,
    "one": lambda: told("one known"),
    "made": made,
    "january": january,
}
