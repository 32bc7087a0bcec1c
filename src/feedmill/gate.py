"""Bytes → fit to publish, or why not: the last look at a file before it replaces another.

It does not trust the writers: each file is read back as a reader would read it. A sentence
returned is for a person; None means fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import orjson
from lxml import etree

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_JSON_FEED = "https://jsonfeed.org/version/1.1"

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")

# A tag up to the attribute in question. Walking from attribute to attribute keeps words that stand inside
# a value (alt="how src= works") from looking like one; what is sanitized or escaped quotes every value.
_UP_TO = r'<[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"]*")*?\s+'
_SCHEME = r"[a-z][a-z0-9+.-]*:"
_RELATIVE_IN_BODY = re.compile(rf'{_UP_TO}(?:href|src|poster)="(?!{_SCHEME}|#)', re.IGNORECASE)
_OWN_SCRIPT = r'script defer src="(?:\.\./)*assets/[0-9a-f]{16}\.js"></script>'
_RUNS_IN_PAGE = re.compile(
    rf'<(?!{_OWN_SCRIPT})(?:script|iframe|object|embed)\b|{_UP_TO}(?:on[a-z]+=|(?:href|src)="\s*(?:java|vb)script:)'.encode(),
    re.IGNORECASE,
)
_TITLE = re.compile(rb"<title>\s*[^<\s][^<]*</title>")


class _UnfitError(Exception):
    """Why a file is not fit; never leaves this module."""


def check(filename: str, data: bytes) -> str | None:
    """One line that says why `data` must not be published as `filename`, None where it may.

    `filename` may be a path; its last part chooses the check. Files of other kinds pass.
    """
    name = filename.rpartition("/")[2]
    look = _CHECKS.get(name) or _CHECKS.get(name.rpartition(".")[2])
    if look is None:
        return None
    try:
        look(data)
    except _UnfitError as error:
        return str(error)
    return None


# -- XML ------------------------------------------------------------------------------------


def _rss(data: bytes) -> None:
    root = _xml(data, "rss")
    channel = root.find("channel")
    _require(channel is not None, "no channel")
    for name in ("title", "link", "description"):
        _text(channel, name, "the channel")
    _rfc822(_text(channel, "lastBuildDate", "the channel"))
    _link(_text(channel, "link", "the channel"))
    items = channel.findall("item")
    _unique(_text(item, "guid", f"item {at}") for at, item in enumerate(items, 1))
    for at, item in enumerate(items, 1):
        _text(item, "title", f"item {at}")
        _link(_text(item, "link", f"item {at}"))
        _rfc822(_text(item, "pubDate", f"item {at}"))
        for element in item.iterfind("enclosure"):
            _link(element.get("url", ""))
        _body(item.findtext(_CONTENT, ""), at)


def _atom(data: bytes) -> None:
    root = _xml(data, f"{_ATOM}feed")
    for name in ("id", "title"):
        _text(root, _ATOM + name, "the feed")
    _rfc3339(_text(root, f"{_ATOM}updated", "the feed"))
    _links(root)
    entries = root.findall(f"{_ATOM}entry")
    _require(root.find(f"{_ATOM}author/{_ATOM}name") is not None, "the feed names no author")
    _unique(_text(entry, f"{_ATOM}id", f"entry {at}") for at, entry in enumerate(entries, 1))
    for at, entry in enumerate(entries, 1):
        _text(entry, f"{_ATOM}title", f"entry {at}")
        _rfc3339(_text(entry, f"{_ATOM}updated", f"entry {at}"))
        _rfc3339(_text(entry, f"{_ATOM}published", f"entry {at}"))
        _links(entry)
        _body(entry.findtext(f"{_ATOM}content", ""), at)


def _opml(data: bytes) -> None:
    root = _xml(data, "opml")
    body = root.find("body")
    _require(body is not None, "no body")
    for outline in body.iter("outline"):
        _require(bool(outline.get("text")), "an outline without text")
        if outline.get("type"):
            _link(outline.get("xmlUrl", ""))


def _xml(data: bytes, name: str) -> Any:
    # A feed of five hundred long articles is past libxml2's usual bounds; entities and the network stay off.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _UnfitError(f"not well-formed XML: {error.msg}") from error
    _require(root.tag == name, f"the root is <{etree.QName(root).localname}>")
    return root


def _text(parent: Any, name: str, where: str) -> str:
    found: str = parent.findtext(name, "")
    _require(bool(found.strip()), f"{where} has no {name.rpartition('}')[2]}")
    return found


def _links(parent: Any) -> None:
    links = parent.findall(f"{_ATOM}link")
    _require(any(link.get("rel", "alternate") == "alternate" for link in links), "an entry or feed without a link")
    for link in links:
        _link(link.get("href", ""))


# -- JSON and HTML --------------------------------------------------------------------------


def _json(data: bytes) -> None:
    try:
        feed = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise _UnfitError(f"not JSON: {error}") from error
    _require(isinstance(feed, dict) and feed.get("version") == _JSON_FEED, "no JSON Feed 1.1")
    _require(isinstance(feed.get("items"), list), "no items")
    _string(feed, "title", "the feed")
    for name in ("home_page_url", "feed_url"):
        _link(_string(feed, name, "the feed"))
    _unique(_string(item, "id", f"item {at}") for at, item in enumerate(feed["items"], 1))
    for at, item in enumerate(feed["items"], 1):
        _link(_string(item, "url", f"item {at}"))
        for name in ("date_published", "date_modified"):
            _rfc3339(_string(item, name, f"item {at}"))
        html = item.get("content_html")
        _require(isinstance(html, str) or isinstance(item.get("content_text"), str), f"item {at} has no content")
        _body(html or "", at)


def _string(value: Any, name: str, where: str) -> str:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, str) or not found:
        raise _UnfitError(f"{where} has no {name}")
    return found


def _html(data: bytes) -> None:
    _require(_TITLE.search(data) is not None, "the page has no title")
    if found := _RUNS_IN_PAGE.search(data):
        raise _UnfitError(f"the page runs something: {found[0][:80].decode(errors='replace')}")


# -- what all share -------------------------------------------------------------------------


def _require(fit: bool, otherwise: str) -> None:
    if not fit:
        raise _UnfitError(otherwise)


def _unique(ids: Iterator[str]) -> None:
    seen: set[str] = set()
    for id_ in ids:
        _require(id_ not in seen, f"two entries have the id {id_}")
        seen.add(id_)


def _link(url: str) -> None:
    _require(_ABSOLUTE.match(url) is not None, f"not an absolute URL: {url[:120]!r}")


def _body(html: str, at: int) -> None:
    if found := _RELATIVE_IN_BODY.search(html):
        raise _UnfitError(f"entry {at} has a relative URL: {html[found.end() : found.end() + 60]!r}")


def _rfc822(text: str) -> None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError as error:
        raise _UnfitError(f"not a date of RFC 822: {text[:60]!r}") from error
    _require(moment.tzinfo is not None, f"a date without a zone: {text[:60]!r}")


def _rfc3339(text: str) -> None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise _UnfitError(f"not a date of RFC 3339: {text[:60]!r}") from error
    _require(moment.tzinfo is not None, f"a date without a zone: {text[:60]!r}")


_CHECKS: dict[str, Callable[[bytes], None]] = {
    "rss.xml": _rss,
    "atom.xml": _atom,
    "feed.json": _json,
    "opml": _opml,
    "html": _html,
}
