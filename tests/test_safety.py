"""What nobody can make the package do: run input, read elsewhere, call out, mix up threads."""

from __future__ import annotations

import subprocess
import sys

PRELUDE = """
import datetime, sys
import polars as pl

HOSTILE = "__import__('os').system('id'); {0.__class__} %(x)s ${x} <script>alert(1)</script>"


def everything():
    import provgdp as pg
    from provgdp import plot

    panel = pg.load_panel().pipe(pg.attainment).pipe(pg.ambition_gap).pipe(pg.target_change)
    one = panel.filter(year=2024)
    for load in (pg.load_gdp, pg.load_sources, lambda: pg.load_table("priorities")):
        load()
    texts = pl.DataFrame({"text": [HOSTILE, "5%左右"], "name": [HOSTILE, "粤"]})
    read = texts.select(
        pg.parse_targets("text", errors="null"), pg.as_province("name", errors="null")
    )
    found = pg.extract_targets(f"河北今年的目标是5%左右。{HOSTILE}", year=2024)
    try:
        pg.Province.parse(HOSTILE)
    except pg.errors.UnknownProvinceError as error:
        assert error.value == HOSTILE
    own = texts.head(1).select(place=pl.lit("Hebei"), when=pl.lit(2030), text=pl.lit("5%"))
    own = pg.make_panel(own, province="place", year="when", wording="text")
    page = pg.briefing(2024)
    charts = [
        plot.tile_map(one, "ambition_gap").to_json(),
        plot.dumbbell(one).to_json(),
        plot.quadrant(one).to_json(),
    ]
    cited = pg.cite(pg.load_targets(2024), format="bibtex")
    return (
        panel.height, read.to_dicts(), found.to_dicts(), own.height, page.to_markdown(),
        page._repr_html_(), charts, cited,
    )
"""


def run(program: str) -> str:
    command = [sys.executable, "-B", "-c", PRELUDE + program]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_nothing_calls_out_or_reads_elsewhere() -> None:
    program = """
import pathlib, sysconfig
import altair, provgdp
places = {*map(pathlib.Path, sys.path), pathlib.Path(provgdp.__file__).parent}
places |= {pathlib.Path(path) for path in sysconfig.get_paths().values()}
places = {place.resolve() for place in places if place.is_absolute()}
seen = []
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn",
             "os.remove", "os.rename", "os.mkdir", "shutil.", "urllib.", "http.", "ctypes.dlopen")

def watch(event, args):
    if event.startswith(FORBIDDEN):
        seen.append((event, args))
        raise PermissionError(event)
    if event == "open" and isinstance(args[0], str):
        path, mode = pathlib.Path(args[0]).resolve(), args[1] or "r"
        inside = any(place in path.parents for place in places)
        if not inside or not set(mode) <= set("rbtU"):
            seen.append((event, args))

sys.addaudithook(watch)
everything()
print(seen)
"""
    assert run(program) == "[]"


def test_nothing_runs_what_it_reads() -> None:
    program = """
everything()
seen = []
sys.addaudithook(lambda event, args: seen.append(event) if event in ("exec", "compile") else None)
everything()
print(seen)
"""
    assert run(program) == "[]"


def test_threads_that_start_together_read_the_same() -> None:
    program = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
start = Barrier(8)

def first_use(_):
    start.wait()
    return everything()

with ThreadPoolExecutor(8) as pool:
    answers = list(pool.map(first_use, range(8)))
alone = everything()
print([answer == alone for answer in answers])
"""
    assert run(program) == str([True] * 8)
