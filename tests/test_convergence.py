from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest
import scipy.stats
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.measures._regression import t_critical, t_test

rng = np.random.default_rng(31)
START = rng.lognormal(1, 0.5, 31)
END = START**0.7 * rng.lognormal(1, 0.1, 31)
ROADS = rng.normal(size=31)


def two_years(
    start: list[float | None], end: list[float | None], **more: list[float]
) -> pl.DataFrame:
    """Return a panel of the years 2000 and 2010, shuffled, with a year of noise in between."""
    units = [f"unit {i}" for i in range(len(start))]
    years = [
        pl.DataFrame(
            {"province": units, "x": x, **more}, schema_overrides={"x": pl.Float64}
        ).with_columns(year=pl.lit(year, pl.Int32))
        for year, x in ((2000, start), (2005, [1e9] * len(start)), (2010, end))
    ]
    return pl.concat(years).sample(fraction=1, shuffle=True, seed=1)


PANEL = two_years(START.tolist(), END.tolist(), roads=ROADS.tolist())


def peer(controls: np.ndarray | None = None) -> sm.OLS:
    columns = [np.log(START)] if controls is None else [np.log(START), controls]
    return sm.OLS(np.log(END / START) / 10, sm.add_constant(np.column_stack(columns)))


@pytest.mark.parametrize("controls", [(), ("roads",)])
def test_beta_agrees_with_statsmodels(controls: tuple[str, ...]) -> None:
    result = pg.beta_convergence(PANEL, "x", 2000, 2010, controls=controls)
    model = peer(ROADS if controls else None)
    fit = model.fit()
    whole = {
        "intercept": fit.params[0],
        "r2": fit.rsquared,
        "n": 31,
        "n_missing": 0,
        "start": 2000,
        "end": 2010,
        "speed": -math.log(1 + 10 * fit.params[1]) / 10,
        "half_life": math.log(2) / (-math.log(1 + 10 * fit.params[1]) / 10),
    }
    low, high = fit.conf_int().T
    expected = [
        {
            "coefficient": fit.params[i],
            "ci_low": low[i],
            "ci_high": high[i],
            "se": fit.bse[i],
            "se_hc1": model.fit(cov_type="HC1").bse[i],
            "se_hc3": model.fit(cov_type="HC3").bse[i],
            "t": fit.tvalues[i],
            "p": fit.pvalues[i],
        }
        | whole
        for i in range(1, len(fit.params))
    ]
    frame = result.to_frame()
    assert frame["term"].to_list() == ["level", *controls]
    for row, wanted in zip(frame.drop("term").rows(named=True), expected, strict=True):
        assert row == pytest.approx(wanted, rel=1e-9)
    assert result.coefficient == frame["coefficient"][0]
    assert len(result.controls) == len(controls)
    alone = pg.beta_convergence(PANEL, "x", 2000, 2010, controls=controls[0] if controls else None)
    assert result == alone


def test_speed_is_that_of_the_path_to_the_steady_state() -> None:
    # ln x closes a fraction 1 − e^(−0.02 T) of its distance to ln 100
    start = [20.0, 50.0, 80.0, 150.0]
    end = [100 * (x / 100) ** math.exp(-0.02 * 10) for x in start]
    result = pg.beta_convergence(two_years(start, end), "x", 2000, 2010)
    assert result.speed == pytest.approx(0.02, rel=1e-9)
    assert result.half_life == pytest.approx(math.log(2) / 0.02, rel=1e-9)


@pytest.mark.parametrize(
    ("end", "speed"),
    [
        ([1.0, 4.0, 9.1], "below 0"),  # the rich grow faster: no half-life
        ([8.0, 4.1, 1.0], None),  # overtaking: 1 + bT is below 0
        ([5.0, 5.0, 5.0], None),  # all the way: 1 + bT is 0, but for dust
        ([6.0, 6.0, 6.0], None),
        ([7.0, 7.0, 7.0], None),
    ],
)
def test_no_half_life_without_convergence(end: list[float], speed: str | None) -> None:
    result = pg.beta_convergence(two_years([1.0, 2.0, 3.0], end), "x", 2000, 2010)
    assert (result.speed is None) == (speed is None)
    assert speed is None or result.speed < 0
    assert result.half_life is None


