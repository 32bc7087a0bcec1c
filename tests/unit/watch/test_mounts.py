"""The mount table, read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.watch.mounts import Mount, MountTable, below, holding, mount_of, parse

TABLE = rb"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /home/mei/My\040articles\134\011x rw - nfs4 nas:/export rw,vers=4.2
31 22 0:27 / /mnt rw master:1 propagate_from:2 - fuse.sshfs host:/ rw
32 31 8:17 / /mnt/disk rw - xfs /dev/sdb1 rw
33 31 8:33 / /mnt/disk rw - btrfs /dev/sdc1 rw
34 22 0:28 / /\345\203\217 rw - tmpfs none rw
not a line
"""


def test_fields_and_escapes_are_read() -> None:
    mounts = parse(TABLE)
    assert [(mount.device, mount.kind) for mount in mounts][:3] == [
        ("8:1", "ext4"),
        ("0:26", "nfs4"),
        ("0:27", "fuse.sshfs"),
    ]
    assert mounts[1].point == b"/home/mei/My articles\\\tx"
    assert mounts[5].point == "/像".encode()
    assert len(mounts) == 6


@pytest.mark.parametrize(
    ("path", "device"),
    [
        (b"/", "8:1"),
        (b"/mnt", "0:27"),
        (b"/mnt/a/b", "0:27"),
        (b"/mntx", "8:1"),
        (b"/mnt/disk/seeds", "8:33"),
        (b"/mnt/disks", "0:27"),
    ],
)
def test_the_innermost_mount_holds_a_path_and_the_later_one_hides_the_earlier(path: bytes, device: str) -> None:
    found = holding(parse(TABLE), path)
    assert found is not None
    assert found.device == device


def test_what_is_mounted_below() -> None:
    assert [mount.device for mount in below(parse(TABLE), b"/mnt")] == ["8:17", "8:33"]
    assert len(below(parse(TABLE), b"/")) == 5


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "virtiofs", "fuse", "fuse.sshfs", "fuseblk", "vboxsf"]
)
def test_events_of_the_network_and_of_fuse_are_not_trusted(kind: str) -> None:
    assert Mount(point=b"/", device="0:1", kind=kind).is_silent


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "f2fs", "nfsd", "fusectl"])
def test_events_of_a_disk_are_trusted(kind: str) -> None:
    assert not Mount(point=b"/", device="0:1", kind=kind).is_silent


@given(st.binary(max_size=200))
def test_any_table_is_read(table: bytes) -> None:
    assert all(isinstance(mount, Mount) for mount in parse(table))


@given(st.binary(min_size=1, max_size=20).filter(lambda name: not {0, 47} & set(name)))
def test_any_name_comes_back_from_its_escapes(name: bytes) -> None:
    escaped = b"".join(b"\\%03o" % byte if byte in b" \t\n\\#" else bytes([byte]) for byte in name)
    (mount,) = parse(b"1 1 8:1 / /" + escaped + b" rw - ext4 x rw\n")
    assert mount.point == b"/" + name


@pytest.mark.skipif(sys.platform != "linux", reason="there is no mount table to read")
def test_this_machine_is_understood() -> None:
    proc = mount_of(Path("/proc/self"))
    assert proc is not None
    assert (proc.point, proc.kind) == (b"/proc", "proc")
    table = MountTable()
    assert table.mounts
    assert not table.changed()
    table.close()


def test_without_a_table_nothing_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("feedmill.watch.mounts.MOUNTINFO", tmp_path / "none")
    assert mount_of(tmp_path) is None
    table = MountTable()
    assert (table.mounts, table.changed()) == ((), False)
    table.close()
