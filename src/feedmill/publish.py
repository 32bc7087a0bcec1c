"""Putting files where readers find them: compare bytes, replace as a whole (promises 2 and 6)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from feedmill.errors import OutputError

MARKER = ".feedmill"
MARKER_TEXT = b"This folder is written by feedmill. Everything in it can be deleted; the next build writes it again.\n"
# Where feedmill publishes: below these folders, and these files beside them.
OWN_FOLDERS = (
    *("all", "categories", "tags", "sources", "authors", "languages"),
    *("changes", "operations", "entries", "assets"),
)
ENDED = ".ended"  # folders of feeds that were published once and are not now, one a line: what is asked for in vain
_OWN_FILES = (MARKER, ENDED, "index.html", "404.html", "feeds.opml")
_HARMLESS = frozenset({MARKER, "README", "README.md", "README.txt", ".gitignore", ".gitkeep", ".nojekyll", "CNAME"})


class Stamp(NamedTuple):
    """A published file's size and mtime: whether it is still the one that was written."""

    size: int
    mtime_ns: int


class FileSystem:
    """The few calls that change a disk. The seam at which tests kill the process."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a file; it may still be in memory only."""
        path.write_bytes(data)

    def sync(self, path: Path) -> None:
        """Bring a file's bytes to the disk."""
        _sync(path, os.O_RDONLY)

    def rename(self, source: Path, target: Path) -> None:
        """Replace `target` at one stroke."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Bring a folder's names to the disk."""
        _sync(folder, os.O_RDONLY | os.O_DIRECTORY)

    def unlink(self, path: Path) -> None:
        """Delete a file."""
        path.unlink(missing_ok=True)


class LocalFolder:
    """The output folder on this machine."""

    is_dry = False

    def __init__(self, root: Path, file_system: FileSystem | None = None) -> None:
        self.root = root
        self._disk = file_system or FileSystem()
        self._was_claimed = False
        self.is_torn = False  # it was taken away and claimed anew between two files: the others are missing

    def is_claimed(self) -> bool:
        """Whether the folder is there and feedmill's."""
        return (self.root / MARKER).exists()

    def claim(self) -> None:
        """Make the folder feedmill's, and sweep what a killed build left. Raises `OutputError` for somebody else's."""
        with _telling(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            self._refuse_strangers()
            self.put(MARKER, MARKER_TEXT)
            for leftover in self._leftovers():
                self._disk.unlink(leftover)
            self._was_claimed = True
            self.is_torn = False

    def _leftovers(self) -> list[Path]:
        beside = [_beside(self.root / name) for name in _OWN_FILES]
        below = [path for name in OWN_FOLDERS for path in (self.root / name).rglob(".*.tmp")]
        return [path for path in (*beside, *below) if path.is_file()]

    def _refuse_strangers(self) -> None:
        if (self.root / MARKER).exists():
            return
        strangers = sorted(path.name for path in self.root.iterdir() if not self._may_stand_there(path))
        if strangers:
            raise OutputError(
                f"{self.root}: holds files that are not feedmill's ({_some(strangers)}); set `output` to an empty "
                f"folder, or put an empty file named {MARKER} there if feedmill may replace what it holds"
            )

    def _may_stand_there(self, path: Path) -> bool:
        """Whether what stands in a folder without the mark is nobody's loss.

        A folder that is taken away while files are written to it comes back with what was half written then.
        """
        if path.name in _HARMLESS or path in map(_beside, (self.root / name for name in _OWN_FILES)):
            return True
        if path.name not in OWN_FOLDERS or not path.is_dir():
            return False
        return all(below.is_dir() or (below.name[0] == "." and below.suffix == ".tmp") for below in path.rglob("*"))

    def stamps(self, paths: Iterable[str]) -> dict[str, Stamp]:
        """Those of `paths` that are there."""
        found = {}
        for path in paths:
            try:
                stat = os.stat(self.root / path)  # noqa: PTH116 (a thousand of them)
            except (FileNotFoundError, NotADirectoryError):
                continue
            found[path] = Stamp(stat.st_size, stat.st_mtime_ns)
        return found

    def put(self, path: str, data: bytes) -> bool:
        """Replace one file; False where the same bytes are there already."""
        return path in self.put_all({path: data})

    def put_all(self, files: Mapping[str, bytes]) -> set[str]:
        """Replace several files, each as a whole; the paths that were written. Raises `OutputError`."""
        with _telling(self.root):
            if self._was_claimed and MARKER not in files and not self.is_claimed():
                self.claim()  # taken away since: what is written next must not look like a stranger's
                self.is_torn = True
            changed = {path: data for path, data in files.items() if not self._holds(path, data)}
            for path, data in changed.items():
                target = self.root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                self._disk.write(_beside(target), data)
            # All are written before the first is waited for: the disk takes them together.
            for path in changed:
                self._disk.sync(_beside(self.root / path))
            for path in changed:
                self._disk.rename(_beside(self.root / path), self.root / path)
            for folder in sorted({(self.root / path).parent for path in changed}):
                self._disk.sync_folder(folder)
        return set(changed)

    def remove(self, path: str) -> None:
        """Take a file away, and its folders where they fall empty."""
        with _telling(self.root):
            self._disk.unlink(self.root / path)
            for parent in PurePosixPath(path).parents:
                if parent == PurePosixPath("."):
                    break
                try:
                    (self.root / parent).rmdir()
                except OSError:
                    break

    def paths(self) -> frozenset[str]:
        """Every file that is published now."""
        files = (path for path in self.root.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.root).as_posix() for path in files)

    def _holds(self, path: str, data: bytes) -> bool:
        target = self.root / path
        try:
            return target.stat().st_size == len(data) and target.read_bytes() == data
        except (FileNotFoundError, NotADirectoryError):
            return False


class DryFolder(LocalFolder):
    """Tells what would be written and writes nothing."""

    is_dry = True

    def claim(self) -> None:
        """Refuse what a real build would refuse."""
        if self.root.is_dir():
            self._refuse_strangers()

    def put_all(self, files: Mapping[str, bytes]) -> set[str]:
        """The paths that would be written."""
        return {path for path, data in files.items() if not self._holds(path, data)}

    def remove(self, path: str) -> None:
        """Nothing goes."""


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.tmp")


def _some(names: list[str], most: int = 3) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


@contextmanager
def _telling(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = error.filename or root
        raise OutputError(
            f"{where}: cannot be written ({error.strerror or error}); the feeds stay as they were"
        ) from error
