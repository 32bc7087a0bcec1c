"""A disk that dies at a chosen call: what is on it then is what a killed process leaves."""

from __future__ import annotations

from pathlib import Path

from feedmill.publish import FileSystem


class Killed(BaseException):
    """The process ends here."""


class MortalFileSystem(FileSystem):
    """Counts every change of the disk and dies before the chosen one; a write dies half-way."""

    def __init__(self, dies_at: int | None = None) -> None:
        self.calls = 0
        self._dies_at = dies_at

    def _count(self) -> bool:
        self.calls += 1
        return self.calls - 1 == self._dies_at

    def write(self, path: Path, data: bytes) -> None:
        if self._count():
            path.write_bytes(data[: len(data) // 2])
            raise Killed
        super().write(path, data)

    def sync(self, path: Path) -> None:
        if self._count():
            raise Killed
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        if self._count():
            raise Killed
        super().rename(source, target)

    def sync_folder(self, folder: Path) -> None:
        if self._count():
            raise Killed
        super().sync_folder(folder)

    def unlink(self, path: Path) -> None:
        if self._count():
            raise Killed
        super().unlink(path)
