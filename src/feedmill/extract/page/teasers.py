"""Teasers of other stories beside an article: a list of boxes, each with a link to a story and its first sentences.

Below an article of a few sentences they are the larger part of what reads as text. An article may be such a list
itself: only what stands outside its <article>, or shows days and dots as teasers do, is taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.tree import HEADINGS, Element, is_within
from feedmill.extract.phrases.shapes import is_prose
from feedmill.urls import host

REASON = "other stories"
_FEWEST = 3  # boxes make a list
_HEADING = 6  # characters of a story's title
_LINES, _SENTENCES = 10, 2  # of a box; a story itself has more
_LINKED = 0.8  # of a table's text
_SUFFIX = 3  # letters of what hosts of many sites end with: "co.uk"
_NO_STORY = re.compile(r"#|\A(?:javascript|mailto|tel|data):|\A\?|\.(?:jpe?g|png|gif|webp|svg|pdf)\Z")
_TEASES = re.compile(
    r"(?:\.{3,}|…+)\W*\Z|[\[【](?:详细|詳細|更多|全文|查看)|阅读全文|閱讀全文|查看全文|\bread more\b"
    r"|\b(?:19|20)\d\d[-/.年]\d{1,2}"
    r"|\d{1,2}月\d{1,2}日\Z|\b\d+ (?:hours?|hrs?|days?|minutes?|mins?) ago\b|\d+ ?(?:小[时時]|分[钟鐘]|天)前",
    re.IGNORECASE,
)
_BOXES = ("li", "div", "article", "section", "dl")

_Shape = tuple[str, str]


def leave_out_teasers(page: Page) -> list[Element]:
    """Teasers outside the element that the first paragraph stands in are not wanted; their boxes."""
    first = next((run for run in page.runs if run.wanted and is_prose(run.text)), None)
    if first is None:
        return []
    lists = _Lists(page, _place_of(first))
    teased = [(run, lists.box_of(run)) for run in page.runs if run.wanted and run is not first]
    tables = list(_tables(page, _place_of(first), first))
    boxed = [*((run, box) for run, box in teased if box is not None), *tables]
    for run, _ in boxed:
        run.wanted, run.reason = False, REASON
    page.measure()
    return [*dict.fromkeys(box for _, box in boxed)]


def _is_amid(page: Page, table: Element, first: Run) -> bool:
    """Whether a table stands amid the article's text: in one cell with it, or in none, with more of it below."""
    cell = next(table.iterancestors("td"), None)
    if cell is not None:
        return is_within(first.element, cell)
    below = page.runs[page.extent(table).last + 1 :]
    return any(run.wanted and is_prose(run.text) for run in below)


def _tables(page: Page, place: Element, first: Run) -> Iterator[tuple[Run, Element]]:
    """Tables beside the article, each row of them a link, as old pages are laid out: what is wanted in them."""
    for table in page.body.iter("table"):
        if table not in page or next(table.iterdescendants("table"), None) is not None or is_within(table, place):
            continue
        extent = page.extent(table)
        if _is_amid(page, table, first):
            continue
        if extent.links > _LINKED * extent.size and len(table.findall(".//a")) >= _FEWEST:
            yield from ((run, table) for run in page.runs[extent.first : extent.last + 1] if run.wanted)


def drop_teasers(page: Page, boxes: list[Element], container: Element) -> None:
    """Take the boxes of teasers out of the article, but for what is wanted in them."""
    for box in boxes:
        if is_within(box, container) and not page.extent(box).wanted:
            box.drop_tree()


class _Lists:
    """The lists of a page outside `place`, which its article stands in."""

    def __init__(self, page: Page, place: Element) -> None:
        self._page = page
        self._place = place
        holders = (place, *place.iterancestors())
        self._article = next((at for at in holders if at.tag == "article" or at.get("itemprop") == "articleBody"), None)
        self._site = _site_of(page)
        self._boxes: dict[tuple[_Shape, _Shape], list[Element]] = {}
        self._teasing: dict[tuple[_Shape, _Shape], bool] = {}
        self._known: dict[tuple[_Shape, _Shape], bool] = {}
        for element in page.body.iter(*_BOXES):
            if element is not page.body:
                self._boxes.setdefault(_place(element), []).append(element)

    def box_of(self, run: Run) -> Element | None:
        """The one of the boxes of a list that says of its story what the run holds."""
        if run.element.tag in HEADINGS or run.is_link or is_within(run.element, self._place):
            return None
        for element in (run.element, *run.element.iterancestors()):
            if is_within(self._place, element):
                return None
            if element.tag in _BOXES and self._is_listed(_place(element)) and self._leads_away(element):
                return element if self._is_of_others(element) else None
        return None

    def _is_listed(self, place: tuple[_Shape, _Shape]) -> bool:
        """Whether boxes in a place tell of stories; a page may have several lists that are marked up alike."""
        if place not in self._known:
            boxes = self._boxes.get(place, [])
            self._known[place] = len(boxes) >= _FEWEST and sum(map(self._leads_away, boxes)) >= _FEWEST
        return self._known[place]

    def _leads_away(self, box: Element) -> bool:
        """Whether a box opens with a line that is a link within the site, a story's title; it may say more below it."""
        if box not in self._page:
            return False
        extent = self._page.extent(box)
        if extent.last - extent.first >= _LINES:
            return False
        runs = self._page.runs[extent.first : extent.last + 1]
        told = [at for at, run in enumerate(runs) if is_prose(run.text) and not run.is_link]
        titles = [run for run in runs[: told[0] if told else None] if run.is_link and len(run.key) >= _HEADING]
        return len(told) <= _SENTENCES and any(self._is_within(link) for run in titles for link in _links(run))

    def _is_of_others(self, box: Element) -> bool:
        """Whether a box stands outside the article's element; where there is none, whether its list looks so."""
        if self._article is not None:
            return not is_within(box, self._article)
        place = _place(box)
        if place not in self._teasing:
            self._teasing[place] = sum(map(self._teases, self._boxes[place])) >= _FEWEST
        return self._teasing[place]

    def _teases(self, box: Element) -> bool:
        """Whether a box shows, beside its link, a day, or that its text goes on elsewhere."""
        extent = self._page.extent(box)
        if extent.last - extent.first >= _LINES:
            return False
        return any(
            _TEASES.search(run.text) for run in self._page.runs[extent.first : extent.last + 1] if not run.is_link
        )

    def _is_within(self, link: Element) -> bool:
        address = (link.get("href") or "").lower()
        own = "//" not in address or bool(self._site and _host(address).endswith(self._site))
        return own and not _NO_STORY.search(address)


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
        place, parent = around, around.getparent()
        if parent is None or sum(_shape(at) == _shape(around) for at in parent) == 1:
            break
    return place


def _place(element: Element) -> tuple[_Shape, _Shape]:
    """How an element, and what holds it, are marked up."""
    return _shape(element), _shape(element.getparent())


def _shape(element: Element) -> _Shape:
    return element.tag, (element.get("class") or "").partition(" ")[0]


def _links(run: Run) -> list[Element]:
    around = next((at for at in (run.element, *run.element.iterancestors("a")) if at.tag == "a"), None)
    return [around] if around is not None else [*run.element.iter("a")]
