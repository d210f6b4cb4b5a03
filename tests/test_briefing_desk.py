"""From a folder of reports and a spreadsheet to the page: read, laid out, and in a terminal."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.__main__ import main
from provgdp.report.worksheet import Worksheet, read_worksheet
from provgdp.schema import Lang

JANUARY = Path(__file__).parents[1] / "examples" / "january"
RECORD = pg.load_panel(range(2000, 2027), as_of=date(2026, 12, 31))
YEAR = 2027


def said(source: pl.DataFrame | Path, year: int = YEAR) -> list[dict[str, str]]:
    """The rows of a worksheet without its blanks."""
    rows = read_worksheet(source, year).rows.to_dicts()
    return [{name: x for name, x in row.items() if x is not None} for row in rows]


def test_a_plain_frame() -> None:
    frame = pl.DataFrame(
        {"province": ["粤", "Hebei"], "year": [2026, 2026], "growth": [4.3, None], "gdp": [1.5, 2]}
    )
    assert said(frame) == [
        {"province": "粤", "year": "2026", "growth": "4.3", "gdp": "1.5"},
        {"province": "Hebei", "year": "2026", "gdp": "2.0"},
    ]


def test_outcomes_and_targets_of_two_years_in_a_row() -> None:
    frame = pl.DataFrame(
        {"地区": ["广东", "天津"], "GDP增速": ["4.3%", "—"], "预期目标": ["4.5%左右", "待公布"]}
    )
    assert said(frame) == [
        {"province": "广东", "year": "2026", "growth": "4.3%"},
        {"province": "广东", "year": "2027", "wording": "4.5%左右"},
        {"province": "天津", "year": "2026", "growth": "—"},
        {"province": "天津", "year": "2027", "wording": "待公布"},
    ]
    heads = {"p": ["广东"], "2025年地区生产总值": ["9"], "2026年地区生产总值（亿元）": ["10"]}
    assert said(pl.DataFrame(heads)) == [
        {"province": "广东", "year": "2025", "gdp": "9"},
        {"province": "广东", "year": "2026", "gdp": "10"},
    ]


@pytest.mark.parametrize(
    "head",
    [
        *"一季度GDP增速 GDP增速排名 规上工业增加值增速 固定资产投资增长 人均GDP".split(),
        *"GDP占全国比重 名义增速 前11个月增速 上年增速 去年增速 全国增速 财政收入增长目标".split(),
        *"CPI目标 目标完成情况".split(),
        *"Q1_growth gdp_per_head target_gap industrial_growth growth_rank gdp_bn_usd".split(),
    ],
)
def test_a_head_with_another_word_holds_something_else(head: str) -> None:
    frame = pl.DataFrame({"p": ["粤"], head: ["1"], "growth": ["4.3"]})
    assert said(frame) == [{"province": "粤", "year": "2026", "growth": "4.3"}]
    assert read_worksheet(frame, YEAR).left_alone == (head,)


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("2026年地区生产总值（亿元）", "gdp"),
        ("GDP总量(亿元)", "gdp"),
        ("gdp_100m_yuan", "gdp"),
        ("GRP 2026", "gdp"),
        ("2026年比上年增长（%）", "growth"),
        ("GDP实际增速", "growth"),
        ("按不变价格计算的增长", None),
        ("按不变价格计算增长", "growth"),
        ("real_growth_pct", "growth"),
        ("Real GDP growth rate, 2026 (%)", "growth"),
        ("2027年经济增长预期目标", "wording"),
        ("growth_target_2027", "wording"),
        ("GDP Growth Target 2027", "wording"),
    ],
)
def test_what_a_head_holds(head: str, role: str | None) -> None:
    frame = pl.DataFrame({"p": ["粤"], head: ["1%"], "gdp 2020": ["9"]})
    found = {name for row in said(frame) if row["year"] != "2020" for name in row}
    assert found - {"province", "year"} == ({role} if role else set())


def test_years_merged_over_the_heads(tmp_path: Path) -> None:
    path = tmp_path / "two_rows.csv"
    path.write_text(
        "各省份经济增长,,,\n地区,2025年,,2026年\n,GDP,增速,增速\n广东,145847,3.9,4.3\n", "utf-8"
    )
    assert said(path) == [
        {"province": "广东", "year": "2025", "gdp": "145847", "growth": "3.9"},
        {"province": "广东", "year": "2026", "growth": "4.3"},
    ]


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        ({"去年增速": "4", "今年目标": "5%"}, {"growth": "2026", "wording": "2027"}),
        ({"26年增速": "4", "27年目标": "5%"}, {"growth": "2026", "wording": "2027"}),
        ({"上年目标": "5%", "本年度目标": "4%"}, {"wording": "2027"}),
        ({"Last year's growth": "4", "This year's target": "5%"}, {"growth": "2026"}),
        ({"比上年增长": "4"}, {"growth": "2026"}),
        ({"growth over last year": "4"}, {"growth": "2026"}),
    ],
)
def test_years_in_short_and_in_words(heads: dict[str, str], years: dict[str, str]) -> None:
    rows = said(pl.DataFrame({"p": ["粤"]} | {head: [cell] for head, cell in heads.items()}))
    found = {role: row["year"] for row in rows for role in row if role not in ("province", "year")}
    assert found | years == found


def test_two_columns_of_one_year_are_refused_however_it_is_written() -> None:
    for heads in (["2026年增速", "增速"], ["26年增速", "2026年增速"], ["去年增速", "2026年增速"]):
        with pytest.raises(pg.errors.PanelError, match="both hold growth"):
            read_worksheet(pl.DataFrame({"p": ["粤"]} | {head: ["4"] for head in heads}), YEAR)


@pytest.mark.parametrize(
    ("text", "gdp"),
    [
        ("地区;2026年GDP（万亿元）\n广东;15.2\n", "15.2万亿元"),
        ("地区;GDP\n广东;15,2\n", "15,2"),
        ("地区,GDP (bn yuan)\n广东,15200\n", "15200bn yuan"),
        ("单位：万亿元,\n地区,GDP\n广东,15.2\n", "15.2万亿元"),
        ("单位：万亿元,\n地区,GDP（亿元）\n广东,152000\n", "152000"),
        ("地区,GDP（万亿元）\n广东,152000亿元\n", "152000亿元"),
        ("地区,GDP（万亿元）\n广东,待公布\n", "待公布"),
    ],
)
def test_the_unit_that_a_head_or_a_row_over_it_states(tmp_path: Path, text: str, gdp: str) -> None:
    for encoding in ("gb18030", "utf-16"):
        path = tmp_path / f"{encoding}.csv"
        path.write_bytes(text.encode(encoding))
        assert [row["gdp"] for row in said(path)] == [gdp]


MESSY = """一季度表,,,
单位：亿元,,,
,,,
序号,地区,地区生产总值,比上年增长
,全国,"1,400,000",4.9%
1,北　京,"54,945.6",5.2%
2,天津,,
,东部地区,"700,000",5.0%
,合计,"74,318.9",
注：初步核算。,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_titles_totals_and_footnotes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "bureau.csv"
    path.write_bytes(MESSY.encode(encoding))
    sheet = read_worksheet(path, YEAR)
    assert sheet.rows.rows() == [("北　京", "2026", None, "5.2%", "54,945.6", None, None)]
    assert sheet.national == {2026: {"gdp": "1,400,000", "growth": "4.9%"}}
    assert sheet.left_out == ("东部地区", "合计")
    assert sheet.left_alone == ("序号",)


