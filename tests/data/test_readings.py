"""The readings kept beside the record are what the grammar reads, and do without each other."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp.columns import TARGET_COLUMNS
from provgdp.data import readings, tables
from provgdp.data.readings import main, read_kept, read_targets, targets_known

TEXTS = pl.Series(["5%左右", None, "5%左右", "7%以上、力争达到8%"])


def read(texts: pl.Series) -> pl.DataFrame:
    return pg.with_targets(texts.alias("said").to_frame(), "said").select(TARGET_COLUMNS.keys())


def test_kept_readings_are_those_of_the_grammar() -> None:
    assert_frame_equal(read(TEXTS), read_targets(TEXTS))


def test_a_wording_that_is_not_kept_is_read() -> None:
    texts = pl.concat([TEXTS, pl.Series(["8.61%左右，争取更好结果"])])
    assert_frame_equal(read(texts), read_targets(texts))


def test_readings_are_those_of_the_folder(tmp_path: Path) -> None:
    kept = pg.with_targets(pl.DataFrame({"said": ["6%左右", "5.5%以上"]}), "said")
    kept = kept.select("said", *TARGET_COLUMNS)
    kept.write_csv(tmp_path / "readings.csv")
    assert_frame_equal(kept, read_kept(tmp_path))


def test_the_program_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(str(tables.bundled()), tmp_path, dirs_exist_ok=True)
    (tmp_path / "readings.csv").write_text("said\n", encoding="utf-8")
    kept = read_kept(tables.bundled())
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    main()
    assert_frame_equal(kept, read_kept(tmp_path))


@pytest.mark.parametrize(
    ("table", "last"), [("targets", date(2028, 2, 29)), ("national_targets", date(2028, 3, 31))]
)
def test_a_target_without_its_day_is_known_from_the_end_of_the_month_of_its_reports(
    table: str, last: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = {"year": [2028, 2028], "announced": [None, date(2028, 1, 20)]}
    monkeypatch.setattr(readings, "_targets", lambda _: pl.DataFrame(days))
    for day, known in ((date(2028, 1, 20), 1), (last - timedelta(days=1), 1), (last, 2)):
        assert targets_known(table, day).height == known
    assert targets_known(table, None).height == 2
