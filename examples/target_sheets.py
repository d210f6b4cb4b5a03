"""What the provinces aimed at beside growth, and how that changed: the target sheets.

Every figure, table and chart is computed from the record. Run it with
``python examples/target_sheets.py``; it prints the page that the documentation shows.
"""

from __future__ import annotations

import altair as alt
import polars as pl
from pages import Section, markdown, over_years, percent

import provgdp as pg

FOLLOWED = [
    *("unemployment_registered", "unemployment_surveyed", "energy_intensity", "carbon_intensity"),
    *("investment", "retail_sales", "exports", "fdi", "rd_intensity", "grain"),
]
NAMES = ["registered unemployment", "surveyed unemployment", "energy intensity", "carbon intensity"]
"""How a sentence calls the first four of these."""
INCOMES = ["income", "urban_income", "rural_income"]
ENOUGH = 25
"""How many sheets a year must have to be told of in a sentence."""


def sheets_of(table: pl.DataFrame) -> pl.DataFrame:
    """Count the sheets of each year, one per province."""
    return table.group_by("year").agg(sheets=pl.col("province").n_unique()).sort("year")


def ends(frame: pl.DataFrame) -> tuple[dict[str, float], dict[str, float]]:
    """Return the first and the last year that has sheets enough."""
    whole = frame.filter(pl.col("sheets") >= ENOUGH)
    return whole.row(0, named=True), whole.row(-1, named=True)


def lines(frame: pl.DataFrame, names: list[str], title: str, unit: str) -> alt.Chart:
    """Return one line per column, shares by year."""
    long = frame.unpivot(names, index="year", variable_name="what", value_name="share")
    mark = alt.Chart(long).mark_line(point=True)
    return over_years(mark, "share", title, unit, among=names, axis=alt.Axis(format="%"))


def contents(table: pl.DataFrame) -> Section:
    """Follow which indicators stand in the sheets."""
    total = sheets_of(table)
    holds = (
        table.filter(pl.col("indicator").is_in(FOLLOWED))
        .group_by("year", "indicator")
        .agg(n=pl.col("province").n_unique())
        .pivot("indicator", on_columns=FOLLOWED, index="year", values="n")
    )
    found = total.join(holds, on="year", how="left").with_columns(
        (pl.col(FOLLOWED).fill_null(0) / pl.col("sheets")).name.keep()
    )
    first, last = ends(found)
    told = "; ".join(
        f"{said} {percent(first[name])} and {percent(last[name])} (most in "
        f"{' and '.join(map(str, peak['year']))}: {percent(peak[name][0])})"
        for said, name in zip(NAMES, FOLLOWED, strict=False)
        for peak in [found.filter(pl.col(name) == pl.col(name).max()).sort("year")]
    )
    text = (
        f"How many of the sheets set a target, in {first['year']} and {last['year']}: {told}. "
        "A sheet without one may have it elsewhere in the report."
    )
    chart = lines(found, FOLLOWED[:4], "What stands in the sheet", "Share of the sheets")
    picture = f"Lines of the share of sheets with a target, {first['year']} and {last['year']}"
    return Section(
        "What is promised", text, found, chart, "sheet_contents.svg",
        alt=f"{picture}: {told}",
        heads={"fdi": "foreign investment", "rd_intensity": "R&D intensity"}, shares=FOLLOWED,
    )  # fmt: skip


def in_step(table: pl.DataFrame) -> Section:
    """Follow income targets from numbers to 'in step with the economy'."""
    income = table.filter(pl.col("indicator").is_in(INCOMES))
    relative = pl.col("reference").str.contains("gdp").fill_null(False)
    found = (
        income.group_by("year", "province")
        .agg(in_step=relative.any(), number=pl.col("target").is_not_null().any())
        .group_by("year")
        .agg(sheets=pl.len(), in_step=pl.col("in_step").mean(), number=pl.col("number").mean())
        .sort("year")
    )
    first, last = ends(found)
    text = (
        f"Of the sheets with an income target, {percent(first['in_step'])} tied it to the growth "
        f"of the economy in {first['year']} and {percent(last['in_step'])} in {last['year']}; a "
        f"number stood in {percent(first['number'])} and {percent(last['number'])}. A promise in "
        "step with growth falls when growth does, and nobody has to announce it. The sheets below "
        "are those with an income target."
    )
    title, unit = "Income: a number, or in step with the economy", "Share of the sheets with one"
    chart = lines(found, ["in_step", "number"], title, unit)
    picture = (
        f"Lines of the share of income targets: in step with the economy "
        f"{percent(first['in_step'])} in {first['year']}, {percent(last['in_step'])} in "
        f"{last['year']}; a number {percent(first['number'])}, {percent(last['number'])}"
    )
    return Section(
        "From numbers to 'in step'", text, found, chart, "sheet_in_step.svg",
        alt=picture, shares=["in_step", "number"],
    )  # fmt: skip


