"""An article as one JSON object: which member holds its text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import orjson

from feedmill.model import MediaType
from feedmill.readers import media
from feedmill.text import clean

# The richest first; where several are given they are one text in several forms. Case, "_" and "-" do not matter.
_BODY_KEYS: dict[str, MediaType | None] = {
    **dict.fromkeys(("contenthtml", "articlehtml", "bodyhtml", "html", "rawhtml", "pagehtml"), MediaType.HTML),
    "markdown": MediaType.MARKDOWN,
    **dict.fromkeys(("content", "articlecontent", "articlebody", "body", "maintext", "articletext", "fulltext"), None),
    **dict.fromkeys(("正文", "内容", "內容", "text", "cleanedtext", "rawtext"), None),
    "contenttext": MediaType.PLAIN,
}
_SPELLING = re.compile(r"[\s_-]+")
_ROWS = frozenset(("id", "author", "categories", "tags", "featured_media"))
_INTEGER = re.compile(r"-?\d{1,19}")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class Record(NamedTuple):
    """An article apart: its text, what that is written in, and the rest."""

    body: str
    media_type: MediaType
    metadata: dict[str, object]


def take_apart(members: Mapping[str, object]) -> Record:
    """The article in a JSON object. The keys that may hold its text are not in `metadata`."""
    texts: dict[str, str] = {}
    metadata: dict[str, object] = {}
    for key, value in _of_wordpress(members).items():
        spelled = _SPELLING.sub("", key).lower()
        text = _text(value) if spelled in _BODY_KEYS else None
        if text is None or texts.setdefault(spelled, text) is not text:
            metadata[key] = _plain(value)
    for spelled, media_type in _BODY_KEYS.items():
        if texts.get(spelled, "").strip():
            body = clean(texts[spelled])
            return Record(body, media_type or media.of_value(body), metadata)
    return Record("", MediaType.PLAIN, metadata)


def _plain(value: object) -> object:
    """A value as it is, where a database exported it with its type: dates and numbers (MongoDB Extended JSON v2).

    A record's own key there (`$oid`) is of the copy, and nothing: the next crawl gives another.
    """
    if not isinstance(value, dict) or len(value) != 1:
        return value
    ((kind, inner),) = value.items()
    if kind == "$oid":
        return None
    if kind == "$date":
        return _plain(inner)
    return int(inner) if kind == "$numberLong" and isinstance(inner, str) and _INTEGER.fullmatch(inner) else value


def _of_wordpress(members: Mapping[str, object]) -> Mapping[str, object]:
    """A post of WordPress's REST API with its texts as they are rendered, and its times in UTC.

    Its numbers name rows of that site's tables: people and terms that the dump does not hold.
    """
    rendered = {
        key: value["rendered"] for key, value in members.items() if isinstance(value, dict) and "rendered" in value
    }
    if not rendered:
        return members
    posts = {key: value for key, value in {**members, **rendered}.items() if key not in _ROWS or not _is_row(value)}
    for key in ("date", "modified"):
        if isinstance(posts.get(f"{key}_gmt"), str):
            posts[key] = f"{posts.pop(f'{key}_gmt')}Z"
    return posts


def _is_row(value: object) -> bool:
    return isinstance(value, int) or (isinstance(value, list) and all(isinstance(one, int) for one in value))


def _text(value: object) -> str | None:
    """A text, also in the pieces that a selector found; None for what is none."""
    if isinstance(value, list) and value and all(isinstance(piece, str) for piece in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def parse(text: str) -> Any:
    """The JSON value in `text` (RFC 8259; no NaN). Raises ValueError.

    orjson is fast and refuses lone surrogates, which other programs write where they cut an emoji in two.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        if not _SURROGATE.search(text):
            raise
    try:
        return without_surrogates(json.loads(text, parse_constant=refuse_constant))
    except RecursionError:
        raise ValueError("nested too deep") from None


def refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON value")


def without_surrogates(value: Any) -> Any:
    """`value` with lone surrogates dropped from its strings."""
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, list):
        return [without_surrogates(one) for one in value]
    if isinstance(value, dict):
        return {without_surrogates(key): without_surrogates(one) for key, one in value.items()}
    return value
