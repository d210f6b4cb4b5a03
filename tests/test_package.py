"""The package as a whole: what it costs, what is public, and what it never does."""

from __future__ import annotations

import ast
import inspect
import pickle
import pkgutil
import re
import runpy
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import provgdp as pg
from provgdp import dtypes, errors, plot

TOP = Path(__file__).parents[1]
REFERENCE = "\n".join(page.read_text("utf-8") for page in (TOP / "docs/reference").glob("*.md"))
DOCUMENTED = re.findall(r"^::: provgdp\.([\w.]+)$", REFERENCE, re.MULTILINE)
TEXT = {".csv", ".ipynb", ".md", ".py"}

MODULES = {"dtypes": dtypes, "errors": errors, "plot": plot}
PUBLIC = {name: getattr(pg, name) for name in pg.__all__ if name not in MODULES}
PUBLIC |= {f"plot.{name}": getattr(plot, name) for name in plot.__all__}
PUBLIC |= {
    f"dtypes.{name}": thing
    for name, thing in vars(dtypes).items()
    if name.isupper() and name != "PROVINCES"
}
PUBLIC |= {
    f"errors.{name}": thing for name, thing in vars(errors).items() if name.endswith("Error")
}
VERSIONS = ["RECORD_VERSION", "__version__"]
CALLABLES = {name: thing for name, thing in PUBLIC.items() if callable(thing)}
CLASSES = {name: thing for name, thing in CALLABLES.items() if inspect.isclass(thing)}
ERRORS = {name: thing for name, thing in CLASSES.items() if issubclass(thing, Exception)}
METHODS = {
    f"{name}.{attribute}": getattr(thing, attribute)
    for name, thing in CLASSES.items()
    for attribute in vars(thing)
    if not attribute.startswith("_") and callable(getattr(thing, attribute))
}


def run(program: str) -> str:
    """Standard output of a program in a fresh interpreter, where a warning is an error."""
    command = [sys.executable, "-B", "-W", "error", "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_import_opens_no_data_and_loads_no_numpy() -> None:
    program = """
import sys
import polars
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import provgdp
heavy = {"altair", "numpy", "pandas", "scipy"} & set(sys.modules)
print(sorted(heavy), [path for path in opened if not path.endswith((".py", ".pyc"))])
"""
    assert run(program) == "[] []"


def test_import_waits_for_nothing_and_a_value_needs_no_polars() -> None:
    loaded = "print([name for name in ('attrs', 'polars') if name in sys.modules])"
    assert run(f"import sys, provgdp; {loaded}") == "[]"
    assert run(f"import sys, provgdp; provgdp.parse_target('5%'); {loaded}") == "['attrs']"


def test_the_record_loads_without_the_grammar() -> None:
    loaded = "print([name for name in sys.modules if name.startswith('provgdp.wording')])"
    assert run(f"import sys, provgdp; provgdp.load_panel(); {loaded}") == "[]"


@pytest.mark.parametrize(("asked", "loads"), [("briefing(2025)", False), ("read_reports", True)])
def test_a_briefing_of_the_record_loads_no_reader_of_reports(asked: str, loads: bool) -> None:
    told = "print('provgdp.wording.sheet.documents' in sys.modules)"
    assert run(f"import sys, provgdp; provgdp.{asked}; {told}") == str(loads)


def test_type_checkers_see_the_names_that_load_late() -> None:
    tree = ast.parse(Path(pg.__file__).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    seen = {(f"{node.module}.{name.name}", name.asname) for node in imports for name in node.names}
    found = {name for _, name in seen if name}
    assert found | {"RECORD_VERSION", "__version__"} == set(pg.__all__)
    for path, name in seen:
        if name:
            assert pkgutil.resolve_name(path) is getattr(pg, name)


def test_the_house_is_drawn_as_it_stands() -> None:
    drawn = runpy.run_path(str(TOP / "docs/gen_house.py"))["page"]()
    assert drawn == (TOP / "docs/house.md").read_text("utf-8")
    rows = [line.split("|") for line in drawn.splitlines() if line.startswith("| `")]
    parts = [row[1].strip() for row in rows]
    for at, row in enumerate(rows):
        assert set(re.findall(r"`\w+`", row[3])) <= set(parts[at + 1 :])


def test_readme_quotes_what_the_benchmarks_printed() -> None:
    printed = (TOP / "docs/performance.md").read_text("utf-8").splitlines()
    section = (TOP / "README.md").read_text("utf-8").partition("## What it costs")[2]
    quoted = [
        line for line in section.partition("\n## ")[0].splitlines() if line.startswith(("|", "- "))
    ]
    assert len(quoted) > 10
    assert [line for line in quoted if line not in printed] == []


def test_dir_tells_the_truth() -> None:
    assert dir(pg) == sorted(pg.__all__)
    assert dir(pg.plot) == sorted(pg.plot.__all__)
    assert run("import provgdp as pg; print([n for n in dir(pg) if not hasattr(pg, n)])") == "[]"


def test_version_is_the_metadata_s() -> None:
    assert pg.__version__ == version("provgdp")
    assert re.fullmatch(r"20\d\d\.(0[1-9]|1[0-2])(\.[2-9])?", pg.RECORD_VERSION)


def test_each_edition_of_the_record_has_its_own_version() -> None:
    text = (TOP / "docs/data/changelog.md").read_text("utf-8")
    told = re.findall(r"^## (20\S+)$", text, re.MULTILINE)
    assert told[0] == pg.RECORD_VERSION
    assert told == sorted(set(told), reverse=True)


def test_reference_lists_every_public_name_once() -> None:
    assert sorted(DOCUMENTED) == sorted([*(PUBLIC.keys() - VERSIONS), "plot"])


@pytest.mark.parametrize("name", sorted({**CALLABLES, **METHODS}))
def test_public_callable_is_documented_and_typed(name: str) -> None:
    thing = {**CALLABLES, **METHODS}[name]
    doc = inspect.getdoc(thing) or ""
    assert re.match(r"[A-Z].*[.:]", doc)
    if name in CALLABLES.keys() - CLASSES.keys():
        assert re.match(r"(Add|Return) ", doc), "the first words say what comes back"
    if name not in ERRORS:
        assert re.search(r"^Examples:\n(    .*\n)*?    >>> ", doc, re.MULTILINE)
    if not inspect.isclass(thing):
        signature = inspect.signature(thing)
        bare = [p.name for p in signature.parameters.values() if p.annotation is p.empty]
        assert bare in ([], ["self"], ["cls"])
        assert signature.return_annotation is not signature.empty


@pytest.mark.parametrize("name", sorted(ERRORS))
def test_error_is_built_from_its_message_and_pickles(name: str) -> None:
    error = ERRORS[name]("what went wrong")
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(error, pg.errors.ProvgdpError)
    assert (type(copy), str(copy)) == (type(error), "what went wrong")
    assert repr(vars(copy)) == repr(vars(error))


def test_nothing_shipped_names_a_machine_or_a_registry() -> None:
    tied = re.compile("|".join(("py" + r"pi\.org", "python" + "hosted", r"[\s\"'(](/root|/home)/")))
    shipped = [Path(pg.__file__).parent, *(TOP / name for name in ("docs", "examples", "tests"))]
    files = [path for top in shipped for path in top.rglob("*") if path.suffix in TEXT]
    assert [str(path) for path in files if tied.search(path.read_text("utf-8"))] == []
