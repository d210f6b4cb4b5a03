"""The sentences of a briefing in Chinese."""

from provgdp.report.zh import headlines, supporting, words

__all__ = ["headlines", "supporting", "words"]
