"""Passages in the manner of the press, what they state and what is told of their other rates.

Each line of ``passages.jsonl`` holds a passage with the year it is read in, maybe a title, and the
targets it states: province, year, wording, hedge, lower and upper bound. The wordings are those
that the reader told; all else was labelled before it met the passage. Its other rates stand under
``others`` with the reasons for which they are none, as the reader told them:
``python tests/passages.py`` prints those it tells otherwise now, ``--accept`` keeps them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import provgdp as pg

FILE = Path(__file__).parent / "passages.jsonl"
PASSAGES: list[dict[str, Any]] = [json.loads(x) for x in FILE.read_text("utf-8").splitlines()]
TOLD = ("province", "year", "wording", "hedge", "target_lower", "target_upper")


def _asked(passage: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in passage.items() if key not in ("targets", "others")}


def told(passage: dict[str, Any]) -> list[list[Any]]:
    """Return the targets that a passage is read as stating."""
    return [list(row) for row in pg.extract_targets(**_asked(passage)).select(TOLD).rows()]


def others(passage: dict[str, Any]) -> list[list[str]]:
    """Return the rates of a passage that are read as no targets, each with the reason."""
    rates = pg.explain_targets(**_asked(passage)).select("wording", "decision").rows()
    return [[wording, decision] for wording, decision in rates if decision != "target"]


def main() -> None:
    now = [_asked(x) | {"targets": x["targets"], "others": others(x)} for x in PASSAGES]
    for was, is_ in zip(PASSAGES, now, strict=True):
        if was.get("others") != is_["others"]:
            print(was["text"], f"  was {was.get('others')}", f"  is  {is_['others']}", sep="\n")
    if "--accept" in sys.argv:
        FILE.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in now), "utf-8")


if __name__ == "__main__":
    main()
