"""The writer's mill: opened when it is needed, looked after, opened anew after trouble."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from feedmill.app import running
from feedmill.daemon import keeper as keeping
from feedmill.daemon.keeper import ASK_EVERY, Keeper
from feedmill.daemon.setup import Setup
from feedmill.errors import FeedmillError, StateError
from feedmill.pipeline.build import Mill
from feedmill.store.engine import CACHE_FILE
from feedmill.store.opening import LEDGER_FILE
from feedmill.watch.mounts import Mount
from mill import Project, article

DISK = Mount(point=b"/data", device="8:1", kind="ext4")
ROOT = Mount(point=b"/", device="8:0", kind="ext4")


@dataclass
class Bench:
    """A keeper of a real project; `mounted` is what holds its folders."""

    project: Project
    mounted: Mount | None = DISK
    log: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.project.put("a.md", article())
        self.setup: Setup = running._setup(self.project.root / "config.yaml", serve=False)
        self.keeper = Keeper(self.setup, lambda _path: self.mounted)

    def build(self) -> int:
        """A pass; how many files it read."""
        self.keeper.check()
        return self.keeper.mill().build(self.setup.now()).read

    def file(self, name: str) -> Path:
        return self.project.state / name


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(Project(tmp_path))


def test_it_is_opened_once_and_when_it_is_needed(bench: Bench) -> None:
    assert not bench.keeper.is_open
    mill = bench.keeper.mill()
    assert bench.keeper.is_open
    assert bench.keeper.mill() is mill
    bench.keeper.drop()
    assert not bench.keeper.is_open
    assert bench.keeper.mill() is not mill


def test_what_the_last_pass_knew_is_known_after_an_opening(bench: Bench) -> None:
    assert bench.build() == 1
    bench.keeper.drop()
    assert bench.build() == 0
    bench.keeper.mill(fresh=True)
    assert bench.build() == 1


def test_nobody_is_trusted_until_a_pass_ended_well(bench: Bench) -> None:
    """A document that kills whoever reads it must not kill the daemon twice."""

    def worth(mill: Mill) -> int:
        assert mill.workers is not None
        return mill.workers.keywords["worth"]  # type: ignore[attr-defined,no-any-return]

    assert worth(bench.keeper.mill()) == 1
    bench.keeper.trust()
    assert worth(bench.keeper.mill()) == keeping.WORTH_SPAWNING
    bench.keeper.drop()
    assert worth(bench.keeper.mill()) == 1


class TestMounts:
    def test_a_disk_that_is_not_mounted_is_told(self, bench: Bench) -> None:
        bench.mounted = ROOT
        with pytest.raises(FeedmillError, match="was mounted at /data is not there; mount it again"):
            bench.keeper.check()
        bench.mounted = DISK
        bench.keeper.check()

    def test_the_same_place_is_enough(self, bench: Bench) -> None:
        bench.mounted = Mount(point=b"/data", device="0:99", kind="nfs4")  # another disk, mounted there on purpose
        bench.keeper.check()

    def test_where_nothing_is_known_of_mounts_nothing_is_asked(self, bench: Bench) -> None:
        bench.mounted = None
        keeper = Keeper(bench.setup, lambda _path: None)
        keeper.check()


class TestDatabases:
    def test_a_deleted_ledger_is_put_back_and_all_is_opened_anew(self, bench: Bench) -> None:
        bench.build()
        with bench.keeper.mill().ledger.transaction(write=False) as ledger:
            token = ledger.token()
        for path in bench.project.state.glob(f"{LEDGER_FILE}*"):
            path.unlink()
        bench.keeper.check()
        assert not bench.keeper.is_open
        with bench.keeper.mill().ledger.transaction(write=False) as ledger:
            assert ledger.token() == token != ""

    def test_one_that_cannot_be_put_back_is_told(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_kept: object) -> bool:
            raise OSError(28, "No space left on device")

        bench.build()
        bench.file(LEDGER_FILE).unlink()
        monkeypatch.setattr("feedmill.store.keeping.Kept.put_back", refuse)
        with pytest.raises(StateError, match="cannot be put back \\(No space left on device\\)"):
            bench.keeper.check()
        monkeypatch.undo()
        bench.keeper.check()
        assert bench.file(LEDGER_FILE).exists()

    def test_a_deleted_cache_is_made_anew(self, bench: Bench) -> None:
        bench.build()
        bench.file(CACHE_FILE).unlink()
        assert bench.build() == 1

    def test_a_damaged_cache_is_dropped_and_a_damaged_ledger_is_not(self, bench: Bench) -> None:
        bench.build()
        ledger = bench.file(LEDGER_FILE).read_bytes()
        bench.keeper.drop(StateError(f"{bench.file(LEDGER_FILE)}: damaged (malformed); restore it"))
        assert bench.build() == 0
        bench.keeper.drop(StateError(f"{bench.file(CACHE_FILE)}: damaged (malformed); restore it"))
        assert bench.build() == 1
        assert bench.file(LEDGER_FILE).read_bytes()[:16] == ledger[:16]
        bench.keeper.drop()
        assert bench.build() == 0  # told once, dropped once

    def test_no_descriptor_is_left_open(self, bench: Bench) -> None:
        before = len(list(Path("/proc/self/fd").iterdir()))
        for _ in range(3):
            bench.keeper.mill()
            bench.keeper.drop()
        assert len(list(Path("/proc/self/fd").iterdir())) == before

    def test_an_idle_store_is_asked_now_and_then(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.build()
        with closing(sqlite3.connect(bench.file(CACHE_FILE), isolation_level=None)) as other:
            other.execute("DROP TABLE settings")
        bench.keeper.ask()  # not yet
        bench.keeper._asked -= ASK_EVERY
        with pytest.raises(StateError, match="no such table"):
            bench.keeper.ask()

    def test_one_that_is_closed_is_not(self, bench: Bench) -> None:
        bench.keeper._asked -= ASK_EVERY
        bench.keeper.ask()
        assert not bench.keeper.is_open


def test_tidying_gives_room_back(bench: Bench) -> None:
    bench.build()
    with closing(sqlite3.connect(bench.file(CACHE_FILE), isolation_level=None)) as other:
        other.execute("CREATE TABLE waste (text)")
        other.executemany("INSERT INTO waste VALUES (?)", [("x" * 1000,)] * 3000)
        other.execute("DROP TABLE waste")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = bench.file(CACHE_FILE).stat().st_size
    bench.keeper.tidy()
    with closing(sqlite3.connect(bench.file(CACHE_FILE), isolation_level=None)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert bench.file(CACHE_FILE).stat().st_size < before / 2
