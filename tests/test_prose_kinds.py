"""Kinds of passage in which a target is easily lost or given to the wrong place or year."""

from __future__ import annotations

import re
import textwrap

import pytest

import provgdp as pg

YEAR = 2024

KINDS: dict[str, dict[str, str]] = {
    "a group by its name, less those that are left out": {
        "东三省今年的经济增长目标都定在6%左右。": "Liaoning, Jilin, Heilongjiang about 6%",
        "湖南、湖北、江西三省今年的GDP目标除江西为5%外，其余均为6%左右。": (
            "Jiangxi 5%; Hunan, Hubei about 6%"
        ),
        "东北三省中，除辽宁把增长目标定在5%以上外，另外两省都定在6%左右。": (
            "Liaoning 5% or more; Jilin, Heilongjiang about 6%"
        ),
        "四个直辖市中，除天津为5%以上外，其余三市今年的经济增长目标都是5.5%左右。": (
            "Tianjin 5% or more; Beijing, Shanghai, Chongqing about 5.5%"
        ),
        "中部六省中，湖北、安徽的增长目标为6%，其余四省（山西、江西、河南、湖南）都在5%以上。": (
            "Hubei, Anhui 6%; Shanxi, Jiangxi, Henan, Hunan 5% or more"
        ),
        "All four municipalities except Tianjin, which wants 4.5 percent, set growth targets of "
        "about 5 percent for 2024.": "Tianjin 4.5%; Beijing, Shanghai, Chongqing about 5%",
        "Hubei, Hunan and Jiangxi all aim for 6 percent growth this year except Jiangxi, which is "
        "content with 5 percent.": "Hubei, Hunan 6%; Jiangxi 5%",
        "The three north-eastern provinces, except for Liaoning, have set growth targets of about "
        "6 percent for 2024.": "Jilin, Heilongjiang about 6%",
        "Two of the three north-eastern provinces set growth targets of 6 percent for 2024.": "",
        "西北五省区中，甘肃、宁夏今年的增长目标分别为6%和5%。": "Gansu 6%; Ningxia 5%",
    },
    "lists that name, or are named, after their number": {
        "增长目标设在5.5%左右的有四个省份：河北、河南、福建、陕西。": (
            "Hebei, Henan, Fujian, Shaanxi about 5.5%"
        ),
        "Ten provinces set growth targets of about 5 percent for 2024, among them Guangdong and "
        "Henan.": "Guangdong, Henan about 5%",
        "Six percent is the growth target of three provinces this year: Anhui, Hunan and Gansu.": (
            "Anhui, Hunan, Gansu 6%"
        ),
        "A growth target of 6 percent was adopted by both Ningxia and Gansu for 2024.": (
            "Ningxia, Gansu 6%"
        ),
        "Hunan and Hubei published their reports. Both are aiming for growth of 6 percent.": (
            "Hunan, Hubei 6%"
        ),
        "Two of the biggest provinces – Hunan and Hubei – target growth of 6 percent this year.": (
            "Hunan, Hubei 6%"
        ),
        "The targets for 2024 go from growth of 5 percent – for coastal Fujian and the northern "
        "city of Tianjin – to 8 percent for Tibet.": "Fujian, Tianjin 5%; Tibet 8%",
        "北京今年的增长目标为5%左右，上海与之相同。": "Beijing, Shanghai about 5%",
        "Hubei targets growth of 6% in 2024, as does Hunan.": "Hubei, Hunan 6%",
    },
    "the owner, or the word for a target, comes late": {
        "将增长目标从7%下调到6%左右的，是陕西；湖北没有公布。": (
            "Shaanxi 2023 7%; Shaanxi about 6%"
        ),
        "从2021年的8%到2024年的5.5%，甘肃的增长目标一降再降。": "Gansu 2021 8%; Gansu 5.5%",
        "投资增长6%、消费增长7%、地区生产总值增长5.5%，这是河北今年的三个目标。": "Hebei 5.5%",
        "青海去年增长5.3%，离5.5%左右的目标还差一点。": "Qinghai 2023 about 5.5%",
        "前三季度贵州增长2.8%，距离7%左右的年度目标很远。": "Guizhou about 7%",
        "Yunnan grew 4.4 percent, far short of the 6 percent it had been aiming for last year.": (
            "Yunnan 2023 6%"
        ),
        "今年GDP目标与去年实际增速相比，黑龙江上调0.5个百分点，达到5.5%。": ("Heilongjiang 5.5%"),
    },
    "several years in one sentence": {
        "湖南的增长目标从2021年的7%以上，一路降到2022年的6.5%以上、2023年的6.5%左右。": (
            "Hunan 2021 7% or more; Hunan 2022 6.5% or more; Hunan 2023 about 6.5%"
        ),
        "2022年、2023年，福建的目标分别是6.5%和6%左右。": "Fujian 2022 6.5%; Fujian 2023 about 6%",
        "Fujian's growth targets for 2022 and 2023 were 6.5 percent and 6 percent respectively.": (
            "Fujian 2022 6.5%; Fujian 2023 6%"
        ),
        "福建今年的增长目标为5.5%左右，去年为6%左右，前年为6.5%。": (
            "Fujian about 5.5%; Fujian 2023 about 6%; Fujian 2022 6.5%"
        ),
        "去年，江西增长4.1%，目标是7%左右；河南增长4.1%，目标是6%。": (
            "Jiangxi 2023 about 7%; Henan 2023 6%"
        ),
        "将去年6%以上的目标调低到5.5%，云南留有余地。": "Yunnan 2023 6% or more; Yunnan 5.5%",
        "湖北今年的增长目标与浙江持平，为6%。": "Hubei 6%",
        "湖南把增长目标定为6%左右，与去年的6.5%以上相比略有下调。": (
            "Hunan about 6%; Hunan 2023 6.5% or more"
        ),
        "今年的增长目标中，多数低于2023年，其中天津由4%左右上调至4.5%左右。": (
            "Tianjin 2023 about 4%; Tianjin about 4.5%"
        ),
        "Three kept their targets level with the previous year, while southern Guangdong province "
        "which is turning into a services centre, has raised its target to 8.5 percent.": (
            "Guangdong 8.5%"
        ),
        "The central government publishes the country's goal in March. Last year's target was 7.5 "
        "percent. Hebei set a growth goal of 8 percent.": "Hebei 8%",
        "湖南、江西均把目标设在区间：5%—6%、5%—5.5%。": "Hunan 5% to 6%; Jiangxi 5% to 5.5%",
        "Zhejiang (around 6 percent) and Anhui (above 6 percent) are more upbeat about 2024 growth "
        "than Shanghai (around 5 percent).": "Zhejiang about 6%; Anhui above 6%; Shanghai about 5%",
        "Hunan and Hubei dropped their targets from 6.5 percent growth to about 6 percent this "
        "year.": "Hunan, Hubei 2023 6.5%; Hunan, Hubei about 6%",
        "The economy grew 5% last year, meeting the target. Hubei aims for 6% this year, Hunan for "
        "5%.": "Hubei 6%; Hunan 5%",
    },
    "only relative to the nation": {
        "四川今年没有给出具体的增长目标，只要求快于全国平均水平。": "Sichuan above national growth",
        "河南今年只说要高于全国平均水平，没有给出GDP增速的数字。": "Henan above national growth",
        "河南今年群众满意度高于全国平均水平，没有给出GDP增速的数字。": "",
    },
    "rows of places with more than one number": {
        "今年各省增长目标\n湖北 6%，去年目标5%\n湖南 5%\n安徽 6%": (
            "Hubei 6%; Hubei 2023 5%; Hunan 5%; Anhui 6%"
        ),
        "Growth targets for this year\nHubei 6%, against 6.5% in 2023\nHunan 5%\nAnhui 6%": (
            "Hubei 6%; Hubei 2023 6.5%; Hunan 5%; Anhui 6%"
        ),
        "Growth targets for this year\nHubei cut its target from 6.5% to 6%\nHunan 5%\nAnhui 6%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 5%; Anhui 6%"
        ),
        "各省增长目标\n湖北 2024年6%，2023年5%\n湖南 2024年5%，2023年4%": (
            "Hubei 6%; Hubei 2023 5%; Hunan 5%; Hunan 2023 4%"
        ),
        "2023年各省增长目标\n湖北6%，2022年为7%\n湖南5%，2022年为6%": (
            "Hubei 2023 6%; Hubei 2022 7%; Hunan 2023 5%; Hunan 2022 6%"
        ),
        "2024年增长目标\n湖北6%\n湖南5%\n2023年实际增速\n湖北5%\n江西4%": "Hubei 6%; Hunan 5%",
        "Target 2018\nTianjin 5.0%\nHubei 8.5%\nActual 2017\nTianjin 3.6%\nHunan 9.3%": (
            "Tianjin 2018 5%; Hubei 2018 8.5%"
        ),
    },
    "a table": {
        "各省GDP增长目标\n省份 2024年 2023年\n江西 5%-5.5% 6%左右\n湖北 5%以上 5%左右": (
            "Jiangxi 5% to 5.5%; Jiangxi 2023 about 6%; Hubei 5% or more; Hubei 2023 about 5%"
        ),
        "地区 | 2023年目标 | 2024年目标\n安徽 | 6.5%左右 | 6%左右\n江西 | 7%左右 | 5%左右": (
            "Anhui 2023 about 6.5%; Anhui about 6%; Jiangxi 2023 about 7%; Jiangxi about 5%"
        ),
        "| 省份 | 目标（2023年） | 目标（2024年） |\n| 湖北 | 6.5% | 6% |\n| 湖南 | 6% | 5.5% |": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "省份 目标2023年（%） 目标2024年（%）\n湖北 6.5% 6%\n湖南 6% 5.5%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "省份,目标[%,2023年],目标[2024年,%]\n湖北,6.5%,6%\n湖南,6%,5.5%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "Province, Target 2023, Target 2024\nHubei, 6.5%, 6%\nHunan, 6%, 5.5%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "Province\tTarget (2023)\tTarget (2024)\nHubei\t6.5%\t6%\nHunan\t6%\t5.5%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "Province; Growth 2023; Target 2023; Target 2024\n"
        "Hubei; 5%; 6.5%; 6%\nHunan; 5%; 6%; 5.5%": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "增速（2023年）、目标（2024年）：湖北5%、6%；湖南4%、5.5%。": "Hubei 6%; Hunan 5.5%",
        "Targets 2023, 2024: Hubei 6.5%, 6%; Hunan 6%, 5.5%.": (
            "Hubei 2023 6.5%; Hubei 6%; Hunan 2023 6%; Hunan 5.5%"
        ),
        "增长目标（2023年）：湖北6%；湖南5.5%。": "Hubei 2023 6%; Hunan 2023 5.5%",
        "各省增长目标一览（2023年，%）\n湖北：6%\n湖南：5.5%": "Hubei 2023 6%; Hunan 2023 5.5%",
        # A number that a row is compared with is that of its own place, not of the next row's.
        "2023年各省增长目标对比\n湖北6%\n湖南5%": ("Hubei 2023 6%; Hunan 2023 5%"),
        "2024年各省GDP增长目标比较\n湖北6%\n湖南5%": ("Hubei 6%; Hunan 5%"),
        "2024年增长目标：\n湖北5%，低于上年的6%\n湖南4%": ("Hubei 5%; Hubei 2023 6%; Hunan 4%"),
        "2024年增长目标：\n湖北：5%，低于上年的6%\n湖南：4%": ("Hubei 5%; Hubei 2023 6%; Hunan 4%"),
        "Growth targets for 2024:\nHubei 5%, down from last year's 6%\nHunan 4%": (
            "Hubei 5%; Hubei 2023 6%; Hunan 4%"
        ),
        "Growth targets for 2024:\nHubei 5%, compared with 6% last year\nHunan 4%": (
            "Hubei 5%; Hubei 2023 6%; Hunan 4%"
        ),
        "| Province | Growth target (2023) |\n| Hubei | 6% |\n| Hunan | 5.5% |": (
            "Hubei 2023 6%; Hunan 2023 5.5%"
        ),
        "2023年各省增长目标\n湖北 6.5%\n湖南 6%\n2024年各省增长目标\n湖北 6%\n湖南 5.5%": (
            "Hubei 2023 6.5%; Hunan 2023 6%; Hubei 6%; Hunan 5.5%"
        ),
        "Hubei's growth target (2023) of 6% was missed; this year it is 5.5%.": (
            "Hubei 2023 6%; Hubei 5.5%"
        ),
    },
    "the central government, firms, other nouns, parts of a year, spans": {
        "北京方面今年将经济增长目标设为5%左右。": "",
        "北京或将全年增长目标定在5%左右，全国人大会议下周召开。": "",
        "北京市今年的增长目标为5%左右，与国家目标一致。": "Beijing about 5%",
        "Beijing will set a growth target of 5 percent when the National People's Congress opens "
        "in 2024.": "",
        "Output of rare earths in Jiangxi should grow by 7 percent this year, the plan says.": "",
        "湖南提出一季度增长5.5%以上的目标。": "",
        "Hubei, Hunan, Gansu and Jilin have all set targets of between 5 and 6 percent.": "",
        "Growth is estimated at 5% in Hubei and 4% in Hunan, all of which are expected to have "
        "grown by 2%; Gansu is expected to reach 3%.": "",
        "武汉今年的增长目标为7%，比湖北全省的6%高。": "Hubei 6%",
        "Wuhan wants 7 percent growth this year, a point above Hubei's overall target of 6 "
        "percent.": "Hubei 6%",
    },
    "words around a place and a rate": {
        "Southwest China's Guizhou Province targets growth of 6 percent this year.": "Guizhou 6%",
        "The nation's lowest growth target this year is Tianjin's, at 4.5 percent.": "Tianjin 4.5%",
        "The nation's economy is to grow by 5 percent this year.": "",
        "自治州今年的增长目标为6%。": "",
        "HEFEI, Jan. 20 (Reuters) - Hunan set a growth target of 6 percent for 2024.": "Hunan 6%",
        "浙江省长王某表示，今年增长目标为5.5%。": "Zhejiang 5.5%",
        "湖北日报说，湖南今年的增长目标为6%。": "Hunan 6%",
        "湖北去年增速低于目标2%。": "",
        "湖北去年完成目标任务，增长6%左右。": "",
        "Hubei's 6% growth reported this year was above target.": "",
        "湖北今年的目标是各项指标增长6%。": "",
        "The target for electricity in Hubei is growth of 6 percent this year.": "",
        "Hubei targets broadband growth of 7 percent this year.": "",
        "Hubei targets 7 percent steel growth in 2024.": "",
        "湖北今年经济总量目标为6万亿元，增长6%。": "Hubei 6%",
        "Shanghai's congress opened. This city aims for growth of 5% this year.": "Shanghai 5%",
        "Hubei's congress opened. This city aims for growth of 5% this year.": "",
        "Hunan and Hubei met, and a target of 6 percent was set by both.": "Hunan 6%; Hubei 6%",
        "Hunan, Hubei and Gansu met, and a target of 6 percent was set by both.": "",
        "湖北今年的增长目标为6%，研发投入占GDP的3%。": "Hubei 6%",
        "At 7 percent of output, Hunan's growth target leads.": "",
        "湖北今年按7%组织，地区生产总值增长目标为6%。": "Hubei 6%",
        "湖北今年的增长目标为6%；湖北省会武汉为7%。": "Hubei 6%",
        "Suzhou, Jiangsu has a growth target of 6 percent for 2024.": "",
        "湖北2024年增长目标为6%左右。湖北2024年的目标是6%。": "Hubei about 6%",
        "湖北2024年增长目标为6%。湖北2024年的目标是6%左右。": "Hubei about 6%",
        "湖北省今年与全国同步增长；湖北今年的目标是6%。": "Hubei 6%",
        "两市今年的增长目标都是6%。": "",
    },
    "advice, conditions, denials, and the whole beside a part": {
        "专家建议湖北把明年的增长目标定在6%左右。": "",
        "Economists suggested a growth target of 6 percent for Hubei in 2024.": "",
        "若要达到6%的目标，湖北下半年须增长7%；湖南没有公布。": "Hubei 6%",
        "山东今年的目标不是6%，而是5%以上。": "Shandong 5% or more",
        "江苏的常州今年增长目标为6.5%，高于全省5%以上的目标。": "Jiangsu 5% or more",
        "Pudong, in Shanghai, is targeting growth of 5.5 percent, half a point above the city-wide "
        "target of 5 percent.": "Shanghai 5%",
        "Hubei needs growth of 5.5 percent in the second half to meet its target of 5 percent.": (
            "Hubei 5%"
        ),
        "江西去年定的目标是7%左右，实际只增长4.1%，今年主动降到5%左右。": (
            "Jiangxi 2023 about 7%; Jiangxi about 5%"
        ),
        "Provinces including Anhui have set growth targets well above the national one of 5 "
        "percent.": "",
        "The governor of Hunan said last year's growth of 4.6 percent was below the target of 6.5 "
        "percent.": "Hunan 2023 6.5%",
        "吉林一汽集团今年的增长目标为6%。": "",
        "Tesla's Shanghai plant aims for growth of 10 percent this year.": "",
        "Hainan island aims for growth of 8 percent this year.": "Hainan 8%",
        "Hubei Governor Wang: We boldly aim for 6 percent growth this year": "Hubei 6%",
        "浙江省长说，今年的增长目标为5.5%左右。": "Zhejiang about 5.5%",
    },
    "brackets that say who, or what was": {
        "Three provinces (Sichuan, Yunnan and Guizhou) target growth of 5 percent this year.": (
            "Sichuan, Yunnan, Guizhou 5%"
        ),
        "西南地区（四川、云南）今年的GDP增长目标为5%。": "Sichuan, Yunnan 5%",
        "四川（去年增长5.7%）今年的增长目标为5%。": "Sichuan 5%",
        "Sichuan (5.7 percent growth last year) targets 5 percent this year.": "Sichuan 5%",
    },
    "a number before its place": {
        "Growth targets for 2024: 5 percent in populous Sichuan, 6 percent in remote Tibet.": (
            "Sichuan 5%; Tibet 6%"
        ),
        "四川5%云南6%为今年增长目标": "Sichuan 5%; Yunnan 6%",
        "The growth targets of 2024 are 5 percent set by populous Sichuan, and 6 percent by remote "
        "Tibet.": "Sichuan 5%; Tibet 6%",
        "四川之后，云南今年的增长目标为5%。": "Yunnan 5%",
    },
    "growth that is measured by a target": {
        "Sichuan's growth of 5.7 percent beat the target.": "",
        "Sichuan's growth of 5.7 percent missed the target; its 2024 target is 5 percent.": (
            "Sichuan 5%"
        ),
        "Sichuan's growth of 5.7 percent exceeded its target of 5.5 percent.": "Sichuan 2023 5.5%",
        "Growth in Sichuan of 5.7 percent topped the target.": "",
        "四川5.7%的增速未完成目标。": "",
        "四川去年5.7%的增速超额完成目标，今年目标为5%。": "Sichuan 5%",
        "四川5.5%的年初目标未能完成。": "Sichuan 5.5%",
        "Sichuan missed last year's 5.5 percent initial target.": "Sichuan 2023 5.5%",
    },
    "a rate of many years, or the one that was set": {
        "Sichuan targets 5 percent annual growth by 2030.": "",
        "Sichuan grew 5.7 percent last year, above the 5.5 percent set.": "Sichuan 2023 5.5%",
    },
    "growth of something else, or of a firm": {
        "Sichuan's industrial output rose 6 percent and the province targets growth of 5 percent "
        "this year.": "Sichuan 5%",
        "四川今年旅游目标，增长5%左右。": "",
        "Sichuan Iron and Steel Group aims for growth of 5 percent this year.": "",
    },
    "somebody else's wish, advice or forecast of a target": {
        "Analysts suggest that Sichuan should set a target of 5 percent for 2024.": "",
        "有经济学家建议，四川今年的增长目标定为5%。": "",
        "一位省人大代表认为，陕西今年的增长目标应定在6%左右。": "",
        "有委员建议把湖南的增长目标定为6%。": "",
        "A lawmaker from Gansu suggested that the growth target be set at 6 percent.": "",
        "“We should have aimed for 7 percent,” said an official in Hunan.": "",
        "Analysts reckon that Hubei's target will be 6 percent.": "",
        "Acme expects Hubei to grow 5.5 percent in 2024, above its target of more than 5 "
        "percent.": "Hubei above 5%",
        "Sichuan is expected to set a growth target of about 6 percent next week.": "",
        "Beijing wants growth of about 5 percent, and Hebei has adopted 5.5 percent.": "Hebei 5.5%",
        "北京方面希望全国增长5%左右，河北则提出增长5.5%左右。": "Hebei about 5.5%",
        "Hubei hopes for growth of 6 percent this year.": "Hubei 6%",
    },
    "indicators and rates that are listed together": {
        "安徽今年GDP、投资、进出口的增长目标分别为6%、8%和5%。": "Anhui 6%",
        "Anhui's targets for GDP, investment and exports are 6 percent, 8 percent and 5 percent "
        "respectively in 2024.": "Anhui 6%",
        "Anhui aims for 5%, 6% and 8% growth in exports, GDP and investment respectively this "
        "year.": "Anhui 6%",
        "The target for exports in Anhui is 5 percent this year, that for growth is 6 percent.": (
            "Anhui 6%"
        ),
        "安徽定下今年“KPI”：经济增长6%左右 物价上涨3%左右": "Anhui about 6%",
        "Main targets for 2024 in Anhui's work report include:\n* economic growth of above 6 "
        "percent\n* exports up 8 percent": "Anhui above 6%",
        "广西今年扩大内需，目标增长8%。": "",
    },
    "how a target moved, in points or in brackets": {
        "陕西下调GDP目标0.5pct至5.5%左右。": "Shaanxi about 5.5%",
        "陕西今年的增长目标较去年下调1个百分点，仅为5%。": "Shaanxi 5%",
        "Shaanxi lowered its growth target by 0.5-1.0ppt to 5-5.5% for 2024.": "Shaanxi 5% to 5.5%",
        "陕西今年的增长目标为5.5%（前值6%），甘肃为6%（前值6%以上）。": (
            "Shaanxi 5.5%; Shaanxi 2023 6%; Gansu 6%; Gansu 2023 6% or more"
        ),
        "Targets: Shaanxi 5.5% (2023: above 6%); Gansu 6% (2023 growth: 6.4%).": (
            "Shaanxi 5.5%; Shaanxi 2023 above 6%; Gansu 6%"
        ),
        "2023年，陕西经济增长4.3%，而年初目标是6%左右。": "Shaanxi 2023 about 6%",
        "去年增速垫底的陕西今年仅提出5%左右的增长目标。": "Shaanxi about 5%",
        "Despite a target of about 6 percent, Shaanxi's economy grew 4.3 percent in 2023.": (
            "Shaanxi 2023 about 6%"
        ),
        "今年的目标中，西藏增速最高（8%左右），青海最低（5%左右）。": (
            "Tibet about 8%; Qinghai about 5%"
        ),
        "Shaanxi's governor will aim for around 5-5.5 percent growth this year.": (
            "Shaanxi 5% to 5.5%"
        ),
    },
    "initials, questions, and rows of a decree": {
        "苏浙皖今年的增长目标分别为5%、5.5%和6%。": "Jiangsu 5%; Zhejiang 5.5%; Anhui 6%",
        "粤今年GDP目标定为5%，闽5.5%，琼8%。": "Guangdong 5%; Fujian 5.5%; Hainan 8%",
        "两广今年的增速目标都在5%以上。": "Guangdong, Guangxi 5% or more",
        "How fast does Gansu want to grow this year? By 6 percent or more, it says.": (
            "Gansu 6% or more"
        ),
        "甘肃省政府办公厅印发通知，分解落实今年任务：一、经济增长。地区生产总值增长6%左右（牵头单位：省发展"
        "改革委）。": "Gansu about 6%",
        "Growth targets of 6 percent are shared by Gansu and Anhui this year.": "Gansu, Anhui 6%",
        "多个省份公布今年的增长目标。其中，海南、西藏分别以8%、7%左右位居前列。": (
            "Hainan 8%; Tibet about 7%"
        ),
        "甘肃（6%左右）、安徽（6%）的增长目标居前，青海（5%）靠后。": (
            "Gansu about 6%; Anhui 6%; Qinghai 5%"
        ),
    },
    "what growth came to beside a target": {
        "湖北去年增长6%，低于6.5%左右的目标；湖南增长4.6%，低于6.5%左右的目标。": (
            "Hubei 2023 about 6.5%; Hunan 2023 about 6.5%"
        ),
        "湖北今年的目标为6%，低于去年6.5%的实际增速。": "Hubei 6%",
        "预计湖北全年增长5.5%，低于6%左右的目标。": "Hubei about 6%",
        "Hubei grew by 6 percent in 2023 after setting out to grow by 6.5 percent.": (
            "Hubei 2023 6.5%"
        ),
        "Hubei now targets 6 percent, having set 6.5 percent for 2023; Hunan chose 6 percent.": (
            "Hubei 6%; Hubei 2023 6.5%; Hunan 6%"
        ),
        "湖北今年的预期是6%左右，去年的预期是6.5%左右。": "Hubei about 6%; Hubei 2023 about 6.5%",
        "Gansu and Anhui kept last year's targets of 5% and 6% growth, respectively.": (
            "Gansu 5%; Anhui 6%"
        ),
        "Gansu's economy to grow 6 pct in 2024: governor": "Gansu 6%",
        "Gansu's economy to grow 6 pct in 2024: analyst": "",
        "At 6 percent, Gansu's target is the highest; at 5 percent, those of Hubei and Hunan are "
        "the lowest.": "Gansu 6%; Hubei, Hunan 5%",
        "省份：甘肃\nGDP目标：6%\n投资目标：3%\n省份：安徽\nGDP目标：5%以上\n投资目标：5%": (
            "Gansu 6%; Anhui 5% or more"
        ),
        "2024年GDP目标（括号内为2023年目标）\n湖北 6%左右（6.5%左右）\n湖南 6%（6.5%）": (
            "Hubei about 6%; Hubei 2023 about 6.5%; Hunan 6%; Hunan 2023 6.5%"
        ),
        "目标下调的有甘肃（7%左右→6%左右）。": "Gansu 2023 about 7%; Gansu about 6%",
        "粤由5%左右降至4.5%，浙由5.5%降至5%，两省下调了增长目标。": "",
        "多省增长目标下修：粤由5%左右降至4.5%，浙由5.5%降至5%。": (
            "Guangdong 2023 about 5%; Guangdong 4.5%; Zhejiang 2023 5.5%; Zhejiang 5%"
        ),
    },
    "places, sectors and people that are no government": {
        "The Beijing-Tianjin-Hebei region targets growth of 5 percent this year.": "",
        "Xiong'an New Area, Hebei, is to grow by 10 percent.": "",
        "Zhejiang's high-tech sector is expected to grow 9 percent this year.": "",
        "The goal of the Guangxi government is 5 percent more forest.": "",
        "来自襄阳的代表提出，湖北的增长目标可以定在7%。": "",
        "我们建议，今年全省地区生产总值增长6%。湖南省代省长这样说。": "",
        "湖南省政府建议，今年的增长目标定为6%。": "Hunan 6%",
    },
    "lists, heads of columns, speakers and comparisons": {
        "Anhui, Hunan and Gansu target 6.5%, 6% and 5.5% growth this year.": (
            "Anhui 6.5%; Hunan 6%; Gansu 5.5%"
        ),
        "Growth is planned at 6% and 5.5% respectively in Anhui and Hunan this year.": (
            "Anhui 6%; Hunan 5.5%"
        ),
        "Growth target (2023 growth)\nAnhui: above 6% (5.8%)\nHunan: about 6% (4.6%)": (
            "Anhui above 6%; Hunan about 6%"
        ),
        "京沪今年经济增长目标均为5%左右，CPI目标分别为2%和3%。": "Beijing, Shanghai about 5%",
        "湖南、安徽今年的增长目标都在5%以上，分别为5%和6%。": "Hunan 5%; Anhui 6%",
        "河北、山西去年均低于6%和6.5%的目标。": "Hebei 2023 6%; Shanxi 2023 6.5%",
        "甘肃2024年增长目标（2023年为6%）定为5.5%。": "Gansu 2023 6%; Gansu 5.5%",
        "甘肃（去年增长6.4%）今年增长目标6%，湖南（去年4.6%）5%。": "Gansu 6%; Hunan 5%",
        "甘肃今年增长目标5%，兰州今年增长目标（去年为6%）为7%。": "Gansu 5%",
        "Gansu put its 2024 growth target (2023: 6 percent) at 5.5 percent.": (
            "Gansu 2023 6%; Gansu 5.5%"
        ),
        "甘肃去年增长4.5%，慢于年初预期的6.5%。": "Gansu 2023 6.5%",
        "甘肃把增长目标一口气从6.5%砍到5%。": "Gansu 2023 6.5%; Gansu 5%",
        "西藏以9.5%的增速领跑全国，而自治区去年初定的目标只是8%左右。": "Tibet 2023 about 8%",
        "Hunan, whose target was above 6 percent last year, is now content with about 6 percent.": (
            "Hunan 2023 above 6%; Hunan about 6%"
        ),
        "Hunan grew by 4.6 percent in 2023, less than the 6.5 percent it had promised.": (
            "Hunan 2023 6.5%"
        ),
        "Growth in Hunan should be faster than the national average this year.": (
            "Hunan above national growth"
        ),
        "Hunan's growth target edges up to 6 percent this year.": "Hunan 6%",
        "Gansu met on Monday.\n\nThe province's target of above 5 percent tracks the national "
        "goal of 5 percent, Hunan officials said.": "Hunan above 5%",
        "Guizhou aims to raise county economies by 7 percent this year.": "",
    },
    "one number for several years": {
        "湖北2023年和2024年的增长目标均为6%。": "Hubei 2023 6%; Hubei 6%",
        "湖北2022年、2023年和2024年的增长目标都是6%左右。": (
            "Hubei 2022 about 6%; Hubei 2023 about 6%; Hubei about 6%"
        ),
        "Hubei targets growth of 6 percent in both 2023 and 2024.": "Hubei 2023 6%; Hubei 6%",
        "湖北连续两年把增长目标定为6%左右。": "Hubei about 6%",
        "湖北、湖南两省2024年均以6%为经济增长目标，江西则选了7%左右。": (
            "Hubei, Hunan 6%; Jiangxi about 7%"
        ),
        "湖北2021-2024年均增长目标为6%。": "",
        "In the 1980s, Hubei aimed for growth of 8 percent.": "",
        "Hubei, whose target was above 6 percent last year, is now content with 5 percent.": (
            "Hubei 2023 above 6%; Hubei 5%"
        ),
    },
    "a group as one, an average, a rumour, a topic, another's noun": {
        "中部六省今年力争增长6%左右。": "",
        "The six central provinces are targeting growth of about 6 percent in 2024.": "",
        "All six central provinces are targeting growth of about 6 percent in 2024.": (
            "Shanxi, Anhui, Jiangxi, Henan, Hubei, Hunan about 6%"
        ),
        "湖北等十省份今年的增长目标平均为5.5%。": "",
        "网传湖北今年的增长目标为6%，官方否认。": "",
        "有报道称湖北今年的增长目标为7%，系谣言。": "",
        "Rumours that Hubei would set a growth target of 7 percent for 2024 were denied.": "",
        "Acme Partners thinks Hubei will set a target of 6 percent for 2024.": "",
        "围绕茶叶，湖北今年设定了增长6%的目标。": "",
        "围绕高质量发展，湖北今年设定了增长6%的目标。": "Hubei 6%",
        "湖北把茶叶列为重点，目标增长6%。": "",
        "Officials from Hubei visited Erewhon, whose government wants the economy to grow 6 "
        "percent in 2024.": "",
        "China's economy, led by Hubei, is expected to grow at least 5 percent this year.": "",
    },
    "a number before whoever wants it, and the numbers that follow others": {
        "The 5 percent growth that Hunan is targeting for 2024 is modest.": "Hunan 5%",
        "5 percent is what Gansu has promised for 2024.": "Gansu 5%",
        "5 percent is lower than what Gansu promised for 2024.": "",
        "Six percent is the growth target that Anhui, Hubei and Gansu all put forward for 2024.": (
            "Anhui 6%; Hubei 6%; Gansu 6%"
        ),
        "Of the growth targets for 2024, Tibet's is the highest at 8 percent, followed by "
        "Guizhou at about 6 percent.": "Tibet 8%; Guizhou about 6%",
        "Hunan and Hubei are aiming for 5 percent and 6 percent growth this year, against 7 "
        "percent in Guizhou.": "Hunan 5%; Hubei 6%; Guizhou 7%",
        "Hubei is aiming for 5 percent growth this year, against 6 percent in 2023.": (
            "Hubei 5%; Hubei 2023 6%"
        ),
        "Hubei guides to GDP growth of 6 percent for 2024, Hunan to 5 percent.": (
            "Hubei 6%; Hunan 5%"
        ),
        "Hunan, Hubei and Gansu share one growth target for 2024: 5 percent.": (
            "Hunan 5%; Hubei 5%; Gansu 5%"
        ),
        "东部沿海的福建、浙江今年分别把增长目标定为6%左右和5%以上。": (
            "Fujian about 6%; Zhejiang 5% or more"
        ),
        "去年初，湖北将增长目标设定为6%左右，实际增长4.5%。": "Hubei 2023 about 6%",
        "Hubei, though enjoying strong trade with Russia, grew only 2.6 percent, missing its "
        "goal of about 6 percent.": "Hubei 2023 about 6%",
        "会议批准了湖北省2024年的计划，同意全省生产总值增长9%、财政收入增长10%等安排。": "Hubei 9%",
    },
    "targets in brackets, and what they moved from": {
        "Hubei (6 percent, from 7 percent in 2023) and Hunan (5 percent or more, from 6 "
        "percent) trimmed their 2024 growth targets.": (
            "Hubei 6%; Hubei 2023 7%; Hunan 5% or more; Hunan 2023 6%"
        ),
        "Hubei (6 percent in 2024, 7 percent in 2023) lowered its growth target.": (
            "Hubei 6%; Hubei 2023 7%"
        ),
        "Hubei (up 6 percent in 2023) lowered its growth target.": "",
        "天津（5%）、重庆（6%）的增长目标没有调整。": "Tianjin 5%; Chongqing 6%",
        "Hubei cut its growth target to 5 percent from 6 to 6.5 percent.": (
            "Hubei 5%; Hubei 2023 6% to 6.5%"
        ),
        "Hubei cut its growth target from 6 percent to 5 percent.": "Hubei 2023 6%; Hubei 5%",
        "Hubei and Hunan dropped their targets from 6-6.5 percent growth to around 6 percent "
        "in 2024.": (
            "Hubei 2023 6% to 6.5%; Hunan 2023 6% to 6.5%; Hubei about 6%; Hunan about 6%"
        ),
        "Hunan raised its growth goal based on the 2023 figures, with the target increasing "
        "from 5 percent to 6 percent.": "Hunan 2023 5%; Hunan 6%",
    },
    "the target of another": {
        "Hubei aims for growth of 6 percent this year. Hunan has the same target.": (
            "Hubei, Hunan 6%"
        ),
        "Hubei aims for growth of 6 percent this year; Hunan's goal is the same.": (
            "Hubei, Hunan 6%"
        ),
        "湖北今年的增长目标为6%左右，江西为7%。湖南的目标与江西一致。": (
            "Hubei about 6%; Jiangxi, Hunan 7%"
        ),
        "湖北今年的增长目标为6%左右，江西为7%。湖南的目标相同。": "Hubei about 6%; Jiangxi 7%",
        "湖北今年的增长目标为6%左右。湖南的目标与去年相同。": "Hubei about 6%",
        "湖北今年的增长目标为6%左右。湖南的投资目标相同。": "Hubei about 6%",
        "Hubei aims for export growth of 6 percent. Hunan has the same target.": "",
        "湖北2023年的增长目标为6%左右。湖南今年的目标与湖北相同。": "Hubei 2023 about 6%",
        "湖北今年的增长目标为6%左右。湖南今年的目标与湖北相同。": "Hubei, Hunan about 6%",
    },
    "what a paper tells of its province": {
        "海南日报讯：今年我省经济增长预期目标确定为6%左右。": "Hainan about 6%",
        "The province aims for growth of 5 percent this year, Hainan Daily reported.": "Hainan 5%",
        "海南日报讯：今年经济增长预期目标确定为6%左右。": "",
        "China Daily: The province aims for growth of 5 percent this year.": "",
        "海南日报讯：三亚今年的增长目标为6%左右。": "",
    },
    "words beside a target": {
        "湖北今年的增长目标也不过定在6%以上。": "Hubei 6% or more",
        "湖北去年增长4.6%，没能达到6.5%左右的预期目标，今年改提6%左右。": (
            "Hubei 2023 about 6.5%; Hubei about 6%"
        ),
        "湖北省统计局发布的数据显示，去年全省GDP增长4.7%，低于年初定下的6.5%左右的目标。": (
            "Hubei 2023 about 6.5%"
        ),
        "GDP增长6%以上、投资增长15%，湖北今年的这组预期目标全部下调。": "Hubei 6% or more",
        "6.5%以上、6.5%左右——甘肃、宁夏两省区今年的增长目标，你更看好哪一个？": (
            "Gansu 6.5% or more; Ningxia about 6.5%"
        ),
        "Hunan wants growth of 6 percent this year after the roughly 7 percent it had targeted for "
        "2023 proved out of reach.": "Hunan 6%; Hunan 2023 about 7%",
        "Hunan is weighing a growth target of 6 percent for 2024.": "",
        "Hunan's target for 2024 is GDP growth of no more than 9 percent.": "Hunan 9% or less",
        "Hunan's growth this year will be no more than 9 percent.": "",
    },
    "years, offsets and nouns that are told in passing": {
        "Hunan expanded 7 percent in 2022, having begun that year with a growth target of 6 "
        "percent. For 2024 the target is 5 percent.": "Hunan 2022 6%; Hunan 5%",
        "湖南去年增长4.3%，当时的目标本是6%左右，差了1.7个百分点，今年干脆把目标放到5%左右。": (
            "Hunan 2023 about 6%; Hunan about 5%"
        ),
        "Hunan's goal is to keep GDP growth one to two percentage points above the national "
        "average in 2024.": ("Hunan 1 to 2 percentage points above national growth"),
        "Hunan nudged the bar up to 6 percent for GDP growth in 2024.": "Hunan 6%",
        "Hunan has plumped for around 6 percent growth this year, Hubei likewise, while Jiangxi is "
        "going for 5 percent.": "Hunan, Hubei about 6%; Jiangxi 5%",
        "In Wuhan, deputies endorsed a growth target of 6 percent for Hubei.": "Hubei 6%",
        "吉林、辽宁今年分别以7%左右、6.5%左右作为GDP增速的追求。": (
            "Jilin about 7%; Liaoning about 6.5%"
        ),
        "今年把GDP预期增速落在7.5%左右的，有广西和湖北。": "Guangxi, Hubei about 7.5%",
        "湖南省发改委负责人回应说，今年地区生产总值增长目标定在7%以上。": "Hunan 7% or more",
    },
    "goals for other things, and for a part": {
        "Target for growth of trade in Hunan: 16 percent. Target for export growth: 10%.": "",
        "The Tianjin Economic-Technological Development Area expects its gross product to grow 18 "
        "percent this year.": "",
        "Acme, the Hubei steelmaker, aims to cut costs by 10 percent and expects output to grow by "
        "20 percent this year.": "",
        "Hunan has pledged to burn 5 percent less coal this year.": "",
        "甘肃一季度力保“开门红”，要求地区生产总值增长6%以上。": "",
    },
    "a province's name that begins with the end of another word": {
        "2023年内蒙古增长5.2%，2024年内蒙古增长目标定为6%左右。": "Inner Mongolia about 6%",
        "湖北今年的增长目标为6%，比重庆高0.5个百分点。": "Hubei 6%",
        "增长目标在5%以上海南、西藏都做到了。": "Hainan, Tibet 5% or more",
        "以内蒙古为例，今年的增长目标为6%左右。": "Inner Mongolia about 6%",
    },
    "one number of several provinces is nobody's": {
        "湖北、湖南等省今年增长目标的平均值为5.8%。": "",
        "湖北、湖南、江西三省增长目标的中位数为6%。": "",
        "湖北、湖南、江西三省的加权平均目标为5.8%。": "",
        "The mean target of Hubei, Hunan and Jiangxi is 6% this year.": "",
        "The GDP-weighted target of Hubei and Hunan is 5.8% for 2024.": "",
        "With the average target at 5.3%, Hubei and Hunan aim for 6% this year.": "Hubei, Hunan 6%",
    },
    "the whole of a province of which a part was told": {
        "湖北工业增速快于全国。武汉的马拉松办得热闹。全省今年的目标是GDP增长5.5%左右。": (
            "Hubei about 5.5%"
        ),
        "湖北工业增速快于全国。武汉的马拉松办得热闹。全市今年的目标是GDP增长5.5%左右。": "",
        "湖北、湖南工业增速快于全国。武汉办了马拉松。全省今年的目标是GDP增长5.5%左右。": "",
    },
    "the former and the latter of more": {
        "安徽、江西均提出今年GDP增长6%左右，湖北、湖南略有不同，前者为7%，后者为6.5%。": (
            "Anhui, Jiangxi about 6%; Hubei 7%; Hunan 6.5%"
        ),
    },
    "initials": {
        "粤鲁豫川四省中，粤、鲁把今年的增长目标定为5.5%，豫为5%左右。": (
            "Guangdong, Shandong 5.5%; Henan about 5%"
        ),
        "陕甘宁青新五省区中，宁夏今年的增长目标为6.5%左右，其余四省区均为6%左右。": (
            "Ningxia about 6.5%; Shaanxi, Gansu, Qinghai, Xinjiang about 6%"
        ),
        "陕西、甘肃、青海、宁夏、新疆西北五省区里，只有新疆把今年的目标定在7%，其余四地都是6%。": (
            "Xinjiang 7%; Shaanxi, Gansu, Qinghai, Ningxia 6%"
        ),
    },
    "what a heading or a topic says for the numbers under it": {
        "湖北省\n2024年主要预期目标\n\n• 地区生产总值增长6%左右\n• 城镇新增就业85万人": (
            "Hubei about 6%"
        ),
        "Hubei provincial government\nKey tasks for 2024\n\n- GDP growth of 6 percent or more\n"
        "- 1.1 million new urban jobs": "Hubei 6% or more",
        "Hubei provincial government\nReview of 2023 targets\n\n- GDP growth of 6 percent\n"
        "- 1.1 million new urban jobs": "",
        "就经济增长目标而言，吉林今年是5.5%左右，去年是6%。": "Jilin about 5.5%; Jilin 2023 6%",
        "就用电量而言，吉林今年的目标是5.5%左右。": "",
        "至于今年的经济增长目标，湖北给的数字是6%。": "Hubei 6%",
        "2024年地方GDP增速目标稳中略降：浙江5.5%左右、江西4.8%左右。": (
            "Zhejiang about 5.5%; Jiangxi about 4.8%"
        ),
        "2024年经济增速目标已公布过半，一图看懂——\n▶ 浙江 5.5%左右\n▶ 江西 5%左右": (
            "Zhejiang about 5.5%; Jiangxi about 5%"
        ),
        "The governors have spoken. These are the rates of GDP growth they intend to reach this "
        "year:\n\nAnhui – 6.5 percent\nHunan – about 6 percent": "Anhui 6.5%; Hunan about 6%",
        "湖北省省长直言：“6%的增长目标不算低，今年我们有信心完成。”": "Hubei 6%",
        "湖北今年的经济增长目标：高于全国平均水平1个百分点以上。": (
            "Hubei 1 percentage point or more above national growth"
        ),
        "去年我省经济增长与预期目标虽有差距，但仍高出全国3.5个百分点。": "",
    },
    "years in Chinese and English": {
        "2023年全年，湖北经济增长4%，离6%以上的目标差得很远。": "Hubei 2023 6% or more",
        "从2023年的“6%以上”到2024年的“6%”，湖北GDP增长目标少了两个字。": (
            "Hubei 2023 6% or more; Hubei 6%"
        ),
        "Between 2021 and 2025 Hubei expects to maintain yearly growth of at least 6 percent.": "",
        "Hubei set a growth target of 6 percent for both 2023 and 2024.": "Hubei 2023 6%; Hubei 6%",
        "GDP growth targets\nRegion\tTarget 2023\tTarget 2024\nHebei\taround 6.5%\t6-6.5%\n"
        "Hubei\taround 6.5%\taround 6%": (
            "Hebei 2023 about 6.5%; Hebei 6% to 6.5%; Hubei 2023 about 6.5%; Hubei about 6%"
        ),
        "湖北生产总值增加到5万亿元，连续5年保持7%以上的增长速度。": "",
        "湖北连续两年保持6%的增长目标。": "Hubei 6%",
    },
    "words beside the owner or the number": {
        "Officials in Hubei, the country's largest provincial economy, said on Monday they would "
        "aim for growth of more than 6 percent this year.": "Hubei above 6%",
        "“We set this year's growth target at around 6 percent after weighing what is possible,” "
        "Hubei's governor said.": "Hubei about 6%",
        "“We suggest growth of around 6 percent this year,” a Hubei deputy said.": "",
        "Hubei's economy grew 2.3 percent in 2023, well under half of the roughly 6 percent it had "
        "targeted.": "Hubei 2023 about 6%",
        "Leaders of Hubei agreed to aim for growth of 6 percent this year.": "Hubei 6%",
        "Growth in Hubei is meant to reach 6 percent this year.": "Hubei 6%",
        "2023年湖北GDP增长4.3%，没有够到年初“6%以上”的目标。": "Hubei 2023 6% or more",
        "2023年，湖北经济只长了3.7%，年初定的目标却是6%左右。": "Hubei 2023 about 6%",
        "某院的蓝皮书认为，今年湖北经济增速将在6%至6.5%之间。": "",
        "湖北提出，今年城乡居民人均可支配收入与经济增长同步，增幅力争达到5%和6%。": "",
        "把今年的增长目标定在6%以上的省份中，东北占了两席：吉林（6%）、黑龙江（6.5%）。": (
            "Jilin 6%; Heilongjiang 6.5%"
        ),
    },
    "lists that a contrast closes, and those left out of one": {
        "A growth target of 6 percent is shared this year by Hainan, Ningxia and Jilin, whereas "
        "Liaoning has to make do with 5.5 percent.": "Hainan, Ningxia, Jilin 6%; Liaoning 5.5%",
        "A growth target of 6 percent is what Jilin, Hubei and Hunan announced this year.": (
            "Jilin, Hubei, Hunan 6%"
        ),
        "粤苏鲁浙四个经济大省今年的GDP增速目标，除浙江为5.5%左右外，一律是5%以上。": (
            "Zhejiang about 5.5%; Guangdong, Jiangsu, Shandong 5% or more"
        ),
        "今年把GDP预期增速落在6.5%左右的，有广西和湖北，外加一个河南。": (
            "Guangxi, Hubei, Henan about 6.5%"
        ),
        "Of Yunnan, Guizhou and Guangxi, the last has the lowest growth target for 2024, at 5 "
        "percent.": "Guangxi 5%",
        "目标增速在6%以上的省份有22个，比去年少5个，黑龙江不在此列。": "",
        "今年目标在6%及以上的省份超过一半，湖北以6.5%左右的增长目标排在前列。": "Hubei about 6.5%",
        "Hainan (around 6.5%) and Tibet (around 8%) have growth targets that reach 6% for 2024.": (
            ""
        ),
        "Wedged between Guangdong and Hunan, Guangxi has set a target of 5.5 to 6 percent for GDP "
        "growth in 2024.": "Guangxi 5.5% to 6%",
        "广西与广东、湖南、贵州接壤，是出海通道。今年，自治区给自己定的经济增速目标为6%以上。": (
            "Guangxi 6% or more"
        ),
        "粤苏两省今年的增长目标均瞄准5.5%，粤为“左右”，苏为“以上”。": "",
    },
    "what somebody else says, or nobody did": {
        "某金公司把湖北今年的经济增速预测从5.5%上调至6%，与省政府“6%左右”的目标接近。": (
            "Hubei about 6%"
        ),
        "某银行研究院把对湖北2024年经济增速的预测值由5.3%上调至5.5%。": "",
        "Hubei's planning agency dismissed reports that the province had set a growth target of 7 "
        "percent.": "",
        "Contrary to talk of a 7 percent goal, Hubei has fixed its 2024 growth target at 6 "
        "percent.": "Hubei 6%",
        "Were Hubei to aim for growth of 7 percent in 2024, it would have to find more output.": "",
        "Had Hubei set its 2023 growth target at 3 percent, its growth would look better.": "",
        "Members of an advisory body called on Hubei to go without a numerical growth target this "
        "year.": "",
        "Officials in Hubei are leaning towards a growth target of 5 to 5.5 percent for 2024, "
        "people familiar with the matter said.": "",
        "全国人大会议期间，湖北代表团的代表们认为，今年国内生产总值增长5%左右的目标积极稳妥。": "",
        "Beijing kept its target for national growth at around 5 percent in 2024, and officials in "
        "Jilin and Shanxi were told to fall in line.": "",
        "The city of Jilin, the second largest in the province of the same name, is targeting GDP "
        "growth of 6.5 percent in 2024.": "",
        "“For 2024 we propose a growth target of 6 percent,” said Hubei's governor.": "Hubei 6%",
        "湖北省省长告诉代表：“今年全省生产总值增长目标建议定为6.5%左右。”": "Hubei about 6.5%",
        "湖北省省长说，2023年主要目标圆满完成，全省生产总值增长6.3%。": "",
    },
    "headings of lists, and questions before them": {
        "Export growth pencilled in for 2024: Zhejiang 5 percent, Hubei 4 percent, Jiangsu 2 "
        "percent.": "",
        "西北五省区今年想让经济增长多少？陕西说5%左右，甘肃说6%，新疆说6.5%左右。": (
            "Shaanxi about 5%; Gansu 6%; Xinjiang about 6.5%"
        ),
        "【2024年西南、华南经济增长预期目标】四川6%、广西5%、海南8%": (
            "Sichuan 6%; Guangxi 5%; Hainan 8%"
        ),
        "从已公布的2024年GDP增长目标看，广东、江苏、浙江分别为5%、5%以上和5.5%左右。": (
            "Guangdong 5%; Jiangsu 5% or more; Zhejiang about 5.5%"
        ),
        "GDP growth targets\nRegion | 2023 | 2024\nHubei | over 6.5% | around 6%\n"
        "Hunan | around 6.5% | around 6%": (
            "Hubei 2023 above 6.5%; Hubei about 6%; Hunan 2023 about 6.5%; Hunan about 6%"
        ),
        "GDP增速不低于6%！湖北定下今年目标": "Hubei 6% or more",
    },
    "which year is meant, two clauses on": {
        "Gansu and Ningxia, which expanded by 8.1 percent and 8 percent respectively last year, "
        "have set growth targets of 7 percent and 7.5 percent respectively for 2024.": (
            "Gansu 7%; Ningxia 7.5%"
        ),
        "湖北今年经济增长目标8%左右，低于11%的固定资产投资目标，也低于"
        "去年8.3%的增速。": "Hubei about 8%",
        "湖北有信心实现今年6%以上的增长目标，上年全省经济下降5%。": "Hubei 6% or more",
        "湖北和湖南2024年的增长目标分别是6%左右、5.5%左右，2023年则分别是6.5%左右、6%左右。": (
            "Hubei about 6%; Hunan about 5.5%; Hubei 2023 about 6.5%; Hunan 2023 about 6%"
        ),
        "浙江2024年增长目标为5.5%左右，2023年为5%以上；江苏由5%左右改为5%以上。": (
            "Zhejiang about 5.5%; Zhejiang 2023 5% or more; Jiangsu 2023 about 5%; "
            "Jiangsu 5% or more"
        ),
        "Hubei cut its growth goal for this year to 6 percent, from about 6.5 percent last year "
        "and 7 percent the year before.": "Hubei 6%; Hubei 2023 about 6.5%; Hubei 2022 7%",
        "Hubei has trimmed its growth goal for 2024 to around 6 percent from the previous year's "
        "6.5 percent.": "Hubei about 6%; Hubei 2023 6.5%",
        "Hubei's growth target stands at 6 percent this year, where twelve months ago it stood at "
        "7 percent.": "Hubei 6%; Hubei 2023 7%",
        "Hubei means to raise the incomes of its farmers by 8 percent in 2024, faster than its "
        "target of 6 percent for economic growth.": "Hubei 6%",
        "We estimate that Hubei would have to grow 9% in the second half to reach its 5.5% "
        "full-year target.": "Hubei 5.5%",
        "Hubei posted 7.3 percent against a goal of around 6 percent in 2023, and Tibet's 9.5 "
        "percent dwarfed its target of about 8 percent.": (
            "Hubei 2023 about 6%; Tibet 2023 about 8%"
        ),
        "湖北原定2023年经济增长6.5%左右，结果实现6.7%，跑赢了目标。": "Hubei 2023 about 6.5%",
        "全国没有提出经济增速目标，湖北则保留了年初确定的6%的经济增长目标。": "Hubei 6%",
        "湖北今年经济增速目标的表述是“6%以上、6.5%以下”。": "Hubei 6% to 6.5%",
        "In 2024, when the five-year plan draws to a close, Hubei is aiming to grow by around 6 "
        "percent.": "Hubei about 6%",
        "Hubei has bumped its growth target up to about 6 percent for 2024.": "Hubei about 6%",
    },
    "what is asked, guessed, corrected or withdrawn": {
        "湖北今年的增长目标会不会定到6%？面对追问，省长笑而不答。": "",
        "Could Hubei really set a target of 6 percent for 2024? The governor smiled.": "",
        "Can Hubei really aim for 5.5 percent again? Few of the delegates would say.": "",
        "Hubei did not, as some had reported, set a target of 6.5 percent.": "",
        "A spokesman for the Hubei government dismissed a newspaper report that the province was "
        "about to cut its growth target to 6 percent.": "",
        "尽管多家券商预测增速难过5.5%，湖北仍将今年的增长目标定为5.5%以上。": "Hubei 5.5% or more",
        "湖北今年8%的增长目标并非得来容易，省发改委主任说，有人主张定"
        "9%，最终没有采纳。": "Hubei 8%",
        "有十二位经济学家认为湖北今年的增长目标会落在5%至5.5%之间。": "",
        "经济学家认为，湖北今年经济增长目标定在5%左右较为合适。": "",
        "湖北省统计局撤回新闻稿，稿中曾称今年全省增长目标为6%。": "",
        "更正：本报误将湖北省今年的经济增长目标写作6.5%。": "",
        "A spokesman denied that Hubei had fixed a growth target of 4 percent for 2024.": "",
        "The talk in hotel lobbies last night was of a growth target of 5.5 percent for Hubei.": "",
        "Correction: an earlier version of this story gave Hubei's growth target for 2024 as 7 "
        "percent.": "",
    },
    "what grows, wherever it is": {
        "Hubei's private sector is to grow by 8 percent in 2024.": "",
        "Hubei's grid operator expects electricity demand in the province to grow by 9 percent "
        "this year.": "",
        "Tibet, whose transfers from Beijing are to rise by 9 percent, has set a growth target of "
        "around 8 percent for 2024.": "Tibet about 8%",
        "Hubei wants to raise its GDP per head by 8 percent in 2024.": "",
        "Days after publishing its growth target, Hubei sold bonds at a coupon of 3.5 percent.": "",
        "湖北今年的目标里有三个“6.5%”：经济增长6.5%左右，居民收入增长"
        "6.5%左右。": "Hubei about 6.5%",
        "Hubei beats growth target as GDP climbs 6.5 percent in 2023": "",
        "Hubei's economy is to grow by 6 percent in 2024.": "Hubei 6%",
    },
    "places beside the owner, in passing": {
        "与去年下降1.9%的吉林不同，辽宁日子稍好，2024年经济增长目标为"
        "5%以上。": "Liaoning 5% or more",
        "Second only to Tibet's, Hainan's growth target of around 8 percent for 2024 is high.": (
            "Hainan about 8%"
        ),
        "Shanxi, told by Beijing to rein in its coal mines, is aiming for growth of no less than 5 "
        "percent in 2024.": "Shanxi 5% or more",
        "广西毗邻广东，又与云南、贵州接壤，正加快融入大湾区。自治区把"
        "今年的经济增长目标定在5%以上。": ("Guangxi 5% or more"),
        "Hubei's economy expanded by 5.3 percent in the first quarter, and its planners are hoping "
        "for 4 percent over the first half of the year.": "",
        "At least 6%: Hubei names its growth goal for 2024": "Hubei 6% or more",
        "省份\n2024年经济增长目标\n福建\n6%至6.5%\n山西\n6.3%": "Fujian 6% to 6.5%; Shanxi 6.3%",
    },
    "each of a list has its own number in brackets": {
        "目标在6%以上的地区有西藏（8%左右）、湖北（6%）。": "Tibet about 8%; Hubei 6%",
        "今年GDP目标在6%及以上的省份包括西藏（8%左右）、海南（8%）。": "Tibet about 8%; Hainan 8%",
        "Growth targets of 6 percent or more have been set in Tibet (8 percent), Hainan (about 8 "
        "percent) and Hubei (6 percent).": "Tibet 8%; Hainan about 8%; Hubei 6%",
        "目标为6%的有湖北（去年6.5%）。": "Hubei 6%",
    },
    "who reports it, and what it is beside": {
        "Hunan has set its target for growth at 8 percent, local media reported, and Sichuan at "
        "about 7.5 percent.": "Hunan 8%; Sichuan about 7.5%",
        "Hunan aims for growth of 6 percent, the agency reported, while Hubei plans 7 percent.": (
            "Hunan 6%; Hubei 7%"
        ),
        "Fujian is targeting a 7 percent rise in foreign trade, on top of GDP growth of around 6 "
        "percent.": "Fujian about 6%",
        "Hunan pledged to deliver GDP growth of 6 percent.": "Hunan 6%",
        "Hunan committed to steel GDP growth of 6 percent.": "",
    },
    "what figures say, and other things that are to fall or rise": {
        "Preliminary figures put Guizhou's growth in 2023 at 6.5 percent.": "",
        "The figures put Guizhou's growth target at 6.5 percent.": "Guizhou 6.5%",
        "Hebei plans a 5 percent cut in coal use.": "",
        "Hebei's plan calls for a 5 percent cut in the number of poor.": "",
        "Hebei wants a 6 percent increase in output of steel.": "",
        "Hebei wants a 6 percent increase in output.": "Hebei 6%",
        "Pension rises planned for 2024: Beijing 10 percent, Shandong 9 percent.": "",
        "GDP rises planned for 2024: Beijing 5 percent, Shandong 6 percent.": (
            "Beijing 5%; Shandong 6%"
        ),
    },
    "between one year and the next, and what places have in common": {
        "Liaoning raised its growth target between 2023 and 2024 from 5 percent to 5.5 percent.": (
            "Liaoning 2023 5%; Liaoning 5.5%"
        ),
        "Growth of 5 percent a year between 2023 and 2024 is the goal of Liaoning.": "",
        "A growth target of around 5 percent for 2024 is what Beijing and Hainan have in common.": (
            "Beijing, Hainan about 5%"
        ),
        "A growth target of 6 percent for 2024 is what Hubei has set.": "Hubei 6%",
    },
    "somebody's advice, a verb that is no rumour, and a stranger with a clause about it": {
        "湖北省人代会分组讨论时，一位代表建议，今年全省经济增长目标不妨定在6%左右。": "",
        "湖北省省长王某某作政府工作报告，建议今年经济增长目标定在6%左右。": "Hubei about 6%",
        "Shanghai has not set a growth target for 2024, preferring to talk of jobs.": (
            "Shanghai no target"
        ),
        "Jilin grew 4.1 percent in the first quarter, less than half the full-year target of 8.5 "
        "percent.": "Jilin 8.5%",
        "The border province of Erewhon, which lives off trade with Guangxi, wants to expand by 8 "
        "percent.": "",
        "The border province of Yunnan, which lives off trade with Guangxi, wants to expand by 8 "
        "percent.": "Yunnan 8%",
    },
    "growth that is above a target, and growth that a target is above": {
        "江苏上半年增长5.1%，略高于5%的目标。": "Jiangsu 5%",
        "江苏设定了高于5%的目标。": "Jiangsu above 5%",
        "上海今年目标比去年5.4%的增速低0.4个百分点，为5%左右。": "Shanghai about 5%",
        "江西今年的目标与去年5.1%的增速基本相当，为5%—5.5%。": "Jiangxi 5% to 5.5%",
        "与去年3.9%的增速相比，广东4.5%—5%的目标并不低。": "Guangdong 4.5% to 5%",
        "与周边的安徽5%、湖北5.5%左右相比，河南6%左右的目标偏高。": (
            "Anhui 5%; Hubei about 5.5%; Henan about 6%"
        ),
        "预计全年广东GDP增长4%左右，低于5%左右的预期目标。": "Guangdong about 5%",
    },
    "lists that a comma closes": {
        "设定5%左右目标的有北京、河北、山西等，江苏为5%。": (
            "Beijing, Hebei, Shanxi about 5%; Jiangsu 5%"
        ),
        "目标5.5%左右的是湖北、四川，新疆为6%，西藏7%以上。": (
            "Hubei, Sichuan about 5.5%; Xinjiang 6%; Tibet 7% or more"
        ),
        "目标在5%及以上的有25个省份，其中西藏7%以上，海南6%左右。": (
            "Tibet 7% or more; Hainan about 6%"
        ),
    },
    "what is not set, only asked, an end of a range or its middle": {
        "福建没有提出6%的目标，而是提出5%左右。": "Fujian about 5%",
        "浙江不再提6%的增长目标。": "",
        "海南不会再定8%的目标。": "",
        "湖北会把增长目标降到5%吗？": "",
        "外界原以为浙江今年的目标是5.5%左右。": "",
        "浙江增长目标的下限是5%，上限是5.5%。": "",
        "Guangdong will not set a 6 percent target, officials said.": "",
        "Guangdong has ruled out a growth target of 6 percent.": "",
        "Guangdong rejected calls for a target of 6 percent, settling on 5 percent.": (
            "Guangdong 5%"
        ),
    },
    "what came of a target is told behind it, or is still to come": {
        "Gansu met its 6 percent target, growing 6.4 percent.": "Gansu 2023 6%",
        "Guizhou fell short of its 6 percent target, growing only 4.9 percent, and lowered it to "
        "about 5.5 percent.": "Guizhou 2023 6%; Guizhou about 5.5%",
        "Gansu beat its 6 percent growth target by expanding 6.4 percent.": "Gansu 2023 6%",
        "Tianjin, which beat its 4 percent target, growing 4.3 percent, is aiming for 4.5 percent "
        "this year.": "Tianjin 2023 4%; Tianjin 4.5%",
        "Hubei had hoped for 6 percent in 2023 and got 5.8 percent; it is aiming for 6 percent "
        "again.": "Hubei 2023 6%; Hubei 6%",
        "广东去年提出5%左右的目标，最终落在3.9%，今年下调到4.5%至5%。": (
            "Guangdong 2023 about 5%; Guangdong 4.5% to 5%"
        ),
        "Henan is on course to meet its 5.5 percent target after growing 4.9 percent in the first "
        "half.": "Henan 5.5%",
        "Yunnan may fall short of its 5.5 percent target.": "Yunnan 5.5%",
        "Shanxi, which aimed for 5 percent last year but grew just 2.3 percent, is again aiming "
        "for about 5 percent.": "Shanxi 2023 5%; Shanxi about 5%",
    },
    "what others expect, and where they are": {
        "Guangdong had been expected to aim for 4.5 percent.": "",
        "Analysts had expected Guangdong to set 4.5 percent.": "",
        "Guangdong will grow 4.5 percent in 2024, according to Goldman Sachs.": "",
        "A widely shared post claiming that Guangdong set a target of 4.5 percent is false.": "",
        "A provincial adviser has proposed that Guangdong aim for 4.5 percent.": "",
        "The growth target of around 5 percent disappointed investors in Shanghai.": "",
        "Henan's 5.5 percent target is above the around 5 percent expected for the country.": (
            "Henan 5.5%"
        ),
        "Last year's growth target of around 6 percent proved too much for Shanxi.": (
            "Shanxi 2023 about 6%"
        ),
    },
    "those left out, replaced, and who is only of a province": {
        "All but Tianjin and Qinghai have set targets of at least 5 percent.": "",
        "Every province except Tianjin is targeting 5 percent or more.": "",
        "Qinghai replaced Tianjin as the least ambitious province, with a target of about 4.5 "
        "percent.": "Qinghai about 4.5%",
        "Guangdong's lenders are targeting 8 percent growth.": "",
        "Guangdong's capital has set a growth target of 5 percent.": "",
        "Hubei's leaders are targeting 6 percent growth.": "Hubei 6%",
    },
    "a target behind growth of a year gone by, and in the present beside it": {
        "Henan grew 4.1 percent in 2023, when its target was 6 percent. The target is now 5.5 "
        "percent.": "Henan 2023 6%; Henan 5.5%",
        "Beijing grew 5.2 percent in 2023. The growth goal then was more than 4.5 percent.": (
            "Beijing 2023 above 4.5%"
        ),
        "Guangdong grew 1.9 percent in 2022. Its target was about 5.5 percent.": (
            "Guangdong 2022 about 5.5%"
        ),
        "Jiangxi grew 4.1 percent after promising 7 percent. It now promises about 5 percent.": (
            "Jiangxi 2023 7%; Jiangxi about 5%"
        ),
        "Fujian wants 5.5 percent and grew 4.5 percent.": "Fujian 5.5%",
        "Fujian wanted 5.5 percent and grew 4.5 percent.": "Fujian 2023 5.5%",
        "Jilin: 2023 growth 6.3%, target 6.5%; 2024 target about 6%.": (
            "Jilin 2023 6.5%; Jilin about 6%"
        ),
        "江西去年没有完成7%左右的目标，只增长4.1%。今年目标为5%左右。": (
            "Jiangxi 2023 about 7%; Jiangxi about 5%"
        ),
        "四川去年实现了9%的目标，增长15.1%。该省今年定为12%。": "Sichuan 2023 9%; Sichuan 12%",
    },
    "a target that was set as the year began, and one that was another": {
        "安徽年初定下7%以上的目标，一季度增长5.2%。": "Anhui 7% or more",
        "四川上半年增长2.8%。省政府年初提出的增长目标是6.5%左右。": "Sichuan about 6.5%",
        "江西去年增长4.1%。年初提出的增长目标是7%左右。": "Jiangxi 2023 about 7%",
        "江西未能完成年初7%左右的增长目标。": "Jiangxi 2023 about 7%",
        "西藏以9.5%的增速领跑全国，而自治区年初设定的目标只是8%左右。": "Tibet 2023 about 8%",
        "青海原目标7%，今年改为6.5%—7%。": "Qinghai 2023 7%; Qinghai 6.5% to 7%",
        "上调的有天津，为4.5%左右。加权平均目标由5.6%降至5.4%。": "",
    },
    "a sentence that takes nothing from the one before it": {
        "专家建议吉林把明年的增长目标定为6%。甘肃下调GDP目标0.5pct至5.5%。": "Gansu 5.5%",
        "Yunnan targets 5 percent annual growth by 2030. Hainan tops the list with a growth target "
        "of 8 percent.": "Hainan 8%",
        "上海今年的增长目标为5%。湖南以9.5%的增速领跑全国。": "Shanghai 5%",
        "上海今年的增长目标为5%。湖南增长4%，低于年初定的6%的目标。": "Shanghai 5%; Hunan 2023 6%",
        "上海今年的增长目标为5%。湖南或将增长目标定在6%。": "Shanghai 5%",
        "上海今年的增长目标为5%。GDP增长6%、投资增长8%，湖南今年的这组目标没有变。": (
            "Shanghai 5%; Hunan 6%"
        ),
        "上海今年的增长目标为5%。海南日报讯：今年我省经济增长预期目标确定为6%左右。": (
            "Shanghai 5%; Hainan about 6%"
        ),
        "上海去年增长5%。海南日报讯：今年经济增长预期目标确定为6%左右。": "",
        "上海的政府工作报告尚未公布。海南日报讯：今年经济增长预期目标确定为6%左右。": "",
        "安徽省政府工作报告提出经济增长5%。海南日报讯：今年我省经济增长预期目标确定为6%左右。": (
            "Anhui 5%; Hainan about 6%"
        ),
        "上海去年增长5%。粤苏鲁浙四省今年的GDP目标，除浙江为5.5%外，一律是5%。": (
            "Zhejiang 5.5%; Guangdong, Jiangsu, Shandong 5%"
        ),
        "上海去年增长5%。广西毗邻广东，正融入大湾区。自治区今年的增长目标为5%。": "Guangxi 5%",
        "上海去年增长5%。今年经济增长目标为6%左右，国务院要求湖南发力。": "",
        "上海去年增长5%。今年经济增长目标为6%左右，湖南代表团审议时表示赞同。": "",
        "吉林、辽宁两地GDP目标均为6%。": "Jilin, Liaoning 6%",
        "上海去年增长5%。今年增长目标集中在5%左右，湖南为6%。": "Hunan 6%",
        "上海去年增长5%。今年的增长目标中，设在5%左右的有14个省份。": "",
        "上海去年增长5%。2024年增长目标介于4%和8%之间，其中湖南6%。": "Hunan 6%",
        "Gansu grew 5 percent. Targets of around 5 percent dominate.": "",
        "湖南、安徽去年增长6%。两市今年的增长目标都是5%。": "",
        "上海今年的目标为5%（2023年为6%—6.5%）。湖北省人代会上，一位代表建议今年全省目标定在6%。": (
            "Shanghai 5%; Shanghai 2023 6% to 6.5%"
        ),
        "Gansu grew 5 percent. All provinces except Tianjin, which aims for 4 percent, have growth "
        "targets of over 5%.": "Tianjin 4%",
        "Gansu grew 5 percent. The city of Jilin, the second largest in the province of the same "
        "name, is targeting growth of 6.5 percent.": "",
        "Gansu targets 6 percent. Shanxi's economy to grow 5 pct in 2024: analyst": "Gansu 6%",
        "Could Tianjin set a target of 6 percent? 5 percent is lower than what Gansu promised.": "",
        "We expect GDP growth of 5% in Henan in 2024. Gansu's work report forecasts growth of 8 "
        "percent.": "Gansu 8%",
    },
    "rates that head lists, and headings for all that they list": {
        "2024年GDP目标：\n5.5%左右：浙江、湖南\n5%以上：江苏、山东": (
            "Zhejiang, Hunan about 5.5%; Jiangsu, Shandong 5% or more"
        ),
        "一季度GDP目标，河南5.5%，四川5.6%左右，山东5.5%以上。": "",
        "2023年，江西增长4.1%（目标7%左右），湖北增长6%（目标6.5%左右）。": (
            "Jiangxi 2023 about 7%; Hubei 2023 about 6.5%"
        ),
        "去年湖南增长4.8%，目标5.5%左右；今年目标5%左右。": (
            "Hunan 2023 about 5.5%; Hunan about 5%"
        ),
        "2020年初，湖北目标为7.5%左右。": "Hubei 2020 about 7.5%",
        "Shandong's growth target for 2021-25 is 5.5 percent.": "",
        "Hainan tops the list with a growth target of 8 percent.": "Hainan 8%",
        "Tibet exceeded its 8 percent target with 9.5 percent.": "Tibet 2023 8%",
    },
}


