"""Every frame function on the shared awkward frames: the rules that all of them keep."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import polars.selectors as cs
import pytest
from awkward import DEGENERATE, KEYS, REGULAR, SAME, VALUES
from polars._utils.cloud import prepare_cloud_plan
from polars.testing import assert_frame_equal

import provgdp as pg

Frame = pl.DataFrame | pl.LazyFrame

TARGET = ("target", "target_lower", "target_upper", "hedge")
NATION = ("national_target", "national_target_lower", "national_target_upper")


@dataclass(frozen=True)
class Case:
    """A frame function, the columns it needs, and what it promises about rows.

    ``adds``: the columns it adds to the rows as they are; None if it returns other rows.
    ``looks_back``: whether it says so if no row has its year before.
    """

    call: Callable[[Any], Any]
    needs: tuple[str, ...]
    keys: tuple[str, ...] = ()
    adds: tuple[str, ...] | None = None
    looks_back: bool = False


def two_releases(frame: Any) -> Any:
    """The frame as two releases of the same figures."""
    return pl.concat(frame.with_columns(pl.lit(name).alias("vintage")) for name in ("old", "new"))


CASES = {
    "ambition_gap": Case(
        pg.ambition_gap,
        needs=(*TARGET, "growth", "year"),
        keys=("province",),
        adds=(
            "growth_prev",
            "ambition_gap",
            "ambition_gap_lower",
            "ambition_gap_upper",
            "above_previous",
            "above_previous_verdict",
        ),
        looks_back=True,
    ),
    "attainment": Case(
        pg.attainment,
        needs=("target", "hedge", "growth"),
        adds=("attainment_gap", "attainment_ratio", "fell_short", "attainment"),
    ),
    "target_change": Case(
        pg.target_change,
        needs=("target", "target_upper", "hedge", "year"),
        keys=("province",),
        adds=("target_prev", "target_change", "direction", "wording_change"),
        looks_back=True,
    ),
    "nominal_growth": Case(
        pg.nominal_growth,
        needs=("gdp", "growth", "year"),
        keys=("province",),
        adds=("nominal_growth", "deflator_change", "nominal_note"),
        looks_back=True,
    ),
    "rank_table": Case(
        lambda frame: pg.rank_table(frame, "gdp"),
        needs=("gdp", "year"),
        keys=("province",),
        adds=("rank", "rank_prev", "rank_change"),
        looks_back=True,
    ),
    "contributions": Case(
        pg.contributions,
        needs=("gdp", "growth", "year"),
        keys=("province",),
        adds=("contribution", "contribution_rate"),
        looks_back=True,
    ),
    "miss_streak": Case(
        pg.miss_streak,
        needs=("target", "hedge", "growth", "year"),
        keys=("province",),
        adds=("miss_streak", "streak_complete"),
    ),
    "project": Case(
        pg.project,
        needs=(*TARGET, "gdp_weight"),
        adds=("gdp_at_target", "gdp_at_target_lower", "gdp_at_target_upper"),
    ),
    "weighted_target": Case(
        lambda frame: pg.weighted_target(frame, by="region", cap=9.0),
        needs=(*TARGET, "target_mid", "gdp_weight", "year"),
        keys=("region",),
    ),
    "amplification": Case(
        pg.amplification, needs=("target", "target_mid", "gdp_weight", *NATION, "year")
    ),
    "aggregate": Case(
        lambda frame: pg.aggregate(frame, "region"),
        needs=("gdp", "growth", "target_mid", "gdp_weight", "year"),
        keys=("region", "province"),
        looks_back=True,
    ),
    "tally": Case(
        lambda frame: pg.tally(frame, "target", by="year"), needs=(), keys=("target", *KEYS)
    ),
    "thresholds": Case(
        lambda frame: pg.thresholds(frame, by="region"),
        needs=("gdp", "year"),
        keys=("province", "region"),
    ),
    "revisions": Case(
        lambda frame: pg.revisions(two_releases(frame), "old", "new"),
        needs=("gdp", "year"),
        keys=("province",),
    ),
    "sigma_convergence": Case(
        lambda frame: pg.sigma_convergence(frame, "gdp_weight", by="region"),
        needs=("gdp_weight",),
        keys=("region", "year"),
    ),
    "theil_decomposition": Case(
        lambda frame: pg.theil_decomposition(frame, "gdp", "region", weight="gdp_weight"),
        needs=("gdp", "gdp_weight"),
        keys=("region",),
    ),
}

ROWWISE = {name: case for name, case in CASES.items() if case.adds is not None}
LOOKS_BACK = {name: case for name, case in CASES.items() if case.looks_back}
WITHOUT_YEAR_BEFORE = ("one row", "null keys")

every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)
every_rowwise = pytest.mark.parametrize("case", ROWWISE.values(), ids=ROWWISE)
every_look_back = pytest.mark.parametrize("case", LOOKS_BACK.values(), ids=LOOKS_BACK)
every_frame = pytest.mark.parametrize("which", [*SAME, *DEGENERATE])


def frame_of(which: str) -> pl.DataFrame:
    return (SAME | DEGENERATE)[which]


def plain(result: pl.DataFrame) -> pl.DataFrame:
    """The result without what its keys look like and without the order of its rows."""
    result = result.drop("names", strict=False).with_columns(
        cs.float().fill_nan(None),
        cs.integer().cast(pl.Int64),
        (cs.enum() | cs.categorical()).cast(pl.String),
        cs.list().cast(pl.List(pl.String)).list.sort(),
    )
    order = ("province", "region", "year", "level", "target")
    return result.sort([name for name in order if name in result.columns], nulls_last=True)


def refusal(case: Case, frame: Frame) -> str | None:
    """What the library says against the columns, None if the call does without."""
    try:
        case.call(frame)
    except (pg.errors.MissingColumnError, pg.errors.ColumnTypeError) as error:
        return str(error)
    return None


@every_case
@every_frame
def test_lazy_and_streaming_give_what_eager_gives(case: Case, which: str) -> None:
    frame = frame_of(which)
    lazy = case.call(frame.lazy())
    assert isinstance(lazy, pl.LazyFrame)
    if case.looks_back and which in WITHOUT_YEAR_BEFORE:
        assert lazy.collect().height <= frame.height
        return
    expected = case.call(frame)
    assert isinstance(expected, pl.DataFrame)
    assert_frame_equal(expected, lazy.collect())
    assert_frame_equal(expected, lazy.collect(engine="streaming"))


@every_case
@pytest.mark.parametrize("which", SAME)
def test_same_answers_in_other_clothes(case: Case, which: str) -> None:
    expected = case.call(REGULAR)
    result = case.call(SAME[which])
    assert_frame_equal(plain(expected), plain(result.select(expected.columns)))


@every_case
def test_counts_and_ranks_are_int64(case: Case) -> None:
    added = case.call(REGULAR).select(cs.integer() - cs.by_name(*KEYS, require_all=False))
    assert set(added.dtypes) <= {pl.Int64}


@every_case
@pytest.mark.parametrize("dtype", [pl.Float32, pl.Decimal(20, 4)])
def test_figures_of_other_dtypes_give_what_they_show(case: Case, dtype: pl.DataType) -> None:
    expected = case.call(REGULAR)
    narrow = REGULAR.with_columns(cs.float().cast(dtype))
    given = [name for name in REGULAR.columns if name not in KEYS]
    for frame in (narrow, narrow.lazy()):
        result = case.call(frame).lazy().collect(engine="streaming")
        assert_frame_equal(expected.drop(given, strict=False), result.drop(given, strict=False))


@pytest.mark.parametrize("dtype", [pl.Int16, pl.UInt16, pl.Int64])
@every_case
def test_whole_figures_of_any_width_do_not_overflow(case: Case, dtype: pl.DataType) -> None:
    levels = pl.col("gdp", "gdp_weight").clip(upper_bound=32_000)
    whole = REGULAR.with_columns(levels).with_columns(cs.float().round())
    expected = case.call(whole)
    narrow = whole.with_columns(cs.float().cast(dtype), pl.col("year").cast(pl.Int16))
    given = [name for name in REGULAR.columns if name != "province"]
    result = case.call(narrow)
    assert_frame_equal(expected.drop(given, strict=False), result.drop(given, strict=False))


@pytest.mark.parametrize("name", sorted(CASES.keys() - {"tally", "theil_decomposition"}))
def test_an_infinite_figure_is_none(name: str) -> None:
    infinite = REGULAR.with_columns(cs.float().fill_null(float("-inf")))
    expected = CASES[name].call(REGULAR)
    result = CASES[name].call(infinite)
    kept = [column for column in infinite.columns if column not in KEYS]
    assert_frame_equal(expected.drop(kept, strict=False), result.drop(kept, strict=False))


def carrying(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with every figure of the year before beside it, as a panel has them."""
    before = frame.select("province", pl.col("year") + 1, pl.col(VALUES).name.suffix("_prev"))
    return frame.join(before, on=KEYS, how="left", maintain_order="left")


