"""The search index: a database of its own in the state folder, made in the background, safe to lose.

FTS5 keeps where words stand and no text: 2.7 KB for an article of 7. An article that changed or went leaves its
words behind, marked as nobody's by having no place; where these are many, everything is made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine

from feedmill.errors import StateError
from feedmill.spelling import phrases
from feedmill.store.engine import looking_engine, sqlite_engine, transaction
from feedmill.store.query import steps
from feedmill.store.selection import Version

SEARCH_FILE = "search.sqlite3"
SEARCH_VERSION = 1  # raise it with any change to the tables or to what is put into them
LARGEST = 2 * 2**30  # bytes of the file, beyond which only titles and summaries are taken in
DEAD = 0.5  # of all articles may be nobody's before everything is made anew
FEW = 1000  # articles for which that is not worth it

_TABLES = (
    "CREATE TABLE articles (number INTEGER PRIMARY KEY, mark INTEGER NOT NULL UNIQUE)",
    "CREATE TABLE places (key INTEGER PRIMARY KEY, number INTEGER NOT NULL, published INTEGER NOT NULL)",
    "CREATE INDEX places_number ON places (number)",
    "CREATE TABLE waiting (key INTEGER PRIMARY KEY, published INTEGER NOT NULL)",
    "CREATE INDEX waiting_published ON waiting (published)",
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE words USING fts5 (
        title, summary, text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
    )""",
    f"PRAGMA user_version = {SEARCH_VERSION}",
)


class Held(NamedTuple):
    """A document that can be found: its key in the cache, and the mark of what was taken in of it."""

    key: int
    mark: int


class Article(NamedTuple):
    """What is taken in of a document, spelled for the index. `published` in epoch microseconds."""

    key: int
    mark: int
    published: int
    title: str
    summary: str
    text: str


