"""OPML 2.0 (opml.org/spec2.opml): every feed in one file that readers import."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree

from feedmill.dates import rfc822
from feedmill.model import Feed, Site
from feedmill.text import clean
from feedmill.writers import formats, wire
from feedmill.writers.words import words

FILENAME = "feeds.opml"

# One outline a feed: a reader that imports the file would subscribe to each address in it.
# RSS first, as every importer knows it; the feed itself names no other format.
_PREFERENCE = ("rss", "atom", "json")
_VERSIONS = {"rss": "RSS2", "atom": "ATOM1", "json": "JSON"}


def write_opml(site: Site, feeds: Sequence[Feed]) -> bytes:
    """The feeds as an outline, in their order, a folder for each kind where there are several."""
    root = etree.Element("opml", version="2.0")
    _add_head(etree.SubElement(root, "head"), site, feeds)
    body = etree.SubElement(root, "body")
    kinds: dict[str, list[Feed]] = {}
    for feed in feeds:
        kinds.setdefault(feed.kind, []).append(feed)
    for kind, group in kinds.items():
        # The feed of all stands by itself; a folder says something only beside another kind.
        folder = _folder(body, kind, site) if kind != "all" and len(kinds) > 1 else body
        _add_outlines(folder, group)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data


def _add_head(head: Any, site: Site, feeds: Sequence[Feed]) -> None:
    etree.SubElement(head, "title").text = clean(site.title)
    if feeds:
        etree.SubElement(head, "dateModified").text = rfc822(max(feed.updated for feed in feeds))
    if owner := clean(site.author).strip():
        etree.SubElement(head, "ownerName").text = owner


def _folder(body: Any, kind: str, site: Site) -> Any:
    name = words(site.language).kind(kind)
    return etree.SubElement(body, "outline", text=name)


def _add_outlines(parent: Any, feeds: Iterable[Feed]) -> None:
    for feed in feeds:
        format_ = next((name for name in _PREFERENCE if name in feed.formats), None)
        if format_ is None:
            continue
        head = wire.head(feed)
        attributes = {
            "type": "rss",
            "text": head.title,
            "title": head.title,
            "description": head.description,
            "language": head.language,
            "version": _VERSIONS[format_],
            "xmlUrl": formats.address(feed.site, feed.path, format_),
            "htmlUrl": head.page,
        }
        etree.SubElement(parent, "outline", attributes)
