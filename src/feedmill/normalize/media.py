"""The picture of an article and the media file that comes with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from feedmill import urls
from feedmill.extract.evidence import Extracted
from feedmill.model import Enclosure
from feedmill.normalize.aliases import Given, scalar, single

_WIKI = re.compile(r"!?\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]|!\[[^\[\]]*\]\(\s*<?([^()<>\s]+)>?[^()]*\)")
_ADDRESSES = ("url", "src", "path", "href", "image", "source", "teaser", "feature", "relative")
_DESCRIBED = frozenset(("caption", "alt", "alt_text", "focal_point", "placement", "preview_only", "credit", "title"))
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_DATA = re.compile(r"\s*(?:data|javascript|vbscript|blob|file):", re.IGNORECASE)
_TYPES = {
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
    "opus": "audio/opus", "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4",
    "webm": "video/webm", "mov": "video/quicktime", "pdf": "application/pdf", "epub": "application/epub+zip",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
}  # fmt: skip


def find_image(given: Given, extracted: Extracted) -> tuple[str | None, str]:
    """The picture's address as written, and how it was found."""
    for how, value in given("image"):
        address = _address(value)
        if address:
            return address, how
        if not _is_described(value):
            given.refuse(how, value, "is no picture's address")
    return next(
        ((finding.value, finding.how) for finding in extracted.image if not _DATA.match(finding.value)), (None, "")
    )


def _is_described(value: object) -> bool:
    """Whether a mapping tells of a picture that stands beside the document, and not where (Hugo's page bundles)."""
    return isinstance(value, Mapping) and bool(value) and _DESCRIBED.issuperset(value)


def find_enclosure(given: Given, base: str) -> tuple[Enclosure | None, str]:
    """The media file: an address, `{url, length, type}`, or WordPress's three lines. Relative to `base`."""
    for how, value in given("enclosure"):
        item = _first(value)
        parts = item.split() if isinstance(item, str) else []
        address = parts[0] if len(parts) == 3 and parts[1].isdigit() else _address(item)
        url = urls.absolute(base, address) if address else None
        if url and urls.host(url):
            length, media_type = _described(item, parts)
            return Enclosure(url=url, length=length, media_type=media_type or _guessed(url)), how
        given.refuse(how, value, "is no media file's address")
    return None, ""


def _first(value: object) -> object:
    return value[0] if isinstance(value, list | tuple) and value else value


def _address(value: object) -> str | None:
    """The address in a text, a Markdown or wiki image, or a mapping; of a list the first."""
    item = _first(value)
    if isinstance(item, Mapping):
        item = next((item[key] for key in _ADDRESSES if isinstance(item.get(key), str) and item[key]), None)
    text = scalar(item) if isinstance(item, str) else None
    wiki = _WIKI.fullmatch(text) if text else None
    text = (wiki[1] or wiki[2]).strip() if wiki else text
    return text if text and not _DATA.match(text) else None


def _described(item: object, parts: list[str]) -> tuple[int, str]:
    if isinstance(item, Mapping):
        length = scalar(single(item.get("length") or item.get("size"))) or ""
        media_type = scalar(item.get("type") or item.get("mime") or item.get("media_type")) or ""
    elif len(parts) == 3:
        length, media_type = parts[1], parts[2]
    else:
        return 0, ""
    known = length.isascii() and length.isdigit() and len(length) < 16
    return int(length) if known else 0, media_type.lower() if _TYPE.fullmatch(media_type) else ""


def _guessed(url: str) -> str:
    suffix = url.partition("?")[0].rpartition(".")[2].lower()
    return _TYPES.get(suffix, "application/octet-stream")
