from __future__ import annotations

import copy
import functools
import inspect
import io
import pickle
import re
import typing

import attrs
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_name
from polars.testing import assert_frame_equal

import provgdp as pg
from provgdp import elsewhere
from provgdp.columns import ProvinceField
from provgdp.province import spellings
from provgdp.spelling import fold

# Written out by hand, so that a fault in the package's table can't hide.
SPELLINGS = {
    "Beijing": "北京|北京市|京|110000|11|CN-BJ|BJ|Běijīng|Beijing Shi|Beijing Municipality|Peking"
    "|Peiping|Pei-ching|北平",
    "Tianjin": "天津|天津市|津|120000|12|CN-TJ|TJ|Tiānjīn|Tianjin Shi|Tianjin Municipality"
    "|Tientsin|T'ien-chin",
    "Hebei": "河北|河北省|冀|130000|13|CN-HE|HE|Héběi|Hebei Sheng|Hebei Province|Hopeh|Hopei"
    "|Ho-pei",
    "Shanxi": "山西|山西省|晋|晉|140000|14|CN-SX|SX|Shānxī|Shān Xī|Shanxi Sheng|Shānxī Shěng"
    "|Shanxi Province|Shansi|Shan¹-hsi¹|shan1xi1|Shānxi|shan1xi|ShanxiSheng",
    "Inner Mongolia": "内蒙古|内蒙古自治区|內蒙古|內蒙古自治區|内蒙|內蒙|蒙|150000|15|CN-NM|NM"
    "|inner-mongolia|Inner Mongolia Autonomous Region|Inner Mongolia AR|Neimenggu|Nei Menggu"
    "|Nèi Měnggǔ|Nei Mongol|Nei Monggol|Nei Mongol Zizhiqu|Inner Mongol|Nei-meng-ku"
    "|Inner Mongolia (Nei Mongol)|内蒙古（自治区）",
    "Liaoning": "辽宁|辽宁省|遼寧|遼寧省|辽|遼|210000|21|CN-LN|LN|Liáoníng|Liaoning Sheng"
    "|Liaoning Province|Liao-ning",
    "Jilin": "吉林|吉林省|吉|220000|22|CN-JL|JL|Jílín|Jilin Sheng|Jilin Province|Kirin|Chi-lin",
    "Heilongjiang": "黑龙江|黑龙江省|黑龍江|黑龍江省|黑|230000|23|CN-HL|HL|Hēilóngjiāng"
    "|Hei Long Jiang|Heilongjiang Sheng|Heilongjiang Province|Heilungkiang|Hei-lung-chiang",
    "Shanghai": "上海|上海市|沪|滬|申|310000|31|CN-SH|SH|Shànghǎi|Shanghai Shi|Shang-hai"
    "|Shanghai Municipality|Shanghai City",
    "Jiangsu": "江苏|江苏省|江蘇|江蘇省|苏|蘇|320000|32|CN-JS|JS|Jiāngsū|Jiangsu Sheng"
    "|Jiangsu Province|Kiangsu|Chiang-su",
    "Zhejiang": "浙江|浙江省|浙|330000|33|CN-ZJ|ZJ|Zhèjiāng|Zhejiang Sheng|Zhejiang Province"
    "|Chekiang|Che-chiang",
    "Anhui": "安徽|安徽省|皖|340000|34|CN-AH|AH|Ānhuī|Anhui Sheng|Anhui Province|Anhwei|An-hui",
    "Fujian": "福建|福建省|闽|閩|350000|35|CN-FJ|FJ|Fújiàn|Fujian Sheng|Fujian Province|Fukien"
    "|Fu-chien",
    "Jiangxi": "江西|江西省|赣|贛|360000|36|CN-JX|JX|Jiāngxī|Jiangxi Sheng|Jiangxi Province"
    "|Kiangsi|Chiang-hsi",
    "Shandong": "山东|山东省|山東|山東省|鲁|魯|370000|37|CN-SD|SD|Shāndōng|Shandong Sheng"
    "|Shandong Province|Shantung",
    "Henan": "河南|河南省|豫|410000|41|CN-HA|HA|Hénán|Henan Sheng|Henan Province|Honan|Ho-nan",
    "Hubei": "湖北|湖北省|鄂|420000|42|CN-HB|HB|Húběi|Hubei Sheng|Hubei Province|Hupeh|Hu-pei",
    "Hunan": "湖南|湖南省|湘|430000|43|CN-HN|HN|Húnán|Hunan Sheng|Hunan Province|Hu-nan",
    "Guangdong": "广东|广东省|廣東|廣東省|粤|粵|440000|44|CN-GD|GD|CN-44|Guǎngdōng|GUANGDONG"
    "|Ｇｕａｎｇｄｏｎｇ|Guang\u200bdong|\ufeff440000| 44 |４４|Guangdong Sheng|Guangdong Prov."
    "|Guangdong_Province|Kwangtung|Kuang-tung",
    "Guangxi": "广西|广西壮族自治区|廣西|廣西壯族自治區|广西自治区|桂|450000|45|CN-GX|GX|Guǎngxī"
    "|Guangxi Zhuang Autonomous Region|Guangxi Zhuangzu Zizhiqu|Guangxi AR|Guangxi Zhuang"
    "|Guangxi ZAR|Guangxi (Zhuang)|广西省|Kwangsi|Kwangsi Chuang Autonomous Region|Kuang-hsi",
    "Hainan": "海南|海南省|琼|瓊|460000|46|CN-HI|HI|Hǎinán|Hainan Sheng|Hainan Province|Hai-nan",
    "Chongqing": "重庆|重庆市|重慶|重慶市|渝|500000|50|CN-CQ|CQ|Chóngqìng|Chongqing Shi"
    "|Chongqing Municipality|Chungking|Ch’ung-ch’ing",
    "Sichuan": "四川|四川省|川|蜀|510000|51|CN-SC|SC|Sìchuān|Sichuan Sheng|Sichuan Province"
    "|Szechwan|Szechuan|Ssŭ-ch'uan",
    "Guizhou": "贵州|贵州省|貴州|貴州省|贵|貴|黔|520000|52|CN-GZ|GZ|Guìzhōu|Guizhou Sheng"
    "|Guizhou Province|Kweichow|Kuei-chou",
    "Yunnan": "云南|云南省|雲南|雲南省|云|雲|滇|530000|53|CN-YN|YN|Yúnnán|Yünnan|Yün-nan"
    "|Yunnan Sheng|Yunnan Province",
    "Tibet": "西藏|西藏自治区|西藏自治區|藏|540000|54|CN-XZ|XZ|Xīzàng|Xizang|Xizang Zizhiqu"
    "|Xizang AR|Tibet AR|Tibet A.R.|Tibet Autonomous Region|TAR|Hsi-tsang|Sitsang"
    "|Tibet (Xizang)|Xizang (Tibet)|Tibet（Xizang） Autonomous Region",
    "Shaanxi": "陕西|陕西省|陝西|陝西省|陕|陝|秦|610000|61|CN-SN|SN|Shǎnxī|Shănxī|Shǎnxī Shěng"
    "|Shaan Xi|Shaanxi Sheng|Shaanxi Province|Shaǎnxī|Shensi|Shen-hsi|Shan³-hsi¹|shan3xi1"
    "|Shǎnxi|shan3xi|ShaanxiSheng",
    "Gansu": "甘肃|甘肃省|甘肅|甘肅省|甘|陇|隴|620000|62|CN-GS|GS|Gānsù|Gansu Sheng"
    "|Gansu Province|Kansu|Kan-su",
    "Qinghai": "青海|青海省|青|630000|63|CN-QH|QH|Qīnghǎi|Qinghai Sheng|Qinghai Province|Tsinghai"
    "|Ch'ing-hai|Chinghai",
    "Ningxia": "宁夏|宁夏回族自治区|寧夏|寧夏回族自治區|宁夏自治区|宁|寧|640000|64|CN-NX|NX"
    "|Níngxià|Ningxia Hui Autonomous Region|Ningxia Hui A.R.|Ningxia Huizu Zizhiqu|Ningsia"
    "|Ning-hsia|Ningxia HAR",
    "Xinjiang": "新疆|新疆维吾尔自治区|新疆維吾爾自治區|新疆自治区|新|650000|65|CN-XJ|XJ|Xīnjiāng"
    "|Xinjiang Uygur Autonomous Region|Xinjiang Uyghur Autonomous Region|Xinjiang Uighur A.R."
    "|Xīnjiāng Wéiwú'ěr Zìzhìqū|Xinjiang Uygur|Sinkiang|Sinkiang Uighur|Hsin-chiang|XUAR"
    "|Xinjiang UAR",
}
OUTSIDE = {
    "Hong Kong": "Hong Kong|hongkong|HK|CN-HK|810000|81|香港|香港特别行政区|香港特別行政區|港"
    "|Hong Kong SAR|Hong Kong SAR, China|Hong Kong Special Administrative Region|Xianggang"
    "|Xiānggǎng|Hong Kong (China)|China Hong Kong|Hong Kong S.A.R. of China",
    "Macao": "Macao|Macau|MO|CN-MO|820000|82|澳门|澳門|澳门特别行政区|澳門特別行政區|澳|Aomen"
    "|Macao SAR|Macau SAR|Àomén|Macau (China)|China Macao|Macao SAR of China",
    "Taiwan": "Taiwan|Taiwan Province|Táiwān|TW|CN-TW|710000|71|台湾|台灣|臺灣|台湾省|臺灣省|台"
    "|Taiwan, Province of China|Chinese Taipei|T'ai-wan|Taiwan (China)|China, Taiwan Province"
    "|Taiwan Province, China|中國台灣省",
}
NEAR_MISSES = [
    "Guandong", "Shanxii", "Shannxi", "山西陕西", "京津", "Guangzhou", "广州", "吉林市", "Canton",
    "Shánxī", "Shanxī", "Shan-hsi", "Hebei, Henan", "Hebei?", "North", "China", "全国", "省", "市",
    "4.4", "4-4", "4 4", "-11", "44.1", "(44)", "11/11", "北京省", "Shanxi (Shaanxi)", "440001",
    "99", "1", "", " ", "None", "nan", "Guangdong2", "Shanxi3",
    "Shaanxi2", "445000", "申市", "申直辖市",
    "China GD", "CHN 11", "11 Guangdong", "\ud800", "x" * 100_000,
]  # fmt: skip

