"""Look for texts that break a reader, guided by coverage: python tests/fuzz.py READER [OPTION ...].

READER is phrase, column, prose, report, table or name; the laws are those of ``laws.py``. The
options are libFuzzer's: ``-max_total_time=60`` stops after a minute, ``-runs=100000`` after so many
texts. A fault ends the run and leaves its text in a file. The seeds are the wordings on record,
alone and in tables, the passages and sentences of the tests, and sheets made by chance; the
dictionary holds the words of the lexicon.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris
import polars as pl

with atheris.instrument_imports(include=["provgdp"]):
    import laws
    from passages import PASSAGES
    from test_prose_words import SENTENCES
    from test_sheet_laws import sheet

    import provgdp as pg
    from provgdp.data import own
    from provgdp.report import worksheet
    from provgdp.wording import corpus, grammar, marks, prose, reader, reading, words
    from provgdp.wording.sheet import report


INSTRUMENTED = (corpus, grammar, marks, own, prose, reader, reading, report, worksheet)
"""Imported on first use, and so here, where coverage is counted."""

FOLDER = "PROVGDP_FUZZ_FOLDER"
CHECKS = {
    "phrase": laws.check_wording,
    "column": lambda text: laws.check_column([*text.split("\n"), None]),
    "prose": laws.check_prose,
    "report": laws.check_report,
    "table": laws.check_table,
    "name": laws.check_name,
}


def main(reader: str, *options: str) -> None:
    folder = os.environ.get(FOLDER)
    if folder is None:
        # libFuzzer ends the process that it runs in; this one stays to clean up.
        with tempfile.TemporaryDirectory() as folder:
            environment = os.environ | {FOLDER: folder}
            command = [sys.executable, *sys.argv]
            sys.exit(subprocess.run(command, check=False, env=environment).returncode)
    texts, listed = Path(folder, "corpus"), Path(folder, "words.dict")
    texts.mkdir()
    for i, text in enumerate(seeds(reader)):
        Path(texts, str(i)).write_text(text, "utf-8")
    listed.write_text("\n".join(map(quoted, dictionary())), "utf-8")
    check = CHECKS[reader]
    limits = (f"-dict={listed}", "-max_len=900", "-timeout=10")
    atheris.Setup(
        [sys.argv[0], *limits, *options, str(texts)],
        lambda data: check(data.decode("utf-8", "replace")),
    )
    atheris.Fuzz()


def seeds(reader: str) -> set[str]:
    """Return texts that the reader can read."""
    if reader == "prose":
        return {said["text"] for said in (*PASSAGES, *SENTENCES)}
    if reader == "name":
        return {name for place in pg.PROVINCES for name in (place.name, place.full_name_zh)}
    said = pg.load_targets().drop_nulls("wording").select("province", "wording", "wording_en")
    if reader == "report":
        return {sheet(seed)[0] for seed in range(300)}
    if reader == "table":
        return set(tables(said))
    return {*said["wording"], *said["wording_en"]}


def tables(said: pl.DataFrame) -> Iterator[str]:
    """Return three rows a table: the cells of `laws.CELLS`, bare and under a head of their own."""
    for (who, zh, en), (other, *_), (third, *_) in zip(*[said.iter_rows()] * 3, strict=False):
        yield f"{who},2026,{zh},,5.3%,,,\n{other},2026年,{en},5,—,12345.6,4000,2026-01-20"
        yield f"地区,GDP增速（%）,目标\n{other},5.1,{zh}\n合计,5.2,\n{third},待定,{en}"


def dictionary() -> list[str]:
    return sorted(words.vocabulary()[0])


def quoted(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    main(*sys.argv[1:])
