"""JSON Feed 1.1 (jsonfeed.org/version/1.1), with an extension of ours, `_feedmill`."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from feedmill.dates import rfc3339
from feedmill.model import Content, Feed
from feedmill.writers import formats, wire

VERSION = "https://jsonfeed.org/version/1.1"
ABOUT = (
    "feedmill: what JSON Feed has no key for. title_original: the title before translation; source: the medium the "
    "article comes from; references: links the article names; alternates: the same story in other entries; "
    "categories: those among its tags; page: its copy here."
)
_LAYOUT = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


class JsonFeedWriter:
    """`Feed` → JSON Feed 1.1."""

    format = "json"
    filename = formats.FILENAMES["json"]
    media_type = formats.MEDIA_TYPES["json"]

    def write(self, feed: Feed, contents: Mapping[str, Content]) -> bytes:
        """`feed` as bytes: UTF-8, indented, keys in the order of the specification."""
        head = wire.head(feed)
        value: dict[str, object] = {
            "version": VERSION,
            "title": head.title,
            "home_page_url": head.page,
            "feed_url": formats.address(feed.site, feed.path, self.format),
            "description": head.description,
            "language": head.language,
        }
        if head.author:
            value |= _people([{"name": head.author}])
        if head.hubs:
            value["hubs"] = [{"type": "WebSub", "url": hub} for hub in head.hubs]
        value["_feedmill"] = {"about": ABOUT}
        value["items"] = [_item(item) for item in wire.items(feed, contents)]
        return orjson.dumps(value, option=_LAYOUT)


def _people(people: list[dict[str, str]]) -> dict[str, object]:
    """Both spellings: readers of version 1.0 know `author` alone."""
    return {"authors": people, "author": people[0]}


def _item(item: wire.Item) -> dict[str, object]:
    value: dict[str, object] = {
        "id": item.id,
        "url": item.link,
        "title": item.title,
        "summary": item.summary or None,
        "image": item.image.url if item.image else None,
        "date_published": rfc3339(item.published),
        "date_modified": rfc3339(item.updated),
        **_authors(item),
        "tags": list(dict.fromkeys(item.categories + item.tags)) or None,
        "language": item.language if item.own_language else None,
        "attachments": _attachments(item),
        "_feedmill": _own(item) or None,
        **_content(item),
    }
    return {key: found for key, found in value.items() if found is not None}


def _content(item: wire.Item) -> dict[str, str]:
    """One of the two is always there."""
    if item.html is None:
        return {"content_text": item.summary or item.title}
    return {"content_html": item.html}


def _authors(item: wire.Item) -> dict[str, object]:
    return _people([{"name": name} for name in item.signed]) if item.signed else {}


def _attachments(item: wire.Item) -> list[dict[str, object]] | None:
    if item.enclosure is None:
        return None
    size = {"size_in_bytes": item.enclosure.length} if item.enclosure.length else {}
    return [{"url": item.enclosure.url, "mime_type": item.enclosure.media_type, **size}]


def _own(item: wire.Item) -> dict[str, object]:
    source = item.source and {"name": item.source.name, "url": item.source.url}
    value: dict[str, object] = {
        "title_original": item.title_original,
        "source": source and {key: found for key, found in source.items() if found},
        "categories": list(item.categories),
        "references": list(item.references),
        "alternates": [_alternate(other) for other in item.alternates],
        "page": item.page if item.page != item.link else None,
    }
    return {key: found for key, found in value.items() if found}


def _alternate(other: wire.Alternate) -> dict[str, str]:
    value = {"url": other.link, "title": other.title, "source": other.source}
    return {key: found for key, found in value.items() if found}
