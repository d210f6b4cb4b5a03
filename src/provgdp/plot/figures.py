"""From a panel to what is drawn: the measure computed, texts made inert, sources named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

import polars as pl
import polars.selectors as cs

from provgdp.data.loaders import load_sources
from provgdp.errors import ColumnValueError, MissingColumnError, ProvgdpError
from provgdp.expressions import number as finite
from provgdp.frame import require_columns, require_unique
from provgdp.measures import gaps, levels, regions
from provgdp.plot.words import HEDGED, listed, number, pick, say, unit_name
from provgdp.province import PROVINCES
from provgdp.schema import RESULTS, Lang, find
from provgdp.target import Hedge

Frame = pl.DataFrame | pl.LazyFrame

_PUBLISHERS = (
    ("^People's Government of ", "provincial governments", "各省级政府"),
    ("^National Bureau of Statistics", "National Bureau of Statistics", "国家统计局"),
    ("^City |^Xi'an ", "city statistics bureaus", "城市统计局"),
    ("(?i)bureaus? of statistics|statistics bureau", "provincial statistics bureaus", "各省统计局"),
    ("^State Council|^Central People's Government", "State Council", "国务院"),
    ("^Xinhua", "Xinhua", "新华社"),
    ("^China News|^ECNS", "China News Service", "中国新闻社"),
    ("^People's Daily", "People's Daily", "人民日报"),
    ("^China Daily", "China Daily", "中国日报"),
    ("^Caixin", "Caixin", "财新"),
    ("^Yicai|^First Financial", "Yicai", "第一财经"),
    ("^21st Century Business Herald", "21st Century Business Herald", "21世纪经济报道"),
    ("^The Paper", "The Paper", "澎湃新闻"),
    ("^South China Morning Post", "South China Morning Post", "南华早报"),
    ("^China.org.cn|^China.com.cn|^China Gate", "China.org.cn", "中国网"),
    ("", "other sources", "其他来源"),
)
"""Publishers that a chart names as one, and what it calls them: a pattern, English, Chinese."""

_PROVINCIAL = (
    ("^People's Government of ", "{} government", "{}人民政府"),
    ("(?i)bureaus? of statistics|statistics bureau", "{} statistics bureau", "{}统计局"),
)
"""What one of them is called where it is a province's."""

INERT = "<\N{WORD JOINER}"
"""An opening bracket that can't end the script in which Altair puts a text on a page."""

_MEASURES: tuple[Callable[..., Any], ...] = (
    gaps.ambition_gap,
    gaps.attainment,
    gaps.target_change,
    regions.contributions,
    levels.nominal_growth,
)
_MEASURE_OF: dict[str, Callable[..., Any]] = {
    name: measure for measure in _MEASURES for name in RESULTS[measure.__name__].split()
}
_TIMELESS = {gaps.attainment}

NUMBERLESS = [Hedge.RELATIVE.value, Hedge.NO_TARGET.value]
"""Hedges of what is known and has no number."""

TOLD = (*NUMBERLESS, "not_comparable", "new_number")
"""Why it is known that a row has no figure, or none of a change."""

_SOURCES = {
    "ambition_gap above_previous above_previous_verdict": "target growth_prev",
    "attainment_gap attainment_ratio fell_short attainment": "target growth",
    "target_change direction wording_change": "target target_prev",
    "contribution contribution_rate": "gdp_prev growth",
    "nominal_growth deflator_change": "gdp gdp_prev growth",
    "target_mid target_lower target_upper hedge wording wording_en": "target",
}
_SOURCES_OF = {name: of.split() for names, of in _SOURCES.items() for name in names.split()}


def with_columns(frame: Frame, *, unit: str, time: str, **columns: str) -> Frame:
    """Return the frame with the columns of some arguments, each as `with_column` finds it."""
    for argument, column in columns.items():
        frame = with_column(frame, column, argument, unit=unit, time=time)
    return frame


