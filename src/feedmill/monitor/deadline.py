"""Wall-clock deadlines that hold for whatever a server does: one thread shuts the sockets that are late.

A socket's timeout bounds one read, not a trickle of them; headers are read where no check of ours runs.
"""

from __future__ import annotations

import heapq
import itertools
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_current = threading.local()


class Deadline:
    """The end of one fetch, on the monotonic clock, and the sockets that must not outlive it."""

    def __init__(self, seconds: float) -> None:
        self.at = time.monotonic() + seconds
        self.passed = False
        self.peers: list[str] = []  # the addresses that were connected to
        self._handles: list[socket.socket] = []
        self._lock = threading.Lock()

    def left(self) -> float:
        """Seconds to go; never 0 or less, which a socket would take for non-blocking."""
        return max(0.001, self.at - time.monotonic())

    def is_over(self) -> bool:
        """Whether it has passed or was called off."""
        return self.passed or time.monotonic() >= self.at

    def watch(self, connected: socket.socket) -> None:
        """Shut `connected` when the time is up. A second handle on it: TLS takes the first one over."""
        with self._lock:
            self._handles.append(connected.dup())
        if self.passed:
            self.end()

    def end(self) -> None:
        """The time is up: whoever reads wakes up with an end of the stream."""
        with self._lock:
            self.passed = True
            for handle in self._handles:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the sockets."""
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()


def current() -> Deadline | None:
    """The deadline that this thread works under."""
    found: Deadline | None = getattr(_current, "deadline", None)
    return found


class Deadlines:
    """Keeps the deadlines of all fetches, with one thread that sleeps until the next."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Deadline]] = []
        self._order = itertools.count()
        self._woken = threading.Condition()
        self._running: set[Deadline] = set()
        self._thread: threading.Thread | None = None
        self._stopped = False

    @contextmanager
    def within(self, seconds: float) -> Iterator[Deadline]:
        """The block's connections end after `seconds`, however they dawdle."""
        deadline = Deadline(seconds)
        self._add(deadline)
        outer, _current.deadline = current(), deadline
        try:
            yield deadline
        finally:
            _current.deadline = outer
            with self._woken:
                self._running.discard(deadline)
            deadline.close()

    def stop(self) -> None:
        """End every fetch now; those that begin later end at once."""
        with self._woken:
            self._stopped = True
            running = list(self._running)
            self._woken.notify()
        for deadline in running:
            deadline.end()

    def _add(self, deadline: Deadline) -> None:
        with self._woken:
            self._running.add(deadline)
            if self._stopped:
                deadline.end()
                return
            heapq.heappush(self._heap, (deadline.at, next(self._order), deadline))
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="deadlines", daemon=True)
                self._thread.start()
            elif self._heap[0][2] is deadline:  # sooner than what is slept for
                self._woken.notify()

    def _watch(self) -> None:
        with self._woken:
            while not self._stopped:
                if not self._heap:
                    self._woken.wait()
                    continue
                at, _, deadline = self._heap[0]
                if deadline not in self._running:
                    heapq.heappop(self._heap)
                elif (left := at - time.monotonic()) > 0:
                    self._woken.wait(left)
                else:
                    heapq.heappop(self._heap)
                    deadline.end()
