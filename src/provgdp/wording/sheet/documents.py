"""Many work reports at once: texts, files and folders, to tables."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from numbers import Integral
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

import attrs
import polars as pl

from provgdp import dtypes
from provgdp.card import card
from provgdp.errors import MissingExtraError, ProvgdpError
from provgdp.province import Province
from provgdp.wording.prose import YEARS_MEANT
from provgdp.wording.sheet.files import SUFFIXES, read_file
from provgdp.wording.sheet.report import OUTCOMES, TARGETS, UNREAD, Found, frame, read_rows
from provgdp.wording.workers import check_workers, for_each, read_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from polars._typing import PolarsDataType

_Source: TypeAlias = tuple[str, object, str]

DOCUMENTS: dict[str, PolarsDataType] = {
    "document": pl.String(),
    "province": dtypes.PROVINCE,
    "year": pl.Int32(),
    "delivered": pl.Date(),
    "targets": pl.Int64(),
    "unread": pl.Int64(),
    "growth_target": pl.String(),
    "growth": pl.Float64(),
    "gdp": pl.Float64(),
    "problem": pl.String(),
}
_DOCUMENT: dict[str, PolarsDataType] = {"document": pl.String()}
_LONGEST_NAME = 255
"""Bytes of a name of a file on the systems there are."""

_LEAVINGS = re.compile(r"\.|~\$|(?:thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""How files begin that a system or Word leaves in a folder."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class WorkReports:
    """The tables of many work reports; each names the document its rows are from.

    Attributes:
        targets: One row per target, as `WorkReport.targets`, after a column ``document``.
        outcomes: One row per report that states growth or GDP of the year before: the figure,
            its hedge, its wording and where that starts; ``expected`` says that it is one (预计).
        unread: One row per figure of a sheet that was left out, with the reason.
        documents: One row per document: whose it is and of which year, the day it was
            ``delivered``, how many ``targets`` and figures ``unread`` it has, its ``growth_target``
            in English, growth and GDP of the year before, and the ``problem`` if any.
    """

    targets: pl.DataFrame
    outcomes: pl.DataFrame
    unread: pl.DataFrame
    documents: pl.DataFrame

    def __repr__(self) -> str:
        read = self.documents["problem"].null_count()
        held, n = self.documents.height, self.targets.height
        return (
            f"<WorkReports: {held} document{'s' * (held != 1)}, {read} without a problem, "
            f"{n} target{'s' * (n != 1)}>"
        )

    def _repr_html_(self) -> str:
        rows = {
            "Documents": str(self.documents.height),
            "Without a problem": str(self.documents["problem"].null_count()),
            "Targets": str(self.targets.height),
            "Left out": str(self.unread.height),
        }
        return card("Work reports", rows)


class _Task(NamedTuple):
    """One document to read, with what is known of it from elsewhere.

    `said` is what its place says of a file: its name and that of its folder, or its way from the
    folder that was given.
    """

    name: str
    source: object
    said: str
    year: Any
    province: Any


class _Read(NamedTuple):
    """What came of one document."""

    task: _Task
    found: Found | None
    problem: str | None
    digest: bytes | None = None


def read_reports(
    source: str | Path | Iterable[object],
    *,
    years: int | Sequence[int | None] | None = None,
    provinces: str | Province | Sequence[str | Province | None] | None = None,
    progress: Callable[[int, int], object] | None = None,
    workers: int = 1,
) -> WorkReports:
    """Return the tables of many work reports: targets, outcomes, what was left out, and documents.

    Nothing is lost: a document that can't be read, is empty or has no target sheet is a row of
    ``documents`` with its ``problem``, and the others are read all the same. Of files with one text
    the first counts and the others are copies; where a file's name says another province or year
    than its text, the text counts and the name is the problem.

    Args:
        source: A folder (with all folders in it, but hidden ones), a file, or many texts and
            paths. Plain text and Markdown are read as they are; .html, .docx and .pdf need the
            extra ``reports``.
        years: The year each report is for: one for all, or as many as there are documents. Without
            it the head of the text says so, or the name of the file or folder (``2026.txt``).
        provinces: Whose report each is, likewise (``2026-hunan.txt``).
        progress: Called after each document with how many were read and how many there are.
        workers: Processes that read at the same time; started afresh, so a script that asks for
            more than one needs the usual ``if __name__ == "__main__":``.

    Returns:
        A frozen ``WorkReports`` of four frames: ``targets`` (the columns of `WorkReport.targets`),
        ``outcomes`` (growth and GDP of the year before), ``unread`` (what was left out, with the
        reason) and ``documents`` (a row each, with its ``problem`` if any). ``document`` is in all.

    Raises:
        FileNotFoundError: If a path to read doesn't exist.
        TypeError: If an argument has another type.
        OptionError: If ``years`` or ``provinces`` have another length than the documents, or
            ``workers`` isn't 1 or more.
        ProcessError: If a process that reads is ended.

    Examples:
        >>> import provgdp as pg
        >>> text = (
        ...     "2026年湖南省政府工作报告。主要预期目标是：地区生产总值增长5%左右，"
        ...     "居民消费价格涨幅2%左右。"
        ... )
        >>> reports = pg.read_reports([text, ""])
        >>> reports.targets.select("province", "year", "indicator", "hedge", "target").rows()
        [('Hunan', 2026, 'gdp', 'about', 5.0), ('Hunan', 2026, 'cpi', 'about', 2.0)]
        >>> reports.documents["problem"].to_list()
        [None, 'empty']
    """
    check_workers(workers)
    tasks = _tasks(source, years, provinces)
    read: list[_Read] = []
    for done in read_all(_read, tasks, min(workers, max(len(tasks), 1))):
        read.append(done)
        if progress is not None:
            progress(len(read), len(tasks))
    return _tables(_once(read))


# The documents, and what is known of each.


def _tasks(source: object, years: object, provinces: object) -> list[_Task]:
    sources = _sources(source)
    each_year = for_each("years", years, len(sources), (Integral,))
    each_province = for_each("provinces", provinces, len(sources), (str, Province))
    return [
        _Task(*document, year, province)
        for document, year, province in zip(sources, each_year, each_province, strict=False)
    ]


def _sources(source: object) -> list[_Source]:
    """Return each document with its name, a path or its place, and what its path says of it."""
    path = _as_path(source)
    if path:
        return _files(path)
    if isinstance(source, str) and _may_name(source):
        raise FileNotFoundError(f"no such file or folder: {source}")
    if isinstance(source, str | bytes):
        raise TypeError("expected many texts or a folder, got one text; put it in a list")
    if not isinstance(source, Iterable) or isinstance(source, Mapping):
        kind = type(cast("Any", source)).__name__
        raise TypeError(f"expected a folder, a file or many texts, got {kind}")
    return [
        (_shown(path), path, _nearest(path)) if path else (str(i), item, "")
        for i, item in enumerate(cast("Iterable[object]", source))
        for path in [_as_path(item)]
    ]


def _files(path: Path) -> list[_Source]:
    """Return a file, or all in a folder and the folders in it, but what is hidden and leavings.

    A folder that can't be opened, or is a link to one, stands for what is in it.
    """
    if not os.path.exists(path):
        raise FileNotFoundError(f"no such file or folder: {path}")
    if not path.is_dir():
        return [(_shown(Path(path.name)), path, _nearest(path))]
    os.scandir(path).close()  # raises if it may not be opened
    found: list[Path] = []
    walk = os.walk(path, onerror=lambda error: found.append(Path(error.filename)))
    for folder, folders, files in walk:
        here = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [here / name for name in folders if os.path.islink(here / name)]
        found += [here / name for name in files if not _LEAVINGS.match(name)]
    ways = [(_shown(item.relative_to(path)), item) for item in sorted(found)]
    return [(way, item, way) for way, item in ways]


def _nearest(path: Path) -> str:
    """Return the name of a file and of its folder."""
    return _shown(Path(*path.parts[-2:]))


def _shown(path: Path) -> str:
    """Return a file's name as text, also one in an encoding that isn't the system's."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _as_path(source: object) -> Path | None:
    """Return what is a path: one, or a text that ends like the name of a file or is a folder."""
    if isinstance(source, Path):
        return source
    if not isinstance(source, str) or not source.strip() or not _may_name(source):
        return None
    path = Path(source)
    is_one = path.suffix.lower() in SUFFIXES or os.path.exists(source)
    return path if is_one else None


