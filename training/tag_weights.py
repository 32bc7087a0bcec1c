"""Learn what speaks for lines to be an article's tags, from labelled texts, for `feedmill.extract.scrape.tag_runs`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), read as one folder and once more each by itself.
A conditional logistic regression tells the right run of a text from all others, and from none.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from choices import STRENGTH, fit, table
from labelled import overheard, scraped, taught
from scipy.sparse.linalg import LinearOperator

from feedmill.extract.frame import Frame
from feedmill.extract.scrape import topics
from feedmill.extract.scrape.tag_runs import PLACES, ZONES, Page

BOLD = {"run": 300.0, "hashed": 10.0, "headed": 10.0, "label": 10.0}  # how much farther a few may go
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


def texts() -> Iterator[Text]:
    """The scraped texts that have no label for tags, each with what others teach and without."""
    found = scraped("tags")
    for frame in (taught(found), Frame("corpus")):
        for one, (page, at), _ in overheard(topics, "best_run", found, frame):
            text = sample(one.name, page, one.label["tags"])
            if at is None and (text.has_none or any(text.right)):
                yield text


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


def learn_weights(read: Sequence[Text]) -> dict[str, float]:
    """The weight of each feature."""
    counts = Counter(name for text in read for row in (*text.own, *text.told) for name in row)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    lines = table([row for text in read for row in text.own], names)
    told = table([row for text in read for row in [*text.told, []]], names)  # the last is that there is none
    spans, shift = [], 0
    for text in read:
        spans += [(first + shift, behind + shift) for first, behind in [*text.spans, (0, 0)]]
        shift += len(text.own)
    strength = STRENGTH * np.array([BOLD.get(name, 1.0) for name in names])
    right = [one for text in read for one in (*text.right, text.has_none)]
    sizes = [len(text.told) + 1 for text in read]
    found = fit(of_runs(lines, told, np.array(spans)), sizes, right, strength=strength)
    return dict(zip(names, map(float, found), strict=True))


def of_runs(lines: Any, told: Any, spans: Any) -> LinearOperator:
    """What `told` has for each run and `lines` have for all its lines, as a matrix: whole, it would be too large."""
    first, behind = spans.T

    def scores(weights: Any) -> Any:
        sums = np.concatenate([[0.0], np.cumsum(lines @ weights)])
        return sums[behind] - sums[first] + told @ weights

    def slope(off: Any) -> Any:
        ends = lines.shape[0] + 1
        along = np.cumsum(np.bincount(first, off, ends) - np.bincount(behind, off, ends))[:-1]
        return lines.T @ along + told.T @ off

    return LinearOperator(told.shape, matvec=scores, rmatvec=slope, dtype=float)


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
    sys.stdout.write(written(learn_weights(list(texts()))))


if __name__ == "__main__":
    main()
