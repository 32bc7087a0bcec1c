"""What is remembered: rows of ledger and cache as plain tuples, cheap to send between processes.

Times are epoch microseconds (UTC) unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from feedmill.model import Entry, Watched

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

    `terms` are the (kind, name) pairs of the feeds it belongs to; times in epoch microseconds. `marks` stand for
    lines near the ends of a scraped text, `voice` for the text itself (`extract.frame`).
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
    marks: tuple[int, ...] = ()
    voice: int = 0
    likeness: bytes = b""  # what `duplicates` compares; empty where nobody does
    signs: tuple[int, ...] = ()  # by which candidates are found
    unused: tuple[str, ...] = ()  # what it gives and nobody could use; told when it is read, not kept


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


class Telling(NamedTuple):
    """A document that may be shown now, as `duplicates` compares it; `published` in epoch microseconds."""

    key: int
    place: Place
    entry_id: str
    title: str
    language: str
    has_url: bool
    published: int
    likeness: bytes


class Candidate(NamedTuple):
    """An indexed document that a feed may show."""

    key: int
    place: Place
    digest: str
    entry: Entry


FeedKey = tuple[str, str]  # kind, name
ALL: FeedKey = ("all", "")
ENTRY = "entry"  # the kind of a key that names an entry's page


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the judge remembers of a watched page. Times in epoch microseconds; every field may be at its default."""

    etag: str | None = None  # opaque, as sent
    last_modified: str | None = None
    validated: str = ""  # the address that they belong to
    extractor: str = ""  # what made the fingerprint
    raw: str = ""  # digest of the bytes
    digest: str = ""  # of title and text
    simhash: int = 0
    title: str = ""
    length: int = 0  # characters of the text
    changed: int | None = None  # when a change was confirmed
    pace: float = 1.0  # of looking: grows while nothing changes
    repeats: int = 0  # 200s in a row with what was known already, though validators were sent
    size: int = 0  # bytes of the last whole answer, as sent
    errors: int = 0  # in a row
    due_after: int = 0  # seconds from the last look to the next, as it was planned
    unanswered: int | None = None  # since when: every look failed or was kept out
    silent: int | None = None  # when that had lasted for so long that the operator is told
    lost: int | None = None  # when it was found gone or missing
    misses: int = 0  # 404s in a row, and the first of them
    missed: int | None = None
    gones: int = 0  # 410s in a row, and the first of them
    gone: int | None = None
    chain: str = ""  # where the same permanent redirects led, how often in a row, since when
    chained: int = 0
    chain_since: int | None = None
    moved: str = ""  # where they lead for good, though the page keeps its address: that one is watched as another page
    suspect: str = ""  # digest of a text that differed
    suspected: int | None = None
    unsure: int = 0  # times in a row that a second look did not agree with the first


class RobotsText(NamedTuple):
    """One site's robots.txt as it was read. `text` is None where the site could not tell: nothing is allowed."""

    origin: str
    at: int  # epoch microseconds
    text: str | None
    why: str = ""  # for people, where `text` is None


class Claim(NamedTuple):
    """A watched page that is to be looked at now, with all that is remembered for it.

    `recent` are its last looks as the store keeps them; nobody else asks its scope until `held`, epoch microseconds.
    """

    watched: Watched
    past: Past
    recent: str
    robots: RobotsText | None
    held: int = 0


class Facts(NamedTuple):
    """All that is known of a watched page. `why` its next look is then; `looks`: the last ones, oldest first.

    A look is (second since the epoch, verdict, status). `moved`: it had another address before. `not_before` is its
    server's wish, its scope may be asked from `free` on, both in epoch microseconds; `is_asked`: that is for a look
    under way.
    """

    page: Watched
    past: Past
    why: str
    looks: list[tuple[int, str, int | None]]
    moved: bool
    not_before: int | None = None
    free: int = 0
    is_asked: bool = False


class Addition(NamedTuple):
    """A page to watch. `published` in epoch microseconds."""

    url: str
    entry: str | None
    scope: str
    published: int | None


class Recorded(NamedTuple):
    """What one look left of a page. Times in epoch microseconds; `not_before` is the server's wish."""

    key: int
    past: Past
    verdict: str
    status: int | None
    reason: str
    why: str
    checked_at: int
    next_check_at: int | None
    not_before: int | None
    recent: str


REJECTED, DEAD, SILENT, OUTAGE = "rejected", "dead", "silent", "outage"  # kinds of incidents


class Incident(NamedTuple):
    """What the operator should know of. `subject` is a file, a page's address or nothing; times epoch microseconds."""

    kind: str
    subject: str
    reason: str
    at: int
    changed: int
    ended: int | None


class Found(NamedTuple):
    """A confirmed change, as it is recorded: title and text before and after. Times in epoch microseconds."""

    watched: int
    seen: int
    confirmed: int
    grade: str
    rules: tuple[str, ...]
    before: tuple[str, str]
    after: tuple[str, str]
