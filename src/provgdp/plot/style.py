"""The look that the charts share, as a config beneath the theme's and the user's own."""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from numbers import Real
from typing import Any

import altair as alt
import attrs
import polars as pl
import vl_convert
from altair.utils.schemapi import SchemaValidationError

from provgdp.errors import OptionError
from provgdp.frame import check_choice
from provgdp.plot.extents import LINE, balance, parted, spread, width_of, wrap
from provgdp.plot.figures import TOLD
from provgdp.plot.words import pick, say
from provgdp.schema import Lang

GREY = "#858585"
"""Of lines that carry no data: seen on white and on the grounds of dark themes."""

OUTLINES = {
    "solid": TOLD,
    "dotted": ("not_yet",),
    "dashed": ("no_record", "no_data"),
}
"""How what has no number is outlined, by the reason: solid, where it is known to have none."""

DASHES = {"solid": [1, 0], "dotted": [1, 3], "dashed": [3, 3]}

DIM = 0.179
"""Luminance below which white text stands out more than black: either has 4.58 to 1 there."""

TITLE, SMALL, TINY = 15.0, 11.0, 9.0

HOUSE: dict[str, Any] = {
    "view": {"stroke": None},
    "title": {
        "anchor": "start",
        "fontSize": TITLE,
        "offset": 12,
        "subtitleColor": "#707070",
        "subtitleFontSize": SMALL,
        "subtitlePadding": 4,
    },
    "axis": {
        "titleFontWeight": "normal",
        "titleFontSize": SMALL,
        "labelFontSize": SMALL,
        "gridOpacity": 0.4,
        "domainColor": GREY,
        "tickColor": GREY,
    },
    "legend": {"titleFontWeight": "normal", "titleFontSize": SMALL, "labelFontSize": SMALL},
    "mark": {"color": "#3a86bd"},
    "range": {
        "heatmap": ["#fbf3d3", "#9fccb0", "#559fb2", "#2c679a", "#1a2f63"],
        "diverging": ["#a3450b", "#e59548", "#f7d9b5", "#ecebe6", "#b5d3e7", "#4488bd", "#16507f"],
        "category": [
            "#3a86bd", "#d9741a", "#3f9c78", "#9b70b8", "#b38b28", "#c85f86", "#5e8f2f", "#6f7f8f",
        ],
    },
}  # fmt: skip
"""Marks stand out on white and on a dark ground; rise and fall differ in greyscale, too."""

_LATIN = ("Arial", "Liberation Sans")
_CHINESE = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC")
_IS_CHINESE = re.compile("[⺀-￯]")

_USUAL, _LARGEST = 480.0, 1.6
_NUMBERS = itertools.count(1)
_FILL = re.compile(r"scale\('color', ([^)]*)\)")


def larger(width: float) -> float:
    """Return by how much texts are larger in a picture of that width than in a usual one."""
    return min(max(math.sqrt(width / _USUAL), 1.0), _LARGEST)


def _house(width: float | None, described: Any) -> dict[str, Any]:
    """Return the look for a picture of that width.

    Fonts of the language come first: not every renderer falls back letter by letter.
    """
    by = 1.0 if width is None else larger(width)
    looks: dict[str, Any] = {
        part: {name: by * look for name, look in HOUSE[part].items() if name.endswith("ontSize")}
        for part in ("title", "axis", "legend")
    }
    fonts = (_CHINESE, _LATIN) if _IS_CHINESE.search(str(described)) else (_LATIN, _CHINESE)
    looks["font"] = ", ".join([*itertools.chain(*fonts), "sans-serif"])
    return _merged(HOUSE, looks)


THEME = "provgdp"
"""The name under which Altair knows the look: ``with alt.theme.enable(plot.THEME): …``."""


@alt.theme.register(THEME, enable=False)
def house_theme() -> alt.theme.ThemeConfig:
    """Return the look as a theme of Altair's, for charts of one's own."""
    look: Any = _house(None, None)
    return {"config": look}


