"""The lists that a language has beside its words by the part they play, and what they are for."""

from __future__ import annotations

KEYS: dict[str, str] = {
    "TRANSLATED_LOOSELY": "Words that translations use for 以上, which includes its number.",
    "UNFINISHED": "Words that lead to what follows: at the end they show a wording that is cut short.",
    "MISSING": 'What stands for no value: null in a column, reason "missing" in `parse_target`.',
    "MODIFIERS": "How words end that describe a noun and are none.",
    "SEATS": "Words for the seat of a province.",
    "MADE": "Words for the product of an economy, or of whatever is named right before them.",
    "THINGS": "How words end that look like a description and may name a thing.",
    "WHOLE": "Words for the whole of the place that is being told of.",
    "THEIRS": "Words for the places that the sentence before listed.",
    "MUNICIPAL": "Words beside which the name of a city is not the government of its country.",
    "SCOPES": "What a word for a report's own place ends in, and the kind of place that is.",
    "CONGRESSES": "Assemblies before which reports are delivered.",
    "REPORTS": "What a work report is called.",
    "ABBREVIATIONS": "Words after which a point ends no sentence.",
    "ROOTS": "Parts of words of which every sentence with a target has one.",
    "DENIES": "What turns a word that no list knows into its contrary.",
    "CELLS": "What alone says that no target is set, as in the cell of a table.",
    "REVIEWS": "Words for looking back on a year.",
    "PRELIMINARY": "What is said before a year of which the figures are new.",
    "COPULAS": "Verbs that say what something is.",
    "DISPOSALS": "Words that open a clause with its object, whose subject may follow.",
    "MULTIPLES": "Words for a multiple of the year before, and the growth that it is, in percent.",
    "ROUND_AMOUNTS": "Units that are an amount without a number too.",
    "FULFILLED": "Words for what is done that a plan uses too.",
    "UNMENTIONED": "Negations after which the name of the growth alone says that no target is set.",
    "ENDS": "How words end that say to what something is moved.",
    "WITHIN": "Words after what something is to stay within.",
    "RESETS": "Verbs by which a government moves a target, and nobody else a rate.",
}
