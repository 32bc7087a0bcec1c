"""The cache behind one engine: index, contents, published files. Safe to lose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, tzinfo

from sqlalchemy import Connection, Engine, delete, insert, select

from feedmill.store.contents import Contents
from feedmill.store.engine import tidy, transaction
from feedmill.store.frames import Frames
from feedmill.store.index import Index
from feedmill.store.published import Published
from feedmill.store.schema import settings
from feedmill.store.selection import Selection
from feedmill.store.stories import Stories


class Cache:
    """All reading and writing happens inside `transaction()`. `zone`: see `Selection`."""

    def __init__(self, engine: Engine, zone: tzinfo = UTC) -> None:
        self._engine = engine
        self._zone = zone

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[CacheTransaction]:
        """All or nothing. Raises `StateError`."""
        with transaction(self._engine, write=write) as connection:
            yield CacheTransaction(connection, self._zone)

    def tidy(self) -> None:
        """Give back the room that is not used any more. Raises `StateError`."""
        tidy(self._engine)


class CacheTransaction:
    """One transaction on the cache, by concept."""

    def __init__(self, connection: Connection, zone: tzinfo) -> None:
        self._connection = connection
        self.frames = Frames(connection)
        self.stories = Stories(connection)
        self.index = Index(connection, self.frames, self.stories)
        self.selection = Selection(connection, zone)
        self.contents = Contents(connection)
        self.published = Published(connection)

    def setting(self, key: str) -> str | None:
        """A value that the cache keeps about itself."""
        return self._connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar()

    def set(self, key: str, value: str) -> None:
        """Replace one."""
        self._connection.execute(delete(settings).where(settings.c.key == key))
        self._connection.execute(insert(settings), {"key": key, "value": value})
