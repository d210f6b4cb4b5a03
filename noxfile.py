"""What takes too long for every change; `nox -s deep` is all of it.

Every Python, the lowest dependencies, what is shipped; a long fuzz, mutants, pages in a browser.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False

TESTED = (
    *("CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "conftest.py", "pyproject.toml"),
    *("benchmarks", "conda", "docs", "examples", "tests"),
)
"""What the tests read beside the package."""


def install(session: nox.Session, *requirements: str) -> None:
    """Install with a pip that knows dependency groups, which Python 3.11 to 3.13 don't bring."""
    session.install("pip>=25.1")
    session.install(*requirements)


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """Test against the newest dependencies."""
    install(session, "--editable", ".[all]", "--group", "test")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """Test against the lowest core dependencies that pyproject.toml allows."""
    project = nox.project.load_toml("pyproject.toml")["project"]
    floors = [requirement.replace(">=", "==") for requirement in project["dependencies"]]
    install(session, "--editable", ".[all]", "--group", "test", *floors)
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python="3.11")
def growth(session: nox.Session) -> None:
    """Test on a record with two more targets; only what guards the tables is left out."""
    install(session, "--editable", ".[all]", "--group", "test")
    folder = Path(session.create_tmp()).resolve() / "tables"
    session.run("python", "tests/growing.py", str(folder), env={"PYTHONPATH": "tests"})
    guards = ("check", "record", "growth")
    ignored = [f"--ignore=tests/data/test_{name}.py" for name in guards]
    ignored.append("--ignore=tests/test_data_pages.py")
    session.run("python", "-m", "pytest", f"--record={folder}", *ignored, *session.posargs)


@nox.session(python="3.11")
@nox.parametrize("kind", ["wheel", "sdist"])
def built(session: nox.Session, kind: str) -> None:
    """Test what is shipped, with the source tree out of reach."""
    away = Path(session.create_tmp()).resolve()
    dist, checkout = away / "dist", away / "checkout"
    for old in (dist, checkout):
        shutil.rmtree(old, ignore_errors=True)
    checkout.mkdir()
    for name in TESTED:
        copy = shutil.copytree if Path(name).is_dir() else shutil.copy
        copy(name, checkout / name)
    session.install("build")
    session.run("python", "-m", "build", f"--{kind}", "--outdir", str(dist))
    (package,) = dist.iterdir()
    install(session, f"{package}[all]", "--group", "test")
    with session.chdir(checkout):
        paths = ("tests", "docs", "README.md", "provgdp")
        session.run("python", "-m", "pytest", "--pyargs", *paths, *session.posargs)


@nox.session(python="3.11")
def downstream(session: nox.Session) -> None:
    """Build on the wheel as an outsider does, and check the types that reach them."""
    dist = Path(session.create_tmp()).resolve() / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.install("build", "mypy", "pyright[nodejs]")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(dist))
    (wheel,) = dist.iterdir()
    session.install(str(wheel), "tests/downstream")
    with session.chdir("tests/downstream"):
        session.run("mypy")
        session.run("pyright")
        session.run("python", "check.py")


@nox.session(python="3.11")
def recipe(session: nox.Session) -> None:
    """Lint the conda recipe, and render it for three systems."""
    session.install("py-rattler-build>=0.73")
    session.run("python", "conda/render.py")


@nox.session(python="3.11")
@nox.parametrize("reader", ["phrase", "column", "prose", "report", "table", "name"])
def fuzz(session: nox.Session, reader: str) -> None:
    """Look for a text that breaks a reader, for ten minutes each."""
    install(session, "--editable", ".[all]", "--group", "dev")
    options = session.posargs or ["-max_total_time=600"]
    session.run("python", "tests/fuzz.py", reader, *options)


@nox.session(python="3.11")
def differential(session: nox.Session) -> None:
    """Compare ten measures with polars by hand on a thousand random panels."""
    install(session, "--editable", ".[all]", "--group", "test")
    panels = {"PROVGDP_PANELS": "1000"}
    session.run(
        "python", "-m", "pytest", "tests/test_differential.py", *session.posargs, env=panels
    )


@nox.session(python="3.11")
def laws(session: nox.Session) -> None:
    """Read a million phrases and a million documents made by chance, whose meaning is known."""
    install(session, "--editable", ".[all]", "--group", "test")
    sizes = {"PROVGDP_PHRASES": "1000000", "PROVGDP_DOCUMENTS": "1000000"}
    made = ("tests/test_phrase_laws.py", "tests/test_prose_documents.py")
    session.run("python", "-m", "pytest", *made, *session.posargs, env=sizes)


@nox.session(python="3.11")
def mutants(session: nox.Session) -> None:
    """Change the code one place at a time and print what no test notices.

    Hours for all of it; a journal keeps what was tried, so that a run goes on where another ended.
    ``-- --within src/provgdp/measures/ --sample 500`` is for a part.
    """
    install(session, "--editable", ".[all]", "--group", "deep")
    session.run("python", "tests/mutants.py", *session.posargs)


@nox.session(python="3.11")
def browser(session: nox.Session) -> None:
    """Open the documentation and a year's page in Chromium, as wide as a desktop and as a phone."""
    install(session, "--editable", ".[all]", "--group", "deep")
    site = Path(session.create_tmp()).resolve() / "site"
    session.run("mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site))
    for lang in ("en", "zh"):
        page = site / "page" / lang / "index.html"
        page.parent.mkdir(parents=True)
        session.run("provgdp", "2024", "--lang", lang, "-o", str(page))
    session.run("python", "tests/browser.py", str(site))


@nox.session(venv_backend="none")
def deep(session: nox.Session) -> None:
    """All of the above."""
    shipped = ("tests", "lowest", "growth", "built", "downstream", "recipe")
    for name in (*shipped, "differential", "laws", "fuzz", "browser", "mutants"):
        session.notify(name)
