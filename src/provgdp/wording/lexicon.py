"""The words of growth targets, as data: adding a word is one entry here and one test case.

Words are written folded (lower case, simplified script, single spaces; a space also matches a
hyphen) and apart from each other by "; ". The longest word wins, so a negated form such as 不低于
is its own entry and never falls back to 低于.
"""

from __future__ import annotations

from provgdp.target import Hedge

PREFIX_HEDGES: dict[Hedge, str] = {
    Hedge.ABOUT: """
        about; around; roughly; approximately; approx.; approx; circa; some; nearly; almost;
        close to; near; in the region of; in the neighborhood of; in the neighbourhood of;
        in the vicinity of; somewhere around; somewhere near; on the order of; of the order of;
        in the order of; more or less; ca.; ≈; ≒; ≅; 约; 约为; 约在; 约增长; 大约; 大约为; 大概;
        大致; 接近; 近; 将近; 大体; 差不多
    """,
    Hedge.AT_LEAST: """
        at least; no less than; not less than; no lower than; not lower than; not below; not under;
        no fewer than; no smaller than; no slower than; not slower than; at or above; at or over;
        about or above; around or above; about or over; around or over;
        at or higher than; equal to or above; equal to or more than; equal to or greater than;
        greater than or equal to; more than or equal to; above or equal to; a minimum of;
        minimum of; minimum; a minimum; at a minimum; at a minimum of; a floor of; floor of;
        not fall below; not fall under; not drop below; not go below; not dip below; never below;
        never less than; not be below; not be less than; not be lower than; not smaller than;
        no worse than; higher than or equal to; at the very least; at the least; at minimum;
        at the minimum; min; min.; ≥; ≧; ⩾; >=; =>; ≮; 不低于; 不得低于; 不能低于; 不会低于; 不少于;
        不得少于; 不小于; 不慢于; 不下于; 不弱于; 至少; 最低; 最少; 起码; 保底; 大于等于;
        大于或等于; 高于或等于; 不低过; 不逊于; 下限为; 下限; 不应低于; 不应少于; 达到或超过;
        达到或高于; 等于或高于; 等于或大于; 超过或等于; 底线; 底线为; 底线目标
    """,
    Hedge.ABOVE: """
        above; over; more than; greater than; higher than; faster than; exceed; exceeds; exceeding;
        exceeded; to exceed; in excess of; surpass; surpassing; surpasses; north of; upward of;
        upwards of; better than; beyond; topping; and above; and over; and more than;
        and higher than; >; 高于; 超过; 大于; 突破; 破; 超; 逾; 多于; 高过; 快于; 超出
    """,
    Hedge.AT_MOST: """
        at most; no more than; not more than; no higher than; not higher than; not above; not over;
        no greater than; not greater than; not exceed; not exceeding; not to exceed; not surpass;
        not surpassing; not beyond; without exceeding; not be above; not be higher than;
        not be more than; no faster than; lower than or equal to; limited to; max; max.;
        never exceed; never above; never more than; up to; and up to; at the most; within;
        at or below; at or under; at or lower than; equal to or below; equal to or less than;
        less than or equal to; below or equal to; a maximum of; maximum of; maximum; a maximum;
        at a maximum; a cap of; capped at; a ceiling of; ceiling of; not rise above; not go above;
        not go over; not top; as high as; as much as; ≤; ≦; ⩽; <=; =<; ≯; 不超过; 不得超过;
        不能超过; 不会超过; 不超; 不高于; 不得高于; 不大于; 不多于; 不突破; 不快于; 至多; 最多;
        最高; 小于等于; 小于或等于; 低于或等于; 上限为; 上限; 不超出; 不逾; 不应超过; 不应高于;
        达到或低于; 等于或低于; 等于或小于
    """,
    Hedge.BELOW: """
        below; under; less than; lower than; fewer than; smaller than; slower than; short of;
        south of; and below; and under; and less than; and lower than; <; 低于; 不足; 不满; 小于;
        少于; 不到; 未满; 慢于; 不及; 未达; 未达到; 未到
    """,
}
"""Words before the number."""