def test_workbooks_and_tabs(tmp_path: Path) -> None:
    frame = pl.DataFrame({"province": ["Hebei"], "growth 2026": [5.3], "target 2027": ["about 5%"]})
    frame.write_excel(tmp_path / "own.xlsx")
    frame.write_csv(tmp_path / "own.tsv", separator="\t")
    rows = [
        {"province": "Hebei", "year": "2026", "growth": "5.3"},
        {"province": "Hebei", "year": "2027", "wording": "about 5%"},
    ]
    assert said(tmp_path / "own.xlsx") == said(tmp_path / "own.tsv") == rows


@pytest.mark.parametrize(
    ("columns", "fault"),
    [
        (
            {"who": ["a"], "growth": ["5"]},
            "no column names provinces; write .*; the first line is 'who', 'growth'$",
        ),
        (
            {"p": ["粤", "全国"], "year": ["2026", "26"], "growth": ["5", "5"]},
            "^outcomes, line 3: the nation's year can't be read: '26'; write 2026$",
        ),
        (
            {"p": ["粤", "全国", "China"], "growth": ["5", "4.8", "5.1"]},
            "line 4: the nation's growth of 2026 is '5.1', and '4.8' in a line above; leave one",
        ),
        ({"p": ["粤"], "population": ["5"]}, "no column is headed growth, GDP or target; heads: "),
        (
            {"p": ["粤"], "GDP 2026": ["5"], "gdp (2026)": ["6"]},
            "both hold gdp; name the year of each",
        ),
    ],
)
def test_what_is_no_worksheet(columns: dict[str, list[str]], fault: str) -> None:
    with pytest.raises(pg.errors.PanelError, match=fault):
        read_worksheet(pl.DataFrame(columns), YEAR)


def test_a_nation_that_is_told_twice_alike_is_one() -> None:
    frame = pl.DataFrame({"p": ["粤", "全国", "全国"], "growth": ["5", "4.8", "4.8"]})
    assert read_worksheet(frame, YEAR).national == {2026: {"growth": "4.8"}}


def test_a_column_of_lists_is_refused() -> None:
    frame = pl.DataFrame({"p": ["粤"], "growth": [[5.0]]})
    with pytest.raises(pg.errors.ColumnTypeError, match="outcomes: column 'growth' is List"):
        read_worksheet(frame, YEAR)


def test_files_that_are_none(tmp_path: Path) -> None:
    for name in ("none.csv", "none.xlsx"):
        with pytest.raises(FileNotFoundError):
            read_worksheet(tmp_path / name, YEAR)
    (tmp_path / "bad.csv").write_bytes(b"\xff\xff\x80")
    with pytest.raises(pg.errors.PanelError, match="neither UTF-8 nor GB 18030"):
        read_worksheet(tmp_path / "bad.csv", YEAR)


