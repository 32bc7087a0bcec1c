"""The folder against what is known: which files are new, changed, gone; which are none of ours.

The listing trusts `stat`: a file whose size, mtime and inode are as known is the same, unless its mtime is so
near the moment it was last looked at that it may have been written once more in the same tick (git's racy rule).
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path
from typing import NamedTuple

from feedmill.errors import FeedmillError
from feedmill.model import Rejected
from feedmill.records import FileState

RACY_NS = 10_000_000  # 10 ms
File = tuple[str, bytes]

# Editors', downloaders' and version control's leavings, and folders that hold no articles.
_TEMPORARY = re.compile(rb"\.|.*~$|.*\.(?:swp|swx|tmp|part|partial|crdownload)$|4913$|#.*#$", re.IGNORECASE)
_TEMPORARY_SUFFIXES = frozenset({b"swp", b"swx", b"swo", b"tmp", b"part", b"partial", b"crdownload"})
_SUFFIX = re.compile(r"\*\.(\w+)")  # the usual pattern, such as *.md
_NO_ARTICLES = re.compile(rb"_index(?:\.[\w-]+)?\.(?:md|markdown|html)$")
_NO_FOLDERS = frozenset({b"_drafts", b"node_modules", b"__pycache__", b"__MACOSX"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFolder:
    """A folder of documents. `key` is how the configuration names it; globs match a path below it or a base name."""

    key: str
    root: Path
    include: tuple[str, ...]
    exclude: tuple[str, ...] = ()


class Stat(NamedTuple):
    """What a listing knows of a file; times in nanoseconds since the epoch."""

    size: int
    mtime_ns: int
    inode: int


@dataclass(slots=True)
class Listing:
    """What lies in one seed folder."""

    files: dict[bytes, Stat] = field(default_factory=dict)
    ignored: int = 0
    rejected: list[tuple[bytes, Rejected]] = field(default_factory=list)


@dataclass(slots=True)
class Scan:
    """All seed folders against what is known. `suspects` have to be read: only a digest tells changed from touched."""

    began_ns: int
    suspects: dict[File, Stat] = field(default_factory=dict)
    gone: set[File] = field(default_factory=set)
    unchanged: int = 0
    ignored: int = 0
    rejected: list[tuple[File, Rejected]] = field(default_factory=list)
    seen: set[File] = field(default_factory=set)

    def misses(self, file: File) -> bool:
        """Whether a file is known not to be there: not seen, and nothing above it that could not be read."""
        return file not in self.seen and file not in _Held(self.rejected)


def scan(folders: tuple[SeedFolder, ...], known: Mapping[File, FileState], began_ns: int) -> Scan:
    """Compare `folders` with `known`. `began_ns` is the wall clock before the first look.

    Raises `FeedmillError` where a seed folder is not there: an unmounted disk must not empty a feed.
    """
    result = Scan(began_ns)
    for folder in folders:
        listing = list_files(folder)
        _refuse_emptied(folder, listing, known)
        result.ignored += listing.ignored
        result.rejected += [((folder.key, path), rejected) for path, rejected in listing.rejected]
        files = {(folder.key, path): found for path, found in listing.files.items()}
        suspects = {file: found for file, found in files.items() if not _is_same(found, known.get(file))}
        result.seen.update(files)
        result.suspects.update(suspects)
        result.unchanged += len(files) - len(suspects)
    held = _Held(result.rejected)
    result.gone = {file for file in known.keys() - result.seen if file not in held}
    return result


def _refuse_emptied(folder: SeedFolder, listing: Listing, known: Mapping[File, FileState]) -> None:
    """A disk that is not mounted leaves an empty folder; it must not empty the feeds."""
    if listing.files or listing.ignored or listing.rejected:
        return
    if lost := sum(seed == folder.key for seed, _ in known):
        raise FeedmillError(
            f"seeds: {folder.root} is empty, but held {lost} documents at the last build; mount it or put them back, "
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


def list_files(folder: SeedFolder) -> Listing:
    """Every file of `folder` that may be a document, by its path below it. Raises `FeedmillError`."""
    if not folder.root.is_dir():
        what = "is not a folder" if folder.root.exists() else "is not there"
        raise FeedmillError(f"seeds: {folder.root} {what}; make it, mount it, or set `seeds` to the folder of articles")
    listing = Listing()
    wanted = _Wanted(folder)
    root = os.fsencode(folder.root)
    for path, entry in _walk(root, b"", listing):
        if not wanted(path, entry.name):
            listing.ignored += 1
        else:
            _add(listing, root, path, entry)
    return listing


def _walk(root: bytes, below: bytes, listing: Listing) -> Iterator[tuple[bytes, os.DirEntry[bytes]]]:
    """Files below `root`, folders without articles left out, links to folders never followed."""
    pending = [below]
    while pending:
        folder = pending.pop()
        try:
            entries = list(os.scandir(os.path.join(root, folder)))  # noqa: PTH118 (bytes, and 100,000 of them)
        except OSError as error:
            listing.rejected.append((folder, _unreadable(folder, error)))
            continue
        for entry in entries:
            path = folder + b"/" + entry.name if folder else entry.name
            if not entry.is_dir(follow_symlinks=False):
                yield path, entry
            elif not (entry.name.startswith(b".") or entry.name in _NO_FOLDERS):
                pending.append(path)


def _add(listing: Listing, root: bytes, path: bytes, entry: os.DirEntry[bytes]) -> None:
    try:
        if entry.is_symlink() and not _stays_inside(root, entry.path):
            listing.ignored += 1
            return
        found = entry.stat()
    except FileNotFoundError:
        return  # it went between listing and look, or is a link to nothing
    except OSError as error:
        listing.rejected.append((path, _unreadable(path, error)))
        return
    if stat.S_ISREG(found.st_mode):
        listing.files[path] = Stat(found.st_size, found.st_mtime_ns, found.st_ino)
    else:
        listing.ignored += 1


def _stays_inside(root: bytes, link: bytes) -> bool:
    home = os.path.realpath(root)
    return os.path.realpath(link).startswith(home.rstrip(b"/") + b"/")


def _unreadable(path: bytes, error: OSError) -> Rejected:
    return Rejected(
        path=path.decode("utf-8", "replace") or ".",
        stage="scan",
        reason=f"cannot be read: {error.strerror or error}; give feedmill the right to read it",
    )


def _globs(patterns: tuple[str, ...]) -> re.Pattern[bytes] | None:
    if not patterns:
        return None
    return re.compile(b"|".join(os.fsencode(translate(pattern)) for pattern in patterns), re.IGNORECASE)


def is_read(folder: SeedFolder, path: bytes) -> bool:
    """Whether a scan of `folder` takes a file at `path` below it for a document."""
    *folders, name = path.split(b"/")
    if any(above.startswith(b".") or above in _NO_FOLDERS for above in folders):
        return False
    return _Wanted(folder)(path, name)


class _Wanted:
    """Whether a file is to be read, by its name. Asked for each of 100,000 files at each build: suffixes first."""

    def __init__(self, folder: SeedFolder) -> None:
        plain = [_SUFFIX.fullmatch(pattern) for pattern in folder.include]
        self._suffixes = {os.fsencode(found[1].lower()) for found in plain if found}
        self._include = _globs(tuple(p for p, found in zip(folder.include, plain, strict=True) if not found))
        self._exclude = _globs(folder.exclude)

    def __call__(self, path: bytes, name: bytes) -> bool:
        suffix = name.rpartition(b".")[2].lower()
        if suffix not in self._suffixes and not _matches(self._include, path, name):
            return False
        odd = name[:1] in b".#_" or name[-1:] in b"~#" or suffix in _TEMPORARY_SUFFIXES or name == b"4913"
        if odd and (_TEMPORARY.match(name) or _NO_ARTICLES.match(name)):
            return False
        return self._exclude is None or not _matches(self._exclude, path, name)


def _matches(globs: re.Pattern[bytes] | None, path: bytes, name: bytes) -> bool:
    return globs is not None and bool(globs.match(name) or globs.match(path))
