"""One writer per state folder: a lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from feedmill.errors import InUseError, StateError

LOCK_FILE = "lock"
_held: set[int] = set()


def _let_go() -> None:
    """A forked child must not keep its parent's lock: it would outlive the parent's death."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)


@contextmanager
def only_writer(folder: Path, now: datetime) -> Iterator[None]:
    """Hold the folder's lock. Raises `InUseError` that says who holds it. What the file says is for people."""
    path = folder / LOCK_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise StateError(
            f"{path}: cannot be written ({error.strerror}); set `state` to a folder you may write"
        ) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip() or "another process"
            raise InUseError(f"{folder} is in use by {holder}; stop it, or wait for it to end if it builds") from None
        _held.add(descriptor)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"feedmill, process {os.getpid()}, since {now:%Y-%m-%d %H:%M:%S %Z}\n".encode(), 0)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)
