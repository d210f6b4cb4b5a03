"""The 31 provinces of the mainland provincial accounts, and every spelling that names one."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, Literal

import attrs

from provgdp.card import card
from provgdp.errors import UnknownProvinceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ProvinceKind = Literal["province", "autonomous_region", "municipality"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Province:
    """One of the 31 provinces, autonomous regions and municipalities.

    There is one object per province: it is looked up, never built, and pickle and copy keep its
    identity.

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
    kind: ProvinceKind
    capital: str
    capital_zh: str
    neighbours: tuple[str, ...]

    @classmethod
    def find(cls, text: str) -> Province | None:
        """Return the province that a text names, or None.

        A curated table is matched, never guessed from: English, pinyin and Chinese names (short
        and full, simplified and traditional), one-character abbreviations, GB and ISO codes,
        historical and variant romanisations. Case, width, spaces, hyphens, apostrophes, brackets
        and full stops don't matter; nor do tone marks, except that Shānxī is Shanxi and Shǎnxī is
        Shaanxi. HASC codes (CN.HE) are not read, because they contradict ISO 3166-2 (CN-HE).

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
        """
        hit = _hit(text)
        return hit if isinstance(hit, Province) else None

    @classmethod
    def parse(cls, text: str) -> Province:
        """Return the province that a text names, by the table of `Province.find`.

        Args:
            text: A name or code.

        Raises:
            TypeError: If ``text`` is no text.
            UnknownProvinceError: If it names none of the 31; ``suggestions`` holds near misses.
                Hong Kong, Macao and Taiwan are refused with the reason.

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
        hit = _hit(text)
        if isinstance(hit, Province):
            return hit
        described, suggestions = describe_unknown(text)
        remedy = "leave it out" if hit else ACCEPTED
        raise UnknownProvinceError(
            f"unknown province {described}; {remedy}", value=text, suggestions=suggestions
        )

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return _of_code, (self.code,)

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


ACCEPTED = (
    "write an English, pinyin or Chinese name, a one-character abbreviation, "
    "a GB code (440000) or an ISO code (CN-GD)"
)
"""How to fix an unknown province: the last clause of the messages."""

_SUFFIXES: dict[ProvinceKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "province": (("Province", "Prov", "Sheng"), ("省",)),
    "autonomous_region": (("Autonomous Region", "AR", "Zizhiqu", "Province"), ("自治区", "省")),
    "municipality": (("Municipality", "City", "Shi"), ("市",)),
}
"""What may follow a name; the first of each makes the official name."""

_PEOPLES = {"GX": ("Zhuang", "壮族"), "NX": ("Hui", "回族"), "XJ": ("Uygur", "维吾尔")}

# Code of GB/T 2260, ISO 3166-2, name, abbreviation, capital, neighbours (in official order).
_TABLE = """
11|BJ|Beijing|北京|京|Beijing|北京|TJ HE
12|TJ|Tianjin|天津|津|Tianjin|天津|BJ HE
13|HE|Hebei|河北|冀|Shijiazhuang|石家庄|BJ TJ SX NM LN SD HA
14|SX|Shanxi|山西|晋|Taiyuan|太原|HE NM HA SN
15|NM|Inner Mongolia|内蒙古|蒙|Hohhot|呼和浩特|HE SX LN JL HL SN GS NX
21|LN|Liaoning|辽宁|辽|Shenyang|沈阳|HE NM JL
22|JL|Jilin|吉林|吉|Changchun|长春|NM LN HL
23|HL|Heilongjiang|黑龙江|黑|Harbin|哈尔滨|NM JL
31|SH|Shanghai|上海|沪|Shanghai|上海|JS ZJ
32|JS|Jiangsu|江苏|苏|Nanjing|南京|SH ZJ AH SD
33|ZJ|Zhejiang|浙江|浙|Hangzhou|杭州|SH JS AH FJ JX
34|AH|Anhui|安徽|皖|Hefei|合肥|JS ZJ JX SD HA HB
35|FJ|Fujian|福建|闽|Fuzhou|福州|ZJ JX GD
36|JX|Jiangxi|江西|赣|Nanchang|南昌|ZJ AH FJ HB HN GD
37|SD|Shandong|山东|鲁|Jinan|济南|HE JS AH HA
41|HA|Henan|河南|豫|Zhengzhou|郑州|HE SX AH SD HB SN
42|HB|Hubei|湖北|鄂|Wuhan|武汉|AH JX HA HN CQ SN
43|HN|Hunan|湖南|湘|Changsha|长沙|JX HB GD GX CQ GZ
44|GD|Guangdong|广东|粤|Guangzhou|广州|FJ JX HN GX
45|GX|Guangxi|广西|桂|Nanning|南宁|HN GD GZ YN
46|HI|Hainan|海南|琼|Haikou|海口|
50|CQ|Chongqing|重庆|渝|Chongqing|重庆|HB HN SC GZ SN
51|SC|Sichuan|四川|川|Chengdu|成都|CQ GZ YN XZ SN GS QH
52|GZ|Guizhou|贵州|贵|Guiyang|贵阳|HN GX CQ SC YN
53|YN|Yunnan|云南|云|Kunming|昆明|GX SC GZ XZ
54|XZ|Tibet|西藏|藏|Lhasa|拉萨|SC YN QH XJ
61|SN|Shaanxi|陕西|陕|Xi'an|西安|SX NM HA HB CQ SC GS NX
62|GS|Gansu|甘肃|甘|Lanzhou|兰州|NM SC SN QH NX XJ
63|QH|Qinghai|青海|青|Xining|西宁|SC XZ GS XJ
64|NX|Ningxia|宁夏|宁|Yinchuan|银川|NM SN GS
65|XJ|Xinjiang|新疆|新|Urumqi|乌鲁木齐|XZ GS QH
"""

# Further names, each also with the suffixes of its kind: postal, Wade-Giles, local, colloquial.
# Wade-Giles "Shan-hsi" is both Shanxi and Shaanxi, so it is read only with its tone numbers.
_VARIANTS = {
    "BJ": "Peking|Pekin|Peiping|Beiping|Pei-ching|北平",
    "TJ": "Tientsin|T'ien-chin",
    "HE": "Hopeh|Hopei",
    "SX": "Shansi|Shan1xi1|Shan1-hsi1",
    "NM": "Neimenggu|Nei Mongol|Nei Monggol|Neimeng|Inner Mongol|Nei-meng-ku|Ovor Mongol|IMAR|内蒙"
    "|Inner Mongolia (Nei Mongol)",
    "JL": "Kirin|Girin|Chi-lin",
    "HL": "Heilungkiang|Hei-lung-chiang",
    "SH": "申",
    "JS": "Kiangsu|Chiang-su",
    "ZJ": "Chekiang|Che-chiang",
    "AH": "Anhwei|Nganhwei",
    "FJ": "Fukien|Fokien|Fu-chien",
    "JX": "Kiangsi|Chiang-hsi",
    "SD": "Shantung",
    "HA": "Honan",
    "HB": "Hupeh|Hupei",
    "GD": "Kwangtung|Kuang-tung",
    "GX": "Guangxi Zhuangzu|Kwangsi|Kwangsi Chuang|Kuang-hsi|Gvangjsih|Guangxi ZAR",
    "CQ": "Chungking|Ch'ung-ch'ing",
    "SC": "Szechwan|Szechuan|Szechuen|Szuchuan|Ssu-ch'uan|蜀",
    "GZ": "Kweichow|Kueichow|Kuei-chou|黔",
    "YN": "滇",
    "XZ": "Xizang|Tibet (Xizang)|Xizang (Tibet)|Hsi-tsang|Sitsang|Thibet|TAR",
    "SN": "Shensi|Shen-hsi|Shan3xi1|Shan3-hsi1|秦",
    "GS": "Kansu|陇",
    "QH": "Tsinghai|Ch'ing-hai",
    "NX": "Ningxia Huizu|Ningsia|Ningsia Hui|Ning-hsia|Ning-hsia Hui|Ningxia HAR",
    "XJ": "Xinjiang Uyghur|Xinjiang Uighur|Xinjiang Uigur|Xinjiang Weiwu'er|Sinkiang|Hsin-chiang"
    "|Sinkiang Uygur|Sinkiang Uyghur|Sinkiang Uighur|Shinjang|Shinjang Uyghur|Xinjiang UAR|XUAR",
}

_OUTSIDE = {
    "Hong Kong": "HK|CN-HK|HKG|81|810000|CN-81|HKSAR|Hong Kong SAR|Xianggang|Hsiang-kang"
    "|Hong Kong Special Administrative Region|Hong Kong Special Administrative Region of China"
    "|Hong Kong, China|Hong Kong SAR, China|Hong Kong SAR of China|China, Hong Kong"
    "|China, Hong Kong SAR|港|香港|中国香港|香港特区|香港特别行政区",
    "Macao": "MO|CN-MO|MAC|82|820000|CN-82|MSAR|Macau|Macao SAR|Macau SAR|Aomen"
    "|Macao Special Administrative Region|Macao Special Administrative Region of China"
    "|Macau Special Administrative Region|Macau Special Administrative Region of China"
    "|Macao, China|Macao SAR, China|Macao SAR of China|China, Macao|China, Macao SAR"
    "|Macau, China|Macau SAR, China|Macau SAR of China|China, Macau|China, Macau SAR"
    "|澳|澳门|中国澳门|澳门特区|澳门特别行政区",
    "Taiwan": "TW|CN-TW|TWN|71|710000|CN-71|Taiwan Province|Taiwan Sheng|T'ai-wan|Formosa"
    "|Taiwan, China|Taiwan Province, China|Taiwan, Province of China|China, Taiwan"
    "|China, Taiwan Province|Chinese Taipei|台|台湾|台湾省|中国台湾|中国台湾省|中华台北",
}

_INVISIBLE = [0xAD, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_JOINING = dict.fromkeys(map(ord, "-_'.,()·`‐–—―‘’“”′ʻʼ"))
_CARON, _BREVE = "\u030c", "\u0306"
_CHARACTERS = str.maketrans(
    "內廣東遼寧甯龍蘇貴雲陝陜肅慶區壯僮維爾國華別滬閩贛魯粵瓊隴晉臺灣門" + _BREVE,
    "内广东辽宁宁龙苏贵云陕陕肃庆区壮壮维尔国华别沪闽赣鲁粤琼陇晋台湾门" + _CARON,
    "".join(map(chr, [*_INVISIBLE, *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)])),
)

# Tone marks tell Shānxī from Shǎnxī, so the first syllable decides where there are any.
_SHANXI = {
    "sha\u0304": "sha",
    **dict.fromkeys(("sha" + _CARON, "sha" + _CARON + "a", "shaa" + _CARON, "shaa"), "shaa"),
}


def _build(row: str) -> Province:
    code, iso, name, name_zh, abbr_zh, capital, capital_zh, neighbours = row.split("|")
    kind: ProvinceKind = "province"
    if code in ("11", "12", "31", "50"):
        kind = "municipality"
    elif code in ("15", "45", "54", "64", "65"):
        kind = "autonomous_region"
    (suffix, *_), (suffix_zh, *_) = _SUFFIXES[kind]
    people, people_zh = _PEOPLES.get(iso, ("", ""))
    return Province(
        code=code + "0000",
        iso=f"CN-{iso}",
        name=name,
        name_zh=name_zh,
        full_name=" ".join(filter(None, (name, people, suffix))),
        full_name_zh=name_zh + people_zh + suffix_zh,
        abbr_zh=abbr_zh,
        kind=kind,
        capital=capital,
        capital_zh=capital_zh,
        neighbours=tuple(f"CN-{other}" for other in neighbours.split()),
    )


PROVINCES = tuple(map(_build, _TABLE.split("\n")[1:-1]))
"""The 31 provinces in the official order of the statistical yearbooks."""

_BY_CODE = {province.code: province for province in PROVINCES}


def _of_code(code: str) -> Province:
    return _BY_CODE[code]


def spellings(province: Province) -> Iterator[str]:
    """Yield every spelling that `Province.find` reads as ``province``, before folding."""
    iso, short_code = province.iso.removeprefix("CN-"), province.code[:2]
    yield from (iso, province.iso, short_code, province.code, f"CN-{short_code}", province.abbr_zh)
    names = [province.name, province.name_zh, *filter(None, _VARIANTS.get(iso, "").split("|"))]
    if iso in _PEOPLES:
        people, people_zh = _PEOPLES[iso]
        names += [f"{province.name} {people}", province.name_zh + people_zh]
    suffixes, suffixes_zh = _SUFFIXES[province.kind]
    for name in names:
        yield name
        if name.isascii():
            yield from (f"{name} {suffix}" for suffix in suffixes)
        elif len(name) > 1:
            yield from (name + suffix for suffix in suffixes_zh)


def fold(text: str) -> str:
    """Reduce a spelling to its key: no case, width, script, spaces, joining marks or tones.

    A number keeps its punctuation ("4.4" is not the code 44), and so does a HASC code ("CN.HE" is
    Henan, CN-HE is Hebei). Tone marks are read before they are dropped where they tell Shanxi from
    Shaanxi.
    """
    text = unicodedata.normalize("NFKD", text).casefold().translate(_CHARACTERS).strip()
    toned = "".join(text.split()).translate(_JOINING)
    if toned.isdigit() or text.startswith("cn."):
        return text
    plain = toned.translate(_ACCENTS)
    if plain != toned and plain.startswith(("shanx", "shaanx")):
        syllable = toned.partition("n")[0]
        return _SHANXI.get(syllable, "sha?") + plain[plain.index("n") :]
    return plain


@functools.cache
def _lookup() -> dict[str, Province | str]:
    """Return the hit of each key: a province, or the name of what is outside the 31."""
    table: dict[str, Province | str] = {
        fold(spelling): province for province in PROVINCES for spelling in spellings(province)
    }
    for name, others in _OUTSIDE.items():
        table |= dict.fromkeys(map(fold, (name, *others.split("|"))), name)
    return table


def _hit(text: str) -> Province | str | None:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"a province is named by text, got {type(text).__name__} {text!r}; "
            f"write str(...) around a code"
        )
    return _lookup().get(fold(text))


def _suggest(key: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    if key.startswith("cn."):  # the nearest ISO code is another province's
        return ()
    names = {k: hit.name for k, hit in _lookup().items() if isinstance(hit, Province)}
    for province in PROVINCES:
        names |= {fold(province.capital): province.name, fold(province.capital_zh): province.name}
    if key in names:
        return (names[key],)
    # The longest key has some forty characters: a longer text is no misspelling of it.
    cutoff = 0.8 if key.isascii() else 0.6
    near = get_close_matches(key, names, n=9, cutoff=cutoff) if len(key) < 60 else []
    return tuple(dict.fromkeys(names[k] for k in near))[:3]


def describe_unknown(text: str) -> tuple[str, tuple[str, ...]]:
    """Quote a text that names no province, with what it may have meant, and the suggestions."""
    quoted = repr(text if len(text) <= 60 else text[:60] + "…")
    hit = _hit(text)
    if isinstance(hit, str):
        return f"{quoted} ({hit} is outside the 31 of the mainland provincial accounts)", ()
    suggestions = _suggest(fold(text))
    if not suggestions:
        return quoted, ()
    return f"{quoted} (did you mean {' or '.join(suggestions)}?)", suggestions


def describe_all_unknown(texts: Sequence[str]) -> str:
    """Count distinct texts that name no province, and describe the first five."""
    shown = ", ".join(describe_unknown(text)[0] for text in texts[:5])
    more = f" and {len(texts) - 5} more" if len(texts) > 5 else ""
    return f"({len(texts)} distinct): {shown}{more}"
