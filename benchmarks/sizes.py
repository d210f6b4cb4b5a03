"""Cost against size: the time per row from a thousand to ten million rows, as a picture.

Run it with ``python benchmarks/sizes.py [PICTURE]``; it needs the group `bench`, and about 4 GB of
memory at the largest size.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import altair as alt
import numpy as np
import polars as pl
from measures import PAIRS, YEARS, panel
from timing import in_turns, versions

import provgdp as pg

SIZES = [10**power for power in range(3, 8)]
PICTURE = Path(__file__).parents[1] / "docs" / "performance.svg"


def texts(size: int) -> pl.DataFrame:
    """Return wordings in 2,000 forms, names in 31, values and groups."""
    rng = np.random.default_rng(size)
    hundredths = pl.Series(rng.integers(1, 2001, size) / 100)
    names = pl.Series([place.name_zh for place in pg.PROVINCES])
    return pl.select(
        wording=pl.format("地区生产总值增长{}%左右", hundredths),
        name=names.gather(rng.integers(0, 31, size)),
        x=pl.Series(rng.lognormal(size=size)),
    )


CALLS = {
    "parse_targets": lambda frame: frame.select(pg.parse_targets("wording")),
    "as_province": lambda frame: frame.select(pg.as_province("name")),
    "gini": lambda frame: frame.select(pg.gini("x")),
    "theil_decomposition": lambda frame: pg.theil_decomposition(frame, "x", "name"),
}


def times() -> pl.DataFrame:
    """Return nanoseconds per row of each call at each size."""
    found: list[dict[str, object]] = []
    for size in SIZES:
        years = panel(size // YEARS)
        rest = texts(size)
        calls = {name: partial(ours, years) for name, (ours, _) in PAIRS.items()}
        calls |= {name: partial(call, rest) for name, call in CALLS.items()}
        seconds = in_turns(*calls.values(), rounds=3 if size > 10**6 else 9)
        found += [
            {"call": name, "rows": size, "ns": 1e9 * spent / size}
            for name, spent in zip(calls, seconds, strict=True)
        ]
    return pl.DataFrame(found)


def picture(frame: pl.DataFrame) -> alt.FacetChart:
    lines = alt.Chart(frame, width=150, height=110).mark_line(point=True)
    y = alt.Y("ns", title="nanoseconds per row").scale(type="log", nice=False).axis(format="~s")
    return (
        lines.encode(x=alt.X("rows").scale(type="log").axis(format="~s", tickCount=5), y=y)
        .facet(alt.Facet("call", title=None), columns=4)
        .properties(title="Cost against size: level where time is linear in the rows")
    )


def said(path: Path = PICTURE) -> list[str]:
    """Draw the picture, and say what it shows."""
    frame = times()
    picture(frame).save(path)
    wide = frame.pivot("rows", index="call", values="ns")
    heads = " ".join(f"{int(name):>12,}" for name in wide.columns[1:])
    lines = (f"{name:<20} " + " ".join(f"{x:12,.1f}" for x in xs) for name, *xs in wide.rows())
    return [f"{'nanoseconds per row':<20} {heads}", *lines]


if __name__ == "__main__":
    print(versions("polars", "provgdp"))
    print(*said(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE), sep="\n")
