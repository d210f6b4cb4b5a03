"""What provinces are called, and what else stands in a column of provinces, as data."""

from typing import Literal, NamedTuple

ProvinceKind = Literal["province", "autonomous_region", "municipality"]

SUFFIXES: dict[ProvinceKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "province": (("Province", "Prov", "Sheng"), ("省",)),
    "autonomous_region": (("Autonomous Region", "AR", "Zizhiqu", "Province"), ("自治区", "省")),
    "municipality": (("Municipality", "City", "Shi"), ("市",)),
}
"""What may follow a name; the first of each makes the official name."""

RARE_SUFFIXES: dict[ProvinceKind, tuple[str, ...]] = {
    "province": (),
    "autonomous_region": (
        "Aut Region",
        "Aut Reg",
        "Auto Region",
        "Auton Region",
        "Autonomous Reg",
        "Region",
        "区",
    ),
    "municipality": (
        "Mun",
        "Municipal City",
        "Zhixiashi",
        "Centrally Administered Municipality",
        "直辖市",
    ),
}
"""What follows it in tables alone: in prose these words may belong to what comes next."""

PREFIXES: dict[ProvinceKind, tuple[str, ...]] = {
    "province": ("Province of", "The Province of", "Province", "Prov"),
    "autonomous_region": ("Autonomous Region of", "The Autonomous Region of", "Autonomous Region"),
    "municipality": ("Municipality of", "The Municipality of", "City of", "Municipality"),
}
"""What may stand before a name in tables."""

PEOPLES = {"GX": ("Zhuang", "壮族"), "NX": ("Hui", "回族"), "XJ": ("Uygur", "维吾尔")}

