"""The watcher at real folders."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feedmill.scan.listing import SeedFolder
from feedmill.watch.settling import Batch
from feedmill.watch.watcher import Watcher

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
PATIENCE = 20.0  # seconds; what is waited for mostly takes 0.1


class Watched:
    """A watcher, and what it delivered."""

    def __init__(self, folders: tuple[SeedFolder, ...], extra: tuple[Path, ...] = (), settle: float = 0.2) -> None:
        self.batches: list[Batch] = []
        self.watcher = Watcher(folders, extra, settle, self.batches.append)
        self.watcher.start()

    @property
    def files(self) -> set[tuple[str, bytes]]:
        return {file for batch in list(self.batches) for file in batch.files}

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, (self.batches[-5:], self.watcher.polled, self.watcher.waiting)
            time.sleep(0.005)

    def told(self, *paths: bytes, seed: str = "seeds") -> None:
        """Wait until these were delivered, then forget everything that was."""
        self.wait(lambda: {(seed, path) for path in paths} <= self.files)
        self.calm()
        self.batches.clear()

    def calm(self) -> None:
        self.wait(lambda: self.watcher.waiting == 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def seed(root: Path, key: str = "seeds", include: tuple[str, ...] = ("*.md",)) -> SeedFolder:
    return SeedFolder(key=key, root=root, include=include)


@pytest.fixture
def watched(root: Path) -> Iterator[Watched]:
    made = Watched((seed(root),))
    assert made.watcher.polled == {}
    yield made
    made.watcher.stop()


def write(path: Path, text: str = "x") -> None:
    path.write_text(text)


def test_files_come_and_go(watched: Watched, root: Path, tmp_path: Path) -> None:
    write(root / "a.md")
    watched.told(b"a.md")
    write(root / ".a.md.tmp")
    (root / ".a.md.tmp").rename(root / "b.md")
    watched.told(b"b.md")
    write(tmp_path / "c.md")
    (tmp_path / "c.md").rename(root / "c.md")
    watched.told(b"c.md")
    (root / "c.md").rename(tmp_path / "c.md")
    watched.told(b"c.md")
    (root / "b.md").rename(root / "B.MD")
    watched.told(b"b.md", b"B.MD")
    (root / "a.md").unlink()
    watched.told(b"a.md")


def test_what_is_moved_into_place_needs_no_settling(root: Path, tmp_path: Path) -> None:
    watched = Watched((seed(root),), settle=3600)
    for number, source in enumerate([tmp_path / "x.md", root / ".x.tmp", root / "x.md.part"]):
        write(source)
        source.rename(root / f"{number}.md")
        watched.told(b"%d.md" % number)
    watched.watcher.stop()


def test_reading_and_leavings_are_no_hints(watched: Watched, root: Path) -> None:
    write(root / "a.md")
    watched.told(b"a.md")
    (root / "a.md").read_text()
    list(root.iterdir())
    for name in ["a.md~", ".a.md.swp", "4913", "#a.md#", "image.png", "a.md.part"]:
        write(root / name)
    (root / ".git").mkdir()
    write(root / ".git" / "x.md")
    write(root / "last.md")
    watched.wait(lambda: ("seeds", b"last.md") in watched.files)
    watched.calm()
    assert watched.files == {("seeds", b"last.md")}


def test_a_file_written_in_pieces_is_delivered_once_it_rests(watched: Watched, root: Path) -> None:
    with (root / "slow.md").open("wb", buffering=0) as file:
        for _ in range(12):
            file.write(b"x" * 1000)
            time.sleep(0.05)
            assert watched.batches == []
            assert watched.watcher.waiting == 1
            assert watched.watcher.oldest_waiting is not None
        watched.told(b"slow.md")


def test_a_folder_of_a_thousand_files_is_one_path(watched: Watched, root: Path, tmp_path: Path) -> None:
    (tmp_path / "new" / "sub").mkdir(parents=True)
    for number in range(500):
        write(tmp_path / "new" / f"{number}.md")
        write(tmp_path / "new" / "sub" / f"{number}.md")
    (tmp_path / "new").rename(root / "new")
    watched.wait(lambda: bool(watched.batches))
    (root / "new").rename(root / "newer")
    watched.wait(lambda: ("seeds", b"newer") in watched.files)
    watched.calm()
    assert watched.files == {("seeds", b"new"), ("seeds", b"newer")}
    write(root / "newer" / "sub" / "1.md", "again")
    watched.told(b"newer/sub/1.md")
    shutil.rmtree(root / "newer")
    watched.told(b"newer")
    (root / "new").mkdir()
    write(root / "new" / "a.md")
    watched.told(b"new")
    (root / "new").rename(tmp_path / "away")
    watched.told(b"new")


def test_a_burst_is_few_batches(watched: Watched, root: Path) -> None:
    """As a checkout does it: folders are made, files in them created, written and closed."""
    for folder in range(10):
        (root / f"{folder}").mkdir()
        for number in range(500):
            write(root / f"{folder}" / f"{number}.md")
    write(root / "last.md")
    watched.wait(lambda: ("seeds", b"last.md") in watched.files)
    watched.calm()
    named = watched.files
    covered = {path for _, path in named}
    for folder in range(10):
        if b"%d" % folder not in covered:
            assert {b"%d/%d.md" % (folder, number) for number in range(500)} <= covered
    assert len(watched.batches) <= 10


def test_names_that_are_not_utf8_and_links(watched: Watched, root: Path, tmp_path: Path) -> None:
    name = b"\xd0\xc2\xce\xc5.md"
    Path(os.fsdecode(os.fsencode(root) + b"/" + name)).write_text("x")
    watched.told(name)
    (tmp_path / "elsewhere").mkdir()
    (root / "link").symlink_to(tmp_path / "elsewhere")
    write(tmp_path / "elsewhere" / "a.md")
    write(root / "last.md")
    watched.wait(lambda: ("seeds", b"last.md") in watched.files)
    watched.calm()
    assert watched.files == {("seeds", b"last.md")}


def test_seed_folders_inside_one_another_and_behind_links(root: Path, tmp_path: Path) -> None:
    (root / "news").mkdir()
    (tmp_path / "link").symlink_to(root / "news")
    folders = (
        seed(root, "all"),
        seed(root / "news", "news"),
        seed(tmp_path / "link", "link"),
        seed(root, "twice", ("*.MD", "*.txt")),
    )
    watched = Watched(folders)
    write(root / "news" / "a.md")
    watched.wait(lambda: len(watched.files) == 4)
    assert watched.files == {("all", b"news/a.md"), ("news", b"a.md"), ("link", b"a.md"), ("twice", b"news/a.md")}
    watched.batches.clear()
    (tmp_path / "other").mkdir()
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to(tmp_path / "other")
    watched.told(b"", seed="link")
    write(tmp_path / "other" / "b.md")
    watched.told(b"b.md", seed="link")
    write(root / "news" / "c.md")
    watched.told(b"c.md", seed="news")
    watched.watcher.stop()


def test_a_folder_that_is_deleted_replaced_or_made_later_is_watched_again(
    watched: Watched, root: Path, tmp_path: Path
) -> None:
    root.rename(tmp_path / "old")
    root.mkdir()
    watched.told(b"")
    write(root / "a.md")
    watched.told(b"a.md")
    shutil.rmtree(root)
    root.mkdir()  # most file systems give it the same inode
    write(root / "b.md")
    watched.wait(lambda: ("seeds", b"") in watched.files)
    time.sleep(1.2)  # it may have been the old folder's going; the look once a second finds the new one
    watched.batches.clear()
    write(root / "c.md")
    watched.told(b"c.md")
    shutil.rmtree(root)
    watched.wait(lambda: "seeds" in watched.watcher.polled)
    assert "is not there" in watched.watcher.polled["seeds"]
    watched.batches.clear()
    root.mkdir()
    watched.wait(lambda: watched.watcher.polled == {})
    watched.told(b"")
    write(root / "d.md")
    watched.told(b"d.md")


def test_a_changed_settings_file_is_told(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "config.yaml")
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    write(tmp_path / "second" / "profiles.yaml", "other")
    (tmp_path / "profiles.yaml").symlink_to("first/profiles.yaml")
    watched = Watched((seed(root),), (tmp_path / "config.yaml", tmp_path / "profiles.yaml"))
    write(tmp_path / "config.yaml", "title: x")
    watched.wait(lambda: bool(watched.batches))
    assert watched.batches == [Batch(files=frozenset(), settings=True)]
    (tmp_path / "next").symlink_to("second/profiles.yaml")
    (tmp_path / "next").rename(tmp_path / "profiles.yaml")
    watched.wait(lambda: len(watched.batches) == 2)
    assert watched.batches[1].settings
    watched.watcher.stop()


def test_what_cannot_be_watched_is_told_not_raised(tmp_path: Path) -> None:
    write(tmp_path / "file")
    watched = Watched((seed(tmp_path / "none", "none"), seed(tmp_path / "file", "file")))
    polled = watched.watcher.polled
    assert "is not there" in polled["none"]
    assert "is not a folder" in polled["file"]
    watched.watcher.stop()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can enter, looked at without root's rights."""
    folder = Path(tempfile.mkdtemp())
    user = os.geteuid()
    folder.chmod(0o777)
    if user == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(user)
    shutil.rmtree(folder)


