"""The target sheet of an English work report, on reports made up for it."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

import provgdp as pg

HEAD = "Report on the Work of the Government\nQinghai Province, January 20, 2026\n\n"
REVIEW = "In 2025, the province's GDP grew by 4.6 percent to 412.05 billion yuan.\n\n"
COLUMNS = ("indicator", "measure", "hedge", "lower", "upper", "unit", "direction")


def read(items: str, review: str = REVIEW) -> pg.WorkReport:
    text = f"{HEAD}{review}{items}\n\nTo meet these targets, we will build 300 schools.\n"
    report = pg.read_report(text)
    for start, end, wording in report.targets.select("start", "end", "wording").rows():
        assert text[start:end] == wording
    return report


def test_a_report_read_whole() -> None:
    report = read(
        "The main projected targets for this year are as follows: GDP growth of around 5 percent; "
        "general public budget revenue growth of 2 percent; over 60,000 new urban jobs; a surveyed "
        "urban unemployment rate of around 5.5 percent; a CPI increase of around 2 percent; growth "
        "in residents' income in step with economic growth; and a drop of about 2 percent in "
        "energy consumption per unit of GDP."
    )
    assert (report.province, report.year) == (pg.Province.parse("Qinghai"), 2026)
    assert report.delivered == date(2026, 1, 20)
    assert (report.growth, report.gdp, report.expected) == (4.6, 4120.5, False)
    assert report.target == pg.parse_target("5%左右")
    assert report.unread.is_empty()
    assert report.targets.select(COLUMNS).rows() == [
        ("gdp", "growth", "about", 5.0, 5.0, "percent", "up"),
        ("budget_revenue", "growth", "exact", 2.0, 2.0, "percent", "up"),
        ("new_jobs", "amount", "above", 6.0, None, "10k_persons", None),
        ("unemployment_surveyed", "level", "about", 5.5, 5.5, "percent", None),
        ("cpi", "growth", "about", 2.0, 2.0, "percent", "up"),
        ("income", "growth", "relative", None, None, None, "up"),
        ("energy_intensity", "growth", "about", 2.0, 2.0, "percent", "down"),
    ]
    assert report.targets["name"].to_list()[:3] == [
        "GDP",
        "general public budget revenue",
        "new urban jobs",
    ]
    assert report.targets["wording"].to_list()[:2] == ["around 5 percent", "2 percent"]


@pytest.mark.parametrize(
    "items",
    [
        "Main targets for 2026:\n- GDP growth of 5 percent or more\n- retail sales growth of 6%\n"
        "- new urban jobs will exceed 60,000",
        "Main targets\nGDP: 5% or more\nRetail sales: 6%\nNew urban jobs: above 60,000 people",
        "In 2026 we will strive for GDP growth of 5 percent or more, and retail sales growth of 6 "
        "percent. New urban jobs will exceed 60,000.",
        "The report for 2026 puts the GDP growth target at 5 percent or more, after growth of 4 "
        "percent in 2025.\nOther targets include retail sales growth of 6 percent and over 60,000 "
        "new urban jobs.",
        "The report says that GDP will grow by at least 5 percent this year, while retail sales "
        "will grow 6 percent and over 60,000 urban jobs will be created.",
    ],
)
def test_layouts(items: str) -> None:
    report = read(items)
    assert report.targets.select("indicator", "hedge", "target").rows() == [
        ("gdp", "at_least", 5.0),
        ("retail_sales", "exact", 6.0),
        ("new_jobs", "above", 6.0),
    ]


def test_other_years_and_what_was_are_no_targets() -> None:
    report = read(
        "By 2030, GDP will exceed 600 billion yuan and exports will double.\n"
        "Over the next five years, we aim for GDP growth of 5.5 percent and exports growth of 8%.\n"
        "Last year we set a target of 5 percent for GDP growth and 9 percent for exports.\n"
        "This year we target GDP growth of around 5 percent, striving for 5.5 percent, and exports "
        "growth of 3 percent. Imports rose 7 percent last year."
    )
    assert report.targets.select("indicator", "target", "stretch").rows() == [
        ("gdp", 5.0, 5.5),
        ("exports", 3.0, None),
    ]


def test_a_rate_per_thousand_and_a_level() -> None:
    report = read(
        "Targets for 2026: GDP growth of 5%; natural population growth within 6 per thousand; "
        "urbanisation of 66%; an increase of 1 percentage point in R&D intensity; GDP of 450 "
        "billion yuan; 300 kilometres of new railways"
    )
    assert report.targets.select("indicator", "measure", "target", "unit").rows() == [
        ("gdp", "growth", 5.0, "percent"),
        ("population_growth", "level", 6.0, "per_mille"),
        ("urbanisation", "level", 66.0, "percent"),
        ("rd_intensity", "change", 1.0, "points"),
        ("gdp", "amount", 4500.0, "100m_yuan"),
    ]
    assert report.unread.select("wording", "reason").rows() == [
        ("300 kilometres of new railways", "unreadable")
    ]


@pytest.mark.parametrize(
    ("review", "growth", "gdp", "expected"),
    [
        ("Last year, GDP reached 412 billion yuan, up 4.6 percent.", 4.6, 4120.0, False),
        ("GDP is expected to have grown 4.6% in 2025.", 4.6, None, True),
        ("Industrial output grew 7 percent in 2025.", None, None, None),
        ("GDP reached 412 billion yuan, industrial output grew 7 percent.", None, 4120.0, False),
        ("In the first half of 2025, GDP grew 4.1 percent.", None, None, None),
        ("GDP grew 6 percent a year on average over the past five years.", None, None, None),
        ("In 2021 GDP grew 5.7 percent.", None, None, None),
        ("GDP fell 0.4 percent last year.", -0.4, None, False),
        ("GDP contracted by 2.5% in 2025 to 400 billion yuan.", -2.5, 4000.0, False),
        ("GDP growth was -1.5 percent in 2025.", -1.5, None, False),
        ("GDP growth fell to 3 percent in 2025.", None, None, None),
        ("GDP grew 7 percent in 2024 and 3 percent in 2025.", None, None, None),
    ],
)
def test_outcomes(
    review: str, growth: float | None, gdp: float | None, expected: bool | None
) -> None:
    report = read("Targets for 2026: GDP growth of 5%, exports growth of 3%.", f"{review}\n\n")
    assert (report.growth, report.gdp, report.expected) == (growth, gdp, expected)


@pytest.mark.parametrize(
    ("head", "province", "year", "delivered"),
    [
        ("Work Report of Gansu, 2026", "Gansu", 2026, None),
        ("Delivered in Gansu on 21 January 2026", "Gansu", 2026, date(2026, 1, 21)),
        ("Gansu, 31 February 2026", "Gansu", None, None),
        ("Gansu and Qinghai", None, None, None),
        ("Gansu, December 3, 2026", "Gansu", None, None),
    ],
)
def test_the_head(
    head: str, province: str | None, year: int | None, delivered: date | None
) -> None:
    report = pg.read_report(f"{head}\n\nTargets: GDP growth of 5%, exports growth of 3%.\n")
    assert report.province == (pg.Province.parse(province) if province else None)
    assert (report.year, report.delivered) == (year, delivered)
    assert report.target == pg.parse_target("5%")


def test_a_text_without_a_sheet() -> None:
    report = pg.read_report("The governor opened a bridge and a school. GDP was not mentioned.")
    assert not report.found
    assert report.targets.is_empty()
    assert report.target is None


@pytest.mark.parametrize("width", [30, 40, 60])
def test_wrapping_changes_nothing(width: int) -> None:
    items = (
        "The main projected targets for this year are as follows: GDP growth of around 5 percent; "
        "growth of about 6 percent in the value added of industries above designated size; "
        "fixed-asset investment growth of 4 percent; and over 60,000 new urban jobs."
    )
    columns = ("indicator", "name", "hedge", "target")
    plain = read(items).targets.select(columns).rows()
    assert read(textwrap.fill(items, width)).targets.select(columns).rows() == plain
    assert len(plain) == 4


def test_what_is_to_be_cut_falls() -> None:
    report = read(
        "Targets for 2026: GDP growth of 5%; cut energy consumption per unit of GDP by around 2.5 "
        "percent; reduce PM2.5 concentration by 3 percent."
    )
    assert report.targets.select("direction", "hedge", "target", "wording").rows()[1:] == [
        ("down", "about", 2.5, "around 2.5 percent"),
        ("down", "exact", 3.0, "3 percent"),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "200,000 new urban jobs; incomes of urban and rural residents up 4 percent and 7 "
            "percent, respectively",
            [("new_jobs", 20.0), ("urban_income", 4.0), ("rural_income", 7.0)],
        ),
        (
            "urban and rural incomes up 4.5 and 6.5 percent respectively",
            [("urban_income", 4.5), ("rural_income", 6.5)],
        ),
        (
            "investment and retail sales to grow by 3% and about 4% respectively",
            [("investment", 3.0), ("retail_sales", 4.0)],
        ),
        (
            "exports, imports and retail sales growth of 3%, 4% and 5%, respectively",
            [("exports", 3.0), ("other", 4.0), ("retail_sales", 5.0)],
        ),
        ("investment and retail sales up 3%, 4% and 5% respectively", []),
    ],
)
def test_numbers_shared_out(item: str, expected: list[tuple[str, float]]) -> None:
    report = read(f"Targets for 2026: GDP growth of 5%; {item}; CPI growth of 2%")
    rows = report.targets.select("indicator", "target").rows()
    assert rows == [("gdp", 5.0), *expected, ("cpi", 2.0)]
    assert report.unread["wording"].to_list() == [item] * (not expected)


def test_numbers_shared_out_beside_growth_alone_are_a_sheet() -> None:
    shared = "investment and retail sales to grow 4 percent and 6 percent respectively"
    report = read(f"The main targets for 2026 are: GDP growth of about 5 percent, {shared}.")
    assert report.target is not None
    assert report.target.headline == 5.0
    assert report.targets["name"].to_list() == ["GDP", "investment", "retail sales"]


def test_the_mark_of_a_footnote_is_no_digit() -> None:
    report = read("Targets for 2026: GDP growth of 5%; CPI growth of 2² percent; exports up 3%")
    assert report.targets["target"].to_list() == [5.0, 3.0]


@pytest.mark.parametrize(
    ("item", "row"),
    [
        (
            "consumer price index within 103",
            ("cpi", "level", "percent", None, "at_most", None, 103.0),
        ),
        (
            "PM2.5 concentration down by 2 micrograms per cubic meter",
            ("air_quality", "change", "micrograms_per_m3", "down", "exact", 2.0, 2.0),
        ),
    ],
)
def test_an_index_is_a_level_and_a_fall_in_micrograms_a_change(
    item: str, row: tuple[object, ...]
) -> None:
    text = f"The main targets for 2026 are: GDP growth of about 5%; {item}; retail sales up 5%."
    found = pg.read_report(text, year=2026, province="Hunan").targets
    columns = ("indicator", "measure", "unit", "direction", "hedge", "lower", "upper")
    assert found.select(columns).row(1) == row
