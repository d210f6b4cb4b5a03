"""Keep the Chinese pages, docs/zh/*.md, in step with the English ones.

``python docs/gen_translation.py`` copies the code of the English pages and notes, at the foot of
each Chinese page, which English text it translates. Translate what changed before you run it: a
test holds each section of the one to the same section of the other.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
PAGES = sorted(page.name for page in (FOLDER / "zh").glob("*.md"))

_CODE = re.compile(r"^```.*?^```$|^ {4}[^\n]+$", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile("\x00(\\d+)\x00")
_HEADING = re.compile(r"^(?=#+ )", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_SPAN = re.compile(r"`([^`]+)`")
_OTHER = re.compile(r"^\[(?:中文|English)\]\(\S+\)\n\n", re.MULTILINE)
_NOTE = re.compile(r"\n<!-- translates:([\w\s]+)-->\n\Z")


class Section(NamedTuple):
    """A heading with what stands under it, as far as both languages must agree."""

    heading: str
    level: int
    code: list[str]
    links: list[str]
    spans: list[str]
    numbers: set[str]
    items: int
    digest: str


def sections(text: str, folder: str = "") -> list[Section]:
    """Return the sections of a page that lies in a folder of the documentation."""
    blocks: list[str] = []

    def away(block: re.Match[str]) -> str:
        blocks.append(block[0])
        return f"\x00{len(blocks) - 1}\x00"

    bare = _CODE.sub(away, _OTHER.sub("", _NOTE.sub("", text)))
    return [_section(part, blocks, folder) for part in _HEADING.split(bare) if part.strip()]


def _section(part: str, blocks: list[str], folder: str) -> Section:
    heading, _, body = part.partition("\n")
    marks, _, title = heading.partition(" ")
    prose = _SPAN.sub("", _BLOCK.sub("", body))
    return Section(
        heading=title,
        level=len(marks),
        code=[blocks[int(place)] for place in _BLOCK.findall(body)],
        links=sorted(_target(link, folder) for link in _LINK.findall(prose)),
        spans=sorted(" ".join(span.split()) for span in _SPAN.findall(body)),
        numbers=set(re.findall(r"\d+(?:\.\d+)?", _LINK.sub("", prose))),
        items=len(re.findall(r"^(?:- |\| )", body, re.MULTILINE)),
        digest=hashlib.sha256(" ".join(_BLOCK.sub("", part).split()).encode()).hexdigest()[:8],
    )


def _target(link: str, folder: str) -> str:
    """Return where a link leads, a translated page under its English name."""
    if "://" in link:
        return link
    path, mark, anchor = link.partition("#")
    path = posixpath.normpath(posixpath.join(folder, path))
    if path.startswith("zh/"):
        return path.removeprefix("zh/")
    return path + mark + anchor


def translated(text: str) -> list[str]:
    """Return the digests of the English sections that a Chinese page says it translates."""
    note = _NOTE.search(text)
    return note[1].split() if note else []


def in_step(english: str, chinese: str) -> str:
    """Return the Chinese page with the code and the digests of the English one."""
    code = _CODE.findall(english)
    if len(code) != len(_CODE.findall(chinese)):
        raise SystemExit("not as many blocks of code; add or take out those of the Chinese page")
    blocks = iter(code)
    digests = " ".join(section.digest for section in sections(english))
    text = _CODE.sub(lambda _: next(blocks), _NOTE.sub("", chinese))
    return f"{text}\n<!-- translates: {digests} -->\n"


def main() -> None:
    """Write each page, and name the sections whose English text is another than before."""
    for name in PAGES:
        path = FOLDER / "zh" / name
        english, chinese = (FOLDER / name).read_text("utf-8"), path.read_text("utf-8")
        before = translated(chinese)
        for section in sections(english):
            if section.digest not in before:
                print(f"{name}: look at {section.heading!r}")
        path.write_text(in_step(english, chinese), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
