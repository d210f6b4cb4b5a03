"""Each notebook opens with a question, runs, and ends with the answer that the record gives."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS = {
    "first_look": "the 31 provinces promised 5.41% for 2024; 5% was the most common target. 13 of",
    "inequality_and_convergence": "the Gini went from 0.269 in 2004 to 0.196 in 2023",
    "january": "22 provinces have a 2027 target ({'cut': 10, 'kept': 11, 'raised': 1}); in 2026,",
    "parse_your_column": "Hainan aims highest, at 7% (about). 2 of 6 rows could not be trusted",
    "read_a_work_report": "For 2027 Hubei aims for about 5%, striving for better: cut from 5.5% in",
    "sheets_of_a_january": "22 reports promise 250 things; 20 of them set prices at about 2%",
    "the_article": "Yes: 13 provinces, in East, Central, West (2 in the Northeast by",
    "your_own_grouping": "For 2025 the land border aimed higher: 5.56% on average",
}


def test_every_notebook_has_an_answer() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.ipynb")} == set(ANSWERS)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("name", ANSWERS)
def test_a_notebook_ends_with_its_answer(name: str) -> None:
    notebook = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4)
    assert "**Question.**" in notebook.cells[0].source
    assert not any(cell.get("outputs") for cell in notebook.cells)
    NotebookClient(notebook, timeout=120).execute()
    assert ANSWERS[name] in notebook.cells[-1].outputs[-1].text