def about(table: pl.DataFrame) -> Section:
    """Follow the hedges of all numbers of the sheets."""
    numbers = table.filter(pl.col("target").is_not_null())
    hedge = pl.col("hedge")
    found = (
        numbers.group_by("year")
        .agg(
            sheets=pl.col("province").n_unique(),
            numbers=pl.len(),
            about=(hedge == "about").mean(),
            bare=(hedge == "exact").mean(),
            floor=hedge.is_in(["at_least", "above"]).mean(),
            ceiling=hedge.is_in(["at_most", "below"]).mean(),
        )
        .sort("year")
    )
    first, last = ends(found)
    text = (
        f"左右 stood beside {percent(first['about'])} of the numbers in {first['year']} and "
        f"{percent(last['about'])} in {last['year']}; bare numbers went from "
        f"{percent(first['bare'])} to {percent(last['bare'])}. A hedge that a list prints once is "
        "counted for each of its items. A floor is 以上 or 不低于, a ceiling 以内 or 不超过."
    )
    kinds, unit = ["about", "bare", "floor", "ceiling"], "Share of the numbers"
    chart = lines(found, kinds, "How the numbers are bound", unit)
    told = ", ".join(
        f"“{kind}” {percent(first[kind])} in {first['year']} and {percent(last[kind])} in "
        f"{last['year']}"
        for kind in kinds
    )
    return Section(
        "About", text, found, chart, "sheet_hedges.svg",
        alt=f"Lines of how the numbers are bound: {told}", shares=kinds,
    )  # fmt: skip


def prices_and_revenue(table: pl.DataFrame) -> Section:
    """Set prices and revenue beside growth."""
    growth = table.filter(pl.col("target").is_not_null(), measure="growth")
    wide = (
        growth.filter(pl.col("indicator").is_in(["gdp", "cpi", "budget_revenue", "retail_sales"]))
        .group_by("year", "indicator")
        .agg(median=pl.col("target").median())
        .pivot("indicator", index="year", values="median")
        .sort("year")
    )
    found = sheets_of(table).join(
        wide.select("year", "gdp", "cpi", "budget_revenue", "retail_sales"), on="year", how="left"
    )
    first, last = ends(found)
    text = (
        f"The median sheet of {first['year']} wanted revenue to grow by "
        f"{first['budget_revenue']:.4g}% with growth of {first['gdp']:.4g}%; that of "
        f"{last['year']}, by {last['budget_revenue']:.4g}% with {last['gdp']:.4g}%. The median "
        f"price target went from {first['cpi']:.4g}% to {last['cpi']:.4g}%. Medians are of "
        "headline numbers in percent; sheets that print prices as an index are left out."
    )
    heads = {
        "gdp": "GDP (%)",
        "cpi": "consumer prices (%)",
        "budget_revenue": "budget revenue (%)",
        "retail_sales": "retail sales (%)",
    }
    return Section("Prices and revenue", text, found, heads=heads)


LIMITS = Section(
    "What this can't say",
    "The sheets are those of reports that have a copy: a few years miss some. An indicator counts "
    "where the sheet names it; its name and its measure changed over the years, and names of one "
    "thing were brought together by hand. What became of these targets isn't in the record.",
)


def sections() -> list[Section]:
    """Return the whole study."""
    table = pg.load_indicators()
    return [part(table) for part in (contents, in_step, about, prices_and_revenue)] + [LIMITS]


def page() -> tuple[str, list[Section]]:
    """Return the page and the sections whose charts it shows."""
    found = sections()
    lead = (
        "Beside growth each January report sets targets of prices, jobs, incomes, energy and more. "
        "Every figure on this page is computed from [the sheets](../data/indicators.md)."
    )
    title = "What the provinces aim at beside growth"
    return markdown(title, lead, found, source="examples/target_sheets.py"), found


if __name__ == "__main__":
    print(page()[0])
