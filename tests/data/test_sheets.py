"""Rows of the tables from work reports, on reports made up for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

import provgdp as pg
from provgdp.data.sheets import differences, main, rows_of
from provgdp.data.tables import TABLES
from provgdp.wording.sheet.documents import WorkReports

REPORT = (
    "2024年1月24日在湖南省第十四届人民代表大会第二次会议上\n\n一、2023年工作回顾\n\n"
    "预计全省生产总值5.1万亿元，增长4.5%左右。\n\n今年主要预期目标是：地区生产总值增长5%以上，"
    "居民收入增长与经济增长同步，城镇新增就业70万人，完成国家下达的节能减排任务。"
)


@pytest.fixture
def rows() -> dict[str, pl.DataFrame]:
    return rows_of(pg.read_reports([REPORT, "no report"]))


def test_rows_have_the_columns_of_their_tables(rows: dict[str, pl.DataFrame]) -> None:
    assert {name: frame.columns for name, frame in rows.items()} == {
        name: list(TABLES[name].columns) for name in rows
    }


def test_rows_of_each_table(rows: dict[str, pl.DataFrame]) -> None:
    source = "gwr-2024-hunan-text"
    assert rows["targets"].drop("target", "second_source_id", "note").rows() == [
        *[
            (
                "Hunan",
                2024,
                "5%以上",
                "5% or more",
                "verbatim",
                True,
                date(2024, 1, 24),
                "day",
                source,
            )
        ]
    ]
    assert rows["sessions"].row(0)[:5] == ("Hunan", 2024, date(2024, 1, 24), "day", "heading")
    assert rows["growth"].row(0)[:5] == ("Hunan", 2023, 4.5, "expected", source)
    assert rows["gdp"].row(0) == ("Hunan", 2023, 51000.0, "expected", source)
    assert rows["sources"].select("source_id", "publisher", "via").row(0) == (
        *(source, "People's Government of Hunan Province", "0"),
    )
    columns = ("place", "indicator", "measure", "hedge", "reference", "relation", "source_id")
    assert rows["indicators"].select(columns).rows() == [
        (1, "gdp", "growth", "at_least", None, None, source),
        (2, "income", "growth", "relative", "gdp", "same", source),
        (3, "new_jobs", "amount", "exact", None, None, source),
        (4, "other", "task", None, None, None, source),
    ]


def test_a_figure_that_is_a_bound_is_none() -> None:
    text = REPORT.replace("5.1万亿元，增长4.5%左右", "超过5万亿元")
    assert rows_of(pg.read_reports([text]))["gdp"].is_empty()


def test_what_the_record_says_otherwise(rows: dict[str, pl.DataFrame]) -> None:
    found = differences(rows)
    known = pg.load_targets(2024).filter(province="Hunan")["wording"].item()
    assert ("targets", "Hunan 2024", "wording", "5%以上", known) in found.rows()
    sheet = found.filter(table="indicators")
    assert ("gdp at_least 5.0 - up", None) in sheet.select("report", "record").rows()
    kept = sheet.select("report", "record").rows()
    assert ("new_jobs exact 70.0 70.0 -", None) not in kept
    assert not found.filter(table="sessions").height
    assert found.is_unique().all()


def test_the_command_writes_the_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports, out = tmp_path / "reports", tmp_path / "rows" / "2024"
    reports.mkdir()
    (reports / "a.txt").write_text(REPORT, encoding="utf-8")
    (reports / "b.txt").write_text("", encoding="utf-8")
    main([str(reports), str(out)])
    assert sorted(path.stem for path in out.iterdir()) == [
        *("differs", "documents", "gdp", "growth", "indicators"),
        *("sessions", "sources", "targets", "unread"),
    ]
    assert (out / "gdp.csv").read_text(encoding="utf-8") == (
        "province,year,gdp,vintage,source_id\nHunan,2023,51000.0,expected,gwr-2024-hunan-text\n"
    )
    assert capsys.readouterr().out.startswith("documents: 2, with a problem: 1\nrows in ")


def test_the_command_says_what_it_cant_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([str(tmp_path / "nowhere"), str(tmp_path / "rows")])
    assert caught.value.code == 2
    told = f"error: no such file or folder: {tmp_path / 'nowhere'}\n"
    assert capsys.readouterr().err.endswith(told)


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ("居民收入增长与经济增长同步", "same"),
        ("居民收入增长高于经济增长", "higher"),
        ("居民消费价格涨幅低于全国平均水平", "lower"),
        ("居民收入增长高于经济增长-0.5至0.5个百分点", None),
        ("居民收入增长5%左右", None),
    ],
)
def test_a_report_without_a_day(said: str, relation: str | None) -> None:
    text = "2024年湖南省政府工作报告\n\n2023年，全省生产总值增长4.5%左右。\n\n"
    text += f"今年主要预期目标是：地区生产总值增长5%以上，{said}。"
    rows = rows_of(pg.read_reports([text]))
    assert rows["sessions"].row(0)[:5] == ("Hunan", 2024, None, "none", None)
    assert rows["targets"].select("announced", "announced_precision").row(0) == (None, None)
    told = ("Hunan", 2023, 4.5, "report", "gwr-2024-hunan-text", "the report says 左右")
    assert rows["growth"].drop("second_source_id", strict=False).row(0) == told
    assert rows["indicators"]["relation"].to_list() == [None, relation]


def report(place: str, year: int, day: int) -> str:
    return (
        f"{year}年1月{day}日在{place}第十四届人民代表大会第二次会议上\n\n"
        f"一、{year - 1}年工作回顾\n\n"
        "全省生产总值5.1万亿元，增长4.5%。\n\n今年主要预期目标是：地区生产总值增长5%以上，"
        "居民收入增长5%左右。"
    )


MIXED = [("湖南省", 2025, 20), ("湖南省", 2024, 24), ("河北省", 2024, 22)]


def test_rows_of_several_reports_stand_in_the_order_of_their_tables() -> None:
    rows = rows_of(pg.read_reports([report(*one) for one in MIXED]))
    keys = [("Hebei", 2024), ("Hunan", 2024), ("Hunan", 2025)]
    for name, before in (("targets", 0), ("sessions", 0), ("growth", 1), ("gdp", 1)):
        expected = [(province, year - before) for province, year in keys]
        assert rows[name].select("province", "year").rows() == expected
    places = rows["indicators"].select("province", "year", "place").rows()
    assert places == [(*key, place) for key in keys for place in (1, 2)]
    assert rows["sources"].rows() == [
        (
            f"gwr-{year}-{province.lower()}-text",
            f"People's Government of {province} Province",
            f"government work report of {province}, {year}",
            f"{year}-01-{day}",
            None,
            document,
            "page and title to be filled in",
        )
        for (province, year), day, document in zip(keys, (22, 24, 20), "210", strict=True)
    ]


def test_a_report_whose_year_nobody_knows_gives_no_row() -> None:
    text = "湖南省政府工作报告\n\n今年主要预期目标是：地区生产总值增长5%以上。"
    reports = pg.read_reports([text])
    assert reports.documents.select("province", "year").rows() == [("Hunan", None)]
    assert {name: frame.height for name, frame in rows_of(reports).items()} == dict.fromkeys(
        ("targets", "indicators", "sessions", "growth", "gdp", "sources"), 0
    )


def test_sheets_that_differ_are_told_row_by_row_on_both_sides() -> None:
    known = pg.load_indicators(2024).filter(province="Hunan")
    rows = rows_of(pg.read_reports([report("湖南省", 2024, 24)]))
    found = differences(rows).filter(table="indicators")
    assert set(found.select("table", "key", "column").rows()) == {
        ("indicators", "Hunan 2024", "row")
    }
    ours = ["gdp at_least 5.0 - up", "income about 5.0 5.0 up"]
    assert found["report"].to_list() == ours + [None] * known.height
    assert found["record"].null_count() == len(ours)
    assert found["record"].drop_nulls().str.extract(r"^(\w+) ").to_list() == (
        known["indicator"].to_list()
    )


def test_the_command_says_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.startswith(
        "usage: python -m provgdp.data.sheets [-h] [--workers WORKERS] reports r"
    )
    assert "Work reports to rows of the tables: what a person then checks" in told
    for said in (
        "reports folder of work reports rows folder to write the CSV files to",
        "--workers WORKERS processes that read",
    ):
        assert said in told


def test_the_command_counts_its_workers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    for workers, problem in (("0", "workers must be"), ("two", "invalid int value: 'two'")):
        with pytest.raises(SystemExit) as caught:
            main([str(tmp_path), str(tmp_path / "rows"), "--workers", workers])
        assert caught.value.code == 2
        assert problem in capsys.readouterr().err
    assert not (tmp_path / "rows").exists()


def test_the_command_may_write_into_the_same_folder_again(tmp_path: Path) -> None:
    reports, out = tmp_path / "reports", tmp_path / "rows"
    reports.mkdir()
    for rows, (day, name) in enumerate([(22, "a.txt"), (24, "b.txt")], start=1):
        (reports / name).write_text(report("湖南省", 2000 + day, day), encoding="utf-8")
        main([str(reports), str(out)])
        assert len((out / "targets.csv").read_text(encoding="utf-8").splitlines()) == 1 + rows


def test_rows_of_two_reports_of_one_province_and_year_stand_by_their_place() -> None:
    second = report("湖南省", 2024, 24).replace("增长5%", "增长6%")
    rows = rows_of(pg.read_reports([report("湖南省", 2024, 24), second]))["indicators"]
    assert rows.select("place", "lower").rows() == [(1, 5.0), (1, 6.0), (2, 5.0), (2, 6.0)]


def test_the_source_of_a_province_of_two_words_is_one_word() -> None:
    rows = rows_of(pg.read_reports([report("内蒙古自治区", 2024, 24)]))
    for name in ("targets", "indicators", "growth", "gdp", "sources"):
        assert rows[name]["source_id"].unique().to_list() == ["gwr-2024-inner-mongolia-text"]


@pytest.mark.parametrize(
    "sheet", ["居民收入增长6%左右，地区生产总值增长5%以上", "地区生产总值达到5.5万亿元、增长5%以上"]
)
def test_a_target_is_that_of_growth_wherever_it_stands_in_the_sheet(sheet: str) -> None:
    text = REPORT.replace("地区生产总值增长5%以上", sheet)
    rows = rows_of(pg.read_reports([text]))
    assert rows["targets"].select("wording", "wording_en").rows() == [("5%以上", "5% or more")]
    assert rows["indicators"]["indicator"].to_list() != ["gdp", "income", "new_jobs", "other"]


def test_the_first_of_two_reports_of_one_province_and_year_gives_the_target() -> None:
    texts = [REPORT.replace("增长5%以上", f"增长{rate}%以上") for rate in (7, 5, 6)]
    rows = rows_of(pg.read_reports(texts))
    assert rows["targets"]["wording"].to_list() == ["7%以上"]
    assert rows["indicators"].filter(indicator="gdp")["lower"].to_list() == [7.0, 5.0, 6.0]


def test_outcomes_of_many_reports_of_one_year_stand_as_the_reports_do() -> None:
    places = [("湖南省", "河北省", "安徽省")[nth * nth % 7 % 3] for nth in range(60)]
    told = [
        (place, text.replace("5.1万亿元", f"{50_000 + 7 * nth % 60}亿元"), 50_000.0 + 7 * nth % 60)
        for nth, place in enumerate(places)
        for text in [report(place, 2024, 24)]
    ]
    gdp = rows_of(pg.read_reports([text for _, text, _ in told]))["gdp"]
    for place in set(places):
        name = pg.Province.parse(place).name
        expected = [figure for whose, _, figure in told if whose == place]
        assert gdp.filter(province=name)["gdp"].to_list() == expected


def test_a_row_that_a_sheet_has_once_more_than_the_record_is_told() -> None:
    known = pg.load_indicators(2024).filter(province="Hunan")
    rows = rows_of(pg.read_reports([])) | {"indicators": pl.concat([known, known.tail(1)])}
    found = differences(rows)
    assert found.select("table", "key", "column", "record").rows() == [
        ("indicators", "Hunan 2024", "row", None)
    ]
    assert found["report"].item().startswith(known["indicator"].to_list()[-1])
    fewer = differences(rows | {"indicators": known.head(-1)})
    assert fewer["report"].to_list() == [None]
    assert fewer["record"].to_list() == found["report"].to_list()


def test_a_folder_of_any_name_that_isnt_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("reports", "报告\n2024", "n" * 300):
        with pytest.raises(SystemExit) as caught:
            main([name, "rows"])
        assert caught.value.code == 2
        assert capsys.readouterr().err.endswith(f"error: no such file or folder: {name}\n")


@pytest.mark.parametrize(
    ("options", "workers"), [([], 1), (["--workers", "1"], 1), (["--workers", "3"], 3)]
)
def test_the_command_reads_in_one_process_unless_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], workers: int
) -> None:
    asked: list[int] = []

    def read(source: Path, *, workers: int) -> WorkReports:
        asked.append(workers)
        return pg.read_reports(source)

    monkeypatch.setattr("provgdp.data.sheets.read_reports", read)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    main([str(tmp_path), str(tmp_path / "rows"), *options])
    assert asked == [workers]
