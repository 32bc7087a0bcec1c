"""The monitor as a whole, put together from values: what `app` and the daemon use of it."""

from __future__ import annotations

import random
import ssl
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from feedmill.errors import UsageError
from feedmill.model import Verdict, Watched
from feedmill.monitor.desk import Desk, Exchange, Told
from feedmill.monitor.domains import scopes
from feedmill.monitor.fetch import Fetcher
from feedmill.monitor.guard import Guard, Resolver, system_resolver
from feedmill.monitor.look import Looked, Looker, Manners
from feedmill.monitor.robots import MAX_CRAWL_DELAY
from feedmill.monitor.rounds import Rounds
from feedmill.monitor.schedule import Chance, Interval
from feedmill.monitor.turns import Turns
from feedmill.monitor.waiting import why_left
from feedmill.records import DEAD, SILENT, Addition, Facts, micros
from feedmill.store.ledger import Ledger

T = TypeVar("T")

PATIENCE = timedelta(seconds=MAX_CRAWL_DELAY + 30)  # that a check waits for a domain's next turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How the monitor works. `agent` names us and whom to write to."""

    agent: str
    manners: Manners = field(default_factory=Manners)
    interval: Interval = field(default_factory=Interval)
    max_bytes: int = 5 * 1024 * 1024
    concurrency: int = 16
    by_host: tuple[str, ...] = ()


Source = tuple[str, str, int]  # address, entry id, published in epoch microseconds


class Through(Protocol):
    """Carries out a call, here or elsewhere, and returns what it returns."""

    def __call__(self, call: Callable[[], T], /) -> T: ...


def _directly(call: Callable[[], T], /) -> T:
    return call()


class Station:
    """The monitor on one ledger, into which nobody but `through` may write while it works."""

    def __init__(
        self,
        ledger: Ledger,
        terms: Terms,
        *,
        resolver: Resolver = system_resolver,
        context: ssl.SSLContext | None = None,
        chance: Chance = random.random,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        through: Through = _directly,
        turns: Turns | None = None,
    ) -> None:
        """`through` carries out what touches the ledger, where its one writer runs.

        Stations that work at the same time in one process share `turns`.
        """
        self._through = through
        self._turns = turns or Turns()
        self._ledger = ledger
        self._terms = terms
        self._chance = chance
        self._now = now
        self._scope_of = scopes(terms.by_host)
        guard = Guard(terms.manners.reach, resolver)
        self._fetcher = Fetcher(guard, agent=terms.agent, max_bytes=terms.max_bytes, context=context)
        self._looker = Looker(self._fetcher, terms.manners, self._scope_of, self._turns, now=now)
        self._rounds: Rounds | None = None

    def watch(self, sources: Iterable[Source]) -> int:
        """Watch these too; the number of those that were not."""
        additions = (Addition(url, entry, self._scope_of(url), published) for url, entry, published in sources)
        with self._ledger.transaction() as tx:
            return tx.watched.watch(additions, micros(self._now()))

    def watch_exactly(self, sources: Iterable[Source]) -> None:
        """Watch these and no others."""
        wanted: dict[str, Source] = {}
        for source in sources:
            wanted.setdefault(source[0], source)
        with self._ledger.transaction(write=False) as tx:
            new, left = tx.watched.compare(wanted.keys())
        if new:
            self.watch(wanted[url] for url in sorted(new))
        if left:
            with self._ledger.transaction() as tx:
                tx.watched.unwatch(left)
                for kind in (DEAD, SILENT):
                    tx.incidents.end(kind, left, micros(self._now()))

    def check(
        self,
        urls: Sequence[str] | None = None,
        *,
        everything: bool = False,
        on_told: Callable[[Told], None] = lambda told: None,
        on_begun: Callable[[int], None] = lambda count: None,
    ) -> list[Watched]:
        """Look at what is due, at `urls` and no others, or at everything; what was not looked at, with the reason.

        Raises `UsageError` for a URL that is not watched.
        """
        horizon = self._now()
        named, count = self._through(lambda: self._begin(urls, horizon, everything=everything))
        on_begun(count)
        seen: set[int] = set()

        def tell(told: Told) -> None:
            seen.add(told.watched.key)
            on_told(told)

        self._run(tell, horizon=horizon, patience=PATIENCE, only=named)
        left = None if named is None else named - seen
        return self._through(lambda: self._waiting(left, horizon, everything=everything))

    def _begin(self, urls: Sequence[str] | None, horizon: datetime, *, everything: bool) -> tuple[Set[int] | None, int]:
        """The keys of the pages that are named, None where none are, and how many are to be looked at."""
        now = micros(horizon)
        if urls is None and not everything:
            with self._ledger.transaction(write=False) as tx:
                return None, tx.watched.count_due(now)
        with self._ledger.transaction() as tx:
            known = tx.watched.make_due(now, None if everything else urls)
            if everything or urls is None:
                return None, tx.watched.count_due(now)
            for url in urls:
                if url not in known:
                    raise UsageError(f"{url}: not watched; no published entry came from there")
            named = set(known.values())
            return named, len(named)

    def _waiting(self, left: Set[int] | None, horizon: datetime, *, everything: bool) -> list[Watched]:
        with self._ledger.transaction(write=False) as tx:
            if left is not None:
                waiting = tx.watched.of_keys(left)
            else:
                waiting = tx.watched.waiting(micros(horizon))
                waiting += tx.watched.held(micros(horizon)) if everything else []
            paused = tx.politeness.paused_until()
        return [_held(facts, horizon, self._now(), paused) for facts in waiting]

    def run(self, on_told: Callable[[Told], None] = lambda told: None) -> None:
        """Look at whatever is due until `stop`."""
        self._run(on_told)

    def stop(self) -> None:
        """End `run` soon, from any thread."""
        if self._rounds is not None:
            self._rounds.stop()
        self._fetcher.stop()

    def _run(
        self,
        on_told: Callable[[Told], None],
        *,
        horizon: datetime | None = None,
        patience: timedelta | None = None,
        only: Set[int] | None = None,
    ) -> None:
        deadline = timedelta(seconds=self._terms.manners.deadline)
        desk = self._through(
            lambda: Desk(
                self._ledger, scope_of=self._scope_of, interval=self._terms.interval, chance=self._chance,
                lease=10 * deadline + timedelta(minutes=1), horizon=horizon, only=only,
                turns=self._turns,
            )
        )  # fmt: skip

        def exchange(finished: Sequence[Looked], room: int, now: datetime, *, last: bool = False) -> Exchange:
            return self._through(lambda: desk.exchange(finished, room, now, last=last))

        rounds = self._rounds = Rounds(
            exchange, self._looker.look, concurrency=self._terms.concurrency, on_told=on_told, now=self._now
        )
        try:
            rounds.run(patience=patience)
        finally:
            self._fetcher.stop()
            self._through(lambda: desk.release(rounds.left))


def _held(facts: Facts, horizon: datetime, now: datetime, paused: int) -> Watched:
    """The page with the reason why nobody looked; as it is where other rounds did since then."""
    page = facts.page
    if page.checked_at is not None and page.checked_at >= horizon:
        return page
    until, why = why_left(facts, now, paused)
    reason = f"not looked at: {why}"
    return replace(page, verdict=Verdict.SKIPPED, status=None, reason=reason, next_check_at=until)