class SearchIndex:
    """One transaction on the index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def is_complete(self) -> bool:
        """Whether everything was taken in once: until then what is missing cannot be told from what is not there."""
        return self._value("SELECT value FROM facts WHERE name = 'compared'") == 1 and not self.waiting_count

    @property
    def is_full(self) -> bool:
        """Whether no text is to be taken in any more."""
        pages, size = (self._value(f"PRAGMA page_{of}") or 0 for of in ("count", "size"))
        return pages * size > LARGEST

    @property
    def is_stale(self) -> bool:
        """Whether so much of it is nobody's that it is better made anew."""
        articles = self._value("SELECT count(*) FROM articles") or 0
        living = self._value("SELECT count(DISTINCT number) FROM places") or 0
        return articles > FEW and articles - living > articles * DEAD

    @property
    def last(self) -> Held | None:
        """The document with the greatest key."""
        rows = self.held(self._value("SELECT max(key) FROM places") or 0)
        return rows[0] if rows else None

    @property
    def waiting_count(self) -> int:
        """Documents that are not taken in yet."""
        return self._value("SELECT count(*) FROM waiting") or 0

    def waiting(self, limit: int) -> list[int]:
        """Their keys, the newest first: they are what is looked for."""
        query = "SELECT key FROM waiting ORDER BY published DESC LIMIT ?"
        return list(self._connection.exec_driver_sql(query, (limit,)).scalars())

    def wait(self, documents: Sequence[Version]) -> None:
        """They are to be taken in."""
        for document in documents:
            self._run("INSERT OR REPLACE INTO waiting VALUES (?, ?)", (document.key, document.published))

    def compared(self) -> None:
        """Every document was seen once, and is here or waits."""
        self._run("INSERT OR REPLACE INTO facts VALUES ('compared', 1)")

    def done(self, keys: Sequence[int]) -> None:
        """These documents wait no more."""
        self._delete("waiting", keys)

    def held(self, first: int, last: int | None = None) -> list[Held]:
        """The documents with keys from `first` to `last`, in order."""
        query = "SELECT key, mark FROM places JOIN articles USING (number) WHERE key BETWEEN ? AND ? ORDER BY key"
        rows = self._connection.exec_driver_sql(query, (first, 2**62 if last is None else last))
        return [Held(*row) for row in rows]

    def drop(self, keys: Sequence[int]) -> None:
        """These documents are there no more."""
        self._delete("places", keys)

    def place(self, key: int, mark: int, published: int) -> bool:
        """Put a document to an article that is known already; False where it is not."""
        number = self._number(mark)
        if number is not None:
            self._run("INSERT OR REPLACE INTO places VALUES (?, ?, ?)", (key, number, published))
        return number is not None

    def put(self, article: Article) -> None:
        """Take an article in."""
        if self.place(article.key, article.mark, article.published):
            return
        self._run("INSERT INTO articles (mark) VALUES (?)", (article.mark,))
        number = self._number(article.mark)
        self._run("INSERT OR REPLACE INTO places VALUES (?, ?, ?)", (article.key, number, article.published))
        words = (number, article.title, article.summary, article.text)
        self._run("INSERT INTO words (rowid, title, summary, text) VALUES (?, ?, ?, ?)", words)

    def find(self, query: str, limit: int, skipped: int = 0) -> list[Held]:
        """The newest documents that hold every part of `query`, after the first `skipped`."""
        sought = " AND ".join(phrases(query))
        if not sought:
            return []
        # The index on numbers is asked for each hit: SQLite would rather read all places for every word.
        statement = (
            "SELECT places.key, articles.mark FROM words CROSS JOIN places ON places.number = words.rowid"
            " CROSS JOIN articles ON articles.number = places.number"
            " WHERE words MATCH ? ORDER BY places.published DESC, places.key LIMIT ? OFFSET ?"
        )
        rows = self._connection.exec_driver_sql(statement, (sought, limit, skipped))
        return [Held(*row) for row in rows]

    def _number(self, mark: int) -> int | None:
        return self._value("SELECT number FROM articles WHERE mark = ?", (mark,))

    def _delete(self, table: str, keys: Sequence[int]) -> None:
        for step in steps(keys):
            self._run(f"DELETE FROM {table} WHERE key IN ({', '.join('?' * len(step))})", tuple(step))

    def _value(self, statement: str, values: tuple[object, ...] = ()) -> int | None:
        found = self._connection.exec_driver_sql(statement, values).scalar()
        return None if found is None else int(found)

    def _run(self, statement: str, values: tuple[object, ...] = ()) -> None:
        # The statement's own text says all: nothing of it is compiled or kept.
        self._connection.exec_driver_sql(statement, values)


class SearchStore:
    """The index behind one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[SearchIndex]:
        """All or nothing. Raises `StateError`."""
        with transaction(self._engine, write=write) as connection:
            yield SearchIndex(connection)


def open_search(folder: Path) -> SearchStore:
    """The index in `folder`, to be written; made anew where it is missing, damaged or of another version.

    Raises `StateError`.
    """
    path = folder / SEARCH_FILE
    if _version(path) != SEARCH_VERSION:
        drop_search(folder)
    engine = sqlite_engine(path, durable=False)
    if not path.exists():
        with transaction(engine) as connection:
            for statement in _TABLES:
                connection.exec_driver_sql(statement)
    return SearchStore(engine)


def existing_search(folder: Path) -> SearchStore | None:
    """The index for a look; None where there is none of this version."""
    path = folder / SEARCH_FILE
    return SearchStore(looking_engine(path)) if _version(path) == SEARCH_VERSION else None


def drop_search(folder: Path) -> None:
    """Delete the index; it is made anew in the background. Raises `StateError`."""
    for suffix in ("", "-wal", "-shm"):
        path = folder / f"{SEARCH_FILE}{suffix}"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StateError(f"{path}: cannot be deleted ({error.strerror}); take it away") from error


def _version(path: Path) -> int | None:
    """Of the file's tables; None for no file, or none that is of use."""
    if not path.exists():
        return None
    try:
        with sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error:
        return None
