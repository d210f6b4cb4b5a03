"""How many sentences are told rightly that were told otherwise when they were labelled.

    python benchmarks/hard_sentences.py [--show]

Each line of ``hard_sentences.jsonl`` holds a sentence of 2024 and the targets it states, by
province, with the year if it isn't 2024's. They were written to find faults, so that the share says
nothing of a text as it comes: it says what is left to mend. A sentence that is told rightly and
whose kind is worth a test moves to ``tests/sentences.jsonl``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import provgdp as pg

YEAR = 2024
FILE = Path(__file__).parent / "hard_sentences.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print those with a wrong target")
    show = parser.parse_args().show
    fates: Counter[str] = Counter()
    for line in FILE.read_text("utf-8").splitlines():
        said = json.loads(line)
        seen, labelled = Counter(told(said["text"])), Counter(said["targets"])
        fate = "a wrong target" if seen - labelled else "rightly" if seen == labelled else "fewer"
        fates[fate] += 1
        if show and seen - labelled:
            print(said["text"], f"  is {said['targets']}", f"  told {[*seen.elements()]}", sep="\n")
    total = sum(fates.values())
    print(*(f"{fate}: {n} of {total}" for fate, n in sorted(fates.items())), sep="\n")


def told(text: str) -> list[str]:
    """Return the targets that a text is told to state."""
    rows = pg.extract_targets(text, year=YEAR).select("province", "year", "wording").rows()
    dated = ((who, "" if year == YEAR else f" {year}", wording) for who, year, wording in rows)
    return [f"{who}{year} {wording}" for who, year, wording in dated]


if __name__ == "__main__":
    main()
