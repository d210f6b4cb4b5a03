"""Many wordings at once: those that differ only in one plain number are read by their shape."""

from __future__ import annotations

import polars as pl

from provgdp.dtypes import TARGET
from provgdp.wording.naming import GDP
from provgdp.wording.plan import Number, Plan
from provgdp.wording.reading import plan_of
from provgdp.wording.text import FRACTIONS
from provgdp.wording.tokens import NUMBER, YEAR

_RUN = r"\.?[0-9](?:[0-9.,]*[0-9])?"
# At most as long as `read_digits` takes: polars and Python round such numbers alike.
_PLAIN = r"^(?:0|[1-9][0-9]{0,9})(?:\.[0-9]{1,14})?$"
_PLAIN_GROWTH = r"^(?:[0-9]|[1-4][0-9])(?:\.[0-9]{1,22})?$"
"""What is growth of GDP without a doubt: a greater number may be an index."""

_YEAR = r"^(?:19|20)[0-9]{2}$"
_LONGEST = 200
_OPEN = ("stretch", "reference", "offset_lower", "offset_upper")


def read_plain(texts: pl.Series, translated: bool, indicator: str) -> pl.DataFrame:
    """Return what each text says, in the fields of `dtypes.TARGET`, after a Boolean ``read``.

    A text with one plain number is read by its shape, once for all that share it; a row that isn't
    ``read`` needs `reading.read`.
    """
    marked = "".join(FRACTIONS)
    frame = (
        texts.alias("text")
        .to_frame()
        .select(
            pl.col("text").str.replace_all(_RUN, NUMBER).alias("shape"),
            pl.col("text").str.extract(f"({_RUN})").alias("run"),
            pl.col("text").str.count_matches(_RUN).alias("runs"),
            pl.col("text").str.len_chars().alias("size"),
            pl.col("text").str.contains(f"[{marked}{NUMBER}{YEAR}]").alias("special"),
        )
    )
    plain = (
        (pl.col("runs") == 1)
        & pl.col("run").str.contains(_PLAIN_GROWTH if indicator == GDP else _PLAIN)
        & ~pl.col("run").str.contains(_YEAR)
        & ~pl.col("special")
        & (pl.col("size") <= _LONGEST)
    )
    frame = frame.select(
        pl.when(plain).then("shape").alias("shape"),
        pl.col("run").cast(pl.Float64, strict=False).alias("value"),
    )
    shapes = _shapes(frame["shape"].drop_nulls().unique(), translated, indicator)
    found = frame.join(shapes, on="shape", how="left", maintain_order="left")
    value = pl.col("value")
    return found.select(
        pl.col("hedge").is_not_null().alias("read"),
        "hedge",
        value.alias("headline"),
        value.alias("mid"),
        pl.when("low").then(value).alias("lower"),
        pl.when("high").then(value).alias("upper"),
        *_CONSTANT,
        *(pl.lit(None, _FIELDS[name]).alias(name) for name in _OPEN),
    ).select("read", *_FIELDS)


_CONSTANT = ("lower_closed", "upper_closed", "strives", "indicator", "unit", "direction")
_FIELDS = TARGET.to_schema()
_SHAPE = {
    **{"shape": pl.String(), "hedge": _FIELDS["hedge"], "low": pl.Boolean(), "high": pl.Boolean()},
    **{name: _FIELDS[name] for name in _CONSTANT},
}


def _shapes(shapes: pl.Series, translated: bool, indicator: str) -> pl.DataFrame:
    rows: list[tuple[object, ...]] = []
    for shape in shapes.to_list():
        plan = plan_of(shape, translated, indicator)
        if plan is not None and _is_plain(plan) and plan.of_growth is (indicator == GDP):
            rows.append(
                (
                    shape, plan.hedge.value, plan.low is not None, plan.high is not None,
                    *plan.closed, plan.strives, plan.indicator, plan.unit, plan.direction,
                )
            )  # fmt: skip
    return pl.DataFrame(rows, schema=_SHAPE, orient="row")


def _is_plain(plan: Plan) -> bool:
    """Whether a plan has one number, which it takes as it stands."""
    return plan.point == Number(0, 1.0)
