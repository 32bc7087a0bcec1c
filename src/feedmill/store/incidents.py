"""What the operator should know of, and the journal of whatever feeds and pages have to tell anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from feedmill.records import Incident
from feedmill.store.monitor_schema import incidents, journal
from feedmill.store.query import steps

KEPT_NEWS = 10_000  # lines of the journal: whoever is further behind publishes everything


class News(NamedTuple):
    """What was told since a line of the journal. `everything`: that line is not there any more."""

    entries: Collection[str]
    last: int
    everything: bool = False


class Incidents:
    """Within one transaction of the ledger. Times are epoch microseconds. Whatever changes stands in the journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, kind: str) -> dict[str, str]:
        """The reasons of those that have not ended, by subject."""
        query = select(incidents.c.subject, incidents.c.reason).where(incidents.c.kind == kind, _OPEN)
        return {row.subject: row.reason for row in self._connection.execute(query)}

    def begin(self, kind: str, reasons: Mapping[str, str], at: int, ended: int | None = None) -> None:
        """Something befell these subjects."""
        given = {"kind": kind, "at": at, "changed": at, "ended": ended}
        rows = [{**given, "subject": subject, "reason": reason} for subject, reason in sorted(reasons.items())]
        if rows:
            self._connection.execute(insert(incidents), rows)
            self.tell([None])

    def end(self, kind: str, subjects: Iterable[str], now: int) -> None:
        """It is over for these."""
        for step in steps(sorted(subjects)):
            self._change(kind, step, ended=now, changed=now)

    def settle(self, kind: str, reasons: Mapping[str, str], now: int) -> None:
        """These and no others are the case."""
        known = self.open(kind)
        self.end(kind, known.keys() - reasons.keys(), now)
        self.begin(kind, {subject: reason for subject, reason in reasons.items() if subject not in known}, now)
        for subject, reason in reasons.items():
            if known.get(subject, reason) != reason:
                self._change(kind, [subject], reason=reason, changed=now)

    def _change(self, kind: str, subjects: Sequence[str], **values: object) -> None:
        where = (incidents.c.kind == kind, incidents.c.subject.in_(subjects), _OPEN)
        if self._connection.execute(update(incidents).where(*where).values(**values)).rowcount:
            self.tell([None])

    def newest(self, limit: int) -> list[Incident]:
        """The last ones of all kinds, newest first."""
        query = select(incidents).order_by(incidents.c.at.desc(), incidents.c.key.desc()).limit(limit)
        return [
            Incident(row.kind, row.subject, row.reason, row.at, row.changed, row.ended)
            for row in self._connection.execute(query)
        ]

    def forget(self, before: int) -> None:
        """Drop those that ended before that moment."""
        self._connection.execute(delete(incidents).where(incidents.c.ended < before))

    # -- the journal ------------------------------------------------------------------------

    def tell(self, entries: Sequence[str | None]) -> None:
        """There is something new to tell of these entries; None: of no entry."""
        if not entries:
            return
        first = self._last() + 1
        rows = [{"key": key, "entry_id": entry_id} for key, entry_id in enumerate(entries, first)]
        self._connection.execute(insert(journal), rows)
        self._connection.execute(delete(journal).where(journal.c.key <= first - KEPT_NEWS))

    def news(self, since: int) -> News:
        """What was told after that line; of a journal that never had it, everything is news."""
        last = self._last()
        if last == since:
            return News((), last)
        rows = self._connection.execute(select(journal).where(journal.c.key > since)).all()
        found = sorted({row.entry_id for row in rows if row.entry_id is not None})
        return News(found, last, everything=len(rows) != last - since)

    def told_of(self, limit: int) -> list[str]:
        """The entries that something was last told of, the last first."""
        query = select(journal.c.entry_id).where(journal.c.entry_id.is_not(None)).order_by(journal.c.key.desc())
        return list(dict.fromkeys(row.entry_id for row in self._connection.execute(query.limit(limit))))

    def _last(self) -> int:
        return self._connection.execute(select(func.max(journal.c.key))).scalar() or 0


_OPEN = incidents.c.ended.is_(None)