SUFFIX_HEDGES: dict[Hedge, str] = {
    Hedge.ABOUT: """
        or so; or thereabouts; thereabouts; give or take; or around that; approximately; approx.;
        approx; roughly; more or less; 左右; 上下; 前后; 附近
    """,
    Hedge.AT_LEAST: """
        or more; or above; or higher; or over; or greater; or better; or faster; or upwards; or up;
        and above; and over; and more; and higher; and up; and upwards; upwards; at least; minimum;
        at minimum; at a minimum; at the minimum; at the least; or even higher; plus; -plus; +;
        floor; 以上; 及以上; 或以上; 及其以上; (含)以上; 或者以上; 或更高; 或更多; 及更高; 起
    """,
    Hedge.AT_MOST: """
        or less; or lower; or below; or under; or fewer; or slower; and below; and under; and less;
        at most; maximum; at maximum; at the most; at a maximum; tops; ceiling; cap; 以下; 及以下;
        或以下; 及其以下; (含)以下; 以内; 及以内; (含)以内; 之内; 内; 或更低; 封顶
    """,
}
"""Words after the number."""

TRANSLATED_LOOSELY = """
    above; over; more than; and above; and over; and more than
"""
"""English words that translations use for 以上, which includes its number."""
UNITS: dict[str, tuple[float, str]] = {
    "percent": (1.0, "%; percent; per cent; pct; pct.; pc; p.c.; 百分比"),
    "point": (
        1.0,
        """pp; pps; p.p.; ppt; ppts; percentage point; percentage points; percent point;
        percent points; per cent points; pct point; pct points; 个百分点; 个 百分点; 百分点""",
    ),
    "permille": (10.0, "‰; permille; per mille; per mil; per thousand; 千分点; 个千分点"),
    "basis_point": (100.0, "bp; bps; basis point; basis points; 个基点; 基点; ‱"),
}
"""Units after the number: what divides it to give percent, and the words."""

UNITS_BEFORE = {"百分之": 1.0, "千分之": 10.0}

