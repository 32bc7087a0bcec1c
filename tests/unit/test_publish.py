"""Files are replaced whole or not at all, and only when their bytes differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedmill.errors import OutputError
from feedmill.publish import MARKER, OWN_FOLDERS, DryFolder, LocalFolder
from mortal import Killed, MortalFileSystem

OLD = {"all/rss.xml": b"old rss " * 100, "index.html": b"old page " * 100}
NEW = {"all/rss.xml": b"new rss, longer " * 100, "index.html": b"new page " * 100, "entries/a.html": b"entry " * 100}


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_writes_what_differs_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    folder = LocalFolder(tmp_path / "feeds")
    folder.claim()
    assert folder.put_all(OLD) == OLD.keys()
    before = folder.stamps(OLD)
    assert folder.put_all(OLD) == set()
    assert folder.put("index.html", b"new") is True
    assert folder.stamps(OLD)["all/rss.xml"] == before["all/rss.xml"]
    assert folder.paths() == {MARKER, *OLD}


def test_a_folder_that_went_between_two_files_is_torn_until_it_is_claimed(tmp_path: Path) -> None:
    folder = LocalFolder(tmp_path / "feeds")
    folder.claim()
    folder.put_all(OLD)
    assert not folder.is_torn
    (tmp_path / "feeds").rename(tmp_path / "away")
    folder.put("index.html", b"new")
    assert folder.is_torn
    folder.claim()
    assert not folder.is_torn


def test_what_was_half_written_when_a_folder_went_is_no_stranger_s(tmp_path: Path) -> None:
    for half in (".feeds.opml.tmp", "all/.rss.xml.tmp", "entries/.a.html.tmp"):
        (tmp_path / half).parent.mkdir(exist_ok=True)
        (tmp_path / half).write_bytes(b"half")
    LocalFolder(tmp_path).claim()
    assert contents(tmp_path).keys() == {MARKER}


@pytest.mark.parametrize("name", ["all/notes.txt", ".notes.tmp", "mine/.a.tmp", "all"])
def test_what_is_somebody_s_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(OutputError, match="not feedmill's"):
        LocalFolder(tmp_path).claim()


def kills() -> int:
    """How many times there are to die: the calls of one whole run."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        disk = MortalFileSystem()
        LocalFolder(Path(name)).put_all(OLD | {MARKER: b""})
        folder = LocalFolder(Path(name), disk)
        folder.claim()
        folder.put_all(NEW)
        folder.remove("index.html")
        return disk.calls


@pytest.mark.parametrize("dies_at", range(kills()))
def test_a_kill_at_any_call_leaves_each_file_old_or_new(tmp_path: Path, dies_at: int) -> None:
    LocalFolder(tmp_path).put_all(OLD | {MARKER: b""})
    mortal = LocalFolder(tmp_path, MortalFileSystem(dies_at))
    with pytest.raises(Killed):  # noqa: PT012 (any of the three may be the one)
        mortal.claim()
        mortal.put_all(NEW)
        mortal.remove("index.html")
        mortal.put("never", b"reached")
    visible = {path: data for path, data in contents(tmp_path).items() if not path.endswith(".tmp") and path != MARKER}
    for path, data in visible.items():
        assert data in (OLD.get(path), NEW[path]), path
    assert visible.keys() >= {"all/rss.xml"}
    whole = LocalFolder(tmp_path)
    whole.claim()
    whole.put_all(NEW)
    left = contents(tmp_path)
    del left[MARKER]
    assert left == NEW


def test_only_what_feedmill_left_is_swept(tmp_path: Path) -> None:
    own = ["all/.rss.xml.tmp", "categories/a/.rss.xml.tmp", ".index.html.tmp", ".feeds.opml.tmp"]
    others = [".notes.tmp", "mine/.draft.tmp", "all/.folder.tmp/kept"]
    LocalFolder(tmp_path).claim()
    for name in (*own, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    LocalFolder(tmp_path).claim()
    assert contents(tmp_path).keys() == {MARKER, *others}


def test_feedmill_s_own_folders_are_those_it_publishes_to() -> None:
    from feedmill.pipeline.outlet import _OURS

    assert all(_OURS.fullmatch(f"{name}/x") for name in OWN_FOLDERS)
    assert _OURS.pattern.count("|") == len(OWN_FOLDERS) + 3  # index.html, 404.html, feeds.opml and .ended besides


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    for folder in (LocalFolder(tmp_path), DryFolder(tmp_path)):
        with pytest.raises(OutputError, match=r"thesis\.doc"):
            folder.claim()
    assert contents(tmp_path) == {"thesis.doc": b"years of work"}


@pytest.mark.parametrize("name", ["README.md", ".gitignore", ".feedmill"])
def test_a_lone_readme_is_no_stranger(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    LocalFolder(tmp_path).claim()
    assert (tmp_path / name).read_text() == "x" or name == ".feedmill"


def test_empty_folders_go_with_their_last_file(tmp_path: Path) -> None:
    folder = LocalFolder(tmp_path)
    folder.put_all({"categories/a/rss.xml": b"x", "categories/b/rss.xml": b"x"})
    folder.remove("categories/a/rss.xml")
    assert not (tmp_path / "categories" / "a").exists()
    folder.remove("categories/b/rss.xml")
    folder.remove("categories/b/rss.xml")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "all").write_text("a file where a folder should be")
    with pytest.raises(OutputError, match=r"all.*cannot be written .*the feeds stay as they were"):
        LocalFolder(tmp_path).put("all/rss.xml", b"x")


def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    LocalFolder(tmp_path).put_all(OLD)
    dry = DryFolder(tmp_path)
    assert dry.put_all(NEW | {"all/rss.xml": OLD["all/rss.xml"]}) == {"index.html", "entries/a.html"}
    dry.remove("index.html")
    assert contents(tmp_path) == OLD
