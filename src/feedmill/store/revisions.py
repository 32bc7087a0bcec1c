"""What watched pages said: the last known text of each, and every confirmed change."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, delete, insert, select

from feedmill.model import Grade, Revision
from feedmill.records import Found, from_micros
from feedmill.store.monitor_schema import readings, revisions, watched
from feedmill.store.query import select_in, steps

BASE, SUSPECT = "base", "suspect"
KEPT = 20  # changes of one page


class Revisions:
    """Within one transaction. Times are epoch microseconds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def texts(self, keys: Iterable[int]) -> dict[tuple[int, str], str]:
        """What these pages said, by page and "base" or "suspect"."""
        rows = select_in(self._connection, select(readings), readings.c.watched, keys)
        return {(row.watched, row.kind): zlib.decompress(row.text).decode() for row in rows}

    def put_texts(self, texts: Mapping[tuple[int, str], str]) -> None:
        """Replace what pages said; an empty text forgets."""
        for kind in (BASE, SUSPECT):
            of_kind = {key: text for (key, its), text in texts.items() if its == kind}
            for step in steps(of_kind):
                self._connection.execute(delete(readings).where(readings.c.watched.in_(step), readings.c.kind == kind))
            rows = [
                {"watched": key, "kind": kind, "text": zlib.compress(text.encode("utf-8", "replace"))}
                for key, text in of_kind.items()
                if text
            ]
            if rows:
                self._connection.execute(insert(readings), rows)

    def add(self, found: Iterable[Found]) -> None:
        """Remember changes; of each page the last ones are kept."""
        for change in found:
            row = {
                "watched": change.watched, "seen": change.seen, "confirmed": change.confirmed, "grade": change.grade,
                "rules": orjson.dumps(change.rules).decode(),
                "texts": zlib.compress(orjson.dumps([change.before, change.after]), 9),
            }  # fmt: skip
            self._connection.execute(insert(revisions), row)
            its = select(revisions.c.key).where(revisions.c.watched == change.watched)
            old = its.order_by(revisions.c.confirmed.desc()).offset(KEPT).limit(KEPT)
            self._connection.execute(delete(revisions).where(revisions.c.key.in_(old)))

    def forget(self, before: int) -> None:
        """Drop changes that were confirmed before that moment."""
        self._connection.execute(delete(revisions).where(revisions.c.confirmed < before))

    def newest(self, limit: int, since: int = 0) -> list[Revision]:
        """The last changes of all pages, newest first."""
        query = _REVISION.where(revisions.c.confirmed > since).order_by(revisions.c.confirmed.desc(), revisions.c.key)
        return [_revision(row) for row in self._connection.execute(query.limit(limit))]

    def last_of_entries(self, entry_ids: Iterable[str]) -> dict[str, Revision]:
        """The last change of each of these entries' pages, by the entry's id."""
        query = _REVISION.order_by(revisions.c.confirmed)
        found = (_revision(row) for row in select_in(self._connection, query, watched.c.entry_id, entry_ids))
        return {revision.entry: revision for revision in found if revision.entry is not None}

    def of_page(self, key: int) -> list[Revision]:
        """The changes of one page, newest first."""
        query = _REVISION.where(revisions.c.watched == key).order_by(revisions.c.confirmed.desc())
        return [_revision(row) for row in self._connection.execute(query)]


_REVISION = select(revisions, watched.c.url, watched.c.entry_id).join(watched, watched.c.key == revisions.c.watched)


def _revision(row: Any) -> Revision:
    before, after = orjson.loads(zlib.decompress(row.texts))
    return Revision(
        key=row.key, url=row.url, entry=row.entry_id, seen_at=from_micros(row.seen),
        confirmed_at=from_micros(row.confirmed), grade=Grade(row.grade), rules=tuple(orjson.loads(row.rules)),
        title_before=before[0], text_before=before[1], title_after=after[0], text_after=after[1],
    )  # fmt: skip
