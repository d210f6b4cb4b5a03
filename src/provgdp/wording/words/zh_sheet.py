"""The words of a target sheet by the part they play, as data; one string of words a role."""

GOAL = "目标; 指标"
"""What a heading calls the sheet."""

HEADING_END = "为; 是; 有"
"""What stands between a heading and the first item."""

HEADING_BETWEEN = "建议; 确定; 定; 安排; 初步; 这就; 如下; 分别; 设定; 拟; 主要; 考虑; 就; 具体; 的"
"""Words between the word for target and the end of a heading."""

MANY_YEARS = """
    年均; 五年; 5年; 年平均; 规划期; 时期; 五"末; 今后; 未来; 三年; 本届; 期间; 任期; 期末; 长期; 计划的主要
"""
"""Words of a heading or first item that are about several years."""

PAST = """
    完成了; 实现了; 过去一年; 去年; 上年; 过去的一年; 初步核算; 初步统计; 圆满完成; 全面完成了; 超额完成了; 顺利完成; 已; 预计; 未完成; 未达标; 完成情况; 执行情况; 落实情况
"""
"""Words of a heading about the year before."""

THIS = "这个; 这一; 这些; 该; 上述; 此"
"""Before a word for target that speaks of one named before it."""

REFERS_BACK = """
    上述; 以上; 这些; 这一; 实现; 为此; 围绕; 重点; 需要说明; 确定; 提出; 之所以; 做好; 完成; 着力; 要; 主要考虑; 我们;
    各位代表; 根据; 按照; 为了; 做到; 必须; 这个; 支持; 鼓励; 引导; 推动; 加强; 加大; 大力; 抓好; 坚持; 深入
"""
"""Words at the head of a sentence that speaks about the sheet or goes on to the work."""

OPENING = """
    力争; 争取; 努力; 确保; 力保; 保证; 要; 实现; 完成; 使; 保持; 全年; 今年; 其中; 同时; 即; 并; 努力实现; 力争实现;
    确保实现; 确保完成; 努力使; 力争使; 继续; 突出; 促进; 推动; 争取实现; 努力完成; 全面完成; 确保全面完成; 当年;
    将; 把; 安排; 初步安排; 以及; 和; 及; 还; 包括;  在此基础上; 建议; 组织; 力求; 全部
"""
"""Words before a name that are no part of it."""

UP = """
    增长; 实际增长; 可比增长; 同口径增长; 增加; 提高; 提升; 上升; 上涨; 实现增长; 同比增长; 比上年增长; 同比实际增长; 名义增长;
    回升; 升高; 扩大; 改善; 有升; 上调
"""
"""Verbs of growth."""

DOWN = """
    下降; 降低; 减少; 削减; 缩小; 压减; 削减率; 下降率; 降幅; 降低率; 减; 降; 只减不增; 缩减; 压缩; 同比下降;
    同比降低; 比上年下降; 压低; 负增长; 下滑
"""
"""Verbs and names of falls."""

CUTS = "减排; 减量"
"""How the name of a fall ends, beside the verbs: 主要污染物减排2%."""

FALLEN = ("负增长", "下降")
"""A fall in the words of growth, and its verb."""

TO = "到; 至; 为"
"""After a verb of growth or fall: a level to reach, not a rate."""

REACH = """
    控制; 控制在; 调控; 调控在; 保持; 保持在; 维持; 维持在; 稳定; 稳定在; 达到; 达; 实现; 完成; 突破; 超过; 高于; 低于; 不低于;
    不高于; 不超过; 不少于; 快于; 优于; 好于; 略; 略高于; 略低于; 力争; 争取; 确保; 力保; 努力; 同比; 比上年; 较上年; 比全国;
    比去年; 较去年; 按; 按照; 均; 都; 分别; 各; 全部; 全面; 超额; 进一步; 持续; 稳步; 稳中; 固稳; 促稳; 基本; 合理; 明显; 大幅;
    大幅度; 只增不减; 约; 大约; 大概; 在; 不; 为; 与; 同步; 持平; 落实; 正增长; 零增长; 巩固; 平稳; 较快; 适度; 有所; 有; 脱贫; 摘帽; 退出;
    出列; 年均; 年均递增; 百分之; 千分之; 降至; 降到; 累计; 提前; 接连; 五年; 历史性地; 跨越; 从; 由; 接近; 逼近; 首次; 跃上; 跨上; 迈上; 迈过; 连跨; 连续; 先后; 登上; 站上; 增至; 升至; 成为; 净增; 先后突破;
    全年; 较上年控制目标; 超; 跑赢; 翻一番; 翻番; 再; 逐步; 继续; 位居; 居; 快速; 显著; 总体; 统筹; 不折不扣; 保; 运行; 要; 将; 可比; 同口径; 名义; 实际; 扣除; 剔除; 还原;
    至少; 大于; 小于; 突出; 得到; 创; 确定; 以; 处于; 符合; 维护; 力求; 较; 比; 实施; 至; 到; 是; 人均;
    按可比口径; 按可比价; 可比口径; 可比价; 可比价格; 按可比价格; 按可比价格计算; 不变价; 达成; 取得; 出现; 满足; 衔接; 相衔接; 一致; 不断; 加快; 较大; 每人
"""
"""Other words that begin what is said of a name."""

