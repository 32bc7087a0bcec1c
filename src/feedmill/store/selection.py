"""Choosing from the index: what a feed could show at a moment, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import starmap
from typing import Any, NamedTuple

import orjson
from sqlalchemy import ColumnElement, Connection, Row, Select, Text, cast, func, or_, select

from feedmill.model import Source
from feedmill.records import ALL, Candidate, FeedKey, Place, from_micros, micros
from feedmill.store.codec import decode
from feedmill.store.query import select_in, steps
from feedmill.store.schema import contents, documents, memberships

_CANDIDATE = (
    documents.c.key,
    documents.c.seed,
    documents.c.path,
    documents.c.part,
    documents.c.digest,
    documents.c.entry_id,
    documents.c.published,
    documents.c.updated,
    documents.c.first_seen,
    documents.c.crowded,
    documents.c.entry,
)

FEW = 2000


class Version(NamedTuple):
    """A document as it was read: another file or another text, another version. `published` in epoch microseconds."""

    key: int
    digest: str
    content_digest: str
    published: int


class Selection:
    """The selection within one transaction. Times are epoch microseconds.

    Moments that no document wrote are told in `zone`, the others as they were written.
    """

    def __init__(self, connection: Connection, zone: tzinfo) -> None:
        self._connection = connection
        self._zone = zone

    def feeds_moved_by_time(self, after: int, until: int, keep: int) -> set[FeedKey]:
        """Feeds in which something became due, expired or fell out of `keep` in (after, until]."""
        kept = select(documents.c.key).where(
            documents.c.first_seen > after - keep, documents.c.first_seen <= until - keep
        )
        member = memberships.c
        moved = or_(*(member.document.in_(keys) for keys in (_due(after, until), _expired(after, until), kept)))
        rows = self._connection.execute(select(member.kind, member.name).where(moved).distinct())
        return {(row.kind, row.name) for row in rows}

    def entries_moved_by_time(self, after: int, until: int) -> set[str]:
        """Entries of which a document became due or expired in (after, until]."""
        moved = or_(*(documents.c.key.in_(keys) for keys in (_due(after, until), _expired(after, until))))
        return {row.entry_id for row in self._connection.execute(select(documents.c.entry_id).where(moved))}

    def next_moved_by_time(self, after: int, keep: int) -> tuple[int | None, int | None]:
        """When something next becomes due or expires, and when something next falls out of `keep`."""
        member = memberships.c
        due = select(func.min(member.published)).where(*_in_all, member.published > after)
        expires = select(func.min(documents.c.expires)).where(documents.c.expires > after)
        seen = select(func.min(documents.c.first_seen)).where(documents.c.first_seen > after - keep)
        moments = [self._connection.execute(query).scalar() for query in (due, expires, seen)]
        turns = [moment for moment in moments[:2] if moment is not None]
        return min(turns, default=None), None if moments[2] is None else moments[2] + keep

    def newest(self, feed: FeedKey, now: int, limit: int) -> list[Candidate]:
        """The first `limit` entries of a feed by published date (ties: first seen, then id)."""
        return self._candidates(_shown(feed, now).order_by(*_NEWEST_FIRST).limit(limit))

    def recently_seen(self, feed: FeedKey, now: int, since: int, limit: int) -> list[Candidate]:
        """Those first seen after `since`: the first `limit` by published date, or all of a few in no order."""
        recent = select(documents.c.key).where(documents.c.first_seen > since).limit(FEW + 1)
        keys = [row.key for row in self._connection.execute(recent)]
        if len(keys) > FEW:  # so many that the first of the feed are among them
            return self._candidates(
                _shown(feed, now).order_by(*_NEWEST_FIRST).where(documents.c.first_seen > since).limit(limit)
            )
        shown = _shown(feed, now, of_few=True)
        return [c for step in steps(keys) for c in self._candidates(shown.where(memberships.c.document.in_(step)))]

    def count(self, feed: FeedKey, now: int) -> int:
        """How many entries a feed could show now."""
        query = select(func.count()).select_from(memberships).where(*_in_feed(feed, now))
        return self._connection.execute(query).scalar_one()

    def named(self, kind: str) -> list[str]:
        """The names that documents give to feeds of one kind."""
        query = select(memberships.c.name).where(memberships.c.kind == kind).distinct()
        return sorted(row.name for row in self._connection.execute(query))

    def of_entries(self, entry_ids: Iterable[str], now: int) -> list[Candidate]:
        """The documents that show these entries now; withdrawn, hidden and future ones are left out.

        Those whose story another entry tells are not: they have a page.
        """
        query = _joined().where(*visible(ALL, now, of_few=True))
        return [
            candidate
            for step in steps(entry_ids)
            for candidate in self._candidates(query.where(documents.c.entry_id.in_(step)))
        ]

    def sources(self, now: int) -> Iterator[tuple[str, str, int]]:
        """The address that each entry shown now came from, the entry's id, and when it was published."""
        joined = memberships.join(documents, documents.c.key == memberships.c.document)
        query = select(documents.c.url, documents.c.entry_id, documents.c.published).select_from(joined)
        own = (documents.c.url.is_not(None), documents.c.crowded.is_(False))
        for row in self._connection.execute(query.where(*_in_feed(ALL, now), *own)):
            yield row.url, row.entry_id, row.published

    def versions(self, after: int, limit: int) -> list[Version]:
        """The first `limit` documents with keys beyond `after`, in order; drafts are left out."""
        query = _versions.where(documents.c.key > after).order_by(documents.c.key).limit(limit)
        return list(starmap(Version, self._connection.execute(query)))

    def versions_with(self, keys: Iterable[int]) -> list[Version]:
        """Those of `keys` that there are, drafts left out."""
        return list(starmap(Version, select_in(self._connection, _versions, documents.c.key, keys)))

    def with_keys(self, keys: Iterable[int], now: int | None = None) -> list[Candidate]:
        """These documents, in no order; drafts are left out, and with `now` what is not shown then."""
        written: Select[Any] = select(*_CANDIDATE).where(documents.c.draft.is_(False))
        of_few = written if now is None else _shown(ALL, now, of_few=True)
        return [c for step in steps(keys) for c in self._candidates(of_few.where(documents.c.key.in_(step)))]

    def _candidates(self, query: Select[Any]) -> list[Candidate]:
        return [_candidate(row, self._zone) for row in self._connection.execute(query)]

    def holding(self, words: str, now: int, limit: int) -> list[Candidate]:
        """The newest entries that hold `words` in what is known of them or in their rendered text. Reads the index."""
        sought = func.lower(words)
        facts = func.instr(func.lower(cast(documents.c.entry, Text)), func.lower(orjson.dumps(words).decode()[1:-1]))
        text = select(contents.c.entry_id).where(func.instr(func.lower(contents.c.text), sought) > 0)
        query = _shown(ALL, now).where(or_(facts > 0, documents.c.entry_id.in_(text)))
        return self._candidates(query.order_by(*_NEWEST_FIRST).limit(limit))

    def counts(self, now: int) -> dict[str, int]:
        """How many documents there are, by status (without the rejected)."""
        future, past = documents.c.published > now, documents.c.expires <= now
        query = select(
            func.count().filter(documents.c.draft).label("draft"),
            func.count().filter(~documents.c.draft & past).label("expired"),
            func.count().filter(~documents.c.draft & ~func.coalesce(past, False) & future).label("scheduled"),
            func.count().label("total"),
        )
        row = self._connection.execute(query).one()
        published = row.total - row.draft - row.expired - row.scheduled
        return {"published": published, "draft": row.draft, "scheduled": row.scheduled, "expired": row.expired}


