from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from strategies import numeric_targets, rates

import provgdp as pg
from provgdp import Attainment, Hedge, Target, Verdict


def of(wordings: list[str | None], **columns: list[object]) -> pl.DataFrame:
    """Targets by their wording, one unit each, beside other columns."""
    units = [chr(ord("a") + i) for i in range(len(wordings))]
    frame = pl.DataFrame({"province": units, "year": [2024] * len(units), "wording": wordings})
    others = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Float64))
    return pg.with_targets(frame).hstack(others)


def years(*wordings: str | None) -> pl.DataFrame:
    """Targets of one unit in a row of years."""
    frame = of(list(wordings))
    return frame.with_columns(province=pl.lit("a"), year=pl.int_range(2020, 2020 + len(wordings)))


def number_only(value: float) -> pl.DataFrame:
    known = {"target": value, "target_mid": value}
    frame = of([None], growth=[5.0], growth_prev=[5.0])
    return frame.with_columns(pl.lit(x).alias(name) for name, x in known.items())


def test_ambition_gap_reads_the_hedge() -> None:
    frame = of(
        ["about 5%", "5% or more", "5%", "5.5% to 6%", "at most 6%", "no target", None],
        growth_prev=[5.3, 4.9, 5.0, 5.8, 5.0, 5.0, 5.0],
    )
    result = pg.ambition_gap(frame).select(
        "ambition_gap",
        "ambition_gap_lower",
        "ambition_gap_upper",
        "above_previous",
        pl.col("above_previous_verdict").cast(pl.String),
    )
    expected = [
        (-0.3, -0.6, 0.0, False, "impossible"),
        (0.1, 0.1, None, True, "certain"),
        (0.0, 0.0, 0.0, False, "impossible"),
        (-0.3, -0.3, 0.2, False, "possible"),
        (1.0, None, 1.0, True, "possible"),
        (None, None, None, None, None),
        (None, None, None, None, None),
    ]
    assert expected == result.rows()


def test_ambition_gap_of_a_number_without_wording_has_no_verdict() -> None:
    result = pg.ambition_gap(number_only(5.5))
    assert result.select(
        "ambition_gap", "above_previous", "ambition_gap_lower", "above_previous_verdict"
    ).row(0) == (0.5, True, None, None)


def test_year_before_is_found_by_value_and_a_gap_is_null() -> None:
    frame = pl.DataFrame(
        {
            "state": ["x", "y", "x", "x", "x"],
            "t": pl.Series([23, 23, 21, 22, 25], dtype=pl.UInt8),
            "grew": [3.0, 9.0, 1.0, 2.0, 5.0],
            "goal": [1.0, 1.0, 1.0, 1.0, 1.0],
        }
    ).with_columns(low="goal", high="goal", words=pl.lit("exact"))
    result = pg.ambition_gap(
        frame,
        target="goal",
        target_lower="low",
        target_upper="high",
        hedge="words",
        growth="grew",
        unit="state",
        time="t",
    )
    assert result["grew_prev"].to_list() == [2.0, None, None, 1.0, None]
    assert result["ambition_gap"].to_list() == [-1.0, None, None, 0.0, None]


@pytest.mark.parametrize("lazy", [False, True])
def test_growth_before_is_a_figure_whatever_stood_there(lazy: bool) -> None:
    frame = years("5%", "6%", "7%").with_columns(growth=pl.Series([1.0, float("nan"), 2.0]))
    for growth in (frame, frame.with_columns(pl.col("growth").cast(pl.Int8, strict=False))):
        result = pg.ambition_gap(growth.lazy() if lazy else growth).lazy().collect()
        assert result["growth_prev"].equals(pl.Series("growth_prev", [None, 1.0, None]))


