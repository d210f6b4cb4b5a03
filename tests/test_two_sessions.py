"""The article's findings come out of the data, and change with it."""

from __future__ import annotations

import polars as pl
import pytest
import two_sessions_2024 as example

import provgdp as pg

# Without it, growth of the year before is looked up in the rows of 2023, where the tests edit it.
RECORD = pg.load_panel().drop("growth_prev")
CITIES = pg.load_table("trillion_cities")
HIGHER, BELTS, THRESHOLDS, TRILLION_CITIES, BELOW, HIGHEST, LARGEST, MUNICIPALITIES = range(8)


def edited(province: str, year: int, column: str, value: object) -> pl.DataFrame:
    row = (pl.col("province") == province) & (pl.col("year") == year)
    assert RECORD.filter(row).height == 1
    dtype = RECORD.schema[column]
    changed = pl.when(row).then(pl.lit(value, dtype)).otherwise(pl.col(column)).alias(column)
    return RECORD.with_columns(changed)


def test_every_finding_holds() -> None:
    assert [finding.holds for finding in example.findings(RECORD, CITIES)] == [True] * 8


def test_tally_and_its_bounds() -> None:
    assert example.findings(RECORD, CITIES)[HIGHER].answer == (
        "13: Tianjin, Liaoning, Heilongjiang, Anhui, Fujian, Jiangxi, Henan, Hunan, Guangdong, "
        "Guangxi, Guizhou, Yunnan, Shaanxi; "
        "read with the hedges: certain 10, possible 12, impossible 9"
    )


@pytest.mark.parametrize(
    ("finding", "province", "year", "column", "value"),
    [
        (HIGHER, "Tianjin", 2023, "growth", 4.6),
        (HIGHER, "Hebei", 2024, "target", 6.0),
        (HIGHER, "Guangdong", 2024, "hedge", "about"),
        (BELTS, "Liaoning", 2023, "growth", 5.5),
        (THRESHOLDS, "Guangdong", 2023, "gdp", 129_999.9),
        (THRESHOLDS, "Guangdong", 2023, "gdp_prev", 130_000.0),
        (THRESHOLDS, "Chongqing", 2022, "gdp", 30_000.0),
        (BELOW, "Beijing", 2024, "target", 4.9),
        (HIGHEST, "Qinghai", 2024, "target", 8.5),
        (LARGEST, "Jiangsu", 2024, "hedge", "above"),
        (LARGEST, "Zhejiang", 2024, "gdp_weight", 99_999.0),
        (MUNICIPALITIES, "Chongqing", 2024, "hedge", "exact"),
    ],
)
def test_a_figure_changed_changes_the_answer(
    finding: int, province: str, year: int, column: str, value: object
) -> None:
    before = example.findings(RECORD, CITIES)[finding]
    after = example.findings(edited(province, year, column, value), CITIES)[finding]
    assert (after.holds, after.answer != before.answer) == (False, True)


def test_a_city_less_changes_the_answer() -> None:
    after = example.findings(RECORD, CITIES.filter(pl.col("city") != "Wuxi"))[TRILLION_CITIES]
    assert after == (
        example.trillion_cities(CITIES).claim,
        "Jiangsu 4, Guangdong 4, Shandong 3, …",
        False,
    )


def test_prints_the_provinces_and_the_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert example.main() == 0
    printed = capsys.readouterr().out
    assert all(f"│ {province.name} " in printed for province in pg.PROVINCES)
    assert printed.count("   holds: ") == 8


def test_fails_if_a_finding_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    panel = edited("Tianjin", 2023, "growth", 4.6)
    monkeypatch.setattr(pg, "load_panel", lambda: panel)
    assert example.main() == 1
    assert capsys.readouterr().out.count("DOES NOT HOLD") == 1
