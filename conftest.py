from __future__ import annotations

from doctest import ELLIPSIS
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

if TYPE_CHECKING:
    import pytest

settings.register_profile("provgdp", deadline=None)
settings.register_profile("mutants", deadline=None, max_examples=20, database=None)
settings.load_profile("provgdp")

# Programs with dependencies of their own.
collect_ignore = ["tests/browser.py", "tests/downstream", "tests/fuzz.py", "tests/mutants.py"]

# docs/zh has the code of the English pages, which a test holds it to.
# Docstrings run by --doctest-modules, each on its own; a page of the docs runs from top to bottom.
pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
    patterns=["*.md"],
    excludes=["CHANGELOG.md", "CONTRIBUTING.md", "docs/zh/*.md"],
).pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests run on other tables than the package's: a record that has grown."""
    parser.addoption("--record", help="folder of the tables to run on")


def pytest_configure(config: pytest.Config) -> None:
    """Point the loaders at the folder of ``--record``."""
    folder = config.getoption("--record")
    if folder:
        from provgdp.data import tables

        tables.FOLDER = Path(folder)
