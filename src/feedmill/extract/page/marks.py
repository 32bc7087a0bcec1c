"""What programs set beside an article's own words: links to its headings, the kind of a box, a card that leads on."""

from __future__ import annotations

import re

from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.vocabulary import REFERENCES
from feedmill.text import one_line

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BOX_TITLE = re.compile(
    r"admonition-?(?:heading|title)|(?:alert|callout|custom-block|hint|container)-?title|callout-title", re.IGNORECASE
)
_KIND = re.compile(
    r"(?:note|tip|info|information|warning|danger|caution|important|attention|hint|success|error"
    r"|注意|提示|说明|說明|警告|危险|危險|重要|信息|资讯|資訊|小贴士|小提示|小技巧)s?\W*",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:read|see|learn|find out) more\W*|(?:read|view) (?:the )?(?:full )?(?:story|article|post)\W*"
    r"|(?:阅读|閱讀|查看|[继繼][续續][阅閱][读讀]|了解)(?:更多|全文|原文|详情|詳情)?\W*",
    re.IGNORECASE,
)
_SHOWN = ("img", "amp-img", "picture", "video", "audio", "iframe", "pre", "table", "blockquote", "math", "object")
_HEADING = 40  # characters


def drop_marks(container: Element) -> None:
    """Take out such marks."""
    for element in [*container.iterdescendants("a", "div", "p", "span", "figure")]:
        if _is_mark(element):
            element.drop_tree()


def _is_mark(element: Element) -> bool:
    if element.tag == "a":
        parent = element.getparent()
        to_self = parent is not None and parent.tag in _HEADINGS and (element.get("href") or "").startswith("#")
        return to_self and not any(map(str.isalnum, text_of(element))) and next(element.iter("img"), None) is None
    if element.tag == "figure":
        links = [*element.iter("a")] if next(element.iter(*_SHOWN), None) is None else []
        return bool(links) and _ON.fullmatch(one_line(text_of(links[-1]))) is not None
    named = element.get("class")
    return bool(named and _BOX_TITLE.search(named) and _KIND.fullmatch(one_line(text_of(element))))


def lists_sources(element: Element) -> bool:
    """Whether an element is the article's list of sources, or its heading: "References" above items of text."""
    if element.tag in ("section", "div"):
        heading = next((at for at in element if isinstance(at.tag, str)), None)
        return heading is not None and _heads(heading) and _items(heading.getnext())
    if element.tag in ("ol", "ul"):
        above = element.getprevious()
        return above is not None and _heads(above) and _items(element)
    return _heads(element) and _items(element.getnext())


def _heads(element: Element) -> bool:
    if element.tag not in _HEADINGS:
        return False
    text = one_line(text_of(element))
    return 0 < len(text) <= _HEADING and REFERENCES.fullmatch(text.strip(" :：")) is not None


def _items(element: Element | None) -> bool:
    return (
        element is not None and element.tag in ("ol", "ul", "div", "dl") and next(element.iter("li"), None) is not None
    )
