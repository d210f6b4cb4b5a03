"""The 31 provinces of the mainland provincial accounts, and every spelling that names one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import update_wrapper
from typing import TYPE_CHECKING

import attrs

from provgdp import gazetteer
from provgdp.card import card
from provgdp.errors import UnknownProvinceError

if TYPE_CHECKING:
    from provgdp.elsewhere import Refusal


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Province:
    """One of the 31 provinces, autonomous regions and municipalities.

    There is one object per province: it is looked up, never built, and pickle and copy keep its
    identity. It can be hashed, so that it may be a key and the argument of a cached function.

    Attributes:
        code: Code of GB/T 2260 ("440000").
        iso: Code of ISO 3166-2 ("CN-GD").
        name: English name, as in `dtypes.PROVINCE` ("Guangdong").
        name_zh: Chinese short name ("广东").
        full_name: Official English name ("Guangdong Province").
        full_name_zh: Official Chinese name ("广东省").
        abbr_zh: One-character abbreviation ("粤").
        kind: "province", "autonomous_region" or "municipality".
        capital: Seat of government in English ("Guangzhou"); a municipality is its own.
        capital_zh: Seat of government in Chinese ("广州").
        neighbours: ISO codes of those of the 31 that share a land border, in official order.

    Examples:
        >>> import provgdp as pg
        >>> pg.Province.parse("粤")
        <Province Guangdong 广东 CN-GD>
        >>> shaanxi = pg.Province.parse("Shǎnxī")
        >>> str(shaanxi), shaanxi.capital, shaanxi.kind
        ('Shaanxi', "Xi'an", 'province')
        >>> [pg.Province.parse(iso).name for iso in pg.Province.parse("Jilin").neighbours]
        ['Inner Mongolia', 'Liaoning', 'Heilongjiang']
    """

    code: str
    iso: str
    name: str
    name_zh: str
    full_name: str
    full_name_zh: str
    abbr_zh: str
    kind: gazetteer.ProvinceKind
    capital: str
    capital_zh: str
    neighbours: tuple[str, ...]

    def __new__(cls, *args: object, **fields: object) -> Province:
        """Refuse what attrs would refuse without a remedy."""
        if args or len(fields) < len(attrs.fields(cls)):
            given = [*args, *fields.values(), "粤"][0]
            raise TypeError(f"a province is looked up, not built: Province.parse({given!r})")
        return object.__new__(cls)

    @classmethod
    def find(cls, text: str) -> Province | None:
        """Return the province that a text names, or None.

        A curated table is matched, never guessed from: English, pinyin and Chinese names (short
        and full, simplified and traditional), one-character abbreviations, GB codes (of 2, 6, 9
        or 12 digits, also through a float) and ISO codes, historical and variant romanisations.
        Case, width, spaces, hyphens, apostrophes, brackets and full stops don't matter; nor do
        tones as marks or digits, except that Shānxī is Shanxi and Shǎnxī is Shaanxi, and shan xi
        without a tone is neither. A cell of several names and codes ("Yunnan / 云南"), or with
        the country beside the name, is read where all parts mean one province. HASC codes (CN.HE)
        are not read, because they contradict ISO 3166-2 (CN-HE).

        Args:
            text: A name or code.

        Raises:
            TypeError: If ``text`` is no text.

        Examples:
            >>> import provgdp as pg
            >>> pg.Province.find("inner-mongolia") is pg.Province.find("內蒙古自治區")
            True
            >>> pg.Province.find("Guandong") is None
            True
            >>> cells = "110000.0", "guang3 dong1", "Yunnan / 云南", "Hebei, China"
            >>> [str(pg.Province.find(cell)) for cell in cells]
            ['Beijing', 'Guangdong', 'Yunnan', 'Hebei']
        """
        from provgdp import spelling

        found = spelling.read(_text(text))
        return _BY_CODE[next(iter(found))] if len(found) == 1 else None

    @classmethod
    def parse(cls, text: str) -> Province:
        """Return the province that a text names, by the table of `Province.find`.

        Args:
            text: A name or code.

        Raises:
            TypeError: If ``text`` is no text.
            UnknownProvinceError: If it names none of the 31; ``suggestions`` holds near misses.
                Hong Kong, Macao and Taiwan, totals, groups of provinces, cities and codes of other
                lists are refused with the reason.

        Examples:
            >>> import provgdp as pg
            >>> pg.Province.parse("Nei Mongol").name
            'Inner Mongolia'
            >>> try:
            ...     pg.Province.parse("Guandong")
            ... except pg.errors.UnknownProvinceError as error:
            ...     error.suggestions[0]
            'Guangdong'
        """
        found = cls.find(text)
        if found is not None:
            return found
        from provgdp import elsewhere

        refusal = elsewhere.refuse(text)
        message = say_unknown(text, refusal.of_one())
        raise UnknownProvinceError(message, value=text, suggestions=refusal.suggestions)

    def __hash__(self) -> int:
        return hash(self.code)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        # A public name and a text: what caches that hash the parts of an object can hash too.
        return Province.parse, (self.code,)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Province {self.name} {self.name_zh} {self.iso}>"

    def _repr_html_(self) -> str:
        rows = {
            "English": self.full_name,
            "Chinese": f"{self.full_name_zh} ({self.abbr_zh})",
            "Codes": f"{self.code}, {self.iso}",
            "Capital": f"{self.capital} {self.capital_zh}",
        }
        return card(f"{self.name} {self.name_zh}", rows)


def _text(text: str) -> str:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        remedy = f"write {str(text)!r}" if isinstance(text, int) else "give a name or a code"
        raise TypeError(
            f"a province is named by text, got {type(text).__name__} {text!r}; {remedy}"
        )
    return text


def _build(row: gazetteer.Row) -> Province:
    (suffix, *_), (suffix_zh, *_) = gazetteer.SUFFIXES[row.kind]
    people, people_zh = gazetteer.PEOPLES.get(row.iso, ("", ""))
    return Province(
        code=row.code,
        iso=f"CN-{row.iso}",
        name=row.name,
        name_zh=row.name_zh,
        full_name=" ".join(filter(None, (row.name, people, suffix))),
        full_name_zh=row.name_zh + people_zh + suffix_zh,
        abbr_zh=row.abbr_zh,
        kind=row.kind,
        capital=row.capital,
        capital_zh=row.capital_zh,
        neighbours=tuple(f"CN-{other}" for other in row.neighbours.split()),
    )


update_wrapper(Province.__new__, Province.__init__, assigned=())  # the signature to show

PROVINCES = tuple(map(_build, gazetteer.ROWS.values()))
"""The 31 provinces in the official order of the statistical yearbooks."""

_BY_CODE = {province.code: province for province in PROVINCES}


def spellings(province: Province) -> Iterator[str]:
    """Yield the usual spellings of a province, before folding: codes, then names."""
    from provgdp import spelling

    row = gazetteer.ROWS[province.code]
    yield from spelling.codes(row)
    yield from spelling.full_names(row)


def _describe(text: str, refusal: Refusal) -> str:
    quoted = repr(text if len(text) <= 60 else text[:60] + "…")
    if refusal.reason:
        return f"{quoted} ({refusal.reason})"
    if refusal.suggestions:
        return f"{quoted} (did you mean {' or '.join(refusal.suggestions)}?)"
    return quoted


def say_unknown(text: str, refusal: Refusal) -> str:
    """Say why a text names no province, and what to do."""
    return f"unknown province {_describe(text, refusal)}; {refusal.remedy}"


def describe_all_unknown(texts: Sequence[str]) -> str:
    """Count distinct texts that name no province, and describe the first five."""
    from provgdp import elsewhere

    shown: list[str] = []
    for text in texts[:5]:
        refusal = elsewhere.refuse(text)
        if refusal.reason and refusal.remedy != elsewhere.ACCEPTED:
            refusal = refusal._replace(reason=f"{refusal.reason}: {refusal.remedy}")
        shown.append(_describe(text, refusal))
    more = f" and {len(texts) - 5} more" if len(texts) > 5 else ""
    return f"({len(texts)} distinct): {', '.join(shown)}{more}"