SPELLED = [(text, name) for name, texts in SPELLINGS.items() for text in [name, *texts.split("|")]]


@pytest.mark.parametrize(("text", "name"), SPELLED)
def test_parse_reads_every_spelling(text: str, name: str) -> None:
    assert pg.Province.parse(text).name == name


def test_spellings_cover_the_31_in_official_order() -> None:
    assert list(SPELLINGS) == [province.name for province in pg.PROVINCES]
    assert pl.Enum(list(SPELLINGS)) == pg.dtypes.PROVINCE


def test_no_spelling_belongs_to_two_provinces() -> None:
    owners: dict[str, set[str]] = {}
    for province in pg.PROVINCES:
        for text in spellings(province):
            owners.setdefault(fold(text), set()).add(province.name)
    for name, texts in OUTSIDE.items():
        for text in texts.split("|"):
            owners.setdefault(fold(text), set()).add(name)
    assert {text: names for text, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("province", pg.PROVINCES, ids=str)
def test_every_spelling_of_the_table_and_every_field_is_read_back(province: pg.Province) -> None:
    texts = [*spellings(province), province.full_name, province.full_name_zh, province.name_zh]
    assert {pg.Province.find(text) for text in texts} == {province}
    assert {pg.Province.find(f" {text.swapcase()}\u200b") for text in texts} == {province}


@pytest.mark.parametrize("text", NEAR_MISSES, ids=lambda text: ascii(text)[:30])
def test_near_misses_are_refused(text: str) -> None:
    assert pg.Province.find(text) is None
    with pytest.raises(pg.errors.UnknownProvinceError, match=r"^unknown province ") as info:
        pg.Province.parse(text)
    assert info.value.value == text
    assert len(str(info.value)) < 400


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Guandong", ("Guangdong",)),
        ("Shannxi", ("Shanxi", "Shaanxi")),
        ("西藏地区", ("Tibet",)),
        ("广冬", ("Guangxi", "Guangdong")),
        ("山西陕西", ("Shaanxi", "Shanxi")),
        ("Shánxī", ("Shanxi", "Shaanxi")),
        ("Shanxī", ("Shanxi", "Shaanxi")),
        ("Hangzhou", ("Zhejiang",)),
        ("拉萨", ("Tibet",)),
        ("Atlantis", ()),
        # HASC codes: Henan, Hebei and Hainan, none of which ISO 3166-2 would make of them
        ("CN.HE", ()),
        ("ＣＮ．ＨＢ", ()),
        ("cn.ha", ()),
    ],
)
def test_suggestions(text: str, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    assert info.value.suggestions == suggestions


SOFTWARE = {
    "Beijing": "110000000000|110000000|110000.0|11.0|1.1E+11|156110000|110000.00",
    "Guangdong": "440000000000|440000000|440000.0|44.0|4.4E+11|4.4e5|4.40E+05|4.4e1|４４|156440000"
    "|guang3 dong1|Guang3dong1 Sheng3|Guangdong, China|China-Guangdong|China, Guangdong"
    "|Guangdong (PRC)|中国广东省|中国-广东|Guangdong Province, P.R. China|Guangdong, CN"
    "|CN-Guangdong|China: Guangdong|Guangdong, People's Republic of China|440000 广东|广东(440000)"
    "|GD - Guangdong|Province of Guangdong|广东*|Guangdong†"
    "|China > Guangdong|China's Guangdong|粤 Guangdong|廣東\nGuangdong"
    "|４４００００．０|\ufeff440000000000|广东 440000000|Guangdong 440000.0|中国大陆 广东",
    "Guangxi": "4.50E+01|4.5e1",
    "Shanxi": "shan1 xi1|shan1xi1|Shan1-hsi1|shān xī|Shān-xī Shěng|Shan Xi (山西)|Shanxi 山西省",
    "Shaanxi": "Shǎnxī陕西|Shaanxi (Shan Xi)|shan3 xi1|SHAN3XI1|shǎn xī|shan3 xi1 sheng3"
    "|Shaan Xi|陕西 Shan Xi|Shaanxi/陕西",
    "Inner Mongolia": "nei4 meng3 gu3|Innere Mongolei|内モンゴル自治区"
    "|内蒙古自治区 Inner Mongolia|Inner Mongolia Aut. Reg."
    "|Nei Mongol / 内蒙古 / 150000",
    "Tibet": "Xizang (Tibet) Aut. Region|西藏 Xizang|Autonomous Region of Tibet|西藏区",
    "Chongqing": "重庆直辖市|Chongqing Municipality, China|CQ/重庆|5E+05|5e1",
    "Heilongjiang": "黒竜江省|HeiLongJiang|hei1long2jiang1 sheng3",
    "Xinjiang": "新疆维吾尔族自治区|新疆ウイグル自治区|Xinjiang (XUAR)|Xinjiang Uyghur AR, China",
    "Yunnan": "Yunnan / 云南|云南省（Yunnan Province）|Yunnan云南|yun2 nan2",
}
# What other software writes, by province.


@pytest.mark.parametrize(
    ("text", "name"),
    [(text, name) for name, texts in SOFTWARE.items() for text in texts.split("|")],
)
def test_what_other_software_writes_is_read(text: str, name: str) -> None:
    assert pg.Province.parse(text).name == name


@pytest.mark.parametrize("province", pg.PROVINCES, ids=str)
def test_forms_of_each_province(province: pg.Province) -> None:
    forms = [
        f"{province.code}.0",
        province.code + "000",
        province.code + "000000",
        f"156{province.code}",
        f"{province.name_zh} {province.name}",
        f"{province.full_name} / {province.full_name_zh}",
        f"{province.name}, China",
        f"China-{province.name}",
        f"中国{province.full_name_zh}",
        f"{province.iso} {province.name}",
        f"{province.abbr_zh}（{province.full_name_zh}）",
    ]
    assert {pg.Province.find(form) for form in forms} == {province}
    others = [other for other in pg.PROVINCES if other is not province]
    assert not any(pg.Province.find(f"{province.name} {other.name_zh}") for other in others)


@pytest.mark.parametrize(
    "text",
    "shan xi|shan_xi|shan-xi|Shan Xi|SHAN XI SHENG|shan'xi|Shan-hsi|Shan Xi, China"
    "|shan2 xi1|shan4xi1|shaan1xi1".split("|"),
)
def test_machine_pinyin_of_two_provinces_names_both(text: str) -> None:
    assert pg.Province.find(text) is None
    with pytest.raises(
        pg.errors.UnknownProvinceError, match="machine pinyin of both 山西 Shanxi and 陕西 Shaanxi"
    ) as info:
        pg.Province.parse(text)
    assert info.value.suggestions == ("Shanxi", "Shaanxi")
    frame = pl.DataFrame({"p": ["bei jing", text, text]})
    with pytest.raises(pg.errors.UnknownProvinceError, match=r"both 山西 Shanxi and 陕西 Shaanxi"):
        frame.select(pg.as_province("p"))
    read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    assert read == ["Beijing", None, None]


@pytest.mark.parametrize(
    ("texts", "reason", "suggestion"),
    [
        (
            "全国|合计|总计|中国|China|National|Total|全国平均|100000|Subtotal|广东合计",
            "a total",
            None,
        ),
        ("东部地区|西部|中部六省|东北三省|长三角|North China|Eastern Region|其他", "a group", None),
        ("兵团|新疆生产建设兵团|XPCC|660000", "a corps that the accounts count in X", "Xinjiang"),
        ("青岛|青岛市|Qingdao|济南|Jinan City", "a place in Shandong", "Shandong"),
        ("深圳|Shenzhen|广东省深圳市|Canton", "a place in Guangdong", "Guangdong"),
        ("440300|440305001|440300000000|440300.0|4403", "a code within Guangdong", "Guangdong"),
        ("海淀区|Haidian District|海南藏族自治州", "a city, county or other place", None),
        ("地区|省份|Province", "a heading", None),
        ("注：2025年为初步核算数|资料来源:统计局|Note: revised", "a footnote", None),
        ("| ", "blank", None),
    ],
)
def test_totals_groups_and_places_are_named_as_such(
    texts: str, reason: str, suggestion: str | None
) -> None:
    for text in texts.split("|"):
        with pytest.raises(pg.errors.UnknownProvinceError, match=r"; .*leave it out$") as info:
            pg.Province.parse(text)
        assert reason in str(info.value)
        assert info.value.suggestions == ((suggestion,) if suggestion else ())
        assert (f"write {suggestion} if" in str(info.value)) is bool(suggestion)
    frame = pl.DataFrame({"p": ["粤", *texts.split("|")]})
    with pytest.raises(pg.errors.UnknownProvinceError, match=f"{reason}.*: drop the row"):
        frame.select(pg.as_province("p"))
    read = frame.select(pg.as_province("p", errors="null")).to_series()
    assert read.drop_nulls().to_list() == ["Guangdong"]


@pytest.mark.parametrize(
    "text", ["4.4e0", "0.44", "4,4", "440000.50", "4.4444e2", "1.56e2", "1.01e1", "6.05e5"]
)
def test_a_number_that_is_no_code_names_nobody(text: str) -> None:
    assert pg.Province.find(text) is None


def test_a_cell_of_two_provinces_names_them() -> None:
    with pytest.raises(pg.errors.UnknownProvinceError, match="it names Hebei and Henan") as info:
        pg.Province.parse("Hebei / 河南")
    assert info.value.suggestions == ("Hebei", "Henan")
    assert str(info.value).endswith("; write one province a cell")
    with pytest.raises(pg.errors.UnknownProvinceError, match="Hubei and Hunan and Jiangxi\\)"):
        pg.Province.parse("Hubei / Hunan / Jiangxi / Anhui")


OTHER_LISTS = [
    (["BJ", "HE", "HB", "HA", "HU", "SA"], "HASC"),
    (["CN.BJ", "CN.HE"], "HASC"),
    (["bj", "cn-sa"], "HASC"),
    ([11, 12, 13, 1], "serial numbers"),
    ([1.0, None, 11.0], "serial numbers"),
    (["01", "22", "30"], "serial numbers"),
    (["CH22", "CH30"], "FIPS 10-4"),
    (["CN.22"], "FIPS 10-4"),
    (["CN11", "CN05"], "OECD"),
    (["CHN.6_1", "CHN.11_1"], "GADM"),
    (["110000", "200000"], "postcodes"),
    (["BJ", "HB", "HLJ"], "initials of pinyin"),
]
# Columns whose codes are of another list, and what the message calls it.


@pytest.mark.parametrize("errors", ["raise", "null"])
@pytest.mark.parametrize(("codes", "name"), OTHER_LISTS)
def test_a_column_of_another_code_list_is_refused_whole(
    codes: list[object], name: str, errors: str
) -> None:
    frame = pl.DataFrame({"p": codes})
    read = pg.as_province("p", errors=errors)  # type: ignore[arg-type]
    for run in (
        lambda: frame.select(read),
        lambda: frame.lazy().select(read).collect(),
        lambda: frame.lazy().select(read).collect(engine="streaming"),
    ):
        with pytest.raises(pg.errors.UnknownProvinceError, match=f"another list .*{name}.*none"):
            run()


@pytest.mark.parametrize(("n", "rest"), [(5, r"'76': serial"), (6, r"'76' and 1 more: serial")])
def test_five_codes_of_another_list_are_named_and_the_rest_counted(n: int, rest: str) -> None:
    frame = pl.DataFrame({"p": [f"{code}" for code in range(72, 72 + n)]})
    with pytest.raises(pg.errors.UnknownProvinceError, match=rf"\('72', '73', .*{rest}"):
        frame.select(pg.as_province("p"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" * 60, f"'{'x' * 60}';"),
        ("x" * 61, f"'{'x' * 60}…';"),
        ("北京、天津、河北、山西", "it names Beijing and Tianjin and Hebei"),
        ("156440305", "a code within Guangdong, 440000"),
    ],
)
def test_a_message_is_no_longer_than_it_must_be(text: str, said: str) -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    assert said in str(info.value)
    assert len(info.value.suggestions) <= 3


def test_one_code_of_another_list_condemns_batches_already_read() -> None:
    codes = pl.LazyFrame({"p": ["HE"] * 300_000 + ["SA"]})
    read = codes.select(pg.as_province("p", errors="null"))
    with pytest.raises(pg.errors.UnknownProvinceError, match="HASC"):
        read.collect(engine="streaming")


def test_iso_codes_and_gb_numbers_are_no_other_list() -> None:
    for field in ("iso", "code"):
        codes = [getattr(province, field) for province in pg.PROVINCES]
        for cut in (codes, [code.removeprefix("CN-")[:2] for code in codes]):
            read = pl.DataFrame({"p": cut}).select(pg.as_province("p")).to_series()
            assert read.to_list() == list(SPELLINGS)


def test_the_data_itself_is_refused_with_the_remedy() -> None:
    series = pl.Series("省", ["粤"])
    for data, remedy in (
        (series, r"got a polars Series; write df.with_columns\(pg.as_province\('省'\)\)"),
        (["粤"], r"got a list; write pl.DataFrame\(\{'column': values\}\)"),
        (series.to_frame(), "got a polars DataFrame; write df.with_columns"),
        (None, "got a NoneType"),
    ):
        with pytest.raises(TypeError, match=remedy):
            pg.as_province(data)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"parse_targets takes a column name .*pg.parse_targets"):
        pg.parse_targets(series)  # type: ignore[arg-type]


