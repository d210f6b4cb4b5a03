from __future__ import annotations

import math

import numpy as np
import pandas as pd
import polars as pl
import pytest
import statsmodels.formula.api as smf

import provgdp as pg
from provgdp.measures.incentives import Bunching

YEARS = range(2015, 2022)
rng = np.random.default_rng(7)


def made_up(units: int = 12) -> pl.DataFrame:
    """Return a panel in which the next target moves by 0.3 of the gap and unit habits."""
    rows = []
    for unit in range(units):
        target = 6.0 + rng.normal()
        for year in YEARS:
            growth = target + rng.normal()
            rows.append((f"unit {unit}", year, round(target, 1), round(growth, 1)))
            target += 0.3 * (growth - target) + 0.02 * unit + rng.normal() / 4
    schema = {"province": pl.String, "year": pl.Int32, "target": pl.Float64, "growth": pl.Float64}
    gaps = pl.int_range(pl.len())
    return pl.DataFrame(rows, schema, orient="row").with_columns(
        pl.when(gaps % 11 != 5).then("target"), pl.when(gaps % 13 != 7).then("growth")
    )


PANEL = made_up()


def pairs(panel: pl.DataFrame = PANEL) -> pd.DataFrame:
    data = pd.DataFrame(panel.to_dict(as_series=False))
    after = data.assign(year=data["year"] - 1)[["province", "year", "target"]]
    data = data.merge(after, on=["province", "year"], suffixes=("", "_next")).dropna()
    gap = data["growth"] - data["target"]
    return data.assign(
        change=data["target_next"] - data["target"],
        gap=gap,
        shortfall=gap.clip(upper=0),
        overshoot=gap.clip(lower=0),
    )


@pytest.mark.parametrize("fixed_effects", [False, True])
@pytest.mark.parametrize("asymmetric", [False, True])
def test_ratchet_agrees_with_statsmodels(asymmetric: bool, fixed_effects: bool) -> None:
    terms = ["shortfall", "overshoot"] if asymmetric else ["gap"]
    data = pairs()
    model = smf.ols(f"change ~ {' + '.join(terms)}{' + C(province)' * fixed_effects}", data)
    fit = model.fit(
        cov_type="cluster",
        cov_kwds={"groups": data["province"].astype("category").cat.codes},
        use_t=True,
    )
    result = pg.ratchet(
        PANEL.sample(fraction=1, shuffle=True, seed=3),
        asymmetric=asymmetric,
        fixed_effects=fixed_effects,
    )
    columns = ["term", "coefficient", "se", "t", "p", "ci_low", "ci_high", "se_hc1", "se_hc3"]
    white = [model.fit(cov_type=kind).bse for kind in ("HC1", "HC3")]
    tested = (fit.params, fit.bse, fit.tvalues, fit.pvalues, fit.conf_int()[0], fit.conf_int()[1])
    expected = [(term, *(figures[term] for figures in (*tested, *white))) for term in terms]
    for row, wanted in zip(result.to_frame().select(columns).rows(), expected, strict=True):
        assert row[0] == wanted[0]
        assert row[1:] == pytest.approx(wanted[1:], rel=1e-9)
    assert (result.n, result.units) == (len(data), 12)
    assert result.n_missing == PANEL.height - len(data)
    assert result.fixed_effects is fixed_effects
    if fixed_effects:
        assert result.intercept is None
    else:
        assert result.r2 == pytest.approx(fit.rsquared, rel=1e-9)
        assert result.intercept == pytest.approx(fit.params["Intercept"], rel=1e-9)


# by hand: gaps 1, -1, 2 and changes 0.5, -0.5, 1.0 make a slope of one half, without error
HALF = pl.DataFrame(
    {
        "province": ["a"] * 4 + ["b"] * 2,
        "year": [2020, 2021, 2022, 2023, 2020, 2022],
        "target": [5.0, 5.5, 5.0, 6.0, 5.0, 9.0],
        "growth": [6.0, 4.5, 7.0, None, 9.0, 9.0],
    }
)


def test_ratchet_by_hand_and_gaps_in_the_years_make_no_pair() -> None:
    result = pg.ratchet(HALF)
    assert result.slopes[0].coefficient == pytest.approx(0.5)
    assert (result.n, result.n_missing, result.units) == (3, 3, 1)
    assert not result.fixed_effects
    assert result.r2 == pytest.approx(1)
    assert (result.slopes[0].se, result.slopes[0].t, result.slopes[0].p) == (None, None, None)
    assert result.to_frame().schema["se"] == pl.Float64


def test_two_units_are_clusters_and_one_is_none() -> None:
    units = PANEL.filter(pl.col("province").is_in(["unit 0", "unit 1"]))
    assert pg.ratchet(units).slopes[0].se is not None
    assert pg.ratchet(units.filter(province="unit 0")).slopes[0].se is None