WORDS: dict[str, str] = {
    # What is measured: regional or gross domestic product.
    "gdp": """
        gdp; grp; gross domestic product; gross regional product; regional gross domestic product;
        regional gdp; economy; economic; economic growth; economic expansion; output; 地区生产总值;
        国内生产总值; 全省生产总值; 生产总值; 本地生产总值; 区域生产总值; 经济; 经济增长; 经济增速;
        经济增长率; 经济增长速度; 经济总量; 经济成长; 经济成长率; 经济发展; 地区gdp
    """,
    # Another indicator, refused unless the caller asks for any.
    "other": """
        cpi; ppi; consumer price; consumer prices; consumer price index; consumer inflation;
        inflation; prices; price; unemployment; unemployment rate; jobless rate; jobless;
        employment; jobs; urban jobs; retail sales; total retail sales;
        retail sales of consumer goods; consumer goods; retail; consumption; industrial output;
        industrial production; industrial; value added; fixed asset investment;
        fixed assets investment; investment; exports; imports; foreign trade; trade; revenue;
        fiscal revenue; budget revenue; public budget revenue; general public budget revenue;
        income; incomes; disposable income; deficit; r&d; energy; emissions; productivity;
        per capita; population; wages; spending; expenditure; intensity; personal income;
        household income; manufacturing; services; agriculture; surveyed; registered; urban; rural;
        fiscal; urbanization rate; urbanisation rate; forest coverage; tourism; tourism revenue;
        grain; grain output; industries above designated size; enterprises above designated size;
        industrial enterprises above designated size; above designated size; industries; industry;
        imports and exports; money supply; ratio; deficit ratio; deficit to gdp ratio;
        investment in fixed assets; fixed assets; private investment; manufacturing investment;
        real estate investment; real estate; tax revenue; tax; profits; labor productivity;
        labour productivity; research and development; r&d intensity; digital economy;
        marine economy; private economy; primary industry; secondary industry; tertiary industry;
        residents; urban residents; rural residents; core cpi; core inflation; 居民消费价格;
        居民消费价格指数; 消费价格; 消费价格指数; 消费价格涨幅; 物价; 价格; 通胀; 价格调控; 失业率;
        城镇调查失业率; 调查失业率; 城镇登记失业率; 登记失业率; 失业; 就业; 城镇新增就业; 新增就业;
        固定资产投资; 投资; 民间投资; 制造业投资; 工业; 规模以上工业; 规上工业; 规模以上工业增加值;
        规上工业增加值; 工业增加值; 增加值; 制造业; 农业; 服务业; 第一产业; 第二产业; 第三产业;
        一产; 二产; 三产; 农林牧渔业; 总产值; 数字经济; 核心产业; 社会消费品零售总额; 社零;
        消费品零售总额; 零售总额; 消费; 进出口; 进出口总额; 外贸; 出口; 进口; 一般公共预算收入;
        地方一般公共预算收入; 公共预算收入; 财政收入; 税收; 居民收入; 居民人均可支配收入;
        人均可支配收入; 可支配收入; 农村居民; 城镇居民; 农民; 收入; 人均; 研发; 研发投入; 研发经费;
        研发经费投入; 能耗; 单位地区生产总值能耗; 单位gdp能耗; 全员劳动生产率; 劳动生产率; 城镇化率;
        常住人口; 人口; 人均地区生产总值; 人均生产总值; 人均gdp; 赤字率; 赤字; 占比; 比重; 比例;
        强度; 投入强度; 城乡居民收入; 粮食; 森林覆盖率; 战略性新兴产业; 高技术产业; 高技术制造业;
        高新技术产业; 民营经济; 海洋经济; 海洋生产总值; 县域经济; 旅游收入; 旅游; 基础设施投资;
        房地产开发投资; 工业投资; 技改投资; 实际利用外资; 外资; 网上零售额; 货物; 进出口总值;
        服务贸易; 用电量; 货运量; 全社会; 服务业增加值; 一般公共预算; 税收收入; 粮食产量; 产量;
        利润; 企业; 规上; 规模以上; 存款; 贷款; 余额; 核心cpi; 空气质量; 优良天数比率; 万元gdp能耗;
        万元地区生产总值能耗
    """,
    # Says nothing about the number.
    "filler": """
        the; a; an; at; in; for; by; on; as; is; are; be; its; their; year; years;
        annual; annually; yearly; on average; per year; per annum; a year; yoy; y/y;
        year on year; year over year; on year; full year; over the year; over this year;
        within the year; within this year; within the next year; over the next year; growth;
        growth rate; growth rates; rate; pace; speed;
        set; sets; setting; targeted; targeting; real; real terms; terms; with; that; will; would;
        should; must; shall; does; do; it; has; have; to be; which; range; interval; just; slightly;
        a little; a bit; well; far; even; exactly; precisely; i.e.; '; 增长; 增速; 增幅; 增长率;
        增长幅度; 成长; 成长率; 实际增长; 速度; 涨幅; 同比; 同比增长; 比上年增长; 较上年增长;
        比去年增长; 较去年增长; 可比价; 可比价格; 可比价格计算; 不变价; 不变价格; 不变价格计算;
        年均; 年均增长; 年均增速; 年; 年度; 年内; 全年; 省; 市; 区; 地区; 设定;
        设定为; 设定在; 设为; 设在; 定; 定为; 定在; 定于; 锚定; 锚定为; 锚定在; 确定; 确定为; 拟定;
        拟定为; 拟定在; 提出; 为; 是; 将; 均; 都; 按; 按照; 安排; 考虑; 在; 要; 范围; 幅度;
        期间; 高质量; 其中; 设; 拟; 发展; 主要; 即; 指数; 会; 大关; 关口; 把; 经济社会发展;
        略; 略微; 稍; 明显; 稳定
    """,
    # Does something to the number, or to a goal that is not refused by it: 没有完成目标 sets one.
    "action": """
        grow; grows; growing; expand; expands; expanding; expansion; reach; reaching; achieve;
        achieving; keep; keeping; maintain; maintaining; hold; holding; stay; stays; remain;
        remains; control; controlled; kept; held; 达; 达到; 实现; 完成; 取得; 保持; 保持在; 维持在;
        稳定在; 控制; 控制在; 调整为; 提高到; 提升到; 增加到; 提高至; 提升至; 全力; 努力; 奋力; 继续
    """,
    # The same, but by percentage points it is a change of the rate, not a rate.
    "change": """
        increase; increases; increasing; rise; rises; rising; raise; raises; 增加; 提高; 提升; 上升
    """,
    # Says nothing either, but 高于全省平均水平1个百分点 compares with it.
    "peer": """
        average; this; next; province; provincial; province's; provincewide; regional; region;
        municipality; city; 平均; 水平; 今年; 明年; 当年; 本年; 本年度; 全省; 全市; 全区; 全自治区;
        全直辖市; 我省; 我市; 我区; 本省; 本市
    """,
    # What a rate may be compared with: 超预期5% is no target.
    "expected": """
        expects; expect; expected; expecting; expectation; projected; forecast; plan; plans;
        planned; 计划; 预期; 预计; 预期增长; 期望
    """,
    # Tells of the past, but of a goal that was set.
    "past": "was; announced",
    # A share: 3% of GDP, GDP的3%.
    "of": "of",
    "possessive": "的",
    # Aims at the number, or beside another at a second one.
    "aim": "aim; aims; aiming; aim for; aims for; aiming for; seek; seeks; seeking",
    # Made of known words, and none of them.
    "unknown": "省会; 市区; 省内; 市内; 区内; 都市; 经济区; 可能; 以为; 不足以",
    # A goal as such: what 不设 refuses.
    "goal": """
        target; targets; goal; goals; objective; figure; number; 目标; 总目标; 增长目标; 增速目标;
        具体目标; 量化目标; 预期目标; 主要预期目标; 发展主要预期目标; 经济社会发展主要预期目标;
        经济社会发展目标; 增长预期目标; 指标
    """,
    # Sets no goal.
    "no": """
        no; not set; did not set; didn't set; does not set; has not set; not setting; without;
        without setting; without a; declined to set; refrained from setting; not announce;
        dropped its; no longer sets; 不设; 不设定; 不再设定; 不再设; 没有设定; 没有设; 没有设立;
        没有提出; 没有提; 没有明确; 没有制定; 没有确定; 没有设置; 未设; 未设定; 未设立; 未设置;
        不设置; 未提; 未提出; 未明确; 未制定; 未确定; 不提; 不提出; 不制定; 取消; 取消了; 淡化; 无;
        没有; 暂不设; 暂不设定; 暂未设定; 暂不提出
    """,
    # Qualifies the goal that is not set.
    "quality": """
        specific; numerical; numeric; quantitative; quantified; explicit; official; formal;
        concrete; hard; fixed; 具体; 量化; 数值; 数字; 明确; 定量; 硬性; 具体的; 明确的; 量化的
    """,
    # Makes sure of the number: a floor where no other hedge stands.
    "ensure": "ensure; ensures; ensuring; guarantee; guaranteeing; 确保; 确保实现; 确保完成; 保证; 守住",
    # Aspires to a second, higher number, or to better without a number.
    "strive": """
        strive; strives; striving; strive for; striving for; strive to; striving to; strive toward;
        strive towards; stretch; stretch goal; stretch target; with efforts to; with an effort to;
        in an effort to; work toward; work towards; working toward; working towards; pushing for;
        hoping for; working for; trying to; make every effort to; making every effort to;
        endeavor to; endeavour to; endeavor for; endeavour for; 尽最大努力; 尽最大努力争取;
        making efforts to; work hard for; work for; aspire to; aspiring to; try for; trying for;
        力争; 争取; 努力争取; 全力争取; 奋力争取; 积极争取; 力求; 力求达到; 冲刺; 奋斗目标;
        力争目标; 挑战; 挑战目标; 冲刺目标; 努力实现; 努力达到; 努力取得; 努力向; 奋力实现;
        全力冲刺; 并力争; 并争取; 朝着; 向着
    """,
    "better": """
        better; a better; better result; better results; better outcome; better outcomes;
        better performance; still better; even better; better one; better ones; even better results;
        even better outcomes; higher; faster; best results; a better result; a better outcome; 更好;
        更好结果; 更好的结果; 更好成绩; 更好的成绩; 更好成效; 更好的成效; 更好效果; 更好的效果;
        更好水平; 更好的水平; 更好业绩; 更优结果; 更优成绩; 更优; 更高; 更快; 更好一些; 更好更优;
        做得更好; 完成得更好; 更高一些; 更高一点; 更快一点; 更好一点; 更好表现; 更好的表现;
        更快一些; 好结果; 好的结果; 最好结果; 最好的结果
    """,
    "practice": """
        in actual work; in practice; in real work; in practical work; in its actual work;
        in our actual work; in the actual work; 在实际工作中; 实际工作中; 在工作中; 工作中;
        在实际执行中; 在执行中; 实际执行中; 在实践中; 实践中; 根据实际情况; 在实际中; 并; 还; 干中;
        执行中
    """,
    "national": """
        national; nation; the nation; nation's; the nation's; national average; national level;
        national rate; national growth; national growth rate; national average growth;
        national average growth rate; national pace; national economy; national target;
        national gdp growth; national gdp growth rate; nationwide average; nationwide;
        country's average; country's; country; the country; the country's; country's growth;
        the country's growth; the country's average; country as a whole; whole country;
        average of the country; 全国; 全国平均; 全国平均水平; 全国平均增速; 全国平均数; 全国平均值;
        全国水平; 全国增速; 全国增长水平; 全国增长; 全国经济增速; 全国经济增长; 全国目标;
        全国gdp增速; 国家; 国家目标
    """,
    "same": """
        in line with; on par with; on a par with; same as; the same as; in step with; match;
        matches; matching; equal to; consistent with; keep pace with; keeping pace with;
        keep up with; in sync with; in tandem with; comparable to; comparable with; level with;
        同步; 保持同步; 持平; 基本持平; 基本同步; 大体同步; 保持一致; 一致; 相当; 基本相当;
        保持衔接; 相衔接; 衔接; 看齐; 保持基本同步; 基本保持同步; 同步增长
    """,
    "higher": """
        高出; 领先; 领先于; 好于; 优于; 高; 快; 跑赢; outpace; outpacing; outperform; outperforming;
        ahead of
    """,
    "lower": "低; 慢; 落后; 落后于; behind",
    "to": "to; through; till; until; 至; 到",
    "and": "and; &; but; yet; while; 和; 与; 及; 且; 并且; 但; 以及; 同; 跟",
    # Compares with the nation.
    "than": "than; 比; 较",
    "or": "or; 或; 或者",
    "between": """
        between; anywhere between; somewhere between; from; ranging from; ranging between; range of;
        range from; within the range of; within a range of; in the range of; in a range of;
        within the range; 介于; 从; 自
    """,
    "between_after": "之间; 间; 的区间; 区间; 区间内; 范围内",
    "vague": """
        positive; negative growth; double digit; double digits; single digit; single digits;
        high single digit; low single digit; mid single digit; moderate; steady; stable; 正增长;
        负增长; 双位数; 两位数; 个位数; 中高速; 合理区间; 稳定增长; 平稳增长; 适度; 较快; 稳步
    """,
    "minus": "−; minus; negative; 负",
    "separator": ",; ;; .; 。; 、; :; ·; |",
}
"""All other words, by the part they play."""

