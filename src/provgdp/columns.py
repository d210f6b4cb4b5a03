"""Columns: expressions that read a column of texts into values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

import polars as pl

from provgdp import dtypes
from provgdp.errors import ColumnTypeError, ProvgdpError, TargetParseError, UnknownProvinceError
from provgdp.expressions import as_expr
from provgdp.frame import FrameT, check_choice, require_columns
from provgdp.province import PROVINCES, Province, describe_all_unknown
from provgdp.schema import TARGET_COLUMNS

if TYPE_CHECKING:
    from provgdp.wording.plan import Reading

Errors = Literal["raise", "null"]
"""What to do with a text that can't be read."""

_PARSED = "__provgdp_target"
_MOST_KNOWN = 1 << 16
_HEAD = 1 << 16
_SLICE = 1 << 13


def map_distinct(
    expr: pl.Expr, read: Callable[[pl.Series], pl.Series], dtype: pl.DataType
) -> pl.Expr:
    """Read a column of texts by its distinct values: ``read`` sees each once, and no null."""
    # What earlier batches of a streaming engine have read; replaced whole, so threads may share it.
    known = [(pl.Enum([]), pl.Series(dtype=dtype))]

    def learn(words: pl.Series) -> tuple[pl.Series, pl.Series]:
        distinct, values = known[0]
        codes = words.cast(distinct, strict=False)
        if codes.null_count() > words.null_count():
            unread = words.filter(codes.is_null() & words.is_not_null()).unique(maintain_order=True)
            values = pl.concat([values, read(unread)])
            distinct = pl.Enum(pl.concat([distinct.categories, unread]))
            if len(values) <= _MOST_KNOWN:
                known[0] = (distinct, values)
            codes = words.cast(distinct)
        return codes.to_physical(), values

    def batch(texts: pl.Series) -> pl.Series:
        if not isinstance(texts.dtype, (pl.String, pl.Categorical, pl.Enum, pl.Null)):
            raise ColumnTypeError(
                f"column {texts.name!r} is {texts.dtype}, expected String, Categorical or Enum; "
                "cast it to pl.String before the call"
            )
        words = texts.cast(pl.String)
        # A first look at the head saves searching a long batch twice; failures wait for the whole.
        if len(words) > _HEAD and known[0][1].is_empty():
            with suppress(ProvgdpError):
                learn(words.head(_HEAD))
        codes, values = learn(words)
        return _looked_up(values, codes).alias(texts.name)

    return expr.map_batches(batch, return_dtype=dtype, is_elementwise=True)


def _looked_up(values: pl.Series, codes: pl.Series) -> pl.Series:
    """Return the value of each code; a field of a struct that no value states costs nothing."""
    if not isinstance(values.dtype, pl.Struct):
        return values.gather(codes)
    fields = values.struct.unnest()
    stated = {x.name: pl.Null if x.null_count() == len(x) else x.dtype for x in fields}
    return values.cast(pl.Struct(stated)).gather(codes).cast(values.dtype)


def as_province(expr: str | pl.Expr, *, errors: Errors = "raise") -> pl.Expr:
    """Return an expression that reads a column of province names or codes, as `Province.find`.

    Each distinct text is read once; null stays null. One code of another list condemns the whole
    column: among serial numbers 11 isn't Beijing, and beside SA or HU (HASC, Natural Earth) HE is
    Henan.

    Args:
        expr: A column name or expression: String, Categorical, Enum, or GB codes as numbers.
        errors: What to do with a text that names none of the 31, a blank one included: "raise",
            or "null" to make it null.

    Returns:
        An expression of `dtypes.PROVINCE` that keeps the column's name.

    Raises:
        OptionError: If ``errors`` is neither "raise" nor "null".
        ColumnTypeError: If ``expr`` is the data itself (a Series, a list, a pandas column).
        UnknownProvinceError: When the expression is evaluated; the message counts the distinct
            unknown texts and describes five (of a whole DataFrame, or of the batch in hand), or
            names the other list of codes, whatever ``errors`` says.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"who": ["粤", "Shensi", "Yunnan / 云南", None, "合计"]})
        >>> frame.select(pg.as_province("who", errors="null"))["who"].to_list()
        ['Guangdong', 'Shaanxi', 'Yunnan', None, None]
        >>> codes = pl.DataFrame({"who": ["BJ", "HE", "SA"]})
        >>> try:
        ...     codes.select(pg.as_province("who", errors="null"))
        ... except pg.errors.UnknownProvinceError as error:
        ...     print(error)  # doctest: +ELLIPSIS
        the column holds codes of another list ('SA': HASC (Natural Earth's postal codes), ...
    """
    check_choice(Errors, errors=errors)
    from provgdp.elsewhere import ACCEPTED

    def read(texts: pl.Series) -> pl.Series:
        found = {text: Province.find(text) for text in texts}
        unknown = [text for text, province in found.items() if province is None]
        _refuse_other_codes(unknown)
        if unknown and errors == "raise":
            raise UnknownProvinceError(
                f"unknown provinces {describe_all_unknown(unknown)}; {ACCEPTED}, "
                "or pass errors='null'"
            )
        names = [province and province.name for province in found.values()]
        return pl.Series(names, dtype=dtypes.PROVINCE)

    return map_distinct(as_expr(expr, "as_province").cast(pl.String), read, dtypes.PROVINCE)


