"""The sentences of a briefing, in English and Chinese, to be filled in with the values of a fact.

After a colon stands how a value prints: one of the forms of its `Language`, ``one|several`` for
what agrees with a number, ``+`` and what stands between the texts of a list; or the template in
which it is ``it``: after ``?`` unless it is nothing, after ``=`` with ", all" if it is 31. ``all``
is 31, ``last`` the year before.
"""

from __future__ import annotations

from provgdp.phrases import by_language

_SAID = {
    "": ("", ""),
    # all 31, or those known
    "known, all": ("{it}", "{it}个省份"),
    "known": ("the {it} known", "已知的{it}个省份"),
    "whole, all": ("{it} of China's provinces", ""),
    "whole": ("{it} known", ""),
    "of, all": ("China's provinces", ""),
    "of": ("the {it} known", ""),
    "among, all": ("", "{it}个省份中"),
    "among": ("", "已知的{it}个省份中"),
    "start, all": ("", ""),
    "start": ("Of the {it} known, ", "已知的{it}个省份中，"),
    # how many have set a target
    "standing all": (
        "All {all} provinces have set a {year} target.",
        "{all}个省份均已公布{year}年经济增长目标。",
    ),
    "standing record": (
        "A {year} target is on record for {n} of {all} provinces{coverage:?cover}.",
        "{year}年经济增长目标，{all}个省份中有{n}个有记录{coverage:?cover}。",
    ),
    "standing": (
        "{n} of {all} provinces {n:has|have} set a {year} target{coverage:?cover}.",
        "{all}个省份中已有{n}个公布{year}年经济增长目标{coverage:?cover}。",
    ),
    "cover": (" ({it:share} of {last} GDP)", "（占{last}年GDP的{it:share}）"),
    "relative": (
        " {relative:few} {relative:aims|aim} for a rate relative to the nation's.",
        "{relative:few}的目标以全国增速为参照。",
    ),
    "without": (" {without:few} set none.", "{without:few}未设具体目标。"),
    # what is new
    "news": (
        "Since {since:day}, {new:provinces} {new:has|have} set a {year} target{did}."
        "{undated:?undated}",
        "{since:day}之后，{new:provinces}公布{year}年目标{did}。{undated:?undated}",
    ),
    "no news": (
        "Since {since:day}, no province has set a {year} target.{undated:?undated}",
        "{since:day}之后，无一省份公布{year}年目标。{undated:?undated}",
    ),
    "undated": (" The day of {it} more isn't known.", "另有{it}个公布日期不详。"),
    "news did": (": {counts:listed}", "：{counts:listed}"),
    "news did, of some": (
        "; of the {compared} known for both years, {counts:listed}",
        "；两年均已知的{compared}个中，{counts:listed}",
    ),
    "counted": ("{names:count} {did} it{names:named}", "{names:count}个{did:word}{names:named}"),
    # H1
    "changed one": (
        "The one known, {who:word}, {did} its growth target for {year}{reworded}.",
        "唯一已知的省份{who:word}{lead:word}{year}年增长目标{reworded}。",
    ),
    "changed one kept": (
        "The one known, {who:word}, {did} its growth target for {year}{reworded}.",
        "唯一已知的省份{who:word}{year}年{did}{reworded}。",
    ),
    "softer": (" and softened its wording", "，措辞放宽"),
    "harder": (" and hardened its wording", "，措辞趋紧"),
    "changed all": (
        "All {whole:=whole} {did} their growth target for {year}{most:named}.",
        "{year}年，{whole:=known}均{did}{most:named}。",
    ),
    "changed all kept": (
        "All {whole:=whole} {did} their growth target for {year}{most:named}.",
        "{year}年，{whole:=known}增长目标均与上年持平{most:named}。",
    ),
    "changed": (
        "{part} of {whole:=of} {did} {most:its|their} growth target for {year}: {counts:listed}.",
        "{part}{whole:=among}{counts:listed}。",
    ),
    "part": ("{portion}", "{year}年，{portion}省份{did}："),
    "small part": ("{most:Number}", "{year}年增长目标，"),
    "most": ("Most", "多数"),
    "more": ("More than half", "超过半数"),
    "half": ("Half", "半数"),
    "nearly": ("Nearly half", "近半数"),
    "cut": ("lowered", "下调增长目标"),
    "kept": ("kept", "增长目标与上年持平"),
    "raised": ("raised", "上调增长目标"),
    "counted first": (
        "{names:count} of {whole} {did} it{names:named}",
        "{names:number}{did:word}{names:named}",
    ),
    "counted others": (
        "{names:some} {did} it{names:bracketed}",
        "{names:number}{did:word}{names:named}",
    ),
    "kept so": (" {of}{words:+; }.", "{of}{words:+，}。"),
    "of the kept": ("Of the {kept:count}, ", "持平的{kept:count}个中，"),
    "of those that kept it": ("Of the {kept:count} that kept it, ", "持平的{kept:count}个中，"),
    "softened": ("{softer:few} softened the wording", "{softer:few}措辞放宽"),
    "hardened": ("{harder:few} hardened the wording", "{harder:few}措辞趋紧"),
    "hardened too": ("{harder:few} hardened it", "{harder:few}措辞趋紧"),
    # H2
    "delivered one short": (
        "In {year}, the one known, {who:word}, fell short of its target ({gap:points}){just}.",
        "{year}年，唯一已知的省份{who:word}未完成增长目标（{gap:points}）{just}。",
    ),
    "delivered one met": (
        "In {year}, the one known, {who:word}, met its target.",
        "{year}年，唯一已知的省份{who:word}完成增长目标。",
    ),
    "delivered none short": (
        "In {year}, none of {whole:=known} fell short of its target.",
        "{year}年，{whole:=among}无一未完成增长目标。",
    ),
    "delivered all short": (
        "In {year}, {short:some} of {whole:=known} fell short of their target{just}.",
        "{year}年，{whole:=known}均未完成增长目标{just}。",
    ),
    "delivered": (
        "In {year}, {short:some} of {whole:=known} fell short of {short:its|their} target and "
        "{met:some} met it{just}.",
        "{year}年，{whole:=among}{short:some}未完成增长目标、{met:some}完成{just}。",
    ),
    "just short": (
        '; {who} {just_short:was|were} within {about:decimal} points of an "about" target',
        "；{who}与“左右”类目标相差不超过{about:decimal}个百分点",
    ),
    "just short of all": (
        "{just_short:some} of the {judged}{just_short:bracketed}",
        "未完成的{judged}个中，{just_short:some}{just_short:bracketed}",
    ),
    "just short of judged": (
        "{just_short:some} of the {judged} whose wording is known{just_short:bracketed}",
        "其中措辞已知的{judged}个中，{just_short:some}{just_short:bracketed}",
    ),
    "widest": (" The widest {short:gap was|gaps were} {gaps:+, }.", "差距最大的是{gaps:+、}。"),
    "gap": (
        "{names:few} ({gap:points apart}{names:| each})",
        "{names:few}（{names:|均}{gap:points apart}）",
    ),
    # H3
    "ambition one higher": (
        "The one known, {who:word}, aims higher for {year} than it grew in {last}.",
        "唯一已知的省份{who:word}{year}年目标高于{last}年实际增速。",
    ),
    "ambition one same": (
        "The one known, {who:word}, aims for the same rate for {year} as it grew in {last}.",
        "唯一已知的省份{who:word}{year}年目标与{last}年实际增速持平。",
    ),
    "ambition one less": (
        "The one known, {who:word}, aims for less for {year} than it grew in {last}.",
        "唯一已知的省份{who:word}{year}年目标低于{last}年实际增速。",
    ),
    "ambition all higher": (
        "All {all} provinces aim higher for {year} than they grew in {last}.",
        "{all}个省份{year}年目标均高于{last}年实际增速。",
    ),
    "ambition": (
        "{who} {higher:aims|aim} higher for {year} than {higher:it|they} grew in {last}{names}."
        "{others}{verdicts}",
        "{who}{year}年目标高于{last}年实际增速{names}{others}。{verdicts}",
    ),
    "who of all": ("{names:Provinces}", "{names:provinces}"),
    "who of known": (
        "Of the {whole} known, {names:some}",
        "已知的{whole}个省份中，{names:provinces}",
    ),
    "who": (": {higher:joined}", "：{higher:joined}"),
    "same": (" {same:Some} {same:aims|aim} for the same rate.", "；{same:some}持平"),
    "less": (" {less:Some} {less:aims|aim} for less.", "；{less:some}低于"),
    "same and less": (
        " {same:Some} {same:aims|aim} for the same rate and {less:some} for less.",
        "；{same:some}持平，{less:some}低于",
    ),
    "verdict": (
        " Read with its hedge, a higher target is {verdict}.",
        "计入措辞的余地，目标{verdict}高于上年增速。",
    ),
    "certain": ("certain", "必然"),
    "possible": ("possible", "可能"),
    "ruled out": ("ruled out", "不可能"),
    # In Chinese in figures, as 无一不可能高于 would say the contrary of what it counts.
    "verdicts": (
        " Read with their hedges{limit}, a higher target is certain for {certain:number}, "
        "possible for {possible:number} and ruled out for {ruled_out:number}.",
        "计入“左右”“以上”等措辞的余地{limit}，{certain}个必然高于上年增速，{possible}个可能高于，"
        "{ruled_out}个不可能高于。",
    ),
    "judged": (" (known for {judged})", "（{judged}个已知措辞）"),
    # H4
    "weighted": (
        "Weighted by {last} GDP, the {targets} come to {weighted:mean}{than}. ",
        "按{last}年GDP加权，{targets}平均为{weighted:mean}{than}。",
    ),
    "targets": ("targets", "各省份目标"),
    "known targets": ("{n_weighted} known targets", "已知的{n_weighted}个目标"),
    "weighted targets": ("{n_weighted} targets with known GDP", "GDP已知的{n_weighted}个目标"),
    "up": (", up from {before:mean} for {same}{last}", "，高于{same}{last}年的{before:mean}"),
    "down": (", down from {before:mean} for {same}{last}", "，低于{same}{last}年的{before:mean}"),
    "level": (
        ", level with {before:mean} for {same}{last}",
        "，与{same}{last}年的{before:mean}持平",
    ),
    "same provinces": ("the same provinces in ", "同样省份"),
    "of other provinces": (
        "; for {last}, {n_before} of them came to {before:mean}",
        "；其中{n_before}个省份{last}年为{before:mean}",
    ),
    "mean": (
        "The simple mean{of} is {mean:mean} and the median {median:percent}.",
        "{of}简单平均为{mean:mean}，中位数为{median:percent}。",
    ),
    "mean and modes": (
        "The simple mean{of} is {mean:mean}, the median {median:percent}, and {modes}.",
        "{of}简单平均为{mean:mean}，中位数为{median:percent}，{modes}。",
    ),
    "of known targets": (" of the {n} known targets", "已知的{n}个目标"),
    "mode": ("{plain} provinces", "{plain}个省份"),
    "mode with ranges": (
        "{plain}, and {ranges} {ranges:range that starts|ranges that start} there",
        "{plain}个，另有{ranges}个区间以此为下限",
    ),
    "rate and number": ("{rate} ({number})", "{rate}（{number}）"),
    "one mode": (
        "{rates:+} is the most common target ({number:+})",
        "最常见的是{rates:+}（{number:+}）",
    ),
    "modes": ("{rates:listed} are the most common targets", "最常见的是{rates:listed}"),
    "modes alike": (
        "{rates:listed} are the most common targets ({number:+} each)",
        "最常见的是{rates:listed}（各{number:+}）",
    ),
    # H5
    "national target": ("the national target of {said}", "全国{said}的目标"),
    "national one above": (
        "The one known target, {who:word}'s, is above {what}.",
        "唯一已知的省份{who:word}目标高于{what}。",
    ),
    "national one below": (
        "The one known target, {who:word}'s, is below {what}.",
        "唯一已知的省份{who:word}目标低于{what}。",
    ),
    "national one within": (
        "The one known target, {who:word}'s, is within {what}.",
        "唯一已知的省份{who:word}目标在{what}区间内。",
    ),
    "national one level": (
        "The one known target, {who:word}'s, is level with {what}.",
        "唯一已知的省份{who:word}目标与{what}持平。",
    ),
    "national": ("{mean} {gaps:+, and }.", "{mean}{gaps:+，}。"),
    "simple mean": ("The simple mean is", "简单平均"),
    "weighted mean": ("That is", "加权目标"),
    "midpoint": ("the midpoint of {what}", "{what}中点"),
    "upper end": ("its upper end", "其上限"),
    "apart above": ("{size} points above {what}", "比{what}高{size}个百分点"),
    "apart below": ("{size} points below {what}", "比{what}低{size}个百分点"),
    "apart level": ("level with {what}", "与{what}持平"),
    "against a point": (
        " {who} {above:aims|aim} above it, {within:some} {within:matches|match} it and "
        "{below:some} {below:is|are} below.",
        "{who}高于全国目标，{within:some}持平，{below:some}低于。",
    ),
    "against a range": (
        " {who} {above:aims|aim} above it, {within:some} {within:is|are} within it and "
        "{below:some} {below:is|are} below.",
        "{who}高于全国目标，{within:some}在区间内，{below:some}低于。",
    ),
    "national target none": (
        "The nation set no growth target for {year}.",
        "{year}年全国未设增长目标。",
    ),
    "national target unknown": (
        "The national target for {year} isn't known.",
        "{year}年全国增长目标不详。",
    ),
    "national target due": (
        "The national target is due in March; last year's was {said}.",
        "全国目标将于3月公布，上年为{said}。",
    ),
    # H6
    "extremes": ("{n:=start}{high}, {low}.", "{n:=start}{high}，{low}。"),
    "extremes with ranges": ("{n:=start}{high}; {low}.", "{n:=start}{high}；{low}。"),
    "only one": ("Only {who:word}'s target is known: {what}.", "仅{who:word}的目标已知：{what}。"),
    "highest": (
        "{names:few} {names:is|are} highest ({what}){also}",
        "{names:few}最高（{what}）{also}",
    ),
    "lowest": (
        "{names:few} {names:is|are} lowest ({what}){also}",
        "{names:few}最低（{what}）{also}",
    ),
    "lowest too": ("{names:few} lowest ({what})", "{names:few}最低（{what}）"),
    "also ranges": (
        ", where the {ranges:range|ranges} of {ranges:few} also {ranges:starts|start}",
        "，{ranges:few}的区间也以此为下限",
    ),
    "from": ("ranges from {rate:percent}", "区间，下限{rate:percent}"),
    # below the tables
    "sides": (
        "{year}: {above:number} of {whole} grew faster than the nation ({rate:percent}), "
        "{same:number} as fast and {below:number} slower.",
        "{year}年：{whole}个省份中{above:number}增速高于全国（{rate:percent}），{same:number}持平，"
        "{below:number}低于。",
    ),
    "passed": (
        "{year}: {passed:+, } trillion yuan{withdrawn:?withdrawn}.",
        "{year}年：{passed:+，}{withdrawn:?withdrawn}。",
    ),
    "withdrawn": (" ({it:joined} below it since a revision)", "（{it:joined}经修订后低于关口）"),
    "none passed": ("{year}: none.", "{year}年：无一。"),
    "level passed": (
        "{names:joined} {level:trillions}",
        "{names:joined}首破{level:trillions}万亿元",
    ),
    "ranked": (
        "{year}: {of}{climbed}{first:word} and {second:word} are {apart:trillions2} trillion yuan "
        "apart{apart_before:?apart before}.",
        "{year}年：{of}{climbed}{first:word}与{second:word}相差{apart:trillions2}万亿元"
        "{apart_before:?apart before}。",
    ),
    "among the known": ("among the {n} known, ", "已知的{n}个省份中，"),
    "climbed": ("climbed: {climbed:+, }; ", "{climbed:+，}；"),
    "climb": ("{who:word} from {before} to {now}", "{who:word}由第{before}位升至第{now}位"),
    "none climbed": ("no rank changed; ", "位次无变动；"),
    "apart before": (
        ", a year before {it:trillions2} on the same basis",
        "，同口径上年相差{it:trillions2}万亿元",
    ),
    "prices": (
        "{year}: the {n} grew {growth:mean} together, and {nominal_growth:mean} in current prices "
        "on the comparable base, so that prices changed by {deflator_change:mean}; they fell in "
        "{where:number}{who}.",
        "{year}年：{n}个省份合计增长{growth:mean}，按可比基数名义增长{nominal_growth:mean}，"
        "相当于价格变动{deflator_change:mean}；{where:number}省份价格下降{falling:named}。",
    ),
    "fell in": (" ({falling:few})", ""),
    "contributed": (
        "{year}: of {total:hundredths} points by {n} provinces, {parts:listed}.",
        "{year}年：{n}个省份合计增长{total:hundredths}个百分点，其中{parts:listed}。",
    ),
    "part added": (
        "{who:word} {added:hundredths}{rate:?part of it}",
        "{who:word}{added:hundredths}个百分点{rate:?part of it}",
    ),
    "part of it": (" ({it:tenths}%)", "（{it:tenths}%）"),
    "streaks": ("{year}: {said:+; }.", "{year}年：{said:+；}。"),
    "streak": (
        "{names:few} ({at_least}{length} years{names:| each})",
        "{names:few}（{names:|均}{at_least}{length}年）",
    ),
    "at least": ("at least ", "至少"),
    # what it rests on
    "basis": (
        "{as_of:?as known on}{said:+; }; weights GDP of {last}; ranges at the midpoint in means, "
        "at the low end in counts and the median, by both ends in cuts and raises; 'fell short' = "
        "growth below the number; 'about' = ±{about:decimal} points.",
        "{as_of:?as known on}{said:+；}；权重为{last}年GDP；求平均时区间取中点，计数和求中位数时"
        "取下限，判断升降时比较两端；“未完成”指增速低于目标数；“左右”按±{about:decimal}个百分点计。",
    ),
    "as known on": (
        "As known on {it:day}{undated:?undated targets}. ",
        "截至{it:day}{undated:?undated targets}。",
    ),
    "undated targets": (
        ", with {it} {it:target|targets} whose day isn't known",
        "，含{it}个公布日期不详的目标",
    ),
    "disagree": (
        " Where sources disagree, taken: {taken:+; }.",
        "来源说法不一时采用：{taken:+；}。",
    ),
    "taken": (
        "{province:word} {year} {what} {taken} ({taken_from}), not {left} ({left_in})",
        "{province:word}{year}年{what}{taken}（{taken_from}），未取{left}（{left_in}）",
    ),
    "target": ("target", "目标"),
    "growth": ("growth", "增速"),
    "GDP": ("GDP in 100 million yuan", "GDP（亿元）"),
    "others": ("and {more} more", "另有{more}处"),
    "no releases": ("No growth or GDP on record", "没有增速或GDP数据"),
    "release": ("{what} {of:listed}", "{what}为{of:listed}"),
    "of growth": ("Growth", "增速"),
    "of gdp": ("GDP", "GDP"),
    "of growth and gdp": ("Growth and GDP", "增速和GDP"),
    "announced": ("as announced at the time", "当时公布数"),
    "own": ("as handed in", "自行提供的数"),
    "unknown": ("of an unknown release", "版本不详的数"),
    "other release": ("as in {name!r}", "{name!r}版本的数"),
}

SAID = by_language(_SAID)
"""What is said, by language."""
