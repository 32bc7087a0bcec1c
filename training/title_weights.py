"""Learn what speaks for a line on top to be the title, from labelled texts, for `feedmill.extract.scrape.headline`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half). A conditional logit: of the lines that may be the
title of one text, the right one shall weigh most.
"""

from __future__ import annotations

import sys

import numpy as np
from labelled import ROWS, TUNE, Text, looks_near, texts, written
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from feedmill.extract.scrape.headline import candidates
from feedmill.extract.scrape.looks import REACH, Place
from feedmill.extract.scrape.title_signs import signs, top
from feedmill.extract.scrape.zones import find_zones
from feedmill.text import fold

STRENGTH = 0.3  # weights near those expected (mostly 0; some are too rare to be learned), so that none decides alone
EXPECTED = {"motto": -6.0, "named": -4.0, "named above": -4.0, "over": -4.0, "signed": -4.0, "person": -3.0}
TRAILING = 80  # characters that stand on a title's line with it


def is_title(text: Text, number: int) -> bool:
    """Whether a line is the title, or holds it where no line is it alone."""
    title, keys = fold(text.label["title"]), [line.key for line in text.page.lines]
    if title in keys:
        return keys[number] == title
    return title in fold(text.lines[number].text) and len(text.lines[number].text) < len(title) + TRAILING


def rows_of(text: Text) -> list[tuple[list[str], bool]]:
    """What speaks for each line that may be the title, and whether it is."""
    lines = top(text.page.lines, *find_zones(text.page))
    return [
        (
            [
                *Place._make(text.page.places[number]).names(),
                *looks_near(text.page, number, REACH),
                *signs(lines, number),
            ],
            is_title(text, number),
        )
        for number in candidates(lines)
    ]


def learn(groups: list[list[tuple[list[str], bool]]]) -> dict[str, float]:
    """The weight of each sign: those with which the right lines are the likeliest of their texts."""
    groups = [group for group in groups if any(right for _, right in group)]
    rows = [row for group in groups for row, _ in group]
    names = sorted({name for row in rows for name in row})
    column = {name: number for number, name in enumerate(names)}
    ends = np.cumsum([len(row) for row in rows])
    table = csr_matrix(
        (np.ones(ends[-1]), [column[name] for row in rows for name in row], [0, *ends]), (len(rows), len(names))
    )
    right = np.array([one for group in groups for _, one in group])
    starts = np.cumsum([0, *map(len, groups)])[:-1]
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])

    prior = np.array([EXPECTED.get(name, 0.0) for name in names])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = table @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        every, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        slope = table.T @ (raised / every[group_of] - raised * right / good[group_of])
        value = np.log(every).sum() - np.log(good).sum() + (weights - prior) @ (weights - prior) / (2 * STRENGTH)
        return float(value), slope + (weights - prior) / STRENGTH

    found = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return EXPECTED | dict(zip(names, map(float, found.x), strict=True))


def main() -> None:
    read = list(texts(TUNE))
    weights = learn([rows_of(text) for text in read])
    places = frozenset(name for text in read for place in text.page.places for name in Place._make(place).names())
    sys.stdout.write(
        '"""What speaks for a line to be the title. Made by `training/title_weights.py`: do not edit.\n\n'
        f'{ROWS}\n"""\n\n'
    )
    sys.stdout.writelines(f"{line}\n" for line in written(weights, places, REACH))


if __name__ == "__main__":
    main()
