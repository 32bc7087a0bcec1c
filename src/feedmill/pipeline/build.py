"""One pass: scan, read, settle, choose, render, publish.

Reading and publishing are imported when there is something to read or to publish: a build that finds
nothing to do ends before their libraries would have been loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from feedmill.duplicates import OFF
from feedmill.pipeline.assets import stale_entries
from feedmill.pipeline.outlet import Outlet
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.pipeline.rivals import choose_among_rivals
from feedmill.pipeline.stories import Stories
from feedmill.protocols import Writer
from feedmill.publish import LocalFolder
from feedmill.records import ENTRY, REJECTED, FeedKey, FileState, from_micros, micros
from feedmill.scan.compare import File, Scan, look, scan
from feedmill.store.cache import Cache, CacheTransaction
from feedmill.store.incidents import News
from feedmill.store.index import Touched
from feedmill.store.ledger import Ledger

if TYPE_CHECKING:
    from feedmill.pipeline.extras import Extras
    from feedmill.pipeline.intake import Intake
    from feedmill.pipeline.workers import Workers

PUBLISHED_AT = "published at"  # the moment of the last publication, epoch microseconds
NEWS = "news"  # the line of the ledger's journal up to which all is published
LEDGER = "ledger"  # the token of the ledger that this cache goes with
_MINUTE = 60_000_000  # microseconds
LOOK = "look"  # fingerprint of what shapes feeds and pages besides the documents


def belong_together(ledger: Ledger, cache: Cache) -> bool:
    """Whether this cache is of this ledger: not of one that was lost, or restored from a backup, since."""
    with ledger.transaction(write=False) as remembered, cache.transaction(write=False) as stored:
        return remembered.token() == (stored.setting(LEDGER) or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mill:
    """All that a pass works with. `look` tells whether the settings that shape the output changed since."""

    plan: Plan
    ledger: Ledger
    cache: Cache
    folder: LocalFolder
    writers: Callable[[], tuple[Writer, ...]]  # called where there is something to write
    look: str
    wall_clock_ns: Callable[[], int]
    extras: Callable[[], Extras]  # called where there is something to write
    workers: Callable[[Plan, int], Workers] | None = None  # for so many tasks; None: forked

    def build(self, now: datetime, progress: Progress = silent, *, settle: timedelta = timedelta()) -> Report:
        """Bring the output up to date with the seed folders. Raises `FeedmillError`.

        Files written within `settle` are left for later, and named in the report.
        """
        return self._pass(None, (), now, progress, settle)

    def update(
        self,
        places: Collection[File],
        now: datetime,
        progress: Progress = silent,
        *,
        young: Collection[File] = (),
        settle: timedelta = timedelta(),
    ) -> Report:
        """The same where only `places` may have changed: files, or folders with all that lies below.

        Of the places only those that are `young` have to settle, and what lies below a folder. What befell
        published files and pictures is not looked at; the next `build` sees to that. The report counts no
        documents, and tells only of rejections that it met.
        """
        return self._pass(places, set(places) - set(young), now, progress, settle)

    def next_turn(self, now: datetime) -> datetime | None:
        """When time alone next moves something: an entry is due, expires, or (to the minute) is not new any more."""
        with self.cache.transaction(write=False) as cache:
            turn, aged = cache.selection.next_moved_by_time(micros(now), self._keep)
        aged = aged and aged - aged % _MINUTE + _MINUTE
        return min((from_micros(moment) for moment in (turn, aged) if moment is not None), default=None)

    def tidy(self) -> None:
        """Clean up the databases. Raises `StateError`."""
        self.ledger.tidy()
        self.cache.tidy()

    def _pass(
        self,
        places: Collection[File] | None,
        ready: Collection[File],
        now: datetime,
        progress: Progress,
        settle: timedelta,
    ) -> Report:
        report = Report(finished=now.isoformat(), dry_run=self.folder.is_dry)
        if not self.folder.is_claimed():
            places = None
        report.is_whole = places is None
        if report.is_whole:
            self.folder.claim()
        with report.timed("scan"):
            known, found = self._scan(places, progress)
        report.unsettled = found.set_aside(settle // timedelta(microseconds=1) * 1000, ready)
        report.files = {"unchanged": found.unchanged, "ignored": found.ignored, "gone": len(found.gone)}
        # Forked here, if at all: no connection is open, and there is no thread yet.
        with self._workers(len(found.suspects)) if found.suspects else nullcontext() as workers:
            with report.timed("read"), self.cache.transaction() as cache:
                self._put_rejections(cache, found, report)
                if workers or found.gone:
                    with self._intake(cache, micros(now), report) as intake:
                        intake.take(found, known, workers, progress)
            with self.cache.transaction() as cache:
                unfinished = self._publish(cache, workers, micros(now), report, progress, whole=found.whole)
                self._finish(cache, unfinished, micros(now), report, whole=found.whole)
        return report

    @property
    def _keep(self) -> int:
        return self.plan.window.keep // timedelta(microseconds=1)

    def _scan(self, places: Collection[File] | None, progress: Progress) -> tuple[Mapping[File, FileState], Scan]:
        with self.cache.transaction(write=False) as cache:
            known = cache.index.known_files() if places is None else cache.index.known_at(places)
        if places is None:
            return known, scan(self.plan.folders, known, self.wall_clock_ns(), lambda files: progress("scan", files, 0))
        return known, look(self.plan.folders, places, known, self.wall_clock_ns())

    def _put_rejections(self, cache: CacheTransaction, found: Scan, report: Report) -> None:
        if found.whole:
            cache.index.drop_stateless_rejections()
        cache.index.put_rejections(found.rejected)
        report.newly_rejected += [rejected for _, rejected in found.rejected]

    def _workers(self, tasks: int) -> Workers:
        if self.workers:
            return self.workers(self.plan, tasks)
        from feedmill.pipeline.workers import Workers

        return Workers(self.plan, tasks)

    @contextmanager
    def _intake(self, cache: CacheTransaction, now: int, report: Report) -> Iterator[Intake]:
        from feedmill.pipeline.intake import Intake

        with self.ledger.transaction() as ledger:
            yield Intake(self.plan, ledger, cache, now, report)
            token = uuid4().hex
            ledger.set_token(token)
            cache.set(LEDGER, token)

    def _publish(
        self,
        cache: CacheTransaction,
        workers: Workers | None,
        now: int,
        report: Report,
        progress: Progress,
        *,
        whole: bool,
    ) -> set[FeedKey]:
        outlet = Outlet(self.folder, cache.published, report)
        self._note_rejections(cache, now, report)
        with self.ledger.transaction(write=False) as ledger:
            news = ledger.incidents.news(int(cache.setting(NEWS) or 0))
        everything = self._is_all_due(cache, outlet, now) or news.everything
        fresh = bool(report.read) and cache.setting(PUBLISHED_AT) is None
        self._mark_told(cache, news, now)
        self._choose_again(cache, now, everything=everything, settled=fresh)
        dirty = set() if everything else self._due(cache, outlet if whole else None, now)
        if not dirty and not everything:
            return set()
        from feedmill.pipeline.publishing import Publishing

        publishing = Publishing(
            self.plan, cache, outlet, self.writers(), report, extras=self.extras(), progress=progress
        )
        with report.timed("choose"), self.ledger.transaction() as ledger:
            chosen = publishing.choose(ledger, dirty, now, everything=everything)
        publishing.publish(chosen, workers or self._workers(0))
        return publishing.unfinished

    def _note_rejections(self, cache: CacheTransaction, now: int, report: Report) -> None:
        """Let the ledger remember which documents are rejected, and since when: the operator's feed tells of it."""
        if not (report.is_whole or report.read or report.newly_rejected or report.files["gone"]):
            return
        rejected = cache.index.rejected_files()
        with self.ledger.transaction(write=False) as ledger:
            known = ledger.incidents.open(REJECTED)
        if known != rejected:
            with self.ledger.transaction() as ledger:
                ledger.incidents.settle(REJECTED, rejected, now)

    def _mark_told(self, cache: CacheTransaction, news: News, now: int) -> None:
        """Publish the entries of whose sources something new is told, and what else is told of them."""
        if cache.setting(NEWS) != str(news.last):
            found = cache.selection.of_entries(sorted(news.entries), now)
            feeds = cache.index.feeds_of([candidate.key for candidate in found])
            pages = {(ENTRY, entry_id) for entry_id in news.entries}
            cache.published.mark_dirty(feeds | pages | self.extras().supplements.keys())
            cache.set(NEWS, str(news.last))

    def _is_all_due(self, cache: CacheTransaction, outlet: Outlet, now: int) -> bool:
        last = int(cache.setting(PUBLISHED_AT) or 0)
        return outlet.is_new or last > now or cache.setting(LOOK) != self.look

    def _choose_again(self, cache: CacheTransaction, now: int, *, everything: bool, settled: bool) -> None:
        """Time may turn which of several documents an entry shows: one became due, another expired.

        `settled`: all of them were read just now, so that the stories need not be looked at once more.
        """
        last = int(cache.setting(PUBLISHED_AT) or 0)
        entries = cache.index.shared_entries() if everything else cache.selection.entries_moved_by_time(last, now)
        touched = Touched(set(), entries, set())
        choose_among_rivals(cache.index, touched, now)
        if self.plan.duplicates != OFF and (entries or everything) and not settled:
            Stories(cache, self.plan.duplicates, now).settle(touched, everything=everything)
        cache.published.mark_dirty(touched.feeds | {(ENTRY, entry_id) for entry_id in touched.entries})

    def _due(self, cache: CacheTransaction, outlet: Outlet | None, now: int) -> set[FeedKey]:
        """What has to be published because of documents, of time, or of what befell the files of `outlet`."""
        last = int(cache.setting(PUBLISHED_AT) or 0)
        moved = cache.selection.feeds_moved_by_time(last, now, self._keep)
        if outlet is None:
            return cache.published.dirty() | moved
        stale = sorted(stale_entries(cache.contents))
        shown = [candidate.key for candidate in cache.selection.of_entries(stale, now)]
        pages = {(ENTRY, entry_id) for entry_id in stale}
        return cache.published.dirty() | outlet.damaged() | moved | pages | cache.index.feeds_of(shown)

    def _finish(
        self, cache: CacheTransaction, unfinished: set[FeedKey], now: int, report: Report, *, whole: bool
    ) -> None:
        cache.published.clear_dirty(keep=unfinished)
        cache.set(PUBLISHED_AT, str(now))
        cache.set(LOOK, self.look)
        if whole:
            report.documents = cache.selection.counts(now)
            report.rejected += cache.index.rejected()
        else:
            report.rejected += report.newly_rejected
        report.feeds["total"] = len(cache.published.feeds())
        report.feeds["unchanged"] = report.feeds["total"] - report.feeds["written"]
        cache.published.add_build(now, report.as_json())