@pytest.mark.parametrize(
    ("rows", "before"),
    [
        ("a20 a21 b20 b21 b22", [None, 0, None, 2, 3]),
        ("a21 a20 b21 b20", [1, None, 3, None]),
        ("a20 b22 b21 b20", [None, 2, 3, None]),
        ("a20 b22 b21", [None, 2, None]),
        ("b20 a20 b21 a21", [None, None, 0, 1]),
        ("b20 a20 b21", [None, None, 0]),
        ("a20 a21 c20 b20 d20 c21", [None, 0, None, None, None, 2]),
        ("a20 -20 a21", [None, None, 0]),
        ("a20 a22 a23 b21", [None, None, 1, None]),
    ],
)
def test_year_before_is_found_wherever_it_stands(rows: str, before: list[int | None]) -> None:
    units = [None if row[0] == "-" else row[0] for row in rows.split()]
    frame = of([None] * len(units), growth=list(range(len(units))))
    frame = frame.with_columns(
        province=pl.Series(units), year=pl.Series([int(row[1:]) for row in rows.split()])
    )
    assert pg.ambition_gap(frame)["growth_prev"].to_list() == before
    assert pg.ambition_gap(frame.lazy()).collect()["growth_prev"].to_list() == before


def test_a_year_at_the_end_of_its_dtype_has_no_next() -> None:
    frame = years("5%", "6%").with_columns(
        year=pl.Series([255, 0], dtype=pl.UInt8), growth=pl.Series([1.0, 2.0])
    )
    assert pg.ambition_gap(frame.lazy()).collect()["growth_prev"].to_list() == [None, None]


def test_previous_column_at_hand_is_used() -> None:
    frame = of(["5%"], growth_prev=[4.0])
    assert pg.ambition_gap(frame)["ambition_gap"].item() == 1.0


def test_unknown_hedge_word_is_refused() -> None:
    frame = of(["5%"], growth_prev=[4.0]).with_columns(hedge=pl.lit("roughly"))
    with pytest.raises(pg.errors.ColumnValueError, match="'hedge' holds 'roughly', which is no h"):
        pg.ambition_gap(frame)
    with pytest.raises(pl.exceptions.InvalidOperationError, match="roughly"):
        pg.ambition_gap(frame.lazy()).collect()


@pytest.mark.parametrize("about", [-0.1, float("nan"), float("inf")])
@pytest.mark.parametrize("measure", [pg.ambition_gap, pg.attainment])
def test_about_must_be_a_width(measure: object, about: float) -> None:
    with pytest.raises(ValueError, match="about must be a width"):
        measure(pg.load_panel(2024), about=about)  # type: ignore[operator]


@given(st.lists(st.tuples(numeric_targets(), rates), min_size=1, max_size=20), st.integers(0, 9))
def test_verdict_of_a_column_is_that_of_each_target(
    pairs: list[tuple[Target, float]], tenths: int
) -> None:
    about = tenths / 10
    frame = of([target.format() for target, _ in pairs], growth_prev=[x for _, x in pairs])
    result = pg.ambition_gap(frame, about=about)
    verdicts = [target.above(x, about=about) for target, x in pairs]
    assert verdicts == result["above_previous_verdict"].to_list()
    for verdict, is_above in zip(verdicts, result["above_previous"], strict=True):
        assert verdict != (Verdict.IMPOSSIBLE if is_above else Verdict.CERTAIN)


def test_attainment_by_the_press_and_by_the_hedge() -> None:
    frame = of(
        [*["about 6%"] * 4, "6% or more", "6% to 7%", "6% to 7%", "at most 6%", "at most 6%"],
        growth=[6.0, 5.7, 5.699, 9.0, 5.9, 6.0, 5.9, 6.0, 6.1],
    )
    result = pg.attainment(frame)
    met, just, short = Attainment.MET, Attainment.JUST_SHORT, Attainment.SHORT
    assert [met, just, short, met, short, met, short, met, short] == result["attainment"].to_list()
    misses = [name != met for name in result["attainment"]]
    assert misses == result["fell_short"].to_list()
    assert result["attainment_gap"].to_list() == [0.0, -0.3, -0.301, 3.0, -0.1, 0.0, -0.1, 0.0, 0.1]


