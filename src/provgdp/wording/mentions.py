"""What a sentence mentions: rates, provinces, years, and the words that say how they belong."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from provgdp.errors import TargetParseError
from provgdp.province import PROVINCES, Province, spellings
from provgdp.target import Hedge
from provgdp.wording import lexicon, prose_lexicon
from provgdp.wording.numerals import CHINESE, ENGLISH
from provgdp.wording.reading import read
from provgdp.wording.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provgdp.wording.plan import Reading

Place: TypeAlias = Province | None
"""A province, or None for any other place: a city, the nation, a group that isn't named."""


class Rate(NamedTuple):
    """A wording as read: its values, whether it states a number, and whether that looks set."""

    values: Reading
    numeric: bool
    round: bool


class Mark(NamedTuple):
    """A mention and where it stands in the text."""

    kind: str
    start: int
    end: int
    value: Province | Rate | int | None = None

    @property
    def place(self) -> Place:
        """The province, or None for another place."""
        return self.value if isinstance(self.value, Province) else None

    @property
    def rate(self) -> Rate | None:
        """The wording, or None for one that can't be read."""
        return self.value if isinstance(self.value, Rate) else None

    @property
    def year(self) -> int | None:
        """The year of a mark that is one."""
        return self.value if isinstance(self.value, int) else None


_PLAIN = {
    **{c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)},
    **{c: 0x20 for c in (0x3000, 0xA0, 0x9, *range(0x2000, 0x2010), 0x202F, 0xFEFF, 0x2060)},
    **str.maketrans(lexicon.TRADITIONAL, lexicon.SIMPLIFIED),
    **str.maketrans("〇“”„‟「」『』《》〈〉‘’〜∼‐‑﹪", "零" + '"' * 12 + "''~~--%"),
}
_LOWER = {c: c + 32 for c in range(65, 91)} | {c: c - 0xFEE0 + 32 for c in range(0xFF21, 0xFF3B)}
_FOLD = _PLAIN | _LOWER


def fold(text: str) -> str:
    """Return the text in lower case, simplified script and half-width forms, of equal length."""
    return text.translate(_FOLD)


_Trie: TypeAlias = "dict[str, _Trie]"


def _pattern(words: Iterable[str]) -> str:
    """Return a pattern that finds the longest of the words, each whole, in one pass of a trie."""
    trie: _Trie = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(trie)


def _branch(node: _Trie) -> str:
    branches = [_step(c, child) for c, child in node.items() if c]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{inner})?" if "" in node else inner


def _step(char: str, child: _Trie) -> str:
    # Where a Latin word may end, it must: "in" isn't found in "inner".
    letter = "a" <= char <= "z"
    if letter and "" in child:
        rest = _branch({c: n for c, n in child.items() if c})
        return f"{char}(?:{rest}|(?![a-z]))" if rest else f"{char}(?![a-z])"
    return ("[ -]" if char == " " else re.escape(char)) + _branch(child)


def _alternation(words: Iterable[str]) -> str:
    return f"(?:(?<![a-z])|(?=[^a-z])){_pattern(words)}"


def _forms(word: str) -> list[str]:
    """Return a word; all forms of a regular verb that ends in "~"; one with its object for "+"."""
    if word.endswith("+"):
        return [f"{word[:-1]} {its}" for its in ("its", "their", "the", "a", "an", "last year's")]
    if not word.endswith("~"):
        return [word]
    verb = word[:-1]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    third = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return [verb, verb + third, verb + "ed", verb + "ing"]


_DIGITS = r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]+)?(?![0-9])"
_N = rf"(?:{_DIGITS}|(?<![a-z])(?:{ENGLISH})|(?:{CHINESE})(?=个?百分点|至|到|-))"
_DASH = r" ?(?:-{1,2}|[–—―~−]{1,2}|or|或) ?"
# "From 6% to 5%" is a change, "0.5个百分点至5%" too: no ranges.
_TO = r"(?: ?(?:to|至|到) ?)"