def test_a_quotation_mark_that_is_never_closed_swallows_no_lines(tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text('地区,目标\n广东,"5%左右\n江苏,5%\n湖南,6%', "utf-8")
    with pytest.raises(pg.errors.PanelError, match=r"bad\.csv, up to line 4: .* quotation marks"):
        read_worksheet(tmp_path / "bad.csv", YEAR)


def test_an_unknown_province_is_named() -> None:
    frame = pl.DataFrame({"p": ["粤", "Guandong"], "growth": [4.3, 4.4]})
    with pytest.raises(pg.errors.PanelError, match="'Guandong'"):
        pg.briefing(YEAR, panel=RECORD, outcomes=frame)


def test_a_line_that_holds_two_years_is_named_once() -> None:
    columns = {"growth 2026": [5.3, 4.3], "target 2027": ["5%", "4.5%"]}
    frame = pl.DataFrame({"p": ["Hebei", "Guandong"], **columns})
    with pytest.raises(pg.errors.PanelError) as raised:
        pg.briefing(YEAR, panel=RECORD, outcomes=frame)
    assert str(raised.value).count("line 3") == raised.value.problems.height == 1


@pytest.mark.parametrize("head", ["target", "target (%)", "2027年目标"])
def test_targets_as_numbers_and_their_days(head: str, tmp_path: Path) -> None:
    days = ["2027-01-20", "2027-01-25", "2027-01-26"]
    frame = pl.DataFrame(
        {"province": ["粤", "Hebei", "苏"], "growth": [4.3, 5.3, 5.1], head: [4.5, 5.0, None]}
    ).with_columns(pl.Series("announced on", days))
    frame.write_excel(tmp_path / "own.xlsx")
    of = pl.col("province").is_in(["Guangdong", "Hebei"])
    for outcomes in (frame, tmp_path / "own.xlsx"):
        report = pg.briefing(YEAR, panel=RECORD, outcomes=outcomes)
        rows = report.table.filter(of).select("province", "target", "hedge", "wording").rows()
        assert sorted(rows) == [("Guangdong", 4.5, None, None), ("Hebei", 5.0, None, None)]
        early = read_worksheet(outcomes, YEAR, date(2027, 1, 22))
        assert early.rows["target"].drop_nulls().to_list() == ["4.5"]


def test_numbers_and_wordings_in_one_column() -> None:
    frame = pl.DataFrame({"p": ["粤", "冀", "全国"], "target": ["4.5%左右", "5.3", "5"]})
    assert said(frame) == [
        {"province": "粤", "year": "2027", "wording": "4.5%左右"},
        {"province": "冀", "year": "2027", "target": "5.3"},
    ]
    assert read_worksheet(frame, YEAR).national == {2027: {"target": "5"}}
    lost = frame.with_columns(target=pl.lit("53"))
    with pytest.raises(pg.errors.PanelError, match=r"line 2, target '53': no rate in percent: "):
        pg.briefing(YEAR, panel=RECORD, outcomes=lost.filter(pl.col("p") != "全国"))


def test_what_cannot_be_used_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "growth.csv"
    path.write_text("2026年增速,\n\n地区,2026年增速\n合计,5\n广东,4.3x\n河北,5.2\n", "utf-8")
    with pytest.raises(pg.errors.PanelError) as raised:
        pg.briefing(YEAR, panel=RECORD, outcomes=path)
    start = f"{path} can't be used:\n  line 5, 2026年增速 '4.3x': "
    assert str(raised.value).startswith(start)
    assert raised.value.problems["line"].to_list() == [5]
    years = pl.DataFrame({"省份": ["广东"], "年份": ["26x"], "增速": [4.3]})
    with pytest.raises(pg.errors.PanelError, match=r"line 2, 年份 '26x': not a year"):
        pg.briefing(YEAR, panel=RECORD, outcomes=years)
    indices = pl.DataFrame({"p": [p.name_zh for p in pg.PROVINCES], "growth": [104.0] * 31})
    with pytest.raises(pg.errors.PanelError, match=r"line 2, growth '104.0': an index") as raised:
        pg.briefing(YEAR, panel=RECORD, outcomes=indices)
    assert str(raised.value).endswith("and 26 more, all in .problems of this error")
    with pytest.raises(pg.errors.PanelError, match="national"):
        pg.briefing(
            YEAR, panel=RECORD, outcomes=pl.DataFrame({"p": ["全国", "粤"], "growth": ["x", "5"]})
        )


@pytest.fixture(scope="module")
def reports() -> pg.WorkReports:
    return pg.read_reports(JANUARY / "reports")


@pytest.fixture(scope="module")
def january(reports: pg.WorkReports) -> pg.Briefing:
    return pg.briefing(
        YEAR, panel=RECORD, reports=reports, outcomes=JANUARY / "outcomes.csv", base_vintage="first"
    )


def test_january_by_hand(january: pg.Briefing) -> None:
    minus = "\N{MINUS SIGN}"
    assert january.as_of == "22 of 31 provinces have set a 2027 target."
    assert january.headlines == (
        "Half of the 22 known kept their growth target for 2027: 11 of 22 kept it, 10 cut it and "
        "only Inner Mongolia raised it. Of the 11, Tianjin, Hebei, Chongqing and Tibet softened "
        "the wording.",
        "In 2026, 12 of the 27 known fell short of their target and 15 met it; 7 of the 12 (Inner "
        "Mongolia, Fujian, Hubei, Hunan, Guizhou, Yunnan, Shaanxi) were within 0.3 points of an "
        f'"about" target. The widest gaps were Hainan ({minus}0.9), Liaoning ({minus}0.4), Shanxi, '
        f"Hunan, Guizhou and Yunnan ({minus}0.3 each).",
        "Of the 22 known, 5 aim higher for 2027 than they grew in 2026: Inner Mongolia, Guangdong, "
        "Hainan, Shaanxi and Xinjiang. Four aim for the same rate and 13 for less. Read with their "
        "hedges, a higher target is certain for 2, possible for 17 and ruled out for 3.",
        "Weighted by 2026 GDP, the 21 targets with known GDP come to 4.88%, down from 5.05% for "
        "the same provinces in 2026. The simple mean is 5.05%, the median 5%, and 5% is the most "
        "common target (10, and 1 range that starts there).",
        "The national target is due in March; last year's was 4.5% to 5%.",
        "Of the 22 known, Tibet is highest (about 7%), Liaoning lowest (4% or more).",
    )
    page = january.to_markdown()
    assert "- 2026: Guangdong 15, Sichuan 7, Hebei 5 trillion yuan." in page
    assert "- 2026: among the 26 known, no rank changed; " in page
    assert "Growth and GDP as announced at the time and as handed in; weights GDP of 2026; " in page


def test_an_untidy_sheet_says_the_same_and_the_nation_s_growth(
    january: pg.Briefing, reports: pg.WorkReports
) -> None:
    untidy = pg.briefing(
        YEAR,
        panel=RECORD,
        reports=reports,
        outcomes=JANUARY / "outcomes_messy.csv",
        base_vintage="first",
    )
    assert untidy.headlines == january.headlines
    columns = ["province", "gdp_weight", "growth_prev", "target", "target_upper", "hedge"]
    assert_frame_equal(untidy.table.select(columns), january.table.select(columns))
    assert "- 2026: 17 of 27 grew faster than the nation (4.9%), " in untidy.to_markdown()
    assert "2026: 17 of" not in january.to_markdown()


def test_the_folder_s_sheets_are_beside_growth(
    january: pg.Briefing, reports: pg.WorkReports
) -> None:
    prices = reports.targets.filter(indicator="cpi", measure="growth", unit="percent")
    held = january.indicators.filter(indicator="cpi").to_dicts()[0]
    assert held["n"] == prices["target"].count()
    assert (held["target"], held["hedge"]) == (2.0, "about")


def given(reports: pg.WorkReports, **figures: object) -> pg.WorkReports:
    """Guangdong's report alone, with other outcomes."""
    name = "2027-guangdong.txt"
    of = pl.col("document") == name
    outcomes = reports.outcomes.filter(of)
    return attrs.evolve(
        reports,
        targets=reports.targets.filter(of),
        outcomes=outcomes.with_columns(
            pl.lit(value, outcomes.schema[column]).alias(column)
            for column, value in figures.items()
        ),
        documents=reports.documents.filter(of),
    )


@pytest.mark.parametrize(
    ("figures", "growth", "gdp"),
    [
        ({}, 4.3, 152574.5),
        ({"growth_hedge": "about", "gdp_hedge": "about"}, 4.3, None),
        ({"growth_hedge": "at_least", "gdp_hedge": "above"}, None, None),
    ],
)
def test_a_bound_is_no_outcome(
    reports: pg.WorkReports, figures: dict[str, object], growth: float | None, gdp: float | None
) -> None:
    report = pg.briefing(YEAR, panel=RECORD, reports=given(reports, **figures))
    row = report.table.filter(province="Guangdong").select("target", "growth_prev", "gdp_weight")
    assert row.row(0) == (4.5, growth, gdp)
    assert report.n == 1


def test_a_spreadsheet_comes_before_a_report(reports: pg.WorkReports) -> None:
    frame = pl.DataFrame({"province": ["Guangdong"], "growth": [4.4]})
    report = pg.briefing(YEAR, panel=RECORD, reports=given(reports), outcomes=frame)
    row = report.table.filter(province="Guangdong").select("growth_prev", "gdp_weight", "target")
    assert row.row(0) == (4.4, 152574.5, 4.5)


def test_a_target_that_sources_state_otherwise_is_named(reports: pg.WorkReports) -> None:
    frame = pl.DataFrame(
        {
            "地区": ["广东", "Jiangsu", "Tibet"],
            "2027年目标": ["4.3%", "about 5%", "7%"],
            "2026年目标": ["5%以上", "待公布", "at least 7%"],
        }
    )
    report = pg.briefing(YEAR, panel=RECORD, reports=given(reports), outcomes=frame)
    record = dict(RECORD.filter(year=2026).select("province", "wording").iter_rows())
    sources = dict(RECORD.filter(year=2026).select("province", "target_source_id").iter_rows())
    found = [attrs.astuple(x) for x in report.basis.overruled]
    assert found == [
        (
            "Guangdong",
            2026,
            "target",
            "5%以上",
            "outcomes",
            record["Guangdong"],
            sources["Guangdong"],
        ),
        ("Guangdong", 2027, "target", "4.3%", "outcomes", "4.5%左右", "2027-guangdong.txt"),
    ]
    said = "; Guangdong 2027 target 4.3% (outcomes), not 4.5%左右 (2027-guangdong.txt)."
    assert said in report.to_markdown()
    zh = pg.briefing(YEAR, panel=RECORD, lang="zh", reports=given(reports), outcomes=frame)
    assert (
        "；广东2027年目标4.3%（outcomes），未取4.5%左右（2027-guangdong.txt）。" in zh.to_markdown()
    )
    assert pg.briefing(YEAR, panel=RECORD, reports=given(reports)).basis.overruled == ()


@pytest.mark.parametrize(
    ("held", "given", "differs"),
    [
        ({"target": 4.5}, "4.5%左右", False),
        ({"target": 4.4}, "4.5%左右", True),
        ({"target": 4.4}, "不设具体目标", True),
        ({"wording": "4.5%左右"}, "around 4.5%", False),
        ({"wording": "4.5%左右"}, "4.5%", True),
        ({"wording": "4.5%左右，努力争取更好结果"}, "4.5%左右", True),
        ({"wording": "4.5%—5%"}, "4.5%—5.5%", True),
        ({"wording": "4.5%以上，力争5%"}, "4.5%以上", True),
        ({"wording": "不设具体目标"}, "4.5%", True),
        ({"wording": "与全国同步"}, "高于全国0.5个百分点", True),
        ({"wording": None}, "4.5%", False),
        ({"wording": "4.5%左右"}, "待公布", False),
    ],
)
def test_what_sources_state_otherwise(held: dict[str, object], given: str, differs: bool) -> None:
    (name,) = held
    rows = pl.DataFrame({"p": ["粤", "苏"], name: [held[name], "5%" if name == "wording" else 5.0]})
    panel = pg.make_panel(rows, province="p", year=YEAR, **{name: name})
    sheet = pl.DataFrame({"province": ["粤"], "target": [given]})
    overruled = pg.briefing(YEAR, panel=panel, outcomes=sheet).basis.overruled
    assert [x.province for x in overruled] == ["Guangdong"] * differs
    if name == "target" and differs:
        assert (overruled[0].left, overruled[0].left_in) == ("4.4%", "the panel")


@pytest.mark.parametrize(
    ("name", "held", "given", "said"),
    [
        ("growth", 4.3, 4.4, ("growth", "4.4%", "4.3%")),
        ("growth", 4.4, 4.4, None),
        ("growth", None, 4.4, None),
        ("gdp", 152_073.4, 152_000.0, None),  # 15.2 trillion yuan
        ("gdp", 152_073.4, 152_073.0, None),
        ("gdp", 155_803.63, 155_803.0, None),  # cut off, not rounded
        ("gdp", 152_073.4, 152_173.4, ("GDP", "152,173.4", "152,073.4")),
        ("gdp", 154_000.0, 150_000.0, ("GDP", "150,000", "154,000")),
    ],
)
def test_growth_and_gdp_that_sources_state_otherwise_are_named(
    name: str, held: float | None, given: float, said: tuple[str, str, str] | None
) -> None:
    mine = (pl.col("province") == "Guangdong") & (pl.col("year") == YEAR - 1)
    panel = RECORD.with_columns(pl.when(mine).then(held).otherwise(name).alias(name))
    rows = pl.DataFrame({"province": ["粤"], name: [given], "target": ["4.5%左右"]})
    report = pg.briefing(YEAR, panel=panel, outcomes=rows)
    found = [(x.figure, x.taken, x.left) for x in report.basis.overruled]
    assert found == [said] * (said is not None)
    if said is not None:
        figure, taken, left = said
        figure = "GDP in 100 million yuan" if figure == "GDP" else figure
        assert f"disagree, taken: Guangdong 2026 {figure} {taken} (outcomes), not {left} (" in (
            report.to_markdown()
        )
        zh = pg.briefing(YEAR, panel=panel, lang="zh", outcomes=rows).to_markdown()
        assert f"{taken}（outcomes），未取{left}（" in zh


def test_a_target_without_its_wording_is_stated_by_what_is_known() -> None:
    worded = ["4.5%左右", "不设具体目标", "4%—5%", "与全国同步"]
    rows = pl.DataFrame({"p": ["粤", "苏", "浙", "琼"], "t": worded})
    panel = pg.make_panel(rows, province="p", year=YEAR, wording="t")
    bare = panel.drop("wording", "wording_en", "wording_basis")
    sheet = pl.DataFrame({"province": ["粤", "苏", "浙", "琼"], "target": ["6%"] * 4})
    overruled = pg.briefing(YEAR, panel=bare, outcomes=sheet).basis.overruled
    said = ["about 4.5%", "no target", "4% to 5%", "relative target"]
    assert [x.left for x in overruled] == said


def test_many_targets_stated_otherwise_are_counted() -> None:
    places = [province.name for province in pg.PROVINCES[:10]]
    rows = pl.DataFrame({"province": places, "target": ["5%左右"] * 10})
    panel = pg.make_panel(rows, province="province", year=YEAR, wording="target")
    sheet = rows.with_columns(target=pl.lit("5%"))
    expected: dict[Lang, str] = {"en": "; and 2 more.", "zh": "；另有2处。"}
    for lang, said in expected.items():
        page = pg.briefing(YEAR, panel=panel, lang=lang, outcomes=sheet).to_markdown()
        assert page.count("5%左右 (the panel)" if lang == "en" else "5%左右（the panel）") == 8
        assert said in page


def test_two_reports_of_one_province_are_refused(tmp_path: Path) -> None:
    text = (JANUARY / "reports" / "2027-guangdong.txt").read_text("utf-8")
    other = (JANUARY / "reports" / "2027-hebei.txt").read_text("utf-8")
    for name, content in (
        ("a", text),
        ("b", text),
        ("c", f"{text}。"),
        ("d", other),
        ("e", f"{other}。"),
    ):
        (tmp_path / f"{name}.txt").write_text(content, "utf-8")
    with pytest.raises(pg.errors.PanelError) as raised:
        pg.briefing(YEAR, panel=RECORD, reports=pg.read_reports(tmp_path))
    assert str(raised.value) == (
        "several reports for Guangdong 2027: a.txt (4.5%左右), c.txt (4.5%左右); several reports "
        "for Hebei 2027: d.txt (5%左右), e.txt (5%左右); keep one of each"
    )


def test_a_report_counts_from_its_day(reports: pg.WorkReports) -> None:
    days = reports.documents["delivered"]
    assert days.null_count() == 0
    for day in (date(2027, 1, 12), date(2027, 1, 28)):
        report = pg.briefing(YEAR, as_of=day, reports=reports)
        own = report.table.filter(pl.col("announced") <= day)
        assert report.n == own.height >= (days <= day).sum()
    undated = attrs.evolve(
        given(reports), documents=given(reports).documents.with_columns(delivered=None)
    )
    assert pg.briefing(YEAR, as_of=date(2027, 1, 1), reports=undated).n == 1
    with pytest.raises(pg.errors.OptionError, match="as_of asks the record"):
        pg.briefing(2024, panel=RECORD, as_of=date(2024, 2, 1))


def test_a_target_of_a_spreadsheet_counts_from_its_day_and_one_without_is_said() -> None:
    frame = pl.DataFrame(
        {
            "地区": ["广东", "江苏", "浙江", "山东"],
            "2027年目标": ["4.5%左右", "5%左右", "5%以上", "5%左右"],
            "目标公布日期": ["2027-01-26", "1月20日", "2027年1月18日 09:00", "待公布"],
        }
    )
    assert [row.get("announced") for row in said(frame)] == [
        *("2027-01-26", "2027年1月20日", "2027年1月18日 09:00", "待公布")
    ]
    whole = pg.briefing(YEAR, panel=RECORD, outcomes=frame)
    assert whole.table["announced"].drop_nulls().sort().to_list() == [
        date(2027, 1, day) for day in (18, 20, 26)
    ]
    # A year that no record knows yet.
    later = frame.select(pl.all().name.map(lambda name: name.replace("2027", "2099"))).with_columns(
        pl.col("目标公布日期").str.replace("2027", "2099")
    )
    early = pg.briefing(2099, as_of=date(2099, 1, 20), outcomes=later)
    known = early.table.drop_nulls("target").sort("province")["province"].to_list()
    assert known == ["Jiangsu", "Zhejiang", "Shandong"]
    assert early.basis.undated == 1
    with_one = "As known on 20 January 2099, with 1 target whose day isn't known. "
    assert with_one in early.to_markdown()


def test_the_nation_s_target_has_its_day_too() -> None:
    frame = pl.DataFrame(
        {
            "地区": ["广东", "全国"],
            "2099年目标": ["4.5%左右", "4.5%左右"],
            "公布日期": ["2099-01-26", "2099-03-05"],
        }
    )
    told = [
        pg.briefing(2099, as_of=day, outcomes=frame).headlines[-2]
        for day in (date(2099, 3, 4), date(2099, 3, 5))
    ]
    assert told[0] == "The national target for 2099 isn't known."
    assert (
        told[1]
        == "The one known target, Guangdong's, is level with the national target of \
about 4.5%."
    )


def test_a_day_belongs_to_a_target() -> None:
    frame = pl.DataFrame({"province": ["粤"], "growth": ["4.3"], "Announced on": ["2027-01-20"]})
    assert said(frame) == [{"province": "粤", "year": "2026", "growth": "4.3"}]
    alone = frame.drop("growth")
    with pytest.raises(pg.errors.PanelError, match="no column is headed growth, GDP or target"):
        read_worksheet(alone, YEAR)
    bad = frame.with_columns(pl.lit("5%").alias("target"), pl.lit("20 Jan").alias("Announced on"))
    with pytest.raises(
        pg.errors.PanelError, match="line 2, Announced on '20 Jan': not a day; write"
    ):
        pg.briefing(YEAR, panel=RECORD, outcomes=bad)


def test_the_command_says_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    versions = f"provgdp {pg.__version__}, record {pg.RECORD_VERSION}\n"
    assert capsys.readouterr().out == versions


def test_the_command_refuses_days_in_the_wrong_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2025", "--as-of", "2025-01-15", "--since", "2025-01-16"]) == 2
    said = "provgdp: nothing known on 2025-01-15 (as_of) is new since 2025-01-16 (since); exchange"
    assert capsys.readouterr().err.startswith(said)


def test_the_command_is_the_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["2027", "--lang", "zh", "--as-of", "2027-01-28", "--since", "2027-01-20"]
    command += ["--reports", str(JANUARY / "reports"), "--base", "first"]
    command += ["--outcomes", str(JANUARY / "outcomes.csv"), "-o", str(tmp_path / "page.md")]
    assert main(command) == 0
    report = pg.briefing(
        2027,
        lang="zh",
        as_of=date(2027, 1, 28),
        since=date(2027, 1, 20),
        reports=pg.read_reports(JANUARY / "reports"),
        outcomes=JANUARY / "outcomes.csv",
        base_vintage="first",
    )
    assert (tmp_path / "page.md").read_text("utf-8") == report.to_markdown()
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == ["22 files read", f"provgdp: {tmp_path / 'page.md'}: {report.as_of}"]


@pytest.mark.parametrize(
    ("sheet", "stated", "said"),
    [
        (
            "province,target 2027\nGuangdong,4.3%\nJiangsu,5%左右\n",
            "",
            "2027: target 4.3% taken from own.csv; 2027-guangdong.txt says 4.4%左右",
        ),
        (
            "province,GDP 2026 (100 million yuan)\nGuangdong,162000\n",
            "2026年，地区生产总值15.2万亿元。",
            "2026: GDP (100 million yuan) 162,000 taken from own.csv; "
            "2027-guangdong.txt says 152,000",
        ),
    ],
)
def test_the_command_names_what_sources_state_otherwise(
    sheet: str, stated: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, folder = tmp_path / "own.csv", tmp_path / "reports"
    own.write_text(sheet, "utf-8")
    folder.mkdir()
    text = f"2027年广东省政府工作报告。{stated}预期目标是：地区生产总值增长4.4%左右。"
    (folder / "2027-guangdong.txt").write_text(text, "utf-8")
    command = ["2027", "--reports", str(folder), "--outcomes", str(own)]
    assert main([*command, "-o", str(tmp_path / "page.md")]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["1 file read", f"provgdp: Guangdong {said}"]
    assert len(lines) == 3


def test_what_was_left_out_of_a_spreadsheet_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    messy = JANUARY / "outcomes_messy.csv"
    assert main(["2027", "--outcomes", str(messy), "-o", str(tmp_path / "page.md")]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[:2] == [
        f"provgdp: {messy}: rows left out: 合计",
        f"provgdp: {messy}: columns left out: 序号",
    ]


def test_what_was_not_understood_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "2027年湖南省政府工作报告。预期目标是：地区生产总值增长5%左右，粮食产量增长2%左右以上。"
    (tmp_path / "2027-hunan.txt").write_text(text, "utf-8")
    assert main(["2027", "--reports", str(tmp_path), "-o", str(tmp_path / "page.md")]) == 0
    said = "provgdp: not understood in the sheets: 粮食产量2%左右以上 (2027-hunan.txt)\n"
    assert said in capsys.readouterr().err


def test_what_was_not_understood_of_no_name_is_said_as_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "GDP growth of about 5 percent; 300 kilometres of new railways; exports up by 6 percent."
    head = "Report on the Work of the Government of Hunan Province 2027. The main targets are: "
    (tmp_path / "hunan.txt").write_text(head + text, "utf-8")
    assert main(["2027", "--reports", str(tmp_path), "-o", str(tmp_path / "page.md")]) == 0
    said = "provgdp: not understood in the sheets: 300 kilometres of new railways (hunan.txt)\n"
    assert said in capsys.readouterr().err


def test_a_report_of_another_year_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "2027年湖南省政府工作报告。预期目标是：地区生产总值增长5%左右。"
    (tmp_path / "hunan.txt").write_text(text, "utf-8")
    assert main(["2024", "--reports", str(tmp_path), "-o", str(tmp_path / "page.md")]) == 0
    said = "provgdp: hunan.txt: a report of 2027, so no target for 2024\n"
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".html", ".htm", ".md", ".csv", ".xlsx", ".HTML"])
def test_the_suffix_says_the_form(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"page{suffix}"
    assert main(["2024", "-o", str(path)]) == 0
    start = {".html": b"<!do", ".htm": b"<!do", ".md": b"# Pr", ".csv": b"prov", ".xlsx": b"PK"}
    assert path.read_bytes().startswith(start[suffix.lower()])


def test_a_document_without_a_target_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "2027-hunan.txt").write_text("春天来了。", "utf-8")
    guangdong = JANUARY / "reports" / "2027-guangdong.txt"
    (tmp_path / guangdong.name).write_bytes(guangdong.read_bytes())
    assert main(["2027", "--reports", str(tmp_path)]) == 0
    assert "provgdp: 2027-hunan.txt: no target sheet found\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["2024", "--as-of", "28 January"], "'28 January' is no day such as 2027-01-28"),
        (["2024", "-o", "page.doc"], "'page.doc' has none of the suffixes .html, "),
        (["next"], "invalid int value: 'next'"),
        (["2024", "--lang", "fr"], "argument --lang: invalid choice: 'fr'"),
        (["2024", "--reports", "nowhere"], "provgdp: "),
        (["2024", "--reports", "report" * 50], "no such file or folder: report"),
        (["2024", "--outcomes", "nowhere.csv"], "nowhere.csv"),
        (["1850"], "provgdp: no province has a target for 1850; years with targets: 1993-"),
        (["1850"], "in a terminal --reports, --outcomes"),
        (["2024", "--as-of", "2023-06-01"], "provgdp: no "),
        (["2024", "--base", "census9"], "provgdp: no vintage 'census9' in gdp; there are 'census"),
    ],
)
def test_the_command_refuses(
    command: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(command)
    except SystemExit as error:  # argparse's own refusal
        code = int(str(error.code))
    assert code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_what_cannot_be_written_returns_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["2024", "-o", str(tmp_path / "no folder" / "page.md")]) == 1
    path = tmp_path / "no folder" / "page.md"
    assert capsys.readouterr().err == f"provgdp: {path}: No such file or directory\n"


