"""From the path of a request to a file below the output folder. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

LONGEST = 1024  # bytes; no published path comes near
_BAD_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
# No empty, hidden or parent segment; nothing that a file system or a terminal reads its own way.
_SEGMENT = r"[^./\\\x00-\x1f\x7f-\x9f][^/\\\x00-\x1f\x7f-\x9f]*"
_SAFE = re.compile(rf"(?:{_SEGMENT}/)*(?:{_SEGMENT})?")


@lru_cache(maxsize=4096)
def relative(raw: bytes) -> str | None:
    """The path below the output that `raw` asks for; a folder's ends with "/", the output's own is "".

    None for what can be no published file: dot segments and hidden names, however they are escaped,
    backslashes, control characters, bytes that are not UTF-8.
    """
    if len(raw) > LONGEST or not raw.startswith(b"/") or _BAD_ESCAPE.search(raw):
        return None
    try:
        text = unquote_to_bytes(raw)[1:].decode()
    except UnicodeDecodeError:
        return None
    return text if _SAFE.fullmatch(text) else None


def below(raw: bytes, root: bytes) -> bytes:
    """`raw` without the prefix `root` ("" or "/news"), where a proxy left it in place."""
    if root and raw.startswith(root) and raw[len(root) : len(root) + 1] in (b"/", b""):
        return raw[len(root) :] or b"/"
    return raw
