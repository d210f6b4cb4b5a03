"""The facts of a briefing, chosen from its frames; one about which nothing is known is None."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl

from provgdp.report import facts
from provgdp.report.frames import IS_SET
from provgdp.target import BOUNDS, Hedge, Target

if TYPE_CHECKING:
    from provgdp.report.facts import Names

MEANT = 2
"""A mean or a sum of fewer is none."""

MOST = 3
"""The widest gaps and largest contributions that are told."""


def members(table: pl.DataFrame, column: str, value: object) -> Names:
    """Name the provinces with a value, in official order."""
    named = table.filter(pl.col(column) == value)["province"].sort()
    return tuple(named.cast(pl.String))


def stated(hedge: str | None, number: float | None, upper: float | None) -> Target | None:
    """Return what a hedge and its number say, None unless both (of a range both ends) are known."""
    if hedge == Hedge.NO_TARGET:
        return Target(hedge=Hedge.NO_TARGET)
    if hedge is None or hedge == Hedge.RELATIVE or number is None:
        return None
    kind = Hedge(hedge)
    if kind is Hedge.RANGE and upper is None:
        return None
    low_closed, high_closed = BOUNDS.get(kind, (True, True))
    return Target(
        hedge=kind,
        lower=None if low_closed is None else number,
        lower_closed=low_closed,
        upper=None if high_closed is None else upper if kind is Hedge.RANGE else number,
        upper_closed=high_closed,
    )


def news(table: pl.DataFrame, new: pl.DataFrame, since: date, year: int) -> facts.News:
    """Say who has set a target after a day."""
    groups = {word: members(new, "direction", word) for word in ("cut", "kept", "raised")}
    day = pl.col("announced")
    return facts.News(
        year=year,
        since=since,
        new=tuple(new.sort("province")["province"].cast(pl.String)),
        undated=table.filter(IS_SET, day.is_null()).height,
        **groups,
    )


def changed(table: pl.DataFrame, year: int) -> facts.Changed | None:
    """H1: how many cut, kept and raised the target, and who changed only its wording."""
    groups = {word: members(table, "direction", word) for word in ("cut", "kept", "raised")}
    softer, harder = (members(table, "wording_change", word) for word in ("softer", "harder"))
    found = facts.Changed(year=year, softer=softer, harder=harder, **groups)
    return found if found.whole else None


def delivered(table: pl.DataFrame, year: int, about: float) -> facts.Delivered | None:
    """H2: how many fell short the year before, who only just, and by how much at worst."""
    short = table.filter("fell_short")
    gaps = (
        short.sort("province")
        .group_by("attainment_gap", maintain_order=True)
        .agg(pl.col("province").cast(pl.String))
        .sort(pl.col("attainment_gap").abs(), descending=True)
        .head(MOST)
    )
    found = facts.Delivered(
        year=year - 1,
        about=about,
        short=members(table, "fell_short", True),
        met=members(table, "fell_short", False),
        just_short=members(short, "attainment", "just_short"),
        judged=short["attainment"].count(),
        widest=tuple((gap, tuple(names)) for gap, names in gaps.iter_rows()),
    )
    return found if found.whole else None


def ambition(table: pl.DataFrame, year: int) -> facts.Ambition | None:
    """H3: who aims higher than it grew, by the headline and with the hedge."""
    known = table.drop_nulls("ambition_gap").with_columns(sign=pl.col("ambition_gap").sign())
    higher, same, less = (members(known, "sign", sign) for sign in (1, 0, -1))
    verdict = known["above_previous_verdict"]
    found = facts.Ambition(
        year=year,
        higher=higher,
        same=same,
        less=less,
        certain=_count(verdict, "certain"),
        possible=_count(verdict, "possible"),
        ruled_out=_count(verdict, "impossible"),
    )
    return found if found.whole else None


def averages(means: pl.DataFrame, modes: pl.DataFrame, year: int) -> facts.Averages | None:
    """H4: what the targets come to, weighted and plainly."""
    now = means.row(-1, named=True)
    if now["n"] < MEANT:
        return None
    last: dict[str, Any] = means.row(0, named=True) if means.height > 1 else {}
    n, n_before = now["n_weighted"], last.get("n_weighted", 0)
    return facts.Averages(
        year=year,
        n=now["n"],
        n_weighted=n,
        weighted=now["target_weighted"] if n >= MEANT else None,
        n_before=n_before,
        before=last["target_weighted"] if n_before >= MEANT else None,
        mean=now["target_mean"],
        median=now["target_median"],
        modes=tuple(
            facts.Mode(rate=rate, n=n, ranges=ranges)
            for rate, n, ranges in modes.select("target", "n", "ranges").iter_rows()
        ),
    )


def national(
    table: pl.DataFrame, gaps: pl.DataFrame, target: Target | None, year: int
) -> facts.National | None:
    """H5: against the national target, to the midpoint and the upper end of a range."""
    now = gaps.row(-1, named=True)
    is_simple = now["weighted_gap"] is None or now["n_weighted"] < MEANT
    kind = "mean" if is_simple else "weighted"
    is_mean = now["n"] >= MEANT
    found = facts.National(
        year=year,
        rate=now["national_mid"],
        target=target,
        is_range=now["national_low"] < now["national_high"],
        is_simple=is_simple,
        gap=now[f"{kind}_gap"] if is_mean else None,
        gap_upper=now[f"{kind}_gap_to_high"] if is_mean else None,
        **{side: members(table, "against_nation", side) for side in ("above", "within", "below")},
    )
    return found if found.whole or found.gap is not None else None


def no_national(
    target: Target | None, last: Target | None, year: int, is_over: bool
) -> facts.NoNational:
    """H5 without a national target: none was set, it is due in March, or it isn't known."""
    if target is not None and target.hedge is Hedge.NO_TARGET:
        reason = "none"
    else:
        reason = "unknown" if last is None or is_over else "due"
    return facts.NoNational(year=year, reason=reason, last=last)