_versions = select(documents.c.key, documents.c.digest, documents.c.content_digest, documents.c.published).where(
    documents.c.draft.is_(False)
)
_NEWEST_FIRST = (memberships.c.published.desc(), documents.c.first_seen.desc(), documents.c.entry_id)
_in_all = (memberships.c.kind == ALL[0], memberships.c.name == ALL[1])


def _due(after: int, until: int) -> Select[Any]:
    published = memberships.c.published
    return select(memberships.c.document).where(*_in_all, published > after, published <= until)


def _expired(after: int, until: int) -> Select[Any]:
    return select(documents.c.key).where(documents.c.expires > after, documents.c.expires <= until)


def _shown(feed: FeedKey, now: int, *, of_few: bool = False) -> Select[Any]:
    """What a feed can show; `of_few` where the documents are named, and no look through the feed is wanted."""
    return _joined().where(*_in_feed(feed, now, of_few=of_few))


def _joined() -> Select[Any]:
    return select(*_CANDIDATE).select_from(memberships.join(documents, documents.c.key == memberships.c.document))


def _in_feed(feed: FeedKey, now: int, *, of_few: bool = False) -> tuple[ColumnElement[bool], ...]:
    return (*visible(feed, now, of_few=of_few), memberships.c.told.is_(False))


def visible(feed: FeedKey, now: int, *, of_few: bool = False) -> tuple[ColumnElement[bool], ...]:
    """Conditions on memberships: what belongs to a feed and may be shown now, of each entry one document."""
    member = memberships.c
    # SQLite would go by kind and name, and look at each document of the feed: what is no plain column has no index.
    kind, name = (member.kind.concat(""), member.name.concat("")) if of_few else (member.kind, member.name)
    return (
        kind == feed[0],
        name == feed[1],
        member.published <= now,
        or_(member.expires.is_(None), member.expires > now),
        member.hidden.is_(False),
    )


def _candidate(row: Row[Any], zone: tzinfo) -> Candidate:
    """The entry as settled; a moment keeps the offset it was written with where it still holds."""
    entry = decode(row.entry)
    source = entry.source or (Source(name=entry.url, url=entry.url) if row.crowded and entry.url else None)
    entry = replace(
        entry,
        id=row.entry_id,
        url=None if row.crowded else entry.url,
        source=source,
        published=_as_written(entry.published, row.published, zone),
        updated=_as_written(entry.updated or entry.published, row.updated, zone),
        first_seen=from_micros(row.first_seen),
    )
    return Candidate(row.key, Place(row.seed, row.path, row.part), row.digest, entry)


def _as_written(stated: datetime | None, settled: int, zone: tzinfo) -> datetime:
    return stated if stated is not None and micros(stated) == settled else from_micros(settled).astimezone(zone)