def dashes(reason: str) -> str:
    """Return the dashes of an outline, as Vega finds them from a field that holds the reason."""
    of = {each: DASHES[outline] for outline, reasons in OUTLINES.items() for each in reasons}
    return f"{json.dumps(of)}[{reason}]"


Colors = str | Sequence[str] | None


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    both = {**under, **over}
    for key in under.keys() & over.keys():
        if isinstance(under[key], dict) and isinstance(over[key], dict):
            both[key] = _merged(under[key], over[key])
    return both


def _themed() -> dict[str, Any]:
    """Return the config of Altair's theme in force, whether it holds it or names one of Vega's."""
    theme = alt.theme.get()
    spec: dict[str, Any] = dict(theme()) if theme else {}
    name = spec.get("usermeta", {}).get("embedOptions", {}).get("theme")
    named: dict[str, Any] = vl_convert.get_themes().get(name, {}) if name else {}
    known = alt.Config.resolve_references()["properties"]  # themes hold what Vega alone reads, too
    named = {key: value for key, value in named.items() if key in known}
    return _merged(named, spec.get("config", {}))


def _named(spec: dict[str, Any], name: str) -> dict[str, Any]:
    """Name a part of another chart, so that its ink finds its colours, which may be its own."""
    own = rf"(scale('{name}_color', \1) || scale('color', \1))"
    return {**spec, "layer": json.loads(_FILL.sub(own, json.dumps(spec["layer"]))), "name": name}


