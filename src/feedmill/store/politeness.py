"""What a good visitor must not forget: robots.txt, outages of his own, how often he looked."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from feedmill.records import RobotsText
from feedmill.store.monitor_schema import looks, outages, robots
from feedmill.store.query import select_in, steps

DAY = 86_400_000_000
KEPT_DAYS = 400


class Count(NamedTuple):
    """Looks of one day with one verdict; `not_modified` of them were answered by 304."""

    number: int
    bytes: int
    not_modified: int


class Politeness:
    """Within one transaction. Times are epoch microseconds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def robots(self, origins: Iterable[str]) -> dict[str, RobotsText]:
        """What was read of these sites."""
        rows = select_in(self._connection, select(robots), robots.c.origin, origins)
        return {row.origin: RobotsText(row.origin, row.at, _plain(row.text), row.why) for row in rows}

    def put_robots(self, found: Iterable[RobotsText], expired: int) -> None:
        """Remember these; forget what was read before `expired`."""
        new = {one.origin: one for one in found}
        if new:
            self._connection.execute(delete(robots).where(robots.c.at < expired))
            for step in steps(new):
                self._connection.execute(delete(robots).where(robots.c.origin.in_(step)))
            rows = [{"origin": o, "at": r.at, "text": _packed(r.text), "why": r.why} for o, r in new.items()]
            self._connection.execute(insert(robots), rows)

    def paused_until(self) -> int:
        """The end of the last outage; 0 where there was none."""
        return self._connection.execute(select(outages.c.until).order_by(outages.c.began.desc()).limit(1)).scalar() or 0

    def add_outage(self, began: int, until: int, failed: int, hosts: int) -> None:
        """Our own line was down."""
        self._connection.execute(delete(outages).where(outages.c.began == began))
        row = {"began": began, "until": until, "failed": failed, "hosts": hosts}
        self._connection.execute(insert(outages), row)

    def outages(self, since: int) -> list[tuple[int, int, int, int]]:
        """Those that began after `since`: began, until, hosts that failed, hosts in all."""
        query = select(outages).where(outages.c.began > since).order_by(outages.c.began)
        return [(row.began, row.until, row.failed, row.hosts) for row in self._connection.execute(query)]

    def count(self, now: int, counted: Mapping[str, Count]) -> None:
        """Add to the looks of today, by verdict."""
        day = now // DAY
        known = {row.verdict: row for row in self._connection.execute(select(looks).where(looks.c.day == day))}
        rows = []
        for verdict, new in counted.items():
            old = known.get(verdict)
            before = Count(old.number, old.bytes, old.not_modified) if old is not None else Count(0, 0, 0)
            total = Count(*(a + b for a, b in zip(before, new, strict=True)))
            rows.append({"day": day, "verdict": verdict, **total._asdict()})
        if rows:
            self._connection.execute(delete(looks).where(looks.c.day == day, looks.c.verdict.in_(list(counted))))
            self._connection.execute(insert(looks), rows)
            if not known:
                self._connection.execute(delete(looks).where(looks.c.day < day - KEPT_DAYS))

    def looks(self, since: int) -> dict[str, Count]:
        """Looks by verdict, of the days from `since` on."""
        found: dict[str, Count] = {}
        for row in self._connection.execute(select(looks).where(looks.c.day >= since // DAY)):
            new = Count(row.number, row.bytes, row.not_modified)
            before = found.get(row.verdict, Count(0, 0, 0))
            found[row.verdict] = Count(*(a + b for a, b in zip(before, new, strict=True)))
        return found


def _packed(text: str | None) -> bytes | None:
    return None if text is None else zlib.compress(text.encode("utf-8", "replace"))


def _plain(data: bytes | None) -> str | None:
    return None if data is None else zlib.decompress(data).decode()