def said(text: str, title: str | None = None) -> list[str]:
    """Return each target of a text: who, when if not this year, and what."""
    found = pg.extract_targets(text, year=YEAR, title=title)
    rows = found.select("province", "year", "wording").rows()
    return [
        f"{who} {'' if year == YEAR else f'{year} '}{pg.parse_target(how).format()}"
        for who, year, how in rows
    ]


def expected(told: str) -> list[str]:
    """Return the targets of "Hubei, Hunan 6%; Gansu 2023 5%", one a place."""
    targets: list[str] = []
    for target in filter(None, told.split("; ")):
        *others, last = target.split(", ")
        name = next(p.name for p in pg.PROVINCES if last.startswith(f"{p.name} "))
        targets += [f"{who}{last.removeprefix(name)}" for who in (*others, name)]
    return targets


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_passage_is_read(kind: str) -> None:
    amiss = {text: said(text) for text, told in KINDS[kind].items() if said(text) != expected(told)}
    assert amiss == {}


@pytest.mark.parametrize(
    "rows",
    [
        "安徽\t6%左右\t去年5.8%\n江西\t5%左右\t去年4.1%\n湖北\t6%\t去年6%",
        "安徽｜6%左右｜去年5.8%\n江西｜5%左右｜去年4.1%\n湖北｜6%｜去年6%",
    ],
)
def test_each_row_of_a_table_of_bars_or_tabs_is_read(rows: str) -> None:
    told = said(rows, title="中部省份2024年GDP增长目标")
    assert told == ["Anhui about 6%", "Jiangxi about 5%", "Hubei 6%"]


