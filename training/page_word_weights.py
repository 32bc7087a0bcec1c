"""Learn which words are a page's and which an article's, for `feedmill.extract.phrases.page_words`.

make train

The lines of the labelled texts in `tests/corpus/tune/` (never the held-out half), each once for a site, and those of
`page_lines.tsv`: what sites of some 150 kinds have round their articles, {SITE} and the like standing for what differs
from page to page. Words count that several sites have: what one site is called teaches nothing. A logistic regression
tells lines of pages from those of articles.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

import numpy as np
from choices import table
from labelled import Labelled, scraped
from scipy.sparse import diags
from sklearn.linear_model import LogisticRegression

from accuracy import folded
from feedmill.extract.phrases.page_words import LONGEST, signs
from feedmill.extract.phrases.vocabulary import has_han
from feedmill.extract.roles import read_lines

LINES = Path(__file__).parent / "page_lines.tsv"
STRENGTH = 3.0  # the regression's C
SITES = 5  # that have to have a word
KEPT = 6000  # words that weigh most
WIDTH = 118  # of a line of the table
_SLOT = re.compile(r"\{(\w+)\}")
_ANY = "\ue000"  # stands for what differs from page to page, and teaches nothing
_FILLED = {
    "N": "12",
    "DATE": "March 3, 2026",
    "TIME": "10:05 am",
    "URL": "https://a.example/b",
    "MAIL": "desk@a.example",
}
_FILLED_HAN = _FILLED | {"DATE": "2026年3月3日", "TIME": "10:05"}


class Said(NamedTuple):
    """A line, the site that has it, and whether it is the page's."""

    text: str
    site: str
    is_pages: bool


class Learned(NamedTuple):
    """The weights of words, and of a line without any."""

    weights: dict[str, float]
    bias: float


def of_texts(found: Sequence[Labelled]) -> list[Said]:
    """The lines of labelled texts, each once for a site."""
    said: dict[Said, None] = {}
    for one in found:
        body, others = "".join(map(folded, one.label["body"])), set(map(folded, one.label["not_body"]))
        for line in read_lines(one.document.body, 1):
            text = folded(line.text)
            if text and len(line.text) <= LONGEST:
                said.setdefault(Said(line.text, one.site, text in others or text not in body))
    return list(said)


def of_kinds() -> Iterator[Said]:
    """The lines that sites of many kinds have; those of one kind count as one site's."""
    for row in LINES.read_text("utf-8").splitlines():
        kind, _, _, line = row.split("\t")
        filled = _FILLED_HAN if has_han(line) else _FILLED
        yield Said(_SLOT.sub(lambda slot, filled=filled: filled.get(slot[1], _ANY), line), f"kind {kind}", True)


def learn(said: Sequence[Said]) -> Learned:
    """The weights of the words that tell lines of pages from others."""
    rows = [[sign for sign in signs(one.text) if _ANY not in sign] for one in said]
    sites: dict[str, set[str]] = defaultdict(set)
    for one, row in zip(said, rows, strict=True):
        for sign in row:
            sites[sign].add(one.site)
    names = sorted(sign for sign, who in sites.items() if len(who) >= SITES)
    counts = diags(1 / np.sqrt([max(len(row), 1) for row in rows])) @ table(rows, names)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1, class_weight="balanced")
    model.fit(counts, [one.is_pages for one in said])
    heaviest = sorted(zip(map(float, model.coef_[0]), names, strict=True), key=lambda one: -abs(one[0]))[:KEPT]
    return Learned(
        {name: round(weight, 1) for weight, name in sorted(heaviest, key=lambda one: one[1])},
        float(model.intercept_[0]),
    )


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in text)


def main() -> None:
    learned = learn([*of_texts(scraped()), *of_kinds()])
    lines = ['"""Words of pages and of articles. Made by `training/page_word_weights.py`: do not edit.', ""]
    lines += ["By what each weighs; a word, or two in a row, is parted from the next by two blanks.", '"""', ""]
    lines += [f"BIAS = {learned.bias:.2f}", "SAID: dict[float, str] = {"]
    by_weight: dict[float, list[str]] = defaultdict(list)
    for sign, weight in learned.weights.items():
        by_weight[weight].append(sign)
    for weight, several in sorted(by_weight.items()):
        lines += [f'    {weight:.1f}: r"""', *_wrapped(several), '    """,']
    sys.stdout.write("\n".join([*lines, "}"]) + "\n")


def _wrapped(several: Sequence[str]) -> Iterator[str]:
    line = "   "
    for sign in several:
        if _columns(line) + _columns(sign) + 2 > WIDTH:
            yield line
            line = "   "
        line += f"  {sign}" if line.strip() else f" {sign}"
    yield line


if __name__ == "__main__":
    main()
