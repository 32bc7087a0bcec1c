"""What waits for the writer. Wishes are merged: a hundred calls for a scan are one scan."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Set
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from feedmill.scan.compare import File

BEAT = 5.0  # seconds: the writer looks up at least so often
MOST = 50_000  # places that are counted while they wait; whatever fails for days must not fill the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A build that another process asks for; the answer is its report as `--json` prints it."""

    fresh: bool
    answer: Future[dict[str, Any]] = field(default_factory=Future)


@dataclass(frozen=True, slots=True)
class Call:
    """Something short that another thread has the writer do."""

    run: Callable[[], Any]
    answer: Future[Any] = field(default_factory=Future)


@dataclass(slots=True, kw_only=True)
class Work:
    """Everything that waited at one moment.

    `young` are those of the `places` that may not be whole yet; `due`: time alone may have moved something;
    `tidy`: the databases are to be cleaned up.
    """

    places: set[File] = field(default_factory=set)
    young: set[File] = field(default_factory=set)
    whole: bool = False
    due: bool = False
    reload: bool = False
    tidy: bool = False
    requests: list[Request] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    news: bool = False  # the ledger's journal has some

    def __bool__(self) -> bool:
        return bool(self.places or self.whole or self.due or self.tidy or self.news or self.is_urgent)

    @property
    def is_urgent(self) -> bool:
        """Whether somebody waits for it: a person mended something, and will not wait for the next try."""
        return bool(self.reload or self.requests or self.calls)


class Inbox:
    """Filled from any thread, emptied by the writer alone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._work = Work()
        self._since: dict[File, float] = {}  # the places that wait, by when they were first heard of
        self._taken: dict[File, float] = {}  # those handed out, until a pass has published them
        self._stopping = False

    def look_at(self, places: Iterable[File], since: float | None = None) -> None:
        """These files, or folders with all below, have changed, and are whole. `since`: when that was first heard."""
        with self._changed:
            self._note(places, since)
            self._work.places.update(places)
            self._work.young.difference_update(places)
            self._changed.notify()

    def look_again(self, places: Iterable[File]) -> None:
        """These files may be whole by now."""
        with self._changed:
            self._note(places)
            self._work.young.update(set(places) - self._work.places)
            self._work.places.update(places)
            self._changed.notify()

    def _note(self, places: Iterable[File], since: float | None = None) -> None:
        moment = self._clock() if since is None else since
        for place in places:
            if len(self._since) < MOST:
                self._since.setdefault(place, moment)

    def finished(self, places: Iterable[File], *, whole: bool, unsettled: Set[File] = frozenset()) -> None:
        """A pass over these, or over everything, ended well; `unsettled` were left for another one."""
        with self._changed:
            for place in list(self._taken) if whole else places:
                if place not in unsettled:
                    self._taken.pop(place, None)

    def rescan(self) -> None:
        """Anything may have changed."""
        with self._changed:
            self._work.whole = True
            self._changed.notify()

    def due(self) -> None:
        """A moment has come at which something becomes due, expires or leaves a feed."""
        with self._changed:
            self._work.due = True
            self._changed.notify()

    def tidy(self) -> None:
        """The databases are to be cleaned up."""
        with self._changed:
            self._work.tidy = True
            self._changed.notify()

    def reload(self) -> None:
        """The configuration is to be read again."""
        with self._changed:
            self._work.reload = True
            self._changed.notify()

    def request(self, *, fresh: bool) -> Request:
        """A whole build that somebody waits for."""
        request = Request(fresh=fresh)
        with self._changed:
            if self._stopping:
                request.answer.cancel()
            else:
                self._work.requests.append(request)
            self._changed.notify()
        return request

    def call(self, run: Callable[[], Any]) -> Future[Any]:
        """Have something short done by the writer, between two passes."""
        call = Call(run)
        with self._changed:
            if self._stopping:
                call.answer.cancel()
            else:
                self._work.calls.append(call)
            self._changed.notify()
        return call.answer

    def publish(self) -> None:
        """The monitor has put something into the ledger's journal."""
        with self._changed:
            self._work.news = True
            self._changed.notify()

    def stop(self) -> None:
        """Nothing more is taken; whoever waits for a build or a call is told."""
        with self._changed:
            self._stopping = True
            for request in self._work.requests:
                request.answer.cancel()
            for call in self._work.calls:
                call.answer.cancel()
            self._changed.notify()

    @property
    def is_stopping(self) -> bool:
        """Whether the daemon is about to end."""
        return self._stopping

    @property
    def waiting(self) -> int:
        """How many places were heard of and not published yet."""
        with self._changed:
            return len(self._since.keys() | self._taken.keys())

    @property
    def oldest_waiting(self) -> float | None:
        """When the oldest of them was first heard of, by the clock."""
        with self._changed:
            return min((*self._since.values(), *self._taken.values()), default=None)

    def take(self, not_before: float = 0.0) -> Work:
        """All that waits, or nothing after `BEAT` seconds.

        Before `not_before` (of the clock) only what is urgent is handed out; the rest goes on waiting.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._is_ready(not_before), self._patience(not_before))
            if self._stopping or not self._is_ready(not_before):
                return Work()
            work, self._work = self._work, Work()
            if self._clock() < not_before:
                return self._put_back_but_urgent(work)
            room = MOST - len(self._taken)
            self._taken = dict(islice(self._since.items(), max(0, room))) | self._taken
            self._since = {}
            return work

    def _put_back_but_urgent(self, work: Work) -> Work:
        urgent = Work(reload=work.reload, requests=work.requests, calls=work.calls)
        self._work = replace(work, reload=False, requests=[], calls=[])
        return urgent

    def _is_ready(self, not_before: float) -> bool:
        return self._stopping or self._work.is_urgent or (bool(self._work) and self._clock() >= not_before)

    def _patience(self, not_before: float) -> float:
        early = not_before - self._clock()
        return min(BEAT, early) if self._work and early > 0 else BEAT