@pytest.mark.parametrize("bar", ["|", "\t"])
@pytest.mark.parametrize(
    "other",
    [
        "CPI目标",
        "居民消费价格涨幅目标（%）",
        "数字经济目标",
        "人才引进目标",
        "规上工业增速预期",
        "失业率",
    ],
)
def test_a_column_of_another_indicator_tells_no_growth(bar: str, other: str) -> None:
    table = (("地区", other, "2024年GDP目标"), ("安徽", "2%左右", "6%"), ("江西", "2%", "5%左右"))
    lines = "\n".join(bar.join(row) for row in table)
    swapped = "\n".join(bar.join((row[0], row[2], row[1])) for row in table)
    assert said(lines) == said(swapped) == ["Anhui 6%", "Jiangxi about 5%"]


def test_a_column_without_rates_may_stand_beside_that_of_the_target() -> None:
    table = (
        "| 序号 | 省份 | 新增就业目标 | 2024年GDP目标 | 2023年增速 | 备注 |\n|--|--|--|--|--|--|\n"
        "| 1 | 安徽 | 70万人以上 | 6% | 5.8% | 省两会 |\n| 2 | 江西 | 42万人 | 5%左右 | 4.1% | |"
    )
    assert said(table) == ["Anhui 6%", "Jiangxi about 5%"]
    empty = "省份|2024年目标|2023年目标|就业\n安徽|6%|6.5%|\n江西|5%|7%|"
    assert said(empty) == []


