"""What happens by the clock: a few fixed jobs of APScheduler, each of which only puts a wish into the inbox.

The state lives in the store, so the jobs are kept in memory and made anew at each start.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from feedmill.daemon.cron import crontab
from feedmill.daemon.inbox import Inbox
from feedmill.scan.compare import File

STRETCH = 200  # where events work, scanning may take this part of the time: half a per cent
TIDY_EVERY = timedelta(days=1)
_TROUBLE = {EVENT_JOB_ERROR: "failed", EVENT_JOB_MISSED: "missed", EVENT_JOB_MAX_INSTANCES: "overlapped"}

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
        self._interval = timedelta()
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._scheduler.add_listener(self._tell, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)

    def start(self) -> None:
        """Begin; the first scan is asked for by whoever starts."""
        self._scheduler.start()
        self.every(TIDY_EVERY, self._inbox.tidy, "tidy")

    def stop(self) -> None:
        """End; a tick under way is quick."""
        self._scheduler.shutdown()

    def scan(self, when: timedelta | str, zone: tzinfo, cost: float, *, stretched: bool) -> None:
        """Scan as configured: by cron, or at an interval, no shorter than `STRETCH` x `cost` (seconds) if stretched."""
        if isinstance(when, str):
            self._put(crontab(when, zone), self._inbox.rescan, "scan")
            return
        interval = max(when, timedelta(seconds=STRETCH * cost)) if stretched else when
        if not self._interval * 0.8 <= interval <= self._interval * 1.25:  # each new trigger starts from now
            self._interval = interval
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

    def renew(self) -> None:
        """Count all intervals from now: the clock was set, and what was planned may lie a day ahead."""
        for job in self._scheduler.get_jobs():
            if isinstance(job.trigger, IntervalTrigger):
                self.every(job.trigger.interval, job.func, job.id)
        if self._scheduler.get_job("settle"):
            self._put(DateTrigger(datetime.now(UTC)), self._look_again, "settle")
        self._scheduler.wakeup()

    @property
    def planned(self) -> dict[str, datetime]:
        """When each job runs next."""
        return {job.id: job.next_run_time for job in self._scheduler.get_jobs()}

    def _put(self, trigger: BaseTrigger, call: Callable[[], Any], name: str) -> None:
        self._scheduler.add_job(call, trigger, id=name, name=name, replace_existing=True)

    def _look_again(self) -> None:
        with self._lock:
            files, self._young = self._young, set()
        self._inbox.look_again(files)

    def _tell(self, event: JobEvent) -> None:
        self._troubled(event.job_id, _TROUBLE[event.code], str(getattr(event, "exception", None) or ""))
