"""One pass: scan, read, settle, choose, render, publish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from feedmill.pipeline.intake import Intake
from feedmill.pipeline.outlet import Outlet
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.publishing import ENTRY, Publishing
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.pipeline.workers import Workers
from feedmill.protocols import Writer
from feedmill.publish import LocalFolder
from feedmill.records import FeedKey, micros
from feedmill.scan import scan
from feedmill.store.cache import Cache, CacheTransaction
from feedmill.store.ledger import Ledger

PUBLISHED_AT = "published at"  # the moment of the last publication, epoch microseconds
LOOK = "look"  # fingerprint of what shapes feeds and pages besides the documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Mill:
    """All that a pass works with. `look` tells whether the settings that shape the output changed since."""

    plan: Plan
    ledger: Ledger
    cache: Cache
    folder: LocalFolder
    writers: tuple[Writer, ...]
    look: str
    wall_clock_ns: Callable[[], int]

    def build(self, now: datetime, progress: Progress = silent) -> Report:
        """Bring the output up to date with the seed folders. Raises `FeedmillError`."""
        report = Report(finished=now.isoformat(), dry_run=self.folder.is_dry)
        self.folder.claim()
        with report.timed("scan"):
            with self.cache.transaction(write=False) as cache:
                known = cache.index.known_files()
            found = scan(self.plan.folders, known, self.wall_clock_ns())
        report.files = {"unchanged": found.unchanged, "ignored": found.ignored, "gone": len(found.gone)}
        with Workers(self.plan, len(found.suspects)) as workers:
            with report.timed("read"), self.cache.transaction() as cache, self.ledger.transaction() as ledger:
                Intake(self.plan, ledger, cache, micros(now), report).take(found, known, workers, progress)
            with self.cache.transaction() as cache:
                self._publish(cache, workers, micros(now), report)
                self._finish(cache, micros(now), report)
        return report

    def _publish(self, cache: CacheTransaction, workers: Workers, now: int, report: Report) -> None:
        outlet = Outlet(self.folder, cache.published, report)
        publishing = Publishing(self.plan, cache, outlet, self.writers, report)
        with report.timed("choose"), self.ledger.transaction() as ledger:
            dirty, everything = self._due(cache, outlet, now)
            chosen = publishing.choose(ledger, dirty, now, everything=everything)
        if chosen:
            publishing.publish(chosen, workers)

    def _due(self, cache: CacheTransaction, outlet: Outlet, now: int) -> tuple[set[FeedKey], bool]:
        """What has to be published because of documents or of time; whether it is all there is."""
        last = int(cache.setting(PUBLISHED_AT) or 0)
        if outlet.is_new or last > now or cache.setting(LOOK) != self.look:
            return set(), True
        keep = self.plan.window.keep // timedelta(microseconds=1)
        moved = cache.selection.feeds_moved_by_time(last, now, keep)
        expired = {(ENTRY, entry_id) for entry_id in cache.selection.entries_expired(last, now)}
        return cache.published.dirty() | moved | expired, False

    def _finish(self, cache: CacheTransaction, now: int, report: Report) -> None:
        cache.published.clear_dirty()
        cache.set(PUBLISHED_AT, str(now))
        cache.set(LOOK, self.look)
        report.documents = cache.selection.counts(now)
        report.rejected += cache.index.rejected()
        report.feeds["total"] = len(cache.published.feeds())
        report.feeds["unchanged"] = report.feeds["total"] - report.feeds["written"]
        cache.published.add_build(now, report.as_json())
