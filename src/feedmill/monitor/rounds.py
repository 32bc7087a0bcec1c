"""Rounds: what is due goes out to a few threads, what comes back goes to the desk.

A thread that hangs with one host holds nobody else; nothing spins while there is nothing to do.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol

from feedmill.monitor.desk import Exchange, Told
from feedmill.monitor.look import Looked
from feedmill.records import Claim

_GATHER = 0.05  # seconds in which results are gathered for one exchange: each costs a write to the disk
_SOONEST = 0.05  # seconds between two exchanges that bring nothing
_IDLE = 60.0  # seconds after which the desk is asked again though it promised nothing


class Exchanges(Protocol):
    """`Desk.exchange`, wherever it runs."""

    def __call__(self, finished: Sequence[Looked], room: int, now: datetime, *, last: bool = False) -> Exchange: ...


class Rounds:
    """Runs looks in threads of its own until there is nothing more to do, or it is stopped."""

    def __init__(
        self,
        exchange: Exchanges,
        look: Callable[[Claim], Looked],
        *,
        concurrency: int = 16,
        on_told: Callable[[Told], None] = lambda told: None,
        on_claimed: Callable[[Sequence[Claim]], None] = lambda claims: None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._exchange = exchange
        self._look = look
        self._most = concurrency * 4  # claimed ahead, so that no thread waits for the disk
        self._concurrency = concurrency
        self._on_told = on_told
        self._on_claimed = on_claimed
        self._now = now
        self._waiting: queue.SimpleQueue[Claim | None] = queue.SimpleQueue()
        self._finished: queue.SimpleQueue[Looked | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._in_flight = 0
        self.left: list[Claim] = []
        self._stopped = False

    def stop(self) -> None:
        """End as soon as the looks that run have ended; from any thread, also from a signal's handler."""
        self._stopped = True
        self._finished.put(None)

    def run(self, *, patience: timedelta | None = None) -> None:
        """Look at whatever is due; with `patience`, until nothing more is due within it.

        Afterwards `left` holds the claims that nobody has begun with. Looks that still run when it is stopped are
        left alone: their pages are due again when their lease is over.
        """
        finished: list[Looked] = []
        try:
            while not self._stopped:
                last = patience is not None and self._in_flight == 0
                made = self._exchange(finished, self._most - self._in_flight, self._now(), last=last)
                finished = []
                self._tell(made)
                self._dispatch(made.claims)
                if self._in_flight == 0 and self._is_over(made, patience):
                    break
                finished = self._gather(self._pause(made))
            if finished:
                self._tell(self._exchange(finished, 0, self._now(), last=True))
        finally:
            self.left = self._drain()

    def _tell(self, made: Exchange) -> None:
        for told in made.told:
            self._on_told(told)

    def _is_over(self, made: Exchange, patience: timedelta | None) -> bool:
        if patience is None or made.claims:
            return False
        return made.next_due is None or made.next_due > self._now() + patience

    def _pause(self, made: Exchange) -> float:
        """Seconds to wait for results at most."""
        if made.next_due is None:
            return _IDLE
        return min(max((made.next_due - self._now()).total_seconds(), _SOONEST), _IDLE)

    def _dispatch(self, claims: Sequence[Claim]) -> None:
        self._on_claimed(claims)
        for claim in claims:
            self._waiting.put(claim)
        self._in_flight += len(claims)
        while len(self._threads) < min(self._concurrency, self._in_flight):
            # Daemons: a program that ends does not wait for a resolver that hangs.
            thread = threading.Thread(target=self._work, name=f"look-{len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self) -> None:
        while (claim := self._waiting.get()) is not None:
            self._finished.put(self._look(claim))

    def _gather(self, wait: float) -> list[Looked]:
        """What has come back: as soon as there is something, and what comes shortly after."""
        found: list[Looked] = []
        with suppress(queue.Empty):
            found += self._taken(self._finished.get(timeout=wait))
            end = time.monotonic() + _GATHER
            while self._in_flight and not self._stopped:
                found += self._taken(self._finished.get(timeout=max(0.0, end - time.monotonic())))
        return found

    def _taken(self, looked: Looked | None) -> Iterable[Looked]:
        if looked is None:
            return ()
        self._in_flight -= 1
        return (looked,)

    def _drain(self) -> list[Claim]:
        """Take back what nobody has begun with, and send the threads home."""
        left: list[Claim] = []
        with suppress(queue.Empty):
            while (claim := self._waiting.get_nowait()) is not None:
                left.append(claim)
        self._in_flight -= len(left)
        for _ in self._threads:
            self._waiting.put(None)
        return left
