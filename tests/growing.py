"""A copy of the record that has grown: a target of an old year, and the first of a new one.

``python tests/growing.py FOLDER`` writes it; ``pytest --record FOLDER`` runs on it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import polars as pl

import provgdp as pg
from provgdp.data.readings import read_anew
from provgdp.data.tables import bundled, read_table

NEW = "growing-source"
WORDING = "8.6%左右，争取更好结果"


def grow(folder: Path) -> tuple[tuple[str, int], tuple[str, int]]:
    """Copy the tables, add two sourced targets, and return the province and year of each."""
    shutil.copytree(str(bundled()), folder, dirs_exist_ok=True)
    targets = pg.load_targets()
    places = [province.name for province in pg.PROVINCES]
    held = set(targets.select("province", "year").iter_rows())
    last = max(year for _, year in held)
    old = next(
        (place, year) for year in range(2000, last) for place in places if (place, year) not in held
    )
    new = (places[-1], last + 1)
    for place, year in (old, new):
        row = {"province": place, "year": year, "wording": WORDING, "source_id": NEW}
        row |= {"wording_en": "about 8.6%, striving for better", "wording_basis": "verbatim"}
        row |= {"wording_complete": "true"}
        if (place, year) == new:
            row |= {"announced": f"{year}-01-09", "announced_precision": "day"}
        _insert(folder / "targets.csv", row, ("year", "province"))
    day = {"delivered": f"{last + 1}-01-09", "precision": "day"}
    session = {"province": new[0], "year": new[1], **day, "basis": "other"}
    _insert(folder / "sessions.csv", session, ("year", "province"))
    source = {"source_id": NEW, "publisher": "Nobody", "title": "Two targets", "via": "invention"}
    _insert(folder / "sources.csv", source, ("source_id",))
    tables = {name: read_table(name, folder) for name in ("targets", "national_targets")}
    read_anew(tables).write_csv(folder / "readings.csv")
    return old, new


def _insert(path: Path, row: dict[str, object], key: tuple[str, ...]) -> None:
    table = pl.read_csv(path, infer_schema=False)
    full = pl.DataFrame([{name: row.get(name) for name in table.columns}]).cast(pl.String)
    order = [
        pl.col(name).cast(pg.dtypes.PROVINCE if name == "province" else pl.String) for name in key
    ]
    pl.concat([table, full], how="vertical_relaxed").sort(order).write_csv(path)


if __name__ == "__main__":
    print(grow(Path(sys.argv[1])))
