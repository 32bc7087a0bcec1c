"""The ledger: ids, first paths, dates and slugs that must outlive every rebuild."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, func, insert, select, update

from feedmill.records import Origin, Place, Remembered
from feedmill.store.engine import tidy, transaction
from feedmill.store.incidents import Incidents
from feedmill.store.politeness import Politeness
from feedmill.store.query import insert_rows, matching, select_in, steps
from feedmill.store.revisions import Revisions
from feedmill.store.schema import entries, generation, origins, slugs
from feedmill.store.watched import Watchlist

_PLACE = (origins.c.seed, origins.c.path, origins.c.part)
_ORIGIN = (origins.c.entry_id, origins.c.digest, origins.c.content_digest, origins.c.stated)


class Ledger:
    """The ledger behind one engine. All reading and writing happens inside `transaction()`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[LedgerTransaction]:
        """All or nothing. Raises `StateError`."""
        with transaction(self._engine, write=write) as connection:
            yield LedgerTransaction(connection)

    def tidy(self) -> None:
        """Give back the room that is not used any more. Raises `StateError`."""
        tidy(self._engine)


class LedgerTransaction:
    """What can be asked of the ledger and told to it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.watched = Watchlist(connection)
        self.politeness = Politeness(connection)
        self.revisions = Revisions(connection)
        self.incidents = Incidents(connection)

    def is_empty(self) -> bool:
        """Whether no document was ever recorded: the first build of all."""
        return self._connection.execute(select(origins.c.part).limit(1)).first() is None

    def origins_of_files(self, files: Iterable[tuple[str, bytes]]) -> dict[Place, Origin]:
        """What is remembered of every document of `files` (seed, path), gone ones too."""
        query = select(*_PLACE, *_ORIGIN)
        conditions = matching((origins.c.seed, origins.c.path), files)
        return dict(_origin(row) for where in conditions for row in self._connection.execute(query.where(where)))

    def gone_with(self, digests: Iterable[str]) -> list[tuple[Place, Origin]]:
        """Documents that are no longer where they were, by the digest they had."""
        query = select(*_PLACE, *_ORIGIN).where(origins.c.gone.is_not(None)).order_by(*_PLACE)
        return [_origin(row) for row in select_in(self._connection, query, origins.c.digest, digests)]

    def remembered(self, ids: Iterable[str]) -> dict[str, Remembered]:
        """Entries by id."""
        query = select(entries.c.id, entries.c.first_path, entries.c.first_seen, entries.c.published, entries.c.changed)
        rows = select_in(self._connection, query, entries.c.id, ids)
        return {row.id: Remembered(row.first_path, row.first_seen, row.published, row.changed) for row in rows}

    def add_entries(self, new: Mapping[str, Remembered]) -> None:
        """Remember entries that were never seen before."""
        insert_rows(self._connection, entries, [(entry_id, *entry, None) for entry_id, entry in new.items()])

    def remove_entries(self, ids: Iterable[str]) -> None:
        """Take back entries that were remembered a moment ago and that no document holds."""
        for step in steps(ids):
            self._connection.execute(delete(entries).where(entries.c.id.in_(step)))

    def update_entries(self, known: Mapping[str, Remembered]) -> None:
        """Replace `published` and `changed` of entries; id, first path and first seen never change."""
        statement = (
            update(entries)
            .where(entries.c.id == bindparam("key"))
            .values(published=bindparam("new_published"), changed=bindparam("new_changed"))
        )
        rows = [{"key": k, "new_published": v.published, "new_changed": v.changed} for k, v in known.items()]
        if rows:
            self._connection.execute(statement, rows)

    def record(self, found: Mapping[Place, Origin], replaced: Iterable[Place] = ()) -> None:
        """Remember what lies at these places now; `replaced` are those of them that were known before."""
        self.forget(replaced)
        rows = [(*place, place.printable, *origin, None) for place, origin in found.items()]
        insert_rows(self._connection, origins, rows)

    def forget(self, places: Iterable[Place]) -> None:
        """Drop places whose document moved elsewhere, or that are about to be recorded anew."""
        for where in _at(places):
            self._connection.execute(delete(origins).where(where))

    def mark_gone(self, places: Iterable[Place], now: int) -> None:
        """These documents lie there no more; their entry keeps its id for when they come back."""
        for where in _at(places):
            self._connection.execute(update(origins).where(where).values(gone=now))

    def slugs(self, kind: str) -> dict[str, str]:
        """Name to slug, of one kind of feed."""
        rows = self._connection.execute(select(slugs.c.name, slugs.c.slug).where(slugs.c.kind == kind))
        return {row.name: row.slug for row in rows}

    def add_slugs(self, kind: str, assigned: Mapping[str, str]) -> None:
        """Remember slugs of names that had none, or lost theirs to a configured one."""
        if assigned:
            self._connection.execute(delete(slugs).where(slugs.c.kind == kind, slugs.c.name.in_(list(assigned))))
            rows = [{"kind": kind, "name": name, "slug": slug} for name, slug in assigned.items()]
            self._connection.execute(insert(slugs), rows)

    def pages(self, ids: Iterable[str] | None = None) -> dict[str, str]:
        """Entry id to the slug of its page; all that ever had a page where `ids` is None."""
        query = select(entries.c.id, entries.c.slug).where(entries.c.slug.is_not(None))
        rows = self._connection.execute(query) if ids is None else select_in(self._connection, query, entries.c.id, ids)
        return {row.id: row.slug for row in rows}

    def taken_pages(self, wanted: Iterable[str]) -> set[str]:
        """Those of `wanted` that are some page's slug already."""
        return {row.slug for row in select_in(self._connection, select(entries.c.slug), entries.c.slug, wanted)}

    def add_pages(self, assigned: Mapping[str, str]) -> None:
        """Remember the slug of entries' pages."""
        if assigned:
            statement = update(entries).where(entries.c.id == bindparam("key")).values(slug=bindparam("new_slug"))
            self._connection.execute(statement, [{"key": k, "new_slug": v} for k, v in assigned.items()])

    def present(self) -> list[Place]:
        """Every document that was where it is remembered, when last looked at."""
        query = select(*_PLACE).where(origins.c.gone.is_(None))
        return [Place(row.seed, row.path, row.part) for row in self._connection.execute(query)]

    def token(self) -> str:
        """Tells which cache goes with this ledger; "" at first."""
        return self._connection.execute(select(generation.c.token)).scalar() or ""

    def set_token(self, token: str) -> None:
        """Take on a new one."""
        self._connection.execute(delete(generation))
        self._connection.execute(insert(generation), {"token": token})

    def beginning(self) -> int | None:
        """When the first of all entries was seen, epoch microseconds; None where there is none."""
        return self._connection.execute(select(func.min(entries.c.first_seen))).scalar()

    def count(self) -> int:
        """How many entries are remembered."""
        return self._connection.execute(select(func.count()).select_from(entries)).scalar_one()


def _at(places: Iterable[Place]) -> Iterator[ColumnElement[bool]]:
    by_part = ((place.seed, place.part, place.path) for place in places)
    return matching((origins.c.seed, origins.c.part, origins.c.path), by_part)


def _origin(row: Any) -> tuple[Place, Origin]:
    place = Place(row.seed, row.path, row.part)
    return place, Origin(row.entry_id, row.digest, row.content_digest, row.stated)
