"""The search index within the daemon: a thread that follows the passes, off the path of publishing."""

from __future__ import annotations

import threading
import time

import structlog

from feedmill.daemon.board import Board
from feedmill.daemon.memory import give_back
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.setup import Setup
from feedmill.errors import FeedmillError

REST = 2.0  # seconds from a pass to the index: what lands together is taken in together
WHOLE_EVERY = 3600.0  # seconds between two comparisons of every document
FIRST_PAUSE, LONGEST_PAUSE = 10.0, 600.0  # seconds between two tries of what fails
MUCH = 500  # documents taken in, after which memory is worth giving back

log = structlog.get_logger()


class Searching:
    """Keeps the index while `setup` has a server: without one nobody can search."""

    def __init__(self, setup: Setup, board: Board, metrics: Metrics) -> None:
        self._setup = setup
        self._board = board
        self._metrics = metrics
        self._stopped = threading.Event()
        self._done = -1  # so many passes that changed something were followed
        self._compared = -WHOLE_EVERY
        self._told = ""
        self._thread = threading.Thread(target=self._run, name="search", daemon=True)

    def start(self) -> None:
        """Begin, where there is a server and it was not begun: a reload may have come first."""
        if self._setup.server and self._thread.ident is None:
            self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether it goes on, where it was begun."""
        return self._thread.ident is None or self._thread.is_alive() or self._stopped.is_set()

    def stop(self, timeout: float = 5.0) -> None:
        """End it; what is not taken in yet is noted down in the index itself."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopped.wait(REST):
            facts = self._board.facts
            if not facts.passes or facts.changes == self._done:
                continue
            try:
                self._follow(facts.changes)
                pause, self._told = FIRST_PAUSE, ""
            except Exception as error:  # whatever it is, feeds go on, and so does this
                self._failed(error)
                self._stopped.wait(pause)
                pause = min(LONGEST_PAUSE, pause * 2)

    def _follow(self, changes: int) -> None:
        began = time.monotonic()
        whole = began - self._compared >= WHOLE_EVERY
        taken = self._setup.update_search(lambda: not self._stopped.is_set(), whole)
        if whole:
            self._compared = began
        self._done = changes
        if taken > MUCH:
            log.info("the search index is up to date", documents=taken, seconds=round(time.monotonic() - began, 1))
            give_back(collect=True)

    def _failed(self, error: Exception) -> None:
        self._metrics.failed(type(error).__name__)
        self._compared = -WHOLE_EVERY
        ours = "" if isinstance(error, FeedmillError) else f"{type(error).__name__}: please report this: "
        if f"{ours}{error}" != self._told:
            self._told = f"{ours}{error}"
            log.error("the search index waits", error=self._told)
