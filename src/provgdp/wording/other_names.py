"""What a target sheet names beside its indicators, and the words around a name, as data."""

OTHERS: dict[str, str] = {
    "GDP per capita": "人均生产总值; 人均地区生产总值; 人均国内生产总值; 人均gdp; 人均",
    "agriculture value added": "农业; 农业增加值; 农林牧渔业增加值; 农林牧渔业总产值; 农业总产值",
    "budget expenditure": """
        一般公共预算支出; 地方财政支出; 财政一般预算支出; 财政支出; 地方一般公共预算支出;
        一般预算支出
    """,
    "fiscal balance": "收支; 财政收支",
    "imports": "进口; 进口总额; 外贸进口; 外贸进口总额; 进口总值",
    "services trade": "服务贸易; 服务贸易进出口总额; 服务进出口总额; 服务贸易总额",
    "outward investment": "海外投资; 对外投资",
    "domestic capital": """
        利用内资; 实际利用内资; 利用省外资金; 引进省外到位资金; 引进省外实际到位资金;
        实际到位省外资金; 引进省外资金; 省外资金; 招商引资到位资金; 引进内资; 实际利用省外资金;
        内资
    """,
    "private investment": "民间投资; 民间固定资产投资",
    "high-tech investment": "高新技术产业投资; 高技术产业投资",
    "industrial renovation investment": "工业技改投资; 技改投资; 工业技术改造投资",
    "manufacturing investment": "制造业投资",
    "productive-sector investment": "产业投资; 产业项目投资",
    "real estate investment": "房地产开发投资; 房地产投资",
    "infrastructure investment": "基础设施投资; 基础设施建设投资",
    "tourism revenue": "旅游总收入; 旅游收入; 旅游业总收入",
    "high-tech manufacturing value added": """
        高技术制造业增加值; 高技术产业增加值; 高新技术产业增加值
    """,
    "digital economy": "数字经济; 数字经济核心产业增加值; 数字经济增加值",
    "private economy": "民营经济; 非公有制经济; 民营经济增加值; 非公经济",
    "county economy": "县域经济",
    "new market entities": "新增市场主体; 市场主体; 经营主体; 新增经营主体",
    "patents per 10k": """
        每万人口发明专利拥有量; 每万人发明专利拥有量; 每万人口高价值发明专利拥有量
    """,
    "tech contribution": "科技贡献率; 科技进步贡献率; 科技对经济增长的贡献率",
    "registered urbanisation": "户籍人口城镇化率",
    "rural labour transfer": """
        农村劳动力转移就业; 农牧区劳动力转移就业; 转移农村劳动力; 新增农村劳动力转移就业;
        农牧民转移就业; 新转移农村富余劳动力; 农牧区劳务输出; 劳务输出; 农村牧区转移劳动力;
        转移农村富余劳动力; 农村劳动力转移; 转移农村劳动力就业; 农村富余劳动力转移就业;
        新增转移农村劳动力
    """,
    "real-name jobs": "实名制就业",
    "poverty reduction": """
        农村贫困人口; 贫困人口; 农村贫困人口脱贫; 农村绝对贫困人口; 脱贫攻坚; 剩余农村贫困人口;
        剩余的农村贫困人口; 农村贫困人口脱贫人数; 减贫; 脱贫; 减少贫困人口;
        贫困人口脱贫
    """,
    "poor counties": "贫困县; 脱贫摘帽",
    "poor townships": "贫困乡镇",
    "poor villages": "贫困村",
    "poverty rate": "贫困发生率",
    "urban-rural income ratio": """
        城乡差距; 城乡居民收入倍差; 城乡居民人均可支配收入之比; 城乡居民收入比; 城乡居民收入差距
    """,
    "Gini coefficient": "基尼系数",
    "life expectancy": "人均预期寿命",
    "years of schooling": "人均受教育年限; 劳动年龄人口平均受教育年限; 平均受教育年限",
    "compulsory education retention": "九年义务教育巩固率",
    "senior secondary enrolment": "高中阶段教育毛入学率; 高中阶段毛入学率; 高中阶段",
    "higher education enrolment": "高等教育毛入学率",
    "shantytown renewal": "棚户区住房改造; 城镇棚户区住房改造; 城市棚户区住房改造; 棚户区改造",
    "reconstruction": "灾后恢复重建",
    "grain area": "粮食播种面积; 播种面积; 粮食面积; 粮食种植面积",
    "energy saving, emission and carbon cuts": """
        节能减排; 节能减排降碳; 节能降碳; 节能降碳减排; 节能降耗; 节能减排减污降碳; 减排; 减排降碳;
        降碳减排; 节能; 节能降耗减排; 节能降耗和减排; 节能降效减排; 减污降碳; 节能和减排; 降耗;
        节能环保; 节能节水减排; 节水减排
    """,
    "main pollutants": """
        主要污染物; 主要污染物排放; 主要污染物排放量; 主要污染物排放总量; 主要污染物减排;
        主要污染物总量减排; 主要污染物重点工程减排量; 主要污染物总量; 污染物排放; 污染减排;
        主要污染物排放量削减率; 主要污染物排放强度; 污染物减排; 主要污染物减排总量; 四项主要污染物;
        四项主要污染物减排; 其他污染物排放; 污染物; 主要污染物削减; 污染物排放总量;
        主要污染物总量控制; 主要污染物重点工程减排; 主要污染物排放削减量
    """,
    "COD": """
        化学需氧量; 化学需氧量排放; 化学需氧量排放量; 化学需氧量排放总量; 化学需氧量减排;
        化学需氧量(cod)排放量; cod排放量; cod
    """,
    "SO2": "二氧化硫; 二氧化硫排放; 二氧化硫排放量; 二氧化硫排放总量; 二氧化硫减排",
    "ammonia nitrogen": "氨氮; 氨氮排放; 氨氮排放量; 氨氮排放总量; 氨氮减排",
    "NOx": "氮氧化物; 氮氧化物排放; 氮氧化物排放量; 氮氧化物排放总量; 氮氧化物减排",
    "smoke and dust": "烟尘; 烟尘排放量",
    "industrial dust": "粉尘; 粉尘排放量; 工业粉尘; 工业粉尘排放量",
    "carbon emissions": "二氧化碳; 碳排放; 二氧化碳排放量; 二氧化碳排放; 降碳; 碳减排; 碳排放总量",
    "carbon dual control": "碳排放双控",
    "energy dual control": "能耗双控; 能耗“双控”",
    "energy": "能源; 能源消费总量; 能源消耗; 能源消耗总量; 能源消费",
    "water resources": "水资源; 水; 用水总量",
    "construction land": "建设用地; 新增建设用地; 建设用地等资源消耗",
    "resource and energy use": "资源能源消耗; 资源消耗",
    "water intensity": """
        水耗; 万元生产总值水耗; 万元地区生产总值水耗; 万元gdp水耗; 单位地区生产总值水耗;
        单位生产总值水耗; 万元工业增加值用水量; 万元地区生产总值用水量; 万元生产总值用水量;
        万元gdp用水量; 单位gdp水耗; 用水量; 单位生产总值用水量; 单位工业增加值用水量
    """,
    "environmental quality": "生态环境质量; 环境质量; 环境质量改善; 生态环境; 生态环境质量改善",
    "environmental protection": "环境保护; 环保; 环境; 生态环境保护; 生态环保",
    "environmental investment": "环保投入; 环境保护投入",
    "water quality": "水环境质量; 水质; 地表水水质; 劣v类水体比例; 主要江河水质达标率",
    "surface water quality": """
        地表水水质优良率; 地表水水质优良比例; 国控断面地表水水质优良率; 地表水优良水质比例;
        水质优良率
    """,
    "forest coverage": "森林覆盖率",
    "binding targets": "约束性; 各项约束性; 节能环保约束性; 约束性指标",
    "work accidents": "生产安全事故起数; 安全事故起数; 安全生产事故",
    "work accident deaths": "死亡人数; 安全事故死亡人数; 生产安全事故死亡人数",
    "government debt": "政府债务",
    "deficit": "赤字率; 赤字",
    "private economy share": "非公有制经济比重; 民营经济比重",
    "resident population growth": "常住人口",
    "five-year plan": "“十五”计划; “十一五”规划; “十二五”规划; “十三五”规划; “十四五”规划",
}
"""What else a sheet may name, in English: the names, parted by semicolons."""

