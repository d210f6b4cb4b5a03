"""A quarter of a century of growth targets: what was promised, what came of it, what it can say.

Every figure, table and chart is computed from the record. Run it with
``python examples/quarter_century.py``; it prints the page that the documentation shows.
"""

from __future__ import annotations

from collections import Counter

import altair as alt
import polars as pl
from pages import Section, markdown, over_years, percent, signed, years

import provgdp as pg

FIRST = 2000
BUREAU = 2010
"""From this year on most figures are the bureaus' own first releases."""
PLANS = {2001: "2001–05", 2006: "2006–10", 2011: "2011–15", 2016: "2016–20", 2021: "2021–25"}
"""The first year of each five-year plan that is whole on record, and its span."""
TERM = 5
"""Years of a term; the first report of one, in 2003 and so on, tells the year before it."""
HEDGES = ["exact", "about", "at_least", "above", "range", "at_most", "relative", "no_target"]

RETREAT = {
    "n": "provinces",
    "n_weighted": "of known GDP",
    "target_mean": "mean target (%)",
    "target_weighted": "weighted (%)",
    "sd": "standard deviation (points)",
    "national_mid": "nation's target (%)",
    "mean_gap": "mean gap (points)",
    "weighted_gap": "weighted gap (points)",
    "n_above": "provinces above",
}
"""Heads of the table of levels and gaps."""

PREVIOUS = ["growth_prev", "target_prev", "target_lower_prev", "target_upper_prev", "hedge_prev"]


def plan() -> pl.Expr:
    """Return the five-year plan of each year; null outside those of `PLANS`."""
    start = (pl.col("year") - 1) // 5 * 5 + 1
    return start.replace_strict(PLANS, default=None, return_dtype=pl.String)


def load() -> pl.DataFrame:
    """Return every province and year since 2000 that has a target, judged where growth is known."""
    panel = pg.load_panel().filter(pl.col("year") >= FIRST).pipe(pg.attainment)
    return panel.pipe(pg.with_group, "nbs4", name="region").with_columns(plan=plan())


def outcomes(panel: pl.DataFrame) -> Section:
    """Count by year who fell short of the number that was set."""
    judged = panel.drop_nulls("fell_short")
    short = pl.col("fell_short")
    by_year = (
        judged.group_by("year")
        .agg(
            judged=pl.len(),
            fell_short=short.sum(),
            share=short.mean(),
            median_gap=pl.col("attainment_gap").median(),
        )
        .sort("year")
    )
    none = by_year.filter(fell_short=0)["year"].to_list()
    every = by_year.filter(pl.col("fell_short") == pl.col("judged"))["year"].to_list()
    missed = judged.filter("fell_short").height
    early = Counter(judged.filter(pl.col("year") < BUREAU)["growth_vintage"])
    text = (
        f"{judged.height} targets can be judged on growth as announced, of {by_year['year'][0]} "
        f"to {by_year['year'][-1]}; {missed} were missed ({percent(missed / judged.height)}). Of "
        f"those known, none was missed in {years(none)}; every one was in {years(every)}. Early "
        f"years rest on fewer provinces, and on what reports said: before {BUREAU}, "
        f"{early['report']} of {early.total()} judged figures are stated in a report and "
        f"{early['expected']} only expected there. Gaps are growth minus the number of the target."
    )
    title, unit = "Provinces that fell short of their target", "Share of those judged"
    chart = over_years(
        alt.Chart(by_year).mark_bar(), "share", title, unit, axis=alt.Axis(format="%")
    )
    ends = by_year.select(low=pl.min("share"), high=pl.max("share")).row(0)
    picture = (
        "Bars of the share of targets that were missed, year by year: from "
        f"{percent(ends[0])} to {percent(ends[1])}, {percent(by_year['share'][-1])} in "
        f"{by_year['year'][-1]}"
    )
    return Section(
        "Promised and delivered", text, by_year, chart, "fell_short.svg",
        alt=picture, heads={"median_gap": "median gap (points)"}, shares=["share"],
    )  # fmt: skip


def regions(panel: pl.DataFrame) -> Section:
    """Compare the regions, plan by plan."""
    judged = panel.drop_nulls(["fell_short", "plan"])
    shares = judged.group_by("plan", "region").agg(share=pl.col("fell_short").mean())
    wide = shares.sort("plan", "region").pivot("region", index="plan", values="share")
    last = wide.row(-1, named=True)
    places = {name: share for name, share in last.items() if name != "plan"}
    worst, best = max(places, key=places.__getitem__), min(places, key=places.__getitem__)
    text = (
        f"In {last['plan']} the {worst} missed {percent(places[worst])} of its targets, the {best} "
        f"{percent(places[best])}. Figures are shares of the judged targets of each five-year plan."
    )
    return Section("By region", text, wide, shares=[*places])


