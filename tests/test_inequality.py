from __future__ import annotations

import io
import math
from fractions import Fraction
from typing import Any

import numpy as np
import polars as pl
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st
from inequality.atkinson import atkinson as pysal_atkinson
from inequality.gini import Gini
from inequality.theil import Theil, TheilD
from polars.testing import assert_frame_equal

import provgdp as pg

VALUES = np.array([3.2, 0.7, 11.5, 3.2, 8.0, 1.1, 25.3, 6.4, 2.9, 4.4])
GROUPS = ["a", "b", "a", "c", "c", "b", "a", "c", "b", "c"]
MEASURES = {
    "gini": pg.gini("x"),
    "theil T": pg.theil("x"),
    "theil L": pg.theil("x", kind="L"),
    "cv": pg.cv("x"),
    "hhi": pg.hhi("x"),
    "atkinson 0.5": pg.atkinson("x", 0.5),
    "atkinson 1": pg.atkinson("x", 1),
    "atkinson 2": pg.atkinson("x", 2),
}
WEIGHTED = {
    "gini": pg.gini("x", "w"),
    "theil T": pg.theil("x", "w"),
    "theil L": pg.theil("x", "w", kind="L"),
    "williamson": pg.williamson("x", "w"),
    "atkinson 0.5": pg.atkinson("x", 0.5, "w"),
    "atkinson 1": pg.atkinson("x", 1, "w"),
}
every = pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
every_weighted = pytest.mark.parametrize("measure", WEIGHTED.values(), ids=WEIGHTED)


def of(
    measure: pl.Expr, x: list[float | None], w: list[float | None] | None = None
) -> float | None:
    data = {"x": x} if w is None else {"x": x, "w": w}
    return pl.DataFrame(data, schema=dict.fromkeys(data, pl.Float64)).select(measure).item()


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (pg.gini("x"), Gini(VALUES).g),
        (pg.theil("x"), Theil(VALUES).T),
        (pg.theil("x", kind="L"), np.log(VALUES.mean() / VALUES).mean()),
        (pg.cv("x"), scipy.stats.variation(VALUES)),
        (pg.cv("x", ddof=1), scipy.stats.variation(VALUES, ddof=1)),
        (pg.hhi("x"), ((VALUES / VALUES.sum()) ** 2).sum()),
        (pg.atkinson("x", 0.5), pysal_atkinson(VALUES, 0.5)),
        (pg.atkinson("x", 1), pysal_atkinson(VALUES, 1)),
    ],
)
def test_agrees_with_independent_code(measure: pl.Expr, expected: float) -> None:
    assert of(measure, VALUES.tolist()) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        # by hand, for the values 1, 2, 3: mean 2, shares 1/6, 1/3, 1/2
        (pg.gini("x"), 2 / 9),
        (pg.theil("x"), (math.log(1 / 2) / 2 + 3 / 2 * math.log(3 / 2)) / 3),
        (pg.theil("x", kind="L"), math.log(8 / 6) / 3),
        (pg.cv("x"), math.sqrt(2 / 3) / 2),
        (pg.cv("x", ddof=1), 1 / 2),
        (pg.hhi("x"), 14 / 36),
        (pg.atkinson("x", 0), 0),
        (pg.atkinson("x", 1), 1 - 6 ** (1 / 3) / 2),
        (pg.atkinson("x", 2), 1 - 18 / 11 / 2),
    ],
)
def test_agrees_with_hand_worked_values(measure: pl.Expr, expected: float) -> None:
    assert of(measure, [3, 1, 2]) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        # by hand: one head has 1 and three have 3 each, mean 2.5
        (pg.gini("x", "w"), 2 * (1 * 3) * 2 / (2 * 4**2 * 2.5)),
        (pg.theil("x", "w"), 0.1 * math.log(0.4) + 0.9 * math.log(1.2)),
        (pg.theil("x", "w", kind="L"), 0.25 * math.log(2.5) + 0.75 * math.log(2.5 / 3)),
        (pg.williamson("x", "w"), math.sqrt((1.5**2 + 3 * 0.5**2) / 4) / 2.5),
        (pg.atkinson("x", 1, "w"), 1 - 27 ** (1 / 4) / 2.5),
    ],
)
def test_weights_count_heads_and_sort_with_the_values(measure: pl.Expr, expected: float) -> None:
    # fails with a Gini that sorts the values alone, or a mean of the two units instead of heads
    assert of(measure, [3, 1], [3, 1]) == pytest.approx(expected, abs=1e-12)


