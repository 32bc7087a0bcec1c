"""What happens by the clock: a few fixed jobs of APScheduler, each of which only puts a wish into the inbox.

The state lives in the store, so the jobs are kept in memory and made anew at each start.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    EVENT_JOB_SUBMITTED,
    JobEvent,
)
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from feedmill.daemon.cron import crontab
from feedmill.daemon.inbox import Inbox
from feedmill.scan.compare import File

STRETCH = 200  # where events work, scanning may take this part of the time: half a per cent
TIDY_EVERY = timedelta(hours=6)  # more often than most machines are switched off
SLACK = timedelta(seconds=1)  # of an interval, whose moments are rounded
LATE = 120.0  # seconds after its moment, or after its beginning, that a quick job must be done
_TROUBLE = {EVENT_JOB_ERROR: "failed", EVENT_JOB_MISSED: "missed", EVENT_JOB_MAX_INSTANCES: "overlapped"}
_ENDED = EVENT_JOB_EXECUTED | EVENT_JOB_ERROR | EVENT_JOB_MISSED

Troubled = Callable[[str, str, str], None]  # a job, what befell it, and the error's text


class Agenda:
    """The jobs: scan, due, settle, tidy, and whatever `every` adds."""

    def __init__(self, inbox: Inbox, troubled: Troubled) -> None:
        logging.getLogger("apscheduler").addHandler(logging.NullHandler())
        logging.getLogger("apscheduler").propagate = False  # told by `troubled` instead
        self._inbox = inbox
        self._troubled = troubled
        self._lock = threading.Lock()
        self._young: set[File] = set()
        self._rhythm: timedelta | tuple[str, tzinfo] = timedelta()  # in which it scans
        self._running: dict[str, float] = {}  # job to the beginning of its run, by the monotonic clock
        self._scheduler = self._made()

    def _made(self) -> BackgroundScheduler:
        scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        scheduler.add_listener(self._tell, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)
        scheduler.add_listener(self._note, EVENT_JOB_SUBMITTED | _ENDED)
        return scheduler

    def start(self) -> None:
        """Begin; the first scan is asked for by whoever starts."""
        self._scheduler.start()
        self.every(TIDY_EVERY, self._inbox.tidy, "tidy")

    def stop(self) -> None:
        """End; a tick under way is quick."""
        # Waits for a tick that is taking back a job that ran: one that is stopped does not find it and would raise.
        self._scheduler.remove_all_jobs()
        self._scheduler.shutdown()

    @property
    def is_alive(self) -> bool:
        """Whether its clock goes."""
        thread = getattr(self._scheduler, "_thread", None)
        return thread is not None and thread.is_alive()

    def restart(self) -> None:
        """Begin anew with the same jobs: what was planned meanwhile is made up for at once."""
        jobs, self._scheduler = self._scheduler.get_jobs(), self._made()
        self._running = {}
        for job in jobs:
            self._put(job.trigger, job.func, job.id, next_run_time=job.next_run_time)
        self._scheduler.start()

    def scan(self, when: timedelta | str, zone: tzinfo, cost: float, *, stretched: bool) -> None:
        """Scan as configured: by cron, or at an interval, no shorter than `STRETCH` x `cost` (seconds) if stretched."""
        if isinstance(when, str):
            if self._rhythm != (when, zone):  # put anew at its very moment it would miss it
                self.by_cron(when, zone, self._inbox.rescan, "scan")
            self._rhythm = (when, zone)
            return
        interval = max(when, timedelta(seconds=STRETCH * cost)) if stretched else when
        known = self._rhythm if isinstance(self._rhythm, timedelta) else timedelta()
        if not known * 0.8 <= interval <= known * 1.25:  # each new trigger starts from now
            self._rhythm = interval
            self.every(interval, self._inbox.rescan, "scan")

    def due(self, moment: datetime | None) -> None:
        """Something becomes due then; None: nothing is going to."""
        if moment is not None:
            self._put(DateTrigger(moment), self._inbox.due, "due")
        elif self._scheduler.get_job("due"):
            self._scheduler.remove_job("due")

    def settle(self, files: set[File], after: timedelta) -> None:
        """Look at these again after a while, and at those that wait already."""
        with self._lock:
            self._young |= files
        if files and not self._scheduler.get_job("settle"):
            self._put(DateTrigger(datetime.now(UTC) + after), self._look_again, "settle")

    def every(self, interval: timedelta, call: Callable[[], Any], name: str) -> None:
        """Call something quick at an interval."""
        self._put(IntervalTrigger(seconds=max(1, round(interval.total_seconds()))), call, name)

    def by_cron(self, expression: str, zone: tzinfo, call: Callable[[], Any], name: str) -> None:
        """Call something quick at the moments of a cron expression in `zone`; never where it is empty."""
        if expression:
            self._put(crontab(expression, zone), call, name)
        elif self._scheduler.get_job(name):
            self._scheduler.remove_job(name)

    def renew(self) -> None:
        """Plan all from now: the clock was set, and what was planned may lie a day ahead."""
        for job in self._scheduler.get_jobs():
            if isinstance(job.trigger, IntervalTrigger):
                self.every(job.trigger.interval, job.func, job.id)
            elif not isinstance(job.trigger, DateTrigger):
                self._put(job.trigger, job.func, job.id)
        if self._scheduler.get_job("settle"):
            self._put(DateTrigger(datetime.now(UTC)), self._look_again, "settle")
        self._scheduler.wakeup()

    @property
    def is_astray(self) -> bool:
        """Whether a job waits for longer than its rhythm allows: it was planned while the clock was wrong for a moment.

        A moment (a virtual machine that goes on, a wrong time server) is too short for whoever looks now and then.
        """
        planned = [(job.trigger, job.next_run_time) for job in self._scheduler.get_jobs()]
        now = datetime.now(UTC)  # later than any of them was planned
        return any(moment > _latest(trigger, now) for trigger, moment in planned)

    @property
    def planned(self) -> dict[str, datetime]:
        """When each job runs next."""
        return {job.id: job.next_run_time for job in self._scheduler.get_jobs()}

    @property
    def late(self) -> list[str]:
        """The jobs that should have run long ago, or never end."""
        now = datetime.now(UTC)
        overdue = {name for name, moment in self.planned.items() if (now - moment).total_seconds() > LATE}
        began = time.monotonic() - LATE
        return sorted(overdue | {name for name, moment in dict(self._running).items() if moment < began})

    def _put(self, trigger: BaseTrigger, call: Callable[[], Any], name: str, **further: Any) -> None:
        self._scheduler.add_job(call, trigger, id=name, name=name, replace_existing=True, **further)

    def _look_again(self) -> None:
        with self._lock:
            files, self._young = self._young, set()
        self._inbox.look_again(files)

    def _note(self, event: JobEvent) -> None:
        if event.code == EVENT_JOB_SUBMITTED:
            self._running[event.job_id] = time.monotonic()
        else:
            self._running.pop(event.job_id, None)

    def _tell(self, event: JobEvent) -> None:
        self._troubled(event.job_id, _TROUBLE[event.code], str(getattr(event, "exception", None) or ""))


def _latest(trigger: BaseTrigger, now: datetime) -> datetime:
    if isinstance(trigger, IntervalTrigger):
        interval: timedelta = trigger.interval
        return now + interval + SLACK
    soonest: datetime | None = None if isinstance(trigger, DateTrigger) else trigger.get_next_fire_time(None, now)
    return soonest or datetime.max.replace(tzinfo=UTC)
