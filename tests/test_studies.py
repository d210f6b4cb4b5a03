"""The studies: what they say follows the data."""

from __future__ import annotations

import re

import polars as pl
import pytest
import quarter_century
import target_sheets
from pages import table, years

import provgdp as pg

CLOSED = (
    pg.load_panel(range(2021, 2026)).pipe(pg.attainment).pipe(pg.with_group, "nbs4", name="region")
)
CLOSED = CLOSED.with_columns(plan=quarter_century.plan())
SHEETS = pg.load_indicators([2003, 2004, 2025])


def test_outcomes_follow_the_data() -> None:
    told = quarter_century.outcomes(CLOSED).text
    assert told.startswith("155 targets can be judged on growth as announced, of 2021 to 2025; 93 ")
    assert "every one was in 2022" in told
    better = CLOSED.with_columns(
        fell_short=pl.when(pl.col("year") == 2022).then(pl.lit(False)).otherwise("fell_short")
    )
    assert "; 62 were missed (40%). Of those known, none was missed in 2022" in (
        quarter_century.outcomes(better).text
    )


def test_the_retreat_ends_with_the_last_year_that_has_all_its_figures() -> None:
    early = CLOSED.filter(year=2025).head(1)
    unknown = [pl.lit(None, early[name].dtype).alias(name) for name in early.columns
               if name.startswith("national_")]  # fmt: skip
    early = early.with_columns(*unknown, year=pl.col("year") + 1)
    begun = quarter_century.retreat(pl.concat([CLOSED, early]))
    assert begun.text == quarter_century.retreat(CLOSED).text


@pytest.mark.parametrize("last", [2024, 2025])
def test_the_bar_moves_with_the_data(last: int) -> None:
    panel = CLOSED.filter(pl.col("year") <= last)
    section = quarter_century.ratchets(panel)
    pooled, within = (pg.ratchet(panel, fixed_effects=within) for within in (False, True))
    slopes = [result.slopes[0].coefficient for result in (pooled, within)]
    assert f"{slopes[0]:.2f} points higher, pooled, {slopes[1]:.2f} within" in section.text
    assert f"({within.n} pairs" in section.text


def test_every_section_says_what_its_table_has() -> None:
    for part in (quarter_century.regions, quarter_century.hedges, quarter_century.strivers):
        section = part(CLOSED)
        assert section.table is not None
        shown = set(re.findall(r"\d+", table(section.table, section.heads, section.shares)))
        for figure in re.findall(r"(\d+)%", section.text):
            assert figure in shown, section.title


def test_sheets_follow_the_data() -> None:
    told = target_sheets.about(SHEETS).text
    assert told.startswith("左右 stood beside 11% of the numbers in 2003 and 64% in 2025")
    bare = SHEETS.with_columns(
        hedge=pl.when(pl.col("hedge") == "about").then(pl.lit("exact")).otherwise("hedge")
    )
    assert target_sheets.about(bare).text.startswith("左右 stood beside 0% of the numbers in 2003")
    told = target_sheets.in_step(SHEETS).text
    assert "0% tied it to the growth of the economy in 2004 and 65% in 2025" in told


def test_a_table_shows_null_as_a_dash() -> None:
    frame = pl.DataFrame({"mean_gap": [1.256, -0.5, None], "n": [3, 4, 5]})
    assert table(frame).splitlines()[2:] == [
        "| 1.26 | 3 |",
        "| \N{MINUS SIGN}0.50 | 4 |",
        "| – | 5 |",
    ]


def test_shares_are_in_percent_and_heads_say_the_unit() -> None:
    frame = pl.DataFrame({"share": [0.354, 0.0, None], "mean_gap": [0.354, 1.0, 0.0]})
    assert table(frame, {"mean_gap": "mean gap (points)"}, ["share"]).splitlines() == [
        "| share (%) | mean gap (points) |",
        "| ---: | ---: |",
        "| 35 | 0.35 |",
        "| 0 | 1.00 |",
        "| – | 0.00 |",
    ]


def test_no_float_of_a_study_is_without_a_unit() -> None:
    sections = [
        *(part(CLOSED) for part in (
            quarter_century.outcomes, quarter_century.regions, quarter_century.retreat,
            quarter_century.ratchets, quarter_century.bunching, quarter_century.strivers,
        )),
        *(part(SHEETS) for part in (
            target_sheets.contents, target_sheets.in_step, target_sheets.about,
            target_sheets.prices_and_revenue,
        )),
    ]  # fmt: skip
    for section in sections:
        assert section.table is not None
        head = table(section.table, section.heads, section.shares).partition("\n")[0]
        columns = dict(zip(section.table.columns, head.strip("| ").split(" | "), strict=True))
        for name in section.table.select(pl.selectors.float()).columns:
            if name not in ("se", "ci_low", "ci_high"):
                assert re.search(r"\((%|points.*)\)$", columns[name]), (section.title, name)


def test_pictures_are_described_by_what_they_show() -> None:
    told = quarter_century.outcomes(CLOSED).alt
    assert told.endswith("year by year: from 19% to 100%, 52% in 2025")
    for part in (quarter_century.retreat, quarter_century.hedges):
        assert re.search(r"\d+%.* in 2025$", part(CLOSED).alt)
    for page in (target_sheets.contents, target_sheets.in_step, target_sheets.about):
        assert "2025" in page(SHEETS).alt
        assert page(SHEETS).alt != page(SHEETS).title


def test_years_are_written_in_runs() -> None:
    assert years([2007, 2000, 2002, 2003]) == "2000, 2002 to 2003, 2007"
