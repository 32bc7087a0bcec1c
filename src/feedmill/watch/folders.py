"""The seed folders under watch: looked at once a second by a few stats, watched anew when they are others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from feedmill.scan.listing import SeedFolder
from feedmill.watch.hearing import Place
from feedmill.watch.mounts import MountTable
from feedmill.watch.observing import Observing, limit_reached, watched_inodes
from feedmill.watch.standing import Standing, standing

RETRY = 60.0  # seconds until events that could not be had are asked for again


class Folders:
    """Keeps `observing` at what the seed folders are. `places` and `polled` are replaced as wholes, never changed."""

    def __init__(self, folders: tuple[SeedFolder, ...], observing: Observing) -> None:
        self.places: tuple[Place, ...] = ()
        self.polled: Mapping[str, str] = {}
        self._folders = folders
        self._observing = observing
        self._table = MountTable()
        self._standings: dict[str, Standing] = {}
        self._refused: dict[str, str] = {}  # a watched folder: why its events do not, or not all, come
        self._retry_at = 0.0

    def check(self, now: float, *, grown: bool = False) -> frozenset[str]:
        """Look at every folder, and watch what changed. `grown`: folders were added below.

        Returns the keys of those that have to be scanned: something may have happened there unheard.
        """
        before, remounted = self._standings, self._table.changed()
        self._standings = {folder.key: standing(folder.root, self._table.mounts) for folder in self._folders}
        changed = {key for key, found in self._standings.items() if found != before.get(key)}
        moved = {found[key].real for found in (before, self._standings) for key in changed & found.keys()}
        renewed = moved | self._ended(remounted) | self._retried(now, grown)
        if changed or renewed:
            anew = self._watch(renewed, now)
            changed |= {key for key, found in self._standings.items() if _covers(anew, found.real)}
            self._tell()
        return frozenset(changed) if before else frozenset()

    @property
    def is_alive(self) -> bool:
        """Whether events that happen are told."""
        return self._observing.is_alive

    def close(self) -> None:
        """Watch nothing any more."""
        self._observing.stop()
        self._table.close()

    def _ended(self, remounted: bool) -> frozenset[str]:
        """Watched folders that tell nothing any more: deleted, or unmounted, be it for an instant."""
        ended = self._observing.ended()
        if not remounted or (inodes := watched_inodes()) is None:
            return ended
        tops = {found.real for found in self._standings.values() if found.watchable}
        tops |= {os.fsdecode(mount.point) for found in self._standings.values() for mount in found.inner}
        dead = [top for top in tops if _inode(top) not in inodes]
        return ended | {path for path in self._observing.watched if _touches(dead, path)}

    def _retried(self, now: float, grown: bool) -> frozenset[str]:
        """Watched folders whose events may be had by now, after they were refused."""
        if grown and (reason := limit_reached()):
            self._refused = dict.fromkeys(self._observing.watched, reason)
            self._retry_at = now + RETRY
            self._tell()
        if not self._refused or now < self._retry_at:
            return frozenset()
        self._retry_at = now + RETRY
        return frozenset() if limit_reached() else frozenset(self._refused)

    def _watch(self, renewed: Set[str], now: float) -> frozenset[str]:
        """Watch what is to be watched, and `renewed` anew; which folders this concerned."""
        wanted = _outermost(found.real for found in self._standings.values() if found.watchable)
        self.places = tuple((os.fsencode(self._standings[f.key].real), f) for f in self._folders if self._has(f))
        for path in self._observing.watched:
            if path not in wanted or _touches(renewed, path):
                self._observing.unwatch(path)
        missing = wanted - self._observing.watched
        self._refused = {path: reason for path, reason in self._refused.items() if path in wanted - missing}
        for path in sorted(missing):
            if reason := self._observing.watch(path):
                self._refused[path] = reason
                self._retry_at = now + RETRY
        return missing & self._observing.watched

    def _has(self, folder: SeedFolder) -> bool:
        return bool(self._standings[folder.key].real)

    def _tell(self) -> None:
        polled = {}
        for key, found in self._standings.items():
            refused = next((reason for path, reason in self._refused.items() if _covers([path], found.real)), None)
            if lack := found.lack or refused:
                polled[key] = lack
        if polled != self.polled:
            self.polled = polled


def _outermost(paths: Iterable[str]) -> frozenset[str]:
    """Those that lie in no other one: whoever watches a folder watches all below it."""
    every = frozenset(paths)
    return frozenset(path for path in every if not _covers(every - {path}, path))


def _covers(folders: Iterable[str], path: str) -> bool:
    return any(path == folder or path.startswith(folder.rstrip("/") + "/") for folder in folders if folder)


def _touches(paths: Iterable[str], folder: str) -> bool:
    """Whether one of `paths` is `folder`, or lies below it."""
    return any(_covers([folder], path) for path in paths if path)


def _inode(path: str) -> int | None:
    try:
        return Path(path).stat().st_ino
    except OSError:
        return None
