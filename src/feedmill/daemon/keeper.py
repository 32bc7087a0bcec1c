"""Keeps the writer's mill at hand, and looks before each pass whether all that it stands on is still there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import structlog

from feedmill.daemon.setup import Setup
from feedmill.errors import FeedmillError, StateError
from feedmill.pipeline.build import Mill
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.workers import Workers
from feedmill.store.engine import CACHE_FILE, is_damaged
from feedmill.store.keeping import Kept
from feedmill.store.opening import LEDGER_FILE
from feedmill.watch.mounts import Mount, mount_of

ASK_EVERY = 30.0  # seconds between two questions to an idle store
WORTH_SPAWNING = 1000  # documents that take longer to read here than two processes take to start

log = structlog.get_logger()


class Keeper:
    """Opens the mill when it is needed and again after trouble. Used by the writer alone."""

    def __init__(self, setup: Setup, mounts: Callable[[Path], Mount | None] = mount_of) -> None:
        self._setup = setup
        self._mount_of = mounts
        self._mounts = self._look_at_mounts()
        self._mill: Mill | None = None
        self._kept: tuple[Kept, ...] = ()
        self._cache_damaged = False
        self._asked = time.monotonic()

    @property
    def is_open(self) -> bool:
        """Whether the mill is at hand; where it is opened, its cache may be a new one."""
        return self._mill is not None

    @property
    def is_torn(self) -> bool:
        """Whether the output folder went away while it was written: only a whole pass makes it whole."""
        return self._mill is not None and self._mill.folder.is_torn

    def mill(self, *, fresh: bool = False) -> Mill:
        """The mill, opened where it is not. Raises `FeedmillError`."""
        if self._mill is None or fresh:
            self.drop()
            mill = self._setup.open_mill(fresh or self._cache_damaged)
            # A document that kills whoever reads it may have ended the last daemon: each is read by another process.
            self._mill = replace(mill, workers=_spawned(worth=1))
            self._kept = tuple(Kept(self._setup.state / name) for name in (LEDGER_FILE, CACHE_FILE))
            self._cache_damaged = False
        return self._mill

    def trust(self) -> None:
        """A pass ended well: what comes in ones and twos is read here, a burst by processes that end with it."""
        if self._mill:
            self._mill = replace(self._mill, workers=_spawned(worth=WORTH_SPAWNING))

    def check(self) -> None:
        """Put back or open anew what was deleted or replaced. Raises `FeedmillError` where a disk is not mounted."""
        for path, was in self._mounts.items():
            if (found := self._mount_of(path)) is None or found.point != was.point:
                point = os.fsdecode(was.point)
                raise FeedmillError(
                    f"{path}: the file system that was mounted at {point} is not there; mount it again "
                    "(or restart feedmill if it is meant to be gone)"
                )
        self._mounts = self._look_at_mounts()
        if not all(kept.is_there for kept in self._kept):
            self._restore()

    def _restore(self) -> None:
        ledger = self._kept[0]
        try:
            if ledger.put_back():
                log.warning("the ledger was deleted while in use; it was put back whole", path=str(ledger.path))
        except OSError as error:
            raise StateError(
                f"{ledger.path}: was deleted while in use, and cannot be put back ({error.strerror or error}); "
                f"make {ledger.path.parent} writable, and do not stop feedmill before"
            ) from error
        self.drop()

    def ask(self) -> None:
        """See, now and then while there is nothing else to do, whether the store answers. Raises `FeedmillError`."""
        if time.monotonic() - self._asked < ASK_EVERY or self._mill is None:
            return
        self._asked = time.monotonic()
        self.check()
        mill = self.mill()
        with mill.ledger.transaction(write=False) as ledger, mill.cache.transaction(write=False) as cache:
            ledger.is_empty()
            cache.setting("")

    def tidy(self) -> None:
        """Clean up the databases."""
        self.mill().tidy()

    def drop(self, error: FeedmillError | None = None) -> None:
        """Open everything anew next time, without the cache where `error` tells of damage in it."""
        self._cache_damaged |= isinstance(error, StateError) and is_damaged(error) and CACHE_FILE in str(error)
        for kept in self._kept:
            kept.close()
        self._kept = ()
        self._mill = None

    def _look_at_mounts(self) -> Mapping[Path, Mount]:
        paths = (*(folder.root for folder in self._setup.folders), self._setup.output)
        found = {path: self._mount_of(path) for path in paths}
        return {path: mount for path, mount in found.items() if mount is not None}


def _spawned(*, worth: int) -> Callable[[Plan, int], Workers]:
    return partial(Workers, method="spawn", worth=worth)
