"""The study's answers come out of the data, and change with it."""

from __future__ import annotations

import polars as pl
import pytest
import study

import provgdp as pg

GDP = pg.load_gdp(study.CENSUS_YEAR, vintage="all")
PANEL = pg.load_panel(study.NEXT_TARGETS)


def test_main_prints_three_questions(capsys: pytest.CaptureFixture[str]) -> None:
    study.main()
    printed = capsys.readouterr().out
    assert printed.count("?\n") == 3
    assert study.promises(pg.load_panel()) in printed


def test_promises_follow_the_data() -> None:
    panel = pg.load_panel(range(2021, 2027))
    answer = study.promises(panel)
    assert "In 6 of them the provinces' mean is above the nation's target" in answer
    assert "weighted by GDP, by 0.29. In 2026, 6 provinces aim above" in answer
    modest = panel.with_columns(
        pl.when(pl.col("year") == 2024).then(4.0).otherwise(name).alias(name)
        for name in ("target", "target_mid")
    )
    assert "In 5 of them" in study.promises(modest)


def test_census_follows_the_data() -> None:
    answer = study.census(GDP)
    assert "by 0.5% (Hainan) to 8.9% (Shanghai)" in answer
    assert answer.endswith(
        "The 8 largest kept their ranks; Shanghai rose from rank 10 to 9 and Beijing rose from "
        "rank 13 to 12."
    )
    doubled = (pl.col("province") == "Jiangsu") & (pl.col("vintage") == "census5")
    edited = GDP.with_columns(gdp=pl.when(doubled).then(2 * pl.col("gdp")).otherwise("gdp"))
    assert "The 0 largest kept their ranks; Jiangsu rose from rank 2 to 1" in study.census(edited)


def test_next_targets_follow_the_data() -> None:
    answer = study.next_targets(PANEL)
    assert (
        "Of 93 targets that were missed, 68 were followed by a lower one, 21 by the same" in answer
    )
    assert "2024: +0.31 (0.09); 2025: +0.25 (0.10); 2026: +0.27 (0.13)" in answer
    halfway = (pl.col("target_prev") + pl.col("growth_prev")) / 2
    last = pl.col("year") == 2026
    obedient = PANEL.with_columns(
        pl.when(last).then(halfway).otherwise(name).alias(name)
        for name in ("target", "target_upper")
    )
    assert "2025: +0.25 (0.10); 2026: +0.50 (0.00)" in study.next_targets(obedient)
