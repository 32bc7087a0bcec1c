"""The monitor within the daemon: its rounds run in threads of their own, what touches the store in the writer's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from typing import Any, TypeVar

import structlog

from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.setup import Setup
from feedmill.errors import FeedmillError
from feedmill.model import Watched
from feedmill.monitor.desk import Told
from feedmill.monitor.station import Station

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0  # seconds between two tries of rounds that fail

T = TypeVar("T")
log = structlog.get_logger()


class Monitoring:
    """Watches sources while `setup.monitored`; looks at some of them at once for another process."""

    def __init__(self, setup: Setup, inbox: Inbox, board: Board, metrics: Metrics) -> None:
        self._setup = setup
        self._inbox = inbox
        self._metrics = metrics
        self._board = board
        self._watched_after = -1  # so many passes that changed something
        self._stopped = threading.Event()
        self._woken = threading.Event()  # a round is due, or it is over
        self._station: Station | None = None
        self._thread = threading.Thread(target=self._run, name="monitor", daemon=True)

    def start(self) -> None:
        """Begin with the rounds, where they are wanted and were not begun: a reload may have come first."""
        if self._setup.monitored and self._thread.ident is None:
            self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether the rounds go on, where they were begun."""
        return self._thread.ident is None or self._thread.is_alive() or self._stopped.is_set()

    def begin_round(self) -> None:
        """Look at all that is due, once; for rounds that begin by cron."""
        self._woken.set()

    def stop(self, timeout: float = 5.0) -> None:
        """End them; looks under way are due again."""
        self._stopped.set()
        self._woken.set()
        if station := self._station:
            station.stop()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def watch_sources(self) -> None:
        """Let the writer watch what is published now, when it gets to it and where documents changed."""
        changes = self._board.facts.changes
        if self._setup.monitored and changes != self._watched_after:
            self._watched_after = changes
            self._inbox.call(self._setup.watch_sources)

    def check(self, urls: Sequence[str] | None, *, everything: bool) -> list[Watched]:
        """Look at `urls`, at everything or at what is due, and wait for it. Raises `FeedmillError`."""
        found: list[Watched] = []

        def tell(told: Told) -> None:
            found.append(told.watched)
            self._tell(told)

        self._through(self._setup.watch_sources)
        station = self._setup.station(self._through)
        return found + station.check(urls, everything=everything, on_told=tell)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopped.is_set():
            try:
                self._look()
                pause = FIRST_PAUSE
            except CancelledError:
                return  # the daemon ends
            except FeedmillError as error:
                log.error("the monitor pauses", error=str(error), seconds=pause)
                self._metrics.failed(type(error).__name__)
                self._stopped.wait(pause)
                self._woken.set()  # a round that failed is made up for
                pause = min(LONGEST_PAUSE, pause * 2)

    def _look(self) -> None:
        """At whatever is due, for as long as it goes on; by cron until nothing is due any more."""
        if self._setup.rounds:
            self._woken.wait()
            self._woken.clear()
        if self._stopped.is_set():
            return
        self._through(self._setup.watch_sources)
        self._station = self._setup.station(self._through)
        if self._stopped.is_set():  # by somebody who saw no station yet
            return
        if self._setup.rounds:
            self._station.check(on_told=self._tell)
        else:
            self._station.run(self._tell)

    def _through(self, call: Callable[[], T]) -> T:
        answer: Any = self._inbox.call(call).result()
        return answer  # type: ignore[no-any-return]

    def _tell(self, told: Told) -> None:
        """Count it; where readers are told of it, have it published."""
        self._metrics.checked(told)
        page = told.watched
        if told.is_news:
            log.info("source " + str(page.verdict), url=page.url, reason=page.reason)
            self._inbox.publish()