@cache
def _rate_pattern() -> re.Pattern[str]:
    """Return the pattern of a wording, from the words of the grammar."""
    unit = rf"(?:{_alternation(split_words(*(text for _, text in lexicon.UNITS.values())))})"
    percent = _alternation(split_words(lexicon.UNITS["percent"][1]))
    # "about or below" is no hedge that the grammar takes: found whole, it is left out.
    hedges = _alternation(split_words(*lexicon.PREFIX_HEDGES.values(), lexicon.WORDS["ensure"]))
    before = rf"(?:(?:(?:about|around) or )?{hedges})"
    # A lone 内 or 起 begins the next word (内蒙古) more often than it ends a target.
    suffixes = [w for w in split_words(*lexicon.SUFFIX_HEDGES.values()) if len(w) > 1 or w == "+"]
    # "6% and above 7%" are two rates.
    after = rf"(?:{_alternation(suffixes)}(?!(?<=[a-z]) ?[0-9]))"
    strive = rf"(?:{_alternation(split_words(lexicon.WORDS['strive']))})"
    better = rf"(?:{_alternation(split_words(lexicon.WORDS['better']))})"
    practice = rf"(?:{_alternation(split_words(lexicon.WORDS['practice']))})"
    chinese = rf"百分之(?:{CHINESE}|[0-9.]+)"
    number = rf"(?:{before} ?)?(?:{_N}[ -]?(?:{after} ?)?{unit}|{chinese})(?: ?{after})?"
    span = (
        rf"(?:(?:between|介于) ?{_N} ?{unit}? ?(?:and|to|至|到|和|与|-|–) ?{_N} ?{unit}"
        rf"|(?:{_N} ?{unit}?{_DASH}|(?<!from )(?<![从由]){_N} ?(?:{percent})?{_TO}){_N} ?{unit}"
        rf"|{chinese}(?:至|到)(?:百分之)?{CHINESE})"
        rf"(?: ?(?:之间|的?区间|range))?"
    )
    fill = r"(?:to|for|the|a|reach|达到|实现|取得|能|为|在| )*"
    tail = (
        rf"[\"']? ?[,、;(]? ?(?:(?:and|with|but|并|但) ?)?(?:{practice} ?,? ?)*"
        rf"(?:{strive} ?)+{fill}"
        rf"(?:{better}(?: ?{practice})?|{number})\)?"
    )
    return re.compile(rf"(?P<quantity>{span}|{number})(?P<tail>{tail})?")


_RELATIVE = re.compile(
    r"(?:与|和|同|跟)全国(?:经济|平均|gdp|增长|增速|水平)*(?:保持|基本|大体)*(?:同步|持平|一致|相当)"
    rf"|(?:力争)?(?:略?高于|高出|略?快于|不低于)全国(?:经济|平均|gdp|增长|增速|水平)*"
    rf"(?:{_N}(?:(?:-|至|到|—){_N})?个百分点(?:左右|以上)?)?"
    r"|in line with (?:the )?national (?:average|growth(?: rate)?)(?! target| goal)"
    rf"|(?:at least |about |around )?{_N}(?:(?: to |-){_N})? percentage points?"
    r" (?:above|higher than|faster than) the national (?:average|growth(?: rate)?|level|rate)"
    r"(?! target| goal)"
)
_NO_TARGET = re.compile(
    r"(?:不再?设|不设定|没有?设定?|未设定?|未提出?|没有提出?|不提|未明确|未公布具体|取消了?)"
    r"(?:[^,。;%]{0,14}?)(?:增长|增速|gdp|具体|量化)[^,。;%]{0,6}?目标"
    r"|(?:(?:(?:did|does|has|is|was|will) )?not (?:to )?(?:set|setting|announce|give|specify)"
    r"|didn't set|without(?: setting)?|(?:declined|refused|omitted) to set|refrained from setting"
    r"|no|(?:dropped|scrapped|abandoned|abolished|shelved|cancelled|ditched)(?: setting)?)"
    r" (?:an? |any |its )?"
    r"(?:specific |explicit |numerical |numeric |official |concrete )*"
    r"(?:gdp |economic |annual |growth )*(?:targets?|goals?)"
)
_INITIALS = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵滇藏陕甘青宁新蒙"
_SPANS = re.compile(
    r"(?P<idle>(?:19|20)\d\d ?年\d{1,2}月(?:\d{1,2}日)?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? "
    r"(?:\d{1,2},? )?(?:19|20)\d\d"
    r"|(?:first|last|final|opening|closing) year of (?:the |its |china's )?(?:\w+ )?"
    r"(?:five|5)-year(?: plan)?"
    r"|(?:与|同|和|较|比|跟)(?!全国)[^,。;%]{1,25}(?:相比|相较|持平|一致|相同|一样|相当|不变)"
    r"|(?:same as|unchanged from|little changed from) (?:the )?(?:(?:goal|target|one) )?"
    r"(?:(?:for|in|of) )?(?:last year|a year (?:ago|earlier)|20\d\d)(?:'s)?"
    r"|[\"']?十[一二三四五六]五[\"']?(?:规划)?[\"']?的?"
    r"(?:收官|开局|起步|关键|最后|第|开好局|首年|承上|良好|实施))"
    r"|从(?=[^,。;%]{1,20}看)"
    r"|(?P<multi>(?:19|20)\d\d ?年?(?:-|–|—|~|to|至|到) ?(?:20\d\d|\d\d)(?!\d)(?: ?年)?"
    r"|(?:by|until|through) (?:the end of )?20[2-5]\d(?!\d)|(?<![提谈看])到20\d\d年"
    r"|\d+年(?:间|来)(?:年均|平均))"
    r"|(?P<group>(?<![\d等的])\d{1,2} ?个?(?:省|市|区|自治区)(?:[省市区份]|自治区)*)"
    rf"|(?P<initials>[{_INITIALS}]{{2,6}}(?=[两二三四五六][地省市])"
    rf"|(?<![一-龥])[{_INITIALS}](?=[:为]?$))"
    r"|(?P<year>(?:19|20)\d\d(?!\d|[.,]\d| ?(?:亿|万|元|家|个|yuan|%))(?: ?年(?:度)?)?)"
)
_LOCAL = (
    r"(?P<local>[一-龥]{1,2}"
    r"[^\W\da-z全各本我省辖城超楼股上都夜集门地园景社山灾牧库新湾郊特片范贸验发老县市治该两多]"
    r"(?:市(?!场|委|政府|值|人)|县|区(?!域|间))"
    r"|(?<![a-z])[a-z][a-z']+ (?:city|district|county|prefecture)(?![a-z]))"
)


