"""What is remembered: rows of ledger and cache as plain tuples, cheap to send between processes.

Times are epoch microseconds (UTC) unless said otherwise.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from feedmill.model import Entry

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def micros(moment: datetime) -> int:
    """An aware moment as epoch microseconds, the way the store keeps it."""
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def from_micros(value: int) -> datetime:
    """Epoch microseconds as a moment in UTC."""
    return EPOCH + timedelta(microseconds=value)


class Place(NamedTuple):
    """Where a document lies: seed folder as configured, path below it as the file system has it, part."""

    seed: str
    path: bytes
    part: int = 0

    @property
    def printable(self) -> str:
        """The path for people: undecodable bytes become U+FFFD."""
        return self.path.decode("utf-8", "replace")


class FileState(NamedTuple):
    """What is known of a file. Times in nanoseconds since the epoch; `seen_at` is when its listing began."""

    size: int
    mtime_ns: int
    inode: int
    digest: str
    seen_at: int


class Origin(NamedTuple):
    """What the ledger remembers of a document: whose it is, and as what it was last seen.

    `stated` is the document's own `updated` then, in epoch microseconds.
    """

    entry_id: str
    digest: str
    content_digest: str
    stated: int | None


class Remembered(NamedTuple):
    """What the ledger remembers of an entry; times in epoch microseconds.

    `published` is set where no document of it names a date, `changed` when its content last really changed.
    """

    first_path: str
    first_seen: int
    published: int | None
    changed: int | None


class Indexed(NamedTuple):
    """One document in the index: what selecting needs in plain columns, the entry itself as bytes.

    `terms` are the (kind, name) pairs of the feeds it belongs to; times in epoch microseconds.
    """

    place: Place
    digest: str
    content_digest: str
    id: str
    explicit_id: bool
    url: str | None
    language: str
    published: int | None
    updated: int | None
    expires: int | None
    draft: bool
    terms: tuple[tuple[str, str], ...]
    entry: bytes


class Settled(NamedTuple):
    """What identity and ledger make of an indexed document; times in epoch microseconds."""

    place: Place
    entry_id: str
    published: int
    updated: int
    first_seen: int


class Rival(NamedTuple):
    """One of several documents of one entry; times in epoch microseconds."""

    key: int
    place: Place
    draft: bool
    published: int
    expires: int | None
    stated: int  # the newest moment that the document itself names


class Candidate(NamedTuple):
    """An indexed document that a feed may show."""

    key: int
    place: Place
    digest: str
    entry: Entry


FeedKey = tuple[str, str]  # kind, name
ALL: FeedKey = ("all", "")
ENTRY = "entry"  # the kind of a key that names an entry's page
