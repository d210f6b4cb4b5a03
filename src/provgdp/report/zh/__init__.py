"""The briefing in Chinese: its sentences and its labels."""

from __future__ import annotations

import functools

from provgdp.report import facts
from provgdp.report.language import Language
from provgdp.report.zh import headlines, supporting
from provgdp.report.zh.labels import LABELS, WORDS
from provgdp.report.zh.words import day, stated


@functools.singledispatch
def say(fact: facts.Fact) -> str:
    """Write a fact as a sentence or two."""
    raise TypeError(f"no sentence for {fact!r}")


say.register(facts.Standing, headlines.standing)
say.register(facts.News, headlines.news)
say.register(facts.Changed, headlines.changed)
say.register(facts.Delivered, headlines.delivered)
say.register(facts.Ambition, headlines.ambition)
say.register(facts.Averages, headlines.averages)
say.register(facts.National, headlines.national)
say.register(facts.NoNational, headlines.no_national)
say.register(facts.Extremes, headlines.extremes)
say.register(facts.Sides, supporting.sides)
say.register(facts.Passed, supporting.passed)
say.register(facts.Ranked, supporting.ranked)
say.register(facts.Prices, supporting.prices)
say.register(facts.Contributed, supporting.contributed)
say.register(facts.Streaks, supporting.streaks)
say.register(facts.Basis, supporting.basis)

LANGUAGE = Language(code="zh", say=say, stated=stated, day=day, labels=LABELS, words=WORDS)
