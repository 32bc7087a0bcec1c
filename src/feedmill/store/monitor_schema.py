"""The tables of the monitor. They belong to the ledger: a lost cache must not make us impolite or forgetful."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from feedmill.store.schema import ledger, only

# What politeness counts by. `due_at`: when the first of its pages may be looked at, NULL where none is watched.
scopes = Table(
    "scopes",
    ledger,
    Column("key", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("due_at", BigInteger),
    Column("free_at", BigInteger, nullable=False),  # no request before
)
only(Index("scopes_due", scopes.c.due_at), scopes.c.due_at.is_not(None))

watched = Table(
    "watched",
    ledger,
    Column("key", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("entry_id", Text),
    Column("scope", Integer, ForeignKey("scopes.key"), nullable=False),
    Column("published", BigInteger),
    Column("next_check_at", BigInteger),  # NULL once it is retired
    Column("not_before", BigInteger),  # the server asked so
    Column("checked_at", BigInteger),
    Column("verdict", String(16)),
    Column("status", Integer),
    Column("reason", Text, nullable=False),
    Column("why", Text, nullable=False),  # the next look is then
    Column("past", Text, nullable=False),  # JSON of records.Past, "" for all at default
    Column("recent", Text, nullable=False),  # JSON: the last looks, [[second, verdict, status], ...]
)
only(Index("watched_due", watched.c.scope, watched.c.next_check_at), watched.c.next_check_at.is_not(None))
only(Index("watched_entry", watched.c.entry_id), watched.c.entry_id.is_not(None))

# Addresses that pages had before they moved.
aliases = Table(
    "aliases",
    ledger,
    Column("url", Text, primary_key=True),
    Column("watched", Integer, ForeignKey("watched.key"), nullable=False),
)
Index("aliases_watched", aliases.c.watched)

readings = Table(
    "readings",
    ledger,
    Column("watched", Integer, ForeignKey("watched.key"), primary_key=True),
    Column("kind", String(8), primary_key=True),  # "base" or "suspect"
    Column("text", LargeBinary, nullable=False),  # zlib
)

revisions = Table(
    "revisions",
    ledger,
    Column("key", Integer, primary_key=True),
    Column("watched", Integer, ForeignKey("watched.key"), nullable=False),
    Column("seen", BigInteger, nullable=False),
    Column("confirmed", BigInteger, nullable=False),
    Column("grade", String(16), nullable=False),
    Column("rules", Text, nullable=False),  # JSON
    Column("texts", LargeBinary, nullable=False),  # zlib of JSON: [title, text] before and after
)
Index("revisions_watched", revisions.c.watched, revisions.c.confirmed)
Index("revisions_confirmed", revisions.c.confirmed)

robots = Table(
    "robots",
    ledger,
    Column("origin", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("text", LargeBinary),  # zlib; NULL where the site could not tell
    Column("why", Text, nullable=False),
)
Index("robots_at", robots.c.at)

outages = Table(
    "outages",
    ledger,
    Column("began", BigInteger, primary_key=True),
    Column("until", BigInteger, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("hosts", Integer, nullable=False),
)

# What the operator should know of: a document is rejected, a page is dead or silent, our own line was down.
incidents = Table(
    "incidents",
    ledger,
    Column("key", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("changed", BigInteger, nullable=False),  # when something new was last told of it
    Column("ended", BigInteger),
)
Index("incidents_at", incidents.c.at)
only(Index("incidents_ended", incidents.c.ended), incidents.c.ended.is_not(None))
only(Index("incidents_open", incidents.c.kind, incidents.c.subject), incidents.c.ended.is_(None))

# Which entries have to be published anew because of their sources. Each cache remembers how far it has read.
journal = Table("journal", ledger, Column("key", Integer, primary_key=True), Column("entry_id", Text))

looks = Table(
    "looks",
    ledger,
    Column("day", Integer, primary_key=True),  # since 1970-01-01, UTC
    Column("verdict", String(16), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("not_modified", BigInteger, nullable=False),  # answered by 304
)