def test_columns_of_the_year_before_are_used() -> None:
    whole = pg.load_panel(range(2020, 2027))
    assert (
        pg.ratchet(whole.filter(pl.col("year") > 2020)).n
        > pg.ratchet(whole.filter(pl.col("year") > 2020).drop("target_prev", "growth_prev")).n
    )
    rows = whole.drop("target_prev", "growth_prev")
    one_year_less = pg.ratchet(whole.filter(pl.col("year") > 2020))
    assert pg.ratchet(rows).slopes == one_year_less.slopes


def test_names_are_arguments() -> None:
    renamed = PANEL.rename({"province": "county", "year": "t", "target": "plan", "growth": "x"})
    result = pg.ratchet(
        renamed.cast({"t": pl.Int64}), target="plan", growth="x", unit="county", time="t"
    )
    assert result == pg.ratchet(PANEL)


def test_ratchet_refuses_what_it_cannot_estimate() -> None:
    with pytest.raises(TypeError, match=r"^ratchet reads the data at once: call \.collect\(\)"):
        pg.ratchet(PANEL.lazy())  # type: ignore[arg-type]
    with pytest.raises(pg.errors.NoPreviousYearError, match="no row has its year before"):
        pg.ratchet(PANEL.filter(pl.col("year") == 2020))
    with pytest.raises(
        pg.errors.DuplicateRowsError, match="ratchet needs one row per province and year"
    ):
        pg.ratchet(pl.concat([PANEL, PANEL]))
    with pytest.raises(
        ValueError, match="2 parameters need more than 2 complete observations, got 1"
    ):
        pg.ratchet(PANEL.filter(pl.col("province") == "unit 0").head(2))
    steady = HALF.with_columns(growth=pl.col("target") + 0.1)
    for fixed_effects in (False, True):
        with pytest.raises(ValueError, match="a regressor doesn't vary"):
            pg.ratchet(steady, fixed_effects=fixed_effects)
    with pytest.raises(pg.errors.MissingColumnError, match="'growth'"):
        pg.ratchet(PANEL.drop("growth"))
    known = PANEL.filter(year=2020).with_columns(target_prev="target", growth_prev="growth")
    with pytest.raises(pg.errors.MissingColumnError, match="missing column 'province'"):
        pg.ratchet(known.drop("province"))
    with pytest.raises(pg.errors.ColumnTypeError, match="column 'target' is String"):
        pg.ratchet(known.cast({"target": pl.String}))


def test_ratchet_reads_well() -> None:
    result = pg.ratchet(PANEL, asymmetric=True)
    assert repr(result).startswith("Ratchet(slopes=(Term(term='shortfall', coefficient=0.")
    assert "\n" not in repr(result)
    html = result._repr_html_()
    assert html.count("<tr>") == 8
    overshoot = result.slopes[1]
    assert f"{overshoot.coefficient:.4g} (se {overshoot.se:.4g})" in html
    assert "se=None" in repr(pg.ratchet(HALF))


@pytest.mark.parametrize(
    ("width", "just_met", "just_short"), [(0.1, 2, 0), (0.2, 3, 1), (0.3, 4, 3), (9.0, 5, 4)]
)
def test_bunching_by_hand(width: float, just_met: int, just_short: int) -> None:
    # 5.3 - 5.5 is -0.20000000000000018 in floating point, and outside a width of 0.2
    growth = [5.5, 5.5, 5.6, 5.7, 8.0, 5.4, 5.3, 5.3, 5.0, None, math.nan]
    frame = pl.DataFrame({"target": [5.5] * 11, "growth": growth})
    result = pg.bunching(frame, width=width)
    assert result == Bunching(
        just_met=just_met, just_short=just_short, n=9, n_missing=2, width=width
    )
    assert result.to_frame().row(0) == (just_met, just_short, 9, 2, width)
    assert (width == 0.2) == (result == pg.bunching(frame))


def test_bunching_refuses() -> None:
    with pytest.raises(TypeError, match=r"^bunching reads the data at once"):
        pg.bunching(PANEL.lazy())  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="width must be above 0 percentage points, got 0"):
        pg.bunching(PANEL, width=0)
    with pytest.raises(pg.errors.MissingColumnError, match="'aim'"):
        pg.bunching(PANEL, target="aim")


def test_bunching_of_nothing() -> None:
    result = pg.bunching(PANEL.clear())
    assert (result.just_met, result.just_short, result.n, result.n_missing) == (0, 0, 0, 0)
    assert "just_short" in result._repr_html_()


def test_the_width_of_bunching_has_no_binary_dust() -> None:
    frame = pl.DataFrame({"target": [5.0, 5.0], "growth": [5.3, 4.7]})
    for width in (0.3, 0.1 * 3):
        assert pg.bunching(frame, width=width) == Bunching(
            just_met=0, just_short=0, n=2, n_missing=0, width=0.3
        )
    with pytest.raises(TypeError, match="width must be a number, got True"):
        pg.bunching(frame, width=True)
