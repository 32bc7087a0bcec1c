"""Figures for Prometheus."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from feedmill.monitor.desk import Told
from feedmill.pipeline.report import Report

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)


class Metrics:
    """One registry, filled by the writer; what only the store knows is put in when somebody looks."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # a series more for each counter, which nobody reads
        registry = self._registry = CollectorRegistry()
        self._documents = Gauge("feedmill_documents", "Documents by status.", ["status"], registry=registry)
        self._batches = Counter("feedmill_batches", "Passes that ended well.", registry=registry)
        self._stages = Histogram(
            "feedmill_batch_seconds", "Seconds of a pass by stage.", ["stage"], buckets=_SECONDS, registry=registry
        )
        self._read = Counter("feedmill_files_read", "Files that were read.", registry=registry)
        self._feeds = Counter("feedmill_feeds", "Feeds a pass looked at, by outcome.", ["outcome"], registry=registry)
        self._files = Counter("feedmill_files_written", "Published files that were replaced.", registry=registry)
        self._newest = Gauge(
            "feedmill_feed_newest_timestamp_seconds", "When a feed's newest entry was published.", ["feed"],
            registry=registry,
        )  # fmt: skip
        self._waiting = Gauge(
            "feedmill_waiting_files", "Files that were heard of and are not published yet.", registry=registry
        )
        self._errors = Counter("feedmill_errors", "Failed passes, refused settings.", ["kind"], registry=registry)
        self._jobs = Counter("feedmill_job_troubles", "Jobs in trouble.", ["job", "trouble"], registry=registry)
        self._restarts = Counter("feedmill_restarts", "Parts started again.", ["part"], registry=registry)
        self._checks = Counter("feedmill_checks", "Looks at sources by verdict.", ["verdict"], registry=registry)
        self._received = Counter("feedmill_checks_received_bytes", "Bytes of pages, as sent.", registry=registry)
        self._unmodified = Counter("feedmill_checks_not_modified", "Looks answered by 304.", registry=registry)
        self._saved = Counter("feedmill_checks_saved_bytes", "Bytes of pages that 304 spared.", registry=registry)
        self._overdue = Gauge(
            "feedmill_oldest_due_seconds", "For how long the longest due source has been due.", registry=registry
        )
        self._paused = Gauge(
            "feedmill_hosts_paused", "Domains not to be asked now: they said so, or our line is down.",
            registry=registry,
        )  # fmt: skip

    def passed(self, report: Report) -> None:
        """A pass ended well."""
        self._batches.inc()
        self._read.inc(report.read)
        self._files.inc(len(report.written))
        for outcome in ("written", "removed"):
            self._feeds.labels(outcome).inc(report.feeds[outcome])
        self._feeds.labels("unchanged").inc(report.feeds["total"] - report.feeds["written"])
        for stage, seconds in report.seconds.items():
            self._stages.labels(stage).observe(seconds)

    def checked(self, told: Told) -> None:
        """One source was looked at."""
        self._checks.labels(told.judgement.verdict.value).inc()
        self._received.inc(told.check.received)
        if told.check.status == HTTPStatus.NOT_MODIFIED:
            self._unmodified.inc()
            self._saved.inc(told.judgement.past.size)

    def failed(self, kind: str) -> None:
        """Something went wrong: `kind` is the error's class."""
        self._errors.labels(kind).inc()

    def troubled(self, job: str, trouble: str) -> None:
        """A job failed, was missed or overlapped."""
        self._jobs.labels(job, trouble).inc()

    def restarted(self, part: str) -> None:
        """A part of the daemon had ended, and is started again."""
        self._restarts.labels(part).inc()

    def exposition(
        self,
        documents: Mapping[str, int],
        newest: Mapping[str, float],
        waiting: int,
        monitor: Mapping[str, Any] = MappingProxyType({}),
    ) -> tuple[bytes, str]:
        """Everything in Prometheus' text format, and its media type. `newest`: epoch seconds by feed path."""
        self._overdue.set(monitor.get("oldest_due_seconds", 0))
        self._paused.set(monitor.get("hosts_paused", 0))
        self._replace(self._documents, documents)
        self._replace(self._newest, newest)
        self._waiting.set(waiting)
        return generate_latest(self._registry), CONTENT_TYPE_LATEST

    @staticmethod
    def _replace(gauge: Gauge, values: Mapping[str, Any]) -> None:
        gauge.clear()
        for label, value in values.items():
            gauge.labels(label).set(value)
