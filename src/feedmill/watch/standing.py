"""How a seed folder stands: which folder it really is, and whether events are to be had from it."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from feedmill.watch.mounts import Mount, below, holding

WATCHED_SYSTEMS = ("linux", "darwin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A seed folder as it is at one moment. Two that differ mean another folder, or another disk in it.

    `real` is its path without links, "" where it is not there; `identity` its device and inode; `inner` what is
    mounted below it; `lack` why no events are to be had, or not from all of it; `watchable` whether any are.
    """

    real: str = ""
    identity: tuple[int, int] | None = None
    inner: tuple[Mount, ...] = ()
    lack: str | None = None
    watchable: bool = False


def standing(root: Path, mounts: tuple[Mount, ...]) -> Standing:
    """How the folder at `root` stands now."""
    try:
        real = os.path.realpath(root)
        found = Path(real).stat()
    except OSError as error:
        return Standing(lack=_absence(root, error))
    if not stat.S_ISDIR(found.st_mode):
        return Standing(real=real, lack=f"{root} is not a folder")
    identity = (found.st_dev, found.st_ino)
    inner = below(mounts, os.fsencode(real))
    lack = _lack(root, real, mounts, inner)
    silent = (on := holding(mounts, os.fsencode(real))) is not None and on.is_silent
    watchable = not silent and sys.platform in WATCHED_SYSTEMS and _may_read(real)
    return Standing(real=real, identity=identity, inner=inner, lack=lack, watchable=watchable)


def _absence(root: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"{root} is not there; it is looked for every second"
    return f"{root} cannot be looked at: {error.strerror or error}"


def _lack(root: Path, real: str, mounts: tuple[Mount, ...], inner: tuple[Mount, ...]) -> str | None:
    if sys.platform not in WATCHED_SYSTEMS:
        return f"{sys.platform} tells no events that feedmill understands"
    if not _may_read(real):
        return f"{root} cannot be read; give feedmill the right to read it"
    on = holding(mounts, os.fsencode(real))
    if on is not None and on.is_silent:
        return f"{root} is on {on.kind}, which does not tell what is changed elsewhere"
    for mount in inner:
        if mount.is_silent:
            point = mount.point.decode("utf-8", "replace")
            return f"{point} is on {mount.kind}, which does not tell what is changed elsewhere"
    return None


def _may_read(path: str) -> bool:
    return os.access(path, os.R_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)
