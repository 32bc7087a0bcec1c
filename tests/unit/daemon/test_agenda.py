"""The jobs of the scheduler: which there are, when they run next, and what is told of their trouble."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from apscheduler.events import EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, EVENT_JOB_SUBMITTED, JobEvent
from apscheduler.triggers.interval import IntervalTrigger

from daemon import PATIENCE, eventually
from feedmill.daemon.agenda import LATE, STRETCH, Agenda
from feedmill.daemon.inbox import Inbox

SECOND, HOUR, DAY = (timedelta(seconds=seconds) for seconds in (1, 3600, 86_400))


class Bench:
    def __init__(self) -> None:
        self.troubles: list[tuple[str, str, str]] = []
        self.inbox = Inbox()
        self.agenda = Agenda(self.inbox, lambda *trouble: self.troubles.append(trouble))
        self.agenda.start()

    def scan(self, when: timedelta | str, cost: float = 0.0, *, stretched: bool = False) -> datetime:
        self.agenda.scan(when, UTC, cost, stretched=stretched)
        return self.agenda.planned["scan"]

    def interval(self) -> timedelta:
        trigger = self.agenda._scheduler.get_job("scan").trigger
        assert isinstance(trigger, IntervalTrigger)
        found: timedelta = trigger.interval
        return found


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.agenda.stop()


class TestScan:
    def test_at_an_interval(self, bench: Bench) -> None:
        bench.scan(HOUR)
        assert bench.interval() == HOUR

    def test_stretched_by_what_the_last_one_cost(self, bench: Bench) -> None:
        bench.scan(30 * SECOND, 1.0, stretched=True)
        assert bench.interval() == STRETCH * SECOND
        bench.scan(30 * SECOND, 1.0, stretched=False)  # no events are to be had: as configured
        assert bench.interval() == 30 * SECOND

    def test_never_shorter_than_configured(self, bench: Bench) -> None:
        bench.scan(HOUR, 0.001, stretched=True)
        assert bench.interval() == HOUR

    def test_about_the_same_interval_does_not_begin_anew(self, bench: Bench) -> None:
        planned = bench.scan(HOUR)
        assert bench.scan(HOUR * 1.1) == planned
        assert bench.scan(HOUR * 2) != planned

    def test_by_cron_in_a_zone(self, bench: Bench) -> None:
        bench.agenda.scan("30 4 * * *", ZoneInfo("Asia/Shanghai"), 0.0, stretched=True)
        planned = bench.agenda.planned["scan"].astimezone(UTC)
        assert (planned.hour, planned.minute) == (20, 30)

    def test_the_same_cron_is_left_alone_and_another_is_not(self, bench: Bench) -> None:
        bench.scan("0 0 1 1 *")
        job = bench.agenda._scheduler.get_job("scan")
        bench.scan("0 0 1 1 *")
        assert bench.agenda._scheduler.get_job("scan").trigger is job.trigger
        assert bench.scan("0 0 1 7 *").month == 7

    def test_from_an_interval_to_cron_and_back(self, bench: Bench) -> None:
        bench.scan(HOUR)
        bench.scan("0 0 1 1 *")
        bench.scan(HOUR)
        assert bench.interval() == HOUR

    def test_it_asks_for_a_scan(self, bench: Bench) -> None:
        bench.scan(SECOND)
        assert eventually(bench.inbox.take).whole


class TestMoments:
    def test_due_is_one_moment_the_last_that_was_told(self, bench: Bench) -> None:
        soon, later = (datetime.now(UTC) + each for each in (HOUR, DAY))
        bench.agenda.due(later)
        bench.agenda.due(soon)
        assert bench.agenda.planned["due"] == soon
        bench.agenda.due(None)
        assert "due" not in bench.agenda.planned
        bench.agenda.due(None)  # nor is there anything to take back

    def test_a_moment_that_has_passed_is_now(self, bench: Bench) -> None:
        bench.agenda.due(datetime.now(UTC) - DAY)
        assert eventually(bench.inbox.take).due

    def test_it_ends_quietly_while_a_job_that_ran_is_taken_back(self, monkeypatch: pytest.MonkeyPatch) -> None:
        raised: list[object] = []
        monkeypatch.setattr(threading, "excepthook", lambda args: raised.append(args.exc_value))
        for _ in range(50):  # one in five would have raised
            bench = Bench()
            bench.agenda.due(datetime.now(UTC) - DAY)
            eventually(bench.inbox.take)
            bench.agenda.stop()
        assert raised == []

    def test_young_files_are_looked_at_together(self, bench: Bench) -> None:
        bench.agenda.settle({("s", b"a")}, HOUR)
        planned = bench.agenda.planned["settle"]
        bench.agenda.settle({("s", b"b")}, SECOND)
        assert bench.agenda.planned["settle"] == planned
        bench.agenda.renew()  # the clock was set: an hour may be a day by now
        work = eventually(bench.inbox.take)
        assert work.young == work.places == {("s", b"a"), ("s", b"b")}

    def test_no_young_file_no_job(self, bench: Bench) -> None:
        bench.agenda.settle(set(), SECOND)
        assert "settle" not in bench.agenda.planned


def test_by_cron_until_it_is_taken_back(bench: Bench) -> None:
    bench.agenda.by_cron("15 3 * * *", UTC, bench.inbox.tidy, "rounds")
    assert bench.agenda.planned["rounds"].minute == 15
    bench.agenda.by_cron("", UTC, bench.inbox.tidy, "rounds")
    assert "rounds" not in bench.agenda.planned
    bench.agenda.by_cron("", UTC, bench.inbox.tidy, "rounds")


@pytest.mark.parametrize("when", [HOUR, "0 * * * *"])
def test_after_the_clock_was_set_nothing_waits_for_the_old_time(bench: Bench, when: timedelta | str) -> None:
    bench.scan(when)
    bench.agenda.due(datetime.now(UTC) + DAY * 7)
    assert not bench.agenda.is_astray
    job = bench.agenda._scheduler.get_job("scan")
    job.modify(next_run_time=datetime.now(UTC) + DAY)  # as after a step of a day back
    assert bench.agenda.is_astray
    bench.agenda.renew()
    assert bench.agenda.planned["scan"] <= datetime.now(UTC) + HOUR
    assert not bench.agenda.is_astray


def test_databases_are_tidied_some_times_a_day(bench: Bench) -> None:
    planned = bench.agenda.planned["tidy"] - datetime.now(UTC)
    assert HOUR < planned <= DAY / 2


class TestTrouble:
    def test_a_job_that_fails_is_told_and_goes_on(self, bench: Bench) -> None:
        def fail() -> None:
            raise RuntimeError("no luck")

        bench.agenda.every(SECOND, fail, "unlucky")
        eventually(lambda: bench.troubles)
        assert bench.troubles[0] == ("unlucky", "failed", "no luck")
        assert "unlucky" in bench.agenda.planned

    @pytest.mark.parametrize(
        ("code", "trouble"), [(EVENT_JOB_MISSED, "missed"), (EVENT_JOB_MAX_INSTANCES, "overlapped")]
    )
    def test_missed_and_overlapping_runs_are_told(self, bench: Bench, code: int, trouble: str) -> None:
        bench.agenda._scheduler._dispatch_event(JobEvent(code, "scan", "default"))
        assert bench.troubles == [("scan", trouble, "")]

    def test_a_run_that_overlaps_is_really_told(self, bench: Bench) -> None:
        go_on = threading.Event()
        bench.agenda.every(SECOND, lambda: go_on.wait(PATIENCE), "slow")
        eventually(lambda: ("slow", "overlapped", "") in bench.troubles)
        go_on.set()

    def test_jobs_are_never_missed_for_being_late(self, bench: Bench) -> None:
        bench.scan(HOUR)
        job = bench.agenda._scheduler.get_job("scan")
        assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)

    def test_late_are_those_whose_moment_is_long_past(self, bench: Bench) -> None:
        assert bench.agenda.late == []
        bench.agenda._scheduler.pause()
        bench.scan(HOUR)
        bench.agenda._scheduler.get_job("scan").modify(next_run_time=datetime.now(UTC) - timedelta(seconds=LATE + 1))
        assert bench.agenda.late == ["scan"]

    def test_and_those_that_do_not_end(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.agenda._note(JobEvent(EVENT_JOB_SUBMITTED, "tidy", "default"))
        assert bench.agenda.late == []
        now = time.monotonic()
        monkeypatch.setattr(time, "monotonic", lambda: now + LATE + 1)
        assert bench.agenda.late == ["tidy"]

    def test_what_ended_does_not_count_as_running(self, bench: Bench) -> None:
        bench.agenda.every(SECOND, bench.inbox.tidy, "quick")
        assert eventually(bench.inbox.take).tidy
        eventually(lambda: not bench.agenda._running)


def test_a_clock_that_stopped_goes_on_with_the_same_jobs(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def end() -> None:
        raise SystemExit

    bench.scan(HOUR)
    planned, scheduler = bench.agenda.planned, bench.agenda._scheduler
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    monkeypatch.setattr(scheduler, "_process_jobs", end)
    scheduler.wakeup()
    eventually(lambda: not bench.agenda.is_alive)
    bench.agenda.restart()
    assert bench.agenda.is_alive
    assert bench.agenda.planned == planned
    bench.agenda.every(SECOND, bench.inbox.tidy, "quick")
    assert eventually(bench.inbox.take).tidy
