"""What the daemon tells of itself: to the operator's pages, to Prometheus, to systemd and to `feedmill status`."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from feedmill.daemon.agenda import Agenda
from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.setup import Setup
from feedmill.watch.watcher import Watcher

SILENT = 120.0  # seconds without a sign of life from the writer
FRESH = 5.0  # seconds that what was asked of the store is good for


class Operations:
    """Answers from any thread; the store is asked at most once in `FRESH` seconds, and only after a pass."""

    def __init__(self, inbox: Inbox, board: Board, agenda: Agenda, metrics: Metrics) -> None:
        self._inbox = inbox
        self._board = board
        self._agenda = agenda
        self._metrics = metrics
        self._setup: Setup | None = None
        self._watcher: Watcher | None = None
        self._stored: Mapping[str, Any] = {}
        self._asked = (-1, -FRESH)  # after which pass, and when
        self._watching: Mapping[str, Any] = {}
        self._watching_asked = -FRESH

    def attend(self, setup: Setup, watcher: Watcher) -> None:
        """From now on these are in force."""
        self._setup, self._watcher = setup, watcher

    def health(self) -> dict[str, Any]:
        """Whether the writer and the jobs live; what fails for a reason outside is `readiness`."""
        facts = self._board.facts
        silent = time.monotonic() - facts.beat
        why = []
        if silent > SILENT:
            why.append(f"the writer has shown no sign of life for {silent:.0f} s ({facts.busy or 'waiting'})")
        if late := self._agenda.late:
            why.append(f"jobs do not run: {', '.join(late)}")
        if "scan" not in self._agenda.planned:
            why.append("no scan is planned")
        return {"ok": not why, "why": why, "pid": facts.pid, "started": _iso(facts.started), "busy": facts.busy}

    def readiness(self) -> dict[str, Any]:
        """Whether the feeds are as new as the documents."""
        facts = self._board.facts
        why = [*([facts.error] if facts.error else []), *facts.lost.values()]
        if facts.last_scan is None:
            why.append("the first scan is not done yet")
        return {
            "ready": not why,
            "why": why,
            "last_scan": _iso(facts.last_scan),
            "last_publish": _iso(facts.last_publish),
            "oldest_waiting": self._oldest(),
        }

    def _oldest(self) -> float | None:
        moments = (self._inbox.oldest_waiting, self._watcher.oldest_waiting if self._watcher else None)
        oldest = min((moment for moment in moments if moment is not None), default=None)
        return None if oldest is None else round(time.monotonic() - oldest, 3)

    def _waiting(self) -> int:
        return self._inbox.waiting + (self._watcher.waiting if self._watcher else 0)

    def metrics(self) -> tuple[bytes, str]:
        """Prometheus' text format, and its media type."""
        stored = self._from_store()
        newest = {feed["path"]: _epoch(feed["newest"]) for feed in stored["feeds"] if feed["newest"]}
        return self._metrics.exposition(stored["documents"], newest, self._waiting(), self._from_monitor())

    def search(self, query: str, limit: int) -> list[dict[str, Any]]:
        """Entries that hold `query`, newest first."""
        setup = self._setup
        assert setup is not None
        return setup.search(query, limit)

    def status(self) -> dict[str, Any]:
        """All of it, for the status page and `feedmill status`."""
        setup, facts = self._setup, self._board.facts
        assert setup is not None
        return {
            **self._from_store(),
            "daemon": {
                "pid": facts.pid,
                "started": _iso(facts.started),
                "busy": facts.busy,
                "config": str(setup.config),
                "seeds": {str(folder.root): facts.polled.get(folder.key, "") for folder in setup.folders},
                "server": facts.server,
                "failing": {"error": facts.error, "since": _iso(facts.failing_since), "tries": facts.tries}
                if facts.error
                else None,
                "planned": {name: _iso(moment) for name, moment in sorted(self._agenda.planned.items())},
                "passes": facts.passes,
                **{key: value for key, value in self.readiness().items() if key != "ready"},
                "why": [*self.health()["why"], *self.readiness()["why"]],
                "waiting": self._waiting(),
            },
            "waiting": self._waiting(),
            "monitor": {key: value for key, value in self._from_monitor().items() if key != "sources"} or None,
            "sources": self._from_monitor().get("sources"),
        }

    def _from_store(self) -> dict[str, Any]:
        """What the store told after the last pass, and not long before it."""
        setup, passes = self._setup, self._board.facts.passes
        assert setup is not None
        after, moment = self._asked
        if passes != after and time.monotonic() - moment >= FRESH:
            self._asked = (passes, time.monotonic())
            self._stored = {**(setup.status() or {}), "feeds": setup.feeds()}
        return {"documents": {}, "rejected": [], "builds": [], "feeds": [], **self._stored}

    def _from_monitor(self) -> Mapping[str, Any]:
        """What the monitor does, as it was a short while ago; empty where nothing is watched."""
        setup = self._setup
        assert setup is not None
        if not setup.monitored:
            return {}
        if time.monotonic() - self._watching_asked >= FRESH:
            self._watching_asked = time.monotonic()
            self._watching = setup.watching()
        return self._watching


def _epoch(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else None