def test_a_pandas_column_is_refused_with_the_remedy() -> None:
    pandas = pytest.importorskip("pandas")
    with pytest.raises(TypeError, match=r"write pl.from_pandas\(df\).with_columns"):
        pg.as_province(pandas.Series(["粤"], name="省"))


def test_a_wrong_column_describes_the_first_few_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    refuse = elsewhere.refuse
    monkeypatch.setattr(elsewhere, "refuse", lambda text: asked.append(text) or refuse(text))
    frame = pl.DataFrame({"p": [f"product {i} of the list" for i in range(5_000)]})
    with pytest.raises(pg.errors.UnknownProvinceError, match=r"\(5000 distinct\).* 4995 more"):
        frame.select(pg.as_province("p"))
    assert len(set(asked)) == 5


def test_the_way_back_from_a_province() -> None:
    frame = pl.DataFrame({"p": ["Tibet", None, "Shaanxi"]}, schema={"p": pg.dtypes.PROVINCE})
    expected = pl.DataFrame({"p": ["西藏", None, "陕西"]})
    assert_frame_equal(expected, frame.select(pg.from_province("p")))
    assert_frame_equal(expected, frame.lazy().select(pg.from_province(pl.col("p"))).collect())
    texts = frame.cast(pl.String)
    assert_frame_equal(expected, texts.select(pg.from_province("p")))
    plan = pl.LazyFrame.deserialize(
        io.BytesIO(frame.lazy().select(pg.from_province("p")).serialize())
    )
    assert_frame_equal(expected, plan.collect())


