"""The measures, one file per question."""
