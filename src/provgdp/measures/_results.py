"""What the frozen results share: frames, notebook cards, short figures."""

from __future__ import annotations

import attrs
import polars as pl

from provgdp.card import card


def short(value: object) -> str:
    """Write a float with four digits and anything else as its repr."""
    return f"{value:.4g}" if isinstance(value, float) else repr(value)


@attrs.frozen(kw_only=True)
class Result:
    """A frozen result: its fields are one row, or what stands beside a row for each term."""

    def to_frame(self) -> pl.DataFrame:
        """Return one row of the fields, or a row per term with the other fields beside it.

        Examples:
            >>> import provgdp as pg
            >>> gdp = pg.load_gdp(vintage="census4")
            >>> pg.rank_mobility(gdp, "gdp", 2013, 2023).to_frame().columns[:3]
            ['kendall_tau_b', 'spearman', 'n']
            >>> both = pg.ratchet(pg.load_panel(range(2021, 2026)), asymmetric=True)
            >>> both.to_frame().select("term", "n", "units").rows()
            [('shortfall', 153, 31), ('overshoot', 153, 31)]
        """
        terms, whole = self._split()
        rows = [term | whole for term in terms] or [whole]
        # A column without any value is of dtype Null: figures are floats.
        return pl.DataFrame(rows).with_columns(pl.col(pl.Null).cast(pl.Float64))

    def _repr_html_(self) -> str:
        terms, whole = self._split()
        rows = {
            str(term["term"]): f"{short(term['coefficient'])} (se {short(term['se'])})"
            for term in terms
        }
        return card(type(self).__name__, rows | {name: short(x) for name, x in whole.items()})

    def _split(self) -> tuple[list[dict[str, object]], dict[str, object]]:
        """Return a row per term, and the fields that are of the whole."""
        return [], attrs.asdict(self)
