"""Days on which something else goes wrong: nothing is lost, nothing hangs, the error says what."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event
from time import process_time
from typing import TYPE_CHECKING

import pytest

import provgdp as pg
from provgdp.report.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="devices and limits of Linux")

REPORT = "2026年广东省主要预期目标是：地区生产总值增长5%左右，居民消费价格涨幅2%左右。"
FULL = Path("/dev/full")


def run(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    stdout: int | None = subprocess.PIPE,
    before: Callable[[], None] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, which must end within a minute."""
    return subprocess.run(
        [sys.executable, *arguments],
        check=False,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, **(env or {})},
        preexec_fn=before,
    )


# Writing.


@pytest.mark.parametrize("suffix", ["md", "csv", "html", "xlsx"])
def test_a_full_disk_is_named(suffix: str, tmp_path: Path) -> None:
    page = tmp_path / f"page.{suffix}"
    page.symlink_to(FULL)
    write = {"md": "to_markdown", "csv": "to_csv", "html": "to_html", "xlsx": "to_excel"}[suffix]
    with pytest.raises(OSError, match="No space left on device") as caught:
        getattr(pg.briefing(2024), write)(page)
    assert caught.value.filename == str(page)
    assert list(tmp_path.iterdir()) == [page]


def test_the_page_that_was_there_outlives_a_full_disk(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("last week's")

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = run("-B", "-m", "provgdp", "2024", "-o", str(page), before=small)
    assert done.returncode == 1
    assert done.stderr.startswith("provgdp: ")
    assert str(page) in done.stderr
    assert page.read_text() == "last week's"
    assert list(tmp_path.iterdir()) == [page]


def test_a_page_is_written_through_a_link(tmp_path: Path) -> None:
    page, link = tmp_path / "2024.md", tmp_path / "latest.md"
    page.write_text("last week's")
    link.symlink_to(page)
    write_whole(b"new", link)
    assert page.read_bytes() == b"new"
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [page, link]


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    page = tmp_path / "nowhere" / "page.html"
    with pytest.raises(FileNotFoundError) as caught:
        pg.briefing(2024).to_html(page, charts=False)
    assert caught.value.filename == str(page)
    assert str(caught.value).endswith(f"{str(page)!r}")


def test_a_full_disk_behind_the_output_is_told() -> None:
    with FULL.open("w") as full:
        done = run("-m", "provgdp", "2024", stdout=full.fileno())
    assert (done.returncode, done.stderr) == (1, "provgdp: No space left on device\n")


def test_a_full_disk_is_told_of_a_short_page_too(tmp_path: Path) -> None:
    """One that the output holds back until its end."""
    own = tmp_path / "own.csv"
    own.write_text("province,growth,target 2099\nHunan,4.3,5%\n", "utf-8")
    command = ("-m", "provgdp", "2099", "--outcomes", str(own))
    with FULL.open("w") as full:
        done = run(*command, env={"PYTHONUNBUFFERED": ""}, stdout=full.fileno())
    assert (done.returncode, done.stderr) == (1, "provgdp: No space left on device\n")


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run("-m", "provgdp", "2024", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_standard_output_is_told() -> None:
    done = run("-m", "provgdp", "2024", before=lambda: os.close(1))
    assert done.returncode == 1
    assert done.stderr == "provgdp: there is no standard output; name a file with -o\n"


def test_without_standard_error_nothing_gets_into_the_output(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    program = "import sys; sys.stderr = None; from provgdp.__main__ import main; sys.exit(main())"
    done = run("-c", program, "2024", "--reports", str(tmp_path), "-o", str(tmp_path / "page.md"))
    assert (done.returncode, done.stdout) == (0, "")


# Surroundings.


def test_a_c_locale_reads_and_writes_chinese(tmp_path: Path) -> None:
    (tmp_path / "广东.txt").write_text(REPORT, "utf-8")
    (tmp_path / os.fsdecode("山西.txt".encode("gbk"))).write_text("", "utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = ("-m", "provgdp", "2026", "--lang", "zh", "--reports", str(tmp_path))
    here, there = run(*command), run(*command, env=plain)
    assert (there.returncode, there.stdout) == (0, here.stdout)
    assert "广东" in there.stdout


def test_no_home_is_needed(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    names = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    page = tmp_path / "page.xlsx"
    lost = dict.fromkeys(names, nowhere)
    done = run("-B", "-m", "provgdp", "2024", "-o", str(page), env=lost)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == [page]


# Reading.


def test_what_cannot_be_opened_loses_nothing_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "2026-guangdong.txt").write_text(REPORT, "utf-8")
    (tmp_path / "2026-hubei.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "2026-hunan.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "2026-jilin.pdf").write_bytes(b"%PDF-1.7 cut off")
    (tmp_path / "2026-tibet.docx").write_bytes(b"PK cut off")
    os.mkfifo(tmp_path / "2026-shanxi.txt")
    (tmp_path / "more").symlink_to(tmp_path)
    reports = pg.read_reports(tmp_path)
    assert reports.targets["province"].unique().to_list() == ["Guangdong"]
    problems = dict(reports.documents.select("document", "problem").iter_rows())
    assert problems.pop("2026-guangdong.txt") is None
    assert sorted(problems) == [
        "2026-hubei.txt", "2026-hunan.txt", "2026-jilin.pdf", "2026-shanxi.txt",
        "2026-tibet.docx", "more",
    ]  # fmt: skip
    assert all(problem.startswith("can't be read: ") for problem in problems.values())
    assert problems["more"].endswith("no file, or none that may be opened")


CLOSED = """
import os, sys
import provgdp as pg
pg.read_reports(sys.argv[1])  # loads what it needs while it may
if os.getuid() == 0:  # who may read everything
    os.setuid(65534)
read = pg.read_reports(sys.argv[1]).documents
print(read.select("document", pg.dtypes.pl.col("problem").is_null()).rows())
try:
    pg.read_reports(sys.argv[1] + "/closed")
except PermissionError as error:
    print(error.filename.endswith("closed"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder is closed in another way")
def test_a_file_and_a_folder_that_may_not_be_read_are_named() -> None:
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        top.chmod(0o755)
        for name, mode in (("2026-guangdong.txt", 0o644), ("secret.txt", 0o000)):
            (top / name).write_text(REPORT, "utf-8")
            (top / name).chmod(mode)
        (top / "closed").mkdir(mode=0o000)
        done = run("-c", CLOSED, folder)
    rows = [("2026-guangdong.txt", True), ("closed", False), ("secret.txt", False)]
    assert done.stdout.splitlines() == [str(rows), "True"], done.stderr


# Processes.


class Fatal(str):
    """A text that ends the process it is sent to."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


@pytest.mark.parametrize("read", [pg.extract_many, pg.read_reports])
def test_a_killed_worker_is_an_error(read: Callable[..., object]) -> None:
    with pytest.raises(pg.errors.ProcessError, match=r"was ended after \d+ documents; .*workers=1"):
        read([REPORT, Fatal("x"), REPORT], workers=2)


class FatalOnceRead(Fatal):
    """It is sent when the texts before it have been read."""

    __slots__ = ()
    before = Event()

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        self.before.wait(60)
        return super().__reduce__()


def test_the_error_counts_the_documents_that_were_read() -> None:
    """Documents are sent in eights."""
    seen: list[int] = []

    def progress(done: int, _: int | None) -> None:
        seen.append(done)
        if done == 8:
            FatalOnceRead.before.set()

    with pytest.raises(pg.errors.ProcessError, match=r"was ended after 8 documents;"):
        pg.extract_many([REPORT] * 8 + [FatalOnceRead("x")], workers=2, progress=progress)
    assert seen == [*range(1, 9)]


def test_a_script_without_its_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"import provgdp as pg\npg.extract_many(['{REPORT}'] * 2, workers=2)\n")
    done = run(str(script))
    assert done.returncode == 1
    assert "ProcessError: a process that reads was ended" in done.stderr
    assert "if __name__ == '__main__':" in done.stderr


FORKED = """
import os, signal, sys
import polars as pl
import provgdp as pg

frame = pl.DataFrame({"target": [5.0], "growth": [5.2]})
ways = {
    "a loader": lambda: pg.load_panel(2024).height,
    "a table": lambda: pg.load_sources().height,
    "a measure": lambda: pg.attainment(frame).height,
    "a text": lambda: pg.extract_targets("", year=2024).height,
    "texts": lambda: pg.extract_many([]).height,
    "a rate": lambda: pg.explain_targets("").height,
    "a report": lambda: pg.read_report("").targets.height,
    "a page": lambda: pg.briefing(2024).n,
    "a phrase": lambda: pg.parse_target("5%").lower,
}
pg.parse_target("5%")
if "used" in sys.argv:
    pg.load_panel(2024).group_by("hedge").len()
if os.fork():
    sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))
signal.alarm(30)
for name, way in ways.items():
    try:
        way()
        print(name)
    except pg.errors.ProcessError as error:
        assert "get_context('spawn')" in str(error)
sys.stdout.flush()
os._exit(0)  # as multiprocessing ends its processes
"""


def test_a_fork_after_polars_ran_is_refused() -> None:
    """Only what needs no frame goes on."""
    done = run("-c", FORKED, "used")
    assert (done.returncode, done.stdout) == (0, "a phrase\n"), done.stderr


# Size.


def seconds(read: Callable[[str], object], text: str) -> float:
    start = process_time()
    read(text)
    return process_time() - start


def read_growth(text: str) -> object:
    return pg.extract_targets(text, year=2026, province="Guangdong")


def read_sheet(text: str) -> object:
    return pg.read_report(text, year=2026, province="Guangdong")


RUNS = {
    "digits": "1",
    "rates": "5%",
    "ranges": "5%—6%，",
    "brackets": "（",
    "targets": "目标",
    "provinces": "广东、",
    "clauses": "全省地区生产总值增长5%左右，",
    "English": "the target of ",
    "headings": "主要预期目标是：",
    "lists of names": "工业、农业、",
    "one word": "经济工作",
}
READ = [(read, unit) for read in (read_growth, read_sheet) for unit in RUNS.values()]


@pytest.mark.parametrize(("read", "unit"), READ)
def test_a_sentence_of_40_000_characters_costs_what_its_parts_do(
    read: Callable[[str], object], unit: str
) -> None:
    """Four times the length may take eight times as long, where quadratic took sixteen."""
    short, long = (f"主要预期目标是：{unit * (n // len(unit))}。" for n in (10_000, 40_000))
    read(short)
    assert seconds(read, long) < 8 * seconds(read, short) + 0.5


def test_a_phrase_of_40_000_characters_is_refused() -> None:
    with pytest.raises(pg.errors.TargetParseError, match="40000 characters are a text"):
        pg.parse_target("5" * 40_000)


def test_a_document_of_10_megabytes_is_read() -> None:
    filler = "推进重点项目建设，办好民生实事，改善营商环境，深化各项改革。\n" * 55_000
    text = f"2026年广东省政府工作报告\n{filler}{REPORT}\n{filler}"
    assert len(text.encode()) > 10_000_000
    (row,) = pg.extract_targets(text).to_dicts()
    assert text[row["start"] : row["end"]] == "5%左右"
    growth, prices = pg.read_report(text).targets.to_dicts()
    assert text[growth["start"] : growth["end"]] == "5%左右"
    assert text[prices["start"] : prices["end"]] == "2%左右"


IN_THE_FORK = """
signal.alarm(30)  # polars would wait forever
try:
    pg.load_panel(2024)
except pg.errors.ProcessError:
    os._exit(7)
os._exit(0)
"""

FORKED_TWICE = """
import os, signal, sys
import provgdp as pg

pg.load_panel(2024).group_by("hedge").len()
for _ in range(2):
    if os.fork():
        os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_fork_of_a_fork_is_refused_too() -> None:
    """No thread of polars runs in the first, but what it holds is as it was."""
    assert run("-c", FORKED_TWICE + IN_THE_FORK).returncode == 7


FORKED_BESIDE_A_NAME = """
import ctypes, os, signal, threading
import provgdp as pg

named, done = threading.Event(), threading.Event()

def work():
    # The kernel cuts a name off after fifteen bytes, here within a character.
    ctypes.CDLL(None).prctl(15, "a读取工作报告".encode(), 0, 0, 0)
    named.set()
    done.wait()

threading.Thread(target=work, daemon=True).start()
named.wait()
pg.load_panel(2024).group_by("hedge").len()
if os.fork():
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_fork_is_refused_whatever_other_threads_are_called() -> None:
    assert run("-c", FORKED_BESIDE_A_NAME + IN_THE_FORK).returncode == 7


FORKED_AS_A_THREAD_ENDS = """
import os, signal
import provgdp as pg

pg.load_panel(2024).group_by("hedge").len()
listed = os.listdir
os.listdir = lambda path: ["0", *listed(path)]  # no thread has this number
if os.fork():
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_fork_is_refused_when_a_thread_ends_meanwhile() -> None:
    assert run("-c", FORKED_AS_A_THREAD_ENDS + IN_THE_FORK).returncode == 7


FORKED_UNUSED = """
import os, signal, sys
import provgdp as pg
from provgdp import forks

forks._THREADS = sys.argv[1]
if os.fork():
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@pytest.mark.parametrize("threads", ["/proc/self/task", "/nowhere"])
def test_a_fork_before_polars_ran_goes_on_without_a_word(threads: str) -> None:
    """Nor is one said where the system doesn't list its threads."""
    done = run("-X", "warn_default_encoding", "-c", FORKED_UNUSED + IN_THE_FORK, threads)
    assert done.returncode == 0
    assert "forks.py" not in done.stderr
