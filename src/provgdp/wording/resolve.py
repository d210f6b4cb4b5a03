"""Words to places: provinces, cities, the nation, and names that only begin with a province's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provgdp.gazetteer import SUFFIXES
from provgdp.province import PROVINCES, Province
from provgdp.wording.claims import Place, has, is_break
from provgdp.wording.marks import PLACE, RATE, YEARS, Mark
from provgdp.wording.senses import SENSES, Sense, next_to
from provgdp.wording.words import GROUPS, every, forms_of, of_role
from provgdp.wording.words import places as names

if TYPE_CHECKING:
    from provgdp.wording.text import Text

NATION = "nation"
_SEATS = every("SEATS")
_COUNTRY = every("COUNTRY")
_BEIJING = Province.parse("Beijing")
_LONGEST = 4
"""The most characters of what describes a province between 这个 and 省份."""
(_CITY,) = every("CAPITAL")
_POINTERS = every("POINTERS")
_INITIALS = {place.abbr_zh: place for place in PROVINCES} | {
    pair[0]: Province.parse(pair[2:]) for pair in forms_of(names.INITIALS)
}
_ALL_INITIALS = frozenset(_INITIALS)
_OF = tuple(f" {word}" for word in of_role("of"))
_OWN = frozenset(of_role("own"))
_ENDINGS = tuple(every("MODIFIERS"))
_INSIDE = every("INSIDE")
_INSTITUTIONS = every("INSTITUTIONS")
_FOLLOWERS = tuple(every("FOLLOWERS"))
_NAMING = every("NAMING")
_OFFICES = tuple(every("OFFICES"))
_SUPERLATIVES = every("SUPERLATIVES")
_ZONES = every("ZONES")
_COMPASS = every("COMPASS")
_SUFFIXES = tuple(suffix for _, chinese in SUFFIXES.values() for suffix in chinese)
_TELLING = ("set", "aim", *YEARS)
_DELEGATIONS = every("DELEGATIONS")
_DESCRIBING = ("number", "indicator", "vague")
_DESCRIBED = (
    "elsewhere", "possessive", "article", "unknown", "own", "of", "filler", "vague",
)  # fmt: skip
_MUNICIPAL = every("MUNICIPAL")
_WHOLE = every("WHOLE")
_WITHIN_A_LIST = {"、", ",", *every("AND_SO_ON")}
_VERBS = ("set", "aim", "expected", "will", "goal")
_COUNTED = ("number", "each", "function")
_LEADS = (*_TELLING, "goal", "gdp", "respectively", "each")
_AFTER_INITIALS = (*_LEADS, RATE, "filler", "anaphor")
_IS_ONE = ("filler", "past", "separator")


def resolved(marks: list[Mark], text: Text | None) -> list[Mark]:
    """Return the marks with every place as one: names of papers left out, cities told apart.

    The text tells capitals, with which names of cities begin; None is a text without any.
    """
    found: list[Mark] = []
    at = 0
    while at < len(marks):
        taken = 0
        for read in _READERS.get(marks[at].role, ()):
            taken = read(found, marks, at, text)
            if taken:
                break
        else:
            found.append(marks[at])
        at += taken or 1
    return found


def _nation(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the nation, or another country: a place of its own, if it is more than where one is."""
    mark = marks[at]
    part = mark.word.endswith(_OF) and has(
        [m for m in marks[at + 1 : at + 3] if m.role != "article"][:1], RATE
    )
    # 江西、湖南中部两省: where those two are.
    where = has(marks[at + 1 : at + 2], "anaphor") and len(_list_of(found)) == marks[at + 1].value
    one = _is_one_of_its(found, marks[at + 1 : at + 5])
    one = one or _is_ranked_in_it(found, marks[at + 1 : at + 2])
    if part or where or one or _of_the_nation(mark, found, marks[at + 1 : at + 7]):
        found.append(mark._replace(role="filler"))
        return 1
    found.append(mark._replace(role=PLACE, value=NATION))
    if mark.role == "national_goal":
        found.append(Mark("goal", mark.end, mark.end, mark.word))
    return 1


