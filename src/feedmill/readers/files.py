"""A file's bytes to its documents: decode, ask the readers in order, read."""

from __future__ import annotations

from dataclasses import replace

from xxhash import xxh3_128_hexdigest

from feedmill.errors import DocumentError
from feedmill.model import Document, Rejected
from feedmill.protocols import Reader
from feedmill.readers.decode import decode
from feedmill.readers.frontmatter import FrontMatter
from feedmill.readers.html import Html
from feedmill.readers.jsonlines import JsonLines
from feedmill.readers.mail import Mail
from feedmill.readers.markdown import Markdown
from feedmill.readers.plaintext import PlainText

# Asked in this order; the last takes everything. A new format is one more of them.
READERS: tuple[Reader, ...] = (JsonLines(), Mail(), FrontMatter(), Html(), Markdown(), PlainText())


def documents(path: str, data: bytes, max_bytes: int) -> list[Document | Rejected]:
    """The documents in a file, `path` as it is shown to people. Never raises for what `data` holds."""
    try:
        if too_big := oversized(path, len(data), max_bytes):
            return [too_big]
        text, notes = decode(data)
        found = _read(path, text, xxh3_128_hexdigest(data))
    except DocumentError as error:
        return [Rejected(path=path, stage="read", reason=error.reason, line=error.line)]
    if not notes:
        return found
    return [replace(one, notes=notes + one.notes) if isinstance(one, Document) else one for one in found]


def oversized(path: str, size: int, max_bytes: int) -> Rejected | None:
    """The rejection of a file of `size` bytes that is not worth opening, None where it is small enough."""
    if size <= max_bytes:
        return None
    shown, limit = _in_words(size), _in_words(max_bytes)
    if shown == limit:
        shown, limit = f"{size:,} bytes", f"{max_bytes:,} bytes"
    return Rejected(path=path, stage="read", reason=f"{shown}, more than read.max_bytes ({limit})")


def _read(path: str, text: str, digest: str) -> list[Document | Rejected]:
    reader = next(reader for reader in READERS if reader.recognizes(path, text))
    return list(reader.read(path, text, digest))


def _in_words(size: int) -> str:
    """A number of bytes as "6.1 MB": decimal units, one place, none where it is 0."""
    if size < 1_000:
        return f"{size} bytes"
    unit, length = ("KB", 1_000) if size < 999_950 else ("MB", 1_000_000)
    return f"{size / length:.1f}".removesuffix(".0") + f" {unit}"
