"""Small work reports that each show a rule of reading a sheet.

Each line of ``sheets.jsonl`` holds a report with what is given beside it, the rule, and what is
told: growth of the year before, the targets by name, and what is left unread with its reason.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import provgdp as pg

LINES = (Path(__file__).parent / "sheets.jsonl").read_text("utf-8").splitlines()
SHEETS: list[dict[str, Any]] = [json.loads(line) for line in LINES]
TARGETS = (
    "name", "indicator", "wording", "measure", "hedge", "lower", "upper", "unit", "direction",
)  # fmt: skip
UNREAD = ("name", "wording", "reason")


def told(sheet: dict[str, Any]) -> dict[str, Any]:
    """Return what a report is read as saying."""
    report = pg.read_report(sheet["text"], **sheet["given"])
    return {
        "growth": report.growth,
        "targets": [list(row) for row in report.targets.select(TARGETS).rows()],
        "unread": [list(row) for row in report.unread.select(UNREAD).rows()],
    }


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet["rule"] for sheet in SHEETS])
def test_a_sheet_is_read_by_its_rule(sheet: dict[str, Any]) -> None:
    assert {key: sheet[key] for key in ("growth", "targets", "unread")} == told(sheet)


def test_a_figure_of_the_whole_province_is_none_of_the_name_before() -> None:
    text = "2024年主要预期目标是：地区生产总值增长6%，出口增长5%，全省90%的行政村通公交。"
    report = pg.read_report(text, province="Hubei", year=2024)
    assert set(report.unread["name"]).isdisjoint(report.targets["name"])


@pytest.mark.parametrize(
    ("name", "is_known"), [("PM2.5", True), ("PM10", True), ("CO2", False), ("T12", False)]
)
@pytest.mark.parametrize("number", ["5%", "2.5%", "12%"])
@pytest.mark.parametrize(
    ("between", "parts"),
    [(",", False), ("，", False), (" ", True), ("  ", True), ("下降", True), ("浓度", True)],
)
def test_no_number_begins_in_the_digits_of_a_name(
    name: str, is_known: bool, number: str, between: str, parts: bool
) -> None:
    text = f"2024年主要预期目标是：地区生产总值增长6%；{name}{between}{number}；出口增长5%。"
    report = pg.read_report(text, province="Hubei", year=2024)
    told = report.targets.filter(~pl.col("indicator").is_in(["gdp", "exports"]))
    assert told["target"].to_list() == [float(number.rstrip("%"))] * (is_known and parts)
    assert report.targets.height + report.unread.height == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2024-hubei.txt", "主要预期目标：地区生产总值增长6%，出口增长5%。"),
        ("2024-hubei.txt", "The main targets are: GDP growth of 6 percent; export growth of 5%."),
        (
            "2024-hubei.html",
            "<p>主要预期目标：地区生产总值<b>增长6%</b>左右，出<i>口</i>增长5%。</p>",
        ),
        (
            "2024-hubei.html",
            "<p>2024年主要预期目标</p><table><tr><th>类别</th><th>指标</th><th>2024年目标</th></tr>"
            "<tr><td rowspan=3>经济</td><td>地区生产总值</td><td>6%</td></tr>"
            "<tr><td>出口</td><td>5%</td></tr></table>",
        ),
    ],
)
def test_a_file_says_whose_report_it_is(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    told = pg.read_reports(str(tmp_path)).targets
    assert told.select("province", "year", "indicator", "target").rows() == [
        ("Hubei", 2024, "gdp", 6.0),
        ("Hubei", 2024, "exports", 5.0),
    ]
