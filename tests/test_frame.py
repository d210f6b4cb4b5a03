"""The checks of the frame functions, each in the one place it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
from awkward import REGULAR

import provgdp as pg

Call = Callable[..., Any]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda f: pg.ambition_gap(f.drop("growth"), unit="year"), "missing column 'growth'"),
        (lambda f: pg.tally(f, "above_previous"), r"'above_previous' \(pg.ambition_gap gives it\)"),
        (
            lambda f: pg.rank_table(f, "grwth"),
            r"'growth'\?\); rename a column, or name .*; the frame has",
        ),
        (
            lambda f: pg.target_change(f.with_columns(upper=5.0).drop("target_upper")),
            r"'target_upper' \(did you mean 'upper'\?\)",
        ),
        (
            lambda f: pg.rank_table(f.rename({"gdp": "per_head"}), "production_per_head"),
            r"'production_per_head' \(did you mean 'per_head'\?\)",
        ),
        (
            lambda f: pg.rank_table(f.with_columns(growth_of_eu=1.0), "growth_prev"),
            r"'growth_prev' \(given by pg\.make_panel and pg\.load_panel\); rename",
        ),
        (lambda f: pg.rank_table(f, "zzz"), "^missing column 'zzz'; rename a column"),
        (lambda f: pg.ambition_gap(f, unit="year"), "unit and time both name the column 'year'"),
        (lambda f: pg.thresholds(f, by="year"), "by and time both name the column 'year'"),
        (lambda f: pg.thresholds(f, by="province"), "unit and by both name the column 'province'"),
        (lambda f: pg.miss_streak(f, time="province"), "expected an integer column"),
        (
            lambda f: pg.theil_decomposition(f, "gdp", "region", by=["year", "region"]),
            "by and group both name the column 'region'",
        ),
        (
            lambda f: pg.revisions(f.with_columns(vintage="region"), "J", "B", vintage="province"),
            "unit and vintage both name the column 'province'",
        ),
    ],
)
@pytest.mark.parametrize("lazy", [False, True])
def test_two_arguments_need_two_columns(call: Call, said: str, lazy: bool) -> None:
    with pytest.raises(pg.errors.ProvgdpError, match=said):
        call(REGULAR.lazy() if lazy else REGULAR)


@pytest.mark.parametrize("key", ["year", "region"])
def test_the_time_may_be_among_the_groups(key: str) -> None:
    by = ["year", "region"]
    assert pg.weighted_target(REGULAR, by=by).equals(pg.weighted_target(REGULAR, by="region"))
    assert pg.aggregate(REGULAR, by).equals(pg.aggregate(REGULAR, "region"))


TAKEN: dict[str, tuple[str, str, Call]] = {
    "ambition_gap": (
        "growth",
        "above_previous",
        lambda f: pg.ambition_gap(f, growth="above_previous"),
    ),
    "attainment": ("target", "attainment", lambda f: pg.attainment(f, target="attainment")),
    "target_change": ("province", "direction", lambda f: pg.target_change(f, unit="direction")),
    "nominal_growth": (
        "growth",
        "nominal_growth",
        lambda f: pg.nominal_growth(f, growth="nominal_growth"),
    ),
    "rank_table": ("gdp_weight", "rank", lambda f: pg.rank_table(f, "rank")),
    "contributions": ("gdp", "contribution", lambda f: pg.contributions(f, gdp="contribution")),
    "miss_streak": ("year", "miss_streak", lambda f: pg.miss_streak(f, time="miss_streak")),
    "project": (
        "gdp_weight",
        "gdp_at_target",
        lambda f: pg.project(f, weight="gdp_at_target"),
    ),
    "weighted_target": ("region", "n", lambda f: pg.weighted_target(f, by="n")),
    "amplification": ("year", "n_above", lambda f: pg.amplification(f, time="n_above")),
    "aggregate": ("region", "gdp", lambda f: pg.aggregate(f, "gdp", gdp="growth")),
    "tally": ("region", "units", lambda f: pg.tally(f, "hedge", by="units")),
    "thresholds": ("region", "level", lambda f: pg.thresholds(f, by="level")),
    "revisions": (
        "province",
        "rank_old",
        lambda f: pg.revisions(f, "J", "B", unit="rank_old", vintage="region"),
    ),
    "sigma_convergence": ("year", "cv", lambda f: pg.sigma_convergence(f, "gdp", time="cv")),
    "theil_decomposition": (
        "region",
        "within",
        lambda f: pg.theil_decomposition(f, "growth", "within"),
    ),
}


@pytest.mark.parametrize("name", TAKEN)
@pytest.mark.parametrize("lazy", [False, True])
def test_a_result_does_not_stand_in_for_what_is_read(name: str, lazy: bool) -> None:
    old, new, call = TAKEN[name]
    frame = REGULAR.drop(new, strict=False).rename({old: new})
    said = f"the result has a column '{new}' of its own"
    with pytest.raises(pg.errors.ColumnNameError, match=said):
        call(frame.lazy() if lazy else frame)


@pytest.mark.parametrize(
    ("measure", "new"),
    [
        (pg.ambition_gap, "ambition_gap_lower"),
        (pg.target_change, "wording_change"),
        (pg.nominal_growth, "nominal_note"),
        (lambda f, **keys: pg.rank_table(f, "gdp", **keys), "rank_prev"),
        (pg.contributions, "contribution_rate"),
        (pg.miss_streak, "streak_complete"),
        (lambda f, **keys: pg.revisions(f, "J", "B", vintage="region", **keys), "share_new"),
    ],
)
@pytest.mark.parametrize(("old", "argument"), [("province", "unit"), ("year", "time")])
def test_a_result_does_not_stand_in_for_a_key(
    measure: Call, new: str, old: str, argument: str
) -> None:
    with pytest.raises(pg.errors.ColumnNameError, match=f"a column '{new}' of its own"):
        measure(REGULAR.rename({old: new}), **{argument: new})


@pytest.mark.parametrize("old", ["target", "target_upper", "hedge"])
@pytest.mark.parametrize(
    ("measure", "new"),
    [
        (pg.ambition_gap, "above_previous"),
        (pg.target_change, "direction"),
        (pg.project, "gdp_at_target"),
    ],
)
def test_a_result_does_not_stand_in_for_a_part_of_the_target(
    measure: Call, new: str, old: str
) -> None:
    with pytest.raises(pg.errors.ColumnNameError, match=f"a column '{new}' of its own"):
        measure(REGULAR.rename({old: new}), **{old: new})


HEDGED: dict[str, Call] = {
    "ambition_gap": pg.ambition_gap,
    "attainment": pg.attainment,
    "target_change": pg.target_change,
    "miss_streak": pg.miss_streak,
    "project": pg.project,
    "weighted_target": pg.weighted_target,
}


@pytest.mark.parametrize("name", HEDGED)
@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["about", "fast", "slow"])])
def test_an_unknown_hedge_is_named(name: str, dtype: pl.DataType) -> None:
    words = pl.Series("hedge", ["about", "fast", None, "slow"] * 4).cast(dtype)
    with pytest.raises(
        pg.errors.ColumnValueError, match="'hedge' holds 'fast', 'slow', which are no hedges; the"
    ):
        HEDGED[name](REGULAR.with_columns(words))
    known = pl.Series("hedge", ["about", "exact", None, "about"] * 4).cast(pl.Categorical)
    assert HEDGED[name](REGULAR.with_columns(known)).height > 0


def test_many_unknown_hedges_are_cut_short() -> None:
    words = pl.Series("hedge", [f"word {i}" for i in range(16)])
    with pytest.raises(pg.errors.ColumnValueError, match="'word 4', which are") as caught:
        pg.attainment(REGULAR.with_columns(words))
    assert "word 5" not in str(caught.value)


WEIGHED: dict[str, tuple[Call, str, list[str]]] = {
    "weighted_target": (
        pg.weighted_target,
        "gdp_weight",
        ["target_weighted", "target_weighted_lower", "weight_covered", "weight_unbounded"],
    ),
    "amplification": (pg.amplification, "gdp_weight", ["weighted_gap", "weight_covered"]),
    "aggregate": (
        lambda f: pg.aggregate(f, []),
        "gdp_weight",
        ["target_weighted", "target_covered"],
    ),
    "project": (pg.project, "gdp_weight", []),
}


@pytest.mark.parametrize("name", WEIGHED)
def test_a_negative_weight_is_refused_and_gives_null_lazily(name: str) -> None:
    call, weight, null = WEIGHED[name]
    values = REGULAR[weight].to_list()
    values[3:5] = [-1.0, -2.0]
    frame = REGULAR.with_columns(pl.Series(weight, values))
    said = f"^column '{weight}' holds a weight below 0 in 2 rows, first -1.0; a weight is 0 or more"
    with pytest.raises(pg.errors.ColumnValueError, match=said):
        call(frame)
    years = frame["year"][3:5].to_list()
    result = call(frame.lazy()).collect().filter(pl.col("year").is_in(years))
    assert [result[column].null_count() for column in null] == [result.height] * len(null)


@pytest.mark.parametrize("call", [lambda f: pg.aggregate(f, []), pg.contributions])
def test_a_negative_level_of_the_year_before_is_refused(call: Call) -> None:
    frame = REGULAR.with_columns(gdp_prev=pl.lit(-1.0))
    with pytest.raises(pg.errors.ColumnValueError, match="'gdp_prev' holds a weight below 0"):
        call(frame)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: pg.target_change(REGULAR, range_rule="x"), "'bounds', 'low' or 'mid', got 'x'"),
        (lambda: pg.theil("gdp", kind="Q"), "kind must be 'T' or 'L', got 'Q'"),
        (lambda: pg.atkinson("gdp", -1), "epsilon must be a finite number of 0 or more, got -1"),
        (lambda: pg.attainment(REGULAR, about=-1), "about must be a width in percentage points"),
        (lambda: pg.weighted_target(REGULAR, cap=float("nan")), "cap must be a finite number"),
        (lambda: pg.project(REGULAR, deflator_change=float("inf")), "deflator_change must be a f"),
        (lambda: pg.thresholds(REGULAR, step=0), "step must be above 0"),
        (lambda: pg.thresholds(REGULAR, step=0.1), "is the unit 100 million yuan?"),
        (lambda: pg.bunching(REGULAR, width=float("inf")), "width must be a finite number"),
        (lambda: pg.cv("gdp", ddof=-1), "ddof must be 0 .* or 1 .*, got -1"),
        (lambda: pg.sigma_convergence(REGULAR, "gdp", ddof=-1), "ddof must be 0"),
        (lambda: pg.bunching(REGULAR, width=0), "width must be above 0 percentage points, got 0"),
        (lambda: pg.Target(hedge=pg.Hedge.NO_TARGET).interval(about=-1), "about must be a width"),
    ],
)
def test_an_option_outside_of_what_it_may_be_is_one_kind_of_error(
    call: Callable[[], object], said: str
) -> None:
    with pytest.raises(pg.errors.OptionError, match=said):
        call()


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda given: pg.attainment(REGULAR, about=given), "about"),
        (lambda given: pg.project(REGULAR, deflator_change=given), "deflator_change"),
        (lambda given: pg.thresholds(REGULAR, step=given), "step"),
    ],
)
def test_an_option_that_is_no_number_is_named(call: Callable[[Any], object], name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} must be a number, got '0.3'"):
        call("0.3")


def test_a_frame_of_another_library_is_named_with_it() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"province": ["Jilin"]})
    with pytest.raises(TypeError, match=r"got pandas.DataFrame; pl.from_pandas\(df\)"):
        pg.attainment(frame)


def test_a_message_lists_a_few_columns_of_many() -> None:
    wide = pl.DataFrame({f"c{i}": [i] for i in range(14)})
    for frame, end in ((wide, "'c11', 2 more"), (pl.DataFrame(), "the frame has no column")):
        with pytest.raises(pg.errors.MissingColumnError, match=f"{end}$"):
            pg.attainment(frame)


def test_a_missing_column_is_said_to_be_given_by_what_gives_it() -> None:
    own = pl.DataFrame({"province": ["Hebei"], "year": [2025], "goal": ["5%"], "growth": [5.1]})
    given = "given by pg.with_targets from a column of wordings"
    with pytest.raises(pg.errors.MissingColumnError) as raised:
        pg.attainment(own)
    assert str(raised.value) == (
        f"missing columns 'target', 'hedge' ({given}); rename a column, or name it in the call; "
        "the frame has 'province', 'year', 'goal', 'growth'"
    )
    with pytest.raises(pg.errors.MissingColumnError) as raised:
        pg.project(own)
    named = f"'target', 'target_lower', 'target_upper', 'hedge' ({given}), 'gdp_weight' (given by"
    assert named in str(raised.value)
    assert "'gdp_weight' (given by pg.make_panel and pg.load_panel); " in str(raised.value)
    near = own.rename({"goal": "{target}"})
    with pytest.raises(pg.errors.MissingColumnError, match=r"'target' \(did you mean '{target}'"):
        pg.attainment(near)
    panel = pg.load_panel(2024).drop("gdp_weight")
    with pytest.raises(pg.errors.MissingColumnError, match=r"'gdp_weight' \(given by pg\.make_"):
        pg.project(panel)


@pytest.mark.parametrize(("n", "rest"), [(5, "; drop"), (6, " and 1 more; drop")])
def test_five_repeated_keys_are_named_and_the_rest_counted(n: int, rest: str) -> None:
    frame = pl.DataFrame({"province": "a", "year": [*range(2000, 2000 + n)] * 2})
    keys = "; ".join(f"province='a', year={year}" for year in range(2000, 2005))
    with pytest.raises(pg.errors.DuplicateRowsError, match=f"share {n} keys: {keys}{rest}"):
        pg.miss_streak(frame.with_columns(target=5.0, growth=4.0, hedge=pl.lit("exact")))


@pytest.mark.parametrize(("n", "end"), [(12, "'c10', 'c11'"), (13, "'c11', 1 more")])
def test_twelve_columns_are_listed_and_the_rest_counted(n: int, end: str) -> None:
    frame = pl.DataFrame({f"c{i}": [i] for i in range(n)})
    with pytest.raises(pg.errors.MissingColumnError, match=f"{end}$"):
        pg.attainment(frame)


def test_a_frame_of_a_package_is_named_with_it_alone() -> None:
    """As pandas.core.frame.DataFrame is pandas' DataFrame."""
    other = type("DataFrame", (), {"__module__": "elsewhere.core.frame"})()
    with pytest.raises(TypeError, match=r"got elsewhere\.DataFrame; pl\.from_pandas"):
        pg.attainment(other)
