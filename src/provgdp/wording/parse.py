"""Text to target, for one wording."""

from __future__ import annotations

from provgdp.errors import OptionError
from provgdp.phrases import INDICATORS
from provgdp.target import Target


def parse_target(text: str, *, translated: bool = False, indicator: str = "gdp") -> Target:
    """Return the target that a wording states: numbers, bounds and hedge.

    English and Chinese, simplified or traditional, digits or words. The phrase may carry its
    subject (GDP growth, 地区生产总值) and its year; whatever else is left over, a contradiction, a
    second rate or a missing unit is an error, never a guess. 以上, 以下 and 以内 include their
    number, 超过 and 不满 exclude it (Civil Code of the PRC, article 1259).

    Args:
        text: The wording, such as "5%左右", "no less than 5.5 per cent" or "7%以上、力争8%".
        translated: Read "above", "over" and "more than" as 以上, which includes its number, as
            translations use them.
        indicator: "gdp" refuses a phrase about another indicator, and 108% as what may be an
            index; the name of one (a value of `provgdp.dtypes.INDICATOR`) reads phrases that
            name it or none, "any" reads all.

    Returns:
        The target, with the text it was read from. Rates are in percent, whatever the text counts
        in; an amount is in its `unit`, and a fall has the `direction` "down".

    Raises:
        TargetParseError: If the text can't be read as exactly one target, or stands for none
            (blank, "N/A", 未公布); its ``reason`` and ``span`` say why and where.
        TypeError: If ``text`` isn't a string.
        OptionError: If ``indicator`` is neither the name of one nor "any".

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
        >>> jobs = pg.parse_target("城镇新增就业50万人以上", indicator="any")
        >>> jobs.indicator, jobs.lower, jobs.unit
        ('new_jobs', 50.0, '10k_persons')
        >>> pg.parse_target("单位GDP能耗下降3%以上", indicator="energy_intensity").direction
        'down'
        >>> pg.parse_target("控制在103以内", indicator="cpi").upper  # the year before is 100
        103.0
        >>> try:
        ...     pg.parse_target("about 7% or more")
        ... except pg.errors.TargetParseError as error:
        ...     print(error.reason, error.span)
        ambiguous (0, 16)
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        remedy = f"; write '{text:g}%'" if isinstance(text, int | float) else ""
        raise TypeError(f"expected a wording as str, got {type(text).__name__}: {text!r}{remedy}")
    check_indicator(indicator)
    from provgdp.wording.reading import read

    fields = read(text, translated, indicator)._asdict()
    del fields["headline"], fields["mid"]
    return Target(text=text, **fields)


def check_indicator(indicator: str) -> None:
    """Refuse what is neither the name of an indicator nor "any"."""
    if indicator != "any" and indicator not in INDICATORS:
        names = ", ".join(INDICATORS)
        raise OptionError(f"indicator must be 'any' or one of {names}, got {indicator!r}")
