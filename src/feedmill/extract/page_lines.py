"""The text of a page read as lines, as a scraped text is: bylines, credits and tags that no markup tells, frame that
lies within the article.
"""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.frame import NOWHERE
from feedmill.extract.head import read_head
from feedmill.extract.page_blocks import Page, Run
from feedmill.extract.page_site import is_of_menu
from feedmill.extract.page_tree import Element
from feedmill.extract.roles import Line, Role
from feedmill.extract.signers import read_credits
from feedmill.extract.sites import read_owner
from feedmill.extract.tail import claim_asides, read_tail
from feedmill.extract.vocabulary import RELATED
from feedmill.text import fold, one_line

_MANY = 1_500  # runs of an article: longer ones are left as they are
_BELOW = 12  # runs below the article in which it is told of
_LAST = 12  # runs at the end of a page, where its owner is told
_COMPARED = 200  # characters
_LINKED = 0.8  # of a line's letters within links makes it a link
_SHOUTED = 12  # characters of a link in capitals that are no abbreviation
_SHOWN = ("img", "picture", "video", "audio", "svg", "pre", "table")  # what stands beside a line goes with it to nobody


def read_article(page: Page, container: Element, title: str, findings: Findings) -> list[Run]:
    """Read what is left of `container` as lines, and take out the blocks that are none of the article; what went."""
    runs = [run for run in page.runs if _is_within(run.element, container) and not _is_gone(run)]
    if not 0 < len(runs) <= _MANY:
        return []
    lines = list(map(_line, runs))
    start = read_head(lines, findings, title)
    claim_asides(lines)
    _claim_teasers(runs, lines)
    read_tail(lines, findings, start, NOWHERE)
    read_credits(lines, findings)
    unwanted = [run for run, line in zip(runs, lines, strict=True) if line.role not in (None, Role.REFERENCE)]
    return [run for run in unwanted if _take_out(run, unwanted, page, container)]


def _claim_teasers(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """Links under a heading such as "Related stories", and links that shout, wherever they stand."""
    under = False
    for run, line in zip(runs, lines, strict=True):
        is_link = run.links >= _LINKED * len(run.key)
        if not is_link and RELATED.fullmatch(line.text.strip(" :：")):
            under = True
            line.claim(Role.BOILERPLATE, "points elsewhere")
        elif is_link and (under or (len(line.text) >= _SHOUTED and line.text.isupper())):
            line.claim(Role.BOILERPLATE, "points elsewhere")
        else:
            under = False


def read_above(above: Sequence[Run], title: str, findings: Findings) -> None:
    """What is told between title and text: people, dates, a medium."""
    heading = Line(0, title, title, fold(title), True)
    shown = (run for run in above if not is_of_menu(run.element, linked=run.links >= _LINKED * len(run.key)))
    read_head([heading, *map(_line, shown)], findings, title)


def read_below(below: Sequence[Run], findings: Findings) -> None:
    """What is told right below the article: dates, people, a medium, tags."""
    for line in map(_line, below[:_BELOW]):
        if line.byline is not None and not line.frame:
            told = [(field, value) for field, value in line.byline.facts() if field != "address"]
            findings.add_all(told, line.number, line.text)


def read_owner_of(page: Page, findings: Findings) -> None:
    """Who owns the rights to the page."""
    if owner := read_owner([_line(run) for run in page.runs[-_LAST:]]):
        findings.add("site", owner, "who owns the rights")


def _line(run: Run) -> Line:
    text = run.text
    return Line(run.element.sourceline or 0, text, text, fold(text) if len(text) <= _COMPARED else text, True)


def _is_within(element: Element, container: Element) -> bool:
    """Whether `element` still stands in `container`, which may be it."""
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


def _is_gone(run: Run) -> bool:
    """Whether its text was taken out of an element that still stands."""
    return not any(holder.tail if behind else holder.text for holder, behind in run.places)


def _take_out(run: Run, unwanted: list[Run], page: Page, container: Element) -> bool:
    """Remove the block of a run, if nothing else stands in it; False where something does."""
    element = run.element
    if element is container or element.getparent() is None or next(element.iter(*_SHOWN), None) is not None:
        return False
    extent = page.extent(element)
    if any(other not in unwanted for other in page.runs[extent.first : extent.last + 1]):
        return _blank(element, run.text)
    element.drop_tree()
    return True


def _blank(element: Element, text: str) -> bool:
    """Take one line out of a block of several, if nothing marks a part of it."""
    for node in element.iter():
        if node.text and one_line(node.text) == text:
            node.text = ""
            return True
        if node is not element and node.tail and one_line(node.tail) == text:
            node.tail = ""
            return True
    return False
