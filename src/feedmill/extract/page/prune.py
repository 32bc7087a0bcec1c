"""What stands within an article's element and is none of the article: menus, shares, teasers, bylines."""

from __future__ import annotations

import re
from collections.abc import Callable

from feedmill.extract.page.blocks import Extent, Page, Run
from feedmill.extract.page.captions import drop_credits
from feedmill.extract.page.marks import drop_marks, lists_sources
from feedmill.extract.page.tree import PICTURES, SUBHEADINGS, Element, is_hidden, text_of
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.wording import words
from feedmill.model import Dropped
from feedmill.text import one_line

_FRAME = words("aside button datalist dialog footer form input menu nav select textarea")
_ROLES = words("navigation banner complementary contentinfo dialog alertdialog search form toolbar menu")
_WHOLE = words("figure pre table picture video audio math svg")
_INLINE = words("a abbr b br code em font i img kbd mark q s small span strong sub sup time u wbr")
_FOREIGN = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|recommend\w*|comments?|breadcrumbs?|sidebar|newsletter|subscri\w+|promo\w*"
    r"|adverts?|advertisement|ads?|sponsor\w*|tag-?(?:list|cloud)|tags|author-?(?:bio|box|card)|byline|post-?meta|entry-?meta"
    r"|gutter|linenos?|line-numbers(?:-rows)?|pagination|pager|cookie\w*|toolbar|print|copyright|disclaimer|qr-?code|read-?more|more-?articles|popular|trending)"
    r"(?:[\s_-]|$)",
    re.IGNORECASE,
)
# The same, where sentences stand behind the text that may be its own.
_BOXES = re.compile(
    r"(?:^|[\s_-])(?:rail|side|hot|rank(?:ing)?|consent|gdpr|cmp|trust|widget|recirc\w*|most-?(?:read|viewed))(?:[\s_-]|$)",
    re.IGNORECASE,
)
_GUTTER = re.compile(
    r"(?:^|[\s_-])(?:gutter|linenos?|line-?numbers?(?:-rows)?|lnum|hljs-ln-numbers)(?:[\s_-]|$)", re.IGNORECASE
)
_SWITCH = re.compile(r"(?:^|\s)(?:hide|toggle|show|enlarge)[_-](?:caption|image|photo|measure)(?:\s|$)", re.IGNORECASE)
_PULLED = re.compile(r"pull|quote", re.IGNORECASE)
_KEPT = re.compile(r"footnote|endnote|references?(?:\W|$)|bibliograph", re.IGNORECASE)
_STANDFIRST = re.compile(
    r"summary|lead\b|lede|intro|standfirst|\bde[ck]k?\b|sub-?(?:title|head)|abstract|excerpt|导语|摘要", re.IGNORECASE
)
_PICTURE = re.compile(r"image|img|photo|picture|figure|media|caption|hero|cover|thumb", re.IGNORECASE)
_BELOW_PICTURE = re.compile(r"caption|cutline|legend|(?:pic|img|image|photo)-?(?:text|desc|note)", re.IGNORECASE)
_UNSEEN = words(
    "hidden d-none hide is-hidden visually-hidden visuallyhidden sr-only screen-reader-text invisible u-hidden"
)
_CELLS = words("td th")
_MEDIA = words("amp-img audio embed hr iframe img math object picture video")
_LISTS = words("ul ol dl")
_PARTS = words("li td th tr tbody thead tfoot dt dd caption figcaption summary")
_SENTENCE_ENDS = tuple(".!?…。！？：:\"'”’」』）)")
_NOTE = re.compile(r"\s*[\[［(（]\d{1,3}[\]］)）]\Z")  # the number of a note behind a sentence
_BACK = re.compile(r"foot-?note-?back|backref|back-?link", re.IGNORECASE)
_BACKS = ("#fnref", "#ref", "#cite_ref", "#footnote-anchor", "#_ftnref", "#user-content-fnref")
_MANY = 2_000  # runs: in more, what is pulled out is not looked for
_SUBHEAD = 60  # characters of a heading that is one by its looks
_CITED = 0.3  # of a sentence may be links
_CAPTION = 300  # characters
_MINOR = 0.3  # of the text of the article's element: its name or kind alone condemns no more
_LINKED = 0.6  # of its text in links makes a list of teasers


