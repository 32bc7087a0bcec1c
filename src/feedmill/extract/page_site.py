"""A page without metadata, its title element the site's on every page: whose it is, and the heading to take instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from feedmill.extract.page_titles import NO_TITLE, SEPARATOR, key
from feedmill.extract.page_tree import Element, text_of
from feedmill.extract.shapes import is_prose
from feedmill.text import one_line

_HOME = re.compile(r"(?:\./|/|(?:\./|/)?(?:index|home|default)\.\w{3,5})", re.IGNORECASE)
_ASIDE = ("nav", "aside", "footer", "menu")
_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu)(?:[\s_-]|$)", re.IGNORECASE)
_LONGEST = 40  # characters of a site's name


def is_of_menu(element: Element, *, linked: bool) -> bool:
    """Whether `element` stands in a menu; what a class alone calls one, holds links."""
    for around in (element, *element.iterancestors()):
        if around.tag in ("nav", "menu") or around.get("role") == "navigation":
            return True
        if linked and around.tag != "body" and _MENU.search(f"{around.get('class') or ''} {around.get('id') or ''}"):
            return True
    return False


def site_in(root: Element, title: str, sites: Collection[str]) -> tuple[str, bool]:
    """The site that `title`, a title element's, names, "" for none; whether nothing but a section stands beside it."""
    homes = {key(name) for name in (*sites, *_homes(root))} - NO_TITLE - {""}
    parts = [part.strip() for part in SEPARATOR.split(title) if part.strip()]
    site = next((part for part in parts if key(part) in homes), "") if len(parts) <= 2 else ""
    beside = {key(part) for part in parts} - {key(site)}
    return site, bool(site) and beside <= (NO_TITLE | _entries(root))


def content_heading(root: Element) -> str:
    """The first <h2> above the text; "" where the text begins without one."""
    for element in root.iter("h2", "p"):
        text = one_line(text_of(element))
        if element.tag == "h2" and text and next(element.iterancestors(*_ASIDE), None) is None:
            return text
        if element.tag == "p" and is_prose(text):
            break
    return ""


def _homes(root: Element) -> Iterator[str]:
    """What links to the site's first page say."""
    for link in root.iter("a"):
        text = one_line(text_of(link)) if _HOME.fullmatch((link.get("href") or "").strip()) else ""
        if 2 <= len(text) <= _LONGEST:
            yield text


def _entries(root: Element) -> set[str]:
    """What the entries of the page's menus say."""
    links = (link for link in root.iter("a") if is_of_menu(link, linked=True))
    return {key(text_of(link)) for link in links}