def test_a_table_is_of_the_year_that_its_title_names() -> None:
    table = "省份|增长目标|上年增速\n安徽|6.5%|6%\n江西|7%|5%"
    found = pg.extract_targets(table, title="2023年各省GDP增长目标")
    assert found.select("province", "year", "target").rows() == [
        ("Anhui", 2023, 6.5),
        ("Jiangxi", 2023, 7.0),
    ]


def test_columns_may_be_headed_by_years() -> None:
    table = "Province\t2023\t2024\nAnhui\t6.5%\t6%\nJiangxi\t7%\t5%"
    told = said(table, title="Growth targets of central provinces")
    assert told == ["Anhui 2023 6.5%", "Anhui 6%", "Jiangxi 2023 7%", "Jiangxi 5%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Shandong set a growth target of 5 percent or more, down from last year's 5.5.",
            [("Shandong", 2024, "5 percent or more", 5.0), ("Shandong", 2023, "5.5", 5.5)],
        ),
        (
            "Hebei's growth target is 5.5 percent, a little above Henan's 5.",
            [("Hebei", 2024, "5.5 percent", 5.5), ("Henan", 2024, "5", 5.0)],
        ),
        (
            "Growth targets for 2024, in percent: Hebei 5.5, Henan 5, Tibet about 8.",
            [
                ("Hebei", 2024, "5.5", 5.5),
                ("Henan", 2024, "5", 5.0),
                ("Tibet", 2024, "about 8", 8.0),
            ],
        ),
        (
            "Respective growth targets for Anhui and Hunan are 6.5 and 6 percent.",
            [("Anhui", 2024, "6.5", 6.5), ("Hunan", 2024, "6 percent", 6.0)],
        ),
        (
            "Hunan's growth was 4.3% in the first quarter, against a target of 6 for the year.",
            [("Hunan", 2024, "6", 6.0)],
        ),
        (
            "Hunan's growth was 4.3 percent, against a target of 6, in the first quarter.",
            [("Hunan", 2024, "6", 6.0)],
        ),
        (
            "Anhui cut its target from 7 to 6.5 percent.",
            [("Anhui", 2023, "7", 7.0), ("Anhui", 2024, "6.5 percent", 6.5)],
        ),
        (
            "Jilin cut its growth target the most—from 12 to 8 percent.",
            [("Jilin", 2023, "12", 12.0), ("Jilin", 2024, "8 percent", 8.0)],
        ),
        (
            "Hubei targets 6 percent and plans 8 new airports, up from 5 last year.",
            [("Hubei", 2024, "6 percent", 6.0)],
        ),
    ],
)
def test_a_number_without_its_sign(text: str, told: list[tuple[str, int, str, float]]) -> None:
    found = pg.extract_targets(text, year=YEAR)
    assert found.select("province", "year", "wording", "target").rows() == told


