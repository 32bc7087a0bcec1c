"""RSS 2.0 after the Best Practices Profile (rssboard.org/rss-profile)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

from feedmill.dates import rfc822
from feedmill.model import Content, Feed
from feedmill.writers import formats, mend, wire
from feedmill.writers.mend import child


class RssWriter:
    """`Feed` → RSS 2.0 with content:encoded, dc:creator and Media RSS."""

    format = "rss"
    filename = formats.FILENAMES["rss"]
    media_type = formats.MEDIA_TYPES["rss"]

    def write(self, feed: Feed, contents: Mapping[str, Content]) -> bytes:
        """`feed` as bytes: UTF-8, indented, no white space added inside text."""
        head = wire.head(feed)
        made = mend.generator(head)
        made.link(href=formats.address(feed.site, feed.path, self.format), rel="self", type=self.media_type)
        made.link(href=head.page)  # the last link becomes the channel's <link>
        made.register_extension("feedmill", partial(_Channel, feed, head), atom=False)
        for item in wire.items(feed, contents):
            entry = mend.entry(made, item, head)
            entry.description(escape(item.summary, quote=False) or None, isSummary=True)
            entry.register_extension("feedmill", partial(_Item, item), atom=False)
        data: bytes = made.rss_str(pretty=True)
        return data


class _Channel:
    """What feedgen leaves out of a channel, or would take from the clock."""

    def __init__(self, feed: Feed, head: wire.Head) -> None:
        self.feed = feed
        self.head = head

    def extend_ns(self) -> dict[str, str]:
        return {"dc": mend.DC, "media": mend.MEDIA}

    def extend_rss(self, root: Any) -> None:
        mend.add_stylesheet(root, self.feed)
        channel = root[0]
        child(channel, "lastBuildDate", rfc822(self.head.updated))
        for hub in self.head.hubs:
            child(channel, f"{{{mend.ATOM}}}link", href=hub, rel="hub")


class _Item:
    """What feedgen leaves out of an item: people without an e-mail, dates, the source, the picture."""

    def __init__(self, item: wire.Item) -> None:
        self.item = item

    def extend_rss(self, element: Any) -> None:
        item = self.item
        child(element, "pubDate", rfc822(item.published))
        for author in item.authors:
            child(element, f"{{{mend.DC}}}creator", author)
        if item.own_language:
            child(element, f"{{{mend.DC}}}language", item.language)
        self._add_source(element)
        if item.enclosure:
            given = item.enclosure
            child(element, "enclosure", url=given.url, length=str(given.length), type=given.media_type)
        mend.add_media(element, item.image)
        self._place_content(element)

    def _add_source(self, element: Any) -> None:
        source = self.item.source
        if source and source.url:
            child(element, "source", source.name, url=source.url)
        elif source:  # RSS knows no source without an address
            child(element, f"{{{mend.DC}}}source", source.name)

    def _place_content(self, element: Any) -> None:
        """The whole text comes last, and is never the description: feedgen makes it one where there is no summary."""
        if self.item.html is None:
            return
        name = f"{{{mend.CONTENT}}}encoded"
        encoded = element.find(name)
        if encoded is None:
            encoded = element.find("description")
        if encoded is None:
            encoded = child(element, name)
        encoded.tag = name
        encoded.text = self.item.html
        element.append(encoded)