@pytest.mark.parametrize("field", typing.get_args(ProvinceField))
def test_every_field_comes_back(field: typing.Any) -> None:
    frame = pl.DataFrame({"p": list(SPELLINGS)})
    given = frame.select(pg.from_province("p", field)).to_series().to_list()
    assert given == [getattr(province, field) for province in pg.PROVINCES]
    if field not in ("kind", "capital", "capital_zh"):
        read = pl.DataFrame({"p": given}).select(pg.as_province("p")).to_series().to_list()
        assert read == list(SPELLINGS)


def test_the_way_back_refuses_what_it_does_not_know() -> None:
    with pytest.raises(
        pg.errors.OptionError, match=r"field must be .* or 'capital_zh', got 'neighbours'"
    ):
        pg.from_province("p", "neighbours")  # type: ignore[arg-type]
    with pytest.raises(pl.exceptions.InvalidOperationError, match="广东"):
        pl.DataFrame({"p": ["广东"]}).select(pg.from_province("p"))
    with pytest.raises(TypeError, match="from_province takes a column name"):
        pg.from_province(pl.Series(["Tibet"]))  # type: ignore[arg-type]


def test_a_province_may_be_a_key_and_a_cached_argument() -> None:
    asked: list[str] = []

    @functools.lru_cache
    def capital(province: pg.Province) -> str:
        asked.append(province.name)
        return province.capital

    assert [capital(pg.Province.parse(text)) for text in ("粤", "GD", "Tibet")] == [
        "Guangzhou",
        "Guangzhou",
        "Lhasa",
    ]
    assert asked == ["Guangdong", "Tibet"]
    assert len(set(pg.PROVINCES)) == 31
    # What a cache sees that hashes the parts of an object: a public name and a text.
    assert pg.Province.parse("粤").__reduce__() == (pg.Province.parse, ("440000",))


