"""Teasers of other stories beside an article: a list of boxes, each with a link to a story and its first sentences.

Below an article of a few sentences they are the larger part of what reads as text.
"""

from __future__ import annotations

from collections import Counter

from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.tree import HEADINGS, Element, is_within
from feedmill.extract.phrases.shapes import is_prose
from feedmill.urls import host

REASON = "other stories"
_FEWEST = 3  # boxes make a list
_LINKED = 0.8  # of a line within links makes it a link
_HEADING = 6  # characters of a story's title
_LINES, _SENTENCES = 10, 2  # of a box; a story itself has more
_SUFFIX = 3  # letters of what hosts of many sites end with: "co.uk"
_BOXES = ("li", "div", "article", "section", "dl")


def leave_out_teasers(page: Page) -> set[Element]:
    """Teasers outside the element that the first paragraph stands in are not wanted; their boxes."""
    first = next((run for run in page.runs if run.wanted and is_prose(run.text)), None)
    if first is None:
        return set()
    place, site = _place_of(first), _site_of(page)
    own = {place, *place.iterancestors()}
    known: dict[Element, bool] = {}
    teased = {run: _box_of(page, run, own, site, known) for run in page.runs if run.wanted and run is not first}
    for run, box in teased.items():
        if box is not None:
            run.wanted, run.reason = False, REASON
    page.measure()
    return {box for box in teased.values() if box is not None}


def drop_teasers(page: Page, boxes: set[Element], container: Element) -> None:
    """Take the boxes of teasers out of the article, but for what is wanted in them."""
    for box in boxes:
        if is_within(box, container) and not page.extent(box).wanted:
            box.drop_tree()


def _site_of(page: Page) -> str:
    """What the hosts of a site share: of its own address, or of the host that most of its links lead to; "" unknown."""
    told = page.body.getroottree().find(".//link[@rel='canonical']")
    links = Counter(_host(link.get("href")) for link in page.body.iter("a") if "//" in (link.get("href") or ""))
    most = next((name for name, _ in links.most_common(1)), "")
    found = (told is not None and _host(told.get("href") or "")) or most
    first, _, shared = found.partition(".")
    return shared if first == "www" or len(shared.partition(".")[0]) > _SUFFIX else found


def _host(address: str) -> str:
    return host(f"https:{address}" if address.startswith("//") else address) or ""


def _place_of(first: Run) -> Element:
    """What holds the paragraphs beside the first one; each may stand in an element of its own."""
    place: Element = first.element
    for around in first.element.iterancestors():
        place = around
        if len(_alike(around)) == 1:
            break
    return place


def _alike(element: Element) -> list[Element]:
    """`element` and its siblings that are marked up as it is."""
    parent = element.getparent()
    shape = _shape(element)
    return [element] if parent is None else [at for at in parent if _shape(at) == shape]


def _like_it(page: Page, element: Element) -> list[Element]:
    """All that is marked up as `element` is, in what is marked up as its parent: a page may have several lists."""
    shape = (_shape(element), _shape(element.getparent()))
    return [at for at in page.body.iter(element.tag) if (_shape(at), _shape(at.getparent())) == shape]


def _shape(element: Element) -> tuple[str, str]:
    return element.tag, (element.get("class") or "").partition(" ")[0]


def _box_of(page: Page, run: Run, own: set[Element], site: str, known: dict[Element, bool]) -> Element | None:
    """The one of the boxes of a list, outside `own`, that says of its story what the run holds."""
    if run.element.tag in HEADINGS or run.links >= _LINKED * len(run.key):
        return None
    for element in (run.element, *run.element.iterancestors()):
        if element in own:
            return None
        if element not in known:
            boxes = _like_it(page, element) if element.tag in _BOXES else []
            listed = len(boxes) >= _FEWEST and sum(_leads_away(page, box, site) for box in boxes) >= _FEWEST
            known.update(dict.fromkeys(boxes or [element], listed))
        if known[element] and _leads_away(page, element, site):
            return element
    return None


def _leads_away(page: Page, box: Element, site: str) -> bool:
    """Whether a box opens with a line that is a link within the site, as a story's title; it may say more below it."""
    if box not in page:
        return False
    extent = page.extent(box)
    runs = page.runs[extent.first : extent.last + 1]
    told = [at for at, run in enumerate(runs) if is_prose(run.text) and run.links < _LINKED * len(run.key)]
    if len(runs) > _LINES or len(told) > _SENTENCES:
        return False
    titles = [
        run
        for run in runs[: told[0] if told else None]
        if len(run.key) >= _HEADING and run.links >= _LINKED * len(run.key)
    ]
    return any(_is_within(link.get("href") or "", site) for run in titles for link in _links(run))


def _links(run: Run) -> list[Element]:
    around = next((at for at in (run.element, *run.element.iterancestors("a")) if at.tag == "a"), None)
    return [around] if around is not None else [*run.element.iter("a")]


def _is_within(address: str, site: str) -> bool:
    return not address.startswith("#") and ("//" not in address or bool(site and _host(address).endswith(site)))