@cache
def _vocabulary() -> tuple[re.Pattern[str], dict[str, tuple[str, Place | int]]]:
    """Return the pattern of a mention that is no rate, and what each word is."""
    known: dict[str, tuple[str, Place | int]] = {}
    for province in PROVINCES:
        for name in map(str.lower, spellings(province)):
            latin = name.isascii() and len(name) > 4 and not name[-1].isdigit()
            if latin or (len(name) > 1 and not name.isascii()):
                known[name] = ("place", province)
        if province.kind != "municipality":
            known |= dict.fromkeys((province.capital.lower(), province.capital_zh), ("place", None))
    known |= dict.fromkeys(split_words(prose_lexicon.CITIES), ("place", None))
    for kind, entry in prose_lexicon.WORDS.items():
        for word in (form for listed in split_words(entry) for form in _forms(listed)):
            known.setdefault(word, ("place", None) if kind == "elsewhere" else (kind, None))
    known |= {word: ("anaphor", n) for word, n in prose_lexicon.ANAPHORS.items()}
    spaced = {" ".join(re.split("[ -]", word)): what for word, what in known.items()}
    words = f"(?P<word>{_alternation(spaced)})"
    return re.compile(f"{_SPANS.pattern}|{words}|{_LOCAL}"), spaced


_RATE_AHEAD = re.compile(
    r"[%‰‱]|per ?(?:cent|mil)|pct|p\.c\.|百分之|全国(?:经济|平均|gdp|增|水平|同步|保持|基本|持平)"
    r"|(?:不|未|没|取消)[^,。;%]{0,24}目标|targets?(?![a-z])|goals?(?![a-z])"
)


_MOST_RATES = 80


@cache
def _gate() -> re.Pattern[str]:
    """Return the pattern of what a sentence with a target names: growth, a target or a province."""
    names = [name for name, (_, value) in _vocabulary()[1].items() if isinstance(value, Province)]
    growth = (
        "生产总值|经济|增|目标|预期|力争|设定|定为|gdp|gr[op]|expan|econom|target|goal|aim|seek"
    )
    return re.compile(f"{growth}|{_alternation(names)}")


def is_crowded(folded: str, start: int, end: int) -> bool:
    """Whether a sentence states more rates than a list of provinces can: linking takes long."""
    return len(_RATE_AHEAD.findall(folded, start, end)) > _MOST_RATES


def about_growth(folded: str, start: int, end: int) -> bool:
    """Whether a sentence is worth a close look: few of a report's are."""
    seen = _RATE_AHEAD.search(folded, start, end) and _gate().search(folded, start, end)
    return seen is not None and not is_crowded(folded, start, end)