@every_weighted
def test_a_weight_is_a_number_of_equal_rows(measure: pl.Expr) -> None:
    repeated = of(measure, [4.0, 1.0, 1.0, 2.5, 2.5, 2.5], [1] * 6)
    assert of(measure, [4.0, 1.0, 2.5], [1, 2, 3]) == pytest.approx(repeated, abs=1e-12)


@every_weighted
def test_a_row_without_value_or_weight_leaves_both_sums(measure: pl.Expr) -> None:
    x = [4.0, None, 9.0, 1.0, 7.0, math.nan, 3.0]
    w = [1.0, 5.0, None, 2.0, 0.0, 4.0, math.nan]
    assert of(measure, x, w) == of(measure, [4.0, 1.0], [1.0, 2.0])


@every
def test_missing_values_are_left_out(measure: pl.Expr) -> None:
    assert of(measure, [None, 4.0, math.nan, 1.0, 2.5]) == of(measure, [4.0, 1.0, 2.5])


@every
@pytest.mark.parametrize(
    "x", [[], [None, math.nan], [0.0, 0.0], [1.0, math.inf], [-math.inf, math.inf], [-1.0, -2.0]]
)
def test_null_where_undefined(measure: pl.Expr, x: list[float | None]) -> None:
    assert of(measure, x) is None


@every_weighted
@pytest.mark.parametrize(
    "w", [[None, math.nan], [0.0, 0.0], [1.0, -1.0], [3.0, -1.0], [1.0, math.inf]]
)
def test_null_with_unusable_weights(measure: pl.Expr, w: list[float | None]) -> None:
    assert of(measure, [1.0, 2.0], w) is None


def test_negative_values() -> None:
    defined = {name for name, measure in MEASURES.items() if of(measure, [-1.0, 5.0]) is not None}
    assert defined == {"cv"}


def test_values_of_zero() -> None:
    assert of(pg.theil("x"), [0.0, 1.0, 1.0]) == pytest.approx(math.log(3 / 2))
    assert of(pg.theil("x", kind="L"), [0.0, 1.0, 1.0]) is None
    assert of(pg.gini("x"), [0.0, 0.0, 1.0]) == pytest.approx(2 / 3)
    assert of(pg.atkinson("x", 0.5), [0.0, 1.0]) == pytest.approx(1 / 2)
    assert of(pg.atkinson("x", 1), [0.0, 1.0]) == 1
    assert of(pg.atkinson("x", 2), [0.0, 1.0]) == 1
    assert of(pg.hhi("x"), [0.0, 1.0, 1.0]) == 0.5


@every
@pytest.mark.parametrize(("x", "n"), [(0.1, 3), (0.1, 6), (0.3, 11)])
def test_equal_values_are_not_unequal(measure: pl.Expr, x: float, n: int) -> None:
    # 0.1 three times has a mean above 0.1 in floating point
    value = of(measure, [x] * n)
    assert value == pytest.approx(1 / n if measure is MEASURES["hhi"] else 0, abs=1e-15)
    assert math.copysign(1, value) == 1


@pytest.mark.parametrize(("kind", "x", "n"), [("L", 0.7, 2), ("T", 2.3, 7)])
def test_equal_groups_are_not_unequal(kind: Any, x: float, n: int) -> None:
    frame = pl.DataFrame({"x": [x] * n * 3, "g": ["a"] * n + ["b"] * n * 2})
    assert pg.theil_decomposition(frame, "x", "g", kind=kind)["between"].to_list() == [0.0, 0.0]


