"""Local images that a document names: published under a name made of their bytes."""

from __future__ import annotations

import os
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


class Assets:
    """The images beside one document. Calling it with a reference gives the published address, or None."""

    def __init__(self, root: bytes, document: bytes, site_url: str) -> None:
        self._root = os.path.realpath(root)
        self._folder = os.path.dirname(os.path.join(root, document))  # noqa: PTH118, PTH120 (bytes)
        self._site_url = site_url
        self.found: dict[str, AssetFile] = {}

    def __call__(self, reference: str) -> str | None:
        """`reference` as written, such as "images/a.png"."""
        if reference not in self.found:
            asset = self._look(reference)
            if asset is None:
                return None
            self.found[reference] = asset
        return f"{self._site_url}assets/{self.found[reference].name}"

    def _look(self, reference: str) -> AssetFile | None:
        try:
            parts = urlsplit(reference)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        path = os.path.realpath(os.path.join(self._folder, os.fsencode(unquote(parts.path).replace("\0", ""))))  # noqa: PTH118
        if not path.startswith(self._root.rstrip(b"/") + b"/"):
            return None
        return asset_file(path)


def asset_file(path: bytes) -> AssetFile | None:
    """The image at `path`; None for what is none, or too large."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (bytes)
            stat = os.fstat(file.fileno())
            if stat.st_size > MAX_BYTES:
                return None
            data = file.read()
    except OSError:
        return None
    kind = _kind(data)
    if kind is None:
        return None
    name = f"{xxhash.xxh3_128_hexdigest(data)}.{kind}"
    return AssetFile(name, os.fsdecode(path), stat.st_size, stat.st_mtime_ns)


def _kind(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] == b"ftypavif":
        return "avif"
    return next((kind for magic, kind in _KINDS if data.startswith(magic)), None)


def is_current(asset: AssetFile) -> bool:
    """Whether a local image is still as it was when it was published."""
    try:
        stat = os.stat(asset.path)  # noqa: PTH116 (one for each image, at each build)
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) == (asset.size, asset.mtime_ns)


def stale_entries(contents: Contents) -> set[str]:
    """Entries that show a local image which has changed or gone since."""
    return {entry_id for entry_id, assets in contents.assets().items() if not all(map(is_current, assets))}
