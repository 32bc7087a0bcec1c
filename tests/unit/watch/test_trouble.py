"""The watcher on a machine that has run out of something, or whose disks come and go. Each in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify and mounts are Linux's")

BEGIN = """
import os, subprocess, sys, time
from pathlib import Path
from feedmill.scan.listing import SeedFolder
from feedmill.watch import folders
from feedmill.watch.watcher import Watcher

folders.RETRY = 0  # asked again at every tick
top = Path(sys.argv[1])
batches = []

def begin(*roots):
    made = tuple(SeedFolder(key=root.name, root=root, include=("*.md",)) for root in roots)
    watcher = Watcher(made, (), 0.2, batches.append)
    watcher.start()
    return watcher

def wait(done):
    end = time.monotonic() + 20
    while not done():
        assert time.monotonic() < end, (batches[-5:], watcher.polled)
        time.sleep(0.005)

def told(*files):
    wait(lambda: set(files) <= {file for batch in list(batches) for file in batch.files})
    batches.clear()

def mount(point):
    subprocess.run(["mount", "-t", "tmpfs", "none", point], check=True)

def unmount(point):
    subprocess.run(["umount", point], check=True)
"""


@pytest.fixture
def own_namespace() -> list[str]:
    """The command before a command that may mount, and set its own limits."""
    command = ["unshare", "--user", "--map-root-user", "--mount"]
    try:
        done = subprocess.run([*command, "true"], capture_output=True, text=True, check=False)
        refused = done.stderr.strip() if done.returncode else ""
    except OSError as error:
        refused = str(error)
    if refused:
        pytest.skip(f"NOT TESTED: mounting and limits, as this machine refuses namespaces: {refused}")
    return command


def run(script: str, folder: Path, *before: str) -> str:
    done = subprocess.run(
        [*before, sys.executable, "-W", "error", "-c", BEGIN + script, folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


LIMIT = """
limit = Path("/proc/sys/user/max_inotify_watches")
(top / "small").mkdir(); (top / "big").mkdir()
for number in range(20):
    (top / "big" / str(number)).mkdir()
limit.write_text("10")
watcher = begin(top / "big", top / "small")
print(watcher.polled["big"]); print(watcher.polled["small"])
(top / "big" / "a.md").write_text("x")
told(("big", b"a.md"))
limit.write_text("100")
told(("big", b""), ("small", b""))
wait(lambda: watcher.polled == {})
for number in range(20):
    (top / "big" / str(number) / "b.md").write_text("x")
told(*(("big", b"%d/b.md" % number) for number in range(20)))
limit.write_text("10")
(top / "small" / "new").mkdir()
wait(lambda: len(watcher.polled) == 2)
watcher.stop()
"""


def test_watches_that_are_used_up_are_told_and_taken_again(tmp_path: Path, own_namespace: list[str]) -> None:
    big, small = run(LIMIT, tmp_path, *own_namespace).splitlines()
    assert "inotify watches are used up" in big
    assert "sysctl fs.inotify.max_user_watches=" in big
    assert small == big


INSTANCES = """
(top / "seeds").mkdir()
limit = Path("/proc/sys/user/max_inotify_instances")
limit.write_text("0")
watcher = begin(top / "seeds")
print(watcher.polled["seeds"])
limit.write_text("10")
told(("seeds", b""))
(top / "seeds" / "a.md").write_text("x")
told(("seeds", b"a.md"))
assert watcher.polled == {}
watcher.stop()
"""


def test_instances_that_are_used_up_are_told_and_taken_again(tmp_path: Path, own_namespace: list[str]) -> None:
    assert "sysctl fs.inotify.max_user_instances=" in run(INSTANCES, tmp_path, *own_namespace)


DISK = """
root = top / "disk"
root.mkdir(); mount(root)
watcher = begin(root)
assert watcher.polled == {}
(root / "a.md").write_text("x"); told(("disk", b"a.md"))
unmount(root); told(("disk", b""))
mount(root); told(("disk", b""))
(root / "b.md").write_text("x"); told(("disk", b"b.md"))
unmount(root); mount(root)  # at once: the same device and the same inode, mostly
told(("disk", b""))
(root / "c.md").write_text("x"); told(("disk", b"c.md"))
(root / "inner").mkdir(); told(("disk", b"inner"))
mount(root / "inner"); told(("disk", b""))
(root / "inner" / "d.md").write_text("x"); told(("disk", b"inner/d.md"))
watcher.stop()
"""


def test_a_disk_that_comes_and_goes_is_watched_again(tmp_path: Path, own_namespace: list[str]) -> None:
    run(DISK, tmp_path, *own_namespace)


OVERFLOW = """
watcher = begin(top)
print("ready", flush=True)
told((top.name, b""))
(top / "new").mkdir(); (top / "new" / "a.md").write_text("x")
told((top.name, b"new"))
(top / "new" / "b.md").write_text("x")
told((top.name, b"new/b.md"))
watcher.stop()
"""


def test_events_that_were_dropped_make_the_folder_be_looked_at(tmp_path: Path) -> None:
    """The process is stopped while more happens than the kernel keeps for it."""
    queue = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if queue > 50_000:
        pytest.skip(f"the queue of this machine holds {queue} events")
    arguments = [sys.executable, "-c", BEGIN + OVERFLOW, tmp_path]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        os.kill(process.pid, signal.SIGSTOP)
        for number in range(queue // 3 + 500):
            (tmp_path / f"{number}.md").write_text("x")
        os.kill(process.pid, signal.SIGCONT)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
