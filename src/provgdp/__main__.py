"""The briefing in a terminal: ``python -m provgdp 2024``."""

from __future__ import annotations

import argparse
import os
import sys

from provgdp.errors import ProvgdpError
from provgdp.report.briefing import briefing


def main(arguments: list[str] | None = None) -> int:
    """Print a year's briefing; 2 for a year that has none."""
    parser = argparse.ArgumentParser(prog="provgdp", description="The provinces' growth targets.")
    parser.add_argument("year", type=int, help="the year the targets are for")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print the master table as CSV")
    form.add_argument("--html", action="store_true", help="print the page as HTML")
    chosen = parser.parse_args(arguments)
    try:
        report = briefing(chosen.year)
    except ProvgdpError as error:
        print(f"provgdp: {error}", file=sys.stderr)
        return 2
    if chosen.csv:
        text = report.to_csv()
    else:
        text = report.to_html() if chosen.html else report.to_markdown()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        print(text, end="" if text.endswith("\n") else "\n", flush=True)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
