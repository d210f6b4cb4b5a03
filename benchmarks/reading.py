"""Short documents a second: one and two workers, and a column of a lazy frame.

The documents are made-up news. Whole reports: `benchmarks/work_reports.py`. Run it with
`python benchmarks/reading.py`.
"""

from __future__ import annotations

import polars as pl
from timing import Row, in_turns, versions

import provgdp as pg

DOCUMENTS = 8000
NEWS = (
    "{0}今年的经济增长目标为{1}%左右。去年全省完成投资{2}项，建成道路{2}公里。",
    "{0}去年增长{1}%，今年的预期目标是增长{1}%以上，居民消费价格涨幅2%左右。",
    "据介绍，{0}将推进{2}个重点项目，新建学校{2}所。会议听取了政府工作报告。",
    "{0}今年上半年进出口增长{1}%，规模以上工业增加值增长{1}%，高于上年同期。",
)


def news() -> list[str]:
    names = [place.name_zh for place in pg.PROVINCES]
    return [
        NEWS[i % 4].format(names[i % 31], 4 + i % 50 / 10, 10 + i % 977) for i in range(DOCUMENTS)
    ]


def rows() -> list[Row]:
    """Return the time on two workers, and through a lazy frame, over that on one worker."""
    texts = news()
    column = pl.LazyFrame({"text": texts}).select(pg.extract_targets_expr("text", year=2026))
    one, two, lazy = in_turns(
        lambda: pg.extract_many(texts, years=2026),
        lambda: pg.extract_many(texts, years=2026, workers=2),
        lambda: column.collect(engine="streaming"),
        rounds=3,
    )
    what, beside = f"{len(texts):,} short documents", "`extract_many`, one worker"
    return [
        Row(f"`extract_many(workers=2)`, {what}", beside, two / one),
        Row(f"`extract_targets_expr`, {what}, streaming engine", beside, lazy / one),
    ]


def said() -> list[str]:
    """Say how many are read a second."""
    texts = news()
    (seconds,) = in_turns(lambda: pg.extract_many(texts, years=2026), rounds=3)
    pace, length = len(texts) / seconds, sum(map(len, texts)) / len(texts)
    return [f"`extract_many`: {pace:,.0f} documents of {length:.0f} characters a second"]


if __name__ == "__main__":
    print(versions("polars", "provgdp"))
    print(*rows(), *said(), sep="\n")
