"""Labelled texts as the program sees them before it decides anything, for the scripts beside."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from accuracy import CORPUS, lessons
from feedmill.extract.frame import Frame
from feedmill.extract.roles import Line, read_lines
from feedmill.extract.scrape.lines import prepare
from feedmill.extract.scrape.looks import Page, read_page
from feedmill.readers.files import documents

TUNE = CORPUS / "tune"
ROWS = "A row of LOOKS: what a line of that look weighs for the third line below it, and so on to the third above it."


@dataclass(frozen=True, slots=True)
class Text:
    """A scraped text, its label, and its lines with what the folder teaches of them."""

    name: str
    label: Mapping[str, Any]
    page: Page

    @property
    def lines(self) -> list[Line]:
        return list(self.page.lines)


def texts(folder: Path = TUNE) -> Iterator[Text]:
    """The scraped texts of a folder, read as one folder."""
    found = [
        (path, one)
        for path in sorted(folder.glob("*.txt"))
        for one in documents(path.name, path.read_bytes(), 5_000_000)
    ]
    frame = Frame("corpus", lessons([one for _, one in found]))
    for path, one in found:
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        lines = read_lines(one.body, 1)
        prepare(lines, frame)
        yield Text(path.stem, label, read_page(lines))


def looks_near(page: Page, number: int, reach: int) -> Iterator[str]:
    """The looks of a line and of its neighbours, each with its distance."""
    for away in range(-reach, reach + 1):
        if 0 <= number + away < len(page.lines):
            for name in page.looks[number + away]:
                yield f"{away:+d} {name}"


def written(weights: Mapping[str, float], places: frozenset[str], reach: int) -> Iterator[str]:
    """The tables of a module, line by line: LOOKS, PLACES (the names in `places`), SIGNS (all others, if any)."""
    looks: dict[str, list[float]] = {}
    tables: dict[str, dict[str, float]] = {"PLACES": {}, "SIGNS": {}}
    for name, weight in weights.items():
        if name[0] in "+-":
            away, _, look = name.partition(" ")
            looks.setdefault(look, [0.0] * (2 * reach + 1))[reach + int(away)] = weight
        else:
            tables["PLACES" if name in places else "SIGNS"][name] = weight
    yield "LOOKS: dict[str, tuple[float, ...]] = {"
    for name, row in sorted(looks.items()):
        yield f'    "{name}": ({", ".join(f"{weight:.2f}" for weight in row)}),'
    yield "}"
    for table, entries in tables.items():
        if entries:
            yield f"{table}: dict[str, float] = {{"
            yield from (f'    "{name}": {weight:.2f},' for name, weight in sorted(entries.items()))
            yield "}"
