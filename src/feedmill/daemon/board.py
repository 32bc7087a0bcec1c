"""What the daemon knows of itself at this moment, for whoever asks from another thread."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from feedmill.pipeline.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One state of affairs. Moments are aware UTC datetimes; `beat` is of the monotonic clock, in seconds."""

    started: datetime
    pid: int = field(default_factory=os.getpid)
    passes: int = 0  # that ended well
    changes: int = 0  # those of them that met a document that came, changed or went
    beat: float = field(default_factory=time.monotonic)  # when the writer last showed a sign of life
    busy: str = ""  # what it is doing
    last_scan: datetime | None = None
    scan_seconds: float = 0.0
    last_publish: datetime | None = None
    error: str | None = None
    failing_since: datetime | None = None
    tries: int = 0
    polled: Mapping[str, str] = field(default_factory=dict)  # seed folders without events, and why
    lost: Mapping[str, str] = field(default_factory=dict)  # parts whose thread ended and did not start again, and why
    server: str | None = None


class Board:
    """The facts, replaced as a whole."""

    def __init__(self, started: datetime) -> None:
        self._lock = threading.Lock()
        self._facts = Facts(started=started)

    @property
    def facts(self) -> Facts:
        """As of now."""
        return self._facts

    def note(self, **changes: Any) -> None:
        """Put these facts in place of what was known."""
        with self._lock:
            self._facts = replace(self._facts, **changes)

    def beat(self, busy: str = "") -> None:
        """The writer lives, and does this."""
        self.note(beat=time.monotonic(), busy=busy)

    def failed(self, error: str) -> int:
        """A pass failed with this line; how often in a row."""
        facts = self._facts
        since = facts.failing_since or datetime.now(UTC)
        self.note(error=error, failing_since=since, tries=facts.tries + 1)
        return facts.tries + 1

    def passed(self, report: Report, moment: datetime) -> None:
        """A pass ended well."""
        facts = self._facts
        changes = facts.changes + bool(report.read or report.files["gone"])
        self.note(passes=facts.passes + 1, changes=changes, error=None, failing_since=None, tries=0)
        if report.is_whole:
            self.note(last_scan=moment, scan_seconds=report.seconds["scan"])
        if report.written or report.removed or facts.last_publish is None:
            self.note(last_publish=moment)
