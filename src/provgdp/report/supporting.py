"""The supporting figures of a briefing as texts, last year's beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from provgdp.report.english import UP_TO, few, joined, mean, percent, signed
from provgdp.report.figures import most_common

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from provgdp.report.briefing import Briefing

Rows = list[list[str]]

_COUNTS: dict[str, dict[object, str]] = {
    "direction": {"cut": "Cut the target", "kept": "Kept it", "raised": "Raised it"},
    "wording_change": {"softer": "Kept it, softer", "harder": "Kept it, harder"},
    "fell_short": {True: "Fell short the year before", False: "Met it"},
    "attainment": {"just_short": 'Fell short within "about"'},
    "above_previous": {True: "Aim higher than the last growth"},
    "above_previous_verdict": {
        "certain": "Certainly higher, with the hedge",
        "possible": "Possibly higher",
        "impossible": "Not higher",
    },
    "against_nation": {
        "above": "Above the national target",
        "within": "At it, or within a range",
        "below": "Below it",
    },
}

_MEANS = {
    "target_weighted": ("Weighted by GDP", mean),
    "target_weighted_lower": ("Weighted, lower end with the hedge", mean),
    "target_mean": ("Simple mean", mean),
    "target_median": ("Median", percent),
}


def tables(b: Briefing) -> Iterator[tuple[str, list[str], Rows]]:
    """Yield the tables, without rows in which nothing is known: title, columns, rows."""
    for title, columns, rows in _tables(b):
        known = [row for row in rows if any(row[1:])]
        if known:
            yield title, columns, known


def _tables(b: Briefing) -> Iterator[tuple[str, list[str], Rows]]:
    years = [str(b.year), str(b.year - 1)]
    yield "How many provinces", ["", *years], counts(b)
    yield "Means, last year's of the same provinces", ["", *years], averages(b)
    columns = [f"Share of GDP {y}" for y in (b.year - 1, b.year - 2)]
    columns += [f"Weighted target {y}" for y in years]
    title = "The largest provinces, last year's weighted target of the same"
    yield title, ["Largest", *columns], largest(b)
    columns = [f"Weighted target {y}" for y in years]
    columns += [f"Added to growth {y} (points)" for y in (b.year - 1, b.year - 2)]
    yield "Regions, last year's of the same provinces", ["Region", *columns], regions(b)


def counts(b: Briefing) -> Rows:
    """Count this year and last; blank where nothing is known."""
    rows: Rows = []
    for column, words in _COUNTS.items():
        for value, label in words.items():
            row = [label]
            for table in (b.table, b.table_prev):
                known = table[column].drop_nulls()
                row.append(f"{(known == value).sum()} of {known.len()}" if known.len() else "")
            rows.append(row)
    return rows


def averages(b: Briefing) -> Rows:
    """Write the means of this year and last."""
    years = (b.year, b.year - 1)
    rows = [
        [label, *(_cell(_at(b.means, column, y), write) for y in years)]
        for column, (label, write) in _MEANS.items()
    ]
    of_same = b.table_prev.join(b.table.drop_nulls("target"), on="province", how="semi")
    common = (most_common(table)["target"] for table in (b.table, of_same))
    rows.append(["Most common", *(joined([percent(rate) for rate in rates]) for rates in common)])
    rows.append(["Provinces with a target", *(_cell(_at(b.means, "n", y), str) for y in years)])
    opened = (_cell(_at(b.means, "weight_unbounded", y), _share) for y in years)
    rows.append(["Weight on open-ended wordings", *opened])
    rows.append(["Weighted, less the national target", *(_gap(b, y) for y in years)])
    return rows


def _gap(b: Briefing, year: int) -> str:
    """Write the distance to the national target, of a range to its midpoint and its upper end."""
    middle, upper = (_at(b.nation, f"weighted_gap{end}", year) for end in ("", "_to_high"))
    if middle is None or upper is None or middle == upper:
        return _cell(middle, signed)
    return f"{signed(middle)} (upper end {signed(upper)})"


def largest(b: Briefing) -> Rows:
    """Write the largest provinces' share and target."""
    rows: Rows = []
    for size in b.largest["largest"].unique().sort():
        part = b.largest.filter(largest=size)
        shares = [_cell(_at(part, "gdp_share", y), _share) for y in (b.year, b.year - 1)]
        rows.append([f"{size}", *shares, *_targets(b, part, size)])
    return rows


def regions(b: Briefing) -> Rows:
    """Write the regions' targets and contributions."""
    rows: Rows = []
    for region in b.regions["region"].unique().sort():
        part = b.regions.filter(region=region)
        added = [_cell(_at(part, "contribution", y), signed) for y in (b.year, b.year - 1)]
        size = b.table.filter(region=region).height
        rows.append([region, *_targets(b, part, size), *added])
    return rows