def test_one_value() -> None:
    assert [of(measure, [7.0]) for measure in MEASURES.values()] == [0, 0, 0, 0, 1, 0, 0, 0]
    assert of(pg.cv("x", ddof=1), [7.0]) is None


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
@pytest.mark.parametrize("measure", [*MEASURES.values(), *WEIGHTED.values()])
def test_works_in_every_context(measure: pl.Expr, engine: str) -> None:
    frame = pl.DataFrame({"g": GROUPS, "x": VALUES, "w": VALUES[::-1]}).with_columns(
        pl.when(pl.int_range(pl.len()) != 4).then("x").alias("x")
    )
    expected = {group[0]: part.select(measure).item() for group, part in frame.group_by("g")}
    grouped = frame.lazy().group_by("g").agg(measure).collect(engine=engine)
    assert dict(grouped.iter_rows()) == pytest.approx(expected, rel=1e-12)
    spread = frame.lazy().select("g", measure.over("g")).collect(engine=engine)
    assert spread["x"].to_list() == pytest.approx([expected[g] for g in GROUPS], rel=1e-12)
    beside = frame.lazy().with_columns(measure.alias("all")).collect(engine=engine)
    assert beside["all"].to_list() == pytest.approx([frame.select(measure).item()] * 10)


@pytest.mark.parametrize("x", ["x", pl.col("y").alias("x"), pl.col("x") * 2, pl.col("x", "y")])
def test_takes_names_and_expressions_and_keeps_the_name(x: str | pl.Expr) -> None:
    frame = pl.DataFrame({"x": [1, 2, 3], "y": [2, 4, 6], "w": [1, 1, 2]})
    for measure in (
        pg.gini(x),
        pg.gini(x, "w"),
        pg.theil(x, pl.col("w")),
        pg.theil(x, kind="L"),
        pg.cv(x),
        pg.williamson(x, "w"),
        pg.hhi(x),
        pg.atkinson(x, 1),
        pg.atkinson(x, 0.5, "w"),
    ):
        result = frame.select(measure)
        assert result.columns == frame.select(x).columns
        assert len(set(result.row(0))) == 1


@pytest.mark.parametrize("dtype", [pl.Int8, pl.UInt64, pl.Float32, pl.Decimal(10, 2)])
def test_any_numeric_dtype(dtype: pl.DataType) -> None:
    x = [100, 120, 90, 127, 127]
    frame = pl.DataFrame({"x": x}, schema={"x": dtype})
    for measure in MEASURES.values():
        result = frame.select(measure)["x"]
        assert result.dtype == pl.Float64
        assert result.item() == pytest.approx(of(measure, x), rel=1e-12)


def test_a_column_of_nulls_without_a_dtype() -> None:
    assert pl.DataFrame({"x": [None, None]}).select(pg.gini("x")).item() is None


def test_arguments_are_checked() -> None:
    with pytest.raises(ValueError, match="kind must be 'T' or 'L', got 'GE'"):
        pg.theil("x", kind="GE")  # type: ignore[arg-type]
    for epsilon in (-1, math.nan, math.inf):
        with pytest.raises(ValueError, match="epsilon must be a finite number of 0 or more"):
            pg.atkinson("x", epsilon)


amounts = st.lists(st.floats(0.01, 1e6), min_size=1, max_size=30)


def all_of(x: list[float]) -> dict[str, float]:
    return (
        pl.DataFrame({"x": x})
        .select(m.alias(name) for name, m in MEASURES.items())
        .row(0, named=True)
    )


@given(amounts, st.floats(0.01, 100))
def test_scale_does_not_matter(x: list[float], scale: float) -> None:
    assert all_of([v * scale for v in x]) == pytest.approx(all_of(x), abs=1e-9)


@given(amounts)
def test_two_copies_of_the_population_are_as_unequal_as_one(x: list[float]) -> None:
    once = all_of(x)
    assert all_of(x + x) == pytest.approx(once | {"hhi": once["hhi"] / 2}, abs=1e-9)


@given(amounts, st.randoms(use_true_random=False))
def test_order_does_not_matter(x: list[float], random: object) -> None:
    shuffled = sorted(x, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert all_of(shuffled) == pytest.approx(all_of(x), abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=12))