def test_folders_that_may_not_be_read(open_folder: Path) -> None:
    for name in ("one", "two", "closed"):
        (open_folder / name).mkdir()
        (open_folder / name).chmod(0)
    watched = Watched((seed(open_folder), seed(open_folder / "closed", "closed")))
    assert set(watched.watcher.polled) == {"closed"}
    assert "give feedmill the right to read it" in watched.watcher.polled["closed"]
    write(open_folder / "a.md")
    watched.told(b"a.md")
    (open_folder / "closed").chmod(0o700)
    watched.told(b"", seed="closed")
    assert watched.watcher.polled == {}
    write(open_folder / "closed" / "a.md")
    watched.told(b"closed/a.md")
    watched.watcher.stop()
    (open_folder / "one").chmod(0o700)
    (open_folder / "two").chmod(0o700)


def test_a_failing_receiver_does_not_end_the_watching(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    batches: list[Batch] = []

    def deliver(batch: Batch) -> None:
        batches.append(batch)
        raise RuntimeError(len(batches))

    watched = Watched((seed(root),))
    watched.watcher.stop()
    watcher = Watcher((seed(root),), (), 0.1, deliver)
    watcher.start()
    for number in range(2):
        write(root / f"{number}.md")
        watched.wait(lambda: len(batches) > number)  # noqa: B023 (called at once)
    watcher.stop()
    assert "could not be handed over" in caplog.text


def test_it_ends_at_once_and_leaves_no_thread(watched: Watched) -> None:
    import threading

    before = time.monotonic()
    watched.watcher.stop()
    assert time.monotonic() - before < 2
    assert [thread.name for thread in threading.enumerate() if "watch" in type(thread).__module__] == []
    watched.watcher.stop()


IDLE = """
import resource, time, sys
from pathlib import Path
from feedmill.scan.listing import SeedFolder
from feedmill.watch.watcher import Watcher
watcher = Watcher((SeedFolder(key="s", root=Path(sys.argv[1]), include=("*.md",)),), (), 0.5, print)
watcher.start()
before = time.process_time()
time.sleep(2.5)
print((time.process_time() - before) / 2.5)
watcher.stop()
"""


def test_idleness_costs_nothing(root: Path) -> None:
    done = subprocess.run([sys.executable, "-c", IDLE, root], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.01
