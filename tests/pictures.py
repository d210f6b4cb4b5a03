"""The pictures that were looked at: what each chart draws, kept as text in ``tests/looks``.

``python tests/pictures.py`` draws those that have changed, as they are and as they were, light and
dark, into ``build/pictures``; ``--accept`` keeps them as they are now. Names behind it choose.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import altair as alt
import vl_convert
from pictured import PICTURES

from provgdp import plot

LOOKS, DRAWN = Path(__file__).parent / "looks", Path("build/pictures")
COMMAND = "python tests/pictures.py"
HOUSE = "house.config"
_WIDE, _LONG, _SAME = 120, 45, "same as"

Look = dict[str, Any]


def names() -> list[str]:
    """Return the names of the pictures; the first is of the config that all share."""
    return [HOUSE, *PICTURES]


def look(name: str) -> Look:
    """Return what a picture draws, or the config that all share."""
    return {"config": _house()} if name == HOUSE else drawn_by(PICTURES[name]())


def _house() -> Any:
    with alt.theme.enable(plot.THEME):
        return alt.Chart().to_dict(validate=False)["config"]


def drawn_by(chart: Any) -> Look:
    """Return what a chart draws, without what depends on Altair's release or on chance.

    Data stand where they are drawn, column by column; of the config there is only what the house
    has otherwise.
    """
    house = _house()
    with alt.theme.enable("none"):
        spec = chart.to_dict(validate=False)
    del spec["$schema"]
    data = spec.pop("datasets")
    words = {*re.findall(r"\w+", json.dumps(spec))}
    drawn = {at: _columns(rows, words) for at, rows in data.items()}
    found: Look = _plain({**spec, "config": _beyond(spec.get("config", {}), house)}, drawn, {})
    return found


def _beyond(config: Any, house: Any) -> Any:
    """Return what a config says that the house's doesn't."""
    if not isinstance(config, dict) or not isinstance(house, dict):
        return config
    return {
        key: _beyond(each, house.get(key)) for key, each in config.items() if each != house.get(key)
    }


def _plain(value: Any, data: dict[str, dict[str, Any]], parts: dict[str, str]) -> Any:
    """Return a part of a chart with rounded numbers and with its data in place."""
    if isinstance(value, float):
        return _rounded(value, 6)
    if isinstance(value, str):  # parts of a picture of several are numbered as they are made
        return re.sub(
            r"\bchart_\d+", lambda found: parts.setdefault(found[0], f"chart_{len(parts)}"), value
        )
    if isinstance(value, list):
        return [_plain(each, data, parts) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"name"} and value["name"] in data:
        return _plain(data[value["name"]], {}, parts)
    return {key: _plain(each, data, parts) for key, each in value.items()}


def _rounded(value: Any, digits: int) -> Any:
    return float(f"{value:.{digits}g}") if isinstance(value, float) else value


def _columns(rows: list[dict[str, Any]], words: set[str]) -> dict[str, Any]:
    """Return rows by column, if something is drawn by it; what is often the same is said once."""
    found: dict[str, Any] = {"rows": len(rows)}
    for name in [name for name in (rows[0] if rows else ()) if name in words]:
        values = [_rounded(row[name], 4) for row in rows]
        usual = max(values, key=values.count)
        others = {str(at): value for at, value in enumerate(values) if value != usual}
        few = {"mostly": usual, **others} if others else usual
        found[name] = few if 2 * len(others) < len(values) else values
    return found


def short(value: Any, place: str, seen: dict[str, str]) -> Any:
    """Return a picture in which the place stands for what stands there, too."""
    flat = json.dumps(value)
    if len(flat) >= _LONG:
        if flat in seen:
            return {_SAME: seen[flat]}
        seen[flat] = place
    if isinstance(value, list):
        return [short(each, f"{place}[{at}]", seen) for at, each in enumerate(value)]
    if isinstance(value, dict):
        return {key: short(each, f"{place}.{key}".strip("."), seen) for key, each in value.items()}
    return value


def whole(value: Any, place: str, seen: dict[str, Any]) -> Any:
    """Return a picture with all that stands in it, the other way round."""
    if isinstance(value, list):
        found: Any = [whole(each, f"{place}[{at}]", seen) for at, each in enumerate(value)]
    elif isinstance(value, dict) and _SAME in value:
        found = seen[value[_SAME]]
    elif isinstance(value, dict):
        found = {key: whole(each, f"{place}.{key}".strip("."), seen) for key, each in value.items()}
    else:
        found = value
    seen[place] = found
    return found


def _rows(value: Any) -> Any:
    """Return a part of a picture with its data row by row."""
    if isinstance(value, list):
        return [_rows(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "rows" not in value:
        return {key: _rows(each) for key, each in value.items()}
    held: dict[str, list[Any]] = {}
    for name, found in value.items():
        if isinstance(found, dict):
            held[name] = [found.get(str(at), found["mostly"]) for at in range(value["rows"])]
        else:
            held[name] = found if isinstance(found, list) else [found] * value["rows"]
    return {
        "values": [dict(zip(held, row, strict=True)) for row in zip(*held.values(), strict=True)]
    }


def _merged(under: Any, over: Any) -> Any:
    if not isinstance(under, dict) or not isinstance(over, dict):
        return over
    return {key: _merged(under.get(key), over.get(key, under.get(key))) for key in under | over}


def kept(kind: str) -> dict[str, Look]:
    """Return the pictures of a kind as they were when they were looked at."""
    path = LOOKS / f"{kind}.json"
    found = json.loads(path.read_text("utf-8")) if path.exists() else {}
    full: dict[str, Look] = whole(found, "", {})
    return full


def keep(kind: str, pictures: dict[str, Look]) -> None:
    """Keep the pictures of a kind, and no other of it."""
    LOOKS.mkdir(exist_ok=True)
    (LOOKS / f"{kind}.json").write_text(written(short(pictures, "", {})) + "\n", "utf-8")


def written(value: Any, deep: int = 0) -> str:
    """Write JSON so that what fits on a line is on one, and a list of figures in any case."""
    flat = json.dumps(value, ensure_ascii=False)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    is_short = len(flat) + deep <= _WIDE
    if is_short or not any(isinstance(part, (dict, list)) for part in parts):
        return flat
    left, inside = " " * deep, ",\n" + " " * (deep + 1)
    if isinstance(value, list):
        return f"[{inside[1:]}{inside.join(written(each, deep + 1) for each in value)}\n{left}]"
    told = (f"{json.dumps(key)}: {written(each, deep + 1)}" for key, each in value.items())
    return f"{{{inside[1:]}{inside.join(told)}\n{left}}}"


def differences(old: Any, new: Any, place: str = "") -> Iterator[str]:
    """Tell where two pictures differ, and how."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old | new:
            yield from differences(
                old.get(key, ...), new.get(key, ...), f"{place}.{key}".strip(".")
            )
    elif _are_alike(old, new):
        for at, (one, other) in enumerate(zip_longest(old, new, fillvalue=...)):
            yield from differences(one, other, f"{place}[{at}]")
    elif old != new:
        yield f"{place}: {_cut(old)} → {_cut(new)}"


