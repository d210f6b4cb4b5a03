"""Write docs/house.md: the parts of the package, and what each imports.

Run it after a change of the parts: ``python docs/gen_house.py``. A test holds the page to it.
"""

from __future__ import annotations

import ast
import tomllib
from importlib.util import find_spec
from pathlib import Path

import grimp

TOP = Path(__file__).parents[1]
PAGE = TOP / "docs" / "house.md"
TEXT = """# The house

Text → target → frame → measure → picture. A part may import what stands below it and nothing above,
so this table has no arrow back and no circle. It is computed from the imports themselves, those for
type checkers included; `lint-imports` refuses any other.

| part | what it is | imports |
|---|---|---|
{rows}
"""


def page() -> str:
    """Return the page: a row per part, from the command down to the errors."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    parts = [part for layer in layers for part in layer.split(" | ")]
    graph = grimp.build_graph("provgdp", cache_dir=None)
    for part in parts:
        graph.squash_module(f"provgdp.{part}")
    rows: list[str] = []
    for part in parts:
        found = graph.find_modules_directly_imported_by(f"provgdp.{part}")
        others = [other for other in parts if f"provgdp.{other}" in found and other != part]
        below = [f"`{other}`" for other in others]
        rows.append(f"| `{part}` | {what_it_is(part)} | {', '.join(below)} |")
    return TEXT.format(rows="\n".join(rows))


def what_it_is(part: str) -> str:
    """Return the first line of a part's docstring."""
    spec = find_spec(f"provgdp.{part}")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(part)
    said = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
    return said.splitlines()[0].replace("``", "`")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
