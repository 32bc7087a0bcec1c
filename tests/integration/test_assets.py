"""Local images over several builds: coming, going, changing, and what only looks like one."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mill import Project, article

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def impatient() -> Iterator[None]:
    """Fails what hangs."""

    def give_up(*_: object) -> None:
        pytest.fail("it waits for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def images(project: Project) -> dict[str, bytes]:
    return {path: data for path, data in project.published().items() if path.endswith(".png")}


def seed(project: Project, body: str = "Text.\n\n![a](picture.png)") -> None:
    project.put("post/index.md", article("post", body=body))
    project.put("other.md", article("other"))


def is_as_built_anew(project: Project) -> bool:
    """Whether the output is what a build without cache and output makes."""
    before = project.published()
    shutil.rmtree(project.feeds)
    (project.state / "cache.sqlite3").unlink()
    project.build()
    return project.published() == before


class TestComingAndGoing:
    @pytest.mark.parametrize("instead", [None, b"<svg/>", b""])
    def test_one_that_arrives_after_its_document(self, project: Project, instead: bytes | None) -> None:
        seed(project)
        if instead is not None:
            project.put("post/picture.png", instead, mtime=1_700_000_000)
        project.build()
        assert images(project) == {}
        assert project.build().written == []
        project.put("post/picture.png", PNG)
        report = project.build()
        assert (report.read, report.changed) == (0, 0)
        assert list(images(project).values()) == [PNG]
        assert {"all/rss.xml", "entries/post.html"} <= set(report.written)
        assert project.build().written == []
        assert is_as_built_anew(project)

    def test_one_that_goes_and_comes_back(self, project: Project) -> None:
        seed(project)
        picture = project.put("post/picture.png", PNG)
        project.build()
        whole = project.published()
        picture.rename(project.root / "aside.png")
        project.build()
        assert images(project) == {}
        assert b"assets/" not in project.published()["all/feed.json"]
        (project.root / "aside.png").rename(picture)
        project.build()
        assert project.published() == whole
        assert is_as_built_anew(project)

    def test_a_link_that_leads_elsewhere_shows_what_it_leads_to(self, project: Project) -> None:
        seed(project)
        project.put("v1.png", PNG)
        project.put("v2.png", PNG + b"2", mtime=1_700_000_000)
        link = project.seeds / "post" / "picture.png"
        link.symlink_to("../v1.png")
        project.build()
        for target, shown in (("../v2.png", [PNG + b"2"]), ("../../secret.png", []), ("../v1.png", [PNG])):
            (project.root / "secret.png").write_bytes(PNG + b"secret")
            link.unlink()
            link.symlink_to(target)
            project.build()
            assert list(images(project).values()) == shown
        assert is_as_built_anew(project)

    def test_one_that_lies_elsewhere_is_not_looked_at_again_and_again(self, project: Project) -> None:
        seed(project, "![a](../../secret.png) ![b](https://x.example/b.png) ![c](/c.png)")
        (project.root / "secret.png").write_bytes(PNG)
        project.build()
        assert images(project) == {}
        report = project.build()
        assert "render" not in report.seconds


class TestPublished:
    def test_one_that_is_published_is_not_read_again(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        seed(project)
        project.put("post/picture.png", PNG)
        project.build()
        opened = []
        real = os.open

        def spy(path: Any, *arguments: Any, **named: Any) -> int:
            opened.append(os.fsencode(path))
            return real(path, *arguments, **named)

        monkeypatch.setattr(os, "open", spy)
        project.put("other.md", article("other", body="Changed."))
        assert "all/rss.xml" in project.build().written
        assert any(path.endswith(b"other.md") for path in opened)
        assert not any(path.endswith(b"picture.png") for path in opened)

    @pytest.mark.parametrize("damage", [b"", b"broken", None])
    def test_one_that_is_damaged_is_mended(self, project: Project, damage: bytes | None) -> None:
        seed(project)
        project.put("post/picture.png", PNG)
        project.build()
        before = project.published()
        path = project.feeds / next(iter(images(project)))
        path.unlink() if damage is None else path.write_bytes(damage)
        project.build()
        assert project.published() == before

    def test_one_that_two_show_outlives_the_first(self, project: Project) -> None:
        for name in ("a", "b", "c"):
            project.put(f"{name}.md", article(name, body="![p](picture.png)"))
        project.put("picture.png", PNG)
        project.build()
        for name in ("a", "c"):
            (project.seeds / f"{name}.md").unlink()
            project.build()
            next(project.feeds.glob("assets/*.png")).unlink()
            project.build()
            assert list(images(project).values()) == [PNG]


class TestTraps:
    def test_a_folder_whose_name_is_not_utf8(self, project: Project) -> None:
        name = os.fsdecode(b"\xb2\xe2%20")
        project.put(f"{name}/index.md", article("post", body="![a](picture.png) ![b](later.png)"))
        project.put(f"{name}/picture.png", PNG)
        project.build()
        assert list(images(project).values()) == [PNG]
        assert project.build().written == []
        project.put(f"{name}/later.png", PNG + b"2")
        project.build()
        assert len(images(project)) == 2

    @pytest.mark.usefixtures("impatient")
    @pytest.mark.parametrize("written_to", [False, True])
    def test_a_pipe_called_like_an_image(self, project: Project, written_to: bool) -> None:
        seed(project)
        pipe = project.seeds / "post" / "picture.png"
        os.mkfifo(pipe)
        end = os.open(pipe, os.O_RDWR) if written_to else None
        assert project.build().rejected == []
        assert images(project) == {}
        assert "render" not in project.build().seconds
        if end is not None:
            os.close(end)

    def test_a_folder_called_like_an_image(self, project: Project) -> None:
        seed(project)
        (project.seeds / "post" / "picture.png").mkdir()
        project.build()
        assert images(project) == {}
        assert "render" not in project.build().seconds
