"""Opening databases: pragmas, one writer, and what goes wrong in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.pool import NullPool

from feedmill.errors import StateError

BUSY_MS = 10_000


def sqlite_engine(path: Path, *, durable: bool) -> Engine:
    """An engine on the SQLite file `path`; no connection outlives its transaction.

    Without a pool a process may fork between transactions. `durable` waits for the disk at
    each commit (ledger); the cache can be rebuilt and does not.
    """
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, by name
        for pragma in (
            f"busy_timeout = {BUSY_MS}",
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'OFF'}",
            "cache_size = -16000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE: a reader that turns writer half-way would be refused, not made to wait.
        mode = connection.get_execution_options().get("begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


@contextmanager
def transaction(engine: Engine, *, write: bool = True) -> Iterator[Connection]:
    """One transaction; a database that cannot be used is a `StateError` that names its file."""
    options = {} if write else {"begin": "DEFERRED"}
    try:
        with engine.execution_options(**options).begin() as connection:
            yield connection
    except DBAPIError as error:
        raise StateError(f"{engine.url.database}: {_reason(error)}") from error


def _reason(error: DBAPIError) -> str:
    text = str(error.orig)
    if "locked" in text:
        return f"locked by another program for over {BUSY_MS // 1000} s; close it and try again"
    if isinstance(error, DatabaseError) and ("malformed" in text or "not a database" in text):
        return f"damaged ({text}); restore it from a backup, or move it away to start anew"
    return text


def is_damaged(error: StateError) -> bool:
    """Whether `error` tells of a file that is no sound database (rather than a busy or full one)."""
    return "damaged (" in str(error)