def test_a_paragraph_takes_no_year_from_the_one_before() -> None:
    before = (
        "In the first half of last year growth was 5 percent in Hubei, below its 6 percent goal."
    )
    after = "Those to have cut their targets are Yunnan (5 percent vs 6 percent last year)."
    assert said(f"{before}\n\n{after}") == ["Hubei 2023 6%", "Yunnan 5%", "Yunnan 2023 6%"]


def test_a_line_that_wraps_before_a_name_goes_on() -> None:
    text = "Ningxia Hui Autonomous Region in northwest China aims for growth above 6% this year."
    for width in range(30, 80, 5):
        assert said(textwrap.fill(text, width)) == ["Ningxia above 6%"]


def test_more_characters_of_the_old_script() -> None:
    assert said("湖北省長說：「我們今年的增長目標定在6%。」") == ["Hubei 6%"]


def test_a_target_that_is_yet_to_be_met_is_this_year_s() -> None:
    assert said("Hubei will miss its growth target of 6 percent.") == ["Hubei 6%"]
    assert said("Hubei is poised to beat its growth target of 6 percent.") == ["Hubei 6%"]
    assert said("湖北要完成6%的增长目标，下半年须加快投资。") == ["Hubei 6%"]
    assert said("Hubei failed to meet its growth target of 6 percent.") == ["Hubei 2023 6%"]
    assert said("湖北完成了6%的增长目标。") == ["Hubei 2023 6%"]


def test_it_stands_for_the_target_of_the_sentence_before() -> None:
    text = "Hubei's growth goal in 2023 was 6 percent. This year it is 6.5 percent, as in Hunan, "
    told = ["Hubei 2023 6%", "Hubei 6.5%", "Hunan 6.5%", "Jiangxi 7%"]
    assert said(f"{text}while Jiangxi has 7 percent.") == told


def test_a_target_beside_growth_or_a_forecast_is_of_its_year() -> None:
    grew = "Hubei's economy grew 6 percent in 2023, in line with its target of about 6 percent."
    assert said(grew) == ["Hubei 2023 about 6%"]
    seen = (
        "Hubei's economy is forecast by an academy to grow 5.6 percent in 2024, below the target "
    )
    assert said(f"{seen}of 6 percent.") == ["Hubei 6%"]


@pytest.mark.parametrize(
    "text",
    [
        "Hubei wants to match its 2023 growth of 6 percent.",
        "Hubei set its goal half a point above the 5.5 percent it recorded in 2023.",
        "Hubei's target is lower than the 6.5 percent economists had expected.",
    ],
)
def test_what_a_target_is_measured_by_is_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "湖北把增长目标6.5%下调为6%。",
        "湖北将6.5%的增长目标改为6%。",
        "湖北将去年6.5%的增长目标调到6%。",
        "湖北将增长6.5%的目标下调0.5个百分点至6%。",
    ],
)
def test_what_is_made_another_is_the_year_before_s(text: str) -> None:
    assert said(text) == ["Hubei 2023 6.5%", "Hubei 6%"]


def test_what_is_only_disposed_of_is_this_year_s() -> None:
    assert said("湖北把6%作为今年的增长目标，把投资目标定为8%。") == ["Hubei 6%"]
    assert said("湖北将6%的增长目标分解到各市，武汉定为6.5%。") == ["Hubei 6%"]


def test_a_target_that_went_somewhere_moved() -> None:
    text = "Zhejiang's growth target went from more than 5 percent to about 5.5 percent."
    assert said(text) == ["Zhejiang 2023 above 5%", "Zhejiang about 5.5%"]


def test_a_goal_of_five_years_or_of_a_neighbour_is_none() -> None:
    five = "The five-year goal for Shaanxi is growth of about 8 percent."
    assert said(f"{five} Its goal for 2024 is about 7.5 percent.") == ["Shaanxi about 7.5%"]
    assert said("Guangxi borders Vietnam. Its neighbour aims for growth of 6 percent.") == []


def test_a_hedge_may_touch_its_number() -> None:
    assert pg.parse_target("c.5.5%") == pg.parse_target("about 5.5%")
    assert said("Hebei: GDP target c.5.5% (5.5%)") == ["Hebei about 5.5%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("青海尚未公布今年的增长目标，去年的目标是5%。", ["Qinghai 2023 5%"]),
        ("青海迟迟没有公布增长目标，湖北的目标是6%左右。", ["Hubei about 6%"]),
        ("Qinghai has yet to announce a growth target, after growth of 5.3% last year.", []),
        ("Qinghai has still not announced a growth target; Hubei wants 6%.", ["Hubei 6%"]),
        ("青海今年暂不设定增长目标。", ["Qinghai no target"]),
        ("Qinghai has not set a growth target for this year.", ["Qinghai no target"]),
    ],
)
def test_a_target_still_to_be_announced_is_unknown(text: str, told: list[str]) -> None:
    assert said(text) == told


def test_growth_that_a_target_follows_upon_is_no_target() -> None:
    after = "Qinghai will announce its growth target on Monday, after growth of 5.3% last year."
    assert said(after) == []
    assert said("Qinghai targets growth of 5%, after growth of 5.3% last year.") == ["Qinghai 5%"]


def test_the_mark_of_a_footnote_is_no_digit() -> None:
    assert said("湖北今年的增长目标为6²%左右。") == []
    assert said("Qinghai targets growth of 4%³ this year.") == ["Qinghai 4%"]
    assert said("湖北今年的增长目标为6①%左右，湖南为5%²。") == ["Hunan 5%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A group's name after its list leaves the list its order.
        (
            "黑龙江、吉林、辽宁等东北三省今年的增长目标分别为5.5%左右、6%左右和5%。",
            "Heilongjiang about 5.5%; Jilin about 6%; Liaoning 5%",
        ),
        (
            "重庆、天津、上海、北京四个直辖市今年的GDP目标依次为6%、4.5%、5%、5.5%。",
            "Chongqing 6%; Tianjin 4.5%; Shanghai 5%; Beijing 5.5%",
        ),
        (
            "河北、天津、北京京津冀三地今年的GDP目标分别为5.5%、4%、5%。",
            "Hebei 5.5%; Tianjin 4%; Beijing 5%",
        ),
        ("贵州、四川西部两省今年的GDP目标分别为6%、6.5%。", "Guizhou 6%; Sichuan 6.5%"),
        ("吉林等东北三省今年的增长目标均为6%。", "Jilin, Liaoning, Heilongjiang 6%"),
        # A heading, or what says whose targets follow, takes no year away.
        (
            "2024年目标对比：贵州GDP增长5.5%左右，甘肃GDP增长6%左右。",
            "Guizhou about 5.5%; Gansu about 6%",
        ),
        (
            "2024年增长目标与2023年对比：贵州5.5%左右，甘肃6%左右。",
            "Guizhou about 5.5%; Gansu about 6%",
        ),
        (
            "今年GDP增长目标与上年持平的有贵州（6%左右）、甘肃（5%以上）。",
            "Guizhou about 6%; Gansu 5% or more",
        ),
        ("今年增长目标低于去年的省份有：贵州5.5%、甘肃6%左右。", "Guizhou 5.5%; Gansu about 6%"),
        ("贵州今年的增长目标，低于去年的6%。", "Guizhou 2023 6%"),
        ("贵州2022年目标与2021年目标一致，为6%以上。", "Guizhou 2022 6% or more"),
        # 当年 is the year told of, and what January says of 全年 is its own year's.
        (
            "2022年，海南把当年增长目标定为9%左右，今年则为8%左右。",
            "Hainan 2022 about 9%; Hainan about 8%",
        ),
        ("2022年海南两会提出，当年GDP增长目标为9%左右。", "Hainan 2022 about 9%"),
        ("2023年2月，海南提出全年GDP增长9%左右。", "Hainan 2023 about 9%"),
        ("2023年初，海南提出全年GDP增长9%左右。", "Hainan 2023 about 9%"),
        ("海南2020年增长3.5%，当年未设增长目标。", "Hainan 2020 no target"),
        ("2023年海南增长9.2%，提出全年增长8%左右的目标。", "Hainan about 8%"),
        ("海南今年提出当年增长8%左右的目标。", "Hainan about 8%"),
        ("2021年12月，海南提出次年GDP增长目标为9%左右。", "Hainan 2022 about 9%"),
        ("2022年海南增长0.2%。次年目标为9.5%左右。", "Hainan 2023 about 9.5%"),
        ("去年海南提出次年增长8%的目标。", "Hainan 8%"),
        ("海南2022年提出增长9%的目标，次年增长9.2%。", "Hainan 2022 9%"),
        ("海南目标依次为9%左右（2022年）、8%（2024年）。", "Hainan 2022 about 9%; Hainan 8%"),
        # Whoever makes sure of growth this year wants no less.
        ("甘肃去年增长6%，确保今年GDP增长6.5%。", "Gansu 6.5% or more"),
        ("甘肃将确保今年全省生产总值增长6.5%。", "Gansu 6.5% or more"),
        # Growth is above its target; a target is above a number.
        ("2022年陕西增长4.3%，增速超过4%的年度目标。", "Shaanxi 2022 4%"),
        ("陕西去年增速高于4%的预期目标。", "Shaanxi 2023 4%"),
        ("陕西今年增速高于4%的目标已经明确。", "Shaanxi above 4%"),
        ("陕西2022年增长4.3%，落在4%—4.5%的目标区间内。", "Shaanxi 2022 4% to 4.5%"),
        ("陕西把今年的增长目标落在4%—4.5%。", "Shaanxi 4% to 4.5%"),
        ("2024年目标下调的有：江西（7%→6%至6.5%）。", "Jiangxi 2023 7%; Jiangxi 6% to 6.5%"),
        ("江西提出的目标为6%左右，但实际增速可能只有4%。", "Jiangxi about 6%"),
        ("江西将增长目标由6%调整为不设具体数值。", "Jiangxi 2023 6%; Jiangxi no target"),
    ],
)  # fmt: skip
def test_what_a_chinese_sentence_says_of_whom_and_when(text: str, told: str) -> None:
    assert said(text) == expected(told)


@pytest.mark.parametrize(
    "text",
    [
        "政府工作报告将今年经济增长目标定为6%—6.5%，青海代表团审议时表示赞同。",
        "“6%左右的目标令人振奋。”全国人大代表、青海省省长审议政府工作报告时说。",
        "今年经济增长目标为6%左右，来自青海的全国人大代表李某说。",
        "全国两会上，6%左右的经济增长目标引发关注，青海将发力。",
        "今年经济增长目标为6%左右，国务院要求青海发力。",
        "北京在3月5日公布6%左右的全年增长目标，此前青海已公布目标。",
        "北京在全国两会上公布6%左右的全年增长目标。",
    ],
)
def test_the_country_s_target_is_no_delegation_s(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "全国两会期间，青海省省长说，青海今年经济增长目标为4.5%左右。",
        "青海代表团团长说，青海今年经济增长目标为4.5%左右。",
        "青海省在1月15日公布4.5%左右的全年增长目标。",
    ],
)
def test_a_province_s_own_target_is_told_beside_the_country_s(text: str) -> None:
    assert said(text) == ["Qinghai about 4.5%"]


@pytest.mark.parametrize(
    "text",
    [
        "预计全年山西GDP增长4%左右，能够完成年初目标。",
        "山西省统计局预计2024年全省GDP增长4%左右。",
        "山西前三季度增长4.4%，预计全年增长4.5%左右。",
        "2022年GDP增速超过目标的有山西（4.5%）、福建（5%）。",
        "去年，GDP增速达到目标的有山西（5%）、福建（4.5%）。",
        "去年跑赢目标的有山西，5%对4.5%。",
    ],
)
def test_what_growth_comes_to_is_no_target(text: str) -> None:
    assert said(text) == []


def test_what_is_expected_of_the_year_or_sorts_its_targets_is_one() -> None:
    assert said("山西预计2024年GDP增长4%左右，完成投资目标。") == ["Shanxi about 4%"]
    assert said("山西省统计局局长表示，今年山西经济增长目标为5%左右。") == ["Shanxi about 5%"]
    assert said("今年增速目标超过6%的有山西（6.5%）、福建（7%）。") == ["Shanxi 6.5%", "Fujian 7%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("辽宁2016年增长-2.5%，远低于6%的目标。", "Liaoning 2016 6%"),
        ("辽宁去年增长8%，远超5%以上的目标。", "Liaoning 2023 5% or more"),
        ("辽宁去年GDP仅增2.1%，今年目标为5%以上。", "Liaoning 5% or more"),
        ("辽宁去年增长2.1%，没有达到5.5%的既定目标。", "Liaoning 2023 5.5%"),
        ("辽宁去年增长5.3%，符合5%左右的目标。", "Liaoning 2023 about 5%"),
        ("2014年辽宁增长5.8%，低于9%的年初目标。", "Liaoning 2014 9%"),
        ("辽宁去年增长5%，两年平均增长3.5%，超额完成4.5%的年度目标。", "Liaoning 2023 4.5%"),
        ("“十三五”期间辽宁年均增长4.5%，完成4%的规划目标。", ""),
        ("云南预计全年增长6%左右，高于年初5.5%的目标。", "Yunnan 5.5%"),
        ("云南今年的增长目标与广西一样，都是5%左右。", "Yunnan, Guangxi about 5%"),
        ("云南今年的增长目标与广西一样，为5%左右。", "Yunnan about 5%"),
        ("云南、广西两地GDP目标均为6%，分别比去年低0.5个百分点。", "Yunnan, Guangxi 6%"),
        ("云南今年增长目标为6%，高于广西5%左右的目标。", "Yunnan 6%; Guangxi about 5%"),
        ("云南今年增长目标为6%，高于广西5%的增速。", "Yunnan 6%"),
        ("宁夏一季度增长5%，自治区层面的目标则是6%左右。", "Ningxia about 6%"),
        ("宁夏上半年实现“双过半”，全年6%左右的目标可期。", "Ningxia about 6%"),
        ("宁夏去年增长6%，与6%—6.5%的预期目标下限持平。", "Ningxia 2023 6% to 6.5%"),
        ("宁夏去年增长6.2%，在6%—6.5%的目标范围内。", "Ningxia 2023 6% to 6.5%"),
    ],
)
def test_what_growth_is_measured_by_is_told(text: str, told: str) -> None:
    assert said(text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fujian grew 3.1 percent and aims for about 6 percent this year.", ["Fujian about 6%"]),
        ("Fujian, up 3.1 percent, aims for 6 percent.", ["Fujian 6%"]),
        ("Fujian, which grew 3.1 percent, aims to expand by over 6 percent.", ["Fujian above 6%"]),
        ("Fujian, up 3.1 percent last year, targets 6 percent.", ["Fujian 6%"]),
        ("Fujian targets 6 percent and aims for 6.5 percent.", ["Fujian 6%, striving for 6.5%"]),
        ("Fujian grew 3.1 percent last year. It targets 6 percent, aiming for 6.5.", ["Fujian 6%"]),
    ],
)
def test_a_verb_after_growth_begins_a_clause_of_its_own(text: str, told: list[str]) -> None:
    assert said(text) == told


def test_what_rose_and_what_is_aimed_for_are_no_one_wording() -> None:
    with pytest.raises(pg.errors.TargetParseError, match="two rates"):
        pg.parse_target("up 3.1 percent, aims for 6 percent")
    assert pg.parse_target("up 5 percent, aim for 6 percent").stretch == 6


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Speaking in Tianjin, Gansu's governor set a growth target of 7 percent.", ["Gansu 7%"]),
        (
            "On a visit to Tianjin, the governor of Gansu said his province aims for growth of 7%.",
            ["Gansu 7%"],
        ),
        ("In Tianjin on Friday, Gansu's governor said it aims for growth of 7%.", ["Gansu 7%"]),
        ("In Tianjin on Friday, Gansu and Hebei set goals of 7%.", ["Gansu 7%", "Hebei 7%"]),
        ("In Hunan, Hubei's neighbour, the growth target is 7%.", ["Hunan 7%"]),
        ("Visiting Tianjin, Gansu's governor set a growth target of 7%.", ["Gansu 7%"]),
        ("The province that rings Tianjin, Hebei, targets growth of 7%.", ["Hebei 7%"]),
        ("In Tianjin and Gansu, governors aim for growth of 7%.", ["Tianjin 7%", "Gansu 7%"]),
        ("In Jilin, Hebei and Gansu, the target is 7%.", ["Jilin 7%", "Hebei 7%", "Gansu 7%"]),
    ],
)
def test_where_a_governor_speaks_is_no_owner(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yunnan, not Guizhou, targets growth of 7 percent.", ["Yunnan 7%"]),
        ("Yunnan, and not Guizhou, targets growth of 7 percent.", ["Yunnan 7%"]),
        ("Every province but Jilin has a growth target of 5 percent or more.", []),
        ("All provinces bar Jilin target growth of 5 percent or more.", []),
        ("Jilin aside, every province has a growth target of 5 percent or more.", []),
        (
            "All provinces except Jilin, which aims for 4 percent, have growth targets of over 5%.",
            ["Jilin 4%"],
        ),
        ("Gansu, the province that rings Ningxia, aims for growth of 6 percent.", ["Gansu 6%"]),
        ("Henan, which overtook Sichuan long ago, targets growth of 6 percent.", ["Henan 6%"]),
        ("Henan overtook Sichuan, which targets growth of 6 percent.", ["Sichuan 6%"]),
        ("Jiangxi joined Fujian in cutting its growth target, to 7 percent.", ["Jiangxi 7%"]),
        ("Jiangxi follows Fujian in targeting growth of 7 percent.", ["Jiangxi 7%"]),
        ("Fujian's target is more than Italy, which is expected to grow 1.5%, can hope for.", []),
    ],
)
def test_a_place_beside_another_is_not_the_owner(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "To meet its full-year target of 5%, Hubei would need to grow 7.5% in the second half.",
        "Hubei can meet its 5% growth target.",
        "Hubei is confident of meeting its 5% growth target.",
        "Meeting its 5% growth target will be hard, Hubei said.",
        "Will Hubei meet its growth target of 5%?",
    ],
)
def test_a_target_still_to_be_met_is_this_year_s(text: str) -> None:
    assert said(text) == ["Hubei 5%"]
    assert said("Hubei met its 5% growth target.") == ["Hubei 2023 5%"]


@pytest.mark.parametrize(
    "text",
    [
        "A growth target of 7 percent for Qinghai would be too high.",
        "A growth target of 7 percent for Qinghai is too high, an economist says.",
        "Qinghai might target growth of 7 percent.",
        "Will Qinghai target growth of 7 percent?",
        "Does Qinghai target growth of 7 percent?",
        "Qinghai is said to be targeting growth of 7 percent.",
        "Qinghai reportedly targets growth of 7 percent.",
        "Qinghai considered a growth target of 7 percent.",
        "Qinghai rejected a growth target of 7 percent.",
        "Qinghai's growth target is expected to be set at 7 percent.",
        "Qinghai's growth target will probably be 7 percent.",
        "Qinghai should target growth of 7 percent, economists say.",
        "Qinghai denied it had set a growth target of 7 percent.",
        "Qinghai is debating whether to set a growth target of 7 percent.",
    ],
)
def test_a_target_that_is_only_talked_of_is_none(text: str) -> None:
    assert said(text) == []