def test_weighted_gini_is_the_mean_absolute_difference(pairs: list[tuple[int, int]]) -> None:
    heads = sum(w for _, w in pairs)
    total = sum(x * w for x, w in pairs)
    measured = of(pg.gini("x", "w"), [x for x, _ in pairs], [w for _, w in pairs])
    if total == 0:
        assert measured is None
    else:
        spread = sum(abs(x - y) * v * w for x, v in pairs for y, w in pairs)
        assert measured == pytest.approx(float(Fraction(spread, 2 * heads * total)), abs=1e-12)


def test_decomposition_agrees_with_pysal() -> None:
    split = pg.theil_decomposition(pl.DataFrame({"x": VALUES, "g": GROUPS}), "x", "g")
    peer = TheilD(VALUES, np.array(GROUPS))
    assert split["total"].to_list() == pytest.approx([peer.T] * 3, rel=1e-9)
    small = pg.theil_decomposition(pl.DataFrame({"x": VALUES / 1e6, "g": GROUPS}), "x", "g")
    assert small["total"].to_list() == pytest.approx([peer.T] * 3, rel=1e-9)
    assert split["between"].to_list() == pytest.approx([peer.bg.item()] * 3, rel=1e-9)
    assert split["within"].to_list() == pytest.approx([peer.wg.item()] * 3, rel=1e-9)


@pytest.mark.parametrize(
    ("kind", "between", "within"),
    [
        # group a holds 1 and 3, group b one value of 4: means 2 and 4, together 8/3
        ("T", [0.5 * math.log(0.75), 0.5 * math.log(1.5)], [0.5 * _t, 0.0])
        for _t in [0.25 * math.log(0.5) + 0.75 * math.log(1.5)]
    ]
    + [
        ("L", [2 / 3 * math.log(4 / 3), 1 / 3 * math.log(2 / 3)], [1 / 3 * math.log(4 / 3), 0.0]),
    ],
)
def test_decomposition_by_hand(kind: str, between: list[float], within: list[float]) -> None:
    frame = pl.DataFrame({"g": ["b", "a", "a"], "x": [4.0, 1.0, 3.0]})
    split = pg.theil_decomposition(frame, "x", "g", kind=kind)  # type: ignore[arg-type]
    expected = pl.DataFrame(
        {
            "g": ["a", "b"],
            "n": [2, 1],
            "n_missing": [0, 0],
            "mean": [2.0, 4.0],
            "weight_share": [2 / 3, 1 / 3],
            "value_share": [0.5, 0.5],
            "theil": [within[0] / (0.5 if kind == "T" else 2 / 3), 0.0],
            "between_part": between,
            "within_part": within,
            "between": [sum(between)] * 2,
            "within": [sum(within)] * 2,
            "total": [sum(between) + sum(within)] * 2,
        },
        schema_overrides={"n": pl.Int64, "n_missing": pl.Int64},
    )
    assert_frame_equal(expected, split, abs_tol=1e-12)


rows = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.none() | st.floats(0.01, 1e6) | st.just(0.0),
        st.none() | st.floats(0.01, 100) | st.just(0.0),
        st.integers(0, 1),
    ),
    min_size=1,
    max_size=30,
)


@given(rows, st.sampled_from(["T", "L"]), st.booleans())
def test_decomposition_adds_up_to_the_index(
    data: list[tuple[str, float | None, float | None, int]], kind: str, weighted: bool
) -> None:
    schema = {"g": pl.String, "x": pl.Float64, "w": pl.Float64, "y": pl.Int64}
    frame = pl.DataFrame(data, schema=schema, orient="row")
    if kind == "L":
        frame = frame.filter(pl.col("x").is_null() | (pl.col("x") > 0))
    weight = "w" if weighted else None
    split = pg.theil_decomposition(frame, "x", "g", weight=weight, kind=kind, by="y")
    whole = frame.group_by("y").agg(pg.theil("x", weight, kind=kind)).rows()
    for year, index in whole:
        parts = split.filter(y=year)
        if index is None:
            assert parts["total"].null_count() == parts.height
        else:
            first = parts.row(0, named=True)
            assert first["between"] + first["within"] == pytest.approx(index, abs=1e-12)
            assert first["total"] == pytest.approx(index, abs=1e-12)
            assert parts["between_part"].sum() == pytest.approx(first["between"], abs=1e-12)
            assert parts["within_part"].sum() == pytest.approx(first["within"], abs=1e-12)
            assert (parts["theil"].drop_nulls() >= 0).all()
        assert not parts.select(pl.col(pl.Float64).is_nan().any()).row(0).count(True)
    lazy = pg.theil_decomposition(frame.lazy(), "x", "g", weight=weight, kind=kind, by="y")
    assert_frame_equal(split, lazy.collect(engine="streaming"))


