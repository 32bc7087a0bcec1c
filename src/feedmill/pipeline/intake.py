"""From files that may have changed to a settled index: read, judge by identity, write down.

The ledger is committed before the cache: after a kill between the two, the next build reads these
files again and finds every decision already taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from feedmill.duplicates import OFF
from feedmill.extract.frame import enough
from feedmill.identity import CROWD, Arrival, Decisions, Memory, judge
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.report import Progress, Report, Unused, counted
from feedmill.pipeline.rivals import Crowds, choose_among_rivals
from feedmill.pipeline.stories import Stories
from feedmill.pipeline.work import File, IndexResult, IndexTask, index_files
from feedmill.pipeline.workers import Workers
from feedmill.records import ENTRY, FeedKey, FileState, Indexed, Origin, Place, Remembered
from feedmill.scan.compare import Scan
from feedmill.store.cache import CacheTransaction
from feedmill.store.index import Touched
from feedmill.store.ledger import LedgerTransaction
from feedmill.urls import tag_uri

BATCH = 1000  # files judged at a time: bounds memory


class Intake:
    """Takes in what one scan found, within one transaction of ledger and cache."""

    def __init__(
        self, plan: Plan, ledger: LedgerTransaction, cache: CacheTransaction, now: int, report: Report
    ) -> None:
        self._plan = plan
        self._ledger = ledger
        self._cache = cache
        self._index = cache.index
        self._now = now
        self._report = report
        self._first_build = ledger.is_empty()
        self._touched = Touched(set(), set(), set())
        self._fresh: set[str] = set()  # ids that this pass made of a URL
        self._displaced: dict[Place, Origin] = {}
        self._given_away: frozenset[File] = frozenset()
        self._minted: set[str] = set()  # all ids that this pass made, kept on the first build

    def take(self, scan: Scan, known: Mapping[File, FileState], workers: Workers | None, progress: Progress) -> None:
        """Read the suspects, drop what has gone, settle all, and mark what has to be published anew.

        There may be no workers where there are no suspects.
        """
        self._drop(scan.gone)
        self._ledger.mark_gone(self._gone(scan, known), self._now)
        self._find_displaced(scan, known)
        digests = {file: known[file].digest for file in scan.suspects.keys() & known.keys()}
        tasks = (IndexTask(file, digests.get(file)) for file in sorted(scan.suspects))
        count = len(scan.suspects)
        results = counted("read", workers.index(tasks, count) if workers else iter(()), count, progress)
        while batch := list(islice(results, BATCH)):
            self._take_batch(scan, known, batch)
        self._learn(workers)
        crowds = Crowds(self._index, self._ledger, self._tags, self._born)
        self._report.notes += crowds.part(self._touched, self._fresh)
        self._report.notes += choose_among_rivals(self._index, self._touched, self._now)
        if self._plan.duplicates != OFF:
            stories = Stories(self._cache, self._plan.duplicates, self._now)
            self._report.notes += stories.settle(self._touched)
        self._cache.published.mark_dirty(self._touched.feeds | self._pages_touched())

    def _gone(self, scan: Scan, known: Mapping[File, FileState]) -> Iterable[Place]:
        """Places whose document lies there no more. Without a cache only the ledger knows what lay where."""
        if known or self._first_build or not scan.whole:
            return self._ledger.origins_of_files(scan.gone)
        return [place for place in self._ledger.present() if scan.misses(place[:2])]

    def _find_displaced(self, scan: Scan, known: Mapping[File, FileState]) -> None:
        """Files renamed to where another one lies now: their size, mtime and inode stand at another known path."""
        were = {state[:3]: file for file, state in known.items() if file in scan.suspects}
        moved = {file: were[found] for file, found in scan.suspects.items() if were.get(found, file) != file}
        origins = self._ledger.origins_of_files(moved.values())
        for file, source in moved.items():
            for place, origin in origins.items():
                if place[:2] == source:
                    self._displaced[Place(*file, place.part)] = origin
        self._given_away = frozenset(moved.values())

    def _take_batch(self, scan: Scan, known: Mapping[File, FileState], batch: Sequence[IndexResult]) -> None:
        batch = [result for result in batch if not result.vanished]
        read = [result for result in batch if not result.same]
        self._report.read += len(read)
        self._drop(result.file for result in read if result.file in known)
        rejected = [(result.file, rejected) for result in read for rejected in result.rejected]
        self._index.put_rejections(rejected)
        self._report.newly_rejected += [found for _, found in rejected]
        self._report.unused += [told for result in read for one in result.documents for told in _unused(one)]
        arrivals = [
            Arrival(document, scan.suspects[result.file].mtime_ns // 1000)
            for result in read
            for document in result.documents
        ]
        files = [result.file for result in read if result.digest is not None]
        self._judge(arrivals, files, {} if self._first_build else self._ledger.origins_of_files(files))
        states = {
            result.file: FileState(*scan.suspects[result.file], result.digest, scan.began_ns)
            for result in batch
            if result.digest is not None
        }
        self._index.put_files(states, [result.file for result in batch if result.same])

    def _learn(self, workers: Workers | None) -> None:
        """Read those documents again in which lines turned out to be a site's frame, or to be none any more.

        Whatever these documents are, they were judged without: it changes neither ids nor `updated` (promise 5).
        """
        frames = self._cache.frames
        concerned = frames.settle(enough)
        states = self._index.files_of(concerned)
        marks = frames.of(concerned)
        tasks = [
            IndexTask(file, None, tuple(sorted({mark for key in keys for mark in marks.get(key, ())})))
            for file, (_, keys) in sorted(states.items())
        ]
        results = workers.index(tasks, len(tasks)) if workers else iter(index_files(self._plan, tasks))
        while batch := list(islice(results, BATCH)):
            self._replace({result.file: states[result.file][0] for result in batch}, batch)

    def _replace(self, states: Mapping[File, FileState], batch: Sequence[IndexResult]) -> None:
        """Put what was read again in the place of what the same bytes came to before."""
        same = [result for result in batch if result.digest == states[result.file].digest]
        self._drop(result.file for result in same)
        self._index.put_rejections((result.file, rejected) for result in same for rejected in result.rejected)
        arrivals = [
            Arrival(document, states[result.file].mtime_ns // 1000) for result in same for document in result.documents
        ]
        files = [result.file for result in same]
        self._judge(arrivals, files, self._ledger.origins_of_files(files))
        self._index.put_files({file: states[file] for file in files})

    def _drop(self, files: Iterable[File]) -> None:
        dropped = self._index.drop_files(files)
        self._touched.feeds.update(dropped.feeds)
        self._touched.entries.update(dropped.entries)
        self._touched.urls.update(dropped.urls)

    def _tags(self, place: Place) -> tuple[str, str]:
        """The id that a place mints, and that with the seed's name before it."""
        path = place.printable if place.part == 0 else f"{place.printable}/{place.part}"
        authority = self._plan.site.authority
        return tag_uri(authority, path), tag_uri(authority, f"{place.seed}/{path}")

    def _judge(self, arrivals: list[Arrival], files: list[File], origins: Mapping[Place, Origin]) -> None:
        memory = self._memory(arrivals, origins)
        decisions = judge(arrivals, memory)
        self._write(decisions, memory)
        places = {arrival.document.place for arrival in arrivals}
        self._ledger.mark_gone(memory.origins.keys() - places - set(decisions.left), self._now)
        settled = list(zip((arrival.document for arrival in arrivals), decisions.settled, strict=True))
        self._touched.feeds.update(self._index.add(settled))
        self._index.revise({entry_id: entry.changed for entry_id, entry in decisions.revised.items() if entry.changed})
        self._touched.entries.update(row.entry_id for row in decisions.settled)
        self._touched.urls.update(url for arrival in arrivals if (url := arrival.document.url))
        self._fresh.update(arrival.document.url for arrival in arrivals if arrival.document.url in decisions.minted)

    def _memory(self, arrivals: Sequence[Arrival], origins: Mapping[Place, Origin]) -> Memory:
        vacated: dict[str, list[tuple[Place, Origin]]] = {}
        if not self._first_build:
            lines = [(place, origin) for place, origin in sorted(origins.items()) if place.part]
            gone = self._ledger.gone_with(sorted({arrival.document.digest for arrival in arrivals}))
            for place, origin in (*lines, *gone):
                vacated.setdefault(origin.digest, []).append((place, origin))
        crowded = self._crowded(arrivals)
        wishes = Counter(arrival.document.id for arrival in arrivals)
        ids = {*wishes, *(origin.entry_id for origin in origins.values())}
        ids.update(origin.entry_id for rows in vacated.values() for _, origin in rows)
        ids.update(origin.entry_id for origin in self._displaced.values())
        entries = self._remembered(ids)
        contested = [
            arrival.document.place
            for arrival in arrivals
            if wishes[arrival.document.id] > 1 or arrival.document.id in entries or arrival.document.url in crowded
        ]
        entries |= self._remembered({tag for place in contested for tag in self._tags(place)})
        return Memory(
            first_build=self._first_build,
            now=self._now,
            tags=self._tags,
            origins=origins,
            vacated=vacated,
            entries=entries,
            languages=self._index.languages(entries),
            crowded=frozenset(crowded),
            displaced=self._displaced,
            given_away=self._given_away,
        )

    def _remembered(self, ids: set[str]) -> dict[str, Remembered]:
        """On the first build the ledger holds only what this pass put there: no need to ask for anything else."""
        return self._ledger.remembered(ids & self._minted if self._first_build else ids)

    def _crowded(self, arrivals: Sequence[Arrival]) -> set[str]:
        """URLs that so many documents name, with those that come now, that they are nobody's id."""
        coming = Counter(url for arrival in arrivals if (url := arrival.document.url))
        there = self._index.url_counts(coming)
        return {url for url, count in coming.items() if count + there.get(url, 0) > CROWD}

    def _write(self, decisions: Decisions, memory: Memory) -> None:
        self._ledger.add_entries(decisions.minted)
        if self._first_build:
            self._minted.update(decisions.minted)
        self._ledger.update_entries(decisions.revised)
        self._ledger.forget(decisions.left)
        self._ledger.record(decisions.origins, decisions.origins.keys() & memory.origins.keys())
        self._report.added += decisions.added
        self._report.changed += decisions.changed
        self._report.moved += decisions.moved
        self._report.notes += decisions.notes

    def _born(self, published: int) -> int:
        """First seen, of an entry that this pass mints."""
        return published if self._first_build else self._now

    def _pages_touched(self) -> set[FeedKey]:
        pages = self._ledger.pages()
        return {(ENTRY, entry_id) for entry_id in self._touched.entries if entry_id in pages}


def _unused(document: Indexed) -> list[Unused]:
    place = document.place
    return [Unused(path=place.printable, line=place.part or None, what=what) for what in document.unused]