def test_the_message_names_the_value_and_the_remedy() -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse("Xinjang")
    assert str(info.value) == (
        "unknown province 'Xinjang' (did you mean Xinjiang?); write an English, pinyin or Chinese "
        "name, a one-character abbreviation, a GB code (440000) or an ISO code (CN-GD)"
    )


@pytest.mark.parametrize(
    ("text", "name"), [(text, name) for name, texts in OUTSIDE.items() for text in texts.split("|")]
)
def test_hong_kong_macao_and_taiwan_are_refused_with_the_reason(text: str, name: str) -> None:
    assert pg.Province.find(text) is None
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    assert str(info.value) == (
        f"unknown province {text!r} ({name} is outside the 31 of the mainland provincial "
        f"accounts); leave it out"
    )


@pytest.mark.parametrize("value", [440000, None, b"Guangdong", 4.4])
def test_what_is_no_text_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError, match="a province is named by text"):
        pg.Province.find(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a province is named by text"):
        pg.Province.parse(value)  # type: ignore[arg-type]
    remedy = "write '440000'" if value == 440000 else "give a name or a code"
    with pytest.raises(TypeError, match=f"{remedy}$"):
        pg.Province.parse(value)  # type: ignore[arg-type]


@given(st.text() | st.from_regex(r"[A-Za-z]{1,9}[ _/-]?[1-4]?[\u4e00-\u9fff]{0,3}|\d{1,12}(\.0)?"))
def test_any_text_is_a_province_or_none(text: str) -> None:
    check_name(text)
    frame = pl.DataFrame({"p": [text, "粤"]})
    found = pg.Province.find(text)
    try:
        read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    except pg.errors.UnknownProvinceError as error:
        read = [str(error)]
    if len(read) == 1:
        assert "codes of another list" in read[0]
        assert found is None
    else:
        assert read == [found and found.name, "Guangdong"]


@pytest.mark.parametrize("province", pg.PROVINCES, ids=str)
def test_identity_survives_pickle_and_copy(province: pg.Province) -> None:
    assert pickle.loads(pickle.dumps(province)) is province
    assert copy.copy(province) is province
    assert copy.deepcopy({"of": [province]})["of"][0] is province


def test_a_province_is_frozen() -> None:
    with pytest.raises(AttributeError):
        pg.PROVINCES[0].name = "Peking"  # type: ignore[misc]


def test_neighbours_are_symmetric_and_in_official_order() -> None:
    borders = {province.iso: province.neighbours for province in pg.PROVINCES}
    order = list(borders)
    assert all(iso in borders[other] for iso, others in borders.items() for other in others)
    assert all(list(others) == sorted(others, key=order.index) for others in borders.values())
    assert sum(map(len, borders.values())) == 2 * 68


@pytest.mark.parametrize(
    ("name", "neighbours"),
    [
        ("Hainan", ""),
        ("Tianjin", "Beijing Hebei"),
        ("Shanghai", "Jiangsu Zhejiang"),
        ("Chongqing", "Hubei Hunan Sichuan Guizhou Shaanxi"),
        ("Guangdong", "Fujian Jiangxi Hunan Guangxi"),
        ("Gansu", "Inner-Mongolia Sichuan Shaanxi Qinghai Ningxia Xinjiang"),
        ("Inner Mongolia", "Hebei Shanxi Liaoning Jilin Heilongjiang Shaanxi Gansu Ningxia"),
    ],
)
def test_neighbours(name: str, neighbours: str) -> None:
    expected = tuple(pg.Province.parse(text).iso for text in neighbours.split())
    assert pg.Province.parse(name).neighbours == expected


def test_the_fields_of_a_province() -> None:
    xinjiang = pg.PROVINCES[-1]
    assert (xinjiang.code, xinjiang.iso, xinjiang.abbr_zh) == ("650000", "CN-XJ", "新")
    assert (xinjiang.name, xinjiang.name_zh) == ("Xinjiang", "新疆")
    assert xinjiang.full_name == "Xinjiang Uygur Autonomous Region"
    assert xinjiang.full_name_zh == "新疆维吾尔自治区"
    assert xinjiang.kind == "autonomous_region"
    assert (xinjiang.capital, xinjiang.capital_zh) == ("Urumqi", "乌鲁木齐")
    assert str(xinjiang) == "Xinjiang"
    assert repr(xinjiang) == "<Province Xinjiang 新疆 CN-XJ>"
    assert "650000, CN-XJ" in xinjiang._repr_html_()
    assert "Xi&#x27;an" in pg.Province.parse("Shaanxi")._repr_html_()


def test_codes_are_unique_and_official_order_is_by_code() -> None:
    codes = [province.code for province in pg.PROVINCES]
    assert codes == sorted(set(codes))
    assert len({province.iso for province in pg.PROVINCES}) == 31


TEXTS = ["粤", "Shǎnxī", None, "CN-NM", "粤"]
READ = pl.DataFrame(
    {"p": ["Guangdong", "Shaanxi", None, "Inner Mongolia", "Guangdong"]},
    schema={"p": pg.dtypes.PROVINCE},
)


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["粤", "Shǎnxī", "CN-NM"])])
def test_as_province_reads_text_columns(dtype: pl.DataType) -> None:
    frame = pl.DataFrame({"p": TEXTS}, schema={"p": dtype})
    assert_frame_equal(frame.select(pg.as_province("p")), READ)
    assert_frame_equal(frame.lazy().select(pg.as_province(pl.col("p"))).collect(), READ)
    streamed = frame.lazy().select(pg.as_province("p")).collect(engine="streaming")
    assert_frame_equal(streamed, READ)
    assert frame.lazy().select(pg.as_province("p")).collect_schema() == READ.schema
    assert_frame_equal(READ.select(pg.as_province("p")), READ)


