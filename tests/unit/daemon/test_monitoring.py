"""The monitor's rounds within the daemon: without end, or by cron."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from daemon import PATIENCE, eventually
from feedmill.app import running
from feedmill.daemon import monitoring as rounds
from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.monitoring import Monitoring
from feedmill.errors import StateError
from mill import Project


class Station:
    """The monitor's own end: counts what it is asked for."""

    def __init__(self) -> None:
        self.checked = self.ran = 0
        self.troubles: list[Exception] = []
        self._stopped = threading.Event()

    def check(self, urls: object = None, **_: Any) -> list[Any]:
        assert urls is None  # what is due, and nothing else
        if self.troubles:
            raise self.troubles.pop()
        self.checked += 1
        return []

    def run(self, _told: object) -> None:
        self.ran += 1
        self._stopped.wait(PATIENCE)

    def stop(self) -> None:
        self._stopped.set()


class Bench:
    def __init__(self, root: Path, cron: str) -> None:
        setup = running._setup(Project(root).root / "config.yaml", serve=False)
        self.station, self.inbox, self.watched = Station(), Inbox(), 0
        self.setup = replace(
            setup, monitored=True, rounds=cron, station=lambda _through: self.station, watch_sources=self._watch
        )  # type: ignore[arg-type]
        self.board = Board(datetime.now(UTC))
        self.monitoring = Monitoring(self.setup, self.inbox, self.board, Metrics())
        self._writer = threading.Thread(target=self._write)
        self._writer.start()

    def _watch(self) -> None:
        self.watched += 1

    def _write(self) -> None:
        """What the writer does for others."""
        while not self.inbox.is_stopping:
            for call in self.inbox.take().calls:
                call.answer.set_result(call.run())

    def end(self) -> None:
        self.monitoring.stop(PATIENCE)
        self.inbox.stop()
        self._writer.join(PATIENCE)


@pytest.fixture
def by_cron(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path, "0 1 * * *")
    yield bench
    bench.end()


@pytest.fixture
def always(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path, "")
    yield bench
    bench.end()


def test_by_cron_nothing_is_looked_at_before_a_round_begins(by_cron: Bench) -> None:
    by_cron.monitoring.start()
    assert by_cron.monitoring.is_alive
    by_cron.monitoring.begin_round()
    eventually(lambda: by_cron.station.checked == 1)
    assert by_cron.watched == 1
    by_cron.monitoring.begin_round()
    eventually(lambda: by_cron.station.checked == 2)
    assert by_cron.station.ran == 0


def test_a_round_that_failed_is_made_up_for(by_cron: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "FIRST_PAUSE", 0.01)
    by_cron.station.troubles = [StateError("locked"), StateError("locked")]
    with capture_logs() as log:
        by_cron.monitoring.start()
        by_cron.monitoring.begin_round()
        eventually(lambda: by_cron.station.checked == 1)
    assert [line["seconds"] for line in log if line["event"] == "the monitor pauses"] == [0.01, 0.02]


def test_without_cron_it_goes_on_and_on(always: Bench) -> None:
    always.monitoring.start()
    always.monitoring.start()  # as after a reload before the first pass
    eventually(lambda: always.station.ran == 1)
    assert always.station.checked == 0


def test_it_ends_while_it_waits_and_while_it_looks(by_cron: Bench, tmp_path: Path) -> None:
    for bench in (by_cron, Bench(tmp_path / "other", "")):
        bench.monitoring.start()
        bench.end()
        assert not bench.monitoring._thread.is_alive()
        assert bench.monitoring.is_alive  # it was told to: nobody has to start it again


def test_where_it_is_not_wanted_it_does_not_begin(always: Bench) -> None:
    monitoring = Monitoring(replace(always.setup, monitored=False), always.inbox, always.board, Metrics())
    monitoring.start()
    assert not monitoring._thread.is_alive()
    assert monitoring.is_alive


def test_sources_are_watched_anew_only_where_documents_changed(always: Bench) -> None:
    for _ in range(3):
        always.monitoring.watch_sources()
    always.board.note(changes=1)
    always.monitoring.watch_sources()
    eventually(lambda: always.watched == 2)
