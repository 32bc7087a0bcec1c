"""Tables and lists of labels and their values: those that tell of the article, and those that tell of its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.findings import Findings
from feedmill.extract.page.as_line import line_of
from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import Element
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.labels import is_label

_OF_SUBJECT = re.compile(  # when somebody was born, when something was founded
    r"(?:date of )?birth|(?:date of )?death|born|died|found(?:ed|ation)|established|formed|incorporated|opened"
    r"|.{0,6}(?:出生|生日|逝世|去世|成立|[创創][立建办辦]|建[立校成]).{0,4}",
    re.IGNORECASE,
)
_HEADINGS, _VALUES = ("th", "dt"), ("td", "dd")
_LABELS = (*_HEADINGS, "td")
_PAIRED = ("issuer", "source", "authors", "published", "updated")


def read_pairs(before: Sequence[Run], findings: Findings) -> None:
    """What a table or list of labels and values tells above the text, as offices have it: who issued it, and when."""
    for label, value in pairwise(before):
        if value.element.tag in _VALUES and label.element.tag in _LABELS and is_label(f"{label.text.strip(' :：')}："):
            told = read_byline(f"{label.text.strip(' :：')}：{value.text}")
            facts = told.facts() if told and not told.rest else []
            findings.add_all([fact for fact in facts if fact[0] in _PAIRED], line_of(value).number, value.text)


def facts(runs: Sequence[Run]) -> set[Element]:
    """The cells in which a table or list of labels tells of what the article is about: when somebody was born."""
    return {
        value.element
        for label, value in pairwise(runs)
        if value.element.tag in _VALUES
        and label.element.tag in _HEADINGS
        and _OF_SUBJECT.fullmatch(label.text.strip(" :："))
    }
