"""What a page says of its article in JSON-LD (schema.org): one flat record, broken blocks ignored."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.surnames import SURNAMES
from feedmill.text import one_line

_WRAPPING = re.compile(r"\A\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)?\s*|\s*(?:-->|//\]\]>|\]\]>)?[;\s]*\Z")
_DEEPEST = 12
_LOOKED_AT = 20_000  # characters of a block that is no JSON
_MOST = 2000  # things in one page
_KINDS = re.compile(r"(?:https?://schema\.org/)?\w*(?:Article|Posting|Report)")
_SITE = re.compile(r"(?:https?://schema\.org/)?(?:WebSite|Organization|NewsMediaOrganization)")
_SHORT = 3  # characters of a Chinese name
_GROUP = re.compile(r"(?:https?://schema\.org/)?(?:\w*Organization|Corporation|LocalBusiness)")
_PERSON = re.compile(r"(?:https?://schema\.org/)?Person")
# What a block tells that is no JSON (a quotation mark in a text, a comma too many): its pairs are read one by one.
_PAIR = re.compile(r'"(datePublished|dateCreated|dateModified|mainEntityOfPage|inLanguage)"\s*:\s*"([^"\n]{1,300})"')
_BROKEN_KIND = re.compile(r'"@type"\s*:\s*\[?\s*"((?:https?://schema\.org/)?\w*(?:Article|Posting|Report))"')
_BROKEN_AUTHOR = re.compile(r'"author"\s*:\s*(\[[^\]]{0,3000}\]|\{[^}]{0,1000}\}|"[^"\n]{1,100}")')
_BROKEN_PUBLISHER = re.compile(r'"publisher"\s*:\s*\{[^}]{0,500}?"name"\s*:\s*"([^"\n]{1,100})"')
_BROKEN_NAME = re.compile(r'"name"\s*:\s*"([^"\n]{1,100})"|\A"([^"\n]{1,100})"\Z')
_EXTRA_COMMA = re.compile(r",(?=\s*[}\]])")


@dataclass(slots=True)
class Record:
    """The values of the first article, as written; empty where it tells none."""

    headline: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""
    image: str = ""
    description: str = ""
    language: str = ""
    publisher: str = ""
    site: str = ""
    authors: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)  # organizations that it is said to be by
    sections: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)


def read_jsonld(blocks: list[str]) -> Record:
    """The article that the JSON-LD `blocks` of a page describe."""
    things = list(_things(blocks))
    named = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    record = Record()
    for thing in things:
        if _is(thing, _SITE) and not record.site:
            record.site = _text(thing.get("name"))
    article = next((thing for thing in things if _is(thing, _KINDS)), None)
    if article is not None:
        _fill(record, article, named)
    else:
        _fill_for_search(record, next((thing for thing in things if "appid" in thing and "pubDate" in thing), {}))
    return record


def _fill_for_search(record: Record, thing: dict[str, Any]) -> None:
    """What pages tell the largest search engine of China, in words of its own."""
    record.headline = _text(thing.get("title"))
    record.published, record.updated = _text(thing.get("pubDate")), _text(thing.get("upDate"))
    record.url = _text(thing.get("@id"))


def _fill(record: Record, article: dict[str, Any], named: dict[str, dict[str, Any]]) -> None:
    record.headline = _text(article.get("headline")) or _text(article.get("name"))
    record.published = _text(article.get("datePublished")) or _text(article.get("dateCreated"))
    record.updated = _text(article.get("dateModified"))
    record.url = _address(article.get("url"), named) or _address(article.get("mainEntityOfPage"), named)
    record.image = _address(article.get("image"), named) or _address(article.get("thumbnailUrl"), named)
    record.description = _text(article.get("description"))
    record.language = _text(article.get("inLanguage"))
    record.publisher = next(iter(_called(article.get("publisher"), named)), "")
    record.authors = [person for text in _writers(record, article, named) for person in names(text)]
    record.sections = _listed(article.get("articleSection"))
    record.keywords = _listed(article.get("keywords"))


def _things(blocks: list[str]) -> Iterator[dict[str, Any]]:
    """Every object in `blocks`, outer ones first, whatever lists and graphs they stand in."""
    waiting: list[tuple[Any, int]] = [(_loaded(block), 0) for block in blocks]
    count = 0
    for value, depth in waiting:
        if isinstance(value, dict):
            count += 1
            yield value
        if depth < _DEEPEST and count < _MOST:
            inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            waiting.extend((item, depth + 1) for item in inner if isinstance(item, dict | list))


def _loaded(block: str) -> Any:
    bare = _WRAPPING.sub("", block)
    for written in (bare, _EXTRA_COMMA.sub("", bare)):
        try:
            # Line ends in strings are the commonest fault of all.
            return json.loads(written, strict=False)
        except ValueError:
            continue
        except RecursionError:
            return None
    return _salvaged(bare)


def _salvaged(block: str) -> dict[str, Any] | None:
    """The article in a block that is no JSON, without its texts: a quotation mark may have cut them."""
    kind = _BROKEN_KIND.search(block)
    if kind is None:
        return None
    block, at = block[: kind.start() + _LOOKED_AT], kind.start()
    pairs = {found[1]: found[2] for found in reversed([*_PAIR.finditer(block, at)])}
    author = _BROKEN_AUTHOR.search(block, at)
    people = [found[1] or found[2] for found in _BROKEN_NAME.finditer(author[1])] if author else []
    publisher = _BROKEN_PUBLISHER.search(block, at)
    return {"@type": kind[1], **pairs, "author": people, "publisher": publisher[1] if publisher else ""}


def _is(thing: dict[str, Any], kind: re.Pattern[str]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(name, str) and kind.fullmatch(name) for name in (kinds if isinstance(kinds, list) else [kinds])
    )


def _text(value: Any) -> str:
    """The text of a value: the first of a list, the value of {"@value": …}, the name of a thing."""
    if isinstance(value, list):
        return next((text for item in value[:20] if not isinstance(item, list) and (text := _text(item))), "")
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    # Many a CMS escapes for HTML what stands in JSON.
    return one_line(unescape(value)) if isinstance(value, str) else ""


def _writers(record: Record, article: dict[str, Any], named: dict[str, dict[str, Any]]) -> list[str]:
    """Who wrote an article; an organization is nobody, whatever it is called, nor a publisher that is no person."""
    written = _flat(article.get("author") or article.get("creator"))
    called = [(text, _resolved(item, named)) for item in written for text in _called(item, named)]
    record.groups = [text for text, thing in called if _is(thing, _GROUP) or _is_medium(text)]
    itself = {record.publisher, *record.groups} - {""}
    return [text for text, thing in called if text not in itself or (_is(thing, _PERSON) and not _is_medium(text))]


def _is_medium(name: str) -> bool:
    """Whether a name is a medium's by its last letters; a short one that begins with a surname is somebody's."""
    return A_MEDIUM.fullmatch(name) is not None and (len(name) > _SHORT or name[0] not in SURNAMES)


def _resolved(item: Any, named: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What an item stands for; {} for a text."""
    if not isinstance(item, dict):
        return {}
    key = item.get("@id")
    return named.get(key, item) if "name" not in item and isinstance(key, str) else item


