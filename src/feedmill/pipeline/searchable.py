"""Bringing the search index up to date with the cache: what is new is taken in, what changed or went is dropped.

It runs beside the publishing and waits for it: it only looks at the cache, in short transactions, and leaves the
reading of many documents to a process that steps back behind all others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import xxhash

from feedmill.pipeline.plan import Plan
from feedmill.pipeline.rendering import base_url
from feedmill.pipeline.work import RenderTask
from feedmill.pipeline.workers import Workers
from feedmill.records import Candidate
from feedmill.spelling import spelled
from feedmill.store.cache import Cache
from feedmill.store.searching import Article, SearchStore
from feedmill.store.selection import Version

AT_ONCE = 2000  # documents that are compared at a time
BATCH = 100  # documents that are taken in at a time
WORTH_A_PROCESS = 200  # documents to read, for which another process is started
NICE = 19

GoOn = Callable[[], bool]


class Searchable:
    """One run over all documents, or over those that came since the last one."""

    def __init__(self, plan: Plan, cache: Cache, store: SearchStore, go_on: GoOn) -> None:
        """`go_on` is asked between batches; False ends the run, and the next one takes up the rest."""
        self._plan = replace(plan, processes=1)
        self._cache = cache
        self._store = store
        self._go_on = go_on

    def bring_up_to_date(self, *, whole: bool) -> int:
        """Take in what is new; `whole` compares every document. How many were taken in. Raises `StateError`."""
        self._compare(0 if whole else self._begin())
        with self._store.transaction(write=False) as index:
            waiting = index.waiting_count
        taken = 0
        with Workers(self._plan, waiting, method="spawn", worth=WORTH_A_PROCESS, nice=NICE) as workers:
            while self._go_on() and (keys := self._next()):
                taken += self._take_in(keys, workers)
        return taken

    def _begin(self) -> int:
        """Keys only grow: what came since stands beyond the last one, unless that is another document by now."""
        with self._store.transaction(write=False) as index:
            last = index.last
        if last is None:
            return 0
        with self._cache.transaction(write=False) as stored:
            found = stored.selection.versions_with([last.key])
        return last.key if [(one.key, mark_of(one)) for one in found] == [last] else 0

    def _compare(self, after: int) -> None:
        """Note down what is not in the index; whatever is there and should not be is dropped on the way."""
        while self._go_on():
            with self._cache.transaction(write=False) as stored:
                found = stored.selection.versions(after, AT_ONCE)
            is_last = len(found) < AT_ONCE
            with self._store.transaction() as index:
                held = dict(index.held(after + 1, None if is_last else found[-1].key))
                marks = {version.key: mark_of(version) for version in found}
                index.drop([key for key, mark in held.items() if marks.get(key) != mark])
                new = [version for version in found if held.get(version.key) != marks[version.key]]
                index.wait([one for one in new if not index.place(one.key, marks[one.key], one.published)])
                if is_last:
                    index.compared()
            if is_last:
                return
            after = found[-1].key

    def _next(self) -> list[int]:
        with self._store.transaction(write=False) as index:
            return index.waiting(BATCH)

    def _take_in(self, keys: Sequence[int], workers: Workers) -> int:
        with self._cache.transaction(write=False) as stored:
            found = stored.selection.with_keys(keys)
            versions = {version.key: version for version in stored.selection.versions_with(keys)}
            learned = stored.frames.of(keys)
        with self._store.transaction(write=False) as index:
            is_full = index.is_full
        texts = (
            [""] * len(found)
            if is_full
            else workers.spell([self._task(one, learned.get(one.key, ())) for one in found])
        )
        articles = [
            _article(versions[candidate.key], candidate, text) for candidate, text in zip(found, texts, strict=True)
        ]
        with self._store.transaction() as index:
            for article in articles:
                index.put(article)
            index.done(keys)
        return len(articles)

    def _task(self, candidate: Candidate, learned: tuple[int, ...]) -> RenderTask:
        base = base_url(candidate.entry, self._plan)
        return RenderTask(candidate.place, candidate.digest, candidate.entry.id, base, learned)


def mark_of(version: Version) -> int:
    """What stays the same as long as a document's bytes and its text do, as SQLite's signed 64 bits."""
    value = xxhash.xxh3_64_intdigest(f"{version.digest} {version.content_digest}".encode())
    return value - 2**64 if value >= 2**63 else value


def _article(version: Version, candidate: Candidate, text: str) -> Article:
    entry = candidate.entry
    titles = spelled(f"{entry.title}\n{entry.title_original or ''}")
    return Article(version.key, mark_of(version), version.published, titles, spelled(entry.summary), text)
