"""A database that is in use for months, and may be deleted under its user."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class Kept:
    """Remembers a database file, and holds it open: what is deleted by mistake is then not yet lost.

    Use it between transactions only: to close one descriptor of a file drops all locks that SQLite has on it
    (POSIX fcntl).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self._identity = self._of(os.fstat(self._descriptor))

    @staticmethod
    def _of(stat: os.stat_result) -> tuple[int, int]:
        return stat.st_dev, stat.st_ino

    @property
    def is_there(self) -> bool:
        """Whether the same file still lies there."""
        try:
            return self._of(self.path.stat()) == self._identity
        except OSError:
            return False

    def put_back(self) -> bool:
        """Restore the file where nothing lies in its place; whether it was. Raises OSError."""
        if self.path.exists():
            return False
        beside = self.path.with_name(f".{self.path.name}.tmp")
        with open(self._descriptor, "rb", closefd=False) as source, beside.open("wb") as target:
            source.seek(0)
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        beside.rename(self.path)
        return True

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)
