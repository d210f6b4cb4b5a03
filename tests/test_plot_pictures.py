"""The charts look as they did when they were looked at; `pictures` draws and accepts a change."""

from __future__ import annotations

import json

import pytest
from pictures import COMMAND, LOOKS, differences, kept, look, names, short, whole, written


@pytest.mark.parametrize("name", names())
def test_a_chart_looks_as_it_did_when_it_was_looked_at(name: str) -> None:
    kind, _, variant = name.partition(".")
    found = [*differences(kept(kind).get(variant, ...), look(name))]
    told = [
        f"{name} looks otherwise than when it was looked at, in {len(found)} places:",
        *found[:20],
        f"See it as it is and as it was: {COMMAND} {name}",
        f"If that is meant: {COMMAND} --accept {name}",
    ]
    assert not found, "\n".join(told)


def test_no_picture_is_kept_of_what_is_drawn_no_more() -> None:
    stored = {path.stem: kept(path.stem) for path in LOOKS.iterdir()}
    assert {f"{kind}.{variant}" for kind, held in stored.items() for variant in held} == {*names()}
    assert sum(path.stat().st_size for path in LOOKS.iterdir()) < 400_000


def test_a_change_is_told_by_its_place() -> None:
    old = {"layer": [{"mark": {"dx": 7, "aria": False}}, {"mark": "rule"}], "width": 460}
    new = {"layer": [{"mark": {"dx": 8, "clip": True}}, {"mark": "rule"}], "height": 3}
    assert [*differences(old, new)] == [
        "layer[0].mark.dx: 7 → 8",
        "layer[0].mark.aria: false → nothing",
        "layer[0].mark.clip: nothing → true",
        "width: 460 → nothing",
        "height: nothing → 3",
    ]
    assert [*differences({"x": [1, 2]}, {"x": [1]})] == ["x: [1, 2] → [1]"]
    assert [*differences([{"x": 1}, {"y": 2}], [{"x": 1}])] == ['[1]: {"y": 2} → nothing']
    assert [*differences(old, old)] == []


def test_a_picture_is_kept_whole() -> None:
    shared = {"field": "growth", "title": "Growth in percent, as first published"}
    picture = {"a": {"layer": [shared, {"x": shared, "word": "增速"}]}, "b": [shared, None, 1.5]}
    kept_short = short(picture, "", {})
    assert kept_short["b"][0] == {"same as": "a.layer[0]"}
    assert whole(json.loads(written(kept_short)), "", {}) == picture