def test_decomposition_keeps_zeros_missing_groups_and_missing_values_apart() -> None:
    frame = pl.DataFrame(
        {"g": ["a", "a", "b", None, "c"], "x": [1.0, 3.0, 0.0, 2.0, None], "w": [1, 1, 2, 1, 5]}
    )
    split = pg.theil_decomposition(frame, "x", "g", weight="w")
    columns = ["g", "n", "n_missing", "mean", "weight_share", "theil", "within_part"]
    third = split.filter(g="a")["theil"].item()
    assert split.select(columns).rows() == [
        ("a", 2, 0, 2.0, 0.4, third, pytest.approx(2 / 3 * third)),
        ("b", 1, 0, 0.0, 0.4, None, 0.0),
        ("c", 0, 1, None, 0.0, None, None),
        (None, 1, 0, 2.0, 0.2, 0.0, 0.0),
    ]
    assert split["total"][0] == pytest.approx(frame.select(pg.theil("x", "w")).item(), abs=1e-12)


def test_decomposition_of_what_has_no_index() -> None:
    zero = pl.DataFrame({"g": ["a", "b"], "income": [0.0, 1.0]})
    needed = r"'income' is 0\.0, .* L needs values above 0; filter .* out, or use kind='T'$"
    with pytest.raises(ValueError, match=needed):
        pg.theil_decomposition(zero, "income", "g", kind="L")
    lazy = pg.theil_decomposition(zero.lazy(), "income", "g", kind="L").collect()
    assert lazy.select("between", "within", "total").rows() == [(None, None, None)] * 2
    negative = zero.with_columns(pl.col("income") - 1)
    with pytest.raises(
        ValueError, match=r"Theil T needs values of 0 or more; filter such rows out$"
    ):
        pg.theil_decomposition(negative, "income", "g")
    assert pg.theil_decomposition(zero.clear(), "income", "g").is_empty()


@pytest.mark.parametrize("name", ["amount", "heads", "nothing"])
def test_decomposition_by_a_column_of_any_name(name: str) -> None:
    frame = pl.DataFrame({"x": VALUES, "g": GROUPS})
    split = pg.theil_decomposition(frame.rename({"g": name}), "x", name)
    assert_frame_equal(split.rename({name: "g"}), pg.theil_decomposition(frame, "x", "g"))


def test_decomposition_keeps_key_dtypes_and_checks_columns() -> None:
    regions = pl.Enum(["West", "East"])
    frame = pl.DataFrame(
        {"region": ["East", "West"], "year": [2024, 2024], "x": [1, 2]},
        schema={"region": regions, "year": pl.Int16, "x": pl.Int64},
    )
    split = pg.theil_decomposition(frame, "x", "region", by=["year"])
    assert split.schema["region"] == regions
    assert split.schema["year"] == pl.Int16
    assert split["region"].to_list() == ["West", "East"]
    with pytest.raises(pg.errors.MissingColumnError, match="missing column 'heads'"):
        pg.theil_decomposition(frame, "x", "region", weight="heads")
    with pytest.raises(pg.errors.ColumnTypeError, match="column 'region' is Enum"):
        pg.theil_decomposition(frame, "region", "year")
    with pytest.raises(ValueError, match="kind must be 'T' or 'L'"):
        pg.theil_decomposition(frame, "x", "region", kind="t")  # type: ignore[arg-type]


