"""What RSS and Atom share in mending feedgen 1.0: a generator without a clock, and media elements.

feedgen is the builder. Its defects are mended by extensions of ours, which it calls with the
lxml tree while it builds: `extend_rss` and `extend_atom` in `rss` and `atom`. Dates never
reach it, as it formats them through `locale.setlocale`, for the whole process.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from feedmill.model import Feed
from feedmill.writers import styles, wire

DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ATOM = "http://www.w3.org/2005/Atom"


def generator(head: wire.Head) -> Any:
    """A feedgen FeedGenerator that holds what both formats say of a feed."""
    from feedgen.feed import FeedGenerator

    made = FeedGenerator()
    # Its default is the clock's, formatted through setlocale; the extension writes the true one.
    made._FeedGenerator__rss_lastBuildDate = None
    made.id(head.id)
    made.title(head.title)
    made.description(head.description)
    made.language(head.language)
    made.generator(head.generator)
    return made


def entry(made: Any, item: wire.Item, head: wire.Head) -> Any:
    """The feedgen FeedEntry for `item`, added last (its own default is first)."""
    found = made.add_entry(order="append")
    found.guid(item.id, permalink=item.id == item.link)
    found.title(item.title)
    found.link(href=item.link)
    if item.summary:
        found.summary(item.summary, type="text")
    if item.html is not None:
        found.content(item.html, type="html")
    schemes = ((head.categories, item.categories), (head.tags, item.tags))
    found.category([{"term": name, "label": name, "scheme": scheme} for scheme, names in schemes for name in names])
    return found


def child(parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
    """A new last child of an lxml element."""
    element = etree.SubElement(parent, name, attributes)
    element.text = text
    return element


def add_media(parent: Any, image: wire.Image | None) -> None:
    """The picture of an entry (Media RSS 1.5.1)."""
    if image is None:
        return
    typed = {"type": image.media_type} if image.media_type else {}
    child(parent, f"{{{MEDIA}}}content", url=image.url, medium="image", **typed)
    child(parent, f"{{{MEDIA}}}thumbnail", url=image.url)


def add_stylesheet(root: Any, feed: Feed) -> None:
    """What a browser shows the feed with. CSS, never XSLT, which browsers are dropping."""
    href = styles.relative(feed.path, styles.feed_style(feed.site.language).path)
    root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{href}"'))
