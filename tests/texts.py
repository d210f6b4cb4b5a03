"""The briefings that were read: their texts, kept as files in ``tests/pages``.

``python tests/texts.py`` tells what has changed; ``--accept`` keeps the texts as they are now.
Names behind it choose.
"""

from __future__ import annotations

import argparse
from difflib import unified_diff
from pathlib import Path

import attrs
from paged import CASES, PAGES, said_by, told

from provgdp.report.language import LANGUAGES
from provgdp.report.sentences import say

KEPT = Path(__file__).parent / "pages"
COMMAND = "python tests/texts.py"
SENTENCES = "sentences"


def names() -> list[str]:
    """Return the names of the texts: those of whole pages, and that of all sentences."""
    return [*(f"{page}.{lang}" for page in PAGES for lang in LANGUAGES), SENTENCES]


def text(name: str) -> str:
    """Return a text as it is now, without the list of sources."""
    if name == SENTENCES:
        return sentences()
    page, _, lang = name.rpartition(".")
    found = attrs.evolve(PAGES[page](), lang=lang).to_markdown()
    head, basis, end = found.partition(LANGUAGES[lang].label("basis"))
    return head + basis + end.partition("\n\n- ")[0].rstrip() + "\n"


def sentences() -> str:
    """Return what each case says, in both languages, that none before it does."""
    lines: dict[str, None] = {}
    for case in CASES:
        lines[f"\n## {case}\n"] = None
        for fact in said_by(told(case)):
            lines.update(dict.fromkeys(say(fact, to) for to in LANGUAGES.values()))
    return "\n".join(lines).lstrip() + "\n"


def kept(name: str) -> str:
    """Return a text as it was when it was read."""
    path = KEPT / f"{name}.md"
    return path.read_text("utf-8") if path.exists() else ""


def differences(name: str) -> list[str]:
    """Return the lines that aren't as they were, with those around them."""
    was, now = (x.splitlines() for x in (kept(name), text(name)))
    return [*unified_diff(was, now, "as it was", "as it is", n=1, lineterm="")]


def main() -> None:
    """Tell what has changed, and keep it if that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(names())}")
    parser.add_argument("--accept", action="store_true", help="keep the texts as they are now")
    asked = parser.parse_args()
    for name in asked.names or names():
        if changes := differences(name):
            print(f"{name}:", *changes, sep="\n")
        if asked.accept:
            KEPT.mkdir(exist_ok=True)
            (KEPT / f"{name}.md").write_text(text(name), "utf-8")


if __name__ == "__main__":
    main()