def retreat(panel: pl.DataFrame) -> Section:
    """Follow the level and the spread of the targets, and the nation's."""
    gaps = pg.amplification(panel).select(
        "year", "national_mid", "mean_gap", "weighted_gap", "n_above"
    )
    spread = panel.group_by("year").agg(sd=pl.col("target_mid").std())
    found = (
        pg.weighted_target(panel)
        .select("year", "n", "n_weighted", "target_mean", "target_weighted")
        .join(spread, on="year", how="left")
        .join(gaps, on="year", how="left")
        .sort("year")
    )
    full = found.drop_nulls(["target_mean", "sd", "mean_gap"])
    top = full.row(full["target_mean"].arg_max() or 0, named=True)
    last = full.row(-1, named=True)
    text = (
        f"The mean target was highest in {top['year']} ({top['target_mean']:.2f}%) and is "
        f"{last['target_mean']:.2f}% in {last['year']}; the standard deviation between provinces "
        f"went from {top['sd']:.2f} to {last['sd']:.2f} points. The provinces' mean was above the "
        f"nation's target in {found.filter(pl.col('mean_gap') > 0).height} of "
        f"{found['mean_gap'].count()} years, by {top['mean_gap']:.2f} points in {top['year']} and "
        f"{last['mean_gap']:.2f} in {last['year']}. Gaps are the provinces' target minus the "
        "nation's, ranges at their midpoint; weights are GDP of the year before as announced, "
        "which in some years isn't on record of all."
    )
    lines = found.rename({"target_mean": "provinces", "national_mid": "nation"})
    lines = lines.unpivot(["provinces", "nation"], index="year", variable_name="what")
    chart = over_years(
        alt.Chart(lines).mark_line(point=True),
        "value",
        "The provinces' mean target and the nation's",
        "Percent",
        among=["provinces", "nation"],
        scale=alt.Scale(zero=False),
    )
    known = found.drop_nulls("target_mean")
    ends = (known.row(at, named=True) for at in (0, found["target_mean"].arg_max() or 0, -1))
    told = ", ".join(
        f"{row['target_mean']:.2f}% against {row['national_mid']:.2f}% in {row['year']}"
        for row in ends
        if row["national_mid"] is not None
    )
    return Section(
        "The retreat from growth, and the nation", text, found, chart, "retreat.svg",
        alt=f"Lines of the provinces' mean target and the nation's: {told}",
        heads=RETREAT,
    )  # fmt: skip


def hedges(panel: pl.DataFrame) -> Section:
    """Follow how the number was bound."""
    known = panel.drop_nulls("hedge")
    counts = (
        known.group_by("year", "hedge")
        .agg(n=pl.len())
        .with_columns(share=pl.col("n") / pl.col("n").sum().over("year"))
        .sort("year", "hedge")  # the same picture each time
    )
    held = [hedge for hedge in HEDGES if hedge in counts["hedge"]]
    wide = (
        counts.pivot("hedge", on_columns=held, index="year", values="n").fill_null(0).sort("year")
    )
    whole = wide.filter(pl.sum_horizontal(held) >= 25)
    first, last = (whole.row(at, named=True) for at in (0, -1))
    told = "; ".join(
        f"{row['exact']} of {sum(row[h] for h in held)} were bare numbers and {row['about']} said "
        f"about in {row['year']}"
        for row in (first, last)
    )
    text = (
        f"Where the wording is known, {told}. A bare number binds; 左右 leaves room on both sides, "
        "以上 makes the number a floor."
    )
    chart = over_years(
        alt.Chart(counts.rename({"hedge": "what"})).mark_bar(),
        "share",
        "How the number is bound",
        "Share of the targets whose wording is known",
        among=held,
        stack="normalize",
        axis=alt.Axis(format="%"),
    )
    told = "; ".join(
        f"“about” {percent(row['about'] / n)} and “at least” {percent(row['at_least'] / n)} in "
        f"{row['year']}"
        for row in (first, last)
        for n in [sum(row[hedge] for hedge in held)]
    )
    picture = f"Areas of the hedges' shares, which add up to all targets: {told}"
    return Section("Hedges", text, wide, chart, "hedges.svg", alt=picture)


