"""How weights are learned: a conditional logit where one of the candidates in a text is right, and shall weigh most; a
logistic regression where each is right or wrong by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # weights near those expected, so that none decides alone
Candidate = tuple[list[str], bool]  # its signs, and whether it is right


def learn(groups: Sequence[Sequence[Candidate]], expected: Mapping[str, float] | None = None) -> dict[str, float]:
    """The weight of each sign with which the right candidates are the likeliest of their groups.

    `expected` are weights of signs that labelled texts have too rarely; of all others 0 is expected.
    """
    expected = dict(expected or {})
    groups = [group for group in groups if any(right for _, right in group)]
    rows = [signs for group in groups for signs, _ in group]
    names = sorted({name for signs in rows for name in signs})
    prior = np.array([expected.get(name, 0.0) for name in names])
    right = [one for group in groups for _, one in group]
    found = fit(table(rows, names), [len(group) for group in groups], right, expected=prior)
    return expected | dict(zip(names, map(float, found), strict=True))


def tell_apart(rows: Sequence[Sequence[str]], right: Sequence[bool], strength: float) -> tuple[dict[str, float], float]:
    """The weight of each sign that tells right rows from others, and what a row without signs weighs.

    `strength` is the regression's C: with a small one weights are small, and none decides alone.
    """
    names = sorted({name for row in rows for name in row})
    model = LogisticRegression(C=strength, solver="liblinear", random_state=1)
    model.fit(table(rows, names), right)
    return dict(zip(names, map(float, model.coef_[0]), strict=True)), float(model.intercept_[0])


def table(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Any:
    """How often each row has each of these signs, as a sparse matrix."""
    column = {name: number for number, name in enumerate(names)}
    at = [[column[name] for name in row if name in column] for row in rows]
    ends = np.cumsum([0, *map(len, at)])
    return csr_matrix((np.ones(ends[-1]), [one for row in at for one in row], ends), (len(rows), len(names)))


def fit(
    table: Any, sizes: Sequence[int], right: ArrayLike, *, expected: ArrayLike = 0.0, strength: ArrayLike = STRENGTH
) -> NDArray[np.float64]:
    """The weight of each column of a matrix with a row for each candidate, those of one group in a row.

    `sizes` are those of the groups; `strength` is how far from what is `expected` a weight may be, for all or for each.
    """
    good_rows, prior = np.asarray(right, dtype=float), np.broadcast_to(np.asarray(expected, float), table.shape[1])
    starts = np.cumsum([0, *sizes])[:-1]
    group_of = np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores, away = table @ weights, weights - prior
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        every, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * good_rows, starts) + 1e-300
        slope = table.T @ (raised / every[group_of] - raised * good_rows / good[group_of])
        value = np.log(every).sum() - np.log(good).sum() + (away * away / strength).sum() / 2
        return float(value), slope + away / strength

    found = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x)
