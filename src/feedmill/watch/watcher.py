"""Watches seed folders and delivers settled batches of hints, in a thread of its own."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from feedmill.scan.listing import SeedFolder
from feedmill.watch.folders import Folders
from feedmill.watch.hearing import hints
from feedmill.watch.observing import Observing
from feedmill.watch.settling import Batch, Hint, Kind, Settling

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent

TICK = 1.0  # seconds between looks at the seed folders themselves and at the settings files
BREATH = 0.01  # seconds between two looks at what is ready, however fast events come

_log = logging.getLogger(__name__)


class Watcher:
    """What happens in `folders`, and to the `extra` files, as hints for `deliver`.

    `settle` is in seconds. `deliver` is called from the watcher's thread, one call at a time, and must be quick. A hint
    says where to look, not what happened; what could not be heard (`polled`, or a machine in trouble) is left to
    the rescan.
    """

    def __init__(
        self, folders: tuple[SeedFolder, ...], extra: tuple[Path, ...], settle: float, deliver: Callable[[Batch], None]
    ) -> None:
        self._extra = {os.fsencode(path): path for path in extra}
        self._deliver = deliver
        self._settling = Settling(settle, self._look)
        self._folders = Folders(folders, Observing(self._heard, self._overflowed))
        self._keys = frozenset(folder.key for folder in folders)
        self._woken = threading.Condition()
        self._stopped = False
        self._never = threading.Event()
        self._grown = False  # folders were added since the last tick
        self._lost_until = 0.0  # events were dropped; what was watched meanwhile is uncertain
        self._settings = {name: _stat(path) for name, path in self._extra.items()}
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Watch from now on: what changes after this call is told. Never raises for what the world does."""
        self._folders.check(time.monotonic())
        self._thread.start()

    def stop(self) -> None:
        """Tell nothing any more; what was not delivered is dropped. Returns within about a second."""
        with self._woken:
            self._stopped = True
            self._woken.notify()
        if self._thread.is_alive():
            self._thread.join(1)
        self._folders.close()

    @property
    def is_alive(self) -> bool:
        """Whether its threads live, watchdog's among them."""
        return self._thread.is_alive() and self._folders.is_alive

    @property
    def polled(self) -> Mapping[str, str]:
        """The seed folders that need a rescan to be noticed, by key: why no events, or not all, are to be had."""
        return self._folders.polled

    @property
    def waiting(self) -> int:
        """How many hints were heard and not delivered yet."""
        return len(self._settling)

    @property
    def oldest_waiting(self) -> float | None:
        """When the oldest of them was first heard, by `time.monotonic()`."""
        with self._woken:
            return self._settling.oldest()

    def _heard(self, event: FileSystemEvent) -> None:
        """Called by watchdog's thread for each event."""
        now = time.monotonic()
        found = list(hints(event, self._folders.places))
        if not found:
            return
        with self._woken:
            for hint, kind in found:
                self._settling.take(hint, kind, now)
                self._grown |= kind is Kind.FOLDER
            self._woken.notify()

    def _overflowed(self) -> None:
        """Called by watchdog's thread, which watches everything anew then, and hears nothing meanwhile."""
        self._lost_until = self._lost_until or time.monotonic() + 2 * TICK

    def _run(self) -> None:
        next_tick = time.monotonic() + TICK
        while self._wait(next_tick):
            if time.monotonic() >= next_tick:
                self._tick()
                next_tick = time.monotonic() + TICK
            with self._woken:
                batch = self._settling.ready(time.monotonic())
            if batch is not None:
                self._hand_over(batch)

    def _wait(self, next_tick: float) -> bool:
        """Sleep until something is ready, or heard, or to be looked at. False when it is over."""
        with self._woken:
            until = min(next_tick, next_tick if (at := self._settling.next_at()) is None else at)
            heard = not self._stopped and self._woken.wait(max(0.0, until - time.monotonic()))
        if heard and not self._stopped:
            self._never.wait(BREATH)  # nobody waits here while a burst goes on: it wakes this thread once in a while
        return not self._stopped

    def _tick(self) -> None:
        now = time.monotonic()
        grown, self._grown = self._grown, False
        keys = self._folders.check(now, grown=grown)
        if self._lost_until and now >= self._lost_until:
            self._lost_until = 0.0
            keys = self._keys
        settings = {name: _stat(path) for name, path in self._extra.items()}
        changed = [name for name, found in settings.items() if found != self._settings[name]]
        self._settings = settings
        with self._woken:
            for key in keys:
                self._settling.take((key, b""), Kind.FOLDER, now)
            for name in changed:
                self._settling.take((None, name), Kind.WRITTEN, now)

    def _look(self, hint: Hint) -> Hashable:
        """What lies at a hint's path, in every folder of its key that there is."""
        seed, path = hint
        if seed is None:
            return _stat(self._extra[path])
        return tuple(
            _stat(Path(os.fsdecode(root)) / os.fsdecode(path))
            for root, folder in self._folders.places
            if folder.key == seed
        )

    def _hand_over(self, batch: Batch) -> None:
        try:
            self._deliver(batch)
        except Exception:
            _log.exception(
                "%d hints could not be handed over; the next rescan finds what they told of", len(batch.files)
            )


def _stat(path: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from another, None where it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
