"""Rendered contents, one an entry, each with a key that tells whether it still holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote_from_bytes, unquote_to_bytes

import orjson
from sqlalchemy import Connection, delete, insert, select

from feedmill.model import Content
from feedmill.store.query import select_in, steps
from feedmill.store.schema import contents


class AssetFile(NamedTuple):
    """A local image as it was when a content that names it was rendered; `path` is absolute.

    Where there was none, `name` is empty, and size and mtime are of what lay there instead, -1 for nothing readable.
    """

    name: str  # <hash>.<ext> below feeds/assets/
    path: str
    size: int
    mtime_ns: int


class Rendered(NamedTuple):
    """A content and the local images that it names."""

    content: Content
    assets: tuple[AssetFile, ...] = ()


class Held(NamedTuple):
    """What is known of a content without reading it."""

    key: str
    assets: tuple[AssetFile, ...]


class Contents:
    """The contents within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def held(self, entry_ids: Iterable[str]) -> dict[str, Held]:
        """By entry id, of those that were ever rendered."""
        query = select(contents.c.entry_id, contents.c.key, contents.c.assets)
        rows = select_in(self._connection, query, contents.c.entry_id, entry_ids)
        return {row.entry_id: Held(row.key, _assets(row.assets)) for row in rows}

    def get(self, entry_ids: Iterable[str]) -> dict[str, Content]:
        """By entry id, as last rendered, whatever the key."""
        query = select(contents.c.entry_id, contents.c.html, contents.c.text, contents.c.image)
        rows = select_in(self._connection, query, contents.c.entry_id, entry_ids)
        return {row.entry_id: Content(html=row.html, text=row.text, image=row.image) for row in rows}

    def put(self, rendered: Mapping[str, Rendered], keys: Mapping[str, str]) -> None:
        """Replace the contents of these entries."""
        self.drop(rendered)
        rows = [
            {"entry_id": entry_id, "key": keys[entry_id], "html": found.content.html, "text": found.content.text,
             "image": found.content.image, "assets": _packed(found.assets)}
            for entry_id, found in rendered.items()
        ]  # fmt: skip
        if rows:
            self._connection.execute(insert(contents), rows)

    def drop(self, entry_ids: Iterable[str]) -> None:
        """Forget the contents of entries that are withdrawn."""
        for step in steps(entry_ids):
            self._connection.execute(delete(contents).where(contents.c.entry_id.in_(step)))

    def assets(self) -> dict[str, tuple[AssetFile, ...]]:
        """The local images of every entry that names one."""
        query = select(contents.c.entry_id, contents.c.assets).where(contents.c.assets != "")
        return {row.entry_id: _assets(row.assets) for row in self._connection.execute(query)}


def _assets(text: str) -> tuple[AssetFile, ...]:
    packed = orjson.loads(text) if text else ()
    return tuple(AssetFile(name, os.fsdecode(unquote_to_bytes(path)), *stamp) for name, path, *stamp in packed)


def _packed(assets: tuple[AssetFile, ...]) -> str:
    # Percent-encoded: a file name need not be UTF-8, JSON must be.
    rows = [(name, quote_from_bytes(os.fsencode(path)), *stamp) for name, path, *stamp in assets]
    return orjson.dumps(rows).decode() if rows else ""