def test_progress_counts_in_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["2027", "--reports", str(JANUARY / "reports")]) == 0
    err = capsys.readouterr().err
    assert err.startswith("\r1 of 22 files read\r2 of 22 files read")
    assert "\r22 of 22 files read\n" in err


def test_the_command_is_installed() -> None:
    command = [sys.executable, "-m", "provgdp", "--help"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("usage: provgdp ")


def test_a_worksheet_is_frozen() -> None:
    sheet = read_worksheet(pl.DataFrame({"p": ["粤"], "growth": [4.3]}), YEAR)
    assert isinstance(sheet, Worksheet)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sheet.national = {}  # type: ignore[misc]


def test_what_is_no_reports_or_outcomes_has_a_remedy() -> None:
    with pytest.raises(TypeError, match=r"what read_reports gives: pg\.read_reports\('folder'\)"):
        pg.briefing(2024, reports="folder")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"a polars DataFrame or a file, got a builtins\.list"):
        pg.briefing(2024, outcomes=[5.0])  # type: ignore[arg-type]


def test_the_target_of_growth_need_not_stand_first() -> None:
    text = "2027年湖南省政府工作报告。主要预期目标是：出口增长6%左右，地区生产总值增长5%左右。"
    report = pg.briefing(YEAR, panel=RECORD, reports=pg.read_reports([text]))
    assert report.table.drop_nulls("target").select("province", "target").rows() == [("Hunan", 5.0)]


