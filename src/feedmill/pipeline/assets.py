"""Local images that a document names: published under a name made of their bytes."""

from __future__ import annotations

import os
import stat
from urllib.parse import unquote, urlsplit

import xxhash

from feedmill.store.contents import AssetFile, Contents

# By their first bytes, never by their suffix; SVG is left out, as it can carry script.
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
MAX_BYTES = 10_000_000
_HEAD = 12  # bytes that tell the kind
_UNREADABLE = (-1, -1)  # in place of size and mtime


class Assets:
    """The images beside one document. Calling it with a reference gives the published address, or None."""

    def __init__(self, root: bytes, document: bytes, site_url: str) -> None:
        self._root = os.path.realpath(root)
        self._folder = os.path.dirname(os.path.join(root, document))  # noqa: PTH118, PTH120 (bytes)
        self._site_url = site_url
        self._seen: dict[str, AssetFile | None] = {}

    def __call__(self, reference: str) -> str | None:
        """`reference` as written, such as "images/a.png"."""
        if reference not in self._seen:
            self._seen[reference] = self._look(reference)
        asset = self._seen[reference]
        return f"{self._site_url}assets/{asset.name}" if asset and asset.name else None

    @property
    def seen(self) -> tuple[AssetFile, ...]:
        """All that was looked at, also where there is no image yet."""
        return tuple(dict.fromkeys(asset for asset in self._seen.values() if asset))

    def _look(self, reference: str) -> AssetFile | None:
        try:
            parts = urlsplit(reference)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        name = os.fsencode(unquote(parts.path).replace("\0", ""))
        path = os.path.normpath(os.path.join(self._folder, name))  # noqa: PTH118 (bytes)
        target = os.path.realpath(path)
        # Known by the path that leads there: a link may lead elsewhere tomorrow.
        if not target.startswith(self._root.rstrip(b"/") + b"/"):
            return AssetFile("", os.fsdecode(path), *_stamp(path))
        return read_asset(target)[0]._replace(path=os.fsdecode(path))


def read_asset(path: bytes) -> tuple[AssetFile, bytes]:
    """What lies at `path`, and its bytes; without a name where that is no image, too large, or cannot be read."""
    where = os.fsdecode(path)
    try:
        found, data = _read(path)
    except OSError:
        return AssetFile("", where, *_UNREADABLE), b""
    kind = _kind(data)
    name = f"{xxhash.xxh3_128_hexdigest(data)}.{kind}" if kind else ""
    return AssetFile(name, where, found.st_size, found.st_mtime_ns), data


def _read(path: bytes) -> tuple[os.stat_result, bytes]:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)  # a pipe would be waited for
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
            return found, b""
        with open(descriptor, "rb", closefd=False) as file:
            head = file.read(_HEAD)
            return found, head + file.read(MAX_BYTES) if _kind(head) else b""
    finally:
        os.close(descriptor)


def _kind(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] == b"ftypavif":
        return "avif"
    return next((kind for magic, kind in _KINDS if data.startswith(magic)), None)


def is_current(asset: AssetFile) -> bool:
    """Whether what lies there is as it was when a content was rendered with it, or without it."""
    if (asset.size, asset.mtime_ns) == _UNREADABLE:
        return not os.access(asset.path, os.R_OK)
    return _stamp(asset.path) == (asset.size, asset.mtime_ns)


def _stamp(path: str | bytes) -> tuple[int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 (one for each image, at each build)
    except OSError:
        return _UNREADABLE
    return found.st_size, found.st_mtime_ns


def stale_entries(contents: Contents) -> set[str]:
    """Entries that name a local image which has come, changed or gone since."""
    return {entry_id for entry_id, assets in contents.assets().items() if not all(map(is_current, assets))}