# Code of GB/T 2260, ISO 3166-2, name, abbreviation, capital, neighbours (in official order).
TABLE = """
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


class Row(NamedTuple):
    """A line of the table of provinces."""

    code: str
    iso: str
    name: str
    name_zh: str
    abbr_zh: str
    capital: str
    capital_zh: str
    neighbours: str
    kind: ProvinceKind


def _row(line: str) -> Row:
    short, iso, name, name_zh, abbr, capital, capital_zh, neighbours = line.split("|")
    kind: ProvinceKind = "province"
    if short in ("11", "12", "31", "50"):
        kind = "municipality"
    elif short in ("15", "45", "54", "64", "65"):
        kind = "autonomous_region"
    code = short + "0000"
    return Row(code, iso, name, name_zh, abbr, capital, capital_zh, neighbours, kind)


ROWS = {row.code: row for row in map(_row, TABLE.split("\n")[1:-1])}
"""The 31 by GB code, in official order."""

# Further names, each also with the suffixes of its kind: postal, Wade-Giles, local, colloquial, and
# the few that other languages write otherwise.
VARIANTS = {
    "BJ": "Peking|Pekin|Peiping|Beiping|Pei-ching|北平",
    "TJ": "Tientsin|T'ien-chin",
    "HE": "Hopeh|Hopei",
    "SX": "Shansi",
    "NM": "Neimenggu|Nei Mongol|Nei Monggol|Neimeng|Inner Mongol|Nei-meng-ku|Ovor Mongol|IMAR|内蒙"
    "|Inner Mongolia (Nei Mongol)|Innere Mongolei|Mongolie intérieure|Mongolia Interior|内モンゴル",
    "JL": "Kirin|Girin|Chi-lin",
    "HL": "Heilungkiang|Hei-lung-chiang",
    "SH": "申|Schanghai",
    "JS": "Kiangsu|Chiang-su",
    "ZJ": "Chekiang|Che-chiang",
    "AH": "Anhwei|Nganhwei",
    "FJ": "Fukien|Fokien|Fu-chien",
    "JX": "Kiangsi|Chiang-hsi",
    "SD": "Shantung",
    "HA": "Honan",
    "HB": "Hupeh|Hupei",
    "GD": "Kwangtung|Kuang-tung",
    "GX": "Guangxi Zhuangzu|Kwangsi|Kwangsi Chuang|Kuang-hsi|Gvangjsih|Guangxi ZAR|広西チワン族",
    "CQ": "Chungking|Ch'ung-ch'ing",
    "SC": "Szechwan|Szechuan|Szechuen|Szuchuan|Ssu-ch'uan|蜀",
    "GZ": "Kweichow|Kueichow|Kuei-chou|黔",
    "YN": "滇",
    "XZ": "Xizang|Tibet (Xizang)|Xizang (Tibet)|Hsi-tsang|Sitsang|Thibet|TAR|西藏藏族|チベット",
    "SN": "Shensi|Shen-hsi|秦",
    "GS": "Kansu|陇",
    "QH": "Tsinghai|Ch'ing-hai",
    "NX": "Ningxia Huizu|Ningsia|Ningsia Hui|Ning-hsia|Ning-hsia Hui|Ningxia HAR",
    "XJ": "Xinjiang Uyghur|Xinjiang Uighur|Xinjiang Uigur|Xinjiang Weiwu'er|Sinkiang|Hsin-chiang"
    "|Sinkiang Uygur|Sinkiang Uyghur|Sinkiang Uighur|Shinjang|Shinjang Uyghur|Xinjiang UAR|XUAR|新疆维吾尔族"
    "|新疆ウイグル|新疆(含兵团)|新疆(包括兵团)",
}

OUTSIDE = {
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

COUNTRY = (
    "China|China's|CN|CHN|PRC|PR China|People's Republic of China|The People's Republic of China"
    "|Peoples Republic of China|Mainland China|China Mainland|Mainland|of China|of the PRC|in China"
    "|of the People's Republic of China|中国|中国大陆|中国内地|中华人民共和国"
)
"""What may stand beside a name and changes nothing."""

COUNTRY_HEADS = ("中华人民共和国", "中国")
"""What a Chinese name may begin with."""

TOTALS = (
    "China|PRC|CN|CHN|中国|中华人民共和国|全国|国家|全国合计|全国总计|全国平均|全国平均水平|全国均值"
    "|合计|总计|总和|总数|总量|小计|共计|累计|平均|平均值|平均数|均值|中位数|全部|所有|各省合计|各省平均"
    "|各地区合计|各地合计|省份合计|全部省份|全国各省|汇总|加总|总体"
    "|National|Nation|Nationwide|Nationally|Country|Whole Country|Whole China|All China|Mainland"
    "|Mainland China|The Nation|The Country|Whole Nation|Entire Country|China Total|China (total)|National Total|National Average|Total|Totals"
    "|Grand Total|Sub-total|Sum|Sum Total|Average|Mean|Median|All|All Provinces|All Regions|Overall"
    "|Aggregate|Provinces|Provincial Total|Provincial Average|State|heji|zongji|quanguo"
    "|People's Republic of China|CN-CN|100000|156000000|000000"
)
"""The nation and sums of provinces."""

SUMS, AVERAGES = "合计|总计|小计|total", "平均|均值|average"
"""What the name of a sum begins or ends with, and that of an average ends with."""

GROUP_HEADS_ZH = (
    "东部|中部|西部|东北部|东北|华北|华东|华南|华中|西南|西北|中南|沿海|东部沿海|南部沿海|北部沿海|东南沿海"
    "|内陆|北方|南方|环渤海|长三角|长江三角洲|泛长三角|珠三角|珠江三角洲|泛珠三角|京津冀|长江经济带|长江中游"
    "|长江上游|长江下游|长江中上游|长江流域|黄河流域|黄河中游|黄河上游|黄河下游|黄河中下游|大西北|大西南|成渝"
    "|川渝|东三省|东北三省|民族八省|民族|少数民族|中原|中西部|东中部|东西部|粤港澳|粤港澳大湾区|自治区"
    "|直辖市|四大直辖市|四个直辖市|五大自治区|五个自治区|十强|其他|其它|其余|经济大省|发达|欠发达|北部|南部"
)
GROUP_TAILS_ZH = (
    "地区|区域|经济区|经济带|经济圈|城市群|城市|省份|各省|省区市|省市|省区|省|合计|平均|小计|总计"
)
"""Groups of provinces: heads and what may follow them."""

GROUP_COUNT_ZH, GROUP_ARTICLE_EN = "[0-9一二三四五六七八九十]*个?", "the"
"""How many are in a group, as its name says, and what an English one begins with."""

GROUP_HEADS_EN = (
    "East|Eastern|Central|Middle|West|Western|Northeast|Northeastern|North|Northern|South|Southern"
    "|Northwest|Northwestern|Southwest|Southwestern|North-central|South-central|Central South"
    "|Coast|Coastal|Eastern Coastal|Southern Coastal|Northern Coastal|Inland|Interior"
    "|Yangtze River Delta|Yangtze Delta|Pearl River Delta|Bohai Rim|Beijing-Tianjin-Hebei"
    "|Jing-Jin-Ji|Yangtze River Economic Belt|Yangtze Economic Belt|Yellow River Basin|Greater Bay"
    "|Municipalities|Autonomous Regions|Autonomous Region|Municipality|Other|Others|Rest"
    "|Bohai|YRD|PRD|GBA|Top 10|dongbu|zhongbu|xibu|dongbei|huabei|huadong|huanan|huazhong|xinan|xibei|Minority"
)
GROUP_TAILS_EN = (
    "regions?|areas?|ofchina|china|part|provinces?|zones?|belt|total|average|mean|diqu|coast"
)

HEADINGS = (
    "地区|省份|省市|省|省区市|省、市|地区名称|省份名称|区域|行政区|行政区划|单位|指标|年份|序号|名称|项目"
    "|Province|Provinces|Region|Regions|Area|Name|Unit|Year|Indicator|Province/Region|Item"
)
"""A heading that came along with the rows."""

FOOTNOTES = "注|备注|资料来源|数据来源|来源|说明|note|notes|source|sources|data source"
"""What a footnote begins with, before a colon or a full stop."""

CORPS = (
    "兵团|新疆兵团|建设兵团|生产建设兵团|新疆建设兵团|新疆生产建设兵团|Bingtuan|XPCC|Xinjiang Corps|66|660000"
    "|Production and Construction Corps|Xinjiang Production and Construction Corps"
    "|Xinjiang Production & Construction Corps|Xinjiang Production and Construction Group"
)
"""The corps, which the accounts count in Xinjiang."""

PLACE_ENDINGS = "地区|市|县|区|州|盟|旗|新区|开发区|农垦|森工|镇|乡|街道|群岛|[a-z](?:city|county|district|prefecture)"
"""How the name of a place within a province ends."""

CITY_ENDINGS, CITY_ENDINGS_EN = "|市|州|地区|盟|自治州", "| City| Shi| Municipality| Prefecture"

CITIES = {
    "HE": "唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水|雄安|雄安新区",
    "SX": "大同|阳泉|长治|晋城|朔州|晋中|运城|忻州|临汾|吕梁",
    "NM": "包头|乌海|赤峰|通辽|鄂尔多斯|呼伦贝尔|巴彦淖尔|乌兰察布|兴安盟|锡林郭勒|阿拉善",
    "LN": "大连|鞍山|抚顺|本溪|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|朝阳|葫芦岛",
    "JL": "吉林市|四平|辽源|通化|白山|松原|白城|延边",
    "HL": "齐齐哈尔|鸡西|鹤岗|双鸭山|大庆|伊春|佳木斯|七台河|牡丹江|黑河|绥化|大兴安岭",
    "SH": "浦东|浦东新区",
    "JS": "无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁",
    "ZJ": "宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水",
    "AH": "芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|安庆|黄山|滁州|阜阳|宿州|六安|亳州|池州|宣城",
    "FJ": "厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德",
    "JX": "景德镇|萍乡|九江|新余|鹰潭|赣州|吉安|宜春|抚州|上饶",
    "SD": "青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽",
    "HA": "开封|洛阳|平顶山|安阳|鹤壁|新乡|焦作|濮阳|许昌|漯河|三门峡|南阳|商丘|信阳|周口|驻马店|济源",
    "HB": "黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|恩施|仙桃|潜江|天门|神农架",
    "HN": "株洲|湘潭|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|湘西",
    "GD": "深圳|珠海|汕头|佛山|韶关|湛江|肇庆|江门|茂名|惠州|梅州|汕尾|河源|阳江|清远|东莞|中山|潮州"
    "|揭阳|云浮",
    "GX": "柳州|桂林|梧州|北海|防城港|钦州|贵港|玉林|百色|贺州|河池|来宾|崇左",
    "HI": "三亚|三沙|儋州",
    "SC": "自贡|攀枝花|泸州|德阳|绵阳|广元|遂宁|内江|乐山|南充|眉山|宜宾|广安|达州|雅安|巴中|资阳|阿坝"
    "|甘孜|凉山",
    "GZ": "六盘水|遵义|安顺|毕节|铜仁|黔西南|黔东南|黔南",
    "YN": "曲靖|玉溪|保山|昭通|丽江|普洱|临沧|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆",
    "XZ": "日喀则|昌都|林芝|山南|那曲|阿里",
    "SN": "铜川|宝鸡|咸阳|渭南|延安|汉中|榆林|安康|商洛",
    "GS": "嘉峪关|金昌|白银|天水|武威|张掖|平凉|酒泉|庆阳|定西|陇南|临夏|甘南",
    "QH": "海东|海北|黄南|果洛|玉树|海西",
    "NX": "石嘴山|吴忠|固原|中卫",
    "XJ": "克拉玛依|吐鲁番|哈密|昌吉|博尔塔拉|巴音郭楞|阿克苏|克孜勒苏|喀什|和田|伊犁|塔城|阿勒泰"
    "|石河子",
}
"""Cities and prefectures that stand beside provinces in tables, by the province they are in."""

CITIES_EN = {
    "HE": "Tangshan|Baoding|Xiongan|Langfang|Handan",
    "SX": "Datong",
    "NM": "Baotou|Ordos|Chifeng",
    "LN": "Dalian|Dairen|Anshan",
    "JL": "Jilin City|Jilin Shi",
    "HL": "Daqing|Qiqihar",
    "SH": "Pudong",
    "JS": "Suzhou|Wuxi|Changzhou|Nantong|Xuzhou|Yangzhou|Yancheng|Zhenjiang",
    "ZJ": "Ningbo|Wenzhou|Shaoxing|Jiaxing|Jinhua|Huzhou",
    "AH": "Wuhu",
    "FJ": "Xiamen|Amoy|Quanzhou|Zhangzhou",
    "SD": "Qingdao|Tsingtao|Yantai|Weifang|Linyi|Zibo|Jining",
    "HA": "Luoyang|Kaifeng|Nanyang",
    "HB": "Yichang|Xiangyang",
    "HN": "Yueyang|Xiangtan",
    "GD": "Shenzhen|Shumchun|Zhuhai|Foshan|Dongguan|Huizhou|Shantou|Canton|Zhongshan",
    "GX": "Guilin|Liuzhou",
    "HI": "Sanya",
    "SC": "Mianyang|Yibin",
    "GZ": "Zunyi",
    "SN": "Xian|Sian|Yulin|Yan'an",
    "YN": "Dali|Lijiang",
}
"""The larger of them in English."""

CODE_LISTS = {
    r"sa|hu|cn-?(?:sa|hu)|cn\.[a-z]{2}": "HASC (Natural Earth's postal codes), where HE is Henan, "
    "HA Hainan and HB Hebei",
    r"cn-?[0-9]{1,2}": "numbers of another list (OECD regions, FIPS)",
    r"ch-?[0-9]{2}|cn\.[0-9]{2}": "FIPS 10-4 (GeoNames), where 11 is Hunan",
    r"chn\.[0-9]{1,2}(?:_[0-9])?": "GADM, whose numbers follow the alphabet",
    r"hlj|nmg|lnx|snx|shx": "initials of pinyin, where HB, HN and SX are two provinces each",
}
"""Codes that no list read here holds, and the list each is from."""

GROUPINGS = """
nbs4|Four regions of the National Bureau of Statistics|National Bureau of Statistics, 东西中部和东北地区划分方法, 13 June 2011
East: BJ TJ HE SH JS ZJ FJ SD GD HI
Central: SX AH JX HA HB HN
West: NM GX CQ SC GZ YN XZ SN GS QH NX XJ
Northeast: LN JL HL