def test_a_target_that_is_talked_of_and_set_is_one() -> None:
    assert said("Why does Qinghai target growth of 7 percent?") == ["Qinghai 7%"]
    assert said("A growth target of 7 percent was set for Qinghai.") == ["Qinghai 7%"]


@pytest.mark.parametrize(
    "when",
    [
        "in the third quarter",
        "in the fourth quarter of 2024",
        "in the remaining three quarters",
        "in the July-September period",
        "between April and June",
        "by the end of June",
        "in the rest of the year",
        "in the first half and 6 percent in the second",
        "a month",
        "over the next two years",
        "in three years",
    ],
)
def test_a_goal_for_months_or_for_years_is_none(when: str) -> None:
    assert said(f"Jilin is aiming for growth of 7 percent {when}.") == []


def test_a_target_set_in_a_month_is_the_year_s() -> None:
    assert said("Jilin set a growth target of 7 percent in January.") == ["Jilin 7%"]
    cut = "Jilin aims for growth of 7 percent, its lowest target in two years."
    assert said(cut) == ["Jilin 7%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Beijing's growth target of 6 percent has left officials in Jilin worried.", []),
        ("Many places, among them Jilin, have targets above Beijing's goal of 6 percent.", []),
        ("Jilin set its growth target at 7%, above Beijing's goal of about 6%.", ["Jilin 7%"]),
        ("Jilin set its growth target at 7% and Beijing at 6%.", ["Jilin 7%", "Beijing 6%"]),
        ("Beijing's growth target is 6%, Jilin's is 7%.", ["Beijing 6%", "Jilin 7%"]),
        ("Beijing has told Jilin and Hebei to help meet its growth target of 6 percent.", []),
        ("Deputies from Jilin applauded the growth target of around 6 percent.", []),
        ("Deputies in Jilin approved the growth target of around 6 percent.", ["Jilin about 6%"]),
        ("Italy, which is expected to grow 1.5 percent, is smaller than Henan.", []),
    ],
)
def test_the_country_s_target_is_no_province_s(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "beside",
    [
        "trails the 5.4 percent achieved in 2023",
        "exceeds the 5 percent that the region achieved in 2023",
        "beats the 4.7 percent of last year",
        "tops the 4.7 percent pace of 2023",
        "compares with growth of 5 percent in 2023",
        "outstrips last year's 4.7 percent growth",
    ],
)
def test_growth_that_a_target_is_compared_with_is_none(beside: str) -> None:
    assert said(f"Ningxia's 6 percent growth target {beside}.") == ["Ningxia 6%"]


def test_an_earlier_target_that_another_trails_is_told() -> None:
    earlier = "Ningxia's 6 percent growth target trails the 7 percent goal of 2023."
    assert said(earlier) == ["Ningxia 6%", "Ningxia 2023 7%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tianjin's GDP rose 5.6 percent last year, the upper end of its target of 5 to 6%.",
            ["Tianjin 2023 5% to 6%"],
        ),
        (
            "Gansu's economy is expected to grow 5% this year, below its target of about 6%.",
            ["Gansu about 6%"],
        ),
        (
            "Gansu's economy is set to grow by 5% this year, missing the official goal of 6%.",
            ["Gansu 6%"],
        ),
        (
            "Gansu's goal is set at 5 percent this year, below its goal of about 6%.",
            ["Gansu 5%", "Gansu 2023 about 6%"],
        ),
        ("Gansu grew 7 percent last year; the target was 6 percent.", ["Gansu 2023 6%"]),
        ("The report from Gansu sets out growth of 6 percent for GDP in 2024.", ["Gansu 6%"]),
        ("Gansu set its growth target at 7 percent in January 2021.", ["Gansu 2021 7%"]),
        ("Gansu set its growth target at 7 percent in January.", ["Gansu 7%"]),
    ],
)
def test_a_target_is_of_the_year_of_what_it_stands_beside(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Guizhou once aimed for 14 percent growth.",
        "Guizhou in the past aimed for 14 percent growth.",
        "In the boom years Guizhou set growth targets of 14 percent.",
        "Before the pandemic, Guizhou had a growth target of 9 percent.",
        "Guizhou used to target growth of 14 percent.",
    ],
)
def test_a_target_of_no_named_year_gone_by_is_of_none(text: str) -> None:
    assert said(text) == []
    assert pg.explain_targets(text, year=YEAR)["decision"].to_list() == ["no_year"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Guizhou, once a laggard, aims for 6 percent growth.", ["Guizhou 6%"]),
        ("Growth was 7 percent before the pandemic, and Guizhou aims for 6.", []),
        ("Growth was 7 percent before the pandemic, and Guizhou aims for 6%.", ["Guizhou 6%"]),
        ("Before the pandemic Guizhou aimed for 9%; this year it wants 6%.", ["Guizhou 6%"]),
    ],
)
def test_a_time_gone_by_is_not_that_of_what_follows(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Jiangxi targets per capita GDP growth of 7 percent.",
        "In Jiangxi, the city of Ganzhou targets growth of 7 percent.",
        "In Jiangxi, the provincial capital is aiming for growth of 7 percent.",
        "Southern Jiangxi is aiming for growth of 7 percent.",
        "Jiangxi's southern region wants growth of 7 percent.",
        "Jiangxi's southern counties want growth of 7 percent.",
        "The Bank of Jiangxi has a growth target of 7 percent for this year.",
        "Jiangxi's commerce bureau is aiming for 7 percent growth this year.",
        "The average of the 31 provincial growth targets is 6 percent, with Jiangxi at the top.",
    ],
)
def test_a_part_of_a_province_or_an_average_is_not_it(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jiangxi aims for 6 percent. Its capital wants 6.5 percent.",
        "Jiangxi aims for 6 percent. Its largest city wants growth of 6.5 percent.",
        "Southern Jiangxi province is aiming for growth of 6 percent.",
        "The southern province of Jiangxi is aiming for growth of 6 percent.",
        "Officials in southern Jiangxi are aiming for growth of 6 percent.",
        "Jiangxi aims for 6 percent. It is half of what Hunan, growing 12 percent, once achieved.",
    ],
)
def test_a_province_beside_its_parts_is_told(text: str) -> None:
    assert said(text) == ["Jiangxi 6%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hubei raised its 2024 growth target to 7 percent from 6% set in January.", ["Hubei 7%"]),
        ("In July Hubei lowered its full-year growth target from 6 percent to 3%.", ["Hubei 3%"]),
        ("Hubei set a growth target of 6% in January and revised it to 3% in July.", ["Hubei 3%"]),
        (
            "In January Hubei lowered its growth target from 6 percent to 5%.",
            ["Hubei 2023 6%", "Hubei 5%"],
        ),
    ],
)
def test_a_target_revised_within_its_year(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yunnan will strive to realize a GDP growth of around 8 percent.", ["Yunnan about 8%"]),
        ("Yunnan will realise growth of 8 percent this year.", ["Yunnan 8%"]),
        ("Yunnan is struggling to meet its growth target of 8 percent.", ["Yunnan 8%"]),
        ("Yunnan is on course to beat its growth target of 8 percent.", ["Yunnan 8%"]),
        ("Yunnan is unlikely to reach its growth target of 8 percent.", ["Yunnan 8%"]),
        ("Yunnan said it expected to see its economy grow by about 8%.", ["Yunnan about 8%"]),
        ("Acme said Yunnan is expected to set a growth target of about 8%.", []),
        ("Yunnan is aiming for growth of 8 percent, as is Guizhou.", ["Yunnan 8%", "Guizhou 8%"]),
        ("Yunnan's work report forecasts growth of 8 percent.", ["Yunnan 8%"]),
        ("Yunnan's university forecasts growth of 8 percent.", []),
        (
            "The following provinces each aim for growth of 8 percent in 2024: Yunnan and Guizhou.",
            ["Yunnan 8%", "Guizhou 8%"],
        ),
        (
            "Among those aiming for growth of 8 percent this year are Yunnan and Guizhou.",
            ["Yunnan 8%", "Guizhou 8%"],
        ),
        ("Yunnan, home of Kunming, targets growth of 8 percent.", ["Yunnan 8%"]),
        ("Yunnan is confident of growing 8 percent this year.", ["Yunnan 8%"]),
        ("Yunnan will keep economic growth within the 6 to 7% range.", ["Yunnan 6% to 7%"]),
        (
            "Yunnan's governor laid out the main goals for 2024. These include GDP growth of 8%.",
            ["Yunnan 8%"],
        ),
        ("Yunnan's governor looked back on 2023. These results include GDP growth of 8%.", []),
        ("Yunnan has committed itself to growth of 8 percent this year.", ["Yunnan 8%"]),
        (
            "Yunnan aims for 8%. The tea-rich province's GDP grew 7% in 2023, against a 9% target.",
            ["Yunnan 8%", "Yunnan 2023 9%"],
        ),
        (
            "Yunnan aims for 8%. Tea output in the province grew 7%, against a 9% target.",
            ["Yunnan 8%"],
        ),
        (
            "Yunnan's 8 percent target matches the nation's growth in 2023 but trails the 9% "
            "that the province itself achieved.",
            ["Yunnan 8%"],
        ),
    ],
)
def test_ways_to_promise_and_to_share(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("山西没有完成去年的经济增长任务：目标6%，实际5%。", ["Shanxi 2023 6%"]),
        ("Shanxi missed last year's growth goal: the target was 6 percent.", ["Shanxi 2023 6%"]),
        ("山西完成了去年的增长目标，提出6%的增长目标。", ["Shanxi 6%"]),
        ("Shanxi missed its 2023 growth goal, targets 6 percent.", ["Shanxi 6%"]),
    ],
)
def test_a_missed_target_that_is_named_again_keeps_its_year(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云南去年增长3.5%，低于5%的目标，贵州则增长6%。", ["Yunnan 2023 5%"]),
        (
            "2023年云南增长4%，低于6%左右的目标，贵州增长5%，高于5%左右的目标。",
            ["Yunnan 2023 about 6%", "Guizhou 2023 about 5%"],
        ),
        (
            "云南去年增长3.5%，低于5%的目标，贵州今年增长6%左右。",
            ["Yunnan 2023 5%", "Guizhou about 6%"],
        ),
        ("云南去年增长3.5%，低于5%的目标，贵州目标为6%。", ["Yunnan 2023 5%", "Guizhou 6%"]),
        ("Yunnan grew 3.5% last year, short of a 5% target, and Guizhou 6%.", ["Yunnan 2023 5%"]),
        (
            "Yunnan grew 3.5% last year, against a 5% target; Guizhou 6%, above its 5.5% target.",
            ["Yunnan 2023 5%", "Guizhou 2023 5.5%"],
        ),
        (
            "Yunnan grew 3.5% last year, short of a 5% target, and Guizhou wants 6%.",
            ["Yunnan 2023 5%", "Guizhou 6%"],
        ),
    ],
)
def test_growth_beside_its_target_goes_on_with_growth(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We expect Yunnan to meet its 6% target.", ["Yunnan 6%"]),
        ("We expect Yunnan to grow 5%, short of its 6% target.", ["Yunnan 6%"]),
        ("We expect Yunnan to grow 5% this year and Guizhou 6%.", []),
        ("We expect GDP growth of 5% in Yunnan in 2024.", []),
        ('"We expect Yunnan to grow 5% this year," Yunnan\'s governor said.', ["Yunnan 5%"]),
        ('Yunnan\'s governor said: "We expect the economy to grow 5%."', ["Yunnan 5%"]),
        ("Yunnan is expected to grow 5% this year, according to Goldman Sachs.", []),
        ("Yunnan is expected to grow 5% this year, the governor said.", ["Yunnan 5%"]),
        ("Yunnan is expected to grow 5% this year, short of its 6% target.", ["Yunnan 6%"]),
        ("我们预计云南今年增长5%，贵州增长6%。", []),
        ("云南省省长说：“我们预计今年增长5%。”", ["Yunnan 5%"]),
        ("云南全年增速预计在5%左右，完不成6%的目标。", ["Yunnan 6%"]),
        ("云南今年GDP增速预计在5%左右，低于全年目标。", []),
        ("某证券预计，今年云南GDP增速将达到5.3%，略高于官方5%的目标。", ["Yunnan 5%"]),
    ],
)
def test_what_somebody_expects_of_a_place_is_no_target(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yunnan's target is above the 5% set nationally.", []),
        ("Yunnan's target is above the 5% that Li Qiang set for the nation.", []),
        ("Yunnan set a target above the 4.5% to 5% set by the premier.", []),
        ("Yunnan's target is higher than the 5% the central government set.", []),
        ("Yunnan's target is above the 5% that Guizhou set.", ["Guizhou 5%"]),
        ("Yunnan's goal of 6% is above the 5% Guizhou achieved last year.", ["Yunnan 6%"]),
        ("Yunnan's target is above the 5% that it set last year.", ["Yunnan 2023 5%"]),
    ],
)
def test_what_another_place_set_is_its_own(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Yunnan grew 5.3% last year and 4.5% in the first half, below its 5% target.",
            ["Yunnan 5%"],
        ),
        (
            "Growth in Yunnan slowed to 4% in the first half from 5.3% a year earlier, below "
            "its 5% target.",
            ["Yunnan 5%"],
        ),
        (
            "Yunnan grew 4% in the first half, after 5.3% last year, against a target of 5%.",
            ["Yunnan 5%"],
        ),
        ("云南上半年增长4%，去年为5.3%，低于5%的目标。", ["Yunnan 5%"]),
        ("云南去年上半年增长4%，低于5%的目标。", ["Yunnan 2023 5%"]),
        (
            "Last year Yunnan grew 4% in the first half and 5% in the second, below its 6% target.",
            ["Yunnan 2023 6%"],
        ),
    ],
)
def test_half_a_year_is_measured_by_the_target_of_its_year(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云南7月把今年增长目标由7%下调至5%。", ["Yunnan 5%"]),
        ("8月，云南把今年增长目标由7%下调至5%。", ["Yunnan 5%"]),
        ("云南年中把今年增长目标由7%下调至5%。", ["Yunnan 5%"]),
        ("云南1月把今年增长目标由7%下调至5%。", ["Yunnan 2023 7%", "Yunnan 5%"]),
        ("云南7月把增长目标由去年的7%下调至5%。", ["Yunnan 2023 7%", "Yunnan 5%"]),
        ("In July, Yunnan cut this year's growth target to 5% from 7%.", ["Yunnan 5%"]),
        (
            "In January, Yunnan cut its growth target to 5% from 7%.",
            ["Yunnan 5%", "Yunnan 2023 7%"],
        ),
        ("Yunnan midway through the year cut its growth target from 7% to 5%.", ["Yunnan 5%"]),
    ],
)
def test_a_target_moved_within_its_year_was_that_year_s(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云南否认把增长目标降到5%。", []),
        ("云南否认下调增长目标至5%。", []),
        ("云南否认经济下滑，增长目标定为5%。", ["Yunnan 5%"]),
        ("云南今年的增长目标不会低于5%。", ["Yunnan 5% or more"]),
        ("云南不会下调今年5%的增长目标。", ["Yunnan 5%"]),
        ("Yunnan has denied plans to lower its growth target to 5%.", []),
        ("Yunnan denied it cut its 6% growth target to 5%.", []),
        ("Yunnan denied a slowdown and set its growth target at 5%.", ["Yunnan 5%"]),
    ],
)
def test_what_is_denied_is_no_target(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023年GDP目标与完成情况\n云南：目标6%，完成4.8%", ["Yunnan 2023 6%"]),
        ("2023年各省GDP目标及实际增速：\n云南：目标6%，实际4.8%", ["Yunnan 2023 6%"]),
        (
            "2023年各省GDP目标与增速一览\n云南 目标6% 增速4.8%\n贵州 目标5% 增速5.1%",
            ["Yunnan 2023 6%", "Guizhou 2023 5%"],
        ),
        ("2023年GDP目标与2024年GDP目标\n云南：目标6%", ["Yunnan 6%"]),
        ("2023年各省GDP目标\n\n云南：6%\n贵州：5%", ["Yunnan 2023 6%", "Guizhou 2023 5%"]),
        ("2023年各省GDP目标完成情况\n\n云南：6%\n贵州：5%", []),
        ("2023年云南GDP目标未完成\n\n云南提出6%的目标。", ["Yunnan 6%"]),
        ("Growth targets of the provinces for 2023\n\nYunnan: 6%", ["Yunnan 2023 6%"]),
    ],
)
def test_a_title_of_targets_and_what_came_of_them_names_their_year(
    text: str, told: list[str]
) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云南去年增长7%，与目标7.5%差0.5个百分点。", ["Yunnan 2023 7.5%"]),
        ("云南去年增长7%，与目标7.5%相差0.5个百分点。", ["Yunnan 2023 7.5%"]),
        ("云南去年增长7%，比目标7.5%低0.5个百分点。", ["Yunnan 2023 7.5%"]),
        ("云南今年目标为7%，与贵州目标7.5%相差0.5个百分点。", ["Yunnan 7%", "Guizhou 7.5%"]),
        ("云南的目标比贵州的目标7.5%低0.5个百分点。", ["Guizhou 7.5%"]),
        ("云南没有完成去年的GDP目标，当时定的是13%。", ["Yunnan 2023 13%"]),
        ("云南没有完成去年的经济增长目标（13%）。", ["Yunnan 2023 13%"]),
        ("云南没有完成去年的经济增长目标，仅增长9%。", []),
        (
            "贵州今年未设GDP目标，云南年初定的7.5%左右的目标没有变。",
            ["Guizhou no target", "Yunnan about 7.5%"],
        ),
        ("贵州增长4%，低于年初定的6%的目标。", ["Guizhou 2023 6%"]),
    ],
)
def test_a_target_that_was_missed_is_of_its_year(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("紧邻贵州的云南今年把经济增速目标定为8%左右。", ["Yunnan about 8%"]),
        ("毗邻贵州的云南提出，今年经济增长8%左右。", ["Yunnan about 8%"]),
        ("紧邻贵州、四川的云南今年把经济增速目标定为8%。", ["Yunnan 8%"]),
        ("云南追赶贵州8%的增速。", []),
        (
            "All three provinces of China's northeast target GDP growth of 5 percent in 2024.",
            ["Liaoning 5%", "Jilin 5%", "Heilongjiang 5%"],
        ),
        (
            "Beijing is expected to keep its growth target at around 5% when parliament meets in "
            "March, while Yunnan has set its own at about 6%.",
            ["Yunnan about 6%"],
        ),
        (
            "Beijing kept its growth target at around 5% when its people's congress met, while "
            "Yunnan has set its own at about 6%.",
            ["Beijing about 5%", "Yunnan about 6%"],
        ),
    ],
)
def test_whose_a_target_is_beside_a_neighbour_or_a_parliament(text: str, told: list[str]) -> None:
    assert said(text) == told


