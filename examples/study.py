"""Three questions to the record, from data to answer.

Do provinces promise more than the nation, and by how much? Did the 2023 census change who is ahead?
What do those that fell short do to their next target? Every figure in an answer is computed. Run it
with ``python examples/study.py``.
"""

from __future__ import annotations

import polars as pl

import provgdp as pg

KNOWN_ENOUGH = 20
CENSUS_YEAR = 2023
NEXT_TARGETS = range(2022, 2027)


def show(frame: pl.DataFrame) -> None:
    """Print a frame in full, without its shape and dtypes."""
    with pl.Config(
        tbl_rows=-1,
        tbl_cols=-1,
        tbl_width_chars=140,
        tbl_hide_column_data_types=True,
        tbl_hide_dataframe_shape=True,
        float_precision=2,
    ):
        print(frame)


def promises(panel: pl.DataFrame) -> str:
    """Compare the provinces' targets with the nation's, in years in which enough are known."""
    gaps = pg.amplification(panel).filter(pl.col("n") >= KNOWN_ENOUGH).drop_nulls("mean_gap")
    show(
        gaps.select(
            "year",
            "n",
            "n_weighted",
            "national_mid",
            *("mean_gap", "weighted_gap", "median_gap"),
            *("n_above", "n_within", "n_below"),
        )
    )
    above = gaps.filter(pl.col("mean_gap") > 0).height
    most = gaps.row(gaps["mean_gap"].arg_max() or 0, named=True)
    last = gaps.row(-1, named=True)
    return (
        f"{gaps.height} years have a national target and at least {KNOWN_ENOUGH} provincial ones "
        f"on record. In {above} of them the provinces' mean is above the nation's target, by "
        f"{most['mean_gap']:.2f} points in {most['year']} ({most['n']} of 31 known) and by "
        f"{last['mean_gap']:.2f} in {last['year']} ({last['n']} of 31); weighted by GDP, by "
        f"{last['weighted_gap']:.2f}. In {last['year']}, {last['n_above']} provinces aim above the "
        f"nation's target, {last['n_within']} at it or within its range, and {last['n_below']} "
        "below."
    )


def census(gdp: pl.DataFrame) -> str:
    """Compare one year before and after the census, province by province."""
    changes = pg.revisions(gdp, "census4", "census5").sort("rank_new")
    moved = changes.filter(pl.col("rank_change") != 0)
    show(moved.drop("year", "share_old", "share_new", "share_change"))
    climbed = [
        f"{province} rose from rank {old} to {new}"
        for province, old, new in moved.filter(pl.col("rank_change") > 0)
        .select("province", "rank_old", "rank_new")
        .rows()
    ]
    least, most = (
        changes.sort("level_change").select("province", "level_change").row(i) for i in (0, -1)
    )
    return (
        f"The census raised the {CENSUS_YEAR} level by {least[1]:.1f}% ({least[0]}) to "
        f"{most[1]:.1f}% ({most[0]}). The {moved['rank_new'][0] - 1} largest kept their ranks; "
        f"{' and '.join(climbed)}."
    )


def next_targets(panel: pl.DataFrame) -> str:
    """Ask what follows a missed target: by counts, and by the slope of each year."""
    judged = (
        panel.pipe(pg.attainment, target="target_prev", hedge="hedge_prev", growth="growth_prev")
        .pipe(pg.target_change)
        .drop_nulls(["fell_short", "direction"])
    )
    counts = (
        pg.tally(judged, "direction", by=["year", "fell_short"])
        .pivot("direction", index=["year", "fell_short"], values="n")
        .fill_null(0)
    )
    show(counts)
    short, met = (
        counts.filter(fell_short=is_short).select(pl.col("cut", "kept", "raised").sum()).row(0)
        for is_short in (True, False)
    )
    by_year = {year: pg.ratchet(rows).slopes[0] for (year,), rows in panel.group_by("year")}
    slopes = "; ".join(
        f"{year}: {by_year[year].coefficient:+z.2f} ({by_year[year].se:.2f})"
        for year in sorted(by_year)
    )
    pooled = pg.ratchet(panel).slopes[0]
    return (
        f"Of {sum(short)} targets that were missed, {short[0]} were followed by a lower one, "
        f"{short[1]} by the same and {short[2]} by a higher one; of {sum(met)} that were met, "
        f"{met[0]}, {met[1]} and {met[2]}. Points of the next target per point of the gap, with "
        f"standard errors: {slopes}; all years {pooled.coefficient:+z.2f} ({pooled.se:.2f}). "
        f"One year compares provinces; all years together also compare the years, in which a "
        f"shock to all moves gaps and targets alike. {len(by_year)} years illustrate, not test."
    )


def main() -> None:
    """Print each question with its table and its answer."""
    answers = (
        ("Do provinces promise more than the nation?", promises, pg.load_panel()),
        (
            f"Did the {CENSUS_YEAR} census change who is ahead?",
            census,
            pg.load_gdp(CENSUS_YEAR, vintage="all"),
        ),
        (
            "What do those that fell short do to the next target?",
            next_targets,
            pg.load_panel(NEXT_TARGETS),
        ),
    )
    for question, answer, data in answers:
        print(f"\n{question}")
        print(answer(data))


if __name__ == "__main__":
    main()