def test_as_province_reads_integer_codes_and_empty_and_null_columns() -> None:
    frame = pl.DataFrame({"p": [440000, 61, None, 15, 44]})
    assert_frame_equal(frame.select(pg.as_province("p")), READ)
    assert_frame_equal(frame.clear().select(pg.as_province("p")), READ.clear())
    nulls = pl.DataFrame({"p": [None, None]})
    assert nulls.select(pg.as_province("p")).to_series().to_list() == [None, None]


@pytest.mark.parametrize("province", pg.PROVINCES, ids=str)
def test_as_province_equals_find(province: pg.Province) -> None:
    frame = pl.DataFrame({"p": [*spellings(province), "Guandong"]})
    read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    assert read == [province.name] * (frame.height - 1) + [None]


def test_as_province_counts_and_describes_the_unknown() -> None:
    frame = pl.DataFrame({"p": ["粤", "Guandong", " ", *"abcde", "a"]})
    with pytest.raises(
        pg.errors.UnknownProvinceError, match=r"^unknown provinces \(7 distinct\): '"
    ) as e:
        frame.select(pg.as_province("p"))
    assert " and 2 more; write an English" in str(e.value)
    assert ", or pass errors='null'" in str(e.value)
    with pytest.raises(
        pg.errors.UnknownProvinceError, match=r"\(1 distinct\): 'Guandong' \(did you mean "
    ):
        frame.lazy().select(pg.as_province("p").head(2)).collect()
    read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    assert read == ["Guangdong"] + [None] * 8


