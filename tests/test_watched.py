"""What is seen of functions that are called beside another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from types import FunctionType
from typing import Any

import polars as pl
import pytest
from watched import Watch, are_alike, is_pure

from provgdp import plot


def half(numbers: Iterator[int], by: int = 2) -> Iterator[int]:
    for number in numbers:
        yield number // by


def larger(numbers: Iterator[int], by: int = 2) -> Iterator[int]:
    for number in numbers:
        yield max(number // by, 1)


def number_of(given: object) -> object:
    return given


def even(given: object) -> object:
    return number_of(given)


def failing(numbers: Iterator[int], by: int = 2) -> Iterator[int]:
    raise ValueError(f"no {by} of {list(numbers)}")


def copied(function: FunctionType) -> FunctionType:
    new = FunctionType(function.__code__, dict(globals()), function.__name__)
    new.__defaults__ = function.__defaults__
    return new


@pytest.mark.parametrize(
    ("numbers", "seen"),
    [([2, 3], {"failing"}), ([2, 1], {"larger", "failing"})],
)
def test_what_does_otherwise_is_seen_beside_the_function(
    numbers: list[int], seen: set[str]
) -> None:
    function, watch = copied(half), Watch(nullcontext)
    others = {"same": half, "larger": larger, "failing": failing}
    watch.over(function, {key: copied(other) for key, other in others.items()})
    assert list(function(iter(numbers))) == [number // 2 for number in numbers]
    assert watch.unlike == set()
    watch.start()
    assert list(function(iter(numbers))) == [number // 2 for number in numbers]
    assert watch.unlike == seen


def test_the_same_is_asked_once_until_it_starts_anew() -> None:
    asked: list[object] = []
    function, other, watch = copied(even), copied(even), Watch(nullcontext)

    def keeping(given: object) -> object:
        asked.append(given)
        return given

    other.__globals__["number_of"] = keeping
    watch.over(function, {"other": other})
    watch.start()
    for given in (2, 4, 2, [2], [2]):
        function(given)
    assert asked == [2, 4, [2], [2]]
    watch.start()
    function(2)
    assert asked == [2, 4, [2], [2], 2]


def keeps(found: dict[str, int]) -> int:
    found["last"] = 1
    return 1


def counts(found: dict[str, int]) -> int:
    kept = dict(found)
    kept["last"] = 1
    return len(kept)


def takes(found: Iterator[int]) -> int:
    return next(found)


@pytest.mark.parametrize(("function", "expected"), [(keeps, False), (counts, True), (takes, False)])
def test_what_changes_what_it_is_given_is_not_called_twice(
    function: Callable[..., Any], expected: bool
) -> None:
    assert is_pure(function) is expected


def panel(number: float) -> pl.DataFrame:
    return pl.DataFrame(
        {"province": ["Hubei"], "year": [2024], "target": [number], "wording": [f"{number}%"]}
    )


@pytest.mark.parametrize(
    "made",
    [
        panel,
        lambda number: panel(number)["target"],
        lambda number: panel(number).lazy().select(pl.col("target") + number),
        lambda number: pl.col("target") + number,
        lambda number: {"target": [number, (panel(number),)]},
        lambda number: plot.tile_map(panel(number)),
    ],
)
def test_values_are_alike_that_say_the_same(made: Callable[[float], object]) -> None:
    assert are_alike(made(6.0), made(6.0))
    assert not are_alike(made(6.0), made(5.0))


def test_others_are_asked_for_so_long_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    function, watch = copied(half), Watch(nullcontext)
    watch.over(function, {"larger": copied(larger)})
    monkeypatch.setattr("watched.LONGEST", -1.0)
    for numbers in ([2, 3], [2, 1]):
        watch.start()
        assert list(function(iter(numbers))) == [number // 2 for number in numbers]
        assert watch.unlike == set()
    assert watch.late == {"larger"}
