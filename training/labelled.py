"""Labelled texts as the program sees them before it decides anything, for the scripts beside."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from accuracy import CORPUS, RULES, lessons
from feedmill.extract.frame import Frame
from feedmill.extract.phrases import page_words
from feedmill.extract.roles import Line, read_lines
from feedmill.extract.scrape import looks
from feedmill.extract.scrape.lines import prepare
from feedmill.extract.scrape.looks import REACH, Page, Place, read_page
from feedmill.model import Document
from feedmill.normalize.entry import normalize
from feedmill.readers.files import documents

TUNE = CORPUS / "tune"
TIMES = 9  # that a text of the corpus counts for each saved page: pages are nearly all in English, and of magazines
FOLDS = 5  # of the sites, each read with what the others teach
LEAST = 0.05  # what weighs less is left out
ROWS = "A row of LOOKS: what a line of that look weighs for the third line below it, and so on to the third above it."


class Labelled(NamedTuple):
    """A scraped text and its label."""

    name: str
    label: Mapping[str, Any]
    document: Document

    @property
    def site(self) -> str:
        """The texts of one site have one name but for their number."""
        return self.name.rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Text:
    """A scraped text, its label, and its lines with what the folder teaches of them."""

    name: str
    label: Mapping[str, Any]
    page: Page

    @property
    def lines(self) -> list[Line]:
        return list(self.page.lines)


def is_page(text: Labelled | Text) -> bool:
    """Whether a text was made from a saved page, labelled by its markup (`training/pages.py`)."""
    return "unknown" in text.label


def times(text: Labelled | Text, of_corpus: int) -> int:
    """How often a text counts: a saved page once, one of the corpus so often."""
    return 1 if is_page(text) else of_corpus


def texts(*fields: str, pages: bool = False) -> Iterator[Text]:
    """The scraped texts whose labels know these `fields`, read as one folder; saved `pages` among them."""
    found = scraped(*fields, pages=pages)
    frame = taught(found)
    for one in unheard(found):
        lines = read_lines(one.document.body, 1)
        prepare(lines, frame)
        yield Text(one.name, one.label, read_page(lines))


def unheard(found: Sequence[Labelled]) -> Iterator[Labelled]:
    """These texts, each while the words of pages are known from the texts of other sites alone.

    Else the words of a text would speak for what its own label says, and be trusted more than those of an unseen one.
    """
    from page_word_weights import learn, of_kinds, of_texts

    sites = {site: number % FOLDS for number, site in enumerate(sorted({one.site for one in found}))}
    shipped = dict(page_words.WEIGHTS), page_words.BIAS
    try:
        for fold in range(FOLDS):
            others = [one for one in found if not is_page(one) and sites[one.site] != fold]
            _know(*learn([*of_texts(others), *of_kinds()]))
            yield from (one for one in found if sites[one.site] == fold)
    finally:
        _know(*shipped)


def _know(weights: Mapping[str, float], bias: float) -> None:
    """Let these be the words of pages."""
    page_words.WEIGHTS.clear()
    page_words.WEIGHTS.update(weights)
    page_words.BIAS = bias
    for forget in (page_words.page_odds, looks._known_look):
        forget.cache_clear()


def scraped(*fields: str, pages: bool = False) -> list[Labelled]:
    """The scraped texts as they stand in their files, and with `pages` those of the folder that $FEEDMILL_PAGES names.

    Only those whose labels know these `fields`: what a page tells may not stand in its text. Who wrote a page, and its
    tags, are learned from the corpus alone: markup names them otherwise than people do.
    """
    saved = Path(os.environ["FEEDMILL_PAGES"]).glob("*.txt") if pages and os.environ.get("FEEDMILL_PAGES") else ()
    return [
        Labelled(path.stem, _label(path), one)
        for path in sorted([*TUNE.glob("*.txt"), *saved])
        for one in documents(path.name, path.read_bytes(), 5_000_000)
        if isinstance(one, Document)
        if not {*fields} & {*_label(path).get("unknown", ())}
    ]


@cache
def _label(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return found


def taught(found: Iterable[Labelled]) -> Frame:
    """What texts teach, as one folder."""
    return Frame("corpus", lessons([one.document for one in found]))


def overheard(
    module: ModuleType, question: str, found: Iterable[Labelled], frame: Frame
) -> Iterator[tuple[Labelled, tuple[Any, ...], Any]]:
    """With what a function of a module is asked while texts are read, and what it answers."""
    answer = getattr(module, question)
    for one in unheard(list(found)):
        heard: list[tuple[tuple[Any, ...], Any]] = []

        def note(*told: Any, heard: list[tuple[tuple[Any, ...], Any]] = heard) -> Any:
            heard.append((told, answer(*told)))
            return heard[-1][1]

        with patch.object(module, question, note):
            normalize(one.document, RULES, frame)
        yield from ((one, *pair) for pair in heard)


def looks_near(page: Page, number: int) -> Iterator[str]:
    """The looks of a line and of its neighbours, each with its distance, and what stands round it."""
    for name in Place._make(page.places[number]).names():
        yield f"= {name}"
    yield from looks_round(page, number)


def looks_round(page: Page, number: int) -> Iterator[str]:
    """The looks of the lines near `number`, each with its distance."""
    for away in range(-REACH, REACH + 1):
        if 0 <= number + away < len(page.lines):
            for name in page.looks[number + away]:
                yield f"{away:+d} {name}"


def module(about: str, name: str, weights: Mapping[str, float], bias: float | None = None) -> str:
    """The weights as the source of a module: LOOKS, PLACES, SIGNS (all that is of neither, if any)."""
    looks: dict[str, list[float]] = {}
    tables: dict[str, dict[str, float]] = {"PLACES": {}, "SIGNS": {}}
    for sign, weight in weights.items():
        if abs(weight) < LEAST:
            continue
        if sign[0] in "+-":
            away, _, look = sign.partition(" ")
            looks.setdefault(look, [0.0] * (2 * REACH + 1))[REACH + int(away)] = weight
        else:
            tables["PLACES" if sign[0] == "=" else "SIGNS"][sign.removeprefix("= ")] = weight
    lines = [f'"""{about} Made by `training/{name}.py`: do not edit.', "", ROWS, '"""', ""]
    lines += [f"BIAS = {bias:.2f}"] if bias is not None else []
    lines.append("LOOKS: dict[str, tuple[float, ...]] = {")
    for look, row in sorted(looks.items()):
        lines.append(f'    "{look}": ({", ".join(f"{weight:.2f}" for weight in row)}),')
    lines.append("}")
    for table, entries in tables.items():
        if entries:
            lines.append(f"{table}: dict[str, float] = {{")
            lines += [f'    "{sign}": {weight:.2f},' for sign, weight in sorted(entries.items())]
            lines.append("}")
    return "\n".join(lines) + "\n"
