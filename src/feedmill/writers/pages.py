"""The pages for people: a front page, a page a feed, a page an entry, one for what is not there. All static.

Links inside the output are relative and name their file, so that the folder works under any
prefix and from disk; the addresses of feeds are absolute, as a reader copies them. Every page can
be read and used without its script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit

from feedmill.dates import rfc3339
from feedmill.language import detect
from feedmill.model import Content, Entry, Feed, Site, Term
from feedmill.text import clean
from feedmill.writers import formats, styles, wire
from feedmill.writers.neighbours import ALONE, Neighbours
from feedmill.writers.subscribing import subscription
from feedmill.writers.words import direction, words

LATEST = 10  # titles on the front page
MISSING = "404.html"

# Pictures and recordings of an article may lie anywhere; all else comes from here, or not at all.
# file: lets the folder work from disk, where 'self' matches nothing.
_ANYWHERE = "'self' file: https: http:"
POLICY = (
    f"default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src {_ANYWHERE} data:; "
    f"media-src {_ANYWHERE}; base-uri 'none'; form-action 'none'"
)

# Tag by tag: an attribute's value may hold what looks like one.
_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>')
_AS_IT_IS = ("", "", "")
_FITTED = {  # what comes before a tag, into it, and after it
    "<img": ("", ' decoding="async"', ""),
    "<pre": ("", ' tabindex="0"', ""),
    "<table": ('<div class="wide" tabindex="0">', "", ""),
    "</table": ("", "", "</div>"),
}
_SCRIPTS = frozenset(("zh", "ja", "ko"))  # languages that share characters: a name alone does not tell them apart


@dataclass(frozen=True, slots=True)
class Discovery:
    """A `<link rel="alternate">`: how a reader finds a feed from a page."""

    media_type: str
    title: str
    href: str


class Pages:
    """HTML of all pages. Dates are shown as the day in `zone`, the site's."""

    def __init__(self, zone: tzinfo = UTC) -> None:
        self._zone = zone

    def index(self, site: Site, feeds: Sequence[Feed]) -> bytes:
        """The front page: what this is, how to subscribe, the latest titles, every feed with its addresses."""
        main = next((feed for feed in feeds if feed.kind == "all"), None)
        kinds: dict[str, list[Feed]] = {}
        for feed in feeds:
            if feed is not main:
                kinds.setdefault(feed.kind, []).append(feed)
        return self._render(
            "index.html",
            site,
            discovery=_discovery_of_all(site, feeds),
            main=main,
            kinds=kinds,
            latest=LATEST,
            offers={feed.path: subscription(site, feed.path, feed.formats) for feed in feeds},
        )

    def feed(self, feed: Feed) -> bytes:
        """A feed's page: how to subscribe, then its entries with date, source and summary."""
        return self._render(
            "feed.html",
            feed.site,
            folder=feed.path,
            discovery=_discovery(feed.site, feed.path, feed.title, feed.formats),
            feed=feed,
            offer=subscription(feed.site, feed.path, feed.formats),
        )

    def entry(
        self,
        entry: Entry,
        content: Content,
        site: Site,
        *,
        categories: Sequence[Term] = (),
        formats: Sequence[str] = ("rss", "atom", "json"),
        near: Neighbours = ALONE,
    ) -> bytes:
        """An entry's page. `categories` are those with a feed of their own."""
        found = _discovery(site, "all", site.title, formats)
        for term in categories:
            found += _discovery(site, f"categories/{term.slug}", f"{term.name} – {site.title}", formats)
        offers = ((term, subscription(site, f"categories/{term.slug}", tuple(formats))) for term in categories)
        return self._render(
            "entry.html",
            site,
            folder="entries",
            language=entry.language,
            discovery=found,
            entry=entry,
            content=content,
            body=_fitted(content.html),
            terms=categories,
            offers=[(term, offer) for term, offer in offers if offer],
            near=near,
            original_language=detect(entry.title_original or ""),
            # What the text links to anyway is not told twice.
            references=[reference for reference in entry.references if reference not in content.html],
        )

    def missing(self, site: Site) -> bytes:
        """What a server shows in place of what is not there: at any depth, so its links start at the site's root."""
        root = urlsplit(site.url).path or "/"
        return self._render("404.html", site, root=root, home=root)

    def _render(self, name: str, site: Site, *, folder: str = "", language: str = "", **more: Any) -> bytes:
        spoken = words(site.language)
        root = styles.relative(folder, "")
        shared = {
            "_": spoken,
            "site": site,
            "language": language or spoken.language,
            "root": root,
            "home": f"{root}index.html",
            "discovery": (),
            "local": lambda moment: moment.astimezone(self._zone),
        }
        text: str = _environment().get_template(name).render(shared | more)
        return clean(text).encode()


def _discovery(site: Site, path: str, title: str, shown: Iterable[str]) -> list[Discovery]:
    return [
        Discovery(formats.MEDIA_TYPES[name], f"{title} ({formats.NAMES[name]})", formats.address(site, path, name))
        for name in shown
    ]


def _discovery_of_all(site: Site, feeds: Iterable[Feed]) -> list[Discovery]:
    """The feed of all in each format, every other one in its first: a menu, no catalogue."""
    found: list[Discovery] = []
    for feed in feeds:
        shown = feed.formats if feed.kind == "all" else feed.formats[:1]
        found += _discovery(site, feed.path, feed.title, shown)
    return found


@cache
def _environment() -> Any:
    """The templates, compiled once."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("feedmill.writers", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(dir=direction, iso=rfc3339, newest=_newest, speaks=_speaks, is_web=wire.is_web)
    made.globals.update(policy=POLICY, style=styles.page_style, script=styles.script, icon=styles.icon)
    return made


def _newest(feed: Feed) -> datetime | None:
    """When the newest entry of `feed` was published."""
    return max((moment for entry in feed.entries if (moment := entry.published or entry.updated)), default=None)


@lru_cache(maxsize=4096)
def _speaks(name: str, expected: str) -> str:
    """The language of a name: as expected, unless it is plainly of another script."""
    found = detect(name) or expected
    shared = {found.partition("-")[0], expected.partition("-")[0]} <= _SCRIPTS
    return expected if shared else found


def _fitted(html: str) -> str:
    """Sanitized `html` for a page: pictures are drawn after the text, and what scrolls is in a keyboard's reach."""
    return _TAG.sub(_fit, html) if any(name in html for name in _FITTED) else html


def _fit(tag: re.Match[str]) -> str:
    before, more, after = _FITTED.get(f"<{tag[1]}", _AS_IT_IS)
    return f"{before}<{tag[1]}{more}{tag[2]}>{after}"
