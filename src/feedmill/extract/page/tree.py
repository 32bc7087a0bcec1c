"""A page as a tree, and a part of the tree as markup again. No network, no entities of its own, no code."""

from __future__ import annotations

import re
from html import escape
from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring, tostring

from feedmill.extract.phrases.wording import words
from feedmill.sanitize import srcset
from feedmill.text import clean, one_line
from feedmill.urls import absolute

# lxml brings no types: an element is whatever it says it is.
Element = Any

# libxml2 drops what lies deeper than 256 elements: callers ask `sanitize.bounded` first.
_PARSER = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
_OF_HEAD = words("base basefont bgsound link meta noframes noscript script style template title")
_UNSHOWN = ("script", "style", "template", "link", "meta", "param")
# What means something to a reader; the rest changes with every save of a page, and is left to nobody.
_ATTRIBUTES = words(
    "abbr align alt checked cite class colspan content controls data datetime dir headers height hidden href "
    "hreflang id kind label lang media name open poster reversed role rowspan scope sizes span src srclang "
    "srcset start style title type value width data-src data-original data-lazy-src data-actualsrc data- "
    "original-src data-srcset data-lazy-srcset data-poster"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SUBHEADINGS = HEADINGS[1:]
PICTURES = ("img", "amp-img", "picture", "video", "figure")
_PIECES, _BEGINNING = 60, 2_000  # pieces of text, and characters of them
_REFERENCES = ("href", "src", "poster", "data", "data-src", "data-original", "data-lazy-src", "data-actualsrc")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")


def parse(html: str) -> Element | None:
    """The root element of `html`, None where nothing of it can be read."""
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    _end_head(root)
    for element in root.iterfind(".//*[@role='heading']"):
        level = element.get("aria-level") or "2"  # ARIA 1.2, section 5.4
        if element.tag in ("div", "span", "p") and level in "123456":
            element.tag = f"h{level}"
    return root


def _end_head(root: Element) -> None:
    """Let the body begin where a browser does: at what no head may hold (WHATWG HTML, section 13.2.6.4.4).

    libxml2 knows no elements newer than HTML 4 and leaves them in a head that no tag ends.
    """
    head = root.find("head")
    children = [] if head is None else list(head)
    foreign = next((n for n, child in enumerate(children) if child.tag not in _OF_HEAD), len(children))
    if foreign == len(children):
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    last = children[-1]
    last.tail, body.text = f"{last.tail or ''}{body.text or ''}" or None, None
    for child in reversed(children[foreign:]):
        body.insert(0, child)  # anywhere else lxml counts its way there


def body_of(root: Element) -> Element:
    """The body of a page; where it has none (a frameset), the root without its head."""
    found = root.find("body")
    if found is None:
        for head in root.findall("head"):
            head.drop_tree()
    return root if found is None else found


def text_of(element: Element) -> str:
    """All text within `element`, white space as it stands."""
    return "".join(element.itertext())


def beginning(element: Element) -> str:
    """The first pieces of the text within `element`, on one line: enough to know a heading, a name, a notice."""
    return one_line("".join(islice(element.itertext(), _PIECES))[:_BEGINNING])


def called(element: Element) -> str:
    """What the maker of a page calls an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def called_by_programs(element: Element) -> str:
    """What an element is called, and what the programs that made it know it by."""
    return " ".join(element.get(name) or "" for name in ("class", "id", "data-component", "data-testid"))


def is_hidden(element: Element) -> bool:
    """Whether an element says itself that it is not shown."""
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def is_within(element: Element | None, container: Element) -> bool:
    """Whether `element` still stands in `container`, which may be it."""
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


def inner_html(element: Element, base: str = "") -> str:
    """What stands within `element`, as HTML without code and without attributes that mean nothing.

    `base` is the address of <base href>: references are made absolute against it.
    """
    etree.strip_elements(element, *_UNSHOWN, with_tail=False)
    for inner in [*element.iterdescendants("*")]:  # an XPath on attributes takes seconds where there are many
        attributes = inner.attrib
        kept = {name: clean(value) for name, value in attributes.items() if name in _ATTRIBUTES}
        if len(kept) < len(attributes):
            attributes.clear()  # lxml takes no single one away whose name is none in XML, as `{"x":` in broken markup
            attributes.update(kept)
        if base:
            _rebase(attributes, base)
    opening = escape(element.text or "", quote=False)
    return (opening + "".join(tostring(child, encoding="unicode") for child in element)).strip()


def _rebase(attributes: Any, base: str) -> None:
    for name in _REFERENCES:
        if name in attributes and (found := absolute(base, attributes[name])):
            attributes[name] = found
    for name in _SETS:
        if name in attributes:
            candidates = ((absolute(base, url), width) for url, width in srcset(attributes[name]))
            attributes[name] = ", ".join(f"{url} {width}".rstrip() for url, width in candidates if url)


def base_of(root: Element) -> str:
    """The absolute address in <base href>, "" without one."""
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        return href if href.lower().startswith(("http://", "https://")) else ""
    return ""
