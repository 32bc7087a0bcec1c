"""What an event of watchdog says about which seed folders: pure, but for the types."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from feedmill.scan.listing import SeedFolder, is_read
from feedmill.watch.settling import Hint, Kind

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent

_KINDS = {"created": Kind.WRITTEN, "modified": Kind.WRITTEN, "attrib": Kind.TOUCHED}  # else settled
Place = tuple[bytes, SeedFolder]  # a seed folder's path without links


def hints(event: FileSystemEvent, places: tuple[Place, ...]) -> Iterator[tuple[Hint, Kind]]:
    """The paths that `event` makes worth a look, in every seed folder that they lie in, and what happened there.

    What watchdog derives from a moved folder is left out: the folder stands for all below it.
    """
    if event.is_synthetic:
        return
    kind = Kind.FOLDER if event.is_directory else _KINDS.get(event.event_type, Kind.SETTLED)
    for named in (event.src_path, event.dest_path):
        if named:
            full = os.fsencode(named)
            yield from ((hint, kind) for hint in _paths(full, places, folder=event.is_directory))


def _paths(full: bytes, places: tuple[Place, ...], *, folder: bool) -> Iterator[Hint]:
    for root, seed in places:
        below = full.removeprefix(root.rstrip(b"/") + b"/")
        if below != full:
            if _is_taken(seed, below, folder):
                yield seed.key, below
        elif folder and (full == root or root.startswith(full.rstrip(b"/") + b"/")):
            yield seed.key, b""


@lru_cache(1024)
def _is_taken(seed: SeedFolder, path: bytes, folder: bool) -> bool:
    """Whether a scan takes the file, or enters the folder. A file is mostly heard of three times in a row."""
    if folder:
        return is_read(replace(seed, include=("*",), exclude=()), path + b"/a")
    return is_read(seed, path)
