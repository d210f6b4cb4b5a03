from __future__ import annotations

import copy
import pickle
from io import BytesIO
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal, assert_series_equal

import provgdp as pg

NAMES = [province.name for province in pg.PROVINCES]
SIZES = {
    "nbs4": {"East": 10, "Central": 6, "West": 12, "Northeast": 3},
    "three_belt": {"East": 11, "Central": 8, "West": 12},
    "three_belt_1986": {"East": 12, "Central": 9, "West": 10},
    "six_regions": {
        "North": 5,
        "Northeast": 3,
        "East": 7,
        "Central-South": 6,
        "Southwest": 5,
        "Northwest": 5,
    },
    "seven_regions": {
        "North": 5,
        "Northeast": 3,
        "East": 7,
        "Central": 3,
        "South": 3,
        "Southwest": 5,
        "Northwest": 5,
    },
    "eight_zones": {
        "Northeast": 3,
        "Northern Coast": 4,
        "Eastern Coast": 3,
        "Southern Coast": 3,
        "Middle Yellow River": 4,
        "Middle Yangtze": 4,
        "Southwest": 5,
        "Greater Northwest": 5,
    },
    "kind": {"municipality": 4, "province": 22, "autonomous_region": 5},
    "coast": {"coastal": 11, "inland": 20},
    "yangtze_belt": {"Yangtze River Economic Belt": 11},
    "yellow_river_basin": {"Yellow River Basin": 9},
    "jing_jin_ji": {"Beijing-Tianjin-Hebei": 3},
    "yangtze_delta": {"Yangtze River Delta": 4},
}
PARTIAL = {"yangtze_belt", "yellow_river_basin", "jing_jin_ji", "yangtze_delta"}
OVERLAPPING = pg.Grouping.custom("both", {"South": ["粤", "琼"], "Open": ["琼", "沪"]})
BUILTINS = pytest.mark.parametrize("grouping", pg.GROUPINGS.values(), ids=pg.GROUPINGS)


def members(grouping: str, group: str) -> str:
    return "".join(province.abbr_zh for province in pg.GROUPINGS[grouping].groups[group])


def test_the_built_in_groupings_and_their_sizes() -> None:
    sizes = {
        name: {group: len(provinces) for group, provinces in grouping.groups.items()}
        for name, grouping in pg.GROUPINGS.items()
    }
    assert sizes == SIZES


@BUILTINS
def test_a_partition_holds_each_province_once(grouping: pg.Grouping) -> None:
    held = sorted(province.code for group in grouping.groups.values() for province in group)
    assert grouping.is_partition is (grouping.name not in PARTIAL)
    assert grouping.is_partition is (held == [province.code for province in pg.PROVINCES])
    assert len(held) == len(set(held))


@BUILTINS
def test_groups_are_in_official_order_with_title_and_source(grouping: pg.Grouping) -> None:
    for provinces in grouping.groups.values():
        assert list(provinces) == sorted(provinces, key=pg.PROVINCES.index)
    assert grouping.title
    assert grouping.source


@pytest.mark.parametrize(
    ("grouping", "group", "abbreviations"),
    [
        ("nbs4", "East", "京津冀沪苏浙闽鲁粤琼"),
        ("nbs4", "Central", "晋皖赣豫鄂湘"),
        ("nbs4", "Northeast", "辽吉黑"),
        ("three_belt", "East", "京津冀辽沪苏浙闽鲁粤琼"),
        ("three_belt", "Central", "晋吉黑皖赣豫鄂湘"),
        ("three_belt_1986", "East", "京津冀辽沪苏浙闽鲁粤桂琼"),
        ("three_belt_1986", "Central", "晋蒙吉黑皖赣豫鄂湘"),
        ("seven_regions", "Central", "豫鄂湘"),
        ("seven_regions", "South", "粤桂琼"),
        ("eight_zones", "Northern Coast", "京津冀鲁"),
        ("eight_zones", "Eastern Coast", "沪苏浙"),
        ("eight_zones", "Southern Coast", "闽粤琼"),
        ("eight_zones", "Middle Yellow River", "晋蒙豫陕"),
        ("eight_zones", "Middle Yangtze", "皖赣鄂湘"),
        ("eight_zones", "Southwest", "桂渝川贵云"),
        ("eight_zones", "Greater Northwest", "藏甘青宁新"),
        ("coast", "coastal", "津冀辽沪苏浙闽鲁粤桂琼"),
        ("yangtze_belt", "Yangtze River Economic Belt", "沪苏浙皖赣鄂湘渝川贵云"),
        ("yellow_river_basin", "Yellow River Basin", "晋蒙鲁豫川陕甘青宁"),
        ("jing_jin_ji", "Beijing-Tianjin-Hebei", "京津冀"),
        ("yangtze_delta", "Yangtze River Delta", "沪苏浙皖"),
    ],
)
def test_members(grouping: str, group: str, abbreviations: str) -> None:
    assert members(grouping, group) == abbreviations