def prune(page: Page, container: Element, wanted: tuple[int, int] | None) -> None:
    """Remove from `container` what is none of the article.

    `wanted` are the first and the last run of the article's text, None where nothing tells them.
    """
    total = page.extent(container).size
    _drop_numbers(page, container)
    for button in [at for at in container.iterdescendants("b", "span", "button", "a") if _SWITCH.search(_named(at))]:
        button.drop_tree()
    drop_credits(container)
    drop_marks(container)
    settled: set[Element] = set()  # removed, or kept with all that is in it
    for element in [element for element in container.iterdescendants() if element in page]:
        extent = page.extent(element)
        if extent.wanted:
            continue
        if element.getparent() in settled or _is_whole(element) or lists_sources(element):
            settled.add(element)
        elif _is_foreign(page, element, extent, wanted, total):
            settled.add(element)
            element.drop_tree()
        elif wanted is not None and extent.size and element.tag not in _INLINE:
            settled.add(element)


def _drop_numbers(page: Page, container: Element) -> None:
    """Take the numbers of lines off code that is shown with them."""
    for element in [*container.iterdescendants("td", "pre", "div", "span", "code")]:
        if element in page and _GUTTER.search(element.get("class") or "") and not _shows_words(element):
            extent = page.extent(element)
            for run in page.runs[extent.first : extent.last + 1]:
                run.reason = "the numbers of lines"
            element.drop_tree()


def drop_ways_back(article: Element) -> list[Dropped]:
    """Take out the arrows that lead from a note back into the text: no feed reader can follow them. What went."""
    dropped: list[Dropped] = []
    for link in [*article.iter("a")]:
        href = link.get("href") or ""
        back = _BACK.search(f"{link.get('class') or ''} {link.get('role') or ''}") or href.startswith(_BACKS)
        if back and not any(map(str.isalnum, text_of(link))) and next(link.iter("img"), None) is None:
            before, parent, text = link.getprevious(), link.getparent(), one_line(text_of(link))
            if text:
                dropped.append(Dropped(line=link.sourceline or 1, text=text, reason="leads back into the text"))
            link.drop_tree()
            if before is not None:
                before.tail = (before.tail or "").rstrip() or None
            elif parent is not None:
                parent.text = (parent.text or "").rstrip() or None
    return dropped


def _shows_words(element: Element) -> bool:
    return any(not piece.strip().isdigit() for piece in element.itertext() if piece.strip())


def is_foreign(element: Element) -> bool:
    """Whether an element is of the page's frame by its kind, its role or its name."""
    if element.tag in ("body", "html"):
        return False
    named = _named(element)
    marked = _FOREIGN.search(named) or _BOXES.search(named)
    return element.tag in _FRAME or element.get("role") in _ROLES or marked is not None


def _is_whole(element: Element) -> bool:
    """Whether an element is kept with all that is in it: pictures, code, tables, footnotes."""
    return (element.tag in _WHOLE or _KEPT.search(_named(element)) is not None) and not _is_hidden(element)