RELATIVE = "与; 和; 跟"
"""Words that join a name to what it keeps pace with."""

PACE = "同步; 持平; 一致; 衔接; 相当; 同速"
"""Words of keeping pace."""

SHARED = "分别; 均; 都; 各; 分别为; 分别在"
"""Words that share a verb or numbers out among several names."""

NOT_SHARED_AFTER = "人年户平"
"""After one of these 均 is an average."""

JOIN = "、; 和; 与; 及; 以及; 并; 或"
"""Words that join names or numbers."""

STRIVE = """
    力争; 争取; 努力; 按; 力求; 并力争; 并争取; 奋力; 在实际工作中; 实际工作中; 在工作中; 实际执行中; 在执行中; 尽可能; 全力;
    能快则快; 在实践中; 在高质量基础上; 在实际执行中; 积极; 更好; 冲刺
"""
"""How a clause begins that promises more than the number before it."""

STATE_TASK = "国家; 中央; 国务院; 上级; 约束; 计划; 规划; 规定"
"""Who sets the task of an item without a number."""

TASK_VERB = "完成; 落实; 达到; 实现; 超额完成; 全面完成; 确保完成; 控制; 做好"
"""Verbs of an item whose name follows: 完成国家下达的节能减排任务."""

TASK_NOUN = "范围; 任务; 目标; 指标; 要求; 计划; 规划; 标准"
"""What an item without a number is to fulfil."""

OF = '的; 下达; 确定; 核定; 规定; 国家; 中央; "'
"""Words that end the part of a task before its name."""

PAIRS = {
    "城乡": ("城镇", "农村"),
    "一二三产业": ("第一产业", "第二产业", "第三产业"),
    "一二三产增加值": ("第一产业", "第二产业", "第三产业"),
}
"""Words of several in one, and the several: numbers are shared out among them."""

BULLETS = "*; —; -; ●; ·; •; ■; ◆; ▲; ○"
"""Marks before an item of a list."""

AFTER_RATE = "以内; 以下; 以上; 左右; 之内; 上下"
"""Hedges after a rate: before one of them %。 is a per mille sign."""

HOLDS = """
    下达; 规模以上; 年均浓度; 年平均; 增加值; 增长率; 贡献率; 覆盖率; 自然增长; 人均; 平均水平; 实际利用; 实际使用;
    实际到位; 可支配; 有效投资; 排放强度; 投入强度; 达标率; 转移就业; 新增就业; 低保; 保险; 环保; 水平涨幅; 上涨幅度;
    降幅; 削减率; 减排量; 减排; 有机; 高技术; 高新; 高等; 高中; 高速; 高质量; 脱贫攻坚; 保障; 有色; 国有; 非公有制;
    为民; 行为; 户均; 均衡; 排放总量; 各类; 各市; 各项; 由于; 更新; 低碳; 减贫; 降耗; 降碳; 减碳; 减污; 以上; 以下;
    增长贡献; 拥有量; 占有量; 建设用地; 基本公共; 基本养老; 基本医疗; 比重; 比例; 比率; 之比; 占比;
    达到或好于; 确权; 保留; 保护; 保有量; 要素; 重要; 主要; 必要; 持有; 所有制; 拥有; 环境质量; 人才; 不良; 不含;
    以上的; 在校; 在岗; 再就业; 再生; 再造; 再贷款; 均等; 保税; 按揭; 又好;
    战略; 策略; 超高清; 超低; 超级; 超算; 超市; 超长期; 超声; 超导; 超前; 节约; 合约; 作为; 社保; 医保; 参保; 担保; 保费; 保供;
    不动产; 不锈钢; 在建; 在线; 在营; 在册; 创新; 创业; 文创; 双创; 创意; 创投; 现有; 特有; 居家; 人居; 宜居; 居住; 从业;
    自由; 以旧换新; pm2.5; pm10; 平均浓度; 参与; 到位; 到港; 都市; 首都; 降水; 减税; 降费; 减量; 发达; 雷达; 和谐; 保健; 保育
"""
"""Names and words that hold a word above and are not said of anything."""

