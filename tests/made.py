"""A panel made up for the pictures: 31 provinces in four years to come, every kind of target."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

import provgdp as pg

YEARS = range(2030, 2034)
_SIGNS = {
    "exact": ("{}%", "{}%"),
    "about": ("about {}%", "{}%左右"),
    "at_least": ("{}% or more", "{}%以上"),
    "above": ("above {}%", "高于{}%"),
    "at_most": ("at most {}%", "不高于{}%"),
    "below": ("below {}%", "低于{}%"),
    "range": ("{}% to {}%", "{}%–{}%"),
    "relative": ("in line with the nation", "与全国同步"),
    "no_target": ("no target", "不设目标"),
}
_HEDGES = ("about", "at_least", "about", "exact", "range", "about", "above", "at_most", "below")
_SOURCES = ("gwr-2021-beijing-text", "communiques-2021", "xinhua-beijing-2021-01-24")


@lru_cache(maxsize=1)
def panel() -> pl.DataFrame:
    """Return the panel; nothing in it comes from the record but its names."""
    rows = [_row(place, year) for year in (YEARS[0] - 1, *YEARS) for place in range(31)]
    own = pl.DataFrame(rows, infer_schema_length=None)
    keys = ["province", "year"]
    names = ["target", "target_lower", "target_upper", "hedge", "growth", "gdp"]
    names += [f"{name}_source_id" for name in ("target", "growth", "gdp")]
    before = own.select("province", pl.col("year") + 1, pl.col(*names).name.suffix("_prev"))
    renamed = {f"{x}_source_id_prev": f"{x}_prev_source_id" for x in ("target", "growth", "gdp")}
    found = own.join(before.rename(renamed), on=keys).sort("year", maintain_order=True)
    return found.with_columns(
        pl.col("hedge", "hedge_prev", "national_hedge").cast(pg.dtypes.HEDGE),
        province=pl.col("province").cast(pg.dtypes.PROVINCE),
        gdp_weight="gdp_prev",
    )


def _row(place: int, year: int) -> dict[str, object]:
    number = 4.5 + (3 * place + (place % 3 - 1) * (year - 2030)) % 8 / 2
    hedge: str | None = _HEDGES[(place + 2 * (year % 3)) % len(_HEDGES)]
    if place in (7, 25) and year > 2030:
        hedge = {7: "relative", 25: "no_target"}[place]
    if place == 13:
        hedge = None
    growth = number + (5 * place + 3 * (year - 2030)) % 12 / 5 - 1.2
    return {
        "province": pg.PROVINCES[place].name,
        "year": year,
        **_target(number, hedge, place == 13 and year > 2031),
        "growth": None if place == 20 and year == 2031 else round(growth, 1),
        "gdp": round(3000 * 1.13 ** (7 * place % 31) * 1.05 ** (year - 2030), 1),
        "target_source_id": _SOURCES[2 * (place % 5 == 1)],
        "growth_source_id": _SOURCES[1],
        "gdp_source_id": _SOURCES[1],
        "national_growth": [5.2, 5.0, 4.4, 5.1, 4.8][year - 2029],
        "national_target": [5.0, 5.0, 4.5, 5.0, 4.5][year - 2029],
        "national_target_lower": [5.0, 5.0, 4.5, 5.0, 4.5][year - 2029],
        "national_target_upper": [5.0, 5.0, 5.0, 5.0, None][year - 2029],
        "national_hedge": ["about", "about", "range", "exact", "at_least"][year - 2029],
        "national_wording_en": ["", "about 5%", "4.5% to 5%", "5%", "4.5% or more"][year - 2029],
        "national_target_source_id": "gwr-national-2021",
    }


def _target(number: float, hedge: str | None, is_unknown: bool) -> dict[str, object]:
    """Return what a panel holds of a target; of a number alone where the hedge isn't known."""
    has_number = not is_unknown and hedge not in ("relative", "no_target")
    ends: tuple[float | None, float | None] = (number, number)
    if hedge == "range":
        ends = (number, number + 0.5)
    elif hedge in ("at_least", "above"):
        ends = (number, None)
    elif hedge in ("at_most", "below"):
        ends = (None, number)
    if not has_number or hedge is None:
        ends = (None, None)
    said = [form.format(f"{number:g}", f"{number + 0.5:g}") for form in _SIGNS.get(hedge or "", ())]
    return {
        "target": number if has_number else None,
        "target_mid": (number + 0.25 * (hedge == "range")) if has_number else None,
        "target_lower": ends[0],
        "target_upper": ends[1],
        "hedge": hedge,
        "wording_en": said[0] if said else None,
        "wording": said[1] if said else None,
    }