def _refuse_other_codes(unknown: Sequence[str]) -> None:
    """Refuse a column that holds a code of another list: its other codes would be misread."""
    from provgdp.elsewhere import RECODE, foreign

    others = [(text, name) for text in unknown if (name := foreign(text))]
    if not others:
        return
    text, name = others[0]
    shown = ", ".join(repr(text) for text, _ in others[:5])
    more = f" and {len(others) - 5} more" if len(others) > 5 else ""
    raise UnknownProvinceError(
        f"the column holds codes of another list ({shown}{more}: {name}), so none of it is read; "
        f"{RECODE}",
        value=text,
    )


ProvinceField = Literal[
    "name",
    "name_zh",
    "full_name",
    "full_name_zh",
    "abbr_zh",
    "code",
    "iso",
    "kind",
    "capital",
    "capital_zh",
]
"""What `from_province` gives."""


def from_province(expr: str | pl.Expr, field: ProvinceField = "name_zh") -> pl.Expr:
    """Return an expression that gives a field of `Province` for each province of a column.

    The way back from `as_province`: Chinese names for a chart or a map, codes for a join. Native
    polars, so it stays lazy and runs where only polars is installed.

    Args:
        expr: A column name or expression of `dtypes.PROVINCE`, or of the same names as text.
        field: Which field: a name, the abbreviation, a code, the kind or the capital.

    Returns:
        A String expression that keeps the column's name; null stays null.

    Raises:
        OptionError: If there is no such field.
        ColumnTypeError: If ``expr`` is the data itself.
        polars.exceptions.InvalidOperationError: When the expression is evaluated, if a text isn't
            one of the 31 names: read it with `as_province` first.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"province": ["Tibet", "Shaanxi"], "growth": [6.1, 4.3]})
        >>> frame.with_columns(pg.from_province("province", "full_name_zh")).rows()
        [('西藏自治区', 6.1), ('陕西省', 4.3)]
        >>> frame.select(code=pg.from_province("province", "code"))["code"].to_list()
        ['540000', '610000']
    """
    check_choice(ProvinceField, field=field)
    names = [province.name for province in PROVINCES]
    values = [str(getattr(province, field)) for province in PROVINCES]
    column = as_expr(expr, "from_province").cast(dtypes.PROVINCE).cast(pl.String)
    return column.replace_strict(names, values, return_dtype=pl.String)


