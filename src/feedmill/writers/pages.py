"""The pages for people: an index, a page a feed, a page an entry. Static, without script.

Links inside the output are relative and name their file, so that the folder works under any
prefix and from disk; the addresses of feeds are absolute, as a reader copies them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from feedmill.dates import rfc3339
from feedmill.language import detect
from feedmill.model import Content, Entry, Feed, Site, Term
from feedmill.text import clean
from feedmill.writers import formats, styles, wire, words

LATEST = 10  # titles on the index
GLIMPSE = 3  # titles under each feed there

# Pictures and recordings of an article may lie anywhere; all else comes from here, or not at all.
# file: lets the folder work from disk, where 'self' matches nothing.
_ANYWHERE = "'self' file: https: http:"
POLICY = (
    f"default-src 'none'; style-src 'self' file:; img-src {_ANYWHERE} data:; media-src {_ANYWHERE}; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Discovery:
    """A `<link rel="alternate">`: how a reader finds a feed from a page."""

    media_type: str
    title: str
    href: str


class Pages:
    """HTML of all pages. A date is shown as the day it was where it was written."""

    def index(self, site: Site, feeds: Sequence[Feed]) -> bytes:
        """The front page: what this is, its latest titles, every feed with its addresses."""
        main = next((feed for feed in feeds if feed.kind == "all"), None)
        kinds: dict[str, list[Feed]] = {}
        for feed in feeds:
            if feed is not main:
                kinds.setdefault(feed.kind, []).append(feed)
        return self._render(
            "index.html",
            site,
            "",
            site.language,
            _discovery_of_all(site, feeds),
            main=main,
            kinds=kinds,
            latest=LATEST,
            glimpse=GLIMPSE,
        )

    def feed(self, feed: Feed) -> bytes:
        """A feed's page: its entries with date, source and summary."""
        found = _discovery(feed.site, feed.path, feed.title, feed.formats)
        return self._render("feed.html", feed.site, feed.path, feed.site.language, found, feed=feed)

    def entry(
        self,
        entry: Entry,
        content: Content,
        site: Site,
        *,
        categories: Sequence[Term] = (),
        formats: Sequence[str] = ("rss", "atom", "json"),
    ) -> bytes:
        """An entry's page. `categories` are those with a feed of their own; others are named without a link."""
        found = _discovery(site, "all", site.title, formats)
        for term in categories:
            found += _discovery(site, f"categories/{term.slug}", f"{term.name} – {site.title}", formats)
        return self._render(
            "entry.html",
            site,
            "entries",
            entry.language,
            found,
            entry=entry,
            content=content,
            terms={term.name: term.slug for term in categories},
            formats=formats,
            original_language=detect(entry.title_original) if entry.title_original else None,
            # What the text links to anyway is not told twice.
            references=[reference for reference in entry.references if reference not in content.html],
        )

    def _render(
        self, name: str, site: Site, folder: str, language: str, discovery: Sequence[Discovery], **more: Any
    ) -> bytes:
        shared = {
            "site": site,
            "language": language,
            "root": styles.relative(folder, ""),
            "style": styles.relative(folder, styles.page_style().path),
            "discovery": discovery,
            "w": words.words(site.language),
            "day": lambda moment: words.day(moment, site.language),
            "count": lambda number: words.count(number, site.language),
        }
        text: str = _environment().get_template(name).render(shared, **more)
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
    made.globals.update(dir=words.direction, iso=rfc3339, newest=_newest, policy=POLICY)
    made.globals.update(address=formats.address, is_web=wire.is_web, names=formats.NAMES)
    return made


def _newest(feed: Feed) -> datetime | None:
    """When the newest entry of `feed` was published."""
    return max((moment for entry in feed.entries if (moment := entry.published or entry.updated)), default=None)
