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
    heads = {around for mark in page.body.iter("h1", "article", "main") for around in (mark, *mark.iterancestors())}
    so_far = 0  # characters that are wanted above a run
    for number, run in enumerate(page.runs):
        box = _box(page, number, heads) if run.wanted or _says_so(run.text) else None
        if box is not None and box not in known:
            known.add(box)
            extent = page.extent(box)
            above = so_far - sum(len(other.key) for other in page.runs[extent.first : number] if other.wanted)
            for other in page.runs[extent.first : extent.last + 1] if above > extent.wanted else ():
                other.wanted, other.reason = False, REASON
            so_far = above if above > extent.wanted else so_far
        so_far += len(run.key) if run.wanted else 0
    page.measure()


def _says_so(text: str) -> bool:
    return len(text) <= _HEADING and COMMENTS.fullmatch(text.strip(" :：")) is not None


def _box(page: Page, number: int, heads: set[Element]) -> Element | None:
    """The outermost box around a run that holds comments, none of the `heads`: nothing of the article and no title."""
    says_so = _says_so(page.runs[number].text)
    found = None
    for element in (page.runs[number].element, *page.runs[number].element.iterancestors()):
        if element.tag == "body" or element in heads:
            break
        named = called(element)
        opens = says_so and page.extent(element).first == number < page.extent(element).last
        if element.tag in _HOLDERS and (opens or _BOX.search(named)):
            found = element
    return found