def test_west_is_the_same_twelve_in_nbs4_and_three_belt() -> None:
    assert members("nbs4", "West") == members("three_belt", "West") == "蒙桂渝川贵云藏陕甘青宁新"


def test_six_regions_are_the_first_digits_of_the_codes() -> None:
    digits = [
        {province.code[0] for province in group}
        for group in pg.GROUPINGS["six_regions"].groups.values()
    ]
    assert digits == [{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}]


def test_kind_is_the_kind_of_each_province() -> None:
    for kind, provinces in pg.GROUPINGS["kind"].groups.items():
        assert {province.kind for province in provinces} == {kind}


@pytest.mark.parametrize("grouping", [*pg.GROUPINGS.values(), OVERLAPPING], ids=str)
def test_a_grouping_is_frozen_hashable_and_pickles(grouping: pg.Grouping) -> None:
    for twin in (pickle.loads(pickle.dumps(grouping)), copy.deepcopy(grouping)):
        assert twin == grouping
        assert hash(twin) == hash(grouping)
        assert dict(twin.groups) == dict(grouping.groups)
    with pytest.raises(AttributeError):
        grouping.name = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        grouping.groups["other"] = ()  # type: ignore[index]
    with pytest.raises(TypeError):
        pg.GROUPINGS["other"] = grouping  # type: ignore[index]


def test_custom_takes_any_spelling_and_may_overlap() -> None:
    grouping = pg.Grouping.custom(
        "mine", {"A": ["Kwangtung", "CN-HI"], "B": [pg.Province.parse("海南")]}, source="a report"
    )
    assert {group: [p.name for p in ps] for group, ps in grouping.groups.items()} == {
        "A": ["Guangdong", "Hainan"],
        "B": ["Hainan"],
    }
    assert (grouping.title, grouping.source) == ("mine", "a report")
    assert grouping.overlaps
    assert not grouping.is_partition
    assert repr(grouping) == "<Grouping mine: A 2, B 1>"
    assert pg.Grouping.custom("mine", {"A": ["GD"]}, title="Mine").title == "Mine"


def test_a_custom_partition_is_one() -> None:
    assert pg.Grouping.custom("all", {"all": NAMES}).is_partition
    assert not pg.Grouping.custom("most", {"most": NAMES[1:]}).is_partition
    assert not pg.Grouping.custom("more", {"all": NAMES, "again": NAMES[:1]}).is_partition


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        ({}, "a grouping needs at least one group, got none"),
        ({"A": []}, "group 'A' is empty; name its provinces or leave it out"),
        ({"A": ["GD", "粤", "HI"]}, "group 'A' names Guangdong twice; name each once"),
        ({"A": ["GD", "HI"] * 2}, "group 'A' names Guangdong, Hainan twice; name each once"),
        ({"A": "粤琼"}, "group 'A' is '粤琼'; give a list of provinces"),
        (
            {"A": pg.PROVINCES[0]},
            "group 'A' is <Province Beijing 北京 CN-BJ>; give a list of provinces",
        ),
        ([("A", ["GD"])], "groups map names to provinces, got list; pass a dict"),
        ({1: ["GD"]}, "a group is named by text, got 1; write '1'"),
    ],
)
def test_custom_refuses_what_is_no_grouping(groups: Any, message: str) -> None:
    with pytest.raises(pg.errors.GroupingError) as info:
        pg.Grouping.custom("mine", groups)
    assert str(info.value) == message


def test_custom_names_the_group_of_an_unknown_spelling() -> None:
    with pytest.raises(
        pg.errors.UnknownProvinceError, match="group 'A': unknown province 'Guandong'"
    ) as e:
        pg.Grouping.custom("mine", {"A": ["Guandong"]})
    assert e.value.value == "Guandong"
    assert e.value.suggestions[0] == "Guangdong"


def test_html_is_escaped() -> None:
    grouping = pg.Grouping.custom("x", {"<b>A</b>": ["GD"]}, title="<script>", source="<img src=x>")
    html = grouping._repr_html_()
    assert "&lt;b&gt;A&lt;/b&gt;" in html
    assert ">Source<" in html
    assert ">Guangdong, Hainan<" in OVERLAPPING._repr_html_()
    assert ">Source<" not in OVERLAPPING._repr_html_()
    assert not any(text in html for text in ("<script>", "<b>", "<img"))


