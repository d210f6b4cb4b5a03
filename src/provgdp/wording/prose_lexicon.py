"""The words around a target in prose, as data: adding a word is one entry here and one test case.

Words are written folded (lower case, simplified script) and apart from each other by "; "; the
longest word at a place wins. The words of a target itself are those of `lexicon`.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What is measured. "growth" is GDP growth unless another indicator stands beside it.
    "gdp": """
        gdp; grp; gross domestic product; gross regional product; economic growth;
        economic expansion; economic output; economy; economies; 地区生产总值; 国内生产总值;
        全省生产总值; 全市生产总值; 全区生产总值; 本地生产总值; 生产总值; 经济增长; 经济增速;
        经济成长; 经济成长率; 经济总量增长; 经济发展目标
    """,
    "growth": "growth; grow; grows; expand; expansion; 增速; 增长; 成长",
    "other": """
        cpi; ppi; consumer price; consumer prices; consumer inflation; inflation; unemployment;
        jobless; jobs; employment; retail sales; retail; industrial output; industrial production;
        industrial added value; industrial value added;
        value added; added value; industrial enterprises; manufacturing output; services output;
        service sector; services sector; consumption; consumer spending; fixed asset; fixed assets; investment;
        investments; exports; imports; foreign trade; trade volume; revenue; revenues; income;
        incomes; disposable; deficit; deficit ratio; deficit to gdp; debt; r&d;
        research and development; energy consumption; energy intensity; emissions; per capita;
        productivity; population; urbanization; urbanisation; wages; primary industry;
        secondary industry; tertiary industry; primary sector; secondary sector; tertiary sector;
        digital economy; private economy; marine economy; low-altitude economy; core industries;
        property; home sales; loans; deposits; stake; share of; share of national gdp;
        share of the national gdp; share of china's gdp; share of the country's gdp; proportion; ratio; yield; tax;
        to gdp; of gdp; of its gdp; of total gdp; of the country's gdp; per unit of gdp;
        unit of gdp; per unit gdp; forest coverage; spending; expenditure; tourism; tourist;
        approval; shares; stocks; profit; profits; market share; stock market;
        sales; throughput; earnings; shipments; deliveries; output value; 营收; 销量; 吞吐量; 净利润;
        生产总值能耗; 生产总值用水量; 生产总值二氧化碳; 生产总值碳排放; gdp能耗; gdp二氧化碳;
        海洋生产总值; 人均生产总值; 人均地区生产总值; 人均国内生产总值; 人均gdp; 生态系统生产总值;
        单位地区生产总值; 单位国内生产总值; 单位生产总值; 单位gdp; 万元地区生产总值; 万元生产总值;
        万元gdp; 与经济增长; 和经济增长; 同经济增长; 与gdp; 占gdp; 占地区生产总值; 占生产总值;
        占全省生产总值; 占全国; 相当于; 比重; 比例; 比率; 占比; 贡献率; 拉动; 居民消费价格;
        消费价格; 消费物价; 物价; cpi涨幅; 价格; 通胀; 失业率; 失业; 就业; 投资; 工业; 增加值; 营业收入;
        制造业; 农业; 服务业; 零售; 零售总额; 社零; 消费品; 消费; 进出口; 外贸; 出口; 进口; 预算收入;
        财政收入; 财政; 税收; 收入; 支出; 研发; 能耗; 劳动生产率; 城镇化率; 常住人口; 人口; 赤字率;
        赤字; 粮食; 第一产业; 第二产业; 第三产业; 一产; 二产; 三产; 产值; 总产值; 总产出; 数字经济;
        民营经济; 海洋经济; 县域经济; 低空经济; 贷款; 存款; 利润; 游客; 旅游; 覆盖率; 达标率;
        优良天数; 浓度; 排放; 强度; 销售; 房地产; 资金; 增幅居; 股权; 市值; 逆差; 顺差; 利率; 占股
    """,
    # A number to reach. The plain nouns tell a target even where its year is past.
    "target": """
        target; targets; goal; goals; objective; objectives; benchmark; benchmarks; ambition; ambitions; sights; 目标; 增长目标;
        增速目标; 预期目标; 主要预期目标; 预计目标; 发展目标; 奋斗目标; 目标值; 目标定; 目标是; 目标为; 预期值
    """,
    "goal": """
        targeted; targeting; aim; aims; aimed; aiming; aim for; seek; seeks; seeking; sought;
        plans; planning; planned; plan to; expected to grow; expected to reach; expected to expand;
        expected to increase; expected to rise; expects; expecting; expect to; expect growth; expect their;
        expectation; expectations; expected growth; expected economic growth; eye; eyes; eyed; eyeing; shoot for; shooting for;
        hopes to; hoping; pledge; pledges; pledged; pledging; vow; vows; vowed; strive; strives;
        striving; anticipate; anticipates; anticipating; anticipated; penciled in; pencilled in;
        anchored; anchoring; set at; sets at; set it at; set its; set their; look to; looks to; looking to; look for; looks for; looking for; hope for; hopes for;
        hope to; wants to; wants its; want to; want its; announce~; unveil~; set a; set an; have set; has set;
        锚定; 锚定在; 设定; 设定为; 设定在; 定为; 定在; 定于; 订为; 订在; 确定为; 力争; 争取; 计划;
        计划增长; 明确; 喊出; 公布; 宣布; 给出; 预期; 预期增长; 预期性; 期望; 拟定; 提出; 建议; 安排; 调整为; 调整至; 调整到; 下调为;
        下调至; 下调到; 上调至; 上调为; 上调到; 调降至; 调降为; 调低至; 调低为; 调高至; 调高为; 提高到;
        提高至; 瞄准; 确保; 设在; 设为; 调整后; projected growth; projects growth; has projected;
        has forecast; have projected; proposes to; propose to; proposed; proposing
    """,
    # What will be: a target only where a year to come is said with it.
    "will": """
        will grow; would grow; will expand; would expand; will increase; would increase; will rise;
        would rise; growth will be; growth would be; growth of its economy would be
    """,
    # A number that was reached, or that somebody else expects.
    "actual": """
        expected to have; estimated to have; believed to have; may grow; might grow; could grow; may expand; could expand; likely to grow;
        with growth of; growing; expanding; grew; growth was; growth came in; growth hit; expanded; rose; climbed; increased; reported; recorded; posted; registered; logged;
        saw; reached; achieved; actual; actually; actual growth; reaching only; slowed; slowed to;
        slowing; accelerated; contracted; shrank; declined; fell; fallen; was up; gained; surged; jumped; forecast; forecasts;
        forecasted; estimate; estimates; estimated; quarter; first half;
        second half; january to; first three quarters; first nine months; first six months;
        year to date; growth rate stood at; preliminary; same period; 同比; 同比增长; 实际增长; 实际增速;
        实际; 实现增长; 完成了; 增长了; 仅增长; 仅为; 录得; 季度; 上半年; 下半年; 前三季度; 个月; 1-; 初步核算;
        初步统计; 初步测算; 初步预计; 预计; 预测; 估计; 回顾; 同期; 增量; 累计; 经统一核算; 统计显示;
        数据显示; 已公布; 增长率为; 再创; 成绩
    """,
    # Somebody else, whose number is no promise.
    "observer": """
        economist; economists; analyst; analysts; goldman sachs; moody's; fitch; s&p; nomura; ubs;
        citi; citigroup; morgan stanley; hsbc; barclays; anz; capital economics; think tank;
        经济学家; 分析师; 专家; 高盛; 券商; 机构
    """,
    # A plan of several years, not a year's target.
    "multi": """
        annual average; average annual; average annually; on average; an average of; average of;
        averaging; averaged; yearly average; five year; 5-year; next decade;
        over the decade; medium term; long term; medium- and long-term; 年均; 年平均;
        平均增长; 平均增速; 五年; 5年; 十年; 十五五; 十四五; 十三五; 十二五; 十一五; 十五计划; 本届政府;
        中长期; 远景
    """,
    # What the number after it is compared with: an earlier target, or what growth came to.
    "from": "from; down from; up from; lowered from; raised from; 由; 从; 较; 自",
    "versus": """
        compared with; compared to; compares with; compares to; compare with; in comparison with; contrast to; in contrast to; versus; vs; vs.; against;
        as against; as opposed to; 相比; 相较; 对比; 比去年; 比上年
    """,
    "outcome": """
        undershot; undershoot; undershoots; undershooting; overshot; overshooting; missed; missing;
        misses; miss; fell short of; falls short of; falling short of; fallen short of; short of;
        shy of; had hoped for; had targeted; had aimed for; had set; had planned; had sought;
        had expected; reached+; below target; above target; short of target; met+; meets+; meeting+; beat+; beats+; beating+; hit+; hits+; hitting+; exceed~;
        surpass~; outpace~; outperform~; topped; achieved+; achieving+; delivered+;
        failed to; failing to; failure to; below+; above+; lower than+; higher than+; well below;
        previous;
        original; initial; 未完成; 未能完成; 没有完成; 未达到; 没有达到; 未达成; 未能达到; 未能实现;
        未实现; 没能; 未达; 实现了; 达到了; 低于; 高于; 不及; 超过; 超额; 完成; 达成; 好于; 逊于; 差于; 不如; 年初确定;
        年初设定; 年初提出; 年初制定; 距离; 与目标相差
    """,
    # One rate for each of several provinces, or one for all.
    "respectively": "respectively; in that order; 分别; 依次",
    "each": "each; both; all; alike; unanimously; same; 均; 都; 皆; 各为; 同为; 同样; 不约而同; 一致",
    # A province named only beside: never whose target it is, or seldom.
    "beside": """
        than; after; behind; ahead of; second only to; next to; north of; south of; east of; west of; southeast of; southwest of; northeast of; northwest of; border~; borders with; overtaking; overtook; overtaken by; overtake; trail~; rival; rivals;
        replacing; besides; 比; 较之; 仅次于; 次于; 赶超; 紧邻; 毗邻; 来自; 落后于; 领先于; 追赶; 相比于; 紧追;
        反超; 援助; 对接; 携手; 调研; 考察
    """,
    # A province left out of what is said of the others; a number beside it is its own.
    "except": """
        unlike; except; except for; excluding; other than; apart from; aside from;
        with the exception of; but for; not including; 不含; 不包括; 除; 除了; 除去; 不同于
    """,
    "in": "in; at; near; with; 在; 赴",
    "and": "and; as well as; while; whereas; but; 和; 与; 及; 以及; 而",
    # A place that isn't one of the 31, so that no rate after it is a province's.
    "elsewhere": """
        national target; national goal; national growth; national gdp; national average;
        national economic growth; national economic; national level; nationwide; national rate;
        national growth target; national gdp growth; central government; nation's target;
        nation's gdp; nation's growth; nation's economic growth; nation's economy; nation as a whole;
        country's gdp; country's growth; country's target; country's economic growth;
        country's economy; country as a whole; whole country; country's overall; world bank; imf;
        china would; china will; china is; china has; china set; china sets; china aims;
        china targets; china target; china to; china could; china may; china's target;
        china's growth; china's gdp; china's economy; china's economic growth; china's national;
        chinese economy; chinese government; state council; the premier; premier li; premier wen; premier zhu; chinese premier; li qiang; li keqiang; politburo;
        ministry; beijing set a national; mongolia; outer mongolia; hong kong; macao; macau; taiwan; taipei;
        corps; xpcc; greater bay area; yangtze river delta; pearl river delta; other provinces;
        other provincial; the rest; rest of; remaining; most provinces; many provinces; of all regions;
        some provinces; several provinces; majority; most regions; some regions; other regions;
        company; companies; firm; firms; maker; makers; manufacturer; carmaker; automaker;
        distiller; brewer; developer; retailer; insurer; startup; start-up; steelmaker;
        the former; the latter; most of; half of; cities; county; counties; district; districts;
        prefecture; prefectures; township; help the country; the country aims; the country will;
        the country has; the country is; 国家; 国务院; 我国; 李强; 李克强; 温家宝; 总理; 世界; 世界银行;
        全球; 蒙古国; 外蒙古; 香港; 澳门; 台湾; 兵团; 生产建设兵团; 大湾区; 长三角; 珠三角; 京津冀; 成渝; 其余;
        其他; 其它; 多数; 大多数; 各省; 各地; 各省份; 不少省份; 部分省份; 另有; 各市; 各县; 全县; 本县; 我县;
        地级市; 县级市; 市县; 州市; 新区; 开发区; 高新区; 自治州; 自治县; 全州; 省会; 城市; 南疆; 北疆; 苏南;
        苏北; 粤东; 皖北; 辽东; 关中; 陕北; 东部地区; 西部地区; 中部地区; 东北地区; 东北三省; 长江经济带; 美国;
        日本; 印度; 越南; 欧盟; 韩国; 公司; 集团; 银行; 企业
    """,
    # Names inside which a word above means nothing.
    "idle": """
        beijing time; one of china's; in china's; china's most;
        central china; western china; eastern china; north china; south china; northeast china;
        economic hub; manufacturing hub; largest economy;
        biggest economy; largest economies; second-largest economy; world's second-largest economy;
        economy by size; growth engine; growth rate of; growth rates of; of all; all provinces; all-time;
        first of all; above all; at all; same time; same period last year; all but;
        in terms of; in line with; in a; in an; in the country; in the nation; in part;
        in recent years; in fact; in order; in total; in addition; at least; at most; at the;
        at around; at about; of over; of at; of above;
        of the; to be; to reach; to over; to above;
        to achieve; with a; with an; with the; with growth; with its; with their;
        met in; growth drivers; high-quality growth;
        industrial base; 工业基地; 老工业基地; 经济大省; 工业大省; 制造业大省; 农业大省; 人口大省; 消费大省; 外贸大省; 出口大省; 资源大省; 粮食大省;
        经济强省; 工业强省; 制造强省; 旅游强省; 国家级; 国家统计局; 全国人大; 全国两会; 全国人民代表大会;
        全国政协; 目标任务; 工作目标; 目标责任; 自治区; 直辖市; 五年规划开局之年; 居全国; 位居全国;
        全国第; 全国首; 全国最; 全国前; 计划单列; 计划报告; 与会; 及其; 参与; 从容; 自由; 自身; 从而; 由于;
        理由; 自主; 与此同时; 相比之下; 首都; 都市; 成都市; 全都; 对于; 关于; 由此; 存在; 正在; 现在; 在于;
        相比去年; 相比上年; 相较去年; 面向; 导向; 方向; 向好; 向新; 各自; 自己; 自贸; 来自于
    """,
    # Years that count from the year in hand.
    "this year": "this year; current year; 今年; 本年; 本年度; 当年; 新的一年",
    "last year": """
        last year; last year's; previous year; previous year's; the year before; past year;
        a year earlier; a year ago; year earlier; prior year; prior year's; 去年; 上年; 上一年; 上年度;
        前一年; 过去一年; 同比去年; 一年来
    """,
    "next year": "next year; coming year; 明年; 来年; 下一年; 下年",
    "year before last": "前年; the year before last; two years ago",
}
"""Words of prose, by the part they play for the rate they stand beside."""

CHANGES = """
    cut; cuts; cutting; lower; lowers; lowered; lowering; trim; trims; trimmed; trimming; slash;
    slashed; slashing; reduce; reduced; reducing; raise; raises; raised; raising; lift; lifted;
    lifting; revise; revised; revising; down; up; adjusted; scaled; dropped; dropping; shaved;
    adjust; adjusts; adjusting; adjustment; change; changes; changed; changing; shift; shifted;
    moved; softened; downgraded; upgraded; increased; drop; drops;
    下调; 上调; 调整; 调低; 调高; 调降; 降低; 提高; 降至; 降到; 降为; 升至; 升到; 升为; 调至; 调到; 调为; 改为; 改成;
    变为; 变成; 提至; 提升; 增至; 下降; 上升; 下降到; 下修; 上修