def _are_alike(old: Any, new: Any) -> bool:
    """Say whether lists can be told apart one by one: of so many figures, or of layers."""
    if not isinstance(old, list) or not isinstance(new, list):
        return False
    return len(old) == len(new) or any(isinstance(each, dict) for each in (*old, *new))


def _cut(value: Any) -> str:
    text = "nothing" if value is ... else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _WIDE else f"{text[:_WIDE]}…"


def seal(chart: Any) -> str:
    """Return the last line of a picture: a digest of all that its chart draws.

    It changes with the chart, its data and the house's look, not with who draws the picture.
    """
    text = written([_house(), drawn_by(chart)])
    return f"<!-- {hashlib.sha256(text.encode()).hexdigest()[:16]} -->"


def put_seal(path: Path, chart: Any) -> None:
    """Seal the SVG of a chart, so that a test can tell when it has gone stale."""
    path.write_text(f"{path.read_text('utf-8')}\n{seal(chart)}\n", "utf-8")


def draw(name: str, found: Look, house: Look) -> None:
    """Write a picture, light and dark."""
    DRAWN.mkdir(parents=True, exist_ok=True)
    spec = {**_rows(found), "config": _merged(house["config"], found["config"])}
    dark = {"config": vl_convert.get_themes()["dark"]}
    for ending, themed in (("", spec), ("-dark", _merged(spec, dark))):
        png = vl_convert.vegalite_to_png(themed, scale=2)
        (DRAWN / f"{name}{ending}.png").write_bytes(png)


def main() -> None:
    """Draw the pictures that have changed, and keep them if that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="charts (paths) or single pictures (paths.one)")
    parser.add_argument("--accept", action="store_true", help="keep them as they are now")
    asked = parser.parse_args()
    (house_kind, house_name), house = HOUSE.split("."), look(HOUSE)
    was = kept(house_kind).get(house_name, house)
    for kind in dict.fromkeys(name.partition(".")[0] for name in names()):
        old = kept(kind)
        new = {
            name.partition(".")[2]: look(name) for name in names() if name.startswith(f"{kind}.")
        }
        for variant, found in new.items():
            name = f"{kind}.{variant}"
            is_asked = not {kind, name}.isdisjoint(asked.names)
            changes = [*differences(old.get(variant, ...), found)]
            if asked.names and not is_asked:
                new[variant] = old.get(variant, found)
            elif changes or is_asked:
                print(f"{name}: {len(changes)} changes", *changes[:20], sep="\n  ")
                if name != HOUSE:
                    draw(name, found, house)
                if name != HOUSE and changes and variant in old:
                    draw(f"{name}-before", old[variant], was)
        if asked.accept:
            keep(kind, new)
    print(f"pictures drawn are in {DRAWN}")


if __name__ == "__main__":
    main()
