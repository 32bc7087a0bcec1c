"""Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from feedmill.dates import rfc3339
from feedmill.model import Content, Feed
from feedmill.writers import formats, mend, wire
from feedmill.writers.mend import child

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class AtomWriter:
    """`Feed` → Atom 1.0."""

    format = "atom"
    filename = formats.FILENAMES["atom"]
    media_type = formats.MEDIA_TYPES["atom"]

    def write(self, feed: Feed, contents: Mapping[str, Content]) -> bytes:
        """`feed` as bytes: UTF-8, indented, no white space added inside text."""
        head = wire.head(feed)
        made = mend.generator(head)
        made.author(name=head.author or head.site_title)
        made.link(href=formats.address(feed.site, feed.path, self.format), rel="self", type=self.media_type)
        made.link(href=head.page, rel="alternate", type="text/html", hreflang=head.language)
        for hub in head.hubs:
            made.link(href=hub, rel="hub")
        made.register_extension("feedmill", partial(_Feed, feed, head), rss=False)
        for item in wire.items(feed, contents):
            entry = mend.entry(made, item, head)
            if item.signed:
                entry.author([{"name": name} for name in item.signed])
            entry.register_extension("feedmill", partial(_Entry, item), rss=False)
        data: bytes = made.atom_str(pretty=True)
        return data


class _Feed:
    """The feed's own date; feedgen's is the clock's."""

    def __init__(self, feed: Feed, head: wire.Head) -> None:
        self.feed = feed
        self.head = head

    def extend_ns(self) -> dict[str, str]:
        return {"media": mend.MEDIA}

    def extend_atom(self, root: Any) -> None:
        mend.add_stylesheet(root, self.feed)
        root.find("title").set("type", "text")
        root.find("updated").text = rfc3339(self.head.updated)


class _Entry:
    """What feedgen loses of an entry: its links' attributes, its dates, its language, most of its source."""

    def __init__(self, item: wire.Item) -> None:
        self.item = item

    def extend_atom(self, element: Any) -> None:
        item = self.item
        if item.own_language:
            element.set(_LANG, item.language)
        element.find("title").set("type", "text")
        updated = element.find("updated")
        updated.text = rfc3339(item.updated)
        updated.addnext(child(element, "published", rfc3339(item.published)))
        self._mend_links(element)
        self._add_source(element)
        content = element.find("content")
        if content is not None:
            element.append(content)  # whoever looks into the file sees first what it is about
        mend.add_media(element, item.image)  # not before: some parsers take media:content for the content

    def _mend_links(self, element: Any) -> None:
        item = self.item
        alternate = element.find("link")
        alternate.attrib.update({"rel": "alternate", "type": "text/html"})
        if item.link_language:
            alternate.set("hreflang", item.link_language)
        if item.source and item.source.url and item.source.url != item.link:
            child(element, "link", href=item.source.url, rel="via")
        for other in item.alternates:  # rel=alternate would be another form of this very entry (RFC 4287, 4.2.7.2)
            child(element, "link", href=other.link, rel="related", title=other.title)
        for url in item.related:
            child(element, "link", href=url, rel="related")
        if item.enclosure:
            given = item.enclosure
            known = {"length": str(given.length)} if given.length else {}
            child(element, "link", href=given.url, rel="enclosure", type=given.media_type, **known)

    def _add_source(self, element: Any) -> None:
        """Whose article it is (RFC 4287, 4.2.11). When that feed was updated is not known, and stays out."""
        given = self.item.source
        if given is None:
            return
        source = child(element, "source")
        if given.url:
            child(source, "id", given.url)
        child(source, "title", given.name, type="text")
        if given.url:
            child(source, "link", href=given.url, rel="alternate", type="text/html")