def test_plans_serialise() -> None:
    frame = pl.LazyFrame({"g": GROUPS, "x": VALUES})
    plan = pg.theil_decomposition(frame, "x", "g").with_columns(pg.gini("mean"))
    again = pl.LazyFrame.deserialize(io.BytesIO(plan.serialize()))
    assert_frame_equal(plan.collect(), again.collect())


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_takes_part_of_the_rows(engine: str) -> None:
    frame = pl.LazyFrame({"g": GROUPS, "x": VALUES, "w": VALUES[::-1]})
    large = pl.col("x") > 3
    x, w = pl.col("x").filter(large), pl.col("w").filter(large)

    def of_both(x: str | pl.Expr, w: str | pl.Expr) -> dict[str, pl.Expr]:
        return {
            "gini": pg.gini(x),
            "weighted_gini": pg.gini(x, w),
            "theil": pg.theil(x, w),
            "cv": pg.cv(x),
            "williamson": pg.williamson(x, w),
            "hhi": pg.hhi(x),
            "atkinson": pg.atkinson(x, 0.5, w),
        }

    part, whole = frame.select(**of_both(x, w)), frame.filter(large).select(**of_both("x", "w"))
    assert_frame_equal(part.collect(engine=engine), whole.collect(engine=engine))
    by_group = frame.group_by("g").agg(pg.gini(x)).sort("g")
    filtered = frame.filter(large).group_by("g").agg(pg.gini("x"))
    both = by_group.join(filtered, on="g", how="left", suffix="_of_part").collect(engine=engine)
    assert both["x"].to_list() == both["x_of_part"].to_list()


@pytest.mark.parametrize("name", ["_amount", "_heads", "_nothing"])
def test_a_decomposition_takes_columns_of_any_name(name: str) -> None:
    frame = pl.DataFrame({"x": [1.0, 2.0, 4.0], "g": ["a", "b", "a"], "y": [1, 1, 2]})
    for old, columns in (("g", {"group": name, "by": "y"}), ("y", {"group": "g", "by": name})):
        renamed = pg.theil_decomposition(frame.rename({old: name}), "x", **columns)
        expected = pg.theil_decomposition(frame, "x", "g", by="y")
        assert_frame_equal(renamed.rename({name: old}), expected)


def test_options_that_are_no_numbers_are_refused() -> None:
    for ddof in ("1", 0.5, -1, None):
        with pytest.raises(pg.errors.OptionError, match=r"ddof must be 0 .* got"):
            pg.cv("x", ddof=ddof)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="epsilon must be a number, got '1'"):
        pg.atkinson("x", "1")  # type: ignore[arg-type]


def indices(weight: str | None = None) -> dict[str, pl.Expr]:
    """Return the measures under a name each, made anew, with those that a weight can be of."""
    return {
        "gini": pg.gini("x", weight),
        "theil_t": pg.theil("x", weight),
        "theil_l": pg.theil("x", weight, kind="L"),
        "spread": pg.williamson("x", weight) if weight else pg.cv("x"),
        "half": pg.atkinson("x", 0.5, weight),
        "one": pg.atkinson("x", 1, weight),
        **({} if weight else {"hhi": pg.hhi("x")}),
    }


def test_each_year_has_the_indices_of_its_own_heads() -> None:
    rows = [(1, 4.0, 1.0), (1, 9.0, None), (1, 1.0, 3.0), (1, None, 5.0), (2, 7.0, 2.0)]
    frame = pl.DataFrame(rows, schema=["year", "x", "w"], orient="row")
    # by hand: one head has 4 and three have 1 each, mean 7/4, shares 4/7 and 3/7
    expected = {
        "year": 1,
        "gini": 2 * (1 * 3) * 3 / (2 * 4**2 * 7 / 4),
        "theil_t": 4 / 7 * math.log(16 / 7) + 3 / 7 * math.log(4 / 7),
        "theil_l": 1 / 4 * math.log(7 / 16) + 3 / 4 * math.log(7 / 4),
        "spread": math.sqrt((2.25**2 + 3 * 0.75**2) / 4) / 1.75,
        "half": 1 - ((2 + 3 * 1) / 4) ** 2 / 1.75,
        "one": 1 - math.sqrt(2) / 1.75,
    }
    first, second = frame.group_by("year").agg(**indices("w")).sort("year").rows(named=True)
    assert first == pytest.approx(expected, abs=1e-12)
    assert second == {"year": 2} | dict.fromkeys(indices("w"), 0.0)