def _flat(value: Any) -> list[Any]:
    """The items of a list, of the lists in it as well."""
    items = value[:50] if isinstance(value, list) else [value]
    return [one for item in items for one in (item[:50] if isinstance(item, list) else [item])]


def _called(value: Any, named: dict[str, dict[str, Any]]) -> list[str]:
    """The names of one or several people or organizations, given by name, object or {"@id": …}."""
    found = []
    for item in _flat(value):
        thing = _resolved(item, named) or item
        several = thing.get("name") if isinstance(thing, dict) else None
        for one in several[:50] if isinstance(several, list) else [thing]:
            text = _text(one)
            if text and "://" not in text:
                found.append(text)
    return found


def _address(value: Any, named: dict[str, dict[str, Any]]) -> str:
    """The address of a link or image, given as text, list, object or {"@id": …}."""
    if isinstance(value, list):
        value = next((item for item in value if not isinstance(item, list)), None)
    if isinstance(value, dict):
        key = value.get("@id")
        found = named.get(key, value) if isinstance(key, str) else value
        value = next((found[name] for name in ("url", "contentUrl", "@id") if isinstance(found.get(name), str)), "")
    return value.strip() if isinstance(value, str) else ""


def _listed(value: Any) -> list[str]:
    """Keywords or sections: a list, or one text parted by commas."""
    if isinstance(value, str):
        value = re.split(r"[,，;；、]", unescape(value))
    items = (_text(item) for item in value[:200]) if isinstance(value, list) else ()
    return [item for item in items if item and "://" not in item and not item.startswith("@")]
