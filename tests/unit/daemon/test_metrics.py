"""The figures that Prometheus gets: their names are a contract."""

from __future__ import annotations

import pytest

from feedmill.daemon.metrics import Metrics
from feedmill.pipeline.report import Report

NAMES = {
    "feedmill_documents",
    "feedmill_batches_total",
    "feedmill_batch_seconds",
    "feedmill_files_read_total",
    "feedmill_feeds_total",
    "feedmill_files_written_total",
    "feedmill_feed_newest_timestamp_seconds",
    "feedmill_waiting_files",
    "feedmill_errors_total",
    "feedmill_job_troubles_total",
    "feedmill_restarts_total",
    "feedmill_checks_total",
    "feedmill_checks_received_bytes_total",
    "feedmill_checks_not_modified_total",
    "feedmill_checks_saved_bytes_total",
    "feedmill_hosts_paused",
    "feedmill_oldest_due_seconds",
}


def exposed(metrics: Metrics, **stored: dict[str, float]) -> list[str]:
    text, _ = metrics.exposition(stored.get("documents", {}), stored.get("newest", {}), 7)  # type: ignore[arg-type]
    return text.decode().splitlines()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def test_the_names(metrics: Metrics) -> None:
    assert {line.split()[2] for line in exposed(metrics) if line.startswith("# TYPE")} == NAMES


def test_a_pass(metrics: Metrics) -> None:
    report = Report(read=3, written=["a", "b"], seconds={"scan": 0.02, "read": 0.3})
    report.feeds = {"total": 5, "written": 2, "unchanged": 0, "removed": 1}
    metrics.passed(report)
    metrics.passed(report)
    lines = exposed(metrics)
    for line in (
        "feedmill_batches_total 2.0",
        "feedmill_files_read_total 6.0",
        "feedmill_files_written_total 4.0",
        'feedmill_feeds_total{outcome="written"} 4.0',
        'feedmill_feeds_total{outcome="unchanged"} 6.0',
        'feedmill_feeds_total{outcome="removed"} 2.0',
        'feedmill_batch_seconds_count{stage="read"} 2.0',
        'feedmill_batch_seconds_sum{stage="scan"} 0.04',
        'feedmill_batch_seconds_bucket{le="0.01",stage="scan"} 0.0',
        'feedmill_batch_seconds_bucket{le="0.025",stage="scan"} 2.0',
        "feedmill_waiting_files 7.0",
    ):
        assert line in lines


def test_trouble(metrics: Metrics) -> None:
    metrics.failed("OutputError")
    for trouble in ("missed", "failed", "overlapped"):
        metrics.troubled("scan", trouble)
    metrics.restarted("watcher")
    lines = exposed(metrics)
    assert 'feedmill_errors_total{kind="OutputError"} 1.0' in lines
    for trouble in ("missed", "failed", "overlapped"):
        assert f'feedmill_job_troubles_total{{job="scan",trouble="{trouble}"}} 1.0' in lines
    assert 'feedmill_restarts_total{part="watcher"} 1.0' in lines


def test_what_is_gone_from_the_store_is_gone_from_here(metrics: Metrics) -> None:
    assert 'feedmill_feed_newest_timestamp_seconds{feed="tags/x"} 1.0' in exposed(metrics, newest={"tags/x": 1.0})
    lines = exposed(metrics, newest={"all": 2.0}, documents={"published": 1})
    assert not any('feed="tags/x"' in line for line in lines)
    assert 'feedmill_documents{status="published"} 1.0' in lines


def test_no_series_grows_with_time(metrics: Metrics) -> None:
    for _ in range(3):
        metrics.passed(Report(seconds={"scan": 0.02}))
        metrics.failed("StateError")
    first = len(exposed(metrics))
    for _ in range(50):
        metrics.passed(Report(seconds={"scan": 0.5}))
        metrics.failed("StateError")
    assert len(exposed(metrics)) == first
