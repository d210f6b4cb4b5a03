"""The record grows: two more targets break no example and no test but those of the tables."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from growing import WORDING, grow

from provgdp.data.check import check_record

TOP = Path(__file__).parents[2]
SELECTED = [
    *("README.md", "docs/quickstart.md", "docs/guide.md", "docs/concepts", "docs/distributed.md"),
    *("tests/data/test_panel.py", "tests/data/test_loaders.py", "tests/test_measures_2024.py"),
    *("tests/test_study.py", "tests/test_schema.py", "tests/test_gaps.py"),
]
"""What rests most on the record; ``nox -s growth`` runs everything."""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("grown")
    (_, old), (_, new) = grow(folder)
    assert old < new
    return folder


def test_a_grown_record_keeps_every_rule(grown: Path) -> None:
    assert check_record(grown).rows() == []


def test_a_grown_record_breaks_no_example_and_no_test(grown: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    command += [f"--record={grown}", "-o", "addopts=--doctest-modules --import-mode=importlib"]
    # What this run was asked for, such as several processes, is not asked of that one.
    alone = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    ended = subprocess.run(
        [*command, *SELECTED], cwd=TOP, capture_output=True, text=True, check=False, env=alone
    )
    assert ended.returncode == 0, ended.stdout[-3000:]


def test_the_selection_sees_what_has_grown(grown: Path) -> None:
    program = f"""
from pathlib import Path
from provgdp.data import tables
tables.FOLDER = Path({str(grown)!r})
import provgdp as pg
print(pg.load_targets().filter(wording={WORDING!r}).select("hedge", "target").rows())
"""
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == str([("about", 8.6)] * 2)
