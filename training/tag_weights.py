"""Learn what speaks for lines to be an article's tags, from labelled texts, for `feedmill.extract.scrape.tag_runs`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), read as one folder and once more each by itself.
A conditional logistic regression tells the right run of a text from all others, and from none.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from accuracy import CORPUS, RULES, lessons
from feedmill.extract.frame import Frame
from feedmill.extract.scrape import topics
from feedmill.extract.scrape.tag_runs import PLACES, ZONES, Page
from feedmill.model import Document
from feedmill.normalize.entry import normalize
from feedmill.readers.files import documents

STRENGTH = 0.3  # the regression's C
BOLD = {"run": 300.0, "hashed": 10.0, "headed": 10.0, "label": 10.0}  # how much larger it is for a few
RARE = 6  # runs or lines that have a feature, at least


@dataclass(slots=True)
class Text:
    """A text without labelled tags: what tells of each line, and of each run that may be its tags."""

    name: str
    own: list[list[str]] = field(default_factory=list)  # of each line
    spans: list[tuple[int, int]] = field(default_factory=list)  # of each run, its first line and the one behind it
    told: list[list[str]] = field(default_factory=list)  # of each run, besides its lines
    right: list[bool] = field(default_factory=list)
    has_none: bool = False


def texts(folder: Path) -> Iterator[Text]:
    """The scraped texts of a folder that have no label for tags, each with what others teach and without."""
    found = [
        (path, one)
        for path in sorted(folder.glob("*.txt"))
        for one in documents(path.name, path.read_bytes(), 5_000_000)
        if isinstance(one, Document)
    ]
    learned = lessons([one for _, one in found])
    for path, one in found:
        wanted = json.loads(path.with_suffix(".json").read_text("utf-8"))["tags"]
        for frame in (Frame("corpus", learned), Frame("corpus")):
            for page in pages(one, frame):
                text = sample(path.stem, page, wanted)
                if text.has_none or any(text.right):
                    yield text


def pages(document: Document, frame: Frame) -> list[Page]:
    """What a document's tags are looked for in; [] where labels tell them."""
    seen: list[Page] = []
    asked, topics.best_run = topics.best_run, seen.append
    try:
        normalize(document, RULES, frame)
    finally:
        topics.best_run = asked
    return seen


def sample(name: str, page: Page, wanted: Sequence[str]) -> Text:
    """The features of each line, and of each run."""
    text = Text(name, has_none=not wanted)
    text.own = [list(placed(page.zones[number], "own", names)) for number, names in enumerate(page.names)]
    for first, last in page.spans():
        zone = page.zones[first]
        around = [
            *placed(zone, "above", page.around(first - 1)),
            *placed(zone, "below", page.around(last + 1)),
            *page.start_at(first).names(),
            *page.end_at(last).names(),
        ]
        for run in page.runs(first, last):
            text.spans.append((first, last + 1))
            text.told.append(around + run.run.names())
            text.right.append([*run.tags] == wanted)
    return text


def placed(zone: str, place: str, names: Iterable[str]) -> Iterator[str]:
    """What a line looks like with the place that it stands in, in all zones and in its own."""
    for name in names:
        yield f"{place} | {name}"
        yield f"{place} | {name} | {zone}"


def table(rows: Sequence[Sequence[str]], column: dict[str, int]) -> Any:
    """A row of ones for the features of each."""
    at = [[column[name] for name in row if name in column] for row in rows]
    ends = np.cumsum([0, *map(len, at)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(at), ends), shape=(len(rows), len(column)))


def learn_weights(read: Sequence[Text]) -> dict[str, float]:
    """The weight of each feature."""
    counts = Counter(name for text in read for row in (*text.own, *text.told) for name in row)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    column = {name: number for number, name in enumerate(names)}
    lines = table([row for text in read for row in text.own], column)
    told = table([row for text in read for row in text.told], column)
    shifts = np.cumsum([0, *(len(text.own) for text in read)])
    spans = np.concatenate([np.reshape(text.spans, (-1, 2)) + shift for text, shift in zip(read, shifts, strict=False)])
    first, behind = spans.astype(int).T
    groups = np.concatenate([*([n] * len(text.told) for n, text in enumerate(read)), range(len(read))]).astype(int)
    right = np.array([*(one for text in read for one in text.right), *(text.has_none for text in read)])
    order = np.argsort(groups, kind="stable")
    groups, right = groups[order], right[order]
    starts = np.searchsorted(groups, range(len(read)))
    holds = np.array([1 / (STRENGTH * BOLD.get(name, 1.0)) for name in names])

    def loss(weights: Any) -> tuple[float, Any]:
        sums = np.concatenate([[0.0], np.cumsum(lines @ weights)])
        odds = np.concatenate([sums[behind] - sums[first] + told @ weights, np.zeros(len(read))])[order]
        shares = np.exp(odds - np.maximum.reduceat(odds, starts)[groups])
        whole, own = np.add.reduceat(shares, starts), np.add.reduceat(shares * right, starts) + 1e-300
        off = np.empty(len(odds))
        off[order] = shares / whole[groups] - shares * right / own[groups]
        off = off[: len(told.indptr) - 1]
        ends = len(sums)
        along = np.cumsum(np.bincount(first, off, ends) - np.bincount(behind, off, ends))[:-1]
        slope = lines.T @ along + told.T @ off + holds * weights
        return float(np.log(whole / own).sum() + (holds * weights) @ weights / 2), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 250})
    return dict(zip(names, map(float, found.x), strict=True))


def written(weights: dict[str, float]) -> str:
    """The weights as a module."""
    lines: dict[str, list[float]] = {}
    for name in weights:
        place, _, look = name.partition(" | ")
        if look:
            lines[look.partition(" | ")[0]] = []
    for look, row in lines.items():
        for zone in ZONES:
            for place in PLACES:
                name = f"{place} | {look}"
                row.append(weights.get(name, 0.0) + weights.get(f"{name} | {zone}", 0.0))
    runs = {name: weight for name, weight in weights.items() if " | " not in name}
    return "\n".join(
        [
            '"""What speaks for lines to be tags. Made by `training/tag_weights.py`: do not edit.',
            "",
            "A row of LINES: what a line of that look weighs as one of the run, above it, and below it, in each zone.",
            '"""',
            "",
            "LINES: dict[str, tuple[float, ...]] = {",
            *(f'    "{name}": ({", ".join(f"{one:.2f}" for one in row)}),' for name, row in sorted(lines.items())),
            "}",
            "RUNS: dict[str, float] = {",
            *(f'    "{name}": {weight:.2f},' for name, weight in sorted(runs.items())),
            "}\n",
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPUS / "tune"])
    chosen = parser.parse_args()
    sys.stdout.write(written(learn_weights([text for folder in chosen.folders for text in texts(folder)])))


if __name__ == "__main__":
    main()
