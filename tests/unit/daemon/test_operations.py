"""What the daemon tells of itself: alive, ready, its figures and its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from feedmill.app import running
from feedmill.daemon import operations as telling
from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.operations import FRESH, SILENT, Operations
from feedmill.pipeline.report import Report
from mill import Project

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Planned:
    """The scheduler as `Operations` sees it."""

    def __init__(self) -> None:
        self.planned: dict[str, datetime] = {"scan": START}
        self.late: list[str] = []


class Waiting:
    """The watcher as `Operations` sees it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.since: float | None = None
        self.waiting = 0

    @property
    def oldest_waiting(self) -> float | None:
        return self.since


class Clock:
    def __init__(self) -> None:
        self.now = 5000.0

    def monotonic(self) -> float:
        return self.now


class Bench:
    def __init__(self, root: Path, clock: Clock) -> None:
        self.asked = 0
        self.stored: Mapping[str, Any] | None = {"documents": {"published": 3}, "rejected": [], "builds": []}
        self.feeds = [{"path": "all", "newest": "2026-03-01T00:00:00+00:00"}, {"path": "tags/x", "newest": None}]
        self.clock = clock
        self.inbox, self.board, self.agenda = Inbox(clock.monotonic), Board(START), Planned()
        self.watcher = Waiting(clock)
        self.board.note(beat=clock.now)
        self.operations = Operations(self.inbox, self.board, self.agenda, Metrics())  # type: ignore[arg-type]
        setup = running._setup(Project(root).root / "config.yaml", serve=False)
        self.setup = replace(setup, status=self._status, feeds=lambda: self.feeds)
        self.operations.attend(self.setup, self.watcher)  # type: ignore[arg-type]

    def _status(self) -> Mapping[str, Any] | None:
        self.asked += 1
        return self.stored

    def passed(self, **what: object) -> None:
        report = Report(seconds={"scan": 0.5})
        for name, value in what.items():
            setattr(report, name, value)
        self.board.passed(report, START)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    clock = Clock()
    monkeypatch.setattr(telling, "time", clock)
    return Bench(tmp_path, clock)


class TestHealth:
    def test_all_is_well(self, bench: Bench) -> None:
        health = bench.operations.health()
        assert health["ok"]
        assert health["why"] == []
        assert health["started"] == "2026-03-01T12:00:00+00:00"

    def test_a_silent_writer_is_not(self, bench: Bench) -> None:
        bench.clock.now += SILENT
        assert bench.operations.health()["ok"]
        bench.board.note(busy="read 3 of 9")
        bench.clock.now += 1
        assert bench.operations.health()["why"] == ["the writer has shown no sign of life for 121 s (read 3 of 9)"]
        assert not bench.operations.health()["ok"]
        bench.board.note(beat=bench.clock.now)
        assert bench.operations.health()["ok"]

    def test_jobs_that_do_not_run_are_not(self, bench: Bench) -> None:
        bench.agenda.late = ["scan", "tidy"]
        assert bench.operations.health()["why"] == ["jobs do not run: scan, tidy"]

    def test_no_scan_to_come_is_not(self, bench: Bench) -> None:
        bench.agenda.planned = {"tidy": START}
        assert bench.operations.health()["why"] == ["no scan is planned"]

    def test_what_fails_for_a_reason_outside_is_no_illness(self, bench: Bench) -> None:
        bench.board.failed("/data is not mounted")
        assert bench.operations.health()["ok"]


