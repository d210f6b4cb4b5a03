"""Write what the wordings of the record say: ``python -m provgdp.data.write_readings``."""

from __future__ import annotations

from pathlib import Path

from provgdp.data.readings import read_anew
from provgdp.data.tables import bundled, read_table


def main() -> None:
    """Write the readings into the folder of the tables."""
    tables = {name: read_table(name, bundled()) for name in ("targets", "national_targets")}
    text = read_anew(tables).write_csv()
    Path(str(bundled() / "readings.csv")).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
