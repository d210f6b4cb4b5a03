"""Citations from frames and keys."""

from __future__ import annotations

import re
from typing import Any

import polars as pl
import pytest

import provgdp as pg
from provgdp.data.citation import _bibtex

ENTRY = """\
@misc{nbs-2024-communique,
  author = {{National Bureau of Statistics of China}},
  title = {{中华人民共和国2024年国民经济和社会发展统计公报}},
  year = {2025},
  month = feb,
  url = {https://www.stats.gov.cn/sj/zxfb/202502/t20250228_1958817.html},
  note = {Read as: figure and address quoted in the public repository cscoheru/china-platform},
}"""


def test_bibtex() -> None:
    assert pg.cite("nbs-2024-communique", format="bibtex") == ENTRY


def test_text() -> None:
    assert pg.cite("nbs-2024-communique") == (
        "National Bureau of Statistics of China: 中华人民共和国2024年国民经济和社会发展统计公报. "
        "2025-02-28. https://www.stats.gov.cn/sj/zxfb/202502/t20250228_1958817.html. "
        "Read as: figure and address quoted in the public repository cscoheru/china-platform."
    )


def test_a_frame_is_cited_by_all_its_source_columns_once_each() -> None:
    frame = pl.DataFrame(
        {
            "source_id": ["xinhua-2026-01-19", None, "xinhua-2026-01-19"],
            "gdp_source_id": ["cns-2024-01-24", "nbs-2024-communique", None],
            "source": ["no key", "no key", "no key"],
        }
    )
    expected = pg.cite(["xinhua-2026-01-19", "cns-2024-01-24", "nbs-2024-communique"])
    assert expected == pg.cite(frame)
    assert len(expected.splitlines()) == 3


def test_nothing_to_cite() -> None:
    assert "" == pg.cite([]) == pg.cite(pl.DataFrame({"source_id": [None]}))


def test_every_source_can_be_cited() -> None:
    entries = pg.cite(pg.load_sources(), format="bibtex").split("\n\n")
    assert pg.load_sources().height == len(entries)
    keys = [re.match(r"@misc\{([a-z0-9-]+),\n", entry) for entry in entries]
    assert pg.load_sources()["source_id"].to_list() == [key[1] for key in keys if key]
    for entry in entries:
        assert entry.count("{") == entry.count("}")
        outside = re.sub(r"  url = .*", "", entry)
        assert not re.search(r"(?<!\\)[&%$#_~^]", outside), entry


def test_what_tex_reads_is_escaped() -> None:
    row: dict[str, Any] = {
        "source_id": "a",
        "publisher": "A & B_C",
        "title": r"5% {of} #1 ~ x^2 \ $",
        "date_published": None,
        "url": "https://a.cn/x_1%20{y}",
        "via": "copy",
    }
    assert _bibtex(row).splitlines() == [
        "@misc{a,",
        r"  author = {{A \& B\_C}},",
        r"  title = {{5\% \{of\} \#1 \textasciitilde{} x\textasciicircum{}2 \textbackslash{} \$}},",
        "  url = {https://a.cn/x_1%20%7By%7D},",
        "  note = {Read as: copy},",
        "}",
    ]


def test_nulls_among_keys_are_passed_over() -> None:
    keys = pl.Series(["cns-2024-01-24", None])
    assert pg.cite(keys) == pg.cite("cns-2024-01-24")


def test_an_unknown_source_is_named() -> None:
    with pytest.raises(
        pg.errors.NotInRecordError, match=r"no source 'nobody'; pg.load_sources\(\)"
    ):
        pg.cite(["cns-2024-01-24", "nobody"])
    for n, rest in ((5, "'4'; pg"), (6, "'4' …; pg")):
        with pytest.raises(pg.errors.NotInRecordError, match=rest):
            pg.cite([f"{i}" for i in range(n)])


def test_a_frame_without_sources_is_refused() -> None:
    with pytest.raises(LookupError, match=r"no column 'source_id'.* such as target_source_id"):
        pg.cite(pl.DataFrame({"province": ["Hebei"]}))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(pg.errors.OptionError, match="format must be 'text' or 'bibtex', got 'apa'"):
        pg.cite("cns-2024-01-24", format="apa")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "source",
    [pl.LazyFrame({"source_id": ["x"]}), None, 5, {"source_id": ["x"]}, ["xinhua-2026-01-19", 5]],
)
def test_what_is_neither_frame_nor_keys_is_refused(source: object) -> None:
    with pytest.raises(TypeError, match=r"cite reads a DataFrame or keys of pg.load_sources"):
        pg.cite(source)  # type: ignore[arg-type]


def test_a_frame_of_another_library_is_refused_and_a_column_of_keys_is_read() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"source_id": ["cns-2024-01-24"]})
    with pytest.raises(TypeError, match=r"got pandas\.DataFrame; pl\.from_pandas\(df\)"):
        pg.cite(frame)
    assert pg.cite(frame["source_id"]) == pg.cite("cns-2024-01-24")


def test_a_title_that_is_a_question_has_no_full_stop() -> None:
    questions = pg.load_sources().filter(pl.col("title").str.ends_with("?"))
    cited = pg.cite(questions)
    assert questions.height
    assert cited.count("? ") >= questions.height
    assert "?." not in cited


def test_each_source_has_a_line_and_one_without_a_day_says_so() -> None:
    keys = ["cns-2024-01-24", "nbs-2024-communique"]
    assert pg.cite(keys) == "\n".join(map(pg.cite, keys))
    dateless = pg.load_sources().filter(pl.col("date_published").is_null()).row(0, named=True)
    cited = pg.cite(dateless["source_id"])
    assert cited.startswith(f"{dateless['publisher']}: {dateless['title']}. No date. ")
    assert cited.endswith(f" Read as: {dateless['via']}.")


def test_the_message_lists_unknown_sources() -> None:
    with pytest.raises(pg.errors.NotInRecordError, match=r"^no source 'a', 'b'; pg\.load_sources"):
        pg.cite(["a", "cns-2024-01-24", "b"])