def test_a_report_that_states_only_last_year_s_growth_is_a_source_too(tmp_path: Path) -> None:
    for name, text in (
        ("hunan", "2027年湖南省政府工作报告。预期目标是：地区生产总值增长5%左右。"),
        ("hubei", "2027年湖北省政府工作报告。2026年，地区生产总值增长5.1%。"),
    ):
        (tmp_path / f"2027-{name}.txt").write_text(text, "utf-8")
    report = pg.briefing(YEAR, panel=RECORD, reports=pg.read_reports(tmp_path))
    assert report.table.filter(province="Hubei")["growth_prev"].to_list() == [5.1]
    assert {"2027-hunan.txt", "2027-hubei.txt"} <= set(report.source_ids)


def test_a_province_that_cannot_be_used_is_named_by_its_line() -> None:
    frame = pl.DataFrame({"p": ["粤", "Guandong"], "growth": [4.3, 4.4]})
    with pytest.raises(pg.errors.PanelError, match=r"\n  line 3, province 'Guandong': unknown"):
        pg.briefing(YEAR, panel=RECORD, outcomes=frame)
    twice = frame.with_columns(p=pl.Series(["粤", "广东"]))
    with pytest.raises(pg.errors.PanelError) as raised:
        pg.briefing(YEAR, panel=RECORD, outcomes=twice)
    assert str(raised.value) == (
        "outcomes can't be used:\n"
        "  line 2, province '粤': more than one row for Guangdong 2026: keep one\n"
        "  line 3, province '广东': more than one row for Guangdong 2026: keep one"
    )


