"""Learn what speaks for a line to be of an article, from labelled texts, for `feedmill.extract.scrape.zones`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), read as one folder. A logistic regression tells
lines of the body from others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from accuracy import CORPUS, folded, lessons
from feedmill.extract.frame import Frame, learn
from feedmill.extract.roles import Line, read_lines
from feedmill.extract.scrape import zones
from feedmill.extract.scrape.running import claim_running, join_broken
from feedmill.readers.files import documents

STRENGTH = 0.1  # the regression's C: small weights, so that none decides alone


@dataclass(frozen=True, slots=True)
class Text:
    name: str
    lines: list[Line]
    wanted: list[bool]  # of the body


def texts(folder: Path) -> Iterator[Text]:
    """The scraped texts of a folder with their labels, line by line."""
    found = [
        (path, one)
        for path in sorted(folder.glob("*.txt"))
        for one in documents(path.name, path.read_bytes(), 5_000_000)
    ]
    frame = Frame("corpus", lessons([one for _, one in found]))
    for path, one in found:
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        lines = read_lines(one.body, 1)
        learn(lines, frame)
        claim_running(lines)
        join_broken(lines)
        body, others = "".join(map(folded, label["body"])), set(map(folded, label["not_body"]))
        yield Text(path.stem, lines, [_is_body(folded(line.text), body, others) for line in lines])


def _is_body(line: str, body: str, others: set[str]) -> bool:
    return line not in others and bool(line) and line in body


def samples(text: Text) -> Iterator[dict[str, float]]:
    """The features of each line by name, those of its neighbours with their distance."""
    looks = zones.looks(text.lines)
    for number, place in enumerate(zones.places(text.lines, looks, zones.REACH)):
        features = dict.fromkeys(zones.Place._make(place).names(zones.REACH), 1.0)
        for away in range(-zones.REACH, zones.REACH + 1):
            if 0 <= number + away < len(looks):
                features.update((f"{away:+d} {name}", 1.0) for name in looks[number + away])
        yield features


def learn_weights(read: list[Text]) -> tuple[float, dict[str, float]]:
    """The bias, and the weight of each feature."""
    rows = [sample for text in read for sample in samples(text)]
    wanted = [one for text in read for one in text.wanted]
    names = sorted({name for row in rows for name in row})
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)), dtype=np.float32)
    for number, row in enumerate(rows):
        table[number, [column[name] for name in row]] = 1.0
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(table, wanted)
    return float(model.intercept_[0]), dict(zip(names, map(float, model.coef_[0]), strict=True))


def written(bias: float, weights: dict[str, float]) -> str:
    """The weights as a module."""
    own: dict[str, list[float]] = {}
    context = {}
    for name, weight in weights.items():
        if name[0] in "+-":
            away, _, look = name.partition(" ")
            own.setdefault(look, [0.0] * (2 * zones.REACH + 1))[zones.REACH + int(away)] = weight
        else:
            context[name] = weight
    lines = [
        '"""What speaks for a line to be of an article. Made by `training/zone_weights.py`: do not edit.',
        "",
        "A row of LOOKS: what a line of that look weighs for the third line below it, and so on to the third above it.",
        '"""',
        "",
        f"BIAS = {bias:.2f}",
        "LOOKS: dict[str, tuple[float, ...]] = {",
        *(f'    "{name}": ({", ".join(f"{weight:.2f}" for weight in row)}),' for name, row in sorted(own.items())),
        "}",
        "PLACES: dict[str, float] = {",
        *(f'    "{name}": {weight:.2f},' for name, weight in sorted(context.items())),
        "}",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPUS / "tune"])
    chosen = parser.parse_args()
    bias, weights = learn_weights([text for folder in chosen.folders for text in texts(folder)])
    sys.stdout.write(written(bias, weights))


if __name__ == "__main__":
    main()
