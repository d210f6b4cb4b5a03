"""Which industries the provinces named most in the two sessions of January 2024, and who did."""

from __future__ import annotations

import polars as pl

import provgdp as pg

priorities = pg.load_table("priorities", 2024)
industries = priorities.filter(
    pl.col("theme").is_in(["future industry", "new track", "key technology"])
)
named = (
    industries.group_by("item")
    .agg(n=pl.col("province").n_unique(), provinces=pl.col("province").unique().sort())
    .sort("n", "item", descending=[True, False])
)

print("Industries and technologies named by more than one province:")
for item, n, provinces in named.filter(pl.col("n") > 1).iter_rows():
    print(f"  {item}: {n} ({', '.join(provinces)})")

print("\nNamed by one province only:")
once = named.filter(pl.col("n") == 1).explode("provinces").sort("provinces", "item")
for (province,), rows in once.group_by("provinces", maintain_order=True):
    print(f"  {province}: {', '.join(rows['item'])}")

print("\nPilot zones for future industries:")
zones = priorities.filter(theme="pilot zone")
for (province,), rows in zones.group_by("province", maintain_order=True):
    places = rows["place"].drop_nulls()
    print(f"  {province}{': ' + ', '.join(places) if len(places) else ''}")

money = priorities.drop_nulls("amount").select("province", "named_as", "amount")
print("\nMoney:")
for province, what, amount in money.iter_rows():
    print(f"  {province}: {amount / 10:.2f} billion yuan, {what}")

print("\nSource:", pg.cite(priorities))
