"""What was published: files, feeds, what still has to be written, and the reports of past builds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, delete, func, insert, select

from feedmill.records import FeedKey
from feedmill.store.query import matching, select_in, steps
from feedmill.store.schema import builds, dirty, feeds, outputs

KEPT_BUILDS = 50


class Output(NamedTuple):
    """A published file as it was written. `owner` tells what it is made of: "feed all ", "entry <id>", "site"."""

    owner: str
    size: int
    mtime_ns: int


class Published:
    """The published side of the cache within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def outputs(self) -> dict[str, Output]:
        """Every published file by its path below the output folder."""
        return {
            row.path: Output(row.owner, row.size, row.mtime_ns) for row in self._connection.execute(select(outputs))
        }

    def owned(self, kind: str, names: Iterable[str]) -> dict[str, str]:
        """The first file, by path, of each of these owners of one kind."""
        owners = {f"{kind} {name}": name for name in names}
        query = select(outputs.c.owner, outputs.c.path).order_by(outputs.c.path.desc())
        return {owners[row.owner]: row.path for row in select_in(self._connection, query, outputs.c.owner, owners)}

    def put_outputs(self, written: Mapping[str, Output]) -> None:
        """Replace what is known of these files."""
        self.drop_outputs(written)
        rows = [{"path": path, **output._asdict()} for path, output in written.items()]
        if rows:
            self._connection.execute(insert(outputs), rows)

    def drop_outputs(self, paths: Iterable[str]) -> None:
        """Forget files that are published no more."""
        for step in steps(paths):
            self._connection.execute(delete(outputs).where(outputs.c.path.in_(step)))

    def feeds(self) -> dict[FeedKey, dict[str, Any]]:
        """What is told of each published feed: path, title, count, newest, latest titles."""
        rows = self._connection.execute(select(feeds))
        return {(row.kind, row.name): orjson.loads(row.summary) for row in rows}

    def put_feeds(self, summaries: Mapping[FeedKey, Mapping[str, object]]) -> None:
        """Replace what is told of these feeds."""
        self.drop_feeds(summaries)
        rows = [
            {"kind": kind, "name": name, "summary": orjson.dumps(summary).decode()}
            for (kind, name), summary in summaries.items()
        ]
        if rows:
            self._connection.execute(insert(feeds), rows)

    def drop_feeds(self, keys: Iterable[FeedKey]) -> None:
        """Forget feeds that have gone."""
        for where in matching((feeds.c.kind, feeds.c.name), keys):
            self._connection.execute(delete(feeds).where(where))

    def dirty(self) -> set[FeedKey]:
        """Feeds whose entries changed since they were last published. They survive a kill."""
        return {(row.kind, row.name) for row in self._connection.execute(select(dirty))}

    def mark_dirty(self, keys: Iterable[FeedKey]) -> None:
        """Add to them."""
        rows = [{"kind": kind, "name": name} for kind, name in sorted(set(keys) - self.dirty())]
        if rows:
            self._connection.execute(insert(dirty), rows)

    def clear_dirty(self, keep: Iterable[FeedKey] = ()) -> None:
        """All is published, but for what `keep` names."""
        self._connection.execute(delete(dirty))
        self.mark_dirty(keep)

    def add_build(self, finished: int, report: Mapping[str, object]) -> None:
        """Keep the report of a build; the oldest beyond `KEPT_BUILDS` goes."""
        number = (self._connection.execute(select(func.max(builds.c.number))).scalar() or 0) + 1
        row = {"number": number, "finished": finished, "report": orjson.dumps(report).decode()}
        self._connection.execute(insert(builds), row)
        self._connection.execute(delete(builds).where(builds.c.number <= number - KEPT_BUILDS))

    def builds(self, limit: int = 10) -> list[dict[str, Any]]:
        """The reports of the last builds, newest first."""
        query = select(builds.c.report).order_by(builds.c.number.desc()).limit(limit)
        return [orjson.loads(row.report) for row in self._connection.execute(query)]
