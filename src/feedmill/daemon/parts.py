"""The parts of the daemon that a new configuration makes anew, and that start again when their thread ended."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

import structlog

from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.monitoring import Monitoring
from feedmill.daemon.operations import Operations
from feedmill.daemon.searching import Searching
from feedmill.daemon.setup import Setup
from feedmill.daemon.vigil import Post
from feedmill.errors import FeedmillError
from feedmill.model import Watched
from feedmill.watch.settling import Batch
from feedmill.watch.watcher import Watcher
from feedmill.web.server import Server

log = structlog.get_logger()


class Parts:
    """Watcher, monitor, search index and server as one setup wants them.

    They are exchanged by the writer and renewed by the main thread.
    """

    def __init__(self, setup: Setup, inbox: Inbox, board: Board, metrics: Metrics, operations: Operations) -> None:
        self._setup = setup
        self._inbox = inbox
        self._board = board
        self._metrics = metrics
        self._operations = operations
        self._exchanging = threading.Lock()
        self._watcher = self._new_watcher()
        self._monitoring = self._new_monitoring()
        self._searching = self._new_searching()
        self._server: Server | None = None

    def start(self) -> None:
        """Serve and watch. Raises `ServerError`."""
        self._serve()
        self._watcher.start()
        self._attend()

    def follow(self) -> None:
        """Begin with what follows the first pass: the rounds and the search index, where they are wanted."""
        with self._exchanging:
            self._monitoring.start()
            self._searching.start()

    def exchange(self, setup: Setup) -> None:
        """Go on as `setup` wants it."""
        with self._exchanging:
            before, self._setup = self._setup, setup
            self._watch()
            self._monitor()
            self._search()
            if setup.server != before.server:
                self._serve_or_tell()

    def stop(self) -> None:
        """Watch, monitor and index no more; what is published is still served."""
        self._watcher.stop()
        self._monitoring.stop()
        self._searching.stop()

    def stop_serving(self) -> None:
        """The end."""
        if self._server:
            self._server.stop(1.0)

    @property
    def polled(self) -> Mapping[str, str]:
        """The seed folders without events, by key, and why."""
        return self._watcher.polled

    def watch_sources(self) -> None:
        """The monitor watches what is published now."""
        self._monitoring.watch_sources()

    def begin_round(self) -> None:
        """The monitor looks at what is due."""
        self._monitoring.begin_round()

    def check(self, urls: Sequence[str] | None, *, everything: bool) -> list[Watched]:
        """Look at some sources at once, for another process. Raises `FeedmillError`."""
        return self._monitoring.check(urls, everything=everything)

    def published(self) -> None:
        """The server looks at its files anew, before anybody is told of them."""
        if self._server:
            self._server.published()

    def posts(self) -> tuple[Post, ...]:
        """Whose threads are to be looked after."""
        return (
            Post("watcher", "watch", lambda: self._watcher.is_alive, self._renewing(self._watch_anew)),
            Post("monitor", "monitor", lambda: self._monitoring.is_alive, self._renewing(self._monitor)),
            Post("search index", "search", lambda: self._searching.is_alive, self._renewing(self._search)),
            Post(
                "server",
                "feedmill-web",
                lambda: self._server is None or self._server.is_alive,
                self._renewing(self._serve),
            ),
        )

    def _renewing(self, renew: Callable[[], None]) -> Callable[[], None]:
        def restart() -> None:
            with self._exchanging:
                renew()

        return restart

    def _watch(self) -> None:
        self._watcher.stop()
        self._watcher = self._new_watcher()
        self._watcher.start()
        self._attend()

    def _watch_anew(self) -> None:
        self._watch()
        self._inbox.rescan()  # what happened meanwhile was not heard

    def _attend(self) -> None:
        self._operations.attend(self._setup, self._watcher)
        self._board.note(polled=dict(self._watcher.polled))

    def _monitor(self) -> None:
        self._monitoring.stop()
        self._monitoring = self._new_monitoring()
        self._monitoring.start()

    def _search(self) -> None:
        self._searching.stop()
        self._searching = self._new_searching()
        self._searching.start()

    def _serve(self) -> None:
        if self._server:
            self._server.stop(1.0)
        setup = self._setup
        self._server = Server(setup.output, setup.server, self._operations) if setup.server else None
        self._board.note(server=None)
        if self._server:
            self._server.start()
            self._board.note(server=self._server.address)

    def _serve_or_tell(self) -> None:
        """A server that does not start is tried again by the vigil; all else goes on."""
        try:
            self._serve()
        except FeedmillError as error:
            log.error("the server does not start", error=str(error))

    def _new_watcher(self) -> Watcher:
        setup = self._setup
        return Watcher(setup.folders, (setup.config,), setup.settle.total_seconds(), self._heard)

    def _new_monitoring(self) -> Monitoring:
        return Monitoring(self._setup, self._inbox, self._board, self._metrics)

    def _new_searching(self) -> Searching:
        return Searching(self._setup, self._board, self._metrics)

    def _heard(self, batch: Batch) -> None:
        if batch.settings:
            self._inbox.reload()
        self._inbox.look_at(batch.files, batch.since)
