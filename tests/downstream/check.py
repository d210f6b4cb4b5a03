"""Run by `nox -s downstream` where only the built wheel and this package are installed."""

import polars as pl
from ambition import by_region, is_bold, judged, places, read_target

from provgdp import Hedge

assert read_target("5%左右") == (Hedge.ABOUT, 5.0)
assert read_target("as usual") is None
assert is_bold("5.5%以上", 5.4)
assert not is_bold("5.5%左右", 5.4)
assert places(pl.DataFrame({"n": ["粤", "?"]}), "n")["province"].to_list() == ["Guangdong", None]
panel = judged(2024)
assert (
    panel.height
    == len(panel["ambition_gap"].drop_nulls())
    == len(panel["attainment_gap"].drop_nulls())
)
regions = by_region(panel.lazy()).collect()
assert regions["region"].to_list() == ["East", "Central", "West", "Northeast"]
print("5 functions of a package downstream do as they say")
