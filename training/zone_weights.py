"""Learn what speaks for a line to be of an article, from labelled texts, for `feedmill.extract.scrape.zones`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half). A logistic regression tells lines of the body
from others.
"""

from __future__ import annotations

import sys

import numpy as np
from labelled import Text, looks_near, module, texts
from sklearn.linear_model import LogisticRegression

from accuracy import folded

STRENGTH = 0.04  # the regression's C: small weights, so that none decides alone


def wanted(text: Text) -> list[bool]:
    """Which lines are of the body."""
    body, others = "".join(map(folded, text.label["body"])), set(map(folded, text.label["not_body"]))
    lines = [folded(line.text) for line in text.page.lines]
    return [line not in others and bool(line) and line in body for line in lines]


def main() -> None:
    read = list(texts())
    rows = [[*looks_near(text.page, number)] for text in read for number in range(len(text.lines))]
    names = sorted({name for row in rows for name in row})
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)), dtype=np.float32)
    for number, row in enumerate(rows):
        table[number, [column[name] for name in row]] = 1.0
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1)
    model.fit(table, [one for text in read for one in wanted(text)])
    weights = dict(zip(names, map(float, model.coef_[0]), strict=True))
    about = "What speaks for a line to be of an article."
    sys.stdout.write(module(about, "zone_weights", weights, float(model.intercept_[0])))


if __name__ == "__main__":
    main()