FRAME = pl.DataFrame({"province": ["Shanghai", "Jilin", None, "Hainan", "Jilin"], "x": range(5)})
KEY_DTYPES = pytest.mark.parametrize(
    "dtype",
    [pl.String, pl.Categorical, pg.dtypes.PROVINCE, pl.Enum(["Jilin", "Hainan", "Shanghai"])],
    ids=["String", "Categorical", "dtypes.PROVINCE", "another Enum"],
)


def check(
    frame: pl.DataFrame, expected: pl.DataFrame, grouping: str | pg.Grouping, **kw: Any
) -> None:
    """The frame eagerly, lazily, in the streaming engine and from a serialised plan."""
    plan = pg.with_group(frame.lazy(), grouping, **kw)
    assert_frame_equal(pg.with_group(frame, grouping, **kw), expected)
    assert plan.collect_schema() == expected.schema
    assert_frame_equal(plan.collect(), expected)
    assert_frame_equal(plan.collect(engine="streaming"), expected)
    assert_frame_equal(pl.LazyFrame.deserialize(BytesIO(plan.serialize())).collect(), expected)


@KEY_DTYPES
def test_with_group_adds_a_column_and_keeps_rows_and_key(dtype: pl.DataType) -> None:
    frame = FRAME.with_columns(pl.col("province").cast(dtype))
    group = pl.Series(
        "nbs4",
        ["East", "Northeast", None, "East", "Northeast"],
        dtype=pl.Enum(["East", "Central", "West", "Northeast"]),
    )
    expected = frame.with_columns(group)
    check(frame, expected, "nbs4")
    check(expected, expected, "nbs4")
    check(frame.clear(), expected.clear(), "nbs4")


@KEY_DTYPES
def test_with_group_repeats_the_rows_of_an_overlap_in_group_order(dtype: pl.DataType) -> None:
    frame = FRAME.with_columns(pl.col("province").cast(dtype))
    group = pl.Series(["Open", None, None, "South", "Open", None], dtype=pl.Enum(["South", "Open"]))
    expected = frame[[0, 1, 2, 3, 3, 4]].with_columns(group.alias("both"))
    check(frame, expected, OVERLAPPING)
    check(frame.clear(), expected.clear(), OVERLAPPING)
    check(frame, expected.filter(pl.col("both").is_not_null()), OVERLAPPING, members_only=True)


def test_with_group_takes_names_and_drops_those_in_no_group() -> None:
    frame = FRAME.rename({"province": "where"})
    group = pl.Series("belt", ["Yangtze River Delta"], dtype=pl.Enum(["Yangtze River Delta"]))
    check(
        frame,
        frame[:1].with_columns(group),
        "yangtze_delta",
        name="belt",
        unit="where",
        members_only=True,
    )


def test_with_group_of_an_all_null_column() -> None:
    frame = pl.DataFrame({"province": [None, None]})
    group = pl.Series("coast", [None, None], dtype=pl.Enum(["coastal", "inland"]))
    check(frame, frame.with_columns(group), "coast")


@BUILTINS
def test_with_group_agrees_with_the_groups(grouping: pg.Grouping) -> None:
    frame = pl.DataFrame({"province": NAMES}, schema={"province": pg.dtypes.PROVINCE})
    column = pg.with_group(frame, grouping)[grouping.name].to_list()
    groups = {p.name: group for group, provinces in grouping.groups.items() for p in provinces}
    assert column == [groups.get(name) for name in NAMES]


def test_with_group_refuses_other_spellings() -> None:
    frame = pl.DataFrame({"province": ["Guangdong", "广东", "Atlantis", "广东"]})
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.with_group(frame, "nbs4")
    assert str(info.value) == (
        "column 'province' holds other texts than the 31 English names (2 distinct): "
        "'广东' (did you mean Guangdong?), 'Atlantis'; read it with as_province first"
    )
    assert info.value.value == "广东"
    with pytest.raises(pl.exceptions.InvalidOperationError, match="conversion from"):
        pg.with_group(frame.lazy(), "nbs4").collect()
    with pytest.raises(pl.exceptions.InvalidOperationError, match="conversion from"):
        pg.with_group(frame.lazy(), OVERLAPPING).collect(engine="streaming")


@pytest.mark.parametrize("grouping", ["nbs", "", 3])
def test_with_group_refuses_an_unknown_grouping(grouping: str) -> None:
    with pytest.raises(
        pg.errors.UnknownGroupingError, match=r"the built-in ones are nbs4, three_belt, "
    ):
        pg.with_group(FRAME, grouping)


