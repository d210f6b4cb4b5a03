"""The January-to-March briefing: figures, then sentences, then a page."""
