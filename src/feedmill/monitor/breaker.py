"""When many hosts fail at once, the fault is here: pause, and count none of them. Pure; times are parameters.

A failure to resolve or connect is held back until it is clear whether it stands alone.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
HOSTS = 5
SHARE = 0.5
WINDOW = timedelta(seconds=60)
HOLD = timedelta(seconds=15)
PAUSE = (timedelta(minutes=5), timedelta(hours=1))  # the first, the longest


class Outage(NamedTuple):
    """Our own line was down."""

    began: datetime
    until: datetime  # no request before
    failed: int  # hosts
    hosts: int


class Settled(NamedTuple, Generic[T]):
    """What became of results: those that count, those that count for nothing, and the outage that voids them.

    An outage comes again with results that come in while it lasts.
    """

    counted: list[T]
    void: list[T]
    outage: Outage | None


class Breaker(Generic[T]):
    """Takes the results of looks as they come."""

    def __init__(self) -> None:
        self._seen: deque[tuple[datetime, str, bool]] = deque()
        self._held: deque[tuple[datetime, T]] = deque()
        self._sound: list[T] = []
        self._level = 0
        self._outage: Outage | None = None

    def note(self, item: T, host: str, at: datetime, *, failed: bool) -> None:
        """A look at `host` has ended; `failed` if no connection came about."""
        self._seen.append((at, host, failed))
        if failed:
            self._held.append((at, item))
        else:
            self._sound.append(item)

    def is_open(self, now: datetime) -> bool:
        """Whether nobody is to be asked now."""
        return self._outage is not None and now < self._outage.until

    def settle(self, now: datetime, *, last: bool = False) -> Settled[T]:
        """What is certain by now; with `last` everything is, as no more results will come."""
        while self._seen and now - self._seen[0][0] > WINDOW:
            self._seen.popleft()
        sound, self._sound = self._sound, []
        reached = {host for _, host, failed in self._seen if not failed}
        failed = {host for _, host, failed in self._seen if failed} - reached
        hosts = len(reached) + len(failed)
        if self._held and self._outage is not None and now < self._outage.until:  # they had begun before it was clear
            return Settled(sound, self._let_go(), self._outage)
        if self._held and hosts >= HOSTS and len(failed) > SHARE * hosts:
            return self._trip(now, sound, len(failed), hosts)
        if reached:
            self._level = 0
        counted = []
        while self._held and (last or now - self._held[0][0] >= HOLD):
            counted.append(self._held.popleft()[1])
        return Settled(sound + counted, [], None)

    def _trip(self, now: datetime, sound: list[T], failed: int, hosts: int) -> Settled[T]:
        pause = min(PAUSE[0] * 2**self._level, PAUSE[1])
        self._level = min(self._level + 1, 10)
        self._outage = Outage(self._held[0][0], now + pause, failed, hosts)
        self._seen.clear()
        return Settled(sound, self._let_go(), self._outage)

    def _let_go(self) -> list[T]:
        void = [item for _, item in self._held]
        self._held.clear()
        return void