def _portion(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a part of a province without a name: most of Hubei; of "most of Hubei's" it is not."""
    of = 0 if marks[at].word.endswith(_OF) else 1
    joined = not of or has(marks[at + 1 : at + 2], "of")
    near = marks[at + of + 1 : at + of + 3]
    if not joined or not has(near[:1], PLACE) or has(near[1:], "possessive"):
        return 0
    if near[0].place is None or near[0].word > "~":
        return 0
    found.append(near[0]._replace(start=marks[at].start, value=None))
    return of + 2


def _of_the_nation(mark: Mark, found: list[Mark], following: list[Mark]) -> bool:
    """Whether the nation only says where a province is, or its rank: the nation's lowest goal."""
    own = mark.word.endswith("'s")
    ranked = following if own else following[1:]
    ranks = any(m.word in _SUPERLATIVES for m in ranked[:1]) and not has(ranked, "goal", "growth")
    # The country's weakest province aims: that is nobody who was told of before.
    ranks = ranks and (has(found, "own") or has((*found, *following), PLACE))
    if (own or has(following[:1], "possessive")) and ranks:
        return True
    if own and has(following[:1], "function"):
        return True
    for mark in following:
        if mark.role == PLACE:
            return mark.place is not None
        if mark.role not in _DESCRIBED:
            return False
    return False


def _is_one_of_its(found: list[Mark], following: list[Mark]) -> bool:
    """Whether the nation only says which of its provinces one is: the first of China's regions."""
    places = [i for i, mark in enumerate(found) if mark.role == PLACE]
    if len(places) != 1 or has(found[places[0] + 1 :][:1], "possessive"):
        return False
    rest = following[1:] if has(following[:1], "possessive") else following
    if has(rest[:1], "function") and any(f"the {mark.word}" in _WHOLE for mark in rest[1:2]):
        # It has become China's first province to set none.
        return has(found[-1:], *_IS_ONE)
    rest = rest[1:] if has(rest[:1], "number") else rest
    ranked = [mark.role for mark in found[-3:]] == ["article", "function", "of"]
    return ranked and has(found[-4:-3], *_IS_ONE) and has(rest[:1], "group")


def _is_ranked_in_it(found: list[Mark], following: list[Mark]) -> bool:
    """Whether the nation ends a remark that ranks a rate: …, one of the weakest in the country."""
    start = next((i for i in range(len(found), 0, -1) if is_break(found[i - 1])), 0)
    remark = found[start:]
    ranks = any(m.word in _SUPERLATIVES or m.role == "function" for m in remark)
    within = any(m.word in _INSIDE for m in remark[-1:]) and has(remark[:1], "article")
    ends = not following or is_break(following[0])
    return ranks and within and ends and has(found[:start][-4:], RATE)


def _city_of(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the city that is called as its province, or its capital: the city of Jilin."""
    near = marks[at + 1 : at + 3]
    named = [mark.role for mark in near] == ["of", PLACE] and near[1].place
    word = marks[at].word
    # The capital of Hubei aims for 6 percent; Wuhan, the capital of Hubei, names the province.
    led = [mark for mark in found[-2:] if mark.role != "article"][-1:]
    verb = has(marks[at + 3 : at + 4], "set", "aim", "expected", "will", "goal", "filler")
    apart = verb and not has(led, "separator")
    seat = (word.endswith("capital") and not apart) or (
        marks[at].role == "own" and word not in _MUNICIPAL
    )
    if not named or named.kind == "municipality" or seat:
        return 0
    found.append(marks[at]._replace(role=PLACE, end=near[1].end, value=None))
    return 3


def _capital(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the country's capital for the city that Beijing is, where its own target is told.

    "The Chinese capital aims", "China's capital Beijing"; "Beijing, the Chinese capital, aims".
    """
    size = 1 + has(found[-1:], "possessive")
    led = found[-size:]
    if not marks[at].word.endswith("capital") or not led or led[0].word not in _COUNTRY:
        return 0
    end = at + 1 + has(marks[at + 1 : at + 2], "locality")
    named = end + has(marks[end : end + 1], "of")
    if has(marks[named : named + 1], PLACE):
        city = marks[named].place is _BEIJING
        end = named + 1 if city else end
    before = [mark for mark in found[:-size] if mark.role != "article"]
    if [m.word for m in before[-1:]] == [","] and [m.place for m in before[-2:-1]] == [_BEIJING]:
        found[-size:] = [Mark("own", led[0].start, marks[end - 1].end, _CITY)]
        return end - at
    rest = [mark for mark in marks[end : end + 4] if mark.role not in ("filler", "function")]
    own = has(rest[:1], "possessive") and has(rest[1:], "goal")
    if has(before[-1:], "at") or not (own or has(rest[:1], "set", "aim", "expected", "at")):
        return 0
    found[-size:] = [Mark(PLACE, led[0].start, marks[end - 1].end, _CITY, _BEIJING)]
    return end - at


def _seat(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the capital of a province for a city: Hubei's capital."""
    named = [mark.role for mark in found[-2:]] == [PLACE, "possessive"]
    apart = has(found[-3:-2], "separator")
    if not named or apart or not marks[at].word.endswith("capital"):
        # Wuhan, Hubei's capital, names the province.
        return 0
    found[-2:] = [found[-2]._replace(end=marks[at].end, value=None)]
    return 1


def _part(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a part of a province: eastern Hubei, which the province itself may be called too."""
    near = marks[at + 1 : at + 3]
    if marks[at].word not in _COMPASS:
        return 0
    if [mark.role for mark in found[-2:]] == [PLACE, "possessive"] and has(near, "own", "locality"):
        # Hubei's western region.
        found[-2:] = [found[-2]._replace(end=near[0].end, value=None)]
        return 2
    # In southern Hubei, the goal is 7 percent; officials in southern Hubei may be the province's.
    led = found[:-1] if has(found[-1:], "at") else found
    opens = not led or has(led[-1:], "separator", "and")
    alone = opens and not has(near[1:], "own", "unknown", "locality")
    named = near[0].place if near else None
    # Southern Hubei province is the province.
    if named is None or not alone or near[0].word != named.name.lower():
        return 0
    found.append(near[0]._replace(start=marks[at].start, value=None))
    return 2


def _its_city(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the city of whoever is told of: its capital, the provincial capital."""
    led = [mark for mark in found[-2:] if mark.word not in _SUPERLATIVES]
    whole = has(led[-1:], "own") or (has(led[-1:], "article") and " " in marks[at].word)
    if not whole or not has(
        marks[at + 1 : at + 2], "set", "aim", "expected", "will", "goal", "filler"
    ):
        return 0
    found.append(marks[at]._replace(role=PLACE, value=None))
    return 1


def _county(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a word that is a local place by itself: 自治州."""
    word = marks[at].word
    if (
        word in forms_of(names.OF_A_CITY)
        or word.endswith("capital")
        or (word > "~" and len(word) < 3)
    ):
        return 0
    found.append(marks[at]._replace(role=PLACE, value=None))
    return 1


def _this_province(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a noun with a pointer for the province told of last: 这个边疆省份, 这个西部省份."""
    if marks[at].word not in _POINTERS:
        return 0
    end = next((i for i, m in enumerate(marks[: at + 5]) if i > at and m.role == "group"), at)
    noun = marks[at : end + 1]
    beside = all(a.end == b.start for a, b in pairwise(noun)) and not has(noun, PLACE, RATE)
    if not beside or not at < end or noun[-1].start - marks[at].end > _LONGEST:
        return 0
    found.append(Mark("own", marks[at].start, noun[-1].end, noun[-1].word))
    return end - at + 1


def _group(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the name of a group as its members; two of the three are nobody known."""
    members = GROUPS.get(marks[at].word, ())
    if found and found[-1].role == "of" and has(found[-4:-1], *_COUNTED):
        members = ()
    if members and set(_list_of(found)) == set(members):
        # 吉林、辽宁、黑龙江东北三省 are in the order of their list.
        found.append(marks[at]._replace(role="filler", value=None))
        return 1
    found += [marks[at]._replace(value=place) for place in members]
    return int(bool(members))


def _list_of(found: list[Mark]) -> list[Place]:
    """Return the places of the list that some marks end with, what closes it left out."""
    listed: list[Place] = []
    for mark in reversed(found):
        if mark.role == PLACE:
            listed.insert(0, mark.place)
        elif not (mark.role == "and" or mark.word in _WITHIN_A_LIST):
            break
    return listed


def _hyphened(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take provinces that hyphens join to a region: the Beijing-Tianjin-Hebei region."""
    end = at + 1
    while end < len(marks) and marks[end].role == PLACE and _is_joined(marks[end - 1], text):
        end += 1
    if end == at + 1:
        return 0
    found.append(Mark(PLACE, marks[at].start, marks[end - 1].end, marks[at].word))
    return end - at


def _describing(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take a place that a hyphen makes a word of: a Hubei-based firm, Hubei-neighbour Hunan."""
    word = next_to(marks, at)
    if word is None or word.role != "unknown" or not _is_joined(marks[at], text):
        return 0
    end = at + 2
    if not has(marks[end : end + 1], PLACE):
        while end < len(marks) and marks[end].role == "unknown" and _has_capital(marks[end], text):
            end += 1
        found.append(Mark(PLACE, marks[at].start, marks[end - 1].end, word.word))
    return end - at


def _is_joined(mark: Mark, text: Text | None) -> bool:
    return text is not None and text.given[text.place(mark.end - 1) + 1 :][:1] == "-"


def _dateline(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take a place that only says where a message was sent from: HEFEI, Jan 20; HEFEI - Anhui."""
    beside = marks[at + 1 : at + 3]
    dated = [mark.role for mark in beside] == ["separator", "month"] and beside[0].word == ","
    if not dated and (found or not _is_sent_from(marks[at:], text)):
        return 0
    found.append(marks[at]._replace(role="unknown", value=None))
    return 1


def _is_sent_from(marks: list[Mark], text: Text | None) -> bool:
    """Whether a sentence opens with a city in capitals, and after a dash with who it is about."""
    city, dash, told = (*marks[:3], *marks[:1] * 2)[:3]
    if text is None or [dash.role, told.role] != ["dash", PLACE] or city.word > "~":
        return False
    given = [text.given[text.place(m.start) : text.place(m.end - 1) + 1] for m in (city, told)]
    municipal = city.place is None or city.place.kind == "municipality"
    # SHANGHAI - Zhejiang's neighbour - has set …: a dash that is closed again opens a remark.
    again = sum(mark.word == dash.word for mark in marks[3:]) % 2
    return municipal and [name.isupper() for name in given] == [True, False] and not again


def _firm(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take a name that goes on where a province's ends: 湖北某某集团, 湖北某某 before a verb."""
    near = marks[at : at + 8]
    size = _latin_firm(near, text) if marks[at].word < "~" else _firm_size(near)
    if size:
        found.append(marks[at]._replace(end=marks[at + size - 1].end, value=None))
    return size


def _firm_size(marks: list[Mark]) -> int:
    """Return how many marks are the Chinese name of a firm; none if it is no firm."""
    full = marks[0].word.endswith(_SUFFIXES)
    for i, mark in enumerate(marks[1:], 1):
        if mark.start > marks[i - 1].end or mark.role == "separator":
            return 0
        told = i > 1 and mark.role in (*_TELLING, "said") and not full
        if told and _is_a_name(marks[1:i]):
            # 湖北某某今年, 湖北某某提出; what follows 湖北省 is a part of its government.
            return i
        if i > 1 and mark.role in ("outlet", "elsewhere"):
            office = "".join(word.word for word in marks[1:i]).endswith(_OFFICES)
            return 0 if office else i + 1
        if i == 2 and mark.role == "set" and marks[1].word in _NAMING:
            if has(marks[3:4], "outlet"):
                # 四川新希望集团
                return 4
            return 3 if _is_promised_after(marks[3:]) else 0
        if mark.role not in ("unknown", *_DESCRIBING) and mark.word not in _NAMING:
            return 0
    return 0


def _is_promised_after(marks: list[Mark]) -> bool:
    """Whether another verb follows, so that what looks like one is a name's: 四川新希望今年力争."""
    rest = [mark for mark in marks if mark.role not in ("filler", *YEARS)][:2]
    strives = any(mark.reading and mark.reading.strives for mark in rest[:1])
    verb = has(rest[:1], "set", "expected", "strive")
    return strives or verb or [mark.role for mark in rest] == ["goal", "growth"]


def _is_a_name(words: list[Mark]) -> bool:
    """Whether unknown words after a province make it another's name: no adverb, no office."""
    name = "".join(mark.word for mark in words)
    if has(words, "indicator", "vague") or name.endswith((*_OFFICES, *_ENDINGS)):
        return False
    return has(words, "unknown") and not name.startswith(_FOLLOWERS)


def _latin_firm(marks: list[Mark], text: Text | None) -> int:
    """Return how many marks before a verb are the name of a firm; none if it is no firm."""
    for i, mark in enumerate(marks[1:], 1):
        verb = next((m for m in marks[i:] if m.role != "filler"), mark)
        small = not _has_capital(mark, text)
        if has(marks[1:i], "unknown") and small and verb.role in _VERBS:
            return i
        if mark.start > marks[i - 1].end + 1 or mark.word.endswith("ly"):
            return 0
        if mark.role == "dash" or (mark.role == "and" and i > 1):
            continue
        named = i == 1 and any(_has_capital(word, text) for word in marks[2:3])
        if mark.role == "possessive" and named:
            continue
        if small and (mark.role != "unknown" or mark.word.endswith(_ENDINGS)):
            return 0
        if mark.role not in ("unknown", "filler", "indicator", "amount", "share", "outlet"):
            return 0
        if mark.role == "outlet" and i == 1:
            return 0
    return 0


def _has_capital(mark: Mark, text: Text | None) -> bool:
    return text is not None and text.given[text.place(mark.start)].isupper()


def _branch(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take an institution that is called after a place: the Bank of Jiangsu."""
    following = [mark.role for mark in marks[at + 1 : at + 3]]
    if marks[at].word.split(" ")[-1] not in _INSTITUTIONS or following != ["of", PLACE]:
        return 0
    found.append(Mark(PLACE, marks[at].start, marks[at + 2].end, marks[at].word))
    return 3


def _headed(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a province with the word for its head, to which 省 belongs: 浙江省长."""
    mark, following = marks[at], next_to(marks, at)
    if following is None or following.role != "unknown":
        return 0
    if mark.word[-1:] + following.word[:1] not in _OWN:
        return 0
    middle = following.start + 1
    found += [mark, Mark("own", following.start, middle)]
    if len(following.word) > 1:
        found.append(following._replace(start=middle, word=following.word[1:]))
    return 2


def _compound(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take a name that begins with a province's: a paper, a city or county, a seat."""
    mark, following = marks[at], next_to(marks, at)
    if following is None:
        return 0
    if following.role == "outlet":
        found.append(mark._replace(role="unknown", value=None))
        return 1
    if following.word in _DELEGATIONS:
        name = mark.word + following.word
        found.append(mark._replace(end=following.end, word=name, value=None))
        return 2
    local = following.role == "locality" or following.word in _ZONES
    if not local and mark.word[-1:] + following.word not in _SEATS:
        return 0
    city = mark.place is not None and mark.place.kind == "municipality"
    whole = city and following.word in forms_of(names.OF_A_CITY)
    found.append(mark._replace(end=following.end, value=mark.place if whole else None))
    return 2


def _initialled(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the provinces that initials before a word for so many stand for: 京沪两市."""
    anaphor = marks[at]
    taken = 0
    end = anaphor.start
    initials = ""
    while taken < len(found):
        mark = found[-taken - 1]
        beside = end in (mark.start, mark.end)
        # 吉林、辽宁两地: a whole name is no two initials.
        named = mark.place is not None and mark.word == mark.place.name_zh
        if named or not beside or not mark.word or not _ALL_INITIALS.issuperset(mark.word):
            break
        # A group of three, 陕甘宁, stands there three times.
        initials = initials if mark.start == end else mark.word + initials
        taken, end = taken + 1, mark.start
    if not taken or len(initials) != anaphor.value:
        return 0
    if set(_list_of(found[: len(found) - taken])) == {_INITIALS[initial] for initial in initials}:
        del found[len(found) - taken :]
        return 0
    found[len(found) - taken :] = [
        Mark(PLACE, end + i, end + i + 1, initial, _INITIALS[initial])
        for i, initial in enumerate(initials)
    ]
    return 1


def _city(found: list[Mark], marks: list[Mark], at: int, text: Text | None) -> int:
    """Take an unknown word that is the name of a city or county: 某某市, Gotham city."""
    mark, following = marks[at], next_to(marks, at)
    if following is None or following.role != "locality":
        return 0
    if mark.word < "~" and not _has_capital(mark, text):
        return 0
    found.append(Mark(PLACE, mark.start, following.end))
    return 2


def _initials(found: list[Mark], marks: list[Mark], at: int, _text: Text | None) -> int:
    """Take the initials of provinces that open a clause: 苏浙皖今年, 粤今年…，闽5%; 闽、赣两省."""
    mark, following = marks[at], next_to(marks, at)
    if following is None or not _are_initials(mark):
        return 0
    if found and found[-1].role not in ("separator", "and"):
        return 0
    listed_so = any(m.role == PLACE and m.end - m.start == 1 and m.word in _INITIALS for m in found)
    if has(found[-1:], "and") and not listed_so:
        return 0
    moved = ("from", "from_what") if has(found, "goal") else ()
    leads = (*_LEADS, *moved)
    listing = listed_so and (following.role in (*_AFTER_INITIALS, "and") or following.word == "、")
    listing = listing or _begins_initials(marks, at)
    counted = following.number is not None and following.number.constant == len(mark.word)
    if following.role not in leads and not listing and not counted:
        return 0
    found += [
        Mark(PLACE, mark.start + i, mark.start + i + 1, initial, _INITIALS[initial])
        for i, initial in enumerate(mark.word)
    ]
    return 1


def _are_initials(mark: Mark) -> bool:
    """Whether a word that no list knows is made of the initials of provinces."""
    return mark.role == "unknown" and _ALL_INITIALS.issuperset(mark.word)


def _begins_initials(marks: list[Mark], at: int) -> bool:
    """Whether a list of initials begins with one: 闽、赣、皖三省, 津4.5%，京5%."""
    rated = marks[at + 1].role == RATE
    gap = 1 + rated
    end = at
    while has(marks[end + gap : end + gap + 1], "separator", "and"):
        joint, following = marks[end + gap], marks[end + gap + 1 : end + gap + 2]
        listed = has(marks[end + 1 : end + 2], RATE) if rated else joint.word != ","
        if not (listed and any(map(_are_initials, following))):
            break
        end += gap + 1
    return end > at and has(marks[end + 1 : end + 2], *((RATE,) if rated else _AFTER_INITIALS))


_READERS: dict[str, tuple[Sense, ...]] = {
    **SENSES,
    "elsewhere": (_part, _portion, _nation),
    "national": (_nation,),
    "national_goal": (_nation,),
    "filler": (_part, _this_province, *SENSES["filler"]),
    "locality": (_capital, _seat, _city_of, _its_city, _county),
    "observer": (_branch,),
    "rest": (_portion,),
    "own": (_city_of,),
    PLACE: (_group, _hyphened, _describing, _dateline, _firm, _headed, _compound),
    "anaphor": (_initialled,),
    "unknown": (*SENSES["unknown"], _city, _initials),
    "outlet": (_branch,),
}
"""What reads a word of a role: each takes so many marks, or none, and says what they are."""
