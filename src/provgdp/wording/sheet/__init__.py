"""The target sheet of a work report: its passage, items, names and rows."""
