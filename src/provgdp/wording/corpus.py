"""Many texts at once: in processes of their own, or as a column that any engine reads."""

from __future__ import annotations

from collections.abc import Sized
from numbers import Integral
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import polars as pl

from provgdp.errors import DocumentError, OptionError
from provgdp.expressions import as_expr
from provgdp.forks import refuse_forked
from provgdp.province import Province
from provgdp.wording.prose import (
    SCHEMA,
    as_province,
    as_year,
    checked_title,
    refuse_path,
    target_rows,
)
from provgdp.wording.workers import check_workers, for_each, is_list, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


Rows: TypeAlias = list[tuple[object, ...]]
_MOST_SHOWN = 5


class _Document(NamedTuple):
    """One text to read, and what is known of it."""

    place: int
    text: object
    title: str | None
    year: int | None
    province: str | Province | None


class _Read(NamedTuple):
    """What was read of one text: its rows, or the fault."""

    place: int
    rows: Rows
    fault: str | None


def extract_many(
    texts: Iterable[str],
    *,
    titles: str | Sequence[str | None] | None = None,
    years: int | Sequence[int | None] | None = None,
    provinces: str | Province | Sequence[str | Province | None] | None = None,
    progress: Callable[[int, int | None], object] | None = None,
    workers: int = 1,
    errors: Literal["raise", "skip"] = "raise",
) -> pl.DataFrame:
    """Return the rows of `extract_targets` for each of many texts, each read on its own.

    Args:
        texts: The documents: articles that name their year, work reports with their heading.
        titles: Their headlines: one for all, or one for each.
        years: What "this year" means: one year for all, or one for each.
        provinces: Whose reports they are: one province for all, or one for each.
        progress: Called after each document with how many were read and how many there are (None
            for an iterator).
        workers: How many processes read; 1 reads in this one. New processes are started afresh
            ("spawn"), so a script that asks for several needs ``if __name__ == "__main__":``.
        errors: What to do with a document that can't be read (None, bytes): "raise" once all
            others were read, or "skip" to leave it out.

    Returns:
        The rows of `extract_targets` for each text in turn, after a column `document`: its place
        among the texts, counted from 0. A document without targets has no row.

    Raises:
        TypeError: If ``texts`` is a single text.
        OptionError: If an option has no such value, or a list isn't as long as the texts.
        DocumentError: If texts can't be read; it names the first five and holds the rows of all
            others as ``found``.

    Examples:
        >>> import provgdp as pg
        >>> texts = ["For 2026 Hebei targets 5%.", "No figures.", "今年增长目标为5%左右。"]
        >>> found = pg.extract_many(texts, years=[None, None, 2025], provinces=["", "", "山西"])
        >>> found.select("document", "province", "year", "target").rows()
        [(0, 'Hebei', 2026, 5.0), (2, 'Shanxi', 2025, 5.0)]
    """
    if isinstance(texts, str):
        raise TypeError(
            "expected many texts, got one str; put it in a list, or use extract_targets"
        )
    if errors not in ("raise", "skip"):
        raise OptionError(f"errors must be 'raise' or 'skip', got {errors!r}")
    check_workers(workers)
    refuse_forked()
    if any(map(is_list, (titles, years, provinces))):
        # As many as the texts: these are counted.
        texts = list(texts)
    total = len(texts) if isinstance(texts, Sized) else None
    documents = _documents(texts, total, titles, years, provinces)
    rows: Rows = []
    faults: list[tuple[int, str]] = []
    for n, read in enumerate(read_all(_read, documents, workers), 1):
        rows += [(read.place, *row) for row in read.rows]
        if read.fault is not None:
            faults.append((read.place, read.fault))
        if progress is not None:
            progress(n, total)
    found = pl.DataFrame(rows, schema={"document": pl.Int64(), **SCHEMA}, orient="row")
    if faults and errors == "raise":
        shown = "; ".join(f"document {place}: {why}" for place, why in faults[:_MOST_SHOWN])
        raise DocumentError(
            f"{len(faults)} of the documents can't be read: {shown}; correct them, or pass "
            "errors='skip'",
            found=found,
            documents=[place for place, _ in faults],
        )
    return found


def _documents(
    texts: Iterable[object],
    total: int | None,
    titles: str | Sequence[str | None] | None,
    years: int | Sequence[int | None] | None,
    provinces: str | Province | Sequence[str | Province | None] | None,
) -> Iterator[_Document]:
    beside = (
        for_each("titles", titles, total, (str,)),
        for_each("years", years, total, (Integral,)),
        for_each("provinces", provinces, total, (str, Province)),
    )
    for place, (text, title, year, province) in enumerate(zip(texts, *beside, strict=False)):
        yield _Document(place, text, title, year, province or None)


def _read(document: _Document) -> _Read:
    try:
        if not isinstance(document.text, str):
            raise TypeError(f"expected a text as str, got {type(document.text).__name__}")
        title = checked_title(document.title) or None
        year, province = as_year(document.year), as_province(document.province)
        rows = target_rows(document.text, title, year, province)
        if not rows:
            refuse_path(document.text)
        return _Read(document.place, rows, None)
    except (TypeError, ValueError, LookupError) as fault:
        return _Read(document.place, [], str(fault))


_STRUCT = pl.List(pl.Struct(SCHEMA))


def extract_targets_expr(
    text: str | pl.Expr,
    *,
    title: str | pl.Expr | None = None,
    year: str | int | pl.Expr | None = None,
    province: str | pl.Expr | None = None,
) -> pl.Expr:
    """Return an expression that reads a column of texts: a list of targets for each.

    Lazy and streaming engines read it batch by batch, and so does any engine that runs polars on
    parts of a corpus.

    Args:
        text: A column name or expression of texts; null gives null.
        title: A column of their headlines.
        year: A column of what "this year" means, or one year for all.
        province: A column of whose reports they are, in any spelling of `Province.parse`.

    Returns:
        An expression of a List of Struct with the columns of `extract_targets`, under the name of
        the text's column; ``explode`` and ``unnest`` make rows of it.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> texts = ["河北今年增长目标为5%左右。", None]
        >>> corpus = pl.LazyFrame({"text": texts, "year": [2025, 2025]})
        >>> found = corpus.select(pg.extract_targets_expr("text", year="year")).collect()
        >>> found.explode("text").unnest("text").select("province", "year", "target").rows()
        [('Hebei', 2025, 5.0), (None, None, None)]
    """
    column = as_expr(text, "extract_targets_expr")
    named = (("title", title), ("year", year), ("province", province))
    fields = [column.cast(pl.String).alias("text")]
    for name, value in named:
        if value is not None:
            plain = (
                pl.lit(value) if isinstance(value, int) else as_expr(value, "extract_targets_expr")
            )
            fields.append(plain.alias(name))

    def batch(values: pl.Series) -> pl.Series:
        names = list(SCHEMA)
        lists = [
            None
            if row["text"] is None
            else [dict(zip(names, found, strict=True)) for found in _rows(row)]
            for row in values.struct.unnest().iter_rows(named=True)
        ]
        return pl.Series(values.name, lists, dtype=_STRUCT)

    name = column.meta.output_name()
    joined = pl.struct(fields).map_batches(batch, return_dtype=_STRUCT, is_elementwise=True)
    return joined.alias(name)


def _rows(row: dict[str, Any]) -> Rows:
    title = row.get("title")
    return target_rows(
        str(row["text"]),
        None if title is None else str(title),
        as_year(row.get("year")),
        as_province(row.get("province")),
    )
