"""Hypothesis strategies shared by the tests: targets, wordings and hostile text."""

from __future__ import annotations

from hypothesis import strategies as st

from provgdp import Hedge, Target
from provgdp.wording.words import vocabulary

rates = st.decimals(min_value="-20", max_value="30", places=2).map(float)
offsets = st.decimals(min_value="0.1", max_value="9", places=1).map(float)

_SIDES = {
    Hedge.AT_LEAST: ("lower", True),
    Hedge.ABOVE: ("lower", False),
    Hedge.AT_MOST: ("upper", True),
    Hedge.BELOW: ("upper", False),
}


@st.composite
def numeric_targets(draw: st.DrawFn) -> Target:
    """Targets with a number: every hedge but relative and no target."""
    hedge = draw(st.sampled_from([*_SIDES, Hedge.EXACT, Hedge.ABOUT, Hedge.RANGE]))
    low = draw(rates)
    stretch = draw(st.none() | offsets.map(lambda step: round(low + 9 + step, 2)))
    clauses = {"stretch": stretch, "strives": draw(st.booleans())}
    if hedge is Hedge.RANGE:
        high = round(low + draw(offsets), 2)
        closed = {"lower_closed": draw(st.booleans()), "upper_closed": draw(st.booleans())}
        return Target(hedge=hedge, lower=low, upper=high, **closed, **clauses)
    if hedge in _SIDES:
        side, closed_side = _SIDES[hedge]
        bound = {side: low, f"{side}_closed": closed_side}
        return Target(hedge=hedge, **bound, **clauses)
    return Target(
        hedge=hedge, lower=low, upper=low, lower_closed=True, upper_closed=True, **clauses
    )


@st.composite
def relative_targets(draw: st.DrawFn) -> Target:
    """Targets relative to the nation, with and without an offset."""
    step, more = draw(offsets), draw(offsets)
    ends = draw(
        st.sampled_from(
            [
                (0.0, 0.0),
                (0.0, None),
                (None, 0.0),
                (0.0, step),
                (-step, 0.0),
                (-step, more),
                (step, step),
                (-step, -step),
                (step, None),
                (None, -step),
                (step, round(step + more, 1)),
                (-round(step + more, 1), -step),
            ]
        )
    )
    return Target(
        hedge=Hedge.RELATIVE,
        reference="national",
        offset_lower=ends[0],
        offset_upper=ends[1],
        strives=draw(st.booleans()),
    )


targets = numeric_targets() | relative_targets() | st.just(Target(hedge=Hedge.NO_TARGET))

_WORDS = sorted(
    word for word, entry in vocabulary()[0].items() if entry.role not in ("place", "indicator")
)
_PIECES = st.sampled_from(
    [
        "5",
        "6.5",
        "5.5%",
        "5%",
        "10",
        "2024年",
        "1,5",
        "5..5",
        "½",
        "⑤",
        "５",
        "五点五",
        "百分之",
        "%",
    ]
)

jumbles = st.lists(st.sampled_from(_WORDS) | _PIECES | st.text(max_size=3), max_size=8).map(
    " ".join
) | st.lists(st.sampled_from(_WORDS) | _PIECES, max_size=8).map("".join)
"""Words of the lexicon in any order, with numbers and noise: most are no target."""

hostile = st.text(max_size=40) | st.text(
    alphabet="5%-–~.,年以上左右约 \x00\x01\x02\u200b½⑤[]()", max_size=12
)
"""Any text, and texts made of what the grammar cares about."""

wordings = targets.map(lambda target: target.format("en")) | targets.map(
    lambda target: target.format("zh")
)
"""Wordings that can be read."""
