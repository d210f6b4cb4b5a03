from __future__ import annotations

from doctest import ELLIPSIS

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

settings.register_profile("provgdp", deadline=None)
settings.register_profile("mutants", deadline=None, max_examples=20, database=None)
settings.load_profile("provgdp")

# Programs with dependencies of their own.
collect_ignore = ["tests/browser.py", "tests/downstream", "tests/fuzz.py", "tests/survivors.py"]

# Docstrings run by --doctest-modules, each on its own; a page of the docs runs from top to bottom.
pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
    patterns=["*.md"],
    excludes=["CHANGELOG.md", "CONTRIBUTING.md"],
).pytest()
