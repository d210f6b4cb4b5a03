"""What must hold of every text whatever: for the tests, and for the fuzzer."""

from __future__ import annotations

from typing import Any

import polars as pl

import provgdp as pg

FIELDS = [field.name for field in pg.dtypes.TARGET.fields]
OPTIONS = [
    {"translated": translated, "indicator": indicator}
    for translated in (False, True)
    for indicator in ("gdp", "any")
]


def target_or_fault(text: str, **options: Any) -> pg.Target | pg.errors.TargetParseError:
    try:
        return pg.parse_target(text, **options)
    except pg.errors.TargetParseError as error:
        return error


def row(text: str | None, **options: Any) -> dict[str, object] | None:
    """Return what `parse_target` says as a row of the struct; null for no text and for a fault."""
    target = None if text is None else target_or_fault(text, **options)
    if target is None or isinstance(target, pg.errors.TargetParseError):
        return None
    return {name: getattr(target, name) for name in FIELDS}


def check_wording(text: str) -> None:
    """It is a target, and what that writes is the same target; or it is one kind of error."""
    for options in OPTIONS:
        target = target_or_fault(text, **options)
        if isinstance(target, pg.errors.TargetParseError):
            start, end = target.span or (0, 0)
            assert target.text == text
            assert target.reason in ("missing", "ambiguous", "unreadable")
            assert 0 <= start <= end <= len(text)
            continue
        for language in ("en", "zh"):
            again = target.format(language)
            assert target == pg.parse_target(again, indicator="any"), again


def check_column(texts: list[str | None]) -> None:
    """A column says of each text what is said of it alone."""
    column = pl.Series("text", texts, dtype=pl.String).to_frame()
    for options in OPTIONS:
        parsed = pg.parse_targets("text", errors="null", **options)
        alone = [row(text, **options) for text in texts]
        assert alone == column.select(parsed)["text"].to_list()
        assert alone == column.lazy().select(parsed).collect()["text"].to_list()


def check_prose(text: str) -> None:
    """What is found stands where it says, and once for a province and year."""
    found = pg.extract_targets(text, year=2024, province="江苏")
    cut = [text[start:end] for start, end in found.select("start", "end").rows()]
    assert found["wording"].to_list() == cut
    assert not found.select("province", "year").is_duplicated().any()


def check_name(text: str) -> None:
    """It is one of the 31, or one kind of error with suggestions among them."""
    found, fault = pg.Province.find(text), None
    try:
        assert pg.Province.parse(text) is found
    except pg.errors.UnknownProvinceError as error:
        fault = error
    assert (found is None) is (fault is not None)
    if fault:
        assert fault.value == text
        assert {pg.Province.parse(name).name for name in fault.suggestions} == set(
            fault.suggestions
        )
