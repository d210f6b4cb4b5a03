"""Check what the press found in the provinces' 2024 targets against the record.

Prints the 31 provinces, then each claim with the answer computed from the bundled data, and exits
with 1 if a claim doesn't hold. Run it with ``python examples/two_sessions_2024.py``.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

import polars as pl

import provgdp as pg

YEAR = 2024
TRILLION = 10_000
"""A trillion yuan in the unit of GDP, 100 million yuan."""


class Finding(NamedTuple):
    """A published claim, the answer computed from the data, and whether they agree."""

    claim: str
    answer: str
    holds: bool


def provinces(panel: pl.DataFrame) -> pl.DataFrame:
    """One row per province: outcome of the year before, target, the gap between them, regions."""
    return (
        panel.pipe(pg.ambition_gap)
        .filter(year=YEAR)
        .pipe(pg.with_group, "nbs4", name="region")
        .pipe(pg.with_group, "three_belt", name="belt")
        .pipe(pg.with_group, "kind", name="kind")
    )


def table(rows: pl.DataFrame) -> pl.DataFrame:
    """The columns of a newspaper's table."""
    return rows.select(
        "province",
        pl.col("gdp_weight").alias(f"gdp_{YEAR - 1}"),
        pl.col("growth_prev").alias(f"growth_{YEAR - 1}"),
        pl.col("wording_en").alias("wording"),
        "target",
        "ambition_gap",
        pl.col("above_previous_verdict").alias("above_previous"),
        "region",
    )


def names_by(rows: pl.DataFrame, column: str) -> dict[object, list[str]]:
    """The provinces behind each value of a column."""
    tally = pg.tally(rows, column)
    return dict(zip(tally[column], tally["units"].to_list(), strict=True))


def listed(groups: dict[object, list[str]]) -> str:
    """Each group with the number of its provinces and their names."""
    return "; ".join(f"{name} {len(names)} ({', '.join(names)})" for name, names in groups.items())


def promises(rows: pl.DataFrame) -> dict[str, str]:
    """What each province says, the largest economy first."""
    largest_first = rows.sort("gdp_weight", descending=True)
    return {
        province: f"{hedge} {target:g}%"
        for province, hedge, target in largest_first.select("province", "hedge", "target").rows()
    }


def said(targets: dict[str, str]) -> str:
    """What the provinces say, as text."""
    return ", ".join(f"{province} {words}" for province, words in targets.items())


def aim_higher(rows: pl.DataFrame) -> Finding:
    """How many targets are above the growth of the year before, by the number and by the hedge."""
    claimed = (
        "Guangdong, Henan, Fujian, Hunan, Anhui, Shaanxi, Jiangxi, Liaoning, Yunnan, Guangxi, "
        "Guizhou, Tianjin and Heilongjiang"
    )
    higher = names_by(rows, "above_previous").get(True, [])
    verdicts = {
        word: len(names) for word, names in names_by(rows, "above_previous_verdict").items()
    }
    hedged = ", ".join(f"{word} {n}" for word, n in verdicts.items())
    return Finding(
        f"the targets of 13 provinces are above their {YEAR - 1} growth: {claimed}",
        f"{len(higher)}: {', '.join(higher)}; read with the hedges: {hedged}",
        set(higher) == set(claimed.replace(" and ", ", ").split(", "))
        and verdicts == {"certain": 10, "possible": 12, "impossible": 9},
    )


def cover_every_belt(rows: pl.DataFrame) -> Finding:
    """Where the provinces that aim higher are, by two schemes."""
    higher = rows.filter("above_previous")
    belts, regions = names_by(higher, "belt"), names_by(higher, "region")
    return Finding(
        "they cover East, Central and West; of the bureau's four regions, two are Northeast",
        f"three belts: {listed(belts)}. Four regions: {listed(regions)}",
        set(belts) == {"East", "Central", "West"} and len(regions.get("Northeast", [])) == 2,
    )


