"""Least squares with the standard errors the measures report, on numpy alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from provgdp.errors import ColumnValueError
from provgdp.measures._results import short

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@attrs.frozen(kw_only=True)
class LeastSquares:
    """An ordinary least squares fit; each covariance is a matrix in the order of the columns."""

    coefficients: NDArray[np.float64]
    residuals: NDArray[np.float64]
    pseudo_inverse: NDArray[np.float64]
    leverage: NDArray[np.float64]
    r2: float | None
    parameters: int
    """How many parameters were estimated, those taken out of the data before the fit included."""

    @property
    def dof(self) -> int:
        """Degrees of freedom of the residuals."""
        return len(self.residuals) - self.parameters

    def classical(self) -> NDArray[np.float64]:
        """Return the covariance under equal variances."""
        variance = self.residuals @ self.residuals / self.dof
        return variance * self.pseudo_inverse @ self.pseudo_inverse.T

    def hc1(self) -> NDArray[np.float64]:
        """Return White's covariance with the factor n / (n − k)."""
        scores = self.pseudo_inverse * self.residuals
        return scores @ scores.T * (len(self.residuals) / self.dof)

    def hc3(self) -> NDArray[np.float64]:
        """Return the covariance of MacKinnon and White with residuals over 1 − leverage.

        It is NaN if an observation fits itself, for then that is dust over dust.
        """
        import numpy as np

        free = np.where(self.leverage < 1 - 1e-9, 1 - self.leverage, np.nan)
        scores = self.pseudo_inverse * (self.residuals / free)
        return scores @ scores.T

    def clustered(self, clusters: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return the CR1 covariance: scores summed by cluster, G/(G − 1) · (n − 1)/(n − k)."""
        import numpy as np

        groups = int(clusters.max()) + 1
        scores = np.zeros((groups, len(self.coefficients)))
        np.add.at(scores, clusters, (self.pseudo_inverse * self.residuals).T)
        correction = groups / (groups - 1) if groups > 1 else math.nan
        return scores.T @ scores * (correction * (len(self.residuals) - 1) / self.dof)


def least_squares(
    y: NDArray[np.float64], x: NDArray[np.float64], *, absorbed: NDArray[np.float64] | None = None
) -> LeastSquares:
    """Regress ``y`` on the columns of ``x``, which hold the constant if there is one.

    ``absorbed`` is what was taken out of the data before, such as unit means, as the leverage that
    it gives to each row: they add up to the number of its parameters.
    """
    import numpy as np

    held = np.zeros(len(y)) if absorbed is None else absorbed
    parameters = x.shape[1] + round(float(held.sum()))
    if len(y) <= parameters:
        raise ColumnValueError(
            f"{parameters} parameters need more than {parameters} complete observations, "
            f"got {len(y)}; give it more rows, or years in which more is known"
        )
    # Of one length each: whether a column varies must not depend on its unit.
    lengths = np.linalg.norm(x, axis=0)
    even = x / np.where(lengths > 0, lengths, 1)
    if np.linalg.matrix_rank(even) < x.shape[1]:
        raise ColumnValueError("a regressor doesn't vary, or follows from the others; leave it out")
    inverse = np.linalg.pinv(even).astype(np.float64) / lengths[:, None]
    coefficients = inverse @ y
    residuals = y - x @ coefficients
    variation = float(((y - y.mean()) ** 2).sum())
    return LeastSquares(
        coefficients=coefficients,
        residuals=residuals,
        pseudo_inverse=inverse,
        leverage=held + (x * inverse.T).sum(axis=1),
        r2=1 - float(residuals @ residuals) / variation if variation > 0 else None,
        parameters=parameters,
    )


def standard_errors(covariance: NDArray[np.float64]) -> list[float | None]:
    """Return the square roots of the diagonal, None where it is NaN."""
    return [
        math.sqrt(variance) if variance >= 0 else None
        for variance in covariance.diagonal().tolist()
    ]


@attrs.frozen(kw_only=True)
class Term:
    """One regressor of a fit and what is known of its coefficient; None is not defined.

    Attributes:
        term: What the coefficient is of.
        coefficient: The slope on it.
        ci_low: Low end of the 95% confidence interval, from ``se`` and Student's t.
        ci_high: Its high end.
        se: The standard error that the measure names.
        se_hc1: The one after White with the factor n / (n − k).
        se_hc3: The one after MacKinnon and White; None if an observation fits itself.
        t: The coefficient over ``se``.
        p: The probability of a t as far from 0, if the coefficient were 0: two-sided.
    """

    term: str
    coefficient: float = attrs.field(repr=short)
    ci_low: float | None = attrs.field(repr=short)
    ci_high: float | None = attrs.field(repr=short)
    se: float | None = attrs.field(repr=short)
    se_hc1: float | None = attrs.field(repr=short)
    se_hc3: float | None = attrs.field(repr=short)
    t: float | None = attrs.field(repr=short)
    p: float | None = attrs.field(repr=short)


def terms_of(
    fit: LeastSquares, names: Sequence[str], covariance: NDArray[np.float64], dof: int
) -> list[Term]:
    """Return the first terms of a fit, tested by a covariance with its degrees of freedom."""
    errors = [standard_errors(matrix) for matrix in (covariance, fit.hc1(), fit.hc3())]
    coefficients: list[float] = fit.coefficients.tolist()
    terms: list[Term] = []
    for name, b, se, se_hc1, se_hc3 in zip(names, coefficients, *errors, strict=False):
        t, p = t_test(b, se, dof)
        reach = None if se is None else se * t_critical(dof)
        terms.append(
            Term(
                term=name,
                coefficient=b,
                ci_low=None if reach is None else b - reach,
                ci_high=None if reach is None else b + reach,
                se=se,
                se_hc1=se_hc1,
                se_hc3=se_hc3,
                t=t,
                p=p,
            )
        )
    return terms


def t_test(coefficient: float, error: float | None, dof: int) -> tuple[float | None, float | None]:
    """Return Student's t and its two-sided p value; None without a standard error above 0."""
    if not error:
        return None, None
    t = coefficient / error
    return t, _two_sided(t, dof)


def t_critical(dof: int, *, level: float = 0.95) -> float:
    """Return the t that stays within ± itself with this probability, by bisection."""
    low, high = 0.0, 1.0
    while _two_sided(high, dof) > 1 - level:
        low, high = high, 2 * high
    while (middle := (low + high) / 2) not in (low, high):
        if _two_sided(middle, dof) > 1 - level:
            low = middle
        else:
            high = middle
    return high


def _two_sided(t: float, dof: int) -> float:
    whole = dof + t * t
    return _regularised_beta(dof / whole, t * t / whole, dof / 2, 0.5)


def _regularised_beta(x: float, y: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function Iₓ(a, b), with y = 1 − x to full precision.

    Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions by Lentz's
    method, of 1 − I_y(b, a) where that converges faster.
    """
    if x <= 0 or y <= 0:
        return float(x > 0)
    if x > (a + 1) / (a + b + 2):
        return 1 - _regularised_beta(y, x, b, a)
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    tiny = 1e-300
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / (1 + step * d or tiny)
            c = 1 + step / c or tiny
            fraction *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return math.exp(a * math.log(x) + b * math.log(y) - log_beta) * fraction / a