def _may_name(text: str) -> bool:
    """Whether a text may be a path: it is one line, and no name in it is longer than a name is."""
    names = text.encode("utf-8", "replace").replace(b"\\", b"/").split(b"/")
    return "\n" not in text and max(map(len, names)) <= _LONGEST_NAME


# Reading them.


def _read(task: _Task) -> _Read:
    """Read one document; whatever is wrong with it is its problem and nobody else's."""
    kept = task._replace(source=None)
    try:
        text = read_file(task.source) if isinstance(task.source, Path) else task.source
        if not isinstance(text, str):
            return _Read(kept, None, f"not a text but {type(text).__name__}")
        if not text.strip():
            return _Read(kept, None, "empty")
        named = _named(task.said)
        found = read_rows(text, task.year, task.province, *named)
    except MissingExtraError as error:
        return _Read(kept, None, str(error))
    except (ProvgdpError, OSError) as error:
        return _Read(kept, None, f"can't be read: {error}")
    except Exception as error:  # what a damaged file makes its library raise has no common class
        return _Read(kept, None, f"can't be read: {type(error).__name__}: {error}")
    lacks = [why for why in (_misnamed(task, found, *named), _missing(found)) if why]
    problem = "; ".join(lacks) if found.passage else "no target sheet found"
    is_file = isinstance(task.source, Path)
    digest = sha256("".join(text.split()).encode("utf-8", "replace")).digest() if is_file else None
    return _Read(kept, found, problem or None, digest)