def test_the_command_s_help_names_every_option_and_what_it_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith("usage: provgdp ")
    for part in (
        "year Write what China's provinces aim for in a year, and what became of the last.",
        "year the year the targets are for",
        "--lang {en,zh} the page's language",
        "--as-of DAY what was known on a day",
        "--since DAY add what is new since a day",
        "--reports FOLDER work reports: .txt, .md, .html, .docx, .pdf",
        "--outcomes FILE growth and GDP of the year before, and targets if it has any: .csv, .xlsx",
        "--base RELEASE release of the year before that its GDP compares with, such as first",
        "--output FILE where to write it, by its suffix (.html, .htm, .md, .csv, .xlsx); Markdown",
    ):
        assert f" {part} " in said
    assert said.endswith("Returns 2 if the page can't be made, and 1 if it can't be written.")


def test_all_that_was_left_out_or_not_understood_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own, folder = tmp_path / "own.csv", tmp_path / "reports"
    own.write_text("no,province,note,growth\n1,Hunan,a,4.3\n,合计,,4.5\n,平均,,4.4\n", "utf-8")
    folder.mkdir()
    unclear = "粮食产量增长2%左右以上，出口增长3%左右以上"
    text = f"2027年湖南省政府工作报告。预期目标是：地区生产总值增长5%左右，{unclear}。"
    (folder / "2027-hunan.txt").write_text(text, "utf-8")
    command = ["2027", "--reports", str(folder), "--outcomes", str(own)]
    assert main([*command, "-o", str(tmp_path / "page.md")]) == 0
    err = capsys.readouterr().err
    assert f"provgdp: {own}: rows left out: 合计, 平均\n" in err
    assert f"provgdp: {own}: columns left out: no, note\n" in err
    understood = "粮食产量2%左右以上 (2027-hunan.txt), 出口3%左右以上 (2027-hunan.txt)\n"
    assert f"provgdp: not understood in the sheets: {understood}" in err


def test_a_target_of_the_command_s_spreadsheet_counts_from_its_day(tmp_path: Path) -> None:
    year = max(pg.load_targets()["year"]) + 2
    own = tmp_path / "own.csv"
    rows = [f"Hunan,4.3,5%左右,{year}-01-20", f"Hebei,4.4,5%左右,{year}-01-29"]
    own.write_text("\n".join([f"province,growth,target {year},announced on", *rows]), "utf-8")
    for day, provinces in ((28, 1), (29, 2)):
        page = tmp_path / f"{day}.csv"
        asked = [str(year), "--as-of", f"{year}-01-{day}", "--outcomes", str(own), "-o", str(page)]
        assert main(asked) == 0
        assert pl.read_csv(page)["target"].count() == provinces
