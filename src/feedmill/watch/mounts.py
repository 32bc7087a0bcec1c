"""Which file system holds a path, and whether it tells of what happens there: proc_pid_mountinfo(5).

Where there is no /proc (macOS), every answer is "unknown": None, or nothing.
"""

from __future__ import annotations

import os
import re
import select
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MOUNTINFO = Path("/proc/self/mountinfo")

# File systems that others write to behind the kernel's back: what comes from there is never told.
_SILENT = re.compile(
    "(9p|acfs|afs|autofs|beegfs|ceph|cifs|coda|davfs|drvfs|fuse|fuseblk|gfs2|glusterfs|gpfs|lustre|ncpfs|nfs4?|ocfs2"
    "|orangefs|prl_fs|smb[23]|smbfs|vboxsf|virtiofs|vmhgfs)|fuse\\..*"
)
_OCTAL = re.compile(rb"\\([0-7]{3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """One line of the mount table: where it is mounted (bytes), what is mounted there (8:1), the kind (ext4)."""

    point: bytes
    device: str
    kind: str

    @property
    def is_silent(self) -> bool:
        """Whether changes made elsewhere are not told here: a network, a host's folder, FUSE."""
        return _SILENT.fullmatch(self.kind) is not None


def parse(table: bytes) -> tuple[Mount, ...]:
    """The lines of a mountinfo table, in their order; a line that is none is passed over.

    36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
    """
    mounts = []
    for line in table.split(b"\n"):
        before, _, after = line.partition(b" - ")
        fields, kind = before.split(b" "), after.split(b" ")[0]
        if len(fields) >= 6 and kind:
            point = _OCTAL.sub(lambda found: bytes([int(found[1], 8) & 255]), fields[4])
            device = fields[2].decode("ascii", "replace")
            mounts.append(Mount(point=point, device=device, kind=kind.decode("utf-8", "replace")))
    return tuple(mounts)


def holding(mounts: tuple[Mount, ...], path: bytes) -> Mount | None:
    """The mount that an absolute path without links lies on. The later of two at one point hides the earlier."""
    found = None
    for mount in mounts:
        if _is_below(path, mount.point) and (found is None or len(mount.point) >= len(found.point)):
            found = mount
    return found


def below(mounts: tuple[Mount, ...], path: bytes) -> tuple[Mount, ...]:
    """What is mounted somewhere below `path`."""
    return tuple(mount for mount in mounts if mount.point != path and _is_below(mount.point, path))


def _is_below(path: bytes, folder: bytes) -> bool:
    return path == folder or path.startswith(folder.rstrip(b"/") + b"/")


def mounted() -> tuple[Mount, ...]:
    """What is mounted now, as this process sees it; nothing where that cannot be known."""
    try:
        return parse(MOUNTINFO.read_bytes())
    except OSError:
        return ()


def mount_of(path: Path) -> Mount | None:
    """The mount that `path` lies on; of a path that is not there, where it would lie."""
    return holding(mounted(), os.fsencode(os.path.realpath(path)))


class MountTable:
    """The mount table, read anew only when the kernel says that it changed."""

    def __init__(self) -> None:
        self._poll = select.poll()
        self._file: BinaryIO | None = None
        with suppress(OSError):
            self._file = MOUNTINFO.open("rb")
            self._poll.register(self._file, select.POLLPRI)
            self._poll.poll(0)
        self.mounts = mounted()

    def changed(self) -> bool:
        """Whether something was mounted or unmounted since the last call, be it what was there before."""
        if not self._poll.poll(0):
            return False
        self.mounts = mounted()
        return True

    def close(self) -> None:
        """Let go of the table."""
        if self._file is not None:
            self._poll.unregister(self._file)
            self._file.close()
            self._file = None
