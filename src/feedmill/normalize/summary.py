"""The summary: given, else what stands above the `<!--more-->` marker, else the first paragraph."""

from __future__ import annotations

from feedmill.extract.evidence import Extracted
from feedmill.extract.markdown.inline import plain
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.normalize.aliases import Given, scalar
from feedmill.text import cut

LIMIT = 300  # characters of a summary that nobody gave
_TELLING = (10, 30)  # characters of a paragraph that tells something, in Chinese, in other scripts


def given_summary(given: Given) -> tuple[str, str]:
    """The summary that the metadata gives, as plain text on one line, and where."""
    for how, value in given("summary"):
        text = plain(value if isinstance(value, str) else scalar(value) or "")
        if text:
            return text, how
        given.refuse(how, value, "is no summary")
    return "", ""


def find_summary(known: tuple[str, str], extracted: Extracted) -> tuple[str, str]:
    """The summary and how it was found."""
    if known[0]:
        return known
    for finding in extracted.summary:
        return cut(finding.value, LIMIT), finding.how
    paragraphs = [paragraph for paragraph in extracted.lead.split("\n\n") if paragraph.strip()]
    first = next(filter(_tells, paragraphs), paragraphs[0] if paragraphs else "")
    return cut(" ".join(first.split()), LIMIT), "first paragraph" if first else ""


def _tells(paragraph: str) -> bool:
    """Whether a paragraph is more than a greeting or the words before a list."""
    return len(paragraph) >= _TELLING[0 if HAN.search(paragraph) else 1] and not paragraph.endswith((":", "："))