three_belt|Three belts since the Western Development of 2000|State Council, 关于实施西部大开发若干政策措施的通知 (Guofa [2000] No. 33), October 2000, for the West; the rest as in the Seventh Five-Year Plan
East: BJ TJ HE LN SH JS ZJ FJ SD GD HI
Central: SX JL HL AH JX HA HB HN
West: NM GX CQ SC GZ YN XZ SN GS QH NX XJ

three_belt_1986|Three belts of the Seventh Five-Year Plan|National People's Congress, Seventh Five-Year Plan (1986-1990), April 1986; Hainan (part of Guangdong until 1988) and Chongqing (of Sichuan until 1997) follow their origin
East: BJ TJ HE LN SH JS ZJ FJ SD GD GX HI
Central: SX NM JL HL AH JX HA HB HN
West: CQ SC GZ YN XZ SN GS QH NX XJ

six_regions|Six regions of the administrative codes|GB/T 2260, Codes for the administrative divisions of the People's Republic of China: the first digit of the code
North: BJ TJ HE SX NM
Northeast: LN JL HL
East: SH JS ZJ AH FJ JX SD
Central-South: HA HB HN GD GX HI
Southwest: CQ SC GZ YN XZ
Northwest: SN GS QH NX XJ

seven_regions|Seven geographical regions|The six regions of GB/T 2260 with Central-South divided into Central and South; in common use, defined by no official document
North: BJ TJ HE SX NM
Northeast: LN JL HL
East: SH JS ZJ AH FJ JX SD
Central: HA HB HN
South: GD GX HI
Southwest: CQ SC GZ YN XZ
Northwest: SN GS QH NX XJ

