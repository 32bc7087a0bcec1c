"""A page without metadata, its title element the site's on every page: whose it is, and the heading to take instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from feedmill import urls
from feedmill.extract.page.headline import PLAIN, styled_headings
from feedmill.extract.page.tree import Element, beginning, body_of, called
from feedmill.extract.page.vote import NO_TITLE, PROGRAM, SEPARATOR, key, may_be_site
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.scrape.owners import owner_in
from feedmill.text import one_line

_HOME = re.compile(
    r"(?:https?://[^/?#\s]+)?(?:\./|/|(?:\.\./){1,6})?(?:(?:index|home|default)\.\w{3,5})?(?<=.)|https?://[^/?#\s]+/?",
    re.IGNORECASE,
)
_BRAND = re.compile(r"(?:^|[\s_-])(?:logo|brand|masthead|site-?(?:name|title)|wordmark)(?:[\s_-]|$)", re.IGNORECASE)
NO_NAME = re.compile(
    r"(?:返回)?(?:网站|網站|本站)?(?:首页|首頁|主页|主頁)|logo|home ?page|front page|back.*|.*\.\w{3,4}"
    r"|(?:[^\w]\s*)?(?:all |our )?(?:home|start|index|posts?|articles?|archives?|about|menu|return.*|go .*)"
)
_OF_LOGO = re.compile(r"\s*(?:首页|首頁|主页|(?:网站)?logo|home ?page|\(home\)|- home)\Z", re.IGNORECASE)
_TO_HOME = re.compile(r"\A(?:返回|回到|进入|進入|前往|到)(?=.{2})")
_BEFORE = re.compile(r"\s*[:：]\s*")
_PAPER = re.compile(  # a paper's name, as its pages on the web have it all alike
    r"([\u4e00-\u9fff]{2,12}[报報])[-_\s]?(?:多媒[体體])?(?:[数數]字|[电電]子)(?:[报報]刊?|版)"
)
_FOOT, _NOTICE = 40, 200  # elements of a page's foot, characters of what they say
_ASIDE = ("nav", "aside", "footer", "menu")
_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu)(?:[\s_-]|$)", re.IGNORECASE)
_SECTION = 16  # characters of a section's name
OFFICIAL = re.compile(r"(?<=\w)官(?:方)?[网網](?:站)?\Z")
_TOP, _LARGER, _TELLING = 2, 1.15, 8  # headings of a masthead; how much larger a title is, and how long at least
_LESSER = ("h3", "h4", "h5", "h6")
_STEM = 4  # letters of an owner's name
LONGEST_NAME = 40  # characters of a site's name


def is_of_menu(element: Element, *, linked: bool) -> bool:
    """Whether `element` stands in a menu; what a class alone calls one, holds links."""
    for around in (element, *element.iterancestors()):
        if around.tag in ("nav", "menu") or around.get("role") == "navigation":
            return True
        if linked and around.tag != "body" and _MENU.search(called(around)):
            return True
    return False


def site_in(root: Element, title: str, sites: Collection[str], addresses: Iterable[str] = ()) -> tuple[str, bool]:
    """The site that `title`, a title element's, names, "" for none; whether nothing but a section stands beside it.

    `addresses` are the page's: a name before a colon is the site's where its host says so.
    """
    owned = owner_of(root)
    homes = {key(name) for name in (*sites, owned, *(name for name, _ in _homes(root)))} - NO_TITLE - {""}
    parts = [part.strip() for part in SEPARATOR.split(title) if part.strip() and not PROGRAM.match(part.strip())]
    before = _BEFORE.split(title, maxsplit=1)[0]
    site = next((part for part in parts if key(part) in homes), "") if len(parts) <= 2 else ""
    if len(parts) == 1 and (paper := _PAPER.fullmatch(parts[0])):
        return paper[1], True
    alone = len(parts) == 1 and (is_masthead(root, title) or _is_owners(root, title, owned))
    if not site and len(parts) > 2 and may_be_site(parts[-2]) and not may_be_site(parts[-1]):
        site = parts[-2]  # a section of it stands last
    if not site and parts and (key(OFFICIAL.sub("", parts[-1])) in homes or alone):
        site = parts[-1]
    if not site and before != title and (key(before) in homes or _is_of_host(before, addresses)):
        site = before
    beside = {key(part) for part in parts} - {key(site)}
    return site, bool(site) and beside <= (NO_TITLE | _entries(root))


def content_heading(root: Element, site: str = "") -> tuple[str, str]:
    """The heading above the text that is not the site's name, and how it is one; "" where the text begins without.

    The first <h2>, or lesser one with a date right below it; else the largest type.
    """
    for element in root.iter("h2", *_LESSER, "p"):
        text = beginning(element)
        if (
            (element.tag == "h2" or (element.tag in _LESSER and _is_dated(element.getnext())))
            and text
            and key(text) != key(site)
            and next(element.iterancestors(*_ASIDE), None) is None
        ):
            return text, element.tag
        if element.tag == "p" and is_prose(text):
            break
    headings = styled_headings(body_of(root))
    others = [heading for heading in headings if key(heading.text) != key(site) and read_byline(heading.text) is None]
    largest = max(others, key=lambda heading: heading.size, default=None)
    return (largest.text, "the largest type above the text") if largest and largest.size > PLAIN else ("", "")


def _is_dated(element: Element | None) -> bool:
    byline = read_byline(beginning(element)) if element is not None else None
    return byline is not None and any(name == "published" for name, _ in byline.told)


def is_masthead(root: Element, title: str) -> bool:
    """Whether a title element says what stands at the top in smaller type than a heading below: it is the site's."""
    headings = styled_headings(body_of(root))
    at = next((at for at, heading in enumerate(headings[:_TOP]) if key(heading.text) == key(title)), None)
    if at is None:
        return False
    shown = max(heading.size for heading in headings if key(heading.text) == key(title))  # the trail says it as well
    return any(heading.size >= _LARGER * shown and len(heading.text) >= _TELLING for heading in headings[at + 1 :])


