"""What is released says the same everywhere: versions, dependencies, links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

TOP = Path(__file__).parents[1]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
SOURCE = PROJECT["urls"]["Source"]
RECIPE = yaml.safe_load((TOP / "conda/recipe.yaml").read_text("utf-8"))


def test_readme_reads_on_a_package_index() -> None:
    text, _, below = (TOP / "README.md").read_text("utf-8").partition("\n[study]: ")
    addresses = dict(re.findall(r"^\[(\w+)\]: (.+)$", f"[study]: {below}", re.MULTILINE))
    assert [name for name in addresses if f"[{name}]" not in text] == []
    assert set(re.findall(r"\]\[(\w+)\]", text)) <= addresses.keys()
    assert not re.search(r"\]\((?!https://)|!\[|<img", text), "a link or picture of its own"
    for address in addresses.values():
        place = re.fullmatch(
            r"https://github\.com/provgdp/provgdp/(?:blob|tree)/main/(.+)", address
        )
        assert place
        assert (TOP / place[1]).exists(), address


def test_release_has_one_version() -> None:
    release = PROJECT["version"]
    cited = (TOP / "CITATION.cff").read_text("utf-8")
    changes = (TOP / "CHANGELOG.md").read_text("utf-8")
    latest = re.search(r"^## \[(.+)\] - (.+)$", changes, re.MULTILINE)
    assert latest
    stated = re.findall(r"^(?:version|date-released): (.+)$", cited, re.MULTILINE)
    assert stated == [release, latest[2]] == list(latest.groups())
    assert RECIPE["context"]["version"] == release


def test_recipe_needs_what_the_project_needs() -> None:
    needs = RECIPE["requirements"]
    core, extras = PROJECT["dependencies"], PROJECT["optional-dependencies"]
    optional = [need for name, listed in extras.items() if name != "all" for need in listed]
    assert [need.replace(" ", "") for need in needs["run"][1:]] == core
    assert [need.replace(" ", "") for need in needs["run_constraints"]] == optional
    assert PROJECT["requires-python"] == f">={RECIPE['context']['python_min']}"
    (command,) = RECIPE["build"]["python"]["entry_points"]
    assert dict([command.split(" = ")]) == PROJECT["scripts"]
    assert RECIPE["about"]["summary"] == PROJECT["description"]
    assert RECIPE["about"]["license"] == PROJECT["license"]


def test_a_percent_sign_stands_close_to_its_number() -> None:
    pages = [TOP / "README.md", TOP / "CHANGELOG.md", *(TOP / "docs").rglob("*.md")]
    apart = {page.name: re.findall(r".*\d %.*", page.read_text("utf-8")) for page in pages}
    assert {name: lines for name, lines in apart.items() if lines} == {}
