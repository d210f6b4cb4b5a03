"""Documents and work reports a second: one and two workers, and a column of a lazy frame.

    python benchmarks/reading.py [REPORTS]

Documents are short made-up news. REPORTS is a folder of work reports; by default those of the
invented January, drawn out to the length of real ones by paragraphs that name no target.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
from timing import Row, in_turns, versions

import provgdp as pg

EXAMPLE = Path(__file__).parents[1] / "examples" / "january" / "reports"
DOCUMENTS, LENGTH, MONTH, YEARS = 8000, 18_000, 31, 10
NEWS = (
    "{0}今年的经济增长目标为{1}%左右。去年全省完成投资{2}项，建成道路{2}公里。",
    "{0}去年增长{1}%，今年的预期目标是增长{1}%以上，居民消费价格涨幅2%左右。",
    "据介绍，{0}将推进{2}个重点项目，新建学校{2}所。会议听取了政府工作报告。",
    "{0}今年上半年进出口增长{1}%，规模以上工业增加值增长{1}%，高于上年同期。",
)
FILLER = (
    "加快建设现代化产业体系，推动重点项目{0}个，完成技术改造{0}项，新增高新技术企业{0}家。",
    "全面推进乡村振兴，建设高标准农田{0}万亩，改造农村公路{0}公里，粮食播种面积保持稳定。",
    "着力保障和改善民生，办好实事{0}件，新建改建学校{0}所，增加养老床位{0}张。",
    "过去一年，城镇新增就业{0}万人，技术合同成交额增长{0}%，森林覆盖率达到{0}%。",
)


def news() -> list[str]:
    names = [place.name_zh for place in pg.PROVINCES]
    return [
        NEWS[i % 4].format(names[i % 31], 4 + i % 50 / 10, 10 + i % 977) for i in range(DOCUMENTS)
    ]


def reports(folder: Path) -> list[str]:
    """Return a month's reports, as long as real ones are."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    texts = [files[i % len(files)].read_text("utf-8") for i in range(MONTH)]
    return [text if len(text) > LENGTH / 2 else drawn_out(text) for text in texts]


def drawn_out(text: str) -> str:
    paragraphs = (f"\n\n{FILLER[i % 4].format(11 + i % 83)}" for i in range(LENGTH))
    while len(text) < LENGTH:
        text += next(paragraphs)
    return text


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def rows(folder: Path = EXAMPLE) -> list[Row]:
    """Return the time on two workers, and through a lazy frame, over that on one worker."""
    texts, decade = news(), reports(folder) * YEARS
    column = pl.LazyFrame({"text": texts}).select(pg.extract_targets_expr("text", year=2026))
    one, two, lazy = in_turns(
        lambda: pg.extract_many(texts, years=2026),
        lambda: pg.extract_many(texts, years=2026, workers=2),
        lambda: column.collect(engine="streaming"),
        rounds=3,
    )
    single, double = in_turns(
        lambda: pg.read_reports(decade),
        lambda: pg.read_reports(decade, workers=2),
        rounds=3,
    )
    what = f"{len(texts):,} documents"
    return [
        Row(f"`extract_many(workers=2)`, {what}", "`extract_many`, one worker", two / one),
        Row(f"`extract_targets_expr`, {what}, streaming", "`extract_many`, one worker", lazy / one),
        Row(f"`read_reports(workers=2)`, {len(decade)} reports", "`read_reports`, one worker",
            double / single),
    ]  # fmt: skip


def said(folder: Path = EXAMPLE) -> Iterator[str]:
    """Say how many are read a second."""
    texts, month = news(), reports(folder)
    characters = sum(map(len, month)) / len(month)
    few = seconds(lambda: pg.extract_many(texts, years=2026))
    whole = seconds(lambda: [pg.read_report(text) for text in month])
    growth = seconds(lambda: [pg.extract_targets(text) for text in month])
    yield f"`extract_many`: {len(texts) / few:,.0f} news of {len(texts[0])} characters a second"
    per = f"a work report of {characters:,.0f} characters"
    yield f"`read_report`: {1000 * whole / len(month):.1f} ms for {per}"
    yield f"`extract_targets`: {1000 * growth / len(month):.1f} ms for {per}"


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    print(versions("polars", "provgdp"))
    print(*rows(chosen), *said(chosen), sep="\n")