def parse_targets(
    expr: str | pl.Expr,
    *,
    errors: Errors = "raise",
    translated: bool = False,
    indicator: str = "gdp",
) -> pl.Expr:
    """Return an expression that reads a column of wordings into targets, each distinct text once.

    Gives exactly what `parse_target` gives, row by row, in every engine. Null, blank and missing
    markers (N/A, —, 未公布, not announced) become null.

    Args:
        expr: A column name or expression: String, Categorical or Enum.
        errors: What to do with a text that can't be read: "raise", or "null" to make it null.
        translated: Read "above", "over" and "more than" as 以上, which includes its number.
        indicator: "gdp" refuses a phrase about another indicator; the name of one reads phrases
            that name it, "any" reads all.

    Returns:
        An expression of `dtypes.TARGET` (rates in percent) that keeps the column's name.

    Raises:
        OptionError: If an option has no such value.
        TargetParseError: When the expression is evaluated; the message counts the distinct texts
            that can't be read and describes five (of a whole DataFrame, or of the batch in hand).
        ColumnTypeError: When the expression is evaluated, if the column isn't text.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"says": ["5%左右", "at least 6%", "N/A"]})
        >>> frame.select(pg.parse_targets("says").struct.field("hedge", "lower", "upper"))
        shape: (3, 3)
        ┌──────────┬───────┬───────┐
        │ hedge    ┆ lower ┆ upper │
        │ ---      ┆ ---   ┆ ---   │
        │ enum     ┆ f64   ┆ f64   │
        ╞══════════╪═══════╪═══════╡
        │ about    ┆ 5.0   ┆ 5.0   │
        │ at_least ┆ 6.0   ┆ null  │
        │ null     ┆ null  ┆ null  │
        └──────────┴───────┴───────┘
    """
    check_choice(Errors, errors=errors)
    from provgdp.wording.batch import read_plain
    from provgdp.wording.parse import check_indicator
    from provgdp.wording.reading import read

    check_indicator(indicator)

    def read_some(texts: pl.Series, faults: list[TargetParseError]) -> pl.Series:
        rows: list[Reading] = []
        places: list[int | None] = []
        for text in texts.to_list():
            try:
                rows.append(read(text, translated, indicator))
                places.append(len(rows) - 1)
            except TargetParseError as error:
                places.append(None)
                if error.reason != "missing":
                    faults.append(error)
        values = pl.DataFrame(rows, schema=dtypes.TARGET.to_schema(), orient="row")
        return values.to_struct().gather(pl.Series(places, dtype=pl.UInt32))

    def read_slice(texts: pl.Series, faults: list[TargetParseError]) -> pl.Series:
        plain = read_plain(texts, translated, indicator)
        known = plain["read"]
        others = read_some(texts.filter(~known), faults)
        place = pl.select(
            pl.when(known)
            .then(pl.int_range(len(texts)))
            .otherwise(len(texts) - 1 + (~known).cast(pl.Int64).cum_sum())
        ).to_series()
        return pl.concat([plain.drop("read").to_struct(), others]).gather(place)

    def read_all(texts: pl.Series) -> pl.Series:
        faults: list[TargetParseError] = []
        # In slices, so that no more rows than that live at once and burden the collector.
        starts = range(0, len(texts), _SLICE)
        values = [read_slice(texts.slice(start, _SLICE), faults) for start in starts]
        if faults and errors == "raise":
            raise TargetParseError(
                f"{len(faults)} distinct wording{'s' * (len(faults) > 1)} can't be read as growth "
                f"targets: {'; '.join(_brief(fault) for fault in faults[:5])}; correct "
                f"them, or pass errors='null'"
            )
        return pl.concat(values)

    return map_distinct(as_expr(expr, "parse_targets"), read_all, dtypes.TARGET)


def with_targets(
    frame: FrameT,
    /,
    wording: str = "wording",
    *,
    errors: Errors = "raise",
    translated: bool = False,
    indicator: str = "gdp",
) -> FrameT:
    """Add the target columns that a column of wordings states.

    Args:
        frame: A frame with a column of wordings.
        wording: That column: String, Categorical or Enum; null where no wording is known.
        errors: What to do with a text that can't be read: "raise", or "null" to leave its
            columns null.
        translated: Read "above", "over" and "more than" as 以上, which includes its number.
        indicator: "gdp" refuses a phrase about another indicator; the name of one reads phrases
            that name it, "any" reads all.

    Returns:
        The frame with `target` and `target_mid` (percent; a range at its low end and at its
        midpoint), `target_lower`, `target_upper` (literal bounds, null on an open side), `hedge`,
        `stretch`, `strives`, `target_reference`, `target_offset_lower` and
        `target_offset_upper` (percentage points). A column of that name is replaced.

    Raises:
        MissingColumnError: If there is no such column.
        ColumnTypeError: If it isn't text.
        TargetParseError: If a wording can't be read; see `parse_targets`.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"who": ["Beijing", "Hebei"], "wording": ["5%左右", "5%—5.5%"]})
        >>> pg.with_targets(frame).select("who", "target", "target_mid", "target_upper", "hedge")
        shape: (2, 5)
        ┌─────────┬────────┬────────────┬──────────────┬───────┐
        │ who     ┆ target ┆ target_mid ┆ target_upper ┆ hedge │
        │ ---     ┆ ---    ┆ ---        ┆ ---          ┆ ---   │
        │ str     ┆ f64    ┆ f64        ┆ f64          ┆ enum  │
        ╞═════════╪════════╪════════════╪══════════════╪═══════╡
        │ Beijing ┆ 5.0    ┆ 5.0        ┆ 5.0          ┆ about │
        │ Hebei   ┆ 5.0    ┆ 5.25       ┆ 5.5          ┆ range │
        └─────────┴────────┴────────────┴──────────────┴───────┘
    """
    require_columns(frame, {wording: "text"})
    parsed = parse_targets(wording, errors=errors, translated=translated, indicator=indicator)
    columns = [
        pl.col(_PARSED).struct.field(field).alias(name) for name, field in TARGET_COLUMNS.items()
    ]
    return frame.with_columns(parsed.alias(_PARSED)).with_columns(columns).drop(_PARSED)


def _brief(fault: TargetParseError) -> str:
    return str(fault).partition("; accepted")[0]
