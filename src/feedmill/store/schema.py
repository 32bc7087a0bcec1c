"""The tables, one schema for SQLite and PostgreSQL.

The ledger is the little that must be remembered and is migrated by alembic; the cache can be
dropped at any time. Rows are portable: epoch microseconds UTC, no NUL, paths as bytes beside a
printable form, NFC in ids.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

# The ledger's schema is the newest of migrations/versions; a test holds the two together.
LEDGER_VERSION = "0003"
# Raise it with any change to the cache's tables or to what feedmill writes into them.
CACHE_VERSION = "23"

ledger = MetaData()
cache = MetaData()


def only(index: Index, condition: ColumnElement[bool]) -> None:
    """Keep `index` over the rows that are asked for by it, and no others: most rows then cost it nothing.

    Told when the tables are made: naming a dialect imports it, and only one is in use.
    """

    @event.listens_for(index.table, "before_create")
    def tell(_table: Table, connection: Connection, **_: object) -> None:
        index.dialect_kwargs[f"{connection.dialect.name}_where"] = condition


entries = Table(
    "entries",
    ledger,
    Column("id", Text, primary_key=True),
    Column("first_path", Text, nullable=False),
    Column("first_seen", BigInteger, nullable=False),
    Column("published", BigInteger),
    Column("changed", BigInteger),
    Column("slug", Text),  # of its page, once it has one
)
only(Index("entries_slug", entries.c.slug, unique=True), entries.c.slug.is_not(None))

origins = Table(
    "origins",
    ledger,
    Column("seed", Text, primary_key=True),
    Column("path", LargeBinary, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("printable", Text, nullable=False),
    Column("entry_id", Text, ForeignKey("entries.id"), nullable=False),
    Column("digest", String(32), nullable=False),
    Column("content_digest", String(32), nullable=False),
    Column("stated", BigInteger),
    Column("gone", BigInteger),  # when it was found to lie there no more; NULL while it does
)
only(Index("origins_gone", origins.c.digest), origins.c.gone.is_not(None))

# Tells which cache goes with this ledger: both take on a new token at each change.
generation = Table("generation", ledger, Column("token", String(32), primary_key=True))

slugs = Table(
    "slugs",
    ledger,
    Column("kind", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("slug", Text, nullable=False),
    UniqueConstraint("kind", "slug"),
)

ledger_version = Table("alembic_version", ledger, Column("version_num", String(32), primary_key=True))

settings = Table(
    "settings",
    cache,
    Column("key", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)

files = Table(
    "files",
    cache,
    Column("seed", Text, primary_key=True),
    Column("path", LargeBinary, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("inode", BigInteger, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

documents = Table(
    "documents",
    cache,
    Column("key", Integer, primary_key=True),
    Column("seed", Text, nullable=False),
    Column("path", LargeBinary, nullable=False),
    Column("part", Integer, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("content_digest", String(32), nullable=False),
    Column("url", Text),
    Column("language", Text, nullable=False),
    Column("expires", BigInteger),
    Column("draft", Boolean, nullable=False),
    Column("crowded", Boolean, nullable=False, default=False),  # its URL is a source's, not its own
    Column("entry", LargeBinary, nullable=False),
    Column("entry_id", Text, nullable=False),
    Column("published", BigInteger, nullable=False),
    Column("stated", BigInteger, nullable=False),  # the newest moment that the document itself names
    Column("updated", BigInteger, nullable=False),  # that, or when the entry's content last really changed
    Column("first_seen", BigInteger, nullable=False),
    Column("likeness", LargeBinary, nullable=False, default=b""),  # what tells whether two documents are one story
    Index("documents_place", "seed", "path", "part", unique=True),
    Index("documents_entry", "entry_id"),
    Index("documents_first_seen", "first_seen"),
)
only(Index("documents_url", documents.c.url), documents.c.url.is_not(None))
only(Index("documents_expires", documents.c.expires), documents.c.expires.is_not(None))

# What documents of one story share: candidates are found by it, so that not all pairs are compared.
signs = Table(
    "signs",
    cache,
    Column("sign", BigInteger, primary_key=True),
    Column("document", Integer, primary_key=True),
    Index("signs_document", "document"),
    sqlite_with_rowid=False,
)

# Documents that tell one story with others, each with the one that is chosen among them.
stories = Table(
    "stories",
    cache,
    Column("document", Integer, primary_key=True),
    Column("chosen", Integer, nullable=False),
    Index("stories_chosen", "chosen"),
)

# Clustered by the order in which a feed is cut: choosing a feed's newest reads its first rows.
memberships = Table(
    "memberships",
    cache,
    Column("kind", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("published", BigInteger, primary_key=True),
    Column("document", Integer, primary_key=True),
    Column("expires", BigInteger),
    Column("hidden", Boolean, nullable=False, default=False),  # its document yields to a newer one of the same entry
    Column("told", Boolean, nullable=False, default=False),  # its story is told by the one that was chosen
    Index("memberships_document", "document"),
    sqlite_with_rowid=False,
)

# Lines near the ends of scraped texts, as marks, and those of the marks that are known to be a site's frame.
frame_lines = Table(
    "frame_lines",
    cache,
    Column("mark", BigInteger, primary_key=True),
    Column("document", Integer, primary_key=True),
    Column("voice", BigInteger, nullable=False),  # tells texts apart: copies of one count once
    Index("frame_lines_document", "document"),
    sqlite_with_rowid=False,
)
frame_marks = Table("frame_marks", cache, Column("mark", BigInteger, primary_key=True, autoincrement=False))

rejections = Table(
    "rejections",
    cache,
    Column("seed", Text, primary_key=True),
    Column("path", LargeBinary, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("stage", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("line", Integer),
)

contents = Table(
    "contents",
    cache,
    Column("entry_id", Text, primary_key=True),
    Column("key", String(32), nullable=False),  # a digest of all that it depends on
    Column("html", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("image", Text),
    Column("assets", Text, nullable=False),  # JSON: [[name, path percent-encoded, size, mtime_ns], …], "" for none
)

dirty = Table(
    "dirty",
    cache,
    Column("kind", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
)

feeds = Table(
    "feeds",
    cache,
    Column("kind", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("summary", Text, nullable=False),  # JSON: what index page, OPML and `feedmill feeds` show
)

outputs = Table(
    "outputs",
    cache,
    Column("path", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
)
Index("outputs_owner", outputs.c.owner)

builds = Table(
    "builds",
    cache,
    Column("number", Integer, primary_key=True),
    Column("finished", BigInteger, nullable=False),
    Column("report", Text, nullable=False),
)
