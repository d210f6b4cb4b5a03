"""The signs that every language shares, by the part they play."""

WORDS: dict[str, str] = {
    "about_before": "≈; ≒; ≅; ~",
    "at_least_before": "≥; ≧; ⩾; >=; =>; ≮",
    "above_before": ">",
    "at_most_before": "≤; ≦; ⩽; <=; =<; ≯",
    "below_before": "<",
    "at_least_after": "+",
    "percent": "%",
    "permille": "‰",
    "basis_point": "‱",
    "and": "&",
    "minus": "−",
    "dash": "~; -; –; —; ―; --; ——; ––",
    "bracket": "(; ); [; ]; 【; 】; {; }",
    "separator": ",; .; 。; 、; :; ·; |",
    "mark": "!; ?; *; #; •; ●; ■; ◆; ▪; ▶; ►; ▲; ○; ✔; √",
    "quote": '"',
}
"""Words by the part they play."""

SEMICOLON = ";"
"""A separator, which can't stand in a list that it parts."""

AMOUNTS: dict[str, str] = {"ratio": "∶"}
"""Units of amounts."""

BRACKETS = {"(": ")", "[": "]", "【": "】", "{": "}"}

NOTHING = "-–—―━−.?/\\*#·"
"""Marks that stand for no value, alone and repeated."""

WITH_DIGITS = ("pm",)
"""How names begin that go on in digits: PM2.5."""
