"""Ids, dates and pages through changes of many kinds, each ending as a clean build of the same would."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from feedmill.errors import FeedmillError
from feedmill.store.lock import LOCK_FILE
from mill import CONFIG, Project, article

URL = "https://news.example/x"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def ids(project: Project, path: str = "all") -> dict[str, str]:
    """A feed's ids by title."""
    items = json.loads((project.feeds / path / "feed.json").read_text())["items"]
    return {item["title"]: item["id"] for item in items}


def assert_clean(project: Project) -> None:
    """The same seeds and ledger without cache and output give the same bytes."""
    before = project.published()
    shutil.rmtree(project.feeds)
    for path in project.state.glob("cache.sqlite3*"):
        path.unlink()
    project.build()
    assert project.published() == before


class TestCrowds:
    def put(self, project: Project, *numbers: int) -> None:
        for number in numbers:
            project.put(f"{number:02}.md", article(f"n{number}", f"2026-01-{number + 1:02}", url=URL))

    @pytest.mark.parametrize(("before", "after"), [((0,), range(1, 31)), ((0, 1), (2, 3, 4)), ((0, 1, 2), (3,))])
    def test_a_url_that_becomes_a_source_loses_no_article(
        self, project: Project, before: tuple[int, ...], after: tuple[int, ...]
    ) -> None:
        self.put(project, *before)
        project.build()
        remembered = ids(project)
        self.put(project, *after)
        project.build()
        found = ids(project)
        assert len(found) == len(before) + len(after)
        assert len(set(found.values())) == len(found)
        assert URL in found.values()
        assert found[f"n{before[-1]}"] == remembered[f"n{before[-1]}"] or found["n0"] == URL
        assert_clean(project)

    def test_and_the_other_way_round(self, project: Project) -> None:
        self.put(project, 0, 1, 2, 3, 4)
        project.build()
        before = ids(project)
        for number in (2, 3, 4):
            (project.seeds / f"{number:02}.md").unlink()
        project.build()
        assert ids(project) == {title: before[title] for title in ("n1", "n0")}
        assert_clean(project)


class TestRivals:
    def test_the_one_that_is_left_is_in_its_own_feeds_again(self, project: Project) -> None:
        project.put("a.md", article("A", "2026-03-01", url=URL, categories="[X]"))
        project.put("b.md", article("B", "2026-03-02", url=URL, categories="[Y]"))
        project.build()
        assert not (project.feeds / "categories" / "x").exists()
        (project.seeds / "b.md").unlink()
        project.build()
        assert ids(project, "categories/x") == {"A": URL}
        assert_clean(project)

    def test_one_that_may_not_be_shown_hides_nobody(self, project: Project) -> None:
        project.put("a.md", article("now", "2026-03-01", url=URL))
        project.put("b.md", article("later", "2026-03-12", url=URL, expires="2026-03-14"))
        project.put("c.md", article("over", "2026-03-02", url=URL, expires="2026-03-03"))
        project.build()
        assert ids(project) == {"now": URL}
        assert_clean(project)
        project.now = "2026-03-12T00:00:00+00:00"
        project.build()
        assert ids(project) == {"later": URL}
        project.now = "2026-03-15T00:00:00+00:00"
        project.build()
        assert ids(project) == {"now": URL}
        assert_clean(project)

    def test_an_edit_of_one_is_known_to_the_other(self, project: Project) -> None:
        project.put("a.md", article("A", "2026-03-01", url=URL))
        project.put("b.md", article("B", "2026-03-02", url=URL))
        project.build()
        project.put("a.md", article("A", "2026-03-01", url=URL, body="Edited."))
        project.now = "2026-03-11T00:00:00+00:00"
        project.build()
        assert ids(project) == {"B": URL}
        assert_clean(project)