def _targets(b: Briefing, part: pl.DataFrame, size: int) -> list[str]:
    """Write a part's weighted target of this year and last, and of how many unless of all."""
    cells: list[str] = []
    for y in (b.year, b.year - 1):
        weighted, n = _at(part, "target_weighted", y), _at(part, "n", y)
        limit = "" if n == size else f" ({n} of {size})"
        cells.append("" if weighted is None else f"{mean(weighted)}{limit}")
    return cells


def sections(b: Briefing) -> Iterator[tuple[str, list[str]]]:
    """Yield the sections of sentences: title, and a sentence for the year before and last's."""
    parts = {
        "Growth against the nation": against_nation,
        "Thresholds passed": passed,
        "Ranks": ranks,
        "Nominal growth and prices": prices,
        "Contributions": contributions,
        "Short of the target three years in a row or more": streaks,
    }
    for title, write in parts.items():
        sentences = [text for y in (b.year - 1, b.year - 2) if (text := write(b, y))]
        if sentences:
            yield title, sentences


def against_nation(b: Briefing, year: int) -> str:
    """Count who grew faster than the nation."""
    rows = b.growth_sides.filter(year=year).drop_nulls("side")
    if rows.is_empty():
        return ""
    above, same, below = ((rows["side"] == side).sum() for side in ("above", "within", "below"))
    nation = percent(rows["national_growth"][0])
    return (
        f"{year}: {above} of {rows.height} grew faster than the nation ({nation}), "
        f"{same or 'none'} as fast and {below or 'none'} slower."
    )


def passed(b: Briefing, year: int) -> str:
    """Name the trillions passed for the first time."""
    if not b.ranks.filter(year=year)["gdp_prev"].count():
        return ""
    rows = b.passed.filter(year=year).group_by("level", maintain_order=True).agg("province")
    named = [f"{joined(names)} {level / 10_000:g}" for level, names in rows.iter_rows()]
    return f"{year}: {', '.join(named)} trillion yuan." if named else f"{year}: none."


def ranks(b: Briefing, year: int) -> str:
    """Name who moved, and how far apart the two largest are."""
    rows = b.ranks.filter(year=year)
    if rows.height < 2:
        return ""
    moved = rows.filter(pl.col("rank_change") > 0)
    climbs = [
        f"{name} from {before} to {now}"
        for name, now, before in moved.select("province", "rank", "rank_prev").iter_rows()
    ]
    text = f"climbed: {', '.join(climbs)}; " if climbs else ""
    if rows["rank_change"].null_count() == 0 and not climbs:
        text = "no rank changed; "
    (first, gdp, base), (second, other, other_base) = (
        rows.select("province", "gdp", "gdp_prev").head(2).rows()
    )
    apart = f"{first} and {second} are {(gdp - other) / 10_000:.2f} trillion yuan apart"
    if base is not None and other_base is not None:
        apart += f", a year before {(base - other_base) / 10_000:.2f} on the same basis"
    return f"{year}: {text}{apart}."


def prices(b: Briefing, year: int) -> str:
    """Write combined, nominal growth and the deflator on the comparable base."""
    for n, real, nominal, prices, names in (
        b.prices.filter(year=year)
        .select("n", "growth", "nominal_growth", "deflator_change", "falling")
        .iter_rows()
    ):
        who = f" ({few(names)})" if 0 < len(names) <= UP_TO else ""
        return (
            f"{year}: the {n} grew {mean(real)} together, and {mean(nominal)} in current prices "
            f"on the comparable base, so that prices changed by {mean(prices)}; they fell in "
            f"{len(names) or 'none'}{who}."
        )
    return ""


def contributions(b: Briefing, year: int) -> str:
    """Name who added the most."""
    rows = b.contributions.filter(year=year)
    if rows.is_empty():
        return ""
    named = [
        f"{name} {part:.2f} ({rate:.1f}%)" if rate is not None else f"{name} {part:.2f}"
        for _, name, part, rate in rows.head(3).iter_rows()
    ]
    total = rows["contribution"].sum()
    return f"{year}: of {total:.2f} points by {rows.height} provinces, {joined(named)}."


def streaks(b: Briefing, year: int) -> str:
    """Name who has fallen short for three years or more."""
    rows = b.streaks.filter(year=year).group_by(
        "miss_streak", "streak_complete", maintain_order=True
    )
    named = [
        f"{few(names)} ({'' if complete else 'at least '}{length} years"
        f"{' each' if len(names) > 1 else ''})"
        for length, complete, names in rows.agg("province").iter_rows()
    ]
    return f"{year}: {'; '.join(named)}." if named else ""


def _at(frame: pl.DataFrame, column: str, year: int) -> float | None:
    values = frame.filter(year=year)[column]
    return None if values.is_empty() else values[0]


def _cell(x: float | None, write: Callable[[float], str]) -> str:
    """Write a figure, or leave the cell blank where it isn't known."""
    return "" if x is None else write(x)


def _share(x: float) -> str:
    return mean(100 * x)
