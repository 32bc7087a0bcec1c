"""What the gate refuses, and what cannot be rendered: told by every build until it is mended."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from feedmill import gate
from feedmill.pipeline import work, workers
from mill import CONFIG, Project, article


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.put("a.md", article("a", "2026-03-01", categories="[政策监管]"))
    project.put("b.md", article("b", "2026-03-02", categories="[Chips]"))
    return project


Refuse = Callable[[str], None]


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Makes the gate refuse one path from now on; "" for none."""
    real = gate.check
    refused = ""

    def check(path: str, data: bytes) -> str | None:
        return "unfit" if path == refused else real(path, data)

    def choose(path: str) -> None:
        nonlocal refused
        refused = path

    monkeypatch.setattr(gate, "check", check)
    return choose


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> set[bytes]:
    """Files in it cannot be read a second time, to be rendered."""
    names: set[bytes] = set()
    real, read = workers.render_entry, work.read_file

    def render(plan: Any, task: Any) -> Any:
        def fail(plan: Any, file: Any) -> Any:
            if file[1] in names:
                raise OSError(errno.EIO, "Input/output error")
            return read(plan, file)

        with monkeypatch.context() as patched:
            patched.setattr(work, "read_file", fail)
            return real(plan, task)

    monkeypatch.setattr(workers, "render_entry", render)
    return names


def shown(project: Project, path: str = "all") -> dict[str, str]:
    """The texts in a feed by title."""
    items = json.loads((project.feeds / path / "feed.json").read_text())["items"]
    return {item["title"]: item["content_html"] for item in items}


def clean_build(project: Project) -> dict[str, bytes]:
    shutil.rmtree(project.feeds)
    (project.state / "cache.sqlite3").unlink()
    project.build()
    return project.published()


class TestRefused:
    @pytest.mark.parametrize(
        "path",
        ["all/rss.xml", "categories/policy/index.html", "entries/a.html", "index.html", "feeds.opml"],
    )
    def test_each_build_tries_and_tells_again(self, project: Project, refuse: Refuse, path: str) -> None:
        refuse(path)
        for _ in range(3):
            report = project.build()
            assert [line.partition(":")[0] for line in report.refused] == [path]
            assert path not in project.published()
        refuse("")
        report = project.build()
        assert (report.refused, report.written) == ([], [path])
        assert project.build().written == []
        assert project.published() == clean_build(project)

    def test_the_old_file_stays_until_a_new_one_is_fit(self, project: Project, refuse: Refuse) -> None:
        project.build()
        before = project.published()["all/rss.xml"]
        refuse("all/rss.xml")
        project.put("a.md", article("a", "2026-03-01", categories="[政策监管]", body="Changed."))
        for _ in range(2):
            assert project.build().refused
            assert project.published()["all/rss.xml"] == before
        refuse("")
        project.build()
        assert b"Changed." in project.published()["all/rss.xml"]

    def test_a_refused_feed_that_goes_is_forgotten(self, project: Project, refuse: Refuse) -> None:
        refuse("categories/policy/rss.xml")
        assert project.build().refused
        (project.seeds / "a.md").unlink()
        assert project.build().refused == []
        assert not any("policy" in path for path in project.published())


class TestUnrendered:
    def told(self, project: Project) -> list[tuple[str, str]]:
        return [(rejected.path, rejected.stage) for rejected in project.build().rejected]

    def test_a_new_one_is_left_out_until_it_is_mended(self, project: Project, unreadable: set[bytes]) -> None:
        unreadable.add(b"b.md")
        for _ in range(3):
            assert self.told(project) == [("b.md", "render")]
            assert list(shown(project)) == ["a"]
            assert list(shown(project, "categories/chips")) == []
            assert "entries/b.html" not in project.published()
            # As new as what it shows: with the one left out it will be newer.
            assert b"2026-03-02" not in project.published()["all/atom.xml"]
        unreadable.clear()
        report = project.build()
        assert report.rejected == []
        assert {"all/rss.xml", "categories/chips/rss.xml", "entries/b.html"} <= set(report.written)
        assert "categories/policy/rss.xml" not in report.written
        assert project.build().written == []
        assert project.published() == clean_build(project)

    def test_a_known_one_keeps_its_last_text(self, project: Project, unreadable: set[bytes]) -> None:
        project.build()
        unreadable.add(b"a.md")
        project.put("a.md", article("a", "2026-03-01", categories="[政策监管]", body="Changed."))
        for _ in range(2):
            assert self.told(project) == [("a.md", "render")]
            assert shown(project)["a"] == "<p>The text of it.</p>"
            assert b"The text of it." in project.published()["entries/a.html"]
        unreadable.clear()
        assert self.told(project) == []
        assert shown(project)["a"] == shown(project, "categories/policy")["a"] == "<p>Changed.</p>"
        assert b"Changed." in project.published()["entries/a.html"]
        assert project.published() == clean_build(project)

    def test_another_base_of_links_is_no_reason_to_lose_a_text(self, project: Project, unreadable: set[bytes]) -> None:
        project.build()
        unreadable.add(b"a.md")
        project.configure(CONFIG.replace("site: {", 'site: {home: "https://home.example/", '))
        assert self.told(project) == [("a.md", "render")]
        assert shown(project)["a"] == "<p>The text of it.</p>"

    def test_one_that_is_taken_back_is_forgotten(self, project: Project, unreadable: set[bytes]) -> None:
        unreadable.add(b"b.md")
        project.build()
        (project.seeds / "b.md").unlink()
        assert self.told(project) == []
        assert "categories/chips/rss.xml" not in project.published()
        assert project.build().written == []