def test_as_province_checks_errors_at_the_call() -> None:
    with pytest.raises(ValueError, match="errors must be 'raise' or 'null', got 'ignore'"):
        pg.as_province("p", errors="ignore")  # type: ignore[arg-type]


def test_codes_of_places_outside_the_31_are_no_other_list() -> None:
    frame = pl.DataFrame({"p": ["CN-44", "CN-81", "710000", "82"]})
    read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    assert read == ["Guangdong", None, None, None]
    with pytest.raises(pg.errors.UnknownProvinceError, match=r"'CN-81' \(Hong Kong is outside"):
        frame.select(pg.as_province("p"))


def test_a_spelling_where_a_name_is_needed_suggests_the_name() -> None:
    frame = pl.DataFrame({"province": ["广东省", "青岛"]})
    with pytest.raises(
        pg.errors.UnknownProvinceError,
        match=r"'广东省' \(did you mean Guangdong\?\), '青岛' \(a place",
    ):
        pg.with_group(frame, "nbs4")


def test_a_province_is_not_built_from_some_of_its_fields() -> None:
    for fields, meant in (({"name": "x"}, "x"), ({"code": "440000", "iso": "CN"}, "440000")):
        with pytest.raises(TypeError, match=rf"looked up, not built: Province\.parse\('{meant}'\)"):
            pg.Province(**fields)
    with pytest.raises(TypeError, match="looked up, not built"):
        pg.Province()  # type: ignore[call-arg]


def test_a_province_is_looked_up_not_built() -> None:
    with pytest.raises(TypeError, match=r"looked up, not built: Province\.parse\('Guangdong'\)"):
        pg.Province("Guangdong")  # type: ignore[misc]


def test_its_signature_is_that_of_its_fields() -> None:
    parameters = inspect.signature(pg.Province).parameters
    assert list(parameters) == [field.name for field in attrs.fields(pg.Province)]
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


def test_marks_of_footnotes_are_left_out_and_are_no_digits() -> None:
    for name in ("四川（注2）", "四川[注]", "四川[2]", "Sichuan [2]", "四川②", "51[2]"):
        assert pg.Province.parse(name).name == "Sichuan"
    for code in ("5¹", "5①", "510²00"):
        assert pg.Province.find(code) is None


