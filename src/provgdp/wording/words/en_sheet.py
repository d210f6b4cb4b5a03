"""The words of an English target sheet, as data."""

GOAL = "targets?|goals?|objectives?|indicators?"
"""What a heading calls the sheet."""

HEADING = rf"(?:{GOAL})\b[^.;:]{{0,60}}?(?:\bare\b|\binclude\b|\bis\b|:)(?:\s+as\s+follows)?[:\s]*"
"""A heading, as far as its items."""

PLANS = """
    target|targets|targeting|goal|goals|aim|aims|aiming|projected|expected|expects|expect|plan|plans
    |will|strive|strives|seek|seeks|this year|should|propose|proposes
"""
"""Words of a plan."""

PAST = """
    last year|grew|rose|expanded|increased|reached|totaled|totalled|was|were|achieved|fell|declined|shrank|contracted|dropped|decreased
    |over the past|in the past|stood at|exceeded|hit
"""
"""Words of what was."""

SEVERAL = """
    five[- ]year|five years|next few years|annual average|average annual|annually|per year|a year
    |over the next|on average|plan period
"""
"""Words of several years."""

PARTS = "quarter|half|months?|january|first-half|q[1-4]|h[12]"
"""Words of a part of a year."""

GDP = "gdp|gross (?:domestic|regional) product|economy|economic output"
"""GDP, whose outcome is told."""

GROWN = "grew|grown|grow|growing|rose|risen|rise|expanded|expand|increased|increase|growth|up"
"""Verbs and nouns of growth that was."""

FELL = "fell|fallen|fall|falling|declined|decline|shrank|contracted|dropped|decreased|down"
"""Verbs of a fall that was."""

AT = "to|rate|from"
"""Words of a level, to which a rate fell."""

BESIDE = """
    fell fallen fall falling declined decline shrank contracted dropped decreased down
    grew grow growing grown rose risen rise rising expanded expand increased increase increasing
    growth rate up by to of reached reach reaching hit hitting totaled totalled total stood at an a
    in real terms comparable prices constant year-on-year over the previous year last and with about
    around roughly was is were be estimated expected projected has have had amounted amount came its
    yuan rmb trillion billion percent per cent from which surpassed exceeded topped exceeding
    surpassing more than approximately s province province's provincial or year on
"""
"""Words between GDP and its figure; any other may be of something else."""

EXPECTED = "expected|estimated|projected|likely"
"""Words of a figure that is not yet known."""

YUAN = "yuan|rmb"
UNITS = {"trillion": 1e4, "billion": 10.0}
"""What a number of yuan is multiplied with to give 100 million yuan."""

PER_MILLE = "per thousand|per mille|‰"
"""Signs of a rate in a thousand."""

MONTHS = "january february march april may june july august september october november december"
REPORTS = "work report|report on the work|government report"
"""The title of a report."""

PARTING = "and|while|whereas|after|says|said|sets|puts|lists|that"
"""Words between an item and another, or before the first."""

AROUND = """
    a an the of in by to for will growth increase rise fall drop decline up down be is at on with
"""
"""Words at either end of what is said of a name that are no part of it."""

LEADING = """
    the a an to we will and keep keeping with maintain maintaining achieve achieving ensure
    ensuring create creating add adding hold holding control controlling limit limiting raise
    raising for aim strive
"""
"""Words before a name that are no part of it."""

RESPECTIVELY = "respectively"
"""Behind numbers that are shared out among the names before them."""

BEFORE_NUMBER = "about|around|at least|over|above|more than|less than|no less than|no more than"
"""Hedges before a number of a list."""

COMPARED = "(?:over|on|from|than|vs|against|with|to)(?: the)?"
"""Before the year that growth is over: growth over the previous year."""

PER_HEAD = "per capita|per head|per person|g[dr]p pc"
"""What the title of a column says of a figure for each person."""

DOLLARS = r"usd?|us\$|dollars?"
"""The same of one in dollars."""

NOMINAL = "nominal|current prices"
"""The same of growth at the prices of the day."""

AVERAGED = "average annual|annual average|annualised|annualized|cagr"
"""The same of an average over several years."""