class HouseChart(alt.LayerChart):
    """An Altair chart of layers whose look, `HOUSE`, gives way to a theme and to `configure_*`."""

    _beside = 0.0
    """Room left and right of the drawing: texts are as large as the whole picture asks."""

    def in_room(self, beside: float) -> HouseChart:
        """Return the chart itself, in a picture that is so much wider than its drawing."""
        object.__setattr__(self, "_beside", beside)
        return self

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        """Return a copy in the same room."""
        return super().copy(*args, **kwargs).in_room(self._beside)

    def __repr__(self) -> str:
        chart: Any = self
        return f"<HouseChart: {chart.description}>"

    def to_dict(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the spec, with the config that is in force; as part of another chart, without."""
        context: dict[str, Any] = kwargs.get("context") or {}
        if not context.get("top_level", True):
            return _named(super().to_dict(*args, **kwargs), f"chart_{next(_NUMBERS)}")
        chart: Any = self.copy(deep=False)
        own = {} if chart.config is alt.Undefined else alt.Config.to_dict(chart.config)
        whole = chart.width + self._beside if isinstance(chart.width, (int, float)) else None
        chart.config = _merged(_merged(_house(whole, chart.description), _themed()), own)
        return alt.LayerChart.to_dict(chart, *args, **kwargs)


def fill_of(value: str) -> str:
    """Return an expression for the colour of a value, itself an expression."""
    return f"scale('color', {value})"


def ink_on(fill: str, light: str = "white", dark: str = "black") -> str:
    """Return an expression for the ink that is best read on a colour, itself an expression."""
    brightness = f"luminance({fill})"
    return f"{brightness} < {DIM} ? '{light}' : {brightness} >= {DIM} ? '{dark}' : '{GREY}'"


# Spelt like titles and labels, so that a page with a dark ground finds all that stands on it.
INK = alt.ColorValue(alt.ExprRef(ink_on("background", "#fff", "#000")))
"""Black or white, by what the chart stands on; grey where it stands on nothing."""


# What `alt.value` gives, which first looks through the schema of every channel.
at_x: Callable[[Any], Any] = alt.XValue
at_y: Callable[[Any], Any] = alt.YValue


def text_mark(chart: alt.Chart, size: float | alt.ExprRef, **options: Any) -> alt.Chart:
    """Return a text that no screen reader reads twice, in the ink of the chart's ground."""
    marked: alt.Chart = chart.mark_text(fontSize=size, aria=False, **options).encode(color=INK)
    return marked


def apart(places: Sequence[float], space: Space) -> list[float]:
    """Return where texts on the right of the drawing stand, each to be read."""
    return [float(at) for at in spread(places, 13.5 * space.by, 6, space.height - 6)]


def beside(texts: Sequence[str], places: Sequence[float], space: Space, dx: float = 7) -> alt.Chart:
    """Return texts on the right of the drawing, as near to their places as lets each be read."""
    rows = pl.DataFrame({"word": list(texts), "at": apart(places, space)})
    mark = text_mark(alt.Chart(rows), SMALL * space.by, align="left", dx=dx)
    placed: alt.Chart = mark.encode(
        x=at_x("width"), y=alt.Y("at:Q", scale=None, axis=None), text=alt.Text("word:N")
    )
    return placed


def counted(lang: Lang, field: str, title: str) -> list[alt.Tooltip]:
    """Return the tooltip of a bar that counts provinces: its year, a field, and who they are."""
    return [
        alt.Tooltip("year:N", title=say(lang, "year")),
        alt.Tooltip(field, title=title),
        alt.Tooltip("n:Q", title=say(lang, "n_provinces")),
        alt.Tooltip("names:N", title=say(lang, "names")),
    ]


def heading(text: str, below: Sequence[str], width: float) -> alt.TitleParams:
    """Return a chart's title, with what the reader must know in lines below it."""
    by = larger(width)
    lines = [line for part in below if part for line in parted(part, width, SMALL * by)]
    shown = balance(text, width, TITLE * 1.06 * by) if text else [""]
    said: dict[str, Any] = {"subtitle": lines} if lines else {}
    return alt.TitleParams(shown if len(shown) > 1 else shown[0], **said)


@attrs.frozen
class Space:
    """The room of a picture in pixels: how wide it is, and what stands about the drawing in it."""

    picture: float
    height: float
    left: float = 0.0
    right: float = 0.0
    below: float = 8.0

    @property
    def width(self) -> float:
        """Width of the drawing."""
        return max(self.picture - self.left - self.right, 60.0)

    @property
    def by(self) -> float:
        """By how much texts are larger than in a usual picture."""
        return larger(self.picture)

    def level(self, value: float, ends: tuple[float, float]) -> float:
        """Return how far from the top a value stands on an upright axis between two ends."""
        return self.height * (1 - (value - ends[0]) / (ends[1] - ends[0]))


def tall(height: float | None, width: float) -> float:
    """Return the height asked for, else one that is never a strip."""
    return max(300.0, 0.4 * width) if height is None else height


AXIS, TITLED = 30.0, 44.0
"""Room below a drawing for an axis, and for one with a title."""


def gutter(ends: Sequence[float], by: float) -> float:
    """Return the room that the figures of an upright axis take."""
    return by * (9 + max(width_of(f"{end:.1f}", SMALL) for end in ends))


def up(title: str, space: Space, **options: Any) -> alt.Axis:
    """Return an upright axis whose title lies above it, flush with the chart's, to be read."""
    looks: dict[str, Any] = {"titleAngle": 0, "titleAlign": "left", "titleBaseline": "bottom"}
    looks |= {"titleX": -space.left, "titleY": -9 * space.by, **options}
    return alt.Axis(title=title, **looks)


_LEAST, _MOST = 50, 20_000
"""So small and so large a picture may be, in pixels."""


@attrs.frozen
class Asked:
    """What the user asks of every chart; None leaves it to the chart, "" leaves it out.

    Raises:
        OptionError: If the language, the domain or a size is none.
    """

    lang: Lang
    title: str | None
    subtitle: str | None
    source: str | None
    colors: Colors
    domain: tuple[float, float] | None
    width: float | None
    height: float | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a language that the charts don't speak, and ends and sizes that are none."""
        check_choice(Lang, lang=self.lang)
        for name in ("width", "height"):
            size = getattr(self, name)
            if size is not None and not (isinstance(size, Real) and _LEAST <= float(size) <= _MOST):
                raise OptionError(
                    f"{name} must be a number of pixels from {_LEAST} to {_MOST}, got {size!r}"
                )
        if self.domain is None:
            return
        with suppress(TypeError, ValueError):
            low, high = self.domain
            if math.isfinite(low) and math.isfinite(high) and low < high:
                return
        raise OptionError(
            f"domain must be two finite numbers, the lower first, got {self.domain!r}"
        )

    def scale(self, domain: Sequence[Any], **options: Any) -> alt.Scale:
        """Return a scale of the colours asked for, else of the theme's.

        Raises:
            OptionError: If there are fewer colours than values or ends, or no such scheme.
        """
        if isinstance(self.colors, str):
            options["scheme"] = _scheme(self.colors)
        elif self.colors is not None:
            options["range"] = colors = list(self.colors)
            if len(colors) < len(domain):
                raise OptionError(
                    f"colors must be the name of a Vega colour scheme or at least {len(domain)} "
                    f"colours, got {colors!r}"
                )
        return alt.Scale(domain=list(domain), **options)

    def named(self, names: Sequence[Any], field: str) -> alt.Color:
        """Return the colours of a field with these values, which need no legend."""
        return alt.Color(f"{field}:N", legend=None, scale=self.scale(names))

    def ramp(self, domain: Sequence[float], **options: Any) -> alt.Scale:
        """Return a scale of figures, on which no third hue lies between two colours."""
        return self.scale(domain, interpolate="lab", **options)

    def diverging(self, far: float, **options: Any) -> alt.Scale:
        """Return a scale of what stands at −1, 0 and 1; a palette's ends lie farther out.

        One's own colours are those of −1, 0 and 1.
        """
        far = far if self.colors is None or isinstance(self.colors, str) else 1.0
        return self.ramp([-far, far], domainMid=0, **options)


def _scheme(name: str) -> str:
    options: dict[str, Any] = {"scheme": name}
    with suppress(SchemaValidationError):
        alt.Scale(**options).to_dict()
        return name
    raise OptionError(
        f"colors must be the name of a Vega colour scheme or a list of colours, got {name!r}"
    )


def chart(
    layers: Sequence[alt.Chart],
    *,
    data: pl.DataFrame,
    space: Space,
    asked: Asked,
    head: str,
    below: Sequence[str],
    credit: str,
    finding: str,
    key: str = "",
    color: Any = None,
    framed: bool = True,
) -> HouseChart:
    """Return the layers as one chart, with what is said around it.

    Args:
        layers: The drawing, from back to front.
        data: What they draw, unless they have their own.
        space: The room that there is.
        asked: What the user asks; the texts go before the next three.
        head: Title.
        below: Lines below the title.
        credit: Line of sources.
        finding: What the chart shows, for its alternative text.
        key: A line that stands below the title in any case.
        color: The colour that layers share.
        framed: Whether a theme may draw a frame.
    """
    title, lines, source = (
        own if own is not None else other
        for own, other in ((asked.title, head), (asked.subtitle, None), (asked.source, credit))
    )
    told = pick(asked.lang, ": ", "：").join(part for part in (title or head, finding) if part)
    drawn = HouseChart(
        layer=[*layers, *foot(source or "", space)],
        data=data,
        width=space.width,
        height=space.height,
        description=told,
        title=heading(title or "", [*(below if lines is None else [lines]), key], space.picture),
        view=alt.Undefined if framed else alt.ViewBackground(stroke=None, fill=None),
    ).in_room(space.picture - space.width)
    return drawn if color is None else drawn.encode(color=color)


def foot(text: str, space: Space) -> list[alt.Chart]:
    """Return the line of sources, below everything and flush with the title; none of no text."""
    if not text:
        return []
    size = TINY * space.by
    printed = alt.Chart(pl.DataFrame([{"_foot": "\n".join(wrap(text, space.picture, size))}]))
    options: dict[str, Any] = {"align": "left", "baseline": "top", "dy": space.below * space.by}
    mark = text_mark(printed, size, lineBreak="\n", lineHeight=size * LINE, **options)
    at_foot: alt.Chart = mark.encode(
        x=at_x(-space.left), y=at_y("height"), text=alt.Text("_foot:N")
    )
    return [at_foot]