def owner_of(root: Element) -> str:
    """Who owns the rights, as the foot of the page says."""
    lines = [beginning(at) for at in islice(reversed([*root.iter("td", "div", "p", "span", "center", "li")]), _FOOT)]
    return next((owner for line in lines if len(line) <= _NOTICE and (owner := owner_in(line))), "")


def brand_of(root: Element) -> str:
    """What the link to the site's first page calls the site, if it stands where its name does; "" else."""
    return next((name for name, branded in _homes(root) if branded), "")


def home_of(root: Element) -> str:
    """What the first link to the site's first page calls the site, if it stands above the title; "" else."""
    for element in body_of(root).iter("a", "h1", "h2", "article", "main"):
        if element.tag != "a":
            if element.tag not in ("h1", "h2") or not is_logo(element):
                return ""
            continue
        if _HOME.fullmatch((element.get("href") or "").strip()):
            text = SEPARATOR.split(beginning(element))[0]
            fits = text[:1].isalnum() and 2 <= len(text) <= LONGEST_NAME
            fits = fits and any(map(str.isalpha, text)) and not is_prose(text)
            return text if fits and not NO_NAME.fullmatch(text.casefold()) and key(text) not in NO_TITLE else ""
    return ""


def is_logo(heading: Element) -> bool:
    """Whether a heading is the site's name: all of it leads to the site's first page, or its class says so."""
    if _BRAND.search(called(heading)):
        return True
    shown = len(beginning(heading))
    links = (
        link
        for link in (*heading.iterancestors("a"), *heading.iter("a"))
        if _HOME.fullmatch((link.get("href") or "").strip())
    )
    return any(len(beginning(link)) >= shown for link in links)


def sections_of(root: Element) -> set[str]:
    """What short links on the page say, which lead to its sections, as `key` has it."""
    return {key(text) for link in root.iter("a") if len(text := beginning(link)) <= _SECTION} - {""}


def _is_owners(root: Element, title: str, owner: str) -> bool:
    """Whether a title element that stands at the top of the page begins with the name of who owns the rights."""
    top = [heading.text for heading in styled_headings(body_of(root))[:1]]
    stem = key(re.sub(r"\A(?i:the)\s", "", owner))
    return len(stem) >= _STEM and key(title).startswith(stem) and [key(text) for text in top] == [key(title)]


def _is_of_host(name: str, addresses: Iterable[str]) -> bool:
    """Whether a part of a page's host is `name` run together."""
    hosts = (urls.host(address) or "" for address in addresses)
    return any(key(name) == key(label) for host in hosts for label in host.split("."))


def _homes(root: Element) -> Iterator[tuple[str, bool]]:
    """What links to the site's first page say, or the picture in them; whether they stand where its name does."""
    for link in root.iter("a"):
        if not _HOME.fullmatch((link.get("href") or "").strip()):
            continue
        picture = next(iter(link.iter("img", "amp-img")), None)
        shown = beginning(link) or (one_line(picture.get("alt") or "") if picture is not None else "")
        text = _TO_HOME.sub("", _OF_LOGO.sub("", SEPARATOR.split(shown)[0] if shown else ""))
        if 2 <= len(text) <= LONGEST_NAME and not NO_NAME.fullmatch(text.casefold()):
            around = (link, *islice(link.iterancestors(), 2))
            named = any(_BRAND.search(called(at)) for at in around)
            own = "://" not in link.get("href") or next(link.iterancestors("header"), None) is not None
            yield text, named or (own and picture is not None)


def _entries(root: Element) -> set[str]:
    """What the entries of the page's menus say."""
    links = (link for link in root.iter("a") if is_of_menu(link, linked=True))
    return {key(beginning(link)) for link in links}
