"""The formats of a feed: how each is called, where it lies, what it is served as."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from feedmill.model import Site
from feedmill.text import clean

FILENAMES: Mapping[str, str] = MappingProxyType({"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"})
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
)
NAMES: Mapping[str, str] = MappingProxyType({"rss": "RSS", "atom": "Atom", "json": "JSON Feed"})


def address(site: Site, path: str, format_: str) -> str:
    """Where a reader subscribes to the feed in folder `path`."""
    return clean(f"{site.url}{path}/{FILENAMES[format_]}")
