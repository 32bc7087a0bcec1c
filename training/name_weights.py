"""Learn what speaks for a name to be a medium's, from labelled texts, for `feedmill.extract.scrape.sites`.

make train

The labelled texts are `tests/corpus/tune/`, read as one folder. Each text is a choice among the names that its frame
has: a conditional logit. What fewer than eight sites have has no weight.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import optimize, sparse

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from accuracy import CORPUS, read_half
from feedmill.extract.scrape import lines as scraped
from feedmill.extract.scrape.naming import names_on

STRENGTH = 0.4  # small weights, so that none decides alone
SITES = 8


class Text(NamedTuple):
    site: str
    names: dict[str, set[str]]
    wanted: str | None


def texts(half: str) -> Iterator[Text]:
    """The scraped texts in which nobody is credited, each with the names in its frame."""
    seen: list[dict[str, set[str]]] = []
    chosen = scraped.read_site

    def note(lines, findings, start):  # type: ignore[no-untyped-def]
        if "source" not in findings:
            seen.append(names_on(lines, findings, start))
        chosen(lines, findings, start)

    scraped.read_site = note
    for read in read_half(half):
        if seen and read.label["shape"] == "scraped":
            yield Text(read.name.rsplit("-", 1)[0], seen[-1], read.label["source"])
        seen.clear()
    scraped.read_site = chosen


def learn(read: list[Text]) -> dict[str, float]:
    """The weight of each word."""
    sites: dict[str, set[str]] = defaultdict(set)
    for text in read:
        for words in text.names.values():
            for word in words:
                sites[word].add(text.site)
    column = {
        word: number for number, word in enumerate(sorted(w for w, known in sites.items() if len(known) >= SITES))
    }
    told = [text for text in read if text.wanted in text.names]
    rows = [
        (group, name == text.wanted, words) for group, text in enumerate(told) for name, words in text.names.items()
    ]
    cells = [(row, column[word]) for row, (*_, words) in enumerate(rows) for word in sorted(words) if word in column]
    table = sparse.csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), (len(rows), len(column)))
    group, wanted = (np.array([row[part] for row in rows]) for part in (0, 1))
    first = np.flatnonzero(np.diff(group, prepend=-1))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        most = np.maximum.reduceat(scores, first)
        odds = np.exp(scores - most[group])
        whole = np.add.reduceat(odds, first)
        cost = (np.log(whole) + most).sum() - scores[wanted].sum() + weights @ weights / (2 * STRENGTH)
        return cost, table.T @ (odds / whole[group] - wanted) + weights / STRENGTH

    found = optimize.minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return dict(zip(column, map(float, found.x), strict=True))


def main() -> None:
    weights = learn(list(texts((CORPUS / "tune").name)))
    sys.stdout.write(
        '"""What speaks for a name to be its medium\'s. Made by `training/name_weights.py`: do not edit."""\n\n'
    )
    rows = (f'    "{word}": {weight:.2f},' for word, weight in weights.items() if abs(weight) >= 0.005)
    sys.stdout.write("\n".join(("WEIGHTS: dict[str, float] = {", *rows, "}")) + "\n")


if __name__ == "__main__":
    main()
