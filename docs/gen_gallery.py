"""Draw the pictures of docs/gallery.md from the code on that page.

Run it after a change of the charts or of the record: ``python docs/gen_gallery.py``. A test holds
the pictures to it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from pictures import put_seal

if TYPE_CHECKING:
    import altair as alt

PAGE = Path(__file__).parent / "gallery.md"

_STEP = re.compile(r"```python\n(?P<code>.*?)```|!\[[^]]*]\((?P<picture>[^)]+)\)", re.DOTALL)


def charts() -> dict[str, alt.LayerChart]:
    """Return the chart behind each picture of the page, by the picture's path."""
    names: dict[str, Any] = {}
    drawn: dict[str, alt.LayerChart] = {}
    for step in _STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if step["picture"]:
            drawn[step["picture"]] = names["chart"]
        else:
            exec(step["code"], names)
    return drawn


if __name__ == "__main__":
    for picture, chart in charts().items():
        chart.save(PAGE.parent / picture)
        put_seal(PAGE.parent / picture, chart)
