"""What every format says of a feed, decided once: RSS, Atom and JSON Feed differ in spelling only.

Here, and nowhere else among the writers of feeds, text is made fit for XML 1.0 (`text.clean`)
and a link is kept or left out, so that the three formats can never disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from feedmill.model import Content, Enclosure, Entry, Feed, Site, Source
from feedmill.text import clean as clean_text
from feedmill.text import cut
from feedmill.urls import absolute

# More links than these under one entry are a bibliography: the text has them.
REFERENCES = 20

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")

# `mimetypes` reads the machine's own tables, and so would the bytes of a feed.
_IMAGE_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that stands for an entry. `media_type` is "" where its name does not tell."""

    url: str
    media_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a feed says of itself. Every URL is absolute."""

    id: str
    title: str
    description: str
    language: str
    updated: datetime
    page: str  # for people
    author: str  # "" where the site names none
    site_title: str
    generator: str
    hubs: tuple[str, ...]
    categories: str  # scheme of a category
    tags: str  # scheme of a tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """Another entry that tells the same story."""

    link: str
    title: str
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What a feed says of an entry: text cleaned, every URL absolute, every date there."""

    id: str
    link: str
    title: str
    published: datetime
    updated: datetime
    language: str
    own_language: bool  # it differs from the feed's
    link_language: str | None  # of the page behind `link`, None where it is not known
    summary: str  # plain text
    html: str | None  # None: the feed carries summaries only
    authors: tuple[str, ...]
    signed: tuple[str, ...]  # who stands for it where an entry without an author would fall to the feed's
    source: Source | None
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    related: tuple[str, ...]
    alternates: tuple[Alternate, ...]  # the same story in other entries
    references: tuple[str, ...]  # as written
    enclosure: Enclosure | None
    image: Image | None
    title_original: str | None
    page: str | None  # its page here


def clean(text: str) -> str:
    """`text` fit for XML 1.0. What prints holds nothing that XML forbids, and is told seven times as fast."""
    return text if text.isprintable() else clean_text(text)


def head(feed: Feed) -> Head:
    """`feed` without its entries."""
    site = feed.site
    title = clean(feed.title).strip() or clean(site.title).strip() or feed.path
    return Head(
        id=clean(feed.id),
        title=title,
        description=clean(feed.description).strip() or title,  # RSS wants one
        language=clean(feed.language) or "en",
        updated=feed.updated,
        page=clean(feed.url),
        author=clean(site.author).strip(),
        site_title=clean(site.title).strip() or title,
        generator=clean(site.generator).strip() or "feedmill",
        hubs=_texts(feed.hubs),
        categories=clean(f"{site.url}categories/"),
        tags=clean(f"{site.url}tags/"),
    )


def items(feed: Feed, contents: Mapping[str, Content]) -> Iterator[Item]:
    """The entries of `feed`, in its order. A feed of summaries needs no contents."""
    full = feed.content != "summary"
    for entry in feed.entries:
        content = contents[entry.id] if full else contents.get(entry.id)
        yield _item(entry, content, feed, full=full)


def _item(entry: Entry, content: Content | None, feed: Feed, *, full: bool) -> Item:
    link = clean(feed.site.link(entry))
    summary = clean(entry.summary).strip() or (cut(clean(content.text)) if content else "")
    published, updated = _dates(entry, feed)
    language = clean(entry.language) or feed.language
    authors, source = _texts(entry.authors), _source(entry.source)
    return Item(
        id=clean(entry.id),
        link=link,
        title=_title(entry, summary, link),
        published=published,
        updated=updated,
        language=language,
        own_language=language != feed.language,
        link_language=_link_language(entry, language),
        summary=summary,
        html=clean(content.html) if full and content else None,
        authors=authors,
        signed=authors or ((source.name,) if source else ()),
        source=source,
        categories=_texts(entry.categories),
        tags=_texts(entry.tags),
        related=_related(entry, link),
        alternates=tuple(_alternates(entry, feed.site)),
        references=_texts(entry.references),
        enclosure=_enclosure(entry, link),
        image=_image(content, link),
        title_original=_line(entry.title_original),
        page=clean(feed.site.page(entry)) if entry.slug else None,
    )


def _title(entry: Entry, summary: str, link: str) -> str:
    """The title; where nothing visible is left of it, words that stand for it."""
    title = clean(entry.title)
    return title if title.strip() else cut(summary, 80) or link


def _dates(entry: Entry, feed: Feed) -> tuple[datetime, datetime]:
    """When it was published and updated: the one never after the other (RFC 4287, 4.2.15)."""
    published = entry.published or entry.updated or entry.first_seen or feed.updated
    return published, max(entry.updated or published, published)


def _link_language(entry: Entry, language: str) -> str | None:
    """A translated entry links to a text in another language; which, nobody has told."""
    return None if entry.url and entry.title_original else language


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    """`values` cleaned, each once, without those of which nothing is left."""
    return tuple(dict.fromkeys(text for value in values if (text := clean(value).strip())))


def _line(text: str | None) -> str | None:
    return clean(text).strip() or None if text else None


def _source(source: Source | None) -> Source | None:
    name = _line(source.name) if source else None
    if source is None or name is None:
        return None
    return Source(name=name, url=_http(source.url) if source.url else None)


def is_web(text: str) -> bool:
    """Whether `text` is an address of the web: a citation in words is no link."""
    return _WEB.fullmatch(text) is not None


def _http(url: str, base: str = "") -> str | None:
    """`url` as an address of the web, resolved against `base` where it is relative; None for what is none."""
    url = clean(url).strip()
    if is_web(url):
        return url
    found = absolute(base, url) if base else None
    return found if found and is_web(found) else None


def _related(entry: Entry, link: str) -> tuple[str, ...]:
    found = dict.fromkeys(url for reference in entry.references if (url := _http(reference)) and url != link)
    return tuple(found)[:REFERENCES]


def _alternates(entry: Entry, site: Site) -> Iterator[Alternate]:
    for other in entry.alternates:
        link, source = clean(site.link(other)), _source(other.source)
        yield Alternate(link=link, title=_title(other, other.summary, link), source=source.name if source else None)


def _enclosure(entry: Entry, link: str) -> Enclosure | None:
    given = entry.enclosure
    url = _http(given.url, link) if given else None
    if given is None or url is None:
        return None
    media_type = clean(given.media_type).strip() or "application/octet-stream"
    return Enclosure(url=url, length=max(given.length, 0), media_type=media_type)


def _image(content: Content | None, link: str) -> Image | None:
    url = _http(content.image, link) if content and content.image else None
    if url is None:
        return None
    name = url.partition("?")[0].partition("#")[0]
    return Image(url=url, media_type=_IMAGE_TYPES.get(name.rpartition(".")[2].lower(), ""))