UNFINISHED = """
    of; at; in; for; by; on; as; from; between; and; but; with; to; through; till; until; than; 至;
    到; 和; 与; 及; 且; 但; 从; 自; 介于; 按; 按照; 在; 比; 较; 控制在; 保持在; 维持在; 稳定在;
    为; 定为; 定在; 设定为; 设定在; 实现; 完成; 达到; 努力; 全力; 奋力; 继续; 将; 要
"""
"""Words that lead to what follows: at the end they show a wording that is cut short."""

MARKS_OF_NOTHING = "-–—―─━−.?/\\*#"
"""Marks that stand for no value, alone and repeated."""

MISSING = """
    n/a; n.a; na; #n/a; #na; nan; none; null; nil; <na>; #ref!; #ref; #value!; #div/0!;
    #name?; #null!; #num!; #error!; tbd; tba; tbc; t.b.d; pending; unknown; missing; not announced;
    not yet announced; not available; not yet available; not published; not yet published;
    not released; not yet released; not disclosed; not yet set; not known; not reported;
    unavailable; unannounced; to be announced; to be determined; to be decided; no data;
    not yet known; to be confirmed; n / a; n/d; nat; 未公布; 暂未公布; 尚未公布; 还未公布; 没有公布;
    未发布; 尚未发布; 暂未发布; 未披露; 未公开; 待定; 待公布; 待发布; 未知; 不详; 暂无; 暂缺; 缺失;
    缺; 暂无数据; 无数据; 无资料; 空; 未找到; 未出; 未定; 尚未确定; 缺失值; 缺值
"""
"""What stands for no value: null in a column, reason "missing" in `parse_target`."""

