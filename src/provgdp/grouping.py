"""Groupings of the 31 provinces into regions, zones, belts and basins, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
import polars as pl

from provgdp import dtypes
from provgdp.card import card
from provgdp.errors import GroupingError, UnknownGroupingError, UnknownProvinceError
from provgdp.frame import require_columns
from provgdp.province import PROVINCES, Province, describe_all_unknown

if TYPE_CHECKING:
    from provgdp.frame import FrameT


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
        return MappingProxyType(dict(self._groups))

    @property
    def is_partition(self) -> bool:
        """Whether each of the 31 provinces is in exactly one group."""
        return not self.overlaps and len(self._members) == len(PROVINCES)

    @property
    def overlaps(self) -> bool:
        """Whether a province is in more than one group."""
        return len(self._members) > len(set(self._members))

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
    grouping: str | Grouping,
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
            `as_province` reads other spellings.
        grouping: Name of one of `GROUPINGS`, or a `Grouping`.
        name: Name of the new column; the grouping's by default.
        members_only: Drop the rows whose group is null.
        unit: Name of the province column.

    Returns:
        The frame with the column ``name``.

    Raises:
        UnknownGroupingError: If no built-in grouping has that name.
        MissingColumnError: If the province column is missing.
        ColumnTypeError: If the province column is no text.
        UnknownProvinceError: If a DataFrame holds another text than the 31 English names; a
            LazyFrame raises polars' own error when it is collected.

    Examples:
        >>> import polars as pl
        >>> import provgdp as pg
        >>> frame = pl.DataFrame({"province": ["Jilin", "Guangdong"], "target": [5.5, 5.0]})
        >>> pg.with_group(frame, "nbs4")["nbs4"].to_list()
        ['Northeast', 'East']
        >>> pg.with_group(frame, "coast", name="side", members_only=True).rows()
        [('Jilin', 5.5, 'inland'), ('Guangdong', 5.0, 'coastal')]
    """
    if not isinstance(grouping, Grouping):
        grouping = _builtin(grouping)
    require_columns(frame, {unit: "text"})
    _require_names(frame, unit)
    name = grouping.name if name is None else name
    # The key stands in the new column's place, so that it is cast once.
    frame = frame.with_columns(pl.col(unit).cast(dtypes.PROVINCE).alias(name))
    key = pl.col(name)
    dtype = pl.Enum(list(grouping.groups))
    found = [
        pl.when(key.is_in([member.name for member in members])).then(pl.lit(group, dtype=dtype))
        for group, members in grouping.groups.items()
    ]
    if grouping.overlaps:
        groups = pl.concat_list(found).list.drop_nulls().alias(name)
        frame = frame.with_columns(groups).explode(name, empty_as_null=True)
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


def _of_iso(name: str, title: str, source: str, groups: Mapping[str, str]) -> Grouping:
    by_iso = {province.iso.removeprefix("CN-"): province for province in PROVINCES}
    read = {group: [by_iso[iso] for iso in codes.split()] for group, codes in groups.items()}
    return Grouping(name=name, title=title, source=source, groups=read)


