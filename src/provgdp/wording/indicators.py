"""The indicators by name, and what each is measured in, as data.

One list for phrases, prose and target sheets. A name is written without what says whose figure it
is (全省, 全市) and without what its verb says again (增速, 涨幅): `NEUTRAL` and `TAILS` hold those
words. A name in none of the lists is another indicator, whatever known word it contains.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One indicator: its names, parted by semicolons, and what it is measured in."""

    zh: str
    en: str
    measure: str = "growth"
    unit: str = "percent"


INDICATORS: dict[str, Entry] = {
    "gdp": Entry(
        """
        地区生产总值; 国内生产总值; 生产总值; gdp; 地区gdp; 经济; 经济总量; 总量; 经济增长;
        经济增长速度; 经济发展速度; 国民经济
        """,
        """
        gross domestic product; gross regional product; regional gdp; economy; economic growth;
        economic output
        """,
    ),
    "primary": Entry(
        "第一产业; 一产; 一产业; 第一产业增加值; 一产增加值; 一产业增加值", "primary industry"
    ),
    "secondary": Entry(
        "第二产业; 二产; 二产业; 第二产业增加值; 二产增加值; 二产业增加值", "secondary industry"
    ),
    "tertiary": Entry(
        "第三产业; 三产; 三产业; 第三产业增加值; 三产增加值; 三产业增加值", "tertiary industry"
    ),
    "services": Entry("服务业; 服务业增加值", "services; service sector; value added of services"),
    "industry": Entry(
        """
        工业; 工业增加值; 规模以上工业; 规上工业; 规模以上工业增加值; 规上工业增加值;
        规模工业增加值; 规模工业; 规模以上工业企业增加值; 工业经济; 工业企业增加值
        """,
        """
        industry; industrial output; industrial value added; value added of industry;
        industrial production; value added industrial output; industrial added value
        """,
    ),
    "investment": Entry(
        """
        固定资产投资; 全社会固定资产投资; 固定资产投资总额; 全社会固定资产投资总额; 投资; 有效投资;
        500万元以上项目固定资产投资; 固定资产投资额; 城镇固定资产投资; 固投
        """,
        "fixed asset investment; fixed assets investment; investment in fixed assets; investment",
    ),
    "industrial_investment": Entry("工业投资", "industrial investment"),
    "retail_sales": Entry(
        """
        社会消费品零售总额; 全社会消费品零售总额; 社会消费品零售额; 消费品零售总额; 消费品零售额;
        社零; 社零总额; 社会商品零售总额; 社会消费品销售总额; 限额以上消费品零售额;
        限额以上消费品零售总额; 限额以上社会消费品零售额; 限上零售额; 限额以上社会消费品零售总额;
        限额以上单位消费品零售额; 限上消费品零售额; 限额以上零售额
        """,
        "retail sales; retail sales of consumer goods; total retail sales of consumer goods",
    ),
    "trade": Entry(
        """
        进出口; 进出口总额; 进出口总值; 进出口额; 进出口贸易总额; 外贸进出口; 外贸进出口总额;
        外贸进出口总值; 外贸进出口额; 货物进出口; 货物进出口总额; 货物贸易进出口; 外贸; 对外贸易;
        进出口贸易; 货物贸易; 货物贸易进出口总额; 外贸进出口贸易总额; 对外贸易总额; 货物和服务贸易;
        对外贸易进出口总额; 货物和服务进出口总额
        """,
        "foreign trade; trade; imports and exports; total imports and exports",
    ),
    "exports": Entry(
        """
        出口; 出口总额; 出口总值; 出口额; 外贸出口; 外贸出口总额; 外贸出口额; 外贸出口总值;
        出口创汇; 海关出口; 出口商品总值; 自营出口; 货物出口; 出口贸易; 出口贸易总额
        """,
        "exports; total exports",
    ),
    "fdi": Entry(
        """
        实际利用外资; 实际使用外资; 实际利用外商直接投资; 实际使用外商直接投资; 利用外资; 使用外资;
        外商直接投资; 外商投资; 吸收外商直接投资; 吸收外商投资; 吸引外资; 外资; 实际直接利用外资;
        直接利用外资; 实际到位外资; 实际吸收外资; 利用外商直接投资; 实际外商直接投资; 引进外资;
        合同外资; 实际到账外资; 外商直接投资到位额; 实际利用国外和境外资金; 实际利用国外境外资金;
        实际利用境外资金; 利用国外境外资金
        """,
        """
        foreign direct investment; fdi; foreign investment; utilized foreign capital;
        actual use of foreign capital; actually utilized foreign capital; foreign capital;
        actual use of foreign investment
        """,
    ),
    "budget_revenue": Entry(
        """
        一般公共预算收入; 地方一般公共预算收入; 地方财政收入; 地方财政一般预算收入;
        地方一般预算收入; 公共财政预算收入; 地方公共财政预算收入; 地方公共财政收入; 公共财政收入;
        地方级财政收入; 一般预算收入; 财政一般预算收入; 地方预算收入; 地方预算内财政收入;
        一般公共收入预算; 公共预算收入; 地方级收入; 地方财政预算收入; 财政预算收入;
        地方本级财政收入; 地方一般预算内财政收入; 地方财政一般预算性收入; 地方财政一般公共预算收入;
        地方一般公共财政收入
        """,
        """
        budget revenue; general public budget revenue; general budget revenue; local fiscal revenue;
        public budget revenue; local budget revenue
        """,
    ),
    "fiscal_revenue": Entry(
        """
        财政收入; 财政总收入; 全部财政收入; 一般公共预算总收入; 地方财政总收入; 全口径财政收入;
        一般预算总收入; 一般预算全口径财政收入; 全口径财政总收入; 大口径财政收入; 全省一般预算收入;
        公共财政总收入; 公共财政预算总收入; 财政总预算收入; 财政预算总收入
        """,
        "fiscal revenue; government revenue; total fiscal revenue; financial revenue",
    ),
    "tax_revenue": Entry("税收; 税收收入; 地方税收; 各项税收; 地方税收收入", "tax revenue; tax"),
    "cpi": Entry(
        """
        居民消费价格; 居民消费价格指数; 居民消费价格总水平; 居民消费价格水平; 居民消费价格总指数;
        居民消费价格总体水平; 城市居民消费价格; 城市居民消费价格总水平; 城市居民消费价格总指数;
        城市居民消费价格指数; 居民消费品价格总水平; 消费价格; 消费价格指数; 消费价格总水平; 物价;
        物价总水平; 价格总水平; 物价水平; cpi; 居民消费品价格; 市场物价; 居民消费物价;
        居民消费物价指数; 居民消费物价总水平; 消费物价; 通胀; 通货膨胀; 物价指数; 价格指数;
        价格总指数; 物价总指数
        """,
        """
        consumer price; consumer prices; consumer price index; inflation; consumer inflation;
        consumer price inflation
        """,
    ),
    "unemployment_surveyed": Entry(
        "城镇调查失业率; 调查失业率; 城镇调查失业",
        """
        surveyed unemployment; surveyed unemployment rate; surveyed urban unemployment rate;
        urban surveyed unemployment rate; urban surveyed unemployment; surveyed jobless rate;
        urban surveyed jobless rate; surveyed urban jobless rate
        """,
        "level",
    ),
    "unemployment_registered": Entry(
        "城镇登记失业率; 登记失业率; 城镇失业率; 城镇登记失业; 城镇失业登记率; 城镇人口登记失业率",
        """
        registered unemployment; registered unemployment rate; registered urban unemployment rate;
        urban registered unemployment rate; urban registered unemployment; registered jobless rate;
        urban registered jobless rate; registered urban jobless rate
        """,
        "level",
    ),
    "new_jobs": Entry(
        """
        城镇新增就业; 新增城镇就业; 城镇新增就业岗位; 新增城镇就业岗位; 新增就业; 新增就业岗位;
        城镇新就业; 净增就业岗位; 净增城镇就业岗位; 城镇实现就业再就业; 城镇就业再就业; 就业再就业;
        城镇新增就业和再就业; 新增就业和再就业; 城镇净增就业; 新增就业再就业; 城镇就业;
        城镇新增就业再就业; 城镇实现就业; 新安排就业; 新增城镇就业和再就业
        """,
        """
        new jobs; new urban jobs; urban jobs; new jobs in towns and cities; new employment;
        new urban employment
        """,
        "amount",
        "10k_persons",
    ),
    "income": Entry(
        """
        居民收入; 居民人均可支配收入; 居民可支配收入; 城乡居民收入; 城乡居民人均可支配收入;
        城乡居民可支配收入; 城乡居民人均收入; 全体居民人均可支配收入; 居民人均收入;
        城乡居民家庭人均可支配收入; 城市和农村居民家庭人均可支配收入; 城镇和农村居民人均可支配收入;
        城乡常住居民人均可支配收入; 人均可支配收入; 城镇居民和农民收入; 城乡居民实际收入;
        居民家庭人均可支配收入; 全体常住居民人均可支配收入; 城镇和农村居民收入
        """,
        """
        household income; resident income; residents' income; disposable income;
        per capita disposable income; residents' disposable income; household disposable income;
        income; incomes; per capita income; residents' incomes; household incomes; personal income;
        personal disposable income; residents' per capita disposable income
        """,
    ),
    "urban_income": Entry(
        """
        城镇居民人均可支配收入; 城市居民人均可支配收入; 城镇常住居民人均可支配收入;
        城镇居民可支配收入; 城镇居民收入; 城镇居民家庭人均可支配收入; 城镇居民人均收入;
        城市居民收入; 城市居民可支配收入; 城镇居民人均年可支配收入; 城市居民家庭人均可支配收入;
        城镇人均可支配收入; 城镇居民; 城市常住居民人均可支配收入
        """,
        """
        urban income; urban disposable income; urban residents' income;
        urban per capita disposable income
        """,
    ),
    "rural_income": Entry(
        """
        农民人均纯收入; 农村居民人均纯收入; 农牧民人均纯收入; 农村居民人均可支配收入;
        农村常住居民人均可支配收入; 农民人均可支配收入; 农牧民人均可支配收入; 农村居民人均收入;
        农村居民家庭人均纯收入; 农村居民收入; 农民收入; 农民人均收入; 农村居民家庭人均可支配收入;
        农村牧区常住居民人均可支配收入; 农村牧区居民人均可支配收入; 农牧民收入; 农牧民人均收入;
        农村人均纯收入; 农民纯收入; 农民年人均纯收入; 农村居民可支配收入; 农村居民; 农村牧区居民收入
        """,
        """
        rural income; rural net income; rural residents' income; farmers' income;
        rural per capita disposable income
        """,
    ),
    "grain": Entry(
        """
        粮食产量; 粮食总产量; 粮食总产; 粮食生产; 粮食综合生产能力; 粮食; 粮食产能; 粮豆总产量;
        粮食生产能力; 粮豆薯总产量; 粮食年产量; 粮食播种面积产量
        """,
        "grain; grain output; grain production",
        "amount",
        "10k_tonnes",
    ),
    "energy_intensity": Entry(
        """
        单位生产总值能耗; 单位地区生产总值能耗; 单位gdp能耗; 万元生产总值能耗; 万元gdp能耗;
        万元地区生产总值能耗; 单位国内生产总值能耗; 万元国内生产总值能耗; 万元生产总值综合能耗;
        万元gdp综合能耗; 万元地区生产总值综合能耗; 单位生产总值综合能耗; 单位gdp综合能耗;
        单位地区生产总值综合能耗; 生产总值综合能耗; 单位生产总值能源消耗; 单位地区生产总值能源消耗;
        单位gdp能源消耗; 万元生产总值能源消耗; 万元gdp能源消耗; 万元单位生产总值能耗; 万元产值能耗;
        生产总值单位能耗; 单位产值能耗; 单位生产总值降耗; 单位gdp降耗; 能耗强度; 能源消耗强度;
        万元生产总值降耗; 万元gdp降耗; 单位能耗; 能耗; 单位生产总值节能
        """,
        "energy intensity; energy consumption per unit of gdp; energy use per unit of gdp",
    ),
    "carbon_intensity": Entry(
        """
        单位生产总值二氧化碳排放量; 单位地区生产总值二氧化碳排放量; 单位gdp二氧化碳排放量;
        万元生产总值二氧化碳排放量; 万元地区生产总值二氧化碳排放量; 万元gdp二氧化碳排放量;
        单位生产总值二氧化碳排放; 单位地区生产总值二氧化碳排放; 单位gdp二氧化碳排放;
        万元生产总值二氧化碳排放; 万元地区生产总值二氧化碳排放; 万元gdp二氧化碳排放;
        单位生产总值二氧化碳减排; 单位gdp碳排放; 单位生产总值碳排放; 单位地区生产总值碳排放;
        碳排放强度; 二氧化碳排放强度; 单位生产总值二氧化碳; 单位国内生产总值二氧化碳排放;
        单位国内生产总值二氧化碳排放量
        """,
        """
        carbon intensity; carbon dioxide emissions per unit of gdp; carbon emissions per unit of gdp
        """,
    ),
    "rd_intensity": Entry(
        """
        研发投入强度; 研发经费投入强度; 研发强度; 研究与试验发展经费投入强度; 研发投入占比;
        研发经费支出占比; 研发支出占比; 研发经费占比; 研发经费支出强度; 研发支出强度; 研发经费强度;
        r&d强度; r&d投入强度; r&d经费投入强度; 科技研发投入强度
        """,
        "r&d intensity; research intensity; r&d spending as a share of gdp",
        "level",
    ),
    "rd_spending": Entry(
        """
        研发经费投入; 研发经费; 研发投入; 研发支出; 研发经费支出; 研究与试验发展经费;
        研究与试验发展经费支出; 研究与发展经费支出; 研究与开发经费支出; 研究与实验发展经费支出;
        研究与试验发展(r&d)经费; 研究与试验发展经费投入; r&d经费; r&d经费支出; 研究与发展经费;
        r&d投入; 研究与试验发展投入; 研究开发经费; 研究开发经费支出; 研究和试验发展经费支出;
        研究和试验发展经费; 科学研究与试验发展经费支出; 研究与试验发展支出
        """,
        """
        r&d spending; r&d expenditure; spending on research and development;
        research and development spending; research spending; r&d investment; r&d; spending on r&d
        """,
    ),
    "urbanisation": Entry(
        "城镇化率; 常住人口城镇化率; 城市化率; 城市化水平; 城镇化水平; 人口城镇化率; 城镇人口比重",
        "urbanisation; urbanization; urbanisation rate; urbanization rate",
        "level",
    ),
    "population_growth": Entry(
        "人口自然增长率; 人口自然增长; 人口增长率",
        """
        natural population growth; natural population growth rate;
        natural growth rate of the population
        """,
        "level",
        "per_mille",
    ),
    "labour_productivity": Entry(
        "全员劳动生产率; 劳动生产率; 社会劳动生产率; 全社会劳动生产率",
        "labour productivity; labor productivity; overall labour productivity",
        "amount",
        "yuan",
    ),
    "air_quality": Entry(
        """
        空气质量优良天数比例; 空气质量优良天数比率; 空气质量优良率; 空气质量优良天数; 空气优良天数;
        空气优良天数比例; 空气优良天数比率; 空气质量二级以上天数; 空气质量二级以上天数比重;
        空气质量二级以上天数比例; 环境空气质量; 空气质量; 大气环境质量; 优良天数比例; 优良天数比率;
        空气质量优良天数占比; 空气质量优良天数占全年的比例; 空气质量优良天数比率(aqi);
        环境空气质量优良天数比例; 空气质量达标率; 空气质量达到二级以上天数; 大气质量; pm2.5;
        pm2.5浓度; pm2.5平均浓度; pm2.5年均浓度; 细颗粒物; 细颗粒物浓度; 细颗粒物年均浓度;
        细颗粒物平均浓度; 大气细颗粒物年均浓度; 空气中细颗粒物年均浓度; pm2.5年平均浓度;
        细颗粒物浓度下降比例; 可吸入颗粒物浓度; 可吸入颗粒物年均浓度; pm10平均浓度; pm10浓度;
        空气质量优良以上天数; 空气优良率; 空气环境质量优良率; 空气质量优良天数达标率;
        空气质量好于二级天数
        """,
        "air quality; pm2.5 concentration; days of good air quality",
        "level",
    ),
}
"""The indicators of the sheet: the measure and unit of a bare number, and the names."""