eight_zones|Eight comprehensive economic zones|Development Research Center of the State Council, 地区协调发展的战略和政策, June 2005
Northeast: LN JL HL
Northern Coast: BJ TJ HE SD
Eastern Coast: SH JS ZJ
Southern Coast: FJ GD HI
Middle Yellow River: SX NM HA SN
Middle Yangtze: AH JX HB HN
Southwest: GX CQ SC GZ YN
Greater Northwest: XZ GS QH NX XJ

kind|Municipalities, provinces and autonomous regions|Constitution of the People's Republic of China, 1982, article 30
municipality: BJ TJ SH CQ
province: HE SX LN JL HL JS ZJ AH FJ JX SD HA HB HN GD HI SC GZ YN SN GS QH
autonomous_region: NM GX XZ NX XJ

coast|Coastal and inland provinces|State Oceanic Administration, 沿海行政区域分类与代码 (HY/T 094-2006), 2006
coastal: TJ HE LN SH JS ZJ FJ SD GD GX HI
inland: BJ SX NM JL HL AH JX HA HB HN CQ SC GZ YN XZ SN GS QH NX XJ

yangtze_belt|Yangtze River Economic Belt|State Council, 关于依托黄金水道推动长江经济带发展的指导意见 (Guofa [2014] No. 39), September 2014
Yangtze River Economic Belt: SH JS ZJ AH JX HB HN CQ SC GZ YN

yellow_river_basin|Provinces of the Yellow River basin|Central Committee of the CPC and State Council, 黄河流域生态保护和高质量发展规划纲要, October 2021; the plan covers the counties on the river, here the whole provinces
Yellow River Basin: SX NM SD HA SC SN GS QH NX

jing_jin_ji|Beijing, Tianjin and Hebei|Central Committee of the CPC and State Council, 京津冀协同发展规划纲要, 2015
Beijing-Tianjin-Hebei: BJ TJ HE

yangtze_delta|Yangtze River Delta|Central Committee of the CPC and State Council, 长江三角洲区域一体化发展规划纲要, December 2019
Yangtze River Delta: SH JS ZJ AH
"""
"""The built-in groupings: name, title and source of each, and the ISO codes of its groups."""
