"""Opening databases: pragmas, one writer, and what goes wrong in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool

from feedmill.errors import StateError

CACHE_FILE = "cache.sqlite3"  # the one that every build can make anew
BUSY_MS = 10_000
PLENTY = 16_000  # KiB, for a process that ends soon
LITTLE = 2_000  # KiB, for one that stays: pages come again from the system's cache
SLACK = 0.25  # of a file may be free before it is written anew
_DAMAGE = ("malformed", "not a database", "encrypted")


def sqlite_engine(path: Path, *, durable: bool, memory: int = PLENTY) -> Engine:
    """An engine on the SQLite file `path`; no connection outlives its transaction.

    Without a pool a process may fork between transactions. `durable` waits for the disk at
    each commit (ledger); the cache can be rebuilt and does not. `memory`: KiB of pages that a transaction may hold.
    """
    engine = create_engine(_url(path), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, by name
        for pragma in (
            f"busy_timeout = {BUSY_MS}",
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'OFF'}",
            f"cache_size = -{memory}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    _listen(engine)
    return engine


def looking_engine(path: Path) -> Engine:
    """An engine that only looks at the SQLite file `path`, which its user need not be allowed to write."""
    engine = create_engine(_url(path), creator=partial(connect_to_look, path), poolclass=NullPool)
    _listen(engine)
    return engine


def connect_to_look(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing; `path` must exist. Raises `sqlite3.Error`."""
    try:
        # Not mode=ro: that would leave -wal and -shm behind. Where only reading is allowed, rw reads only as well.
        return _connect(path, "mode=rw")
    except sqlite3.OperationalError as error:
        barred = "readonly" in str(error) or "unable to open" in str(error)
        if not barred or _has_log(path):
            raise
        # SQLite wants to make -shm beside the file, and may not. Without a log nobody is writing: it needs none.
        return _connect(path, "mode=ro&immutable=1")


def _connect(path: Path, options: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000, isolation_level=None)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # nothing is opened before it is read
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def _listen(engine: Engine) -> None:
    @event.listens_for(engine, "handle_error")
    def tell(context: ExceptionContext) -> None:
        # Here, not around a transaction: inside two of them only the engine knows whose statement failed.
        error = context.original_exception
        if isinstance(error, sqlite3.Error):
            raise _trouble(engine, error) from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE: a reader that turns writer half-way would be refused, not made to wait.
        mode = connection.get_execution_options().get("begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def transaction(engine: Engine, *, write: bool = True) -> Iterator[Connection]:
    """One transaction; a database that cannot be used is a `StateError` that names its file."""
    options = {} if write else {"begin": "DEFERRED"}
    try:
        with engine.execution_options(**options).begin() as connection:
            yield connection
    except sqlite3.Error as error:  # in opening it: nothing of SQLAlchemy's stands around that
        raise _trouble(engine, error) from error


def tidy(engine: Engine) -> None:
    """Write a database anew where much of its file is free. Outside of any transaction. Raises `StateError`."""
    try:
        with closing(engine.raw_connection()) as connection:
            cursor = connection.cursor()
            pages, free = (cursor.execute(f"PRAGMA {of}_count").fetchone()[0] for of in ("page", "freelist"))
            if free > pages * SLACK:
                cursor.execute("VACUUM")
    except sqlite3.Error as error:
        raise _trouble(engine, error) from error


def _trouble(engine: Engine, error: sqlite3.Error) -> StateError:
    path, text = Path(engine.url.database or ""), str(error)
    if not tells_damage(text):
        return StateError(f"{path}: {plain_reason(text)}")
    if path.name == CACHE_FILE:
        return StateError(f"{path}: damaged ({text}); the next build makes it anew, and nothing is lost")
    return StateError(f"{path}: damaged ({text}); restore it from a backup, or move it away to start anew")


def plain_reason(text: str) -> str:
    """What SQLite said, with what to do where that is known."""
    if "locked" in text:
        return f"locked by another program for over {BUSY_MS // 1000} s; close it and try again"
    return text


def tells_damage(text: str) -> bool:
    """Whether SQLite says that the file is no sound database (rather than busy, full or barred)."""
    return any(sign in text for sign in _DAMAGE)


def is_damaged(error: StateError) -> bool:
    """Whether `error` tells of a file that is no sound database (rather than a busy or full one)."""
    return "damaged (" in str(error)
