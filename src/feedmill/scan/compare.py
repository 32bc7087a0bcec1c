"""The folder against what is known: which files are new, changed, gone.

The listing trusts `stat`: a file whose size, mtime and inode are as known is the same, unless its mtime is so
near the moment it was last looked at that it may have been written once more in the same tick (git's racy rule).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from feedmill.errors import FeedmillError
from feedmill.model import Rejected
from feedmill.records import FileState
from feedmill.scan.listing import Counted, Listing, SeedFolder, Stat, list_files, uncounted

RACY_NS = 10_000_000  # 10 ms
File = tuple[str, bytes]


@dataclass(slots=True)
class Scan:
    """All seed folders against what is known. `suspects` have to be read: only a digest tells changed from touched."""

    began_ns: int
    whole: bool = True  # every file was looked at, not only some places
    suspects: dict[File, Stat] = field(default_factory=dict)
    gone: set[File] = field(default_factory=set)
    unchanged: int = 0
    ignored: int = 0
    rejected: list[tuple[File, Rejected]] = field(default_factory=list)
    seen: set[File] = field(default_factory=set)

    def set_aside(self, settle_ns: int, ready: Collection[File] = ()) -> set[File]:
        """Leave out the suspects written within `settle_ns`, which may not be whole yet, but for those known as ready.

        A modification time far in the future is another clock's, and no reason to wait.
        """
        young = {
            file for file, found in self.suspects.items() if abs(self.began_ns - found.mtime_ns) < settle_ns
        } - set(ready)
        for file in young:
            del self.suspects[file]
        return young

    def misses(self, file: File) -> bool:
        """Whether a file is known not to be there: not seen, and nothing above it that could not be read."""
        return file not in self.seen and file not in _Held(self.rejected)


def scan(
    folders: tuple[SeedFolder, ...], known: Mapping[File, FileState], began_ns: int, told: Counted = uncounted
) -> Scan:
    """Compare `folders` with `known`. `began_ns` is the wall clock before the first look. `told`: see `list_files`.

    Raises `FeedmillError` where a seed folder is not there: an unmounted disk must not empty a feed.
    """
    result = Scan(began_ns)
    for folder in folders:
        listing = list_files(folder, told=told)
        _refuse_emptied(folder, listing, known)
        _compare(result, folder.key, listing, known)
    _find_gone(result, known)
    return result


def look(
    folders: tuple[SeedFolder, ...], places: Collection[File], known: Mapping[File, FileState], began_ns: int
) -> Scan:
    """Compare only `places` with what is known of them: files, folders with all below, or b"" for a whole seed folder.

    `known` holds what is known at and below the places. Raises `FeedmillError` as `scan` does.
    """
    result = Scan(began_ns, whole=False)
    by_key = {folder.key: folder for folder in folders}
    for key in sorted({seed for seed, _ in places} & by_key.keys()):
        listing = list_files(by_key[key], [path for seed, path in places if seed == key])
        _compare(result, key, listing, known)
    _find_gone(result, known)
    for key in {seed for seed, _ in result.gone}:
        with os.scandir(by_key[key].root) as entries:
            if next(entries, None) is None:
                raise _emptied(by_key[key].root, len(result.gone))
    return result


def _compare(result: Scan, key: str, listing: Listing, known: Mapping[File, FileState]) -> None:
    result.ignored += listing.ignored
    result.rejected += [((key, path), rejected) for path, rejected in listing.rejected]
    files = {(key, path): found for path, found in listing.files.items()}
    suspects = {file: found for file, found in files.items() if not _is_same(found, known.get(file))}
    result.seen.update(files)
    result.suspects.update(suspects)
    result.unchanged += len(files) - len(suspects)


def _find_gone(result: Scan, known: Mapping[File, FileState]) -> None:
    held = _Held(result.rejected)
    result.gone = {file for file in known.keys() - result.seen if file not in held}


def _refuse_emptied(folder: SeedFolder, listing: Listing, known: Mapping[File, FileState]) -> None:
    """A disk that is not mounted leaves an empty folder; it must not empty the feeds."""
    if listing.files or listing.ignored or listing.rejected:
        return
    if lost := sum(seed == folder.key for seed, _ in known):
        raise _emptied(folder.root, lost)


def _emptied(root: Path, lost: int) -> FeedmillError:
    return FeedmillError(
        f"seeds: {root} is empty, but held {lost} documents at the last build; mount it or put them back, "
        "or type `feedmill build --fresh` if it is meant to be empty"
    )


class _Held:
    """What cannot be looked at has not gone: files at or below a path that could not be read."""

    def __init__(self, rejected: list[tuple[File, Rejected]]) -> None:
        self._paths = {file for file, _ in rejected}

    def __contains__(self, file: File) -> bool:
        seed, path = file
        if not self._paths:
            return False
        parts = path.split(b"/")
        return any((seed, b"/".join(parts[:end])) in self._paths for end in range(len(parts) + 1))


def _is_same(found: Stat, known: FileState | None) -> bool:
    return known is not None and found == known[:3] and found.mtime_ns + RACY_NS < known.seen_at
