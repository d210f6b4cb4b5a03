"""The briefing in a terminal: ``provgdp 2024``, or ``python -m provgdp 2024``."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import provgdp
from provgdp.errors import ProvgdpError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from io import TextIOWrapper

    import polars as pl

    from provgdp.report.briefing import Briefing
    from provgdp.report.desk import Desk
    from provgdp.report.drawing import Draw

DONE, CANNOT_WRITE, REFUSED = 0, 1, 2
"""What the command returns: the page is there; it couldn't be written; it couldn't be made."""

_DRAWN = (".html", ".htm")

_WRITERS: dict[str, Callable[[Briefing, Path], object]] = {
    ".md": lambda report, path: report.to_markdown(path),
    ".csv": lambda report, path: report.to_csv(path),
    ".xlsx": lambda report, path: report.to_excel(path),
}
_SUFFIXES = (*_DRAWN, *_WRITERS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a year's briefing; 2 if it can't be made, 1 if it can't be written."""
    chosen = _parser().parse_args(arguments)
    atexit.register(gc.freeze)  # the end needs no search for circles, which takes a tenth of it all
    with _drawing(chosen.output) as draw:
        return _run(chosen, draw)


def _drawing(output: Path | None) -> AbstractContextManager[Draw | None]:
    """Start what draws, if the page has charts: it is ready when the reports are read."""
    if output is None or output.suffix.lower() not in _DRAWN:
        return nullcontext()
    from provgdp.report.drawing import drawing_ahead

    return drawing_ahead()


def _run(chosen: argparse.Namespace, draw: Draw | None) -> int:
    from provgdp.report.briefing import document, sum_up
    from provgdp.report.desk import check_days
    from provgdp.report.frames import both_years
    from provgdp.report.writing import write_whole

    try:
        check_days(chosen.as_of, chosen.since)
        desk = _desk(chosen)
        drawn = draw and draw(both_years(desk.panel, desk.year), desk.year, chosen.lang)
        report = sum_up(desk, lang=chosen.lang, since=chosen.since)
    except (ProvgdpError, OSError, ValueError) as error:
        _tell(f"provgdp: {_said(error)}")
        return REFUSED
    try:
        if chosen.output is None:
            _print(report.to_markdown())
        elif drawn is None:
            _WRITERS[chosen.output.suffix.lower()](report, chosen.output)
        else:
            write_whole(document(report, drawn).encode(), chosen.output)
    except (ProvgdpError, OSError) as error:
        _tell(f"provgdp: {_said(error)}")
        return CANNOT_WRITE
    if chosen.output is not None:
        _tell(f"provgdp: {chosen.output}: {report.as_of}")
    return DONE


def _said(error: Exception) -> str:
    """Say what went wrong; the number of an error of the system says nothing to a reader."""
    if not isinstance(error, OSError) or error.strerror is None:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename else error.strerror


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="provgdp",
        description="Write what China's provinces aim for in a year, and what became of the last.",
        epilog="Returns 2 if the page can't be made, and 1 if it can't be written.",
    )
    parser.add_argument("year", type=int, help="the year the targets are for")
    versions = f"provgdp {provgdp.__version__}, record {provgdp.RECORD_VERSION}"
    parser.add_argument("--version", action="version", version=versions)
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="the page's language")
    parser.add_argument("--as-of", type=_day, metavar="DAY", help="what was known on a day")
    parser.add_argument("--since", type=_day, metavar="DAY", help="add what is new since a day")
    parser.add_argument(
        "--reports", type=Path, metavar="FOLDER", help="work reports: .txt, .md, .html, .docx, .pdf"
    )
    parser.add_argument(
        "--outcomes",
        type=Path,
        metavar="FILE",
        help="growth and GDP of the year before, and targets if it has any: .csv, .xlsx",
    )
    parser.add_argument(
        "--base",
        metavar="RELEASE",
        help="release of the year before that its GDP compares with, such as first",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=_output,
        metavar="FILE",
        help=f"where to write it, by its suffix ({', '.join(_SUFFIXES)}); Markdown on the screen",
    )
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2027-01-28") from None


def _output(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in _SUFFIXES:
        raise argparse.ArgumentTypeError(
            f"{text!r} has none of the suffixes {', '.join(_SUFFIXES)}"
        )
    return path


def _desk(chosen: argparse.Namespace) -> Desk:
    """Read what the command names, and say what was left out of it."""
    from provgdp.report.desk import lay_out
    from provgdp.report.worksheet import read_worksheet

    reports = None
    if chosen.reports is not None:
        from provgdp.wording.sheet.documents import read_reports

        reports = read_reports(chosen.reports, progress=_Progress("file", "read"))
        for name, year, problem in reports.documents.select(
            "document", "year", "problem"
        ).iter_rows():
            if problem is not None:
                _tell(f"provgdp: {name}: {problem}")
            elif year != chosen.year:
                _tell(f"provgdp: {name}: a report of {year}, so no target for {chosen.year}")
        if reports.unread.height:
            _tell(f"provgdp: not understood in the sheets: {', '.join(_unread(reports.unread))}")
    outcomes = None
    if chosen.outcomes is not None:
        outcomes = read_worksheet(chosen.outcomes, chosen.year, chosen.as_of)
        for what, names in (("rows", outcomes.left_out), ("columns", outcomes.left_alone)):
            if names:
                _tell(f"provgdp: {chosen.outcomes}: {what} left out: {', '.join(names)}")
    desk = lay_out(
        chosen.year,
        as_of=chosen.as_of,
        reports=reports,
        outcomes=outcomes,
        base_vintage=chosen.base,
    )
    for x in desk.overruled:
        what = f"{x.figure} (100 million yuan)" if x.figure == "GDP" else x.figure
        _tell(
            f"provgdp: {x.province} {x.year}: {what} {x.taken} taken from {x.taken_from}; "
            f"{x.left_in} says {x.left}"
        )
    return desk


def _unread(figures: pl.DataFrame) -> Iterator[str]:
    """Name what was left out of each sheet, as printed."""
    for document, name, wording in figures.select("document", "name", "wording").iter_rows():
        yield f"{name or ''}{wording} ({document})"


class _Progress:
    """Counts on one line of a terminal, and says the end of it elsewhere."""

    def __init__(self, thing: str, done: str) -> None:
        self.thing, self.done = thing, done

    def __call__(self, done: int, whole: int) -> None:
        said = f"{whole} {self.thing}{'s' * (whole != 1)} {self.done}"
        if sys.stderr is not None and sys.stderr.isatty():
            print(f"\r{done} of {said}", end="\n" * (done == whole), file=sys.stderr)
        elif done == whole:
            _tell(said)


def _tell(text: str) -> None:
    if sys.stderr is not None:  # print would take the standard output instead
        print(text, file=sys.stderr)


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OSError("there is no standard output; name a file with -o")
    stdout = cast("TextIOWrapper", sys.stdout)
    stdout.reconfigure(encoding="utf-8")
    try:
        print(text, end="", flush=True)
    except OSError as error:
        # What is still to be written would be tried again at the end, and change what is returned.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # the reader, such as `head`, has seen enough
            raise


if __name__ == "__main__":
    sys.exit(main())