_BUILTINS = (
    _of_iso(
        "nbs4",
        "Four regions of the National Bureau of Statistics",
        "National Bureau of Statistics, 东西中部和东北地区划分方法, 13 June 2011",
        {
            "East": "BJ TJ HE SH JS ZJ FJ SD GD HI",
            "Central": "SX AH JX HA HB HN",
            "West": "NM GX CQ SC GZ YN XZ SN GS QH NX XJ",
            "Northeast": "LN JL HL",
        },
    ),
    _of_iso(
        "three_belt",
        "Three belts since the Western Development of 2000",
        "State Council, 关于实施西部大开发若干政策措施的通知 (Guofa [2000] No. 33), October 2000, "
        "for the West; the rest as in the Seventh Five-Year Plan",
        {
            "East": "BJ TJ HE LN SH JS ZJ FJ SD GD HI",
            "Central": "SX JL HL AH JX HA HB HN",
            "West": "NM GX CQ SC GZ YN XZ SN GS QH NX XJ",
        },
    ),
    _of_iso(
        "three_belt_1986",
        "Three belts of the Seventh Five-Year Plan",
        "National People's Congress, Seventh Five-Year Plan (1986-1990), April 1986; Hainan "
        "(part of Guangdong until 1988) and Chongqing (of Sichuan until 1997) follow their origin",
        {
            "East": "BJ TJ HE LN SH JS ZJ FJ SD GD GX HI",
            "Central": "SX NM JL HL AH JX HA HB HN",
            "West": "CQ SC GZ YN XZ SN GS QH NX XJ",
        },
    ),
    _of_iso(
        "six_regions",
        "Six regions of the administrative codes",
        "GB/T 2260, Codes for the administrative divisions of the People's Republic of China: "
        "the first digit of the code",
        {
            "North": "BJ TJ HE SX NM",
            "Northeast": "LN JL HL",
            "East": "SH JS ZJ AH FJ JX SD",
            "Central-South": "HA HB HN GD GX HI",
            "Southwest": "CQ SC GZ YN XZ",
            "Northwest": "SN GS QH NX XJ",
        },
    ),
    _of_iso(
        "seven_regions",
        "Seven geographical regions",
        "The six regions of GB/T 2260 with Central-South divided into Central and South; in common "
        "use, defined by no official document",
        {
            "North": "BJ TJ HE SX NM",
            "Northeast": "LN JL HL",
            "East": "SH JS ZJ AH FJ JX SD",
            "Central": "HA HB HN",
            "South": "GD GX HI",
            "Southwest": "CQ SC GZ YN XZ",
            "Northwest": "SN GS QH NX XJ",
        },
    ),
    _of_iso(
        "eight_zones",
        "Eight comprehensive economic zones",
        "Development Research Center of the State Council, 地区协调发展的战略和政策, June 2005",
        {
            "Northeast": "LN JL HL",
            "Northern Coast": "BJ TJ HE SD",
            "Eastern Coast": "SH JS ZJ",
            "Southern Coast": "FJ GD HI",
            "Middle Yellow River": "SX NM HA SN",
            "Middle Yangtze": "AH JX HB HN",
            "Southwest": "GX CQ SC GZ YN",
            "Greater Northwest": "XZ GS QH NX XJ",
        },
    ),
    _of_iso(
        "kind",
        "Municipalities, provinces and autonomous regions",
        "Constitution of the People's Republic of China, 1982, article 30",
        {
            "municipality": "BJ TJ SH CQ",
            "province": "HE SX LN JL HL JS ZJ AH FJ JX SD HA HB HN GD HI SC GZ YN SN GS QH",
            "autonomous_region": "NM GX XZ NX XJ",
        },
    ),
    _of_iso(
        "coast",
        "Coastal and inland provinces",
        "State Oceanic Administration, 沿海行政区域分类与代码 (HY/T 094-2006), 2006",
        {
            "coastal": "TJ HE LN SH JS ZJ FJ SD GD GX HI",
            "inland": "BJ SX NM JL HL AH JX HA HB HN CQ SC GZ YN XZ SN GS QH NX XJ",
        },
    ),
    _of_iso(
        "yangtze_belt",
        "Yangtze River Economic Belt",
        "State Council, 关于依托黄金水道推动长江经济带发展的指导意见 (Guofa [2014] No. 39), "
        "September 2014",
        {"Yangtze River Economic Belt": "SH JS ZJ AH JX HB HN CQ SC GZ YN"},
    ),
    _of_iso(
        "yellow_river_basin",
        "Provinces of the Yellow River basin",
        "Central Committee of the CPC and State Council, 黄河流域生态保护和高质量发展规划纲要, "
        "October 2021; the plan covers the counties on the river, here the whole provinces",
        {"Yellow River Basin": "SX NM SD HA SC SN GS QH NX"},
    ),
    _of_iso(
        "jing_jin_ji",
        "Beijing, Tianjin and Hebei",
        "Central Committee of the CPC and State Council, 京津冀协同发展规划纲要, 2015",
        {"Beijing-Tianjin-Hebei": "BJ TJ HE"},
    ),
    _of_iso(
        "yangtze_delta",
        "Yangtze River Delta",
        "Central Committee of the CPC and State Council, 长江三角洲区域一体化发展规划纲要, "
        "December 2019",
        {"Yangtze River Delta": "SH JS ZJ AH"},
    ),
)

GROUPINGS: Mapping[str, Grouping] = MappingProxyType({g.name: g for g in _BUILTINS})
"""The built-in groupings by name, read-only."""
