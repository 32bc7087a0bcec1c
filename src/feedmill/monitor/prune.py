"""A page without what surrounds its article: menus, advertisements, lists of other articles, counters. Pure.

What remains is looked through by trafilatura, which then has little left to be wrong about.
"""

from __future__ import annotations

import re
from typing import Any

_FRAME = frozenset(
    [
        "nav",
        "aside",
        "footer",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "form",
        "button",
        "select",
        "marquee",
        "dialog",
    ]
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|advertisement|sponsor\w*|promo\w*|banner|cookie\w*|consent|gdpr|newsletter|subscri\w+|popup|modal"
    r"|share|sharing|social|related|recommend\w*|popular|trending|most-?read|read-?more|more-?articles|teasers?|sidebar"
    r"|comments?|disqus|breadcrumbs?|pagination|pager|nav|navbar|navigation|menu|footer|weather|ticker|clock|counter|views"
    r"|byline|post-?meta|entry-?meta|article-?(?:info|meta)|meta|info|tags|tag-?(?:list|cloud)|copyright|toolbar|print|qr-?code)"
    r"(?:[\s_-]|$)",
    re.IGNORECASE,
)
_ROLES = frozenset(["navigation", "complementary", "banner", "contentinfo", "search", "alert", "dialog"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KEPT = frozenset(("html", "body", "article", "main", "head", "title", "meta", "h1"))
_LISTS = frozenset(("ul", "ol", "dl", "table", "div", "section"))
_MOST = 0.4  # of the page's text: whatever holds more may be the article, however it is called
_LINKED = 0.8  # of a list's text in links: it leads elsewhere
_LINKS = 3
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def prune(root: Any) -> None:
    """Remove from `root`, an lxml tree, what does not belong to its article."""
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        return
    sizes = _sizes(body)
    most = _MOST * sizes[body][0]
    for element in list(body.iterdescendants()):
        if element not in sizes or element.tag in _KEPT or element.getparent() is None:
            continue
        size, linked, links = sizes[element]
        if size <= most and (_is_frame(element) or _leads_elsewhere(element, size, linked, links)):
            _drop(element)


def _sizes(body: Any) -> dict[Any, tuple[int, int, int]]:
    """Of each element: characters of text, those of them in links, links."""
    found: dict[Any, tuple[int, int, int]] = {}
    for element in reversed(list(body.iter())):
        if not isinstance(element.tag, str):
            continue
        own = len((element.text or "").strip())
        parts = [found[child] for child in element if child in found]
        size = own + sum(part[0] for part in parts) + sum(len((child.tail or "").strip()) for child in element)
        link = element.tag == "a"
        linked = size if link else sum(part[1] for part in parts)
        found[element] = (size, linked, sum(part[2] for part in parts) + link)
    return found


def _is_frame(element: Any) -> bool:
    if element.tag in _FRAME or element.get("role") in _ROLES or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return element.find(".//h1") is None
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _NAMED.search(named) is not None and element.find(".//h1") is None


def _leads_elsewhere(element: Any, size: int, linked: int, links: int) -> bool:
    return element.tag in _LISTS and links >= _LINKS and linked >= _LINKED * size


def _drop(element: Any) -> None:
    """Take `element` out, its tail stays; a heading right before a list goes with it."""
    before = element.getprevious()
    if before is not None and before.tag in _HEADINGS and not (before.tail or "").strip() and element.tag in _LISTS:
        before.drop_tree()
    element.drop_tree()
