"""Which files of a seed folder may be documents, as they lie there now."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path
from typing import NamedTuple, Protocol

from feedmill.errors import FeedmillError
from feedmill.model import Rejected

# Editors', downloaders' and version control's leavings, and folders that hold no articles.
_TEMPORARY = re.compile(rb"\.|.*~$|.*\.(?:swp|swx|tmp|part|partial|crdownload)$|4913$|#.*#$", re.IGNORECASE)
_TEMPORARY_SUFFIXES = frozenset({b"swp", b"swx", b"swo", b"tmp", b"part", b"partial", b"crdownload"})
_SUFFIX = re.compile(r"\*\.(\w+)")  # the usual pattern, such as *.md
_NO_ARTICLES = re.compile(rb"_index(?:\.[\w-]+)?\.(?:md|markdown|html)$")
_NO_FOLDERS = frozenset({b"_drafts", b"node_modules", b"__pycache__", b"__MACOSX"})

TELL_EVERY = 1000  # files


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


Counted = Callable[[int], object]  # told how many files there are so far


def uncounted(_files: int) -> None:
    """Nobody asks."""


def list_files(folder: SeedFolder, places: Iterable[bytes] = (b"",), *, told: Counted = uncounted) -> Listing:
    """Every file of `folder` at or below `places` that may be a document, by its path. Raises `FeedmillError`.

    `told` gets a sign of life every `TELL_EVERY` files: a slow network may take minutes.
    """
    if not folder.root.is_dir():
        what = "is not a folder" if folder.root.exists() else "is not there"
        raise FeedmillError(f"seeds: {folder.root} {what}; make it, mount it, or set `seeds` to the folder of articles")
    listing = Listing()
    wanted = _Wanted(folder)
    root = os.fsencode(folder.root)
    for place in places:
        if _is_left_out(place):
            continue
        for path, entry in _at(root, place, listing):
            if not wanted(path, entry.name):
                listing.ignored += 1
            else:
                _add(listing, root, path, entry)
                if len(listing.files) % TELL_EVERY == 0:
                    told(len(listing.files))
    return listing


def _at(root: bytes, place: bytes, listing: Listing) -> Iterator[tuple[bytes, _Entry]]:
    """A file, or the files below a folder; nothing where neither is there, or a link leads to it."""
    path = os.path.join(root, place)  # noqa: PTH118 (bytes)
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return iter(())
    except OSError as error:
        listing.rejected.append((place, _unreadable(place, error)))
        return iter(())
    if place and _is_below_a_link(root, place):
        return iter(())
    return _walk(root, place, listing) if not place or stat.S_ISDIR(mode) else iter([(place, _Single(path))])


def _is_below_a_link(root: bytes, place: bytes) -> bool:
    above = os.path.dirname(place)  # noqa: PTH120 (bytes)
    home = os.path.realpath(root)
    return os.path.realpath(os.path.join(home, above)) != os.path.join(home, above).rstrip(b"/")  # noqa: PTH118


def _is_left_out(path: bytes) -> bool:
    """Whether a folder above `path`, or one at it, holds no articles."""
    return bool(path) and any(part.startswith(b".") or part in _NO_FOLDERS for part in path.split(b"/"))


class _Entry(Protocol):
    """What is used of `os.DirEntry`."""

    @property
    def name(self) -> bytes: ...
    @property
    def path(self) -> bytes: ...
    def is_symlink(self) -> bool: ...
    def stat(self) -> os.stat_result: ...


class _Single:
    """A file that was not met in a listing."""

    def __init__(self, path: bytes) -> None:
        self.path = path
        self.name = os.path.basename(path)  # noqa: PTH119 (bytes)

    def is_symlink(self) -> bool:
        return os.path.islink(self.path)  # noqa: PTH114

    def stat(self) -> os.stat_result:
        return os.stat(self.path)  # noqa: PTH116


def _walk(root: bytes, below: bytes, listing: Listing) -> Iterator[tuple[bytes, _Entry]]:
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


def _add(listing: Listing, root: bytes, path: bytes, entry: _Entry) -> None:
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
    above, _, name = path.rpartition(b"/")
    return not _is_left_out(above) and _Wanted(folder)(path, name)


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