@every_rowwise
def test_the_year_before_stays_if_it_was_there(case: Case) -> None:
    frame = carrying(REGULAR)
    added = [name for name in case.adds or () if name not in frame.columns]
    result = case.call(frame)
    assert [*frame.columns, *added] == result.columns
    assert_frame_equal(frame, result.select(frame.columns))


@every_case
def test_frame_is_left_alone(case: Case) -> None:
    before = REGULAR.clone()
    case.call(REGULAR)
    assert_frame_equal(before, REGULAR)


@every_rowwise
@every_frame
def test_rows_keep_their_order_keys_and_dtypes(case: Case, which: str) -> None:
    frame = frame_of(which)
    result = case.call(frame.lazy()).collect()
    assert [*frame.columns, *(case.adds or ())] == result.columns
    assert_frame_equal(frame, result.select(frame.columns))


@every_rowwise
def test_many_rows_keep_their_order_in_the_streaming_engine(case: Case) -> None:
    copies = pl.DataFrame({"copy": range(6000)}).cast(pl.String)
    unit = pl.concat_str("province", "copy", separator=" ")
    many = REGULAR.join(copies, how="cross").with_columns(unit.alias("province")).drop("copy")
    many = many.sample(fraction=1, shuffle=True, seed=5)
    for frame in (many, many.with_columns(gdp_prev="gdp", growth_prev="growth")):
        result = case.call(frame.lazy()).collect(engine="streaming")
        assert_frame_equal(frame.select(KEYS), result.select(KEYS))


