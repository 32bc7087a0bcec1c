"""What the world does to a daemon: each has a clear line, is tried again, and is over without a restart."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from daemon import CONFIG, Daemon, FakeClock, eventually

NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount", "--propagation", "private"]
OFTEN = CONFIG.replace("scan: 5s", "scan: 1s")


def started(daemon: Daemon) -> None:
    daemon.put("a.md", "First")
    daemon.shows("First")


def goes_on(daemon: Daemon, title: str = "Afterwards") -> None:
    daemon.put(f"{title}.md", title)
    daemon.shows(title)
    assert daemon.process
    assert daemon.process.poll() is None


def test_a_seed_folder_that_is_away_for_a_while(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        started(daemon)
        daemon.seeds.rename(tmp_path / "away")
        line = daemon.wait_for("is not there")
        assert line["level"] == "error"
        assert "mount it" in line["event"]
        assert "First" in daemon.titles()
        (tmp_path / "away").rename(daemon.seeds)
        daemon.wait_for("works again")
        goes_on(daemon)


def test_a_folder_that_is_empty_all_at_once_is_held_back(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        for number in range(20):
            daemon.put(f"{number}.md", f"Number {number}")
        eventually(lambda: len(daemon.titles()) == 20)
        shutil.move(daemon.seeds, tmp_path / "away")
        daemon.seeds.mkdir()
        daemon.wait_for("is empty, but held 20 documents|is not there")
        daemon.wait_for("is empty, but held 20 documents")
        assert len(daemon.titles()) == 20
        for path in (tmp_path / "away").iterdir():
            path.rename(daemon.seeds / path.name)
        daemon.wait_for("works again")
        goes_on(daemon)
        assert len(daemon.titles()) == 21


def test_nor_does_a_restart_believe_it_and_whoever_means_it_can_say_so(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path, config=OFTEN)
    with daemon:
        started(daemon)
        assert daemon.stop() == 0
    shutil.move(daemon.seeds, tmp_path / "away")
    daemon.seeds.mkdir()
    with daemon:
        daemon.wait_for("is empty, but held 1 documents")
        assert daemon.titles() == ["First"]
        assert daemon.run("build", "--fresh").returncode == 0
        assert daemon.titles() == []
        goes_on(daemon)


def test_an_output_folder_that_is_deleted_comes_back(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        started(daemon)
        daemon.feeds.rename(tmp_path / "old")  # at one stroke: it may just be written to
        daemon.shows("First")
        goes_on(daemon)


def test_a_ledger_deleted_in_use_is_put_back(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        daemon.put_text("a.md", "---\ntitle: Dateless\n---\nText.\n")
        daemon.shows("Dateless")
        before = (daemon.feeds / "all/rss.xml").read_bytes()
        (daemon.state / "ledger.sqlite3").unlink()
        daemon.wait_for("put back whole")
        goes_on(daemon)
        (daemon.seeds / "Afterwards.md").unlink()
        daemon.lacks("Afterwards")
        assert (daemon.feeds / "all/rss.xml").read_bytes() == before


@pytest.mark.parametrize("harm", ["deleted", "damaged"])
def test_a_cache_that_is_lost_is_made_anew(tmp_path: Path, harm: str) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        started(daemon)
        cache = daemon.state / "cache.sqlite3"
        if harm == "deleted":
            cache.unlink()
        else:
            data = bytearray(cache.read_bytes())
            data[4096:] = os.urandom(len(data) - 4096)
            cache.write_bytes(bytes(data))
        goes_on(daemon)
        assert "First" in daemon.titles()


def test_a_damaged_ledger_is_told_until_a_backup_is_there(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        started(daemon)
        ledger = daemon.state / "ledger.sqlite3"
        backup = ledger.read_bytes()
        ledger.write_bytes(b"no database at all, but long enough to be looked at" * 100)
        daemon.put("b.md", "Second")
        assert "restore it from a backup" in daemon.wait_for(r"ledger\.sqlite3: damaged")["event"]
        assert "First" in daemon.titles()
        ledger.write_bytes(backup)
        daemon.wait_for("works again")
        goes_on(daemon)


def test_a_database_locked_by_another_program(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=OFTEN) as daemon:
        started(daemon)
        other = sqlite3.connect(daemon.state / "ledger.sqlite3", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        daemon.put("b.md", "Second")
        assert "close it and try again" in daemon.wait_for("locked by another program")["event"]
        other.execute("ROLLBACK")
        other.close()
        daemon.shows("Second")


def test_a_file_that_may_not_be_read_for_a_while(open_folder: Path, as_nobody: list[str]) -> None:
    daemon = Daemon(open_folder, config=OFTEN, before=as_nobody)
    for folder in (open_folder / "feeds", open_folder / "var"):
        folder.mkdir()
        folder.chmod(0o777)
    with daemon:
        started(daemon)
        daemon.put("b.md", "Secret")
        daemon.shows("Secret")
        (daemon.seeds / "b.md").chmod(0)
        (daemon.seeds / "b.md").touch()
        assert daemon.wait_for("rejected")["path"] == "b.md"
        goes_on(daemon)
        (daemon.seeds / "b.md").chmod(0o644)
        daemon.shows("Secret")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach: pytest's own are for one."""
    with tempfile.TemporaryDirectory(prefix="feedmill-test-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def as_nobody(need: Callable[[str, str], str]) -> list[str]:
    """In front of a call: as another user than root, who may read everything."""
    if os.geteuid() != 0:
        return []
    python = Path(sys.executable).resolve()
    if not all(path.stat().st_mode & 0o001 for path in (python, *python.parents)):
        pytest.skip("another user could not run this Python; let the checkout lie where all may read")
    return [need("setpriv", "apt-get install util-linux"), "--reuid=65534", "--regid=65534", "--clear-groups"]


class TestDisks:
    """A small disk of its own, mounted in a namespace of the daemon's."""

    @pytest.fixture(autouse=True)
    def _namespace(self, need: Callable[[str, str], str]) -> None:
        need("unshare", "apt-get install util-linux")
        refused = subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
        if refused.returncode:
            pytest.skip(f"no mount in a user namespace here: {refused.stderr.decode().strip()}")

    def on_disk(self, tmp_path: Path, where: str, size: str) -> tuple[Daemon, Callable[[str], None]]:
        """A daemon whose folder `where` is a disk of that size, and how to do something within its namespace."""
        (tmp_path / where).mkdir(exist_ok=True)
        script = f'mount -t tmpfs -o size={size} disk "{tmp_path / where}" && exec "$@"'
        daemon = Daemon(tmp_path, config=OFTEN, before=[*NAMESPACE, "sh", "-c", script, "sh"])

        def within(command: str) -> None:
            assert daemon.process
            call = ["nsenter", "-t", str(daemon.process.pid), "--user", "--mount", "--preserve-credentials", "sh", "-c"]
            subprocess.run([*call, command], check=True, capture_output=True)

        return daemon, within

    def shown(self, daemon: Daemon, title: str) -> bool:
        """Seen through the daemon's own root: its mounts are not ours."""
        assert daemon.process
        feed = Path(f"/proc/{daemon.process.pid}/root{daemon.feeds}/all/feed.json")
        return feed.exists() and title in feed.read_text("utf-8")

    def test_a_full_output_disk(self, tmp_path: Path) -> None:
        daemon, within = self.on_disk(tmp_path, "feeds", "400k")
        with daemon:
            daemon.put("a.md", "First")
            eventually(lambda: self.shown(daemon, "First"), daemon.told)
            within(f"dd if=/dev/zero of={daemon.feeds}/big bs=1k count=1000 2>/dev/null || true")
            daemon.put("b.md", "Second")
            assert "the feeds stay as they were" in daemon.wait_for("No space left")["event"]
            assert self.shown(daemon, "First")
            within(f"rm {daemon.feeds}/big")
            daemon.wait_for("works again")
            eventually(lambda: self.shown(daemon, "Second"), daemon.told)

    def test_a_full_state_disk(self, tmp_path: Path) -> None:
        daemon, within = self.on_disk(tmp_path, "var", "1500k")
        with daemon:
            started(daemon)
            within(f"dd if=/dev/zero of={daemon.state}/big bs=1k count=2000 2>/dev/null || true")
            for number in range(50):
                daemon.put(f"more/{number}.md", f"Number {number}")
            daemon.wait_for("full|cannot be")
            assert "First" in daemon.titles()
            within(f"rm {daemon.state}/big")
            daemon.wait_for("works again")
            daemon.shows("Number 7")

    @pytest.mark.parametrize("where", ["feeds", "seeds"])
    def test_a_disk_that_is_not_mounted_for_a_while(self, tmp_path: Path, where: str) -> None:
        daemon, within = self.on_disk(tmp_path, where, "2m")
        with daemon:
            text = "---\\ntitle: First\\ndate: 2026-03-01\\n---\\nText.\\n"
            within(f"printf %b '{text}' > {daemon.seeds}/a.md")
            eventually(lambda: self.shown(daemon, "First"), daemon.told)
            within(f"umount -l {tmp_path / where}")
            line = daemon.wait_for("is not there|is empty, but held")
            assert "mount it" in line["event"]
            within(f"mount -t tmpfs -o size=2m disk {tmp_path / where}")
            within(f"printf %b '{text.replace('First', 'Second')}' > {daemon.seeds}/b.md")
            if where == "seeds":
                within(f"printf %b '{text}' > {daemon.seeds}/a.md")
            daemon.wait_for("works again")
            eventually(lambda: self.shown(daemon, "Second"), daemon.told)


class TestClock:
    """The wall clock as another one set it, through libfaketime."""

    @pytest.fixture
    def clock(self, tmp_path: Path) -> FakeClock:
        return FakeClock(tmp_path / "offset")

    @pytest.mark.parametrize(("offset", "told"), [("-1d", "-86"), ("+1d", "+86")])
    def test_a_day_back_or_forth(self, tmp_path: Path, clock: FakeClock, offset: str, told: str) -> None:
        with Daemon(tmp_path, config=OFTEN, environ=clock.environ) as daemon:
            started(daemon)
            clock.turn(offset)
            assert daemon.wait_for("clock was set")["by"].startswith(told)
            goes_on(daemon)
            (daemon.feeds / "all/rss.xml").unlink()  # the scan by the clock goes on
            eventually((daemon.feeds / "all/rss.xml").exists, daemon.told)

    def test_what_became_due_in_sleep_appears(self, tmp_path: Path, clock: FakeClock) -> None:
        tomorrow = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 80_000))
        with Daemon(tmp_path, config=OFTEN.replace("1s", "1h"), environ=clock.environ) as daemon:
            started(daemon)
            daemon.put_text("b.md", f"---\ntitle: Tomorrow\ndate: {tomorrow}\n---\nText.\n")
            daemon.wait_for("1 new: no feed changed")
            clock.turn("+1d")
            daemon.shows("Tomorrow")

    def test_a_cron_expression_fires(self, tmp_path: Path, clock: FakeClock) -> None:
        soon = (50 - int(time.time())) % 60  # the minute turns ten seconds from now, when it has started
        clock.turn(f"+{soon}")
        with Daemon(tmp_path, config=OFTEN.replace("1s", "'* * * * *'"), environ=clock.environ) as daemon:
            started(daemon)
            (daemon.feeds / "all/rss.xml").unlink()  # no event tells of it
            eventually((daemon.feeds / "all/rss.xml").exists, daemon.told, patience=100)