def test_attainment_without_wording_target_or_growth() -> None:
    frame = of(
        ["no target", "same as the national average", "6%", "-1%", "0%"], growth=[1, 1, None, -2, 1]
    )
    result = pg.attainment(
        pl.concat([number_only(6.0).select(frame.columns), frame], how="vertical_relaxed")
    )
    columns = ("attainment_gap", "attainment_ratio", "fell_short", "attainment")
    assert result.select(columns).rows() == [
        (-1.0, 5 / 6, True, None),
        (None, None, None, None),
        (None, None, None, None),
        (None, None, None, None),
        (-1.0, None, True, "short"),
        (1.0, None, False, "met"),
    ]


@given(numeric_targets(), rates, st.integers(0, 9))
def test_attainment_keeps_its_laws(target: Target, growth: float, tenths: int) -> None:
    frame = of([target.format()], growth=[growth])
    about = tenths / 10
    outcome, short = pg.attainment(frame, about=about).select("attainment", "fell_short").row(0)
    assert short == (outcome != Attainment.MET)
    assert (outcome == Attainment.JUST_SHORT) <= (target.hedge is Hedge.ABOUT)
    low, high = target.interval(about=about) or (0.0, 0.0)
    assert (outcome == Attainment.SHORT) == (not low <= growth <= high) * (short is True)


@pytest.mark.parametrize(
    ("before", "after", "bounds", "low", "mid", "wording"),
    [
        ("6%", "5%", "cut", "cut", "cut", None),
        ("5%", "about 5%", "kept", "kept", "kept", "softer"),
        ("about 5%", "5%", "kept", "kept", "kept", "harder"),
        ("5% or more", "above 5%", "kept", "kept", "kept", "same"),
        ("5% or more", "5%", "kept", "kept", "kept", "softer"),
        ("at most 5%", "about 5%", "kept", "kept", "kept", "harder"),
        ("5%", "5% to 5.5%", "raised", "kept", "raised", None),
        ("5% to 6%", "5%", "cut", "kept", "cut", None),
        ("5% to 6%", "5% to 6%", "kept", "kept", "kept", "same"),
        ("5% to 7%", "5.5% to 6.5%", "raised", "raised", "kept", None),
        ("5% to 7%", "5.5% to 6%", "raised", "raised", "cut", None),
        ("5%", "5%, striving for 6%", "kept", "kept", "kept", "same"),
        ("5%", "no target", None, None, None, None),
        ("same as the national average", "5%", None, None, None, None),
    ],
)
def test_target_change_by_each_rule(
    before: str, after: str, bounds: str, low: str, mid: str, wording: str
) -> None:
    frame = years(before, after)
    rules = ("bounds", "low", "mid")
    found = [pg.target_change(frame, range_rule=rule)["direction"][1] for rule in rules]
    assert [bounds, low, mid] == found
    assert wording == pg.target_change(frame)["wording_change"][1]


def test_target_change_of_numbers_without_wording() -> None:
    frame = pl.concat([number_only(5.0), number_only(5.5), number_only(5.5)])
    frame = frame.with_columns(year=pl.Series([2020, 2021, 2022]))
    result = pg.target_change(frame).select(
        "target_prev", "target_change", "direction", "wording_change"
    )
    assert result.rows() == [
        (None, None, None, None),
        (5.0, 0.5, "raised", None),
        (5.5, 0.0, "kept", None),
    ]


def test_target_change_leaves_the_panel_with_four_more_columns() -> None:
    frame = years("5%", "6%")
    added = ["target_prev", "target_change", "direction", "wording_change"]
    assert [*frame.columns, *added] == pg.target_change(frame).columns


def test_target_change_gives_the_same_from_the_record_and_from_its_columns() -> None:
    panel = pg.load_panel(range(2021, 2027))
    columns = ["target_prev", "target_change", "direction", "wording_change"]
    looked_up = pg.target_change(panel.select(pl.exclude("^.*_prev$")))
    later = pl.col("year") > 2021
    assert_frame_equal(
        pg.target_change(panel).filter(later).select(columns),
        looked_up.filter(later).select(columns),
    )


def test_range_rule_must_be_known() -> None:
    with pytest.raises(ValueError, match="range_rule must be 'bounds', 'low' or 'mid', got 'high'"):
        pg.target_change(years("5%", "6%"), range_rule="high")  # type: ignore[arg-type]