@every_rowwise
@every_frame
def test_calling_twice_changes_nothing(case: Case, which: str) -> None:
    once = case.call(frame_of(which).lazy()).collect()
    assert_frame_equal(once, case.call(once.lazy()).collect())


@every_rowwise
def test_added_columns_replace_those_of_their_name(case: Case) -> None:
    added = [name for name in case.adds or () if not name.endswith("_prev")]
    occupied = REGULAR.with_columns(pl.lit("stale").alias(name) for name in added)
    expected = case.call(REGULAR)
    assert_frame_equal(expected, case.call(occupied).select(expected.columns))


def test_verdicts_have_the_dtypes_that_the_package_names() -> None:
    dtypes = {
        ("ambition_gap", "above_previous_verdict"): pg.dtypes.VERDICT,
        ("attainment", "attainment"): pg.dtypes.ATTAINMENT,
        ("target_change", "direction"): pg.dtypes.DIRECTION,
        ("target_change", "wording_change"): pg.dtypes.WORDING_CHANGE,
        ("thresholds", "crossing"): pg.dtypes.CROSSING,
    }
    assert dtypes == {key: CASES[key[0]].call(REGULAR).schema[key[1]] for key in dtypes}


@every_case
def test_empty_frame_gives_the_same_schema(case: Case) -> None:
    result = case.call(REGULAR.clear())
    assert (result.height, case.call(REGULAR).schema) == (0, result.schema)


@pytest.mark.parametrize("name", LOOKS_BACK)
@pytest.mark.parametrize("which", WITHOUT_YEAR_BEFORE)
def test_no_year_before_is_said(name: str, which: str) -> None:
    said = f"^{name} compares .* but no row has its year before"
    with pytest.raises(pg.errors.NoPreviousYearError, match=said):
        CASES[name].call(DEGENERATE[which])