def test_with_group_checks_the_schema_at_the_call() -> None:
    with pytest.raises(LookupError, match="missing column 'where'"):
        pg.with_group(FRAME.lazy(), "nbs4", unit="where")
    with pytest.raises(TypeError, match="column 'x' is Int64"):
        pg.with_group(FRAME.lazy(), "nbs4", unit="x")


STATES = pl.DataFrame({"state": ["Ohio", None, "Oregon", "Maine"], "x": [1, 2, 3, 4]})
COASTS = {"Pacific": ["Oregon"], "Atlantic": ["Maine"]}


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["Maine", "Ohio", "Oregon"])])
def test_with_group_takes_units_of_any_kind(dtype: pl.DataType) -> None:
    frame = STATES.cast({"state": dtype})
    expected = frame.with_columns(
        coast=pl.Series([None, None, "Pacific", "Atlantic"], dtype=pl.Enum(list(COASTS)))
    )
    options = {"name": "coast", "unit": "state"}
    assert_frame_equal(pg.with_group(frame, COASTS, **options), expected)
    lazy = pg.with_group(frame.lazy(), COASTS, **options)
    assert_frame_equal(lazy.collect(engine="streaming"), expected)
    kept = pg.with_group(frame, COASTS, unit="state", members_only=True)
    assert kept.select("x", "group").rows() == [(3, "Pacific"), (4, "Atlantic")]


def test_units_in_several_groups_are_repeated_and_in_one_group_once() -> None:
    groups = {"a": ["Ohio", "Ohio"], "b": ["Maine", "Ohio"]}
    result = pg.with_group(STATES, groups, unit="state")
    assert result.select("x", "group").rows() == [
        *((1, "a"), (1, "b")),
        *((2, None), (3, None), (4, "b")),
    ]


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ({}, "at least one group, got none"),
        ({"a": []}, r"group 'a' is \[\]; name it by text and list its units"),
        ({"a": "Ohio"}, "group 'a' is 'Ohio'"),
        ({1: ["Ohio"]}, r"group 1 is \['Ohio'\]"),
        (
            {"a": ["Ohio", "OR"], "b": ["Main"]},
            "no row of column 'state' has 'OR' of group 'a', 'Main' of group 'b'; the column has "
            "'Ohio', 'Oregon', 'Maine'; write the units as it does, and leave out those it doesn't",
        ),
        ({"a": list("abcdefg")}, "'d' of group 'a', 'e' of group 'a' and 2 more; the column has"),
    ],
)
def test_with_group_refuses_groups_that_hold_nothing(groups: Any, said: str) -> None:
    with pytest.raises(pg.errors.GroupingError, match=said):
        pg.with_group(STATES, groups, unit="state")


@KEY_DTYPES
def test_a_mapping_for_a_column_of_provinces_takes_any_spelling(dtype: pl.DataType) -> None:
    frame = FRAME.with_columns(pl.col("province").cast(dtype))
    rust = pg.with_group(frame, {"rust": ["吉林", "Liaoning"], "sun": ["CN-HI"]})
    expected = pl.Series(
        "group", [None, "rust", None, "sun", "rust"], dtype=pl.Enum(["rust", "sun"])
    )
    assert_series_equal(rust["group"], expected)
    with pytest.raises(pg.errors.UnknownProvinceError, match=r"group 'rust': unknown .* 'Jilim'"):
        pg.with_group(frame, {"rust": ["Jilim"]})


def test_a_mapping_for_lazy_provinces_takes_any_spelling() -> None:
    frame = FRAME.with_columns(pl.col("province").cast(pg.dtypes.PROVINCE))
    rust = pg.with_group(frame.lazy(), {"rust": ["吉"]}).collect()
    assert rust["group"].to_list() == [None, "rust", None, None, "rust"]


def test_groups_of_nothing_known_are_null() -> None:
    for frame in (STATES.clear(), STATES.filter(pl.col("state").is_null())):
        assert pg.with_group(frame, COASTS, unit="state")["group"].null_count() == frame.height


def test_the_group_does_not_stand_in_for_the_unit() -> None:
    with pytest.raises(pg.errors.ColumnNameError, match="stand in for the column 'province'"):
        pg.with_group(FRAME, "nbs4", name="province")


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))]
)
def test_groupings_are_copied_and_pickled(copied: Any) -> None:
    assert copied(pg.GROUPINGS) == pg.GROUPINGS
    groups = pg.GROUPINGS["nbs4"].groups
    assert copied(groups) == groups == dict(groups)
    assert copied(groups)["East"][0] is groups["East"][0]
    assert repr(groups) == repr(dict(groups))
    with pytest.raises(TypeError, match="does not support item assignment"):
        copied(pg.GROUPINGS)["nbs4"] = None


