"""Learn what speaks for a line to be of an article, from labelled texts, for `feedmill.extract.scrape.zones`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half). A logistic regression tells lines of the body
from others.
"""

from __future__ import annotations

import sys

import numpy as np
from labelled import ROWS, Text, looks_near, texts, written
from sklearn.linear_model import LogisticRegression

from accuracy import folded
from feedmill.extract.scrape.looks import REACH, Place

STRENGTH = 0.1  # the regression's C: small weights, so that none decides alone


def wanted(text: Text) -> list[bool]:
    """Which lines are of the body."""
    body, others = "".join(map(folded, text.label["body"])), set(map(folded, text.label["not_body"]))
    lines = [folded(line.text) for line in text.page.lines]
    return [line not in others and bool(line) and line in body for line in lines]


def main() -> None:
    read = list(texts())
    rows = [
        ([*Place._make(place).names()], [*looks_near(text.page, number, REACH)])
        for text in read
        for number, place in enumerate(text.page.places)
    ]
    places = frozenset(name for around, _ in rows for name in around)
    names = sorted({name for row in rows for part in row for name in part})
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)), dtype=np.float32)
    for number, row in enumerate(rows):
        table[number, [column[name] for part in row for name in part]] = 1.0
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1)
    model.fit(table, [one for text in read for one in wanted(text)])
    weights = dict(zip(names, map(float, model.coef_[0]), strict=True))
    sys.stdout.write(
        '"""What speaks for a line to be of an article. Made by `training/zone_weights.py`: do not edit.\n\n'
        f'{ROWS}\n"""\n\nBIAS = {float(model.intercept_[0]):.2f}\n'
    )
    sys.stdout.writelines(f"{line}\n" for line in written(weights, places, REACH))


if __name__ == "__main__":
    main()