TASK_TAIL = """
    等; 任务; 目标; 指标; 计划; 要求; 年度; 约束性; 主要; 控制; 各项; 目标任务; 计划任务; 相关; 规划
"""
"""Words after the name of a task."""

PER = "单位; 万元"
"""How the name of an intensity begins, which the names after it in a list share."""

BASIS = """
    同口径; 可比口径; 按可比口径; 可比; 按可比价; 按可比价格; 按可比价格计算; 可比价; 名义; 实际; 按可比口径计算; 按同口径; 扣除价格因素; 预期;
    扣除价格因素后; 同比; 预计; 自然口径; 按自然口径
"""
"""What a rate is reckoned on: it leaves the number what it is."""


COUNTS = "项; 类; 种; 大"
"""After a number at the head of a name: the number counts what is named."""

COUNTERS = "个; 名; 户; 人"
"""Between a number and the name that it counts: 8个贫困县."""

COUNTED_IN = "人; 万人; 个; 万个; 元; 万元; 亿元; 万亿元; 亿斤; 万吨; 吨; 亿美元; 个百分点; 百分点"
"""Units that may end a line of a list."""

PLANNED = "预期; 计划; 安排"
"""Words for a target at the head of a column."""

FULFILLED = "完成; 实际; 执行"
"""After one of them it is what became of it."""

UNIT = "单位; 计量单位"
"""The head of a column of units."""

UNITS = "人; 个; 元; 斤; 吨; 公斤; 户; 套; 亩; 美元"
"""What an amount in Chinese numerals is counted in."""

MULTIPLES = "万亿"
"""What multiplies a number."""

COUNTED = {True: "人", False: "个"}
"""The unit of a number before its name: of people, and of other things."""

PEOPLE = ("人", "农民", "劳动力")
"""Names of people."""

OF_WHICH = "其中"
"""How an item within another begins, in brackets too."""

ENUMERATORS = "一是; 二是; 三是; 四是; 五是; 六是; 七是; 八是; 九是; 十是"
"""Words before the items of a list, or before its paragraphs."""

PLAN = "力争; 确保; 综合考虑; 安排; 提出; 建议; 预期; 今年"
"""Words of a plan that no heading introduces, before its first item."""

DATE = ("年", "月", "日")
"""What stands after the year, the month and the day of a date."""

WHOLE_YEAR = "度; 末; 底; 全年"
"""What may follow the sign of a year in a cell and leaves it that year."""

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict.fromkeys("〇○OoＯ０", 0),
}
"""Digits of a date that are no figures."""

TEN = "十"
"""Ten in a date."""

EXPECTED = "预计; 预测; 有望; 可望"
"""Words of a figure that is not yet known."""

PART_OF_YEAR = "季度; 上半年; 个月; 月份; 前三季; 下半年; 月末"
"""Words of a figure for a part of a year."""

SINCE = "将; 接近; 逼近; 净增; 增加; 比; 增量; 跨越; 翻"
"""Words before an amount that is a step and not a level."""

FROM = "从; 由"
"""What stands before the figure that another rose from."""

REPORT = "报告"
"""What the title of a report ends with."""

SESSION = "会议上; 大会上"
"""What the line ends with that says where a report was delivered."""

REVIEW = "回顾; 总结"
"""What the title of the part about the year before ends with."""

TITLE_AHEAD = "安排; 部署; 任务; 要求; 目标; 重点; 思路; 建议; 打算"
"""What the title of the part about the year ahead ends with."""

INDEX = "指数"
"""How the name of an index ends, whose number needs no unit."""

SPEED = "增速; 增幅; 涨幅; 增长"
"""How a name ends that is of growth, whatever is measured."""

WHOSE = "全省; 全市; 全区; 全自治区; 我省; 我市; 我区; 全州"
"""Whose figure it is: before a verb no part of a name."""

NATION = "全国; 我国"
"""Whose figure it is where it is the nation's."""

GDP_BY_NAME = "生产总值; gdp"
"""Names of GDP as such, before growth of the economy."""

IN_WORDS = "百分; 万; 亿"
"""What a figure of GDP holds if it has no digits: 突破两千亿元."""

OF_IT = "的"
"""Between a year and its figure."""

AHEAD = "今后五年; 今后5年; 未来五年; 未来5年; 今后一个时期; 今后几年; 力争到; 力争经过; 总体目标; 奋斗目标"
"""Where a report turns from what was to what is to come."""

