"""Whose a target is, and of which year, where a title, an argument or a long text decides."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

import provgdp as pg

OPENING = "各位代表：今年的增长目标为6%左右。"
WORK = "各部门要抓好落实。"
DELIVERED = "政府工作报告\n——2024年1月20日在省第十四届人民代表大会第二次会议上\n"

TEXTS: list[tuple[str, dict[str, Any], str]] = [
    (
        "a title tells which year is this one",
        {
            "text": "The growth target this year is about 5%.",
            "title": "Beijing sets a growth target of 5% for 2024",
            "province": "Beijing",
        },
        "Beijing 2024 about 5% given",
    ),
    (
        "a title explains a bare list",
        {"text": "湖北6%，湖南5%。", "title": "31省份2024年GDP目标"},
        "Hubei 2024 6% named; Hunan 2024 5% named",
    ),
    (
        "in a long text the sentence before is read if it names a target",
        {"text": WORK * 400 + "湖北公布2025年的增长目标。经济增长6%左右。", "year": 2024},
        "Hubei 2025 6%左右 document",
    ),
    (
        "rates are counted within a sentence",
        {"text": "湖北今年的增长目标为6%。" + "用电量增长5%。" * 260, "year": 2024},
        "Hubei 2024 6% named",
    ),
    (
        "whom a report is about shows in its first pages",
        {
            "text": f"{DELIVERED}各位代表：湖北去年变化很大。今年的增长目标为6%左右。\n"
            + WORK * 2800
            + "要学习湖南。",
            "year": 2024,
        },
        "Hubei 2024 6%左右 document",
    ),
    (
        "which year is this one shows in the first pages",
        {"text": f"湖北省政府工作报告\n{OPENING}" + WORK * 400 + "2020年工作总结另行印发。"},
        "",
    ),
    (
        "a report is of the year it is called after",
        {"text": f"2024年湖北省政府工作报告\n{OPENING}"},
        "Hubei 2024 6%左右 named",
    ),
    (
        "a report is of the year after that on which it looks back",
        {"text": f"2023年回顾与2024年展望——湖北省政府工作报告\n{OPENING}"},
        "Hubei 2024 6%左右 named",
    ),
    (
        "a title is remembered over an item that tells nothing",
        {"text": "2023年各省增长目标\n\n1. 引来一片热议。\n2. 湖北的增长目标为6%。", "year": 2024},
        "Hubei 2023 6% named",
    ),
    (
        "who has the same target is found by a list",
        {"text": "Hubei targets growth of 5% this year, as does Hunan.", "year": 2024},
        "Hubei 2024 5% named; Hunan 2024 5% list",
    ),
    (
        "a goal that is theirs is of the sentence before",
        {
            "text": "Hubei and Hunan spoke of targets. Their growth goal is 5% this year.",
            "year": 2024,
        },
        "Hubei 2024 5% sentence_before; Hunan 2024 5% sentence_before",
    ),
    (
        "the whole province is that which is given",
        {"text": "湖南去年增长5%。全省今年的增长目标为6%。", "year": 2024, "province": "Hubei"},
        "Hubei 2024 6% named",
    ),
    (
        "the whole province is that of the title, not one named later",
        {
            "text": "全省今年的增长目标为6%，并与湖北签约。",
            "title": "湖南公布今年的增长目标",
            "year": 2024,
        },
        "Hunan 2024 6% named",
    ),
    (
        "Beijing, where it is given whose text it is",
        {
            "text": "Beijing has set a growth target of 5% for 2024.",
            "year": 2024,
            "province": "Beijing",
        },
        "Beijing 2024 5% named",
    ),
    ("a target moved in a text of no year", {"text": "湖北的增长目标由6%下调为5%。"}, ""),
]


@pytest.mark.parametrize(("rule", "asked", "told"), TEXTS, ids=[rule for rule, *_ in TEXTS])
def test_a_target_is_told_with_its_basis(rule: str, asked: dict[str, Any], told: str) -> None:
    columns = ("province", "year", "wording", "basis")
    for read in (pg.extract_targets, pg.explain_targets):
        seen = read(**asked)
        seen = seen.filter(decision="target") if "decision" in seen.columns else seen
        assert told == "; ".join(" ".join(map(str, row)) for row in seen.select(columns).rows())


@pytest.mark.parametrize("others", [1, 2, 5])
def test_a_table_of_all_provinces_is_told_whole(others: int) -> None:
    heads = " ".join(["去年增速"] * others)
    growth = " ".join(["5.5%"] * others)
    rows = "\n".join(f"{place.name_zh} {growth} 6% 5%" for place in pg.PROVINCES)
    seen = pg.extract_targets(f"省份 {heads} 去年目标 今年目标\n{rows}", year=2024)
    expected = [(p.name, year, y) for p in pg.PROVINCES for year, y in ((2023, 6.0), (2024, 5.0))]
    assert expected == seen.select("province", "year", "target").rows()


def test_a_cell_is_explained_by_its_column_and_its_row() -> None:
    seen = pg.explain_targets("省份 2023年增速 2024年目标\n湖北 5.5% 30%\n湖南 5% 5.5%", year=2024)
    head = "a cell that no head of a column calls a target"
    assert seen.select("decision", "rule", "province").rows() == [
        ("not_called_a_target", head, "Hubei"),
        ("unreadable", "a cell of a table", "Hubei"),
        ("not_called_a_target", head, "Hunan"),
        ("target", None, "Hunan"),
    ]


def test_what_is_no_target_has_a_basis_too() -> None:
    seen = pg.explain_targets("Hunan grew 5% last year; its target this year is 6%.", year=2024)
    assert seen["basis"].to_list() == ["named", "named"]


def test_progress_counts_from_one() -> None:
    told: list[tuple[int, int | None]] = []
    texts = ["今年增长目标6%。", "湖北今年增长目标6%。"]
    pg.extract_many(texts, progress=lambda *done: told.append(done))
    assert told == [(1, 2), (2, 2)]


def test_a_column_of_headlines_gives_the_province_and_the_year() -> None:
    frame = pl.DataFrame({"text": ["今年增长目标6%。"], "head": ["湖北2024年政府工作报告"]})
    told = frame.select(pg.extract_targets_expr("text", title="head")).explode("text")
    told = told.unnest("text").select("province", "year", "target")
    assert told.rows() == [("Hubei", 2024, 6.0)]


HEADS = {
    ("省份", "湖北", "湖南"): [
        "{}年目标", "目标{}年", "目标（{}年）", "目标{}年（%）", "目标（%，{}年）", "目标（{}）",
        "{}年增长目标（%）",
    ],
    ("Province", "Hubei", "Hunan"): [
        "{} target", "Target {}", "Target ({})", "Target for {}", "Growth target, {}",
        "Target in {} (%)",
    ],
}  # fmt: skip


@pytest.mark.parametrize("between", [" | ", "\t", "; ", ",", " "])
@pytest.mark.parametrize("years", [(2023, 2024), (2024, 2023)])
@pytest.mark.parametrize(
    ("names", "head"), [(names, head) for names, heads in HEADS.items() for head in heads]
)
def test_a_column_has_the_year_that_its_head_has(
    names: tuple[str, str, str], head: str, years: tuple[int, int], between: str
) -> None:
    lines = ([names[0], *map(head.format, years)], [names[1], "6.5%", "6%"], [names[2], "6%", "5%"])
    told = pg.extract_targets("\n".join(map(between.join, lines)), year=2024)
    rates = zip(("Hubei", "Hubei", "Hunan", "Hunan"), years * 2, (6.5, 6.0, 6.0, 5.0), strict=True)
    assert set(rates) == set(told.select("province", "year", "target").rows())
