"""The Chinese pages follow the English ones, section by section."""

from __future__ import annotations

import runpy
from itertools import pairwise
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
STEP = runpy.run_path(str(DOCS / "gen_translation.py"))
PAGES: list[str] = STEP["PAGES"]
HELD = ("level", "code", "links", "spans", "items")


def apart(english: str, chinese: str) -> list[str]:
    """Say where two pages part: English headings, and what is different under them."""
    ours, theirs = STEP["sections"](english), STEP["sections"](chinese, "zh")
    if len(ours) != len(theirs):
        return [f"{len(ours)} sections, {len(theirs)} in Chinese"]
    found = [
        f"{one.heading}: {what}"
        for one, other in zip(ours, theirs, strict=True)
        for what in HELD
        if getattr(one, what) != getattr(other, what)
    ]
    for one, other in zip(ours, theirs, strict=True):
        if missing := one.numbers - other.numbers:
            found.append(f"{one.heading}: numbers {sorted(missing)}")
    now, then = [one.digest for one in ours], STEP["translated"](chinese)
    if len(now) != len(then):
        return [*found, f"{len(now)} sections, {len(then)} noted as translated"]
    pairs = zip(ours, then, strict=True)
    return found + [f"{one.heading}: text" for one, digest in pairs if one.digest != digest]


def both(page: str) -> tuple[str, str]:
    return (DOCS / page).read_text("utf-8"), (DOCS / "zh" / page).read_text("utf-8")


def test_the_first_pages_are_there() -> None:
    assert {"index.md", "quickstart.md", "guide.md", "january.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_in_step(page: str) -> None:
    remedy = "translate what changed, then run docs/gen_translation.py"
    assert apart(*both(page)) == [], remedy


@pytest.mark.parametrize("page", PAGES)
def test_each_page_leads_to_the_other(page: str) -> None:
    english, chinese = (text.splitlines()[2] for text in both(page))
    assert english == f"[中文](zh/{page})"
    assert chinese == f"[English](../{page})"


@pytest.mark.parametrize("page", PAGES)
def test_chinese_paragraphs_are_one_line(page: str) -> None:
    """A line that ends inside one shows as a space, which Chinese doesn't have."""
    lines = STEP["_CODE"].sub("", both(page)[1]).splitlines()
    pairs = pairwise(lines)
    joined = [two for two in pairs if all(two) and not two[1].startswith(("- ", "    "))]
    assert joined == []


ENGLISH = """# A page

[中文](zh/page.md)

Since 2021, see [that](guide.md) and [this](faq.md#why).

```python
>>> 1 + 1
2

```

## More

Call `pg.tally` so:

    provgdp 2024
"""
CHINESE = STEP["in_step"](
    ENGLISH,
    """# 一页

[English](../page.md)

2021年起，见[此](../faq.md#why)和[彼](guide.md)。

```python
```

## 其他

这样调用`pg.tally`：

    provgdp 2024
""",
)


def test_a_translation_in_step_is_left_alone() -> None:
    assert apart(ENGLISH, CHINESE) == []
    assert STEP["in_step"](ENGLISH, CHINESE) == CHINESE


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1 + 1\n2", "1 + 2\n3", ["A page: code"]),
        ("provgdp 2024", "provgdp 2025", ["More: code"]),
        ("## More", "### More", ["More: level", "More: text"]),
        ("guide.md", "gallery.md", ["A page: links", "A page: text"]),
        ("faq.md#why", "faq.md#how", ["A page: links", "A page: text"]),
        ("pg.tally", "pg.cite", ["More: spans", "More: text"]),
        ("2021", "2020", ["A page: numbers ['2020']", "A page: text"]),
        ("Since", "Before", ["A page: text"]),
        ("## More\n", "", ["1 sections, 2 in Chinese"]),
    ],
)
def test_any_change_of_the_english_page_is_noticed(old: str, new: str, said: list[str]) -> None:
    assert ENGLISH.count(old) == 1
    assert apart(ENGLISH.replace(old, new), CHINESE) == said


def test_code_that_was_copied_is_in_step_again() -> None:
    changed = ENGLISH.replace("1 + 1\n2", "2 + 2\n4")
    assert apart(changed, STEP["in_step"](changed, CHINESE)) == []
