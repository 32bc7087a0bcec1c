"""watchdog, held so that what it keeps to itself is known: limits that are reached, watches that died, lost events.

Events are asked for at as few folders as possible; what was asked for and cannot be had is told by its reason.
"""

from __future__ import annotations

import ctypes
import errno
import logging
import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers.api import BaseObserver, ObservedWatch

_LIMITS = Path("/proc/sys/fs/inotify")
_IN_CREATE = 0x100  # <sys/inotify.h>


class Observing:
    """Events of folders and all below them. `heard` gets them, `lost` is called when some were dropped."""

    def __init__(self, heard: Callable[[FileSystemEvent], None], lost: Callable[[], None]) -> None:
        self._heard = heard
        self._overflow = _Overflow(lost)
        self._observer: BaseObserver | None = None
        self._watches: dict[str, ObservedWatch] = {}
        logging.getLogger("watchdog").addHandler(self._overflow)

    @property
    def watched(self) -> frozenset[str]:
        """The folders whose events are asked for."""
        return frozenset(self._watches)

    def watch(self, path: str) -> str | None:
        """Ask for the events of `path` and all below it. Returns why they do not, or not all, come."""
        try:
            self._observer = self._observer or _started()
            self._watches[path] = self._observer.schedule(
                _handler(self._heard), path, recursive=True, event_filter=_wanted()
            )
        except OSError as error:
            return _reason(path, error)
        return limit_reached()

    def unwatch(self, path: str) -> None:
        """Ask no longer."""
        watch = self._watches.pop(path)
        if self._observer is not None:
            self._observer.unschedule(watch)

    @property
    def is_alive(self) -> bool:
        """Whether the threads live that read events and hand them on; one that watches a folder: see `ended`."""
        threads = (self._observer, getattr(self._observer, "_inotify_fd", None))
        return all(thread is None or thread.is_alive() for thread in threads)

    def ended(self) -> frozenset[str]:
        """Folders whose watch ended by itself: they were deleted."""
        alive = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()} if self._observer else ()
        return frozenset(path for path, watch in self._watches.items() if watch not in alive)

    def stop(self) -> None:
        """No further events; waits for watchdog's threads, half a second at most."""
        logging.getLogger("watchdog").removeHandler(self._overflow)
        self._watches.clear()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(1)
            self._observer = None


def _started() -> BaseObserver:
    # Two folders that may not be read are one and the same to watchdog, which warns of it at any length. A scan tells.
    warnings.filterwarnings("ignore", "Callback with id ", RuntimeWarning)
    if sys.platform == "linux":
        from watchdog.observers.inotify import InotifyObserver

        # In full, a file that is moved in from elsewhere is told as moved, not as one being written.
        observer: BaseObserver = InotifyObserver(generate_full_events=True)
    else:
        from watchdog.observers import Observer

        observer = Observer()
    observer.start()
    return observer


def _handler(heard: Callable[[FileSystemEvent], None]) -> FileSystemEventHandler:
    from watchdog.events import FileSystemEventHandler

    class Handler(FileSystemEventHandler):
        def dispatch(self, event: FileSystemEvent) -> None:
            heard(event)

    return Handler()


def _wanted() -> list[type[FileSystemEvent]]:
    """No opening, no closing after reading: an event for each look at a file would never end."""
    from watchdog import events

    return [
        events.FileCreatedEvent,
        events.FileModifiedEvent,
        events.FileAttribEvent,
        events.FileClosedEvent,
        events.FileMovedEvent,
        events.FileDeletedEvent,
        events.DirCreatedEvent,
        events.DirMovedEvent,
        events.DirDeletedEvent,
    ]


class _Overflow(logging.Handler):
    """watchdog tells of a queue that ran over in its log, and nowhere else."""

    def __init__(self, lost: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._lost = lost

    def emit(self, record: logging.LogRecord) -> None:
        if "overflow" in record.getMessage():
            self._lost()


def _reason(path: str, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return _too_few("watches", "524288")
    if error.errno == errno.EMFILE:
        return _too_few("instances", "1024")
    return f"{path} cannot be watched: {error.strerror or error}"


def _too_few(what: str, better: str) -> str:
    try:
        now = (_LIMITS / f"max_user_{what}").read_text().strip()
    except OSError:
        now = "unknown"
    key = f"fs.inotify.max_user_{what}"
    return f"the system's inotify {what} are used up ({key} is {now}); raise it: sysctl {key}={better}"


def limit_reached() -> str | None:
    """Why one more folder could not be watched, if so: watchdog says nothing of folders that it could not add."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.inotify_init1(os.O_CLOEXEC)
    if descriptor == -1:
        return None  # no further instance; the one at work is not touched by that
    try:
        full = libc.inotify_add_watch(descriptor, b"/", _IN_CREATE) == -1 and ctypes.get_errno() == errno.ENOSPC
    finally:
        os.close(descriptor)
    return _too_few("watches", "524288") if full else None


def watched_inodes() -> frozenset[int] | None:
    """The inodes that this process has inotify watches on, from /proc/self/fdinfo; None where that is unknown."""
    found = set()
    try:
        for entry in os.scandir("/proc/self/fd"):
            if _leads_to(entry.path) == "anon_inode:inotify":
                lines = Path("/proc/self/fdinfo", entry.name).read_text().splitlines()
                found |= {int(line.split(" ino:")[1].split()[0], 16) for line in lines if " ino:" in line}
    except OSError:
        return None
    return frozenset(found)


def _leads_to(descriptor: str) -> str:
    try:
        return str(Path(descriptor).readlink())
    except OSError:
        return ""