class TestReadiness:
    def test_not_before_the_first_scan(self, bench: Bench) -> None:
        assert bench.operations.readiness() == {
            "ready": False, "why": ["the first scan is not done yet"],
            "last_scan": None, "last_publish": None, "oldest_waiting": None,
        }  # fmt: skip

    def test_after_it(self, bench: Bench) -> None:
        bench.passed(written=["all/rss.xml"])
        told = bench.operations.readiness()
        assert told["ready"]
        assert told["last_scan"] == told["last_publish"] == "2026-03-01T12:00:00+00:00"

    def test_what_fails_is_told_and_what_ended_too(self, bench: Bench) -> None:
        bench.passed()
        bench.board.failed("/data is not mounted")
        bench.board.note(lost={"watcher": "the watcher ended (why); it is started again and again"})
        told = bench.operations.readiness()
        assert not told["ready"]
        assert told["why"] == ["/data is not mounted", "the watcher ended (why); it is started again and again"]

    def test_how_long_the_oldest_file_waits(self, bench: Bench) -> None:
        bench.watcher.since = bench.clock.now - 2.5
        assert bench.operations.readiness()["oldest_waiting"] == 2.5
        bench.inbox.look_at([("s", b"a")], since=bench.clock.now - 4)
        bench.inbox.take()  # it is being read
        bench.watcher.since = None
        assert bench.operations.readiness()["oldest_waiting"] == 4
        bench.inbox.finished([("s", b"a")], whole=False)
        assert bench.operations.readiness()["oldest_waiting"] is None


class TestStatus:
    def test_all_of_it(self, bench: Bench) -> None:
        bench.passed()
        bench.watcher.waiting = 2
        bench.inbox.look_at([("s", b"a")])
        bench.board.note(server="http://127.0.0.1:8080/", busy="scan")
        told = bench.operations.status()
        assert told["documents"] == {"published": 3}
        assert told["waiting"] == told["daemon"]["waiting"] == 3
        daemon = told["daemon"]
        assert (daemon["passes"], daemon["busy"], daemon["server"]) == (1, "scan", "http://127.0.0.1:8080/")
        assert daemon["planned"] == {"scan": "2026-03-01T12:00:00+00:00"}
        assert daemon["failing"] is None
        assert daemon["seeds"] == {str(bench.setup.folders[0].root): ""}

    def test_what_fails_and_since_when(self, bench: Bench) -> None:
        bench.board.failed("locked")
        bench.board.failed("locked")
        failing = bench.operations.status()["daemon"]["failing"]
        assert (failing["error"], failing["tries"]) == ("locked", 2)
        assert datetime.fromisoformat(failing["since"]) <= datetime.now(UTC) + timedelta(seconds=1)

    def test_which_thread_ended_and_what_does_not_run(self, bench: Bench) -> None:
        bench.passed()
        bench.agenda.late = ["tidy"]
        bench.board.note(lost={"monitor": "the monitor ended (why)"})
        assert bench.operations.status()["daemon"]["why"] == ["jobs do not run: tidy", "the monitor ended (why)"]

    def test_a_folder_without_events_says_why(self, bench: Bench) -> None:
        bench.board.note(polled={bench.setup.folders[0].key: "it is on nfs4"})
        assert list(bench.operations.status()["daemon"]["seeds"].values()) == ["it is on nfs4"]

    def test_before_anything_was_stored(self, bench: Bench) -> None:
        bench.stored = None
        told = bench.operations.status()
        assert (told["documents"], told["rejected"], told["builds"]) == ({}, [], [])


class TestTheStore:
    def test_it_is_asked_after_a_pass_and_not_for_each_question(self, bench: Bench) -> None:
        for _ in range(5):
            bench.operations.status()
        assert bench.asked == 1
        bench.clock.now += FRESH
        bench.operations.status()
        assert bench.asked == 1  # nothing has happened
        bench.passed()
        bench.operations.status()
        assert bench.asked == 2

    def test_not_oftener_than_every_few_seconds(self, bench: Bench) -> None:
        bench.operations.status()
        bench.passed()
        bench.clock.now += FRESH - 0.1
        bench.operations.status()
        assert bench.asked == 1
        bench.clock.now += 0.2
        bench.operations.status()
        assert bench.asked == 2


def test_figures_for_prometheus(bench: Bench) -> None:
    bench.inbox.look_at([("s", b"a"), ("s", b"b")])
    text, media_type = bench.operations.metrics()
    assert media_type.startswith("text/plain; version=")
    lines = text.decode().splitlines()
    assert 'feedmill_documents{status="published"} 3.0' in lines
    assert 'feedmill_feed_newest_timestamp_seconds{feed="all"} 1.7723232e+09' in lines
    assert not any('feed="tags/x"' in line for line in lines)
    assert "feedmill_waiting_files 2.0" in lines
