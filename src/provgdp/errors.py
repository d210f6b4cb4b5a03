"""Every exception of the package.

Each can be built from its message alone, because polars rebuilds an exception raised inside an
expression that way; the structured fields then hold their defaults.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import polars as pl

ParseFailure = Literal["missing", "ambiguous", "unreadable"]


class ProvgdpError(Exception):
    """Base class of every error that provgdp raises on purpose."""


class UnknownProvinceError(ProvgdpError, LookupError):
    """A text that names none of the 31 provinces.

    Attributes:
        value: The text as given.
        suggestions: English names of the nearest provinces, best first; never used silently.
    """

    def __init__(
        self, message: str, *, value: str | None = None, suggestions: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.value = value
        self.suggestions = tuple(suggestions)


class UnknownGroupingError(ProvgdpError, LookupError):
    """A name that is no built-in grouping."""


class GroupingError(ProvgdpError, ValueError):
    """A custom grouping that can't be built."""


class TargetParseError(ProvgdpError, ValueError):
    """A wording that can't be read as one growth target.

    Attributes:
        text: The wording as given.
        reason: "missing" (blank or a missing marker), "ambiguous" (more than one reading) or
            "unreadable" (none).
        span: Where the trouble starts and ends, as character offsets into ``text``; None where
            it has no place.
    """

    def __init__(
        self,
        message: str,
        *,
        text: str = "",
        reason: ParseFailure = "unreadable",
        span: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(message)
        self.text = text
        self.reason: ParseFailure = reason
        self.span = span


class MissingColumnError(ProvgdpError, LookupError):
    """A frame that lacks a column the call needs."""


class ColumnTypeError(ProvgdpError, TypeError):
    """A column whose dtype the call can't use."""


class ColumnNameError(ProvgdpError, ValueError):
    """A name that stands for two columns in one call."""


class ColumnValueError(ProvgdpError, ValueError):
    """A column that holds what the call can't use: a negative weight, an unknown hedge."""


class OptionError(ProvgdpError, ValueError):
    """An option outside of what it may be."""


class DuplicateRowsError(ProvgdpError, ValueError):
    """Rows that share a key which must be unique."""


class NoPreviousYearError(ProvgdpError, ValueError):
    """A frame in which no row has its year before, where the call compares with it."""


class NotInRecordError(ProvgdpError, LookupError):
    """A year, vintage or source that the bundled record doesn't hold."""


class PanelError(ProvgdpError, ValueError):
    """A user's frame that can't be read as a panel.

    Attributes:
        problems: One row per problem: row number, column, value and what is wrong with it; empty
            where the trouble is in no row.
    """

    def __init__(self, message: str, *, problems: pl.DataFrame | None = None) -> None:
        super().__init__(message)
        self.problems = _frame(problems)


class DocumentError(ProvgdpError, ValueError):
    """Documents that can't be read among many.

    Attributes:
        found: The rows of all the others.
        documents: The places of the documents that can't be read.
    """

    def __init__(
        self, message: str, *, found: pl.DataFrame | None = None, documents: Sequence[int] = ()
    ) -> None:
        super().__init__(message)
        self.found = _frame(found)
        self.documents = tuple(documents)


def _frame(given: pl.DataFrame | None) -> pl.DataFrame:
    import polars

    return polars.DataFrame() if given is None else given


class ProcessError(ProvgdpError, RuntimeError):
    """A process that can't go on: one of the workers was ended, or polars ran before a fork."""


class MissingExtraError(ProvgdpError, ImportError):
    """A feature whose optional dependency isn't installed."""
