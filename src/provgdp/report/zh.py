"""Chinese days and words."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from provgdp.phrases import WORDS_ZH
from provgdp.province import PROVINCES
from provgdp.report.digits import points

WORDS = {
    **WORDS_ZH,
    **{"East": "东部", "Central": "中部", "West": "西部", "Northeast": "东北"},
    **{"above": "高于", "within": "持平或在区间内"},
    **{province.name: province.name_zh for province in PROVINCES},
}
"""Words of a column as they print: places, verdicts, hedges."""


def day(date: datetime.date) -> str:
    """Write a day: 2026年1月20日."""
    return f"{date.year}年{date.month}月{date.day}日"


def apart(gap: float) -> str:
    """Write a difference: 低1.9个百分点."""
    return f"{'高' if gap > 0 else '低'}{points(abs(gap)).lstrip('+')}个百分点"


FORMS: dict[str, Callable[[Any], str]] = {"day": day, "points apart": apart}
"""Forms of a value that no other language needs, or has."""