_NOT_A_PLACE = re.compile(prose_lexicon.NOT_A_PLACE)
_PART = re.compile(prose_lexicon.PART_OF_A_PROVINCE)
_POINTS = re.compile(r"point|百分点|千分|基点|bps?$|pps?$|ppt|‰")
_OR_MORE = re.compile(r" (?:or|and) (?:more|above|higher|over|better)(?! than| ?[0-9]|[a-z])")
_HYPHEN = re.compile("[a-z]-$")
_COMPARED = re.compile(
    r"(?:低于|不及|不足|不到|未达到?|高于|超过|好于|快于|below|under|less than|lower than|above"
    r"|over) ?"
)
OF_A_TARGET = re.compile(
    r"[\"']?的?(?:gdp|经济|地区生产总值|年度|预期|全年|年初|既定|增长|增速|成长|发展|主要|设定|原定)*(?:目标|预期(?=[,。;]|$))"
    r"|[\"']? (?:gdp |growth |annual |full-year |official )*(?:target|goal)(?![a-z])"
)
"""What follows a rate that is a target."""


def mentions(text: str, folded: str, start: int, end: int) -> list[Mark]:
    """Return the marks of a sentence in order; a rate hides the words inside it."""
    rates = list(_rates(text, folded, start, end))
    marks: list[Mark] = []
    at = start
    for rate in (*rates, Mark("end", end, end)):
        if rate.start >= at:
            marks += _words_between(text, folded, at, rate.start)
            marks.append(rate)
            at = rate.end
    return marks[:-1]


def _words_between(text: str, folded: str, start: int, end: int) -> Iterator[Mark]:
    pattern, known = _vocabulary()
    at = start
    while match := pattern.search(folded, at, end):
        begin, at = match.span()
        group = match.lastgroup
        if group == "year":
            yield Mark("year", begin, at, int(folded[begin : begin + 4]))
        elif group == "multi":
            yield Mark("multi", begin, at)
        elif group == "initials":
            for i in range(begin, at):
                yield Mark("place", i, i + 1, Province.find(folded[i]))
        elif group == "group":
            yield Mark("place", begin, at)
        elif group == "local":
            if folded[begin] > "z" or text[begin].isupper():
                yield Mark("place", begin, at, Province.find(folded[begin:at].lstrip("全")))
        elif group == "word":
            kind, value = known[match.group().replace("-", " ")]
            if kind == "place" and _NOT_A_PLACE.match(folded, at):
                continue
            if isinstance(value, Province):
                part = _PART.match(folded, at)
                if part and not (part.group().strip() == "city" and value.kind == "municipality"):
                    at, value = part.end(), None
            if kind != "idle":
                yield Mark(kind, begin, at, value)


def _rates(text: str, folded: str, start: int, end: int) -> Iterator[Mark]:
    phrases = (_RELATIVE, _NO_TARGET)
    found = [m for p in (_rate_pattern(), *phrases) for m in p.finditer(folded, start, end)]
    taken = start
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() < taken:
            continue
        yield from _phrase(text, match) if match.re in phrases else _rate(text, folded, match)
        taken = match.end()


def _phrase(text: str, match: re.Match[str]) -> list[Mark]:
    values = _read(text, *match.span())
    return [Mark("rate", *match.span(), Rate(values, False, True))] if values else []


def _rate(text: str, folded: str, match: re.Match[str]) -> Iterator[Mark]:
    """Read a wording, with its clause of striving if the grammar takes it."""
    start, end = match.span("quantity")
    finish, values = match.end(), _read(text, start, match.end())
    if values is None and finish > end:
        finish, values = end, _read(text, start, end)
    compared = _COMPARED.match(folded, start, end)
    below = values is not None and values[0] in (Hedge.BELOW, Hedge.AT_MOST)
    if compared and (values is None or below) and OF_A_TARGET.match(folded, end):
        # What fell short of a target isn't part of it: 低于5%的目标, 高于5%左右的目标.
        yield Mark("outcome", start, compared.end())
        start = compared.end()
        values = _read(text, start, finish)
    # Percentage points are how much a target moved, or was missed by; "above-5%", "5-6% or more"
    # and the like say more than was read.
    if (
        _OR_MORE.match(folded, finish)
        or _POINTS.search(folded, start, finish)
        or _HYPHEN.search(folded, max(0, start - 2), start)
    ):
        values = None
    yield Mark("rate", start, finish, values and Rate(values, True, _is_round(values)))


def _read(text: str, start: int, end: int) -> Reading | None:
    try:
        return read(text[start:end], False, "gdp")
    except TargetParseError:
        return None


def _is_round(values: Reading) -> bool:
    """Whether the number looks set rather than measured: all targets on record are halves."""
    _, headline, *_ = values
    return headline is not None and (headline * 2) % 1 == 0
