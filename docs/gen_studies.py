"""Write the pages of the studies, docs/studies/*, from the programs in examples/.

Run it after a change of the record or of a study: ``python docs/gen_studies.py``. A test holds the
pages to it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

TOP = Path(__file__).parents[1]
sys.path[:0] = [str(TOP / "examples"), str(TOP / "tests")]

import quarter_century  # noqa: E402
import target_sheets  # noqa: E402
from pages import save  # noqa: E402
from pictures import put_seal  # noqa: E402

if TYPE_CHECKING:
    from pages import Section

FOLDER = TOP / "docs" / "studies"


def studies() -> dict[str, tuple[str, list[Section]]]:
    """Return each page with its sections, by its file name."""
    return {
        "quarter_century.md": quarter_century.page(),
        "target_sheets.md": target_sheets.page(),
    }


def main() -> None:
    """Write the pages and their charts."""
    FOLDER.mkdir(exist_ok=True)
    for name, (text, sections) in studies().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        for section in sections:
            save(section, FOLDER)
            if section.chart is not None:
                put_seal(FOLDER / section.picture, section.chart)


if __name__ == "__main__":
    main()
