"""What readers wrote below an article: a box that opens with a heading which says so, or that is named so."""

from __future__ import annotations

import re

from feedmill.extract.page.blocks import Page
from feedmill.extract.page.tree import Element, called
from feedmill.extract.phrases.vocabulary import COMMENTS

REASON = "what readers wrote"
_BOX = re.compile(
    r"(?:^|[\s_-])(?:comments?|comm|pinglun|gentie|disqus\w*|respond|replies|responses)"
    r"(?:[_-]?(?:list|area|wrap(?:per)?|box|section|container|thread|body|block|module|main|s))*(?:[\s_-]|$)",
    re.IGNORECASE,
)
_HOLDERS = ("div", "section", "aside", "ul", "ol", "table", "td", "dl")
_HEADING = 60  # characters


def leave_out_comments(page: Page) -> None:
    """What stands in such a box is not wanted, where more that is wanted stands above it."""
    known: set[Element] = set()
    for number, run in enumerate(page.runs):
        if not run.wanted and not _says_so(run.text):
            continue
        box = _box(page, number)
        if box is not None and box not in known:
            known.add(box)
            extent = page.extent(box)
            above = sum(len(other.key) for other in page.runs[: extent.first] if other.wanted)
            for other in page.runs[extent.first : extent.last + 1] if above > extent.wanted else ():
                other.wanted, other.reason = False, REASON
    page.measure()


def _says_so(text: str) -> bool:
    return len(text) <= _HEADING and COMMENTS.fullmatch(text.strip(" :：")) is not None


def _box(page: Page, number: int) -> Element | None:
    """The outermost box around a run that holds comments, nothing of the article and no title."""
    heads = _says_so(page.runs[number].text)
    found = None
    for element in (page.runs[number].element, *page.runs[number].element.iterancestors()):
        if element.tag in ("body", "article", "main") or next(element.iter("h1", "article", "main"), None) is not None:
            break
        named = called(element)
        opens = heads and page.extent(element).first == number < page.extent(element).last
        if element.tag in _HOLDERS and (opens or _BOX.search(named)):
            found = element
    return found
