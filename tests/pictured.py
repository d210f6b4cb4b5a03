"""The charts whose pictures are kept: each kind, as wide as a page or a phone, in both languages.

Together they run every line of the charts' code that draws something. They stand on a panel that
is made up, so that no figure of the record changes a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
from made import panel

from provgdp import plot

if TYPE_CHECKING:
    from collections.abc import Callable

FEW = ["Hebei", "Liaoning", "Jilin", "Heilongjiang", "Shanghai", "Jiangxi", "Henan", "Tibet"]
STATED = ("target", "target_mid", "target_lower", "target_upper", "hedge")
FIGURES = ("target", "growth", "national_growth")
ONE, TWO, THREE = ["#0a7d7d"], ["#0a7d7d", "#c60"], ["#b22", "#bbb", "#22b"]


def of(*years: int) -> pl.DataFrame:
    return panel().filter(pl.col("year").is_in(years))


def few(*years: int, n: int = 8) -> pl.DataFrame:
    return of(*years).filter(pl.col("province").is_in(FEW[:n]))


def half(*years: int) -> pl.DataFrame:
    """Return rows of just so many provinces that their panels are a map."""
    return of(*years).filter(pl.col("province").to_physical() % 2 == 0)


def every(n: int = 8) -> pl.DataFrame:
    return few(2030, 2031, 2032, 2033, n=n)


def without(frame: pl.DataFrame, *names: str, **where: Any) -> pl.DataFrame:
    """Return the frame with some of its figures unknown."""
    hidden = pl.all_horizontal(pl.col(name) == value for name, value in where.items())
    return frame.with_columns(pl.when(~hidden).then(name).alias(name) for name in names)


def far(frame: pl.DataFrame, *names: str, rate: float = 30.0) -> pl.DataFrame:
    """Return the frame with a figure that would flatten the rest."""
    is_far = pl.col("province") == "Hebei"
    return frame.with_columns(pl.when(is_far).then(rate).otherwise(x).alias(x) for x in names)


def own(**columns: Any) -> pl.DataFrame:
    return pl.DataFrame({"province": ["粤", "Henan", "CN-SH", "Sichuan", "Tibet"], **columns})


def late() -> pl.DataFrame:
    """Return rows of which little is known at first."""
    rows = every(n=5).with_columns(begun=(pl.col("year") > 2030) | (pl.col("province") == "Hebei"))
    return without(rows, *STATED, "growth", begun=False)


def rates(*values: float | None) -> pl.Series:
    return pl.Series(values, dtype=pl.Float64)


def renamed() -> pl.DataFrame:
    """Return rows under other names, and without the year before."""
    found = few(2031, 2032).select("province", "year", "target", "hedge", "growth")
    stated = few(2031, 2032).select("target_lower", "target_upper")
    return found.hstack(stated).rename({"province": "where", "year": "when"})


def turns() -> pl.DataFrame:
    """Return the directions of more years than numbers find room on their bars."""
    n = range(48)
    told = [("cut", "kept", "raised", None)[place * place % 7 % 4] for place in n]
    years = [2030 + place // 3 for place in n]
    return pl.DataFrame({"province": ["京", "津", "冀"] * 16, "year": years, "direction": told})


def crowd() -> pl.DataFrame:
    """Return more names than find a place."""
    n = range(12)
    names = [f"a long name, {place}" for place in n]
    growth = [5.0 + 0.01 * (place % 7) + 1.5 * (place == 11) for place in n]
    return pl.DataFrame({"province": names, "gdp": [5e4 + 300 * x for x in n], "growth": growth})


def means() -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return weighted targets and the nation's, of which some years are missing."""
    provinces = pl.DataFrame(
        {
            "year": [2030, 2031, 2032, 2033],
            "target_weighted": [6.0, 5.5, 5.0, 4.4],
            "weight_covered": [1.0, 0.2, 0.9, 1.0],
            "n_missing": [0, 20, 3, 0],
        }
    )
    nation = {"target": [5.0, 4.5], "target_lower": [5.0, 4.5], "target_upper": [5.0, 5.0]}
    return provinces, pl.DataFrame({"year": [2030, 2033], **nation})


