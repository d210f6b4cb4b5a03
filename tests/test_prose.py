"""Prose: targets found in sentences, articles and reports, and everything that is left alone."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from laws import check_prose
from strategies import hostile

import provgdp as pg

COLUMNS = {
    "province": pg.dtypes.PROVINCE,
    "year": pl.Int32,
    "wording": pl.String,
    "target": pl.Float64,
    "target_mid": pl.Float64,
    "target_lower": pl.Float64,
    "target_upper": pl.Float64,
    "hedge": pg.dtypes.HEDGE,
    "stretch": pl.Float64,
    "strives": pl.Boolean,
    "target_reference": pl.String,
    "target_offset_lower": pl.Float64,
    "target_offset_upper": pl.Float64,
    "basis": pl.Enum(["named", "list", "sentence_before", "document", "title", "given"]),
    "start": pl.Int64,
    "end": pl.Int64,
    "sentence": pl.String,
}

SAID = {
    # One target for several provinces, and each its own.
    "Hunan and Hubei both set their 2025 growth targets at 5.5%.": "Hunan 2025 5.5%, "
    "Hubei 2025 5.5%",
    "Guizhou, Yunnan and Gansu aim for growth of 5.5%, 5% and 6% respectively this year.": (
        "Guizhou 2024 5.5%, Yunnan 2024 5%, Gansu 2024 6%"
    ),
    "京沪两市把今年的增长目标定为5%左右。": "Beijing 2024 about 5%, Shanghai 2024 about 5%",
    "7%！湖北敲定今年GDP增速目标": "Hubei 2024 7%",
    "湖北今年的GDP目标为6%（上年目标7%，实际增长6.5%）；湖南为5%。": (
        "Hubei 2024 6%, Hubei 2023 7%, Hunan 2024 5%"
    ),
    "湖南、湖北两省均将今年经济增长目标定为6%。": "Hunan 2024 6%, Hubei 2024 6%",
    "江苏、浙江、山东的目标分别为5%以上、5.5%左右和5%以上。": (
        "Jiangsu 2024 5% or more, Zhejiang 2024 about 5.5%, Shandong 2024 5% or more"
    ),
    "吉林、黑龙江今年的增长目标都是5.5%，而辽宁则为5%以上。": (
        "Jilin 2024 5.5%, Heilongjiang 2024 5.5%, Liaoning 2024 5% or more"
    ),
    "目标在6%以上的有海南、西藏。": "Hainan 2024 6% or more, Tibet 2024 6% or more",
    "天津、河北目标分别下调0.5个百分点至4%左右、5%左右。": (
        "Tianjin 2024 about 4%, Hebei 2024 about 5%"
    ),
    "京津两地今年的增长目标都是5%左右。": "Beijing 2024 about 5%, Tianjin 2024 about 5%",
    # The seat of a province is another place; a meeting is none.
    "四川省会2024年增长目标6%。": "",
    "四川省会议提出，2024年增长目标6%。": "Sichuan 2024 6%",
    # Two, after one was named, are not that one.
    "Guangdong's congress opened. These two aim for growth of 6% in 2024.": "",
    "浙江召开两会。两市2024年增长目标均为6%。": "",
    "Hubei aims to grow about or above 5%, Hunan about or below 6%.": "Hubei 2024 5% or more",
    "At 7%, Hainan's target is the highest.": "Hainan 2024 7%",
    "The goal of 6% or more was set by Hainan.": "Hainan 2024 6% or more",
    "The province targets 5%, Hubei's governor said.": "Hubei 2024 5%",
    '"We aim for 5%," Hubei\'s governor said.': "Hubei 2024 5%",
    "武汉的目标为6%，高于湖北全省的5%。": "Hubei 2024 5%",
    "After missing its 2023 target of about 6%, Hunan aims for 5.5% in 2024.": (
        "Hunan 2023 about 6%, Hunan 2024 5.5%"
    ),
    "Hebei, which surrounds Beijing, targets 5.5%, as does none of the others.": "Hebei 2024 5.5%",
    "Guangdong, which missed its target of above 5% with growth of 4.8%, set the same goal.": (
        "Guangdong 2023 above 5%"
    ),
    "Hubei, along with the province of Hunan, set a goal of 6%.": "Hubei 2024 6%, Hunan 2024 6%",
    "Provinces such as Hubei and Hunan set goals of 5 to 6 percent.": "",
    "From the 4% goal set by Tianjin to the 8% growth goal set by Tibet.": (
        "Tianjin 2024 4%, Tibet 2024 8%"
    ),
    "Hubei targets 6%. Both of the provinces aim for 7%.": "Hubei 2024 6%",
    "湖北、湖南等3个省份的目标为6%，7个省份的目标为5%。": "Hubei 2024 6%, Hunan 2024 6%",
    "Hubei and Hunan set goals of 6 percent and above 5 percent.": (
        "Hubei 2024 6%, Hunan 2024 above 5%"
    ),
    "Officials met in Hubei and Hunan. Their growth target is 6%.": "Hubei 2024 6%, Hunan 2024 6%",
    "Hubei, home to a large population, targets 6%.": "Hubei 2024 6%",
    # A general clause and its exceptions.
    "Most provinces cut their targets, but Hainan kept its goal of more than 6 percent.": (
        "Hainan 2024 above 6%"
    ),
    "除海南外，其余省份的目标均在5%左右。": "",
    "除海南的目标为6%以上，其余省份都在5%左右。": "Hainan 2024 6% or more",
    "Unlike Hubei, which targets 6%, Hunan aims for 5%.": "Hubei 2024 6%, Hunan 2024 5%",
    # Actual growth beside a target.
    "Jiangxi grew 4.1% last year; its goal for 2024 is about 5%.": "Jiangxi 2024 about 5%",
    "Guangxi posted growth of 4.2% and Hebei 5.4%.": "",
    "Hebei targets 5%, after 5.4% growth in 2023.": "Hebei 2024 5%",
    "贵州去年地区生产总值增长4.9%，今年预期增长5.5%左右。": "Guizhou 2024 about 5.5%",
    "海南2023年增长9.2%，仍未能完成9.5%左右的目标。": "Hainan 2023 about 9.5%",
    "山西去年增长5%，低于6%左右的目标。": "Shanxi 2023 about 6%",
    "山西2022年增长4.4%，与6.5%的目标有差距。": "Shanxi 2022 6.5%",
    "Shanxi grew 5% in 2023, shy of its 6% target.": "Shanxi 2023 6%",
    "山西上半年增长4%，低于5%左右的目标。": "Shanxi 2024 about 5%",
    "山西2023年目标为6%；去年山西增长5%。": "Shanxi 2023 6%",
    "2024年山西地区生产总值增长5%左右。": "Shanxi 2024 about 5%",
    "2023年山西地区生产总值增长5%左右。": "",
    "Hubei's goal is lower than the 6% growth recorded last year.": "",
    "Hubei eyes 5.7% in 2024.": "",
    "Hubei's growth target for 2024 is 5.7%.": "Hubei 2024 5.7%",
    "湖北在去年经历波折，今年计划增长6%。": "Hubei 2024 6%",
    "Hubei would grow by 6% this year, its governor said.": "Hubei 2024 6%",
    "UBS says Hubei would grow by 6% this year.": "",
    "Hubei targeted 6% but grew 5.1% in 2023.": "Hubei 2023 6%",
    "湖北目标为6%，实际增长5.1%。": "Hubei 2023 6%",
    "湖北今年按6%左右安排。": "Hubei 2024 about 6%",
    "A cut in Hubei's target to 5% would be a surprise.": "",
    "Hubei grew 5.1% in 2023; it had aimed for 6%.": "Hubei 2023 6%",
    "Hubei set a goal of 6%, vs 7% last year.": "Hubei 2024 6%, Hubei 2023 7%",
    # Other indicators.
    "Sichuan targets CPI growth of about 2%, unemployment of 5.5% and GDP growth of about 6%.": (
        "Sichuan 2024 about 6%"
    ),
    "云南提出，规模以上工业增加值增长6%，固定资产投资增长5%，地区生产总值增长5%左右。": (
        "Yunnan 2024 about 5%"
    ),
    "Hebei's deficit target is 3% of GDP.": "",
    # Averages of several years.
    "Fujian aims for average annual growth of about 6% over the 2021-25 five-year plan.": "",
    "“十五五”时期，陕西年均增长目标为5%左右。": "",
    # Cities and the nation.
    "Hunan's Changsha and Wuhan, the capital of Hubei, set a goal of 6%.": "",
    "The premier urged Hunan to help the country reach its target of 5%.": "",
    "Shenzhen, in Guangdong, has set a growth target of 5.5% for this year.": "",
    "广州市将今年经济增长目标定为5%左右。": "",
    "全国目标为5%左右，天津为4.5%左右。": "Tianjin 2024 about 4.5%",
    "Beijing said it would target national growth of around 5% this year.": "",
    "Analysts expect Guangdong to grow 5% this year.": "",
    "Economists see a national target of 5%, while Guangdong's GDP may grow 4.5%.": "",
    "The premier told a Jiangsu delegation that China would target 5% growth this year.": "",
    # Years: earlier sentences, last year's target, changes.
    "Last year, Chongqing set a target of 6%. This year it aims for 5% or higher.": (
        "Chongqing 2023 6%, Chongqing 2024 5% or more"
    ),
    "Henan lowered its target from about 6% to 5.5%.": "Henan 2023 about 6%, Henan 2024 5.5%",
    "与去年相比，山西的目标由6%左右下调为5%左右。": "Shanxi 2023 about 6%, Shanxi 2024 about 5%",
    "宁夏2023年目标为6.5%，实际增长6.6%；2024年目标为6%。": "Ningxia 2023 6.5%, Ningxia 2024 6%",
    "贵州目标为6%，比去年的7%下调1个百分点。": "Guizhou 2024 6%, Guizhou 2023 7%",
    "贵州的目标由6%左右改为5.5%—6%。": "Guizhou 2023 about 6%, Guizhou 2024 5.5% to 6%",
    "贵州目标为5.5%左右，与上年持平；云南为5%左右。": (
        "Guizhou 2024 about 5.5%, Yunnan 2024 about 5%"
    ),
    "Guizhou set a goal of 5.5%, compared with about 6% for 2023 and Yunnan's goal of 5%.": (
        "Guizhou 2024 5.5%, Guizhou 2023 about 6%, Yunnan 2024 5%"
    ),
    "Guizhou set a goal of 6%, from about 7% last year.": "Guizhou 2024 6%, Guizhou 2023 about 7%",
    # Tables and lists.
    "Province | 2023 growth | 2024 target\nHunan | 4.6% | about 6%\nHubei | 6% | 6%": (
        "Hunan 2024 about 6%, Hubei 2024 6%"
    ),
    "省份 2023年目标 2024年目标\n湖南 6.5%左右 6%左右\n湖北 6.5%左右 6%": (
        "Hunan 2023 about 6.5%, Hunan 2024 about 6%, Hubei 2023 about 6.5%, Hubei 2024 6%"
    ),
    "湖南 4.6% 6%左右\n湖北 6% 6%": "",
    "GDP goals for 2024\nRegion\nGoal\nPrevious goal\nActual 2023\nHunan\n6%\n6.5%\n4.6%\n"
    "Hubei\n6%\n6.5%\n6%": "Hunan 2024 6%, Hunan 2023 6.5%, Hubei 2024 6%, Hubei 2023 6.5%",
    "1. Hainan: above 7%\n2. Hubei: 6%\n3. Hunan: about 6%\n(2024 targets)": (
        "Hainan 2024 above 7%, Hubei 2024 6%, Hunan 2024 about 6%"
    ),
    "湖南省第十四届人大二次会议开幕。今年经济增长目标为6%左右。": "Hunan 2024 about 6%",
    "长沙市第十六届人大三次会议开幕。今年经济增长目标为6%左右。": "",
    # Names, scripts, no target, floors and hopes.
    "Xizang set its growth target for 2025 at around 8%.": "Tibet 2025 about 8%",
    "內蒙古今年經濟增長目標為6%以上，廣西為5%左右。": (
        "Inner Mongolia 2024 6% or more, Guangxi 2024 about 5%"
    ),
    "Qinghai did not set a GDP growth target for 2022.": "Qinghai 2022 no target",
    "青海没有设定具体的经济增长目标。": "Qinghai 2024 no target",
    "Tianjin did not set a target for emissions.": "",
    "Ningxia's target is in line with the national average.": (
        "Ningxia 2024 in line with national growth"
    ),
    "甘肃今年目标为6%以上，力争7%。": "Gansu 2024 6% or more, striving for 7%",
    "甘肃地区生产总值增长6%，力争达到7%。": "Gansu 2024 6%, striving for 7%",
    "甘肃力争增长6%，确保5.5%。": "Gansu 2024 5.5% or more, striving for 6%",
}


def said(text: str, **options: object) -> str:
    found = pg.extract_targets(text, **options)  # type: ignore[arg-type]
    rows = found.select("province", "year", "wording").rows()
    return ", ".join(f"{who} {year} {pg.parse_target(how).format()}" for who, year, how in rows)


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_sentence(text: str, expected: str) -> None:
    assert expected == said(text, year=2024)


def test_numbers_of_a_list_share_the_unit_of_the_last() -> None:
    text = "Hunan, Hubei and Hebei are to grow by 6.5, 5 and 6 percent, respectively."
    found = pg.extract_targets(text, year=2024).select("province", "wording", "target").rows()
    assert found == [("Hunan", "6.5", 6.5), ("Hubei", "5", 5.0), ("Hebei", "6 percent", 6.0)]


@pytest.mark.parametrize("text", SAID)
def test_offsets_are_those_of_the_wording(text: str) -> None:
    rows = pg.extract_targets(text, year=2024)
    cut = [text[row["start"] : row["end"]] for row in rows.iter_rows(named=True)]
    assert rows["wording"].to_list() == cut
    assert [row["wording"] in row["sentence"] for row in rows.iter_rows(named=True)] == [
        True
    ] * rows.height


def test_columns_are_the_same_without_a_target() -> None:
    assert pl.Schema(COLUMNS) == pg.extract_targets("").schema
    assert pl.Schema(COLUMNS) == pg.extract_targets("河北今年的目标是5%。", year=2024).schema


def test_values_are_those_of_the_wording() -> None:
    found = pg.extract_targets("Hebei targets 5-5.5% in 2025; Hubei eyes 6% or more.")
    columns = [name for name in COLUMNS if name not in ("basis", "start", "end", "sentence")]
    again = pg.with_targets(found.select("province", "year", "wording"))
    assert again.select(columns).equals(found.select(columns))


REPORT = """政府工作报告
——2026年1月20日在湖南省第十四届人民代表大会第四次会议上
一年来，全省地区生产总值增长4.8%，规模以上工业增加值增长6.5%。
今年经济社会发展主要预期目标：地区生产总值增长5%左右，在实际工作中努力争取更好结果；
居民消费价格涨幅2%左右。长沙市生产总值增长6%。
"""


def test_report_names_its_province_and_year() -> None:
    assert said(REPORT) == "Hunan 2026 about 5%, striving for better"
    assert said(REPORT) == said(REPORT, year=2026, province="湖南")


def test_report_of_a_city_is_no_province_s() -> None:
    assert said(REPORT.replace("湖南省", "长沙市")) == ""


@pytest.mark.parametrize("province", ["辽宁", "CN-LN", pg.Province.parse("Liaoning")])
def test_province_and_year_of_a_text_without_names(province: str | pg.Province) -> None:
    text = "今年发展主要预期目标是：生产总值增长7.5%左右，一般公共预算收入增长8%。"
    assert said(text, year=2014, province=province) == "Liaoning 2014 about 7.5%"
    assert said(text, province=province) == ""
    assert said(text, year=2014) == ""


def test_a_missed_target_does_not_tell_this_year() -> None:
    text = "Hubei missed its 2023 target of 6%. This year Hubei aims for 5%."
    assert said(text) == "Hubei 2023 6%"
    assert said(text, year=2024) == "Hubei 2023 6%, Hubei 2024 5%"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"text": b"5%"}, TypeError),
        ({"text": None}, TypeError),
        ({"year": "2024"}, TypeError),
        ({"year": True}, TypeError),
        ({"year": 24}, ValueError),
        ({"province": 1}, TypeError),
        ({"province": "Atlantis"}, pg.errors.UnknownProvinceError),
    ],
)
def test_refused_arguments(options: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        pg.extract_targets(**{"text": "5%", **options})  # type: ignore[arg-type]


def test_many_documents() -> None:
    texts = ["For 2026 Hebei targets 5%.", "No figures.", REPORT]
    calls: list[tuple[int, int | None]] = []
    found = pg.extract_many(texts, progress=lambda done, total: calls.append((done, total)))
    assert calls == [(1, 3), (2, 3), (3, 3)]
    assert found["document"].to_list() == [0, 2]
    alone = pl.concat([pg.extract_targets(text) for text in texts])
    assert alone.equals(found.drop("document"))


def test_documents_of_an_iterator_have_no_total() -> None:
    calls: list[tuple[int, int | None]] = []
    pg.extract_many(iter(["", ""]), progress=lambda done, total: calls.append((done, total)))
    assert calls == [(1, None), (2, None)]


def test_no_documents_keep_the_columns() -> None:
    assert pl.Schema({"document": pl.Int64, **COLUMNS}) == pg.extract_many([]).schema


def test_many_refuses_a_single_text() -> None:
    with pytest.raises(TypeError, match="expected many texts"):
        pg.extract_many("5%")


def test_a_bad_document_loses_nothing_of_the_others() -> None:
    texts = ["For 2026 Hebei targets 5%.", None, b"5%", "2025年山西增长目标为5%左右。"]
    with pytest.raises(pg.errors.DocumentError, match=r"2 of the documents.*ment 1: ") as caught:
        pg.extract_many(texts)  # type: ignore[arg-type]
    assert caught.value.documents == (1, 2)
    found = pg.extract_many(texts, errors="skip")  # type: ignore[arg-type]
    assert found["document"].to_list() == [0, 3]
    assert found.equals(caught.value.found)


def test_each_document_has_its_own_title_year_and_province() -> None:
    texts = ["今年增长目标为5%左右。", "海南为9.5%左右，西藏为8%以上，青海为7%。"]
    found = pg.extract_many(
        texts,
        titles=[None, "部分省份2023年GDP目标"],
        years=[2025, None],
        provinces=["山西", None],
    )
    rows = found.select("document", "province", "year", "basis").rows()
    assert rows[0] == (0, "Shanxi", 2025, "given")
    assert [row[:3] for row in rows[1:]] == [
        (1, "Hainan", 2023), (1, "Tibet", 2023), (1, "Qinghai", 2023),
    ]  # fmt: skip
    with pytest.raises(
        pg.errors.OptionError, match=r"years must be as many as the documents \(2\), got 1"
    ):
        pg.extract_many(texts, years=[2025])


def test_processes_read_the_same() -> None:
    texts = [f"For 2026 Hebei targets {n}%." for n in range(4, 9)]
    assert pg.extract_many(texts).equals(pg.extract_many(texts, workers=2))


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_a_column_of_texts(engine: str) -> None:
    texts = ["For 2026 Hebei targets 5%.", None, "No figures.", "今年增长目标为5%左右。"]
    corpus = pl.LazyFrame(
        {"t": texts, "y": [None, None, None, 2025], "p": [None, None, None, "晋"]}
    )
    read = corpus.select(pg.extract_targets_expr("t", year="y", province="p"))
    assert read.collect_schema()["t"] == pl.List(pl.Struct(COLUMNS))
    lists = read.collect(engine=engine)["t"]  # type: ignore[call-overload]
    assert lists.list.len().to_list() == [1, None, 0, 1]
    found = lists.drop_nulls().explode().drop_nulls().struct.unnest()
    kept = ["Hebei", "Shanxi"]
    assert found["province"].to_list() == kept


def test_every_rate_is_explained() -> None:
    seen = pg.explain_targets(REPORT)
    decided = dict(seen.select("wording", "decision").rows())
    assert decided["5%左右，在实际工作中努力争取更好结果"] == "target"
    assert decided["4.8%"] == "outcome"
    assert decided["6.5%"] == "another_indicator"
    assert seen.filter(pl.col("decision") == "target")["rule"].to_list() == [None]


def test_the_title_says_what_is_listed() -> None:
    text = "海南为9.5%左右，西藏为8%以上，青海为7%。"
    assert said(text, title="各省2023年社会消费品零售总额增长目标") == ""
    title = "部分省份2023年GDP目标"
    found = pg.extract_targets(text, title=title)
    assert found.select("province", "year").rows() == [
        ("Hainan", 2023), ("Tibet", 2023), ("Qinghai", 2023),
    ]  # fmt: skip


WORDS = """
    5%左右 江苏 江苏省 Hebei 均 分别 from to 目标 targets growth 去年 2024年 last year grew 5%
    6%以上 and both respectively 其余 全国 5 力争 不设 除 比 , ; . % ， 。 、 ( the two
"""
SCRAPS = st.lists(st.sampled_from(WORDS.split()), max_size=40)


@example(text="0.MD")
@given(text=st.text() | hostile | SCRAPS.map(" ".join) | SCRAPS.map("".join))
def test_any_text_is_read(text: str) -> None:
    check_prose(text)


def test_what_stands_inside_a_tag_is_no_rate() -> None:
    check_prose(text := '江苏今年的<img alt="8%">增长目标为6%。')
    seen = pg.explain_targets(text, year=2024)
    assert seen.select("wording", "decision").rows() == [("6%", "target")]


def test_no_wording_begins_behind_a_word_of_digits() -> None:
    check_prose("Liaoning's target h15 and 6 percent for 2016.")


def test_a_rate_alone_that_ends_a_text_leads_to_nothing_and_is_read() -> None:
    for end in ("！", "！\n", "！ \n\n"):
        check_prose(text := f"海南GDP今年冲刺9%{end}")
        assert pg.extract_targets(text, year=2024)["target"].to_list() == [9.0]


@pytest.mark.parametrize(
    "unit", ["5%左右", "江苏", ",", "7", "目标江苏5%", "5% to ", "不设", "力争"]
)
def test_a_long_text_without_a_sentence_is_read(unit: str) -> None:
    found = pg.extract_targets(unit * (100_000 // len(unit)), year=2024, province="江苏")
    assert found.height <= 1


def test_a_lone_surrogate_is_replaced_in_the_sentence() -> None:
    found = pg.extract_targets("\ud800河北今年的目标是5%。", year=2024)
    assert found["sentence"].to_list() == ["\N{REPLACEMENT CHARACTER}河北今年的目标是5%。"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陕西与山西的增长目标不同：前者6.5%，后者7%。", ["Shaanxi 6.5", "Shanxi 7.0"]),
        (
            "Henan and Hubei set their growth targets: the former aims for 6 percent, "
            "the latter for 7 percent.",
            ["Henan 6.0", "Hubei 7.0"],
        ),
        ("湖北与武汉今年的增长目标不同：前者为6%，后者为7%。", ["Hubei 6.0"]),
        ("湖南、湖北、江西公布了今年的增长目标，前者为6%，后者为7%。", []),
        ("Hubei and Hunan differ: the former governor aims for growth of 5% this year.", []),
        ("湖北与湖南今年的增长目标不同，前者为6%，后者的用电量目标为7%。", ["Hubei 6.0"]),
    ],
)
def test_the_former_and_the_latter_are_of_two_places(text: str, expected: list[str]) -> None:
    found = pg.extract_targets(text, year=2024)
    assert expected == [f"{row['province']} {row['target']}" for row in found.to_dicts()]


FIVE_YEARS = "“十五五”时期全省经济社会发展的主要目标是：\n"
THIS_YEAR = "2026年是“十五五”开局之年，主要预期目标是：\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FIVE_YEARS + "——生产总值增长5%左右；\n——出口增长3%。", []),
        (FIVE_YEARS + "一是经济实力更强。\n二是生产总值增长5%左右，出口增长3%。", []),
        ("今后五年的主要目标是：\n生产总值增长5%左右。", []),
        ("The main targets for the next five years are:\nGDP growth of 5%.", []),
        (THIS_YEAR + "——生产总值增长6%；\n——出口增长3%。", ["6%"]),
        (FIVE_YEARS + "——生产总值增长5%左右。\n" + THIS_YEAR + "——生产总值增长6%。", ["6%"]),
        ("“十五五”时期是关键时期。今年主要目标是：\n——生产总值增长6%。", ["6%"]),
    ],
)
def test_a_heading_says_for_how_many_years_its_list_is(text: str, expected: list[str]) -> None:
    found = pg.extract_targets(text, year=2026, province="湖南")
    assert found["wording"].to_list() == expected


def test_a_numeral_with_its_unit_is_no_plan_of_years() -> None:
    text = "湖南今年增长目标为百分之十五。“十五”时期年均增长百分之九。"
    told = pg.explain_targets(text, year=2026).select("wording", "decision").rows()
    assert told == [("百分之十五", "target"), ("百分之九", "several_years")]


def test_what_is_explained_as_a_target_is_one() -> None:
    text = (
        "2026年1月20日在湖南省第十四届人民代表大会上\n\n“十五五”时期主要目标是：生产总值年均增长5%。"
        "\n\n今年主要目标是：\n\n——生产总值增长6%。全年的目标是做实做细。用电量7%。"
    )
    told = pg.explain_targets(text).select("wording", "decision").rows()
    assert told == [
        ("5%", "several_years"),
        ("6%", "target"),
        ("7%", "another_indicator"),
    ]


def test_each_cell_of_a_table_is_explained() -> None:
    table = "Province | 2023 growth | 2024 target\nHunan | 4.6% | 6%\nHubei | 6% | 6.5%"
    told = pg.explain_targets(table, year=2024).select("province", "wording", "decision").rows()
    other = "not_called_a_target"
    assert told == [
        ("Hunan", "4.6%", other),
        ("Hunan", "6%", "target"),
        ("Hubei", "6%", other),
        ("Hubei", "6.5%", "target"),
    ]


def test_a_range_of_which_one_end_has_a_unit_is_told_to_be_unreadable() -> None:
    told = pg.explain_targets("湖南今年增长目标为5%至6左右，湖北为5.5%。", year=2026)
    assert told.select("wording", "decision").rows() == [
        ("5%至6左右", "unreadable"),
        ("5.5%", "target"),
    ]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("湖南今年增长目标为05%左右。", "05%左右"),
        ("湖南今年增长目标为5%-08%。", "5%-08%"),
        ("湖南今年经济增长百分之五六。", "百分之五六"),
        ("Hunan targets growth of 5.5.5% this year.", "5.5.5%"),
    ],
)
def test_a_number_that_is_not_well_formed_is_told_to_be_unreadable(text: str, wording: str) -> None:
    told = pg.explain_targets(text, year=2026)
    assert told.select("wording", "decision").rows() == [(wording, "unreadable")]


def test_a_line_of_digits_is_a_cell_and_no_part_of_the_next_number() -> None:
    cells = "省份\nGDP总量（亿元）\n同比增速\n广东\n135673\n4.8%\n江苏\n128222\n6.0%"
    told = pg.explain_targets(cells, year=2026)
    assert told.select("wording", "target").rows() == [("4.8%", 4.8), ("6.0%", 6.0)]
    wrapped = pg.extract_targets("湖南今年的经济增长目标为1\n0%左右。", year=2026)
    assert wrapped["target"].to_list() == [10.0]


def test_an_error_made_of_its_message_alone_holds_defaults() -> None:
    """As polars makes one that was raised in an expression."""
    unread = pg.errors.TargetParseError("said")
    assert (unread.text, unread.reason, unread.span) == ("", "unreadable", None)
    documents = pg.errors.DocumentError("said")
    assert (documents.found.shape, documents.documents) == ((0, 0), ())