def test_that_year_is_the_sentence_s_own_whatever_was_told_before() -> None:
    text = "山西今年的增长目标为5%左右。2023年，湖北提出当年GDP增长目标为6%左右，实际增长5.8%。"
    assert said(text) == ["Shanxi about 5%", "Hubei 2023 about 6%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("为实现6%的增长目标，湖南将加大投资。", ["Hunan 6%"]),
        ("围绕6%左右的增长目标，湖南提出十项措施。", ["Hunan about 6%"]),
        ("面对复杂形势，锚定全年6%左右的增长目标，湖南提出十项措施。", ["Hunan about 6%"]),
        ("按照6%的增长目标，湖南须新增两千多亿元。", ["Hunan 6%"]),
        ("为实现6%的增长目标，全省将加大投资，还要借鉴湖南的经验。", ["Hebei 6%"]),
        ("要完成6%的增长目标，湖南的经验值得借鉴。", ["Hebei 6%"]),
        (
            "To meet its growth target of about 6 percent, Hunan will build roads.",
            ["Hunan about 6%"],
        ),
        ("In order to reach its goal of 6 percent growth, Hunan will build roads.", ["Hunan 6%"]),
        ("With a growth target of 6 percent, Hunan is the boldest.", ["Hunan 6%"]),
        ("In line with its target of 6 percent for 2024, Hunan lends more.", ["Hunan 6%"]),
        ("To reach its 2024 target of 6 percent, the province, like Hunan, lends.", ["Hebei 6%"]),
        ("To reach its target of 6 percent, Hunan's help is needed.", ["Hebei 6%"]),
    ],
)
def test_a_clause_without_a_subject_goes_with_the_place_after_its_comma(
    text: str, told: list[str]
) -> None:
    before = "河北去年增长4.1%。" if text > "~" else "Hebei grew 4.1 percent last year. "
    assert said(before + text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anhui met last year's growth goal and has a target of 6 percent.", ["Anhui 6%"]),
        ("Anhui missed last year's growth goal and aims for 6 percent.", ["Anhui 6%"]),
        ("Anhui missed last year's growth goal of 6 percent.", ["Anhui 2023 6%"]),
    ],
)
def test_what_follows_upon_a_goal_that_was_met_is_this_year_s(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "从目标值看，今年设在5%左右的有14个省份；5.5%左右的有湖南、浙江；6%以上的仅西藏一地。",
            ["Hunan about 5.5%", "Zhejiang about 5.5%", "Tibet 6% or more"],
        ),
        (
            "未完成2023年目标的省份包括海南（目标8%左右，实际3.7%）、山西（目标5%左右，实际2.3%）。",
            ["Hainan 2023 about 8%", "Shanxi 2023 about 5%"],
        ),
        (
            "广西今年目标为5%左右；云南去年增长3.3%，今年目标同样是5%左右。",
            ["Guangxi about 5%", "Yunnan about 5%"],
        ),
        ("湖南在去年实际增长6.1%的基础上，今年提出GDP增长6%左右。", ["Hunan about 6%"]),
        (
            "Provinces lowered their growth targets. Zhejiang went from around 5.5% to 5-5.5%.",
            [],
        ),
        (
            "Zhejiang moved its growth target from 5.5% to 5%.",
            ["Zhejiang 2023 5.5%", "Zhejiang 5%"],
        ),
    ],
)
def test_a_list_an_aside_and_a_step_keep_their_own_number(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "before",
    ["西部省份中，", "西部地区，", "在西部，", "中西部省份里，", "西北五省区中，"],
)
def test_where_provinces_lie_is_no_part_of_their_list(before: str) -> None:
    text = f"{before}甘肃、宁夏今年的目标分别为增长6%左右、5.5%。"
    assert said(text) == ["Gansu about 6%", "Ningxia 5.5%"]


def test_where_provinces_lie_is_no_noun_that_heads_a_rate() -> None:
    text = "In the northwest, Gansu and Ningxia target growth of 6 percent and 5.5 percent."
    assert said(text) == ["Gansu 6%", "Ningxia 5.5%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年增长目标集中在5%左右，甘肃为6%。", ["Gansu 6%"]),
        ("今年增长目标以5%左右居多，甘肃、宁夏均为6%。", ["Gansu 6%", "Ningxia 6%"]),
        ("2024年增长目标介于4%和8%之间，其中甘肃6%。", ["Gansu 6%"]),
        ("今年增长目标集中在5%左右。甘肃为6%。", ["Gansu 6%"]),
        ("甘肃公布了报告。今年的增长目标为6%左右，甘肃去年增长5.8%。", ["Gansu about 6%"]),
        ("甘肃公布了报告。今年的增长目标为6%，甘肃去年目标为5%。", ["Gansu 6%", "Gansu 2023 5%"]),
        (
            "Growth targets cluster around 5 percent this year, with Gansu at 6 percent.",
            ["Gansu 6%"],
        ),
        ("Targets of around 5 percent dominate. Gansu wants 6 percent.", ["Gansu 6%"]),
    ],
)
def test_what_is_said_of_nobody_is_not_of_a_place_with_a_number_of_its_own(
    text: str, told: list[str]
) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("天津今年4.5%的目标高于去年的3.6%。", ["Tianjin 4.5%"]),
        ("天津今年4.5%的目标低于去年的5%。", ["Tianjin 4.5%", "Tianjin 2023 5%"]),
        ("天津今年4.5%的目标低于去年5.2%的目标。", ["Tianjin 4.5%", "Tianjin 2023 5.2%"]),
    ],
)
def test_a_measured_number_beside_a_target_is_none(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fujian, which makes up about 4 percent of China's GDP, set a growth target of 5%.",
            ["Fujian 5%"],
        ),
        (
            "Fujian, which grew 5.5 percent, ahead of Hunan, set a growth target of 5%.",
            ["Fujian 5%"],
        ),
        (
            "福建的GDP目标由此前的“5.5%左右”调整为“5%—5.5%”。",
            ["Fujian 2023 about 5.5%", "Fujian 5% to 5.5%"],
        ),
    ],
)
def test_a_step_and_an_aside_leave_the_target_of_their_place(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "甘肃去年增长5.8%，今年预期增长5.5%左右；青海2023年2.7%，今年4.5%左右。",
            ["Gansu about 5.5%", "Qinghai about 4.5%"],
        ),
        ("青海去年增长2.7%，今年4.5%左右。", []),
        (
            "黑龙江2023年增速2.6%，居全国末位，目标是6%左右；2024年，其目标调低到5.5%左右。",
            ["Heilongjiang 2023 about 6%", "Heilongjiang about 5.5%"],
        ),
        ("甘肃GDP目标“6%左右”意味着什么？", ["Gansu about 6%"]),
        ("甘肃能实现6%左右的GDP目标吗？", []),
    ],
)
def test_what_takes_turns_or_is_asked_about_is_told(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("宁夏提出2024年GDP增长6%左右，2025年至2027年年均增长5%左右。", ["Ningxia about 6%"]),
        ("宁夏提出2025年至2027年GDP增长5%左右。", []),
        (
            "福建今年GDP目标为5.5%，比上年实际增幅低1.6个百分点；宁夏为6%左右。",
            ["Fujian 5.5%", "Ningxia about 6%"],
        ),
    ],
)
def test_what_follows_a_target_leaves_it_as_it_was(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("只有重庆（6%）的增长目标在5%以上。", ["Chongqing 6%"]),
        ("Only Chongqing (6%) aims for growth above 5%.", []),
        ("重庆（去年6.1%）今年的增长目标在5%以上。", ["Chongqing 5% or more"]),
    ],
)
def test_a_limit_that_a_number_in_brackets_meets_is_no_target(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("said_of", "hedges"),
    [
        ("around 5, above 5 and around 5.5 percent, respectively", ["about", "above", "about"]),
        ("about 5, at least 6 and above 5.5 percent", ["about", "at_least", "above"]),
    ],
)
def test_each_number_of_a_list_has_its_own_hedge(said_of: str, hedges: list[str]) -> None:
    text = f"Fujian, Jiangsu and Henan set growth targets of {said_of}."
    found = pg.extract_targets(text, year=YEAR)
    assert found["hedge"].to_list() == hedges


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "2023年各省GDP增长目标：湖北6%左右，湖南5%以上；江西7%。",
            ["Hubei 2023 about 6%", "Hunan 2023 5% or more", "Jiangxi 2023 7%"],
        ),
        ("2023年各省目标：湖北6%，湖南增长5%。", ["Hubei 2023 6%"]),
        ("2022年各省目标：湖北7%，2023年为6%。", ["Hubei 2022 7%", "Hubei 2023 6%"]),
        ("Growth targets for 2023: Hubei 6%, Hunan 5%.", ["Hubei 2023 6%", "Hunan 2023 5%"]),
        ("湖北没有完成去年6%的增长目标（增速5%）。", ["Hubei 2023 6%"]),
        ("湖北没有完成去年的增长目标6%（增速5%）。", ["Hubei 2023 6%"]),
        ("Hubei targets strong economic growth of 5% this year.", ["Hubei 5%"]),
    ],
)
def test_a_list_of_a_year_gone_by_is_of_its_head_and_growth_in_brackets_is_none(
    text: str, told: list[str]
) -> None:
    assert said(text) == told