def test_a_mapping_groups_provinces_of_a_lazy_frame() -> None:
    frame = pl.DataFrame({"province": ["Jilin", "Liaoning", "Hainan"]})
    groups = {"rust": ["吉林", "辽"], "sun": ["Hainan"]}
    expected = ["rust", "rust", "sun"]
    for dtype in (pl.String, pl.Categorical, pg.dtypes.PROVINCE):
        lazy = frame.lazy().with_columns(pl.col("province").cast(dtype))
        for engine in ("in-memory", "streaming"):
            found = pg.with_group(lazy, groups).collect(engine=engine)
            assert found["group"].to_list() == expected
    members = pg.with_group(frame.lazy(), {"rust": ["吉林"]}, members_only=True).collect()
    assert members["province"].to_list() == ["Jilin"]
    other = pl.LazyFrame({"province": ["Jilin Province"]})
    with pytest.raises(pl.exceptions.InvalidOperationError, match="Jilin Province"):
        pg.with_group(other, groups).collect()


def test_units_of_a_lazy_frame_that_are_no_provinces_are_matched_as_they_stand() -> None:
    cities = pl.LazyFrame({"city": ["Qingdao", "Shenzhen", "Beijing"]})
    ports = pg.with_group(cities, {"ports": ["Qingdao", "Dalian"]}, unit="city").collect()
    assert ports["group"].to_list() == ["ports", None, None]
    large = {"large": ["Beijing", "Shenzhen"]}
    said = "'Beijing' is a province and 'Shenzhen' is none, .* column 'city' holds; .* as_province"
    with pytest.raises(pg.errors.GroupingError, match=said):
        pg.with_group(cities, large, unit="city")
    held = pg.with_group(cities.collect(), large, unit="city")
    assert held["group"].to_list() == [None, "large", "large"]


def test_a_column_that_is_to_be_read_first_is_named() -> None:
    frame = pl.DataFrame({"province": ["Jilin", "Hainan Province"]})
    said = "has '吉林' of .*; a column of provinces is read with as_province first: 'Hainan Prov"
    with pytest.raises(pg.errors.GroupingError, match=said):
        pg.with_group(frame, {"rust": ["吉林", "Liaoning"]})
    counties = pl.DataFrame({"county": ["Suzhou", "Wuxi"]})
    with pytest.raises(pg.errors.GroupingError, match=r"leave out those it doesn't have$"):
        pg.with_group(counties, {"south": ["Suzhou", "Kunshan"]}, unit="county")


@pytest.mark.parametrize(
    ("units", "rest"),
    [("abcde", "'e' of group 'x'; the col"), ("abcdef", "'e' of group 'x' and 1")],
)
def test_five_absent_units_are_named_and_the_rest_counted(units: str, rest: str) -> None:
    with pytest.raises(pg.errors.GroupingError, match=rest):
        pg.with_group(STATES, {"x": list(units)}, unit="state")


def test_unknown_names_are_described_in_the_order_of_the_rows() -> None:
    texts = [f"item {i}" for i in range(40)]
    first = ", ".join(map(repr, texts[:5]))
    with pytest.raises(pg.errors.UnknownProvinceError, match=rf"40 distinct\): {first} and 35"):
        pg.with_group(pl.DataFrame({"province": texts * 2}), "nbs4")


def test_the_units_of_a_group_may_be_read_once_only() -> None:
    frame = pl.DataFrame({"province": ["Jilin", "Hainan"]})
    for rows in (frame, frame.lazy()):
        grouped = pg.with_group(rows, {"north": iter(["吉林"])}).lazy().collect()
        assert grouped["group"].to_list() == ["north", None]


def test_a_frame_of_one_province_takes_any_spelling_in_its_groups() -> None:
    frame = pl.DataFrame({"province": ["Jilin", "Jilin"], "year": [2023, 2024]})
    grouped = pg.with_group(frame, {"rust": ["吉林", "Liaoning"]})
    assert grouped["group"].to_list() == ["rust", "rust"]


def test_the_units_that_a_column_has_are_named_in_the_order_of_the_rows() -> None:
    frame = pl.DataFrame({"state": [f"unit {i}" for i in range(40)] * 2})
    said = "the column has 'unit 0', 'unit 1', 'unit 2', 'unit 3', 'unit 4'; write"
    with pytest.raises(pg.errors.GroupingError, match=said):
        pg.with_group(frame, {"x": ["none"]}, unit="state")