def _named(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"


def _is_foreign(page: Page, element: Element, extent: Extent, wanted: tuple[int, int] | None, total: int) -> bool:
    """Whether an element without any text that is wanted does not belong to the article."""
    named = _named(element)
    hidden = _is_hidden(element)
    if element.tag in _INLINE and not hidden:
        return False
    minor = extent.size <= _MINOR * total
    within = wanted is not None and wanted[0] <= extent.first <= wanted[1]
    if extent.size and within and not hidden and _quotes(page, element, extent, named):
        return False
    if minor and (element.tag in _FRAME or (hidden and extent.size) or _FOREIGN.search(named)):
        return True
    if not extent.size or _is_captioned(page, element, extent, named):
        return False
    if minor and (_is_of_buttons(element, extent) or _is_of_links(element, extent)):
        return True
    return wanted is not None and not (_fits(page, element, extent) if within else _opens(page, extent, wanted, named))


def _quotes(page: Page, element: Element, extent: Extent, named: str) -> bool:
    """Whether somebody is quoted: a post, with all its links, or a sentence that stands nowhere else in the text."""
    if next(element.iter("blockquote"), None) is not None:
        return True
    run = page.runs[extent.first]
    if len(page.runs) > _MANY or extent.first != extent.last or not (_PULLED.search(named) and is_prose(run.text)):
        return False
    said = run.key
    return not any(said in other.key for other in page.runs if other.wanted)


def _is_of_buttons(element: Element, extent: Extent) -> bool:
    """Whether most of what an element says are buttons."""
    said = sum(len("".join(text_of(button).split())) for button in element.iter("button"))
    return said > _LINKED * extent.size


def _is_of_links(element: Element, extent: Extent) -> bool:
    """Whether most of what an element says are links to several places."""
    return extent.links > _LINKED * extent.size and len(element.findall(".//a")) > 1


def _opens(page: Page, extent: Extent, wanted: tuple[int, int], named: str) -> bool:
    """Whether text above the rest is the article's standfirst."""
    first = page.runs[extent.first].text
    return extent.last < wanted[0] and _STANDFIRST.search(named) is not None and is_prose(first)


def _fits(page: Page, element: Element, extent: Extent) -> bool:
    """Whether text that was not asked for fits: a heading, an item of a list, a sentence among others."""
    if _is_heading(page, element, extent):
        following = page.runs[min(extent.last + 1, len(page.runs) - 1)]
        return following.wanted or following.element.tag in _PARTS
    parent = element.getparent()
    if element.tag in _PARTS:
        return page.extent(parent).wanted > 0
    among = page.wants_among(parent, "" if element.tag in _LISTS else element.tag)
    whole = element.tag in _LISTS or _NOTE.sub("", page.runs[extent.last].text).endswith(_SENTENCE_ENDS)
    return among and whole and extent.links < _CITED * extent.size


def _is_heading(page: Page, element: Element, extent: Extent) -> bool:
    """Whether an element is a heading by its kind, by the one that it wraps, or because all of it is bold."""
    if element.tag in SUBHEADINGS or extent.first != extent.last:
        return element.tag in SUBHEADINGS
    run = page.runs[extent.first]
    if run.element.tag in SUBHEADINGS:
        return True
    bold = sum(len("".join(text_of(part).split())) for part in element.iter("b", "strong") if not _within_bold(part))
    return 0 < len(run.text) <= _SUBHEAD and bold >= len(run.key) and not run.links


def _within_bold(element: Element) -> bool:
    return next(element.iterancestors("b", "strong"), None) is not None


def _is_hidden(element: Element) -> bool:
    if is_hidden(element):
        return True
    return any(name in _UNSEEN for name in (element.get("class") or "").split())


def _is_captioned(page: Page, element: Element, extent: Extent, named: str) -> bool:
    """Whether an element is a picture with its caption, built of <div>, or the caption below one.

    One with a link is a teaser.
    """
    if extent.size > _CAPTION or extent.links:
        return False
    figure = next(element.iter("figure"), None)
    if figure is not None and figure in page and page.extent(figure).size == extent.size:
        return next(figure.iter(*PICTURES[:-1]), None) is not None  # wrapped to place it
    if not _PICTURE.search(named):
        return False
    above = element.getprevious() if _BELOW_PICTURE.search(named) else None
    return any(next(at.iter(*PICTURES), None) is not None for at in (element, above) if at is not None)


def take_out(element: Element, is_unwanted: Callable[[str], bool]) -> list[Run]:
    """Remove the runs of `element` whose text is unwanted, and nothing else; what went."""
    runs = [run for run in Page(element).runs if is_unwanted(run.text)]
    places = [place for run in runs for place in run.places]
    for holder, behind in places:  # all of it before an element goes: its tail would move
        if behind:
            holder.tail = None
        else:
            holder.text = None
    for holder, behind in places:
        _drop_emptied(holder.getparent() if behind else holder, element)
    return runs


def _drop_emptied(holder: Element | None, within: Element) -> None:
    """Remove `holder`, and what it stands in up to `within`, as far as nothing is left in them that shows."""
    while holder is not None and holder is not within and not _shows(holder):
        parent = holder.getparent()
        if parent is not None and holder.tag not in _CELLS:  # without a cell its row would shift
            holder.drop_tree()
        holder = parent


def _shows(element: Element) -> bool:
    shown = any(not text.isspace() for text in element.itertext() if text)
    return shown or next(element.iter(*_MEDIA), None) is not None
