"""Groupings of the 31 provinces into regions, zones, belts and basins, each with its source."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

import attrs
import polars as pl

from provgdp import dtypes, gazetteer
from provgdp.card import card
from provgdp.errors import (
    ColumnNameError,
    GroupingError,
    UnknownGroupingError,
    UnknownProvinceError,
)
from provgdp.frame import require_columns
from provgdp.province import PROVINCES, Province, describe_all_unknown

if TYPE_CHECKING:
    from provgdp.frame import FrameT


ValueT = TypeVar("ValueT")

_SHOWN = 5


class _ReadOnly(Mapping[str, ValueT]):
    """A mapping that can't be changed, but unlike MappingProxyType copied and pickled."""

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[str, ValueT]) -> None:
        self._held = dict(held)

    def __getitem__(self, key: str) -> ValueT:
        return self._held[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __repr__(self) -> str:
        return repr(self._held)


def _read_members(group: str, members: Iterable[str | Province]) -> tuple[Province, ...]:
    if not isinstance(group, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise GroupingError(f"a group is named by text, got {group!r}; write {str(group)!r}")
    if isinstance(members, str) or not isinstance(members, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise GroupingError(f"group {group!r} is {members!r}; give a list of provinces")
    try:
        read = tuple(m if isinstance(m, Province) else Province.parse(m) for m in members)
    except UnknownProvinceError as error:
        raise UnknownProvinceError(
            f"group {group!r}: {error}", value=error.value, suggestions=error.suggestions
        ) from None
    if not read:
        raise GroupingError(f"group {group!r} is empty; name its provinces or leave it out")
    twice = {m.name: None for m in read if read.count(m) > 1}
    if twice:
        raise GroupingError(f"group {group!r} names {', '.join(twice)} twice; name each once")
    return read


def _read_groups(
    groups: Mapping[str, Iterable[str | Province]],
) -> tuple[tuple[str, tuple[Province, ...]], ...]:
    if not isinstance(groups, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise GroupingError(
            f"groups map names to provinces, got {type(groups).__name__}; pass a dict"
        )
    if not groups:
        raise GroupingError("a grouping needs at least one group, got none")
    return tuple((group, _read_members(group, members)) for group, members in groups.items())


@attrs.frozen(kw_only=True, repr=False)
class Grouping:
    """Named groups of provinces; `Grouping.custom` makes one, `GROUPINGS` holds the built-in ones.

    Attributes:
        name: Short name, and the default name of the column that `with_group` adds.
        title: What it is, in a few words.
        source: The document that defines it; None if none is known.

    Examples:
        >>> import provgdp as pg
        >>> nbs4 = pg.GROUPINGS["nbs4"]
        >>> nbs4
        <Grouping nbs4: East 10, Central 6, West 12, Northeast 3>
        >>> [province.name for province in nbs4.groups["Northeast"]]
        ['Liaoning', 'Jilin', 'Heilongjiang']
        >>> nbs4.is_partition, pg.GROUPINGS["yangtze_belt"].is_partition
        (True, False)
    """

    name: str
    title: str
    # A tuple, because a read-only mapping neither hashes nor pickles.
    _groups: tuple[tuple[str, tuple[Province, ...]], ...] = attrs.field(
        alias="groups", converter=_read_groups
    )
    source: str | None = None

    @property
    def groups(self) -> Mapping[str, tuple[Province, ...]]:
        """The provinces of each group, read-only, in the grouping's order."""
        return _ReadOnly(dict(self._groups))

    @property
    def is_partition(self) -> bool:
        """Whether each of the 31 provinces is in exactly one group."""
        return not self.overlaps and len(self._members) == len(PROVINCES)

    @property
    def overlaps(self) -> bool:
        """Whether a province is in more than one group."""
        return _overlap(self.groups)

    @property
    def _members(self) -> list[Province]:
        return [province for _, members in self._groups for province in members]

    @classmethod
    def custom(
        cls,
        name: str,
        groups: Mapping[str, Iterable[str | Province]],
        *,
        title: str | None = None,
        source: str | None = None,
    ) -> Grouping:
        """Make a grouping of your own.

        Args:
            name: Its name, and the default name of the column that `with_group` adds.
            groups: The provinces of each group, in any spelling; they need not cover the 31, and
                a province may be in several groups.
            title: What it is; ``name`` by default.
            source: The document that defines it.

        Raises:
            UnknownProvinceError: If a spelling names none of the 31; the message names the group.
            GroupingError: If there is no group, a group is empty or names a province twice.

        Examples:
            >>> import provgdp as pg
            >>> pg.Grouping.custom("belts", {"Rust": ["辽", "Jilin"], "Sun": ["粤", "琼", "闽"]})
            <Grouping belts: Rust 2, Sun 3>
        """
        return cls(name=name, title=name if title is None else title, groups=groups, source=source)

    def __repr__(self) -> str:
        sizes = ", ".join(f"{group} {len(members)}" for group, members in self._groups)
        return f"<Grouping {self.name}: {sizes}>"

    def _repr_html_(self) -> str:
        rows = {group: ", ".join(map(str, members)) for group, members in self._groups}
        return card(self.title, rows | ({"Source": self.source} if self.source else {}))


def with_group(
    frame: FrameT,
    /,
    grouping: str | Grouping | Mapping[str, Iterable[str]],
    *,
    name: str | None = None,
    members_only: bool = False,
    unit: str = "province",
) -> FrameT:
    """Add the group of each row's province as an Enum column in the grouping's order.

    A partition keeps the rows and their order. Where a province is in several groups its row is
    repeated, once per group, so an overlapping grouping comes after the measures that work row by
    row. A province in no group, and an unknown (null) province, has a null group.

    Args:
        frame: A frame with a column of English province names (Enum, Categorical or String);
            `as_province` reads other spellings. With groups of your own units, of their names.
        grouping: Name of one of `GROUPINGS`, a `Grouping`, or a mapping of each group to its
            members: provinces in any spelling, or, for counties, the states of another country or
            any other unit, units as the column has them. What a LazyFrame's column of texts holds
            isn't known: it is taken for provinces if all members are such, for other units if none
            is; some of each are refused.
        name: Name of the new column; the grouping's by default, and "group" for a mapping.
        members_only: Drop the rows whose group is null.
        unit: Name of the column of provinces, or of your units.

    Returns:
        The frame with the column ``name``.

    Raises:
        UnknownGroupingError: If no built-in grouping has that name.
        GroupingError: If a mapping has no group, a group is no list of texts, its units
            aren't in the column of a DataFrame, or only some of those for a LazyFrame's column of
            texts are provinces.
        ColumnNameError: If ``name`` is that of the column of units.
        MissingColumnError: If the province column is missing.
        ColumnTypeError: If the province column is no text.
        UnknownProvinceError: If a DataFrame holds another text than the 31 English names; a
            LazyFrame raises polars' own error when it is collected. Also if a mapping for a
            column of provinces names none of them.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"province": ["Jilin", "Guangdong"], "target": [5.5, 5.0]})
        >>> pg.with_group(frame, "nbs4")["nbs4"].to_list()
        ['Northeast', 'East']
        >>> pg.with_group(frame, "coast", name="side", members_only=True).rows()
        [('Jilin', 5.5, 'inland'), ('Guangdong', 5.0, 'coastal')]
        >>> pg.with_group(frame, {"rust": ["吉林", "Liaoning"]})["group"].to_list()
        ['rust', None]
        >>> states = pl.DataFrame({"state": ["Ohio", "Oregon"], "target": [3.0, 2.5]})
        >>> pg.with_group(states, {"Pacific": ["Oregon"]}, name="coast", unit="state").rows()
        [('Ohio', 3.0, None), ('Oregon', 2.5, 'Pacific')]
    """
    require_columns(frame, {unit: "text"})
    dtype: pl.DataType = pl.String()
    if isinstance(grouping, Mapping):
        grouping = _listed(grouping)
        if _holds_provinces(frame, unit, grouping):
            grouping = Grouping.custom("group", grouping)
    if isinstance(grouping, Mapping):
        default, groups = "group", _read_units(grouping)
        _require_members(frame, unit, groups)
    else:
        grouping = grouping if isinstance(grouping, Grouping) else _builtin(grouping)
        default, dtype = grouping.name, dtypes.PROVINCE
        groups = {group: [x.name for x in members] for group, members in grouping.groups.items()}
        _require_names(frame, unit)
    name = default if name is None else name
    if name == unit:
        raise ColumnNameError(
            f"the group would stand in for the column {unit!r}; give it another name="
        )
    # The key stands in the new column's place, so that it is cast once.
    frame = frame.with_columns(pl.col(unit).cast(dtype).alias(name))
    key, order = pl.col(name), pl.Enum(list(groups))
    found = [
        pl.when(key.is_in(members)).then(pl.lit(group, dtype=order))
        for group, members in groups.items()
    ]
    if _overlap(groups):
        listed = pl.concat_list(found).list.drop_nulls().alias(name)
        frame = frame.with_columns(listed).explode(name, empty_as_null=True)
    else:
        frame = frame.with_columns(pl.coalesce(found).alias(name))
    return frame.filter(pl.col(name).is_not_null()) if members_only else frame


def _builtin(name: str) -> Grouping:
    if name in GROUPINGS:
        return GROUPINGS[name]
    raise UnknownGroupingError(
        f"unknown grouping {name!r}; the built-in ones are {', '.join(GROUPINGS)}; "
        f"Grouping.custom makes one of your own"
    )


def _overlap(groups: Mapping[str, Iterable[object]]) -> bool:
    members = list(itertools.chain.from_iterable(groups.values()))
    return len(members) > len(set(members))


def _listed(groups: Mapping[str, Iterable[str]]) -> Mapping[str, Iterable[str]]:
    """Return the groups with members that can be read twice."""
    return {x: units if isinstance(units, str) else list(units) for x, units in groups.items()}


def _read_units(groups: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Return groups of the user's own units."""
    if not groups:
        raise GroupingError("a grouping needs at least one group, got none")
    read: dict[str, list[str]] = {}
    for group, units in groups.items():
        members = [] if isinstance(units, str) else list(units)
        texts: list[object] = [group, *members]
        if not members or not all(isinstance(text, str) for text in texts):
            raise GroupingError(f"group {group!r} is {units!r}; name it by text and list its units")
        read[group] = members
    return read


def _holds_provinces(
    frame: pl.DataFrame | pl.LazyFrame, unit: str, groups: Mapping[str, Iterable[object]]
) -> bool:
    """Say whether a column is one of provinces, by its dtype or by all that a DataFrame holds.

    Nothing that a LazyFrame holds is known: there the members of the groups say it.
    """
    if frame.collect_schema()[unit] == dtypes.PROVINCE:
        return True
    if isinstance(frame, pl.LazyFrame):
        are = {_is_province(member): member for members in groups.values() for member in members}
        if len(are) == 2:
            raise GroupingError(
                f"{are[True]!r} is a province and {are[False]!r} is none, and a LazyFrame doesn't "
                f"say which of them column {unit!r} holds; read provinces with as_province first, "
                f"or call .collect() where it holds other units"
            )
        return True in are
    held = _held(frame, unit)
    return len(held) > 0 and not held.cast(dtypes.PROVINCE, strict=False).has_nulls()


def _is_province(member: object) -> bool:
    return isinstance(member, Province) or (
        isinstance(member, str) and Province.find(member) is not None
    )


def _held(frame: pl.DataFrame | pl.LazyFrame, unit: str) -> pl.Series:
    """Return each text of a DataFrame's column once; of a LazyFrame none is known."""
    if isinstance(frame, pl.LazyFrame):
        return pl.Series(dtype=pl.String)
    return frame.get_column(unit).drop_nulls().cast(pl.String).unique(maintain_order=True)


def _require_members(
    frame: pl.DataFrame | pl.LazyFrame, unit: str, groups: Mapping[str, list[str]]
) -> None:
    """Refuse a unit that no row has: one that is misspelt would be lost without a word."""
    held = _held(frame, unit)
    absent = [
        f"{member!r} of group {group!r}"
        for group, members in groups.items()
        for member in dict.fromkeys(members)
        if member not in held
    ]
    if len(held) and absent:
        more = f" and {len(absent) - _SHOWN} more" if len(absent) > _SHOWN else ""
        foreign = held.filter(held.cast(dtypes.PROVINCE, strict=False).is_null())
        are_provinces = all(map(_is_province, itertools.chain(*groups.values())))
        hint = (
            f"; a column of provinces is read with as_province first: {foreign[0]!r} is the "
            f"English name of none"
        )
        raise GroupingError(
            f"no row of column {unit!r} has {', '.join(absent[:_SHOWN])}{more}; the column has "
            f"{', '.join(map(repr, held.head(_SHOWN)))}; write the units as it does, and leave out "
            f"those it doesn't have{hint * are_provinces}"
        )


def _require_names(frame: pl.DataFrame | pl.LazyFrame, province: str) -> None:
    if isinstance(frame, pl.LazyFrame):
        return
    column = frame.get_column(province).drop_nulls().unique(maintain_order=True)
    unknown = column.filter(column.cast(dtypes.PROVINCE, strict=False).is_null())
    if unknown.is_empty():
        return
    texts = unknown.cast(pl.String).to_list()
    raise UnknownProvinceError(
        f"column {province!r} holds other texts than the 31 English names "
        f"{describe_all_unknown(texts)}; read it with as_province first",
        value=texts[0],
    )


def _builtins() -> Iterator[Grouping]:
    by_iso = {province.iso.removeprefix("CN-"): province for province in PROVINCES}
    for block in gazetteer.GROUPINGS.strip().split("\n\n"):
        head, *lines = block.splitlines()
        name, title, source = head.split("|")
        rows = (line.split(": ") for line in lines)
        groups = {group: [by_iso[iso] for iso in codes.split()] for group, codes in rows}
        yield Grouping(name=name, title=title, source=source, groups=groups)


GROUPINGS: Mapping[str, Grouping] = _ReadOnly({g.name: g for g in _builtins()})
"""The built-in groupings by name, read-only."""