def first_times(panel: pl.DataFrame) -> dict[tuple[str, int], int | None]:
    """Who passed which trillion for the first time in the year before, as which of the frame."""
    crossed = pg.thresholds(panel, step=TRILLION).filter(year=YEAR - 1, crossing="first")
    rows = crossed.select("province", pl.col("level") // TRILLION, "rank").rows()
    return {(province, int(level)): rank for province, level, rank in rows}


def thresholds_passed(panel: pl.DataFrame) -> Finding:
    """Who passed a trillion, nationwide and among its peers."""
    grouped = panel.pipe(pg.with_group, "three_belt").pipe(pg.with_group, "kind")
    nation = first_times(panel)
    west = first_times(grouped.filter(three_belt="West"))
    inland = first_times(grouped.filter(pl.col("three_belt") != "East", kind="municipality"))
    claimed = {
        ("Guangdong", 13),
        ("Shandong", 9),
        ("Zhejiang", 8),
        ("Sichuan", 6),
        ("Chongqing", 3),
    }
    return Finding(
        f"in {YEAR - 1} GDP first passed 13 trillion yuan in Guangdong, first of all provinces, "
        "9 in Shandong, 8 in Zhejiang, 6 in Sichuan, first in the West, and 3 in Chongqing, first "
        "municipality of the Centre and West",
        "; ".join(f"{name} {level} (rank {rank})" for (name, level), rank in nation.items())
        + f"; in the West: Sichuan's rank {west.get(('Sichuan', 6))}; among municipalities of "
        f"Centre and West: Chongqing's rank {inland.get(('Chongqing', 3))}",
        claimed <= nation.keys()
        and nation["Guangdong", 13] == west["Sichuan", 6] == inland["Chongqing", 3] == 1,
    )


def trillion_cities(cities: pl.DataFrame) -> Finding:
    """Which provinces have five cities with a GDP above a trillion yuan."""
    counts = cities.group_by("province").len().sort("len", "province", descending=[True, False])
    five = counts.filter(pl.col("len") >= 5)["province"].to_list()
    return Finding(
        "Jiangsu is the first province with five cities above a trillion yuan",
        ", ".join(f"{province} {n}" for province, n in counts.head(3).iter_rows()) + ", …",
        five == ["Jiangsu"],
    )


def below_five(rows: pl.DataFrame) -> Finding:
    """Which targets are below 5%."""
    low = promises(rows.filter(pl.col("target") < 5))
    return Finding(
        "only one province is below 5%",
        f"{len(low)} of {rows['target'].count()}: {said(low)}",
        len(low) == 1,
    )


def highest(rows: pl.DataFrame) -> Finding:
    """Which targets are the highest."""
    top = promises(rows.filter(pl.col("target") == pl.col("target").max()))
    return Finding(
        "the highest targets are those of Hainan and Tibet, about 8%",
        said(top),
        top == {"Hainan": "about 8%", "Tibet": "about 8%"},
    )


def largest_three(rows: pl.DataFrame) -> Finding:
    """What the three largest economies say."""
    three = promises(rows.top_k(3, by="gdp_weight"))
    return Finding(
        "the three largest all say 5%: Guangdong exactly, Jiangsu and Shandong 5% or more",
        said(three),
        three == {"Guangdong": "exact 5%", "Jiangsu": "at_least 5%", "Shandong": "at_least 5%"},
    )


def municipalities(rows: pl.DataFrame) -> Finding:
    """What the four municipalities say."""
    four = promises(rows.filter(kind="municipality"))
    claimed = {
        "Beijing": "about 5%",
        "Shanghai": "about 5%",
        "Tianjin": "about 4.5%",
        "Chongqing": "about 6%",
    }
    return Finding(f"the four municipalities say: {said(claimed)}", said(four), four == claimed)


def findings(panel: pl.DataFrame, cities: pl.DataFrame) -> list[Finding]:
    """Check every claim against a panel of the whole record and the cities of the year before."""
    rows = provinces(panel)
    return [
        aim_higher(rows),
        cover_every_belt(rows),
        thresholds_passed(panel),
        trillion_cities(cities),
        below_five(rows),
        highest(rows),
        largest_three(rows),
        municipalities(rows),
    ]


def main() -> int:
    """Print the table and the findings; 1 if one of them doesn't hold."""
    panel = pg.load_panel()
    with pl.Config(tbl_rows=-1, tbl_cols=-1, tbl_width_chars=140, tbl_hide_column_data_types=True):
        print(table(provinces(panel)))
    checked = findings(panel, pg.load_table("trillion_cities", YEAR - 1))
    for number, (claim, answer, holds) in enumerate(checked, start=1):
        print(f"\n{number}. {claim}\n   {'holds' if holds else 'DOES NOT HOLD'}: {answer}")
    return int(not all(finding.holds for finding in checked))


if __name__ == "__main__":
    sys.exit(main())
