"""The daemon as a whole: what it starts, what it listens to, how it ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Any

import structlog

from feedmill.daemon.agenda import Agenda
from feedmill.daemon.board import Board
from feedmill.daemon.channel import Channel
from feedmill.daemon.clock import Clock
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.notify import Notifier
from feedmill.daemon.operations import Operations
from feedmill.daemon.parts import Parts
from feedmill.daemon.setup import Setup
from feedmill.daemon.vigil import Post, Vigil
from feedmill.daemon.writer import Writer
from feedmill.errors import FeedmillError

LOOK_UP = 1.0  # seconds between two looks at the clock, and at whether the writer lives
SOURCES_EVERY = timedelta(minutes=5)
LAST_WRITE = 9.0  # seconds that a write under way is given at the end

log = structlog.get_logger()


class Daemon:
    """Runs until a signal ends it. The lock of the state folder is held by whoever runs it."""

    def __init__(self, setup: Setup, load: Callable[[], Setup]) -> None:
        """`load` makes the setup anew from the configuration. Raises `FeedmillError`."""
        self._setup = setup
        self._clock = Clock()
        self._wake: SimpleQueue[int] = SimpleQueue()  # a handler may put into it at any instant; an event has a lock
        self._ends_with: int | None = None
        self._inbox = Inbox()
        self._board = Board(datetime.now(UTC))
        self._metrics = Metrics()
        self._agenda = Agenda(self._inbox, self._job_troubled)
        self._operations = Operations(self._inbox, self._board, self._agenda, self._metrics)
        self._notifier = Notifier(os.environ)
        self._channel = Channel(self._setup.state, self._answer)
        self._parts = Parts(setup, self._inbox, self._board, self._metrics, self._operations)
        self._writer = Writer(
            setup=setup,
            load=load,
            reloaded=self._reloaded,
            published=self._parts.published,
            inbox=self._inbox,
            board=self._board,
            agenda=self._agenda,
            metrics=self._metrics,
        )
        self._vigil = Vigil(self._board, self._metrics)
        self._vigil.keep(
            *self._parts.posts(),
            Post("scheduler", "APScheduler", lambda: self._agenda.is_alive, self._agenda.restart),
            Post("channel", "channel", lambda: self._channel.is_alive, self._channel.restart),
        )

    def run(self) -> int:
        """Run; the exit code. Raises `FeedmillError` for what must be mended before it can start."""
        with self._signals(), self._vigil.hearing():
            try:
                self._start()
                while not self._board.facts.passes and not self._is_over():
                    self._look_around()
                self._parts.follow()
                while not self._is_over():
                    self._look_around()
            finally:
                self._end()
        return 0 if self._ends_with is not None else 1

    def _is_over(self) -> bool:
        if self._ends_with is not None:
            return True
        try:
            self._wake.get(timeout=LOOK_UP)
        except Empty:
            pass
        else:
            return True
        if self._writer.is_alive():
            return False
        log.error("the writer ended, and so does the daemon; start it again")
        return True

    def _start(self) -> None:
        self._parts.start()
        self._channel.start()
        self._agenda.start()
        self._agenda.scan(self._setup.scan, self._setup.zone, 0.0, stretched=False)
        if seconds := self._notifier.watchdog_seconds:
            self._agenda.every(timedelta(seconds=seconds), self._feed_watchdog, "watchdog")
        self._agenda.every(SOURCES_EVERY, self._parts.watch_sources, "sources")
        self._plan_rounds()
        self._inbox.rescan()
        self._writer.start()
        self._notifier.ready()
        log.info("started", pid=os.getpid(), config=str(self._setup.config), **self._watched())

    def _watched(self) -> dict[str, str]:
        polled = self._parts.polled
        serving = {"serving": self._board.facts.server} if self._board.facts.server else {}
        how = {str(folder.root): polled.get(folder.key, "events") for folder in self._setup.folders}
        return {"watching": ", ".join(f"{root} ({why})" for root, why in how.items()), **serving}

    def _end(self) -> None:
        """Finish the write under way, within `LAST_WRITE` seconds; feeds are whole however this ends."""
        self._notifier.stopping()
        self._inbox.stop()
        self._channel.stop()
        self._parts.stop()
        if self._writer.ident is not None:
            self._writer.join(LAST_WRITE)
        self._agenda.stop()
        self._parts.stop_serving()
        log.info("stopped", finished=not self._writer.is_alive())

    @contextmanager
    def _signals(self) -> Iterator[None]:
        handlers = {signal.SIGTERM: self._stop, signal.SIGINT: self._stop, signal.SIGHUP: self._hang_up}
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        if self._ends_with is not None:
            os._exit(128 + number)  # asked twice: now. What a reader may fetch is whole at any instant
        self._ends_with = number
        self._wake.put(number)

    def _hang_up(self, _number: int, _frame: FrameType | None) -> None:
        self._notifier.reloading()
        self._inbox.reload()

    def _look_around(self) -> None:
        self._vigil.look()
        self._look_at_clock()

    def _look_at_clock(self) -> None:
        if jump := self._clock.jump():
            log.warning("the clock was set, or the machine slept; everything is looked at again", by=f"{jump:+.0f} s")
            self._plan_anew()
        elif self._agenda.is_astray:
            log.warning("a job was planned by a wrong clock; everything is looked at again")
            self._plan_anew()

    def _plan_anew(self) -> None:
        self._agenda.renew()
        self._inbox.rescan()

    def _feed_watchdog(self) -> None:
        """Called by the scheduler, so that it stands for jobs, writer and store at once."""
        if self._operations.health()["ok"]:
            self._notifier.watchdog()

    def _job_troubled(self, job: str, trouble: str, error: str) -> None:
        self._metrics.troubled(job, trouble)
        log.warning(f"job {trouble}", job=job, **({"error": error} if error else {}))

    # A new configuration; called by the writer

    def _reloaded(self, setup: Setup | None) -> None:
        if setup and setup.settings != self._setup.settings:
            self._setup = setup
            self._parts.exchange(setup)
            self._plan_rounds()
        self._notifier.ready()

    def _plan_rounds(self) -> None:
        setup = self._setup
        rounds = setup.rounds if setup.monitored else ""
        self._agenda.by_cron(rounds, setup.zone, self._parts.begin_round, "rounds")

    # Other processes

    def _answer(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        match request.get("command"):
            case "status":
                return self._operations.status()
            case "build":
                return self._build(request)
            case "check":
                return self._check(request)
        return {"error": f"{request.get('command')!r} is nothing that a running daemon does"}

    def _build(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        if request.get("config") != str(self._setup.config):
            return {"error": f"{self._setup.state} is in use by a daemon that runs with {self._setup.config}"}
        self._inbox.reload()
        try:
            report = self._inbox.request(fresh=bool(request.get("fresh"))).answer.result()
        except CancelledError:
            return {"error": "the daemon is about to end; type the command again"}
        except FeedmillError as error:
            return {"error": str(error)}
        return {"pid": os.getpid(), "report": report}

    def _check(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        try:
            pages = self._parts.check(request.get("urls"), everything=bool(request.get("everything")))
        except CancelledError:
            return {"error": "the daemon is about to end; type the command again"}
        except FeedmillError as error:
            return {"error": str(error)}
        return {"pid": os.getpid(), "pages": pages}