def test_a_missing_value_takes_no_place_among_the_others() -> None:
    frame = pl.DataFrame({"x": [None, 4.0, math.nan, 1.0, 2.5]})
    # by hand: mean 2.5, and the three differ by 3, 1.5 and 1.5
    expected = {"gini": 2 * (3 + 1.5 + 1.5) / (2 * 3**2 * 2.5), "hhi": (16 + 6.25 + 1) / 7.5**2}
    found = frame.select(**indices()).row(0, named=True)
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=1e-12)


def test_rounding_makes_no_index_of_equal_values_negative() -> None:
    equal = [(x / 10, n) for x in range(1, 30) for n in (2, 3, 6, 7, 11)]
    frame = pl.DataFrame([(x, i % 3 + 1, g) for g, (x, n) in enumerate(equal) for i in range(n)],
                         schema=["x", "w", "g"], orient="row")  # fmt: skip
    for weight in (None, "w"):
        lowest = frame.group_by("g").agg(**indices(weight)).drop("g").min().row(0)
        assert min(lowest) >= 0


@pytest.mark.parametrize(
    ("x", "w"),
    [
        ([0.0, 0.0], [1.0, 2.0]),
        ([1.0, math.inf], [1.0, 2.0]),
        ([1.0, 2.0], [3.0, -1.0]),
        ([1.0, 2.0], [1.0, math.inf]),
    ],
)
def test_no_index_is_defined_without_a_finite_total_and_heads(
    x: list[float], w: list[float]
) -> None:
    frame = pl.DataFrame({"x": x, "w": w})
    assert set(frame.select(**indices("w")).row(0)) == {None}


def test_of_a_negative_value_only_the_spread_is_defined() -> None:
    frame = pl.DataFrame({"x": [-1.0, 5.0], "w": [1.0, 1.0]})
    for weight in (None, "w"):
        found = frame.select(**indices(weight)).row(0, named=True)
        # by hand: mean 2, and both lie 3 from it
        assert found == dict.fromkeys(found) | {"spread": 1.5}


def test_without_aversion_to_inequality_nothing_could_be_spared() -> None:
    frame = pl.DataFrame({"x": [1.0, 2.0, 6.0]})
    assert frame.select(pg.atkinson("x", 0)).item() == pytest.approx(0, abs=1e-12)


def test_an_unknown_kind_is_refused_before_the_values() -> None:
    frame = pl.DataFrame({"x": [-1.0, 5.0], "g": ["a", "b"]})
    with pytest.raises(pg.errors.OptionError, match="kind must be 'T' or 'L', got 't'"):
        pg.theil_decomposition(frame, "x", "g", kind="t")  # type: ignore[arg-type]


def test_groups_share_the_total_by_their_heads() -> None:
    frame = pl.DataFrame({"g": ["a", "b"], "x": [4.0, 1.0], "w": [1.0, 3.0]})
    split = pg.theil_decomposition(frame, "x", "g", weight="w")
    shares = split.select("mean", "weight_share", "value_share").rows()
    assert shares == [(4.0, 0.25, pytest.approx(4 / 7)), (1.0, 0.75, pytest.approx(3 / 7))]
    # no two units are in one group, so all lies between
    between = 4 / 7 * math.log(16 / 7) + 3 / 7 * math.log(4 / 7)
    assert split.select("between", "within").row(0) == (pytest.approx(between), 0.0)


def test_groups_that_have_nothing_have_no_inequality_between_them() -> None:
    split = pg.theil_decomposition(pl.DataFrame({"g": ["a", "b"], "x": [0.0, 0.0]}), "x", "g")
    assert split.select("between", "within", "total").rows() == [(None, None, None)] * 2
