"""The rules of prose: each is the reason in its example, and without it that example fails."""

from __future__ import annotations

import pytest

import provgdp as pg
from provgdp.wording import reader
from provgdp.wording.rules import RULES, Rule


def told(rule: Rule) -> list[tuple[str, int | None, str]]:
    """Return the targets of a rule's example."""
    found = pg.extract_targets(rule.example, year=as_of(rule))
    return found.select("province", "year", "wording").rows()


def as_of(rule: Rule) -> int | None:
    return None if rule.decision == "no_year" else 2024


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_the_reason_in_its_example(rule: Rule) -> None:
    seen = pg.explain_targets(rule.example, year=as_of(rule))
    assert (rule.decision, rule.name) in seen.select("decision", "rule").rows()
    said = [f"{who} {year} {pg.parse_target(how).format()}" for who, year, how in told(rule)]
    assert rule.expected == ", ".join(said)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_without_a_rule_its_example_tells_something_else(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_it = told(rule)
    monkeypatch.setattr(reader, "RULES", tuple(other for other in RULES if other is not rule))
    assert with_it != told(rule)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(RULES) == len({rule.name for rule in RULES})