def with_column(frame: Frame, column: str, argument: str, *, unit: str, time: str) -> Frame:
    """Return the frame with a column: its own, or computed by the measure that it belongs to.

    Raises:
        MissingColumnError: If it is neither there nor computed; names the argument.
    """
    schema = require_columns(frame, {})
    if column in schema:
        return frame
    measure = _MEASURE_OF.get(column)
    if measure is None:
        near = get_close_matches(column, {*schema, *_MEASURE_OF}, n=3)
        hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
        raise MissingColumnError(
            f"no column {column!r} to draw: {argument} takes a column of the frame, or one that a "
            f"measure computes from it{hint}"
        )
    keys = {} if measure in _TIMELESS else {"unit": unit, "time": time}
    try:
        computed: Frame = measure(frame, **keys)
    except ProvgdpError as error:
        raise type(error)(
            f"{argument}={column!r} is computed by pg.{measure.__name__}, which can't: "
            f"{str(error).partition('; rename a column')[0]}"
        ) from error
    return computed


def optional(frame: Frame, *columns: str) -> Frame:
    """Return the frame with columns that it lacks as unknown."""
    schema = require_columns(frame, {})
    return frame.with_columns(pl.lit(None).alias(name) for name in columns if name not in schema)


def inert(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows with texts that can't end a script."""
    texts = rows.select((cs.string() | cs.categorical() | cs.enum()).cast(pl.String))
    risky = (text for text in texts if text.str.contains("<", literal=True).any())
    return rows.with_columns(text.str.replace_all("<", INERT, literal=True) for text in risky)


def safe(text: str) -> str:
    """Return a text that can't end a script."""
    return text.replace("<", INERT)


def field(column: str, other: str = "value") -> str:
    """Return the name of a column in a chart's data: its own, where Vega can read that."""
    return column if re.fullmatch(r"[A-Za-z]\w*", column, re.ASCII) else other


def years_in(rows: pl.DataFrame, time: str) -> list[int]:
    """Return the years that occur, in order; none if there is no such column."""
    if time not in rows.columns:
        return []
    require_columns(rows, {time: "integer"})
    return rows[time].drop_nulls().unique().sort().to_list()


def one_year(
    frame: Frame, /, *, unit: str, time: str, what: str
) -> tuple[pl.DataFrame, int | None]:
    """Return the rows that have a unit, with their texts inert, and their year or None.

    Raises:
        ColumnValueError: If the frame holds several years.
        ColumnTypeError: If the year is no integer.
        DuplicateRowsError: If two rows have the same unit.
    """
    rows = inert(frame.lazy().collect().drop_nulls(unit))
    years = years_in(rows, time)
    if len(years) > 1:
        raise ColumnValueError(
            f"{what} draws one year, but the frame has {some(years)}; "
            f"filter it first: frame.filter(pl.col({time!r}) == {years[-1]})"
        )
    require_unique(rows, [unit], what=what)
    return rows, years[0] if years else None


def some(values: Iterable[object]) -> str:
    """Count the values of a message and name up to five."""
    listed = [repr(value) for value in values]
    named = ", ".join(listed[:5]) + (", …" if len(listed) > 5 else "")
    return f"{len(listed)}: {named}" if listed else "none"


def hedged(
    lang: Lang, value: float | None, low: float | None, high: float | None, hedge: str | None
) -> str | None:
    """Write a target as a chart prints it: ≈5.5, 5.5+, 5–5.5; None where there is no number.

    Chinese writes words (5.5左右); the signs, which are shorter, are those of English.
    """
    if value is None or hedge not in HEDGED:
        return None
    en, zh, _ = HEDGED[hedge]
    form = pick(lang, en, zh)
    if hedge == Hedge.RANGE and low is not None and high is not None:
        return form.format(number(low), number(high))
    return (en if hedge is None else form.partition("–")[0]).format(number(value))


def column(rows: pl.DataFrame, name: str) -> pl.Expr:
    """Return a column of texts, unknown where the frame lacks it."""
    return (pl.col(name) if name in rows.columns else pl.lit(None)).cast(pl.String)


def stated(
    rows: pl.DataFrame, lang: Lang, value: str, low: str, high: str, hedge: str
) -> pl.Series:
    """Return each row's target as a chart prints it, with its hedge."""
    parts = rows.select(
        value=finite(value),
        low=column(rows, low).cast(pl.Float64),
        high=column(rows, high).cast(pl.Float64),
        hedge=column(rows, hedge),
    )
    return pl.Series("printed", [hedged(lang, *part) for part in parts.iter_rows()], pl.String)


def names(units: pl.Series, lang: Lang) -> pl.Series:
    """Return the names of units: of a province in the language, of others as they are."""
    texts = units.cast(pl.String).fill_null("")
    return pl.Series([unit_name(lang, unit) for unit in texts], dtype=pl.String)


def key_of(lang: Lang, hedges: Iterable[str | None], *, by_signs: bool) -> str:
    """Return the line that explains the signs about the numbers: those that are written."""
    occurring = set(hedges)
    told = (
        pick(lang, *told)
        for kind, (sign, word, told) in HEDGED.items()
        if kind in occurring and (by_signs or pick(lang, sign, word) == sign)
    )
    return " · ".join(filter(None, told))


def with_star(lang: Lang, key: str, texts: Iterable[str]) -> str:
    """Return a key with what a star says, if one stands at a number whose wording isn't known."""
    star = HEDGED[None][0].format("")
    is_starred = any(star in text for text in texts)
    return f"{key} · {key_of(lang, [None], by_signs=True)}" if is_starred else key


def absent(
    rows: pl.DataFrame,
    target: str | None,
    hedge: str,
    time: str,
    *,
    unit: str = "",
    value: str = "",
) -> pl.Series:
    """Say of each row why it may lack a number, if that is for want of a target.

    A target may be relative, expressly not set, not yet announced (no outcome of its year is
    known), or not on record. A change from the year before can't be told if there was no number
    then, nor one of the wording if the number changed. Anything else, and a year without outcomes
    to judge by, has no data.

    Args:
        rows: One per unit and year.
        target: Column of the target, or None if that isn't what is wanting.
        hedge: Column of its hedge.
        time: Column of the year.
        unit: Column of the unit.
        value: What the number is, if it isn't the target itself.
    """
    if target is None or target not in rows.columns:
        return pl.Series("why", ["no_data"] * rows.height, dtype=pl.String)
    outcomes = [pl.col(n) for n in ("growth", "national_growth") if n in rows.columns]
    unknown = pl.lit("no_data")
    if outcomes and time in rows.columns:
        is_over = pl.any_horizontal(column.is_not_null().any().over(time) for column in outcomes)
        unknown = pl.when(is_over).then(pl.lit("no_record")).otherwise(pl.lit("not_yet"))
    is_change = "target_prev" in stems(value)
    before = _before(rows, hedge, unit, time) if is_change else pl.Series([None], dtype=pl.String)
    is_moved = column(rows, "direction").is_in(["cut", "raised"]) & (value == "wording_change")
    why = (
        pl.when(column(rows, hedge).is_in(NUMBERLESS))
        .then(column(rows, hedge))
        .when(pl.col(target).is_null())
        .then(unknown)
        .when(pl.lit(before).is_in(NUMBERLESS))
        .then(pl.lit("not_comparable"))
        .when(is_moved)
        .then(pl.lit("new_number"))
        .otherwise(pl.lit("no_data"))
    )
    return rows.select(why=why).to_series()


def is_promise(column: str) -> bool:
    """Say whether a hedge belongs to a column: to a target, and to one of a name of one's own."""
    return "target" in stems(column) or find(column) is None


def numberless(whys: pl.Series, lang: Lang) -> list[str]:
    """Count what is known to have no number: 2 relative, 1 no target."""
    counts = [(why, (whys == why).sum()) for why in TOLD]
    return [pick(lang, f"{n} {say(lang, why)}", f"{n}个{say(lang, why)}") for why, n in counts if n]


def _before(rows: pl.DataFrame, name: str, unit: str, time: str) -> pl.Series:
    """Return a text of the year before: carried along, or found in the rows; else unknown."""
    carried, key = f"{name}_prev", [unit, time]
    if carried in rows.columns or not {name, *key} <= set(rows.columns):
        return rows.select(column(rows, carried)).to_series()
    then = rows.select(unit, pl.col(time) + 1, pl.col(name).cast(pl.String)).unique(key)
    found = rows.select(key).join(then, on=key, how="left", maintain_order="left")
    return found[name]


def stems(column: str) -> list[str]:
    """Return the figures that a column is, or is computed from."""
    return _SOURCES_OF.get(column, [column])


def ids_of(rows: pl.DataFrame, columns: Sequence[str]) -> list[str]:
    """Return the columns of source ids behind some columns, as far as the frame has them."""
    figures = [figure for name in columns for figure in stems(name)]
    ids = dict.fromkeys(f"{figure}_source_id" for figure in figures)
    return [name for name in ids if name in rows.columns]


@lru_cache(maxsize=2)
def publishers(lang: Lang) -> pl.DataFrame:
    """Return each source's publisher, as a chart calls it, and its own name with the day."""
    name = pl.col("publisher").str.replace(r"\s*\(.*$|,? citing .*$", "")
    of = {province.name: pick(lang, province.name, province.full_name_zh) for province in PROVINCES}
    province = name.str.extract(rf"\b({'|'.join(of)})\b").replace_strict(of, default=None)

    def called(known: Iterable[tuple[str, str, str]], *said: pl.Expr) -> list[pl.Expr]:
        return [
            pl.when(name.str.contains(pattern)).then(pl.format(pick(lang, en, zh), *said))
            for pattern, en, zh in known
        ]

    own = pl.coalesce(*called(_PROVINCIAL, province), *called(_PUBLISHERS[:-1]), name)
    return load_sources().select(
        "source_id",
        publisher=pl.coalesce(*called(_PUBLISHERS)),
        cited=pl.concat_str(
            own, "date_published", separator=pick(lang, ", ", "，"), ignore_nulls=True
        ),
    )


def has_any(columns: Iterable[str]) -> pl.Expr:
    """Whether a row has one of these: rows put to a panel may know nothing of the nation."""
    return pl.any_horizontal(pl.col(name).is_not_null() for name in columns)


def credit(lang: Lang, rows: pl.DataFrame, columns: Sequence[str]) -> str:
    """Return the line of sources: the record and whom it has most of these figures from."""
    ids = ids_of(rows, columns)
    if not ids:
        return ""
    used = pl.concat(rows.select(source_id=pl.col(name).cast(pl.String)) for name in ids)
    named = used.join(publishers(lang), on="source_id").group_by("publisher").len()
    is_other = pl.col("publisher") == pick(lang, *_PUBLISHERS[-1][1:])
    names = named.sort(is_other, -pl.col("len").cast(pl.Int64), "publisher")["publisher"].to_list()
    if not names:
        return ""
    told = listed(lang, names, counted="家")
    if lang == "zh":
        return f"资料来源：{told}；provgdp"
    return f"Sources: {told[0].upper()}{told[1:]}; provgdp"


def cited(lang: Lang, rows: pl.DataFrame, columns: Sequence[str]) -> pl.Expr:
    """Return who published each row's figures and when, for a tooltip."""
    known = dict(publishers(lang).select("source_id", "cited").iter_rows())
    ids = ids_of(rows, columns)
    if not ids:
        return pl.lit(None, pl.String)
    texts = [pl.col(name).cast(pl.String).replace_strict(known, default=None) for name in ids]
    return (
        pl.concat_list(texts)
        .list.drop_nulls()
        .list.unique(maintain_order=True)
        .list.join(pick(lang, "; ", "；"))
    )
