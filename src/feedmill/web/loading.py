"""From the disk to memory: one published file, whole, with its codings. It blocks: never on the event loop."""

from __future__ import annotations

import errno
import os
import stat
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import xxhash

from feedmill.publish import ENDED
from feedmill.web.answers import Header, OnDisk
from feedmill.web.delta import parts
from feedmill.web.held import Held
from feedmill.web.links import Links
from feedmill.web.media import media_of
from feedmill.web.ranges import Span
from feedmill.web.sharing import shared

LARGEST = 16 * 2**20  # bytes of a file that is held; a larger one is sent from disk
SMALLEST = 512  # bytes below which a coding gains nothing
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Missing:
    """No such file. `is_folder`: a folder lies there; `has_ended`: a feed did, and is not to come back."""

    is_folder: bool = False
    has_ended: bool = False


class Loading:
    """Reads files below `root`."""

    def __init__(self, root: Path, links: Links, max_age: int) -> None:
        self._root = root
        self._links = links
        self._max_age = max_age

    def look(self, path: str, known: Held | None) -> Held | Missing:
        """The file at `path` as it is now; `known` itself while it is the same. Raises OSError."""
        try:
            # One call for a file that is as it was: threads that need a lock between calls are slow beside a busy loop.
            if known and known.stamp == stamp_of(os.stat(self._root / path)):  # noqa: PTH116
                return known
            real = Path(os.path.realpath(self._root / path, strict=True))
            if not real.is_relative_to(os.path.realpath(self._root)):
                return Missing()
            return self._open(path, real, known)
        except (FileNotFoundError, NotADirectoryError):
            return Missing(has_ended=self._has_ended(path))
        except OSError as error:
            if error.errno in _NO_PATH:
                return Missing()
            raise

    def _open(self, path: str, real: Path, known: Held | None) -> Held | Missing:
        # Not to wait for a pipe that somebody put there.
        descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            while True:
                found = os.fstat(descriptor)
                if not stat.S_ISREG(found.st_mode):
                    return Missing(is_folder=stat.S_ISDIR(found.st_mode))
                stamp = stamp_of(found)
                held = self._read(path, real, descriptor, found, known)
                if stamp_of(os.fstat(descriptor)) == stamp:
                    return held
        finally:
            os.close(descriptor)

    def _read(self, path: str, real: Path, descriptor: int, found: os.stat_result, known: Held | None) -> Held:
        hasher = xxhash.xxh3_128()
        chunks = []
        size = 0
        for chunk in _chunks(descriptor):
            hasher.update(chunk)
            size += len(chunk)
            if found.st_size <= LARGEST:
                chunks.append(chunk)
        digest = hasher.hexdigest()
        data = b"".join(chunks)
        media = media_of(path)
        whole = parts(media.feed, data) if media.feed and data else None
        codings = _codings(data, is_text=media.is_text) if found.st_size <= LARGEST else {"identity": b""}
        return Held(
            path=path,
            digest=digest,
            stamp=stamp_of(found),
            modified=_modified(found.st_mtime, digest, known),
            codings=codings,
            shared={coding: shared(held) for coding, held in codings.items()},
            on_disk=OnDisk(real, stamp_of(found), Span(0, size)) if found.st_size > LARGEST else None,
            links=self._link_headers(path),
            entries=whole.digests() if whole else None,
            max_age=self._max_age,
        )

    def _link_headers(self, path: str) -> tuple[Header, ...]:
        return self._links.headers(path, lambda beside: (self._root / beside).is_file())

    def _has_ended(self, path: str) -> bool:
        """Told by the publisher alone: a file that is not there for a moment must never read as 410."""
        with suppress(OSError, UnicodeDecodeError):
            folders = (self._root / ENDED).read_text("utf-8").split("\n")
            return any(path.startswith(f"{folder.strip('/')}/") for folder in folders if folder.strip("/"))
        return False


def stamp_of(found: os.stat_result) -> tuple[int, ...]:
    """What changes with every replacement of a file."""
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _chunks(descriptor: int) -> Iterator[bytes]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    while chunk := os.read(descriptor, _CHUNK):
        yield chunk


def _codings(data: bytes, *, is_text: bool) -> dict[str, bytes]:
    """`data` plain, and in each coding that makes it smaller. Both libraries let other threads run meanwhile."""
    found = {"identity": data}
    if is_text and len(data) >= SMALLEST:
        import brotli

        squeeze = zlib.compressobj(6, zlib.DEFLATED, 31)
        found["gzip"] = squeeze.compress(data) + squeeze.flush()
        found["br"] = brotli.compress(data, brotli.MODE_TEXT, quality=5)
    return {coding: held for coding, held in found.items() if coding == "identity" or len(held) < len(data)}


def _modified(mtime: float, digest: str, known: Held | None) -> int | None:
    """When the bytes last changed, as a date that no other bytes were ever told with.

    The publisher writes a file only where its bytes change, so this is its mtime; what the feed says of
    itself would not do, for a late article does not move it. A date has whole seconds: a file of this very
    second may be replaced within it, so it is told as of the one before; bytes seen to follow others get a
    later date than those. None where that lies ahead of the clock (RFC 9110 section 8.8.2.1).
    """
    now = time.time()
    if known and known.digest == digest:
        return known.modified
    moment = min(int(mtime), int(now) - 1)
    if known and known.modified is not None:
        moment = max(moment, known.modified + 1)
    return moment if moment <= now else None


_NO_PATH = frozenset((errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL))