def extremes(table: pl.DataFrame) -> facts.Extremes | None:
    """H6: the highest and the lowest headline numbers, ranges that start there apart."""
    known = table.drop_nulls("target").sort("province")
    if known.is_empty() or (known.height > 1 and known["target"].n_unique() == 1):
        return None
    high, low = (
        _end(known.filter(pl.col("target") == end))
        for end in (known["target"].max(), known["target"].min())
    )
    return facts.Extremes(n=known.height, high=high, low=low)


def _end(rows: pl.DataFrame) -> facts.End:
    is_range = pl.col("hedge").eq_missing(pl.lit(Hedge.RANGE, rows.schema["hedge"]))
    ranges, plain = rows.filter(is_range), rows.filter(~is_range)
    only_ranges = plain.is_empty()
    if only_ranges:
        plain, ranges = ranges, plain
    said = {stated(*row) for row in plain.select("hedge", "target", "target_upper").iter_rows()}
    return facts.End(
        rate=rows["target"][0],
        names=tuple(plain["province"].cast(pl.String)),
        ranges=tuple(ranges["province"].cast(pl.String)),
        target=said.pop() if len(said) == 1 else None,
        only_ranges=only_ranges,
    )


def sides(rows: pl.DataFrame, year: int) -> facts.Sides | None:
    """Count who grew faster than the nation."""
    rows = rows.drop_nulls("side")
    if rows.is_empty():
        return None
    above, same, below = (_count(rows["side"], side) for side in ("above", "within", "below"))
    rate = rows["national_growth"].drop_nulls()[0]
    return facts.Sides(year=year, rate=rate, above=above, same=same, below=below)


def _count(values: pl.Series, value: str) -> int:
    return int((values == value).sum())


def passed(rows: pl.DataFrame, ranks: pl.DataFrame, year: int) -> facts.Passed | None:
    """Name the trillions passed for the first time."""
    if not ranks["gdp_prev"].count():
        return None
    levels = rows.group_by("level", maintain_order=True).agg("province")
    return facts.Passed(
        year=year,
        levels=tuple((level, tuple(names)) for level, names in levels.iter_rows()),
        withdrawn=members(rows, "withdrawn", True),
    )


def ranked(rows: pl.DataFrame, year: int) -> facts.Ranked | None:
    """Name who moved, and how far apart the two largest are, unless of most nothing is known."""
    if rows.height < facts.ALL / 2:
        return None
    moved = rows.filter(pl.col("rank_change") > 0)
    two = rows.head(MEANT)
    apart, before = (two[name].diff(null_behavior="drop")[0] for name in ("gdp", "gdp_prev"))
    return facts.Ranked(
        year=year,
        n=rows.height,
        climbs=tuple(moved.select("province", "rank_prev", "rank").iter_rows()),
        all_known=rows["rank_change"].null_count() == 0,
        two_largest=tuple(two["province"].cast(pl.String)),
        apart=-apart,
        apart_before=None if before is None else -before,
    )


def prices(rows: pl.DataFrame) -> facts.Prices | None:
    """Give combined, nominal growth and the deflator on the comparable base."""
    known = rows.drop_nulls(("growth", "nominal_growth", "deflator_change")).to_dicts()
    if not known or known[0]["n"] < MEANT:
        return None
    figures: dict[str, Any] = known[0] | {"falling": tuple(known[0]["falling"])}
    return facts.Prices(**figures)


def contributed(rows: pl.DataFrame, year: int) -> facts.Contributed | None:
    """Name who added the most."""
    if rows.height < MEANT:
        return None
    parts = rows.select("province", "contribution", "contribution_rate").head(MOST)
    total: float = rows.select(pl.col("contribution").sum()).item()
    return facts.Contributed(
        year=year, n=rows.height, total=total, largest=tuple(parts.iter_rows())
    )


def streaks(rows: pl.DataFrame, year: int) -> facts.Streaks | None:
    """Name who has fallen short for three years or more."""
    of = ("miss_streak", "streak_complete")
    lengths = rows.group_by(of, maintain_order=True).agg("province")
    found = tuple((n, complete, tuple(names)) for n, complete, names in lengths.iter_rows())
    return facts.Streaks(year=year, streaks=found) if found else None


def supporting(
    frames: dict[str, pl.DataFrame], years: tuple[int, ...]
) -> Iterator[tuple[facts.Supporting, ...]]:
    """Yield each section's facts, a year's each, without those that aren't known."""
    sections = zip(*(_of_year(frames, year) for year in years), strict=True)
    for section in sections:
        known = tuple(fact for fact in section if fact is not None)
        if known:
            yield known


def _of_year(frames: dict[str, pl.DataFrame], year: int) -> Iterator[facts.Supporting | None]:
    names = ("growth_sides", "passed", "ranks", "prices", "contributions", "streaks")
    of_growth, levels, ranks, of_prices, parts, short = (
        frames[name].filter(year=year) for name in names
    )
    yield sides(of_growth, year)
    yield passed(levels, ranks, year)
    yield ranked(ranks, year)
    yield prices(of_prices)
    yield contributed(parts, year)
    yield streaks(short, year)
