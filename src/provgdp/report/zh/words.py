"""Chinese names and lists as a newspaper prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.phrases import WORDS_ZH
from provgdp.province import PROVINCES
from provgdp.report.digits import fixed
from provgdp.report.facts import ALL, UP_TO

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

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


def place(name: str) -> str:
    """Return a province's or region's Chinese name."""
    return WORDS.get(name, name)


def joined(names: Sequence[str]) -> str:
    """List provinces: 河南、湖南和广东."""
    *most, last = map(place, names)
    return f"{'、'.join(most)}和{last}" if most else last


def few(names: Sequence[str]) -> str:
    """List up to eight provinces, and count more."""
    return joined(names) if len(names) <= UP_TO else f"{len(names)}个省份"


def bracketed(names: Sequence[str]) -> str:
    """Name one to eight provinces in brackets after their number; more aren't named."""
    return f"（{'、'.join(map(place, names))}）" if 0 < len(names) <= UP_TO else ""


def counted(names: Sequence[str]) -> str:
    """Say how many: 无一, 仅天津, or 12个."""
    if len(names) > 1:
        return f"{len(names)}个"
    return f"仅{place(names[0])}" if names else "无一"


def number(n: int) -> str:
    """Say how many without a name: 无一, or 12个."""
    return f"{n}个" if n else "无一"


def known(whole: int) -> str:
    """Say how many are known unless all are: 31个省份, 已知的22个省份."""
    return f"{'' if whole == ALL else '已知的'}{whole}个省份"


def among(whole: int) -> str:
    """Begin a count: 31个省份中, 已知的22个省份中."""
    return f"{known(whole)}中"


def apart(gap: float, places: int = 2) -> str:
    """Write a distance: 高0.41个百分点, 低0.2个百分点."""
    return f"{'高' if gap > 0 else '低'}{fixed(abs(gap), places)}个百分点"