REPORTED = """
    预计; 初步预计; 初步核算; 初步统计; 据初步统计; 据初步核算; 经初步核算; 经初步测算; 据统计; 初步测算; 据预计; 初步判断;
    可望; 有望; 去年; 今年; 当年; 全年; 一季度; 上半年; 前三季度; 下半年
"""
"""Words before a figure that say how or of which year it is known."""

PERIOD = "期间; 时期; 以来"
"""What stands after a plan of five years, before a name."""

ONE_YEAR = "比上年; 同比; 较上年; 去年; 全年; 上年; 过去一年; 一年来; 当年"
"""Words of the year before, amid what is said of several years."""

LAST_YEAR = "去年; 过去一年; 过去的一年"
"""The year that a report looks back on, in words."""

EARLIER = {"去年": 1, "上年": 1, "上一年": 1, "过去一年": 1, "过去的一年": 1, "前年": 2}
"""How many years before the report's own a year in words lies."""

NOT_OF_YEAR = "水平; 同期; 基数; 基础; 以来; 价; 不变价; 可比价; 口径; 为基; 起; 比; 较; 下达; 结转"
"""After a year at the head of a clause: it isn't when what is said was."""

YEARS = "这五年; 这5年; 五年来; 过去五年; 过去的五年"
"""Several years as what a sentence is about."""

DONE = "完成; 实现; 调控在; 调控; 组织; 降到; 降至; 下降到; 下降至; 缩小到; 缩小至"
"""Verbs of reaching a number, which say nothing about it."""

PER_MILLE = "‰; 千分之"
"""Signs of a rate in a thousand."""

POINT = "百分点"
"""What a change of a rate is counted in."""

ECONOMY = "经济增长"
"""What stands for another indicator in a relation to it: 高于城镇居民收入增速."""

SHARE_OF = "占; 相当于"
"""Where a name turns from a thing to what it is a share of: the things of a list share it."""

STEPS = "先后; 跨上; 迈上; 跃上; 连跨; 跨越; 台阶"
"""Words of a round amount that was passed, beside which the level stands."""

OVER = "比; 较"
"""Before the year that a rate is reckoned from: 比2007年增长."""

TO_COME = "要实现; 要达到; 要保持; 力争; 确保; 争取; 将实现; 将达到"
"""Verbs before a figure that is still to come."""

PRIOR = "较上年控制目标; 比上年; 较上年; 比去年; 较去年; 同比"
"""Over the year before: the same as nothing, before a verb of growth."""

CUMULATIVE = "累计"
"""Over several years taken together."""

COMMA = "、"
"""What parts the members of a list."""

AVERAGE = "均"
"""After the sign of a year: an average, 年均."""

NUMERALS = "一二三四五六七八九十"
"""Numerals before the items of a list: (一)、二、."""

NO_NUMERALS = "一般; 一次; 一产; 二产; 三产"
"""Words of a name that begin with a numeral, after the numeral of its item: 二、一般预算收入."""

UNTIL = "至"
"""Between the ends of a range."""

BY = "到"
"""Before the year by which something is to be: 到2030年."""

PLAN_OF_FIVE = '五"?'
"""After a numeral a plan of five years, with or without its closing quotation mark."""

THIS_YEAR = "今年; 当年; 本年; 全年"
"""The year that a sheet is for, in words."""

THIS_YEAR_ALONE = "今年; 本年"
"""Those of them that are no part of another year's name: 2024年全年."""

OF_ONE_YEAR = "年均浓度; 年平均浓度; 年均值"
"""Averages within a year, which sound like several years."""

WITHIN = ("控制在", "以内; 以下; 之内; 范围内")
"""What stands around what something is to stay within: 控制在全国平均水平以内."""

NOT_ABOVE = "不高于"
"""The same in one word."""

SET_BY = "下达; 核定; 规定; 确定; 约束; 允许; 要求"
"""Words of a duty set by others, which is a task and no relation."""

STRIVE_FOR = "力争; 争取; 力求; 奋斗目标"
"""How a bracket begins that names a higher number: 9%左右(力争10%)."""

BASES = '五"末; 期末; 五年前; 五年来'
"""What growth over several years is reckoned from, in the clause before it too."""

COMPARED = "比; 较; 与; 同; 和; 相比"
"""Before the year that growth is over: 比上年增长."""

PER_HEAD = "人均; 每人"
"""What the title of a column says of a figure for each person."""

DOLLARS = "美元; 美金"
"""The same of one in dollars."""

NOMINAL = "名义; 现价"
"""The same of growth at the prices of the day."""

AVERAGED = "年均; 年平均; 复合"
"""The same of an average over several years."""
