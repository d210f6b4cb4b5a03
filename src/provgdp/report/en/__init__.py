"""The briefing in English: its sentences and its labels."""

from __future__ import annotations

from provgdp.report import facts
from provgdp.report.en import headlines, supporting
from provgdp.report.en.labels import LABELS, WORDS
from provgdp.report.en.words import day, stated
from provgdp.report.language import Language

LANGUAGE = Language(
    code="en",
    sentences={
        facts.Standing: headlines.standing,
        facts.News: headlines.news,
        facts.Changed: headlines.changed,
        facts.Delivered: headlines.delivered,
        facts.Ambition: headlines.ambition,
        facts.Averages: headlines.averages,
        facts.National: headlines.national,
        facts.NoNational: headlines.no_national,
        facts.Extremes: headlines.extremes,
        facts.Sides: supporting.sides,
        facts.Passed: supporting.passed,
        facts.Ranked: supporting.ranked,
        facts.Prices: supporting.prices,
        facts.Contributed: supporting.contributed,
        facts.Streaks: supporting.streaks,
        facts.Basis: supporting.basis,
    },
    stated=stated,
    day=day,
    labels=LABELS,
    words=WORDS,
)
