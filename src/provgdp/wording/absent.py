"""A wording that says that no target is set, or that growth isn't mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.target import Hedge
from provgdp.wording.plan import Plan, ShapeError
from provgdp.wording.words import every

if TYPE_CHECKING:
    from provgdp.wording.tokens import Token

SILENT = (
    "filler", "peer", "own", "growth", "at", "by", "each", "yearly", "yoy", "this_year",
    "next_year", "set", "will", "article", "locality", "group", "figure", "keep", "real",
)  # fmt: skip
_BESIDE_NO_GOAL = frozenset(
    ("no", "goal", "quality", "gdp", "indicator", "year", *SILENT, "past", "of", "possessive",
     "aim", "expected", "and", "to", "separator", "bracket")
)  # fmt: skip
_CELLS = every("CELLS")
_UNMENTIONED = every("UNMENTIONED")
_PENDING = every("PENDING")


def no_target(tokens: list[Token], strives: bool) -> Plan:
    """Return that there is no target; raises `ShapeError` if a negation says something else."""
    told = strives or any(
        token.role not in _BESIDE_NO_GOAL or token.word in _PENDING for token in tokens
    )
    for clause in _clauses(tokens):
        denied = [i for i, token in enumerate(clause) if token.role == "no"]
        if denied and (told or len(denied) > 1 or not _sets_none(clause, denied[0])):
            token = clause[denied[0]]
            raise ShapeError("ambiguous", "a negation beside it", token.start, token.end)
    return Plan(hedge=Hedge.NO_TARGET)


def _clauses(tokens: list[Token]) -> list[list[Token]]:
    """Return the words of each clause."""
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        if token.role == "separator":
            clauses.append([])
        elif token.role != "bracket":
            clauses[-1].append(token)
    return clauses


def _sets_none(clause: list[Token], at: int) -> bool:
    """Whether a negation and what stands beside it say that there is no target."""
    word = clause[at].word
    before, after = ({token.role for token in part} for part in (clause[:at], clause[at + 1 :]))
    if not after.isdisjoint(("goal", "figure")):
        return True
    if after == {"quality"} and word in _CELLS:
        # 不设具体数值
        return True
    if after:
        return word in _UNMENTIONED and not after.isdisjoint(("gdp", "growth"))
    # 未设 fills the cell of a table: it needs no goal beside it, as 无 and 取消 do.
    named = not before.isdisjoint(("gdp", "growth", "goal"))
    return word in _CELLS or (named and word in _UNMENTIONED)