def ratchets(panel: pl.DataFrame) -> Section:
    """Regress the change of the next target on the gap of this year, within provinces and years."""
    means = (pl.col(name) - pl.col(name).mean().over("year") for name in ("target", "growth"))
    level = panel.drop(PREVIOUS).with_columns(means)
    models = {
        "pooled": pg.ratchet(panel),
        "within provinces": pg.ratchet(panel, fixed_effects=True),
        "within provinces, against the mean of the year": pg.ratchet(level, fixed_effects=True),
        "both sides, within provinces": pg.ratchet(panel, fixed_effects=True, asymmetric=True),
    }
    found = pl.concat(
        result.to_frame().select(
            pl.lit(model).alias("model"), "term", "coefficient", "se", "ci_low", "ci_high", "n"
        )
        for model, result in models.items()
    )
    pooled, within, apart, under, over = found["coefficient"]
    text = (
        f"A point more growth over the target goes with a change of the next target that is "
        f"{pooled:.2f} points higher, pooled, {within:.2f} within provinces ({found['n'][1]} "
        f"pairs) and {apart:.2f} when the mean of each year is taken out ({found['n'][2]} pairs "
        f"of years since {FIRST}); errors are clustered by province. After an overshoot "
        f"the next target moves by {over:.2f} a point, after a shortfall by {under:.2f}. That is "
        "how a ratchet looks, and no proof of one: growth and the next target answer the same "
        "news, and the old target stands on both sides, so that one which is high by chance alone "
        "makes the slope positive."
    )
    heads = {
        "coefficient": "coefficient (points per point)",
        "se": "standard error",
        "ci_low": "95% from",
        "ci_high": "95% to",
        "n": "pairs",
    }
    return Section("Does the bar move?", text, found, heads=heads)


def bunching(panel: pl.DataFrame) -> Section:
    """Count how many landed just on their target, plan by plan."""
    rows = [
        {"plan": name} | pg.bunching(part, width=0.2).to_frame().row(0, named=True)
        for (name,), part in panel.drop_nulls("plan")
        .sort("year")
        .group_by("plan", maintain_order=True)
    ]
    found = pl.DataFrame(rows)
    met, short = found["just_met"].sum(), found["just_short"].sum()
    text = (
        f"Less than 0.2 points from the number, {met} landed at or above it and {short} below. "
        "Growth is published to one decimal, so that is two steps (0 and 0.1) against one (−0.1): "
        "a density that is flat there puts twice as many at or above as below. What is beyond is "
        "heaping; it can't say whether figures or efforts were bent."
    )
    heads = {"n": "judged", "n_missing": "not judged", "width": "width (points)"}
    return Section("Just met", text, found, heads=heads)


def strivers(panel: pl.DataFrame) -> Section:
    """Set promises to do better beside what was delivered, province by province."""
    found = (
        panel.group_by("province")
        .agg(
            strives=pl.col("strives").mean(),
            floor=pl.col("hedge").drop_nulls().is_in(["at_least", "above"]).mean(),
            fell_short=pl.col("fell_short").mean(),
            judged=pl.col("fell_short").count(),
            mean_gap=pl.col("attainment_gap").mean(),
        )
        .sort("fell_short", "province")
    )
    pair = found.select(pl.corr("strives", "fell_short", method="spearman")).item()
    best, worst = found.row(0, named=True), found.row(-1, named=True)
    text = (
        f"{best['province']} missed least often ({percent(best['fell_short'])} of "
        f"{best['judged']}), {worst['province']} most ({percent(worst['fell_short'])} of "
        f"{worst['judged']}). Across the 31, the rank correlation of promising better and missing "
        f'is {signed(pair)}: thirty-one points, no test. "Strives" is the share of a province\'s '
        "targets with a promise to do better that names no number (努力争取更好结果), of those "
        'whose wording was read to its end; "floor" the share of floors (以上, 不低于, 高于), of '
        "those whose wording is known. Gaps are growth minus the number of the target."
    )
    return Section(
        "Who strives and who delivers", text, found,
        heads={"mean_gap": "mean gap (points)"}, shares=["strives", "floor", "fell_short"],
    )  # fmt: skip


def limits(panel: pl.DataFrame) -> Section:
    """Say what is missing, and what none of it shows."""
    judged = panel.drop_nulls("fell_short")["year"].max()
    missing = panel.filter(
        pl.col("growth").is_null(), pl.col("target").is_not_null(), pl.col("year") <= judged
    )
    early = missing.filter(pl.col("year") < FIRST + 2).height
    terms = missing.filter(pl.col("year") % TERM == 2).height
    text = (
        "Growth as announced is what the public was told at the time; the index of today's "
        "database differs, and is lower on average for 2005 to 2014. Of "
        f"{missing.height} outcomes that are missing {early} are of {FIRST} and {FIRST + 1}, "
        f"when few reports have a copy, and {terms} of years before a new term, whose reports "
        "state a five-year average only: they aren't missing at random. Nothing here is an "
        "experiment."
    )
    return Section("What this can't say", text)


def sections() -> list[Section]:
    """Return the whole study."""
    panel = load()
    parts = (outcomes, regions, retreat, hedges, ratchets, bunching, strivers, limits)
    return [part(panel) for part in parts]


def page() -> tuple[str, list[Section]]:
    """Return the page and the sections whose charts it shows."""
    found = sections()
    lead = (
        "What China's provinces promised each January since 2000, and what was announced a year "
        "later. Every figure on this page is computed from [the record](../data/index.md)."
    )
    title = "A quarter of a century of targets"
    return markdown(title, lead, found, source="examples/quarter_century.py"), found


if __name__ == "__main__":
    print(page()[0])
