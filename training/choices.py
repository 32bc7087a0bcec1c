"""A conditional logit: of the candidates in one text, the right one shall weigh most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

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
    column = {name: number for number, name in enumerate(names)}
    ends = np.cumsum([len(signs) for signs in rows])
    table = csr_matrix(
        (np.ones(ends[-1]), [column[name] for signs in rows for name in signs], [0, *ends]), (len(rows), len(names))
    )
    right = np.array([one for group in groups for _, one in group])
    starts = np.cumsum([0, *map(len, groups)])[:-1]
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    prior = np.array([expected.get(name, 0.0) for name in names])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = table @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        every, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        slope = table.T @ (raised / every[group_of] - raised * right / good[group_of])
        value = np.log(every).sum() - np.log(good).sum() + (weights - prior) @ (weights - prior) / (2 * STRENGTH)
        return float(value), slope + (weights - prior) / STRENGTH

    found = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return expected | dict(zip(names, map(float, found.x), strict=True))
