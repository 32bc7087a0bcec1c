"""A build killed at any change of the disk: readers meet whole feeds, the next build ends as a clean one."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from feedmill import publish
from feedmill.app import building
from feedmill.gate import check
from feedmill.store import cache, ledger
from mill import Project, article
from mortal import Killed, MortalFileSystem


def first(project: Project) -> None:
    for number in range(3):
        project.put(f"{number}.md", article(f"n{number}", f"2026-03-0{number + 1}", categories=f"[c{number % 2}]"))


def second(project: Project) -> None:
    project.put("0.md", article("n0", "2026-03-01", categories="[c0]", body="Edited."))
    (project.seeds / "1.md").rename(project.seeds / "moved.md")
    (project.seeds / "2.md").unlink()
    project.put("3.md", article("n3", categories="[c3]"))


def steps(project: Project) -> Iterator[None]:
    """The two states of the seed folder, each to be built."""
    first(project)
    yield
    second(project)
    project.now = "2026-03-10T06:00:00+00:00"
    yield


def clean(root: Path) -> dict[str, bytes]:
    project = Project(root)
    for _ in steps(project):
        project.build()
    return project.published()


def assert_whole(project: Project) -> None:
    for path, data in project.published().items():
        if not Path(path).name.startswith("."):
            assert check(path, data) is None, path
    for path in project.feeds.rglob("feed.json"):
        json.loads(path.read_text())


def dying(monkeypatch: pytest.MonkeyPatch, disk: MortalFileSystem) -> None:
    monkeypatch.setattr(building, "LocalFolder", lambda root: publish.LocalFolder(root, disk))


def calls(tmp_path: Path, build: int) -> int:
    """How often the disk is changed in the first or the second build."""
    project = Project(tmp_path / "counted")
    disk = MortalFileSystem()
    with pytest.MonkeyPatch.context() as patch:
        for number, _ in enumerate(steps(project)):
            if number == build:
                dying(patch, disk)
            project.build()
            if number == build:
                return disk.calls
    raise AssertionError


@pytest.mark.parametrize("build", [0, 1])
def test_killed_at_each_write_sync_and_rename(tmp_path: Path, build: int) -> None:
    expected = clean(tmp_path / "clean")
    deaths = calls(tmp_path, build)
    assert deaths > 40
    for dies_at in range(deaths):
        project = Project(tmp_path / f"{dies_at}")
        for number, _ in enumerate(steps(project)):
            if number == build:
                with pytest.MonkeyPatch.context() as patch:
                    dying(patch, MortalFileSystem(dies_at))
                    with pytest.raises(Killed):
                        project.build()
                assert_whole(project)
            project.build()
        assert project.published() == expected, f"killed at call {dies_at}"


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("commit", range(5))
def test_killed_around_each_commit(tmp_path: Path, commit: int, moment: str) -> None:
    expected = clean(tmp_path / "clean")
    project = Project(tmp_path / "killed")
    for _ in steps(project):
        with pytest.MonkeyPatch.context() as patch:
            _die_at_commit(patch, commit, moment)
            with pytest.raises(Killed):
                project.build()
        assert_whole(project)
        project.build()
    assert project.published() == expected


def _die_at_commit(patch: pytest.MonkeyPatch, commit: int, moment: str) -> None:
    """Replace the stores' transactions by ones of which number `commit` kills, before or after it took effect."""
    ended = 0

    @contextmanager
    def transaction(engine: Any, **options: Any) -> Iterator[Any]:
        nonlocal ended
        from feedmill.store.engine import transaction as real

        with real(engine, **options) as connection:
            yield connection
            ended += 1
            if ended - 1 == commit and moment == "before":
                raise Killed
        if ended - 1 == commit:
            raise Killed

    for module in (ledger, cache):
        patch.setattr(module, "transaction", transaction)


def test_random_kills_of_real_processes(tmp_path: Path) -> None:
    """On top: SIGKILL from outside at any moment."""
    chance = random.Random(7)
    expected = clean(tmp_path / "clean")
    project = Project(tmp_path / "killed")
    for _ in steps(project):
        now = datetime.fromisoformat(project.now)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(now.timestamp()))}
        for _ in range(4):
            command = [sys.executable, "-m", "feedmill", "--config", str(project.root / "config.yaml"), "build"]
            process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.3, 1.2))
            process.send_signal(signal.SIGKILL)
            process.wait()
            if project.feeds.exists():
                assert_whole(project)
        project.build()
    assert project.published() == expected