def _misnamed(task: _Task, found: Found, year: int | None, province: Province | None) -> str | None:
    """Say that the text of a report is another's than its file's name says; the text counts."""
    name, for_year = found.key
    said = [
        f"its name says {of_name}, its text {of_text}"
        for given, of_name, of_text in (
            (task.province, province and province.name, name),
            (task.year, year, for_year),
        )
        if given is None and of_name is not None and of_name != of_text
    ]
    return "; ".join(said) or None


def _once(read: list[_Read]) -> list[_Read]:
    """Keep the rows of the first of several files that hold the same text."""
    first: dict[object, _Read] = {}
    kept: list[_Read] = []
    for one in read:
        key = (one.digest, one.found.key) if one.digest and one.found else None
        known = first.setdefault(key, one) if key else one
        is_copy = known is not one
        kept.append(_Read(one.task, None, f"a copy of {known.task.name}") if is_copy else one)
    return kept


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _named(name: str) -> tuple[int | None, Province | None]:
    """Return the year and province that the name of a file or its folder says."""
    years = [year for year in map(int, _YEAR.findall(name)) if year in YEARS_MEANT]
    words = [Path(name).stem, *Path(name).parent.parts[::-1]]
    tried = (re.sub(r"[\d_\-. ]+", " ", word).strip() for word in words)
    found = [place for word in tried if word and (place := Province.find(word))]
    return years[-1] if years else None, found[0] if found else None


# Tables.


def _tables(read: list[_Read]) -> WorkReports:
    found = [(one.task.name, one.found) for one in read if one.found]
    stated = [(name, one) for name, one in found if one.outcome.expected is not None]
    return WorkReports(
        targets=frame(
            ((name, *row) for name, one in found for row in one.targets()), _DOCUMENT | TARGETS
        ),
        outcomes=frame(
            ((name, *row) for name, one in stated for row in one.outcomes()), _DOCUMENT | OUTCOMES
        ),
        unread=frame(
            ((name, *row) for name, one in found for row in one.unread()), _DOCUMENT | UNREAD
        ),
        documents=frame(map(_line, read), DOCUMENTS),
    )


def _line(read: _Read) -> tuple[object, ...]:
    """Return the line of a document: what was and wasn't found."""
    one = read.found
    if one is None:
        return (read.task.name, *[None] * (len(DOCUMENTS) - 2), read.problem)
    rows, unread = list(one.targets()), list(one.unread())
    growth = one.target.format("en") if one.target else None
    return (
        *(read.task.name, *one.key, one.delivered, len(rows), len(unread), growth),
        *(one.outcome.growth, one.outcome.gdp, read.problem),
    )


def _missing(one: Found) -> str | None:
    """Say what a report with a sheet lacks."""
    lacks = [word for word, value in zip(("province", "year"), one.key, strict=True) if not value]
    options = " and ".join(f"{word}s=" for word in lacks)
    unknown = (
        f"unknown {' and '.join(lacks)}: name the file as in 2026-hunan.txt, or pass {options}"
    )
    said = [unknown] * bool(lacks) + ["no target of growth"] * (one.target is None)
    return "; ".join(said) or None
