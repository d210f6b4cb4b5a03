"""What an English name of an indicator means, by its words in any order."""

from __future__ import annotations

import re

WHOLE = {
    "va": "value[ -]added; added[ -]value",
    "r&d": "research (?:and|&) (?:experimental )?development",
    "gdp": "gross (?:domestic|regional) products?",
    "particulate": r"pm ?2\.5",
    "used": "(?:paid|put)[ -](?:in|into)(?: actual)?(?: use)?",
}
"""Words of a name that are one, as patterns, and what they are read as."""

SAME = {
    "resident": "residents household households people person persons personal permanent",
    "unemployment": "jobless joblessness",
    "job": "jobs",
    "employment": "employed",
    "spending": "expenditure expenditures outlay outlays funding funds fund inputs input",
    "urbanization": "urbanisation",
    "labor": "labour",
    "price": "prices",
    "revenue": "revenues",
    "income": "incomes earnings",
    "import": "imports",
    "export": "exports",
    "sale": "sales",
    "good": "goods commodities commodity merchandise",
    "industry": "industrial industries enterprises enterprise",
    "service": "services",
    "investment": "investments",
    "asset": "assets",
    "farmer": "farmers herders herdsmen peasants",
    "emission": "emissions",
    "day": "days",
    "new": "newly added created additional",
    "used": "actual actually use utilized utilised utilization utilisation utilizing",
    "urban": "town towns city cities",
    "per": "every each",
    "share": "percentage proportion ratio percent",
    "grain": "grains",
}
"""Words of a name, and their other forms and synonyms."""

IDLE = """
    the a an of in for by to and on as with or total overall value rate volume number growth its our
    province provincial regional whole society level amount all increase rise s annual their
    average social areas area
"""
"""Words that leave a name what it is."""

INCOME = "disposable per capita resident net"
SIZE = "above designated size large scale major"
SHARE = "share account accounting"
MEANS: tuple[tuple[str, str, str], ...] = (
    ("urban_income", "urban income", INCOME),
    ("rural_income", "rural income", INCOME + " farmer"),
    ("rural_income", "farmer income", INCOME + " rural"),
    ("income", "income", INCOME),
    ("income", "urban rural income", INCOME),
    ("unemployment_surveyed", "surveyed unemployment", "urban"),
    ("unemployment_registered", "registered unemployment", "urban"),
    ("new_jobs", "new job", "urban employment"),
    ("new_jobs", "urban job", "new"),
    ("new_jobs", "new employment", "urban"),
    ("new_jobs", "job", "employment"),
    ("cpi", "consumer price", "index inflation"),
    ("cpi", "cpi", "index"),
    ("cpi", "inflation", "consumer"),
    ("budget_revenue", "budget revenue", "general public local government"),
    ("budget_revenue", "local fiscal revenue", ""),
    ("fiscal_revenue", "fiscal revenue", ""),
    ("fiscal_revenue", "revenue", "government financial"),
    ("tax_revenue", "tax revenue", ""),
    ("primary", "primary industry", "va sector"),
    ("primary", "primary sector", "va"),
    ("secondary", "secondary industry", "va sector"),
    ("secondary", "secondary sector", "va"),
    ("tertiary", "tertiary industry", "va sector"),
    ("tertiary", "tertiary sector", "va"),
    ("industry", "industry va", SIZE + " output"),
    ("industry", "industry output", SIZE),
    ("industry", "industry production", SIZE),
    ("services", "service va", "sector industry"),
    ("services", "service sector", "va output"),
    ("services", "service industry", "va output"),
    ("retail_sales", "retail sale", "consumer good"),
    ("trade", "import export", "good foreign trade"),
    ("trade", "foreign trade", "good import export"),
    ("trade", "good trade", "import export"),
    ("exports", "export", "good"),
    ("fdi", "foreign investment", "direct used capital"),
    ("fdi", "foreign capital", "used"),
    ("fdi", "fdi", "used"),
    ("investment", "fixed asset investment", ""),
    ("industrial_investment", "industry investment", ""),
    ("grain", "grain", "output yield production harvest"),
    ("energy_intensity", "energy intensity", "consumption"),
    ("energy_intensity", "energy per unit gdp", "consumption used"),
    ("energy_intensity", "energy per 10,000 yuan gdp", "consumption used"),
    ("carbon_intensity", "carbon intensity", "emission dioxide"),
    ("carbon_intensity", "carbon per unit gdp", "emission dioxide"),
    ("rd_intensity", "r&d gdp", f"spending investment {SHARE}"),
    ("rd_intensity", "r&d intensity", "spending investment"),
    ("rd_spending", "r&d", "spending investment"),
    ("urbanisation", "urbanization", "resident population"),
    ("population_growth", "natural population", ""),
    ("labour_productivity", "labor productivity", ""),
    ("air_quality", "particulate", "concentration concentrations density fine matter"),
    ("air_quality", "good air quality day", f"excellent fairly {SHARE}"),
    ("air_quality", "air quality", ""),
)
"""The indicators: the words that make one, and those that may stand beside them."""

_WORDS = re.compile(r"r&d|pm ?2\.5|[a-z]+|\d+(?:,\d{3})*")
_WHOLE = [
    (re.compile(rf"\b(?:{'|'.join(form.strip() for form in forms.split(';'))})\b"), word)
    for word, forms in WHOLE.items()
]
_SAME = {form: word for word, forms in SAME.items() for form in forms.split()}
_IDLE = frozenset(IDLE.split())
_BAGS = [(means, frozenset(key.split()), frozenset(more.split())) for means, key, more in MEANS]


def english_indicator(name: str) -> str | None:
    """Return the indicator that an English name means; None if a word of it is another's.

    Examples:
        >>> english_indicator("per capita disposable income of rural residents")
        'rural_income'
        >>> english_indicator("R&D spending as a share of GDP")
        'rd_intensity'
        >>> english_indicator("value added of high-tech industry") is None
        True
    """
    text = name.casefold()
    for whole, word in _WHOLE:
        text = whole.sub(word, text)
    words = frozenset(_SAME.get(word, word) for word in _WORDS.findall(text)) - _IDLE
    for means, key, more in _BAGS:
        if key <= words <= key | more:
            return means
    return None