def test_units_without_a_positive_value_in_both_years_are_left_out() -> None:
    start = [1.0, 2.0, 4.0, 8.0, None, 3.0, 0.0, -1.0, math.nan, 5.0, 5.0, 5.0]
    end = [2.0, 3.9, 7.0, 9.0, 3.0, None, 1.0, 1.0, 1.0, math.inf, 0.0, -1.0]
    result = pg.beta_convergence(two_years(start, end), "x", 2000, 2010)
    complete = pg.beta_convergence(two_years(start[:4], end[:4]), "x", 2000, 2010)
    assert (result.n, result.n_missing) == (4, 8)
    assert result.coefficient == pytest.approx(complete.coefficient)


def test_a_unit_without_a_control_is_left_out() -> None:
    roads = [None, math.inf, math.nan, *ROADS[3:].tolist()]
    panel = two_years(START.tolist(), END.tolist(), roads=roads)
    result = pg.beta_convergence(panel, "x", 2000, 2010, controls=["roads"])
    rest = PANEL.filter(~pl.col("province").is_in(["unit 0", "unit 1", "unit 2"]))
    complete = pg.beta_convergence(rest, "x", 2000, 2010, controls=["roads"])
    assert (result.n, result.n_missing) == (28, 3)
    assert result.se_hc3 == pytest.approx(complete.se_hc3)


@pytest.mark.parametrize("unit", range(6))
def test_hc3_is_not_defined_where_a_unit_fits_itself(unit: int) -> None:
    alone = [float(i == unit) for i in range(31)]
    panel = two_years(START.tolist(), END.tolist(), alone=alone)
    result = pg.beta_convergence(panel, "x", 2000, 2010, controls=["alone"])
    rest = PANEL.filter(pl.col("province") != f"unit {unit}")
    others = pg.beta_convergence(rest, "x", 2000, 2010)
    assert result.coefficient == pytest.approx(others.coefficient)
    assert result.se_hc3 is None


def test_beta_refuses_what_it_cannot_estimate() -> None:
    with pytest.raises(TypeError, match=r"^beta_convergence reads .* call \.collect\(\) on"):
        pg.beta_convergence(PANEL.lazy(), "x", 2000, 2010)  # type: ignore[arg-type]
    for start in (2010, 2011):
        with pytest.raises(ValueError, match=f"start must be before end, got {start} and 2010"):
            pg.beta_convergence(PANEL, "x", start, 2010)
    with pytest.raises(
        ValueError, match="2 parameters need more than 2 complete observations, got 2"
    ):
        pg.beta_convergence(two_years([1.0, 2.0], [2.0, 3.0]), "x", 2000, 2010)
    with pytest.raises(ValueError, match="no row of 2011; 'year' goes from 2000 to 2010"):
        pg.beta_convergence(PANEL, "x", 2000, 2011)
    with pytest.raises(ValueError, match="a regressor doesn't vary"):
        pg.beta_convergence(two_years([2.0, 2.0, 2.0], [2.0, 3.0, 4.0]), "x", 2000, 2010)
    twice = "^a comparison of two years needs one row .* province='unit 0', year=2000"
    with pytest.raises(pg.errors.DuplicateRowsError, match=twice):
        pg.beta_convergence(pl.concat([PANEL, PANEL]).sort("province", "year"), "x", 2000, 2010)
    with pytest.raises(pg.errors.MissingColumnError, match="'rails'"):
        pg.beta_convergence(PANEL, "x", 2000, 2010, controls=["rails"])
    with pytest.raises(pg.errors.MissingColumnError, match="missing column 'county'"):
        pg.beta_convergence(PANEL, "x", 2000, 2010, unit="county")
    with pytest.raises(pg.errors.ColumnTypeError, match="expected an integer column"):
        pg.beta_convergence(PANEL.cast({"year": pl.String}), "x", 2000, 2010)


def test_the_units_may_be_anything() -> None:
    counties = PANEL.rename({"province": "county", "year": "t", "x": "start"})
    renamed = pg.beta_convergence(
        counties.cast({"county": pl.Categorical, "t": pl.Int64}),
        "start",
        2000,
        2010,
        unit="county",
        time="t",
    )
    assert renamed == pg.beta_convergence(PANEL, "x", 2000, 2010)