DATED = re.compile("去年|此前|2023|last year")
"""What may be told of a year gone by after a target."""
LISTED = (
    "湖北经济增长5%，完成预期目标。",
    "湖北GDP增速为6%，排名第五。",
    "湖北经济增长6%，为全年目标实现打下基础。",
    "湖北经济增长6%，离目标还差0.5个百分点。",
    "湖北经济增长6%是怎么来的。",
    "湖北增长6%，后降至5%。",
    "湖北增速6%，降至5%。",
)
"""What goes on with targets within a sentence; only what follows says that it is growth."""
NOTHING_PROMISED = (
    "湖北今年增长目标不会高于6%。",
    "湖北今年增长目标不可能高于6%。",
    "湖北今年增长目标不宜超过6%。",
    "湖北今年增长目标不会是6%。",
    "湖北今年不会设6%的目标。",
    "湖北不会把今年的增长目标定为6%。",
    "湖北今年不会提出6%的增长目标。",
    "湖北今年不会再追求6%的增长。",
    "湖北不打算把今年的增长目标定为6%。",
    "湖北不准备将今年的目标定为6%。",
    "湖北今年不可能提出6%的目标。",
    "湖北不愿把目标定为6%。",
    "湖北不敢提出6%的目标。",
    "湖北不考虑6%的增长目标。",
    "湖北无法提出6%的增长目标。",
    "湖北今年不太可能提出6%的目标。",
    "湖北今年未必会设6%的目标。",
    "Hubei cannot set a growth target of 6 percent.",
    "Hubei is unlikely to set a growth target of 6 percent.",
    "Hubei's growth target this year is unlikely to be above 6 percent.",
    "Hubei refuses to set a growth target of 6 percent.",
    "Hubei is reluctant to name a target of 6 percent.",
    "湖北经济同比增长5.5%，好于预期。",
    "湖北GDP增长5%，高于预期目标。",
    "湖北经济增长5%，完成预期目标。",
    "2023年湖北GDP增长6%，圆满完成年初目标。",
    "湖北经济总量突破5万亿元，增长6%。",
    "湖北前三季度增长5%，全年有望增长5.5%。",
    "湖北要求各市经济增长5%以上。",
    "湖北省统计局公布，全省生产总值增长6%。",
    "湖北省统计局宣布，2023年全省生产总值增长6%。",
    "据湖北省统计局披露，湖北GDP增长6%。",
    "湖北GDP增速重回5%。",
    "湖北GDP增速突破6%。",
    "湖北GDP增速跃升至6%。",
    "湖北GDP增速居全国第一，达7%。",
    "湖北GDP增速为6%，排名第五。",
    "湖北经济增速位居中部第一，增长6%。",
    "湖北交出GDP增长6%的答卷。",
    "湖北确保了经济增长6%。",
    "湖北经济增长6%，为全年目标实现打下基础。",
    "湖北经济增长6%，离目标还差0.5个百分点。",
    "湖北经济增长6%的背后。",
    "湖北经济增长6%是怎么来的。",
    "湖北通过扩大投资，推动GDP增速提升到6%。",
    "一季度湖北力保经济增长5%。",
    "湖北工业增长8%，带动GDP增长6%。",
    "湖北规模以上工业增长8%，GDP增长6%，超出预期。",
    "外贸拉动湖北经济增长2%。",
    "出口对湖北经济增长的贡献率为20%。",
    "湖北经济预计增长6%。",
    "机构预计湖北经济增长6%。",
    "湖北2023年预计增长6%左右。",
    "湖北省省长说，去年经济增长6%。",
    "湖北省省长介绍，经济增长6%。",
    "湖北制造业目标完成率为6%。",
    "湖北目标是到2025年研发投入增长10%。",
    "湖北希望出口增长5%。",
    "湖北打算让就业增长5%。",
    "湖北的财政目标为5%。",
    "湖北设定了5%的失业率目标。",
    "湖北设定碳排放下降5%的目标。",
    "湖北把CPI涨幅控制在3%。",
    "湖北提出城镇调查失业率5.5%左右。",
    "湖北提出粮食产量增长2%。",
    "湖北提出，服务业增加值增长6%。",
    "湖北提出税收增长6%。",
    "湖北提出，全员劳动生产率增长6%。",
    "湖北提出进出口稳中提质，增长6%。",
    "湖北提出居民收入增长与经济增长同步，增长6%。",
    "湖北今年目标：新增就业70万人，CPI涨幅3%。",
    "湖北锁定今年用电量增长6%。",
    "湖北安排财政赤字率3%。",
    "湖北确定最低工资标准提高6%。",
    "湖北拟提高养老金5%。",
    "湖北拟将养老金上调5%。",
    "湖北拟定今年房价涨幅不高于5%。",
    "湖北计划发行债券，利率5%。",
    "湖北设定了5%的预期收益率。",
    "湖北公布最低工资上调6%。",
    "湖北计划招商引资增长10%。",
    "湖北农业计划增长4%。",
    "湖北旅游收入目标增长10%。",
    "湖北汽车产量目标增长10%。",
    "武汉今年的目标是增长6%。",
    "湖北宜昌提出增长7%。",
    "湖北省会武汉今年目标7%。",
    "湖北下辖的襄阳市提出增长7%。",
    "长江经济带提出增长6%。",
    "湖北自贸区目标增长10%。",
    "湖北联通今年收入目标增长8%。",
    "湖北银行今年贷款增长目标为10%。",
    "湖北日报称今年全国目标5%。",
    "湖北代表团建议今年目标5%。",
    "专家建议湖北将目标定为5%。",
    "湖北应把目标定为5%。",
    "湖北若把目标定为5%，则偏低。",
    "网传湖北目标为5%。",
    "湖北目标或为5%。",
    "湖北目标可能在5%左右。",
    "湖北去年目标不明。全国今年目标为5%左右。",
    "全国目标5%左右，湖北尚未公布。",
    "湖北没有提出5%的目标。",
    "湖北放弃了5%的目标。",
    "湖北未能守住5%。",
    "湖北有5%的企业提出目标。",
    "湖北5%的县提出了增长目标。",
    "湖北目标与全国相差0.5%。",
    "湖北经济增速跨过5%的门槛。",
    "湖北经济增速迈过5%门槛。",
    "湖北经济增速跌破5%的门槛。",
    "湖北经济增长突破5%大关。",
    "湖北GDP增速跑赢5%的全国目标。",
    "湖北经济增速坚守5%。",
    "湖北增速保持在5%以上。",
    "湖北连续五年保持5%以上的增速。",
    "湖北经济保持5%以上增长。",
    "湖北经济维持5%左右的增速。",
    "湖北经济增长稳定在5%左右。",
    "湖北经济增速始终稳定在5%左右。",
    "湖北经济必须增长5%才能就业稳定。",
    "湖北经济增长5%的压力不小。",
    "湖北争取到增长5%的好成绩。",
    "湖北努力实现了6%的增长。",
    "湖北全力以赴，去年增长6%。",
    "湖北必须正视增速5%的现实。",
    "湖北必须看到，GDP仅增长5%。",
    "湖北应看到增速只有5%。",
    "湖北坚持稳中求进，经济增长5%。",
    "湖北坚持目标导向，经济增长5%。",
    "湖北围绕目标任务，经济增长5%。",
    "湖北对标目标任务，全年经济增长5%。",
    "湖北紧盯全年目标，GDP增长5%。",
    "湖北锚定目标不放松，GDP增长5%。",
    "湖北锚定目标不放松，去年GDP增长5%。",
    "湖北咬定目标，经济增长5%。",
    "湖北超额完成目标任务，经济增长5%。",
    "湖北目标任务全面完成，经济增长5%。",
    "湖北为实现目标，去年增长5%。",
    "湖北瞄准目标，经济实现5%增长。",
    "湖北谋划推进重大项目，经济增长5%。",
    "湖北部署稳增长政策，经济增长5%。",
    "湖北公布成绩单：GDP增长5%。",
    "湖北制定一系列措施，经济增长5%。",
    "湖北提出稳增长三十条，一季度GDP增长5%。",
    "湖北提出稳增长三十条，GDP增长5%。",
    "湖北出台政策，力促经济回升，增长5%。",
    "湖北推动高质量发展，经济增长5%。",
    "湖北促进消费，经济增长5%。",
    "湖北设立基金，投资增长5%。",
    "湖北制定规划，经济增长5%。",
    "湖北拿出真金白银，经济增长5%。",
    "湖北宣布经济回暖，增长5%。",
    "湖北增长6%，后降至5%。",
    "湖北增速6%，降至5%。",
    "湖北增速由6%降至5%。",
    "湖北GDP增速降至5%。",
    "湖北披露经济增长5%。",
    "湖北公布GDP增长5%。",
    "湖北公布的GDP增速为5%。",
    "湖北宣布经济增长5%。",
    "湖北晒出GDP增速5%。",
    "湖北推动经济增长5%。",
    "投资带动湖北经济增长5%。",
    "湖北促进经济增长5%。",
    "湖北GDP增速变为5%。",
    "Hubei's economy grew 5.5 percent, beating expectations.",
    "Hubei met its growth target with 6 percent growth.",
    "Hubei's GDP growth, at 6 percent, ranked first.",
    "Hubei's growth of 6 percent was the fastest in central China.",
    "Hubei clocked growth of 6 percent.",
    "Hubei notched up 6 percent growth last year.",
    "Hubei chalked up GDP growth of 6 percent.",
    "Hubei turned in growth of 6 percent.",
    "Hubei managed 6 percent growth.",
    "Hubei delivered growth of 6 percent.",
    "Hubei saw its GDP grow 6 percent.",
    "Hubei's economy expanded at a 6 percent pace.",
    "Hubei's GDP rose by 6 percent to 5 trillion yuan.",
    "Hubei's GDP hit 5 trillion yuan, up 6 percent.",
    "Hubei's economy picked up to 6 percent.",
    "Hubei's growth rebounded to 6 percent.",
    "Hubei's growth accelerated to 6 percent in the fourth quarter.",
    "Hubei's full-year growth came to 6 percent.",
    "Hubei's full-year growth was confirmed at 6 percent.",
    "Hubei's growth was revised to 6 percent.",
    "Hubei's growth will likely be 6 percent.",
    "Hubei's growth may slow to 5 percent.",
    "Hubei is on course for 6 percent growth.",
    "Hubei is on track to grow 6 percent.",
    "Hubei is forecast by economists to grow 6 percent.",
    "Hubei's goal for retail sales growth is 6 percent.",
    "Hubei wants exports to rise 6 percent.",
    "Hubei plans to raise its minimum wage by 6 percent.",
    "Hubei plans to lift R&D spending to 3 percent of GDP.",
    "Hubei plans a 6 percent increase in spending.",
    "Hubei aims to cut emissions by 5 percent.",
    "Hubei aims to keep inflation at 3 percent.",
    "Hubei aims to hold unemployment at around 5.5 percent.",
    "Hubei set an inflation target of 3 percent.",
    "Hubei set an unemployment rate target of 5.5 percent.",
    "Hubei's industrial output target is 7 percent.",
    "Hubei's target for industrial value added is growth of 7 percent.",
    "Hubei's farm output is targeted to grow 4 percent.",
    "Hubei's fiscal revenue growth target is 5 percent.",
    "Hubei's target of creating 700,000 jobs is up 5 percent.",
    "Hubei's carmakers aim for growth of 8 percent.",
    "Hubei's biggest lender targets loan growth of 8 percent.",
    "Wuhan, the capital of Hubei, targets growth of 7 percent.",
    "The Hubei city of Yichang has set a target of 7 percent.",
    "Xiangyang in Hubei aims for growth of 7 percent.",
    "Three cities in Hubei set targets of 7 percent.",
    "Hubei's county of Zigui aims for 8 percent.",
    "China set its growth target at 5 percent, Hubei Daily reported.",
    "China's target of about 5 percent is seen as a guide for Hubei.",
    "Economists say Hubei should aim for 5 percent.",
    "Hubei should set a target of 5 percent, a researcher said.",
    "Hubei could set a target of 5 percent.",
    "Hubei may target growth of 5 percent.",
    "Hubei is considering a target of 5 percent.",
    "Hubei is mulling a target of 5 percent.",
    "Hubei is expected to set a target of 5 percent.",
    "Hubei is rumored to have set a target of 5 percent.",
    "Hubei denied that its target was 5 percent.",
    "Hubei did not set a target of 5 percent.",
    "Hubei has no target of 5 percent.",
    "Hubei abandoned its target of 5 percent growth in exports.",
    "If Hubei set a target of 5 percent, it would be low.",
    "Had Hubei set a target of 5 percent, it would have been low.",
    "Hubei's target is 1 percentage point lower.",
    "Hubei lowered its target by 0.5 percent.",
    "Hubei missed its target by 0.5 percent.",
    "Hubei's deficit is 3 percent of GDP.",
    "Hubei accounts for 4 percent of China's GDP and has a target.",
    "About 5 percent of Hubei's firms have growth targets.",
    "Hubei's population growth target is 1 percent.",
    "Hubei's target for the first quarter is 5 percent.",
    "Hubei aims for average growth of 5 percent through 2030.",
    "Hubei aims to grow 5 percent a year until 2030.",
    "Hubei's five-year plan targets growth of 5 percent.",
    "Hubei's growth target is in line with the national goal of 5 percent.",
    "Hubei's growth outpaced the nation's 5 percent.",
    "Hubei beat China's 5 percent target.",
    "Growth in Hubei is set to reach 5 percent, according to Acme.",
    "Hubei hopes for sales growth of 5 percent.",
    "Hubei aims for 5 percent growth in tourism.",
    "Hubei aims for 5 percent more tourists.",
    "Hubei is targeting a 5 percent rise in grain output.",
    "Hubei targets a urbanization rate of 65 percent.",
    "Hubei targets a poverty rate of 5 percent.",
    "Hubei targets 5 percent coverage.",
    "Hubei's stock index is set to rise 5 percent.",
    "Hubei's growth beat expectations of 5 percent.",
    "Hubei's growth of 6 percent beat market expectations of 5 percent.",
    "Hubei's growth missed analysts' expectations of 5 percent.",
    "Hubei ensured growth of 5 percent.",
    "Hubei maintained growth of 5 percent.",
    "Hubei kept growth at 5 percent.",
    "Hubei held growth at 5 percent.",
    "Hubei's growth should be 5 percent.",
    "Hubei's growth would be 5 percent.",
    "Hubei is supposed to have grown 5 percent.",
    "Hubei crossed the 5 percent bar.",
    "Hubei's growth passed the 5 percent marker.",
    "Hubei's growth fell below the 5 percent line.",
    "Hubei's growth broke the 5 percent benchmark.",
    "Hubei's economy has crossed the 5 percent threshold.",
    "Hubei announced growth of 5%.",
    "Hubei's GDP growth stood at 5 percent.",
    "Hubei's GDP growth edged up to 5 percent.",
    "Hubei's economy ended up at growth of 5 percent.",
    "Hubei targets an enrolment rate of 5 percent.",
    "湖北投资增长8%。",
    "湖北出口增长6%。",
    "湖北CPI上涨2%。",
    "湖北失业率5%。",
    "湖北人口增长1%。",
    "湖北茶叶产量增长6%。",
    "湖北汽车产量增长6%。",
    "湖北民营经济增长6%。",
    "湖北数字经济增长8%。",
    "湖北海洋经济增长8%。",
    "湖北县域经济增长6%。",
    "湖北夜间经济增长6%。",
    "湖北债务率为6%。",
    "湖北财政收入增长5%左右。",
    "湖北财政收入5%左右。",
    "湖北增值税占5%。",
    "湖北占全国的5%左右。",
    "湖北GDP占全国的5%。",
    "湖北经济占比5%。",
    "湖北名列第五，占5%。",
    "湖北的份额为5%。",
    "湖北市场占有率5%左右。",
    "湖北物价涨幅3%。",
    "湖北房价上涨6%左右。",
    "湖北居民收入6%。",
    "湖北人均GDP增长6%。",
    "湖北城镇化率为65%。",
    "湖北降雨量减少5%。",
    "湖北气温偏高5%。",
    "湖北中签率5%。",
    "湖北覆盖率5%左右。",
    "湖北的税率是5%。",
    "湖北利率5%。",
    "湖北股市涨5%。",
    "湖北下跌5%。",
    "湖北上涨5%。",
    "湖北提高5%。",
    "湖北高出5%。",
    "湖北低5%。",
    "湖北还差5%。",
    "湖北多了5%。",
    "湖北比湖南高5%。",
    "湖北同比增长5%左右。",
    "湖北环比增长5%。",
    "湖北去年5%。",
    "湖北上半年5%。",
    "湖北一季度5%左右。",
    "湖北2023年5%。",
    "湖北2023年增长5%左右。",
    "湖北此前5%。",
    "湖北实际5%。",
    "湖北完成5%。",
    "湖北完成率5%。",
    "湖北5%的企业停产。",
    "湖北5%的人口外流。",
    "湖北有5%的干部。",
    "湖北误差在5%左右。",
    "湖北的权重为5%。",
    "湖北投票率5%。",
    "武汉5%。",
    "武汉为5%左右。",
    "武汉增长5%左右。",
    "武汉、襄阳5%左右。",
    "全国5%左右。",
    "全国增长5%左右。",
    "全国GDP增长5%左右。",
    "中国经济增长5%左右。",
    "美国经济增长3%左右。",
    "美国3%。",
    "深圳5%左右。",
    "越南6%左右。",
    "湖北工业6%左右。",
    "湖北制造业为6%左右。",
    "湖北服务业6%。",
    "湖北农业4%左右。",
    "湖北规上工业6%以上。",
    "湖北固投8%左右。",
    "湖北社零6%左右。",
    "湖北消费6%左右。",
    "湖北外贸6%左右。",
    "Hubei's exports grew 6 percent.",
    "Hubei's investment was up 8 percent.",
    "Hubei's exports: 6 percent.",
    "Hubei's inflation was 2 percent.",
    "Hubei's population grew 1 percent.",
    "Hubei's tea output rose 6 percent.",
    "Hubei's digital economy grew 8 percent.",
    "Hubei's private sector grew 8 percent.",
    "Hubei accounts for 5 percent of the nation's GDP.",
    "Hubei makes up 5 percent.",
    "Hubei's share is 5 percent.",
    "Hubei's share of the market is about 5 percent.",
    "Hubei's house prices rose about 6 percent.",
    "Hubei's stocks gained 5 percent.",
    "Hubei fell 5 percent.",
    "Hubei rose 5 percent.",
    "Hubei was up 5 percent.",
    "Hubei is 5 percent higher.",
    "Hubei is about 5 percent behind.",
    "Hubei's tax rate is 5 percent.",
    "Hubei's interest rate is 5 percent.",
    "Hubei's unemployment is 5 percent.",
    "Hubei's jobless rate stands at about 5.5 percent.",
    "Hubei's deficit is 3 percent.",
    "Hubei's debt ratio is 60 percent.",
    "Hubei last year: 5 percent.",
    "Hubei managed 5 percent.",
    "Hubei did 5 percent last year.",
    "Hubei posted 5 percent.",
    "Hubei recorded 5 percent.",
    "Hubei came in at 5 percent.",
    "Hubei finished at 5 percent.",
    "Hubei ended the year at 5 percent.",
    "Hubei's first half was 5 percent.",
    "Hubei in the first quarter: about 5 percent.",
    "Wuhan 5 percent.",
    "Wuhan is at about 5 percent.",
    "Wuhan at 5 percent leads.",
    "China about 5 percent.",
    "China's is about 5 percent.",
    "China's economy grew about 5 percent.",
    "The US economy grew 3 percent.",
    "Vietnam is at 6 percent.",
    "Shenzhen: about 5 percent.",
    "About 5 percent of Hubei is forest.",
    "Some 5 percent of Hubei's officials attended.",
    "Hubei's turnout was 5 percent.",
    "Hubei's margin of error is 5 percent.",
    "Hubei's industrial output: about 6 percent.",
    "Hubei's services: 6 percent.",
    "Hubei's farm sector at 4 percent.",
    "Hubei's retail sales at about 6 percent.",
    "Hubei's consumption is at 6 percent.",
    "Hubei's per capita income: 6 percent.",
    "Hubei's urbanization rate is 65 percent.",
    "Hubei's steel makers: 6 percent.",
    "Hubei's lenders are at 6 percent.",
    "Hubei's universities grew 6 percent.",
    "有代表建议，湖北应把今年的增长目标定在10%以上，但政府工作报告尚未公布。",
    "据知情人士透露，湖北可能把今年的增长目标降至4.5%左右。",
    "兴业研究预测，湖北经济增速将落在6%附近。",
    "A blue book by an academy of social sciences sees Hubei's GDP rising by about 8%.",
    "The research arm of a lender sees Hubei's economy growing by about 5.5% this year.",
    "Hubei targets a 10 percent rise in the output of its marine economy.",
)
"""Growth that was, what others expect, and targets of something or somebody else."""


@pytest.mark.parametrize("text", NOTHING_PROMISED)
def test_growth_that_nobody_promised_is_no_target(text: str) -> None:
    assert said(text) == []
    chinese, english = "重庆今年的增长目标为7%左右", "Chongqing targets about 7% this year"
    before, end, joined = (english, ". ", "; ") if text.isascii() else (chinese, "。", "；")
    if not DATED.search(text):
        assert said(before + end + text) == ["Chongqing about 7%"]
    if text not in LISTED:
        assert said(before + joined + text) == ["Chongqing about 7%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("湖北公布增长5%左右。", ["Hubei about 5%"]),
        ("湖北公布今年经济增长5%。", ["Hubei 5%"]),
        ("湖北公布了5%的目标。", ["Hubei 5%"]),
        ("湖北晒出年度目标：增长5%。", ["Hubei 5%"]),
        ("2024年湖北将推动经济增长5%。", ["Hubei 5%"]),
        ("湖北省政府工作报告提出推动经济增长5%。", ["Hubei 5%"]),
        ("湖北将目标降至5%，湖南升至6%。", ["Hubei 5%", "Hunan 6%"]),
        ("湖北下调目标，降至5%。", ["Hubei 5%"]),
        ("湖北的目标落在5%。", ["Hubei 5%"]),
        ("湖北明确今年目标，经济增长5%。", ["Hubei 5%"]),
        ("湖北提出，经济增长5%。", ["Hubei 5%"]),
        ("湖北紧盯目标，今年GDP增长5%。", ["Hubei 5%"]),
        ("湖北完成5%目标压力不小。", ["Hubei 5%"]),
        ("湖北有信心完成5%的目标。", ["Hubei 5%"]),
        ("Hubei announced growth of 5% for this year.", ["Hubei 5%"]),
        ("Hubei unveiled its target on Monday: growth of 5 percent.", ["Hubei 5%"]),
        ("Hubei targets a steady rate of 5 percent.", ["Hubei 5%"]),
        ("Hubei targets growth of 5 percent flat.", ["Hubei 5%"]),
        ("Hubei targets growth in a band of 5 to 6 percent.", ["Hubei 5% to 6%"]),
    ],
)
def test_a_verb_of_growth_tells_a_target_with_more_than_a_bare_number(
    text: str, told: list[str]
) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("湖北年初定的目标是6%，后下调为5%。", ["Hubei 5%"]),
        ("湖北年初目标为6%，后来调整为5%左右。", ["Hubei about 5%"]),
        ("湖北原定增长6%，年中下调为5%左右。", ["Hubei about 5%"]),
        ("湖北原目标为6%，后改为5%左右。", ["Hubei about 5%"]),
        ("湖北原定目标为6%，随后调低到5%。", ["Hubei 5%"]),
        ("湖北年初定的目标是6%，后被下调为5%。", ["Hubei 5%"]),
        ("湖北年初定的目标是6%，7月下调为5%。", ["Hubei 5%"]),
        ("湖北年初定的目标是6%，中途下调为5%。", ["Hubei 5%"]),
        ("湖北今年将增长目标从6%又下调至5%。", ["Hubei 2023 6%", "Hubei 5%"]),
        ("湖北去年目标为6%，后来下调为5%。今年目标5%左右。", ["Hubei 2023 5%", "Hubei about 5%"]),
        ("湖北2022年目标为6%，后来2023年下调为5%。", ["Hubei 2022 6%", "Hubei 2023 5%"]),
        ("Hubei's original target of 6% was later cut to 5%.", ["Hubei 5%"]),
        ("Hubei had originally set a target of 6%, but later cut it to 5%.", ["Hubei 5%"]),
        ("Hubei set a target of 6%, then lowered it to 5%.", ["Hubei 5%"]),
    ],
)
def test_a_target_that_was_moved_later_is_what_it_was_moved_to(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2023 Hubei aimed high, and its target was 6%.", ["Hubei 2023 6%"]),
        ("In 2023 Hubei spent freely, and its growth target was 6 percent.", ["Hubei 2023 6%"]),
        ("In 2023 Hubei aimed high, and its target is 6%.", ["Hubei 6%"]),
        (
            "Hunan set its growth target at 7 percent in January 2021. Hubei missed last year's "
            "growth goal: the target was 5%.",
            ["Hunan 2021 7%", "Hubei 2023 5%"],
        ),
    ],
)
def test_what_was_the_target_is_of_the_year_that_opens_the_sentence(
    text: str, told: list[str]
) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hubei is targeting GDP growth of about 5.2 percent this year.", ["Hubei about 5.2%"]),
        ("Hubei is aiming for growth of 7.6 to 8 percent this year.", ["Hubei 7.6% to 8%"]),
        ("湖北提出，今年全省生产总值增长6.3%左右。", ["Hubei about 6.3%"]),
        ("Hubei eyes 5.7% this year.", []),
        (
            "Hubei beat its 2023 goal of 6 percent growth with an expansion of 6.7 percent.",
            ["Hubei 2023 6%"],
        ),
    ],
)
def test_a_number_that_is_no_half_is_a_target_with_a_hedge(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("浙江建设共同富裕示范区，今年GDP增长目标为5.5%左右。", ["Zhejiang about 5.5%"]),
        ("海南加快自贸区建设，今年GDP增长目标为8%左右。", ["Hainan about 8%"]),
        (
            "湖北明年的目标是GDP增长6%、投资增长8%。湖南的目标是增长5.5%。",
            ["Hunan 2025 5.5%", "Hubei 2025 6%"],
        ),
        ("海南目标是到2030年研发投入增长10%。增长目标方面，江苏为6%左右。", ["Jiangsu about 6%"]),
        ("湖北今年的增长目标为6%，高于5%的全国目标，湖南为5.5%。", ["Hunan 5.5%", "Hubei 6%"]),
        ("湖北今年设定了6%左右的区域经济增长目标。", ["Hubei about 6%"]),
        (
            "湖北今年经济增长目标为6%左右，湖南要增长5.5%左右。",
            ["Hunan about 5.5%", "Hubei about 6%"],
        ),
        (
            "湖北今年经济增长目标为6%左右，湖南要达到5.5%左右。",
            ["Hunan about 5.5%", "Hubei about 6%"],
        ),
        ("湖北省制定了务实目标，地区生产总值增长6%。", ["Hubei 6%"]),
        ("湖北回应外界：目标定为6%左右。", ["Hubei about 6%"]),
        ("湖北今年的增长目标为6%，湖南已达到5%。", ["Hubei 6%"]),
        ("湖北今年必须保持6%的增速才能稳就业。", []),
        (
            "Hubei aims for growth of 6 percent, Hunan for growth of more than 5.5 percent.",
            ["Hubei 6%", "Hunan above 5.5%"],
        ),
        ("Hubei kept its target at 5 percent whether or not exports recover.", ["Hubei 5%"]),
        ("Hubei aims to grow 6 percent if conditions permit.", ["Hubei 6%"]),
        ("Hubei targets growth of 6 percent, while Hunan was at 5 percent.", ["Hubei 6%"]),
        ("Hubei targets 6 percent; Hunan's growth of about 5 percent was low.", ["Hubei 6%"]),
        ("Hubei grew 5% last year; its administration plans growth of 6% this year.", ["Hubei 6%"]),
        ("Hubei cut its growth target to 5 percent afterwards.", ["Hubei 5%"]),
        ("Hubei kept its 5 percent growth benchmark for this year.", ["Hubei 5%"]),
    ],
)
def test_what_stands_beside_a_target_leaves_it_and_takes_none(text: str, told: list[str]) -> None:
    assert sorted(said(text)) == sorted(told)


@pytest.mark.parametrize(
    ("heading", "places", "second"),
    [
        (heading, places, second)
        for heading, places, seconds in (
            (
                "2024年各省增长目标",
                ("湖北", "湖南", "安徽"),
                ("，去年目标{}", "，低于去年的{}", "，2023年{}", "，2023年为{}"),
            ),
            (
                "Growth targets for this year",
                ("Hubei", "Hunan", "Anhui"),
                (", down from last year's {}", ", against {} in 2023", ", down from {} last year"),
            ),
        )
        for second in seconds
    ],
)
@pytest.mark.parametrize("joint", [" ", ": "])
@pytest.mark.parametrize(
    "seconds", [(True, False, False), (False, True, False), (True, True, True)]
)
def test_a_second_number_is_of_the_place_of_its_row(
    heading: str, places: tuple[str, ...], second: str, joint: str, seconds: tuple[bool, ...]
) -> None:
    rows, told = [heading], []
    owners = zip(("Hubei", "Hunan", "Anhui"), places, seconds, strict=True)
    for number, (owner, place, has_second) in enumerate(owners, start=5):
        rows.append(f"{place}{joint}{number}%" + second.format(f"{number + 3}%") * has_second)
        told += [f"{owner} {number}%"] + [f"{owner} 2023 {number + 3}%"] * has_second
    assert said("\n".join(rows)) == told
