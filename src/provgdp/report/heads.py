"""What people write over the columns of a spreadsheet, in Chinese and English."""

from __future__ import annotations

import re

import attrs

from provgdp.wording.words.zh_sheet import DATE


@attrs.frozen
class Words:
    """Words of a head: one of ``marks`` says what the column holds, ``others`` may be there."""

    marks: tuple[str, ...]
    others: tuple[str, ...]

    def has(self, head: str) -> bool:
        """Say whether a head has a mark, and no word of it is left over."""
        text = YEAR.sub(" ", head.lower())
        known = sorted({*self.marks, *self.others, *_ANY}, key=len, reverse=True)
        left = re.sub("|".join(map(re.escape, known)), "", text)
        return any(mark in text for mark in self.marks) and not re.search(r"[^\W_]", left)


def _words(text: str) -> tuple[str, ...]:
    """Split words at white space; an underscore stands for a space inside one."""
    return tuple(word.replace("_", " ") for word in text.split())


YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(rf"(?<!\d)\d\d(?={DATE[0]})")


def _any(words: str, after: str = "") -> str:
    """Return a pattern of any of the words that stands after none of others."""
    apart = "".join(f"(?<!{word})" for word in _words(after))
    return f"{apart}(?:{'|'.join(_words(words))})"


_THIS = re.compile(_any("今年 本年度 本年 this_year's this_year’s this_year"), re.IGNORECASE)
_BEFORE = _any("上年度 上年 去年", after="比 较 与 和 同")
_BEFORE_EN = _any("last_year's last_year’s last_year", after="over_ on_ than_ from_")
_LAST = re.compile(f"{_BEFORE}|{_BEFORE_EN}", re.IGNORECASE)


def in_years(head: str, year: int) -> str:
    """Return a head with the figures of this year and the last; 比上年增长 is no year's.

    Examples:
        >>> in_years("今年目标", 2025), in_years("去年GDP", 2025), in_years("比上年增长", 2025)
        ('2025 目标', '2024 GDP', '比上年增长')
    """
    return _LAST.sub(f"{year - 1} ", _THIS.sub(f"{year} ", head))


_ANY = _words(
    "单位 人民币 各省份 各省 省份 省 各地区 地区 全省 全年 年度 年 初步核算 初步统计 数据 数 值 "
    "province annual of in"
)
_GDP = "国内 生产总值 经济 总量 gross regional domestic product gdp grp "
_PERCENT = "% ％ rate percent pct "

ROLES = {
    "wording": Words(
        _words("目标 target goal wording"),
        _words(f"{_GDP} {_PERCENT} 预期 设定 表述 增长 增速 growth"),
    ),
    "growth": Words(
        _words("增速 增长 增幅 同比 growth"),
        _words(
            f"{_GDP} {_PERCENT} 速度 率 实际 可比价格 可比价 不变价格 不变价 计算 按 比上年 较上年 "
            "real yoy over_last_year on_last_year"
        ),
    ),
    "gdp": Words(
        _words("生产总值 总量 gdp grp"),
        _words(
            f"{_GDP} 亿元 万亿元 万元 百万元 元 亿 万亿 现价 当年价格 当年价 计算 按 level nominal "
            "100_million 100million 100_m 100m yuan cny rmb trillion billion million bn"
        ),
    ),
    "announced": Words(
        _words("公布 发布 announced delivered"),
        _words("目标 政府 工作 报告 日期 时间 日 on day date target work report"),
    ),
}
"""The first that fits counts.

A head with any other word holds something else, whatever known word it has: a quarter, a rank,
industry, the year before.
"""

YEARS = frozenset(_words("年 年份 年度 year"))
UNIT = _words("单位 unit")
"""What a row begins with that states the unit of the levels."""

NATION = frozenset(_words("全国 中国 china national nation"))
"""What a column of years is called, and the row of the nation."""
