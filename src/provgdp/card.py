"""A small HTML table for notebooks, in which every text is escaped."""

from __future__ import annotations

from collections.abc import Mapping


def card(title: str, rows: Mapping[str, str]) -> str:
    """Return a captioned table with one row per name and value."""
    from html import escape

    cells = "".join(
        f'<tr><th style="text-align:left">{escape(name)}</th>'
        f'<td style="text-align:left">{escape(value)}</td></tr>'
        for name, value in rows.items()
    )
    return f'<table><caption style="text-align:left">{escape(title)}</caption>{cells}</table>'
