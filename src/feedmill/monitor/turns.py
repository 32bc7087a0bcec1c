"""Whose turn it is: one request at a time for each scope, and a pause between two of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Turns:
    """Shared by all threads of a round, best by all rounds of a process. Times on `clock`, in seconds.

    `claimed` are the scopes whose pages were handed out; only the ledger's one writer touches it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.claimed: set[str] = set()
        self._clock = clock
        self._changed = threading.Condition()
        self._taken: set[str] = set()
        self._free_at: dict[str, float] = {}

    def take(self, scope: str, patience: float) -> bool:
        """Wait for the turn of `scope`, at most `patience` seconds; False where it did not come."""
        end = self._clock() + patience
        with self._changed:
            while True:
                now = self._clock()
                wait = self._free_at.get(scope, now) - now
                if scope not in self._taken and wait <= 0:
                    self._taken.add(scope)
                    return True
                if scope not in self._taken and now + wait > end:
                    return False
                if now >= end:
                    return False
                self._changed.wait(min(end - now, wait if wait > 0 else end - now))

    def give_back(self, scope: str, free_at: float) -> None:
        """The request has ended; the next may begin at `free_at`."""
        with self._changed:
            self._taken.discard(scope)
            now = self._clock()
            if free_at > now:
                self._free_at[scope] = free_at
            else:
                self._free_at.pop(scope, None)
            if len(self._free_at) > 10_000:
                self._free_at = {name: at for name, at in self._free_at.items() if at > now}
            self._changed.notify_all()