class TestRenamed:
    def test_while_the_cache_was_lost(self, project: Project) -> None:
        project.put("a.md", article("A"))
        project.put("b.md", article("B"))
        project.build()
        before = project.published()
        (project.seeds / "a.md").rename(project.seeds / "z.md")
        project.configure(CONFIG + "read: {max_bytes: 4000000}\n")
        assert project.build().moved == 1
        assert project.published() == before

    def test_with_the_whole_folder(self, project: Project) -> None:
        project.put("a.md", article("A"))
        project.put("undated.md", "# Undated\n\nText.\n")
        project.build()
        before = project.published()
        project.seeds.rename(project.root / "posts")
        project.configure(CONFIG + "seeds: posts\n")
        project.build()
        assert project.published() == before

    def test_onto_each_other(self, project: Project) -> None:
        for number in (1, 2):
            project.put(f"{number}.md", article(f"n{number}", f"2026-03-0{number}"), mtime=1_700_000_000 + number)
        project.build()
        before = ids(project)
        (project.seeds / "2.md").rename(project.seeds / "3.md")
        (project.seeds / "1.md").rename(project.seeds / "2.md")
        project.put("1.md", article("new", "2026-03-05"))
        report = project.build()
        assert (report.moved, report.added, report.changed) == (2, 1, 0)
        after = ids(project)
        assert {title: after[title] for title in before} == before
        assert_clean(project)

    def test_a_copy_takes_nothing_from_an_original_that_is_edited(self, project: Project) -> None:
        project.put("a.md", article("A"))
        project.build()
        shutil.copy(project.seeds / "a.md", project.seeds / "copy.md")
        project.put("a.md", article("A edited", body="Edited."))
        project.build()
        assert ids(project)["A edited"] == "tag:feeds.example,2000:a.md"


class TestState:
    def test_an_empty_folder_where_documents_were_is_no_reason_to_empty_feeds(self, project: Project) -> None:
        project.put("a.md", article("A"))
        project.build()
        before = project.published()
        (project.seeds / "a.md").unlink()
        with pytest.raises(FeedmillError, match=r"is empty, but held 1 documents.*--fresh"):
            project.build()
        assert project.published() == before
        project.build(fresh=True)
        assert ids(project) == {}

    def test_a_lost_ledger_takes_its_cache_with_it(self, project: Project) -> None:
        project.put("a.md", article("A"))
        project.build()
        (project.state / "ledger.sqlite3").unlink()
        assert project.build().read == 1
        (project.seeds / "a.md").rename(project.seeds / "b.md")
        assert project.build().moved == 1
        assert ids(project) == {"A": "tag:feeds.example,2000:a.md"}

    def test_an_output_that_was_elsewhere_meanwhile_is_swept(self, project: Project) -> None:
        project.put("a.md", article("A", categories="[X]"))
        project.put("b.md", article("B", categories="[Y]"))
        project.build()
        project.configure(CONFIG + "output: elsewhere\n")
        project.build()
        (project.seeds / "b.md").unlink()
        project.build()
        project.configure(CONFIG)
        project.build()
        assert not (project.feeds / "categories" / "y").exists()
        assert not (project.feeds / "entries" / "b.html").exists()

    def test_a_rejected_file_that_cannot_even_be_looked_at_later(self, project: Project) -> None:
        project.put("a.md", article("A"))
        bad = project.put("bad.md", "")
        project.build()
        bad.unlink()
        bad.symlink_to(bad)
        assert [rejected.stage for rejected in project.build().rejected] == ["scan"]
        project.build()

    def test_a_killed_build_leaves_no_worker_and_no_lock(self, project: Project) -> None:
        for number in range(1500):
            project.put(f"{number}.md", article(f"n{number}", body="word " * 400))
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        config = str(project.root / "config.yaml")
        command = [sys.executable, "-m", "feedmill", "--config", config, "build"]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
        lock = project.state / LOCK_FILE
        while not workers_of(process.pid):
            assert process.poll() is None, "too few documents: it ended before it could be killed"
            time.sleep(0.02)
        left = workers_of(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert lock.exists()
        project.build()
        deadline = time.monotonic() + 20
        while any(is_alive(worker) for worker in left):
            assert time.monotonic() < deadline, "workers outlived their parent"
            time.sleep(0.1)


def workers_of(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False