TRADITIONAL = (
    "產總區國內經濟長實際務爭間於約為過達後從與準標預計劃設則個點負兩億萬幾這還據開當將轉結現創"
    "樣較種優顯縣鄉鎮東廣蘇陝遼龍雲貴寧慶臺灣島應調號數漲業員黨會議報規環歷佔戰發聞導領錨訂確體"
    "來說對質價無沒見視組級項條線網運資財稅貿進類機關圍嚴復壓擴穩緊單雙隨階層樓適選遠連邊週續繼"
    "績積極圖銀錢鐵門陽陸險隊難電題願顧風養餘馬駐驗鮮麥齊麗魯贛瀋滬瓊鹹遞減擬決強絕節範統變讓責"
    "買賣賺贏輕輸農違遙郵採釋針釘鋼錄錯鏈鍵鎖鑒閱陣陰雜離霧靜響頂頃頭頻顆額飛飽館驅驚鬥魚鳥鷹麵"
    "黃齡滿態動勞勢協衛參問啟喪圓團執場塊墾壞壯夢奪奮婦學宮寬審寫專屆屬岡幣師幫幹廠廢廳彈徑恆悅"
    "慣慮憑懷戶損搶攝擁擇擊擔擾敗敵斷時晉曆書構樂樞橋檔檢櫃權歐歡歲歸殘氣沖況涼淨淺溫漢潔潛澤災"
    "煙熱爐牆狀獎獨獲畫畢異療盜盡監盤眾礎禮禍稱穀窮競筆籌糧紀紅納紋純細終給維綠綜緒編練縮縱織繪"
    "繳罰義習聖聯聲職肅脈腦膠興舉舊艦藝藥蘭處虛蟲術衝裝製複覺觀訊記許論證評試詳認語誤課請諸講謝"
    "識譯護讀貢貨貧購賀賽趕跡踐輔輪辦遊邁鄭醫鈔銳錦閉闊雖韓順須頗顏飯驟髮鬆聽壇紛築簡紡藍貫鄰鑽"
    "奧陳勵儘溝絡綱潤煉爾寶載軟軌輯遲鋪鍛隱靈頓飼騰齒龐紹輝憲懇賴鋒鑄銷閒鴻併佈傑傳債傾僅儉儲兒"
    "冊凱劇剛劑勝勁匯並暫漁爲産碼箇綫脹費轄遜銜証"
)
SIMPLIFIED = (
    "产总区国内经济长实际务争间于约为过达后从与准标预计划设则个点负两亿万几这还据开当将转结现创"
    "样较种优显县乡镇东广苏陕辽龙云贵宁庆台湾岛应调号数涨业员党会议报规环历占战发闻导领锚订确体"
    "来说对质价无没见视组级项条线网运资财税贸进类机关围严复压扩稳紧单双随阶层楼适选远连边周续继"
    "绩积极图银钱铁门阳陆险队难电题愿顾风养余马驻验鲜麦齐丽鲁赣沈沪琼咸递减拟决强绝节范统变让责"
    "买卖赚赢轻输农违遥邮采释针钉钢录错链键锁鉴阅阵阴杂离雾静响顶顷头频颗额飞饱馆驱惊斗鱼鸟鹰面"
    "黄龄满态动劳势协卫参问启丧圆团执场块垦坏壮梦夺奋妇学宫宽审写专届属冈币师帮干厂废厅弹径恒悦"
    "惯虑凭怀户损抢摄拥择击担扰败敌断时晋历书构乐枢桥档检柜权欧欢岁归残气冲况凉净浅温汉洁潜泽灾"
    "烟热炉墙状奖独获画毕异疗盗尽监盘众础礼祸称谷穷竞笔筹粮纪红纳纹纯细终给维绿综绪编练缩纵织绘"
    "缴罚义习圣联声职肃脉脑胶兴举旧舰艺药兰处虚虫术冲装制复觉观讯记许论证评试详认语误课请诸讲谢"
    "识译护读贡货贫购贺赛赶迹践辅轮办游迈郑医钞锐锦闭阔虽韩顺须颇颜饭骤发松听坛纷筑简纺蓝贯邻钻"
    "奥陈励尽沟络纲润炼尔宝载软轨辑迟铺锻隐灵顿饲腾齿庞绍辉宪恳赖锋铸销闲鸿并布杰传债倾仅俭储儿"
    "册凯剧刚剂胜劲汇并暂渔为产码个线胀费辖逊衔证"
)
