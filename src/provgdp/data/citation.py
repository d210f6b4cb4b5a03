"""Citations: the sources behind a frame, as text or BibTeX."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, cast

import polars as pl
import polars.selectors as cs

from provgdp.data.tables import cached_table
from provgdp.errors import MissingColumnError, NotInRecordError
from provgdp.frame import check_choice, type_of

Format = Literal["text", "bibtex"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ESCAPES = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_URL_ESCAPES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def cite(source: pl.DataFrame | str | Iterable[str | None], *, format: Format = "text") -> str:
    """Return the references of figures, as text or BibTeX.

    Args:
        source: A frame, of which every ``source_id`` and ``…_source_id`` column is read, or one
            key of `load_sources`, or several. Nulls are passed over.
        format: "text" for one line per source, "bibtex" for one ``@misc`` entry per source.

    Returns:
        The citations in the order of first appearance, each source once; empty if there is none.

    Raises:
        OptionError: If ``format`` is neither "text" nor "bibtex".
        NotInRecordError: If a key isn't in `load_sources`.
        MissingColumnError: If a frame has no such column.
        TypeError: If ``source`` is a LazyFrame, or neither a frame nor keys.

    Examples:
        >>> import provgdp as pg
        >>> pg.cite("xinhua-2026-01-19").partition(" 2026")[0]
        "Xinhua: China's GDP grows 5 pct in 2025, hitting annual target."
        >>> print(pg.cite("xinhua-2026-01-19", format="bibtex"))
        @misc{xinhua-2026-01-19,
          author = {{Xinhua}},
          title = {{China's GDP grows 5 pct in 2025, hitting annual target}},
          year = {2026},
          month = jan,
          note = {Read as: copy on the site of People's Daily Online},
        }
        >>> len(pg.cite(pg.load_targets(2024)).splitlines())
        50
    """
    check_choice(Format, format=format)
    known = {row["source_id"]: row for row in cached_table("sources").iter_rows(named=True)}
    keys = _keys(source)
    unknown = [key for key in keys if key not in known]
    if unknown:
        shown = ", ".join(map(repr, unknown[:5])) + " …" * (len(unknown) > 5)
        raise NotInRecordError(f"no source {shown}; pg.load_sources() lists them")
    write, gap = (_text, "\n") if format == "text" else (_bibtex, "\n\n")
    return gap.join(write(known[key]) for key in keys)


def _keys(source: pl.DataFrame | str | Iterable[str | None]) -> list[str]:
    if isinstance(source, str):
        return [source]
    if not isinstance(source, pl.DataFrame):
        return _stated(source)
    columns = source.select(cs.matches("^(.*_)?source_id$").cast(pl.String))
    if not columns.width:
        raise MissingColumnError(
            "the frame has no column 'source_id' or '…_source_id' to cite from; keep that of each "
            "figure you select, such as target_source_id beside target"
        )
    rows = columns.select(pl.concat_list(pl.all()).alias("key"))
    return rows["key"].explode().drop_nulls().unique(maintain_order=True).to_list()


def _stated(source: object) -> list[str]:
    """Return the keys of a list of them, each once; a table of another library is none."""
    keys, kind = [source], type_of(source)
    # A mapping, and a frame of pandas, would give the names of its columns.
    is_table = isinstance(source, Mapping) or getattr(source, "ndim", 1) != 1
    if isinstance(source, Iterable) and not is_table:
        keys = [key for key in cast("Iterable[object]", source) if key is not None]
    stated = [key for key in keys if isinstance(key, str)]
    if len(stated) < len(keys):
        raise TypeError(
            f"cite reads a DataFrame or keys of pg.load_sources(), got {kind}; "
            "pl.from_pandas(df), pl.DataFrame(data) or .collect() of a LazyFrame makes one"
        )
    return list(dict.fromkeys(stated))


def _text(row: dict[str, Any]) -> str:
    parts = [f"{row['publisher']}: {row['title']}", row["date_published"] or "No date", row["url"]]
    said = [part if part[-1] in "?!" else f"{part}." for part in parts if part]
    return " ".join([*said, f"Read as: {row['via']}."])


def _bibtex(row: dict[str, Any]) -> str:
    date = (row["date_published"] or "").split("-")
    fields = {
        "author": f"{{{row['publisher'].translate(_ESCAPES)}}}",
        "title": f"{{{row['title'].translate(_ESCAPES)}}}",
        "year": date[0],
        "month": _MONTHS[int(date[1]) - 1] if len(date) > 1 else "",
        "url": (row["url"] or "").translate(_URL_ESCAPES),
        "note": f"Read as: {row['via']}".translate(_ESCAPES),
    }
    lines = [
        f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@misc{{{row['source_id']},", *lines, "}"])
