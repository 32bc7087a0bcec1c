"""Choosing from the index: what a feed could show at a moment, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from feedmill.model import Source
from feedmill.records import ALL, Candidate, FeedKey, Place, from_micros, micros
from feedmill.store.codec import decode
from feedmill.store.query import steps
from feedmill.store.schema import documents, memberships

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


class Selection:
    """The selection within one transaction. Times are epoch microseconds.

    Moments that no document wrote are told in `zone`, the others as they were written.
    """

    def __init__(self, connection: Connection, zone: tzinfo) -> None:
        self._connection = connection
        self._zone = zone

    def feeds_moved_by_time(self, after: int, until: int, keep: int) -> set[FeedKey]:
        """Feeds in which something became due, expired or fell out of `keep` in (after, until]."""
        due = and_(memberships.c.published > after, memberships.c.published <= until)
        expired = select(documents.c.key).where(documents.c.expires > after, documents.c.expires <= until)
        kept = select(documents.c.key).where(
            documents.c.first_seen > after - keep, documents.c.first_seen <= until - keep
        )
        query = (
            select(memberships.c.kind, memberships.c.name)
            .where(or_(due, memberships.c.document.in_(expired), memberships.c.document.in_(kept)))
            .distinct()
        )
        return {(r.kind, r.name) for r in self._connection.execute(query)}

    def entries_moved_by_time(self, after: int, until: int) -> set[str]:
        """Entries of which a document became due or expired in (after, until]."""
        expired = select(documents.c.entry_id).where(documents.c.expires > after, documents.c.expires <= until)
        due = (
            select(documents.c.entry_id)
            .join(memberships, memberships.c.document == documents.c.key)
            .where(memberships.c.kind == ALL[0], memberships.c.name == ALL[1])
            .where(memberships.c.published > after, memberships.c.published <= until)
        )
        return {row.entry_id for row in self._connection.execute(expired.union(due))}

    def newest(self, feed: FeedKey, now: int, limit: int) -> list[Candidate]:
        """The first `limit` entries of a feed by published date (ties: first seen, then id)."""
        return self._candidates(self._shown(feed, now).limit(limit))

    def recently_seen(self, feed: FeedKey, now: int, since: int, limit: int) -> list[Candidate]:
        """Those first seen after `since`: the first `limit` in the same order, or all of a few."""
        query = self._shown(feed, now).limit(limit)
        recent = select(documents.c.key).where(documents.c.first_seen > since).limit(FEW + 1)
        keys = [row.key for row in self._connection.execute(recent)]
        if len(keys) > FEW:  # so many that the first of the feed are among them
            return self._candidates(query.where(documents.c.first_seen > since))
        # Left to itself, SQLite would look at each document of the feed for the few that it wants.
        return [c for step in steps(keys) for c in self._candidates(query.where(documents.c.key.in_(step)))]

    def count(self, feed: FeedKey, now: int) -> int:
        """How many entries a feed could show now."""
        query = select(func.count()).select_from(memberships).where(*_visible(feed, now))
        return self._connection.execute(query).scalar_one()

    def named(self, kind: str) -> list[str]:
        """The names that documents give to feeds of one kind."""
        query = select(memberships.c.name).where(memberships.c.kind == kind).distinct()
        return sorted(row.name for row in self._connection.execute(query))

    def of_entries(self, entry_ids: Iterable[str], now: int) -> list[Candidate]:
        """The documents that show these entries now; withdrawn, hidden and future ones are left out."""
        query = self._shown(ALL, now)
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
        for row in self._connection.execute(query.where(*_visible(ALL, now), *own)):
            yield row.url, row.entry_id, row.published

    def _shown(self, feed: FeedKey, now: int) -> Select[Any]:
        order = (memberships.c.published.desc(), documents.c.first_seen.desc(), documents.c.entry_id)
        joined = memberships.join(documents, documents.c.key == memberships.c.document)
        return select(*_CANDIDATE).select_from(joined).where(*_visible(feed, now)).order_by(*order)

    def _candidates(self, query: Select[Any]) -> list[Candidate]:
        return [_candidate(row, self._zone) for row in self._connection.execute(query)]

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


def _visible(feed: FeedKey, now: int) -> tuple[ColumnElement[bool], ...]:
    member = memberships.c
    return (
        member.kind == feed[0],
        member.name == feed[1],
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