PICTURES: dict[str, Callable[[], Any]] = {
    "tile_map.usual": lambda: plot.tile_map(of(2032)),
    "tile_map.phone": lambda: plot.tile_map(of(2032), lang="zh", width=280),
    "tile_map.text": lambda: plot.tile_map(few(2032), text="wording_en", width=640),
    "tile_map.renamed": lambda: plot.tile_map(
        renamed(), "ambition_gap", unit="where", time="when", width=280, columns=1
    ),
    "tile_map.bare": lambda: plot.tile_map(few(2032, 2033, n=3), width=280),
    "tile_map.before": lambda: plot.tile_map(few(2032), "target_prev", lang="zh"),
    "tile_map.middle": lambda: plot.tile_map(few(2033), "target_mid", title="Middles", width=280),
    "tile_map.gap": lambda: plot.tile_map(few(2031), "ambition_gap", width=900),
    "tile_map.beyond": lambda: plot.tile_map(
        few(2032), "attainment_gap", domain=(-0.5, 0.5), colors=THREE
    ),
    "tile_map.direction": lambda: plot.tile_map(few(2032), "direction"),
    "tile_map.wording": lambda: plot.tile_map(few(2032, 2033), "wording_change", width=900),
    "tile_map.signs": lambda: plot.tile_map(
        few(2032, 2033, n=5), "attainment", lang="zh", width=280, colors=THREE
    ),
    "tile_map.minus": lambda: plot.tile_map(
        far(few(2032, 2033, n=4), "target"), "ambition_gap", width=280
    ),
    "tile_map.years": lambda: plot.tile_map(few(2031, 2032, 2033, n=3), columns=2, lang="zh"),
    "tile_map.years_wide": lambda: plot.tile_map(
        without(few(2032, 2033, n=4), *FIGURES, year=2033), width=900
    ),
    "tile_map.kinds": lambda: plot.tile_map(
        own(kind=["gas", "coal", None, "coal", "wind"]), "kind", value_title="Main <fuel>"
    ),
    "tile_map.yes": lambda: plot.tile_map(
        own(is_met=[True, None, False, True, False]), "is_met", lang="zh", colors="dark2"
    ),
    "tile_map.own": lambda: plot.tile_map(
        own(**{"my figures": [1000.0, 2500.0, 2600.0, 2750.5, 90000.0]}), "my figures"
    ),
    "tile_map.signed": lambda: plot.tile_map(
        own(x=[-1.0, 0.0, 0.4, 2.5, 90.0]), "x", lang="zh", source="自己"
    ),
    "tile_map.flat": lambda: plot.tile_map(own(x=5, year=2040), "x", subtitle="All the same"),
    "tile_map.empty": lambda: plot.tile_map(own(target=rates(*[None] * 5))),
    "dumbbell.usual": lambda: plot.dumbbell(of(2032)),
    "dumbbell.phone": lambda: plot.dumbbell(few(2031), lang="zh", width=280, height=90),
    "dumbbell.far": lambda: plot.dumbbell(far(few(2031), *STATED[:4]), width=1200, sort="gdp"),
    "dumbbell.cut": lambda: plot.dumbbell(
        few(2032), domain=(5.5, 6.5), about=0.5, colors=TWO, lang="zh"
    ),
    "dumbbell.own": lambda: plot.dumbbell(
        own(target=[5.0, 6.0, None, 5.0, 4.5], growth_prev=[4.0, 6.0, 5.0, None, 7.0])
    ),
    "dumbbell.empty": lambda: plot.dumbbell(
        own(target=rates(*[None] * 5), growth_prev=rates(*[None] * 5)), lang="zh"
    ),
    "histogram.usual": lambda: plot.target_histogram(of(2032, 2033), width=640),
    "histogram.phone": lambda: plot.target_histogram(of(2032, 2033), lang="zh", width=280),
    "histogram.one": lambda: plot.target_histogram(
        far(few(2032), "target", rate=12.3), lang="zh", domain=(4, 20), colors=ONE
    ),
    "histogram.hole": lambda: plot.target_histogram(
        without(few(2032, 2033), *STATED, year=2032).drop("hedge", "province"), height=200
    ),
    "change_bars.usual": lambda: plot.change_bars(panel(), width=640),
    "change_bars.phone": lambda: plot.change_bars(panel(), lang="zh", width=280, height=120),
    "change_bars.gap": lambda: plot.change_bars(
        without(every(), *STATED, year=2032), width=1000, domain=(1, 9)
    ),
    "change_bars.many": lambda: plot.change_bars(turns(), lang="zh", width=280),
    "change_bars.own": lambda: plot.change_bars(
        without(every(), *STATED, year=2031), covered=0.9, lang="zh", colors=THREE
    ),
    "quadrant.usual": lambda: plot.quadrant(of(2032)),
    "quadrant.phone": lambda: plot.quadrant(half(2031), lang="zh", width=280),
    "quadrant.wide": lambda: plot.quadrant(few(2033), width=1200, colors=[*THREE, *ONE]),
    "quadrant.far": lambda: plot.quadrant(
        far(few(2032), "growth").drop("gdp_source_id", "growth_source_id"), lang="zh",
        size_line=9000, growth_line=6.2,
    ),
    "quadrant.low": lambda: plot.quadrant(
        few(2032).drop("national_growth"), domain=(6, 8), label="wording_en", height=200,
        size_title="<Size>", growth_title="<Growth>",
    ),
    "quadrant.change": lambda: plot.quadrant(of(2032), growth="target_change", lang="zh"),
    "quadrant.crowd": lambda: plot.quadrant(crowd(), width=280),
    "nation.usual": lambda: plot.target_vs_national(panel()),
    "nation.phone": lambda: plot.target_vs_national(of(2031, 2032), lang="zh", width=280),
    "nation.gaps": lambda: plot.target_vs_national(*means(), colors=TWO),
    "nation.wide": lambda: plot.target_vs_national(
        *means(), lang="zh", width=1000, domain=(3, 7)
    ),
    "nation.hedges": lambda: plot.target_vs_national(
        panel().drop("national_wording_en"), covered=0, height=180
    ),
    "nation.none": lambda: plot.target_vs_national(means()[0], means()[1].clear(), source="Own"),
    "paths.usual": lambda: plot.paths(half(2032, 2033)),
    "paths.small": lambda: plot.paths(half(2033), width=560, lang="zh", colors=TWO),
    "paths.phone": lambda: plot.paths(half(2033).drop("national_hedge"), width=280),
    "paths.some": lambda: plot.paths(
        without(every(n=4), *STATED, "growth", province="Jilin"), width=640
    ),
    "paths.some_phone": lambda: plot.paths(late(), width=280, lang="zh"),
    "paths.row": lambda: plot.paths(every(n=3), width=1200, domain=(5, 7)),
    "paths.one": lambda: plot.paths(every(n=1), width=640),
    "paths.one_phone": lambda: plot.paths(every(n=1), width=280, lang="zh"),
    "paths.to_come": lambda: plot.paths(
        every(n=1).drop("hedge").with_columns(growth=rates(*[None] * 4)), about=0.5, covered=0.2
    ),
    "several.side_by_side": lambda: (
        plot.tile_map(few(2033)) | plot.change_bars(few(2033), width=200)
    ).resolve_scale(color="independent"),
}  # fmt: skip