SHARE = "占; 相当于; 与; 和"
"""Words that make a name the share of one thing in another, before what it is a share of."""

SHARES = "比重; 比例; 比; 之比; 份额; 占比; 的比重; 的比例; 的份额; 比率; 的比率; 百分比"
"""How the name of a share ends."""

NEUTRAL = """
    正常年景下; 自治区;
    全省; 全市; 全区; 全自治区; 我省; 我市; 我区; 本省; 本市; 本区; 全年; 全省的; 全市的; 全区的;
    全州; 全疆; 全社会; 全社会的; 省; 市; 区; 年; 全地区; 其中; 预计; 规模以上; 规上; 地方; 年度;
    年末; 当年; 今年; 本年; 实际; 省级; 全域; 主城区; 主城; 市区; 城区; 主要城市; 设区市; 设区城市;
    设区市城市; 地级以上城市; 县城以上城市; 县级以上城市; 地级及以上城市; 地级城市; 重点城市;
    中心城市; 现行标准下; 现行标准下的; 现行标准; 剩余; 剩余的
"""
"""Words before a name that leave it what it is: whose figure it is, or of which places."""

TAILS = """
    增速; 增幅; 涨幅; 增长; 增长率; 增长速度; 增长幅度; 上涨幅度; 上涨; 升幅; 增加; 增量; 降幅;
    下降; 降低; 降低率; 下降率; 削减率; 削减; 减排; 减少; 提高; 目标; 指标; 任务; 等指标; 等;
    约束性指标; 等约束性指标; 预期目标; 控制目标; 人数; 人员; 岗位; 规模; 总额; 额; 总量; 数量;
    改善; 改善目标; 改善指标; 上升幅度; 下降幅度; 减排指标; 约束指标; 相关约束性指标; 主要指标;
    等主要指标; 完成额; 到位额; 的增长; 目标任务; 双控目标; 水平; 双控; 强度目标; 强度下降目标;
    上涨率; 主要目标任务; 数; 完成; 开工; 总体水平; 年均; 各项指标; 增势; 控制指标; 管理水平;
    计划目标; 减排幅度; 幅度; 总指标; 预期; 的增速; 的增幅; 的涨幅; 的降幅
"""
"""Words after a name that leave it what it is."""

QUANTITIES = """
    水质; 比重; 比例; 份额; 占比; 率; 排放量; 增加值; 总产值; 产值; 面积; 总额; 总量; 产量;
    收入; 支出; 投资; 强度; 消费量; 用水量; 用电量; 浓度; 断面; 标准; 养老金; 人数; 倍差; 差距; 系数
"""
"""How the name of a quantity ends, whether or not it is listed."""

BARE = {
    "index": "指数; cpi; ppi; index",
    "ratio": "系数; 之比; 收入比; 倍差; coefficient; ratio",
    "school_years": "年限; schooling",
    "years": "寿命; life expectancy",
}
"""How the names end of what is measured without a unit, by the unit of its bare number."""

KINDS = "省; 市"
"""What may stand after the short name of a place."""
