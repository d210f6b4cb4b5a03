"""Text to target, for one wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provgdp.target import Target

if TYPE_CHECKING:
    from provgdp.wording.plan import Indicator


def parse_target(text: str, *, translated: bool = False, indicator: Indicator = "gdp") -> Target:
    """Read a wording as one growth target: numbers in percent, bounds and hedge.

    English and Chinese, simplified or traditional, digits or words. The phrase may carry its
    subject (GDP growth, 地区生产总值) and its year; whatever else is left over, a contradiction, a
    second rate or a missing unit is an error, never a guess. 以上, 以下 and 以内 include their
    number, 超过 and 不满 exclude it (Civil Code of the PRC, article 1259).

    Args:
        text: The wording, such as "5%左右", "no less than 5.5 per cent" or "7%以上、力争8%".
        translated: Read "above", "over" and "more than" as 以上, which includes its number, as
            translations use them.
        indicator: "gdp" refuses a phrase about another indicator, "any" reads it.

    Returns:
        The target, with the text it was read from.

    Raises:
        TargetParseError: If the text can't be read as exactly one target, or stands for none
            (blank, "N/A", 未公布); its ``reason`` and ``span`` say why and where.
        TypeError: If ``text`` isn't a string.
        ValueError: If ``indicator`` is neither "gdp" nor "any".

    Examples:
        >>> import provgdp as pg
        >>> pg.parse_target("5%左右")
        <Target about 5%, '5%左右'>
        >>> pg.parse_target("不低于5.5%").lower
        5.5
        >>> pg.parse_target("GDP growth of between 4.5 and 5 percent").mid
        4.75
        >>> pg.parse_target("above 5%", translated=True).hedge.value
        'at_least'
        >>> try:
        ...     pg.parse_target("about 7% or more")
        ... except pg.errors.TargetParseError as error:
        ...     print(error.reason, error.span)
        ambiguous (0, 16)
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"expected a wording as str, got {type(text).__name__}: {text!r}")
    check_indicator(indicator)
    from provgdp.wording.reading import read

    (
        hedge, _, _, lower, upper, lower_closed, upper_closed,
        stretch, strives, reference, offset_lower, offset_upper,
    ) = read(text, translated, indicator)  # fmt: skip
    return Target(
        hedge=hedge,
        lower=lower,
        upper=upper,
        lower_closed=lower_closed,
        upper_closed=upper_closed,
        stretch=stretch,
        strives=strives,
        reference=reference,
        offset_lower=offset_lower,
        offset_upper=offset_upper,
        text=text,
    )


def check_indicator(indicator: str) -> None:
    """Refuse an indicator that is neither "gdp" nor "any"."""
    if indicator not in ("gdp", "any"):
        raise ValueError(f"indicator must be 'gdp' or 'any', got {indicator!r}")