def test_a_province_with_what_the_accounts_count_in_it() -> None:
    assert pg.Province.parse("新疆（含兵团）").name == "Xinjiang"
    assert pg.Province.find("新疆（不含兵团）") is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("合计", "(the nation or a total, no province); leave it out"),
        ("\t", "(blank); leave it out"),
        ("注：初步核算数", "(a footnote); leave it out"),
        ("海淀区", "(a city, county or other place); leave it out"),
        ("000000", "(the nation or a total, no province); leave it out"),
        (
            "200000",
            "(a code of another list: postcodes or another list of numbers); "
            "replace the codes by names, GB codes (440000) or ISO codes (CN-GD)",
        ),
        (
            "01",
            "(a code of another list: serial numbers, FIPS codes or another list of numbers); "
            "replace the codes by names, GB codes (440000) or ISO codes (CN-GD)",
        ),
        *(
            (code, f"({name} is outside the 31 of the mainland provincial accounts); leave it out")
            for code, name in [
                ("710000.0", "Taiwan"),
                ("810000000000", "Hong Kong"),
                ("8.2e5", "Macao"),
            ]
        ),
    ],
)
def test_why_a_text_names_no_province_is_said_in_full(text: str, why: str) -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    assert str(info.value) == f"unknown province {text!r} {why}"


@pytest.mark.parametrize("text", ["四川麻辣火锅", "Guangdong:", "[广东]"])
def test_what_holds_a_name_among_other_things_is_none(text: str) -> None:
    """A name is suggested where little else stands beside it."""
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    assert info.value.suggestions == (() if len(text) == 6 else ("Guangdong",))


def test_a_cell_of_more_than_100_characters_or_10_words_is_no_name() -> None:
    gap = 100 - len("广东Guangdong")
    assert pg.Province.parse(f"广东{' ' * gap}Guangdong").name == "Guangdong"
    assert pg.Province.find(f"广东{' ' * gap} Guangdong") is None
    assert pg.Province.parse(" ".join(["粤", "广东"] * 5)).name == "Guangdong"
    assert pg.Province.find(" ".join(["粤", "广东"] * 5 + ["粤"])) is None


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [("Beijing", "Hebei", "it names Beijing and Hebei"), ("某", "市", "a city, county or other")],
)
def test_what_a_cell_of_more_than_100_characters_holds_is_not_searched(
    start: str, end: str, said: str
) -> None:
    fill = " " if start.isascii() else start
    for length in (100, 101):
        text = start + fill * (length - len(start + end)) + end
        with pytest.raises(pg.errors.UnknownProvinceError) as info:
            pg.Province.parse(text)
        assert (said in str(info.value)) is (length == 100)


@pytest.mark.parametrize(("n", "rest"), [(5, "'item 5'; write"), (6, "'item 5' and 1 more; wri")])
def test_five_unknown_texts_are_described_and_the_rest_counted(n: int, rest: str) -> None:
    frame = pl.DataFrame({"p": [f"item {i}" for i in range(1, n + 1)]})
    said = rf"\({n} distinct\): 'item 1', 'item 2', 'item 3', 'item 4', {rest}"
    with pytest.raises(pg.errors.UnknownProvinceError, match=said):
        frame.select(pg.as_province("p"))


@pytest.mark.parametrize("code", ["４４００００．０", "４４００００００００００", "4.4000000E+05"])
def test_a_number_is_read_in_any_width_and_with_any_zeros(code: str) -> None:
    assert pg.Province.parse(code).name == "Guangdong"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("Shānxi", "Shanxi"), ("shan1xi", "Shanxi"), ("Shān-hsi", "Shanxi")),
        *(("Shǎnxi", "Shaanxi"), ("shan3xi", "Shaanxi"), ("shaan3xi", "Shaanxi")),
    ],
)
def test_the_first_tone_alone_tells_shanxi_from_shaanxi(text: str, name: str) -> None:
    assert pg.Province.parse(text).name == name


def test_wade_s_spelling_without_a_tone_is_of_both() -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse("Shanhsi")
    assert info.value.suggestions == ("Shanxi", "Shaanxi")


def test_the_card_of_a_province_says_what_each_of_its_names_is() -> None:
    cells = re.findall(r">([^<]+)<", pg.Province.parse("粤")._repr_html_())
    assert cells == [
        *("Guangdong 广东", "English", "Guangdong Province", "Chinese", "广东省 (粤)"),
        *("Codes", "440000, CN-GD", "Capital", "Guangzhou 广州"),
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("海省", "Qinghai or Hainan or Shanghai"),  # of which some have several spellings as near
        ("南省", "Hunan or Hainan or Henan"),  # and not Yunnan
        ("[Shànxi]", "Shanxi or Shaanxi"),
        ("110", "Beijing"),
    ],
)
def test_up_to_three_provinces_are_suggested(text: str, meant: str) -> None:
    with pytest.raises(pg.errors.UnknownProvinceError) as info:
        pg.Province.parse(text)
    said = f"unknown province {text!r} (did you mean {meant}?); write an English, "
    assert str(info.value).startswith(said)
    with pytest.raises(pg.errors.UnknownProvinceError, match=re.escape(f"(did you mean {meant}?)")):
        pl.DataFrame({"p": [text]}).select(pg.as_province("p"))


@pytest.mark.parametrize("text", ["110", "000000"])
def test_a_number_of_no_other_list_leaves_the_column_as_it_is(text: str) -> None:
    frame = pl.DataFrame({"p": ["粤", text]})
    read = frame.select(pg.as_province("p", errors="null")).to_series().to_list()
    assert read == ["Guangdong", None]
