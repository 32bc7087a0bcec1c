"""Opening the state folder: a ledger that is migrated, a cache that is rebuilt when it does not fit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, insert

from feedmill.errors import StateError
from feedmill.store import schema
from feedmill.store.cache import Cache
from feedmill.store.engine import (
    CACHE_FILE,
    PLENTY,
    connect_to_look,
    looking_engine,
    plain_reason,
    sqlite_engine,
    tells_damage,
    transaction,
)
from feedmill.store.ledger import Ledger

LEDGER_FILE = "ledger.sqlite3"


def open_ledger(folder: Path, *, memory: int = PLENTY) -> Ledger:
    """The ledger in `folder`, made or upgraded where needed.

    Raises `StateError` for a ledger of a newer feedmill, a damaged one, or a folder that cannot be written.
    """
    path = _prepare(folder) / LEDGER_FILE
    engine = sqlite_engine(path, durable=True, memory=memory)
    version = _ledger_version(path)
    if version is None:
        _create_ledger(engine)
    elif version != schema.LEDGER_VERSION:
        _upgrade(engine, path, version)
    return Ledger(engine)


def _create_ledger(engine: Engine) -> None:
    """All tables at once; alembic costs half a second to import and has nothing to migrate here."""
    with transaction(engine) as connection:
        schema.ledger.create_all(connection)
        connection.execute(insert(schema.ledger_version), {"version_num": schema.LEDGER_VERSION})


def _upgrade(engine: Engine, path: Path, version: str) -> None:
    from feedmill.store.migrate import known_versions, upgrade

    if version not in known_versions():
        raise StateError(
            f"{path}: written by a newer feedmill (schema {version}, this one knows {schema.LEDGER_VERSION}); "
            "upgrade feedmill, or restore an older backup of this file"
        )
    upgrade(engine)


def _ledger_version(path: Path) -> str | None:
    """The schema version in the file; None for no file or an empty one."""
    if _size(path) == 0:
        return None
    try:
        with closing(connect_to_look(path)) as connection:
            if not connection.execute("SELECT name FROM sqlite_master LIMIT 1").fetchone():
                return None  # killed before the first commit
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        if not tells_damage(str(error)) and "no such table: alembic_version" not in str(error):
            raise _unreadable(path, error) from error
        raise StateError(
            f"{path}: damaged or no ledger of feedmill ({error}); restore it from a backup, or move it away "
            "to start anew (articles without a URL or id of their own may then show as new)"
        ) from error
    return str(row[0]) if row else None


def open_cache(
    folder: Path, fingerprint: str, *, zone: tzinfo = UTC, fresh: bool = False, memory: int = PLENTY
) -> Cache:
    """The cache in `folder`; dropped and made anew when `fresh`, damaged, or of another `fingerprint`."""
    path = _prepare(folder) / CACHE_FILE
    wanted = f"{schema.CACHE_VERSION} {fingerprint}"
    if fresh or _cache_fingerprint(path) != wanted:
        drop_cache(folder)
    engine = sqlite_engine(path, durable=False, memory=memory)
    cache = Cache(engine, zone)
    if not path.exists():
        with transaction(engine) as connection:
            schema.cache.create_all(connection)
        with cache.transaction() as session:
            session.set("fingerprint", wanted)
    return cache


def drop_cache(folder: Path) -> None:
    """Delete the cache's files; the next build reads every document again."""
    for suffix in ("", "-wal", "-shm"):
        (folder / f"{CACHE_FILE}{suffix}").unlink(missing_ok=True)


def existing_cache(folder: Path) -> Cache | None:
    """The cache for a look without a build, whatever its fingerprint; None where there is none to read."""
    path = folder / CACHE_FILE
    fingerprint = _cache_fingerprint(path)
    if fingerprint is None or fingerprint.split(" ")[0] != schema.CACHE_VERSION:
        return None
    return Cache(looking_engine(path))


def existing_ledger(folder: Path) -> Ledger | None:
    """The ledger for a look; None where there is none, or one that a build would upgrade first."""
    path = folder / LEDGER_FILE
    if _ledger_version(path) != schema.LEDGER_VERSION:
        return None
    return Ledger(looking_engine(path))


def _cache_fingerprint(path: Path) -> str | None:
    """What the cache was made with; None for no cache, or none that is of use."""
    if _size(path) == 0:
        return None
    try:
        with closing(connect_to_look(path)) as connection:
            row = connection.execute("SELECT value FROM settings WHERE key = 'fingerprint'").fetchone()
    except sqlite3.Error as error:
        if not tells_damage(str(error)) and "no such" not in str(error):
            raise _unreadable(path, error) from error
        return None
    return str(row[0]) if row else None


def _size(path: Path) -> int:
    """In bytes; 0 where there is no file."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise StateError(f"{path}: cannot be read: {error.strerror}") from error


def _unreadable(path: Path, error: sqlite3.Error) -> StateError:
    return StateError(f"{path}: cannot be read: {plain_reason(str(error))}")


def _prepare(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StateError(
            f"{folder}: cannot be made ({error.strerror}); set `state` to a folder you may write"
        ) from error
    return folder


@contextmanager
def copied_state(folder: Path) -> Iterator[Path]:
    """A copy of the state that may be changed and is thrown away: a dry run decides just as a real one."""
    with TemporaryDirectory(prefix="feedmill-") as name:
        copy = Path(name)
        if _size(folder / LEDGER_FILE):
            _copy_database(folder / LEDGER_FILE, copy / LEDGER_FILE)
        if _cache_fingerprint(folder / CACHE_FILE):  # a damaged one would be made anew
            _copy_database(folder / CACHE_FILE, copy / CACHE_FILE)
        yield copy


def _copy_database(source: Path, target: Path) -> None:
    try:
        with closing(connect_to_look(source)) as original, closing(sqlite3.connect(target)) as copy:
            original.backup(copy)
    except sqlite3.Error as error:
        raise _unreadable(source, error) from error
