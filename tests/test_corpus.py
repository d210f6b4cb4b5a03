"""Many texts at once: none is lost, and the rows are those of this process on any engine."""

from __future__ import annotations

import multiprocessing
import re
from pathlib import Path
from typing import Any

import dask.bag as db
import numpy as np
import polars as pl
import pytest

import provgdp as pg

TEXTS = [f"今年增长目标为{n}%左右。" for n in range(4, 10)]


def read(part: object) -> list[pl.DataFrame]:
    return [pg.extract_many(list(part), years=2025, provinces="山西")]  # type: ignore[call-overload]


def test_dask_reads_the_same() -> None:
    bag = db.from_sequence(TEXTS, npartitions=3)
    parts = bag.map_partitions(read).compute(scheduler="processes")
    here = pg.extract_many(TEXTS, years=2025, provinces="山西")
    assert here.drop("document").equals(pl.concat(parts).drop("document"))


def test_files_are_read_by_the_streaming_engine(tmp_path: Path) -> None:
    pl.DataFrame({"text": TEXTS}).write_parquet(tmp_path / "texts.parquet")
    corpus = pl.scan_parquet(tmp_path / "texts.parquet")
    targets = pg.extract_targets_expr("text", year=2025, province=pl.lit("山西"))
    found = corpus.select(targets).collect(engine="streaming").explode("text").unnest("text")
    here = pg.extract_many(TEXTS, years=2025, provinces="山西")
    assert here.drop("document").equals(found)


class Closed(str):
    """A text that can't be sent to another process."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        raise AssertionError("it was sent to another process")


def test_unless_others_are_asked_for_this_process_reads() -> None:
    found = pg.extract_many([Closed(text) for text in TEXTS], years=2025, provinces="山西")
    assert found["target"].to_list() == [4.0, 5.0, 6.0, 7.0, 8.0, 9.0]


def test_each_text_that_cannot_be_read_is_told_with_its_place_and_why() -> None:
    with pytest.raises(pg.errors.DocumentError) as caught:
        pg.extract_many([None, TEXTS[1], b"5%"], years=2025, provinces="山西")  # type: ignore[list-item]
    assert str(caught.value) == (
        "2 of the documents can't be read: document 0: expected a text as str, got NoneType; "
        "document 2: expected a text as str, got bytes; correct them, or pass errors='skip'"
    )
    found = caught.value.found
    assert found.select("document", "target").rows() == [(1, 5.0)]


def test_the_first_five_texts_that_cannot_be_read_are_told_and_all_are_kept() -> None:
    with pytest.raises(pg.errors.DocumentError, match="6 of the documents") as caught:
        pg.extract_many([*[None] * 6, TEXTS[0]], years=2025, provinces="山西")  # type: ignore[list-item]
    assert re.findall(r"document (\d): expected", str(caught.value)) == ["0", "1", "2", "3", "4"]
    assert caught.value.documents == (0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("name", "one"), [("titles", "目标"), ("years", 2025), ("provinces", "晋")]
)
@pytest.mark.parametrize("n", [5, 7])
def test_what_is_given_for_each_text_is_as_long_as_the_texts(name: str, one: Any, n: int) -> None:
    given: dict[str, Any] = {name: [one] * n}
    why = rf"^{name} must be as many as the documents \(6\), got {n}$"
    with pytest.raises(pg.errors.OptionError, match=why):
        pg.extract_many(TEXTS, **given)


@pytest.mark.parametrize("name", ["text", "title", "year", "province"])
def test_what_is_no_column_is_refused_with_the_way_to_write_it(name: str) -> None:
    columns: dict[str, Any] = {"text": "text", name: ["山西"]}
    way = r"; write .*select\(pg\.extract_targets_expr\('column'\)\)$"
    with pytest.raises(pg.errors.ColumnTypeError, match=rf"^extract_targets_expr .*a list{way}"):
        pg.extract_targets_expr(**columns)


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_a_text_that_is_left_out_later_is_not_read(engine: Any) -> None:
    corpus = pl.LazyFrame({"text": TEXTS[:2], "who": ["山西", "Nowhere"]})
    read = corpus.with_columns(pg.extract_targets_expr("text", year=2025, province="who"))
    for kept in (read.head(1), read.filter(pl.col("who") != "Nowhere")):
        targets = kept.collect(engine=engine).explode("text").unnest("text")
        assert targets.select("province", "target").rows() == [("Shanxi", 4.0)]
    with pytest.raises(pg.errors.UnknownProvinceError, match="unknown province 'Nowhere'"):
        read.collect(engine=engine)


def test_lists_beside_an_iterator_of_texts_are_as_many() -> None:
    two = TEXTS[:2]
    found = pg.extract_many(iter(two), years=[2025, 2026], provinces="山西")
    assert found["year"].to_list() == [2025, 2026]
    for years in ([2025], [2025, 2026, 2027]):
        with pytest.raises(pg.errors.OptionError, match=r"years must be as many .* \(2\)"):
            pg.extract_many(iter(two), years=years, provinces="山西")


def test_the_name_of_a_file_among_texts_is_told() -> None:
    with pytest.raises(pg.errors.DocumentError, match=r"document 1: 'hunan\.txt' looks like"):
        pg.extract_many([TEXTS[0], "hunan.txt"], years=2025, provinces="山西")


def test_what_is_no_headline_is_told() -> None:
    titles: list[Any] = ["山西", float("nan")]
    with pytest.raises(pg.errors.DocumentError, match=r"document 1: .*float") as raised:
        pg.extract_many(TEXTS[:2], titles=titles, years=2025)
    assert raised.value.found["document"].to_list() == [0]


def test_a_year_of_numpy_is_a_year() -> None:
    found = pg.extract_many(TEXTS[:1], years=np.int64(2025), provinces="山西")  # type: ignore[arg-type]
    assert found["year"].to_list() == [2025]


@pytest.mark.parametrize("provinces", [{"山西", "湖南"}, {"山西": 1, "湖南": 2}])
def test_what_has_no_order_is_not_shared_out(provinces: Any) -> None:
    with pytest.raises(TypeError, match="provinces must be one value or a sequence"):
        pg.extract_many(TEXTS[:2], years=2025, provinces=provinces)


def test_as_many_processes_read_as_are_asked_for() -> None:
    texts = [f"今年增长目标为{4 + n / 10:.1f}%左右。" for n in range(30)]
    before = set(multiprocessing.active_children())
    seen: list[tuple[int, int | None, int]] = []

    def progress(done: int, total: int | None) -> None:
        seen.append((done, total, len(set(multiprocessing.active_children()) - before)))

    found = pg.extract_many(texts, years=2025, provinces="山西", workers=3, progress=progress)
    assert [row[:2] for row in seen] == [(n, 30) for n in range(1, 31)]
    assert {processes for _, _, processes in seen} == {3}
    assert found["document"].to_list() == list(range(30))
    assert found["target"].to_list() == [4 + n / 10 for n in range(30)]