def test_a_perfect_fit_has_no_t() -> None:
    result = pg.beta_convergence(
        two_years([1.0, 1.0, 2.0, 4.0], [1.0, 1.0, 2.0, 4.0]), "x", 2000, 2010
    )
    assert (result.coefficient, result.se, result.t, result.p) == (0, 0, None, None)
    assert (result.r2, result.speed, result.half_life) == (None, 0, None)
    assert result.to_frame().schema["half_life"] == pl.Float64


def test_results_read_well() -> None:
    result = pg.beta_convergence(PANEL, "x", 2000, 2010)
    assert repr(result).startswith("BetaConvergence(coefficient=-0.0")
    assert len(repr(result)) < 300
    html = result._repr_html_()
    assert html.startswith("<table>")
    assert "half_life" in html
    assert f"{result.half_life:.4g}" in html
    assert "2010" in html
    with pytest.raises(AttributeError):
        result.n = 3  # type: ignore[misc]


@pytest.mark.parametrize("digits", [0, 1, 6])
def test_rank_mobility_agrees_with_scipy(digits: int) -> None:
    # rounding makes ties
    start, end = np.round(START, digits), np.round(END, digits)
    result = pg.rank_mobility(two_years(start.tolist(), end.tolist()), "x", 2000, 2010)
    assert result.kendall_tau_b == pytest.approx(scipy.stats.kendalltau(start, end)[0], rel=1e-9)
    assert result.spearman == pytest.approx(scipy.stats.spearmanr(start, end)[0], rel=1e-9)
    assert result.to_frame().row(0)[2:] == (31, 0, 2000, 2010)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ([1, 2, 3], [10, 20, 30], (1, 1, 3, 0)),
        ([1, 2, 3], [30, 20, 10], (-1, -1, 3, 0)),
        ([1, 2, 3], [20, 10, 30], (1 / 3, 1 / 2, 3, 0)),
        ([1, 2, None, 4], [1, 2, 3, math.nan], (1, 1, 2, 2)),
        ([1, 2], [5, 5], (None, None, 2, 0)),
        ([1], [1], (None, None, 1, 0)),
        ([], [], (None, None, 0, 0)),
    ],
)
def test_rank_mobility_by_hand(
    start: list[float | None], end: list[float | None], expected: tuple[float | None, ...]
) -> None:
    result = pg.rank_mobility(two_years(start, end), "x", 2000, 2010)
    assert (result.kendall_tau_b, result.spearman, result.n, result.n_missing) == pytest.approx(
        expected
    )


def test_rank_mobility_refuses_a_lazy_frame() -> None:
    with pytest.raises(TypeError, match=r"^rank_mobility reads the data at once"):
        pg.rank_mobility(PANEL.lazy(), "x", 2000, 2010)  # type: ignore[arg-type]


LEVELS = pl.DataFrame(
    {
        "year": [2001, 2000, 2000, 2000, 2001, 2002, 2002],
        "region": ["b", "a", "a", "b", "a", "a", "a"],
        "x": [5, 2, 8, 4, None, 0, 1],
    },
    schema_overrides={"year": pl.Int32},
)


def test_sigma_by_year() -> None:
    logs = np.log([2, 8, 4])
    expected = pl.DataFrame(
        {
            "year": [2000, 2001, 2002],
            "sd_log": [logs.std(), 0.0, None],
            "cv": [np.std([2, 8, 4]) / (14 / 3), 0.0, 1.0],
            "n": [3, 1, 2],
            "n_missing": [0, 1, 0],
        },
        schema={
            "year": pl.Int32,
            "sd_log": pl.Float64,
            "cv": pl.Float64,
            "n": pl.Int64,
            "n_missing": pl.Int64,
        },
    )
    assert_frame_equal(expected, pg.sigma_convergence(LEVELS, "x"))
    lazy = pg.sigma_convergence(LEVELS.lazy(), "x")
    assert_frame_equal(expected, lazy.collect(engine="streaming"))