"""
"""Words of a change: a "from A to B" beside one of them is two targets and no range."""

ANAPHORS: dict[str, int] = {
    "by both": 2, "for both": 2, "两省": 2, "两地": 2, "两市": 2, "二省": 2, "the two": 2, "the duo": 2,
    "三省": 3, "这三个": 3, "the three": 3, "the trio": 3, "these three": 3, "all three": 3,
    "the city": 1, "this city": 1, "the municipality": 1, "四省": 4, "四地": 4, "这四个": 4, "the four": 4, "all four": 4, "四市": 4, "三地": 3, "these two": 2,
}  # fmt: skip
"""Words that stand for as many provinces, named before."""

NOT_A_PLACE = (
    r" (?:securities|daily|news|times|evening|morning|youth|university|stock|bank|institute|academy"
    r"|composite|airport|post|review|institution)(?![a-z])|-based(?![a-z])"
    r"|,? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d{1,2} ?\("
    r"|,? \((?:reuters|xinhua|ap|afp|bloomberg|cna|caixin|yicai)| --|日报|晚报|晨报|商报|时报|青年报|新闻网"
    r"|证券|大学|[东西南北]{1,2} ?\d+ ?(?:公里|千米)|时间|银行|交易所|社科院|研究院|卫视|电视台|在线|发布|讯|\d{1,2}月\d{1,2}日[电讯]|籍|人民网|网讯"
)
"""What follows the name of a province that only names a newspaper, a bank or a dateline."""

PART_OF_A_PROVINCE = (
    r"市(?!场)|州|县|路|区(?!域)|(?:生产建设)?兵团| production and construction corps| city(?! of)| prefecture| county| district"
    r"|(?:'s)? (?:provincial )?capital(?: city)? (?=[a-z])|(?:的)?省会|(?<=省)会(?![议上员场期])"
)
"""What follows the name of a province that makes it another place."""

SCOPES = {
    "province": "全省; 我省; 本省",
    "municipality": "全市; 我市; 本市",
    "autonomous_region": "全区; 我区; 全自治区; 自治区; 全疆",
}
"""What a report calls its own place, by the kind of province."""

CITIES = """
    shenzhen; zhuhai; foshan; dongguan; huizhou; zhongshan; shantou; zhanjiang; suzhou; wuxi; nantong;
    changzhou; xuzhou; yangzhou; yancheng; taizhou; zhenjiang; lianyungang; suqian; ningbo; wenzhou;
    jiaxing; shaoxing; jinhua; yiwu; huzhou; qingdao; yantai; weifang; linyi; zibo; jining; xiamen;
    quanzhou; zhangzhou; longyan; ningde; putian; dalian; anshan; daqing; qiqihar; tangshan; baoding;
    cangzhou; langfang; xiong'an; xiongan; handan; luoyang; nanyang; xuchang; zhoukou; yichang;
    xiangyang; jingzhou; wuhu; bengbu; anqing; chuzhou; ganzhou; jiujiang; shangrao; yueyang;
    zhuzhou; hengyang; changde; mianyang; yibin; luzhou; deyang; nanchong; zunyi; bijie; liupanshui;
    qujing; yuxi; dali; lijiang; kunshan; jiangyin; liuzhou; guilin; beihai; sanya; danzhou; baotou;
    ordos; yulin; xianyang; baoji; yan'an; shigatse; nyingchi; kashgar; karamay; pudong; binhai;
    qianhai; hengqin; haidian; golmud; lianjiang; jinjiang;
    深圳; 珠海; 佛山; 东莞; 惠州; 汕头; 湛江; 江门; 肇庆; 茂名; 揭阳; 潮州; 清远; 韶关; 梅州; 苏州; 无锡; 南通;
    常州; 徐州; 扬州; 盐城; 泰州; 镇江; 淮安; 连云港; 宿迁; 宁波; 温州; 嘉兴; 绍兴; 台州; 金华; 湖州; 衢州;
    舟山; 丽水; 青岛; 烟台; 潍坊; 临沂; 淄博; 济宁; 威海; 东营; 德州; 聊城; 菏泽; 滨州; 枣庄; 厦门; 泉州; 漳州;
    龙岩; 宁德; 莆田; 三明; 大连; 鞍山; 抚顺; 锦州; 营口; 大庆; 齐齐哈尔; 牡丹江; 佳木斯; 延边; 通化; 四平;
    唐山; 保定; 沧州; 廊坊; 邯郸; 邢台; 秦皇岛; 雄安; 洛阳; 南阳; 许昌; 周口; 商丘; 驻马店; 信阳; 开封; 焦作;
    宜昌; 襄阳; 荆州; 黄冈; 孝感; 十堰; 恩施; 芜湖; 蚌埠; 安庆; 滁州; 阜阳; 马鞍山; 宣城; 亳州; 赣州; 九江;
    上饶; 宜春; 岳阳; 株洲; 衡阳; 常德; 湘潭; 郴州; 绵阳; 宜宾; 泸州; 德阳; 南充; 达州; 凉山; 遵义; 毕节;
    六盘水; 黔南; 黔东南; 黔西南; 曲靖; 玉溪; 大理; 丽江; 红河; 昆山; 江阴; 义乌; 柳州; 桂林; 玉林; 三亚; 儋州;
    包头; 鄂尔多斯; 赤峰; 呼伦贝尔; 榆林; 咸阳; 宝鸡; 渭南; 延安; 汉中; 日喀则; 林芝; 昌都; 山南; 喀什; 克拉玛依;
    伊犁; 昌吉; 阿克苏; 海西; 海东; 海北州; 玉树; 酒泉; 天水; 庆阳; 张掖; 嘉峪关; 临夏; 吴忠; 石嘴山; 大同; 临汾;
    运城; 晋中; 吕梁; 浦东; 滨海新区; 前海; 横琴
"""
"""Cities beside the capitals of provinces; a name that is also a common word is left out."""
