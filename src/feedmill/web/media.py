"""What published files are served as: by their name, charset and all. Pure."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from feedmill.writers.formats import FILENAMES, MEDIA_TYPES


class Media(NamedTuple):
    """How a file is served. `feed` is its format ("rss", "atom", "json") or None."""

    type: bytes
    feed: str | None = None
    is_text: bool = False  # worth compressing

    @property
    def is_xml_feed(self) -> bool:
        """A feed that a browser can show, by its stylesheet, under application/xml."""
        return self.feed in {"rss", "atom"}


XML = b"application/xml; charset=utf-8"
_FEEDS = MappingProxyType(
    {FILENAMES[name]: Media(f"{MEDIA_TYPES[name]}; charset=utf-8".encode(), name, True) for name in FILENAMES}
)
_TEXT = {
    "atom": MEDIA_TYPES["atom"],
    "css": "text/css",
    "htm": "text/html",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "md": "text/markdown",
    "opml": "text/x-opml",
    "rss": MEDIA_TYPES["rss"],
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
}
_BINARY = {
    "avif": "image/avif",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
_BY_SUFFIX = MappingProxyType(
    {suffix: Media(f"{name}; charset=utf-8".encode(), None, True) for suffix, name in _TEXT.items()}
    | {suffix: Media(name.encode()) for suffix, name in _BINARY.items()}
)
_UNKNOWN = Media(b"application/octet-stream")


@lru_cache(maxsize=4096)
def media_of(path: str) -> Media:
    """How the file at `path` below the output is served."""
    name = path.rpartition("/")[2]
    return _FEEDS.get(name) or _BY_SUFFIX.get(name.rpartition(".")[2].lower(), _UNKNOWN)
