"""The one thread that reads documents, owns the ledger and publishes. Everybody else asks through the inbox."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog

from feedmill import slugs
from feedmill.daemon.agenda import Agenda
from feedmill.daemon.board import Board
from feedmill.daemon.defects import in_one_line
from feedmill.daemon.inbox import Inbox, Work
from feedmill.daemon.keeper import Keeper
from feedmill.daemon.memory import give_back
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.setup import Setup
from feedmill.daemon.telling import Teller
from feedmill.errors import FeedmillError
from feedmill.pipeline.report import Report

LONGEST_PAUSE = 60.0  # seconds between two tries of what fails
MANY = 2000  # places, beyond which a whole scan is quicker
BREAKABLE = ("scan", "read")  # stages that are worth nothing half done; publishing is finished
MUCH = 200  # files read and written, after which it is worth collecting what is unreachable

log = structlog.get_logger()


class Stopping(BaseException):
    """The daemon is to end while documents are being read: what this pass did is taken back."""


class Writer(threading.Thread):
    """Works through the inbox until it is stopped. What fails is tried again, later and later."""

    def __init__(
        self,
        *,
        setup: Setup,
        load: Callable[[], Setup],
        reloaded: Callable[[Setup | None], None],
        published: Callable[[], None],
        inbox: Inbox,
        board: Board,
        agenda: Agenda,
        metrics: Metrics,
    ) -> None:
        super().__init__(name="writer", daemon=True)
        self._setup = setup
        self._load = load
        self._reloaded = reloaded
        self._published = published
        self._inbox = inbox
        self._board = board
        self._agenda = agenda
        self._metrics = metrics
        self._keeper = Keeper(setup)
        self._teller = Teller()
        self._not_before = 0.0
        self._touched = 0  # files read and written since then

    def run(self) -> None:
        """Until the inbox is stopped."""
        while not self._inbox.is_stopping:
            self._turn()
        self._keeper.drop()

    def _turn(self) -> None:
        self._board.beat()
        work = self._inbox.take(self._not_before)
        try:
            self._carry_out(work) if work else self._keeper.ask()
        except Stopping:
            log.info("stopped while reading; the next start reads these documents again")
        except FeedmillError as error:
            self._failed(work, error)
        except Exception as error:  # a defect of ours must not end the daemon
            self._failed(work, FeedmillError(in_one_line(error)))

    def _carry_out(self, work: Work) -> None:
        if work.reload and self._reload():
            work.whole = True
        self._answer(work)
        if not work:
            return
        if work.tidy:
            self._keeper.tidy()
        self._done(work, self._pass(work))

    def _answer(self, work: Work) -> None:
        """What other threads have done here: short, and none of our business."""
        for call in work.calls:
            try:
                call.answer.set_result(call.run())
            except BaseException as error:
                call.answer.set_exception(error)
        work.calls.clear()

    def _pass(self, work: Work) -> Report:
        self._keeper.check()
        anew = not self._keeper.is_open  # what a cache that was made anew knows comes from a whole pass alone
        mill = self._keeper.mill(fresh=any(request.fresh for request in work.requests))
        now = self._setup.now()
        if work.requests:  # a build reads what lies there, settled or not
            return mill.build(now, self._go_on)
        if work.whole or anew or len(work.places) > MANY:
            return mill.build(now, self._go_on, settle=self._setup.settle)
        return mill.update(work.places, now, self._go_on, young=work.young, settle=self._setup.settle)

    def _go_on(self, stage: str, done: int, total: int) -> None:
        if self._inbox.is_stopping and stage in BREAKABLE:
            raise Stopping
        self._board.beat(f"{stage} {done} of {total}" if total else f"{stage} {done}")

    def _done(self, work: Work, report: Report) -> None:
        if self._board.facts.error:
            log.info("works again", tries=self._board.facts.tries)
        self._not_before = 0.0
        self._inbox.finished(work.places, whole=report.is_whole, unsettled=report.unsettled)
        if report.written or report.removed:
            self._published()
        if self._keeper.is_torn:
            self._inbox.rescan()  # what was published before the folder went is missing
        self._keeper.trust()
        self._board.passed(report, datetime.now(UTC))
        self._teller.tell(report)
        self._metrics.passed(report)
        self._plan(report)
        self._give_back(report.read + len(report.written))
        for request in work.requests:
            request.answer.set_result(report.as_json())

    def _give_back(self, touched: int) -> None:
        self._touched += touched
        if touched > MANY:
            slugs.forget()
        if touched:
            give_back(collect=self._touched > MUCH)
        if self._touched > MUCH:
            self._touched = 0

    def _plan(self, report: Report) -> None:
        """What the clock has to bring next."""
        setup, facts = self._setup, self._board.facts
        self._agenda.settle(report.unsettled, max(setup.settle, timedelta(seconds=0.1)))
        self._agenda.scan(setup.scan, setup.zone, facts.scan_seconds, stretched=not facts.polled)
        self._agenda.due(self._keeper.mill().next_turn(setup.now()))

    def _failed(self, work: Work, error: FeedmillError) -> None:
        """Told when it is new, and at each doubling of the tries; everything is looked at again then."""
        for request in work.requests:
            if not request.answer.done():
                request.answer.set_exception(error)
        told = self._board.facts.error
        tries = self._board.failed(str(error))
        pause = min(LONGEST_PAUSE, 2.0 ** (tries - 1))
        if str(error) != told or tries & (tries - 1) == 0:
            log.error(str(error), tries=tries, next_try=f"in {pause:.0f} s")
        self._metrics.failed(type(error).__name__)
        self._keeper.drop(error)
        self._not_before = time.monotonic() + pause
        if work.news:
            self._inbox.publish()
        self._inbox.rescan()

    def _reload(self) -> bool:
        """Read the configuration again; whether it is another one. A bad one is refused."""
        setup = None
        try:
            setup = self._load()
            if setup.state != self._setup.state:
                raise FeedmillError(f"state: {setup.state} takes effect at the next start; {self._setup.state} stays")
        except FeedmillError as error:
            log.error("configuration refused, the one in force stays", error=str(error))
            self._metrics.failed(type(error).__name__)
            self._reloaded(None)
            return False
        changed = setup.settings != self._setup.settings
        if changed:
            self._keeper.drop()
            self._setup, self._keeper = setup, Keeper(setup)
            log.info("configuration read again")
        self._reloaded(setup)
        return changed