@pytest.mark.parametrize("name", LOOKS_BACK)
def test_duplicate_rows_are_refused(name: str) -> None:
    twice = pl.concat([REGULAR, REGULAR.head(2)])
    said = f"^{name} needs one row .* province='Jilin', year=2022"
    for rows in (twice, twice.sort("province", "year")):
        with pytest.raises(pg.errors.DuplicateRowsError, match=said):
            CASES[name].call(rows)
    with pytest.raises(pl.exceptions.ComputeError, match="m:1"):
        CASES[name].call(twice.lazy()).collect()


@pytest.mark.parametrize("name", ["contributions", "miss_streak", "rank_table", "thresholds"])
def test_duplicate_rows_are_refused_with_the_year_before_at_hand(name: str) -> None:
    twice = pl.concat([REGULAR, REGULAR.head(2)]).with_columns(gdp_prev="gdp")
    said = f"^{name} needs one row .* province='Jilin', year=2022"
    with pytest.raises(pg.errors.DuplicateRowsError, match=said):
        CASES[name].call(twice)
    with pytest.raises(pl.exceptions.ComputeError, match="m:1"):
        CASES[name].call(twice.lazy()).collect()


@every_case
@pytest.mark.parametrize("lazy", [False, True])
def test_missing_column_is_named_at_the_call(case: Case, lazy: bool) -> None:
    for column in (*case.needs, *case.keys):
        frame: Frame = REGULAR.drop(column)
        with pytest.raises(pg.errors.MissingColumnError, match=f"'{column}'"):
            case.call(frame.lazy() if lazy else frame)


@every_case
@pytest.mark.parametrize("lazy", [False, True])
def test_wrong_dtype_is_named_at_the_call(case: Case, lazy: bool) -> None:
    for column in case.needs:
        frame: Frame = REGULAR.with_columns(pl.lit(b"x").alias(column))
        with pytest.raises(pg.errors.ColumnTypeError, match=f"column '{column}' is Binary"):
            case.call(frame.lazy() if lazy else frame)


@every_case
@pytest.mark.parametrize("lazy", [False, True])
def test_with_the_year_before_at_hand_no_error_is_of_polars(case: Case, lazy: bool) -> None:
    before = carrying(REGULAR)
    frames = [(column, before.drop(column)) for column in (*case.needs, *case.keys)]
    figures = [name for name in before.columns if name in case.needs or name.endswith("_prev")]
    frames += [(name, before.with_columns(pl.lit(b"x").alias(name))) for name in figures]
    for column, frame in frames:
        said = refusal(case, frame.lazy() if lazy else frame)
        assert said is None or f"'{column}'" in said


@every_rowwise
def test_what_is_no_frame_is_refused(case: Case) -> None:
    with pytest.raises(TypeError, match="expected a polars DataFrame or LazyFrame, got dict"):
        case.call({"province": ["Jilin"]})


def test_plans_run_where_only_polars_is_installed(tmp_path: Path) -> None:
    for name, case in CASES.items():
        case.call(REGULAR.lazy()).serialize(tmp_path / f"{name}.plan")
    program = """
import pathlib, sys
sys.modules["provgdp"] = None
import polars as pl
for plan in pathlib.Path(sys.argv[1]).glob("*.plan"):
    pl.LazyFrame.deserialize(plan).collect(engine="streaming").write_ipc(plan.with_suffix(".ipc"))
"""
    subprocess.run([sys.executable, "-c", program, tmp_path], check=True)
    for name, case in CASES.items():
        assert_frame_equal(case.call(REGULAR), pl.read_ipc(tmp_path / f"{name}.ipc"))


@every_case
def test_plans_are_fit_for_a_cluster(case: Case) -> None:
    # What polars checks before it sends a plan away: no Python in it, nothing local.
    plan = case.call(REGULAR.lazy()).sink_parquet("s3://bucket/out.parquet", lazy=True)
    assert prepare_cloud_plan(plan)