def test_sigma_of_a_sample() -> None:
    result = pg.sigma_convergence(LEVELS, "x", ddof=1)
    logs = np.log([2, 8, 4])
    assert result["sd_log"].to_list() == [pytest.approx(logs.std(ddof=1)), None, None]
    assert result["cv"].to_list() == pytest.approx(
        [np.std([2, 8, 4], ddof=1) / (14 / 3), None, math.sqrt(0.5) / 0.5]
    )


def test_one_default_counts_the_units_as_all_there_are() -> None:
    by_year = LEVELS.group_by("year").agg(pg.cv("x")).sort("year")
    assert pg.sigma_convergence(LEVELS, "x")["cv"].to_list() == by_year["x"].to_list()


def test_sigma_within_regions() -> None:
    result = pg.sigma_convergence(LEVELS, "x", by="region")
    assert result.select("year", "region", "n").rows() == [
        (2000, "a", 2),
        (2000, "b", 1),
        (2001, "a", 0),
        (2001, "b", 1),
        (2002, "a", 2),
    ]
    assert result["sd_log"].to_list() == pytest.approx([math.log(2), 0, None, 0, None])
    assert result["cv"].to_list() == pytest.approx([0.6, 0, None, 0, 1])


def test_sigma_of_what_has_no_logarithm_or_no_year() -> None:
    levels = pl.DataFrame({"year": [None, None, 2000, 2000], "x": [1.0, 2.0, -1.0, 4.0]})
    result = pg.sigma_convergence(levels, "x")
    assert result["year"].to_list() == [2000, None]
    assert result["sd_log"].to_list() == [None, pytest.approx(np.log([1, 2]).std())]


def test_sigma_checks_columns() -> None:
    with pytest.raises(pg.errors.MissingColumnError, match="'time'"):
        pg.sigma_convergence(LEVELS, "x", time="time")
    with pytest.raises(pg.errors.ColumnTypeError, match="expected a numeric column"):
        pg.sigma_convergence(LEVELS, "region")


@given(st.floats(0, 1e3), st.integers(1, 100_000))
def test_p_values_agree_with_scipy(t: float, dof: int) -> None:
    statistic, p = t_test(t, 1.0, dof)
    assert statistic == t
    assert p == pytest.approx(2 * scipy.stats.t.sf(t, dof), abs=1e-8)


@given(st.integers(1, 100_000))
def test_critical_values_agree_with_scipy(dof: int) -> None:
    assert t_critical(dof) == pytest.approx(scipy.stats.t.ppf(0.975, dof), rel=1e-9)


@pytest.mark.parametrize("t", [1e-9, 0.5, 2.0, 5.0, 20.0])
def test_small_p_values_keep_their_digits(t: float) -> None:
    assert t_test(-t, 1.0, 29) == (-t, pytest.approx(2 * scipy.stats.t.sf(t, 29), rel=1e-9))


@pytest.mark.parametrize(("t", "p"), [(0.0, 1.0), (1e300, 0.0)])
def test_extreme_t(t: float, p: float) -> None:
    assert t_test(t, 1.0, 5) == (t, p)


@pytest.mark.parametrize("unit", [1e-12, 1e3, 1e10])
def test_whether_a_control_varies_does_not_depend_on_its_unit(unit: float) -> None:
    panel = pg.load_gdp([2013, 2023], vintage="census4").join(
        pg.load_population(), on=["province", "year"]
    )
    given, scaled = (
        pg.beta_convergence(panel.with_columns(pl.col("population") * by), "gdp", 2013, 2023,
                            controls="population").controls[0]
        for by in (1, unit)
    )  # fmt: skip
    assert scaled.coefficient * unit == pytest.approx(given.coefficient, rel=1e-9)
    assert scaled.t == pytest.approx(given.t, rel=1e-9)
    with pytest.raises(pg.errors.ColumnValueError, match="a regressor doesn't vary"):
        pg.beta_convergence(
            panel.with_columns(population=unit), "gdp", 2013, 2023, controls="population"
        )


def test_a_control_that_is_0_everywhere_is_refused() -> None:
    panel = two_years(START.tolist(), END.tolist(), none=[0.0] * 31)
    with pytest.raises(pg.errors.ColumnValueError, match="a regressor doesn't vary"):
        pg.beta_convergence(panel, "x", 2000, 2010, controls="none")
