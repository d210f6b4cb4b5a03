"""The sentences of a briefing in English."""

from provgdp.report.en import headlines, supporting, words

__all__ = ["headlines", "supporting", "words"]
